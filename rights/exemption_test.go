package rights_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// rightsOf reads the list of provisions that a paragraph restricts.
func rightsOf(t *testing.T, restricts []string) (set rights.Set, breach bool) {
	t.Helper()
	for _, p := range restricts {
		article, _, _ := strings.Cut(p, "(")
		switch article {
		case "7":
			set |= rights.Of(rights.WithdrawConsent)
		case "13", "14":
			set |= rights.Of(rights.Informed)
		case "15":
			set |= rights.Of(rights.Access)
		case "16":
			set |= rights.Of(rights.Rectification)
		case "17":
			set |= rights.Of(rights.Erasure)
		case "18":
			set |= rights.Of(rights.Restriction)
		case "19":
			set |= rights.Of(rights.Notification)
		case "20":
			set |= rights.Of(rights.Portability)
		case "21":
			if p != "21(1)" {
				t.Errorf("%s is not the general objection", p)
			}
			set |= rights.Of(rights.Objection)
		case "34":
			breach = true
		}
	}
	return set, breach
}

// exemptionDifferences are the paragraphs of which we say something else than testdata/exemptions.json, with the reason.
var exemptionDifferences = map[string]string{
	"2/17": "the paragraph restricts nothing: it says when giving data on another person is taken to be reasonable under paragraph 16",
}

// TestExemptions holds every paragraph of Schedules 2 to 4 against testdata/exemptions.json: each is there, on the days it should be, with
// the rights that it can restrict and whether it turns on prejudice.
func TestExemptions(t *testing.T) {
	var table struct {
		Paragraphs []struct {
			Schedule  int        `json:"schedule"`
			Paragraph string     `json:"paragraph"`
			Restricts []string   `json:"restricts"`
			Prejudice bool       `json:"prejudice_based"`
			Test      string     `json:"test"`
			From      civil.Date `json:"valid_from"`
			To        civil.Date `json:"valid_to"`
		} `json:"paragraphs"`
	}
	read(t, "exemptions.json", &table)
	covered := map[law.Provision]bool{}
	for _, x := range table.Paragraphs {
		first, last, spread := strings.Cut(x.Paragraph, "-")
		numbers := []string{first}
		if strings.HasPrefix(last, "(") { // "2(2)-(3)" stands under its first sub-paragraph
			spread = false
		}
		if spread {
			from, _ := strconv.Atoi(first)
			to, _ := strconv.Atoi(last)
			for n := from + 1; n <= to; n++ {
				numbers = append(numbers, strconv.Itoa(n))
			}
		}
		set, breach := rightsOf(t, x.Restricts)
		for _, n := range numbers {
			id := strconv.Itoa(x.Schedule) + "/" + n
			p := law.DPA2018.Schedule(strconv.Itoa(x.Schedule), n)
			covered[p] = true
			for _, on := range []civil.Date{x.From - 1, x.From, today} {
				e, ok := rights.ExemptionAt(p, on)
				if ok != (on >= x.From) {
					t.Fatalf("%s on %s: %v", p, on, ok)
				}
				if !ok {
					continue
				}
				defines := x.Test == "definition" || id == "2/12" || spread && x.Schedule == 3
				_, differs := exemptionDifferences[id]
				if same := e.Restricts == set && e.Breach == breach && e.Prejudice == x.Prejudice; same == differs && !defines {
					t.Errorf("%s on %s: restricts %v, breach %v, prejudice %v; want %v, %v, %v", p, on, slices.Collect(e.Restricts.All()), e.Breach, e.Prejudice, slices.Collect(set.All()), breach, x.Prejudice)
				}
				if defines && (e.Restricts != 0 || e.Reliance != 0) {
					t.Errorf("%s defines and exempts", p)
				}
			}
		}
	}
	for e := range rights.Exemptions(today) {
		if !covered[e.Provision] {
			t.Errorf("%s is not in the list", e.Provision)
		}
	}
}

// TestEveryExemption holds what every row promises, on every day on which the Schedules changed.
func TestEveryExemption(t *testing.T) {
	for _, on := range []civil.Date{gdprDay, day(t, "2022-01-30"), day(t, "2022-01-31"), day(t, "2024-03-07"), day(t, "2024-03-08"), reformDay - 1, reformDay, today} {
		var before law.Provision
		seen := map[law.Provision]bool{}
		for e := range rights.Exemptions(on) {
			questions := slices.Collect(e.Questions())
			exempts := e.Restricts != 0
			switch {
			case seen[e.Provision]:
				t.Errorf("%s on %s: twice", e.Provision, on)
			case e.Heading == "" || e.Test == "" || e.Source == 0 || e.Provision.InForce(on) == fact.No:
				t.Errorf("%s on %s: %+v", e.Provision, on, e)
			case exempts != (e.Reliance != 0) || !exempts && (e.Breach || e.Forbids || e.Prejudice):
				t.Errorf("%s: restricts %v, reliance %s", e.Provision, slices.Collect(e.Restricts.All()), e.Reliance)
			case exempts && len(questions) < 4:
				t.Errorf("%s: %d questions", e.Provision, len(questions))
			}
			for _, q := range questions {
				if !strings.Contains(q, "?") {
					t.Errorf("%s: %q asks nothing", e.Provision, q)
				}
			}
			for _, never := range []rights.Right{rights.MarketingObjection, rights.ResearchObjection, rights.AutomatedDecisions, rights.RegulatorComplaint, rights.ControllerComplaint} {
				if e.Restricts.Has(never) {
					t.Errorf("%s restricts %s", e.Provision, never)
				}
			}
			if e.Restricts.Has(rights.WithdrawConsent) && e.Provision.Locator() != "Sch2/26" {
				t.Errorf("%s restricts the withdrawal of consent", e.Provision)
			}
			if before != (law.Provision{}) && !ordered(before, e.Provision) {
				t.Errorf("%s comes after %s", e.Provision, before)
			}
			before = e.Provision
			seen[e.Provision] = true
		}
	}
	for range rights.Exemptions(gdprDay - 1) {
		t.Error("an exemption before the Act")
	}
	for range rights.ExemptionsFrom(rights.Access, today) {
		break
	}
	e, _ := rights.ExemptionAt(law.DPA2018.Schedule("2", "16(3)(a)"), today)
	for range e.Questions() {
		break
	}
	if e.Provision.Locator() != "Sch2/16" {
		t.Errorf("paragraph 16(3)(a) stands in %s", e.Provision)
	}
}

// ordered compares places such as Sch2/4A and Sch2/5(1) by their numbers.
func ordered(a, b law.Provision) bool {
	key := func(p law.Provision) (n [3]int) {
		schedule, place, _ := strings.Cut(strings.TrimPrefix(p.Locator(), "Sch"), "/")
		n[0], _ = strconv.Atoi(schedule)
		number, sub, _ := strings.Cut(place, "(")
		digits := strings.TrimRight(number, "AB")
		n[1], _ = strconv.Atoi(digits)
		if n[2], _ = strconv.Atoi(strings.TrimSuffix(sub, ")")); len(digits) < len(number) {
			n[2] = int(number[len(digits)])
		}
		return n
	}
	x, y := key(a), key(b)
	return slices.Compare(x[:], y[:]) < 0
}

// Investigating crime stands beside preventing and detecting it since 2026-02-05: DUAA 2025 Schedule 11 paragraph 29, SI 2026/82.
func TestInvestigation(t *testing.T) {
	for on, want := range map[civil.Date]bool{gdprDay: false, reformDay - 1: false, reformDay: true, today: true} {
		e, ok := rights.ExemptionAt(law.DPA2018.Schedule("2", "2(1)(a)"), on)
		if !ok || strings.Contains(e.Test, "investigating") != want || !e.Prejudice || !e.Breach {
			t.Errorf("%s: %v, %q", on, ok, e.Test)
		}
	}
}

// The immigration exemption has been nobody's but the minister's since 2022-01-31.
func TestImmigration(t *testing.T) {
	p := law.DPA2018.Schedule("2", "4")
	for on, want := range map[string]rights.Reliance{
		"2018-05-25": rights.AnyController, "2022-01-30": rights.AnyController, "2022-01-31": rights.SecretaryOfState,
		"2024-03-07": rights.SecretaryOfState, "2024-03-08": rights.SecretaryOfState, "2026-11-22": rights.SecretaryOfState,
	} {
		e, ok := rights.ExemptionAt(p, day(t, on))
		if !ok || e.Reliance != want || (e.Reliance.CareProvider() == rights.No) != (want == rights.SecretaryOfState) {
			t.Errorf("%s: %v, %s", on, ok, e.Reliance)
		}
		for _, never := range []rights.Right{rights.Rectification, rights.Notification, rights.Portability} {
			if e.Restricts.Has(never) {
				t.Errorf("%s: restricts %s", on, never)
			}
		}
	}
	for _, safeguard := range []string{"4A", "4B"} {
		if _, ok := rights.ExemptionAt(law.DPA2018.Schedule("2", safeguard), day(t, "2022-01-30")); ok {
			t.Errorf("%s before it came", safeguard)
		}
	}
}

// What a care provider can meet when somebody asks for their records, and what it can never use.
func TestCareCases(t *testing.T) {
	var can, cannot []string
	for e := range rights.ExemptionsFrom(rights.Access, today) {
		if e.Reliance.CareProvider() == rights.No {
			cannot = append(cannot, e.Provision.Locator())
		} else if e.Care != "" {
			can = append(can, e.Provision.Locator())
		}
	}
	const wantCan = "Sch2/2(1) Sch2/5(1) Sch2/5(2) Sch2/5(3) Sch2/15 Sch2/16 Sch2/19 Sch2/22 Sch2/23 Sch2/24 Sch2/25 Sch2/27 Sch2/28 Sch3/4 Sch3/5 Sch3/6 Sch3/19 Sch3/21 Sch4/3 Sch4/4"
	const wantCannot = "Sch2/2(2) Sch2/3 Sch2/4 Sch2/7 Sch2/8 Sch2/9 Sch2/10 Sch2/11 Sch2/13 Sch2/14(1) Sch2/14(2) Sch2/21 Sch3/3 Sch3/9 Sch3/10 Sch3/11 Sch3/12 Sch3/18 Sch3/20"
	if got := strings.Join(can, " "); got != wantCan {
		t.Errorf("can: %s", got)
	}
	if got := strings.Join(cannot, " "); got != wantCannot {
		t.Errorf("cannot: %s", got)
	}
	if e, _ := rights.ExemptionAt(law.DPA2018.Schedule("3", "6"), today); !e.Forbids {
		t.Error("Schedule 3 paragraph 6 is a bar")
	}
	e, _ := rights.ExemptionAt(law.DPA2018.Schedule("2", "24"), today)
	data, err := json.Marshal(e)
	const want = `{"provision":"DPA2018/Sch2/24","span":{"from":"2018-05-25"},"heading":"Confidential references","restricts":["informed","access"],"reliance":"any-controller","test":"a reference given, or to be given, in confidence for education, training, work, volunteering, office or a service","care":"references given and references received, since 2018-05-25","source":"text"}`
	if err != nil || string(data) != want {
		t.Errorf("%s, %v", data, err)
	}
}

func TestHealthData(t *testing.T) {
	on := day(t, "2026-07-15")
	company := rights.HealthData{Professional: fact.No, Opinion: day(t, "2026-05-01"), Consult: fact.No, Harm: fact.No}
	with := func(change func(*rights.HealthData)) rights.HealthData {
		h := company
		change(&h)
		return h
	}
	for _, c := range []struct {
		name    string
		h       rights.HealthData
		verdict rights.Verdict
		missing string
		law     string
	}{
		{"opinion: no harm", company, rights.Yes, "", "Sch3/5"},
		{"opinion: harm", with(func(h *rights.HealthData) { h.Harm = fact.Yes }), rights.No, "", "Sch3/5"},
		{"opinion, not said what", with(func(h *rights.HealthData) { h.Harm = fact.Unknown }), rights.CannotSay, "harm", "Sch3/5"},
		{"no opinion", with(func(h *rights.HealthData) { h.Opinion = 0 }), rights.No, "", "Sch3/6"},
		{"opinion of the first day of the six months", with(func(h *rights.HealthData) { h.Opinion = day(t, "2026-01-16") }), rights.Yes, "", "Sch3/5"},
		{"opinion of the day before", with(func(h *rights.HealthData) { h.Opinion = day(t, "2026-01-15") }), rights.No, "", "Sch3/6"},
		{"opinion of the same day", with(func(h *rights.HealthData) { h.Opinion = on }), rights.Yes, "", "Sch3/5"},
		{"opinion of the day after", with(func(h *rights.HealthData) { h.Opinion = on + 1 }), rights.No, "", "Sch3/6"},
		{"ask again", with(func(h *rights.HealthData) { h.Consult = fact.Yes }), rights.No, "", "Sch3/6"},
		{"whether to ask again is not said", with(func(h *rights.HealthData) { h.Consult = fact.Unknown }), rights.CannotSay, "consult_again", "Sch3/6"},
		{"nor does it matter where harm is likely", with(func(h *rights.HealthData) { h.Consult, h.Harm = fact.Unknown, fact.Yes }), rights.No, "", "Sch3/5"},
		{"known already", rights.HealthData{Known: fact.Yes}, rights.Yes, "", "Sch3/6"},
		{"nobody says who holds it", rights.HealthData{Opinion: on, Harm: fact.No}, rights.CannotSay, "professional", "Sch3/6"},
		{"a doctor: harm", rights.HealthData{Professional: fact.Yes, Harm: fact.Yes}, rights.No, "", "Sch3/5"},
		{"a doctor: no harm", rights.HealthData{Professional: fact.Yes, Harm: fact.No}, rights.Yes, "", "Sch3/5"},
		{"a doctor, not said", rights.HealthData{Professional: fact.Yes}, rights.CannotSay, "harm", "Sch3/5"},
	} {
		if d := c.h.Disclose(on); d.Verdict != c.verdict || d.Missing != c.missing || d.Law.Locator() != c.law || d.Reason == "" {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
	// Six months that end on 31 August began on 1 March.
	if h := (rights.HealthData{Opinion: day(t, "2026-02-28")}); h.Covers(day(t, "2026-08-31")) || !h.Covers(day(t, "2026-08-27")) {
		t.Error("the opinion of 28 February")
	}
}

func TestOtherPerson(t *testing.T) {
	for _, c := range []struct {
		name    string
		o       rights.OtherPerson
		verdict rights.Verdict
		missing string
		law     string
	}{
		{"consents", rights.OtherPerson{Consents: fact.Yes}, rights.Yes, "", "Sch2/16"},
		{"a paid carer", rights.OtherPerson{Worker: fact.Yes, Consents: fact.No}, rights.Yes, "", "Sch2/17"},
		{"family, reasonable", rights.OtherPerson{Worker: fact.No, Reasonable: fact.Yes}, rights.Yes, "", "Sch2/16"},
		{"family, can be taken out", rights.OtherPerson{Worker: fact.No, Reasonable: fact.No, Separable: fact.Yes}, rights.OnConditions, "", "Sch2/16"},
		{"family, cannot", rights.OtherPerson{Worker: fact.No, Reasonable: fact.No, Separable: fact.No}, rights.No, "", "Sch2/16"},
		{"family, not weighed", rights.OtherPerson{Worker: fact.No}, rights.CannotSay, "reasonable", "Sch2/16"},
		{"nothing said", rights.OtherPerson{}, rights.CannotSay, "worker", "Sch2/17"},
	} {
		if d := c.o.Disclose(); d.Verdict != c.verdict || d.Missing != c.missing || d.Law.Locator() != c.law || d.Reason == "" {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
}
