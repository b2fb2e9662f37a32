package html

import (
	"cmp"
	"fmt"
	"io"
	"strconv"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Notices writes a page of one notice or of several. Each is given the reports of its review: one, or two where days are to be compared, the
// earlier first, such as those of its own date and of today.
//
// The error is that of the first write that failed, or says which review is none: without a report, with more than two, or with reports of two notices.
func Notices(w io.Writer, reviews ...[]notice.Report) error {
	for i, reports := range reviews {
		switch {
		case len(reports) == 0 || len(reports) > 2:
			return fmt.Errorf("html: review %d has %d reports: want one, or two of two days", i, len(reports))
		case reports[0].Notice == nil || reports[0].Notice != reports[len(reports)-1].Notice:
			return fmt.Errorf("html: review %d: want reports of one notice", i)
		}
	}
	parts := make([]*part, len(reviews))
	asked := check.Requirements(notice.Rules())
	for i, reports := range reviews {
		n := reports[0].Notice
		days := make([]day, len(reports))
		for j, r := range reports {
			days[j] = day{r.AsAt, r.Findings, r.Coverage, r.AsAt == n.Dated.Until}
		}
		printed := &printed{n: n, on: days[len(days)-1].on}
		for r := range n.Readings(printed.on) {
			printed.rows = append(printed.rows, r)
		}
		parts[i] = newPart(printed, asked, days...)
	}
	p := newPage(w)
	if len(parts) == 1 {
		n := reviews[0][0].Notice
		p.begin(cmp.Or(n.Controller.Name, n.ID)+": review of its privacy notice", func() {
			p.put("<p class=\"kicker\">Review of a privacy notice</p>\n")
			p.title(1, "", cmp.Or(n.Controller.Name, n.ID))
			about(p, n)
		}, func() { parts[0].contents(p) })
		parts[0].write(p)
		return p.end()
	}
	p.begin("Review of privacy notices", func() {
		p.put("<p class=\"kicker\">Review of privacy notices</p>\n<h1>")
		p.counted(len(parts), "privacy notice")
		p.put("</h1>\n")
	}, func() {
		for i := range parts {
			p.part = "n" + strconv.Itoa(i+1) + "-"
			n := reviews[i][0].Notice
			p.entry("notice", cmp.Or(n.Controller.Name, n.ID))
		}
	})
	p.under = 1
	for i, t := range parts {
		n := reviews[i][0].Notice
		p.part = "n" + strconv.Itoa(i+1) + "-"
		p.put("<article aria-labelledby=\"")
		p.text(p.part)
		p.put("notice\">\n")
		p.title(1, "notice", cmp.Or(n.Controller.Name, n.ID))
		about(p, n)
		t.write(p)
		p.put("</article>\n")
	}
	return p.end()
}

// about says what the notice is called and when it is from.
func about(p *page, n *notice.Notice) {
	p.put(`<p class="meta">`)
	p.text(cmp.Or(n.Title, "Privacy notice"))
	p.put(", dated ")
	d := &n.Dated
	if d.From != d.Until {
		p.put("between ")
		p.day(d.From)
		p.put(" and ")
	}
	p.day(d.Until)
	if d.Printed != "" {
		p.put(" (“")
		p.text(d.Printed)
		p.put("”)")
	}
	if d.Assumed {
		p.put(", which is concluded from its text")
	}
	if d.From != d.Until {
		p.put("; its own date here is the last of these days, and what holds only on the first or only on the last is unclear")
	}
	p.put(".</p>\n")
}

// printed is a notice with its rows as the rules read them.
type printed struct {
	n    *notice.Notice
	rows []notice.Reading
	on   civil.Date // whose law is applied
}

func (n *printed) activities() int                  { return len(n.rows) }
func (n *printed) activity(i int) (id, name string) { return n.rows[i].Row.ID, n.rows[i].Row.Name }
func (n *printed) whole() bool                      { return false }

func (n *printed) answer(i int, r rights.Right) rights.Answer { return n.rows[i].Right(r) }

// declares writes what the notice says of a row, as printed.
func (n *printed) declares(p *page, i int) {
	row := n.rows[i].Row
	p.put("<dl class=\"said\">\n")
	if row.People != 0 {
		p.row("People", func() { p.text(check.Words(row.People)) })
	}
	if len(row.Purposes) > 0 {
		p.row("Purposes", func() { p.semicolons(row.Purposes) })
	}
	if !row.Data.Empty() {
		p.row("Data", func() { p.text(check.Words(row.Data)) })
	}
	p.claims("Basis", row.Basis)
	p.claims("Condition", row.Condition)
	n.grounds(p, i)
	if len(row.Lines) > 0 {
		p.row("Lines", func() { p.numbers(row.Lines) })
	}
	p.put("</dl>\n")
}

// grounds writes the chains that the words make.
func (n *printed) grounds(p *page, i int) {
	begun := false
	for _, g := range n.rows[i].Grounds {
		before := markup("; ")
		for provision := range g.Provisions() {
			if !begun {
				p.put("<dt>Read as</dt><dd>")
				before, begun = "", true
			}
			p.put(before)
			p.provision(provision, n.on)
			before = " → "
		}
	}
	if begun {
		p.put("</dd>\n")
	}
}

// claims writes words that offer a basis or a condition, with what is cited beside them.
func (p *page) claims(term markup, claims []notice.Claim) {
	if len(claims) == 0 {
		return
	}
	p.row(term, func() {
		for i := range claims {
			c := &claims[i]
			if i > 0 {
				p.put("; ")
			}
			if c.Words != "" {
				p.put("“")
				p.text(c.Words)
				p.put("”")
			}
			if c.Cites != "" {
				p.put(" citing “")
				p.text(c.Cites)
				p.put("”")
			}
		}
	})
}

func (p *page) semicolons(list []string) {
	for i, s := range list {
		if i > 0 {
			p.put("; ")
		}
		p.text(s)
	}
}

func (p *page) numbers(list []int) {
	for i, n := range list {
		if i > 0 {
			p.put(", ")
		}
		p.number(n)
	}
}

// kept gives the periods of a row.
func (n *printed) kept(i int, see func(words string, w window)) {
	for j := range n.rows[i].Periods {
		period := &n.rows[i].Periods[j]
		see(period.String(), windowOf(period, n.years(), n.on))
	}
}

// others gives the classes of the retention schedule that the notice prints.
func (n *printed) others(see func(id, name, words string, w window)) {
	if n.n.Schedule == nil {
		return
	}
	for i := range n.n.Schedule.Classes {
		c := &n.n.Schedule.Classes[i]
		for j := range c.Periods {
			see(c.ID, c.Name, c.Periods[j].String(), windowOf(&c.Periods[j], n.years(), n.on))
		}
	}
}

// years are those that the schedule of the notice means.
func (n *printed) years() retention.Year {
	if n.n.Schedule == nil {
		return ""
	}
	return n.n.Schedule.Years
}
