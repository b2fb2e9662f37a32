package notice

import (
	"iter"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

// turn makes what was read of a notice the reading of another day, where it reads alike on both.
func (v *review) turn(on civil.Date) {
	if v.on < exit != (on < exit) {
		for c := range v.everyClaim() {
			c.cited = v.cited(c, on)
		}
	}
	before := v.on
	v.on = on
	var alike rights.Set // those whose answers do not turn on the day
	for right := range rights.All() {
		if right.Alike(before, on) {
			alike |= rights.Of(right)
		}
	}
	for i := range v.rows {
		v.rows[i].keepAnswers(alike, before, on)
	}
}

// keepAnswers makes what the row gave of rights its answers on another day, where it gives the same then.
func (r *row) keepAnswers(alike rights.Set, before, on civil.Date) {
	named := r.named()
	for b := range basis.AllArticle6() {
		if named&sixOf(b) != 0 && b.InForce(before) != b.InForce(on) {
			alike = 0
		}
	}
	for a := r.answers; a != nil; a = a.next {
		if alike.Has(a.Right) {
			a.On = on
		}
	}
}

// alike reports whether the notice reads on another day as it does on the one that was read, but for what it calls the law:
// its citations mean places that go by one number in either GDPR, and the same exemptions hold.
func (v *review) alike(on civil.Date) bool {
	if !slices.Equal(v.notice.exemptionsOn(on), v.exemptions) {
		return false
	}
	if v.on < exit != (on < exit) {
		for c := range v.everyClaim() {
			if !c.cited.alike(v.cited(c, on)) {
				return false
			}
		}
	}
	return true
}

// everyClaim yields every claim of the notice.
func (v *review) everyClaim() iter.Seq[*claim] {
	return func(yield func(*claim) bool) {
		of := func(p *place) bool {
			for _, claims := range [...][]claim{p.basis, p.condition} {
				for i := range claims {
					if !yield(&claims[i]) {
						return false
					}
				}
			}
			return true
		}
		more := of(&v.whole)
		for i := 0; more && i < len(v.sections); i++ {
			more = of(&v.sections[i])
		}
		for i := 0; more && i < len(v.rows); i++ {
			more = of(&v.rows[i].said)
		}
	}
}
