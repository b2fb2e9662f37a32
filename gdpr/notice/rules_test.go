package notice_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// sound is a charity's notice of 1 January 2024 that tells what is asked of every notice.
const sound = `{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"},
	"rights": [` + soundRights + `, {"right": "withdraw-consent"}, {"right": "complain-controller"}, {"right": "complain-regulator"}],
	"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"},
		{"topic": "source", "value": "named"}, {"topic": "requirement-to-provide", "value": "consequence"}, {"topic": "response-time", "value": "one month"}],
	"retention": [{"words": "until you withdraw your consent"}],
	"sections": [{"id": "policy", "rights": [` + soundRights + `], "statements": [{"topic": "policy-document"}, {"topic": "response-time", "value": "one month"}]}],
	"rows": [{"id": "care", "name": "Care", "people": ["service-user"], "data": ["contact"], "basis": [{"words": "a contract with you", "says": ["contract"]}]}]}`

// soundRights is what such a notice says of the rights of Articles 15 to 21, twice: declarations have lists of their own.
const soundRights = `{"right": "access"}, {"right": "rectification"}, {"right": "erasure", "some": true}, {"right": "restriction", "some": true},
	{"right": "portability", "some": true}, {"right": "object", "some": true}, {"right": "object-marketing"}`

// declared is the notice that a Bad or Good declaration makes: the sound one with a row in place of its own or,
// where the declaration is no row, with these members in place of its own.
func declared(t *testing.T, text string) *notice.Notice {
	t.Helper()
	var whole, members map[string]json.RawMessage
	if err := errors.Join(json.Unmarshal([]byte(sound), &whole), json.Unmarshal([]byte(text), &members)); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if _, row := members["name"]; row {
		members = map[string]json.RawMessage{"rows": json.RawMessage("[" + text + "]")}
	}
	maps.Copy(whole, members)
	all, err := json.Marshal(whole)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	n, err := notice.Read(bytes.NewReader(all), "declared")
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
	if err := check.Validate(notice.Rules()...); err != nil {
		t.Error(err)
	}
	for _, q := range check.Requirements(notice.Rules()) {
		for _, text := range []string{q.Bad, q.Good} {
			if !json.Valid([]byte(text)) {
				t.Errorf("%s: %s is no JSON", q.ID, text)
			}
		}
	}
}

// Whoever changes the lists of one catalogue changes no other.
func TestRulesAreTheCallers(t *testing.T) {
	for i, r := range notice.Rules() {
		r.Law[0] = law.Provision{}
		if notice.Rules()[i].Law[0] == r.Law[0] {
			t.Errorf("notice: %s shares its provisions", r.ID)
		}
	}
	for i, r := range gdpr.Rules() {
		r.Law[0] = law.Provision{}
		if gdpr.Rules()[i].Law[0] == r.Law[0] {
			t.Errorf("gdpr: %s shares its provisions", r.ID)
		}
	}
	for i, r := range gdpr.ChainRules() {
		r.Law[0] = law.Provision{}
		if gdpr.ChainRules()[i].Law[0] == r.Law[0] {
			t.Errorf("gdpr: the chain rule %s shares its provisions", r.ID)
		}
	}
	for i, r := range retention.Rules() {
		r.Law[0] = law.Provision{}
		if retention.Rules()[i].Law[0] == r.Law[0] {
			t.Errorf("retention: %s shares its provisions", r.ID)
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
