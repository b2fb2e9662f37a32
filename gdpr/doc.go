// Package gdpr answers which rule of UK data protection law objects to what a controller declares that it
// does with personal data, as the law stood on a given day, and which fact is missing before that can be said.
//
// A home plans care on its contract with the resident, and has put health data under substantial public
// interest with paragraph 2 of Schedule 1, which cannot serve it:
//
//	record := gdpr.Record{
//		Controller: gdpr.Controller{Name: "Example Care", Kind: gdpr.Charity},
//		Activities: []gdpr.Activity{{
//			ID: "care-plans", Name: "Planning care", People: category.SubjectsOf(category.AboutServiceUser), LargeScale: fact.No,
//			Grounds: []basis.Ground{{
//				Data: category.Of(category.CarePlan), For: category.ForCareDelivery,
//				Article6: basis.Contract, PartyToContract: fact.Yes,
//				Article9: basis.SubstantialPublicInterest, Schedule1: 2,
//			}},
//			Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
//		}},
//	}
//	for _, f := range new(gdpr.Checker).Check(&record) {
//		fmt.Println(f.Activity, f.Path, f.Rule, f.Strength, f.Outcome)
//		fmt.Println(f.Message)
//	}
//	// Output:
//	// care-plans activities[0].grounds[0].schedule1 schedule1-wrong-part must not-met
//	// paragraph 2 stands in Part 1 of Schedule 1, and UK GDPR Article 9(2)(g) needs one of Part 2
//
// In a unit test package gdprtest says the same in two lines.
//
// # Records
//
// A [Record] is what a [Controller] declares: its activities, and in each the grounds, which are data on one
// chain of Article 6 basis, Article 9 condition and Schedule 1 paragraph ([basis.Ground]). Records are Go
// values, or JSON that [ReadRecord] reads strictly: what it does not know it refuses, with the line and
// what would be right; record.schema.json tells editors the same. What is left out has not been said; a rule that needs it is unclear and names it in
// [check.Finding.Missing].
//
// [Activity.With] gives one home's version of a template, and [NewHomes] a hundred of them, which [Checker.CheckHomes]
// checks at once. [Diff] tells what changed between two versions of a record, [FollowUps] what follows from it.
//
// # Questions
//
// [Questions] asks for the facts that are still unknown of an activity, in the order in which a data protection officer
// asks them, each with the rules that it would decide and, for a basis or condition, with what could carry the data. [Checker.Since]
// tells which activities answer differently since the law changed, and which change is behind it.
//
// # Consequences
//
// [Consequences] answers what follows when somebody withdraws consent, objects or asks for erasure, which is an [Exercise] of a right: in an activity
// at large, or with the person's events and holds for one person's records. Each class of data on each ground stops, pauses, stays (why, until when
// and under which provision), or asks for the missing fact; the [Aftermath] of an activity says which data no ground carries any more, whom to tell, and what to do.
//
// # Checking
//
// The zero [Checker] applies every rule as the law stood on [LawAsAt], a day that is fixed per release.
// [Checker.AsAt] pins another, Omit drops rules, Accept lives with findings until a day, and Rules takes
// rules of your own beside those of [Rules]. [Checker.Review] tells of each rule whether it was met, not
// met, unclear, or had nothing to look at.
//
// Findings are no errors, and come in the order of the rules, then of the file. Checking a clean record
// allocates nothing. A checker may be shared between goroutines.
//
// # House rules
//
// A house rule is a value like the built-in ones. A charity keeps nothing beyond eight years without a named reason:
//
//	var eightYears = gdpr.Rule{
//		Requirement: check.Requirement{
//			ID: "house-eight-years", Group: "house", Strength: check.Could,
//			Doc: "data are kept beyond eight years and no reason is named",
//		},
//		Run: func(c gdpr.Case, on civil.Date) (r check.Result) {
//			if c.Activity == nil { // the record as a whole
//				return r
//			}
//			named := slices.ContainsFunc(c.Activity.Grounds, func(g basis.Ground) bool { return g.Under != law.Provision{} || g.Interest != "" })
//			for i, kept := range c.Activity.Retention {
//				if r.Applies(beyond(kept.Period)) && !named {
//					r.NotMet(fmt.Sprintf("retention[%d]", i), fmt.Sprintf("kept %s, and the house keeps nothing beyond eight years without a named reason", kept.Period),
//						"name the law or the interest that asks for it, or shorten the period")
//				}
//			}
//			return r
//		},
//	}
//
// [check.Validate] holds it to the form of the built-in rules. It runs beside the others, and a finding of it, as of any rule, can be accepted until a day: by whom and why is
// declared too, and from the day after the finding stands again. The example of [Checker] on house rules has it whole.
//
//	checker := gdpr.Checker{
//		Rules: append(gdpr.Rules(), eightYears),
//		Accept: []check.Acceptance{{
//			Rule: "house-eight-years", Activity: "life-stories",
//			By: "board of trustees", Why: "families ask for them long after", Until: civil.On(2026, 10, 31),
//		}},
//	}
//
// # What this package does not decide
//
// Whether processing is lawful: no finding means that no rule of this release objects to these declared
// facts, and nobody has looked at what is really done. Whether processing is necessary, an interest weighs
// enough, or a paragraph's test is met on the facts. Which basis to choose: a remedy names candidates and
// picks none. Law after [LawAsAt].
package gdpr
