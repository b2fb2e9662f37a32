package money

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Infringer is what the maximum depends on besides the provision and the day. What is left out is unknown.
type Infringer struct {
	Undertaking fact.Fact           `json:"undertaking,omitzero"` // carries on economic activity, as in competition law; a charity that sells care can be one (guidance of March 2024, from memory)
	Turnover    decimal.NullDecimal `json:"turnover,omitzero"`    // of the whole undertaking, worldwide, in the preceding financial year, in the currency of the answer: euro until 2020-12-31
}

// Maximum is the largest penalty that an infringement of a provision is open to.
type Maximum struct {
	Provision law.Provision       `json:"provision"`
	On        civil.Date          `json:"on"`
	Verdict   rights.Verdict      `json:"verdict"`           // yes: it is Least and Most; no: no such provision on that day; cannot say
	Scale     Scale               `json:"scale,omitzero"`    // where one is certain
	Currency  Currency            `json:"currency,omitzero"` // of Least and Most
	Least     decimal.Decimal     `json:"least"`             // the maximum is at least this; zero where nothing is known
	Most      decimal.NullDecimal `json:"most"`              // and at most this; null where nothing bounds it: the turnover is unknown
	Missing   []string            `json:"missing,omitempty"` // with cannot say: the facts that would help, as in JSON
	Reason    string              `json:"reason,omitzero"`
	Doubt     string              `json:"doubt,omitzero"`
	Law       []law.Provision     `json:"law,omitempty"`
	Source    rights.Source       `json:"source,omitzero"` // of the scale
}

// String is the answer in a line: "UK GDPR Article 32: yes, standard, £8,700,000.00".
func (m Maximum) String() string {
	var b strings.Builder
	b.WriteString(m.Provision.String() + ": " + m.Verdict.String())
	if m.Scale != 0 {
		b.WriteString(", " + m.Scale.String())
	}
	switch {
	case m.Currency == 0:
	case !m.Most.Valid:
		b.WriteString(", at least " + m.Currency.Format(m.Least))
	case m.Most.Decimal.Equal(m.Least):
		b.WriteString(", " + m.Currency.Format(m.Least))
	default:
		b.WriteString(", " + m.Currency.Format(m.Least) + " to " + m.Currency.Format(m.Most.Decimal))
	}
	if len(m.Missing) > 0 {
		b.WriteString(", missing " + strings.Join(m.Missing, ", "))
	}
	if m.Reason != "" {
		b.WriteString(": " + m.Reason)
	}
	return b.String()
}

// Maximum answers for an infringement of the provision on the day. A provision is taken as what stood in its place on that day:
// the EU GDPR for the UK GDPR before 2021, Articles 22A to 22D for Article 22 from 2026-02-05. The error is an [*InputError]: for a
// negative or monstrous turnover, or a day before 2018-05-25.
func (o Infringer) Maximum(p law.Provision, on civil.Date) (Maximum, error) {
	if err := checkDay("on", on); err != nil {
		return Maximum{}, err
	}
	if err := checkNumber("turnover", o.Turnover); err != nil {
		return Maximum{}, err
	}
	m := Maximum{Provision: p, On: on, Verdict: rights.CannotSay}
	names := p.On(on)
	switch {
	case p.IsZero():
		m.Missing, m.Reason = []string{"provision"}, "no provision is named"
		return m, nil
	case p.Known() != fact.No && len(names) == 0:
		m.Verdict, m.Reason = rights.No, "nothing of the kind was law on that day"
		return m, nil
	case len(names) == 0:
		m.Missing, m.Reason = []string{"provision"}, "the law has no such provision, so far as this library knows it"
		return m, nil
	case len(names) == 1:
		m.Provision = names[0]
	}
	rows, whole := rowsOf(names, on)
	if len(rows) == 0 {
		m.Missing, m.Reason = []string{"provision"}, "the table of this package does not list it"
		return m, nil
	}
	for i, row := range rows {
		m.take(row, o)
		if i == 0 && len(rows) == 1 {
			m.Source, m.Doubt = row.source, row.doubt
		}
	}
	switch {
	case !whole || len(rows) > 1:
		m.Missing = append([]string{"provision"}, m.Missing...)
		m.Scale, m.Reason = 0, "parts of it are open to different maxima, or not listed: name the Article, section or regulation"
	case rows[0].scale == 0:
		m.Missing, m.Reason, m.Doubt = []string{"provision"}, m.Doubt, ""
	case len(m.Missing) > 0:
		m.Scale, m.Reason = rows[0].scale, "an undertaking has a share of its turnover as maximum, where that is more than the fixed amount"
	default:
		m.Scale, m.Verdict = rows[0].scale, rights.Yes
	}
	return m, nil
}

// rowsOf is a row for each scale that the places, or what lies in them, are on; whole reports whether a row holds each place.
func rowsOf(names []law.Provision, on civil.Date) (rows []*listing, whole bool) {
	whole = true
	add := func(l *listing) {
		if !slices.ContainsFunc(rows, func(r *listing) bool { return r.scale == l.scale }) {
			rows = append(rows, l)
		}
	}
	for _, name := range names {
		held := false
		for i := range listings {
			l := &listings[i]
			switch {
			case !l.span.Contains(on):
			case !held && l.holds(name):
				held = true
				add(l)
			case l.liesIn(name, on):
				add(l)
			}
		}
		whole = whole && held
	}
	return rows, whole
}

// take widens the range to what the row allows.
func (m *Maximum) take(row *listing, o Infringer) {
	m.Law = append(m.Law, named(row.law, m.On))
	c, ok := CeilingOn(row.scale, m.On)
	if !ok {
		return
	}
	if c.Law != row.law {
		m.Law = append(m.Law, c.Law)
	}
	least, most, missing := o.of(c)
	if m.Currency == 0 {
		m.Currency, m.Least, m.Most = c.Currency, least, most
	}
	m.Least = decimal.Min(m.Least, least)
	if m.Most.Valid = m.Most.Valid && most.Valid; m.Most.Valid {
		m.Most.Decimal = decimal.Max(m.Most.Decimal, most.Decimal)
	} else {
		m.Most.Decimal = decimal.Decimal{}
	}
	for _, name := range missing {
		if !slices.Contains(m.Missing, name) {
			m.Missing = append(m.Missing, name)
		}
	}
}

// of is the range of the maximum under a ceiling, and the facts that would narrow it.
func (o Infringer) of(c Ceiling) (least decimal.Decimal, most decimal.NullDecimal, missing []string) {
	fixed := decimal.NewNullDecimal(c.Fixed)
	if c.Percent == 0 || o.Undertaking == fact.No {
		return c.Fixed, fixed, nil
	}
	top := decimal.NewNullDecimal(decimal.Max(c.Fixed, c.Share(o.Turnover.Decimal)))
	switch {
	case !o.Turnover.Valid && o.Undertaking == fact.Yes:
		return c.Fixed, decimal.NullDecimal{}, []string{"turnover"}
	case !o.Turnover.Valid:
		return c.Fixed, decimal.NullDecimal{}, []string{"undertaking", "turnover"}
	case o.Undertaking == fact.Yes:
		return top.Decimal, top, nil
	case top.Decimal.Equal(c.Fixed): // whether an undertaking or not
		return c.Fixed, fixed, nil
	}
	return c.Fixed, top, []string{"undertaking"}
}
