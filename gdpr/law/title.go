package law

import "strings"

// class is what kind of enactment a title names, which decides the units that may belong to it.
type class uint8

const (
	noClass   class = iota
	gdpr            // Articles, recitals, Annexes
	statute         // sections, Schedules, Parts
	secondary       // regulations (or articles of an Order), Schedules
	treaty          // articles
	circular        // numbered paragraphs of a circular
	generic         // "the Act": some enactment named elsewhere
)

// title is an enactment named in text.
type title struct {
	start, end int
	in         Instrument // zero for a generic title, and for an Act without a year that is not known
	class      class
	alone      bool // the name by itself is a citation
	kind       DoubtKind
	why        string
	likely     Instrument

	// years are further ones: Housing Acts 1985, 1996 and 2004. Each is a title of its own.
	name  string
	years [8]int
	extra int
}

// title reads the name of an enactment that begins with the token t.
func (r *reader) title(t token) (title, bool) {
	if t.kind != word {
		return title{}, false
	}
	if s, ok := r.gdprTitle(t); ok {
		return s, true
	}
	if s, ok := r.shortTitle(t); ok {
		return s, true
	}
	if t.is(r.text, "act") {
		return title{start: t.start, end: t.end, class: generic}, true
	}
	if isUpper(r.text[t.start]) || t.is(r.text, "the") {
		return r.longTitle(t.start)
	}
	return title{}, false
}

// The words that end a title, and what may stand inside one.

func titleEnd(s string) (class, bool) {
	var buf [longestWord]byte
	switch string(fold(s, &buf)) {
	case "act", "acts", "measure":
		return statute, true
	case "regulations", "regs", "order", "rules":
		return secondary, true
	}
	return noClass, false
}

// everyday reports whether a word before Order or Rules makes a thing of daily life and no enactment: Court Order 2019, House Rules 2024.
func everyday(s string) bool {
	var buf [longestWord]byte
	switch string(fold(s, &buf)) {
	case "club", "company", "court", "general", "ground", "home", "house", "job", "model", "money", "postal", "purchase", "repeat", "safety", "school", "site", "society", "standing", "work", "works":
		return true
	}
	return false
}

func connective(s string) bool {
	switch s {
	case "of", "and", "the", "to", "for", "in", "on", "with", "from", "by", "at", "or", "a", "an", "against", "etc", "c", "as", "s":
		return true
	}
	return false
}

// opener reports whether a capitalised word begins a sentence rather than a title.
func opener(s string) bool {
	var buf [longestWord]byte
	switch string(fold(s, &buf)) {
	case "the", "under", "in", "by", "see", "with", "for", "and", "our", "this", "that", "see also", "section", "sections", "schedule", "part",
		"article", "articles", "paragraph", "per", "also", "as", "from", "within", "where", "when", "consent", "a", "an", "is", "are", "to", "on", "following",
		"including", "pursuant", "via", "both", "other", "uk", "current", "new", "s", "ss", "if", "or", "of", "at", "its", "their":
		return true
	}
	return false
}

// longTitle reads a title that begins at start: "Care Act 2014", "The Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975".
func (r *reader) longTitle(start int) (title, bool) {
	t := r.next(start)
	if t.is(r.text, "the") {
		t = r.next(t.end)
		start = t.start
	}
	depth, words := 0, 0
	for range 40 {
		switch t.kind {
		case word:
			w := r.text[t.start:t.end]
			if c, ok := titleEnd(w); ok && depth == 0 && words > 0 {
				if begins := r.titleStart(t.start, t); begins != start || words == 1 && c == secondary && everyday(r.text[start:r.back(t.start)]) {
					return title{}, false
				}
				if s, ok := r.dated(start, t, c); ok {
					return s, true
				}
				if s, ok := r.undated(start, t, c); ok || c == statute {
					return s, ok
				}
			}
			if n := r.next(t.end); depth == 0 && words > 0 && unitOf(w) != noUnit && n.kind == digits && n.end-n.start < 4 {
				return title{}, false
			}
			words++
		case digits:
			if depth == 0 {
				return r.missingWord(start, t.start, t)
			}
		case opening:
			if y := r.next(t.end); depth == 0 && words > 0 && y.kind == digits && y.end-y.start == 4 { // Freedom of Information (2000)
				s, ok := r.missingWord(start, t.start, y)
				if end := r.next(y.end); ok && end.kind == closing {
					s.end = end.end
					return s, true
				}
			}
			depth++
		case closing:
			depth--
		case dash:
			if t.gap > noGap {
				return title{}, false
			}
		case comma, ampersand, quote, dot, slant:
		default:
			return title{}, false
		}
		if depth < 0 || t.end-start > 200 {
			return title{}, false
		}
		t = r.next(t.end)
		if t.gap == emptyLine {
			return title{}, false
		}
	}
	return title{}, false
}

// missingWord reads a title of which a word was left out or slipped, where the table knows the enactment: "The Town Police Clauses 1847".
func (r *reader) missingWord(start, end int, year token) (title, bool) {
	if year.end-year.start != 4 || year.gap == noGap && end == year.start {
		return title{}, false
	}
	name, why := slippedTitle(r.text[start:end], year.number(r.text))
	if name == "" {
		return title{}, false
	}
	s := title{start: start, end: year.end, in: Act(name), class: statute, alone: true, kind: DoubtMalformed, why: why}
	if strings.Contains(name, " Regulations ") {
		s.class = secondary
	}
	return s, true
}

// dated reads the year after the word that ends a title, and what may follow.
func (r *reader) dated(start int, t token, c class) (title, bool) {
	y := r.next(r.footnote(t.end))
	if y.kind == comma {
		y = r.next(y.end)
	}
	var inner token // a bracket between the word and the year
	nameEnd := t.end
	if y.kind == opening {
		a := r.next(y.end)
		if b := r.next(a.end); a.kind == digits && b.kind == closing {
			s, ok := r.finish(title{start: start, end: b.end, class: c}, r.text[start:t.end], a)
			if longer, more := r.looseTitle(s, r.next(b.end)); ok && more {
				return longer, true
			}
			return s, ok
		}
		if a.kind == digits { // Acts (1998 and 2018)
			s, ok := r.finish(title{start: start, end: a.end, class: c}, r.text[start:t.end], a)
			if ok && s.extra > 0 {
				if b := r.next(s.end); b.kind == closing {
					s.end = b.end
				}
				return s, true
			}
			return title{}, false
		}
		inner = y
		for n := 0; y.kind != closing; n++ {
			if y = r.next(y.end); n > 12 || y.kind == stop || y.kind == digits {
				return title{}, false
			}
		}
		if !r.acronym(inner.end, y.start) {
			nameEnd = y.end
		}
		y = r.next(y.end)
	}
	if y.kind != digits || y.gap > lineBreak {
		return title{}, false
	}
	s, ok := r.finish(title{start: start, end: y.end, class: c}, r.text[start:nameEnd], y)
	if !ok || y.end < s.end {
		return s, ok
	}
	return r.longer(s), true
}

// longer is a title that goes on after its year, where it does: (Regulated Activities) (Amendment) Regulations 2021.
func (r *reader) longer(s title) title {
	first := r.next(s.end)
	if longer, ok := r.looseTitle(s, first); ok {
		return longer
	}
	t := first
	for range 4 {
		if t.kind != opening {
			break
		}
		for n := 0; t.kind != closing; n++ {
			if t = r.next(t.end); n > 14 || t.kind == stop || t.kind == opening || n == 0 && t.is(r.text, "as") {
				return s
			}
		}
		t = r.next(t.end)
	}
	if t.start == first.start || t.kind != word {
		return s
	}
	if c, ok := titleEnd(r.text[t.start:t.end]); ok {
		if year := r.next(t.end); year.kind == digits {
			if longer, ok := r.finish(title{start: s.start, end: year.end, class: c}, r.text[s.start:t.end], year); ok {
				return longer
			}
		}
	}
	return s
}

// looseTitle is a title that goes on after its year with brackets where it has none or none where it has, if the table knows it: Rehabilitation of
// Offenders Act 1974 (Exceptions Order 1975), Health and Social Care Act 2008 Regulated Activities Regulations 2014.
func (r *reader) looseTitle(s title, t token) (title, bool) {
	open := t.kind == opening
	if open {
		t = r.next(t.end)
	}
	for range 6 {
		if t.kind != word {
			return title{}, false
		}
		year := r.next(t.end)
		if c, ok := titleEnd(r.text[t.start:t.end]); ok && year.kind == digits && year.end-year.start == 4 {
			end := year
			if open {
				end = r.next(year.end)
			}
			name, known := knownTitle(r.text[s.start:year.end], "", 0)
			return title{start: s.start, end: end.end, in: Act(name), class: c, alone: true}, known && open == (end.kind == closing)
		}
		t = year
	}
	return title{}, false
}

// finish takes the name and the token of its year to an instrument, with further years in a list.
func (r *reader) finish(s title, name string, year token) (title, bool) {
	n := year.number(r.text)
	if year.end-year.start != 4 || n < 1200 || n > 2099 {
		return title{}, false
	}
	s.name, s.alone = name, true
	s.in, s.kind, s.why, s.likely = enactment(name, n)
	if a := r.next(year.end); a.kind == slant && a.gap == noGap && s.class == secondary { // Regulations 2012/2886
		if b := r.next(a.end); b.kind == digits && b.gap == noGap {
			s.end = b.end
			return s, true
		}
	}
	// Acts 1985; 1996; 2004 & 2006
	for s.extra < len(s.years) {
		sep := r.next(s.end)
		t := sep
		switch {
		case sep.kind == comma || sep.kind == semicolon || sep.kind == ampersand || sep.kind == slant || sep.is(r.text, "and") || sep.is(r.text, "or"):
			if t = r.next(sep.end); t.is(r.text, "and") || t.is(r.text, "or") || t.kind == ampersand {
				t = r.next(t.end)
			}
		default:
			return s, true
		}
		if t.kind != digits || t.end-t.start != 4 || t.gap > lineBreak {
			return s, true
		}
		m := t.number(r.text)
		if m < 1800 || m > 2099 || r.startsTitle(t) {
			return s, true
		}
		s.years[s.extra], s.end = m, t.end
		s.extra++
	}
	return s, true
}

// startsTitle reports whether a year stands before its Act: "the 1989 Children Act".
func (r *reader) startsTitle(year token) bool {
	t := r.next(year.end)
	if t.kind != word || !isUpper(r.text[t.start]) {
		return false
	}
	_, ok := r.priorYear(year)
	return ok
}

// undated reads an Act named without its year, which the table may know.
func (r *reader) undated(start int, t token, c class) (title, bool) {
	s := title{start: start, end: t.end, class: c}
	if name, ok := knownTitle(r.text[start:t.end], "", 0); ok {
		s.in, s.alone = Act(name), true
		s.kind, s.why = DoubtInferred, "the year is not printed"
		return s, true
	}
	s.class = generic
	return s, c == statute
}

// priorYear reads "1989 Children Act" and "1989 and 2004 Children Act".
func (r *reader) priorYear(year token) (title, bool) {
	n := year.number(r.text)
	if year.end-year.start != 4 || n < 1800 || n > 2099 {
		return title{}, false
	}
	second := 0
	t := r.next(year.end)
	if t.is(r.text, "and") || t.kind == ampersand {
		if t = r.next(t.end); t.kind != digits || t.end-t.start != 4 {
			return title{}, false
		}
		second, t = t.number(r.text), r.next(t.end)
	}
	start := t.start
	for range 12 {
		if t.kind != word || t.gap > lineBreak {
			return title{}, false
		}
		w := r.text[t.start:t.end]
		if t.start > start && t.is(r.text, "act") {
			break
		}
		if !isUpper(w[0]) && !connective(w) {
			return title{}, false
		}
		t = r.next(t.end)
	}
	if !t.is(r.text, "act") || t.start == start || r.next(t.end).kind == digits {
		return title{}, false
	}
	s := title{start: year.start, end: t.end, class: statute, alone: true, name: r.text[start:t.end]}
	s.in, s.kind, s.why, s.likely = enactment(s.name, n)
	if second > 0 {
		s.years[0], s.extra = second, 1
	}
	return s, true
}

// squeeze is s with every run of white space one space; it is always a copy.
func squeeze(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		if size, _ := blank(s, i); size > 0 {
			for i < len(s) {
				size, _ := blank(s, i)
				if size == 0 {
					break
				}
				i += size
			}
			if len(b) > 0 && i < len(s) {
				b = append(b, ' ')
			}
			continue
		}
		b = append(b, s[i])
		i++
	}
	return string(b)
}
