package gdpr

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// criminalRules are the rules of group criminal.
func criminalRules() []ChainRule { return []ChainRule{criminalConditionMissing, criminalUnderArticle9} }

// Law: UK GDPR Article 10, DPA 2018 section 10(4) and (5); Schedule A1 since 2025-08-20.
var criminalConditionMissing = ChainRule{
	Requirement: check.Requirement{
		ID: "criminal-condition-missing", Group: "criminal", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("10"), law.DPA2018.Section("10(4)"), law.DPA2018.Section("10(5)")},
		Doc:  "criminal offence data have neither official authority nor a paragraph of Schedule 1",
		Bad:  `{"data": ["criminal-offence"], "article6": "legitimate-interests", "interest": "the safety of residents"}`,
		Good: `{"data": ["criminal-offence"], "article6": "legitimate-interests", "interest": "the safety of residents", "schedule1": "12"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if !r.Applies(g.Offence()) || g.OfficialAuthority == fact.Yes {
			return r
		}
		if g.Schedule1 == 0 {
			if basis.InternationalLaw(on) && schedA1.Contains(g.Under) {
				return r
			}
			r.NotMet("schedule1", "criminal offence data are held, and "+c.lacks()+" which Schedule 1 paragraph allows it or whose official authority it is under",
				"name the paragraph of Schedule 1 Part 1, 2 or 3 whose test is met: "+Offences(*g))
			return r
		}
		if basis.Criminal(g.Schedule1, on) == basis.OutsideCategories && g.Schedule1.Extension() == 0 {
			r.NotMet("schedule1", "paragraph "+g.Schedule1.String()+" of Schedule 1 is limited to special category data and cannot carry criminal offence data",
				"name a paragraph that can: "+Offences(*g))
		}
		return r
	},
}

// Law: UK GDPR Article 10: offence data are outside Article 9.
var criminalUnderArticle9 = ChainRule{
	Requirement: check.Requirement{
		ID: "criminal-under-article-9", Group: "criminal", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("10")},
		Doc:  "criminal offence data are put under an Article 9 condition",
		Bad:  `{"data": ["criminal-offence"], "article6": "legitimate-interests", "interest": "the safety of residents", "article9": "substantial-public-interest", "schedule1": "12"}`,
		Good: `{"data": ["criminal-offence"], "article6": "legitimate-interests", "interest": "the safety of residents", "schedule1": "12"}`,
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		g := c.Ground
		if r.Applies(g.Offence()) && g.Article9 != 0 && !g.HoldsSpecial() {
			r.NotMet("article9", "criminal offence data are put under "+g.Article9.Provision().String()+", which is for special category data",
				"drop the Article 9 point: Article 10 with a Schedule 1 paragraph, or official authority, governs criminal offence data: "+Offences(*g))
		}
		return r
	},
}
