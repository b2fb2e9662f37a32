package gdpr

import (
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// hearing is an exercise that is held against a record on a day.
type hearing struct {
	x      Exercise
	c      Case
	on     civil.Date
	events retention.Events
	ended  []*basis.Ground // those that rested on the consent that is withdrawn
}

// class is data of one ground that one period keeps.
type class struct {
	path   string     // of the period
	kept   *Retention // nil where no period is declared for the data
	data   category.Set
	window retention.Window // under the holds that have ended
	hold   retention.Hold   // the one that stands
}

// hear answers for every activity that the right touches.
func (h *hearing) hear() (list []Aftermath, err error) {
	if h.x.Right == rights.WithdrawConsent {
		h.end()
	}
	for i := range h.c.count() {
		a, at := h.c.place(i)
		if !h.x.about(a) || !h.x.touches(a, h.on) && !slices.ContainsFunc(a.Grounds, func(g basis.Ground) bool { return h.takesOver(&g) }) {
			continue
		}
		after, err := h.in(a, at)
		if err != nil {
			return nil, err
		}
		list = append(list, after)
	}
	for i := range list {
		list[i].Elsewhere = h.elsewhere(list, i)
	}
	return list, nil
}

// in answers for one activity.
func (h *hearing) in(a *Activity, at int) (Aftermath, error) {
	after := Aftermath{Activity: a.ID}
	for j := range a.Grounds {
		g := &a.Grounds[j]
		classes, err := h.classes(a, at, g)
		if err != nil {
			return Aftermath{}, err
		}
		for k := range classes {
			cl := &classes[k]
			for _, c := range h.decide(g, cl) {
				if c.Path == "" {
					c.Path = fmt.Sprintf("activities[%d].grounds[%d]", at, j)
				}
				c.For, c.Law = g.For, law.AsNamed(c.Law, h.on)
				after.Consequences = append(after.Consequences, c)
			}
		}
	}
	after.settle()
	after.Tell = a.toTell(after.Bare.Union(after.gone(Pause)))
	after.Duties = h.duties(a, &after)
	return after, nil
}

// decide is what becomes of one class on one ground.
func (h *hearing) decide(g *basis.Ground, cl *class) []Consequence {
	switch h.x.Right {
	case rights.WithdrawConsent:
		return h.withdraw(g, cl)
	case rights.Erasure:
		return h.erase(g, cl)
	}
	return h.object(g, cl)
}

// classes cuts the data of a ground along the periods that keep them.
func (h *hearing) classes(a *Activity, at int, g *basis.Ground) (list []class, err error) {
	held := g.Data.Union(g.Special)
	left := held
	for k := range a.Retention {
		kept := &a.Retention[k]
		data := held
		if !kept.Data.Empty() {
			data = held.Intersect(kept.Data)
		}
		if data.Empty() {
			continue
		}
		cl := class{path: fmt.Sprintf("activities[%d].retention[%d]", at, k), kept: kept, data: data}
		if cl.window, err = kept.Window(h.events); err != nil {
			return nil, fmt.Errorf("gdpr: %s: %w", cl.path, err)
		}
		cl.window, cl.hold = cl.window.Under(h.on, h.x.holding(a, data)...)
		list, left = append(list, cl), left.Without(data)
	}
	if !left.Empty() || len(list) == 0 {
		cl := class{data: left}
		_, cl.hold = cl.window.Under(h.on, h.x.holding(a, left)...)
		list = append(list, cl)
	}
	return list, nil
}

// stays is a class that stays on its ground as long as its period runs.
func (h *hearing) stays(cl *class, reason string, list ...law.Provision) Consequence {
	c := Consequence{Data: cl.data, Effect: Stay, Reason: reason, Law: list, Kept: cl.window}
	if !cl.hold.IsZero() {
		c.Hold, c.Kept = cl.hold, retention.Window{}
	}
	return c
}

// untouched is a class on a ground that the right does not reach.
func (h *hearing) untouched(g *basis.Ground, cl *class, reason string) Consequence {
	places := slices.Collect(g.Provisions())
	if !g.Under.IsZero() {
		places = append(places, g.Under)
	}
	return h.stays(cl, reason, places...)
}

// asks is a class of which nothing can be said before a fact is known.
func asks(cl *class, missing, reason string, list ...law.Provision) Consequence {
	return Consequence{Data: cl.data, Effect: Ask, Missing: missing, Reason: reason, Law: list}
}

// held is what obliges the controller to keep a class, or forbids its erasure, whatever its ground: a hold that stands, or an
// enactment that sets a least time which has not run.
func (h *hearing) held(cl *class) (c Consequence, is bool) {
	c = Consequence{Path: cl.path, Data: cl.data, Effect: Stay}
	if !cl.hold.IsZero() {
		c.Reason, c.Hold, c.Law = "on hold: "+cl.hold.Kind.Words(), cl.hold, slices.Collect(cl.hold.Kind.Law())
		return c, true
	}
	if cl.kept == nil {
		return c, false
	}
	if cl.kept.Duty == fact.Yes && runs(cl.window, h.on) == fact.Yes {
		c.Reason, c.Law, c.Kept, is = "an enactment sets a least time for which they are kept, and for that alone", []law.Provision{byDuty}, cl.window, true
	}
	for _, b := range cl.kept.Benchmarks {
		if !b.Minimum() || !b.Span().Contains(h.on) {
			continue
		}
		w, err := b.Period().Window(h.events)
		if err != nil || runs(w, h.on) != fact.Yes || is && w.Open == 0 && w.Earliest <= c.Kept.Earliest {
			continue
		}
		c.Reason, c.Law, c.Kept, is = "the law has "+b.Records()+" kept "+b.Period().String()+", and for that alone", []law.Provision{byDuty, b.Law()}, w, true
	}
	return c, is
}

// byDuty is the exception from erasure for what the law obliges the controller to keep, and for its public tasks.
var byDuty = law.UKGDPR.Article("17(3)(b)")

// runs reports whether a period is known to run on a day: it has not ended, or the event from which it counts has not come.
func runs(w retention.Window, on civil.Date) fact.Fact {
	switch {
	case w.Open == retention.Waiting && w.Event != "":
		return fact.Yes
	case w.Open != 0 || w == retention.Window{}:
		return fact.Unknown
	case w.Earliest != 0 && on < w.Earliest:
		return fact.Yes
	case w.Earliest == 0 && on <= w.Latest, w.Then == retention.Appraise: // a maximum may end before; appraisal is a decision
		return fact.Unknown
	}
	return fact.No
}
