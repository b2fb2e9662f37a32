package html

import (
	"cmp"
	"errors"
	"io"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

// Review is what a check of a record came to: see [gdpr.Checker.Review].
type Review struct {
	AsAt     civil.Date      // the day whose law was applied; zero is gdpr.LawAsAt
	Findings []check.Finding // what was found, and what was left open
	Coverage check.Coverage  // what became of each rule; without it the page says that the record is not reviewed
}

// Record writes a page of a record of processing activities with its review. It is written as it comes: however many activities the record has, no more
// memory is taken than for its findings. What is declared is written as it is, whether or not it can be right: ask [gdpr.Record.Validate] first of a
// record that is declared in Go. The error is that of the first write that failed, or says that the record is nil.
func Record(w io.Writer, r *gdpr.Record, review Review) error {
	if r == nil {
		return errors.New("html: the record is nil: declare one, or look at the error of what read it")
	}
	d := day{on: cmp.Or(review.AsAt, gdpr.LawAsAt()), findings: review.Findings, coverage: review.Coverage}
	c := &r.Controller
	t := newPart(&declared{r, d.on}, check.Requirements(gdpr.Rules()), d)
	p := newPage(w)
	p.begin(cmp.Or(c.Name, "Controller")+": record of processing activities", func() {
		p.put("<p class=\"kicker\">Record of processing activities, and its review</p>\n")
		p.title(1, "", cmp.Or(c.Name, "Controller not named"))
		kept(p, r)
		controller(p, c)
	}, func() { t.contents(p) })
	t.write(p)
	return p.end()
}

// kept says which version of the record it is, and who keeps it.
func kept(p *page, r *gdpr.Record) {
	p.put(`<p class="meta">`)
	p.counted(len(r.Activities), "activity")
	if r.Version != "" {
		p.put("; version ")
		p.text(r.Version)
	}
	if r.Owner != "" {
		p.put("; kept by ")
		p.text(r.Owner)
	}
	if r.Reviewed != 0 {
		p.put("; last gone through on ")
		p.day(r.Reviewed)
	}
	p.put(".</p>\n")
}

// controller writes what Article 30(1)(a) asks for.
func controller(p *page, c *gdpr.Controller) {
	p.put("<dl class=\"said\">\n")
	p.line("Address", c.Address)
	if c.Kind != 0 {
		p.line("Kind", check.Words(c.Kind))
	}
	if c.Role != 0 {
		p.line("Role", check.Words(c.Role))
	}
	p.lines("Jointly with", c.JointWith)
	p.line("Representative", c.Representative)
	p.line("Regulator of care", c.Regulator)
	switch c.Contact {
	case gdpr.Officer:
		p.line("Data protection officer", cmp.Or(c.ContactRoute, "designated"))
	case gdpr.Lead:
		p.line("Data protection lead", cmp.Or(c.ContactRoute, "named"))
	default:
		p.line("Contact", c.ContactRoute)
	}
	if len(c.Services) > 0 {
		p.row("Services", func() {
			for i := range c.Services {
				if i > 0 {
					p.put("; ")
				}
				p.text(cmp.Or(c.Services[i].Name, c.Services[i].ID))
			}
		})
	}
	p.put("</dl>\n")
}

// declared is a record on the day whose law is applied.
type declared struct {
	r  *gdpr.Record
	on civil.Date
}

func (d *declared) activities() int { return len(d.r.Activities) }
func (d *declared) whole() bool     { return true }

func (d *declared) activity(i int) (id, name string) {
	a := &d.r.Activities[i]
	return a.ID, a.Name
}

func (d *declared) answer(i int, r rights.Right) rights.Answer {
	a := &d.r.Activities[i]
	return r.AppliesAcross(a.Grounds, a.RightsFacts(&d.r.Controller), d.on)
}

func (d *declared) kept(i int, see func(words string, w window)) {
	list := d.r.Activities[i].Retention
	for j := range list {
		see(list[j].Period.String(), windowOf(&list[j].Period, "", d.on))
	}
}

func (d *declared) others(func(id, name, words string, w window)) {}

// declares writes what Article 30 asks for, what stands beside it, and nothing that is not said. What Article 30 asks for and is not
// said is shown as a gap.
func (d *declared) declares(p *page, i int) {
	a := &d.r.Activities[i]
	p.put("<dl class=\"said\">\n")
	p.lines("On behalf of", a.OnBehalfOf)
	p.gap("Purposes", len(a.Purposes) == 0, func() { p.semicolons(a.Purposes) })
	p.line("Owner", a.Owner)
	p.line("Function", a.Function)
	if a.Service != "" {
		p.line("Service", d.service(a.Service))
	}
	own := !d.r.Entrusted(a) // what Article 30(1) asks of controllers, and (2) not of processors
	if own || a.People != 0 {
		p.gap("People", a.People == 0, func() { p.text(check.Words(a.People)) })
	}
	if own || len(a.Grounds) > 0 {
		p.gap("Data and grounds", len(a.Grounds) == 0, func() { d.grounds(p, a) })
	}
	if len(a.Sources) > 0 {
		p.row("Sources", func() { sources(p, a) })
	}
	required(p, &a.Required)
	if own || len(a.Recipients) > 0 {
		list(p, "Recipients", "nobody", a.Recipients, p.recipient)
	}
	if own || len(a.Processors) > 0 {
		list(p, "Processors", "nobody", a.Processors, p.processor)
	}
	if a.Transfers != nil { // else data may well stay where they are
		list(p, "Transfers", "none", a.Transfers, p.transfer)
	}
	if own || len(a.Retention) > 0 {
		p.gap("Kept", len(a.Retention) == 0, func() { retained(p, a.Retention) })
	}
	p.gap("Security", len(a.Security) == 0, func() { p.semicolons(a.Security) })
	p.lines("Systems", a.Systems)
	p.lines("Software", a.Software)
	p.line("Support", a.Support)
	p.lines("Held in", a.Locations)
	if a.Automated.Decisions == fact.Yes || a.Automated.Logic != "" {
		p.row("Automated decisions", func() {
			p.text(a.Automated.Decisions.String())
			if a.Automated.Logic != "" {
				p.text(": ", a.Automated.Logic)
			}
		})
	}
	for j := range a.Assessments {
		p.row("Assessment", func() {
			p.text(check.Words(a.Assessments[j].Kind), ": ")
			p.document(&a.Assessments[j].Document)
		})
	}
	if a.PolicyDocument.Exists() {
		p.row("Policy document", func() { p.document(&a.PolicyDocument) })
	}
	p.line("If data were lost", a.ImpactOfLoss)
	p.line("Consent recorded", a.ConsentRecord)
	p.line("Breaches recorded", a.BreachRecord)
	p.line("Rights exercised", a.RightsRoute)
	p.put("</dl>\n")
}

// service is the name of a service of the controller.
func (d *declared) service(id string) string {
	for i := range d.r.Controller.Services {
		if s := &d.r.Controller.Services[i]; s.ID == id && s.Name != "" {
			return s.Name
		}
	}
	return id
}

// line is a row with a text, where there is one.
func (p *page) line(term markup, s string) {
	if s != "" {
		p.row(term, func() { p.text(s) })
	}
}

// lines is a row with several texts.
func (p *page) lines(term markup, list []string) {
	if len(list) > 0 {
		p.row(term, func() { p.semicolons(list) })
	}
}

// gap is a row of what Article 30 asks for; it says so where nothing is declared.
func (p *page) gap(term markup, empty bool, inner func()) {
	if empty {
		inner = func() { p.put(`<span class="gap">not declared</span>`) }
	}
	p.row(term, inner)
}

// grounds writes each chain: which data, what for, on what.
func (d *declared) grounds(p *page, a *gdpr.Activity) {
	p.put("<ul>")
	for i := range a.Grounds {
		g := &a.Grounds[i]
		p.put("<li>")
		p.text(check.Words(g.Data.Union(g.Special)))
		if g.For != 0 {
			p.put(", for ")
			p.text(check.Words(g.For))
		}
		before := markup(": ")
		for provision := range g.Provisions() {
			p.put(before)
			p.provision(provision, d.on)
			before = " → "
		}
		if !g.Under.IsZero() {
			p.put(", under ")
			p.provision(g.Under, d.on)
		}
		if g.Interest != "" {
			p.put(", in the interest of ")
			p.text(g.Interest)
		}
		p.put("</li>")
	}
	p.put("</ul>")
}

func sources(p *page, a *gdpr.Activity) {
	for i := range a.Sources {
		s := &a.Sources[i]
		if i > 0 {
			p.put("; ")
		}
		if s.FromPerson == fact.Yes {
			p.put("the people themselves")
			if s.Name != "" {
				p.put(", ")
			}
		}
		p.text(s.Name)
		if s.Public == fact.Yes {
			p.put(", open to everybody")
		}
		p.only(s.Data)
	}
}

// required says whether people must provide the data.
func required(p *page, r *gdpr.Required) {
	if *r == (gdpr.Required{}) {
		return
	}
	p.row("Must be provided", func() {
		switch {
		case r.ByLaw == fact.Yes:
			p.put("by law")
		case r.ByContract == fact.Yes:
			p.put("by contract, or to make one")
		case r.ByLaw == fact.No && r.ByContract == fact.No:
			p.put("no, it is people’s choice")
		default:
			p.put("not declared in full")
		}
		if r.Otherwise != "" {
			p.text("; otherwise ", r.Otherwise)
		}
	})
}

// only says which of the data are meant, where not all are.
func (p *page) only(data category.Set) {
	if !data.Empty() {
		p.text(" (", check.Words(data), ")")
	}
}

// abroad says in which country a party is, where that is not the UK.
func (p *page) abroad(country string) {
	if country != "" {
		p.text(", ", country)
	}
}

// list is a row of a list that Article 30 asks for: a gap where nobody has said, and in words where it is declared to be empty.
func list[T any](p *page, term, none markup, of []T, each func(*T)) {
	p.gap(term, of == nil, func() {
		if len(of) == 0 {
			p.put(none)
		}
		for i := range of {
			if i > 0 {
				p.put("; ")
			}
			each(&of[i])
		}
	})
}

func (p *page) recipient(r *gdpr.Recipient) {
	p.text(r.Name)
	p.abroad(r.Country)
	p.only(r.Data)
}

func (p *page) processor(s *gdpr.Supplier) {
	p.text(s.Name)
	if s.Service != "" {
		p.text(", ", s.Service)
	}
	p.abroad(s.Country)
	switch s.Contract {
	case fact.Yes:
		p.put(", under contract")
	case fact.No:
		p.put(", without a contract")
	}
	if s.Link != "" {
		p.text(" (", s.Link, ")")
	}
}

func (p *page) transfer(t *gdpr.Transfer) {
	p.text(t.Recipient)
	p.abroad(t.Country)
	if t.Mechanism != 0 {
		p.put(", by ")
		p.text(check.Words(t.Mechanism))
	}
	if t.Safeguard != "" {
		p.text(" (", t.Safeguard, ")")
	}
}

func retained(p *page, list []gdpr.Retention) {
	for i := range list {
		if i > 0 {
			p.put("; ")
		}
		p.text(list[i].Period.String())
		p.only(list[i].Data)
		if list[i].Link != "" {
			p.text(", see ", list[i].Link)
		}
	}
}

// document names a document, with its dates.
func (p *page) document(d *gdpr.Document) {
	p.text(strings.Join(filled(d.Name, d.Link), ", "))
	if d.Dated != 0 {
		p.put(" of ")
		p.day(d.Dated)
	}
	if d.ReviewBy != 0 {
		p.put(", to be reviewed by ")
		p.day(d.ReviewBy)
	}
}

// filled is the texts that are not empty.
func filled(list ...string) (texts []string) {
	for _, s := range list {
		if s != "" {
			texts = append(texts, s)
		}
	}
	return texts
}
