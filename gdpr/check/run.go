package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// The findings that a run itself can raise. They are no rules: they cannot be omitted or accepted.
const (
	AcceptanceExpired    = "acceptance-expired"    // an acceptance whose last day has passed
	AcceptanceIncomplete = "acceptance-incomplete" // an acceptance without who, why or its last day
	AcceptanceUnknown    = "acceptance-unknown"    // an acceptance of a rule that is not in the list, or for an activity that is not declared
	OmitUnknown          = "omit-unknown"          // an omitted id that is not in the list
	LawNotModelled       = "law-not-modelled"      // a day before the first or after the last one whose law is modelled
)

// Run gathers the findings of rules on one day. The zero value, with its day set, is ready to use.
type Run struct {
	On       civil.Date
	Has      func(activity string) bool // whether an activity is declared; nil where that is not to be asked of acceptances
	findings []Finding

	rule  string          // the rule that found something last,
	named []law.Provision // and its provisions as named on the day
}

// Try runs a rule on one subject, at a path, and keeps what it finds. A rule outside its span is not run.
func Try[T any](run *Run, rule *Rule[T], activity, path string, subject T) Outcome {
	if !rule.Span.Contains(run.On) {
		return NotApplicable
	}
	result := rule.ask(subject, run.On)
	if len(result.findings) > 0 {
		keep(run, rule, activity, path, &result)
	}
	return result.Outcome()
}

// TryItem is [Try] for the i-th item of a list; it makes no path unless something is found.
func TryItem[T any](run *Run, rule *Rule[T], activity, list string, i int, subject T) Outcome {
	if !rule.Span.Contains(run.On) {
		return NotApplicable
	}
	result := rule.ask(subject, run.On)
	if len(result.findings) > 0 {
		keep(run, rule, activity, list+"["+strconv.Itoa(i)+"]", &result)
	}
	return result.Outcome()
}

// fewFindings is how many findings a run makes room for at first.
const fewFindings = 64

func keep[T any](run *Run, rule *Rule[T], activity, prefix string, result *Result) {
	if run.rule != rule.ID {
		run.rule, run.named = rule.ID, Named(rule.Law, run.On)
	}
	if run.findings == nil {
		run.findings = make([]Finding, 0, fewFindings)
	}
	for _, f := range result.findings {
		f.Rule, f.Strength, f.AsAt = rule.ID, rule.Strength, run.On
		f.Activity, f.Path = cmp.Or(f.Activity, activity), Join(prefix, f.Path)
		if f.Law == nil {
			f.Law = slices.Clip(run.named) // shared by the findings of a rule; an append makes a copy
		} else {
			f.Law = Named(f.Law, run.On)
		}
		run.findings = append(run.findings, f)
	}
}

// Clean reports whether nothing has been found so far.
func (run *Run) Clean() bool { return len(run.findings) == 0 }

// Named gives provisions as they were named on a day, each once.
func Named(provisions []law.Provision, on civil.Date) []law.Provision {
	out := make([]law.Provision, 0, len(provisions))
	for _, p := range provisions {
		if span, tabled := p.Span(); tabled && span.Contains(on) && !slices.Contains(out, p) {
			out = append(out, p) // it stands under its own name
			continue
		}
		stood := p.On(on)
		if len(stood) == 0 {
			stood = []law.Provision{p}
		}
		for _, q := range stood {
			if !slices.Contains(out, q) {
				out = append(out, q)
			}
		}
	}
	return out
}

// Findings ends the run: findings that a stronger one silences at the same place are dropped, accepted
// ones are marked, acceptances that are past their day or name no rule become findings, and all are put
// in the order of the requirements, then of their paths. Findings of a rule that the requirements leave out come
// after the others and silence nothing.
func (run *Run) Findings(requirements []Requirement, omit []string, accept []Acceptance) []Finding {
	found := run.housekeeping(requirements, omit, accept)
	if len(run.findings) == 0 {
		return found
	}
	rank := make(map[string]int, len(requirements))
	for i := range requirements {
		rank[requirements[i].ID] = i
	}
	quiet := silence(run.findings, requirements, rank)
	kept := slices.DeleteFunc(run.findings, func(f Finding) bool { return quiet.covers(&f) })
	for i := range kept {
		kept[i].Accepted = acceptance(accept, &kept[i])
	}
	Sort(kept, func(rule string) int {
		if i, listed := rank[rule]; listed {
			return i
		}
		return len(requirements)
	})
	return append(kept, found...)
}

// place is where findings of a rule are silenced.
type place struct{ rule, activity, path string }

// silenced tells where which rules are silenced: at a path and all under it, or above a path on the way to
// it. True is for every finding, false for open questions only.
type silenced struct {
	rules        map[string]bool // those of which findings are
	under, above map[place]bool
}

// silence gathers what the findings of rules that are over others silence: their places, once all ran.
func silence(findings []Finding, requirements []Requirement, rank map[string]int) silenced {
	s := silenced{rules: make(map[string]bool), under: make(map[place]bool), above: make(map[place]bool)}
	found := make(map[string]bool) // rules without findings need no silencing
	for n := range findings {
		found[findings[n].Rule] = true
	}
	for n := range findings {
		f := &findings[n]
		i, listed := rank[f.Rule]
		if !listed {
			continue
		}
		for _, over := range requirements[i].Over {
			if !found[over] {
				continue
			}
			at := place{over, f.Activity, f.Path}
			s.rules[over] = true
			s.under[at] = s.under[at] || f.Outcome == NotMet
			for path, more := parent(f.Path); more; path, more = parent(path) {
				at.path = path
				s.above[at] = s.above[at] || f.Outcome == NotMet
			}
		}
	}
	return s
}

// covers reports whether a finding is silenced: by one that stands at its place, above it or under it, and
// is no weaker in outcome.
func (s silenced) covers(f *Finding) bool {
	if !s.rules[f.Rule] {
		return false
	}
	at := place{f.Rule, f.Activity, f.Path}
	if all, ok := s.above[at]; ok && (all || f.Outcome == Unclear) {
		return true
	}
	for path, more := f.Path, true; more; path, more = parent(path) {
		at.path = path
		if all, ok := s.under[at]; ok && (all || f.Outcome == Unclear) {
			return true
		}
	}
	return false
}

// parent is the path of the object or list that holds the value at path; the whole has none.
func parent(path string) (string, bool) {
	if path == "" {
		return "", false
	}
	return path[:max(strings.LastIndexAny(path, ".["), 0)], true
}

func acceptance(accept []Acceptance, f *Finding) *Acceptance {
	for _, a := range accept {
		if a.Rule == f.Rule && a.By != "" && a.Why != "" && (a.Activity == "" || a.Activity == f.Activity) && f.AsAt <= a.Until {
			return &a
		}
	}
	return nil
}

func (run *Run) housekeeping(requirements []Requirement, omit []string, accept []Acceptance) (found []Finding) {
	known := func(id string) bool {
		return slices.ContainsFunc(requirements, func(q Requirement) bool { return q.ID == id })
	}
	for i, id := range omit {
		if !known(id) {
			found = append(found, run.own(OmitUnknown, fmt.Sprintf("omit[%d]", i),
				fmt.Sprintf("%q is omitted, and no rule of the list has that id", id), "take it out, or correct the id"))
		}
	}
	for i, a := range accept {
		path := fmt.Sprintf("accept[%d]", i)
		switch {
		case !known(a.Rule):
			found = append(found, run.own(AcceptanceUnknown, path,
				fmt.Sprintf("a finding of %q is accepted, and no rule of the list has that id", a.Rule), "take the acceptance out, or correct the id"))
		case a.Activity != "" && run.Has != nil && !run.Has(a.Activity):
			found = append(found, run.own(AcceptanceUnknown, path,
				fmt.Sprintf("a finding on activity %q is accepted, and no activity has that id", a.Activity), "take the acceptance out, or correct the id"))
		case a.By == "" || a.Why == "" || a.Until == 0:
			found = append(found, run.own(AcceptanceIncomplete, path,
				fmt.Sprintf("the acceptance of %q does not say who decided, why, and until which day", a.Rule), "complete it: nobody answers for it as it stands"))
		case a.Until < run.On:
			found = append(found, run.own(AcceptanceExpired, path,
				fmt.Sprintf("the acceptance of %q ended on %s", a.Rule, a.Until), "mend what was accepted, or decide again and set a new last day"))
		}
	}
	return found
}

func (run *Run) own(id, path, message, remedy string) Finding {
	return Finding{Rule: id, Path: path, Message: message, Remedy: remedy, Strength: Should, Outcome: NotMet, AsAt: run.On}
}

// NotYetModelled is the finding that a day lies before the first one whose law a release models. No rule is
// asked about such a day.
func NotYetModelled(on, first civil.Date) Finding {
	return Finding{
		Rule: LawNotModelled, Strength: Should, Outcome: Unclear, AsAt: on,
		Message: fmt.Sprintf("cannot say what the law of %s asked: this release models the law from %s", on, first),
		Missing: "the law before " + first.String(),
		Remedy:  "ask about a later day",
	}
}

// NotModelled is the finding that a day lies after the last one whose law a release models.
func NotModelled(on, modelled civil.Date) Finding {
	return Finding{
		Rule: LawNotModelled, Strength: Should, Outcome: Unclear, AsAt: on,
		Message: fmt.Sprintf("cannot say whether the law of %s is still that of %s, the last day this release models", on, modelled),
		Missing: "changes in law after " + modelled.String(),
		Remedy:  "use a release that models the day, or ask about an earlier one",
	}
}
