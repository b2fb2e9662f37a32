package main

import (
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

func title(n *notice.Notice) string {
	s := n.ID
	if n.Controller.Name != "" {
		s += ": " + n.Controller.Name
	}
	if n.Title != "" {
		s += ", " + n.Title
	}
	return s
}

// dated says when the notice is from.
func (p *page) dated(n *notice.Notice) {
	d := n.Dated
	s := "dated " + d.From.String()
	if d.From != d.Until {
		s = "dated between " + d.From.String() + " and " + d.Until.String()
	}
	if d.Printed != "" {
		s += ` ("` + d.Printed + `")`
	}
	if d.Assumed {
		s += ", which is concluded from its text"
	}
	if d.From != d.Until {
		s += "; its own date here is the last of these days, and what holds only on the first or only on the last is unclear"
	}
	p.paragraph("", s)
}

// tallies is a table: how many rules came to which outcome, a day a line.
func (p *page) tallies(r *review) {
	p.line("rules            not met   unclear  accepted       met  not applicable")
	for i := range r.reports {
		t := tallyOf(&r.reports[i])
		s := fmt.Sprintf("on %s %10d%10d%10d%10d%16d", r.reports[i].AsAt, t.notMet, t.unclear, t.accepted, t.met, t.notApplicable)
		if r.own && i == 0 {
			s += "  its own date"
		}
		p.line(s)
	}
}

// tally counts rules by what came of them.
type tally struct{ notMet, unclear, accepted, met, notApplicable int }

// tallyOf takes a rule for accepted where everything that it found is.
func tallyOf(report *notice.Report) (t tally) {
	open, accepted := map[string]check.Outcome{}, map[string]bool{}
	for i := range report.Findings {
		switch f := &report.Findings[i]; {
		case f.Accepted != nil:
			accepted[f.Rule] = true
		case open[f.Rule] != check.NotMet:
			open[f.Rule] = f.Outcome
		}
	}
	for id, outcome := range report.Coverage.Rules() {
		switch o, found := open[id]; {
		case found:
			outcome = o
		case accepted[id]:
			t.accepted++
			continue
		}
		switch outcome {
		case check.NotMet:
			t.notMet++
		case check.Unclear:
			t.unclear++
		case check.Met:
			t.met++
		case check.NotApplicable:
			t.notApplicable++
		}
	}
	return t
}

// total says how many points there are, and on which of two days.
func (p *page) total(r *review, points []point) {
	if len(points) == 0 {
		p.paragraph("", "Nothing to check: no rule of this release objects to what the notice is recorded as saying, or asks for a fact.")
		return
	}
	s := plural(len(points), "point") + " to check"
	var accepted, both, first, second int
	for i := range points {
		if points[i].last().Accepted != nil {
			accepted++
		}
		switch {
		case points[i][0] == nil:
			second++
		case points[i][1] == nil:
			first++
		default:
			both++
		}
	}
	if len(r.reports) > 1 {
		s += fmt.Sprintf(": %d on both days, %d on %s only, %d on %s only",
			both, first, r.reports[0].AsAt, second, r.reports[1].AsAt)
	}
	if accepted > 0 {
		s += fmt.Sprintf("; %d accepted", accepted)
	}
	p.line(s)
}

// overview names the rules with points, by strength, with the number of points.
func (p *page) overview(points []point, rules []notice.Rule) {
	ids := []string{check.AcceptanceExpired, check.AcceptanceUnknown, check.LawNotModelled}
	for i := range rules {
		ids = append(ids, rules[i].ID)
	}
	for _, strength := range [...]check.Strength{check.Must, check.Should, check.Could} {
		number := map[string]int{}
		for i := range points {
			if f := points[i].last(); f.Strength == strength {
				number[f.Rule]++
			}
		}
		var list []string
		for _, id := range ids {
			if n := number[id]; n > 0 {
				list = append(list, id+glue+fmt.Sprintf("(%d)", n))
			}
		}
		if len(list) > 0 {
			p.detail(strength.String(), strings.Join(list, ", "))
		}
	}
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if strings.HasSuffix(noun, "y") {
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
