package law

// unit is the word in front of a number: Article, section, paragraph. What it counts is a [kind], but a
// paragraph, a Part and a Chapter are places only together with what they stand in.
type unit uint8

const (
	noUnit unit = iota
	unitArticle
	unitSection
	unitRegulation
	unitRecital
	unitAnnex
	unitSchedule
	unitPart
	unitParagraph
	unitCondition // a paragraph of Schedule 1, as some notices call them
	unitPoint     // a lettered point, in front of the Article that it belongs to
	unitChapter
	unitNothing // a number that turned out to be no place
)

// unitOf reads the word of a unit in full, short or misspelt.
func unitOf(s string) unit {
	var buf [longestWord]byte
	switch string(fold(s, &buf)) {
	case "article", "articles", "art", "arts", "artical", "articals", "artcile", "aricle", "aritcle", "a":
		return unitArticle
	case "section", "sections", "sec", "secs", "sect", "s", "ss":
		return unitSection
	case "regulation", "regulations", "reg", "regs", "r":
		return unitRegulation
	case "recital", "recitals":
		return unitRecital
	case "annex", "annexes":
		return unitAnnex
	case "schedule", "schedules", "sch", "schs", "sched", "schd":
		return unitSchedule
	case "part", "parts", "pt", "pts":
		return unitPart
	case "paragraph", "paragraphs", "para", "paras", "par", "pars":
		return unitParagraph
	case "condition", "conditions":
		return unitCondition
	case "chapter", "chapters":
		return unitChapter
	case "point", "points":
		return unitPoint
	}
	return noUnit
}

// lettered reports whether the number of a unit may begin with letters or be a Roman one.
func (u unit) lettered() bool {
	return u == unitPart || u == unitSchedule || u == unitAnnex || u == unitChapter
}

// levelWord reports whether s may stand between the levels of one citation: Article 6(1) point (e),
// section 10 subsection (3).
func levelWord(s string) bool {
	var buf [longestWord]byte
	switch string(fold(s, &buf)) {
	case "point", "points", "lit", "litt", "letter", "limb", "subparagraph", "subpara", "subsection", "subsections", "subs":
		return true
	}
	return false
}
