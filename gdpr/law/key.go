package law

import (
	"fmt"
	"strings"
)

// kind is what a locator names. The zero value is a key that is not well formed.
type kind uint8

const (
	malformed kind = iota
	whole
	article
	section
	regulation
	recital
	part
	annex
	schedule
)

// locus is a text key taken apart; its strings are slices of the key.
// For an Article, section or regulation the pin holds the brackets alone; for
// an Annex or Schedule it holds the paragraph with its brackets, or a Part.
type locus struct {
	in          Instrument
	kind        kind
	number, pin string
}

// locator is the part of its key after the instrument.
func (l *locus) locator(key string) string {
	if len(l.in) < len(key) {
		return key[len(l.in)+1:]
	}
	return ""
}

// split takes a key apart without allocating.
func split(key string) locus {
	if !strings.HasPrefix(key, actPrefix) {
		head, rest, place := cut(key, '/')
		switch in := Instrument(head); in {
		case EUGDPR, UKGDPR, DPA2018, DPA1998, PECR:
			if !place {
				return locus{in: in, kind: whole}
			}
			l := locate(rest)
			l.in = in
			return l
		}
		return locus{in: Instrument(head)}
	}
	// A name may hold a slash (Directive 95/46/EC, Regulation (EU) 2019/1020), so it ends at the first slash that
	// a well-formed locator follows, and before a bare article number only where it ends like "Order 1995".
	for i := len(actPrefix); ; i++ {
		slash := strings.IndexByte(key[i:], '/')
		if slash < 0 {
			break
		}
		i += slash
		if l := locate(key[i+1:]); l.kind != malformed && (l.kind != article || endsInYear(key[:i])) {
			l.in = Instrument(key[:i])
			name := key[len(actPrefix):i]
			if !wellNamed(name) || strings.IndexByte(name, '/') >= 0 && split(key[:i]).kind != whole { // a name that is a place itself
				l.kind = malformed
			}
			return l
		}
	}
	l := locus{in: Instrument(key)}
	if wellNamed(key[len(actPrefix):]) {
		l.kind = whole
	}
	return l
}

// cut is [strings.Cut] at a byte: keys are read whenever a rule asks when its law stood.
func cut(s string, sep byte) (before, after string, found bool) {
	for i := range len(s) {
		if s[i] == sep {
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

// locate reads what follows the instrument.
func locate(s string) locus {
	switch {
	case s != "" && s[0] <= '9':
		return bracketed(article, s)
	case strings.HasPrefix(s, "Sch"):
		return inside(schedule, s[len("Sch"):])
	case strings.HasPrefix(s, "Annex"):
		return inside(annex, s[len("Annex"):])
	case strings.HasPrefix(s, "Pt"):
		return bare(part, s[len("Pt"):])
	case strings.HasPrefix(s, "rec"):
		return bare(recital, s[len("rec"):])
	case strings.HasPrefix(s, "reg"):
		return bracketed(regulation, s[len("reg"):])
	case strings.HasPrefix(s, "s"):
		return bracketed(section, s[len("s"):])
	}
	return bracketed(article, s)
}

// bare is a number with nothing after it.
func bare(k kind, s string) locus {
	if n := number(s); n == 0 || n < len(s) {
		return locus{}
	}
	return locus{kind: k, number: s}
}

// bracketed is a number and its brackets.
func bracketed(k kind, s string) locus {
	n := number(s)
	if n == 0 || s[0] < '0' || s[0] > '9' || !brackets(s[n:]) {
		return locus{}
	}
	return locus{kind: k, number: s[:n], pin: s[n:]}
}

// inside is the number of an Annex or Schedule and, after a slash, a place in it.
func inside(k kind, s string) locus {
	head, pin, place := cut(s, '/')
	l := bare(k, head)
	switch {
	case l.kind == malformed || !place:
	case isPart(pin) && k == schedule && bare(part, pin[len("Pt"):]).kind == part:
		l.pin = pin
	case bracketed(k, pin).kind == k:
		l.pin = pin
	default:
		return locus{}
	}
	return l
}

// number is the length of a number such as 9, 8ZA, A1 or 164A at the head of s: digits with capitals
// before or after, at most eight bytes.
func number(s string) int {
	n := 0
	digit := false
	for ; n < len(s) && n < 8; n++ {
		switch c := s[n]; {
		case '0' <= c && c <= '9':
			digit = true
		case 'A' <= c && c <= 'Z':
		default:
			if !digit {
				return 0
			}
			return n
		}
	}
	if !digit {
		return 0
	}
	return n
}

// brackets reports whether s is a run of (1), (a), (ea), (iia), (3A).
func brackets(s string) bool {
	for s != "" {
		name, rest, closed := cut(s, ')')
		if s[0] != '(' || !closed || len(name) < 2 || len(name) > 8 {
			return false
		}
		for _, c := range []byte(name[1:]) {
			if (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
				return false
			}
		}
		s = rest
	}
	return true
}

func isPart(pin string) bool { return strings.HasPrefix(pin, "Pt") }

// endsInYear reports whether a name ends in a word and a year.
func endsInYear(name string) bool {
	n := len(name)
	if n < len("a 1995") || name[n-5] != ' ' {
		return false
	}
	for _, c := range []byte(name[n-4:]) {
		if c < '0' || c > '9' {
			return false
		}
	}
	c := name[n-6] | 0x20
	return 'a' <= c && c <= 'z'
}

// wellNamed reports whether s can be the name of an Act: something, without control characters or spaces at the ends.
func wellNamed(s string) bool {
	plain := 0
	for plain < len(s) && ' ' <= s[plain] && s[plain] < 0x7f {
		plain++
	}
	if plain > 0 && plain == len(s) { // nearly all
		return s[0] != ' ' && s[plain-1] != ' '
	}
	return s != "" && strings.TrimSpace(s) == s && !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r == 0xfffd })
}

// checkKey explains what is wrong with a key that is not well formed, or that is not the key of its enactment.
func checkKey(key string) error {
	l := split(key)
	if l.kind != malformed {
		name, isAct := strings.CutPrefix(string(l.in), actPrefix)
		if in := Act(name); isAct && in != l.in {
			return fmt.Errorf("law: key %q: %s is written %s", clip(key), clip(name), string(in))
		}
		return nil
	}
	head, rest, _ := strings.Cut(key, "/")
	switch Instrument(head) {
	case "":
		return fmt.Errorf("law: key %q has no instrument: want one like UKGDPR/9(2)(h)", clip(key))
	case EUGDPR, UKGDPR:
		return fmt.Errorf("law: key %q: found %q after the instrument: want a place like 9(2)(h), rec46 or Annex1/6", clip(key), clip(rest))
	case DPA2018, DPA1998:
		return fmt.Errorf("law: key %q: found %q after the instrument: want a place like s10(3), Sch1/18, Sch1/Pt2 or Pt3", clip(key), clip(rest))
	case PECR:
		return fmt.Errorf("law: key %q: found %q after the instrument: want a place like reg6 or SchA1", clip(key), clip(rest))
	case "ACT":
		return fmt.Errorf("law: key %q: found the name %q: want one with its year, like ACT/Care Act 2014/s42", clip(key), clip(rest))
	}
	if p, err := Parse(key); err == nil {
		return fmt.Errorf("law: key %q: found a citation: want its key, %s", clip(key), clip(p.key))
	}
	if named := split(actPrefix + key); named.kind != malformed && endsInYear(string(named.in)) {
		return fmt.Errorf("law: key %q: found the name of an enactment: want %s before it", clip(key), actPrefix)
	}
	return fmt.Errorf("law: key %q: unknown instrument %q: want EUGDPR, UKGDPR, DPA2018, DPA1998, PECR or ACT/ and a name", clip(key), clip(head))
}

// clip shortens hostile text for a message.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
