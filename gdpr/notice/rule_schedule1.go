package notice

import (
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func schedule1Rules() []Rule {
	return []Rule{
		schedule1Missing, paragraphMissing, wrongPart, wrongParagraph, notACondition,
		outsideCategories, schedule1Mismatch, schedule1Imprecise, exemptionAsCondition, policyDocumentUnstated,
	}
}

var schedule1 = law.DPA2018.Schedule("1", "")

// protecting is the purposes for which Schedule 1 paragraphs 18 and 19 are written.
var protecting = category.PurposesOf(category.ForSafeguardingAdults, category.ForSafeguardingChildren)

var schedule1Missing = Rule{
	Requirement: requirement("schedule1-missing",
		`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)"}]}`,
		`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			for i := range c.review.whole.condition {
				cl := &c.review.whole.condition[i]
				if nine := cl.article9(); r.Applies(nine.Part() == 1) && len(cl.paragraphs)+len(cl.Names) == 0 {
					r.NotMet(cl.path(), "the words name "+stood(nine.Provision(), on).String()+at(cl.Lines)+", which needs a paragraph of Schedule 1 Part 1, and the notice does not say which",
						"cite DPA 2018 Schedule 1 paragraph "+nine.Paragraph().String()+document(nine.Paragraph(), on))
				}
			}
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			nine := cl.article9()
			if r.Applies(cl.own() && nine.Part() == 1) && named(cl) && !c.row.citesSchedule1() {
				p := nine.Paragraph()
				r.NotMet(cl.path(), stood(nine.Provision(), on).String()+" needs a paragraph of Schedule 1 Part 1"+at(cl.Lines)+", and the notice does not say which",
					"cite DPA 2018 Schedule 1 paragraph "+p.String()+" ("+p.Heading(on)+")"+document(p, on))
			}
		}
		if r.Applies(!c.Row.For.Intersect(protecting).Empty() && !c.row.kinds().Empty() && !c.row.lacksWithCover()) && c.safeguardingOpen() {
			const remedy = "name the point, and the paragraph where it needs one: 9(2)(g) with paragraph 18 or 19, 9(2)(h) with paragraph 2, or 9(2)(c) for a person who cannot consent"
			if cl := c.beyondEmergencies(); cl != nil {
				r.NotMet("condition", "vital interests are the only condition spoken of, and carry special category data only while the person cannot consent; what rests on "+cl.six().String()+at(cl.Lines)+" has none, nor a Schedule 1 paragraph such as 18 or 19", remedy)
			} else {
				r.Unclear("condition", "which Article 9(2) point carries special category data for safeguarding, and so whether Schedule 1 paragraph 18 or 19 is relied on")
				r.Mend(remedy)
			}
			r.Cites(law.DPA2018.Section("10(2)"), law.DPA2018.Section("10(3)"), law.DPA2018.Schedule("1", "18"), law.DPA2018.Schedule("1", "19"))
		}
		if cl := c.publicInterestList(); r.Applies(cl != nil) && !slices.ContainsFunc(cl.paragraphs, safeguards) {
			if open := c.review.safeguardsBeyondEmergencies(); open != nil {
				r.NotMet(cl.path(), "the paragraphs of Schedule 1 Part 2 that are relied on are listed"+at(cl.Lines)+", neither 18 nor 19 is among them, and special category data are used for "+quoted(open.Name, open.Lines)+", which names no condition but vital interests",
					"add paragraph 18 or 19 to the list where safeguarding rests on substantial public interest, or name there what carries it instead")
				r.Cites(law.DPA2018.Section("10(3)"), law.DPA2018.Schedule("1", "18"), law.DPA2018.Schedule("1", "19"))
			}
		}
		return r
	},
}

// named reports whether a claim's condition lacks a paragraph altogether: a point is cited, or words that
// name the condition and describe no paragraph either.
func named(c *claim) bool { return c.citedNine != 0 || len(c.Names) == 0 && c.saidNine.len() == 1 }

// citesSchedule1 reports whether some claim of the row cites a paragraph of Schedule 1.
func (r *row) citesSchedule1() bool {
	return slices.ContainsFunc(r.said.condition, func(c claim) bool { return len(c.paragraphs) > 0 })
}

// safeguardingOpen reports whether a row that safeguards people cites no Article 9(2) point at all.
func (c Case) safeguardingOpen() bool {
	return !slices.ContainsFunc(c.row.conditions(), func(cl claim) bool { return cl.citedNine != 0 || len(cl.paragraphs) > 0 })
}

// beyondEmergencies is the first claim by which a row whose only condition is vital interests safeguards people on another basis;
// nil where there is none, or another condition is spoken of.
func (c Case) beyondEmergencies() *claim {
	conditions := c.row.conditions()
	if len(conditions) == 0 || slices.ContainsFunc(conditions, func(cl claim) bool { return cl.nine() != nineOf(basis.VitalInterestsIncapable) }) {
		return nil
	}
	for i := range c.row.said.basis {
		cl := &c.row.said.basis[i]
		if cl.six()&^sixOf(basis.VitalInterests) != 0 && (cl.For.Empty() || !cl.For.Intersect(protecting).Empty()) {
			return cl
		}
	}
	return nil
}

// publicInterestList is the claim by which a row lists the paragraphs that substantial public interest is relied on under; nil where it lists none.
func (c Case) publicInterestList() *claim {
	if c.row.stated(ConditionList) == nil {
		return nil
	}
	for i := range c.row.said.condition {
		if cl := &c.row.said.condition[i]; cl.article9() == basis.SubstantialPublicInterest && len(cl.paragraphs) > 0 {
			return cl
		}
	}
	return nil
}

// safeguards reports whether a paragraph of Schedule 1 is one of the two for safeguarding.
func safeguards(p law.Provision) bool {
	n, _, _ := basis.Schedule1Of(p)
	return n == 18 || n == 19
}

// safeguardsBeyondEmergencies is the first row that safeguards people with special category data on more than vital interests, and under no condition but those.
func (v *review) safeguardsBeyondEmergencies() *row {
	for _, c := range v.cases {
		if r := c.row; !r.For.Intersect(protecting).Empty() && !r.kinds().Empty() && c.safeguardingOpen() && c.beyondEmergencies() != nil {
			return r
		}
	}
	return nil
}

func document(p basis.Schedule1, on civil.Date) string {
	if p.PolicyDocument("", on) == fact.Yes {
		return ", and have an appropriate policy document"
	}
	return ""
}

var paragraphMissing = Rule{
	Requirement: requirement("public-interest-paragraph-missing",
		`{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "cites": "UK GDPR Article 9(2)(g)"}]}`,
		`{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "names": ["DPA2018/Sch1/8"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil {
			for i := range c.review.whole.condition {
				cl := &c.review.whole.condition[i]
				if r.Applies(cl.article9() == basis.SubstantialPublicInterest) && len(cl.paragraphs)+len(cl.Names) == 0 {
					r.NotMet(cl.path(), "substantial public interest needs a paragraph of Schedule 1 Part 2"+at(cl.Lines)+", and the notice does not say which", "cite the paragraph whose test is met")
				}
			}
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			if r.Applies(cl.own() && cl.article9() == basis.SubstantialPublicInterest) && named(cl) && !c.row.citesSchedule1() {
				r.NotMet(cl.path(), "substantial public interest needs a paragraph of Schedule 1 Part 2"+at(cl.Lines)+", and the notice does not cite one",
					"cite the paragraph whose test is met: "+c.pointed(cl))
			}
		}
		return r
	},
}

// taken is the ground that a claim makes of the row, with the data taken as what it claims of them: special category data.
func (r *row) taken(cl *claim) basis.Ground {
	g := r.ground(cl, none)
	if !g.HoldsSpecial() {
		g.Special = unspecified
	}
	return g
}

// pointed names the paragraphs that the words of a claim point to, else those that its purpose and data do.
func (c Case) pointed(cl *claim) string {
	if len(cl.Names) > 0 {
		return "the words point to " + join(cl.Names)
	}
	g := c.row.taken(cl)
	return gdpr.Paragraphs(&g)
}

func join(places []law.Provision) string {
	names := make([]string, len(places))
	for i, p := range places {
		names[i] = p.String()
	}
	return strings.Join(names, ", ")
}

var wrongPart = Rule{
	Requirement: requirement("schedule1-wrong-part",
		`{"id": "staff", "name": "Staff", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "employment law", "says": ["employment-or-social-protection"], "cites": "Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 8"}]}`,
		`{"id": "staff", "name": "Staff", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "employment law", "says": ["employment-or-social-protection"], "cites": "Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 1"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			nine := cl.article9()
			if !r.Applies(nine.Part() != 0 && len(cl.places) > 0) || c.offences(cl) {
				continue
			}
			var wrong []law.Provision
			for _, p := range cl.places {
				if nine.FitCited(p, on) == basis.WrongPart {
					wrong = append(wrong, p)
				}
			}
			if len(wrong) > 0 {
				r.NotMet(cl.path(), fmt.Sprintf("%s needs a paragraph of Schedule 1 Part %d%s, and what is cited stands in another Part: %s", stood(nine.Provision(), on), nine.Part(), at(cl.Lines), join(wrong)),
					remedyPart(nine, on))
			}
		}
		return r
	},
}

func remedyPart(nine basis.Article9, on civil.Date) string {
	if p := nine.Paragraph(); p != 0 {
		return "cite paragraph " + p.String() + " (" + p.Heading(on) + ")" + document(p, on) + ", or give the uses under Part 2 paragraphs their own condition, Article 9(2)(g)"
	}
	return "cite the Part 2 paragraph whose test is met"
}

// Law: DPA 2018 Schedule 1.
// Strength: an inference.
var schedule1Mismatch = Rule{
	Requirement: check.Requirement{
		ID: "schedule1-mismatch", Group: "schedule1", Strength: check.Should,
		Law:  []law.Provision{law.DPA2018.Schedule("1", "")},
		Doc:  "the words describe another paragraph or limb of Schedule 1 than the one cited",
		Bad:  `{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "equality of treatment", "says": ["substantial-public-interest"], "names": ["DPA2018/Sch1/8"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 9"}]}`,
		Good: `{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "equality of treatment", "says": ["substantial-public-interest"], "names": ["DPA2018/Sch1/8"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			if !r.Applies(len(cl.Names) > 0 && len(cl.paragraphs) > 0) {
				continue
			}
			var uncited, undescribed []law.Provision
			for _, p := range cl.Names {
				if !slices.ContainsFunc(cl.paragraphs, func(q law.Provision) bool { return sameLimb(p, q, on) }) {
					uncited = append(uncited, p)
				}
			}
			for _, q := range cl.paragraphs {
				if !slices.ContainsFunc(cl.Names, func(p law.Provision) bool { return sameParagraph(p, q) }) {
					undescribed = append(undescribed, q)
				}
			}
			if len(uncited)+len(undescribed) == 0 {
				continue
			}
			message := "the words and the citation differ" + at(cl.Lines)
			if len(uncited) > 0 {
				message += ": described and not cited is " + join(uncited)
			}
			if len(undescribed) > 0 {
				message += ": cited and not described is " + join(undescribed)
			}
			r.NotMet(cl.path(), message, bringTogether(uncited, undescribed))
		}
		return r
	},
}

// bringTogether is what would make a citation and the words beside it agree.
func bringTogether(uncited, undescribed []law.Provision) string {
	switch {
	case len(undescribed) == 0:
		return "cite " + join(uncited) + " too, or leave the words out"
	case len(uncited) == 0:
		return "describe the use of " + join(undescribed) + " too, or leave the citation out"
	}
	return "cite " + join(uncited) + " if the words are right, or describe the use of " + join(undescribed)
}

// sameParagraph reports whether two places stand in one paragraph of Schedule 1.
func sameParagraph(p, q law.Provision) bool {
	a, _, _ := basis.Schedule1Of(p)
	b, _, _ := basis.Schedule1Of(q)
	return a == b
}

// sameLimb reports whether a described place p is covered by the cited place q: one holds the other, also
// where q leaves out the number of its sub-paragraph.
func sameLimb(p, q law.Provision, on civil.Date) bool {
	a, described, one := basis.Schedule1Of(p)
	b, cited, other := basis.Schedule1Of(q)
	switch {
	case !one || !other:
		return p.Contains(q) || q.Contains(p)
	case a != b:
		return false
	case strings.HasPrefix(described, cited) || strings.HasPrefix(cited, described):
		return true
	}
	return b.Limb(cited, on) == fact.No && strings.HasSuffix(described, cited)
}

var schedule1Imprecise = Rule{
	Requirement: requirement("schedule1-imprecise",
		`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1, paragraph 2(e)"}]}`,
		`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1, paragraph 2(2)(e)"}]}`),
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			if !r.Applies(len(cl.places) > 0 && len(cl.exemptions) == 0 && cl.In == "") {
				continue // a citation printed elsewhere is found there, and exemption-as-condition is more exact
			}
			for d := range cl.doubts(law.DoubtImprecise) {
				if !d.About.IsZero() && !schedule1.Contains(d.About) {
					continue
				}
				r.NotMet(cl.path(), "the citation "+quoted(cl.text(d), cl.Lines)+": "+d.Why, meant(d))
			}
		}
		r.Merge()
		return r
	},
}

// meant is the remedy of a doubt.
func meant(d law.Doubt) string {
	if len(d.Likely) == 0 {
		return "correct the citation"
	}
	return "probably meant: " + join(d.Likely)
}

// Law: DPA 2018 section 15 and Schedules 2 to 4 restrict rights; they are no conditions.
var exemptionAsCondition = Rule{
	Requirement: check.Requirement{
		ID: "exemption-as-condition", Group: "schedule1", Strength: check.Must,
		Law:  []law.Provision{law.DPA2018.Section("15"), law.DPA2018.Schedule("2", ""), law.DPA2018.Schedule("3", ""), law.DPA2018.Schedule("4", "")},
		Doc:  "a paragraph of the exemption schedules is cited as a condition for processing",
		Bad:  `{"id": "status", "name": "Immigration status", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "under": [{"words": "Immigration, Asylum and Nationality Act 2006"}], "basis": [{"words": "legal obligation", "says": ["legal-obligation"]}], "condition": [{"words": "immigration control", "says": ["immigration-control"], "cites": "DPA 2018 Schedule 2, paragraph 4"}]}`,
		Good: `{"id": "status", "name": "Immigration status", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "under": [{"words": "Immigration, Asylum and Nationality Act 2006"}], "basis": [{"words": "legal obligation", "says": ["legal-obligation"]}], "condition": [{"words": "employment law", "says": ["employment-or-social-protection"], "cites": "UK GDPR Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 1"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			if r.Applies(len(cl.places) > 0) && len(cl.exemptions) > 0 {
				r.NotMet(cl.path(), join(cl.exemptions)+" is cited as a condition"+at(cl.Lines)+", and that Schedule only lifts rights and duties in some cases",
					"drop it, and cite a paragraph of Schedule 1 where the Article 9 point needs one")
				r.Cites(append([]law.Provision{law.DPA2018.Section("15")}, cl.exemptions...)...)
			}
		}
		return r
	},
}

// Law: DPA 2018 Schedule 1 paragraphs 1, 5 and 38 to 41 ask for the document, not for its mention.
var policyDocumentUnstated = Rule{
	Requirement: check.Requirement{
		ID: "policy-document-unstated", Group: "schedule1", Strength: check.Could,
		Law:  []law.Provision{law.DPA2018.Schedule("1", "1(1)(b)"), law.DPA2018.Schedule("1", "5"), law.DPA2018.Schedule("1", "39")},
		Doc:  "a condition that needs an appropriate policy document is relied on and the notice mentions none",
		Bad:  `{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, "sections": [], "rows": [{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "equality of treatment", "says": ["substantial-public-interest"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}]}`,
		Good: `{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, "rows": [{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "equality of treatment", "says": ["substantial-public-interest"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}], "statements": [{"topic": "policy-document", "words": "our policy on special category data"}]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			for i := range c.review.whole.condition {
				if nine := c.review.whole.condition[i].article9(); r.Applies(nine == basis.EmploymentOrSocialProtection || nine == basis.SubstantialPublicInterest) && !c.review.document {
					r.NotMet("condition", "conditions that need an appropriate policy document are named, and the notice does not mention one",
						"make sure that the document exists, and mention it; the Act asks for the document, not for its mention")
				}
			}
			r.Merge()
			return r
		}
		needed := none
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			for _, p := range cl.paragraphs {
				if n, limb, _ := basis.Schedule1Of(p); n.PolicyDocument(limb, on) == fact.Yes {
					needed = p
				}
			}
			if nine := cl.article9(); needed == none && cl.citedNine != 0 && len(cl.paragraphs) == 0 && nine == basis.EmploymentOrSocialProtection {
				needed = nine.Paragraph().Provision("") // by itself, where only the point is cited
			}
		}
		if r.Applies(needed != none) && !c.review.document {
			r.NotMet("condition", needed.String()+" needs an appropriate policy document, and the notice does not mention one",
				"make sure that the document exists, and mention it; the Act asks for the document, not for its mention")
			paragraph, _, _ := basis.Schedule1Of(needed)
			r.Cites(gdpr.DocumentRule(paragraph), law.DPA2018.Schedule("1", "39"))
		}
		return r
	},
}

// Shared with records; the requirement and the law stand there.

var wrongParagraph = sharedCondition("schedule1-wrong-paragraph",
	`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 3"}]}`,
	`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2"}]}`)

var notACondition = sharedCondition("schedule1-not-a-condition",
	`{"id": "risk", "name": "Safeguarding", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 5"}]}`,
	`{"id": "risk", "name": "Safeguarding", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 18"}]}`)

var outsideCategories = sharedCondition("schedule1-outside-categories",
	`{"id": "equality", "name": "Equality", "data": ["sex-life"], "special": ["sex-life"], "interests": [{"words": "accurate rosters"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}`,
	`{"id": "equality", "name": "Equality", "data": ["sexual-orientation"], "special": ["sexual-orientation"], "interests": [{"words": "accurate rosters"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}`)
