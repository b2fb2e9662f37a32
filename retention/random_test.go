package retention_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// pick is one of some values.
func pick[T any](r *rand.Rand, values ...T) T { return values[r.IntN(len(values))] }

// anyPeriod puts every field of a period together with every other, in shapes that may or may not be right.
func anyPeriod(r *rand.Rand, depth int) (p retention.Period) {
	if depth > 0 && r.IntN(3) == 0 {
		return anyJoin(r, depth)
	}
	anyLength := func() retention.Length {
		return retention.Length{Amount: pick(r, 0, 1, 2, 3, 6, 7, 13, 31), Unit: retention.Unit(1 + r.IntN(5))}
	}
	rarely := func() bool { return r.IntN(5) == 0 }
	p.Kind = pick(r, retention.Fixed, retention.Fixed, retention.Fixed, retention.Fixed, retention.Age, retention.Consent, retention.Permanent, retention.Criteria)
	p.After = pick(r, retention.Closure, retention.Closure, retention.Closure, retention.Birth, retention.Death, "tenancy-end", "")
	switch p.Kind {
	case retention.Fixed:
		p.Keep = anyLength()
	case retention.Age:
		p.Keep, p.After = retention.Years(r.IntN(30)), retention.Birth
	}
	if rarely() {
		p.UpTo = anyLength()
	}
	p.Beginning, p.Roll = rarely(), rarely()
	if rarely() {
		p.From = retention.From(1 + r.IntN(2))
	}
	if rarely() {
		p.Year = pick(r, retention.CalendarYear, retention.FinancialYear, retention.TaxYear, retention.AcademicYear, "08-01",
			"1950-03-31 2000-03-31 2019-03-31 2020-08-31 2021-08-31")
	}
	p.Reading = pick(r, 0, 0, 0, retention.Anniversary, retention.FinancialEnd, retention.FinancialFirst)
	p.Bound = pick(r, 0, 0, 0, 0, retention.Minimum, retention.Maximum)
	if rarely() {
		p.Allowance = retention.Allowance{Length: anyLength(), Included: rarely()}
	}
	if p.Roll || rarely() {
		p.Working = civil.Division(1 + r.IntN(3))
	}
	if rarely() {
		p.Then, p.Review = retention.Action(1+r.IntN(5)), anyLength()
	}
	return p
}

// anyJoin joins such periods.
func anyJoin(r *rand.Rand, depth int) (p retention.Period) {
	p.Join = retention.Join(1 + r.IntN(5))
	from := civil.Date(0)
	for i := range 2 + r.IntN(2) {
		part := anyPeriod(r, depth-1)
		switch {
		case p.Join == retention.Branch && r.IntN(2) == 0:
			part.When = retention.Condition{At: retention.Closure, From: r.IntN(20)}
		case p.Join == retention.InTurn && i > 0:
			part.After = ""
		case p.Join == retention.Amended:
			part.Span = law.Span{From: from, Until: civil.On(2018+3*i, 4, 1)}
			from = part.Span.Until
		}
		p.Of = append(p.Of, part)
	}
	return p
}

// TestAnyPeriod holds whatever Validate calls right to what must be so of every period: dates or a reason and in order, the same with steps as without,
// in words, in JSON and in a schedule, and what LastDue says of the event is what its window says.
func TestAnyPeriod(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(42, 4))
	right := 0
	for range 60_000 {
		p := anyPeriod(r, 2)
		if p.Validate() != nil {
			continue
		}
		right++
		event := civil.On(2017, 1, 1) + civil.Date(r.IntN(3000))
		var e retention.Events
		for _, what := range []retention.Trigger{retention.Closure, retention.Birth, retention.Death, "tenancy-end"} {
			e.Dates = append(e.Dates, retention.Event{What: what, On: event})
		}
		w, err := p.Window(e)
		if (w.Open == 0 && err == nil) != (w.Earliest != 0 || w.Latest != 0) || w.Latest != 0 && w.Latest < w.Earliest || w.Earliest != 0 && w.LastKept > w.Earliest {
			t.Errorf("%s: out of order: %+v, %v", p, w, err)
		}
		same := func(how string, again retention.Window, err2 error) {
			if again != w || (err == nil) != (err2 == nil) {
				t.Errorf("%s, %s: %+v, %v, want %+v, %v", p, how, again, err2, w, err)
			}
		}
		explained, steps, err2 := p.Explain(e)
		same(fmt.Sprintf("in %d steps", len(steps)), explained, err2)

		read, doubts := retention.Read(p.String())
		if read.String() != p.String() || len(doubts) > 1 || len(doubts) == 1 && doubts[0].Kind != retention.DoubtNoEvent {
			t.Errorf("%q reads as %q, %v", p, read, doubts)
		}
		again, err2 := read.Window(e)
		same("read", again, err2)

		var back retention.Period
		data, err2 := json.Marshal(p)
		if err2 != nil || json.Unmarshal(data, &back) != nil || !back.Equal(p) {
			t.Errorf("%s is %s, %v", p, data, err2)
		}
		s := retention.Schedule{Triggers: []retention.Trigger{"tenancy-end"}, Classes: []retention.Class{{ID: "a", Periods: []retention.Period{p}}}}
		if again, err2 = s.Window("a", "", e); !p.IsZero() {
			same("in a schedule", again, err2)
		}
		if err == nil && !w.Provisional {
			turned(t, p, event, w, event+civil.Date(r.IntN(1500)))
		}
	}
	if right < 10_000 {
		t.Errorf("only %d are right", right)
	}
}

// turned compares LastDue and its twin with the window of an event.
func turned(t *testing.T, p retention.Period, event civil.Date, w retention.Window, asOf civil.Date) {
	t.Helper()
	column, one := p.Column()
	for _, c := range []struct {
		name string
		last func(civil.Date) (civil.Date, bool)
		want bool
	}{
		{"due", p.LastDue, w.Earliest != 0 && w.Earliest <= asOf}, {"overdue", p.LastOverdue, w.Latest != 0 && w.Latest < asOf},
	} {
		last, ok := c.last(asOf)
		if got := column != "" && event <= last; ok && (got != c.want || !one) {
			t.Errorf("%s: %s of %s is %s, and %s up to %s on %s", p, column, event, w, c.name, last, asOf)
		}
	}
}

// TestShorter holds the rules that compare two periods to what their windows say day by day: a class objects to a floor that it ends before on some
// day of the event at an edge of a month, over four years with a leap day, and to no other. What the rules conclude without counting is never
// otherwise.
func TestShorter(t *testing.T) {
	var events []civil.Date
	for m := range 48 {
		first := civil.On(2022, 1, 1).AddMonths(m)
		events = append(events, first, first.AddDays(4), first.AddDays(5), first.AddDays(14), first.AddDays(27), first.AddMonths(1).AddDays(-1))
	}
	free := func(p retention.Period, event civil.Date) civil.Date {
		w, err := p.Window(retention.Events{Dates: []retention.Event{{What: retention.Closure, On: event}}})
		switch {
		case err != nil || w.Open != 0:
			return 0
		case w.Earliest != 0:
			return w.Earliest
		}
		return w.Latest.AddDays(1)
	}
	r := rand.New(rand.NewPCG(7, 7))
	plain := func() retention.Period {
		for {
			p := anyPeriod(r, 0)
			p.After = retention.Closure
			if r.IntN(4) == 0 {
				p.Bound, p.Allowance = retention.Maximum, retention.Allowance{Length: retention.Months(1 + r.IntN(60)), Included: r.IntN(2) == 0}
			}
			if p.Kind <= retention.Permanent && p.Kind != retention.Age && p.Kind != retention.Consent && p.Year != "08-01" && len(p.Year) < 20 && p.Validate() == nil {
				return p
			}
		}
	}
	objects, quiet := 0, 0
	for range 4000 {
		p, floor := plain(), plain()
		less := false
		for _, d := range events {
			mine, theirs := free(p, d), free(floor, d)
			less = less || p.Kind != retention.Permanent && mine != 0 && mine < theirs
		}
		s := retention.Schedule{
			Name: "s", Contracts: []retention.Contract{{ID: "k", Floor: floor}},
			Classes: []retention.Class{{ID: "a", Contracts: []string{"k"}, Periods: []retention.Period{p}}},
		}
		found := false
		for _, f := range s.Check(civil.On(2024, 1, 1)) {
			found = found || f.Rule == "retention-below-own-floor"
		}
		if found != less {
			t.Errorf("%s, of a floor %s: the rule objects %v, and its windows end sooner %v", p, floor, found, less)
		}
		if less {
			objects++
		} else {
			quiet++
		}
	}
	if min(objects, quiet) < 500 {
		t.Errorf("%d pairs end sooner and %d do not: want many of both", objects, quiet)
	}
}
