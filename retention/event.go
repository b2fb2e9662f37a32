package retention

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Event is something that happened to a record or to the person it is about, on a day.
type Event struct {
	What Trigger    `json:"what"`
	On   civil.Date `json:"on,omitzero"`
	// Reopened undoes the event from the day On: a new stay after respite care, a rehire, a record back in use. The clock stops,
	// and starts afresh with the next event of the same name.
	Reopened bool `json:"reopened,omitzero"`
	// Never says that there is and will be no such event, as where no investigation was opened; the event then has no day. An event that is
	// merely not listed may still come.
	Never bool `json:"never,omitzero"`
}

// Circumstance says whether a case applies that a [Condition] names in words.
type Circumstance struct {
	Words string    `json:"words"`
	Is    fact.Fact `json:"is,omitzero"`
}

// Events is what is known of one record: the events, in any order and as often as they happened, and the cases that apply to it.
// Of an event that happened more than once, the last counts. The zero value knows nothing.
type Events struct {
	Dates []Event        `json:"dates"`
	Cases []Circumstance `json:"cases,omitzero"`
}

// last is the day of the last event of a name, zero where there is none or it was reopened since; never says that there will be none.
func (e *Events) last(t Trigger) (on civil.Date, never bool) {
	var reopened civil.Date
	for i := range e.Dates {
		switch d := &e.Dates[i]; {
		case d.What != t:
		case d.Never:
			never = true
		case d.Reopened:
			reopened = max(reopened, d.On)
		default:
			on = max(on, d.On)
		}
	}
	if reopened >= on {
		on = 0
	}
	return on, never && on == 0 && reopened == 0
}

// is says whether a stated case applies.
func (e *Events) is(words string) fact.Fact {
	for i := range e.Cases {
		if e.Cases[i].Words == words {
			return e.Cases[i].Is
		}
	}
	return fact.Unknown
}

// Validate reports the first event that cannot be right, as an [*Error] that names the field: without a name in the form of a [Trigger] or a day, before
// birth, after never having happened, or a second birth or death.
func (e Events) Validate() error {
	if err := e.validate(); err != nil {
		return err
	}
	return nil
}

func (e *Events) validate() *Error {
	birth, _ := e.last(Birth)
	death, _ := e.last(Death)
	for i := range e.Dates {
		d := &e.Dates[i]
		var field, message string
		switch {
		case d.What == "":
			field, message = "what", "no event: want a name such as employment-end"
		case d.What.Validate() != nil:
			field, message = "what", strings.TrimPrefix(d.What.wrong().Error(), "retention: ")
		case d.Never && (d.Reopened || d.On != 0):
			field, message = "never", "an event that never happens has no day and is not reopened"
		case d.Never:
			continue
		case !d.On.Valid():
			field, message = "on", fmt.Sprintf("%s has %s: want the day, or never", d.What, d.On)
		case d.On < birth && d.What == Birth, d.What == Death && d.On < death:
			field, message = "what", fmt.Sprintf("%s on %s and again later: want one", d.What, d.On)
		case d.On < birth:
			field, message = "on", fmt.Sprintf("%s on %s, before birth on %s", d.What, d.On, birth)
		case d.Reopened && (d.What == Birth || d.What == Death):
			field, message = "reopened", fmt.Sprintf("%s is not undone: take the event out", d.What)
		default:
			continue
		}
		return &Error{Field: "dates[" + strconv.Itoa(i) + "]." + field, Message: message}
	}
	return nil
}

// age is a person's age in whole years on a day. A person reaches an age at the start of the birthday (Family Law Reform Act
// 1969 section 9), and whoever is born on 29 February on 1 March of a year without one.
func age(birth, on civil.Date) int {
	years := on.Year() - birth.Year()
	if birthday(birth, Years(years)) > on {
		years--
	}
	return years
}

// birthday is the day on which a person has lived a length in years or months: where no month has that day, the first of the next.
func birthday(birth civil.Date, l Length) civil.Date {
	d := l.after(birth)
	if d != 0 && d.Day() < birth.Day() {
		return d.AddDays(1)
	}
	return d
}
