package basis_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func TestGroundChain(t *testing.T) {
	offence := category.Of(category.CriminalRecordCheck)
	for _, test := range []struct {
		g    basis.Ground
		want string
	}{
		{basis.Ground{}, ""},
		{basis.Ground{Article6: basis.Contract, Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)"}, "UK GDPR Article 6(1)(b) → Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2(2)(e)"},
		{basis.Ground{Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Safeguarding, Article9: basis.SubstantialPublicInterest, Schedule1: 18}, "UK GDPR Article 6(1)(ea) → Annex 1 paragraph 6 → Article 9(2)(g) → DPA 2018 Schedule 1 paragraph 18"},
		{basis.Ground{Data: offence, Article6: basis.LegitimateInterests, Schedule1: 12}, "UK GDPR Article 6(1)(f) → Article 10 → DPA 2018 Schedule 1 paragraph 12"},
		{basis.Ground{Data: offence, Article6: basis.PublicTask, OfficialAuthority: fact.Yes}, "UK GDPR Article 6(1)(e) → Article 10"},
		{basis.Ground{Data: offence, Article6: basis.LegitimateInterests}, "UK GDPR Article 6(1)(f)"},
		{basis.Ground{Data: offence, Article6: basis.LegitimateInterests, Schedule1: 5}, "UK GDPR Article 6(1)(f) → DPA 2018 Schedule 1 paragraph 5"},
		{basis.Ground{Schedule1: 18}, "DPA 2018 Schedule 1 paragraph 18"},
		{basis.Ground{Article6: basis.LegalObligation, Under: law.Act("Care Act 2014").Section("42")}, "UK GDPR Article 6(1)(c)"},
		{basis.Ground{Article6: 99, Recognised: 99, Article9: 99, Schedule1: 99}, ""},
	} {
		if got := test.g.String(); got != test.want {
			t.Errorf("%+v is %q, want %q", test.g, got, test.want)
		}
	}
	g := basis.Ground{Article6: basis.Contract, Article9: basis.HealthOrSocialCare, Schedule1: 2}
	for n := range 3 { // a caller may stop anywhere
		got := 0
		for range g.Provisions() {
			if got++; got > n {
				break
			}
		}
		if got != n+1 {
			t.Errorf("stopped after %d, want %d", got, n+1)
		}
	}
}

func TestGroundKinds(t *testing.T) {
	for _, test := range []struct {
		data, special category.Set
		want          category.Set
	}{
		{category.Of(category.Contact), category.Set{}, category.Set{}},
		{category.Of(category.Medication, category.Contact), category.Set{}, category.Of(category.Health)},
		{category.Of(category.Dietary), category.Of(category.ReligiousOrPhilosophicalBeliefs), category.Of(category.ReligiousOrPhilosophicalBeliefs)},
		{category.Of(category.Dietary), category.Set{}, category.Set{}}, // may reveal, not declared
		{category.Of(category.Health), category.Of(category.Disability, category.Genetic), category.Of(category.Health, category.Genetic)},
		{category.Of(category.SpecialCategoryUnspecified), category.Set{}, category.Of(category.SpecialCategoryUnspecified)},
		{category.Of(category.CriminalOffence), category.Set{}, category.Set{}},
	} {
		g := basis.Ground{Data: test.data, Special: test.special}
		if g.HoldsSpecial() == test.want.Empty() {
			t.Errorf("%v: holds special categories %v, of which %v", g, g.HoldsSpecial(), test.want)
		}
		if got := g.SpecialKinds(); got != test.want {
			t.Errorf("%v with %v: %v, want %v", test.data, test.special, got, test.want)
		}
	}
	for data, want := range map[category.Category]bool{category.CriminalOffence: true, category.CriminalAllegation: true, category.CriminalRecordCheck: true, category.Health: false, category.Incident: false} {
		if got := (basis.Ground{Data: category.Of(data)}).Offence(); got != want {
			t.Errorf("%v are offence data: %v", data, got)
		}
	}
}

func TestGroundJSON(t *testing.T) {
	g := basis.Ground{
		Data: category.Of(category.Health), Special: category.Of(category.Genetic), For: category.ForCareDelivery,
		Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Safeguarding, Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
		Interest: "safety", Under: law.Act("Care Act 2014").Section("42"),
		OwnTask: fact.Yes, OfficialAuthority: fact.No, PartyToContract: fact.Yes, Explicit: fact.No, Implied: fact.No, CannotConsent: fact.Yes,
	}
	const want = `{"data":["health"],"special":["genetic"],"for":"care-delivery","article6":"recognised-legitimate-interests","recognised":"safeguarding","article9":"health-or-social-care","schedule1":"2","limb":"(2)(e)",` +
		`"interest":"safety","under":"ACT/Care Act 2014/s42","own_task":"yes","official_authority":"no","party_to_contract":"yes","explicit":"no","implied":"no","cannot_consent":"yes"}`
	b, err := json.Marshal(g)
	if err != nil || string(b) != want {
		t.Fatalf("%s, %v\nwant %s", b, err, want)
	}
	var back basis.Ground
	if err := json.Unmarshal(b, &back); err != nil || back != g {
		t.Errorf("reads back as %+v, %v", back, err)
	}
	if b, err := json.Marshal(basis.Ground{}); err != nil || string(b) != "{}" {
		t.Errorf("the empty ground is %s, %v", b, err)
	}
}

func TestGroundProvisions(t *testing.T) {
	g := basis.Ground{Article6: basis.Contract, Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)"}
	want := []law.Provision{law.UKGDPR.Article("6(1)(b)"), law.UKGDPR.Article("9(2)(h)"), law.DPA2018.Schedule("1", "2(2)(e)")}
	if got := slices.Collect(g.Provisions()); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
