package ico

import (
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// What the columns say of a ground.

func held(c *cell, g *basis.Ground) {
	c.data("", &g.Data)
	c.data("in context", &g.Special)
	value(c, "for", &g.For, category.ParsePurpose)
}

func article6(c *cell, g *basis.Ground) {
	cited(c, "", &g.Article6, basis.ParseArticle6, basis.Article6Of)
	cited(c, "condition", &g.Recognised, basis.ParseRecognised, basis.RecognisedOf)
	c.provision("under", &g.Under)
	c.fact("own task", &g.OwnTask)
	c.fact("party to contract", &g.PartyToContract)
	c.fact("implied consent", &g.Implied)
}

func article9(c *cell, g *basis.Ground) {
	cited(c, "", &g.Article9, basis.ParseArticle9, basis.Article9Of)
	c.fact("explicit consent", &g.Explicit)
	c.fact("cannot consent", &g.CannotConsent)
}

func interest(c *cell, g *basis.Ground) { c.words("", &g.Interest) }

// schedule1 is the paragraph with its limb, as one citation where it is one.
func schedule1(c *cell, g *basis.Ground) {
	if c.reading {
		if text, ok := c.take(""); ok {
			p, err := law.Parse(text)
			paragraph, limb, is := basis.Schedule1Of(p)
			if err != nil || !is {
				c.fail("found %q: want a paragraph of Schedule 1 in a form such as DPA 2018 Schedule 1 paragraph 2(2)(e)", clip(text))
				return
			}
			g.Schedule1, g.Limb = paragraph, limb
		}
		c.words("limb", &g.Limb)
	} else {
		limb := g.Limb
		if g.Schedule1 != 0 {
			if !isLimb(limb) {
				limb = ""
			}
			p := g.Schedule1.Provision(limb)
			if p.IsZero() {
				c.lost("Schedule 1 has no paragraph %s", g.Schedule1)
			} else {
				c.key("")
				c.out = append(c.out, p.String()...)
			}
		}
		if g.Limb != limb || g.Schedule1 == 0 {
			c.words("limb", &g.Limb)
		}
	}
	c.fact("official authority", &g.OfficialAuthority)
}

// isLimb reports whether a limb stands in a citation: brackets with letters and figures.
func isLimb(limb string) bool {
	for limb != "" {
		end := strings.IndexByte(limb, ')')
		if limb[0] != '(' || end < 2 || end > 8 {
			return false
		}
		for _, b := range []byte(limb[1:end]) {
			if (b < '0' || b > '9') && (b < 'a' || b > 'z') && (b < 'A' || b > 'Z') {
				return false
			}
		}
		limb = limb[end+1:]
	}
	return true
}

// legal is a value of law: a name and a provision.
type legal interface {
	~uint8
	String() string
	Provision() law.Provision
}

// cited is a value of law by its name and citation. One of the two is enough to read it, and a citation may be as people print it.
func cited[E legal](c *cell, k string, v *E, parse func(string) (E, error), of func(law.Provision) (E, bool)) {
	if !c.reading {
		if *v == 0 {
			return
		}
		p := (*v).Provision()
		if p.IsZero() {
			c.lost("%s is no value that has a name", (*v).String())
			return
		}
		c.key(k)
		c.spaced((*v).String())
		c.out = append(append(c.out, ", "...), p.String()...)
		return
	}
	text, ok := c.take(k)
	if !ok {
		return
	}
	name, citation, _ := strings.Cut(text, ", ")
	read, err := parse(hyphened(name))
	if err != nil {
		citation = text
	}
	var found []E
	for m := range law.Find(citation) {
		for _, p := range m.Provisions {
			if e, is := of(p); is {
				found = append(found, e)
			}
		}
	}
	switch {
	case err == nil && citation == "":
	case len(found) == 1 && (err != nil || found[0] == read):
		read = found[0]
	case err == nil && len(found) == 0:
		c.fail("found %q behind %q: want its provision, %s, or nothing", clip(citation), name, read.Provision())
	case err == nil:
		c.fail("found %q with another provision: want %s", clip(text), read.Provision())
	case len(found) > 1:
		c.fail("found %q, which names more than one: want one a line, each with the number of its data", clip(text))
	default:
		c.fail("%w", err)
	}
	if c.err == nil {
		*v = read
	}
}
