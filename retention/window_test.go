package retention_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

func TestWindowAllocates(t *testing.T) {
	periods := mixed()
	for b := range retention.AllBenchmarks() {
		periods = append(periods, b.Period())
	}
	e := retention.Events{
		Dates: []retention.Event{
			{What: retention.Birth, On: civil.On(2003, 5, 10)}, {What: retention.Closure, On: civil.On(2018, 3, 31)}, {What: retention.TreatmentEnd, On: civil.On(2020, 12, 1)},
			{What: retention.EmploymentEnd, On: civil.On(2019, 3, 31)}, {What: retention.EmploymentEnd, On: civil.On(2020, 3, 31), Reopened: true},
		},
	}
	for _, p := range periods {
		var w retention.Window
		var err error
		if n := testing.AllocsPerRun(100, func() { w, err = p.Window(e) }); n != 0 || err != nil {
			t.Errorf("%+v: %v allocations, %s, %v", p, n, w, err)
		}
		hold := retention.Hold{Kind: retention.Claim}
		if n := testing.AllocsPerRun(100, func() { w.On(lawAsAt, hold) }); n != 0 {
			t.Errorf("%+v: %v allocations for the status", p, n)
		}
	}
}

func BenchmarkWindow(b *testing.B) {
	b.ReportAllocs()
	p := retention.Period{Keep: retention.Years(7), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.FinancialYear}
	e := happened(retention.Transaction, civil.On(2022, 7, 15))
	for b.Loop() {
		if _, err := p.Window(e); err != nil {
			b.Fatal(err)
		}
	}
}

// TestWindowLaws holds what must be so for every shape and every day: windows do not run backwards, and are in order.
func TestWindowLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for _, p := range invertible(t) {
		for range 200 {
			d := civil.On(1985, 1, 1) + civil.Date(random.IntN(12_000))
			lawful(t, p, d, d+1)
			lawful(t, p, d, d+civil.Date(random.IntN(500)))
		}
	}
}

// lawful compares the windows of two days of the event, of which the second is not before the first.
func lawful(t *testing.T, p retention.Period, first, second civil.Date) {
	t.Helper()
	column, _ := p.Column()
	v, err := p.Window(happened(column, first))
	w, err2 := p.Window(happened(column, second))
	if err != nil || err2 != nil {
		return
	}
	if v.Open != w.Open {
		t.Errorf("%+v: %s of %s is %s, and of %s %s", p, column, first, v, second, w)
	}
	if v.Earliest > w.Earliest || v.LastKept > w.LastKept || p.Join != retention.Amended && v.Latest > w.Latest {
		t.Errorf("%+v: not monotone: %s has %+v, %s has %+v", p, first, v, second, w)
	}
	for _, w := range []retention.Window{v, w} {
		if w.Latest != 0 && w.Latest < w.Earliest || w.Earliest != 0 && w.LastKept > w.Earliest {
			t.Errorf("%+v: out of order: %+v", p, w)
		}
		if (w.Open == 0) != (w.Earliest != 0 || w.Latest != 0) {
			t.Errorf("%+v: neither dates nor a reason: %+v", p, w)
		}
	}
}

func FuzzWindow(f *testing.F) {
	for i := range len(invertible(f)) {
		f.Add(uint16(i), 6, uint8(4), int32(736_000+i), uint16(i))
	}
	f.Add(uint16(0), 1000, uint8(4), int32(3_652_059), uint16(3))
	shapes := invertible(f)
	f.Fuzz(func(t *testing.T, shape uint16, amount int, unit uint8, event int32, later uint16) {
		p := shapes[int(shape)%len(shapes)]
		if p.Join == 0 && p.Kind == retention.Fixed {
			p.Keep, p.UpTo = retention.Length{Amount: amount, Unit: retention.Unit(unit)}, retention.Length{}
		}
		first, second := civil.Date(event), civil.Date(event)+civil.Date(later)
		if event > 1<<30 {
			second = first
		}
		lawful(t, p, first, second)
		column, _ := p.Column()
		w, steps, err := p.Explain(happened(column, first))
		again, err2 := p.Window(happened(column, first))
		if w != again || (err == nil) != (err2 == nil) || err == nil && len(steps) == 0 {
			t.Errorf("%+v: explained %+v in %d steps (%v), else %+v (%v)", p, w, len(steps), err, again, err2)
		}
		for _, d := range []civil.Date{w.LastKept, w.Earliest, w.Latest} {
			if d != 0 && !d.Valid() {
				t.Errorf("%+v: %s: %+v is no day", p, first, w)
			}
		}
	})
}

// TestWindowEnds asks at the ends of the calendar: an error, not a wrapped date.
func TestWindowEnds(t *testing.T) {
	last := civil.On(9999, 12, 31)
	on := retention.Closure
	for _, c := range []struct {
		period retention.Period
		event  civil.Date
		fits   bool
	}{
		{retention.Period{Keep: retention.Days(1), After: on}, last - 2, true},
		{retention.Period{Keep: retention.Days(1), After: on}, last - 1, false}, // the last day kept exists, the day after it does not
		{retention.Period{Keep: retention.Days(1), After: on, Bound: retention.Maximum}, last - 1, true},
		{retention.Period{Keep: retention.Years(1000), After: on}, civil.On(8999, 12, 30), true},
		{retention.Period{Keep: retention.Years(1000), After: on}, civil.On(8999, 12, 31), false},
		{retention.Period{Keep: retention.Years(1), After: on, From: retention.YearOfEvent, Year: retention.FinancialYear}, civil.On(9998, 3, 31), true},
		{retention.Period{Keep: retention.Years(1), After: on, From: retention.YearOfEvent, Year: retention.FinancialYear}, civil.On(9998, 4, 1), false},
		{retention.Period{Keep: retention.Years(1), After: on, Year: retention.FinancialYear, Reading: retention.FinancialFirst}, civil.On(1, 3, 31), false},
		{retention.Period{Keep: retention.Years(1), After: on, Allowance: retention.Allowance{Length: retention.Years(2)}}, civil.On(9997, 6, 1), false},
		{retention.Period{Keep: retention.Years(1), After: on, Allowance: retention.Allowance{Length: retention.Days(200)}}, civil.On(9998, 10, 1), false},
		{retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth}, civil.On(9975, 1, 1), false},
		{retention.Period{Kind: retention.Consent, After: on, Allowance: retention.Allowance{Length: retention.Days(1)}}, last, false},
		{retention.Period{Kind: retention.Consent, After: on}, last, true},
	} {
		column, _ := c.period.Column()
		w, err := c.period.Window(happened(column, c.event))
		if (err == nil) != c.fits {
			t.Errorf("%+v of %s: %s, %v", c.period, c.event, w, err)
		}
		if _, ok := errors.AsType[*retention.RangeError](err); err != nil && !ok {
			t.Errorf("%v is no RangeError", err)
		}
	}
	p := retention.Period{Keep: retention.WorkingDays(3), After: on, Working: civil.Scotland}
	if _, err := p.Window(happened(on, civil.On(2028, 12, 29))); err == nil {
		t.Error("working days beyond the list are counted")
	} else if _, ok := errors.AsType[*civil.CalendarError](err); !ok {
		t.Errorf("%v is no CalendarError", err)
	}
	p = retention.Period{Keep: retention.Years(6), After: on, Working: civil.Scotland, Roll: true}
	if w, err := p.Window(happened(on, civil.On(2025, 3, 31))); err != nil || !w.Provisional || w.Earliest != civil.On(2031, 4, 1) {
		t.Errorf("a day beyond the list of bank holidays: %+v, %v", w, err)
	}
}

// TestWindowJoins are the joins that the oracle has no case of.
func TestWindowJoins(t *testing.T) {
	minimumWage := retention.MinimumWageRecord.Period()
	home := retention.ChildrensHomeRecord.Period()
	inTurn := retention.Period{Join: retention.InTurn, Of: []retention.Period{
		{Keep: retention.Years(6), After: retention.Closure}, {Keep: retention.Years(20), Then: retention.Transfer},
	}}
	cases := retention.Period{Join: retention.Branch, Of: []retention.Period{
		{Keep: retention.Years(25), After: retention.Closure, When: retention.Condition{Case: "a child"}}, {Keep: retention.Years(8), After: retention.Closure},
	}}
	shortened := retention.Period{Join: retention.Amended, Of: []retention.Period{
		{Kind: retention.Permanent, After: retention.Closure, Span: law.Span{Until: civil.On(2018, 4, 1)}},
		{Keep: retention.Years(6), After: retention.Closure, Span: law.Span{From: civil.On(2018, 4, 1)}},
	}}
	optional := retention.Period{Join: retention.Later, Of: []retention.Period{
		{Keep: retention.Years(4), After: retention.LastEntry}, {Keep: retention.Years(4), After: retention.InvestigationEnd},
	}}
	both := retention.Period{Keep: retention.Years(2), UpTo: retention.Years(8), After: retention.Closure}
	date := func(what retention.Trigger, s string) retention.Event {
		return retention.Event{What: what, On: day(t, s)}
	}
	dates := func(list ...retention.Event) retention.Events { return retention.Events{Dates: list} }
	for _, c := range []struct {
		name   string
		period retention.Period
		events retention.Events
		want   string
	}{
		{"three years had run before the law changed", minimumWage, dates(date(retention.FollowingPayEnd, "2018-04-01")), "from 2021-04-01"},
		{"a day later they had not", minimumWage, dates(date(retention.FollowingPayEnd, "2018-04-02")), "from 2024-04-02"},
		{"for good, until the law changed", shortened, dates(date(retention.Closure, "2005-01-31")), "from 2018-04-01"},
		{"six years, since it changed", shortened, dates(date(retention.Closure, "2015-01-31")), "from 2021-02-01"},
		{"75 years from birth", home, dates(date(retention.Birth, "2010-05-01")), "from 2085-05-02"},
		{"died at 17", home, dates(date(retention.Birth, "2003-05-01"), date(retention.Death, "2021-04-30")), "from 2036-05-01"},
		{"died at 18", home, dates(date(retention.Birth, "2003-05-01"), date(retention.Death, "2021-05-01")), "from 2078-05-02"},
		{"died, and no birth is known", home, dates(date(retention.Death, "2021-05-01")), "clock not started: waiting for birth"},
		{"one after the other", inTurn, dates(date(retention.Closure, "2010-03-31")), "from 2036-04-01"},
		{"a case of which nobody has said", cases, dates(date(retention.Closure, "2010-03-31")), "clock not started: nobody has said whether a child"},
		{"the case applies", cases, retention.Events{Dates: dates(date(retention.Closure, "2010-03-31")).Dates, Cases: []retention.Circumstance{{Words: "a child", Is: fact.Yes}}}, "from 2035-04-01"},
		{"the case does not", cases, retention.Events{Dates: dates(date(retention.Closure, "2010-03-31")).Dates, Cases: []retention.Circumstance{{Words: "a child", Is: fact.No}}}, "from 2018-04-01"},
		{"no investigation yet", optional, dates(date(retention.LastEntry, "2021-03-10")), "clock not started: waiting for the end of the investigation"},
		{"never an investigation", optional, dates(date(retention.LastEntry, "2021-03-10"), retention.Event{What: retention.InvestigationEnd, Never: true}), "from 2025-03-11"},
		{"neither, ever", optional, dates(retention.Event{What: retention.LastEntry, Never: true}, retention.Event{What: retention.InvestigationEnd, Never: true}), "clock not started: waiting for the end of the investigation"},
		{"a minimum and a maximum", both, dates(date(retention.Closure, "2020-02-29")), "2022-03-01 to 2028-02-29"},
		{"respite twice", cases.Of[1], dates(date(retention.Closure, "2012-06-30"), date(retention.Closure, "2010-03-31")), "from 2020-07-01"},
		{"a rehire stops the clock", cases.Of[1], dates(date(retention.Closure, "2010-03-31"), retention.Event{What: retention.Closure, On: day(t, "2011-01-01"), Reopened: true}), "clock not started: waiting for closure"},
		{"and the next end starts it afresh", cases.Of[1], dates(date(retention.Closure, "2010-03-31"), retention.Event{What: retention.Closure, On: day(t, "2011-01-01"), Reopened: true}, date(retention.Closure, "2014-12-31")), "from 2023-01-01"},
		{"ended and reopened on one day", cases.Of[1], dates(date(retention.Closure, "2010-03-31"), retention.Event{What: retention.Closure, On: day(t, "2010-03-31"), Reopened: true}), "clock not started: waiting for closure"},
		{"no event is named", retention.Period{Keep: retention.Years(7)}, dates(date(retention.Closure, "2010-03-31")), "clock not started: the period names no event to count from"},
		{"no period", retention.Period{}, dates(date(retention.Closure, "2010-03-31")), "no date can be worked out"},
		{"criteria", retention.Period{Kind: retention.Criteria, After: retention.PurposeEnds}, retention.Events{}, "no date can be worked out: it depends on the end of the purpose"},
		{"an archive", retention.Period{Kind: retention.Permanent, Then: retention.Transfer}, retention.Events{}, "for permanent preservation in an archive"},
	} {
		w, steps, err := c.period.Explain(c.events)
		if err != nil || w.String() != c.want || len(steps) == 0 {
			t.Errorf("%s: %s, want %s (%v, %d steps)", c.name, w, c.want, err, len(steps))
		}
	}
	if w, _ := inTurn.Window(dates(date(retention.Closure, "2010-03-31"))); w.Then != retention.Transfer {
		t.Errorf("then %s", w.Then)
	}
}

func TestEventErrors(t *testing.T) {
	p := retention.Period{Keep: retention.Years(6), After: retention.Closure}
	birth := retention.Event{What: retention.Birth, On: civil.On(2000, 1, 1)}
	for _, c := range []struct {
		event retention.Event
		field string
	}{
		{retention.Event{What: retention.Closure, On: civil.On(1999, 12, 31)}, "dates[1].on"},
		{retention.Event{What: retention.Death, On: civil.On(1999, 12, 31)}, "dates[1].on"},
		{retention.Event{What: retention.Closure}, "dates[1].on"},
		{retention.Event{What: retention.Closure, On: -5}, "dates[1].on"},
		{retention.Event{On: civil.On(2010, 1, 1)}, "dates[1].what"},
		{retention.Event{What: retention.Closure, On: civil.On(2010, 1, 1), Never: true}, "dates[1].never"},
		{retention.Event{What: retention.Birth, On: civil.On(2001, 1, 1)}, "dates[0].what"},
		{retention.Event{What: retention.Birth, On: civil.On(2001, 1, 1), Reopened: true}, "dates[1].reopened"},
	} {
		e := retention.Events{Dates: []retention.Event{birth, c.event}}
		_, err := p.Window(e)
		if f, ok := errors.AsType[*retention.Error](err); !ok || f.Field != c.field {
			t.Errorf("%+v: %v, want an error of %s", c.event, err, c.field)
		}
		s := retention.Schedule{Classes: []retention.Class{{ID: "files", Periods: []retention.Period{p}}}}
		_, err = s.Window("files", "", e)
		if f, ok := errors.AsType[*retention.Error](err); !ok || f.Class != "files" || f.Field != "events."+c.field {
			t.Errorf("%+v: %v, want an error of the class", c.event, err)
		}
	}
	good := retention.Events{Dates: []retention.Event{birth, birth, {What: retention.Closure, On: civil.On(2000, 1, 1)}}}
	if err := good.Validate(); err != nil {
		t.Errorf("on the day of birth: %v", err)
	}
}

func TestEffectiveReading(t *testing.T) {
	six := retention.Period{Keep: retention.Years(6), After: retention.Closure, Year: retention.FinancialYear}
	for _, c := range []struct {
		change func(*retention.Period)
		want   retention.Reading
	}{
		{func(p *retention.Period) {}, retention.FinancialEnd},
		{func(p *retention.Period) { p.Bound = retention.Minimum }, retention.FinancialEnd},
		{func(p *retention.Period) { p.Bound = retention.Maximum }, retention.Anniversary},
		{func(p *retention.Period) { p.Bound, p.Reading = retention.Maximum, retention.FinancialEnd }, retention.FinancialEnd},
		{func(p *retention.Period) { p.Beginning = true }, retention.Anniversary},
		{func(p *retention.Period) { p.Reading = retention.FinancialFirst }, retention.FinancialFirst},
		{func(p *retention.Period) { p.Keep = retention.Months(72) }, 0},
		{func(p *retention.Period) { p.From = retention.YearOfEvent }, 0},
		{func(p *retention.Period) { p.Year = "" }, 0},
		{func(p *retention.Period) { p.Year = retention.CalendarYear }, 0},
	} {
		p := six
		c.change(&p)
		w, err := p.Window(happened(retention.Closure, civil.On(2022, 7, 15)))
		if got := p.EffectiveReading(); got != c.want || w.Reading != c.want || err != nil {
			t.Errorf("%+v: %s, in the window %s, want %s (%v)", p, got, w.Reading, c.want, err)
		}
	}
}
