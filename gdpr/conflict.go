package gdpr

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
)

// splitPurposes is the purposes that rest on more than one basis somewhere in the record: only they can
// conflict.
func (r *Record) splitPurposes(result *check.Result) (split category.Purposes) {
	var first [64]basis.Article6
	for i := range r.Activities {
		for k := range r.Activities[i].Grounds {
			g := &r.Activities[i].Grounds[k]
			if !result.Applies(g.Article6 != 0 && g.For != 0 && int(g.For) < len(first)) {
				continue
			}
			if first[g.For] == 0 {
				first[g.For] = g.Article6
			} else if first[g.For] != g.Article6 {
				split = split.With(g.For)
			}
		}
	}
	return split
}

// use is where data of some people serve a purpose on a basis.
type use struct {
	service  string
	purpose  category.Purpose
	basis    basis.Article6
	data     category.Set
	people   category.Subjects
	activity int
}

const (
	fewActivities = 64 // up to so many a record is compared pair by pair, which takes no memory
	mostUses      = 64 // of a large record so many different uses of one purpose are compared
	mostNamed     = 3  // so many other activities are named in a finding
)

// uses gathers the different uses of the split purposes of a large record; nil for a small one.
func (r *Record) uses(split category.Purposes) map[category.Purpose][]use {
	if len(r.Activities) <= fewActivities {
		return nil
	}
	seen := make(map[use]bool)
	uses := make(map[category.Purpose][]use)
	for i := range r.Activities {
		a := &r.Activities[i]
		for k := range a.Grounds {
			g := &a.Grounds[k]
			u := use{service: a.Service, purpose: g.For, basis: g.Article6, data: g.Data, people: a.People}
			if split.Has(g.For) && g.Article6 != 0 && !seen[u] && len(uses[g.For]) < mostUses {
				seen[u] = true
				u.activity = i
				uses[g.For] = append(uses[g.For], u)
			}
		}
	}
	return uses
}

// conflicts reports for each ground of the i-th activity which others put the same use on another basis.
func (r *Record) conflicts(result *check.Result, i int, split category.Purposes, uses map[category.Purpose][]use) {
	a := &r.Activities[i]
	for k := range a.Grounds {
		g := &a.Grounds[k]
		if g.Article6 == 0 || !split.Has(g.For) {
			continue
		}
		others, count := "", 0
		meet := func(j int, b basis.Article6) {
			if count++; count <= mostNamed {
				others += fmt.Sprintf(", on %s in activity %q", check.Words(b), r.Activities[j].ID)
			}
		}
		if uses == nil {
			r.pairs(i, g, meet)
		} else {
			for _, u := range uses[g.For] {
				if u.activity != i && u.service == a.Service && u.basis != g.Article6 && !u.people.Intersect(a.People).Empty() && !u.data.Intersect(g.Data).Empty() {
					meet(u.activity, u.basis)
				}
			}
		}
		if count == 0 {
			continue
		}
		if count > mostNamed {
			others += fmt.Sprintf(", and in %d more places", count-mostNamed)
		}
		result.NotMetAt(a.ID, fmt.Sprintf("activities[%d].grounds[%d].article6", i, k),
			fmt.Sprintf("these data (%s) rest on %s here and for the same purpose elsewhere on another basis: %s", data(g.Data), check.Words(g.Article6), others[len(", "):]),
			"decide on one basis for them, or say what sets the two uses apart")
	}
}

// pairs meets every other activity of the same service and people with a ground of the same use on another basis.
func (r *Record) pairs(i int, g *basis.Ground, meet func(j int, b basis.Article6)) {
	a := &r.Activities[i]
	for j := range r.Activities {
		other := &r.Activities[j]
		if j == i || other.Service != a.Service || other.People.Intersect(a.People).Empty() {
			continue
		}
		for k := range other.Grounds {
			if b := &other.Grounds[k]; b.Article6 != 0 && b.Article6 != g.Article6 && sameUse(g, b) {
				meet(j, b.Article6)
			}
		}
	}
}
