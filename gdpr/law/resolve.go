package law

import (
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// writer turns what the reader has read into mentions.
type writer struct {
	reader
	m  Mention // being written
	in Instrument

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

// yield turns the items of a cluster into mentions.
func (w *writer) yield(yield func(Mention) bool) bool {
	r := &w.reader
	done := 0 // the end of the mention before
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
					w.m.End = r.items[by].end
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
			if !yield(w.m) {
				return false
			}
		}
		i = n
	}
	return true
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

// whole reports whether a title is a citation by itself: nothing belongs to it, and it is a name in full.
func (r *reader) whole(i int) bool {
	t := &r.items[i].title
	if !t.alone || t.in == "" {
		return false
	}
	for j := range r.itemCount {
		if r.items[j].by == i && (r.items[j].strong || j == i+1 || j == i-1) {
			return false
		}
	}
	return true
}

// remember keeps what later places may be understood to belong to.
func (r *reader) remember(it *item) {
	if it.title.class == statute && it.title.in != "" {
		r.statute = it.title.in
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

// rememberSchedule keeps the Schedule of the DPA 2018 that was named last, for lists of paragraphs below it.
func (r *reader) rememberSchedule(m *Mention) {
	for _, p := range m.Provisions {
		if l := split(p.key); l.in == DPA2018 && l.kind == schedule {
			r.schedule, r.scheduleEnd = DPA2018.Schedule(l.number, ""), m.End
		}
	}
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

// phrase is the end of the run of items that name one place or list together: Schedule, Part and paragraph in any order.
func (r *reader) phrase(i int) int {
	n := i + 1
	if r.annexed(i) {
		return i + 2
	}
	if !r.items[i].unit.inSchedule() {
		if r.items[i].unit != unitChapter {
			return n
		}
	}
	part, sched := r.items[i].unit == unitPart, r.items[i].unit == unitSchedule
	for n < r.itemCount && !r.items[n].isTitle() {
		it := &r.items[n]
		switch {
		case it.unit.inSchedule():
			if it.link&linkSemi != 0 || it.unit == unitSchedule && sched && it.link&linkOf == 0 && it.link&linkAnd != 0 {
				return n
			}
		case it.unit == unitChapter:
		case it.unit == unitSection && part && it.link&linkAnd == 0 && r.items[n-1].unit != unitParagraph: // Schedule 1, Part 2, section 18; Part 3, section 35
		case it.bare && it.link&linkAnd == 0 && r.headless(it): // Part 1, (2)(f)
		default:
			return n
		}
		part = part || it.unit == unitPart
		sched = sched || it.unit == unitSchedule
		n++
	}
	return n
}

// annexed reports whether a paragraph of an Annex begins at the item i: paragraph 6 of Annex 1.
func (r *reader) annexed(i int) bool {
	return i+1 < r.itemCount && r.items[i].unit == unitParagraph && r.items[i+1].unit == unitAnnex && r.items[i+1].link&linkAnd == 0
}

// headless reports whether an item without its word begins with a bracket.
func (r *reader) headless(it *item) bool { return at(r.text, it.start) == '(' }

// instrument is the enactment that a phrase is understood to belong to.
func (r *reader) instrument(i, n int, m *Mention) (Instrument, bool) {
	it := &r.items[n-1]
	if !r.annexed(i) {
		it = &r.items[i]
	}
	by := -1
	for j := i; j < n; j++ {
		if r.items[j].by >= 0 {
			by = r.items[j].by
		}
		if r.items[j].foreign {
			return "", false
		}
	}
	within := r.finder.Within.Instrument()
	if by >= 0 {
		t := &r.items[by].title
		if t.in != "" {
			m.doubtTitle(t)
			return t.in, true
		}
		// "the Act"
		switch {
		case within != "":
			return within, true
		case r.statute != "":
			m.Doubts = append(m.Doubts, Doubt{Kind: DoubtInferred, About: r.statute.Whole(), Start: t.start, End: t.end, Why: "the Act is taken to be the one named before"})
			return r.statute, true
		}
		return "", false
	}
	switch it.unit {
	case unitArticle, unitRecital:
		if within == EUGDPR || within == UKGDPR {
			return within, true
		}
		return r.finder.GDPR, true
	case unitAnnex:
		if within == EUGDPR || within == UKGDPR {
			return within, true
		}
		return "", false
	}
	isGDPR := within == EUGDPR || within == UKGDPR
	if it.unit == unitSection || it.unit == unitRegulation {
		return within, within != "" && !isGDPR
	}
	for j := i; j < n; j++ {
		if r.items[j].unit != unitSchedule {
			continue
		}
		if within != "" && !isGDPR {
			return within, true
		}
		if r.items[j].first < r.items[j].last {
			p := &r.pins[r.items[j].first]
			s := r.text[p.levels[0].start:p.levels[0].end]
			if s == "1" || s == "I" || n > i+1 && len(s) == 1 && '1' <= s[0] && s[0] <= '4' {
				m.doubt(DoubtInferred, DPA2018.Whole(), it.start, r.items[n-1].end, "no enactment is named; taken to be the DPA 2018")
				return DPA2018, true
			}
		}
		return "", false
	}
	if within != "" && !isGDPR {
		return within, true
	}
	if (it.unit == unitParagraph || it.unit == unitPart) && !r.schedule.IsZero() && it.start-r.scheduleEnd < memory && r.lineStart(it.start) && it.unit == unitParagraph {
		return DPA2018, true
	}
	return "", false
}

// memory is how far, in bytes, a Schedule named above reaches down to paragraphs in a list below it.
const memory = 2000

// lineStart reports whether nothing but a bullet stands before pos on its line.
func (r *reader) lineStart(pos int) bool {
	for i := pos; i > r.floor && pos-i < 24; i-- {
		c := r.text[i-1]
		switch {
		case c == '\n':
			return true
		case c == ' ' || c == '\t' || c == '-' || c == '*' || c >= 0x80:
		default:
			return false
		}
	}
	return pos < 24 && r.floor == 0
}

// waiting is a paragraph read before its Schedule.
type waiting struct {
	pin        string
	p          pin
	unit       unit
	start, end int
}

func (w *writer) phrase(i, n int) {
	r := &w.reader
	it := &r.items[i]
	if r.annexed(i) {
		number := w.number(r.pins[r.items[i+1].first].levels[0], true)
		for k := it.first; k < it.last; k++ {
			for _, q := range w.siblings(&r.pins[k], 0) {
				w.add(w.in.Annex(number, w.text(&q, 0)))
			}
		}
		return
	}
	if n == i+1 && !it.unit.inSchedule() && it.unit != unitChapter {
		w.list(it)
		return
	}
	// A section at the end of Parts and Chapters of an Act is all that counts: Part 3, section 35(8).
	sched := false
	for j := i; j < n; j++ {
		sched = sched || r.items[j].unit == unitSchedule
	}
	within := split(r.finder.Within.key)
	if !sched && within.kind != schedule {
		for j := i; j < n; j++ {
			if r.items[j].unit == unitSection {
				w.list(&r.items[j])
				sched = true
			}
		}
		if sched {
			return
		}
	}
	if !sched {
		switch {
		case within.kind == schedule && within.in == w.in:
			w.schedule = within.number
		case r.items[i].by < 0 && w.in == DPA2018 && r.finder.Within.IsZero():
			w.schedule = split(r.schedule.key).number
			w.inferred = true
		case w.in == DPA2018:
			w.ofAct(i, n)
			return
		}
	}
	for j := i; j < n; j++ {
		w.place(&r.items[j])
	}
	w.flush()
	if w.inferred && len(w.m.Provisions) > 0 {
		w.m.doubt(DoubtInferred, w.m.Provisions[0], it.start, it.end, "the Schedule is not printed here and taken from above")
	}
}

// ofAct reads Parts and paragraphs said to be of the DPA 2018 itself: Part 3 is a Part of the Act, Part 2(8) can only be paragraph 8
// of Schedule 1.
func (w *writer) ofAct(i, n int) {
	r := &w.reader
	for j := i; j < n; j++ {
		it := &r.items[j]
		if it.unit != unitPart {
			continue
		}
		for k := it.first; k < it.last; k++ {
			p := &r.pins[k]
			number := w.number(p.levels[0], true)
			if p.n > 1 && !p.levels[1].letters {
				pin := w.text(p, 1)
				if partOfParagraph(DPA2018, "1", pin) == number {
					q := w.limb("1", p, 1)
					w.add(q)
					if r.finder.Within.IsZero() {
						w.m.doubt(DoubtInferred, q, p.start, p.end, "a Part of the Act has no paragraphs; read as a paragraph of Schedule 1")
					}
					continue
				}
			}
			for _, l := range w.span(it, k, number) {
				w.add(w.in.Part(l))
			}
		}
	}
}

// place reads one unit of a Schedule phrase.
func (w *writer) place(it *item) {
	r := &w.reader
	switch it.unit {
	case unitSchedule:
		if w.schedule != "" && len(w.pending) == 0 && len(w.parts) == 0 || w.schedule != "" && it.link&linkOf == 0 {
			w.flush()
			w.schedule, w.part = "", ""
		}
		if it.first == it.last {
			w.schedule = "1"
			w.m.doubt(DoubtInferred, w.in.Schedule("1", ""), it.start, it.end, "the number of the Schedule is left out; its Parts are those of Schedule 1")
		}
		for k := it.first; k < it.last; k++ {
			p := &r.pins[k]
			list := w.span(it, k, w.number(p.levels[0], true))
			for x, number := range list {
				if (k > it.first || x > 0) && w.schedule != "" {
					w.flush()
				}
				w.schedule, w.numbered = number, true
				if p.n > 1 {
					w.paragraph(it, p, 1, unitParagraph)
				}
			}
		}
	case unitPart:
		if it.link&linkAnd != 0 && w.schedule != "" {
			w.flush()
		}
		if it.link&linkOf == 0 && w.repeated(it) {
			return
		}
		if p := &r.pins[it.first]; it.link&linkAnd == 0 && p.n == 1 && (len(w.pending) > 0 || w.written) {
			// It only says where the paragraphs before it stand.
			w.part = w.number(p.levels[0], true)
			return
		}
		for k := it.first; k < it.last; k++ {
			p := &r.pins[k]
			for _, number := range w.span(it, k, w.number(p.levels[0], true)) {
				w.part = number
				w.parts = append(w.parts, Provision{"Pt" + number})
			}
			if p.n > 1 {
				w.paragraph(it, p, 1, unitParagraph)
			}
		}
	case unitParagraph, unitCondition, unitSection, unitArticle:
		for k := it.first; k < it.last; k++ {
			p := &r.pins[k]
			if p.headless {
				w.m.doubt(DoubtImprecise, Provision{}, p.start, p.end, "the number of the paragraph is left out")
				continue
			}
			if p.ranged && k > it.first {
				for _, number := range w.span(it, k, w.number(p.levels[0], false)) {
					q := *p
					w.numberOnly(number, &q, it)
				}
				continue
			}
			w.paragraph(it, p, 0, it.unit)
		}
	}
	if it.cut {
		w.m.doubt(DoubtCut, Provision{}, it.start, it.end, "the list is longer than is read")
	}
}

// repeated reports whether a Part was named just before: Part 2, Part 2 Paras 6, 8.
func (w *writer) repeated(it *item) bool {
	if it.last-it.first != 1 || len(w.parts) != 1 {
		return false
	}
	p := &w.reader.pins[it.first]
	return p.n == 1 && w.part == w.number(p.levels[0], true)
}

// paragraph takes a pin from the given level on as a paragraph of the Schedule.
func (w *writer) paragraph(it *item, p *pin, from int, u unit) {
	for _, q := range w.siblings(p, from) {
		if w.schedule == "" {
			w.pending = append(w.pending, waiting{p: q, unit: u, start: it.start, end: it.end})
			continue
		}
		w.write(&q, u, it.start, it.end)
	}
	w.parts = w.parts[:0]
}

// numberOnly takes a number out of a range.
func (w *writer) numberOnly(number string, p *pin, it *item) {
	w.parts = w.parts[:0]
	if w.schedule == "" {
		w.pending = append(w.pending, waiting{pin: number, p: *p, unit: it.unit, start: it.start, end: it.end})
		return
	}
	w.addChecked(w.in.Schedule(w.schedule, number), p, it.start, it.end)
}

// write adds a paragraph of the Schedule.
func (w *writer) write(p *pin, u unit, start, end int) {
	q := w.in.Schedule(w.schedule, w.text(p, 0))
	if u == unitSection && w.in == DPA2018 {
		w.m.doubt(DoubtWrongUnit, q, start, end, "a Schedule has paragraphs, not sections")
	}
	w.addChecked(q, p, start, end)
	w.written = true
}

// flush ends a Schedule: what was pending belongs to it, and Parts without paragraphs are places of their own.
func (w *writer) flush() {
	w.written = false
	if w.schedule == "" {
		if len(w.pending) == 0 {
			for _, p := range w.parts {
				w.add(w.in.Part(p.key[len("Pt"):]))
			}
		} else if w.circular() {
			for i := range w.pending {
				w.add(w.in.Article(w.text(&w.pending[i].p, 0)))
			}
		}
		w.pending, w.parts = w.pending[:0], w.parts[:0]
		return
	}
	found := len(w.pending) > 0
	for i := range w.pending {
		q := &w.pending[i]
		if q.pin != "" {
			w.addChecked(w.in.Schedule(w.schedule, q.pin), &q.p, q.start, q.end)
			continue
		}
		w.write(&q.p, q.unit, q.start, q.end)
	}
	w.pending = w.pending[:0]
	w.flushParts()
	if !found && w.numbered && !w.has(w.schedule) {
		w.add(w.in.Schedule(w.schedule, ""))
	}
	w.numbered = false
}

// circular reports whether the instrument is a circular, whose paragraphs stand in no Schedule.
func (w *writer) circular() bool {
	name, ok := strings.CutPrefix(string(w.in), actPrefix)
	return ok && !strings.Contains(name, " Act") && strings.Contains(name, "/")
}

func (w *writer) flushParts() {
	for _, p := range w.parts {
		if w.schedule != "" {
			w.add(w.in.Schedule(w.schedule, p.key))
		}
	}
	w.parts = w.parts[:0]
}

// has reports whether a place of the Schedule has been written.
func (w *writer) has(number string) bool {
	for _, p := range w.m.Provisions {
		if l := split(p.key); l.kind == schedule && l.number == number {
			return true
		}
	}
	for _, d := range w.m.Doubts {
		if d.Kind == DoubtImprecise && d.About.IsZero() {
			return true
		}
	}
	return false
}

// list writes the places of an Article, section, regulation, recital or Annex.
func (w *writer) list(it *item) {
	r := &w.reader
	u := it.unit
	gdprText := w.in == UKGDPR || w.in == EUGDPR
	class := noClass
	if it.by >= 0 {
		class = r.items[it.by].title.class
	}
	why := ""
	switch {
	case u == unitSection && gdprText:
		u, why = unitArticle, "the GDPR has Articles, not sections"
	case u == unitSection && class == secondary:
		u, why = unitRegulation, "regulations have regulations, not sections"
		if strings.Contains(string(w.in), " Order ") {
			u, why = unitArticle, "an Order has articles, not sections"
		}
	case u == unitArticle && class == statute && w.in != "ACT/Human Rights Act 1998":
		u, why = unitSection, "an Act has sections, not Articles"
	}
	bareGDPR := it.bare && gdprText
	if bareGDPR && r.counter(it.start) {
		return
	}
	kind := DoubtWrongUnit
	if it.bare && u == unitSection {
		kind, why = DoubtMalformed, "the word section is left out"
	}
	for k := it.first; k < it.last; k++ {
		p := &r.pins[k]
		if p.ranged && k > it.first {
			w.range_(u, it, k)
			continue
		}
		if u == unitArticle && gdprText {
			w.article(it, p, bareGDPR)
			continue
		}
		for _, q := range w.siblings(p, 0) {
			w.add(w.in.of(u, w.text(&q, 0)))
		}
	}
	if why != "" && len(w.m.Provisions) > 0 {
		w.m.doubt(kind, w.m.Provisions[0], it.start, it.end, why)
	}
	for k := it.first; k < it.last && !(u == unitArticle && gdprText); k++ {
		if p := &r.pins[k]; p.damaged {
			w.m.doubt(DoubtMalformed, Provision{}, p.start, p.end, "the brackets are not as they should be")
		}
	}
	if it.cut {
		w.m.doubt(DoubtCut, Provision{}, it.start, it.end, "the list is longer than is read")
	}
}

// counter reports whether a word before a bare number says that it numbers something else: clause 6(1)(b).
func (r *reader) counter(pos int) bool {
	end := r.back(pos)
	for end > 0 && (r.text[end-1] == '(' || r.text[end-1] == '.') {
		end = r.back(end - 1)
	}
	start := end
	for start > 0 && end-start < longestWord && isLetter(r.text[start-1]) {
		start--
	}
	var buf [longestWord]byte
	switch string(fold(r.text[start:end], &buf)) {
	case "clause", "clauses", "rule", "rules", "term", "terms", "condition", "item", "page", "figure", "table", "appendix", "block", "unit", "flat", "step", "question",
		"byelaw", "note", "version", "room", "section", "sections", "paragraph", "paragraphs", "regulation", "class", "form", "standard", "policy", "grade", "band", "level", "scale", "zone":
		return true
	}
	return false
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

// range_ writes out a range whose last place is the pin k.
func (w *writer) range_(u unit, it *item, k int) {
	r := &w.reader
	p, prev := &r.pins[k], &r.pins[k-1]
	if p.n == 1 {
		for _, number := range w.span(it, k, w.number(p.levels[0], false)) {
			q := w.in.of(u, number)
			w.add(q)
			if u == unitArticle && q.Known() == fact.No {
				w.m.doubt(DoubtUnknown, q, p.start, p.end, "there is no such Article")
			}
		}
		return
	}
	// (a) to (d)
	a, b := w.one(prev), w.one(p)
	if a == 0 || b <= a || prev.n > p.n {
		q := w.in.of(u, w.text(p, 0))
		w.add(q)
		return
	}
	head := w.text(p, 0)
	head = head[:len(head)-3]
	for c := a + 1; c <= b; c++ {
		q := w.in.of(u, head+"("+string(c)+")")
		if u == unitArticle && q.Known() == fact.No && c < b {
			continue
		}
		w.add(q)
		if q.Known() == fact.No {
			w.m.doubt(DoubtUnknown, q, p.start, p.end, "there is no such point")
		}
	}
	if u == unitArticle && w.in == UKGDPR && strings.HasPrefix(head, "6(1)") {
		// A range written by a person means the letters; 6(1)(ea) is named by itself.
		return
	}
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
	from, to := leading(w.number(r.pins[k-1].levels[0], true)), leading(number)
	if to <= from || to-from > maxRange {
		w.m.doubt(DoubtCut, Provision{}, p.start, p.end, "a range of this length is not written out")
		return []string{number}
	}
	list := make([]string, 0, to-from)
	for n := from + 1; n < to; n++ {
		list = append(list, strconv.Itoa(n))
	}
	return append(list, number)
}

// number is a head level as keys spell it: no zeros in front, capitals, Roman figures as digits.
func (w *writer) number(l level, figures bool) string {
	s := strings.TrimLeft(w.reader.text[l.start:l.end], "0")
	if figures && s != "" && !isDigit(s[0]) && !isDigit(s[len(s)-1]) {
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

// limb is a paragraph of Schedule 1 from a level of a pin.
func (w *writer) limb(schedule string, p *pin, from int) Provision {
	return w.in.Schedule(schedule, w.text(p, from))
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
		return false
	}
	a, b := w.reader.text[last.start:last.end], w.reader.text[l.start:l.end]
	if roman(b) == 0 {
		return false
	}
	if w.in == UKGDPR || w.in == EUGDPR {
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

func (m *Mention) doubt(kind DoubtKind, about Provision, start, end int, why string, likely ...Provision) {
	m.Doubts = append(m.Doubts, Doubt{Kind: kind, About: about, Start: start, End: end, Why: why, Likely: likely})
}

// addChecked adds a paragraph of a Schedule with what the table has to say of it.
func (w *writer) addChecked(q Provision, p *pin, start, end int) {
	w.add(q)
	if p.damaged {
		w.m.doubt(DoubtMalformed, q, p.start, p.end, "the brackets are not as they should be")
	}
	l := split(q.key)
	if part := partOfParagraph(w.in, l.number, l.pin); w.part != "" && part != "" && part != w.part {
		w.m.doubt(DoubtImprecise, q, start, end, "the paragraph stands in another Part, Part "+part)
	}
	if q.Known() != fact.No {
		return
	}
	head, pin, _ := strings.Cut(l.pin, "(")
	if pin != "" {
		var likely []Provision
		possible := false
		for n := byte('1'); n <= '5'; n++ {
			c := w.in.Schedule(l.number, head+"("+string(n)+")("+pin)
			switch c.Known() {
			case fact.Yes:
				likely = append(likely, c)
			case fact.Unknown:
				possible = true
			}
		}
		if len(likely) > 0 || possible {
			w.m.doubt(DoubtImprecise, q, p.start, p.end, "the number of the sub-paragraph is left out", likely...)
			return
		}
	}
	w.m.doubt(DoubtUnknown, q, p.start, p.end, "there is no such place in the Schedule")
}

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
