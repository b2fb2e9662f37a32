package html

import (
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/rights"
)

// cells are the signs of the four answers, with words for those who do not see them.
var cells = [...]markup{
	0:                   `<td class="say">?<span class="unseen"> cannot say</span></td>`,
	rights.No:           `<td class="no">No</td>`,
	rights.CannotSay:    `<td class="say">?<span class="unseen"> cannot say</span></td>`,
	rights.OnConditions: `<td class="if">If<span class="unseen"> conditions are met</span></td>`,
	rights.Yes:          `<td class="yes">Yes</td>`,
}

// reason is an answer that several activities share.
type reason struct {
	right   rights.Right
	verdict rights.Verdict
	words   string
}

// rights is the section of the rights that people have in each activity: a table, and the reasons behind it.
func (t *part) rights(p *page) {
	p.put("<section aria-labelledby=\"")
	p.text(p.part)
	p.put("rights\">\n")
	p.title(2, "rights", "Rights")
	n := t.of.activities()
	if n == 0 {
		p.put("<p>There is no activity.</p>\n</section>\n")
		return
	}
	p.put("<p>Which rights people have in each activity, from its lawful bases and conditions as the law stood on ")
	p.day(t.last().on)
	p.put(". An exemption may take some of a right away in a single case.</p>\n" +
		"<ul class=\"key\"><li><b class=\"yes\">Yes</b>the right applies</li><li><b class=\"if\">If</b>on conditions, or with limits that may stand in its way</li>" +
		"<li><b class=\"no\">No</b>not on this basis, for this use or of this record</li><li><b class=\"say\">?</b>cannot be said: a fact is missing</li></ul>\n")
	list := slices.Collect(rights.All())
	p.put("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Rights by activity\">\n<table class=\"matrix\">\n<caption>Rights by activity</caption>\n<thead><tr><th scope=\"col\">Activity</th>")
	for _, r := range list {
		p.put("<th scope=\"col\"><span>")
		p.text(named(r))
		p.put("</span></th>")
	}
	p.put("</tr></thead>\n<tbody>\n")
	var order []reason
	number := map[reason]int{}
	for i := range n {
		id, name := t.of.activity(i)
		if name == "" {
			name = id
		}
		p.put(`<tr><th scope="row">`)
		p.text(name)
		p.put("</th>")
		for _, r := range list {
			a := t.of.answer(i, r)
			if int(a.Verdict) < len(cells) {
				p.put(cells[a.Verdict])
			} else {
				p.put(cells[0])
			}
			k := reason{r, a.Verdict, a.Reason}
			if number[k]++; number[k] == 1 {
				order = append(order, k)
			}
		}
		p.put("</tr>\n")
	}
	p.put("</tbody>\n</table>\n</div>\n")
	p.title(3, "", "Why")
	p.put("<dl class=\"why\">\n")
	for _, r := range list {
		p.put("<dt>")
		p.text(named(r))
		p.put("</dt><dd>To ")
		p.text(r.Meaning())
		p.put(" (")
		first := true
		for provision := range r.Provisions(t.last().on) {
			if !first {
				p.put(", ")
			}
			first = false
			p.provision(provision, t.last().on)
		}
		p.put(")<ul>\n")
		for _, k := range order {
			if k.right == r {
				p.put("<li>")
				verdict := check.Words(k.verdict)
				p.text(strings.ToUpper(verdict[:1]), verdict[1:], ": ", k.words)
				if number[k] < n {
					p.put(" (")
					p.counted(number[k], "activity")
					p.put(")")
				}
				p.put("</li>\n")
			}
		}
		p.put("</ul></dd>\n")
	}
	p.put("</dl>\n</section>\n")
}

// named is a right with a capital letter.
func named(r rights.Right) string {
	s := check.Words(r)
	return strings.ToUpper(s[:1]) + s[1:]
}
