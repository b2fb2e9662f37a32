package law

import (
	"strings"
	"unicode/utf8"
)

// Characters that a keyboard or a word processor put in the place of others, three bytes long each. The reader is given a copy of the text in
// which they are the plain ones behind bytes that it passes over, so that every offset stays what it was.

// pad is the byte that the reader passes over.
const pad = 0

// The characters: ！ to ～ for ! to ~, and the sign of the euro that a word processor makes of (e).
const (
	wide     = "\xEF\xBC" // ！ to ＿, among them the brackets and figures
	euro     = ")€"
	padded   = string(rune(pad))
	euroRead = ")" + padded + "e)" // the bracket that opens is missing, and a doubt says so
)

// plainly is the text as the reader should see it, and whether that is another.
func plainly(text string) (string, bool) {
	hasEuro := strings.Contains(text, euro)
	if !hasEuro && !strings.Contains(text, wide) {
		return text, false
	}
	if hasEuro {
		text = strings.ReplaceAll(text, euro, euroRead)
	}
	b := []byte(text)
	for from := 0; ; {
		i := strings.Index(text[from:], wide)
		if i < 0 {
			return string(b), true
		}
		// A run is put together at its end: １５ is one number.
		start := from + i
		end, n := start, 0
		var plain [64]byte
		for n < len(plain) {
			c, size := utf8.DecodeRuneInString(text[end:])
			if c < '！' || c > '～' {
				break
			}
			plain[n] = byte(c - '！' + '!')
			n++
			end += size
		}
		clear(b[start:end])
		copy(b[end-n:end], plain[:n])
		from = max(end, start+1)
	}
}

// inText moves what was found in the copy to whole characters of the text itself. Only a beginning can lie inside one.
func inText(text string, m Mention) Mention {
	m.Start = runeStart(text, m.Start)
	for i := range m.Doubts {
		m.Doubts[i].Start = runeStart(text, m.Doubts[i].Start)
	}
	return m
}

func runeStart(text string, i int) int {
	for i > 0 && i < len(text) && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}
