package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// care is what is done to plan and give care.
var care = []gdpr.Activity{
	{
		ID: "care-assessment", Name: "Assessment before admission",
		Function: "care", Owner: "registered manager",
		Purposes: []string{"find out what care is needed and whether the home suits"},
		People:   category.SubjectsOf(category.AboutProspectiveServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.DateOfBirth), For: category.ForCareAssessment,
				Article6: basis.Contract, PartyToContract: fact.Yes,
			},
			{
				Data: category.Of(category.CareRequirements, category.Disability, category.MentalCapacity, category.SocialCare), For: category.ForCareAssessment,
				Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "the council or hospital that refers"}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.Yes, Otherwise: "we cannot say whether we can meet your needs"},
		Recipients: []gdpr.Recipient{{Name: "the council that funds the place"}},
		Processors: []gdpr.Supplier{{Name: "Planwell Example Ltd", Service: "care planning software", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(12), After: retention.LastContact}}},
		Security:   []string{"accounts by role"}, Systems: []string{"care planning software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "ask at the home or write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "care-delivery", Name: "Giving and recording care",
		Function: "care", Owner: "registered manager",
		Purposes: []string{"plan and give the care that was agreed", "keep the daily record of care"},
		People:   category.SubjectsOf(category.AboutServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.DateOfBirth, category.Contact, category.LifeHistory, category.InterestsPreferences, category.GPDetails), For: category.ForCareDelivery,
				Article6: basis.Contract, PartyToContract: fact.Yes,
			},
			{
				Data: category.Of(category.Health, category.CarePlan, category.CareNotes, category.Dietary, category.Behaviour, category.AccessNeeds), Special: category.Of(category.ReligiousOrPhilosophicalBeliefs), For: category.ForCareDelivery,
				Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "the council's assessment, the hospital, the family", Public: fact.No, Data: category.Of(category.Health, category.CarePlan)}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.Yes, Otherwise: "we cannot plan and give care that is safe"},
		Recipients: []gdpr.Recipient{{Name: "general practitioners and district nurses", Data: category.Of(category.Health, category.CareNotes), Agreement: fact.Yes, Ends: civil.On(2028, 3, 31)}, {Name: "Care Quality Commission"}},
		Processors: []gdpr.Supplier{{Name: "Planwell Example Ltd", Service: "care planning software", Contract: fact.Yes, Ends: civil.On(2027, 6, 30), Link: "contracts/planwell.pdf"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}, Link: "policies/retention.pdf"}},
		Security:   []string{"accounts by role", "encryption on devices", "yearly access review"}, Systems: []string{"care planning software", "paper charts in locked rooms"},
		Software: []string{"Planwell (invented)"}, Support: "Planwell Example Ltd by contract, on weekdays; the night shift has printed charts",
		Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "Impact assessment of the care planning software", Link: "dpia/care-planning.pdf", Dated: civil.On(2025, 12, 2), ReviewBy: civil.On(2026, 12, 2)}},
		},
		BreachOccurred: fact.Yes, BreachRecord: "incident log, entry 2026-04",
		RightsRoute: "ask at the home or write to the data protection officer",
		LargeScale:  fact.Yes, Monitoring: fact.No, NewTechnology: fact.No, ImpactOfLoss: "high: care could be given wrongly or late",
	},
	{
		ID: "medication", Name: "Ordering and giving medicines",
		Function: "care", Owner: "registered manager", Service: "mill-lodge",
		Purposes: []string{"order, store, give and record medicines"},
		People:   category.SubjectsOf(category.AboutServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.NHSNumber, category.Medication, category.Allergies), For: category.ForMedication,
				Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(d)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "the prescriber and the pharmacy"}},
		Recipients: []gdpr.Recipient{{Name: "the dispensing pharmacy", Data: category.Of(category.Identity, category.Medication)}},
		Processors: []gdpr.Supplier{{Name: "Chartmed Example Ltd", Service: "electronic medicines record", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}, Data: category.Of(category.Medication, category.Allergies)}},
		Security:   []string{"two-step sign-in", "drug round audit"}, Systems: []string{"electronic medicines record"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No, Significant: fact.No, Logic: "the software warns of interactions; a nurse decides"},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "Impact assessment of the medicines record", Dated: civil.On(2025, 11, 20), ReviewBy: civil.On(2027, 11, 20)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "ask the nurse in charge",
		NewTechnology:  fact.Yes,
	},
	{
		ID: "shared-care-record", Name: "The shared care record of the county",
		Function: "care", Owner: "registered manager", Service: "mill-lodge",
		Purposes: []string{"let those who treat a resident see what they need to know", "see what they have written"},
		People:   category.SubjectsOf(category.AboutServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.NHSNumber, category.HealthRecord, category.Medication, category.CarePlan), For: category.ForHealthCare,
				Article6: basis.LegalObligation, Under: law.Act("Health and Social Care Act 2012").Section("251B"),
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "general practitioners, hospitals and the council, through the shared care record"}},
		Recipients: []gdpr.Recipient{{Name: "general practitioners"}, {Name: "hospitals of the county"}, {Name: "the county council"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}, Duty: fact.No}},
		Security:   []string{"two-step sign-in", "a log of who looked at what"}, Systems: []string{"shared care record"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "Impact assessment of the shared care record", Dated: civil.On(2025, 10, 20), ReviewBy: civil.On(2027, 10, 20)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.Yes,
	},
	{
		ID: "liberty-authorisations", Name: "Authorisations to deprive of liberty",
		Function: "care", Owner: "registered manager",
		Purposes: []string{"ask the supervisory body for authorisations, as managing authority of the home"},
		People:   category.SubjectsOf(category.AboutServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.MentalCapacity, category.CarePlan), For: category.ForStatutoryFunctions,
				Article6: basis.PublicTask, Under: law.Act("Mental Capacity Act 2005").Whole(), OwnTask: fact.Yes,
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(f)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "our own care records"}},
		Recipients: []gdpr.Recipient{{Name: "the council as supervisory body"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
		Security:   []string{"accounts by role"}, Systems: []string{"care planning software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "emergencies", Name: "Calling help in an emergency",
		Function: "care", Owner: "registered manager",
		Purposes: []string{"protect life"},
		People:   category.SubjectsOf(category.AboutServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.HealthRecord, category.Medication, category.EndOfLife), For: category.ForEmergencyCare,
				Article6: basis.VitalInterests,
				Article9: basis.VitalInterestsIncapable, CannotConsent: fact.Yes,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "our own care records"}},
		Recipients: []gdpr.Recipient{{Name: "ambulance service and hospital"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
		Security:   []string{"grab sheets kept in the locked office"}, Systems: []string{"care planning software", "paper grab sheets"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "ask at the home",
		LargeScale:     fact.No,
	},
}
