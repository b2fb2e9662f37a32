package gdpr

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Law: UK GDPR Article 14(2)(f): the notice needs it, and the record is where it is known.
var sourceMissing = Rule{
	Requirement: check.Requirement{
		ID: "source-missing", Group: "notice", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("14(2)(f)")},
		Doc:  "data come from elsewhere and no source is named",
		Bad:  `{"id": "referrals", "sources": [{"from_person": "no"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "finding a place"}]}`,
		Good: `{"id": "referrals", "sources": [{"from_person": "no", "name": "the council that refers"}], "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "finding a place"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i := range c.Activity.Sources {
			if s := &c.Activity.Sources[i]; r.Applies(s.FromPerson == fact.No) && s.Name == "" {
				r.NotMet(check.Item("sources", i)+".name", "the data come from somebody other than the person, and the record does not show from whom", "name the source, or its kind: the council, the NHS, the family")
			}
		}
		return r
	},
}

// Law: UK GDPR Article 13(1)(f); for records Article 30(1)(e).
var transferUndeclared = Rule{
	Requirement: check.Requirement{
		ID: "transfer-undeclared", Group: "transfer", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("13(1)(f)")},
		Doc:  "a recipient is abroad and no transfer is declared",
		Bad:  `{"id": "newsletter", "recipients": [{"name": "Mail service", "country": "US"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
		Good: `{"id": "newsletter", "recipients": [{"name": "Mail service", "country": "US"}], "transfers": [{"recipient": "Mail service", "country": "US", "mechanism": "idta"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
		Over: []string{"transfer-safeguard-missing"},
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		look := func(list string, i int, name, country string) {
			if r.Applies(Abroad(country, on)) && !c.Activity.transfersTo(name, country) {
				r.NotMet(check.Item(list, i)+".country", fmt.Sprintf("%s receives data in %s, and the record declares no transfer there", name, country),
					"declare the transfer with its mechanism, and tell people of it")
			}
		}
		for i := range c.Activity.Recipients {
			p := &c.Activity.Recipients[i]
			look("recipients", i, p.Name, p.Country)
		}
		for i := range c.Activity.Processors {
			p := &c.Activity.Processors[i]
			look("processors", i, p.Name, p.Country)
		}
		return r
	},
}

// transfersTo reports whether a transfer to the recipient, or to its country, is declared.
func (a *Activity) transfersTo(name, country string) bool {
	for i := range a.Transfers {
		if t := &a.Transfers[i]; strings.EqualFold(t.Recipient, name) || strings.EqualFold(t.Country, country) {
			return true
		}
	}
	return false
}

// Law: UK GDPR Article 13(1)(f) and Chapter V.
// Changed: 2026-02-05 Articles 44A to 46 in place of 44 to 46 (2025 Act, Schedule 7).
var transferSafeguardMissing = Rule{
	Requirement: check.Requirement{
		ID: "transfer-safeguard-missing", Group: "transfer", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("13(1)(f)"), law.UKGDPR.Article("45A"), law.UKGDPR.Article("46")},
		Doc:  "a transfer is declared and no adequacy regulations or safeguard is named",
		Bad:  `{"id": "newsletter", "transfers": [{"recipient": "Mail service", "country": "US"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
		Good: `{"id": "newsletter", "transfers": [{"recipient": "Mail service", "country": "US", "mechanism": "data-bridge"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i := range c.Activity.Transfers {
			t := &c.Activity.Transfers[i]
			if r.Applies(t.Country == "") {
				r.Unclear(check.Item("transfers", i)+".country", "country: in which country outside the UK "+cmp.Or(t.Recipient, "the recipient")+" receives the data")
				continue
			}
			if !r.Applies(Abroad(t.Country, on)) {
				continue
			}
			if t.Mechanism != 0 {
				switch t.Mechanism.Covers(t.Country) {
				case fact.No:
					r.NotMet(check.Item("transfers", i)+".mechanism", fmt.Sprintf("data go to %s in %s, and %s does not reach there", t.Recipient, t.Country, mechanismRows[t.Mechanism].words), SafeguardRemedy(on))
				case fact.Unknown:
					r.Unclear(check.Item("transfers", i)+".mechanism", fmt.Sprintf("whether %s cover %s in %s", mechanismRows[t.Mechanism].words, t.Recipient, t.Country))
				}
				continue
			}
			path := check.Item("transfers", i) + ".mechanism"
			if t.Safeguard != "" {
				r.Unclear(path, fmt.Sprintf("mechanism: which mechanism of Chapter V the safeguard (%q) stands for", t.Safeguard))
				continue
			}
			r.NotMet(path, fmt.Sprintf("data go to %s in %s, and the record does not show what allows it", t.Recipient, t.Country), SafeguardRemedy(on))
		}
		return r
	},
}

// SafeguardRemedy says for a remedy what can carry a transfer on a day.
func SafeguardRemedy(on civil.Date) string {
	var can []string
	for m := range mechanisms.All() {
		if m != Derogation && m.Span().Contains(on) {
			can = append(can, mechanismRows[m].words)
		}
	}
	return "name what carries the transfer and how to get a copy of it: " + strings.Join(can, ", ") + ", or a derogation of Article 49"
}

// Law: UK GDPR Chapter V.
var transferMechanismEnded = Rule{
	Requirement: check.Requirement{
		ID: "transfer-mechanism-ended", Group: "transfer", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("45A"), law.UKGDPR.Article("46")},
		Doc:  "the mechanism named could not be relied on at the date tested",
		Bad:  `{"id": "newsletter", "transfers": [{"recipient": "Mail service", "country": "US", "mechanism": "privacy-shield"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
		Good: `{"id": "newsletter", "transfers": [{"recipient": "Mail service", "country": "US", "mechanism": "data-bridge"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i := range c.Activity.Transfers {
			t := &c.Activity.Transfers[i]
			if r.Applies(t.Mechanism != 0) && !t.Mechanism.Span().Contains(on) {
				r.NotMet(check.Item("transfers", i)+".mechanism", fmt.Sprintf("the transfer to %s relies on %s, which could be relied on %s", t.Recipient, mechanismRows[t.Mechanism].words, t.Mechanism.Span()),
					SafeguardRemedy(on))
			}
		}
		return r
	},
}
