package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

var day = civil.On(2026, time.February, 5)

// says is a rule that reports what its subject lists: "!path" for not met, "?path" for unclear, "+" for met.
func says(id string, over ...string) check.Rule[string] {
	return check.Rule[string]{
		Requirement: check.Requirement{ID: id, Group: "test", Doc: "says what it is told", Strength: check.Should, Over: over},
		Run: func(told string, on civil.Date) (r check.Result) {
			for word := range strings.FieldsSeq(told) {
				if path, ok := strings.CutPrefix(word, id+"!"); ok && r.Applies(true) {
					r.NotMet(path, id+" objects", "mend it")
				}
				if path, ok := strings.CutPrefix(word, id+"?"); ok && r.Applies(true) {
					r.Unclear(path, "the fact")
				}
				r.Applies(word == id+"+")
			}
			return r
		},
	}
}

// brief is findings as "rule activity path outcome".
func brief(findings []check.Finding) (list []string) {
	for _, f := range findings {
		list = append(list, fmt.Sprintf("%s %q %s %s", f.Rule, f.Activity, f.Path, f.Outcome))
	}
	return list
}

// Rule a is over b, b over c.
func TestSilencing(t *testing.T) {
	rules := []check.Rule[string]{says("a", "b"), says("b", "c"), says("c")}
	for _, test := range []struct {
		name       string
		one, other string // what the rules are told of two activities
		want       []string
	}{
		{"nothing over it", "b!x", "", []string{`b "one" list[0].x not-met`}},
		{"the same place", "a!x b!x", "", []string{`a "one" list[0].x not-met`}},
		{"under its place", "a!x b!x.y b!x[2]", "", []string{`a "one" list[0].x not-met`}},
		{"around its place", "a!x.y b!x", "", []string{`a "one" list[0].x.y not-met`}},
		{"the whole activity", "a! b!x", "", []string{`a "one" list[0] not-met`}},
		{"another place", "a!x b!y", "", []string{`a "one" list[0].x not-met`, `b "one" list[0].y not-met`}},
		{"a longer name is another place", "a!x b!xy", "", []string{`a "one" list[0].x not-met`, `b "one" list[0].xy not-met`}},
		{"item 1 is not item 10", "a!x[1] b!x[10]", "", []string{`a "one" list[0].x[1] not-met`, `b "one" list[0].x[10] not-met`}},
		{"another activity", "a!x", "b!x", []string{`a "one" list[0].x not-met`, `b "two" list[1].x not-met`}},
		{"not the other way round", "b!x a!y", "", []string{`a "one" list[0].y not-met`, `b "one" list[0].x not-met`}},
		{"not through a rule that found nothing", "a!x c!x", "", []string{`a "one" list[0].x not-met`, `c "one" list[0].x not-met`}},
		{"what is silenced itself still silences", "a!x b!x c!x", "", []string{`a "one" list[0].x not-met`}},
		{"a missing fact does not silence an objection", "a?x b!x", "", []string{`a "one" list[0].x unclear`, `b "one" list[0].x not-met`}},
		{"an objection silences a missing fact", "a!x b?x", "", []string{`a "one" list[0].x not-met`}},
		{"a missing fact silences another", "a?x b?x", "", []string{`a "one" list[0].x unclear`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			run := check.Run{On: day}
			for i := range rules {
				check.TryItem(&run, &rules[i], "one", "list", 0, test.one)
				check.TryItem(&run, &rules[i], "two", "list", 1, test.other)
			}
			if got := brief(run.Findings(check.Requirements(rules), nil, nil)); !slices.Equal(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestTry(t *testing.T) {
	rule := says("a")
	rule.Law = []law.Provision{law.UKGDPR.Article("9(1)"), law.UKGDPR.Article("9(2)")}
	rule.Strength = check.Must
	rule.Span = law.Span{From: day, Until: day + 10}
	for _, test := range []struct {
		on   civil.Date
		told string
		want check.Outcome
	}{
		{day - 1, "a!x", check.NotApplicable}, {day, "a!x", check.NotMet}, {day + 9, "a!x", check.NotMet}, {day + 10, "a!x", check.NotApplicable},
		{day, "a?x", check.Unclear}, {day, "a+", check.Met}, {day, "", check.NotApplicable}, {day, "a!x a?y", check.NotMet},
	} {
		for name, try := range map[string]func(*check.Run) check.Outcome{
			"Try":     func(run *check.Run) check.Outcome { return check.Try(run, &rule, "one", "part", test.told) },
			"TryItem": func(run *check.Run) check.Outcome { return check.TryItem(run, &rule, "one", "list", 4, test.told) },
		} {
			run := check.Run{On: test.on}
			outcome := try(&run)
			clean := test.want == check.NotApplicable || test.want == check.Met
			if outcome != test.want || run.Clean() != clean {
				t.Errorf("%s told %q on %s: %s, clean %v, want %s", name, test.told, test.on, outcome, run.Clean(), test.want)
			}
		}
	}

	run := check.Run{On: day}
	check.Try(&run, &rule, "one", "part", "a!x")
	check.Try(&run, &rule, "", "", "a!")
	got := run.Findings([]check.Requirement{rule.Requirement}, nil, nil)
	want := []check.Finding{
		{Rule: "a", Message: "a objects", Remedy: "mend it", Strength: check.Must, Outcome: check.NotMet, AsAt: day},
		{Rule: "a", Activity: "one", Path: "part.x", Message: "a objects", Remedy: "mend it", Strength: check.Must, Outcome: check.NotMet, AsAt: day},
	}
	if !slices.EqualFunc(got, want, equal) || !slices.Equal(got[0].Law, rule.Law) || got[0].Accepted != nil {
		t.Errorf("%+v\nwant %+v", got, want)
	}
}

// The law of a finding is named as on its day.
func TestLawOfTheDay(t *testing.T) {
	rule := says("a")
	rule.Law = []law.Provision{law.UKGDPR.Article("22(1)"), law.UKGDPR.Article("22(2)")}
	for _, test := range []struct {
		on   civil.Date
		want string
	}{
		{civil.On(2020, 12, 31), "[EU GDPR Article 22(1) EU GDPR Article 22(2)]"},
		{civil.On(2021, 1, 1), "[UK GDPR Article 22(1) UK GDPR Article 22(2)]"},
		{civil.On(2026, 2, 4), "[UK GDPR Article 22(1) UK GDPR Article 22(2)]"},
		{civil.On(2026, 2, 5), "[UK GDPR Article 22A UK GDPR Article 22B UK GDPR Article 22C UK GDPR Article 22D]"}, // each once
		{civil.On(1990, 1, 1), "[UK GDPR Article 22(1) UK GDPR Article 22(2)]"},                                     // nothing stood: as the rule has it
	} {
		run := check.Run{On: test.on}
		check.Try(&run, &rule, "", "", "a!x")
		if got := fmt.Sprint(run.Findings([]check.Requirement{rule.Requirement}, nil, nil)[0].Law); got != test.want {
			t.Errorf("%s: %s, want %s", test.on, got, test.want)
		}
	}
}

// A rule that looks at the whole names the activity that it objects to.
func TestNotMetAt(t *testing.T) {
	whole := check.Rule[string]{Requirement: check.Requirement{ID: "w"}, Run: func(string, civil.Date) (r check.Result) {
		r.NotMetAt("two", "list[1].x", "message", "remedy")
		return r
	}}
	run := check.Run{On: day}
	check.Try(&run, &whole, "", "", "")
	if got := brief(run.Findings([]check.Requirement{whole.Requirement}, nil, nil)); !slices.Equal(got, []string{`w "two" list[1].x not-met`}) {
		t.Errorf("%q", got)
	}
}

func TestAcceptance(t *testing.T) {
	rules := []check.Rule[string]{says("a"), says("b")}
	for _, test := range []struct {
		name   string
		accept check.Acceptance
		want   []string // findings that are accepted, then those of the run itself
	}{
		{"of the rule, everywhere", check.Acceptance{Rule: "a", By: "lead", Why: "asked", Until: day + 1}, []string{"one", "two"}},
		{"of one activity", check.Acceptance{Rule: "a", By: "lead", Why: "asked", Activity: "two", Until: day + 1}, []string{"two"}},
		{"on its last day", check.Acceptance{Rule: "a", By: "lead", Why: "asked", Until: day}, []string{"one", "two"}},
		{"the day after", check.Acceptance{Rule: "a", By: "lead", Why: "asked", Until: day - 1}, []string{`acceptance-expired "" accept[0] not-met`}},
		{"without a last day", check.Acceptance{Rule: "a", By: "lead", Why: "asked"}, []string{`acceptance-incomplete "" accept[0] not-met`}},
		{"by nobody", check.Acceptance{Rule: "a", Why: "asked", Until: day}, []string{`acceptance-incomplete "" accept[0] not-met`}},
		{"for no reason", check.Acceptance{Rule: "a", By: "lead", Until: day}, []string{`acceptance-incomplete "" accept[0] not-met`}},
		{"by blanks", check.Acceptance{Rule: "a", By: " \t", Why: "asked", Until: day}, []string{`acceptance-incomplete "" accept[0] not-met`}},
		{"for a blank reason", check.Acceptance{Rule: "a", By: "lead", Why: " ", Until: day}, []string{`acceptance-incomplete "" accept[0] not-met`}},
		{"of a rule that found nothing", check.Acceptance{Rule: "b", By: "lead", Why: "asked", Until: day}, nil},
		{"of a rule that is not there", check.Acceptance{Rule: "c", By: "lead", Why: "asked", Until: day}, []string{`acceptance-unknown "" accept[0] not-met`}},
		{"of a rule that is not there, and past its day", check.Acceptance{Rule: "c", By: "lead", Why: "asked", Until: day - 1}, []string{`acceptance-unknown "" accept[0] not-met`}},
		{"of an activity that is not there", check.Acceptance{Rule: "a", By: "lead", Why: "asked", Activity: "three", Until: day}, []string{`acceptance-unknown "" accept[0] not-met`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			run := check.Run{On: day, Has: func(activity string) bool { return activity == "one" || activity == "two" }}
			check.TryItem(&run, &rules[0], "one", "list", 0, "a!x")
			check.TryItem(&run, &rules[0], "two", "list", 1, "a!x")
			findings := run.Findings(check.Requirements(rules), nil, []check.Acceptance{test.accept})
			var got []string
			for _, f := range findings {
				if f.Accepted != nil {
					got = append(got, f.Activity)
					if *f.Accepted != test.accept {
						t.Errorf("%+v, want %+v", *f.Accepted, test.accept)
					}
				}
			}
			got = append(got, brief(findings[2:])...)
			if !slices.Equal(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// What a run finds itself comes last, says what to do, and cannot be accepted away.
func TestHousekeeping(t *testing.T) {
	rules := []check.Rule[string]{says("a")}
	run := check.Run{On: day}
	findings := run.Findings(check.Requirements(rules), []string{"a", "aa"}, []check.Acceptance{
		{Rule: "a", By: "lead", Why: "asked", Until: day - 1}, {Rule: "b", Until: day}, {Rule: "omit-unknown", Until: day},
		{Rule: "a", By: "lead", Why: "asked", Activity: "nobody asked whether it is there", Until: day},
	})
	want := []check.Finding{
		{Rule: check.OmitUnknown, Path: "omit[1]", Message: `"aa" is omitted, and no rule of the list has that id`, Remedy: "take it out, or correct the id"},
		{Rule: check.AcceptanceExpired, Path: "accept[0]", Message: `the acceptance of "a" ended on 2026-02-04`, Remedy: "mend what was accepted, or decide again and set a new last day"},
		{Rule: check.AcceptanceUnknown, Path: "accept[1]", Message: `a finding of "b" is accepted, and no rule of the list has that id`, Remedy: "take the acceptance out, or correct the id"},
		{Rule: check.AcceptanceUnknown, Path: "accept[2]", Message: `a finding of "omit-unknown" is accepted, and no rule of the list has that id`, Remedy: "take the acceptance out, or correct the id"},
	}
	for i := range want {
		want[i].Strength, want[i].Outcome, want[i].AsAt = check.Should, check.NotMet, day
	}
	if !slices.EqualFunc(findings, want, equal) {
		t.Errorf("%+v\nwant %+v", findings, want)
	}
	if f := check.NotModelled(day+1, day); f.Rule != check.LawNotModelled || f.Outcome != check.Unclear || f.AsAt != day+1 || f.Missing != "changes in law after 2026-02-05" {
		t.Errorf("%+v", f)
	}
}

// Findings come in rule order, then in path order, whatever the order in which they were found.
func TestOrder(t *testing.T) {
	rules := []check.Rule[string]{says("a"), says("b")}
	run := check.Run{On: day}
	for _, i := range []int{10, 9, 2} {
		check.TryItem(&run, &rules[1], "one", "list", i, "b!x")
		check.TryItem(&run, &rules[0], "one", "list", i, "a!y a!x")
	}
	var got []string
	for _, f := range run.Findings(check.Requirements(rules), nil, nil) {
		got = append(got, f.Rule+f.Path)
	}
	want := strings.Fields("alist[2].x alist[2].y alist[9].x alist[9].y alist[10].x alist[10].y blist[2].x blist[9].x blist[10].x")
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A rule that is run and not listed is over nothing, and comes last.
func TestUnlisted(t *testing.T) {
	rules := []check.Rule[string]{says("a", "b"), says("b")}
	for _, test := range []struct {
		listed []check.Rule[string]
		want   []string
	}{
		{nil, []string{"ax", "bx"}},
		{rules[1:], []string{"bx", "ax"}},
		{rules[:1], []string{"ax"}},
	} {
		run := check.Run{On: day}
		for i := range rules {
			check.Try(&run, &rules[i], "", "", "a!x b!x")
		}
		var got []string
		for _, f := range run.Findings(check.Requirements(test.listed), nil, nil) {
			got = append(got, f.Rule+f.Path)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("with %d of 2 rules listed: %q, want %q", len(test.listed), got, test.want)
		}
	}
}

func TestNoAllocationWithoutFindings(t *testing.T) {
	rule := check.Rule[string]{Run: func(told string, on civil.Date) (r check.Result) {
		r.Applies(told == "")
		return r
	}}
	if n := testing.AllocsPerRun(100, func() {
		run := check.Run{On: day}
		check.TryItem(&run, &rule, "one", "list", 7, "")
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// A timeless rule is asked once for two days, and each day has its findings under its own names; every other rule is asked again.
func TestAgain(t *testing.T) {
	asked := 0
	rule := says("a")
	rule.Timeless, rule.Law = true, []law.Provision{law.UKGDPR.Article("9(2)(h)")}
	run := rule.Run
	rule.Run = func(told string, on civil.Date) check.Result { asked++; return run(told, on) }
	turns := says("b")
	later := says("c")
	later.Timeless, later.Span = true, law.Span{From: day}
	first, second := check.Run{On: civil.On(2019, 1, 1)}, check.Run{On: day}
	for _, r := range []*check.Rule[string]{&rule, &turns, &later} {
		check.TryEach(&first, r, "list", []string{"a!x b!y c!z", "a?y"}, func(told string) string { return told[:2] })
	}
	if !check.Again(&second, &first, &rule) || check.Again(&second, &first, &turns) || check.Again(&second, &first, &later) {
		t.Error("want the findings of the timeless rule taken over, and of no other, nor of one that was not asked then")
	}
	requirements := check.Requirements([]check.Rule[string]{rule, turns, later})
	want := []string{`a "a!" list[0].x not-met`, `a "a?" list[1].y unclear`}
	for _, c := range []struct {
		run  *check.Run
		want []string
		law  law.Provision
	}{
		{&second, want, law.UKGDPR.Article("9(2)(h)")},
		{&first, append(want, `b "a!" list[0].y not-met`), law.EUGDPR.Article("9(2)(h)")},
	} {
		findings := c.run.Findings(requirements, nil, nil)
		if got := brief(findings); !slices.Equal(got, c.want) {
			t.Errorf("on %s: %q, want %q", c.run.On, got, c.want)
		}
		if f := findings[0]; f.AsAt != c.run.On || !slices.Equal(f.Law, []law.Provision{c.law}) {
			t.Errorf("on %s: as at %s, %v", c.run.On, f.AsAt, f.Law)
		}
	}
	if asked != 2 {
		t.Errorf("asked %d times of two items", asked)
	}
}

func TestTryEach(t *testing.T) {
	rule := says("a")
	id := func(told string) string { return "of " + told }
	for told, want := range map[string]check.Outcome{
		"": check.NotApplicable, "b!x": check.NotApplicable, "b!x|a+": check.Met, "a+|a?x|b+": check.Unclear, "a?x|a!x|a+": check.NotMet, "a!x|a?x": check.NotMet,
	} {
		run := check.Run{On: day}
		if got := check.TryEach(&run, &rule, "list", strings.Split(told, "|"), id); got != want {
			t.Errorf("%q: %s, want %s", told, got, want)
		}
		coverage := check.NewCoverage(check.Requirements([]check.Rule[string]{rule}))
		one := check.Run{On: day}
		for i, told := range strings.Split(told, "|") {
			coverage.Count(0, check.TryItem(&one, &rule, id(told), "list", i, told))
		}
		if got := coverage.Outcome(0); got != want {
			t.Errorf("%q, one by one: %s, want %s", told, got, want)
		}
		if got, want := brief(run.Findings(nil, nil, nil)), brief(one.Findings(nil, nil, nil)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, one by one %q", told, got, want)
		}
	}
	rule.Span.From = day + 1
	if got := check.TryEach(&check.Run{On: day}, &rule, "list", []string{"a!x"}, id); got != check.NotApplicable {
		t.Errorf("before its span: %s", got)
	}
}

// A result belongs to the run that took it: handed out again, it would be told under two places.
func TestResultTwice(t *testing.T) {
	var kept check.Result
	kept.NotMet("x", "wrong", "mend it")
	rule := says("a")
	rule.Run = func(string, civil.Date) check.Result { return kept }
	run := check.Run{On: day}
	check.TryItem(&run, &rule, "one", "list", 0, "")
	defer func() {
		if said := fmt.Sprint(recover()); !strings.Contains(said, `rule "a" returned a result that a rule had returned before`) {
			t.Errorf("panics with %q", said)
		}
	}()
	check.TryItem(&run, &rule, "two", "list", 1, "")
	t.Error("the second time is not noticed")
}

func TestRank(t *testing.T) {
	requirements := check.Requirements([]check.Rule[string]{says("a"), says("b"), says("c")})
	rank := check.Rank(requirements)
	for _, c := range []struct {
		rule string
		want int
	}{{"a", 0}, {"c", 2}, {"b", 1}, {"x", 3}, {"b", 1}, {"a", 0}, {"", 3}, {"c", 2}, {"c", 2}} {
		if got := rank(c.rule); got != c.want {
			t.Errorf("%q stands at %d, want %d", c.rule, got, c.want)
		}
	}
	if got := check.Rank(nil)("a"); got != 0 {
		t.Errorf("of no requirements: %d", got)
	}
}
