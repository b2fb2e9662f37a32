package money_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/money"
	"github.com/careprivacy/ukgdpr/rights"
)

var (
	now     = civil.On(2026, time.April, 1)
	inEuro  = civil.On(2020, time.December, 31)
	newFees = civil.On(2025, time.February, 17)
)

type amounts struct{ Tier1, Tier2, Tier3 decimal.Decimal }

func (a amounts) each() [3]decimal.Decimal { return [...]decimal.Decimal{a.Tier1, a.Tier2, a.Tier3} }

// facts is what of testdata/fees.json, which was put together apart from this package, holds numbers.
type facts struct {
	Fee struct {
		Amounts []struct {
			From civil.Date
			To   *civil.Date
			amounts
		}
		Discount decimal.Decimal `json:"direct_debit_discount"`
		Now      amounts         `json:"with_discount_now"`
		Before   amounts         `json:"with_discount_before"`
		Exempt   []string        `json:"exempt_only_if_all_processing_is_exempt"`
	} `json:"data_protection_fee"`
	Penalties struct {
		Before    decimal.Decimal `json:"cap_before_2025_02_17"`
		From      decimal.Decimal `json:"cap_from_2025_02_17"`
		Published struct {
			amounts
			Most decimal.Decimal `json:"aggravated_max"`
		} `json:"ico_published_amounts"`
	} `json:"fee_penalties"`
	Max struct {
		Standard, Higher struct{ Other decimal.Decimal }
	} `json:"max_penalties"`
}

func read(t *testing.T) (f facts) {
	t.Helper()
	text, err := os.ReadFile("testdata/fees.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	if len(f.Fee.Amounts) != 2 || f.Max.Higher.Other.IsZero() || f.Penalties.From.IsZero() || f.Penalties.Published.Tier3.IsZero() {
		t.Fatalf("testdata/fees.json reads as %+v", f)
	}
	return f
}

// payers has one payer of each tier.
func payers(direct fact.Fact) [3]money.Payer {
	p := func(staff, turnover int64) money.Payer {
		return money.Payer{Staff: money.Known(staff), Turnover: money.Known(turnover), PublicAuthority: fact.No, Charity: fact.No, SmallPensionScheme: fact.No, Beyond: fact.Yes, Paid: fact.Yes, DirectDebit: direct}
	}
	return [...]money.Payer{p(10, 632_001), p(250, 36_000_001), p(251, 36_000_001)}
}

func exactly(t *testing.T, p money.Payer, begins civil.Date, want decimal.Decimal) {
	t.Helper()
	got, err := p.Fee(begins)
	if err != nil || got.Verdict != rights.Yes || !got.Least.Equal(want) || !got.Most.Equal(want) || len(got.Missing) > 0 {
		t.Errorf("from %s: %v, %v, want %s", begins, got, err, want)
	}
}

// Every amount of the fee in fees.json, on the first and the last day of its span.
func TestFeesOfTheLaw(t *testing.T) {
	f := read(t)
	for i, row := range f.Fee.Amounts {
		days := []civil.Date{row.From}
		if row.To != nil {
			days = append(days, *row.To)
		}
		discounted := [...]amounts{f.Fee.Before, f.Fee.Now}[i].each()
		for _, day := range days {
			for k, want := range row.each() {
				exactly(t, payers(fact.No)[k], day, want)
				exactly(t, payers(fact.Yes)[k], day, discounted[k])
				exactly(t, payers(fact.Yes)[k], day, want.Sub(f.Fee.Discount))
				c, ok := money.ChargeOn(day)
				if tier := money.Tier(k + 1); !ok || !c.Of(tier).Equal(want) || !c.Discount.Equal(f.Fee.Discount) {
					t.Errorf("the charge of %s on %s is %v", tier, day, c)
				}
			}
		}
	}
	if n := count(money.AllExemptions()); n != len(f.Fee.Exempt) {
		t.Errorf("%d kinds of exempt processing, fees.json has %d", n, len(f.Fee.Exempt))
	}
}

func TestPenaltiesForTheFee(t *testing.T) {
	f := read(t).Penalties
	place := law.Act("Data Protection (Charges and Information) Regulations 2018").Regulation("2(2)")
	for _, c := range []struct {
		on   civil.Date
		want decimal.Decimal
	}{{newFees - 1, f.Before}, {newFees, f.From}, {civil.On(2018, time.May, 25), f.Before}, {now, f.From}} {
		got, err := money.Infringer{}.Maximum(place, c.on)
		if err != nil || got.Verdict != rights.Yes || got.Scale != money.ChargeScale || !got.Least.Equal(c.want) || !got.Most.Decimal.Equal(c.want) {
			t.Errorf("on %s: %v, %v, want %s", c.on, got, err, c.want)
		}
	}
	for k, want := range f.Published.each() {
		got := money.Tier(k + 1).PublishedPenalty()
		if !got.Equal(want) || got.GreaterThan(f.Published.Most) {
			t.Errorf("tier %d: published %s, want %s", k+1, got, want)
		}
	}
	if old, _ := money.CeilingOn(money.ChargeScale, now-civil.Date(3*365)); !old.Fixed.Equal(f.Published.Most) {
		t.Errorf("the largest published amount is %s, the maximum of its time %s", f.Published.Most, old.Fixed)
	}
}

func TestMaximaOfTheLaw(t *testing.T) {
	f := read(t).Max
	for _, c := range []struct {
		pin      string
		on       civil.Date
		o        money.Infringer
		want     string
		currency money.Currency
	}{
		{"32", now, money.Infringer{Undertaking: fact.No}, f.Standard.Other.String(), money.Sterling},
		{"5", now, money.Infringer{Undertaking: fact.No}, f.Higher.Other.String(), money.Sterling},
		{"32", inEuro + 1, money.Infringer{Undertaking: fact.No}, "8700000", money.Sterling},
		{"32", inEuro, money.Infringer{Undertaking: fact.No}, "10000000", money.Euro},
		{"5", inEuro + 1, money.Infringer{Undertaking: fact.No}, "17500000", money.Sterling},
		{"5", inEuro, money.Infringer{Undertaking: fact.No}, "20000000", money.Euro},
		{"5", civil.On(2018, time.May, 25), money.Infringer{Undertaking: fact.No}, "20000000", money.Euro},

		// Where the share overtakes the fixed amount, to the hundredth of a penny.
		{"32", now, turnover("435000000"), "8700000", money.Sterling},
		{"32", now, turnover("435000000.01"), "8700000.0002", money.Sterling},
		{"5", now, turnover("437500000"), "17500000", money.Sterling},
		{"5", now, turnover("437499999.99"), "17500000", money.Sterling},
		{"5", now, turnover("437500000.01"), "17500000.0004", money.Sterling},
		{"5", now, turnover("1234567890.12"), "49382715.6048", money.Sterling},
		{"32", inEuro, turnover("500000001"), "10000000.02", money.Euro},
		{"5", inEuro, turnover("500000001"), "20000000.04", money.Euro},
		{"5", now, turnover("0"), "17500000", money.Sterling},
	} {
		got, err := c.o.Maximum(law.UKGDPR.Article(c.pin), c.on)
		if err != nil || got.Verdict != rights.Yes || got.Currency != c.currency || got.Least.String() != c.want || got.Most.Decimal.String() != c.want || !got.Most.Valid {
			t.Errorf("Article %s on %s: %v, %v, want %s %s", c.pin, c.on, got, err, c.want, c.currency)
		}
	}
}

func turnover(s string) money.Infringer {
	return money.Infringer{Undertaking: fact.Yes, Turnover: decimal.NewNullDecimal(decimal.RequireFromString(s))}
}
