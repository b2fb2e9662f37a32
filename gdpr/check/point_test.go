package check_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func TestBecause(t *testing.T) {
	asked := []check.Requirement{
		{ID: "eu-reference-stale", Span: law.Span{From: civil.On(2021, 1, 1)}},
		{ID: "citation-not-in-force"}, {ID: "body-ended"}, {ID: "condition-missing"},
	}
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
		if found := check.Because(&f, day(test.other), asked); found != test.want {
			t.Errorf("%s on %s and not on %s: found %q, want %q", test.message, test.on, test.other, found, test.want)
		}
	}
}

// Findings of one place are one point, even where only one of two days has a second.
func TestPoints(t *testing.T) {
	f := func(activity, path, rule string, s check.Strength) check.Finding {
		return check.Finding{Activity: activity, Path: path, Rule: rule, Strength: s}
	}
	first := []check.Finding{
		f("a", "rows[1]", "basis-missing", check.Must), f("b", "rows[0].names[10]", "body-ended", check.Could),
		f("b", "rows[0].names[2]", "body-ended", check.Could), f("", "names[0]", "basis-missing", check.Could),
		f("b", "rows[0]", "of-the-run", check.Could),
	}
	second := []check.Finding{f("b", "rows[0]", "body-ended", check.Must), f("a", "rows[1]", "basis-missing", check.Must), f("a", "rows[1]", "basis-missing", check.Must)}
	rank := func(activity string) int { return slices.Index([]string{"", "b", "a"}, activity) }
	var found []string
	for _, p := range check.Points(rank, []check.Requirement{{ID: "basis-missing"}, {ID: "body-ended"}}, first, second) {
		found = append(found, fmt.Sprint(p.Last().Activity, " ", p.Last().Path, " ", p.Last().Rule, " ", p[0] != nil, " ", p[1] != nil))
		if p[1] != nil && p.Last() != p[1] {
			t.Errorf("%v: its last is that of the first day", p)
		}
	}
	want := []string{
		" names[0] basis-missing true false",
		"b rows[0] body-ended false true", // must
		"b rows[0] of-the-run true false",
		"b rows[0].names[2] body-ended true false",
		"b rows[0].names[10] body-ended true false",
		"a rows[1] basis-missing true true",
		"a rows[1] basis-missing false true",
	}
	if !slices.Equal(found, want) {
		t.Errorf("found %q\nwant %q", found, want)
	}
	if points := check.Points(rank, nil, nil, nil); len(points) != 0 {
		t.Errorf("of nothing: found %d points", len(points))
	}
}
