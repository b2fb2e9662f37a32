package rights_test

import (
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

// A day outside the calendar and a number that is no basis are asked for again, never answered.
func TestImpossibleFacts(t *testing.T) {
	today := civil.On(2026, 3, 1)
	for _, test := range []struct {
		name    string
		right   rights.Right
		ground  basis.Ground
		on      civil.Date
		missing string
	}{
		{"past the calendar", rights.Access, basis.Ground{Article6: basis.Consent}, 1<<31 - 1, "on"},
		{"before the calendar", rights.Access, basis.Ground{Article6: basis.Consent}, -1, "on"},
		{"no such basis", rights.Objection, basis.Ground{Article6: 99}, today, "article6"},
	} {
		if a := test.right.Applies(test.ground, rights.Facts{}, test.on); a.Verdict != rights.CannotSay || a.Missing != test.missing {
			t.Errorf("%s: %v, missing %q; want cannot say, missing %q", test.name, a.Verdict, a.Missing, test.missing)
		}
	}
	for _, test := range []struct {
		received civil.Date
		request  string
		ack      string
	}{
		{0, "missing", "want the day on which it arrived"},
		{1<<31 - 1, "no day of the calendar", "want the day on which it arrived"},
		{civil.On(2026, 6, 18), "", "no duty to acknowledge"},
	} {
		_, err := (&rights.Request{Right: rights.Access, Division: civil.EnglandAndWales, Received: test.received}).Due()
		if test.request == "" && err != nil || test.request != "" && (err == nil || !strings.Contains(err.Error(), test.request)) {
			t.Errorf("request of %d: %v, want %q", test.received, err, test.request)
		}
		_, err = rights.Complaint{Received: test.received, Division: civil.EnglandAndWales}.AcknowledgeBy()
		if err == nil || !strings.Contains(err.Error(), test.ack) {
			t.Errorf("complaint of %d: %v, want %q", test.received, err, test.ack)
		}
	}
}
