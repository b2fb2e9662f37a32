package law

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

const (
	legislation = "https://www.legislation.gov.uk/"
	eurLex      = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"
)

// URL is the official address of the text as it stood on the day given, at legislation.gov.uk; the zero day asks for
// the latest text. It leads to the numbered place, not to a point or limb within. A recital stands in the
// introduction of the Regulation. Of some statutory instruments the site keeps no dated text and shows the one it has.
//
// Of the EU GDPR the address is that of the whole Regulation at EUR-Lex, which is not dated. The answer is empty
// where no address is known, where p did not stand on that day or there is no such day, and where it does not exist.
func (p Provision) URL(on civil.Date) string {
	l := split(p.key)
	if on != 0 && !on.Valid() || p.standing(on) == fact.No {
		return ""
	}
	var base string
	switch l.in {
	case EUGDPR:
		return eurLex
	case UKGDPR:
		base = "eur/2016/679"
	default:
		act, ok := actOf(l.in)
		if !ok {
			return ""
		}
		base = act.path
	}
	var b strings.Builder
	b.WriteString(legislation)
	b.WriteString(base)
	switch l.kind {
	case article:
		b.WriteString("/article/" + l.number)
		if l.in == UKGDPR && l.number == "12A" {
			b.WriteByte('.') // the site files this one under "12A."
		}
	case section:
		b.WriteString("/section/" + l.number)
	case regulation:
		b.WriteString("/regulation/" + l.number)
	case part:
		b.WriteString("/part/" + l.number)
	case recital:
		b.WriteString("/introduction")
	case annex:
		b.WriteString("/annex/" + l.number)
	case schedule:
		b.WriteString("/schedule/" + l.number)
		switch place, _ := cutPin(l.pin); {
		case isPart(place):
			b.WriteString("/part/" + place[len("Pt"):])
		case place != "":
			b.WriteString("/paragraph/" + place)
		}
	}
	if on != 0 {
		b.WriteString("/" + on.String())
	}
	return b.String()
}
