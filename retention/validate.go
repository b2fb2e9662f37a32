package retention

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Validate reports the first thing in a period that cannot be right, as an [*Error] that names the field. A period without an
// event to count from is right: it is incomplete, and its window waits. So is the zero Period.
func (p Period) Validate() error {
	if err := p.validate(); err != nil {
		return err
	}
	return nil
}

func wrong(field, format string, args ...any) *Error {
	return &Error{Field: field, Message: fmt.Sprintf(format, args...)}
}

// unknown reports a value that is none of the constants, with their names.
func unknown[E fmt.Stringer](field string, e E, constants iter.Seq[E]) *Error {
	var names []string
	for c := range constants {
		names = append(names, c.String())
	}
	return wrong(field, "%s is not one of the constants: want %s", e, strings.Join(names, ", "))
}

func (p *Period) validate() *Error {
	if err := p.validateTexts(); err != nil {
		return err
	}
	if p.Join != 0 || len(p.Of) > 0 {
		return p.validateJoin()
	}
	if p.IsZero() {
		return nil
	}
	if p.workingDays() && !p.knowsWorkingDays() {
		return wrong("working", "unset: want the division whose working days count")
	}
	switch p.Kind {
	case Fixed:
		return p.validateFixed()
	case Age:
		switch {
		case p.Keep.Unit != UnitYear:
			return wrong("keep", "%s: want an age in years", p.Keep)
		case p.After != Birth:
			return wrong("after", "%q: want birth, from which an age counts", p.After)
		}
		if err := p.uncounted(); err != nil {
			return err
		}
		return p.validateAllowance()
	case Consent:
		if !p.Keep.IsZero() {
			return wrong("keep", "%s: the period ends with consent: want time to act as an allowance", p.Keep)
		}
		if err := p.uncounted(); err != nil {
			return err
		}
		return p.validateAllowance()
	case Permanent:
		switch p.Then {
		case Destroy, Anonymise:
			return wrong("then", "%s: what is kept for good is not disposed of: want preserve, transfer, appraise or nothing", p.Then)
		}
		fallthrough
	case Criteria:
		if !p.Keep.IsZero() || !p.UpTo.IsZero() || !p.Allowance.IsZero() {
			return wrong("kind", "%s has no length: leave keep, up_to and allowance out", p.Kind)
		}
		return p.uncounted()
	default:
		return wrong("kind", "%s: want fixed, age, consent, permanent or criteria", p.Kind)
	}
}

// uncounted reports a field about counting a length where there is none to count, or where it is an age, which counts from the birthday alone.
func (p *Period) uncounted() *Error {
	for _, f := range [...]struct {
		field string
		set   bool
	}{
		{"up_to", !p.UpTo.IsZero()}, {"from", p.From != 0}, {"year", p.Year != ""}, {"reading", p.Reading != 0}, {"beginning", p.Beginning},
		{"bound", p.Bound != 0 && p.Kind != Age},
	} {
		if f.set {
			return wrong(f.field, "set, and a period of kind %s counts nothing by it: leave it out", p.Kind)
		}
	}
	return nil
}

// validateTexts looks at what every period has, and what a Go literal can get wrong where JSON cannot.
func (p *Period) validateTexts() *Error {
	for _, l := range [...]struct {
		field string
		Length
	}{{"keep", p.Keep}, {"up_to", p.UpTo}, {"allowance.length", p.Allowance.Length}, {"review", p.Review}} {
		if why := l.wrong(); why != "" && !l.IsZero() {
			return wrong(l.field, "%s: %s", l.Length, why)
		}
	}
	for _, e := range [...]struct {
		field string
		err   error
	}{{"year", p.Year.Validate()}, {"after", p.After.Validate()}, {"when.at", p.When.At.Validate()}} {
		if e.err != nil {
			return &Error{Field: e.field, Message: e.err.Error(), Err: e.err}
		}
	}
	switch {
	case p.Bound != 0 && !bounds.Known(p.Bound):
		return unknown("bound", p.Bound, bounds.All())
	case p.From != 0 && !froms.Known(p.From):
		return unknown("from", p.From, froms.All())
	case p.Reading != 0 && !readings.Known(p.Reading):
		return unknown("reading", p.Reading, readings.All())
	case p.Then != 0 && !actions.Known(p.Then):
		return unknown("then", p.Then, actions.All())
	case p.Join != 0 && !joins.Known(p.Join):
		return unknown("join", p.Join, joins.All())
	case p.Working != 0 && !p.knowsWorkingDays():
		return unknown("working", p.Working, civil.AllDivisions())
	}
	switch {
	case p.When.From < 0 || p.When.Under < 0 || p.When.Under > 0 && p.When.Under <= p.When.From:
		return wrong("when", "ages from %d and under %d: want 0 or more, and under the greater", p.When.From, p.When.Under)
	case p.When.At == "" && (p.When.From != 0 || p.When.Under != 0):
		return wrong("when.at", "unset: want the event at which the age counts")
	case p.Span.Empty():
		return wrong("span", "ends before it begins")
	}
	return nil
}

func (p *Period) validateFixed() *Error {
	switch {
	case p.Keep.IsZero():
		return wrong("keep", "no length: want one such as 6 years, or a kind other than fixed")
	case p.Beginning && p.From != 0:
		return wrong("beginning", "a period from the end of a year does not begin with the event: leave beginning or from out")
	case p.Beginning && p.Reading > Anniversary:
		return wrong("reading", "%s: a period that begins with the event runs to its anniversary", p.Reading)
	case (p.Keep.Unit == UnitWorkingDay || p.UpTo.Unit == UnitWorkingDay) && (p.Beginning || p.From != 0 || p.EffectiveReading() > Anniversary):
		return wrong("keep", "%s: working days count after the event: leave beginning, from and reading out", p.Keep)
	case p.UpTo.IsZero():
	case p.Bound == Maximum:
		return wrong("up_to", "keep is a maximum already: want keep as the minimum, or no up_to")
	case p.Allowance.Included:
		return wrong("allowance.included", "keep and up_to say where the window lies: leave included out")
	default:
		if more, ok := p.UpTo.plus(p.Keep, -1); ok && more.Amount <= 0 {
			return wrong("up_to", "%s: want more than keep, which is %s", p.UpTo, p.Keep)
		}
	}
	return p.validateAllowance()
}

func (p *Period) validateAllowance() *Error {
	switch {
	case p.Allowance.IsZero():
	case p.Allowance.Length.Amount == 0:
		return wrong("allowance.length", "none: want a length, or no allowance")
	case p.Allowance.Included:
		if base, ok := p.Keep.plus(p.Allowance.Length, -1); !ok || base.Amount < 0 {
			return wrong("allowance.length", "%s is not part of %s: want a shorter length in the same unit", p.Allowance.Length, p.Keep)
		}
	}
	return nil
}

func (p *Period) validateJoin() *Error {
	switch {
	case p.Join == 0:
		return wrong("join", "unset: want how the parts of the period make one: later, earlier, branch, in-turn or amended")
	case p.Kind != Fixed, !p.Keep.IsZero(), !p.UpTo.IsZero(), p.After != "", p.Beginning, p.From != 0, p.Year != "", p.Reading != 0, p.Bound != 0,
		!p.Allowance.IsZero(), p.Working != 0, p.Roll:
		return wrong("join", "%s: a period with parts says nothing of its own but then, review, span and when: move the rest into its parts", p.Join)
	case len(p.Of) < 2:
		return wrong("of", "%d parts: want two or more", len(p.Of))
	}
	for i := range p.Of {
		if err := p.validatePart(i); err != nil {
			at := "of[" + strconv.Itoa(i) + "]"
			if err.Field != "" {
				at += "."
			}
			err.Field = at + err.Field
			return err
		}
	}
	return nil
}

func (p *Period) validatePart(i int) *Error {
	part := &p.Of[i]
	err := part.validate()
	switch {
	case err != nil:
		return err
	case part.IsZero():
		return wrong("", "states nothing")
	case p.Join != Branch && !part.When.IsZero():
		return wrong("when", "only a part of a branch has a condition")
	case p.Join == Branch && part.When.IsZero() && i < len(p.Of)-1:
		return wrong("when", "a part without a condition always applies: want it last")
	case p.Join == InTurn && (part.Join != 0 || part.Kind != Fixed || i > 0 && part.After != ""):
		return wrong("", "want a length, and after the first no event: it counts from the end of the part before it")
	case p.Join == Amended && part.limits():
		return wrong("bound", "max: want minima, which a change of law can lengthen while they run")
	case p.Join == Amended && i > 0 && (part.Span.From == 0 || part.Span.From != p.Of[i-1].Span.Until):
		return wrong("span.from", "want the day on which the part before it ends")
	case (p.Join == Later || p.Join == Earlier) && (part.limits() || p.Of[0].limits()) && (part.frees() || p.Of[0].frees()):
		return wrong("bound", "want all parts maxima, or none: a minimum and a maximum are no alternatives")
	}
	return nil
}

// limits reports whether the period, or a part that it can come to, is a maximum, which gives no first day of disposal.
func (p *Period) limits() bool {
	return p.ends(func(p *Period) bool { return p.Bound == Maximum })
}

// frees reports whether the period, or a part that it can come to, is none.
func (p *Period) frees() bool {
	return p.ends(func(p *Period) bool { return p.Bound != Maximum })
}

// ends reports whether a part with which the period can end is such: of parts in turn that is the last.
func (p *Period) ends(such func(*Period) bool) bool {
	if len(p.Of) == 0 {
		return such(p)
	}
	for i := range p.Of {
		if (p.Join != InTurn || i == len(p.Of)-1) && p.Of[i].ends(such) {
			return true
		}
	}
	return false
}

// workingDays reports whether the period needs a calendar of working days.
func (p *Period) workingDays() bool {
	return p.Roll || p.Keep.Unit == UnitWorkingDay || p.UpTo.Unit == UnitWorkingDay || p.Allowance.Length.Unit == UnitWorkingDay
}

func (p *Period) knowsWorkingDays() bool { return p.Working.Calendar().From() != 0 }
