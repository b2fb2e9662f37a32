package rights

import (
	"iter"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

const yes = fact.Yes

// Answer says whether a right applies. It is a plain value that compares with ==.
type Answer struct {
	Right   Right      `json:"right"`
	On      civil.Date `json:"on,omitzero"`
	Verdict Verdict    `json:"verdict"`
	Bound   Bound      `json:"bound,omitzero"`   // with No: how far the no reaches
	Missing string     `json:"missing,omitzero"` // the fact to add, by its name in JSON: with CannotSay, and where it would add conditions
	Reason  string     `json:"reason"`
	Opens   Conditions `json:"opens,omitzero"`   // with OnConditions and Yes: one of these opens the right
	Limits  Conditions `json:"limits,omitzero"`  // any of these stands in its way
	Partial bool       `json:"partial,omitzero"` // of several grounds: some answer less than this

	cell *cell // the row that answered; nil where none did
}

// Applies answers whether the right applies to data held on the ground on that day. It allocates nothing.
//
// The ground is taken as declared, not checked. A basis that was not law on the day counts as none, and for a right
// that depends on the basis the answer is no, then. For automated decisions the day is that of the decision:
// SI 2026/82 reg 5 keeps Article 22 for those taken before 2026-02-05.
func (r Right) Applies(g basis.Ground, f Facts, on civil.Date) Answer {
	a := Answer{Right: r, On: on, Verdict: CannotSay}
	switch {
	case !rightNames.Known(r):
		a.Missing, a.Reason = "right", "no right is named"
		return a
	case on < applied, !on.Valid():
		a.Missing, a.Reason = "on", "this package knows the law from 2018-05-25"
		return a
	case g.Article6 != 0 && g.Article6.Provision().IsZero():
		a.Missing, a.Reason = "article6", "no basis has this number"
		return a
	}
	if g.Article6 != 0 && !g.Article6.InForce(on) {
		if r.onBasis() {
			a.Verdict, a.Bound, a.Reason = No, NotThen, "the basis was not law on that day: what the data then stood on decides"
			return a
		}
		g.Article6 = 0
	}
	held := marksOf(&g, &f)
	for i := range matrix[r] {
		c := &matrix[r][i]
		if c.bases.has(uint8(g.Article6)) && held&c.marks == c.marks && c.span.Contains(on) {
			a.from(c, &g, &f)
			return a
		}
	}
	a.Missing, a.Reason = "article6", "the right depends on the lawful basis"
	return a
}

// Alike reports whether [Right.Applies] answers the same of every ground on two days, but for the day: so it does where nothing
// that the right turns on came or went between them, and the basis of the ground is law on both.
func (r Right) Alike(a, b civil.Date) bool {
	if !rightNames.Known(r) || a.Valid() != b.Valid() {
		return false
	}
	for _, day := range turns[r] {
		if a < day != (b < day) {
			return false
		}
	}
	return true
}

// turns holds, for every right, the days on which what the tables say of it changed.
var turns = func() (of [len(rightRows)][]civil.Date) {
	for r := range rightNames.All() {
		add := func(s law.Span) {
			for _, day := range [...]civil.Date{s.From, s.Until} {
				if day != 0 && !slices.Contains(of[r], day) {
					of[r] = append(of[r], day)
				}
			}
		}
		for i := range matrix[r] {
			add(matrix[r][i].span)
		}
		for c := range concerning[r].All() {
			add(conditionRows[c].span)
		}
	}
	return of
}()

// onBasis reports whether no answer can be had without the basis. Automated decisions are among them because one basis,
// and only on the days that it is law, forbids them.
func (r Right) onBasis() bool {
	return r == WithdrawConsent || r == Portability || r == Objection || r == AutomatedDecisions
}

// from fills in what the row answers, once its facts are known.
func (a *Answer) from(c *cell, g *basis.Ground, f *Facts) {
	a.cell = c
	for _, n := range c.needs {
		if n != 0 && f.of(n, g.For) == fact.No {
			a.Verdict, a.Bound, a.Reason = No, needRows[n].bound, needRows[n].no
			return
		}
	}
	a.Reason = c.reason
	for _, n := range c.needs {
		if n != 0 && f.of(n, g.For) == fact.Unknown {
			a.Missing = needRows[n].name
			return
		}
	}
	a.Verdict, a.Bound, a.Missing = c.verdict, c.bound, c.missing
	if a.Verdict >= OnConditions {
		a.Opens, a.Limits = conditionsOf(a.Right, g, f, a.On)
	}
}

// AppliesAcross answers for an activity: the join of what its grounds answer. The right applies as strongly as on the ground
// that gives most; Partial says that others give less. Without grounds it cannot say.
func (r Right) AppliesAcross(grounds []basis.Ground, f Facts, on civil.Date) Answer {
	if len(grounds) == 0 {
		return Answer{Right: r, On: on, Verdict: CannotSay, Missing: "grounds", Reason: "the activity names no ground"}
	}
	a := r.Applies(grounds[0], f, on)
	for _, g := range grounds[1:] {
		a = a.Join(r.Applies(g, f, on))
	}
	return a
}

// Join is the answer for two grounds of one activity: the stronger, with the conditions of both and the fact that either
// misses. Both must be about one right.
func (a Answer) Join(b Answer) Answer {
	if b.Verdict > a.Verdict {
		a, b = b, a
	}
	a.Partial = a.Partial || b.Partial || a.Verdict != b.Verdict
	a.Opens |= b.Opens
	a.Limits |= b.Limits
	if a.Missing == "" {
		a.Missing = b.Missing
	}
	return a
}

// Law yields what the answer rests on, under the names of its day: the places that decide, else those of the right.
func (a Answer) Law() iter.Seq[law.Provision] {
	if a.cell == nil {
		return a.Right.Provisions(a.On)
	}
	return func(yield func(law.Provision) bool) {
		if a.Bound == NotThen { // what was not law that day has no name of that day
			for _, p := range a.cell.law {
				if !yield(p) {
					return
				}
			}
			return
		}
		named(a.cell.law, a.On, yield)
	}
}

// String is the answer in a line, such as "object: no, this-ground: what a contract needs is open to no general objection".
func (a Answer) String() string {
	var b strings.Builder
	b.WriteString(a.Right.String() + ": " + a.Verdict.String())
	if a.Bound != 0 {
		b.WriteString(", " + a.Bound.String())
	}
	if a.Missing != "" {
		b.WriteString(", missing " + a.Missing)
	}
	b.WriteString(": " + a.Reason)
	return b.String()
}
