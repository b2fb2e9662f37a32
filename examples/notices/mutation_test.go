package notices

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/rights"
)

// mutation is one slip that somebody makes who copies the sound notice: in each row that it can be made in, or in the
// notice as a whole, and with each of some values.
type mutation struct {
	rule   string                 // the rule that objects
	what   string                 // what is done
	in     func(*notice.Row) bool // the rows in which it can be; nil for the notice as a whole
	values []string               // what is put there; nil is nothing in particular
	change func(m *mutant, value string)
	then   bool // made in the notice of 2022 instead
	open   bool // the rule cannot say, and names the fact that is missing
}

// mutations are the slips, in the order of the catalogue.
var mutations = []mutation{
	{rule: "basis-missing", what: "drop the basis", in: anywhere, change: func(m *mutant, _ string) { m.Row.Basis = nil }},
	{rule: "basis-mismatch", what: "swap the point", in: on(basis.Contract), values: []string{"6(1)(c)", "6(1)(f)", "6(1)(d)"}, change: func(m *mutant, v string) { cited(m.Row.Basis, "UK GDPR Article "+v) }},
	{rule: "basis-mismatch", what: "swap the point", in: on(basis.LegalObligation, basis.LegitimateInterests), values: []string{"6(1)(b)", "6(1)(e)"}, change: func(m *mutant, v string) { cited(m.Row.Basis, "UK GDPR Article "+v) }},
	{rule: "basis-mismatch", what: "swap the point", in: on(basis.Consent), values: []string{"6(1)(b)", "6(1)(f)"}, change: func(m *mutant, v string) { cited(m.Row.Basis, "UK GDPR Article "+v) }},
	{rule: "basis-not-a-basis", what: "a purpose for a basis", in: anywhere, change: func(m *mutant, _ string) { m.Row.Basis = said("necessary to do our work", notice.SaidPurpose) }},
	{rule: "basis-lumped", what: "lump the citation", in: on(basis.Contract), values: []string{"6(1)(b)(d)", "6(1)(b)(c)(f)"}, change: func(m *mutant, v string) { cited(m.Row.Basis, "UK GDPR Article "+v) }},
	{rule: "basis-lumped", what: "lump the citation", in: on(basis.LegalObligation), values: []string{"6(1)(b)(c)", "6(1)(c)(e)"}, change: func(m *mutant, v string) { cited(m.Row.Basis, "UK GDPR Article "+v) }},
	{rule: "basis-unmapped", what: "list three bases", in: purposes, values: []string{"vital-interests", "public-task"}, change: func(m *mutant, v string) {
		m.Row.Under = []notice.Phrase{{Words: "Care Act 2014"}}
		m.Row.Basis = slices.Concat(said("a contract", notice.SaidContract), said("a legal obligation", notice.SaidLegalObligation), said("another", otherSaid(v)))
		if v == "public-task" {
			m.Row.Basis[2].Cites = "Care Act 2014 section 42"
		}
	}},
	{rule: "basis-conflict", what: "the same again on another basis", in: on(basis.Contract), change: func(m *mutant, _ string) {
		again := *m.Row
		again.ID, again.Name = m.Row.ID+"-again", m.Row.Name+" again"
		again.Interests = []notice.Phrase{{Words: "a well-run home"}}
		again.Basis = said("a legitimate interest", notice.SaidLegitimateInterests)
		m.Notice.Rows = append(m.Notice.Rows, again)
	}},
	{rule: "basis-not-in-force", what: "a basis to come", in: on(basis.LegitimateInterests), values: []string{"UKGDPR/Annex1/6", "UKGDPR/Annex1/5"}, then: true, change: func(m *mutant, v string) {
		m.Row.Interests = nil
		m.Row.Basis = said("a recognised legitimate interest", notice.SaidRecognisedInterests)
		m.Row.Basis[0].Names = []law.Provision{provision(v)}
	}},
	{rule: "basis-not-in-force", what: "shift the date", values: []string{"2026-02-04", "2025-12-31", "2025-08-20"}, change: func(m *mutant, v string) { m.shift(v) }},
	{rule: "basis-closed-to-public-authority", what: "a public body", change: func(m *mutant, _ string) {
		m.Notice.Controller.Kind, m.Notice.Controller.PublicAuthority = gdpr.PublicBody, fact.Yes
	}},
	{rule: "public-task-without-authority", what: "a task of nobody's", in: all(lawless, on(basis.Contract, basis.LegitimateInterests)), change: func(m *mutant, _ string) {
		m.Row.Basis = said("our public task", notice.SaidPublicTask)
		cited(m.Row.Basis, "UK GDPR Article 6(1)(e)")
	}},
	{rule: "regulator-claim", what: "claim to regulate", in: inResidents, values: []string{"regulator", "law-enforcement"}, change: func(m *mutant, v string) {
		m.Row.Basis = append(m.Row.Basis, said("in our official capacity", otherSaid(v))...)
	}},
	{rule: "legal-obligation-unnamed", what: "drop the law", in: underLaw, change: func(m *mutant, _ string) { m.Row.Under = nil }},
	{rule: "legitimate-interest-unnamed", what: "drop the interest", in: on(basis.LegitimateInterests), change: func(m *mutant, _ string) { m.Row.Interests = nil }},
	{rule: "legitimate-interest-unnamed", what: "drop the interest", in: on(basis.LegitimateInterests), then: true, change: func(m *mutant, _ string) { m.Row.Interests = nil }},
	{rule: "recognised-interest-unnamed", what: "drop the paragraph of Annex 1", in: on(basis.RecognisedLegitimateInterests), change: func(m *mutant, _ string) {
		m.Row.Basis[0].Names = nil
		cited(m.Row.Basis, "UK GDPR Article 6(1)(ea)")
	}},
	{rule: "contract-party", what: "a contract with others", in: all(plain, on(basis.Contract)), values: []string{"relative", "visitor", "supplier-contact"}, change: func(m *mutant, v string) { m.Row.People = person(v) }},
	{rule: "third-party-without-basis", what: "take others in", in: on(basis.Contract), values: []string{"relative", "next-of-kin"}, change: func(m *mutant, v string) { m.Row.Others = person(v) }},

	{rule: "consent-mixed", what: "a contract beside consent", in: on(basis.Consent), change: func(m *mutant, _ string) {
		m.Row.Basis = append(m.Row.Basis, said("a contract with you", notice.SaidContract)...)
	}},
	{rule: "consent-mixed", what: "consent beside a contract", in: all(inResidents, on(basis.Contract)), change: func(m *mutant, _ string) {
		m.Row.Basis = append(m.Row.Basis, said("your consent", notice.SaidConsent)...)
	}},
	{rule: "consent-not-explicit", what: "consent for special category data", in: special, change: func(m *mutant, _ string) {
		m.Row.Condition = said("your consent", notice.SaidConsent)
		cited(m.Row.Condition, "UK GDPR Article 9(2)(a)")
	}},
	{rule: "consent-implied", what: "consent by conduct", in: on(basis.Consent), change: func(m *mutant, _ string) { m.Row.Basis[0].Says = []notice.Said{notice.SaidConsentByConduct} }},
	{rule: "consent-imbalance", what: "consent of staff", in: all(aboutStaff, plain, on(basis.Contract)), change: func(m *mutant, _ string) {
		m.Row.Basis = said("your consent", notice.SaidConsent)
		m.Row.Retention = []notice.Phrase{{Words: "until you withdraw consent"}}
	}},
	{rule: "consent-withdrawal-missing", what: "another right in place of withdrawal", in: on(basis.Consent), values: []string{"access", "erasure"}, change: func(m *mutant, v string) {
		m.Row.Rights[0].Right = right(v)
	}},

	{rule: "condition-missing", what: "drop the condition", in: special, change: func(m *mutant, _ string) { m.Row.Condition = nil }},
	{rule: "condition-not-cited", what: "drop the point of Article 9", in: special, change: func(m *mutant, _ string) {
		_, schedule, _ := strings.Cut(m.Row.Condition[0].Cites, "\n")
		cited(m.Row.Condition, schedule)
	}},
	{rule: "condition-mismatch", what: "swap the point", in: special, values: []string{"9(2)(c)", "9(2)(f)", "9(2)(i)"}, change: func(m *mutant, v string) {
		_, schedule, _ := strings.Cut(m.Row.Condition[0].Cites, "\n")
		cited(m.Row.Condition, "UK GDPR Article "+v+"\n"+schedule)
	}},
	{rule: "condition-lumped", what: "lump the citation", in: careChain, values: []string{"9(2)(h)(c)", "9(2)(c)(h)(g)"}, change: func(m *mutant, v string) {
		_, schedule, _ := strings.Cut(m.Row.Condition[0].Cites, "\n")
		cited(m.Row.Condition, "UK GDPR Article "+v+"\n"+schedule)
	}},
	{rule: "condition-not-article-9", what: "a basis for a condition", in: special, values: []string{"contract", "legal-obligation", "legitimate-interests"}, change: func(m *mutant, v string) { m.Row.Condition = said("what lets us", otherSaid(v)) }},
	{rule: "condition-unmapped", what: "list conditions for everything", values: []string{"legal-claims made-public", "legal-claims explicit-consent"}, change: func(m *mutant, v string) {
		for name := range strings.FieldsSeq(v) {
			m.Notice.Condition = append(m.Notice.Condition, said("what lets us", otherSaid(name))...)
		}
	}},
	{rule: "condition-needless", what: "a condition for ordinary data", in: plain, change: func(m *mutant, _ string) {
		m.Row.Condition = said("legal claims", notice.SaidLegalClaims)
		cited(m.Row.Condition, "UK GDPR Article 9(2)(f)")
	}},
	{rule: "condition-needless", what: "put under special categories", values: []string{"financial", "bank-account", "nationality"}, change: func(m *mutant, v string) { m.Notice.Sections[0].CalledSpecial = category.Of(kind(v), category.Health) }},
	{rule: "special-category-undeclared", what: "do not treat as special", in: special, change: func(m *mutant, _ string) { m.Row.Special, m.Row.Condition = category.Set{}, nil }},
	{rule: "special-category-undeclared", what: "take special category data in", in: all(plain, inResidents), values: []string{"health", "religious-or-philosophical-beliefs"}, change: func(m *mutant, v string) { m.Row.Data = m.Row.Data.With(kind(v)) }},
	{rule: "vital-interests-incapacity", what: "vital interests of everybody", in: special, change: func(m *mutant, _ string) {
		m.Row.Condition = said("your vital interests", notice.SaidVitalInterests)
		cited(m.Row.Condition, "UK GDPR Article 9(2)(c)")
	}},
	{rule: "biometric-condition", what: "take fingerprints", in: all(special, aboutStaff), change: func(m *mutant, _ string) {
		m.Row.Data = m.Row.Data.With(category.BiometricIdentification)
		m.Row.Special = m.Row.Special.With(category.BiometricIdentification)
		m.Row.Under = nil
		m.Row.Basis = said("our contract with you", notice.SaidContract)
	}},

	{rule: "schedule1-missing", what: "drop the paragraph", in: all(special, func(r *notice.Row) bool { return r.ID != "safeguarding" }), change: func(m *mutant, _ string) {
		point, _, _ := strings.Cut(m.Row.Condition[0].Cites, "\n")
		cited(m.Row.Condition, point)
		m.Row.Condition[0].Names = nil
	}},
	{rule: "public-interest-paragraph-missing", what: "drop the paragraph", in: called("safeguarding"), change: func(m *mutant, _ string) {
		cited(m.Row.Condition, "UK GDPR Article 9(2)(g)")
		m.Row.Condition[0].Names = nil
	}},
	{rule: "public-interest-paragraph-missing", what: "drop the paragraph", in: called("safeguarding"), then: true, change: func(m *mutant, _ string) {
		cited(m.Row.Condition, "UK GDPR Article 9(2)(g)")
		m.Row.Condition[0].Names = nil
	}},
	{rule: "schedule1-wrong-part", what: "a paragraph of another Part", in: careChain, values: []string{"18", "6", "10"}, change: func(m *mutant, v string) {
		cited(m.Row.Condition, "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph "+v)
		m.Row.Condition[0].Names = nil
	}},
	{rule: "schedule1-wrong-paragraph", what: "another paragraph of the Part", in: careChain, values: []string{"1", "3"}, change: func(m *mutant, v string) {
		cited(m.Row.Condition, "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph "+v)
		m.Row.Condition[0].Names = nil
	}},
	{rule: "schedule1-not-a-condition", what: "a paragraph that is no condition", in: called("safeguarding"), values: []string{"5", "38", "39"}, change: func(m *mutant, v string) {
		cited(m.Row.Condition, "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph "+v)
		m.Row.Condition[0].Names = nil
	}},
	{rule: "schedule1-outside-categories", what: "a paragraph for other data", in: called("safeguarding"), values: []string{"9", "22"}, change: func(m *mutant, v string) {
		cited(m.Row.Condition, "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph "+v)
		m.Row.Condition[0].Names = nil
	}},
	{rule: "schedule1-mismatch", what: "another limb", in: careChain, values: []string{"2(2)(a)", "2(2)(b)", "2(2)(c)"}, change: func(m *mutant, v string) {
		cited(m.Row.Condition, "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph "+v)
	}},
	{rule: "schedule1-imprecise", what: "drop the sub-paragraph", in: careChain, change: func(m *mutant, _ string) {
		cited(m.Row.Condition, strings.Replace(m.Row.Condition[0].Cites, "2(2)(", "2(", 1))
	}},
	{rule: "exemption-as-condition", what: "cite an exemption", in: special, values: []string{"Schedule 2, paragraph 4", "Schedule 2, paragraph 2", "Schedule 3, paragraph 8"}, change: func(m *mutant, v string) { cited(m.Row.Condition, "DPA 2018 "+v) }},
	{rule: "policy-document-unstated", what: "drop the policy document", change: func(m *mutant, _ string) { m.drop(notice.PolicyDocument) }},
	{rule: "policy-document-unstated", what: "drop the policy document", then: true, change: func(m *mutant, _ string) { m.drop(notice.PolicyDocument) }},

	{rule: "criminal-condition-missing", what: "drop the paragraph", in: called("checks"), change: func(m *mutant, _ string) { m.Row.Condition = nil }},
	{rule: "criminal-condition-missing", what: "take offence data in", in: all(plain, aboutStaff), change: func(m *mutant, _ string) { m.Row.Data = m.Row.Data.With(category.CriminalOffence) }},
	{rule: "criminal-under-article-9", what: "Article 9 for offence data", in: called("checks"), change: func(m *mutant, _ string) {
		m.Row.Condition = said("substantial public interest", notice.SaidSubstantialPublicInterest)
		cited(m.Row.Condition, "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 12")
	}},

	{rule: "citation-malformed", what: "damage the citation", in: anywhere, change: func(m *mutant, _ string) {
		cited(m.Row.Basis, strings.Replace(m.Row.Basis[0].Cites, "6(1)", "(6)(1)", 1))
	}},
	{rule: "citation-unknown", what: "cite what is not there", in: anywhere, values: []string{"6(1)(z)", "99(7)"}, change: func(m *mutant, v string) { cited(m.Row.Basis, m.Row.Basis[0].Cites+"\nUK GDPR Article "+v) }},
	{rule: "citation-not-in-force", what: "cite what has ended", in: anywhere, values: []string{"89(1)", "22(1)"}, change: func(m *mutant, v string) { cited(m.Row.Basis, m.Row.Basis[0].Cites+"\nUK GDPR Article "+v) }},
	{rule: "citation-not-in-force", what: "cite what is to come", in: anywhere, values: []string{"84B", "22A"}, then: true, change: func(m *mutant, v string) { cited(m.Row.Basis, m.Row.Basis[0].Cites+"\nUK GDPR Article "+v) }},
	{rule: "law-name-wrong", what: "misname an Act", in: underLaw, values: []string{"Immigration Act 2006", "Asylum and Immigration Act 2006", "Mental Health Act 1989"}, change: func(m *mutant, v string) { m.Row.Under = []notice.Phrase{{Words: v}} }},
	{rule: "eu-reference-stale", what: "words of the EU", values: []string{"eu", "eea"}, change: func(m *mutant, v string) { m.revalue(notice.HomeArea, v) }},
	{rule: "eu-reference-stale", what: "words of the EU", then: true, change: func(m *mutant, _ string) { m.state(notice.GoverningLaw, "union-or-member-state") }},
	{rule: "requirement-ended", what: "add an ended scheme", in: anywhere, values: []string{"NHS COVID-19 app", "Coronavirus Job Retention Scheme"}, change: func(m *mutant, v string) { m.Row.Names = append(m.Row.Names, notice.Phrase{Words: v}) }},
	{rule: "body-ended", what: "add an ended body", in: anywhere, values: []string{"Public Health England", "clinical commissioning groups", "NHS Digital"}, change: func(m *mutant, v string) { m.Row.Names = append(m.Row.Names, notice.Phrase{Words: v}) }},
	{rule: "body-ended", what: "add an ended body", values: []string{"Criminal Records Bureau", "clinical commissioning groups"}, then: true, change: func(m *mutant, v string) { m.Notice.Names = append(m.Notice.Names, notice.Phrase{Words: v}) }},
	{rule: "term-stale", what: "a word of repealed law", in: anywhere, values: []string{"sensitive personal data", "fair processing notice"}, change: func(m *mutant, v string) { m.Row.Names = append(m.Row.Names, notice.Phrase{Words: v}) }},

	{rule: "retention-missing", what: "drop the period", in: anywhere, change: func(m *mutant, _ string) { m.Row.Retention = nil }},
	{rule: "retention-by-reference", what: "leave it to a document", in: anywhere, values: []string{"see our retention policy"}, change: kept},
	{rule: "retention-vague", what: "leave it open", in: anywhere, values: []string{"as long as necessary", "as long as we need it"}, change: kept},
	{rule: "retention-indefinite", what: "keep it for ever", in: anywhere, values: []string{"indefinitely", "permanently"}, change: kept},
	{rule: "retention-anchor-missing", what: "drop the event", in: all(plain, inResidents), values: []string{"6 years", "8 years"}, change: kept},
	{rule: "retention-minimum-only", what: "drop the end", in: inResidents, values: []string{"at least 8 years after you leave the home"}, change: kept},
	{rule: "retention-conflict", what: "another period beside it", in: inResidents, values: []string{"2 years after you leave the home", "20 years after you leave the home"}, change: func(m *mutant, v string) {
		m.Row.Retention = append(m.Row.Retention, notice.Phrase{Words: v})
	}},
	{rule: "retention-date-wrong", what: "state a wrong date", values: []string{`"contracts": [{"id": "k", "ended": "2018-03-31", "floor": {"keep": "6 years", "after": "contract-end"}, "stated": "2023-04-01"}], "classes": []`}, change: scheduled},
	{rule: "retention-below-minimum", what: "less than the duty", values: []string{`"classes": [{"id": "wages", "periods": [{"keep": "4 years", "after": "following-pay-period-end"}], "benchmarks": ["nmw-6"]}]`, `"classes": [{"id": "hours", "periods": [{"keep": "1 year", "after": "creation"}], "benchmarks": ["wtr-2"]}]`}, change: scheduled},
	{rule: "retention-below-own-floor", what: "end before the floor", values: []string{`"contracts": [{"id": "k", "floor": {"keep": "6 years", "after": "contract-end"}}], "classes": [{"id": "a", "contracts": ["k"], "periods": [{"keep": "4 years", "after": "last-entry"}], "benchmarks": ["lim-5"]}]`}, change: scheduled},
	{rule: "retention-above-norm", what: "lengthen it", in: called("checks"), values: []string{"51 years after your employment ends", "10 years after your employment ends"}, change: kept},
	{rule: "retention-grace-ambiguous", what: "add a year of grace", values: []string{`"classes": [{"id": "a", "personal": "no", "periods": [{"keep": "7 years", "after": "transaction", "allowance": {"length": "1 year"}}], "benchmarks": ["vat-6"]}]`}, change: scheduled},
	{rule: "retention-year-mixed", what: "another year", in: called("fees"), values: []string{"6 years after the end of the financial year"}, change: kept},
	{rule: "retention-consent", what: "run on after withdrawal", in: on(basis.Consent), values: []string{"3 years after you last contact us", "5 years after you last contact us"}, change: kept},
	{rule: "retention-reason", what: "a misprinted reason", values: []string{`"classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "closure"}], "reasons": [{"printed": "Contact"}], "benchmarks": ["lim-5"]}]`}, change: scheduled},

	{rule: "right-missing", what: "omit a right", values: []string{"access", "rectification", "erasure", "restriction", "portability", "object", "object-marketing"}, change: func(m *mutant, v string) { m.dropRight(right(v)) }},
	{rule: "right-missing", what: "omit a right", values: []string{"access", "erasure", "object"}, then: true, change: func(m *mutant, v string) { m.dropRight(right(v)) }},
	{rule: "right-inapplicable", what: "offer what the basis does not give", in: on(basis.LegalObligation, basis.Contract), values: []string{"object"}, change: offered},
	{rule: "right-inapplicable", what: "offer what the basis does not give", in: on(basis.LegalObligation, basis.LegitimateInterests), values: []string{"portability", "withdraw-consent"}, change: offered},
	{rule: "right-absolute", what: "widen a right", values: []string{"erasure", "restriction", "portability", "object"}, change: func(m *mutant, v string) {
		l := m.line(right(v))
		*l = notice.RightLine{Right: l.Right, Words: l.Words}
	}},
	{rule: "right-absolute", what: "widen a right to everything", values: []string{"erasure", "portability", "object", "withdraw-consent"}, change: func(m *mutant, v string) { m.line(right(v)).All = true }},
	{rule: "right-narrowed", what: "leave grounds out", values: []string{"accuracy-contested", "restriction-preferred"}, change: func(m *mutant, v string) {
		ground, err := rights.ParseCondition(v)
		if err != nil {
			panic(err)
		}
		m.line(rights.Restriction).Grounds = 1 << ground
	}},
	{rule: "right-narrowed", what: "leave a basis out", values: []string{"object"}, change: func(m *mutant, v string) { m.line(right(v)).Bases = []basis.Article6{basis.LegitimateInterests} }},
	{rule: "right-misdescribed", what: "describe a right as another", values: []string{"object", "access"}, change: func(m *mutant, v string) {
		m.Notice.Rights = append(m.Notice.Rights, notice.RightLine{Right: rights.AutomatedDecisions, As: right(v), Words: "so it is put"})
	}},
	{rule: "right-conflict", what: "state a right again, without limits", values: []string{"erasure", "restriction", "portability"}, change: func(m *mutant, v string) {
		m.Notice.Rights = append(m.Notice.Rights, notice.RightLine{Right: right(v), Words: "so it is put"})
	}},
	{rule: "response-time-missing", what: "drop the time to answer", change: func(m *mutant, _ string) { m.drop(notice.ResponseTime) }},
	{rule: "response-time-wrong", what: "a longer time to answer", values: []string{"30 days", "40 days", "two months", "30 working days"}, change: func(m *mutant, v string) { m.revalue(notice.ResponseTime, v) }},

	{rule: "controller-missing", what: "drop who it is", change: func(m *mutant, _ string) { m.drop(notice.ControllerIdentity) }},
	{rule: "controller-missing", what: "drop the address", change: func(m *mutant, _ string) { m.drop(notice.ControllerContact) }},
	{rule: "controller-missing", what: "a trading name", open: true, change: func(m *mutant, _ string) { m.revalue(notice.ControllerIdentity, "trading-name") }},
	{rule: "officer-contact-missing", what: "drop the officer", change: func(m *mutant, _ string) { m.drop(notice.OfficerContact) }},
	{rule: "recipients-missing", what: "drop the recipients", change: func(m *mutant, _ string) {
		m.drop(notice.RecipientsStated)
		m.Notice.Rows = slices.DeleteFunc(m.Notice.Rows, func(r notice.Row) bool { return r.ID == "news" })
	}},
	{rule: "source-missing", what: "drop the source", in: called("families", "recruitment", "checks"), change: func(m *mutant, _ string) {
		m.drop(notice.SourceStated)
		m.Row.Statements = nil
		m.Row.Others = person("third-party")
	}},
	{rule: "requirement-to-provide-missing", what: "drop what must be given", change: func(m *mutant, _ string) { m.drop(notice.RequirementToProvide) }},
	{rule: "requirement-to-provide-missing", what: "drop what follows", change: func(m *mutant, _ string) { m.revalue(notice.RequirementToProvide, "need") }},
	{rule: "data-without-basis", what: "a use beside the table", in: plain, values: []string{"vehicle", "social-media"}, change: func(m *mutant, v string) {
		m.Notice.Rows = append(m.Notice.Rows, notice.Row{
			ID: "beside", Name: "Beside the table", Section: m.Row.Section, People: m.Row.People, For: m.Row.For, Data: category.Of(kind(v)),
			Sayings: m.Row.Sayings,
		})
	}},
	{rule: "data-list-conflict", what: "a list given as the whole", in: called("fees", "moving-in"), change: func(m *mutant, _ string) { m.Row.People = person("service-user"); m.stateHere(notice.DataList, "") }},
	{rule: "complaint-regulator-missing", what: "drop the regulator", change: func(m *mutant, _ string) { m.dropRight(rights.RegulatorComplaint) }},
	{rule: "complaint-regulator-missing", what: "bar the way to the regulator", values: []string{"after-handling", "about-requests"}, change: func(m *mutant, v string) { m.revalue(notice.RegulatorReached, v) }},
	{rule: "complaint-controller-missing", what: "drop the complaint to the home", change: func(m *mutant, _ string) { m.dropRight(rights.ControllerComplaint) }},
	{rule: "complaint-time-conflict", what: "another time", values: []string{"10 working days", "2 months"}, change: func(m *mutant, v string) { m.state(notice.ComplaintAnswered, v) }},
	{rule: "breach-clock-wrong", what: "another clock", values: []string{"established", "occurred"}, change: func(m *mutant, v string) { m.state(notice.BreachReported, v) }},
	{rule: "date-missing", what: "drop the date", change: func(m *mutant, _ string) { m.Notice.Dated.Printed, m.Notice.Dated.Assumed = "", true }},
	{rule: "date-conflict", what: "another date", values: []string{"2026-01-01", "2025-11-22"}, change: func(m *mutant, v string) { m.state(notice.LastUpdated, v) }},
	{rule: "anonymous-claim", what: "call identifiers anonymous", in: called("website"), change: func(m *mutant, _ string) { m.stateHere(notice.IdentifiersAnonymous, "yes") }},
	{rule: "opt-out-missing", what: "drop the national opt-out", change: func(m *mutant, _ string) { m.drop(notice.DataOptOut) }},
	{rule: "opt-out-missing", what: "drop the national opt-out, and whether the care is funded", open: true, change: func(m *mutant, _ string) { m.drop(notice.DataOptOut); m.Notice.Controller.Funded = fact.Unknown }},
	{rule: "promise-unkept", what: "point to a part that is not there", values: []string{"your-rights", "cookies"}, change: func(m *mutant, v string) { m.state(notice.PointsWithin, v) }},
	{rule: "promise-unkept", what: "promise what is not told", values: []string{"representative", "concerns"}, change: func(m *mutant, v string) { m.state(notice.Announced, v) }},
	{rule: "statement-conflict", what: "say two things", in: anywhere, values: []string{"encryption", "research-use"}, change: func(m *mutant, v string) {
		t, err := notice.ParseTopic(v)
		if err != nil {
			panic(err)
		}
		m.state(t, "yes")
		m.stateHere(t, "no")
	}},

	{rule: "transfer-undeclared", what: "drop the transfer", in: called("news"), change: func(m *mutant, _ string) { m.Row.Statements = m.Row.Statements[:1] }},
	{rule: "transfer-undeclared", what: "a recipient abroad", in: all(plain, on(basis.Contract, basis.LegalObligation, basis.LegitimateInterests)), values: []string{"us", "india"}, change: func(m *mutant, v string) { m.stateHere(notice.RecipientIn, v) }},
	{rule: "transfer-safeguard-missing", what: "drop the safeguard", in: called("news"), change: func(m *mutant, _ string) { m.Row.Names = nil }},
	{rule: "transfer-safeguard-missing", what: "drop the safeguard", in: called("news"), then: true, change: func(m *mutant, _ string) { m.Row.Names = nil }},
	{rule: "transfer-safeguard-missing", what: "list safeguards", in: called("news"), open: true, change: func(m *mutant, _ string) { m.Row.Names = append(m.Row.Names, notice.Phrase{Words: "UK Addendum"}) }},
	{rule: "transfer-mechanism-ended", what: "use an ended mechanism", in: called("news"), values: []string{"EU-US Privacy Shield", "Safe Harbor", "old EU standard contractual clauses"}, change: func(m *mutant, v string) { m.Row.Names[0].Words = v }},
	{rule: "transfer-mechanism-ended", what: "use an ended mechanism, or one to come", in: called("news"), values: []string{"EU-US Privacy Shield", "UK-US data bridge"}, then: true, change: func(m *mutant, v string) { m.Row.Names[0].Words = v }},
	{rule: "transfer-conflict", what: "all kept in one place", values: []string{"uk", "eu"}, change: func(m *mutant, v string) { m.revalue(notice.DataHeldIn, v) }},
	{rule: "cookie-consent", what: "leave cookies to settings", in: called("website"), values: []string{"settings", "continued-use"}, change: func(m *mutant, v string) { m.Row.Statements[1].Value = v }},
}

// site is a mutation in one row, by its place, with one value.
type site struct {
	*mutation
	row   int // -1 for the notice as a whole
	value string
}

func (s *site) String() string {
	return fmt.Sprintf("%s: %s %s in row %d", s.rule, s.what, s.value, s.row)
}

// sites is where a mutation can be made.
func (m *mutation) sites(n *notice.Notice) (list []site) {
	values := m.values
	if values == nil {
		values = []string{""}
	}
	for _, v := range values {
		if m.in == nil {
			list = append(list, site{m, -1, v})
			continue
		}
		for i := range n.Rows {
			if m.in(&n.Rows[i]) {
				list = append(list, site{m, i, v})
			}
		}
	}
	return list
}

// made is the notice with a mutation, as a file is read.
func (s *site) made(t *testing.T, file []byte) (n *notice.Notice, text []byte) {
	t.Helper()
	read := func(data []byte) *notice.Notice {
		n, err := notice.Read(bytes.NewReader(data), s.String())
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	m := mutant{Notice: read(file)}
	if s.row >= 0 {
		m.Row = &m.Notice.Rows[s.row]
	}
	s.change(&m, s.value)
	text, err := json.Marshal(m.Notice)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return read(text), text
}

// open is the groups of rules for which the table has no slips: they hold a notice against a record.
var open = []string{"practice"}

// wanted is how many mutations are made.
const wanted = 200

// Each of 200 slips in the sound notice raises its rule, at its row, and at most one other. They are drawn from the table
// in an order that a fixed seed gives, every entry at least once.
func TestMutations(t *testing.T) {
	drawn := draw(t)
	if len(drawn) < wanted || len(mutations) > wanted {
		t.Fatalf("%d mutations of %d entries, want %d of them, and every entry", len(drawn), len(mutations), wanted)
	}
	drawn = drawn[:wanted]
	known := make(map[string]bool)
	for _, rule := range notice.Rules() {
		known[rule.ID] = true
		if !slices.ContainsFunc(mutations, func(m mutation) bool { return m.rule == rule.ID }) && !slices.Contains(open, rule.Group) {
			t.Errorf("%s: no slip in the table raises it: add one", rule.ID)
		}
	}
	seen := make(map[string]string)
	for i := range drawn {
		s := &drawn[i]
		if !known[s.rule] {
			t.Errorf("%s: there is no such rule", s)
		}
		n, text := s.made(t, original(t, s.then))
		if twin, made := seen[string(text)]; made {
			t.Errorf("%s makes the same notice as %s", s, twin)
		}
		seen[string(text)] = s.String()
		report := notice.ReviewOwn(n)
		want := check.NotMet
		if s.open {
			want = check.Unclear
		}
		if !slices.ContainsFunc(report.Findings, func(f check.Finding) bool { return f.Rule == s.rule && f.Outcome == want && s.at(n, f.Activity) }) {
			t.Errorf("%s: %s does not object there: %s", s, s.rule, told(report))
		}
		if ids := objections(report); len(ids) > 2 {
			t.Errorf("%s: %d rules object, want %s and at most one other: %s", s, len(ids), s.rule, told(report))
		}
	}
}

// at reports whether a finding is where the mutation was made: at its row or one that it added, or at the notice as a whole.
func (s *site) at(n *notice.Notice, activity string) bool {
	return s.row < 0 || activity == "" || activity == n.Rows[s.row].ID || activity == n.Rows[len(n.Rows)-1].ID
}

// draw takes the sites of each entry in an order of their own, one of each entry in turn.
func draw(t *testing.T) (list []site) {
	random := rand.New(rand.NewPCG(2026, 11))
	left := make([][]site, len(mutations))
	for i := range mutations {
		name := "sound"
		if mutations[i].then {
			name = "sound-2022"
		}
		left[i] = mutations[i].sites(sound(t, name))
		if len(left[i]) == 0 {
			t.Errorf("%s: no row in which to %s", mutations[i].rule, mutations[i].what)
		}
		random.Shuffle(len(left[i]), func(a, b int) { left[i][a], left[i][b] = left[i][b], left[i][a] })
	}
	for more := true; more; {
		more = false
		for i := range left {
			if len(left[i]) > 0 {
				list, left[i], more = append(list, left[i][0]), left[i][1:], true
			}
		}
	}
	return list
}

// original is the file of the sound notice.
func original(t *testing.T, then bool) []byte {
	t.Helper()
	name := "sound.json"
	if then {
		name = "sound-2022.json"
	}
	data, err := files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// told is what a report found, for a message.
func told(report notice.Report) string {
	var b strings.Builder
	for _, f := range report.Findings {
		fmt.Fprintf(&b, "\n\t%s %s %s: %s", f.Outcome, f.Rule, f.Path, f.Message)
	}
	return b.String()
}
