package law

// Items that name one place, or one list of places, together.

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
