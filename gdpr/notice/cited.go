package notice

import (
	"time"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// exit is the first whole day of the UK GDPR: before it, "GDPR" is the EU text.
var exit = civil.On(2021, time.January, 1)

// stood is what a provision was called on a day: by its own name where nothing stood in its place yet.
func stood(p law.Provision, on civil.Date) law.Provision {
	if p.InForce(on) == fact.Yes {
		return p
	}
	if then := p.On(on); len(then) > 0 {
		return then[0]
	}
	return p
}

// citation is a citation as printed, and how it is meant: before exit "GDPR" is the EU text, and beside a condition a bare paragraph is one of
// Schedule 1.
type citation struct {
	text      string
	eu        bool
	condition bool
}

func (c *citation) finder() law.Finder {
	f := law.Finder{GDPR: law.UKGDPR}
	if c.eu {
		f.GDPR = law.EUGDPR
	}
	if c.condition {
		f.Within = law.DPA2018.Schedule("1", "")
	}
	return f
}

// cited is what the printed citation of a claim holds.
type cited struct {
	marks
	mentions   []law.Mention   // under one GDPR: a rule that looks at them is not timeless
	places     []law.Provision // places in the Schedules of the DPA 2018, in order
	paragraphs []law.Provision // those of them that are paragraphs of Schedule 1
	exemptions []law.Provision // those that are in Schedules 2 to 4
	existing   []law.Provision // those of all that exist, or may, on some day
}

// marks are what a citation names, whichever GDPR it means.
type marks struct {
	citedSix   sixes            // Article 6 bases
	citedNine  nines            // Article 9 conditions
	lumpedSix  bool             // several Article 6 points in one citation
	lumpedNine bool             // several Article 9(2) points in one citation
	article10  bool             // Article 10 is cited
	recognised basis.Recognised // the first condition of Annex 1
	acts       bool             // some other Act or regulations
}

// alike reports whether two readings of a citation, under either GDPR, differ in the names of what they cite at most: places in the DPA 2018 are
// the same in both.
func (c *cited) alike(d *cited) bool {
	return c == d || c.marks == d.marks
}

var (
	article10 = law.UKGDPR.Article("10")
	schedules = [...]law.Provision{law.DPA2018.Schedule("2", ""), law.DPA2018.Schedule("3", ""), law.DPA2018.Schedule("4", "")}
)

// readCitation reads a citation as printed.
func readCitation(as citation) *cited {
	c := new(cited)
	for m := range as.finder().Find(as.text) {
		c.mentions = append(c.mentions, m)
		var six sixes
		var nine nines
		for _, p := range m.Provisions {
			b, _ := basis.Article6Of(p)
			n, _ := basis.Article9Of(p)
			if r, ok := basis.RecognisedOf(p); ok && c.recognised == 0 {
				c.recognised = r
			}
			six |= sixOf(b)
			nine |= nineOf(n)
			c.place(p)
			if p.Known() != fact.No {
				c.existing = append(c.existing, p)
			}
		}
		c.citedSix |= six
		c.citedNine |= nine
		c.lumpedSix = c.lumpedSix || six.len() > 1
		c.lumpedNine = c.lumpedNine || nine.len() > 1
	}
	return c
}

// place files a provision under what it is.
func (c *cited) place(p law.Provision) {
	switch in := p.Instrument(); {
	case in == law.UKGDPR || in == law.EUGDPR:
		c.article10 = c.article10 || law.UKGDPR.Article(p.Locator()) == article10
		return
	case in != law.DPA2018:
		c.acts = true
		return
	}
	c.places = append(c.places, p)
	if _, _, ok := basis.Schedule1Of(p); ok {
		c.paragraphs = append(c.paragraphs, p)
		return
	}
	for _, s := range schedules {
		if s.Contains(p) {
			c.exemptions = append(c.exemptions, p)
		}
	}
}
