package rights

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// cell answers for a right: for a set of bases, with further marks that narrow it, during a span. The rows of a right are read in
// order and the first that fits is the answer; what no row fits lacks its basis.
type cell struct {
	bases   baseSet
	marks   marks
	needs   [2]need // each must be yes: no is a no of its own, unknown a fact that is missing
	span    law.Span
	verdict Verdict
	bound   Bound
	missing string
	law     []law.Provision
	reason  string
}

// marks narrow a cell; the zero value narrows nothing.
type marks uint8

const (
	withExplicitConsent marks = 1 << iota // Article 9(2)(a)
	withSubstantial                       // Article 9(2)(g)
	withOffenceConsent                    // DPA 2018 Schedule 1 paragraph 29
	withSpecial                           // special category data are held
	withSpecialUnsaid                     // special category data are held and no condition is said
	withAuthority                         // the controller is a public authority
	anyMark             = marks(0)
)

// marksOf are the marks of a ground.
func marksOf(g *basis.Ground, f *Facts) marks {
	var m marks
	switch g.Article9 {
	case basis.ExplicitConsent:
		m |= withExplicitConsent
	case basis.SubstantialPublicInterest:
		m |= withSubstantial
	}
	if g.Schedule1 == 29 {
		m |= withOffenceConsent
	}
	if g.Article9 != 0 {
		m |= withSpecial
	} else if g.HoldsSpecial() {
		m |= withSpecial | withSpecialUnsaid
	}
	if f.PublicAuthority == yes {
		m |= withAuthority
	}
	return m
}

// alike is the one row of a right that every basis gives.
func alike(v Verdict, reason string, list ...law.Provision) []cell {
	return []cell{{bases: anyBase, span: always, verdict: v, law: list, reason: reason}}
}

// matrix says for every right what each basis gives. Last checked 2026-11-22 against Articles 7 to 22D as revised in 2026 and
// DPA 2018 ss.164A and 165. Its rights that depend on no basis have one row for each stretch of law.
var matrix = [...][]cell{
	WithdrawConsent: {
		{bases: onA, span: always, verdict: Yes, law: at(art("7(3)")), reason: "consent can be withdrawn at any time, as easily as it was given; earlier use stays lawful"},
		{bases: anyBase, marks: withExplicitConsent, span: always, verdict: Yes, law: at(art("7(3)"), art("9(2)(a)")), reason: "explicit consent can be withdrawn at any time, whatever the Article 6 basis"},
		{bases: anyBase, marks: withOffenceConsent, span: always, verdict: Yes, law: at(art("7(3)"), sch("1", "29")), reason: "consent to the use of offence data can be withdrawn at any time"}, // analysis: paragraph 29 asks for the consent of Article 4
		{bases: knownBase, marks: withSpecialUnsaid, span: always, verdict: CannotSay, missing: "article9", law: at(art("7(3)")), reason: "explicit consent may be the condition for the special category data"},
		{bases: knownBase, span: always, verdict: No, bound: ThisGround, law: at(art("7(3)")), reason: "nothing here rests on consent; agreement to care, to treatment or to sharing in confidence is another thing, with rules of its own"},
	},
	Informed:      alike(Yes, "everybody is told, whatever the basis; what they are told varies with it", art("12(1)"), art("13"), art("14")),
	Access:        alike(Yes, "everybody may see their data, whatever the basis; exemptions are applied passage by passage", art("15(1)"), art("15(3)")),
	Rectification: alike(Yes, "everybody may have wrong data put right, whatever the basis", art("16")),
	Erasure: {
		{bases: onA, span: always, verdict: OnConditions, law: at(art("17(1)(b)"), art("17(3)")), reason: "once consent is withdrawn and nothing else carries the use, or on another ground; an exception may stand in the way"},
		{bases: onB, span: always, verdict: OnConditions, law: at(art("17(1)(a)"), art("17(3)")), reason: "not while the contract needs the data, unless another ground is met"},
		{bases: onC, span: always, verdict: OnConditions, law: at(art("17(3)(b)"), art("17(1)")), reason: "not while this duty lasts; once it has ended, or where the use was unlawful, on a ground"},
		{bases: onD, span: always, verdict: OnConditions, law: at(art("17(1)"), art("17(3)")), reason: "seldom: once the data are no longer needed, or on another ground"},
		{bases: onE, span: always, verdict: OnConditions, law: at(art("17(3)(b)"), art("17(1)(c)")), reason: "not while this task needs the data, even where an objection is upheld; after that, on a ground"},
		{bases: onEA | onF, span: always, verdict: OnConditions, law: at(art("17(1)(c)"), art("17(3)")), reason: "where an objection is upheld, or on another ground; an exception may stand in the way"},
		{bases: notSaid, span: always, verdict: OnConditions, missing: "article6", law: at(art("17(1)"), art("17(3)")), reason: "some grounds are open on every basis; the basis decides which others are, and whether a duty stands in the way"},
	},
	Restriction: {
		{bases: onE | onEA | onF, span: always, verdict: OnConditions, law: at(art("18(1)")), reason: "on any of the four grounds; while an objection is pending too"},
		{bases: onA | onB | onC | onD, span: always, verdict: OnConditions, law: at(art("18(1)(a)"), art("18(1)(b)"), art("18(1)(c)")), reason: "on three of the four grounds; the fourth needs a pending objection, which this basis does not give"},
		{bases: notSaid, span: always, verdict: OnConditions, missing: "article6", law: at(art("18(1)")), reason: "three grounds are open on every basis; the basis decides on the fourth"},
	},
	Notification: alike(OnConditions, "a duty that follows a correction, an erasure or a restriction, on any basis", art("19")),
	Portability: {
		{bases: onE, span: always, verdict: No, bound: ThisGround, law: at(art("20(1)(a)"), art("20(3)")), reason: "what a public task needs cannot be ported, even with explicit consent beside it"},
		{bases: onA | onB, marks: withAuthority, needs: [2]need{automated, provided}, span: always, verdict: OnConditions, law: at(art("20(1)"), art("20(3)")), reason: "a public authority ports only what none of its tasks needs"},
		{bases: onA | onB, needs: [2]need{automated, provided}, span: always, verdict: Yes, law: at(art("20(1)")), reason: "the person provided the data, on consent or for a contract, and a computer holds them"},
		{bases: knownBase, marks: withExplicitConsent, needs: [2]need{automated, provided}, span: always, verdict: Yes, law: at(art("20(1)"), art("9(2)(a)")), reason: "the person provided the data, on explicit consent, and a computer holds them"},
		{bases: knownBase, marks: withSpecialUnsaid, needs: [2]need{automated, provided}, span: always, verdict: CannotSay, missing: "article9", law: at(art("20(1)(a)")), reason: "explicit consent may be the condition for the special category data"},
		{bases: knownBase, span: always, verdict: No, bound: ThisGround, law: at(art("20(1)(a)")), reason: "only data held on consent or for a contract can be ported"},
	},
	Objection: {
		{bases: onA, span: always, verdict: No, bound: ThisGround, law: at(art("21(1)"), art("7(3)")), reason: "consent is withdrawn, not objected to"},
		{bases: onB, span: always, verdict: No, bound: ThisGround, law: at(art("21(1)")), reason: "what a contract needs is open to no general objection; marketing always is"},
		{bases: onC, span: always, verdict: No, bound: ThisGround, law: at(art("21(1)")), reason: "what the law obliges the controller to do is open to no general objection while the duty lasts; marketing always is"},
		{bases: onD, span: always, verdict: No, bound: ThisGround, law: at(art("21(1)")), reason: "what protects life is open to no general objection"},
		{bases: onE | onF, span: always, verdict: OnConditions, law: at(art("21(1)")), reason: "for grounds of the person's own situation; the controller may go on if it shows compelling ones, or for legal claims"},
		{bases: onEA, span: sinceReform, verdict: OnConditions, law: at(art("21(1)")), reason: "for grounds of the person's own situation: there is no weighing before the use, but there is on an objection"}, // DUAA 2025 s.70(5)
	},
	MarketingObjection: {
		{bases: anyBase, needs: [2]need{marketing}, span: always, verdict: Yes, law: at(art("21(2)"), art("21(3)")), reason: "an objection to direct marketing ends it, whatever the basis; no exemption of the DPA 2018 reaches it"},
	},
	ResearchObjection: {
		{bases: anyBase, needs: [2]need{research}, span: always, verdict: OnConditions, law: at(art("21(6)")), reason: "for grounds of the person's own situation, unless a task in the public interest needs the research"},
	},
	AutomatedDecisions: {
		{bases: anyBase, marks: withExplicitConsent, needs: [2]need{decisions}, span: beforeReform, verdict: OnConditions, law: at(art("22(1)"), art("22(4)")), reason: "such a decision may use these data on explicit consent, with safeguards; a human must look again if asked"},
		{bases: anyBase, marks: withSubstantial, needs: [2]need{decisions}, span: beforeReform, verdict: OnConditions, law: at(art("22(1)"), art("22(4)")), reason: "such a decision may use these data for a substantial public interest, with safeguards; a human must look again if asked"},
		{bases: anyBase, marks: withSpecialUnsaid, needs: [2]need{decisions}, span: beforeReform, verdict: CannotSay, missing: "article9", law: at(art("22(4)")), reason: "the condition for the special category data decides whether the decision may be taken"},
		{bases: anyBase, marks: withSpecial, needs: [2]need{decisions}, span: beforeReform, verdict: No, bound: NotAllowed, law: at(art("22(4)")), reason: "on this condition no decision may be left to a machine"},
		{bases: anyBase, needs: [2]need{decisions}, span: beforeReform, verdict: OnConditions, law: at(art("22(1)"), art("22(2)")), reason: "nobody has to bear such a decision unless a contract needs it, the law authorises it or they consented explicitly"},

		{bases: onEA, needs: [2]need{decisions}, span: sinceReform, verdict: No, bound: NotAllowed, law: at(art("22B(4)")), reason: "on this basis no decision may be left to a machine: whoever takes one breaks the law"},
		{bases: anyBase, marks: withExplicitConsent, needs: [2]need{decisions}, span: sinceReform, verdict: OnConditions, law: at(art("22B(2)"), art("22C")), reason: "such a decision may use these data on explicit consent alone; the safeguards are due"},
		{bases: anyBase, marks: withSubstantial, needs: [2]need{decisions}, span: sinceReform, verdict: OnConditions, law: at(art("22B(3)"), art("22C")), reason: "such a decision may use these data where a contract or the law needs it; the safeguards are due"},
		{bases: anyBase, marks: withSpecialUnsaid, needs: [2]need{decisions}, span: sinceReform, verdict: CannotSay, missing: "article9", law: at(art("22B(1)")), reason: "the condition for the special category data decides whether the decision may be taken"},
		{bases: anyBase, marks: withSpecial, needs: [2]need{decisions}, span: sinceReform, verdict: No, bound: NotAllowed, law: at(art("22B(1)")), reason: "on this condition no decision may be left to a machine"},
		{bases: knownBase, needs: [2]need{decisions}, span: sinceReform, verdict: OnConditions, law: at(art("22A"), art("22C")), reason: "such decisions may be taken, but the safeguards are due: told, heard, a human at hand, open to challenge"},
		{bases: notSaid, needs: [2]need{decisions}, span: sinceReform, verdict: OnConditions, missing: "article6", law: at(art("22A"), art("22B(4)"), art("22C")), reason: "such decisions may be taken, with safeguards, unless recognised legitimate interests are the basis"},
	},
	RegulatorComplaint: {
		{bases: anyBase, span: law.Span{From: applied, Until: complaints}, verdict: Yes, law: at(art("77")), reason: "anybody may complain to the regulator, whatever the basis"},
		{bases: anyBase, span: law.Span{From: complaints}, verdict: Yes, law: at(sec("165(2)")), reason: "anybody may complain to the regulator, whatever the basis; no law makes them complain to the controller first"},
	},
	ControllerComplaint: {
		{bases: anyBase, span: law.Span{From: applied, Until: complaints}, verdict: No, bound: NotThen, law: at(sec("164A")), reason: "complaints to controllers have been law since 2026-06-19"},
		{bases: anyBase, span: law.Span{From: complaints}, verdict: Yes, law: at(sec("164A(1)")), reason: "anybody may complain to the controller, who must make it easy, whatever its size"},
	},
}
