package notice_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

const printed = `{
	"id": "oakfield", "title": "Privacy notice",
	"controller": {"name": "Oakfield House", "kind": "charity", "nation": "england"},
	"dated": {"printed": "March 2022", "from": "2022-03-01", "until": "2022-03-31"},
	"rows": [{
		"id": "care-plans", "name": "Care plans", "lines": [12, 14],
		"people": ["service-user"], "for": ["care-delivery"], "data": ["health"], "special": ["health"],
		"basis": [{"words": "our contract with you", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b)", "lines": [12]}],
		"condition": [{"words": "providing social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)", "lines": [14]}],
		"retention": [{"words": "8 years after care ends", "lines": [15]}]
	}]
}`

func Example() {
	n, err := notice.Read(strings.NewReader(printed), "oakfield.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	report := notice.ReviewOwn(n)
	for _, f := range report.Findings {
		if f.Activity == "care-plans" {
			fmt.Println(f.Path, f.Rule, f.Strength, f.Outcome)
			fmt.Println(f.Message)
			fmt.Println(f.Remedy)
			fmt.Println(f.Law[0], "as at", f.AsAt)
		}
	}
	// Output:
	// rows[0].condition[0] schedule1-missing should not-met
	// UK GDPR Article 9(2)(h) needs a paragraph of Schedule 1 Part 1 (line 14), and the notice does not say which
	// cite DPA 2018 Schedule 1 paragraph 2 (Health or social care)
	// DPA 2018 section 10(2) as at 2022-03-31
}

func ExampleReview() {
	n, err := notice.Read(strings.NewReader(`{
		"id": "oakfield", "controller": {"name": "Oakfield House"}, "dated": {"from": "2022-03-01", "until": "2022-03-31"},
		"rows": [], "names": [{"words": "clinical commissioning groups", "lines": [30]}]
	}`), "oakfield.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, on := range []civil.Date{civil.On(2022, time.June, 30), civil.On(2022, time.July, 1), gdpr.LawAsAt()} {
		for _, f := range notice.Review(n, on).Findings {
			if f.Rule == "body-ended" {
				fmt.Println(f.AsAt, f.Path, f.Message)
			}
		}
	}
	// Output:
	// 2022-07-01 names[0] clinical commissioning groups ended on 2022-06-30 (line 30)
	// 2026-11-22 names[0] clinical commissioning groups ended on 2022-06-30 (line 30)
}

func ExampleRead() {
	_, err := notice.Read(strings.NewReader(`{"id": "oakfield", "controller": {"name": "Oakfield House"},
	"dated": {"from": "2022-03-01", "until": "2022-03-31"},
	"rows": [{"id": "care-plans", "name": "Care plans", "data": ["helth"]}]}`), "oakfield.json")
	fmt.Println(err)
	// Output:
	// oakfield.json:3:62: rows[0].data: category: unknown category "helth": nearest are health, cctv, leave, genetic
}

// A house rule looks at each row, and once at the notice as a whole, where Row is nil.
func ExampleChecker() {
	plain := notice.Rule{
		Requirement: check.Requirement{ID: "house-title-missing", Group: "house", Strength: check.Could, Doc: "a notice without a title"},
		Run: func(c notice.Case, _ civil.Date) (r check.Result) {
			if c.Row == nil && r.Applies(true) && c.Notice.Title == "" {
				r.NotMet("title", "the notice has no title", "give it one")
			}
			return r
		},
	}
	checker := notice.Checker{AsAt: civil.On(2024, time.January, 1), Rules: []notice.Rule{plain}}
	report := checker.Review(&notice.Notice{ID: "oakfield"})
	fmt.Println(report.Findings[0].Message)
	fmt.Println(report.Coverage.Tally())
	// Output:
	// the notice has no title
	// 0 met, 1 not met, 0 unclear, 0 not applicable
}
