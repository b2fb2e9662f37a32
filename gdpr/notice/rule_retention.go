package notice

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// The rules of group retention are those of package retention, run on what a notice says as schedules: a class for each row, and the schedule
// that the notice prints. What is said of a row is found at the row, what stands in the printed schedule at the notice as a whole.

func retentionRules() []Rule {
	return []Rule{
		retentionMissing,
		perRow("retention-by-reference", undated,
			`{"retention": [{"words": "see our retention policy"}]}`,
			`{"retention": [{"words": "6 years after the contract ends"}]}`),
		perRow("retention-vague", undated,
			`{"retention": [{"words": "as long as necessary"}]}`,
			`{"retention": [{"words": "6 years after the contract ends"}]}`),
		perPlace("retention-indefinite", forGood,
			`{"retention": [{"words": "indefinitely"}]}`,
			`{"retention": [{"words": "6 years after the contract ends"}]}`),
		perPlace("retention-anchor-missing", unanchored,
			`{"retention": [{"words": "6 years"}]}`,
			`{"retention": [{"words": "90 days", "means": "recording"}]}`),
		perPlace("retention-minimum-only", atLeast,
			`{"retention": [{"words": "at least 8 years after the contract ends"}]}`,
			`{"retention": [{"words": "8 years after the contract ends"}]}`),
		retentionConflict,
		ofSchedule("retention-date-wrong",
			`{"schedule": {"name": "s", "contracts": [{"id": "k", "ended": "2018-03-31", "floor": {"keep": "6 years", "after": "contract-end"}, "stated": "2023-04-01"}], "classes": []}}`,
			`{"schedule": {"name": "s", "contracts": [{"id": "k", "ended": "2018-03-31", "floor": {"keep": "6 years", "after": "contract-end"}, "stated": "2024-04-01"}], "classes": []}}`),
		ofSchedule("retention-below-minimum",
			`{"schedule": {"name": "s", "classes": [{"id": "wages", "periods": [{"keep": "4 years", "after": "following-pay-period-end"}], "benchmarks": ["nmw-6"]}]}}`,
			`{"schedule": {"name": "s", "classes": [{"id": "wages", "periods": [{"keep": "6 years", "after": "following-pay-period-end"}], "benchmarks": ["nmw-6"]}]}}`),
		ofSchedule("retention-below-own-floor",
			`{"schedule": {"name": "s", "contracts": [{"id": "k", "floor": {"keep": "6 years", "after": "contract-end"}}], "classes": [{"id": "a", "contracts": ["k"], "periods": [{"keep": "4 years", "after": "last-entry"}], "benchmarks": ["lim-5"]}]}}`,
			`{"schedule": {"name": "s", "contracts": [{"id": "k", "floor": {"keep": "6 years", "after": "contract-end"}}], "classes": [{"id": "a", "contracts": ["k"], "periods": [{"keep": "7 years", "after": "contract-end"}], "benchmarks": ["lim-5"]}]}}`),
		ofSchedule("retention-above-norm",
			`{"schedule": {"name": "s", "classes": [{"id": "checks", "periods": [{"keep": "51 years", "after": "employment-end"}], "benchmarks": ["dbs-6m"]}]}}`,
			`{"schedule": {"name": "s", "classes": [{"id": "checks", "periods": [{"keep": "6 months", "after": "recruitment-decision"}], "benchmarks": ["dbs-6m"]}]}}`),
		ofSchedule("retention-grace-ambiguous",
			`{"schedule": {"name": "s", "classes": [{"id": "a", "personal": "no", "periods": [{"keep": "7 years", "after": "transaction", "allowance": {"length": "1 year"}}], "benchmarks": ["vat-6"]}]}}`,
			`{"schedule": {"name": "s", "classes": [{"id": "a", "personal": "no", "periods": [{"keep": "7 years", "after": "transaction", "allowance": {"length": "1 year", "included": true}}], "benchmarks": ["vat-6"]}]}}`),
		ofSchedule("retention-year-mixed",
			`{"retention": [{"words": "6 years after the end of the tax year"}], "schedule": {"name": "s", "years": "financial", "classes": []}}`,
			`{"retention": [{"words": "6 years after the end of the financial year"}], "schedule": {"name": "s", "years": "financial", "classes": []}}`),
		perRow("retention-consent", onConsent,
			`{"id": "news", "name": "News", "basis": [{"words": "consent", "says": ["consent"]}], "retention": [{"words": "3 years after you last contact us"}]}`,
			`{"id": "news", "name": "News", "basis": [{"words": "consent", "says": ["consent"]}], "retention": [{"words": "until you withdraw your consent"}]}`),
		ofSchedule("retention-reason",
			`{"schedule": {"name": "s", "classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "closure"}], "reasons": [{"printed": "Contact"}], "benchmarks": ["lim-5"]}]}}`,
			`{"schedule": {"name": "s", "classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "closure"}], "reasons": [{"kind": "contract", "printed": "Contract"}], "benchmarks": ["lim-5"]}]}}`),
	}
}

// scheduleRule is a rule of package retention, with declarations of notices.
func scheduleRule(id, bad, good string) retention.Rule {
	for _, rule := range retention.Rules() {
		if rule.ID == id {
			rule.Bad, rule.Good = bad, good
			return rule
		}
	}
	panic("notice: no retention rule " + id)
}

// Shared with retention schedules. A sentence for the whole notice is the default of every activity, and one for a section of its own.
var retentionMissing = func() Rule {
	rule := scheduleRule("retention-missing", `{"retention": []}`, `{"retention": [{"words": "6 years after the contract ends"}]}`)
	return Rule{Requirement: rule.Requirement, Timeless: rule.Timeless, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			c.review.unscheduled(&r)
			c.review.printedSchedule(&r, rule, on)
			return r
		}
		if c.exempt(TellRetention) || !r.Applies(len(c.row.keeps) == 0 && len(c.Row.Classes) == 0 || !c.scheduled()) || len(c.row.keeps) > 0 {
			return r
		}
		if to := c.row.stated(PointsTo); to != nil {
			r.Unclear("retention", "what the document says to which the notice leads"+at(to.Lines))
			r.Mend("say here too how long the records are kept")
			return r
		}
		r.At(rule.Run(c.class(), on), "retention", at(c.Row.Lines))
		return r
	}}
}()

// unscheduled reports the rows that are left to the schedule which the notice prints, and do not stand there.
func (v *review) unscheduled(r *check.Result) {
	var names []string
	for i := range v.rows {
		row := &v.rows[i]
		if !r.Applies(v.leads(row)) || len(row.Classes) > 0 {
			continue
		}
		names = append(names, quoted(row.Name, row.keeps[0].Lines))
	}
	if len(names) > 0 {
		r.NotMet("retention", "the notice leads to its retention periods, and they have nothing for these: "+strings.Join(names, ", "),
			"add a line for each to the retention periods, or say there how long the records are kept")
	}
}

// class is the row as a class of a schedule.
func (c Case) class() retention.Case {
	return retention.Case{Schedule: &c.review.schedule, Class: c.row.class()}
}

// perRow is a rule about how long the records of an activity are kept, whoever says it. It can object only to rows such as about.
func perRow(id string, about func(r *row) bool, bad, good string) Rule {
	rule := scheduleRule(id, bad, good)
	return Rule{Requirement: rule.Requirement, Timeless: rule.Timeless, Run: func(c Case, on civil.Date) (r check.Result) {
		switch {
		case c.row == nil:
			c.review.printedSchedule(&r, rule, on)
		case len(c.row.keeps) > 0 && !c.scheduled() && !c.exempt(TellRetention):
			if !about(c.row) {
				r.Applies(true)
				return r
			}
			k := &c.row.keeps[0]
			path := "retention"
			if len(c.row.said.kept) > 0 {
				path = k.path()
			}
			result := rule.Run(c.class(), on)
			r.Applies(result.Counted())
			if result.Outcome() == check.NotMet {
				f := result.Finding(0)
				r.NotMet(path, f.Message+k.printed(), f.Remedy)
			}
		}
		return r
	}}
}

// perPlace is a rule about a sentence, where it stands: a section's at the first of its rows. It can object only to periods such as about.
func perPlace(id string, about func(p *period) bool, bad, good string) Rule {
	rule := scheduleRule(id, bad, good)
	return Rule{Requirement: rule.Requirement, Timeless: rule.Timeless, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row != nil {
			return r
		}
		c.review.printedSchedule(&r, rule, on)
		for i := range c.review.spots {
			place := &c.review.spots[i]
			if !r.Applies(true) || !anyPart(place.kept, about) {
				continue
			}
			result := rule.Run(retention.Case{Schedule: &c.review.schedule, Class: &retention.Class{Periods: periods(place.kept)}}, on)
			for n := range result.Len() {
				f := result.Finding(n)
				said := place.phraseAt(f.Path)
				activity := ""
				if place.row != nil {
					activity = place.row.ID
				}
				r.NotMetAt(activity, place.within(said.path()), f.Message+said.printed(), f.Remedy)
			}
		}
		return r
	}}
}

func undated(r *row) bool       { return !r.dated() }
func onConsent(r *row) bool     { return r.six == basis.Consent }
func forGood(p *period) bool    { return p.Kind == retention.Permanent }
func atLeast(p *period) bool    { return p.Bound == retention.Minimum }
func unanchored(p *period) bool { return p.Kind == retention.Fixed && p.Join == 0 && p.After == "" }

// phraseAt is the phrase of a place that a finding about its periods means.
func (s *spot) phraseAt(path string) *kept {
	number, _, _ := strings.Cut(strings.TrimPrefix(path, "periods["), "]")
	i, _ := strconv.Atoi(number)
	return &s.kept[min(i, len(s.kept)-1)]
}

// ofSchedule is a rule about the schedule that a notice prints, and about its rows where a published period is known for their data.
func ofSchedule(id, bad, good string) Rule {
	rule := scheduleRule(id, bad, good)
	return Rule{Requirement: rule.Requirement, Timeless: rule.Timeless, Run: func(c Case, on civil.Date) (r check.Result) {
		v := c.review
		if c.row != nil {
			if len(c.row.benchmarks()) > 0 && !c.scheduled() {
				result, k := rule.Run(c.class(), on), &c.row.keeps[0]
				r.Applies(result.Counted())
				if result.Outcome() > check.Met {
					r.At(result, "retention", k.printed())
				}
			}
			return r
		}
		of := c.Notice.Schedule // a row need not say which duty it falls under: legal-obligation-unnamed asks which law it means
		if id == "retention-year-mixed" {
			of = cmp.Or(v.everything(), of)
		}
		if of != nil {
			result := rule.Run(retention.Case{Schedule: of}, on)
			r.Applies(result.Counted())
			for n := range result.Len() {
				f := result.Finding(n)
				switch {
				case of != c.Notice.Schedule: // about the rows too
					r.NotMet("retention", f.Message, f.Remedy)
				case f.Outcome == check.Unclear:
					r.Unclear(check.Join("schedule", f.Path), f.Missing)
				default:
					r.NotMet(check.Join("schedule", f.Path), f.Message, f.Remedy)
				}
			}
		}
		v.printedSchedule(&r, rule, on)
		return r
	}}
}

// everything is the schedule that the notice prints, and the periods of its rows that name a kind of year; nil where none does.
func (v *review) everything() *retention.Schedule {
	var named retention.Class
	for i := range v.rows {
		for j := range v.rows[i].keeps {
			if p := v.rows[i].keeps[j].period; partly(p, func(p *period) bool { return p.Year != "" }) {
				named.Periods = append(named.Periods, *p)
			}
		}
	}
	if len(named.Periods) == 0 {
		return nil
	}
	all := v.schedule
	if printed := v.notice.Schedule; printed != nil {
		all.Contracts, all.Classes = printed.Contracts, slices.Clip(printed.Classes)
	}
	all.Classes = append(all.Classes, named)
	return &all
}

// printedSchedule runs a rule over the classes of the schedule that the notice prints; classes of which it says the same are one finding.
func (v *review) printedSchedule(r *check.Result, rule retention.Rule, on civil.Date) {
	s := v.notice.Schedule
	if s == nil {
		return
	}
	type same struct {
		check.Finding
		first int // the class in which it was found first
		of    []*retention.Class
	}
	var found []same
	for i := range s.Classes {
		class := &s.Classes[i]
		result := rule.Run(retention.Case{Schedule: s, Class: class}, on)
		r.Applies(result.Counted())
		for n := range result.Len() {
			f := result.Finding(n)
			j := 0
			for j < len(found) && (found[j].Outcome != f.Outcome || found[j].Message != f.Message) {
				j++
			}
			if j == len(found) {
				found = append(found, same{Finding: f, first: i})
			}
			found[j].of = append(found[j].of, class)
		}
	}
	for j := range found {
		f := &found[j]
		path, names := check.Join(check.Item("schedule.classes", f.first), f.Path), listClasses(f.of)
		if f.Outcome == check.Unclear {
			r.Unclear(path, f.Missing+": "+names)
			continue
		}
		r.NotMet(path, f.Message+": "+names, f.Remedy)
	}
}

// listClasses names classes with their lines: all of a few, the number of many.
func listClasses(classes []*retention.Class) string {
	var buffer [256]byte
	names := buffer[:0]
	for i, class := range classes {
		if i > 0 {
			names = append(names, ", "...)
		}
		if i == mostTold {
			return string(append(names, "and "+strconv.Itoa(len(classes)-i)+" more"...))
		}
		names = appendQuoted(names, class.Name, class.Lines)
	}
	return string(names)
}

// Shared with retention schedules; within a row, phrases about the same records are compared.
var retentionConflict = func() Rule {
	rule := scheduleRule("retention-conflict",
		`{"id": "calls", "name": "Calls", "basis": [{"words": "a contract with you", "says": ["contract"]}], "retention": [{"words": "90 days", "means": "recording"}, {"words": "up to 7 months", "means": "recording"}]}`,
		`{"id": "calls", "name": "Calls", "basis": [{"words": "a contract with you", "says": ["contract"]}], "retention": [{"words": "90 days", "means": "recording", "of": "recordings"}, {"words": "up to 7 months", "means": "creation", "of": "logs"}]}`)
	return Rule{Requirement: rule.Requirement, Timeless: rule.Timeless, Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			c.review.printedSchedule(&r, rule, on)
			return r
		}
		list := c.row.said.kept
		if len(list) < 2 || c.review.toldBefore(c.row) {
			r.Applies(len(list) > 0)
			return r
		}
		for j := range list {
			for i := range j {
				if list[i].Of != list[j].Of || !contradictory(&list[i], &list[j]) {
					continue
				}
				if r.Applies(true) && c.review.schedule.Contradict(list[j].period, list[i].period, on) {
					r.NotMet(list[j].path(), "the same records are kept "+quoted(list[i].Words, list[i].Lines)+" and "+quoted(list[j].Words, list[j].Lines)+c.review.alsoIn(c.row),
						"state one period for the records, or say which records each is about")
				}
			}
		}
		r.Merge()
		return r
	}}
}()

// contradictory reports whether two phrases can contradict each other: both end at a time or never do, and neither with consent alone. A reference
// to a document contradicts only what is kept for good.
func contradictory(a, b *kept) bool {
	ends := func(k *kept) bool { return k.period.Kind != retention.Criteria || k.period.Join != 0 }
	withConsent := func(k *kept) bool {
		return k.period.Kind == retention.Consent || slices.ContainsFunc(k.period.Of, func(p period) bool { return p.Kind == retention.Consent })
	}
	switch {
	case !ends(a):
		return a.refers() && b.period.Kind == retention.Permanent
	case !ends(b):
		return b.refers() && a.period.Kind == retention.Permanent
	}
	return !withConsent(a) || !withConsent(b)
}

// sameWords reports whether two rows of a section say the same about how long.
func sameWords(a, b *row) bool {
	return a.section == b.section && slices.EqualFunc(a.said.kept, b.said.kept, func(p, q kept) bool { return p.Words == q.Words && p.Of == q.Of })
}

// toldBefore reports whether an earlier row of the section says the same, and so has the finding.
func (v *review) toldBefore(r *row) bool {
	for i := range v.rows[:r.at] {
		if sameWords(&v.rows[i], r) {
			return true
		}
	}
	return false
}

// alsoIn names the rows that say the same.
func (v *review) alsoIn(r *row) string {
	var ids []string
	for i := r.at + 1; i < len(v.rows); i++ {
		if sameWords(&v.rows[i], r) {
			ids = append(ids, v.rows[i].ID)
		}
	}
	if len(ids) == 0 {
		return ""
	}
	return ", and likewise in " + strings.Join(ids, ", ")
}
