package retention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of a phrase, in lower case. A number has its value in n, whether it was digits or words.
type token struct {
	text       string
	n          int // value of a number or an ordinal
	kind       tokenKind
	start, end int // byte offsets into the text
}

type tokenKind uint8

const (
	aWord    tokenKind = iota + 1
	aNumber            // 6, six, seventy-five
	aRank              // 25th, twenty-fifth
	aMark              // one of . , ; : / ( ) + *, or a dash between words, whose text is -
	aCell              // the seam of two table cells that were run together
	aDecimal           // a number with a fraction, which states no length here
)

// lex splits a phrase into tokens. It parts what a copy of a table has glued: "18months", "2 yearsDate of last contact".
func lex(text string) []token {
	l := lexer{text: text, tokens: make([]token, 0, len(text)/5+4)}
	for l.pos < len(text) {
		l.next()
	}
	return l.tokens
}

type lexer struct {
	text   string
	pos    int
	tokens []token
}

func (l *lexer) add(kind tokenKind, text string, start int) {
	l.tokens = append(l.tokens, token{text: text, kind: kind, start: start, end: l.pos})
}

func (l *lexer) next() {
	start := l.pos
	r, size := utf8.DecodeRuneInString(l.text[l.pos:])
	switch {
	case r >= '0' && r <= '9':
		l.digits()
	case unicode.IsLetter(r):
		l.word()
	case r == '½' || r == '¼' || r == '¾':
		l.pos += size
		l.add(aDecimal, string(r), start)
	case r == '|':
		l.pos += size
		l.add(aCell, "|", start)
	case strings.ContainsRune(".,;:/()[]+", r):
		l.pos += size
		l.add(aMark, strings.NewReplacer("[", "(", "]", ")").Replace(string(r)), start)
	case r == '&':
		l.pos += size
		l.add(aWord, "and", start)
	case isDash(r):
		l.pos += size
		before, _ := utf8.DecodeLastRuneInString(l.text[:start])
		after, _ := utf8.DecodeRuneInString(l.text[l.pos:])
		// A hyphen inside a word only parts the word; elsewhere, and between digits, it is a mark.
		if r != '-' || !unicode.IsLetter(before) && !unicode.IsLetter(after) || unicode.IsSpace(before) || unicode.IsSpace(after) || start == 0 {
			l.add(aMark, "-", start)
		}
	default:
		l.pos += size
	}
}

func isDash(r rune) bool {
	return r == '-' || r >= '\u2010' && r <= '\u2015' || r == '\u2212' || r == '•' || r == '·'
}

// digits reads 6, 6th, 10,000, 2.5, and 1/2, whose fraction makes it no number.
func (l *lexer) digits() {
	start, n := l.pos, 0
	for l.pos < len(l.text) {
		c := l.text[l.pos]
		if c == ',' && l.pos+4 <= len(l.text) && allDigits(l.text[l.pos+1:l.pos+4]) && (l.pos+4 == len(l.text) || !allDigits(l.text[l.pos+4:l.pos+5])) {
			l.pos++ // a thousands comma
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		n = min(10*n+int(c-'0'), 1_000_000)
		l.pos++
	}
	kind := aNumber
	rest := l.text[l.pos:]
	switch {
	case len(rest) > 1 && rest[0] == '.' && allDigits(rest[1:2]):
		for l.pos++; l.pos < len(l.text) && allDigits(l.text[l.pos:l.pos+1]); {
			l.pos++
		}
		kind = aDecimal
	case len(rest) > 1 && rest[0] == '/' && allDigits(rest[1:2]): // 1/2, and dates
		for l.pos++; l.pos < len(l.text) && (l.text[l.pos] == '/' || allDigits(l.text[l.pos:l.pos+1])); {
			l.pos++
		}
		kind = aDecimal
	case strings.HasPrefix(rest, "½"), strings.HasPrefix(rest, "¼"), strings.HasPrefix(rest, "¾"):
		l.pos += 2
		kind = aDecimal
	case len(rest) >= 2 && (len(rest) == 2 || !unicode.IsLetter(rune(rest[2]))):
		switch strings.ToLower(rest[:2]) {
		case "st", "nd", "rd", "th":
			l.pos += 2
			kind = aRank
		}
	}
	l.add(kind, l.text[start:l.pos], start)
	l.tokens[len(l.tokens)-1].n = n
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// word reads letters and the apostrophes among them, and stops where a small letter runs into a capital: there two cells were glued.
func (l *lexer) word() {
	start := l.pos
	var before rune
	glued := false
	for l.pos < len(l.text) {
		r, size := utf8.DecodeRuneInString(l.text[l.pos:])
		if !unicode.IsLetter(r) && !apostrophe(l.text[l.pos:], r, size) {
			break
		}
		if glued = unicode.IsLower(before) && unicode.IsUpper(r); glued {
			break
		}
		before = r
		l.pos += size
	}
	text := strings.ReplaceAll(strings.ToLower(l.text[start:l.pos]), "’", "'")
	if l.text[start] == 'T' && (text == "this" || text == "these") && len(l.tokens) > 0 && l.tokens[len(l.tokens)-1].kind != aMark {
		l.tokens = append(l.tokens, token{text: ".", kind: aMark, start: start, end: start}) // a sentence whose full stop is lost
	}
	if last := len(l.tokens) - 1; last >= 0 && l.tokens[last].kind == aNumber && l.tokens[last].end == start && !isUnit(text) {
		if first, _ := utf8.DecodeRuneInString(l.text[start:]); unicode.IsUpper(first) {
			l.tokens = append(l.tokens, token{text: "|", kind: aCell, start: start, end: start}) // plus 6Creation
		}
	}
	l.number(strings.TrimSuffix(text, "'s"), start)
	if glued {
		l.tokens = append(l.tokens, token{text: "|", kind: aCell, start: l.pos, end: l.pos})
	}
}

// apostrophe reports whether rest begins with an apostrophe inside a word.
func apostrophe(rest string, r rune, size int) bool {
	next, _ := utf8.DecodeRuneInString(rest[size:])
	return (r == '\'' || r == '’') && unicode.IsLetter(next)
}

// number adds a word, or joins it to the number words before it: "one", "hundred", "and", "twenty", "five" are one token.
func (l *lexer) number(text string, start int) {
	n, kind := numberWord(text)
	last := len(l.tokens) - 1
	switch {
	case kind == 0:
		l.add(aWord, text, start)
		return
	case last >= 0 && l.tokens[last].kind == aNumber && !allDigits(l.tokens[last].text[:1]):
		prev := &l.tokens[last]
		switch {
		case n == 100 && prev.n < 10:
			prev.n *= 100
		case n < 10 && prev.n >= 20 && prev.n%10 == 0, n < 100 && prev.n >= 100 && prev.n%100 == 0:
			prev.n += n
		default:
			l.add(kind, text, start)
			l.tokens[last+1].n = n
			return
		}
		prev.kind, prev.end = kind, l.pos
		return
	case last >= 1 && text != "one" && l.tokens[last].text == "and" && l.tokens[last-1].kind == aNumber && l.tokens[last-1].n%100 == 0 && l.tokens[last-1].n > 0 && n < 100 &&
		!allDigits(l.tokens[last-1].text[:1]):
		l.tokens = l.tokens[:last]
		l.tokens[last-1].n += n
		l.tokens[last-1].kind, l.tokens[last-1].end = kind, l.pos
		return
	case n == 100 && last >= 0 && l.tokens[last].text == "a":
		start = l.tokens[last].start
		l.tokens = l.tokens[:last]
	}
	l.add(kind, text, start)
	l.tokens[len(l.tokens)-1].n = n
}

var (
	smallNumbers = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
		"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	smallRanks = [...]string{"", "", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
		"fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"}
	tens = [...]string{2: "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
)

// numberWord is the value of a number word or, from the third on, an ordinal; "first" and "second" are words.
func numberWord(s string) (int, tokenKind) {
	for i := range smallNumbers {
		switch s {
		case smallNumbers[i]:
			return i, aNumber
		case smallRanks[i]:
			if s != "" {
				return i, aRank
			}
		}
	}
	for i := 2; i < len(tens); i++ {
		switch s {
		case tens[i]:
			return 10 * i, aNumber
		case strings.TrimSuffix(tens[i], "y") + "ieth":
			return 10 * i, aRank
		}
	}
	switch s {
	case "hundred":
		return 100, aNumber
	case "hundredth":
		return 100, aRank
	case "fourty":
		return 40, aNumber
	}
	return 0, 0
}
