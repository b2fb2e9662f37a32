package strict_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/internal/strict"
)

// FuzzDecode holds that what this package accepts encoding/json accepts, with the same result, and that what it refuses it places
// inside the input, on one line, without touching the value.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		sample, "", "{}", "[", `{"activities": [{"name": "\ud83d\ude00"}]}`, `{"activities": [{"staff": -0}, {"share": 1e-400}]}`,
		`{"activities": [{"raw": [1, "\u0000", {"a": {}, "b": []}]}]}`, `{"activities": [{"next": {"next": {"Plain": 1E+2}}}]}`, "{\"\xff\": 1}",
		`{"activities": [{"edges": [1,2], "notes": {"$schema": "x"}, "counts": {"0001-01-01": 0}, "palette": []}]}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got record
		if err := strict.Decode([]byte(s), "n.json", &got); err != nil {
			e, ok := err.(*strict.Error)
			if !ok || e.Offset < 0 || e.Offset > len(s) || e.Message == "" || strings.ContainsAny(err.Error(), "\r\n") {
				t.Fatalf("%q: %#v", s, err)
			}
			if e.Line < 1 && len(s) <= 8<<20 || e.Line > 1+strings.Count(s, "\n") || e.Column > 1+len(s) {
				t.Fatalf("%q: at %d:%d", s, e.Line, e.Column)
			}
			if got.Activities != nil {
				t.Fatalf("%q: half read: %+v", s, got)
			}
			return
		}
		var want record
		if err := json.Unmarshal([]byte(s), &want); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%q:\n     got %+v\nstdlib %+v, %v", s, got, want, err)
		}
	})
}

// benchmarkInput is a record of about 100 kB.
func benchmarkInput() []byte {
	one := `{"name": "clinic booking", "town": "Ulm", "colours": ["red", "blue", "green"], "palette": ["green"], "from": "2024-02-29", "open": true, "staff": 12,
		"homes": 25, "share": 0.25, "edges": [1, 2], "notes": {"why": "a sentence that somebody wrote about this", "who": "the manager"},
		"next": {"name": "a second one inside", "colours": ["red"]}}`
	return []byte(`{"activities": [` + strings.Repeat(one+",\n", 250) + one + `]}`)
}

func BenchmarkDecode(b *testing.B) {
	data := benchmarkInput()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var r record
		if err := strict.Decode(data, "", &r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncodingJSON(b *testing.B) {
	data := benchmarkInput()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var r record
		if err := json.Unmarshal(data, &r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeSmall(b *testing.B) {
	data := []byte(sample)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var r record
		if err := strict.Decode(data, "", &r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncodingJSONSmall(b *testing.B) {
	data := []byte(sample)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var r record
		if err := json.Unmarshal(data, &r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBrackets(b *testing.B) {
	data := []byte(strings.Repeat("[", 8<<20))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var v json.RawMessage
		if err := strict.Decode(data, "", &v); err == nil {
			b.Fatal("accepted")
		}
	}
}
