package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

// families is what is done with those beside a resident.
var families = []gdpr.Activity{
	{
		ID: "family-contact", Name: "Keeping families informed",
		Function: "care", Owner: "registered manager",
		Purposes: []string{"tell those whom the resident has named how things are"},
		People:   category.SubjectsOf(category.AboutNextOfKin, category.AboutRelative, category.AboutAttorneyOrDeputy, category.AboutEmergencyContact),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Relationship, category.PowerOfAttorney, category.Correspondence), For: category.ForFamilyLiaison,
				Article6: basis.LegitimateInterests, Interest: "the resident's and our interest that the right people can be reached",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "the resident"}},
		Recipients: []gdpr.Recipient{},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
		Security:   []string{"accounts by role"}, Systems: []string{"care planning software"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Family contacts", Dated: civil.On(2025, 10, 1), ReviewBy: civil.On(2027, 10, 1)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "ask at the home",
	},
}
