package law

import (
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func TestNamedRows(t *testing.T) {
	spelt := map[string]string{}
	kind := Body
	for n := range AllNamed() {
		if !kindTable.Known(n.Kind) || n.Kind < kind {
			t.Errorf("%s: kind %s is out of order", n.Name, n.Kind)
		}
		kind = n.Kind
		if strings.Contains(n.Source, ".json") || strings.Contains(n.Source, ".md") || strings.Contains(n.Source, "gold") {
			t.Errorf("%s: source %q is a working paper that no reader has", n.Name, n.Source)
		}
		if day := max(n.Span.From, 1); n.Ended(day) != "" {
			t.Errorf("%s: on its first day: %q", n.Name, n.Ended(day))
		}
		if n.Source == "" || n.Extent == 0 || n.Span.Empty() {
			t.Errorf("%s: source %q, extent %s, span %s", n.Name, n.Source, n.Extent, n.Span)
		}
		if n.Kind == Body && n.Span.Until != 0 && n.Successor == "" && n.Name != "European Data Protection Board" {
			t.Errorf("%s ended without a successor", n.Name)
		}
		if n.Span.Until == 0 && n.Successor != "" {
			t.Errorf("%s goes on and has a successor", n.Name)
		}
		names := []string{n.Name}
		for alias := range n.Aliases() {
			names = append(names, alias)
		}
		for _, name := range names {
			if old, twice := spelt[strings.ToLower(name)]; twice {
				t.Errorf("%q is a name of %s and of %s", name, old, n.Name)
			}
			spelt[strings.ToLower(name)] = n.Name
			if len(name) > 100 || strings.TrimSpace(name) != name || strings.Contains(name, "  ") {
				t.Errorf("%s has the name %q", n.Name, name)
			}
			// Each name is found, whole, in a sentence.
			text := "We share it with " + name + ", where we must."
			found := 0
			for at, got := range Names(text) {
				found++
				if got != n || !strings.HasPrefix(text[at:], strings.TrimPrefix(name, "£")) {
					t.Errorf("%q: found %s at %d", name, got.Name, at)
				}
			}
			if found != 1 {
				t.Errorf("%q: found %d names", name, found)
			}
		}
	}
}

func TestKinds(t *testing.T) {
	n := 0
	for k := range AllKinds() {
		n++
		text, err := k.MarshalText()
		if back, err2 := ParseKind(string(text)); err != nil || err2 != nil || back != k {
			t.Errorf("%s: %q, %v, %v", k, text, err, err2)
		}
	}
	if n != 5 {
		t.Errorf("%d kinds", n)
	}
	if _, err := ParseKind("agency"); err == nil {
		t.Error("an unknown kind is read")
	}
}

// TestNames holds phrases as the five notices print them, and near misses.
func TestNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"we will share it with Public Health England (PHE)", "22 Public Health England; 45 Public Health England"},
		{"local hospitals, clinical commissioning groups, the GP", "17 clinical commissioning groups"},
		{"the Clinical  Commissioning\n Groups (CCGs)", "4 clinical commissioning groups; 37 clinical commissioning groups"},
		{"the Information Governance Alliance’s guidelines", "4 Information Governance Alliance"},
		{"guidance from NHS Digital.", "14 NHS Digital"},
		{"provided by Google, Inc. (\"Google\")", "12 Google Inc"},
		{"the NHS Track & Trace Service", "4 NHS Test and Trace"},
		{"share with NHS Test and Trace", "11 NHS Test and Trace"},
		{"part of the EU-US Privacy Shield scheme", "12 EU-US Privacy Shield"},
		{"part of the EU–US Privacy Shield scheme", "12 EU-US Privacy Shield"},
		{"We rely on the Privacy Shield Framework to transfer", "15 EU-US Privacy Shield"},
		{"on the basis of union or member state law which", "16 Union or Member State law"},
		{"the Information Commissioner's Office under number", "4 ICO"},
		{"the Information Commissioner’s Office (ICO)", "4 ICO; 41 ICO"},
		{"the Information Commissioners Office", "4 ICO"},
		{"the Information Commission", "4 Information Commission"},
		{"including sensitive personal data about you", "10 sensitive personal data"},
		{"stored at a destination outside the European Economic Area", "24 outside the EEA"},
		{"to a territory that is deemed adequate by the European Commission", "30 Commission adequacy decision"},
		{"the Disclosure and Barring Service, DBS", "4 Disclosure and Barring Service; 36 Disclosure and Barring Service"},
		{"Department of Health and Social Care", "0 Department of Health and Social Care"},
		{"the Department of Health said", "4 Department of Health"},
		{"the National Data Opt-Out policy", "4 national data opt-out"},
		{"a £10 fee", "4 subject access fee"},
		{"Care Quality Commission", "0 Care Quality Commission"},

		// Near misses.
		{"a phe test, ccgs and an ico file", ""},
		{"SPHERE PHEX XPHE éPHE PHEé", ""},
		{"Public Health in England", ""},
		{"public healthy england", ""},
		{"supporting people with learning disabilities", ""},
		{"the care commission of the home", ""},
		{"we monitor the site and google it", ""},
		{"sensitive information, personal data", ""},
		{"Google will use this information", ""},
		{"inside the EEA", ""},
		{"Privacy shielded", ""},
		{"", ""},
		{"Information", ""},
		{"Information Commissioner-General", "0 Information Commissioner"},
		{"\xff\xfePHE\xff", "2 Public Health England"},
	} {
		var got []string
		for at, n := range Names(c.text) {
			got = append(got, itoa(at)+" "+n.Name)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
	}
}

func TestNamesStop(t *testing.T) {
	n := 0
	for range Names("PHE, PHE and PHE") {
		n++
		break
	}
	if n != 1 {
		t.Errorf("went on for %d", n)
	}
}

// TestNamedDays asks on the last day and the day after.
func TestNamedDays(t *testing.T) {
	for _, c := range []struct {
		text, last, first string // last day of the span, or first; the other empty
	}{
		{"Information Commissioner", "2026-09-29", ""},
		{"Information Commission", "", "2026-09-30"},
		{"CCGs", "2022-06-30", "2013-04-01"},
		{"ICBs", "", "2022-07-01"},
		{"PHE", "2021-09-30", "2013-04-01"},
		{"NHS Digital", "2023-01-31", ""},
		{"CSSIW", "2018-01-14", ""},
		{"Care Inspectorate Wales", "", "2018-01-15"},
		{"Criminal Records Bureau", "2012-11-30", ""},
		{"DBS", "", "2012-12-01"},
		{"Health Education England", "2023-03-31", ""},
		{"Privacy Shield", "2020-07-16", "2016-07-12"},
		{"UK-US data bridge", "", "2023-10-12"},
		{"model clauses", "2024-03-21", ""},
		{"IDTA", "", "2022-03-21"},
		{"Track and Trace", "2022-02-23", "2020-05-28"},
		{"Vivaldi study", "2023-03-31", "2020-06-02"},
		{"asymptomatic testing", "2022-08-30", ""},
		{"Covid testing", "2024-03-31", ""},
		{"vaccination as a condition of deployment", "2022-03-14", "2021-11-11"},
		{"COPI notice", "2022-06-30", ""},
		{"sensitive personal data", "2018-05-24", ""},
		{"fair processing notice", "2018-05-24", ""},
		{"Member State law", "2020-12-31", ""},
	} {
		found := false
		for _, n := range Names(c.text) {
			found = true
			if c.last != "" && (!n.Span.Contains(day(c.last)) || n.Span.Contains(day(c.last)+1)) {
				t.Errorf("%s: %s, want the last day %s", c.text, n.Span, c.last)
			}
			if c.first != "" && (!n.Span.Contains(day(c.first)) || n.Span.Contains(day(c.first)-1)) {
				t.Errorf("%s: %s, want the first day %s", c.text, n.Span, c.first)
			}
			if c.last == "" && n.Span.Until != civil.Date(0) {
				t.Errorf("%s ends: %s", c.text, n.Span)
			}
		}
		if !found {
			t.Errorf("%s is not found", c.text)
		}
	}
}

var prose = strings.Repeat("We keep your information safe, and tell you what we do with it; the data are yours. ", 100)

func TestNamesNoAllocation(t *testing.T) {
	n := testing.AllocsPerRun(20, func() {
		for at := range Names(prose) {
			t.Errorf("a name at %d", at)
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzNames(f *testing.F) {
	f.Add("Public Health England (PHE), Google, Inc.")
	f.Add("EU–US Privacy\u00a0Shield\xe2\x80")
	f.Fuzz(func(t *testing.T, text string) {
		last := -1
		for at, n := range Names(text) {
			if at <= last || at >= len(text) || n.Name == "" {
				t.Errorf("%q: %s at %d after %d", text, n.Name, at, last)
			}
			last = at
		}
	})
}

func BenchmarkNames(b *testing.B) {
	b.SetBytes(int64(len(prose)))
	for b.Loop() {
		for range Names(prose) {
		}
	}
}

// BenchmarkNamesHostile shows that the time grows with the length alone: 1, 2, 4 MB of what begins like a name.
func BenchmarkNamesHostile(b *testing.B) {
	for _, unit := range []string{"Information ", "data \t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t", "nhs test and "} {
		for _, mb := range []int{1, 2, 4} {
			text := strings.Repeat(unit, mb<<20/len(unit))
			b.Run(unit[:4]+itoa(mb), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					for range Names(text) {
					}
				}
			})
		}
	}
}
