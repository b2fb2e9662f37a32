package retention

import (
	"database/sql/driver"
	"fmt"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Join is how the parts of a period make one. The zero value is unset: a period without parts.
type Join uint8

// The joins.
const (
	Later   Join = iota + 1 // the part that ends last: "whichever is later"; one that cannot end yet keeps the record
	Earlier                 // the part that ends first, of those that can be computed
	Branch                  // the first part whose condition holds; one without a condition always does
	InTurn                  // one part after the other: each counts from the last day kept under the one before it
	Amended                 // the law changed: each part is law in its Span, and a record still kept when a part begins takes it
)

var joinRows = [...]string{Later: "later", Earlier: "earlier", Branch: "branch", InTurn: "in-turn", Amended: "amended"}

var joins = enum.New("retention", "join", len(joinRows), func(j Join) string { return joinRows[j] })

// ParseJoin reads "later", "earlier", "branch", "in-turn" or "amended". The error is an [*UnknownError].
func ParseJoin(s string) (Join, error) { return joins.Parse(s) }

// AllJoins yields the joins.
func AllJoins() iter.Seq[Join] { return joins.All() }

// String is the text form, such as "later".
func (j Join) String() string { return joins.String(j) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (j Join) MarshalText() ([]byte, error) { return joins.Marshal(j) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (j *Join) UnmarshalText(text []byte) error { return joins.Unmarshal(j, text) }

// Scan reads a database column; NULL is unset.
func (j *Join) Scan(src any) error { return joins.Scan(j, src) }

// Value is the database form; unset is NULL.
func (j Join) Value() (driver.Value, error) { return joins.Value(j) }

// Condition is when a part of a [Branch] applies: in a stated case, or at an age. The zero value always holds.
type Condition struct {
	// Case is the case in words: "the record concerns a child". It holds where [Events.Cases] says yes to the same words.
	Case string `json:"case,omitzero"`
	// At is an event at which the person's age in whole years must be From or more and, where it is set, less than Under. It does not hold
	// until the event has happened.
	At    Trigger `json:"at,omitzero"`
	From  int     `json:"from,omitzero"`
	Under int     `json:"under,omitzero"`
}

// IsZero reports whether the condition always holds.
func (c Condition) IsZero() bool { return c == Condition{} }

// words is the condition for people.
func (c Condition) words() string {
	s := c.Case
	if c.At == "" {
		return s
	}
	if s != "" {
		s += ", and "
	}
	switch {
	case c.From == 0 && c.Under == 0:
		return s + "there was " + c.At.Words()
	case c.Under == 0:
		return s + fmt.Sprintf("aged %d or more at %s", c.From, c.At.Words())
	case c.From == 0:
		return s + fmt.Sprintf("under %d at %s", c.Under, c.At.Words())
	case c.Under == c.From+1:
		return s + fmt.Sprintf("aged %d at %s", c.From, c.At.Words())
	}
	return s + fmt.Sprintf("aged %d or more and under %d at %s", c.From, c.Under, c.At.Words())
}
