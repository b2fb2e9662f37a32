package law

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// How a text is read, a file for each step:
//
//	find.go        sees the bytes at which a citation may be: a number, the end of a name
//	back.go        goes back from there to where the citation begins
//	cluster.go     reads titles and places that stand together, with
//	title.go         the names of enactments (union.go, acronym.go, spelling.go)
//	pin.go, list.go  numbers with their brackets, and lists and ranges of them
//	joint.go         what may stand between two of these
//	               and binds each place to its title
//	phrase.go      puts together what names one place: Schedule, Part and paragraph
//	understood.go  supplies what the words leave out: the enactment, the Schedule
//	foreign.go     tells places of something else: a treaty, an agreement, a clause
//	write.go       makes provisions and doubts of it (ingdpr.go, inschedule.go), which the tables decide about
//
// All of them see the text through the tokens of lex.go.

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
	w.release(yield) // the last thing, so that nothing goes on whatever is answered
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
		switch at(text, pos+1) | 0x20 {
		case 'd':
			return at(text, pos+2)|0x20 == 'p' && at(text, pos+3)|0x20 == 'r' && !inAddress(text, pos, pos+4)
		case 'e':
			return !isLetter(prev) && (hasPrefix(text, pos, "General Data") || hasPrefix(text, pos, "general data"))
		}
		return false
	case 'P':
		return !isLetter(prev) && (hasPrefix(text, pos, "PECR") || hasPrefix(text, pos, "PACE") || hasPrefix(text, pos, "Privacy and E") ||
			hasPrefix(text, pos, "Part ") && (at(text, pos+5) == 'I' || at(text, pos+5) == 'V' || at(text, pos+5) == 'X'))
	}
	return worthDigits(text, pos, prev)
}

// inAddress reports whether a word is part of a web or mail address.
func inAddress(text string, start, end int) bool {
	switch at(text, start-1) {
	case '-':
		if !hasPrefix(text, start-3, "UK") {
			return true
		}
	case '/', '.', '@', '_':
		return true
	}
	switch next := at(text, end+1); at(text, end) {
	case '@':
		return true
	case '.':
		return isLetter(next) && !isUpper(next)
	}
	return hasPrefix(text, end, "-info")
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
	if isLetter(prev) { // s16, DPA2018, A6(1), Regulations1986
		return end-pos <= 3 && unitBefore(text, pos) >= 0 || end-pos == 4 && text[pos-1]|0x20 == 's'
	}
	switch next := at(text, end); {
	case next == '(' || next == '.' && isDigit(at(text, end+1)):
		return true
	case isUpper(next) || next == ' ' && (at(text, end+1) == '(' || isUpper(at(text, end+1))):
		return true
	case next == ')' && prev == '(' && at(text, end+1) == '(': // (9)(2)(f)
		return true
	case next == '/' && end-pos < 4:
		return prev == ' ' && (at(text, pos-2) == ')' || hasPrefix(text, pos-len("Directive "), "Directive ") || hasPrefix(text, pos-len("No "), "No ")) || unitBefore(text, pos) >= 0
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
		if c == ' ' || c == '(' || c == '[' || c == '.' || c == '\n' || c == '\t' || c == ':' || c == 0xA0 || c == 0xC2 || c == '\'' || c == pad {
			i--
			continue
		}
		break
	}
	if i > 1 && text[i-2] == 0xC2 && text[i-1] == 0xA7 {
		return i - 2
	}
	if i == pos { // Schedule A1
		for i > 0 && pos-i < 2 && isUpper(text[i-1]) {
			i--
		}
		if i < pos && at(text, i-1) == ' ' {
			if u := unitBefore(text, i); u >= 0 && unitOf(text[u:run(text, u, longestWord, isLetter)]).lettered() {
				return u
			}
		}
		i = pos
	}
	if i == 0 || !isLetter(text[i-1]) {
		return -1
	}
	start := i
	for start > 0 && i-start < longestWord && isLetter(text[start-1]) && !(start < i && isUpper(text[start]) && !isUpper(text[start-1])) { // basisArticle 6
		start--
	}
	if prev := at(text, start-1); prev == '_' || (prev == '\'' || prev == 0x99) && i-start == 1 { // ’s
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
	r.regroup()
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
	return b.end, w.release(yield) && yield(w.m)
}

func (r *reader) next(pos int) token { return next(r.text, pos) }
