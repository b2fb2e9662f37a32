// Package civil answers which day it is when a period ends: days, months and years counted as the law counts
// them, and the working days of the three bank-holiday divisions of the United Kingdom.
//
// A request arrives on 31 January 2026 and must be answered within a month; if the last day is no working day,
// on the next one:
//
//	received := civil.On(2026, time.January, 31)
//	last := received.AddMonths(1) // 2026-02-28: February has no 31st, so its last day
//	due, err := civil.EnglandAndWales.Calendar().NextWorkingDay(last)
//	if err != nil {
//		return err // beyond the bank holidays known: a *civil.CalendarError says how far they reach
//	}
//	fmt.Println(due) // 2026-03-02, as 28 February is a Saturday
//
// # Days
//
// A [Date] is a day number, so days compare with <, sort with package slices, serve as map keys and take four bytes.
// The zero value is no day. A day has no clock and no zone: turn an instant into a day once, with [InUK], where
// it enters the program.
//
// # Months and years
//
// [Date.AddMonths] follows the corresponding-date rule (Dodds v Walker [1981] UKHL): the period ends on the day of the same
// number in the month it reaches, or on the last day of that month when it has no such day. Month ends do not
// stick: four months from 30 September end on 30 January. Package time differs: there, six months from
// 31 August 2025 end on 3 March.
//
// # Working days
//
// Bank holidays are proclaimed, not computed, so a [Calendar] is a list with two ends, and asking it beyond them is an
// error, never a guess. [Calendar.With] adds the years that are announced after this release.
//
// # What this package does not decide
//
// It does not know whether a period includes its first day, whether a period rolls forward to a working day, or
// whose bank holidays govern: those belong to the rule that sets the period. It does not know hours.
package civil
