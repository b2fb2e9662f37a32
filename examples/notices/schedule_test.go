package notices

import (
	"testing"

	"github.com/careprivacy/ukgdpr/retention"
)

// understood is what the printed words of a class leave to be understood: how its period differs from what they say alone.
var understood = map[string]string{
	"agreements":       "the twelve years of a deed count from the same event as the seven",
	"overview-calls":   "a call is kept from its recording",
	"call-records":     "a call is kept from its recording",
	"plugin-logs":      "a log is kept from its creation",
	"visitor-photo-id": "not recorded: gone on the day",
	"call-scripts":     "not retained: gone on the day",
}

// TestSchedule: the 95 rows of the notice, each with the period that its words state, the year for destruction that line 1278 adds to those of the
// list, and its lines.
func TestSchedule(t *testing.T) {
	n, err := Read("csek")
	if err != nil {
		t.Fatal(err)
	}
	s := n.Schedule
	if len(s.Classes) != 95 || s.Years != retention.FinancialYear || len(s.Contracts) != 3 {
		t.Fatalf("%d classes, years %s, %d contracts", len(s.Classes), s.Years, len(s.Contracts))
	}
	for i, c := range s.Classes {
		if c.Printed == "" || len(c.Lines) == 0 || len(c.Periods) != 1 {
			t.Errorf("%s: %q, lines %d, %d periods", c.ID, c.Printed, c.Lines, len(c.Periods))
			continue
		}
		extended := 0
		period := bare(c.Periods[0], &extended)
		if counted := c.Periods[0].Kind == retention.Fixed; (extended > 0) != (counted && i < 68) {
			t.Errorf("%s: %d parts are extended for destruction", c.ID, extended)
		}
		said, _ := retention.Read(c.Printed)
		if same := said.Equal(period); same == (understood[c.ID] != "") {
			t.Errorf("%s: %q says %s, and the class %s", c.ID, c.Printed, said, period)
		}
	}
}

// bare is a period without the time for destruction.
func bare(p retention.Period, extended *int) retention.Period {
	if !p.Allowance.IsZero() {
		*extended++
		p.Allowance = retention.Allowance{}
	}
	of := make([]retention.Period, len(p.Of))
	for i := range p.Of {
		of[i] = bare(p.Of[i], extended)
	}
	p.Of = of
	return p
}

// TestClasses: a row names classes that stand in the schedule, and every class of the notice's own text is some row's.
func TestClasses(t *testing.T) {
	n, err := Read("csek")
	if err != nil {
		t.Fatal(err)
	}
	wired := make(map[string]bool)
	for _, r := range n.Rows {
		for _, id := range r.Classes {
			if _, err := n.Schedule.Class(id); err != nil {
				t.Errorf("%s: %v", r.ID, err)
			}
			wired[id] = true
		}
	}
	for _, c := range n.Schedule.Classes[68:] {
		if !wired[c.ID] && c.ID != "visitor-photo-id" {
			t.Errorf("%s belongs to no row", c.ID)
		}
	}
}
