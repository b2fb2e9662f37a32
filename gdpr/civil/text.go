package civil

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Parse reads a day written as 2006-01-02: ten characters, nothing around them. The error is a [*ParseError].
func Parse(s string) (Date, error) { return parse(s) }

func parse[T string | []byte](s T) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, &ParseError{Text: string(s)}
	}
	var n [3]int
	for i, part := range [...]T{s[:4], s[5:7], s[8:]} {
		for j := range len(part) {
			if part[j] < '0' || part[j] > '9' {
				return 0, &ParseError{Text: string(s)}
			}
			n[i] = 10*n[i] + int(part[j]-'0')
		}
	}
	d, err := Make(n[0], time.Month(n[1]), n[2])
	if err != nil {
		return 0, &ParseError{Text: string(s), Err: err}
	}
	return d, nil
}

// String is the day as 2006-01-02, or "no day" for the zero value.
func (d Date) String() string {
	switch {
	case d == 0:
		return "no day"
	case !d.Valid():
		return fmt.Sprintf("day(%d)", int32(d))
	}
	var b [10]byte
	return string(d.append(b[:0]))
}

// AppendText appends the day as 2006-01-02. The zero value is an error: leave the field out, with omitzero in JSON.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if !d.Valid() {
		return b, fmt.Errorf("civil: %s has no text form", d)
	}
	return d.append(b), nil
}

func (d Date) append(b []byte) []byte {
	y, m, day := d.Date()
	return append(b, digit(y/1000), digit(y/100), digit(y/10), digit(y), '-', digit(int(m)/10), digit(int(m)), '-', digit(day/10), digit(day))
}

func digit(n int) byte { return byte('0' + n%10) }

// MarshalText is the day as 2006-01-02. The zero value is an error: leave the field out, with omitzero in JSON.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes. The error is a [*ParseError].
func (d *Date) UnmarshalText(text []byte) error {
	v, err := parse(text)
	if err == nil {
		*d = v
	}
	return err
}

// Scan reads a database column: text as 2006-01-02, a time at midnight of its own zone (as drivers give for a DATE
// column), or NULL for no day. A time with a clock is an error, since it needs a zone to become a day: see [InUK].
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = 0
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		if hour, minute, sec := v.Clock(); hour != 0 || minute != 0 || sec != 0 || v.Nanosecond() != 0 {
			return fmt.Errorf("civil: cannot scan %s into a day: want midnight; use InUK for an instant", v.Format(time.RFC3339Nano))
		}
		day, err := Make(v.Date())
		if err == nil {
			*d = day
		}
		return err
	}
	return fmt.Errorf("civil: cannot scan %T into a day: want text, a time at midnight or NULL", src)
}

// Value is the database form: text as 2006-01-02, or NULL for no day.
func (d Date) Value() (driver.Value, error) {
	if d == 0 {
		return nil, nil
	}
	if !d.Valid() {
		return nil, fmt.Errorf("civil: %s has no database form", d)
	}
	return d.String(), nil
}

// ParseError is the error of text that is not a day.
type ParseError struct {
	Text string
	Err  error // a [*RangeError] where the text has the right form but names no day; else nil
}

func (e *ParseError) Error() string {
	if e.Err != nil {
		return e.Err.Error()
	}
	return fmt.Sprintf("civil: cannot read %q as a day: want the form 2006-01-02", clip(e.Text))
}

func (e *ParseError) Unwrap() error { return e.Err }

// clip keeps a message short where the text is hostile.
func clip(s string) string {
	if len(s) > 40 {
		return s[:40] + "…"
	}
	return s
}
