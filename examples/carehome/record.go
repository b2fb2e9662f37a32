package main

import (
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// provider is Merrowmead, which nobody should look for: two homes in England and a service in Wales.
var provider = gdpr.Controller{
	Name: "Merrowmead Care Limited (invented)", Address: "1 Example Lane, Merrowmead",
	Kind: gdpr.Company, Nation: law.England, Role: gdpr.JointController,
	JointWith:       []string{"Merrowmead County Council (invented), for the shared care record: its data protection officer"},
	PublicAuthority: fact.No, Regulator: "CQC", Funded: fact.Yes,
	Contact: gdpr.Officer, ContactRoute: "by post to the address above, marked for the data protection officer",
	Services: []gdpr.Service{
		{ID: "orchard-house", Name: "Orchard House, home for older people", Nation: law.England, Regulator: "CQC"},
		{ID: "mill-lodge", Name: "Mill Lodge, nursing home", Nation: law.England, Regulator: "CQC"},
		{ID: "border-homecare", Name: "Border Homecare, care at home", Nation: law.Wales, Regulator: "Care Inspectorate Wales"},
	},
}

// policy is the appropriate policy document that several paragraphs of Schedule 1 ask for.
var policy = gdpr.Document{
	Name: "Policy on special category and offence data", Link: "policies/special-category.pdf",
	Dated: civil.On(2026, 2, 5), ReviewBy: civil.On(2027, 2, 5),
}

// regulatedActivities is the regulations that most duties of a care provider in England stand in.
var regulatedActivities = law.Act("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014")

// record is what the provider does with personal data today: the files of this folder, one after the other.
func record() *gdpr.Record {
	return &gdpr.Record{
		Controller: provider,
		Version:    "7", Owner: "data protection officer", Reviewed: civil.On(2026, 9, 14),
		Activities: slices.Concat(care, protection, money, families, hiring, employment, volunteers, premises, public, office),
	}
}
