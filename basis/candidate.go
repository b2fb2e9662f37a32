package basis

import (
	"iter"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Candidate is one part of a chain that could carry a ground: an Article 6 basis, or an
// Article 9 condition with its paragraph, or for offence data a paragraph alone. The
// parts combine freely, for no basis decides the condition.
type Candidate struct {
	Article6   Article6   `json:"article6,omitzero"`
	Recognised Recognised `json:"recognised,omitzero"`
	Article9   Article9   `json:"article9,omitzero"`
	Schedule1  Schedule1  `json:"schedule1,omitzero"`
	Limb       string     `json:"limb,omitzero"`

	Only    category.Set    `json:"only,omitzero"` // the special categories that it reaches, where the ground holds others too
	Test    string          `json:"test"`          // what must be shown, in our own words
	Decides string          `json:"decides"`       // who answers for that (analysis: the law has no such list)
	Law     []law.Provision `json:"law"`           // in the terms of the UK GDPR
}

// Candidates yields what could carry the data of g for its purpose on that day: first
// bases, then conditions, then paragraphs for offence data, and within each in the
// order of the law, not of merit. It picks none and promises none: each names the test
// that it must meet. What g already relies on plays no part.
//
// Which candidates belong to a purpose is analysis. An unset purpose gives all that the law
// has. Facts of g that rule a candidate out do so: a person who is no party to the
// contract, who can consent (for vital interests), a task that is not the controller's
// own. So do the categories that a paragraph is confined to, save where the kind of
// special category is not said. Explicit consent is always among the conditions, and
// consent among the paragraphs for offence data. Where no controller is known, nobody
// can say whether it is a public authority: the test says so.
func Candidates(g Ground, on civil.Date) iter.Seq[Candidate] {
	return func(yield func(Candidate) bool) {
		s := suggestionFor(g.For)
		_ = s.bases(g, on, yield) && s.conditions(g, on, yield) && s.offences(g, on, yield)
	}
}

// Chains yields the conditions and paragraphs of [Candidates] for special category and offence data, in the same order and bare: a
// condition of Article 9 with its paragraph, or a paragraph alone. It takes no day, for all of them have been law since 2018-05-25.
func Chains(g Ground) iter.Seq[Ground] {
	return func(yield func(Ground) bool) {
		s := suggestionFor(g.For)
		_ = s.reaching(g, func(l link, _ category.Set) bool {
			return yield(Ground{Article9: l.condition, Schedule1: l.paragraph, Limb: l.limb})
		}) && s.offending(g, func(l link) bool { return yield(Ground{Schedule1: l.paragraph, Limb: l.limb}) })
	}
}

// Bases yields the Article 6 bases of [Candidates], in the same order and bare.
func Bases(g Ground, on civil.Date) iter.Seq[Article6] {
	return func(yield func(Article6) bool) {
		s := suggestionFor(g.For)
		for b := range article6s.All() {
			if s.carries(b, g, on) && !yield(b) {
				return
			}
		}
	}
}

// carries reports whether a basis could carry the purpose: for recognised legitimate interests, some condition of Annex 1.
func (s suggestion) carries(b Article6, g Ground, on civil.Date) bool {
	switch {
	case !b.InForce(on) || b.excluded(g, on):
		return false
	case b == RecognisedLegitimateInterests:
		return len(s.recognised) > 0
	}
	return strings.Contains(s.points, b.row().point)
}

// bases yields the Article 6 part; like the other two it reports whether to go on.
func (s suggestion) bases(g Ground, on civil.Date, yield func(Candidate) bool) bool {
	for b := range article6s.All() {
		if !s.carries(b, g, on) {
			continue
		}
		if b == RecognisedLegitimateInterests {
			for r := range recogniseds.All() {
				if s.recognises(r) && !yield(b.candidate(r, g, on)) {
					return false
				}
			}
			continue
		}
		if !yield(b.candidate(0, g, on)) {
			return false
		}
	}
	return true
}

// excluded reports whether a fact of g rules the basis out.
func (b Article6) excluded(g Ground, on civil.Date) bool {
	return b == Contract && g.PartyToContract == fact.No || b.OwnTask(on) && g.OwnTask == fact.No
}

func (b Article6) candidate(r Recognised, g Ground, on civil.Date) Candidate {
	c := Candidate{Article6: b, Recognised: r, Test: b.Meaning(), Decides: b.row().decides, Law: []law.Provision{b.Provision()}}
	switch {
	case b == Consent:
		c.Test += incapable(g)
		c.Law = append(c.Law, law.UKGDPR.Article("7"))
	case b == Contract && g.PartyToContract == fact.Unknown:
		c.Test += "; it is not said whether the person is party to the contract"
	case b.NeedsLaw():
		c.Law = append(c.Law, law.UKGDPR.Article("6(3)"))
	}
	if b.OwnTask(on) {
		c.Test += "; the task must be one of the controller's own"
	}
	if r != 0 {
		c.Test = r.Meaning()
		c.Law = append(c.Law, r.Provision())
	}
	if b.ClosedToPublicAuthorities() {
		c.Test += "; not for a public authority performing its tasks"
		c.Law = append(c.Law, law.DPA2018.Section("7"))
	}
	return c
}

// incapable is what consent asks for besides where the person cannot give it.
func incapable(g Ground) string {
	if g.CannotConsent == fact.Yes {
		return "; the person cannot consent, so somebody with authority in law must decide for them"
	}
	return ""
}

// conditions yields the Article 9 part.
func (s suggestion) conditions(g Ground, on civil.Date, yield func(Candidate) bool) bool {
	kinds := g.SpecialKinds()
	return s.reaching(g, func(l link, reach category.Set) bool {
		if !l.condition.InForce(on) {
			return true
		}
		c := l.candidate(on)
		if reach != kinds {
			c.Only = reach
		}
		if l.condition == ExplicitConsent {
			c.Test += incapable(g)
		}
		return yield(c)
	})
}

// reaching yields the links for special category data, with the kinds that each reaches.
func (s suggestion) reaching(g Ground, yield func(l link, reach category.Set) bool) bool {
	kinds := g.SpecialKinds()
	if kinds.Empty() {
		return true
	}
	for _, l := range s.links {
		reach := kinds.Without(l.paragraph.Outside(kinds))
		if reach.Empty() || l.condition == 0 || l.condition == VitalInterestsIncapable && g.CannotConsent == fact.No {
			continue
		}
		if !yield(l, reach) {
			return false
		}
	}
	return true
}

func (l link) candidate(on civil.Date) Candidate {
	c := Candidate{
		Article9: l.condition, Schedule1: l.paragraph, Limb: l.limb,
		Test: l.condition.Meaning(), Decides: l.condition.row().decides,
		Law: []law.Provision{l.condition.Provision()},
	}
	switch l.condition.Part() {
	case 1:
		c.Law = append(c.Law, law.DPA2018.Section("10(2)"))
	case 2:
		c.Law = append(c.Law, law.DPA2018.Section("10(3)"))
	}
	if l.condition == HealthOrSocialCare {
		c.Law = append(c.Law, law.UKGDPR.Article("9(3)"), law.DPA2018.Section("11(1)"))
	}
	if l.paragraph != 0 {
		c.underParagraph(l, on)
	}
	return c
}

// underParagraph adds the paragraph's own test, its policy document and its place.
func (c *Candidate) underParagraph(l link, on civil.Date) {
	if l.condition.Part() == 2 || l.condition == 0 {
		c.Test = l.paragraph.Test() // what a paragraph of Part 1 asks is what its condition asks
	}
	if l.paragraph.PolicyDocument(l.limb, on) != fact.No {
		c.Test += "; an appropriate policy document must be in place"
	}
	c.Law = append(c.Law, l.paragraph.Provision(l.limb))
}

// offences yields the Article 10 part: the same paragraphs where they reach offence
// data, and what Part 3 and official authority have in place of the rest.
func (s suggestion) offences(g Ground, on civil.Date, yield func(Candidate) bool) bool {
	if !g.Offence() || on < applied {
		return true
	}
	if g.OfficialAuthority == fact.Yes {
		c := Candidate{Test: "the control of official authority covers this processing", Decides: "the law that gives the authority", Law: []law.Provision{article10, law.DPA2018.Section("10(4)")}}
		if !yield(c) {
			return false
		}
	}
	return s.offending(g, func(l link) bool {
		p := l.paragraph
		c := Candidate{Schedule1: p, Limb: l.limb, Decides: "the controller, who must meet the paragraph", Law: []law.Provision{article10, law.DPA2018.Section("10(5)")}}
		c.underParagraph(l, on)
		switch {
		case p == 29:
			c.Decides = Consent.row().decides
			c.Test += incapable(g)
		case p.Extension() == 36:
			c.Test += "; for offence data paragraph 36 does without the substantial public interest"
			c.Law = append(c.Law, Schedule1(36).Provision(""))
		case p.Extension() == 37:
			c.Test += "; for offence data paragraph 37 does without the list of categories, and with paragraph 36 without the substantial public interest"
			c.Law = append(c.Law, Schedule1(36).Provision(""), Schedule1(37).Provision(""))
		}
		return yield(c)
	})
}

// offending yields the paragraphs for offence data.
func (s suggestion) offending(g Ground, yield func(link) bool) bool {
	if !g.Offence() {
		return true
	}
	for _, of := range s.links {
		l := link{paragraph: of.paragraph, limb: of.limb}
		if twin := offenceTwin(of.condition); twin != 0 {
			l = link{paragraph: twin}
		}
		p := l.paragraph
		if p == 0 || p.row().offences == OutsideCategories && p.Extension() == 0 || p == 30 && g.CannotConsent == fact.No {
			continue
		}
		if !yield(l) {
			return false
		}
	}
	return true
}

// offenceTwin is the paragraph of Part 3 that does for offence data what the condition does
// for special category data, 0 where the paragraph of the link itself may do (analysis).
func offenceTwin(c Article9) Schedule1 {
	switch c {
	case ExplicitConsent:
		return 29
	case VitalInterestsIncapable:
		return 30
	case NotForProfitBody:
		return 31
	case MadePublic:
		return 32
	case LegalClaims:
		return 33
	}
	return 0
}
