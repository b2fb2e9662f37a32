package law

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// reader reads the citations of one text. It lives as long as one call of Find.
type reader struct {
	text   string
	finder Finder
	floor  int // the end of what has been yielded

	items     [maxItems]item
	itemCount int
	pins      [maxPins]pin
	pinCount  int
	inside    bool // a list goes on within one pair of brackets

	schedule    Provision  // the Schedule of the DPA 2018 that the text named last,
	scheduleEnd int        // and where
	statute     Instrument // the Act that it named last
}

// triggers is the bytes at which a citation can begin to be seen: digits, and the first letters of names
// that are citations without a number.
var triggers = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'A': true, 'D': true, 'G': true, 'g': true, 'P': true,
}

func (f Finder) find(text string, yield func(Mention) bool) {
	if f.GDPR == "" {
		f.GDPR = UKGDPR
	}
	within := split(f.Within.key)
	points := within.kind == article
	var w writer
	w.reader.text, w.finder = text, f
	for pos := 0; pos < len(text); {
		c := text[pos]
		if !triggers[c] && !(points && c == '(') {
			pos++
			continue
		}
		if !worth(text, pos) && !(points && c == '(') {
			pos = pass(text, pos)
			continue
		}
		end, more := w.at(pos, yield)
		if !more {
			return
		}
		pos = max(end, pos+1)
	}
}

// pass is where a trigger that begins nothing ends: after its byte, or after its digits.
func pass(text string, pos int) int {
	if pos++; isDigit(text[pos-1]) {
		for pos < len(text) && isDigit(text[pos]) {
			pos++
		}
	}
	return pos
}

// worth looks at a trigger once more, cheaply and without a reader.
func worth(text string, pos int) bool {
	prev := at(text, pos-1)
	switch c := text[pos]; c {
	case 'A':
		return at(text, pos+1) == 'c' && at(text, pos+2) == 't' && !isLetter(prev) && (!isLetter(at(text, pos+3)) || at(text, pos+3) == 's')
	case 'D':
		return !isLetter(prev) && (hasPrefix(text, pos, "DPA") || hasPrefix(text, pos, "DUAA"))
	case 'G', 'g':
		if c := at(text, pos-1); c == '-' && !hasPrefix(text, pos-3, "UK") || c == '/' || c == '.' || c == '@' || c == '_' { // an address
			return false
		}
		if c := at(text, pos+4); c == '@' || c == '.' && isLetter(at(text, pos+5)) && !isUpper(at(text, pos+5)) || hasPrefix(text, pos+4, "-info") {
			return false
		}
		return at(text, pos+1)|0x20 == 'd' && at(text, pos+2)|0x20 == 'p' && at(text, pos+3)|0x20 == 'r' ||
			at(text, pos+1)|0x20 == 'e' && !isLetter(prev) && (hasPrefix(text, pos, "General Data") || hasPrefix(text, pos, "general data"))
	case 'P':
		return !isLetter(prev) && (hasPrefix(text, pos, "PECR") || hasPrefix(text, pos, "PACE") || hasPrefix(text, pos, "Privacy and E") ||
			hasPrefix(text, pos, "Part ") && (at(text, pos+5) == 'I' || at(text, pos+5) == 'V' || at(text, pos+5) == 'X'))
	}
	return worthDigits(text, pos, prev)
}

// worthDigits drops what a number in prose is nearly always: a plain number without brackets after it, or a citation's
// word before it, or a name around it.
func worthDigits(text string, pos int, prev byte) bool {
	end := pos
	for end < len(text) && isDigit(text[end]) && end < pos+longestDigit {
		end++
	}
	if end-pos > 4 || prev == 0xA3 || prev == '$' || prev == '.' && isDigit(at(text, pos-2)) {
		return false
	}
	if isLetter(prev) { // s16, DPA2018, A6(1)
		return end-pos <= 3 && unitBefore(text, pos) >= 0
	}
	switch next := at(text, end); {
	case next == '(' || next == '.' && isDigit(at(text, end+1)):
		return true
	case isUpper(next) || next == ' ' && (at(text, end+1) == '(' || isUpper(at(text, end+1))):
		return true
	case next == ')' && prev == '(' && at(text, end+1) == '(': // (9)(2)(f)
		return true
	case next == '/' && end-pos < 4:
		return prev == ' ' && (at(text, pos-2) == ')' || hasPrefix(text, pos-len("Directive "), "Directive ") || hasPrefix(text, pos-len("No "), "No "))
	}
	if end-pos == 4 {
		return true
	}
	return unitBefore(text, pos) >= 0
}

// hasPrefix reports whether text[pos:] begins with s.
func hasPrefix(text string, pos int, s string) bool {
	if pos < 0 {
		return false
	}
	return len(text)-pos >= len(s) && text[pos:pos+len(s)] == s
}

// unitBefore is where the word of a unit begins that stands right before pos, -1 if none does.
func unitBefore(text string, pos int) int {
	i := pos
	for n := 0; i > 0 && n < 8; n++ {
		c := text[i-1]
		if c == ' ' || c == '(' || c == '[' || c == '.' || c == '\n' || c == '\t' || c == ':' || c == 0xA0 || c == 0xC2 || c == '\'' {
			i--
			continue
		}
		break
	}
	if i > 1 && text[i-2] == 0xC2 && text[i-1] == 0xA7 {
		return i - 2
	}
	if i == 0 || !isLetter(text[i-1]) {
		return -1
	}
	start := i
	for start > 0 && i-start < longestWord && isLetter(text[start-1]) {
		start--
	}
	if start > 0 && (text[start-1] == '\'' || text[start-1] == 0x99) && i-start == 1 { // ’s
		return -1
	}
	w := text[start:i]
	if w == "a" || len(w) == 1 && w == "A" && i != pos || len(w) == 1 && w != "A" && i < pos-2 {
		return -1
	}
	if u := unitOf(w); u == noUnit {
		if w == "no" || w == "No" {
			return unitBefore(text, start)
		}
		return -1
	}
	return start
}

// at reads what the trigger at pos belongs to and yields it. It returns where reading goes on,
// and whether it does.
func (w *writer) at(pos int, yield func(Mention) bool) (int, bool) {
	r := &w.reader
	if r.text[pos] == '(' {
		return w.pointAt(pos, yield)
	}
	start := r.begin(pos)
	if start < 0 {
		return pass(r.text, pos), true
	}
	r.itemCount, r.pinCount, r.inside = 0, 0, false
	end := max(r.cluster(start), pos+1)
	if r.itemCount == 0 {
		return end, true
	}
	r.bind()
	done, more := w.yield(yield)
	r.floor = max(done, r.floor)
	return end, more
}

// pointAt reads a point on its own where the text stands under an Article: "(c) We have a legal obligation".
func (w *writer) pointAt(pos int, yield func(Mention) bool) (int, bool) {
	r := &w.reader
	a := r.next(pos + 1)
	b := r.next(a.end)
	if a.kind != word || a.end-a.start > 2 || b.kind != closing || !r.lineStart(pos) && pos > r.floor {
		return pos + 1, true
	}
	within := split(r.finder.Within.key)
	w.start(&item{start: pos, end: b.end}, within.in)
	point := "(" + strings.ToLower(r.text[a.start:a.end]) + ")"
	q := within.in.Article(within.number + within.pin + point)
	if within.pin == "" && q.Known() == fact.No {
		if mended := paragraphOf(within.in, within.number, point); !mended.IsZero() {
			q = mended
		}
	}
	w.add(q)
	r.floor = b.end
	return b.end, yield(w.m)
}

// begin is where the citation begins that the trigger at pos is part of, -1 for none.
func (r *reader) begin(pos int) int {
	text := r.text
	switch c := text[pos]; {
	case c == 'A':
		return r.titleStart(pos, next(text, pos))
	case c == 'G' || c == 'g':
		return r.nationBefore(pos)
	case isDigit(c):
		t := next(text, pos)
		if at(text, t.end) == '/' {
			if s := r.unionStart(pos); s >= 0 {
				return s
			}
		}
		if t.end-t.start == 4 {
			if n := t.number(text); n >= 1200 && n <= 2099 {
				if s, ok := r.priorYear(t); ok {
					return s.start
				}
				if k := r.kindWordBefore(pos); k >= 0 {
					if s := r.titleStart(k, next(text, k)); s >= 0 {
						return s
					}
				}
				if s := r.shortTitleStart(t); s >= 0 {
					return s
				}
				return r.missingWordStart(t)
			}
		}
		if u := unitBefore(text, pos); u >= r.floor {
			if i := r.back(u); i < u { // FOIA s.40, (FOIA) s.40
				start, bracket := r.wordBefore(i)
				if bracket && start < i {
					start, i = start+1, i-1
				}
				if r.shorthand(start, i) {
					return start
				}
			}
			return r.pointBefore(u)
		}
		if s := r.circularStart(pos); s >= 0 {
			return s
		}
		for pos > r.floor && (text[pos-1] == '(' || text[pos-1] == '[') {
			pos--
		}
		if text[pos] != c && isDigit(at(text, pos-1)) { // brackets after a number too long to be one
			return -1
		}
		return pos
	}
	return pos
}

// pointBefore is where "point (e) of" begins in front of the unit at u, and else u.
func (r *reader) pointBefore(u int) int {
	i := r.back(u)
	if j := i - len("of"); i < u && j >= r.floor && r.text[j:i] == "of" {
		i = r.back(j)
	} else {
		return u
	}
	for at(r.text, i-1) == ')' && u-i < 60 {
		start, bracket := r.wordBefore(i)
		if !bracket || start == i {
			return u
		}
		w, _ := r.wordBefore(r.back(start))
		switch s := r.text[w:r.back(start)]; s {
		case "and", "or":
			i = r.back(w)
		case "":
			if i = r.back(start); at(r.text, i-1) != ',' {
				return u
			}
			i = r.back(i - 1)
		default:
			if v := unitOf(s); v == unitPoint || v == unitCondition || v == unitParagraph {
				return w
			}
			return u
		}
	}
	return u
}

// nationBefore goes back over UK, EU and their like before GDPR.
func (r *reader) nationBefore(pos int) int {
	i := pos
	if i > r.floor && (r.text[i-1] == ' ' || r.text[i-1] == '-' || r.text[i-1] == '\n') {
		i--
	} else if i > r.floor+1 && r.text[i-1] == 0xA0 {
		i -= 2
	}
	for _, w := range [...]string{"UK", "EU", "Uk", "uk", "United Kingdom", "European Union", "European"} {
		if j := i - len(w); j >= r.floor && r.text[j:i] == w && !isLetter(at(r.text, j-1)) {
			return j
		}
	}
	if isLetter(at(r.text, pos-1)) {
		return -1
	}
	return pos
}

// kindWordBefore is where the word Act, Regulations or the like begins that stands before a year, with a bracket between
// or around the year: Act 2014, Act (2014), Act (DPA) 2018, Act (Northern Ireland) 2015.
func (r *reader) kindWordBefore(pos int) int {
	i := r.back(pos)
	if i > r.floor && r.text[i-1] == ']' { // a footnote
		for i--; i > r.floor && isDigit(r.text[i-1]); i-- {
		}
		if at(r.text, i-1) != '[' {
			return -1
		}
		i = r.back(i - 1)
	}
	if i > r.floor && r.text[i-1] == '(' {
		i = r.back(i - 1)
	} else if i > r.floor && r.text[i-1] == ')' {
		open := i - 1
		for open > r.floor && r.text[open] != '(' && i-open < 60 {
			open--
		}
		if at(r.text, open) != '(' {
			return -1
		}
		i = r.back(open)
	}
	start := i
	for start > r.floor && i-start < longestWord && isLetter(r.text[start-1]) {
		start--
	}
	if start == i {
		return -1
	}
	if _, ok := titleEnd(r.text[start:i]); !ok {
		return -1
	}
	return start
}

// back is the end of what stands before the white space before pos.
func (r *reader) back(pos int) int {
	for n := 0; pos > r.floor && n < 4; n++ {
		switch c := r.text[pos-1]; {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			pos--
		case c == 0xA0 && at(r.text, pos-2) == 0xC2:
			pos -= 2
		default:
			return pos
		}
	}
	return pos
}

// wordBefore is the span of the word, or of the bracket with words, that ends at pos.
func (r *reader) wordBefore(pos int) (start int, bracket bool) {
	start = pos
	if start > r.floor && r.text[start-1] == ')' {
		for start--; start > r.floor && pos-start < 100; start-- {
			c := r.text[start-1]
			if c == '(' {
				return start - 1, true
			}
			if isDigit(c) && !isLetter(at(r.text, start-3)) && !isDigit(at(r.text, start-2)) && at(r.text, start-2) == '(' {
				return pos, true
			}
		}
		return pos, true
	}
	for start > r.floor && pos-start < longestWord {
		c := r.text[start-1]
		switch {
		case isLetter(c) || c == '\'' || c == '-' && start < pos:
		case c >= 0x80 && c != 0xA0: // ’ and letters beyond ASCII
			if c == 0xA7 || c == 0x93 || c == 0x94 || c == 0xA2 || c == 0x98 || c == 0x9C || c == 0x9D { // §, dashes, bullets, quotes
				return start, false
			}
		default:
			return start, false
		}
		start--
	}
	return start, false
}

// titleStart goes back from the word that ends a title to where the title begins, -1 for none.
func (r *reader) titleStart(k int, t token) int {
	end := t.end
	y := r.next(r.footnote(end))
	year := 0
	if y.kind == opening {
		y = r.next(y.end)
		if y.kind == word {
			if c := r.next(y.end); c.kind == closing && r.acronym(y.start, y.end) {
				y = r.next(c.end)
			}
		}
	}
	if y.kind == digits && y.end-y.start == 4 {
		year = y.number(r.text)
	}
	best, plainStart := -1, -1
	open := true // the plain rule still goes back
	joined := false
	p := r.back(k)
	if p == k {
		return -1
	}
	for words := 0; words < 16 && k-p < 180; words++ {
		sep := byte(0)
		if c := at(r.text, p-1); c == ',' || c == '&' {
			sep = c
			p = r.back(p - 1)
			if c == '&' {
				joined = true
			}
		} else if c == '.' {
			if p-4 < r.floor || r.text[p-4:p] != "etc." {
				break
			}
			p--
		}
		start, bracket := r.wordBefore(p)
		if start == p {
			break
		}
		w := r.text[start:p]
		if sep == ',' && !joined {
			open = false
		}
		if bracket {
			p = r.back(start)
			continue
		}
		if c, ok := titleEnd(w); ok && isUpper(w[0]) && (c == statute || w != "Order") {
			break
		}
		if w != "the" && w != "The" {
			if _, ok := knownTitle(r.text[start:end], "", year); ok {
				best = start
			}
		}
		switch {
		case !open:
		case r.glued(start, p) > start: // date of deathChildren's Homes Regulations
			plainStart, open = r.glued(start, p), false
		case isUpper(w[0]) && !opener(w):
			plainStart = start
		case w == "and":
			joined = true
		case w == "the":
			open = hasPrefix(r.text, p+1, "P") // Representation of the People, Offences Against the Person
		case !connective(w):
			open = false
		}
		q := r.back(start)
		if q == start && at(r.text, q-1) != ',' && at(r.text, q-1) != '&' {
			break
		}
		if newlines(r.text[q:start]) > 1 {
			break
		}
		p = q
	}
	if best >= 0 {
		return best
	}
	return plainStart
}

// glued is where a capital stands within a word that begins small, as where cells of a table run together, and else start.
func (r *reader) glued(start, end int) int {
	for i := start + 1; i < end && !isUpper(r.text[start]); i++ {
		if isUpper(r.text[i]) && isLetter(r.text[i-1]) {
			return i
		}
	}
	return start
}

func newlines(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] == '\n' {
			n++
		}
	}
	return n
}

// missingWordStart is where a title without the word Act begins that the table knows, -1 for none.
func (r *reader) missingWordStart(year token) int {
	p := r.back(year.start)
	if p == year.start {
		return -1
	}
	end, best := p, -1
	for range 6 {
		start, bracket := r.wordBefore(p)
		if start == p || bracket {
			break
		}
		if isUpper(r.text[start]) {
			if _, ok := knownTitle(r.text[start:end], "Act", year.number(r.text)); ok {
				best = start
			}
		} else if !connective(r.text[start:p]) {
			break
		}
		q := r.back(start)
		if q == start {
			break
		}
		p = q
	}
	return best
}

// unionStart is where "Regulation (EU)" or "Directive" begins before a number, -1 for none.
func (r *reader) unionStart(pos int) int {
	i := r.back(pos)
	if j := i - len("No"); hasPrefix(r.text, j, "No") {
		i = r.back(j)
	}
	if start, bracket := r.wordBefore(i); bracket && start < i {
		i = r.back(start)
	}
	start, _ := r.wordBefore(i)
	if w := r.text[start:i]; w == "Regulation" || w == "Directive" || w == "regulation" {
		return start
	}
	return -1
}

// circularStart is where the name of a circular begins, such as HSC (SQSD) 05/10, from its number; -1 for none.
func (r *reader) circularStart(pos int) int {
	i := r.back(pos)
	start, bracket := r.wordBefore(i)
	if !bracket || start == i || !allUpper(r.text[start+1:i-1]) {
		return -1
	}
	j := r.back(start)
	head, _ := r.wordBefore(j)
	if !allUpper(r.text[head:j]) || j-head > 4 {
		return -1
	}
	return head
}

func (r *reader) next(pos int) token { return next(r.text, pos) }
