package retention

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Window is what a period gives for the events of one record: the days of its disposal, or why there are none. All days are inclusive.
// How the record stands on a day, holds and all, says [Window.On].
type Window struct {
	// LastKept is the last day on which the record is kept under the bare period. It is zero where no period has to run: consent that has
	// ended, with time allowed to act on it.
	LastKept civil.Date `json:"last_kept,omitzero"`
	// Earliest is the first day of disposal; zero where the period is a maximum alone.
	Earliest civil.Date `json:"earliest,omitzero"`
	// Latest is the last day of disposal; zero where none is stated. It is never before Earliest: where the two would cross, the minimum wins.
	Latest civil.Date `json:"latest,omitzero"`

	// Open says why there are no days: Waiting, ForGood, ForArchive or NoDate. It is unset where there are.
	Open State `json:"open,omitzero"`
	// Event is what the clock waits for, where Open is Waiting, or what decides, where it is NoDate. It is empty where the period
	// does not say.
	Event Trigger `json:"event,omitzero"`
	// Case is the case of which nobody has said whether it applies, where Open is Waiting for that.
	Case string `json:"case,omitzero"`

	Reading Reading `json:"reading,omitzero"` // how years were counted, where there was a choice
	Then    Action  `json:"then,omitzero"`    // what becomes of the record
	Grace   Length  `json:"grace,omitzero"`   // the time for disposal, which starts again when a hold ends
	Review  Length  `json:"review,omitzero"`  // how often a record without dates is looked at again
	// Provisional says that a day was to be moved to a working day, and that its bank holidays are not known yet.
	Provisional bool `json:"provisional,omitzero"`

	Working civil.Division `json:"working,omitzero"` // whose working days count, for Grace in them

	never bool // waits for an event that will not come
}

// Window works out the days of disposal for the events of a record. Other errors than those of [Period.Validate] and [Events.Validate], each an [*Error],
// are a [*RangeError] for a day outside the calendar or the list of year ends, and a [*civil.CalendarError] for a length in working days of
// which the bank holidays are not known. It allocates nothing.
func (p Period) Window(e Events) (Window, error) {
	if err := p.validate(); err != nil {
		return Window{}, err
	}
	if err := e.validate(); err != nil {
		return Window{}, err
	}
	w, err := p.window(&e, 0, nil)
	w.never = false
	return w, err
}

// Explain is [Period.Window] with the steps that led to each day.
func (p Period) Explain(e Events) (Window, []Step, error) {
	if err := p.validate(); err != nil {
		return Window{}, nil, err
	}
	if err := e.validate(); err != nil {
		return Window{}, nil, err
	}
	var t trail
	w, err := p.window(&e, 0, &t)
	w.never = false
	return w, t.steps, err
}

// window is the window of a period that is right. A day on which a part before it ended takes the place of the event.
func (p *Period) window(e *Events, ended civil.Date, t *trail) (w Window, err error) {
	switch p.Join {
	case Later, Earlier:
		w, err = p.pick(e, t)
	case Branch:
		w, err = p.branch(e, t)
	case InTurn:
		for i := range p.Of {
			if w, err = p.Of[i].window(e, ended, t); err != nil || w.Open != 0 {
				break
			}
			ended = w.LastKept
		}
	case Amended:
		w, err = p.amended(e, t)
	default:
		w, err = p.alone(e, ended, t)
	}
	if err != nil {
		return Window{}, err
	}
	if p.Then != 0 {
		w.Then = p.Then
	}
	if !p.Review.IsZero() {
		w.Review = p.Review
	}
	return w, nil
}

// pick is the later or the earlier of the parts: of those that can be computed, unless a later one is still to come.
func (p *Period) pick(e *Events, t *trail) (Window, error) {
	var best, open Window
	for i := range p.Of {
		w, err := p.Of[i].window(e, 0, t)
		switch {
		case err != nil:
			return Window{}, err
		case w.Open != 0:
			if open.Open == 0 || open.never || w.Open == ForGood || w.Open == ForArchive {
				open = w
			}
		case best.end() == 0:
			best = w
		case p.Join == Later:
			best = later(best, w)
		default:
			best = earlier(best, w)
		}
	}
	if best.end() == 0 || p.Join == Later && open.Open != 0 && !open.never {
		return open, nil
	}
	if t != nil {
		t.add(best.end(), "is the %s of these, and counts", [...]string{Later: "later", Earlier: "earlier"}[p.Join])
	}
	return best, nil
}

// end is the day that decides between periods: the first day of disposal, or the last of a maximum.
func (w *Window) end() civil.Date {
	if w.Earliest != 0 {
		return w.Earliest
	}
	return w.Latest
}

// later is the later of two windows, day by day; without a last day where one of them has none.
func later(v, w Window) Window {
	if v.end() < w.end() {
		v, w = w, v
	}
	v.LastKept, v.Provisional = max(v.LastKept, w.LastKept), v.Provisional || w.Provisional
	if v.Latest != 0 && w.Latest != 0 {
		v.Latest = max(v.Latest, w.Latest)
	} else {
		v.Latest = 0
	}
	return v
}

// earlier is the earlier of two windows, day by day.
func earlier(v, w Window) Window {
	if v.end() > w.end() {
		v, w = w, v
	}
	v.Provisional = v.Provisional || w.Provisional
	if v.Latest == 0 || w.Latest != 0 && w.Latest < v.Latest {
		v.Latest = w.Latest
	}
	return v
}

// branch is the first part whose condition holds.
func (p *Period) branch(e *Events, t *trail) (Window, error) {
	for i := range p.Of {
		part := &p.Of[i]
		holds, unsaid := part.When.holds(e)
		switch holds {
		case fact.Unknown:
			if t != nil {
				t.add(0, "cannot say which part applies: %s", unsaid.missing())
			}
			return unsaid, nil
		case fact.No:
			continue
		}
		if t != nil && !part.When.IsZero() {
			t.add(0, "this part applies: %s", part.When.words())
		}
		return part.window(e, 0, t)
	}
	if t != nil {
		t.add(0, "no part applies")
	}
	return Window{Open: NoDate}, nil
}

// holds says whether the condition holds, and what is missing where that is unknown.
func (c *Condition) holds(e *Events) (fact.Fact, Window) {
	if c.Case != "" {
		switch e.is(c.Case) {
		case fact.No:
			return fact.No, Window{}
		case fact.Unknown:
			return fact.Unknown, Window{Open: Waiting, Case: c.Case}
		}
	}
	if c.At == "" {
		return fact.Yes, Window{}
	}
	at, _ := e.last(c.At)
	if at == 0 {
		return fact.No, Window{}
	}
	if c.From == 0 && c.Under == 0 {
		return fact.Yes, Window{}
	}
	birth, _ := e.last(Birth)
	if birth == 0 {
		return fact.Unknown, Window{Open: Waiting, Event: Birth}
	}
	years := age(birth, at)
	return fact.Of(c.From <= years && (c.Under == 0 || years < c.Under)), Window{}
}

// amended is the period of the law that was in force when the record stopped having to be kept.
func (p *Period) amended(e *Events, t *trail) (w Window, err error) {
	for i := range p.Of {
		part, last := &p.Of[i], i == len(p.Of)-1
		if w, err = part.window(e, 0, t); err != nil || w.Open == Waiting || w.Open != 0 && last {
			return w, err
		}
		if i > 0 && w.Open == 0 && w.Earliest < part.Span.From { // kept under the old law to its last day
			w.Earliest = part.Span.From
			if w.Latest != 0 {
				w.Latest = max(w.Latest, w.Earliest)
			}
		}
		if last || w.Open == 0 && w.Earliest <= part.Span.Until {
			break
		}
		if t != nil {
			t.add(part.Span.Until, "the law changed while the record was still kept, and the new period counts")
		}
	}
	return w, nil
}
