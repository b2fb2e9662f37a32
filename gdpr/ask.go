package gdpr

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// ask is a fact that can be asked for: where it is declared, and which answers there are. Whether it is asked, the
// rules say; always names what wants it in every record.
type ask struct {
	stage    Stage
	of       whose
	field    string
	always   law.Provision
	missing  string // what is asked, where no rule puts it in words
	declared func(*Controller, *Activity, *basis.Ground) bool
	answers  func(*Controller, *Activity, *basis.Ground, func()) // sets each answer in turn
	could    func(basis.Ground, basis.Candidate) bool            // picks the candidates for it
}

// whose says what a fact is about.
type whose uint8

const (
	theActivity whose = iota
	theController
	eachGround
)

// wanted is Article 30(1): what every record holds.
func wanted(point string) law.Provision { return law.UKGDPR.Article("30(1)" + point) }

// asked is the facts in the order in which they are asked for.
var asked = [...]ask{
	{AskWho, theController, "public_authority", law.Provision{}, "public_authority: whether the controller is a public authority",
		func(c *Controller, _ *Activity, _ *basis.Ground) bool { return c.IsPublicAuthority() != fact.Unknown },
		func(c *Controller, _ *Activity, _ *basis.Ground, see func()) { each(&c.PublicAuthority, see) }, nil},
	{AskWho, theActivity, "people", wanted("(c)"), "people: about whom the data are",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return !a.People.Empty() },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) {
			for s := range category.AllSubjects() {
				a.People = category.SubjectsOf(s)
				see()
			}
		}, nil},
	{AskData, eachGround, "data", wanted("(c)"), "data: which kinds of data are held",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return !g.Data.Union(g.Special).Empty() },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for c := range category.All() {
				g.Data = category.Of(c)
				see()
			}
		}, nil},
	{AskData, eachGround, "special", law.Provision{}, "special: which special categories the data reveal here",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return !g.Special.Empty() },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for c := range category.All() {
				if g.Special = category.Of(c).SpecialData(); !g.Special.Empty() {
					see()
				}
			}
		}, nil},
	{AskPurpose, eachGround, "for", wanted("(b)"), "for: for which purpose these data are used",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.For != 0 },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for g.For = range category.AllPurposes() {
				see()
			}
		}, nil},
	{AskBasis, eachGround, "article6", law.UKGDPR.Article("6(1)"), "article6: on which lawful basis these data are used for this purpose",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.Article6 != 0 },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for g.Article6 = range basis.AllArticle6() {
				see()
			}
		},
		func(_ basis.Ground, c basis.Candidate) bool { return c.Article6 != 0 }},
	{AskBasisFacts, eachGround, "recognised", law.Provision{}, "recognised: which condition of Annex 1 is met",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.Recognised != 0 },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for g.Recognised = range basis.AllRecognised() {
				see()
			}
		},
		func(_ basis.Ground, c basis.Candidate) bool { return c.Recognised != 0 }},
	{AskBasisFacts, eachGround, "interest", law.Provision{}, "interest: whose interest is pursued, and in what it consists",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.Interest != "" },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) { g.Interest = "an interest"; see() }, nil},
	{AskBasisFacts, eachGround, "under", law.Provision{}, "under: which law lays down the duty or task",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return !g.Under.IsZero() },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for _, g.Under = range [...]law.Provision{law.Act("Care Act 2014").Whole(), law.DPA1998.Whole(), schedA1} { // in force, not in force, for offences too
				see()
			}
		}, nil},
	{AskBasisFacts, eachGround, "own_task", law.Provision{}, "own_task: whether the task is the controller's own",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.OwnTask != fact.Unknown },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) { each(&g.OwnTask, see) }, nil},
	{AskBasisFacts, eachGround, "party_to_contract", law.Provision{}, "party_to_contract: whether the people concerned are party to the contract",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.PartyToContract != fact.Unknown },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) { each(&g.PartyToContract, see) }, nil},
	{AskCondition, eachGround, "article9", law.Provision{}, "article9: which condition allows special category data to be used",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.Article9 != 0 },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for g.Article9 = range basis.AllArticle9() {
				see()
			}
		},
		func(_ basis.Ground, c basis.Candidate) bool { return c.Article9 != 0 }},
	{AskCondition, eachGround, "explicit", law.Provision{}, "explicit: whether consent is given in an express statement",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.Explicit != fact.Unknown },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) { each(&g.Explicit, see) }, nil},
	{AskCondition, eachGround, "cannot_consent", law.Provision{}, "cannot_consent: whether the people concerned are unable to consent",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.CannotConsent != fact.Unknown },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) { each(&g.CannotConsent, see) }, nil},
	{AskParagraph, eachGround, "schedule1", law.Provision{}, "schedule1: which paragraph of Schedule 1 is met",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.Schedule1 != 0 },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for g.Schedule1 = range basis.AllSchedule1() {
				see()
			}
		},
		func(g basis.Ground, c basis.Candidate) bool {
			return c.Schedule1 != 0 && (c.Article9 == 0 || c.Article9 == g.Article9)
		}},
	{AskParagraph, eachGround, "limb", law.Provision{}, "limb: which place of the paragraph is relied on",
		func(_ *Controller, _ *Activity, g *basis.Ground) bool { return g.Limb != "" },
		func(_ *Controller, _ *Activity, g *basis.Ground, see func()) {
			for g.Limb = range g.Schedule1.Limbs(modelled) {
				see()
			}
		}, nil},
	{AskPolicyDocument, theActivity, "policy_document", law.Provision{}, "policy_document: the appropriate policy document, with its date and the date of its review",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.PolicyDocument.Exists() },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) {
			a.PolicyDocument.Name = "a policy document"
			see()
		}, nil},
	{AskRecipients, theActivity, "recipients", wanted("(d)"), "recipients: to whom the data are disclosed, or [] for nobody",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.Recipients != nil },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) {
			for _, p := range [...]Recipient{{Name: "somebody"}, {Name: "somebody", Country: "elsewhere"}, {Name: "Public Health England"}} { // at home, abroad, abolished
				a.Recipients = []Recipient{p}
				see()
			}
		}, nil},
	{AskProcessors, theActivity, "processors", law.UKGDPR.Article("28"), "processors: who handles the data on the organisation's behalf, or [] for nobody",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.Processors != nil },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) {
			for _, p := range [...]Supplier{{Name: "somebody", Contract: fact.Yes}, {Name: "somebody"}, {Name: "somebody", Contract: fact.Yes, Country: "elsewhere"}} {
				a.Processors = []Supplier{p}
				see()
			}
		}, nil},
	{AskTransfers, theActivity, "transfers", wanted("(e)"), "transfers: to whom in which country outside the UK the data go, on which mechanism, or [] for none",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.Transfers != nil },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) {
			goes := Transfer{Country: "elsewhere"}
			for _, p := range a.Recipients {
				goes = Transfer{Recipient: p.Name, Country: p.Country}
			}
			for _, p := range a.Processors {
				goes = Transfer{Recipient: p.Name, Country: p.Country}
			}
			for m := range mechanisms.All() {
				a.Transfers = []Transfer{{goes.Recipient, goes.Country, m, ""}}
				see()
			}
			a.Transfers = []Transfer{goes}
			see()
		}, nil},
	{AskRetention, theActivity, "retention", wanted("(f)"), "retention: how long the data are kept",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.Retention != nil },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) {
			a.Retention = []Retention{} // none at all
			see()
			a.Retention = []Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.Closure}, Duty: fact.No}}
			see()
		}, nil},
	{AskAssessments, theActivity, "large_scale", law.Provision{}, "large_scale: whether the processing is large in scale",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.LargeScale != fact.Unknown },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) { each(&a.LargeScale, see) }, nil},
	{AskAssessments, theActivity, "monitoring", law.Provision{}, "monitoring: whether people are monitored systematically",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.Monitoring != fact.Unknown },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) { each(&a.Monitoring, see) }, nil},
	{AskAssessments, theActivity, "new_technology", law.Provision{}, "new_technology: whether new technology is used",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.NewTechnology != fact.Unknown },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) { each(&a.NewTechnology, see) }, nil},
	{AskAssessments, theActivity, "automated.significant", law.Provision{}, "automated.significant: whether the decisions weigh on people",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return a.Automated.Significant != fact.Unknown },
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) { each(&a.Automated.Significant, see) }, nil},
	{AskAssessments, theActivity, "assessments", law.Provision{}, "assessments: the assessment that the facts call for, with its date",
		func(_ *Controller, a *Activity, _ *basis.Ground) bool { return false }, // asked where a rule misses one, whatever others there are
		func(_ *Controller, a *Activity, _ *basis.Ground, see func()) {
			for kind := range assessmentKinds.All() {
				a.Assessments = append(a.Assessments, Assessment{kind, Document{Name: "an assessment"}})
				see()
			}
		}, nil},
}
