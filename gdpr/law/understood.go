package law

// What the words leave out: which enactment a place belongs to, which Schedule a paragraph.

// instrument is the enactment that the items i to n belong to, which name one place or list together; ok is false where they are no citation.
func (r *reader) instrument(i, n int, m *Mention) (in Instrument, ok bool) {
	by := -1
	for j := i; j < n; j++ {
		if r.items[j].foreign {
			return "", false
		}
		if r.items[j].by >= 0 {
			by = r.items[j].by
		}
	}
	if by >= 0 {
		return r.ofTitle(&r.items[by].title, m)
	}
	it := &r.items[i]
	if r.ahead(i) {
		it = &r.items[n-1]
	}
	within := r.finder.Within.Instrument()
	inGDPR := within == EUGDPR || within == UKGDPR
	switch it.unit {
	case unitPoint:
		return "", false
	case unitAnnex: // Article 6(1)(ea) and Annex 1
		if within == "" && i > 0 && r.items[i-1].unit == unitArticle && it.link&linkAnd != 0 {
			return r.finder.GDPR, r.items[i-1].by < 0 || r.items[r.items[i-1].by].title.class == gdpr
		}
		return within, inGDPR
	case unitArticle, unitRecital:
		switch {
		case i == 0 && r.foreignBefore(it.start), r.foreignAfter(it.end):
			return "", false
		case inGDPR:
			return within, true
		case r.ofConvention(it):
			convention := Act("European Convention on Human Rights")
			m.doubt(DoubtInferred, convention.Whole(), it.start, it.end, "no treaty is named; the right is one of the Convention")
			return convention, true
		}
		return r.finder.GDPR, true
	}
	if within != "" && !inGDPR {
		return within, true
	}
	if it.unit == unitRegulation || it.unit == unitSection && within != "" {
		return "", false
	}
	end := r.items[n-1].end
	sched := r.scheduleOf(i, n)
	switch {
	case it.unit == unitSection:
		end, ok = it.end, r.besideSchedule(n)
	case sched != nil:
		ok = r.ofDPA(sched, n > i+1) && !r.elsewhere(i, n)
	default: // the Schedule is named above, and the doubt says so
		return DPA2018, it.unit == unitParagraph && r.scheduleNear(it) && (r.lineStart(it.start) || r.heads(it))
	}
	if ok {
		m.doubt(DoubtInferred, DPA2018.Whole(), it.start, end, "no enactment is named; taken to be the DPA 2018")
	}
	return DPA2018, ok
}

// ofTitle is the enactment of a title; of "the Act", the one that the text stands under or that was named before.
func (r *reader) ofTitle(t *title, m *Mention) (in Instrument, ok bool) {
	within := r.finder.Within.Instrument()
	switch {
	case t.in != "":
		m.doubtTitle(t)
		return t.in, true
	case within != "":
		return within, true
	case r.statute != "":
		m.doubt(DoubtInferred, r.statute.Whole(), t.start, t.end, "the Act is taken to be the one named before")
		return r.statute, true
	}
	return "", false
}

// scheduleOf is the Schedule named by the items i to n, nil for none.
func (r *reader) scheduleOf(i, n int) *item {
	for j := i; j < n; j++ {
		if r.items[j].unit == unitSchedule {
			return &r.items[j]
		}
	}
	return nil
}

// ofDPA reports whether a Schedule of no named enactment is taken to be of the DPA 2018: Schedule 1, and 2 to 4 where a place in them is named too.
func (r *reader) ofDPA(sched *item, placed bool) bool {
	if sched.first == sched.last {
		return false
	}
	p := &r.pins[sched.first]
	switch r.text[p.levels[0].start:p.levels[0].end] {
	case "1", "I":
		return true
	case "2", "3", "4":
		return placed || p.n > 1
	}
	return false
}

// besideSchedule reports whether a section is joined to a Schedule that is taken to be of the DPA 2018: section 10(5) and
// Schedule 1, Part 2.
func (r *reader) besideSchedule(i int) bool {
	if i == r.itemCount || r.items[i].unit != unitSchedule || r.items[i].link != linkAnd {
		return false
	}
	n := r.phrase(i)
	in, ok := r.instrument(i, n, new(Mention))
	return ok && in == DPA2018
}

// memory is how far, in bytes, a Schedule named above reaches down to paragraphs in a list below it.
const memory = 2000

// scheduleNear reports whether a Schedule was named not far above an item.
func (r *reader) scheduleNear(it *item) bool {
	return !r.schedule.IsZero() && it.start-r.scheduleEnd < memory
}

// lineStart reports whether nothing but a bullet stands before pos on its line.
func (r *reader) lineStart(pos int) bool {
	for i := pos; i > r.floor && pos-i < 24; i-- {
		c := r.text[i-1]
		switch {
		case c == '\n':
			return true
		case c == 0xA2 && i > 2 && r.text[i-3:i] == "•":
			return true
		case c == ' ' || c == '\t' || c == '-' || c == '*' || c >= 0x80:
		default:
			return false
		}
	}
	return pos < 24 && r.floor == 0
}

// heads reports whether an item stands as a heading in front of what it is about: Paragraph 6: statutory purposes.
func (r *reader) heads(it *item) bool {
	t := r.next(it.end)
	return isUpper(r.text[it.start]) && (t.kind == colon || t.kind == dash && t.gap > noGap)
}

// remember keeps what later places may be understood to belong to.
func (r *reader) remember(it *item) {
	if it.title.class == statute && it.title.in != "" {
		r.statute = it.title.in
	}
}

// rememberSchedule keeps the Schedule of the DPA 2018 that was named last, for lists of paragraphs below it.
func (r *reader) rememberSchedule(m *Mention) {
	for _, p := range m.Provisions {
		if l := split(p.key); l.in == DPA2018 && l.kind == schedule {
			r.schedule, r.scheduleEnd = DPA2018.Schedule(l.number, ""), m.End
		}
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
