package fact

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Fact is an answer to a question of fact. The zero value, Unknown, means that nobody has said.
type Fact uint8

// The three answers.
const (
	Unknown Fact = iota
	No
	Yes
)

var rows = [...]string{No: "no", Yes: "yes"}

var facts = enum.New("fact", "fact", len(rows), func(f Fact) string { return rows[f] })

// Of is Yes for true and No for false.
func Of(b bool) Fact {
	if b {
		return Yes
	}
	return No
}

// UnknownError is the error of text that is neither "yes" nor "no".
type UnknownError = enum.UnknownError

// All yields the answers that have a text form: No and Yes.
func All() iter.Seq[Fact] { return facts.All() }

// Parse reads "yes" or "no". The error is an [*UnknownError].
func Parse(s string) (Fact, error) { return facts.Parse(s) }

// String is "yes", "no" or "unknown".
func (f Fact) String() string {
	if f == Unknown {
		return "unknown"
	}
	return facts.String(f)
}

// MarshalText is the text form of a known fact; leave an unknown one out with omitzero.
func (f Fact) MarshalText() ([]byte, error) { return facts.Marshal(f) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (f *Fact) UnmarshalText(text []byte) error { return facts.Unmarshal(f, text) }

// Scan reads a database column; NULL is Unknown.
func (f *Fact) Scan(src any) error { return facts.Scan(f, src) }

// Value is the database form; Unknown is NULL.
func (f Fact) Value() (driver.Value, error) { return facts.Value(f) }
