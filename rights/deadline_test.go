package rights_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// TestWorkedExamples holds every worked example of testdata/deadlines.json, the older method included.
func TestWorkedExamples(t *testing.T) {
	var table struct {
		Examples []struct {
			ID       string                                 `json:"id"`
			Relevant civil.Date                             `json:"relevant_time"`
			Months   int32                                  `json:"months"`
			Paused   int32                                  `json:"paused_days_inclusive"`
			Pauses   []struct{ Asked, Received civil.Date } `json:"pauses"`
			Deadline civil.Date                             `json:"deadline"`
			Received civil.Date                             `json:"request_received"`
			Identity civil.Date                             `json:"id_received"`
			Fee      civil.Date                             `json:"fee_paid"`
			NoticeBy civil.Date                             `json:"extension_notice_by"`
			Scotland civil.Date                             `json:"scotland_deadline"`
			Safe     civil.Date                             `json:"conservative_deadline"`
		} `json:"worked_examples"`
		Old []struct {
			ID                 string
			Received, Deadline civil.Date
		} `json:"worked_examples_old_method"`
	}
	read(t, "deadlines.json", &table)
	if len(table.Examples) != 25 || len(table.Old) != 2 {
		t.Fatalf("%d and %d examples, want 25 and 2", len(table.Examples), len(table.Old))
	}
	for _, x := range table.Examples {
		q := rights.Request{Right: rights.Access, Division: civil.EnglandAndWales, Received: x.Relevant}
		if x.Received != 0 {
			q.Received = x.Received
		}
		add := func(k rights.EventKind, on civil.Date) { q.Events = append(q.Events, rights.Event{Kind: k, On: on}) }
		if x.Identity != 0 {
			add(rights.IdentityAsked, x.Received+1)
			add(rights.IdentityProved, x.Identity)
		}
		if x.Fee != 0 {
			add(rights.FeeAsked, x.Received+4)
			add(rights.FeePaid, x.Fee)
		}
		for _, p := range x.Pauses {
			add(rights.ClarificationAsked, p.Asked)
			add(rights.ClarificationGiven, p.Received)
		}
		if x.ID == "erasure_no_stopclock" {
			q.Right = rights.Erasure
			add(rights.ClarificationAsked, x.Relevant+3)
			add(rights.ClarificationGiven, x.Relevant+9)
		}
		plain, err := q.Due()
		if err != nil {
			t.Errorf("%s: %v", x.ID, err)
			continue
		}
		if x.NoticeBy != 0 {
			if plain.ExtendBy != x.NoticeBy {
				t.Errorf("%s: notice of the extension by %s, want %s", x.ID, plain.ExtendBy, x.NoticeBy)
			}
			add(rights.Extended, x.NoticeBy)
		}
		due, err := q.Due()
		if err != nil || due.Latest != x.Deadline || due.From != x.Relevant || due.Months != x.Months || due.Paused != x.Paused {
			t.Errorf("%s: %+v, %v; want %s", x.ID, due, err, x.Deadline)
		}
		if x.Safe != 0 && due.Safe != x.Safe {
			t.Errorf("%s: safe day %s, want %s", x.ID, due.Safe, x.Safe)
		}
		if x.Scotland != 0 {
			q.Division = civil.Scotland
			if due, err := q.Due(); err != nil || due.Latest != x.Scotland {
				t.Errorf("%s in Scotland: %+v, %v; want %s", x.ID, due, err, x.Scotland)
			}
		}
	}
	for _, x := range table.Old {
		q := rights.Request{Right: rights.Access, Division: civil.EnglandAndWales, Received: x.Received}
		if due, err := q.Due(); err != nil || due.Latest != x.Deadline {
			t.Errorf("%s: %+v, %v; want %s", x.ID, due, err, x.Deadline)
		}
	}
}

// TestEveryDay compares every day of receipt from the GDPR to the end of 2027, in each division, plain and extended, with a slow
// calculation of its own: it knows the lengths of the months, finds the weekday by Zeller's congruence, and walks from day to day.
func TestEveryDay(t *testing.T) {
	var holidays map[civil.Division]map[civil.Date]string
	read(t, "bank-holidays.json", &holidays)
	for in := range civil.AllDivisions() {
		days := 0
		for on := gdprDay; on <= civil.On(2027, 12, 31); on++ {
			days++
			q := rights.Request{Right: rights.Rectification, Division: in, Received: on}
			want := slowDue(on, 1, holidays[in])
			if due, err := q.Due(); err != nil || due.Latest != want || due.Safe != want || due.ExtendBy != want || due.From != start(on) {
				t.Fatalf("%s, received %s: %+v, %v; want %s", in, on, due, err, want)
			}
			q.Events = []rights.Event{{Kind: rights.Extended, On: on}}
			if due, err := q.Due(); err != nil || due.Latest != slowDue(on, 3, holidays[in]) || due.Safe != due.Latest || due.ExtendBy != want {
				t.Fatalf("%s, received %s, extended: %+v, %v; want %s", in, on, due, err, slowDue(on, 3, holidays[in]))
			}
		}
		if days != 3508 {
			t.Errorf("%s: %d days", in, days)
		}
	}
}

// start is the day from which the month of a request is counted.
func start(received civil.Date) civil.Date {
	if received.String() < "2019-08-15" {
		return received + 1
	}
	return received
}

func slowDue(received civil.Date, months int, holidays map[civil.Date]string) civil.Date {
	return slowEnd(start(received), months, 0, holidays)
}

// slowEnd works on years, months and days of the month, not on day numbers.
func slowEnd(from civil.Date, months, more int, holidays map[civil.Date]string) civil.Date {
	y, m, d := split(from)
	for range months {
		if m++; m == 13 {
			y, m = y+1, 1
		}
	}
	d = min(d, length(y, m))
	for range more {
		y, m, d = next(y, m, d)
	}
	for {
		day := civil.On(y, time.Month(m), d)
		if weekday := slowWeekday(y, m, d); weekday != "Saturday" && weekday != "Sunday" && holidays[day] == "" {
			return day
		}
		y, m, d = next(y, m, d)
	}
}

func split(on civil.Date) (y, m, d int) {
	if _, err := fmt.Sscanf(on.String(), "%d-%d-%d", &y, &m, &d); err != nil {
		panic(err)
	}
	return y, m, d
}

func length(y, m int) int {
	leap := y%4 == 0 // within 2018 to 2028
	switch {
	case m == 2 && leap:
		return 29
	case m == 2:
		return 28
	case strings.Contains(" 4 6 9 11 ", fmt.Sprintf(" %d ", m)):
		return 30
	}
	return 31
}

func next(y, m, d int) (int, int, int) {
	switch {
	case d < length(y, m):
		return y, m, d + 1
	case m < 12:
		return y, m + 1, 1
	}
	return y + 1, 1, 1
}

// slowWeekday is Zeller's congruence.
func slowWeekday(y, m, d int) string {
	if m < 3 {
		y, m = y-1, m+12
	}
	names := []string{"Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}
	return names[(d+13*(m+1)/5+y%100+y%100/4+y/100/4+5*(y/100))%7]
}

// TestOverruns says on which days of receipt a promise in days is longer than the law allows.
func TestOverruns(t *testing.T) {
	var holidays map[civil.Division]map[civil.Date]string
	read(t, "bank-holidays.json", &holidays)
	span := law.Span{From: civil.On(2025, 1, 1), Until: civil.On(2027, 1, 1)}
	for _, days := range []int{27, 28, 29, 30, 31, 40} {
		var got, want []civil.Date
		for on := range rights.Overruns(days, civil.Scotland, span) {
			got = append(got, on)
		}
		for on := span.From; on < span.Until; on++ {
			if on.AddDays(days) > slowDue(on, 1, holidays[civil.Scotland]) {
				want = append(want, on)
			}
		}
		if !slices.Equal(got, want) || (len(got) > 0) != (days > 28) {
			t.Errorf("%d days overrun from %v, want %v", days, got, want)
		}
		for _, on := range got {
			if _, month, day := on.Date(); days == 30 && month != time.February && (month != time.January || day < 30) {
				t.Errorf("30 days overrun from %s", on)
			}
		}
	}
	for range rights.Overruns(40, civil.Scotland, law.Span{}) {
		break
	}
	for on := range rights.Overruns(40, 0, law.Span{}) {
		t.Errorf("no division, and %s", on)
	}
}
