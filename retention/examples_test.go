package retention_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// worked is a case of testdata/examples.json, which an oracle in another language worked out day by day.
type worked struct {
	ID       string
	Trigger  civil.Date
	AsOf     civil.Date  `json:"as_of"`
	Last     *civil.Date `json:"last_day_kept"`
	Earliest *civil.Date `json:"expected_earliest"`
	Latest   *civil.Date `json:"expected_latest"`
	Status   string      `json:"status_as_of"`
	Params   json.RawMessage
	Note     struct {
		Stated civil.Date `json:"stated_in_notice"`
		Short  int        `json:"days_short"`
	}
}

// params are the parameters of the cases of one length.
type params struct {
	N     *int
	Unit  string
	Start json.RawMessage
	Count string
	Bound string
	Grace []any
	Table [][2]civil.Date
}

// states are our words for those of the oracle. It tells apart what a maximum and a window have left behind; we do not.
var states = map[string]retention.State{
	"retain": retention.Keep, "in-window": retention.InWindow, "overdue": retention.Overdue, "must-be-gone": retention.Overdue,
	"may-hold": retention.MayKeep, "due": retention.ForDisposal, "due-for-review": retention.ForAppraisal,
	"permanent": retention.ForGood, "open": retention.Waiting, "held": retention.OnHold,
}

func loadExamples(t *testing.T) []worked {
	t.Helper()
	data, err := os.ReadFile("testdata/examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Examples []worked }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Examples) != 97 {
		t.Fatalf("%d cases, want 97", len(file.Examples))
	}
	return file.Examples
}

func TestExamples(t *testing.T) {
	for _, c := range loadExamples(t) {
		if c.ID == "leap-6y-go" {
			continue // what time.AddDate gives: TestExamplesElsewhere
		}
		t.Run(c.ID, func(t *testing.T) {
			p, e, holds := special(t, c)
			if len(p.Of) == 0 && p.IsZero() {
				p = plain(t, c.Params)
				e = happened(retention.Closure, c.Trigger)
			}
			w, err := p.Window(e)
			if err != nil {
				t.Fatal(err)
			}
			status := w.On(c.AsOf, holds...)
			w, _ = w.Under(c.AsOf, holds...)
			for _, d := range []struct {
				name string
				got  civil.Date
				want *civil.Date
			}{{"last day kept", w.LastKept, c.Last}, {"earliest", w.Earliest, c.Earliest}, {"latest", w.Latest, c.Latest}} {
				want := civil.Date(0)
				if d.want != nil {
					want = *d.want
				}
				if d.got != want {
					t.Errorf("%s %s, want %s", d.name, d.got, want)
				}
			}
			if status.State != states[c.Status] {
				t.Errorf("%s on %s, want %s", status, c.AsOf, c.Status)
			}
		})
	}
}

// TestExamplesElsewhere is the one case that the oracle works out as other software does: the date is not ours, a day late, and we can say where it
// is from.
func TestExamplesElsewhere(t *testing.T) {
	for _, c := range loadExamples(t) {
		if c.ID != "leap-6y-go" {
			continue
		}
		p := plain(t, c.Params)
		w, err := p.Window(happened(retention.Closure, c.Trigger))
		if err != nil || w.Earliest != *c.Earliest-1 || w.LastKept != *c.Last-1 {
			t.Errorf("%s, %v", w, err)
		}
		list := p.WouldGive(*c.Earliest, c.Trigger)
		if len(list) != 1 || !strings.Contains(list[0].Words, "time.AddDate") {
			t.Errorf("%s would be given by %v", c.Earliest, list)
		}
		return
	}
	t.Error("the case is gone")
}

// TestExamplesStated compares the dates that a notice states with ours.
func TestExamplesStated(t *testing.T) {
	stated := 0
	for _, c := range loadExamples(t) {
		if c.Note.Stated == 0 {
			continue
		}
		stated++
		w, err := plain(t, c.Params).Window(happened(retention.Closure, c.Trigger))
		if err != nil || w.Earliest.Sub(c.Note.Stated) != c.Note.Short {
			t.Errorf("%s: %s is %d days from %s, want %d (%v)", c.ID, w.Earliest, w.Earliest.Sub(c.Note.Stated), c.Note.Stated, c.Note.Short, err)
		}
	}
	if stated != 6 {
		t.Errorf("%d stated dates, want 6", stated)
	}
}

func happened(what retention.Trigger, on civil.Date) retention.Events {
	return retention.Events{Dates: []retention.Event{{What: what, On: on}}}
}

// plain is the period of a case of one length.
func plain(t *testing.T, raw json.RawMessage) retention.Period {
	t.Helper()
	var c params
	if err := json.Unmarshal(raw, &c); err != nil || c.N == nil {
		t.Fatalf("%s: %v", raw, err)
	}
	p := retention.Period{Keep: length(t, *c.N, c.Unit), After: retention.Closure}
	var name string
	var monthDay [2]int
	switch {
	case len(c.Table) > 0:
		ends := []civil.Date{c.Table[0][0] - 1}
		for _, row := range c.Table {
			ends = append(ends, row[1])
		}
		year, err := retention.YearEnds(ends...)
		if err != nil {
			t.Fatal(err)
		}
		p.From, p.Year = retention.YearOfEvent, year
	case json.Unmarshal(c.Start, &name) == nil:
		p.From = retention.YearOfEvent
		p.Year = map[string]retention.Year{"fy": retention.FinancialYear, "tax": retention.TaxYear, "acad": retention.AcademicYear, "cal": retention.CalendarYear}[name]
	case json.Unmarshal(c.Start, &monthDay) == nil:
		year, err := retention.YearFrom(time.Month(monthDay[0]), monthDay[1])
		if err != nil {
			t.Fatal(err)
		}
		p.From, p.Year = retention.YearOfEvent, year
	}
	switch c.Count {
	case "beginning":
		p.Beginning = true
	case "fyfirst":
		p.From, p.Reading = 0, retention.FinancialFirst
	}
	if c.Bound == "max" {
		p.Bound = retention.Maximum
	}
	if len(c.Grace) == 2 {
		p.Allowance.Length = length(t, int(c.Grace[0].(float64)), c.Grace[1].(string))
	}
	return p
}

func length(t *testing.T, n int, unit string) retention.Length {
	t.Helper()
	u, err := retention.ParseUnit(unit)
	if err != nil {
		t.Fatal(err)
	}
	return retention.Length{Amount: n, Unit: u}
}

// special is the period of a case that is more than one length; the zero Period for all others.
func special(t *testing.T, c worked) (p retention.Period, e retention.Events, holds []retention.Hold) {
	t.Helper()
	fixed := func(n int, after retention.Trigger) retention.Period {
		return retention.Period{Keep: retention.Years(n), After: after}
	}
	e = happened(retention.Closure, c.Trigger)
	and := func(what retention.Trigger, on string) {
		e.Dates = append(e.Dates, retention.Event{What: what, On: day(t, on)})
	}
	born := func() { e.Dates[0].What = retention.Birth }
	switch c.ID {
	case "age25", "age25-leap":
		p = retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth}
		born()
	case "age26-17", "age25-16":
		p = retention.Period{Join: retention.Branch, Of: []retention.Period{
			{Kind: retention.Age, Keep: retention.Years(26), After: retention.Birth, When: retention.Condition{At: retention.TreatmentEnd, From: 17, Under: 18}},
			{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth},
		}}
		born()
		and(retention.TreatmentEnd, map[string]string{"age26-17": "2020-12-01", "age25-16": "2020-05-09"}[c.ID])
	case "childhome-75":
		p = fixed(75, retention.Birth)
		born()
	case "later-of", "later-of-open":
		p = retention.Period{Join: retention.Later, Of: []retention.Period{fixed(4, retention.Closure), fixed(4, retention.InvestigationEnd)}}
		if c.ID == "later-of" {
			and(retention.InvestigationEnd, "2022-06-30")
		}
	case "earliest-of":
		p = retention.Period{Join: retention.Earlier, Of: []retention.Period{
			{Kind: retention.Consent, After: retention.Closure}, {Kind: retention.Consent, After: retention.Death},
		}}
		and(retention.Death, "2026-07-14")
	case "consent-live":
		p = retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}
	case "consent-7wd":
		p = retention.Period{Kind: retention.Consent, After: retention.Closure, Working: civil.EnglandAndWales,
			Allowance: retention.Allowance{Length: retention.WorkingDays(7)}}
	case "permanent":
		p = retention.Period{Kind: retention.Permanent}
	case "hold", "hold-active":
		p = fixed(6, retention.Closure)
		holds = []retention.Hold{{Kind: retention.Claim, From: day(t, "2020-01-01")}}
		if c.ID == "hold" {
			p.Allowance.Length = retention.Years(1)
			holds[0].Released = day(t, "2026-06-30")
		}
	case "longest":
		p = retention.Period{Join: retention.Later, Of: []retention.Period{fixed(6, retention.Closure), fixed(4, retention.LastEntry)}}
		and(retention.LastEntry, "2019-10-01")
	case "bh-roll":
		p = fixed(6, retention.Closure)
		p.Working, p.Roll = civil.EnglandAndWales, true
	case "bh-roll-max", "bh-roll-max2":
		p = fixed(3, retention.Closure)
		p.Bound, p.Working, p.Roll = retention.Maximum, civil.EnglandAndWales, true
	case "review":
		p = fixed(8, retention.Closure)
		p.Then = retention.Appraise
	}
	return p, e, holds
}

func day(t *testing.T, s string) civil.Date {
	t.Helper()
	d, err := civil.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
