package check_test

import (
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// rule is a rule over names that asks this and looks at nothing.
func rule(q check.Requirement) check.Rule[string] {
	return check.Rule[string]{Requirement: q, Run: func(string, civil.Date) check.Result { return check.Result{} }}
}

// A rule that looks at nothing is refused by its id and, where nobody asked, panics with it.
func TestRuleWithoutRun(t *testing.T) {
	idle := rule(check.Requirement{ID: "house-idle", Group: "house", Doc: "nothing is looked at", Strength: check.Could})
	idle.Run = nil
	if err := check.Validate(idle); err == nil || err.Error() != `check: rule 0 "house-idle": no Run: want the function that looks at a subject` {
		t.Errorf("found %v", err)
	}
	defer func() {
		if said := recover(); said != `check: rule "house-idle" has no Run: Validate refuses it` {
			t.Errorf("panics with %v", said)
		}
	}()
	check.Try(&check.Run{On: day}, &idle, "", "", "payroll")
}

func TestValidate(t *testing.T) {
	good := check.Requirement{
		ID: "house-rule-2", Group: "house", Doc: "something is wrong", Strength: check.Must,
		Law: []law.Provision{law.UKGDPR.Article("9(1)")}, Span: law.Span{From: day, Until: day + 1}, Over: []string{"other"},
	}
	other := check.Requirement{ID: "other", Group: "house", Doc: "Article 9 is overlooked", Strength: check.Could}
	if err := check.Validate(rule(good), rule(other)); err != nil {
		t.Fatalf("two good ones: %v", err)
	}
	if err := check.Validate[string](); err != nil {
		t.Fatalf("none: %v", err)
	}
	const slug = "want an id of lower-case words joined by hyphens"
	for _, test := range []struct {
		name  string
		spoil func(q *check.Requirement)
		want  string
	}{
		{"no id", func(q *check.Requirement) { q.ID = "" }, slug},
		{"a capital", func(q *check.Requirement) { q.ID = "House-rule" }, slug},
		{"a space", func(q *check.Requirement) { q.ID = "house rule" }, slug},
		{"an underscore", func(q *check.Requirement) { q.ID = "house_rule" }, slug},
		{"a hyphen at the end", func(q *check.Requirement) { q.ID = "house-" }, slug},
		{"a hyphen at the beginning", func(q *check.Requirement) { q.ID = "-house" }, slug},
		{"two hyphens", func(q *check.Requirement) { q.ID = "house--rule" }, slug},
		{"a letter that is not ASCII", func(q *check.Requirement) { q.ID = "hôuse" }, slug},
		{"a taken id", func(q *check.Requirement) { q.ID, q.Over = "other", nil }, "the id is taken by an earlier rule"},
		{"no group", func(q *check.Requirement) { q.Group = "" }, "no group"},
		{"no doc", func(q *check.Requirement) { q.Doc = "" }, `want a doc in lower case without a full stop, found ""`},
		{"a doc with a capital", func(q *check.Requirement) { q.Doc = "Something is wrong" }, `without a full stop, found "Something is wrong"`},
		{"a doc with a full stop", func(q *check.Requirement) { q.Doc = "something is wrong." }, `without a full stop, found "something is wrong."`},
		{"no strength", func(q *check.Requirement) { q.Strength = 0 }, "no strength"},
		{"a strength outside the table", func(q *check.Requirement) { q.Strength = 9 }, "no strength"},
		{"must without law", func(q *check.Requirement) { q.Law = nil }, "strength must needs a provision"},
		{"a zero provision", func(q *check.Requirement) { q.Law = append(q.Law, law.Provision{}) }, "a provision of its law is the zero one, which names nothing"},
		{"a span of no day", func(q *check.Requirement) { q.Span.Until = day }, "its span ends before it begins"},
		{"a span the wrong way round", func(q *check.Requirement) { q.Span.Until = day - 1 }, "its span ends before it begins"},
		{"over itself", func(q *check.Requirement) { q.Over = []string{"house-rule-2"} }, `is over "house-rule-2", which is no id of another rule`},
		{"over what can be no id", func(q *check.Requirement) { q.Over = []string{"Others"} }, `is over "Others", which is no id of another rule`},
		{"bad and no good", func(q *check.Requirement) { q.Bad = "{}" }, "want a bad and a good declaration, or neither"},
		{"good and no bad", func(q *check.Requirement) { q.Good = "{}" }, "want a bad and a good declaration, or neither"},
	} {
		t.Run(test.name, func(t *testing.T) {
			q := good
			test.spoil(&q)
			err := check.Validate(rule(other), rule(q))
			if err == nil || !strings.HasPrefix(err.Error(), "check: rule 1 ") || !strings.HasSuffix(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("found %v, want one error that ends in %q", err, test.want)
			}
		})
	}
	if err := check.Validate(check.Rule[string]{}); err == nil || strings.Count(err.Error(), "\n") != 4 {
		t.Errorf("an empty rule breaks five rules: found %v", err)
	}
	for _, doc := range []string{"an act is missing", "EU wording is kept", "Article 9 is overlooked", "6(1)(e) is relied on"} {
		if err := check.Validate(rule(check.Requirement{ID: "a", Group: "b", Doc: doc, Strength: check.Could})); err != nil {
			t.Errorf("%q: %v", doc, err)
		}
	}
	should := good
	should.Strength, should.Law = check.Should, nil
	if err := check.Validate(rule(should), rule(other)); err != nil {
		t.Errorf("only must needs law: %v", err)
	}
}

// A caller who changes what a catalogue hands out changes nothing of the catalogue.
func TestOwn(t *testing.T) {
	article := law.UKGDPR.Article("6(1)")
	catalogue := []check.Rule[string]{{Requirement: check.Requirement{ID: "a", Law: []law.Provision{article}, Over: []string{"b"}}}}
	owned := check.Own(catalogue)
	owned[0].ID, owned[0].Law[0], owned[0].Over[0] = "c", law.Provision{}, "d"
	for q := range check.NewCoverage(check.Requirements(catalogue)).Requirements() {
		q.Law[0], q.Over[0] = law.Provision{}, "d"
	}
	if q := catalogue[0].Requirement; q.ID != "a" || q.Law[0] != article || q.Over[0] != "b" {
		t.Errorf("the catalogue became %+v", q)
	}
}
