package civil

import "time"

// InUK is the day in the United Kingdom at the instant t, whatever the zone of t; the zero time is no day, and so is an
// instant outside the years 0001 to 9999.
//
// It needs no zone files, only the rule of the Summer Time Orders: clocks are an hour ahead of UTC from 01:00 UTC on the
// last Sunday of March to 01:00 UTC on the last Sunday of October. That rule has held since 1996. For an earlier
// instant it is applied all the same, which can give the neighbouring day where summer time then kept other
// dates: in the hour before midnight UTC, or during an extended summer time or the British Standard Time of 1968 to 1971.
func InUK(t time.Time) Date {
	if t.IsZero() {
		return 0
	}
	t = t.UTC()
	year, month, day := t.Date()
	if year < 1 || year > lastYear {
		return 0
	}
	d := number(year, month, day)
	// The day differs from that of UTC only in the last hour of a day of UTC, so the hour of the change never matters.
	if t.Hour() == 23 && lastSunday(year, time.March) <= d && d < lastSunday(year, time.October) {
		d++
	}
	return d
}

// lastSunday is the last Sunday of a month of 31 days.
func lastSunday(year int, month time.Month) Date {
	d := number(year, month, 31)
	return d - Date(d.Weekday())
}
