package emit

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escaped passes on what encoding/json writes, with the texts in it escaped as those of a [Writer] are.
func Escaped(to io.Writer) io.Writer { return &escaped{*New(to)} }

type escaped struct{ out Writer }

// Write takes a whole value, as an encoder writes it.
func (e *escaped) Write(value []byte) (int, error) {
	w, rest := &e.out, string(value)
	for {
		at := strings.IndexFunc(rest, unseen)
		if at < 0 {
			break
		}
		r, size := utf8.DecodeRuneInString(rest[at:])
		w.copy(rest[:at])
		w.rune(r)
		rest = rest[at+size:]
	}
	w.copy(rest)
	return len(value), w.Flush()
}

// unseen reports whether a character stands in texts alone, where it is escaped.
func unseen(r rune) bool {
	return r == '<' || r == '>' || r == '&' || r != '\n' && !unicode.IsPrint(r)
}
