package ico_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/ico"
	"github.com/careprivacy/ukgdpr/retention"
)

func oakfield() *gdpr.Record {
	return &gdpr.Record{
		Controller: gdpr.Controller{Name: "Oakfield House"},
		Activities: []gdpr.Activity{{
			ID: "care-plans", Name: "Care plans", Purposes: []string{"plan the care that was agreed"},
			People: category.SubjectsOf(category.AboutServiceUser),
			Grounds: []basis.Ground{{
				Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract,
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
			}},
			Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
		}},
	}
}

func Example() {
	record := oakfield()
	var out bytes.Buffer
	export := ico.Export{Found: func(f check.Finding) { fmt.Println(f.Message) }} // what a cell cannot hold
	if err := export.Template(&out, record, nil); err != nil {
		panic(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil {
		panic(err)
	}
	for _, column := range []int{4, 9, 11, 12, 25} {
		fmt.Printf("%s\n\t%s\n", rows[8][column], rows[9][column])
	}
	back, err := ico.ReadTemplate(&out, "record.csv")
	fmt.Println(back.Activities[0].ID, back.Activities[0].Grounds[0], err)
	// Output:
	// Categories of personal data
	// 	care plan; for: care delivery
	// Retention schedule (if possible)
	// 	8 years after the end of care
	// Article 6 lawful basis for processing personal data
	// 	contract, UK GDPR Article 6(1)(b)
	// Article 9 condition for processing special category data
	// 	health or social care, UK GDPR Article 9(2)(h)
	// Data Protection Act 2018 Schedule 1 Condition for processing
	// 	DPA 2018 Schedule 1 paragraph 2(2)(e)
	// care-plans UK GDPR Article 6(1)(b) → Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2(2)(e) <nil>
}
