package law

// A citation is seen at its number or at the end of its name, and read from its beginning: the way back to there.

// begin is where the citation begins that the trigger at pos is part of, -1 for none.
func (r *reader) begin(pos int) int {
	switch c := r.text[pos]; {
	case c == 'A':
		return r.titleStart(pos, r.next(pos))
	case c == 'G' || c == 'g':
		return r.nationBefore(pos)
	case isDigit(c):
		t := r.next(pos)
		if at(r.text, t.end) == '/' {
			if s := r.unionStart(pos); s >= 0 {
				return s
			}
		}
		if n := t.number(r.text); t.end-t.start == 4 && 1200 <= n && n <= 2099 {
			return r.yearStart(t)
		}
		return r.numberStart(pos)
	}
	return pos
}

// yearStart is where the title begins that a year belongs to, -1 for none.
func (r *reader) yearStart(year token) int {
	if s, ok := r.priorYear(year); ok {
		return s.start
	}
	if k := r.kindWordBefore(year.start); k >= 0 {
		if s := r.titleStart(k, r.next(k)); s >= 0 {
			return s
		}
	}
	if s := r.shortTitleStart(year); s >= 0 {
		return s
	}
	return r.missingWordStart(year)
}

// numberStart is where the item begins that a number belongs to, -1 for none.
func (r *reader) numberStart(pos int) int {
	if u := unitBefore(r.text, pos); u >= r.floor {
		if i := r.back(u); i < u { // FOIA s.40, (FOIA) s.40
			start, bracket := r.wordBefore(i)
			if bracket && start < i {
				start, i = start+1, i-1
			}
			if r.shorthand(start, i) {
				return start
			}
		}
		return r.pointBefore(u)
	}
	if s := r.circularStart(pos); s >= 0 {
		return s
	}
	start := pos
	for start > r.floor && (r.text[start-1] == '(' || r.text[start-1] == '[') {
		start--
	}
	if start < pos && isDigit(at(r.text, start-1)) { // brackets after a number too long to be one
		return -1
	}
	return start
}

// pointBefore is where "point (e) of" begins in front of the unit at u, and else u.
func (r *reader) pointBefore(u int) int {
	i := r.back(u)
	if j := i - len("of"); i < u && j >= r.floor && r.text[j:i] == "of" {
		i = r.back(j)
	} else {
		return u
	}
	for at(r.text, i-1) == ')' && u-i < 60 {
		start, bracket := r.wordBefore(i)
		if !bracket || start == i {
			return u
		}
		w, _ := r.wordBefore(r.back(start))
		switch s := r.text[w:r.back(start)]; s {
		case "and", "or":
			i = r.back(w)
		case "":
			if i = r.back(start); at(r.text, i-1) != ',' {
				return u
			}
			i = r.back(i - 1)
		default:
			if v := unitOf(s); v == unitPoint || v == unitCondition || v == unitParagraph {
				return w
			}
			return u
		}
	}
	return u
}

// nationBefore goes back over UK, EU and their like before GDPR.
func (r *reader) nationBefore(pos int) int {
	i := pos
	if i > r.floor && (r.text[i-1] == ' ' || r.text[i-1] == '-' || r.text[i-1] == '\n') {
		i--
	} else if i > r.floor+1 && r.text[i-1] == 0xA0 {
		i -= 2
	}
	for _, w := range [...]string{"UK", "EU", "Uk", "uk", "United Kingdom", "European Union", "European"} {
		if j := i - len(w); j >= r.floor && r.text[j:i] == w && !isLetter(at(r.text, j-1)) {
			return j
		}
	}
	if prev := at(r.text, pos-1); isLetter(prev) && (isUpper(prev) || !isUpper(r.text[pos])) { // but not newGDPR
		return -1
	}
	return pos
}

// kindWordBefore is where the word Act, Regulations or the like begins that stands before a year, with a bracket between
// or around the year: Act 2014, Act (2014), Act (DPA) 2018, Act (Northern Ireland) 2015.
func (r *reader) kindWordBefore(pos int) int {
	i := r.back(pos)
	if i > r.floor && r.text[i-1] == ']' { // a footnote
		for i--; i > r.floor && isDigit(r.text[i-1]); i-- {
		}
		if at(r.text, i-1) != '[' {
			return -1
		}
		i = r.back(i - 1)
	}
	if i > r.floor && r.text[i-1] == '(' {
		i = r.back(i - 1)
	} else if i > r.floor && r.text[i-1] == ')' {
		open := i - 1
		for open > r.floor && r.text[open] != '(' && i-open < 60 {
			open--
		}
		if at(r.text, open) != '(' {
			return -1
		}
		i = r.back(open)
	}
	start := i
	for start > r.floor && i-start < longestWord && isLetter(r.text[start-1]) {
		start--
	}
	if start == i {
		return -1
	}
	if _, ok := titleEnd(r.text[start:i]); !ok {
		return -1
	}
	return start
}

// back is the end of what stands before the white space before pos.
func (r *reader) back(pos int) int {
	for n := 0; pos > r.floor && n < 4; n++ {
		switch c := r.text[pos-1]; {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == pad:
			pos--
		case c == 0xA0 && at(r.text, pos-2) == 0xC2:
			pos -= 2
		default:
			return pos
		}
	}
	return pos
}

// wordBefore is the span of the word, or of the bracket with words, that ends at pos.
func (r *reader) wordBefore(pos int) (start int, bracket bool) {
	start = pos
	if start > r.floor && r.text[start-1] == ')' {
		for start--; start > r.floor && pos-start < 100; start-- {
			c := r.text[start-1]
			if c == '(' {
				return start - 1, true
			}
			if isDigit(c) && !isLetter(at(r.text, start-3)) && !isDigit(at(r.text, start-2)) && at(r.text, start-2) == '(' {
				return pos, true
			}
		}
		return pos, true
	}
	for start > r.floor && pos-start < longestWord {
		c := r.text[start-1]
		switch {
		case isLetter(c) || c == '\'' || c == '-' && start < pos:
		case c >= 0x80 && c != 0xA0: // ’ and letters beyond ASCII
			if c == 0xA7 || c == 0x93 || c == 0x94 || c == 0xA2 || c == 0x98 || c == 0x9C || c == 0x9D { // §, dashes, bullets, quotes
				return start, false
			}
		default:
			return start, false
		}
		start--
	}
	return start, false
}

// titleStart goes back from the word that ends a title to where the title begins, -1 for none.
func (r *reader) titleStart(k int, t token) int {
	end := t.end
	y := r.next(r.footnote(end))
	year := 0
	if y.kind == opening {
		y = r.next(y.end)
		if y.kind == word {
			if c := r.next(y.end); c.kind == closing && r.acronym(y.start, y.end) {
				y = r.next(c.end)
			}
		}
	}
	if y.kind == digits && y.end-y.start == 4 {
		year = y.number(r.text)
	}
	best, plainStart := -1, -1
	open := true // the plain rule still goes back
	joined := false
	p := r.back(k)
	if p == k {
		return -1
	}
	for words := 0; words < 16 && k-p < 180; words++ {
		sep := byte(0)
		if c := at(r.text, p-1); c == ',' || c == '&' {
			sep = c
			p = r.back(p - 1)
			if c == '&' {
				joined = true
			}
		} else if c == '.' {
			if p-4 < r.floor || r.text[p-3:p] != "tc." {
				break
			}
			p--
		}
		start, bracket := r.wordBefore(p)
		if start == p {
			break
		}
		w := r.text[start:p]
		if sep == ',' && !joined {
			open = false
		}
		if bracket {
			p = r.back(start)
			continue
		}
		if c, ok := titleEnd(w); ok && isUpper(w[0]) && (c == statute || w != "Order") {
			break
		}
		if w != "the" && w != "The" {
			if _, ok := knownTitle(r.text[start:end], "", year); ok {
				best = start
			}
		}
		switch {
		case !open:
		case r.glued(start, p) > start: // date of deathChildren's Homes Regulations
			plainStart, open = r.glued(start, p), false
		case isUpper(w[0]) && !opener(w):
			plainStart = start
		case w == "and":
			joined = true
		case w == "the":
			open = hasPrefix(r.text, p+1, "P") // Representation of the People, Offences Against the Person
		case !connective(w):
			open = false
		}
		q := r.back(start)
		if q == start && at(r.text, q-1) != ',' && at(r.text, q-1) != '&' {
			break
		}
		if newlines(r.text[q:start]) > 1 {
			break
		}
		p = q
	}
	if best >= 0 {
		return best
	}
	return plainStart
}

// glued is where a capital stands within a word that begins small, as where cells of a table run together, and else start.
func (r *reader) glued(start, end int) int {
	for i := start + 1; i < end && !isUpper(r.text[start]); i++ {
		if isUpper(r.text[i]) && isLetter(r.text[i-1]) {
			return i
		}
	}
	return start
}

func newlines(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] == '\n' {
			n++
		}
	}
	return n
}

// missingWordStart is where a title begins that the table knows but for a word left out or slipped, -1 for none.
func (r *reader) missingWordStart(year token) int {
	p := r.back(year.start)
	if p == year.start && at(r.text, p-1) == '(' && at(r.text, year.end) == ')' {
		p = r.back(p - 1)
	}
	if p == year.start {
		return -1
	}
	end, best := p, -1
	for range 8 {
		start, bracket := r.wordBefore(p)
		if start == p || bracket && p == end {
			break
		}
		if bracket {
			p = r.back(start)
			continue
		}
		if isUpper(r.text[start]) {
			if name, _ := slippedTitle(r.text[start:end], year.number(r.text)); name != "" {
				best = start
			}
		} else if !connective(r.text[start:p]) {
			break
		}
		q := r.back(start)
		if q == start {
			break
		}
		p = q
	}
	return best
}

// unionStart is where "Regulation (EU)" or "Directive" begins before a number, -1 for none.
func (r *reader) unionStart(pos int) int {
	i := r.back(pos)
	if j := i - len("No"); hasPrefix(r.text, j, "No") {
		i = r.back(j)
	}
	if start, bracket := r.wordBefore(i); bracket && start < i {
		i = r.back(start)
	}
	start, _ := r.wordBefore(i)
	if w := r.text[start:i]; w == "Regulation" || w == "Directive" || w == "regulation" {
		return start
	}
	return -1
}

// circularStart is where the name of a circular begins, such as HSC (SQSD) 05/10, from its number; -1 for none.
func (r *reader) circularStart(pos int) int {
	i := r.back(pos)
	start, bracket := r.wordBefore(i)
	if !bracket || start == i || !allUpper(r.text[start+1:i-1]) {
		return -1
	}
	j := r.back(start)
	head, _ := r.wordBefore(j)
	if !allUpper(r.text[head:j]) || j-head > 4 {
		return -1
	}
	return head
}
