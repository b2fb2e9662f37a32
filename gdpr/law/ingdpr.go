package law

import (
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Places in the GDPR, which the table decides about.

// article adds a place in the GDPR, mended where the letters can mean only one.
func (w *writer) article(it *item, p *pin, bare bool) {
	if q := w.figured(p); !q.IsZero() {
		w.add(q)
		w.m.doubt(DoubtMalformed, q, p.start, p.end, "the paragraph is not numbered in figures")
		return
	}
	for _, q := range w.siblings(p, 0) {
		w.oneArticle(&q, bare, w.named(it))
	}
}

// named reports whether an Article stands right beside the name of the GDPR: UK GDPR Article 100, Article 0 of the GDPR. Without the
// name, a number that no Article has is one of something else.
func (w *writer) named(it *item) bool {
	r := &w.reader
	if it.by < 0 || it.bare {
		return false
	}
	if i := it.by + 1; i < r.itemCount && it == &r.items[i] {
		return it.link&^(linkOpen|linkClose) == 0
	}
	i := it.by - 1
	return i >= 0 && it == &r.items[i] && r.items[it.by].link&^(linkOf|linkOpen|linkClose) == 0
}

// oneArticle adds one place in the GDPR: as it is written where it may exist, mended where it can only mean another, with a doubt
// where the table has none such. A bare number, which the word Article does not announce, and a number that no Article has, may count something else.
func (w *writer) oneArticle(p *pin, bare, named bool) {
	if q := w.ofWithin(p); bare && q.Known() == fact.Yes {
		w.add(q)
		return
	}
	q := w.in.Article(w.text(p, 0))
	n := leading(split(q.key).number)
	if q.Known() == fact.No {
		if mended, why := w.mend(p); !mended.IsZero() {
			w.add(mended)
			w.m.doubt(DoubtMalformed, mended, p.start, p.end, why)
			return
		}
	}
	switch exists := q.Known(); {
	case (n > 99 || n == 0) && !named:
	case bare && exists != fact.Yes && n != 6 && n != 9 && w.reader.finder.Within.Instrument() != w.in:
	case exists == fact.No:
		w.add(q)
		w.m.doubt(DoubtUnknown, q, p.start, p.end, "the GDPR has no such place", w.near(p)...)
	default:
		w.add(q)
		if p.damaged {
			w.m.doubt(DoubtMalformed, q, p.start, p.end, "the brackets are not as they should be")
		}
	}
}

// ofWithin is the pin as a paragraph of the Article that the text stands under: 1(c) under Article 6.
func (w *writer) ofWithin(p *pin) Provision {
	within := split(w.reader.finder.Within.key)
	if within.kind != article || within.in != w.in {
		return Provision{}
	}
	number, points, _ := strings.Cut(w.text(p, 0), "(")
	return w.in.Article(within.number + "(" + number + ")(" + points)
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
	return Provision{}, ""
}

// figured is the one place that a pin means whose paragraph is numbered in Roman figures, or with the letter l for the figure, zero if there is
// none: 9(ii)(h), 6(l)(e).
func (w *writer) figured(p *pin) Provision {
	if p.n != 3 || !p.levels[1].letters || !p.levels[2].letters {
		return Provision{}
	}
	text := w.reader.text
	paragraph := text[p.levels[1].start:p.levels[1].end]
	n := roman(paragraph)
	if paragraph == "l" {
		n = 1
	}
	c := w.in.Article(w.number(p.levels[0], false) + "(" + strconv.Itoa(n) + ")(" + strings.ToLower(text[p.levels[2].start:p.levels[2].end]) + ")")
	if n == 0 || c.Known() != fact.Yes {
		return Provision{}
	}
	return c
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

// figureForLetter reports whether a level after a numbered paragraph can only be a point: 9(2)(1) for 9(2)(i).
func (w *writer) figureForLetter(cur *pin, l level) bool {
	return w.inGDPR() && cur.n == 2 && w.reader.text[l.start:l.end] == "1" && w.in.Article(w.text(cur, 0)+"(i)").Known() == fact.Yes
}

// near is the places of the same Article that differ from the pin in the paragraph only, or in a figure for a letter.
func (w *writer) near(p *pin) []Provision {
	if p.n < 2 {
		return nil
	}
	last := p.levels[p.n-1]
	if !last.letters {
		head := *p
		if head.n--; !w.figureForLetter(&head, last) {
			return nil
		}
		return []Provision{w.in.Article(w.text(&head, 0) + "(i)")}
	}
	point := "(" + strings.ToLower(w.reader.text[last.start:last.end]) + ")"
	var list []Provision
	for d := byte('1'); d <= '5'; d++ {
		if c := w.in.Article(w.number(p.levels[0], false) + "(" + string(d) + ")" + point); c.Known() == fact.Yes {
			list = append(list, c)
		}
	}
	return list
}
