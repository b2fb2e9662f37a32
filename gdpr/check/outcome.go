package check

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no strength or outcome.
type UnknownError = enum.UnknownError

// Strength is how binding the source of a requirement is.
type Strength uint8

// The strengths, from the words of the source.
const (
	Must   Strength = iota + 1 // an enactment requires it
	Should                     // guidance, or a clear inference from an enactment
	Could                      // good practice
)

var strengthNames = [...]string{Must: "must", Should: "should", Could: "could"}

var strengths = enum.New("check", "strength", len(strengthNames), func(s Strength) string { return strengthNames[s] })

// AllStrengths yields the strengths, the most binding first.
func AllStrengths() iter.Seq[Strength] { return strengths.All() }

// ParseStrength reads "must", "should" or "could".
func ParseStrength(s string) (Strength, error) { return strengths.Parse(s) }

// String is the text form.
func (s Strength) String() string { return strengths.String(s) }

// MarshalText is the text form.
func (s Strength) MarshalText() ([]byte, error) { return strengths.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Strength) UnmarshalText(text []byte) error { return strengths.Unmarshal(s, text) }

// Scan reads a database column.
func (s *Strength) Scan(src any) error { return strengths.Scan(s, src) }

// Value is the database form.
func (s Strength) Value() (driver.Value, error) { return strengths.Value(s) }

// Outcome is what came of a rule.
type Outcome uint8

// The four outcomes. The zero value is NotApplicable: nothing was there to look at.
const (
	NotApplicable Outcome = iota
	Met
	NotMet
	Unclear // a fact is missing
)

var outcomeNames = [...]string{Met: "met", NotMet: "not-met", Unclear: "unclear"}

var outcomes = enum.New("check", "outcome", len(outcomeNames), func(o Outcome) string { return outcomeNames[o] })

const notApplicable = "not-applicable"

// AllOutcomes yields the four outcomes.
func AllOutcomes() iter.Seq[Outcome] {
	return func(yield func(Outcome) bool) {
		if yield(NotApplicable) {
			outcomes.All()(yield)
		}
	}
}

// ParseOutcome reads "not-applicable", "met", "not-met" or "unclear".
func ParseOutcome(s string) (Outcome, error) {
	if s == notApplicable {
		return NotApplicable, nil
	}
	o, err := outcomes.Parse(s)
	if e, unknown := errors.AsType[*UnknownError](err); unknown {
		e.Known = append([]string{notApplicable}, e.Known...)
	}
	return o, err
}

// String is the text form.
func (o Outcome) String() string {
	if o == NotApplicable {
		return notApplicable
	}
	return outcomes.String(o)
}

// MarshalText is the text form.
func (o Outcome) MarshalText() ([]byte, error) {
	if o == NotApplicable {
		return []byte(notApplicable), nil
	}
	return outcomes.Marshal(o)
}

// UnmarshalText reads what MarshalText writes.
func (o *Outcome) UnmarshalText(text []byte) error {
	read, err := ParseOutcome(string(text))
	if err == nil {
		*o = read
	}
	return err
}

// Scan reads a database column: text, for no outcome is unset.
func (o *Outcome) Scan(src any) error {
	switch v := src.(type) {
	case string:
		return o.UnmarshalText([]byte(v))
	case []byte:
		return o.UnmarshalText(v)
	}
	return fmt.Errorf("check: cannot scan %T into an outcome: want text", src)
}

// Value is the database form.
func (o Outcome) Value() (driver.Value, error) {
	text, err := o.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}
