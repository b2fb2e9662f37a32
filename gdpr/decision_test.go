package gdpr_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
)

// What forbids a decision by machine is cited under the name of its day, and found at the link of the chain that forbids it.
func TestDecisionNotAllowed(t *testing.T) {
	for _, test := range []struct{ asAt, ground, path, law string }{
		{"2026-02-04", `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}`, "activities[0].grounds[0].article9", "UK GDPR Article 22(4)"},
		{"2026-02-05", `{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}`, "activities[0].grounds[0].article9", "UK GDPR Article 22B(1)"},
		{"2026-02-05", `{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`, "activities[0].grounds[0].article6", "UK GDPR Article 22B(4)"},
	} {
		record, on := declaration(t, `{"as_at": "`+test.asAt+`", "id": "a", "automated": {"decisions": "yes", "significant": "yes"}, "grounds": [`+test.ground+`]}`)
		findings := (&gdpr.Checker{AsAt: on}).Check(record)
		if len(findings) != 1 || findings[0].Path != test.path || len(findings[0].Law) != 1 || findings[0].Law[0].String() != test.law {
			t.Errorf("%s: %+v, want one at %s under %s", test.asAt, findings, test.path, test.law)
		}
	}
}
