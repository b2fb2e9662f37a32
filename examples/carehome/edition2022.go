package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// The documents of 2022.
var (
	policy2022 = gdpr.Document{
		Name: "Policy on special category and offence data", Link: "policies/special-category-2022.pdf",
		Dated: civil.On(2022, 3, 1), ReviewBy: civil.On(2023, 3, 1),
	}
	weighed2022  = gdpr.Assessment{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Register of legitimate interests", Dated: civil.On(2022, 4, 1), ReviewBy: civil.On(2023, 4, 1)}}
	assessed2022 = gdpr.Assessment{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "Impact assessment of our care records and cameras", Dated: civil.On(2022, 5, 3), ReviewBy: civil.On(2024, 5, 3)}}
	abroad2022   = gdpr.Assessment{Kind: gdpr.TransferAssessment, Document: gdpr.Document{Name: "Transfer risk assessment", Dated: civil.On(2022, 9, 1), ReviewBy: civil.On(2023, 9, 1)}}
)

// edition2022 is how the record of 24 November 2022 differed: older documents, safeguarding before there were recognised legitimate interests,
// transfers to the United States before the data bridge, and the regulator's earlier name.
var edition2022 = []gdpr.Activity{
	{ID: "care-delivery", Assessments: []gdpr.Assessment{assessed2022}},
	{ID: "medication", Assessments: []gdpr.Assessment{assessed2022}},
	{ID: "shared-care-record", Assessments: []gdpr.Assessment{assessed2022}},
	{
		ID: "safeguarding", PolicyDocument: policy2022, Assessments: []gdpr.Assessment{assessed2022},
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Incident, category.Opinions), For: category.ForSafeguardingAdults,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("13"),
			},
			{
				Data: category.Of(category.Safeguarding, category.Health), For: category.ForSafeguardingAdults,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("13"),
				Article9: basis.SubstantialPublicInterest, Schedule1: 18, Limb: "(1)(b)(ii)",
			},
			{
				Data: category.Of(category.CriminalAllegation), For: category.ForSafeguardingAdults,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("13"),
				Schedule1: 18, OfficialAuthority: fact.No,
			},
		},
	},
	{ID: "debt-recovery", Assessments: []gdpr.Assessment{weighed2022}},
	{ID: "family-contact", Assessments: []gdpr.Assessment{weighed2022}},
	{ID: "recruitment", PolicyDocument: policy2022, WhyNot: "questionnaires of some applicants of 2021 were kept nine months; erased on 2022-06-01"},
	{ID: "vetting", PolicyDocument: policy2022},
	{
		ID: "personnel", PolicyDocument: policy2022, Assessments: []gdpr.Assessment{abroad2022},
		Transfers: []gdpr.Transfer{{Recipient: "Staffdesk Example Ltd", Country: "United States", Mechanism: gdpr.TransferAgreement, Safeguard: "agreement of 2022, a copy on request"}},
	},
	{ID: "payroll", PolicyDocument: policy2022},
	{ID: "equality", PolicyDocument: policy2022, Assessments: []gdpr.Assessment{weighed2022}},
	{ID: "accidents", PolicyDocument: policy2022},
	{ID: "barring-referrals", PolicyDocument: policy2022},
	{ID: "volunteers", Assessments: []gdpr.Assessment{weighed2022}},
	{ID: "volunteer-checks", PolicyDocument: policy2022},
	{ID: "cctv", PolicyDocument: policy2022, Assessments: []gdpr.Assessment{assessed2022, weighed2022}},
	{ID: "visitors", Assessments: []gdpr.Assessment{weighed2022}},
	{ID: "suppliers", Assessments: []gdpr.Assessment{weighed2022}},
	{ID: "enquiries", Assessments: []gdpr.Assessment{weighed2022}},
	{
		ID: "newsletter", Assessments: []gdpr.Assessment{abroad2022},
		Transfers: []gdpr.Transfer{{Recipient: "Mailpost Example Inc", Country: "United States", Mechanism: gdpr.TransferAgreement, Safeguard: "agreement of 2022, a copy on request"}},
	},
	{ID: "website", Assessments: []gdpr.Assessment{weighed2022}},
	{ID: "requests", Recipients: []gdpr.Recipient{{Name: "Information Commissioner, where it asks"}}},
	{ID: "claims", Assessments: []gdpr.Assessment{weighed2022}},
}

// record2022 is the record as it stood on 24 November 2022: today's, with what was different then.
func record2022() *gdpr.Record {
	r := record()
	r.Version, r.Reviewed = "3", civil.On(2022, 10, 3)
	for _, then := range edition2022 {
		for i := range r.Activities {
			if r.Activities[i].ID == then.ID {
				r.Activities[i] = r.Activities[i].With(then)
			}
		}
	}
	return r
}
