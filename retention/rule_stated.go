package retention

import (
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// The rules about whether a period is stated at all, and so that a date can be worked out from it. Of missing, by-reference and vague at most one
// is found for a class.

// Law: UK GDPR Article 13(2)(a): the period, or if that is not possible the criteria that decide it.
var retentionMissing = Rule{
	Requirement: check.Requirement{
		ID: "retention-missing", Group: "retention", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("13(2)(a)")},
		Doc:  "no period is stated and no criteria",
		Bad:  `{"name": "s", "classes": [{"id": "a"}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "closure"}]}]}`,
		Over: []string{"retention-by-reference", "retention-vague", "retention-anchor-missing"},
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if r.Applies(c.tells()) && c.Class.Elsewhere == "" && !c.any(func(p *Period) bool { return !p.IsZero() }) {
			r.NotMet("periods", "no period is stated for these records, and nothing that decides it", "state how long they are kept, and from which event")
		}
		return r
	},
}

// tells reports whether people must be told how long the records of the class are kept: not where they hold no personal data.
func (c Case) tells() bool { return c.Class != nil && c.Class.Personal != fact.No }

// dates reports whether a period of the class can give a date, an end that consent sets, or keeps for good.
func (c Case) dates() bool {
	return c.any(func(p *Period) bool { return p.Kind != Criteria })
}

// Law: UK GDPR Article 13(2)(a); that a reference is not enough is the regulator's reading (guidance).
var retentionByReference = Rule{
	Requirement: check.Requirement{
		ID: "retention-by-reference", Group: "retention", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("13(2)(a)")},
		Doc:  "the period is left to another document",
		Bad:  `{"name": "s", "classes": [{"id": "a", "elsewhere": "our retention policy"}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "elsewhere": "our retention policy", "periods": [{"keep": "6 years", "after": "closure"}]}]}`,
		Over: []string{"retention-vague"},
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if !r.Applies(c.tells() && (c.Class.Elsewhere != "" || len(c.Class.Periods) > 0)) || c.dates() {
			return r
		}
		if c.Class.Elsewhere != "" {
			r.NotMet("elsewhere", "the period is left to another document: "+clip(c.Class.Elsewhere), "state the period here, or print the document with it")
			return r
		}
		c.leaves(func(at string, p *Period) {
			if p.After == OtherDocument {
				r.NotMet(at, "the period is left to another document", "state the period here, or print the document with it")
			}
		})
		return r
	},
}

// Law: UK GDPR Articles 13(2)(a) and 5(1)(e).
var retentionVague = Rule{
	Requirement: check.Requirement{
		ID: "retention-vague", Group: "retention", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("13(2)(a)"), law.UKGDPR.Article("5(1)(e)")},
		Doc:  "the criteria are too open to work out a date",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"kind": "criteria", "after": "purpose-ends"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"kind": "consent", "after": "consent-withdrawn"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if !r.Applies(c.tells() && len(c.Class.Periods) > 0) || c.Class.Elsewhere != "" || c.dates() {
			return r
		}
		c.leaves(func(at string, p *Period) {
			if p.After != OtherDocument {
				r.NotMet(at, "nobody can work out a date from this: it depends on "+p.After.Words(), "name a length and an event, or criteria that give a date")
			}
		})
		return r
	},
}

// Law: UK GDPR Article 5(1)(e): longer than needed only for archiving in the public interest, research or statistics.
var retentionIndefinite = Rule{
	Requirement: check.Requirement{
		ID: "retention-indefinite", Group: "retention", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(e)")},
		Doc:  "personal data are kept for ever",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"kind": "permanent"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"kind": "permanent", "then": "transfer"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if !r.Applies(c.Class != nil && c.Class.Personal != fact.No && len(c.Class.Periods) > 0) {
			return r
		}
		if !c.any(func(p *Period) bool { return p.Kind == Permanent }) {
			return r
		}
		c.leaves(func(at string, p *Period) {
			switch {
			case p.Kind != Permanent || p.Then == Preserve || p.Then == Transfer, !p.Review.IsZero() && c.obliged():
			case p.Review.IsZero():
				r.NotMet(at, "personal data are kept for good, with no review", "name a length, or an archive, or the law that demands it and how often the need is reviewed")
			default:
				r.NotMet(at, "personal data are kept for good, and no law that demands it is named", "name the law, or a length, or an archive")
			}
		})
		return r
	},
}

// obliged reports whether a law is named behind the class.
func (c Case) obliged() bool {
	for _, reason := range c.Class.Reasons {
		if reason.Kind == LegalObligation && !reason.Under.IsZero() {
			return true
		}
	}
	return false
}

// Law: UK GDPR Article 13(2)(a); that a length needs an event to count from is an inference.
var retentionAnchorMissing = Rule{
	Requirement: check.Requirement{
		ID: "retention-anchor-missing", Group: "retention", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("13(2)(a)")},
		Doc:  "a length has no event to count from",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "closure"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.Class == nil {
			return r
		}
		for i := range c.Class.Periods {
			first, missing := &c.Class.Periods[i], 0
			counts := func(p *Period) bool {
				return p.Kind == Fixed && !p.Keep.IsZero() && (first.Join != InTurn || p == &first.Of[0])
			}
			first.any(func(p *Period) bool {
				if r.Applies(counts(p)) && p.After == "" {
					missing++
				}
				return false
			})
			if missing == 0 {
				continue
			}
			first.leaves(check.Item("periods", i), func(at string, p *Period) {
				if counts(p) && p.After == "" {
					r.NotMet(at+".after", p.Keep.String()+" from what is not said", "name the event that the period counts from")
				}
			})
		}
		return r
	},
}

// Law: UK GDPR Articles 13(2)(a) and 5(1)(e); an inference.
var retentionMinimumOnly = Rule{
	Requirement: check.Requirement{
		ID: "retention-minimum-only", Group: "retention", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("13(2)(a)"), law.UKGDPR.Article("5(1)(e)")},
		Doc:  "a minimum is stated and no end",
		Bad:  `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "8 years", "after": "care-end", "bound": "min"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "periods": [{"keep": "8 years", "after": "care-end", "bound": "min", "then": "appraise"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.Class == nil || !c.any(func(p *Period) bool { return p.Bound == Minimum }) || c.any(func(p *Period) bool { return p.Bound == Maximum }) {
			return r
		}
		c.leaves(func(at string, p *Period) {
			ends := !p.UpTo.IsZero() || !p.Allowance.IsZero() || p.Then != 0 || c.Class.Care == fact.Yes
			if r.Applies(p.Bound == Minimum) && !ends {
				r.NotMet(at+".bound", c.Schedule.meant(p, new(Period)).String()+", and no end", "say what happens when the minimum has run, and by when")
			}
		})
		return r
	},
}

// Law: UK GDPR Articles 7(3) and 17(1)(b); that a fixed period outlasts consent is an inference.
var retentionConsent = Rule{
	Requirement: check.Requirement{
		ID: "retention-consent", Group: "retention", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("7(3)"), law.UKGDPR.Article("17(1)(b)")},
		Doc:  "consent is the basis and the period runs on after it is withdrawn",
		Bad:  `{"name": "s", "classes": [{"id": "a", "consent": "yes", "periods": [{"keep": "3 years", "after": "volunteering-end"}]}]}`,
		Good: `{"name": "s", "classes": [{"id": "a", "consent": "yes", "periods": [{"join": "earlier", "of": [{"keep": "3 years", "after": "volunteering-end"}, {"kind": "consent", "after": "consent-withdrawn"}]}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if !r.Applies(c.Class != nil && c.Class.Consent == fact.Yes && len(c.Class.Periods) > 0 && c.dates()) {
			return r
		}
		// A request to erase may take a month to answer, of as many days as a month can have: what is gone by then does not outlast consent.
		outlasts := c.any(func(p *Period) bool { return p.Kind != Fixed || Months(1).after(sampleDay) < p.Keep.after(sampleDay) })
		if outlasts && !c.any(func(p *Period) bool { return p.Kind == Consent }) {
			r.NotMet("periods", "the processing rests on consent, and the period does not end when it is withdrawn", "let the period end with consent, or rely on another basis")
		}
		return r
	},
}
