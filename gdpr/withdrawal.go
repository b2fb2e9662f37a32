package gdpr

import (
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Law: UK GDPR Article 7(3); what rested on explicit consent alone loses its condition under Article 9(2), and ordinary data
// beside it stay on their basis. That another basis must not silently take over for the same use is guidance: the European
// guidelines of 2020 on consent, paragraphs 121 to 123, and the regulator's, on Articles 5(1)(a) and 13(1)(c).

// end gathers the grounds that rest on the consent.
func (h *hearing) end() {
	for i := range h.c.count() {
		a, _ := h.c.place(i)
		for j := range a.Grounds {
			if g := &a.Grounds[j]; h.x.about(a) && g.Article6 == basis.Consent {
				h.ended = append(h.ended, g)
			}
		}
	}
}

// takesOver reports whether a ground that the controller chose carries the same use as a consent that is withdrawn. What
// a law or an emergency makes necessary is no choice.
func (h *hearing) takesOver(g *basis.Ground) bool {
	switch g.Article6 {
	case basis.Contract, basis.RecognisedLegitimateInterests, basis.LegitimateInterests:
		for _, was := range h.ended {
			if sameUse(was, g) {
				return true
			}
		}
	}
	return false
}

// consented is the data of a ground that the consent carries: all of them under Article 6, under Article 9 those that need the condition.
func consented(g *basis.Ground) (s category.Set) {
	held := g.Data.Union(g.Special)
	switch {
	case g.Article6 == basis.Consent:
		return held
	case g.Article9 == basis.ExplicitConsent && !g.Special.Without(g.Data).Empty():
		return held // they show it in context, so all of them may
	case g.Article9 == basis.ExplicitConsent:
		s = held.SpecialData()
	}
	if g.Schedule1 == 29 {
		for c := range held.All() {
			if c.Offence() {
				s = s.With(c)
			}
		}
	}
	return s
}

// withdraw is what becomes of a class when consent is withdrawn.
func (h *hearing) withdraw(g *basis.Ground, cl *class) (list []Consequence) {
	a := rights.WithdrawConsent.Applies(*g, h.x.Facts, h.on)
	gone, rest := *cl, *cl
	switch {
	case a.Verdict == rights.Yes:
		gone.data = cl.data.Intersect(consented(g))
	case a.Verdict == rights.CannotSay && g.Article6 != 0:
		gone.data = cl.data.SpecialData() // whether their condition is consent
	case a.Verdict == rights.CannotSay, a.Bound == rights.NotThen:
		return append(list, asks(cl, "article6: on which lawful basis these data are used", a.Reason, law.UKGDPR.Article("7(3)")))
	default:
		gone.data = category.Set{}
	}
	rest.data = cl.data.Without(gone.data)
	switch {
	case gone.data.Empty() && !cl.data.Empty():
	case a.Verdict == rights.CannotSay:
		list = append(list, asks(&gone, "article9: which condition allows special category data to be used", a.Reason, law.UKGDPR.Article("7(3)")))
	default:
		c := Consequence{Data: gone.data, Effect: Stop, Reason: a.Reason, Law: slices.Collect(a.Law())}
		if cl.kept != nil && lastsWhileConsented(&cl.kept.Period) && cl.hold.IsZero() {
			c.Kept = cl.window
		}
		list = append(list, c)
		if held, is := h.held(&gone); is {
			held.Reason = "not used any more, and kept: " + held.Reason
			list = append(list, held)
		}
	}
	if !rest.data.Empty() {
		ground := *g
		if !gone.data.Empty() {
			ground.Article9, ground.Schedule1 = 0, 0 // the rest needs no condition
		}
		list = append(list, h.goesOn(&ground, &rest))
	}
	return list
}

// lastsWhileConsented reports whether a period ends with consent at the latest.
func lastsWhileConsented(p *retention.Period) bool {
	if p.Join == retention.Earlier {
		return slices.ContainsFunc(p.Of, func(part retention.Period) bool { return lastsWhileConsented(&part) })
	}
	return p.Kind == retention.Consent
}

// goesOn is what becomes of a class that rests on another basis than the consent that is withdrawn.
func (h *hearing) goesOn(g *basis.Ground, cl *class) Consequence {
	if g.Article6 == 0 {
		return asks(cl, "article6: on which lawful basis these data are used", "the basis may be consent too", law.UKGDPR.Article("6(1)"))
	}
	c := h.untouched(g, cl, fmt.Sprintf("these data rest on %s, not on consent", check.Words(g.Article6)))
	if !h.takesOver(g) {
		return c
	}
	fair := []law.Provision{law.UKGDPR.Article("5(1)(a)"), law.UKGDPR.Article("13(1)(c)")}
	switch h.x.Told {
	case fact.Yes:
		c.Reason += ", and people were told so before they consented"
		c.Law = append(c.Law, fair...)
		return c
	case fact.No:
		return Consequence{Data: cl.data, Effect: Stop, Law: fair,
			Reason: fmt.Sprintf("the same use rested on consent, and people were not told of %s beside it: it must not silently take over [guidance]", check.Words(g.Article6))}
	}
	return asks(cl, "told: whether people were told, before they consented, that the same data serve the same purpose on "+check.Words(g.Article6)+" too",
		"another basis must not silently take over from a consent that is withdrawn [guidance]", fair...)
}
