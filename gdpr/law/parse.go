package law

import (
	"fmt"
	"iter"
	"strings"
)

// longestCitation is how many bytes a canonical citation may have.
const longestCitation = 1024

// Parse reads one citation in its canonical form, which is what [Provision.String] prints: "UK GDPR Article 9(2)(h)",
// "DPA 2018 Schedule 1 paragraph 18", "Care Act 2014 section 42". The form is strict; [Find] reads citations as people print them.
// Parse does not ask whether the place exists: [Provision.Known] does. The error is a [*SyntaxError].
func Parse(text string) (Provision, error) {
	if len(text) > longestCitation {
		return Provision{}, &SyntaxError{Text: clip(text), Offset: longestCitation, Found: "more text", Want: "a citation of at most 1024 bytes"}
	}
	p := parser{text: text, want: "an enactment such as UK GDPR, DPA 2018, PECR or an Act with its year"}
	for _, s := range [...]struct {
		name string
		in   Instrument
	}{{"UK GDPR", UKGDPR}, {"EU GDPR", EUGDPR}, {"DPA 2018", DPA2018}, {"DPA 1998", DPA1998}, {"PECR", PECR}} {
		if strings.HasPrefix(text, s.name) {
			if q, ok := p.place(s.in, len(s.name)); ok {
				return q, nil
			}
		}
	}
	if p.european() {
		return Act(text).Whole(), nil
	}
	for end, regional := range p.titles() {
		if regional && strings.HasPrefix(text[end:], " article ") {
			p.fail(end, "section, regulation, Part or Schedule and a number, or the end")
		} else if q, ok := p.place(Act(text[:end]), end); ok {
			return q, nil
		}
	}
	return Provision{}, &SyntaxError{Text: clip(text), Offset: p.far, Found: found(text, p.far), Want: p.want}
}

// SyntaxError says where a citation cannot be read, what stands there and what would be right.
type SyntaxError struct {
	Text   string // the citation, shortened where it is long
	Offset int    // in bytes from its beginning
	Found  string // the word that stands there, a space where none should be, empty at the end of the text
	Want   string
}

func (e *SyntaxError) Error() string {
	found := "the end"
	if e.Found != "" {
		found = fmt.Sprintf("%q", e.Found)
	}
	return fmt.Sprintf("law: citation %q, offset %d: found %s: want %s", e.Text, e.Offset, found, e.Want)
}

// found is the word at an offset, past the space before it; a space of its own, before or after the citation or beside another, is
// what stands there.
func found(text string, at int) string {
	s := text[at:]
	switch word, after := strings.CutPrefix(s, " "); {
	case after && (at == 0 || text[at-1] == ' ' || word == "" || word[0] == ' '):
		return " "
	case after:
		s = word
	}
	end := 0
	for end < len(s) && s[end] != ' ' && end < 24 {
		end++
	}
	return strings.ToValidUTF8(strings.Clone(s[:end]), "\uFFFD")
}

// parser reads one text and remembers the farthest place that it could not read.
type parser struct {
	text string
	far  int
	want string
}

// fail keeps the farthest place, and of two wants at one place the first.
func (p *parser) fail(at int, want string) (Provision, bool) {
	if at > p.far {
		p.far, p.want = at, want
	}
	return Provision{}, false
}

// place reads what follows the enactment, to the end of the text.
func (p *parser) place(in Instrument, pos int) (Provision, bool) {
	if pos == len(p.text) {
		return in.Whole(), true
	}
	union := in == UKGDPR || in == EUGDPR
	for _, k := range [...]struct {
		word string
		kind kind
		when bool
	}{
		{" Article ", article, union}, {" article ", article, !union}, {" section ", section, true}, {" regulation ", regulation, true},
		{" Part ", part, true}, {" Recital ", recital, true}, {" Annex ", annex, true}, {" Schedule ", schedule, true},
	} {
		if !k.when || !strings.HasPrefix(p.text[pos:], k.word) {
			continue
		}
		at := pos + len(k.word)
		switch k.kind {
		case article, section, regulation:
			pin, ok := p.pin(at)
			if !ok {
				return Provision{}, false
			}
			switch k.kind {
			case section:
				return in.Section(pin), true
			case regulation:
				return in.Regulation(pin), true
			}
			return in.Article(pin), true
		case part, recital:
			number, ok := p.label(at, true)
			if !ok {
				return Provision{}, false
			}
			if k.kind == part {
				return in.Part(number), true
			}
			return in.Recital(number), true
		}
		return p.inside(in, k.kind, at)
	}
	if union {
		return p.fail(pos, "Article, Recital or Annex and a number, or the end")
	}
	return p.fail(pos, "section, regulation, article, Part or Schedule and a number, or the end")
}

// inside reads the number of an Annex or Schedule and a place in it.
func (p *parser) inside(in Instrument, k kind, pos int) (Provision, bool) {
	number, ok := p.label(pos, false)
	if !ok {
		return Provision{}, false
	}
	pos += len(number)
	rest := p.text[pos:]
	pin := ""
	switch {
	case rest == "":
	case strings.HasPrefix(rest, " paragraph "):
		if pin, ok = p.pin(pos + len(" paragraph ")); !ok {
			return Provision{}, false
		}
	case k == schedule && strings.HasPrefix(rest, " Part "):
		if pin, ok = p.label(pos+len(" Part "), true); !ok {
			return Provision{}, false
		}
		pin = "Pt" + pin
	default:
		return p.fail(pos, "paragraph or Part and a number, or the end")
	}
	if k == annex {
		return in.Annex(number, pin), true
	}
	return in.Schedule(number, pin), true
}

// pin reads a number and its brackets, to the end of the text.
func (p *parser) pin(pos int) (string, bool) {
	s := p.text[pos:]
	n := signs(s, 8)
	if n == 0 || !isDigit(s[0]) {
		p.fail(pos, "a number in the figures 0 to 9")
		return "", false
	}
	for n < len(s) {
		m := 1
		for m <= 7 && n+m < len(s) && (isLetter(s[n+m]) || isDigit(s[n+m])) {
			m++
		}
		if s[n] != '(' || m == 1 || n+m >= len(s) || s[n+m] != ')' {
			p.fail(pos+n, "a bracket such as (1) or (a), or the end")
			return "", false
		}
		n += m + 1
	}
	return s, true
}

// label reads the number of a Part, recital, Schedule or Annex, at the end of the text where last is true.
func (p *parser) label(pos int, last bool) (string, bool) {
	s := p.text[pos:]
	n := 0
	for n < 2 && n < len(s) && isUpper(s[n]) {
		n++
	}
	most := 8
	if n > 0 {
		most = n + 5
	}
	if n == len(s) || !isDigit(s[n]) {
		p.fail(pos, "a number in the figures 0 to 9")
		return "", false
	}
	n = signs(s, most)
	if last && n < len(s) {
		p.fail(pos+n, "the end")
		return "", false
	}
	return s[:n], true
}

// signs is the length of the run of digits and capitals at the head of s, at most so long.
func signs(s string, most int) int {
	n := 0
	for n < len(s) && n < most && (isDigit(s[n]) || isUpper(s[n])) {
		n++
	}
	return n
}

// titles yields every place where the text so far is a title with its year, the first one first, and whether
// a region stands between the name and the year.
func (p *parser) titles() iter.Seq2[int, bool] {
	return func(yield func(int, bool) bool) {
		text := p.text
		if text == "" || !isUpper(text[0]) {
			return
		}
		name := 0 // the end of the last word that says what the enactment is
		dated := false
		for start := 0; start < len(text); {
			end := start
			for end < len(text) && titleByte(text[end]) {
				end++
			}
			w := text[start:end]
			if w == "" {
				want := "a letter, or the name of an Act with its year"
				if end < len(text) && text[end] == ' ' {
					want = "one space between words"
				}
				p.fail(start, want)
				return
			}
			if end < len(text) && text[end] != ' ' {
				p.fail(end, "a letter or a space, as in the name of an Act")
				return
			}
			if name > 0 && len(w) == 4 && (w[0] == '1' || w[0] == '2') && figures(w) {
				between := text[name : start-1]
				if between == "" || region(between) {
					if dated = true; !yield(end, between != "") {
						return
					}
				}
			}
			if start > 0 && (w == "Act" || w == "Regulations" || w == "Order" || w == "Rules" || w == "Measure") {
				name, dated = end, false
			}
			start = end + 1
		}
		if name > 0 && !dated {
			p.fail(len(text), "the year of the Act, or a place in it")
		}
	}
}

// region reports whether s is a space and capitalised words in brackets: (Northern Ireland).
func region(s string) bool {
	s, ok := strings.CutPrefix(s, " (")
	s, closed := strings.CutSuffix(s, ")")
	if !ok || !closed {
		return false
	}
	for w := range strings.SplitSeq(s, " ") {
		if w == "" || !isUpper(w[0]) {
			return false
		}
		for _, c := range []byte(w[1:]) {
			if c < 'a' || c > 'z' {
				return false
			}
		}
	}
	return true
}

func titleByte(c byte) bool {
	return isLetter(c) || isDigit(c) || c == '\'' || c == '(' || c == ')' || c == ',' || c == '.' || c == '-'
}

// european reports whether the text is a Directive or Regulation of the European Union by its number.
func (p *parser) european() bool {
	s, ok := strings.CutPrefix(p.text, "Directive ")
	if !ok {
		if s, ok = strings.CutPrefix(p.text, "Regulation "); !ok {
			return false
		}
	}
	head, tail := false, false
	for _, c := range [...]string{"EU", "EC", "EEC"} {
		if rest, ok := strings.CutPrefix(s, "("+c+") "); ok && !head {
			s, head = rest, true
		}
		if rest, ok := strings.CutSuffix(s, "/"+c); ok && !tail {
			s, tail = rest, true
		}
	}
	a, b, ok := strings.Cut(s, "/")
	return ok && head != tail && figures(a) && figures(b)
}

func figures(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
