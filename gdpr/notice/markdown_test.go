package notice_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// The page of a record of one activity, as it is to be.
func TestMarkdown(t *testing.T) {
	r := plan()
	r.Activities[0].Required.Otherwise, r.Controller.Address = "", ""
	_, text := drafted(t, r, gdpr.LawAsAt())
	golden.Compare(t, filepath.Join("testdata", "drafted.md"), text)
}

// A notice that nobody drafted is written as far as its words go: each of them is on the page.
func TestMarkdownOfAnyNotice(t *testing.T) {
	n, err := notice.Read(strings.NewReader(rows("2024-01-01", `{"id": "r", "name": "Raffles", "section": "s", "people": ["donor"], "purposes": ["sell tickets"], "data": ["contact"],
		"basis": [{"words": "our contract", "cites": "Article 6(1)(b)"}, {"says": ["consent"]}], "interests": [{"words": "more gifts"}], "under": [{"words": "Gambling Act 2005"}],
		"retention": [{"words": "a year", "of": "stubs"}], "names": [{"words": "the Lottery"}], "rights": [{"right": "erasure", "words": "have it erased"}, {"right": "access"}],
		"statements": [{"topic": "encryption", "value": "yes"}, {"topic": "source", "value": "named", "words": "a shop"}]},
		{"id": "loose", "name": ""}`,
		`"title": "Notice", "sections": [{"id": "s", "name": "Supporters", "statements": [{"topic": "fee", "value": "none"}]}]`,
		`"rights": [{"right": "object", "words": "say no"}, {"right": "complain-regulator", "words": "go to the ICO"}]`,
		`"statements": [{"topic": "controller-contact", "words": "at the shop"}, {"topic": "response-time", "value": "one month"}, {"topic": "security", "words": "locks"}]`,
		`"schedule": {"name": "s", "classes": [{"id": "c", "name": "Cheques", "periods": [{"keep": "6 years", "after": "transaction"}]}]}`)), "n.json")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := n.WriteMarkdown(&b); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	for _, want := range []string{
		"# Notice\n", "## Who we are\n\n- at the shop\n", "- **Also:** locks\n", "## loose\n", "## Supporters\n\n- **Also:** fee: none\n\n### Raffles\n",
		"| Whose information | donor |", "| What we use it for | sell tickets |", "| Lawful basis | our contract (Article 6(1)(b)); consent |", "| Legitimate interest | more gifts |",
		"| Law behind it | Gambling Act 2005 |", "| How long we keep it | stubs: a year |", "| Where it comes from | a shop |", "| Your rights | have it erased; the right of access |",
		"| Also | encryption: yes; the Lottery |", "## Your right to object\n\n- say no\n", "## Your rights\n\n- response time: one month\n", "## How to complain\n\n- go to the ICO\n",
		"## How long records are kept\n\n- Cheques: 6 years after the transaction\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

// hostile is words that would be markup in Markdown or HTML, or that hide or turn what stands around them.
const hostile = "# <script>alert('x')</script> | [click](javascript:x) **b** _i_ `c` ~~s~~ $m$ &lt; ![p](q)\n\n## H\r\n- l\u202E\u0000 \\"

// Hostile words in every field of a record come out as text, on one line.
func TestMarkdownIsEscaped(t *testing.T) {
	r := plan()
	spoiled := 0
	var spoil func(v reflect.Value)
	spoil = func(v reflect.Value) {
		switch {
		case v.Kind() == reflect.String && v.Type() == reflect.TypeFor[string]():
			v.SetString(hostile)
			spoiled++
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				spoil(v.Index(i))
			}
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					spoil(v.Field(i))
				}
			}
		}
	}
	spoil(reflect.ValueOf(r).Elem())
	r.Activities[0].Service = "" // of the controller's list, or none
	if spoiled < 30 {
		t.Fatalf("%d fields: want all words of the record", spoiled)
	}
	for _, blank := range []bool{false, true} {
		if blank {
			r.Activities[0].Transfers[0].Safeguard, r.Activities[0].Grounds[0].Article6 = "", 0
		}
		d, text := drafted(t, r, gdpr.LawAsAt())
		escaped(t, text)
		if len(d.Blanks) > 0 != blank || !strings.Contains(text, "javascript:x") {
			t.Errorf("the words are not there, or %d blanks:\n%s", len(d.Blanks), text)
		}
		var b strings.Builder
		if err := reread(t, d.Notice).WriteMarkdown(&b); err != nil {
			t.Fatal(err)
		}
		escaped(t, b.String())
	}
}

var (
	ours     = regexp.MustCompile("\\*\\*[A-Z][a-z ]+:\\*\\* |\\*\\*\\[to fill in: .*?\\]\\*\\* \\(`[a-z_0-9.\\[\\]]+`\\)") // labels of lists, and blanks, which have words within
	markup   = regexp.MustCompile("(?:^|[^\\\\])[`*_\\[\\]~$|]|[<>]|&[^alg]|[\\x00-\\x08\\x0b-\\x1f\\x{202a}-\\x{202e}]")
	lineHead = regexp.MustCompile(`^(#+ |- |\| |\|---|$)`)
)

// escaped fails where something on a page is markup and none of the page's own.
func escaped(t *testing.T, page string) {
	t.Helper()
	for line := range strings.Lines(page) {
		line = strings.TrimSuffix(line, "\n")
		head := lineHead.FindString(line)
		if strings.HasPrefix(line, "|") {
			if cells := len(regexp.MustCompile(`(?:^|[^\\])\|`).FindAllString(line, -1)); cells != 3 {
				t.Errorf("%d bars in %q, want the three of a row", cells, line)
			}
			line = strings.Trim(line, "|")
			if before, after, ok := strings.Cut(line, " | "); ok {
				line = before + " " + after
			}
		}
		line = strings.TrimPrefix(line, head)
		line = ours.ReplaceAllStringFunc(line, func(own string) string {
			if inner, ok := strings.CutPrefix(own, "**[to fill in: "); ok {
				inner, _, _ = strings.Cut(inner, "]** (`")
				return inner
			}
			return ""
		})
		if strings.HasPrefix(head, "|---") || strings.TrimSpace(strings.Trim(line, "|")) == "" {
			continue
		}
		if m := markup.FindString(line); m != "" {
			t.Errorf("%q is markup in %q", m, line)
		}
	}
}

// The error of a writer is not lost.
func TestMarkdownErrors(t *testing.T) {
	d, _ := drafted(t, plan(), gdpr.LawAsAt())
	if err := d.WriteMarkdown(nil); err == nil || !strings.Contains(err.Error(), "the writer is nil") {
		t.Errorf("to no writer: %v", err)
	}
	if err := d.WriteMarkdown(golden.Full{}); !errors.Is(err, golden.ErrFull) {
		t.Errorf("found %v", err)
	}
	if err := d.Notice.WriteMarkdown(golden.Full{}); !errors.Is(err, golden.ErrFull) {
		t.Errorf("found %v", err)
	}
}

// FuzzDraft: a notice can be drawn up from whatever record is read, on any day with law; it reads back, can be reviewed, and its page is text.
func FuzzDraft(f *testing.F) {
	for _, rule := range gdpr.Rules() {
		f.Add([]byte(`{"controller": {"name": "x"}, "activities": [`+rule.Bad+`]}`), int32(gdpr.LawAsAt()))
	}
	f.Add([]byte(`{"controller": {"name": "<b>|"}, "activities": [{"id": "a", "grounds": [{"data": ["contact"], "article6": "consent", "schedule1": "36"}]}]}`), int32(gdpr.LawFrom()))
	f.Fuzz(func(t *testing.T, text []byte, day int32) {
		r, err := gdpr.ParseRecord(text, "f.json")
		if err != nil {
			return
		}
		on := gdpr.LawFrom() + civil.Date(day%5000)
		d, err := notice.Draft(r, on)
		if err != nil {
			return
		}
		var b strings.Builder
		if err := d.WriteMarkdown(&b); err != nil {
			t.Fatal(err)
		}
		n := reread(t, d.Notice)
		notice.Review(n, on)
		if _, err := notice.Compare(n, r, on); err != nil {
			t.Errorf("a notice is not that of its record: %v", err)
		}
	})
}
