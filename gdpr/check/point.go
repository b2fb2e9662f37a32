package check

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Point is what one rule says of one place on each of two days: its finding there, nil where it has none. A report of one
// day has its findings first.
type Point [2]*Finding

// Last is the finding on the latest day on which there is one.
func (p *Point) Last() *Finding { return cmp.Or(p[1], p[0]) }

// Points joins findings of one day or of two, and orders them for people: by activity, then by strength, rule and place. What a
// run finds of itself comes before what rules find. The points lead to the findings of the lists; the second is nil where there
// is one day.
//
// rank says in which order the activities come: it is given the id of one, or "" for the declaration as a whole, and gives a
// number, the lowest for what comes first. To keep the order of the file, give the index of the activity or of the notice's row,
// and -1 for the whole. The requirements are those of the rules that were asked, in their order, house rules among them: of a
// report, slices.Collect(report.Coverage.Requirements()).
func Points(rank func(activity string) int, requirements []Requirement, first, second []Finding) []Point {
	type place struct{ rule, activity, path string }
	all := make([]Point, 0, max(len(first), len(second)))
	at := make(map[place][]int, len(first)) // the points of a place, as indices of all
	for day, findings := range [...][]Finding{first, second} {
		for i := range findings {
			f := &findings[i]
			key := place{f.Rule, f.Activity, f.Path}
			k := slices.IndexFunc(at[key], func(k int) bool { return all[k][day] == nil })
			if k < 0 {
				k = len(at[key])
				at[key] = append(at[key], len(all))
				all = append(all, Point{})
			}
			all[at[key][k]][day] = f
		}
	}
	listed := make(map[string]int, len(requirements))
	for i := range requirements {
		listed[requirements[i].ID] = i + 1
	}
	slices.SortStableFunc(all, func(a, b Point) int {
		f, g := a.Last(), b.Last()
		return cmp.Or(cmp.Compare(rank(f.Activity), rank(g.Activity)), cmp.Compare(f.Strength, g.Strength),
			cmp.Compare(listed[f.Rule], listed[g.Rule]), ComparePaths(f.Path, g.Path))
	})
	return all
}

var isoDate = regexp.MustCompile(`\b\d{4}-\d\d-\d\d\b`)

// Because says which change of law made a finding hold on its day and not on the other one, and what made the change, as far
// as the tables tell. It is empty where they do not. The requirements are those given to [Points]; it is meant for a [Point] with
// a finding on one of its two days.
func Because(f *Finding, other civil.Date, requirements []Requirement) string {
	turned := func(s law.Span) bool { return s.Contains(f.AsAt) != s.Contains(other) }
	var days []civil.Date // on which the answer may have turned
	places, span := f.Law, ""
	if i := slices.IndexFunc(requirements, func(q Requirement) bool { return q.ID == f.Rule }); i >= 0 && turned(requirements[i].Span) {
		days, span = append(days, requirements[i].Span.From, requirements[i].Span.Until), "this is asked "+requirements[i].Span.String()
	} else {
		for _, text := range isoDate.FindAllString(f.Message, -1) {
			if d, err := civil.Parse(text); err == nil && d != f.AsAt {
				days = append(days, d, d+1) // what ended on a day is gone on the next
			}
		}
		for mention := range law.Find(f.Message) {
			for _, p := range mention.Provisions {
				if s, ok := p.Span(); ok && len(days) == 0 && turned(s) && !renamed(p, f.AsAt) && !renamed(p, other) {
					days, places, span = append(days, s.From, s.Until), []law.Provision{p}, p.String()+": in force "+s.String()
				}
			}
		}
	}
	for c := range law.Changes(min(f.AsAt, other), max(f.AsAt, other)) {
		if slices.Contains(days, c.On) && touches(&c, f, places) {
			return fmt.Sprintf("the change of %s: %s (%s)", c.On, c.Summary, c.Source)
		}
	}
	return span
}

// touches reports whether a change is of what a finding names, or of one of these places.
func touches(c *law.Change, f *Finding, places []law.Provision) bool {
	for _, n := range law.Names(f.Message) {
		if c.Name != "" && n.Name == c.Name {
			return true
		}
	}
	return slices.ContainsFunc(c.Law, func(p law.Provision) bool {
		return slices.ContainsFunc(places, func(q law.Provision) bool { return p.Contains(q) || q.Contains(p) })
	})
}

// renamed reports whether the same place stood in the other GDPR that day, so that nothing but its name
// was different.
func renamed(p law.Provision, on civil.Date) bool {
	return slices.ContainsFunc(p.On(on), func(q law.Provision) bool { return q != p && q.Locator() == p.Locator() })
}
