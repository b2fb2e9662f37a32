package rights

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Request is a request of a data subject, with what has happened to it.
type Request struct {
	Right     Right          `json:"right"`
	Requester Requester      `json:"requester,omitzero"`
	Division  civil.Division `json:"division"` // whose bank holidays count: those of the place where the controller must act
	Received  civil.Date     `json:"received"`
	Events    []Event        `json:"events,omitempty"` // in the order in which they happened

	// Calendar is used in place of the division's own: one extended with holidays announced since this release, see
	// [civil.Calendar.With]. Nil is the division's own.
	Calendar *civil.Calendar `json:"-"`
}

// Due is when a request must be answered. It is a plain value that compares with ==.
//
// It and what it embeds keep to four fields and 32 bytes in all: such a value travels in registers, at half the cost.
type Due struct {
	// Latest is the last day to answer, at its end, where every demand was reasonable: the day by the law and the regulator's
	// method. A demand still open when the request was closed counts as answered that day. Safe is the last day where no
	// demand of the controller counts, nor an extension that only such a demand made timely. They differ only where there were
	// demands. Answer by Safe where a demand could be disputed.
	Latest civil.Date `json:"latest"`
	Safe   civil.Date `json:"safe"`

	Closed civil.Date `json:"closed,omitzero"` // the day on which the request was answered or refused
	Counting
}

// Counting is how the last day to answer was counted.
type Counting struct {
	From     civil.Date `json:"from"`               // the day from which the months are counted
	ExtendBy civil.Date `json:"extend_by,omitzero"` // the end of the first month: the last day on which to tell the person of an extension
	Months   int32      `json:"months"`             // 1, or 3 where extended: three months from that day, not one and then two
	Paused   int32      `json:"paused,omitzero"`    // days left out
}

// DaysLeft is how many days remain after the day given until Latest: 0 on the last day itself, negative when it has passed.
func (d Due) DaysLeft(on civil.Date) int { return d.Latest.Sub(on) }

// Overdue reports whether on that day the time has run out and the request is still open.
func (d Due) Overdue(on civil.Date) bool { return on > d.Latest && (d.Closed == 0 || on < d.Closed) }

// Late reports whether the request was answered or refused after Latest.
func (d Due) Late() bool { return d.Closed > d.Latest }

// Due is the last day to answer the request, under the law in force on the day of receipt. It allocates nothing unless it
// fails. The error is an [*EventError] that names the event that is missing, impossible or out of order, a [*WaitingError]
// while the controller waits for an answer of its own, or a [*civil.CalendarError] past the bank holidays known.
//
// It counts days, and takes on trust that a demand was reasonable and an extension necessary.
func (q Request) Due() (Due, error) {
	if len(q.Events) == 0 && q.Calendar == nil && q.Requester.Died == 0 && q.Requester.Role != PersonalRepresentative && q.Right.OnRequest() {
		if from, day, ok := diaryOf(q.Division, q.Received); ok {
			return Due{Latest: day, Safe: day, Counting: Counting{From: from, ExtendBy: day, Months: 1}}, nil
		}
	}
	return q.due()
}

// due counts what is not in the diaries.
func (q *Request) due() (Due, error) {
	c := counting(q)
	if err := c.begin(); err != nil {
		return Due{}, err
	}
	for _, e := range q.Events {
		if err := c.take(e); err != nil {
			return Due{}, err
		}
	}
	return c.finish()
}

// count is the counting of one request: begin, take each event, finish.
type count struct {
	request *Request
	regime  *regime
	cal     civil.Calendar

	from     civil.Date // the day from which the months are counted
	months   int
	paused   int
	through  civil.Date // the last day left out
	last     civil.Date // the day of the last event
	open     [clarification + 1]civil.Date
	late     [clarification + 1]bool // the demand came after the time had run out
	extended civil.Date
	tooLate  bool // the extension was
	closed   civil.Date
	gaveUp   bool // it was closed while a demand was open
}

// finish is the due date after all that has happened.
func (c *count) finish() (Due, error) {
	safe, err := c.safe()
	if err != nil {
		return Due{}, err
	}
	if kind, since := c.waiting(); kind != 0 {
		return Due{}, &WaitingError{kind, since, safe}
	}
	extendBy, err := c.end(1)
	if err != nil {
		return Due{}, err
	}
	latest, err := c.end(c.months)
	if err != nil {
		return Due{}, err
	}
	return Due{latest, safe, c.closed, Counting{c.from, extendBy, int32(c.months), int32(c.paused)}}, nil
}

// counting is a count that has not begun. It is a value, so that the request stays where it is.
func counting(q *Request) count {
	c := count{request: q, months: 1}
	if q.Calendar != nil {
		c.cal = *q.Calendar
	} else {
		c.cal = q.Division.Calendar()
	}
	return c
}

// begin checks what the counting starts from.
func (c *count) begin() error {
	q := c.request
	if !q.Right.OnRequest() {
		return fmt.Errorf("rights: right %s has no time to answer a request in: want one that is exercised by request, such as access; Collection, Withdrawal and Complaint are other clocks", q.Right)
	}
	died := q.Requester.Died
	switch {
	case q.Received != 0 && !q.Received.Valid():
		return &EventError{Received, q.Received, "no day of the calendar: want one up to 9999-12-31"}
	case q.Received == 0:
		return &EventError{Event: Received, Reason: "missing: want the day on which the request arrived"}
	case q.Received < applied:
		return &EventError{Received, q.Received, "the law before 2018-05-25 is not known here: want a later day"}
	case q.Requester.Role == PersonalRepresentative:
		return &EventError{Received, q.Received, "from a personal representative: the UK GDPR is about the living; see Routes"}
	case died != 0 && died <= q.Received:
		return &EventError{Received, q.Received, "the person died on " + died.String() + ": the UK GDPR is about the living; see Routes"}
	case c.cal.Until() == 0:
		return noHolidays(q.Division)
	}
	c.regime = regimeOf(q.Received)
	c.from = c.regime.counts(q.Received)
	c.last = q.Received
	return nil
}

// check says why the event cannot follow what has happened.
func (c *count) check(e Event) error {
	row := e.Kind.row()
	wrong := func(reason string) error { return &EventError{e.Kind, e.On, reason} }
	switch {
	case !eventKinds.Known(e.Kind) || e.Kind == Received:
		return wrong("not an event of the list: want identity-asked and so on; the day of receipt is a field of its own")
	case !e.On.Valid():
		return &EventError{Event: e.Kind, Reason: "no day: want the day on which it happened"}
	case e.On < c.request.Received:
		return wrong("before the request was received on " + c.request.Received.String() + ": want that day or a later one")
	case e.On < c.last:
		return wrong("out of order: the event before it was on " + c.last.String() + ": want them in the order in which they happened")
	case c.closed != 0:
		return wrong("after the request was closed on " + c.closed.String() + ": want that event last")
	case row.opens != 0 && c.open[row.opens] != 0:
		return wrong("asked for already on " + c.open[row.opens].String() + " and not answered since: want the answer first")
	case row.closes != 0 && c.open[row.closes] == 0:
		return wrong("nothing was asked for that it could answer: want the demand before it")
	case e.Kind == Extended && c.extended != 0:
		return wrong("extended already on " + c.extended.String() + ": the time is extended once")
	}
	return nil
}

// take counts an event.
func (c *count) take(e Event) error {
	if err := c.check(e); err != nil {
		return err
	}
	c.last = e.On
	row := e.Kind.row()
	switch {
	case row.opens != 0:
		late, err := c.past(e.On, c.months)
		if err != nil {
			return err
		}
		c.open[row.opens], c.late[row.opens] = e.On, late
	case row.closes != 0:
		c.answer(row.closes, e.On)
	case e.Kind == Extended:
		late, err := c.past(e.On, 1)
		if err != nil {
			return err
		}
		c.extended, c.tooLate = e.On, late
		if !late {
			c.months = 3
		}
	case row.ends:
		c.close(e.On)
	}
	return nil
}

// close ends the counting. A demand that is still open has kept the month from running until then, so it counts as answered that day:
// who gives up waiting is not late for having waited.
func (c *count) close(on civil.Date) {
	for d := identity; d <= clarification; d++ {
		if c.holds(d) {
			c.answer(d, on)
			c.gaveUp = true
		}
	}
	c.closed = on
}

// answer counts the answer to a demand.
func (c *count) answer(d demand, on civil.Date) {
	asked, late := c.open[d], c.late[d]
	c.open[d] = 0
	if late {
		return
	}
	switch c.regime.effect(d, c.request.Right) {
	case restarts:
		c.from = c.regime.counts(on)
		c.paused = max(0, c.through.Sub(c.from)+1) // days before the month begins are not in it; the day itself may be
	case pauses:
		first := max(asked, c.from, c.through+1)
		c.paused += max(0, on.Sub(first)+1)
		c.through = max(c.through, on)
	}
}

// stopped reports whether a demand that counts is open.
func (c *count) stopped() bool {
	for d := identity; d <= clarification; d++ {
		if c.holds(d) {
			return true
		}
	}
	return false
}

// past reports whether the time of so many months has run out before the day.
func (c *count) past(on civil.Date, months int) (bool, error) {
	if c.stopped() || on <= c.from.AddMonths(months).AddDays(c.paused) {
		return false, nil
	}
	end, err := c.end(months)
	return on > end, err
}

// waiting is what would answer the demand that keeps the due date open, the earliest of them, and when it was made; nothing where
// there is none.
func (c *count) waiting() (kind EventKind, since civil.Date) {
	for k := range eventKinds.All() {
		d := k.row().closes
		if d != 0 && c.holds(d) && (kind == 0 || c.open[d] < since) {
			kind, since = k, c.open[d]
		}
	}
	return kind, since
}

// holds reports whether the demand is open and keeps the month from beginning or running.
func (c *count) holds(d demand) bool {
	return c.open[d] != 0 && !c.late[d] && c.regime.effect(d, c.request.Right) != goesOn
}

// end is the last day of so many months, with the days left out, on a working day. The days left out are added to the
// corresponding day before it moves to a working day: the stricter reading of Article 12A(5), which does not say [analysis].
func (c *count) end(months int) (civil.Date, error) {
	return c.roll(c.from.AddMonths(months).AddDays(c.paused))
}

func (c *count) roll(d civil.Date) (civil.Date, error) {
	day, err := c.cal.NextWorkingDay(d)
	if err != nil {
		return 0, fmt.Errorf("rights: no due date for the request received on %s: %w", c.request.Received, err)
	}
	return day, nil
}

// safe is the last day where no demand counts.
func (c *count) safe() (civil.Date, error) {
	from := c.regime.counts(c.request.Received)
	first, err := c.roll(from.AddMonths(1))
	if err != nil || c.extended == 0 || c.extended > first {
		return first, err
	}
	return c.roll(from.AddMonths(3))
}
