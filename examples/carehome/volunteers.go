package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

// volunteers is what is done with people who help without pay.
var volunteers = []gdpr.Activity{
	{
		ID: "volunteers", Name: "Volunteers",
		Function: "people", Owner: "volunteer lead", Service: "orchard-house",
		Purposes: []string{"recruit, match and support volunteers"},
		People:   category.SubjectsOf(category.AboutVolunteer),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.References, category.InterestsPreferences), For: category.ForVolunteering,
				Article6: basis.LegitimateInterests, Interest: "our interest in having suitable volunteers and theirs in a safe placement",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we cannot find a place for you"},
		Recipients: []gdpr.Recipient{},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(2), After: retention.LastContact}}},
		Security:   []string{"accounts by role"}, Systems: []string{"volunteer list"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Volunteers", Dated: civil.On(2025, 5, 18), ReviewBy: civil.On(2027, 5, 18)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "ask the volunteer lead",
	},
	{
		ID: "volunteer-checks", Name: "Criminal record checks of volunteers",
		Function: "people", Owner: "volunteer lead",
		Purposes: []string{"make sure that volunteers are fit to be with people in care"},
		People:   category.SubjectsOf(category.AboutVolunteer),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.CriminalRecordCheck), For: category.ForVetting,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("19"),
				Schedule1: 12, Limb: "(1)(a)", OfficialAuthority: fact.No,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "Disclosure and Barring Service"}},
		Recipients: []gdpr.Recipient{{Name: "Disclosure and Barring Service"}},
		Processors: []gdpr.Supplier{{Name: "Checkline Example Ltd", Service: "umbrella body for checks", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(6), After: retention.RecruitmentDecision}, Benchmarks: []retention.Benchmark{retention.DisclosureCertificate}, Duty: fact.No}},
		Security:   []string{"outcomes open to two people"}, Systems: []string{"volunteer list"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
}
