package notice

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// Law: UK GDPR Articles 13 and 14.
// Strength: the Articles bind; that a row must bear the activity's id is this library's way of matching them. A processor
// has nobody to tell.
var activityNotInNotice = PairRule{
	Requirement: check.Requirement{
		ID: "activity-not-in-notice", Group: "practice", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("13"), law.UKGDPR.Article("14")},
		Doc:  "a declared activity that no row of the notice tells its people about",
		Bad:  `{"activities": [{"id": "fees"}], "rows": []}`,
		Good: `{"activities": [{"id": "fees", "retention": [{"keep": "6 years"}]}], "rows": [{"id": "fees", "name": "Fees", "retention": [{"words": "6 years"}]}]}`,
	},
	Run: func(p Pair, on civil.Date) (r check.Result) {
		if r.Applies(p.Activity != nil && !p.Record.Entrusted(p.Activity) && !p.overall()) && p.Row == nil {
			who := "the people concerned"
			if !p.Activity.People.Empty() {
				who = "its people (" + check.Words(p.Activity.People) + ")"
			}
			r.NotMet(p.inRecord(""), fmt.Sprintf("activity %q is declared, and no row of the notice tells %s about it", p.Activity.ID, who),
				"add a row for it, or give the row that tells of it the id of the activity")
		}
		return r
	},
}

// Law: UK GDPR Articles 5(2) and 30.
// Strength: a notice may tell more than is done at present.
var rowWithoutActivity = PairRule{
	Requirement: check.Requirement{
		ID: "row-without-activity", Group: "practice", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("5(2)"), law.UKGDPR.Article("30")},
		Doc:  "a row of the notice that no declared activity stands behind",
		Bad:  `{"activities": [], "rows": [{"id": "fees", "name": "Fees"}]}`,
		Good: `{"activities": [{"id": "fees", "retention": [{"keep": "6 years"}]}], "rows": [{"id": "fees", "name": "Fees", "retention": [{"words": "6 years"}]}]}`,
	},
	Run: func(p Pair, on civil.Date) (r check.Result) {
		if r.Applies(p.Row != nil) && p.Activity == nil {
			r.NotMet(p.inNotice(""), fmt.Sprintf("the notice tells of %q%s, and the record has no activity %q", p.Row.Name, at(p.Row.Lines), p.Row.ID),
				"declare the activity, or take the row out where nothing of the kind is done any more")
		}
		return r
	},
}

// Law: UK GDPR Articles 5(1)(a) and 13(1)(c).
var basisDiffers = PairRule{
	Requirement: check.Requirement{
		ID: "notice-basis-differs", Group: "practice", Strength: check.Must,
		Law: []law.Provision{law.UKGDPR.Article("5(1)(a)"), law.UKGDPR.Article("13(1)(c)")},
		Doc: "the notice gives another basis or condition than the declared activity relies on",
		Bad: `{"activities": [{"id": "fees", "retention": [{"keep": "6 years"}], "grounds": [{"data": ["payment"], "article6": "contract"}]}],
			"rows": [{"id": "fees", "name": "Fees", "basis": [{"words": "our legitimate interests", "says": ["legitimate-interests"]}], "retention": [{"words": "6 years"}]}]}`,
		Good: `{"activities": [{"id": "fees", "retention": [{"keep": "6 years"}], "grounds": [{"data": ["payment"], "article6": "contract"}]}],
			"rows": [{"id": "fees", "name": "Fees", "basis": [{"words": "our contract with you", "says": ["contract"]}], "retention": [{"words": "6 years"}]}]}`,
	},
	Run: func(p Pair, on civil.Date) (r check.Result) {
		if !p.both() || len(p.Activity.Grounds) == 0 {
			return r
		}
		p.compareBases(&r, on)
		p.compareConditions(&r)
		return r
	},
}

// telling is the claims that tell a reader of the row: its own, else those of its section, else those of the notice.
func (p Pair) telling(own []claim, of func(*place) []claim) (list []claim) {
	for i := range own {
		if own[i].own() && !own[i].empty() {
			list = append(list, own[i])
		}
	}
	if len(list) == 0 && p.row.section != nil {
		list = of(p.row.section)
	}
	if len(list) == 0 {
		list = of(&p.review.whole)
	}
	return list
}

// reaches reports whether a claim speaks of the data and purpose of a ground.
func (c *claim) reaches(g *basis.Ground, people category.Subjects) bool {
	held := g.Data.Union(g.Special)
	return (c.For.Empty() || g.For == 0 || c.For.Has(g.For)) && (c.Data.Empty() || held.Empty() || !c.Data.Intersect(held).Empty()) &&
		(c.People.Empty() || people.Empty() || !c.People.Intersect(people).Empty())
}

func (p Pair) compareBases(r *check.Result, on civil.Date) {
	claims := p.telling(p.row.bases(), func(at *place) []claim { return at.basis })
	var missing, known, told sixes
	var vague *claim
	for i := range p.Activity.Grounds {
		g := &p.Activity.Grounds[i]
		if !r.Applies(g.Article6 != 0) || p.exempt(TellBasis) {
			continue
		}
		known |= sixOf(g.Article6)
		var here sixes
		for j := range claims {
			if c := &claims[j]; c.reaches(g, p.Activity.People) {
				if here |= c.six(); c.six() == 0 {
					vague = c
				}
			}
		}
		if here&sixOf(g.Article6) == 0 {
			missing |= sixOf(g.Article6)
		}
	}
	for j := range claims {
		c := &claims[j]
		relied := sixes(0)
		for i := range p.Activity.Grounds {
			if g := &p.Activity.Grounds[i]; c.reaches(g, p.Activity.People) {
				relied |= sixOf(g.Article6)
			}
		}
		told |= c.six() &^ relied
	}
	switch path := p.inNotice("basis"); {
	case known == 0:
	case missing != 0 && vague != nil && told == 0:
		r.Unclear(path, fmt.Sprintf("which basis the words %q%s stand for: the activity relies on %s", vague.Words, at(vague.Lines), known))
	case missing != 0 && told != 0:
		r.NotMet(path, fmt.Sprintf("the activity relies on %s, and the notice gives %s for it%s", missing, told, at(p.Row.Lines)), "correct the notice, or the record: people must be told the basis that is relied on")
	case missing != 0:
		r.NotMet(path, fmt.Sprintf("the activity relies on %s, and the notice does not say so%s", missing, at(p.Row.Lines)), "add the basis, and for which data and purpose it stands")
	case told != 0:
		r.NotMet(path, fmt.Sprintf("the notice gives %s%s, on which the activity does not rely for the data and purposes concerned", told, at(p.Row.Lines)), "take it out of the notice, or declare the ground that rests on it")
	}
	given := p.row.recognised()
	if given == 0 || known&sixOf(basis.RecognisedLegitimateInterests) == 0 {
		return
	}
	for i := range p.Activity.Grounds {
		if g := &p.Activity.Grounds[i]; g.Recognised == given || g.Article6 == basis.RecognisedLegitimateInterests && g.Recognised == 0 {
			return
		}
	}
	r.NotMet(p.inNotice("basis"), fmt.Sprintf("the notice gives %s%s, and the activity relies on another condition of Annex 1", given.Provision(), at(p.Row.Lines)), "give the condition that is relied on")
}

func (p Pair) compareConditions(r *check.Result) {
	claims := p.telling(p.row.conditions(), func(at *place) []claim { return at.condition })
	var missing, known, told nines
	var vague *claim
	var paragraphs []string
	for i := range p.Activity.Grounds {
		g := &p.Activity.Grounds[i]
		var here nines
		var cited []basis.Schedule1
		for j := range claims {
			c := &claims[j]
			if !c.reaches(g, p.Activity.People) {
				continue
			}
			here |= c.nine()
			if c.nine() == 0 && !c.article10 {
				vague = c
			}
			for _, place := range append(c.Names[:len(c.Names):len(c.Names)], c.paragraphs...) {
				if n, _, ok := basis.Schedule1Of(place); ok {
					cited = append(cited, n)
				}
			}
		}
		if r.Applies(g.Article9 != 0) {
			known |= nineOf(g.Article9)
			if here&nineOf(g.Article9) == 0 {
				missing |= nineOf(g.Article9)
			}
		}
		if r.Applies(g.Schedule1 != 0 && len(cited) > 0) && !has(cited, g.Schedule1) {
			paragraphs = append(paragraphs, fmt.Sprintf("the activity relies on paragraph %s of Schedule 1, and the notice gives %s", g.Schedule1, paragraphNumbers(cited)))
		}
	}
	for j := range claims {
		c := &claims[j]
		relied := nines(0)
		for i := range p.Activity.Grounds {
			if g := &p.Activity.Grounds[i]; c.reaches(g, p.Activity.People) {
				relied |= nineOf(g.Article9)
			}
		}
		told |= c.nine() &^ relied
	}
	path := p.inNotice("condition")
	switch {
	case missing != 0 && vague != nil && told == 0:
		r.Unclear(path, fmt.Sprintf("which condition the words %q%s stand for: the activity relies on %s", vague.Words, at(vague.Lines), known))
	case missing != 0 && told != 0:
		r.NotMet(path, fmt.Sprintf("the activity relies on %s, and the notice gives %s for it%s", missing, told, at(p.Row.Lines)), "correct the notice, or the record: they must give the same condition")
	case missing != 0 && len(claims) > 0:
		r.NotMet(path, fmt.Sprintf("the activity relies on %s, and the notice gives other conditions only%s", missing, at(p.Row.Lines)), "add the condition, and for which data it stands")
	case told != 0:
		r.NotMet(path, fmt.Sprintf("the notice gives %s%s, on which the activity does not rely", told, at(p.Row.Lines)), "take it out of the notice, or declare the ground that rests on it")
	case len(paragraphs) > 0:
		r.NotMet(path, strings.Join(paragraphs, "; ")+at(p.Row.Lines), "give the paragraph that is relied on")
	}
}

func has(list []basis.Schedule1, p basis.Schedule1) bool {
	for _, q := range list {
		if p == q || q.Consequence() && p.Extension() == q {
			return true
		}
	}
	return false
}

func paragraphNumbers(list []basis.Schedule1) (text string) {
	for _, p := range list {
		text = listed(text, p.String())
	}
	return text
}

// Law: UK GDPR Articles 13(2)(a) and 14(2)(a).
var periodDiffers = PairRule{
	Requirement: check.Requirement{
		ID: "notice-period-differs", Group: "practice", Strength: check.Must,
		Law:  []law.Provision{TellRetention.Article13()},
		Doc:  "the notice gives another period than the declared activity keeps",
		Bad:  `{"activities": [{"id": "fees", "retention": [{"keep": "6 years", "after": "contract-end"}]}], "rows": [{"id": "fees", "name": "Fees", "retention": [{"words": "7 years after the contract ends"}]}]}`,
		Good: `{"activities": [{"id": "fees", "retention": [{"keep": "6 years", "after": "contract-end"}]}], "rows": [{"id": "fees", "name": "Fees", "retention": [{"words": "six years from the end of the contract"}]}]}`,
	},
	Run: func(p Pair, on civil.Date) (r check.Result) {
		if !r.Applies(p.both() && !p.exempt(TellRetention)) {
			return r
		}
		told, stated := p.periods()
		switch path := p.inNotice("retention"); {
		case len(p.Activity.Retention) == 0 && len(told) == 0:
		case len(p.Activity.Retention) == 0:
			r.Unclear(p.inRecord("retention"), fmt.Sprintf("retention: how long the data are really kept; the notice says %s", quote(told[0])))
		case len(told) == 0 && stated:
			r.Unclear(path, fmt.Sprintf("which period the notice gives: the activity keeps %s", quote(p.Activity.Retention[0].Period.String())))
		case len(told) == 0:
			r.NotMet(path, fmt.Sprintf("the activity keeps %s, and the notice gives no period%s", quote(p.Activity.Retention[0].Period.String()), at(p.Row.Lines)), "give the period, or how it is found")
		default:
			p.comparePeriods(&r, told)
		}
		return r
	},
}

// periods is what the notice says of how long the data of the row are kept, and whether it says that it does.
func (p Pair) periods() (words []string, stated bool) {
	for i := range p.Row.Retention {
		words = append(words, p.Row.Retention[i].Words)
	}
	if len(words) > 0 {
		return words, true
	}
	p.review.near(p.row, func(s *Sayings) bool {
		for i := range s.Retention {
			words = append(words, s.Retention[i].Words)
		}
		if len(words) > 0 {
			stated = true
			return true
		}
		st := s.stated(RetentionStated)
		if st != nil {
			stated = true
			if st.Words != "" {
				words = append(words, st.Words)
			}
		}
		return st != nil
	})
	return words, stated
}

// comparePeriods reports the first period that the activity keeps and the notice does not give, else the first that the notice
// gives and the activity does not keep.
func (p Pair) comparePeriods(r *check.Result, told []string) {
	kept := make([]string, len(p.Activity.Retention))
	agree := make([][]fact.Fact, len(kept))
	for i := range kept {
		period := &p.Activity.Retention[i].Period
		kept[i] = period.String()
		agree[i] = make([]fact.Fact, len(told))
		for j := range told {
			agree[i][j] = samePeriod(period, told[j])
		}
	}
	path := p.inNotice("retention")
	report := func(best fact.Fact, differ, doubt string) bool {
		switch best {
		case fact.No:
			r.NotMet(path, differ+at(p.Row.Lines), "give one period in both places: the one that is kept")
		case fact.Unknown:
			r.Unclear(path, doubt)
		}
		return best != fact.Yes
	}
	doubt := fmt.Sprintf("whether %s, which the activity keeps, and %s are the same period", quote(strings.Join(kept, "; ")), quote(strings.Join(told, "; ")))
	for i := range kept {
		best := fact.No
		for j := range told {
			best = better(best, agree[i][j])
		}
		if report(best, fmt.Sprintf("the activity keeps %s, and the notice says %s", quote(kept[i]), quote(strings.Join(told, "; "))), doubt) {
			return
		}
	}
	for j := range told {
		best := fact.No
		for i := range kept {
			best = better(best, agree[i][j])
		}
		if report(best, fmt.Sprintf("the notice says %s, and the activity keeps %s", quote(told[j]), quote(strings.Join(kept, "; "))), doubt) {
			return
		}
	}
}

// better is the more hopeful of two answers.
func better(a, b fact.Fact) fact.Fact {
	if a == fact.Yes || b == fact.Yes {
		return fact.Yes
	}
	if a == fact.Unknown || b == fact.Unknown {
		return fact.Unknown
	}
	return fact.No
}

// samePeriod reports whether a phrase gives a period: Unknown where it cannot be read, or where one is vaguer than the
// other.
func samePeriod(kept *retention.Period, words string) fact.Fact {
	if plainly(kept.String()) == plainly(words) {
		return fact.Yes
	}
	told, doubts := retention.Read(words)
	return alike(kept, &told, len(doubts) > 0)
}

// alike reports whether two periods are one, of which doubts were left where told was read.
func alike(kept, told *retention.Period, doubted bool) fact.Fact {
	switch {
	case kept.IsZero() || told.IsZero():
		return fact.Unknown
	case kept.Equal(*told):
		return fact.Yes
	case kept.Keep != told.Keep || kept.UpTo != told.UpTo || kept.Kind != told.Kind || kept.Join != told.Join || len(kept.Of) != len(told.Of):
		return fact.No
	case kept.Join != 0:
		return partsAlike(kept, told, doubted)
	case doubted || kept.After == "" || told.After == "":
		return fact.Unknown
	case kept.After != told.After || kept.From != told.From:
		return fact.No
	case kept.UpTo.IsZero() && kept.Bound != told.Bound, kept.When != told.When:
		return fact.Unknown // a case in other words; a least time beside a time
	case kept.From != 0 && told.Year == "":
		return fact.Unknown // the words do not say which year
	}
	return fact.Of(kept.From == 0 || cmp.Or(kept.Year, retention.CalendarYear) == told.Year)
}

// partsAlike reports whether two periods are joined of the same parts. Of the earlier and of the later of some the order says nothing.
func partsAlike(kept, told *retention.Period, doubted bool) fact.Fact {
	inOrder := kept.Join != retention.Earlier && kept.Join != retention.Later
	pair := func(i, j int) fact.Fact {
		if inOrder && i != j {
			return fact.No
		}
		return alike(&kept.Of[i], &told.Of[j], doubted)
	}
	all := fact.Yes
	for i := range kept.Of {
		mine, theirs := fact.No, fact.No
		for j := range told.Of {
			mine, theirs = better(mine, pair(i, j)), better(theirs, pair(j, i))
		}
		switch {
		case mine == fact.No || theirs == fact.No:
			return fact.No
		case mine == fact.Unknown || theirs == fact.Unknown:
			all = fact.Unknown
		}
	}
	return all
}
