package ico

import (
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// toolkit is what evidence item 1.1.2 of the Data Security and Protection Toolkit asks for, a column for each, in our words and its order.
// Last checked 2026-11-22 against its help page 88.
var toolkit = [...]column{
	{"Purpose", law.Provision{}, purposes},
	{"Article 6 basis and Article 9 condition", law.Provision{}, chains},
	{"People and personal data", law.Provision{}, peopleAndData},
	{"Recipients", law.Provision{}, func(c *cell, l *line) { known(c, "recipients", l.Recipients != nil); list(c, &l.Recipients, recipient) }},
	{"Where it is held, and whether it goes overseas", law.Provision{}, whereHeld},
	{"Kept and disposed of by policy, or why not", law.Provision{}, byPolicy},
	{"Written agreement or contract, and when it ends", law.Provision{}, agreements},
	{"Sensitive information, and why it is held", law.Provision{}, sensitive},
	{"Systems or services", law.Provision{}, func(c *cell, l *line) { known(c, "systems", l.Systems != nil); texts(c, &l.Systems) }},
	{"Impact of loss, compromise or disclosure", law.Provision{}, func(c *cell, l *line) { known(c, "impact_of_loss", l.ImpactOfLoss != ""); c.all(&l.ImpactOfLoss) }},
	{"Software", law.Provision{}, func(c *cell, l *line) { known(c, "software", l.Software != nil); texts(c, &l.Software) }},
	{"Asset owner", law.Provision{}, func(c *cell, l *line) { known(c, "owner", l.Owner != ""); c.all(&l.Owner) }},
	{"Support and maintenance", law.Provision{}, func(c *cell, l *line) { known(c, "support", l.Support != ""); c.all(&l.Support) }},
}

// notRecorded marks a gap in a sheet, beside the finding that names it.
const notRecorded = "[not recorded]"

// Toolkit writes a record as the Data Security and Protection Toolkit asks for it in evidence item 1.1.2: a row of headings, and a row for each
// activity, those of the record and then more as they come; more may be nil. What is not declared is marked in its cell, and a finding. It keeps
// none of the activities. The error is that of the first write that failed. Nothing reads such a sheet back.
func (e Export) Toolkit(w io.Writer, r *gdpr.Record, more iter.Seq[*gdpr.Activity]) error {
	if r == nil {
		return errNoRecord
	}
	s := e.sheet(w, r, toolkit[:])
	s.cell.gap = func(field, what string) {
		s.found(check.Finding{
			Rule: ToolkitGap, Activity: s.line.ID, Path: s.path() + "." + field, Missing: field + ": " + what, Strength: check.Should, Outcome: check.Unclear, AsAt: s.line.on,
			Message: "column " + letters(s.column) + " (" + s.columns[s.column].heading + "): " + what, Remedy: "find it out and declare it",
		})
	}
	s.rows(r, more, func() {})
	s.flush()
	return s.err
}

// known marks a gap where a field is not.
func known(c *cell, field string, known bool) {
	if !known {
		c.missing(field, "the record does not say")
	}
}

// missing marks a gap: a field is not declared.
func (c *cell) missing(field, what string) {
	c.gap(field, what)
	c.next()
	c.out = append(c.out, notRecorded...)
}

// next begins a line.
func (c *cell) next() {
	if len(c.out) > 0 {
		c.out = append(c.out, '\n')
	}
}

// lines writes a line for each of n things that has something to say, behind its number where there is more than one.
func (c *cell) lines(n int, write func(i int)) {
	for i := range n {
		before := len(c.out)
		c.next()
		if n > 1 {
			c.number(i + 1)
		}
		c.item = len(c.out)
		if write(i); len(c.out) == c.item {
			c.out = c.out[:before]
		}
	}
}

func chains(c *cell, l *line) {
	if len(l.Grounds) == 0 {
		c.missing("grounds", "no basis is named")
	}
	for i := range l.Grounds {
		if l.Grounds[i].Article6 == 0 {
			c.gap("grounds", "no Article 6 basis is named for some data")
			break
		}
	}
	c.lines(len(l.Grounds), func(i int) {
		if l.Grounds[i].Article6 == 0 {
			c.out = append(c.out, notRecorded...)
		}
		c.chain(&l.Grounds[i])
	})
}

// chain is the provisions of a ground.
func (c *cell) chain(g *basis.Ground) {
	if text := g.String(); text != "" {
		c.write(text, false)
	}
}

func peopleAndData(c *cell, l *line) {
	if l.People.Empty() {
		c.missing("people", "about whom the data are")
	}
	c.people(&l.People)
	if l.Data().Empty() {
		c.missing("grounds", "which kinds of data are held")
	}
	c.lines(len(l.Grounds), func(i int) { held(c, &l.Grounds[i]) })
}

// whereHeld is the places, and where the data go abroad.
func whereHeld(c *cell, l *line) {
	known(c, "locations", l.Locations != nil)
	for i := range l.Locations {
		c.next()
		c.write(l.Locations[i], false)
	}
	switch {
	case l.Transfers == nil && l.atHome():
		c.next()
		c.out = append(c.out, "overseas: none is named"...)
	case l.Transfers == nil:
		c.gap("transfers", "whether data go overseas")
		c.next()
		c.out = append(c.out, "overseas: "+notRecorded...)
	case len(l.Transfers) == 0:
		c.next()
		c.out = append(c.out, "overseas: no"...)
	}
	for i := range l.Transfers {
		t := &l.Transfers[i]
		c.next()
		c.item = len(c.out)
		c.words("overseas", &t.Country)
		c.words("to", &t.Recipient)
		value(c, "on", &t.Mechanism, gdpr.ParseMechanism)
		c.words("safeguard", &t.Safeguard)
	}
}

func byPolicy(c *cell, l *line) {
	switch l.KeptToPolicy {
	case fact.Unknown:
		c.missing("kept_to_policy", "whether data are kept and disposed of as the policy has it")
	case fact.No:
		if c.out = append(c.out, "no: "...); l.WhyNot == "" {
			c.gap("why_not", "why data are not kept or disposed of as the policy has it")
			c.out = append(c.out, notRecorded...)
		}
	default:
		c.out = append(c.out, "yes"...)
	}
	if l.WhyNot != "" {
		if l.KeptToPolicy != fact.No {
			c.next()
		}
		c.write(l.WhyNot, true)
	}
	for i := range l.Retention {
		c.next()
		c.item = len(c.out)
		c.write(l.Retention[i].Period.String(), false)
		c.data("data", &l.Retention[i].Data)
	}
}

// agreements is the contracts with processors, and what is agreed with recipients.
func agreements(c *cell, l *line) {
	for i := range l.Processors {
		p := &l.Processors[i]
		c.agreement(p.Name, "contract", p.Contract, p.Ends)
	}
	for i := range l.Recipients {
		r := &l.Recipients[i]
		c.agreement(r.Name, "agreement", r.Agreement, r.Ends)
	}
	if len(c.out) == 0 {
		if l.Processors == nil || l.Recipients == nil {
			c.missing("processors", "to whom the data go under a contract or an agreement")
			return
		}
		c.out = append(c.out, "none"...)
	}
	if unsaid := l.unsaid(); unsaid != "" {
		c.gap("recipients", "whether a written agreement or contract is in place, or when it ends: "+unsaid)
	}
}

// agreement writes one line.
func (c *cell) agreement(name, kind string, is fact.Fact, ends civil.Date) {
	c.next()
	c.item = len(c.out)
	c.write(name, false)
	c.key(kind)
	switch {
	case is == fact.Unknown:
		c.out = append(c.out, notRecorded...)
	case is == fact.Yes && ends == 0:
		c.out = append(c.out, "yes; ends: "+notRecorded...)
	default:
		c.out = append(c.out, is.String()...)
		c.date("ends", &ends)
	}
}

// unsaid names those of whom it is not declared whether there is a written agreement, or when it ends.
func (l *line) unsaid() string {
	var names []string
	for i := range l.Processors {
		if p := &l.Processors[i]; p.Contract == fact.Unknown || p.Contract == fact.Yes && p.Ends == 0 {
			names = append(names, clip(p.Name))
		}
	}
	for i := range l.Recipients {
		if r := &l.Recipients[i]; r.Agreement == fact.Unknown || r.Agreement == fact.Yes && r.Ends == 0 {
			names = append(names, clip(r.Name))
		}
	}
	return strings.Join(slices.Compact(names), ", ")
}

// sensitive is the special categories and offence data that are held, for what, and on which condition.
func sensitive(c *cell, l *line) {
	c.lines(len(l.Grounds), func(i int) {
		g := &l.Grounds[i]
		kinds := g.SpecialKinds()
		offence := g.Offence()
		if kinds.Empty() && !offence {
			return
		}
		c.data("", &kinds)
		if offence {
			if len(c.out) > c.item {
				c.out = append(c.out, ", "...)
			}
			c.out = append(c.out, "criminal offence data"...)
		}
		for _, why := range [...]struct{ key, text string }{{"for", g.For.Meaning()}, {"on", onCondition(g)}} {
			c.words(why.key, &why.text)
		}
		if g.For == 0 {
			c.gap("grounds", "for which purpose sensitive data are held")
			c.key("for")
			c.out = append(c.out, notRecorded...)
		}
	})
	if len(c.out) == 0 {
		if l.Data().Empty() {
			c.missing("grounds", "which kinds of data are held")
			return
		}
		c.out = append(c.out, "none"...)
	}
}

// onCondition is the chain of a ground behind its basis.
func onCondition(g *basis.Ground) string {
	behind := *g
	behind.Article6, behind.Recognised = 0, 0
	return behind.String()
}
