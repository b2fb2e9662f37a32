package html

import (
	"cmp"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
)

// outcomes are the columns of the figures.
var outcomes = [...]struct {
	class       markup
	name, short markup
	of          func(f *check.Figures) int
}{
	{"bad", "Not met", "Not met", func(f *check.Figures) int { return f.NotMet }},
	{"ask", "Unclear", "Unclear", func(f *check.Figures) int { return f.Unclear }},
	{"acc", "Accepted", "Accepted", func(f *check.Figures) int { return f.Accepted }},
	{"good", "Met", "Met", func(f *check.Figures) int { return f.Met }},
	{"none", "Not applicable", "N/A", func(f *check.Figures) int { return f.NotApplicable }},
}

// figures is the headline: how many rules came to what, on each day, and what the days differ in. Where no rule was run it says that.
func (t *part) figures(p *page) {
	p.put("<section aria-labelledby=\"")
	p.text(p.part)
	p.put("figures\">\n")
	p.title(2, "figures", "Headline figures")
	if t.reviewed() {
		t.headline(p)
		t.sum(p)
		t.change(p)
		t.groups(p)
	} else {
		p.put("<p class=\"lead\">Not reviewed: nothing says that a rule was run.</p>\n")
	}
	t.overview(p)
	p.put("</section>\n")
}

// headline is the table of the days, the last one first and large.
func (t *part) headline(p *page) {
	all := make([]check.Figures, len(t.days))
	for i := range t.days {
		all[i] = t.days[i].coverage.Figures(t.days[i].findings)
	}
	rules := 0
	for _, c := range outcomes {
		rules += c.of(&all[len(all)-1])
	}
	p.put("<table class=\"figures\">\n<caption>What became of the ")
	p.counted(rules, "rule")
	p.put(" of this release</caption>\n<thead><tr>")
	for _, c := range outcomes {
		p.put(`<th scope="col" class="` + c.class + `">` + c.name + "</th>")
	}
	p.put("</tr></thead>\n")
	for i := len(t.days) - 1; i >= 0; i-- {
		p.put(`<tbody><tr><th class="when" scope="rowgroup" colspan="5">As the law stood on `)
		p.day(t.days[i].on)
		if t.days[i].own {
			p.put(", its own date")
		}
		p.put("</th></tr><tr>")
		for _, c := range outcomes {
			p.put(`<td class="` + c.class + `">`)
			p.number(c.of(&all[i]))
			p.put("</td>")
		}
		p.put("</tr>")
		if i == len(t.days)-1 {
			p.put(`<tr><td class="bar" colspan="5">`)
			share(p, &all[i], rules)
			p.put("</td></tr>")
		}
		p.put("</tbody>\n")
	}
	p.put("</table>\n")
}

// share draws the figures as lengths of one bar. The table over it says the same.
func share(p *page, f *check.Figures, rules int) {
	if rules == 0 {
		return
	}
	p.put(`<svg class="share" aria-hidden="true" focusable="false">`)
	at := 0
	for _, c := range outcomes {
		n := c.of(f)
		if n == 0 {
			continue
		}
		p.put(`<rect class="` + c.class + `" x="`)
		p.hundredths(100 * float64(at) / float64(rules))
		p.put(`" width="`)
		p.hundredths(100 * float64(n) / float64(rules))
		p.put(`" height="100%"/>`)
		at += n
	}
	p.put("</svg>")
}

// sum says in a sentence how many points there are.
func (t *part) sum(p *page) {
	p.put(`<p class="lead">`)
	defer p.put("</p>\n")
	if len(t.points) == 0 {
		p.put("Nothing to check: no rule of this release objects to what is declared, or asks for a fact.")
		return
	}
	var must, accepted int
	for i := range t.points {
		f := t.points[i].Last()
		switch {
		case f.Accepted != nil:
			accepted++
		case f.Strength == check.Must && f.Outcome == check.NotMet:
			must++
		}
	}
	p.counted(len(t.points), "point")
	p.put(" to check, ")
	p.number(must)
	p.put(" of them against what an enactment requires")
	if accepted > 0 {
		p.put("; ")
		p.number(accepted)
		p.put(" accepted")
	}
	p.put(".")
}

// turn is what a rule finds on one of two days only, for one reason.
type turn struct {
	day    int
	rule   string
	reason string
}

// change tells what is different between two days, and which change of the law is behind it.
func (t *part) change(p *page) {
	if len(t.days) < 2 {
		return
	}
	var order []turn
	number := map[turn]int{}
	for i := range t.points {
		on, off := 0, 1
		if t.points[i][0] == nil {
			on, off = 1, 0
		} else if t.points[i][1] != nil {
			continue
		}
		f := t.points[i][on]
		k := turn{on, f.Rule, cmp.Or(check.Because(f, t.days[off].on, t.asked), f.Message)}
		if number[k]++; number[k] == 1 {
			order = append(order, k)
		}
	}
	p.title(3, "", "What the change of law did")
	if len(order) == 0 {
		p.put("<p>Every point holds on both days.</p>\n")
		return
	}
	p.put("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Points that hold on one day only\">\n<table class=\"lines\">\n<caption>Points that hold on one of the two days only</caption>\n" +
		"<thead><tr><th scope=\"col\">Holds only on</th><th scope=\"col\">What is asked</th><th scope=\"col\" class=\"n\">Points</th><th scope=\"col\">What changed</th></tr></thead>\n<tbody>\n")
	for _, k := range order {
		p.put(`<tr><td class="s">`)
		p.day(t.days[k.day].on)
		p.put("</td><td>")
		p.text(cmp.Or(t.rule(k.rule).Doc, k.rule))
		p.put(`</td><td class="n" data-label="Points">`)
		p.number(number[k])
		p.put("</td><td>")
		p.text(k.reason)
		p.put("</td></tr>\n")
	}
	p.put("</tbody>\n</table>\n</div>\n")
}

// groups is a table of the chapters of the catalogue, for the last day, with the figure of the day before it where that is another.
func (t *part) groups(p *page) {
	before := map[string]check.Figures{}
	if len(t.days) > 1 {
		for group, f := range t.days[0].coverage.GroupFigures(t.days[0].findings) {
			before[group] = f
		}
	}
	p.title(3, "", "By subject")
	p.put("<table class=\"groups\">\n<caption>Rules by subject, on ")
	p.day(t.last().on)
	if len(t.days) > 1 {
		p.put("; “was” is the figure of ")
		p.day(t.days[0].on)
		p.put(", where that was another")
	}
	p.put("</caption>\n<thead><tr><th scope=\"col\">Subject</th>")
	for _, c := range outcomes {
		p.put(`<th scope="col" class="n ` + c.class + `">`)
		if c.short != c.name {
			p.put(`<abbr title="` + c.name + `">` + c.short + "</abbr>")
		} else {
			p.put(c.name)
		}
		p.put("</th>")
	}
	p.put("</tr></thead>\n<tbody>\n")
	for group, f := range t.last().coverage.GroupFigures(t.last().findings) {
		p.put(`<tr><th scope="row">`)
		p.text(subject(group))
		p.put("</th>")
		was, compared := before[group]
		for _, c := range outcomes {
			p.put(`<td class="n ` + tone(c.class, c.of(&f)) + `">`)
			p.number(c.of(&f))
			if compared && c.of(&was) != c.of(&f) {
				p.put("<small>was ")
				p.number(c.of(&was))
				p.put("</small>")
			}
			p.put("</td>")
		}
		p.put("</tr>\n")
	}
	p.put("</tbody>\n</table>\n")
}

// tone is the class of a figure: a nought is no news.
func tone(class markup, n int) markup {
	if n == 0 {
		return "zero"
	}
	return class
}

// subjects are the chapters of the catalogue for readers who do not know it.
var subjects = map[string]string{
	"basis": "Lawful basis", "consent": "Consent", "condition": "Special category data", "schedule1": "Schedule 1 and policy document", "criminal": "Offence data",
	"citation": "Citations, bodies and schemes", "retention": "How long data are kept", "rights": "Rights", "notice": "What people must be told",
	"transfer": "Transfers abroad", "practice": "Practice", "pair": "Notice against record",
}

// subject names a chapter; one of the caller's stays as it is.
func subject(group string) string { return cmp.Or(subjects[group], group) }

// overview is a table of the rules with points, the gravest and most frequent first.
func (t *part) overview(p *page) {
	if len(t.points) == 0 {
		return
	}
	type row struct {
		rule     string
		strength check.Strength
		number   int
	}
	var rows []row
	at := map[string]int{}
	for i := range t.points {
		f := t.points[i].Last()
		k, seen := at[f.Rule]
		if !seen {
			k = len(rows)
			at[f.Rule] = k
			rows = append(rows, row{f.Rule, f.Strength, 0})
		}
		rows[k].number++
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.strength, b.strength), cmp.Compare(b.number, a.number))
	})
	p.title(3, "", "By rule")
	p.put("<table>\n<caption>Rules with points, the most binding first</caption>\n<thead><tr><th scope=\"col\">Strength</th><th scope=\"col\">The rule objects when</th><th scope=\"col\" class=\"n\">Points</th></tr></thead>\n<tbody>\n")
	for _, r := range rows {
		p.put(`<tr><td class="s">`)
		p.text(strength(r.strength))
		p.put("</td><td>")
		p.text(cmp.Or(t.rule(r.rule).Doc, r.rule))
		p.put(" <code>")
		p.text(r.rule)
		p.put(`</code></td><td class="n">`)
		p.number(r.number)
		p.put("</td></tr>\n")
	}
	p.put("</tbody>\n</table>\n")
}

// strength is the word for how binding the source of a rule is.
func strength(s check.Strength) string {
	switch s {
	case check.Must:
		return "Must"
	case check.Should:
		return "Should"
	case check.Could:
		return "Could"
	}
	return "Point"
}
