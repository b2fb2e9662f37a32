package notice

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
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
	Run: func(c Case, on civil.Date) (r check.Result) {
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
			c.review.otherRows(&r, c.row, false, "", "decide on one basis for this use, or say what sets the two apart")
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
			r.NotMet(own.path(), fmt.Sprintf("the basis given here is %s%s, and %s it is %s%s", own.six(), at(own.Lines), where(other), cmp.Or(named, six.String()), at(other.Lines)),
				"decide on one basis for this use and say the same in both places")
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

// at prints the lines of a source for a message: all of a few, first and last of many.
func at(lines []int) string {
	if len(lines) == 0 {
		return ""
	}
	var buffer [len(" (lines 1000000 to 1000001)")]byte
	return string(appendLines(buffer[:0], lines))
}

func appendLines(text []byte, lines []int) []byte {
	number := func(before string, line int) { text = strconv.AppendInt(append(text, before...), int64(line), 10) }
	switch len(lines) {
	case 0:
		return text
	case 1:
		number(" (line ", lines[0])
	case 2:
		number(" (lines ", lines[0])
		number(" and ", lines[1])
	default:
		number(" (lines ", slices.Min(lines))
		number(" to ", slices.Max(lines))
	}
	return append(text, ')')
}

// quoted is printed words in quotation marks, with their lines.
func quoted(words string, lines []int) string {
	var buffer [160]byte
	return string(appendQuoted(buffer[:0], words, lines))
}

func appendQuoted(text []byte, words string, lines []int) []byte {
	return appendLines(strconv.AppendQuote(text, single(words)), lines)
}

// quote puts words in quotation marks; those among them become single ones.
func quote(words string) string { return strconv.Quote(single(words)) }

func single(words string) string { return strings.ReplaceAll(words, `"`, "'") }

// quoted is the words of a statement with their place, for a message; its value where there are none.
func (st *Statement) quoted() string {
	return quoted(cmp.Or(st.Words, st.Value), st.Lines)
}

// aside prints words for a message in brackets, with their lines: the lines alone where there are no words.
func aside(words string, lines []int) string {
	if words == "" {
		return at(lines)
	}
	return " (" + quote(words) + ")" + at(lines)
}

// meets reports whether two uses are of the same data of the same people for the same purpose.
func (u *use) meets(v *use) bool {
	return !u.purposes.Intersect(v.purposes).Empty() && !u.data.Intersect(v.data).Empty() && !u.people.Intersect(v.people).Empty()
}

// mixes reports whether two uses stand in one section and one of them rests on consent.
func (u *use) mixes(v *use) bool {
	return u.section != nil && u.section == v.section && (u.six == basis.Consent) != (v.six == basis.Consent)
}

// otherRows reports rows about the same use as a row that rest on another basis: with mixed, those of its
// section where one of the two rests on consent, which are consent-mixed; else the others.
func (v *review) otherRows(r *check.Result, own *row, mixed bool, ending, remedy string) {
	if own.six == 0 {
		return
	}
	u := &v.uses[own.use].use
	told := 0
	for i := range v.uses {
		w := &v.uses[i]
		if w.six == u.six || u.mixes(&w.use) != mixed || !u.meets(&w.use) {
			continue
		}
		for other := w.first; other != nil; other = other.next {
			if told++; told > mostTold {
				r.Merge()
				return
			}
			r.NotMet("basis", fmt.Sprintf("the same data for the same purpose rest on %s here%s and on %s in %q%s%s", check.Words(u.six), at(own.Lines), check.Words(w.six), other.Name, at(other.Lines), ending), remedy)
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
				r.NotMet("basis", fmt.Sprintf("the list of bases leaves out %s, which %q relies on%s", more, other.Name, at(c.Lines)),
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
			r.NotMet(fmt.Sprintf("sections[%d].basis", i), fmt.Sprintf("the section gives %s as its bases%s, and the list for the whole notice adds %s%s", list, at(s.basis[0].Lines), more, at(v.whole.basis[0].Lines)),
				"bring the two lists into line")
		}
		for j := range v.rows {
			row := &v.rows[j]
			if more := row.list &^ list; row.covers && row.list.len() >= unmappedFrom && more != 0 {
				r.NotMetAt(row.ID, fmt.Sprintf("rows[%d].basis", j), fmt.Sprintf("the list of bases here%s adds %s to those that another section gives as the whole of them: %s%s", at(row.said.basis[0].Lines), more, list, at(s.basis[0].Lines)),
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
				names = append(names, fmt.Sprintf("%q on %s", row.Name, check.Words(six)))
			}
		}
		if first != nil {
			r.NotMetAt(first.ID, fmt.Sprintf("sections[%d].basis", i), fmt.Sprintf("the section opens with %s as its bases%s, and rows of it rest on others: %s", list, at(s.basis[0].Lines), strings.Join(names, ", ")),
				"bring the opening sentence and the rows into line")
		}
	}
}
