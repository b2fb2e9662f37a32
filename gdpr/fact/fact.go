// Package fact holds what a declaration says of a question, or does not say.
//
//	if ground.CannotConsent == fact.Unknown {
//		// nobody has said: an honest answer is "cannot say", not "no"
//	}
package fact

import (
	"database/sql/driver"

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

// Parse reads "yes" or "no".
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

// UnmarshalText reads what MarshalText writes.
func (f *Fact) UnmarshalText(text []byte) error { return facts.Unmarshal(f, text) }

// Scan reads a database column; NULL is Unknown.
func (f *Fact) Scan(src any) error { return facts.Scan(f, src) }

// Value is the database form; Unknown is NULL.
func (f Fact) Value() (driver.Value, error) { return facts.Value(f) }
