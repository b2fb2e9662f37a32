package html_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/html"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

func careHome(tb testing.TB) *gdpr.Record {
	tb.Helper()
	data, err := os.ReadFile("../testdata/carehome.json")
	if err != nil {
		tb.Fatal(err)
	}
	r, err := gdpr.ParseRecord(data, "carehome.json")
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func readNotice(t *testing.T, name string) *notice.Notice {
	t.Helper()
	f, err := os.Open("../../examples/notices/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n, err := notice.Read(f, name)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func recordPage(t *testing.T, r *gdpr.Record, review html.Review) string {
	t.Helper()
	var out bytes.Buffer
	if err := html.Record(&out, r, review); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func noticePage(t *testing.T, reviews ...[]notice.Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := html.Notices(&out, reviews...); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var void = regexp.MustCompile(`<meta [^>]*>`)

// tags reads a page as strict XML, and gives its elements with the names of their attributes. It checks what makes a page one for everybody: one h1,
// headings in order, ids that are there once, references that lead to one, captions, and no script.
func tags(t *testing.T, text string) (list []string) {
	t.Helper()
	text = void.ReplaceAllStringFunc(text, func(m string) string { return strings.TrimSuffix(m, ">") + "/>" })
	d := xml.NewDecoder(strings.NewReader(text))
	var ids, refs []string
	level, ones, tables, captions := 0, 0, 0, 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well formed: %v", err)
		}
		start, is := token.(xml.StartElement)
		if !is {
			continue
		}
		s := start.Name.Local
		switch s {
		case "script", "img", "iframe", "link", "object", "form":
			t.Errorf("found <%s>", s)
		case "table":
			tables++
		case "caption":
			captions++
		case "h1", "h2", "h3", "h4", "h5", "h6":
			n := int(s[1] - '0')
			if n > level+1 {
				t.Errorf("h%d stands under h%d", n, level)
			}
			if level = n; n == 1 {
				ones++
			}
		}
		for _, a := range start.Attr {
			s += " " + a.Name.Local
			switch a.Name.Local {
			case "id":
				ids = append(ids, a.Value)
			case "aria-labelledby":
				refs = append(refs, a.Value)
			case "href":
				if to, here := strings.CutPrefix(a.Value, "#"); here {
					refs = append(refs, to)
				} else if !strings.HasPrefix(a.Value, "https://www.legislation.gov.uk/") && !strings.HasPrefix(a.Value, "https://eur-lex.europa.eu/") {
					t.Errorf("found a link to %.80q", a.Value)
				}
			case "style", "onclick", "src":
				t.Errorf("found %s on <%s>", a.Name.Local, start.Name.Local)
			}
		}
		list = append(list, s)
	}
	if ones != 1 || tables != captions {
		t.Errorf("%d h1, %d tables, %d captions: want one h1 and a caption for each table", ones, tables, captions)
	}
	slices.Sort(ids)
	if twice := len(ids) - len(slices.Compact(slices.Clone(ids))); twice > 0 {
		t.Errorf("%d ids stand twice", twice)
	}
	for _, ref := range refs {
		if _, found := slices.BinarySearch(ids, ref); !found {
			t.Errorf("nothing has the id %q", ref)
		}
	}
	return list
}

func TestCareHome(t *testing.T) {
	r := careHome(t)
	var checker gdpr.Checker
	findings, coverage := checker.Review(r)
	text := recordPage(t, r, html.Review{Findings: findings, Coverage: coverage})
	golden.Compare(t, filepath.Join("testdata", "carehome.html"), text)
	tags(t, text)
	for i := range r.Activities {
		if !strings.Contains(text, ">"+strings.ReplaceAll(r.Activities[i].Name, "'", "&#39;")+" <code>") {
			t.Errorf("%s is not on the page", r.Activities[i].ID)
		}
	}
}

// What Article 30 asks for and nobody has said is a gap; that there is none is said. Of what is done on behalf of others paragraph (2) asks less.
func TestGaps(t *testing.T) {
	for _, test := range []struct {
		name     string
		activity gdpr.Activity
		gaps     string
		none     int
	}{
		{"nothing", gdpr.Activity{}, "Purposes, People, Data and grounds, Recipients, Processors, Kept, Security", 0},
		{"nobody and nothing", gdpr.Activity{Recipients: []gdpr.Recipient{}, Processors: []gdpr.Supplier{}, Transfers: []gdpr.Transfer{}}, "Purposes, People, Data and grounds, Kept, Security", 3},
		{"for others", gdpr.Activity{OnBehalfOf: []string{"the council"}}, "Purposes, Security", 0},
		{"for others, more", gdpr.Activity{OnBehalfOf: []string{"the council"}, Purposes: []string{"ask"}, Recipients: []gdpr.Recipient{{Name: "x"}}, Transfers: []gdpr.Transfer{}, Security: []string{"locks"}}, "", 1},
	} {
		test.activity.ID = "a"
		text := recordPage(t, &gdpr.Record{Activities: []gdpr.Activity{test.activity}}, html.Review{})
		tags(t, text)
		text = text[strings.LastIndex(text, `<dl class="said">`):]
		text, _, _ = strings.Cut(text, "</dl>")
		var gaps []string
		for _, m := range regexp.MustCompile(`<dt>([A-Za-z ]+)</dt><dd><span class="gap">not declared</span>`).FindAllStringSubmatch(text, -1) {
			gaps = append(gaps, m[1])
		}
		none := strings.Count(text, "<dd>nobody<") + strings.Count(text, "<dd>none<")
		if strings.Join(gaps, ", ") != test.gaps || none != test.none || strings.Contains(text, "the council") != test.activity.Entrusted() {
			t.Errorf("%s: gaps %q, want %q; %d times none, want %d in\n%s", test.name, strings.Join(gaps, ", "), test.gaps, none, test.none, text)
		}
	}
}

func TestSoundNotice(t *testing.T) {
	text := noticePage(t, []notice.Report{notice.Review(readNotice(t, "sound"), gdpr.LawAsAt())})
	golden.Compare(t, filepath.Join("testdata", "sound.html"), text)
	tags(t, text)
}

// A house rule is told by its doc, as the built-in ones are.
func TestHouseRule(t *testing.T) {
	house := gdpr.Rule{
		Requirement: check.Requirement{ID: "house-owner", Group: "house", Strength: check.Could, Doc: "an activity has no owner in the house"},
		Run: func(c gdpr.Case, on civil.Date) (r check.Result) {
			if r.Applies(c.Activity != nil) && c.Activity.Owner == "" {
				r.NotMet("owner", "nobody owns it", "name a role")
			}
			return r
		},
	}
	checker := gdpr.Checker{Rules: append(gdpr.Rules(), house)}
	record := &gdpr.Record{Activities: []gdpr.Activity{{ID: "a"}}}
	findings, coverage := checker.Review(record)
	if text := recordPage(t, record, html.Review{Findings: findings, Coverage: coverage}); !strings.Contains(text, "<td>an activity has no owner in the house <code>house-owner</code></td>") {
		t.Error("the page does not say what the house rule asks")
	}
}

// Of a review of two days each point is on the page, with the official text as on its day.
func TestTwoDays(t *testing.T) {
	n := readNotice(t, "osjct")
	own, today := notice.ReviewOwn(n), notice.Review(n, gdpr.LawAsAt())
	text := noticePage(t, []notice.Report{own, today})
	tags(t, text)
	for _, f := range today.Findings {
		if !strings.Contains(text, "<code>"+f.Rule+"</code>") {
			t.Errorf("%s is not on the page", f.Rule)
		}
		for _, p := range f.Law {
			if url := p.URL(f.AsAt); url != "" && !strings.Contains(text, `<a href="`+url+`">`+p.String()+"</a>") {
				t.Errorf("%s is not on the page at %s", p, url)
			}
		}
	}
	for _, want := range []string{"24 November 2022</time>, its own date", "What the change of law did", "the change of 2026-06-19: people must be told", "the change of 2023-02-01: NHS Digital", "/article/9/2022-11-24\""} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not on the page", want)
		}
	}
	if n := strings.Count(text, `<li class="point `); n < len(today.Findings) {
		t.Errorf("%d points, want %d at least", n, len(today.Findings))
	}
}

// That nothing is found says nothing where no rule was run.
func TestNotReviewed(t *testing.T) {
	n := readNotice(t, "csek")
	for name, text := range map[string]string{
		"record":            recordPage(t, careHome(t), html.Review{}),
		"notice":            noticePage(t, []notice.Report{{Notice: n}}),
		"day of two":        noticePage(t, []notice.Report{notice.Review(n, n.Dated.Until), {Notice: n, AsAt: gdpr.LawAsAt()}}),
		"notice of several": noticePage(t, []notice.Report{{Notice: n}}, []notice.Report{{Notice: readNotice(t, "sound")}}),
	} {
		tags(t, text)
		for words, want := range map[string]bool{"Not reviewed: ": true, "Nothing to check": false, "No rule of this release objects": false, "What became of": false} {
			if strings.Contains(text, words) != want {
				t.Errorf("%s: %q stands there: %v, want %v", name, words, !want, want)
			}
		}
	}
	if text := noticePage(t, []notice.Report{notice.Review(n, n.Dated.Until)}); strings.Contains(text, "Not reviewed") {
		t.Error("a notice that is reviewed is said not to be")
	}
}

func TestSeveralNotices(t *testing.T) {
	var reviews [][]notice.Report
	for _, name := range []string{"csek", "milestones"} {
		reviews = append(reviews, []notice.Report{notice.Review(readNotice(t, name), gdpr.LawAsAt())})
	}
	text := noticePage(t, reviews...)
	tags(t, text)
	if !strings.Contains(text, "<h1>2 privacy notices</h1>") || strings.Count(text, "<article ") != 2 {
		t.Error("found no page of two notices")
	}
}

func TestNotReviews(t *testing.T) {
	a, b := notice.Review(readNotice(t, "sound"), gdpr.LawAsAt()), notice.Review(readNotice(t, "sound"), gdpr.LawAsAt())
	for name, reports := range map[string][]notice.Report{"none": nil, "three": {a, a, a}, "of two notices": {a, b}, "of no notice": {{}}} {
		if err := html.Notices(io.Discard, reports); err == nil || !strings.HasPrefix(err.Error(), "html: review 0") {
			t.Errorf("%s: found error %v", name, err)
		}
	}
}

func TestWriteFails(t *testing.T) {
	if err := html.Record(io.Discard, nil, html.Review{}); err == nil || !strings.HasPrefix(err.Error(), "html: the record is nil: ") {
		t.Errorf("of no record: %v", err)
	}
	if err := html.Record(nil, careHome(t), html.Review{}); err == nil || !strings.Contains(err.Error(), "the writer is nil") {
		t.Errorf("to no writer: %v", err)
	}
	if err := html.Record(golden.Full{}, careHome(t), html.Review{}); !errors.Is(err, golden.ErrFull) {
		t.Errorf("found error %v", err)
	}
	if err := html.Notices(golden.Full{}, []notice.Report{notice.Review(readNotice(t, "sound"), gdpr.LawAsAt())}); !errors.Is(err, golden.ErrFull) {
		t.Errorf("found error %v", err)
	}
}

// Whatever a declaration and its findings hold, the page has the same elements as with a plain word, and nothing in it that a reader does not see.
func TestHostileText(t *testing.T) {
	pages := func(s string) (texts []string) {
		f := check.Finding{Rule: "a", Activity: "b", Path: "c", Message: "d", Remedy: "e", Missing: "f", Outcome: check.NotMet, AsAt: civil.On(2026, 2, 5)}
		f.Accepted = &check.Acceptance{By: "g", Why: "h"}
		golden.Fill(&f, s)
		f.Law = []law.Provision{law.Act(s).Section(s), law.DPA2018.Section(s)}
		r := careHome(t)
		r.Activities = r.Activities[:8]
		golden.Fill(r, s)
		n := readNotice(t, "sound")
		n.Rows = n.Rows[:4]
		golden.Fill(n, s)
		for i := range n.Rows {
			n.Rows[i].Retention = nil // what a phrase is read as depends on its words
		}
		report := notice.Report{Notice: n, AsAt: gdpr.LawAsAt(), Findings: []check.Finding{f, {Activity: s}}}
		return []string{recordPage(t, r, html.Review{Findings: []check.Finding{f}}), noticePage(t, []notice.Report{report, report})}
	}
	plain := pages("word")
	for _, s := range []string{`"><script>alert(1)</script>`, `' onclick='x`, "</style><img src=x>", "<!--", "]]>", "&lt;&#0;", "\x00\x1b[2J\u202e\u2066\ufeff\u009b", "\xff\xfe", "=1+1", "javascript:alert(1)", "{{.}}", strings.Repeat("x", 1<<20)} {
		for i, text := range pages(s) {
			if !slices.Equal(tags(t, text), tags(t, plain[i])) {
				t.Errorf("%.30q: page %d has other elements than with a plain word", s, i)
			}
			if at := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }); at >= 0 {
				t.Errorf("%.30q: page %d has %q", s, i, text[at:at+4])
			}
		}
	}
}

// What is in use while a page is written is the same for a long record as for a short one.
func TestConstantMemory(t *testing.T) {
	most := func(n int) uint64 {
		r := long(t, n)
		peak := &golden.Peak{Every: 500}
		if err := html.Record(peak, r, html.Review{}); err != nil {
			t.Fatal(err)
		}
		return peak.Growth()
	}
	few, all := most(1000), most(100_000)
	if all > few+1<<20 {
		t.Errorf("100000 activities take %d bytes, 1000 take %d", all, few)
	}
}
