package money

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Payer is what the fee of a controller depends on, as on the first day of the charge period: regulation 3(4). What is left
// out is unknown, not no and not zero.
type Payer struct {
	Staff              decimal.NullDecimal `json:"staff,omitzero"`            // employees, workers, office holders (trustees, by analysis) and partners: the monthly average of the last completed financial year
	Turnover           decimal.NullDecimal `json:"turnover,omitzero"`         // in pounds, of the last completed financial year
	PublicAuthority    fact.Fact           `json:"public_authority,omitzero"` // of the freedom of information Acts of 2000 and 2002; not DPA 2018 section 7
	Charity            fact.Fact           `json:"charity,omitzero"`
	SmallPensionScheme fact.Fact           `json:"small_pension_scheme,omitzero"` // an occupational one, as in regulation 4 of SI 2006/349
	Exempt             []Exemption         `json:"exempt,omitempty"`              // kinds of exempt processing that there are
	Beyond             fact.Fact           `json:"beyond,omitzero"`               // is there any processing besides? care and health records, or cameras against crime, are
	DirectDebit        fact.Fact           `json:"direct_debit,omitzero"`         // how the charge is paid: a choice, so that unknown gives both amounts
	Paid               fact.Fact           `json:"paid,omitzero"`                 // has the charge for this period been paid? asked only for periods begun from 2024-02-18 to 2025-02-16
}

// Fee is the data protection fee of a charge period of 12 months, in pounds. From 2026-09-30 it is payable to the Information
// Commission, before to the Commissioner.
type Fee struct {
	Begins  civil.Date      `json:"begins"`
	Verdict rights.Verdict  `json:"verdict"`           // yes: payable; no: exempt; on conditions: by how it is paid; cannot say
	Tier    Tier            `json:"tier,omitzero"`     // the only one that may be payable
	Least   decimal.Decimal `json:"least"`             // zero where it may be that nothing is payable
	Most    decimal.Decimal `json:"most"`              // the same as Least with yes and no
	Missing []string        `json:"missing,omitempty"` // with cannot say: each fact that could change the amount, by its name in JSON
	Reason  string          `json:"reason"`
	Law     []law.Provision `json:"law"`
}

// String is the answer in a line: "yes, tier-1, £52.00: at most 10 members of staff".
func (f Fee) String() string {
	var b strings.Builder
	b.WriteString(f.Verdict.String())
	if f.Tier != 0 {
		b.WriteString(", " + f.Tier.String())
	}
	b.WriteString(", " + Sterling.Format(f.Least))
	if !f.Least.Equal(f.Most) {
		b.WriteString(" to " + Sterling.Format(f.Most))
	}
	if len(f.Missing) > 0 {
		b.WriteString(", missing " + strings.Join(f.Missing, ", "))
	}
	b.WriteString(": " + f.Reason)
	return b.String()
}

// Fee answers what is payable for the charge period that begins on the day. The error is an [*InputError]: for a negative or
// monstrous number, a day before 2018-05-25, an exemption that is none, or a declaration that there is no processing at all.
func (p Payer) Fee(begins civil.Date) (Fee, error) {
	if err := p.check(begins); err != nil {
		return Fee{}, err
	}
	s := p.survey(begins)
	f := Fee{Begins: begins, Tier: s.tier, Least: decimal.NewFromInt(s.least), Most: decimal.NewFromInt(s.most), Missing: s.missing}
	switch {
	case len(s.missing) > 0:
		f.Verdict, f.Reason = rights.CannotSay, "the amount depends on facts that are not given"
		f.Law = []law.Provision{charging.Regulation("2(1)"), charging.Regulation("3")}
	case s.most == 0:
		f.Verdict, f.Reason = rights.No, "all of the processing is of exempt kinds"
		f.Law = []law.Provision{charging.Regulation("2(1)")}
		return f, nil
	default:
		f.Verdict, f.Reason = rights.Yes, p.why(s.tier)
		f.Law = []law.Provision{charging.Regulation("2(2)"), tierRows[s.tier].amount, tierRows[s.tier].rule}
	}
	if inSaving(begins) {
		f.Law = append(f.Law, amendment.Regulation("3"))
	}
	less := decimal.NewFromInt(discount)
	if p.DirectDebit != fact.No {
		f.Law = append(f.Law, charging.Regulation("3(5)"))
		if f.Least.IsPositive() {
			f.Least = f.Least.Sub(less)
		}
	}
	switch {
	case p.DirectDebit == fact.Yes:
		f.Most = f.Most.Sub(less)
	case p.DirectDebit == fact.Unknown && f.Verdict == rights.Yes:
		f.Verdict = rights.OnConditions
		f.Reason += "; " + Sterling.Format(less) + " less by direct debit"
	}
	return f, nil
}

func (p Payer) check(begins civil.Date) error {
	if err := checkDay("begins", begins); err != nil {
		return err
	}
	if err := checkNumber("staff", p.Staff); err != nil {
		return err
	}
	if err := checkNumber("turnover", p.Turnover); err != nil {
		return err
	}
	for i, e := range p.Exempt {
		if !exemptions.Known(e) {
			return &InputError{fmt.Sprintf("exempt[%d]", i), e.String(), "a kind of exempt processing"}
		}
	}
	if len(p.Exempt) == 0 && p.Beyond == fact.No {
		return &InputError{"beyond", "no, and no exempt processing either", "some processing: who processes nothing is no controller"}
	}
	return nil
}

// why names the limb of regulation 3(2) that puts the payer into the tier.
func (p Payer) why(t Tier) string {
	row := &tierRows[t]
	switch {
	case t == Tier1 && p.Charity == fact.Yes:
		return "a charity, whatever its size"
	case t == Tier1 && p.SmallPensionScheme == fact.Yes:
		return "a small occupational pension scheme, whatever its size"
	case row.staff > 0 && p.Staff.Valid && !exceeds(p.Staff, row.staff):
		return fmt.Sprintf("at most %d members of staff", row.staff)
	case row.turnover > 0 && p.PublicAuthority == fact.No && p.Turnover.Valid && !exceeds(p.Turnover, row.turnover):
		return "a turnover of at most " + Sterling.Format(decimal.NewFromInt(row.turnover))
	case t == Tier3 && p.PublicAuthority == fact.Yes:
		return "a public authority with more than 250 members of staff"
	case t == Tier3:
		return "more than 250 members of staff and a turnover above " + Sterling.Format(decimal.NewFromInt(tierRows[Tier2].turnover))
	}
	return "whatever the facts not given are"
}

func exceeds(n decimal.NullDecimal, limit int64) bool {
	return n.Decimal.GreaterThan(decimal.NewFromInt(limit))
}

// inSaving reports whether SI 2025/63 regulation 3 is about the period: the old amount, once paid.
func inSaving(begins civil.Date) bool { return saved <= begins && begins < dearer }
