// Package enum is the one text table behind every enumeration of the module.
//
// An enumeration is a uint8 type whose zero value is unset. Its package keeps a
// [Table] and forwards its methods to it:
//
//	var purposes = enum.New[Purpose]("category", "purpose", len(purposeRows), func(p Purpose) string { return purposeRows[p].text })
//
//	func ParsePurpose(s string) (Purpose, error)    { return purposes.Parse(s) }
//	func AllPurposes() iter.Seq[Purpose]            { return purposes.All() }
//	func (p Purpose) String() string                { return purposes.String(p) }
//	func (p Purpose) MarshalText() ([]byte, error)  { return purposes.Marshal(p) }
//	func (p *Purpose) UnmarshalText(b []byte) error { return purposes.Unmarshal(p, b) }
//	func (p *Purpose) Scan(src any) error           { return purposes.Scan(p, src) }
//	func (p Purpose) Value() (driver.Value, error)  { return purposes.Value(p) }
package enum

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// Table holds the text forms of one enumeration. Make one with [New].
type Table[E ~uint8] struct {
	pkg, kind string
	names     []string // indexed by value; names[0] is the unset value and empty
	values    map[string]E
}

// New makes the table of the values 1 to n-1, where n is the length of the row
// table that the values index. It panics on an empty or repeated name, so a row
// left out shows at the first run.
func New[E ~uint8](pkg, kind string, n int, name func(E) string) *Table[E] {
	t := &Table[E]{pkg: pkg, kind: kind, names: make([]string, n), values: make(map[string]E, n)}
	for i := 1; i < n; i++ {
		s := name(E(i))
		if _, twice := t.values[s]; s == "" || twice {
			panic(fmt.Sprintf("%s: %s %d has no name of its own: %q", pkg, kind, i, s))
		}
		t.names[i], t.values[s] = s, E(i)
	}
	return t
}

// Known reports whether e is a value of the enumeration; the unset value is not.
func (t *Table[E]) Known(e E) bool { return e != 0 && int(e) < len(t.names) }

// String is the text form, or for a value outside the table its kind and number.
func (t *Table[E]) String(e E) string {
	if t.Known(e) {
		return t.names[e]
	}
	if e == 0 {
		return "unset"
	}
	return fmt.Sprintf("%s(%d)", t.kind, e)
}

// Parse reads a text form. The error is an [*UnknownError].
func (t *Table[E]) Parse(s string) (E, error) {
	if e, ok := t.values[s]; ok {
		return e, nil
	}
	return 0, &UnknownError{Package: t.pkg, Kind: t.kind, Text: s, Known: slices.Clone(t.names[1:])}
}

// All yields the values in order.
func (t *Table[E]) All() iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := 1; i < len(t.names); i++ {
			if !yield(E(i)) {
				return
			}
		}
	}
}

// Marshal is the text form for MarshalText. The unset value is an error: leave the field out; so is one outside the table.
func (t *Table[E]) Marshal(e E) ([]byte, error) {
	switch {
	case e == 0:
		return nil, fmt.Errorf("%s: %s unset has no text form", t.pkg, t.kind)
	case !t.Known(e):
		return nil, fmt.Errorf("%s: %s is none of the constants: want %s", t.pkg, t.String(e), t.want())
	}
	return []byte(t.names[e]), nil
}

// want is what would be right instead of a value outside the table: all where they are few, else how far they reach.
func (t *Table[E]) want() string {
	if known := t.names[1:]; len(known) > few {
		return fmt.Sprintf("one of the %d from %s to %s", len(known), known[0], known[len(known)-1])
	}
	return strings.Join(t.names[1:], ", ")
}

// Unmarshal reads a text form for UnmarshalText.
func (t *Table[E]) Unmarshal(e *E, text []byte) error {
	if v, ok := t.values[string(text)]; ok {
		*e = v
		return nil
	}
	_, err := t.Parse(string(text))
	return err
}

// Scan reads a database column: text, or NULL for unset.
func (t *Table[E]) Scan(e *E, src any) error {
	switch v := src.(type) {
	case nil:
		*e = 0
		return nil
	case string:
		return t.Unmarshal(e, []byte(v))
	case []byte:
		return t.Unmarshal(e, v)
	}
	return fmt.Errorf("%s: cannot scan %T into a %s: want text or NULL", t.pkg, src, t.kind)
}

// Value is the database form: text, or NULL for unset.
func (t *Table[E]) Value(e E) (driver.Value, error) {
	if e == 0 {
		return nil, nil
	}
	b, err := t.Marshal(e)
	if err != nil {
		return nil, err
	}
	return string(b), nil
}

// UnknownError is the error of text that names no value of an enumeration.
type UnknownError struct {
	Package, Kind, Text string
	Known               []string // every text that would be right, in the order of the table
}

func (e *UnknownError) Error() string {
	return fmt.Sprintf("%s: unknown %s %q: %s", e.Package, e.Kind, clip(e.Text), Suggest(e.Text, e.Known))
}

// clip keeps a message short where the text is hostile.
func clip(s string) string {
	if len(s) > 64 {
		return s[:64] + "…"
	}
	return s
}

// few is how many names are listed whole.
const few = 12

// Suggest says what would be right instead of a text: every name where they are few, the first and the last where they are the numbers
// from 1, else the nearest.
func Suggest(text string, known []string) string {
	if len(known) <= few {
		return "want " + strings.Join(known, ", ")
	}
	if last := known[len(known)-1]; known[0] == "1" && last == strconv.Itoa(len(known)) {
		return "want 1 to " + last
	}
	return "nearest are " + strings.Join(Nearest(text, known, 4), ", ")
}
