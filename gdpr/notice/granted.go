package notice

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

// facts are taken as a reader of the notice would: data come from the person where nothing else is said, and are held in computers, and what is said
// of decisions is said of those that are left to a machine.
func (r *row) facts() rights.Facts {
	f := rights.Facts{Automated: fact.Yes, Provided: fact.Yes, Decisions: fact.Yes}
	if r.Sayings.stated(DirectMarketing, "yes") != nil {
		f.Marketing = fact.Yes
	}
	if r.Sayings.stated(SourceStated, "elsewhere") != nil {
		f.Provided = fact.No
	}
	return f
}

// answered is what a row gives of a right, in a list of such.
type answered struct {
	rights.Answer
	next *answered
}

// granted is what a row's bases and conditions give of a right on the day of the review.
func (r *row) granted(right rights.Right, on civil.Date) *rights.Answer {
	a := r.answers
	for a != nil && a.Right != right {
		a = a.next
	}
	switch {
	case a == nil:
		a = &carve(&r.of.answerRoom, 1)[0]
		a.next, r.answers = r.answers, a
	case a.On == on:
		return &a.Answer
	}
	a.Answer = r.answer(right, on)
	return &a.Answer
}

// answer is what a row's bases and conditions give of a right.
func (r *row) answer(right rights.Right, on civil.Date) rights.Answer {
	var a rights.Answer
	facts := r.facts()
	r.grounds(right, facts, func(g basis.Ground) {
		if b := right.Applies(g, facts, on); a.Verdict == 0 {
			a = b
		} else {
			a = a.Join(b)
		}
	})
	return a
}

// named is the bases that a claim of the row names or cites.
func (r *row) named() (set sixes) {
	for i := range r.bases() {
		c := &r.bases()[i]
		set |= c.saidSix | c.citedSix
	}
	return set
}

// byUse is rights whose answer turns on what the data are used for.
var byUse = rights.Of(rights.Erasure, rights.MarketingObjection, rights.ResearchObjection)

// grounds gives every ground of the row that a right can turn on: each basis that a claim of it names or cites, with each
// condition and, where the use matters, for each purpose that makes a difference.
func (r *row) grounds(right rights.Right, facts rights.Facts, see func(basis.Ground)) {
	chains := r.onCondition
	if len(chains) == 0 {
		chains = r.onBasis[:]
	}
	named := r.named()
	for b := basis.Article6(0); b == 0 || 1<<b <= named; b++ {
		if named&sixOf(b) == 0 && (b != 0 || named != 0) {
			continue
		}
		for i := range chains {
			g := chains[i].ground
			g.Article6 = b
			if see(g); !byUse.Has(right) {
				continue
			}
			said := facts.Of(g.For)
			for p := range r.For.All() {
				if f := facts.Of(p); f != said {
					g.For, said = p, f
					see(g)
				}
			}
		}
	}
}
