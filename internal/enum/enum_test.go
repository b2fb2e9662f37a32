package enum_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

type colour uint8

const (
	red colour = 1 + iota
	green
	blue
)

var rows = [...]string{red: "red", green: "green", blue: "blue"}

var colours = enum.New("paint", "colour", len(rows), func(c colour) string { return rows[c] })

func TestRoundTrip(t *testing.T) {
	all := slices.Collect(colours.All())
	if !slices.Equal(all, []colour{red, green, blue}) {
		t.Fatalf("all are %v", all)
	}
	for range colours.All() {
		break // a loop may stop early
	}
	for _, c := range all {
		text, err := colours.Marshal(c)
		if string(text) != rows[c] || err != nil || colours.String(c) != rows[c] || !colours.Known(c) {
			t.Errorf("%d is %s, %v", c, text, err)
		}
		if got, err := colours.Parse(rows[c]); got != c || err != nil {
			t.Errorf("Parse(%s) = %d, %v", rows[c], got, err)
		}
		value, err := colours.Value(c)
		if value != rows[c] || err != nil {
			t.Errorf("%d is %v in a database, %v", c, value, err)
		}
		for _, src := range []any{rows[c], []byte(rows[c])} {
			var got colour
			if err := colours.Scan(&got, src); got != c || err != nil {
				t.Errorf("Scan(%v) = %d, %v", src, got, err)
			}
		}
	}
}

func TestUnset(t *testing.T) {
	if colours.Known(0) || colours.String(0) != "unset" {
		t.Errorf("unset is %s", colours.String(0))
	}
	if text, err := colours.Marshal(0); text != nil || err == nil || err.Error() != "paint: colour unset has no text form" {
		t.Errorf("unset is %q, %v", text, err)
	}
	if value, err := colours.Value(0); value != nil || err != nil {
		t.Errorf("unset is %v in a database, %v", value, err)
	}
	c := blue
	if err := colours.Scan(&c, nil); c != 0 || err != nil {
		t.Errorf("NULL is %d, %v", c, err)
	}
}

func TestOutside(t *testing.T) {
	if colours.Known(4) || colours.String(4) != "colour(4)" {
		t.Errorf("4 is %s", colours.String(4))
	}
	if text, err := colours.Marshal(4); text != nil || err == nil || err.Error() != "paint: colour(4) is none of the constants: want red, green, blue" {
		t.Errorf("4 is %q, %v", text, err)
	}
	if value, err := colours.Value(4); value != nil || err == nil {
		t.Errorf("4 is %v in a database, %v", value, err)
	}
}

func TestUnknown(t *testing.T) {
	for _, text := range []string{"", "Red", "red ", "unset", "rde"} {
		c := green
		err := colours.Unmarshal(&c, []byte(text))
		e, ok := errors.AsType[*enum.UnknownError](err)
		if !ok || c != green || e.Text != text || e.Kind != "colour" || e.Package != "paint" || !slices.Equal(e.Known, []string{"red", "green", "blue"}) {
			t.Errorf("%q: %d, %v", text, c, err)
		}
		if want := `paint: unknown colour "` + text + `": want red, green, blue`; err != nil && err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
		if err := colours.Scan(&c, text); err == nil || c != green {
			t.Errorf("Scan(%q) = %d, %v", text, c, err)
		}
	}
	c := green
	if err := colours.Scan(&c, 7); err == nil || c != green || err.Error() != "paint: cannot scan int into a colour: want text or NULL" {
		t.Errorf("Scan(7) = %d, %v", c, err)
	}
}

// TestErrorKeepsTable shows that the list in an error is not the table's own.
func TestErrorKeepsTable(t *testing.T) {
	_, err := colours.Parse("mauve")
	e, ok := errors.AsType[*enum.UnknownError](err)
	if !ok {
		t.Fatal(err)
	}
	e.Known[0] = "mauve"
	if colours.String(red) != "red" {
		t.Error("whoever holds an error can change the table")
	}
}

func TestLongText(t *testing.T) {
	_, err := colours.Parse(strings.Repeat("x", 1<<20))
	if err == nil || len(err.Error()) > 200 {
		t.Errorf("a message of %d bytes", len(err.Error()))
	}
}

// TestManyNames takes a table too long to list: the nearest are named, and of the numbers from 1 how far they go.
func TestManyNames(t *testing.T) {
	many := enum.New("paint", "shade", 14, func(c colour) string { return "shade-" + strconv.Itoa(int(c)) })
	_, err := many.Parse("shade-12x")
	if want := `paint: unknown shade "shade-12x": nearest are shade-12, shade-1, shade-2, shade-10`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	numbers := enum.New("paint", "number", 14, func(c colour) string { return strconv.Itoa(int(c)) })
	_, err = numbers.Parse("99")
	if want := `paint: unknown number "99": want 1 to 13`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestNewPanics(t *testing.T) {
	for name, rows := range map[string][]string{"a row left out": {"", "red", ""}, "a name twice": {"", "red", "red"}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			enum.New("paint", "colour", len(rows), func(c colour) string { return rows[c] })
		}()
	}
}

func TestMeant(t *testing.T) {
	names := []string{"id", "name", "data", "date", "special", "purpose", "article6", "article9"}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"nmae", []string{"name"}},
		{"Name", []string{"name"}},
		{"PURPOSE", []string{"purpose"}},
		{"purposes", []string{"purpose"}},
		{"article", []string{"article6", "article9"}},
		{"dat", []string{"data", "date"}},
		{"retention", nil},
		{"", nil},
		{strings.Repeat("n", 1000), nil},
	} {
		if got := enum.Meant(c.text, names); !slices.Equal(got, c.want) {
			t.Errorf("%.20q may mean %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"health", "health-history", "mental-health", "name"}
	before := slices.Clone(names)
	if got := enum.Nearest("helth", names, 2); got[0] != "health" || len(got) != 2 {
		t.Errorf("nearest are %q", got)
	}
	if got := enum.Nearest("history", names, 1); got[0] != "health-history" {
		t.Errorf("nearest is %q", got)
	}
	if got := enum.Nearest("me", append(names, "men", "meet-the-people-next-door", "he"), 3); !slices.Equal(got, []string{"men", "mental-health", "meet-the-people-next-door"}) {
		t.Errorf("nearest are %q", got)
	}
	if got := enum.Nearest("x", names, 9); len(got) != len(names) || !slices.Equal(names, before) {
		t.Errorf("nearest are %q, and the names now %q", got, names)
	}
}
