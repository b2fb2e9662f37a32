package gdpr_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
)

func TestFollowUps(t *testing.T) {
	const ground = `{"data": ["contact"], "for": "marketing", "article6": "consent"}`
	const policy = `{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}`
	activity := func(members string) string { return `{"activities": [{"id": "a", ` + members + `}]}` }
	for _, test := range []struct{ name, was, is, want string }{
		{"nothing", activity(`"name": "A"`), activity(`"name": "A"`), ""},
		{"a name", activity(`"name": "A"`), activity(`"name": "B"`), ""},
		{"the version of the record", `{"version": "1"}`, `{"version": "2"}`, ""},
		{"the controller's name", `{"controller": {"name": "x"}}`, `{"controller": {"name": "y"}}`, "tell-people"},
		{"what is funded", `{"controller": {"name": "x", "funded": "no"}}`, `{"controller": {"name": "x", "funded": "yes"}}`, ""},
		{"a new purpose", activity(`"purposes": ["care"]`), activity(`"purposes": ["care", "research"]`), "a tell-people"},
		{"a new purpose of what was assessed", activity(`"purposes": ["care"], "assessments": [{"kind": "impact", "name": "x"}]`), activity(`"purposes": ["care", "research"], "assessments": [{"kind": "impact", "name": "x"}]`), "a tell-people, a assess"},
		{"and assessed again", activity(`"purposes": ["care"], "assessments": [{"kind": "impact", "dated": "2025-01-01"}]`), activity(`"purposes": ["care", "research"], "assessments": [{"kind": "impact", "dated": "2026-01-01"}]`), "a tell-people"},
		{"another basis", activity(`"grounds": [` + ground + `]`), activity(`"grounds": [` + strings.Replace(ground, `"consent"`, `"legitimate-interests", "interest": "news"`, 1) + `]`), "a tell-people, a assess"},
		{"a law behind it", activity(`"grounds": [` + ground + `]`), activity(`"grounds": [` + strings.Replace(ground, `"consent"`, `"consent", "under": "ACT/Care Act 2014"`, 1) + `]`), ""},
		{"data under a policy document", activity(`"grounds": [` + policy + `]`), activity(`"grounds": [` + strings.Replace(policy, `"health"`, `"health", "genetic"`, 1) + `]`), "a tell-people, a revise-policy-document"},
		{"the same, revised", activity(`"policy_document": {"dated": "2025-01-01"}, "grounds": [` + policy + `]`), activity(`"policy_document": {"dated": "2026-01-01"}, "grounds": [` + strings.Replace(policy, `"health"`, `"health", "genetic"`, 1) + `]`), "a tell-people"},
		{"scale", activity(`"grounds": [` + policy + `], "large_scale": "no"`), activity(`"grounds": [` + policy + `], "large_scale": "yes"`), "a assess"},
		{"scale of ordinary data", activity(`"grounds": [` + ground + `], "large_scale": "no"`), activity(`"grounds": [` + ground + `], "large_scale": "yes"`), ""},
		{"a recipient", activity(`"recipients": []`), activity(`"recipients": [{"name": "the council"}]`), "a tell-people"},
		{"a recipient abroad", activity(`"recipients": [{"name": "x"}]`), activity(`"recipients": [{"name": "x", "country": "US"}]`), "a tell-people, a revise-transfer"},
		{"a processor without a contract", activity(`"processors": []`), activity(`"processors": [{"name": "Host"}]`), "a tell-people, a agree-contract"},
		{"a processor with one", activity(`"processors": []`), activity(`"processors": [{"name": "Host", "contract": "yes"}]`), "a tell-people"},
		{"a contract that is signed", activity(`"processors": [{"name": "Host", "contract": "no"}]`), activity(`"processors": [{"name": "Host", "contract": "yes"}]`), ""},
		{"a longer period", activity(`"retention": [{"keep": "6 years"}]`), activity(`"retention": [{"keep": "8 years"}]`), "a tell-people"},
		{"a longer period under a policy document", activity(`"retention": [{"keep": "6 years"}], "grounds": [` + policy + `]`), activity(`"retention": [{"keep": "8 years"}], "grounds": [` + policy + `]`), "a tell-people, a revise-policy-document"},
		{"an activity that comes", `{}`, activity(`"grounds": [` + policy + `], "large_scale": "yes", "processors": [{"name": "Host"}]`), "a tell-people, a assess, a agree-contract, a revise-policy-document"},
		{"an activity that comes with all it needs", `{}`, activity(`"grounds": [` + policy + `], "large_scale": "yes", "assessments": [{"kind": "impact", "name": "x"}], "policy_document": {"name": "x"}`), "a tell-people"},
		{"an activity that goes", activity(`"grounds": [` + ground + `]`), `{}`, "a tell-people"},
	} {
		t.Run(test.name, func(t *testing.T) {
			list, err := gdpr.FollowUps(parsed(t, test.was), parsed(t, test.is), gdpr.LawAsAt())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range list {
				if len(f.Because) == 0 {
					t.Errorf("%+v follows from nothing", f)
				}
				got = append(got, strings.TrimSpace(f.Activity+" "+f.Task.String()))
			}
			if s := strings.Join(got, ", "); s != test.want {
				t.Errorf("%q, want %q", s, test.want)
			}
		})
	}
	last := parsed(t, activity(`"name": "A", "grounds": [`+ground+`]`))
	if list, err := gdpr.FollowUps(last, nil, gdpr.LawAsAt()); err != nil || len(list) != 1 || list[0].Activity != "a" || list[0].Task != gdpr.TellPeople {
		t.Errorf("of a record that is gone: %+v, %v", list, err)
	}
	if _, err := gdpr.FollowUps(&gdpr.Record{Activities: []gdpr.Activity{{ID: "a", LargeScale: 9}}}, &gdpr.Record{}, gdpr.LawAsAt()); err == nil {
		t.Error("a value outside its table")
	}
}

func TestTasks(t *testing.T) {
	seen := make(map[string]bool)
	for task := range gdpr.AllTasks() {
		back, err := gdpr.ParseTask(task.String())
		if err != nil || back != task || task.Doc() == "" || task.Law().IsZero() || seen[task.Doc()] {
			t.Errorf("%s: %s, %v, %q, %s", task, back, err, task.Doc(), task.Law())
		}
		seen[task.Doc()] = true
		text, err := task.MarshalText()
		var read, scanned gdpr.Task
		if err != nil || read.UnmarshalText(text) != nil || read != task {
			t.Errorf("%s: %v", task, err)
		}
		if value, err := task.Value(); err != nil || scanned.Scan(value) != nil || scanned != task {
			t.Errorf("%s: %v", task, err)
		}
	}
	if unset := gdpr.Task(0); unset.Doc() != "" || !unset.Law().IsZero() || fmt.Sprint(unset) == "" {
		t.Error("the unset task")
	}
	if tasks := slices.Collect(gdpr.AllTasks()); len(tasks) != 5 {
		t.Errorf("%v", tasks)
	}
}
