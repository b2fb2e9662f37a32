package main

import (
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// ask is what follows from the use of a right, or a failure of the test.
func ask(t *testing.T, x gdpr.Exercise, on civil.Date) []gdpr.Aftermath {
	t.Helper()
	list, err := gdpr.Consequences(gdpr.Case{Record: record()}, x, on)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Consent carries pictures and stories alone: they stop, nothing keeps them, and the magazine is told.
func TestWithdrawal(t *testing.T) {
	day := civil.On(2026, 11, 2)
	list := ask(t, withdrawal, day)
	if len(list) != 1 || list[0].Activity != "stories" || len(list[0].Consequences) != 1 {
		t.Fatalf("%+v", list)
	}
	c := list[0].Consequences[0]
	if c.Effect != gdpr.Stop || c.Kept.Earliest != day || list[0].Bare != category.Of(category.Image, category.LifeHistory, category.Health) {
		t.Errorf("%s, bare %s", c, list[0].Bare)
	}
	if tell := strings.Join(list[0].Tell, ", "); tell != "Hearthside, a magazine (invented)" {
		t.Errorf("tells %s", tell)
	}
}

// A picture in a dispute is not shown any more, and kept.
func TestWithdrawalUnderAClaim(t *testing.T) {
	x := withdrawal
	x.Holds = []gdpr.ActivityHold{{Hold: retention.Hold{Kind: retention.Claim}, Activity: "stories", Data: category.Of(category.Image)}}
	list := ask(t, x, civil.On(2026, 11, 2))
	if len(list) != 1 || !list[0].Bare.Empty() || len(list[0].Consequences) != 2 || list[0].Consequences[1].Hold.Kind != retention.Claim {
		t.Errorf("%+v", list)
	}
}

// What a carer or a resident has no consent in is not touched by its withdrawal.
func TestNothingToWithdraw(t *testing.T) {
	for _, who := range []category.Subject{category.AboutEmployee, category.AboutServiceUser, category.AboutVolunteer} {
		if list := ask(t, gdpr.Exercise{Right: rights.WithdrawConsent, As: category.SubjectsOf(who)}, gdpr.LawAsAt()); list != nil {
			t.Errorf("%s: %+v", who, list)
		}
	}
}

// The day before the death the resident can ask; from that day nobody can in the resident's stead.
func TestDeath(t *testing.T) {
	x := gdpr.Exercise{Right: rights.Erasure, As: category.SubjectsOf(category.AboutServiceUser), Events: on(died, retention.Death, retention.CareEnd)}
	if list := ask(t, x, died-1); len(list) == 0 {
		t.Error("the day before nothing follows")
	}
	if list, err := gdpr.Consequences(gdpr.Case{Record: record()}, x, died); err == nil || list != nil || !strings.Contains(err.Error(), "section 3(2)") {
		t.Errorf("%+v, %v", list, err)
	}
}

// Each service asks for the routes of its nation: a Safeguarding Adults Board reviews in England, and a coroner asks in Wales too.
func TestRoutes(t *testing.T) {
	for _, test := range []struct {
		id     string
		nation law.Nation
		want   bool
	}{
		{"health-records", law.England, true}, {"health-records", law.Wales, true},
		{"safeguarding-review", law.England, true}, {"safeguarding-review", law.Wales, false},
		{"coroner", law.Wales, true}, {"procurator-fiscal", law.Wales, false},
	} {
		found := false
		for r := range rights.Routes(test.nation) {
			found = found || r.ID == test.id
		}
		if found != test.want {
			t.Errorf("%s in %s: %t", test.id, test.nation, found)
		}
	}
}
