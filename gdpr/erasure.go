package gdpr

import (
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Law: UK GDPR Article 17: one ground of (1) opens erasure, an exception of (3) bars it, class by class. A period that the controller
// set itself says only that the data are still needed, 17(1)(a), and bars no other ground; what bars it is a duty or a public task
// while they last, 17(3)(b), the other exceptions, and what is on hold.

// erase is what becomes of a class of which the person asks erasure.
func (h *hearing) erase(g *basis.Ground, cl *class) (list []Consequence) {
	part, rest := *cl, *cl // consent may carry some of the data alone
	part.data = cl.data.Intersect(consented(g))
	rest.data = cl.data.Without(part.data)
	for _, cl := range [...]*class{&part, &rest} {
		if !cl.data.Empty() {
			list = append(list, h.erased(g, cl))
		}
	}
	if cl.data.Empty() {
		list = append(list, h.erased(g, cl))
	}
	return list
}

func (h *hearing) erased(g *basis.Ground, cl *class) Consequence {
	a := rights.Erasure.Applies(*g, h.x.Facts, h.on)
	if h.x.Met.Has(rights.UnfoundedOrExcessive) {
		return h.stays(cl, "the request is manifestly unfounded or excessive, which the controller must show", rights.UnfoundedOrExcessive.Provision())
	}
	if held, is := h.held(cl); is {
		return held
	}
	if a.Missing != "" {
		return asks(cl, "article6: on which lawful basis these data are used", a.Reason, slices.Collect(a.Law())...)
	}
	for limit := range a.Limits.All() {
		is := h.x.decided(limit)
		if limit == rights.DutyOrPublicTask && is == fact.Unknown {
			if is = runs(cl.window, h.on); is == fact.Unknown {
				return asks(cl, h.whether(limit, cl), a.Reason, byDuty)
			}
		}
		if is == fact.Yes {
			c := h.untouched(g, cl, limit.Meaning())
			c.Law = []law.Provision{limit.Provision()}
			if limit == rights.DutyOrPublicTask && !g.Under.IsZero() {
				c.Law = append(c.Law, g.Under)
			}
			return c
		}
	}
	return h.opened(g, cl, a)
}

// opened is what becomes of a class that no exception is known to keep.
func (h *hearing) opened(g *basis.Ground, cl *class, a rights.Answer) Consequence {
	var met, open rights.Conditions
	raised, needed := rights.Condition(0), false
	for c := range a.Opens.All() {
		switch h.grounded(c, g, cl) {
		case fact.Yes:
			met |= 1 << c
		case fact.Unknown:
			open |= 1 << c
			if raised == 0 && h.raises(c, g) {
				raised = c
			}
		case fact.No:
			needed = needed || c == rights.NoLongerNeeded
		}
	}
	switch {
	case met != 0:
		c := Consequence{Data: cl.data, Effect: Stop, Unless: a.Limits &^ h.x.NotMet &^ (1<<rights.UnfoundedOrExcessive | 1<<rights.DutyOrPublicTask)}
		for ground := range met.All() {
			if c.Reason != "" {
				c.Reason += "; "
			}
			c.Reason, c.Law = c.Reason+ground.Meaning(), append(c.Law, ground.Provision())
		}
		if !c.Unless.Empty() {
			c.Law = append(c.Law, law.UKGDPR.Article("17(3)"))
		}
		return c
	case raised != 0:
		return asks(cl, h.whether(raised, cl), a.Reason, raised.Provision())
	}
	c := h.untouched(g, cl, "no ground for erasure is known to be met")
	if needed {
		c.Reason += ", and by the period declared for them the data are still needed"
	}
	c.Unless, c.Law = open, []law.Provision{law.UKGDPR.Article("17(1)")}
	return c
}

// grounded is what is known of a ground for erasure. Whether data are still needed their period tells, whether consent lasts the events.
func (h *hearing) grounded(c rights.Condition, g *basis.Ground, cl *class) fact.Fact {
	is := h.x.decided(c)
	switch {
	case c == rights.ConsentWithdrawn && cl.data.Intersect(consented(g)).Empty():
		return fact.No
	case is != fact.Unknown:
	case c == rights.NoLongerNeeded:
		switch runs(cl.window, h.on) {
		case fact.Yes:
			return fact.No
		case fact.No:
			return fact.Yes
		}
	case c == rights.ConsentWithdrawn && consentEnded(h.events, h.on):
		return fact.Yes
	}
	return is
}

// raises reports whether the declaration itself raises the question of a ground, where others wait for somebody to claim them.
func (h *hearing) raises(c rights.Condition, g *basis.Ground) bool {
	switch c {
	case rights.NoLongerNeeded, rights.ConsentWithdrawn: // the period, or the basis, does
		return true
	case rights.MarketingObjectedTo:
		return h.x.Facts.Of(g.For).Marketing == fact.Yes
	}
	return false
}

// whether is a condition as the fact to add.
func (h *hearing) whether(c rights.Condition, cl *class) string {
	switch {
	case c != rights.NoLongerNeeded && c != rights.DutyOrPublicTask:
	case cl.kept == nil:
		return "retention: how long these data are kept"
	case cl.window.Open == retention.Waiting && cl.window.Case != "":
		return "events.cases: whether " + cl.window.Case
	case cl.window.Open == retention.Waiting:
		return "after: from which event the period counts"
	}
	return c.String() + ": " + c.Meaning()
}
