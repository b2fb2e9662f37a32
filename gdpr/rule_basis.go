package gdpr

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// basisRules are the rules of group basis that look at one chain.
func basisRules() []ChainRule {
	return []ChainRule{
		basisNotInForce, basisClosed, publicTaskWithoutAuthority, legalObligationUnnamed,
		legitimateInterestUnnamed, recognisedInterestUnnamed, contractParty,
	}
}

// Law: UK GDPR Article 6(1); point (ea) was inserted by section 70 of the 2025 Act.
// Changed: 2026-02-05 (SI 2026/82).
var basisNotInForce = ChainRule{
	Requirement: check.Requirement{
		ID: "basis-not-in-force", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)(ea)")},
		Doc:  "the basis did not exist on the day tested",
		Bad:  `{"as_at": "2026-02-04", "data": ["identity"], "article6": "recognised-legitimate-interests", "recognised": "safeguarding"}`,
		Good: `{"as_at": "2026-02-05", "data": ["identity"], "article6": "recognised-legitimate-interests", "recognised": "safeguarding"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		if b := c.Ground.Article6; r.Applies(b != 0) && !b.InForce(on) {
			r.NotMet("article6", check.Words(b)+" ("+b.Provision().String()+") was no lawful basis on "+on.String(),
				"rely on it only from "+b.Span().From.String()+", or on a basis that was law on the day")
		}
		return r
	},
}

// Law: UK GDPR Article 6(1), last sentence; DPA 2018 section 7 for who is a public authority.
// Changed: 2026-02-05, when the bar was extended to point (ea).
var basisClosed = ChainRule{
	Requirement: check.Requirement{
		ID: "basis-closed-to-public-authority", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)"), law.DPA2018.Section("7")},
		Doc:  "a public authority performing its tasks relies on legitimate interests, which are closed to it",
		Bad:  `{"controller": {"kind": "public-body"}, "data": ["identity"], "article6": "legitimate-interests", "interest": "a safe building", "own_task": "yes"}`,
		Good: `{"controller": {"kind": "charity"}, "data": ["identity"], "article6": "legitimate-interests", "interest": "a safe building"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		b := c.Ground.Article6
		if !r.Applies(b.ClosedToPublicAuthorities() && b.InForce(on)) {
			return r
		}
		switch c.Controller.IsPublicAuthority() {
		case fact.Yes:
			switch {
			case c.Ground.OwnTask == fact.Unknown && !c.Notice:
				r.Unclear("own_task", "own_task: whether the processing belongs to the public authority's tasks")
			case c.Ground.OwnTask != fact.No:
				r.NotMet("article6", "a public authority cannot rely on "+check.Words(b)+" when it performs its tasks",
					"rely on public task with the law that gives it, or declare own_task: no where the processing is outside its public tasks")
			}
		case fact.Unknown:
			if !c.Notice {
				r.Unclear("article6", "controller.public_authority: whether the controller is a public authority")
			}
		}
		return r
	},
}

// Law: UK GDPR Articles 6(1)(e) and 6(3), DPA 2018 section 8.
// Changed: 2026-02-05, the task must be the controller's own.
var publicTaskWithoutAuthority = ChainRule{
	Requirement: check.Requirement{
		ID: "public-task-without-authority", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)(e)"), law.UKGDPR.Article("6(3)"), law.DPA2018.Section("8")},
		Doc:  "public task is relied on and no task or authority laid down by law is named",
		Bad:  `{"data": ["identity"], "article6": "public-task"}`,
		Good: `{"data": ["identity"], "article6": "public-task", "under": "ACT/Care Act 2014/s42", "own_task": "yes"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		g := c.Ground
		if !r.Applies(g.Article6 == basis.PublicTask) {
			return r
		}
		if g.Under == (law.Provision{}) {
			r.NotMet("under", "public task is the basis, and "+c.lacks()+" which law lays the task down",
				"name the enactment that gives the organisation this task, or rely on another basis: "+Bases(*g, 0, basis.PublicTask, c.Controller.IsPublicAuthority(), on))
			return r
		}
		if !g.Article6.OwnTask(on) || c.Notice {
			return r
		}
		switch g.OwnTask {
		case fact.No:
			r.NotMet("own_task", "the task is another body's: since 5 February 2026 public task needs a task of the controller's own",
				"rely on legitimate interests, or where that body asked for the data on recognised legitimate interests, Annex 1 paragraph 1")
		case fact.Unknown:
			r.Unclear("own_task", "own_task: whether the task is the controller's own")
		}
		return r
	},
}

// Law: UK GDPR Article 6(3): the duty stands in domestic law; Article 13(1)(c) for telling people.
// Strength: that the law must be named is an inference.
var legalObligationUnnamed = ChainRule{
	Requirement: check.Requirement{
		ID: "legal-obligation-unnamed", Group: "basis", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("6(3)"), law.UKGDPR.Article("13(1)(c)")},
		Doc:  "legal obligation is relied on and no law is named",
		Bad:  `{"data": ["tax"], "article6": "legal-obligation"}`,
		Good: `{"data": ["tax"], "article6": "legal-obligation", "under": "ACT/Income Tax (Earnings and Pensions) Act 2003"}`,
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		if r.Applies(c.Ground.Article6 == basis.LegalObligation) && c.Ground.Under == (law.Provision{}) {
			r.NotMet("under", "legal obligation is the basis, and "+c.lacks()+" which law imposes it",
				"name the Act or regulation, with its section where one imposes the duty")
			if !c.Notice {
				r.Cites(law.UKGDPR.Article("6(3)"), law.UKGDPR.Article("5(2)"))
			}
		}
		return r
	},
}

// Law: UK GDPR Articles 13(1)(d) and 14(2)(b).
var legitimateInterestUnnamed = ChainRule{
	Requirement: check.Requirement{
		ID: "legitimate-interest-unnamed", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("13(1)(d)"), law.UKGDPR.Article("14(2)(b)")},
		Doc:  "legitimate interests are relied on and no interest is named",
		Bad:  `{"data": ["cctv"], "article6": "legitimate-interests"}`,
		Good: `{"data": ["cctv"], "article6": "legitimate-interests", "interest": "the safety of residents and staff"}`,
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		if r.Applies(c.Ground.Article6 == basis.LegitimateInterests) && c.Ground.Interest == "" {
			r.NotMet("interest", "legitimate interests are the basis, and "+c.lacks()+" which interest is pursued",
				"say whose interest it is and what it consists in; a purpose alone is not an interest")
			if !c.Notice {
				r.Cites(law.UKGDPR.Article("6(1)(f)"), law.UKGDPR.Article("5(2)"))
			}
		}
		return r
	},
}

// Law: UK GDPR Article 6(1)(ea) and 6(5), Annex 1. Since 2026-02-05.
var recognisedInterestUnnamed = ChainRule{
	Requirement: check.Requirement{
		ID: "recognised-interest-unnamed", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)(ea)"), law.UKGDPR.Annex("1", "")},
		Span: law.Span{From: useAndAccess},
		Doc:  "recognised legitimate interests are relied on and no condition of Annex 1 is named",
		Bad:  `{"data": ["identity"], "article6": "recognised-legitimate-interests"}`,
		Good: `{"data": ["identity"], "article6": "recognised-legitimate-interests", "recognised": "safeguarding"}`,
	},
	Timeless: true,
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		if r.Applies(c.Ground.Article6 == basis.RecognisedLegitimateInterests) && c.Ground.Recognised == 0 {
			r.NotMet("recognised", "recognised legitimate interests are the basis, and "+c.lacks()+" which condition of Annex 1 is met",
				"name the paragraph of Annex 1: 1, 2, 3, 5 or 6; without one, legitimate interests with their balancing test may serve")
		}
		return r
	},
}

// Law: UK GDPR Article 6(1)(b): the person is party to the contract, or asked for the steps before it.
var contractParty = ChainRule{
	Requirement: check.Requirement{
		ID: "contract-party", Group: "basis", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)(b)")},
		Doc:  "contract is the basis and the people concerned are not party to it and asked for no steps before one",
		Bad:  `{"people": ["supplier-contact"], "data": ["contact"], "article6": "contract"}`,
		Good: `{"people": ["employee"], "data": ["contact"], "article6": "contract", "party_to_contract": "yes"}`,
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		g := c.Ground
		if !r.Applies(g.Article6 == basis.Contract) || g.PartyToContract == fact.Yes {
			return r
		}
		outside := c.People.OutsideContract()
		switch {
		case g.PartyToContract == fact.No:
			r.NotMet("party_to_contract", "contract is the basis, and the people concerned are not party to that contract",
				"rely on legitimate interests for them, or on the basis that carries a duty or task towards them")
		case !outside.Empty():
			r.NotMet("party_to_contract", "contract is the basis, and people of these kinds are not normally party to it: "+check.Words(outside),
				"rely on another basis for them, or declare party_to_contract: yes where they are party or asked for steps before a contract")
		case !c.Notice:
			r.Unclear("party_to_contract", "party_to_contract: whether the people concerned are party to the contract, or asked for steps before one")
		}
		return r
	},
}
