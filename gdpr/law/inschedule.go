package law

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Schedules, Parts and paragraphs, in any order.

// waiting is a paragraph read before its Schedule.
type waiting struct {
	pin        string
	p          pin
	unit       unit
	start, end int
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
					q := w.in.Schedule("1", pin)
					w.add(q)
					if r.finder.Within.IsZero() {
						w.m.doubt(DoubtInferred, q, p.start, p.end, "a Part of the Act has no paragraphs; read as a paragraph of Schedule 1")
					}
					continue
				}
			}
			for _, l := range w.span(it, k, number) {
				w.addKnown(w.in.Part(l), p.start, p.end)
			}
		}
	}
}

// place reads one unit of a Schedule phrase.
func (w *writer) place(it *item) {
	switch it.unit {
	case unitSchedule:
		w.schedules(it)
	case unitPart:
		w.partsOf(it)
	case unitParagraph, unitCondition, unitSection, unitArticle:
		w.paragraphs(it)
	}
	w.unread(it)
}

// schedules takes the Schedules named: paragraphs read before belong to the first, those that follow to the last.
func (w *writer) schedules(it *item) {
	r := &w.reader
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
		for x, number := range w.span(it, k, w.number(p.levels[0], true)) {
			if (k > it.first || x > 0) && w.schedule != "" {
				w.flush()
			}
			w.schedule, w.numbered = number, true
			if p.n > 1 {
				w.paragraph(it, p, 1, unitParagraph)
			}
		}
	}
}

// partsOf takes the Parts named, which are places of their own unless paragraphs follow.
func (w *writer) partsOf(it *item) {
	r := &w.reader
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
		if p.ranged && k > it.first && p.n > 1 { // Part 1(5)(1-3)
			for _, pin := range w.letters(&r.pins[k-1], p, 1) {
				w.spelt(pin, p, it)
			}
			continue
		}
		for _, number := range w.span(it, k, w.number(p.levels[0], true)) {
			w.part = number
			w.parts = append(w.parts, Provision{"Pt" + number})
		}
		if p.n > 1 {
			w.paragraph(it, p, 1, unitParagraph)
		}
	}
}

// paragraphs takes the paragraphs named, under whatever word.
func (w *writer) paragraphs(it *item) {
	r := &w.reader
	for k := it.first; k < it.last; k++ {
		p := &r.pins[k]
		switch {
		case p.headless:
			w.m.doubt(DoubtImprecise, Provision{}, p.start, p.end, "the number of the paragraph is left out")
		case p.ranged && k > it.first:
			var pins []string
			if p.n == 1 {
				pins = w.span(it, k, w.number(p.levels[0], false))
			} else {
				pins = w.letters(&r.pins[k-1], p, 0)
			}
			for _, pin := range pins {
				w.spelt(pin, p, it)
			}
		default:
			w.paragraph(it, p, 0, it.unit)
		}
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

// spelt takes a paragraph out of a range.
func (w *writer) spelt(text string, p *pin, it *item) {
	w.parts = w.parts[:0]
	if w.schedule == "" {
		w.pending = append(w.pending, waiting{pin: text, p: *p, unit: it.unit, start: it.start, end: it.end})
		return
	}
	w.addChecked(w.in.Schedule(w.schedule, text), p, it.start, it.end)
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
				w.addKnown(w.in.Part(p.key[len("Pt"):]), w.m.Start, w.m.End)
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
		w.addKnown(w.in.Schedule(w.schedule, ""), w.m.Start, w.m.End)
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
			w.addKnown(w.in.Schedule(w.schedule, p.key), w.m.Start, w.m.End)
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
