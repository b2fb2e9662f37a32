package law

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names yields the bodies, schemes, mechanisms, duties and terms that running text names, each with the byte offset at which
// its name begins, in the order of the text; where several names fit, the longest is taken. It says nothing of whether
// they are named rightly: compare [Named.Span] with the day that matters.
//
// Whole words are found, in any case and with any space, dash or apostrophe between; an abbreviation (PHE, CCGs) only in
// its own case. The time taken is proportional to the length of the text, and text that names nothing costs no allocation.
func Names(text string) iter.Seq2[int, Named] {
	return func(yield func(int, Named) bool) {
		for i := 0; i < len(text); {
			n := wordLength(text, i)
			if n == 0 {
				i++
				continue
			}
			at, end := i, i+n
			i = end
			if n > longestFirst || !nameIndex.begins(text[at:end]) || startsInside(text, at) {
				continue
			}
			best := -1
			for _, c := range nameIndex.candidates(text[at:end]) {
				if stop, ok := matchName(&nameIndex.spellings[c], text, at, n); ok && (best < 0 || stop > i) {
					best, i = nameIndex.spellings[c].row, stop
				}
			}
			if best >= 0 && !yield(at, named[best]) {
				return
			}
		}
	}
}

// spelling is one name of a row, as it is compared: folded, unless it must stand in its own case.
type spelling struct {
	text  string
	exact bool
	row   int
}

// longestFirst is the longest first word of a name, in bytes.
const longestFirst = 24

// nameIndex has the spellings by their first word, folded.
var nameIndex = newNameIndex()

type nameTable struct {
	spellings []spelling
	first     map[string][]int
	pairs     [1024]uint32 // by the first two letters, the lengths of first words, a bit each: most words need no look-up
}

// begins reports whether some name may begin with the word.
func (t *nameTable) begins(word string) bool { return t.pairs[pair(word)]>>len(word)&1 != 0 }

func pair(word string) int {
	p := int(word[0]&31) << 5
	if len(word) > 1 {
		p |= int(word[1] & 31)
	}
	return p
}

func newNameIndex() *nameTable {
	t := &nameTable{first: make(map[string][]int)}
	add := func(row int, name string) {
		name, marked := strings.CutPrefix(name, "=")
		exact := marked || abbreviation(name)
		text := name
		if !exact {
			text = strings.ToLower(name)
		}
		word := strings.ToLower(name[:wordLength(name, 0)])
		if word == "" { // "£10 fee" begins with its first letter or digit
			at := strings.IndexFunc(name, func(r rune) bool { return r < utf8.RuneSelf && wordByte(byte(r)) })
			text, word = text[at:], strings.ToLower(name[at:at+wordLength(name, at)])
		}
		t.pairs[pair(word)] |= 1 << len(word)
		t.first[word] = append(t.first[word], len(t.spellings))
		t.spellings = append(t.spellings, spelling{text, exact, row})
	}
	for i := range named {
		add(i, named[i].Name)
		if named[i].aliases != "" {
			for alias := range strings.SplitSeq(named[i].aliases, "|") {
				add(i, alias)
			}
		}
	}
	return t
}

// abbreviation reports whether a name is one word that begins with two capitals: PHE, CCGs.
func abbreviation(name string) bool {
	return !strings.Contains(name, " ") && len(name) > 1 && 'A' <= name[0] && name[0] <= 'Z' && 'A' <= name[1] && name[1] <= 'Z'
}

// candidates is the spellings whose first word is the one given, in any case.
func (t *nameTable) candidates(word string) []int {
	var folded [longestFirst]byte
	for i := range len(word) {
		folded[i] = lower(word[i])
	}
	return t.first[string(folded[:len(word)])]
}

// matchName compares a spelling with the text at an offset, where its first word of n bytes has been found
// whatever its case, and gives where it ends.
func matchName(s *spelling, text string, at, n int) (end int, ok bool) {
	if s.exact && s.text[:n] != text[at:at+n] {
		return 0, false
	}
	i := at + n
	for j := n; j < len(s.text); {
		if i >= len(text) {
			return 0, false
		}
		if c := s.text[j]; c == text[i] && ' ' < c && c < utf8.RuneSelf {
			i++
			j++
			continue
		}
		want, wantWidth := glyph(s.text, j, false)
		got, width := glyph(text, i, !s.exact)
		if want != got {
			return 0, false
		}
		j += wantWidth
		i += width
	}
	if i < len(text) {
		if r, _ := utf8.DecodeRuneInString(text[i:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
			return 0, false
		}
	}
	return i, true
}

// longestGap is how many bytes of white space may part two words of a name; it keeps a hostile run of spaces cheap.
const longestGap = 16

// glyph is the character at an offset, as names compare it, and its width in bytes: white space of any kind
// and length is one space, curly apostrophes and long dashes are plain ones, and letters are small where fold is set.
func glyph(text string, i int, fold bool) (c byte, width int) {
	c = text[i]
	switch {
	case ' ' < c && c < utf8.RuneSelf: // most are
	case isSpace(text, i) > 0:
		n := 0
		for i+n < len(text) && n < longestGap {
			w := isSpace(text, i+n)
			if w == 0 {
				break
			}
			n += w
		}
		return ' ', n
	case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80:
		switch text[i+2] {
		case 0x98, 0x99: // ‘ ’
			return '\'', 3
		case 0x90, 0x91, 0x92, 0x93, 0x94: // hyphens and dashes
			return '-', 3
		}
	}
	if fold {
		c = lower(c)
	}
	return c, 1
}

// isSpace is the width of the white space at an offset, or 0.
func isSpace(text string, i int) int {
	switch c := text[i]; {
	case c == ' ' || '\t' <= c && c <= '\r':
		return 1
	case c == 0xC2 && i+1 < len(text) && text[i+1] == 0xA0: // no-break space
		return 2
	}
	return 0
}

// startsInside reports whether the byte before an offset belongs to the same word: a letter that is not ASCII.
func startsInside(text string, at int) bool {
	if at == 0 || text[at-1] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordLength is the length of the run of ASCII letters and digits at an offset.
func wordLength(text string, at int) int {
	n := 0
	for at+n < len(text) && wordByte(text[at+n]) {
		n++
	}
	return n
}

func wordByte(c byte) bool { return wordBytes[c] }

var wordBytes = func() (t [256]bool) {
	for c := range t {
		t[c] = '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	return t
}()

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// NameOf is the row of the table with exactly that name; aliases do not count.
func NameOf(name string) (Named, bool) {
	for n := range AllNamed() {
		if n.Name == name {
			return n, true
		}
	}
	return Named{}, false
}
