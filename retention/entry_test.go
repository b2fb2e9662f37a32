package retention_test

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/strict"
	"github.com/careprivacy/ukgdpr/retention"
)

// leaver asks whether the file of somebody who left may go, with every kind of hold looked for.
func leaver() retention.Query {
	return retention.Query{
		Record: "file 4711", Class: "file", On: civil.On(2030, 9, 1), LawAsAt: lawAsAt,
		Events: happened(retention.EmploymentEnd, civil.On(2024, 8, 31)), Looked: slices.Collect(retention.AllHoldKinds()),
	}
}

func TestEntry(t *testing.T) {
	s := staff(t)
	s.Version = "3"
	e, err := s.Entry(leaver())
	if err != nil {
		t.Fatal(err)
	}
	if !e.MayGo() || e.Status.State != retention.ForDisposal || e.Window.LastKept != civil.On(2030, 8, 31) || len(e.Steps) < 3 || len(e.NotLooked) != 0 || e.Window.Reading != retention.Anniversary {
		t.Errorf("%+v", e)
	}
	if len(e.Periods) != 1 || e.Periods[0].Year != retention.FinancialYear || e.Version != "3" || len(e.Hash) != 64 {
		t.Errorf("%+v", e)
	}
	data, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	var back retention.Entry
	if err := strict.Decode(data, "entry.json", &back); err != nil {
		t.Fatal(err)
	}
	if again, _ := json.Marshal(back); string(again) != string(data) || !back.MayGo() {
		t.Errorf("%s\nreads back as\n%s", data, again)
	}
	for _, c := range []struct {
		name   string
		change func(*retention.Query)
		mayGo  bool
		state  retention.State
	}{
		{"the day before", func(q *retention.Query) { q.On-- }, false, retention.Keep},
		{"nobody looked for claims", func(q *retention.Query) { q.Looked = q.Looked[:4] }, false, retention.ForDisposal},
		{"a claim", func(q *retention.Query) { q.Holds = []retention.Hold{{Kind: retention.Claim, From: q.On}} }, false, retention.OnHold},
		{"a claim that ended", func(q *retention.Query) {
			q.Holds = []retention.Hold{{Kind: retention.Claim, From: q.On - 9, Released: q.On - 1}}
		}, true, retention.ForDisposal},
	} {
		q := leaver()
		c.change(&q)
		if e, err := s.Entry(q); err != nil || e.MayGo() != c.mayGo || e.Status.State != c.state || e.Window.Earliest != civil.On(2030, 9, 1) {
			t.Errorf("%s: %v, %s, %s (%v)", c.name, e.MayGo(), e.Status, e.Window, err)
		}
	}
	for _, change := range []func(*retention.Query){func(q *retention.Query) { q.Class = "x" }, func(q *retention.Query) { q.On = 0 }, func(q *retention.Query) { q.Contract = "k" }} {
		q := leaver()
		change(&q)
		if e, err := s.Entry(q); err == nil {
			t.Errorf("%+v", e)
		}
	}
}

// TestStepsLaw: the steps name the provisions that stand behind a date.
func TestStepsLaw(t *testing.T) {
	s := read(t, `{"name": "s", "classes": [{"id": "pay",
		"periods": [{"keep": "3 years", "after": "creation", "from": "end-of-year-of-event", "year": "tax"}, {"kind": "age", "keep": "25 years", "after": "birth"}],
		"reasons": [{"kind": "legal-obligation", "under": "ACT/Income Tax (Pay As You Earn) Regulations 2003/reg97(1)"}, {"kind": "contract"}]}]}`)
	_, steps, err := s.Explain("pay", "", retention.Events{Dates: []retention.Event{
		{What: retention.Creation, On: civil.On(2023, 7, 15)}, {What: retention.Birth, On: civil.On(2000, 2, 29)},
	}})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"the reason for the period: legal-obligation (Income Tax (Pay As You Earn) Regulations 2003 regulation 97(1))",
		"2023-07-15 the creation of the record",
		"2024-04-06 the first day of the tax year to count from (Income Tax Act 2007 section 4(3))",
		"2027-04-05 is the last day of 3 years",
		"2027-04-06 is the first day of disposal",
		"2000-02-29 birth",
		"2025-02-28 is the day before the age of 25 (Family Law Reform Act 1969 section 9)",
		"2025-03-01 is the first day of disposal",
	}
	if len(steps) != len(want) {
		t.Fatalf("%d steps: %v", len(steps), steps)
	}
	for i, step := range steps {
		if step.String() != want[i] || strings.Contains(step.String(), "(") != (len(step.Law) > 0) {
			t.Errorf("%s, %v, want %s", step, step.Law, want[i])
		}
	}
}

func TestRecheck(t *testing.T) {
	s := staff(t)
	e, err := s.Entry(leaver())
	if err != nil {
		t.Fatal(err)
	}
	now := leaver()
	now.On += 30
	if again, changes, err := e.Recheck(s, now); err != nil || len(changes) > 0 || !again.MayGo() || again.On != now.On {
		t.Errorf("nothing happened: %v, %v", changes, err)
	}
	for _, c := range []struct {
		name   string
		change func(*retention.Query, *retention.Schedule)
		want   string
	}{
		{"a rehire", func(q *retention.Query, _ *retention.Schedule) {
			q.Events.Dates = append(q.Events.Dates, retention.Event{What: retention.EmploymentEnd, On: civil.On(2030, 9, 5), Reopened: true})
		}, "the window is another"},
		{"an access request", func(q *retention.Query, _ *retention.Schedule) {
			q.Holds = []retention.Hold{{Kind: retention.AccessRequest, From: q.On}}
		}, "section 173"},
		{"another schedule", func(_ *retention.Query, s *retention.Schedule) { s.Version = "4" }, `version "4", then ""`},
		{"a longer period", func(_ *retention.Query, s *retention.Schedule) { s.Classes[0].Periods[0].Keep.Amount = 7 }, "keep until 2031-08-31"},
		{"nobody looked", func(q *retention.Query, _ *retention.Schedule) { q.Looked = nil }, "other kinds of hold"},
		{"an earlier day", func(q *retention.Query, _ *retention.Schedule) { q.On -= 31 }, "the day is before"},
	} {
		now, s := leaver(), staff(t)
		now.On += 30
		now.Record = "another record"
		c.change(&now, s)
		again, changes, err := e.Recheck(s, now)
		if err != nil || !strings.Contains(strings.Join(changes, "\n"), c.want) || again.Record != e.Record {
			t.Errorf("%s: %q, want %q (%v)", c.name, changes, c.want, err)
		}
	}
}

func TestEntryCSV(t *testing.T) {
	q := leaver()
	q.Record = "=1+1"
	q.Holds = []retention.Hold{{Kind: retention.AccessRequest, From: q.On, Ref: "SAR, 7"}}
	q.Looked = q.Looked[:6]
	e, err := staff(t).Entry(q)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	if err := w.WriteAll([][]string{retention.EntryHeader(), e.Row()}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != 2 || len(rows[0]) != len(rows[1]) {
		t.Fatalf("%v, %v", rows, err)
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	for name, want := range map[string]string{
		"record": "'=1+1", "class": "file", "on": "2030-09-01", "status": "on-hold", "last_kept": "2030-08-31", "earliest": "2030-09-01", "latest": "", "events": "employment-end 2024-08-31",
		"not_looked": "safeguarding; inquiry", "law_as_at": "2026-11-22", "reading": "anniversary",
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
	if !strings.Contains(got["steps"], "2030-08-31 is the last day of 6 years") || !strings.Contains(got["holds"], "section 173") {
		t.Errorf("steps %q, holds %q", got["steps"], got["holds"])
	}
}

// TestEntryErrors: evidence is about a record, on a day, under holds that can be.
func TestEntryErrors(t *testing.T) {
	for _, c := range []struct {
		change func(*retention.Query)
		want   string
	}{
		{func(q *retention.Query) { q.Record = "" }, "retention: class file: record: empty"},
		{func(q *retention.Query) { q.On = 0 }, "retention: class file: on: no day"},
		{func(q *retention.Query) { q.Holds = []retention.Hold{{Kind: retention.Claim}, {}} }, "retention: class file: holds[1].kind: unset"},
		{func(q *retention.Query) {
			q.Holds = []retention.Hold{{Kind: retention.Claim, From: civil.On(2026, 1, 1), Released: civil.On(2025, 1, 1)}}
		}, "retention: class file: holds[0].released: 2025-01-01, before"},
		{func(q *retention.Query) { q.Looked[2] = 0 }, "retention: class file: looked[2]: unset"},
		{func(q *retention.Query) { q.Looked[2] = 99 }, "retention: class file: looked[2]: hold(99) is not one of the constants: want access-request"},
		{func(q *retention.Query) { q.Events.Dates[0].What = "Employment End" }, `retention: class file: events.dates[0].what: trigger "Employment End": want lower-case words`},
	} {
		q := leaver()
		c.change(&q)
		if e, err := staff(t).Entry(q); err == nil || !strings.HasPrefix(err.Error(), c.want) || e.MayGo() {
			t.Errorf("%v, want %s", err, c.want)
		}
	}
	e, err := staff(t).Entry(leaver())
	if err != nil || !e.MayGo() {
		t.Fatal(e, err)
	}
	if e.Record = ""; e.MayGo() {
		t.Error("a record without a name may go")
	}
}

// TestNoSchedule: no schedule has an error for an answer.
func TestNoSchedule(t *testing.T) {
	var s *retention.Schedule
	e, err := staff(t).Entry(leaver())
	if err != nil {
		t.Fatal(err)
	}
	_, err1 := s.Entry(leaver())
	_, err2 := s.Windows("", retention.Events{})
	_, err3 := s.Window("file", "", retention.Events{})
	_, _, err4 := e.Recheck(s, leaver())
	_, err5 := s.Hash()
	for i, err := range []error{s.Validate(), err1, err2, err3, err4, err5} {
		if err == nil || !strings.HasPrefix(err.Error(), "retention: no schedule") {
			t.Errorf("%d: %v", i, err)
		}
	}
}
