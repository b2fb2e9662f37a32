package html

import (
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

// part is one declaration with its review: the whole of a page, or one of several in it.
type part struct {
	of     declaration
	days   []day
	asked  []check.Requirement
	points []check.Point
}

// day is what a review came to as the law stood on a day.
type day struct {
	on       civil.Date
	findings []check.Finding
	coverage check.Coverage
	own      bool // the day is the declaration's own
}

// declaration is a notice or a record: what the sections of a page ask of it.
type declaration interface {
	activities() int
	activity(i int) (id, name string)
	declares(p *page, i int)                           // writes what it says of the activity
	whole() bool                                       // whether it is shown where nothing is found, too
	answer(i int, r rights.Right) rights.Answer        // whether people have the right in the activity
	kept(i int, see func(words string, w window))      // how long the data of the activity are kept, each period
	others(see func(id, name, words string, w window)) // and other records, which are no activity's
}

// newPart joins the findings of one day or of two to points. What the rules ask is what the review ran, else what is asked here.
func newPart(of declaration, asked []check.Requirement, days ...day) *part {
	t := &part{of: of, days: days, asked: asked}
	if ran := slices.Collect(t.last().coverage.Requirements()); len(ran) > 0 {
		t.asked = ran // house rules among them
	}
	ranks := map[string]int{}
	for i := range days {
		for j := range days[i].findings {
			ranks[days[i].findings[j].Activity] = of.activities() // what names none comes last
		}
	}
	if len(ranks) == 0 {
		return t
	}
	for i := range of.activities() {
		if id, _ := of.activity(i); ranks[id] > 0 {
			ranks[id] = i + 1
		}
	}
	ranks[""] = 0
	var second []check.Finding
	if len(days) > 1 {
		second = days[1].findings
	}
	t.points = check.Points(func(id string) int { return ranks[id] }, t.asked, days[0].findings, second)
	return t
}

// last is the last day of the review.
func (t *part) last() *day { return &t.days[len(t.days)-1] }

// reviewed reports whether rules were run on each day: where none was, that nothing is found says nothing.
func (t *part) reviewed() bool {
	return !slices.ContainsFunc(t.days, func(d day) bool { return d.coverage.Tally() == check.Tally{} })
}

// contents are the lines of the part.
func (t *part) contents(p *page) {
	p.entry("figures", "Headline figures")
	p.entry("activities", "Activity by activity")
	p.entry("rights", "Rights")
	p.entry("retention", "How long data are kept")
}

// write writes the sections of the part.
func (t *part) write(p *page) {
	t.figures(p)
	t.findings(p)
	t.rights(p)
	t.retention(p)
}

// rule is what a rule asks; the zero Requirement, with its id, for a finding of the run itself.
func (t *part) rule(id string) check.Requirement {
	for i := range t.asked {
		if t.asked[i].ID == id {
			return t.asked[i]
		}
	}
	return check.Requirement{ID: id}
}
