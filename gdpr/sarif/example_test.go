package sarif_test

import (
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/sarif"
)

func Example() {
	data := []byte(`{
		"controller": {"name": "Oakfield House", "kind": "charity"},
		"activities": [
			{"id": "care-plans", "name": "Care plans", "grounds": [
				{"data": ["care-plan"], "for": "care-delivery", "article6": "contract", "party_to_contract": "yes"}
			]}
		]
	}`)
	record, err := gdpr.ParseRecord(data, "privacy/record.json")
	if err != nil {
		panic(err)
	}
	rules := gdpr.Rules()
	checker := gdpr.Checker{Rules: rules}
	var out strings.Builder
	log := sarif.NewWriter(&out) // or os.Stdout
	log.Run(sarif.Run{ID: "privacy/record/", Rules: check.Requirements(rules)})
	log.Findings(sarif.File{Name: "privacy/record.json", Data: data}, checker.Check(record))
	if err := log.Close(); err != nil {
		panic(err)
	}
	_, result, _ := strings.Cut(out.String(), `{"ruleId":`)
	_, region, _ := strings.Cut(result, `"region":`)
	rule, _, _ := strings.Cut(result, ",")
	place, _, _ := strings.Cut(region, "}")
	fmt.Println(rule, place+"}")
	// Output:
	// "condition-missing" {"startLine":5,"startColumn":5}
}
