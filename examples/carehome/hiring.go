package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// hiring is what is done before somebody starts work.
var hiring = []gdpr.Activity{
	{
		ID: "recruitment", Name: "Recruitment",
		Function: "people", Owner: "head of people",
		Purposes: []string{"choose and appoint staff"},
		People:   category.SubjectsOf(category.AboutApplicant),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Employment, category.Qualifications, category.References, category.AssessmentResults), For: category.ForRecruitment,
				Article6: basis.Contract, PartyToContract: fact.Yes,
			},
			{
				Data: category.Of(category.OccupationalHealth), For: category.ForRecruitment,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("19"),
				Article9: basis.EmploymentOrSocialProtection, Schedule1: 1,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "referees", Data: category.Of(category.References)}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.Yes, Otherwise: "we cannot consider your application"},
		Recipients: []gdpr.Recipient{},
		Processors: []gdpr.Supplier{{Name: "Hirewell Example Ltd", Service: "applicant tracking", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(6), After: retention.RecruitmentDecision}, Duty: fact.No}},
		Security:   []string{"accounts by role"}, Systems: []string{"applicant tracking"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No, Significant: fact.No},
		PolicyDocument: policy,
		KeptToPolicy:   fact.No, WhyNot: "questionnaires of some applicants of 2025 were kept nine months; erased on 2026-05-01",
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "vetting", Name: "Criminal record checks",
		Function: "people", Owner: "head of people",
		Purposes: []string{"make sure that staff are fit to work with people in care"},
		People:   category.SubjectsOf(category.AboutRecruit, category.AboutEmployee),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.CriminalRecordCheck, category.CriminalOffence), For: category.ForVetting,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("19"),
				Schedule1: 1, OfficialAuthority: fact.No,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "Disclosure and Barring Service"}},
		Recipients: []gdpr.Recipient{{Name: "Disclosure and Barring Service"}},
		Processors: []gdpr.Supplier{{Name: "Checkline Example Ltd", Service: "umbrella body for checks", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(6), After: retention.RecruitmentDecision}, Benchmarks: []retention.Benchmark{retention.DisclosureCertificate}, Duty: fact.No}},
		Security:   []string{"outcomes open to two people"}, Systems: []string{"personnel software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "right-to-work", Name: "Right to work",
		Function: "people", Owner: "head of people",
		Purposes: []string{"check permission to work"},
		People:   category.SubjectsOf(category.AboutRecruit, category.AboutEmployee),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.IdentityDocument, category.RightToWork, category.ImmigrationStatus, category.Nationality), For: category.ForRightToWork,
				Article6: basis.LegalObligation, Under: law.Act("Immigration, Asylum and Nationality Act 2006").Section("15"),
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.Yes, ByContract: fact.No, Otherwise: "we cannot employ you"},
		Recipients: []gdpr.Recipient{{Name: "Home Office"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(2), After: retention.EmploymentEnd}, Benchmarks: []retention.Benchmark{retention.RightToWorkCopy}}},
		Security:   []string{"accounts by role"}, Systems: []string{"personnel software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
	},
}
