package retention

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Column is the one event that the period counts from, so that a table of records needs one column of dates for it. It is false where there
// is more than one, or a condition on another: see [Period.LastDue] for what to do then.
func (p Period) Column() (Trigger, bool) {
	switch p.Join {
	case 0:
		return p.After, true
	case Branch:
		return "", false
	case InTurn:
		return p.Of[0].After, len(p.Of) > 0
	}
	var column Trigger
	for i := range p.Of {
		t, ok := p.Of[i].Column()
		if !ok || i > 0 && t != column {
			return "", false
		}
		column = t
	}
	return column, true
}

// LastDue is the latest day of the event on which a record is due on asOf: what happened on that day or before may be disposed of,
// what happened later may not. It is the answer that [Period.Window] gives for every day of the event, turned round in closed form: a nightly job
// computes it once and compares, record by record or in a database (see "The same sweep in SQL" in the package documentation). It is zero where nothing can be due: under a
// maximum alone, or without an end.
//
// It is false where one column of dates cannot tell: a branch, parts that count from different events, a working day that is not known. Then
// run it for each part in Of on the column of its own event: a record is due by the [Later] when it is due by every part, by the
// [Earlier] when it is due by any. A branch on age needs the record's two dates, and Window.
func (p Period) LastDue(asOf civil.Date) (civil.Date, bool) {
	if !p.oneColumn() || !asOf.Valid() {
		return 0, false
	}
	return p.due(asOf)
}

// LastOverdue is the twin of [Period.LastDue]: the latest day of the event on which the last day of disposal is past on asOf. It is zero where no last day is
// stated. It is false where LastDue is, and where the law changed and a last day is stated.
func (p Period) LastOverdue(asOf civil.Date) (civil.Date, bool) {
	if !p.oneColumn() || !asOf.Valid() {
		return 0, false
	}
	return p.overdue(asOf)
}

func (p *Period) oneColumn() bool {
	if p.validate() != nil {
		return false
	}
	_, ok := p.Column()
	return ok
}

// due is the greatest day of the event whose first day of disposal is asOf or before.
func (p *Period) due(asOf civil.Date) (civil.Date, bool) {
	switch p.Join {
	case Later, Earlier:
		return p.combine(func(part *Period) (civil.Date, bool) { return part.due(asOf) })
	case InTurn:
		d, ok := p.Of[len(p.Of)-1].dueAfter(asOf)
		return p.unwind(d, ok)
	case Amended:
		return p.dueAmended(asOf)
	}
	if p.Join == 0 && p.Kind == Fixed && p.After == "" {
		return 0, true
	}
	return p.dueAfter(asOf)
}

// combine is the least of what the parts of a Later give, the greatest of an Earlier.
func (p *Period) combine(of func(*Period) (civil.Date, bool)) (d civil.Date, ok bool) {
	for i := range p.Of {
		v, ok := of(&p.Of[i])
		switch {
		case !ok:
			return 0, false
		case i == 0:
			d = v
		case p.Join == Later:
			d = min(d, v)
		default:
			d = max(d, v)
		}
	}
	return d, true
}

// unwind goes back from the day on which the part before the last ends to the event of the first.
func (p *Period) unwind(d civil.Date, ok bool) (civil.Date, bool) {
	for i := len(p.Of) - 2; i >= 0 && ok && d != 0; i-- {
		d, ok = p.Of[i].by(p.Of[i].base(), d)
	}
	return d, ok
}

// dueAmended unites what was due before each change of the law with what is due under the law of the day.
func (p *Period) dueAmended(asOf civil.Date) (d civil.Date, ok bool) {
	for i := range p.Of {
		part := &p.Of[i]
		current := part.Span.Until == 0 || asOf < part.Span.Until || i == len(p.Of)-1
		on := part.Span.Until
		if current {
			on = asOf
		}
		v, ok := part.due(on)
		if !ok {
			return 0, false
		}
		if d = max(d, v); current {
			break
		}
	}
	return d, true
}

// dueAfter is due for a period without parts, whatever it counts from.
func (p *Period) dueAfter(asOf civil.Date) (civil.Date, bool) {
	if p.Kind == Permanent || p.Kind == Criteria || p.Bound == Maximum || p.IsZero() {
		return 0, true
	}
	if p.Roll {
		// Moved forward, a day is asOf or before just where it is no later than the last working day up to asOf.
		calendar := p.Working.Calendar()
		_, err := calendar.NextWorkingDay(asOf)
		if asOf, _ = calendar.PreviousWorkingDay(asOf); asOf == 0 || err != nil {
			return 0, false
		}
	}
	if p.Kind == Consent {
		return asOf, true
	}
	return p.by(p.base(), asOf-1)
}

// overdue is the greatest day of the event whose last day of disposal is before asOf.
func (p *Period) overdue(asOf civil.Date) (civil.Date, bool) {
	switch p.Join {
	case Later, Earlier:
		return p.combine(func(part *Period) (civil.Date, bool) { return part.overdue(asOf) })
	case InTurn:
		d, ok := p.Of[len(p.Of)-1].overdueAfter(asOf)
		return p.unwind(d, ok)
	case Amended:
		return 0, !p.hasLatest()
	}
	if p.Kind == Fixed && p.After == "" {
		return 0, true
	}
	return p.overdueAfter(asOf)
}

// hasLatest reports whether a part states a last day of disposal.
func (p *Period) hasLatest() bool {
	for i := range p.Of {
		if p.Of[i].hasLatest() {
			return true
		}
	}
	return p.Bound == Maximum || !p.UpTo.IsZero() || !p.Allowance.IsZero()
}

// overdueAfter is overdue for a period without parts, whatever it counts from.
func (p *Period) overdueAfter(asOf civil.Date) (d civil.Date, ok bool) {
	if !p.hasLatest() {
		return 0, true
	}
	gone := asOf - 1 // the last day of disposal is this day or before
	last := gone
	if p.Roll {
		// Moved back, a day is this or before just where it comes before the next working day.
		calendar := p.Working.Calendar()
		next, err := calendar.NextWorkingDay(asOf)
		if _, before := calendar.PreviousWorkingDay(gone); err != nil || before != nil {
			return 0, false
		}
		last = next - 1
	}
	switch far, one := p.far(); {
	case p.Kind == Consent:
		d, ok = p.graceBefore(last)
	case one:
		d, ok = p.by(far, last)
	default:
		l := p.base()
		if !p.UpTo.IsZero() {
			l = p.UpTo
		}
		if p.Allowance.Length.Unit == UnitWorkingDay {
			d, ok = p.graceBefore(last)
		} else {
			d, ok = p.graceBefore(last + 1)
			d--
		}
		if ok && d > 0 {
			d, ok = p.by(l, d)
		}
	}
	if !ok || p.Bound == Maximum {
		return max(d, 0), ok
	}
	due, ok := p.dueAfter(gone) // a last day is never before the first
	return min(max(d, 0), due), ok
}

// graceBefore is the greatest day after which the time for disposal ends on a day or before.
func (p *Period) graceBefore(day civil.Date) (civil.Date, bool) {
	if p.Allowance.Length.Unit == UnitWorkingDay {
		return workingDaysBefore(p.Working.Calendar(), day, p.Allowance.Length.Amount)
	}
	return p.Allowance.Length.before(day), true
}

// by is the greatest day of the event on whose clock a length ends on a day or before. It is false where the working days are not known.
func (p *Period) by(l Length, day civil.Date) (civil.Date, bool) {
	reading := p.EffectiveReading()
	switch {
	case l.Unit == UnitWorkingDay:
		return workingDaysBefore(p.Working.Calendar(), day, l.Amount)
	case p.Kind == Age:
		return l.back(day + 1), true
	case reading == FinancialFirst:
		_, next := p.Year.known(l.before(day + 1))
		return p.Year.before(next), true
	case p.From == YearAfterEvent:
		start, _ := p.Year.known(l.before(day + 1))
		start, _ = p.Year.known(p.Year.before(start))
		return p.Year.before(start), true
	case p.From == YearOfEvent, reading == FinancialEnd:
		start, _ := p.Year.known(l.before(day + 1))
		return p.Year.before(start), true
	case p.Beginning:
		return l.before(day + 1), true
	}
	return l.before(day), true
}

// before is the greatest day d with l.after(d) on a day or before; zero where there is none.
func (l Length) before(day civil.Date) civil.Date {
	n, inMonths := l.months()
	if !inMonths || n == 0 || !day.Valid() {
		return l.back(day)
	}
	if next := day.AddDays(1); next.Day() > 1 { // on a month's last day, every later day of a longer month ends too
		return l.back(day)
	}
	first := l.back(day.AddDays(1 - day.Day()))
	if first == 0 {
		return 0
	}
	return first.AddMonths(1) - 1
}

// back is the corresponding day a length earlier.
func (l Length) back(day civil.Date) civil.Date {
	l.Amount = -l.Amount
	return l.after(day)
}

// workingDaysBefore is the greatest day whose n-th working day after it is a day or before.
func workingDaysBefore(c civil.Calendar, day civil.Date, n int) (civil.Date, bool) {
	if n == 0 {
		return day, true
	}
	d, err := c.PreviousWorkingDay(day)
	for ; n > 1 && err == nil; n-- {
		d, err = c.PreviousWorkingDay(d - 1)
	}
	return d - 1, err == nil
}

// known is the first day of the year that contains d and of the next. A day past the last year end that is known is taken to be the
// day after it; one that lies before the first is in no year.
func (y Year) known(d civil.Date) (start, next civil.Date) {
	if !d.Valid() {
		return 0, 0
	}
	if _, _, fixed := y.start(); !fixed {
		if last := y.end(y.ends() - 1); d > last {
			return last + 1, last + 1
		}
	}
	start, next, _ = y.around(d)
	return start, next
}

// before is the day before the first day of a year, zero where that lies in no year that is known.
func (y Year) before(start civil.Date) civil.Date {
	if _, _, fixed := y.start(); start == 0 || !fixed && start-1 <= y.end(0) {
		return 0
	}
	return start - 1
}
