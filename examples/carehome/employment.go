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

// employment is what is done with those who work here.
var employment = []gdpr.Activity{
	{
		ID: "personnel", Name: "Personnel files and absence",
		Function: "people", Owner: "head of people",
		Purposes: []string{"manage the employment"},
		People:   category.SubjectsOf(category.AboutEmployee, category.AboutApprentice, category.AboutFormerEmployee),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Contract, category.Performance, category.Training, category.Disciplinary, category.WorkingHours), For: category.ForEmployment,
				Article6: basis.Contract, PartyToContract: fact.Yes,
			},
			{
				Data: category.Of(category.SicknessAbsence, category.Maternity, category.Leave), For: category.ForAbsence,
				Article6: basis.LegalObligation, Under: law.Act("Employment Rights Act 1996").Whole(),
				Article9: basis.EmploymentOrSocialProtection, Schedule1: 1, Limb: "(1)(a)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.Yes, Otherwise: "we cannot manage your employment"},
		Recipients: []gdpr.Recipient{},
		Processors: []gdpr.Supplier{{Name: "Staffdesk Example Ltd", Service: "personnel software", Country: "United States", Contract: fact.Yes}},
		Transfers:  []gdpr.Transfer{{Recipient: "Staffdesk Example Ltd", Country: "United States", Mechanism: gdpr.DataBridge, Safeguard: "listed under the UK Extension; addendum held in reserve"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}, Duty: fact.No}},
		Security:   []string{"two-step sign-in"}, Systems: []string{"personnel software"}, Locations: []string{"United Kingdom", "United States"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.TransferAssessment, Document: gdpr.Document{Name: "Personnel software in the United States", Dated: civil.On(2025, 12, 1), ReviewBy: civil.On(2026, 12, 1)}},
		},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "ask the head of people",
		LargeScale:     fact.No,
	},
	{
		ID: "payroll", Name: "Pay and pensions",
		Function: "finance", Owner: "head of finance",
		Purposes: []string{"pay staff", "enrol them in the pension scheme"},
		People:   category.SubjectsOf(category.AboutEmployee),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.BankAccount, category.Salary, category.NationalInsurance), For: category.ForPayroll,
				Article6: basis.Contract, PartyToContract: fact.Yes,
			},
			{
				Data: category.Of(category.Tax, category.CourtOrder), For: category.ForPayroll,
				Article6: basis.LegalObligation, Under: law.Act("Income Tax (Earnings and Pensions) Act 2003").Whole(),
			},
			{
				Data: category.Of(category.Pension), For: category.ForPensions,
				Article6: basis.LegalObligation, Under: law.Act("Pensions Act 2008").Section("3"),
			},
			{
				Data: category.Of(category.TradeUnionMembership), For: category.ForPayroll,
				Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.EmploymentOrSocialProtection, Schedule1: 1, Limb: "(1)(a)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.Yes, ByContract: fact.Yes, Otherwise: "we cannot pay you"},
		Recipients: []gdpr.Recipient{{Name: "HM Revenue and Customs"}, {Name: "the pension provider"}},
		Processors: []gdpr.Supplier{{Name: "Payright Example Ltd", Service: "payroll bureau", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.Creation, From: retention.YearOfEvent, Year: retention.TaxYear}, Benchmarks: []retention.Benchmark{retention.PAYERecord}}},
		Security:   []string{"two people approve each run"}, Systems: []string{"payroll software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "ask the head of finance",
		LargeScale:     fact.No,
	},
	{
		ID: "occupational-health", Name: "Health and fitness for work",
		Function: "people", Owner: "head of people",
		Purposes: []string{"find out what work a person can do, and what would help"},
		People:   category.SubjectsOf(category.AboutEmployee),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.OccupationalHealth, category.AccessNeeds), For: category.ForOccupationalHealth,
				Article6: basis.LegalObligation, Under: law.Act("Health and Safety at Work etc. Act 1974").Section("2"),
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(b)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "the occupational health service"}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.Yes, Otherwise: "we decide about your work without medical advice"},
		Recipients: []gdpr.Recipient{{Name: "the occupational health service"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}, Duty: fact.No}},
		Security:   []string{"reports open to the head of people only"}, Systems: []string{"personnel software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "equality", Name: "Equality monitoring",
		Function: "people", Owner: "head of people",
		Purposes: []string{"keep equality of opportunity under review"},
		People:   category.SubjectsOf(category.AboutApplicant, category.AboutEmployee),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.EqualityMonitoring), Special: category.Of(category.RacialOrEthnicOrigin, category.ReligiousOrPhilosophicalBeliefs, category.Health, category.SexualOrientation), For: category.ForEqualityMonitoring,
				Article6: basis.LegitimateInterests, Interest: "our interest and our staff's that nobody is treated worse",
				Article9: basis.SubstantialPublicInterest, Schedule1: 8, Limb: "(1)(b)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No},
		Recipients: []gdpr.Recipient{},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(12), After: retention.Creation, Then: retention.Anonymise}}},
		Security:   []string{"answers kept apart from names"}, Systems: []string{"survey software"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Equality monitoring", Dated: civil.On(2026, 1, 15), ReviewBy: civil.On(2028, 1, 15)}},
		},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "an objection in writing to the head of people stops it",
		LargeScale:     fact.No,
	},
	{
		ID: "accidents", Name: "Accidents at work",
		Function: "quality", Owner: "health and safety lead",
		Purposes: []string{"record accidents", "report those that the law names"},
		People:   category.SubjectsOf(category.AboutEmployee, category.AboutAgencyWorker),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Incident, category.Health), For: category.ForHealthAndSafety,
				Article6: basis.LegalObligation, Under: law.Act("Health and Safety at Work etc. Act 1974").Section("2"),
				Article9: basis.EmploymentOrSocialProtection, Schedule1: 1, Limb: "(1)(a)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.Yes, ByContract: fact.No, Otherwise: "a right that depends on the report may be lost"},
		Recipients: []gdpr.Recipient{{Name: "Health and Safety Executive"}, {Name: "insurers", Data: category.Of(category.Identity, category.Incident)}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.LastEntry}, Benchmarks: []retention.Benchmark{retention.AccidentBook}}},
		Security:   []string{"accounts by role"}, Systems: []string{"incident software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "barring-referrals", Name: "Referrals to the Disclosure and Barring Service",
		Function: "people", Owner: "safeguarding lead",
		Purposes: []string{"tell the Disclosure and Barring Service of people who may be a danger to those in care"},
		People:   category.SubjectsOf(category.AboutEmployee, category.AboutFormerEmployee, category.AboutVolunteer),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Disciplinary, category.CriminalAllegation), For: category.ForSafeguardingAdults,
				Article6: basis.LegalObligation, Under: law.Act("Safeguarding Vulnerable Groups Act 2006").Section("35"),
				Schedule1: 18, Limb: "(1)(b)(ii)", OfficialAuthority: fact.No,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "our own investigation"}},
		Recipients: []gdpr.Recipient{{Name: "Disclosure and Barring Service"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(10), After: retention.Closure}, Duty: fact.No}},
		Security:   []string{"file open to the safeguarding lead only"}, Systems: []string{"safeguarding file"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
}
