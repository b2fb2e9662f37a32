package check

import (
	"encoding/json"
	"fmt"
	"iter"
)

// Coverage tells what became of each rule of a run: silence must not read as compliance.
type Coverage struct {
	asked    []Requirement
	outcomes []Outcome // of each
}

// NewCoverage starts with every rule not applicable. It keeps the requirements, which are not to be changed then.
func NewCoverage(requirements []Requirement) Coverage {
	return Coverage{requirements, make([]Outcome, len(requirements))}
}

// Count takes in one outcome of the i-th rule; the worst one stands.
func (c Coverage) Count(i int, o Outcome) { c.outcomes[i] = worse(c.outcomes[i], o) }

// Outcome is what became of the i-th rule so far.
func (c Coverage) Outcome(i int) Outcome { return c.outcomes[i] }

// worse is the worse of two outcomes: not met, then unclear, met, not applicable. What is no outcome is none.
func worse(a, b Outcome) Outcome {
	if int(b) < len(badness) && badness[b] > badness[a] {
		return b
	}
	return a
}

var badness = [...]uint8{NotApplicable: 0, Met: 1, Unclear: 2, NotMet: 3}

// Rules yields each rule's id with its outcome, in rule order.
func (c Coverage) Rules() iter.Seq2[string, Outcome] {
	return func(yield func(string, Outcome) bool) {
		for i, o := range c.outcomes {
			if !yield(c.asked[i].ID, o) {
				return
			}
		}
	}
}

// MarshalJSON is a list of each rule's id with its outcome, in rule order.
func (c Coverage) MarshalJSON() ([]byte, error) {
	type line struct {
		Rule    string  `json:"rule"`
		Outcome Outcome `json:"outcome"`
	}
	lines := make([]line, 0, len(c.outcomes))
	for id, o := range c.Rules() {
		lines = append(lines, line{id, o})
	}
	return json.Marshal(lines)
}

// Requirements yields what each rule asks, house rules among them, in rule order. Their lists are the caller's.
func (c Coverage) Requirements() iter.Seq[Requirement] {
	return func(yield func(Requirement) bool) {
		for i := range c.asked {
			if !yield(c.asked[i].own()) {
				return
			}
		}
	}
}

// Groups yields each group's tally, in the order in which groups first occur.
func (c Coverage) Groups() iter.Seq2[string, Tally] {
	return func(yield func(string, Tally) bool) {
		for i := range c.asked {
			if group := c.asked[i].Group; c.first(group) == i && !yield(group, c.tally(group)) {
				return
			}
		}
	}
}

func (c Coverage) first(group string) int {
	for i := range c.asked {
		if c.asked[i].Group == group {
			return i
		}
	}
	return -1
}

// Tally counts the rules by outcome.
func (c Coverage) Tally() Tally { return c.tally("") }

func (c Coverage) tally(group string) (t Tally) {
	for i, o := range c.outcomes {
		if group == "" || c.asked[i].Group == group {
			t[o]++
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
