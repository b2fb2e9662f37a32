package main

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

func TestChange(t *testing.T) {
	day := func(s string) civil.Date {
		d, err := civil.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, test := range []struct{ rule, message, on, other, want string }{
		{"eu-reference-stale", "the words treat the EU as home", "2026-11-22", "2018-05-25", "this is asked from 2021-01-01"},
		{"eu-reference-stale", "the words treat the EU as home", "2026-11-22", "2022-11-24", ""}, // asked on both days
		{"citation-not-in-force", "UK GDPR Article 89(1) was not in force on 2026-11-22", "2026-11-22", "2022-11-24",
			"UK GDPR Article 89(1): in force 2021-01-01 to 2026-02-04"},
		{"citation-not-in-force", "UK GDPR Article 84B was not in force on 2022-11-24", "2022-11-24", "2026-11-22",
			"UK GDPR Article 84B: in force from 2026-02-05"},
		{"body-ended", "NHS Digital ended on 2023-01-31", "2026-11-22", "2022-11-24", ""},                                                                   // the message names the day
		{"condition-missing", "UK GDPR Article 9(2)(b) needs more", "2026-11-22", "2018-05-25", ""},                                                         // only its name was another
		{"condition-missing", "UK GDPR Article 89(1) and one thing of 2022-11-24", "2026-11-22", "2022-11-24", ""},                                          // the edge is a day between
		{"condition-missing", "UK GDPR Article 9(1), since 2019-01-01", "2026-11-22", "2022-11-24", ""},                                                     // no change known
		{"condition-missing", "UK GDPR Article 84B, and 2022-13-41 is no day", "2026-11-22", "2022-11-24", "UK GDPR Article 84B: in force from 2026-02-05"}, // not a day
	} {
		f := check.Finding{Rule: test.rule, Message: test.message, AsAt: day(test.on)}
		if found := change(&f, day(test.other), notice.Rules()); found != test.want {
			t.Errorf("%s on %s and not on %s: found %q, want %q", test.message, test.on, test.other, found, test.want)
		}
	}
}

// Findings of one place are one point, even where only one of two days has a second.
func TestPoints(t *testing.T) {
	f := func(activity, path, rule string, s check.Strength, o check.Outcome) check.Finding {
		return check.Finding{Activity: activity, Path: path, Rule: rule, Strength: s, Outcome: o}
	}
	r := review{
		notice: &notice.Notice{Rows: []notice.Row{{ID: "b"}, {ID: "a"}}},
		reports: []notice.Report{
			{Findings: []check.Finding{
				f("a", "rows[1]", "basis-missing", check.Must, check.NotMet),
				f("b", "rows[0]", "basis-missing", check.Must, check.Unclear),
				f("b", "rows[0]", "body-ended", check.Could, check.NotMet),
				f("", "names[0]", "body-ended", check.Could, check.NotMet),
			}},
			{Findings: []check.Finding{
				f("b", "rows[0]", "basis-missing", check.Must, check.NotMet),
				f("b", "rows[0]", "basis-missing", check.Must, check.Unclear),
				f("b", "rows[0].names[10]", "body-ended", check.Could, check.NotMet),
				f("b", "rows[0].names[2]", "body-ended", check.Could, check.NotMet),
			}},
		},
	}
	want := []struct {
		mark, activity, path string
	}{
		{"- ", "", "names[0]"},
		{"= ", "b", "rows[0]"},
		{"+ ", "b", "rows[0]"},
		{"- ", "b", "rows[0]"},
		{"+ ", "b", "rows[0].names[2]"},
		{"+ ", "b", "rows[0].names[10]"},
		{"- ", "a", "rows[1]"},
	}
	points := r.points(notice.Rules())
	if len(points) != len(want) {
		t.Fatalf("found %d points, want %d", len(points), len(want))
	}
	for i, w := range want {
		if f := points[i].last(); points[i].mark(&r) != w.mark || f.Activity != w.activity || f.Path != w.path {
			t.Errorf("point %d: found %s%s %s, want %s%s %s", i, points[i].mark(&r), f.Activity, f.Path, w.mark, w.activity, w.path)
		}
	}
}
