package notice

import (
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

// given is what the activities of a record give of a right.
type given struct {
	right   rights.Right
	answer  rights.Answer    // of those that give it, together
	bases   []basis.Article6 // on which it is given; consent for explicit consent too
	to      []string         // the names of the activities that give it
	without bool             // some activity does not
}

// facts are what a right turns on besides the ground, as the record declares it. That data are held in computers is a limit that the words of the
// right state, and what the person provided is ported though more has come from elsewhere.
func (d *draft) facts(a *gdpr.Activity) rights.Facts {
	f := a.RightsFacts(&d.record.Controller)
	f.Automated, f.Provided = fact.Yes, collects(a)
	return f
}

// gives finds what the activities give of a right.
func (d *draft) gives(right rights.Right) given {
	of := given{right: right}
	for _, a := range d.told {
		facts, here := d.facts(a), false
		for _, g := range a.Grounds {
			answer := right.Applies(g, facts, d.on)
			if !opens(answer) {
				continue
			}
			on := g.Article6
			if g.Article9 == basis.ExplicitConsent && (right == rights.Portability && on != basis.Contract || right == rights.WithdrawConsent) {
				on = basis.Consent
			}
			if on != 0 && !slices.Contains(of.bases, on) {
				of.bases = append(of.bases, on)
			}
			if of.answer.Verdict == 0 {
				of.answer = answer
			} else {
				of.answer = of.answer.Join(answer)
			}
			here = true
		}
		if here {
			of.to = append(of.to, nameOf(a))
		} else {
			of.without = true
		}
	}
	slices.Sort(of.bases)
	return of
}

// among is words about the right, and of which activities they are true where it is not all of them.
func (of *given) among(words string) string {
	if of.without {
		words += ": " + strings.Join(of.to, "; ")
	}
	return words
}

// part is a condition of a right in words to the person.
type part struct {
	of    rights.Condition
	words string
}

// What opens erasure and what stands in its way, and what opens restriction. What is seldom met in care is passed over, which the words of the
// right leave room for.
var (
	erasing = [...]part{
		{rights.NoLongerNeeded, "we no longer need it"},
		{rights.ConsentWithdrawn, "you withdraw the consent that we use it on, and nothing else allows the use"},
		{rights.ObjectionUpheld, "you object and nothing outweighs that"},
		{rights.MarketingObjectedTo, "you object to news or appeals from us"},
		{rights.ProcessedUnlawfully, "it was used against the law"},
		{rights.DutyToErase, "the law has us erase it"},
	}
	notErasing = [...]part{
		{rights.DutyOrPublicTask, "a duty or a task laid down by law needs it"},
		{rights.PublicHealthReasons, "public health needs it"},
		{rights.NeededForClaims, "a legal claim needs it"},
	}
	restricting = [...]part{
		{rights.AccuracyContested, "while we look into it that you say it is wrong"},
		{rights.RestrictionPreferred, "where it was used against the law and you would rather have it kept than erased"},
		{rights.PersonNeedsForClaims, "where we no longer need it and you do, for a legal claim"},
		{rights.ObjectionPending, "while we look into an objection of yours"},
	}
)

// listing is the words of those parts that an answer names, and the parts.
func listing(parts []part, named rights.Conditions) (words string, list rights.Conditions) {
	var said []string
	for _, p := range parts {
		if named.Has(p.of) {
			said = append(said, p.words)
			list |= 1 << p.of
		}
	}
	if n := len(said) - 1; n > 0 {
		said[n] = "or " + said[n]
	}
	return strings.Join(said, "; "), list
}

// rights states the rights that apply to some activity, each with its limits, and how to use them.
func (d *draft) rights() {
	for right := range rights.All() {
		of := d.gives(right)
		if len(of.to) == 0 {
			continue
		}
		if line, told := of.line(d.on); told {
			d.n.Rights = append(d.n.Rights, line)
		}
	}
	if d.n.Offers(rights.Objection) || d.n.Offers(rights.MarketingObjection) {
		d.say(ObjectionSetApart, "", "The right to object stands in a part of its own.")
	}
	d.complaints()
	if len(d.n.Rights) == 0 {
		return
	}
	d.say(ResponseTime, "one month", "We answer within one month of your request. Where it is complex, or you have made several, we may take up to two months more, and tell you so within the first.")
	d.say(Fee, "", "Asking is free, unless a request is manifestly unfounded or excessive.")
}

// line states a right.
func (of *given) line(on civil.Date) (l RightLine, told bool) {
	l.Right = of.right
	switch of.right {
	case rights.WithdrawConsent:
		l.Words = of.among("You can withdraw your consent at any time, as easily as you gave it") + ". What we did before you withdrew it stays as it was."
	case rights.Access:
		l.Some = true
		l.Words = "You can learn whether we hold information about you, and have a copy. Some of it may be withheld, such as what is about somebody else."
	case rights.Rectification:
		l.Words = "You can have what is wrong put right, and what is incomplete completed."
	case rights.Erasure:
		open, grounds := listing(erasing[:], of.answer.Opens)
		closed, limits := listing(notErasing[:], of.answer.Limits)
		l.Some, l.Grounds = true, grounds|limits
		l.Words = "You can have information erased in some cases, such as where " + open + "."
		if closed != "" {
			l.Words += " This does not hold while " + closed + "."
		}
	case rights.Restriction:
		open, grounds := listing(restricting[:], of.answer.Opens)
		l.Grounds = grounds
		l.Words = "You can have us hold information and not use it " + open + "."
	case rights.Portability:
		l.Bases = of.bases
		l.Words = of.among("You can receive what you gave us in a form that computers read, or have it sent on, where we hold it by computer on your consent or for a contract with you") + "."
	case rights.Objection:
		l.Bases, l.Some = of.bases, true
		l.Words = of.among("You can object, because of your own situation, to our use of your information") + ". We then stop, unless we show compelling reasons that outweigh yours, or a legal claim needs it."
	case rights.MarketingObjection:
		l.Words = of.among("You can object to news, appeals and other direct marketing at any time, without giving a reason") + ". We then stop."
	case rights.ResearchObjection:
		l.Some = true
		l.Words = of.among("You can object, because of your own situation, to use for research or statistics") + ". We then stop, unless a task in the public interest needs it."
	case rights.AutomatedDecisions:
		l.Some = true
		l.Words = of.among("Where a machine alone takes a decision that matters to you, we tell you, and you can put your case, have a person look again and challenge it") + "."
		if on < mainProvisions {
			l.Words = of.among("You need not accept a decision that matters to you from a machine alone, unless a contract with you needs it, the law allows it or you agreed in express words; you can then put your case and have a person look again") + "."
		}
	case rights.RegulatorComplaint:
		l.Words = "You can complain to " + regulator(on) + " at any time. You need not come to us first."
	case rights.ControllerComplaint:
		l.Words = "You can complain to us about how we use your information, in any of the ways in which you can reach us."
	default:
		return l, false // to be informed is this notice; to tell recipients is our duty
	}
	return l, true
}

// complaints says what becomes of a complaint, since controllers must take them: DPA 2018 section 164A.
func (d *draft) complaints() {
	if !d.n.Offers(rights.ControllerComplaint) {
		return
	}
	d.say(ComplaintAcknowledged, "30 days", "We acknowledge a complaint within 30 days of receiving it.")
	d.say(ComplaintAnswered, "without undue delay", "We look into it without undue delay, tell you how it is going, and tell you the outcome.")
}
