package law

import (
	"bytes"
	"strconv"
	"strings"
)

// titles is the tabled enactments by their names as [plain] spells them, with the year and without it.
// Without a year a name stands for its one enactment, or for the one that is nearly always meant.
var titles = func() map[string]string {
	m := make(map[string]string, 2*len(acts)+len(meant))
	for i := range acts {
		name := acts[i].Name
		full := plain(name)
		m[full] = name
		if cut := len(full) - len(" 2014"); cut > 0 && isDigit(full[len(full)-1]) {
			if _, twice := m[full[:cut]]; twice {
				m[full[:cut]] = ""
			} else {
				m[full[:cut]] = name
			}
		}
	}
	for _, name := range meant {
		full := plain(name)
		m[full[:len(full)-len(" 2014")]] = name
	}
	const pecr = "privacy and electronic communications regulations"
	m[pecr], m[pecr+" 2003"] = PECR.Name(), PECR.Name()
	return m
}()

// meant is the enactments that a name shared by several stands for where no year is printed.
var meant = [...]string{"Data Protection Act 2018", "Mental Health Act 1983", "Equality Act 2010", "Companies Act 2006", "Children Act 1989", "Education Act 1996"}

// abbreviated is the words of names that are printed as initials, as [plain] spells them.
var abbreviated = [...]struct{ short, full string }{
	{"nhs ", "national health service "},
	{"cqc ", "care quality commission "},
	{"hsca ", "health and social care act "},
	{"roa ", "rehabilitation of offenders act "},
	{" ni ", " northern ireland "},
	{" paye ", " pay as you earn "},
	{" misc prov ", " miscellaneous provisions "},
	{" misc provisions ", " miscellaneous provisions "},
}

// knownTitle is the tabled name of an enactment, from the name as printed, a word to add to it, and the year; zero
// where none is printed. Case, "and" or "&", and punctuation do not matter.
func knownTitle(name, add string, year int) (string, bool) {
	var buf [256]byte
	b := appendPlain(buf[:0], name)
	if add != "" {
		b = appendPlain(append(b, ' '), add)
	}
	if year != 0 {
		b = strconv.AppendInt(append(b, ' '), int64(year), 10)
	}
	if known := titles[string(b)]; known != "" {
		return known, true
	}
	for _, a := range abbreviated {
		if i := bytes.Index(b, []byte(a.short)); i >= 0 && len(b) < 200 {
			if known := titles[string(b[:i])+a.full+string(b[i+len(a.short):])]; known != "" {
				return known, true
			}
		}
	}
	return "", false
}

// slippedTitle is the tabled name of an enactment of which a word was left out or put in the singular: The Town Police Clauses 1847, Working
// Time Regulation 1998; and what the slip is.
func slippedTitle(name string, year int) (known, why string) {
	if known, ok := knownTitle(name, "Act", year); ok {
		return known, "the word Act is left out"
	}
	if name = strings.TrimRight(name, " "); len(name) > len("Regulation") && strings.EqualFold(name[len(name)-len("Regulation"):], "Regulation") {
		if known, ok := knownTitle(name[:len(name)-len("Regulation")], "Regulations", year); ok {
			return known, "the name has Regulations, in the plural"
		}
	}
	return "", ""
}

// enactment is the instrument of a name and year as printed, with what is doubtful about the name.
func enactment(name string, year int) (in Instrument, kind DoubtKind, why string, likely Instrument) {
	if known, ok := knownTitle(name, "", year); ok {
		return Act(known), 0, "", ""
	}
	printed := titled(name) + " " + strconv.Itoa(year)
	in = Act(printed)
	if name, why, ok := MisnamedAct(printed); ok {
		return in, DoubtMisnamed, why, Act(name)
	}
	return in, 0, "", ""
}

// alike is the tabled enactments by the first of their [appendStems], their kind and their year.
var alike = func() map[string][]stemmed {
	m := make(map[string][]stemmed, len(acts))
	for i := range acts {
		w := appendStems(nil, acts[i].Name)
		if key, ok := appendAlike(nil, w); ok {
			m[string(key)] = append(m[string(key)], stemmed{acts[i].Name, w})
		}
	}
	return m
}()

type stemmed struct {
	name  string
	stems []byte
}

// appendAlike appends the first and the last two of three stems or more.
func appendAlike(b, stems []byte) ([]byte, bool) {
	first, rest, _ := bytes.Cut(stems, oneSpace)
	year := bytes.LastIndexByte(rest, ' ')
	if year < 0 {
		return b, false
	}
	kind := bytes.LastIndexByte(rest[:year], ' ') + 1
	return append(append(append(b, first...), ' '), rest[kind:]...), true
}

var oneSpace = []byte(" ")

// nearTitle is the one tabled enactment of the same kind and year that begins alike and has all words of a printed name:
// Equalities Act 2010, Fire and Rescue Act 2004.
func nearTitle(printed string) (string, bool) {
	var words, first [256]byte
	w := appendStems(words[:0], printed)
	key, ok := appendAlike(first[:0], w)
	if !ok {
		return "", false
	}
	near := ""
	for _, c := range alike[string(key)] {
		if !hasStems(c.stems, w) || bytes.Count(c.stems, oneSpace)-1 > 3*(bytes.Count(w, oneSpace)-1) { // the kind and the year do not count
			continue
		}
		if near != "" {
			return "", false
		}
		near = c.name
	}
	return near, near != ""
}

// hasStems reports whether the stems w stand among those of a longer name, in their order.
func hasStems(full, w []byte) bool {
	next, w, _ := bytes.Cut(w, oneSpace)
	for len(full) > 0 {
		var s []byte
		if s, full, _ = bytes.Cut(full, oneSpace); !bytes.Equal(s, next) {
			continue
		}
		if len(w) == 0 {
			return true
		}
		next, w, _ = bytes.Cut(w, oneSpace)
	}
	return false
}

// appendStems appends the words of a name that tell it from others, in the singular, parted by spaces.
func appendStems(b []byte, name string) []byte {
	var buf [256]byte
	from := len(b)
	var w []byte
	for rest := appendPlain(buf[:0], name); len(rest) > 0; {
		w, rest, _ = bytes.Cut(rest, oneSpace)
		switch string(w) {
		case "of", "the", "and", "etc", "at", "in", "to", "for", "on", "a":
			continue
		}
		b = separate(b, from)
		if s, ok := bytes.CutSuffix(w, []byte("ies")); ok {
			b = append(append(b, s...), 'y')
		} else {
			b = append(b, bytes.TrimSuffix(w, []byte("s"))...)
		}
	}
	return b
}

// titled is a printed name in the form that keys have: no leading "the", single spaces, a straight apostrophe, "and" for "&",
// Act for Acts, Regulations for Regs.
func titled(name string) string {
	name = withoutThe(squeeze(name))
	name = spaced(strings.NewReplacer("’", "'", "‘", "'", " & ", " and ", "(NI)", "(Northern Ireland)").Replace(name))
	i := strings.LastIndexByte(name, ' ')
	head, last := name[:i+1], name[i+1:]
	switch strings.ToLower(last) {
	case "act", "acts":
		last = "Act"
	case "regulations", "regs":
		last = "Regulations"
	case "order", "rules", "measure":
		last = strings.ToUpper(last[:1]) + last[1:]
	}
	return head + last
}

// spaced is a name with a space before every bracket that opens.
func spaced(name string) string {
	for i := 1; i < len(name); i++ {
		if name[i] == '(' && name[i-1] != ' ' && name[i-1] != '(' {
			name = name[:i] + " " + name[i:]
			i++
		}
	}
	return name
}

// plain is a name without what printing varies: small letters, "and" for "&", no punctuation, single spaces, Act for Acts.
func plain(s string) string { return string(appendPlain(nil, s)) }

func appendPlain(b []byte, s string) []byte {
	from := len(b)
	for i := 0; i < len(s); {
		c := s[i]
		size, _ := blank(s, i)
		switch {
		case size > 0:
			i += size
			b = separate(b, from)
			continue
		case c == '&':
			b = append(separate(b, from), "and "...)
		case isUpper(c):
			b = append(b, c|0x20)
		case isLetter(c) || isDigit(c):
			b = append(b, c)
		case c == '-' || c == '/' || c == '(' || c == ')':
			b = separate(b, from)
		case c == 0xE2 && at(s, i+1) == 0x80 && 0x90 <= at(s, i+2) && at(s, i+2) <= 0x95:
			b = separate(b, from)
			i += 2
		case c == 0xE2 && at(s, i+1) == 0x80:
			i += 2
		case c >= 0x80:
			b = append(b, c)
		}
		i++
	}
	for len(b) > from && b[len(b)-1] == ' ' {
		b = b[:len(b)-1]
	}
	head := b[from:]
	if len(head) > 4 && string(head[:4]) == "the " {
		b = append(b[:from], head[4:]...)
	}
	for _, r := range [...][2]string{{" acts", " act"}, {" regs", " regulations"}} {
		if n := len(b) - len(r[0]); n > from && string(b[n:]) == r[0] {
			b = append(b[:n], r[1]...)
		}
	}
	return b
}

func separate(b []byte, from int) []byte {
	if len(b) > from && b[len(b)-1] != ' ' {
		b = append(b, ' ')
	}
	return b
}
