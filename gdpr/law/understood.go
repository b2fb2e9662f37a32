package law

import "strings"

// What the words leave out: which enactment a place belongs to, which Schedule a paragraph.

// phrase is the end of the run of items that name one place or list together: Schedule, Part and paragraph in any order.
func (r *reader) phrase(i int) int {
	n := i + 1
	if r.ahead(i) {
		return i + 2
	}
	if u := r.items[i].unit; !u.inSchedule() && u != unitChapter && !(u == unitSection && r.ofPart(n)) {
		return n
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
		case it.unit == unitSection && (part && it.link&linkAnd == 0 || sched && it.link == 0) && r.items[n-1].unit != unitParagraph: // Schedule 1, Part 2, section 18; Sch. 1 §18; Part 3, section 35
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

// ahead reports whether the item i stands in front of the Annex or Article that it belongs to: paragraph 6 of Annex 1, point
// (e) of Article 6(1).
func (r *reader) ahead(i int) bool {
	if i+1 == r.itemCount || r.items[i+1].first == r.items[i+1].last {
		return false
	}
	u, next := r.items[i].unit, &r.items[i+1]
	return next.unit == unitAnnex && u == unitParagraph && next.link&linkAnd == 0 ||
		next.unit == unitArticle && (u == unitParagraph || u == unitPoint || u == unitCondition) && next.link&linkOf != 0 && next.link&linkAnd == 0
}

// ofPart reports whether the item n says in which Part, Chapter or Schedule the one before it stands: section 8 of Part 2.
func (r *reader) ofPart(n int) bool {
	if n == r.itemCount || r.items[n].link&linkOf == 0 || r.items[n].link&linkAnd != 0 {
		return false
	}
	u := r.items[n].unit
	return u == unitPart || u == unitChapter || u == unitSchedule
}

// headless reports whether an item without its word begins with a bracket.
func (r *reader) headless(it *item) bool { return at(r.text, it.start) == '(' }

// instrument is the enactment that a phrase is understood to belong to.
func (r *reader) instrument(i, n int, m *Mention) (Instrument, bool) {
	it := &r.items[n-1]
	if !r.ahead(i) {
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
		if i == 0 && r.foreignBefore(it.start) || r.foreignAfter(it.end) {
			return "", false
		}
		if within == EUGDPR || within == UKGDPR {
			return within, true
		}
		if r.ofConvention(it) {
			convention := Act("European Convention on Human Rights")
			m.doubt(DoubtInferred, convention.Whole(), it.start, it.end, "no treaty is named; the right is one of the Convention")
			return convention, true
		}
		return r.finder.GDPR, true
	case unitPoint:
		return "", false
	case unitAnnex:
		if within == EUGDPR || within == UKGDPR {
			return within, true
		}
		return "", false
	}
	isGDPR := within == EUGDPR || within == UKGDPR
	if it.unit == unitSection || it.unit == unitRegulation {
		if within == "" && it.unit == unitSection && r.besideSchedule(n) {
			m.doubt(DoubtInferred, DPA2018.Whole(), it.start, it.end, "no enactment is named; taken to be the DPA 2018")
			return DPA2018, true
		}
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
			known := s == "1" || s == "I" || (n > i+1 || p.n > 1) && len(s) == 1 && '1' <= s[0] && s[0] <= '4'
			if known && !r.elsewhere(i, n) {
				m.doubt(DoubtInferred, DPA2018.Whole(), it.start, r.items[n-1].end, "no enactment is named; taken to be the DPA 2018")
				return DPA2018, true
			}
		}
		return "", false
	}
	if within != "" && !isGDPR {
		return within, true
	}
	if it.unit == unitParagraph && r.scheduleNear(it) && (r.lineStart(it.start) || r.heads(it)) {
		return DPA2018, true
	}
	return "", false
}

// ofConvention reports whether the words after an Article say what a right of the Convention is: Article 8 right to respect for private life.
func (r *reader) ofConvention(it *item) bool {
	p := &r.pins[it.first]
	if it.unit != unitArticle || it.bare || it.last-it.first != 1 || p.n != 1 {
		return false
	}
	t := r.next(it.end)
	for range 2 {
		if t.kind == dash || t.kind == quote || t.kind == opening || t.kind == colon || t.is(r.text, "the") {
			t = r.next(t.end)
		}
	}
	if t.kind != word {
		return false
	}
	var buf [24]byte
	said := buf[:copy(buf[:], r.text[t.start:])]
	for i, c := range said {
		if isUpper(c) {
			said[i] |= 0x20
		}
	}
	for _, c := range [...]struct{ number, words string }{
		{"2", "right to life"}, {"5", "right to liberty"}, {"6", "right to a fair"}, {"6", "right to fair"}, {"8", "right"}, {"10", "freedom of expression"}, {"10", "right to freedom"},
	} {
		if r.text[p.start:p.end] == c.number && strings.HasPrefix(string(said), c.words) {
			return true
		}
	}
	return false
}

// foreignBefore reports whether an Article follows the name of a treaty or Directive that is not known here: the ePrivacy Directive Art. 5(3).
func (r *reader) foreignBefore(pos int) bool {
	start, _ := r.wordBefore(r.back(pos))
	w := r.text[start:r.back(pos)]
	var buf [longestWord]byte
	switch string(fold(w, &buf)) {
	case "convention", "covenant", "charter", "treaty", "directive", "eprivacy", "constitution":
		return true
	}
	return treatyName(w)
}

// foreignAfter reports whether the short name of such a treaty follows: Article 19 UNCRC.
func (r *reader) foreignAfter(pos int) bool {
	t := r.next(pos)
	return t.kind == word && treatyName(r.text[t.start:t.end])
}

// treatyName reports whether a word is the short name of a treaty that is not known here.
func treatyName(s string) bool {
	switch s {
	case "UNCRC", "CRC", "CRPD", "UNCRPD", "ICCPR", "ICESCR", "TEU", "TFEU":
		return true
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

// elsewhere reports whether a Schedule stands right after an abbreviation that is not known here, or is said to be of something that
// is no enactment known here: TLATA 1996 Sch 1, Schedule 1 of the PSRs 2017.
func (r *reader) elsewhere(i, n int) bool {
	end := r.back(r.items[i].start)
	if at(r.text, end-1) == ',' {
		end = r.back(end - 1)
	}
	if i == 0 && end < r.items[i].start {
		start := end
		for start > 0 && end-start < 4 && isDigit(r.text[start-1]) {
			start--
		}
		if end-start == 4 {
			end = r.back(start)
		}
		start, bracket := r.wordBefore(end)
		if w := strings.TrimSuffix(r.text[start:end], "s"); !bracket && len(w) > 1 && allUpper(w) && unitOf(w) == noUnit {
			return true
		}
	}
	t := r.next(r.items[n-1].end)
	if t.kind == closing {
		t = r.next(t.end)
	}
	if t.is(r.text, "below") || t.is(r.text, "attached") || t.is(r.text, "overleaf") || t.is(r.text, "hereto") {
		return true
	}
	if !t.is(r.text, "of") && !t.is(r.text, "to") {
		return false
	}
	of := r.next(t.end)
	if of.is(r.text, "the") {
		of = r.next(of.end)
	}
	return of.kind == word && (t.is(r.text, "of") || isUpper(r.text[of.start])) || of.kind == digits && of.end-of.start == 4 && of.number(r.text) != 2018
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

// counter reports whether a word before a bare number says that it numbers something else: clause 6(1)(b).
func (r *reader) counter(pos int) bool {
	end := r.back(pos)
	if end < pos && isDigit(at(r.text, end-1)) { // a telephone number goes on
		return true
	}
	for end > 0 && (r.text[end-1] == '(' || r.text[end-1] == '.') {
		end = r.back(end - 1)
	}
	start := end
	for start > 0 && end-start < longestWord && isLetter(r.text[start-1]) {
		start--
	}
	var buf [longestWord]byte
	switch string(fold(r.text[start:end], &buf)) {
	case "clause", "clauses", "number", "reference", "ref", "rule", "rules", "term", "terms", "condition", "item", "page", "figure", "table", "appendix", "block", "unit", "flat", "step", "question",
		"byelaw", "note", "version", "room", "section", "sections", "paragraph", "paragraphs", "regulation", "class", "form", "standard", "policy", "grade", "band", "level", "scale", "zone":
		return true
	}
	return false
}
