package retention

import (
	"cmp"
	"slices"
	"strings"
)

// gathering puts the chunks of one phrase together.
type gathering struct {
	Reader
	text   string
	chunks []chunk
	heads  []head
	join   Join    // express: "whichever is later"
	bound  Bound   // before its length: "minimum, 7 years"
	start  string  // an event, before its length
	others []chunk // that are joined to it by "or"
	beside chunk   // the chunk before, where nothing came of it
	unused chunk   // the same of this chunk
	scope  string  // a case, before its length
	except string  // what stood after "unless"
	open   []head  // criteria that are joined by "or": they count where the later of all does
	// example says that what comes next is one: "Example: up to 16 years".
	example bool
	doubts  []Doubt
}

func (g *gathering) remark(kind DoubtKind, start, end int, why string) {
	g.doubts = append(g.doubts, Doubt{kind, start, end, why})
}

func (g *gathering) read() Period {
	whole := make([]string, len(g.chunks))
	for i := range g.chunks {
		c := g.chunks[i]
		whole[i] = c.text
		g.take(c)
		if lastDayRE().MatchString(c.text) {
			g.remark(DoubtUnread, c.start, c.end, "a last day of the calendar, not read")
		}
	}
	all := strings.Join(whole, " ")
	length := func(h head) bool { return h.p.Kind == Age || h.p.Keep.Amount > 0 }
	switch {
	case severalRE().MatchString(all) && !slices.ContainsFunc(g.heads, length):
		g.remark(DoubtUnread, 0, len(g.text), "the length is not said")
		return Period{Kind: Criteria}
	case len(g.heads) == 0:
		return g.decided(all)
	}
	g.later()
	g.settle()
	p := g.together()
	if p.Kind == Criteria && p.Join == 0 && p.After == "" && g.heads[0].doubt == 0 {
		return g.decided(all)
	}
	g.action(&p, all)
	return p
}

// criterion keeps a criterion that "or" joins to what has a date, for later, and reports whether it was one.
func (g *gathering) criterion(h head) bool {
	if h.p.Kind != Criteria || h.doubt != 0 || h.sep != "or" || h.paren {
		return false
	}
	if h.p.After == "" {
		h.p.After, _ = criteria(h.text)
	}
	g.open = append(g.open, h)
	g.remark(DoubtCondition, h.start, h.end, "with a condition that is not a date")
	return true
}

// later adds the criteria, where the phrase says that the later of all counts: then no date can be said.
func (g *gathering) later() {
	if g.join == Later {
		g.heads = append(g.heads, g.open...)
	}
}

// decided is the period of a phrase that states no length and no event.
func (g *gathering) decided(all string) Period {
	if m := restOfYearRE().FindStringSubmatch(all); m != nil {
		y, _ := yearOf(m[1])
		return Period{Keep: Years(1), From: YearOfEvent, Year: y, After: Creation}
	}
	if g.start != "" && len(g.heads) == 0 && endOfRE().MatchString(g.start) {
		h := head{chunk: g.chunks[0]}
		if h, ok := h.until(g.start, eventOf); ok {
			g.heads = append(g.heads, h)
			g.settle()
			return g.together()
		}
	}
	if archiveRE().MatchString(all) && !needRE().MatchString(all) {
		return Period{Kind: Permanent, Then: Transfer}
	}
	t, ok := criteria(g.foremost())
	if !ok {
		t, ok = criteria(all)
	}
	if unread := func(d Doubt) bool { return d.Kind == DoubtUnread }; !ok && !slices.ContainsFunc(g.doubts, unread) {
		g.remark(DoubtUnread, 0, len(g.text), "no period, event or criterion was found")
	}
	return Period{Kind: Criteria, After: t}
}

// foremost is what the phrase says before its first "or" and its first full stop.
func (g *gathering) foremost() string {
	var words []string
	for i := range g.chunks {
		if i > 0 && (g.chunks[i].sep == "." || g.chunks[i].sep == "or") {
			break
		}
		words = append(words, g.chunks[i].text)
	}
	return strings.Join(words, " ")
}

// take reads one chunk.
func (g *gathering) take(c chunk) {
	var last *head
	if len(g.heads) > 0 {
		last = &g.heads[len(g.heads)-1]
	}
	g.beside, g.unused = g.unused, chunk{}
	if g.joins(&c) || g.bounds(c, last) || g.excepts(&c, last) || g.follows(c, last) {
		return
	}
	if why := g.over(c); why != "" {
		g.remark(DoubtUnread, c.start, c.end, why)
		return
	}
	switch h, ok := state(c, last); {
	case ok && last == nil:
		g.push(h, nil)
	case !ok:
		g.loose(c, last)
	case g.yields(&h, last):
		if !g.criterion(h) && h.criter {
			g.loose(c, last)
		}
	case c.paren && g.aside(&h, last):
	default:
		g.push(h, last)
	}
}

// over says of a chunk with a length that is too long to be believed how long it may be. The number of a calendar year is none: the 2023 financial year.
func (g *gathering) over(c chunk) string {
	m := lengthRE().FindStringSubmatch(c.text)
	if m == nil || m[4] == "year" && len(m[1]) == 4 && !strings.Contains(strings.ToLower(g.text[c.start:c.end]), "years") {
		return ""
	}
	for _, amount := range m[1:3] {
		if l, _ := length(amount, m[4]); amount != "" && !l.IsZero() && l.wrong() != "" {
			return "a length over what is read: " + l.wrong()
		}
	}
	return ""
}

// state reads what one chunk states, if it states anything.
func state(c chunk, last *head) (head, bool) {
	h, ok := readAge(c, last)
	m := lengthRE().FindStringIndex(c.text)
	if !ok || m != nil && agedRE().MatchString(c.text[m[1]:]) {
		if l, fine := readLength(c); fine {
			return l, true
		}
	}
	if ok {
		return h, true
	}
	return readOpen(c)
}

// joins takes "whichever is later" off a chunk, or "the later of" from before a length, and reports whether nothing else is left.
func (g *gathering) joins(c *chunk) bool {
	m := whicheverRE().FindStringSubmatchIndex(c.text)
	if m == nil {
		return false
	}
	says, after := c.text[m[0]:], ""
	if m[2] >= 0 {
		says, after = c.text[m[0]:m[2]], c.text[m[2]:]
	}
	g.join = Later
	if earlierRE().MatchString(says) {
		g.join = Earlier
	}
	c.text = strings.TrimSpace(c.text[:m[0]] + after)
	return c.text == ""
}

// bounds reports whether a chunk is a bound and nothing else: of the length before it in brackets, else of the next.
func (g *gathering) bounds(c chunk, last *head) bool {
	m := boundOnlyRE().FindStringSubmatch(c.text)
	if m == nil {
		return false
	}
	g.bound = Minimum
	if strings.HasPrefix(m[1], "max") || m[1] == "up to" {
		g.bound = Maximum
	}
	if c.paren && last != nil && last.p.Bound == 0 && last.p.Kind == Fixed {
		last.p.Bound, g.bound = g.bound, 0
	}
	return true
}

// excepts reports whether a chunk is an exception. One with a length of its own is the case of that length: "unless a deed, in which
// case 12 years".
func (g *gathering) excepts(c *chunk, last *head) bool {
	if m := whichCaseRE().FindString(c.text); m != "" {
		before, _, _ := strings.Cut(m, "in which case ")
		before, _, _ = strings.Cut(before, "in that case ")
		g.scope = cmp.Or(before, g.except, "the exception applies")
		c.text = strings.TrimPrefix(c.text, m)
		return false
	}
	if c.sep != "unless" && c.sep != "except" {
		return false
	}
	if last != nil {
		g.remark(DoubtCondition, c.start, c.end, "with an exception that is not a date")
	}
	g.except = c.text
	return true
}

// follows reports whether a chunk says of what comes before or after it that it does not count: an example, or a schedule that goes on where an event
// ends.
func (g *gathering) follows(c chunk, last *head) bool {
	switch {
	case exampleOnlyRE().MatchString(c.text):
		g.example = true
	case g.example:
		g.example = false
		g.remark(DoubtVague, c.start, c.end, "an example, not the length that counts")
	case c.sep == "then" && last != nil && last.passing && documentRE().MatchString(c.text):
		last.p, last.passing, last.own = Period{Kind: Criteria, After: OtherDocument}, false, false
		g.remark(DoubtUnread, last.start, c.end, "an event, and after it a length that another document states")
	default:
		return false
	}
	return true
}

// aside reports whether a length in brackets is a remark on the one before: the same again, a usual one, or one that nothing tells apart.
func (g *gathering) aside(h, last *head) bool {
	switch {
	case !h.p.Keep.IsZero() && (vagueRE().MatchString(h.text) || orLongerRE().MatchString(h.text)):
		g.remark(DoubtVague, h.start, h.end, "a usual length, not the one that counts")
		return true
	case h.p.Kind != Fixed:
	case h.p.Keep == last.p.Keep && !h.named:
		return true
	case h.sep == "(" && last.p.Kind == Fixed && h.scope == "" && g.scope == "":
		g.remark(DoubtUnread, h.start, h.end, "a second length, in brackets")
		return true
	}
	return false
}

// yields reports whether what has no length gives way to what was read before it, and says what it takes from the words.
func (g *gathering) yields(h, last *head) bool {
	switch {
	case h.passing && h.paren && !last.paren && (last.named || !eventOnlyRE().MatchString(h.text)):
		return true
	case h.criter || h.p.Kind == Criteria:
		if h.doubt != 0 {
			g.remark(h.doubt, h.start, h.end, h.why)
		}
		return true
	case h.passing && last.p.Kind == Fixed && last.named && last.p.Keep.Amount > 0 && h.sep == "or" && fromFirstRE().MatchString(h.text):
		g.alternative(h.chunk, last)
		return true
	case h.passing && last.p.Kind == Fixed && h.sep != "or" && h.sep != "/":
		// An event beside a length: where the length has none it may be its event, as "6 years, from closure"; else a remark.
		if !last.named && eventOnlyRE().MatchString(h.text) {
			last.event(unconnected(h.text))
		} else if h.own || last.named {
			g.remark(DoubtCondition, h.start, h.end, "an event beside the length, not read")
		} else {
			last.set(h.p.After, true, h.anchor)
		}
		return true
	case h.p.Kind == Permanent && (h.sep == "then" || h.sep == "|" && last.named) && last.p.Kind == Fixed:
		return true // what then becomes of the record: see action
	case h.passing && last.p.Kind == Permanent:
		g.remark(DoubtCondition, h.start, h.end, "may end with an event that is not a date")
		return true
	case h.p.Kind == Consent && last.p.Kind == Consent:
		return true
	case h.p.Kind == Consent && h.sep != "or":
		g.remark(DoubtCondition, h.start, h.end, "may end sooner, with consent")
		return true
	}
	return false
}

// push adds what a chunk states.
func (g *gathering) push(h head, last *head) {
	if g.bound != 0 && h.p.Kind == Fixed && h.p.Bound == 0 {
		h.p.Bound, g.bound = g.bound, 0
	}
	if h.scope == "" {
		h.scope, g.scope = g.scope, ""
	}
	var others []chunk
	if g.start != "" && (!h.named || h.doubt == DoubtInferred && h.p.From == 0) && h.p.Kind == Fixed && !h.p.Keep.IsZero() {
		h.event(g.start)
		others, g.start, g.others = g.others, "", nil
	}
	switch {
	case last == nil:
		g.joined(&h)
	case last.criter,
		last.passing && h.p.After == last.p.After && h.sep == "or",                                                  // "whilst care is ongoing or 8 years after care has ended"
		last.passing && h.p.Kind == Consent && lasts(last.p.After) && !anyOf(strings.Fields(last.anchor), endWords): // "until a member or supporter unsubscribes"
		sep := last.sep
		if last.sep = h.sep; last.criter {
			g.criterion(*last)
		}
		h.sep = sep
		g.heads = g.heads[:len(g.heads)-1]
	case last.passing && h.p.Kind == Fixed && h.p.Keep.Amount > 0 && (h.sep == "and" || h.sep == "," || h.sep == "then" || h.sep == "-") && !h.caps(last):
		// "for the duration of employment and for 2 years after they leave": one length, from the end.
		if !h.named {
			g.lengthen(h.p)
		}
		if !h.named || h.own || h.p.After == "leaving" {
			h.set(last.p.After, !last.own, last.anchor)
		}
		h.sep, h.start = last.sep, last.start
		g.heads = g.heads[:len(g.heads)-1]
	case h.p.Bound == Maximum && h.tops(last) && (!h.named || !last.named || h.p.After == last.p.After):
		last.p.Bound, last.p.UpTo = Minimum, h.p.Keep
		if !last.named {
			last.p.From, last.p.Year = h.p.From, h.p.Year
			last.set(h.p.After, !h.own, h.anchor)
		}
		return
	case h.p.Kind == Criteria && last.p.Kind != Criteria:
		return
	}
	g.heads = append(g.heads, h)
	for _, c := range others {
		g.alternative(c, &g.heads[len(g.heads)-1])
	}
}

// tops reports whether a maximum is the upper end of a length before it: at least 6 years and up to 7, 6 years and destroyed no later than 7.
func (h *head) tops(last *head) bool {
	more, ok := h.p.Keep.plus(last.p.Keep, -1)
	return last.p.Kind == Fixed && (last.p.Bound == Minimum ||
		last.p.Bound == 0 && last.p.Keep.Amount > 0 && (h.sep == "and" || h.sep == "but") && ok && more.Amount > 0)
}

// caps reports whether a maximum with an event of its own limits what lasts until another: until completion, and no later than 6 years after closure.
func (h *head) caps(last *head) bool {
	return h.p.Bound == Maximum && h.named && !h.own && h.p.After != last.p.After && h.p.After != "leaving"
}

// joined looks at what "or" joins before the first event of a phrase, which nothing came of: "resignation or end of the term, 6 years".
func (g *gathering) joined(h *head) {
	if h.sep != "or" || g.beside.text == "" || !h.passing && !strings.HasPrefix(h.text, h.anchor) || h.anchor == "" {
		return
	}
	if first := (head{chunk: g.beside}); h.passing && fromFirstRE().MatchString(first.text) {
		if first, ok := first.until(unconnected(first.text), eventOf); ok {
			g.heads = append(g.heads, first)
			return
		}
	}
	g.remark(DoubtCondition, g.beside.start, g.beside.end, "an event, or a case, beside the event that counts, not read")
}

// lengthen gives a length to the events that the last of the heads is an alternative of: "following resignation, or the end of the term, 6 years".
func (g *gathering) lengthen(p Period) {
	for i := len(g.heads) - 2; i >= 0 && g.heads[i].passing && g.heads[i+1].sep == "or"; i-- {
		h := &g.heads[i]
		p.After = h.p.After
		h.p, h.passing = p, false
	}
}

// loose takes words that state nothing of their own: an event, a case, or a remark.
func (g *gathering) loose(c chunk, last *head) {
	words := c.words()
	switch {
	case last == nil:
		g.opens(c)
	case scopeOnlyRE().MatchString(c.text) && !eventOnlyRE().MatchString(c.text):
		switch {
		case c.sep == "or", c.sep == "but", c.sep == ";", c.sep == ".", strings.HasPrefix(c.text, "save "), strings.HasPrefix(c.text, "except "):
			g.scope = c.text // "or, in the case of adults, until 25": the case of what comes next
		default:
			last.scope = c.text
		}
	case orSoonerRE().MatchString(c.text):
		g.remark(DoubtCondition, c.start, c.end, "with a condition that is not a date")
	case c.sep == "or" && g.except != "":
		// unless money is owed for rent or repairs
	case c.sep == "or" || c.sep == "/":
		if _, known := eventOf(words); known || !c.paren {
			g.alternative(c, last)
		}
	case c.sep == "|" && actionCellRE().MatchString(c.text):
		// what then becomes of the record: see action
	case c.paren && last.p.Kind == Fixed && plusNowRE().MatchString(c.text):
		last.year(plusNowRE().FindStringSubmatch(c.text)[1])
	case c.paren && last.p.Kind == Fixed && otherNumberRE().MatchString(c.text):
		g.remark(DoubtUnread, c.start, c.end, "a second length, in brackets")
	case c.sep == ")" && (last.implied || !last.named) && last.p.Kind == Fixed && fromFirstRE().MatchString(c.text):
		last.event(unconnected(c.text))
	case c.sep == "|" && last.implied:
		if t, known := eventOf(words); known {
			last.set(t, true, c.text)
		}
	case c.sep == "|" && last.named && !g.heads[0].named && g.heads[0].p.Kind == Fixed:
		g.loose(c, &g.heads[0])
	case !last.named && last.p.Kind == Fixed && (c.paren || strings.Contains("|)-,:", c.sep)):
		t, known := eventOf(words)
		if known && (eventOnlyRE().MatchString(c.text) || c.sep == "|" || c.sep == "-" && len(words) == 1) || t != "" && yearEndRE().MatchString(c.text) {
			last.event(unconnected(c.text))
		} else if c.paren && len(words) <= 3 && last.scope == "" {
			last.scope = "for " + c.text
		}
	case c.paren && len(words) <= 3 && last.scope == "":
		last.scope = "for " + c.text
	}
}

// opens takes words before any length: the event from which it counts, or one of those that "or" joins, or its case.
func (g *gathering) opens(c chunk) {
	_, known := eventOf(c.words())
	switch begins := eventOnlyRE().MatchString(c.text); {
	case c.sep == "or" && g.start != "":
		g.others = append(g.others, c)
	case begins && (known || yearEndRE().MatchString(c.text)):
		if g.start, g.others = c.text, nil; c.sep == "or" && g.beside.text != "" {
			g.others = append(g.others, g.beside)
		}
	case !begins && scopeOnlyRE().MatchString(c.text):
		g.scope = c.text
	default:
		g.unused = c
	}
}

// unconnected takes the "from" off the words that name an event.
func unconnected(words string) string {
	return fromFirstRE().ReplaceAllString(words, "")
}

// alternative takes another event of the same length: "8 years after discharge or last use of the record".
func (g *gathering) alternative(c chunk, last *head) {
	if !last.named && last.p.Kind == Fixed && strings.HasPrefix(c.text, "end of ") {
		h := head{chunk: c}
		if h, ok := h.until(c.text, eventOf); ok {
			h.sep = "or"
			g.heads = append(g.heads, h)
		}
		return
	}
	if last.p.Kind == Age {
		if h, ok := (&head{chunk: c}).until(c.text, eventOf); ok && !h.own && g.except == "" {
			h.sep = "or"
			g.heads = append(g.heads, h)
		} else {
			g.remark(DoubtCondition, c.start, c.end, "with a condition that is not a date")
		}
		return
	}
	if !last.named || last.p.Kind == Permanent || last.p.Kind == Criteria {
		return
	}
	if beforeRE().MatchString(c.text) {
		g.remark(DoubtCondition, c.start, c.end, "a time before an event, not read")
		return
	}
	text := orFirstRE().ReplaceAllString(c.text, "")
	text = strings.TrimSpace(stopRE().ReplaceAllString(" "+text, ""))
	both, _ := eventOf(strings.Fields(last.anchor + " or " + text))
	first, _ := eventOf(strings.Fields(last.anchor))
	t, known := eventOf(strings.Fields(text))
	if last.p.After != Death && lastRE().MatchString(last.anchor) && !known {
		t, known = eventOf(append([]string{"last"}, strings.Fields(text)...))
	}
	switch {
	case t == "" || t == last.p.After:
	case strings.Contains(string(both), "-or-"):
		last.set(both, true, last.anchor)
	case len(strings.Fields(last.anchor)) <= 2 && anyOf(strings.Fields(last.anchor), endWords) && strings.HasSuffix(string(t), "-end") && first == last.p.After:
		last.set(t, known, last.anchor+" or "+text) // expiry or termination of the contract
	case anyOf(strings.Fields(text), endWords) && len(strings.Fields(text)) == 1 && strings.HasSuffix(string(last.p.After), "-end"):
		// the employee's termination or resignation
	case !known && noEventRE().MatchString(text):
		g.remark(DoubtCondition, c.start, c.end, "with a condition that is not a date")
	default:
		h := *last
		h.chunk, h.sep, h.scope, h.doubt = c, "or", "", 0
		h.set(t, known, text)
		if last.p.Kind == Consent {
			h.p = Period{Keep: Days(0)}
			h.set(t, known, text)
		}
		g.heads = append(g.heads, h)
	}
}
