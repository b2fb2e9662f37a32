// Package check is what a check rule is, and what comes of running one.
//
// A [Rule] is a value: a [Requirement] (what is asked, on which provisions, since when) and a function
// that looks at one subject on one day. It never decides alone: it counts what applied and reports what
// was not met, or which fact is missing.
//
//	var named = check.Rule[string]{
//		Requirement: check.Requirement{
//			ID: "house-name-missing", Group: "house", Strength: check.Could,
//			Doc: "an activity without a name cannot be found again",
//		},
//		Run: func(name string, on civil.Date) (r check.Result) {
//			if r.Applies(true) && name == "" {
//				r.NotMet("name", "the activity has no name", "give it one")
//			}
//			return r
//		},
//	}
//
// Rules of records are check.Rule[gdpr.Case], rules of notices check.Rule[notice.Case]; house rules take
// the same shape and are held to the same form by [Validate].
//
// A rule that never looks at the day may say so with Timeless: of a notice reviewed at two dates it is asked once.
//
// # Four outcomes
//
// A rule that counted nothing is [NotApplicable]; one that counted something and reported nothing is
// [Met]; else it is [NotMet] or, where only facts were missing, [Unclear]. A rule outside its span is not
// run and therefore not applicable. "No finding" alone never means that anything was looked at.
//
// # What this package does not decide
//
// It knows no law. Met means that this rule has no objection to the facts declared, never that the
// processing is lawful.
package check
