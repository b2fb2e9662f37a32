package html

import (
	"cmp"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// findings is the section of the points, activity by activity: first what is about the whole, last what names no activity of it.
func (t *part) findings(p *page) {
	p.put("<section aria-labelledby=\"")
	p.text(p.part)
	p.put("activities\">\n")
	p.title(2, "activities", "Activity by activity")
	rest := t.points
	take := func(id string) (own []check.Point) {
		n := 0
		for n < len(rest) && rest[n].Last().Activity == id {
			n++
		}
		own, rest = rest[:n], rest[n:]
		return own
	}
	if own := take(""); len(own) > 0 {
		p.title(3, "", "As a whole")
		t.list(p, own)
	}
	quiet := 0
	for i := range t.of.activities() {
		id, name := t.of.activity(i)
		own := take(id)
		if len(own) == 0 {
			quiet++
			if !t.of.whole() {
				continue
			}
		}
		p.heading(3, "", func() {
			p.text(cmp.Or(name, id))
			if name != "" {
				p.put(" <code>")
				p.text(id)
				p.put("</code>")
			}
		})
		t.of.declares(p, i)
		t.list(p, own)
	}
	for len(rest) > 0 {
		id := rest[0].Last().Activity
		p.title(3, "", id)
		t.list(p, take(id))
	}
	t.quiet(p, quiet)
	p.put("</section>\n")
}

// quiet names the activities of a notice that was reviewed with no point.
func (t *part) quiet(p *page, n int) {
	if n == 0 || t.of.whole() || !t.reviewed() {
		return
	}
	p.heading(3, "", func() {
		p.put("No rule of this release objects: ")
		p.number(n)
		p.put(" of ")
		p.counted(t.of.activities(), "activity")
	})
	with := map[string]bool{}
	for i := range t.points {
		with[t.points[i].Last().Activity] = true
	}
	p.put("<ul>\n")
	for i := range t.of.activities() {
		if id, name := t.of.activity(i); !with[id] {
			p.put("<li>")
			p.text(cmp.Or(name, id))
			p.put("</li>\n")
		}
	}
	p.put("</ul>\n")
}

func (t *part) list(p *page, points []check.Point) {
	if len(points) == 0 {
		return
	}
	p.put("<ol class=\"points\">\n")
	for i := range points {
		t.point(p, &points[i])
	}
	p.put("</ol>\n")
}

// state is the class and the words of what became of a finding.
func state(f *check.Finding) (class, words markup) {
	switch {
	case f.Accepted != nil:
		return "acc", "Accepted"
	case f.Outcome == check.NotMet:
		return "bad", "Not met"
	case f.Outcome == check.Unclear:
		return "ask", "Unclear"
	}
	return "none", "Noted"
}

// point writes one point: what is wrong, what would mend it, the law, where it stands, and on which days.
func (t *part) point(p *page, pt *check.Point) {
	f := pt.Last()
	class, words := state(f)
	p.put(`<li class="point ` + class + `">` + "\n" + `<p class="message"><span class="label ` + class + `">`)
	p.text(strength(f.Strength))
	p.put(" · " + words + "</span> ")
	p.text(f.Message)
	p.put("</p>\n<dl>\n")
	if f.Missing != "" && !strings.Contains(f.Message, f.Missing) {
		p.row("Open", func() { p.text(f.Missing) })
	}
	if f.Remedy != "" {
		p.row("To mend it", func() { p.text(f.Remedy) })
	}
	if a := f.Accepted; a != nil {
		p.row("Accepted", func() { p.accepted(a) })
	}
	if len(f.Law) > 0 {
		p.row("Law", func() { p.law(f.Law, f.AsAt) })
	}
	if len(t.days) > 1 {
		t.when(p, pt)
	}
	p.row("Rule", func() {
		p.put("<code>")
		p.text(f.Rule)
		p.put("</code>")
		if f.Path != "" {
			p.put(" at <code>")
			p.text(f.Path)
			p.put("</code>")
		}
	})
	p.put("</dl>\n</li>\n")
}

// row is a term with what is said of it.
func (p *page) row(term markup, inner func()) {
	p.put("<dt>")
	p.put(term)
	p.put("</dt><dd>")
	inner()
	p.put("</dd>\n")
}

func (p *page) accepted(a *check.Acceptance) {
	p.put("by ")
	p.text(a.By)
	p.put(" until ")
	p.day(a.Until)
	p.put(": ")
	p.text(a.Why)
}

// law writes provisions, each with the official address of its text as on a day.
func (p *page) law(list []law.Provision, on civil.Date) {
	for i, provision := range list {
		if i > 0 {
			p.put(", ")
		}
		p.provision(provision, on)
	}
}

func (p *page) provision(provision law.Provision, on civil.Date) {
	url := provision.URL(on)
	if url == "" {
		p.text(provision.String())
		return
	}
	p.put(`<a href="`)
	p.text(url)
	p.put(`">`)
	p.text(provision.String())
	p.put("</a>")
}

// when says on which of two days a point holds, what is different on the other, and where the law of the first stands.
func (t *part) when(p *page, pt *check.Point) {
	first, second := pt[0], pt[1]
	if first == nil || second == nil {
		f, other := pt.Last(), t.days[0].on
		if second == nil {
			other = t.days[1].on
		}
		p.row("When", func() {
			p.put("on ")
			p.day(f.AsAt)
			p.put(" and not on ")
			p.day(other)
			if why := check.Because(f, other, t.asked); why != "" {
				p.put("; ")
				p.text(why)
			}
		})
		return
	}
	p.row("When", func() {
		p.put("on both days")
		if first.Outcome != second.Outcome || first.Message != second.Message {
			p.put("; on ")
			p.day(first.AsAt)
		}
		switch {
		case first.Outcome == check.Unclear && second.Outcome != check.Unclear:
			p.put(" it was open: ")
			p.text(first.Missing)
		case first.Outcome != second.Outcome || first.Message != second.Message:
			p.put(": ")
			p.text(first.Message)
		}
		if a := first.Accepted; a != nil && second.Accepted == nil {
			p.put("; accepted then ")
			p.accepted(a)
		}
		if len(first.Law) > 0 {
			p.put("; the text of ")
			p.day(first.AsAt)
			p.put(": ")
			p.law(first.Law, first.AsAt)
		}
	})
}
