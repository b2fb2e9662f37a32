package gdprtest

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// CleanNotice fails the test for each thing that a rule objects to in a notice and for each that it cannot say, as
// the law stood on a day, and for a notice that [notice.Notice.Validate] refuses.
func CleanNotice(t testing.TB, n *notice.Notice, on civil.Date) {
	t.Helper()
	CleanNoticeBy(t, &notice.Checker{AsAt: on}, n)
}

// CleanNoticeBy is [CleanNotice] with a checker: its day, its rules, and what it accepts or omits.
func CleanNoticeBy(t testing.TB, c *notice.Checker, n *notice.Notice) {
	t.Helper()
	if seen, ok := seeNotice(t, c, n); ok {
		seen.clean(t)
	}
}

// WantNotice fails the test unless the findings in a notice, as the law stood on a day, are exactly those named,
// as [Want] names them: "basis-missing rows[3].basis".
func WantNotice(t testing.TB, n *notice.Notice, on civil.Date, want ...string) {
	t.Helper()
	WantNoticeBy(t, &notice.Checker{AsAt: on}, n, want...)
}

// WantNoticeBy is [WantNotice] with a checker: its day, its rules, and what it accepts or omits.
func WantNoticeBy(t testing.TB, c *notice.Checker, n *notice.Notice, want ...string) {
	t.Helper()
	if seen, ok := seeNotice(t, c, n); ok {
		seen.want(t, want)
	}
}

func seeNotice(t testing.TB, c *notice.Checker, n *notice.Notice) (seen, bool) {
	t.Helper()
	if err := n.Validate(); err != nil {
		t.Errorf("gdprtest: %v", err)
		return seen{}, false
	}
	if c == nil {
		c = &notice.Checker{}
	}
	report := c.Review(n)
	rules := c.Rules
	if rules == nil {
		rules = notice.Rules()
	}
	return newSeen(t, "notice", rules, report.Findings, report.Coverage)
}
