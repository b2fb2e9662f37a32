package gdpr

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// schedule1Rules are the rules of group schedule1 that look at one chain.
func schedule1Rules() []ChainRule {
	return []ChainRule{
		schedule1Missing, paragraphMissing, wrongPart, wrongParagraph, notACondition, outsideCategories, imprecise,
	}
}

// schedule1 is the Schedule as a whole and schedA1 what may stand in place of its Part 2 since 2025-08-20.
var (
	schedule1 = law.DPA2018.Schedule("1", "")
	schedA1   = law.DPA2018.Schedule("A1", "")
)

// Law: DPA 2018 section 10(2).
// Strength: the condition must be met; that it must be named is an inference.
var schedule1Missing = ChainRule{
	Requirement: check.Requirement{
		ID: "schedule1-missing", Group: "schedule1", Strength: check.Should,
		Law:  []law.Provision{law.DPA2018.Section("10(2)"), law.DPA2018.Schedule("1", "Pt1")},
		Doc:  "Article 9(2)(b), (h), (i) or (j) is relied on without a paragraph of Schedule 1 Part 1",
		Bad:  `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care"}`,
		Good: `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2", "limb": "(2)(e)"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if r.Applies(g.Article9.Part() == 1) && (g.HoldsSpecial() || !g.Offence()) && (g.Schedule1 == 0 || g.HoldsSpecial() && carriesOffences(g, on)) {
			p := g.Article9.Paragraph()
			r.NotMet("schedule1", g.Article9.Provision().String()+" needs a paragraph of Schedule 1 Part 1, and "+c.lacks()+" which",
				"name Schedule 1 paragraph "+p.String()+" ("+p.Heading(on)+")"+withDocument(p, on))
		}
		return r
	},
}

// Law: DPA 2018 section 10(3); from 2025-08-20 Schedule A1 may stand in its place (section 9A).
var paragraphMissing = ChainRule{
	Requirement: check.Requirement{
		ID: "public-interest-paragraph-missing", Group: "schedule1", Strength: check.Must,
		Law:  []law.Provision{law.DPA2018.Section("10(3)"), law.DPA2018.Schedule("1", "Pt2")},
		Doc:  "substantial public interest is relied on without a paragraph of Schedule 1 Part 2",
		Bad:  `{"data": ["racial-or-ethnic-origin"], "for": "equality-monitoring", "article6": "legitimate-interests", "interest": "equal treatment", "article9": "substantial-public-interest"}`,
		Good: `{"data": ["racial-or-ethnic-origin"], "for": "equality-monitoring", "article6": "legitimate-interests", "interest": "equal treatment", "article9": "substantial-public-interest", "schedule1": "8"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if !r.Applies(g.Article9 == basis.SubstantialPublicInterest) || g.Schedule1 != 0 && !(g.HoldsSpecial() && carriesOffences(g, on)) {
			return r
		}
		if basis.InternationalLaw(on) && schedA1.Contains(g.Under) {
			return r
		}
		r.NotMet("schedule1", "substantial public interest needs a paragraph of Schedule 1 Part 2, and "+c.lacks()+" which",
			"name the paragraph whose test is met: "+Paragraphs(g))
		return r
	},
}

// Law: DPA 2018 section 10(2) and (3).
var wrongPart = ChainRule{
	Requirement: check.Requirement{
		ID: "schedule1-wrong-part", Group: "schedule1", Strength: check.Must,
		Law:  []law.Provision{law.DPA2018.Section("10(2)"), law.DPA2018.Section("10(3)")},
		Doc:  "the paragraph comes from a Part of Schedule 1 that cannot serve the Article 9 condition",
		Bad:  `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "employment-or-social-protection", "schedule1": "8"}`,
		Good: `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "employment-or-social-protection", "schedule1": "1", "limb": "(1)(a)"}`,
		Over: []string{"schedule1-wrong-paragraph", "schedule1-outside-categories"},
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if r.Applies(g.Schedule1 != 0 && g.Article9.Part() != 0) && !carriesOffences(g, on) && g.Article9.Fit(g.Schedule1, on) == basis.WrongPart {
			r.NotMet("schedule1", fmt.Sprintf("paragraph %s stands in Part %d of Schedule 1, and %s needs one of Part %d",
				g.Schedule1, g.Schedule1.Part(), g.Article9.Provision(), g.Article9.Part()), instead(g, on))
		}
		return r
	},
}

// carriesOffences reports whether the paragraph may stand for the offence data that the ground also holds.
func carriesOffences(g *basis.Ground, on civil.Date) bool {
	return g.Offence() && g.Schedule1.Part() == 3 && basis.Criminal(g.Schedule1, on) == basis.Fits
}

// Law: DPA 2018 Schedule 1 Part 1: b-1, h-2, i-3, j-4.
// Strength: section 10(2) asks for a paragraph of Part 1; that it be the one written for the point is analysis.
var wrongParagraph = ChainRule{
	Requirement: check.Requirement{
		ID: "schedule1-wrong-paragraph", Group: "schedule1", Strength: check.Should,
		Law:  []law.Provision{law.DPA2018.Schedule("1", "Pt1")},
		Doc:  "the paragraph of Schedule 1 Part 1 is written for another Article 9 condition",
		Bad:  `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "3"}`,
		Good: `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if r.Applies(g.Schedule1 != 0 && g.Article9.Part() != 0) && g.Article9.Fit(g.Schedule1, on) == basis.WrongParagraph {
			r.NotMet("schedule1", "paragraph "+g.Schedule1.String()+" ("+g.Schedule1.Heading(on)+") is written for "+g.Schedule1.Article9().Provision().String()+", not for "+g.Article9.Provision().String(), instead(g, on))
		}
		return r
	},
}

// Law: DPA 2018 Schedule 1 paragraphs 5 and 38 to 41.
var notACondition = ChainRule{
	Requirement: check.Requirement{
		ID: "schedule1-not-a-condition", Group: "schedule1", Strength: check.Must,
		Law:  []law.Provision{law.DPA2018.Schedule("1", "5"), law.DPA2018.Schedule("1", "Pt4")},
		Doc:  "a paragraph of Schedule 1 that is no condition is named as one",
		Bad:  `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "substantial-public-interest", "schedule1": "5"}`,
		Good: `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "substantial-public-interest", "schedule1": "18"}`,
		Over: []string{"schedule1-wrong-part"},
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		if p := c.Ground.Schedule1; r.Applies(p != 0) && !p.IsCondition() {
			r.NotMet("schedule1", fmt.Sprintf("paragraph %d (%s) is no condition for processing", p, cmp.Or(p.Heading(on), "which Schedule 1 does not have")), instead(c.Ground, on))
		}
		return r
	},
}

// Law: DPA 2018 Schedule 1 paragraphs 8, 9, 16 and 19 to 22.
var outsideCategories = ChainRule{
	Requirement: check.Requirement{
		ID: "schedule1-outside-categories", Group: "schedule1", Strength: check.Must,
		Law: []law.Provision{
			law.DPA2018.Schedule("1", "8"), law.DPA2018.Schedule("1", "9"), law.DPA2018.Schedule("1", "16"), law.DPA2018.Schedule("1", "19"),
			law.DPA2018.Schedule("1", "20"), law.DPA2018.Schedule("1", "21"), law.DPA2018.Schedule("1", "22"),
		},
		Doc:  "the paragraph is limited to categories of data that these are not",
		Bad:  `{"data": ["sex-life"], "article6": "legitimate-interests", "interest": "equal treatment", "article9": "substantial-public-interest", "schedule1": "8"}`,
		Good: `{"data": ["sexual-orientation"], "article6": "legitimate-interests", "interest": "equal treatment", "article9": "substantial-public-interest", "schedule1": "8"}`,
	},
	Timeless: true,
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		g := c.Ground
		limit, limited := g.Schedule1.Limit()
		if !r.Applies(limited) {
			return r
		}
		if kinds := g.SpecialKinds(); kinds.Has(category.SpecialCategoryUnspecified) && kinds.Len() == 1 {
			r.Unclear("special", "special: which special category these data are, as paragraph "+g.Schedule1.String()+" covers "+check.Words(limit)+" only")
		} else if outside := g.Schedule1.Outside(kinds); !outside.Empty() {
			r.NotMet("schedule1", "paragraph "+g.Schedule1.String()+" covers "+check.Words(limit)+" only, and these data are "+check.Words(outside),
				"take these data out of this ground, or put them on a condition that covers them: "+Candidates(*g))
		}
		return r
	},
}

// Law: DPA 2018 Schedule 1: which limbs a paragraph has.
var imprecise = ChainRule{
	Requirement: check.Requirement{
		ID: "schedule1-imprecise", Group: "schedule1", Strength: check.Could,
		Law:  []law.Provision{schedule1},
		Doc:  "paragraph, sub-paragraph or limb of Schedule 1 is left out or misnumbered",
		Bad:  `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2", "limb": "(e)"}`,
		Good: `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2", "limb": "(2)(e)"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if !r.Applies(g.Schedule1 != 0) || g.Limb == "" {
			return r
		}
		if g.Schedule1.Limb(g.Limb, on) == fact.No {
			r.NotMet("limb", "paragraph "+g.Schedule1.String()+" of Schedule 1 has no place "+g.Limb, place(g, on)+"leave it out: the paragraph alone names the condition")
		}
		return r
	},
}

// place says how a place in the paragraph of a ground is written, and which it has; nothing where it has none.
func place(g *basis.Ground, on civil.Date) string {
	limbs := slices.Collect(g.Schedule1.Limbs(on))
	if len(limbs) == 0 {
		return ""
	}
	return "write the place as it stands behind the number of the paragraph (" + enum.Suggest(g.Limb, limbs) + "), or "
}

// instead names the paragraph that would serve the condition, or the candidates.
func instead(g *basis.Ground, on civil.Date) string {
	if p := g.Article9.Paragraph(); p != 0 {
		return "name paragraph " + p.String() + " (" + p.Heading(on) + ")" + withDocument(p, on) + " if its test is met, or another condition"
	}
	return "name a paragraph whose test is met: " + Paragraphs(g)
}

// withDocument adds the policy document to a remedy that needs one.
func withDocument(p basis.Schedule1, on civil.Date) string {
	if p.PolicyDocument("", on) == fact.Yes {
		return ", with an appropriate policy document"
	}
	return ""
}
