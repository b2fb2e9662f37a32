package emit

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"
)

func text(t *testing.T, s string) string {
	t.Helper()
	var out bytes.Buffer
	w := New(&out)
	w.Text(s)
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestEscapes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{``, `""`},
		{`care plans`, `"care plans"`},
		{`</script>&`, `"\u003c/script\u003e\u0026"`},
		{`"\`, `"\"\\"`},
		{"a\tb\nc\rd\x00\x1b[2J\x7f", `"a\tb\nc\u000dd\u0000\u001b[2J\u007f"`},
		{"\u0085\u009b\u00a0", `"\u0085\u009b\u00a0"`},
		{"abc\u202edef\u2066\u2028\ufeff\u200b", `"abc\u202edef\u2066\u2028\ufeff\u200b"`},
		{"Gwynedd £ ŵ 日本 😀", `"Gwynedd £ ŵ 日本 😀"`},
		{"\U000e0041", `"\udb40\udc41"`}, // a tag character, which is not seen
		{"a\xffb\xc3", `"a\ufffdb\ufffd"`},
		{"\ufffd", "\"\ufffd\""},
		{"=HYPERLINK(1)", `"=HYPERLINK(1)"`}, // JSON runs nothing
	} {
		found := text(t, test.text)
		if found != test.want {
			t.Errorf("%q: found %s, want %s", test.text, found, test.want)
		}
		var back string
		if err := json.Unmarshal([]byte(found), &back); err != nil || back != strings.ToValidUTF8(strings.ReplaceAll(test.text, "\xff", "\ufffd"), "\ufffd") {
			t.Errorf("%q: read back as %q, %v", test.text, back, err)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("care <plans>\x00\u202e\xff\U000e0041")
	f.Fuzz(func(t *testing.T, s string) {
		found := text(t, s)
		for _, r := range found {
			if !unicode.IsPrint(r) || strings.ContainsRune("<>&", r) {
				t.Fatalf("%q: %q is not escaped in %s", s, r, found)
			}
		}
		var back, plainly string
		if err := json.Unmarshal([]byte(found), &back); err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		theirs, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(theirs, &plainly); err != nil || back != plainly {
			t.Fatalf("%q: read back as %q, want %q", s, back, plainly)
		}
	})
}

func TestDocument(t *testing.T) {
	var out bytes.Buffer
	w := New(&out)
	w.Open('{')
	w.Key("empty")
	w.Open('[')
	w.Close(']')
	w.Key("list")
	w.Open('[')
	for _, n := range []int{1, -20} {
		w.Line()
		w.Int(n)
	}
	w.Line()
	w.Open('{')
	w.Member("a", "b", "<", "c")
	w.Close('}')
	w.Close(']')
	w.Member("last", "x")
	w.Line()
	w.Close('}')
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	const want = "{\"empty\":[],\"list\":[\n1,\n-20,\n{\"a\":\"b\\u003cc\"}],\"last\":\"x\"\n}"
	if out.String() != want {
		t.Errorf("found %s, want %s", &out, want)
	}
}

// chunks notes the longest write.
type chunks struct{ longest, total int }

func (c *chunks) Write(p []byte) (int, error) {
	c.longest, c.total = max(c.longest, len(p)), c.total+len(p)
	return len(p), nil
}

func TestLongTextGoesOutInPieces(t *testing.T) {
	for _, word := range []string{"x", "<", "ŵ", "\u202e", "\U000e0041"} {
		var out chunks
		w := New(&out)
		long := strings.Repeat(word, 1<<20)
		w.Text(long)
		if err := w.Flush(); err != nil {
			t.Fatal(err)
		}
		if out.longest > room || out.total < len(long) {
			t.Errorf("%q: longest write of %d bytes in %d, want at most %d", word, out.longest, out.total, room)
		}
	}
}

func TestAllocs(t *testing.T) {
	w := New(io.Discard)
	if n := testing.AllocsPerRun(100, func() {
		w.Open('{')
		w.Member("a", "b", "<\u202e", "c")
		w.Key("n")
		w.Int(7)
		w.Close('}')
	}); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

type full struct{ err error }

func (f full) Write([]byte) (int, error) { return 0, f.err }

func TestErrorStays(t *testing.T) {
	want := errors.New("no space left")
	w := New(full{want})
	for range 10_000 {
		w.Text("a text that is long enough to fill the buffer some day")
	}
	if err := w.Flush(); err != want {
		t.Errorf("found %v, want %v", err, want)
	}
	if err := w.Flush(); err != want {
		t.Errorf("the second time: found %v, want %v", err, want)
	}
}
