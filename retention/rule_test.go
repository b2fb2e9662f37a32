package retention_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// lawAsAt is the day of the law for tests.
var lawAsAt = civil.On(2026, 11, 22)

// TestRules runs the bad and the good example of every rule.
func TestRules(t *testing.T) {
	rules := retention.Rules()
	if err := check.Validate(rules...); err != nil {
		t.Error(err)
	}
	if len(rules) != 15 {
		t.Errorf("%d rules, want the 15 of the catalogue", len(rules))
	}
	for _, r := range rules {
		t.Run(r.ID, func(t *testing.T) {
			bad := read(t, r.Bad).Check(lawAsAt, r)
			if len(bad) == 0 {
				t.Error("no objection to the bad example")
			}
			for _, f := range bad {
				if f.Outcome != check.NotMet || f.Message == "" || f.Remedy == "" || len(f.Law) == 0 || f.Path == "" {
					t.Errorf("unfinished finding %+v", f)
				}
			}
			for _, f := range read(t, r.Good).Check(lawAsAt, r) {
				t.Errorf("objects to the good example: %s: %s", f.Path, f.Message)
			}
		})
	}
}

func read(t *testing.T, schedule string) *retention.Schedule {
	t.Helper()
	s, err := retention.ParseSchedule([]byte(schedule), "example.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// carers is section 5 of a carers' charity: years are financial years, a contract floor with three stated dates, an extension of a year.
func carers() *retention.Schedule {
	floor := retention.Period{Keep: retention.Years(6), After: retention.ContractEnd}
	row := func(id string, p retention.Period, b ...retention.Benchmark) retention.Class {
		p.Allowance.Length = retention.Years(1)
		return retention.Class{ID: id, Periods: []retention.Period{p}, Benchmarks: b}
	}
	s := &retention.Schedule{
		Name: "carers' charity", Version: "2019", Years: retention.FinancialYear, Nations: law.Across(law.England),
		Contracts: []retention.Contract{
			{ID: "2013", Ended: civil.On(2018, 3, 31), Floor: floor, Stated: civil.On(2023, 4, 1)},
			{ID: "2018", Ended: civil.On(2019, 3, 31), Floor: floor, Stated: civil.On(2024, 4, 1)},
			{ID: "2019", Ended: civil.On(2023, 3, 31), Floor: floor, Stated: civil.On(2029, 4, 1)},
		},
		Classes: []retention.Class{
			row("personal-data", retention.Period{Keep: retention.Years(4), After: retention.LastEntry}),
			row("service-papers", retention.Period{Keep: retention.Years(7), After: retention.ContractEnd}),
			row("income", retention.Period{Keep: retention.Years(7), After: retention.Transaction, From: retention.YearOfEvent}, retention.CharityAccounts),
			row("minimum-wage", retention.Period{Keep: retention.Years(4), After: retention.FollowingPayEnd}, retention.MinimumWageRecord),
			row("maternity", retention.Period{Keep: retention.Years(4), After: retention.MaternityPayEnd, From: retention.YearOfEvent, Year: retention.TaxYear}, retention.MaternityPayRecord),
			row("disclosure", retention.Period{Keep: retention.Years(51)}, retention.DisclosureCertificate),
			{ID: "accounts", Personal: fact.No, Periods: []retention.Period{{Kind: retention.Permanent}}},
			{ID: "executives", Periods: []retention.Period{{Kind: retention.Permanent}}, Reasons: []retention.Reason{{Kind: retention.Historical}}},
		},
	}
	for i := range 2 {
		s.Classes[i].Contracts = []string{"2013", "2018", "2019"}
	}
	return s
}

func TestContractDates(t *testing.T) {
	s := carers()
	if err := s.Validate(); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"contracts[0].stated": "366 days early: \"6 years after the end of the contract, in financial years\" and an event on 2018-03-31 give 2024-04-01; what would give it: 5 years; or 6 years with the year of the event as the first",
		"contracts[1].stated": "365 days early: \"6 years after the end of the contract, in financial years\" and an event on 2019-03-31 give 2025-04-01; what would give it: 5 years; or 6 years with the year of the event as the first",
	}
	for _, f := range s.Check(lawAsAt) {
		if f.Rule != "retention-date-wrong" {
			continue
		}
		if w, ok := want[f.Path]; !ok || !strings.HasSuffix(f.Message, w) {
			t.Errorf("%s: %s", f.Path, f.Message)
		}
		delete(want, f.Path)
	}
	for path := range want {
		t.Errorf("nothing found at %s", path)
	}
	for i, first := range []civil.Date{civil.On(2024, 4, 1), civil.On(2025, 4, 1), civil.On(2029, 4, 1)} {
		k := s.Contracts[i]
		// The floor lifts a class whose own period would have ended before.
		w, err := s.Window("personal-data", k.ID, happened(retention.LastEntry, k.Ended.AddYears(-1)))
		if err != nil || w.Earliest != first {
			t.Errorf("contract %s: %s, %v, want from %s", k.ID, w, err, first)
		}
	}
}

func TestScheduleFindings(t *testing.T) {
	s := carers()
	got := map[string]bool{}
	for _, f := range s.Check(lawAsAt) {
		if f.Outcome == check.NotMet {
			got[f.Rule+" "+f.Activity] = true
		}
	}
	for _, want := range []string{
		"retention-below-minimum minimum-wage", "retention-indefinite executives", "retention-anchor-missing disclosure", "retention-above-norm disclosure",
		"retention-below-own-floor personal-data", "retention-grace-ambiguous ", "retention-year-mixed ", "retention-date-wrong ",
	} {
		if !got[want] {
			t.Errorf("not found: %s", want)
		}
		delete(got, want)
	}
	for extra := range got {
		t.Errorf("found: %s", extra)
	}
	// Before April 2021 three years were enough for the minimum wage.
	for _, f := range s.Check(civil.On(2021, 3, 31)) {
		if f.Rule == "retention-below-minimum" && f.Outcome == check.NotMet {
			t.Errorf("on 2021-03-31: %s: %s", f.Activity, f.Message)
		}
	}
}

// TestContradict: whether two periods contradict each other does not turn on which is named first.
func TestContradict(t *testing.T) {
	least := func(years int) retention.Period {
		return retention.Period{Keep: retention.Years(years), After: retention.Closure, Bound: retention.Minimum}
	}
	plain := retention.Period{Keep: retention.Years(7), After: retention.Closure}
	for _, c := range []struct {
		p, q retention.Period
		want bool
	}{
		{least(6), least(8), true},
		{least(6), least(6), false},
		{least(6), plain, false},
		{least(8), plain, true},
		{plain, retention.Period{Keep: retention.Years(7)}, false}, // that names no event
		{plain, retention.Period{Keep: retention.Years(8), After: retention.Closure}, true},
		{plain, retention.Period{}, false},
	} {
		one, other := new(retention.Schedule).Contradict(&c.p, &c.q, civil.On(2026, 11, 22)), new(retention.Schedule).Contradict(&c.q, &c.p, civil.On(2026, 11, 22))
		if anyDay := new(retention.Schedule).Contradict(&c.p, &c.q, 0); anyDay != c.want {
			t.Errorf("%s beside %s on no day in particular: %v, want %v", c.p, c.q, anyDay, c.want)
		}
		if one != c.want || other != c.want {
			t.Errorf("%s beside %s: %v, and the other way round %v; want %v", c.p, c.q, one, other, c.want)
		}
	}
}

// A period with days of its own, such as the ends of years that a list gives, is compared around the day of the check.
func TestFloorAroundTheDay(t *testing.T) {
	floor := retention.Period{Keep: retention.Years(6), After: retention.ContractEnd}
	for _, c := range []struct {
		on     civil.Date
		period string
	}{
		{civil.On(2026, 11, 22), `{"keep": "2 years", "after": "contract-end", "from": "end-of-year-of-event", "year": "2026-03-31 2027-03-31 2028-03-31 2029-03-31 2030-03-31 2031-03-31 2032-03-31"}`},
		{civil.On(2036, 4, 1), `{"join": "amended", "of": [{"keep": "7 years", "after": "contract-end", "span": {"until": "2036-04-01"}}, {"keep": "2 years", "after": "contract-end", "span": {"from": "2036-04-01"}}]}`},
	} {
		var p retention.Period
		if err := json.Unmarshal([]byte(c.period), &p); err != nil {
			t.Fatal(err)
		}
		s := retention.Schedule{Name: "s", Contracts: []retention.Contract{{ID: "k", Floor: floor}}, Classes: []retention.Class{{ID: "a", Contracts: []string{"k"}, Periods: []retention.Period{p}}}}
		found := false
		for _, f := range s.Check(c.on) {
			found = found || f.Rule == "retention-below-own-floor"
		}
		if !found {
			t.Errorf("on %s no rule objects to %s under a floor of 6 years", c.on, p)
		}
	}
}

// What names no published period is asked about in one question, with ten classes by name.
func TestUncovered(t *testing.T) {
	for count, want := range map[int]string{1: ": c1", 10: "c9, c10", 11: "c10 and 1 more", 12: "c10 and 2 more"} {
		s := retention.Schedule{Name: "s"}
		for i := range count {
			s.Classes = append(s.Classes, retention.Class{ID: fmt.Sprint("c", i+1), Periods: []retention.Period{{Keep: retention.Years(6), After: retention.Closure}}})
		}
		s.Classes = append(s.Classes,
			retention.Class{ID: "accounts", Duty: fact.No, Periods: s.Classes[0].Periods},
			retention.Class{ID: "pay", Benchmarks: []retention.Benchmark{retention.MinimumWageRecord}, Periods: s.Classes[0].Periods})
		var asked []string
		for _, f := range s.Check(lawAsAt) {
			if f.Rule == "retention-below-minimum" && f.Path == "classes" {
				asked = append(asked, f.Missing)
			}
		}
		if len(asked) != 1 || !strings.HasSuffix(asked[0], want) {
			t.Errorf("%d classes: asked %q, want one question that ends %q", count, asked, want)
		}
	}
}
