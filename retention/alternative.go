package retention

import (
	"fmt"
	"sort"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Alternative is another reading of a period that gives a date which the period itself does not: what somebody may have counted.
type Alternative struct {
	Period Period // the other reading; the period itself where no Period counts so
	Words  string // as in "5 years", or "6 years with the year of the event as the first"
}

// WouldGive lists the readings of a period that give a stated date for an event, each one change away: another number, a year of another kind or
// counted otherwise, the day of the event counted in, the time for disposal left out or taken as included, the last day given for the first, or
// a month's end rolled over as time.AddDate does. The date is the first day of disposal, or under a maximum the last day of keeping. Where
// the period itself gives the date, and for a period with parts or without a length, there is nothing to list.
func (p Period) WouldGive(stated, event civil.Date) []Alternative {
	if p.Join != 0 || p.Kind != Fixed && p.Kind != Age || p.validate() != nil || p.end(event) == stated || p.end(event) == 0 {
		return nil
	}
	var list []Alternative
	try := func(q Period, format string, args ...any) {
		if q.validate() == nil && q.end(event) == stated {
			list = append(list, Alternative{q, fmt.Sprintf(format, args...)})
		}
	}
	q := p
	q.Keep.Amount = sort.Search(2*p.Keep.Amount+2, func(n int) bool {
		longer := p
		longer.Keep.Amount = n
		end := longer.end(event)
		return end == 0 || end >= stated
	})
	try(q, "%s", q.Keep)
	if p.Kind == Fixed {
		p.tryYears(try)
		q := p
		q.Beginning = !p.Beginning
		try(q, "%s with the day of the event %s", p.Keep, [...]string{"left out", "counted in"}[bit(q.Beginning)])
	}
	if !p.Allowance.IsZero() {
		q := p
		q.Allowance.Included = !p.Allowance.Included
		try(q, "%s with the time for disposal %s", p.Keep, [...]string{"added to it", "contained in it"}[bit(q.Allowance.Included)])
	}
	if w, ok := p.on(event); ok {
		switch stated {
		case w.LastKept:
			list = append(list, Alternative{p, "the last day of " + p.Keep.String() + ", on which the record is still kept"})
		case w.Latest:
			list = append(list, Alternative{p, "the last day of the time for disposal"})
		}
	}
	if rolledOver(p, event) == stated {
		list = append(list, Alternative{p, p.Keep.String() + " with the days that a month lacks run over into the next, as time.AddDate does"})
	}
	return list
}

// tryYears tries the years of another kind, and the other ways to count them.
func (p *Period) tryYears(try func(Period, string, ...any)) {
	years := []Year{p.Year, CalendarYear, FinancialYear, TaxYear, AcademicYear}
	for i, y := range years {
		if i > 0 && y == p.Year || i == 0 && y == "" {
			continue
		}
		name := " in " + y.plural()
		if y == p.Year {
			name = ""
		}
		if p.From != 0 {
			q := *p
			q.Year = y
			try(q, "%s%s", p.Keep, name)
			continue
		}
		if p.Keep.Unit != UnitYear || p.Beginning {
			continue
		}
		for r := range AllReadings() {
			if r == p.EffectiveReading() && y == p.Year || r == Anniversary && (y != p.Year || p.Year == "") {
				continue
			}
			q := *p
			q.Year, q.Reading = y, r
			switch r {
			case Anniversary:
				try(q, "%s to the anniversary", p.Keep)
			case FinancialEnd:
				try(q, "%s%s from the end of the year of the event", p.Keep, name)
			case FinancialFirst:
				try(q, "%s%s with the year of the event as the first", p.Keep, name)
			}
		}
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// on is the window of a period of which every event falls on one day; false where it has none.
func (p *Period) on(event civil.Date) (Window, bool) {
	c := p.counted()
	return c.on(event)
}

// counted is a period to be counted from many days, with its events, all on one of them. It is invalid where the period is.
type counted struct {
	period Period
	events Events
	valid  bool
}

func (p *Period) counted() counted {
	c := counted{period: clone(*p)}
	c.period.anchor(Creation)
	c.events = c.period.eventsOn(1)
	c.valid = c.period.validate() == nil && c.events.validate() == nil
	return c
}

// on is [Period.on] for a day.
func (c *counted) on(event civil.Date) (Window, bool) {
	if !c.valid {
		return Window{}, false
	}
	for i := range c.events.Dates {
		c.events.Dates[i].On = event
	}
	w, err := c.period.window(&c.events, 0, nil)
	return w, err == nil && w.Open == 0
}

// eventsOn has every event that a period names fall on one day.
func (p *Period) eventsOn(day civil.Date) (e Events) {
	p.triggers("", func(_, _ string, t Trigger) {
		if t != "" {
			e.Dates = append(e.Dates, Event{What: t, On: day})
		}
	})
	return e
}

// anchor gives a length without an event one, for comparison.
func (p *Period) anchor(t Trigger) {
	if p.Join == 0 && p.Kind == Fixed && p.After == "" {
		p.After = t
	}
	if p.Join == InTurn {
		p.Of[0].anchor(t)
		return
	}
	for i := range p.Of {
		p.Of[i].anchor(t)
	}
}

// end is the first day of disposal, or the last of a maximum; zero where there is none.
func (p *Period) end(event civil.Date) civil.Date {
	w, ok := p.on(event)
	if !ok {
		return 0
	}
	return w.end()
}

// rolledOver is the first day of disposal as time.AddDate would have it; zero for what it does not count.
func rolledOver(p Period, event civil.Date) civil.Date {
	months, ok := p.base().months()
	year, month, d := event.Date()
	if !ok || p.From != 0 || p.EffectiveReading() > Anniversary || year == 0 {
		return 0
	}
	// Day 31 of a month of 30 is day 1 of the next.
	month += time.Month(months % 12)
	year += months / 12
	if month > time.December {
		month, year = month-12, year+1
	}
	first, err := civil.Make(year, month, 1)
	if err != nil {
		return 0
	}
	last := first.AddDays(d - 1)
	if p.Beginning || p.Kind == Age || p.Bound == Maximum {
		return last
	}
	return last.AddDays(1)
}
