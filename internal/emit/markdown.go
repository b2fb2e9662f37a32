package emit

import (
	"strings"
	"unicode"
)

// Markdown is words as text in Markdown, on one line: what would be markup there, in a cell of a table or in HTML is shown as it is. Control
// characters become spaces; those that have no look of their own, such as marks that turn the direction of writing, are left out.
func Markdown(words string) string {
	if isText(words) {
		return words
	}
	var b strings.Builder
	for _, field := range strings.FieldsFunc(words, blank) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		number := b.Len() == 0
		for i, c := range field {
			switch {
			case unicode.Is(unicode.Cf, c):
				continue
			case c == '&':
				b.WriteString("&amp;")
				continue
			case c == '<':
				b.WriteString("&lt;")
				continue
			case c == '>':
				b.WriteString("&gt;")
				continue
			case strings.ContainsRune("\\`*_[]|~$", c), b.Len() == 0 && strings.ContainsRune("#+-=:", c), number && i > 0 && (c == '.' || c == ')'):
				b.WriteByte('\\')
			}
			number = number && '0' <= c && c <= '9'
			b.WriteRune(c)
		}
	}
	return b.String()
}

// isText reports whether words are plainly text in Markdown as they stand; they may be where it does not.
func isText(words string) bool {
	for i := 0; i < len(words); i++ {
		switch c := words[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == ',', c == ';', c == '/', c == '(', c == '\'':
		case '0' <= c && c <= '9', c == ':', c == '.', c == ')', c == '-', c == '+', c == '=', c == '#':
			if i == 0 && (c < '0' || c > '9') {
				return false
			}
			if (c == '.' || c == ')') && words[0] >= '0' && words[0] <= '9' {
				return false // a list, if there are but figures before
			}
		case c == ' ':
			if i == 0 || i == len(words)-1 || words[i-1] == ' ' {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// blank reports whether a character parts words here.
func blank(c rune) bool {
	return unicode.IsSpace(c) || unicode.IsControl(c) || c == unicode.ReplacementChar
}
