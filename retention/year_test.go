package retention_test

import (
	"errors"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

func TestYear(t *testing.T) {
	from := func(m time.Month, d int) retention.Year {
		y, err := retention.YearFrom(m, d)
		if err != nil {
			t.Fatal(err)
		}
		return y
	}
	changed, err := retention.YearEnds(civil.On(2019, 3, 31), civil.On(2020, 3, 31), civil.On(2021, 8, 31), civil.On(2022, 8, 31))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		year             retention.Year
		day              string
		start, end, name string
	}{
		{retention.CalendarYear, "2026-01-01", "2026-01-01", "2026-12-31", "2026"},
		{"", "2026-12-31", "2026-01-01", "2026-12-31", "2026"},
		{retention.FinancialYear, "2026-03-31", "2025-04-01", "2026-03-31", "2025/26"},
		{retention.FinancialYear, "2026-04-01", "2026-04-01", "2027-03-31", "2026/27"},
		{retention.FinancialYear, "1999-12-31", "1999-04-01", "2000-03-31", "1999/00"},
		{retention.TaxYear, "2024-04-05", "2023-04-06", "2024-04-05", "2023/24"},
		{retention.TaxYear, "2024-04-06", "2024-04-06", "2025-04-05", "2024/25"},
		{retention.AcademicYear, "2026-08-31", "2025-09-01", "2026-08-31", "2025/26"},
		{retention.AcademicYear, "2026-09-01", "2026-09-01", "2027-08-31", "2026/27"},
		{from(time.March, 1), "2024-02-29", "2023-03-01", "2024-02-29", "2023/24"},
		{from(time.March, 1), "2023-02-28", "2022-03-01", "2023-02-28", "2022/23"},
		{from(time.January, 1), "2023-02-28", "2023-01-01", "2023-12-31", "2023"},
		{changed, "2019-04-01", "2019-04-01", "2020-03-31", "2019/20"},
		{changed, "2020-04-01", "2020-04-01", "2021-08-31", "2020/21"},
		{changed, "2021-08-31", "2020-04-01", "2021-08-31", "2020/21"},
		{changed, "2022-08-31", "2021-09-01", "2022-08-31", "2021/22"},
	} {
		d := day(t, c.day)
		start, err1 := c.year.Start(d)
		end, err2 := c.year.End(d)
		next, err3 := c.year.Next(d)
		name, err4 := c.year.Label(d)
		if start != day(t, c.start) || end != day(t, c.end) || next != end+1 || name != c.name || errors.Join(err1, err2, err3, err4) != nil {
			t.Errorf("%s on %s: %s to %s, %s, %q (%v)", c.year, d, start, end, next, name, errors.Join(err1, err2, err3, err4))
		}
	}
	for _, c := range []struct {
		year retention.Year
		day  civil.Date
	}{
		{changed, civil.On(2019, 3, 31)}, {changed, civil.On(2022, 9, 1)}, {retention.CalendarYear, 0}, {retention.FinancialYear, civil.On(9999, 4, 1)},
		{retention.FinancialYear, civil.On(1, 3, 31)}, {"nonsense", civil.On(2026, 1, 1)},
	} {
		_, err := c.year.Start(c.day)
		if e, ok := errors.AsType[*retention.RangeError](err); !ok || e.Day != c.day || e.Year != c.year || e.Error() == "" {
			t.Errorf("%s on %s: %v, want a RangeError", c.year, c.day, err)
		}
		if _, err := c.year.Label(c.day); err == nil {
			t.Errorf("%s on %s has a label", c.year, c.day)
		}
	}
}

func TestYearText(t *testing.T) {
	for _, s := range []string{"calendar", "financial", "tax", "academic", "08-01", "12-31", "2019-03-31 2020-03-31", "2019-03-31 2020-03-31 2021-08-31"} {
		y, err := retention.ParseYear(s)
		text, err2 := y.MarshalText()
		value, err3 := y.Value()
		var back, scanned retention.Year
		if err := errors.Join(err, err2, err3, back.UnmarshalText(text), scanned.Scan(value)); err != nil || back != y || scanned != y || string(text) != s {
			t.Errorf("%q: %q, %q, %q, %v", s, y, back, scanned, err)
		}
	}
	for _, s := range []string{
		"", "fiscal", "02-29", "13-01", "04-31", "4-1", "04/01", "2019-03-31", "2019-03-31 2019-03-31", "2020-03-31 2019-03-31", "2019-03-31  2020-03-31", "2019-03-31,2020-03-31",
		"2019-03-31 2020-03-3", "2019-02-29 2020-03-31",
	} {
		if y, err := retention.ParseYear(s); err == nil {
			t.Errorf("%q reads as %s", s, y)
		}
	}
	var y retention.Year
	if err := y.Scan(nil); err != nil || y != "" || y.Scan(7) == nil || y.Scan([]byte("tax")) != nil || y != retention.TaxYear {
		t.Errorf("scanned %q", y)
	}
	if _, err := retention.Year("").MarshalText(); err == nil {
		t.Error("no year has a text form")
	}
	if _, err := retention.YearFrom(time.February, 29); err == nil {
		t.Error("a year begins on 29 February")
	}
	if _, err := retention.YearEnds(civil.On(2020, 3, 31)); err == nil {
		t.Error("one year end makes a year")
	}
	for y, want := range map[retention.Year]string{"": "year", "tax": "tax year", "08-01": "year from 08-01", "2019-03-31 2020-03-31": "year of a list of year ends"} {
		if y.String() != want {
			t.Errorf("%q is called %q", string(y), y)
		}
	}
}

func FuzzParseYear(f *testing.F) {
	for _, s := range []string{"financial", "08-01", "2019-03-31 2020-03-31", "02-29", "2019-03-31 "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		y, err := retention.ParseYear(s)
		if err != nil {
			return
		}
		for _, d := range []civil.Date{1, civil.On(2020, 2, 29), civil.On(2020, 3, 31), civil.On(9999, 12, 31)} {
			start, err := y.Start(d)
			next, err2 := y.Next(d)
			if (err == nil) != (err2 == nil) || err == nil && (start > d || next <= d) {
				t.Errorf("%q on %s: %s to %s (%v, %v)", s, d, start, next, err, err2)
			}
		}
	})
}
