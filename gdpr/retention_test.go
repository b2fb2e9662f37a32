package gdpr_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
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
