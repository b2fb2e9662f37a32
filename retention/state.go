package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// State is how a record stands on a day. The zero value is unset.
type State uint8

// The states.
const (
	Waiting      State = iota + 1 // the clock has not started: an event, or a fact, is missing
	Keep                          // keep: disposal is not yet allowed
	MayKeep                       // under a maximum: may be kept until the last day, and may go before
	ForAppraisal                  // the period has run: somebody decides what becomes of the record
	ForDisposal                   // the period has run, and no last day is stated
	InWindow                      // in the disposal window, which has a last day
	Overdue                       // should have been disposed of by the last day
	OnHold                        // something stands against disposal
	ForGood                       // kept for good: needs a reason and a review
	ForArchive                    // for permanent preservation: goes to an archive
	NoDate                        // criteria decide, or no period is stated: no date can be worked out
)

var stateRows = [...]string{
	Waiting: "waiting", Keep: "keep", MayKeep: "may-keep", ForAppraisal: "for-appraisal", ForDisposal: "for-disposal",
	InWindow: "in-window", Overdue: "overdue", OnHold: "on-hold", ForGood: "for-good", ForArchive: "for-archive", NoDate: "no-date",
}

var states = enum.New("retention", "state", len(stateRows), func(s State) string { return stateRows[s] })

// ParseState reads "keep", "in-window" and their like. The error is an [*UnknownError].
func ParseState(s string) (State, error) { return states.Parse(s) }

// AllStates yields the states.
func AllStates() iter.Seq[State] { return states.All() }

// String is the text form, such as "in-window".
func (s State) String() string { return states.String(s) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (s *State) UnmarshalText(text []byte) error { return states.Unmarshal(s, text) }

// Scan reads a database column; NULL is unset.
func (s *State) Scan(src any) error { return states.Scan(s, src) }

// Value is the database form; unset is NULL.
func (s State) Value() (driver.Value, error) { return states.Value(s) }
