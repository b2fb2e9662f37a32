package gdpr

import (
	"slices"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// gone is the data of some effects.
func (a *Aftermath) gone(list ...Effect) (s category.Set) {
	for i := range a.Consequences {
		if c := &a.Consequences[i]; slices.Contains(list, c.Effect) {
			s = s.Union(c.Data)
		}
	}
	return s
}

// settle works out which data no ground carries any more, and of which that cannot be said.
func (a *Aftermath) settle() {
	a.Bare = a.gone(Stop).Without(a.gone(Pause, Stay, Ask))
	a.Unsettled = a.gone(Pause, Ask).Without(a.gone(Stay))
}

// elsewhere is what of the bare data in an activity others hold about the same people, and go on holding.
func (h *hearing) elsewhere(list []Aftermath, i int) (s category.Set) {
	if h.c.Record == nil {
		return s
	}
	var people category.Subjects
	for j := range h.c.Record.Activities {
		if a := &h.c.Record.Activities[j]; a.ID == list[i].Activity {
			people = a.People
		}
	}
	for j := range h.c.Record.Activities {
		a := &h.c.Record.Activities[j]
		if a.ID == list[i].Activity || !h.x.about(a) || !people.Empty() && !a.People.Empty() && people.Intersect(a.People).Empty() {
			continue
		}
		held := a.Data()
		for k := range list {
			if list[k].Activity == a.ID {
				held = held.Without(list[k].Bare)
			}
		}
		s = s.Union(held)
	}
	return s.Intersect(list[i].Bare)
}

// toTell is the recipients and processors of some data, each once. A processor is a recipient too: Article 4(9).
func (a *Activity) toTell(data category.Set) (names []string) {
	if data.Empty() {
		return nil
	}
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for i := range a.Recipients {
		if r := &a.Recipients[i]; r.Data.Empty() || !r.Data.Intersect(data).Empty() {
			add(r.Name)
		}
	}
	for i := range a.Processors {
		add(a.Processors[i].Name)
	}
	return names
}

// published is purposes for which data are made public.
var published = category.PurposesOf(category.ForPublicity)

// duties is what is to be done in an activity, in its order.
func (h *hearing) duties(of *Activity, a *Aftermath) (list []rights.Duty) {
	add := func(do string, p law.Provision, s rights.Source) {
		list = append(list, rights.Duty{Do: do, Law: law.AsNamed([]law.Provision{p}, h.on)[0], Source: s})
	}
	stopped, paused, stayed, public, marketing := false, false, false, false, false
	for i := range a.Consequences {
		c := &a.Consequences[i]
		stopped, paused, stayed = stopped || c.Effect == Stop, paused || c.Effect == Pause, stayed || c.Effect == Stay
		public = public || c.Effect == Stop && published.Has(c.For)
		marketing = marketing || c.Effect == Stop && h.x.Facts.Of(c.For).Marketing == fact.Yes
	}
	withdrawal := h.x.Right == rights.WithdrawConsent
	if h.c.Record.Entrusted(of) {
		add("pass it on to the controller, who decides, and act on its instructions", law.UKGDPR.Article("28(3)"), rights.Text)
	}
	if stopped && withdrawal {
		add("keep the proof that consent was given, and note when it was withdrawn", law.UKGDPR.Article("7(1)"), rights.Analysis)
	}
	if stopped && marketing {
		add("keep what is needed to leave the person out of marketing, and no more", law.UKGDPR.Article("21(3)"), rights.Guidance)
	}
	if !a.Bare.Empty() {
		ground := "17(1)"
		switch {
		case withdrawal:
			ground = "17(1)(b)"
		case h.x.Right != rights.Erasure:
			ground = "17(1)(c)"
		}
		add("erase without undue delay what no ground carries any more, unless an exception of Article 17(3) stands in the way", law.UKGDPR.Article(ground), rights.Text)
	}
	if paused {
		add("set the data aside, if the person asks, until it is settled whose grounds prevail", law.UKGDPR.Article("18(1)(d)"), rights.Text)
	}
	if len(a.Tell) > 0 {
		add("tell those to whom the data were disclosed, unless that is impossible or out of proportion, and name them to the person if asked", law.UKGDPR.Article("19"), rights.Text)
	}
	if public && !a.Bare.Empty() {
		add("take reasonable steps to tell others who use what was made public that the person wants links and copies erased", law.UKGDPR.Article("17(2)"), rights.Text)
	}
	switch {
	case stayed && withdrawal:
		add("tell the person what goes on, and on which ground", law.UKGDPR.Article("5(1)(a)"), rights.Guidance)
	case stayed:
		for d := range rights.Refusal(h.on) {
			add("tell the person "+d.Do, d.Law, d.Source)
		}
	}
	return list
}
