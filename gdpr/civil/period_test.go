package civil_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// TestPeriods takes the worked cases of an independent oracle that are a plain number of days, weeks, months or years.
func TestPeriods(t *testing.T) {
	data, err := os.ReadFile("testdata/periods.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		ID        string
		Day, Want civil.Date
		Add       int
		Unit      string
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) != 57 {
		t.Fatalf("%d cases, want 57", len(cases))
	}
	add := map[string]func(civil.Date, int) civil.Date{
		"day":   civil.Date.AddDays,
		"week":  func(d civil.Date, n int) civil.Date { return d.AddDays(7 * n) },
		"month": civil.Date.AddMonths,
		"year":  civil.Date.AddYears,
	}
	for _, c := range cases {
		if got := add[c.Unit](c.Day, c.Add); got != c.Want {
			t.Errorf("%s: %s and %d %s: %s, want %s", c.ID, c.Day, c.Add, c.Unit, got, c.Want)
		}
	}
}

// TestAddMonths can be checked in a diary.
func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		day  string
		n    int
		want string
	}{
		{"2026-01-30", 1, "2026-02-28"},
		{"2026-01-29", 1, "2026-02-28"},
		{"2026-01-28", 1, "2026-02-28"},
		{"2026-01-31", 2, "2026-03-31"},
		{"2026-01-31", 3, "2026-04-30"},
		{"2026-01-31", 0, "2026-01-31"},
		{"2023-12-31", 2, "2024-02-29"},
		{"2024-01-30", 1, "2024-02-29"},
		{"2024-02-29", 1, "2024-03-29"}, // month ends do not stick
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2025-02-28", 36, "2028-02-28"},
		{"2026-04-30", 1, "2026-05-30"},
		{"2026-12-15", 1, "2027-01-15"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-12-31", 11, "2027-11-30"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2024-03-31", -1, "2024-02-29"},
		{"2026-01-15", -1, "2025-12-15"},
		{"2026-01-31", -12, "2025-01-31"},
		{"2024-02-29", -12, "2023-02-28"},
		{"1896-02-29", 96, "1904-02-29"},
		{"1896-02-29", 48, "1900-02-28"},
		{"0001-01-31", 1, "0001-02-28"},
		{"9999-11-30", 1, "9999-12-30"},
	} {
		day, want := parse(t, c.day), parse(t, c.want)
		if got := day.AddMonths(c.n); got != want {
			t.Errorf("%s and %d months: %s, want %s", day, c.n, got, want)
		}
		if c.n%12 == 0 {
			if got := day.AddYears(c.n / 12); got != want {
				t.Errorf("%s and %d years: %s, want %s", day, c.n/12, got, want)
			}
		}
	}
}

func TestPeriodsOutside(t *testing.T) {
	first, last := civil.On(1, time.January, 1), civil.On(9999, time.December, 31)
	for _, c := range []struct {
		name string
		got  civil.Date
	}{
		{"the day before the first", first.AddDays(-1)},
		{"the day after the last", last.AddDays(1)},
		{"the month before the first", first.AddMonths(-1)},
		{"the month after the last", last.AddMonths(1)},
		{"the year before the first", first.AddYears(-1)},
		{"the year after the last", last.AddYears(1)},
		{"days of no day", civil.Date(0).AddDays(1)},
		{"months of no day", civil.Date(0).AddMonths(1)},
		{"years of no day", civil.Date(0).AddYears(1)},
		{"days back to a number that is no day", civil.Date(-5).AddDays(6)},
		{"no days from a number that is no day", (last + 1).AddDays(-1)},
	} {
		if c.got != 0 {
			t.Errorf("%s is %s", c.name, c.got)
		}
	}
	for _, d := range []civil.Date{math.MinInt32, 0, first, 2, last, math.MaxInt32} {
		for _, n := range []int{math.MinInt, math.MinInt32, math.MinInt / 12, math.MaxInt32, math.MaxInt / 12, math.MaxInt} {
			if a, b, c := d.AddDays(n), d.AddMonths(n), d.AddYears(n); a != 0 || b != 0 || c != 0 {
				t.Errorf("%s and %d: %s, %s, %s, want no day", d, n, a, b, c)
			}
		}
	}
	if first.AddDays(int(last-first)) != last || last.AddDays(int(first-last)) != first || last.Sub(first) != int(last)-1 || first.Sub(last) >= 0 {
		t.Error("the first and the last day do not reach each other")
	}
	if first.AddYears(9998) != civil.On(9999, time.January, 1) || last.AddMonths(-12*9998) != civil.On(1, time.December, 31) {
		t.Error("the first and the last year do not reach each other")
	}
}

// TestPeriodLaws holds what must be so for every day and number.
func TestPeriodLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	from, to := civil.On(1890, time.January, 1), civil.On(2110, time.January, 1)
	for range 200_000 {
		d := from + civil.Date(random.IntN(int(to-from)))
		a, b := random.IntN(1200)-600, random.IntN(1200)-600
		one, next := d.AddMonths(a), (d + 1).AddMonths(a)
		if one > next {
			t.Fatalf("%d months: %s ends on %s, the day after on %s", a, d, one, next)
		}
		y, m, day := d.Date()
		months := 12*y + int(m) - 1 + a
		oy, om, oday := one.Date()
		if 12*oy+int(om)-1 != months || oday > day || oday < min(day, 28) {
			t.Fatalf("%s and %d months: %s is in another month or on another day", d, a, one)
		}
		if oday < day && (one+1).Month() == om {
			t.Fatalf("%s and %d months: %s is neither the same day nor a month's last", d, a, one)
		}
		// time.AddDate runs over the end of a short month where AddMonths stops at it: it can only be later.
		naive := d.Time().AddDate(0, a, 0) //nolint:forbidigo // a bound from another hand, which is not ours to equal
		if one.Time().After(naive) {
			t.Fatalf("%s and %d months: %s is after %s", d, a, one, naive.Format(time.DateOnly))
		}
		both, steps := d.AddMonths(a+b), one.AddMonths(b)
		if steps > both || both-steps > 3 || both.Month() != steps.Month() {
			t.Fatalf("%s and %d, %d months: %s in two steps, %s in one", d, a, b, steps, both)
		}
		if both != steps && oday == day {
			t.Fatalf("%s and %d, %d months: two steps differ though the first lost nothing: %s, %s", d, a, b, steps, both)
		}
		if d.AddYears(a/12) != d.AddMonths(a/12*12) {
			t.Fatalf("%s and %d years: not the same as in months", d, a/12)
		}
		if got := d.AddDays(a); got.Sub(d) != a || d.Sub(got) != -a {
			t.Fatalf("%s and %d days: %s, which is %d days on", d, a, got, got.Sub(d))
		}
	}
}

func parse(t *testing.T, s string) civil.Date {
	t.Helper()
	d, err := civil.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func BenchmarkAddMonths(b *testing.B) {
	d := civil.On(2026, time.January, 31)
	for i := 0; b.Loop(); i++ {
		sinkDate = d.AddMonths(i & 127)
	}
}

// BenchmarkTimeAddDate is the plain alternative that BenchmarkAddMonths is timed against.
func BenchmarkTimeAddDate(b *testing.B) {
	t := time.Date(2026, time.January, 31, 0, 0, 0, 0, time.UTC)
	for i := 0; b.Loop(); i++ {
		sinkTime = t.AddDate(0, i&127, 0) //nolint:forbidigo // the plain alternative, timed and never a source of a date
	}
}
