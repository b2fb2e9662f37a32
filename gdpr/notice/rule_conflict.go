package notice

import (
	"cmp"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

var basisConflict = Rule{
	Requirement: requirement("basis-conflict",
		`{"id": "diversity", "name": "Diversity monitoring", "interests": [{"words": "monitoring diversity"}], "basis": [{"words": "Consent", "says": ["consent"]}, {"words": "a legitimate interest", "says": ["legitimate-interests"], "in": "notice"}]}`,
		`{"id": "diversity", "name": "Diversity monitoring", "interests": [{"words": "monitoring diversity"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}, {"words": "a legitimate interest", "says": ["legitimate-interests"], "in": "notice"}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil {
			c.review.sectionConflicts(&r)
			return r
		}
		claims := c.row.said.basis
		if !r.Applies(claimed(claims)) {
			return r
		}
		if c.review.elsewhere(&r, claims); r.Outcome() != check.NotMet {
			// which would mostly say the same
			c.review.otherRows(&r, c.row, false)
		}
		if c.Row.Complete == fact.Yes {
			c.review.leftOut(&r, c.row, untied(claims))
		}
		return r
	},
}

// elsewhere compares a row's own claims with what is said of the same subject in other places.
func (v *review) elsewhere(r *check.Result, claims []claim) {
	if untied(claims).len() >= unmappedFrom {
		return // basis-unmapped looks at lists
	}
	for i := range claims {
		own := &claims[i]
		if !own.own() || own.six() == 0 {
			continue
		}
		for j := range claims {
			other := &claims[j]
			six, named := other.six(), ""
			if six == 0 && other.In != own.In && other.says(SaidPublicInterest) {
				six, named = sixOf(basis.PublicTask), saidRows[SaidPublicInterest].odd
			}
			if six == 0 || six&own.six() != 0 || !overlaps(own.Claim, other.Claim) || own.partial() && !other.partial() {
				continue
			}
			if other.In == own.In && (j < i || !other.For.Empty() || !other.People.Empty() || sharesLine(own.Lines, other.Lines) || (six|own.six())&sixOf(basis.Consent) != 0) {
				continue // in one place: consent-mixed and basis-lumped look at these, and a tied claim speaks of a part
			}
			if other.In != own.In && saysBoth(claims, other, own.six()) {
				continue // the other place gives this basis too
			}
			r.NotMet(own.path(), "the basis given here is "+own.six().String()+at(own.Lines)+", and "+where(other)+" it is "+cmp.Or(named, six.String())+at(other.Lines),
				"decide between "+own.six().String()+" and "+cmp.Or(named, six.String())+" for this use, and say the same in both places")
		}
	}
	r.Merge()
}

// sharesLine reports whether two claims stand in one line.
func sharesLine(a, b []int) bool {
	return slices.ContainsFunc(a, func(line int) bool { return slices.Contains(b, line) })
}

// saysBoth reports whether the sentence of a claim also names one of these bases.
func saysBoth(claims []claim, of *claim, six sixes) bool {
	for i := range claims {
		if claims[i].In == of.In && sharesLine(claims[i].Lines, of.Lines) && claims[i].six()&six != 0 {
			return true
		}
	}
	return false
}

func where(c *claim) string {
	if c.In == "" {
		return "further on"
	}
	return "elsewhere in the notice"
}

// meets reports whether two uses are of the same data of the same people.
func (u *use) meets(v *use) bool {
	return !u.data.Intersect(v.data).Empty() && !u.people.Intersect(v.people).Empty()
}

// mixes reports whether two uses stand in one section and one of them rests on consent.
func (u *use) mixes(v *use) bool {
	return u.section != nil && u.section == v.section && (u.six == basis.Consent) != (v.six == basis.Consent)
}

// otherRows reports rows about the same use as a row that rest on another basis: with mixed, those of its
// section where one of the two rests on consent, which are consent-mixed; else the others.
func (v *review) otherRows(r *check.Result, own *row, mixed bool) {
	if own.six == 0 {
		return
	}
	u := &v.uses[own.use].use
	told := 0
	for i, purposes := range v.purposes {
		if purposes.Intersect(u.purposes).Empty() {
			continue
		}
		w := &v.uses[i]
		if w.six == u.six || !u.meets(&w.use) || u.mixes(&w.use) != mixed {
			continue
		}
		for other := w.first; other != nil; other = other.next {
			if told++; told > mostTold {
				r.Merge()
				return
			}
			message := "the same data for the same purpose rest on " + check.Words(u.six) + " here" + at(own.Lines) + " and on " + check.Words(w.six) + " in " + quoted(other.Name, other.Lines)
			if mixed {
				r.NotMet("basis", message+", so that withdrawing consent changes nothing", keepOne(sixOf(u.six), sixOf(w.six)))
			} else {
				r.NotMet("basis", message, "decide between "+check.Words(u.six)+" and "+check.Words(w.six)+" for this use, or say what sets the two apart")
			}
		}
	}
	r.Merge()
}

// mostTold is how many rows a message names at most.
const mostTold = 10

// leftOut reports rows that use a basis which a row's list, said to be complete, leaves out.
func (v *review) leftOut(r *check.Result, own *row, list sixes) {
	if list == 0 {
		return
	}
	for i := range v.rows {
		other := &v.rows[i]
		if other.Row == own.Row {
			continue
		}
		for j := range other.said.basis {
			c := &other.said.basis[j]
			six := c.six()
			if c.says(SaidOfficialCapacity, SaidStatutoryFunctions) {
				six |= sixOf(basis.PublicTask)
			}
			if more := six &^ list; more != 0 {
				r.NotMet("basis", "the list of bases leaves out "+more.String()+", which "+quote(other.Name)+" relies on"+at(c.Lines),
					"complete the list, or correct the places that go beyond it")
				return
			}
		}
	}
}

// sectionConflicts reports rows whose basis a section's list, said to be complete, leaves out: one finding
// a section, at the first such row, with the others named.
func (v *review) sectionConflicts(r *check.Result) {
	for i := range v.sections {
		s := &v.sections[i]
		list := untied(s.basis)
		if s.Complete != fact.Yes || !r.Applies(list != 0) {
			continue
		}
		if more := untied(v.whole.basis) &^ list; more != 0 {
			r.NotMet(check.Item("sections", i)+".basis", "the section gives "+list.String()+" as its bases"+at(s.basis[0].Lines)+", and the list for the whole notice adds "+more.String()+at(v.whole.basis[0].Lines),
				"bring the two lists into line")
		}
		for j := range v.rows {
			row := &v.rows[j]
			if more := row.list &^ list; row.covers && row.list.len() >= unmappedFrom && more != 0 {
				r.NotMetAt(row.ID, check.Item("rows", j)+".basis", "the list of bases here"+at(row.said.basis[0].Lines)+" adds "+more.String()+" to those that another section gives as the whole of them: "+list.String()+at(s.basis[0].Lines),
					"bring the two lists into line")
			}
		}
		var first *row
		var names []string
		for j := range v.rows {
			row := &v.rows[j]
			if six := row.six; row.section == s && six != 0 && list&sixOf(six) == 0 {
				if first == nil {
					first = row
				}
				names = append(names, quote(row.Name)+" on "+check.Words(six))
			}
		}
		if first != nil {
			r.NotMetAt(first.ID, check.Item("sections", i)+".basis", "the section opens with "+list.String()+" as its bases"+at(s.basis[0].Lines)+", and rows of it rest on others: "+strings.Join(names, ", "),
				"bring the opening sentence and the rows into line")
		}
	}
}
