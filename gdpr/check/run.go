package check

import (
	"cmp"
	"fmt"
	"slices"
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
	On    civil.Date
	Has   func(activity string) bool // whether an activity is declared; nil where that is not to be asked of acceptances
	found []found
}

// found is what a rule found in one subject, with its rule, activity and path: its law is named at the end of the run.
type found struct {
	by       *Requirement
	findings []Finding
}

// Try runs a rule on one subject, at a path, and keeps what it finds. A rule outside its span is not run.
func Try[T any](run *Run, rule *Rule[T], activity, path string, subject T) Outcome {
	if !rule.Span.Contains(run.On) {
		return NotApplicable
	}
	result := rule.ask(subject, run.On)
	if len(result.findings) > 0 {
		run.keep(&rule.Requirement, activity, path, whole, result.findings)
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
		run.keep(&rule.Requirement, activity, list, i, result.findings)
	}
	return result.Outcome()
}

// TryEach is [TryItem] for every item of a list, and gives the worst of their outcomes. It is the loop over all rows of a notice, so it looks at
// the span once and asks for the activity only of an item in which something is found.
func TryEach[T any](run *Run, rule *Rule[T], list string, subjects []T, activity func(subject T) string) Outcome {
	worst := NotApplicable
	if !rule.Span.Contains(run.On) {
		return worst
	}
	for i := range subjects {
		result := rule.ask(subjects[i], run.On)
		if !result.Counted() {
			continue
		}
		if len(result.findings) > 0 {
			run.keep(&rule.Requirement, activity(subjects[i]), list, i, result.findings)
		}
		worst = worse(worst, result.Outcome())
	}
	return worst
}

// Again takes over what a timeless rule found in a run of another day over the same subjects, and reports whether it did: it
// does not where the rule is to be asked, because its answer turns on the day or it was not asked then. Both runs are of the same
// rules, with the same ones omitted.
func Again[T any](run, earlier *Run, rule *Rule[T]) bool {
	if !rule.Timeless || !rule.Span.Contains(run.On) || !rule.Span.Contains(earlier.On) {
		return false
	}
	if run.found == nil {
		run.found = make([]found, 0, len(earlier.found))
	}
	for i := range earlier.found {
		if of := &earlier.found[i]; of.by.ID == rule.ID {
			run.found = append(run.found, *of)
		}
	}
	return true
}

// fewFound is for how many subjects in which something is found a run makes room at first.
const fewFound = 64

// whole stands for the number of an item where the subject is none.
const whole = -1

func (run *Run) keep(by *Requirement, activity, path string, item int, findings []Finding) {
	if run.found == nil {
		run.found = make([]found, 0, fewFound)
	}
	for i := range findings {
		f := &findings[i]
		if f.AsAt != 0 {
			panic("check: rule \"" + by.ID + "\" returned a result that a rule had returned before: each is to make a new one for each subject")
		}
		f.Rule, f.Strength, f.AsAt, f.Activity = by.ID, by.Strength, run.On, cmp.Or(f.Activity, activity)
		if item == whole {
			f.Path = Join(path, f.Path)
		} else {
			f.Path = joinItem(path, item, f.Path)
		}
	}
	run.found = append(run.found, found{by, findings})
}

// gather is all findings of the run, with their law as it was named on the day. There is room for some more.
func (run *Run) gather(more int) []Finding {
	n := more
	for i := range run.found {
		n += len(run.found[i].findings)
	}
	list := make([]Finding, 0, n)
	var by *Requirement
	var named []law.Provision // those of the rule, as named on the day
	for i := range run.found {
		of := &run.found[i]
		if of.by != by {
			by, named = of.by, slices.Clip(law.AsNamed(of.by.Law, run.On)) // shared by the findings of a rule; an append makes a copy
		}
		for j := range of.findings {
			list = append(list, of.findings[j])
			f := &list[len(list)-1]
			f.AsAt = run.On
			if f.Law == nil {
				f.Law = named
			} else {
				f.Law = law.AsNamed(f.Law, run.On)
			}
		}
	}
	return list
}

// Clean reports whether nothing has been found so far.
func (run *Run) Clean() bool { return len(run.found) == 0 }

// Findings ends the run: findings that a stronger one silences at the same place are dropped, accepted
// ones are marked, acceptances that are past their day or name no rule become findings, and all are put
// in the order of the requirements, then of their paths. Findings of a rule that the requirements leave out come
// after the others and silence nothing.
func (run *Run) Findings(requirements []Requirement, omit []string, accept []Acceptance) []Finding {
	own := run.housekeeping(requirements, omit, accept)
	if run.Clean() {
		return own
	}
	rank := Rank(requirements)
	kept := run.gather(len(own))
	if quiet := silence(kept, requirements, rank); len(quiet.rules) > 0 {
		kept = slices.DeleteFunc(kept, func(f Finding) bool { return quiet.covers(&f) })
	}
	if len(accept) > 0 {
		for i := range kept {
			kept[i].Accepted = acceptance(accept, &kept[i])
		}
	}
	Sort(kept, rank)
	return append(kept, own...)
}

// Rank is the place of a rule among the requirements, of which each has an id of its own; that of a rule which they leave out is
// behind them all. It is quick for rules asked about in their order, which it follows: it is not for several goroutines at once.
func Rank(requirements []Requirement) func(rule string) int {
	last := 0
	return func(rule string) int {
		for range requirements {
			if last == len(requirements) {
				last = 0
			}
			if requirements[last].ID == rule {
				return last
			}
			last++
		}
		return len(requirements)
	}
}

// subject is a rule and the activity in which it found something; place is where in it.
type (
	subject struct{ rule, activity string }
	place   struct {
		subject
		path string
	}
)

// silenced tells where which rules are silenced: at a path and all under it, or above a path on the way to
// it. True is for every finding, false for open questions only.
type silenced struct {
	rules        []string         // those that others which found something are over, and that found something too
	in           map[subject]bool // whether one of the others found something there too
	under, above map[place]bool
}

// silence gathers what the findings of rules that are over others silence: their places, once all ran.
func silence(findings []Finding, requirements []Requirement, rank func(rule string) int) (s silenced) {
	found := make([]string, 0, len(requirements)) // the rules that found something; the findings of one stand together
	for n := range findings {
		if n == 0 || findings[n].Rule != findings[n-1].Rule {
			found = append(found, findings[n].Rule)
		}
	}
	over := func(rule string) []string {
		if i := rank(rule); i < len(requirements) {
			return requirements[i].Over
		}
		return nil
	}
	for _, rule := range found {
		for _, id := range over(rule) {
			if slices.Contains(found, id) && !slices.Contains(s.rules, id) {
				s.rules = append(s.rules, id)
			}
		}
	}
	if len(s.rules) == 0 {
		return s
	}
	s.in, s.under, s.above = make(map[subject]bool), make(map[place]bool), make(map[place]bool)
	for n := range findings {
		if f := &findings[n]; slices.Contains(s.rules, f.Rule) {
			s.in[subject{f.Rule, f.Activity}] = false
		}
	}
	for n := range findings {
		f := &findings[n]
		for _, id := range over(f.Rule) {
			of := subject{id, f.Activity}
			if _, found := s.in[of]; !found {
				continue // nothing there to silence
			}
			s.in[of] = true
			at := place{of, f.Path}
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
	of := subject{f.Rule, f.Activity}
	if !slices.Contains(s.rules, f.Rule) || !s.in[of] {
		return false
	}
	at := place{of, f.Path}
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

// answered reports whether somebody answers for the acceptance, for a reason.
func (a *Acceptance) answered() bool {
	return strings.TrimSpace(a.By) != "" && strings.TrimSpace(a.Why) != ""
}

func acceptance(accept []Acceptance, f *Finding) *Acceptance {
	for _, a := range accept {
		if a.Rule == f.Rule && a.answered() && (a.Activity == "" || a.Activity == f.Activity) && f.AsAt <= a.Until {
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
		case !a.answered() || a.Until == 0:
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
