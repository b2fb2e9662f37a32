package gdprtest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// seen is what a check came to.
type seen struct {
	what     string // record or notice
	findings []check.Finding
	coverage check.Coverage
	ids      []string // of the rules that ran
}

// open is the findings that nobody has accepted.
func (s seen) open() []check.Finding {
	return slices.DeleteFunc(slices.Clone(s.findings), func(f check.Finding) bool { return f.Accepted != nil })
}

// newSeen is what a check with these rules came to. A checker without rules is the error of a test.
func newSeen[T any](t testing.TB, what string, rules []check.Rule[T], findings []check.Finding, coverage check.Coverage) (seen, bool) {
	t.Helper()
	if len(rules) == 0 {
		t.Errorf("gdprtest: the checker has an empty list of rules: leave Rules out for every built-in rule, or append yours to gdpr.Rules or notice.Rules")
	}
	s := seen{what: what, findings: findings, coverage: coverage}
	for i := range rules {
		s.ids = append(s.ids, rules[i].ID)
	}
	return s, len(rules) > 0
}

func (s seen) clean(t testing.TB) {
	t.Helper()
	for _, f := range s.open() {
		t.Error(describe(&f))
	}
	if tally := s.coverage.Tally(); len(s.findings) == 0 && tally[check.Met] == 0 {
		t.Errorf("gdprtest: no rule found anything to look at in the %s (%s): declare its activities", s.what, tally)
	}
}

func (s seen) want(t testing.TB, want []string) {
	t.Helper()
	missing := make([]string, 0, len(want))
	for _, w := range want {
		missing = append(missing, strings.Join(strings.Fields(w), " "))
	}
	for _, f := range s.open() {
		key := strings.TrimSuffix(f.Rule+" "+f.Path, " ")
		if i := slices.Index(missing, key); i >= 0 {
			missing = slices.Delete(missing, i, i+1)
			continue
		}
		t.Errorf("unexpected: %s\n      mend the %s, or add to what is wanted: %q", describe(&f), s.what, key)
	}
	for _, w := range missing {
		t.Errorf("missing: %q was wanted and is not among the findings%s", w, s.hint(w))
	}
}

// hint says why a wanted finding may be missing: its rule is unknown, or found elsewhere, or had nothing to say.
func (s seen) hint(want string) string {
	id, path, _ := strings.Cut(want, " ")
	own := []string{check.AcceptanceExpired, check.AcceptanceIncomplete, check.AcceptanceUnknown, check.OmitUnknown, check.LawNotModelled}
	if !slices.Contains(s.ids, id) && !slices.Contains(own, id) {
		hint := fmt.Sprintf("\n      no rule has the id %q", id)
		for _, near := range enum.Nearest(id, s.ids, 1) {
			hint += fmt.Sprintf(": did you mean %q?", near)
		}
		return hint
	}
	for _, f := range s.findings {
		switch {
		case f.Rule != id:
		case f.Accepted != nil && f.Path == path:
			return fmt.Sprintf("\n      it is accepted until %s, and accepted findings are left aside", f.Accepted.Until)
		case f.Path != path:
			return fmt.Sprintf("\n      the rule has a finding at %q", f.Path)
		}
	}
	for rule, outcome := range s.coverage.Rules() {
		if rule == id {
			return fmt.Sprintf("\n      the rule is %s here", check.Words(outcome))
		}
	}
	return ""
}

// printable keeps what a file says from steering the terminal: what is not printed stands as its escape.
func printable(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
	}
	return b.String()
}

// describe is a finding as a developer needs it: what and where, what to add or mend, and the law.
func describe(f *check.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s) on %s", check.Words(f.Outcome), f.Rule, f.Strength, f.AsAt)
	var where []string
	if f.Activity != "" {
		where = append(where, fmt.Sprintf("activity %q", f.Activity))
	}
	if f.Path != "" {
		where = append(where, f.Path)
	}
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(&b, "\n      %-6s %s", label, printable(text))
		}
	}
	line("where:", strings.Join(where, ", "))
	if f.Message != "cannot say: "+f.Missing { // which the next line says
		line("what:", f.Message)
	}
	line("add:", f.Missing)
	line("mend:", f.Remedy)
	var provisions []string
	for _, p := range f.Law {
		provisions = append(provisions, p.String())
	}
	line("law:", strings.Join(provisions, "; "))
	return b.String()
}
