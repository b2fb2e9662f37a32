package strict_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/enum"
	"github.com/careprivacy/ukgdpr/internal/strict"
)

// The types below stand for those of the module: one of every kind that is read.

type colour uint8

const (
	red colour = 1 + iota
	green
	blue
)

var colourRows = [...]string{red: "red", green: "green", blue: "blue"}

var colours = enum.New("paint", "colour", len(colourRows), func(c colour) string { return colourRows[c] })

func (c colour) String() string                   { return colours.String(c) }
func (c colour) MarshalText() ([]byte, error)     { return colours.Marshal(c) }
func (c *colour) UnmarshalText(text []byte) error { return colours.Unmarshal(c, text) }

// palette is a bit set, written as a list of names.
type palette uint8

func (p *palette) UnmarshalJSON(data []byte) error {
	var list []colour
	if err := strict.Decode(data, "", &list); err != nil {
		return err
	}
	*p = 0
	for _, c := range list {
		*p |= 1 << c
	}
	return nil
}

type Place struct {
	Town string `json:"town"`
	Name string `json:"name"` // hidden by activity's own
}

type activity struct {
	Place
	Name    string                `json:"name"`
	Colours []colour              `json:"colours,omitempty"`
	Palette palette               `json:"palette,omitzero"`
	From    civil.Date            `json:"from,omitzero"`
	Open    bool                  `json:"open"`
	Staff   int8                  `json:"staff"`
	Homes   uint8                 `json:"homes"`
	Share   float32               `json:"share"`
	Edges   [2]int                `json:"edges"`
	Next    *activity             `json:"next,omitempty"`
	Notes   map[string]string     `json:"notes"`
	Counts  map[civil.Date]uint64 `json:"counts"`
	Raw     json.RawMessage       `json:"raw"`
	Secret  string                `json:"-"`
	Plain   float64
	hidden  int
}

type record struct {
	Activities []activity `json:"activities"`
}

const sample = `{
	"$schema": "https://example.org/record.json",
	"activities": [
		{"name": "caf\u00e9 \uD83D\uDE00\u00aA \"a\\b\"\/\b\f\n\r\t", "town": "Ulm", "colours": ["red", "blue"], "palette": ["green"], "from": "2024-02-29",
		 "open": true, "staff": -128, "homes": 255, "share": 1.5e-3, "edges": [1, 2], "Plain": -0.25,
		 "notes": {"a": "b", "": "c"}, "counts": {"2026-01-01": 18446744073709551615}, "raw": {"x": [1, {"y": "ø"}]},
		 "next": {"name": "inner", "next": {"colours": []}}},
		{}
	]
}
`

func TestDecode(t *testing.T) {
	var got record
	if err := strict.Decode([]byte(sample), "record.json", &got); err != nil {
		t.Fatal(err)
	}
	want := record{Activities: []activity{
		{
			Place: Place{Town: "Ulm"}, Name: "café 😀\u00aa \"a\\b\"/\b\f\n\r\t", Colours: []colour{red, blue}, Palette: 1 << green, From: civil.On(2024, 2, 29),
			Open: true, Staff: -128, Homes: 255, hidden: 0, Share: 1.5e-3, Edges: [2]int{1, 2}, Plain: -0.25,
			Notes: map[string]string{"a": "b", "": "c"}, Counts: map[civil.Date]uint64{civil.On(2026, 1, 1): 1<<64 - 1}, Raw: json.RawMessage(`{"x": [1, {"y": "ø"}]}`),
			Next: &activity{Name: "inner", Next: &activity{Colours: []colour{}}},
		},
		{},
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	var stdlib record
	if err := json.Unmarshal([]byte(sample), &stdlib); err != nil || !reflect.DeepEqual(got, stdlib) {
		t.Errorf("encoding/json reads %+v, %v", stdlib, err)
	}
}

// TestErrors holds the whole line for every way an input can be wrong.
func TestErrors(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", `1:1: found the end of the input: want an object`},
		{"white space", " \n\t", `2:2: found the end of the input: want an object`},
		{"another root", `[]`, `1:1: found a list: want an object`},
		{"a null root", `null`, `1:1: found null: want an object`},
		{"byte order mark", "\ufeff{}", `1:1: a byte order mark: save the file as UTF-8 without one`},
		{"UTF-16", "\xff\xfe{\x00}\x00", `1:1: invalid UTF-8: byte 0xff: save the file as UTF-8`},
		{"Latin-1", "{\n \"activities\": [{\"name\": \"é caf\xe9\"}]}", `2:32: invalid UTF-8: byte 0xe9: save the file as UTF-8`},
		{"truncated object", "{\n  \"activities\": [{\"open\": true", `2:31: activities[0]: the input ends inside an object that begins at 2:18`},
		{"truncated list", `{"activities": [`, `1:17: activities[0]: the input ends inside a list that begins at 1:16`},
		{"truncated before a value", `{"activities":`, `1:15: activities: the input ends inside an object that begins at 1:1`},
		{"truncated text", `{"activities": [{"name": "ab`, `1:29: activities[0].name: the input ends inside text that begins at 1:26`},
		{"truncated escape", `{"activities": [{"name": "ab\`, `1:30: activities[0].name: the input ends inside text that begins at 1:26`},
		{"truncated after an escape", `{"activities": [{"name": "ab\n`, `1:31: activities[0].name: the input ends inside text that begins at 1:26`},
		{"truncated name", `{"activ`, `1:8: the input ends inside text that begins at 1:2`},
		{"trailing value", "{}\n{}", `2:1: found '{' after the end of the value: want nothing more`},
		{"trailing NUL", "{}\x00", `1:3: found '\x00' after the end of the value: want nothing more`},
		{"unknown field", "{\"activities\": [{}, {},\n  {\"nmae\": 1}]}", `2:4: activities[2]: unknown field "nmae": did you mean "name"?`},
		{"unknown field, capitals", `{"Activities": []}`, `1:2: unknown field "Activities": did you mean "activities"?`},
		{"unknown field, few to list", `{"zebra": 1}`, `1:2: unknown field "zebra": want activities`},
		{"unknown field, many", `{"activities": [{"supercalifragilistic": 1}]}`, `1:18: activities[0]: unknown field "supercalifragilistic": nearest are colours, palette, staff, share`},
		{"unexported field", `{"activities": [{"hidden": 1}]}`, `1:18: activities[0]: unknown field "hidden": nearest are open, homes, edges, town`},
		{"field without JSON", `{"activities": [{"Secret": "x"}]}`, `1:18: activities[0]: unknown field "Secret": nearest are share, edges, next, name`},
		{"$schema further in", `{"activities": [{"$schema": "x"}]}`, `1:18: activities[0]: unknown field "$schema": nearest are share, name, from, open`},
		{"$schema of another type", `{"$schema": 1}`, `1:13: $schema: found a number: want text`},
		{"$schema twice", `{"$schema": "a", "$schema": "a"}`, `1:18: duplicate field "$schema": give it once`},
		{"$schema without a value", `{"$schema": }`, `1:13: found '}': want text`},
		{"duplicate field", "{\"activities\": [],\n\"activities\": []}", `2:1: duplicate field "activities": give it once`},
		{"duplicate field by escape", `{"activities": [{"name": "a", "n\u0061me": "b"}]}`, `1:31: activities[0]: duplicate field "name": give it once`},
		{"duplicate key", `{"activities": [{"notes": {"a": "b", "a": "b"}}]}`, `1:38: activities[0].notes: duplicate key "a": give it once`},
		{"duplicate field in a raw value", `{"activities": [{"raw": {"a": {"b": 1, "b": 1}}}]}`, `1:40: activities[0].raw.a: duplicate field "b": give it once`},
		{"number for text", `{"activities": [{"name": 7}]}`, `1:26: activities[0].name: found a number: want text`},
		{"text for a number", `{"activities": [{"staff": "7"}]}`, `1:27: activities[0].staff: found text: want a whole number from -128 to 127`},
		{"object for a list", `{"activities": {}}`, `1:16: activities: found an object: want a list`},
		{"list for an object", `{"activities": [[]]}`, `1:17: activities[0]: found a list: want an object`},
		{"text for a bool", `{"activities": [{"open": "true"}]}`, `1:26: activities[0].open: found text: want true or false`},
		{"bool for text", `{"activities": [{"from": true}]}`, `1:26: activities[0].from: civil: cannot read "true" as a day: want the form 2006-01-02`},
		{"number for a date", `{"activities": [{"from": 2026}]}`, `1:26: activities[0].from: civil: cannot read "2026" as a day: want the form 2006-01-02`},
		{"no number for a date", `{"activities": [{"from": 02}]}`, `1:26: activities[0].from: a number that begins with 0: leave the 0 out`},
		{"list for a date", `{"activities": [{"from": ["2026-11-22"]}]}`, `1:26: activities[0].from: found a list: want text`},
		{"text for a pointer", `{"activities": [{"next": "x"}]}`, `1:26: activities[0].next: found text: want an object`},
		{"null field", `{"activities": [{"next": null}]}`, `1:26: activities[0].next: found null: leave the field out`},
		{"null element", `{"activities": [{}, null]}`, `1:21: activities[1]: found null: leave it out of the list`},
		{"null in a raw value", `{"activities": [{"raw": {"a": [null]}}]}`, `1:32: activities[0].raw.a[0]: found null: leave it out of the list`},
		{"nul", `{"activities": nul}`, `1:16: activities: a word that JSON does not have: want null`},
		{"nonsense in a raw value", `{"activities": [{"raw": {"a": x}}]}`, `1:31: activities[0].raw.a: found 'x': want a value`},
		{"a wrong word in a raw value", `{"activities": [{"raw": [true, false, fAlse]}]}`, `1:39: activities[0].raw[2]: a word that JSON does not have: want false`},
		{"truncated date", `{"activities": [{"from": "2026`, `1:31: activities[0].from: the input ends inside text that begins at 1:26`},
		{"True", `{"activities": [{"open": True}]}`, `1:26: activities[0].open: found 'T': want true or false`},
		{"tru", `{"activities": [{"open": tru}]}`, `1:26: activities[0].open: a word that JSON does not have: want true`},
		{"fals", `{"activities": [{"open": fals`, `1:26: activities[0].open: a word that JSON does not have: want false`},
		{"unknown enum", `{"activities": [{"colours": ["red", "bleu"]}]}`, `1:37: activities[0].colours[1]: paint: unknown colour "bleu": want red, green, blue`},
		{"unknown enum in a set", "{\"activities\": [{\"palette\": [\"red\",\n \"bleu\"]}]}", `2:2: activities[0].palette[1]: paint: unknown colour "bleu": want red, green, blue`},
		{"wrong type for a set", `{"activities": [{"palette": "red"}]}`, `1:29: activities[0].palette: found text: want a list`},
		{"impossible date", `{"activities": [{"from": "2023-02-29"}]}`, `1:26: activities[0].from: civil: no day 2023-02-29: February 2023 has 28 days`},
		{"no date", `{"activities": [{"from": "today"}]}`, `1:26: activities[0].from: civil: cannot read "today" as a day: want the form 2006-01-02`},
		{"impossible date as key", `{"activities": [{"counts": {"2023-02-29": 1}}]}`, `1:29: activities[0].counts: civil: no day 2023-02-29: February 2023 has 28 days`},
		{"value under an odd key", `{"activities": [{"notes": {"a.b": 1}}]}`, `1:35: activities[0].notes["a.b"]: found a number: want text`},
		{"value under an empty key", `{"activities": [{"notes": {"": 1}}]}`, `1:32: activities[0].notes[""]: found a number: want text`},
		{"value under a date", `{"activities": [{"counts": {"2023-02-28": -1}}]}`, `1:43: activities[0].counts.2023-02-28: found -1: want a whole number from 0 to 18446744073709551615`},
		{"int too large", `{"activities": [{"staff": 128}]}`, `1:27: activities[0].staff: found 128: want a whole number from -128 to 127`},
		{"int with a fraction", `{"activities": [{"staff": 1.0}]}`, `1:27: activities[0].staff: found 1.0: want a whole number from -128 to 127`},
		{"int with an exponent", `{"activities": [{"staff": 1e2}]}`, `1:27: activities[0].staff: found 1e2: want a whole number from -128 to 127`},
		{"uint below zero", `{"activities": [{"homes": -1}]}`, `1:27: activities[0].homes: found -1: want a whole number from 0 to 255`},
		{"uint with a fraction", `{"activities": [{"counts": {"2023-02-28": 1.5}}]}`, `1:43: activities[0].counts.2023-02-28: found 1.5: want a whole number from 0`},
		{"text for a uint", `{"activities": [{"counts": {"2023-02-28": "1"}}]}`, `1:43: activities[0].counts.2023-02-28: found text: want a whole number from 0`},
		{"wide int with a fraction", `{"activities": [{"edges": [1, 2.5]}]}`, `1:31: activities[0].edges[1]: found 2.5: want a whole number`},
		{"wide int too large", `{"activities": [{"edges": [1, 9223372036854775808]}]}`, `1:31: activities[0].edges[1]: found 9223372036854775808: want a whole number from -9223372036854775808 to 9223372036854775807`},
		{"float too large", `{"activities": [{"share": 1e39}]}`, `1:27: activities[0].share: found 1e39: want a number that fits 32 bits`},
		{"leading zero", `{"activities": [{"staff": 012}]}`, `1:27: activities[0].staff: a number that begins with 0: leave the 0 out`},
		{"leading zero of a fraction", `{"activities": [{"share": 00.5}]}`, `1:27: activities[0].share: a number that begins with 0: leave the 0 out`},
		{"minus alone", `{"activities": [{"homes": -}]}`, `1:28: activities[0].homes: found '}': want a digit`},
		{"point alone", `{"activities": [{"share": 1.}]}`, `1:29: activities[0].share: found '}': want a digit`},
		{"exponent alone", `{"activities": [{"share": 1e+}]}`, `1:30: activities[0].share: found '}': want a digit`},
		{"plus", `{"activities": [{"share": +1}]}`, `1:27: activities[0].share: found '+': want a number`},
		{"array too short", `{"activities": [{"edges": [1]}]}`, `1:27: activities[0].edges: found a list of 1: want a list of 2`},
		{"array too long", `{"activities": [{"edges": [1, 2, 3]}]}`, `1:34: activities[0].edges[2]: one value too many: want a list of 2`},
		{"comma before }", `{"activities": [],}`, `1:19: found '}': want a field after the comma, or no comma`},
		{"comma before ]", `{"activities": [{},]}`, `1:20: activities: found ']': want a value after the comma, or no comma`},
		{"no comma in an object", "{\"activities\": []\n\"x\": 1}", `2:1: found '"': want a comma or }`},
		{"no comma in a list", `{"activities": [{} {}]}`, `1:20: activities: found '{': want a comma or ]`},
		{"no colon", `{"activities" []}`, `1:15: found '[': want a colon after the name of the field`},
		{"a bare name", `{activities: []}`, `1:2: found 'a': want the name of a field in double quotes`},
		{"single quotes", `{'activities': []}`, `1:2: found '\'': want the name of a field in double quotes`},
		{"a comment", "{\n  // all of them\n}", `2:3: found '/': want the name of a field in double quotes`},
		{"a typographic quote", `{“activities”: []}`, `1:2: found '“': want the name of a field in double quotes`},
		{"a line break in text", "{\"activities\": [{\"name\": \"a\nb\"}]}", `1:28: activities[0].name: found '\n' inside a text: write it as an escape, such as \n`},
		{"a tab after an escape", "{\"activities\": [{\"name\": \"\\n\t\"}]}", `1:29: activities[0].name: found '\t' inside a text: write it as an escape, such as \n`},
		{"an unknown escape", `{"activities": [{"name": "C:\Users"}]}`, `1:29: activities[0].name: found \ before a character that needs none: write \\ for a backslash`},
		{"a short code", `{"activities": [{"name": "\u12"}]}`, `1:27: activities[0].name: found \u without four hexadecimal digits`},
		{"a wrong code", `{"activities": [{"name": "\u12g4"}]}`, `1:27: activities[0].name: found \u without four hexadecimal digits`},
		{"half a pair", `{"activities": [{"name": "é\ud83d!"}]}`, `1:28: activities[0].name: found half of a surrogate pair: \ud83d`},
		{"the other half", `{"activities": [{"name": "\ude00\ud83d"}]}`, `1:27: activities[0].name: found half of a surrogate pair: \ude00`},
		{"characters count, not bytes", `{"activities": [{"name": "éé😀", "town": 1}]}`, `1:41: activities[0].town: found a number: want text`},
		{"Windows line ends", "{\r\n\t\"activities\": 1\r\n}", `2:16: activities: found a number: want a list`},
	} {
		before := record{Activities: []activity{{Name: "as it was"}}}
		got := record{Activities: []activity{{Name: "as it was"}}}
		err := strict.Decode([]byte(c.in), "n.json", &got)
		if err == nil || err.Error() != "n.json:"+c.want {
			t.Errorf("%s: %q\n got %v\nwant n.json:%s", c.name, c.in, err, c.want)
			continue
		}
		if !reflect.DeepEqual(got, before) {
			t.Errorf("%s: the value is now %+v", c.name, got)
		}
		e, ok := errors.AsType[*strict.Error](err)
		if !ok || e.File != "n.json" || !strings.HasPrefix(c.want, fmt.Sprintf("%d:%d: ", e.Line, e.Column)) || !strings.HasSuffix(c.want, e.Message) || e.Offset > len(c.in) {
			t.Errorf("%s: the fields are %+v", c.name, e)
		}
	}
}

func TestErrorUnwraps(t *testing.T) {
	var r record
	err := strict.Decode([]byte(`{"activities": [{"palette": ["bleu"]}]}`), "n.json", &r)
	if e, ok := errors.AsType[*enum.UnknownError](err); !ok || e.Text != "bleu" {
		t.Errorf("the cause of %v is lost", err)
	}
	err = strict.Decode([]byte(`{"activities": [{"from": "2023-02-29"}]}`), "n.json", &r)
	if e, ok := errors.AsType[*civil.RangeError](err); !ok || e.Day != 29 {
		t.Errorf("the cause of %v is lost", err)
	}
}

// TestErrorIsOneLine takes names and messages with line breaks.
func TestErrorIsOneLine(t *testing.T) {
	for _, c := range []struct {
		err  strict.Error
		want string
	}{
		{strict.Error{File: "a\nb", Line: 1, Column: 2, Path: "x\ry", Message: "one\r\ntwo\nthree"}, "a b:1:2: x y: one two three"},
		{strict.Error{Message: "nothing"}, "input: nothing"},
		{strict.Error{Line: 3, Column: 1, Message: "nothing"}, "input:3:1: nothing"},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestErrorsAreShort(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	for name, in := range map[string]string{
		"unknown field": `{"` + long + `": 1}`,
		"duplicate key": `{"activities": [{"notes": {"` + long + `": "", "` + long + `": ""}}]}`,
		"path":          `{"activities": [{"notes": {"` + long + `": 1}}]}`,
		"odd path":      `{"activities": [{"notes": {".` + long + `": 1}}]}`,
		"raw path":      `{"activities": [{"raw": {"` + long + `": null}}]}`,
		"date":          `{"activities": [{"from": "` + long + `"}]}`,
		"enum":          `{"activities": [{"colours": ["` + long + `"]}]}`,
		"number":        `{"activities": [{"staff": 1` + strings.Repeat("0", 1<<20) + `}]}`,
	} {
		var r record
		if err := strict.Decode([]byte(in), "n.json", &r); err == nil || len(err.Error()) > 300 {
			t.Errorf("%s: a message of %d bytes", name, len(fmt.Sprint(err)))
		}
	}
}

// endless gives one byte for ever, and counts.
type endless struct {
	b     byte
	taken int
}

func (r *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = r.b
	}
	r.taken += len(p)
	return len(p), nil
}

func TestLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	type lists []lists
	for _, c := range []struct {
		name   string
		limits strict.Limits
		in     io.Reader
		into   any
		want   string // empty where it is read
	}{
		{"100 MB of brackets", strict.Limits{}, io.LimitReader(&endless{b: '['}, 100_000_000), new(lists), "n.json: longer than the limit of 8388608 bytes"},
		{"8 MiB of brackets", strict.Limits{}, io.LimitReader(&endless{b: '['}, 8<<20), new(lists),
			"n.json:1:65: " + strings.Repeat("[0]", 64) + ": objects and lists inside each other past the limit of 64"},
		{"8 MiB of brackets, handed over", strict.Limits{}, io.LimitReader(&endless{b: '['}, 8<<20), new(json.RawMessage),
			"n.json:1:65: " + strings.Repeat("[0]", 64) + ": objects and lists inside each other past the limit of 64"},
		{"the deepest", strict.Limits{}, strings.NewReader(nested(64)), new(lists), ""},
		{"one deeper", strict.Limits{}, strings.NewReader(nested(65)), new(lists), "n.json:1:65: " + strings.Repeat("[0]", 64) + ": objects and lists inside each other past the limit of 64"},
		{"a deeper limit", strict.Limits{Depth: 65}, strings.NewReader(nested(65)), new(lists), ""},
		{"a shallower limit", strict.Limits{Depth: 1}, strings.NewReader(nested(2)), new(lists), "n.json:1:2: [0]: objects and lists inside each other past the limit of 1"},
		{"the deepest limit there is", strict.Limits{Depth: 1 << 40}, strings.NewReader(nested(10_000)), new(lists), ""},
		{"objects deeper", strict.Limits{Depth: 1}, strings.NewReader(`{"a": {}}`), new(map[string]Place), "n.json:1:7: a: objects and lists inside each other past the limit of 1"},
		{"the longest", strict.Limits{Bytes: 4}, strings.NewReader("[[]]"), new(lists), ""},
		{"one longer", strict.Limits{Bytes: 4}, strings.NewReader("[[]] "), new(lists), "n.json: longer than the limit of 4 bytes"},
		{"no limit to speak of", strict.Limits{Bytes: int(^uint(0) >> 1)}, strings.NewReader("[[]]"), new(lists), ""},
		{"limits below zero are the defaults", strict.Limits{Bytes: -1, Depth: -1}, strings.NewReader(nested(64)), new(lists), ""},
		{"many values in few bytes", strict.Limits{}, strings.NewReader("[" + strings.Repeat("{},", 80_000) + "{}]"), new([]struct{ A [100]int }), "too many values for an input of 240004 bytes: split it"},
		{"many values under keys", strict.Limits{}, strings.NewReader("{" + keys(40_000) + "}"), new(map[string]struct{ A [100]int }), "too many values for an input of 428891 bytes: split it"},
		{"no reader", strict.Limits{}, nil, new(lists), "n.json: the reader is nil: want one that gives the data"},
		{"a reader that fails", strict.Limits{}, iotest.ErrReader(io.ErrClosedPipe), new(lists), "n.json: cannot read: io: read/write on closed pipe"},
	} {
		err := c.limits.Read(c.in, "n.json", c.into)
		if got := fmt.Sprint(err); c.want == "" && err != nil || !strings.HasSuffix(got, c.want) {
			t.Errorf("%s: %.300v, want %s", c.name, err, c.want)
		}
	}
	if err := strict.Read(iotest.ErrReader(io.ErrClosedPipe), "n.json", new(lists)); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("the reader's error is lost: %v", err)
	}
	r := &endless{b: ' '}
	if err := (strict.Limits{Bytes: 1000}).Read(r, "n.json", new(lists)); err == nil || r.taken != 1001 {
		t.Errorf("%d bytes taken in for a limit of 1000: %v", r.taken, err)
	}
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, `"%d":{}`, i)
	}
	return b.String()
}

type inner struct {
	Deep   string `json:"deep"`
	Shadow string `json:"shadow"`
	Both   string
}

type Other struct {
	Both   string
	Tagged string
	Self   *Other `json:"self"`
}

type Third struct {
	Name string `json:"Tagged"`
}

type Loop struct {
	*Loop
	Name string
}

type Hollow struct{ *inner }

type tree map[string]*tree

// TestShapes compares what less usual types read with encoding/json.
func TestShapes(t *testing.T) {
	for _, c := range []struct {
		in  string
		new func() any
	}{
		{`{"deep": "a", "shadow": 2, "Tagged": "b", "self": {"Both": "c"}}`, func() any {
			return new(struct {
				inner
				*Other
				Third
				Shadow int `json:"shadow"`
			})
		}},
		{`{"Name": "a"}`, func() any { return new(Loop) }},
		{`{"a": {"b": {}}}`, func() any { return new(tree) }},
		{`{"a": [[1, 2], []]}`, func() any { return new(map[string][][]int) }},
		{`[{"town": "a"}, {"town": "b"}]`, func() any { return new([]*Place) }},
		{`{"Other": {"Both": "x"}}`, func() any {
			return new(struct {
				Other Other
				Skip  chan int `json:"-"`
			})
		}},
		{`{"place": {"town": "x"}}`, func() any {
			return new(struct {
				Place `json:"place"`
			})
		}},
		{`{"-": 1}`, func() any {
			return reflect.New(reflect.StructOf([]reflect.StructField{{Name: "Dash", Type: reflect.TypeFor[uintptr](), Tag: `json:"-,"`}})).Interface()
		}},
		{`[1, 2, 255]`, func() any { return new([]byte) }},
		{`[true, false]`, func() any { return new([]*bool) }},
		{`"2026-01-01"`, func() any { return new(**civil.Date) }},
		{`{"2026-01-01": "red"}`, func() any { return new(map[civil.Date]colour) }},
		{` [ ] `, func() any { return new([]int) }},
		{`{}`, func() any { return new(map[string]int) }},
		{`-0`, func() any { return new(int64) }},
		{`1e400`, func() any { return new(json.RawMessage) }},
		{`-0.0e-1`, func() any { return new(float64) }},
	} {
		got, want := c.new(), c.new()
		err, stdErr := strict.Decode([]byte(c.in), "", got), json.Unmarshal([]byte(c.in), want)
		if err != nil || stdErr != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s into %T: %+v, %v; encoding/json: %+v, %v", c.in, got, got, err, want, stdErr)
		}
	}
}

func TestSchemaOfMap(t *testing.T) {
	var got map[string]int
	if err := strict.Decode([]byte(`{"$schema": "x", "a": 1}`), "", &got); err != nil || len(got) != 1 {
		t.Errorf("%v, %v", got, err)
	}
}

// TestMistakes takes types that no program should read into.
func TestMistakes(t *testing.T) {
	type endlessPointer *endlessPointer
	many := make([]reflect.StructField, 257)
	for i := range many {
		many[i] = reflect.StructField{Name: fmt.Sprintf("F%d", i), Type: reflect.TypeFor[int]()}
	}
	for _, c := range []struct {
		in   string
		into any
		want string
	}{
		{`1`, new(any), "input:1:1: cannot read into the Go type interface {}: no JSON value is read into this kind of type"},
		{`{"A": 1}`, new(struct{ A func() }), "input:1:7: A: cannot read into the Go type func(): no JSON value is read into this kind of type"},
		{`1`, new(json.Number), "input:1:1: cannot read into the Go type json.Number: json.Number is not for reading"},
		{`{"1": 1}`, new(map[int]int), "input:1:1: cannot read into the Go type map[int]int: the keys of a map must be texts"},
		{`{}`, new(struct {
			A int `json:"a,string"`
		}), "the tag of field A has the option string"},
		{`{}`, new(struct{ *inner }), "the embedded field inner is not exported"},
		{`{}`, new(struct {
			inner `json:"inner"`
		}), "the embedded field inner is not exported"},
		{`{}`, new(struct{ Place struct{ *inner } }), ""}, // not seen before it is met
		{`{}`, new(struct{ Hollow }), "the embedded field inner is not exported"},
		{`{}`, reflect.New(reflect.StructOf(many)).Interface(), "it has more than 256 fields"},
		{`{}`, reflect.New(reflect.StructOf(many[:256])).Interface(), ""},
		{`{"a": 1}`, new(struct{}), `input:1:2: unknown field "a": want no field`},
		{`1`, new(endlessPointer), "too many values for an input of 1 bytes: split it"},
		{`{}`, record{}, "input: cannot read into a strict_test.record: want a pointer to a value"},
		{`{}`, (*record)(nil), "input: cannot read into a *strict_test.record: want a pointer to a value"},
		{`{}`, nil, "input: cannot read into a <nil>: want a pointer to a value"},
	} {
		err := strict.Decode([]byte(c.in), "", c.into)
		if got := fmt.Sprint(err); (err == nil) != (c.want == "") || !strings.HasSuffix(got, c.want) && c.want != "" {
			t.Errorf("%s into %T: %v, want %s", c.in, c.into, err, c.want)
		}
	}
}
