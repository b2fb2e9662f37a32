package gdpr

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// conditionRules are the rules of group condition that look at one chain.
func conditionRules() []ChainRule {
	return []ChainRule{conditionMissing, conditionNeedless, specialUndeclared, vitalIncapacity, biometricCondition}
}

// Law: UK GDPR Article 9(1) and (2). From 2025-08-20 Article 9(2) says in so many words that it comes on top of Article 6.
var conditionMissing = ChainRule{
	Requirement: check.Requirement{
		ID: "condition-missing", Group: "condition", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("9(1)"), law.UKGDPR.Article("9(2)")},
		Doc:  "special category data have no Article 9 condition",
		Bad:  `{"data": ["health"], "article6": "contract", "party_to_contract": "yes"}`,
		Good: `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2", "limb": "(2)(e)"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if !c.Notice && r.Applies(g.Data.Empty() && g.Special.Empty()) {
			r.Unclear("data", "data: which kinds of data are held")
			return r
		}
		if r.Applies(g.HoldsSpecial()) && !g.Article9.InForce(on) {
			kinds := c.Ground.SpecialKinds()
			r.NotMet("article9", "special category data ("+data(kinds)+") are held, and "+c.lacks()+" which Article 9 condition allows it",
				"name the Article 9(2) point, and the Schedule 1 paragraph where the point needs one: "+Candidates(*c.Ground))
		}
		return r
	},
}

// Law: UK GDPR Article 9(1).
var conditionNeedless = ChainRule{
	Requirement: check.Requirement{
		ID: "condition-needless", Group: "condition", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("9(1)")},
		Doc:  "an Article 9 condition is claimed for data that are not special category data",
		Bad:  `{"data": ["immigration-status"], "article6": "legal-obligation", "under": "ACT/Immigration, Asylum and Nationality Act 2006/s15", "article9": "employment-or-social-protection", "schedule1": "1"}`,
		Good: `{"data": ["immigration-status"], "special": ["racial-or-ethnic-origin"], "article6": "legal-obligation", "under": "ACT/Immigration, Asylum and Nationality Act 2006/s15", "article9": "employment-or-social-protection", "schedule1": "1"}`,
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		g := c.Ground
		if r.Applies(g.Article9 != 0 && !g.Data.Union(g.Special).Empty()) && !g.HoldsSpecial() && !g.Offence() {
			remedy := "drop the condition"
			if may := g.Data.MayReveal(); !may.Empty() {
				remedy = "drop the condition, or say what the data reveal in context (they may reveal " + data(may) + ")"
			}
			r.NotMet("article9", "an Article 9 condition is claimed, and the data ("+data(g.Data)+") are not special category data by themselves", remedy)
		}
		return r
	},
}

// telling is the kinds of data that, where a person receives or gives care, usually reveal a special
// category: a judgement of this library on what [category.Set.MayReveal] lists, not text.
var telling = category.Of(category.SocialCare, category.CareCircumstances, category.Safeguarding, category.Behaviour,
	category.SubstanceUse, category.AccessNeeds, category.Dietary, category.Leave)

// Law: UK GDPR Articles 9(1) and 4(15).
// Strength: what data reveal in context is an inference.
var specialUndeclared = ChainRule{
	Requirement: check.Requirement{
		ID: "special-category-undeclared", Group: "condition", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("9(1)"), law.UKGDPR.Article("4(15)")},
		Doc:  "the data reveal a special category in context and the declaration does not say so",
		Bad:  `{"data": ["equality-monitoring"], "article6": "legitimate-interests", "interest": "equal treatment"}`,
		Good: `{"data": ["equality-monitoring"], "special": ["racial-or-ethnic-origin", "health"], "article6": "legitimate-interests", "interest": "equal treatment", "article9": "substantial-public-interest", "schedule1": "8"}`,
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		g := c.Ground
		asked, told := g.Data.Has(category.EqualityMonitoring), !g.Data.Intersect(telling).Empty()
		if !r.Applies(asked || told) || g.Article9 != 0 || g.HoldsSpecial() {
			return r
		}
		if asked {
			r.NotMet("special", "equality monitoring asks for special category data, and "+c.lacks()+" which",
				"declare the kinds that the form asks for, with an Article 9 condition")
			return r
		}
		r.Unclear("special", Telling(g.Data))
		return r
	},
}

// Tells reports whether data usually reveal a special category of the people in care.
func Tells(s category.Set) bool { return !s.Intersect(telling).Empty() }

// Telling is the fact that is missing where data usually reveal a special category of the people in care
// and nobody has said whether they do; empty for data of other kinds.
func Telling(s category.Set) string {
	if !Tells(s) {
		return ""
	}
	usual := s.Intersect(telling)
	return "whether these data (" + data(usual) + ") reveal " + data(usual.MayReveal()) + " here"
}

// Law: UK GDPR Article 9(2)(c).
var vitalIncapacity = ChainRule{
	Requirement: check.Requirement{
		ID: "vital-interests-incapacity", Group: "condition", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("9(2)(c)")},
		Doc:  "vital interests are the condition and it is not said that the person cannot consent",
		Bad:  `{"data": ["health"], "article6": "vital-interests", "article9": "vital-interests-incapable", "cannot_consent": "no"}`,
		Good: `{"data": ["health"], "article6": "vital-interests", "article9": "vital-interests-incapable", "cannot_consent": "yes"}`,
	},
	Timeless: true,
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		if !r.Applies(c.Ground.Article9 == basis.VitalInterestsIncapable) {
			return r
		}
		switch {
		case c.Ground.CannotConsent == fact.No && !c.Notice:
			r.NotMet("cannot_consent", "vital interests carry special category data only where the person cannot consent, and the record says that they can"+NoDelay,
				"name another condition for people who can consent, such as health or social care")
		case c.unsaid(c.Ground.CannotConsent) == fact.No:
			r.NotMet("cannot_consent", "vital interests carry special category data only where the person cannot consent, and "+c.lacks()+" that"+NoDelay,
				"limit the condition to people who are physically or legally unable to consent, and name another for those who can")
		case c.Ground.CannotConsent == fact.Unknown:
			r.Unclear("cannot_consent", "cannot_consent: whether the people concerned are physically or legally unable to consent")
		}
		return r
	},
}

// protecting reports whether the ground serves to protect a person.
func protecting(g *basis.Ground) bool {
	switch g.For {
	case category.ForSafeguardingAdults, category.ForSafeguardingChildren, category.ForEmergencyCare:
		return true
	}
	return g.Article6 == basis.VitalInterests || g.Article9 == basis.VitalInterestsIncapable || g.Schedule1 == 18 || g.Schedule1 == 19
}

// NoDelay closes a message about an emergency or safeguarding: paperwork must not hold up what protects a person.
const NoDelay = " (the paperwork must not delay sharing that protects a person)"

// Law: UK GDPR Article 9(1) and (2); the regulator's view of 2024-02-19 on fingerprints and faces at work (guidance).
var biometricCondition = ChainRule{
	Requirement: check.Requirement{
		ID: "biometric-condition", Group: "condition", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("9(1)"), law.UKGDPR.Article("9(2)")},
		Doc:  "people are identified by biometric data and no condition given can carry that",
		Bad:  `{"data": ["biometric-identification"], "article6": "contract", "party_to_contract": "yes", "article9": "employment-or-social-protection", "schedule1": "1", "limb": "(1)(a)"}`,
		Good: `{"data": ["biometric-identification"], "article6": "legitimate-interests", "interest": "accurate rosters", "article9": "explicit-consent", "explicit": "yes"}`,
	},
	Timeless: true,
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		g := c.Ground
		if !r.Applies(g.Data.Has(category.BiometricIdentification) || g.Special.Has(category.BiometricIdentification)) {
			return r
		}
		switch g.Article9 {
		case 0: // condition-missing says so
		case basis.ExplicitConsent, basis.LegalClaims, basis.MadePublic, basis.VitalInterestsIncapable:
		case basis.SubstantialPublicInterest:
			if g.Schedule1 == 0 {
				r.NotMet("article9", "biometric identification is put under substantial public interest without a paragraph that could carry it",
					"name the Part 2 paragraph, or offer people a real alternative and ask for explicit consent")
			}
		case basis.EmploymentOrSocialProtection:
			if g.Under == (law.Provision{}) {
				r.NotMet("article9", "identifying workers by biometric data is put under employment law, and "+c.lacks()+" which law requires it",
					"use another means, or offer a real alternative and ask for explicit consent; name the law if one does require it")
			}
		default:
			r.Unclear("article9", "why identification by biometric data is needed for "+check.Words(g.Article9))
		}
		return r
	},
}
