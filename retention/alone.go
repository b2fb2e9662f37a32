package retention

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// clock is how a period without parts counts: from which day, whether that day counts, and the lengths on either side.
type clock struct {
	p        *Period
	from     civil.Date // the day of the event, or the first day of a year
	includes bool       // from is the first day of the period, not the day before it
}

// base is the length that has to run before disposal is allowed, or the maximum without any time for disposal.
func (p *Period) base() Length {
	if p.Allowance.Included {
		base, _ := p.Keep.plus(p.Allowance.Length, -1)
		return base
	}
	return p.Keep
}

// far is the length that ends with the last day of disposal: where there is one, and it is one length.
func (p *Period) far() (l Length, ok bool) {
	l = p.Keep
	if !p.UpTo.IsZero() {
		l = p.UpTo
	} else if p.Bound != Maximum && p.Allowance.IsZero() {
		return Length{}, false
	}
	if p.Allowance.IsZero() || p.Allowance.Included {
		return l, true
	}
	return l.plus(p.Allowance.Length, 1)
}

// start sets the clock for the day of the event.
func (p *Period) start(event civil.Date) (clock, error) {
	c := clock{p, event, p.Beginning || p.Kind == Age}
	reading := p.EffectiveReading()
	if p.From == 0 && reading <= Anniversary {
		return c, nil
	}
	c.includes = true
	first, next, err := p.Year.around(event)
	switch {
	case err != nil:
	case reading == FinancialFirst:
		c.from = first
	case p.From == YearAfterEvent:
		c.from, err = p.Year.Next(next)
	default:
		c.from = next
	}
	return c, err
}

// last is the last day of a length on the clock.
func (c *clock) last(l Length) (civil.Date, error) {
	var d civil.Date
	switch {
	case l.Unit == UnitWorkingDay:
		return workingDaysAfter(c.p.Working.Calendar(), c.from, l.Amount)
	case c.p.Kind == Age:
		d = birthday(c.from, l)
	default:
		d = l.after(c.from)
	}
	if c.includes {
		d = d.AddDays(-1)
	}
	if d == 0 {
		return 0, &RangeError{Day: c.from, Keep: l}
	}
	return d, nil
}

// workingDaysAfter is the n-th working day after d.
func workingDaysAfter(c civil.Calendar, d civil.Date, n int) (_ civil.Date, err error) {
	for ; n > 0 && err == nil; n-- {
		d, err = c.NextWorkingDay(d + 1)
	}
	return d, err
}

// alone is the window of a period without parts.
func (p *Period) alone(e *Events, ended civil.Date, t *trail) (w Window, err error) {
	if w, ok := p.undated(t); ok {
		return w, nil
	}
	event := ended
	if event == 0 {
		event, w.never = e.last(p.After)
	}
	if event == 0 {
		w.Open, w.Event = Waiting, p.After
		if t != nil {
			t.add(0, "%s", w.missing())
		}
		return w, nil
	}
	w.Reading, w.Grace, w.Working = p.EffectiveReading(), p.Allowance.Length, p.Working
	if t != nil && ended == 0 {
		t.add(event, "%s", p.After.Words())
	}
	if p.Kind == Consent {
		err = p.untilConsent(&w, event)
	} else {
		err = p.run(&w, event, t)
	}
	if err != nil {
		return Window{}, err
	}
	if p.Roll {
		p.roll(&w, t)
	}
	if w.Earliest != 0 && w.Latest != 0 {
		w.Latest = max(w.Latest, w.Earliest)
	}
	p.tell(&w, t)
	return w, nil
}

// undated is the window of what never has a date.
func (p *Period) undated(t *trail) (w Window, ok bool) {
	switch {
	case p.Kind == Permanent && (p.Then == Preserve || p.Then == Transfer):
		w.Open = ForArchive
	case p.Kind == Permanent:
		w.Open = ForGood
	case p.Kind == Criteria, p.IsZero():
		w.Open, w.Event = NoDate, p.After
	default:
		return w, false
	}
	if t != nil {
		t.add(0, "%s", w.On(0))
	}
	return w, true
}

// untilConsent fills in the days of a record kept as long as consent lasts: it may go on the day that ends it.
func (p *Period) untilConsent(w *Window, event civil.Date) (err error) {
	w.Earliest = event
	if p.Allowance.IsZero() {
		w.LastKept = event
		return nil
	}
	w.Latest, err = w.restart(event)
	return err
}

// restart is the last day of the time for disposal after a day.
func (w *Window) restart(d civil.Date) (civil.Date, error) {
	if w.Grace.Unit == UnitWorkingDay {
		return workingDaysAfter(w.Working.Calendar(), d, w.Grace.Amount)
	}
	if last := w.Grace.after(d); last != 0 {
		return last, nil
	}
	return 0, &RangeError{Day: d, Keep: w.Grace}
}

// run fills in the days of a length.
func (p *Period) run(w *Window, event civil.Date, t *trail) error {
	c, err := p.start(event)
	if err != nil {
		return err
	}
	if t != nil && c.from != event {
		t.add(c.from, "the first day of the %s to count from", p.Year)
		if p.Year == TaxYear {
			t.cite(taxYear)
		}
	}
	if w.LastKept, err = c.last(p.base()); err != nil {
		return err
	}
	if p.Bound != Maximum {
		if w.Earliest = w.LastKept.AddDays(1); w.Earliest == 0 {
			return &RangeError{Day: c.from, Keep: p.base()}
		}
	}
	switch far, ok := p.far(); {
	case ok:
		w.Latest, err = c.last(far)
	case !p.Allowance.IsZero():
		// Two lengths that are not one, such as six months and thirty days: the second follows the first.
		last := w.LastKept
		if !p.UpTo.IsZero() {
			if last, err = c.last(p.UpTo); err != nil {
				return err
			}
		}
		if p.Allowance.Length.Unit != UnitWorkingDay {
			last++
		}
		if w.Latest, err = w.restart(last); err == nil && p.Allowance.Length.Unit != UnitWorkingDay {
			w.Latest--
		}
	}
	return err
}

// roll moves the first day forward to a working day, the last day back.
func (p *Period) roll(w *Window, t *trail) {
	calendar := p.Working.Calendar()
	move := func(d *civil.Date, to func(civil.Date) (civil.Date, error)) {
		if *d == 0 {
			return
		}
		moved, err := to(*d)
		switch {
		case err != nil:
			w.Provisional = true
			if t != nil {
				t.add(*d, "is not moved to a working day: the bank holidays around it are not known")
			}
		case moved != *d:
			if t != nil {
				t.add(moved, "is the nearest working day allowed, as %s is none", *d)
			}
			*d = moved
		}
	}
	move(&w.Earliest, calendar.NextWorkingDay)
	move(&w.Latest, calendar.PreviousWorkingDay)
}

// tell adds the steps of the days.
func (p *Period) tell(w *Window, t *trail) {
	if t == nil {
		return
	}
	if w.Reading != 0 {
		t.add(0, "%s: %s", p.Year.plural(), w.Reading.Words())
	}
	if p.Kind == Age {
		t.add(w.LastKept, "is the day before the age of %d", p.base().Amount)
		t.cite(attained)
	} else if w.LastKept != 0 && p.Kind != Consent {
		t.add(w.LastKept, "is the last day of %s", p.base())
	}
	if w.Earliest != 0 {
		t.add(w.Earliest, "is the first day of disposal")
	}
	switch {
	case w.Latest == 0:
	case w.Earliest == 0:
		t.add(w.Latest, "is the last day on which the record may be kept")
	case p.Allowance.Included:
		t.add(w.Latest, "is the last day of disposal, as %s already contains %s for it", p.Keep, p.Allowance.Length)
	case !p.Allowance.IsZero():
		t.add(w.Latest, "is the last day of disposal, with %s for it", p.Allowance.Length)
	default:
		t.add(w.Latest, "is the last day of disposal")
	}
}
