package notice

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// review is a notice with its claims read, once for all rules.
type review struct {
	notice   *Notice
	on       civil.Date
	lexicon  *lexicon
	whole    place
	sections []place
	rows     []row
	cases    []Case              // of the rows
	uses     []uses              // of the rows that rest on one basis, each once
	purposes []category.Purposes // of the uses: few have one in common
	document bool                // an appropriate policy document is mentioned somewhere
	spots    []spot              // with sentences on retention
	schedule retention.Schedule  // what the notice says of how long, without its classes: its own rules are those of package retention, which look at one at a time

	exemptions []*Exemption // those that hold on the day

	// Room for what is read.
	claimRoom  []claim
	phraseRoom []phrase
	keptRoom   []kept
	chainRoom  []chain
	lineRoom   []line
	answerRoom []answered
}

// carve takes n from room, which is made anew where it does not reach.
func carve[T any](room *[]T, n int) []T {
	const least = 32
	if len(*room) < n {
		*room = make([]T, max(n, least))
	}
	taken := (*room)[:n:n]
	*room = (*room)[n:]
	return taken
}

// place is the sayings of the notice or of a section, with their claims read.
type place struct {
	*Sayings
	path             string // of a section; empty for the notice and for a row
	basis, condition []claim
	phrases          []phrase
	kept             []kept   // its retention phrases
	sayings          []saying // what it says of rights
	tabled           bool     // rows of a table of bases stand in the section
	offences         bool     // a row of the section gives a paragraph for offence data
}

// phrase is a name or law that is printed, with what it means.
type phrase struct {
	*Phrase
	list string // "names" or "under"
	i    int    // its place in the list
	*meaning
}

// path is where the phrase stands in its row, section or notice.
func (p *phrase) path() string { return check.Item(p.list, p.i) }

// use is what rows rest on a basis for: the same data of the same people for the same purpose.
type use struct {
	six      basis.Article6
	section  *place
	purposes category.Purposes
	data     category.Set
	people   category.Subjects
}

// uses is the rows that rest on one basis for the same thing: copies of a row are one use.
type uses struct {
	use
	first, last *row // the others hang on the first, in order
}

// row is a row with its claims read and its surroundings looked up.
type row struct {
	*Row
	of      *review
	said    place
	section *place                      // nil where it stands alone
	as      *row                        // the row whose claims cover it; nil for most
	covers  bool                        // the notice applies its claims to other rows too
	list    sixes                       // the bases that its claims name without tying them to anything
	speaks  [SaidNotApplicable + 1]bool // what some claim of it, here or elsewhere, names
	six     basis.Article6              // the one it rests on: that of its first own claim; zero where that names none or several, or where it gives an untied list

	onBasis     [1]chain // with the first condition that is its own
	onCondition []chain

	at      int              // its place in the notice
	keeps   []kept           // how long its records are kept: its own phrases, else those that hold for it
	asClass *retention.Class // made by [row.class]

	answers *answered // of [row.granted]

	use  int  // in the uses of the review, where it rests on one basis
	next *row // of the same use
}

var (
	none    law.Provision
	nowhere = []law.Provision{none}
)

// readNotice reads the claims of a notice. The readings share its memory.
func readNotice(n *Notice, on civil.Date) *review {
	if n == nil {
		panic(errNoNotice)
	}
	v := &review{notice: n, on: on, lexicon: n.lexicon}
	if v.lexicon == nil {
		v.lexicon = newLexicon()
	}
	v.whole = v.place(&n.Sayings)
	v.sections = make([]place, len(n.Sections))
	sections := make(map[string]*place, len(n.Sections))
	for i := range n.Sections {
		v.sections[i] = v.place(&n.Sections[i].Sayings)
		v.sections[i].path = check.Item("sections", i)
		sections[n.Sections[i].ID] = &v.sections[i]
	}
	v.rows = make([]row, len(n.Rows))
	for i := range n.Rows {
		r := &v.rows[i]
		*r = row{Row: &n.Rows[i], of: v, at: i, said: v.place(&n.Rows[i].Sayings), section: sections[n.Rows[i].Section]}
		if r.section != nil {
			r.section.tabled = r.section.tabled || r.Table
			r.section.offences = r.section.offences || r.givesOffences(on)
		}
	}
	var rows map[string]*row
	for i := range v.rows {
		r := &v.rows[i]
		if r.As != "" {
			if rows == nil {
				rows = v.byID()
			}
			if r.as = rows[r.As]; r.as != nil { // a row that is not there, which Validate refuses, covers nothing
				r.as.covers = true
			}
		}
		r.rest()
		v.chains(r)
	}
	v.cases = make([]Case, len(v.rows))
	for i := range v.rows {
		v.cases[i] = Case{Notice: n, Row: &n.Rows[i], review: v, row: &v.rows[i]}
	}
	v.gather()
	v.keep()
	v.state()
	v.exemptions = n.exemptionsOn(on)
	return v
}

func (v *review) byID() map[string]*row {
	rows := make(map[string]*row, len(v.rows))
	for i := range v.rows {
		rows[v.rows[i].ID] = &v.rows[i]
	}
	return rows
}

// gather sorts the rows by what they rest on a basis for.
func (v *review) gather() {
	v.uses, v.purposes = make([]uses, 0, len(v.rows)), make([]category.Purposes, 0, len(v.rows))
	at := make(map[use]int, len(v.rows))
	for i := range v.rows {
		r := &v.rows[i]
		if r.six == 0 {
			continue
		}
		u := use{r.six, r.section, r.mainly(), r.Data, r.People}
		j, known := at[u]
		if !known {
			r.use, at[u] = len(v.uses), len(v.uses)
			v.uses = append(v.uses, uses{u, r, r})
			v.purposes = append(v.purposes, u.purposes)
			continue
		}
		r.use = j
		v.uses[j].last.next = r
		v.uses[j].last = r
	}
}

func (v *review) place(s *Sayings) place {
	v.document = v.document || s.States(PolicyDocument)
	return place{
		Sayings: s, phrases: v.phrases(s), kept: v.kept(s),
		basis: v.claims("basis", s.Basis), condition: v.claims("condition", s.Condition),
	}
}

// each runs over the places that a case is about: the row or, for the whole, the notice and its sections.
func (c Case) each(see func(*place)) {
	if c.row != nil {
		see(&c.row.said)
		return
	}
	see(&c.review.whole)
	for i := range c.review.sections {
		see(&c.review.sections[i])
	}
}

// phrases reads the names and laws that are printed in a place.
func (v *review) phrases(s *Sayings) []phrase {
	if len(s.Names)+len(s.Under) == 0 {
		return nil
	}
	w := v.lexicon
	out := carve(&v.phraseRoom, len(s.Names)+len(s.Under))
	for i := range s.Names {
		out[i] = phrase{&s.Names[i], "names", i, look(w, w.means, s.Names[i].key(), readPhrase)}
	}
	for i := range s.Under {
		out[len(s.Names)+i] = phrase{&s.Under[i], "under", i, look(w, w.means, s.Under[i].key(), readPhrase)}
	}
	return out
}

// cited is what the citation of a claim means on a day.
func (v *review) cited(c *claim, on civil.Date) *cited {
	return look(v.lexicon, v.lexicon.cited, citation{c.Cites, on < exit, c.list == "condition"}, readCitation)
}

func (v *review) claims(list string, of []Claim) []claim {
	if len(of) == 0 {
		return nil
	}
	out := carve(&v.claimRoom, len(of))
	for i := range of {
		c := claim{Claim: &of[i], list: list, i: i}
		c.cited = v.cited(&c, v.on)
		for _, s := range of[i].Says {
			c.saidSix |= sixOf(s.Article6())
			c.saidNine |= nineOf(s.Article9())
		}
		out[i] = c
	}
	here := false
	for i := range out {
		out[i].speaks = out[i].In == ""
		here = here || out[i].speaks && !out[i].empty()
	}
	for i := range out {
		out[i].speaks = out[i].speaks || !here && out[i].People.Empty()
	}
	return out
}

// bases is the claims that speak of the row's basis: its own and those made of it elsewhere, else those
// of the row that covers it.
func (r *row) bases() []claim {
	if len(r.said.basis) == 0 && r.as != nil {
		return r.as.said.basis
	}
	return r.said.basis
}

// conditions is the claims that speak of the row's condition, likewise.
func (r *row) conditions() []claim {
	if len(r.said.condition) == 0 && r.as != nil {
		return r.as.said.condition
	}
	return r.said.condition
}

// rest finds what the row rests on, once its claims and those of the row that covers it are read.
func (r *row) rest() {
	for _, claims := range [...][]claim{r.said.basis, r.said.condition} {
		for i := range claims {
			for _, s := range claims[i].Says {
				r.speaks[min(s, SaidNotApplicable)] = true
			}
		}
	}
	claims := r.bases()
	r.list = untied(claims)
	if r.list.len() >= unmappedFrom {
		return
	}
	for i := range claims {
		if c := &claims[i]; c.own() && !c.empty() {
			r.six = c.article6()
			return
		}
	}
}

// recognised is the condition of Annex 1 that the row's basis claims describe or cite; zero where they name none.
func (r *row) recognised() basis.Recognised {
	for i := range r.bases() {
		c := &r.bases()[i]
		for _, p := range c.Names {
			if n, ok := basis.RecognisedOf(p); ok {
				return n
			}
		}
		if c.recognised != 0 {
			return c.recognised
		}
	}
	return 0
}

// condition is the row's own condition claim, the first; nil where it has none.
func (r *row) condition() *claim {
	if r.listed() {
		return nil
	}
	for i := range r.conditions() {
		if c := &r.conditions()[i]; c.own() {
			return c
		}
	}
	return nil
}

// mainly is the purposes of the row that its basis carries: those that its first own claim is tied to, else
// those that no further claim of it is tied to.
func (r *row) mainly() category.Purposes {
	purposes := r.For
	first := true
	for i := range r.said.basis {
		c := &r.said.basis[i]
		if !c.own() {
			continue
		}
		if first && !c.For.Empty() {
			return purposes.Intersect(c.For)
		}
		if !first {
			purposes = purposes.Without(c.For)
		}
		first = false
	}
	return purposes
}

// kinds is the special categories that the row declares or plainly holds.
func (r *row) kinds() category.Set { return r.Special.Union(r.Data.Special()) }

// near gives the sayings that reach the row, nearest first: its own, those of the row that covers it, its section's, the notice's.
func (v *review) near(r *row, see func(*Sayings) bool) bool {
	return see(&r.Sayings) || r.as != nil && see(&r.as.Sayings) || r.section != nil && see(r.section.Sayings) || see(v.whole.Sayings)
}

// named reports whether a phrase of the list that pick chooses reaches the row for these purposes.
func (v *review) named(r *row, forThese category.Purposes, pick func(*Sayings) []Phrase) bool {
	return v.near(r, func(s *Sayings) bool {
		for _, p := range pick(s) {
			if p.For.Empty() || forThese.Empty() || !p.For.Intersect(forThese).Empty() {
				return true
			}
		}
		return false
	})
}

func interests(s *Sayings) []Phrase { return s.Interests }
func under(s *Sayings) []Phrase     { return s.Under }

// offers reports whether a right is stated where a reader of the row would look: in the row's own list of
// rights where it has one, else anywhere that reaches it.
func (v *review) offers(r *row, right rights.Right) bool {
	if len(r.Rights) > 0 {
		return r.Offers(right)
	}
	return v.near(r, func(s *Sayings) bool { return s.Offers(right) })
}

// chain is a ground that one condition claim, with one paragraph, makes of a row; without a claim where the
// row has none.
type chain struct {
	claim  *claim
	ground basis.Ground
}

// listed reports whether the row's conditions are a list of another row, which ties none to it: it rests on none of them.
func (r *row) listed() bool {
	return r.as != nil && len(r.said.condition) == 0 && untiedConditions(r.as.said.condition).len() > 1
}

// chains makes the grounds of a row: for its basis, and for each paragraph of each condition claim of its own.
func (v *review) chains(r *row) {
	r.onBasis[0].ground = r.ground(r.condition(), none)
	conditions := r.conditions()
	if len(conditions) == 0 || r.listed() {
		r.onCondition = r.onBasis[:] // for its condition is none
		return
	}
	n := 0
	for i := range conditions {
		if cl := &conditions[i]; cl.own() {
			n += max(1, len(cl.paragraphs))
		}
	}
	r.onCondition = carve(&v.chainRoom, n)[:0]
	for i := range conditions {
		cl := &conditions[i]
		if !cl.own() {
			continue
		}
		places := cl.paragraphs
		if len(places) == 0 {
			places = nowhere
		}
		for _, p := range places {
			r.onCondition = append(r.onCondition, chain{cl, r.ground(cl, p)})
		}
	}
}

// ground is the chain that one condition claim, with one paragraph, makes of a row.
func (r *row) ground(c *claim, p law.Provision) basis.Ground {
	g := basis.Ground{
		Data: r.Data, Special: r.Special, Article6: r.six,
		Explicit: fact.Of(r.speaks[SaidExplicitConsent]), Implied: fact.Of(r.speaks[SaidConsentByConduct]),
	}
	for purpose := range r.For.All() {
		g.For = purpose
		break
	}
	if g.Article6 == basis.RecognisedLegitimateInterests {
		g.Recognised = r.recognised()
	}
	if c == nil {
		return g
	}
	if !c.Data.Empty() {
		g.Data, g.Special = c.Data, r.Special.Intersect(c.Data)
	}
	if !g.Data.Intersect(unspecified).Empty() {
		g.Special = category.Set{} // a definition of special categories tells none that is held
	}
	g.Article9 = c.article9()
	g.Schedule1, g.Limb, _ = basis.Schedule1Of(p)
	g.CannotConsent = fact.Of(c.says(SaidVitalInterestsIncapable))
	return g
}
