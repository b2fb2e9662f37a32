package law

import (
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

func TestOn(t *testing.T) {
	for _, c := range []struct {
		p    Provision
		day  string
		want string
	}{
		{UKGDPR.Article("9(2)(h)"), "2022-11-24", "UKGDPR/9(2)(h)"},
		{UKGDPR.Article("9(2)(h)"), "2020-12-31", "EUGDPR/9(2)(h)"},
		{EUGDPR.Article("9(2)(h)"), "2020-12-31", "EUGDPR/9(2)(h)"},
		{EUGDPR.Article("9(2)(h)"), "2021-01-01", "UKGDPR/9(2)(h)"},
		{UKGDPR.Recital("46"), "2019-01-01", "EUGDPR/rec46"},
		{UKGDPR.Whole(), "2019-01-01", "EUGDPR"},
		{UKGDPR.Article("22"), "2026-02-04", "UKGDPR/22"},
		{UKGDPR.Article("22"), "2026-02-05", "UKGDPR/22A UKGDPR/22B UKGDPR/22C UKGDPR/22D"},
		{UKGDPR.Article("22(1)"), "2026-02-05", "UKGDPR/22A UKGDPR/22B UKGDPR/22C UKGDPR/22D"},
		{UKGDPR.Article("22(3)"), "2026-02-05", "UKGDPR/22C"},
		{EUGDPR.Article("22"), "2026-02-05", "UKGDPR/22A UKGDPR/22B UKGDPR/22C UKGDPR/22D"},
		{UKGDPR.Article("22A"), "2026-02-04", "UKGDPR/22"},
		{UKGDPR.Article("22A"), "2020-06-01", "EUGDPR/22"},
		{UKGDPR.Article("12(3)"), "2026-02-05", "UKGDPR/12(3)"},
		{UKGDPR.Article("12A"), "2026-02-04", "UKGDPR/12(3)"},
		{UKGDPR.Article("12A(1)"), "2019-02-04", "EUGDPR/12(3)"},
		{UKGDPR.Article("6(4)"), "2026-02-05", "UKGDPR/8A UKGDPR/Annex2"},
		{UKGDPR.Article("8A(2)(a)"), "2022-01-01", "UKGDPR/6(4)"},
		{UKGDPR.Annex("2", "8"), "2022-01-01", "UKGDPR/6(4)"},
		{UKGDPR.Article("89(1)"), "2026-02-05", "UKGDPR/84B"},
		{UKGDPR.Article("89"), "2026-02-05", "UKGDPR/84A UKGDPR/84B UKGDPR/84C UKGDPR/84D"},
		{UKGDPR.Article("84B"), "2026-02-04", "UKGDPR/89(1)"},
		{UKGDPR.Article("84B"), "2020-02-04", "EUGDPR/89(1)"},
		{DPA2018.Section("19"), "2026-02-05", "UKGDPR/84C UKGDPR/84D"},
		{UKGDPR.Article("84C"), "2020-02-05", "DPA2018/s19"},
		{UKGDPR.Article("84C"), "2022-02-05", "UKGDPR/89(1A) DPA2018/s19"},
		{UKGDPR.Article("44"), "2026-02-05", "UKGDPR/44A"},
		{UKGDPR.Article("44A"), "2020-01-01", "EUGDPR/44"},
		{UKGDPR.Article("45"), "2026-02-05", "UKGDPR/45A UKGDPR/45B UKGDPR/45C"},
		{DPA2018.Section("17A"), "2026-02-05", "UKGDPR/45A"},
		{UKGDPR.Article("45A"), "2022-02-05", "DPA2018/s17A"},
		{UKGDPR.Article("45A"), "2020-02-05", "EUGDPR/45"},
		{UKGDPR.Article("77"), "2026-06-19", "DPA2018/s165"},
		{DPA2018.Section("165"), "2022-06-19", "DPA2018/s165"},
		{UKGDPR.Article("4(11)"), "2026-02-05", "UKGDPR/4(1)(11)"},
		{UKGDPR.Article("4(1)(11)"), "2026-02-04", "UKGDPR/4(11)"},
		{UKGDPR.Article("4(1)(11)"), "2019-02-04", "EUGDPR/4(11)"},
		{UKGDPR.Article("10(1)"), "2020-02-04", "EUGDPR/10"},
		{DPA2018.Section("9"), "2021-01-01", "UKGDPR/8"},
		{DPA2018.Section("141"), "2026-01-01", "DPA2018/s141A"},
		{UKGDPR.Article("6(1)(ea)"), "2026-02-04", ""}, // nothing stood in its place
		{UKGDPR.Article("13(2)(ca)"), "2026-06-18", ""},
		{UKGDPR.Article("17(1)(g)"), "2026-03-30", ""},
		{UKGDPR.Article("100"), "2026-03-30", ""},
		{DPA1998.Section("7"), "2018-05-24", "DPA1998/s7"},
		{DPA1998.Section("7"), "2018-05-25", "EUGDPR/15"},
		{DPA1998.Schedule("3", ""), "2022-01-01", "UKGDPR/9 DPA2018/Sch1"},
		{UKGDPR.Article("6(1)(f)"), "2018-05-24", "DPA1998/Sch2"},
		{DPA1998.Whole(), "2020-01-01", "EUGDPR DPA2018"},
		{DPA1998.Section("7"), "1999-01-01", ""},
		{DPA2018.Schedule("1", "18"), "2022-11-24", "DPA2018/Sch1/18"},
		{UKGDPR.Article("28(3)"), "2020-11-24", "EUGDPR/28(3)"}, // not tabled: the same place in the text of the day
		{Act("Care Act 2014").Section("42"), "2022-11-24", "ACT/Care Act 2014/s42"},
	} {
		var keys []string
		for _, p := range c.p.On(day(c.day)) {
			keys = append(keys, p.key)
		}
		if got := strings.Join(keys, " "); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.p, c.day, got, c.want)
		}
	}
}

// TestOnNoDay: what is no day has no law, and no address but that of the latest text, which the zero day asks for.
func TestOnNoDay(t *testing.T) {
	p := UKGDPR.Article("22A")
	for _, d := range []civil.Date{0, -1, -1 << 31, 1<<31 - 1} {
		if on := p.On(d); on != nil {
			t.Errorf("on day %d: %v", d, on)
		}
		if is := p.InForce(d); is != fact.Unknown {
			t.Errorf("on day %d in force: %s", d, is)
		}
		if url := p.URL(d); (url == "") != (d != 0) {
			t.Errorf("on day %d: %q", d, url)
		}
	}
}

// TestSuccessions holds that each row is true on both sides of its day: the old stood the day before and was gone or
// renumbered on it, the new came that day or stood already.
func TestSuccessions(t *testing.T) {
	for _, s := range successions {
		for _, p := range s.old {
			if old := p.On(s.day - 1); len(old) == 0 {
				t.Errorf("%s: %s did not stand the day before", s.day, p)
			}
			if len(p.On(s.day)) == 0 {
				t.Errorf("%s: nothing took the place of %s", s.day, p)
			}
		}
		for _, p := range s.new {
			if p.Known() != fact.Yes || len(p.On(s.day)) == 0 {
				t.Errorf("%s: %s did not come", s.day, p)
			}
		}
	}
}

// TestAsNamed: each name once, in the order of the provisions; what nothing stood in the place of keeps its own.
func TestAsNamed(t *testing.T) {
	list := []Provision{UKGDPR.Article("22"), UKGDPR.Article("13(2)(ca)"), UKGDPR.Article("22(3)"), EUGDPR.Article("6(1)"), UKGDPR.Article("6(1)")}
	for day, want := range map[string]string{
		"2019-01-01": "EUGDPR/22 UKGDPR/13(2)(ca) EUGDPR/22(3) EUGDPR/6(1)",
		"2022-01-01": "UKGDPR/22 UKGDPR/13(2)(ca) UKGDPR/22(3) UKGDPR/6(1)",
		"2026-11-01": "UKGDPR/22A UKGDPR/22B UKGDPR/22C UKGDPR/22D UKGDPR/13(2)(ca) UKGDPR/6(1)",
	} {
		on, err := civil.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range AsNamed(list, on) {
			got = append(got, p.key)
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
	}
	if got := AsNamed(nil, civil.On(2022, 1, 1)); len(got) != 0 {
		t.Errorf("of none: %v", got)
	}
}
