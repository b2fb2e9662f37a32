package notice

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Case is one row within its notice: the subject of a rule. Row is nil once per notice, for rules that
// look at the notice as a whole.
type Case struct {
	Notice *Notice
	Row    *Row

	review *review
	row    *row
}

// Rule is a check rule over notices. House rules are values of this type, appended to [Rules].
type Rule = check.Rule[Case]

// Report is what a review found in a notice, as the law stood on one day.
type Report struct {
	Notice   *Notice
	AsAt     civil.Date
	Findings []check.Finding // in rule order, then as they stand in the file
	Coverage check.Coverage  // what became of each rule
}

// Checker reviews notices. The zero value applies every rule as the law stood on [gdpr.LawAsAt]. It is
// safe for concurrent use as long as its fields are left alone.
type Checker struct {
	AsAt   civil.Date         // the day whose law is applied; zero is LawAsAt
	Rules  []Rule             // nil is every built-in rule
	Omit   []string           // ids of rules not to run; one that names no rule is a finding
	Accept []check.Acceptance // findings somebody decided to live with; one past its day is a finding
}

// Review reviews a notice as the law stood on a day, under every rule. It panics where the notice is nil.
func Review(n *Notice, on civil.Date) Report { return (&Checker{AsAt: on}).Review(n) }

// ReviewOwn reviews a notice at its own date. Where the date is a window, that is its last day; what is
// found on the last day and not on the first, or the other way round, is unclear: it depends on the day
// on which the notice was really published.
func ReviewOwn(n *Notice) Report { return (&Checker{}).ReviewOwn(n) }

// builtin is [Rules], and what they ask, made once; nobody outside is handed these slices.
var (
	builtin      = Rules()
	builtinAsked = check.Requirements(builtin)
)

func (c *Checker) rules() ([]Rule, []check.Requirement) {
	if c.Rules != nil {
		return c.Rules, check.Requirements(c.Rules)
	}
	return builtin, builtinAsked
}

// Review is the function [Review] with this checker's rules, omissions and acceptances, at its day.
func (c *Checker) Review(n *Notice) Report {
	on := cmp.Or(c.AsAt, gdpr.LawAsAt())
	rules, asked := c.rules()
	report := Report{Notice: n, AsAt: on, Coverage: check.NewCoverage(asked)}
	if on < gdpr.LawFrom() {
		report.Findings = []check.Finding{check.NotYetModelled(on, gdpr.LawFrom())}
		return report
	}
	run := check.Run{On: on}
	v := readNotice(n, on)
	for i := range rules {
		rule := &rules[i]
		if slices.Contains(c.Omit, rule.ID) {
			continue
		}
		report.Coverage.Count(i, check.Try(&run, rule, "", "", Case{Notice: n, review: v}))
		for j := range v.rows {
			r := &v.rows[j]
			report.Coverage.Count(i, check.TryItem(&run, rule, r.ID, "rows", j, Case{Notice: n, Row: r.Row, review: v, row: r}))
		}
	}
	report.Findings = run.Findings(asked, c.Omit, c.Accept)
	v.noDelay(report.Findings, asked)
	if on > gdpr.LawAsAt() {
		report.Findings = append(report.Findings, check.NotModelled(on, gdpr.LawAsAt()))
	}
	return report
}

var errNoNotice = errors.New("notice: the notice is nil: declare one, or look at the error of what read it")

// noDelay adds to findings on what the protection of people rests on, in safeguarding and emergencies, that the paperwork comes second.
func (v *review) noDelay(findings []check.Finding, asked []check.Requirement) {
	protects := make(map[string]bool) // by activity
	for i := range v.rows {
		if r := &v.rows[i]; !r.For.Intersect(protecting).Empty() || r.For.Has(category.ForEmergencyCare) || r.six == basis.VitalInterests {
			protects[r.ID] = true
		}
	}
	if len(protects) == 0 {
		return
	}
	grounds := func(rule string) bool {
		for i := range asked {
			if asked[i].ID == rule {
				return slices.Contains(grounding[:], asked[i].Group)
			}
		}
		return false
	}
	for i := range findings {
		if f := &findings[i]; protects[f.Activity] && !strings.Contains(f.Message, gdpr.NoDelay) && grounds(f.Rule) {
			f.Message += gdpr.NoDelay
		}
	}
}

// grounding is the groups of rules about what processing rests on.
var grounding = [...]string{"basis", "consent", "condition", "schedule1", "criminal"}

// ReviewOwn is the function [ReviewOwn] with this checker's rules, omissions and acceptances. Its AsAt is
// not looked at.
func (c *Checker) ReviewOwn(n *Notice) Report {
	if n == nil {
		panic(errNoNotice)
	}
	own := *c
	own.AsAt = n.Dated.Until
	report := own.Review(n)
	if n.Dated.From == n.Dated.Until {
		return report
	}
	own.AsAt = n.Dated.From
	first := own.Review(n)
	before, after := places(first.Findings), places(report.Findings)
	for i := range report.Findings {
		f := &report.Findings[i]
		if g := before[placeOf(f)]; g == nil || g.Outcome != f.Outcome {
			unsettle(f, n.Dated)
		}
	}
	for _, f := range first.Findings {
		if after[placeOf(&f)] == nil {
			unsettle(&f, n.Dated)
			report.Findings = append(report.Findings, f)
		}
	}
	_, asked := c.rules()
	rank := make(map[string]int, len(asked))
	for i := range asked {
		rank[asked[i].ID] = i
	}
	check.Sort(report.Findings, func(id string) int {
		if i, listed := rank[id]; listed {
			return i
		}
		return len(asked)
	})
	report.Coverage = settle(asked, rank, report, first.Coverage)
	return report
}

// findingPlace is where a rule found something, whatever its words.
type findingPlace struct{ rule, activity, path string }

func placeOf(f *check.Finding) findingPlace { return findingPlace{f.Rule, f.Activity, f.Path} }

// places gives the first finding of a list at each place.
func places(list []check.Finding) map[findingPlace]*check.Finding {
	at := make(map[findingPlace]*check.Finding, len(list))
	for i := range list {
		if key := placeOf(&list[i]); at[key] == nil {
			at[key] = &list[i]
		}
	}
	return at
}

// unsettle makes a finding unclear that holds on one edge of the notice's window only.
func unsettle(f *check.Finding, d Dated) {
	f.Outcome = check.Unclear
	f.Missing = "the day of the notice between " + d.From.String() + " and " + d.Until.String()
	f.Message += " (on one edge of the notice's window only)"
}

// settle is the coverage of a window: what its findings say of a rule and, where there are none, what both edges say.
func settle(asked []check.Requirement, rank map[string]int, last Report, first check.Coverage) check.Coverage {
	found := make([]check.Outcome, len(asked))
	for i := range last.Findings {
		f := &last.Findings[i]
		if k, listed := rank[f.Rule]; listed && found[k] != check.NotMet {
			found[k] = f.Outcome
		}
	}
	both := check.NewCoverage(asked)
	onFirst := maps.Collect(first.Rules())
	i := 0
	for id, a := range last.Coverage.Rules() {
		o, b := found[i], onFirst[id]
		switch {
		case o != check.NotApplicable:
		case a != b && (a == check.NotMet || b == check.NotMet):
			o = check.Unclear // silenced by another rule, on one edge
		default:
			both.Count(i, b)
			o = a
		}
		both.Count(i, o)
		i++
	}
	return both
}
