package civil_test

import (
	"testing"
	"time"
	_ "time/tzdata" // the zone files, which the package itself does without

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// TestInUK compares every hour, and the seconds around it, for two days on either side of the 84 changes of clock from 1996 to 2037.
func TestInUK(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	changes := 0
	check := func(at time.Time) {
		local := at.In(london)
		want := civil.On(local.Date())
		if got := civil.InUK(at); got != want {
			t.Fatalf("%s in London is %s, want %s", at.UTC().Format(time.RFC3339Nano), got, want)
		}
	}
	for hour := time.Date(1996, time.January, 1, 0, 0, 0, 0, time.UTC); hour.Year() < 2038; hour = hour.Add(time.Hour) {
		_, before := hour.Add(-time.Hour).In(london).Zone()
		_, after := hour.In(london).Zone()
		check(hour)
		if before == after {
			continue
		}
		changes++
		for h := -48; h <= 48; h++ {
			for _, ns := range []time.Duration{-time.Second, -1, 0, 1, time.Second} {
				check(hour.Add(time.Duration(h)*time.Hour + ns))
			}
		}
	}
	if changes != 84 {
		t.Errorf("%d changes of clock, want 84", changes)
	}
}

func TestInUKInstants(t *testing.T) {
	for _, c := range []struct {
		at   string
		want string
	}{
		{"2026-03-28T23:30:00Z", "2026-03-28"}, // the clocks go forward that night
		{"2026-03-29T22:59:59Z", "2026-03-29"},
		{"2026-03-29T23:00:00Z", "2026-03-30"},
		{"2026-03-31T23:30:00Z", "2026-04-01"}, // the next financial year
		{"2026-10-24T23:00:00Z", "2026-10-25"},
		{"2026-10-25T00:30:00Z", "2026-10-25"}, // the clocks go back an hour later
		{"2026-10-25T23:30:00Z", "2026-10-25"},
		{"2026-12-31T23:59:59Z", "2026-12-31"},
		{"2026-07-01T08:30:00+10:00", "2026-06-30"}, // another zone, the same instant as 22:30 UTC
		{"2026-07-01T09:30:00+10:00", "2026-07-01"},
		{"0001-01-01T00:00:01Z", "0001-01-01"},
		{"9999-12-31T23:59:59Z", "9999-12-31"},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := civil.InUK(at); got.String() != c.want {
			t.Errorf("InUK(%s) = %s, want %s", c.at, got, c.want)
		}
	}
	for _, at := range []time.Time{{}, time.Date(0, time.December, 31, 0, 0, 0, 0, time.UTC), time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC), time.Unix(1<<55, 0)} {
		if got := civil.InUK(at); got != 0 {
			t.Errorf("InUK(%v) = %s, want no day", at, got)
		}
	}
}
