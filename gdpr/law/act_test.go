package law

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

func TestActs(t *testing.T) {
	number := regexp.MustCompile(`^(\d{4} c\. \d+( \(N\.I\.\))?|asp \d{4}/\d+|anaw \d{4}/\d+|SI \d{4}/\d+( \((N\.I\. \d+|W\. \d+)\))?|OJ .+)$`)
	path := regexp.MustCompile(`^(ukpga|asp|anaw|uksi|wsi|nisi|nia|eudr)/([A-Za-z0-9]+/)?[0-9-]+/\d+$`)
	seen := map[string]bool{}
	n := 0
	for a := range Acts() {
		n++
		if !number.MatchString(a.Number) {
			t.Errorf("%s has the number %q", a.Name, a.Number)
		}
		if !path.MatchString(a.path) {
			t.Errorf("%s has the path %q", a.Name, a.path)
		}
		if seen[a.Name] || seen[a.path] {
			t.Errorf("%s stands twice", a.Name)
		}
		seen[a.Name], seen[a.path] = true, true
		if a.Span.From == 0 || a.Span.Empty() || a.Extent == 0 {
			t.Errorf("%s has span %s and extent %s", a.Name, a.Span, a.Extent)
		}
		// The year of the name is that of the number and the path, and nothing is in force before it.
		if year := a.Name[len(a.Name)-4:]; !strings.HasPrefix(a.Name, "Directive") {
			if !strings.Contains(a.Number, year) {
				t.Errorf("%s has the number %s", a.Name, a.Number)
			}
			if from := a.Span.From.String()[:4]; from < year {
				t.Errorf("%s is in force from %s", a.Name, a.Span.From)
			}
			if !strings.Contains(a.path, "/"+year+"/") && year > "1962" {
				t.Errorf("%s has the path %s", a.Name, a.path)
			}
		}
		last := a.path[strings.LastIndexByte(a.path, '/')+1:]
		if !strings.HasPrefix(a.Name, "Directive") && !slices.Contains(regexp.MustCompile(`\d+`).FindAllString(a.Number, -1), last) {
			t.Errorf("%s has the number %s and the path %s", a.Name, a.Number, a.path)
		}
		p := a.Instrument().Whole()
		if _, err := p.MarshalText(); err != nil {
			t.Errorf("%s: %v", a.Name, err)
		}
		if p.Known() != fact.Yes || p.URL(0) != a.URL() {
			t.Errorf("%s: known %s, address %s and %s", a.Name, p.Known(), p.URL(0), a.URL())
		}
		for _, name := range []string{a.Name, "the " + a.Name, "The " + a.Name} {
			if got, ok := ActNamed(name); !ok || got != a {
				t.Errorf("ActNamed(%q) = %v, %t", name, got, ok)
			}
		}
		if _, ok := ActNamed(strings.ToUpper(a.Name)); ok && a.Name != strings.ToUpper(a.Name) {
			t.Errorf("%s is found in capitals", a.Name)
		}
	}
	if n < 80 {
		t.Errorf("%d Acts, want 80", n)
	}
}

func TestMisnamedActs(t *testing.T) {
	for _, m := range misnamed {
		if _, ok := ActNamed(m.printed); ok {
			t.Errorf("%s is both a name and a misnomer", m.printed)
		}
		if _, ok := ActNamed(m.likely); !ok && m.likely != "UK GDPR" {
			t.Errorf("%s: the likely %s is not tabled", m.printed, m.likely)
		}
		for _, text := range []string{m.printed, "The " + m.printed, strings.ToUpper(m.printed)} {
			if likely, why, ok := MisnamedAct(text); !ok || likely != m.likely || why == "" {
				t.Errorf("MisnamedAct(%q) = %q, %q, %t", text, likely, why, ok)
			}
		}
	}
	for _, right := range []string{"Care Act 2014", "Immigration Act 2016", "", "the ", "Unheard of Act 2011", "UK GDPR", "Equalities Act", "GDPR"} {
		if likely, _, ok := MisnamedAct(right); ok {
			t.Errorf("MisnamedAct(%q) = %q", right, likely)
		}
	}
}

// TestMisnamedYears tells the year of an Act that is a slip from one that only is not tabled.
func TestMisnamedYears(t *testing.T) {
	for printed, want := range map[string]string{
		"Care Act 2015":                     "Care Act 2014",
		"the care act 2013":                 "Care Act 2014",
		"Mental Capacity Act 2006":          "Mental Capacity Act 2005",
		"Human Rights Act 1999":             "Human Rights Act 1998",
		"Equality Act 2011":                 "Equality Act 2010",
		"Equality Act 2007":                 "Equality Act 2006",
		"Data Protection Act 1999":          "Data Protection Act 1998",
		"Data Protection Act 2019":          "Data Protection Act 2018",
		"Health & Safety at Work Act 1975":  "Health and Safety at Work etc. Act 1974",
		"Health and Social Care Act 2013":   "Health and Social Care Act 2012",
		"Health and Social Care Act 2015":   "Health and Social Care (Safety and Quality) Act 2015", // the nearer name of the same year
		"Working Time Regulations 1999":     "Working Time Regulations 1998",
		"Freedom of Information Act 2002":   "Freedom of Information (Scotland) Act 2002", // likewise
		"Mental Capacity Act 2016":          "Mental Capacity Act (Northern Ireland) 2016",
		"Taxes Management Act 1880":         "",
		"Care Act 2014":                     "",
		"Care Act 2031":                     "", // after the names were checked
		"Finance Act 2003":                  "",
		"Finance (No. 2) Act 2015":          "",
		"Housing Act 2005":                  "",
		"Children Act 1975":                 "",
		"Education Act 1997":                "",
		"Local Government Act 1999":         "",
		"Immigration Act 1971":              "",
		"Pensions Act 2014":                 "",
		"Criminal Justice Act 1988":         "",
		"Companies Act 1948":                "",
		"Charities Act 1993":                "",
		"Mental Health Act 1959":            "",
		"Childcare Act 2016":                "",
		"Police Act 1964":                   "",
		"Employment Rights Act 2025":        "",
		"Social Work (Scotland) Act 1972":   "",
		"Care Act":                          "",
		"Human Rights Act 1998 and another": "",
	} {
		got, why, ok := MisnamedAct(printed)
		if got != want || ok != (want != "") || ok != (why != "") {
			t.Errorf("MisnamedAct(%q) = %q, %q, %t: want %q", printed, got, why, ok, want)
		}
	}
	for key, names := range namesakes {
		if len(names) == 0 {
			t.Errorf("%q is settled and has no tabled enactment", key)
		}
	}
}

// TestSeedActs holds the Acts that the five notices and the samples name.
func TestSeedActs(t *testing.T) {
	for _, name := range []string{
		"Data Protection Act 2018", "Equality Act 2010", "Mental Capacity Act 2005", "Health and Social Care Act 2012", "Health and Social Care Act 2008",
		"Care Act 2014", "Mental Health Act 2007", "Human Rights Act 1998", "Children Act 2004", "Autism Act 2009", "Housing Act 1985", "Housing Act 1996",
		"Housing Act 2004", "Localism Act 2011", "Charities Act 2011", "Adoption Agencies Regulations 2005", "Fostering Services (England) Regulations 2011",
		"Freedom of Information Act 2000", "Fire and Rescue Services Act 2004", "Local Audit and Accountability Act 2014", "Landlord and Tenant Act 1954",
		"Local Authorities (Goods and Services) Act 1970", "Town Police Clauses Act 1847", "Data (Use and Access) Act 2025",
	} {
		if _, ok := ActNamed(name); !ok {
			t.Errorf("%s is not tabled", name)
		}
	}
	for _, name := range []string{"Immigration Act 2006", "Safeguarding Vulnerable Group Act 2006", "Care Quality Commission Regulations 2012", "Health and Safety Regulations 2002", "Mental Health Act 1989", "Housing Act 2006"} {
		if _, _, ok := MisnamedAct(name); !ok {
			t.Errorf("%s is not known to be a slip", name)
		}
	}
}
