package ico

import (
	"bufio"
	"bytes"
	"cmp"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

// entry is one thing that a record says of an activity.
type entry struct {
	label    string
	law      law.Provision // that wants it; zero where none does
	field    string        // of the activity
	missing  string        // what is not known where it is not declared
	strength check.Strength
	is       func(*cell, *line)
}

// ofController is Article 30(1), ofProcessor Article 30(2), underPolicy what paragraph 41 of Schedule 1 to the DPA 2018 adds where a condition
// is relied on that needs a policy document. "Where possible" and the like make a should.
var (
	ofController = [...]entry{
		{"Purposes", article30("(b)"), "purposes", "for which purposes the data are processed", check.Must, inWords},
		{"People", article30("(c)"), "people", "about whom the data are", check.Must, func(c *cell, l *line) { c.people(&l.People) }},
		{"Personal data", article30("(c)"), "grounds", "which kinds of data are held", check.Must, dataHeld},
		{"Lawful basis", law.Provision{}, "", "", 0, func(c *cell, l *line) {
			c.lines(len(l.Grounds), func(i int) { c.chain(&l.Grounds[i]) })
		}},
		{"Recipients", article30("(d)"), "recipients", "to whom the data are disclosed, or [] for nobody", check.Must, func(c *cell, l *line) { list(c, &l.Recipients, recipient) }},
		{"Processors", article30("(d)"), "processors", "who handles the data on the controller's behalf, or [] for nobody", check.Should, func(c *cell, l *line) { list(c, &l.Processors, processor) }},
		{"Transfers", article30("(e)"), "transfers", "to which countries outside the UK the data go, or [] for none", check.Must, transfers},
		{"Kept", article30("(f)"), "retention", "how long the data are kept", check.Should, func(c *cell, l *line) { list(c, &l.Retention, keptFor) }},
		{"Security", article30("(g)"), "security", "how the data are kept secure", check.Should, func(c *cell, l *line) { texts(c, &l.Security) }},
	}
	ofProcessor = [...]entry{
		{"Controllers", processing("(a)"), "on_behalf_of", "for which controllers it is done, with their contacts", check.Must, func(c *cell, l *line) { texts(c, &l.OnBehalfOf) }},
		{"Processing", processing("(b)"), "purposes", "what is done for them", check.Must, inWords},
		{"Transfers", processing("(c)"), "transfers", "to which countries outside the UK the data go, or [] for none", check.Must, transfers},
		{"Security", processing("(d)"), "security", "how the data are kept secure", check.Should, func(c *cell, l *line) { texts(c, &l.Security) }},
	}
	underPolicy = [...]entry{
		{"Schedule 1 condition", paragraph41("(a)"), "grounds", "on which paragraph of Schedule 1 it rests", check.Must, func(c *cell, l *line) { numbered(c, &l.Grounds, false, schedule1) }},
		{"Article 6 is satisfied by", paragraph41("(b)"), "grounds", "how Article 6 is satisfied", check.Must, func(c *cell, l *line) { numbered(c, &l.Grounds, false, again) }},
		{"Kept and erased as the policy document has it", paragraph41("(c)"), "kept_to_policy", "whether data are kept and erased as the policy document has it", check.Must, toPolicy},
		{"Policy document", paragraph41("(c)"), "policy_document", "which policy document it is", check.Must, one(policy)},
	}
)

func processing(point string) law.Provision { return law.UKGDPR.Article("30(2)" + point) }

// inWords is the purposes in words, or where there are none those that have a name.
func inWords(c *cell, l *line) {
	texts(c, &l.Purposes)
	if len(l.Purposes) > 0 {
		return
	}
	c.out = c.out[:0]
	for i := range l.Grounds {
		if why := l.Grounds[i].For.Meaning(); why != "" {
			c.next()
			c.out = append(c.out, why...)
		}
	}
}

func dataHeld(c *cell, l *line) {
	c.lines(len(l.Grounds), func(i int) { held(c, &l.Grounds[i]) })
}

// transfers are those that are declared. Where none are, and every place that the activity names lies at home, it says that.
func transfers(c *cell, l *line) {
	if l.Transfers == nil && l.atHome() {
		c.out = append(c.out, "none is named, and nothing is held or received abroad"...)
		return
	}
	list(c, &l.Transfers, func(c *cell, t *gdpr.Transfer) {
		destination(c, t)
		value(c, "on", &t.Mechanism, gdpr.ParseMechanism)
		c.words("safeguard", &t.Safeguard)
	})
	for i := range l.Transfers {
		if t := &l.Transfers[i]; t.Country == "" {
			c.gap("transfers["+strconv.Itoa(i)+"].country", "to which country the data go")
		} else if t.Mechanism == gdpr.Derogation && t.Safeguard == "" {
			c.gap("transfers["+strconv.Itoa(i)+"].safeguard", "where the exception is the last of Article 49(1): which suitable safeguards there are")
		}
	}
}

// atHome reports whether the activity says where its data are, and names no place outside the UK.
func (l *line) atHome() bool {
	abroad := func(place string) bool { return gdpr.Abroad(place, l.on) }
	return len(l.Locations) > 0 && !slices.ContainsFunc(l.Locations, abroad) &&
		!slices.ContainsFunc(l.Recipients, func(r gdpr.Recipient) bool { return abroad(r.Country) }) &&
		!slices.ContainsFunc(l.Processors, func(s gdpr.Supplier) bool { return abroad(s.Country) })
}

// keptFor is a period, and for which data.
func keptFor(c *cell, r *gdpr.Retention) {
	c.write(r.Period.String(), false)
	c.data("data", &r.Data)
	c.words("link", &r.Link)
}

func toPolicy(c *cell, l *line) {
	c.item = 0
	c.fact("", &l.KeptToPolicy)
	if l.WhyNot != "" {
		c.words("because", &l.WhyNot)
	} else if l.KeptToPolicy == fact.No {
		c.gap("why_not", "why data are not kept or erased as the policy document has it")
	}
}

// document is a record that is being written for people.
type document struct {
	*bufio.Writer
	found func(check.Finding)
	nth   int
	line  line
	cell  cell
	entry *entry // that is being written
}

// Article30 writes a record as Article 30 has it, in Markdown: of controllers what paragraph (1) wants, of processors what (2) does, and what paragraph 41 of Schedule 1 to
// the DPA 2018 adds. An activity that is done on behalf of controllers, and any of an organisation whose role is processor, is that of a processor. More are
// written behind the record's own as they come; more may be nil. It always writes the whole: what is not declared is marked, and a finding, which
// names the item that wants it. The error is that of the first write that failed.
func (e Export) Article30(w io.Writer, r *gdpr.Record, more iter.Seq[*gdpr.Activity]) error {
	if r == nil {
		return errNoRecord
	}
	d := &document{Writer: bufio.NewWriter(emit.To(w)), found: e.report()}
	d.line.jointly, d.line.on = &r.Controller.JointWith, cmp.Or(e.AsAt, gdpr.LawAsAt())
	d.cell.lost = func(string, ...any) {}
	d.cell.gap = func(field, what string) {
		d.missing("activities["+strconv.Itoa(d.nth)+"]."+field, what, d.entry.law, d.entry.strength)
	}
	d.head(r)
	for a := range activities(r, more) {
		d.activity(a, r.Entrusted(a))
		d.nth++
	}
	if d.nth == 0 {
		d.missing("activities", "which processing activities there are", article30(""), check.Must)
		d.say("\n", notRecordedHere, "\n")
	}
	return d.Flush()
}

// notRecordedHere marks a gap.
const notRecordedHere = "**not recorded**"

func (d *document) say(parts ...string) {
	for _, part := range parts {
		d.WriteString(part)
	}
}

// missing reports a gap.
func (d *document) missing(path, what string, by law.Provision, s check.Strength) {
	f := check.Finding{
		Rule: ArticleGap, Path: path, Strength: s, Outcome: check.Unclear, AsAt: d.line.on, Missing: what,
		Message: "the record does not say " + what, Remedy: "find it out and declare it",
	}
	if d.line.Activity != nil {
		f.Activity = d.line.ID
	}
	if !by.IsZero() {
		f.Law = by.On(d.line.on)
		f.Message += ", which " + by.String() + " wants"
	}
	d.found(f)
}

// fact writes one thing about the record as a whole.
func (d *document) fact(label, text, path, missing string, by law.Provision, s check.Strength) {
	switch {
	case text != "":
		d.say("- **", label, "**: ", emit.Markdown(text), "\n")
	case missing != "":
		d.missing(path, missing, by, s)
		d.say("- **", label, "**: ", notRecordedHere, "\n")
	}
}

// head writes what is about the whole: the controller or processor, and the record itself.
func (d *document) head(r *gdpr.Record) {
	c := &r.Controller
	label, by := "Controller", article30("(a)")
	if c.Role == gdpr.Processor {
		label, by = "Processor", processing("(a)")
	}
	d.say("# Record of processing activities\n\n")
	d.fact(label, c.Name, "controller.name", "who the "+strings.ToLower(label)+" is", by, check.Must)
	d.fact("Contact details", c.Address, "controller.address", "how to reach the organisation", by, check.Must)
	if c.Role == gdpr.JointController || len(c.JointWith) > 0 {
		d.fact("Joint controllers", strings.Join(c.JointWith, "; "), "controller.joint_with", "who the joint controllers are", by, check.Must)
	}
	d.fact("Representative", c.Representative, "", "", law.Provision{}, 0)
	contact := ""
	if c.Contact != 0 && int(c.Contact) < len(contacts) {
		contact = contacts[c.Contact]
	}
	d.fact("Data protection officer or other contact", contact, "controller.contact", "whether there is a data protection officer", by, check.Must)
	if route := ""; c.Contact == gdpr.Officer || c.ContactRoute != "" {
		if route = "how to reach the data protection officer"; c.Contact != gdpr.Officer {
			route = ""
		}
		d.fact("To be reached", c.ContactRoute, "controller.contact_route", route, by, check.Must)
	}
	reviewed := ""
	if r.Reviewed != 0 {
		reviewed = r.Reviewed.String()
	}
	d.fact("Version of the record", r.Version, "version", "which version of the record this is", law.Provision{}, check.Could)
	d.fact("Kept by", r.Owner, "owner", "who keeps the record", law.Provision{}, check.Could)
	d.fact("Last gone through", reviewed, "reviewed", "when the record was last gone through", law.Provision{}, check.Could)
}

func (d *document) activity(a *gdpr.Activity, entrusted bool) {
	d.line.Activity = a
	d.say("\n## ", cmp.Or(emit.Markdown(a.Name), emit.Markdown(a.ID)), "\n\n")
	d.say("- **Id**: ", emit.Markdown(a.ID), "\n")
	if entrusted {
		d.entries(ofProcessor[:])
	} else {
		d.entries(ofController[:])
	}
	for i := range a.Grounds {
		g := &a.Grounds[i]
		if g.Schedule1.PolicyDocument(g.Limb, d.line.on) == fact.Yes {
			d.entries(underPolicy[:])
			break
		}
	}
	d.line.Activity = nil
}

// entries writes entries, each with the item that wants it.
func (d *document) entries(list []entry) {
	c := &d.cell
	for i := range list {
		e := &list[i]
		d.entry = e
		c.out, c.item = c.out[:0], 0
		e.is(c, &d.line)
		if len(c.out) == 0 && e.missing == "" {
			continue
		}
		d.say("- **", e.label, "**")
		switch e.law.Instrument() {
		case "":
		case law.UKGDPR:
			d.say(" (Article ", e.law.Locator(), ")")
		default:
			d.say(" (", e.law.String(), ")")
		}
		switch rest := c.out; {
		case len(rest) == 0:
			d.missing("activities["+strconv.Itoa(d.nth)+"]."+e.field, e.missing, e.law, e.strength)
			d.say(": ", notRecordedHere, "\n")
		case bytes.IndexByte(rest, '\n') < 0:
			d.say(": ", emit.Markdown(string(rest)), "\n")
		default:
			d.say(":\n")
			for text := range bytes.SplitSeq(rest, []byte("\n")) {
				d.say("  - ", emit.Markdown(string(text)), "\n")
			}
		}
	}
}
