package gdpr_test

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

func Example() {
	record := gdpr.Record{
		Controller: gdpr.Controller{Name: "Example Care", Kind: gdpr.Charity},
		Activities: []gdpr.Activity{{
			ID: "care-plans", Name: "Planning care", People: category.SubjectsOf(category.AboutServiceUser), LargeScale: fact.No,
			Grounds: []basis.Ground{{
				Data: category.Of(category.CarePlan), For: category.ForCareDelivery,
				Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.SubstantialPublicInterest, Schedule1: 2,
			}},
			Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
		}},
	}
	for _, f := range new(gdpr.Checker).Check(&record) {
		fmt.Println(f.Activity, f.Path, f.Rule, f.Strength, f.Outcome)
		fmt.Println(f.Message)
	}
	// Output:
	// care-plans activities[0].grounds[0].schedule1 schedule1-wrong-part must not-met
	// paragraph 2 stands in Part 1 of Schedule 1, and UK GDPR Article 9(2)(g) needs one of Part 2
}

// safeguarding is a record on a basis that is law since 5 February 2026.
func safeguarding() *gdpr.Record {
	return &gdpr.Record{
		Controller: gdpr.Controller{Kind: gdpr.Charity},
		Activities: []gdpr.Activity{{ID: "safeguarding", Retention: kept, Grounds: []basis.Ground{{
			Data: category.Of(category.Contact), For: category.ForSafeguardingAdults,
			Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Safeguarding,
		}}}},
	}
}

func ExampleChecker_asAt() {
	for _, day := range []civil.Date{civil.On(2026, 2, 4), civil.On(2026, 2, 5)} {
		checker := gdpr.Checker{AsAt: day}
		findings, coverage := checker.Review(safeguarding())
		fmt.Println(day, "rules not met:", coverage.Tally()[check.NotMet])
		for _, f := range findings {
			fmt.Println(f.Rule, f.Law)
		}
	}
	// Output:
	// 2026-02-04 rules not met: 1
	// basis-not-in-force [UK GDPR Article 6(1)(ea)]
	// 2026-02-05 rules not met: 0
}

func ExampleChecker_houseRule() {
	owned := gdpr.Rule{
		Requirement: check.Requirement{
			ID: "house-owner-missing", Group: "house", Strength: check.Could,
			Doc: "an activity that nobody answers for",
		},
		Run: func(c gdpr.Case, on civil.Date) (r check.Result) {
			if r.Applies(c.Activity != nil) && c.Activity.Owner == "" {
				r.NotMet("owner", "nobody answers for this activity", "name a role")
			}
			return r
		},
	}
	checker := gdpr.Checker{Rules: append(gdpr.Rules(), owned)}
	for _, f := range checker.Check(safeguarding()) {
		fmt.Println(f.Path, f.Rule)
	}
	// Output:
	// activities[0].owner house-owner-missing
}

func ExampleChecker_accept() {
	checker := gdpr.Checker{
		AsAt: civil.On(2026, 2, 4),
		Accept: []check.Acceptance{{
			Rule: "basis-not-in-force", Activity: "safeguarding",
			By: "data protection officer", Why: "starts tomorrow", Until: civil.On(2026, 2, 4),
		}},
	}
	for _, f := range checker.Check(safeguarding()) {
		fmt.Println(f.Rule, "accepted by", f.Accepted.By)
	}
	checker.AsAt = civil.On(2026, 2, 5)
	for _, f := range checker.Check(safeguarding()) {
		fmt.Println(f.Rule, f.Message)
	}
	// Output:
	// basis-not-in-force accepted by data protection officer
	// acceptance-expired the acceptance of "basis-not-in-force" ended on 2026-02-04
}

// One day answers for every class of records: which may go when, once a carer has left.
func ExampleRecord_Schedule() {
	record := gdpr.Record{Activities: []gdpr.Activity{
		{ID: "personnel", Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}}}},
		{ID: "right-to-work", Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(2), After: retention.EmploymentEnd}}}},
		{ID: "accidents", Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(3), After: retention.LastEntry}}}},
	}}
	schedule, err := record.Schedule()
	if err != nil {
		fmt.Println(err)
		return
	}
	left := retention.Events{Dates: []retention.Event{{What: retention.EmploymentEnd, On: civil.On(2026, 8, 31)}}}
	windows, err := schedule.Windows("", left)
	for _, c := range windows {
		fmt.Println(c.Class, c.Window)
	}
	fmt.Println(err)
	// Output:
	// personnel from 2032-09-01
	// right-to-work from 2028-09-01
	// accidents clock not started: waiting for the last entry
	// <nil>
}
