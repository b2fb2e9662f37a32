package law

import (
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Places in the GDPR, which the table decides about.

// article adds a place in the GDPR, mended where the letters can mean only one.
func (w *writer) article(it *item, p *pin, bare bool) {
	for _, q := range w.siblings(p, 0) {
		w.oneArticle(&q, bare)
	}
}

func (w *writer) oneArticle(p *pin, bare bool) {
	r := &w.reader
	pin := w.text(p, 0)
	q := w.in.Article(pin)
	n := leading(pin)
	withinGDPR := r.finder.Within.Instrument() == w.in
	known := q.Known()
	mended, why := Provision{}, ""
	if known == fact.No {
		mended, why = w.mend(p)
	}
	if bare && known != fact.Yes && mended.IsZero() && n != 6 && n != 9 && !withinGDPR {
		return
	}
	if known != fact.No {
		if n > 99 {
			return
		}
		w.add(q)
		if p.damaged {
			w.m.doubt(DoubtMalformed, q, p.start, p.end, "the brackets are not as they should be")
		}
		return
	}
	if !mended.IsZero() {
		w.add(mended)
		w.m.doubt(DoubtMalformed, mended, p.start, p.end, why)
		return
	}
	if n > 99 || n == 0 {
		return
	}
	w.add(q)
	w.m.doubt(DoubtUnknown, q, p.start, p.end, "the GDPR has no such place", w.near(p)...)
}

// dotted reports whether a pin is written with dots, as numbered headings are too.
func (p *pin) dotted(text string) bool {
	for _, l := range p.levels[1:p.n] {
		if at(text, l.start-1) != '(' && !l.letters {
			return true
		}
	}
	return false
}

// mend is the one place that a damaged pin can mean, zero if there is none or more than one.
func (w *writer) mend(p *pin) (Provision, string) {
	text := w.reader.text
	last := p.levels[p.n-1]
	head := w.number(p.levels[0], false)
	if p.n == 2 && last.letters {
		point := "(" + strings.ToLower(text[last.start:last.end]) + ")"
		if found := paragraphOf(w.in, head, point); !found.IsZero() {
			return found, "the number of the paragraph is left out"
		}
		if len(head) == 2 || len(head) == 3 { // 61e
			cut := len(head) - 1
			if c := w.in.Article(head[:cut] + "(" + head[cut:] + ")" + point); c.Known() == fact.Yes {
				return c, "the brackets are left out"
			}
		}
	}
	if p.n == 3 && p.levels[1].letters {
		l := p.levels[1]
		if n := roman(text[l.start:l.end]); n > 0 {
			if c := w.in.Article(head + "(" + strconv.Itoa(n) + ")(" + strings.ToLower(text[last.start:last.end]) + ")"); c.Known() == fact.Yes {
				return c, "the paragraph is numbered in Roman figures"
			}
		}
	}
	return Provision{}, ""
}

// paragraphOf is the one place that a point of an Article can be where the number of its paragraph is left out, zero for
// none or several. In Articles 6 and 9 it is the list of bases or conditions.
func paragraphOf(in Instrument, article, point string) Provision {
	var found Provision
	for d := byte('1'); d <= '5'; d++ {
		c := in.Article(article + "(" + string(d) + ")" + point)
		switch {
		case c.Known() != fact.Yes:
		case article == "6" && d == '1' || article == "9" && d == '2':
			return c
		case !found.IsZero():
			return Provision{}
		default:
			found = c
		}
	}
	return found
}

// near is the places of the same Article that differ from the pin in the paragraph only.
func (w *writer) near(p *pin) []Provision {
	if p.n < 2 || !p.levels[p.n-1].letters {
		return nil
	}
	last := p.levels[p.n-1]
	point := "(" + strings.ToLower(w.reader.text[last.start:last.end]) + ")"
	var list []Provision
	for d := byte('1'); d <= '5'; d++ {
		if c := w.in.Article(w.number(p.levels[0], false) + "(" + string(d) + ")" + point); c.Known() == fact.Yes {
			list = append(list, c)
		}
	}
	return list
}
