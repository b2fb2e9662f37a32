package law

import (
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text string
		want Provision
	}{
		{"UK GDPR Article 9(2)(h)", UKGDPR.Article("9(2)(h)")},
		{"UK GDPR Article 22A", UKGDPR.Article("22A")},
		{"EU GDPR Article 6(1)(a)", EUGDPR.Article("6(1)(a)")},
		{"UK GDPR", UKGDPR.Whole()},
		{"UK GDPR Recital 46", UKGDPR.Recital("46")},
		{"UK GDPR Annex 1", UKGDPR.Annex("1", "")},
		{"UK GDPR Annex 1 paragraph 6", UKGDPR.Annex("1", "6")},
		{"DPA 2018", DPA2018.Whole()},
		{"DPA 2018 section 10(3)", DPA2018.Section("10(3)")},
		{"DPA 2018 Part 3", DPA2018.Part("3")},
		{"DPA 2018 Schedule A1", DPA2018.Schedule("A1", "")},
		{"DPA 2018 Schedule 1 paragraph 18", DPA2018.Schedule("1", "18")},
		{"DPA 2018 Schedule 1 paragraph 14(1)(b)(iia)", DPA2018.Schedule("1", "14(1)(b)(iia)")},
		{"DPA 2018 Schedule 1 Part 2", DPA2018.Schedule("1", "Pt2")},
		{"Data Protection Act 2018 section 10(3)", DPA2018.Section("10(3)")},
		{"DPA 1998 Schedule 2 paragraph 6", DPA1998.Schedule("2", "6")},
		{"PECR regulation 6", PECR.Regulation("6")},
		{"Care Act 2014", Act("Care Act 2014").Whole()},
		{"Care Act 2014 section 42", Act("Care Act 2014").Section("42")},
		{"Data (Use and Access) Act 2025 section 70", DUAA2025.Section("70")},
		{"Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975 article 3", Act("Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975").Article("3")},
		{"Mental Capacity Act (Northern Ireland) 2016 section 5", Act("Mental Capacity Act (Northern Ireland) 2016").Section("5")},
		{"Directive 95/46/EC", Act("Directive 95/46/EC").Whole()},
	} {
		got, err := Parse(c.text)
		if err != nil || got != c.want {
			t.Errorf("Parse(%q) = %q, %v: want %q", c.text, got.key, err, c.want.key)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct {
		text   string
		offset int
		found  string
		want   string // a part of it
	}{
		{"", 0, "", "an enactment"},
		{"GDPR Article 6", 0, "GDPR", "an enactment"},
		{"UK GDPR article 6", 7, "article", "Article"},
		{"UK GDPR Article", 7, "Article", "Article, Recital"},
		{"UK GDPR Article six", 16, "six", "a number"},
		{"UK GDPR Article 9.2(h)", 17, ".2(h)", "a bracket"},
		{"UK GDPR Article 9(2", 17, "(2", "a bracket"},
		{"UK GDPR Article 9 (2)", 17, "(2)", "a bracket"},
		{"DPA 2018 Schedule 1 para 18", 19, "para", "paragraph or Part"},
		{"DPA 2018 Article 6", 8, "Article", "section"},
		{"UK GDPR Article 6(1)(f) ", 23, " ", "a bracket such as (1) or (a), or the end"},
		{"Care Act 2014 section 42 ", 24, " ", "or the end"},
		{"Care Act 2014  section 42", 14, " ", "one space"},
		{"DPA 2018 Schedule 1  paragraph 18", 20, " ", "one space"},
		{"UK  GDPR Article 6", 3, " ", "one space"},
		{" UK GDPR Article 6", 0, " ", "an enactment"},
		{"UK GDPR Article ６", 16, "６", "a number in the figures 0 to 9"},
		{"UK GDPR Article 6（1）", 17, "（1）", "a bracket"},
		{"Care Act 2014 s 42", 13, "s", "section, regulation"},
		{"Care Act 2014 s42", 13, "s42", "section, regulation"},
		{"Health and Social Care Act 2008 (Regulated Activities) Regulations", 66, "", "year"},
		{"Care Act section 42", 19, "", "year"},
		{"care act 2014", 0, "care", "an enactment"},
		{"UK GDPR ", 7, " ", "Article"},
		{"Care Act 2014\nsection 42", 13, "\nsection", "a letter or a space"},
		{strings.Repeat("Act ", 300), 1024, "more text", "at most 1024"},
	} {
		p, err := Parse(c.text)
		e, ok := errors.AsType[*SyntaxError](err)
		if !ok {
			t.Errorf("Parse(%.40q) = %v, %v: want a *SyntaxError", c.text, p, err)
			continue
		}
		if e.Offset != c.offset || e.Found != c.found || !strings.Contains(e.Want, c.want) || !strings.HasPrefix(c.text, strings.TrimSuffix(e.Text, "…")) {
			t.Errorf("Parse(%.40q): %+v: want offset %d, found %q, want %q", c.text, e, c.offset, c.found, c.want)
		}
		if !strings.HasPrefix(e.Error(), "law: citation ") || len(e.Error()) > 400 {
			t.Errorf("Parse(%.40q): message %q", c.text, e.Error())
		}
	}
}

// TestTablesPrintAndParse takes every place and enactment of the tables through its citation.
func TestTablesPrintAndParse(t *testing.T) {
	n := 0
	check := func(p Provision) {
		n++
		if got, err := Parse(p.String()); err != nil || got != p {
			t.Errorf("%q prints as %q, which reads as %q, %v", p.key, p.String(), got.key, err)
		}
		for m := range Find(p.String()) {
			if l := split(p.key); len(m.Provisions) != 1 || m.Provisions[0] != p {
				t.Errorf("%q prints as %q, where %v is found (%v)", p.key, p.String(), m.Provisions, l.kind)
			}
		}
	}
	for in, table := range tables {
		check(in.Whole())
		for _, r := range table.rows {
			check(Provision{string(in) + "/" + r.place})
		}
	}
	for a := range Acts() {
		check(a.Instrument().Whole())
	}
	if n < 500 {
		t.Errorf("%d places: want the whole tables", n)
	}
}

// TestGrammarIsQuoted holds the grammar in the package documentation to the file.
func TestGrammarIsQuoted(t *testing.T) {
	grammar, err := os.ReadFile(grammarFile)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	comment := regexp.MustCompile(`(?m)^//\s*`).ReplaceAllString(string(doc), "")
	for line := range strings.Lines(string(grammar)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "//") && !strings.Contains(comment, line) {
			t.Errorf("doc.go does not quote %q", line)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"UK GDPR Article 9(2)(h)", "DPA 2018 Schedule 1 Part 2", "Care Act 2014 section 42", "Directive 95/46/EC", "PECR Schedule A1 paragraph 2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Parse(text)
		if err != nil {
			if e, ok := errors.AsType[*SyntaxError](err); !ok || e.Offset < 0 || e.Offset > len(text) || e.Want == "" {
				t.Fatalf("Parse(%q): %#v", text, err)
			}
			return
		}
		if again, err := Parse(p.String()); err != nil || again != p {
			t.Fatalf("Parse(%q) = %q, which prints as %q and reads back as %q, %v", text, p.key, p.String(), again.key, err)
		}
	})
}
