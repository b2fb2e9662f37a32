package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

// premises is what is done at the doors.
var premises = []gdpr.Activity{
	{
		ID: "cctv", Name: "Cameras at entrances and in car parks",
		Function: "premises", Owner: "estates manager", Service: "mill-lodge",
		Purposes: []string{"keep people and premises safe", "look into thefts and assaults"},
		People:   category.SubjectsOf(category.AboutServiceUser, category.AboutEmployee, category.AboutVisitor),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.CCTV, category.Vehicle), For: category.ForSecurity,
				Article6: basis.LegitimateInterests, Interest: "the safety of residents, staff and visitors",
			},
			{
				Data: category.Of(category.CriminalAllegation), For: category.ForCrimePrevention,
				Article6: basis.LegitimateInterests, Interest: "that a theft or an assault in our homes is looked into",
				Schedule1: 10, Limb: "(1)", OfficialAuthority: fact.No,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No},
		Recipients: []gdpr.Recipient{{Name: "the police, on request"}},
		Processors: []gdpr.Supplier{{Name: "Lenswatch Example Ltd", Service: "maintenance of cameras", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Days(30), After: retention.Recording}}},
		Security:   []string{"recorder in a locked room"}, Systems: []string{"camera recorder"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "Cameras", Dated: civil.On(2025, 9, 9), ReviewBy: civil.On(2027, 9, 9)}},
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Cameras", Dated: civil.On(2025, 9, 9), ReviewBy: civil.On(2027, 9, 9)}},
		},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		Monitoring:     fact.Yes,
	},
	{
		ID: "visitors", Name: "Visitors' book",
		Function: "premises", Owner: "registered manager",
		Purposes: []string{"know who is in the building"},
		People:   category.SubjectsOf(category.AboutVisitor, category.AboutProfessionalContact),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.VisitLog), For: category.ForSecurity,
				Article6: basis.LegitimateInterests, Interest: "that nobody is left in a burning building",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we may not be able to let you in"},
		Recipients: []gdpr.Recipient{},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(12), After: retention.LastEntry}}},
		Security:   []string{"a page for each visitor"}, Systems: []string{"visitors' book"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Visitors", Dated: civil.On(2026, 1, 20), ReviewBy: civil.On(2028, 1, 20)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "ask at the home",
	},
	{
		ID: "suppliers", Name: "Suppliers and colleagues elsewhere",
		Function: "finance", Owner: "head of finance",
		Purposes: []string{"deal with the firms that supply us", "reach colleagues in health and social care"},
		People:   category.SubjectsOf(category.AboutSupplierContact, category.AboutProfessionalContact),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Correspondence), For: category.ForBusinessAdministration,
				Article6: basis.LegitimateInterests, Interest: "our interest in reaching the right person at a firm or service",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "Companies House", Public: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we cannot deal with your firm through you"},
		Recipients: []gdpr.Recipient{},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.ContractEnd}}},
		Security:   []string{"accounts by role"}, Systems: []string{"accounts software"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Suppliers", Dated: civil.On(2025, 6, 12), ReviewBy: civil.On(2027, 6, 12)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
	},
}
