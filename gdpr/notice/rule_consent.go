package notice

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

func consentRules() []Rule {
	return []Rule{consentMixed, consentNotExplicit, consentImplied, consentImbalance, withdrawalMissing}
}

var consentMixed = Rule{
	Requirement: requirement("consent-mixed",
		`{"id": "newsletter", "name": "Newsletter", "people": ["marketing-recipient"], "basis": [{"words": "your consent", "says": ["consent"], "cites": "Article 6(1)(a)"}, {"words": "a contract", "says": ["contract"], "cites": "Article 6(1)(b)"}], "rights": [{"right": "withdraw-consent"}]}`,
		`{"id": "newsletter", "name": "Newsletter", "people": ["marketing-recipient"], "basis": [{"words": "your consent", "says": ["consent"], "cites": "Article 6(1)(a)"}], "rights": [{"right": "withdraw-consent"}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		c.review.mixedClaims(&r, c.row.said.basis)
		if r.Applies(c.row.six != 0) {
			c.review.otherRows(&r, c.row, true)
		}
		r.Merge()
		return r
	},
}

// keepOne is what would mend consent beside another basis.
func keepOne(one, other sixes) string {
	return "keep " + one.String() + " or " + other.String() + ", whichever really carries the processing"
}

// mixedClaims reports a claim of consent beside one of another basis for the same part of one row.
func (v *review) mixedClaims(r *check.Result, claims []claim) {
	consent := sixOf(basis.Consent)
	for i := range claims {
		a := &claims[i]
		if !r.Applies(a.own() && a.six()&consent != 0) {
			continue
		}
		if more := a.six() &^ consent; more != 0 && !a.Tied() {
			r.NotMet(a.path(), "consent is claimed together with "+more.String()+at(a.Lines)+", so that withdrawing consent changes nothing", keepOne(consent, more))
		}
		for j := range claims {
			b := &claims[j]
			six := b.six()
			if b.says(SaidContractOfOurs) {
				six |= sixOf(basis.Contract)
			}
			if b.own() && six != 0 && six&consent == 0 && overlaps(a.Claim, b.Claim) && (!a.Tied() || b.Tied()) {
				r.NotMet(a.path(), "consent is claimed"+at(a.Lines)+", and for the same data and purpose also "+six.String()+at(b.Lines)+", so that withdrawing consent changes nothing",
					keepOne(consent, six))
			}
		}
	}
}

// Law: UK GDPR Articles 7(3) and 13(2)(c). No exemption of Articles 13 and 14 lifts the first.
var withdrawalMissing = Rule{
	Requirement: check.Requirement{
		ID: "consent-withdrawal-missing", Group: "consent", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("7(3)"), law.UKGDPR.Article("13(2)(c)")},
		Doc:  "consent is relied on and the right to withdraw it is not stated",
		Bad:  `{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "your consent", "says": ["consent"]}], "rights": [{"right": "rectification", "words": "you may correct them"}]}`,
		Good: `{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "your consent", "says": ["consent"]}], "rights": [{"right": "withdraw-consent", "words": "you may withdraw consent at any time"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil || !r.Applies(restsOnConsent(c.row)) || c.review.offers(c.row, rights.WithdrawConsent) {
			return r
		}
		message := "consent is relied on, and the notice does not say that it can be withdrawn at any time"
		if len(c.Row.Rights) > 0 && c.review.whole.Offers(rights.WithdrawConsent) {
			message = "consent is relied on, and the rights stated beside it leave out withdrawal, which only the general part of the notice mentions"
		}
		r.NotMet("rights", message, "say here that consent can be withdrawn at any time, how, and that it is as easy as giving it")
		return r
	},
}

// restsOnConsent reports whether one of the row's own claims is of consent.
func restsOnConsent(r *row) bool {
	for i := range r.said.basis {
		if c := &r.said.basis[i]; c.own() && c.six()&sixOf(basis.Consent) != 0 {
			return true
		}
	}
	for i := range r.said.condition {
		if c := &r.said.condition[i]; c.own() && c.nine()&nineOf(basis.ExplicitConsent) != 0 {
			return true
		}
	}
	return false
}

// Shared with records; the requirement and the law stand there.

var consentNotExplicit = sharedCondition("consent-not-explicit",
	`{"id": "equality", "name": "Equality", "people": ["volunteer"], "data": ["health"], "special": ["health"], "basis": [{"words": "consent", "says": ["consent"]}], "condition": [{"words": "consent", "says": ["consent"], "cites": "UK GDPR Article 9(2)(a)"}]}`,
	`{"id": "equality", "name": "Equality", "people": ["volunteer"], "data": ["health"], "special": ["health"], "basis": [{"words": "consent", "says": ["consent"]}], "condition": [{"words": "explicit consent", "says": ["explicit-consent"], "cites": "UK GDPR Article 9(2)(a)"}]}`)

var consentImplied = sharedBasis("consent-implied",
	`{"id": "news", "name": "News", "people": ["donor"], "basis": [{"words": "by giving your address you consent", "says": ["consent-by-conduct"]}]}`,
	`{"id": "news", "name": "News", "people": ["donor"], "basis": [{"words": "if you tick the box, your consent", "says": ["consent"]}]}`)

var consentImbalance = sharedBasis("consent-imbalance",
	`{"id": "photos", "name": "Photographs", "people": ["employee"], "basis": [{"words": "your consent", "says": ["consent"]}]}`,
	`{"id": "photos", "name": "Photographs", "people": ["donor"], "basis": [{"words": "your consent", "says": ["consent"]}]}`)
