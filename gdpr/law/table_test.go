package law

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// expand yields every place that a row names, as locators: the place, each bracket on the way, each point.
func expand(r row) []string {
	out := []string{r.place}
	seen := map[string]bool{}
	if r.pins == "" || r.pins == "-" {
		return out
	}
	for _, item := range strings.Fields(r.pins) {
		item = strings.TrimSuffix(item, "…")
		heads := []string{r.place}
		for item != "" {
			end := strings.IndexByte(item, ')')
			var next []string
			for _, head := range heads {
				for _, name := range spell(item[1:end]) {
					pin := head + "(" + name + ")"
					next = append(next, pin)
					if !seen[pin] {
						seen[pin] = true
						out = append(out, pin)
					}
				}
			}
			heads, item = next, item[end+1:]
		}
	}
	return out
}

// spell writes a list like "1-3,3A" or "a-c,ea" out.
func spell(list string) []string {
	var out []string
	for _, item := range strings.Split(list, ",") {
		first, last, isRange := strings.Cut(item, "-")
		switch {
		case !isRange:
			out = append(out, item)
		case first[0] >= 'a':
			for c := first[0]; c <= last[0]; c++ {
				out = append(out, string(c))
			}
		default:
			for n := leading(first); n <= leading(last); n++ {
				out = append(out, itoa(n))
			}
		}
	}
	return out
}

func itoa(n int) string {
	b, _ := json.Marshal(n)
	return string(b)
}

func each(t *testing.T, do func(in Instrument, tab *table, r row, p Provision)) {
	t.Helper()
	for in, tab := range tables {
		for _, r := range tab.rows {
			if r.span.Intersect(tab.life).Empty() {
				continue
			}
			for _, locator := range expand(r) {
				do(in, tab, r, Provision{string(in) + "/" + locator})
			}
		}
	}
}

func TestRows(t *testing.T) {
	count := 0
	each(t, func(in Instrument, tab *table, r row, p Provision) {
		count++
		if err := checkKey(p.key); err != nil {
			t.Errorf("%s: %v", p.key, err)
		}
		if p.Known() != fact.Yes {
			t.Errorf("%s is tabled but not known", p.key)
		}
		span := r.span.Intersect(tab.life)
		if p.InForce(span.From) != fact.Yes {
			t.Errorf("%s is not in force on its first day %s", p.key, span.From)
		}
		if span.Until != 0 && p.InForce(span.Until-1) != fact.Yes {
			t.Errorf("%s is not in force on its last day", p.key)
		}
		if p.Heading(span.From) == "" {
			t.Errorf("%s has no heading", p.key)
		}
		if p.URL(span.From) == "" {
			t.Errorf("%s has no address", p.key)
		}
		if in.Whole().Contains(p) == false {
			t.Errorf("%s is not in %s", p.key, in)
		}
	})
	if count < 1500 {
		t.Errorf("only %d places are tabled", count)
	}
	t.Logf("%d places", count)
}

// TestRowsOnce holds that no pin stands in two rows of a place on one day, and that rows of a place are in order of time.
func TestRowsOnce(t *testing.T) {
	for in, tab := range tables {
		for place, s := range tab.at {
			rows := tab.rows[s.first:s.end]
			type dated struct {
				pin  string
				span Span
			}
			var seen []dated
			for i, r := range rows {
				if r.place != place {
					t.Fatalf("%s: the rows of %s are not together", in, place)
				}
				if i > 0 && r.span.From < rows[i-1].span.From {
					t.Errorf("%s/%s: row %d begins before the row above it", in, place, i)
				}
				if i == 0 && r.heading == "" {
					t.Errorf("%s/%s has no heading on its first row", in, place)
				}
				ends := expand(r)
				for _, pin := range ends {
					if isPrefix(pin, ends) {
						continue // a paragraph on the way to its points
					}
					for _, old := range seen {
						if old.pin == pin && !old.span.Intersect(r.span).Empty() {
							t.Errorf("%s/%s stands twice", in, pin)
						}
					}
					if pin != place {
						seen = append(seen, dated{pin, r.span})
					}
				}
			}
		}
	}
}

func isPrefix(pin string, list []string) bool {
	for _, other := range list {
		if len(other) > len(pin) && strings.HasPrefix(other, pin) && other[len(pin)] == '(' {
			return true
		}
	}
	return false
}

// TestScheduleOne holds the limbs of Schedule 1 against the whitelist of law/schedule1.json.
func TestScheduleOne(t *testing.T) {
	text, err := os.ReadFile("testdata/schedule1-limbs.json")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string][]string
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	if len(want) != 41 {
		t.Fatalf("%d paragraphs, want 41", len(want))
	}
	listed := map[string]bool{}
	for paragraph, limbs := range want {
		listed["Sch1/"+paragraph] = true
		for _, limb := range limbs {
			p := DPA2018.Schedule("1", paragraph+limb)
			if p.Known() != fact.Yes {
				t.Errorf("%s is in the whitelist and not known", p)
			}
			for q := p; q.Parent() != DPA2018.Schedule("1", ""); q = q.Parent() {
				listed[q.Locator()] = true
			}
		}
	}
	for _, r := range schedules {
		if !strings.HasPrefix(r.place, "Sch1/") || strings.Contains(r.place, "Pt") {
			continue
		}
		for _, locator := range expand(r) {
			if !listed[locator] {
				t.Errorf("%s is tabled and not in the whitelist", locator)
			}
		}
	}
}

func TestKnown(t *testing.T) {
	for _, c := range []struct {
		p    Provision
		want fact.Fact
	}{
		{UKGDPR.Article("9(2)(h)"), fact.Yes},
		{UKGDPR.Article("9(2)(k)"), fact.No},
		{UKGDPR.Article("9(2)(h)(i)"), fact.No},
		{UKGDPR.Article("9(2)(i)"), fact.Yes},
		{UKGDPR.Article("9(6)"), fact.No},
		{UKGDPR.Article("9(2)(H)"), fact.No},
		{UKGDPR.Article("6(1)(g)"), fact.No},
		{UKGDPR.Article("6(1)(ea)"), fact.Yes},
		{EUGDPR.Article("6(1)(ea)"), fact.No},
		{UKGDPR.Article("6(2)"), fact.No},
		{EUGDPR.Article("6(2)"), fact.Yes},
		{UKGDPR.Article("6(4)"), fact.Yes},
		{UKGDPR.Article("6(01)"), fact.No},
		{UKGDPR.Article("100"), fact.No},
		{UKGDPR.Article("92"), fact.No}, // left on 2021-01-01
		{EUGDPR.Article("92"), fact.Yes},
		{UKGDPR.Article("13A"), fact.No},
		{UKGDPR.Article("22A"), fact.Yes},
		{EUGDPR.Article("22A"), fact.No},
		{UKGDPR.Article("28"), fact.Yes},
		{UKGDPR.Article("28(3)"), fact.Unknown}, // by number only
		{UKGDPR.Article("4(11)"), fact.Yes},
		{UKGDPR.Article("4(1)(11)"), fact.Yes},
		{UKGDPR.Article("4(31)"), fact.No},
		{UKGDPR.Recital("46"), fact.Yes},
		{UKGDPR.Recital("173"), fact.Yes},
		{UKGDPR.Recital("174"), fact.No},
		{UKGDPR.Recital("0"), fact.No},
		{UKGDPR.Annex("1", ""), fact.Yes},
		{UKGDPR.Annex("1", "8(b)(iii)"), fact.Yes},
		{UKGDPR.Annex("1", "9"), fact.No},
		{UKGDPR.Annex("2", "2(a)(ii)"), fact.Yes},
		{UKGDPR.Annex("2", "2(e)"), fact.No},
		{UKGDPR.Annex("2", "6(b)"), fact.Yes},
		{UKGDPR.Annex("2", "7"), fact.Yes},
		{UKGDPR.Annex("2", "7(a)"), fact.Unknown},
		{UKGDPR.Annex("2", "13"), fact.Unknown},
		{UKGDPR.Annex("3", ""), fact.No},
		{UKGDPR.Annex("3", "1"), fact.No},
		{EUGDPR.Annex("1", "6"), fact.No},
		{UKGDPR.Section("10"), fact.No},
		{UKGDPR.Whole(), fact.Yes},
		{DPA2018.Section("10(3)"), fact.Yes},
		{DPA2018.Section("10(8)"), fact.No},
		{DPA2018.Section("30"), fact.Yes},
		{DPA2018.Section("30(1)"), fact.Unknown},
		{DPA2018.Section("215"), fact.Yes},
		{DPA2018.Section("216"), fact.No},
		{DPA2018.Section("0"), fact.No},
		{DPA2018.Section("40A"), fact.Unknown}, // inserted; its day is not tabled
		{DPA2018.Section("120A(b)"), fact.Yes},
		{DPA2018.Section("120C(1)(d)"), fact.No},
		{DPA2018.Section("7(1)(ba)"), fact.Yes},
		{DPA2018.Section("7(1)(bb)"), fact.No},
		{DPA2018.Section("164A(3)"), fact.Yes},
		{DPA2018.Section("164A(6)"), fact.No},
		{DPA2018.Section("14(8)(b)"), fact.Yes},
		{DPA2018.Section("14(9)"), fact.No},
		{DPA2018.Section("19(2)(a)"), fact.No},
		{DPA2018.Section("204(1)(l)"), fact.Yes},
		{DPA2018.Section("204(4)(a)"), fact.Unknown},
		{DPA2018.Article("9"), fact.No},
		{DPA2018.Schedule("1", "2(2)(a)"), fact.Yes},
		{DPA2018.Schedule("1", "2(a)"), fact.No},
		{DPA2018.Schedule("1", "3(1)(b)(i)"), fact.No},
		{DPA2018.Schedule("1", "3(b)(i)"), fact.Yes},
		{DPA2018.Schedule("1", "14(1)(b)(iia)"), fact.Yes},
		{DPA2018.Schedule("1", "23(3)(ha)"), fact.Yes},
		{DPA2018.Schedule("1", "29(1)"), fact.No},
		{DPA2018.Schedule("1", "42"), fact.No},
		{DPA2018.Schedule("1", "21A"), fact.No},
		{DPA2018.Schedule("1", "Pt4"), fact.Yes},
		{DPA2018.Schedule("1", "Pt5"), fact.No},
		{DPA2018.Schedule("2", "4A"), fact.Yes},
		{DPA2018.Schedule("2", "4(a)"), fact.No},
		{DPA2018.Schedule("2", "4(1)(a)"), fact.Unknown},
		{DPA2018.Schedule("2", "1(a)"), fact.Unknown},
		{DPA2018.Schedule("2", "17(3)(a)(iii)"), fact.Yes},
		{DPA2018.Schedule("3", "6(4)"), fact.Yes},
		{DPA2018.Schedule("2", "29"), fact.No},
		{DPA2018.Schedule("3", "21"), fact.Yes},
		{DPA2018.Schedule("3", "22"), fact.No},
		{DPA2018.Schedule("8", ""), fact.Yes},
		{DPA2018.Schedule("8", "1"), fact.Unknown},
		{DPA2018.Schedule("21", ""), fact.Yes},
		{DPA2018.Schedule("22", ""), fact.No},
		{DPA2018.Schedule("22", "1"), fact.No},
		{DPA2018.Schedule("12A", ""), fact.Yes},
		{DPA2018.Schedule("12A", "1"), fact.Unknown},
		{DPA2018.Part("7"), fact.Yes},
		{DPA2018.Part("8"), fact.No},
		{DPA1998.Section("7"), fact.Yes},
		{DPA1998.Section("7(9)"), fact.Unknown},
		{DPA1998.Section("76"), fact.No},
		{DPA1998.Schedule("3", ""), fact.Yes},
		{PECR.Regulation("6"), fact.Yes},
		{PECR.Regulation("22(3A)"), fact.Yes},
		{PECR.Regulation("22(5)(c)"), fact.Yes},
		{PECR.Regulation("22(6)"), fact.No},
		{PECR.Regulation("6(3A)"), fact.Yes},
		{PECR.Regulation("37"), fact.No},
		{PECR.Regulation("5A"), fact.Yes},
		{PECR.Regulation("16A"), fact.Unknown},
		{PECR.Schedule("A1", ""), fact.Yes},
		{DUAA2025.Section("144"), fact.Yes},
		{DUAA2025.Section("145"), fact.No},
		{DUAA2025.Schedule("11", "28(2)"), fact.Unknown},
		{DUAA2025.Schedule("17", ""), fact.No},
		{Act("Care Act 2014").Whole(), fact.Yes},
		{Act("Care Act 2014").Section("42"), fact.Unknown},
		{Act("Mental Health Act 1989").Whole(), fact.Unknown},
		{UKGDPR.Article("9 (2)"), fact.No},
		{Provision{}, fact.No},
	} {
		if got := c.p.Known(); got != c.want {
			t.Errorf("Known(%s) = %s, want %s", c.p, got, c.want)
		}
	}
}

func day(s string) civil.Date {
	d, err := civil.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// TestInForce asks on the last day before and the first day of each change.
func TestInForce(t *testing.T) {
	for _, c := range []struct {
		p      Provision
		before fact.Fact
		first  string
		from   fact.Fact
	}{
		{EUGDPR.Article("9(2)(h)"), fact.No, "2018-05-25", fact.Yes},
		{EUGDPR.Article("9(2)(h)"), fact.Yes, "2021-01-01", fact.No},
		{UKGDPR.Article("9(2)(h)"), fact.No, "2021-01-01", fact.Yes},
		{UKGDPR.Article("9(5)(za)"), fact.No, "2025-08-20", fact.Yes},
		{UKGDPR.Article("4(28)"), fact.No, "2023-12-31", fact.Yes},
		{UKGDPR.Article("4(11)"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Article("4(1)(11)"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("4A"), fact.No, "2025-08-20", fact.Yes},
		{UKGDPR.Article("6(1)(ea)"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("6(4)"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Article("8A"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("8(2A)"), fact.No, "2026-04-29", fact.Yes},
		{UKGDPR.Article("12A"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("13(2)(ca)"), fact.No, "2026-06-19", fact.Yes},
		{UKGDPR.Article("14(2)(da)"), fact.No, "2026-06-19", fact.Yes},
		{UKGDPR.Article("14(5)(b)"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Article("14(5)(e)"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("15(1A)"), fact.No, "2024-01-01", fact.Yes},
		{UKGDPR.Article("15(1)(ea)"), fact.No, "2026-06-19", fact.Yes},
		{UKGDPR.Article("17(1)(g)"), fact.No, "2026-03-31", fact.Yes},
		{UKGDPR.Article("22"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Article("22B"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("44"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Article("45A"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("46(1)"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Article("46(2)(c)"), fact.Yes, "2026-02-05", fact.Yes},
		{UKGDPR.Article("49(5A)"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Article("77"), fact.Yes, "2026-06-19", fact.No},
		{UKGDPR.Article("84B"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("89"), fact.Yes, "2026-02-05", fact.No},
		{UKGDPR.Annex("1", "6"), fact.No, "2026-02-05", fact.Yes},
		{UKGDPR.Article("28(3)"), fact.No, "2021-01-01", fact.Unknown},
		{UKGDPR.Recital("46"), fact.No, "2021-01-01", fact.Yes},
		{EUGDPR.Recital("46"), fact.Yes, "2021-01-01", fact.No},
		{UKGDPR.Article("91A(13)"), fact.No, "2025-08-20", fact.Yes},
		{DPA2018.Section("2(2)"), fact.Yes, "2025-08-20", fact.No},
		{DPA2018.Section("120A"), fact.No, "2025-08-20", fact.Yes},
		{DPA2018.Section("128"), fact.Yes, "2025-08-20", fact.No},
		{DPA2018.Section("124A"), fact.No, "2025-08-20", fact.Yes},
		{DPA2018.Section("183A"), fact.No, "2025-08-20", fact.Yes},
		{DPA2018.Section("183B"), fact.No, "2024-01-01", fact.Yes}, // deemed
		{DPA2018.Section("186A"), fact.No, "2024-01-01", fact.Yes},
		{DPA2018.Section("7(1)(ba)"), fact.No, "2023-01-25", fact.Yes},
		{DPA2018.Section("82A"), fact.No, "2025-11-17", fact.Yes},
		{DPA2018.Section("114"), fact.Yes, "2026-09-30", fact.No},
		{DPA2018.Section("114A"), fact.No, "2025-08-20", fact.Yes},
		{DPA2018.Schedule("12", ""), fact.Yes, "2026-09-30", fact.No},
		{DPA2018.Schedule("12A", ""), fact.No, "2025-08-20", fact.Yes},
		{PECR.Regulation("6(4)(b)"), fact.Yes, "2026-02-05", fact.No},
		{PECR.Regulation("6(1)"), fact.Yes, "2026-02-05", fact.Yes},
		{PECR.Regulation("22(5)"), fact.No, "2026-02-05", fact.Yes},
		{PECR.Regulation("31A"), fact.Yes, "2026-02-05", fact.No},
		{DPA2018.Section("9"), fact.Yes, "2021-01-01", fact.No},
		{DPA2018.Section("9A"), fact.No, "2025-08-20", fact.Yes},
		{DPA2018.Section("10(3)"), fact.No, "2018-05-25", fact.Yes},
		{DPA2018.Section("14"), fact.Yes, "2026-02-05", fact.No},
		{DPA2018.Section("17A"), fact.No, "2021-01-01", fact.Yes},
		{DPA2018.Section("17A"), fact.Yes, "2026-02-05", fact.No},
		{DPA2018.Section("19"), fact.Yes, "2026-02-05", fact.No},
		{DPA2018.Section("165(1)"), fact.Yes, "2026-06-19", fact.No},
		{DPA2018.Section("165(2)"), fact.Yes, "2026-06-19", fact.Yes},
		{DPA2018.Section("204(1)(l)"), fact.No, "2024-12-13", fact.Yes},
		{DPA2018.Section("141"), fact.Yes, "2025-08-19", fact.No},
		{DPA2018.Section("164A"), fact.No, "2026-06-19", fact.Yes},
		{DPA2018.Section("13A"), fact.No, "2026-03-31", fact.Yes},
		{DPA2018.Schedule("1", "18"), fact.No, "2018-05-25", fact.Yes},
		{DPA2018.Schedule("1", "14(1)(b)(iia)"), fact.No, "2026-02-05", fact.Yes},
		{DPA2018.Schedule("1", "23(3)(e)"), fact.Yes, "2020-12-31", fact.No},
		{DPA2018.Schedule("1", "23(3)(ha)"), fact.No, "2023-12-26", fact.Yes},
		{DPA2018.Schedule("2", "4A"), fact.No, "2022-01-31", fact.Yes},
		{DPA2018.Schedule("A1", ""), fact.No, "2025-08-20", fact.Yes},
		{DPA2018.Schedule("8", ""), fact.No, "2018-05-25", fact.Yes},
		{DPA1998.Section("7"), fact.No, "2000-03-01", fact.Yes},
		{DPA1998.Section("7"), fact.Yes, "2018-05-25", fact.No},
		{DPA1998.Whole(), fact.Yes, "2018-05-25", fact.No},
		{PECR.Regulation("6"), fact.No, "2003-12-11", fact.Yes},
		{PECR.Regulation("22(3A)"), fact.No, "2026-02-05", fact.Yes},
		{PECR.Schedule("A1", ""), fact.No, "2026-02-05", fact.Yes},
		{DUAA2025.Section("70"), fact.No, "2025-06-19", fact.No},
		{DUAA2025.Section("70"), fact.No, "2026-02-05", fact.Yes},
		{DUAA2025.Section("72"), fact.No, "2025-08-20", fact.Yes},
		{DUAA2025.Section("72(3)"), fact.No, "2025-08-20", fact.Unknown},
		{DUAA2025.Section("78"), fact.No, "2025-06-19", fact.Yes},
		{DUAA2025.Section("96"), fact.No, "2025-08-19", fact.Yes},
		{DUAA2025.Section("103"), fact.No, "2026-06-19", fact.Yes},
		{DUAA2025.Section("119"), fact.No, "2026-09-30", fact.Yes},
		{DUAA2025.Section("47"), fact.No, "2025-06-19", fact.Unknown}, // not commenced by the instruments seen
		{DUAA2025.Section("91"), fact.No, "2025-08-20", fact.Yes},
		{DUAA2025.Section("106"), fact.No, "2025-08-20", fact.Yes},
		{DUAA2025.Section("112"), fact.No, "2026-02-05", fact.Yes},
		{DUAA2025.Section("144"), fact.No, "2025-06-19", fact.Yes},
		{DUAA2025.Schedule("11", ""), fact.No, "2025-08-20", fact.Yes},
		{DUAA2025.Schedule("4", ""), fact.No, "2026-02-05", fact.Yes},
		{DUAA2025.Whole(), fact.No, "2025-06-19", fact.Yes},
		{Act("Care Act 2014").Whole(), fact.No, "2015-04-01", fact.Yes},
		{Act("Care Act 2014").Section("42"), fact.No, "2015-04-01", fact.Unknown},
		{Act("Health and Social Care Act 2008 (Regulated Activities) (Amendment) (Coronavirus) Regulations 2021").Whole(), fact.No, "2021-11-11", fact.Yes},
		{Act("Health and Social Care Act 2008 (Regulated Activities) (Amendment) (Coronavirus) Regulations 2021").Whole(), fact.Yes, "2022-03-15", fact.No},
		{UKGDPR.Article("100"), fact.No, "2022-01-01", fact.No},
		{Act("Unheard of Act 2011").Section("3"), fact.Unknown, "2022-01-01", fact.Unknown},
	} {
		first := day(c.first)
		if got := c.p.InForce(first - 1); got != c.before {
			t.Errorf("InForce(%s, the day before %s) = %s, want %s", c.p, c.first, got, c.before)
		}
		if got := c.p.InForce(first); got != c.from {
			t.Errorf("InForce(%s, %s) = %s, want %s", c.p, c.first, got, c.from)
		}
	}
	if UKGDPR.Article("9").InForce(0) != fact.Unknown {
		t.Error("no day has an answer")
	}
}

func TestProvisionSpan(t *testing.T) {
	for _, c := range []struct {
		p    Provision
		want string // empty where not known
	}{
		{UKGDPR.Article("9(2)(h)"), "from 2021-01-01"},
		{EUGDPR.Article("9(2)(h)"), "2018-05-25 to 2020-12-31"},
		{DUAA2025.Whole(), "from 2025-06-19"},
		{DUAA2025.Section("70"), "from 2026-02-05"},
		{DUAA2025.Section("47"), ""},
		{UKGDPR.Article("6"), "from 2021-01-01"},
		{UKGDPR.Article("6(4)(a)"), "2021-01-01 to 2026-02-04"},
		{UKGDPR.Article("6(1)(ea)"), "from 2026-02-05"},
		{UKGDPR.Article("22(3A)"), "2021-01-01 to 2026-02-04"},
		{UKGDPR.Article("4"), "from 2021-01-01"},
		{UKGDPR.Article("77"), "2021-01-01 to 2026-06-18"},
		{DPA2018.Schedule("1", "10(1)(a)"), "from 2018-05-25"},
		{DPA2018.Section("30"), "from 2018-05-25"},
		{UKGDPR.Recital("46"), "from 2021-01-01"},
		{DPA1998.Whole(), "2000-03-01 to 2018-05-24"},
		{Act("Care Act 2014").Whole(), "from 2015-04-01"},
		{Act("Care Act 2014").Section("42"), ""},
		{UKGDPR.Article("28(3)"), ""},
		{UKGDPR.Article("100"), ""},
		{Provision{}, ""},
	} {
		got, ok := c.p.Span()
		if ok != (c.want != "") || ok && got.String() != c.want {
			t.Errorf("span of %s: %s, %t, want %q", c.p, got, ok, c.want)
		}
	}
	// A span agrees with InForce on its edges, for every tabled place.
	each(t, func(_ Instrument, _ *table, _ row, p Provision) {
		s, ok := p.Span()
		if !ok || p.InForce(s.From) != fact.Yes || p.InForce(s.From-1) != fact.No || s.Until != 0 && (p.InForce(s.Until) != fact.No || p.InForce(s.Until-1) != fact.Yes) {
			t.Errorf("the span %s of %s is not when it is in force", s, p)
		}
	})
}

// TestOrder holds that the rows stand as in the enactment. Article 8ZA stands before 8A.
func TestOrder(t *testing.T) {
	for name, rows := range map[string][]row{"articles": articles, "annexes": annexes, "sections": sections, "schedules": schedules, "regulations": regulations, "principles": principles} {
		last := 0
		for _, r := range rows {
			if strings.Contains(r.place, "/Pt") {
				continue // a Part stands before the first paragraph of it
			}
			n := rank(strings.TrimPrefix(r.place, "Annex"))
			if n < last {
				t.Errorf("%s: %s stands too late", name, r.place)
			}
			last = n
		}
	}
}

// rank sorts places as they stand: Schedules after sections, A1 before 1, 8 before 8ZA before 8A, each place before
// what is inside it.
func rank(place string) int {
	head, inside, _ := strings.Cut(place, "/")
	n := placing(head)*100000 + placing(inside)
	if strings.HasPrefix(head, "Sch") {
		n += 1 << 40
	}
	return n
}

func placing(piece string) int {
	piece = strings.TrimLeft(piece, "Schsreg")
	n := 100 * leading(piece)
	switch suffix := strings.TrimLeft(piece, "0123456789"); {
	case suffix == "" || n == 0:
		return n
	case suffix == "ZA":
		return n + 1
	default:
		return n + 2 + int(suffix[0]-'A')
	}
}

func TestHeading(t *testing.T) {
	before, after := duaaMain-1, duaaMain
	p := DPA2018.Schedule("1", "10")
	if got := p.Heading(before); got != "Preventing or detecting unlawful acts" {
		t.Errorf("heading of %s before: %q", p, got)
	}
	if got := p.Heading(after); got != "Preventing, investigating or detecting unlawful acts" {
		t.Errorf("heading of %s after: %q", p, got)
	}
	if p.Heading(0) != p.Heading(after) {
		t.Error("the zero day is not the latest")
	}
	if a, b := UKGDPR.Article("9(2)(h)").Heading(0), UKGDPR.Article("9").Heading(0); a != b || a == "" {
		t.Errorf("a point has the heading %q, its Article %q", a, b)
	}
	for _, p := range []Provision{UKGDPR.Article("100"), UKGDPR.Recital("46"), Act("Care Act 2014").Section("42"), {}} {
		if got := p.Heading(0); got != "" {
			t.Errorf("heading of %s: %q", p, got)
		}
	}
}

func TestNoAllocationInTables(t *testing.T) {
	ps := []Provision{UKGDPR.Article("9(2)(h)"), UKGDPR.Article("9(2)(z)"), DPA2018.Schedule("1", "23(3)(ha)"), DPA2018.Schedule("8", "1"), Act("Care Act 2014").Section("42"), DUAA2025.Section("70"), UKGDPR.Recital("46")}
	d := civil.On(2026, time.March, 1)
	n := testing.AllocsPerRun(100, func() {
		for _, p := range ps {
			if p.Known() == fact.No && p.InForce(d) == fact.Yes || p.Heading(d) == "x" {
				t.Error("wrong answer")
			}
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkKnown(b *testing.B) {
	p := DPA2018.Schedule("1", "18(1)(a)")
	for b.Loop() {
		p.Known()
	}
}
