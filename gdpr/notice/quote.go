package notice

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// at prints the lines of a source for a message: all of a few, first and last of many.
func at(lines []int) string {
	if len(lines) == 0 {
		return ""
	}
	var buffer [len(" (lines 1000000 to 1000001)")]byte
	return string(appendLines(buffer[:0], lines))
}

func appendLines(text []byte, lines []int) []byte {
	if len(lines) == 0 {
		return text
	}
	return append(lineNumbers(append(text, " ("...), lines), ')')
}

// lineNumbers prints the lines of a source, of which there are some.
func lineNumbers(text []byte, lines []int) []byte {
	number := func(before string, line int) { text = strconv.AppendInt(append(text, before...), int64(line), 10) }
	switch len(lines) {
	case 1:
		number("line ", lines[0])
	case 2:
		number("lines ", lines[0])
		number(" and ", lines[1])
	default:
		number("lines ", slices.Min(lines))
		number(" to ", slices.Max(lines))
	}
	return text
}

// quoted is printed words in quotation marks, with their lines.
func quoted(words string, lines []int) string {
	var buffer [160]byte
	return string(appendQuoted(buffer[:0], words, lines))
}

func appendQuoted(text []byte, words string, lines []int) []byte {
	return appendLines(appendQuote(text, words), lines)
}

// quote puts words in quotation marks; those among them become single ones.
func quote(words string) string {
	var buffer [160]byte
	return string(appendQuote(buffer[:0], words))
}

func appendQuote(text []byte, words string) []byte {
	for i := range len(words) {
		if c := words[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return strconv.AppendQuote(text, strings.ReplaceAll(words, `"`, "'"))
		}
	}
	return append(append(append(text, '"'), words...), '"') // as nearly always
}

// quoted is the words of a statement with their place, for a message; its value where there are none.
func (st *Statement) quoted() string {
	return quoted(cmp.Or(st.Words, st.Value), st.Lines)
}

// aside prints words for a message in brackets, with their lines: the lines alone where there are no words.
func aside(words string, lines []int) string {
	if words == "" {
		return at(lines)
	}
	return " (" + quote(words) + ")" + at(lines)
}

// printed is the words of a phrase in brackets, with their lines.
func (p *Phrase) printed() string {
	var buffer [160]byte
	text := appendQuote(append(buffer[:0], " ("...), p.Words)
	if len(p.Lines) > 0 {
		text = lineNumbers(append(text, ", "...), p.Lines)
	}
	return string(append(text, ')'))
}
