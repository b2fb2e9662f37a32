package law

import (
	"testing"
)

// printed pairs keys with the citation for people.
var printed = []struct {
	p           Provision
	key, string string
}{
	{UKGDPR.Article("9(2)(h)"), "UKGDPR/9(2)(h)", "UK GDPR Article 9(2)(h)"},
	{EUGDPR.Article("6(1)(a)"), "EUGDPR/6(1)(a)", "EU GDPR Article 6(1)(a)"},
	{UKGDPR.Recital("46"), "UKGDPR/rec46", "UK GDPR Recital 46"},
	{UKGDPR.Annex("1", ""), "UKGDPR/Annex1", "UK GDPR Annex 1"},
	{UKGDPR.Annex("1", "6"), "UKGDPR/Annex1/6", "UK GDPR Annex 1 paragraph 6"},
	{DPA2018.Section("10(3)"), "DPA2018/s10(3)", "DPA 2018 section 10(3)"},
	{DPA2018.Section("164A"), "DPA2018/s164A", "DPA 2018 section 164A"},
	{DPA2018.Schedule("1", "18"), "DPA2018/Sch1/18", "DPA 2018 Schedule 1 paragraph 18"},
	{DPA2018.Schedule("1", "2(2)(a)"), "DPA2018/Sch1/2(2)(a)", "DPA 2018 Schedule 1 paragraph 2(2)(a)"},
	{DPA2018.Schedule("1", "Pt2"), "DPA2018/Sch1/Pt2", "DPA 2018 Schedule 1 Part 2"},
	{DPA2018.Schedule("A1", ""), "DPA2018/SchA1", "DPA 2018 Schedule A1"},
	{DPA2018.Part("3"), "DPA2018/Pt3", "DPA 2018 Part 3"},
	{DPA2018.Whole(), "DPA2018", "DPA 2018"},
	{DPA1998.Section("7"), "DPA1998/s7", "DPA 1998 section 7"},
	{PECR.Regulation("6"), "PECR/reg6", "PECR regulation 6"},
	{Act("Care Act 2014").Section("42"), "ACT/Care Act 2014/s42", "Care Act 2014 section 42"},
	{Act("Care Act 2014").Whole(), "ACT/Care Act 2014", "Care Act 2014"},
	{Act("Local Audit and Accountability Act 2014").Part("6"), "ACT/Local Audit and Accountability Act 2014/Pt6", "Local Audit and Accountability Act 2014 Part 6"},
	{Act("Directive 95/46/EC").Whole(), "ACT/Directive 95/46/EC", "Directive 95/46/EC"},
	{Act("Regulation (EU) 2019/1020").Whole(), "ACT/Regulation (EU) 2019/1020", "Regulation (EU) 2019/1020"},
	{Act("Children (Northern Ireland) Order 1995").Article("3(1)"), "ACT/Children (Northern Ireland) Order 1995/3(1)", "Children (Northern Ireland) Order 1995 article 3(1)"},
	{Act("HSC (SQSD) 05/10/39").Whole(), "ACT/HSC (SQSD) 05/10/39", "HSC (SQSD) 05/10/39"},
	{DUAA2025.Section("70"), "ACT/Data (Use and Access) Act 2025/s70", "Data (Use and Access) Act 2025 section 70"},
	{Act("Data Protection Act 2018").Section("10"), "DPA2018/s10", "DPA 2018 section 10"},
	{Act("Data Protection Act 1998").Whole(), "DPA1998", "DPA 1998"},
}

func TestText(t *testing.T) {
	for _, c := range printed {
		text, err := c.p.MarshalText()
		if err != nil || string(text) != c.key {
			t.Errorf("MarshalText(%q) = %q, %v, want %q", c.p.key, text, err, c.key)
		}
		if got := c.p.String(); got != c.string {
			t.Errorf("String(%s) = %q, want %q", c.key, got, c.string)
		}
		var back Provision
		if err := back.UnmarshalText([]byte(c.key)); err != nil || back != c.p {
			t.Errorf("UnmarshalText(%q) = %q, %v", c.key, back.key, err)
		}
		value, err := c.p.Value()
		if err != nil {
			t.Errorf("Value(%s): %v", c.key, err)
		}
		var scanned Provision
		if err := scanned.Scan(value); err != nil || scanned != c.p {
			t.Errorf("Scan(%v) = %q, %v", value, scanned.key, err)
		}
	}
}

func TestZeroProvision(t *testing.T) {
	var p Provision
	if !p.IsZero() || p.String() != "" || p.Locator() != "" || p.Instrument() != "" || p.Contains(p) || p.Parent() != p {
		t.Errorf("the zero provision says something: %q %q %q", p.String(), p.Locator(), p.Instrument())
	}
	if _, err := p.MarshalText(); err == nil {
		t.Error("the zero provision has a key")
	}
	if v, err := p.Value(); v != nil || err != nil {
		t.Errorf("Value = %v, %v, want NULL", v, err)
	}
	q := UKGDPR.Article("9")
	if err := q.Scan(nil); err != nil || !q.IsZero() {
		t.Errorf("Scan(nil) = %q, %v", q.key, err)
	}
	if err := q.Scan(9); err == nil {
		t.Error("Scan takes a number")
	}
}

// A citation is not its key, nor is the name of an enactment, and the error says what is.
func TestCitationForKey(t *testing.T) {
	for citation, want := range map[string]string{
		"Income Tax Act 2007":      `law: key "Income Tax Act 2007": found a citation: want its key, ACT/Income Tax Act 2007`,
		"Care Act 2014 section 42": `law: key "Care Act 2014 section 42": found a citation: want its key, ACT/Care Act 2014/s42`,
		"UK GDPR Article 6(1)(c)":  `law: key "UK GDPR Article 6(1)(c)": found a citation: want its key, UKGDPR/6(1)(c)`,
		"Care Act 2014/s42":        `law: key "Care Act 2014/s42": found the name of an enactment: want ACT/ before it`,
		"the tax Act":              `law: key "the tax Act": unknown instrument "the tax Act": want EUGDPR, UKGDPR, DPA2018, DPA1998, PECR or ACT/ and a name`,
	} {
		var p Provision
		if err := p.UnmarshalText([]byte(citation)); err == nil || err.Error() != want || !p.IsZero() {
			t.Errorf("UnmarshalText(%q) = %v\n want %s", citation, err, want)
		}
	}
}

func TestMalformedKeys(t *testing.T) {
	for _, key := range []string{
		"", "/", "UKGDPR/", "UKGDPR/9(2)(h", "UKGDPR/9 (2)(h)", "UKGDPR/9(2)()", "UKGDPR/9(2)h", "UKGDPR/(2)(h)", "UKGDPR/A9", "UKGDPR/9(2)(h) ",
		"UKGDPR/art9", "UKGDPR/9-11", "UKGDPR/Annex", "UKGDPR/Annex1/", "UKGDPR/Annex1/Pt2", "UKGDPR/rec", "UKGDPR/rec46(1)", "UKGDPR//9",
		"GDPR/9", "ukgdpr/9", "DPA2018/s", "DPA2018/Sch", "DPA2018/Sch1/", "DPA2018/Sch1/Pt", "DPA2018/Sch1/Pt2/18", "DPA2018/Sch1/2(2)(a)/x",
		"DPA2018/Pt", "DPA2018/Pt2(1)", "PECR/reg", "ACT/", "ACT", "ACT/ Care Act 2014", "ACT/Care\nAct 2014", "ACT//s42",
		"ACT/Data Protection Act 2018", "ACT/Data Protection Act 1998/s7", "DPA2018/s123456789", "UKGDPR/9(123456789)", "UKGDPR/9(é)",
	} {
		var p Provision
		if err := p.UnmarshalText([]byte(key)); err == nil {
			t.Errorf("UnmarshalText(%q) = %s, want an error", key, p)
		} else if len(err.Error()) > 300 || err.Error()[:5] != "law: " {
			t.Errorf("UnmarshalText(%q): message %q", key, err)
		}
		if !p.IsZero() {
			t.Errorf("UnmarshalText(%q) left %q behind", key, p.key)
		}
	}
}

func TestParent(t *testing.T) {
	for p := UKGDPR.Article("9(2)(h)"); ; p = p.Parent() {
		if p.IsZero() {
			break
		}
		if q := p.Parent(); !q.IsZero() && !q.Contains(p) {
			t.Errorf("%s does not contain %s", q, p)
		}
	}
	for _, c := range []struct{ p, want Provision }{
		{UKGDPR.Article("9(2)(h)"), UKGDPR.Article("9(2)")},
		{UKGDPR.Article("9"), UKGDPR.Whole()},
		{UKGDPR.Whole(), Provision{}},
		{DPA2018.Schedule("1", "18"), DPA2018.Schedule("1", "")},
		{DPA2018.Schedule("1", "2(2)(a)"), DPA2018.Schedule("1", "2(2)")},
		{DPA2018.Schedule("1", ""), DPA2018.Whole()},
		{Act("Directive 95/46/EC").Section("7"), Act("Directive 95/46/EC").Whole()},
		{Act("Directive 95/46/EC").Whole(), Provision{}},
		{Act("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014").Regulation("17"), Act("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014").Whole()},
		{Act("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014").Whole(), Provision{}},
	} {
		if got := c.p.Parent(); got != c.want {
			t.Errorf("Parent(%s) = %s, want %s", c.p, got, c.want)
		}
	}
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		p, q Provision
		want bool
	}{
		{UKGDPR.Article("9"), UKGDPR.Article("9(2)(h)"), true},
		{UKGDPR.Article("9"), UKGDPR.Article("9"), true},
		{UKGDPR.Article("9(2)"), UKGDPR.Article("9(2)(h)"), true},
		{UKGDPR.Article("9(2)(h)"), UKGDPR.Article("9(2)"), false},
		{UKGDPR.Article("6(1)(e)"), UKGDPR.Article("6(1)(ea)"), false},
		{UKGDPR.Article("2"), UKGDPR.Article("22"), false},
		{UKGDPR.Article("22"), UKGDPR.Article("22A"), false},
		{UKGDPR.Article("9"), EUGDPR.Article("9(2)(h)"), false},
		{UKGDPR.Article("9"), UKGDPR.Recital("9"), false},
		{UKGDPR.Whole(), UKGDPR.Recital("9"), true},
		{UKGDPR.Annex("1", ""), UKGDPR.Annex("1", "6"), true},
		{UKGDPR.Annex("1", "6"), UKGDPR.Annex("1", ""), false},
		{DPA2018.Whole(), DPA2018.Schedule("1", "18"), true},
		{DPA2018.Schedule("1", ""), DPA2018.Schedule("1", "Pt2"), true},
		{DPA2018.Schedule("1", ""), DPA2018.Schedule("1", "18"), true},
		{DPA2018.Schedule("1", "Pt2"), DPA2018.Schedule("1", "18"), true},
		{DPA2018.Schedule("1", "Pt2"), DPA2018.Schedule("1", "18(1)(a)"), true},
		{DPA2018.Schedule("1", "Pt2"), DPA2018.Schedule("1", "28"), true},
		{DPA2018.Schedule("1", "Pt2"), DPA2018.Schedule("1", "29"), false},
		{DPA2018.Schedule("1", "Pt2"), DPA2018.Schedule("1", "4"), false},
		{DPA2018.Schedule("1", "Pt2"), DPA2018.Schedule("2", "18"), false},
		{DPA2018.Schedule("2", "Pt1"), DPA2018.Schedule("2", "4A"), true},
		{DPA2018.Schedule("1", "18"), DPA2018.Schedule("1", "Pt2"), false},
		{DPA2018.Schedule("1", "2"), DPA2018.Schedule("1", "2(2)(a)"), true},
		{DPA2018.Schedule("1", "2"), DPA2018.Schedule("1", "28"), false},
		{DPA2018.Schedule("1", ""), DPA2018.Schedule("18", ""), false},
		{DPA2018.Schedule("1", ""), DPA2018.Schedule("A1", ""), false},
		{DPA2018.Part("3"), DPA2018.Section("35"), true},
		{DPA2018.Part("3"), DPA2018.Section("28"), false},
		{DPA2018.Part("6"), DPA2018.Section("164A(2)"), true},
		{DPA2018.Part("3"), DPA2018.Schedule("3", "1"), false},
		{Act("Care Act 2014").Part("1"), Act("Care Act 2014").Section("42"), false}, // its Parts are not tabled
		{Act("Care Act 2014").Whole(), Act("Care Act 2014").Section("42"), true},
		{Act("Children Act 1989").Whole(), Act("Children Act 2004").Section("11"), false},
		{UKGDPR.Article("(9"), UKGDPR.Article("(9(2)"), false},
	} {
		if got := c.p.Contains(c.q); got != c.want {
			t.Errorf("%s contains %s: %t, want %t", c.p, c.q, got, c.want)
		}
	}
}

func FuzzKey(f *testing.F) {
	for _, c := range printed {
		f.Add(c.key)
	}
	f.Add("ACT/a/b/c/9(2)")
	f.Fuzz(func(t *testing.T, key string) {
		var p Provision
		if p.UnmarshalText([]byte(key)) != nil {
			return
		}
		if text, err := p.MarshalText(); err != nil || string(text) != key {
			t.Errorf("%q came back as %q, %v", key, text, err)
		}
		in, at := p.Instrument(), p.Locator()
		if string(in) != key && string(in)+"/"+at != key {
			t.Errorf("%q is not %q and %q", key, in, at)
		}
		if !in.Whole().Contains(p) || !p.Contains(p) || p.String() == "" {
			t.Errorf("%q is lost in its own enactment", key)
		}
		for q := p.Parent(); !q.IsZero(); q = q.Parent() {
			if !q.Contains(p) {
				t.Errorf("%q does not contain %q", q.key, key)
			}
		}
	})
}

func TestNoAllocation(t *testing.T) {
	p, q := DPA2018.Schedule("1", "Pt2"), DPA2018.Schedule("1", "18(1)(a)")
	r := Act("Care Act 2014").Section("42")
	if n := testing.AllocsPerRun(100, func() {
		if !p.Contains(q) || r.Parent().IsZero() || r.Locator() != "s42" || r.Instrument() == "" {
			t.Error("wrong answer")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
