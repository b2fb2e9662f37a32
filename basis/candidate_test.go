package basis_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// short is a candidate in a word: "6(1)(b)", "6(1)(ea) Annex1/6", "9(2)(h) 2(2)(e)", "10 18".
func short(c basis.Candidate) string {
	switch {
	case c.Recognised != 0:
		return c.Article6.Provision().Locator() + " " + c.Recognised.Provision().Locator()
	case c.Article6 != 0:
		return c.Article6.Provision().Locator()
	case c.Article9 != 0 && c.Schedule1 != 0:
		return c.Article9.Provision().Locator() + " " + c.Schedule1.String() + c.Limb
	case c.Article9 != 0:
		return c.Article9.Provision().Locator()
	case c.Schedule1 != 0:
		return "10 " + c.Schedule1.String() + c.Limb
	}
	return "10"
}

func candidates(g basis.Ground, on civil.Date) (all []string) {
	for c := range basis.Candidates(g, on) {
		all = append(all, short(c))
	}
	return all
}

func TestCandidates(t *testing.T) {
	of := category.Of
	health := of(category.Health)
	for _, test := range []struct {
		name      string
		g         basis.Ground
		on        civil.Date
		has, lack []string
	}{
		{"care", basis.Ground{Data: of(category.CarePlan), For: category.ForCareDelivery}, today,
			[]string{"6(1)(b)", "6(1)(f)", "9(2)(a)", "9(2)(c)", "9(2)(h) 2(2)(e)"}, []string{"9(2)(b) 1", "9(2)(g) 18", "9(2)(h) 1", "10 2(2)(e)"}},
		{"care, ordinary data", basis.Ground{Data: of(category.Contact), For: category.ForCareDelivery}, today,
			[]string{"6(1)(b)"}, []string{"9(2)(a)", "9(2)(h) 2(2)(e)"}},
		{"inspection", basis.Ground{Data: health, For: category.ForRegulationAndInspection}, today, []string{"9(2)(h) 2(2)(f)", "9(2)(g) 6"}, []string{"9(2)(h) 2(2)(e)"}},
		{"quality", basis.Ground{Data: health, For: category.ForQualityAssurance}, today, []string{"9(2)(h) 2(2)(f)"}, nil},
		{"occupational health", basis.Ground{Data: health, For: category.ForOccupationalHealth}, today, []string{"9(2)(h) 2(2)(a)", "9(2)(h) 2(2)(b)", "9(2)(b) 1"}, []string{"9(2)(h) 2(2)(e)"}},
		{"staff", basis.Ground{Data: of(category.SicknessAbsence), For: category.ForAbsence}, today, []string{"9(2)(b) 1"}, []string{"9(2)(g) 8"}},
		{"research", basis.Ground{Data: health, For: category.ForResearch}, today, []string{"9(2)(j) 4"}, nil},
		{"public health", basis.Ground{Data: health, For: category.ForPublicHealth}, today, []string{"9(2)(i) 3"}, nil},
		{"claims", basis.Ground{Data: health.With(category.CriminalOffence), For: category.ForLegalClaims}, today, []string{"9(2)(f)", "10 33", "10 29"}, []string{"9(2)(f) 33"}},

		{"adult at risk", basis.Ground{Data: health, For: category.ForSafeguardingAdults}, today, []string{"9(2)(g) 18", "9(2)(g) 19", "6(1)(ea) Annex1/6", "6(1)(ea) Annex1/1"}, []string{"6(1)(ea) Annex1/5", "6(1)(a)"}},
		{"child at risk", basis.Ground{Data: health, For: category.ForSafeguardingChildren}, today, []string{"9(2)(g) 18"}, []string{"9(2)(g) 19"}}, // adults only
		{"adult at risk, no health data", basis.Ground{Data: of(category.Genetic), For: category.ForSafeguardingAdults}, today, []string{"9(2)(g) 18"}, []string{"9(2)(g) 19"}},
		{"alleged offender", basis.Ground{Data: of(category.CriminalAllegation), For: category.ForSafeguardingAdults}, today, []string{"10 18", "10 30", "10 29"}, []string{"10 19", "9(2)(g) 18"}},
		{"Annex 1 not yet", basis.Ground{Data: health, For: category.ForSafeguardingAdults}, civil.On(2026, 2, 4), []string{"6(1)(f)", "9(2)(g) 18"}, []string{"6(1)(ea) Annex1/6"}},
		{"Annex 1 from", basis.Ground{Data: health, For: category.ForSafeguardingAdults}, civil.On(2026, 2, 5), []string{"6(1)(ea) Annex1/6"}, nil},

		{"equality", basis.Ground{Data: of(category.RacialOrEthnicOrigin, category.SexualOrientation), For: category.ForEqualityMonitoring}, today, []string{"9(2)(g) 8", "9(2)(a)"}, []string{"9(2)(g) 9"}},
		{"equality of what 8 lacks", basis.Ground{Data: of(category.SexLife), For: category.ForEqualityMonitoring}, today, []string{"9(2)(a)"}, []string{"9(2)(g) 8"}},
		{"equality, kind not said", basis.Ground{Data: of(category.SpecialCategoryUnspecified), For: category.ForEqualityMonitoring}, today, []string{"9(2)(g) 8"}, nil},

		{"insurance", basis.Ground{Data: health.With(category.CriminalOffence), For: category.ForInsurance}, today, []string{"9(2)(g) 20", "10 20"}, []string{"10 37"}},
		{"vetting", basis.Ground{Data: of(category.CriminalRecordCheck), For: category.ForVetting}, today, []string{"10 1", "10 10", "10 11", "10 12", "10 29"}, []string{"10", "9(2)(a)"}},
		{"authority", basis.Ground{Data: of(category.CriminalOffence), For: category.ForVetting, OfficialAuthority: fact.Yes}, today, []string{"10", "10 12"}, nil},

		{"no party", basis.Ground{For: category.ForCareDelivery, PartyToContract: fact.No}, today, []string{"6(1)(f)"}, []string{"6(1)(b)"}},
		{"borrowed task", basis.Ground{For: category.ForCareDelivery, OwnTask: fact.No}, today, nil, []string{"6(1)(e)"}},
		{"borrowed task in 2025", basis.Ground{For: category.ForCareDelivery, OwnTask: fact.No}, civil.On(2026, 2, 4), []string{"6(1)(e)"}, nil},
		{"can consent", basis.Ground{Data: health.With(category.CriminalAllegation), For: category.ForSafeguardingAdults, CannotConsent: fact.No}, today, nil, []string{"9(2)(c)", "10 30"}},
		{"cannot consent", basis.Ground{Data: health, For: category.ForSafeguardingAdults, CannotConsent: fact.Yes}, today, []string{"9(2)(c)", "9(2)(a)"}, nil},
		{"chain declared already", basis.Ground{Data: health, For: category.ForCareDelivery, Article6: basis.Consent, Article9: basis.MadePublic}, today, []string{"6(1)(b)", "9(2)(h) 2(2)(e)"}, []string{"6(1)(a)", "9(2)(e)"}},
	} {
		got := candidates(test.g, test.on)
		for _, s := range test.has {
			if !slices.Contains(got, s) {
				t.Errorf("%s: no candidate %s among %v", test.name, s, got)
			}
		}
		for _, s := range test.lack {
			if slices.Contains(got, s) {
				t.Errorf("%s: candidate %s among %v", test.name, s, got)
			}
		}
	}
	if got := candidates(basis.Ground{Data: health.With(category.CriminalOffence)}, civil.On(2018, 5, 24)); got != nil {
		t.Errorf("before the law applied: %v", got)
	}
}

func TestCandidatesForAnUnsetPurpose(t *testing.T) {
	var special category.Set
	for _, k := range kindNames {
		special = special.With(k)
	}
	got := candidates(basis.Ground{Data: special.With(category.CriminalOffence), OfficialAuthority: fact.Yes}, today)
	for b := range basis.AllArticle6() {
		if b != basis.RecognisedLegitimateInterests && !slices.Contains(got, b.Provision().Locator()) {
			t.Errorf("no %v", b)
		}
	}
	for p := range basis.AllSchedule1() {
		if c := p.Article9(); c != 0 && !slices.Contains(got, c.Provision().Locator()+" "+p.String()) {
			t.Errorf("no %v with paragraph %v", c, p)
		}
		usable := basis.Criminal(p, today) == basis.Fits || p == 20 // 20 through 37, which follows and is not named
		if slices.Contains(got, "10 "+p.String()) != usable {
			t.Errorf("offence data on paragraph %v: %v, want %v", p, !usable, usable)
		}
	}
}

// TestCandidatesOfEveryPurpose holds what every candidate owes: a chain that fits, a test, who decides, the law.
func TestCandidatesOfEveryPurpose(t *testing.T) {
	var special category.Set
	for _, k := range kindNames {
		special = special.With(k)
	}
	everything := candidates(basis.Ground{Data: special.With(category.CriminalOffence)}, today)
	for purpose := range category.AllPurposes() {
		g := basis.Ground{Data: special.With(category.CriminalOffence), For: purpose}
		if len(candidates(g, today)) == len(everything) {
			t.Errorf("%v has no row of its own", purpose)
		}
		seen := map[string]bool{}
		var last basis.Candidate
		bases := 0
		for c := range basis.Candidates(g, today) {
			name := fmt.Sprintf("%v: %s", purpose, short(c))
			if seen[name] {
				t.Errorf("%s twice", name)
			}
			seen[name] = true
			if c.Test == "" || c.Decides == "" || len(c.Law) == 0 {
				t.Errorf("%s: %+v", name, c)
			}
			if c.Article6 != 0 {
				bases++
			}
			if (c.Article6 == basis.RecognisedLegitimateInterests) != (c.Recognised != 0) {
				t.Errorf("%s: Annex 1 %v", name, c.Recognised)
			}
			if closed := strings.Contains(c.Test, "public authority"); closed != c.Article6.ClosedToPublicAuthorities() {
				t.Errorf("%s: speaks of public authorities %v", name, closed)
			}
			if c.Article9 != 0 && (c.Schedule1 == 0) != (c.Article9.Part() == 0) {
				t.Errorf("%s: paragraph %v", name, c.Schedule1)
			}
			if c.Article9 != 0 && c.Schedule1 != 0 && c.Article9.Fit(c.Schedule1, today) != basis.Fits {
				t.Errorf("%s does not fit", name)
			}
			if c.Schedule1 != 0 {
				if !slices.Contains(c.Law, c.Schedule1.Provision(c.Limb)) || c.Schedule1.Limb(c.Limb, today) != fact.Yes {
					t.Errorf("%s: law %v", name, c.Law)
				}
				if says := strings.Contains(c.Test, "policy document"); says != (c.Schedule1.PolicyDocument(c.Limb, today) != fact.No) {
					t.Errorf("%s: test speaks of the policy document %v", name, says)
				}
			}
			if limit, limited := c.Schedule1.Limit(); c.Article9 != 0 && (limited && c.Only != limit || !limited && !c.Only.Empty()) {
				t.Errorf("%s: only %v of %v", name, c.Only, limit)
			}
			if last.Article6 > c.Article6 && c.Article6 != 0 || last.Article9 > c.Article9 && c.Article9 != 0 || c.Article9 != 0 && last.Article9 == c.Article9 && (last.Schedule1 > c.Schedule1 || last.Schedule1 == c.Schedule1 && last.Limb >= c.Limb) {
				t.Errorf("%s stands after %s", name, short(last))
			}
			last = c
		}
		if bases == 0 || !seen[fmt.Sprintf("%v: 9(2)(a)", purpose)] || !seen[fmt.Sprintf("%v: 10 29", purpose)] {
			t.Errorf("%v: %d bases, %v", purpose, bases, seen)
		}
	}
}

func TestCandidateWords(t *testing.T) {
	find := func(g basis.Ground, name string) basis.Candidate {
		t.Helper()
		for c := range basis.Candidates(g, today) {
			if short(c) == name {
				return c
			}
		}
		t.Fatalf("no candidate %s", name)
		return basis.Candidate{}
	}
	g := basis.Ground{Data: category.Of(category.Health, category.CriminalOffence), For: category.ForCareDelivery}
	if c := find(g, "6(1)(b)"); !strings.Contains(c.Test, "not said whether") {
		t.Errorf("contract: %s", c.Test)
	}
	if c := find(g, "6(1)(e)"); !strings.Contains(c.Test, "controller's own") || !slices.Contains(c.Law, law.UKGDPR.Article("6(3)")) {
		t.Errorf("public task: %+v", c)
	}
	if c := find(g, "9(2)(h) 2(2)(e)"); !slices.Contains(c.Law, law.UKGDPR.Article("9(3)")) || !slices.Contains(c.Law, law.DPA2018.Section("10(2)")) {
		t.Errorf("care: %v", c.Law)
	}
	g.PartyToContract, g.CannotConsent = fact.Yes, fact.Yes
	if c := find(g, "6(1)(b)"); strings.Contains(c.Test, "not said whether") {
		t.Errorf("contract: %s", c.Test)
	}
	for _, name := range []string{"9(2)(a)", "10 29"} {
		if c := find(g, name); !strings.Contains(c.Test, "authority in law") {
			t.Errorf("%s: %s", name, c.Test)
		}
	}
	g.For = category.ForFeedback
	if c := find(g, "6(1)(a)"); !strings.Contains(c.Test, "authority in law") {
		t.Errorf("consent: %s", c.Test)
	}
	mixed := basis.Ground{Data: category.Of(category.Health, category.SexLife), For: category.ForEqualityMonitoring}
	if c := find(mixed, "9(2)(g) 8"); c.Only != category.Of(category.Health) {
		t.Errorf("paragraph 8 reaches %v", c.Only)
	}
	g.For = category.ForSafeguardingAdults
	if c := find(g, "10 18"); !strings.Contains(c.Test, "paragraph 36") || !slices.Contains(c.Law, law.DPA2018.Schedule("1", "36")) {
		t.Errorf("offence data on 18: %+v", c)
	}
	for _, name := range []string{"9(2)(g) 18", "10 2(2)(e)"} {
		if c := find(g, name); strings.Contains(c.Test, "paragraph 36") {
			t.Errorf("%s: %s", name, c.Test)
		}
	}
	insured := basis.Ground{Data: category.Of(category.CriminalOffence), For: category.ForInsurance}
	if c := find(insured, "10 20"); !strings.Contains(c.Test, "paragraph 37") || !slices.Contains(c.Law, law.DPA2018.Schedule("1", "37")) {
		t.Errorf("offence data on 20: %+v", c)
	}
}

// TestCandidatesStop stops at every place: nothing more may come, and nothing may panic.
func TestCandidatesStop(t *testing.T) {
	g := basis.Ground{Data: category.Of(category.Health, category.CriminalOffence), For: category.ForSafeguardingAdults, OfficialAuthority: fact.Yes}
	all := candidates(g, today)
	for n := range all {
		got := 0
		for range basis.Candidates(g, today) {
			if got++; got > n {
				break
			}
		}
		if got != n+1 {
			t.Errorf("stopped after %d, want %d", got, n+1)
		}
	}
	seen := 0
	for range basis.Schedule1(23).Amendments() {
		seen++
		break
	}
	if seen != 1 {
		t.Errorf("%d amendments after stopping", seen)
	}
}

// Chains takes no day: it gives what Candidates give on every day of the regime, one for one, for all that it can be asked of.
func TestChains(t *testing.T) {
	for c := range basis.AllArticle9() {
		if c.Span() != (law.Span{From: civil.On(2018, 5, 25)}) {
			t.Errorf("%v: law %s: Chains must ask for the day", c, c.Span())
		}
	}
	everything := category.Of(slices.Collect(category.All())...)
	for _, on := range []civil.Date{civil.On(2018, 5, 25), civil.On(2021, 1, 1), today} {
		for _, data := range []category.Set{{}, category.Of(category.Health), category.Of(category.CriminalOffence), everything} {
			for _, purpose := range append(slices.Collect(category.AllPurposes()), 0, 255) {
				g := basis.Ground{Data: data, For: purpose}
				var want []basis.Ground
				for c := range basis.Candidates(g, on) {
					if c.Article6 == 0 && (c.Article9 != 0 || c.Schedule1 != 0) {
						want = append(want, basis.Ground{Article9: c.Article9, Schedule1: c.Schedule1, Limb: c.Limb})
					}
				}
				if got := slices.Collect(basis.Chains(g)); !slices.Equal(got, want) {
					t.Errorf("%v of %v on %s: chains %v, candidates %v", purpose, data, on, got, want)
				}
			}
		}
	}
}
