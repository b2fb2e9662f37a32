package law

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no value of an enumeration of this package.
type UnknownError = enum.UnknownError

// Nation is one of the four nations of the United Kingdom: social care, its regulators and some of its law are
// devolved. The zero value is unset.
type Nation uint8

// The four nations.
const (
	England Nation = 1 + iota
	Wales
	Scotland
	NorthernIreland
)

var nationRows = [...]struct{ text, name string }{
	England:         {"england", "England"},
	Wales:           {"wales", "Wales"},
	Scotland:        {"scotland", "Scotland"},
	NorthernIreland: {"northern-ireland", "Northern Ireland"},
}

var nations = enum.New("law", "nation", len(nationRows), func(n Nation) string { return nationRows[n].text })

// ParseNation reads "england", "wales", "scotland" or "northern-ireland". The error is an [*UnknownError].
func ParseNation(s string) (Nation, error) { return nations.Parse(s) }

// AllNations yields the four nations.
func AllNations() iter.Seq[Nation] { return nations.All() }

// String is the text form, such as "northern-ireland".
func (n Nation) String() string { return nations.String(n) }

// MarshalText is the text form. The unset nation is an error: leave the field out, with omitzero in JSON.
func (n Nation) MarshalText() ([]byte, error) { return nations.Marshal(n) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (n *Nation) UnmarshalText(text []byte) error { return nations.Unmarshal(n, text) }

// Scan reads a database column: text, or NULL for unset.
func (n *Nation) Scan(src any) error { return nations.Scan(n, src) }

// Value is the database form: text, or NULL for unset.
func (n Nation) Value() (driver.Value, error) { return nations.Value(n) }

// Extent is a set of nations: where an enactment, a body or a scheme applies. The zero value holds none.
type Extent uint8

// UK is all four nations.
const UK = england | wales | scotland | northernIreland

const (
	england         Extent = 1 << England
	wales           Extent = 1 << Wales
	scotland        Extent = 1 << Scotland
	northernIreland Extent = 1 << NorthernIreland
)

// Across is the extent of the nations given; an unset nation adds nothing.
func Across(list ...Nation) Extent {
	var e Extent
	for _, n := range list {
		if nations.Known(n) {
			e |= 1 << n
		}
	}
	return e
}

// Contains reports whether the nation is in the extent.
func (e Extent) Contains(n Nation) bool { return nations.Known(n) && e&(1<<n) != 0 }

// All yields the nations of the extent.
func (e Extent) All() iter.Seq[Nation] {
	return func(yield func(Nation) bool) {
		for n := range nations.All() {
			if e.Contains(n) && !yield(n) {
				return
			}
		}
	}
}

// String is for people: "United Kingdom", "England and Wales", "Scotland".
func (e Extent) String() string {
	switch e {
	case 0:
		return "nowhere"
	case UK:
		return "United Kingdom"
	}
	var names []string
	for n := range e.All() {
		names = append(names, nationRows[n].name)
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return strings.Join(names, "")
}

// MarshalJSON is a list of nations: ["england","wales"].
func (e Extent) MarshalJSON() ([]byte, error) {
	if e&^UK != 0 {
		return nil, fmt.Errorf("law: extent %#x has bits that are no nation", uint8(e))
	}
	return json.Marshal(slices.AppendSeq([]Nation{}, e.All()))
}

// UnmarshalJSON reads what MarshalJSON writes. A nation may not be named twice.
func (e *Extent) UnmarshalJSON(text []byte) error {
	var list []string // not []Nation, which a text in base64 would fill
	if err := json.Unmarshal(text, &list); err != nil {
		return fmt.Errorf("law: extent: want a list of names of nations: %w", err)
	}
	var read Extent
	for _, name := range list {
		n, err := nations.Parse(name)
		if err != nil {
			return err
		}
		if read.Contains(n) {
			return fmt.Errorf("law: extent names %s twice", n)
		}
		read |= 1 << n
	}
	*e = read
	return nil
}
