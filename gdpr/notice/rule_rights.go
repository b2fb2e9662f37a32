package notice

import (
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

func rightsRules() []Rule {
	return []Rule{
		rightMissing, rightInapplicable, rightAbsolute, rightNarrowed, rightMisdescribed, rightConflict,
		responseTimeMissing, responseTimeWrong,
	}
}

// Rights by what the rules ask of them.
var (
	told    = rights.Of(rights.Access, rights.Rectification, rights.Erasure, rights.Restriction, rights.Portability, rights.Objection, rights.MarketingObjection) // Articles 13(2)(b) and 21(4)
	onBasis = rights.Of(rights.WithdrawConsent, rights.Portability, rights.Objection)                                                                             // which some bases do not give
	bounded = rights.Of(rights.Erasure, rights.Restriction, rights.Portability, rights.Objection, rights.ResearchObjection, rights.AutomatedDecisions)            // that hold within limits
	inLists = rights.Of(rights.Erasure, rights.Restriction)                                                                                                       // which grounds in a list open
)

// seldom is grounds that a notice of a care provider may well pass over.
var seldom = [...]rights.Condition{rights.ChildOnline, rights.MaliciousAllegation}

// called is what a right is called in a message: in words, with the provisions that carry it on a day.
func called(right rights.Right, on civil.Date) string {
	var places []string
	before := "" // the Act and the word Article, once for those that follow one another
	for p := range right.Provisions(on) {
		text := p.String()
		number := strings.LastIndexByte(text, ' ') + 1
		if text[:number] == before {
			text = text[number:]
		} else {
			before = text[:number]
		}
		places = append(places, text)
	}
	switch {
	case int(right) >= len(phrased):
		return right.String()
	case len(places) == 0:
		return phrased[right]
	}
	return phrased[right] + " (" + strings.Join(places, ", ") + ")"
}

// provisions is what carries a right on a day: what a finding about that right cites.
func provisions(right rights.Right, on civil.Date) []law.Provision {
	return slices.Collect(right.Provisions(on))
}

// phrased is rights in words that fit behind "the right".
var phrased = [...]string{
	rights.WithdrawConsent: "to withdraw consent", rights.Informed: "to be informed", rights.Access: "of access", rights.Rectification: "to rectification",
	rights.Erasure: "to erasure", rights.Restriction: "to restriction", rights.Notification: "to have recipients told", rights.Portability: "to portability",
	rights.Objection: "to object", rights.MarketingObjection: "to object to direct marketing", rights.ResearchObjection: "to object to research",
	rights.AutomatedDecisions: "about automated decisions", rights.RegulatorComplaint: "to complain to the regulator", rights.ControllerComplaint: "to complain to the controller",
}

// Law: UK GDPR Articles 13(2)(b) to (d), 14(2)(c) and 21(4). Consent and complaints have rules of their own.
var rightMissing = Rule{
	Requirement: check.Requirement{
		ID: "right-missing", Group: "rights", Strength: check.Must,
		Law: []law.Provision{law.UKGDPR.Article("13(2)(b)"), law.UKGDPR.Article("13(2)(c)"), law.UKGDPR.Article("13(2)(d)"), law.UKGDPR.Article("21(4)")},
		Doc: "a right that the bases in use give is not stated",
		Bad: `{"sections": [{"id": "policy", "statements": [{"topic": "policy-document"}]}],
			"rights": [{"right": "access"}, {"right": "rectification"}, {"right": "erasure", "some": true}, {"right": "restriction", "some": true}, {"right": "withdraw-consent"}, {"right": "complain-controller"}, {"right": "complain-regulator"}]}`,
		Good: `{"sections": [{"id": "policy", "statements": [{"topic": "policy-document"}]}],
			"rights": [{"right": "access"}, {"right": "rectification"}, {"right": "erasure", "some": true}, {"right": "restriction", "some": true}, {"right": "portability", "bases": ["consent", "contract"]}, {"right": "withdraw-consent"}, {"right": "complain-controller"}, {"right": "complain-regulator"}]}`,
		Over: []string{"right-narrowed"},
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.exempt(TellRights) {
			return r
		}
		if c.row != nil {
			if !r.Applies(c.row.addresses(on)) || c.review.offered(rights.MarketingObjection) {
				return r
			}
			message := "data are used for direct marketing here, and the notice does not say that people may object to that at any time, without reasons"
			if st := c.review.anywhere(MarketingObjectionStated); st != nil {
				message += "; it prints a way to stop messages" + aside(st.Words, st.Lines) + ", which is not the right to object"
			}
			r.NotMet("rights", message, "say clearly, and apart from the rest, that people may object to direct marketing at any time and that it then stops")
			r.Cites(append(provisions(rights.MarketingObjection, on), law.UKGDPR.Article("21(4)"))...)
			return r
		}
		for right := range told.All() {
			offered := c.review.offered(right)
			if offered && r.Counted() {
				continue // that it applies would add nothing
			}
			giver := c.review.giving(right, on)
			if !r.Applies(giver != nil) || offered {
				continue
			}
			r.NotMet("rights."+right.String(), "the notice does not state the right "+called(right, on)+", which "+giver.ID+" gives: "+giver.granted(right, on).Reason,
				"state the right "+phrased[right]+", and when it applies")
			r.Cites(append(provisions(right, on), law.UKGDPR.Article("13(2)(b)"))...)
		}
		return r
	},
}

// giving is the first row that gives a right; nil where none does.
func (v *review) giving(right rights.Right, on civil.Date) *row {
	for i := range v.rows {
		r := &v.rows[i]
		if right == rights.MarketingObjection && r.addresses(on) || right != rights.MarketingObjection && opens(*r.granted(right, on)) {
			return r
		}
	}
	return nil
}

// addresses reports whether the row uses data for direct marketing with which people can be reached.
func (r *row) addresses(on civil.Date) bool {
	return r.Data.Has(category.Contact) && r.granted(rights.MarketingObjection, on).Verdict == rights.Yes
}

// Law: UK GDPR Articles 17 to 21.
// Strength: an inference from Article 12(1): a promise that is not kept is not clear.
var rightInapplicable = Rule{
	Requirement: check.Requirement{
		ID: "right-inapplicable", Group: "rights", Strength: check.Should,
		Law:  articles("17", "18", "19", "20", "21"),
		Doc:  "a right is offered that no basis in reach of the words gives",
		Bad:  `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "object", "some": true, "words": "so you may object"}]}`,
		Good: `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "erasure", "some": true, "words": "you may ask for them to be erased"}]}`,
		Over: []string{"right-absolute"},
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.stated(onBasis, func(s *saying) {
			if c.row == nil && (s.right == rights.WithdrawConsent || s.any(func(l *RightLine) bool { return l.Some || len(l.Bases) > 0 })) {
				return // in general words, a right that has conditions may be stated although nothing meets them
			}
			if !r.Applies(len(s.rows) > 0) || s.opened(on) {
				return
			}
			switch first, given := s.lines[0], s.given(on); {
			case given.Verdict == rights.No && given.Bound == rights.ThisGround:
				r.NotMet(first.path(), "the right "+called(s.right, on)+" is offered ("+first.quoted()+"), and no basis here gives it: "+given.Reason,
					"offer the rights that the basis gives, or put the basis right")
				r.Cites(provisions(s.right, on)...)
			case given.Verdict == rights.CannotSay:
				r.Unclear(first.path(), given.Missing+": whether anything here gives the right "+phrased[s.right])
				r.Cites(provisions(s.right, on)...)
			}
		})
		return r
	},
}

// Law: UK GDPR Articles 15 to 22D; DPA 2018 Schedules 2 to 4.
// Strength: an inference from Article 12(1).
var rightAbsolute = Rule{
	Requirement: check.Requirement{
		ID: "right-absolute", Group: "rights", Strength: check.Should,
		Law:  append(articles("15", "16", "17", "18", "19", "20", "21", "22"), law.DPA2018.Schedule("2", ""), law.DPA2018.Schedule("3", ""), law.DPA2018.Schedule("4", "")),
		Doc:  "a right is stated without its limits, or wider than the law has it",
		Bad:  `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "automated-decisions", "all": true, "words": "only people decide"}]}`,
		Good: `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "automated-decisions", "some": true, "words": "decisions with legal effect by a machine alone"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.stated(allRights, func(s *saying) {
			toAll := s.any(func(l *RightLine) bool { return l.All })
			if !toAll && !bounded.Has(s.right) {
				return
			}
			opened := s.opened(on)
			if !r.Applies(opened || toAll) {
				return
			}
			wide := false
			for _, l := range s.lines {
				if !l.All {
					continue
				}
				if other, a := s.refusing(on); other != nil {
					wide = true
					r.NotMet(l.path(), "the words extend the right "+called(s.right, on)+" to everything ("+l.quoted()+"); for "+other.ID+": "+a.Reason,
						"say to which data, uses or decisions the right belongs")
					r.Cites(provisions(s.right, on)...)
				}
			}
			if first := s.lines[0]; !wide && opened && bounded.Has(s.right) && !s.any((*RightLine).limited) {
				r.NotMet(first.path(), "the right "+called(s.right, on)+" is stated without limits ("+first.quoted()+"): "+s.given(on).Reason,
					"say when the right applies, or at least that it does not always")
				r.Cites(provisions(s.right, on)...)
			}
		})
		return r
	},
}

var allRights = rights.Of(slices.Collect(rights.All())...)

// articles is places in the UK GDPR.
func articles(pins ...string) (list []law.Provision) {
	for _, pin := range pins {
		list = append(list, law.UKGDPR.Article(pin))
	}
	return list
}

// Law: UK GDPR Articles 15 to 22D.
// Strength: an inference from Article 12(1).
var rightNarrowed = Rule{
	Requirement: check.Requirement{
		ID: "right-narrowed", Group: "rights", Strength: check.Should,
		Law: articles("15", "16", "17", "18", "19", "20", "21", "22"),
		Doc: "grounds that the law gives are left out, or a refusal goes further than the law",
		Bad: `{"sections": [{"id": "policy", "statements": [{"topic": "policy-document"}]}],
			"rights": [{"right": "access"}, {"right": "rectification"}, {"right": "erasure", "some": true}, {"right": "restriction", "grounds": ["accuracy-contested"]}, {"right": "portability", "bases": ["consent", "contract"]}, {"right": "withdraw-consent"}, {"right": "complain-controller"}, {"right": "complain-regulator"}]}`,
		Good: `{"sections": [{"id": "policy", "statements": [{"topic": "policy-document"}]}],
			"rights": [{"right": "access"}, {"right": "rectification"}, {"right": "erasure", "some": true}, {"right": "restriction", "grounds": ["accuracy-contested", "restriction-preferred", "person-needs-for-claims"]}, {"right": "portability", "bases": ["consent", "contract"]}, {"right": "withdraw-consent"}, {"right": "complain-controller"}, {"right": "complain-regulator"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.stated(allRights, func(s *saying) {
			if !s.any(func(l *RightLine) bool { return !l.Grounds.Empty() || len(l.Bases)+len(l.Refused) > 0 }) || !r.Applies(s.opened(on)) {
				return
			}
			for _, l := range s.lines {
				i := slices.IndexFunc(l.Refused, func(b basis.Article6) bool { return s.givenOn(b, on) })
				if i >= 0 {
					r.NotMet(l.path(), "the right "+called(s.right, on)+" is refused where the basis is "+check.Words(l.Refused[i])+" ("+l.quoted()+"), and the law gives it there",
						"refuse only where the law does: say what stands in the way")
					r.Cites(provisions(s.right, on)...)
					return
				}
			}
			if s.any(func(l *RightLine) bool { return l.Some || l.Example }) {
				return // the words tell that there is more
			}
			first := s.lines[0]
			if left := s.groundsLeft(on); len(left) > 0 {
				r.NotMet(first.path(), "the grounds given for the right "+called(s.right, on)+" leave some out ("+first.quoted()+"): "+strings.Join(left, "; "),
					"give every ground, or say that those given are examples")
				r.Cites(provisions(s.right, on)...)
			}
			if row, b := s.basisLeft(on); row != nil {
				r.NotMet(first.path(), "the right "+called(s.right, on)+" is tied to some bases ("+first.quoted()+"), and not to "+check.Words(b)+", on which "+row.ID+" rests",
					"name every basis in use that gives the right")
				r.Cites(provisions(s.right, on)...)
			}
		})
		return r
	},
}

// givenOn reports whether a row in reach gives the right on the basis, and no duty or task stands in its way. A row that names
// no basis may rest on this one.
func (s *saying) givenOn(b basis.Article6, on civil.Date) bool {
	return slices.ContainsFunc(s.rows, func(r *row) bool {
		given := false
		facts := r.facts()
		r.grounds(s.right, facts, func(g basis.Ground) {
			if g.Article6 == b || g.Article6 == 0 {
				g.Article6 = b
				a := s.right.Applies(g, facts, on)
				given = given || opens(a) && !a.Limits.Has(rights.DutyOrPublicTask)
			}
		})
		return given
	})
}

// groundsLeft is the grounds that what is in reach opens and the lists of the lines leave out; none where no list is given.
func (s *saying) groundsLeft(on civil.Date) (left []string) {
	var listed []rights.Condition
	for _, l := range s.lines {
		for ground := range l.Grounds.All() {
			if !ground.Limit() {
				listed = append(listed, ground)
			}
		}
	}
	if !inLists.Has(s.right) || len(listed) == 0 {
		return nil
	}
	for ground := range s.given(on).Opens.All() {
		if !slices.Contains(listed, ground) && !slices.Contains(seldom[:], ground) {
			left = append(left, ground.Meaning())
		}
	}
	return left
}

// basisLeft is a row in reach that gives the right on a basis alone to which the lines do not tie it; nil where there is none, or
// nothing is tied.
func (s *saying) basisLeft(on civil.Date) (*row, basis.Article6) {
	var tied []basis.Article6
	for _, l := range s.lines {
		tied = append(tied, l.Bases...)
	}
	if len(tied) == 0 || !onBasis.Has(s.right) {
		return nil, 0
	}
	for _, r := range s.rows {
		var left basis.Article6
		covered := false
		facts := r.facts()
		r.grounds(s.right, facts, func(g basis.Ground) {
			if !opens(s.right.Applies(g, facts, on)) {
				return
			}
			if slices.Contains(tied, g.Article6) || g.Article9 == basis.ExplicitConsent && slices.Contains(tied, basis.Consent) {
				covered = true
			} else {
				left = g.Article6
			}
		})
		if left != 0 && !covered {
			return r, left
		}
	}
	return nil, 0
}

// Law: UK GDPR Articles 15 to 22D.
// Strength: an inference from Article 12(1).
var rightMisdescribed = Rule{
	Requirement: check.Requirement{
		ID: "right-misdescribed", Group: "rights", Strength: check.Should,
		Law:  articles("15", "16", "17", "18", "19", "20", "21", "22"),
		Doc:  "a right is described as another",
		Bad:  `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "automated-decisions", "as": "object", "words": "object to automated processing"}]}`,
		Good: `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "automated-decisions", "some": true, "words": "no decision with legal effect by a machine alone"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.each(func(p *place) {
			for i := range p.Rights {
				if l := &p.Rights[i]; r.Applies(l.Right.InForce(on)) && l.As != 0 {
					r.NotMet(check.Join(p.path, check.Item("rights", i)), "the right "+called(l.Right, on)+" is described in terms of the right "+called(l.As, on)+": "+l.quoted(),
						"describe the right for what it is: to "+l.Right.Meaning())
					r.Cites(append(provisions(l.Right, on), provisions(l.As, on)...)...)
				}
			}
		})
		return r
	},
}

// Law: UK GDPR Article 12(1).
// Strength: an inference.
var rightConflict = Rule{
	Requirement: check.Requirement{
		ID: "right-conflict", Group: "rights", Strength: check.Should,
		Law:  articles("12(1)"),
		Doc:  "two statements of one right, or of where requests go, differ",
		Bad:  `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "erasure", "words": "ask us to delete them", "lines": [3]}, {"right": "erasure", "some": true, "words": "in some cases", "lines": [9]}]}`,
		Good: `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "rights": [{"right": "erasure", "words": "ask us to delete them", "lines": [3]}, {"right": "erasure", "some": true, "words": "in some cases", "lines": [3, 4]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.stated(bounded, func(s *saying) {
			r.Applies(true)
			for _, free := range s.lines {
				if free.limited() {
					continue
				}
				i := slices.IndexFunc(s.lines, func(l line) bool { return l.limited() })
				if i < 0 || slices.ContainsFunc(s.lines, func(l line) bool { return l.limited() && sharesLine(l.Lines, free.Lines) }) {
					continue
				}
				r.NotMet(free.path(), "the right "+called(s.right, on)+" is stated without limits here ("+free.quoted()+"), and with limits elsewhere ("+s.lines[i].quoted()+")",
					"state each right once, or alike in both places")
			}
		})
		if c.row != nil {
			return r
		}
		var first *Statement
		c.each(func(p *place) {
			for i := range p.Statements {
				st := &p.Statements[i]
				if !r.Applies(st.Topic == RequestContact && st.Value != "") {
					continue
				}
				if first == nil {
					first = st
				} else if !strings.EqualFold(st.Value, first.Value) {
					r.NotMet(p.statement(i), "requests go to a mailbox at "+first.Value+at(first.Lines)+", and to one at "+st.Value+at(st.Lines),
						"print one address for requests, and try it")
				}
			}
		})
		return r
	},
}
