package rights

import (
	"fmt"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Each clock is a type of its own, so that none is mistaken for another. None of them is the month of a [Request].

// Breach is a personal data breach of which the controller has become aware: Article 33(1).
type Breach struct {
	Aware time.Time `json:"aware"` // the instant of reasonable certainty
}

const notifyWithin = 72 * time.Hour

// NotifyBy is the instant by which to notify the regulator where a risk is likely: 72 hours after the controller became aware,
// elapsed hours across weekends, bank holidays and changes of the clock, and without undue delay before that. A later notice
// must give reasons. It is the zero time where Aware is.
//
// Regulation 1182/71 Article 3(1) leaves out the hour of awareness, and 3(5) asks for two working days in some periods; both would
// give more time, neither is relied on here [analysis].
func (b Breach) NotifyBy() time.Time {
	if b.Aware.IsZero() {
		return time.Time{}
	}
	return b.Aware.Add(notifyWithin)
}

// Left is the time that remains at an instant, negative once it has run out. It is zero where Aware is.
func (b Breach) Left(now time.Time) time.Duration {
	if b.Aware.IsZero() {
		return 0
	}
	return b.NotifyBy().Sub(now)
}

// Law is where the 72 hours stand, as named on the day.
func (b Breach) Law() law.Provision { return onDay(art("33(1)"), civil.InUK(b.Aware)) }

// Complaint is a complaint to the controller about the use of the complainant's data: DPA 2018 s.164A.
type Complaint struct {
	Received civil.Date     `json:"received"`
	Division civil.Division `json:"division"`

	Calendar *civil.Calendar `json:"-"` // as in [Request]
}

// AcknowledgeBy is the last day to acknowledge the complaint: the 30th day after receipt, on a working day. There is no fixed
// limit for the outcome: without undue delay, with word of progress meanwhile. The duty reaches complaints received since
// 2026-06-19 (SI 2026/82 reg 7); an earlier one is an error. Past the bank holidays known the error is a [*civil.CalendarError].
func (c Complaint) AcknowledgeBy() (civil.Date, error) {
	if !c.Received.Valid() {
		return 0, fmt.Errorf("rights: complaint received on %s: want the day on which it arrived", c.Received)
	}
	if c.Received < complaints {
		return 0, fmt.Errorf("rights: complaint received on %s: no duty to acknowledge it: want a day since %s", c.Received, complaints)
	}
	return workingDay("complaint received on", c.Received, c.Received.AddDays(30), c.Division, c.Calendar)
}

// Law is where the 30 days stand.
func (c Complaint) Law() law.Provision { return sec("164A(3)") }

// Collection is data obtained from elsewhere than the person they are about: Article 14(3).
type Collection struct {
	Obtained  civil.Date     `json:"obtained"`
	Contact   civil.Date     `json:"contact,omitzero"`   // the first use of the data to communicate with the person, if any
	Disclosed civil.Date     `json:"disclosed,omitzero"` // the first disclosure to another recipient, if any is envisaged
	Division  civil.Division `json:"division"`

	Calendar *civil.Calendar `json:"-"` // as in [Request]
}

// InformBy is the last day to give the person the information of Article 14: a month after the data were obtained, on a working
// day, or earlier at the first communication or disclosure, which move to no other day. That the earliest counts is the
// regulator's reading. A contact or disclosure before the data were obtained is an error.
func (c Collection) InformBy() (civil.Date, error) {
	if !c.Obtained.Valid() || c.Obtained < applied {
		return 0, fmt.Errorf("rights: data obtained on %s: want a day since %s", c.Obtained, applied)
	}
	for _, use := range [...]struct {
		name string
		on   civil.Date
	}{{"first contact", c.Contact}, {"first disclosure", c.Disclosed}} {
		if use.on != 0 && use.on < c.Obtained {
			return 0, fmt.Errorf("rights: %s on %s: before the data were obtained on %s", use.name, use.on, c.Obtained)
		}
	}
	by, err := workingDay("data obtained on", c.Obtained, c.Obtained.AddMonths(1), c.Division, c.Calendar)
	if err != nil {
		return 0, err
	}
	for _, use := range [...]civil.Date{c.Contact, c.Disclosed} {
		if use != 0 {
			by = min(by, use)
		}
	}
	return by, nil
}

// Law is where the limits stand, as named on the day.
func (c Collection) Law() law.Provision { return onDay(art("14(3)"), c.Obtained) }

// MarketingStop is an objection to direct marketing that has been received: Article 21(3).
type MarketingStop struct {
	Received civil.Date `json:"received"`
}

// StopFrom is the first day on which the data may no longer be used for direct marketing: that of receipt. The text gives no
// grace, so what is on its way is called back where it can be. The person is answered within the time of a [Request].
func (m MarketingStop) StopFrom() civil.Date { return m.Received }

// Allows reports whether direct marketing to the person is still open on that day. Where nobody has said when the objection was
// received it is not: a day that was forgotten lets nothing go on.
func (m MarketingStop) Allows(on civil.Date) bool { return m.Received != 0 && on < m.Received }

// Law is where that stands, as named on the day.
func (m MarketingStop) Law() law.Provision { return onDay(art("21(3)"), m.Received) }

// Withdrawal is a consent that has been taken back: Article 7(3).
type Withdrawal struct {
	Received civil.Date `json:"received"`
}

// StopFrom is the first day on which nothing may rest on the consent any more: that of withdrawal. It must be as easy as giving it
// was, costs the person nothing, and leaves what was done before lawful. Erasure is open then: Article 17(1)(b).
func (w Withdrawal) StopFrom() civil.Date { return w.Received }

// Carries reports whether the consent still carries a use on that day. Where nobody has said when the withdrawal was received it
// does not: a day that was forgotten lets nothing go on.
func (w Withdrawal) Carries(on civil.Date) bool { return w.Received != 0 && on < w.Received }

// Law is where that stands, as named on the day.
func (w Withdrawal) Law() law.Provision { return onDay(art("7(3)"), w.Received) }

// onDay is the provision under its name of that day; as it is named today where there is no such day.
func onDay(p law.Provision, on civil.Date) law.Provision {
	if on < applied {
		return p
	}
	if list := p.On(on); len(list) > 0 {
		return list[0]
	}
	return p
}

// workingDay moves the end of a period to a working day.
func workingDay(what string, start, end civil.Date, in civil.Division, own *civil.Calendar) (civil.Date, error) {
	cal := in.Calendar()
	if own != nil {
		cal = *own
	}
	if cal.Until() == 0 {
		return 0, noHolidays(in)
	}
	day, err := cal.NextWorkingDay(end)
	if err != nil {
		return 0, fmt.Errorf("rights: no last day for the %s %s: %w", what, start, err)
	}
	return day, nil
}

func noHolidays(in civil.Division) error {
	return fmt.Errorf("rights: division %s has no bank holidays: want england-and-wales, scotland or northern-ireland, or a Calendar", in)
}
