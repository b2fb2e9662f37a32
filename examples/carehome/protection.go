package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

// outbreakEnd is an event of the provider's own: no constant names it.
const outbreakEnd retention.Trigger = "outbreak-end"

// protection is what is done to keep people safe.
var protection = []gdpr.Activity{
	{
		ID: "safeguarding", Name: "Safeguarding adults",
		Function: "safeguarding", Owner: "safeguarding lead",
		Purposes: []string{"protect people from neglect and harm", "tell the council"},
		People:   category.SubjectsOf(category.AboutServiceUser, category.AboutPersonAtRisk, category.AboutAllegedPerpetrator),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Incident, category.Opinions), For: category.ForSafeguardingAdults,
				Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Safeguarding,
			},
			{
				Data: category.Of(category.Safeguarding, category.Health), For: category.ForSafeguardingAdults,
				Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Safeguarding,
				Article9: basis.SubstantialPublicInterest, Schedule1: 18, Limb: "(1)(b)(ii)",
			},
			{
				Data: category.Of(category.CriminalAllegation), For: category.ForSafeguardingAdults,
				Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Safeguarding,
				Schedule1: 18, OfficialAuthority: fact.No,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "staff, family, other services"}},
		Recipients: []gdpr.Recipient{{Name: "the council's safeguarding team"}, {Name: "the police", Data: category.Of(category.CriminalAllegation)}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.Closure}, Duty: fact.No}},
		Security:   []string{"file open to the safeguarding lead and registered manager only"}, Systems: []string{"safeguarding file"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "Impact assessment of safeguarding files", Dated: civil.On(2026, 1, 20), ReviewBy: civil.On(2028, 1, 20)}},
		},
		PolicyDocument: policy,
		KeptToPolicy:   fact.Yes,
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
	},
	{
		ID: "incidents", Name: "Falls and other incidents",
		Function: "quality", Owner: "health and safety lead",
		Purposes: []string{"find out what happened and keep it from happening again", "tell the resident and the family openly"},
		People:   category.SubjectsOf(category.AboutServiceUser, category.AboutWitness),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Incident), For: category.ForHealthAndSafety,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("20"),
			},
			{
				Data: category.Of(category.Health, category.CareNotes), For: category.ForHealthAndSafety,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("20"),
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(f)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.No, Name: "staff, residents and others who saw it"}},
		Recipients: []gdpr.Recipient{{Name: "the resident's family, where the resident agrees"}, {Name: "insurers", Data: category.Of(category.Identity, category.Incident)}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.Closure}, Duty: fact.No}},
		Security:   []string{"accounts by role"}, Systems: []string{"incident software"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
	{
		ID: "infections", Name: "Preventing and reporting infections",
		Function: "care", Owner: "infection control lead",
		Purposes: []string{"keep infections out", "report outbreaks"},
		People:   category.SubjectsOf(category.AboutServiceUser, category.AboutEmployee, category.AboutVisitor),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.TestResult), For: category.ForPublicHealth,
				Article6: basis.LegalObligation, Under: regulatedActivities.Regulation("12"),
				Article9: basis.PublicHealth, Schedule1: 3, Limb: "(b)(ii)",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we may ask you to keep away from others while an infection is about"},
		Recipients: []gdpr.Recipient{{Name: "UK Health Security Agency"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(3), After: outbreakEnd}, Duty: fact.No}},
		Security:   []string{"accounts by role"}, Systems: []string{"outbreak log"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
		LargeScale:     fact.No,
	},
}
