package check_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func TestResult(t *testing.T) {
	for _, test := range []struct {
		name    string
		report  func(r *check.Result)
		outcome check.Outcome
		counted bool
		paths   string
	}{
		{"nothing", func(*check.Result) {}, check.NotApplicable, false, ""},
		{"nothing applied", func(r *check.Result) { r.Applies(false) }, check.NotApplicable, false, ""},
		{"one applied", func(r *check.Result) { r.Applies(false); r.Applies(true) }, check.Met, true, ""},
		{"a fact is missing", func(r *check.Result) { r.Applies(true); r.Unclear("a", "who") }, check.Unclear, true, "a"},
		{"an objection", func(r *check.Result) { r.Applies(true); r.NotMet("a", "x", "y") }, check.NotMet, true, "a"},
		{"an objection outweighs a missing fact", func(r *check.Result) { r.Unclear("a", "who"); r.NotMet("b", "x", "y"); r.Unclear("c", "who") }, check.NotMet, true, "a b c"},
		{"an objection that nobody counted counts", func(r *check.Result) { r.NotMet("", "x", "y") }, check.NotMet, true, ""},
		{"under a list", func(r *check.Result) {
			var s check.Result
			s.Applies(true)
			s.NotMet("a", "x", "y")
			s.NotMet("", "x", "y")
			s.NotMet("[2]", "x", "y")
			r.Under(s, "list", 3)
		}, check.NotMet, true, "list[3].a list[3] list[3][2]"},
		{"met under a list", func(r *check.Result) {
			var s check.Result
			s.Applies(true)
			r.Under(s, "list", 0)
		}, check.Met, true, ""},
		{"at one path", func(r *check.Result) {
			var s check.Result
			s.NotMet("a", "x", "y")
			s.Unclear("b", "who")
			r.At(s, "here", " (there)")
		}, check.NotMet, true, "here here"},
		{"merged by outcome and path", func(r *check.Result) {
			r.NotMet("a", "one", "mend one")
			r.Unclear("a", "who")
			r.NotMet("b", "three", "mend three")
			r.NotMet("a", "two", "mend one")
			r.Merge()
		}, check.NotMet, true, "a a b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var r check.Result
			test.report(&r)
			var paths []string
			for _, f := range r.Findings() {
				paths = append(paths, f.Path)
			}
			if got := strings.Join(paths, " "); r.Outcome() != test.outcome || r.Counted() != test.counted || got != test.paths {
				t.Errorf("%s, counted %v, at %q; want %s, %v, %q", r.Outcome(), r.Counted(), got, test.outcome, test.counted, test.paths)
			}
		})
	}
}

func TestResultWords(t *testing.T) {
	var r check.Result
	if !r.Applies(true) || r.Applies(false) {
		t.Error("Applies does not hand its condition back")
	}
	r.NotMet("a", "one", "mend one")
	r.NotMet("a", "two", "mend one")
	r.NotMet("a", "one", "")
	r.NotMetAt("care", "b", "x", "y")
	r.Unclear("a", "who asked")
	r.Merge()
	want := []check.Finding{
		{Path: "a", Message: "one; two", Remedy: "mend one", Outcome: check.NotMet},
		{Activity: "care", Path: "b", Message: "x", Remedy: "y", Outcome: check.NotMet},
		{Path: "a", Message: "cannot say: who asked", Missing: "who asked", Remedy: "find it out and declare it", Outcome: check.Unclear},
	}
	got := r.Findings()
	if !slices.EqualFunc(got, want, equal) {
		t.Fatalf("%+v\nwant %+v", got, want)
	}
	got[0].Message = "changed"
	if r.Findings()[0].Message != "one; two" {
		t.Error("Findings lends its slice")
	}
	if r.Len() != 3 || !equal(r.Finding(1), want[1]) {
		t.Errorf("%d findings, the second %+v", r.Len(), r.Finding(1))
	}
	var s check.Result
	s.At(r, "rows[1]", " (line 4)")
	if f := s.Findings()[1]; f.Message != "x (line 4)" || f.Path != "rows[1]" || f.Activity != "care" {
		t.Errorf("a note: %+v", f)
	}
	var u check.Result
	u.NotMet("d", "first", "")
	var under check.Result
	under.NotMet("a", "second", "")
	under.NotMet("", "third", "")
	u.Under(under, "rows", 12)
	if f := u.Findings(); len(f) != 3 || f[0].Path != "d" || f[1].Path != "rows[12].a" || f[2].Path != "rows[12]" {
		t.Errorf("under an item: %+v", f)
	}
}

// equal compares findings apart from their law.
func equal(a, b check.Finding) bool {
	a.Law, b.Law = nil, nil
	a.Accepted, b.Accepted = nil, nil
	return a.Rule == b.Rule && a.Activity == b.Activity && a.Path == b.Path && a.Message == b.Message && a.Remedy == b.Remedy &&
		a.Missing == b.Missing && a.Strength == b.Strength && a.Outcome == b.Outcome && a.AsAt == b.AsAt
}

// Findings are stored and sent by people's own programs, under the names that declarations use.
func TestFindingJSON(t *testing.T) {
	for _, test := range []struct {
		finding check.Finding
		want    string
	}{
		{check.Finding{
			Rule: "condition-missing", Activity: "care", Path: "activities[0].grounds[1].article9", Message: "what", Remedy: "mend",
			Strength: check.Must, Outcome: check.NotMet, Law: []law.Provision{law.UKGDPR.Article("9(1)")}, AsAt: day,
			Accepted: &check.Acceptance{Rule: "condition-missing", By: "officer", Why: "asked", Until: day + 1},
		}, `{"rule":"condition-missing","activity":"care","path":"activities[0].grounds[1].article9","message":"what","remedy":"mend",` +
			`"strength":"must","outcome":"not-met","law":["UKGDPR/9(1)"],"as_at":"2026-02-05",` +
			`"accepted":{"rule":"condition-missing","by":"officer","why":"asked","until":"2026-02-06"}}`},
		{check.NotModelled(day+1, day), `{"rule":"law-not-modelled","message":"cannot say whether the law of 2026-02-06 is still that of 2026-02-05, the last day this release models",` +
			`"remedy":"use a release that models the day, or ask about an earlier one","missing":"changes in law after 2026-02-05","strength":"should","outcome":"unclear","as_at":"2026-02-06"}`},
	} {
		text, err := json.Marshal(test.finding)
		if err != nil || string(text) != test.want {
			t.Errorf("%s, %v\nwant %s", text, err, test.want)
		}
		var back check.Finding
		if err := json.Unmarshal(text, &back); err != nil || !equal(back, test.finding) || !slices.Equal(back.Law, test.finding.Law) {
			t.Errorf("read back: %+v, %v", back, err)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, test := range [][3]string{{"", "", ""}, {"a", "", "a"}, {"", "b", "b"}, {"a", "b", "a.b"}, {"a", "[1]", "a[1]"}, {"a[0]", "b[1].c", "a[0].b[1].c"}} {
		if got := check.Join(test[0], test[1]); got != test[2] {
			t.Errorf("Join(%q, %q) = %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

func TestComparePaths(t *testing.T) {
	ordered := []string{"", "activities", "activities[0]", "activities[2].grounds[9]", "activities[2].grounds[10]", "activities[2].grounds[10].article6", "activities[2].grounds[10].schedule1", "activities[10]", "activities[100000000000]", "controller"}
	for i, a := range ordered {
		for j, b := range ordered {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := check.ComparePaths(a, b); got != want {
				t.Errorf("%q against %q: %d, want %d", a, b, got, want)
			}
		}
	}
}

// A sort needs an order: of any three paths, it must not go round in a circle.
func TestComparePathsIsAnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	path := func() string {
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteString([]string{"a", "b", "[1]", "[2]", "[10]", ".", "0", "7", "é", "12345678901"}[r.IntN(10)])
		}
		return b.String()
	}
	for range 200_000 {
		a, b, c := path(), path(), path()
		ab, ba, bc, ac := check.ComparePaths(a, b), check.ComparePaths(b, a), check.ComparePaths(b, c), check.ComparePaths(a, c)
		if ab != -ba {
			t.Fatalf("%q against %q is %d, the other way round %d", a, b, ab, ba)
		}
		if ab <= 0 && bc <= 0 && ac > 0 {
			t.Fatalf("%q, %q, %q go round in a circle", a, b, c)
		}
		if a == b && ab != 0 {
			t.Fatalf("%q differs from itself", a)
		}
	}
}

func FuzzComparePaths(f *testing.F) {
	f.Add("activities[2]", "activities[10]")
	f.Add("a[01]", "a[1]")
	f.Fuzz(func(t *testing.T, a, b string) {
		if check.ComparePaths(a, b) != -check.ComparePaths(b, a) || check.ComparePaths(a, a) != 0 {
			t.Errorf("%q and %q", a, b)
		}
	})
}

func TestSort(t *testing.T) {
	findings := []check.Finding{
		{Rule: "b", Path: "x[10]"}, {Rule: "a", Path: "x[10]", Message: "first"}, {Rule: "b", Path: "x[9]"},
		{Rule: "a", Path: "x[10]", Message: "second"}, {Rule: "a", Path: "x[2]"},
	}
	check.Sort(findings, func(rule string) int { return strings.Index("ba", rule) })
	var got []string
	for _, f := range findings {
		got = append(got, f.Rule+f.Path+f.Message)
	}
	if want := []string{"bx[9]", "bx[10]", "ax[2]", "ax[10]first", "ax[10]second"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestStrength(t *testing.T) {
	all := slices.Collect(check.AllStrengths())
	if want := []check.Strength{check.Must, check.Should, check.Could}; !slices.Equal(all, want) {
		t.Fatalf("%v, want %v", all, want)
	}
	for i, text := range []string{"must", "should", "could"} {
		s := all[i]
		read, err := check.ParseStrength(text)
		value, err2 := s.Value()
		var scanned check.Strength
		if read != s || err != nil || s.String() != text || value != text || err2 != nil || scanned.Scan(value) != nil || scanned != s {
			t.Errorf("%s: %v, %v, %v, %v, %v", text, read, err, value, err2, scanned)
		}
	}
	for _, text := range []string{"", "Must", "may", "unset"} {
		_, err := check.ParseStrength(text)
		if e, ok := errors.AsType[*check.UnknownError](err); !ok || !slices.Equal(e.Known, []string{"must", "should", "could"}) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if b, err := json.Marshal([]check.Strength{check.Must, check.Could}); err != nil || string(b) != `["must","could"]` {
		t.Errorf("%s, %v", b, err)
	}
	if _, err := check.Strength(0).MarshalText(); err == nil {
		t.Error("an unset strength has a text")
	}
}

func TestOutcome(t *testing.T) {
	texts := []string{"not-applicable", "met", "not-met", "unclear"}
	n := 0
	for o := range check.AllOutcomes() {
		text := texts[n]
		n++
		b, err := json.Marshal([]check.Outcome{o})
		var back []check.Outcome
		if err != nil || string(b) != `["`+text+`"]` || json.Unmarshal(b, &back) != nil || back[0] != o || o.String() != text {
			t.Errorf("%s: %s, %v, %v", o, b, err, back)
		}
		value, err := o.Value()
		scanned, asBytes := check.Outcome(9), check.Outcome(9)
		if value != text || err != nil || scanned.Scan(value) != nil || scanned != o || asBytes.Scan([]byte(text)) != nil || asBytes != o {
			t.Errorf("%s through a database: %v, %v, %v", o, value, err, scanned)
		}
	}
	if n != len(texts) {
		t.Errorf("%d outcomes, want %d", n, len(texts))
	}
	for range check.AllOutcomes() {
		break // a caller may stop at once
	}
	o := check.Met
	for _, text := range []string{"", "Met", "unset", "not met"} {
		err := o.UnmarshalText([]byte(text))
		if e, ok := errors.AsType[*check.UnknownError](err); !ok || !slices.Equal(e.Known, texts) || o != check.Met {
			t.Errorf("%q: %v, left %v", text, err, o)
		}
	}
	if err := o.Scan(7); err == nil || err.Error() != "check: cannot scan int into an outcome: want text" {
		t.Errorf("a number: %v", err)
	}
	if _, err := check.Outcome(9).Value(); err == nil || check.Outcome(9).String() != "outcome(9)" {
		t.Errorf("a value outside the table: %v, %s", err, check.Outcome(9))
	}
}

func TestWords(t *testing.T) {
	if got := check.Words(check.NotApplicable); got != "not applicable" {
		t.Errorf("%q", got)
	}
}
