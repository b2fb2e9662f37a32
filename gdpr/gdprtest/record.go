package gdprtest

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
)

// Clean fails the test for each thing that a rule objects to in a record and for each that it cannot say, as
// the law stood on [gdpr.LawAsAt], and for a record that [gdpr.Record.Validate] refuses.
func Clean(t testing.TB, r *gdpr.Record) {
	t.Helper()
	CleanBy(t, &gdpr.Checker{}, r)
}

// CleanBy is [Clean] with a checker: its day, its rules, and what it accepts or omits.
func CleanBy(t testing.TB, c *gdpr.Checker, r *gdpr.Record) {
	t.Helper()
	if seen, ok := seeRecord(t, c, r); ok {
		seen.clean(t)
	}
}

// Want fails the test unless the findings in a record, as the law stood on [gdpr.LawAsAt], are exactly those
// named, in any order. Each is named by rule and path, as in
//
//	gdprtest.Want(t, record, "schedule1-wrong-part activities[0].grounds[0].schedule1")
//
// where the path is [check.Finding.Path]; a finding on the whole record is named by the rule alone.
// Findings that are raised twice at one path are named twice.
func Want(t testing.TB, r *gdpr.Record, want ...string) {
	t.Helper()
	WantBy(t, &gdpr.Checker{}, r, want...)
}

// WantBy is [Want] with a checker: its day, its rules, and what it accepts or omits. Accepted findings are not to be named.
func WantBy(t testing.TB, c *gdpr.Checker, r *gdpr.Record, want ...string) {
	t.Helper()
	if seen, ok := seeRecord(t, c, r); ok {
		seen.want(t, want)
	}
}

func seeRecord(t testing.TB, c *gdpr.Checker, r *gdpr.Record) (seen, bool) {
	t.Helper()
	if err := r.Validate(); err != nil {
		t.Errorf("gdprtest: %v", err)
		return seen{}, false
	}
	if c == nil {
		c = &gdpr.Checker{}
	}
	findings, coverage := c.Review(r)
	rules := c.Rules
	if rules == nil {
		rules = gdpr.Rules()
	}
	return newSeen(t, "record", rules, findings, coverage)
}
