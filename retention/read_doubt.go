package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// DoubtKind says what is the matter with a phrase as printed.
type DoubtKind uint8

// The kinds of doubt.
const (
	DoubtUnread    DoubtKind = iota + 1 // words that state no period, or none that can be said here
	DoubtNoEvent                        // a length with no event to count from: a bare "6 years"
	DoubtOwnEvent                       // an event that has neither a constant nor words of its own here, called by the words of the phrase
	DoubtInferred                       // the event is not in so many words, but the phrase leaves no other: "deleted after 1 year"
	DoubtJoin                           // two periods joined without saying which of them counts: the later is taken
	DoubtCase                           // holds in a stated case, or not in one
	DoubtVague                          // usually, about, recommended: the figure is no promise
	DoubtSum                            // two figures that are read as one: six years and one for audit
	DoubtYear                           // counts in a year whose first day is not said, such as a scheme year
	DoubtCondition                      // may end sooner or last longer, for a reason that is not a date
)

var doubtRows = [...]string{
	DoubtUnread:    "unread",
	DoubtNoEvent:   "no-event",
	DoubtOwnEvent:  "own-event",
	DoubtInferred:  "inferred",
	DoubtJoin:      "join",
	DoubtCase:      "case",
	DoubtVague:     "vague",
	DoubtSum:       "sum",
	DoubtYear:      "year",
	DoubtCondition: "condition",
}

var doubtKinds = enum.New("retention", "doubt kind", len(doubtRows), func(k DoubtKind) string { return doubtRows[k] })

// ParseDoubtKind reads a text form such as "no-event". The error is an [*UnknownError].
func ParseDoubtKind(s string) (DoubtKind, error) { return doubtKinds.Parse(s) }

// AllDoubtKinds yields every kind in order.
func AllDoubtKinds() iter.Seq[DoubtKind] { return doubtKinds.All() }

// String is the text form.
func (k DoubtKind) String() string { return doubtKinds.String(k) }

// MarshalText is the text form; the unset kind has none and is an error.
func (k DoubtKind) MarshalText() ([]byte, error) { return doubtKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (k *DoubtKind) UnmarshalText(text []byte) error { return doubtKinds.Unmarshal(k, text) }

// Scan reads a database column; NULL is unset.
func (k *DoubtKind) Scan(src any) error { return doubtKinds.Scan(k, src) }

// Value is the database form; unset is NULL.
func (k DoubtKind) Value() (driver.Value, error) { return doubtKinds.Value(k) }

// Doubt is what a careful reader would remark on a phrase. The phrase is read as far as it goes all the same, and nothing is
// mended in silence.
type Doubt struct {
	Kind       DoubtKind
	Start, End int    // the words in question, as byte offsets into the text
	Why        string // for people: what is the matter, in a clause without full stop
}
