package gdpr

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Law: UK GDPR Articles 6(1) and 13(1)(c). What is done on behalf of others rests on their basis.
var basisMissing = Rule{
	Requirement: check.Requirement{
		ID: "basis-missing", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)"), law.UKGDPR.Article("13(1)(c)")},
		Doc:  "an activity states no lawful basis",
		Bad:  `{"id": "care-records", "grounds": [{"data": ["health"], "article9": "health-or-social-care", "schedule1": "2"}]}`,
		Good: `{"id": "care-records", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`,
		Over: []string{"basis-not-a-basis"},
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if !r.Applies(c.Activity != nil && !c.Record.Entrusted(c.Activity)) {
			return r
		}
		const remedy = "name one of the points of Article 6(1) for these data and this purpose"
		if len(c.Activity.Grounds) == 0 {
			r.NotMet("grounds", "the record does not show on which lawful basis anything is done", remedy)
		}
		for i := range c.Activity.Grounds {
			if g := &c.Activity.Grounds[i]; g.Article6 == 0 {
				r.NotMet(check.Item("grounds", i)+".article6", fmt.Sprintf("the record does not show on which lawful basis these data (%s) are processed", data(g.Data)), remedy+": "+Bases(*g, 0, 0, c.Record.Controller.IsPublicAuthority(), on))
			}
		}
		return r
	},
}

// sameUse reports whether two grounds speak of the same data and purpose.
func sameUse(a, b *basis.Ground) bool {
	return a.For != 0 && a.For == b.For && !a.Data.Intersect(b.Data).Empty()
}

// Law: UK GDPR Articles 4(11) and 7.
var consentMixed = Rule{
	Requirement: check.Requirement{
		ID: "consent-mixed", Group: "consent", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("4(11)"), law.UKGDPR.Article("7")},
		Doc:  "consent and another basis are claimed in one place for the same data and purpose",
		Bad:  `{"id": "newsletter", "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}, {"data": ["contact"], "for": "marketing", "article6": "legitimate-interests", "interest": "keeping supporters informed"}]}`,
		Good: `{"id": "newsletter", "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}, {"data": ["contact"], "for": "record-keeping", "article6": "legitimate-interests", "interest": "proof of consent"}]}`,
		Over: []string{"basis-lumped"},
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i := range c.Activity.Grounds {
			a := &c.Activity.Grounds[i]
			if !r.Applies(a.Article6 == basis.Consent) {
				continue
			}
			for j := range c.Activity.Grounds {
				if b := &c.Activity.Grounds[j]; b.Article6 != 0 && b.Article6 != basis.Consent && sameUse(a, b) {
					r.NotMet(check.Item("grounds", i)+".article6", fmt.Sprintf("the same data and purpose rest on consent and on %s, so that withdrawing consent changes nothing", check.Words(b.Article6)),
						"keep consent or "+check.Words(b.Article6)+", whichever really carries the processing")
				}
			}
		}
		return r
	},
}

// Law: UK GDPR Articles 5(1)(a) and 13(1)(c).
var basisConflict = Rule{
	Requirement: check.Requirement{
		ID: "basis-conflict", Group: "basis", Strength: check.Should,
		Law: []law.Provision{law.UKGDPR.Article("5(1)(a)"), law.UKGDPR.Article("13(1)(c)")},
		Doc: "the same data and purpose rest on different bases in two places",
		Bad: `{"activities": [
			{"id": "feedback", "people": ["service-user"], "grounds": [{"data": ["opinions"], "for": "feedback", "article6": "contract", "party_to_contract": "yes"}]},
			{"id": "survey", "people": ["service-user"], "grounds": [{"data": ["opinions"], "for": "feedback", "article6": "legitimate-interests", "interest": "better care"}]}]}`,
		Good: `{"activities": [
			{"id": "feedback", "people": ["service-user"], "grounds": [{"data": ["opinions"], "for": "feedback", "article6": "legitimate-interests", "interest": "better care"}]},
			{"id": "survey", "people": ["employee"], "grounds": [{"data": ["opinions"], "for": "feedback", "article6": "contract", "party_to_contract": "yes"}]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity != nil {
			return r // looked at once, over the whole record
		}
		split := c.Record.splitPurposes(&r)
		if split.Empty() {
			return r
		}
		uses := c.Record.uses(split)
		for i := range c.Record.Activities {
			c.Record.conflicts(&r, i, split, uses)
		}
		return r
	},
}

// Law: DPA 2018 Schedule 1 paragraphs 1(1)(b), 5(1) and 38 to 41.
var policyDocumentMissing = Rule{
	Requirement: check.Requirement{
		ID: "policy-document-missing", Group: "schedule1", Strength: check.Must,
		Law:  []law.Provision{law.DPA2018.Schedule("1", "1(1)(b)"), law.DPA2018.Schedule("1", "5"), law.DPA2018.Schedule("1", "39"), law.DPA2018.Schedule("1", "40")},
		Doc:  "a Schedule 1 condition that needs an appropriate policy document is relied on and none is in place, or its review is overdue",
		Bad:  `{"id": "equality", "grounds": [{"data": ["racial-or-ethnic-origin"], "article6": "legitimate-interests", "interest": "equal treatment", "article9": "substantial-public-interest", "schedule1": "8"}]}`,
		Good: `{"id": "equality", "policy_document": {"name": "Policy on special category data", "dated": "2026-01-05", "review_by": "2027-01-05"}, "grounds": [{"data": ["racial-or-ethnic-origin"], "article6": "legitimate-interests", "interest": "equal treatment", "article9": "substantial-public-interest", "schedule1": "8"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		unsaid := -1 // a ground whose limb decides whether it needs the document
		for i := range c.Activity.Grounds {
			g := &c.Activity.Grounds[i]
			if g.Schedule1 == 0 {
				continue
			}
			if r.Applies(g.Schedule1.Consequence()) {
				r.Unclear(check.Item("grounds", i)+".schedule1", fmt.Sprintf("which paragraph of Part 2 paragraph %s extends here: its test and its policy document are needed", g.Schedule1))
				continue
			}
			if !r.Applies(g.Schedule1.PolicyDocument(g.Limb, on) == fact.Yes) {
				continue
			}
			d := &c.Activity.PolicyDocument
			switch {
			case d.Exists() && d.Dated <= on && (d.ReviewBy == 0 || on <= d.ReviewBy):
			case g.Limb == "" && g.Schedule1.NoPolicyDocumentLimb() != "":
				unsaid = i // asked below, where no other ground needs the document anyhow
				continue
			case !d.Exists():
				r.NotMet("policy_document", fmt.Sprintf("paragraph %s of Schedule 1 needs an appropriate policy document, and the record does not show one%s", g.Schedule1, delay(g)),
					"write one that explains how the principles are kept and how long the data are held, and declare it with its date and review date")
				r.Cites(DocumentRule(g.Schedule1), policyDocument)
			case d.Dated > on:
				r.NotMet("policy_document.dated", fmt.Sprintf("the policy document is dated %s, after the day of this check%s", d.Dated, delay(g)),
					"have the document in place before the processing begins")
			default:
				r.NotMet("policy_document.review_by", fmt.Sprintf("the policy document was to be reviewed by %s%s", d.ReviewBy, delay(g)),
					"review it, update it where needed, and set the next date")
				r.Cites(law.DPA2018.Schedule("1", "40"))
			}
			return r
		}
		if unsaid >= 0 {
			p := c.Activity.Grounds[unsaid].Schedule1
			r.Unclear(check.Item("grounds", unsaid)+".limb", fmt.Sprintf("limb: which place of paragraph %s is relied on; under %[1]s%s no appropriate policy document is needed", p, p.NoPolicyDocumentLimb()))
		}
		return r
	},
}

var policyDocument = law.DPA2018.Schedule("1", "39")

// DocumentRule is the provision that asks for an appropriate policy document beside a paragraph: its own
// limb, or paragraph 5 for Part 2.
func DocumentRule(p basis.Schedule1) law.Provision {
	switch p {
	case 1:
		return law.DPA2018.Schedule("1", "1(1)(b)")
	case 35:
		return law.DPA2018.Schedule("1", "35(1)(c)")
	}
	return law.DPA2018.Schedule("1", "5(1)")
}

// delay adds to findings on safeguarding and emergencies that the paperwork comes second.
func delay(g *basis.Ground) string {
	if protecting(g) {
		return NoDelay
	}
	return ""
}
