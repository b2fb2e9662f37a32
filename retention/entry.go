package retention

import (
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Query asks of one record whether it may go.
type Query struct {
	Record   string     `json:"record"` // the caller's name for it, without personal data where that can be helped
	Class    string     `json:"class"`
	Contract string     `json:"contract,omitzero"`
	On       civil.Date `json:"on"`
	LawAsAt  civil.Date `json:"law_as_at,omitzero"` // the day whose law the schedule was checked against; gdpr.LawAsAt() is that of the release
	Events   Events     `json:"events"`
	Holds    []Hold     `json:"holds,omitzero"`  // what was found, standing or released
	Looked   []HoldKind `json:"looked,omitzero"` // the kinds of hold that were looked for
}

// Entry is the evidence for a disposal log: what was asked, what the schedule said, and how its dates were reached. It is plain data; keep it as
// JSON, or as the row of a table.
type Entry struct {
	Query
	Schedule  string     `json:"schedule"`
	Version   string     `json:"version,omitzero"`
	Hash      string     `json:"hash"`                // of the schedule
	NotLooked []HoldKind `json:"not_looked,omitzero"` // the kinds of hold that nobody looked for
	Periods   []Period   `json:"periods"`             // of the class as the schedule means them, the floor of the contract last
	Window    Window     `json:"window"`              // under the holds that have ended
	Status    Status     `json:"status"`
	Steps     []Step     `json:"steps"`
}

// validate reports a question that is asked of no record, on no day, or with a hold that cannot be.
func (q *Query) validate() *Error {
	switch {
	case q.Record == "":
		return wrong("record", "empty: want the name of the record, as evidence is about one")
	case !q.On.Valid():
		return wrong("on", "no day: want the day on which the question is asked")
	}
	for i := range q.Holds {
		if err := q.Holds[i].validate(); err != nil {
			err.Field = check.Item("holds", i) + "." + err.Field
			return err
		}
	}
	for i, k := range q.Looked {
		if k == 0 {
			return wrong(check.Item("looked", i), "unset: want a kind of hold, such as claim")
		}
		if !holdKinds.Known(k) {
			return unknown(check.Item("looked", i), k, holdKinds.All())
		}
	}
	return nil
}

// Entry answers a query with its evidence. The error is that of [Schedule.Window], of a schedule that cannot be written, or an [*Error] that names the
// field of the query: no record, no day, a hold that [Hold.Validate] refuses, a kind looked for that is none.
func (s *Schedule) Entry(q Query) (Entry, error) {
	c, err := s.Class(q.Class)
	if err != nil {
		return Entry{}, err
	}
	if err := q.validate(); err != nil {
		err.Class = q.Class
		return Entry{}, err
	}
	e := Entry{Query: q, Schedule: s.Name, Version: s.Version, Periods: make([]Period, 0, len(c.Periods)+1)}
	for i := range c.Periods {
		e.Periods = append(e.Periods, *s.meant(&c.Periods[i], new(Period)))
	}
	if e.Hash, err = s.Hash(); err != nil {
		return Entry{}, err
	}
	if e.Window, e.Steps, err = s.Explain(q.Class, q.Contract, q.Events); err != nil {
		return Entry{}, err
	}
	if k := s.contract(q.Contract); k != nil {
		e.Periods = append(e.Periods, *s.meant(&k.Floor, new(Period)))
	}
	for k := range AllHoldKinds() {
		if !slices.Contains(q.Looked, k) {
			e.NotLooked = append(e.NotLooked, k)
		}
	}
	e.Status = e.Window.On(q.On, q.Holds...)
	before := e.Window
	var hold Hold
	if e.Window, hold = before.Under(q.On, q.Holds...); !hold.IsZero() {
		e.Window = before // the dates stand; the status says that they do not count yet
	} else if e.Window.Earliest != before.Earliest {
		e.Steps = append(e.Steps, Step{Date: e.Window.Earliest, Text: "is the first day of disposal, the day after the last hold"})
	}
	for _, h := range q.Holds {
		if h.Stands(q.On) {
			e.Steps = append(e.Steps, Step{Date: h.From, Text: h.words(), Law: slices.Collect(h.Kind.Law())})
		}
	}
	return e, nil
}

// MayGo reports whether the record may be disposed of on the day of the entry: its period has run, nothing stands against it, and every
// kind of hold was looked for. An entry about no record says of none that it may. A record that is to be appraised may go once somebody has decided so.
func (e Entry) MayGo() bool {
	switch e.Status.State {
	case ForDisposal, InWindow, Overdue, ForAppraisal, MayKeep:
		return e.Record != "" && len(e.NotLooked) == 0 && !e.Window.Provisional
	}
	return false
}

// Recheck asks the question of an earlier entry again on the day of execution, with what is known by then: it returns the new entry and, in words,
// what has changed since. Dispose of the record where nothing has and [Entry.MayGo] of the new entry holds; else decide
// again. The record and the class are those of the earlier entry.
func (e Entry) Recheck(s *Schedule, now Query) (Entry, []string, error) {
	now.Record, now.Class, now.Contract = e.Record, e.Class, e.Contract
	again, err := s.Entry(now)
	if err != nil {
		return Entry{}, nil, err
	}
	var changes []string
	note := func(changed bool, format string, args ...any) {
		if changed {
			changes = append(changes, fmt.Sprintf(format, args...))
		}
	}
	note(again.On < e.On, "the day is before that of the entry: %s, then %s", again.On, e.On)
	note(again.Hash != e.Hash, "the schedule is another: version %q, then %q", again.Version, e.Version)
	note(again.Window != e.Window, "the window is another: %s, then %s", again.Window, e.Window)
	note(again.Status.State != e.Status.State, "the status is another: %s, then %s", again.Status, e.Status)
	note(!slices.Equal(again.Events.Dates, e.Events.Dates) || !slices.Equal(again.Events.Cases, e.Events.Cases), "the events are others")
	note(!slices.Equal(again.NotLooked, e.NotLooked), "other kinds of hold were looked for")
	return again, changes, nil
}

// String is the window for people: "2027-04-01 to 2028-03-31", "from 2027-04-01", "until 2027-04-01", or why there is none; "unset" where
// neither is known, as in the zero value.
func (w Window) String() string {
	switch {
	case w.Open != 0:
		return Status{State: w.Open, Event: w.Event, Case: w.Case}.String()
	case w.end() == 0:
		return "unset"
	case w.Earliest == 0:
		return "until " + w.Latest.String()
	case w.Latest == 0:
		return "from " + w.Earliest.String()
	}
	return w.Earliest.String() + " to " + w.Latest.String()
}

// EntryHeader is the first row of a disposal log as CSV.
func EntryHeader() []string {
	return []string{"record", "class", "contract", "on", "status", "says", "last_kept", "earliest", "latest", "then", "reading",
		"events", "holds", "looked", "not_looked", "schedule", "version", "hash", "law_as_at", "steps"}
}

// Row is the entry as a row of a disposal log, for encoding/csv, under [EntryHeader]. Lists are joined by semicolons; a cell that a spreadsheet would take
// for a formula begins with an apostrophe.
func (e Entry) Row() []string {
	row := []string{
		e.Record, e.Class, e.Contract, day(e.On), e.Status.State.String(), e.Status.String(),
		day(e.Window.LastKept), day(e.Window.Earliest), day(e.Window.Latest), "", "",
		join(e.Events.Dates), join(e.Holds), join(e.Looked), join(e.NotLooked), e.Schedule, e.Version, e.Hash, day(e.LawAsAt), join(e.Steps),
	}
	if e.Status.Then != 0 {
		row[9] = e.Status.Then.String()
	}
	if e.Window.Reading != 0 {
		row[10] = e.Window.Reading.String()
	}
	for i, cell := range row {
		if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
			row[i] = "'" + cell
		}
	}
	return row
}

// String is the event for people: "employment-end 2024-08-31".
func (e Event) String() string {
	switch {
	case e.Never:
		return string(e.What) + " never"
	case e.Reopened:
		return string(e.What) + " reopened " + e.On.String()
	}
	return string(e.What) + " " + e.On.String()
}

// day is a day as text, empty for none.
func day(d civil.Date) string {
	if d == 0 {
		return ""
	}
	return d.String()
}

func join[T fmt.Stringer](list []T) string {
	var b strings.Builder
	for i, v := range list {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(v.String())
	}
	return b.String()
}
