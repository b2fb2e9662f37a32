package main

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// point is what one rule says of one place: its finding in each report of a review, nil where it has none.
type point [2]*check.Finding

// last is the finding on the latest day on which there is one.
func (p *point) last() *check.Finding { return cmp.Or(p[1], p[0]) }

// place is where a finding stands, on whichever day.
type place struct{ rule, activity, path string }

// points joins the findings of a review's reports, and orders them by activity as in the file (the whole
// notice first), then by strength, rule and place.
func (r *review) points(rules []notice.Rule) []point {
	var all []point
	at := map[place][]int{} // the points of a place, as indices of all
	for day := range r.reports {
		for i := range r.reports[day].Findings {
			f := &r.reports[day].Findings[i]
			key := place{f.Rule, f.Activity, f.Path}
			k := slices.IndexFunc(at[key], func(k int) bool { return all[k][day] == nil })
			if k < 0 {
				k = len(at[key])
				at[key] = append(at[key], len(all))
				all = append(all, point{})
			}
			all[at[key][k]][day] = f
		}
	}
	row := map[string]int{"": -1}
	for i := range r.notice.Rows {
		row[r.notice.Rows[i].ID] = i
	}
	rank := map[string]int{} // what a run finds of itself has none and comes first
	for i := range rules {
		rank[rules[i].ID] = i + 1
	}
	slices.SortStableFunc(all, func(a, b point) int {
		f, g := a.last(), b.last()
		return cmp.Or(cmp.Compare(row[f.Activity], row[g.Activity]), cmp.Compare(f.Strength, g.Strength),
			cmp.Compare(rank[f.Rule], rank[g.Rule]), check.ComparePaths(f.Path, g.Path))
	})
	return all
}

var isoDate = regexp.MustCompile(`\b\d{4}-\d\d-\d\d\b`)

// change says which change of law made a finding hold on its day and not on the other one, as far as the
// tables tell. It is empty where they do not, and where the message itself names the day.
func change(f *check.Finding, other civil.Date, rules []notice.Rule) string {
	turned := func(s law.Span) bool { return s.Contains(f.AsAt) != s.Contains(other) }
	for i := range rules {
		if rules[i].ID == f.Rule && turned(rules[i].Span) {
			return "this is asked " + rules[i].Span.String()
		}
	}
	for _, text := range isoDate.FindAllString(f.Message, -1) {
		d, err := civil.Parse(text)
		if err == nil && min(f.AsAt, other) <= d && d <= max(f.AsAt, other) && d != f.AsAt {
			return ""
		}
	}
	for mention := range law.Find(f.Message) {
		for _, p := range mention.Provisions {
			if span, ok := p.Span(); ok && turned(span) && !renamed(p, f.AsAt) && !renamed(p, other) {
				return p.String() + ": in force " + span.String()
			}
		}
	}
	return ""
}

// renamed reports whether the same place stood in the other GDPR that day, so that nothing but its name
// was different.
func renamed(p law.Provision, on civil.Date) bool {
	return slices.ContainsFunc(p.On(on), func(q law.Provision) bool { return q != p && q.Locator() == p.Locator() })
}
