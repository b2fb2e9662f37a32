package gdpr

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// consentRules are the rules of group consent that look at one chain.
func consentRules() []ChainRule {
	return []ChainRule{consentNotExplicit, consentImplied, consentImbalance}
}

// onConsent reports whether the chain rests on consent, under Article 6 or Article 9.
func onConsent(g *basis.Ground) bool {
	return g.Article6 == basis.Consent || g.Article9 == basis.ExplicitConsent
}

// Law: UK GDPR Article 9(2)(a).
var consentNotExplicit = ChainRule{
	Requirement: check.Requirement{
		ID: "consent-not-explicit", Group: "consent", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("9(2)(a)")},
		Doc:  "consent to special category data is relied on and is not said to be explicit",
		Bad:  `{"data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "no"}`,
		Good: `{"data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`,
	},
	Timeless: true,
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		if !r.Applies(c.Ground.Article9 == basis.ExplicitConsent) {
			return r
		}
		remedy := "ask for an express statement that names the special category data, and call it explicit consent"
		switch explicit := c.unsaid(c.Ground.Explicit); {
		case implicit(c.Ground):
			r.NotMet("explicit", "special category data rest on consent that is inferred from what people do, such as handing the data over, and what is inferred is not explicit", remedy)
		case explicit == fact.No:
			r.NotMet("explicit", "special category data rest on consent, and "+c.lacks()+" that the consent is explicit", remedy)
		case explicit == fact.Unknown:
			r.Unclear("explicit", "explicit: whether consent is given in an express statement")
		}
		return r
	},
}

// implicit reports whether what should be explicit consent is inferred from conduct; one fault, whatever the Article 6 basis.
func implicit(g *basis.Ground) bool {
	return g.Article9 == basis.ExplicitConsent && g.Explicit != fact.Yes && g.Implied == fact.Yes
}

// Law: UK GDPR Articles 4(11) and 7: a statement or clear affirmative act, freely given and informed.
var consentImplied = ChainRule{
	Requirement: check.Requirement{
		ID: "consent-implied", Group: "consent", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("4(11)"), law.UKGDPR.Article("7")},
		Doc:  "consent is inferred from conduct, such as handing the data over",
		Bad:  `{"data": ["contact"], "article6": "consent", "implied": "yes"}`,
		Good: `{"data": ["contact"], "article6": "consent", "implied": "no"}`,
	},
	Timeless: true,
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		if r.Applies(onConsent(c.Ground)) && c.Ground.Implied == fact.Yes && !implicit(c.Ground) {
			r.NotMet("implied", "consent is inferred from what people do, and handing data over or using a service is no consent",
				"ask for a clear statement or action that means consent and nothing else, or rely on another basis")
		}
		return r
	},
}

// workers is the people who depend on the organisation for their work, whatever the consent is about;
// others depend on it where their care does, which special category data show.
var workers = category.SubjectsOf(category.AboutEmployee, category.AboutApplicant, category.AboutRecruit, category.AboutAgencyWorker, category.AboutApprentice)

// Law: UK GDPR Article 7(4), recital 43 (EU GDPR wording kept in UK law); the regulator's guidance on employers and on people who depend on a service.
// Strength: the Article has account taken of it, and no enactment rules such consent out: that it is seldom free is for a person to weigh.
var consentImbalance = ChainRule{
	Requirement: check.Requirement{
		ID: "consent-imbalance", Group: "consent", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("7(4)"), law.UKGDPR.Recital("43")},
		Doc:  "consent of people who depend on the organisation is seldom freely given",
		Bad:  `{"people": ["employee"], "data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`,
		Good: `{"people": ["donor"], "data": ["contact"], "article6": "consent"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		if !r.Applies(onConsent(c.Ground)) {
			return r
		}
		if c.Ground.CannotConsent == fact.Yes && !c.Notice {
			r.NotMet("cannot_consent", "consent is relied on for people who cannot give it", "say who decides for them and with what authority, such as an attorney or deputy, or rely on another basis and condition")
			return r
		}
		dependent := c.People.Dependent()
		if c.Ground.Article9 != basis.ExplicitConsent {
			dependent = dependent.Intersect(workers)
		}
		if !dependent.Empty() {
			path, another := "article6", "another basis: "+Bases(*c.Ground, 0, basis.Consent, c.Controller.IsPublicAuthority(), on)
			if c.Ground.Article6 != basis.Consent {
				path, another = "article9", "another condition: "+listChains(*c.Ground, func(x basis.Ground) bool { return x.Article9 != 0 && x.Article9 != basis.ExplicitConsent })
			}
			r.NotMet(path, "consent of people who depend on the organisation is seldom free: "+check.Words(dependent),
				"make sure that refusing has no consequence and say so, or rely on "+another)
		}
		return r
	},
}
