package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// width is where lines of words end.
const width = 100

// glue is a space at which no line ends.
const glue = "\u00a0"

// page is text that is being set in lines.
type page struct{ strings.Builder }

func (p *page) blank() { p.WriteByte('\n') }

// line writes a line as it is.
func (p *page) line(s string) {
	p.WriteString(strings.Map(printable, s))
	p.WriteByte('\n')
}

// heading writes words with a line under them.
func (p *page) heading(s string, under byte) {
	p.paragraph("", s)
	p.line(strings.Repeat(string(under), min(utf8.RuneCountInString(s), width)))
}

// paragraph writes words in as many lines as they need, each indented.
func (p *page) paragraph(indent, s string) { p.set(indent, indent, s) }

// hanging writes words after a label, and further lines under the first word.
func (p *page) hanging(label, s string) {
	p.set(label, strings.Repeat(" ", utf8.RuneCountInString(label)), s)
}

func (p *page) set(first, rest, s string) {
	line, length, empty := first, utf8.RuneCountInString(first), true
	for word := range strings.FieldsFuncSeq(s, breaks) {
		n := utf8.RuneCountInString(word)
		switch {
		case empty:
			line, length, empty = line+word, length+n, false
		case length+1+n <= width:
			line, length = line+" "+word, length+1+n
		default:
			p.line(line)
			line, length = rest+word, utf8.RuneCountInString(rest)+n
		}
	}
	p.line(line)
}

func breaks(r rune) bool { return unicode.IsSpace(r) && string(r) != glue }

// printable keeps a file from steering the terminal.
func printable(r rune) rune {
	if string(r) == glue {
		return ' '
	}
	if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
		return unicode.ReplacementChar
	}
	return r
}
