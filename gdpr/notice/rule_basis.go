package notice

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func basisRules() []Rule {
	return []Rule{
		basisMissing, basisMismatch, basisNotABasis, basisLumped, basisUnmapped, basisConflict,
		basisNotInForce, basisClosed,
		publicTaskWithoutAuthority, regulatorClaim, legalObligationUnnamed, legitimateInterestUnnamed,
		recognisedInterestUnnamed, contractParty, thirdPartyWithoutBasis,
	}
}

var basisMissing = Rule{
	Requirement: requirement("basis-missing",
		`{"id": "calls", "name": "Call recording", "data": ["voice-recording"]}`,
		`{"id": "calls", "name": "Call recording", "data": ["voice-recording"], "basis": [{"words": "legitimate interests", "says": ["legitimate-interests"]}], "interests": [{"words": "training of staff"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil || c.exempt(TellBasis) || !r.Applies(true) || claimed(c.row.bases()) {
			return r
		}
		if c.row.section != nil && reaches(c.row.section.basis, c.row) || reaches(c.review.whole.basis, c.row) {
			return r // a list for the section or notice covers it, well or badly
		}
		if c.row.States(PointsTo) {
			r.Unclear("basis", "what the document says to which the notice points for this activity")
			r.Mend("give the basis here too, or say where that document stands")
			return r
		}
		r.NotMet("basis", "the notice does not say on which lawful basis this is done", "name one point of Article 6(1) for these data and this purpose: "+c.bases(0, on))
		return r
	},
}

// reaches reports whether a claim of a section or notice speaks of the row's people and of a purpose of it.
func reaches(claims []claim, r *row) bool {
	for i := range claims {
		c := &claims[i]
		if !c.empty() && (c.People.Empty() || !c.People.Intersect(r.People).Empty()) && (c.For.Empty() || r.For.Empty() || !c.For.Intersect(r.For).Empty()) {
			return true
		}
	}
	return false
}

// claimed reports whether a claim that speaks for its row names anything.
func claimed(claims []claim) bool {
	for i := range claims {
		if c := &claims[i]; c.own() && !c.empty() {
			return true
		}
	}
	return false
}

// Law: UK GDPR Articles 6(1) and 13(1)(c).
var basisMismatch = Rule{
	Requirement: check.Requirement{
		ID: "basis-mismatch", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)"), law.UKGDPR.Article("13(1)(c)")},
		Doc:  "the words describe one Article 6 basis and the point cited is another",
		Bad:  `{"id": "checks", "name": "Right to work", "under": [{"words": "Immigration, Asylum and Nationality Act 2006"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"], "cites": "UK GDPR Article 6(1)(b)"}]}`,
		Good: `{"id": "checks", "name": "Right to work", "under": [{"words": "Immigration, Asylum and Nationality Act 2006"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"], "cites": "UK GDPR Article 6(1)(c)"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.basis {
			cl := &c.row.said.basis[i]
			said := cl.saidSix.one()
			if r.Applies(said != 0 && cl.citedSix != 0) && cl.citedSix&sixOf(said) == 0 {
				r.NotMet(cl.path(), "the words describe "+check.Words(said)+", which is "+stood(said.Provision(), on).String()+", and the notice cites "+cl.citedSix.cite(on),
					"cite "+stood(said.Provision(), on).String()+" if the words are right, or correct the words")
			}
		}
		return r
	},
}

// cite names the points of a set.
func (s sixes) cite(on civil.Date) (text string) {
	for b := range basis.AllArticle6() {
		if s&sixOf(b) != 0 {
			text = listed(text, stood(b.Provision(), on).String())
		}
	}
	return text
}

// Law: UK GDPR Article 6(1): the list is closed.
// Strength: an inference.
var basisNotABasis = Rule{
	Requirement: check.Requirement{
		ID: "basis-not-a-basis", Group: "basis", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("6(1)")},
		Doc:  "the words given as the basis describe a purpose or something else that is no Article 6 basis",
		Bad:  `{"id": "enquiries", "name": "Enquiries", "basis": [{"words": "necessary for contacting the enquirer", "says": ["purpose"], "cites": "UK GDPR Article 6(1)(b)"}]}`,
		Good: `{"id": "enquiries", "name": "Enquiries", "basis": [{"words": "steps at your request before a contract", "says": ["steps-before-contract"], "cites": "UK GDPR Article 6(1)(b)"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.basis {
			cl := &c.row.said.basis[i]
			if !r.Applies(cl.own() && len(cl.Says) > 0) {
				continue
			}
			for _, s := range cl.Says {
				if noBasis(c, cl, s) {
					r.NotMet(cl.path(), "what is given as the lawful basis"+aside(cl.Words, nil)+" names "+cmp.Or(s.row().odd, s.String())+", and that is no basis under Article 6",
						"say which of the points of Article 6(1) is meant, in words that describe it: "+c.bases(0, on))
				}
			}
		}
		r.Merge()
		return r
	},
}

// noBasis reports whether a reading of a claim is no basis, where no rule of its own deals with it.
func noBasis(c Case, cl *claim, s Said) bool {
	switch s {
	case SaidOfficialCapacity, SaidStatutoryFunctions, SaidRegulator, SaidLawEnforcement, SaidNotApplicable, SaidOfficialAuthorityOffences:
		return false
	case SaidSchedule1Condition, SaidVitalInterestOfOurs:
		return true
	case SaidContractOfOurs: // with another party named, or a point cited, contract-party looks at it
		return cl.citedSix == 0 && cl.saidSix == 0 && !c.row.States(ContractWith)
	}
	return s.Article6() == 0 && cl.saidSix == 0
}

// Law: UK GDPR Article 13(1)(c).
// Strength: an inference.
var basisLumped = Rule{
	Requirement: check.Requirement{
		ID: "basis-lumped", Group: "basis", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("13(1)(c)")},
		Doc:  "several Article 6 points are cited together in one row and fewer are described",
		Bad:  `{"id": "health", "name": "Occupational health", "basis": [{"words": "performance of a contract", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b)(d)"}]}`,
		Good: `{"id": "health", "name": "Occupational health", "basis": [{"words": "performance of a contract", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b)"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.basis {
			cl := &c.row.said.basis[i]
			if r.Applies(cl.citedSix != 0) && cl.lumpedSix && cl.saidSix.len() < cl.citedSix.len() {
				r.NotMet(cl.path(), "several points are cited together ("+cl.citedSix.cite(on)+"), and the words describe "+orNone(cl.saidSix.String()),
					"cite only the point that applies to this row, and give other uses a row of their own")
			}
		}
		return r
	},
}

func orNone(text string) string {
	if text == "" {
		return "none of them"
	}
	return "only " + text
}

// Law: UK GDPR Article 13(1)(c).
// Strength: an inference: a reader must be able to tell which basis carries which use.
var basisUnmapped = Rule{
	Requirement: check.Requirement{
		ID: "basis-unmapped", Group: "basis", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("13(1)(c)")},
		Doc:  "several bases are listed for several purposes and nothing ties one to the other",
		Bad:  `{"id": "all", "name": "All services", "for": ["care-delivery", "employment"], "under": [{"words": "Care Act 2014"}], "basis": [{"words": "vital interests", "says": ["vital-interests"]}, {"words": "a contract with you", "says": ["contract"]}, {"words": "a legal obligation", "says": ["legal-obligation"]}]}`,
		Good: `{"id": "all", "name": "All services", "for": ["care-delivery", "employment"], "under": [{"words": "Care Act 2014"}], "basis": [{"words": "a contract with you", "says": ["contract"], "for": ["care-delivery"]}, {"words": "a legal obligation", "says": ["legal-obligation"], "for": ["employment"]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil {
			least := unmappedFrom
			if c.Row.People.Has(category.AboutAnyone) {
				least = 2 // a general statement: each reader has to find out which of the two is meant
			}
			if list := untied(c.row.said.basis); r.Applies(len(c.row.said.basis) > 0) && list.len() >= least && (c.row.covers || c.Row.For.Len() > 1 || len(c.Row.Purposes) > 1) {
				r.NotMet("basis", fmt.Sprintf("%d bases are listed together (%s) for several purposes, and the notice does not say which serves which", list.len(), list), mapping)
			}
			return r
		}
		if list := untied(c.review.whole.basis); r.Applies(len(c.review.whole.basis) > 0) && list.len() >= unmappedFrom && c.review.leans(nil) {
			r.NotMet("basis", fmt.Sprintf("%d bases are listed for the whole notice (%s), and it does not say which serves which purpose", list.len(), list), mapping)
		}
		for i := range c.review.sections {
			s := &c.review.sections[i]
			if untied(c.review.whole.basis).len() >= unmappedFrom {
				break // the list for the whole notice is the wider fault
			}
			if list := untied(s.basis); r.Applies(len(s.basis) > 0) && list.len() >= unmappedFrom && !s.tabled && c.review.leans(s) {
				r.NotMet(check.Item("sections", i)+".basis", fmt.Sprintf("%d bases are listed for a whole section (%s), and the notice does not say which serves which purpose", list.len(), list), mapping)
			}
		}
		return r
	},
}

const (
	unmappedFrom = 3 // two bases in one place are consent-mixed, basis-lumped or basis-conflict, unless the place is about anyone
	mapping      = "give each purpose its own basis, as a table or a sentence for each"
)

// untied is the bases that a list names without tying them to anything.
func untied(claims []claim) (list sixes) {
	for i := range claims {
		if c := &claims[i]; c.own() && !c.Tied() {
			list |= c.six()
			if c.says(SaidContractOfOurs) {
				list |= sixOf(basis.Contract)
			}
			if c.says(SaidVitalInterestOfOurs) {
				list |= sixOf(basis.VitalInterests)
			}
			if c.says(SaidOfficialCapacity, SaidPublicInterest) {
				list |= sixOf(basis.PublicTask)
			}
		}
	}
	return list
}

// leans reports whether a row of the section, or any row, has no claim of its own and leans on the list.
func (v *review) leans(s *place) bool {
	for i := range v.rows {
		if r := &v.rows[i]; (s == nil || r.section == s) && !claimed(r.bases()) {
			return true
		}
	}
	return false
}

var publicTaskWithoutAuthority = Rule{
	Requirement: requirement("public-task-without-authority",
		`{"id": "dbs", "name": "Criminal record checks", "basis": [{"words": "our public task", "says": ["public-task"], "cites": "Article 6(1)(e)"}]}`,
		`{"id": "dbs", "name": "Criminal record checks", "under": [{"words": "Care Act 2014"}], "basis": [{"words": "our public task", "says": ["public-task"], "cites": "Article 6(1)(e)"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			for i := range c.review.whole.basis {
				cl := &c.review.whole.basis[i]
				if r.Applies(cl.saidSix&sixOf(basis.PublicTask) != 0) && !cl.acts && c.Notice.Controller.IsPublicAuthority() != fact.Yes {
					r.NotMet(cl.path(), noTask(cl), taskRemedy)
				}
			}
			return r
		}
		for i := range c.row.said.basis {
			cl := &c.row.said.basis[i]
			if !r.Applies(cl.six()&sixOf(basis.PublicTask) != 0 || cl.says(SaidOfficialCapacity, SaidStatutoryFunctions)) || cl.says(SaidRegulator) {
				continue
			}
			if c.Notice.Controller.IsPublicAuthority() == fact.Yes || cl.acts {
				continue
			}
			single, purposes := len(c.row.said.basis) == 1, cl.For
			if single && purposes.Empty() {
				purposes = c.Row.For
			}
			if c.review.near(c.row, func(s *Sayings) bool {
				return slices.ContainsFunc(s.Under, func(p Phrase) bool { return single && p.For.Empty() || !p.For.Intersect(purposes).Empty() })
			}) {
				continue
			}
			r.NotMet(cl.path(), noTask(cl), taskRemedy+": "+c.bases(basis.PublicTask, on))
		}
		r.Merge()
		return r
	},
}

// bases lists for a remedy which bases could carry the purposes of the row.
func (c Case) bases(but basis.Article6, on civil.Date) string {
	return gdpr.Bases(c.row.ground(nil, none), c.Row.For, but, c.Notice.Controller.IsPublicAuthority(), on)
}

func noTask(c *claim) string {
	return "the notice relies on a public task or official capacity" + at(c.Lines) + " and does not say which law gives it to this organisation"
}

const taskRemedy = "name the enactment that lays the task down, or rely on another basis: a private or charitable body seldom has such a task"

// Law: UK GDPR Article 51 (supervisory authorities); DPA 2018 section 30 and Schedule 7 (competent authorities).
var regulatorClaim = Rule{
	Requirement: check.Requirement{
		ID: "regulator-claim", Group: "basis", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("51"), law.DPA2018.Section("30")},
		Doc:  "a controller that is no regulator or competent authority says that it acts as one",
		Bad:  `{"id": "contact", "name": "Restricted contact", "basis": [{"words": "acting in our official capacity as a regulator", "says": ["regulator"]}, {"words": "a contract with you", "says": ["contract"]}]}`,
		Good: `{"id": "contact", "name": "Restricted contact", "basis": [{"words": "a contract with you", "says": ["contract"]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil || !r.Applies(c.Notice.Controller.Kind != gdpr.PublicBody) {
			return r
		}
		for _, claims := range [...][]claim{c.row.said.basis, c.row.said.condition} {
			for i := range claims {
				if cl := &claims[i]; cl.says(SaidRegulator, SaidLawEnforcement) {
					r.NotMet(cl.path(), "the notice speaks of acting as a regulator or for law enforcement purposes of its own"+aside(cl.Words, cl.Lines)+", which this organisation is not shown to do",
						"take the words out, or name the enactment that makes the organisation a regulator or competent authority")
				}
			}
		}
		r.Merge()
		return r
	},
}

var legalObligationUnnamed = Rule{
	Requirement: requirement("legal-obligation-unnamed",
		`{"id": "tax", "name": "Tax", "basis": [{"words": "a legal obligation", "says": ["legal-obligation"], "cites": "Article 6(1)(c)"}]}`,
		`{"id": "tax", "name": "Tax", "under": [{"words": "Income Tax (Earnings and Pensions) Act 2003"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"], "cites": "Article 6(1)(c)"}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		return unnamed(c, basis.LegalObligation, under,
			"legal obligation is the basis, and the notice does not say which law imposes it", "name the Act or regulation, or the duty by its subject and date")
	},
}

var legitimateInterestUnnamed = Rule{
	Requirement: requirement("legitimate-interest-unnamed",
		`{"id": "cctv", "name": "Cameras", "basis": [{"words": "we have a legitimate interest", "says": ["legitimate-interests"]}]}`,
		`{"id": "cctv", "name": "Cameras", "interests": [{"words": "the safety of residents and staff"}], "basis": [{"words": "we have a legitimate interest", "says": ["legitimate-interests"]}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		return unnamed(c, basis.LegitimateInterests, interests,
			"legitimate interests are the basis, and the notice does not say which interest is pursued", "say whose interest it is and what it consists in; a purpose alone is not an interest")
	},
}

// unnamed looks at the claims of one basis that must come with a name of some sort.
func unnamed(c Case, b basis.Article6, pick func(*Sayings) []Phrase, message, remedy string) (r check.Result) {
	told := TellBasis // of which the law behind a duty is a part
	if b == basis.LegitimateInterests {
		told = TellInterests
	}
	if c.row == nil || c.exempt(told) {
		return r
	}
	for i := range c.row.said.basis {
		cl := &c.row.said.basis[i]
		purposes := cl.For
		if purposes.Empty() {
			purposes = c.Row.For
		}
		if r.Applies(cl.own() && cl.six()&sixOf(b) != 0 && (!cl.lumpedSix || cl.saidSix != 0)) &&
			!(b == basis.LegalObligation && cl.acts) && !c.review.named(c.row, purposes, pick) {
			r.NotMet(cl.path(), message+at(cl.Lines), remedy)
		}
	}
	r.Merge()
	return r
}

var contractParty = Rule{
	Requirement: requirement("contract-party",
		`{"id": "suppliers", "name": "Supplier contacts", "people": ["supplier-contact"], "basis": [{"words": "performance of a contract", "says": ["contract"]}]}`,
		`{"id": "staff", "name": "Staff", "people": ["employee"], "basis": [{"words": "performance of a contract", "says": ["contract"]}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil {
			c.review.contractsWithOthers(&r)
			return r
		}
		for i := range c.row.said.basis {
			cl := &c.row.said.basis[i]
			ours := cl.says(SaidContractOfOurs)
			if !r.Applies(cl.own() && (i == 0 || !cl.Tied()) && (ours || cl.six()&sixOf(basis.Contract) != 0)) {
				continue
			}
			outside := c.Row.People.OutsideContract()
			switch {
			case ours && (cl.citedSix != 0 || c.row.States(ContractWith)):
				r.NotMet(cl.path(), "the contract relied on is the organisation's own"+aside(cl.Words, cl.Lines)+"; the basis needs a contract with the person, or steps that person asked for",
					"rely on legitimate interests, naming them, for people who are not party to the contract")
			case ours:
			case !outside.Empty() && outside == c.Row.People && c.row.stated(ContractWith, "person") == nil:
				r.NotMet(cl.path(), "contract is the basis"+at(cl.Lines)+", and these people are not normally party to it: "+check.Words(outside),
					"rely on another basis for them, such as legitimate interests with the interest named")
			}
		}
		r.Merge()
		return r
	},
}

// contractsWithOthers reports a notice or section whose rows rest on contract although it says that the
// contract may be made with somebody else: for whom it is, it does not say.
func (v *review) contractsWithOthers(r *check.Result) {
	of := func(p *place) {
		onContract := func(u uses) bool { return (p == &v.whole || u.section == p) && u.six == basis.Contract }
		if !slices.ContainsFunc(v.uses, onContract) || !r.Applies(p.States(ContractWith)) {
			return
		}
		if st := p.stated(ContractWith, "commissioner", "employer"); st != nil {
			r.Unclear(check.Join(p.path, "statements"), "whether each person concerned is party to the contract, which the notice says may be made with somebody else"+at(st.Lines))
			r.Mend("say for whom the contract is the basis, and give those whose contract somebody else made another one, such as legitimate interests")
		}
	}
	of(&v.whole)
	for i := range v.sections {
		of(&v.sections[i])
	}
}

// Law: UK GDPR Articles 6 and 14.
// Strength: an inference.
var thirdPartyWithoutBasis = Rule{
	Requirement: check.Requirement{
		ID: "third-party-without-basis", Group: "basis", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("6"), law.UKGDPR.Article("14")},
		Doc:  "people other than the service user have no basis of their own",
		Bad:  `{"id": "support", "name": "Support", "people": ["unpaid-carer"], "others": ["cared-for-person"], "basis": [{"words": "your consent", "says": ["consent"]}]}`,
		Good: `{"id": "support", "name": "Support", "people": ["unpaid-carer"], "others": ["cared-for-person"], "interests": [{"words": "supporting carers"}], "basis": [{"words": "your consent", "says": ["consent"], "people": ["unpaid-carer"]}, {"words": "our legitimate interest", "says": ["legitimate-interests"], "people": ["cared-for-person"]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil || !r.Applies(!c.Row.Others.Empty()) || !claimed(c.row.bases()) {
			return r
		}
		theirs := sixOf(basis.Consent) | sixOf(basis.Contract)
		list := c.row.list.len() >= unmappedFrom
		for i := range c.row.bases() {
			cl := &c.row.bases()[i]
			if cl.six()&^theirs != 0 && (cl.People.Empty() && !list || !cl.People.Intersect(c.Row.Others).Empty()) {
				return r
			}
		}
		if c.row.States(PointsTo) {
			r.Unclear("others", "what the document says to which the notice points for this activity")
			r.Mend("name a basis for these people here too, or say where that document stands")
			return r
		}
		r.NotMet("others", "data of others are taken in ("+check.Words(c.Row.Others)+"), and the bases given speak of the person addressed",
			"name a basis for these people too, such as legitimate interests, and tell them as Article 14 asks")
		return r
	},
}

// Shared with records; the requirement and the law stand there.

var basisNotInForce = sharedBasis("basis-not-in-force",
	`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2026-02-04", "until": "2026-02-04"}, "rows": [{"id": "safety", "name": "Safeguarding", "basis": [{"words": "recognised legitimate interests: safeguarding", "says": ["recognised-legitimate-interests"], "names": ["UKGDPR/Annex1/6"]}]}]}`,
	`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2026-02-05", "until": "2026-02-05"}, "rows": [{"id": "safety", "name": "Safeguarding", "basis": [{"words": "recognised legitimate interests: safeguarding", "says": ["recognised-legitimate-interests"], "names": ["UKGDPR/Annex1/6"]}]}]}`)

var basisClosed = sharedBasis("basis-closed-to-public-authority",
	`{"id": "n", "controller": {"name": "Example Care", "kind": "public-body"}, "dated": {"from": "2026-03-01", "until": "2026-03-01"}, "rows": [{"id": "doors", "name": "Doors", "interests": [{"words": "a safe building"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}]}]}`,
	`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2026-03-01", "until": "2026-03-01"}, "rows": [{"id": "doors", "name": "Doors", "interests": [{"words": "a safe building"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}]}]}`)

var recognisedInterestUnnamed = sharedBasis("recognised-interest-unnamed",
	`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2026-03-01", "until": "2026-03-01"}, "rows": [{"id": "safety", "name": "Safeguarding", "basis": [{"words": "recognised legitimate interests", "says": ["recognised-legitimate-interests"], "cites": "UK GDPR Article 6(1)(ea)"}]}]}`,
	`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2026-03-01", "until": "2026-03-01"}, "rows": [{"id": "safety", "name": "Safeguarding", "basis": [{"words": "recognised legitimate interests", "says": ["recognised-legitimate-interests"], "cites": "UK GDPR Article 6(1)(ea) and Annex 1 paragraph 6"}]}]}`)
