package notice

import (
	"math/bits"
	"strconv"

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
	uses     []uses             // of the rows that rest on one basis, each once
	document bool               // an appropriate policy document is mentioned somewhere
	spots    []spot             // with sentences on retention
	schedule retention.Schedule // what the notice says of how long, without its classes: its own rules are those of package retention, which look at one at a time
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
func (p *phrase) path() string { return p.list + "[" + strconv.Itoa(p.i) + "]" }

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
	said    place
	section *place                      // nil where it stands alone
	as      *row                        // the row whose claims cover it; nil for most
	covers  bool                        // the notice applies its claims to other rows too
	list    sixes                       // the bases that its claims name without tying them to anything
	speaks  [SaidNotApplicable + 1]bool // what some claim of it, here or elsewhere, names
	six     basis.Article6              // the one it rests on: that of its first own claim; zero where that names none or several, or where it gives an untied list

	onBasis     basis.Ground // with the first condition that is its own
	onCondition []chain

	at      int              // its place in the notice
	keeps   []kept           // how long its records are kept: its own phrases, else those that hold for it
	asClass *retention.Class // made by [row.class]

	answers []rights.Answer // of [row.granted]

	use  int  // in the uses of the review, where it rests on one basis
	next *row // of the same use
}

// claim is a claim with its words and citations read into sets.
type claim struct {
	*Claim
	list string // "basis" or "condition"
	i    int    // its place in the list
	*cited
	saidSix  sixes // the Article 6 bases that the words name
	saidNine nines // the Article 9 conditions that the words name
	speaks   bool  // the claim speaks for its row: it stands there, or nothing that stands there does
}

// sixes and nines are sets of Article 6 bases and Article 9 conditions.
type (
	sixes uint16
	nines uint16
)

// own reports whether the claim speaks for its row: it stands in the row's own place or, where nothing
// there does, it is said of the row elsewhere and not of some people only.
func (c *claim) own() bool { return c.speaks }

// partial reports whether the claim is tied to a part of its row.
func (c *claim) partial() bool { return c.Tied() || !c.People.Empty() }

// path is where the claim stands in its row, section or notice.
func (c *claim) path() string { return c.list + "[" + strconv.Itoa(c.i) + "]" }

// empty reports whether the claim names nothing at all: no words with a meaning, no citation.
func (c *claim) empty() bool {
	for _, s := range c.Says {
		if s != SaidNotApplicable {
			return false
		}
	}
	return c.Cites == ""
}

// says reports whether the words name one of these.
func (c *claim) says(any ...Said) bool {
	for _, s := range c.Says {
		for _, want := range any {
			if s == want {
				return true
			}
		}
	}
	return false
}

// six is the bases the claim names: by its words where they name any, else by its citation.
func (c *claim) six() sixes {
	if c.saidSix != 0 {
		return c.saidSix
	}
	return c.citedSix
}

// nine is the conditions the claim names: by its words where they name any, else by its citation.
func (c *claim) nine() nines {
	if c.saidNine != 0 {
		return c.saidNine
	}
	return c.citedNine
}

// article6 is the one basis of the claim: the one its words name, else the one it cites, else none. A
// lumped citation yields none.
func (c *claim) article6() basis.Article6 {
	if c.saidSix == 0 && c.lumpedSix {
		return 0
	}
	return c.six().one()
}

// article9 is the one condition of the claim, likewise.
func (c *claim) article9() basis.Article9 {
	if c.lumpedNine {
		return 0
	}
	return c.nine().one()
}

// one is the only basis in the set; none where there are several or none.
func (s sixes) one() basis.Article6 {
	if s.len() != 1 {
		return 0
	}
	return basis.Article6(bits.TrailingZeros16(uint16(s)))
}

func (s nines) one() basis.Article9 {
	if s.len() != 1 {
		return 0
	}
	return basis.Article9(bits.TrailingZeros16(uint16(s)))
}

func sixOf(b basis.Article6) sixes  { return 1 << b &^ 1 }
func nineOf(b basis.Article9) nines { return 1 << b &^ 1 }

func (s sixes) len() int { return bits.OnesCount16(uint16(s)) }
func (s nines) len() int { return bits.OnesCount16(uint16(s)) }

// String names the bases of the set in words.
func (s sixes) String() (text string) {
	for b := range basis.AllArticle6() {
		if s&sixOf(b) != 0 {
			text = listed(text, check.Words(b))
		}
	}
	return text
}

// String names the conditions of the set in words.
func (s nines) String() (text string) {
	for b := range basis.AllArticle9() {
		if s&nineOf(b) != 0 {
			text = listed(text, check.Words(b))
		}
	}
	return text
}

func listed(text, more string) string {
	if text == "" {
		return more
	}
	return text + ", " + more
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
		v.sections[i].path = "sections[" + strconv.Itoa(i) + "]"
		sections[n.Sections[i].ID] = &v.sections[i]
	}
	v.rows = make([]row, len(n.Rows))
	for i := range n.Rows {
		r := &v.rows[i]
		*r = row{Row: &n.Rows[i], at: i, said: v.place(&n.Rows[i].Sayings), section: sections[n.Rows[i].Section]}
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
			r.as = rows[r.As]
			r.as.covers = true
		}
		r.rest()
		r.chains()
	}
	v.gather()
	v.keep()
	v.state()
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
	v.uses = make([]uses, 0, len(v.rows))
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
		Sayings: s, phrases: v.lexicon.phrases(s), kept: v.lexicon.kept(s),
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
func (w *lexicon) phrases(s *Sayings) []phrase {
	if len(s.Names)+len(s.Under) == 0 {
		return nil
	}
	out := make([]phrase, 0, len(s.Names)+len(s.Under))
	for i := range s.Names {
		out = append(out, phrase{&s.Names[i], "names", i, look(w, w.means, s.Names[i].key(), readPhrase)})
	}
	for i := range s.Under {
		out = append(out, phrase{&s.Under[i], "under", i, look(w, w.means, s.Under[i].key(), readPhrase)})
	}
	return out
}

func (v *review) claims(list string, of []Claim) []claim {
	if len(of) == 0 {
		return nil
	}
	out := make([]claim, len(of))
	for i := range of {
		c := claim{Claim: &of[i], list: list, i: i, cited: look(v.lexicon, v.lexicon.cited, citation{of[i].Cites, v.on < exit, list == "condition"}, readCitation)}
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
		for _, m := range c.mentions {
			for _, p := range m.Provisions {
				if n, ok := basis.RecognisedOf(p); ok {
					return n
				}
			}
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

// overlaps reports whether two claims of one row can speak of the same data and purpose.
func overlaps(a, b *Claim) bool {
	return (a.For.Empty() || b.For.Empty() || !a.For.Intersect(b.For).Empty()) &&
		(a.Data.Empty() || b.Data.Empty() || !a.Data.Intersect(b.Data).Empty()) &&
		(a.People.Empty() || b.People.Empty() || !a.People.Intersect(b.People).Empty())
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
func (r *row) chains() {
	r.onBasis = r.ground(r.condition(), none)
	conditions := r.conditions()
	if len(conditions) == 0 || r.listed() {
		r.onCondition = []chain{{nil, r.ground(nil, none)}}
		return
	}
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
