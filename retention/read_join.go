package retention

import (
	"slices"
	"strings"
)

// settle fills in what the reader knows and remarks on each length.
func (g *gathering) settle() {
	for i := range g.heads {
		h := &g.heads[i]
		p := &h.p
		if p.Keep.Unit == UnitWorkingDay && g.Working == 0 {
			*p = Period{Kind: Criteria}
			h.doubt, h.why = DoubtUnread, "working days, and it is not said whose bank holidays count"
		} else if p.Keep.Unit == UnitWorkingDay {
			p.Working = g.Working
		}
		switch {
		case g.fill(p, false):
			g.remark(DoubtNoEvent, h.start, h.end, "a length with no event to count from")
		case h.own, p.Kind != Criteria && p.After != "" && p.After.words() == "":
			g.remark(DoubtOwnEvent, h.start, h.end, "the event goes by the words of the phrase: "+string(p.After))
		}
		if h.doubt != 0 {
			g.remark(h.doubt, h.start, h.end, h.why)
		}
	}
}

// period is the head as a period, with the length that follows it.
func (h *head) period() Period {
	if !h.turns {
		return h.p
	}
	first := h.p
	first.Kind = Fixed
	return Period{Join: InTurn, Of: []Period{first, h.next}}
}

// together makes one period of the heads. Those joined by "or" are alternatives; one with a case of its own is a branch.
func (g *gathering) together() Period {
	main := []head{g.heads[0]}
	var cases [][]head
	for _, h := range g.heads[1:] {
		first := &main[0]
		switch {
		case h.sep == "then" && h.scope == "" && first.p.Kind == Fixed && h.p.Kind == Fixed && !h.named && len(main) == 1 && len(cases) == 0 && !first.turns && first.p.Bound != Maximum:
			first.next, first.turns = Period{Keep: h.p.Keep, Bound: h.p.Bound}, true
		case h.sep == "or" && len(cases) > 0 && cases[len(cases)-1][0].scope == "" || h.sep == "or" && len(cases) > 0 && h.scope == "":
			cases[len(cases)-1] = append(cases[len(cases)-1], h)
		case h.scope != "", first.scope != "" && h.sep != "or", first.p.Kind == Permanent, h.p.Kind == Permanent, h.sep == "(", first.p.Kind == Age && h.p.Kind == Age:
			cases = append(cases, []head{h})
		case h.sep == "." || h.sep == "-" || h.sep == ":":
			g.remark(DoubtUnread, h.start, h.end, "a second length, in a sentence of its own")
		default:
			main = append(main, h)
		}
	}
	p := g.alternatives(main)
	if len(cases) == 0 {
		if s := main[0].scope; s != "" && !strings.HasPrefix(s, "for ") && !strings.HasPrefix(s, "relating") && !strings.HasPrefix(s, "in re") {
			g.remark(DoubtCase, main[0].start, main[0].end, "only in the case that it states")
		}
		return p
	}
	branch := Period{Join: Branch}
	for _, c := range cases {
		part := g.alternatives(c)
		part.When.Case = caseOf(c)
		branch.Of = append(branch.Of, part)
		g.remark(DoubtCase, c[0].start, c[len(c)-1].end, "only in the case that it states")
	}
	branch.Of = append(branch.Of, p)
	return branch
}

// caseOf is the case of some heads in words.
func caseOf(heads []head) string {
	words := ""
	for i := range heads {
		if heads[i].scope != "" {
			words = heads[i].scope
		}
	}
	words = caseWordRE().ReplaceAllString(words, "")
	if words == "" {
		return "the other case of the phrase"
	}
	return words
}

// alternatives joins heads of which the later counts, unless the phrase says otherwise or one of them is consent.
func (g *gathering) alternatives(heads []head) Period {
	if len(heads) == 1 {
		return heads[0].period()
	}
	p := Period{Join: g.join}
	heads = g.capped(heads, &p)
	if len(heads) == 1 {
		return heads[0].period()
	}
	maxima := 0
	for i := range heads {
		if heads[i].p.Kind == Fixed && heads[i].p.Bound == 0 && heads[i].p.Keep.Amount > 0 && heads[0].p.Kind == Fixed {
			heads[i].p.Bound = heads[0].p.Bound
		}
		if heads[i].p.Bound == Maximum {
			maxima++
		}
		if heads[i].p.Kind == Consent && p.Join == 0 {
			p.Join = Earlier
		}
	}
	if p.Join == 0 {
		p.Join = Later
		start, end := heads[0].start, heads[0].end
		for _, h := range heads[1:] {
			start, end = min(start, h.start), max(end, h.end)
		}
		g.remark(DoubtJoin, start, end, "whether the later or the earlier counts is not said; the later is taken")
	}
	for i := range heads {
		if maxima != len(heads) && heads[i].p.Bound == Maximum {
			heads[i].p.Bound = 0
			g.remark(DoubtUnread, heads[i].start, heads[i].end, "a maximum beside what is none")
		}
		p.Of = append(p.Of, heads[i].period())
	}
	return p
}

// capped settles a maximum beside what is none. What lasts until an event ends with the first of them: "until completion, but no later than 6 years
// after closure". Beside a length it is no alternative, and is left out.
func (g *gathering) capped(heads []head, p *Period) []head {
	limits := func(h head) bool { return h.p.Bound == Maximum }
	first := slices.IndexFunc(heads, limits)
	if first < 0 || !slices.ContainsFunc(heads, func(h head) bool { return h.p.Bound != Maximum }) {
		return heads
	}
	if !slices.ContainsFunc(heads, func(h head) bool { return h.p.Bound != Maximum && !h.passing }) {
		for i := range heads {
			heads[i].p.Bound = Maximum
		}
		if p.Join == 0 && first > 0 && heads[first].sep != "or" {
			p.Join = Earlier
		}
		return heads
	}
	return slices.DeleteFunc(heads, func(h head) bool {
		out := limits(h) && (h.sep == "but" || h.sep == "and" || h.sep == ",") && first > 0
		if out {
			g.remark(DoubtUnread, h.start, h.end, "a maximum beside what is none")
		}
		return out
	})
}

// action reads what becomes of the record, where the words name one thing only.
func (g *gathering) action(p *Period, all string) {
	var found []Action
	for _, a := range [...]struct {
		re pattern
		Action
	}{{destroyRE, Destroy}, {anonymiseRE, Anonymise}, {transferRE, Transfer}} {
		if a.re().MatchString(all) {
			found = append(found, a.Action)
		}
	}
	if len(found) != 1 || p.Kind == Criteria || p.Kind == Permanent && found[0] != Transfer {
		return
	}
	p.Then = found[0]
	if p.Validate() != nil {
		p.Then = 0
	}
}
