package retention

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no value of an enumeration of this package.
type UnknownError = enum.UnknownError

// Unit is what a length is counted in. The zero value is unset.
type Unit uint8

// The units.
const (
	UnitDay        Unit = iota + 1
	UnitWeek            // seven days
	UnitMonth           // by the corresponding-date rule of civil.Date.AddMonths
	UnitYear            // twelve months, unless the period's Year and Reading say otherwise
	UnitWorkingDay      // needs the division whose working days count: Period.Working
)

// most is the longest length of a unit that is believed: a thousand years, so that no date can leave the calendar unnoticed.
var unitRows = [...]struct {
	text string
	most int
}{
	UnitDay:        {"day", 365_250},
	UnitWeek:       {"week", 52_178},
	UnitMonth:      {"month", 12_000},
	UnitYear:       {"year", 1000},
	UnitWorkingDay: {"working-day", 2500},
}

var units = enum.New("retention", "unit", len(unitRows), func(u Unit) string { return unitRows[u].text })

// ParseUnit reads "day", "week", "month", "year" or "working-day". The error is an [*UnknownError].
func ParseUnit(s string) (Unit, error) { return units.Parse(s) }

// AllUnits yields the units.
func AllUnits() iter.Seq[Unit] { return units.All() }

// String is the text form, such as "month".
func (u Unit) String() string { return units.String(u) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (u Unit) MarshalText() ([]byte, error) { return units.Marshal(u) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (u *Unit) UnmarshalText(text []byte) error { return units.Unmarshal(u, text) }

// Scan reads a database column; NULL is unset.
func (u *Unit) Scan(src any) error { return units.Scan(u, src) }

// Value is the database form; unset is NULL.
func (u Unit) Value() (driver.Value, error) { return units.Value(u) }

// Length is a length of time: an amount of one unit, as in "6 years". The zero value is no length, which is not
// the same as no days at all: [Days](0) ends on the day of the event.
type Length struct {
	Amount int
	Unit   Unit
}

// Days is a length of n days.
func Days(n int) Length { return Length{n, UnitDay} }

// Weeks is a length of n weeks.
func Weeks(n int) Length { return Length{n, UnitWeek} }

// Months is a length of n months.
func Months(n int) Length { return Length{n, UnitMonth} }

// Years is a length of n years.
func Years(n int) Length { return Length{n, UnitYear} }

// WorkingDays is a length of n working days.
func WorkingDays(n int) Length { return Length{n, UnitWorkingDay} }

// IsZero reports whether no length is stated.
func (l Length) IsZero() bool { return l == Length{} }

// String is the length as people write it: "6 years", "1 month", "7 working days".
func (l Length) String() string {
	if l.IsZero() {
		return "no length"
	}
	s := strconv.Itoa(l.Amount) + " " + strings.Replace(l.Unit.String(), "-", " ", 1)
	if l.Amount != 1 {
		s += "s"
	}
	return s
}

// ParseLength reads what String writes: digits, a space and a unit in the singular or the plural. It is no reader of phrases: for those
// see [Read]. The error says what would be right.
func ParseLength(s string) (Length, error) {
	digits, unit, found := strings.Cut(s, " ")
	n, err := strconv.Atoi(digits)
	large := errors.Is(err, strconv.ErrRange) && n > 0 // n is then the greatest number, which is too long in any unit
	if large {
		err = nil
	}
	if !found || err != nil || digits[0] == '+' {
		return Length{}, fmt.Errorf("retention: cannot read %q as a length: want a form such as 6 years", clip(s))
	}
	if n != 1 {
		unit = strings.TrimSuffix(unit, "s")
	}
	u, err := ParseUnit(strings.Replace(unit, " ", "-", 1))
	if err != nil {
		return Length{}, err
	}
	l := Length{n, u}
	if why := l.wrong(); large {
		return Length{}, fmt.Errorf("retention: cannot read %q as a length: %s", clip(s), why)
	} else if why != "" {
		return Length{}, fmt.Errorf("retention: %s: %s", l, why)
	}
	return l, nil
}

// MarshalText is the length as String writes it. The zero value is an error: leave the field out, with omitzero.
func (l Length) MarshalText() ([]byte, error) {
	if why := l.wrong(); why != "" {
		return nil, fmt.Errorf("retention: %s has no text form: %s", l, why)
	}
	return []byte(l.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (l *Length) UnmarshalText(text []byte) error {
	v, err := ParseLength(string(text))
	if err == nil {
		*l = v
	}
	return err
}

// wrong says what is wrong with a length that is stated, and is empty for a good one.
func (l Length) wrong() string {
	switch {
	case !units.Known(l.Unit):
		return "want a unit: day, week, month, year or working-day"
	case l.Amount < 0:
		return "want an amount of 0 or more"
	case l.Amount > unitRows[l.Unit].most:
		return "want at most " + Length{unitRows[l.Unit].most, l.Unit}.String()
	}
	return ""
}

// months is the length in months, where it is a whole number of them.
func (l Length) months() (n int, ok bool) {
	switch l.Unit {
	case UnitMonth:
		return l.Amount, true
	case UnitYear:
		return 12 * l.Amount, true
	}
	return 0, false
}

// days is the length in days, where it is a whole number of them.
func (l Length) days() (n int, ok bool) {
	switch l.Unit {
	case UnitDay:
		return l.Amount, true
	case UnitWeek:
		return 7 * l.Amount, true
	}
	return 0, false
}

// plus is the sum of two lengths, where it is one length: "6 years" and "1 year", "1 year" and "6 months", "6 weeks" and "3 days".
func (l Length) plus(m Length, sign int) (sum Length, ok bool) {
	if l.Unit == m.Unit {
		return Length{l.Amount + sign*m.Amount, l.Unit}, true
	}
	a, inDays := l.days()
	b, both := m.days()
	if inDays && both {
		return Length{a + sign*b, UnitDay}, true
	}
	a, inMonths := l.months()
	b, both = m.months()
	return Length{a + sign*b, UnitMonth}, inMonths && both
}

// after is the day on which a length counted from d ends: d excluded, or what comes to the same, the first day after a
// length that begins with d. It is zero outside the calendar, and for working days, which need a calendar of their own.
func (l Length) after(d civil.Date) civil.Date {
	switch l.Unit {
	case UnitDay:
		return d.AddDays(l.Amount)
	case UnitWeek:
		return d.AddDays(7 * l.Amount)
	case UnitMonth:
		return d.AddMonths(l.Amount)
	case UnitYear:
		return d.AddYears(l.Amount)
	}
	return 0
}

// clip keeps a message short where the text is hostile.
func clip(s string) string {
	if len(s) > 64 {
		return s[:64] + "…"
	}
	return s
}
