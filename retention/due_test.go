package retention_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// invertible are shapes of which one column of dates tells what is due: every way to count, with every way to end.
func invertible(t testing.TB) (shapes []retention.Period) {
	year := func(y retention.Year, err error) retention.Year {
		if err != nil {
			t.Fatal(err)
		}
		return y
	}
	end := civil.On
	var ends []civil.Date
	for y := 1880; y < 2020; y += 28 { // years of twenty-eight, for a short list
		ends = append(ends, end(y, 3, 31))
	}
	ends = append(ends, end(2021, 8, 31), end(2022, 8, 31), end(2023, 2, 28))
	years := []retention.Year{
		"", retention.CalendarYear, retention.FinancialYear, retention.TaxYear, retention.AcademicYear,
		year(retention.YearFrom(time.March, 1)), year(retention.YearFrom(time.August, 31)),
		year(retention.YearEnds(ends...)),
	}
	lengths := []retention.Length{
		retention.Days(0), retention.Days(31), retention.Weeks(1), retention.Months(1), retention.Months(6), retention.Months(7), retention.Months(18),
		retention.Years(1), retention.Years(6), retention.Years(51),
	}
	const on = retention.Closure
	for _, keep := range lengths {
		shapes = append(shapes, retention.Period{Keep: keep, After: on}, retention.Period{Keep: keep, After: on, Beginning: true},
			retention.Period{Keep: keep, After: on, Bound: retention.Maximum})
	}
	for _, y := range years {
		for _, keep := range []retention.Length{retention.Days(90), retention.Months(18), retention.Years(6)} {
			shapes = append(shapes, retention.Period{Keep: keep, After: on, From: retention.YearOfEvent, Year: y},
				retention.Period{Keep: keep, After: on, From: retention.YearAfterEvent, Year: y})
		}
		for r := range retention.AllReadings() {
			shapes = append(shapes, retention.Period{Keep: retention.Years(4), After: on, Year: y, Reading: r})
		}
	}
	for _, n := range []int{0, 18, 25} {
		shapes = append(shapes, retention.Period{Kind: retention.Age, Keep: retention.Years(n), After: retention.Birth})
	}
	// Most of these with time for disposal.
	for i, p := range shapes {
		if i%3 != 0 {
			continue
		}
		for _, a := range []retention.Allowance{
			{Length: retention.Years(1)}, {Length: retention.Days(30)}, {Length: retention.Months(1), Included: true},
		} {
			p.Allowance = a
			if p.Validate() == nil {
				shapes = append(shapes, p)
			}
		}
		p.Allowance, p.UpTo = retention.Allowance{}, retention.Years(8)
		if p.Validate() == nil {
			shapes = append(shapes, p)
			p.Allowance.Length = retention.Days(10)
			shapes = append(shapes, p)
		}
	}
	simple := retention.Period{Keep: retention.Years(6), After: on}
	tax := retention.Period{Keep: retention.Years(3), After: on, From: retention.YearOfEvent, Year: retention.TaxYear, Allowance: retention.Allowance{Length: retention.Years(1)}}
	months := retention.Period{Keep: retention.Months(40), After: on, Allowance: retention.Allowance{Length: retention.Days(20)}}
	before, after := simple, months
	before.Keep, before.Span = retention.Years(3), law.Span{Until: end(2021, 4, 1)}
	after.Allowance, after.Span = retention.Allowance{}, law.Span{From: end(2021, 4, 1), Until: end(2024, 1, 1)}
	last := simple
	last.Span.From = end(2024, 1, 1)
	then := retention.Period{Keep: retention.Months(6), Allowance: retention.Allowance{Length: retention.Months(1)}}
	shapes = append(shapes,
		retention.Period{Kind: retention.Consent, After: on},
		retention.Period{Kind: retention.Consent, After: on, Allowance: retention.Allowance{Length: retention.Months(1)}},
		retention.Period{Kind: retention.Permanent}, retention.Period{Kind: retention.Criteria}, retention.Period{Keep: retention.Years(6)},
		retention.Period{Join: retention.Later, Of: []retention.Period{tax, months}},
		retention.Period{Join: retention.Earlier, Of: []retention.Period{tax, months}},
		retention.Period{Join: retention.Later, Of: []retention.Period{tax, simple, months}},
		retention.Period{Join: retention.Earlier, Of: []retention.Period{tax, simple, months}},
		retention.Period{Join: retention.InTurn, Of: []retention.Period{tax, then}},
		retention.Period{Join: retention.InTurn, Of: []retention.Period{months, then, then}},
		retention.Period{Join: retention.Amended, Of: []retention.Period{before, after, last}},
		retention.Period{Join: retention.Later, Of: []retention.Period{{Join: retention.Earlier, Of: []retention.Period{tax, months}}, simple}},
	)
	return shapes
}

// TestLastDue turns LastDue and LastOverdue round again: on every day of sixty years, the event on the day they give is due and the event on the
// next is not.
func TestLastDue(t *testing.T) {
	t.Parallel()
	for _, p := range invertible(t) {
		agree(t, p, civil.On(1985, 1, 1), civil.On(2045, 1, 1))
	}
}

// TestLastDueWorking does so for the years of which the bank holidays are known.
func TestLastDueWorking(t *testing.T) {
	t.Parallel()
	var shapes []retention.Period
	for _, p := range invertible(t) {
		if len(p.Of) == 0 && p.Kind != retention.Permanent && p.Kind != retention.Criteria {
			p.Roll, p.Working = true, civil.Division(1+len(shapes)%3)
			shapes = append(shapes, p)
		}
	}
	on := retention.Closure
	for _, n := range []int{0, 1, 7, 30} {
		shapes = append(shapes, retention.Period{Keep: retention.WorkingDays(n), After: on}, retention.Period{Keep: retention.WorkingDays(n), After: on, Bound: retention.Maximum})
		if n > 0 {
			a := retention.Allowance{Length: retention.WorkingDays(n)}
			shapes = append(shapes, retention.Period{Keep: retention.Months(6), After: on, Allowance: a},
				retention.Period{Kind: retention.Consent, After: on, Allowance: a}, retention.Period{Keep: retention.Months(1), After: on, Allowance: a, Roll: true})
		}
	}
	for _, p := range shapes {
		if p.Working == 0 {
			p.Working = civil.Scotland
		}
		agree(t, p, civil.On(2018, 3, 1), civil.On(2028, 10, 1))
	}
}

// agree holds LastDue and LastOverdue against Window on every day of a stretch.
func agree(t *testing.T, p retention.Period, from, until civil.Date) {
	t.Helper()
	column, ok := p.Column()
	if err := p.Validate(); err != nil || !ok {
		t.Fatalf("%+v: %v, one column: %v", p, err, ok)
	}
	dates := []retention.Event{{What: column}}
	window := func(d civil.Date) retention.Window {
		dates[0].On = d
		w, err := p.Window(retention.Events{Dates: dates})
		if err != nil {
			return retention.Window{} // the event lies in no year, or by no working day, that is known
		}
		return w
	}
	amended := p.Join == retention.Amended
	earliest := func(d civil.Date) civil.Date { return window(d).Earliest }
	latest := func(d civil.Date) civil.Date {
		if last := window(d).Latest; last != 0 {
			return last + 1
		}
		return 0
	}
	follow(t, fmt.Sprintf("%+v: last due", p), from, until, p.LastDue, earliest)
	if !amended {
		follow(t, fmt.Sprintf("%+v: last overdue", p), from, until, p.LastOverdue, latest)
	}
}

// follow walks through the days asked about, and beside them through those of the event: reached must be on or before the day asked about for the last
// day of the event that turned gives, and after it, or never, for the day after that.
func follow(t *testing.T, name string, from, until civil.Date, turned func(civil.Date) (civil.Date, bool), reached func(civil.Date) civil.Date) {
	t.Helper()
	last, _ := turned(from)
	next := reached(last + 1)
	if now := reached(last); last != 0 && (now == 0 || now > from) || next != 0 && next <= from {
		t.Errorf("%s on %s: %s, reached on %s, and the next day on %s", name, from, last, now, next)
		return
	}
	for asOf := from; asOf < until; asOf++ {
		for next != 0 && next <= asOf {
			last++
			after := reached(last + 1)
			if after != 0 && after < next {
				t.Errorf("%s: not monotone: %s reached on %s, the next day on %s", name, last, next, after)
				return
			}
			next = after
		}
		if got, ok := turned(asOf); got != last || !ok {
			t.Errorf("%s on %s: %s, %v, want %s, as the next day is reached on %s", name, asOf, got, ok, last, next)
			return
		}
	}
}

func ExamplePeriod_LastDue() {
	p := retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}
	last, ok := p.LastDue(civil.On(2026, 11, 22))
	fmt.Println(last, ok)
	// Output: 2020-11-21 true
}
