package civil

import (
	"fmt"
	"time"
)

// Date is a day: its number, 1 for 1 January 0001 in the Gregorian calendar. The zero value is no day; the last day
// is 31 December 9999. Dates compare with <, and d+1 is the day after d as long as both exist.
type Date int32

const (
	lastYear       = 9999
	lastDay   Date = 3652059 // 31 December 9999
	unixEpoch Date = 719163  // 1 January 1970
)

// On is the day of a literal, as in On(2018, time.May, 25). It panics on a day that does not exist; use [Make] for
// numbers that come from outside.
func On(year int, month time.Month, day int) Date {
	d, err := Make(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// Make is the day of a year, month and day of the month. The error is a [*RangeError].
func Make(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > lastYear || month < time.January || month > time.December || day < 1 || day > daysIn(year, month) {
		return 0, &RangeError{year, month, day}
	}
	return number(year, month, day), nil
}

// Valid reports whether d is a day of the years 0001 to 9999; the zero value is not.
func (d Date) Valid() bool { return 0 < d && d <= lastDay }

// The numbers below count years from 1 March, so that a leap day is the last of its year, and months from
// 0 for March to 11 for February: 153 days in every five of them.

// number is the day number of an existing day.
func number(year int, month time.Month, day int) Date {
	y, m := uint32(year), uint32(month+9)%12
	if month < time.March {
		y--
	}
	return Date(365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + uint32(day) - 306)
}

// Date is the year, month and day of the month; all are zero for no day.
func (d Date) Date() (year int, month time.Month, day int) {
	if !d.Valid() {
		return 0, 0, 0
	}
	n := 4*(uint32(d)+305) + 3 // quarter days since 1 March 0000
	century := n / 146097
	n = n%146097 | 3
	y, rest := 100*century+n/1461, n%1461/4
	m := (5*rest + 2) / 153
	day = int(rest-(153*m+2)/5) + 1
	if m >= 10 {
		return int(y) + 1, time.Month(m) - 9, day
	}
	return int(y), time.Month(m) + 3, day
}

// Year is the year, 1 to 9999, or zero for no day.
func (d Date) Year() int {
	y, _, _ := d.Date()
	return y
}

// Month is the month, or zero for no day.
func (d Date) Month() time.Month {
	_, m, _ := d.Date()
	return m
}

// Day is the day of the month, 1 to 31, or zero for no day.
func (d Date) Day() int {
	_, _, day := d.Date()
	return day
}

// Weekday is the day of the week. Ask it only of a day: for no day it is Sunday.
func (d Date) Weekday() time.Weekday {
	if !d.Valid() {
		return time.Sunday
	}
	return time.Weekday(uint32(d) % 7)
}

// Time is midnight UTC of the day, for packages that know no days; the zero time for no day.
func (d Date) Time() time.Time {
	if !d.Valid() {
		return time.Time{}
	}
	return time.Unix(int64(d-unixEpoch)*86400, 0).UTC()
}

// daysIn is the length of a month in days.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// RangeError is the error of a year, month and day of the month that name no day of the years 0001 to 9999.
type RangeError struct {
	Year  int
	Month time.Month
	Day   int
}

func (e *RangeError) Error() string {
	s := fmt.Sprintf("civil: no day %04d-%02d-%02d: ", e.Year, int(e.Month), e.Day)
	switch {
	case e.Year < 1 || e.Year > lastYear:
		return s + "want a year from 0001 to 9999"
	case e.Month < time.January || e.Month > time.December:
		return s + "want a month from 01 to 12"
	}
	return s + fmt.Sprintf("%s %d has %d days", e.Month, e.Year, daysIn(e.Year, e.Month))
}
