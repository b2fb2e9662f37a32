package money

import (
	"database/sql/driver"
	"iter"
	"time"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no value of an enumeration of this package.
type UnknownError = enum.UnknownError

// Tier is the size of a controller for the data protection fee. The zero value is unset. Tiers compare: a larger
// controller has a higher one.
type Tier uint8

// The tiers of regulation 3(2) of the charges regulations of 2018.
const (
	Tier1 Tier = iota + 1 // at most 10 members of staff, or £632,000 turnover; every charity and small occupational pension scheme
	Tier2                 // else at most 250 members of staff, or £36 million turnover
	Tier3                 // all others
)

// What the regulations count. Text of the regulations as made, which no amendment seen has touched; checked 2026-11-22.
var (
	charging  = law.Act("Data Protection (Charges and Information) Regulations 2018")
	amendment = law.Act("Data Protection (Charges and Information) (Amendment) Regulations 2025")

	tierRows = [...]struct {
		text            string
		staff, turnover int64 // at most; zero for no limit
		amount, rule    law.Provision
		published       int64 // pounds, for not paying: the regulator's document of 2018
	}{
		Tier1: {"tier-1", 10, 632_000, charging.Regulation("3(1)(a)"), charging.Regulation("3(2)(a)"), 400},
		Tier2: {"tier-2", 250, 36_000_000, charging.Regulation("3(1)(b)"), charging.Regulation("3(2)(b)"), 600},
		Tier3: {"tier-3", 0, 0, charging.Regulation("3(1)(c)"), charging.Regulation("3(2)(c)"), 4_000},
	}
)

var tiers = enum.New("money", "tier", len(tierRows), func(t Tier) string { return tierRows[t].text })

// ParseTier reads "tier-1", "tier-2" or "tier-3". The error is an [*UnknownError].
func ParseTier(s string) (Tier, error) { return tiers.Parse(s) }

// AllTiers yields the tiers, the smallest first.
func AllTiers() iter.Seq[Tier] { return tiers.All() }

// PublishedPenalty is the amount in pounds that the regulator has published for not paying the charge, before aggravating factors:
// guidance of 2018, of which no revision after February 2025 was found. It is zero for the unset value. What the law
// allows at most is the maximum of [ChargeScale].
func (t Tier) PublishedPenalty() decimal.Decimal {
	if !tiers.Known(t) {
		return decimal.Decimal{}
	}
	return decimal.NewFromInt(tierRows[t].published)
}

// String is the text name.
func (t Tier) String() string { return tiers.String(t) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (t Tier) MarshalText() ([]byte, error) { return tiers.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Tier) UnmarshalText(text []byte) error { return tiers.Unmarshal(t, text) }

// Scan reads a database column: text, or NULL for unset.
func (t *Tier) Scan(src any) error { return tiers.Scan(t, src) }

// Value is the database form: text, or NULL for unset.
func (t Tier) Value() (driver.Value, error) { return tiers.Value(t) }

// Charge is one row of the table of amounts: pounds for a charge period of 12 months, before any discount.
type Charge struct {
	Span     law.Span           `json:"span"`     // of first days of charge periods
	Pounds   [3]decimal.Decimal `json:"pounds"`   // of tiers 1, 2 and 3
	Discount decimal.Decimal    `json:"discount"` // for paying by direct debit, regulation 3(5)
	Law      law.Provision      `json:"law"`
}

// Of is the amount of a tier; zero for the unset value.
func (c Charge) Of(t Tier) decimal.Decimal {
	if !tiers.Known(t) {
		return decimal.Decimal{}
	}
	return c.Pounds[t-1]
}

// Days on which the table of amounts turns.
var (
	regimeBegins = civil.On(2018, time.May, 25)
	saved        = civil.On(2024, time.February, 18) // SI 2025/63 regulation 3: periods begun from here keep the old amount, once paid
	dearer       = civil.On(2025, time.February, 17) // SI 2025/63 regulation 2
)

const discount = 5 // pounds

// chargeRows has the amounts in pounds. Text of both instruments as made; checked 2026-11-22. No later order was found.
var chargeRows = [...]struct {
	span                law.Span
	tier1, tier2, tier3 int64
	law                 law.Provision
}{
	{law.Span{From: regimeBegins, Until: dearer}, 40, 60, 2_900, charging.Regulation("3(1)")},
	{law.Span{From: dearer}, 52, 78, 3_763, amendment.Regulation("2")},
}

// Charges yields the amounts, the oldest first.
func Charges() iter.Seq[Charge] {
	return func(yield func(Charge) bool) {
		for _, r := range chargeRows {
			amounts := [...]decimal.Decimal{decimal.NewFromInt(r.tier1), decimal.NewFromInt(r.tier2), decimal.NewFromInt(r.tier3)}
			if !yield(Charge{r.span, amounts, decimal.NewFromInt(discount), r.law}) {
				return
			}
		}
	}
}

// ChargeOn is the row for charge periods that begin on a day; false before 2018-05-25.
func ChargeOn(begins civil.Date) (Charge, bool) {
	for c := range Charges() {
		if c.Span.Contains(begins) {
			return c, true
		}
	}
	return Charge{}, false
}
