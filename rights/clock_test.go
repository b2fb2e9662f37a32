package rights_test

import (
	"errors"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

func TestBreach(t *testing.T) {
	var table struct {
		Limits []struct {
			ID      string
			Example struct {
				Aware    string `json:"aware"`
				NotifyBy string `json:"notify_by"`
			}
		} `json:"other_time_limits"`
	}
	read(t, "deadlines.json", &table)
	seen := false
	for _, l := range table.Limits {
		if l.ID != "art33_1" {
			continue
		}
		seen = true
		aware, err := time.Parse("2006-01-02T15:04Z07:00", l.Example.Aware)
		if err != nil {
			t.Fatal(err)
		}
		if got := (rights.Breach{Aware: aware}).NotifyBy().Format("2006-01-02T15:04Z07:00"); got != l.Example.NotifyBy {
			t.Errorf("notify by %s, want %s", got, l.Example.NotifyBy)
		}
	}
	if !seen {
		t.Fatal("no example")
	}
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for aware, want := range map[string]string{ // across both changes of the clock: elapsed hours
		"2026-03-27 12:00": "2026-03-30 13:00",
		"2026-10-23 12:00": "2026-10-26 11:00",
		"2026-12-23 12:00": "2026-12-26 12:00",
	} {
		at, err := time.ParseInLocation("2006-01-02 15:04", aware, london)
		if err != nil {
			t.Fatal(err)
		}
		b := rights.Breach{Aware: at}
		if got := b.NotifyBy().Format("2006-01-02 15:04"); got != want {
			t.Errorf("aware %s: notify by %s, want %s", aware, got, want)
		}
		if b.Left(at) != 72*time.Hour || b.Left(b.NotifyBy()) != 0 || b.Left(b.NotifyBy().Add(time.Second)) != -time.Second {
			t.Errorf("aware %s: %s left", aware, b.Left(at))
		}
	}
	if !(rights.Breach{}).NotifyBy().IsZero() {
		t.Error("a breach of which nobody is aware has a limit")
	}
	if left := (rights.Breach{}).Left(gdprDay.Time()); left != 0 {
		t.Errorf("a breach of which nobody is aware: %s left", left)
	}
	if got := (rights.Breach{Aware: gdprDay.Time()}).Law().String(); got != "EU GDPR Article 33(1)" {
		t.Error(got)
	}
}

func TestComplaint(t *testing.T) {
	var table struct {
		Limits []struct {
			ID       string
			Examples []struct {
				Received civil.Date
				By       civil.Date `json:"acknowledge_by"`
			}
		} `json:"other_time_limits"`
	}
	read(t, "deadlines.json", &table)
	examples := 0
	for _, l := range table.Limits {
		for _, x := range l.Examples {
			examples++
			c := rights.Complaint{Received: x.Received, Division: civil.EnglandAndWales}
			if by, err := c.AcknowledgeBy(); err != nil || by != x.By {
				t.Errorf("received %s: acknowledge by %s, %v; want %s", x.Received, by, err, x.By)
			}
		}
	}
	if examples != 4 {
		t.Errorf("%d examples, want 4", examples)
	}
	for _, c := range []rights.Complaint{
		{Received: complaints - 1, Division: civil.EnglandAndWales}, // the duty had not come
		{Division: civil.EnglandAndWales},
		{Received: complaints},
	} {
		if by, err := c.AcknowledgeBy(); err == nil {
			t.Errorf("%+v: %s", c, by)
		}
	}
	late := rights.Complaint{Received: day(t, "2028-12-05"), Division: civil.Scotland}
	if _, err := late.AcknowledgeBy(); err == nil {
		t.Error("past the calendar: no error")
	} else if _, ok := errors.AsType[*civil.CalendarError](err); !ok {
		t.Error(err)
	}
	longer := civil.Scotland.Calendar().With(day(t, "2029-01-01"), day(t, "2029-01-02"))
	late.Calendar = &longer
	if by, err := late.AcknowledgeBy(); err != nil || by != day(t, "2029-01-04") {
		t.Errorf("with an extended calendar: %s, %v", by, err)
	}
	if got := late.Law().String(); got != "DPA 2018 section 164A(3)" {
		t.Error(got)
	}
}

func TestCollection(t *testing.T) {
	for _, c := range []struct{ obtained, contact, disclosed, want string }{
		{"2026-03-10", "", "", "2026-04-10"},
		{"2026-06-11", "", "", "2026-07-13"},           // 11 July is a Saturday
		{"2026-01-31", "", "", "2026-03-02"},           // 28 February is a Saturday
		{"2026-03-10", "2026-03-14", "", "2026-03-14"}, // a Saturday: a contact moves nowhere
		{"2026-03-10", "2026-03-14", "2026-03-12", "2026-03-12"},
		{"2026-03-10", "2026-05-01", "", "2026-04-10"}, // one month is the ceiling
		{"2026-03-10", "", "2026-03-10", "2026-03-10"},
		{"2026-03-10", "2026-03-09", "", ""},
		{"2026-03-10", "", "2026-03-09", ""},
		{"2018-05-24", "", "", ""},
		{"2028-12-20", "", "", ""},
	} {
		x := rights.Collection{Obtained: day(t, c.obtained), Division: civil.EnglandAndWales}
		if c.contact != "" {
			x.Contact = day(t, c.contact)
		}
		if c.disclosed != "" {
			x.Disclosed = day(t, c.disclosed)
		}
		by, err := x.InformBy()
		if (err != nil) != (c.want == "") || err == nil && by != day(t, c.want) {
			t.Errorf("%+v: %s, %v", c, by, err)
		}
	}
	if _, err := (rights.Collection{Obtained: today}).InformBy(); err == nil {
		t.Error("no division, and no error")
	}
	if got := (rights.Collection{Obtained: gdprDay}).Law().String(); got != "EU GDPR Article 14(3)" {
		t.Error(got)
	}
}

func TestStops(t *testing.T) {
	m, w := rights.MarketingStop{Received: today}, rights.Withdrawal{Received: today}
	if m.StopFrom() != today || !m.Allows(today-1) || m.Allows(today) || m.Allows(today+1) {
		t.Error("an objection to marketing has no grace")
	}
	if w.StopFrom() != today || !w.Carries(today-1) || w.Carries(today) {
		t.Error("a withdrawn consent carries on")
	}
	for _, on := range []civil.Date{-1, 0, gdprDay, today} {
		if (rights.MarketingStop{}).Allows(on) || (rights.Withdrawal{}).Carries(on) {
			t.Errorf("%s: a stop or a withdrawal of a forgotten day lets the use go on", on)
		}
	}
	if got := m.Law().String() + ", " + w.Law().String(); got != "UK GDPR Article 21(3), UK GDPR Article 7(3)" {
		t.Error(got)
	}
	if got := (rights.Withdrawal{}).Law().String(); got != "UK GDPR Article 7(3)" {
		t.Error(got)
	}
}
