package notice_test

import (
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// What a row with all that it needs comes to, by hand.
func TestReadings(t *testing.T) {
	n := declared(t, `{
		"id": "x", "controller": {"name": "Oakfield House"}, "dated": {"from": "2022-03-01", "until": "2022-03-01"},
		"retention": [{"words": "6 years after the end of the contract"}],
		"rows": [
			{"id": "care", "name": "Care", "for": ["care-delivery"], "data": ["health"],
			 "basis": [{"words": "contract", "says": ["contract"]}],
			 "condition": [{"words": "care", "cites": "UK GDPR Article 9(2)(h), DPA 2018 Schedule 1 paragraph 2"}],
			 "retention": [{"words": "8 years after discharge"}]},
			{"id": "news", "name": "News", "for": ["marketing"], "data": ["contact"], "basis": [{"words": "consent", "says": ["consent"]}]},
			{"id": "nothing", "name": "Nothing"}
		]
	}`)
	var rows []notice.Reading
	for r := range n.Readings(day("2022-03-01")) {
		rows = append(rows, r)
	}
	if len(rows) != 3 {
		t.Fatalf("found %d rows, want 3", len(rows))
	}
	care, news, nothing := rows[0], rows[1], rows[2]
	if g := care.Grounds; len(g) != 1 || g[0].Article6 != basis.Contract || g[0].Article9 != basis.HealthOrSocialCare || g[0].Schedule1 != 2 {
		t.Errorf("care: found grounds %+v", g)
	}
	if p := care.Periods; len(p) != 1 || p[0].Keep != retention.Years(8) || p[0].After != retention.Discharge {
		t.Errorf("care: found periods %v", p)
	}
	if p := news.Periods; len(p) != 1 || p[0].Keep != retention.Years(6) {
		t.Errorf("news: found periods %v, want that of the notice", p)
	}
	if g := nothing.Grounds; nothing.Row.ID != "nothing" || len(g) != 1 || g[0].Article6 != 0 {
		t.Errorf("a row without a basis: found grounds %+v", g)
	}
	for _, test := range []struct {
		of    notice.Reading
		right rights.Right
		want  rights.Verdict
	}{
		{care, rights.Access, rights.Yes},
		{care, rights.Portability, rights.Yes},
		{care, rights.WithdrawConsent, rights.No},
		{news, rights.WithdrawConsent, rights.Yes},
		{news, rights.MarketingObjection, rights.Yes},
		{nothing, rights.Portability, rights.CannotSay},
	} {
		if a := test.of.Right(test.right); a.Verdict != test.want {
			t.Errorf("%s: %s", test.of.Row.ID, a)
		}
	}
	care.Periods[0] = retention.Period{} // the reader's own
	for r := range n.Readings(day("2022-03-01")) {
		if r.Row.ID == "care" && r.Periods[0].Keep != retention.Years(8) {
			t.Errorf("care: read again, its period is %v", r.Periods[0])
		}
	}
	var first []string
	for r := range n.Readings(day("2022-03-01")) {
		first = append(first, r.Row.ID)
		break
	}
	if !slices.Equal(first, []string{"care"}) {
		t.Errorf("found %q", first)
	}
}
