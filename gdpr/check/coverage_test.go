package check_test

import (
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
	for range c.Rules() {
		break
	}
	for range c.Groups() {
		break
	}
}
