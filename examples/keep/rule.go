package main

import "github.com/careprivacy/ukgdpr/retention"

// rule is a period laid flat. What does not apply is null; the last four fields are left out where there is nothing to say.
type rule struct {
	Kind   string  `json:"kind"`   // fixed, permanent, consent, criteria, age
	Amount *int    `json:"amount"` // of an age in years
	Unit   *string `json:"unit"`   // day, week, month, year
	Year   *string `json:"year"`   // calendar, financial, tax, academic
	From   *string `json:"from"`   // event, end-of-year-of-event, birth
	Anchor *string `json:"anchor"` // the event, or what decides instead of a date
	Bound  *string `json:"bound"`  // min, max
	Grace  *grace  `json:"grace"`  // time for disposal
	Or     []rule  `json:"or"`     // alternatives: the later counts, unless note says otherwise

	Note      string `json:"note,omitempty"`
	AmountMax *int   `json:"amount_max,omitempty"` // the maximum beside a minimum, in the same unit
	UnitMax   string `json:"unit_max,omitempty"`   // its unit, where that is another
	Cond      []rule `json:"cond,omitempty"`       // what holds in a stated case instead
	Case      string `json:"case,omitempty"`       // that case
	Then      []rule `json:"then,omitempty"`       // further periods, one after the other
	Action    string `json:"action,omitempty"`

	trigger retention.Trigger // the anchor, where it starts a clock
}

type grace struct {
	Amount   int    `json:"amount"`
	Unit     string `json:"unit"`
	Included bool   `json:"included,omitempty"` // already in the amount
}

func ruleOf(p retention.Period) rule {
	r := partsOf(p)
	if p.Then != 0 {
		r.Action = p.Then.String()
	}
	if r.Or == nil {
		r.Or = []rule{}
	}
	return r
}

// partsOf lays the parts of a period beside the first of them, or in a branch beside the one that has no case.
func partsOf(p retention.Period) rule {
	if p.Join == 0 {
		return single(p)
	}
	main, rest := p.Of[0], p.Of[1:]
	if last := len(p.Of) - 1; p.Join == retention.Branch {
		main, rest = p.Of[last], p.Of[:last]
	}
	r := ruleOf(main)
	for _, part := range rest {
		other := ruleOf(part)
		switch p.Join {
		case retention.Branch:
			other.Case = part.When.Case
			r.Cond = append(r.Cond, other)
		case retention.InTurn:
			r.Then = append(r.Then, other)
		default:
			r.Or = append(r.Or, other)
		}
	}
	if p.Join == retention.Earlier {
		r.Note = "whichever is earlier"
	}
	return r
}

// single is a period without parts.
func single(p retention.Period) rule {
	r := rule{Kind: p.Kind.String(), Anchor: text(string(p.After))}
	if p.Kind != retention.Permanent && p.Kind != retention.Criteria {
		r.trigger = p.After
	}
	if !p.Allowance.IsZero() {
		r.Grace = &grace{p.Allowance.Length.Amount, p.Allowance.Length.Unit.String(), p.Allowance.Included}
	}
	if p.Kind != retention.Fixed && p.Kind != retention.Age {
		return r
	}
	r.Amount, r.Unit = &p.Keep.Amount, text(p.Keep.Unit.String())
	r.Year, r.From = text("calendar"), text("event")
	if p.Year != "" {
		r.Year = text(string(p.Year))
	}
	switch {
	case p.From != 0:
		r.From = text(p.From.String())
	case p.After == retention.Birth:
		r.From = text("birth")
	}
	if p.Bound != 0 {
		r.Bound = text(p.Bound.String())
	}
	if !p.UpTo.IsZero() {
		r.most(p.Keep.Unit, p.UpTo)
	}
	return r
}

// most sets the maximum beside a minimum, in the unit of the minimum where that can be: "6 months to 1 year" is 12.
func (r *rule) most(unit retention.Unit, most retention.Length) {
	if unit == retention.UnitMonth && most.Unit == retention.UnitYear {
		most = retention.Months(12 * most.Amount)
	}
	r.AmountMax = &most.Amount
	if most.Unit != unit {
		r.UnitMax = most.Unit.String()
	}
}

// text is null for nothing.
func text(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
