package notice

import (
	"cmp"
	"errors"
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
//
// A rule is asked by a [Checker], which reads the notice first and hands each rule what it has read, in the case. A case made by
// hand has none of that: a built-in rule is not to be run on one, for most panic or see nothing. A house rule, which looks at
// Notice and Row alone, may be.
type Case struct {
	Notice *Notice
	Row    *Row

	review *review
	row    *row
}

func (c Case) activity() string { return c.Row.ID }

// Rule is a check rule over notices. House rules are values of this type, appended to [Rules].
//
// Its Bad and Good are each one JSON object: a row, where it has "name", else members of a notice. They are put into the notice of a
// charity, dated 1 January 2024, that tells what is asked of every notice and to which no rule objects: a row in place of its one
// row, members in place of those of the same key. So "dated" beside other members is the day. It is reviewed at its own date.
// No other rule objects to either.
type Rule = check.Rule[Case]

// Report is what a review found in a notice, as the law stood on one day. It is written as JSON and not read back.
type Report struct {
	Notice   *Notice         `json:"notice"`
	AsAt     civil.Date      `json:"as_at"`
	Findings []check.Finding `json:"findings"` // in rule order, then as they stand in the file
	Coverage check.Coverage  `json:"coverage"` // what became of each rule
}

// Checker reviews notices. The zero value applies every rule as the law stood on [gdpr.LawAsAt]. It is
// safe for concurrent use as long as its fields are left alone.
type Checker struct {
	AsAt   civil.Date         // the day whose law is applied; zero is LawAsAt
	Rules  []Rule             // nil is every built-in rule
	Omit   []string           // ids of rules not to run, which count as not applicable; one that names no rule is a finding
	Accept []check.Acceptance // findings somebody decided to live with; one past its day, or for a row that is not there, is a finding
}

// Review reviews a notice as the law stood on a day, under every rule. The zero day is [gdpr.LawAsAt]. It panics where the notice is nil.
// One that is declared in Go is to be held to [Notice.Validate] first, which a review does not ask: a row or section that is not there
// covers nothing.
func Review(n *Notice, on civil.Date) Report { return (&Checker{AsAt: on}).Review(n) }

// ReviewOwn reviews a notice at its own date. Where the date is a window, that is its last day; what is
// found on the last day and not on the first, or the other way round, is unclear: it depends on the day
// on which the notice was really published. Of one without a date, which no file holds, law-not-modelled is all that is found.
// It panics where the notice is nil.
func ReviewOwn(n *Notice) Report { return (&Checker{}).ReviewOwn(n) }

// ReviewBoth reviews a notice at its own date, as [ReviewOwn] does, and as the law stood on [gdpr.LawAsAt], as [Review] does. It
// takes less time than the two: what does not turn on the day is asked once. It panics where the notice is nil. Where a rule of your
// own calls itself Timeless and is not, its answer of the notice's own date may stand in both reports.
func ReviewBoth(n *Notice) (own, asAt Report) { return (&Checker{}).ReviewBoth(n) }

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

// Review is the function [Review] with this checker's rules, omissions and acceptances, at its day. It panics where the notice is nil.
func (c *Checker) Review(n *Notice) Report {
	if n == nil {
		panic(errNoNotice)
	}
	return c.reviews(n, cmp.Or(c.AsAt, gdpr.LawAsAt()))[0]
}

// reviews reviews a notice on each of some days. It is read once for days on which it reads alike, and on those a timeless
// rule is asked once.
func (c *Checker) reviews(n *Notice, days ...civil.Date) []Report {
	rules, asked := c.rules()
	reports := make([]Report, len(days))
	var v *review
	var earlier *check.Run // on a day on which the notice reads alike, and what became of the rules
	var then check.Coverage
	for k, on := range days {
		report := &reports[k]
		*report = Report{Notice: n, AsAt: on, Coverage: check.NewCoverage(asked)}
		if on == 0 {
			report.Findings = []check.Finding{dayless()}
			continue
		}
		if on < gdpr.LawFrom() {
			report.Findings = []check.Finding{check.NotYetModelled(on, gdpr.LawFrom())}
			continue
		}
		if v == nil || !v.alike(on) {
			v, earlier = readNotice(n, on), nil
		} else {
			v.turn(on)
		}
		run := &check.Run{On: on}
		if len(c.Accept) > 0 {
			run.Has = n.has
		}
		for i := range rules {
			rule := &rules[i]
			if slices.Contains(c.Omit, rule.ID) {
				continue
			}
			if earlier != nil && check.Again(run, earlier, rule) {
				report.Coverage.Count(i, then.Outcome(i))
				continue
			}
			report.Coverage.Count(i, check.Try(run, rule, "", "", Case{Notice: n, review: v}))
			report.Coverage.Count(i, check.TryEach(run, rule, "rows", v.cases, Case.activity))
		}
		report.Findings = run.Findings(asked, c.Omit, c.Accept)
		v.noDelay(report.Findings, asked)
		if on > gdpr.LawAsAt() {
			report.Findings = append(report.Findings, check.NotModelled(on, gdpr.LawAsAt()))
		}
		earlier, then = run, report.Coverage
	}
	return reports
}

var errNoNotice = errors.New("notice: the notice is nil: declare one, or look at the error of what read it")

// dayless is the finding that a notice is to be reviewed at its own date and has none, or half a window.
func dayless() check.Finding {
	return check.Finding{
		Rule: check.LawNotModelled, Path: "dated", Strength: check.Should, Outcome: check.Unclear,
		Message: "cannot say what the law asked on the day of the notice: it is not dated from one day until another",
		Missing: "the date of the notice",
		Remedy:  "give the notice its date, or ask about a day",
	}
}

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
	rank := check.Rank(asked)
	for i := range findings {
		f := &findings[i]
		if k := rank(f.Rule); k < len(asked) && slices.Contains(grounding[:], asked[k].Group) && protects[f.Activity] && !strings.Contains(f.Message, gdpr.NoDelay) {
			f.Message += gdpr.NoDelay
		}
	}
}

// grounding is the groups of rules about what processing rests on.
var grounding = [...]string{"basis", "consent", "condition", "schedule1", "criminal"}

// ReviewOwn is the function [ReviewOwn] with this checker's rules, omissions and acceptances. Its AsAt is
// not looked at. It panics where the notice is nil.
func (c *Checker) ReviewOwn(n *Notice) Report {
	return c.own(n)[0]
}

// ReviewBoth is the function [ReviewBoth] with this checker's rules, omissions and acceptances, and its day for the second report.
// It panics where the notice is nil.
func (c *Checker) ReviewBoth(n *Notice) (own, asAt Report) {
	reports := c.own(n, cmp.Or(c.AsAt, gdpr.LawAsAt()))
	return reports[0], reports[1]
}

// own reviews a notice at its own date, and on more days.
func (c *Checker) own(n *Notice, more ...civil.Date) []Report {
	if n == nil {
		panic(errNoNotice)
	}
	first, last := n.Dated.From, n.Dated.Until
	if first == 0 || last == 0 {
		return c.reviews(n, slices.Concat([]civil.Date{0}, more)...)
	}
	unknown := first < gdpr.LawFrom() && gdpr.LawFrom() <= last
	if unknown {
		first = gdpr.LawFrom() // no rule is asked about an earlier day
	}
	if first == last && !unknown {
		return c.reviews(n, slices.Concat([]civil.Date{last}, more)...)
	}
	reports := c.reviews(n, slices.Concat([]civil.Date{first, last}, more)...)
	reports[1] = c.window(n, reports[0], reports[1])
	if unknown {
		reports[1].Findings = append(reports[1].Findings, check.NotYetModelled(n.Dated.From, gdpr.LawFrom()))
	}
	return reports[1:]
}

// window is the report of a notice whose date is a window, from those of its first and its last day.
func (c *Checker) window(n *Notice, first, report Report) Report {
	_, asked := c.rules()
	before, after := finder(first.Findings, asked, true), finder(report.Findings, asked, false)
	var gone []check.Finding
	for i := range first.Findings {
		if f := &first.Findings[i]; !after(f) {
			gone = append(gone, *f)
		}
	}
	for i := range report.Findings {
		f := &report.Findings[i]
		if !before(f) {
			unsettle(f, n.Dated)
		}
	}
	for i := range gone {
		unsettle(&gone[i], n.Dated)
	}
	report.Findings = append(report.Findings, gone...)
	rank := check.Rank(asked)
	check.Sort(report.Findings, rank)
	report.Coverage = settle(asked, rank, report, first.Coverage)
	return report
}

// finder reports whether a list has the finding of another, whatever its words: one of the same rule, activity and path, each of which
// stands for one alone, and if alike of the same outcome. Both lists are in the order of a run, and it is to be asked in that order.
func finder(list []check.Finding, asked []check.Requirement, alike bool) func(f *check.Finding) bool {
	mine, theirs := check.Rank(asked), check.Rank(asked)
	order := func(g, f *check.Finding) int {
		a, b := mine(g.Rule), theirs(f.Rule)
		if a == b && a < len(asked) {
			return check.ComparePaths(g.Path, f.Path)
		}
		return cmp.Compare(a, b) // what a run finds of itself stands behind, in no order
	}
	next, taken := 0, make([]bool, len(list))
	return func(f *check.Finding) bool {
		for next < len(list) && order(&list[next], f) < 0 {
			next++
		}
		for i := next; i < len(list) && order(&list[i], f) == 0; i++ {
			g := &list[i]
			if !taken[i] && g.Rule == f.Rule && g.Activity == f.Activity && g.Path == f.Path && (!alike || g.Outcome == f.Outcome) {
				taken[i] = true
				return true
			}
		}
		return false
	}
}

// unsettle makes a finding unclear that holds on one edge of the notice's window only.
func unsettle(f *check.Finding, d Dated) {
	f.Outcome = check.Unclear
	f.Missing = "the day of the notice between " + d.From.String() + " and " + d.Until.String()
	f.Message += " (on one edge of the notice's window only)"
}

// settle is the coverage of a window: what its findings say of a rule and, where there are none, what both edges say.
func settle(asked []check.Requirement, rank func(rule string) int, last Report, first check.Coverage) check.Coverage {
	found := make([]check.Outcome, len(asked))
	for i := range last.Findings {
		f := &last.Findings[i]
		if k := rank(f.Rule); k < len(asked) && found[k] != check.NotMet {
			found[k] = f.Outcome
		}
	}
	both := check.NewCoverage(asked)
	for i := range asked {
		o, a, b := found[i], last.Coverage.Outcome(i), first.Outcome(i)
		switch {
		case o != check.NotApplicable:
		case a != b && (a == check.NotMet || b == check.NotMet):
			o = check.Unclear // silenced by another rule, on one edge
		default:
			both.Count(i, b)
			o = a
		}
		both.Count(i, o)
	}
	return both
}
