package ico

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// keys are the words with which the parts of an item begin, behind a semicolon: "; country: Ireland".
var keys = [...]string{
	"agreement", "benchmarks", "by", "cannot consent", "condition", "contract", "country", "data", "dated", "duty", "ends", "explicit consent",
	"for", "from the person", "implied consent", "in context", "large scale", "limb", "link", "logic", "monitoring", "new technology",
	"official authority", "open to all", "own task", "party to contract", "review by", "route", "safeguard", "service", "significant", "to", "under",
}

// keyAt is the key with which s begins, where a colon and a space stand behind it; else empty.
func keyAt(s string) string {
	colon := strings.Index(s[:min(len(s), 24)], ": ")
	if colon < 2 {
		return ""
	}
	for _, key := range &keys {
		if strings.EqualFold(key, s[:colon]) {
			return key
		}
	}
	return ""
}

// isNone reports whether a cell says that there is nothing.
func isNone(s string) bool { return strings.EqualFold(s, "none") || strings.EqualFold(s, "n/a") }

// numberAt is the length of a number at the head of s, such as "12: ", and the number; 0 where there is none.
func numberAt(s string) (length, n int) {
	colon := strings.Index(s[:min(len(s), 10)], ": ")
	if colon < 1 || s[0] < '1' || s[0] > '9' {
		return 0, 0
	}
	n, err := strconv.Atoi(s[:colon])
	if err != nil {
		return 0, 0
	}
	return colon + len(": "), n
}

// plain are the bytes that stand for themselves in every place but the first and the last.
var plain = func() (t [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		t[c] = c != '\\' && c != ':'
	}
	return t
}()

// appendText appends a text so that it reads back as it was: what is not printed, what would be taken for a mark of the
// cell, and white space at an end is written as \u{…} with its number. It reports whether the text was UTF-8, without which a cell cannot hold it.
func appendText(dst []byte, s string, newlines bool) (_ []byte, sound bool) {
	start, whole := 0, s != "" && s[0] != ' ' && s[len(s)-1] != ' ' && !isNone(s)
	for i := 0; whole && i < len(s); i++ {
		whole = plain[s[i]]
	}
	if whole {
		return append(dst, s...), true
	}
	if s == "" {
		return append(dst, `\u{}`...), true
	}
	sound = true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			sound = false
			dst = append(append(dst, s[start:i]...), "\ufffd"...)
			start = i + size
		case i == 0 && isNone(s), (i == 0 || i+size == len(s)) && unicode.IsSpace(r), mark(s, i, r, newlines):
			dst = append(append(dst, s[start:i]...), `\u{`...)
			dst = append(strconv.AppendInt(dst, int64(r), 16), '}')
			start = i + size
		}
		i += size
	}
	return append(dst, s[start:]...), sound
}

// mark reports whether the character at i has to be written by its number.
func mark(s string, i int, r rune, newlines bool) bool {
	switch {
	case r == '\n':
		return !newlines
	case r == '\\':
		return strings.HasPrefix(s[i:], `\u{`)
	case i == 0 && '1' <= r && r <= '9':
		n, _ := numberAt(s)
		return n > 0
	case i == 0 || i > 1 && s[i-1] == ' ' && s[i-2] == ';':
		if keyAt(s[i:]) != "" {
			return true
		}
	}
	return !unicode.IsGraphic(r)
}

// readText gives back what appendText wrote. What is no mark of it stays as it stands.
func readText(s string) string {
	at := strings.Index(s, `\u{`)
	if at < 0 {
		return s
	}
	var b strings.Builder
	for ; at >= 0; at = strings.Index(s, `\u{`) {
		b.WriteString(s[:at])
		s = s[at:]
		digits, _, closed := strings.Cut(s[len(`\u{`):min(len(s), len(`\u{10ffff}`))], "}")
		n, err := strconv.ParseUint(digits, 16, 32)
		switch {
		case closed && digits == "":
		case closed && err == nil && utf8.ValidRune(rune(n)):
			b.WriteRune(rune(n))
		default:
			b.WriteString(s[:len(`\u{`)])
			s = s[len(`\u{`):]
			continue
		}
		s = s[len(`\u{`)+len(digits)+1:]
	}
	b.WriteString(s)
	return b.String()
}
