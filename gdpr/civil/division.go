package civil

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Division is a part of the United Kingdom with bank holidays of its own (Banking and Financial Dealings Act 1971,
// Schedule 1). The zero value is unset.
type Division uint8

// The three divisions, as GOV.UK names them.
const (
	EnglandAndWales Division = 1 + iota
	Scotland
	NorthernIreland
)

var divisionRows = [...]string{
	EnglandAndWales: "england-and-wales",
	Scotland:        "scotland",
	NorthernIreland: "northern-ireland",
}

var divisions = enum.New("civil", "division", len(divisionRows), func(d Division) string { return divisionRows[d] })

// UnknownError is the error of text that names no division.
type UnknownError = enum.UnknownError

// ParseDivision reads "england-and-wales", "scotland" or "northern-ireland". The error is an [*UnknownError].
func ParseDivision(s string) (Division, error) { return divisions.Parse(s) }

// AllDivisions yields the three divisions.
func AllDivisions() iter.Seq[Division] { return divisions.All() }

// Calendar is the calendar of bank holidays that this release carries for the division. An unset division has the zero
// Calendar, which knows no day.
func (d Division) Calendar() Calendar {
	if !divisions.Known(d) {
		return Calendar{}
	}
	return calendars[d]
}

// String is the text form, such as "scotland".
func (d Division) String() string { return divisions.String(d) }

// MarshalText is the text form. The unset division is an error: leave the field out, with omitzero in JSON.
func (d Division) MarshalText() ([]byte, error) { return divisions.Marshal(d) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (d *Division) UnmarshalText(text []byte) error { return divisions.Unmarshal(d, text) }

// Scan reads a database column: text, or NULL for unset.
func (d *Division) Scan(src any) error { return divisions.Scan(d, src) }

// Value is the database form: text, or NULL for unset.
func (d Division) Value() (driver.Value, error) { return divisions.Value(d) }
