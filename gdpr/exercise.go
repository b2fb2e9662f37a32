package gdpr

import (
	"errors"
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Exercise is a right that somebody uses, with what is known of the case and of that person's records. [Consequences] answers
// what follows. What is left out has not been said: without events and holds the answer is that for an activity at large.
type Exercise struct {
	// Right is one of WithdrawConsent, Objection, MarketingObjection, ResearchObjection and Erasure. People do not cite: Objection takes
	// in what Article 21(2) and (6) say of marketing and research, and the other two are for an objection to that use alone.
	Right rights.Right `json:"right"`
	// Met and NotMet are what was looked into, and found to be so or not: an erasure ground such as no-longer-needed, an exception such as
	// needed-for-claims, compelling-grounds against an objection. What is in neither nobody has decided.
	Met    rights.Conditions `json:"met,omitzero"`
	NotMet rights.Conditions `json:"not_met,omitzero"`
	Facts  rights.Facts      `json:"facts,omitzero"`
	// Told says, of a withdrawal, that people were told before they consented of the other basis on which the same data serve the same
	// purpose. Without that it would take over silently, which is unfair.
	Told fact.Fact `json:"told,omitzero"`

	As     category.Subjects `json:"as,omitzero"`     // what the person is to the controller, such as a resident: activities about others are left out; empty for all
	Events retention.Events  `json:"events,omitzero"` // what happened, from which periods count
	Holds  []ActivityHold    `json:"holds,omitempty"` // what stands against erasure; a dispute about erasure itself is what is answered here, and does not
}

// ActivityHold is a hold on one person's records, or on some of them: it stands in the way of those alone.
type ActivityHold struct {
	retention.Hold
	Activity string       `json:"activity,omitzero"` // id; empty for all
	Data     category.Set `json:"data,omitzero"`     // empty for all
}

// consequential is the rights that have consequences here.
var consequential = rights.Of(rights.WithdrawConsent, rights.Objection, rights.MarketingObjection, rights.ResearchObjection, rights.Erasure)

// validate reports the first thing in an exercise that cannot be right, and what would be.
func (x *Exercise) validate(c Case, on civil.Date) error {
	if c.Record == nil && c.Activity == nil {
		return errors.New("gdpr: the case names neither a record nor an activity: name one of them")
	}
	if on < applied || !on.Valid() {
		return fmt.Errorf("gdpr: %s: the law is modelled from %s", on, applied)
	}
	if !consequential.Has(x.Right) {
		return fmt.Errorf("gdpr: exercise.right: %s: want withdraw-consent, object, object-marketing, object-research or erasure", x.Right)
	}
	for _, list := range [...]struct {
		field string
		rights.Conditions
	}{{"met", x.Met}, {"not_met", x.NotMet}} {
		unknown := list.Conditions
		for condition := range list.All() {
			unknown &^= 1 << condition
			if !x.turnsOn(condition) {
				return fmt.Errorf("gdpr: exercise.%s: %s decides nothing about %s: leave it out", list.field, condition, x.Right)
			}
		}
		if unknown != 0 {
			return fmt.Errorf("gdpr: exercise.%s: %#x holds none of the conditions: use the constants of package rights", list.field, uint64(unknown))
		}
	}
	for both := range (x.Met & x.NotMet).All() {
		return fmt.Errorf("gdpr: exercise.not_met: %s is in met too: it is the one or the other", both)
	}
	if err := x.Events.Validate(); err != nil {
		return fmt.Errorf("gdpr: exercise.events: %w", err)
	}
	for _, e := range x.Events.Dates {
		if e.What == retention.Death && e.On <= on && !e.Never {
			return fmt.Errorf("gdpr: exercise.events: the person died on %s, and the UK GDPR is about the living (DPA 2018 section 3(2)): the periods run on, and rights.Routes tells of other ways to the records", e.On)
		}
	}
	for i := range x.Holds {
		h := &x.Holds[i]
		if h.Activity != "" && (c.Record == nil || !c.Record.has(h.Activity)) && (c.Activity == nil || c.Activity.ID != h.Activity) {
			return fmt.Errorf("gdpr: exercise.holds[%d].activity: there is no activity %q: name one of the record, or leave it out for all", i, h.Activity)
		}
		if h.Kind == 0 {
			return fmt.Errorf("gdpr: exercise.holds[%d].kind: unset: say what stands against erasure, such as claim", i)
		}
		if err := h.Hold.Validate(); err != nil {
			return fmt.Errorf("gdpr: exercise.holds[%d].%s", i, strings.TrimPrefix(err.Error(), "retention: "))
		}
	}
	return nil
}

// turnsOn reports whether a condition can decide something about the right.
func (x *Exercise) turnsOn(c rights.Condition) bool {
	return c.Concerns(x.Right) || x.Right == rights.Objection && c.Concerns(rights.ResearchObjection)
}

// decided is what was found of a condition.
func (x *Exercise) decided(c rights.Condition) fact.Fact {
	switch {
	case x.Met.Has(c):
		return fact.Yes
	case x.NotMet.Has(c):
		return fact.No
	}
	return fact.Unknown
}

// about reports whether an activity is about such a person.
func (x *Exercise) about(a *Activity) bool {
	return x.As.Empty() || a.People.Empty() || !a.People.Intersect(x.As).Empty()
}

// holding is the holds on some data of an activity.
func (x *Exercise) holding(a *Activity, data category.Set) (list []retention.Hold) {
	for i := range x.Holds {
		if h := &x.Holds[i]; h.Kind != retention.ErasureDispute && (h.Activity == "" || h.Activity == a.ID) && (h.Data.Empty() || !h.Data.Intersect(data).Empty()) {
			list = append(list, h.Hold)
		}
	}
	return list
}

// withdrawn is what happened, with the consent taken back at the latest on that day.
func withdrawn(e retention.Events, on civil.Date) retention.Events {
	if !consentEnded(e, on) {
		e.Dates = append(e.Dates[:len(e.Dates):len(e.Dates)], retention.Event{What: retention.ConsentWithdrawn, On: on})
	}
	return e
}

// consentEnded reports whether the events tell that consent was taken back by that day.
func consentEnded(e retention.Events, on civil.Date) bool {
	w, err := retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}.Window(e)
	return err == nil && w.Open == 0 && w.Earliest <= on
}
