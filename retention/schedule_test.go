package retention_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

func TestScheduleJSON(t *testing.T) {
	s := carers()
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	back, err := retention.ParseSchedule(data, "schedule.json")
	if err != nil {
		t.Fatal(err)
	}
	h1, err1 := s.Hash()
	h2, err2 := back.Hash()
	if h1 != h2 || len(h1) != 64 || err1 != nil || err2 != nil {
		t.Errorf("%s, %s (%v, %v)", h1, h2, err1, err2)
	}
	back.Classes[0].Periods[0].Keep.Amount++
	if h3, _ := back.Hash(); h3 == h1 {
		t.Error("another period has the same hash")
	}
	back.Classes[0].Periods[0].Keep.Unit = 99
	if h4, err := back.Hash(); err == nil {
		t.Errorf("a schedule that cannot be written has the hash %s", h4)
	}
}

// TestScheduleErrors is bad input: each error names the class or its place, and the field.
func TestScheduleErrors(t *testing.T) {
	class := func(s string) string { return `{"name": "s", "classes": [{"id": "staff", ` + s + `}]}` }
	for _, c := range []struct{ json, want string }{
		{class(`"periods": [{"keep": "6 fortnights", "after": "closure"}]`), `s.json:1:64: classes[0].periods[0].keep: class staff: retention: unknown unit "fortnight"`},
		{class(`"periods": [{"keep": "-6 years", "after": "closure"}]`), "s.json:1:64: classes[0].periods[0].keep: class staff: retention: -6 years: want an amount of 0 or more"},
		{class(`"periods": [{"keep": "10000 years", "after": "closure"}]`), "s.json:1:64: classes[0].periods[0].keep: class staff: retention: 10000 years: want at most 1000 years"},
		{class(`"periods": [{"keep": "6 years", "after": "employmnet-end"}]`), `s.json:1:84: classes[0].periods[0].after: class staff: "employmnet-end" is no event that is known`},
		{class(`"periods": [{"join": "later", "of": [{"keep": "6 years", "after": "closure"}, {"keep": "6 years", "after": "close"}]}]`), `s.json:1:150: classes[0].periods[0].of[1].after: class staff: "close" is no event`},
		{class(`"periods": [{"after": "closure"}]`), "s.json:1:55: classes[0].periods[0].keep: class staff: no length"},
		{class(`"periods": [{}]`), "s.json:1:55: classes[0].periods[0]: class staff: states nothing"},
		{class(`"period": []`), `classes[0]: unknown field "period"`},
		{class(`"contracts": ["k"]`), `s.json:1:57: classes[0].contracts[0]: class staff: "k" is no contract of the schedule`},
		{class(`"stated": [{"event": "2020-01-01", "date": "2020-02-30"}]`), "s.json:1:86: classes[0].stated[0].date: class staff: "},
		{class(`"benchmarks": ["paye"]`), "s.json:1:58: classes[0].benchmarks[0]: class staff: retention: unknown benchmark"},
		{`{"name": "s", "classes": [{"id": "a"}, {"id": "b"}, {"id": "a"}]}`, "s.json:1:60: classes[2].id: class a: taken by class 0"},
		{`{"name": "s", "classes": [{"name": "a"}]}`, "s.json:1:27: classes[0].id: empty"},
		{`{"name": "s", "contracts": [{"id": "k", "floor": {}}, {"id": "k", "floor": {}}], "classes": []}`, `s.json:1:62: contracts[1].id: "k" is taken by contract 0`},
		{`{"name": "s", "contracts": [{"id": "", "floor": {}}], "classes": []}`, `s.json:1:36: contracts[0].id: empty`},
		{`{"name": "s", "classes": [{"id": "a"}, {"id": "a "}]}`, `s.json:1:47: classes[1].id: class a : "a " has a space at an end`},
		{`{"name": "s", "triggers": ["foo", "foo"], "classes": [{"id": "a"}]}`, `s.json:1:35: triggers[1]: "foo" is named twice`},
		{`{"name": "s", "classes": []}`, "s.json:1:26: classes: none: want the classes"},
		{`{}`, "s.json:1:1: classes: none: want the classes"},
		{class(`"lines": [4, -4]`), "s.json:1:56: classes[0].lines[1]: class staff: -4: want the number of a printed line"},
		{`{"name": "s", "years": "fiscal", "classes": []}`, `years: retention: unknown year "fiscal"`},
		{`{"name": "s", "triggers": ["End"], "classes": []}`, "triggers[0]: "},
	} {
		s, err := retention.ParseSchedule([]byte(c.json), "s.json")
		if err == nil || !strings.Contains(err.Error(), c.want) || s != nil {
			t.Errorf("%s:\n\t%v\nwant %s", c.json, err, c.want)
		}
		if _, ok := errors.AsType[*retention.InputError](err); !ok {
			t.Errorf("%v is no InputError", err)
		}
	}
	if _, err := retention.ParseSchedule([]byte(`{"name": "s", "triggers": ["tenancy-end"], "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "tenancy-end"}]}]}`), "s.json"); err != nil {
		t.Errorf("an event of its own: %v", err)
	}
}

// staff is a schedule of which one event starts several clocks.
func staff(t *testing.T) *retention.Schedule {
	return read(t, `{"name": "staff", "years": "financial", "classes": [
		{"id": "file", "periods": [{"keep": "6 years", "after": "employment-end", "reading": "anniversary"}]},
		{"id": "right-to-work", "periods": [{"keep": "2 years", "after": "employment-end"}], "benchmarks": ["rtw-2"]},
		{"id": "next-of-kin", "periods": [{"join": "earlier", "of": [{"keep": "0 days", "after": "employment-end"}, {"keep": "0 days", "after": "death"}]}]},
		{"id": "pension", "periods": [{"join": "later", "of": [{"keep": "13 years", "after": "benefit-end"}, {"keep": "7 years", "after": "death"}]}]},
		{"id": "health", "care": "yes", "periods": [{"keep": "8 years", "after": "employment-end", "bound": "min"}, {"keep": "20 years", "after": "employment-end", "bound": "max"}]},
		{"id": "crossed", "periods": [{"keep": "8 years", "after": "employment-end", "bound": "min"}, {"keep": "3 years", "after": "employment-end", "bound": "max"}]},
		{"id": "photograph", "consent": "yes", "periods": [{"kind": "consent", "after": "consent-withdrawn"}]}]}`)
}

func TestWindows(t *testing.T) {
	s := staff(t)
	leaver := happened(retention.EmploymentEnd, civil.On(2024, 8, 31))
	died := happened(retention.Death, civil.On(2025, 1, 5))
	for _, c := range []struct {
		events retention.Events
		want   []string
	}{
		{leaver, []string{
			"file from 2030-09-01", "right-to-work from 2027-04-01", "next-of-kin from 2024-09-01", "pension clock not started: waiting for the end of the benefit",
			"health 2033-04-01 to 2044-08-31", "crossed 2033-04-01 to 2033-04-01", "photograph clock not started: waiting for the withdrawal of consent",
		}},
		{died, []string{
			"file clock not started: waiting for the end of employment", "right-to-work clock not started: waiting for the end of employment", "next-of-kin from 2025-01-06",
			"pension clock not started: waiting for the end of the benefit", "health clock not started: waiting for the end of employment",
			"crossed clock not started: waiting for the end of employment", "photograph clock not started: waiting for the withdrawal of consent",
		}},
	} {
		list, err := s.Windows("", c.events)
		if err != nil || len(list) != len(c.want) {
			t.Fatalf("%v, %v", list, err)
		}
		for i, cw := range list {
			if got := cw.Class + " " + cw.Window.String(); got != c.want[i] {
				t.Errorf("%s, want %s", got, c.want[i])
			}
		}
	}
	w, steps, err := s.Explain("health", "", leaver)
	if err != nil || w.Then != retention.Appraise || w.On(civil.On(2033, 6, 1)).State != retention.ForAppraisal || len(steps) == 0 {
		t.Errorf("a health record: %s, then %s (%v)", w, w.Then, err)
	}
	for _, c := range []struct{ class, contract string }{{"nobody", ""}, {"file", "k"}} {
		_, err := s.Window(c.class, c.contract, leaver)
		if e, ok := errors.AsType[*retention.Error](err); !ok || e.Class != c.class {
			t.Errorf("%+v: %v, want an error that names the class", c, err)
		}
	}
	if list, err := s.Windows("k", leaver); err == nil || err.Error() != `retention: contract: "k" is no contract of the schedule` {
		t.Errorf("a contract that nobody knows: %v, %v", list, err)
	}
	if list, err := s.Windows("", happened(retention.EmploymentEnd, 0)); err == nil {
		t.Errorf("an event without a day gives %v", list)
	}
}

// TestMeantYears shows that what the document means by years reaches its periods, and no further.
func TestMeantYears(t *testing.T) {
	s := staff(t)
	s.Classes = append(s.Classes[:0:0], retention.Class{ID: "a", Personal: fact.Yes, Periods: []retention.Period{{Keep: retention.Years(4), After: retention.LastEntry}}})
	last := happened(retention.LastEntry, civil.On(2022, 7, 15))
	for _, c := range []struct {
		years retention.Year
		keep  retention.Length
		want  string
	}{
		{retention.FinancialYear, retention.Years(4), "from 2027-04-01"}, {"", retention.Years(4), "from 2026-07-16"}, {retention.FinancialYear, retention.Months(48), "from 2026-07-16"},
	} {
		s.Years, s.Classes[0].Periods[0].Keep = c.years, c.keep
		if w, err := s.Window("a", "", last); err != nil || w.String() != c.want {
			t.Errorf("%s of %s: %s, want %s (%v)", c.keep, c.years, w, c.want, err)
		}
		if s.Classes[0].Periods[0].Year != "" {
			t.Error("the schedule was changed")
		}
	}
}

func FuzzReadSchedule(f *testing.F) {
	data, err := json.Marshal(carers())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	for _, r := range retention.Rules() {
		f.Add([]byte(r.Bad))
		f.Add([]byte(r.Good))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := retention.ParseSchedule(data, "s.json")
		if err != nil {
			return
		}
		s.Check(lawAsAt)
		s.Windows("", happened(retention.Closure, lawAsAt))
		if _, err := s.Hash(); err != nil {
			t.Error(err)
		}
	})
}
