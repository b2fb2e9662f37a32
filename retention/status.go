package retention

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Status is how a record stands on a day.
type Status struct {
	State State      `json:"state"`
	Since civil.Date `json:"since,omitzero"` // the first day of disposal, where that is past
	Until civil.Date `json:"until,omitzero"` // the last day of what State says: of keeping, of disposal
	Event Trigger    `json:"event,omitzero"` // what a Waiting record waits for, or what decides under NoDate
	Case  string     `json:"case,omitzero"`  // the case of which a Waiting record waits to hear
	Hold  Hold       `json:"hold,omitzero"`  // what stands against disposal
	Then  Action     `json:"then,omitzero"`  // what the period says becomes of the record
}

// On is how the record stands on a day, under the holds on it. The State is unset where that depends on the day and there is none, and
// of the zero window. Holds are taken as they are: see [Hold.Validate].
func (w Window) On(day civil.Date, holds ...Hold) Status {
	w, hold := w.Under(day, holds...)
	s := Status{State: w.Open, Event: w.Event, Case: w.Case, Then: w.Then}
	switch {
	case !hold.IsZero():
		s.State, s.Hold = OnHold, hold
	case w.Open != 0, w.end() == 0, !day.Valid():
	case w.Latest != 0 && day > w.Latest:
		s.State, s.Since, s.Until = Overdue, w.Earliest, w.Latest
	case w.Earliest == 0:
		s.State, s.Until = MayKeep, w.Latest
	case day < w.Earliest:
		s.State, s.Until = Keep, w.Earliest-1
	case w.Then == Appraise:
		s.State, s.Since, s.Until = ForAppraisal, w.Earliest, w.Latest
	case w.Latest == 0:
		s.State, s.Since = ForDisposal, w.Earliest
	default:
		s.State, s.Since, s.Until = InWindow, w.Earliest, w.Latest
	}
	return s
}

// Under is the window that the holds leave on a day. While one stands, there is no day of disposal, and the first hold that stands is
// returned. A hold that has ended moves the first day of disposal to the day after it, where that is later, and the time for
// disposal starts again; under a maximum alone the record should go that day.
func (w Window) Under(day civil.Date, holds ...Hold) (Window, Hold) {
	var released civil.Date
	for _, h := range holds {
		if h.Stands(day) {
			w.Earliest, w.Latest = 0, 0
			return w, h
		}
		if h.From <= h.Released && h.Released < day {
			released = max(released, h.Released)
		}
	}
	switch free := released + 1; {
	case released == 0 || w.Open != 0 || free <= w.end():
	case w.Earliest == 0:
		w.Latest = free
	default:
		w.Earliest = free
		if w.Latest != 0 && !w.Grace.IsZero() {
			w.Latest, _ = w.restart(released)
		}
		if w.Latest != 0 {
			w.Latest = max(w.Latest, free)
		}
	}
	return w, Hold{}
}

// String is the status in words that leave no doubt: "keep until 2027-03-31".
func (s Status) String() string {
	switch s.State {
	case Waiting:
		return missing(s.Event, s.Case)
	case Keep:
		return fmt.Sprintf("keep until %s", s.Until)
	case MayKeep:
		return fmt.Sprintf("may be kept until %s", s.Until)
	case ForAppraisal:
		if s.Until != 0 {
			return fmt.Sprintf("eligible for appraisal since %s, to be done by %s", s.Since, s.Until)
		}
		return fmt.Sprintf("eligible for appraisal since %s", s.Since)
	case ForDisposal:
		return fmt.Sprintf("may be disposed of since %s", s.Since)
	case InWindow:
		return fmt.Sprintf("in the disposal window from %s to %s", s.Since, s.Until)
	case Overdue:
		if s.Then == Appraise {
			return fmt.Sprintf("should have been appraised by %s", s.Until)
		}
		return fmt.Sprintf("should have been disposed of by %s", s.Until)
	case OnHold:
		return "on hold: " + s.Hold.String()
	case ForGood:
		return "kept for good"
	case ForArchive:
		return "for permanent preservation in an archive"
	case NoDate:
		if s.Event != "" {
			return "no date can be worked out: it depends on " + s.Event.Words()
		}
		return "no date can be worked out"
	}
	return s.State.String()
}

// missing says what a window without days waits for.
func (w *Window) missing() string { return missing(w.Event, w.Case) }

func missing(event Trigger, words string) string {
	switch {
	case words != "":
		return fmt.Sprintf("clock not started: nobody has said whether %s", words)
	case event == "":
		return "clock not started: the period names no event to count from"
	}
	return fmt.Sprintf("clock not started: waiting for %s", event.Words())
}
