package main

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// Findings of one place are one point, even where only one of two days has a second.
func TestPoints(t *testing.T) {
	f := func(activity, path, rule string, s check.Strength, o check.Outcome) check.Finding {
		return check.Finding{Activity: activity, Path: path, Rule: rule, Strength: s, Outcome: o}
	}
	r := review{
		notice: &notice.Notice{Rows: []notice.Row{{ID: "b"}, {ID: "a"}}},
		reports: []notice.Report{
			{AsAt: gdpr.LawAsAt(), Findings: []check.Finding{
				f("a", "rows[1]", "basis-missing", check.Must, check.NotMet),
				f("b", "rows[0]", "basis-missing", check.Must, check.Unclear),
				f("b", "rows[0]", "body-ended", check.Could, check.NotMet),
				f("", "names[0]", "body-ended", check.Could, check.NotMet),
			}},
			{AsAt: gdpr.LawAsAt(), Findings: []check.Finding{
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
	points := r.points(asked())
	if len(points) != len(want) {
		t.Fatalf("found %d points, want %d", len(points), len(want))
	}
	for i, w := range want {
		if f := points[i].Last(); mark(&r, &points[i]) != w.mark || f.Activity != w.activity || f.Path != w.path {
			t.Errorf("point %d: found %s%s %s, want %s%s %s", i, mark(&r, &points[i]), f.Activity, f.Path, w.mark, w.activity, w.path)
		}
	}
}
