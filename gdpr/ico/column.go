package ico

import (
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// line is one row: an activity, and what stands in the row that is not the activity's own or that it has in another shape.
type line struct {
	*gdpr.Activity
	jointly   *[]string // joint controllers
	impact    []gdpr.Assessment
	interests []gdpr.Assessment
	rights    rights.Set // that are available
	on        civil.Date // the day whose law is applied
}

// column is one of a sheet.
type column struct {
	heading string
	law     law.Provision // that wants it; zero where it is optional
	is      func(*cell, *line)
}

// columns are those of the regulator's template for controllers, A to AD, under its headings. Which provision wants a column is our reading.
// Last checked 2026-11-22 against the headings of the template.
var columns = [...]column{
	{"Business function", law.Provision{}, func(c *cell, l *line) { c.all(&l.Function) }},
	{"Purpose of processing", article30("(b)"), purposes},
	{"Name and contact details of joint controller (if applicable)", article30("(a)"), func(c *cell, l *line) { texts(c, l.jointly) }},
	{"Categories of individuals", article30("(c)"), func(c *cell, l *line) { c.people(&l.People) }},
	{"Categories of personal data", article30("(c)"), func(c *cell, l *line) { numbered(c, &l.Grounds, true, held) }},
	{"Categories of recipients", article30("(d)"), func(c *cell, l *line) { list(c, &l.Recipients, recipient) }},
	{"Link to contract with processor", law.Provision{}, func(c *cell, l *line) { list(c, &l.Processors, processor) }},
	{"Names of third countries or international organisations that personal data are transferred to (if applicable)", article30("(e)"),
		func(c *cell, l *line) { numbered(c, &l.Transfers, true, destination) }},
	{"Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)", article30("(e)"),
		func(c *cell, l *line) { numbered(c, &l.Transfers, false, safeguard) }},
	{"Retention schedule (if possible)", article30("(f)"), func(c *cell, l *line) { list(c, &l.Retention, kept) }},
	{"General description of technical and organisational security measures (if possible)", article30("(g)"), func(c *cell, l *line) { texts(c, &l.Security) }},
	{"Article 6 lawful basis for processing personal data", law.Provision{}, func(c *cell, l *line) { numbered(c, &l.Grounds, false, article6) }},
	{"Article 9 condition for processing special category data", law.Provision{}, func(c *cell, l *line) { numbered(c, &l.Grounds, false, article9) }},
	{"Legitimate interests for the processing (if applicable)", law.Provision{}, func(c *cell, l *line) { numbered(c, &l.Grounds, false, interest) }},
	{"Link to record of legitimate interests assessment (if applicable)", law.Provision{}, func(c *cell, l *line) { list(c, &l.interests, assessment) }},
	{"Rights available to individuals", law.Provision{}, exercised},
	{"Existence of automated decision-making, including profiling (if applicable)", law.Provision{}, one(automated)},
	{"The source of the personal data (if applicable)", law.Provision{}, func(c *cell, l *line) { list(c, &l.Sources, source) }},
	{"Link to record of consent", law.Provision{}, func(c *cell, l *line) { c.all(&l.ConsentRecord) }},
	{"Location of personal data", law.Provision{}, func(c *cell, l *line) { texts(c, &l.Locations) }},
	{"Data Protection Impact Assessment required?", law.Provision{}, one(assess)},
	{"Data Protection Impact Assessment progress", law.Provision{}, func(c *cell, l *line) { numbered(c, &l.impact, true, dates) }},
	{"Link to Data Protection Impact Assessment", law.Provision{}, func(c *cell, l *line) { numbered(c, &l.impact, false, place) }},
	{"Has a personal data breach occurred?", law.Provision{}, one(func(c *cell, l *line) { c.fact("", &l.BreachOccurred) })},
	{"Link to record of personal data breach", law.Provision{}, func(c *cell, l *line) { c.all(&l.BreachRecord) }},
	{"Data Protection Act 2018 Schedule 1 Condition for processing", paragraph41("(a)"), func(c *cell, l *line) { numbered(c, &l.Grounds, false, schedule1) }},
	{"GDPR Article 6 lawful basis for processing", paragraph41("(b)"), func(c *cell, l *line) { numbered(c, &l.Grounds, false, again) }},
	{"Link to retention and erasure policy document", paragraph41("(c)"), one(policy)},
	{"Is personal data retained and erased in accordance with the policy document?", paragraph41("(c)"), one(func(c *cell, l *line) { c.fact("", &l.KeptToPolicy) })},
	{"Reasons for not adhering to policy document (if applicable)", paragraph41("(c)"), func(c *cell, l *line) { c.all(&l.WhyNot) }},
}

func article30(point string) law.Provision { return law.UKGDPR.Article("30(1)" + point) }

func paragraph41(limb string) law.Provision { return law.DPA2018.Schedule("1", "41"+limb) }

// letters is the name of a column in a spreadsheet: A, B, and AA behind Z.
func letters(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return string(rune('A'+i/26-1)) + string(rune('A'+i%26))
}

// one is a cell with one item.
func one(each func(*cell, *line)) func(*cell, *line) {
	return func(c *cell, l *line) {
		if !c.reading {
			c.item = len(c.out)
			each(c, l)
		} else if c.text = strings.TrimSpace(c.text); c.text != "" && !strings.EqualFold(c.text, "n/a") {
			c.split(c.text)
			each(c, l)
			c.done()
		}
	}
}

// purposes are the name and id of the activity in the first line, and its purposes in words behind.
func purposes(c *cell, l *line) {
	if !c.reading {
		if l.Name != "" {
			c.write(l.Name, false)
			c.out = append(c.out, ' ')
		}
		c.out = append(c.out, '[')
		from := len(c.out)
		if c.write(l.ID, false); strings.ContainsAny(l.ID, "[]") {
			c.out = append(c.out[:from], brackets.Replace(string(c.out[from:]))...)
		}
		c.out = append(c.out, ']')
		if l.Purposes != nil {
			c.out = append(c.out, '\n')
			texts(c, &l.Purposes)
		}
		return
	}
	first, rest, more := strings.Cut(strings.TrimSpace(c.text), "\n")
	first = strings.TrimSpace(first)
	bracket := strings.LastIndexByte(first, '[')
	if bracket >= 0 && strings.HasSuffix(first, "]") {
		l.ID = readText(first[bracket+1 : len(first)-1])
		first = strings.TrimSpace(first[:bracket])
	} else {
		rest, more = c.text, true // a sheet of somebody else: its first purpose names the activity too
	}
	if first != "" {
		l.Name = readText(first)
	}
	if more {
		c.text = rest
		texts(c, &l.Purposes)
	}
}

var brackets = strings.NewReplacer("[", `\u{5b}`, "]", `\u{5d}`)

func recipient(c *cell, r *gdpr.Recipient) {
	c.words("", &r.Name)
	c.words("country", &r.Country)
	c.data("data", &r.Data)
	c.fact("agreement", &r.Agreement)
	c.date("ends", &r.Ends)
}

func processor(c *cell, s *gdpr.Supplier) {
	c.words("", &s.Name)
	c.words("service", &s.Service)
	c.words("country", &s.Country)
	c.fact("contract", &s.Contract)
	c.date("ends", &s.Ends)
	c.words("link", &s.Link)
}

func destination(c *cell, t *gdpr.Transfer) {
	c.words("", &t.Country)
	c.words("to", &t.Recipient)
}

func safeguard(c *cell, t *gdpr.Transfer) {
	value(c, "", &t.Mechanism, gdpr.ParseMechanism)
	c.words("safeguard", &t.Safeguard)
}

func source(c *cell, s *gdpr.Source) {
	c.words("", &s.Name)
	c.fact("from the person", &s.FromPerson)
	c.fact("open to all", &s.Public)
	c.data("data", &s.Data)
}

func automated(c *cell, l *line) {
	c.fact("", &l.Automated.Decisions)
	c.fact("significant", &l.Automated.Significant)
	c.words("logic", &l.Automated.Logic)
}

// assess is what decides whether an impact assessment is required: Article 35(3).
func assess(c *cell, l *line) {
	c.fact("large scale", &l.LargeScale)
	c.fact("monitoring", &l.Monitoring)
	c.fact("new technology", &l.NewTechnology)
}

func place(c *cell, a *gdpr.Assessment) {
	c.words("", &a.Name)
	c.words("link", &a.Link)
}

func dates(c *cell, a *gdpr.Assessment) {
	c.date("dated", &a.Dated)
	c.date("review by", &a.ReviewBy)
}

func assessment(c *cell, a *gdpr.Assessment) {
	place(c, a)
	dates(c, a)
}

func policy(c *cell, l *line) {
	d := gdpr.Assessment{Document: l.PolicyDocument}
	assessment(c, &d)
	l.PolicyDocument = d.Document
}

// kept is a period in its canonical words, or in such as are printed.
func kept(c *cell, r *gdpr.Retention) {
	if !c.reading {
		if !r.Period.IsZero() {
			if err := r.Period.Validate(); err != nil {
				c.lost("the period is none that can be kept, and does not read back: %v", err)
			}
		}
		c.write(r.Period.String(), false)
	} else if text, ok := c.take(""); ok {
		period, doubts := retention.Read(readText(text))
		for _, d := range doubts {
			if d.Kind != retention.DoubtNoEvent {
				c.fail("found %q as a period: %s: want a form such as 6 years after the end of employment", clip(text), d.Why)
			}
		}
		r.Period = period
	}
	c.data("data", &r.Data)
	c.words("link", &r.Link)
	benchmarks(c, &r.Benchmarks)
	c.fact("duty", &r.Duty)
}

// benchmarks are published periods, by their names as they are.
func benchmarks(c *cell, s *[]retention.Benchmark) {
	if c.reading {
		if text, ok := c.take("benchmarks"); ok {
			for name := range strings.SplitSeq(text, ",") {
				b, err := retention.ParseBenchmark(strings.TrimSpace(name))
				if err != nil {
					c.fail("%w", err)
				}
				*s = append(*s, b)
			}
		}
		return
	}
	for i, b := range *s {
		if b.Records() == "" {
			c.lost("%s is no value that has a name", b)
			continue
		}
		if i == 0 {
			c.key("benchmarks")
		} else {
			c.out = append(c.out, ", "...)
		}
		c.out = append(c.out, b.String()...)
	}
}

// exercised is which rights the grounds give, which follows from them and is not read, and how they are exercised.
func exercised(c *cell, l *line) {
	if c.reading {
		if c.text = strings.TrimSpace(c.text); c.text == "" {
			return
		}
		c.split(c.text)
		if text, ok := c.take(""); ok && !isNone(text) {
			for name := range strings.SplitSeq(text, ",") {
				var r rights.Right
				named(c, &r, name, rights.Parse)
			}
		}
		c.words("route", &l.RightsRoute)
		c.done()
		return
	}
	c.item = 0
	for r := range l.rights.All() {
		if len(c.out) > 0 {
			c.out = append(c.out, ", "...)
		}
		c.spaced(r.String())
	}
	c.words("route", &l.RightsRoute)
}

// again is the basis once more, where a paragraph of Schedule 1 is relied on. What is read must say the same as the column for it.
func again(c *cell, g *basis.Ground) {
	if !c.reading {
		if g.Schedule1 != 0 {
			cited(c, "", &g.Article6, basis.ParseArticle6, basis.Article6Of)
		}
		return
	}
	var read basis.Article6
	cited(c, "", &read, basis.ParseArticle6, basis.Article6Of)
	switch {
	case read == 0 || read == g.Article6:
	case g.Article6 == 0:
		g.Article6 = read
	default:
		c.fail("found %s, where column L has %s: want the same in both", read, g.Article6)
	}
}

// without names what the activity declares that no column takes.
func without(l *line) string {
	var names []string
	for _, f := range [...]struct {
		name string
		said bool
	}{
		{"owner", l.Owner != ""}, {"service", l.Service != ""}, {"on_behalf_of", l.OnBehalfOf != nil}, {"required", l.Required != gdpr.Required{}},
		{"systems", len(l.Systems) > 0}, {"software", len(l.Software) > 0}, {"support", l.Support != ""}, {"impact_of_loss", l.ImpactOfLoss != ""},
		{"transfer assessments", len(l.impact)+len(l.interests) < len(l.Assessments)},
	} {
		if f.said {
			names = append(names, f.name)
		}
	}
	return strings.Join(names, ", ")
}

// outside says which facts of the controller no cell takes.
func outside(c *gdpr.Controller) string {
	var names []string
	for _, f := range [...]struct {
		name string
		said bool
	}{
		{"kind", c.Kind != 0}, {"nation", c.Nation != 0}, {"role", c.Role != 0}, {"public_authority", c.PublicAuthority != fact.Unknown},
		{"regulator", c.Regulator != ""}, {"funded", c.Funded != fact.Unknown}, {"services", len(c.Services) > 0},
	} {
		if f.said {
			names = append(names, f.name)
		}
	}
	return strings.Join(names, ", ")
}
