package notice_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// declared is the notice that a Bad or Good declaration makes: itself where it has rows, else a charity's
// notice of 1 January 2024 with the row in it, which says that consent can be withdrawn and mentions a policy document.
func declared(t *testing.T, text string) *notice.Notice {
	t.Helper()
	if !strings.Contains(text, `"rows"`) {
		text = `{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"},
			"rights": [{"right": "withdraw-consent"}], "statements": [{"topic": "policy-document"}], "rows": [` + text + `]}`
	}
	n, err := notice.Read(strings.NewReader(text), "declared")
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return n
}

// found is the rules that object to a notice at its own date, each once, in order.
func found(n *notice.Notice) (ids []string) { return objections(notice.ReviewOwn(n)) }

func objections(report notice.Report) (ids []string) {
	for _, f := range report.Findings {
		id := f.Rule
		if f.Outcome == check.Unclear {
			id += "?"
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func TestRulesAreWellFormed(t *testing.T) {
	var requirements []check.Requirement
	for _, r := range notice.Rules() {
		requirements = append(requirements, r.Requirement)
		if r.Run == nil {
			t.Errorf("%s does nothing", r.ID)
		}
	}
	if err := check.Validate(requirements...); err != nil {
		t.Error(err)
	}
	for _, q := range requirements {
		for _, text := range []string{q.Bad, q.Good} {
			if !json.Valid([]byte(text)) {
				t.Errorf("%s: %s is no JSON", q.ID, text)
			}
		}
	}
}

// TestBadAndGood: a rule objects to its bad declaration and no other does; none at all objects to the good one.
func TestBadAndGood(t *testing.T) {
	for _, rule := range notice.Rules() {
		if bad := found(declared(t, rule.Bad)); !slices.Equal(bad, []string{rule.ID}) {
			t.Errorf("%s: its bad declaration is met by %q", rule.ID, bad)
		}
		if good := found(declared(t, rule.Good)); len(good) > 0 {
			t.Errorf("%s: its good declaration is met by %q", rule.ID, good)
		}
	}
}
