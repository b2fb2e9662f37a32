package basis

import "github.com/careprivacy/ukgdpr/gdpr/civil"

// schedule1Tests says what each paragraph asks to be shown, in words of our own. The law
// is in [schedule1Rows]; these only speak.
var schedule1Tests = [lastParagraph + 1]string{
	1:  "a duty or right under the law of work, social security or social protection needs it",
	2:  "one of the six health or social care purposes of sub-paragraph (2) needs it, and somebody bound to secrecy handles or answers for it",
	3:  "a public interest in public health needs it, and a health professional, or another person bound to confidence, handles or answers for it",
	4:  "archiving, research or statistics need it, in the public interest and under the research safeguards",
	5:  "no condition: a condition of Part 2 is met only with a policy document in place",
	6:  "a function that law confers on a person, or a function of the Crown or a department, needs it, for a substantial public interest",
	7:  "courts and justice, or the work of the Commons or the Lords, need it",
	8:  "a review of equal opportunity or treatment between groups needs it; no decisions about a particular person, no likely serious damage or distress, and a written objection stops it",
	9:  "a search for people to fill senior posts needs it for the sake of diversity, and consent cannot fairly be expected and is not known to be withheld",
	10: "dealing with an unlawful act needs it, asking for consent would defeat that, and the public interest is substantial",
	11: "a function that protects the public against dishonesty, unfitness, mismanagement or failing services needs it, asking for consent would defeat that, and the public interest is substantial",
	12: "a regulatory requirement to find out whether somebody acted unlawfully or dishonestly needs it, consent cannot fairly be expected, and the public interest is substantial",
	13: "disclosure for journalism or another special purpose, about wrongdoing, meant for publication that is believed to be in the public interest",
	14: "preventing fraud needs it, and the data go through an anti-fraud organisation or its scheme",
	15: "a disclosure in good faith under the provisions on sharing in the regulated sector needs it",
	16: "a not-for-profit support body needs it about its members, consent cannot fairly be expected and is not known to be withheld, and the public interest is substantial",
	17: "confidential counselling, advice or support needs it, for a listed reason without consent, and the public interest is substantial",
	18: "protecting a child, or an adult reasonably suspected to be at risk, needs it, for a listed reason without consent, and the public interest is substantial",
	19: "protecting an adult whom illness, injury or disability leaves less able to look after their economic well-being needs it, for a listed reason without consent, and the public interest is substantial",
	20: "an insurance purpose needs it and the public interest is substantial; for people outside the contract also that consent cannot fairly be expected",
	21: "deciding on a scheme member's eligibility or benefits needs health data of a close relative, about whom nothing is decided, and consent cannot fairly be expected",
	22: "a registered party's political activities need it; no likely serious damage or distress, and a written objection stops it",
	23: "an elected representative acts on somebody's request, and the action needs it; more is asked where the request is not the data subject's own",
	24: "answering an elected representative who writes on somebody's request needs it; more is asked where the request is not the data subject's own",
	25: "a member is told about a prisoner and is bound not to pass it on",
	26: "it is the publication of a court's judgment or needed for that",
	27: "measures against doping by a body that answers for them need it",
	28: "protecting the integrity of a sport needs it, asking for consent would defeat that, and the public interest is substantial",
	29: "the person consents, as the UK GDPR means it",
	30: "somebody's vital interests need it while the person whose data they are cannot consent",
	31: "a body that exists for politics, belief, religion or trade unionism and not for profit uses data of members and regular contacts, and keeps them inside unless they consent",
	32: "the person plainly made the data public",
	33: "legal proceedings present or to come, legal advice, or legal rights need it",
	34: "a court or tribunal at its judicial work needs it",
	35: "administering or cancelling the payment card account needs it",
	36: "no condition to declare: a condition of Part 2 met but for its limb on substantial public interest serves offence data",
	37: "no condition to declare: paragraph 20 met but for its list of categories serves offence data",
	38: "no condition: Part 4 governs every condition that asks for a policy document",
	39: "no condition: how the principles are kept to, and how long the data are likely to be kept",
	40: "no condition: keep, review and show the document until six months after the processing ends",
	41: "no condition: the Article 30 record names the condition, the Article 6 basis, and whether the data are erased as the document says",
}

// Heading says in a few words what the paragraph is about on that day: the heading of
// package law, in our own words. Paragraph 10 has covered investigation since 2026-02-05.
func (p Schedule1) Heading(on civil.Date) string {
	if !schedule1s.Known(p) {
		return ""
	}
	return schedule1Provisions[p].Heading(on)
}

// Test says in our own words what must be shown for the paragraph to be met.
func (p Schedule1) Test() string {
	if !schedule1s.Known(p) {
		return ""
	}
	return schedule1Tests[p]
}
