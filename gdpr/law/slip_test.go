package law

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestSlips reads citations with the word, number or bracket of another, and beside each what only looks like it: the words, what
// they say, and the doubts with what was probably meant.
func TestSlips(t *testing.T) {
	const slips = `
Section 6(1)(f) GDPR | UKGDPR/6(1)(f) | wrong-unit
Section 6(1)(f) UK GDPR | UKGDPR/6(1)(f) | wrong-unit
GDPR section 6(1)(f) | UKGDPR/6(1)(f) | wrong-unit
section 9(2)(h) of the GDPR | UKGDPR/9(2)(h) | wrong-unit
GDPR section 6(1)(f) and section 9(2)(h) | UKGDPR/6(1)(f) UKGDPR/9(2)(h) | wrong-unit wrong-unit
UK GDPR section 10(3) DPA 2018 | UKGDPR DPA2018/s10(3) |
UK GDPR, section 10(3) of the DPA 2018 | UKGDPR DPA2018/s10(3) |
GDPR Section 2: how we use data | UKGDPR |
DPA 2018 Article 9(2)(h) | DPA2018/s9(2)(h) | wrong-unit:UKGDPR/9(2)(h)
Article 9 (2) (h) DPA 2018 | DPA2018/s9(2)(h) | wrong-unit:UKGDPR/9(2)(h)
Article 9(2)(h) of the Data Protection Act 2018 | DPA2018/s9(2)(h) | wrong-unit:UKGDPR/9(2)(h)
Article 10(3) of the DPA 2018 | DPA2018/s10(3) | wrong-unit
Article 9(2)(h) DPA 2018, Schedule 1, paragraph 2 | UKGDPR/9(2)(h) DPA2018/Sch1/2 |
UK GDPR and DPA 2018 Article 9(2)(h) | UKGDPR DPA2018 UKGDPR/9(2)(h) |
Article 6(1)(c) Care Act 2014 | UKGDPR/6(1)(c) ACT/Care Act 2014 |
Article 6(1)(b)+(c) | UKGDPR/6(1)(b) UKGDPR/6(1)(c) |
6(1)b+c | UKGDPR/6(1)(b) UKGDPR/6(1)(c) |
Articles 6 + 9 | UKGDPR/6 UKGDPR/9 |
Article 6(1)(c) + Section 10(3) DPA 2018 | UKGDPR/6(1)(c) DPA2018/s10(3) |
Article 15 +44 20 7946 0000 | UKGDPR/15 |
Article 6)1)(f) | UKGDPR/6(1)(f) | malformed
(see Article 6)1) first (f) second | UKGDPR/6 |
UK GDPR Article 100 | UKGDPR/100 | unknown
Article 100(1)(a) of the GDPR | UKGDPR/100(1)(a) | unknown
UK GDPR Article 0 | UKGDPR/0 | unknown
section 0 DPA 2018 | DPA2018/s0 | unknown
Article 99 | UKGDPR/99 | unknown
Article 100, Article 0 and section 0 | |
UK GDPR Annex 1 para 2(a) | UKGDPR/Annex1/2(a) |
UK GDPR Annex 1 para 7(2) | UKGDPR/Annex1/7(2) | unknown
UK GDPR Annex 1(6) | UKGDPR/Annex1/6 |
Sch. 1 §18 DPA | DPA2018/Sch1/18 | wrong-unit
DPA 2018 Schedule 1, section 10 | DPA2018/Sch1 DPA2018/s10 |
Article 1-999999999999 | UKGDPR/1 | malformed
Article 15-2018 | UKGDPR/15 | malformed
Article 15 - 2018 guidance | UKGDPR/15 |
Articles 22 to 15 | UKGDPR/22 UKGDPR/15 | malformed
Articles 22D to 22A | UKGDPR/22D UKGDPR/22A | malformed
Articles 22A to 22B | UKGDPR/22A UKGDPR/22B |
Article 6(1)(f)-(a) | UKGDPR/6(1)(f) UKGDPR/6(1)(a) | malformed
paragraphs 2(2)(f)-(d) of Schedule 1 to the DPA 2018 | DPA2018/Sch1/2(2)(f) DPA2018/Sch1/2(2)(d) | malformed`
	for slip := range strings.Lines(strings.TrimSpace(slips)) {
		part := strings.Split(strings.TrimSpace(slip), "|")
		text := strings.TrimSpace(part[0])
		keys, doubts := read(Finder{}, text)
		var said []string
		for _, d := range doubts {
			s := d.Kind.String()
			for _, p := range d.Likely {
				s += ":" + p.key
			}
			said = append(said, s)
		}
		if got, want := strings.Join(keys, " "), strings.TrimSpace(part[1]); got != want {
			t.Errorf("%q: found %q: want %q", text, got, want)
		}
		if want := strings.Fields(part[2]); fmt.Sprint(said) != fmt.Sprint(want) {
			t.Errorf("%q: doubts %v (%v): want %v", text, said, doubts, want)
		}
	}
}

// TestWide reads characters that stand for others, with offsets that are those of the text as it is.
func TestWide(t *testing.T) {
	for _, c := range []struct{ text, words, want, doubts string }{
		{"see Article 6（1）（f）.", "Article 6（1）（f）", "UKGDPR/6(1)(f)", ""},
		{"see Article ６(1)(f).", "Article ６(1)(f)", "UKGDPR/6(1)(f)", ""},
		{"under Articles １５ and １６ of it", "Articles １５ and １６", "UKGDPR/15 UKGDPR/16", ""},
		{"may be Article 6(1)€ that", "Article 6(1)€", "UKGDPR/6(1)(e)", "malformed"},
		{"Care Act ２０１４", "Care Act ２０１４", "ACT/Care Act 2014", ""},
		{"costs (1)€20, or flat (６)", "", "", ""},
	} {
		var keys, words, doubts []string
		for m := range Find(c.text) {
			words = append(words, c.text[m.Start:m.End])
			for _, p := range m.Provisions {
				keys = append(keys, p.key)
			}
			for _, d := range m.Doubts {
				doubts = append(doubts, d.Kind.String())
				if !utf8.ValidString(c.text[d.Start:d.End]) {
					t.Errorf("%q: the doubt cuts a character: %q", c.text, c.text[d.Start:d.End])
				}
			}
		}
		if got := strings.Join(keys, " "); got != c.want || strings.Join(words, "|") != c.words || strings.Join(doubts, " ") != c.doubts {
			t.Errorf("%q: found %s in %q, %v: want %s in %q, %s", c.text, got, words, doubts, c.want, c.words, c.doubts)
		}
	}
}
