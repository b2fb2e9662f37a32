package gdpr

import (
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Chain is one ground with what surrounds it: the subject of the rules that records and notices share.
type Chain struct {
	Ground     *basis.Ground
	People     category.Subjects
	Controller *Controller
	Notice     bool // read from a notice: silence is then what the notice does not say
}

// ChainRule is a rule over one chain. Its paths start at the ground.
type ChainRule = check.Rule[Chain]

// lacks is how a finding says that nothing is there: a record is silent on a fact, a notice does not tell it.
func (c Chain) lacks() string {
	if c.Notice {
		return "the notice does not say"
	}
	return "the record does not show"
}

// unsaid is what silence on a fact means: a notice that does not say it has not told people, in a record
// it may still be so.
func (c Chain) unsaid(f fact.Fact) fact.Fact {
	if f == fact.Unknown && c.Notice {
		return fact.No
	}
	return f
}

// ChainRules returns the rules that a record's grounds and a notice's rows share, in the order of the catalogue. The
// slice and its lists are the caller's.
func ChainRules() []ChainRule {
	return check.Own(slices.Concat(basisRules(), consentRules(), conditionRules(), schedule1Rules(), criminalRules()))
}

// overGrounds makes a rule over an activity of a rule over its chains.
func overGrounds(rule ChainRule) Rule {
	return Rule{Requirement: rule.Requirement, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		chain := Chain{People: c.Activity.People, Controller: &c.Record.Controller}
		for i := range c.Activity.Grounds {
			chain.Ground = &c.Activity.Grounds[i]
			if c.Record.leavesChain(c.Activity, chain.Ground) {
				continue
			}
			if result := rule.Run(chain, on); result.Counted() {
				r.Under(result, "grounds", i)
			}
		}
		return r
	}}
}

// data names the kinds of data of a set for a message.
func data(s category.Set) string {
	if s.Len() > 6 {
		return fmt.Sprintf("%d kinds of data", s.Len())
	}
	return check.Words(s)
}
