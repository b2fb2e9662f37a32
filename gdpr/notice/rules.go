package notice

import (
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Rules returns every built-in rule for notices, in the order of the catalogue. The slice is the caller's.
func Rules() []Rule {
	return slices.Concat(basisRules(), consentRules(), conditionRules(), schedule1Rules(), criminalRules(), citationRules())
}

// shared is a rule that notices share with records, run over the chains of a row's condition claims.
func shared(id string) Rule {
	chains := gdpr.ChainRules()
	rule := chains[slices.IndexFunc(chains, func(r gdpr.ChainRule) bool { return r.ID == id })]
	return Rule{Requirement: rule.Requirement, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		subject := gdpr.Chain{People: c.Row.People, Controller: &c.Notice.Controller, Notice: true}
		conditions := c.row.conditions()
		if len(conditions) == 0 {
			g := c.review.ground(c.row, nil, none)
			subject.Ground = &g
			r.At(rule.Run(subject, on), "basis")
			return r
		}
		for i := range conditions {
			claim := &conditions[i]
			places := claim.paragraphs
			if len(places) == 0 {
				places = nowhere
			}
			for _, p := range places {
				g := c.review.ground(c.row, claim, p)
				subject.Ground = &g
				r.At(rule.Run(subject, on), claim.path())
			}
		}
		r.Merge()
		return r
	}}
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
