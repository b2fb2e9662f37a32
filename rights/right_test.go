package rights_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

var (
	today       = civil.On(2026, 11, 22)
	gdprDay     = civil.On(2018, 5, 25)
	lastEUDay   = civil.On(2020, 12, 31)
	reformDay   = civil.On(2026, 2, 5)
	allegations = civil.On(2026, 3, 31)
	complaints  = civil.On(2026, 6, 19)
)

func keys(list func(func(law.Provision) bool)) string {
	var s []string
	for p := range list {
		text, err := p.MarshalText()
		if err != nil {
			return err.Error()
		}
		s = append(s, string(text))
	}
	return strings.Join(s, " ")
}

func TestRightProvisionsByDate(t *testing.T) {
	for _, c := range []struct {
		right rights.Right
		on    civil.Date
		want  string
	}{
		{rights.Access, gdprDay - 1, ""},
		{rights.Access, gdprDay, "EUGDPR/15"},
		{rights.Access, lastEUDay, "EUGDPR/15"},
		{rights.Access, lastEUDay + 1, "UKGDPR/15"},
		{rights.Informed, today, "UKGDPR/12(1) UKGDPR/13 UKGDPR/14"},
		{rights.MarketingObjection, today, "UKGDPR/21(2) UKGDPR/21(3)"},
		{rights.AutomatedDecisions, lastEUDay, "EUGDPR/22 DPA2018/s14"},
		{rights.AutomatedDecisions, reformDay - 1, "UKGDPR/22 DPA2018/s14"},
		{rights.AutomatedDecisions, reformDay, "UKGDPR/22A UKGDPR/22B UKGDPR/22C UKGDPR/22D"},
		{rights.RegulatorComplaint, complaints - 1, "UKGDPR/77"},
		{rights.RegulatorComplaint, complaints, "DPA2018/s165(2)"},
		{rights.ControllerComplaint, complaints - 1, ""},
		{rights.ControllerComplaint, complaints, "DPA2018/s164A"},
	} {
		if got := keys(c.right.Provisions(c.on)); got != c.want {
			t.Errorf("%s on %s: %q, want %q", c.right, c.on, got, c.want)
		}
		if got := c.right.InForce(c.on); got != (c.want != "") {
			t.Errorf("%s on %s: in force %v", c.right, c.on, got)
		}
	}
}

// Every provision that carries a right stood on every day on which the table says so, as far as package law knows.
func TestRightProvisionsStood(t *testing.T) {
	for r := range rights.All() {
		if r.Meaning() == "" {
			t.Errorf("%s has no meaning", r)
		}
		for on := gdprDay; on <= today; on++ {
			for p := range r.Provisions(on) {
				if p.InForce(on) == fact.No {
					t.Fatalf("%s on %s: %s was not in force", r, on, p)
				}
			}
		}
	}
}

func TestRightsOnRequest(t *testing.T) {
	var got []rights.Right
	for r := range rights.All() {
		if !r.OnRequest() {
			got = append(got, r)
		}
	}
	want := []rights.Right{rights.WithdrawConsent, rights.Informed, rights.RegulatorComplaint, rights.ControllerComplaint}
	if !slices.Equal(got, want) {
		t.Errorf("without a request: %v, want %v", got, want)
	}
}

// Every condition names a place that stood on the days on which the table says so, has words, and belongs to a right.
func TestConditions(t *testing.T) {
	for c := range rights.AllConditions() {
		span := c.Span()
		if c.Meaning() == "" || span.From < gdprDay {
			t.Errorf("%s: meaning %q, %s", c, c.Meaning(), span)
		}
		for _, on := range []civil.Date{span.From, span.Until.AddDays(-1), today} {
			if !span.Contains(on) {
				continue
			}
			for _, p := range c.Provision().On(on) {
				if p.InForce(on) == fact.No {
					t.Errorf("%s on %s: %s was not in force", c, on, p)
				}
			}
		}
		if c.Provision().Known() == fact.No {
			t.Errorf("%s: %s does not exist", c, c.Provision())
		}
	}
	for condition, first := range map[rights.Condition]civil.Date{
		rights.ReasonableSearch: civil.On(2024, 1, 1), rights.MaliciousAllegation: allegations, rights.DecisionSafeguards: reformDay,
		rights.ResearchReuse: reformDay, rights.InformingDisproportionate: reformDay,
	} {
		if condition.Span() != (law.Span{From: first}) {
			t.Errorf("%s: %s", condition, condition.Span())
		}
	}
	if got := fmt.Sprint(rights.InformingImpossible.Span()); got != "2018-05-25 to 2026-02-04" {
		t.Error("Article 14(5)(b):", got)
	}
}
