package gdpr

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Question is a fact that nobody has declared yet.
type Question struct {
	Stage    Stage             `json:"stage"`
	Activity string            `json:"activity,omitzero"` // id; empty for a fact about the controller
	Path     string            `json:"path"`              // JSON path at which to declare the answer
	Missing  string            `json:"missing"`           // what is asked
	Rules    []string          `json:"rules,omitempty"`   // ids of the rules that some answer would decide otherwise than now; none where no rule turns on it
	Law      []law.Provision   `json:"law,omitempty"`     // where the fact is asked for
	Could    []basis.Candidate `json:"could,omitempty"`   // for a basis, condition or paragraph: what could carry the data for the purpose, picking none
}

// Questions are the facts still unknown of an activity, or where the case names none of every activity of the record, in
// the order in which a data protection officer asks them. A case without a record is an activity of a controller of whom
// nothing is known.
//
// What is asked comes from the rules: what they are unclear about, what they object to because nothing is declared there, and what
// Article 30 wants in every record. Which rules a fact would decide is found by trying its answers. What is declared wrongly is a
// finding of [Checker.Check], and no question.
//
// Answer, and ask again: an answer may raise the next question. With [basis.Candidates] an activity is designed from nothing but
// data, people and purpose.
func Questions(c Case, on civil.Date) []Question { return (&Checker{AsAt: on}).Questions(c) }

// Questions is the function [Questions] with this checker's rules, omissions and acceptances, at its day.
func (c *Checker) Questions(of Case) (list []Question) {
	r := &Record{}
	if of.Record != nil {
		*r = *of.Record
	}
	r.Activities = slices.Clone(r.Activities)
	if of.Activity == nil {
		for i := range r.Activities {
			for _, q := range c.asks(r, i) {
				if q.Activity != "" || !slices.ContainsFunc(list, func(p Question) bool { return p.Path == q.Path }) {
					list = append(list, q)
				}
			}
		}
		return list
	}
	i := slices.IndexFunc(r.Activities, func(a Activity) bool { return a.ID == of.Activity.ID })
	if i < 0 {
		i, r.Activities = len(r.Activities), append(r.Activities, Activity{})
	}
	r.Activities[i] = *of.Activity
	return c.asks(r, i)
}

// interview is an activity about which questions are asked.
type interview struct {
	rules    []Rule
	on       civil.Date
	record   *Record
	at       int // of the activity in the record
	findings []check.Finding
	now      []check.Outcome // of each rule on the activity as it is
}

// asks is the questions about the activity of the record at i.
func (c *Checker) asks(r *Record, i int) (list []Question) {
	v := &interview{rules: c.rules(), on: cmp.Or(c.AsAt, modelled), record: r, at: i}
	if len(c.Omit) > 0 {
		v.rules = slices.DeleteFunc(slices.Clone(v.rules), func(rule Rule) bool { return slices.Contains(c.Omit, rule.ID) })
	}
	a := &r.Activities[i]
	for _, f := range c.Check(r) {
		if f.Activity == a.ID && f.Accepted == nil {
			v.findings = append(v.findings, f)
		}
	}
	if len(a.Grounds) == 0 { // so that there is something to ask about
		declared := *a
		*a = declared.With(Activity{})
		a.Grounds = make([]basis.Ground, 1)
		defer func() { r.Activities[i] = declared }()
	}
	v.now = v.outcomes()
	stage, done := make(map[string]Stage), make(map[string]bool) // by path
	for k := range asked {
		row := &asked[k]
		for j := range a.Grounds {
			if j > 0 && row.of != eachGround {
				break
			}
			if AskBasis <= row.stage && row.stage <= AskPolicyDocument && r.leavesChain(a, &a.Grounds[j]) {
				continue
			}
			path := v.path(row, j)
			stage[path] = row.stage
			if q, open := v.ask(row, path, j); open {
				list = append(list, q)
				done[path] = true
			}
		}
	}
	for _, f := range v.findings {
		if !done[subject(&f)] && (f.Outcome == check.Unclear || v.empty(f.Path)) {
			list = append(list, Question{Stage: cmp.Or(stage[f.Path], stageOf(f.Path)), Activity: a.ID, Path: f.Path, Missing: cmp.Or(f.Missing, f.Message), Rules: []string{f.Rule}, Law: f.Law})
			done[f.Path] = true
		}
	}
	slices.SortStableFunc(list, func(a, b Question) int { return cmp.Compare(a.Stage, b.Stage) })
	return list
}

// subject is the path of the fact that a finding is about: a fact about the controller is found at the ground that needs it.
func subject(f *check.Finding) string {
	if key, _, ok := strings.Cut(f.Missing, ":"); ok && strings.HasPrefix(key, "controller.") {
		return key
	}
	return f.Path
}

// path is where the answer to a row is declared.
func (v *interview) path(row *ask, ground int) string {
	switch row.of {
	case theController:
		return "controller." + row.field
	case eachGround:
		return fmt.Sprintf("activities[%d].grounds[%d].%s", v.at, ground, row.field)
	}
	return fmt.Sprintf("activities[%d].%s", v.at, row.field)
}

// ask is the question of a row, where its fact is not declared and Article 30 or a rule wants it.
func (v *interview) ask(row *ask, path string, ground int) (q Question, open bool) {
	if row.declared(v.subjects(v.record, ground)) {
		return q, false
	}
	q = Question{Stage: row.stage, Activity: v.record.Activities[v.at].ID, Path: path, Missing: row.missing}
	if row.of == theController {
		q.Activity = ""
	}
	if row.always != (law.Provision{}) {
		q.Law = append(q.Law, row.always)
	}
	open = row.always != law.Provision{}
	for _, f := range v.findings {
		if subject(&f) != path {
			continue
		}
		open = true
		q.Missing = cmp.Or(f.Missing, q.Missing)
		for _, p := range f.Law {
			if !slices.Contains(q.Law, p) {
				q.Law = append(q.Law, p)
			}
		}
	}
	if !open {
		return q, false
	}
	q.Rules = v.decides(row, ground)
	if row.could != nil {
		g := v.record.Activities[v.at].Grounds[ground]
		for c := range basis.Candidates(g, v.on) {
			if row.could(g, c) {
				q.Could = append(q.Could, c)
			}
		}
	}
	return q, true
}

// subjects is what a row looks at in a record.
func (v *interview) subjects(r *Record, ground int) (*Controller, *Activity, *basis.Ground) {
	a := &r.Activities[v.at]
	return &r.Controller, a, &a.Grounds[ground]
}

// decides is the rules that some answer to a row would decide otherwise than now.
func (v *interview) decides(row *ask, ground int) (ids []string) {
	trial := *v
	trial.record = new(Record)
	*trial.record = *v.record
	trial.record.Activities = slices.Clone(v.record.Activities)
	trial.record.Activities[v.at] = v.record.Activities[v.at].With(Activity{})
	turned := make([]bool, len(v.rules))
	c, a, g := v.subjects(trial.record, ground)
	row.answers(c, a, g, func() {
		for i, o := range trial.outcomes() {
			turned[i] = turned[i] || o != v.now[i]
		}
	})
	for i := range turned {
		if turned[i] {
			ids = append(ids, v.rules[i].ID)
		}
	}
	return ids
}

// outcomes is what each rule says of the activity: an objection, an open question, or neither.
func (v *interview) outcomes() []check.Outcome {
	list := make([]check.Outcome, len(v.rules))
	for i := range v.rules {
		if rule := &v.rules[i]; rule.Span.Contains(v.on) {
			if o := rule.Run(Case{Record: v.record, Activity: &v.record.Activities[v.at]}, v.on).Outcome(); o != check.Met {
				list[i] = o
			}
		}
	}
	return list
}

// empty reports whether nothing is declared at a path of the record.
func (v *interview) empty(path string) bool {
	t, err := tree(v.record)
	if err != nil {
		return false
	}
	var at any = t
	for _, key := range strings.FieldsFunc(path, func(c rune) bool { return c == '.' || c == '[' || c == ']' }) {
		switch here := at.(type) {
		case map[string]any:
			at = here[key]
		case []any:
			var n int
			if _, err := fmt.Sscan(key, &n); err != nil || n < 0 || n >= len(here) {
				return true
			}
			at = here[n]
		default:
			return at == nil
		}
	}
	return at == nil
}

// stageOf is the stage of what stands at a path that no row of the table asks for.
func stageOf(path string) Stage {
	_, inner, _ := strings.Cut(path, ".")
	for _, s := range [...]struct {
		prefix string
		stage  Stage
	}{
		{"sources", AskData}, {"purposes", AskPurpose}, {"grounds", AskBasisFacts}, {"policy_document", AskPolicyDocument}, {"recipients", AskRecipients},
		{"processors", AskProcessors}, {"transfers", AskTransfers}, {"retention", AskRetention}, {"assessments", AskAssessments}, {"automated", AskAssessments},
	} {
		if strings.HasPrefix(inner, s.prefix) {
			return s.stage
		}
	}
	return AskOther
}

// each tries the two answers to a question of fact.
func each(f *fact.Fact, see func()) {
	for _, *f = range [...]fact.Fact{fact.No, fact.Yes} {
		see()
	}
}
