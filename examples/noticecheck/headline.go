package main

import (
	"fmt"
	"maps"
	"slices"
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
func (p *page) tallies(r *review, rules []notice.Rule) {
	p.line("rules            not met   unclear  accepted       met  not applicable")
	for i := range r.reports {
		whole, groups := talliesOf(&r.reports[i], rules)
		s := whole.line("on " + r.reports[i].AsAt.String())
		if r.own && i == 0 {
			s += "  its own date"
		}
		p.line(s)
		for _, g := range groups {
			p.line(g.line("  " + g.group))
		}
	}
}

// tally counts rules by what came of them.
type tally struct {
	group                                         string
	notMet, unclear, accepted, met, notApplicable int
}

func (t *tally) line(label string) string {
	return fmt.Sprintf("%-13s %10d%10d%10d%10d%16d", label, t.notMet, t.unclear, t.accepted, t.met, t.notApplicable)
}

// talliesOf counts all rules, and those of each group in the order of the catalogue. It takes a rule for accepted where
// everything that it found is.
func talliesOf(report *notice.Report, rules []notice.Rule) (whole tally, groups []tally) {
	open, accepted := map[string]check.Outcome{}, map[string]bool{}
	for i := range report.Findings {
		switch f := &report.Findings[i]; {
		case f.Accepted != nil:
			accepted[f.Rule] = true
		case open[f.Rule] != check.NotMet:
			open[f.Rule] = f.Outcome
		}
	}
	outcomes := maps.Collect(report.Coverage.Rules())
	for i := range rules {
		id, group := rules[i].ID, rules[i].Group
		at := slices.IndexFunc(groups, func(t tally) bool { return t.group == group })
		if at < 0 {
			at = len(groups)
			groups = append(groups, tally{group: group})
		}
		found, isOpen := open[id]
		for _, t := range [...]*tally{&whole, &groups[at]} {
			switch {
			case isOpen:
				t.count(found)
			case accepted[id]:
				t.accepted++
			default:
				t.count(outcomes[id])
			}
		}
	}
	return whole, groups
}

func (t *tally) count(o check.Outcome) {
	switch o {
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
