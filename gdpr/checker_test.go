package gdpr_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

func TestCleanRecord(t *testing.T) {
	record, _ := carehome(t)
	findings, coverage := (&gdpr.Checker{}).Review(record)
	for _, f := range findings {
		t.Errorf("%s %s: %s", f.Rule, f.Path, f.Message)
	}
	if len(record.Activities) < 25 || coverage.Tally()[check.Met] < 32 {
		t.Errorf("%d activities, rules: %s: too little to prove anything", len(record.Activities), coverage.Tally())
	}
}

func TestCheckingACleanRecordAllocatesNothing(t *testing.T) {
	record, _ := carehome(t)
	var checker gdpr.Checker
	if n := testing.AllocsPerRun(20, func() { checker.Check(record) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// BenchmarkCheck is to be at least 20 times faster than BenchmarkUnmarshal.
func BenchmarkCheck(b *testing.B) {
	record, _ := carehome(b)
	var checker gdpr.Checker
	b.ReportAllocs()
	for b.Loop() {
		if checker.Check(record) != nil {
			b.Fatal("not clean")
		}
	}
}

// BenchmarkUnmarshal reads the record of BenchmarkCheck into the same structs.
func BenchmarkUnmarshal(b *testing.B) {
	_, data := carehome(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var record gdpr.Record
		if err := json.Unmarshal(data, &record); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseRecord(b *testing.B) {
	_, data := carehome(b)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := gdpr.ParseRecord(data, "carehome.json"); err != nil {
			b.Fatal(err)
		}
	}
}

// messy is a record to which most rules object, in many places.
func messy(t testing.TB) *gdpr.Record {
	var all gdpr.Record
	for i, test := range nearMisses {
		record, _ := declaration(t, test.declaration)
		for _, a := range record.Activities {
			a.ID, a.Service = fmt.Sprintf("%s-%d", a.ID, i), ""
			all.Activities = append(all.Activities, a)
		}
	}
	return &all
}

// The quick way through the built-in rules finds what the long way finds, and what Review finds.
func TestOneAnswer(t *testing.T) {
	record := messy(t)
	for _, on := range []civil.Date{0, civil.On(2020, 12, 31), civil.On(2025, 8, 19), civil.On(2026, 2, 4), civil.On(2026, 2, 5)} {
		quick := (&gdpr.Checker{AsAt: on}).Check(record)
		long := (&gdpr.Checker{AsAt: on, Rules: gdpr.Rules()}).Check(record)
		reviewed, coverage := (&gdpr.Checker{AsAt: on}).Review(record)
		if len(quick) < 50 || !reflect.DeepEqual(quick, long) || !reflect.DeepEqual(quick, reviewed) {
			t.Errorf("%s: %d findings, %d with the rules spelt out, %d in a review", on, len(quick), len(long), len(reviewed))
		}
		for _, f := range quick {
			if o := outcome(coverage, f.Rule); o != check.NotMet && o != f.Outcome {
				t.Errorf("%s: %s found %s, and is %s in the review", on, f.Rule, f.Outcome, o)
			}
		}
	}
}

func TestFindingsAreWhole(t *testing.T) {
	record := messy(t)
	rank := map[string]int{}
	for i, q := range requirements() {
		rank[q.ID] = i
	}
	findings := (&gdpr.Checker{}).Check(record)
	seen := map[string]bool{}
	for i, f := range findings {
		seen[f.Rule] = true
		if f.Activity == "" || f.Path == "" || f.Message == "" || f.Remedy == "" || f.Strength == 0 || len(f.Law) == 0 || f.AsAt != gdpr.LawAsAt() || f.Accepted != nil {
			t.Errorf("%+v", f)
		}
		if f.Outcome != check.NotMet && f.Outcome != check.Unclear || (f.Missing != "") != (f.Outcome == check.Unclear) {
			t.Errorf("%s is %s, missing %q", f.Rule, f.Outcome, f.Missing)
		}
		if i > 0 {
			last := findings[i-1]
			if rank[last.Rule] > rank[f.Rule] || last.Rule == f.Rule && check.ComparePaths(last.Path, f.Path) > 0 {
				t.Errorf("%s %s comes before %s %s", last.Rule, last.Path, f.Rule, f.Path)
			}
		}
	}
	for _, q := range requirements() {
		if !seen[q.ID] && q.ID != "basis-not-in-force" {
			t.Errorf("%s finds nothing in the messy record", q.ID)
		}
	}
}

// A checker may be shared: every goroutine gets the same answer, and the race detector has nothing to say.
func TestConcurrentUse(t *testing.T) {
	record, checker := messy(t), gdpr.Checker{Omit: []string{"contract-party"}}
	want := checker.Check(record)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := checker.Check(record); !reflect.DeepEqual(got, want) {
				t.Error("two answers")
			}
		})
	}
	group.Wait()
}

// kept is a retention to which no rule objects.
var kept = []gdpr.Retention{{Period: retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}}}

func TestOmitAndAccept(t *testing.T) {
	on := gdpr.LawAsAt()
	for _, test := range []struct {
		name    string
		checker gdpr.Checker
		want    string
	}{
		{"nothing", gdpr.Checker{}, "basis-missing contract-party?"},
		{"omitted", gdpr.Checker{Omit: []string{"contract-party"}}, "basis-missing"},
		{"omitted twice over", gdpr.Checker{Omit: []string{"contract-party", "basis-missing"}}, ""},
		{"an omitted id that names nothing", gdpr.Checker{Omit: []string{"contract-partie"}}, "basis-missing contract-party? omit-unknown"},
		{"accepted", gdpr.Checker{Accept: []check.Acceptance{{Rule: "basis-missing", By: "lead", Why: "asked", Until: on}}}, "(basis-missing) contract-party?"},
		{"accepted for another activity", gdpr.Checker{Accept: []check.Acceptance{{Rule: "basis-missing", By: "lead", Why: "asked", Activity: "fees", Until: on}}}, "basis-missing contract-party?"},
		{"accepted for no activity of the record", gdpr.Checker{Accept: []check.Acceptance{{Rule: "basis-missing", By: "lead", Why: "asked", Activity: "new", Until: on}}}, "basis-missing contract-party? acceptance-unknown"},
		{"accepted until yesterday", gdpr.Checker{Accept: []check.Acceptance{{Rule: "basis-missing", By: "lead", Why: "asked", Until: on - 1}}}, "basis-missing contract-party? acceptance-expired"},
		{"accepted and omitted", gdpr.Checker{Omit: []string{"basis-missing"}, Accept: []check.Acceptance{{Rule: "basis-missing", By: "lead", Why: "asked", Until: on}}}, "contract-party?"},
		{"rules of one's own", gdpr.Checker{Rules: gdpr.Rules()[:1]}, "basis-missing"},
		{"no rules", gdpr.Checker{Rules: []gdpr.Rule{}}, ""},
		{"no rules, and one omitted", gdpr.Checker{Rules: []gdpr.Rule{}, Omit: []string{"basis-missing"}}, "omit-unknown"},
		{"the last day whose law is modelled", gdpr.Checker{AsAt: on}, "basis-missing contract-party?"},
		{"the day after", gdpr.Checker{AsAt: on + 1}, "basis-missing contract-party? law-not-modelled?"},
	} {
		t.Run(test.name, func(t *testing.T) {
			record := &gdpr.Record{Activities: []gdpr.Activity{
				{ID: "gifts", Retention: kept, Grounds: []basis.Ground{{Data: category.Of(category.Donation)}}},
				{ID: "fees", Retention: kept, Grounds: []basis.Ground{{Data: category.Of(category.Payment), Article6: basis.Contract}}},
			}}
			findings := test.checker.Check(record)
			for i := range findings {
				if findings[i].Accepted != nil {
					findings[i].Rule = "(" + findings[i].Rule + ")"
				}
			}
			if got := found(findings); got != test.want {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}

// A clean record on a day that is not modelled is not clean.
func TestLawNotModelled(t *testing.T) {
	record, _ := carehome(t)
	findings := (&gdpr.Checker{AsAt: gdpr.LawAsAt() + 1}).Check(record)
	if found(findings) != "law-not-modelled?" {
		t.Errorf("found %q", found(findings))
	}
}

// The record of today, on the days on which the law changed.
func TestCarehomeThroughTime(t *testing.T) {
	record, _ := carehome(t)
	for _, test := range []struct {
		on   civil.Date
		want string
	}{
		{civil.On(2026, 9, 30), ""},
		{civil.On(2026, 9, 29), "body-ended"}, // the Information Commission took over the day after
		{civil.On(2026, 2, 5), "body-ended"},
		{civil.On(2026, 2, 4), "basis-not-in-force policy-document-missing body-ended"}, // safeguarding rests on 6(1)(ea); the policy is dated the day after
		{civil.On(2020, 12, 31), "basis-not-in-force policy-document-missing citation-not-in-force body-ended transfer-mechanism-ended assessment-missing assessment-missing?"},
	} {
		checker := gdpr.Checker{AsAt: test.on}
		if got := found(checker.Check(record)); got != test.want {
			t.Errorf("%s: found %q, want %q", test.on, got, test.want)
		}
	}
}

// Messages about protecting people say that the paperwork comes second; others do not.
func TestProtectingPeople(t *testing.T) {
	for _, test := range []struct {
		declaration string
		want        bool
	}{
		{`{"data": ["health"], "article6": "vital-interests", "article9": "vital-interests-incapable", "cannot_consent": "no"}`, true},
		{`{"id": "a", "grounds": [{"data": ["health"], "for": "safeguarding-adults", "article6": "consent", "article9": "substantial-public-interest", "schedule1": "18"}]}`, true},
		{`{"id": "a", "grounds": [{"data": ["health"], "for": "payroll", "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, false},
	} {
		record, _ := declaration(t, test.declaration)
		findings := (&gdpr.Checker{}).Check(record)
		said := slices.ContainsFunc(findings, func(f check.Finding) bool {
			return strings.Contains(f.Message+f.Remedy, "must not delay sharing that protects")
		})
		if len(findings) == 0 || said != test.want {
			t.Errorf("%s: says it %v, want %v: %+v", test.declaration, said, test.want, findings)
		}
	}
}

// A place in a paragraph that is written otherwise than the Act has it is answered with the form and with what there is.
func TestRemedyOfPlace(t *testing.T) {
	for _, test := range []struct {
		ground       basis.Ground
		path, remedy string
	}{
		{basis.Ground{Schedule1: 2, Limb: "2(e)"}, "limb", "write the place as it stands behind the number of the paragraph (want (1), (2)(a), (2)(b), (2)(c), (2)(d), (2)(e), (2)(f), (3)), or leave it out: "},
		{basis.Ground{Schedule1: 18, Limb: "18(1)(b)(ii)"}, "limb", "write the place as it stands behind the number of the paragraph (nearest are (1)(b)(ii), "},
		{basis.Ground{Schedule1: 29, Limb: "(1)"}, "limb", "leave it out: the paragraph alone names the condition"},
		{basis.Ground{Schedule1: 99}, "schedule1", "name a paragraph whose test is met: "},
	} {
		findings := new(gdpr.Checker).Check(&gdpr.Record{Activities: []gdpr.Activity{{ID: "a", Grounds: []basis.Ground{test.ground}}}})
		if !slices.ContainsFunc(findings, func(f check.Finding) bool {
			return f.Path == "activities[0].grounds[0]."+test.path && strings.HasPrefix(f.Remedy, test.remedy) && !strings.Contains(f.Message, "()")
		}) {
			t.Errorf("%+v: no remedy %q in %+v", test.ground, test.remedy, findings)
		}
	}
}

// A record that is nil is the error of a program, which is told so, and so are homes.
func TestNoRecord(t *testing.T) {
	for name, ask := range map[string]func(c *gdpr.Checker){
		"Check":                 func(c *gdpr.Checker) { c.Check(nil) },
		"Review":                func(c *gdpr.Checker) { c.Review(nil) },
		"Since":                 func(c *gdpr.Checker) { c.Since(nil, civil.On(2026, 1, 1)) },
		"Since nothing changed": func(c *gdpr.Checker) { c.Since(nil, gdpr.LawAsAt()) },
		"CheckHomes":            func(c *gdpr.Checker) { c.CheckHomes(nil) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if err, _ := recover().(error); err == nil || !strings.HasPrefix(err.Error(), "gdpr: the record is nil: ") && !strings.HasPrefix(err.Error(), "gdpr: the homes are nil: ") {
					t.Errorf("panics with %v", err)
				}
			}()
			ask(new(gdpr.Checker))
		})
	}
}
