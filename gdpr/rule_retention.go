package gdpr

import (
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
)

// retentionRules are the rules of group retention that have something to look at in a record: a record states no dates, no floors of contracts and
// no reasons, which stand in the retention schedule. Each is the rule of package retention, run on an activity as a class; what plainly
// meets it is not even turned into one, so that a clean record costs nothing.
func retentionRules() []Rule {
	return []Rule{
		retentionMissing,
		ofActivity("retention-by-reference", undated,
			`{"id": "visits", "retention": [{"kind": "criteria", "after": "retention-schedule"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`,
			`{"id": "visits", "retention": [{"keep": "12 months", "after": "last-entry"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`),
		ofActivity("retention-vague", undated,
			`{"id": "visits", "retention": [{"kind": "criteria", "after": "purpose-ends"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`,
			`{"id": "visits", "retention": [{"keep": "12 months", "after": "last-entry"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`),
		ofRetention("retention-indefinite", anyPart(func(p *retention.Period) bool { return p.Kind == retention.Permanent }),
			`{"id": "visits", "retention": [{"kind": "permanent"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`,
			`{"id": "visits", "retention": [{"kind": "permanent", "then": "transfer"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`),
		ofRetention("retention-anchor-missing", anyPart(func(p *retention.Period) bool { return p.Join == 0 && p.Kind == retention.Fixed && p.After == "" }),
			`{"id": "visits", "retention": [{"keep": "12 months"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`,
			`{"id": "visits", "retention": [{"keep": "12 months", "after": "last-entry"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`),
		ofRetention("retention-minimum-only", anyPart(func(p *retention.Period) bool { return p.Bound == retention.Minimum }),
			`{"id": "visits", "retention": [{"keep": "12 months", "after": "last-entry", "bound": "min"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`,
			`{"id": "visits", "retention": [{"keep": "12 months", "after": "last-entry", "bound": "min", "then": "destroy"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`),
		retentionConflict,
		retentionBelowMinimum,
		ofRetention("retention-above-norm", func(_ *Activity, k *Retention) bool { return k.normed() },
			`{"id": "visits", "retention": [{"keep": "51 years", "after": "recruitment-decision", "benchmarks": ["dbs-6m"]}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`,
			`{"id": "visits", "retention": [{"keep": "6 months", "after": "recruitment-decision", "benchmarks": ["dbs-6m"]}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`),
		retentionYearMixed,
		ofRetention("retention-consent", func(a *Activity, k *Retention) bool { return a.consents(k) && !endsWithConsent(a, k) },
			`{"id": "news", "retention": [{"keep": "3 years", "after": "last-contact"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
			`{"id": "news", "retention": [{"kind": "consent", "after": "consent-withdrawn"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`),
	}
}

// scheduleRule is a rule of package retention, with declarations of activities.
func scheduleRule(id, bad, good string) retention.Rule {
	for _, rule := range retention.Rules() {
		if rule.ID == id {
			rule.Bad, rule.Good = bad, good
			return rule
		}
	}
	panic("gdpr: no retention rule " + id)
}

// ofActivity is a rule about all that an activity says of its retention. One that says nothing of it is the concern of retention-missing. It can object only to activities such as suspect.
func ofActivity(id string, suspect func(*Activity) bool, bad, good string) Rule {
	rule := scheduleRule(id, bad, good)
	return Rule{Requirement: rule.Requirement, Run: func(c Case, on civil.Date) (r check.Result) {
		if !r.Applies(c.Activity != nil && c.Activity.Retention != nil) || !suspect(c.Activity) {
			return r
		}
		class := c.Activity.class(c.Activity.Retention)
		for _, f := range runOn(rule, &class, on) {
			path := strings.Replace(f.Path, "periods", "retention", 1)
			r.NotMet(path, f.Message, f.Remedy)
		}
		return r
	}}
}

// ofRetention is a rule about each period of an activity. It can object only to those such as suspect.
func ofRetention(id string, suspect func(*Activity, *Retention) bool, bad, good string) Rule {
	rule := scheduleRule(id, bad, good)
	return Rule{Requirement: rule.Requirement, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i := range c.Activity.Retention {
			if !r.Applies(true) || !suspect(c.Activity, &c.Activity.Retention[i]) {
				continue
			}
			class := c.Activity.class(c.Activity.Retention[i : i+1])
			for _, f := range runOn(rule, &class, on) {
				path := check.Join(check.Item("retention", i), strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(f.Path, "periods"), "[0]"), "."))
				if f.Outcome == check.Unclear {
					r.Unclear(path, f.Missing)
					continue
				}
				r.NotMet(path, f.Message, f.Remedy)
			}
		}
		return r
	}}
}

func runOn(rule retention.Rule, class *retention.Class, on civil.Date) []check.Finding {
	result := rule.Run(retention.Case{Schedule: &retention.Schedule{}, Class: class}, on)
	return result.Findings()
}

// consents reports whether all the data that a period is about rest on consent.
func (a *Activity) consents(k *Retention) bool {
	consent := false
	for i := range a.Grounds {
		g := &a.Grounds[i]
		if !k.Data.Empty() && g.Data.Union(g.Special).Intersect(k.Data).Empty() {
			continue
		}
		if g.Article6 != basis.Consent {
			return false
		}
		consent = true
	}
	return consent
}

var endsWithConsent = anyPart(func(p *retention.Period) bool { return p.Kind == retention.Consent })

// unkept reports whether an activity is declared to have no period: none at all, or none that states anything.
func unkept(a *Activity) bool {
	for i := range a.Retention {
		if !a.Retention[i].IsZero() {
			return false
		}
	}
	return a.Retention != nil
}

// undated reports whether an activity states periods, and none from which a date could follow.
func undated(a *Activity) bool {
	for i := range a.Retention {
		if p := &a.Retention[i].Period; p.Kind != retention.Criteria || p.Join != 0 {
			return false
		}
	}
	return len(a.Retention) > 0
}

// anyPart suspects periods of which some part is such.
func anyPart(such func(*retention.Period) bool) func(*Activity, *Retention) bool {
	var part func(p *retention.Period) bool
	part = func(p *retention.Period) bool {
		for i := range p.Of {
			if part(&p.Of[i]) {
				return true
			}
		}
		return such(p)
	}
	return func(_ *Activity, k *Retention) bool { return part(&k.Period) }
}

// Shared with retention schedules, where a class without a period has none. A record that says nothing of it is asked; what is done on
// behalf of others is kept as long as they say, and Article 30(2) asks their processor for no time limits.
var retentionMissing = func() Rule {
	rule := ofActivity("retention-missing", unkept,
		`{"id": "visits", "retention": [], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`,
		`{"id": "visits", "retention": [{"keep": "12 months", "after": "last-entry"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "safety"}]}`)
	shared := rule.Run
	rule.Run = func(c Case, on civil.Date) (r check.Result) {
		if a := c.Activity; a == nil || a.Retention != nil {
			return shared(c, on)
		}
		if r.Applies(!c.Record.Entrusted(c.Activity)) {
			r.Unclear("retention", "retention: how long the data are kept")
		}
		return r
	}
	return rule
}()

// Shared with retention schedules; periods of an activity for the same data are compared.
var retentionConflict = func() Rule {
	rule := scheduleRule("retention-conflict",
		`{"id": "calls", "retention": [{"keep": "90 days", "after": "recording"}, {"keep": "7 months", "after": "recording", "bound": "max"}], "grounds": [{"data": ["voice-recording"], "article6": "legitimate-interests", "interest": "training"}]}`,
		`{"id": "calls", "retention": [{"keep": "90 days", "after": "recording"}, {"keep": "90 days", "after": "recording", "bound": "max"}], "grounds": [{"data": ["voice-recording"], "article6": "legitimate-interests", "interest": "training"}]}`)
	return Rule{Requirement: rule.Requirement, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		list := c.Activity.Retention
		for j := range list {
			for i := range j {
				if !r.Applies(list[i].Data == list[j].Data) {
					continue
				}
				if new(retention.Schedule).Contradict(&list[j].Period, &list[i].Period, on) {
					r.NotMet(check.Item("retention", j), fmt.Sprintf("the same data are kept %s, and %s in retention[%d]", list[j].Period, list[i].Period, i), "state one period for the data, or say which data each is about")
				}
			}
		}
		return r
	}}
}()

// Shared with retention schedules, where every class is asked which published period governs it. A record is asked where a
// ground is a legal obligation, which may be one to keep records.
var retentionBelowMinimum = func() Rule {
	rule := ofRetention("retention-below-minimum", func(_ *Activity, k *Retention) bool { return !k.enough() },
		`{"id": "pay", "retention": [{"keep": "4 years", "after": "following-pay-period-end", "benchmarks": ["nmw-6"]}], "grounds": [{"data": ["salary"], "article6": "legitimate-interests", "interest": "proof"}]}`,
		`{"id": "pay", "retention": [{"keep": "6 years", "after": "following-pay-period-end", "benchmarks": ["nmw-6"]}], "grounds": [{"data": ["salary"], "article6": "legitimate-interests", "interest": "proof"}]}`)
	shared := rule.Run
	rule.Run = func(c Case, on civil.Date) (r check.Result) {
		r = shared(c, on)
		if c.Activity == nil || !c.Activity.obliged() {
			return r
		}
		for i := range c.Activity.Retention {
			k := &c.Activity.Retention[i]
			if r.Applies(k.Kind == retention.Fixed && k.Duty != fact.No) && len(k.Benchmarks) == 0 {
				r.Unclear(check.Item("retention", i)+".benchmarks", "benchmarks: which duty to keep these records the legal obligation is, or with duty \"no\" that it is none")
			}
		}
		return r
	}
	return rule
}()

// obliged reports whether a ground of the activity is a legal obligation.
func (a *Activity) obliged() bool {
	for i := range a.Grounds {
		if a.Grounds[i].Article6 == basis.LegalObligation {
			return true
		}
	}
	return false
}

// enough reports whether the period plainly is as long as each duty that it names asks: of one form, and no shorter. Others are
// worked out day by day.
func (k *Retention) enough() bool {
	for _, b := range k.Benchmarks {
		if !b.Minimum() {
			if !b.HasPeriod() {
				return false
			}
			continue
		}
		duty := b.Period() // whether or not it is in force that day
		if k.Join != 0 || duty.Join != 0 || k.Kind != duty.Kind || k.After != duty.After || k.From != duty.From || k.Year != duty.Year ||
			k.Keep.Unit != duty.Keep.Unit || k.Keep.Amount < duty.Keep.Amount || k.Bound == retention.Maximum {
			return false
		}
	}
	return true
}

// normed reports whether a published norm is named for the records that the period does not plainly keep to: a duty to keep them is none, and a
// period of one form with the norm, and no longer, keeps to it.
func (k *Retention) normed() bool {
	return slices.ContainsFunc(k.Benchmarks, func(b retention.Benchmark) bool {
		if b.Minimum() {
			return false
		}
		norm := b.Period()
		return k.Join != 0 || norm.Join != 0 || k.Kind != norm.Kind || k.After != norm.After || k.From != norm.From || k.Year != norm.Year ||
			k.Keep.Unit != norm.Keep.Unit || k.Keep.Amount > norm.Keep.Amount || k.Bound == retention.Minimum
	})
}

// Shared with retention schedules.
var retentionYearMixed = func() Rule {
	rule := scheduleRule("retention-year-mixed",
		`{"activities": [{"id": "pay", "retention": [{"keep": "6 years", "after": "creation", "from": "end-of-year-of-event", "year": "tax"}], "grounds": [{"data": ["salary"], "article6": "legitimate-interests", "interest": "proof"}]}, {"id": "fees", "retention": [{"keep": "6 years", "after": "creation", "from": "end-of-year-of-event", "year": "financial"}], "grounds": [{"data": ["payment"], "article6": "legitimate-interests", "interest": "proof"}]}]}`,
		`{"activities": [{"id": "pay", "retention": [{"keep": "6 years", "after": "creation", "from": "end-of-year-of-event", "year": "tax"}], "grounds": [{"data": ["salary"], "article6": "legitimate-interests", "interest": "proof"}]}, {"id": "fees", "retention": [{"keep": "6 years", "after": "creation"}], "grounds": [{"data": ["payment"], "article6": "legitimate-interests", "interest": "proof"}]}]}`)
	return Rule{Requirement: rule.Requirement, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity != nil {
			return r
		}
		var first retention.Year
		activity, place := -1, 0 // where another kind of year is first named
		for i := range c.Record.Activities {
			for j := range c.Record.Activities[i].Retention {
				c.Record.Activities[i].Retention[j].years(func(y retention.Year) {
					if r.Applies(true); first == "" {
						first = y
					}
					if y != first && activity < 0 {
						activity, place = i, j
					}
				})
			}
		}
		if activity < 0 {
			return r
		}
		var s retention.Schedule
		for i := range c.Record.Activities {
			a := &c.Record.Activities[i]
			s.Classes = append(s.Classes, a.class(a.Retention))
		}
		result := rule.Run(retention.Case{Schedule: &s}, on)
		for _, f := range result.Findings() {
			r.NotMetAt(c.Record.Activities[activity].ID, check.Item("activities", activity)+"."+check.Item("retention", place), f.Message, f.Remedy)
		}
		return r
	}}
}()

// years yields the kinds of year that a period names.
func (k *Retention) years(yield func(retention.Year)) {
	var part func(p *retention.Period)
	part = func(p *retention.Period) {
		if p.Year != "" {
			yield(p.Year)
		}
		for i := range p.Of {
			part(&p.Of[i])
		}
	}
	part(&k.Period)
}
