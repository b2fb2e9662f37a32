package law

import "strings"

// A cluster is a run of titles and numbered places with nothing between them but commas, brackets and
// small words: "GDPR Article 9(2)(g), Data Protection Act 2018 Schedule 1, Part 2, paragraphs 6 and 8".

const maxItems = 24

// item is a title, or a unit with its list of places.
type item struct {
	start, end int
	link       link // what stands between the item and the one before
	title      title
	unit       unit
	first,
	last int // its pins
	plural  bool
	bare    bool // the word of the unit is left out
	initial bool // the word of the unit is the letter A
	cut     bool // the list is longer than is read
	endless bool // what stands for the end of a range is no number of a place
	foreign bool // it is said to be of something that is no enactment known here

	by     int  // the title that it belongs to, -1 for none
	strong bool // no later title takes it, except one joined by "of"
	slip   bool // its word is not that of the title, which stands beside it without "of"
}

func (it *item) isTitle() bool { return it.unit == noUnit }

// bareSchedule reports whether the item numbers something in a Schedule, where a dot is no bracket.
func (it *item) bareSchedule() bool { return it.unit == unitSchedule || it.unit == unitPart }

// inSchedule reports whether the unit is one of a Schedule and what stands in it.
func (u unit) inSchedule() bool {
	return u == unitSchedule || u == unitPart || u == unitParagraph || u == unitCondition
}

// link is what joins two items.
type link uint16

const (
	linkOf    link = 1 << iota // of, to
	linkIn                     // under, in, from
	linkAnd                    // and, or, &
	linkComma                  // comma, colon, dash
	linkSemi                   // semicolon
	linkOpen                   // an opening bracket
	linkClose                  // a closing one
	linkBreak                  // a new line
	linkColon                  // a colon, which is a comma too
	linkSuch                   // including, namely, which is a comma too
)

// cluster reads items from start on and returns where they end.
func (r *reader) cluster(start int) int {
	pos, end := start, start
	joint := link(0)
	for r.itemCount < maxItems {
		it := item{link: joint, by: -1, first: r.pinCount, last: r.pinCount}
		n := r.item(&it, pos)
		if n < 0 {
			if joint == linkOf && r.itemCount > 0 {
				r.items[r.itemCount-1].foreign = r.foreign(pos)
			}
			if pos, joint = r.titleBehind(end), linkOf; pos < 0 {
				break
			}
			continue
		}
		it.end = n
		r.items[r.itemCount] = it
		r.itemCount++
		end = n
		pos, joint = r.joint(n)
	}
	return end
}

// item reads one item at pos and returns where it ends, -1 for none.
func (r *reader) item(it *item, pos int) int {
	t := r.next(pos)
	for range 3 {
		if t.kind != opening && t.kind != quote {
			break
		}
		t = r.next(t.end)
	}
	it.start = t.start
	switch t.kind {
	case digits:
		if s, ok := r.priorYear(t); ok {
			it.title = s
			return r.afterTitle(s)
		}
		it.unit, it.bare = unitArticle, true
		if at(r.text, t.start-1) == '(' && t.start > r.floor {
			if end := r.readPins(it, t.start-1); end >= 0 {
				it.start = t.start - 1
				return end
			}
		}
		return r.readPins(it, t.start)
	case signum:
		it.unit = unitSection
		if u := r.next(t.end); u.kind == signum {
			it.plural, t = true, u
		}
		return r.readPins(it, t.end)
	case opening:
		return -1
	case word:
		if s, ok := r.unionTitle(t); ok { // before "Regulation 883"
			it.title = s
			return r.afterTitle(s)
		}
		if end := r.unitItem(it, t); end >= 0 {
			return end
		}
		it.unit, it.bare, it.initial = noUnit, false, false
		if s, ok := r.title(t); ok {
			it.title, it.start = s, s.start
			return r.afterTitle(s)
		}
		if s, ok := r.circular(t); ok {
			it.title = s
			return s.end
		}
	}
	return -1
}

// unitItem reads the word of a unit and its list of places.
func (r *reader) unitItem(it *item, t token) int {
	w := r.text[t.start:t.end]
	it.unit = unitOf(w)
	if it.unit == noUnit {
		return -1
	}
	d := r.next(t.end)
	if d.kind == opening && d.gap == noGap { // para(s)
		if a := r.next(d.end); a.is(r.text, "s") && at(r.text, a.end) == ')' {
			t.end = a.end + 1
			d = r.next(t.end)
		}
	}
	if len(w) <= 2 && it.unit != unitPart { // s, ss, r, A
		dotted := d.kind == dot && d.gap == noGap
		if dotted {
			d = r.next(d.end)
		}
		if d.kind != digits && d.kind != opening || w == "a" || w == "A" && (dotted || d.gap > noGap || d.kind == opening) ||
			it.unit == unitRegulation && !dotted && d.gap > noGap || d.gap > space || d.kind == opening && d.gap > noGap {
			return -1
		}
		if c := at(r.text, t.start-1); c == '\'' || c == 0x99 || isLetter(c) {
			return -1
		}
	}
	it.initial = w == "A"
	it.bare = it.initial
	last := w[len(w)-1] | 0x20
	it.plural = last == 's' && len(w) > 1
	if r.itemCount > 0 && it.unit == unitSchedule && d.kind != digits && d.kind != opening {
		// "Parts 1, 2 or 3 of Schedule": the number is missing.
		if end := r.readPins(it, t.end); end >= 0 {
			return end
		}
		prev := r.items[r.itemCount-1].unit
		if (prev == unitPart || prev == unitParagraph) && it.link&linkOf != 0 && len(w) > 4 {
			return t.end
		}
		return -1
	}
	end := r.readPins(it, t.end)
	if end < 0 || it.unit != unitArticle {
		return end
	}
	// The Article 29 Working Party is a body, an Article 4 Direction one of planning law.
	if a := r.next(end); a.is(r.text, "working") && r.next(a.end).is(r.text, "party") || a.is(r.text, "direction") || a.is(r.text, "directions") {
		return -1
	}
	return end
}

// circular reads a Northern Ireland health circular: HSC (SQSD) 05/10.
func (r *reader) circular(t token) (title, bool) {
	a := r.next(t.end)
	b := r.next(a.end)
	c := r.next(b.end)
	d := r.next(c.end)
	e := r.next(d.end)
	f := r.next(e.end)
	if a.kind != opening || b.kind != word || c.kind != closing || d.kind != digits || e.kind != slant || f.kind != digits || e.gap+f.gap > 0 ||
		!allUpper(r.text[t.start:t.end]) || !allUpper(r.text[b.start:b.end]) {
		return title{}, false
	}
	return title{start: t.start, end: f.end, in: Act(squeeze(r.text[t.start:f.end])), class: circular, alone: true}, true
}

// afterTitle passes brackets that only give the enactment another name or number: (DPA 2018), (‘UK GDPR’), (SI 2021/891), (as amended).
func (r *reader) afterTitle(s title) int {
	end := s.end
	for range 3 {
		t := r.next(end)
		if t.kind != opening || t.gap == emptyLine {
			return end
		}
		a := r.next(t.end)
		for a.kind == quote || a.is(r.text, "the") || a.is(r.text, "hereinafter") {
			a = r.next(a.end)
		}
		named := r.otherName(s, a)
		if named < 0 {
			return end
		}
		b := r.next(named)
		for b.kind == quote {
			b = r.next(b.end)
		}
		if b.kind != closing {
			return end
		}
		end = b.end
	}
	return end
}

// otherName is the end of another name or number of the enactment s that begins with the token a, -1 for anything else.
func (r *reader) otherName(s title, a token) int {
	if a.is(r.text, "as") || a.is(r.text, "si") || a.is(r.text, "sis") || a.is(r.text, "c") || a.is(r.text, "asp") || a.is(r.text, "s") && r.next(a.end).kind == dot && at(r.text, a.end+1)|0x20 == 'i' {
		return r.numbering(a)
	}
	if b, ok := r.gdprTitle(a); ok {
		return b.end
	}
	if b, ok := r.shortTitle(a); ok {
		return b.end
	}
	if b, ok := r.unionTitle(a); ok && b.class == gdpr {
		return b.end
	}
	w := r.text[a.start:a.end]
	switch {
	case a.is(r.text, "act"), a.is(r.text, "regulations"),
		a.kind == word && len(w) > 1 && isUpper(w[0]) && isUpper(w[len(w)-1]) && unitOf(w) == noUnit:
		if b := r.next(a.end); b.kind == digits {
			return b.end
		}
		return a.end
	case a.kind == digits && s.class == statute && len(w) == 4: // Mental Health Act 1983 (2007)
		return a.end
	}
	return -1
}

// numbering is where "as amended" or "SI 2021/891" ends, which begins with the token a, -1 where another enactment is named: as amended by.
func (r *reader) numbering(a token) int {
	end := a.end
	for range 12 {
		b := r.next(end)
		switch {
		case b.kind == closing || b.kind == stop:
			return end
		case b.is(r.text, "by"), b.is(r.text, "in"): // as defined in section 3(11)
			return -1
		}
		end = b.end
	}
	return end
}

// regroup puts paragraphs that follow the title of their Schedule before it: Schedule 1, Part 2 of the DPA 2018, paragraph 18.
func (r *reader) regroup() {
	for i := 1; i+1 < r.itemCount; i++ {
		t, it := &r.items[i], &r.items[i+1]
		if !t.isTitle() || t.link&^(linkOf|linkIn|linkComma|linkColon) != 0 || t.title.class != statute || !r.items[i-1].bareSchedule() {
			continue
		}
		if (it.unit == unitParagraph || it.unit == unitCondition) && it.link&^(linkComma|linkColon|linkOpen) == 0 {
			*t, *it = *it, *t
		}
	}
}

// bind gives every numbered place the title that it belongs to: the one before it, unless the one after it has a better claim.
func (r *reader) bind() {
	cur, trailing := -1, false // the title before, and whether it stood behind the places before it
	for i := 0; i < r.itemCount; i++ {
		switch {
		case !r.items[i].isTitle():
			r.settle(i)
			if cur >= 0 {
				r.lean(i, cur, trailing)
			}
		case r.claims(i, cur):
			r.claim(i)
			cur, trailing = i, true
		default:
			cur, trailing = i, false
		}
	}
}

// settle decides what a number without its word counts, if anything.
func (r *reader) settle(i int) {
	it := &r.items[i]
	switch {
	case r.repeats(i):
		it.unit = unitNothing
	case !it.bare:
	case r.bareParagraph(i) || r.begins(it):
		it.unit, it.bare = unitParagraph, false
	case r.bareSection(i):
		it.unit = unitSection
	case !r.bareArticle(i) && !(r.headless(it) && i > 0 && r.items[i-1].unit.inSchedule()):
		it.unit = unitNothing
	}
}

// lean binds an item to the title cur before it, where it can be a place in that.
func (r *reader) lean(i, cur int, trailing bool) {
	it, t := &r.items[i], &r.items[cur].title
	slip := !trailing && cur == i-1 && r.slips(t, it, it.link, i+1) ||
		r.items[i-1].slip && r.slips(t, it, it.link&^(linkAnd|linkComma), i+1)
	if !fits(t, it.unit, slip) || trailing && it.unit == unitSection && t.class == secondary {
		return
	}
	it.by, it.slip = cur, slip
	it.strong = !trailing && !slip && it.link&linkSemi == 0 && !(cur == i-1 && it.link&linkAnd != 0)
}

// claims reports whether the title i takes the item before it from the title cur, if there is one: section 10 of the DPA 2018.
func (r *reader) claims(i, cur int) bool {
	if i == 0 || r.items[i-1].isTitle() || r.items[i-1].unit == unitNothing {
		return false
	}
	it, prev := &r.items[i], &r.items[i-1]
	of := it.link&(linkOf|linkIn) != 0
	again := cur >= 0 && cur == i-2 && prev.link&linkOpen != 0 && it.link&^linkBreak == 0 && r.items[cur].title.in == it.title.in // CA 2006 (section 15 CA 2006)
	if of || again {
		return fits(&it.title, prev.unit, true)
	}
	apart := it.link&(linkSemi|linkBreak|linkAnd) != 0 || it.link&linkClose != 0 && !r.headless(prev) && at(r.text, prev.start-1) != '('
	return !prev.strong && !apart && fits(&it.title, prev.unit, prev.bare || r.slips(&it.title, prev, it.link, i+1))
}

// claim binds to the title i the items before it, back to one that is bound better or cannot be a place in it.
func (r *reader) claim(i int) {
	t := &r.items[i].title
	for j := i - 1; j >= 0 && !r.items[j].isTitle(); j-- {
		p := &r.items[j]
		if j < i-1 && (p.strong || !fits(t, p.unit, false) || r.items[j+1].link&linkSemi != 0) {
			return
		}
		p.by, p.strong, p.foreign = i, true, false
	}
}

// slips reports whether an item right beside a title is a place in it under the word of another: Section 6(1)(f) GDPR, DPA 2018
// Article 9(2)(h). Without brackets it may be anything: GDPR Section 2: how we use data. An Article is not that of an Act where the GDPR is
// named too, or where what the Act has itself follows at next.
func (r *reader) slips(t *title, it *item, joint link, next int) bool {
	if joint&^(linkOpen|linkClose) != 0 || it.bare || it.first == it.last || r.pins[it.first].n < 2 {
		return false
	}
	switch it.unit {
	case unitSection:
		return t.class == gdpr
	case unitArticle:
		for i := range r.itemCount {
			if r.items[i].isTitle() && r.items[i].title.class == gdpr {
				return false
			}
		}
		return t.in == DPA2018 && (next == r.itemCount || r.items[next].isTitle() || !fits(t, r.items[next].unit, false))
	}
	return false
}

// repeats reports whether an item in brackets is the short name of the one before the title: section 251 of the NHS Act 2006 (s251).
func (r *reader) repeats(i int) bool {
	if i < 2 || r.items[i].link != linkOpen || !r.items[i-1].isTitle() || r.next(r.items[i].end).kind != closing {
		return false
	}
	a, b := &r.items[i-2], &r.items[i]
	if a.unit != b.unit || a.last != a.first+1 || b.last != b.first+1 {
		return false
	}
	p, q := &r.pins[a.first], &r.pins[b.first]
	return r.text[p.start:p.end] == r.text[q.start:q.end]
}

// bareSection reports whether a number without its word is a section: "251B of the Health and Social Care Act 2012".
func (r *reader) bareSection(i int) bool {
	it := &r.items[i]
	if i+1 >= r.itemCount || !r.items[i+1].isTitle() || r.items[i+1].title.class != statute || it.first == it.last {
		return false
	}
	if l := r.items[i+1].link; l&^linkBreak != 0 && l != linkOf {
		return false
	}
	p := &r.pins[it.first]
	return p.n > 1 && !p.levels[1].letters && !p.dotted(r.text) || isUpper(r.text[p.levels[0].end-1])
}

// bareParagraph reports whether a number without its word is a paragraph of the Schedule named before it: Schedule 1,
// Part 2, 6(2)(a); Part 2 (6, 8 and 18).
func (r *reader) bareParagraph(i int) bool {
	it := &r.items[i]
	if i == 0 || it.first == it.last || it.link&^(linkComma|linkColon|linkOpen) != 0 || r.headless(it) {
		return false
	}
	if u := r.items[i-1].unit; u != unitPart && u != unitSchedule {
		return false
	}
	p := &r.pins[it.first]
	return p.n > 1 || it.link&linkOpen != 0 && r.next(it.end).kind == closing || it.link&linkComma != 0 && r.partBefore(i, p)
}

// begins reports whether a number with brackets begins a line of what stands under a Schedule: 2(1) This condition is met.
func (r *reader) begins(it *item) bool {
	within := split(r.finder.Within.key)
	return within.kind == schedule && it.first < it.last && r.pins[it.first].n > 1 && !r.headless(it) && r.lineStart(it.start)
}

// partBefore reports whether a number is that of a paragraph in the Part of Schedule 1 named before it: Schedule 1, Part 2, 18; Part 1: 2
// after a colon, which parts no list of Parts.
func (r *reader) partBefore(i int, p *pin) bool {
	prev := &r.items[i-1]
	if prev.unit != unitPart || prev.last != prev.first+1 {
		return false
	}
	if prev.by >= 0 && r.items[prev.by].title.in != "" && r.items[prev.by].title.in != DPA2018 { // Housing Act 1996 Part 2, 9 homes
		return false
	}
	if after := r.next(p.end); after.kind == word && counted(r.text[after.start:after.end]) {
		return false
	}
	part, head := r.pins[prev.first].levels[0], p.levels[0]
	number := r.text[head.start:head.end]
	return (leading(number) > 5 || r.items[i].link&linkColon != 0) && partOfParagraph(DPA2018, "1", number) == r.text[part.start:part.end]
}

// bareArticle reports whether a number without its word can be a place in the GDPR: 6(1)(e) can, and beside the name of the
// GDPR so can 9(h). A numbered heading in front of the name cannot.
func (r *reader) bareArticle(i int) bool {
	it := &r.items[i]
	if it.first == it.last {
		return false
	}
	p := &r.pins[it.first]
	named := i > 0 && r.items[i-1].isTitle() && r.items[i-1].title.class == gdpr && it.link&^linkOpen == 0
	switch last := p.levels[p.n-1]; {
	case it.initial:
		return named || p.n > 2
	case p.n == 1 || p.n == 2 && !named && r.finder.Within.IsZero() && !(last.letters && r.sameArticle(i)):
		return false
	case p.dotted(r.text) && !named && r.finder.Within.IsZero() && !r.cellStart(it, p):
		return false
	case !last.letters && !named:
		return false
	case p.levels[1].letters && !named && r.finder.Within.IsZero() && !r.sameArticle(i):
		return false
	}
	return true
}

// cellStart reports whether a text begins with a base or condition written with a dot, 6.1(e) or 9.2 h, and not with the number
// of a paragraph of its own, 6.1 (e).
func (r *reader) cellStart(it *item, p *pin) bool {
	c := at(r.text, it.start)
	return it.start == 0 && (c == '6' || c == '9') && p.levels[0].end == 1 && p.n == 3 && at(r.text, p.levels[2].start-2) != ' '
}

// sameArticle reports whether a number without its word repeats an Article named before it: Article 6 GDPR: 6(c).
func (r *reader) sameArticle(i int) bool {
	head := func(i int) string {
		l := r.pins[r.items[i].first].levels[0]
		return r.text[l.start:l.end]
	}
	for j := range i {
		if it := &r.items[j]; it.unit == unitArticle && !it.bare && it.first < it.last && head(j) == head(i) {
			return true
		}
	}
	return false
}

// fits reports whether the unit can be one of the enactment. Where the words say "of", slips are allowed for too.
func fits(t *title, u unit, said bool) bool {
	switch u {
	case unitArticle:
		return t.class == gdpr || t.class == treaty || t.class == secondary && (said || strings.Contains(string(t.in), " Order ")) || t.class == statute && (said || t.in == "ACT/Human Rights Act 1998")
	case unitRecital, unitAnnex:
		return t.class == gdpr || t.class == treaty
	case unitSection:
		return t.class == statute || t.class == generic || t.class == secondary || t.class == gdpr && said
	case unitRegulation:
		return t.class == secondary || t.class == generic || t.class == statute && said
	case unitSchedule, unitPart, unitCondition, unitChapter:
		return t.class == statute || t.class == secondary || t.class == generic
	case unitParagraph:
		return t.class == statute || t.class == secondary || t.class == generic || t.class == circular || t.class == gdpr && said
	}
	return false
}
