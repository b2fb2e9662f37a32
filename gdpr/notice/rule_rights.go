package notice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
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

// facts are taken as a reader of the notice would: data come from the person where nothing else is said, and are held in computers, and what is said
// of decisions is said of those that are left to a machine.
func (r *row) facts() rights.Facts {
	f := rights.Facts{Automated: fact.Yes, Provided: fact.Yes, Decisions: fact.Yes}
	if r.Sayings.stated(DirectMarketing, "yes") != nil {
		f.Marketing = fact.Yes
	}
	if r.Sayings.stated(SourceStated, "elsewhere") != nil {
		f.Provided = fact.No
	}
	return f
}

// granted is what a row's bases and conditions give of a right on the day of the review.
func (r *row) granted(right rights.Right, on civil.Date) *rights.Answer {
	for i := range r.answers {
		if r.answers[i].Right == right {
			return &r.answers[i]
		}
	}
	r.answers = append(r.answers, r.answer(right, on))
	return &r.answers[len(r.answers)-1]
}

// answer is what a row's bases and conditions give of a right.
func (r *row) answer(right rights.Right, on civil.Date) rights.Answer {
	var a rights.Answer
	facts := r.facts()
	r.grounds(right, func(g basis.Ground) {
		if b := right.Applies(g, facts, on); a.Verdict == 0 {
			a = b
		} else {
			a = a.Join(b)
		}
	})
	return a
}

// byUse is rights whose answer turns on what the data are used for.
var byUse = rights.Of(rights.Erasure, rights.MarketingObjection, rights.ResearchObjection)

// grounds gives every ground of the row that a right can turn on: each basis that a claim of it names or cites, with each
// condition and, where the use matters, for each purpose.
func (r *row) grounds(right rights.Right, see func(basis.Ground)) {
	chains := r.onCondition
	if len(chains) == 0 {
		chains = []chain{{nil, r.onBasis}}
	}
	var named sixes
	for i := range r.bases() {
		c := &r.bases()[i]
		named |= c.saidSix | c.citedSix
	}
	for b := basis.Article6(0); b == 0 || 1<<b <= named; b++ {
		if named&sixOf(b) == 0 && (b != 0 || named != 0) {
			continue
		}
		for i := range chains {
			g := chains[i].ground
			g.Article6 = b
			if see(g); !byUse.Has(right) {
				continue
			}
			for p := range r.For.All() {
				if p != chains[i].ground.For {
					g.For = p
					see(g)
				}
			}
		}
	}
}

// state gathers what each place says of rights, once its rows are known.
func (v *review) state() {
	if all := &v.whole; len(all.Rights) > 0 {
		all.state(v.reach(nil), nil)
	}
	for i := range v.sections {
		if p := &v.sections[i]; len(p.Rights) > 0 {
			p.state(v.reach(p), v.whole.Rights)
		}
	}
	for i := range v.rows {
		if r := &v.rows[i]; len(r.Rights) > 0 {
			r.said.state([]*row{r}, v.whole.Rights)
		}
	}
}

// reach is the rows that the words of a section speak for, or all.
func (v *review) reach(section *place) (rows []*row) {
	for i := range v.rows {
		if r := &v.rows[i]; section == nil || r.section == section {
			rows = append(rows, r)
		}
	}
	return rows
}

// state gathers what a place says of each right, with the rows in its reach and what the notice says in general where it is a part.
func (p *place) state(rows []*row, general []RightLine) {
	seen := rights.Set(0)
	for i := range p.Rights {
		right := p.Rights[i].Right
		if seen.Has(right) {
			continue
		}
		seen |= rights.Of(right)
		s := saying{right: right, rows: rows}
		for j := range p.Rights {
			if l := &p.Rights[j]; l.Right == right && l.As == 0 {
				s.lines = append(s.lines, line{l, p, j})
			}
		}
		if len(s.lines) == 0 {
			continue
		}
		for j := range general {
			if l := &general[j]; l.Right == right && l.As == 0 {
				s.general = append(s.general, l)
			}
		}
		p.sayings = append(p.sayings, s)
	}
}

// stated runs over the rights of each place of the case, each right once.
func (c Case) stated(among rights.Set, see func(*saying)) {
	c.each(func(p *place) {
		for i := range p.sayings {
			if s := &p.sayings[i]; among.Has(s.right) {
				see(s)
			}
		}
	})
}

// saying is what one place says of a right, in as many lines as it takes, and what the rows in its reach give.
type saying struct {
	right   rights.Right
	rows    []*row
	lines   []line
	general []*RightLine // what the notice says of it in general, where the place is a part
}

// line is a line about a right, and where it stands.
type line struct {
	*RightLine
	of *place
	i  int
}

func (l line) path() string { return check.Join(l.of.path, fmt.Sprintf("rights[%d]", l.i)) }

// given is what the rows in reach give of the right together; the zero answer where there are none.
func (s *saying) given(on civil.Date) (a rights.Answer) {
	for i, r := range s.rows {
		if b := r.granted(s.right, on); i == 0 {
			a = *b
		} else {
			a = a.Join(*b)
		}
	}
	return a
}

// opened reports whether a row in reach gives the right.
func (s *saying) opened(on civil.Date) bool {
	return slices.ContainsFunc(s.rows, func(r *row) bool { return opens(*r.granted(s.right, on)) })
}

// any reports whether one of the lines, here or in general, is such.
func (s *saying) any(such func(*RightLine) bool) bool {
	return slices.ContainsFunc(s.lines, func(l line) bool { return such(l.RightLine) }) || slices.ContainsFunc(s.general, such)
}

// opens reports whether an answer gives the right, on whatever conditions.
func opens(a rights.Answer) bool { return a.Verdict >= rights.OnConditions }

// refusing is the first row in reach that does not give the right to everybody; nil where all do. A row where what the right
// would answer may not be done at all gives as much, and so does a day before the right was law.
func (s *saying) refusing(on civil.Date) (first *row, because *rights.Answer) {
	for _, r := range s.rows {
		switch a := r.granted(s.right, on); {
		case a.Verdict == rights.No && a.Bound == rights.ThisGround:
			return r, a
		case a.Verdict == rights.OnConditions && first == nil:
			first, because = r, a
		}
	}
	return first, because
}

// quoted is the words of a line with their place, for a message; the right where there are none.
func (l *RightLine) quoted() string { return quoted(cmp.Or(l.Words, l.Right.String()), l.Lines) }

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
	return fmt.Sprintf("%s (%s)", phrased[right], strings.Join(places, ", "))
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
		if c.exempt(TellRights, on) {
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
			giver := c.review.giving(right, on)
			if !r.Applies(giver != nil) || c.review.offered(right) {
				continue
			}
			r.NotMet("rights."+right.String(), fmt.Sprintf("the notice does not state the right %s, which %s gives: %s", called(right, on), giver.ID, giver.granted(right, on).Reason),
				fmt.Sprintf("state the right %s, and when it applies", phrased[right]))
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
				r.NotMet(first.path(), fmt.Sprintf("the right %s is offered (%s), and no basis here gives it: %s", called(s.right, on), first.quoted(), given.Reason),
					"offer the rights that the basis gives, or put the basis right")
				r.Cites(provisions(s.right, on)...)
			case given.Verdict == rights.CannotSay:
				r.Unclear(first.path(), fmt.Sprintf("%s: whether anything here gives the right %s", given.Missing, phrased[s.right]))
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
					r.NotMet(l.path(), fmt.Sprintf("the words extend the right %s to everything (%s); for %s: %s", called(s.right, on), l.quoted(), other.ID, a.Reason),
						"say to which data, uses or decisions the right belongs")
					r.Cites(provisions(s.right, on)...)
				}
			}
			if first := s.lines[0]; !wide && opened && bounded.Has(s.right) && !s.any((*RightLine).limited) {
				r.NotMet(first.path(), fmt.Sprintf("the right %s is stated without limits (%s): %s", called(s.right, on), first.quoted(), s.given(on).Reason),
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
					r.NotMet(l.path(), fmt.Sprintf("the right %s is refused where the basis is %s (%s), and the law gives it there", called(s.right, on), check.Words(l.Refused[i]), l.quoted()),
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
				r.NotMet(first.path(), fmt.Sprintf("the grounds given for the right %s leave some out (%s): %s", called(s.right, on), first.quoted(), strings.Join(left, "; ")),
					"give every ground, or say that those given are examples")
				r.Cites(provisions(s.right, on)...)
			}
			if row, b := s.basisLeft(on); row != nil {
				r.NotMet(first.path(), fmt.Sprintf("the right %s is tied to some bases (%s), and not to %s, on which %s rests", called(s.right, on), first.quoted(), check.Words(b), row.ID),
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
		r.grounds(s.right, func(g basis.Ground) {
			if g.Article6 == b || g.Article6 == 0 {
				g.Article6 = b
				a := s.right.Applies(g, r.facts(), on)
				given = given || opens(a) && !a.Limits.Has(rights.DutyOrPublicTask)
			}
		})
		return given
	})
}

// groundsLeft is the grounds that what is in reach opens and the lists of the lines leave out; none where no list is given.
func (s *saying) groundsLeft(on civil.Date) (left []string) {
	listed := make(map[rights.Condition]bool)
	for _, l := range s.lines {
		for ground := range l.Grounds.All() {
			if !ground.Limit() {
				listed[ground] = true
			}
		}
	}
	if !inLists.Has(s.right) || len(listed) == 0 {
		return nil
	}
	for ground := range s.given(on).Opens.All() {
		if !listed[ground] && !slices.Contains(seldom[:], ground) {
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
		r.grounds(s.right, func(g basis.Ground) {
			if !opens(s.right.Applies(g, r.facts(), on)) {
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
					r.NotMet(check.Join(p.path, fmt.Sprintf("rights[%d]", i)), fmt.Sprintf("the right %s is described in terms of the right %s: %s", called(l.Right, on), called(l.As, on), l.quoted()),
						fmt.Sprintf("describe the right for what it is: to %s", l.Right.Meaning()))
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
				r.NotMet(free.path(), fmt.Sprintf("the right %s is stated without limits here (%s), and with limits elsewhere (%s)", called(s.right, on), free.quoted(), s.lines[i].quoted()),
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
					r.NotMet(p.statement(i), fmt.Sprintf("requests go to a mailbox at %s%s, and to one at %s%s", first.Value, at(first.Lines), st.Value, at(st.Lines)),
						"print one address for requests, and try it")
				}
			}
		})
		return r
	},
}
