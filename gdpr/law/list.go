package law

// Lists and ranges of places.

// separator is what stands between two places of a list.
type separator struct {
	next   token // what stands behind it
	and    bool  // and, or
	ranged bool  // to, a dash: the places between are meant too
	tight  bool  // a dash without a space on either side
}

// separated reads a separator at the token t, behind a place of the item; ok is false for anything else.
func (r *reader) separated(it *item, t token) (s separator, ok bool) {
	switch {
	case t.kind == comma, t.kind == semicolon, t.kind == slant, t.kind == ampersand:
		s.and = t.kind == ampersand
		s.next = r.next(t.end)
		if s.next.is(r.text, "and") || s.next.is(r.text, "or") || s.next.kind == ampersand {
			s.and, s.next = true, r.next(s.next.end)
		}
	case t.is(r.text, "and"), t.is(r.text, "or"):
		s.and = true
		s.next = r.aside(r.next(t.end))
		if s.next.kind == slant { // and/or
			if s.next = r.next(s.next.end); s.next.is(r.text, "or") {
				s.next = r.next(s.next.end)
			}
		}
		if s.next.is(r.text, "also") {
			s.next = r.next(s.next.end)
		}
	case t.kind == dash, t.is(r.text, "to"), t.is(r.text, "through"):
		s.ranged = true
		s.next = r.next(t.end)
		s.tight = t.gap+s.next.gap == noGap
		if s.next.kind == word && unitOf(r.text[s.next.start:s.next.end]) == it.unit { // s42-s46
			s.next = r.afterDot(s.next)
		}
	default:
		return s, false
	}
	return s, s.next.gap != emptyLine
}

// morePins reads a separator and the next place of the list, or a place that follows without one.
func (r *reader) morePins(it *item, end int) int {
	if it.first == it.last {
		return -1
	}
	prev := &r.pins[it.last-1]
	t := r.next(end)
	if t.gap == emptyLine {
		return -1
	}
	if r.inside { // within one pair of brackets: (c & e)
		return r.insidePins(it, prev, t)
	}
	headed := false
	if t.kind == opening { // paragraphs 3 (public health) and 4 (research)
		if end := r.heading(t); end >= 0 {
			headed, t = true, r.next(end)
		}
	}
	last := prev.levels[prev.n-1]
	if t.kind == closing && t.gap == noGap && prev.damaged && last.letters && !r.enclosed(prev) && at(r.text, prev.end-1) != ')' { // 6(1)e), (f)
		return t.end
	}
	s, ok := r.separated(it, t)
	if !ok {
		return -1
	}
	t = s.next
	if s.ranged && s.tight && isDigit(at(r.text, t.start)) && t.end-t.start > 3 { // 1-999999
		it.endless = true
		return -1
	}
	if t.is(r.text, "point") || t.is(r.text, "points") || t.is(r.text, "lit") {
		t = r.next(t.end)
	}
	switch t.kind {
	case opening:
		return r.subPin(it, prev, t, s.ranged)
	case word:
		single := t.end-t.start == 1
		if head := prev.levels[0]; s.ranged && single && prev.n == 1 && isUpper(at(r.text, head.end-1)) && isUpper(r.text[t.start]) { // 22A-D
			p := pin{start: t.start, end: t.end, ranged: true}
			p.push(level{t.start, t.end, false})
			r.add(it, p)
			return t.end
		}
		if !s.and && !s.ranged && t.gap == noGap && at(r.text, t.start-1) != '/' || prev.n < 2 || !last.letters || !r.letter(it, prev, t) || !single {
			return -1
		}
		return r.subPin(it, prev, t, s.ranged)
	case digits:
		if headed && !it.plural && r.next(t.end).kind != opening {
			return -1
		}
		return r.nextNumber(it, prev, t, s.ranged, s.and)
	}
	return -1
}

// aside is what follows ", where applicable," and its like at t, or t itself.
func (r *reader) aside(t token) token {
	if t.kind != comma {
		return t
	}
	where := r.next(t.end)
	what := r.next(where.end)
	after := r.next(what.end)
	if where.is(r.text, "where") && (what.is(r.text, "applicable") || what.is(r.text, "relevant") || what.is(r.text, "appropriate")) && after.kind == comma {
		return r.next(after.end)
	}
	return t
}

// insidePins goes on within one pair of brackets.
func (r *reader) insidePins(it *item, prev *pin, t token) int {
	ranged := false
	for r.between(t) {
		ranged = ranged || t.kind == dash || t.is(r.text, "to")
		t = r.next(t.end)
	}
	letters := prev.levels[prev.n-1].letters
	if letters != (t.kind == word) || !letters && (t.kind != digits || t.number(r.text) == 0) || t.end-t.start > 1 {
		r.inside = false
		if t.kind == closing {
			prev.end = t.end
			return t.end
		}
		return -1
	}
	p := *prev
	p.lumped, p.ranged, p.start = false, ranged, t.start
	p.levels[p.n-1] = level{t.start, t.end, letters}
	p.end = t.end
	r.add(it, p)
	if it.cut {
		r.inside = false
	}
	return t.end
}

// subPin reads a place that names only its last levels, and stands beside or below the one before.
func (r *reader) subPin(it *item, prev *pin, t token, ranged bool) int {
	sub := pin{start: t.start, damaged: prev.damaged && prev.headless, headless: prev.headless}
	end := -1
	if t.kind == opening {
		end = r.bracket(&sub, t)
		if end < 0 {
			return -1
		}
		end = r.levels(it, &sub, end)
	} else {
		sub.push(level{t.start, t.end, true})
		end = t.end
	}
	sub.end, sub.ranged = end, ranged
	below := r.join(prev, &sub)
	if below {
		// 6(1), (c): the first is only on the way to the second.
		sub.start = prev.start
		*prev = sub
		return end
	}
	r.add(it, sub)
	return end
}

// join puts the head of prev before the levels of sub. It reports whether sub stands below prev.
func (r *reader) join(prev, sub *pin) bool {
	first := sub.levels[0]
	k := prev.n
	if prev.n == 1 && !first.letters && at(r.text, prev.levels[0].start-1) == '(' { // (39) to (41)
		return false
	}
	for i := prev.n - 1; i > 0; i-- {
		if prev.levels[i].letters == first.letters {
			k = i
			break
		}
	}
	if first.letters && k == prev.n-1 && k > 2 && prev.levels[k-1].letters {
		// (2)(a)(i), (b): beside (a) unless both are Roman.
		if roman(r.text[first.start:first.end]) == 0 || roman(r.text[prev.levels[k].start:prev.levels[k].end]) == 0 {
			k--
		}
	}
	joined := *sub
	joined.n = 0
	for i := range k {
		joined.push(prev.levels[i])
	}
	for i := range sub.n {
		joined.push(sub.levels[i])
	}
	joined.start, joined.end = sub.start, sub.end
	*sub = joined
	return k == prev.n
}

// nextNumber reads the next numbered place of a list, or the end of a range, unless the number counts something else.
func (r *reader) nextNumber(it *item, prev *pin, t token, ranged, and bool) int {
	if t.end-t.start > 3 || at(r.text, t.start-1) == '$' {
		return -1
	}
	p := pin{start: t.start}
	after := r.next(t.end)
	dotted := after.kind == dot && r.next(after.end).gap == noGap
	joined := after.gap == noGap
	said := "" // the word after the number
	if after.kind == word {
		said = r.text[after.start:after.end]
	}
	switch {
	case said != "" && joined && len(said) > 1 && !(len(said) <= 3 && allUpper(said)): // 22A and 6a, but not 6th
		return -1
	case said != "" && !joined && counted(said): // 6 years
		return -1
	case after.kind == slant && joined: // 12/2018
		return -1
	case after.kind == dot && joined && isDigit(at(r.text, after.end)) && it.unit != unitArticle: // 4.2
		return -1
	case !it.plural && !and && !ranged && prev.n > 1 && after.kind != opening && !dotted: // 6(1)(b), 12: a single Article goes on only to another with its brackets
		return -1
	case after.kind == dot && !dotted && at(r.text, r.back(t.start)-1) == ';': // ; 2. Article 9
		return -1
	}
	if ranged {
		apart := t.gap > noGap && !isLetter(at(r.text, r.back(t.start)-1))
		if prev.n != 1 || prev.damaged || apart && !it.plural && it.bareSchedule() { // Schedule 1 Part 1 – 3 copies
			return -1
		}
	}
	n := r.pinCount
	if r.numbered(it, p, t) < 0 || r.pinCount == n {
		return -1
	}
	q := &r.pins[r.pinCount-1]
	if it.unit == unitArticle && prev.damaged && prev.n == 3 && q.n == 2 && q.levels[1].letters && q.levels[0].end == q.levels[0].start+1 && r.text[q.levels[0].start] <= '4' {
		// Article 6, 1(c), 1(e)
		q.levels[2], q.levels[1], q.levels[0], q.n = q.levels[1], q.levels[0], prev.levels[0], 3
	}
	most := 7 // Parts
	if r.itemCount > 0 && r.items[r.itemCount-1].unit == unitSchedule {
		most = 5
	}
	if it.bareSchedule() && !it.plural && !ranged && (q.n > 1 || it.unit == unitPart && !and && t.number(r.text) > most) { // Part 2, 6(2)(a); Schedule 1, Part 2, 6
		return r.takeBack(it)
	}
	if ranged {
		suffixed := q.levels[0].end-q.levels[0].start != t.end-t.start // 22A to 22D
		if q.n != 1 || suffixed && (leading(r.text[t.start:t.end]) != leading(r.text[prev.start:prev.end]) || q.levels[0].end != t.end+1) {
			return r.takeBack(it)
		}
		q.ranged = true
	}
	return q.end
}

// takeBack drops the place read last: it is none of the list.
func (r *reader) takeBack(it *item) int {
	r.pinCount--
	it.last = r.pinCount
	return -1
}

// counted reports whether a word after a number says that the number counts something.
func counted(s string) bool {
	var buf [longestWord]byte
	switch string(fold(s, &buf)) {
	case "year", "years", "yrs", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minutes", "working", "calendar", "per", "percent", "pm", "am",
		"other", "more", "different", "people", "staff", "residents", "employees", "pounds", "pages", "copies", "times", "miles", "metres", "street", "road", "avenue", "lane",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "st", "nd", "rd", "th":
		return true
	}
	return false
}
