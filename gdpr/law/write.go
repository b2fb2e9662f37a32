package law

import (
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// writer turns what the reader has read into mentions.
type writer struct {
	reader
	m    Mention // being written
	held Mention // the name of an enactment, which waits for the next mention
	in   Instrument

	schedule string // the Schedule that paragraphs and Parts belong to
	part     string
	parts    []Provision // Parts read, each a place only if no paragraph follows
	pending  []waiting   // paragraphs whose Schedule has not come yet
	inferred bool        // the Schedule is not printed
	numbered bool        // the Schedule printed its number
	written  bool        // a paragraph of the Schedule has been written
}

// start begins a mention of an item.
func (w *writer) start(it *item, in Instrument) {
	w.m = Mention{Start: it.start, End: it.end}
	w.in, w.schedule, w.part, w.parts, w.pending = in, "", "", nil, nil
	w.inferred, w.numbered, w.written = false, false, false
}

// yield turns the items of a cluster into mentions. It returns where the last one ends, and whether more are wanted.
func (w *writer) yield(yield func(Mention) bool) (done int, more bool) {
	r := &w.reader
	for i := 0; i < r.itemCount; {
		it := &r.items[i]
		n := i + 1
		switch {
		case it.unit == unitNothing:
			w.m = Mention{}
		case it.isTitle():
			w.start(it, it.title.in)
			if r.whole(i) {
				w.titles(&it.title)
			}
			r.remember(it)
		default:
			n = r.phrase(i)
			w.start(it, "")
			w.m.End = r.items[n-1].end
			if in, ok := r.instrument(i, n, &w.m); ok {
				w.in = in
				switch by := it.by; {
				case by >= 0 && by == i-1 && r.items[by].start >= done:
					w.m.Start = r.items[by].start
				case by == n:
					w.m.End = max(w.m.End, r.items[by].end)
				}
				w.phrase(i, n)
				w.m.End = r.closed(w.m.Start, w.m.End)
				r.rememberSchedule(&w.m)
			} else {
				w.m.Doubts = nil
			}
		}
		if len(w.m.Provisions)+len(w.m.Doubts) > 0 {
			done = w.m.End
			if !w.give(it, yield) {
				return done, false
			}
		}
		i = n
	}
	return done, true
}

// widestSentence is how far, in bytes, the name of an enactment reaches forward to places that are its own.
const widestSentence = 200

// give yields the mention of an item. The GDPR or the DPA 2018 by name alone waits for the next mention: where that is a place
// in it with no name of its own, in the same sentence, the two are one citation: under the GDPR our basis is Article 6(1)(c).
func (w *writer) give(it *item, yield func(Mention) bool) bool {
	if len(w.held.Provisions) > 0 && !it.isTitle() && it.by < 0 && w.held.Provisions[0] == w.in.Whole() && w.sentence(w.held.End, w.m.Start) {
		w.held = Mention{}
	}
	if !w.release(yield) {
		return false
	}
	if it.isTitle() && len(w.m.Provisions) == 1 && (w.inGDPR() || w.in == DPA2018) {
		w.held = w.m
		return true
	}
	return yield(w.m)
}

// release yields the mention that waits.
func (w *writer) release(yield func(Mention) bool) bool {
	if len(w.held.Provisions) == 0 {
		return true
	}
	m := w.held
	w.held = Mention{}
	return yield(m)
}

// sentence reports whether one sentence goes on from start to end.
func (r *reader) sentence(start, end int) bool {
	return end-start < widestSentence && !strings.ContainsAny(r.text[start:end], ".;:\n•|")
}

// titles writes an enactment as a whole, and those of a list of years: Acts 1985, 1996.
func (w *writer) titles(t *title) {
	w.add(t.in.Whole())
	w.m.doubtTitle(t)
	for _, y := range t.years[:t.extra] {
		more := *t
		more.in, more.kind, more.why, more.likely = enactment(t.name, y)
		w.add(more.in.Whole())
		w.m.doubtTitle(&more)
	}
}

// closed takes in the closing bracket of one opened inside the mention.
func (r *reader) closed(start, end int) int {
	depth := 0
	for i := start; i < end; i++ {
		switch r.text[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	if depth > 0 && at(r.text, end) == ')' {
		return end + 1
	}
	return end
}

func (m *Mention) doubtTitle(t *title) {
	if t.kind == 0 {
		return
	}
	d := Doubt{Kind: t.kind, About: t.in.Whole(), Start: t.start, End: t.end, Why: t.why}
	if t.likely != "" {
		d.Likely = []Provision{t.likely.Whole()}
	}
	m.Doubts = append(m.Doubts, d)
}

// phrase writes the items i to n, which name one place or list together.
func (w *writer) phrase(i, n int) {
	r := &w.reader
	it := &r.items[i]
	switch {
	case r.ahead(i):
		w.ahead(it, &r.items[i+1])
	case n == i+1 && (!it.unit.inSchedule() && it.unit != unitChapter || it.unit == unitParagraph && w.inGDPR()):
		w.list(it)
	default:
		w.partsAndParagraphs(i, n)
	}
}

// partsAndParagraphs writes Parts, paragraphs and what else stands with them, of the Schedule that they name or are understood to belong to, and else
// of the Act.
func (w *writer) partsAndParagraphs(i, n int) {
	r := &w.reader
	items := r.items[i:n]
	within := split(r.finder.Within.key)
	isUnit := func(u unit) func(item) bool { return func(it item) bool { return it.unit == u } }
	if !slices.ContainsFunc(items, isUnit(unitSchedule)) {
		first := &items[0]
		switch {
		case within.kind != schedule && slices.ContainsFunc(items, isUnit(unitSection)):
			// A section at the end of Parts and Chapters of an Act is all that counts: Part 3, section 35(8).
			for j := range items {
				if items[j].unit == unitSection {
					w.list(&items[j])
				}
			}
			return
		case within.kind == schedule && within.in == w.in:
			w.schedule = within.number
		case w.in == DPA2018 && r.finder.Within.IsZero() && (first.by < 0 || first.unit == unitParagraph && r.scheduleNear(first)):
			w.schedule = split(r.schedule.key).number
			w.inferred = true
		case w.in == DPA2018:
			w.ofAct(i, n)
			return
		}
	}
	for j := range items {
		w.place(&items[j])
	}
	w.flush()
	if w.inferred && len(w.m.Provisions) > 0 {
		w.m.doubt(DoubtInferred, w.m.Provisions[0], items[0].start, items[0].end, "the Schedule is not printed here and taken from above")
	}
}

// ahead writes places that stand in front of the Annex or Article that they belong to.
func (w *writer) ahead(it, of *item) {
	head := &w.reader.pins[of.first]
	for k := it.first; k < it.last; k++ {
		p := &w.reader.pins[k]
		if of.unit == unitAnnex {
			w.annex(head, p, 0, it.start, of.end)
			continue
		}
		whole := *head
		for _, l := range p.levels[:p.n] {
			if l.start < l.end {
				whole.push(l)
			}
		}
		whole.start, whole.end = it.start, of.end
		w.article(of, &whole, false)
	}
}

// annex writes the paragraphs of an Annex, which a pin numbers from the given level on.
func (w *writer) annex(head, p *pin, from, start, end int) {
	for _, q := range w.siblings(p, from) {
		w.addKnown(w.in.Annex(w.number(head.levels[0], true), w.text(&q, 0)), start, end)
	}
}

// inGDPR reports whether places of the GDPR are written.
func (w *writer) inGDPR() bool { return w.in == UKGDPR || w.in == EUGDPR }

// list writes the places of an Article, section, regulation, recital or Annex.
func (w *writer) list(it *item) {
	r := &w.reader
	u, kind, why := w.ownUnit(it)
	bare := it.bare && w.inGDPR()
	if bare && r.counter(it.start) {
		return
	}
	inArticles := u == unitArticle && w.inGDPR()
	for k := it.first; k < it.last; k++ {
		switch p := &r.pins[k]; {
		case p.ranged && k > it.first:
			w.ranged(u, it, k)
		case inArticles:
			w.article(it, p, bare)
		case u == unitAnnex && p.n > 1:
			w.annex(p, p, 1, p.start, p.end)
		default:
			for _, q := range w.siblings(p, 0) {
				w.addKnown(w.in.of(u, w.text(&q, 0)), p.start, p.end)
			}
		}
	}
	for i, q := range w.m.Provisions {
		likely := w.meant(it, q)
		if why != "" && (i == 0 || likely != nil) {
			w.m.doubt(kind, q, it.start, it.end, why, likely...)
		}
	}
	for k := it.first; k < it.last && !inArticles; k++ {
		if p := &r.pins[k]; p.damaged {
			w.m.doubt(DoubtMalformed, Provision{}, p.start, p.end, "the brackets are not as they should be")
		}
	}
	w.unread(it)
}

// ownUnit is what the enactment has under the word of an item, with the doubt where that is another word.
func (w *writer) ownUnit(it *item) (u unit, kind DoubtKind, why string) {
	class := noClass
	if it.by >= 0 {
		class = w.items[it.by].title.class
	}
	u, kind = it.unit, DoubtWrongUnit
	switch {
	case u == unitParagraph && w.inGDPR():
		return unitArticle, kind, "the GDPR has Articles, and paragraphs only of them"
	case u == unitSection && w.inGDPR():
		return unitArticle, kind, "the GDPR has Articles, not sections"
	case u == unitSection && class == secondary && strings.Contains(string(w.in), " Order "):
		return unitArticle, kind, "an Order has articles, not sections"
	case u == unitSection && class == secondary:
		return unitRegulation, kind, "regulations have regulations, not sections"
	case u == unitArticle && class == statute && w.in != "ACT/Human Rights Act 1998":
		u, why = unitSection, "an Act has sections, not Articles"
	}
	if it.bare && u == unitSection {
		return u, DoubtMalformed, "the word section is left out"
	}
	return u, kind, why
}

// meant is the Article of the GDPR that a section of the DPA 2018 is taken for where it is called an Article and the GDPR has it.
func (w *writer) meant(it *item, p Provision) []Provision {
	l := split(p.key)
	if it.unit != unitArticle || it.bare || l.in != DPA2018 || l.kind != section {
		return nil
	}
	if q := w.finder.GDPR.Article(l.number + l.pin); q.Known() == fact.Yes {
		return []Provision{q}
	}
	return nil
}

// unread says what of a list was passed over.
func (w *writer) unread(it *item) {
	if it.cut {
		w.m.doubt(DoubtCut, Provision{}, it.start, it.end, "the list is longer than is read")
	}
	if it.endless {
		w.m.doubt(DoubtMalformed, Provision{}, it.start, it.end, "what ends the range is no number of a place")
	}
}

// of is the place of a unit.
func (i Instrument) of(u unit, pin string) Provision {
	switch u {
	case unitSection:
		return i.Section(pin)
	case unitRegulation:
		return i.Regulation(pin)
	case unitRecital:
		return i.Recital(pin)
	case unitAnnex:
		number, rest, ok := strings.Cut(pin, "(")
		if !ok {
			return i.Annex(pin, "")
		}
		paragraph, rest, _ := strings.Cut(rest, ")")
		return i.Annex(number, paragraph+rest)
	}
	return i.Article(pin)
}

// ranged writes out a range whose last place is the pin k.
func (w *writer) ranged(u unit, it *item, k int) {
	r := &w.reader
	p, prev := &r.pins[k], &r.pins[k-1]
	var pins []string
	if p.n == 1 {
		pins = w.span(it, k, w.number(p.levels[0], false))
	} else {
		pins = w.letters(prev, p, 0)
	}
	for _, pin := range pins {
		w.addKnown(w.in.of(u, pin), p.start, p.end)
	}
}

// letters is the pins after prev up to p, from the given level on, where both end in one letter or figure: (a) to (d).
func (w *writer) letters(prev, p *pin, from int) []string {
	last := w.text(p, from)
	a, b := w.one(prev), w.one(p)
	if a == 0 || b == 0 || prev.n != p.n {
		return []string{last}
	}
	if b <= a {
		w.backwards(p)
		return []string{last}
	}
	if from == p.n-1 && !isDigit(b) {
		return []string{last}
	}
	var list []string
	for c := a + 1; c <= b; c++ {
		if from == p.n-1 { // Part 2(6-8)
			list = append(list, string(c))
			continue
		}
		list = append(list, last[:len(last)-len("(a)")]+"("+string(c)+")")
	}
	return list
}

// one is the single letter or digit of the last level, zero for anything else.
func (w *writer) one(p *pin) byte {
	l := p.levels[p.n-1]
	if l.end-l.start != 1 {
		return 0
	}
	c := w.reader.text[l.start]
	if isUpper(c) {
		c |= 0x20
	}
	return c
}

// span is the numbers that a pin of one level stands for: itself, or all since the one before where it ends a range.
func (w *writer) span(it *item, k int, number string) []string {
	r := &w.reader
	p := &r.pins[k]
	if !p.ranged || k == it.first {
		return []string{number}
	}
	first := w.number(r.pins[k-1].levels[0], true)
	if isUpper(number[0]) && isUpper(first[len(first)-1]) { // 22A-D
		number = first[:len(first)-1] + number
	}
	if last := len(number) - 1; isUpper(number[last]) { // 22A to 22D
		if first >= number {
			w.backwards(p)
			return []string{number}
		}
		return capitals(first, number[:last], number[last])
	}
	from, to := leading(first), leading(number)
	switch {
	case to <= from:
		w.backwards(p)
		return []string{number}
	case to-from > maxRange:
		w.m.doubt(DoubtCut, Provision{}, p.start, p.end, "a range of this length is not written out")
		return []string{number}
	}
	list := make([]string, 0, to-from)
	for n := from + 1; n < to; n++ {
		list = append(list, strconv.Itoa(n))
	}
	return append(list, number)
}

// backwards says that a range has no place after its first: Articles 22 to 15.
func (w *writer) backwards(p *pin) {
	w.m.doubt(DoubtMalformed, Provision{}, p.start, p.end, "the range does not run forwards")
}

// capitals is the numbers after the first up to the one with the last capital: 22B, 22C, 22D after 22A; 22A to 22D after 22.
func capitals(first, number string, last byte) []string {
	c := byte('A')
	if n := len(first) - 1; first[:n] == number && isUpper(first[n]) {
		c = first[n] + 1
	}
	var list []string
	for ; c < last; c++ {
		list = append(list, number+string(c))
	}
	return append(list, number+string(last))
}

// number is a head level as keys spell it: no zeros in front, capitals, Roman figures as digits.
func (w *writer) number(l level, figures bool) string {
	s := strings.TrimLeft(w.reader.text[l.start:l.end], "0")
	if s == "" {
		return "0"
	}
	if figures && !isDigit(s[0]) && !isDigit(s[len(s)-1]) {
		if n := roman(s); n > 0 {
			return strconv.Itoa(n)
		}
	}
	return strings.ToUpper(s)
}

// text is the pin from the given level on, as keys spell it.
func (w *writer) text(p *pin, from int) string {
	b := make([]byte, 0, 24)
	b = append(b, w.number(p.levels[from], false)...)
	for _, l := range p.levels[from+1 : p.n] {
		b = append(b, '(')
		for _, c := range []byte(w.reader.text[l.start:l.end]) {
			if isUpper(c) && l.letters {
				c |= 0x20
			}
			b = append(b, c)
		}
		b = append(b, ')')
	}
	return string(b)
}

// siblings takes apart brackets that stand beside each other: 9(2)(c)(h)(g) is three places, 6(2)(b)(i) one. Which it is,
// the table decides where it knows the place, and else the form: Roman figures stand below letters.
func (w *writer) siblings(p *pin, from int) []pin {
	cur := pin{start: p.start, end: p.end, damaged: p.damaged, headless: p.headless}
	cur.push(p.levels[from])
	list := make([]pin, 0, 1)
	for _, l := range p.levels[from+1 : p.n] {
		last := cur.levels[cur.n-1]
		if cur.n == 1 || last.letters != l.letters || w.below(&cur, last, l) {
			cur.push(l)
			continue
		}
		list = append(list, cur)
		cur.levels[cur.n-1] = l
		cur.lumped = true
	}
	return append(list, cur)
}

// below reports whether a level stands below one of its own sort.
func (w *writer) below(cur *pin, last, l level) bool {
	if !l.letters {
		return w.figureForLetter(cur, l)
	}
	a, b := w.reader.text[last.start:last.end], w.reader.text[l.start:l.end]
	if roman(b) == 0 {
		return false
	}
	if w.inGDPR() {
		deeper := *cur
		deeper.push(l)
		return w.in.Article(w.text(&deeper, 0)).Known() == fact.Yes
	}
	return !(len(a) == 1 && len(b) == 1 && b[0] == a[0]+1)
}

// add adds a place to the mention, unless the words make no well-formed key.
func (w *writer) add(p Provision) {
	if checkKey(p.key) == nil {
		w.m.Provisions = append(w.m.Provisions, p)
	}
}

// addKnown adds a place, and says so where the enactment is known to have none such.
func (w *writer) addKnown(p Provision, start, end int) {
	w.add(p)
	if p.Known() == fact.No {
		w.m.doubt(DoubtUnknown, p, start, end, "the enactment has no such place")
	}
}

func (m *Mention) doubt(kind DoubtKind, about Provision, start, end int, why string, likely ...Provision) {
	m.Doubts = append(m.Doubts, Doubt{Kind: kind, About: about, Start: start, End: end, Why: why, Likely: likely})
}
