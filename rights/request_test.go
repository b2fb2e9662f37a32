package rights_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// access is a request for access, with events as "identity-asked 2026-04-08".
func access(t testing.TB, received string, events ...string) rights.Request {
	t.Helper()
	q := rights.Request{Right: rights.Access, Division: civil.EnglandAndWales, Received: day(t, received)}
	for _, s := range events {
		name, on, _ := strings.Cut(s, " ")
		kind, err := rights.ParseEventKind(name)
		if err != nil {
			t.Fatal(err)
		}
		q.Events = append(q.Events, rights.Event{Kind: kind, On: day(t, on)})
	}
	return q
}

func TestEvents(t *testing.T) {
	for _, c := range []struct {
		name         string
		q            rights.Request
		latest, safe string
		paused       int32
		extendBy     string
	}{
		{"identity", access(t, "2026-04-07", "identity-asked 2026-04-08", "identity-proved 2026-04-20"), "2026-05-20", "2026-05-07", 0, "2026-05-20"},
		{"authority, as guidance has it", access(t, "2026-04-07", "authority-asked 2026-04-08", "authority-shown 2026-04-20"), "2026-05-20", "2026-05-07", 0, "2026-05-20"},
		{"fee", access(t, "2026-05-01", "fee-asked 2026-05-05", "fee-paid 2026-05-18"), "2026-06-18", "2026-06-01", 0, "2026-06-18"},
		{"the later of two demands counts", access(t, "2026-04-07", "identity-asked 2026-04-08", "fee-asked 2026-04-09", "identity-proved 2026-04-20", "fee-paid 2026-04-22"), "2026-05-22", "2026-05-07", 0, "2026-05-22"},
		{"identity asked for again", access(t, "2026-04-07", "identity-asked 2026-04-08", "identity-proved 2026-04-10", "identity-asked 2026-04-13", "identity-proved 2026-04-20"), "2026-05-20", "2026-05-07", 0, "2026-05-20"},
		{"answered the day it was asked", access(t, "2026-04-07", "identity-asked 2026-04-07", "identity-proved 2026-04-07"), "2026-05-07", "2026-05-07", 0, "2026-05-07"},

		{"clarification pauses", access(t, "2026-02-16", "clarification-asked 2026-02-20", "clarification-given 2026-02-27"), "2026-03-24", "2026-03-16", 8, "2026-03-24"},
		{"two pauses that share a day leave it out once", access(t, "2026-09-01", "clarification-asked 2026-09-03", "clarification-given 2026-09-07", "clarification-asked 2026-09-07", "clarification-given 2026-09-09"), "2026-10-08", "2026-10-01", 7, "2026-10-08"},
		{"days before the month begins are not left out of it", access(t, "2026-04-01", "identity-asked 2026-04-02", "clarification-asked 2026-04-03", "clarification-given 2026-04-10", "identity-proved 2026-04-20"), "2026-05-20", "2026-05-01", 0, "2026-05-20"},
		{"only the part of a pause after it began is", access(t, "2026-04-01", "identity-asked 2026-04-02", "clarification-asked 2026-04-03", "identity-proved 2026-04-20", "clarification-given 2026-04-25"), "2026-05-26", "2026-05-01", 6, "2026-05-26"},

		{"given on the day that the month began, that day is left out", access(t, "2026-04-01", "identity-asked 2026-04-02", "clarification-asked 2026-04-03", "identity-proved 2026-04-20", "clarification-given 2026-04-20"), "2026-05-21", "2026-05-01", 1, "2026-05-21"},
		{"whichever of the two is told first", access(t, "2026-04-01", "identity-asked 2026-04-02", "clarification-asked 2026-04-03", "clarification-given 2026-04-20", "identity-proved 2026-04-20"), "2026-05-21", "2026-05-01", 1, "2026-05-21"},

		{"first day of Article 12A", access(t, "2026-02-05", "clarification-asked 2026-02-09", "clarification-given 2026-02-13"), "2026-03-10", "2026-03-05", 5, "2026-03-10"},
		{"the day before, by guidance", access(t, "2026-02-04", "clarification-asked 2026-02-09", "clarification-given 2026-02-13"), "2026-03-09", "2026-03-04", 5, "2026-03-09"},
		{"first day of the guidance that pauses", access(t, "2020-10-21", "clarification-asked 2020-10-26", "clarification-given 2020-10-30"), "2020-11-26", "2020-11-23", 5, "2020-11-26"},
		{"the day before clarification changed nothing", access(t, "2020-10-20", "clarification-asked 2020-10-26", "clarification-given 2020-10-30"), "2020-11-20", "2020-11-20", 0, "2020-11-20"},
		{"nor from about January 2020", access(t, "2020-01-01", "clarification-asked 2020-01-06", "clarification-given 2020-01-10"), "2020-02-03", "2020-02-03", 0, "2020-02-03"},
		{"before that the month began with it", access(t, "2019-12-31", "clarification-asked 2020-01-06", "clarification-given 2020-01-10"), "2020-02-10", "2020-01-31", 0, "2020-02-10"},
		{"first day of counting from receipt", access(t, "2019-08-15"), "2019-09-16", "2019-09-16", 0, "2019-09-16"},
		{"the day before, from the day after", access(t, "2019-08-14"), "2019-09-16", "2019-09-16", 0, "2019-09-16"}, // 15 September 2019 was a Sunday
		{"identity before 2019-08-15, from the day after", access(t, "2019-03-04", "identity-asked 2019-03-05", "identity-proved 2019-03-11"), "2019-04-12", "2019-04-05", 0, "2019-04-12"},

		{"extended on the last day", access(t, "2026-03-10", "extended 2026-04-10"), "2026-06-10", "2026-06-10", 0, "2026-04-10"},
		{"extended a day too late", access(t, "2026-03-10", "extended 2026-04-11"), "2026-04-10", "2026-04-10", 0, "2026-04-10"},
		{"the time to extend runs to a working day too", access(t, "2026-06-11", "extended 2026-07-13"), "2026-09-11", "2026-09-11", 0, "2026-07-13"},
		{"in time only thanks to a pause", access(t, "2026-03-10", "clarification-asked 2026-03-12", "clarification-given 2026-03-25", "extended 2026-04-24"), "2026-06-24", "2026-04-10", 14, "2026-04-24"},
		{"in time without it too", access(t, "2026-03-10", "clarification-asked 2026-03-12", "clarification-given 2026-03-25", "extended 2026-04-01"), "2026-06-24", "2026-06-10", 14, "2026-04-24"},
		{"while the clock stands still", access(t, "2026-03-10", "clarification-asked 2026-03-12", "extended 2026-05-12", "clarification-given 2026-05-13"), "2026-08-12", "2026-04-10", 63, "2026-06-12"},
		{"before identity is proved", access(t, "2026-03-10", "identity-asked 2026-03-12", "extended 2026-03-13", "identity-proved 2026-03-20"), "2026-06-22", "2026-06-10", 0, "2026-04-20"},

		{"a demand after the time has run out", access(t, "2026-03-10", "identity-asked 2026-04-13", "identity-proved 2026-04-20"), "2026-04-10", "2026-04-10", 0, "2026-04-10"},
		{"never answered, it holds nothing up", access(t, "2026-03-10", "identity-asked 2026-04-13"), "2026-04-10", "2026-04-10", 0, "2026-04-10"},
		{"a clarification after the time has run out", access(t, "2026-03-10", "clarification-asked 2026-04-13", "clarification-given 2026-04-20"), "2026-04-10", "2026-04-10", 0, "2026-04-10"},
		{"a demand on the last day", access(t, "2026-03-10", "identity-asked 2026-04-10", "identity-proved 2026-04-20"), "2026-05-20", "2026-04-10", 0, "2026-05-20"},
		{"answered without waiting any more", access(t, "2026-04-07", "identity-asked 2026-04-08", "answered 2026-04-15"), "2026-05-15", "2026-05-07", 0, "2026-05-15"},
		{"refused after waiting for proof that never came", access(t, "2026-03-10", "identity-asked 2026-03-12", "refused 2026-06-15"), "2026-07-15", "2026-04-10", 0, "2026-07-15"},
		{"refused after waiting for clarification", access(t, "2026-03-10", "clarification-asked 2026-03-12", "refused 2026-06-15"), "2026-07-15", "2026-04-10", 96, "2026-07-15"},
		{"both open, the month had not begun", access(t, "2026-03-10", "clarification-asked 2026-03-12", "fee-asked 2026-03-12", "refused 2026-06-15"), "2026-07-16", "2026-04-10", 1, "2026-07-16"},
		{"waiting for what was asked too late excuses nothing", access(t, "2026-03-10", "identity-asked 2026-04-13", "refused 2026-06-15"), "2026-04-10", "2026-04-10", 0, "2026-04-10"},
	} {
		due, err := c.q.Due()
		if err != nil || due.Latest != day(t, c.latest) || due.Safe != day(t, c.safe) || due.Paused != c.paused || due.ExtendBy != day(t, c.extendBy) {
			t.Errorf("%s: %+v, %v; want latest %s, safe %s, paused %d, extend by %s", c.name, due, err, c.latest, c.safe, c.paused, c.extendBy)
		}
		steps, err := c.q.Steps()
		if err != nil || len(steps) < len(c.q.Events)+2 || steps[0].On != c.q.Received {
			t.Errorf("%s: steps %v, %v", c.name, steps, err)
		}
	}
}

// Asking and answering clarification holds up a request for access and no other.
func TestClarificationIsForAccess(t *testing.T) {
	for r := range rights.All() {
		q := access(t, "2026-09-01", "clarification-asked 2026-09-04", "clarification-given 2026-09-10")
		q.Right = r
		due, err := q.Due()
		switch {
		case !r.OnRequest():
			if err == nil {
				t.Errorf("%s: due %s, want an error", r, due.Latest)
			}
		case err != nil || (due.Latest != day(t, "2026-10-01")) != (r == rights.Access):
			t.Errorf("%s: %+v, %v", r, due, err)
		}
		q.Events = q.Events[:1] // not answered yet
		_, err = q.Due()
		if _, waits := errors.AsType[*rights.WaitingError](err); waits != (r == rights.Access) {
			t.Errorf("%s: %v", r, err)
		}
	}
}

func TestWaiting(t *testing.T) {
	for _, c := range []struct {
		q           rights.Request
		event       rights.EventKind
		since, safe string
	}{
		{access(t, "2026-04-07", "identity-asked 2026-04-08"), rights.IdentityProved, "2026-04-08", "2026-05-07"},
		{access(t, "2026-04-07", "authority-asked 2026-04-08"), rights.AuthorityShown, "2026-04-08", "2026-05-07"},
		{access(t, "2026-04-07", "fee-asked 2026-04-08"), rights.FeePaid, "2026-04-08", "2026-05-07"},
		{access(t, "2026-04-07", "clarification-asked 2026-04-08"), rights.ClarificationGiven, "2026-04-08", "2026-05-07"},
		{access(t, "2026-04-07", "fee-asked 2026-04-08", "identity-asked 2026-04-09", "extended 2026-04-10"), rights.FeePaid, "2026-04-08", "2026-07-07"},
		{access(t, "2026-04-07", "fee-asked 2026-04-08", "identity-asked 2026-04-09", "fee-paid 2026-04-10"), rights.IdentityProved, "2026-04-09", "2026-05-07"},
	} {
		due, err := c.q.Due()
		w, ok := errors.AsType[*rights.WaitingError](err)
		if !ok || w.For != c.event || w.Since != day(t, c.since) || w.Safe != day(t, c.safe) || due != (rights.Due{}) {
			t.Errorf("%v: %+v, %v", c.q.Events, due, err)
			continue
		}
		if s := err.Error(); !strings.Contains(s, c.event.String()) || !strings.Contains(s, c.safe) {
			t.Errorf("%q does not name the event and the safe day", s)
		}
		if steps, err := c.q.Steps(); len(steps) == 0 || err == nil {
			t.Errorf("%v: steps %v, %v", c.q.Events, steps, err)
		}
	}
}

func TestImpossibleEvents(t *testing.T) {
	died := access(t, "2026-04-07")
	died.Requester.Died = day(t, "2026-04-07")
	executor := access(t, "2026-04-07")
	executor.Requester.Role = rights.PersonalRepresentative
	with := func(e ...rights.Event) rights.Request {
		q := access(t, "2026-04-07")
		q.Events = e
		return q
	}
	for _, c := range []struct {
		name  string
		q     rights.Request
		event rights.EventKind
		on    string
	}{
		{"never received", rights.Request{Right: rights.Access, Division: civil.Scotland}, rights.Received, ""},
		{"received on no day", rights.Request{Right: rights.Access, Division: civil.Scotland, Received: -1}, rights.Received, ""},
		{"before the GDPR", access(t, "2018-05-24"), rights.Received, "2018-05-24"},
		{"the person had died", died, rights.Received, "2026-04-07"},
		{"an executor asks", executor, rights.Received, "2026-04-07"},
		{"before receipt", access(t, "2026-04-07", "identity-asked 2026-04-06"), rights.IdentityAsked, "2026-04-06"},
		{"out of order", access(t, "2026-04-07", "identity-asked 2026-04-10", "extended 2026-04-09"), rights.Extended, "2026-04-09"},
		{"proved without asking", access(t, "2026-04-07", "identity-proved 2026-04-10"), rights.IdentityProved, "2026-04-10"},
		{"paid for something else", access(t, "2026-04-07", "identity-asked 2026-04-08", "fee-paid 2026-04-10"), rights.FeePaid, "2026-04-10"},
		{"proved twice", access(t, "2026-04-07", "identity-asked 2026-04-08", "identity-proved 2026-04-09", "identity-proved 2026-04-10"), rights.IdentityProved, "2026-04-10"},
		{"asked twice", access(t, "2026-04-07", "clarification-asked 2026-04-08", "clarification-asked 2026-04-10"), rights.ClarificationAsked, "2026-04-10"},
		{"extended twice", access(t, "2026-04-07", "extended 2026-04-08", "extended 2026-04-10"), rights.Extended, "2026-04-10"},
		{"after the answer", access(t, "2026-04-07", "answered 2026-04-08", "extended 2026-04-10"), rights.Extended, "2026-04-10"},
		{"refused after the answer", access(t, "2026-04-07", "answered 2026-04-08", "refused 2026-04-10"), rights.Refused, "2026-04-10"},
		{"received again", with(rights.Event{Kind: rights.Received, On: day(t, "2026-04-10")}), rights.Received, "2026-04-10"},
		{"no kind", with(rights.Event{On: day(t, "2026-04-10")}), 0, "2026-04-10"},
		{"a kind outside the table", with(rights.Event{Kind: 99, On: day(t, "2026-04-10")}), 99, "2026-04-10"},
		{"no day", with(rights.Event{Kind: rights.Extended}), rights.Extended, ""},
		{"a day past the calendar", with(rights.Event{Kind: rights.Extended, On: 1 << 30}), rights.Extended, ""},
	} {
		due, err := c.q.Due()
		e, ok := errors.AsType[*rights.EventError](err)
		if !ok || e.Event != c.event || e.Reason == "" || due != (rights.Due{}) {
			t.Errorf("%s: %+v, %v", c.name, due, err)
			continue
		}
		if s := err.Error(); !strings.HasPrefix(s, "rights: "+c.event.String()) || !strings.Contains(s, c.on) || strings.Contains(s, "\n") {
			t.Errorf("%s: %q does not name the event and its day", c.name, s)
		}
		if _, err := c.q.Steps(); err == nil {
			t.Errorf("%s: steps without an error", c.name)
		}
	}
	for _, q := range []rights.Request{
		{Received: today, Division: civil.Scotland},
		{Right: rights.WithdrawConsent, Received: today, Division: civil.Scotland},
		{Right: rights.Access, Received: today},
		{Right: rights.Access, Received: today, Division: 9},
		{Right: rights.Access, Received: today, Division: civil.Scotland, Calendar: new(civil.Calendar)},
	} {
		if due, err := q.Due(); err == nil || !strings.HasPrefix(err.Error(), "rights: ") {
			t.Errorf("%+v: %+v, %v", q, due, err)
		}
	}
}

// TestPastTheCalendar stands on both sides of the last day for which the bank holidays are known, 2028-12-31.
func TestPastTheCalendar(t *testing.T) {
	last := access(t, "2028-11-29") // the month ends on Friday 29 December
	if due, err := last.Due(); err != nil || due.Latest != day(t, "2028-12-29") {
		t.Errorf("the last: %+v, %v", due, err)
	}
	for _, q := range []rights.Request{
		access(t, "2028-11-30"), // Saturday 30 December: the next working day is not known
		access(t, "2028-12-05"),
		access(t, "2029-03-01"),
		access(t, "2028-11-01", "extended 2028-11-02"),
		access(t, "2028-12-05", "identity-asked 2028-12-06"),
	} {
		due, err := q.Due()
		e, ok := errors.AsType[*civil.CalendarError](err)
		if !ok || e.Until != day(t, "2029-01-01") || !strings.Contains(err.Error(), "2028-12-31") || due != (rights.Due{}) {
			t.Errorf("received %s: %+v, %v", q.Received, due, err)
		}
	}
	early := access(t, "2018-05-25")
	later := civil.Calendar{}.With(day(t, "2030-12-25"))
	early.Calendar = &later
	if _, err := early.Due(); err == nil {
		t.Error("a calendar that begins in 2030 answers for 2018")
	}
	extended := access(t, "2028-11-30")
	longer := civil.EnglandAndWales.Calendar().With(day(t, "2029-01-01"), day(t, "2029-03-30"), day(t, "2029-12-25"))
	extended.Calendar = &longer
	if due, err := extended.Due(); err != nil || due.Latest != day(t, "2029-01-02") {
		t.Errorf("with an extended calendar: %+v, %v", due, err)
	}
	oneOff := access(t, "2026-04-09")
	proclaimed := civil.EnglandAndWales.Calendar().With(day(t, "2026-05-11"))
	oneOff.Calendar = &proclaimed
	if due, err := oneOff.Due(); err != nil || due.Latest != day(t, "2026-05-12") { // 9 May is a Saturday
		t.Errorf("with a day proclaimed since: %+v, %v", due, err)
	}
	if steps, err := oneOff.Steps(); err != nil || !strings.Contains(stepText(steps), "2026-05-11 bank holiday, a bank holiday in England and Wales") {
		t.Errorf("steps %s, %v", stepText(steps), err)
	}
	oneOff.Division = 0
	if steps, err := oneOff.Steps(); err != nil || !strings.Contains(stepText(steps), "of the calendar given") {
		t.Errorf("steps %s, %v", stepText(steps), err)
	}
}

func stepText(steps []rights.Step) string {
	var b strings.Builder
	for _, s := range steps {
		b.WriteString(s.String() + "\n")
	}
	return b.String()
}

func TestLeftAndOverdue(t *testing.T) {
	due, err := access(t, "2026-03-10").Due()
	if err != nil {
		t.Fatal(err)
	}
	for on, want := range map[string]struct {
		left    int
		overdue bool
	}{"2026-03-10": {31, false}, "2026-04-09": {1, false}, "2026-04-10": {0, false}, "2026-04-11": {-1, true}} {
		if d := day(t, on); due.DaysLeft(d) != want.left || due.Overdue(d) != want.overdue || due.Late() {
			t.Errorf("%s: %d left, overdue %v, late %v", on, due.DaysLeft(d), due.Overdue(d), due.Late())
		}
	}
	for _, c := range []struct {
		events []string
		late   bool
	}{
		{[]string{"identity-asked 2026-03-12", "refused 2026-06-15"}, false},
		{[]string{"clarification-asked 2026-03-12", "refused 2026-06-15"}, false},
		{[]string{"identity-asked 2026-03-12", "identity-proved 2026-03-13", "refused 2026-06-15"}, true},
		{[]string{"identity-asked 2026-04-13", "refused 2026-06-15"}, true},
	} {
		if due, err := access(t, "2026-03-10", c.events...).Due(); err != nil || due.Late() != c.late {
			t.Errorf("%q: late %v, %v", c.events, due.Late(), err)
		}
	}
	for closed, late := range map[string]bool{"2026-04-10": false, "2026-04-13": true} {
		due, err := access(t, "2026-03-10", "refused "+closed).Due()
		if err != nil || due.Closed != day(t, closed) || due.Late() != late || due.Overdue(due.Closed) || due.Overdue(today) || due.Overdue(day(t, "2026-04-11")) != late {
			t.Errorf("closed on %s: %+v, %v", closed, due, err)
		}
	}
}

func TestSteps(t *testing.T) {
	for _, c := range []struct {
		q    rights.Request
		want string
	}{
		{access(t, "2026-11-25"), `2026-11-25 received, a Wednesday: the month begins with that day, working day or not (UK GDPR Article 12A(2)(a))
2026-12-25 one month from 2026-11-25: the day of the same number (UK GDPR Article 12A(1), guidance)
2026-12-25 Christmas Day, a bank holiday in England and Wales: no working day, so the time runs on (UK GDPR Article 4A)
2026-12-26 a Saturday: no working day, so the time runs on (UK GDPR Article 4A)
2026-12-27 a Sunday: no working day, so the time runs on (UK GDPR Article 4A)
2026-12-28 Boxing Day (substitute day), a bank holiday in England and Wales: no working day, so the time runs on (UK GDPR Article 4A)
2026-12-29 a Tuesday, the next working day (UK GDPR Article 4A)
2026-12-29 until it is answered: altering, erasing or hiding data to keep them from the person is an offence (DPA 2018 section 173)
`},
		{access(t, "2018-08-01", "answered 2018-09-03"), `2018-08-01 received, a Wednesday: the month is counted from the day after, as the regulator then had it (EU GDPR Article 12(3), guidance)
2018-09-03 the request was answered (EU GDPR Article 12(3))
2018-09-02 one month from 2018-08-02: the day of the same number (EU GDPR Article 12(3), guidance)
2018-09-02 a Sunday: no working day, so the time runs on (guidance)
2018-09-03 a Monday, the next working day (guidance)
`},
		{access(t, "2026-03-30", "identity-asked 2026-03-30", "identity-proved 2026-03-31", "clarification-asked 2026-04-01", "clarification-given 2026-04-02", "extended 2026-04-03", "refused 2026-07-01"), `2026-03-30 received, a Monday: the month begins with that day, working day or not (UK GDPR Article 12A(2)(a))
2026-03-30 proof of identity was asked for: the month waits for it, if it was reasonable to ask (UK GDPR Article 12A(2)(b))
2026-03-31 identity was proved: the month begins anew and is counted from 2026-03-31 (UK GDPR Article 12A(2)(b))
2026-04-01 clarification was asked for: the clock stops, if it was reasonably needed (UK GDPR Article 12A(5))
2026-04-02 clarification was given: the clock runs on; 2 days left out so far, the days of asking and of answer included (UK GDPR Article 12A(5))
2026-04-03 the person was told of an extension in time: two further months, so three from the start, if the requests are complex or many (UK GDPR Article 12A(3))
2026-07-01 the request was refused, within the same time; say why; that they can complain to the controller; that they can complain to the Information Commissioner; that they can go to court (UK GDPR Article 12(4))
2026-06-30 three months from 2026-03-31: there is no day 31 in June, so its last day (UK GDPR Article 12A(3), guidance)
2026-07-02 2 days left out, added (UK GDPR Article 12A(5), analysis)
2026-06-30 the safe day: the last one if what moved the day should turn out not to count (UK GDPR Article 12A(1), analysis)
`},
	} {
		steps, err := c.q.Steps()
		if got := stepText(steps); err != nil || got != c.want {
			t.Errorf("%v:\n%s\nwant\n%s", err, got, c.want)
		}
	}
	dies := access(t, "2026-03-10")
	dies.Requester.Died = day(t, "2026-03-20")
	answered, before := access(t, "2026-03-10", "answered 2026-03-20"), access(t, "2026-03-10", "answered 2026-03-19")
	answered.Requester.Died, before.Requester.Died = dies.Requester.Died, dies.Requester.Died
	for text, q := range map[string]rights.Request{
		"the person died":                      before,
		"what had been asked for had not come": access(t, "2026-03-10", "identity-asked 2026-04-13", "refused 2026-06-15"), // asked too late, nothing waited
	} {
		if steps, err := q.Steps(); err != nil || strings.Contains(stepText(steps), text) {
			t.Errorf("%s, %v: want nothing of %q", stepText(steps), err, text)
		}
	}
	for _, c := range []struct {
		q    rights.Request
		want string
	}{
		{answered, "2026-03-20 the person died: from this day"},
		{dies, "2026-03-20 the person died: from this day the request is not answered as such; see Routes (DPA 2018 section 3(2), analysis)"},
		{access(t, "2026-03-10", "identity-asked 2026-03-12", "refused 2026-06-15"), "2026-06-15 what had been asked for had not come: the month has waited for it until this day (UK GDPR Article 12A(1), analysis)"},
		{access(t, "2025-08-20"), "2025-09-20 a Saturday: no working day, so the time runs on (UK GDPR Article 4A)"},
		{access(t, "2025-08-17", "answered 2025-09-01"), "2025-09-17 one month"},
		{access(t, "2025-07-19"), "2025-08-19 one month from 2025-07-19: the day of the same number (UK GDPR Article 12(3), guidance)"},
		{access(t, "2025-08-06"), "2025-09-06 a Saturday: no working day, so the time runs on (guidance)"},
		{access(t, "2025-06-20", "clarification-asked 2025-06-21", "clarification-given 2025-06-21"), "2025-07-21 1 day left out, added (guidance)"},
		{access(t, "2026-02-04", "extended 2026-02-10", "refused 2026-03-20"), "within the first month, extended or not"},
		{access(t, "2026-02-05", "extended 2026-02-10", "refused 2026-03-20"), "within the same time"},
		{access(t, "2026-03-10", "extended 2026-05-01"), "too late: the time for that had run out"},
		{access(t, "2026-03-10", "identity-asked 2026-05-01"), "after the time had run out: it changes nothing"},
		{access(t, "2020-03-10", "clarification-asked 2020-03-11", "clarification-given 2020-03-12"), "nothing had waited for it"},
		{access(t, "2026-03-10", "authority-asked 2026-03-11", "authority-shown 2026-03-12"), "(guidance)"},
		{access(t, "2026-03-10", "clarification-asked 2026-03-11"), "waiting for clarification-given since then; if the demand was not reasonable, 2026-04-10 is the last day"},
		{access(t, "2021-03-10", "clarification-asked 2021-03-11", "clarification-given 2021-03-12"), "if it was really needed and the controller holds much about the person (guidance)"},
	} {
		if steps, _ := c.q.Steps(); !strings.Contains(stepText(steps), c.want) {
			t.Errorf("%s\nwant %q", stepText(steps), c.want)
		}
	}
}

func TestRequestJSON(t *testing.T) {
	q := access(t, "2026-04-07", "identity-asked 2026-04-08", "identity-proved 2026-04-20")
	q.Requester.Role = rights.Self
	data, err := json.Marshal(q)
	const want = `{"right":"access","requester":{"role":"self"},"division":"england-and-wales","received":"2026-04-07","events":[{"kind":"identity-asked","on":"2026-04-08"},{"kind":"identity-proved","on":"2026-04-20"}]}`
	if err != nil || string(data) != want {
		t.Errorf("%s, %v", data, err)
	}
	var back rights.Request
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back, q) {
		t.Errorf("%+v, %v", back, err)
	}
}
