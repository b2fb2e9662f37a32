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

// office is what is done because regulators, courts and people with a concern ask.
var office = []gdpr.Activity{
	{
		ID: "inspection", Name: "Registration and inspection",
		Function: "quality", Owner: "nominated individual",
		Purposes: []string{"notify the regulator of deaths, injuries and other events", "answer inspectors"},
		People:   category.SubjectsOf(category.AboutServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Incident, category.Health), For: category.ForRegulationAndInspection,
				Article6: basis.LegalObligation, Under: law.Act("Care Quality Commission (Registration) Regulations 2009").Regulation("18"),
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(f)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "our own care records"}},
		Recipients: []gdpr.Recipient{{Name: "Care Quality Commission"}, {Name: "Care Inspectorate Wales"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.Creation}, Duty: fact.No}},
		Security:   []string{"regulator's own portal"}, Systems: []string{"notification log"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "complaints", Name: "Complaints",
		Function: "quality", Owner: "head of quality",
		Purposes: []string{"look into complaints and answer them", "learn from them"},
		People:   category.SubjectsOf(category.AboutComplainant, category.AboutServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Complaint, category.Correspondence), For: category.ForComplaints,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("16"),
			},
			{
				Data: category.Of(category.CareNotes), For: category.ForComplaints,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("16"),
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(f)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we may not be able to look into it fully"},
		Recipients: []gdpr.Recipient{{Name: "Local Government and Social Care Ombudsman"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(10), After: retention.Closure}, Duty: fact.No}},
		Security:   []string{"accounts by role"}, Systems: []string{"complaints log"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "requests", Name: "Requests of data subjects",
		Function: "governance", Owner: "data protection officer",
		Purposes: []string{"answer requests under data protection law"},
		People:   category.SubjectsOf(category.AboutRequester),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.IdentityDocument, category.Correspondence), For: category.ForInformationRequests,
				Article6: basis.LegalObligation, Under: law.UKGDPR.Article("12(3)"),
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we may not be able to answer before we know who you are"},
		Recipients: []gdpr.Recipient{{Name: "Information Commission, where it asks"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(3), After: retention.Closure}, Duty: fact.No}},
		Security:   []string{"file open to the data protection officer only"}, Systems: []string{"request log"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
	},
	{
		ID: "claims", Name: "Legal claims",
		Function: "governance", Owner: "company secretary",
		Purposes: []string{"bring and defend claims", "take legal advice"},
		People:   category.SubjectsOf(category.AboutServiceUser, category.AboutFormerServiceUser, category.AboutEmployee, category.AboutRelative),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.LegalClaim, category.Insurance, category.CareNotes), For: category.ForLegalClaims,
				Article6: basis.LegitimateInterests, Interest: "our interest in a fair hearing",
				Article9: basis.LegalClaims,
			},
			{
				Data: category.Of(category.CriminalAllegation), For: category.ForLegalClaims,
				Article6: basis.LegitimateInterests, Interest: "our interest in a fair hearing",
				Schedule1: 33, Limb: "(a)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "our own records, the other side"}},
		Recipients: []gdpr.Recipient{{Name: "solicitors, insurers, courts"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.Settlement}}},
		Security:   []string{"file open to the company secretary only"}, Systems: []string{"claims file"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Claims", Dated: civil.On(2025, 8, 4), ReviewBy: civil.On(2027, 8, 4)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
}
