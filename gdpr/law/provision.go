package law

import (
	"database/sql/driver"
	"fmt"
	"strings"
)

// Provision is a place in an enactment: an Article and point, a section, a paragraph of a Schedule.
// It is comparable and may be a map key; the zero value names nothing.
//
// The constructors on [Instrument] take a pin, which is the number and its brackets
// as the enactment prints them, without spaces. They do not ask whether the place
// exists: [Provision.Known] does.
type Provision struct{ key string }

// Article is a place in the GDPR, or an article of an Order: UKGDPR.Article("9(2)(h)").
func (i Instrument) Article(pin string) Provision { return Provision{string(i) + "/" + pin} }

// Recital is a recital of the GDPR: UKGDPR.Recital("46").
func (i Instrument) Recital(n string) Provision { return Provision{string(i) + "/rec" + n} }

// Annex is an Annex, or with a pin a paragraph of one: UKGDPR.Annex("1", "6").
func (i Instrument) Annex(n, pin string) Provision {
	return Provision{string(i) + "/Annex" + n + slash(pin)}
}

// Section is a section of an Act: DPA2018.Section("10(3)").
func (i Instrument) Section(pin string) Provision { return Provision{string(i) + "/s" + pin} }

// Regulation is a regulation of a statutory instrument: PECR.Regulation("6").
func (i Instrument) Regulation(pin string) Provision { return Provision{string(i) + "/reg" + pin} }

// Schedule is a Schedule, or with a pin a place in one: DPA2018.Schedule("1", "18"), DPA2018.Schedule("1", "Pt2").
// A Part is named only where no paragraph is.
func (i Instrument) Schedule(n, pin string) Provision {
	return Provision{string(i) + "/Sch" + n + slash(pin)}
}

// Part is a Part of an Act: DPA2018.Part("3").
func (i Instrument) Part(n string) Provision { return Provision{string(i) + "/Pt" + n} }

// Whole is the enactment as a whole.
func (i Instrument) Whole() Provision { return Provision{string(i)} }

func slash(pin string) string {
	if pin == "" {
		return ""
	}
	return "/" + pin
}

// IsZero reports whether p names nothing.
func (p Provision) IsZero() bool { return p.key == "" }

// Equal reports whether p and q name the same place; it serves comparison tools that cannot see the key.
func (p Provision) Equal(q Provision) bool { return p == q }

// Instrument is the enactment that p is a place in.
func (p Provision) Instrument() Instrument {
	if strings.HasPrefix(p.key, actPrefix) {
		return split(p.key).in // its name may hold a slash
	}
	head, _, _ := strings.Cut(p.key, "/")
	return Instrument(head)
}

// Locator is the part of the text key after the instrument: "9(2)(h)", "s10(3)", "Sch1/18";
// it is empty for a whole enactment.
func (p Provision) Locator() string {
	if in := p.Instrument(); len(in) < len(p.key) {
		return p.key[len(in)+1:]
	}
	return ""
}

// Parent is the place that p stands in directly, by its citation: Article 9(2) for 9(2)(h), Schedule 1
// for its paragraph 18, the enactment for a section. A whole enactment stands in nothing.
func (p Provision) Parent() Provision {
	in := len(p.Instrument())
	for i := len(p.key) - 1; i >= in; i-- {
		if c := p.key[i]; c == '(' || c == '/' {
			return Provision{p.key[:i]}
		}
	}
	return Provision{}
}

// Contains reports whether q is p or stands inside it: Article 9 contains 9(2)(h), Schedule 1 Part 2 contains
// Schedule 1 paragraph 18. The EU GDPR and the UK GDPR do not contain each other's Articles.
func (p Provision) Contains(q Provision) bool {
	if p == q {
		return !p.IsZero()
	}
	a, b := split(p.key), split(q.key)
	return a.contains(&b)
}

// contains reports whether another place stands inside this one.
func (a *locus) contains(b *locus) bool {
	switch {
	case a.in != b.in || a.kind == malformed || b.kind == malformed:
		return false
	case a.kind == whole:
		return true
	case a.kind == part && b.kind == section:
		return partOfSection(b.in, b.number) == a.number
	case a.kind != b.kind || a.number != b.number:
		return false
	case a.kind == schedule && isPart(a.pin):
		return partOfParagraph(b.in, b.number, b.pin) == a.pin[len("Pt"):]
	case a.pin == "":
		return true
	}
	return len(b.pin) > len(a.pin) && b.pin[:len(a.pin)] == a.pin && b.pin[len(a.pin)] == '('
}

// String is the citation for people: "UK GDPR Article 9(2)(h)", "DPA 2018 Schedule 1 paragraph 18".
// [Parse] reads it back.
func (p Provision) String() string {
	l := split(p.key)
	name := l.in.String()
	switch l.kind {
	case malformed:
		return p.key
	case article:
		if l.in == UKGDPR || l.in == EUGDPR {
			return name + " Article " + l.number + l.pin
		}
		return name + " article " + l.number + l.pin
	case section:
		return name + " section " + l.number + l.pin
	case regulation:
		return name + " regulation " + l.number + l.pin
	case recital:
		return name + " Recital " + l.number
	case part:
		return name + " Part " + l.number
	case annex:
		return name + " Annex " + l.number + paragraph(l.pin)
	case schedule:
		return name + " Schedule " + l.number + paragraph(l.pin)
	}
	return name
}

func paragraph(pin string) string {
	switch {
	case pin == "":
		return ""
	case isPart(pin):
		return " Part " + pin[len("Pt"):]
	}
	return " paragraph " + pin
}

// MarshalText is the text key, such as "UKGDPR/9(2)(h)". The zero value and a malformed pin
// have none and are errors; leave a zero field out with omitzero.
func (p Provision) MarshalText() ([]byte, error) {
	if err := checkKey(p.key); err != nil {
		return nil, err
	}
	return []byte(p.key), nil
}

// UnmarshalText reads a text key. It refuses text that is not a well-formed key, but not
// a place that does not exist: ask [Provision.Known].
func (p *Provision) UnmarshalText(text []byte) error {
	key := string(text)
	if err := checkKey(key); err != nil {
		return err
	}
	p.key = key
	return nil
}

// Scan reads a database column: a text key, or NULL for the zero value.
func (p *Provision) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		p.key = ""
		return nil
	case string:
		return p.UnmarshalText([]byte(v))
	case []byte:
		return p.UnmarshalText(v)
	}
	return fmt.Errorf("law: cannot scan %T into a provision: want the text of a key or NULL", src)
}

// Value is the database form: the text key, or NULL for the zero value.
func (p Provision) Value() (driver.Value, error) {
	if p.IsZero() {
		return nil, nil
	}
	text, err := p.MarshalText()
	return string(text), err
}
