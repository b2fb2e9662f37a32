package retention

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Form is a period in the flat form of examples/keep and of published samples: what it is, how long, from when. A member that does not
// apply is null, or an empty list.
type Form struct {
	Kind      Kind       `json:"kind"`
	Amount    *int       `json:"amount"`
	Unit      *Unit      `json:"unit"`
	Year      *Year      `json:"year"` // calendar, financial, tax, academic, or the text of another Year
	From      *string    `json:"from"` // event, end-of-year-of-event, end-of-year-after-event, birth
	Anchor    *Trigger   `json:"anchor"`
	Bound     *Bound     `json:"bound"`
	Grace     *Allowance `json:"grace"`
	AmountMax *int       `json:"amount_max,omitzero"` // of UpTo, where its unit is that of the amount
	Action    Action     `json:"action,omitzero"`
	Join      Join       `json:"join,omitzero"` // how the alternatives go together, where they are not the later of them
	Or        []Form     `json:"or"`            // the alternatives, the first apart
	Cond      []Form     `json:"cond,omitzero"` // the parts that apply in a stated case
	Then      []Form     `json:"then,omitzero"` // the periods that follow
	When      *Condition `json:"when,omitzero"`
}

// Form is the period in its flat form. Of a period with parts the first is the form itself; of a branch it is the part without a condition, or the
// first where every part has one; of a period that the law amended the part now in force.
func (p Period) Form() Form {
	var f Form
	switch p.Join {
	case 0:
		return p.flat()
	case Branch:
		last := len(p.Of) - 1
		if last < 0 {
			return Form{Or: []Form{}}
		}
		if !p.Of[last].When.IsZero() {
			last = 0
		}
		f = p.Of[last].Form()
		for i := range p.Of {
			if i != last {
				f.Cond = append(f.Cond, p.Of[i].Form())
			}
		}
	case Amended:
		f = p.Of[len(p.Of)-1].Form()
	default:
		f = p.Of[0].Form()
		for _, part := range p.Of[1:] {
			if p.Join == InTurn {
				f.Then = append(f.Then, part.Form())
			} else {
				f.Or = append(f.Or, part.Form())
			}
		}
		if p.Join == Earlier {
			f.Join = Earlier
		}
	}
	if p.Then != 0 {
		f.Action = p.Then
	}
	return f
}

// flat is the form of a period without parts.
func (p *Period) flat() Form {
	f := Form{Kind: p.Kind, Action: p.Then, Or: []Form{}}
	if p.After != "" {
		f.Anchor = &p.After
	}
	if !p.When.IsZero() {
		f.When = &p.When
	}
	if !p.Allowance.IsZero() {
		f.Grace = &p.Allowance
	}
	if p.Kind != Fixed && p.Kind != Age || p.Keep.IsZero() {
		return f
	}
	year, from := p.Year, "event"
	if year == "" {
		year = CalendarYear
	}
	switch {
	case p.From != 0:
		from = p.From.String()
	case p.Kind == Age || p.After == Birth:
		from = "birth"
	}
	f.Amount, f.Unit, f.Year, f.From = &p.Keep.Amount, &p.Keep.Unit, &year, &from
	if p.Bound != 0 {
		f.Bound = &p.Bound
	}
	if p.UpTo.Unit == p.Keep.Unit {
		f.AmountMax = &p.UpTo.Amount
	}
	return f
}

// Outlook is what a period gives where every event that it names falls on one day.
type Outlook struct {
	Earliest *civil.Date `json:"earliest"` // the first day of disposal; null where there is none
	Latest   *civil.Date `json:"latest"`   // the last; null where none is stated
	Status   string      `json:"status"`   // in words, as [Status.String]
	Steps    []string    `json:"steps"`
}

// Outlook works out the window for an event on a day, and how a record stands on another. A period that names no event has no window: nothing is
// guessed. The error is that of [Period.Window].
func (p Period) Outlook(event, asAt civil.Date) (Outlook, error) {
	w, steps, err := p.Explain(p.eventsOn(event))
	if err != nil {
		return Outlook{}, err
	}
	o := Outlook{Status: w.On(asAt).String(), Steps: []string{}}
	if w.Earliest != 0 {
		o.Earliest = &w.Earliest
	}
	if w.Latest != 0 {
		o.Latest = &w.Latest
	}
	for _, s := range steps {
		o.Steps = append(o.Steps, s.String())
	}
	return o, nil
}

// eventsOn has every event that a period names fall on one day.
func (p *Period) eventsOn(day civil.Date) (e Events) {
	p.triggers("", func(_ string, t Trigger) {
		if t != "" {
			e.Dates = append(e.Dates, Event{What: t, On: day})
		}
	})
	return e
}
