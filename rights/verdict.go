package rights

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Verdict is one of the four answers of this package. The zero value is unset.
type Verdict uint8

// The answers, the weakest first: several grounds together have the strongest of theirs.
const (
	No           Verdict = iota + 1 // never bare: a [Bound] and a reason say how far it reaches
	CannotSay                       // a fact is missing, which the answer names
	OnConditions                    // where one of the conditions named is met, and none of those that stand in the way
	Yes
)

var verdictRows = [...]string{No: "no", CannotSay: "cannot-say", OnConditions: "on-conditions", Yes: "yes"}

var verdicts = enum.New("rights", "verdict", len(verdictRows), func(v Verdict) string { return verdictRows[v] })

// ParseVerdict reads "no", "cannot-say", "on-conditions" or "yes". The error is an [*UnknownError].
func ParseVerdict(s string) (Verdict, error) { return verdicts.Parse(s) }

// AllVerdicts yields the four answers, the weakest first.
func AllVerdicts() iter.Seq[Verdict] { return verdicts.All() }

// String is the text name.
func (v Verdict) String() string { return verdicts.String(v) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (v Verdict) MarshalText() ([]byte, error) { return verdicts.Marshal(v) }

// UnmarshalText reads what MarshalText writes.
func (v *Verdict) UnmarshalText(text []byte) error { return verdicts.Unmarshal(v, text) }

// Scan reads a database column: text, or NULL for unset.
func (v *Verdict) Scan(src any) error { return verdicts.Scan(v, src) }

// Value is the database form: text, or NULL for unset.
func (v Verdict) Value() (driver.Value, error) { return verdicts.Value(v) }

// Bound is how far a no reaches. The zero value is unset: the answer is not no.
type Bound uint8

// The bounds of a no.
const (
	ThisGround    Bound = iota + 1 // these data on this basis: another ground of the same record may give the right
	ThisUse                        // the data are not put to the use that the right is about
	ThisRecord                     // this record, for what it is or where it came from
	NotThen                        // the law of that day: another day answers otherwise
	NotAllowed                     // what the right would answer may not be done at all
	ThisRequester                  // this person, as things stand: the right itself goes on
)

var boundRows = [...]struct{ text, meaning string }{
	ThisGround:    {"this-ground", "these data on this basis only: another ground of the same record may give the right"},
	ThisUse:       {"this-use", "not as long as the data are not put to that use"},
	ThisRecord:    {"this-record", "this record only, for what it is or where it came from"},
	NotThen:       {"not-then", "not on that day"},
	NotAllowed:    {"not-allowed", "no such thing may be done at all, so there is nothing to answer"},
	ThisRequester: {"this-requester", "not by this person, as things stand"},
}

var bounds = enum.New("rights", "bound", len(boundRows), func(b Bound) string { return boundRows[b].text })

// ParseBound reads a text name such as "this-ground". The error is an [*UnknownError].
func ParseBound(s string) (Bound, error) { return bounds.Parse(s) }

// AllBounds yields every bound.
func AllBounds() iter.Seq[Bound] { return bounds.All() }

// Meaning says the bound in words; empty for the unset value.
func (b Bound) Meaning() string {
	if !bounds.Known(b) {
		return ""
	}
	return boundRows[b].meaning
}

// String is the text name.
func (b Bound) String() string { return bounds.String(b) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (b Bound) MarshalText() ([]byte, error) { return bounds.Marshal(b) }

// UnmarshalText reads what MarshalText writes.
func (b *Bound) UnmarshalText(text []byte) error { return bounds.Unmarshal(b, text) }

// Scan reads a database column: text, or NULL for unset.
func (b *Bound) Scan(src any) error { return bounds.Scan(b, src) }

// Value is the database form: text, or NULL for unset.
func (b Bound) Value() (driver.Value, error) { return bounds.Value(b) }
