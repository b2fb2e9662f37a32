package retention

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// The rules about how long a period is: beside other periods, beside dates, and beside the law.

// Law: UK GDPR Articles 5(1)(a) and 13(2)(a).
var retentionConflict = Rule{
	Requirement: check.Requirement{
		ID: "retention-conflict", Group: "retention", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(a)"), law.UKGDPR.Article("13(2)(a)")},
		Doc:  "two periods or two events are stated for the same records",
		Bad:  `{"name": "s", "classes": [{"id": "a", "records": "x", "periods": [{"keep": "1 year", "after": "closure"}]}, {"id": "b", "records": "x", "periods": [{"keep": "3 years", "after": "closure", "bound": "max"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "records": "x", "periods": [{"keep": "1 year", "after": "closure"}]}, {"id": "b", "records": "y", "periods": [{"keep": "3 years", "after": "closure", "bound": "max"}]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Class == nil {
			return r
		}
		others := c.others()
		if len(c.Class.Periods) < 2 && len(others) == 0 {
			return r
		}
		var mine, theirs Period
		for i := range c.Class.Periods {
			p := c.Schedule.meant(&c.Class.Periods[i], &mine)
			for j := range i {
				q := c.Schedule.meant(&c.Class.Periods[j], &theirs)
				if r.Applies(p.limits() != q.limits()) && crossed(p, q, on) {
					r.NotMet(check.Item("periods", i), fmt.Sprintf("the maximum ends before the minimum: %s, and %s in periods[%d]", p.String(), q.String(), j), "decide which of the two is meant")
				}
			}
			for _, o := range others {
				for j := range o.Periods {
					q := c.Schedule.meant(&o.Periods[j], &theirs)
					if r.Applies(true) && differ(p, q, on) {
						r.NotMet(check.Item("periods", i), p.String()+", but "+o.where()+" says "+q.String()+" of the same records ("+clip(o.Records)+")", "state one period for the records, or say which records each is about")
					}
				}
			}
		}
		r.Merge()
		return r
	},
}

// Contradict reports whether two periods for the same records cannot both be right, whichever is named first, with the years that the schedule
// means; their lengths are compared for events around a day, of which the zero value stands for any.
func (s *Schedule) Contradict(p, q *Period, on civil.Date) bool {
	on = cmp.Or(on, sampleDay)
	var mine, theirs Period
	return differ(s.meant(p, &mine), s.meant(q, &theirs), on)
}

// crossed reports whether of a minimum and a maximum for the same records the maximum ends first.
func crossed(p, q *Period, on civil.Date) bool {
	if q.limits() {
		p, q = q, p
	}
	if !sameEvent(p, q) {
		return false
	}
	_, _, _, yes := p.shorter(q, on)
	return yes
}

// differ reports whether two periods for the same records cannot both be right: a minimum leaves room for a longer period
// that is not another minimum, one that states nothing for any, nothing else does.
func differ(p, q *Period, on civil.Date) bool {
	if p.IsZero() || q.IsZero() || p.Equal(*q) || p.Kind == Criteria && q.Kind == Criteria || p.alike(q) {
		return false
	}
	if q.Bound == Minimum {
		p, q = q, p
	}
	if p.Bound != Minimum || !sameEvent(p, q) {
		return true
	}
	_, _, _, less := q.shorter(p, on)
	if q.Bound == Minimum && !less {
		_, _, _, less = p.shorter(q, on)
	}
	return less
}

// alike reports whether two periods differ at most in that one names its event or bound and the other does not.
func (p *Period) alike(q *Period) bool {
	return p.Join == 0 && q.Join == 0 && p.Kind == q.Kind && p.Keep == q.Keep && p.From == q.From && p.Bound != Minimum && q.Bound != Minimum &&
		(p.After == q.After || p.After == "" || q.After == "")
}

// Law: UK GDPR Article 5(1)(e).
var retentionDateWrong = Rule{
	Requirement: check.Requirement{
		ID: "retention-date-wrong", Group: "retention", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(e)")},
		Doc:  "a stated date is not what the stated period gives",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "contract-end"}], "stated": [{"event": "2018-03-31", "date": "2023-04-01"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "contract-end"}], "stated": [{"event": "2018-03-31", "date": "2024-04-01"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.Class == nil {
			for i, k := range c.Schedule.Contracts {
				if r.Applies(k.Stated != 0 && k.Ended != 0) {
					checkStated(&r, c.Schedule.meant(&k.Floor, new(Period)), check.Item("contracts", i)+".stated", k.Stated, k.Ended)
				}
			}
			return r
		}
		for i, d := range c.Class.Stated {
			if r.Applies(len(c.Class.Periods) == 1) {
				checkStated(&r, c.Schedule.meant(&c.Class.Periods[0], new(Period)), check.Item("stated", i)+".date", d.Date, d.Event)
			}
		}
		return r
	},
}

// checkStated compares a stated date with what the period gives, and lists the readings that would give it.
func checkStated(r *check.Result, p *Period, path string, stated, event civil.Date) {
	gives := p.end(event)
	if gives == 0 {
		r.Unclear(path, "a period from which the date can be worked out")
		return
	}
	if gives == stated {
		return
	}
	days, word := stated.Sub(gives), "late"
	if days < 0 {
		days, word = -days, "early"
	}
	message := fmt.Sprintf("states %s, %d days %s: %q and an event on %s give %s", stated, days, word, p.String(), event, gives)
	var readings []string
	for _, a := range p.WouldGive(stated, event) {
		readings = append(readings, a.Words)
	}
	if len(readings) > 0 {
		message += "; what would give it: " + strings.Join(readings, "; or ")
	}
	r.NotMet(path, message, "state "+gives.String()+", or the period that is meant")
}

// Law: the enactment that sets the minimum, which the message names. Every class of a schedule is asked which duty governs it; of a record of processing,
// which says on what it rests, only an activity on a legal obligation is. A record that it demands is processing under Article 6(1)(c).
var retentionBelowMinimum = Rule{
	Requirement: check.Requirement{
		ID: "retention-below-minimum", Group: "retention", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)(c)")},
		Doc:  "the period is shorter than a duty to keep the records",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "4 years", "after": "following-pay-period-end"}], "benchmarks": ["nmw-6"]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "following-pay-period-end"}], "benchmarks": ["nmw-6"]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Class == nil {
			return c.uncovered()
		}
		if len(c.Class.Periods) == 0 || !c.dates() {
			return r
		}
		for i, b := range c.Class.Benchmarks {
			if !b.HasPeriod() {
				if b != PersonalData && r.Applies(true) {
					r.Unclear(check.Item("benchmarks", i), "how long "+b.Records()+" must be kept: no source names a length")
				}
				continue
			}
			if !b.Minimum() || c.Schedule.Nations != 0 && c.Schedule.Nations&b.Extent() == 0 {
				continue
			}
			if duty := b.PeriodOn(on); r.Applies(!duty.IsZero()) {
				c.checkDuty(&r, b, &duty, on)
			}
		}
		r.Merge()
		return r
	},
}

// mostTold is how many classes a message names at most.
const mostTold = 10

// uncovered asks which published period governs each class that names none, and does not say that no duty does.
func (c Case) uncovered() (r check.Result) {
	var told [mostTold]string
	ids, left := told[:0], 0
	for i := range c.Schedule.Classes {
		d := &c.Schedule.Classes[i]
		switch {
		case !r.Applies(len(d.Periods) > 0) || len(d.Benchmarks) > 0 || d.Duty == fact.No:
		case len(ids) < mostTold:
			ids = append(ids, d.ID)
		default:
			left++
		}
	}
	if len(ids) > 0 {
		more := ""
		if left > 0 {
			more = fmt.Sprintf(" and %d more", left)
		}
		r.Unclear("classes", "which duties to keep records, if any, these classes fall under: "+strings.Join(ids, ", ")+more)
	}
	return r
}

// checkDuty holds a class to a duty: what has to be kept longest governs, and every maximum must leave room.
func (c Case) checkDuty(r *check.Result, b Benchmark, duty *Period, on civil.Date) {
	short, at := "", ""
	unclear := ""
	var over Period
	for i := range c.Class.Periods {
		p := c.Schedule.meant(&c.Class.Periods[i], &over)
		event, mine, theirs, less := p.shorter(duty, on)
		switch {
		case !less && !p.limits():
			return
		case !less:
		case !sameEvent(p, duty):
			column, _ := duty.Column()
			unclear, at = "how long after "+column.Words()+" the period ends that the class states: "+p.String()+"; "+b.Records()+" must be kept "+duty.String()+" ("+b.Source()+")", check.Item("periods", i)
		default:
			short, at = p.String()+" is shorter than "+b.Source()+" asks of "+b.Records()+", which is "+duty.String()+": for an event on "+event.String()+" it ends before "+mine.String()+", not before "+theirs.String(), check.Item("periods", i)
		}
	}
	switch {
	case short != "":
		r.NotMet(at, short, "keep the records at least as long as the duty asks")
	case unclear != "":
		r.Unclear(at, unclear)
	}
}

// Law: UK GDPR Article 5(1)(a); an inference.
var retentionBelowOwnFloor = Rule{
	Requirement: check.Requirement{
		ID: "retention-below-own-floor", Group: "retention", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(a)")},
		Doc:  "the period ends before the floor that the same document sets",
		Bad:  `{"name": "s", "contracts": [{"id": "k", "floor": {"keep": "6 years", "after": "contract-end"}}], "classes": [{"id": "a", "contracts": ["k"], "periods": [{"keep": "4 years", "after": "last-entry"}]}]}`,
		Good: `{"name": "s", "contracts": [{"id": "k", "floor": {"keep": "6 years", "after": "contract-end"}}], "classes": [{"id": "a", "contracts": ["k"], "periods": [{"keep": "7 years", "after": "contract-end"}]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Class == nil {
			return r
		}
		for i, id := range c.Class.Contracts {
			k := c.Schedule.contract(id)
			if k == nil || slices.ContainsFunc(c.Class.Contracts[:i], func(id string) bool {
				earlier := c.Schedule.contract(id)
				return earlier != nil && earlier.Floor.Equal(k.Floor)
			}) {
				continue // one finding for contracts that ask the same
			}
			var under, over Period
			floor := c.Schedule.meant(&k.Floor, &under)
			for i := range c.Class.Periods {
				p := c.Schedule.meant(&c.Class.Periods[i], &over)
				// An event on the last day of the contract is the latest that the contract can cover.
				if _, _, _, less := p.shorter(floor, on); r.Applies(p.Kind != Permanent) && less {
					r.NotMet(check.Item("periods", i), p.String()+" can end before the floor of contract "+k.ID+", "+floor.String()+", which overrides it unseen", "state the longer of the two")
				}
			}
		}
		r.Merge()
		return r
	},
}

// Law: UK GDPR Article 5(1)(e); the norms are codes, guidance and custom, so no more than an inference.
var retentionAboveNorm = Rule{
	Requirement: check.Requirement{
		ID: "retention-above-norm", Group: "retention", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(e)")},
		Doc:  "the period is far longer than what is published for such records",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "51 years"}], "benchmarks": ["dbs-6m"]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 months", "after": "recruitment-decision"}], "benchmarks": ["dbs-6m"]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Class == nil || c.Class.Personal == fact.No {
			return r
		}
		norm, longest := Benchmark(0), 0
		var over Period
		if !slices.ContainsFunc(c.Class.Benchmarks, Benchmark.norm) {
			return r
		}
		for _, b := range c.Class.Benchmarks {
			published := b.PeriodOn(on)
			free := published.free(on)
			if free == 0 || b.Authority() == Proposal {
				continue
			}
			if b.norm() {
				norm = b
			}
			longest = max(longest, free.Sub(on))
		}
		if norm == 0 {
			return r
		}
		for i := range c.Class.Periods {
			p := c.Schedule.meant(&c.Class.Periods[i], &over)
			free := p.free(on)
			if r.Applies(free != 0) && free.Sub(on) > 2*longest && free.Sub(on)-longest > 366 {
				published := norm.PeriodOn(on)
				r.NotMet(check.Item("periods", i), p.String()+" is far longer than "+published.String()+" for "+norm.Records()+" ("+norm.Authority().String()+": "+norm.Source()+")",
					"shorten it, or write down why these records are needed so long")
			}
		}
		return r
	},
}

// norm reports whether what is published can be a norm: a duty to keep is none, and what it asks is never too long.
func (b Benchmark) norm() bool { return !b.Minimum() && b.Authority() != Proposal }
