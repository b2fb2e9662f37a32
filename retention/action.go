package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Action is what becomes of a record whose period has run. The zero value is unset; in a class of care or health records it
// then is [Appraise].
type Action uint8

// The actions.
const (
	Appraise  Action = iota + 1 // somebody decides: keep longer, transfer or destroy
	Destroy                     // erase beyond recovery
	Anonymise                   // take out everything that tells whose record it is
	Transfer                    // hand over to another body, such as an archive
	Preserve                    // move to an archive of one's own
)

var actionRows = [...]string{
	Appraise: "appraise", Destroy: "destroy", Anonymise: "anonymise", Transfer: "transfer", Preserve: "preserve",
}

var actions = enum.New("retention", "action", len(actionRows), func(a Action) string { return actionRows[a] })

// ParseAction reads "appraise", "destroy", "anonymise", "transfer" or "preserve". The error is an [*UnknownError].
func ParseAction(s string) (Action, error) { return actions.Parse(s) }

// AllActions yields the actions.
func AllActions() iter.Seq[Action] { return actions.All() }

// String is the text form, such as "destroy".
func (a Action) String() string { return actions.String(a) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (a Action) MarshalText() ([]byte, error) { return actions.Marshal(a) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (a *Action) UnmarshalText(text []byte) error { return actions.Unmarshal(a, text) }

// Scan reads a database column; NULL is unset.
func (a *Action) Scan(src any) error { return actions.Scan(a, src) }

// Value is the database form; unset is NULL.
func (a Action) Value() (driver.Value, error) { return actions.Value(a) }
