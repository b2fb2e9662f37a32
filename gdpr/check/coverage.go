package check

import (
	"fmt"
	"iter"
)

// Coverage tells what became of each rule of a run: silence must not read as compliance.
type Coverage struct{ rules []covered }

type covered struct {
	id, group string
	outcome   Outcome
}

// NewCoverage starts with every rule not applicable.
func NewCoverage(requirements []Requirement) Coverage {
	c := Coverage{rules: make([]covered, len(requirements))}
	for i := range requirements {
		c.rules[i] = covered{id: requirements[i].ID, group: requirements[i].Group}
	}
	return c
}

// Count takes in one outcome of the i-th rule; the worst one stands.
func (c Coverage) Count(i int, o Outcome) {
	if worse(o) > worse(c.rules[i].outcome) {
		c.rules[i].outcome = o
	}
}

func worse(o Outcome) int {
	switch o {
	case NotMet:
		return 3
	case Unclear:
		return 2
	case Met:
		return 1
	}
	return 0
}

// Rules yields each rule's id with its outcome, in rule order.
func (c Coverage) Rules() iter.Seq2[string, Outcome] {
	return func(yield func(string, Outcome) bool) {
		for _, r := range c.rules {
			if !yield(r.id, r.outcome) {
				return
			}
		}
	}
}

// Groups yields each group's tally, in the order in which groups first occur.
func (c Coverage) Groups() iter.Seq2[string, Tally] {
	return func(yield func(string, Tally) bool) {
		for i, r := range c.rules {
			if c.first(r.group) == i && !yield(r.group, c.tally(r.group)) {
				return
			}
		}
	}
}

func (c Coverage) first(group string) int {
	for i, r := range c.rules {
		if r.group == group {
			return i
		}
	}
	return -1
}

// Tally counts the rules by outcome.
func (c Coverage) Tally() Tally { return c.tally("") }

func (c Coverage) tally(group string) (t Tally) {
	for _, r := range c.rules {
		if group == "" || r.group == group {
			t[r.outcome]++
		}
	}
	return t
}

// Tally is a number of rules for each outcome, indexed by [Outcome].
type Tally [Unclear + 1]int

// String is the line of a report: how many rules were met, not met, unclear and not applicable.
func (t Tally) String() string {
	return fmt.Sprintf("%d met, %d not met, %d unclear, %d not applicable", t[Met], t[NotMet], t[Unclear], t[NotApplicable])
}
