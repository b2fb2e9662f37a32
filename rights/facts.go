package rights

import (
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// Facts are what rights turn on besides the basis and the condition. A zero fact is unknown, not no. What the purpose of
// a ground makes plain need not be said: see [Facts.Of].
type Facts struct {
	Automated       fact.Fact `json:"automated,omitzero"`        // held in a computer, not on paper alone: Article 20(1)(b)
	Provided        fact.Fact `json:"provided,omitzero"`         // come from the person, also by observing them, not inferred: Articles 13, 14, 20(1)
	Marketing       fact.Fact `json:"marketing,omitzero"`        // used for direct marketing, fundraising appeals included
	Research        fact.Fact `json:"research,omitzero"`         // used for scientific or historical research or statistics; market research is neither
	Decisions       fact.Fact `json:"decisions,omitzero"`        // decisions with legal or similar effect are taken without a meaningful human part
	PublicAuthority fact.Fact `json:"public_authority,omitzero"` // the controller is a public authority performing its tasks: DPA 2018 s.7
}

// need is one of the facts.
type need uint8

const (
	automated need = iota + 1
	provided
	marketing
	research
	decisions
	authority
)

var needRows = [...]struct {
	name  string // as in JSON
	bound Bound
	no    string // the reason where the fact is no
}{
	automated: {"automated", ThisRecord, "paper files cannot be ported: they are not processed by automated means"},
	provided:  {"provided", ThisRecord, "only what the person provided can be ported, not what others said or the controller inferred"},
	marketing: {"marketing", ThisUse, "the data are not used for direct marketing; if they were, an objection would end it at once"},
	research:  {"research", ThisUse, "the data are not used for scientific or historical research or statistics"},
	decisions: {"decisions", ThisUse, "no decision that matters is left to a machine alone"},
	authority: {"public_authority", ThisGround, ""},
}

// of is what is said of a need, for a purpose: see [Facts.Of]. What is neither yes nor no says nothing.
func (f *Facts) of(n need, p category.Purpose) (said fact.Fact) {
	switch n {
	case automated:
		said = f.Automated
	case provided:
		said = f.Provided
	case marketing:
		said = f.marketing(p)
	case research:
		said = f.research(p)
	case decisions:
		said = f.Decisions
	case authority:
		said = f.PublicAuthority
	}
	if said != fact.Yes && said != fact.No {
		return fact.Unknown
	}
	return said
}

// Purposes that are direct marketing or research, and those that may hold some; every other is neither.
// That appeals for gifts are direct marketing is the regulator's guidance, from memory; the rest is analysis.
var (
	marketingPurposes = category.PurposesOf(category.ForMarketing, category.ForFundraising)
	marketingMaybe    = category.PurposesOf(category.ForEvents, category.ForPublicity, category.ForCommunication, category.ForFeedback,
		category.ForEnquiries, category.ForAnalytics, category.ForWebsiteOperation, category.ForVolunteering, category.ForResearch)

	researchPurposes = category.PurposesOf(category.ForResearch, category.ForStatistics)
	researchMaybe    = category.PurposesOf(category.ForQualityAssurance, category.ForPublicHealth, category.ForEqualityMonitoring,
		category.ForFeedback, category.ForAnalytics, category.ForArchiving)
)

// Of is f with what the purpose makes plain filled in: that marketing and fundraising are direct marketing, that payroll is
// not, that a purpose of research is research. A fact that is said already stays; an unset purpose says nothing.
func (f Facts) Of(p category.Purpose) Facts {
	f.Marketing, f.Research = f.marketing(p), f.research(p)
	return f
}

func (f *Facts) marketing(p category.Purpose) fact.Fact {
	if f.Marketing == fact.Unknown {
		return implied(p, marketingPurposes, marketingMaybe)
	}
	return f.Marketing
}

func (f *Facts) research(p category.Purpose) fact.Fact {
	if f.Research == fact.Unknown {
		return implied(p, researchPurposes, researchMaybe)
	}
	return f.Research
}

func implied(p category.Purpose, yes, maybe category.Purposes) fact.Fact {
	switch {
	case p == 0 || maybe.Has(p):
		return fact.Unknown
	case yes.Has(p):
		return fact.Yes
	}
	return fact.No
}
