package retention

import "slices"

// Equal reports whether two periods state the same, field by field. Periods that state differently may still give the same dates.
func (p Period) Equal(q Period) bool {
	return p.Kind == q.Kind && p.Keep == q.Keep && p.UpTo == q.UpTo && p.After == q.After && p.Beginning == q.Beginning &&
		p.From == q.From && p.Year == q.Year && p.Reading == q.Reading && p.Bound == q.Bound && p.Allowance == q.Allowance &&
		p.Working == q.Working && p.Roll == q.Roll && p.Then == q.Then && p.Review == q.Review &&
		p.Join == q.Join && p.When == q.When && p.Span == q.Span && slices.EqualFunc(p.Of, q.Of, Period.Equal)
}
