package law

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// DoubtKind says what is the matter with a citation as printed.
type DoubtKind uint8

// The kinds of doubt. Only the first two say that the words name nothing.
const (
	DoubtUnknown   DoubtKind = iota + 1 // the table is complete there and has no such place: Article 9(2)(z)
	DoubtMisnamed                       // no enactment of that name and year, and one is near: Immigration Act 2006
	DoubtMalformed                      // damaged, and read all the same: Article (9)(2)(b), Article 61e, 6(f)
	DoubtWrongUnit                      // another word than the enactment's own: section for paragraph or regulation
	DoubtImprecise                      // a number was left out or slipped inside a Schedule: paragraph 2(a) for 2(2)(a)
	DoubtInferred                       // an instrument, year or Schedule number is not printed and was supplied
	DoubtCut                            // a list or range longer than is read
)

var doubtRows = [...]string{
	DoubtUnknown:   "unknown",
	DoubtMisnamed:  "misnamed",
	DoubtMalformed: "malformed",
	DoubtWrongUnit: "wrong-unit",
	DoubtImprecise: "imprecise",
	DoubtInferred:  "inferred",
	DoubtCut:       "cut",
}

var doubtKinds = enum.New("law", "doubt kind", len(doubtRows), func(k DoubtKind) string { return doubtRows[k] })

// ParseDoubtKind reads a text form such as "malformed". The error is an [*UnknownError].
func ParseDoubtKind(s string) (DoubtKind, error) { return doubtKinds.Parse(s) }

// AllDoubtKinds yields every kind in order.
func AllDoubtKinds() iter.Seq[DoubtKind] { return doubtKinds.All() }

// String is the text form.
func (k DoubtKind) String() string { return doubtKinds.String(k) }

// MarshalText is the text form; the unset kind has none and is an error.
func (k DoubtKind) MarshalText() ([]byte, error) { return doubtKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *DoubtKind) UnmarshalText(text []byte) error { return doubtKinds.Unmarshal(k, text) }

// Scan reads a database column; NULL is unset.
func (k *DoubtKind) Scan(src any) error { return doubtKinds.Scan(k, src) }

// Value is the database form; unset is NULL.
func (k DoubtKind) Value() (driver.Value, error) { return doubtKinds.Value(k) }

// Doubt is what a careful reader would remark on a citation. The citation is returned as written
// all the same: nothing is mended in silence.
type Doubt struct {
	Kind       DoubtKind
	About      Provision   // the provision in question, zero where none could be read
	Start, End int         // the words in question, as byte offsets into the text
	Why        string      // for people: what is the matter, in a clause without full stop
	Likely     []Provision // what was probably meant, best first, where that can be told
}
