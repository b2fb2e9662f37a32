package notice

import (
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func conditionRules() []Rule {
	return []Rule{
		conditionMissing, conditionNotCited, conditionMismatch, conditionLumped, conditionNotArticle9, conditionUnmapped,
		conditionNeedless, specialUndeclared, vitalIncapacity, biometricCondition,
	}
}

// unspecified is special category data whose kind is not named.
var unspecified = category.Of(category.SpecialCategoryUnspecified)

var conditionMissing = Rule{
	Requirement: requirement("condition-missing",
		`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}]}`,
		`{"id": "plans", "name": "Care plans", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "health or social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2"}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil || c.exempt(TellBasis) || !r.Applies(!c.Row.Special.Empty() && !c.row.lacksWithCover()) || !c.row.lacks() {
			return r
		}
		candidates := gdpr.Candidates(c.row.ground(nil, none))
		nor, others := c.review.lackToo(c.row, candidates)
		r.NotMet("condition", "special category data ("+kindsOf(c.Row.Special)+") are held, and the notice does not say which Article 9 condition allows it"+nor,
			"name the Article 9(2) point, and the Schedule 1 paragraph where the point needs one: "+candidates+others)
		return r
	},
}

// lacks reports whether the row holds special category data for which neither it nor what it stands in speaks of a condition, well or badly.
func (r *row) lacks() bool {
	return !r.Special.Empty() && !claimed(r.conditions()) && !(r.section != nil && reaches(r.section.condition, r)) && !reaches(r.of.whole.condition, r)
}

// lacksWithCover reports whether the row lacks a condition together with the one that covers it, which holds the same kinds and whose finding tells of both.
func (r *row) lacksWithCover() bool {
	c := r.as
	return c != nil && c.as == nil && r.lacks() && c.lacks() && r.Special.Without(c.Special).Empty() && !r.of.cases[c.at].exempt(TellBasis)
}

// lackToo names the rows that a row covers and that lack a condition with it, and the candidates of those that have others.
func (v *review) lackToo(cover *row, candidates string) (nor, others string) {
	if !cover.covers {
		return "", ""
	}
	var names, of, lists []string // of the rows of each list, in its order
	protects := false
	for i := range v.rows {
		r := &v.rows[i]
		if r.as != cover || !r.lacksWithCover() {
			continue
		}
		name := quoted(r.Name, r.Lines)
		names = append(names, name)
		protects = protects || !r.For.Intersect(protecting).Empty()
		own := gdpr.Candidates(r.ground(nil, none))
		switch i := slices.Index(lists, own); {
		case own == candidates:
		case i < 0:
			of, lists = append(of, name), append(lists, own)
		default:
			of[i] += ", " + name
		}
	}
	for i := range lists {
		others += "; for " + of[i] + " " + lists[i]
	}
	if len(names) == 0 {
		return "", ""
	}
	nor = ", nor for what it covers: " + strings.Join(names, ", ")
	if protects {
		nor += gdpr.NoDelay
	}
	return nor, others
}

func kindsOf(s category.Set) string {
	if s.Len() > 4 {
		return fmt.Sprintf("%d kinds", s.Len())
	}
	return check.Words(s)
}

// Law: UK GDPR Articles 9(2) and 13(1)(c).
var conditionNotCited = Rule{
	Requirement: check.Requirement{
		ID: "condition-not-cited", Group: "condition", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("9(2)"), law.UKGDPR.Article("13(1)(c)")},
		Doc:  "a Schedule 1 paragraph is given, or words that fit more than one Article 9(2) point, and no point",
		Bad:  `{"id": "tests", "name": "Tests", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "cites": "DPA 2018 Schedule 1 paragraph 2(2)(e)"}]}`,
		Good: `{"id": "tests", "name": "Tests", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract with you", "says": ["contract"]}], "condition": [{"words": "social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2(2)(e)"}]}`,
		Over: []string{"condition-missing"},
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil || c.row.kinds().Empty() && c.Row.Data.Intersect(unspecified).Empty() {
			return r
		}
		cited := nines(0)
		for i := range c.row.said.condition {
			cited |= c.row.said.condition[i].citedNine
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			if !r.Applies(cl.own() && (len(cl.paragraphs) > 0 || cl.saidNine != 0)) || cited != 0 || cl.article10 || c.offences(cl) {
				continue
			}
			switch {
			case len(cl.paragraphs) > 0:
				r.NotMet(cl.path(), "the notice cites "+cl.paragraphs[0].String()+at(cl.Lines)+" and no point of Article 9(2); a Schedule 1 paragraph only completes such a point",
					"cite the Article 9(2) point too: "+pointOf(cl.paragraphs[0], on))
			case cl.saidNine.len() > 1:
				r.NotMet(cl.path(), "the words fit several points of Article 9(2) ("+cl.saidNine.String()+")"+at(cl.Lines)+", and none is cited", "cite the point that is meant")
			}
		}
		return r
	},
}

// offences reports whether the claim speaks of offence data only.
func (c Case) offences(cl *claim) bool {
	held := c.Row.Data
	if !cl.Data.Empty() {
		held = cl.Data
	}
	return held.Offence() && held.Special().Empty() && (!cl.Data.Empty() || c.row.Special.Empty())
}

// pointOf names the Article 9 point that a paragraph serves.
func pointOf(p law.Provision, on civil.Date) string {
	n, _, _ := basis.Schedule1Of(p)
	if nine := n.Article9(); nine != 0 {
		return stood(nine.Provision(), on).String()
	}
	return "the one whose test is met"
}

// Law: UK GDPR Article 9(2).
var conditionMismatch = Rule{
	Requirement: check.Requirement{
		ID: "condition-mismatch", Group: "condition", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("9(2)")},
		Doc:  "the words describe one Article 9(2) point and the point cited is another",
		Bad:  `{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "reasons of substantial public interest", "says": ["substantial-public-interest"], "names": ["DPA2018/Sch1/8"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 8"}]}`,
		Good: `{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "reasons of substantial public interest", "says": ["substantial-public-interest"], "names": ["DPA2018/Sch1/8"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			said := cl.saidNine.one()
			if r.Applies(said != 0 && cl.citedNine != 0) && cl.citedNine&nineOf(said) == 0 {
				r.NotMet(cl.path(), "the words describe "+check.Words(said)+", which is "+stood(said.Provision(), on).String()+", and the notice cites "+cl.citedNine.cite(on)+at(cl.Lines),
					"cite "+stood(said.Provision(), on).String()+" if the words are right, or correct the words")
			}
		}
		return r
	},
}

func (s nines) cite(on civil.Date) (text string) {
	for b := range basis.AllArticle9() {
		if s&nineOf(b) != 0 {
			text = listed(text, stood(b.Provision(), on).String())
		}
	}
	return text
}

// Law: UK GDPR Article 9(2).
var conditionLumped = Rule{
	Requirement: check.Requirement{
		ID: "condition-lumped", Group: "condition", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("9(2)")},
		Doc:  "several Article 9(2) points stand in one citation of one row and nothing says which serves what",
		Bad:  `{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "names": ["DPA2018/Sch1/8"], "cites": "UK GDPR Article 9(2)(c)(h)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}`,
		Good: `{"id": "diversity", "name": "Diversity", "data": ["racial-or-ethnic-origin"], "interests": [{"words": "equal treatment"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "names": ["DPA2018/Sch1/8"], "cites": "UK GDPR Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 8"}]}`,
		Over: []string{"condition-mismatch"},
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for i := range c.row.said.condition {
			if cl := &c.row.said.condition[i]; r.Applies(cl.citedNine != 0) && cl.lumpedNine {
				described := "none of them is described"
				if cl.saidNine != 0 {
					described = "the words describe " + cl.saidNine.String()
				}
				r.NotMet(cl.path(), "several points stand in one citation ("+cl.citedNine.cite(on)+")"+at(cl.Lines)+", and "+described,
					"cite one of these points for each use and say which data it carries, or give each its own row")
			}
		}
		return r
	},
}

// Law: UK GDPR Article 9(2): the list is closed, and contract, legal obligation, public task and legitimate interests are not in it.
var conditionNotArticle9 = Rule{
	Requirement: check.Requirement{
		ID: "condition-not-article-9", Group: "condition", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("9(2)")},
		Doc:  "something that is no Article 9(2) condition is offered as the reason for special category data",
		Bad:  `{"id": "roster", "name": "Occupational health", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "performance of a contract", "says": ["contract"]}]}`,
		Good: `{"id": "roster", "name": "Occupational health", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "occupational medicine", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)\nDPA 2018 Schedule 1 paragraph 2"}]}`,
		Over: []string{"condition-missing"},
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil {
			notConditions(&r, c.row.said.condition, "", func() string { return gdpr.Candidates(c.row.taken(nil)) })
			return r
		}
		notConditions(&r, c.review.whole.condition, "", anyCondition)
		for i := range c.review.sections {
			notConditions(&r, c.review.sections[i].condition, check.Item("sections", i), anyCondition)
		}
		return r
	},
}

func anyCondition() string { return "the purpose decides which" }

// notConditions reports the claims of a list that name an Article 6 basis where a condition is due.
func notConditions(r *check.Result, claims []claim, prefix string, candidates func() string) {
	for i := range claims {
		cl := &claims[i]
		if r.Applies(len(cl.Says) > 0) && cl.saidNine == 0 &&
			cl.says(SaidContract, SaidStepsBeforeContract, SaidContractOfOurs, SaidLegalObligation, SaidPublicTask, SaidLegitimateInterests, SaidRecognisedInterests) {
			r.NotMet(check.Join(prefix, cl.path()), quote(cl.Words)+" is offered as the reason for special category data"+at(cl.Lines)+", and Article 9(2) has no such condition",
				"keep it as the Article 6 basis, and name an Article 9(2) condition beside it: "+candidates())
		}
	}
}

// Law: UK GDPR Articles 9(2) and 13(1)(c).
// Strength: an inference.
var conditionUnmapped = Rule{
	Requirement: check.Requirement{
		ID: "condition-unmapped", Group: "condition", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("9(2)"), law.UKGDPR.Article("13(1)(c)")},
		Doc:  "conditions are listed for the whole notice and nothing ties one to data or purposes",
		Bad:  `{"id": "n", "controller": {"name": "Example Care"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, "rows": [], "condition": [{"words": "explicit consent", "says": ["explicit-consent"]}, {"words": "legal claims", "says": ["legal-claims"]}]}`,
		Good: `{"id": "n", "controller": {"name": "Example Care"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, "rows": [], "condition": [{"words": "explicit consent", "says": ["explicit-consent"], "for": ["marketing"]}, {"words": "legal claims", "says": ["legal-claims"], "for": ["legal-claims"]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil {
			if list := untiedConditions(c.row.said.condition); r.Applies(c.row.covers && list != 0) && list.len() > 1 {
				r.NotMet("condition", fmt.Sprintf("%d conditions are listed together (%s) for what other parts of the notice describe, and it does not say which data or purposes each carries", list.len(), list), mapping9)
			}
			return r
		}
		if list := untiedConditions(c.review.whole.condition); r.Applies(list != 0) && list.len() > 1 {
			r.NotMet("condition", fmt.Sprintf("%d conditions are listed for the whole notice (%s), and it does not say which data or purposes each carries", list.len(), list), mapping9)
		}
		for i := range c.review.sections {
			if list := untiedConditions(c.review.sections[i].condition); r.Applies(list != 0) && list.len() > 1 {
				r.NotMet(check.Item("sections", i)+".condition", fmt.Sprintf("%d conditions are listed for a whole section (%s), and the notice does not say which data or purposes each carries", list.len(), list), mapping9)
			}
		}
		return r
	},
}

const mapping9 = "name the condition beside the data and purpose that it carries"

func untiedConditions(claims []claim) (list nines) {
	for i := range claims {
		if c := &claims[i]; !c.Tied() {
			list |= c.nine()
		}
	}
	return list
}

var conditionNeedless = Rule{
	Requirement: requirement("condition-needless",
		`{"id": "status", "name": "Immigration status", "data": ["immigration-status"], "under": [{"words": "Immigration, Asylum and Nationality Act 2006"}], "basis": [{"words": "legal obligation", "says": ["legal-obligation"]}], "condition": [{"words": "employment law", "says": ["employment-or-social-protection"], "cites": "UK GDPR Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 1"}]}`,
		`{"id": "status", "name": "Immigration status", "data": ["immigration-status"], "under": [{"words": "Immigration, Asylum and Nationality Act 2006"}], "basis": [{"words": "legal obligation", "says": ["legal-obligation"]}], "condition": [{"words": "N/a", "says": ["not-applicable"]}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil {
			c.calledSpecial(&r, "", &c.Notice.Sayings)
			for i := range c.Notice.Sections {
				c.calledSpecial(&r, check.Item("sections", i), &c.Notice.Sections[i].Sayings)
			}
			return r
		}
		if !c.row.kinds().Empty() || c.Row.Data.Empty() || c.Row.Data.Offence() || !c.Row.Data.Intersect(unspecified).Empty() {
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			if r.Applies(cl.own() && cl.nine() != 0 && !cl.Tied()) {
				remedy := "drop the condition"
				if may := c.Row.Data.MayReveal(); !may.Empty() {
					remedy = "drop the condition, or say what the data reveal in context (they may reveal " + kindsOf(may) + ")"
				}
				r.NotMet(cl.path(), "an Article 9 condition is claimed"+at(cl.Lines)+", and the data ("+kindsOf(c.Row.Data)+") are not special category data by themselves", remedy)
			}
		}
		return r
	},
}

// calledSpecial looks at the data that the notice or a section puts under a heading of special categories.
func (c Case) calledSpecial(r *check.Result, path string, s *Sayings) {
	if !r.Applies(!s.CalledSpecial.Empty()) {
		return
	}
	plain := s.CalledSpecial
	for kind := range s.CalledSpecial.All() {
		if _, special := kind.Special(); special || kind == category.SpecialCategoryUnspecified {
			plain = plain.Without(category.Of(kind))
		}
	}
	if !plain.Empty() {
		r.NotMet(check.Join(path, "called_special"), "data are put under special categories that are none by themselves ("+kindsOf(plain)+")",
			"list under special categories only the nine kinds of Article 9(1), and say of other data when they reveal one")
	}
}

var specialUndeclared = Rule{
	Requirement: requirement("special-category-undeclared",
		`{"id": "leave", "name": "Maternity leave", "data": ["maternity"], "basis": [{"words": "a contract", "says": ["contract"]}]}`,
		`{"id": "leave", "name": "Annual leave", "data": ["employment"], "basis": [{"words": "a contract", "says": ["contract"]}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil || claimed(c.row.conditions()) && !c.row.listed() {
			return r
		}
		if kinds := c.Row.Data.Special(); r.Applies(!kinds.Empty()) && c.Row.Special.Empty() && c.Row.CalledSpecial.Special().Empty() {
			r.NotMet("special", "the data listed are of special categories ("+kindsOf(kinds)+"), and the notice does not treat them as such",
				"say that these are special category data and name the Article 9(2) condition: "+gdpr.Candidates(c.row.ground(nil, none)))
			return r
		}
		tells := gdpr.Tells(c.Row.Data)
		switch cared := c.Row.People.Has(category.AboutServiceUser); {
		case !r.Applies(tells || cared && c.Row.Data.Has(category.Incident)) || !c.row.kinds().Empty():
		case !tells:
			r.Unclear("special", "whether the records of incidents say who was hurt and how, and so reveal "+check.Words(category.Of(category.Health)))
			r.Mend("say whether they do and, if so, which Article 9(2) condition carries them")
		case cared && !c.Row.For.Intersect(caring).Empty():
			r.NotMet("special", "data used to care for people ("+kindsOf(c.Row.Data)+") reveal their health, and the notice does not treat them as special category data",
				"say that these data reveal health and name the Article 9(2) condition, for care usually 9(2)(h) with DPA 2018 Schedule 1 paragraph 2")
		default:
			r.Unclear("special", gdpr.Telling(c.Row.Data))
			r.Mend("say whether they do and, if so, which Article 9(2) condition carries them")
		}
		return r
	},
}

// caring is the purposes for which data about a service user tell of a need for care or treatment.
var caring = category.PurposesOf(category.ForCareDelivery, category.ForCareAssessment, category.ForCarePlanning, category.ForHealthCare, category.ForMedication)

// Shared with records; the requirement and the law stand there.

var vitalIncapacity = sharedCondition("vital-interests-incapacity",
	`{"id": "collapse", "name": "Emergencies", "data": ["health"], "special": ["health"], "basis": [{"words": "vital interests", "says": ["vital-interests"]}], "condition": [{"words": "vital interests", "says": ["vital-interests"], "cites": "UK GDPR Article 9(2)(c)"}]}`,
	`{"id": "collapse", "name": "Emergencies", "data": ["health"], "special": ["health"], "basis": [{"words": "vital interests", "says": ["vital-interests"]}], "condition": [{"words": "vital interests of somebody who cannot consent", "says": ["vital-interests-incapable"], "cites": "UK GDPR Article 9(2)(c)"}]}`)

var biometricCondition = sharedCondition("biometric-condition",
	`{"id": "clock", "name": "Clocking in", "data": ["biometric-identification"], "special": ["biometric-identification"], "interests": [{"words": "accurate rosters"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "employment law", "says": ["employment-or-social-protection"], "cites": "UK GDPR Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 1"}]}`,
	`{"id": "clock", "name": "Clocking in", "data": ["biometric-identification"], "special": ["biometric-identification"], "interests": [{"words": "accurate rosters"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "explicit consent", "says": ["explicit-consent"], "cites": "UK GDPR Article 9(2)(a)"}]}`)
