package rights

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// treatment is what asking for clarification does to the time to answer.
type treatment uint8

const (
	goesOn   treatment = iota // nothing
	restarts                  // the month begins when it is given
	pauses                    // the days from asking to answer, both included, are left out
)

// regime is how the time to answer is counted for requests received in a span. SI 2026/82 reg 4 keeps the old one for what was
// received before 2026-02-05, whatever happens later; that guidance too follows the day of receipt is analysis.
type regime struct {
	span     law.Span
	dayAfter bool // the month is counted from the day after
	clarify  treatment
	places
	counting string // how the regulator counts, for a step
}

// places are the provisions that the steps of a counting rest on.
type places struct {
	limit     law.Provision // sets the month
	receipt   law.Provision // which day counts: on receipt,
	proof     law.Provision // on proof of identity,
	payment   law.Provision // on payment
	extension law.Provision
	stop      law.Provision // zero where guidance alone has it
}

var (
	article12  = places{art("12(3)"), art("12(3)"), art("12(6)"), art("12(5)"), art("12(3)"), law.Provision{}}
	article12A = places{art("12A(1)"), art("12A(2)(a)"), art("12A(2)(b)"), art("12A(2)(c)"), art("12A(3)"), art("12A(5)")}
)

const fromReceipt = "the month is counted from that day, working day or not, as the regulator has had it since 2019-08-15"

var regimes = [...]regime{
	{law.Span{From: applied, Until: receiptDay}, true, restarts, article12, "the month is counted from the day after, as the regulator then had it"},
	{law.Span{From: receiptDay, Until: noPause}, false, restarts, article12, fromReceipt},
	{law.Span{From: noPause, Until: pause}, false, goesOn, article12, fromReceipt},
	{law.Span{From: pause, Until: reform}, false, pauses, article12, fromReceipt},
	{sinceReform, false, pauses, article12A, "the month begins with that day, working day or not"},
}

// regimeOf is the regime of a request received on that day, which must not be before the GDPR.
func regimeOf(received civil.Date) *regime {
	for i := len(regimes) - 1; i > 0; i-- {
		if received >= regimes[i].span.From {
			return &regimes[i]
		}
	}
	return &regimes[0]
}

// counts reports from which day the month is counted where d is the day that counts.
func (r *regime) counts(d civil.Date) civil.Date {
	if r.dayAfter {
		return d.AddDays(1)
	}
	return d
}

// effect is what a demand does under the regime, for a request under the right.
func (r *regime) effect(d demand, right Right) treatment {
	if d != clarification {
		return restarts
	}
	if right != Access {
		return goesOn
	}
	return r.clarify
}
