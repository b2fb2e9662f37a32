package check_test

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
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
