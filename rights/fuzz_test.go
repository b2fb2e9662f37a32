package rights_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

// FuzzDue holds what every list of events promises: a due date or a named error, never before receipt, the safe day no later than the
// latest, and never shortened by an extension. Each two bytes are an event: its kind, and how many days after the one before.
func FuzzDue(f *testing.F) {
	f.Add(uint16(2844), uint8(rights.Access), uint8(1), []byte{2, 1, 3, 12})
	f.Add(uint16(2800), uint8(rights.Access), uint8(2), []byte{8, 2, 9, 13, 10, 1})
	f.Add(uint16(400), uint8(rights.Erasure), uint8(3), []byte{8, 2, 9, 200, 11, 1})
	f.Add(uint16(3860), uint8(rights.Portability), uint8(1), []byte{6, 0, 7, 0, 12, 255})
	f.Add(uint16(0), uint8(rights.Access), uint8(1), []byte{1, 0, 0, 0, 99, 1})
	f.Fuzz(func(t *testing.T, received uint16, right, division uint8, list []byte) {
		q := rights.Request{Right: rights.Right(right), Division: civil.Division(division), Received: gdprDay + civil.Date(received%4200) - 20}
		on := q.Received
		for pair := range slices.Chunk(list, 2) {
			if len(pair) == 2 {
				on += civil.Date(int8(pair[1]))
				q.Events = append(q.Events, rights.Event{Kind: rights.EventKind(pair[0]), On: on})
			}
		}
		due, err := q.Due()
		steps, stepErr := q.Steps()
		if (err == nil) != (stepErr == nil) || err != nil && err.Error() != stepErr.Error() {
			t.Fatalf("%+v: Due gives %v, Steps %v", q, err, stepErr)
		}
		if err != nil {
			if !named(q, err) {
				t.Fatalf("%+v: %v", q, err)
			}
			return
		}
		switch {
		case due.Latest < due.Safe || due.Safe < q.Received || due.Latest < due.From || due.From < q.Received || due.ExtendBy > due.Latest:
			t.Fatalf("%+v: %+v", q, due)
		case due.Latest.Weekday()%6 == 0 || len(steps) == 0:
			t.Fatalf("%+v: %+v, steps %v", q, due, steps)
		}
		for i := range len(q.Events) + 1 { // an extension at any place, on the day of the event before it
			at := q.Received
			if i > 0 {
				at = q.Events[i-1].On
			}
			longer := q
			longer.Events = slices.Insert(slices.Clone(q.Events), i, rights.Event{Kind: rights.Extended, On: at})
			if more, err := longer.Due(); err == nil && (more.Latest < due.Latest || more.Safe < due.Safe) {
				t.Fatalf("%+v: %+v; extended on %s: %+v", q, due, at, more)
			}
		}
	})
}

// named reports whether the error is one of those that Due promises, or about the right or the division.
func named(q rights.Request, err error) bool {
	_, event := errors.AsType[*rights.EventError](err)
	_, waiting := errors.AsType[*rights.WaitingError](err)
	_, calendar := errors.AsType[*civil.CalendarError](err)
	return event || waiting || calendar || !q.Right.OnRequest() || q.Division.Calendar().Until() == 0
}

// FuzzText holds that what reads text gives a value that writes the same text, or an error.
func FuzzText(f *testing.F) {
	for _, s := range []string{"access", "on-conditions", "identity-proved", `["no-longer-needed","needed-for-claims"]`, "", "\xff", "attorney"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if r, err := rights.Parse(s); err == nil && r.String() != s {
			t.Errorf("%q is %s", s, r)
		}
		if k, err := rights.ParseEventKind(s); err == nil && k.String() != s {
			t.Errorf("%q is %s", s, k)
		}
		var c rights.Conditions
		if err := json.Unmarshal([]byte(s), &c); err != nil {
			return
		}
		text, err := json.Marshal(c)
		var again rights.Conditions
		if err != nil || json.Unmarshal(text, &again) != nil || again != c {
			t.Errorf("%q is %s, and then %s", s, c, again)
		}
	})
}
