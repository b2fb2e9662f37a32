package notice

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func transferRules() []Rule {
	return []Rule{transferUndeclared, transferSafeguardMissing, transferMechanismEnded, transferConflict, cookieConsent}
}

// destination is a place abroad that data go to, with the words that tell of it.
type destination struct {
	place, words string // the place again where there are no words
	lines        []int
	known        bool // the place is printed; else it is that of a provider that is named
}

// destinations are the places that a place of the notice says, or by a provider that it names shows, data go to.
func (p *place) destinations(on civil.Date) (list []destination) {
	for i := range p.Statements {
		if st := &p.Statements[i]; st.Topic == RecipientIn && gdpr.Abroad(st.Value, on) {
			list = append(list, destination{st.Value, cmp.Or(st.Words, st.Value), st.Lines, true})
		}
	}
	if len(list) > 0 {
		return list
	}
	for i := range p.Names {
		if ph := &p.phrases[i]; ph.provider != "" && gdpr.Abroad(ph.provider, on) {
			list = append(list, destination{ph.provider, ph.Words, ph.Lines, false})
		}
	}
	return list
}

// mechanisms are the grounds for transfers that are named in a place, each once, with where.
func (p *place) mechanisms() (list []mechanism) {
	for i := range p.phrases {
		for _, n := range p.phrases[i].means {
			if n.Kind == law.Mechanism && !slices.ContainsFunc(list, func(m mechanism) bool { return m.Name == n.Name }) {
				list = append(list, mechanism{n, &p.phrases[i]})
			}
		}
	}
	return list
}

type mechanism struct {
	law.Named
	in *phrase
}

// Shared with records, where the transfers of each activity are declared.
var transferUndeclared = Rule{
	Requirement: requirement("transfer-undeclared",
		`{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "recipient-in", "value": "us", "words": "a mail service in the United States"}]}`,
		`{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "International Data Transfer Agreement"}], "statements": [{"topic": "recipient-in", "value": "us", "words": "a mail service in the United States"}, {"topic": "transfers", "value": "some", "words": "we transfer your address there"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.each(func(p *place) {
			going := p.destinations(on)
			if !r.Applies(len(going) > 0) || c.exempt(TellTransfers) || p.stated(TransfersStated, "some", "possible") != nil ||
				c.row != nil && c.row.section != nil && c.row.section.stated(TransfersStated, "some", "possible") != nil ||
				c.review.whole.stated(TransfersStated, "some", "possible") != nil {
				return
			}
			for _, d := range going {
				message := "data go abroad (" + quote(d.words) + ")" + at(d.lines) + ", and the notice does not say that it transfers data out of the UK"
				if !d.known {
					message = "data go to a provider in the " + strings.ToUpper(d.place) + " (" + quote(d.words) + ")" + at(d.lines) + ", and the notice does not say that it transfers data out of the UK"
				}
				r.NotMet(check.Join(p.path, "statements"), message, "say which data go where, and "+gdpr.SafeguardRemedy(on))
			}
		})
		r.Merge()
		return r
	},
}

var transferSafeguardMissing = Rule{
	Requirement: requirement("transfer-safeguard-missing",
		`{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "transfers", "value": "some", "words": "we transfer your address abroad"}]}`,
		`{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "International Data Transfer Agreement"}], "statements": [{"topic": "transfers", "value": "some", "words": "we transfer your address abroad"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.each(func(p *place) {
			some, possible := p.stated(TransfersStated, "some"), p.stated(TransfersStated, "possible")
			if !r.Applies(some != nil || possible != nil) || c.exempt(TellTransfers) {
				return
			}
			named := p.mechanisms()
			if len(named) == 0 && c.row != nil && c.row.section != nil {
				named = c.row.section.mechanisms()
			}
			if len(named) == 0 && p != &c.review.whole {
				named = c.review.whole.mechanisms()
			}
			path := check.Join(p.path, "statements")
			switch {
			case len(named) == 1 || p.eachNamesOne():
			case len(named) > 1:
				st := some
				if st == nil {
					st = possible
				}
				var list []string
				for _, m := range named {
					list = append(list, m.Name)
				}
				r.Unclear(path, "which of the safeguards listed as alternatives"+at(st.Lines)+" carries which transfer: "+strings.Join(list, ", "))
				r.Mend("say for each recipient abroad which of these carries the transfer, and how to get a copy of it")
			case some != nil:
				r.NotMet(path, "a transfer out of the UK is stated"+aside(some.Words, some.Lines)+", and no adequacy regulations or safeguard is named", gdpr.SafeguardRemedy(on))
			default:
				r.Unclear(path, "whether data leave the UK at all, and with which safeguard: the words speak of it as possible"+aside(possible.Words, possible.Lines))
				r.Mend("say whether data leave the UK and, if they do, where to and what carries the transfer")
			}
		})
		return r
	},
}

// eachNamesOne reports whether the words of each transfer that is stated in the place name one ground for it.
func (p *place) eachNamesOne() bool {
	return !slices.ContainsFunc(p.Statements, func(st Statement) bool {
		grounds := 0
		for _, n := range law.Names(st.Words) {
			if n.Kind == law.Mechanism {
				grounds++
			}
		}
		return st.Topic == TransfersStated && grounds != 1
	})
}

var transferMechanismEnded = Rule{
	Requirement: requirement("transfer-mechanism-ended",
		`{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "EU-US Privacy Shield"}], "statements": [{"topic": "transfers", "value": "some", "words": "sent to the United States"}]}`,
		`{"id": "newsletter", "name": "Newsletter", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "International Data Transfer Agreement"}], "statements": [{"topic": "transfers", "value": "some", "words": "sent to the United States"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.each(func(p *place) {
			for _, m := range p.mechanisms() {
				if !r.Applies(true) || c.row == nil && c.review.rowNames(m.Name) {
					continue // a finding at each row that relies on it says more
				}
				path := check.Join(p.path, m.in.path())
				remedy := gdpr.SafeguardRemedy(on)
				if !m.Span.Contains(on) && m.Name != keptDecisions {
					r.NotMet(path, m.Ended(on)+", and the notice relies on it"+at(m.in.Lines), remedy)
				}
				if st := p.stated(RecipientIn); st != nil && unitedStatesOnly(m.Name) && wider(st.Value) && p.stated(RecipientIn, "us", "usa") == nil {
					r.NotMet(path, m.Name+" has only ever covered certified bodies in the United States, and the notice has it cover "+st.quoted(), remedy)
				}
			}
		})
		r.Merge()
		return r
	},
}

// rowNames reports whether a row names a mechanism.
func (v *review) rowNames(name string) bool {
	for i := range v.rows {
		for _, m := range v.rows[i].said.mechanisms() {
			if m.Name == name {
				return true
			}
		}
	}
	return false
}

// keptDecisions went on for the UK: those taken before 2021 stand (DPA 2018 Schedule 21 paragraphs 4 and 5). That the
// words look to the European Commission is for eu-reference-stale.
const keptDecisions = "Commission adequacy decision"

func unitedStatesOnly(mechanism string) bool {
	return mechanism == "EU-US Privacy Shield" || mechanism == "UK-US data bridge" || mechanism == "Safe Harbor"
}

func wider(place string) bool {
	return !strings.EqualFold(place, "us") && !strings.EqualFold(place, "usa")
}

// Law: UK GDPR Articles 5(1)(a) and 13(1)(f).
var transferConflict = Rule{
	Requirement: check.Requirement{
		ID: "transfer-conflict", Group: "transfer", Strength: check.Must,
		Law: []law.Provision{law.UKGDPR.Article("5(1)(a)"), TellTransfers.Article13()},
		Doc: "data are said to be kept in one place, and a recipient keeps them in another",
		Bad: `{"sections": [{"id": "security", "statements": [{"topic": "data-held-in", "value": "uk", "words": "kept in the UK"}]}], "rows": [{"id": "newsletter", "name": "Newsletter", "section": "security", "basis": [{"words": "a contract", "says": ["contract"]}],
			"names": [{"words": "International Data Transfer Agreement"}], "statements": [{"topic": "recipient-in", "value": "us", "words": "servers in the United States"}, {"topic": "transfers", "value": "some", "words": "sent to the United States"}]}]}`,
		Good: `{"sections": [{"id": "security", "statements": [{"topic": "data-held-in", "value": "uk", "words": "mostly kept in the UK"}, {"topic": "data-held-in", "value": "us", "words": "some in the United States"}]}], "rows": [{"id": "newsletter", "name": "Newsletter", "section": "security", "basis": [{"words": "a contract", "says": ["contract"]}],
			"names": [{"words": "International Data Transfer Agreement"}], "statements": [{"topic": "recipient-in", "value": "us", "words": "servers in the United States"}, {"topic": "transfers", "value": "some", "words": "sent to the United States"}]}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil {
			return r
		}
		for _, d := range c.row.said.destinations(on) {
			if d.place == "abroad" {
				continue // a place that is not named is not where data are kept
			}
			for _, p := range [...]*place{c.row.section, &c.review.whole} {
				if p == nil {
					continue
				}
				held := p.stated(DataHeldIn)
				if held == nil || p.stated(TransfersStated, "some") != nil || !r.Applies(true) || p.holds(d.place) {
					continue
				}
				if d.known {
					r.NotMet("statements", "the notice says "+held.quoted()+", and here "+quoted(d.words, d.lines), "say in both places where the data are kept, and that some leave")
				} else {
					r.Unclear("statements", "where "+quoted(d.words, d.lines)+" keeps these data: the notice says "+held.quoted()+", and that provider keeps data in the "+strings.ToUpper(d.place))
					r.Mend("ask the provider where it keeps the data, and say that in both places")
				}
			}
		}
		r.Merge()
		return r
	},
}

// holds reports whether one of the areas in which a place of the notice says that data are held takes in a country.
func (p *place) holds(country string) bool {
	return slices.ContainsFunc(p.Statements, func(st Statement) bool { return st.Topic == DataHeldIn && gdpr.Lies(country, st.Value) })
}

// cookieExceptions is the first day of Schedule A1 to the PECR: 2025 Act section 112.
var cookieExceptions = civil.On(2026, time.February, 5)

// telling is the purposes of cookies that a service can do without, and plain is those that may do without consent.
var (
	telling = category.PurposesOf(category.ForAnalytics, category.ForMarketing, category.ForResearch)
	plain   = category.PurposesOf(category.ForAnalytics, category.ForWebsiteOperation, category.ForITSecurity)
)

// Law: PECR 2003 regulation 6.
// Changed: 2026-02-05 Schedule A1 excepts among others a site's own statistics, where people are told and may object.
// Strength: an inference: the Regulations ask for consent, not for words about it.
var cookieConsent = Rule{
	Requirement: check.Requirement{
		ID: "cookie-consent", Group: "transfer", Strength: check.Should,
		Law:  []law.Provision{law.PECR.Regulation("6")},
		Doc:  "cookies that need consent are left to settings, an opt-out or continued use",
		Bad:  `{"id": "website", "name": "Website", "data": ["cookie"], "for": ["analytics"], "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "cookie-model", "value": "settings", "words": "set your browser to refuse them"}]}`,
		Good: `{"id": "website", "name": "Website", "data": ["cookie"], "for": ["analytics"], "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "cookie-model", "value": "consent", "words": "we ask before we set them"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.row == nil || !c.Row.Data.Has(category.Cookie) || c.Row.For.Intersect(telling).Empty() {
			return r
		}
		var models []*Statement
		c.review.near(c.row, func(s *Sayings) bool {
			for i := range s.Statements {
				if s.Statements[i].Topic == CookieModel {
					models = append(models, &s.Statements[i])
				}
			}
			return len(models) > 0
		})
		if !r.Applies(len(models) > 0) {
			return r
		}
		consent, optOut := (*Statement)(nil), false
		var other []string
		for _, st := range models {
			if st.Value == "consent" {
				consent = st
				continue
			}
			optOut = optOut || st.Value == "opt-out"
			other = append(other, st.quoted())
		}
		if len(other) == 0 {
			return r
		}
		if on >= cookieExceptions && optOut && c.Row.For.Without(plain).Empty() && !slices.ContainsFunc(c.Row.Names, func(p Phrase) bool { return provider(p.Words) != "" }) {
			r.Unclear("statements", "whether the cookies serve the site's own statistics only, which Schedule A1 to the PECR excepts where people are told and may object")
			r.Mend("say that they do, and how to object, or ask for consent before they are set")
			return r
		}
		message := "cookies that a service can do without are left to " + strings.Join(other, " and ")
		if consent != nil {
			message += ", while consent is said to be asked" + aside(consent.Words, consent.Lines)
		}
		r.NotMet("statements", message, "ask for consent before they are set, with a refusal as easy as a yes, and describe that")
		return r
	},
}
