package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// scheduled is the schedule of what is done with data about such people, or of everything.
func scheduled(t *testing.T, people ...category.Subject) *retention.Schedule {
	t.Helper()
	s, err := schedule(people...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The periods of the record are a retention schedule: a class for each activity, to which no rule objects. One asks which duties there are, of the
// classes of which the record does not say.
func TestSchedule(t *testing.T) {
	s := scheduled(t)
	for i, a := range record().Activities {
		if c := s.Classes[i]; c.ID != a.ID || len(c.Periods) != 1 {
			t.Errorf("class %s with %d periods, want %s with one", c.ID, len(c.Periods), a.ID)
		}
	}
	findings := s.Check(gdpr.LawAsAt())
	if len(findings) != 1 {
		t.Errorf("%d findings, want the one question", len(findings))
	}
	for _, f := range findings {
		if f.Outcome != check.Unclear || f.Rule != "retention-below-minimum" || strings.Contains(f.Message, "safeguarding") || !strings.Contains(f.Message, "care-delivery") {
			t.Errorf("%s %s: %s", f.Rule, f.Activity, f.Message)
		}
	}
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	back, err := retention.ParseSchedule(text, "schedule.json")
	if err != nil {
		t.Fatal(err)
	}
	was, _ := s.Hash()
	if is, err := back.Hash(); err != nil || is != was {
		t.Errorf("reads back as another: %v", err)
	}
}

// wait is a class that has no day yet, and what it waits for.
func wait(what retention.Trigger) retention.Window {
	return retention.Window{Open: retention.Waiting, Event: what}
}

// from is a class that may go from a day on.
func from(y int, m time.Month, d int) retention.Window {
	return retention.Window{Earliest: civil.On(y, m, d)}
}

// The days are counted in a diary: six years to the end of 31 August 2032, and the day after.
var lives = []struct {
	name   string
	who    category.Subject
	events retention.Events
	all    bool // whether want has every class of such a person
	want   map[string]retention.Window
}{
	{"a leaver", category.AboutEmployee, on(lastDay, retention.EmploymentEnd), true, map[string]retention.Window{
		"right-to-work": from(2028, 9, 1), "personnel": from(2032, 9, 1), "occupational-health": from(2032, 9, 1),
		"payroll": wait(retention.Creation), "equality": wait(retention.Creation), "vetting": wait(retention.RecruitmentDecision),
		"accidents": wait(retention.LastEntry), "barring-referrals": wait(retention.Closure), "infections": wait(outbreakEnd),
		"cctv": wait(retention.Recording), "claims": wait(retention.Settlement),
	}},
	{"a leaver of 29 February", category.AboutFormerEmployee, on(civil.On(2024, 2, 29), retention.EmploymentEnd), false, map[string]retention.Window{
		"personnel": from(2030, 3, 1), "barring-referrals": wait(retention.Closure),
	}},
	{"a death", category.AboutServiceUser, on(died, retention.Death, retention.CareEnd), true, map[string]retention.Window{
		"care-delivery": from(2034, 10, 4), "medication": from(2034, 10, 4), "shared-care-record": from(2034, 10, 4),
		"liberty-authorisations": from(2034, 10, 4), "emergencies": from(2034, 10, 4),
		"fees": wait(retention.Transaction), "debt-recovery": wait(retention.Settlement), "safeguarding": wait(retention.Closure), "incidents": wait(retention.Closure),
		"complaints": wait(retention.Closure), "claims": wait(retention.Settlement), "infections": wait(outbreakEnd), "inspection": wait(retention.Creation), "cctv": wait(retention.Recording),
	}},
	{"a death after the accounts were settled and a fall was looked into", category.AboutServiceUser, retention.Events{Dates: slices.Concat(
		on(died, retention.Death, retention.CareEnd).Dates, on(civil.On(2026, 10, 31), retention.Transaction).Dates, on(civil.On(2026, 12, 1), retention.Closure).Dates,
	)}, false, map[string]retention.Window{
		"care-delivery": from(2034, 10, 4), "fees": from(2032, 11, 1), "incidents": from(2034, 12, 2), "complaints": from(2036, 12, 2),
	}},
}

func TestOneEventStartsManyClocks(t *testing.T) {
	for _, life := range lives {
		windows, err := scheduled(t, life.who).Windows("", life.events)
		if err != nil {
			t.Fatal(life.name, err)
		}
		found := map[string]bool{}
		for _, c := range windows {
			want, listed := life.want[c.Class]
			found[c.Class] = true
			if w := c.Window; listed && (w.Earliest != want.Earliest || w.Open != want.Open || w.Event != want.Event) {
				t.Errorf("%s: %s %s, want %s", life.name, c.Class, w, want)
			}
		}
		for class := range life.want {
			if !found[class] {
				t.Errorf("%s: no %s", life.name, class)
			}
		}
		if life.all && len(found) != len(life.want) {
			t.Errorf("%s: %d classes, want %d", life.name, len(found), len(life.want))
		}
	}
}

// Care records are appraised once their time has come; a personnel file just goes, the day after the last day of keeping and not on it.
func TestTheDayItself(t *testing.T) {
	for _, test := range []struct {
		who   category.Subject
		class string
		e     retention.Events
		on    civil.Date
		want  retention.State
	}{
		{category.AboutEmployee, "personnel", on(lastDay, retention.EmploymentEnd), civil.On(2032, 8, 31), retention.Keep},
		{category.AboutEmployee, "personnel", on(lastDay, retention.EmploymentEnd), civil.On(2032, 9, 1), retention.ForDisposal},
		{category.AboutServiceUser, "care-delivery", on(died, retention.CareEnd), civil.On(2034, 10, 3), retention.Keep},
		{category.AboutServiceUser, "care-delivery", on(died, retention.CareEnd), civil.On(2034, 10, 4), retention.ForAppraisal},
	} {
		w, err := scheduled(t, test.who).Window(test.class, "", test.e)
		if err != nil {
			t.Fatal(err)
		}
		if s := w.On(test.on); s.State != test.want {
			t.Errorf("%s on %s: %s, want %s", test.class, test.on, s.State, test.want)
		}
	}
}

// A carer who comes back stops the clock, and starts it again when leaving for good.
func TestRehired(t *testing.T) {
	back := on(lastDay, retention.EmploymentEnd)
	back.Dates = append(back.Dates, retention.Event{What: retention.EmploymentEnd, On: civil.On(2027, 2, 1), Reopened: true})
	for _, test := range []struct {
		e    retention.Events
		want retention.Window
	}{
		{back, wait(retention.EmploymentEnd)},
		{retention.Events{Dates: append(slices.Clone(back.Dates), on(civil.On(2029, 6, 30), retention.EmploymentEnd).Dates...)}, from(2035, 7, 1)},
	} {
		w, err := scheduled(t, category.AboutEmployee).Window("personnel", "", test.e)
		if err != nil || w.Earliest != test.want.Earliest || w.Open != test.want.Open {
			t.Errorf("%v: %s, want %s, %v", test.e.Dates, w, test.want, err)
		}
	}
}
