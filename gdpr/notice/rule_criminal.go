package notice

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func criminalRules() []Rule { return []Rule{criminalConditionMissing, criminalUnderArticle9} }

var criminalConditionMissing = Rule{
	Requirement: requirement("criminal-condition-missing",
		`{"id": "dbs", "name": "Criminal records", "data": ["criminal-offence"], "interests": [{"words": "the safety of residents"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}]}`,
		`{"id": "dbs", "name": "Criminal records", "data": ["criminal-offence"], "interests": [{"words": "the safety of residents"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "regulatory requirements", "names": ["DPA2018/Sch1/12"], "cites": "UK GDPR Article 10\nDPA 2018 Schedule 1 paragraph 12"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil || c.exempt(TellBasis) || !r.Applies(c.Row.Data.Offence()) {
			return r
		}
		if carries(c.row.conditions(), on) || c.row.section != nil && (carries(c.row.section.condition, on) || c.row.section.offences) {
			return r
		}
		g := c.row.ground(nil, none)
		r.NotMet("condition", "criminal offence data are held, and the notice does not say which Schedule 1 paragraph allows it or whose official authority it is under",
			"cite Article 10 with the paragraph of Schedule 1 Part 1, 2 or 3 whose test is met: "+gdpr.Offences(g))
		return r
	},
}

// carries reports whether a claim names official authority or a paragraph that can carry offence data.
func carries(claims []claim, on civil.Date) bool {
	for i := range claims {
		if claims[i].says(SaidOfficialAuthorityOffences) {
			return true
		}
		for _, p := range claims[i].paragraphs {
			if f := basis.CriminalCited(p, on); f == basis.Fits || f == basis.Follows {
				return true
			}
		}
	}
	return false
}

// givesOffences reports whether the row gives a paragraph for offence data that it names.
func (r *row) givesOffences(on civil.Date) bool {
	for i := range r.said.condition {
		if r.said.condition[i].Data.Offence() && carries(r.said.condition[i:i+1], on) {
			return true
		}
	}
	return false
}

var criminalUnderArticle9 = Rule{
	Requirement: requirement("criminal-under-article-9",
		`{"id": "dbs", "name": "Criminal records", "data": ["criminal-offence"], "interests": [{"words": "the safety of residents"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "substantial public interest", "says": ["substantial-public-interest"], "cites": "Article 9(2)(g)\nDPA 2018 Schedule 1 paragraph 12"}]}`,
		`{"id": "dbs", "name": "Criminal records", "data": ["criminal-offence"], "interests": [{"words": "the safety of residents"}], "basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}], "condition": [{"words": "regulatory requirements", "names": ["DPA2018/Sch1/12"], "cites": "UK GDPR Article 10\nDPA 2018 Schedule 1 paragraph 12"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil || !r.Applies(c.Row.Data.Offence()) {
			return r
		}
		for i := range c.row.said.condition {
			cl := &c.row.said.condition[i]
			held := c.Row.Data
			if !cl.Data.Empty() {
				held = cl.Data
			}
			if cl.own() && held.Offence() && cl.citedNine != 0 && !cl.article10 {
				r.NotMet(cl.path(), "criminal offence data are put under "+cl.citedNine.cite(on)+at(cl.Lines)+", which is for special category data",
					"put criminal offence data under Article 10 with a Schedule 1 paragraph, apart from special category data: "+gdpr.Offences(c.row.ground(nil, none)))
			}
		}
		return r
	},
}
