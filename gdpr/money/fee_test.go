package money_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/money"
	"github.com/careprivacy/ukgdpr/rights"
)

func count[T any](seq iter.Seq[T]) (n int) {
	for range seq {
		n++
	}
	return n
}

// paying is a company that pays by other means, of the size given.
func paying(staff, turnover string) money.Payer {
	return money.Payer{
		Staff: number(staff), Turnover: number(turnover), PublicAuthority: fact.No, Charity: fact.No,
		SmallPensionScheme: fact.No, Beyond: fact.Yes, DirectDebit: fact.No,
	}
}

func number(s string) decimal.NullDecimal {
	if s == "" {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(decimal.RequireFromString(s))
}

func TestTiers(t *testing.T) {
	for _, c := range []struct {
		staff, turnover string
		change          func(*money.Payer)
		want, reason    string
	}{
		{"10", "632000", nil, "52", "10 members"},
		{"10", "632000.01", nil, "52", "10 members"},
		{"10.01", "632000", nil, "52", "turnover of at most £632,000.00"}, // or, not and
		{"10.01", "632000.01", nil, "78", "250 members"},                  // the average need not be whole
		{"250", "36000000.01", nil, "78", "250 members"},
		{"250.5", "36000000", nil, "78", "turnover of at most £36,000,000.00"},
		{"250.5", "36000000.01", nil, "3763", "more than 250"},
		{"0", "900000000", nil, "52", "10 members"},

		{"5000", "900000000", func(p *money.Payer) { p.Charity = fact.Yes }, "52", "a charity"},
		{"", "", func(p *money.Payer) { p.Charity = fact.Yes; p.PublicAuthority = fact.Unknown }, "52", "a charity"},
		{"5000", "900000000", func(p *money.Payer) { p.SmallPensionScheme = fact.Yes }, "52", "pension"},

		// A public authority: staff alone.
		{"10.01", "1", func(p *money.Payer) { p.PublicAuthority = fact.Yes }, "78", "250 members"},
		{"251", "1", func(p *money.Payer) { p.PublicAuthority = fact.Yes }, "3763", "a public authority"},
		{"251", "", func(p *money.Payer) { p.PublicAuthority = fact.Yes }, "3763", "a public authority"},
		{"10", "900000000", func(p *money.Payer) { p.PublicAuthority = fact.Yes }, "52", "10 members"},

		// Facts that cannot matter are not asked for.
		{"9", "", func(p *money.Payer) {
			p.PublicAuthority, p.Charity, p.SmallPensionScheme = fact.Unknown, fact.Unknown, fact.Unknown
		}, "52", "10 members"},
		{"", "100", func(p *money.Payer) { p.Charity = fact.Unknown }, "52", "turnover"},
		{"200", "40000000", func(p *money.Payer) { p.PublicAuthority = fact.Unknown }, "78", "250 members"},
	} {
		p := paying(c.staff, c.turnover)
		if c.change != nil {
			c.change(&p)
		}
		got, err := p.Fee(now)
		if err != nil || got.Verdict != rights.Yes || got.Most.String() != c.want || !got.Least.Equal(got.Most) || !strings.Contains(got.Reason, c.reason) {
			t.Errorf("%s staff, turnover %s: %v, %v, want %s for %q", c.staff, c.turnover, got, err, c.want, c.reason)
		}
	}
}

func TestMissingFacts(t *testing.T) {
	for _, c := range []struct {
		name        string
		p           func(*money.Payer)
		least, most string
		tier        money.Tier
		missing     string
	}{
		{"nothing", func(p *money.Payer) { *p = money.Payer{} }, "0", "3763", 0, "staff turnover public_authority charity small_pension_scheme beyond"},
		{"staff", func(p *money.Payer) { p.Staff = number("") }, "52", "3763", 0, "staff"},
		{"turnover", func(p *money.Payer) { p.Turnover = number("") }, "52", "3763", 0, "turnover"},
		{"turnover of a middling payer", func(p *money.Payer) { p.Turnover, p.Staff = number(""), number("200") }, "52", "78", 0, "turnover"},
		{"charity", func(p *money.Payer) { p.Charity = fact.Unknown }, "52", "3763", 0, "charity"},
		{"public authority", func(p *money.Payer) { p.PublicAuthority, p.Turnover = fact.Unknown, number("1") }, "52", "3763", 0, "public_authority"},
		{"authority and turnover", func(p *money.Payer) { p.PublicAuthority, p.Turnover = fact.Unknown, number("") }, "52", "3763", 0, "turnover public_authority"},
		{"whether all is exempt", func(p *money.Payer) { p.Beyond, p.Exempt = fact.Unknown, []money.Exemption{money.Accounts} }, "0", "3763", money.Tier3, "beyond"},
		{"whether all is exempt, of a charity", func(p *money.Payer) { p.Beyond, p.Charity = fact.Unknown, fact.Yes }, "0", "52", money.Tier1, "beyond"},
	} {
		p := paying("251", "36000001")
		c.p(&p)
		direct := p.DirectDebit
		got, err := p.Fee(now)
		if direct == fact.Unknown && c.least != "0" {
			t.Errorf("%s: the case leaves the way of payment open", c.name)
		}
		if err != nil || got.Verdict != rights.CannotSay || got.Least.String() != c.least || got.Most.String() != c.most || got.Tier != c.tier || strings.Join(got.Missing, " ") != c.missing {
			t.Errorf("%s: %v, %v, want %s to %s, missing %s", c.name, got, err, c.least, c.most, c.missing)
		}
	}
}

// What an answer rests on.
func TestLawOfAFee(t *testing.T) {
	for _, c := range []struct {
		change func(*money.Payer)
		begins civil.Date
		want   string
	}{
		{nil, now, "2(2) 3(1)(c) 3(2)(c)"},
		{func(p *money.Payer) { p.Charity = fact.Yes }, now, "2(2) 3(1)(a) 3(2)(a)"},
		{func(p *money.Payer) { p.Staff = number("11") }, now, "2(2) 3(1)(b) 3(2)(b)"},
		{func(p *money.Payer) { p.DirectDebit = fact.Yes }, now, "2(2) 3(1)(c) 3(2)(c) 3(5)"},
		{func(p *money.Payer) { p.Paid = fact.Yes }, newFees - 1, "2(2) 3(1)(c) 3(2)(c) amended 3"},
		{func(p *money.Payer) { p.Charity = fact.Unknown }, now, "2(1) 3"},
		{func(p *money.Payer) { p.Beyond, p.Exempt = fact.No, []money.Exemption{money.Manual} }, now, "2(1)"},
	} {
		p := paying("251", "36000001")
		if c.change != nil {
			c.change(&p)
		}
		var got []string
		for _, place := range fee(t, p, c.begins).Law {
			if strings.Contains(string(place.Instrument()), "(Amendment)") {
				got = append(got, "amended")
			}
			got = append(got, strings.TrimPrefix(place.Locator(), "reg"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v rests on %v, want %s", p, got, c.want)
		}
	}
}

// How the charge is paid is a choice: unknown gives both amounts.
func TestDirectDebit(t *testing.T) {
	for _, c := range []struct {
		direct      fact.Fact
		charity     fact.Fact
		verdict     rights.Verdict
		least, most string
	}{
		{fact.No, fact.Yes, rights.Yes, "52", "52"},
		{fact.Yes, fact.Yes, rights.Yes, "47", "47"},
		{fact.Unknown, fact.Yes, rights.OnConditions, "47", "52"},
		{fact.No, fact.Unknown, rights.CannotSay, "52", "3763"},
		{fact.Yes, fact.Unknown, rights.CannotSay, "47", "3758"},
		{fact.Unknown, fact.Unknown, rights.CannotSay, "47", "3763"},
	} {
		p := paying("251", "36000001")
		p.DirectDebit, p.Charity = c.direct, c.charity
		got, err := p.Fee(now)
		if err != nil || got.Verdict != c.verdict || got.Least.String() != c.least || got.Most.String() != c.most {
			t.Errorf("direct debit %s: %v, %v, want %s, %s to %s", c.direct, got, err, c.verdict, c.least, c.most)
		}
	}
}

// SI 2025/63 regulation 3: both edges of the year whose periods keep the old amount once it is paid.
func TestDearerFees(t *testing.T) {
	first := civil.On(2024, time.February, 18)
	for _, c := range []struct {
		begins               civil.Date
		paid, unpaid, orElse string
	}{
		{first - 1, "40", "40", "yes, tier-1, £40.00"},
		{first, "40", "52", "cannot-say, tier-1, £40.00 to £52.00, missing paid"},
		{newFees - 1, "40", "52", "cannot-say, tier-1, £40.00 to £52.00, missing paid"},
		{newFees, "52", "52", "yes, tier-1, £52.00"},
	} {
		for _, f := range []struct {
			paid fact.Fact
			want string
		}{{fact.Yes, "yes, tier-1, £" + c.paid + ".00"}, {fact.No, "yes, tier-1, £" + c.unpaid + ".00"}, {fact.Unknown, c.orElse}} {
			p := paying("3", "")
			p.Paid = f.paid
			if got, err := p.Fee(c.begins); err != nil || !strings.HasPrefix(got.String(), f.want+":") {
				t.Errorf("from %s, paid %s: %v, %v, want %s", c.begins, f.paid, got, err, f.want)
			}
		}
	}
}

func TestExemptions(t *testing.T) {
	elected := civil.On(2019, time.April, 1)
	for _, c := range []struct {
		exempt  []money.Exemption
		beyond  fact.Fact
		begins  civil.Date
		verdict rights.Verdict
	}{
		{[]money.Exemption{money.StaffAdministration, money.Accounts, money.OwnMarketing}, fact.No, now, rights.No},
		{[]money.Exemption{money.StaffAdministration, money.Accounts, money.OwnMarketing}, fact.Yes, now, rights.Yes},
		{[]money.Exemption{money.StaffAdministration}, fact.Unknown, now, rights.CannotSay},
		{nil, fact.Yes, now, rights.Yes},
		{[]money.Exemption{money.ElectedRepresentatives}, fact.No, elected, rights.No},
		{[]money.Exemption{money.ElectedRepresentatives}, fact.No, elected - 1, rights.Yes},
		{[]money.Exemption{money.ElectedRepresentatives, money.Manual}, fact.Unknown, elected - 1, rights.Yes},
	} {
		p := paying("3", "0")
		p.Exempt, p.Beyond = c.exempt, c.beyond
		got, err := p.Fee(c.begins)
		if err != nil || got.Verdict != c.verdict || (c.verdict == rights.No) != got.Most.IsZero() || len(got.Law) == 0 {
			t.Errorf("%v beyond %s from %s: %v, %v, want %s", c.exempt, c.beyond, c.begins, got, err, c.verdict)
		}
	}
	for e := range money.AllExemptions() {
		if e.Meaning() == "" || !strings.HasPrefix(e.Paragraph(), "2(2)") || e.Source() == 0 || !e.InForce(now) || e.InForce(civil.On(2018, time.May, 24)) {
			t.Errorf("%s: %q, %s, %s", e, e.Meaning(), e.Paragraph(), e.Source())
		}
		if e.InForce(civil.On(2018, time.May, 25)) == (e == money.ElectedRepresentatives) {
			t.Errorf("%s on the first day: %t", e, e.InForce(civil.On(2018, time.May, 25)))
		}
	}
}

// A larger payer never pays less, and what is not known never leads out of the range.
func TestFeeGrowsWithSize(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 8))
	pick := func(list ...fact.Fact) fact.Fact { return list[random.IntN(len(list))] }
	sizes := []int64{0, 1, 9, 10, 11, 249, 250, 251, 10_000}
	turnovers := []int64{0, 631_999, 632_000, 632_001, 35_999_999, 36_000_000, 36_000_001, 900_000_000}
	days := []civil.Date{civil.On(2018, time.May, 25), newFees - 400, newFees - 1, newFees, now}
	for range 3_000 {
		a, b := random.IntN(len(sizes)), random.IntN(len(sizes))
		c, d := random.IntN(len(turnovers)), random.IntN(len(turnovers))
		small := money.Payer{
			Staff: money.Known(sizes[min(a, b)]), Turnover: money.Known(turnovers[min(c, d)]),
			PublicAuthority: pick(fact.No, fact.Yes), Charity: pick(fact.No, fact.No, fact.Yes), SmallPensionScheme: pick(fact.No, fact.No, fact.Yes),
			Beyond: pick(fact.Yes, fact.Yes, fact.No), Exempt: []money.Exemption{money.Accounts}, DirectDebit: pick(fact.No, fact.Yes), Paid: pick(fact.No, fact.Yes),
		}
		large := small
		large.Staff, large.Turnover = money.Known(sizes[max(a, b)]), money.Known(turnovers[max(c, d)])
		day := days[random.IntN(len(days))]
		x, y := fee(t, small, day), fee(t, large, day)
		if x.Most.GreaterThan(y.Most) || x.Tier > y.Tier || x.Verdict == rights.CannotSay || !x.Least.Equal(x.Most) {
			t.Fatalf("%+v: %v\n%+v: %v", small, x, large, y)
		}

		vague := large
		for _, forget := range []func(){
			func() { vague.Staff = number("") }, func() { vague.Turnover = number("") }, func() { vague.PublicAuthority = 0 },
			func() { vague.Charity = 0 }, func() { vague.SmallPensionScheme = 0 }, func() { vague.Beyond = 0 }, func() { vague.DirectDebit = 0 }, func() { vague.Paid = 0 },
		} {
			if random.IntN(3) == 0 {
				forget()
			}
		}
		z := fee(t, vague, day)
		if z.Least.GreaterThan(y.Least) || z.Most.LessThan(y.Most) || (z.Verdict == rights.CannotSay) != (len(z.Missing) > 0) || z.Tier != 0 && y.Tier != 0 && z.Tier != y.Tier {
			t.Fatalf("%+v: %v\n%+v: %v", large, y, vague, z)
		}
	}
}

func fee(t *testing.T, p money.Payer, day civil.Date) money.Fee {
	t.Helper()
	f, err := p.Fee(day)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestBadPayers(t *testing.T) {
	for _, c := range []struct {
		p      money.Payer
		begins civil.Date
		want   string
	}{
		{money.Payer{Turnover: number("-0.01")}, now, "money: turnover: found -0.01, want zero or more"},
		{money.Payer{Staff: number("-1")}, now, "money: staff: found -1, want zero or more"},
		{money.Payer{Staff: decimal.NewNullDecimal(decimal.New(1, 1_000_000_000))}, now, "money: staff: found a number with the exponent 1000000000, want"},
		{money.Payer{Turnover: decimal.NewNullDecimal(decimal.New(-1, -1_000_000_000))}, now, "money: turnover: found a number with the exponent -1000000000, want"},
		{money.Payer{Turnover: number(strings.Repeat("9", 500))}, now, "money: turnover: found a number with the exponent 0, want"},
		{money.Payer{}, 0, "money: begins: found no day, want a day from 2018-05-25"},
		{money.Payer{}, civil.On(2018, time.May, 24), "money: begins: found 2018-05-24, want a day from 2018-05-25"},
		{money.Payer{Exempt: []money.Exemption{money.Manual, 99}}, now, "money: exempt[1]: found exemption(99), want"},
		{money.Payer{Beyond: fact.No}, now, "money: beyond: found no"},
	} {
		got, err := c.p.Fee(c.begins)
		if e, ok := errors.AsType[*money.InputError](err); !ok || e.Field == "" || !strings.HasPrefix(err.Error(), c.want) || got.Verdict != 0 {
			t.Errorf("%v, %v, want %s", got, err, c.want)
		}
	}
}

func TestPayerInJSON(t *testing.T) {
	const text = `{"staff":"10.5","turnover":"36000000.01","charity":"no","exempt":["accounts","staff-administration"],"beyond":"yes"}`
	var p money.Payer
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		t.Fatal(err)
	}
	if p.Staff.Decimal.String() != "10.5" || p.PublicAuthority != fact.Unknown || !slices.Equal(p.Exempt, []money.Exemption{money.Accounts, money.StaffAdministration}) {
		t.Errorf("%+v", p)
	}
	if back, err := json.Marshal(p); string(back) != text || err != nil {
		t.Errorf("%s, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"staff":1e9999}`), &p); err != nil { // more is refused on reading
		t.Fatal(err)
	}
	if _, err := p.Fee(now); err == nil {
		t.Error("1e9999 members of staff")
	}
}

func BenchmarkFee(b *testing.B) {
	for name, p := range map[string]money.Payer{"known": paying("251", "36000001"), "unknown": {}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Fee(now); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestFormat(t *testing.T) {
	for text, want := range map[string]string{
		"0": "£0.00", "5": "£5.00", "999.5": "£999.50", "1000": "£1,000.00", "5644.5": "£5,644.50", "17500000": "£17,500,000.00",
		"8700000.0002": "£8,700,000.0002", "-12345.678": "-£12,345.678", "1e3": "£1,000.00", "1.23000": "£1.23",
	} {
		if got := money.Sterling.Format(decimal.RequireFromString(text)); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	if got := fmt.Sprint(money.Euro.Format(decimal.NewFromInt(20_000_000))); got != "€20,000,000.00" {
		t.Error(got)
	}
}
