package retention

import (
	"strconv"
	"strings"
)

// head is what one chunk states: a period without parts, or with the second length that it adds.
type head struct {
	chunk
	p       Period
	named   bool   // an event is named, if only by its own words
	own     bool   // by its own words
	implied bool   // the record itself is the event, as of "current year"
	anchor  string // the words that name it
	scope   string // the case for which it is stated: "for certificates", "if the child dies"
	doubt   DoubtKind
	why     string
	next    Period // "75 years from the 18th birthday", "until 18 plus 3 years of inactivity"
	turns   bool
	criter  bool // so weak that a length stated elsewhere goes first
	passing bool // until an event, which a length joined to it takes as its own
}

// length reads a length at the start of what lengthRE found. Hours are days where they make whole ones.
func length(amount, unit string) (Length, bool) {
	n, err := strconv.Atoi(amount)
	l := Length{n, UnitDay}
	switch unit {
	case "year":
		l.Unit = UnitYear
	case "month":
		l.Unit = UnitMonth
	case "week":
		l.Unit = UnitWeek
	case "fortnight":
		l = Weeks(2 * n)
	case "quarter":
		l = Months(3 * n)
	case "decade":
		l = Years(10 * n)
	case "hour":
		if n%24 != 0 {
			return Length{}, false
		}
		l = Days(n / 24)
	}
	return l, err == nil && l.wrong() == ""
}

// yearOf is the year that its name in a phrase means; unsaid is that it begins on a day that the phrase leaves out.
func yearOf(name string) (y Year, unsaid bool) {
	switch name {
	case "":
		return "", false
	case "calendar":
		return CalendarYear, false
	case "financial", "fiscal":
		return FinancialYear, false
	case "tax":
		return TaxYear, false
	case "academic", "school":
		return AcademicYear, false
	}
	return "", true
}

// readLength reads a chunk that states a length.
func readLength(c chunk) (h head, ok bool) {
	h.chunk = c
	var m []int
	for at := 0; ; {
		if m = lengthRE().FindStringSubmatchIndex(c.text[at:]); m == nil {
			return readBareNumber(c)
		}
		for i := range m {
			if m[i] >= 0 {
				m[i] += at
			}
		}
		if left := strings.TrimSpace(c.text[:m[0]]); !everyRE().MatchString(left) || destroyAfterRE().MatchString(left) {
			break
		}
		at = m[1]
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return c.text[m[2*i]:m[2*i+1]]
	}
	left, right := strings.TrimSpace(c.text[:m[0]]), strings.TrimSpace(c.text[m[1]:])
	if noLengthRE().MatchString(right) || exampleRE().MatchString(left) {
		return head{}, false
	}
	if extendRE().MatchString(left) {
		h.p = Period{Kind: Criteria}
		h.doubt, h.why = DoubtUnread, "it changes a length, and states none"
		return h, true
	}
	if rangeRE().MatchString(left) || openRangeRE().MatchString(right) || group(2)+group(7) != "" && strings.HasPrefix(right, "depend") {
		h.p = Period{Kind: Criteria, After: CaseByCase}
		return h, true
	}
	if longerRE().MatchString(left+" ") && !maximumRE().MatchString(left) {
		h.p = Period{Kind: Criteria}
		h.doubt, h.why = DoubtCondition, "longer than a length, and no longer length is stated"
		return h, true
	}
	if beforeRE().MatchString(right) && !goesRE().MatchString(right) {
		h.p = Period{Kind: Criteria}
		h.doubt, h.why = DoubtUnread, "a length before an event, not after it"
		return h, true
	}
	if h.p.Keep, ok = length(group(1), group(4)); !ok {
		return head{}, false
	}
	switch {
	case group(4) == "day" && (strings.Contains(group(3), "working") || strings.Contains(group(3), "business")):
		h.p.Keep.Unit = UnitWorkingDay
		h.bounds(left, right)
		h.count(left, right)
		return h, h.p.Keep.wrong() == "" && h.p.From == 0
	case group(2) != "":
		if h.p.UpTo, ok = length(group(2), group(4)); !ok {
			return head{}, false
		}
	case group(7) != "":
		if h.p.UpTo, ok = length(group(7), group(8)); !ok {
			return head{}, false
		}
	case group(5) != "":
		more, fine := length(group(5), group(6))
		total, one := h.p.Keep.plus(more, 1)
		if !one || !fine || total.wrong() != "" {
			h.p = Period{Kind: Criteria}
			h.doubt, h.why = DoubtUnread, "two lengths that do not make one"
			return h, true
		}
		h.p.Keep = total
	}
	h.bounds(left, right)
	h.years(group(3))
	h.count(left, right)
	if !h.named && h.doubt == 0 && besideRE().MatchString(right) {
		h.doubt, h.why = DoubtUnread, "a number beside the length, not read"
	}
	if h.p.From != 0 && !h.named {
		h.set(Creation, true, "")
		h.doubt, h.why = DoubtInferred, "the years are those of the record, though no event is named"
	}
	return h, h.p.Validate() == nil
}

// readBareNumber reads "current year plus 6" and "CASE + 25", where years are understood.
func readBareNumber(c chunk) (h head, ok bool) {
	h.chunk = c
	m := plusRE().FindStringSubmatch(c.text + " ")
	if m == nil || m[1] == "" || everyRE().MatchString(m[1]) {
		return head{}, false
	}
	if h.p.Keep, ok = length(m[3], "year"); !ok {
		return head{}, false
	}
	h.count(m[1]+" +", strings.TrimSpace(m[4]))
	return h, h.p.Validate() == nil
}

// bounds reads "at least" and "up to" around the length.
func (h *head) bounds(left, right string) {
	switch {
	case minimumRE().MatchString(left) && !strings.Contains(left, "maximum"):
		h.p.Bound = Minimum
	case maximumRE().MatchString(left), afterMaxRE().MatchString(right), latestRE().MatchString(right):
		h.p.Bound = Maximum
	case afterMinRE().MatchString(right) && !strings.HasPrefix(right, "longer if"):
		h.p.Bound = Minimum
	}
	if h.p.UpTo.IsZero() {
		return
	}
	// A range: what is left of it under "up to" is its end.
	if more, ok := h.p.UpTo.plus(h.p.Keep, -1); ok && more.Amount <= 0 {
		h.p.UpTo = Length{}
	} else if h.p.Bound == Maximum {
		h.p.Keep, h.p.UpTo = h.p.UpTo, Length{}
	} else {
		h.p.Bound = Minimum
	}
}

// years reads what kind of years the length is in.
func (h *head) years(adjectives string) {
	if h.p.Keep.Unit != UnitYear || h.p.Kind != Fixed {
		return
	}
	for name := range strings.FieldsSeq(adjectives) {
		if y, _ := yearOf(name); y != "" && name != "calendar" {
			h.p.Year = y
			if strings.Contains(adjectives, "complete") || strings.Contains(adjectives, "full") || strings.Contains(adjectives, "whole") {
				h.p.From = YearOfEvent
			}
		}
	}
}

// count reads from what the length counts: the words after it, or those before it that a plus joins to it.
func (h *head) count(left, right string) {
	if h.p.Kind != Fixed {
		return
	}
	if vagueRE().MatchString(left) {
		h.doubt, h.why = DoubtVague, "the length is usual, not promised"
	}
	switch m := plusNowRE().FindStringSubmatchIndex(right); {
	case m != nil:
		kind := ""
		if m[2] >= 0 {
			kind = right[m[2]:m[3]]
		}
		h.year(kind)
		h.then(right[m[1]:])
		return
	case insideRE().MatchString(right), insideRE().MatchString(left):
		h.set(Creation, false, "")
		h.doubt, h.why = DoubtSum, "the current year is one of those counted"
		return
	}
	if m := currentAndRE().FindStringSubmatch(left); m != nil {
		h.year(m[1])
		h.then(right)
		return
	}
	if before, _, ok := strings.Cut(left, " + "); ok && strings.HasPrefix(before, "current") {
		left = before + " +"
	}
	if m := beforePlusRE().FindStringSubmatch(left); m != nil && m[1] != "" {
		if h.begun(m[1]); h.implied {
			h.then(right)
		}
		return
	}
	if sum := lengthRE().FindStringSubmatchIndex(right); sum != nil && (strings.HasPrefix(right, "+") || strings.HasPrefix(right, "plus")) {
		more, ok := length(right[sum[2]:sum[3]], right[sum[8]:sum[9]])
		total, one := h.p.Keep.plus(more, 1)
		if !ok || !one || total.wrong() != "" {
			h.p = Period{Kind: Criteria}
			h.doubt, h.why = DoubtUnread, "two lengths that do not make one"
			return
		}
		h.add(more, total, right)
		right = strings.TrimSpace(right[sum[1]:])
	} else if m := plusNumberRE().FindStringSubmatch(right); m != nil {
		if more, ok := length(m[1], "year"); ok {
			h.add(more, Length{h.p.Keep.Amount + more.Amount, h.p.Keep.Unit}, right)
		}
	}
	cut := stopRE().ReplaceAllString(" "+strings.Replace(right, "cessation with", "cessation of", 1), "")
	if caseFirstRE().MatchString(left) {
		h.scope = left
	}
	if m := scopeRE().FindStringSubmatch(cut); m != nil {
		h.scope = m[0]
		if m[1] != "who" && m[1] != "relating to" {
			cut = strings.TrimSuffix(cut, m[0])
		}
	}
	switch m := connectRE().FindStringSubmatch(strings.TrimSpace(cut)); {
	case m != nil && m[1] == "until":
	case m != nil:
		words := m[2]
		switch m[1] {
		case "from and including", "beginning with":
			h.p.Beginning = h.p.From == 0
		case "date", "end of", "cessation", "termination", "closure", "completion", "creation", "last":
			words = m[1] + " " + m[2]
		}
		if strings.HasPrefix(words, "which ") {
			break // "12 months, after which it will be deleted"
		}
		if t, _ := eventOf(strings.Fields(words)); m[1] == "of" && h.p.Bound != Maximum && !strings.Contains(words, "end") && t != LastActivity && t != LastContact {
			break // "6 years of records", but "3 years of inactivity"
		}
		h.event(words)
		return
	}
	if m := afterFirstRE().FindStringSubmatch(left); m != nil {
		if t, known := eventOf(strings.Fields(m[1])); known {
			h.set(t, true, m[1])
			return
		}
	}
	if m := whileFirstRE().FindStringSubmatch(left); m != nil && strings.HasPrefix(right, "after") {
		t, known := durationOf(strings.Fields(m[1]))
		h.set(t, known, m[1])
		return
	}
	if strings.HasPrefix(h.scope, "if deceased") || strings.HasPrefix(h.scope, "if the child dies") {
		h.set(Death, true, "")
		return
	}
	if destroyAfterRE().MatchString(left) {
		h.set(Creation, true, "")
		h.doubt, h.why = DoubtInferred, "no event is named; the age of the record is meant"
	}
}

// add makes one length of two.
func (h *head) add(more, total Length, right string) {
	if strings.Contains(right, "dispos") || strings.Contains(right, "destr") {
		h.p.Allowance = Allowance{Length: more}
		return
	}
	h.p.Keep = total
	h.doubt, h.why = DoubtSum, "two lengths, read as one"
}

// set names the event.
func (h *head) set(t Trigger, known bool, words string) {
	h.p.After, h.named, h.own, h.anchor, h.implied = t, t != "", !known && t != "", words, false
}

// year makes the period count from the end of the year of an event.
func (h *head) year(kind string) {
	y, unsaid := yearOf(kind)
	if kind == "" {
		y = h.p.Year // six financial years plus current
	}
	h.p.From, h.p.Year, h.p.Beginning = YearOfEvent, y, false
	h.set(Creation, true, "")
	h.implied = true
	if unsaid {
		h.doubt, h.why = DoubtYear, "the first day of such a year is not said; the calendar year is taken"
	}
}

// then reads the event of the year, where it comes after the length: "current year + 6 after closure".
func (h *head) then(words string) {
	m := connectRE().FindStringSubmatch(strings.TrimSpace(stopRE().ReplaceAllString(" "+words, "")))
	if m == nil {
		return
	}
	if t, known := eventOf(strings.Fields(m[2])); t != "" {
		h.set(t, known, m[2])
	}
}

// begun reads what stands before a plus: "current year", "last entry", "duration of employment", "year of examination".
func (h *head) begun(words string) {
	if m := boundOfRE().FindStringSubmatch(words); m != nil {
		words = words[len(m[0]):]
		if h.p.Bound = Minimum; m[1] == "maximum" {
			h.p.Bound = Maximum
		}
	}
	if m := currentRE().FindStringSubmatch(words); m != nil {
		h.year(m[1])
		return
	}
	if lifetime(strings.Fields(words)) {
		h.set(Death, true, words)
		return
	}
	if i := strings.LastIndex(words, "date of birth"); i >= 0 || strings.HasSuffix(words, "dob") {
		h.event("birth")
		return
	}
	if m := durationRE().FindStringSubmatch(words); m != nil && !strings.Contains(words, "term of office") {
		t, known := durationOf(strings.Fields(m[1] + m[2]))
		h.set(t, known, words)
		return
	}
	h.event(words)
}

// event reads the words that say from what a length counts.
func (h *head) event(words string) {
	words = strings.TrimSpace(strings.Replace(words, "cessation with", "cessation of", 1))
	if m := anAgeRE().FindStringSubmatch(words); m != nil {
		age, ok := length(m[1]+m[2]+m[3]+m[4], "year")
		if ok && h.p.From == 0 && h.p.Bound != Maximum {
			h.next, h.turns = Period{Keep: h.p.Keep, Bound: h.p.Bound}, true
			h.p = Period{Keep: age, After: Birth}
			h.named = true
		}
		return
	}
	if anyEventRE().MatchString(words) {
		return
	}
	m := yearEndRE().FindStringSubmatch(words)
	if m == nil || m[1] == "" && m[2] == "" && m[3] == "" && m[4] == "" {
		t, known := eventOf(strings.Fields(words))
		h.set(t, known, words)
		return
	}
	h.year(m[2])
	switch rest := strings.TrimSpace(m[4]); {
	case rest == "":
		if h.doubt == 0 {
			h.doubt, h.why = DoubtInferred, "the year is that of the record, though no event is named"
		}
	case relateRE().MatchString(rest):
	default:
		t, known := eventOf(strings.Fields(rest))
		if t != "" {
			h.set(t, known, rest)
		}
	}
}
