package gdprtest_test

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
	"github.com/careprivacy/ukgdpr/gdpr/gdprtest"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// recorder is a testing.TB that keeps what it is told. Anything but Helper, Error and Errorf would panic: the
// helpers must not stop the test that they are called from.
type recorder struct {
	testing.TB
	helped bool
	said   []string
}

func (r *recorder) Helper() { r.helped = true }
func (r *recorder) Error(args ...any) {
	r.said = append(r.said, strings.TrimSuffix(fmt.Sprintln(args...), "\n"))
}
func (r *recorder) Errorf(format string, args ...any) {
	r.said = append(r.said, fmt.Sprintf(format, args...))
}

const party = "contract-party activities[0].grounds[0].party_to_contract"

var (
	day     = civil.On(2026, 11, 22)
	clean   = record(basis.Ground{Data: category.Of(category.Financial), Article6: basis.Contract, PartyToContract: fact.Yes})
	unclear = record(basis.Ground{Data: category.Of(category.Financial), Article6: basis.Contract})
	missing = record(basis.Ground{Data: category.Of(category.Financial)})
	twice   = record(basis.Ground{Data: category.Of(category.Health), Article6: basis.Contract}) // unclear and not met
)

// backwards is clean to every rule, and no record.
var backwards = func() *gdpr.Record {
	r := record(basis.Ground{Data: category.Of(category.Financial), Article6: basis.Contract, PartyToContract: fact.Yes})
	r.Activities[0].Retention[0].Keep = retention.Years(-3)
	return r
}()

// named prints the names of activities, and steering has one that would clear the screen, turn the text around and begin a line.
var (
	named = gdpr.Rule{Requirement: check.Requirement{ID: "house-named"}, Run: func(c gdpr.Case, _ civil.Date) (r check.Result) {
		if r.Applies(c.Activity != nil) {
			r.NotMet("name", "the activity "+c.Activity.Name+" is named", "")
		}
		return r
	}}
	steering = func() *gdpr.Record {
		r := record(basis.Ground{})
		r.Activities[0].Name = "\x1b[2J\u202e\nFees’"
		return r
	}()
)

func record(g basis.Ground) *gdpr.Record {
	return &gdpr.Record{Controller: gdpr.Controller{Kind: gdpr.Charity}, Activities: []gdpr.Activity{{ID: "fees", LargeScale: fact.No, Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.ContractEnd}}}, Grounds: []basis.Ground{g}}}}
}

// accepting is a checker that lives with unclear contract parties.
func accepting(until civil.Date) *gdpr.Checker {
	return &gdpr.Checker{AsAt: day, Accept: []check.Acceptance{{Rule: "contract-party", By: "officer", Why: "asked", Until: until}}}
}

// aNotice says on which basis fees are collected, and nothing else.
func aNotice(says ...notice.Said) *notice.Notice {
	n := &notice.Notice{ID: "example", Dated: notice.Dated{From: day, Until: day}}
	n.Rows = []notice.Row{{ID: "fees", Name: "Fees", Data: category.Of(category.Financial)}}
	if says != nil {
		n.Rows[0].Basis = []notice.Claim{{Words: "words", Says: says}}
	}
	return n
}

// onBasis is a checker of notices with the rules on the basis alone: aNotice says nothing of much else.
func onBasis(on civil.Date) *notice.Checker {
	return &notice.Checker{AsAt: on, Rules: slices.DeleteFunc(notice.Rules(), func(r notice.Rule) bool { return r.Group != "basis" })}
}

func TestFailures(t *testing.T) {
	for _, test := range []struct {
		name string
		run  func(testing.TB)
		want [][]string // for each failure, what it says
	}{
		{"clean", func(t testing.TB) { gdprtest.Clean(t, clean) }, nil},
		{"unclear fails and names the fact", func(t testing.TB) { gdprtest.Clean(t, unclear) }, [][]string{
			{"unclear: contract-party (should) on 2026-11-22", `activity "fees", activities[0].grounds[0].party_to_contract`, "add:   party_to_contract: whether", "mend: ", "law:   UK GDPR Article 6(1)(b)"},
		}},
		{"not met fails and says what would mend it", func(t testing.TB) { gdprtest.Clean(t, missing) }, [][]string{
			{"not met: basis-missing (must)", "activities[0].grounds[0].article6", "what:  the record does not show", "mend:  name one of the points of Article 6(1)", "law:   UK GDPR Article 6(1); UK GDPR Article 13(1)(c)"},
		}},
		{"each finding fails by itself", func(t testing.TB) { gdprtest.Clean(t, twice) }, [][]string{{"contract-party"}, {"condition-missing", "mend:  name the Article 9(2) point"}}},
		{"no rules", func(t testing.TB) { gdprtest.WantBy(t, &gdpr.Checker{Rules: []gdpr.Rule{}}, clean, "a b") }, [][]string{{"gdprtest: the checker has an empty list of rules: leave Rules out"}}},
		{"no rules to be clean by", func(t testing.TB) { gdprtest.CleanBy(t, &gdpr.Checker{Rules: []gdpr.Rule{}}, clean) }, [][]string{{"empty list of rules"}}},
		{"no rules over notices", func(t testing.TB) {
			gdprtest.CleanNoticeBy(t, &notice.Checker{Rules: []notice.Rule{}}, aNotice(notice.SaidContract))
		}, [][]string{{"empty list of rules"}}},
		{"a name that would steer the terminal", func(t testing.TB) { gdprtest.CleanBy(t, &gdpr.Checker{Rules: []gdpr.Rule{named}}, steering) }, [][]string{
			{`what:  the activity \x1b[2J\u202e\nFees’ is named`},
		}},
		{"a record of nothing", func(t testing.TB) { gdprtest.Clean(t, &gdpr.Record{}) }, [][]string{{"no rule found anything to look at in the record (0 met,"}}},
		{"no record", func(t testing.TB) { gdprtest.Clean(t, nil) }, [][]string{{"the record is nil"}}},
		{"a record that is none", func(t testing.TB) { gdprtest.Clean(t, backwards) }, [][]string{{"gdprtest: gdpr: activities[0].retention[0]: retention: keep: -3 years: want an amount of 0 or more"}}},
		{"wanted of one that is none", func(t testing.TB) { gdprtest.Want(t, backwards) }, [][]string{{"gdprtest: gdpr: activities[0].retention[0]: "}}},
		{"no checker is the zero one", func(t testing.TB) { gdprtest.CleanBy(t, nil, clean) }, nil},
		{"accepted, on the last day", func(t testing.TB) { gdprtest.CleanBy(t, accepting(day), unclear) }, nil},
		{"accepted until yesterday", func(t testing.TB) { gdprtest.CleanBy(t, accepting(day-1), unclear) }, [][]string{
			{"unclear: contract-party"}, {"not met: acceptance-expired", "where: accept[0]", "ended on 2026-11-21"},
		}},
		{"a day past the law that is modelled", func(t testing.TB) { gdprtest.CleanBy(t, &gdpr.Checker{AsAt: day + 1}, clean) }, [][]string{
			{"unclear: law-not-modelled (should) on 2026-11-23\n      what:"}, // no line that says where
		}},

		{"wanted and found", func(t testing.TB) { gdprtest.Want(t, unclear, party) }, nil},
		{"wanted in another order, with more space", func(t testing.TB) {
			gdprtest.Want(t, twice, "  condition-missing   activities[0].grounds[0].article9 ", party)
		}, nil},
		{"nothing wanted, nothing found", func(t testing.TB) { gdprtest.Want(t, clean) }, nil},
		{"unexpected", func(t testing.TB) { gdprtest.Want(t, unclear) }, [][]string{{"unexpected: unclear: contract-party", "add to what is wanted: " + fmt.Sprintf("%q", party)}}},
		{"missing, for the rule is met", func(t testing.TB) { gdprtest.Want(t, clean, party) }, [][]string{{"missing: ", "the rule is met here"}}},
		{"missing, for the rule looked at nothing", func(t testing.TB) {
			gdprtest.Want(t, missing, "basis-missing activities[0].grounds[0].article6", party)
		}, [][]string{{"missing: ", "the rule is not applicable here"}}},
		{"missing, for it is elsewhere", func(t testing.TB) { gdprtest.Want(t, unclear, party, "contract-party activities[0]") }, [][]string{
			{`missing: "contract-party activities[0]"`, `a finding at "activities[0].grounds[0].party_to_contract"`},
		}},
		{"one found, two wanted", func(t testing.TB) { gdprtest.Want(t, unclear, party, party) }, [][]string{{"missing: "}}},
		{"misspelt rule", func(t testing.TB) { gdprtest.Want(t, clean, "contract-partys activities[0]") }, [][]string{{`no rule has the id "contract-partys": did you mean "contract-party"?`}}},
		{"accepted findings are not to be named", func(t testing.TB) { gdprtest.WantBy(t, accepting(day), unclear, party) }, [][]string{{"missing: ", "it is accepted until 2026-11-22"}}},
		{"a finding of the run itself", func(t testing.TB) { gdprtest.WantBy(t, accepting(day-1), clean, "acceptance-expired accept[0]") }, nil},
		{"one that the run does not raise", func(t testing.TB) { gdprtest.Want(t, clean, "law-not-modelled") }, [][]string{{`missing: "law-not-modelled"`}}},
		{"wanted of no record", func(t testing.TB) { gdprtest.Want(t, nil, party) }, [][]string{{"the record is nil"}}},

		{"a clean notice", func(t testing.TB) { gdprtest.CleanNoticeBy(t, onBasis(day), aNotice(notice.SaidContract)) }, nil},
		{"a notice without a basis", func(t testing.TB) { gdprtest.CleanNoticeBy(t, onBasis(day), aNotice()) }, [][]string{{"not met: basis-missing", `activity "fees", rows[0]`, "law:   UK GDPR Article 6(1)"}}},
		{"the law of its day", func(t testing.TB) { gdprtest.CleanNoticeBy(t, onBasis(civil.On(2020, 12, 31)), aNotice()) }, [][]string{{"basis-missing", "on 2020-12-31", "law:   EU GDPR Article 6(1)"}}},
		{"a notice of nothing", func(t testing.TB) {
			gdprtest.CleanNoticeBy(t, onBasis(day), &notice.Notice{ID: "example", Dated: notice.Dated{From: day, Until: day}})
		}, [][]string{{"anything to look at in the notice"}}},
		{"a notice that is none", func(t testing.TB) { gdprtest.CleanNotice(t, &notice.Notice{}, day) }, [][]string{{"gdprtest: notice: id: a notice has no id"}}},
		{"no notice", func(t testing.TB) { gdprtest.CleanNoticeBy(t, nil, nil) }, [][]string{{"the notice is nil"}}},
		{"a notice, wanted and found", func(t testing.TB) { gdprtest.WantNoticeBy(t, onBasis(day), aNotice(), "basis-missing rows[0].basis") }, nil},
		{"a notice, unexpected and missing", func(t testing.TB) { gdprtest.WantNoticeBy(t, onBasis(day), aNotice(), "basis-missing rows[1].basis") }, [][]string{
			{"unexpected: ", "mend the notice"}, {"missing: ", `a finding at "rows[0].basis"`},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			tb := &recorder{TB: t}
			test.run(tb)
			if len(tb.said) != len(test.want) {
				t.Fatalf("failed %d times, want %d: %q", len(tb.said), len(test.want), tb.said)
			}
			for i, parts := range test.want {
				for _, part := range parts {
					if !strings.Contains(tb.said[i], part) {
						t.Errorf("failure %d does not say %q:\n%s", i, part, tb.said[i])
					}
				}
			}
			if !tb.helped {
				t.Errorf("failures are not reported at the line of the caller: Helper was not called")
			}
		})
	}
}

// Without a checker it is the zero one, at the day given.
func TestNoticeWithoutChecker(t *testing.T) {
	for _, test := range []struct {
		name        string
		plain, with func(t testing.TB)
	}{
		{"CleanNotice", func(t testing.TB) { gdprtest.CleanNotice(t, aNotice(), day-300) }, func(t testing.TB) { gdprtest.CleanNoticeBy(t, &notice.Checker{AsAt: day - 300}, aNotice()) }},
		{"WantNotice", func(t testing.TB) { gdprtest.WantNotice(t, aNotice(), day-300, "x y") }, func(t testing.TB) { gdprtest.WantNoticeBy(t, &notice.Checker{AsAt: day - 300}, aNotice(), "x y") }},
		{"no checker", func(t testing.TB) { gdprtest.CleanNoticeBy(t, nil, aNotice()) }, func(t testing.TB) { gdprtest.CleanNotice(t, aNotice(), gdpr.LawAsAt()) }},
	} {
		plain, with := &recorder{TB: t}, &recorder{TB: t}
		test.plain(plain)
		test.with(with)
		if len(plain.said) == 0 || !slices.Equal(plain.said, with.said) || !plain.helped {
			t.Errorf("%s fails with %q, want %q", test.name, plain.said, with.said)
		}
	}
}

// A house rule is looked up among the rules of its checker.
func TestHouseRule(t *testing.T) {
	house := gdpr.Rule{
		Requirement: check.Requirement{ID: "house-name-missing"},
		Run: func(c gdpr.Case, on civil.Date) (r check.Result) {
			if r.Applies(c.Activity != nil) && c.Activity.Name == "" {
				r.NotMet("name", "no name", "give it one")
			}
			return r
		},
	}
	tb := &recorder{TB: t}
	gdprtest.WantBy(tb, &gdpr.Checker{Rules: []gdpr.Rule{house}}, clean, "house-name-missing activities[0].name")
	if tb.said != nil {
		t.Errorf("fails: %q", tb.said)
	}
	gdprtest.WantBy(tb, &gdpr.Checker{Rules: []gdpr.Rule{house}}, clean, "house-name-missing activities[0].name", "basis-missing activities[0]")
	if len(tb.said) != 1 || !strings.Contains(tb.said[0], `no rule has the id "basis-missing": did you mean "house-name-missing"?`) {
		t.Errorf("a rule that is not run: %q", tb.said)
	}
}
