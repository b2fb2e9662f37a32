package basis

import (
	"iter"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Ground is one chain of an activity: these data, for this purpose, on this Article 6
// basis and, where the data need them, this Article 9 condition and Schedule 1
// paragraph. Alternatives are several grounds over the same data. What is unset has
// not been said; a zero [fact.Fact] is unknown, not no.
//
// A ground is declared: nothing here says whether the chain holds.
type Ground struct {
	Data    category.Set     `json:"data,omitzero"`    // what is held
	Special category.Set     `json:"special,omitzero"` // special categories that the data are in context, where that is not plain from Data
	For     category.Purpose `json:"for,omitzero"`

	Article6   Article6   `json:"article6,omitzero"`
	Recognised Recognised `json:"recognised,omitzero"` // the condition of Annex 1, with Article 6(1)(ea)
	Article9   Article9   `json:"article9,omitzero"`
	Schedule1  Schedule1  `json:"schedule1,omitzero"` // for Article 9, for offence data, or for both
	Limb       string     `json:"limb,omitzero"`      // the place in the paragraph, such as "(2)(e)"

	Interest string        `json:"interest,omitzero"` // with Article 6(1)(f): the interest pursued, in words
	Under    law.Provision `json:"under,omitzero"`    // the law behind Article 6(1)(c), 6(1)(e) or official authority under Article 10

	OwnTask           fact.Fact `json:"own_task,omitzero"`           // with Article 6(1)(e): the task or authority is the controller's own; with (ea) or (f), by a public authority: no where the processing is outside its tasks; with (ea) and (f), of a public authority: the processing is part of its tasks
	OfficialAuthority fact.Fact `json:"official_authority,omitzero"` // offence data are processed under the control of official authority: Article 10
	PartyToContract   fact.Fact `json:"party_to_contract,omitzero"`  // with Article 6(1)(b): the person is party to the contract, or asked for steps before one
	Explicit          fact.Fact `json:"explicit,omitzero"`           // with Article 9(2)(a): the consent is given in express words
	Implied           fact.Fact `json:"implied,omitzero"`            // consent is inferred from conduct or silence: Article 4(11)
	CannotConsent     fact.Fact `json:"cannot_consent,omitzero"`     // the person whose data they are is physically or legally incapable of consenting: Article 9(2)(c), Schedule 1 paragraph 30
}

// unspecified is special category data whose kind nobody has named.
var unspecified = category.Of(category.SpecialCategoryUnspecified)

// SpecialKinds is the kinds of Article 9(1) that the data are: those plain from Data
// and those declared, among them [category.SpecialCategoryUnspecified], which is none
// of the nine but stands for one. What data may reveal in context counts only once declared.
func (g Ground) SpecialKinds() category.Set {
	held := g.Data.Union(g.Special)
	return held.Special().Union(held.Intersect(unspecified))
}

// HoldsSpecial reports whether special category data are held: whether [Ground.SpecialKinds] holds anything.
func (g Ground) HoldsSpecial() bool { return !g.Data.Union(g.Special).SpecialData().Empty() }

// Offence reports whether offence data are held: convictions, allegations, proceedings.
func (g Ground) Offence() bool { return g.Data.Offence() }

// Provisions yields the provisions of the chain in its order: Article 6, Annex 1,
// Article 9, Article 10 where offence data are held on a paragraph or on official
// authority, Schedule 1. The law named in Under is not part of the chain.
func (g Ground) Provisions() iter.Seq[law.Provision] {
	return func(yield func(law.Provision) bool) {
		_ = (!article6s.Known(g.Article6) || yield(g.Article6.Provision())) &&
			(!recogniseds.Known(g.Recognised) || yield(g.Recognised.Provision())) &&
			(!article9s.Known(g.Article9) || yield(g.Article9.Provision())) &&
			(!g.onArticle10() || yield(article10)) &&
			(!schedule1s.Known(g.Schedule1) || yield(g.Schedule1.Provision(g.Limb)))
	}
}

// onArticle10 reports whether the chain passes through Article 10.
func (g Ground) onArticle10() bool {
	return g.Offence() && (g.OfficialAuthority == fact.Yes || schedule1s.Known(g.Schedule1) && g.Schedule1.row().offences != NotACondition)
}

// String is the chain for people, such as
// "UK GDPR Article 6(1)(b) → Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2(2)(e)";
// empty where nothing is named.
func (g Ground) String() string {
	var b strings.Builder
	var last law.Instrument
	for p := range g.Provisions() {
		text := p.String()
		if b.Len() > 0 {
			b.WriteString(" → ")
		}
		if in := p.Instrument(); in == last {
			text = strings.TrimPrefix(text, in.String()+" ")
		} else {
			last = in
		}
		b.WriteString(text)
	}
	return b.String()
}
