package retention

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Year says which years an organisation counts in: one of the constants, a year with a fixed first day from [YearFrom], or a list of
// year ends from [YearEnds] for a body that changed its own. It is its text form, so it compares and can be a map key. The zero
// value says nothing; where a year is needed it is the calendar year.
type Year string

// The years that have a name.
const (
	CalendarYear  Year = "calendar"  // from 1 January
	FinancialYear Year = "financial" // from 1 April: government and most charities that work for councils
	TaxYear       Year = "tax"       // from 6 April: Income Tax Act 2007 section 4(3)
	AcademicYear  Year = "academic"  // from 1 September, by convention
)

// YearFrom is the year that begins on a day of each calendar year, which must not be 29 February: YearFrom(time.August, 1).
// The error says which day does not exist.
func YearFrom(month time.Month, day int) (Year, error) {
	if _, err := civil.Make(2001, month, day); err != nil { // 2001 has no leap day
		return "", fmt.Errorf("retention: no year begins on day %d of month %d: want a day that every year has", day, int(month))
	}
	return Year(fmt.Sprintf("%02d-%02d", int(month), day)), nil
}

// YearEnds is the year of a body that changed its year end: the last day of every year, in order. The first is the end of the
// year before the first one known; a day outside is an error when it is asked for, never a guess. YearEnds of 2019-03-31, 2020-03-31
// and 2021-08-31 knows two years, the second of seventeen months.
func YearEnds(ends ...civil.Date) (Year, error) {
	var b strings.Builder
	for i, d := range ends {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(d.String())
	}
	return ParseYear(b.String())
}

// ParseYear reads the text form of a year: "calendar", "financial", "tax", "academic", a first day such as "08-01", or two or more
// year ends in order, such as "2019-03-31 2020-03-31 2021-08-31".
func ParseYear(s string) (Year, error) {
	if s == "" {
		return "", fmt.Errorf("retention: empty text is no year: leave the field out")
	}
	y := Year(s)
	if err := y.Validate(); err != nil {
		return "", err
	}
	return y, nil
}

// Validate reports what is wrong with the text of a year; the zero value is right.
func (y Year) Validate() error {
	if _, _, ok := y.start(); ok {
		return nil
	}
	if len(y) < 2*endWidth-1 || (len(y)+1)%endWidth != 0 {
		return fmt.Errorf("retention: unknown year %q: want calendar, financial, tax, academic, a first day such as 08-01, or two or more year ends", clip(string(y)))
	}
	for i, before := 0, civil.Date(0); i < y.ends(); i++ {
		if i > 0 && y[i*endWidth-1] != ' ' {
			return fmt.Errorf("retention: year %q: want year ends with one space between them", clip(string(y)))
		}
		d, err := civil.Parse(string(y[i*endWidth : i*endWidth+endWidth-1]))
		if err != nil {
			return fmt.Errorf("retention: year end %d: %w", i+1, err)
		}
		if d <= before {
			return fmt.Errorf("retention: year end %d, %s: want a day after %s", i+1, d, before)
		}
		before = d
	}
	return nil
}

// endWidth is the length of a year end and the space after it.
const endWidth = len("2006-01-02 ")

// ends is the number of year ends in the list.
func (y Year) ends() int { return (len(y) + 1) / endWidth }

// end is the i-th year end of a list; zero where the text is wrong.
func (y Year) end(i int) civil.Date {
	if len(y) < (i+1)*endWidth-1 {
		return 0
	}
	d, err := civil.Parse(string(y[i*endWidth : (i+1)*endWidth-1]))
	if err != nil {
		return 0
	}
	return d
}

// start is the month and day on which the year begins, where it has a fixed one.
func (y Year) start() (month time.Month, day int, ok bool) {
	switch y {
	case "", CalendarYear:
		return time.January, 1, true
	case FinancialYear:
		return time.April, 1, true
	case TaxYear:
		return time.April, 6, true
	case AcademicYear:
		return time.September, 1, true
	}
	if len(y) != len("01-02") || y[2] != '-' {
		return 0, 0, false
	}
	for _, i := range [...]int{0, 1, 3, 4} {
		if y[i] < '0' || y[i] > '9' {
			return 0, 0, false
		}
	}
	month, day = time.Month(10*(y[0]-'0')+y[1]-'0'), int(10*(y[3]-'0')+y[4]-'0')
	_, err := civil.Make(2001, month, day)
	return month, day, err == nil
}

// Start is the first day of the year that contains d. The error is a [*RangeError].
func (y Year) Start(d civil.Date) (civil.Date, error) {
	start, _, err := y.around(d)
	return start, err
}

// Next is the first day of the year after the one that contains d: periods that run from the end of a year are counted from
// it, so that the end of February never drifts. The error is a [*RangeError].
func (y Year) Next(d civil.Date) (civil.Date, error) {
	_, next, err := y.around(d)
	return next, err
}

// End is the last day of the year that contains d. The error is a [*RangeError].
func (y Year) End(d civil.Date) (civil.Date, error) {
	_, next, err := y.around(d)
	if err != nil {
		return 0, err
	}
	return next - 1, nil
}

// Label names the year that contains d: "2022/23", or "2022" where it ends in the calendar year in which it began. The error
// is a [*RangeError].
func (y Year) Label(d civil.Date) (string, error) {
	start, next, err := y.around(d)
	if err != nil {
		return "", err
	}
	from, to := start.Year(), (next - 1).Year()
	if from == to {
		return fmt.Sprintf("%04d", from), nil
	}
	return fmt.Sprintf("%04d/%02d", from, to%100), nil
}

// around is the first day of the year that contains d, and of the next.
func (y Year) around(d civil.Date) (start, next civil.Date, err error) {
	month, day, fixed := y.start()
	switch {
	case !d.Valid():
	case fixed:
		year := d.Year()
		start, _ = civil.Make(year, month, day)
		if start > d {
			next = start
			start, _ = civil.Make(year-1, month, day)
		} else {
			next, _ = civil.Make(year+1, month, day)
		}
	default:
		for i := y.ends() - 1; i > 0; i-- {
			if before := y.end(i - 1); before != 0 && before < d && d <= y.end(i) {
				return before + 1, y.end(i).AddDays(1), nil
			}
		}
	}
	if start == 0 || next == 0 {
		return 0, 0, &RangeError{Day: d, Year: y}
	}
	return start, next, nil
}

// String is the year for people: "financial year", "year from 08-01", "year of a list of year ends".
func (y Year) String() string {
	switch y {
	case "":
		return "year"
	case CalendarYear, FinancialYear, TaxYear, AcademicYear:
		return string(y) + " year"
	}
	if _, _, ok := y.start(); ok {
		return "year from " + string(y)
	}
	return "year of a list of year ends"
}

// plural is the years for people: "financial years".
func (y Year) plural() string { return strings.Replace(y.String(), "year", "years", 1) }

// MarshalText is the text form. The zero value is an error: leave the field out, with omitzero.
func (y Year) MarshalText() ([]byte, error) {
	if y == "" {
		return nil, fmt.Errorf("retention: no year has no text form: leave the field out")
	}
	return []byte(y), y.Validate()
}

// UnmarshalText reads what MarshalText writes.
func (y *Year) UnmarshalText(text []byte) error {
	v, err := ParseYear(string(text))
	if err == nil {
		*y = v
	}
	return err
}

// Scan reads a database column: text, or NULL for the zero value.
func (y *Year) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*y = ""
		return nil
	case string:
		return y.UnmarshalText([]byte(v))
	case []byte:
		return y.UnmarshalText(v)
	}
	return fmt.Errorf("retention: cannot scan %T into a year: want text or NULL", src)
}

// Value is the database form: the text form, or NULL for the zero value.
func (y Year) Value() (driver.Value, error) {
	if y == "" {
		return nil, nil
	}
	return string(y), y.Validate()
}
