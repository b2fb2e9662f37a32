package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Bound is on which side a length binds. The zero value is unset: a length stated without a word such as "at least" or "up to".
// It gives the first day of disposal, as a minimum does.
type Bound uint8

// The bounds. A period with both has Keep for the one and UpTo for the other.
const (
	Minimum Bound = iota + 1 // at least: gives the first day of disposal, and no last
	Maximum                  // up to, within: gives the last day on which the record may be kept, and no first day of disposal
)

var boundRows = [...]string{Minimum: "min", Maximum: "max"}

var bounds = enum.New("retention", "bound", len(boundRows), func(b Bound) string { return boundRows[b] })

// ParseBound reads "min" or "max". The error is an [*UnknownError].
func ParseBound(s string) (Bound, error) { return bounds.Parse(s) }

// AllBounds yields the bounds.
func AllBounds() iter.Seq[Bound] { return bounds.All() }

// String is the text form, such as "min".
func (b Bound) String() string { return bounds.String(b) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (b Bound) MarshalText() ([]byte, error) { return bounds.Marshal(b) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (b *Bound) UnmarshalText(text []byte) error { return bounds.Unmarshal(b, text) }

// Scan reads a database column; NULL is unset.
func (b *Bound) Scan(src any) error { return bounds.Scan(b, src) }

// Value is the database form; unset is NULL.
func (b Bound) Value() (driver.Value, error) { return bounds.Value(b) }
