package notice_test

import (
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// TestReviewOwn: a notice is reviewed on the last day of its window; what holds on one edge only is unclear,
// whichever edge it is.
func TestReviewOwn(t *testing.T) {
	window := func(from, until string) *notice.Notice {
		n := declared(t, row("2024-01-01", contract, `"statements": [{"topic": "home-area", "value": "eu", "words": "outside the EU"}], "names": [{"words": "Public Health England"}]`))
		n.Dated.From, n.Dated.Until = day(from), day(until)
		return n
	}
	for _, test := range []struct {
		from, until string
		want        []string
	}{
		{"2020-12-01", "2020-12-31", nil},
		{"2021-01-01", "2021-01-31", []string{"eu-reference-stale"}},
		{"2020-12-31", "2021-01-01", []string{"eu-reference-stale?"}},
		{"2021-09-01", "2021-09-30", []string{"eu-reference-stale"}},
		{"2021-09-30", "2021-10-01", []string{"eu-reference-stale", "body-ended?"}},
		{"2021-10-01", "2021-10-01", []string{"eu-reference-stale", "body-ended"}},
		{"2020-01-01", "2022-01-01", []string{"eu-reference-stale?", "body-ended?"}},
	} {
		report := notice.ReviewOwn(window(test.from, test.until))
		if got := objections(report); !slices.Equal(got, test.want) {
			t.Errorf("%s to %s: found %q, want %q", test.from, test.until, got, test.want)
		}
		if report.AsAt != day(test.until) {
			t.Errorf("%s to %s: as at %s", test.from, test.until, report.AsAt)
		}
		for _, f := range report.Findings {
			if f.Outcome == check.Unclear && f.Missing != "the day of the notice between "+test.from+" and "+test.until {
				t.Errorf("%s to %s: %s misses %q", test.from, test.until, f.Rule, f.Missing)
			}
		}
	}

	// What held on the first day only: Article 84B is cited in the week in which it came into force.
	n := declared(t, row("2026-02-02", `"basis": [{"words": "x", "cites": "UK GDPR Article 84B"}]`))
	n.Dated.Until = day("2026-02-08")
	if got := objections(notice.ReviewOwn(n)); !slices.Equal(got, []string{"citation-not-in-force?"}) {
		t.Errorf("found %q on the first edge only", got)
	}
	if got := outcome(t, notice.ReviewOwn(n), "citation-not-in-force"); got != check.Unclear {
		t.Errorf("coverage says %s of what holds on one edge only", got)
	}
}

// TestCoverage: the outcomes add up to the rules, rule by rule and group by group, and no finding stands
// under a rule that is said to be met or not applicable.
func TestCoverage(t *testing.T) {
	all := len(notice.Rules())
	for _, id := range corpus {
		n := published(t, id)
		for _, report := range []notice.Report{notice.ReviewOwn(n), notice.Review(n, gdpr.LawAsAt())} {
			sum := func(tally check.Tally) (total int) {
				for _, n := range tally {
					total += n
				}
				return total
			}
			if got := sum(report.Coverage.Tally()); got != all {
				t.Errorf("%s: %d outcomes of %d rules", id, got, all)
			}
			grouped := 0
			for _, tally := range report.Coverage.Groups() {
				grouped += sum(tally)
			}
			if grouped != all {
				t.Errorf("%s: the groups hold %d outcomes of %d rules", id, grouped, all)
			}
			outcomes := make(map[string]check.Outcome)
			for rule, o := range report.Coverage.Rules() {
				outcomes[rule] = o
			}
			raised := make(map[string]bool)
			for _, f := range report.Findings {
				if o := outcomes[f.Rule]; o != check.NotMet && o != f.Outcome {
					t.Errorf("%s on %s: a finding of %s is %s, and the rule %s", id, report.AsAt, f.Rule, f.Outcome, o)
				}
				raised[f.Rule] = true
			}
		}
	}
}

// TestReviewIsFixed: two reviews say the same in the same order, and leave the notice as it was.
func TestReviewIsFixed(t *testing.T) {
	for _, id := range corpus {
		n := published(t, id)
		before, err := json.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		own, now := notice.ReviewOwn(n), notice.Review(n, gdpr.LawAsAt())
		if again := notice.ReviewOwn(n); !reflect.DeepEqual(own.Findings, again.Findings) {
			t.Errorf("%s: two reviews at its own date differ", id)
		}
		if again := notice.Review(published(t, id), gdpr.LawAsAt()); !reflect.DeepEqual(now.Findings, again.Findings) {
			t.Errorf("%s: two reviews today differ", id)
		}
		after, err := json.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		if string(before) != string(after) {
			t.Errorf("%s: the review changed the notice", id)
		}
	}
}

// TestFindings: each names its place and its law, says what is wrong and what would mend it, in one line and
// in order of the rules.
func TestFindings(t *testing.T) {
	rank := make(map[string]int)
	for i, r := range notice.Rules() {
		rank[r.ID] = i
	}
	for _, id := range corpus {
		n := published(t, id)
		for _, on := range []civil.Date{n.Dated.Until, gdpr.LawAsAt()} {
			last := check.Finding{}
			for _, f := range notice.Review(n, on).Findings {
				if f.Path == "" || f.Message == "" || f.Remedy == "" || len(f.Law) == 0 || f.AsAt != on || f.Strength == 0 {
					t.Errorf("%s: %+v lacks something", id, f)
				}
				if strings.ContainsAny(f.Message+f.Remedy, "\n\r") || strings.HasSuffix(f.Message, ".") {
					t.Errorf("%s: %q, %q", id, f.Message, f.Remedy)
				}
				if (f.Outcome == check.Unclear) != (f.Missing != "") {
					t.Errorf("%s: %s is %s and misses %q", id, f.Rule, f.Outcome, f.Missing)
				}
				if rank[f.Rule] < rank[last.Rule] || rank[f.Rule] == rank[last.Rule] && check.ComparePaths(f.Path, last.Path) < 0 {
					t.Errorf("%s: %s at %s comes after %s at %s", id, f.Rule, f.Path, last.Rule, last.Path)
				}
				last = f
			}
		}
	}
}

// TestChecker: rules of one's own, rules left out, findings accepted, and a day past what is modelled.
func TestChecker(t *testing.T) {
	house := notice.Rule{
		Requirement: check.Requirement{ID: "house-title-missing", Group: "house", Strength: check.Could, Doc: "a notice without a title"},
		Run: func(c notice.Case, _ civil.Date) (r check.Result) {
			if c.Row == nil && r.Applies(true) && c.Notice.Title == "" {
				r.NotMet("title", "the notice has no title", "give it one")
			}
			return r
		},
	}
	n := declared(t, row("2024-01-01", `"data": ["contact"]`))
	if got := objections((&notice.Checker{AsAt: day("2024-01-01"), Rules: append(notice.Rules(), house)}).Review(n)); !slices.Equal(got, []string{"basis-missing", "house-title-missing"}) {
		t.Errorf("with a house rule: %q", got)
	}
	if got := objections((&notice.Checker{AsAt: day("2024-01-01"), Omit: []string{"basis-missing", "basis-mising"}}).Review(n)); !slices.Equal(got, []string{check.OmitUnknown}) {
		t.Errorf("with a rule left out: %q", got)
	}
	accepted := notice.Checker{Accept: []check.Acceptance{{Rule: "basis-missing", Activity: "r", By: "lead", Why: "new notice in June", Until: day("2024-06-30")}}}
	accepted.AsAt = day("2024-06-30")
	if f := accepted.Review(n).Findings; len(f) != 1 || f[0].Accepted == nil || f[0].Accepted.By != "lead" {
		t.Errorf("accepted on its last day: %+v", f)
	}
	accepted.AsAt = day("2024-07-01")
	if got := objections(accepted.Review(n)); !slices.Equal(got, []string{"basis-missing", check.AcceptanceExpired}) {
		t.Errorf("accepted until the day before: %q", got)
	}
	accepted = notice.Checker{AsAt: day("2024-06-30"), Accept: []check.Acceptance{{Rule: "basis-missing", Activity: "no-such-row", By: "lead", Why: "new notice in June", Until: day("2024-06-30")}}}
	if got := objections(accepted.Review(n)); !slices.Equal(got, []string{"basis-missing", check.AcceptanceUnknown}) {
		t.Errorf("accepted for a row that is not there: %q", got)
	}
	late := notice.Review(n, gdpr.LawAsAt()+1)
	if got := objections(late); !slices.Equal(got, []string{"basis-missing", check.LawNotModelled + "?"}) {
		t.Errorf("on a day past the law that is modelled: %q", got)
	}
	if got := new(notice.Checker).Review(n).AsAt; got != gdpr.LawAsAt() {
		t.Errorf("without a day, as at %s", got)
	}
}

// Findings on what the protection of people rests on say that the paperwork comes second; others do not.
func TestProtectingPeople(t *testing.T) {
	for _, test := range []struct {
		row  string
		want bool
	}{
		{`{"id": "a", "name": "Safeguarding", "for": ["safeguarding-adults"], "data": ["health"], "special": ["health"], ` + contract + `}`, true},
		{`{"id": "a", "name": "Ambulance", "for": ["emergency-care"], "data": ["health"], "special": ["health"], ` + contract + `}`, true},
		{`{"id": "a", "name": "Accidents", "data": ["health"], "special": ["health"], "basis": [{"words": "vital interests", "says": ["vital-interests"]}]}`, true},
		{`{"id": "a", "name": "Pay", "for": ["payroll"], "data": ["health"], "special": ["health"], ` + contract + `}`, false},
	} {
		n := declared(t, test.row)
		found := 0
		for _, f := range notice.Review(n, gdpr.LawAsAt()).Findings {
			said := strings.Contains(f.Message, "must not delay sharing that protects")
			switch {
			case f.Rule == "condition-missing":
				if found++; said != test.want {
					t.Errorf("%s: says it %v, want %v", f.Message, said, test.want)
				}
			case said && f.Activity == "":
				t.Errorf("%s is about the notice as a whole", f.Message)
			}
		}
		if found != 1 {
			t.Errorf("%s: found %d, want 1", test.row, found)
		}
	}
}

// A notice that is nil is the error of a program, which is told so.
func TestNoNotice(t *testing.T) {
	const want = "notice: the notice is nil: declare one, or look at the error of what read it"
	on := gdpr.LawAsAt()
	for name, ask := range map[string]func(n *notice.Notice) error{
		"Review":        func(n *notice.Notice) error { notice.Review(n, on); return nil },
		"Review of old": func(n *notice.Notice) error { notice.Review(n, civil.On(2018, 5, 24)); return nil },
		"ReviewOwn":     func(n *notice.Notice) error { notice.ReviewOwn(n); return nil },
		"ReviewBoth":    func(n *notice.Notice) error { notice.ReviewBoth(n); return nil },
		"Readings":      func(n *notice.Notice) error { n.Readings(on)(func(notice.Reading) bool { return true }); return nil },
		"Compare":       func(n *notice.Notice) error { _, err := notice.Compare(n, &gdpr.Record{}, on); return err },
		"WriteMarkdown": func(n *notice.Notice) error { return n.WriteMarkdown(io.Discard) },
	} {
		t.Run(name, func(t *testing.T) {
			err := func() (err error) {
				defer func() {
					if said := recover(); said != nil {
						err, _ = said.(error)
					}
				}()
				return ask(nil)
			}()
			if err == nil || err.Error() != want {
				t.Errorf("found %v, want %s", err, want)
			}
		})
	}
}

// A notice that is declared without its date, or with half a window, is not reviewed at it, and is as of any day.
func TestUndated(t *testing.T) {
	n := declared(t, row("2024-01-01", `"data": ["contact"]`))
	for _, n.Dated = range []notice.Dated{{}, {From: day("2024-01-01")}, {Until: day("2024-01-01")}} {
		own, later := notice.ReviewBoth(n)
		if len(own.Findings) != 1 || own.AsAt != 0 || !slices.Equal(objections(notice.ReviewOwn(n)), []string{check.LawNotModelled + "?"}) {
			t.Fatalf("%+v: found %+v", n.Dated, own.Findings)
		}
		if f := own.Findings[0]; f.Path != "dated" || f.Remedy != "give the notice its date, or ask about a day" || strings.Contains(f.Message, "no day") {
			t.Errorf("%+v: found %+v", n.Dated, f)
		}
		if !slices.Equal(objections(later), []string{"basis-missing"}) {
			t.Errorf("%+v: as the law stands: %q", n.Dated, objections(later))
		}
	}
}

// What Validate refuses, none of the constants or a place that is not there, stops no review.
func TestReviewOfWhatIsRefused(t *testing.T) {
	for name, spoil := range map[string]func(*notice.Notice, *notice.Row){
		"reading":   func(_ *notice.Notice, r *notice.Row) { r.Basis[0].Says = []notice.Said{200} },
		"topic":     func(_ *notice.Notice, r *notice.Row) { r.Statements[0].Topic = 200 },
		"right":     func(_ *notice.Notice, r *notice.Row) { r.Rights[0].Right = 99 },
		"basis":     func(_ *notice.Notice, r *notice.Row) { r.Rights[0].Bases = []basis.Article6{99} },
		"data":      func(_ *notice.Notice, r *notice.Row) { r.Data[1] |= 1 << 63 },
		"purpose":   func(_ *notice.Notice, r *notice.Row) { r.For |= 1 << 63 },
		"condition": func(_ *notice.Notice, r *notice.Row) { r.Rights[0].Grounds |= 1 << 63 },
		"kind":      func(n *notice.Notice, _ *notice.Row) { n.Controller.Kind = 99 },
		"row":       func(_ *notice.Notice, r *notice.Row) { r.As = "zzz" },
		"section":   func(_ *notice.Notice, r *notice.Row) { r.Section = "zzz" },
	} {
		n := declared(t, `{"id": "r", "name": "R", `+contract+`, "statements": [{"topic": "home-area", "value": "eu"}], "rights": [{"right": "access"}]}`)
		if err := n.Validate(); err != nil {
			t.Fatal(err)
		}
		spoil(n, &n.Rows[0])
		notice.Review(n, gdpr.LawAsAt())
		notice.ReviewBoth(n)
		for range n.Readings(gdpr.LawAsAt()) {
			continue
		}
		if n.Validate() == nil {
			t.Errorf("%s: the notice is valid", name)
		}
	}
}

// A window that begins before the law is modelled is compared from the first day that is, and says that the days before are not known.
func TestReviewOwnBeforeTheLaw(t *testing.T) {
	n := published(t, "porthaven")
	n.Dated = notice.Dated{From: gdpr.LawFrom(), Until: day("2018-05-31")}
	want := notice.ReviewOwn(n).Findings
	if len(want) == 0 {
		t.Fatal("nothing to compare")
	}
	n.Dated.From = day("2018-05-01")
	got := notice.ReviewOwn(n).Findings
	last := len(got) - 1
	for i := range got[:last] {
		got[i].Missing = strings.Replace(got[i].Missing, "between 2018-05-01", "between 2018-05-25", 1) // as printed
	}
	if last < 0 || !reflect.DeepEqual(got[:last], want) || got[last].Rule != check.LawNotModelled || got[last].AsAt != n.Dated.From || got[last].Missing != "the law before 2018-05-25" {
		t.Errorf("from 1 May 2018 %d findings, from 25 May %d; the last is %+v", len(got), len(want), got[last])
	}
	n.Dated.Until = gdpr.LawFrom()
	if got := notice.ReviewOwn(n).Findings; len(got) < 2 || got[len(got)-1].Rule != check.LawNotModelled {
		t.Errorf("until the first day that is modelled: %d findings, none of them that the days before are not", len(got))
	}
	n.Dated = notice.Dated{From: day("2018-05-01"), Until: day("2018-05-24")}
	if got := notice.ReviewOwn(n).Findings; len(got) != 1 || got[0].Rule != check.LawNotModelled {
		t.Errorf("wholly before: %+v", got)
	}
}

// Two findings of a rule at one place are two: each is unclear only where the other edge lacks one like it.
func TestReviewOwnTwiceInAPlace(t *testing.T) {
	n := declared(t, row("2022-03-01", contract))
	n.Dated.Until = day("2022-03-31")
	house := func(run func(r *check.Result, on civil.Date)) notice.Checker {
		return notice.Checker{Rules: []notice.Rule{{
			Requirement: check.Requirement{ID: "house-title", Group: "house", Strength: check.Could, Doc: "a title that says nothing"},
			Run: func(c notice.Case, on civil.Date) (r check.Result) {
				if c.Row == nil {
					run(&r, on)
				}
				return r
			},
		}}}
	}
	for name, test := range map[string]struct {
		run  func(r *check.Result, on civil.Date)
		want string
	}{
		"both on every day": {func(r *check.Result, _ civil.Date) {
			r.NotMet("title", "is missing", "give one")
			r.Unclear("title", "who wrote it")
		}, "not-met: ; unclear: who wrote it"},
		"one more on the last": {func(r *check.Result, on civil.Date) {
			r.NotMet("title", "is missing", "give one")
			if on > day("2022-03-15") {
				r.NotMet("title", "was to be there by now", "give one")
			}
		}, "not-met: ; unclear: the day of the notice between 2022-03-01 and 2022-03-31"},
		"one more on the first": {func(r *check.Result, on civil.Date) {
			r.NotMet("title", "is missing", "give one")
			if on < day("2022-03-15") {
				r.NotMet("title", "is not there yet", "give one")
			}
		}, "not-met: ; unclear: the day of the notice between 2022-03-01 and 2022-03-31"},
		"another outcome": {func(r *check.Result, on civil.Date) {
			if on < day("2022-03-15") {
				r.Unclear("title", "who wrote it")
			} else {
				r.NotMet("title", "is missing", "give one")
			}
		}, "unclear: the day of the notice between 2022-03-01 and 2022-03-31"},
	} {
		c := house(test.run)
		var got []string
		for _, f := range c.ReviewOwn(n).Findings {
			got = append(got, f.Outcome.String()+": "+f.Missing)
		}
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// In a window a finding is looked for by its rule, its activity and its path, and what a run finds of itself by its place in any order.
func TestWindowFindsEach(t *testing.T) {
	house := notice.Rule{
		Requirement: check.Requirement{
			ID: "house-row-of-the-day", Group: "house", Strength: check.Should, Doc: "a row is not of the day", Bad: "{}", Good: "{}",
		},
		Run: func(c notice.Case, on civil.Date) (r check.Result) {
			if c.Row == nil && r.Applies(true) {
				r.NotMetAt(on.String(), "rows", "another row each day", "name it")
				r.NotMetAt("always", "rows", "one row every day", "name it")
			}
			return r
		},
	}
	n := declared(t, row("2024-01-01", `"data": ["contact"]`))
	n.Dated.Until = day("2024-01-02")
	c := notice.Checker{
		Rules: []notice.Rule{house}, Omit: []string{"no-such-rule", "nor-this"},
		Accept: []check.Acceptance{{Rule: "no-such-rule-either", By: "lead", Why: "new notice in June", Until: day("2024-06-30")}},
	}
	var got []string
	for _, f := range c.ReviewOwn(n).Findings {
		got = append(got, f.Outcome.String()+" "+f.Rule+" "+f.Path+" "+f.Activity)
	}
	want := []string{
		"not-met house-row-of-the-day rows always",
		"unclear house-row-of-the-day rows 2024-01-01",
		"unclear house-row-of-the-day rows 2024-01-02",
		"not-met omit-unknown omit[0] ", "not-met omit-unknown omit[1] ", "not-met acceptance-unknown accept[0] ",
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
