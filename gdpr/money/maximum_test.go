package money_test

import (
	"errors"
	"math/rand/v2"
	"strings"
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
	duaa      = civil.On(2026, time.February, 5)
	complaint = civil.On(2026, time.June, 19)
	late      = civil.On(2026, time.November, 22)
)

func keys(t *testing.T, list string) (places []law.Provision) {
	t.Helper()
	for key := range strings.FieldsSeq(list) {
		var p law.Provision
		if err := p.UnmarshalText([]byte(key)); err != nil {
			t.Fatal(err)
		}
		places = append(places, p)
	}
	return places
}

// Which scale each provision is on, both sides of the days on which it changed.
func TestScales(t *testing.T) {
	for _, c := range []struct {
		keys    string
		on      civil.Date
		verdict rights.Verdict
		scale   money.Scale
	}{
		{"UKGDPR/8 UKGDPR/11 UKGDPR/25 UKGDPR/26 UKGDPR/28(3) UKGDPR/30(1)(f) UKGDPR/32 UKGDPR/33(1) UKGDPR/34 UKGDPR/35 UKGDPR/39 UKGDPR/42 UKGDPR/43 UKGDPR/41(4)", late, rights.Yes, money.StandardScale},
		{"UKGDPR/5 UKGDPR/5(1)(f) UKGDPR/6(1)(ea) UKGDPR/7(3) UKGDPR/9(2)(h) UKGDPR/12 UKGDPR/12A UKGDPR/13(2)(ca) UKGDPR/14 UKGDPR/15(3) UKGDPR/17(1)(g) UKGDPR/19 UKGDPR/21(2) UKGDPR/58(2)", late, rights.Yes, money.HigherScale},
		{"UKGDPR/44A UKGDPR/45A UKGDPR/46 UKGDPR/47A UKGDPR/49(1)(a)", late, rights.Yes, money.HigherScale},
		{"UKGDPR/44 UKGDPR/45 UKGDPR/46", duaa - 1, rights.Yes, money.HigherScale},
		{"EUGDPR/44 EUGDPR/32(1)(b)", civil.On(2019, time.July, 1), rights.Yes, 0},

		// What Article 83 does not name.
		{"UKGDPR/10 UKGDPR/10(1) UKGDPR/24 UKGDPR/8A UKGDPR/84B UKGDPR/22A UKGDPR/22D", late, rights.Yes, money.StandardScale},

		// Automated decisions.
		{"UKGDPR/22 UKGDPR/22(1) UKGDPR/22B", duaa - 1, rights.Yes, money.HigherScale},
		{"UKGDPR/22B UKGDPR/22C(2)(a) UKGDPR/22(2)", duaa, rights.Yes, money.HigherScale},
		{"UKGDPR/22", duaa, rights.CannotSay, 0}, // four Articles on two scales

		// The Act.
		{"DPA2018/s142 DPA2018/s146 DPA2018/s149(1)", civil.On(2018, time.May, 25), rights.Yes, money.HigherScale},
		{"DPA2018/s148A", duaa, rights.Yes, money.HigherScale},
		{"DPA2018/s148A", duaa - 1, rights.No, 0},
		{"DPA2018/s164A DPA2018/s164A(3) DPA2018/s164B", complaint, rights.Yes, money.StandardScale},
		{"DPA2018/s164A", complaint - 1, rights.No, 0},
		{"DPA2018/s146A(6)", late, rights.CannotSay, 0},
		{"DPA2018/Sch2/26 DPA2018/Sch2/27", late, rights.Yes, money.HigherScale},
		{"DPA2018/s137", late, rights.Yes, money.ChargeScale},

		// PECR, raised for breaches from 2026-02-05.
		{"PECR/reg6 PECR/reg22 PECR/reg4 PECR", duaa - 1, rights.Yes, money.PECRScale},
		{"PECR/reg5 PECR/reg6 PECR/reg14 PECR/reg19 PECR/reg21A PECR/reg22(2) PECR/reg22(3A) PECR/reg24 PECR/reg32B(4)", duaa, rights.Yes, money.HigherScale},
		{"PECR/reg5A PECR/reg9 PECR/reg32B(1)", duaa, rights.Yes, money.StandardScale},
		{"PECR PECR/reg32B", duaa, rights.CannotSay, 0},

		// What no row names, and what is too wide.
		{"UKGDPR/1 UKGDPR/49A UKGDPR/84D UKGDPR/41 UKGDPR/58 UKGDPR UKGDPR/150 UKGDPR/5(1)(z) DPA2018 DPA2018/s35 DPA2018/s170 PECR/reg99", late, rights.CannotSay, 0},
	} {
		for _, p := range keys(t, c.keys) {
			got, err := money.Infringer{Undertaking: fact.No}.Maximum(p, c.on)
			if err != nil || got.Verdict != c.verdict || c.scale != 0 && got.Scale != c.scale {
				t.Errorf("%s on %s: %v, %v, want %s %s", p, c.on, got, err, c.verdict, c.scale)
				continue
			}
			switch got.Verdict {
			case rights.Yes:
				if got.Missing != nil || !got.Most.Valid || len(got.Law) == 0 || got.Source == 0 || got.Scale == 0 {
					t.Errorf("%s on %s: a yes without its sources: %+v", p, c.on, got)
				}
			case rights.CannotSay:
				if len(got.Missing) != 1 || got.Missing[0] != "provision" || got.Reason == "" || got.Scale != 0 {
					t.Errorf("%s on %s: %v does not say what is missing", p, c.on, got)
				}
			}
		}
	}
}

// Every provision of the lists in testdata/fees.json, written out, and what puts it on its scale.
func TestListsInFull(t *testing.T) {
	for _, c := range []struct{ keys, law string }{
		{"8 11 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39", "83(4)(a)"},
		{"42 43", "83(4)(b)"},
		{"41(4)", "83(4)(c)"},
		{"5 6 7 9", "83(5)(a)"},
		{"12 12A 13 14 15 16 17 18 19 20 21", "83(5)(b)"},
		{"22B 22C", "83(5)(ba)"},
		{"44A 45A 45B 45C 46 47 47A 49", "83(5)(c)"},
		{"58(1) 58(2)", "83(5)(e)"},
	} {
		for pin := range strings.FieldsSeq(c.keys) {
			got, err := money.Infringer{Undertaking: fact.No}.Maximum(law.UKGDPR.Article(pin), late)
			if err != nil || got.Verdict != rights.Yes || got.Law[0] != law.UKGDPR.Article(c.law) {
				t.Errorf("Article %s: %v, %v, by %v, want Article %s", pin, got, err, got.Law, c.law)
			}
		}
	}
	for pin := range strings.FieldsSeq("12 13 14 15 16 17 18 19 20 21 22 44 45 46 47 48 49") { // as it was
		got, err := money.Infringer{Undertaking: fact.No}.Maximum(law.EUGDPR.Article(pin), inEuro)
		if err != nil || got.Scale != money.HigherScale || got.Law[0].Instrument() != law.EUGDPR {
			t.Errorf("EU GDPR Article %s: %v, %v, by %v", pin, got, err, got.Law)
		}
	}
	higher := " 5 6 7 8 14 19 20 21 21A 21B 22 23 24 32B(4) 32B(5) " // PECR Schedule 1 paragraph 18
	for pin := range strings.FieldsSeq(higher + "4 5A 9 10 11 12 13 15 16 17 18 25 26 28 32B(1)") {
		want := money.StandardScale
		if strings.Contains(higher, " "+pin+" ") {
			want = money.HigherScale
		}
		if got, err := (money.Infringer{Undertaking: fact.No}).Maximum(law.PECR.Regulation(pin), duaa); err != nil || got.Verdict != rights.Yes || got.Scale != want {
			t.Errorf("PECR regulation %s: %v, %v, want %s", pin, got, err, want)
		}
	}
}

// Each scale is one amount on every day, without gaps.
func TestCeilings(t *testing.T) {
	for s := range money.AllScales() {
		for _, day := range []civil.Date{civil.On(2018, time.May, 25), inEuro, inEuro + 1, newFees - 1, newFees, duaa - 1, duaa, late} {
			n := 0
			for c := range money.Ceilings() {
				if c.Scale == s && c.Span.Contains(day) {
					n++
				}
			}
			want := 1
			if s == money.PECRScale && day >= duaa {
				want = 0
			}
			if _, ok := money.CeilingOn(s, day); n != want || ok != (want == 1) {
				t.Errorf("%s has %d amounts on %s, want %d", s, n, day, want)
			}
		}
	}
}

// A provision that is wider than the rows has the range of what is in it.
func TestTooWide(t *testing.T) {
	for _, c := range []struct {
		key, least, most string
		on               civil.Date
	}{
		{"UKGDPR/22", "8700000", "17500000", duaa},
		{"UKGDPR", "8700000", "17500000", late},
		{"UKGDPR", "10000000", "20000000", civil.On(2019, time.July, 1)},
		{"PECR", "8700000", "17500000", late},
		{"DPA2018", "5644.5", "17500000", late},
		{"UKGDPR/41", "8700000", "8700000", late},
	} {
		got, err := money.Infringer{Undertaking: fact.No}.Maximum(keys(t, c.key)[0], c.on)
		if err != nil || got.Verdict != rights.CannotSay || got.Least.String() != c.least || got.Most.Decimal.String() != c.most || !got.Most.Valid {
			t.Errorf("%s on %s: %v, %v, want %s to %s", c.key, c.on, got, err, c.least, c.most)
		}
	}
}

func TestMissingOfAnInfringer(t *testing.T) {
	for _, c := range []struct {
		undertaking        fact.Fact
		turnover           string
		verdict            rights.Verdict
		least, most, facts string
	}{
		{fact.No, "", rights.Yes, "17500000", "17500000", ""},
		{fact.No, "900000000", rights.Yes, "17500000", "17500000", ""},
		{fact.Yes, "", rights.CannotSay, "17500000", "", "turnover"},
		{fact.Unknown, "", rights.CannotSay, "17500000", "", "undertaking turnover"},
		{fact.Unknown, "437500000", rights.Yes, "17500000", "17500000", ""}, // an undertaking or not
		{fact.Unknown, "437500000.25", rights.CannotSay, "17500000", "17500000.01", "undertaking"},
		{fact.Yes, "437500000.25", rights.Yes, "17500000.01", "17500000.01", ""},
	} {
		got, err := money.Infringer{Undertaking: c.undertaking, Turnover: number(c.turnover)}.Maximum(law.UKGDPR.Article("6"), now)
		if err != nil || got.Verdict != c.verdict || got.Least.String() != c.least || got.Most.Valid != (c.most != "") || strings.Join(got.Missing, " ") != c.facts || got.Scale != money.HigherScale {
			t.Errorf("undertaking %s, turnover %q: %v, %v", c.undertaking, c.turnover, got, err)
		}
		if want := number(c.most); got.Most.Valid && !got.Most.Decimal.Equal(want.Decimal) {
			t.Errorf("undertaking %s, turnover %q: at most %s, want %s", c.undertaking, c.turnover, got.Most.Decimal, c.most)
		}
	}
}

func TestPECRHasNoShareBefore2026(t *testing.T) {
	got, err := turnover("900000000").Maximum(law.PECR.Regulation("22"), duaa-1)
	if err != nil || got.Verdict != rights.Yes || got.Most.Decimal.String() != "500000" {
		t.Errorf("%v, %v", got, err)
	}
	got, err = turnover("900000000").Maximum(law.PECR.Regulation("22"), duaa)
	if err != nil || got.Verdict != rights.Yes || got.Most.Decimal.String() != "36000000" || got.Doubt == "" {
		t.Errorf("%v, %v", got, err)
	}
}

// The maximum is never below the fixed amount, and never falls as the turnover grows.
func TestMaximumNeverBelowTheFixedAmount(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 9))
	days := []civil.Date{civil.On(2018, time.May, 25), inEuro, inEuro + 1, duaa - 1, duaa, complaint, late}
	seen := 0
	for range 150 {
		day := days[random.IntN(len(days))]
		small, more := decimal.New(random.Int64N(1e15), -2), decimal.New(random.Int64N(1e15), -2)
		for row := range money.Maxima(day) {
			p := row.Places[random.IntN(len(row.Places))]
			o := money.Infringer{Undertaking: fact.Fact(random.IntN(3)), Turnover: decimal.NewNullDecimal(small)}
			x, err := o.Maximum(p, day)
			o.Turnover.Decimal = small.Add(more)
			y, err2 := o.Maximum(p, day)
			if err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			if p == law.PECR.Whole() && day >= duaa {
				continue // too wide for one answer
			}
			seen++
			if x.Least.LessThan(row.Ceiling.Fixed) || x.Most.Decimal.LessThan(x.Least) || y.Most.Decimal.LessThan(x.Most.Decimal) || y.Least.LessThan(x.Least) || x.Scale != row.Ceiling.Scale || x.Currency != row.Ceiling.Currency {
				t.Fatalf("%s: %v, with a larger turnover %v, listed as %+v", p, x, y, row)
			}
		}
	}
	if seen < 2_000 {
		t.Errorf("looked at %d maxima", seen)
	}
}

// Every row of the table can be cited: its places and its law exist, and were law on the day.
func TestMaximaAreFilled(t *testing.T) {
	for _, day := range []civil.Date{civil.On(2018, time.May, 25), inEuro, inEuro + 1, duaa - 1, duaa, complaint, late} {
		n := 0
		for row := range money.Maxima(day) {
			n++
			if row.About == "" || row.Source == 0 || row.Ceiling.Source == 0 || !row.Ceiling.Fixed.IsPositive() || !row.Ceiling.Span.Contains(day) || len(row.Places) == 0 {
				t.Errorf("on %s: %+v", day, row)
			}
			if row.Source == rights.Analysis && row.Doubt == "" {
				t.Errorf("on %s: %v is analysis without saying of what", day, row.Places)
			}
			for _, p := range append([]law.Provision{row.Law, row.Ceiling.Law}, row.Places...) {
				if p.InForce(day) == fact.No || p.Known() == fact.No {
					t.Errorf("%s was not law on %s", p, day)
				}
				if _, err := p.MarshalText(); err != nil {
					t.Error(err)
				}
			}
		}
		if n < 10 {
			t.Errorf("on %s the table has %d rows", day, n)
		}
	}
	for range money.Maxima(civil.On(2018, time.May, 24)) {
		t.Error("a maximum before the regime began")
	}
	for range money.Maxima(now) {
		break // a loop may stop early
	}
}

// Whoever changes an answer does not change the table.
func TestAnswersAreCopies(t *testing.T) {
	for row := range money.Maxima(now) {
		clear(row.Places)
	}
	got, err := money.Infringer{}.Maximum(law.UKGDPR.Article("32"), now)
	if err != nil || got.Scale != money.StandardScale {
		t.Errorf("%v, %v", got, err)
	}
}

func TestBadInfringers(t *testing.T) {
	for _, c := range []struct {
		turnover decimal.Decimal
		on       civil.Date
		want     string
	}{
		{decimal.NewFromInt(-5), now, "money: turnover: found -5, want zero or more"},
		{decimal.New(1, 2_000_000_000), now, "money: turnover: found a number with the exponent 2000000000, want"},
		{decimal.NewFromInt(5), civil.On(2018, time.May, 24), "money: on: found 2018-05-24, want a day from 2018-05-25"},
		{decimal.NewFromInt(5), 0, "money: on: found no day, want"},
	} {
		got, err := money.Infringer{Turnover: decimal.NewNullDecimal(c.turnover)}.Maximum(law.UKGDPR.Article("32"), c.on)
		if _, ok := errors.AsType[*money.InputError](err); !ok || !strings.HasPrefix(err.Error(), c.want) || got.Verdict != 0 {
			t.Errorf("%v, %v, want %s", got, err, c.want)
		}
	}
	if got, err := (money.Infringer{}).Maximum(law.Provision{}, now); err != nil || got.Verdict != rights.CannotSay || got.Missing[0] != "provision" {
		t.Errorf("no provision: %v, %v", got, err)
	}
}

func BenchmarkMaximum(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := turnover("900000000").Maximum(law.UKGDPR.Article("5(1)(f)"), now); err != nil {
			b.Fatal(err)
		}
	}
}
