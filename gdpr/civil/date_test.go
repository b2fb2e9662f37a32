package civil_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// TestEveryDay compares every day of 400 years, a whole cycle of leap years, with package time.
func TestEveryDay(t *testing.T) {
	want := time.Date(1800, time.January, 1, 0, 0, 0, 0, time.UTC)
	first := civil.On(1800, time.January, 1)
	for d := first; want.Year() < 2200; d, want = d+1, want.Add(24*time.Hour) {
		year, month, day := d.Date()
		if wy, wm, wd := want.Date(); year != wy || month != wm || day != wd {
			t.Fatalf("day %d is %d-%d-%d, want %s", d, year, month, day, want.Format(time.DateOnly))
		}
		if got, err := civil.Make(year, month, day); got != d || err != nil {
			t.Fatalf("Make(%s) = %d, %v, want %d", d, got, err, d)
		}
		if got := d.String(); got != want.Format(time.DateOnly) {
			t.Fatalf("day %d prints %s, want %s", d, got, want.Format(time.DateOnly))
		}
		if got, err := civil.Parse(d.String()); got != d || err != nil {
			t.Fatalf("Parse(%s) = %d, %v, want %d", d, got, err, d)
		}
		if d.Weekday() != want.Weekday() {
			t.Fatalf("%s is a %s, want %s", d, d.Weekday(), want.Weekday())
		}
		if !d.Time().Equal(want) || d.Time().Location() != time.UTC {
			t.Fatalf("%s at %v, want %v", d, d.Time(), want)
		}
	}
}

// TestEnds holds the numbering itself: the first and last days, and what lies past them.
func TestEnds(t *testing.T) {
	first, last := civil.On(1, time.January, 1), civil.On(9999, time.December, 31)
	if first != 1 || first.Weekday() != time.Monday || first.String() != "0001-01-01" {
		t.Errorf("the first day is %d, %s, %s", first, first.Weekday(), first)
	}
	if last.String() != "9999-12-31" || last.Weekday() != time.Friday || last.AddDays(1) != 0 || !last.Valid() || (last + 1).Valid() {
		t.Errorf("the last day is %s, %s, then %s", last, last.Weekday(), last.AddDays(1))
	}
	for _, d := range []civil.Date{0, -1, last + 1, math.MinInt32, math.MaxInt32} {
		year, month, day := d.Date()
		if d.Valid() || year != 0 || month != 0 || day != 0 || d.Year() != 0 || d.Month() != 0 || d.Day() != 0 || d.Weekday() != time.Sunday {
			t.Errorf("%d counts as a day", int32(d))
		}
		if !d.Time().IsZero() {
			t.Errorf("%d has the time %v", int32(d), d.Time())
		}
	}
}

func TestMake(t *testing.T) {
	for _, c := range []struct {
		year  int
		month time.Month
		day   int
		err   string // empty where the day exists
	}{
		{2024, time.February, 29, ""},
		{2025, time.February, 29, "civil: no day 2025-02-29: February 2025 has 28 days"},
		{2000, time.February, 29, ""},
		{1900, time.February, 29, "civil: no day 1900-02-29: February 1900 has 28 days"},
		{2100, time.February, 29, "civil: no day 2100-02-29: February 2100 has 28 days"},
		{2026, time.April, 30, ""},
		{2026, time.April, 31, "civil: no day 2026-04-31: April 2026 has 30 days"},
		{2026, time.June, 31, "civil: no day 2026-06-31: June 2026 has 30 days"},
		{2026, time.September, 31, "civil: no day 2026-09-31: September 2026 has 30 days"},
		{2026, time.November, 31, "civil: no day 2026-11-31: November 2026 has 30 days"},
		{2026, time.December, 31, ""},
		{2026, time.December, 32, "civil: no day 2026-12-32: December 2026 has 31 days"},
		{2026, time.March, 0, "civil: no day 2026-03-00: March 2026 has 31 days"},
		{2026, 0, 1, "civil: no day 2026-00-01: want a month from 01 to 12"},
		{2026, 13, 1, "civil: no day 2026-13-01: want a month from 01 to 12"},
		{0, time.January, 1, "civil: no day 0000-01-01: want a year from 0001 to 9999"},
		{10000, time.January, 1, "civil: no day 10000-01-01: want a year from 0001 to 9999"},
		{math.MaxInt, math.MinInt, math.MaxInt, ""}, // its message depends on the size of int
	} {
		got, err := civil.Make(c.year, c.month, c.day)
		if c.year == math.MaxInt {
			if err == nil {
				t.Error("Make takes the largest numbers")
			}
			continue
		}
		if c.err == "" {
			if y, m, d := got.Date(); err != nil || y != c.year || m != c.month || d != c.day {
				t.Errorf("Make(%d, %d, %d) = %s, %v", c.year, c.month, c.day, got, err)
			}
			continue
		}
		e, ok := errors.AsType[*civil.RangeError](err)
		if !ok || err.Error() != c.err || got != 0 || e.Year != c.year || e.Month != c.month || e.Day != c.day {
			t.Errorf("Make(%d, %d, %d) = %s, %v, want %s", c.year, c.month, c.day, got, err, c.err)
		}
	}
}

func TestOnPanics(t *testing.T) {
	defer func() {
		if _, ok := recover().(*civil.RangeError); !ok {
			t.Error("On takes 31 February")
		}
	}()
	civil.On(2026, time.February, 31)
}

func TestNoAllocation(t *testing.T) {
	at := time.Date(2026, time.June, 30, 23, 30, 0, 0, time.UTC)
	text := []byte("2026-01-31")
	buf := make([]byte, 0, 10)
	calendar := civil.Scotland.Calendar()
	day := civil.On(2026, time.January, 31)
	var d civil.Date // takes answers; no case asks it, for they come in any order
	for name, f := range map[string]func(){
		"Make":           func() { d, _ = civil.Make(2026, time.January, 31) },
		"Parse":          func() { d, _ = civil.Parse("2026-01-31") },
		"UnmarshalText":  func() { _ = d.UnmarshalText(text) },
		"AppendText":     func() { buf, _ = day.AppendText(buf[:0]) },
		"Date":           func() { _, _, _ = day.Date() },
		"Weekday":        func() { _ = day.Weekday() },
		"Time":           func() { _ = day.Time() },
		"AddDays":        func() { _ = day.AddDays(31) },
		"AddMonths":      func() { _ = day.AddMonths(1) },
		"AddYears":       func() { _ = day.AddYears(6) },
		"InUK":           func() { d = civil.InUK(at) },
		"Calendar":       func() { calendar = civil.Scotland.Calendar() },
		"IsWorkingDay":   func() { _, _ = calendar.IsWorkingDay(day) },
		"NextWorkingDay": func() { d, _ = calendar.NextWorkingDay(day) },
		"Holiday":        func() { _, _ = calendar.Holiday(day) },
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

var (
	sinkDate civil.Date
	sinkTime time.Time
	sinkInt  int
)

func BenchmarkDate(b *testing.B) {
	d := civil.On(2026, time.January, 1)
	for i := 0; b.Loop(); i++ {
		_, _, sinkInt = (d + civil.Date(i&4095)).Date()
	}
}

func BenchmarkTimeDate(b *testing.B) {
	t := civil.On(2026, time.January, 1).Time()
	for i := 0; b.Loop(); i++ {
		_, _, sinkInt = t.Add(time.Duration(i&4095) * 24 * time.Hour).Date()
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		sinkDate, _ = civil.Parse("2026-01-31")
	}
}

func BenchmarkTimeParse(b *testing.B) {
	for b.Loop() {
		sinkTime, _ = time.Parse(time.DateOnly, "2026-01-31")
	}
}

func BenchmarkInUK(b *testing.B) {
	t := time.Date(2026, time.June, 1, 0, 0, 0, 0, time.UTC)
	for i := 0; b.Loop(); i++ {
		sinkDate = civil.InUK(t.Add(time.Duration(i&1023) * time.Hour))
	}
}
