package basis

import "github.com/careprivacy/ukgdpr/gdpr/civil"

// schedule1Words says what each paragraph is about and what must be shown, in words of our own.
// The law is in [schedule1Rows]; these only speak.
var schedule1Words = [lastParagraph + 1]struct{ heading, test string }{
	1:  {"Work, social security and social protection law", "a duty or right under the law of work, social security or social protection needs it, and a policy document is in place"},
	2:  {"Health and social care", "one of the six health or social care purposes of sub-paragraph (2) needs it, and somebody bound to secrecy handles or answers for it"},
	3:  {"Public health", "a public interest in public health needs it, and a health professional, or another person bound to confidence, handles or answers for it"},
	4:  {"Archives, research and statistics", "archiving, research or statistics need it, in the public interest and under the research safeguards"},
	5:  {"Policy document for Part 2", "no condition: a condition of Part 2 is met only with a policy document in place"},
	6:  {"Functions under law, and of government", "a function that law confers on a person, or a function of the Crown or a department, needs it, for a substantial public interest"},
	7:  {"Justice and Parliament", "courts and justice, or the work of the Commons or the Lords, need it"},
	8:  {"Equality monitoring", "a review of equal opportunity or treatment between groups needs it; no decisions about a particular person, no likely serious damage or distress, and a written objection stops it"},
	9:  {"Racial and ethnic diversity at the top", "a search for people to fill senior posts needs it for the sake of diversity, and consent cannot fairly be expected and is not known to be withheld"},
	10: {"Unlawful acts: prevention, investigation, detection", "dealing with an unlawful act needs it, asking for consent would defeat that, and the public interest is substantial"},
	11: {"Protecting the public against dishonesty and failure", "a function that protects the public against dishonesty, unfitness, mismanagement or failing services needs it, asking for consent would defeat that, and the public interest is substantial"},
	12: {"Regulatory checks for unlawful or dishonest conduct", "a regulatory requirement to find out whether somebody acted unlawfully or dishonestly needs it, consent cannot fairly be expected, and the public interest is substantial"},
	13: {"Journalism about wrongdoing", "disclosure for journalism or another special purpose, about wrongdoing, meant for publication that is believed to be in the public interest"},
	14: {"Fraud prevention", "preventing fraud needs it, and the data go through an anti-fraud organisation or its scheme"},
	15: {"Suspected terrorist financing and money laundering", "a disclosure in good faith under the provisions on sharing in the regulated sector needs it"},
	16: {"Support bodies for a disability or condition", "a not-for-profit support body needs it about its members, consent cannot fairly be expected and is not known to be withheld, and the public interest is substantial"},
	17: {"Confidential counselling", "confidential counselling, advice or support needs it, for a listed reason without consent, and the public interest is substantial"},
	18: {"Safeguarding children and adults at risk", "protecting a child, or an adult reasonably suspected to be at risk, needs it, for a listed reason without consent, and the public interest is substantial"},
	19: {"Safeguarding the economic well-being of adults", "protecting an adult whom illness, injury or disability leaves less able to look after their economic well-being needs it, for a listed reason without consent, and the public interest is substantial"},
	20: {"Insurance", "an insurance purpose needs it and the public interest is substantial; for people outside the contract also that consent cannot fairly be expected"},
	21: {"Occupational pensions", "deciding on a scheme member's eligibility or benefits needs health data of a close relative, about whom nothing is decided, and consent cannot fairly be expected"},
	22: {"Political parties", "a registered party's political activities need it; no likely serious damage or distress, and a written objection stops it"},
	23: {"Elected representatives acting on requests", "an elected representative acts on somebody's request, and the action needs it; more is asked where the request is not the data subject's own"},
	24: {"Answering elected representatives", "answering an elected representative who writes on somebody's request needs it; more is asked where the request is not the data subject's own"},
	25: {"Telling elected representatives about prisoners", "a member is told about a prisoner and is bound not to pass it on"},
	26: {"Publishing judgments", "it is the publication of a court's judgment or needed for that"},
	27: {"Anti-doping", "measures against doping by a body that answers for them need it"},
	28: {"Integrity of sport", "protecting the integrity of a sport needs it, asking for consent would defeat that, and the public interest is substantial"},
	29: {"Consent, for offence data", "the person consents, as the UK GDPR means it"},
	30: {"Vital interests, for offence data", "somebody's vital interests need it while the person whose data they are cannot consent"},
	31: {"Not-for-profit bodies, for offence data", "a body that exists for politics, belief, religion or trade unionism and not for profit uses data of members and regular contacts, and keeps them inside unless they consent"},
	32: {"Made public by the person, for offence data", "the person plainly made the data public"},
	33: {"Legal claims and advice, for offence data", "legal proceedings present or to come, legal advice, or legal rights need it"},
	34: {"Courts, for offence data", "a court or tribunal at its judicial work needs it"},
	35: {"Payment accounts used in child abuse image offences", "administering or cancelling the payment card account needs it, and a policy document is in place"},
	36: {"Offence data under Part 2: public interest limb lifted", "no condition to declare: a condition of Part 2 met but for its limb on substantial public interest serves offence data"},
	37: {"Offence data for insurance: category limit lifted", "no condition to declare: paragraph 20 met but for its list of categories serves offence data"},
	38: {"Where Part 4 applies", "no condition: Part 4 governs every condition that asks for a policy document"},
	39: {"What a policy document is", "no condition: how the principles are kept to, and how long the data are likely to be kept"},
	40: {"Keeping the policy document", "no condition: keep, review and show the document until six months after the processing ends"},
	41: {"Record of processing", "no condition: the Article 30 record names the condition, the Article 6 basis, and whether the data are erased as the document says"},
}

// Heading says what the paragraph is about on that day, in our own words, not those
// of the Act. Paragraph 10 has covered investigation since 2026-02-05.
func (p Schedule1) Heading(on civil.Date) string {
	if p == 10 && on < reform {
		return "Unlawful acts: prevention and detection"
	}
	if !schedule1s.Known(p) {
		return ""
	}
	return schedule1Words[p].heading
}

// Test says in our own words what must be shown for the paragraph to be met.
func (p Schedule1) Test() string {
	if !schedule1s.Known(p) {
		return ""
	}
	return schedule1Words[p].test
}
