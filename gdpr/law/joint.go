package law

// What may stand between two items of a cluster.

// joint reads what may stand between two items.
func (r *reader) joint(pos int) (int, link) {
	l := link(0)
	for range 8 {
		t := r.next(pos)
		switch {
		case t.gap == emptyLine:
			return len(r.text), l
		case t.gap == lineBreak:
			l |= linkBreak
		}
		switch t.kind {
		case dash, quote:
			if t.gap == lineBreak && (t.kind == dash || r.text[t.start] == '*') { // a bullet
				return len(r.text), l
			}
			if t.kind == dash {
				l |= linkComma
			}
		case colon:
			l |= linkComma | linkColon
		case comma, slant:
			l |= linkComma
		case semicolon:
			l |= linkSemi
		case ampersand:
			l |= linkAnd
		case opening, digits:
			if end := r.footnote(pos); end > pos {
				pos = end
				continue
			}
			if t.kind == digits {
				return t.start, l
			}
			if end := r.heading(t); end >= 0 {
				pos = end
				continue
			}
			l |= linkOpen
		case closing:
			l |= linkClose
		case word:
			var buf [longestWord]byte
			switch string(fold(r.text[t.start:t.end], &buf)) {
			case "and", "or", "plus":
				l |= linkAnd
			case "of", "to":
				l |= linkOf
			case "under", "in", "within", "from", "per":
				l |= linkIn
			case "particularly", "including", "specifically", "namely", "especially":
				l |= linkComma | linkSuch
			case "the", "that", "said", "both", "also", "either":
			default:
				return t.start, l
			}
		default:
			return t.start, l
		}
		pos = t.end
	}
	return pos, l
}

// footnote passes the mark of a footnote: [2], or a figure right after a closing bracket.
func (r *reader) footnote(pos int) int {
	if t := r.next(pos); t.kind == digits && t.gap == noGap && t.end-t.start < 3 && at(r.text, pos-1) == ')' {
		if after := r.next(t.end); after.kind == word && after.gap > noGap {
			return t.end
		}
	}
	if t := r.next(pos); t.kind == opening && r.text[t.start] == '[' {
		if a := r.next(t.end); a.kind == digits {
			if b := r.next(a.end); b.kind == closing {
				return b.end
			}
		}
	}
	return pos
}

// heading is the end of a bracket that only says what a place is about, -1 for any other bracket: Paragraph 18 (safeguarding of
// children) of Schedule 1.
func (r *reader) heading(t token) int {
	words := 0
	for range 28 {
		t = r.next(t.end)
		switch t.kind {
		case word:
			w := r.text[t.start:t.end]
			if _, ok := titleEnd(w); ok || t.is(r.text, "gdpr") || r.shorthand(t.start, t.end) || allUpper(w) && roman(w) > 0 {
				return -1
			}
			if len(w) > 2 {
				words++
			}
		case closing:
			if words == 0 {
				return -1
			}
			return t.end
		case comma, semicolon, dash, slant, ampersand, quote:
		case dot:
			if at(r.text, t.start-3) != 'e' || at(r.text, t.start-2) != 't' || at(r.text, t.start-1) != 'c' {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// titleBehind is where the title stands of which a regulation or a paragraph is said to be, past its heading, -1 for none: Regulation 17 Good
// governance of the Health and Social Care Act 2008 (Regulated Activities) Regulations 2014; Part 1(2) Health or social care, DPA 2018.
func (r *reader) titleBehind(pos int) int {
	if r.itemCount == 0 || r.itemCount > 1 && r.items[r.itemCount-2].isTitle() {
		return -1
	}
	u := r.items[r.itemCount-1].unit
	if u != unitRegulation && !u.inSchedule() {
		return -1
	}
	begun := false // with a capital
	for range 12 {
		t := r.next(pos)
		switch {
		case t.kind == word && !begun:
			if begun = isUpper(r.text[t.start]); !begun {
				return -1
			}
		case t.is(r.text, "of") && u == unitRegulation, t.kind == comma && u != unitRegulation:
			after := r.next(t.end)
			if after.is(r.text, "the") {
				after = r.next(after.end)
			}
			if s, ok := r.title(after); ok && (s.class == secondary && u == unitRegulation || s.in == DPA2018) {
				return after.start
			}
		case t.kind != word && t.kind != colon && t.kind != dash && t.kind != quote && t.kind != comma || t.gap > space:
			return -1
		}
		pos = t.end
	}
	return -1
}
