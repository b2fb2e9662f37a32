package basis

import (
	"slices"

	"github.com/careprivacy/ukgdpr/category"
)

// suggestion is what could carry a purpose of a care provider or charity. All of it is
// analysis: no enactment ties a purpose to a basis. The table is [suggestions].
type suggestion struct {
	points     string       // points of Article 6(1) of one letter
	recognised []Recognised // for point (ea)
	links      []link       // in the order of Article 9(2), then of the paragraphs; explicit consent goes without saying
}

// link is an Article 9 condition and, where it needs one, its paragraph of Schedule 1.
type link struct {
	condition Article9
	paragraph Schedule1
	limb      string
}

func (s suggestion) recognises(r Recognised) bool { return slices.Contains(s.recognised, r) }

// The links that purposes share.
var (
	explicit   = link{condition: ExplicitConsent}
	work       = link{EmploymentOrSocialProtection, 1, ""}
	incapacity = link{condition: VitalInterestsIncapable}
	aim        = link{condition: NotForProfitBody}
	public     = link{condition: MadePublic}
	claims     = link{condition: LegalClaims}

	functions = link{SubstantialPublicInterest, 6, ""}
	justice   = link{SubstantialPublicInterest, 7, ""}
	equality  = link{SubstantialPublicInterest, 8, ""}
	diversity = link{SubstantialPublicInterest, 9, ""}
	unlawful  = link{SubstantialPublicInterest, 10, ""}
	protect   = link{SubstantialPublicInterest, 11, ""}
	regulator = link{SubstantialPublicInterest, 12, ""}
	fraud     = link{SubstantialPublicInterest, 14, ""}
	launder   = link{SubstantialPublicInterest, 15, ""}
	support   = link{SubstantialPublicInterest, 16, ""}
	counsel   = link{SubstantialPublicInterest, 17, ""}
	safeguard = link{SubstantialPublicInterest, 18, ""}
	economic  = link{SubstantialPublicInterest, 19, ""}
	insurance = link{SubstantialPublicInterest, 20, ""}
	pension   = link{SubstantialPublicInterest, 21, ""}
	acting    = link{SubstantialPublicInterest, 23, ""}
	answering = link{SubstantialPublicInterest, 24, ""}

	prevention = link{HealthOrSocialCare, 2, "(2)(a)"}
	capacity   = link{HealthOrSocialCare, 2, "(2)(b)"}
	diagnosis  = link{HealthOrSocialCare, 2, "(2)(c)"}
	treatment  = link{HealthOrSocialCare, 2, "(2)(d)"}
	care       = link{HealthOrSocialCare, 2, "(2)(e)"}
	managing   = link{HealthOrSocialCare, 2, "(2)(f)"}

	epidemic = link{PublicHealth, 3, ""}
	research = link{ArchivingOrResearch, 4, ""}
)

// Conditions of Annex 1 that purposes share.
var (
	onRequest  = []Recognised{DisclosureForPublicTask}
	authority  = []Recognised{DisclosureForPublicTask, NationalSecurityOrDefence, Crime}
	crime      = []Recognised{Crime}
	protection = []Recognised{DisclosureForPublicTask, Safeguarding}
)

// Last thought through 2026-11-22, from notes on the practice of care (analysis).
var suggestions = withExplicit([]suggestion{
	category.ForCareDelivery:     {"bcef", nil, []link{incapacity, treatment, care}},
	category.ForCareAssessment:   {"bcef", nil, []link{care}},
	category.ForCarePlanning:     {"bcef", nil, []link{care}},
	category.ForMedication:       {"bcef", nil, []link{treatment, care}},
	category.ForHealthCare:       {"bcdef", nil, []link{incapacity, prevention, diagnosis, treatment}},
	category.ForEmergencyCare:    {"cdef", nil, []link{incapacity, treatment, care}},
	category.ForReferral:         {"bcef", onRequest, []link{treatment, care, managing}},
	category.ForAdviceAndSupport: {"abcef", nil, []link{support, counsel, care}},
	category.ForCounselling:      {"abcef", nil, []link{counsel, treatment, care}},
	category.ForDailyLiving:      {"abcef", nil, []link{care}},
	category.ForFamilyLiaison:    {"abcef", nil, []link{care}},
	category.ForCommunication:    {"abcef", nil, []link{care}},
	category.ForAccessibility:    {"bcef", nil, []link{work, care}},

	category.ForSafeguardingAdults:   {"cdef", protection, []link{incapacity, functions, safeguard, economic, care}},
	category.ForSafeguardingChildren: {"cdef", protection, []link{incapacity, functions, safeguard, care}},
	category.ForHealthAndSafety:      {"bcdef", nil, []link{work, prevention, managing}},
	category.ForPublicHealth:         {"cef", onRequest, []link{work, prevention, epidemic}},

	category.ForAdmissionsAndContracts:  {"bcef", nil, []link{care, managing}},
	category.ForEnquiries:               {"abef", nil, []link{care}},
	category.ForBilling:                 {"bcef", nil, []link{managing}},
	category.ForDebtRecovery:            {"bcf", nil, []link{claims}},
	category.ForFundingAndCommissioning: {"bcef", onRequest, []link{functions, care, managing}},
	category.ForQualityAssurance:        {"bcef", nil, []link{managing}},
	category.ForRegulationAndInspection: {"cef", onRequest, []link{functions, protect, regulator, managing}},
	category.ForComplaints:              {"bcef", nil, []link{claims, managing}},
	category.ForFeedback:                {"abef", nil, []link{managing}},
	category.ForRecordKeeping:           {"bcef", nil, []link{work, claims, managing}},

	category.ForInformationRequests:    {"cef", nil, []link{functions}},
	category.ForLegalClaims:            {"bcef", nil, []link{claims}},
	category.ForLegalDisclosure:        {"cef", authority, []link{claims, functions, justice, unlawful}},
	category.ForStatutoryFunctions:     {"cef", nil, []link{functions}},
	category.ForCrimePrevention:        {"cef", crime, []link{unlawful, fraud}},
	category.ForMoneyLaunderingReports: {"cf", crime, []link{launder}},
	category.ForPublicProtection:       {"cef", nil, []link{protect}},
	category.ForMisconductRegulation:   {"cef", nil, []link{protect, regulator}},
	category.ForElectedRepresentatives: {"cef", onRequest, []link{acting, answering}},

	category.ForRecruitment:        {"abcef", nil, []link{work, diversity, regulator, capacity}},
	category.ForVetting:            {"bcef", nil, []link{work, unlawful, protect, regulator}},
	category.ForRightToWork:        {"bcef", nil, []link{work}},
	category.ForEmployment:         {"bcef", nil, []link{work, regulator, capacity}},
	category.ForRostering:          {"bcef", nil, []link{work}},
	category.ForPayroll:            {"bcef", nil, []link{work}},
	category.ForPensions:           {"bcef", nil, []link{work, pension}},
	category.ForAbsence:            {"bcef", nil, []link{work, capacity}},
	category.ForOccupationalHealth: {"bcef", nil, []link{work, prevention, capacity}},
	category.ForTraining:           {"bcef", nil, []link{work}},
	category.ForEqualityMonitoring: {"acef", nil, []link{equality}},
	category.ForVolunteering:       {"abcef", nil, []link{aim}},

	category.ForFundraising:      {"abcf", nil, []link{aim}},
	category.ForMarketing:        {"af", nil, nil},
	category.ForPublicity:        {"abf", nil, []link{public}},
	category.ForEvents:           {"abf", nil, nil},
	category.ForWebsiteOperation: {"abef", nil, []link{public}},
	category.ForAnalytics:        {"aef", nil, nil},

	category.ForSecurity:               {"cef", crime, []link{unlawful}},
	category.ForITSecurity:             {"cef", crime, []link{unlawful}},
	category.ForInsurance:              {"bcf", nil, []link{claims, insurance}},
	category.ForBusinessAdministration: {"bcef", nil, []link{claims, managing}},
	category.ForGovernance:             {"bcef", nil, []link{aim}},
	category.ForResearch:               {"aef", nil, []link{research}},
	category.ForArchiving:              {"ef", nil, []link{research}},
	category.ForStatistics:             {"aef", nil, []link{managing, research}},
})

// withExplicit puts explicit consent first in the links of every purpose.
func withExplicit(table []suggestion) []suggestion {
	for p := range table {
		table[p].links = append([]link{explicit}, table[p].links...)
	}
	return table
}

// suggestionFor is the row of a purpose with explicit consent first; for an unset
// purpose everything that the law has.
func suggestionFor(p category.Purpose) suggestion {
	if p == 0 || int(p) >= len(suggestions) {
		return everything()
	}
	return suggestions[p]
}

func everything() suggestion {
	s := suggestion{points: "abcdef", recognised: slices.Collect(recogniseds.All())}
	for c := range article9s.All() {
		if c.Part() == 0 {
			s.links = append(s.links, link{condition: c})
		}
		for p := range schedule1s.All() {
			if p.Article9() == c {
				s.links = append(s.links, link{condition: c, paragraph: p})
			}
		}
	}
	// What Part 3 has for offence data alone, with no condition of Article 9 for a twin.
	s.links = append(s.links, link{paragraph: 34}, link{paragraph: 35})
	return s
}
