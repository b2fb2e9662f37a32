package civil

import "time"

// AddDays is the day n days after d, or before it where n is negative; zero where there is no such day from
// 0001 to 9999.
func (d Date) AddDays(n int) Date {
	if !d.Valid() || n < int(1-d) || n > int(lastDay-d) {
		return 0
	}
	return d + Date(n)
}

// AddMonths is the day on which n months counted from d end, by the corresponding-date rule: the same day of the month
// n months on, or the last day of that month where it is shorter. A negative n counts back. It is zero where there
// is no such day from 0001 to 9999.
//
// Two steps may end earlier than one: 31 January and two months is 31 March, but 31 January and one month is
// 28 February, and another 28 March. Count a period from its first day, in one step.
func (d Date) AddMonths(n int) Date {
	const most = 12 * lastYear
	if !d.Valid() || n < -most || n > most {
		return 0
	}
	year, month, day := d.Date()
	months := 12*year + int(month-time.January) + n
	return corresponding(months/12, time.January+time.Month(months%12), day)
}

// AddYears is the day on which n years counted from d end: the same day n years on, or 28 February where d is a leap day
// and that year has none. A negative n counts back. It is zero where there is no such day from 0001 to 9999.
func (d Date) AddYears(n int) Date {
	if !d.Valid() || n < -lastYear || n > lastYear {
		return 0
	}
	year, month, day := d.Date()
	return corresponding(year+n, month, day)
}

// corresponding is the day of that number in a month, or the last day of the month where it has no such day.
func corresponding(year int, month time.Month, day int) Date {
	if year < 1 || year > lastYear {
		return 0
	}
	return number(year, month, min(day, daysIn(year, month)))
}

// Sub is the number of days from e to d: zero for the same day, negative where d is the earlier.
func (d Date) Sub(e Date) int { return int(d) - int(e) }
