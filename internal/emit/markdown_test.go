package emit_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/internal/emit"
)

func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"":                           "",
		"plan the care, and give it": "plan the care, and give it",
		" a \n\tb\x00c\u202ed ":      "a b cd",
		"<b>&":                       "&lt;b&gt;&amp;",
		"a*b_c`d[e](f)|~$\\":         "a\\*b\\_c\\`d\\[e\\](f)\\|\\~\\$\\\\",
		"# one":                      "\\# one",
		"no # one":                   "no # one",
		"- a":                        "\\- a",
		"a - b":                      "a - b",
		"1. a":                       "1\\. a",
		"12) a":                      "12\\) a",
		"in 1. a":                    "in 1. a",
		"in\u00adto \u200f# x":       "into # x",
		"\u200f# x":                  "\\# x",
		"\xff":                       "",
	} {
		if found := emit.Markdown(in); found != want {
			t.Errorf("%q: found %q, want %q", in, found, want)
		}
	}
}
