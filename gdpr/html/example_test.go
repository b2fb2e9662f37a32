package html_test

import (
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/html"
)

func ExampleRecord() {
	data := []byte(`{
		"controller": {"name": "Oakfield House", "kind": "charity"},
		"activities": [
			{"id": "care-plans", "name": "Care plans", "grounds": [
				{"data": ["care-plan"], "for": "care-delivery", "article6": "contract", "party_to_contract": "yes"}
			]}
		]
	}`)
	record, err := gdpr.ParseRecord(data, "record.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	var checker gdpr.Checker
	findings, coverage := checker.Review(record)
	var page strings.Builder
	if err := html.Record(&page, record, html.Review{Findings: findings, Coverage: coverage}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(page.String(), "special category data have no Article 9 condition"))
	// Output: true
}
