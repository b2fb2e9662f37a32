package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Reading is what a length in years means in a document that says that years are years of its own, such as financial years,
// where the period itself counts from an event. The zero value is unset: [Period.Reading] says which reading that is.
// Months, weeks and days are never years of any kind.
type Reading uint8

// The readings, with what "4 years after the last input" gives where that was on 15 July 2022 and years are financial.
const (
	Anniversary    Reading = iota + 1 // to the same day of the year, whatever the definition: 16 July 2026
	FinancialEnd                      // from the end of the year of the event: 1 April 2027; never shorter than the figure
	FinancialFirst                    // the year of the event is the first: 1 April 2026; up to a year shorter than the figure
)

var readingRows = [...]struct{ text, words string }{
	Anniversary:    {"anniversary", "years run to the same day of the year"},
	FinancialEnd:   {"financial-end", "years run from the end of the year of the event"},
	FinancialFirst: {"financial-first", "the year of the event is the first year"},
}

var readings = enum.New("retention", "reading", len(readingRows), func(r Reading) string { return readingRows[r].text })

// ParseReading reads "anniversary", "financial-end" or "financial-first". The error is an [*UnknownError].
func ParseReading(s string) (Reading, error) { return readings.Parse(s) }

// AllReadings yields the readings.
func AllReadings() iter.Seq[Reading] { return readings.All() }

// Words says in a few words how the reading counts.
func (r Reading) Words() string {
	if !readings.Known(r) {
		return ""
	}
	return readingRows[r].words
}

// String is the text form, such as "financial-end".
func (r Reading) String() string { return readings.String(r) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (r Reading) MarshalText() ([]byte, error) { return readings.Marshal(r) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (r *Reading) UnmarshalText(text []byte) error { return readings.Unmarshal(r, text) }

// Scan reads a database column; NULL is unset.
func (r *Reading) Scan(src any) error { return readings.Scan(r, src) }

// Value is the database form; unset is NULL.
func (r Reading) Value() (driver.Value, error) { return readings.Value(r) }
