package law

import "strings"

// Places of something that is no enactment known here: a treaty, an agreement, a policy of the writer's own.

// foreign reports whether what follows "of" names something that is not an enactment of ours: a convention, an agreement.
func (r *reader) foreign(pos int) bool {
	for n := range 9 {
		t := r.next(pos)
		if t.kind == quote && n > 0 && t.gap == noGap { // the charity's constitution
			pos = t.end
			continue
		}
		if t.kind == digits && t.end-t.start == 4 { // the 2003 Order
			a := r.next(t.end)
			return a.is(r.text, "order") || a.is(r.text, "regulations") || a.is(r.text, "rules")
		}
		if t.kind != word {
			return false
		}
		var buf [longestWord]byte
		switch string(fold(r.text[t.start:t.end], &buf)) {
		case "this", "our", "your", "these":
			return n == 0
		case "convention", "covenant", "declaration", "charter", "treaty", "constitution", "association", "agreement", "contract",
			"policy", "directive", "framework", "notice", "handbook", "code", "rules", "order", "standards":
			return true
		}
		pos = t.end
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
	case "LED", "UNCRC", "CRC", "CRPD", "UNCRPD", "ICCPR", "ICESCR", "TEU", "TFEU":
		return true
	}
	return false
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
		{"2", "right to life"}, {"5", "right to liberty"}, {"6", "right to a fair"}, {"6", "right to fair trial"}, {"8", "rights"}, {"8", "right to respect"}, {"8", "right to priva"}, {"8", "right to family"},
		{"10", "freedom of expression"}, {"10", "right to freedom"},
	} {
		if r.text[p.start:p.end] == c.number && strings.HasPrefix(string(said), c.words) {
			return true
		}
	}
	return false
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
