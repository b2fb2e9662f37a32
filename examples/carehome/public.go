package main

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

// public is what is done with people who ask, read and visit from afar.
var public = []gdpr.Activity{
	{
		ID: "enquiries", Name: "Enquiries",
		Function: "marketing", Owner: "head of marketing",
		Purposes: []string{"answer people who ask"},
		People:   category.SubjectsOf(category.AboutEnquirer),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.Enquiry), For: category.ForEnquiries,
				Article6: basis.LegitimateInterests, Interest: "theirs in an answer and ours in giving one",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we cannot answer you"},
		Recipients: []gdpr.Recipient{},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(12), After: retention.Enquiry}}},
		Security:   []string{"accounts by role"}, Systems: []string{"shared mailbox"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Enquiries", Dated: civil.On(2025, 4, 1), ReviewBy: civil.On(2027, 4, 1)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
	},
	{
		ID: "newsletter", Name: "Newsletter",
		Function: "marketing", Owner: "head of marketing",
		Purposes: []string{"send news to those who asked for it"},
		People:   category.SubjectsOf(category.AboutMarketingRecipient),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Identity, category.Contact, category.ContactPreferences), For: category.ForMarketing,
				Article6: basis.Consent, Implied: fact.No,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we cannot send you news"},
		Recipients: []gdpr.Recipient{},
		Processors: []gdpr.Supplier{{Name: "Mailpost Example Inc", Service: "newsletter", Country: "United States", Contract: fact.Yes}},
		Transfers:  []gdpr.Transfer{{Recipient: "Mailpost Example Inc", Country: "United States", Mechanism: gdpr.TransferAgreement, Safeguard: "agreement of 2025, a copy on request"}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}}},
		Security:   []string{"accounts by role"}, Systems: []string{"newsletter software"}, Locations: []string{"United Kingdom", "United States"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.TransferAssessment, Document: gdpr.Document{Name: "Newsletter in the United States", Dated: civil.On(2026, 4, 1), ReviewBy: civil.On(2027, 4, 1)}},
		},
		ConsentRecord:  "newsletter software: date, wording and form of each consent",
		BreachOccurred: fact.No,
		RightsRoute:    "the link in every newsletter",
	},
	{
		ID: "stories", Name: "Pictures and stories",
		Function: "marketing", Owner: "head of marketing",
		Purposes: []string{"show what the homes do"},
		People:   category.SubjectsOf(category.AboutFormerServiceUser, category.AboutEventAttendee),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Image, category.LifeHistory, category.Health), For: category.ForPublicity,
				Article6: basis.Consent, Implied: fact.No,
				Article9: basis.ExplicitConsent, Explicit: fact.Yes,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No},
		Recipients: []gdpr.Recipient{{Name: "Hearthside, a magazine (invented)", Country: "Ireland", Data: category.Of(category.Image, category.LifeHistory)}},
		Transfers:  []gdpr.Transfer{{Recipient: "Hearthside, a magazine (invented)", Country: "Ireland", Mechanism: gdpr.Adequacy}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Join: retention.Earlier, Of: []retention.Period{{Kind: retention.Consent, After: retention.ConsentWithdrawn}, {Keep: retention.Years(3), After: retention.Sharing}}}}},
		Security:   []string{"originals in a closed folder"}, Systems: []string{"picture library"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		ConsentRecord:  "signed forms beside the originals",
		BreachOccurred: fact.No,
		RightsRoute:    "ask the head of marketing",
		LargeScale:     fact.No,
	},
	{
		ID: "website", Name: "Running our website",
		Function: "marketing", Owner: "head of marketing",
		Purposes: []string{"show the pages that a visitor asks for", "keep the site safe from attack"},
		People:   category.SubjectsOf(category.AboutWebsiteVisitor),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.IPAddress, category.DeviceID), For: category.ForITSecurity,
				Article6: basis.LegitimateInterests, Interest: "a website that works and is safe, for us and for those who visit it",
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "the pages cannot reach your device"},
		Recipients: []gdpr.Recipient{},
		Processors: []gdpr.Supplier{{Name: "Hosthill Example Ltd", Service: "hosting", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Days(90), After: retention.Creation}}},
		Security:   []string{"encryption in transit", "updates each week"}, Systems: []string{"web server"}, Locations: []string{"United Kingdom"},
		Automated: gdpr.Automated{Decisions: fact.No},
		Assessments: []gdpr.Assessment{
			{Kind: gdpr.InterestsAssessment, Document: gdpr.Document{Name: "Website", Dated: civil.On(2025, 3, 3), ReviewBy: civil.On(2027, 3, 3)}},
		},
		BreachOccurred: fact.No,
		RightsRoute:    "write to the data protection officer",
	},
	{
		ID: "visit-counts", Name: "Counting visits to our website",
		Function: "marketing", Owner: "head of marketing",
		Purposes: []string{"find out which pages are read"},
		People:   category.SubjectsOf(category.AboutWebsiteVisitor),
		Grounds: []basis.Ground{
			{
				Data: category.Of(category.Cookie, category.UsageData), For: category.ForAnalytics,
				Article6: basis.Consent, Implied: fact.No,
			},
		},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No, Otherwise: "we do not count your visit"},
		Recipients: []gdpr.Recipient{},
		Processors: []gdpr.Supplier{{Name: "Hosthill Example Ltd", Service: "counting of visits", Contract: fact.Yes}},
		Retention:  []gdpr.Retention{{Period: retention.Period{Join: retention.Earlier, Of: []retention.Period{{Kind: retention.Consent, After: retention.ConsentWithdrawn}, {Keep: retention.Months(13), After: retention.Creation}}}}},
		Security:   []string{"addresses are shortened before they are stored"}, Systems: []string{"web server"}, Locations: []string{"United Kingdom"},
		Automated:      gdpr.Automated{Decisions: fact.No},
		ConsentRecord:  "choice and time of each, in the web server",
		BreachOccurred: fact.No,
		RightsRoute:    "the cookie settings at the foot of every page",
	},
}
