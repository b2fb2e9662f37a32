package house

import (
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// built are the groups of the catalogue that stand in the code, in whole.
var built = []string{"basis", "consent", "condition", "schedule1", "criminal", "citation", "rights", "notice", "transfer", "practice"}

func find(list []check.Requirement, id string) *check.Requirement {
	if i := slices.IndexFunc(list, func(q check.Requirement) bool { return q.ID == id }); i >= 0 {
		return &list[i]
	}
	return nil
}

func TestRulesAreThoseOfTheCatalogue(t *testing.T) {
	ofRecords, ofNotices, ofPairs := check.Requirements(gdpr.Rules()), check.Requirements(notice.Rules()), check.Requirements(notice.PairRules())
	sources := []struct {
		name  string
		rules []check.Requirement
	}{{"gdpr.Rules", ofRecords}, {"notice.Rules", ofNotices}, {"notice.PairRules", ofPairs}}

	place, count := map[string]int{}, 0
	for i, want := range catalogue(t) {
		place[want.ID] = i
		if !slices.Contains(built, want.Group) {
			continue
		}
		count++
		if find(ofRecords, want.ID) == nil && find(ofNotices, want.ID) == nil && find(ofPairs, want.ID) == nil {
			t.Errorf("%s is in none of gdpr.Rules, notice.Rules, notice.PairRules", want.ID)
		}
		for _, source := range sources {
			got := find(source.rules, want.ID)
			if got == nil {
				continue
			}
			if got.Group != want.Group || got.Strength.String() != want.Strength {
				t.Errorf("%s: %s has group %s, strength %s; want %s, %s", source.name, want.ID, got.Group, got.Strength, want.Group, want.Strength)
			}
			if !slices.Equal(slices.Sorted(slices.Values(got.Over)), slices.Sorted(slices.Values(want.Over))) {
				t.Errorf("%s: %s is over %q, want %q", source.name, want.ID, got.Over, want.Over)
			}
		}
	}
	if count != 90 {
		t.Errorf("looked for %d rules, want the 90 of the groups %q", count, built)
	}
	for _, source := range sources {
		last := -1
		for _, q := range source.rules {
			i, known := place[q.ID]
			switch {
			case !known:
				t.Errorf("%s: %q is not in the catalogue: an id is a contract, add it there first", source.name, q.ID)
			case i <= last:
				t.Errorf("%s: %s stands behind a rule that comes after it in the catalogue", source.name, q.ID)
			default:
				last = i
			}
		}
	}
}
