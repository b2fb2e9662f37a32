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

// tallies is a table: how many rules came to which outcome, a day a line, and under it a line for each group of rules.
func (p *page) tallies(r *review) {
	p.line("rules            not met   unclear  accepted       met  not applicable")
	for i := range r.reports {
		report := &r.reports[i]
		s := tally("on "+report.AsAt.String(), report.Coverage.Figures(report.Findings))
		if r.own && i == 0 {
			s += "  its own date"
		}
		p.line(s)
		for group, f := range report.Coverage.GroupFigures(report.Findings) {
			p.line(tally("  "+group, f))
		}
	}
}

func tally(label string, f check.Figures) string {
	return fmt.Sprintf("%-13s %10d%10d%10d%10d%16d", label, f.NotMet, f.Unclear, f.Accepted, f.Met, f.NotApplicable)
}

// total says how many points there are, and on which of two days.
func (p *page) total(r *review, points []check.Point) {
	if len(points) == 0 {
		p.paragraph("", "Nothing to check: no rule of this release objects to what the notice is recorded as saying, or asks for a fact.")
		return
	}
	s := plural(len(points), "point") + " to check"
	var accepted, both, first, second int
	for i := range points {
		if points[i].Last().Accepted != nil {
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
	if r.compares() {
		s += fmt.Sprintf(": %d on both days, %d on %s only, %d on %s only",
			both, first, r.reports[0].AsAt, second, r.reports[1].AsAt)
	}
	if accepted > 0 {
		s += fmt.Sprintf("; %d accepted", accepted)
	}
	p.line(s)
}

// overview names the rules with points, by strength, with the number of points.
func (p *page) overview(points []check.Point, asked []check.Requirement) {
	ids := []string{check.AcceptanceExpired, check.AcceptanceUnknown, check.LawNotModelled}
	for i := range asked {
		ids = append(ids, asked[i].ID)
	}
	for _, strength := range [...]check.Strength{check.Must, check.Should, check.Could} {
		number := map[string]int{}
		for i := range points {
			if f := points[i].Last(); f.Strength == strength {
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
