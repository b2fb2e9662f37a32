package gdpr

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Shift is one place of a record at which a rule answers differently since the law changed.
type Shift struct {
	On       civil.Date    // the first day of the new answer
	Activity string        // id
	Rule     string        // id
	Path     string        // JSON path of the declaration
	Was, Is  check.Finding // on the day before, and on the day; the zero Finding where nothing was found
	Because  []law.Change  // what changed that day that the rule, or the place named there, turns on
}

// Since tells which activities answer differently because the law changed after the day from, up to the day of the
// checker, and which change is behind it: what was found before and is no longer, what is found now, and what was
// unclear. It looks at each day of [law.Changes], so that an answer that changed and changed back is told twice. What
// depends on the dates of the record's own documents is left out, and so are acceptances. It panics where the record is nil.
func (c *Checker) Since(r *Record, from civil.Date) (shifts []Shift) {
	if r == nil {
		panic(errNoRecord)
	}
	var changes []law.Change
	flush := func() {
		if len(changes) > 0 {
			shifts = append(shifts, c.shifts(r, changes)...)
		}
		changes = nil
	}
	for change := range law.Changes(from, cmp.Or(c.AsAt, modelled)) {
		if len(changes) > 0 && changes[0].On != change.On {
			flush()
		}
		changes = append(changes, change)
	}
	flush()
	return shifts
}

// shifts compares the answers around the day of some changes.
func (c *Checker) shifts(r *Record, changes []law.Change) (shifts []Shift) {
	on := changes[0].On
	then, now := *c, *c
	then.AsAt, now.AsAt, then.Accept, now.Accept = on-1, on, nil, nil
	was, is := then.Check(r), now.Check(r)
	add := func(was, is check.Finding) {
		at := is
		if is.Rule == "" {
			at = was
		}
		if !ownDate(at.Path) {
			shifts = append(shifts, Shift{On: on, Activity: at.Activity, Rule: at.Rule, Path: at.Path, Was: was, Is: is, Because: c.because(r, &at, changes)})
		}
	}
	for _, g := range is {
		switch i := samePlace(was, &g); {
		case i < 0:
			add(check.Finding{}, g)
		default:
			if was[i].Outcome != g.Outcome {
				add(was[i], g)
			}
			was = slices.Delete(was, i, i+1)
		}
	}
	for _, f := range was {
		add(f, check.Finding{})
	}
	rules := c.rules()
	rank := func(id string) int { return slices.IndexFunc(rules, func(rule Rule) bool { return rule.ID == id }) }
	slices.SortStableFunc(shifts, func(a, b Shift) int {
		return cmp.Or(cmp.Compare(rank(a.Rule), rank(b.Rule)), check.ComparePaths(a.Path, b.Path))
	})
	return shifts
}

// samePlace is where a list has the finding of a rule at the place of another, whatever its words; -1 for nowhere.
func samePlace(list []check.Finding, f *check.Finding) int {
	return slices.IndexFunc(list, func(g check.Finding) bool { return g.Rule == f.Rule && g.Activity == f.Activity && g.Path == f.Path })
}

// ownDate reports whether a finding is about a date that the record declares.
func ownDate(path string) bool {
	return strings.HasSuffix(path, ".dated") || strings.HasSuffix(path, ".review_by") || strings.HasSuffix(path, ".ends")
}

// because is the changes that a finding turns on: those of the places that the rule or the declaration cites; else
// those of its matter; else all of the day.
func (c *Checker) because(r *Record, f *check.Finding, changes []law.Change) (causes []law.Change) {
	rules := c.rules()
	var q check.Requirement
	if i := slices.IndexFunc(rules, func(rule Rule) bool { return rule.ID == f.Rule }); i >= 0 {
		q = rules[i].Requirement
	}
	places, names := q.Law, []string(nil)
	if q.Group == citationNotInForce.Group {
		places, names = r.cites(f.Path)
	}
	for _, pick := range []func(law.Change) bool{
		func(change law.Change) bool {
			return slices.Contains(names, change.Name) || slices.ContainsFunc(change.Law, func(p law.Provision) bool {
				return slices.ContainsFunc(places, func(q law.Provision) bool { return p.Contains(q) || q.Contains(p) })
			})
		},
		func(change law.Change) bool { return slices.Contains(matters(q.Group), change.Touches) },
	} {
		for _, change := range changes {
			if pick(change) {
				causes = append(causes, change)
			}
		}
		if len(causes) > 0 {
			return causes
		}
	}
	return changes
}

// matters is what the rules of a group are about.
func matters(group string) []law.Matter {
	switch group {
	case "basis", "consent":
		return []law.Matter{law.OfBasis}
	case "condition":
		return []law.Matter{law.OfCondition}
	case "schedule1":
		return []law.Matter{law.OfParagraph, law.OfCondition}
	case "criminal":
		return []law.Matter{law.OfOffence, law.OfParagraph}
	case "transfer":
		return []law.Matter{law.OfTransfer}
	case "notice":
		return []law.Matter{law.OfNotice}
	case "citation":
		return []law.Matter{law.OfCitation, law.OfBody, law.OfDuty}
	}
	return nil
}

// cites is the law that stands at a path of the record, or the names of the bodies, schemes and duties that its words
// name.
func (r *Record) cites(path string) (places []law.Provision, names []string) {
	named := func(words string) {
		for _, n := range law.Names(words) {
			names = append(names, n.Name)
		}
	}
	for i := range r.Activities {
		a := &r.Activities[i]
		inner, here := strings.CutPrefix(path, fmt.Sprintf("activities[%d].", i))
		if !here {
			continue
		}
		for j := range a.Grounds {
			if under := a.Grounds[j].Under; inner == fmt.Sprintf("grounds[%d].under", j) {
				places = append(places, under)
			}
		}
		for j := range a.Recipients {
			if inner == fmt.Sprintf("recipients[%d].name", j) {
				named(a.Recipients[j].Name)
			}
		}
		for j := range a.Purposes {
			if inner == fmt.Sprintf("purposes[%d]", j) {
				named(a.Purposes[j])
			}
		}
	}
	return places, names
}
