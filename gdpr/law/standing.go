package law

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Known answers whether p exists, or once existed, in its enactment: Yes where the tables have it, No only
// where they are complete for that enactment and depth, Unknown otherwise. The UK GDPR begins on 2021-01-01, so what
// left the text that day (Article 6(2)) is known of the EU GDPR alone. An Act that is not tabled is Unknown, not wrong.
func (p Provision) Known() fact.Fact { return p.standing(0) }

// InForce answers whether p stood in its enactment on the day d: No before it came, after it went and where it never was,
// Unknown where the tables do not say.
//
// The EU GDPR counts as in force in the United Kingdom until 2020-12-31. Savings are not modelled: an old
// provision may go on for what happened in its time.
func (p Provision) InForce(d civil.Date) fact.Fact {
	if !d.Valid() {
		return fact.Unknown
	}
	return p.standing(d)
}

// standing answers for the day d, or for any day where d is zero.
func (p Provision) standing(d civil.Date) fact.Fact {
	in, locator, _ := cut(p.key, '/')
	if t, ok := tables[Instrument(in)]; ok {
		place, pin := cutPin(locator)
		if rows := t.of(place); len(rows) > 0 && brackets(pin) { // as nearly always
			return t.among(rows, pin, d)
		}
	}
	l := split(p.key)
	if l.kind == malformed {
		return fact.No
	}
	if t, ok := tables[l.in]; ok {
		return t.has(l, l.locator(p.key), d)
	}
	act, ok := actOf(l.in)
	switch {
	case !ok:
		return fact.Unknown
	case d != 0 && !act.Span.Contains(d):
		return fact.No
	case l.kind == whole:
		return fact.Yes
	}
	return fact.Unknown
}

// Span is when p stood in its enactment, from its first day to its last. It is false where the tables do not say, as for
// the sections of an Act whose sections are not tabled.
func (p Provision) Span() (Span, bool) {
	l := split(p.key)
	if t, ok := tables[l.in]; ok {
		return t.span(l, l.locator(p.key))
	}
	act, ok := actOf(l.in)
	if !ok || l.kind != whole {
		return Span{}, false
	}
	return act.Span, true
}

// Heading is what p is about, in our own words, as on the day given; the zero day asks for the latest. Points and limbs
// have the heading of the Article, section or paragraph that they stand in. It is empty where none is tabled.
func (p Provision) Heading(on civil.Date) string {
	t, ok := tables[split(p.key).in]
	if !ok {
		return ""
	}
	place, _ := cutPin(p.Locator())
	heading := ""
	for _, r := range t.of(place) {
		span := r.span.Intersect(t.life)
		if r.heading != "" && !span.Empty() && (heading == "" || on == 0 || span.From <= on) {
			heading = r.heading
		}
	}
	return heading
}
