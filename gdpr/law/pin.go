package law

// level is one step of a pin: the 9, the (2) or the (h) of Article 9(2)(h), as bytes of the text.
type level struct {
	start, end int
	letters    bool
}

// pin is one place as written, before it is known what it means.
type pin struct {
	levels     [maxLevels]level
	n          int
	start, end int
	damaged    bool // brackets or dots are not as they should be
	headless   bool // the number in front of the brackets is missing
	lumped     bool // it follows another without comma or "and"
	ranged     bool // it is the end of a range that begins at the pin before
}

const (
	maxLevels = 6
	maxPins   = 64
	maxRange  = 64
)

func (p *pin) push(l level) {
	if p.n < maxLevels {
		p.levels[p.n] = l
		p.n++
	}
	p.end = max(p.end, l.end)
}

// pins reads the list of places after a unit; it returns where the list ends.
func (r *reader) readPins(it *item, pos int) int {
	end := r.firstPin(it, pos)
	if end < 0 {
		return -1
	}
	for r.pinCount < maxPins {
		next := r.morePins(it, end)
		if next < 0 {
			break
		}
		end = next
	}
	it.cut = it.cut || r.pinCount == maxPins
	return end
}

func (r *reader) add(it *item, p pin) {
	if r.pinCount == maxPins {
		it.cut = true
		return
	}
	r.pins[r.pinCount] = p
	r.pinCount++
	it.last = r.pinCount
}

// firstPin reads the place that follows the word of the unit.
func (r *reader) firstPin(it *item, pos int) int {
	t := r.next(pos)
	if t.gap == emptyLine {
		return -1
	}
	if t.kind == dot && t.gap == noGap && !it.bare {
		t = r.next(t.end)
	}
	if t.is(r.text, "no") || t.is(r.text, "number") || t.is(r.text, "numbers") {
		if t = r.next(t.end); t.kind == dot {
			t = r.next(t.end)
		}
	}
	if (t.kind == colon || t.kind == dash) && it.unit != unitArticle && it.unit != unitSection && it.unit != unitParagraph {
		return -1
	}
	if t.kind == colon || t.kind == dash || t.kind == quote {
		t = r.next(t.end)
	}
	p := pin{start: t.start}
	switch {
	case t.kind == digits && t.gap <= lineBreak && it.unit != unitPoint:
		return r.numbered(it, p, t)
	case t.kind == opening:
		a := r.next(t.end)
		b := r.next(a.end)
		if a.kind == word && (it.unit == unitPoint || it.unit == unitCondition || it.unit == unitParagraph) {
			return r.headlessPin(it, p, t)
		}
		if a.kind != digits || a.end-a.start > 3 || a.number(r.text) == 0 {
			return -1
		}
		if b.kind == word && b.gap == noGap && b.end-b.start == 1 {
			b = r.next(b.end)
		}
		if b.kind != closing {
			return -1
		}
		if it.unit == unitParagraph && a.number(r.text) < 5 && !r.numbers(b) {
			p.damaged = true
			return r.headlessPin(it, p, t)
		}
		p.damaged = it.unit == unitArticle || it.unit == unitParagraph
		p.push(level{a.start, b.start, false})
		p.end = b.end
		end := r.levels(it, &p, b.end)
		r.add(it, p)
		return end
	case t.kind == word && t.gap != emptyLine && t.gap <= lineBreak:
		return r.lettered(it, p, t)
	}
	return -1
}

// numbers reports whether a number in brackets before the token that closes them is that of the paragraph itself, not of a sub-paragraph: it
// follows a Schedule or Part, or a second number follows it.
func (r *reader) numbers(closed token) bool {
	if r.itemCount > 0 && r.items[r.itemCount-1].bareSchedule() {
		return true
	}
	t := r.next(closed.end)
	return t.kind == opening && r.next(t.end).kind == digits
}

// headlessPin reads a place whose number is missing or comes later: paragraph (1), point (e) of Article 6(1).
func (r *reader) headlessPin(it *item, p pin, t token) int {
	p.headless = true
	p.push(level{t.start, t.start, false})
	end := r.levels(it, &p, t.start)
	if p.n == 1 {
		return -1
	}
	r.add(it, p)
	return end
}

// numbered reads a place that begins with digits.
func (r *reader) numbered(it *item, p pin, t token) int {
	if t.end-t.start > 4 || t.number(r.text) == 0 && (it.bare || it.first < it.last) || t.end-t.start == 4 && (it.unit != unitSection || t.number(r.text) > 1700) {
		return -1
	}
	head := level{t.start, t.end, false}
	end := t.end
	s := r.next(t.end)
	if s.kind == word && s.gap == noGap {
		w := r.text[s.start:s.end]
		switch {
		case ordinal(w) || isDigit(at(r.text, s.end)):
			return -1
		case len(w) <= 3 && allUpper(w):
			head.end, end = s.end, s.end
		case len(w) <= 2 && it.unit == unitSection && !allUpper(w): // section 251b
			head.end, end = s.end, s.end
		case len(w) == 1 && it.unit != unitSchedule && it.unit != unitPart:
			p.push(head)
			p.push(level{s.start, s.end, true})
			p.damaged = true
			end = r.levels(it, &p, s.end)
			r.add(it, p)
			return end
		case len(w) > 2 && it.unit == unitParagraph: // Paragraph 32personal data: a space was lost
		default:
			return -1
		}
	}
	p.push(head)
	end = r.levels(it, &p, end)
	r.add(it, p)
	return end
}

// lettered reads a Part or Schedule numbered in Roman figures or with a letter in front: Part II, Schedule A1.
func (r *reader) lettered(it *item, p pin, t token) int {
	w := r.text[t.start:t.end]
	if !it.unit.lettered() {
		return -1
	}
	if d := r.next(t.end); d.kind == digits && d.gap == noGap && len(w) <= 2 && allUpper(w) && d.end-d.start <= 2 {
		p.push(level{t.start, d.end, false})
		end := r.levels(it, &p, d.end)
		r.add(it, p)
		return end
	}
	if len(w) > 5 || !allUpper(w) || roman(w) == 0 {
		return -1
	}
	p.push(level{t.start, t.end, false})
	r.add(it, p)
	return t.end
}

// levels reads the brackets, dots and loose letters that follow; it returns where they end.
func (r *reader) levels(it *item, p *pin, end int) int {
	for p.n < maxLevels || p.lumped {
		next := r.oneLevel(it, p, end)
		if next < 0 {
			break
		}
		end = next
	}
	p.end = max(p.end, end)
	return end
}

func (r *reader) oneLevel(it *item, p *pin, end int) int {
	t := r.next(end)
	if t.gap > lineBreak {
		return -1
	}
	last := p.levels[p.n-1]
	switch t.kind {
	case opening:
		return r.bracket(p, t)
	case dot:
		a := r.next(t.end)
		switch {
		case t.gap > noGap || a.gap > noGap && a.kind != opening:
			return -1
		case a.kind == digits && a.end-a.start <= 2 && !it.bareSchedule():
			return r.loose(it, p, a)
		case a.kind == opening && (a.gap == noGap || p.n > 1 && !last.letters && isDigit(at(r.text, end-1))): // 6.1.(e), 9 2. (h)
			p.damaged = true
			return r.bracket(p, a)
		case a.kind == word && r.letter(it, p, a):
			return r.loose(it, p, a)
		}
	case comma, digits, colon, slant, dash:
		return r.spread(it, p, t)
	case word:
		if !(t.gap == noGap && (last.letters || p.n > 1) || t.gap > noGap && t.gap < lineBreak) {
			return -1
		}
		if it.unit == unitArticle || it.unit == unitParagraph || t.gap == noGap {
			if r.letter(it, p, t) && !last.letters {
				return r.loose(it, p, t)
			}
		}
		if next := r.headed(it, p, t); next >= 0 {
			return next
		}
		return r.spoken(it, p, t)
	case closing:
		return r.turned(it, p, t)
	}
	return -1
}

// headed reads the paragraph and point of an Article behind its heading: Article 6 Lawfulness of Processing (Section 1, (e)).
func (r *reader) headed(it *item, p *pin, t token) int {
	if it.unit != unitArticle || it.bare || p.n > 1 || !isUpper(r.text[t.start]) {
		return -1
	}
	for n := 0; t.kind == word && t.gap <= space; n++ {
		if w := r.text[t.start:t.end]; n > 12 || !isUpper(w[0]) && !connective(w) {
			return -1
		}
		t = r.next(t.end)
	}
	word := r.next(t.end)
	number := r.next(word.end)
	if u := unitOf(r.text[word.start:word.end]); t.kind != opening || u != unitSection && u != unitParagraph || number.kind != digits || number.end-number.start > 1 {
		return -1
	}
	point := r.next(number.end)
	if point.kind == comma {
		point = r.next(point.end)
	}
	if point.kind != opening {
		return -1
	}
	p.push(level{number.start, number.end, false})
	return r.bracket(p, point)
}

// turned reads a paragraph whose first bracket is turned round, with a point after it: 6)1)(f).
func (r *reader) turned(it *item, p *pin, t token) int {
	a := r.next(t.end)
	b := r.next(a.end)
	c := r.next(b.end)
	if it.unit != unitArticle || p.n > 1 || t.gap+a.gap+b.gap+c.gap > 0 || r.enclosed(p) || a.kind != digits || a.end-a.start > 1 ||
		b.kind != closing || c.kind != opening || !r.levelText(r.next(c.end)) {
		return -1
	}
	p.damaged = true
	p.push(level{a.start, a.end, false})
	return b.end
}

// enclosed reports whether the place stands in brackets of its own, so that a closing one belongs to those.
func (r *reader) enclosed(p *pin) bool { return at(r.text, p.start-1) == '(' }

// loose takes a level without brackets.
func (r *reader) loose(it *item, p *pin, t token) int {
	if t.kind == word || it.unit != unitArticle || p.n > 1 {
		p.damaged = p.damaged || it.unit != unitArticle
	}
	p.push(level{t.start, t.end, t.kind == word})
	if c := r.next(t.end); c.kind == closing && c.gap == noGap && t.kind == word && !r.enclosed(p) && at(r.text, t.start-1) != '(' {
		p.damaged = true
		return c.end
	}
	return t.end
}

// letter reports whether a word is a point on its own: 9(2) b, 6.1 e. The word "a" is one only where no sentence goes on.
func (r *reader) letter(it *item, p *pin, t token) bool {
	w := r.text[t.start:t.end]
	if len(w) > 3 || len(w) > 1 && (len(w) > 2 || w != "ea" && roman(w) == 0) {
		return false
	}
	if isUpper(w[0]) && (t.gap > noGap || w == "I") {
		return false
	}
	if a := r.next(t.end); a.kind == digits && (a.gap == noGap || w == "s") || a.kind == dot && a.gap == noGap && isDigit(at(r.text, a.end)) { // s35, s 35, s.35
		return false
	} else if t.gap > noGap && (w == "a" || w == "i" || w == "s") && a.kind == word && a.gap > noGap {
		return false
	} else if a.kind == quote && a.gap == noGap && at(r.text, a.end)|0x20 == 's' {
		return false
	} else if a.kind == dot && a.gap == noGap && r.next(a.end).gap == noGap && r.next(a.end).kind == word { // e.g.
		return false
	}
	return true
}

// bracket reads one level in brackets, which may hold a list: (2), (h), (c & e). The closing one may be missing.
func (r *reader) bracket(p *pin, t token) int {
	a := r.next(t.end)
	if a.kind == opening && a.gap == noGap { // ((e)
		p.damaged, a = true, r.next(a.end)
	}
	if !r.levelText(a) {
		return -1
	}
	l := level{a.start, a.end, a.kind == word}
	b := r.next(a.end)
	if a.kind == digits && b.kind == word && b.gap == noGap && b.end-b.start == 1 && isUpper(r.text[b.start]) { // (3A)
		l.end = b.end
		b = r.next(b.end)
	}
	switch {
	case b.kind == closing:
		p.push(l)
		return b.end
	case b.kind == opening && b.gap == noGap: // 9(2(g)
		p.damaged = true
		p.push(l)
		return b.start
	case r.between(b):
		if r.listed(b, a.kind) {
			p.push(l)
			r.inside = true
			return a.end
		}
	case a.kind == digits && b.kind == word && b.gap == noGap && b.end-b.start == 1 && !isDigit(at(r.text, b.end)): // (1c)
		p.damaged = true
		p.push(l)
		p.push(level{b.start, b.end, true})
		if c := r.next(b.end); c.kind == closing {
			return c.end
		}
		return b.end
	case l.letters && l.end-l.start == 1 && (b.kind == stop && b.start == len(r.text) || b.kind == comma || b.kind == semicolon || b.kind == dot) && p.n > 1:
		p.damaged = true
		p.push(l)
		return a.end
	}
	return -1
}

// between reports whether a token may stand between the letters or numbers of a list within brackets.
func (r *reader) between(t token) bool {
	switch t.kind {
	case comma, ampersand, dash, slant:
		return true
	}
	return t.is(r.text, "and") || t.is(r.text, "or") || t.is(r.text, "to")
}

// listed reports whether a list of letters or of numbers closes its bracket: , b and c).
func (r *reader) listed(t token, of tokenKind) bool {
	for range 24 {
		switch {
		case t.kind == closing:
			return true
		case r.between(t):
		case t.kind == of && t.end-t.start == 1:
		default:
			return false
		}
		t = r.next(t.end)
	}
	return false
}

// levelText reports whether a token may stand in the brackets of a level.
func (r *reader) levelText(t token) bool {
	switch t.kind {
	case digits:
		return t.end-t.start <= 2
	case word:
		w := r.text[t.start:t.end]
		switch {
		case len(w) == 1:
			return true
		case len(w) > 5 || t.gap == lineBreak:
			return false
		case roman(w) > 0:
			return true
		}
		// Inserted points: (ea), (ha), (iia); doubled ones: (aa).
		return len(w) == 2 && w != "as" && (w[1] == 'a' || w[1] == 'b' || w[0] == w[1]) && !isUpper(w[0]) ||
			len(w) <= 4 && w[len(w)-1] == 'a' && roman(w[:len(w)-1]) > 0
	}
	return false
}

// spread reads the levels of an Article that stand apart: 6, 1(e); 9,2 (g); 6 1 e; Article 9: (g).
func (r *reader) spread(it *item, p *pin, t token) int {
	a := t // the paragraph
	if t.kind != digits {
		a = r.next(t.end)
	}
	if (t.kind == colon || t.kind == dash) && a.kind == opening && it.unit == unitArticle && !p.levels[p.n-1].letters { // Article 9: (g)
		if b := r.next(a.end); b.kind == word && b.end-b.start == 1 && r.next(b.end).kind == closing {
			p.damaged = true
			return r.bracket(p, a)
		}
		return -1
	}
	switch {
	case it.unit != unitArticle, p.n > 1, a.kind != digits, a.gap > space, t.gap > space, it.bare && t.gap+a.gap > 0 && t.kind != digits:
		if t.kind == comma && a.kind == word { // Article 9(2), point (g)
			return r.spoken(it, p, a)
		}
		return -1
	case a.end-a.start > 1, t.kind == digits && t.gap == noGap:
		return -1
	}
	last := r.spreadEnd(it, p, t, a)
	if last.kind == stop {
		return -1
	}
	p.damaged = true
	p.push(level{a.start, a.end, false})
	if last.kind == word {
		p.push(level{last.start, last.end, true})
	}
	return last.end
}

// spreadEnd is the last token of a paragraph that stands apart, a stop where no point follows it to say that it is one: its figure, a bracket that
// closes behind it, or a point that is parted from it as it is from the Article.
func (r *reader) spreadEnd(it *item, p *pin, t, paragraph token) token {
	b := r.next(paragraph.end)
	c := r.next(b.end)
	single := c.kind == word && c.end-c.start == 1
	switch {
	case b.kind == opening && b.gap <= space: // 6, 1(e)
		if c.kind == word && r.levelText(c) {
			return paragraph
		}
	case b.kind == dot && b.gap == noGap: // 6 1.e
		if c.kind == opening || single {
			return paragraph
		}
	case b.kind == word && b.end-b.start == 1 && !isUpper(r.text[b.start]) && r.letter(it, p, b): // 6 1 e
		return paragraph
	case b.kind == t.kind && (b.kind == dash || b.kind == slant) && b.gap == noGap: // 6-1-e, 9/2/h
		if d := r.next(c.end); single && c.gap+paragraph.gap+t.gap == noGap && (d.kind != word || d.gap > noGap) {
			return c
		}
	case b.kind == closing && b.gap == noGap && !r.enclosed(p): // 6 1)(e)
		if c.kind == opening && r.levelText(r.next(c.end)) {
			return b
		}
	}
	return token{}
}

// spokenParagraph reports whether the word t introduces the paragraph of an Article or Annex, and not a place of its own.
func (r *reader) spokenParagraph(it *item, t token) bool {
	d := r.afterDot(t)
	if d.kind == opening {
		return unitOf(r.text[t.start:t.end]) == unitParagraph
	}
	after := r.next(d.end)
	u := unitOf(r.text[t.start:t.end])
	switch {
	case u == unitParagraph, u == unitCondition && it.unit == unitAnnex:
		return d.kind == digits && (it.unit == unitAnnex || !after.is(r.text, "of") && !after.is(r.text, "to") && after.kind != digits)
	case u == unitSection, u == unitPart, t.is(r.text, "clause"): // Article 9, section 2(h)
		letter := r.next(after.end)
		return it.unit == unitArticle && d.kind == digits && d.end-d.start == 1 && r.text[d.start] <= '4' && after.kind == opening && letter.kind == word && letter.end-letter.start == 1
	}
	return false
}

// afterDot is what follows a word, past the full stop of an abbreviation.
func (r *reader) afterDot(t token) token {
	if t = r.next(t.end); t.kind == dot && t.gap == noGap {
		return r.next(t.end)
	}
	return t
}

// spoken reads a level introduced by a word: point (e), lit. f, sub-paragraph (2), paragraph 1(f) of an Article.
func (r *reader) spoken(it *item, p *pin, t token) int {
	ok := levelWord(r.text[t.start:t.end])
	if !ok && (it.unit == unitArticle || it.unit == unitAnnex) && p.n == 1 && !it.bare {
		ok = r.spokenParagraph(it, t)
	}
	if !ok && t.is(r.text, "sub") {
		if d := r.next(t.end); d.kind == dash || d.kind == word {
			if d.kind == dash {
				d = r.next(d.end)
			}
			ok = d.is(r.text, "paragraph") || d.is(r.text, "paragraphs") || d.is(r.text, "section") || d.is(r.text, "sections") || d.is(r.text, "para")
			t = d
		}
	}
	if !ok {
		return -1
	}
	a := r.afterDot(t)
	switch {
	case a.kind == opening:
		return r.bracket(p, a)
	case a.kind == digits && a.end-a.start <= 2 && !p.levels[p.n-1].letters, a.kind == word && a.end-a.start == 1 && a.gap <= space:
		p.push(level{a.start, a.end, a.kind == word})
		return a.end
	}
	return -1
}
