package civil

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"time"
)

// Calendar knows the working days of a span of whole years: the days that are neither Saturday, Sunday nor bank holiday.
// Take one from [Division.Calendar]. The zero Calendar knows no day; [Calendar.With] makes one from a list of your own.
// A Calendar never changes, so any number of goroutines may share it.
type Calendar struct {
	from, until Date      // complete from the day from up to, and not including, the day until
	holidays    []holiday // ordered by day; days beyond the span wait here for the years between
	working     []uint64  // bit i%64 of word i/64 is set where the day from+i is a working day
}

type holiday struct {
	day  Date
	name string
}

// From is the first day that the calendar knows; zero where it knows none.
func (c Calendar) From() Date { return c.from }

// Until is the first day after From that the calendar does not know: the day after its last. It is zero where it knows none.
func (c Calendar) Until() Date { return c.until }

// IsWorkingDay reports whether d is a working day. The error is a [*CalendarError].
func (c Calendar) IsWorkingDay(d Date) (bool, error) {
	if !c.knows(d) {
		return false, c.beyond(d)
	}
	i := uint(d - c.from)
	return c.working[i/64]>>(i%64)&1 == 1, nil
}

// NextWorkingDay is the first working day from d on: d itself if it is one. The error is a [*CalendarError], also
// where d is known and the answer lies past the end of the calendar.
func (c Calendar) NextWorkingDay(d Date) (Date, error) {
	if !c.knows(d) {
		return 0, c.beyond(d)
	}
	i := uint(d - c.from)
	word := c.working[i/64] &^ (1<<(i%64) - 1)
	for i /= 64; word == 0; word = c.working[i] {
		if i++; i == uint(len(c.working)) {
			return 0, c.beyond(c.until)
		}
	}
	return c.from + Date(64*i) + Date(bits.TrailingZeros64(word)), nil
}

// PreviousWorkingDay is the last working day up to d: d itself if it is one. The error is a [*CalendarError], also
// where d is known and the answer lies before the beginning of the calendar.
func (c Calendar) PreviousWorkingDay(d Date) (Date, error) {
	if !c.knows(d) {
		return 0, c.beyond(d)
	}
	i := uint(d - c.from)
	word := c.working[i/64] << (63 - i%64) >> (63 - i%64)
	for i /= 64; word == 0; word = c.working[i] {
		if i == 0 {
			return 0, c.beyond(c.from - 1)
		}
		i--
	}
	return c.from + Date(64*i) + Date(bits.Len64(word)) - 1, nil
}

// Holiday is the name of the bank holiday on d. Without one ok is false; so it is for a day that the calendar does not
// know, so ask [Calendar.IsWorkingDay] whether d is free.
func (c Calendar) Holiday(d Date) (name string, ok bool) {
	i, ok := search(c.holidays, d)
	if !ok || !c.knows(d) {
		return "", false
	}
	return c.holidays[i].name, true
}

// With is the calendar with more bank holidays, such as those announced since this release or a one-off day. Days it has
// already, and values that are no day, change nothing. c itself stays as it was.
//
// A year next to those that the calendar knows becomes known as soon as one of its days is given, so give whole years. A year
// of which no day is given stays unknown, and so do the years past it: adding a holiday of 2035 to a calendar that ends
// with 2028 does not make the years between free of bank holidays.
func (c Calendar) With(days ...Date) Calendar {
	all := slices.Clone(c.holidays)
	for _, d := range days {
		if d.Valid() {
			all = append(all, holiday{d, "bank holiday"})
		}
	}
	slices.SortStableFunc(all, func(a, b holiday) int { return cmp.Compare(a.day, b.day) })
	all = slices.CompactFunc(all, func(a, b holiday) bool { return a.day == b.day })
	return newCalendar(c.from, c.until, all)
}

// newCalendar knows the days from and up to until, and the years next to them that have holidays. Without a span it begins
// with the year of the first holiday.
func newCalendar(from, until Date, holidays []holiday) Calendar {
	if len(holidays) == 0 {
		return Calendar{}
	}
	if from == 0 {
		from = newYear(holidays[0].day.Year())
		until = from
	}
	first, end := from.Year(), until.Year() // the calendar's years, end excluded
	for first > 1 && anyIn(holidays, first-1) {
		first--
	}
	for end < lastYear && anyIn(holidays, end) {
		end++
	}
	c := Calendar{from: newYear(first), until: newYear(end), holidays: holidays}
	c.working = make([]uint64, (c.until-c.from+63)/64)
	next, _ := search(holidays, c.from)
	for d := c.from; d < c.until; d++ {
		free := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
		if next < len(holidays) && holidays[next].day == d {
			free = true
			next++
		}
		if !free {
			i := d - c.from
			c.working[i/64] |= 1 << (i % 64)
		}
	}
	return c
}

func newYear(year int) Date { return number(year, time.January, 1) }

func anyIn(holidays []holiday, year int) bool {
	i, _ := search(holidays, newYear(year))
	return i < len(holidays) && holidays[i].day.Year() == year
}

func search(holidays []holiday, d Date) (int, bool) {
	return slices.BinarySearchFunc(holidays, d, func(h holiday, d Date) int { return cmp.Compare(h.day, d) })
}

func (c Calendar) knows(d Date) bool { return c.from <= d && d < c.until }

func (c Calendar) beyond(d Date) error { return &CalendarError{Day: d, From: c.from, Until: c.until} }

// CalendarError is the error of asking a calendar for a day outside the years that it knows.
type CalendarError struct {
	Day         Date // the day that would have to be known
	From, Until Date // what the calendar knows: From up to, and not including, Until; zero where it knows no day
}

func (e *CalendarError) Error() string {
	if e.From == e.Until {
		return fmt.Sprintf("civil: the bank holidays around %s are not known: this calendar is empty; take one from Division.Calendar", e.Day)
	}
	return fmt.Sprintf("civil: the bank holidays around %s are not known: this calendar runs from %s to %s; extend it with Calendar.With",
		e.Day, e.From, e.Until-1)
}
