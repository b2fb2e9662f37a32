package civil_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func TestParse(t *testing.T) {
	const form = ": want the form 2006-01-02"
	for _, c := range []struct{ text, err string }{
		{"", `civil: cannot read "" as a day` + form},
		{"2026-1-2", `civil: cannot read "2026-1-2" as a day` + form},
		{"2026-01-2 ", `civil: cannot read "2026-01-2 " as a day` + form},
		{" 2026-01-02", `civil: cannot read " 2026-01-02" as a day` + form},
		{"2026-01-02T00:00:00Z", `civil: cannot read "2026-01-02T00:00:00Z" as a day` + form},
		{"2026/01/02", `civil: cannot read "2026/01/02" as a day` + form},
		{"02-01-2026", `civil: cannot read "02-01-2026" as a day` + form},
		{"+026-01-02", `civil: cannot read "+026-01-02" as a day` + form},
		{"2026-01-0x", `civil: cannot read "2026-01-0x" as a day` + form},
		{"２026-01-", `civil: cannot read "２026-01-" as a day` + form},
		{strings.Repeat("9", 1000), `civil: cannot read "` + strings.Repeat("9", 40) + `…" as a day` + form},
		{"2026-02-29", "civil: no day 2026-02-29: February 2026 has 28 days"},
		{"0000-01-01", "civil: no day 0000-01-01: want a year from 0001 to 9999"},
		{"2026-00-10", "civil: no day 2026-00-10: want a month from 01 to 12"},
	} {
		d, err := civil.Parse(c.text)
		e, ok := errors.AsType[*civil.ParseError](err)
		if !ok || d != 0 || err.Error() != c.err || e.Text != c.text {
			t.Errorf("Parse(%.40q) = %s, %v, want %s", c.text, d, err, c.err)
		}
		if _, impossible := errors.AsType[*civil.RangeError](err); impossible != strings.Contains(c.err, "no day") {
			t.Errorf("Parse(%.40q): the cause is %v", c.text, errors.Unwrap(err))
		}
		kept := civil.On(2018, time.May, 25)
		if err := kept.UnmarshalText([]byte(c.text)); err == nil || kept != civil.On(2018, time.May, 25) {
			t.Errorf("UnmarshalText(%.40q): %v, and the day is %s", c.text, err, kept)
		}
	}
}

func TestJSON(t *testing.T) {
	type period struct {
		From  civil.Date         `json:"from"`
		Until civil.Date         `json:"until,omitzero"`
		Count map[civil.Date]int `json:"count,omitempty"`
	}
	want := period{From: civil.On(2018, time.May, 25), Count: map[civil.Date]int{civil.On(2026, time.January, 1): 2}}
	data, err := json.Marshal(want)
	if err != nil || string(data) != `{"from":"2018-05-25","count":{"2026-01-01":2}}` {
		t.Fatalf("%s, %v", data, err)
	}
	var got period
	if err := json.Unmarshal(data, &got); err != nil || got.From != want.From || got.Until != 0 || got.Count[civil.On(2026, time.January, 1)] != 2 {
		t.Fatalf("%+v, %v", got, err)
	}
	for _, d := range []civil.Date{0, -1, civil.On(9999, time.December, 31) + 1} {
		if text, err := d.MarshalText(); err == nil {
			t.Errorf("day %d has the text %s", int32(d), text)
		}
	}
	if civil.Date(0).String() != "no day" || civil.Date(-1).String() != "day(-1)" {
		t.Errorf("%s, %s", civil.Date(0), civil.Date(-1))
	}
}

func TestSQL(t *testing.T) {
	london := time.FixedZone("BST", 3600)
	want := civil.On(2026, time.July, 1)
	for _, src := range []any{"2026-07-01", []byte("2026-07-01"), time.Date(2026, time.July, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, time.July, 1, 0, 0, 0, 0, london)} {
		var d civil.Date
		if err := d.Scan(src); err != nil || d != want {
			t.Errorf("Scan(%v) = %s, %v", src, d, err)
		}
	}
	for _, src := range []any{
		"2026-07", []byte("2026-06-31"), 7, int64(7), 3.5, true,
		time.Date(2026, time.July, 1, 1, 0, 0, 0, time.UTC), time.Date(2026, time.July, 1, 0, 1, 0, 0, time.UTC),
		time.Date(2026, time.July, 1, 0, 0, 1, 0, time.UTC), time.Date(2026, time.July, 1, 0, 0, 0, 1, time.UTC),
		time.Date(10000, time.July, 1, 0, 0, 0, 0, time.UTC),
	} {
		d := want
		if err := d.Scan(src); err == nil || d != want {
			t.Errorf("Scan(%v) = %s, %v, want an error", src, d, err)
		}
	}
	d := want
	if v, err := d.Value(); v != "2026-07-01" || err != nil {
		t.Errorf("Value() = %v, %v", v, err)
	}
	if err := d.Scan(nil); err != nil || d != 0 {
		t.Errorf("Scan(nil) = %s, %v", d, err)
	}
	if v, err := d.Value(); v != nil || err != nil {
		t.Errorf("Value() of no day = %v, %v", v, err)
	}
	if v, err := civil.Date(-1).Value(); v != nil || err == nil {
		t.Errorf("Value() of day -1 = %v, %v", v, err)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "2026-01-02", "2024-02-29", "2026-02-29", "0001-01-01", "9999-12-31", "2026-1-02", "0000-00-00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := civil.Parse(s)
		stdlib, stdErr := time.Parse(time.DateOnly, s)
		if ok := stdErr == nil && stdlib.Year() > 0; ok != (err == nil) {
			t.Fatalf("Parse(%q) = %v, package time: %v", s, err, stdErr)
		}
		if err != nil {
			if d != 0 {
				t.Fatalf("Parse(%q) = %s with an error", s, d)
			}
			return
		}
		if d.String() != s || !d.Time().Equal(stdlib) {
			t.Fatalf("Parse(%q) = %s", s, d)
		}
	})
}
