package gdpr_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// carehome is the record of an invented provider of care, and the file it stands in.
func carehome(t testing.TB) (*gdpr.Record, []byte) {
	t.Helper()
	data, err := os.ReadFile("testdata/carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	record, err := gdpr.ParseRecord(data, "carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	return record, data
}

// declaration reads a record, an activity or a ground as [check.Requirement] describes them, and the day that
// stands beside it, 0 for none. A controller that is left out is a charity.
func declaration(t testing.TB, text string) (*gdpr.Record, civil.Date) {
	t.Helper()
	var keys map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &keys); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	take := func(key, unsaid string) string {
		value, ok := keys[key]
		delete(keys, key)
		if !ok {
			return unsaid
		}
		return string(value)
	}
	var on civil.Date
	if err := json.Unmarshal([]byte(take("as_at", `"0001-01-01"`)), &on); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if on == civil.On(1, 1, 1) {
		on = 0
	}
	controller := take("controller", `{"name": "Example", "kind": "charity"}`)
	if _, whole := keys["activities"]; whole {
		text = fmt.Sprintf(`{"controller": %s, "activities": %s}`, controller, take("activities", ""))
	} else if _, activity := keys["id"]; activity {
		text = fmt.Sprintf(`{"controller": %s, "activities": [%s]}`, controller, remaining(t, keys))
	} else {
		people := take("people", "[]")
		text = fmt.Sprintf(`{"controller": %s, "activities": [{"id": "example", "people": %s, "grounds": [%s], "policy_document": {"name": "Policy"}}]}`, controller, people, remaining(t, keys))
	}
	record, err := gdpr.ParseRecord([]byte(text), "declaration")
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	for i := range record.Activities {
		if a := &record.Activities[i]; a.Assessments == nil {
			a.Assessments = assessed()
		}
		if a := &record.Activities[i]; a.Retention == nil {
			a.Retention = []gdpr.Retention{{Period: retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}}}
		}
	}
	return record, on
}

// assessed is what an activity of a declaration has that says nothing of assessments.
func assessed() []gdpr.Assessment {
	assessment := gdpr.Document{Name: "Assessment"}
	return []gdpr.Assessment{{Kind: gdpr.ImpactAssessment, Document: assessment}, {Kind: gdpr.InterestsAssessment, Document: assessment}}
}

func remaining(t testing.TB, keys map[string]json.RawMessage) string {
	text, err := json.Marshal(keys)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// found is the ids of the rules that have a finding, in order, each once; those that are unclear have a question mark.
func found(findings []check.Finding) string {
	var ids []string
	for _, f := range findings {
		id := f.Rule
		if f.Outcome == check.Unclear {
			id += "?"
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return strings.Join(ids, " ")
}

func requirements() []check.Requirement { return check.Requirements(gdpr.Rules()) }

func TestRules(t *testing.T) {
	if err := check.Validate(gdpr.Rules()...); err != nil {
		t.Error(err)
	}
	if err := check.Validate(gdpr.ChainRules()...); err != nil {
		t.Error(err)
	}
	gdpr.Rules()[0].ID = "changed"
	if gdpr.Rules()[0].ID == "changed" {
		t.Error("Rules lends its slice")
	}
}

// Each rule's own examples: it objects to the bad one and has nothing to say of the good one.
func TestRuleExamples(t *testing.T) {
	for _, q := range requirements() {
		t.Run(q.ID, func(t *testing.T) {
			if q.Bad == "" {
				t.Fatal("no bad declaration")
			}
			record, on := declaration(t, q.Bad)
			checker := gdpr.Checker{AsAt: on}
			if got := found(checker.Check(record)); got != q.ID {
				t.Errorf("the bad declaration: found %q, want that rule alone", got)
			}
			record, on = declaration(t, q.Good)
			checker.AsAt = on
			if got := found(checker.Check(record)); got != "" {
				t.Errorf("the good declaration: found %q", got)
			}
			if _, coverage := checker.Review(record); outcome(coverage, q.ID) != check.Met && !slices.Contains(lookAway, q.ID) {
				t.Errorf("the good declaration is %s: want one that the rule looks at", outcome(coverage, q.ID))
			}
		})
	}
}

// lookAway are the rules whose good declaration takes away what they look at.
var lookAway = []string{"requirement-ended"}

func outcome(c check.Coverage, id string) check.Outcome {
	for rule, o := range c.Rules() {
		if rule == id {
			return o
		}
	}
	return check.NotApplicable
}
