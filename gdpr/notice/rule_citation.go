package notice

import (
	"iter"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func citationRules() []Rule {
	return []Rule{
		citationMalformed, citationUnknown, citationNotInForce, lawNameWrong, euReferenceStale, requirementEnded, bodyEnded, termStale,
	}
}

// doubts yields the doubts of some kinds about a claim's citation.
func (c *claim) doubts(kinds ...law.DoubtKind) iter.Seq[law.Doubt] {
	return func(yield func(law.Doubt) bool) {
		for _, m := range c.mentions {
			for _, d := range m.Doubts {
				for _, k := range kinds {
					if d.Kind == k && !yield(d) {
						return
					}
				}
			}
		}
	}
}

// text is the printed words that a doubt is about.
func (c *claim) text(d law.Doubt) string {
	if d.Start < 0 || d.End > len(c.Cites) || d.Start >= d.End {
		return c.Cites
	}
	return c.Cites[d.Start:d.End]
}

// citedIn runs over every citation of a row or, for the whole, of the notice and its sections.
func (c Case) citedIn(see func(*place, *claim)) {
	c.each(func(p *place) {
		for _, claims := range [...][]claim{p.basis, p.condition} {
			for i := range claims {
				if claims[i].Cites != "" && claims[i].In == "" { // a citation printed elsewhere is found there
					see(p, &claims[i])
				}
			}
		}
	})
}

// Law: UK GDPR Article 5(1)(a).
// Strength: good practice.
var citationMalformed = Rule{
	Requirement: check.Requirement{
		ID: "citation-malformed", Group: "citation", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(a)")},
		Doc:  "a citation is damaged but can be resolved, or cannot be read",
		Bad:  `{"id": "staff", "name": "Staff", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "employment law", "says": ["employment-or-social-protection"], "cites": "UK GDPR Article (9)(2)(b)\nDPA 2018 Schedule 1 paragraph 1"}]}`,
		Good: `{"id": "staff", "name": "Staff", "data": ["health"], "special": ["health"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "employment law", "says": ["employment-or-social-protection"], "cites": "UK GDPR Article 9(2)(b)\nDPA 2018 Schedule 1 paragraph 1"}]}`,
	},
	Run: func(c Case, _ civil.Date) (r check.Result) {
		c.citedIn(func(p *place, cl *claim) {
			r.Applies(true)
			for d := range cl.doubts(law.DoubtMalformed, law.DoubtWrongUnit) {
				r.NotMet(check.Join(p.path, cl.path()), "the citation "+quoted(cl.text(d), cl.Lines)+" is damaged: "+d.Why, meant(d))
			}
		})
		c.each(func(p *place) {
			for i := range p.phrases {
				ph := &p.phrases[i]
				for _, m := range ph.mentions {
					if r.Applies(len(m.Provisions) > 1 && m.Provisions[0].Instrument() != m.Provisions[1].Instrument()) && eitherYear(ph.Words[m.Start:m.End]) {
						r.NotMet(check.Join(p.path, ph.path()), quoted(ph.Words, ph.Lines)+" names one law or another, and not which of them is meant", "name each law that applies: "+join(m.Provisions))
					}
				}
			}
		})
		r.Merge()
		return r
	},
}

// eitherYear reports whether words give a second year for the name of a law as an alternative: Act 2008 or 2012.
func eitherYear(text string) bool {
	_, other, found := strings.Cut(text, " or ")
	return found && other != "" && '0' <= other[0] && other[0] <= '9'
}

var citationUnknown = Rule{
	Requirement: requirement("citation-unknown",
		`{"id": "staff", "name": "Staff", "basis": [{"words": "a contract", "says": ["contract"], "cites": "UK GDPR Article 6(1)(z)"}]}`,
		`{"id": "staff", "name": "Staff", "basis": [{"words": "a contract", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b)"}]}`),
	Run: func(c Case, _ civil.Date) (r check.Result) {
		c.citedIn(func(p *place, cl *claim) {
			if !r.Applies(len(cl.exemptions) == 0) {
				return // exemption-as-condition is the more exact finding
			}
			for d := range cl.doubts(law.DoubtUnknown) {
				r.NotMet(check.Join(p.path, cl.path()), quoted(cl.text(d), cl.Lines)+" does not exist: "+d.Why, meant(d))
			}
		})
		r.Merge()
		return r
	},
}

var citationNotInForce = Rule{
	Requirement: requirement("citation-not-in-force",
		`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2026-02-05", "until": "2026-02-05"}, "rows": [{"id": "research", "name": "Research", "basis": [{"words": "a contract", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b) and Article 89(1)"}]}]}`,
		`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2026-02-05", "until": "2026-02-05"}, "rows": [{"id": "research", "name": "Research", "basis": [{"words": "a contract", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b) and Article 84B"}]}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.citedIn(func(in *place, cl *claim) {
			r.Applies(slices.ContainsFunc(cl.mentions, func(m law.Mention) bool { return len(m.Provisions) > 0 }))
			for _, p := range cl.existing {
				if p.InForce(on) != fact.No {
					continue
				}
				r.NotMet(check.Join(in.path, cl.path()), p.String()+at(cl.Lines)+" was not in force on "+on.String(), "cite what stands in its place: "+standing(p, on))
			}
		})
		r.Merge()
		return r
	},
}

// standing names what stood in a provision's place on a day.
func standing(p law.Provision, on civil.Date) string {
	var there []law.Provision
	for _, q := range p.On(on) {
		if q != p {
			there = append(there, q)
		}
	}
	if len(there) == 0 {
		return "nothing does, so find the law that applies"
	}
	return join(there)
}

var lawNameWrong = Rule{
	Requirement: requirement("law-name-wrong",
		`{"id": "checks", "name": "Right to work", "under": [{"words": "Immigration Act 2006"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"], "cites": "UK GDPR Article 6(1)(c)"}]}`,
		`{"id": "checks", "name": "Right to work", "under": [{"words": "Immigration, Asylum and Nationality Act 2006"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"], "cites": "UK GDPR Article 6(1)(c)"}]}`),
	Run: func(c Case, _ civil.Date) (r check.Result) {
		var said []string // a law named twice in one place is one slip
		report := func(p *place, path string, d law.Doubt, text string, lines []int) {
			if d.Kind == law.DoubtMisnamed && !slices.Contains(said, text[d.Start:d.End]) {
				said = append(said, text[d.Start:d.End])
				r.NotMet(check.Join(p.path, path), quoted(text[d.Start:d.End], lines)+" is not the name of a law in the table: "+d.Why, meant(d))
			}
		}
		c.citedIn(func(p *place, cl *claim) {
			for _, m := range cl.mentions {
				r.Applies(true)
				for _, d := range m.Doubts {
					report(p, cl.path(), d, cl.Cites, cl.Lines)
				}
			}
		})
		c.each(func(p *place) {
			for i := range p.phrases {
				ph := &p.phrases[i]
				for _, m := range ph.mentions {
					r.Applies(true)
					for _, d := range m.Doubts {
						report(p, ph.path(), d, ph.Words, ph.Lines)
					}
				}
			}
		})
		return r
	},
}

// Law: DPA 2018 section 3(10): the UK GDPR is the Regulation as part of UK law, since 2021-01-01.
// Strength: an inference.
var euReferenceStale = Rule{
	Requirement: check.Requirement{
		ID: "eu-reference-stale", Group: "citation", Strength: check.Should,
		Law:  []law.Provision{law.DPA2018.Section("3(10)")},
		Span: law.Span{From: exit},
		Doc:  "wording of the EU, EEA, Member States or Commission stands where UK law has applied since 1 January 2021",
		Bad:  `{"id": "policy", "name": "Policy", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "governing-law", "value": "union-or-member-state", "words": "Union or Member State law"}]}`,
		Good: `{"id": "policy", "name": "Policy", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "governing-law", "value": "domestic", "words": "domestic law"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		c.each(func(p *place) {
			for i := range p.Statements {
				st := &p.Statements[i]
				if !r.Applies(st.Topic == HomeArea || st.Topic == GoverningLaw) {
					continue
				}
				path := check.Join(p.path, check.Item("statements", i))
				switch st.Value {
				case "eu", "eea":
					r.NotMet(path, "the words treat the EU or EEA as home"+aside(st.Words, st.Lines)+"; since 1 January 2021 the line is the UK's",
						"speak of transfers outside the UK, and say that the EEA counts as adequate (DPA 2018 Schedule 21)")
				case "union-or-member-state":
					r.NotMet(path, "the words rest on EU or Member State law"+aside(st.Words, st.Lines)+"; since 1 January 2021 domestic law is needed",
						"refer to the law of the United Kingdom, and name the enactment")
				}
			}
		})
		return r
	},
}

var requirementEnded = Rule{
	Requirement: requirement("requirement-ended",
		`{"id": "testing", "name": "Testing", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "NHS COVID-19 app"}]}`,
		`{"id": "testing", "name": "Testing", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "UK Health Security Agency"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) {
		return ended(c, on, law.Scheme, law.Duty)
	},
}

var bodyEnded = Rule{
	Requirement: requirement("body-ended",
		`{"id": "outbreaks", "name": "Outbreaks", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "Public Health England (PHE)"}]}`,
		`{"id": "outbreaks", "name": "Outbreaks", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "UK Health Security Agency"}]}`),
	Run: func(c Case, on civil.Date) (r check.Result) { return ended(c, on, law.Body) },
}

// ended looks for names of some kinds whose days were over by the day tested, and for schemes and duties whose days had not begun.
func ended(c Case, on civil.Date, kinds ...law.Kind) (r check.Result) {
	c.each(func(p *place) {
		for i := range p.phrases {
			ph := &p.phrases[i]
			for j := range ph.means {
				n := &ph.means[j]
				if !r.Applies(slices.Contains(kinds, n.Kind)) || n.Span.Contains(on) {
					continue
				}
				path := check.Join(p.path, ph.path())
				switch begins := n.Span.From; {
				case on >= begins:
					message, remedy := over(n, on)
					r.NotMet(path, message+at(ph.Lines), remedy)
				case n.Kind != law.Scheme && n.Kind != law.Duty:
				case announces(ph.Words, begins):
					r.Unclear(path, "whether data are processed for "+n.Name+" before it begins on "+begins.String()+at(ph.Lines))
					r.Mend("say that nothing is processed before that day, or what requires it until then")
				default:
					r.NotMet(path, n.Ended(on)+at(ph.Lines), "leave it out until it begins, or say what requires the processing until then")
				}
			}
		}
	})
	r.Merge()
	return r
}

// announces reports whether words print a day, or its month.
func announces(words string, day civil.Date) bool {
	for _, form := range [...]string{"January 2006", "Jan 2006", "2/1/2006", "02/01/2006", "2.1.2006", "02.01.2006", "2006-01-02"} {
		if strings.Contains(words, day.Time().Format(form)) {
			return true
		}
	}
	return false
}

// over says that the days of a name are over, and what would mend that.
func over(n *law.Named, on civil.Date) (message, remedy string) {
	switch n.Kind {
	case law.Body:
		return n.Ended(on), gdpr.Instead(*n)
	case law.Term:
		remedy = "use the term of the law in force"
		if n.Successor != "" {
			remedy += ": " + n.Successor
		}
		return quote(n.Name) + " is a term of law that ended on " + n.Span.Until.AddDays(-1).String(), remedy
	}
	return n.Ended(on), "stop the processing that rested on it, or say what requires it now"
}

// Law: UK GDPR Article 5(1)(d).
// Strength: good practice.
var termStale = Rule{
	Requirement: check.Requirement{
		ID: "term-stale", Group: "citation", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(d)")},
		Doc:  "a term of repealed law, or a past date spoken of as future",
		Bad:  `{"id": "health", "name": "Health", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "sensitive personal data"}]}`,
		Good: `{"id": "health", "name": "Health", "basis": [{"words": "a contract", "says": ["contract"]}], "names": [{"words": "special category data"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		r = ended(c, on, law.Term)
		c.each(func(p *place) {
			for i := range p.Statements {
				st := &p.Statements[i]
				if st.Topic != ToCome {
					continue
				}
				day, err := civil.Parse(st.Value)
				if r.Applies(err == nil) && day < on {
					r.NotMet(check.Join(p.path, check.Item("statements", i)), day.String()+" is spoken of as still to come"+aside(st.Words, st.Lines), "bring the text up to date")
				}
			}
		})
		return r
	},
}
