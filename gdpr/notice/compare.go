package notice

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Pair is an activity of a record and the row of the notice that tells of it: those with one id. Activity is nil for a row
// that no activity stands behind, Row for an activity that no row tells of. Paths of findings begin with "record" or "notice".
type Pair struct {
	Notice   *Notice
	Record   *gdpr.Record
	Row      *Row
	Activity *gdpr.Activity

	review *review
	row    *row
	i, j   int // of the activity and of the row in their lists
}

// PairRule is a check rule over pairs. House rules are values of this type, appended to [PairRules].
//
// Its Bad and Good are one JSON object with a list of "activities" and one of "rows", of a charity's record and notice; beside
// them may stand "as_at".
type PairRule = check.Rule[Pair]

// PairRules returns every built-in rule over pairs, in the order of the catalogue. The slice is the caller's.
func PairRules() []PairRule {
	return []PairRule{activityNotInNotice, rowWithoutActivity, basisDiffers, periodDiffers, recipientDiffers}
}

// Comparison is what was found between a notice and a record, as the law stood on one day. It is written as JSON and not read back.
type Comparison struct {
	Notice   *Notice         `json:"notice"`
	Record   *gdpr.Record    `json:"record"`
	AsAt     civil.Date      `json:"as_at"`
	Findings []check.Finding `json:"findings"` // in rule order, then by path
	Coverage check.Coverage  `json:"coverage"` // what became of each rule
}

// Comparer holds notices against records: what is said against what is done. The zero value applies every rule as the law
// stood on [gdpr.LawAsAt]. It is safe for concurrent use as long as its fields are left alone.
type Comparer struct {
	AsAt   civil.Date         // the day whose law is applied; zero is LawAsAt
	Rules  []PairRule         // nil is every built-in rule
	Omit   []string           // ids of rules not to run, which count as not applicable; one that names no rule is a finding
	Accept []check.Acceptance // findings somebody decided to live with; one past its day, or for an id that neither has, is a finding
}

// Compare holds a notice against a record as the law stood on a day, under every rule; the zero day is [gdpr.LawAsAt]. Activities are matched to rows by
// id. Whether the notice by itself is in order says [Review], whether the record is [gdpr.Checker.Check].
//
// The error names the place: a notice and a record of two controllers, an activity or a row without an id or with one
// that is taken.
func Compare(n *Notice, r *gdpr.Record, on civil.Date) (Comparison, error) {
	return (&Comparer{AsAt: on}).Compare(n, r)
}

// Compare is the function [Compare] with this comparer's rules, omissions and acceptances, at its day.
func (c *Comparer) Compare(n *Notice, r *gdpr.Record) (Comparison, error) {
	if n == nil {
		return Comparison{}, errNoNotice
	}
	if path, message := n.invalid(); message != "" {
		return Comparison{}, fmt.Errorf("notice: compare: notice.%s: %s", path, message)
	}
	if r == nil {
		return Comparison{}, errors.New("notice: compare: the record is nil: declare one, or look at the error of what read it")
	}
	if err := r.Validate(); err != nil {
		return Comparison{}, fmt.Errorf("notice: compare: record.%s", strings.TrimPrefix(err.Error(), "gdpr: "))
	}
	if a, b := n.Controller.Name, r.Controller.Name; a != "" && b != "" && plainly(a) != plainly(b) {
		return Comparison{}, fmt.Errorf("notice: compare: controller.name: the notice is that of %q and the record that of %q: compare a notice with the record of its own controller", a, b)
	}
	rules := c.Rules
	if rules == nil {
		rules = PairRules()
	}
	asked := check.Requirements(rules)
	on := cmp.Or(c.AsAt, gdpr.LawAsAt())
	result := Comparison{Notice: n, Record: r, AsAt: on, Coverage: check.NewCoverage(asked)}
	if on < gdpr.LawFrom() {
		result.Findings = []check.Finding{check.NotYetModelled(on, gdpr.LawFrom())}
		return result, nil
	}
	pairs := pair(n, r, on)
	run := check.Run{On: on, Has: func(id string) bool {
		return slices.ContainsFunc(pairs, func(p Pair) bool { return p.id() == id })
	}}
	for i := range rules {
		if slices.Contains(c.Omit, rules[i].ID) {
			continue
		}
		for _, p := range pairs {
			result.Coverage.Count(i, check.Try(&run, &rules[i], p.id(), "", p))
		}
	}
	result.Findings = run.Findings(asked, c.Omit, c.Accept)
	if on > gdpr.LawAsAt() {
		result.Findings = append(result.Findings, check.NotModelled(on, gdpr.LawAsAt()))
	}
	return result, nil
}

// pair matches activities to rows: the activities in their order, then the rows without one.
func pair(n *Notice, r *gdpr.Record, on civil.Date) (pairs []Pair) {
	v := readNotice(n, on)
	rows := make(map[string]int, len(v.rows))
	for j := range v.rows {
		rows[v.rows[j].ID] = j
	}
	for i := range r.Activities {
		p := Pair{Notice: n, Record: r, Activity: &r.Activities[i], review: v, i: i}
		if j, told := rows[p.Activity.ID]; told {
			p.Row, p.row, p.j = v.rows[j].Row, &v.rows[j], j
			delete(rows, p.Activity.ID)
		}
		pairs = append(pairs, p)
	}
	for j := range v.rows {
		if _, left := rows[v.rows[j].ID]; left {
			pairs = append(pairs, Pair{Notice: n, Record: r, Row: v.rows[j].Row, review: v, row: &v.rows[j], j: j})
		}
	}
	return pairs
}

// id is that of the activity, or of the row.
func (p Pair) id() string {
	if p.Activity != nil {
		return p.Activity.ID
	}
	return p.Row.ID
}

// both reports whether there is something to compare.
func (p Pair) both() bool { return p.Activity != nil && p.Row != nil }

// inNotice and inRecord are paths of the row and of the activity.
func (p Pair) inNotice(path string) string {
	return check.Join(fmt.Sprintf("notice.rows[%d]", p.j), path)
}

func (p Pair) inRecord(path string) string {
	return check.Join(fmt.Sprintf("record.activities[%d]", p.i), path)
}

// exempt reports whether an exemption is recorded, so that the notice need not tell an item of the row.
func (p Pair) exempt(i Item) bool {
	return Case{Notice: p.Notice, Row: p.Row, review: p.review}.exempt(i)
}

// plainly is a name without regard to case and spaces.
func plainly(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// overall reports whether an exemption takes everything away from the notice as a whole.
func (p Pair) overall() bool {
	return slices.ContainsFunc(p.review.exemptions, func(e *Exemption) bool { return len(e.Items)+len(e.Rows) == 0 })
}
