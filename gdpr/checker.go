package gdpr

import (
	"cmp"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Checker checks records. The zero value applies every rule as the law stood on [LawAsAt].
// It is safe for concurrent use as long as its fields are left alone.
type Checker struct {
	AsAt   civil.Date         // the day whose law is applied; zero is LawAsAt
	Rules  []Rule             // nil is every built-in rule
	Omit   []string           // ids of rules not to run, which count as not applicable; one that names no rule is a finding
	Accept []check.Acceptance // findings somebody decided to live with; one past its day is a finding
}

// builtin is [Rules], made once, and chains the chain rules among them; nobody outside is handed these slices.
var builtin, chains = catalogue()

// Check returns what the rules object to in a record, and what they cannot say, in rule order and then in
// the order of the file. An empty slice means that no rule of this release objects to these declared
// facts, never that the processing is lawful. A record that [Record.Validate] refuses is no record, and what is said of it here
// means nothing: ask that first of one declared in Go. [ReadRecord] has asked, and package gdprtest does. Check panics where the record is nil or a rule has no Run.
func (c *Checker) Check(r *Record) []check.Finding { return c.check(r, nil) }

// Review is [Checker.Check], and tells what became of each rule.
func (c *Checker) Review(r *Record) ([]check.Finding, check.Coverage) {
	coverage := check.NewCoverage(check.Requirements(c.rules()))
	return c.check(r, &coverage), coverage
}

func (c *Checker) rules() []Rule {
	if c.Rules != nil {
		return c.Rules
	}
	return builtin
}

func (c *Checker) check(r *Record, coverage *check.Coverage) []check.Finding {
	if r == nil {
		panic(errNoRecord)
	}
	run := check.Run{On: cmp.Or(c.AsAt, modelled)}
	if run.On < applied {
		return []check.Finding{check.NotYetModelled(run.On, applied)}
	}
	rules := c.rules()
	for i := range rules {
		rule := &rules[i]
		if slices.Contains(c.Omit, rule.ID) {
			continue
		}
		if c.Rules == nil && coverage == nil && silent(rule, &chains[i], r, run.On) {
			continue
		}
		outcome := check.Try(&run, rule, "", "", Case{Record: r})
		if coverage != nil {
			coverage.Count(i, outcome)
		}
		for j := range r.Activities {
			a := &r.Activities[j]
			outcome := check.TryItem(&run, rule, a.ID, "activities", j, Case{Record: r, Activity: a})
			if coverage != nil {
				coverage.Count(i, outcome)
			}
		}
	}
	if run.Clean() && len(c.Omit) == 0 && len(c.Accept) == 0 && run.On <= modelled {
		return nil
	}
	run.Has = r.has
	findings := run.Findings(check.Requirements(rules), c.Omit, c.Accept)
	if run.On > modelled {
		findings = append(findings, check.NotModelled(run.On, modelled))
	}
	return findings
}

// silent reports whether a built-in rule has nothing to say of a record. Most have not, and asking them here, a chain rule
// of the grounds themselves, spares the way through the activities.
func silent(rule *Rule, of *ChainRule, r *Record, on civil.Date) bool {
	if !rule.Span.Contains(on) {
		return true
	}
	if of.Run == nil {
		if result := rule.Run(Case{Record: r}, on); result.Outcome() > check.Met {
			return false
		}
		for i := range r.Activities {
			if result := rule.Run(Case{Record: r, Activity: &r.Activities[i]}, on); result.Outcome() > check.Met {
				return false
			}
		}
		return true
	}
	chain := Chain{Controller: &r.Controller}
	for i := range r.Activities {
		a := &r.Activities[i]
		chain.People = a.People
		for j := range a.Grounds {
			chain.Ground = &a.Grounds[j]
			if result := of.Run(chain, on); result.Outcome() > check.Met {
				return false
			}
		}
	}
	return true
}
