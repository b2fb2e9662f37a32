package retention

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// The rules about what the words of a schedule leave open.

// plusOne are lengths that look like a duty or a limitation and a year to find and destroy: 6 + 1, 12 + 1 and so on (custom).
var plusOne = [...]int{2, 3, 4, 7, 11, 13, 51}

// Law: UK GDPR Article 5(1)(e); practice.
var retentionGraceAmbiguous = Rule{
	Requirement: check.Requirement{
		ID: "retention-grace-ambiguous", Group: "retention", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(e)")},
		Doc:  "time for disposal is added to figures that may contain it already",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "transaction", "allowance": {"length": "1 year"}}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "transaction", "allowance": {"length": "1 year", "included": true}}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.Class != nil {
			return r
		}
		added, suspect := 0, 0
		var first string
		for i := range c.Schedule.Classes {
			class := &c.Schedule.Classes[i]
			Case{c.Schedule, class}.any(func(p *Period) bool {
				if !r.Applies(!p.Allowance.IsZero() && p.Keep.Unit == UnitYear) || p.Allowance.Included {
					return false
				}
				added++
				if p.Allowance.Length == Years(1) && slices.Contains(plusOne[:], p.Keep.Amount) {
					suspect++
					if first == "" {
						first = p.Keep.String() + " in class " + class.ID
					}
				}
				return false
			})
		}
		if 2*suspect > added {
			r.NotMet("classes", fmt.Sprintf("%d of %d figures to which a year for disposal is added look as if they contained it: %s is one less and a year", suspect, added, first),
				"say whether the figures contain the year for disposal")
		}
		return r
	},
}

// Law: UK GDPR Article 13(2)(a); practice.
var retentionYearMixed = Rule{
	Requirement: check.Requirement{
		ID: "retention-year-mixed", Group: "retention", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("13(2)(a)")},
		Doc:  "financial, tax and calendar years are mixed in one document",
		Bad:  `{"name": "s", "years": "financial", "classes": [{"id": "a", "periods": [{"keep": "4 years", "after": "maternity-pay-end", "from": "end-of-year-of-event", "year": "tax"}]}]}`,
		Good: `{"name": "s", "years": "financial", "classes": [{"id": "a", "periods": [{"keep": "4 years", "after": "transaction", "from": "end-of-year-of-event", "year": "financial"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.Class != nil {
			return r
		}
		var years []Year
		note := func(y Year) {
			if r.Applies(y != "") && !slices.Contains(years, y) {
				years = append(years, y)
			}
		}
		note(c.Schedule.Years)
		for i := range c.Schedule.Classes {
			Case{c.Schedule, &c.Schedule.Classes[i]}.any(func(p *Period) bool { note(p.Year); return false })
		}
		if len(years) > 1 {
			names := make([]string, len(years))
			for i, y := range years {
				names[i] = y.plural()
			}
			r.NotMet("classes", "years of several kinds are mixed: "+strings.Join(names, ", "), "say in each row which year is meant, with its first day")
		}
		return r
	},
}

// Law: UK GDPR Article 6(3); practice.
var retentionReason = Rule{
	Requirement: check.Requirement{
		ID: "retention-reason", Group: "retention", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("6(3)")},
		Doc:  "the reason for a period names no law, cannot be read, or conflicts with another",
		Bad:  `{"name": "s", "classes": [{"id": "a", "reasons": [{"kind": "legal-obligation"}]}, {"id": "b", "reasons": [{"printed": "Contact"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "reasons": [{"kind": "legal-obligation", "under": "ACT/Charities Act 2011/s131"}]}, {"id": "b", "reasons": [{"kind": "contract"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.Class == nil || len(c.Class.Reasons) == 0 {
			return r
		}
		others := c.others()
		for i, reason := range c.Class.Reasons {
			r.Applies(true)
			at := check.Item("reasons", i)
			switch {
			case reason.Kind == 0:
				r.NotMet(at, strconv.Quote(clip(reason.Printed))+" is no reason that can be read", "name the contract, the law or the interest")
			case reason.Kind == LegalObligation && reason.Under.IsZero():
				r.NotMet(at+".under", "a legal obligation is given as the reason, and no law is named", "name the law and its provision, or the reason that holds")
			}
			for _, o := range others {
				if len(o.Reasons) > 0 && !slices.ContainsFunc(o.Reasons, func(other Reason) bool { return other.Kind == reason.Kind }) {
					r.NotMet(at, reason.String()+", but "+o.where()+" gives "+o.Reasons[0].String()+" for the same records", "give one reason for the records")
				}
			}
		}
		r.Merge()
		return r
	},
}

// String is the reason for people.
func (r Reason) String() string {
	if r.Kind == 0 {
		return clip(r.Printed)
	}
	return r.Kind.String()
}
