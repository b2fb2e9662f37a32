package gdpr_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// kinds of periods, in few words.
func after(years int, what retention.Trigger) retention.Period {
	return retention.Period{Keep: retention.Years(years), After: what}
}

func TestSchedule(t *testing.T) {
	salary, contact := category.Of(category.Salary), category.Of(category.Contact, category.Identity)
	r := &gdpr.Record{
		Controller: gdpr.Controller{Name: "Example Care", Nation: law.England, Services: []gdpr.Service{{ID: "a", Nation: law.Wales}, {ID: "b"}}},
		Version:    "3", Reviewed: civil.On(2026, 9, 1),
		Activities: []gdpr.Activity{
			{ID: "care", Name: "Care", People: category.SubjectsOf(category.AboutServiceUser), Grounds: []basis.Ground{{Data: category.Of(category.CarePlan)}},
				Retention: []gdpr.Retention{{Period: after(8, retention.CareEnd), Duty: fact.No}, {Period: after(3, retention.Death), Duty: fact.No}}},
			{ID: "payroll", Name: "Payroll", Retention: []gdpr.Retention{
				{Period: after(6, retention.EmploymentEnd)},
				{Period: after(3, retention.Creation), Data: salary, Benchmarks: []retention.Benchmark{retention.PAYERecord}},
				{Period: after(1, "last-shift"), Data: contact, Duty: fact.Yes},
				{Period: after(2, retention.LastContact), Data: salary},
			}},
			{ID: "news", Grounds: []basis.Ground{{Data: contact, Article6: basis.Consent}}, Retention: []gdpr.Retention{{Data: contact, Period: retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}}}},
			{ID: "unsaid"}, {ID: "none", Retention: []gdpr.Retention{}}, {ID: "blank", Retention: []gdpr.Retention{{Data: salary}}},
		},
	}
	s, err := r.Schedule()
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, c := range s.Classes {
		found = append(found, fmt.Sprintf("%s %q %v care %s consent %s duty %s %v", c.ID, c.Name, c.Periods, c.Care, c.Consent, c.Duty, c.Benchmarks))
	}
	want := []string{
		`care "Care" [8 years after the end of care 3 years after death] care yes consent no duty no []`,
		`payroll "Payroll" [6 years after the end of employment] care no consent no duty unknown []`,
		`payroll/salary "Payroll (salary)" [3 years after the creation of the record 2 years after the last contact] care no consent no duty unknown [paye-3]`,
		`payroll/identity+contact "Payroll (identity, contact)" [1 year after "last-shift"] care no consent no duty yes []`,
		`news "" [while consent lasts] care no consent yes duty unknown []`,
		`unsaid "" [] care no consent unknown duty unknown []`,
		`none "" [] care no consent unknown duty unknown []`,
		`blank "" [] care no consent unknown duty unknown []`,
	}
	if !slices.Equal(found, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(found, "\n"), strings.Join(want, "\n"))
	}
	if s.Name != "Example Care" || s.Version != "3" || s.Dated != civil.On(2026, 9, 1) || s.Nations != law.Across(law.England, law.Wales) || !slices.Equal(s.Triggers, []retention.Trigger{"last-shift"}) {
		t.Errorf("found %+v", s)
	}

	// A duty that is said to be none is not asked for; what is not said is.
	for _, f := range s.Check(gdpr.LawAsAt()) {
		if f.Rule == "retention-below-minimum" && f.Outcome == check.Unclear && (strings.Contains(f.Message, "care,") || !strings.Contains(f.Message, "payroll, payroll/identity+contact, news")) {
			t.Error(f.Message)
		}
	}

	// One event answers for all.
	windows, err := s.Windows("", retention.Events{Dates: []retention.Event{{What: retention.EmploymentEnd, On: civil.On(2026, 8, 31)}}})
	if err != nil || windows[1].Class != "payroll" || windows[1].Window.Earliest != civil.On(2032, 9, 1) {
		t.Errorf("%+v, %v", windows, err)
	}
}

func TestScheduleRefuses(t *testing.T) {
	for _, test := range []struct {
		name string
		r    *gdpr.Record
		want string
	}{
		{"no record", nil, "the record is nil"},
		{"an activity twice", &gdpr.Record{Activities: []gdpr.Activity{{ID: "a"}, {ID: "a"}}}, "class a: classes[1].id: taken by class 0"},
		{"an activity without an id", &gdpr.Record{Activities: []gdpr.Activity{{}}}, "classes[0].id: empty"},
		{"a length of nothing", &gdpr.Record{Activities: []gdpr.Activity{{ID: "a", Retention: []gdpr.Retention{{Period: after(-1, retention.Death)}}}}}, "class a: classes[0].periods[0]"},
	} {
		if s, err := test.r.Schedule(); err == nil || s != nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: found %v, %v, want %q", test.name, s, err, test.want)
		}
	}
}
