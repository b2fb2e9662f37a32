package gdpr

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Activity is one processing activity, as in Article 30: what is done with which data about whom, why, and
// on which grounds. It holds what Article 30(1), Schedule 1 Part 4 to the DPA 2018 and the regulator's
// record template ask for.
type Activity struct {
	ID         string            `json:"id"` // stable name: findings, acceptances and notices refer to it
	Name       string            `json:"name"`
	Function   string            `json:"function,omitzero"`     // the part of the organisation that does it
	Owner      string            `json:"owner,omitzero"`        // the role that answers for it
	Service    string            `json:"service,omitzero"`      // id of the controller's service; empty for all
	OnBehalfOf []string          `json:"on_behalf_of,omitzero"` // names and contacts of the controllers, where it is done as their processor, Article 30(2)(a)
	Purposes   []string          `json:"purposes,omitzero"`     // in words, Article 30(1)(b)
	People     category.Subjects `json:"people,omitzero"`       // Article 30(1)(c)
	Grounds    []basis.Ground    `json:"grounds,omitzero"`      // the data, each on one chain of basis and conditions

	Sources    []Source    `json:"sources,omitzero"`    // where the data come from, Article 14(2)(f)
	Required   Required    `json:"required,omitzero"`   // whether people must provide them, Article 13(2)(e)
	Recipients []Recipient `json:"recipients,omitzero"` // Article 30(1)(d)
	Processors []Supplier  `json:"processors,omitzero"` // Article 28
	Transfers  []Transfer  `json:"transfers,omitzero"`  // Article 30(1)(e)
	Retention  []Retention `json:"retention,omitzero"`  // Article 30(1)(f)
	Security   []string    `json:"security,omitzero"`   // Article 30(1)(g), 32
	Systems    []string    `json:"systems,omitzero"`
	Software   []string    `json:"software,omitzero"`  // with which the data are managed
	Support    string      `json:"support,omitzero"`   // who supports and maintains systems and software
	Locations  []string    `json:"locations,omitzero"` // countries where the data are held

	Automated      Automated    `json:"automated,omitzero"`       // Articles 22A to 22D
	Assessments    []Assessment `json:"assessments,omitzero"`     // Articles 35, 6(1)(f), 46
	PolicyDocument Document     `json:"policy_document,omitzero"` // DPA 2018 Schedule 1 paragraphs 38 to 41
	KeptToPolicy   fact.Fact    `json:"kept_to_policy,omitzero"`  // kept and erased as the policy document says, paragraph 41(c)
	WhyNot         string       `json:"why_not,omitzero"`         // reasons where not, paragraph 41(c)
	ConsentRecord  string       `json:"consent_record,omitzero"`  // where consent is recorded, Article 7(1)
	BreachOccurred fact.Fact    `json:"breach_occurred,omitzero"` // a personal data breach, Article 4(12)
	BreachRecord   string       `json:"breach_record,omitzero"`   // where it is documented, Article 33(5)
	RightsRoute    string       `json:"rights_route,omitzero"`    // how people exercise their rights here
	LargeScale     fact.Fact    `json:"large_scale,omitzero"`     // Article 35(3)(b)
	Monitoring     fact.Fact    `json:"monitoring,omitzero"`      // systematic monitoring of people
	NewTechnology  fact.Fact    `json:"new_technology,omitzero"`  // Article 35(1)
	ImpactOfLoss   string       `json:"impact_of_loss,omitzero"`  // what it would do to people if the data were lost, altered or disclosed, Article 32(2)
}

// Entrusted reports whether the activity is done on behalf of others, as their processor: on what it rests, what has to be assessed and what people are
// told is theirs to say, Article 28.
func (a *Activity) Entrusted() bool { return len(a.OnBehalfOf) > 0 }

// Entrusted reports whether an activity of the record is done on behalf of others: one that names them, and in the record of a processor every one.
func (r *Record) Entrusted(a *Activity) bool {
	return a.Entrusted() || r != nil && r.Controller.Role == Processor
}

// leavesChain reports whether the chain of a ground is the controllers' to say, and not declared.
func (r *Record) leavesChain(a *Activity, g *basis.Ground) bool {
	return g.Article6 == 0 && r.Entrusted(a)
}

// Source is where data come from.
type Source struct {
	FromPerson fact.Fact    `json:"from_person,omitzero"` // collected from the data subject: Article 13, else Article 14
	Name       string       `json:"name,omitzero"`        // the source, where it is another
	Public     fact.Fact    `json:"public,omitzero"`      // anybody can look there, as in a register: Article 14(2)(f)
	Data       category.Set `json:"data,omitzero"`        // empty for all
}

// Required says whether people must provide the data that are collected from them, and what follows if they do not. With both
// facts no, giving the data is their choice.
type Required struct {
	ByLaw      fact.Fact `json:"by_law,omitzero"`      // an enactment has people provide them
	ByContract fact.Fact `json:"by_contract,omitzero"` // a contract with them does, or none can be made without them
	Otherwise  string    `json:"otherwise,omitzero"`   // what follows where they are not provided, in words to the person
}

// Recipient is who the data are disclosed to.
type Recipient struct {
	Name      string       `json:"name"`
	Country   string       `json:"country,omitzero"`   // its name or two-letter code; empty for the UK
	Data      category.Set `json:"data,omitzero"`      // empty for all
	Agreement fact.Fact    `json:"agreement,omitzero"` // a written agreement on the sharing
	Ends      civil.Date   `json:"ends,omitzero"`      // the last day of the agreement
}

// Supplier is a processor that handles the data on the controller's behalf.
type Supplier struct {
	Name     string     `json:"name"`
	Service  string     `json:"service,omitzero"`
	Country  string     `json:"country,omitzero"`  // its name or two-letter code; empty for the UK
	Contract fact.Fact  `json:"contract,omitzero"` // a contract that meets Article 28(3)
	Ends     civil.Date `json:"ends,omitzero"`     // its last day
	Link     string     `json:"link,omitzero"`
}

// Retention is how long data are kept. In JSON the members of the period stand beside the others:
//
//	{"keep": "8 years", "after": "care-end", "link": "policies/retention.pdf"}
//
// Words that a document prints are turned into a period by [retention.Read], once, when the record is made; Period.String gives words back.
type Retention struct {
	retention.Period
	Data category.Set `json:"data,omitzero"` // empty for all
	Link string       `json:"link,omitzero"`

	Benchmarks []retention.Benchmark `json:"benchmarks,omitzero"` // the published periods for these records, statutory duties among them
	Duty       fact.Fact             `json:"duty,omitzero"`       // whether an enactment sets a least time for them, where no benchmark says so
}

// Automated says whether decisions are taken by machine alone.
type Automated struct {
	Decisions   fact.Fact `json:"decisions,omitzero"`   // decisions based solely on automated processing, profiling included
	Significant fact.Fact `json:"significant,omitzero"` // with legal or similarly significant effect
	Logic       string    `json:"logic,omitzero"`
}

// Document is a document that is kept, with its dates.
type Document struct {
	Name     string     `json:"name,omitzero"`
	Link     string     `json:"link,omitzero"`
	Dated    civil.Date `json:"dated,omitzero"`
	ReviewBy civil.Date `json:"review_by,omitzero"` // the last day by which it should be looked at again
}

// Exists reports whether a document is declared.
func (d *Document) Exists() bool { return d.Name != "" || d.Link != "" || d.Dated != 0 }

// Assessment is an assessment of the activity.
type Assessment struct {
	Kind AssessmentKind `json:"kind"`
	Document
}

// RightsFacts is what the activity declares of the facts that rights turn on, under its controller.
func (a *Activity) RightsFacts(c *Controller) rights.Facts {
	f := rights.Facts{PublicAuthority: c.IsPublicAuthority(), Decisions: a.Automated.Decisions}
	if f.Decisions == fact.Yes {
		f.Decisions = a.Automated.Significant
	}
	for i := range a.Sources {
		from := a.Sources[i].FromPerson
		if i > 0 && from != f.Provided {
			from = fact.Unknown // some of the data
		}
		if f.Provided = from; from == fact.Unknown {
			break
		}
	}
	return f
}

// Data is everything the activity holds, over all its grounds.
func (a *Activity) Data() (s category.Set) {
	for i := range a.Grounds {
		s = s.Union(a.Grounds[i].Data).Union(a.Grounds[i].Special)
	}
	return s
}
