package retention

import (
	"iter"
	"slices"
	"strconv"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Case is one class within its schedule: the subject of a check rule. Class is nil once per schedule, for rules that look at the schedule as a whole.
type Case struct {
	Schedule *Schedule
	Class    *Class
}

// Rule is a check rule over retention schedules, and so over the retention rows of notices and records, which make schedules too. House rules are
// values of this type, appended to [Rules].
//
// Its Bad and Good are each one [Schedule] as JSON.
type Rule = check.Rule[Case]

// Rules returns every rule of group retention, in the order of the catalogue. The slice and its lists are the caller's.
func Rules() []Rule {
	return check.Own([]Rule{
		retentionMissing, retentionByReference, retentionVague, retentionIndefinite, retentionAnchorMissing, retentionMinimumOnly, retentionConflict,
		retentionDateWrong, retentionBelowMinimum, retentionBelowOwnFloor, retentionAboveNorm, retentionGraceAmbiguous, retentionYearMixed,
		retentionConsent, retentionReason,
	})
}

// Check returns what the rules object to in a schedule as the law stood on a day, and what they cannot say, in rule order and then in the order of
// the file; the activity of a finding is the id of the class. Without rules it runs those of [Rules]. An empty slice means that no rule objects
// to what is declared, never that keeping the records so long is lawful.
func (s *Schedule) Check(on civil.Date, rules ...Rule) []check.Finding {
	findings, _ := s.Review(on, rules...)
	return findings
}

// Review is [Schedule.Check], and tells what became of each rule.
func (s *Schedule) Review(on civil.Date, rules ...Rule) ([]check.Finding, check.Coverage) {
	if len(rules) == 0 {
		rules = Rules()
	}
	requirements := check.Requirements(rules)
	coverage := check.NewCoverage(requirements)
	run := check.Run{On: on}
	for i := range rules {
		coverage.Count(i, check.Try(&run, &rules[i], "", "", Case{Schedule: s}))
		for j := range s.Classes {
			c := &s.Classes[j]
			coverage.Count(i, check.TryItem(&run, &rules[i], c.ID, "classes", j, Case{Schedule: s, Class: c}))
		}
	}
	return run.Findings(requirements, nil, nil), coverage
}

// meant is a period with the years that the document says it means, where the period names none of its own, made in the room given: itself where
// that makes no difference.
func (s *Schedule) meant(p, room *Period) *Period {
	if s.Years == "" || !p.any((*Period).countsYears) {
		return p
	}
	*room = clone(*p)
	room.count(s.Years)
	return room
}

// countsYears reports whether a period without parts counts years and does not say which.
func (p *Period) countsYears() bool {
	return p.Kind == Fixed && p.Year == "" && !p.Beginning && (p.From != 0 || p.Keep.Unit == UnitYear)
}

func (p *Period) count(y Year) {
	if p.Join == 0 && p.countsYears() {
		p.Year = y
	}
	for i := range p.Of {
		p.Of[i].count(y)
	}
}

// leaves calls yield for every period without parts of a class, with its path.
func (c Case) leaves(yield func(at string, p *Period)) {
	for i := range c.Class.Periods {
		c.Class.Periods[i].leaves(check.Item("periods", i), yield)
	}
}

func (p *Period) leaves(at string, yield func(at string, p *Period)) {
	if p.Join == 0 {
		yield(at, p)
	}
	for i := range p.Of {
		p.Of[i].leaves(at+"."+check.Item("of", i), yield)
	}
}

// any reports whether a part of a period of the class is such.
func (c Case) any(such func(p *Period) bool) bool {
	for i := range c.Class.Periods {
		if c.Class.Periods[i].any(such) {
			return true
		}
	}
	return false
}

func (p *Period) any(such func(p *Period) bool) bool {
	if p.Join == 0 && such(p) {
		return true
	}
	for i := range p.Of {
		if p.Of[i].any(such) {
			return true
		}
	}
	return false
}

// most is how many other classes a class is compared with: enough to find a conflict, and a bound on what a hostile schedule can cost.
const most = 8

// others are the first classes before this one that are about the same records.
func (c Case) others() []*Class {
	var list []*Class
	for i := range c.Schedule.Classes {
		o := &c.Schedule.Classes[i]
		if o == c.Class || c.Class.Records == "" || len(list) == most {
			break
		}
		if o.Records == c.Class.Records {
			list = append(list, o)
		}
	}
	return list
}

// where names a class for a message, with its lines in the document.
func (c *Class) where() string {
	var buffer [96]byte
	s := append(append(buffer[:0], "class "...), c.ID...)
	for i, line := range c.Lines {
		switch {
		case i > 0:
			s = append(s, ", "...)
		case len(c.Lines) == 1:
			s = append(s, " (line "...)
		default:
			s = append(s, " (lines "...)
		}
		s = strconv.AppendInt(s, int64(line), 10)
	}
	if len(c.Lines) > 0 {
		s = append(s, ')')
	}
	return string(s)
}

// sampleDay is the day from which a length is measured where only the longest that it can be matters: a month from it has 31 days.
var sampleDay = civil.On(2024, time.January, 1)

// sampled are days of the event for which two periods are compared: the edges of months and of every year that has a name, over a leap cycle.
func sampled(around civil.Date) iter.Seq[civil.Date] {
	return func(yield func(civil.Date) bool) {
		first := around.AddDays(1 - around.Day()).AddMonths(-24)
		for m := range 48 {
			month := first.AddMonths(m)
			for _, d := range [...]int{0, 4, 5, 14, 27} {
				if !yield(month.AddDays(d)) {
					return
				}
			}
			if !yield(first.AddMonths(m + 1).AddDays(-1)) {
				return
			}
		}
	}
}

// free is the first day on which a record is or must be gone, for an event on a day; zero where there is none.
func (p *Period) free(event civil.Date) civil.Date {
	c := p.counted()
	return c.free(event)
}

func (c *counted) free(event civil.Date) civil.Date {
	w, ok := c.on(event)
	switch {
	case !ok:
		return 0
	case w.Earliest != 0:
		return w.Earliest
	}
	return w.Latest.AddDays(1)
}

// shorter is the first day of the event for which p ends before q does, both counted from that day.
func (p *Period) shorter(q *Period, around civil.Date) (event, mine, theirs civil.Date, yes bool) {
	if p.outlasts(q) {
		return 0, 0, 0, false
	}
	one, other := p.counted(), q.counted()
	steady, swing := p.steady() && q.steady(), p.swing()+q.swing()
	for d := range sampled(around) {
		mine, theirs := one.free(d), other.free(d)
		if mine != 0 && mine < theirs {
			return d, mine, theirs, true
		}
		if steady && (p.Kind >= Permanent || q.Kind >= Permanent || mine != 0 && theirs != 0 && mine-theirs > swing) {
			break // no other day of the event turns that round
		}
	}
	return 0, 0, 0, false
}

// outlasts reports whether a period surely leaves no day of the event on which it ends before another: it is kept for good, or both are lengths that
// are counted alike.
func (p *Period) outlasts(q *Period) bool {
	if p.Join != 0 || q.Join != 0 || p.Kind == Permanent {
		return p.Join == 0 && p.Kind == Permanent
	}
	mine, ok := p.base().months()
	theirs, too := q.base().months()
	return ok && too && mine >= theirs && p.steady() && q.steady() && p.Kind == Fixed && q.Kind == Fixed && p.UpTo.IsZero() && q.UpTo.IsZero() &&
		p.begins() == q.begins() && p.Bound != Maximum && q.Bound != Maximum && p.Beginning == q.Beginning
}

// startDay is the day from which a steady period counts, for an event on any day: the event for the zero value.
type startDay struct {
	from  From
	first bool // with the year of the event
	year  Year
}

func (p *Period) begins() startDay {
	switch reading := p.EffectiveReading(); {
	case reading == FinancialFirst:
		return startDay{first: true, year: p.Year}
	case reading == FinancialEnd:
		return startDay{from: YearOfEvent, year: p.Year}
	case p.From != 0:
		return startDay{from: p.From, year: p.Year}
	}
	return startDay{}
}

// swing is more days than how long a steady period lasts can vary with the day of its event: by the days of months and leap years, and by
// a year where it runs with years that have a name. Of several parts it is the most.
func (p *Period) swing() (days civil.Date) {
	for i := range p.Of {
		days = max(days, p.Of[i].swing())
	}
	if p.begins() == (startDay{}) {
		return max(days, 8)
	}
	return 8 + 366
}

// steady reports whether how long the period lasts, all its events on one day, depends on that day by the ends of months and years alone.
func (p *Period) steady() bool {
	return p.Join != InTurn && p.Join != Amended && !p.workingDays() && !slices.ContainsFunc(p.Of, func(part Period) bool { return !part.steady() })
}

// sameEvent reports whether two periods count from one and the same event, or one of them from none that is named.
func sameEvent(p, q *Period) bool {
	a, one := p.Column()
	b, other := q.Column()
	return one && other && (a == b || a == "" || b == "")
}
