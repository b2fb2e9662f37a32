package main

import (
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// rule is a rule of the catalogue, with what it looks at.
type rule struct {
	check.Requirement
	of []examples
}

// examples is a rule's declarations of one subject; both are empty where a rule has none.
type examples struct{ subject, bad, good string }

// catalogue is the rules, each once, by groups, in the order in which the lists have them.
func catalogue() (rules []rule) {
	rules = merge(rules, "notice", notice.Rules())
	rules = merge(rules, "record", gdpr.Rules())
	rules = merge(rules, "retention schedule", retention.Rules())
	var groups []string
	for i := range rules {
		if !slices.Contains(groups, rules[i].Group) {
			groups = append(groups, rules[i].Group)
		}
	}
	slices.SortStableFunc(rules, func(a, b rule) int {
		return slices.Index(groups, a.Group) - slices.Index(groups, b.Group)
	})
	return rules
}

// merge adds a list to the catalogue: a rule that is there gets another subject, one that is not stands behind the one
// before it in its own list, or last where there is none.
func merge[T any](rules []rule, subject string, list []check.Rule[T]) []rule {
	next := len(rules)
	for _, r := range list {
		of := examples{subject, r.Bad, r.Good}
		at := slices.IndexFunc(rules, func(have rule) bool { return have.ID == r.ID })
		if at < 0 {
			at = next
			rules = slices.Insert(rules, at, rule{Requirement: r.Requirement})
		}
		rules[at].of = append(rules[at].of, of)
		next = at + 1
	}
	return rules
}
