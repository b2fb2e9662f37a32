package retention

import (
	"cmp"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Reader reads phrases as people print them. The zero value is ready for use; its fields say what is understood where the words
// leave it out.
type Reader struct {
	// After is the event from which a length counts that names none: the heading of a column "keep from". Empty leaves it
	// unnamed, and the window of such a period waits.
	After Trigger
	// Year is what the document means by years, where it says so. It is left out of a period that counts from the end of a year of its own.
	Year Year
	// Working is the division whose working days count. Without it a length in working days cannot be said.
	Working civil.Division
}

// mostRead is the longest text, in bytes, that is read as one phrase.
const mostRead = 4096

// Read reads a phrase with the zero [Reader].
func Read(text string) (Period, []Doubt) { return Reader{}.Read(text) }

// Read reads what a notice or a retention schedule prints about how long something is kept, and what [Period.String] prints. The period is
// always valid. Nothing is guessed: words that state no length are [Criteria], with the trigger that says what decides if they tell; a length without an
// event has an empty After; and the doubts say what else a careful reader would remark.
func (r Reader) Read(text string) (Period, []Doubt) {
	if p, ok := parsePhrase(text); ok {
		if r.fill(&p, false) {
			return p, []Doubt{{DoubtNoEvent, 0, len(text), "a length with no event to count from"}}
		}
		return p, nil
	}
	if len(text) > mostRead {
		return Period{Kind: Criteria}, []Doubt{{DoubtUnread, 0, len(text), "longer than a phrase"}}
	}
	g := gathering{Reader: r, text: text, chunks: chunks(text)}
	p := g.read()
	if err := p.Validate(); err != nil {
		g.remark(DoubtUnread, 0, len(text), "the parts do not make one period: "+strings.TrimPrefix(err.Error(), "retention: "))
		p = Period{Kind: Criteria}
	}
	return p, g.doubts
}

// fill sets what the reader understands where a length does not say it, and reports whether one is left without an event. A length that follows
// another needs none.
func (r Reader) fill(p *Period, follows bool) (unnamed bool) {
	for i := range p.Of {
		unnamed = r.fill(&p.Of[i], p.Join == InTurn && i > 0) || unnamed
	}
	if p.Join != 0 || p.Kind != Fixed || follows || p.IsZero() {
		return unnamed
	}
	if p.After == "" && p.From == 0 {
		p.After = r.After
	}
	if p.From == 0 && p.Year == "" && p.Keep.Unit == UnitYear && p.After != Birth {
		p.Year = r.Year
	}
	return p.After == ""
}

// gathering puts the chunks of one phrase together.
type gathering struct {
	Reader
	text   string
	chunks []chunk
	heads  []head
	join   Join // express: "whichever is later"
	bound  Bound
	start  *chunk // words that name an event, before any length
	scope  string // a case, before its length
	except string // what stood after "unless"
	doubts []Doubt
}

func (g *gathering) remark(kind DoubtKind, start, end int, why string) {
	g.doubts = append(g.doubts, Doubt{kind, start, end, why})
}

func (g *gathering) read() Period {
	whole := make([]string, len(g.chunks))
	for i := range g.chunks {
		whole[i] = g.chunks[i].text
	}
	all := strings.Join(whole, " ")
	for i := range g.chunks {
		g.take(i)
	}
	if severalRE().MatchString(all) && !slices.ContainsFunc(g.heads, func(h head) bool { return h.p.Kind == Age || h.p.Keep.Amount > 0 }) {
		g.remark(DoubtUnread, 0, len(g.text), "the length is not said")
		return Period{Kind: Criteria}
	}
	if len(g.heads) == 0 {
		return g.decided(all)
	}
	g.settle()
	p := g.together()
	if p.Kind == Criteria && p.Join == 0 && p.After == "" {
		if h := g.heads[0]; h.doubt == 0 {
			return g.decided(all)
		}
	}
	g.action(&p, all)
	return p
}

// decided is the period of a phrase that states no length and no event.
func (g *gathering) decided(all string) Period {
	if m := restOfYearRE().FindStringSubmatch(all); m != nil {
		y, _ := yearOf(m[1])
		return Period{Keep: Years(1), From: YearOfEvent, Year: y, After: Creation}
	}
	if archiveRE().MatchString(all) {
		return Period{Kind: Permanent, Then: Transfer}
	}
	t, ok := criteria(all)
	if !ok {
		g.remark(DoubtUnread, 0, len(g.text), "no period, event or criterion was found")
	}
	return Period{Kind: Criteria, After: t}
}

// take reads one chunk.
func (g *gathering) take(i int) {
	c := g.chunks[i]
	var last *head
	if len(g.heads) > 0 {
		last = &g.heads[len(g.heads)-1]
	}
	if whicheverRE().MatchString(c.text) {
		g.join = Later
		if m := whicheverRE().FindStringIndex(c.text); earlierRE().MatchString(c.text[m[0]:]) {
			g.join = Earlier
		}
		if c.text = strings.TrimSpace(c.text[:whicheverRE().FindStringIndex(c.text)[0]]); c.text == "" {
			return
		}
	}
	if m := boundOnlyRE().FindStringSubmatch(c.text); m != nil {
		g.bound = Minimum
		if strings.HasPrefix(m[1], "max") || m[1] == "up to" {
			g.bound = Maximum
		}
		if last != nil && last.p.Bound == 0 && last.p.Kind == Fixed && c.paren {
			last.p.Bound, g.bound = g.bound, 0
		}
		return
	}
	if m := whichCaseRE().FindString(c.text); m != "" { // unless a deed, in which case 12 years
		g.scope = cmp.Or(strings.TrimSuffix(strings.TrimSuffix(m, "in which case "), "in that case "), g.except, "the exception applies")
		c.text = strings.TrimPrefix(c.text, m)
	} else if c.sep == "unless" || c.sep == "except" {
		if last != nil {
			g.remark(DoubtCondition, c.start, c.end, "with an exception that is not a date")
		}
		g.except = c.text
		return
	}
	h, ok := readAge(c, last)
	if m := lengthRE().FindStringIndex(c.text); m != nil && (!ok || agedRE().MatchString(c.text[m[1]:])) {
		if l, fine := readLength(c); fine {
			h, ok = l, true
		}
	}
	if !ok {
		h, ok = readLength(c)
	}
	if !ok {
		if h, ok = readOpen(c); ok && last != nil && g.yields(&h, last) {
			return
		}
	}
	if !ok || ok && h.criter && last != nil {
		g.loose(c, last)
		return
	}
	if c.paren && last != nil && !h.p.Keep.IsZero() && (vagueRE().MatchString(c.text) || orLongerRE().MatchString(c.text)) {
		g.remark(DoubtVague, c.start, c.end, "a usual length, not the one that counts")
		return
	}
	if c.paren && last != nil && h.p.Kind == Fixed && h.p.Keep == last.p.Keep && !h.named {
		return // the same length again
	}
	if c.paren && c.sep == "(" && last != nil && last.p.Kind == Fixed && h.p.Kind == Fixed && h.scope == "" && g.scope == "" {
		g.remark(DoubtUnread, c.start, c.end, "a second length, in brackets")
		return
	}
	g.push(h, last)
}

// yields reports whether what has no length gives way to what was read before it, and says what it takes from the words.
func (g *gathering) yields(h, last *head) bool {
	switch {
	case h.passing && h.paren && !last.paren && (last.named || !eventOnlyRE().MatchString(h.text)):
		return true
	case h.criter || h.p.Kind == Criteria:
		return last.p.Kind != Criteria || true
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
	case h.p.Kind == Permanent && h.sep == "then" && last.p.Kind == Fixed:
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
	if g.start != nil && !h.named && h.p.Kind == Fixed && !h.p.Keep.IsZero() {
		h.event(g.start.text)
		g.start = nil
	}
	switch {
	case last == nil:
	case last.criter,
		last.passing && h.p.After == last.p.After && h.sep == "or",    // "whilst care is ongoing or 8 years after care has ended"
		last.passing && h.p.Kind == Consent && len(last.words()) <= 2: // "until a member or supporter unsubscribes"
		h.sep = last.sep
		g.heads = g.heads[:len(g.heads)-1]
	case last.passing && h.p.Kind == Fixed && h.p.Keep.Amount > 0 && (h.sep == "and" || h.sep == "," || h.sep == "then" || h.sep == "-"):
		// "for the duration of employment and for 2 years after they leave": one length, from the end.
		if !h.named || h.own || h.p.After == "leaving" {
			h.set(last.p.After, !last.own, last.anchor)
		}
		h.sep, h.start = last.sep, last.start
		g.heads = g.heads[:len(g.heads)-1]
	case h.p.Bound == Maximum && last.p.Bound == Minimum && last.p.Kind == Fixed && (!h.named || !last.named || h.p.After == last.p.After):
		last.p.UpTo = h.p.Keep
		if !last.named {
			last.p.From, last.p.Year = h.p.From, h.p.Year
			last.set(h.p.After, !h.own, h.anchor)
		}
		return
	case h.p.Kind == Criteria && last.p.Kind != Criteria:
		return
	}
	g.heads = append(g.heads, h)
}

// loose takes words that state nothing of their own: an event, a case, or a remark.
func (g *gathering) loose(c chunk, last *head) {
	words := c.words()
	switch {
	case last == nil:
		if eventOnlyRE().MatchString(c.text) {
			if _, known := eventOf(words); known || yearEndRE().MatchString(c.text) {
				g.start = &g.chunks[indexOfChunk(g.chunks, c.start)]
			}
		} else if scopeOnlyRE().MatchString(c.text) {
			g.scope = c.text
		}
	case scopeOnlyRE().MatchString(c.text) && !eventOnlyRE().MatchString(c.text):
		if c.sep == "or" || c.sep == "but" || c.sep == ";" || c.sep == "." || strings.HasPrefix(c.text, "save ") || strings.HasPrefix(c.text, "except ") { // "or, in the case of adults, until 25": the case of what comes next
			g.scope = c.text
		} else {
			last.scope = c.text
		}
	case orSoonerRE().MatchString(c.text):
		g.remark(DoubtCondition, c.start, c.end, "with a condition that is not a date")
	case c.sep == "or" || c.sep == "/":
		if _, known := eventOf(words); known || !c.paren {
			g.alternative(c, last)
		}
	case c.sep == "|" && last.implied:
		if t, known := eventOf(words); known {
			last.set(t, true, c.text)
		}
	case c.sep == "|" && last.named && !g.heads[0].named && g.heads[0].p.Kind == Fixed:
		g.loose(c, &g.heads[0])
	case !last.named && last.p.Kind == Fixed && (c.paren || c.sep == "|" || c.sep == ")" || c.sep == "-" || c.sep == "," || c.sep == ":"):
		text := strings.TrimPrefix(c.text, "closure point ")
		if t, known := eventOf(words); known && (eventOnlyRE().MatchString(text) || c.sep == "|" || len(words) == 1 && c.sep == "-") || yearEndRE().MatchString(text) && t != "" {
			last.event(unconnected(text))
		} else if c.paren && len(words) <= 3 && last.scope == "" {
			last.scope = "for " + c.text
		}
	case c.paren && len(words) <= 3 && last.scope == "":
		last.scope = "for " + c.text
	}
}

// unconnected takes the "from" off the words that name an event.
func unconnected(words string) string {
	return fromFirstRE().ReplaceAllString(words, "")
}

func indexOfChunk(chunks []chunk, start int) int {
	for i := range chunks {
		if chunks[i].start == start {
			return i
		}
	}
	return 0
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
	if !last.named || last.p.Kind == Age || last.p.Kind == Permanent || last.p.Kind == Criteria {
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
