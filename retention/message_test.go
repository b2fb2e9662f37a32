package retention_test

import (
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// TestMessages: an error says what was found and what would be right.
func TestMessages(t *testing.T) {
	six := retention.Period{Keep: retention.Years(6), After: retention.Closure}
	with := func(change func(*retention.Period)) error {
		p := six
		change(&p)
		return p.Validate()
	}
	event := func(what retention.Trigger) error { return happened(what, civil.On(2020, 1, 1)).Validate() }
	_, noDay := retention.NewSweep(0, []retention.Period{six})
	_, long := retention.ParseLength("99999999999999999999 years")
	_, negative := retention.ParseLength("-99999999999999999999 years")
	_, schedule := retention.ParseSchedule([]byte(`{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "employment-ends"}]}]}`), "s.json")
	_, end := retention.FinancialYear.Next(civil.On(9999, 12, 31))
	listed, err := retention.YearEnds(civil.On(2019, 3, 31), civil.On(2020, 3, 31))
	if err != nil {
		t.Fatal(err)
	}
	_, outside := listed.Next(civil.On(2021, 1, 1))
	for _, c := range []struct {
		err  error
		want string
	}{
		{noDay, "retention: as_of: no day: want the day"},
		{long, `retention: cannot read "99999999999999999999 years" as a length: want at most 1000 years`},
		{negative, "want a form such as 6 years"},
		{schedule, "; or name an event of your own in the schedule's triggers"},
		{schedule, `"employment-ends" is no event that is known: nearest are employment-end, `},
		{with(func(p *retention.Period) { p.From = 9 }), "retention: from: day to count from(9) is not one of the constants: want end-of-year-of-event, "},
		{with(func(p *retention.Period) { p.Bound = 9 }), "is not one of the constants: want min, max"},
		{with(func(p *retention.Period) { p.Working = 77 }), "retention: working: division(77) is not one of the constants: want england-and-wales, scotland, northern-ireland"},
		{end, "want a day whose year, and the next, lie in the years 0001 to 9999"},
		{outside, "want a day inside the years that it lists"},
		{event("Employment End"), `retention: dates[0].what: trigger "Employment End": want lower-case words joined by hyphens, such as tenancy-end; nearest are employment-end, `},
		{event("Closuer!"), "; nearest are closure, "},
		{event("closure-"), "; nearest are closure, "},
	} {
		if c.err == nil || !strings.Contains(c.err.Error(), c.want) {
			t.Errorf("%v, want %s", c.err, c.want)
		}
	}
	if err := event("dog-walked"); err != nil {
		t.Errorf("an event of one's own: %v", err)
	}
	if w, err := six.Window(happened("Employment End", civil.On(2020, 1, 1))); err == nil {
		t.Errorf("%s", w)
	}
}
