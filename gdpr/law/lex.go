package law

// The tolerant reader sees text as tokens. Each is short: a run of letters, digits or spaces longer
// than any citation needs is cut and read as a stop, so that looking ahead costs the same everywhere.

// token is a piece of text with what stood before it.
type token struct {
	kind       tokenKind
	gap        gapKind
	start, end int
}

type tokenKind uint8

const (
	stop    tokenKind = iota // the end, or something that no citation holds
	word                     // ASCII letters
	digits                   // ASCII digits
	opening                  // ( or [
	closing                  // ) or ]
	comma
	semicolon
	colon
	dash
	dot
	slant     // /
	ampersand // & or +
	quote
	signum // the section sign
)

// gapKind is the white space before a token, from none to an empty line.
type gapKind uint8

const (
	noGap gapKind = iota
	space
	lineBreak
	emptyLine
)

// The longest runs that are looked at.
const (
	longestWord  = 32
	longestDigit = 9
	widestGap    = 64
)

// next reads the token at or after pos.
func next(text string, pos int) token {
	t := token{}
	for n := 0; pos < len(text); n++ {
		size, newline := blank(text, pos)
		if size == 0 {
			break
		}
		if n > widestGap {
			t.start, t.end = pos, pos
			return t
		}
		pos += size
		switch {
		case text[pos-1] == pad:
		case newline && t.gap < lineBreak:
			t.gap = lineBreak
		case newline:
			t.gap = emptyLine
		case t.gap == noGap:
			t.gap = space
		}
	}
	t.start, t.end = pos, pos
	if pos >= len(text) {
		return t
	}
	c := text[pos]
	switch {
	case isLetter(c):
		t.kind, t.end = word, run(text, pos, longestWord, isLetter)
		return t
	case isDigit(c):
		t.kind, t.end = digits, run(text, pos, longestDigit, isDigit)
		if t.end < len(text) && isDigit(text[t.end]) {
			t.kind = stop
		}
		return t
	case c == '+' && t.gap > noGap && isDigit(at(text, pos+1)): // +44
		t.end = pos + 1
		return t
	case c < 0x80:
		t.kind, t.end = punctuation[c], pos+1
		return t
	}
	t.kind, t.end = symbol(text, pos)
	return t
}

// blank is the size of the white space character at pos, zero where there is none.
func blank(text string, pos int) (size int, newline bool) {
	switch c := text[pos]; {
	case c == '\n':
		return 1, true
	case c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == pad:
		return 1, false
	case c < 0x80:
		return 0, false
	case c == 0xC2 && at(text, pos+1) == 0xA0: // no-break space
		return 2, false
	case c == 0xE2 && at(text, pos+1) == 0x80 && (at(text, pos+2) <= 0x8F || 0xAA <= at(text, pos+2) && at(text, pos+2) <= 0xAF): // spaces of a width or none, marks of direction
		return min(3, len(text)-pos), false
	case c == 0xEF && at(text, pos+1) == 0xBB && at(text, pos+2) == 0xBF: // byte order mark
		return 3, false
	}
	return 0, false
}

var punctuation = [0x80]tokenKind{
	'(': opening, '[': opening, ')': closing, ']': closing, ',': comma, ';': semicolon, ':': colon,
	'-': dash, '.': dot, '/': slant, '&': ampersand, '+': ampersand, '\'': quote, '"': quote, '`': quote, '*': quote,
}

// symbol reads a character beyond ASCII.
func symbol(text string, pos int) (tokenKind, int) {
	b, c := at(text, pos+1), at(text, pos+2)
	switch text[pos] {
	case 0xC2:
		if b == 0xA7 {
			return signum, pos + 2
		}
	case 0xE2:
		switch {
		case b == 0x80 && 0x90 <= c && c <= 0x95, b == 0x88 && c == 0x92: // hyphens, dashes, minus
			return dash, pos + 3
		case b == 0x80 && 0x98 <= c && c <= 0x9F: // quotation marks
			return quote, pos + 3
		}
	}
	end := pos + 1
	for end < len(text) && text[end]&0xC0 == 0x80 && end < pos+4 {
		end++
	}
	return stop, end
}

// at is the byte at i, zero outside the text.
func at(text string, i int) byte {
	if 0 <= i && i < len(text) {
		return text[i]
	}
	return 0
}

func run(text string, pos, most int, in func(byte) bool) int {
	end := pos
	for end < len(text) && end < pos+most && in(text[end]) {
		end++
	}
	return end
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// fold is s in small letters, kept in the caller's array; a longer word than that is no word of ours.
func fold(s string, into *[longestWord]byte) []byte {
	n := copy(into[:], s)
	for i := range n {
		if isUpper(into[i]) {
			into[i] |= 0x20
		}
	}
	return into[:n]
}

// is reports whether the token is the word w, which is in small letters.
func (t token) is(text, w string) bool {
	if t.kind != word || t.end-t.start != len(w) {
		return false
	}
	for i := range len(w) {
		if text[t.start+i]|0x20 != w[i] {
			return false
		}
	}
	return true
}

// number is the value of a token of digits.
func (t token) number(text string) int {
	n := 0
	for _, c := range []byte(text[t.start:t.end]) {
		n = 10*n + int(c-'0')
	}
	return n
}
