package dpv_test

import (
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/dpv"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func Example() {
	record := gdpr.Record{
		Controller: gdpr.Controller{Name: "Oakfield House", Kind: gdpr.Charity, Nation: law.England},
		Activities: []gdpr.Activity{{
			ID: "care-plans", Name: "Care plans", People: category.SubjectsOf(category.AboutServiceUser),
			Grounds: []basis.Ground{{
				Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract,
				PartyToContract: fact.Yes, Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
			}},
		}},
	}
	checker := gdpr.Checker{}
	var out strings.Builder // or os.Stdout
	export := dpv.Export{Base: "https://oakfield.example/privacy/", Reviewed: true, Findings: checker.Check(&record)}
	if err := export.Write(&out, &record); err != nil {
		panic(err)
	}
	_, ground, _ := strings.Cut(out.String(), `"dpv:hasPersonalData":`)
	ground, rest, _ := strings.Cut(ground, `"ukgdpr:limb"`)
	fmt.Println(strings.ReplaceAll(ground, `,"dpv:`, ",\n\"dpv:"))
	for line := range strings.Lines(rest) {
		if strings.Contains(line, "schedule1-2") {
			fmt.Print(line)
		}
	}
	// Output:
	// [{"@id":"ukgdpr:category-care-plan"}],
	// "dpv:hasPurpose":{"@id":"ukgdpr:purpose-care-delivery"},
	// "dpv:hasLegalBasis":[{"@id":"eu-gdpr:A6-1-b"},{"@id":"eu-gdpr:A9-2-h"},{"@id":"ukgdpr:schedule1-2"}],
	// {"@id":"ukgdpr:schedule1-2","@type":"skos:Concept","skos:prefLabel":"DPA 2018 Schedule 1 paragraph 2","rdfs:seeAlso":{"@id":"https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/paragraph/2/2026-11-22"},"skos:broader":{"@id":"eu-gdpr:A9-2-h"}},
}
