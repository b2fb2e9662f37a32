package check_test

import (
	"fmt"
	"os"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

func Example() {
	named := check.Rule[string]{
		Requirement: check.Requirement{
			ID: "house-name-missing", Group: "house", Strength: check.Could,
			Doc: "an activity without a name cannot be found again",
		},
		Run: func(name string, on civil.Date) (r check.Result) {
			if r.Applies(true) && name == "" {
				r.NotMet("name", "the activity has no name", "give it one")
			}
			return r
		},
	}
	run := check.Run{On: civil.On(2026, 11, 22)}
	for i, name := range []string{"payroll", ""} {
		fmt.Println(check.TryItem(&run, &named, name, "activities", i, name))
	}
	for _, f := range run.Findings([]check.Requirement{named.Requirement}, nil, nil) {
		fmt.Println(f.Path, f.Rule, f.Message)
	}
	fmt.Println(check.Validate(named))
	// Output:
	// met
	// not-met
	// activities[1].name house-name-missing the activity has no name
	// <nil>
}

// A notice of 2022 at both dates: what was found on which of them, and which change of law stands between.
func ExamplePoints() {
	n, err := notice.ReadFile(os.DirFS("../../examples/notices"), "sound-2022.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	n.Rows[1].Basis = nil // a slip, whatever the day
	own, today := notice.ReviewBoth(n)
	requirements := slices.Collect(today.Coverage.Requirements())
	inFile := func(activity string) int { // -1 for the notice as a whole
		return slices.IndexFunc(n.Rows, func(r notice.Row) bool { return r.ID == activity })
	}
	for _, p := range check.Points(inFile, requirements, own.Findings, today.Findings) {
		f := p.Last()
		fmt.Println(f.Path, f.Rule, "- on its own date:", p[0] != nil, "- today:", p[1] != nil)
		if p[0] == nil {
			fmt.Println(check.Because(f, own.AsAt, requirements))
		}
	}
	// Output:
	// names[2] body-ended - on its own date: false - today: true
	// the change of 2026-09-30: the Information Commission takes the place of the Information Commissioner (DUAA 2025 ss 118-119; SI 2026/1015)
	// rows[1].basis basis-missing - on its own date: true - today: true
}
