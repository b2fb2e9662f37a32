package retention

import (
	"errors"
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// ClassWindow is the window of one class of a schedule.
type ClassWindow struct {
	Class  string `json:"class"`
	Window Window `json:"window"`
}

// Windows is the window of every class for the same events, in the order of the schedule: one event, such as the end of employment, starts many clocks. Where contract
// is not empty, it lifts the classes that may stand under it. The error is that of [Period.Window], with the class, or an [*Error] of a contract that the schedule
// does not name.
func (s *Schedule) Windows(contract string, e Events) ([]ClassWindow, error) {
	if s == nil {
		return nil, errNoSchedule()
	}
	if contract != "" && s.contract(contract) == nil {
		return nil, &Error{Field: "contract", Message: fmt.Sprintf("%q is no contract of the schedule", clip(contract))}
	}
	list := make([]ClassWindow, 0, len(s.Classes))
	for i := range s.Classes {
		c := &s.Classes[i]
		under := contract
		if !slices.Contains(c.Contracts, contract) {
			under = ""
		}
		w, err := s.window(c, under, &e, nil)
		if err != nil {
			return nil, err
		}
		list = append(list, ClassWindow{c.ID, w})
	}
	return list, nil
}

// Window is what all the periods of a class come to for the events of a record, under a contract of the class or, where contract is empty, under none: the
// longest minimum and the shortest maximum, and the minimum where they cross. The floor of the contract counts from its last day. Care
// and health records are appraised unless a period says something else.
func (s *Schedule) Window(class, contract string, e Events) (Window, error) {
	c, err := s.Class(class)
	if err != nil {
		return Window{}, err
	}
	return s.window(c, contract, &e, nil)
}

// Explain is [Schedule.Window] with the steps that led to each day.
func (s *Schedule) Explain(class, contract string, e Events) (Window, []Step, error) {
	c, err := s.Class(class)
	if err != nil {
		return Window{}, nil, err
	}
	var t trail
	w, err := s.window(c, contract, &e, &t)
	return w, t.steps, err
}

func (s *Schedule) window(c *Class, contract string, e *Events, t *trail) (Window, error) {
	if err := e.validate(); err != nil {
		return Window{}, inClass(err, c.ID, "events")
	}
	for _, r := range c.Reasons {
		if t != nil && !r.Under.IsZero() {
			t.add(0, "the reason for the period: %s", r)
			t.cite(r.Under)
		}
	}
	var most mixture
	for i := range c.Periods {
		if err := most.add(s.meant(&c.Periods[i], new(Period)), e, t); err != nil {
			return Window{}, inClass(err, c.ID, check.Item("periods", i))
		}
	}
	if contract != "" {
		k := s.contract(contract)
		if k == nil || !slices.Contains(c.Contracts, contract) {
			return Window{}, &Error{Class: c.ID, Field: "contracts", Message: fmt.Sprintf("%q is no contract of the class", clip(contract))}
		}
		if t != nil {
			t.add(0, "the floor of contract %s", k.ID)
		}
		under := e
		if k.Ended != 0 {
			under = &Events{Dates: append(slices.Clone(e.Dates), Event{What: ContractEnd, On: k.Ended}), Cases: e.Cases}
		}
		if err := most.add(s.meant(&k.Floor, new(Period)), under, t); err != nil {
			return Window{}, inClass(err, c.ID, "contracts")
		}
	}
	w := most.window(t)
	if c.Care == fact.Yes && w.Then == 0 && w.Open != ForGood {
		w.Then = Appraise
	}
	return w, nil
}

// inClass gives an error its class.
func inClass(err error, class, at string) error {
	if e, ok := errors.AsType[*Error](err); ok {
		field := at
		if e.Field != "" {
			field += "." + e.Field
		}
		return &Error{Class: class, Field: field, Message: e.Message, Err: e.Err}
	}
	return &Error{Class: class, Field: at, Message: err.Error(), Err: err}
}

// mixture is what several periods come to that all bind.
type mixture struct{ keep, limit, open Window }

func (m *mixture) add(p *Period, e *Events, t *trail) error {
	if err := p.validate(); err != nil {
		return err
	}
	w, err := p.window(e, 0, t)
	w.never = false
	switch {
	case err != nil:
		return err
	case w.Open != 0:
		if m.open.Open == 0 || w.Open == ForGood || w.Open == ForArchive {
			m.open = w
		}
	case w.Earliest == 0 && m.limit.Latest == 0:
		m.limit = w
	case w.Earliest == 0:
		m.limit = earlier(m.limit, w)
	case m.keep.Earliest == 0:
		m.keep = w
	default:
		m.keep = later(m.keep, w)
	}
	return nil
}

func (m *mixture) window(t *trail) Window {
	w, last := m.keep, m.limit.Latest
	switch {
	case m.open.Open != 0:
		return m.open
	case w.Earliest == 0 && last == 0:
		return Window{Open: NoDate}
	case w.Earliest == 0:
		return m.limit
	case last != 0 && (w.Latest == 0 || last < w.Latest):
		if last < w.Earliest && t != nil {
			t.add(w.Earliest, "counts although a maximum ends on %s: what must be kept is kept", last)
		}
		w.Latest = max(last, w.Earliest)
	}
	return w
}
