package check_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
)

func TestCoverage(t *testing.T) {
	c := check.NewCoverage([]check.Requirement{{ID: "a", Group: "x"}, {ID: "b", Group: "y"}, {ID: "c", Group: "x"}, {ID: "d", Group: "y"}})
	if got := c.Tally().String(); got != "0 met, 0 not met, 0 unclear, 4 not applicable" {
		t.Errorf("nothing counted: %s", got)
	}
	for _, o := range []check.Outcome{check.NotApplicable, check.Met, check.NotMet, check.Unclear, check.Met} {
		c.Count(0, o) // the worst stands
	}
	c.Count(1, check.Unclear)
	c.Count(1, check.Met)
	c.Count(2, check.Met)
	c.Count(2, check.NotApplicable)
	var got []string
	for id, o := range c.Rules() {
		got = append(got, id+" "+o.String())
	}
	for group, tally := range c.Groups() {
		got = append(got, group+": "+tally.String())
	}
	got = append(got, fmt.Sprint(c.Tally()))
	want := []string{
		"a not-met", "b unclear", "c met", "d not-applicable",
		"x: 1 met, 1 not met, 0 unclear, 0 not applicable",
		"y: 0 met, 0 not met, 1 unclear, 1 not applicable",
		"1 met, 1 not met, 1 unclear, 1 not applicable",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	const stored = `[{"rule":"a","outcome":"not-met"},{"rule":"b","outcome":"unclear"},{"rule":"c","outcome":"met"},{"rule":"d","outcome":"not-applicable"}]`
	if text, err := json.Marshal(c); err != nil || string(text) != stored {
		t.Errorf("in JSON: %s, %v", text, err)
	}
	if text, err := json.Marshal(check.Coverage{}); err != nil || string(text) != "[]" {
		t.Errorf("of no rules: %s, %v", text, err)
	}
	for range c.Rules() {
		break
	}
	for range c.Groups() {
		break
	}
}

// A rule is accepted where everything that it found is; what is open counts by the worst.
func TestFigures(t *testing.T) {
	var asked []check.Requirement
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		asked = append(asked, check.Requirement{ID: id, Group: map[bool]string{true: "x", false: "y"}[id < "c"]})
	}
	c := check.NewCoverage(asked)
	for i, o := range []check.Outcome{check.NotMet, check.NotMet, check.Unclear, check.Met, check.NotApplicable, check.NotMet} {
		c.Count(i, o)
	}
	accepted := new(check.Acceptance)
	findings := []check.Finding{
		{Rule: "a", Outcome: check.NotMet, Accepted: accepted}, {Rule: "a", Outcome: check.Unclear},
		{Rule: "b", Outcome: check.NotMet, Accepted: accepted},
		{Rule: "c", Outcome: check.Unclear},
		{Rule: "f", Outcome: check.NotMet}, {Rule: "f", Outcome: check.Unclear},
	}
	if found, want := c.Figures(findings), (check.Figures{NotMet: 1, Unclear: 2, Accepted: 1, Met: 1, NotApplicable: 1}); found != want {
		t.Errorf("found %+v, want %+v", found, want)
	}
	var groups []string
	for group, f := range c.GroupFigures(findings) {
		groups = append(groups, fmt.Sprintf("%s %+v", group, f))
	}
	want := []string{
		"x {NotMet:0 Unclear:1 Accepted:1 Met:0 NotApplicable:0}",
		"y {NotMet:1 Unclear:1 Accepted:0 Met:1 NotApplicable:1}",
	}
	if !slices.Equal(groups, want) {
		t.Errorf("found %q\nwant %q", groups, want)
	}
	for range c.GroupFigures(nil) {
		break
	}
}
