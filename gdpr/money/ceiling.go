package money

import (
	"database/sql/driver"
	"iter"
	"time"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
	"github.com/careprivacy/ukgdpr/rights"
)

// Scale is which maximum a penalty has. The zero value is unset.
type Scale uint8

// The scales, as in section 157 of the DPA 2018 except where noted.
const (
	StandardScale Scale = iota + 1 // £8.7 million, or of an undertaking 2% if that is more
	HigherScale                    // £17.5 million, or of an undertaking 4% if that is more
	PECRScale                      // £500,000 whoever it is, for what PECR forbade until 2026-02-04
	ChargeScale                    // one and a half times the highest fee, for not paying the fee: section 158(3)
)

var scaleRows = [...]string{StandardScale: "standard", HigherScale: "higher", PECRScale: "pecr", ChargeScale: "charge"}

var scales = enum.New("money", "scale", len(scaleRows), func(s Scale) string { return scaleRows[s] })

// ParseScale reads "standard", "higher", "pecr" or "charge". The error is an [*UnknownError].
func ParseScale(s string) (Scale, error) { return scales.Parse(s) }

// AllScales yields the scales.
func AllScales() iter.Seq[Scale] { return scales.All() }

// String is the text name.
func (s Scale) String() string { return scales.String(s) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (s Scale) MarshalText() ([]byte, error) { return scales.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Scale) UnmarshalText(text []byte) error { return scales.Unmarshal(s, text) }

// Scan reads a database column: text, or NULL for unset.
func (s *Scale) Scan(src any) error { return scales.Scan(s, src) }

// Value is the database form: text, or NULL for unset.
func (s Scale) Value() (driver.Value, error) { return scales.Value(s) }

// Ceiling is the amount of a scale in a span of days.
type Ceiling struct {
	Scale    Scale           `json:"scale"`
	Span     law.Span        `json:"span"`
	Currency Currency        `json:"currency"`
	Fixed    decimal.Decimal `json:"fixed"`            // of anyone
	Percent  int             `json:"percent,omitzero"` // of an undertaking's total annual worldwide turnover in the preceding financial year, where that is more; zero for none
	Law      law.Provision   `json:"law"`
	Source   rights.Source   `json:"source"`
}

// Share is the part of a turnover that the ceiling takes, exact; zero where it takes none.
func (c Ceiling) Share(turnover decimal.Decimal) decimal.Decimal {
	return turnover.Mul(decimal.New(int64(c.Percent), -2))
}

var (
	ukGDPRBegins = civil.On(2021, time.January, 1) // the switch to sterling was at 23:00 the day before: SI 2019/419 Sch 1 para 62

	oldPECR = law.Act("Data Protection (Monetary Penalties) (Maximum Penalty and Notices) Regulations 2010")
)

// ceilingRows has the fixed amounts. The amount of ChargeScale is worked out from the fee in [CeilingOn]. Last checked 2026-11-22.
var ceilingRows = [...]struct {
	scale    Scale
	span     law.Span
	currency Currency
	fixed    int64
	percent  int
	law      law.Provision
	source   rights.Source
}{
	{StandardScale, law.Span{From: regimeBegins, Until: ukGDPRBegins}, Euro, 10_000_000, 2, law.DPA2018.Section("157(6)"), rights.Guidance},
	{StandardScale, law.Span{From: ukGDPRBegins}, Sterling, 8_700_000, 2, law.DPA2018.Section("157(6)"), rights.Text},
	{HigherScale, law.Span{From: regimeBegins, Until: ukGDPRBegins}, Euro, 20_000_000, 4, law.DPA2018.Section("157(5)"), rights.Guidance},
	{HigherScale, law.Span{From: ukGDPRBegins}, Sterling, 17_500_000, 4, law.DPA2018.Section("157(5)"), rights.Text},
	{PECRScale, before2026, Sterling, 500_000, 0, oldPECR.Regulation("2"), rights.Guidance}, // SI 2010/31, as quoted in public files
}

// Ceilings yields the amounts of every scale, each the oldest first.
func Ceilings() iter.Seq[Ceiling] {
	return func(yield func(Ceiling) bool) {
		for _, r := range ceilingRows {
			if !yield(Ceiling{r.scale, r.span, r.currency, decimal.NewFromInt(r.fixed), r.percent, r.law, r.source}) {
				return
			}
		}
		for c := range Charges() { // 150% of the highest charge, the discount ignored
			top := c.Of(Tier3).Mul(decimal.New(15, -1))
			if !yield(Ceiling{ChargeScale, c.Span, Sterling, top, 0, law.DPA2018.Section("158(3)"), rights.Text}) {
				return
			}
		}
	}
}

// CeilingOn is the amount of a scale on a day; false where there was none.
func CeilingOn(s Scale, on civil.Date) (Ceiling, bool) {
	for c := range Ceilings() {
		if c.Scale == s && c.Span.Contains(on) {
			return c, true
		}
	}
	return Ceiling{}, false
}
