package notice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// Members of rows that many cases share.
const (
	health    = `"data": ["health"], "special": ["health"]`
	ethnicity = `"data": ["racial-or-ethnic-origin"], "special": ["racial-or-ethnic-origin"]`
	offences  = `"data": ["criminal-offence"]`
	contract  = `"basis": [{"words": "a contract with you", "says": ["contract"]}]`
	interest  = `"interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}]`
)

// row is a notice of one row with these members, at a day.
func row(day string, members ...string) string {
	return rows(day, `{"id": "r", "name": "R", `+strings.Join(members, ", ")+`}`)
}

// rows is a charity's notice of a day with these rows.
func rows(day, list string, members ...string) string {
	return fmt.Sprintf(`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": %[1]q, "until": %[1]q}, %[2]s"rows": [%[3]s]}`,
		day, strings.Join(append(members, ""), ", "), list)
}

// condition is a condition claim of a row.
func condition(says, cites string) string {
	return fmt.Sprintf(`"condition": [{"words": "x", "says": [%s], "cites": %q}]`, says, cites)
}

// outcome is what became of a rule in a review.
func outcome(t *testing.T, report notice.Report, id string) check.Outcome {
	t.Helper()
	for rule, o := range report.Coverage.Rules() {
		if rule == id {
			return o
		}
	}
	t.Fatalf("%q is no rule", id)
	return 0
}

// noticed is members of a notice whose first section makes these statements: topics and values in turn.
func noticed(pairs ...string) string {
	var list []string
	for i := 0; i < len(pairs); i += 2 {
		value := ""
		if pairs[i+1] != "" {
			value = fmt.Sprintf(`, "value": %q`, pairs[i+1])
		}
		list = append(list, fmt.Sprintf(`{"topic": %q%s}`, pairs[i], value))
	}
	return `{"statements": [], "sections": [{"id": "s", "statements": [` + strings.Join(list, ", ") + `]}]}`
}

type nearMiss struct {
	rule   string
	notice string
	want   check.Outcome
	why    string
}

// nearMisses: what looks as if a rule should object, and why it must not. What it does object to is the
// bad declaration beside each rule.
var nearMisses = []nearMiss{
	{"basis-missing", rows("2024-01-01", `{"id": "a", "name": "A", `+contract+`}, {"id": "b", "name": "B", "as": "a"}`), check.Met,
		"the notice says that another row's basis covers this one"},
	{"basis-mismatch", row("2024-01-01", `"basis": [{"words": "a contract", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b)(c)"}]`), check.Met,
		"the point described is among those cited; citing another beside it is basis-lumped"},
	{"basis-not-a-basis", row("2024-01-01", `"basis": [{"words": "for care, under our contract", "says": ["purpose", "contract"]}]`), check.Met,
		"a purpose may stand beside the basis that it explains"},
	{"basis-lumped", row("2024-01-01", `"under": [{"words": "Care Act 2014"}], "basis": [{"words": "a contract, and a legal obligation", "says": ["contract", "legal-obligation"], "cites": "UK GDPR Article 6(1)(b)(c)"}]`), check.Met,
		"both points cited are described"},
	{"basis-unmapped", row("2024-01-01", `"for": ["billing", "care-delivery"], "basis": [{"words": "a contract", "says": ["contract"]}, {"words": "a legal duty", "says": ["legal-obligation"]}]`), check.Met,
		"two bases in one place are left to basis-conflict and consent-mixed"},
	{"basis-unmapped", row("2024-01-01", `"people": ["anyone"], "for": ["billing"], "purposes": ["payments"], "basis": [{"words": "a contract", "says": ["contract"]}, {"words": "a legal duty", "says": ["legal-obligation"]}]`), check.Met,
		"whatever is said of anyone, it is said of one purpose"},
	{"basis-unmapped", row("2024-01-01", `"people": ["anyone"], "for": ["billing", "care-delivery"], "basis": [{"words": "a contract", "says": ["contract"]}, {"words": "a legal duty", "says": ["legal-obligation"]}]`), check.NotMet,
		"of anyone, two are a list: nobody can tell which of them is theirs"},
	{"basis-conflict", row("2024-01-01", `"for": ["billing", "marketing"], "basis": [{"words": "a contract", "says": ["contract"], "for": ["billing"]}, {"words": "consent", "says": ["consent"], "for": ["marketing"], "in": "notice"}]`), check.Met,
		"the two places speak of different purposes"},
	{"basis-not-in-force", row("2018-05-25", `"interests": [{"words": "safety"}], "basis": [{"words": "legitimate interests", "says": ["legitimate-interests"]}]`), check.Met,
		"the six bases of 2018 have been there since the first day"},
	{"basis-closed-to-public-authority", strings.Replace(row("2024-01-01", interest), `"kind": "charity"`, `"nation": "england"`, 1), check.Met,
		"what kind of body it is has not been declared, and a notice need not say"},
	{"public-task-without-authority", row("2024-01-01", `"basis": [{"words": "our public task", "says": ["public-task"], "cites": "UK GDPR Article 6(1)(e) and Care Act 2014"}]`), check.Met,
		"the enactment stands beside the point"},
	{"regulator-claim", row("2024-01-01", `"under": [{"words": "Health and Social Care Act 2008"}], "names": [{"words": "our regulator, the Care Quality Commission"}], "basis": [{"words": "our regulator requires it", "says": ["legal-obligation"]}]`), check.Met,
		"to name one's regulator is not to claim to be one"},
	{"legal-obligation-unnamed", rows("2024-01-01", `{"id": "r", "name": "R", "section": "s", "basis": [{"words": "a legal obligation", "says": ["legal-obligation"]}]}`, `"sections": [{"id": "s", "under": [{"words": "Care Act 2014"}]}]`), check.Met,
		"the section in which the row stands names the law"},
	{"legitimate-interest-unnamed", rows("2024-01-01", `{"id": "r", "name": "R", "basis": [{"words": "legitimate interests", "says": ["legitimate-interests"]}]}`, `"interests": [{"words": "the safety of residents"}]`), check.Met,
		"the notice names the interest for all rows"},
	{"recognised-interest-unnamed", row("2026-03-01", `"for": ["safeguarding-adults"], "interests": [{"words": "the safety of residents"}], "basis": [{"words": "legitimate interests", "says": ["legitimate-interests"]}]`), check.NotApplicable,
		"legitimate interests with a balancing test need no paragraph of Annex 1, whatever the purpose"},
	{"contract-party", row("2024-01-01", `"people": ["employee", "supplier-contact"]`, contract), check.Met,
		"some of the people concerned are party to the contract; a notice's list of people is rough"},
	{"third-party-without-basis", row("2024-01-01", `"people": ["service-user"], "others": ["relative"], "under": [{"words": "Care Act 2014"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"]}]`), check.Met,
		"a legal obligation covers whomever the law speaks of"},
	{"consent-mixed", row("2024-01-01", `"for": ["billing", "marketing"], "basis": [{"words": "consent", "says": ["consent"], "for": ["marketing"]}, {"words": "a contract", "says": ["contract"], "for": ["billing"]}]`), check.Met,
		"each purpose has its own basis"},
	{"consent-not-explicit", row("2024-01-01", health, `"basis": [{"words": "consent", "says": ["consent"]}, {"words": "explicit consent", "says": ["explicit-consent"], "in": "notice"}]`, condition(`"consent"`, "UK GDPR Article 9(2)(a)")), check.Met,
		"the text beside the table calls the same consent explicit"},
	{"consent-implied", row("2024-01-01", `"basis": [{"words": "a contract with you", "says": ["contract"]}, {"words": "by using the site you consent", "says": ["consent-by-conduct"], "in": "notice"}]`), check.NotApplicable,
		"the row does not rest on that consent"},
	{"consent-imbalance", row("2024-01-01", `"people": ["service-user"], "data": ["contact"], "basis": [{"words": "consent to a newsletter", "says": ["consent"]}]`), check.Met,
		"a resident's care does not hang on a newsletter"},
	{"consent-withdrawal-missing", rows("2024-01-01", `{"id": "r", "name": "R", "basis": [{"words": "consent", "says": ["consent"]}]}`, `"rights": [{"right": "withdraw-consent"}]`), check.Met,
		"the row has no list of rights of its own, and the notice's says it"},
	{"condition-missing", rows("2024-01-01", `{"id": "r", "name": "R", "section": "s", `+health+`, `+contract+`}`, `"sections": [{"id": "s", "condition": [{"words": "social care", "says": ["health-or-social-care"]}]}]`), check.Met,
		"the section gives a condition for all its rows"},
	{"condition-not-cited", row("2024-01-01", health, contract, `"condition": [{"words": "social care", "says": ["health-or-social-care"]}]`), check.Met,
		"words that fit one point only name it"},
	{"condition-mismatch", row("2024-01-01", health, contract, condition(`"health-or-social-care", "public-health"`, "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2")), check.NotApplicable,
		"words that fit two points describe neither alone"},
	{"condition-lumped", row("2024-01-01", health, contract, `"condition": [{"words": "social care", "cites": "UK GDPR Article 9(2)(h)"}, {"words": "legal claims", "cites": "UK GDPR Article 9(2)(f)"}]`), check.Met,
		"two sentences with one point each are no lump"},
	{"condition-not-article-9", row("2024-01-01", health, contract, condition(`"legal-obligation", "employment-or-social-protection"`, "UK GDPR Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 1")), check.Met,
		"obligations under employment law are what the point is about"},
	{"condition-unmapped", rows("2024-01-01", "", `"condition": [{"words": "explicit consent", "says": ["explicit-consent"]}]`), check.Met,
		"one condition needs no map"},
	{"condition-needless", row("2024-01-01", `"data": ["immigration-status"], "special": ["racial-or-ethnic-origin"]`, interest, condition(`"employment-or-social-protection"`, "UK GDPR Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 1")), check.NotApplicable,
		"the row says what these data reveal"},
	{"special-category-undeclared", row("2024-01-01", `"people": ["employee"], "data": ["dietary"]`, contract), check.Unclear,
		"what somebody eats may tell of belief or health, or of taste"},
	{"special-category-undeclared", row("2024-01-01", `"people": ["service-user"], "data": ["incident"]`, contract), check.Unclear,
		"a record of a fall says who was hurt, one of a broken window does not"},
	{"special-category-undeclared", row("2024-01-01", `"people": ["website-visitor"], "data": ["incident"]`, contract), check.NotApplicable,
		"nobody in care is spoken of"},
	{"vital-interests-incapacity", row("2024-01-01", `"data": ["contact"], "basis": [{"words": "vital interests", "says": ["vital-interests"], "cites": "UK GDPR Article 6(1)(d)"}]`), check.NotApplicable,
		"Article 6(1)(d) has no such limit, only 9(2)(c)"},
	{"biometric-condition", row("2024-01-01", `"data": ["image"]`, contract), check.NotApplicable,
		"a photograph is biometric only when it is processed to identify"},
	{"schedule1-missing", row("2024-01-01", health, contract, condition(`"vital-interests-incapable"`, "UK GDPR Article 9(2)(c)")), check.NotApplicable,
		"DPA 2018 section 10 asks for no paragraph under this point"},
	{"schedule1-missing", row("2024-01-01", health, `"for": ["safeguarding-adults"], "basis": [{"words": "vital interests", "says": ["vital-interests"]}], "condition": [{"words": "of somebody who cannot consent", "says": ["vital-interests-incapable"]}]`), check.Unclear,
		"whether people who can consent are safeguarded too is not said"},
	{"schedule1-missing", row("2024-01-01", health, `"for": ["safeguarding-adults", "billing"], "basis": [{"words": "vital interests", "says": ["vital-interests"]}, {"words": "a contract", "says": ["contract"], "for": ["billing"]}], "condition": [{"words": "of somebody who cannot consent", "says": ["vital-interests-incapable"]}]`), check.Unclear,
		"the other basis carries another purpose"},
	{"schedule1-missing", row("2024-01-01", health, `"for": ["safeguarding-adults"], "interests": [{"words": "the safety of others"}], "basis": [{"words": "vital interests", "says": ["vital-interests"]}, {"words": "legitimate interests", "says": ["legitimate-interests"]}], "condition": [{"words": "of somebody who cannot consent", "says": ["vital-interests-incapable"]}]`), check.NotMet,
		"what rests on interests has no condition, and safeguarding without consent needs paragraph 18 or 19"},
	{"public-interest-paragraph-missing", row("2024-01-01", health, contract, `"condition": [{"words": "substantial public interest", "cites": "UK GDPR Article 9(2)(g)"}, {"words": "safeguarding", "cites": "DPA 2018 Schedule 1 paragraph 18"}]`), check.Met,
		"the next line of the row gives the paragraph"},
	{"schedule1-wrong-part", row("2024-01-01", health, contract, condition(`"substantial-public-interest"`, "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 18")), check.Met,
		"paragraphs of Part 2 are right under this point"},
	{"schedule1-wrong-paragraph", row("2024-01-01", health, contract, condition(`"health-or-social-care"`, "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 18")), check.Met,
		"a paragraph of another Part is schedule1-wrong-part"},
	{"schedule1-not-a-condition", row("2024-01-01", health, contract, condition(`"substantial-public-interest"`, "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 6")), check.Met,
		"paragraph 6 is the first condition of Part 2; only 5 before it is none"},
	{"schedule1-outside-categories", row("2024-01-01", health, contract, condition(`"substantial-public-interest"`, "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8")), check.Met,
		"health is one of the kinds that paragraph 8 covers"},
	{"schedule1-mismatch", row("2024-01-01", health, contract, `"condition": [{"words": "health or social care", "says": ["health-or-social-care"], "names": ["DPA2018/Sch1/2"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2(2)(e)"}]`), check.Met,
		"the limb cited is part of what the words describe"},
	{"schedule1-imprecise", row("2024-01-01", health, contract, condition(`"health-or-social-care"`, "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2")), check.Met,
		"a paragraph without a limb is a whole condition"},
	{"exemption-as-condition", row("2024-01-01", health, contract, condition(`"archiving-or-research"`, "UK GDPR Article 9(2)(j)\nDPA 2018 Schedule 1 paragraph 4")), check.Met,
		"paragraph 4 of Schedule 1 is a condition, that of Schedule 2 an exemption"},
	{"policy-document-unstated", row("2024-01-01", health, contract, condition(`"health-or-social-care"`, "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2")), check.NotApplicable,
		"paragraph 2 needs no policy document"},
	{"criminal-condition-missing", row("2024-01-01", offences, contract, condition(`"official-authority-offences"`, "UK GDPR Article 10")), check.Met,
		"control of official authority needs no paragraph"},
	{"criminal-under-article-9", row("2024-01-01", `"data": ["criminal-offence", "health"], "special": ["health"]`, contract, condition(`"substantial-public-interest"`, "UK GDPR Articles 9(2)(g) and 10\nDPA 2018 Schedule 1 paragraph 18")), check.Met,
		"the offence data of the row have Article 10 beside"},
	{"citation-malformed", row("2024-01-01", health, contract, condition(`"health-or-social-care"`, "UK GDPR Art. 9(2)(h), DPA 2018 Sch. 1 para. 2")), check.Met,
		"abbreviations are no damage"},
	{"citation-malformed", row("2024-01-01", contract, `"names": [{"words": "the Health and Social Care Act 2008 or 2012"}]`), check.NotMet,
		"either of two Acts, and not which"},
	{"citation-malformed", row("2024-01-01", contract, `"names": [{"words": "the Health and Social Care Acts 2008 and 2012"}]`), check.Met,
		"both Acts"},
	{"citation-malformed", row("2024-01-01", contract, `"under": [{"words": "section 9 or 10 of the Care Act 2014"}, {"words": "DPA 2018 Schedule 1 paragraph 18 or 19"}, {"words": "UK GDPR Article 6(1)(c) or 6(1)(e)"}]`), check.NotApplicable,
		"places of one law are no laws to choose from"},
	{"citation-unknown", row("2024-01-01", `"basis": [{"words": "x", "cites": "UK GDPR Article 6(1)(ea)"}]`), check.Met,
		"the point exists, if not yet in force that day: citation-not-in-force"},
	{"citation-not-in-force", row("2019-06-01", `"basis": [{"words": "a contract", "says": ["contract"], "cites": "GDPR Article 6(1)(b)"}]`), check.Met,
		"in 2019 the GDPR is the EU text, which was in force"},
	{"law-name-wrong", row("2024-01-01", `"under": [{"words": "the Equality Act (2010)"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"]}]`), check.Met,
		"brackets about the year are no other name"},
	{"eu-reference-stale", row("2024-01-01", contract, `"statements": [{"topic": "data-held-in", "value": "eu", "words": "on servers in the EU"}]`), check.NotApplicable,
		"the words say where servers stand, not what counts as abroad"},
	{"requirement-ended", row("2021-10-31", contract, `"under": [{"words": "required by law from 11th November 2021", "means": "vaccination as a condition of deployment"}]`), check.Unclear,
		"what begins on 11 November 2021 is announced, and whether it is done already is not said"},
	{"requirement-ended", row("2021-10-31", contract, `"under": [{"words": "mandatory as of 11/11/2021", "means": "vaccination as a condition of deployment"}]`), check.Unclear,
		"the day announced, in figures"},
	{"body-ended", row("2024-01-01", contract, `"names": [{"words": "Care Quality Commission (CQC)"}]`), check.Met,
		"the body is still there"},
	{"term-stale", row("2018-05-25", contract, `"statements": [{"topic": "to-come", "value": "2018-06-25", "words": "from 25 June"}]`), check.Met,
		"the day is still to come"},
	{"controller-missing", noticed("controller-identity", "trading-name", "controller-identity", "registered", "controller-contact", ""), check.Met,
		"a trading name with a company's number"},
	{"controller-missing", noticed("controller-identity", "trading-name", "controller-contact", ""), check.Unclear,
		"a trading name alone: who stands behind it is the fact that is missing"},
	{"officer-contact-missing", `{"controller": {"name": "Example Care", "contact": "officer"}, "sections": [{"id": "dpo", "statements": [{"topic": "officer-contact", "value": "controller"}]}]}`, check.Met,
		"the mailbox may be missing; the organisation's own contact works too"},
	{"recipients-missing", noticed("recipient-in", "us"), check.Met,
		"a recipient, though abroad"},
	{"source-missing", `{"id": "r", "name": "R", "data": ["references"], ` + contract + `, "statements": [{"topic": "source", "value": "others", "words": "third parties"}]}`, check.Met,
		"vague here, and named for the whole notice"},
	{"source-missing", `{"id": "r", "name": "R", "data": ["contact"], ` + contract + `}`, check.NotApplicable,
		"nothing says that the data come from elsewhere"},
	{"source-missing", `{"statements": [], "exempt": [{"by": "UKGDPR/14(5)(c)", "rows": ["r"], "why": "the law lays it down"}], "rows": [{"id": "r", "name": "R", "data": ["references"], ` + contract + `}]}`, check.Met,
		"an exemption is recorded"},
	{"requirement-to-provide-missing", `{"statements": [], "sections": [{"id": "jobs"}, {"id": "gifts"}], "rows": [
		{"id": "a", "name": "A", "section": "jobs", "people": ["employee"], "for": ["employment"], ` + contract + `, "statements": [{"topic": "requirement-to-provide", "value": "consequence"}]},
		{"id": "b", "name": "B", "section": "gifts", "people": ["donor"], "for": ["fundraising"], ` + contract + `}]}`, check.Met,
		"told where data are required; gifts are free"},
	{"requirement-to-provide-missing", `{"statements": [], "exempt": [{"by": "UKGDPR/13(4)", "items": ["requirement-to-provide"], "why": "the contract says it"}]}`, check.NotApplicable,
		"people have the information already"},
	{"requirement-to-provide-missing", `{"statements": [], "exempt": [{"by": "UKGDPR/14(5)(a)", "why": "known"}]}`, check.NotMet,
		"Article 14 does not ask for it, so that its exemptions take nothing away"},
	{"data-without-basis", `{"sections": [{"id": "s"}], "rows": [
		{"id": "a", "name": "A", "section": "s", "table": true, "people": ["donor"], "data": ["contact", "cookie"], "for": ["analytics"], ` + contract + `},
		{"id": "b", "name": "B", "section": "s", "people": ["donor"], "data": ["contact", "cookie", "usage-data"], "for": ["analytics"], ` + contract + `}]}`, check.Met,
		"the table has most of the data, for this use"},
	{"data-without-basis", `{"sections": [{"id": "s"}], "rows": [{"id": "b", "name": "B", "section": "s", "people": ["donor"], "data": ["contact"], ` + contract + `}]}`, check.NotApplicable,
		"there is no table"},
	{"data-list-conflict", `{"rows": [
		{"id": "a", "name": "A", "people": ["donor"], "data": ["health"], ` + contract + `, "statements": [{"topic": "data-list"}]},
		{"id": "b", "name": "B", "people": ["donor"], "data": ["mental-health", "payment"], ` + contract + `}]}`, check.Met,
		"mental health is health, and a list may leave out plain data"},
	{"complaint-regulator-missing", noticed("regulator-reached", "afterwards"), check.Met,
		"words that invite people to ask the organisation first"},
	{"complaint-regulator-missing", noticed("regulator-reached", "after-handling", "regulator-reached", "any-time"), check.Met,
		"one place lets people go at any time"},
	{"complaint-controller-missing", `{"dated": {"from": "2026-06-19", "until": "2026-06-19"}, "statements": [{"topic": "complaint-procedure"}]}`, check.Met,
		"a procedure is a way to complain"},
	{"complaint-controller-missing", `{"dated": {"from": "2026-06-19", "until": "2026-06-19"}, "statements": []}`, check.NotMet,
		"the right is stated, and no way to use it"},
	{"complaint-time-conflict", `{"id": "r", "name": "R", ` + contract + `, "statements": [{"topic": "complaint-stage-ends", "value": "21 working days"}, {"topic": "complaint-stage-ends", "value": "28 working days"}, {"topic": "complaint-answered", "value": "10 working days"}]}`, check.Met,
		"stages end one after the other"},
	{"breach-clock-wrong", `{"id": "r", "name": "R", ` + contract + `, "statements": [{"topic": "breach-reported", "value": "unspecified"}]}`, check.Met,
		"as soon as possible counts from nothing in particular"},
	{"date-missing", `{"dated": {"printed": "spring 2024", "from": "2024-03-01", "until": "2024-05-31"}}`, check.Met,
		"a vague date is one"},
	{"date-conflict", noticed("last-updated", "2024-01-01", "last-updated", ""), check.Met,
		"one date, and a word about updates"},
	{"anonymous-claim", `{"id": "r", "name": "R", "data": ["opinions"], ` + contract + `, "statements": [{"topic": "identifiers-anonymous", "value": "yes"}]}`, check.NotApplicable,
		"answers to a survey can be anonymous"},
	{"opt-out-missing", `{"dated": {"from": "2024-01-01", "until": "2024-01-01"}, "controller": {"name": "Example Care", "nation": "england", "regulator": "CQC"}}`, check.Unclear,
		"whether the care is publicly funded is the fact that is missing"},
	{"opt-out-missing", `{"controller": {"name": "Example Care", "nation": "england", "regulator": "CQC", "funded": "no"}}`, check.NotApplicable,
		"private money only"},
	{"opt-out-missing", `{"controller": {"name": "Example Advice", "nation": "england"}}`, check.NotApplicable,
		"advice is no care"},
	{"promise-unkept", `{"sections": [{"id": "types", "statements": [{"topic": "points-within", "value": "types"}, {"topic": "announced", "value": "source"}, {"topic": "points-to", "value": "cookie-policy"}]}]}`, check.Met,
		"the section is there, the source is named for all, and a document elsewhere is elsewhere"},
	{"statement-conflict", `{"id": "r", "name": "R", ` + contract + `, "statements": [{"topic": "direct-marketing", "value": "no"}, {"topic": "direct-marketing", "value": "with-consent"}]}`, check.Met,
		"no marketing unless asked for"},
	{"statement-conflict", `{"rows": [
		{"id": "a", "name": "A", ` + contract + `, "statements": [{"topic": "encryption", "value": "yes"}]},
		{"id": "b", "name": "B", ` + contract + `, "statements": [{"topic": "encryption", "value": "no"}]}]}`, check.Met,
		"two rows may do it in two ways"},
	{"transfer-undeclared", `{"id": "r", "name": "R", ` + contract + `, "statements": [{"topic": "recipient-in", "value": "uk"}]}`, check.NotApplicable,
		"the recipient is at home"},
	{"transfer-undeclared", `{"id": "r", "name": "R", ` + contract + `, "names": [{"words": "Facebook and Twitter"}]}`, check.NotApplicable,
		"people choose those for themselves"},
	{"transfer-safeguard-missing", `{"id": "r", "name": "R", ` + contract + `, "names": [{"words": "adequate by the European Commission"}, {"words": "model clauses"}], "statements": [{"topic": "transfers", "value": "some"}]}`, check.Unclear,
		"a list of alternatives: which one carries the transfer is the fact that is missing"},
	{"transfer-safeguard-missing", `{"id": "r", "name": "R", ` + contract + `, "statements": [{"topic": "transfers", "value": "none"}]}`, check.NotApplicable,
		"no transfer is stated"},
	{"transfer-mechanism-ended", `{"id": "r", "name": "R", ` + contract + `, "names": [{"words": "adequate by the European Commission"}], "statements": [{"topic": "transfers", "value": "some"}]}`, check.Met,
		"decisions of the time before 2021 were kept for the UK"},
	{"transfer-conflict", `{"id": "r", "name": "R", ` + contract + `, "statements": [{"topic": "recipient-in", "value": "ie"}, {"topic": "data-held-in", "value": "eu"}, {"topic": "transfers", "value": "some"}]}`, check.NotApplicable,
		"no place around the row says where data are kept"},
	{"transfer-conflict", `{"sections": [{"id": "s", "statements": [{"topic": "data-held-in", "value": "eu"}]}], "rows": [{"id": "r", "name": "R", "section": "s", ` + contract + `, "statements": [{"topic": "recipient-in", "value": "ie"}, {"topic": "transfers", "value": "some"}]}]}`, check.Met,
		"Ireland lies in the European Union"},
	{"cookie-consent", `{"id": "r", "name": "R", "data": ["cookie"], "for": ["analytics"], ` + contract + `}`, check.NotApplicable,
		"silence is no finding"},
	{"cookie-consent", `{"id": "r", "name": "R", "data": ["cookie"], "for": ["website-operation"], ` + contract + `, "statements": [{"topic": "cookie-model", "value": "settings"}]}`, check.NotApplicable,
		"a basket needs no consent"},
}

func TestNearMisses(t *testing.T) {
	all := slices.Concat(nearMisses, retentionNearMisses, rightsNearMisses)
	for _, rule := range notice.Rules() {
		if !slices.ContainsFunc(all, func(m nearMiss) bool { return m.rule == rule.ID }) {
			t.Errorf("%s has no near miss", rule.ID)
		}
	}
	for _, m := range all {
		if got := outcome(t, notice.ReviewOwn(declared(t, m.notice)), m.rule); got != m.want {
			t.Errorf("%s: %s, want %s: %s\n%s", m.rule, got, m.want, m.why, m.notice)
		}
	}
}

// TestDays: rules whose answer turns on a day, on the last day before and on the first day after.
func TestDays(t *testing.T) {
	recognised := func(names string) string {
		return row("2024-01-01", `"basis": [{"words": "x", "says": ["recognised-legitimate-interests"]`+names+`}]`)
	}
	named := func(words string) string { return row("2024-01-01", contract, `"names": [{"words": "`+words+`"}]`) }
	for _, test := range []struct {
		rule, notice  string
		on            civil.Date // the first day of the second answer
		before, after check.Outcome
	}{
		{"basis-not-in-force", recognised(`, "names": ["UKGDPR/Annex1/6"]`), day("2026-02-05"), check.NotMet, check.Met},
		{"recognised-interest-unnamed", recognised(""), day("2026-02-05"), check.NotApplicable, check.NotMet},
		{"citation-not-in-force", row("2024-01-01", `"basis": [{"words": "x", "cites": "UK GDPR Article 89(1)"}]`), day("2026-02-05"), check.Met, check.NotMet},
		{"citation-not-in-force", row("2024-01-01", `"basis": [{"words": "x", "cites": "UK GDPR Article 84B"}]`), day("2026-02-05"), check.NotMet, check.Met},
		{"citation-not-in-force", row("2024-01-01", `"basis": [{"words": "x", "cites": "UK GDPR Article 6(1)(b)"}]`), day("2021-01-01"), check.NotMet, check.Met},
		{"eu-reference-stale", row("2024-01-01", contract, `"statements": [{"topic": "home-area", "value": "eea", "words": "outside the EEA"}]`), day("2021-01-01"), check.NotApplicable, check.NotMet},
		{"eu-reference-stale", row("2024-01-01", contract, `"statements": [{"topic": "governing-law", "value": "union-or-member-state", "words": "Union law"}]`), day("2021-01-01"), check.NotApplicable, check.NotMet},
		{"body-ended", named("Public Health England"), day("2021-10-01"), check.Met, check.NotMet},
		{"body-ended", named("clinical commissioning groups"), day("2022-07-01"), check.Met, check.NotMet},
		{"body-ended", named("NHS Digital"), day("2023-02-01"), check.Met, check.NotMet},
		{"requirement-ended", named("Covid testing in adult social care"), day("2024-04-01"), check.Met, check.NotMet},
		{"requirement-ended", named("the Vivaldi study"), day("2023-04-01"), check.Met, check.NotMet},
		{"body-ended", named("NHS Test and Trace"), day("2022-02-24"), check.Met, check.NotMet},
		{"requirement-ended", row("2024-01-01", contract, `"names": [{"words": "x", "means": "vaccination as a condition of deployment"}]`), day("2022-03-15"), check.Met, check.NotMet},
		{"requirement-ended", row("2024-01-01", contract, `"names": [{"words": "x", "means": "vaccination as a condition of deployment"}]`), day("2021-11-11"), check.NotMet, check.Met},
		{"body-ended", named("UK Health Security Agency"), day("2021-04-01"), check.Met, check.Met},
		{"term-stale", row("2024-01-01", contract, `"statements": [{"topic": "to-come", "value": "2018-05-25"}]`), day("2018-05-26"), check.Met, check.NotMet},
		{"right-narrowed", rows("2024-01-01", `{"id": "a", "name": "A", `+interest+`}, {"id": "b", "name": "B", "basis": [{"words": "x", "says": ["recognised-legitimate-interests"], "names": ["UKGDPR/Annex1/6"]}]}`,
			`"rights": [{"right": "object", "bases": ["public-task", "legitimate-interests"]}]`), day("2026-02-05"), check.Met, check.NotMet},
		{"complaint-controller-missing", `{"rights": []}`, day("2026-06-19"), check.NotApplicable, check.NotMet},
		{"opt-out-missing", `{"controller": {"name": "Example Care", "nation": "england", "regulator": "CQC", "funded": "yes"}}`, day("2022-07-31"), check.NotApplicable, check.NotMet},
		{"transfer-undeclared", row("2024-01-01", contract, `"statements": [{"topic": "recipient-in", "value": "ie"}]`), day("2021-01-01"), check.NotApplicable, check.NotMet},
		{"transfer-mechanism-ended", named("Privacy Shield"), day("2020-07-17"), check.Met, check.NotMet},
		{"transfer-mechanism-ended", named("model contract clauses"), day("2024-03-22"), check.Met, check.NotMet},
		{"transfer-mechanism-ended", named("UK-US data bridge"), day("2023-10-12"), check.NotMet, check.Met},
		{"cookie-consent", row("2024-01-01", contract, `"data": ["cookie"], "for": ["analytics"], "statements": [{"topic": "cookie-model", "value": "opt-out"}]`), day("2026-02-05"), check.NotMet, check.Unclear},
		{"source-missing", `{"statements": [], "exempt": [{"by": "UKGDPR/14(5)(b)", "why": "thousands"}], "rows": [{"id": "r", "name": "R", "data": ["references"], ` + contract + `}]}`, day("2026-02-05"), check.Met, check.NotMet},
		{"source-missing", `{"statements": [], "exempt": [{"by": "UKGDPR/14(5)(e)", "why": "thousands"}], "rows": [{"id": "r", "name": "R", "data": ["references"], ` + contract + `}]}`, day("2026-02-05"), check.NotMet, check.Met},
	} {
		n := declared(t, test.notice)
		if got := outcome(t, notice.Review(n, test.on-1), test.rule); got != test.before {
			t.Errorf("%s on %s: %s, want %s\n%s", test.rule, test.on-1, got, test.before, test.notice)
		}
		if got := outcome(t, notice.Review(n, test.on), test.rule); got != test.after {
			t.Errorf("%s on %s: %s, want %s\n%s", test.rule, test.on, got, test.after, test.notice)
		}
	}
}

func day(s string) civil.Date {
	d, err := civil.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// TestWhereFound: rules that a notice meets in one place and not in another, by the rows on which they are found.
func TestWhereFound(t *testing.T) {
	const open = `{"id": "safe", "name": "Safeguarding", ` + health + `, "for": ["safeguarding-adults"], "interests": [{"words": "the safety of others"}], "basis": [{"words": "vital interests", "says": ["vital-interests"]}, {"words": "legitimate interests", "says": ["legitimate-interests"]}], "condition": [{"words": "of somebody who cannot consent", "says": ["vital-interests-incapable"]}]}`
	policy := func(paragraphs string) string {
		return `{"id": "policy", "name": "Policy", ` + health + `, "statements": [{"topic": "condition-list", "value": "first-listed-for-all"}], ` + condition(`"substantial-public-interest"`, "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 "+paragraphs) + `}`
	}
	all := `{"id": "all", "name": "All services", ` + health + `, ` + contract + `}, `
	for _, test := range []struct{ rule, notice, where, why string }{
		{"condition-missing", rows("2024-01-01", all+`{"id": "part", "name": "Part", "as": "all", `+health+`}`), "all", "what the first row covers is found with it"},
		{"condition-missing", rows("2024-01-01", all+`{"id": "part", "name": "Part", `+health+`, `+contract+`}`), "all part", "nothing covers the second row"},
		{"condition-missing", rows("2024-01-01", all+`{"id": "part", "name": "Part", "as": "all", `+ethnicity+`}`), "all part", "it holds a kind that the first does not"},
		{"condition-missing", rows("2024-01-01", all+`{"id": "part", "name": "Part", "as": "all", `+health+`}, {"id": "of-part", "name": "Of the part", "as": "part", `+health+`}`), "all of-part", "the first row covers one alone"},
		{"condition-missing", rows("2024-01-01", `{"id": "all", "name": "All services", "as": "part", `+health+`}, {"id": "part", "name": "Part", "as": "all", `+health+`}`), "all part", "each covers the other, and neither has a condition"},
		{"condition-missing", rows("2024-01-01", `{"id": "all", "name": "All services", "section": "care", `+health+`, `+contract+`}, {"id": "part", "name": "Part", "as": "all", `+health+`}`, `"sections": [{"id": "care", "condition": [{"words": "health or social care", "says": ["health-or-social-care"]}]}]`), "part", "a list speaks for the first row, and not for the second"},
		{"condition-missing", rows("2024-01-01", all+`{"id": "part", "name": "Part", "as": "all", `+health+`}`, `"exempt": [{"by": "UKGDPR/13(4)", "items": ["lawful-basis"], "rows": ["all"], "why": "they have it"}]`), "part", "they were told of the first row already"},
		{"schedule1-missing", rows("2024-01-01", open+", "+policy("paragraphs 6 and 10")), "safe policy", "the list leaves safeguarding out"},
		{"schedule1-missing", rows("2024-01-01", open+", "+policy("paragraphs 6 and 18")), "safe", "the list has it"},
		{"schedule1-missing", rows("2024-01-01", policy("paragraphs 6 and 10")), "", "nobody is safeguarded"},
		{"schedule1-missing", rows("2024-01-01", all+`{"id": "part", "name": "Part", "as": "all", `+health+`, "for": ["safeguarding-adults"]}`), "", "no condition at all is found where the first row lacks one"},
		{"schedule1-missing", rows("2024-01-01", `{"id": "part", "name": "Part", `+health+`, "for": ["safeguarding-adults"], `+contract+`}`), "part", "nothing covers the row"},
	} {
		var where []string
		for _, f := range notice.Review(declared(t, test.notice), day("2024-01-01")).Findings {
			if f.Rule == test.rule {
				where = append(where, f.Activity)
			}
		}
		if got := strings.Join(where, " "); got != test.where {
			t.Errorf("%s: found on %q, want %q: %s\n%s", test.rule, got, test.where, test.why, test.notice)
		}
	}
}
