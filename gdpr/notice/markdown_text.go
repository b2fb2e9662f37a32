package notice

import (
	"strings"
	"unicode"
)

// escape is words as text in Markdown, on one line: what would be markup there, in a cell of a table or in HTML is shown as it is. Control
// characters and those that turn the direction of writing become spaces.
func escape(words string) string {
	var b strings.Builder
	for _, field := range strings.FieldsFunc(words, blank) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		number := b.Len() == 0
		for i, c := range field {
			switch {
			case c == '&':
				b.WriteString("&amp;")
				continue
			case c == '<':
				b.WriteString("&lt;")
				continue
			case c == '>':
				b.WriteString("&gt;")
				continue
			case strings.ContainsRune("\\`*_[]|~$", c), i == 0 && b.Len() == 0 && strings.ContainsRune("#+-=:", c), number && i > 0 && (c == '.' || c == ')'):
				b.WriteByte('\\')
			}
			number = number && '0' <= c && c <= '9'
			b.WriteRune(c)
		}
	}
	return b.String()
}

// blank reports whether a character parts words here.
func blank(c rune) bool {
	return unicode.IsSpace(c) || unicode.IsControl(c) || 0x202A <= c && c <= 0x202E || 0x2066 <= c && c <= 0x2069 || c == unicode.ReplacementChar
}
