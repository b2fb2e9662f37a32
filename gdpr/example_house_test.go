package gdpr_test

import (
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// eightYears is the house rule of a charity: nothing is kept beyond eight years without a named reason, which is the law
// behind a ground, or the interest that it serves.
var eightYears = gdpr.Rule{
	Requirement: check.Requirement{
		ID: "house-eight-years", Group: "house", Strength: check.Could,
		Doc: "data are kept beyond eight years and no reason is named",
	},
	Run: func(c gdpr.Case, on civil.Date) (r check.Result) {
		if c.Activity == nil { // the record as a whole
			return r
		}
		named := slices.ContainsFunc(c.Activity.Grounds, func(g basis.Ground) bool { return g.Under != law.Provision{} || g.Interest != "" })
		for i, kept := range c.Activity.Retention {
			if r.Applies(beyond(kept.Period)) && !named {
				r.NotMet(fmt.Sprintf("retention[%d]", i), fmt.Sprintf("kept %s, and the house keeps nothing beyond eight years without a named reason", kept.Period),
					"name the law or the interest that asks for it, or shorten the period")
			}
		}
		return r
	},
}

// beyond reports whether a period, or a part of it, is longer than eight years.
func beyond(p retention.Period) bool {
	return p.Kind == retention.Permanent || p.Keep.Unit == retention.UnitYear && p.Keep.Amount > 8 || slices.ContainsFunc(p.Of, beyond)
}

// A charity adds a rule of its own, and accepts one finding of it until the end of October. The acceptance is part of
// what it declares: who decided, why, and until when. From the day after, the finding stands again, and
// the acceptance that ended is one too.
func ExampleChecker_houseRuleAccepted() {
	stories := gdpr.Activity{
		ID: "life-stories", Name: "Life stories", LargeScale: fact.No,
		Grounds: []basis.Ground{{
			Data: category.Of(category.LifeHistory), For: category.ForDailyLiving, Article6: basis.Contract, PartyToContract: fact.Yes,
		}},
		Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(25), After: retention.CareEnd}}},
	}
	volunteers := gdpr.Activity{
		ID: "volunteers", Name: "Volunteers",
		Grounds: []basis.Ground{{
			Data: category.Of(category.Contact), For: category.ForVolunteering, Article6: basis.Contract, PartyToContract: fact.Yes,
		}},
		Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(10), After: retention.VolunteeringEnd}}},
	}
	record := gdpr.Record{
		Controller: gdpr.Controller{Name: "Example Care", Kind: gdpr.Charity},
		Activities: []gdpr.Activity{stories, volunteers},
	}
	checker := gdpr.Checker{
		Rules: append(gdpr.Rules(), eightYears),
		Accept: []check.Acceptance{{
			Rule: "house-eight-years", Activity: "life-stories",
			By: "board of trustees", Why: "families ask for them long after", Until: civil.On(2026, 10, 31),
		}},
	}
	for _, checker.AsAt = range []civil.Date{civil.On(2026, 10, 31), civil.On(2026, 11, 1)} {
		fmt.Println(checker.AsAt)
		for _, f := range checker.Check(&record) {
			if f.Accepted != nil {
				fmt.Println("-", f.Path, f.Rule, "accepted by the", f.Accepted.By, "until", f.Accepted.Until)
				continue
			}
			fmt.Println("-", f.Path, f.Rule)
			fmt.Println(" ", f.Message)
		}
	}
	fmt.Println(check.Validate(eightYears)) // house rules are held to the form of the built-in ones
	// Output:
	// 2026-10-31
	// - activities[0].retention[0] house-eight-years accepted by the board of trustees until 2026-10-31
	// - activities[1].retention[0] house-eight-years
	//   kept 10 years after the end of volunteering, and the house keeps nothing beyond eight years without a named reason
	// 2026-11-01
	// - activities[0].retention[0] house-eight-years
	//   kept 25 years after the end of care, and the house keeps nothing beyond eight years without a named reason
	// - activities[1].retention[0] house-eight-years
	//   kept 10 years after the end of volunteering, and the house keeps nothing beyond eight years without a named reason
	// - accept[0] acceptance-expired
	//   the acceptance of "house-eight-years" ended on 2026-10-31
	// <nil>
}
