package check

import "iter"

// Figures are the headline of a review: how many rules came to what. A rule of which everything that it found is accepted
// counts as accepted; the others count by the worst that is not.
type Figures struct{ NotMet, Unclear, Accepted, Met, NotApplicable int }

// Figures counts all rules, in the light of what they found.
func (c Coverage) Figures(findings []Finding) (all Figures) {
	for _, f := range c.GroupFigures(findings) {
		all.NotMet += f.NotMet
		all.Unclear += f.Unclear
		all.Accepted += f.Accepted
		all.Met += f.Met
		all.NotApplicable += f.NotApplicable
	}
	return all
}

// GroupFigures yields the figures of each group, in the order in which groups first occur.
func (c Coverage) GroupFigures(findings []Finding) iter.Seq2[string, Figures] {
	open, accepted := map[string]Outcome{}, map[string]bool{}
	for i := range findings {
		switch f := &findings[i]; {
		case f.Accepted != nil:
			accepted[f.Rule] = true
		case open[f.Rule] != NotMet:
			open[f.Rule] = f.Outcome
		}
	}
	var groups []string
	figures := map[string]*Figures{}
	for i, o := range c.outcomes {
		q := &c.asked[i]
		g := figures[q.Group]
		if g == nil {
			g = new(Figures)
			figures[q.Group] = g
			groups = append(groups, q.Group)
		}
		switch found, isOpen := open[q.ID]; {
		case isOpen:
			g.count(found)
		case accepted[q.ID]:
			g.Accepted++
		default:
			g.count(o)
		}
	}
	return func(yield func(string, Figures) bool) {
		for _, g := range groups {
			if !yield(g, *figures[g]) {
				return
			}
		}
	}
}

func (f *Figures) count(o Outcome) {
	switch o {
	case NotMet:
		f.NotMet++
	case Unclear:
		f.Unclear++
	case Met:
		f.Met++
	case NotApplicable:
		f.NotApplicable++
	}
}
