package rights

import (
	"database/sql/driver"
	"fmt"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// EventKind is something that happens to a request. The zero value is unset.
type EventKind uint8

// The events. A demand and its answer come in pairs; a clarification may be asked for more than once, one at a time.
const (
	Received           EventKind = iota + 1 // the field of [Request] of that name, never in its list
	IdentityAsked                           // Article 12(6): only where there is reasonable doubt who asks
	IdentityProved                          //
	AuthorityAsked                          // proof that the requester may act for the person
	AuthorityShown                          //
	FeeAsked                                // Article 12(5): an unfounded or excessive request; whether a fee for a further copy (15(3)) delays too is not said
	FeePaid                                 //
	ClarificationAsked                      // which information or processing the request is about
	ClarificationGiven                      //
	Extended                                // the person is told that two more months are needed, and why
	Answered                                //
	Refused                                 // the person is told that nothing will be done, and why
)

type eventRow struct {
	text     string
	opens    demand // the demand that it makes
	closes   demand // the demand that it answers
	ends     bool   // nothing may follow
	sentence string // what happened, for a step
}

// demand is what a controller may ask for before it must act.
type demand uint8

const (
	identity demand = iota + 1
	mandate
	fee
	clarification
)

var eventRows = [...]eventRow{
	Received:           {"received", 0, 0, false, "the request was received"},
	IdentityAsked:      {"identity-asked", identity, 0, false, "proof of identity was asked for"},
	IdentityProved:     {"identity-proved", 0, identity, false, "identity was proved"},
	AuthorityAsked:     {"authority-asked", mandate, 0, false, "proof of authority was asked for"},
	AuthorityShown:     {"authority-shown", 0, mandate, false, "authority was shown"},
	FeeAsked:           {"fee-asked", fee, 0, false, "a fee was asked for"},
	FeePaid:            {"fee-paid", 0, fee, false, "the fee was paid"},
	ClarificationAsked: {"clarification-asked", clarification, 0, false, "clarification was asked for"},
	ClarificationGiven: {"clarification-given", 0, clarification, false, "clarification was given"},
	Extended:           {"extended", 0, 0, false, "the person was told of an extension"},
	Answered:           {"answered", 0, 0, true, "the request was answered"},
	Refused:            {"refused", 0, 0, true, "the request was refused"},
}

var eventKinds = enum.New("rights", "event", len(eventRows), func(k EventKind) string { return eventRows[k].text })

// row is the table row of k; the zero row for a value outside the table.
func (k EventKind) row() *eventRow {
	if int(k) < len(eventRows) {
		return &eventRows[k]
	}
	return &eventRows[0]
}

// ParseEventKind reads a text name such as "identity-proved". The error is an [*UnknownError].
func ParseEventKind(s string) (EventKind, error) { return eventKinds.Parse(s) }

// AllEventKinds yields every kind of event.
func AllEventKinds() iter.Seq[EventKind] { return eventKinds.All() }

// String is the text name.
func (k EventKind) String() string { return eventKinds.String(k) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (k EventKind) MarshalText() ([]byte, error) { return eventKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *EventKind) UnmarshalText(text []byte) error { return eventKinds.Unmarshal(k, text) }

// Scan reads a database column: text, or NULL for unset.
func (k *EventKind) Scan(src any) error { return eventKinds.Scan(k, src) }

// Value is the database form: text, or NULL for unset.
func (k EventKind) Value() (driver.Value, error) { return eventKinds.Value(k) }

// Event is one thing that happened to a request, on a day.
type Event struct {
	Kind EventKind  `json:"kind"`
	On   civil.Date `json:"on"`
}

// EventError is the error of an event that cannot have happened so.
type EventError struct {
	Event  EventKind
	On     civil.Date
	Reason string // what is wrong and what would be right
}

func (e *EventError) Error() string {
	if e.On == 0 {
		return fmt.Sprintf("rights: %s: %s", e.Event, e.Reason)
	}
	return fmt.Sprintf("rights: %s on %s: %s", e.Event, e.On, e.Reason)
}

// WaitingError is the error of asking for the due date while the controller waits for an answer to a demand of its own: the
// month has not begun, or stands still, so the last day is not known yet.
type WaitingError struct {
	For   EventKind  // what would answer the demand
	Since civil.Date // the day of the demand
	Safe  civil.Date // the last day to answer if the demand should turn out not to have been reasonable
}

func (e *WaitingError) Error() string {
	return fmt.Sprintf("rights: no due date yet: waiting for %s since %s; if that demand was not reasonable, %s is the last day", e.For, e.Since, e.Safe)
}
