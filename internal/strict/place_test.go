package strict

import (
	"fmt"
	"strings"
	"testing"
)

func TestErrorAt(t *testing.T) {
	data := []byte("{\n \"activities\": [\n  {\"id\": \"a\"},\n  {\"name\": \"x\",\n   \"id\" : \"a\"}\n ]\n}")
	for _, test := range []struct{ path, want string }{
		{"activities[1].id", "f.json:5:11: activities[1].id: taken"},
		{"activities[0]", "f.json:3:3: activities[0]: taken"},
		{"activities[1].absent", "f.json:4:3: activities[1].absent: taken"},
		{"", "f.json:1:1: taken"},
	} {
		if got := ErrorAt(data, "f.json", test.path, "taken").Error(); got != test.want {
			t.Errorf("ErrorAt(%q) = %s, want %s", test.path, got, test.want)
		}
	}
}

// A key that begins like the one on the way does not draw the place to itself.
func TestErrorAtOtherKey(t *testing.T) {
	data := []byte("{\"names\": [\n{\"means\": 1}],\n\"name\": 2}")
	if got, want := ErrorAt(data, "f.json", "names[0].means", "unknown").Error(), "f.json:2:11: names[0].means: unknown"; got != want {
		t.Errorf("ErrorAt = %s, want %s", got, want)
	}
}

func TestPlaces(t *testing.T) {
	data := []byte("{\n \"a\": [ {\"ö\": [1,\t{\"b\":null}], \"x.y\": 2},\n  [], 3 ],\n \"\": {\"c\": \"d\"} }\n")
	for _, test := range []struct {
		path         string
		line, column int
	}{
		{"", 1, 1},
		{"a", 2, 7},
		{"a[0]", 2, 9},
		{"a[0].ö", 2, 15},
		{"a[0].ö[0]", 2, 16},
		{"a[0].ö[1]", 2, 19}, // after a tab, which is one character
		{"a[0].ö[1].b", 2, 24},
		{"a[0].ö[1].c", 2, 19}, // not there: the object that would hold it
		{"a[0].ö[7].c.d[0]", 2, 15},
		{`a[0]["x.y"]`, 2, 39},
		{"a[1]", 3, 3},
		{"a[2]", 3, 7},
		{"a[10]", 2, 7},
		{`[""].c`, 4, 12},
		{"b[0]", 1, 1},
		{"[", 1, 1},
		{"..[[", 1, 1},
	} {
		at := Places(data, test.path)[0]
		if at.Line != test.line || at.Column != test.column {
			t.Errorf("%q: found %d:%d, want %d:%d", test.path, at.Line, at.Column, test.line, test.column)
		}
	}
}

// Many paths are found as one by one, in any order, some of them twice.
func TestPlacesTogether(t *testing.T) {
	data := []byte("[[{\"a\": 1},\n{\"a\": 2}],\n[[{}]], null, true, {\"b\": {\"c\": []}}]")
	paths := []string{"[4].b.c", "[0][1].a", "[0]", "[1][0][0].d", "", "[0][1].a", "[3]", "[2]", "[9].x"}
	for i, at := range Places(data, paths...) {
		if alone := Places(data, paths[i])[0]; at != alone {
			t.Errorf("%q: found %v, alone %v", paths[i], at, alone)
		}
	}
	if n := len(Places(data)); n != 0 {
		t.Errorf("no path: %d places", n)
	}
}

// What is no JSON has the places that stand before its end.
func TestPlacesInUnsoundData(t *testing.T) {
	for _, test := range []struct {
		data, path   string
		line, column int
	}{
		{"", "a", 1, 1},
		{"\n {\"a\": 1, \"b\": ", "a", 2, 8},
		{"\n {\"a\": 1, \"b\": ", "b", 2, 16},
		{"\n {\"a\": 1 \"b\": 2}", "b", 2, 2},
		{"\n\xff", "a", 2, 1},
		{strings.Repeat("[", 1<<20), "[0][0]", 1, 3},
	} {
		at := Places([]byte(test.data), test.path)[0]
		if at.Line != test.line || at.Column != test.column {
			t.Errorf("%.20q, %q: found %d:%d, want %d:%d", test.data, test.path, at.Line, at.Column, test.line, test.column)
		}
	}
}

func BenchmarkPlaces(b *testing.B) {
	data := []byte("[" + strings.Repeat("{\"id\": \"x\", \"grounds\": [{\"data\": [\"health\"], \"article6\": \"contract\"}]},\n", 10_000) + "{}]")
	paths := make([]string, 10_000)
	for i := range paths {
		paths[i] = fmt.Sprintf("[%d].grounds[0].article6", i)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Places(data, paths...)
	}
}
