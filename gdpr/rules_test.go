package gdpr_test

import (
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
)

// nearMisses: for each rule declarations that it objects to and declarations that it nearly does, with the reason. found is
// what is found in all; a question mark is an open question.
var nearMisses = []struct{ rule, declaration, found, why string }{
	{"basis-missing", `{"data": ["contact"]}`, "basis-missing", "no point of Article 6(1)"},
	{"basis-missing", `{"id": "a"}`, "basis-missing", "no ground at all: nothing is said of any basis"},
	{"basis-missing", `{"id": "a", "grounds": [{"data": ["contact"], "article6": "consent"}, {"data": ["identity"]}]}`, "basis-missing", "one ground of two: each is a chain of its own"},
	{"basis-missing", `{"data": ["contact"], "article6": "consent"}`, "", "a basis, and nothing says that it fails"},
	{"basis-missing", `{"activities": []}`, "", "nothing is declared to be done"},

	{"basis-conflict", `{"activities": [
		{"id": "a", "people": ["donor", "member"], "grounds": [{"data": ["contact", "identity"], "for": "fundraising", "article6": "consent"}]},
		{"id": "b", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "legitimate-interests", "interest": "gifts"}]}]}`, "basis-conflict", "some people and some data in common are enough"},
	{"basis-conflict", `{"activities": [
		{"id": "a", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "consent"}]},
		{"id": "b", "people": ["member"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "legitimate-interests", "interest": "gifts"}]}]}`, "", "other people"},
	{"basis-conflict", `{"activities": [
		{"id": "a", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "consent"}]},
		{"id": "b", "people": ["donor"], "grounds": [{"data": ["donation"], "for": "fundraising", "article6": "legitimate-interests", "interest": "gifts"}]}]}`, "", "other data"},
	{"basis-conflict", `{"activities": [
		{"id": "a", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "consent"}]},
		{"id": "b", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "events", "article6": "legitimate-interests", "interest": "gifts"}]}]}`, "", "another purpose"},
	{"basis-conflict", `{"activities": [
		{"id": "a", "people": ["donor"], "grounds": [{"data": ["contact"], "article6": "consent"}]},
		{"id": "b", "people": ["donor"], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "gifts"}]}]}`, "", "two purposes that are not said need not be one"},
	{"basis-conflict", `{"controller": {"kind": "charity", "services": [{"id": "n", "name": "North"}, {"id": "s", "name": "South"}]}, "activities": [
		{"id": "a", "service": "n", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "consent"}]},
		{"id": "b", "service": "s", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "legitimate-interests", "interest": "gifts"}]}]}`, "", "another home may do it another way"},
	{"basis-conflict", `{"activities": [
		{"id": "a", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising", "article6": "consent"}]},
		{"id": "b", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "fundraising"}]}]}`, "basis-missing", "no basis is no other basis"},

	{"basis-not-in-force", `{"as_at": "2026-02-04", "data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`, "basis-not-in-force", "the day before point (ea) came in"},
	{"basis-not-in-force", `{"as_at": "2026-02-05", "data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`, "", "the day on which it came in"},
	{"basis-not-in-force", `{"as_at": "2018-05-24", "data": ["contact"], "article6": "consent"}`, "law-not-modelled?", "the day before the GDPR applied, about which no rule is asked"},
	{"basis-not-in-force", `{"as_at": "2018-05-25", "data": ["contact"], "article6": "consent"}`, "", "the day on which it applied"},
	{"basis-not-in-force", `{"as_at": "2020-12-31", "data": ["contact"], "article6": "consent"}`, "", "the same point of the EU GDPR"},
	{"basis-not-in-force", `{"as_at": "2021-01-01", "data": ["contact"], "article6": "consent"}`, "", "the first day of the UK GDPR"},

	{"basis-closed-to-public-authority", `{"controller": {"kind": "public-body"}, "data": ["contact"], "article6": "legitimate-interests", "interest": "order"}`, "basis-closed-to-public-authority?", "a public body, and nobody has said whether this is outside its tasks"},
	{"basis-closed-to-public-authority", `{"controller": {"kind": "company", "public_authority": "yes"}, "data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime", "own_task": "yes"}`, "basis-closed-to-public-authority", "point (ea) is closed too; what is declared outweighs the kind"},
	{"basis-closed-to-public-authority", `{"controller": {}, "data": ["contact"], "article6": "legitimate-interests", "interest": "order"}`, "basis-closed-to-public-authority?", "nobody has said what the controller is"},
	{"basis-closed-to-public-authority", `{"controller": {"kind": "public-body"}, "data": ["contact"], "article6": "legitimate-interests", "interest": "order", "own_task": "no"}`, "", "a public body outside its tasks"},
	{"basis-closed-to-public-authority", `{"controller": {"kind": "public-body", "public_authority": "no"}, "data": ["contact"], "article6": "legitimate-interests", "interest": "order"}`, "", "declared to be none"},
	{"basis-closed-to-public-authority", `{"controller": {"kind": "charity"}, "data": ["contact"], "article6": "legitimate-interests", "interest": "order"}`, "", "a charity that a council commissions is none"},
	{"basis-closed-to-public-authority", `{"controller": {}, "data": ["contact"], "article6": "consent"}`, "", "consent is open to all, so nobody asks"},

	{"public-task-without-authority", `{"data": ["contact"], "article6": "public-task", "own_task": "yes"}`, "public-task-without-authority", "no law is named"},
	{"public-task-without-authority", `{"data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42", "own_task": "no"}`, "public-task-without-authority", "the council's task, lent"},
	{"public-task-without-authority", `{"as_at": "2026-02-04", "data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42", "own_task": "no"}`, "", "another body's task served until 2026-02-04"},
	{"public-task-without-authority", `{"as_at": "2026-02-05", "data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42"}`, "public-task-without-authority?", "whose task it is decides from 2026-02-05"},
	{"public-task-without-authority", `{"as_at": "2026-02-04", "data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42"}`, "", "and did not before"},
	{"public-task-without-authority", `{"data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42", "own_task": "yes"}`, "", "its own task, laid down by a law that is named"},

	{"legal-obligation-unnamed", `{"data": ["tax"], "article6": "legal-obligation"}`, "legal-obligation-unnamed", "no law is named"},
	{"legal-obligation-unnamed", `{"data": ["tax"], "article6": "legal-obligation", "under": "ACT/Taxes Management Act 1970"}`, "", "an Act as a whole is a name"},
	{"legal-obligation-unnamed", `{"data": ["tax"], "article6": "legal-obligation", "under": "ACT/Some Order of Invention 1990"}`, "", "an Act that this library does not know is unknown, not wrong"},

	{"legitimate-interest-unnamed", `{"data": ["cctv"], "for": "security", "article6": "legitimate-interests"}`, "legitimate-interest-unnamed", "a purpose is no interest"},
	{"legitimate-interest-unnamed", `{"data": ["cctv"], "article6": "legitimate-interests", "interest": "safety of residents"}`, "", "an interest"},
	{"legitimate-interest-unnamed", `{"data": ["cctv"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`, "", "recognised interests are not weighed, so none is named"},

	{"recognised-interest-unnamed", `{"as_at": "2026-02-05", "data": ["contact"], "article6": "recognised-legitimate-interests"}`, "recognised-interest-unnamed", "no paragraph of Annex 1"},
	{"recognised-interest-unnamed", `{"as_at": "2026-02-04", "data": ["contact"], "article6": "recognised-legitimate-interests"}`, "basis-not-in-force", "there was no Annex 1 whose paragraph could be named"},
	{"recognised-interest-unnamed", `{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "disclosure-for-public-task"}`, "", "paragraph 1"},

	{"contract-party", `{"people": ["relative"], "data": ["contact"], "article6": "contract"}`, "contract-party", "relatives are not normally party"},
	{"contract-party", `{"people": ["employee"], "data": ["contact"], "article6": "contract", "party_to_contract": "no"}`, "contract-party", "declared not to be party"},
	{"contract-party", `{"people": ["employee", "next-of-kin"], "data": ["contact"], "article6": "contract"}`, "contract-party", "some of them are not"},
	{"contract-party", `{"people": ["service-user"], "data": ["contact"], "article6": "contract"}`, "contract-party?", "may be party or not: the council may be"},
	{"contract-party", `{"people": ["relative"], "data": ["contact"], "article6": "contract", "party_to_contract": "yes"}`, "", "a relative who signs"},
	{"contract-party", `{"people": ["relative"], "data": ["contact"], "article6": "legitimate-interests", "interest": "reaching them"}`, "", "no contract"},

	{"consent-mixed", `{"id": "a", "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}, {"data": ["contact", "identity"], "for": "marketing", "article6": "legitimate-interests", "interest": "news"}]}`, "consent-mixed", "withdrawing consent changes nothing"},
	{"consent-mixed", `{"id": "a", "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}, {"data": ["contact"], "for": "events", "article6": "legitimate-interests", "interest": "news"}]}`, "", "another purpose"},
	{"consent-mixed", `{"id": "a", "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}, {"data": ["email-tracking"], "for": "marketing", "article6": "legitimate-interests", "interest": "news"}]}`, "", "other data"},
	{"consent-mixed", `{"id": "a", "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}, {"data": ["contact"], "for": "marketing", "article6": "consent", "implied": "no"}]}`, "", "consent twice is consent"},
	{"consent-mixed", `{"id": "a", "grounds": [{"data": ["contact"], "article6": "consent"}, {"data": ["contact"], "article6": "legitimate-interests", "interest": "news"}]}`, "", "purposes that are not said need not be one"},

	{"consent-not-explicit", `{"data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "no"}`, "consent-not-explicit", "consent that is not express"},
	{"consent-not-explicit", `{"data": ["health"], "article6": "consent", "article9": "explicit-consent"}`, "consent-not-explicit?", "nobody has said"},
	{"consent-not-explicit", `{"data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "", "express"},
	{"consent-not-explicit", `{"data": ["contact"], "article6": "consent", "explicit": "no"}`, "", "ordinary data need no express words"},

	{"consent-implied", `{"data": ["contact"], "article6": "consent", "implied": "yes"}`, "consent-implied", "by conduct"},
	{"consent-implied", `{"data": ["health"], "article6": "consent", "article9": "explicit-consent", "implied": "yes"}`, "consent-not-explicit", "what is inferred is not explicit, which is said once"},
	{"consent-implied", `{"data": ["health"], "article6": "legal-obligation", "under": "ACT/Care Act 2014", "article9": "explicit-consent", "explicit": "yes", "implied": "yes"}`, "consent-implied", "the consent of Article 9 too"},
	{"consent-implied", `{"data": ["contact"], "article6": "consent"}`, "", "nothing says that it is implied, and most is not"},
	{"consent-implied", `{"data": ["contact"], "article6": "legitimate-interests", "interest": "news", "implied": "yes"}`, "", "nothing rests on that consent"},

	{"consent-imbalance", `{"people": ["employee"], "data": ["contact"], "article6": "consent"}`, "consent-imbalance", "of an employee, whatever it is about"},
	{"consent-imbalance", `{"people": ["service-user"], "data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "consent-imbalance", "of a person in care, about health"},
	{"consent-imbalance", `{"people": ["service-user"], "data": ["contact"], "for": "marketing", "article6": "consent"}`, "", "a resident may refuse a newsletter freely"},
	{"consent-imbalance", `{"people": ["donor"], "data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "", "a donor depends on nobody"},
	{"consent-imbalance", `{"people": ["employee"], "data": ["contact"], "article6": "contract", "party_to_contract": "yes"}`, "", "no consent"},

	{"condition-missing", `{"data": ["medication"], "article6": "contract", "party_to_contract": "yes"}`, "condition-missing", "medicines are health data"},
	{"condition-missing", `{"data": ["dietary"], "special": ["religious-or-philosophical-beliefs"], "article6": "contract", "party_to_contract": "yes"}`, "condition-missing", "declared to reveal a faith"},
	{"condition-missing", `{"data": ["special-category-unspecified"], "article6": "contract", "party_to_contract": "yes"}`, "condition-missing", "some special category, whichever"},
	{"condition-missing", `{"data": ["nationality", "financial", "image"], "article6": "contract", "party_to_contract": "yes"}`, "", "nationality, money and pictures are ordinary by themselves"},
	{"condition-needless", `{"article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}`, "condition-missing?", "nobody has said which data"},
	{"condition-missing", `{"article6": "contract", "party_to_contract": "yes"}`, "condition-missing?", "nobody has said which data"},
	{"condition-missing", `{"data": ["criminal-offence"], "article6": "legitimate-interests", "interest": "safety", "schedule1": "12"}`, "", "offence data are Article 10's"},

	{"condition-needless", `{"data": ["contact"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "condition-needless", "an address is ordinary"},
	{"condition-needless", `{"data": ["dietary"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "condition-needless", "what a diet reveals counts once it is declared"},
	{"condition-needless", `{"data": ["dietary"], "special": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "", "declared to reveal health"},
	{"condition-needless", `{"data": ["contact", "health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "", "some of the data need it"},

	{"special-category-undeclared", `{"data": ["equality-monitoring"], "article6": "consent"}`, "special-category-undeclared", "the form asks for special categories"},
	{"special-category-undeclared", `{"data": ["social-care"], "article6": "consent"}`, "special-category-undeclared?", "usually reveals health: does it here?"},
	{"special-category-undeclared", `{"data": ["social-care"], "special": ["health"], "article6": "consent"}`, "condition-missing", "declared: what is missing now is the condition"},
	{"special-category-undeclared", `{"data": ["nationality"], "article6": "consent"}`, "", "may reveal origin, and usually does not"},

	{"vital-interests-incapacity", `{"data": ["health"], "article6": "vital-interests", "article9": "vital-interests-incapable", "cannot_consent": "no"}`, "vital-interests-incapacity", "a person who can consent is asked"},
	{"vital-interests-incapacity", `{"data": ["health"], "article6": "vital-interests", "article9": "vital-interests-incapable"}`, "vital-interests-incapacity?", "nobody has said"},
	{"vital-interests-incapacity", `{"data": ["contact"], "article6": "vital-interests", "cannot_consent": "no"}`, "", "Article 6 does not ask for incapacity"},

	{"biometric-condition", `{"data": ["biometric-identification"], "article6": "legitimate-interests", "interest": "rosters", "article9": "health-or-social-care", "schedule1": "2"}`, "biometric-condition?", "clocking in is hardly care: why is it needed?"},
	{"biometric-condition", `{"data": ["image"], "special": ["biometric-identification"], "article6": "legitimate-interests", "interest": "rosters", "article9": "employment-or-social-protection", "schedule1": "1"}`, "biometric-condition", "no law requires a face to be scanned"},
	{"biometric-condition", `{"data": ["biometric-identification"], "article6": "legal-obligation", "under": "ACT/Immigration, Asylum and Nationality Act 2006/s15", "article9": "employment-or-social-protection", "schedule1": "1"}`, "", "a law is named: facial matching in a digital right to work check"},
	{"biometric-condition", `{"data": ["biometric-identification"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}`, "", "a real choice"},
	{"biometric-condition", `{"data": ["image"], "article6": "legitimate-interests", "interest": "rosters"}`, "", "a photograph is no template"},

	{"schedule1-missing", `{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection"}`, "schedule1-missing", "point (b) needs paragraph 1"},
	{"schedule1-missing", `{"data": ["health"], "article6": "consent", "article9": "legal-claims"}`, "", "point (f) stands alone"},

	{"public-interest-paragraph-missing", `{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest"}`, "public-interest-paragraph-missing", "point (g) needs a paragraph of Part 2"},
	{"public-interest-paragraph-missing", `{"as_at": "2025-08-19", "data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "under": "DPA2018/SchA1"}`, "public-interest-paragraph-missing citation-not-in-force", "Schedule A1 did not stand yet"},
	{"public-interest-paragraph-missing", `{"as_at": "2025-08-20", "data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "under": "DPA2018/SchA1"}`, "", "Schedule A1 may stand in its place since 2025-08-20"},

	{"schedule1-wrong-part", `{"data": ["health"], "article6": "consent", "article9": "health-or-social-care", "schedule1": "18"}`, "schedule1-wrong-part", "Part 2 never serves point (h)"},
	{"schedule1-wrong-part", `{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "2"}`, "schedule1-wrong-part", "Part 1 never serves point (g)"},
	{"schedule1-wrong-part", `{"data": ["sex-life"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "8"}`, "schedule1-wrong-part", "it is over schedule1-outside-categories"},
	{"schedule1-wrong-part", `{"data": ["health"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes", "schedule1": "18"}`, "", "point (a) stands alone: the paragraph adds nothing and harms nothing"},
	{"schedule1-wrong-part", `{"data": ["health", "criminal-offence"], "article6": "consent", "article9": "health-or-social-care", "schedule1": "33"}`, "schedule1-missing", "the paragraph stands for the offence data beside, and none for the health data"},

	{"schedule1-wrong-paragraph", `{"data": ["health"], "article6": "consent", "article9": "health-or-social-care", "schedule1": "1"}`, "schedule1-wrong-paragraph", "paragraph 1 is written for point (b)"},
	{"schedule1-wrong-paragraph", `{"data": ["health"], "article6": "consent", "article9": "public-health", "schedule1": "3"}`, "", "paragraph 3 is written for point (i)"},
	{"schedule1-wrong-paragraph", `{"data": ["health"], "article6": "consent", "article9": "health-or-social-care", "schedule1": "8"}`, "schedule1-wrong-part", "another Part is another finding"},

	{"schedule1-not-a-condition", `{"data": ["health"], "article6": "consent", "article9": "health-or-social-care", "schedule1": "38"}`, "schedule1-not-a-condition", "Part 4 governs conditions and is none; over schedule1-wrong-part"},
	{"schedule1-not-a-condition", `{"data": ["criminal-offence"], "article6": "consent", "schedule1": "5"}`, "schedule1-not-a-condition", "nor for offence data"},
	{"schedule1-not-a-condition", `{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "6"}`, "", "paragraph 6, beside 5, is one"},

	{"schedule1-outside-categories", `{"data": ["racial-or-ethnic-origin", "health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "9"}`, "schedule1-outside-categories", "paragraph 9 is for race alone"},
	{"schedule1-outside-categories", `{"data": ["sex-life"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "8"}`, "schedule1-outside-categories", "paragraph 8 covers orientation, not sex life"},
	{"schedule1-outside-categories", `{"data": ["special-category-unspecified"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "8"}`, "schedule1-outside-categories?", "a kind that is not named may be one that it covers"},
	{"schedule1-outside-categories", `{"data": ["sex-life"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "16"}`, "", "paragraph 16 covers both"},
	{"schedule1-outside-categories", `{"data": ["sex-life"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "18"}`, "", "paragraph 18 has no such limit"},

	{"schedule1-imprecise", `{"data": ["health"], "article6": "consent", "article9": "public-health", "schedule1": "3", "limb": "(1)(b)"}`, "schedule1-imprecise", "paragraph 3 has no sub-paragraph (1)"},
	{"schedule1-imprecise", `{"as_at": "2026-02-04", "data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "14", "limb": "(1)(b)(iia)"}`, "schedule1-imprecise", "inserted the day after"},
	{"schedule1-imprecise", `{"as_at": "2026-02-05", "data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "14", "limb": "(1)(b)(iia)"}`, "", "inserted that day"},
	{"schedule1-imprecise", `{"data": ["health"], "article6": "consent", "article9": "public-health", "schedule1": "3"}`, "", "a paragraph alone names its condition"},
	{"schedule1-imprecise", `{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "18", "limb": "(1)(b)"}`, "", "a place above the lowest is a place"},

	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, "policy-document-missing", "paragraph 1 needs one"},
	{"policy-document-missing", `{"as_at": "2026-03-01", "id": "a", "policy_document": {"dated": "2026-03-02"}, "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, "policy-document-missing", "dated the day after"},
	{"policy-document-missing", `{"as_at": "2026-03-02", "id": "a", "policy_document": {"dated": "2026-03-02"}, "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, "", "dated that day"},
	{"policy-document-missing", `{"as_at": "2026-03-02", "id": "a", "policy_document": {"link": "x", "review_by": "2026-03-01"}, "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, "policy-document-missing", "its review was due the day before"},
	{"policy-document-missing", `{"as_at": "2026-03-02", "id": "a", "policy_document": {"link": "x", "review_by": "2026-03-02"}, "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, "", "its review is due that day"},
	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "paragraph 2 needs none"},
	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "10", "limb": "(2)"}]}`, "", "disclosure to a competent authority: the exception of paragraph 10(2)"},
	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "10", "limb": "(1)"}]}`, "policy-document-missing", "paragraph 10 otherwise needs one"},
	{"policy-document-missing", `{"id": "a", "recipients": [{"name": "the police"}], "grounds": [{"data": ["criminal-offence"], "article6": "legal-obligation", "under": "ACT/Care Act 2014/s42", "schedule1": "10"}]}`, "policy-document-missing?", "paragraph 10, and not said whether it is a disclosure to a competent authority"},
	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "27"}]}`, "policy-document-missing?", "paragraph 27, and not said whether it is a disclosure to an anti-doping body"},
	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "10"}], "policy_document": {"name": "Policy"}}`, "", "there is one, whichever place of paragraph 10 it is"},
	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "10"}, {"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "18"}]}`, "policy-document-missing", "paragraph 18 needs one, whatever 10 does"},
	{"policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "13"}]}`, "", "paragraph 13(3): none is needed"},

	{"criminal-condition-missing", `{"data": ["criminal-allegation"], "article6": "consent"}`, "criminal-condition-missing", "an allegation is offence data"},
	{"criminal-condition-missing", `{"data": ["criminal-offence"], "article6": "consent", "schedule1": "8"}`, "criminal-condition-missing", "paragraph 8 is confined to special categories"},
	{"criminal-condition-missing", `{"data": ["health", "criminal-offence"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "8"}`, "criminal-condition-missing", "paragraph 8 carries the health data, and nothing the offence data beside"},
	{"criminal-condition-missing", `{"data": ["criminal-offence"], "article6": "consent", "schedule1": "20"}`, "", "paragraph 37 extends the insurance paragraph to offence data"},
	{"public-interest-paragraph-missing", `{"data": ["health", "criminal-offence"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "29"}`, "public-interest-paragraph-missing", "paragraph 29 stands for the offence data beside"},
	{"criminal-condition-missing", `{"as_at": "2025-08-19", "data": ["criminal-offence"], "article6": "consent", "under": "DPA2018/SchA1"}`, "criminal-condition-missing citation-not-in-force", "Schedule A1 did not stand yet"},
	{"criminal-condition-missing", `{"as_at": "2025-08-20", "data": ["criminal-offence"], "article6": "consent", "under": "DPA2018/SchA1"}`, "", "Schedule A1 serves since 2025-08-20"},
	{"criminal-condition-missing", `{"data": ["criminal-offence"], "article6": "consent", "official_authority": "yes"}`, "", "official authority needs no paragraph"},
	{"criminal-condition-missing", `{"data": ["criminal-offence"], "article6": "consent", "schedule1": "29"}`, "", "consent is a condition of Part 3"},
	{"criminal-condition-missing", `{"data": ["incident", "safeguarding"], "special": ["health"], "article6": "consent", "article9": "legal-claims"}`, "", "a concern is not yet an allegation of an offence"},

	{"criminal-under-article-9", `{"data": ["criminal-offence"], "article6": "consent", "article9": "legal-claims", "schedule1": "33"}`, "criminal-under-article-9", "Article 9 is for special categories"},
	{"criminal-under-article-9", `{"data": ["criminal-offence", "health"], "article6": "consent", "article9": "legal-claims", "schedule1": "33"}`, "", "the health data need it"},

	{"citation-unknown", `{"data": ["contact"], "article6": "legal-obligation", "under": "UKGDPR/6(1)(g)"}`, "citation-unknown", "Article 6(1) has no point (g)"},
	{"citation-unknown", `{"data": ["contact"], "article6": "legal-obligation", "under": "ACT/Care Act 2014/s999"}`, "", "the sections of other Acts are not tabled: unknown, not wrong"},

	{"citation-not-in-force", `{"as_at": "2021-01-01", "data": ["contact"], "article6": "legal-obligation", "under": "EUGDPR/30"}`, "citation-not-in-force", "the EU GDPR ended here the day before"},
	{"citation-not-in-force", `{"as_at": "2020-12-31", "data": ["contact"], "article6": "legal-obligation", "under": "EUGDPR/30"}`, "", "its last day"},
	{"citation-not-in-force", `{"as_at": "2020-12-31", "data": ["contact"], "article6": "legal-obligation", "under": "UKGDPR/30"}`, "citation-not-in-force", "the UK GDPR began the day after"},
	{"citation-not-in-force", `{"as_at": "2026-02-04", "data": ["contact"], "article6": "legal-obligation", "under": "UKGDPR/22(3)"}`, "", "the last day of Article 22"},
	{"citation-not-in-force", `{"as_at": "2026-02-05", "data": ["contact"], "article6": "legal-obligation", "under": "UKGDPR/22(3)"}`, "citation-not-in-force", "22A to 22D stand in its place"},
	{"citation-not-in-force", `{"as_at": "2026-02-05", "data": ["contact"], "article6": "legal-obligation", "under": "UKGDPR/22C"}`, "", "as this one"},

	{"law-name-wrong", `{"data": ["contact"], "article6": "legal-obligation", "under": "ACT/Immigration Act 2006"}`, "law-name-wrong", "the Immigration, Asylum and Nationality Act 2006 is meant"},
	{"law-name-wrong", `{"data": ["contact"], "article6": "legal-obligation", "under": "ACT/Immigration Act 2014"}`, "", "there is one of 2014"},

	{"requirement-ended", `{"as_at": "2022-03-15", "id": "a", "purposes": ["vaccination as a condition of deployment"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "requirement-ended", "revoked that day"},
	{"requirement-ended", `{"as_at": "2022-03-14", "id": "a", "purposes": ["vaccination as a condition of deployment"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "its last day"},
	{"requirement-ended", `{"as_at": "2021-11-11", "id": "a", "purposes": ["vaccination as a condition of deployment"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "its first day in care homes"},
	{"requirement-ended", `{"as_at": "2021-11-10", "id": "a", "purposes": ["vaccination as a condition of deployment"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "requirement-ended", "not begun"},
	{"requirement-ended", `{"id": "a", "purposes": ["vaccination records of staff"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "no scheme is named"},

	{"body-ended", `{"as_at": "2022-07-01", "id": "a", "recipients": [{"name": "the Clinical Commissioning Group"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "body-ended", "integrated care boards took over that day"},
	{"body-ended", `{"as_at": "2022-06-30", "id": "a", "recipients": [{"name": "the Clinical Commissioning Group"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "its last day"},
	{"body-ended", `{"id": "a", "recipients": [{"name": "the council's public health team"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "not Public Health England"},

	{"source-missing", `{"id": "a", "sources": [{"from_person": "yes"}, {"from_person": "no"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "source-missing", "one of two comes from nobody named"},
	{"source-missing", `{"id": "a", "sources": [{"from_person": "yes"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "the person is the source"},
	{"source-missing", `{"id": "a", "sources": [{}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "not said to come from elsewhere"},

	{"transfer-undeclared", `{"id": "a", "processors": [{"name": "Host", "country": "India", "contract": "yes"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-undeclared", "a processor abroad is a recipient abroad"},
	{"transfer-undeclared", `{"as_at": "2021-01-01", "id": "a", "recipients": [{"name": "Host", "country": "Ireland"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-undeclared", "the EEA is abroad from that day"},
	{"transfer-undeclared", `{"as_at": "2020-12-31", "id": "a", "recipients": [{"name": "Host", "country": "ie"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "the last day of one area"},
	{"transfer-undeclared", `{"id": "a", "recipients": [{"name": "Host", "country": "United Kingdom"}, {"name": "readers", "country": "any"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "at home, and a publication"},

	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Mailers", "country": "India", "mechanism": "data-bridge"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-safeguard-missing", "the bridge ends in the United States"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Mailers", "country": "India", "mechanism": "adequacy"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-safeguard-missing?", "no regulations known here approve India"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Mailers", "country": "Ireland", "mechanism": "adequacy"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "the European Economic Area counts as adequate"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Mailers", "country": "India", "mechanism": "idta"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "clauses reach everywhere"},
	{"policy-document-missing", `{"data": ["criminal-offence"], "article6": "legitimate-interests", "interest": "safety", "schedule1": "36"}`, "policy-document-missing?", "36 extends a paragraph that nobody has named"},
	{"consent-imbalance", `{"people": ["donor"], "data": ["contact"], "article6": "consent", "cannot_consent": "yes"}`, "consent-imbalance", "nobody can consent for them without authority"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Host", "country": "India"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-safeguard-missing", "nothing is named"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Host", "country": "India", "safeguard": "clauses of 2021"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-safeguard-missing?", "words that may stand for one"},
	{"transfer-safeguard-missing", `{"as_at": "2020-12-31", "id": "a", "transfers": [{"recipient": "Host", "country": "France"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "no transfer on that day"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Host", "country": "", "mechanism": "idta"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-safeguard-missing?", "a transfer to no country: which?"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Host", "country": "UK"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "the country is named, and nothing leaves it"},
	{"transfer-safeguard-missing", `{"id": "a", "transfers": [{"recipient": "Host", "country": "France", "mechanism": "adequacy"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "adequacy is named"},

	{"transfer-mechanism-ended", `{"as_at": "2020-07-17", "id": "a", "transfers": [{"recipient": "Host", "country": "US", "mechanism": "privacy-shield"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-mechanism-ended", "the day after the judgment"},
	{"transfer-mechanism-ended", `{"as_at": "2020-07-15", "id": "a", "transfers": [{"recipient": "Host", "country": "US", "mechanism": "privacy-shield"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "the day before it"},
	{"transfer-mechanism-ended", `{"as_at": "2024-03-22", "id": "a", "transfers": [{"recipient": "Host", "country": "India", "mechanism": "old-clauses"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-mechanism-ended", "the old clauses served until the day before"},
	{"transfer-mechanism-ended", `{"as_at": "2024-03-21", "id": "a", "transfers": [{"recipient": "Host", "country": "India", "mechanism": "old-clauses"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "their last day"},
	{"transfer-mechanism-ended", `{"as_at": "2023-10-11", "id": "a", "transfers": [{"recipient": "Host", "country": "US", "mechanism": "data-bridge"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "transfer-mechanism-ended", "the bridge opened the day after"},
	{"transfer-mechanism-ended", `{"as_at": "2023-10-12", "id": "a", "transfers": [{"recipient": "Host", "country": "US", "mechanism": "data-bridge"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "it opened that day"},

	{"assessment-missing", `{"id": "a", "assessments": [], "large_scale": "yes", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "assessment-missing", "Article 35(3)(b): sensitive data, large scale"},
	{"assessment-missing", `{"id": "a", "assessments": [], "large_scale": "yes", "grounds": [{"data": ["criminal-offence"], "article6": "consent", "schedule1": "29"}]}`, "assessment-missing", "offence data count as special category data do"},
	{"assessment-missing", `{"id": "a", "assessments": [], "large_scale": "yes", "monitoring": "yes", "grounds": [{"data": ["cctv"], "article6": "consent"}]}`, "assessment-missing", "Article 35(3)(c): monitoring on a large scale"},
	{"assessment-missing", `{"id": "a", "assessments": [], "automated": {"decisions": "yes", "significant": "yes"}, "new_technology": "no", "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "assessment-missing", "Article 35(3)(a): decisions by machine"},
	{"assessment-missing", `{"id": "a", "assessments": [], "people": ["employee"], "monitoring": "yes", "grounds": [{"data": ["working-hours"], "article6": "contract", "party_to_contract": "yes"}]}`, "assessment-missing", "monitoring of people who depend on the organisation"},
	{"assessment-missing", `{"id": "a", "assessments": [], "people": ["service-user"], "new_technology": "yes", "grounds": [{"data": ["contact"], "article6": "contract", "party_to_contract": "yes"}]}`, "assessment-missing", "new technology on people in care"},
	{"assessment-missing", `{"id": "a", "assessments": [], "people": ["employee"], "large_scale": "no", "grounds": [{"data": ["biometric-identification"], "article6": "legal-obligation", "under": "ACT/Immigration, Asylum and Nationality Act 2006/s15", "article9": "employment-or-social-protection", "schedule1": "1"}], "policy_document": {"name": "Policy"}}`, "assessment-missing", "biometrics, and people who depend on the organisation"},
	{"assessment-missing", `{"id": "a", "assessments": [], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "news"}]}`, "assessment-missing", "no legitimate interests assessment"},
	{"assessment-missing", `{"id": "a", "assessments": [{"kind": "impact", "name": "x"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "news"}]}`, "assessment-missing", "the other kind of assessment"},
	{"assessment-missing", `{"id": "a", "on_behalf_of": ["the council"], "large_scale": "yes", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "the council's to assess"},
	{"basis-missing", `{"id": "a", "on_behalf_of": ["the council"], "grounds": [{"data": ["health", "criminal-offence"]}]}`, "", "the chain is the council's, and not declared"},
	{"basis-missing", `{"controller": {"name": "Host", "role": "processor"}, "id": "a", "grounds": [{"data": ["health", "criminal-offence"]}]}`, "", "all that a processor records is the controllers' to say"},
	{"basis-missing", `{"controller": {"name": "Host", "role": "joint-controller"}, "id": "a", "grounds": [{"data": ["contact"]}]}`, "basis-missing", "a joint controller is one"},
	{"basis-missing", `{"id": "a", "on_behalf_of": [], "grounds": [{"data": ["contact"]}]}`, "basis-missing", "on behalf of nobody"},
	{"schedule1-wrong-part", `{"id": "a", "on_behalf_of": ["the council"], "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "18"}], "policy_document": {"name": "Policy"}}`, "schedule1-wrong-part", "the council's chain, declared, and wrong"},
	{"assessment-missing", `{"id": "a", "assessments": [{"kind": "interests"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "news"}]}`, "assessment-missing", "a kind, and no document"},
	{"assessment-missing", `{"as_at": "2026-03-01", "id": "a", "assessments": [{"kind": "interests", "dated": "2026-03-02"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "news"}]}`, "assessment-missing", "dated the day after"},
	{"assessment-missing", `{"as_at": "2026-03-02", "id": "a", "assessments": [{"kind": "interests", "dated": "2026-03-02"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "news"}]}`, "", "dated that day"},
	{"assessment-missing", `{"id": "a", "assessments": [], "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "assessment-missing?", "health data, and nobody has said at what scale"},
	{"assessment-missing", `{"id": "a", "assessments": [], "people": ["employee"], "grounds": [{"data": ["location"], "article6": "contract", "party_to_contract": "yes"}]}`, "assessment-missing?", "where people are is recorded: are they monitored?"},
	{"assessment-missing", `{"id": "a", "assessments": [], "new_technology": "no", "automated": {"decisions": "yes"}, "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "assessment-missing?", "decisions by machine: with what effect?"},
	{"assessment-missing", `{"id": "a", "assessments": [], "people": ["service-user"], "large_scale": "no", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "sensitive data about people in care, and not many: nearly all care is that"},
	{"assessment-missing", `{"id": "a", "assessments": [], "large_scale": "yes", "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "ordinary data of many, neither monitored nor new"},
	{"assessment-missing", `{"id": "a", "assessments": [], "monitoring": "yes", "large_scale": "no", "people": ["visitor"], "grounds": [{"data": ["cctv"], "article6": "consent"}]}`, "", "few visitors, ordinary data"},
	{"assessment-missing", `{"id": "a", "assessments": [], "automated": {"decisions": "yes", "significant": "no"}, "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "decisions by machine that weigh little"},
	{"assessment-missing", `{"id": "a", "assessments": [], "people": ["donor"], "large_scale": "no", "grounds": [{"data": ["genetic"], "article6": "consent", "article9": "explicit-consent", "explicit": "yes"}], "new_technology": "no"}`, "", "genetic data alone, of people who depend on nobody"},
	{"assessment-missing", `{"controller": {"role": "processor"}, "id": "a", "assessments": [], "large_scale": "yes", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "a processor's record: its controllers assess"},
	{"assessment-missing", `{"id": "a", "assessments": [], "grounds": [{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}], "controller": {"kind": "charity"}}`, "", "recognised interests are not weighed"},
	{"assessment-overdue", `{"as_at": "2026-03-02", "id": "a", "assessments": [{"kind": "impact", "name": "x", "review_by": "2026-03-01"}], "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "assessment-overdue", "its review was due the day before"},
	{"assessment-overdue", `{"as_at": "2026-03-02", "id": "a", "policy_document": {"name": "x", "review_by": "2026-03-01"}, "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "assessment-overdue", "a policy document that no paragraph asks for"},
	{"assessment-overdue", `{"as_at": "2026-03-02", "id": "a", "assessments": [{"kind": "impact", "name": "x", "review_by": "2026-03-02"}], "policy_document": {"name": "x", "review_by": "2026-03-02"}, "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "due that day"},
	{"assessment-overdue", `{"as_at": "2026-03-02", "id": "a", "policy_document": {"link": "x", "review_by": "2026-03-01"}, "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, "policy-document-missing", "a document that a paragraph asks for is that rule's"},
	{"assessment-overdue", `{"id": "a", "assessments": [{"kind": "impact", "name": "x"}], "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "no day has been set"},
	{"processor-contract-missing", `{"id": "a", "processors": [{"name": "A", "contract": "yes"}, {"name": "B", "contract": "no"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "processor-contract-missing", "one of two"},
	{"processor-contract-missing", `{"id": "a", "processors": [{"name": "A"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "processor-contract-missing?", "nobody has said"},
	{"processor-contract-missing", `{"id": "a", "processors": [{"name": "A", "link": "contracts/a.pdf"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "processor-contract-missing?", "a link does not say that it meets the Article"},
	{"processor-contract-missing", `{"id": "a", "recipients": [{"name": "the council"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "a recipient acts for itself"},
	{"processor-contract-missing", `{"as_at": "2026-03-01", "id": "a", "processors": [{"name": "A", "contract": "yes", "ends": "2026-02-28"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "processor-contract-missing?", "it ended the day before"},
	{"processor-contract-missing", `{"as_at": "2026-02-28", "id": "a", "processors": [{"name": "A", "contract": "yes", "ends": "2026-02-28"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "its last day"},
	{"processor-contract-missing", `{"id": "a", "processors": [], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "nobody acts for the organisation"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}]}`, "automated-decision-not-allowed", "Article 22B(4): recognised interests carry none"},
	{"automated-decision-not-allowed", `{"as_at": "2026-02-04", "id": "a", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "automated-decision-not-allowed", "Article 22(4), the day before"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["contact"], "article6": "contract", "party_to_contract": "yes"}, {"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "automated-decision-not-allowed?", "one ground of two: do the decisions use its data?"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "yes"}, "new_technology": "no", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "automated-decision-not-allowed?", "with what effect?"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes"}]}`, "condition-missing automated-decision-not-allowed?", "the condition decides, and none is named"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "yes", "significant": "no"}, "large_scale": "no", "new_technology": "no", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "decisions that weigh little"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "no", "significant": "yes"}, "large_scale": "no", "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`, "", "a person takes them"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "yes"}, "new_technology": "no", "grounds": [{"data": ["contact"], "article6": "contract", "party_to_contract": "yes"}]}`, "", "ordinary data: whatever the effect, a contract can carry them"},
	{"automated-decision-not-allowed", `{"id": "a", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "18"}], "policy_document": {"name": "Policy"}}`, "", "Article 22B(3): where a contract or the law needs the decision"},
	{"automated-decision-not-allowed", `{"id": "a", "on_behalf_of": ["the council"], "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [{"data": ["health"]}]}`, "", "the chain is the council's, and not declared"},

	{"retention-missing", keeps(``), "retention-missing", "nothing is said"},
	{"retention-missing", keeps(`{}`), "retention-missing", "a period that states nothing"},
	{"retention-missing", keeps(`{"link": "schedule.pdf"}, {"then": "destroy"}`), "retention-missing", "where it stands and what follows, and not how long"},
	{"retention-missing", keeps(`{}, {"keep": "1 year", "after": "closure"}`), "", "one period that states something, and one that contradicts nothing"},
	{"retention-missing", keeps(`{"kind": "consent", "after": "consent-withdrawn"}`), "", "until consent is withdrawn is said"},
	{"retention-by-reference", keeps(`{"kind": "criteria", "after": "retention-schedule"}`), "retention-by-reference", "another document says it"},
	{"retention-by-reference", keeps(`{"keep": "1 year", "after": "closure", "link": "schedule.pdf"}`), "", "a link beside the period"},
	{"retention-vague", keeps(`{"kind": "criteria"}, {"kind": "criteria", "after": "case-by-case"}`), "retention-vague", "two criteria, and no date"},
	{"retention-vague", keeps(`{"kind": "criteria", "data": ["identity"]}, {"keep": "1 year", "after": "closure"}`), "", "a length beside criteria"},
	{"retention-indefinite", keeps(`{"kind": "permanent", "review": "5 years"}`), "retention-indefinite", "reviews, and no law that demands it"},
	{"retention-indefinite", keeps(`{"kind": "permanent", "then": "preserve"}`), "", "in an archive"},
	{"retention-anchor-missing", keeps(`{"join": "later", "of": [{"keep": "1 year"}, {"keep": "2 years", "after": "closure"}]}`), "retention-anchor-missing", "one part of two"},
	{"retention-anchor-missing", keeps(`{"join": "in-turn", "of": [{"keep": "1 year", "after": "closure"}, {"keep": "2 years"}]}`), "", "the second counts from the end of the first"},
	{"retention-minimum-only", keeps(`{"keep": "8 years", "after": "care-end", "bound": "min"}`), "retention-minimum-only", "and then?"},
	{"retention-minimum-only", keeps(`{"keep": "8 years", "up_to": "10 years", "after": "care-end", "bound": "min"}`), "", "there is an end"},
	{"retention-conflict", keeps(`{"keep": "1 year", "after": "closure"}, {"keep": "2 years", "after": "closure"}`), "retention-conflict", "two periods for all the data"},
	{"retention-conflict", keeps(`{"keep": "1 year", "after": "closure", "data": ["contact"]}, {"keep": "2 years", "after": "closure", "data": ["identity"]}`), "", "two kinds of data"},
	{"retention-conflict", keeps(`{"keep": "1 year", "after": "closure"}, {"keep": "6 years", "after": "closure", "data": ["payment"]}`), "", "the general and a particular"},
	{"retention-below-minimum", obliged(`{"keep": "2 years", "after": "creation", "from": "end-of-year-of-event", "year": "tax", "benchmarks": ["paye-3"]}`), "retention-below-minimum", "a year short"},
	{"retention-below-minimum", obliged(`{"keep": "3 years", "after": "creation", "from": "end-of-year-of-event", "year": "tax", "benchmarks": ["paye-3"]}`), "", "to the day"},
	{"retention-below-minimum", `{"as_at": "2021-03-31", ` + obliged(`{"keep": "4 years", "after": "following-pay-period-end", "benchmarks": ["nmw-6"]}`)[1:], "", "three years until the end of March 2021"},
	{"retention-below-minimum", `{"as_at": "2021-04-01", ` + obliged(`{"keep": "4 years", "after": "following-pay-period-end", "benchmarks": ["nmw-6"]}`)[1:], "retention-below-minimum", "six from the day after"},
	{"retention-below-minimum", obliged(`{"keep": "6 years", "after": "closure"}`), "retention-below-minimum?", "a legal obligation: to keep the records?"},
	{"retention-below-minimum", obliged(`{"keep": "6 years", "after": "closure", "duty": "no"}`), "", "somebody has looked, and there is none"},
	{"retention-below-minimum", keeps(`{"keep": "6 years", "after": "recruitment-decision", "benchmarks": ["recruit"]}`), "retention-below-minimum?", "guidance that names no length"},
	{"retention-above-norm", keeps(`{"keep": "3 years", "after": "recruitment-decision", "benchmarks": ["dbs-6m"]}`), "retention-above-norm", "six months is usual"},
	{"retention-above-norm", keeps(`{"keep": "1 year", "after": "recruitment-decision", "benchmarks": ["dbs-6m"]}`), "", "longer, and not far"},
	{"retention-above-norm", keeps(`{"keep": "20 years", "after": "employment-end", "benchmarks": ["rtw-2"]}`), "", "a duty to keep at least so long is no norm"},
	{"retention-year-mixed", keeps(`{"keep": "1 year", "after": "closure", "from": "end-of-year-of-event", "year": "tax", "data": ["contact"]}, {"keep": "1 year", "after": "closure", "from": "end-of-year-of-event", "year": "academic", "data": ["identity"]}`), "retention-year-mixed", "tax and academic years"},
	{"retention-year-mixed", keeps(`{"keep": "1 year", "after": "closure", "from": "end-of-year-of-event", "year": "tax"}`), "", "one kind of year"},
	{"retention-consent", `{"id": "a", "retention": [{"keep": "3 years", "after": "last-contact", "data": ["image"]}, {"kind": "consent", "after": "consent-withdrawn"}], "grounds": [{"data": ["image", "contact"], "article6": "consent"}]}`, "retention-consent", "the pictures outlast it"},
	{"retention-consent", `{"id": "a", "retention": [{"keep": "3 years", "after": "last-contact"}], "grounds": [{"data": ["image"], "article6": "consent"}, {"data": ["contact"], "article6": "contract", "party_to_contract": "yes"}]}`, "", "some of the data rest on a contract"},
	{"retention-consent", `{"id": "a", "retention": [{"keep": "2 weeks", "after": "meeting"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "", "gone before a request to erase must be answered"},
}

func TestNearMisses(t *testing.T) {
	triggers, misses := map[string]int{}, map[string]int{}
	for _, test := range nearMisses {
		record, on := declaration(t, test.declaration)
		checker := gdpr.Checker{AsAt: on}
		if got := found(checker.Check(record)); got != test.found {
			t.Errorf("%s: found %q, want %q (%s)\n%s", test.rule, got, test.found, test.why, test.declaration)
		}
		if strings.Contains(" "+strings.ReplaceAll(test.found, "?", "")+" ", " "+test.rule+" ") {
			triggers[test.rule]++
		} else {
			misses[test.rule]++
		}
		if test.why == "" {
			t.Errorf("%s: no reason: %s", test.rule, test.declaration)
		}
	}
	for _, q := range requirements() {
		if triggers[q.ID] == 0 || misses[q.ID] == 0 {
			t.Errorf("%s: %d declarations that trigger it and %d that nearly do, want at least one of each", q.ID, triggers[q.ID], misses[q.ID])
		}
	}
}
