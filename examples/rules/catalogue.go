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
	rules = merge(rules, "notice beside a record", notice.PairRules())
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

// merge adds a list to the catalogue: a rule that is there gets another subject; one that is not stands behind the one
// before it in its own list where that is of its group, else last.
func merge[T any](rules []rule, subject string, list []check.Rule[T]) []rule {
	for i, r := range list {
		at := index(rules, r.ID)
		if at < 0 {
			at = len(rules)
			if i > 0 && list[i-1].Group == r.Group {
				at = index(rules, list[i-1].ID) + 1
			}
			rules = slices.Insert(rules, at, rule{Requirement: r.Requirement})
		}
		rules[at].of = append(rules[at].of, examples{subject, r.Bad, r.Good})
	}
	return rules
}

func index(rules []rule, id string) int {
	return slices.IndexFunc(rules, func(r rule) bool { return r.ID == id })
}
