package rights_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

func TestMay(t *testing.T) {
	const (
		attorney = rights.Attorney
		deputy   = rights.Deputy
	)
	for _, c := range []struct {
		name    string
		q       rights.Requester
		verdict rights.Verdict
		missing string
		reach   rights.Reach
		law     string
	}{
		{"the person", rights.Requester{Role: rights.Self}, rights.Yes, "", rights.WholeRecord, "UKGDPR/12(6) UKGDPR/15(1)"},
		{"the person, who needs help", rights.Requester{Role: rights.Self, Capacity: fact.No}, rights.OnConditions, "", rights.WholeRecord, "UKGDPR/12(6) UKGDPR/15(1)"},
		{"nobody says who", rights.Requester{}, rights.CannotSay, "role", 0, ""},
		{"a solicitor with authority", rights.Requester{Role: rights.Agent, Shown: fact.Yes}, rights.Yes, "", rights.AsInstructed, "UKGDPR/12(6) UKGDPR/15(1)"},
		{"a solicitor, not shown yet", rights.Requester{Role: rights.Agent}, rights.OnConditions, "", rights.AsInstructed, "UKGDPR/12(6) UKGDPR/15(1)"},
		{"a solicitor for somebody who has lost capacity", rights.Requester{Role: rights.Agent, Shown: fact.Yes, Capacity: fact.No}, rights.No, "", 0, "UKGDPR/12(6) UKGDPR/15(1)"},

		{"welfare attorney", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes}, rights.Yes, "", rights.HealthAndWelfare, "ACT/Mental Capacity Act 2005/s9(1)(a) ACT/Mental Capacity Act 2005/s9(2)(b) ACT/Mental Capacity Act 2005/s11(7)(a)"},
		{"in Wales too", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.Wales, Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes}, rights.Yes, "", rights.HealthAndWelfare, ""},
		{"while the person has capacity", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.Yes, Capacity: fact.Yes, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"capacity not said", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.Yes, Shown: fact.Yes}, rights.CannotSay, "capacity", rights.HealthAndWelfare, ""},
		{"not registered", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.No, Capacity: fact.No, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"registration not said", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.England, Capacity: fact.No, Shown: fact.Yes}, rights.CannotSay, "registered", rights.HealthAndWelfare, ""},
		{"power not said", rights.Requester{Role: attorney, Nation: law.England}, rights.CannotSay, "power", 0, ""},
		{"nation not said", rights.Requester{Role: attorney, Power: rights.Welfare}, rights.CannotSay, "nation", 0, ""},
		{"property attorney, capacity or not", rights.Requester{Role: attorney, Power: rights.Property, Nation: law.England, Registered: fact.Yes, Capacity: fact.Yes, Shown: fact.Yes}, rights.Yes, "", rights.PropertyAndAffairs, ""},
		{"an ordinary power", rights.Requester{Role: attorney, Power: rights.Ordinary, Nation: law.England, Shown: fact.Yes}, rights.Yes, "", rights.AsInstructed, "ACT/Powers of Attorney Act 1971/s10(1)"},
		{"an ordinary power beyond the Act of 1971", rights.Requester{Role: attorney, Power: rights.Ordinary, Nation: law.Scotland, Shown: fact.Yes}, rights.Yes, "", rights.AsInstructed, "UKGDPR/12(6) UKGDPR/15(1)"},
		{"an ordinary power of nowhere", rights.Requester{Role: attorney, Power: rights.Ordinary, Shown: fact.Yes}, rights.CannotSay, "nation", 0, ""},
		{"an ordinary power after capacity", rights.Requester{Role: attorney, Power: rights.Ordinary, Nation: law.Wales, Capacity: fact.No, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"enduring, unregistered, with capacity", rights.Requester{Role: attorney, Power: rights.Enduring, Nation: law.England, Registered: fact.No, Capacity: fact.Yes, Shown: fact.Yes}, rights.Yes, "", rights.PropertyAndAffairs, ""},
		{"enduring, unregistered, without", rights.Requester{Role: attorney, Power: rights.Enduring, Nation: law.England, Registered: fact.No, Capacity: fact.No, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"enduring, unregistered, not said", rights.Requester{Role: attorney, Power: rights.Enduring, Nation: law.England, Registered: fact.No, Shown: fact.Yes}, rights.CannotSay, "capacity", rights.PropertyAndAffairs, ""},
		{"enduring, registered", rights.Requester{Role: attorney, Power: rights.Enduring, Nation: law.NorthernIreland, Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes}, rights.Yes, "", rights.PropertyAndAffairs, ""},
		{"enduring in Scotland", rights.Requester{Role: attorney, Power: rights.Enduring, Nation: law.Scotland, Registered: fact.Yes, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"continuing power in Scotland", rights.Requester{Role: attorney, Power: rights.Property, Nation: law.Scotland, Registered: fact.Yes, Shown: fact.Yes}, rights.Yes, "", rights.PropertyAndAffairs, ""},
		{"welfare power in Scotland", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.Scotland, Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes}, rights.Yes, "", rights.HealthAndWelfare, ""},
		{"no welfare power in Northern Ireland", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.NorthernIreland, Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"revoked", rights.Requester{Role: attorney, Power: rights.Property, Nation: law.England, Registered: fact.Yes, Shown: fact.Yes, Ended: today}, rights.No, "", 0, ""},
		{"revoked tomorrow", rights.Requester{Role: attorney, Power: rights.Property, Nation: law.England, Registered: fact.Yes, Shown: fact.Yes, Ended: today + 1}, rights.Yes, "", rights.PropertyAndAffairs, ""},

		{"deputy", rights.Requester{Role: deputy, Power: rights.Welfare, Nation: law.England, Capacity: fact.No, Shown: fact.Yes}, rights.Yes, "", rights.HealthAndWelfare, ""},
		{"deputy, capacity regained", rights.Requester{Role: deputy, Power: rights.Property, Nation: law.England, Capacity: fact.Yes, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"guardian", rights.Requester{Role: deputy, Power: rights.Property, Nation: law.Scotland, Capacity: fact.No}, rights.OnConditions, "", rights.PropertyAndAffairs, ""},
		{"controller", rights.Requester{Role: deputy, Power: rights.Property, Nation: law.NorthernIreland, Capacity: fact.No, Shown: fact.Yes}, rights.Yes, "", rights.PropertyAndAffairs, ""},
		{"controller for welfare", rights.Requester{Role: deputy, Power: rights.Welfare, Nation: law.NorthernIreland, Capacity: fact.No, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"a deputy has no ordinary power", rights.Requester{Role: deputy, Power: rights.Ordinary, Nation: law.England}, rights.CannotSay, "power", 0, ""},

		{"parent of a small child", rights.Requester{Role: rights.Parent, Nation: law.Scotland, Capacity: fact.No, Shown: fact.Yes}, rights.Yes, "", rights.WholeRecord, "ACT/Children (Scotland) Act 1995/s2 DPA2018/s208"},
		{"parent of a child who understands", rights.Requester{Role: rights.Parent, Nation: law.England, Capacity: fact.Yes, Shown: fact.Yes}, rights.No, "", 0, ""},
		{"parent, not said", rights.Requester{Role: rights.Parent, Nation: law.NorthernIreland, Shown: fact.Yes}, rights.CannotSay, "capacity", rights.WholeRecord, ""},
		{"parent of somebody grown up", rights.Requester{Role: rights.Parent, Nation: law.England, Capacity: fact.No, Shown: fact.Yes, Ended: today - 1}, rights.No, "", 0, ""},

		{"a daughter without authority", rights.Requester{Role: rights.Relative, Shown: fact.Yes}, rights.No, "", 0, "UKGDPR/15(1)"},
		{"an appointee", rights.Requester{Role: rights.Appointee, Shown: fact.Yes}, rights.Yes, "", rights.BenefitsOnly, "ACT/Social Security (Claims and Payments) Regulations 1987/reg33"},
		{"an executor", rights.Requester{Role: rights.PersonalRepresentative, Shown: fact.Yes}, rights.No, "", 0, "DPA2018/s3(2)"},
		{"an attorney of somebody who has died", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes, Died: today}, rights.No, "", 0, "DPA2018/s3(2)"},
		{"an attorney on the day before", rights.Requester{Role: attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes, Died: today + 1}, rights.Yes, "", rights.HealthAndWelfare, ""},
	} {
		s := c.q.May(today)
		if s.Verdict != c.verdict || s.Missing != c.missing || s.Reach != c.reach || c.law != "" && keys(s.Law()) != c.law {
			t.Errorf("%s: %s, missing %q, reach %s, law %s: %s", c.name, s.Verdict, s.Missing, s.Reach, keys(s.Law()), s.Reason)
		}
	}
}

// Before 25 May 2018 there was another law, and no day has none.
func TestMayOnlyAskSinceTheLaw(t *testing.T) {
	self := rights.Requester{Role: rights.Self}
	for _, day := range []civil.Date{0, civil.On(2010, 1, 1), civil.On(2018, 5, 24)} {
		if s := self.May(day); s.Verdict != rights.CannotSay || s.Missing != "on" {
			t.Errorf("%s: %s, missing %q", day, s.Verdict, s.Missing)
		}
	}
	if s := self.May(civil.On(2018, 5, 25)); s.Verdict != rights.Yes {
		t.Errorf("on the first day: %s", s.Verdict)
	}
}

// A power that is given is not missing: a court appoints a deputy for property or for welfare, and a power that somebody gives makes an attorney
// (Mental Capacity Act 2005 section 16(1) and (2)).
func TestDeputyHasNoOtherPower(t *testing.T) {
	for power, want := range map[rights.Power]string{
		0: "the authority cannot be told without it", rights.Ordinary: "a deputy has no such power: want property or welfare",
		rights.Enduring: "a deputy has no such power: want property or welfare",
	} {
		s := rights.Requester{Role: rights.Deputy, Power: power, Nation: law.England}.May(today)
		if s.Verdict != rights.CannotSay || s.Missing != "power" || s.Reason != want {
			t.Errorf("%s: %s, missing %q: %s", power, s.Verdict, s.Missing, s.Reason)
		}
	}
}

// TestEveryStanding asks about everybody everywhere: no answer is bare, and what opens data says what to see, when it ends and
// what stays doubtful.
func TestEveryStanding(t *testing.T) {
	facts := []fact.Fact{fact.Unknown, fact.No, fact.Yes}
	for role := rights.Role(0); role <= rights.Appointee; role++ {
		for power := rights.Power(0); power <= rights.Welfare; power++ {
			for nation := law.Nation(0); nation <= law.NorthernIreland; nation++ {
				for _, registered := range facts {
					for _, capacity := range facts {
						for _, shown := range facts {
							q := rights.Requester{Role: role, Power: power, Nation: nation, Registered: registered, Capacity: capacity, Shown: shown}
							s := q.May(today)
							proof, ends, doubts := slices.Collect(s.Proof()), slices.Collect(s.Ends()), slices.Collect(s.Doubts())
							switch {
							case s.Reason == "", (s.Verdict == rights.No) != (s.Bound != 0), (s.Verdict == rights.CannotSay) != (s.Missing != ""):
								t.Fatalf("%+v: %+v", q, s)
							case s.Verdict >= rights.OnConditions && (s.Reach == 0 || s.Called == "" || s.Source == 0 || len(proof)*len(ends)*len(doubts) == 0):
								t.Fatalf("%+v: %+v, proof %q, ends %q, doubts %q", q, s, proof, ends, doubts)
							case s.Verdict == rights.No && s.Reach != 0:
								t.Fatalf("%+v: no, and a reach: %+v", q, s)
							case s.Verdict >= rights.OnConditions && !opens(q, s.Reach):
								t.Fatalf("%+v: opens %s", q, s.Reach)
							}
							if s.Verdict == rights.Yes && role != rights.Self && shown != fact.Yes {
								t.Fatalf("%+v: yes, unseen", q)
							}
							for p := range s.Law() {
								if p.Known() == fact.No {
									t.Fatalf("%+v: %s does not exist", q, p)
								}
								if _, err := p.MarshalText(); err != nil {
									t.Fatal(err)
								}
							}
						}
					}
				}
			}
		}
	}
	for range (rights.Requester{Role: rights.Self}).May(today).Proof() {
		break
	}
}

// opens is what every authority that opens data has in common, told anew.
func opens(q rights.Requester, reach rights.Reach) bool {
	office := q.Role == rights.Attorney || q.Role == rights.Deputy
	switch {
	case q.Role == rights.Attorney && q.Power >= rights.Property && q.Registered != fact.Yes: // lasting and Scottish powers
		return false
	case (q.Role == rights.Deputy || office && q.Power == rights.Welfare || q.Role == rights.Parent) && q.Capacity != fact.No:
		return false
	case q.Role == rights.Agent && q.Capacity == fact.No:
		return false
	case office && q.Nation == law.NorthernIreland && q.Power == rights.Welfare:
		return false
	}
	switch {
	case office && q.Power == rights.Welfare:
		return reach == rights.HealthAndWelfare
	case office && q.Power != rights.Ordinary:
		return reach == rights.PropertyAndAffairs
	case office || q.Role == rights.Agent:
		return reach == rights.AsInstructed
	case q.Role == rights.Appointee:
		return reach == rights.BenefitsOnly
	}
	return reach == rights.WholeRecord
}

// Once an enduring power is registered the person alone cannot take it back, and no divorce ends it: Mental Capacity Act 2005 Schedule 4
// paragraphs 2(7) and 15(1). A lasting power ends with either.
func TestEnds(t *testing.T) {
	for power, want := range map[rights.Power]bool{rights.Enduring: true, rights.Property: false} {
		q := rights.Requester{Role: rights.Attorney, Power: power, Nation: law.England, Registered: fact.Yes}
		ends := strings.Join(slices.Collect(q.May(today).Ends()), "\n")
		if strings.Contains(ends, "court confirms") != want || strings.Contains(ends, "marriage") == want || !strings.Contains(ends, "either becomes bankrupt") {
			t.Errorf("%s: %s", power, ends)
		}
	}
}

// An attorney is appointed by no court, so the text of Schedule 3 does not reach what was kept from them: that stays a doubt.
func TestWhatStaysDoubtful(t *testing.T) {
	welfare := rights.Requester{Role: rights.Attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.Yes, Capacity: fact.No}
	if s := strings.Join(slices.Collect(welfare.May(today).Doubts()), "\n"); !strings.Contains(s, "Schedule 3 paragraphs 4 and 10 name managers appointed by a court") {
		t.Error(s)
	}
	for e := range rights.Exemptions(today) {
		if e.Provision.Locator() == "Sch3/4" && !strings.Contains(e.Care, "attorney") {
			t.Error(e.Care)
		}
	}
}

func TestReach(t *testing.T) {
	for _, c := range []struct {
		reach rights.Reach
		data  category.Category
		want  rights.Verdict
	}{
		{0, category.Health, rights.No},
		{rights.WholeRecord, category.CCTV, rights.Yes},
		{rights.AsInstructed, category.CareNotes, rights.OnConditions},
		{rights.PropertyAndAffairs, category.BankAccount, rights.Yes},
		{rights.PropertyAndAffairs, category.CareNotes, rights.CannotSay},
		{rights.HealthAndWelfare, category.CareNotes, rights.Yes},
		{rights.HealthAndWelfare, category.BankAccount, rights.CannotSay},
		{rights.BenefitsOnly, category.Benefits, rights.Yes},
		{rights.BenefitsOnly, category.CareNotes, rights.No},
	} {
		if got := c.reach.Covers(c.data); got != c.want {
			t.Errorf("%s covers %s: %s, want %s", c.reach, c.data, got, c.want)
		}
	}
}

func TestRoutesOfTheDead(t *testing.T) {
	for nation, want := range map[law.Nation]string{
		law.England:         "health-records social-care-records public-body-records coroner court-order safeguarding-review",
		law.Wales:           "health-records social-care-records public-body-records coroner court-order",
		law.Scotland:        "health-records social-care-records public-body-records-scotland procurator-fiscal court-order-scotland",
		law.NorthernIreland: "health-records-northern-ireland social-care-records public-body-records coroner-northern-ireland",
		0:                   "health-records health-records-northern-ireland social-care-records public-body-records public-body-records-scotland coroner procurator-fiscal coroner-northern-ireland court-order court-order-scotland safeguarding-review",
	} {
		var got []string
		for r := range rights.Routes(nation) {
			got = append(got, r.ID)
			if r.Records == "" || r.Who == "" || r.Limits == "" || r.Source == 0 || r.Extent == 0 {
				t.Errorf("%s: %+v", r.ID, r)
			}
			if r.Law.IsZero() != (r.ID == "social-care-records") || !r.Law.IsZero() && r.Law.Known() == fact.No {
				t.Errorf("%s: law %s", r.ID, r.Law)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", nation, s, want)
		}
	}
	var text []string
	for d := range rights.AfterDeath() {
		text = append(text, d.Do)
		if d.Source == 0 {
			t.Errorf("%q has no source", d.Do)
		}
	}
	for _, want := range []string{"confidence", "kept for its full period", "family, other residents and staff"} {
		if !strings.Contains(strings.Join(text, "\n"), want) {
			t.Errorf("after death: nothing of %q in %q", want, text)
		}
	}
	for range rights.Routes(0) {
		break
	}
	for range rights.AfterDeath() {
		break
	}
}
