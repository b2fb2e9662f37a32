package law

import (
	"encoding/json"
	"testing"
)

func TestSpan(t *testing.T) {
	a, b := day("2018-05-25"), day("2021-01-01")
	for _, c := range []struct {
		s          Span
		text, json string
	}{
		{Span{}, "always", `{}`},
		{Span{From: b}, "from 2021-01-01", `{"from":"2021-01-01"}`},
		{Span{Until: b}, "until 2020-12-31", `{"until":"2021-01-01"}`},
		{Span{a, b}, "2018-05-25 to 2020-12-31", `{"from":"2018-05-25","until":"2021-01-01"}`},
		{Span{b, b}, "never", `{"from":"2021-01-01","until":"2021-01-01"}`},
	} {
		if c.s.String() != c.text {
			t.Errorf("%s, want %s", c.s, c.text)
		}
		text, err := json.Marshal(c.s)
		if err != nil || string(text) != c.json {
			t.Errorf("%s: %s, %v, want %s", c.text, text, err, c.json)
		}
		var back Span
		if err := json.Unmarshal(text, &back); err != nil || back != c.s {
			t.Errorf("%s came back as %s, %v", text, back, err)
		}
	}
	s := Span{a, b}
	if s.Contains(a-1) || !s.Contains(a) || !s.Contains(b-1) || s.Contains(b) {
		t.Error("the edges of a span are wrong")
	}
	for _, c := range []struct{ s, t, want Span }{
		{Span{}, s, s},
		{s, Span{}, s},
		{Span{From: a}, Span{Until: b}, s},
		{s, Span{From: b}, Span{b, b}},
		{Span{From: a, Until: a + 9}, s, Span{a, a + 9}},
	} {
		if got := c.s.Intersect(c.t); got != c.want {
			t.Errorf("%s and %s meet in %s, want %s", c.s, c.t, got, c.want)
		}
	}
	if !s.Intersect(Span{From: b}).Empty() || s.Empty() || (Span{}).Empty() {
		t.Error("Empty is wrong")
	}
}
