package civil_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// names are the words of the table for the codes of testdata/bank-holidays.json.
var names = map[string]string{
	"new_year": "New Year's Day", "2nd_january": "2 January", "good_friday": "Good Friday", "easter_monday": "Easter Monday",
	"early_may": "Early May bank holiday", "early_may_ve": "Early May bank holiday, moved for VE Day", "spring": "Spring bank holiday",
	"late_august": "Summer bank holiday", "summer": "Summer bank holiday", "christmas": "Christmas Day", "boxing_day": "Boxing Day",
	"queen_platinum": "Platinum Jubilee", "queens_bank_holiday": "State Funeral of the Queen", "kings_coronation": "Coronation of the King",
	"st_andrew": "St Andrew's Day", "st_patrick": "St Patrick's Day", "battle_boyne": "Battle of the Boyne", "world_cup": "World Cup",
}

// TestCalendarList compares every day of the eleven years with the published list.
func TestCalendarList(t *testing.T) {
	data, err := os.ReadFile("testdata/bank-holidays.json")
	if err != nil {
		t.Fatal(err)
	}
	var list map[civil.Division]map[civil.Date]string
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	for division := range civil.AllDivisions() {
		calendar, days := division.Calendar(), list[division]
		if calendar.From() != civil.On(2018, time.January, 1) || calendar.Until() != civil.On(2029, time.January, 1) || len(days) < 88 {
			t.Fatalf("%s: %d holidays from %s until %s", division, len(days), calendar.From(), calendar.Until())
		}
		for d := calendar.From(); d < calendar.Until(); d++ {
			code, listed := days[d]
			base, substitute := strings.CutSuffix(code, " (substitute)")
			want := names[base]
			if substitute {
				want += " (substitute day)"
			}
			if name, ok := calendar.Holiday(d); ok != listed || name != want {
				t.Errorf("%s: %s is %q, %v, want %q", division, d, name, ok, want)
			}
			works := !listed && d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
			if got, err := calendar.IsWorkingDay(d); got != works || err != nil {
				t.Errorf("%s: working day %s is %v, %v", division, d, got, err)
			}
		}
	}
}

// TestCalendarRules compares the list with the rules that the days follow by statute and custom, computed here, and the one-off
// days: a slip in the list would have to be made twice.
func TestCalendarRules(t *testing.T) {
	for division := range civil.AllDivisions() {
		want := map[civil.Date]bool{}
		for year := 2018; year <= 2028; year++ {
			for _, d := range ruled(division, year) {
				want[d] = true
			}
		}
		calendar := division.Calendar()
		for d := calendar.From(); d < calendar.Until(); d++ {
			if name, ok := calendar.Holiday(d); ok != want[d] {
				t.Errorf("%s: %s: listed %q, by the rules %v", division, d, name, want[d])
			}
		}
	}
}

// ruled gives the bank holidays of a year by rule.
func ruled(division civil.Division, year int) []civil.Date {
	var days []civil.Date
	taken := map[civil.Date]bool{}
	add := func(d civil.Date) {
		for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday || taken[d] {
			d++
		}
		taken[d] = true
		days = append(days, d)
	}
	monday := func(m time.Month, nth int) civil.Date {
		d := civil.On(year, m, 1)
		return d + civil.Date((8-int(d.Weekday()))%7+7*(nth-1))
	}
	lastMonday := func(m time.Month) civil.Date {
		d := civil.On(year, m, 31)
		return d - civil.Date((int(d.Weekday())+6)%7)
	}
	easter := easter(year)
	add(civil.On(year, time.January, 1))
	if division == civil.Scotland {
		add(civil.On(year, time.January, 2))
		add(civil.On(year, time.November, 30))
		add(monday(time.August, 1))
	} else {
		add(easter + 1)
		add(lastMonday(time.August))
	}
	if division == civil.NorthernIreland {
		add(civil.On(year, time.March, 17))
		add(civil.On(year, time.July, 12))
	}
	add(easter - 2)
	add(civil.On(year, time.December, 25))
	add(civil.On(year, time.December, 26))
	early, spring := monday(time.May, 1), lastMonday(time.May)
	switch year {
	case 2020: // 75 years after VE Day
		early = civil.On(2020, time.May, 8)
	case 2022: // Platinum Jubilee, State Funeral
		spring = civil.On(2022, time.June, 2)
		add(civil.On(2022, time.June, 3))
		add(civil.On(2022, time.September, 19))
	case 2023: // Coronation
		add(civil.On(2023, time.May, 8))
	case 2026: // proclaimed in February 2026, for Scotland only
		if division == civil.Scotland {
			add(civil.On(2026, time.June, 15))
		}
	}
	add(early)
	add(spring)
	return days
}

// easter is Easter Sunday, by the Gregorian rule: the Sunday after the paschal full moon.
func easter(year int) civil.Date {
	golden := year % 19
	century := year / 100
	epact := (19*golden + century - century/4 - (8*century+13)/25 + 15) % 30
	if epact == 29 || (epact == 28 && golden > 10) {
		epact--
	}
	moon := civil.On(year, time.March, 21).AddDays(epact)
	return moon + civil.Date(7-int(moon.Weekday()))
}

func TestNextWorkingDay(t *testing.T) {
	const ew, sc, ni = civil.EnglandAndWales, civil.Scotland, civil.NorthernIreland
	for _, c := range []struct {
		division civil.Division
		day      string
		next     string
		previous string
	}{
		{ew, "2024-12-25", "2024-12-27", "2024-12-24"}, // the ICO's example: received on 25 November
		{ew, "2024-03-29", "2024-04-02", "2024-03-28"}, // Good Friday to Easter Monday
		{sc, "2024-03-29", "2024-04-01", "2024-03-28"}, // Scotland works on Easter Monday
		{ew, "2024-04-01", "2024-04-02", "2024-03-28"},
		{ew, "2026-12-25", "2026-12-29", "2026-12-24"},
		{ew, "2027-12-25", "2027-12-29", "2027-12-24"},
		{ew, "2026-01-01", "2026-01-02", "2025-12-31"},
		{sc, "2026-01-01", "2026-01-05", "2025-12-31"},
		{ew, "2026-08-31", "2026-09-01", "2026-08-28"},
		{sc, "2026-08-31", "2026-08-31", "2026-08-31"},
		{ni, "2026-07-11", "2026-07-14", "2026-07-10"},
		{ew, "2026-07-13", "2026-07-13", "2026-07-13"},
		{sc, "2026-06-13", "2026-06-16", "2026-06-12"},
		{ew, "2026-06-13", "2026-06-15", "2026-06-12"},
		{ew, "2022-09-19", "2022-09-20", "2022-09-16"},
		{ew, "2026-11-22", "2026-11-23", "2026-11-20"},
		{ew, "2028-12-29", "2028-12-29", "2028-12-29"},
		{ew, "2018-01-02", "2018-01-02", "2018-01-02"},
	} {
		calendar := c.division.Calendar()
		if got, err := calendar.NextWorkingDay(parse(t, c.day)); got.String() != c.next || err != nil {
			t.Errorf("%s: the next working day from %s is %s, %v, want %s", c.division, c.day, got, err, c.next)
		}
		if got, err := calendar.PreviousWorkingDay(parse(t, c.day)); got.String() != c.previous || err != nil {
			t.Errorf("%s: the working day up to %s is %s, %v, want %s", c.division, c.day, got, err, c.previous)
		}
	}
}

// TestWorkingDayWalk compares both searches with a walk from every day.
func TestWorkingDayWalk(t *testing.T) {
	for division := range civil.AllDivisions() {
		calendar := division.Calendar()
		walk := func(d, step civil.Date) civil.Date {
			for ; ; d += step {
				if works, err := calendar.IsWorkingDay(d); works || err != nil {
					if err != nil {
						return 0
					}
					return d
				}
			}
		}
		for d := calendar.From(); d < calendar.Until(); d++ {
			if got, err := calendar.NextWorkingDay(d); got != walk(d, 1) || (err == nil) != (got != 0) {
				t.Fatalf("%s: next from %s: %s, %v, want %s", division, d, got, err, walk(d, 1))
			}
			if got, err := calendar.PreviousWorkingDay(d); got != walk(d, -1) || (err == nil) != (got != 0) {
				t.Fatalf("%s: previous from %s: %s, %v, want %s", division, d, got, err, walk(d, -1))
			}
		}
	}
}

// TestCountWorkingDays counts seven working days from Christmas Eve 2026, as a period rule would: case consent-7wd of the oracle.
func TestCountWorkingDays(t *testing.T) {
	d, err := civil.On(2026, time.December, 24), error(nil)
	for range 7 {
		if d, err = civil.EnglandAndWales.Calendar().NextWorkingDay(d + 1); err != nil {
			t.Fatal(err)
		}
	}
	if want := civil.On(2027, time.January, 7); d != want {
		t.Errorf("seven working days from Christmas Eve 2026 end on %s, want %s", d, want)
	}
}

func TestCalendarEnds(t *testing.T) {
	calendar := civil.EnglandAndWales.Calendar()
	const known = ": this calendar runs from 2018-01-01 to 2028-12-31; extend it with Calendar.With"
	for _, c := range []struct {
		name string
		ask  func() (civil.Date, error)
		day  civil.Date
		err  string
	}{
		{"next past the end", func() (civil.Date, error) { return calendar.NextWorkingDay(civil.On(2029, time.January, 1)) },
			civil.On(2029, time.January, 1), "civil: the bank holidays around 2029-01-01 are not known" + known},
		{"next over the end", func() (civil.Date, error) { return calendar.NextWorkingDay(civil.On(2028, time.December, 30)) },
			civil.On(2029, time.January, 1), "civil: the bank holidays around 2029-01-01 are not known" + known},
		{"next of no day", func() (civil.Date, error) { return calendar.NextWorkingDay(0) },
			0, "civil: the bank holidays around no day are not known" + known},
		{"previous before the beginning", func() (civil.Date, error) { return calendar.PreviousWorkingDay(civil.On(2017, time.December, 31)) },
			civil.On(2017, time.December, 31), "civil: the bank holidays around 2017-12-31 are not known" + known},
		{"previous over the beginning", func() (civil.Date, error) { return calendar.PreviousWorkingDay(civil.On(2018, time.January, 1)) },
			civil.On(2017, time.December, 31), "civil: the bank holidays around 2017-12-31 are not known" + known},
		{"the empty calendar", func() (civil.Date, error) { return civil.Calendar{}.NextWorkingDay(civil.On(2026, time.January, 5)) },
			civil.On(2026, time.January, 5), "civil: the bank holidays around 2026-01-05 are not known: this calendar is empty; take one from Division.Calendar"},
	} {
		got, err := c.ask()
		e, ok := errors.AsType[*civil.CalendarError](err)
		if got != 0 || !ok || e.Day != c.day || err.Error() != c.err {
			t.Errorf("%s: %s, %v, want %s", c.name, got, err, c.err)
		}
	}
	for _, d := range []civil.Date{calendar.From() - 1, calendar.Until(), 0, -1} {
		if works, err := calendar.IsWorkingDay(d); works || err == nil {
			t.Errorf("working day %s: %v, %v, want an error", d, works, err)
		}
		if name, ok := calendar.Holiday(d); ok || name != "" {
			t.Errorf("%s is %q", d, name)
		}
	}
	if empty := civil.Division(0).Calendar(); empty.From() != 0 || empty.Until() != 0 {
		t.Errorf("the unset division has a calendar from %s", empty.From())
	}
	if empty := civil.Division(4).Calendar(); empty.From() != 0 {
		t.Errorf("a fourth division has a calendar from %s", empty.From())
	}
}

func TestWith(t *testing.T) {
	calendar := civil.EnglandAndWales.Calendar()
	year := func(y int) civil.Date { return civil.On(y, time.January, 1) }
	for _, c := range []struct {
		name        string
		got         civil.Calendar
		from, until civil.Date
	}{
		{"nothing", calendar.With(), year(2018), year(2029)},
		{"a one-off day", calendar.With(civil.On(2027, time.June, 1)), year(2018), year(2029)},
		{"the next year", calendar.With(year(2029), civil.On(2029, time.December, 25)), year(2018), year(2030)},
		{"its last day alone", calendar.With(civil.On(2029, time.December, 31)), year(2018), year(2030)},
		{"the year before", calendar.With(civil.On(2017, time.January, 2)), year(2017), year(2029)},
		{"a year past a gap", calendar.With(civil.On(2030, time.January, 1)), year(2018), year(2029)},
		{"the gap later", calendar.With(civil.On(2030, time.January, 1)).With(year(2029)), year(2018), year(2031)},
		{"any order", calendar.With(year(2030), year(2029)), year(2018), year(2031)},
		{"the last year there is", calendar.With(civil.On(9999, time.December, 31)), year(2018), year(2029)},
		{"no days", calendar.With(0, -1, civil.On(9999, time.December, 31)+1), year(2018), year(2029)},
		{"a list of one's own", civil.Calendar{}.With(year(2031), year(2030), civil.On(2033, time.May, 1)), year(2030), year(2032)},
		{"none of one's own", civil.Calendar{}.With(), 0, 0},
		{"the last year of one's own", civil.Calendar{}.With(year(9998), year(9999)), year(9998), year(9999)},
	} {
		if c.got.From() != c.from || c.got.Until() != c.until {
			t.Errorf("%s: from %s until %s, want %s until %s", c.name, c.got.From(), c.got.Until(), c.from, c.until)
		}
	}
	oneOff := civil.On(2027, time.June, 1)
	more := calendar.With(oneOff, civil.On(2027, time.January, 1))
	if works, err := more.IsWorkingDay(oneOff); works || err != nil {
		t.Errorf("the day added is a working day: %v, %v", works, err)
	}
	if works, err := calendar.IsWorkingDay(oneOff); !works || err != nil {
		t.Errorf("the calendar that was added to has changed: %v, %v", works, err)
	}
	if name, ok := more.Holiday(oneOff); !ok || name != "bank holiday" {
		t.Errorf("the day added is %q, %v", name, ok)
	}
	if name, _ := more.Holiday(civil.On(2027, time.January, 1)); name != "New Year's Day" {
		t.Errorf("a day given again is now %q", name)
	}
	if next, err := calendar.With(year(2029)).NextWorkingDay(civil.On(2028, time.December, 30)); next != civil.On(2029, time.January, 2) || err != nil {
		t.Errorf("the next working day over the old end is %s, %v", next, err)
	}
}

func BenchmarkNextWorkingDay(b *testing.B) {
	calendar := civil.EnglandAndWales.Calendar()
	d := calendar.From()
	for i := 0; b.Loop(); i++ {
		sinkDate, _ = calendar.NextWorkingDay(d + civil.Date(i&2047))
	}
}

// BenchmarkDue is a month and the next working day, what a due date of a request costs.
func BenchmarkDue(b *testing.B) {
	calendar := civil.EnglandAndWales.Calendar()
	d := calendar.From()
	for i := 0; b.Loop(); i++ {
		sinkDate, _ = calendar.NextWorkingDay((d + civil.Date(i&2047)).AddMonths(1))
	}
}
