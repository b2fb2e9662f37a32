package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

// money is fees, and what is owed.
var money = []gdpr.Activity{
	{
		ID: "fees", Name: "Fees and funding",
		Function: "finance", Owner: "head of finance",
		Purposes: []string{"invoice and collect fees", "agree funding with councils"},
		People:   category.SubjectsOf(category.AboutServiceUser, category.AboutGuarantor),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.AccountNumber, category.BankAccount, category.Payment, category.Financial), For: category.ForBilling,
				Article6: basis.Contract, PartyToContract: fact.Yes,
			},
			{
				Data: category.Of(category.Identity, category.CareFunding, category.Benefits), Special: category.Of(category.Health), For: category.ForFundingAndCommissioning,
				Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(f)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "the funding council", Data: category.Of(category.CareFunding)}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.Yes, Otherwise: "we cannot make out your bills or agree funding for you"},
		Recipients: []gdpr.Recipient{{Name: "the funding council or integrated care board"}, {Name: "auditors"}},
		Processors: []gdpr.Supplier{{Name: "Ledgerline Example Ltd", Service: "accounts software", Country: "Ireland", Contract: fact.Yes}},
		Transfers:  []gdpr.Transfer{{Recipient: "Ledgerline Example Ltd", Country: "Ireland", Mechanism: gdpr.Adequacy}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.Transaction}}},
		Security:   []string{"two people approve each refund"}, Systems: []string{"accounts software"}, Locations: []string{"United Kingdom", "Ireland"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "debt-recovery", Name: "Recovering unpaid fees",
		Function: "finance", Owner: "head of finance",
		Purposes: []string{"recover what is owed"},
		People:   category.SubjectsOf(category.AboutServiceUser, category.AboutGuarantor, category.AboutFormerServiceUser),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Payment, category.CreditHistory), For: category.ForDebtRecovery,
				Article6: basis.LegitimateInterests, Interest: "our interest in being paid for care that was given",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "our accounts"}},
		Recipients: []gdpr.Recipient{{Name: "solicitors"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.Settlement}}},
		Security:   []string{"accounts by role"}, Systems: []string{"accounts software"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Debt recovery", Dated: civil.On(2025, 6, 12), ReviewBy: civil.On(2027, 6, 12)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
	},
}
