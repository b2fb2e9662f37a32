package gdpr

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Law: UK GDPR Article 5(1)(a): what people are told, and what a record shows, is true.
var citationUnknown = ChainRule{
	Requirement: check.Requirement{
		ID: "citation-unknown", Group: "citation", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(a)")},
		Doc:  "the provision cited does not exist",
		Bad:  `{"data": ["identity"], "article6": "public-task", "under": "DPA2018/s999", "own_task": "yes"}`,
		Good: `{"data": ["identity"], "article6": "public-task", "under": "DPA2018/s8", "own_task": "yes"}`,
		Over: []string{"citation-malformed"},
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		if p := c.Ground.Under; r.Applies(p != (law.Provision{})) && p.Known() == fact.No {
			r.NotMet("under", p.String()+" does not exist", "name the provision that is meant")
		}
		return r
	},
}

// Law: UK GDPR Article 5(1)(a).
// Strength: an inference.
var citationNotInForce = ChainRule{
	Requirement: check.Requirement{
		ID: "citation-not-in-force", Group: "citation", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(a)")},
		Doc:  "the provision cited was not in force on the day tested",
		Bad:  `{"data": ["identity"], "article6": "public-task", "under": "DPA1998/s7", "own_task": "yes"}`,
		Good: `{"data": ["identity"], "article6": "public-task", "under": "DPA2018/s8", "own_task": "yes"}`,
	},
	Run: func(c Chain, on civil.Date) (r check.Result) {
		if p := c.Ground.Under; r.Applies(p != (law.Provision{})) && p.InForce(on) == fact.No && p.Known() != fact.No {
			r.NotMet("under", fmt.Sprintf("%s was not in force on %s", p, on), replacement(p, on))
		}
		return r
	},
}

// replacement names what stands in a provision's place.
func replacement(p law.Provision, on civil.Date) string {
	if stood := p.On(on); len(stood) > 0 && stood[0] != p {
		return fmt.Sprintf("name what stands in its place: %s", stood[0])
	}
	return "name the law that requires or allows this on the day"
}

// Law: UK GDPR Article 6(3).
// Strength: an inference.
var lawNameWrong = ChainRule{
	Requirement: check.Requirement{
		ID: "law-name-wrong", Group: "citation", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("6(3)")},
		Doc:  "there is no Act of that name and year",
		Bad:  `{"data": ["immigration-status"], "article6": "legal-obligation", "under": "ACT/Immigration Act 2006"}`,
		Good: `{"data": ["immigration-status"], "article6": "legal-obligation", "under": "ACT/Immigration, Asylum and Nationality Act 2006/s15"}`,
		Over: []string{"citation-unknown"},
	},
	Run: func(c Chain, _ civil.Date) (r check.Result) {
		p := c.Ground.Under
		if !r.Applies(p != (law.Provision{})) {
			return r
		}
		name := p.Instrument().Name()
		if likely, _, wrong := law.MisnamedAct(name); wrong {
			r.NotMet("under", fmt.Sprintf("there is no %q", name), "name the law that is meant, probably the "+likely)
		}
		return r
	},
}

// Law: UK GDPR Articles 13(1)(e) and 30(1)(d).
var bodyEnded = Rule{
	Requirement: check.Requirement{
		ID: "body-ended", Group: "citation", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("13(1)(e)")},
		Doc:  "a body named had been abolished or renamed by the day tested",
		Bad:  `{"id": "outbreaks", "recipients": [{"name": "Public Health England"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
		Good: `{"id": "outbreaks", "recipients": [{"name": "UK Health Security Agency"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i := range c.Activity.Recipients {
			for _, body := range law.Names(c.Activity.Recipients[i].Name) {
				if r.Applies(body.Kind == law.Body) && !body.Span.Contains(on) {
					r.NotMet(check.Item("recipients", i)+".name", body.Ended(on), Instead(body))
				}
			}
		}
		return r
	},
}

// Law: UK GDPR Article 5(1)(d).
// Strength: an inference.
var requirementEnded = Rule{
	Requirement: check.Requirement{
		ID: "requirement-ended", Group: "citation", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(d)")},
		Doc:  "a duty or scheme relied on as the reason had ended, or not begun, by the day tested",
		Bad:  `{"id": "testing", "purposes": ["NHS COVID-19 app"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
		Good: `{"id": "testing", "purposes": ["infection control"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i, purpose := range c.Activity.Purposes {
			for _, scheme := range law.Names(purpose) {
				if r.Applies(scheme.Kind == law.Scheme || scheme.Kind == law.Duty) && !scheme.Span.Contains(on) {
					r.NotMet(check.Item("purposes", i), scheme.Ended(on), "stop the processing that rested on it, or say what requires it now")
				}
			}
		}
		return r
	},
}

// Instead says for a remedy what to name in place of a body that has ended.
func Instead(n law.Named) string {
	if n.Successor == "" {
		return "name the body that does this work now"
	}
	return "name its successor: " + n.Successor
}
