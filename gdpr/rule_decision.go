package gdpr

import (
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Law: UK GDPR Article 22B(1) and (4). Whether a ground can carry such decisions, [rights.AutomatedDecisions] answers.
// Changed: 2026-02-05 Article 22B in place of Article 22(4) (2025 Act, section 80).
var decisionNotAllowed = Rule{
	Requirement: check.Requirement{
		ID: "automated-decision-not-allowed", Group: "practice", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("22B(1)"), law.UKGDPR.Article("22B(4)")},
		Doc:  "decisions with significant effect are left to a machine alone on a ground that cannot carry them",
		Bad:  `{"id": "triage", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`,
		Good: `{"id": "triage", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "explicit-consent", "explicit": "yes"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		a := c.Activity
		if a == nil || a.Automated.Decisions != fact.Yes || a.Automated.Significant == fact.No {
			return r
		}
		facts := a.RightsFacts(&c.Record.Controller)
		facts.Decisions = fact.Yes // whether they weigh on people is asked where it matters
		beside := false            // some ground can carry the decisions, which may then leave the data of the others alone
		for i := range a.Grounds {
			g := &a.Grounds[i]
			beside = beside || rights.AutomatedDecisions.Applies(*g, facts, on).Bound != rights.NotAllowed
		}
		for i := range a.Grounds {
			g := &a.Grounds[i]
			if c.Record.leavesChain(a, g) {
				continue
			}
			r.Applies(true)
			answer := rights.AutomatedDecisions.Applies(*g, facts, on)
			forbidden := answer.Bound == rights.NotAllowed
			switch {
			case answer.Verdict == rights.CannotSay:
				r.Unclear(check.Item("grounds", i)+"."+answer.Missing, answer.Missing+": "+answer.Reason)
			case forbidden && a.Automated.Significant == fact.Unknown:
				r.Unclear("automated.significant", "automated.significant: whether the decisions have legal or similarly significant effect, which this ground cannot carry")
				return r
			case forbidden && beside:
				r.Unclear(check.Item("grounds", i)+".data", "data: whether the decisions use these data, which this ground does not let a machine decide on alone")
				r.Mend("split the activity where they do not; else have a person take a meaningful part in each decision, or rest it wholly on explicit consent")
				r.Cites(slices.Collect(answer.Law())...)
			case forbidden && g.Article6 == basis.RecognisedLegitimateInterests:
				r.NotMet(check.Item("grounds", i)+".article6", "decisions with significant effect are left to a machine alone, and recognised legitimate interests cannot carry them",
					"have a person take a meaningful part in each decision, or rely on another basis for them")
				r.Cites(slices.Collect(answer.Law())...)
			case forbidden:
				r.NotMet(check.Item("grounds", i)+".article9", fmt.Sprintf("decisions with significant effect are left to a machine alone on special category data, and %s cannot carry them", check.Words(g.Article9)),
					"have a person take a meaningful part in each decision, or rest the whole decision on explicit consent")
				r.Cites(slices.Collect(answer.Law())...)
			}
		}
		return r
	},
}
