package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// From is the day from which a period counts. The zero value is unset: the event itself.
type From uint8

// The days that are not the event itself.
const (
	YearOfEvent    From = iota + 1 // the end of the year that contains the event: "current year plus 6"
	YearAfterEvent                 // the end of the year after that
)

var fromRows = [...]string{
	YearOfEvent:    "end-of-year-of-event",
	YearAfterEvent: "end-of-year-after-event",
}

var froms = enum.New("retention", "day to count from", len(fromRows), func(f From) string { return fromRows[f] })

// ParseFrom reads "end-of-year-of-event" and its like. The error is an [*UnknownError].
func ParseFrom(s string) (From, error) { return froms.Parse(s) }

// AllFrom yields the days that are not the event itself.
func AllFrom() iter.Seq[From] { return froms.All() }

// String is the text form, such as "end-of-year-of-event".
func (f From) String() string { return froms.String(f) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (f From) MarshalText() ([]byte, error) { return froms.Marshal(f) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (f *From) UnmarshalText(text []byte) error { return froms.Unmarshal(f, text) }

// Scan reads a database column; NULL is unset.
func (f *From) Scan(src any) error { return froms.Scan(f, src) }

// Value is the database form; unset is NULL.
func (f From) Value() (driver.Value, error) { return froms.Value(f) }
