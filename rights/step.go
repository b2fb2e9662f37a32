package rights

import (
	"errors"
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Step is one step on the way to a due date.
type Step struct {
	On     civil.Date    `json:"on"`
	Text   string        `json:"text"`
	Law    law.Provision `json:"law,omitzero"` // as named on the day of receipt; zero where guidance alone says so
	Source Source        `json:"source"`
}

// String is the step in a line: "2026-02-28 the month ends: … (UK GDPR Article 12(3))".
func (s Step) String() string {
	where := s.Source.String()
	if !s.Law.IsZero() {
		where = s.Law.String()
		if s.Source != Text {
			where += ", " + s.Source.String()
		}
	}
	return s.On.String() + " " + s.Text + " (" + where + ")"
}

// Steps are how the due date comes about, in order: which day counted, where the month ends, which weekend or bank holiday
// moved it, what paused or restarted it and why, what the extension gave, each with its provision as named on the
// day of receipt. The error is that of [Request.Due], with the steps up to it.
func (q Request) Steps() ([]Step, error) {
	c := counting(&q)
	var r recorder
	if err := c.begin(); err != nil {
		return nil, err
	}
	r.begin(&c)
	for _, e := range q.Events {
		if err := c.take(e); err != nil {
			return r.steps, err
		}
		r.event(&c, e)
	}
	due, err := c.finish()
	if w, ok := errors.AsType[*WaitingError](err); ok {
		r.waiting(w)
	}
	if err == nil {
		r.end(&c, due)
	}
	return r.steps, err
}

// recorder writes down what the counting does. The counting knows nothing of it, so that a due date alone costs nothing.
type recorder struct{ steps []Step }

func (r *recorder) say(on civil.Date, p law.Provision, s Source, format string, args ...any) {
	r.steps = append(r.steps, Step{on, fmt.Sprintf(format, args...), p, s})
}

// as is the provision under its name on the day of receipt; the zero provision stays so.
func (c *count) as(p law.Provision) law.Provision {
	if p.IsZero() {
		return p
	}
	return onDay(p, c.request.Received)
}

func (r *recorder) begin(c *count) {
	q := c.request
	r.say(q.Received, c.as(c.regime.receipt), c.method(), "received, a %s: %s", q.Received.Weekday(), c.regime.counting)
}

// method is how well the way of counting is known: the law says a month, the regulator how to count it.
func (c *count) method() Source {
	if c.regime.span.From == reform {
		return Text
	}
	return Guidance
}

func (r *recorder) event(c *count, e Event) {
	row := e.Kind.row()
	switch {
	case row.opens != 0:
		r.asked(c, e)
	case row.closes != 0:
		r.answered(c, e)
	case e.Kind == Extended && c.tooLate:
		r.say(e.On, c.as(c.regime.extension), Text, "%s, too late: the time for that had run out, so it gives nothing", row.sentence)
	case e.Kind == Extended:
		r.say(e.On, c.as(c.regime.extension), Text, "%s in time: two further months, so three from the start, if the requests are complex or many", row.sentence)
	case e.Kind == Refused:
		var told []string
		for d := range Refusal(e.On) {
			told = append(told, d.Do)
		}
		within := "within the same time"
		if c.request.Received < reform {
			within = "within the first month, extended or not"
		}
		r.say(e.On, c.as(art("12(4)")), Text, "%s, %s; say %s", row.sentence, within, strings.Join(told, "; "))
	default:
		r.say(e.On, c.as(c.regime.limit), Text, "%s", row.sentence)
	}
	if c.gaveUp {
		r.say(e.On, c.as(c.regime.limit), Analysis, "what had been asked for had not come: the month has waited for it until this day")
	}
}

func (r *recorder) asked(c *count, e Event) {
	row := e.Kind.row()
	d := row.opens
	switch {
	case c.late[d]:
		r.say(e.On, c.as(c.regime.limit), Analysis, "%s after the time had run out: it changes nothing", row.sentence)
	case d == clarification && c.request.Right != Access:
		r.say(e.On, c.as(c.regime.limit), c.method(), "%s: only a request for access waits for that, so it changes nothing", row.sentence)
	case c.regime.effect(d, c.request.Right) == goesOn:
		r.say(e.On, law.Provision{}, Guidance, "%s: from about January to 2020-10-20 the regulator let that change nothing", row.sentence)
	case d == clarification && c.regime.clarify == pauses:
		if c.regime.stop.IsZero() {
			r.say(e.On, law.Provision{}, Guidance, "%s: the clock stops, if it was really needed and the controller holds much about the person", row.sentence)
		} else {
			r.say(e.On, c.as(c.regime.stop), Text, "%s: the clock stops, if it was reasonably needed", row.sentence)
		}
	default:
		p, s := c.basisOf(d)
		r.say(e.On, p, s, "%s: the month waits for it, if it was reasonable to ask", row.sentence)
	}
}

func (r *recorder) answered(c *count, e Event) {
	row := e.Kind.row()
	d := row.closes
	switch {
	case c.late[d] || c.regime.effect(d, c.request.Right) == goesOn:
		r.say(e.On, c.as(c.regime.limit), c.method(), "%s: nothing had waited for it", row.sentence)
	case d == clarification && c.regime.clarify == pauses:
		p, s := c.as(c.regime.stop), Text
		if c.regime.stop.IsZero() {
			p, s = law.Provision{}, Guidance
		}
		r.say(e.On, p, s, "%s: the clock runs on; %s left out so far, the days of asking and of answer included", row.sentence, days(c.paused))
	default:
		p, s := c.basisOf(d)
		r.say(e.On, p, s, "%s: the month begins anew and is counted from %s", row.sentence, c.from)
	}
}

// basisOf is what makes the month wait for a demand.
func (c *count) basisOf(d demand) (law.Provision, Source) {
	switch d {
	case identity:
		return c.as(c.regime.proof), c.method()
	case fee:
		return c.as(c.regime.payment), c.method()
	}
	return law.Provision{}, Guidance // Article 12A(2) does not name authority; older guidance had clarification restart the month
}

func (r *recorder) waiting(w *WaitingError) {
	r.say(w.Since, law.Provision{}, Analysis, "waiting for %s since then; if the demand was not reasonable, %s is the last day", w.For, w.Safe)
}

// end tells where the months end and what moves that day.
func (r *recorder) end(c *count, d Due) {
	month := c.from.AddMonths(c.months)
	span, p := "one month", c.as(c.regime.limit)
	if c.months == 3 {
		span, p = "three months", c.as(c.regime.extension)
	}
	if month.Day() == c.from.Day() {
		r.say(month, p, Guidance, "%s from %s: the day of the same number", span, c.from)
	} else {
		r.say(month, p, Guidance, "%s from %s: there is no day %d in %s, so its last day", span, c.from, c.from.Day(), month.Month())
	}
	end := month.AddDays(c.paused)
	if c.paused > 0 {
		p, s := c.as(c.regime.stop), Analysis
		if c.regime.stop.IsZero() {
			p, s = law.Provision{}, Guidance
		}
		r.say(end, p, s, "%s left out, added", days(c.paused))
	}
	for day := end; day < d.Latest; day++ {
		r.say(day, c.counting(), c.rolls(), "%s: no working day, so the time runs on", c.idle(day))
	}
	if d.Latest != end {
		r.say(d.Latest, c.counting(), c.rolls(), "a %s, the next working day", d.Latest.Weekday())
	}
	if d.Safe != d.Latest {
		r.say(d.Safe, c.as(c.regime.limit), Analysis, "the safe day: the last one if what moved the day should turn out not to count")
	}
	if died := c.request.Requester.Died; died != 0 && (d.Closed == 0 || died <= d.Closed) {
		r.say(died, sec("3(2)"), Analysis, "the person died: from this day the request is not answered as such; see Routes")
	}
	if d.Closed == 0 {
		for duty := range WhileOpen(c.request.Right) {
			if !duty.Law.IsZero() {
				r.say(d.Latest, duty.Law, duty.Source, "until it is answered: %s", duty.Do)
			}
		}
	}
}

// counting is what sends the end of a period to a working day: Article 3(4) of Regulation 1182/71, since 2025-08-20 through
// Article 4A of the UK GDPR and before that by the regulator's method alone.
func (c *count) counting() law.Provision {
	if c.request.Received >= periods {
		return art("4A")
	}
	return law.Provision{}
}

func (c *count) rolls() Source {
	if c.request.Received >= periods {
		return Text
	}
	return Guidance
}

// idle says why a day is no working day.
func (c *count) idle(d civil.Date) string {
	if name, ok := c.cal.Holiday(d); ok {
		return fmt.Sprintf("%s, a bank holiday %s", name, c.where())
	}
	return "a " + d.Weekday().String()
}

// where are the bank holidays that count.
func (c *count) where() string {
	switch c.request.Division {
	case civil.EnglandAndWales:
		return "in England and Wales"
	case civil.Scotland:
		return "in Scotland"
	case civil.NorthernIreland:
		return "in Northern Ireland"
	}
	return "of the calendar given"
}

func days(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}
