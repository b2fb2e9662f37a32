package law_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
	"unicode"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// untouched are the events of the timeline that touch no declaration, each with the reason.
var untouched = map[string]string{
	"2018-05-23": "the Act is passed; what declarations rest on begins two days later",
	"2019-02-28": "made, not in force",
	"2020-01-31": "the EU GDPR goes on through the transition",
	"2021-05-26": "a judgment whose relief was suspended until the exemption was amended",
	"2021-06-28": "EU law about the United Kingdom: transfers to here, not from here",
	"2023-12-11": "a judgment; the exemption was amended on 2024-03-08",
	"2025-06-24": "EU law about the United Kingdom",
	"2025-08-19": "law enforcement, and notices of the regulator",
	"2025-09-05": "law enforcement",
	"2025-09-30": "services after a child's death: no controller of this library's records",
	"2025-11-17": "the intelligence services",
	"2025-12-01": "content not traced",
	"2025-12-19": "EU law about the United Kingdom",
	"2026-02-06": "offences that concern no declaration",
	"2026-02-12": "content not traced",
	"2026-03-23": "guidance, and no change of law",
}

func TestChangesHoldTheTimeline(t *testing.T) {
	text, err := os.ReadFile("testdata/timeline.json")
	if err != nil {
		t.Fatal(err)
	}
	var events []struct{ Date, Instrument string }
	if err := json.Unmarshal(text, &events); err != nil || len(events) != 37 {
		t.Fatalf("%d events, %v", len(events), err)
	}
	tabled := make(map[string]bool)
	for c := range law.Changes(civil.On(2018, 5, 24), civil.On(2030, 1, 1)) {
		tabled[c.On.String()] = true
		if c.Event != 0 {
			tabled[c.Event.String()] = true
		}
	}
	seen := make(map[string]bool)
	for _, e := range events {
		seen[e.Date] = true
		reason, left := untouched[e.Date]
		if left == tabled[e.Date] || left && reason == "" {
			t.Errorf("%s %s: in the table %v, left out for %q; want one of the two", e.Date, e.Instrument, tabled[e.Date], reason)
		}
	}
	for day := range untouched {
		if !seen[day] {
			t.Errorf("%s is left out, and no event of the timeline", day)
		}
	}
}

func TestChangesAreWhole(t *testing.T) {
	last := civil.Date(0)
	for c := range law.Changes(0, civil.On(2030, 1, 1)) {
		if c.On < last {
			t.Errorf("%s comes after %s", c.On, last)
		}
		last = c.On
		if c.On == 0 || c.Touches == 0 || c.Summary == "" || c.Source == "" || c.Event >= c.On && c.On.String() != "2024-01-01" {
			t.Errorf("%+v lacks something", c)
		}
		if first := rune(c.Summary[0]); c.Summary[len(c.Summary)-1] == '.' || len(c.Law) > 0 && !unicode.IsLetter(first) {
			t.Errorf("%q is no summary", c.Summary)
		}
		if len(c.Law) == 0 && c.Touches != law.OfBody && c.Touches != law.OfDuty {
			t.Errorf("%s %q names no provision", c.On, c.Summary)
		}
		for _, p := range c.Law {
			if p.Known() == fact.No {
				t.Errorf("%s: %s does not exist", c.On, p)
			}
		}
	}
}

func TestChangesSpan(t *testing.T) {
	count := func(from, to civil.Date) (n int) {
		for range law.Changes(from, to) {
			n++
		}
		return n
	}
	reform := civil.On(2026, 2, 5)
	if count(reform-1, reform) < 9 || count(reform, reform) != 0 || count(reform, reform-1) != 0 || count(reform-2, reform-1) != 0 {
		t.Errorf("around %s: %d, %d, %d, %d", reform, count(reform-1, reform), count(reform, reform), count(reform, reform-1), count(reform-2, reform-1))
	}
	whole := count(0, civil.On(2030, 1, 1))
	for _, cut := range []civil.Date{civil.On(2018, 5, 25), civil.On(2021, 1, 1), reform - 1, reform, reform + 1} {
		if got := count(0, cut) + count(cut, civil.On(2030, 1, 1)); got != whole {
			t.Errorf("cut on %s: %d changes, want %d", cut, got, whole)
		}
	}
	for c := range law.Changes(reform-1, reform) {
		c.Law[0] = law.Provision{}
		break
	}
	for c := range law.Changes(reform-1, reform) {
		if slices.Contains(c.Law, law.Provision{}) {
			t.Error("Changes lends its table")
		}
	}
}

// A body of the table of names is a change too, once.
func TestChangesOfBodies(t *testing.T) {
	var found []string
	for c := range law.Changes(civil.On(2022, 6, 30), civil.On(2022, 7, 1)) {
		found = append(found, c.Touches.String()+": "+c.Summary)
	}
	if !slices.Contains(found, "body: clinical commissioning groups: ends; name instead: integrated care boards") {
		t.Errorf("%q", found)
	}
	bodies := 0
	for c := range law.Changes(civil.On(2026, 9, 29), civil.On(2026, 9, 30)) {
		if c.Touches == law.OfBody {
			bodies++
		}
	}
	if bodies != 1 {
		t.Errorf("the Information Commission takes over %d times", bodies)
	}
}

func TestMatters(t *testing.T) {
	for m := range law.AllMatters() {
		back, err := law.ParseMatter(m.String())
		if err != nil || back != m {
			t.Errorf("%s reads back as %s: %v", m, back, err)
		}
		text, err := m.MarshalText()
		var read law.Matter
		if err != nil || read.UnmarshalText(text) != nil || read != m {
			t.Errorf("%s: %s, %v", m, text, err)
		}
		value, err := m.Value()
		var scanned law.Matter
		if err != nil || scanned.Scan(value) != nil || scanned != m {
			t.Errorf("%s: %v, %v", m, value, err)
		}
	}
	if _, err := law.ParseMatter("bassis"); err == nil {
		t.Error("an unknown matter is read")
	}
}
