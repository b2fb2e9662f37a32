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
		{ID: "eu-reference-stale", Law: []law.Provision{law.DPA2018.Section("3(10)")}, Span: law.Span{From: civil.On(2021, 1, 1)}},
		{ID: "complaint-controller-missing", Law: []law.Provision{law.UKGDPR.Article("13(2)(ca)")}, Span: law.Span{From: civil.On(2026, 6, 19)}},
		{ID: "opt-out-missing", Span: law.Span{From: civil.On(2022, 7, 31)}},
		{ID: "transfer-mechanism-ended", Law: []law.Provision{law.UKGDPR.Article("45A"), law.UKGDPR.Article("46")}},
		{ID: "citation-not-in-force"}, {ID: "body-ended"}, {ID: "term-stale"}, {ID: "condition-missing"},
	}
	const moved = "the change of 2026-02-05: the safeguards of research, archiving and statistics stand in Articles 84A to 84D, no longer in Article 89 and section 19 (DUAA 2025 ss 86-87; SI 2026/82)"
	day := func(s string) civil.Date {
		d, err := civil.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, test := range []struct{ rule, message, on, other, want string }{
		{"eu-reference-stale", "the words treat the EU as home", "2026-11-22", "2018-05-25",
			"the change of 2021-01-01: the UK GDPR takes the place of the EU GDPR, and domestic law that of Union or Member State law (SI 2019/419 at IP completion day, 23:00)"},
		{"eu-reference-stale", "the words treat the EU as home", "2026-11-22", "2022-11-24", ""}, // asked on both days
		{"complaint-controller-missing", "the notice does not say that people may complain", "2026-11-22", "2022-11-24",
			"the change of 2026-06-19: people must be told that they can complain to the controller (DUAA 2025 s.103 and Sch 10; SI 2026/82 reg 3)"},
		{"opt-out-missing", "not a word on the opt-out", "2026-11-22", "2018-05-25", "this is asked from 2022-07-31"}, // guidance, and no change of law
		{"citation-not-in-force", "UK GDPR Article 89(1) was not in force on 2026-11-22", "2026-11-22", "2022-11-24", moved},
		{"citation-not-in-force", "UK GDPR Article 84B was not in force on 2022-11-24", "2022-11-24", "2026-11-22", moved},
		{"citation-not-in-force", "DPA 2018 section 14(1) was not in force on 2026-11-22", "2026-11-22", "2022-11-24",
			"the change of 2026-02-05: Articles 22A to 22D, in place of Article 22, allow decisions by machine with safeguards, and restrict them for special category data (DUAA 2025 s.80; SI 2026/82)"},
		{"body-ended", "NHS Digital ended on 2023-01-31", "2026-11-22", "2022-11-24",
			"the change of 2023-02-01: NHS Digital: ends; name instead: NHS England (SI 2023/98)"},
		{"transfer-mechanism-ended", "EU-US Privacy Shield ended on 2020-07-16, and the notice relies on it", "2026-11-22", "2018-05-25",
			"the change of 2020-07-17: the EU-US Privacy Shield is invalid and carries no transfer any more (CJEU C-311/18)"},
		{"term-stale", "2018-05-25 is spoken of as still to come", "2026-11-22", "2018-05-25", ""},                 // nothing changed between the two days
		{"condition-missing", "UK GDPR Article 9(2)(b) needs more", "2026-11-22", "2018-05-25", ""},                // only its name was another
		{"condition-missing", "UK GDPR Article 89(1) and one thing of 2022-11-24", "2026-11-22", "2022-11-24", ""}, // the edge is a day between
		{"condition-missing", "UK GDPR Article 9(1), since 2019-01-01", "2026-11-22", "2022-11-24", ""},            // no change known
		{"condition-missing", "UK GDPR Article 84B, and 2022-13-41 is no day", "2026-11-22", "2022-11-24", moved},  // not a day
	} {
		q := asked[slices.IndexFunc(asked, func(q check.Requirement) bool { return q.ID == test.rule })]
		f := check.Finding{Rule: test.rule, Message: test.message, AsAt: day(test.on), Law: q.Law}
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
