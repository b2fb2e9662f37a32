package money

import (
	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// The facts that the fee depends on, as indices of a [completion].
const (
	staffSize = iota
	turnoverSize
	publicAuthority
	charity
	smallPensionScheme
	beyond
	paid
	factCount
)

// factNames are the names of the facts in JSON.
var factNames = [factCount]string{"staff", "turnover", "public_authority", "charity", "small_pension_scheme", "beyond", "paid"}

// completion is one way in which the unknown facts may turn out. A size is the tier that it alone would lead to;
// of the other facts 1 is no and 2 is yes.
type completion [factCount]uint8

const (
	no  = uint8(fact.No)
	yes = uint8(fact.Yes)
)

// options is what each fact of a payer may be.
func (p Payer) options(begins civil.Date) (o [factCount][]uint8) {
	o[staffSize] = sizes(p.Staff, func(t Tier) int64 { return tierRows[t].staff })
	o[turnoverSize] = sizes(p.Turnover, func(t Tier) int64 { return tierRows[t].turnover })
	for i, f := range [...]fact.Fact{p.PublicAuthority, p.Charity, p.SmallPensionScheme, p.exceedsExemptions(begins), p.Paid} {
		o[publicAuthority+i] = []uint8{uint8(f)}
		if f != fact.No && f != fact.Yes {
			o[publicAuthority+i] = []uint8{no, yes}
		}
	}
	return o
}

// exceedsExemptions is whether any processing is not exempt in a period that begins on the day.
func (p Payer) exceedsExemptions(begins civil.Date) fact.Fact {
	for _, e := range p.Exempt {
		if !e.InForce(begins) {
			return fact.Yes
		}
	}
	return p.Beyond
}

func sizes(n decimal.NullDecimal, limit func(Tier) int64) []uint8 {
	if !n.Valid {
		return []uint8{uint8(Tier1), uint8(Tier2), uint8(Tier3)}
	}
	for _, t := range [...]Tier{Tier1, Tier2} {
		if !exceeds(n, limit(t)) {
			return []uint8{uint8(t)}
		}
	}
	return []uint8{uint8(Tier3)}
}

// tier is that of regulation 3(2), and 0 where nothing is payable.
func (c *completion) tier() Tier {
	switch {
	case c[beyond] == no:
		return 0
	case c[charity] == yes || c[smallPensionScheme] == yes:
		return Tier1
	case c[publicAuthority] == yes:
		return Tier(c[staffSize])
	}
	return Tier(min(c[staffSize], c[turnoverSize]))
}

// pounds is the charge without discount; zero where nothing is payable.
func (c *completion) pounds(begins civil.Date) int64 {
	row := &chargeRows[0]
	if begins >= dearer || inSaving(begins) && c[paid] == no {
		row = &chargeRows[1]
	}
	return [...]int64{0, row.tier1, row.tier2, row.tier3}[c.tier()]
}

// survey is what the charge may come to.
type survey struct {
	tier        Tier // where every completion that pays has it
	least, most int64
	missing     []string
}

// survey goes through every completion of the facts: at most 288.
func (p Payer) survey(begins civil.Date) survey {
	o := p.options(begins)
	var matters [factCount]bool
	var s survey
	seen, mixed := false, false
	var walk func(c completion, i int)
	walk = func(c completion, i int) {
		if i < factCount {
			for _, v := range o[i] {
				c[i] = v
				walk(c, i+1)
			}
			return
		}
		pounds, tier := c.pounds(begins), c.tier()
		if !seen || pounds < s.least {
			s.least = pounds
		}
		s.most = max(s.most, pounds)
		seen = true
		mixed = mixed || tier != 0 && s.tier != 0 && tier != s.tier
		if tier != 0 {
			s.tier = tier
		}
		for k := range o {
			other := c
			for _, other[k] = range o[k] {
				matters[k] = matters[k] || other.pounds(begins) != pounds
			}
		}
	}
	walk(completion{}, 0)
	if mixed {
		s.tier = 0
	}
	for k, m := range matters {
		if m {
			s.missing = append(s.missing, factNames[k])
		}
	}
	return s
}
