package notice

import (
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Rules returns every built-in rule for notices, in the order of the catalogue. The slice and its lists are the caller's.
func Rules() []Rule {
	return check.Own(slices.Concat(basisRules(), consentRules(), conditionRules(), schedule1Rules(), criminalRules(), citationRules(), retentionRules(), rightsRules(), noticeRules(), transferRules()))
}

// sharedBasis is a rule that notices share with records, about the basis of a row.
func sharedBasis(id, bad, good string) Rule {
	rule := chainRule(id)
	rule.Bad, rule.Good = bad, good
	return Rule{Requirement: rule.Requirement, Timeless: rule.Timeless, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row != nil {
			c.take(&r, rule.Run(c.chain(&c.row.onBasis[0].ground), on), "basis", nil)
		}
		return r
	}}
}

// sharedCondition is a rule that notices share with records, about each chain of a row's condition claims.
func sharedCondition(id, bad, good string) Rule {
	rule := chainRule(id)
	rule.Bad, rule.Good = bad, good
	return Rule{Requirement: rule.Requirement, Timeless: rule.Timeless, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.onCondition {
			of := &c.row.onCondition[i]
			c.take(&r, rule.Run(c.chain(&of.ground), on), "condition", of.claim)
		}
		r.Merge()
		return r
	}}
}

// take takes over what a rule says of a chain: of a claim at its path and lines, else of the row. The words are made
// only for what is found.
func (c Case) take(r *check.Result, of check.Result, path string, cl *claim) {
	switch {
	case of.Outcome() == check.Met || of.Outcome() == check.NotApplicable:
		r.At(of, path, "")
	case cl != nil:
		r.At(of, cl.path(), at(cl.Lines))
	default:
		r.At(of, path, at(c.Row.Lines))
	}
}

// chain is a ground of the row as the rules see it that notices share with records.
func (c Case) chain(g *basis.Ground) gdpr.Chain {
	return gdpr.Chain{Ground: g, People: c.Row.People, Controller: &c.Notice.Controller, Notice: true}
}

func chainRule(id string) gdpr.ChainRule {
	for _, rule := range gdpr.ChainRules() {
		if rule.ID == id {
			return rule
		}
	}
	panic("notice: no chain rule " + id)
}

// requirement is what a rule for records asks, for a rule that asks the same of notices and looks in its own way.
func requirement(id, bad, good string) check.Requirement {
	for _, rule := range gdpr.Rules() {
		if rule.ID == id {
			q := rule.Requirement
			q.Bad, q.Good = bad, good
			return q
		}
	}
	panic("notice: no rule " + id)
}
