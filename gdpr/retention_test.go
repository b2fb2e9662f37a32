package gdpr_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/retention"
)

// keeps is an activity on legitimate interests with these periods.
func keeps(periods string) string {
	return `{"id": "a", "retention": [` + periods + `], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`
}

// obliged is one under a legal obligation.
func obliged(periods string) string {
	return `{"id": "a", "retention": [` + periods + `], "grounds": [{"data": ["contact"], "article6": "legal-obligation", "under": "ACT/Care Act 2014/s42"}]}`
}

// Whatever a record says of retention comes back from its JSON, the members of the period beside the others.
func TestRetentionJSON(t *testing.T) {
	record := gdpr.Record{Activities: []gdpr.Activity{{ID: "a", Retention: []gdpr.Retention{{
		Period: retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}, Data: category.Of(category.Salary), Link: "r.pdf",
		Benchmarks: []retention.Benchmark{retention.PAYERecord},
	}}}}}
	text, err := json.Marshal(record.Activities[0].Retention)
	if want := `[{"keep":"6 years","after":"employment-end","data":["salary"],"link":"r.pdf","benchmarks":["paye-3"]}]`; err != nil || string(text) != want {
		t.Errorf("found %s, %v, want %s", text, err, want)
	}
	text, _ = json.Marshal(record)
	back, err := gdpr.ParseRecord(text, "record.json")
	if err != nil || !back.Activities[0].Retention[0].Period.Equal(record.Activities[0].Retention[0].Period) || !slices.Equal(back.Activities[0].Retention[0].Benchmarks, record.Activities[0].Retention[0].Benchmarks) {
		t.Errorf("%+v, %v", back, err)
	}
}

// A record that says nothing of retention is asked; one that says there is none, or that what is done on behalf of others is, is not.
func TestRetentionUnsaid(t *testing.T) {
	const grounds = `"grounds": [{"data": ["contact"], "article6": "consent"}]`
	for _, test := range []struct{ controller, activity, want string }{
		{`{}`, `{"id": "a", ` + grounds + `}`, "retention-missing?"},
		{`{}`, `{"id": "a", "retention": [], ` + grounds + `}`, "retention-missing"},
		{`{}`, `{"id": "a", "retention": [{"kind": "consent", "after": "consent-withdrawn"}], ` + grounds + `}`, ""},
		{`{"role": "joint-controller"}`, `{"id": "a", ` + grounds + `}`, "retention-missing?"},
		{`{"role": "processor"}`, `{"id": "a", ` + grounds + `}`, ""},
		{`{}`, `{"id": "a", "on_behalf_of": ["the council"], ` + grounds + `}`, ""},
		{`{}`, `{"id": "a", "on_behalf_of": ["the council"], "retention": [], ` + grounds + `}`, "retention-missing"},
	} {
		record := parsed(t, `{"controller": `+test.controller+`, "activities": [`+test.activity+`]}`)
		findings, coverage := (&gdpr.Checker{}).Review(record)
		if got := found(findings); got != test.want {
			t.Errorf("%s %s: found %q, want %q", test.controller, test.activity, got, test.want)
		}
		if test.want == "retention-missing?" && findings[0].Path != "activities[0].retention" {
			t.Errorf("asked at %s", findings[0].Path)
		}
		for id, outcome := range coverage.Rules() {
			if id == "retention-missing" && (outcome == check.Met) != (test.want == "" && strings.Contains(test.activity, "retention")) {
				t.Errorf("%s %s: covered as %s", test.controller, test.activity, outcome)
			}
		}
	}
}

// A period that cannot be is refused with its place.
func TestRetentionThatCannotBe(t *testing.T) {
	for period, want := range map[string]string{
		`{"after": "closure"}`:                          "no length",
		`{"keep": "10000 years", "after": "closure"}`:   "want at most 1000 years",
		`{"keep": "6 years", "after": "Closure"}`:       "want lower-case words",
		`{"keep": "6 years after the contract ends"}`:   "want day, week, month, year, working-day",
		`{"keep": "6 years", "benchmarks": ["paye-4"]}`: "unknown benchmark",
	} {
		_, err := gdpr.ParseRecord([]byte(`{"controller": {"name": "x"}, "activities": [{"id": "a", "retention": [`+period+`]}]}`), "record.json")
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "activities[0].retention[0]") {
			t.Errorf("%s: %v, want the place and %q", period, err, want)
		}
	}
}
