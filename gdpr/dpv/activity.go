package dpv

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

func (d *document) activity(a *gdpr.Activity) {
	d.Line()
	d.Open('{')
	d.id("activity:", a.ID)
	d.Member("@type", "dpv:Process")
	d.text("dct:identifier", a.ID)
	d.text("dct:title", a.Name)
	d.status(d.objected[a.ID])
	d.named("dpv:hasResponsibleEntity", "dpv:Entity", a.Owner)
	if a.Function != "" || a.Service != "" {
		d.Key("dpv:hasOrganisationalUnit")
		d.Open('[')
		if a.Function != "" {
			d.entity("dpv:Entity", a.Function)
			d.Close('}')
		}
		if a.Service != "" {
			d.Open('{')
			d.id("service:", a.Service)
			d.Close('}')
		}
		d.Close(']')
	}
	d.each("dpv:hasPurpose", "dpv:Purpose", "dct:description", a.Purposes)
	d.people(a.People)
	d.sources(a.Sources)
	d.recipients(a.Recipients)
	d.processors(a.Processors)
	d.retention(a.Retention)
	d.measures(a)
	d.each("dpv:hasLocation", "dpv:Location", "dct:title", a.Locations)
	if len(a.Grounds)+len(a.Transfers) > 0 {
		facts := a.RightsFacts(d.controller)
		d.Key("dpv:hasProcess")
		d.Open('[')
		for i := range a.Grounds {
			d.ground(&a.Grounds[i], facts)
		}
		for i := range a.Transfers {
			d.transfer(&a.Transfers[i])
		}
		d.Close(']')
	}
	d.Close('}')
}

// ground is one chain: these data, for this purpose, on these bases, with the rights that people then have.
func (d *document) ground(g *basis.Ground, f rights.Facts) {
	d.Open('{')
	d.Member("@type", "dpv:Process")
	d.data(g.Data.Union(g.Special))
	if t, ok := at(purposes[:], g.For); ok {
		d.Key("dpv:hasPurpose")
		d.refer(concept{ofPurpose, g.For.String()}, t, law.Provision{})
	}
	d.bases(g)
	d.text("ukgdpr:interest", g.Interest)
	if g.Schedule1 != 0 {
		d.text("ukgdpr:limb", g.Limb)
	}
	if !g.Under.IsZero() {
		d.Key("dpv:hasApplicableLaw")
		d.Open('{')
		d.Member("@type", "dpv:Law")
		d.Member("dct:title", g.Under.String())
		if address := g.Under.URL(d.on); address != "" {
			d.Key("rdfs:seeAlso")
			d.reference(address)
		}
		d.Close('}')
	}
	d.rights(g, f)
	d.Close('}')
}

func (d *document) bases(g *basis.Ground) {
	six, on6 := at(article6s[:], g.Article6)
	nine, on9 := at(article9s[:], g.Article9)
	onAnnex, onSchedule := g.Recognised.Meaning() != "", g.Schedule1.Part() != 0
	if !on6 && !on9 && !onAnnex && !onSchedule {
		return
	}
	d.Key("dpv:hasLegalBasis")
	d.Open('[')
	if on6 {
		d.refer(concept{ofArticle6, g.Article6.String()}, six, g.Article6.Provision())
	}
	if onAnnex { // a kind of recognised interest
		d.refer(concept{ofAnnex1, g.Recognised.String()}, term{broader, article6s[basis.RecognisedLegitimateInterests].iri}, g.Recognised.Provision())
	}
	if on9 {
		d.refer(concept{ofArticle9, g.Article9.String()}, nine, g.Article9.Provision())
	}
	if onSchedule {
		d.refer(concept{ofSchedule, g.Schedule1.String()}, paragraph(g.Schedule1), g.Schedule1.Provision(""))
	}
	d.Close(']')
}

// rights are those that apply, if need be on conditions.
func (d *document) rights(g *basis.Ground, f rights.Facts) {
	begun := false
	for r := range rights.All() {
		if r.Applies(*g, f, d.on).Verdict < rights.OnConditions {
			continue
		}
		if !begun {
			d.Key("dpv:hasRight")
			d.Open('[')
			begun = true
		}
		if r == rights.Informed {
			for _, told := range informed {
				if f.Provided != told.unless {
					d.reference(told.term.iri)
				}
			}
			continue
		}
		d.refer(concept{ofRight, r.String()}, rightTerm(r, d.on), law.Provision{})
	}
	if begun {
		d.Close(']')
	}
}

// rightTerm is the term of a right as it stood on a day.
func rightTerm(r rights.Right, on civil.Date) term {
	if r == rights.AutomatedDecisions && law.UKGDPR.Article("22A").InForce(on) != fact.No {
		return automatedSince2026
	}
	return rightTerms[r]
}

// transfer is the part of an activity in which data leave the country.
func (d *document) transfer(t *gdpr.Transfer) {
	d.Open('{')
	d.Member("@type", "dpv:Process")
	d.named("dpv:hasDataImporter", "dpv:DataImporter", t.Recipient)
	d.country("dpv:hasThirdCountry", t.Country)
	if m, ok := at(mechanisms[:], t.Mechanism); ok {
		d.Key("dpv:hasLegalBasis")
		d.refer(concept{ofTransfer, t.Mechanism.String()}, m, t.Mechanism.Law())
	}
	d.text("dct:description", t.Safeguard)
	d.Close('}')
}

func (d *document) data(s category.Set) {
	if s.Empty() {
		return
	}
	d.Key("dpv:hasPersonalData")
	d.Open('[')
	for c := range s.All() {
		if t, ok := at(categories[:], c); ok {
			d.refer(concept{ofCategory, c.String()}, t, law.Provision{})
		}
	}
	d.Close(']')
}

func (d *document) people(s category.Subjects) {
	if s == 0 {
		return
	}
	d.Key("dpv:hasDataSubject")
	d.Open('[')
	for p := range s.All() {
		if t, ok := at(subjects[:], p); ok {
			d.refer(concept{ofSubject, p.String()}, t, law.Provision{})
		}
	}
	d.Close(']')
}

func (d *document) sources(list []gdpr.Source) {
	if len(list) == 0 {
		return
	}
	d.Key("dpv:hasDataSource")
	d.Open('[')
	for i := range list {
		s := &list[i]
		d.Open('{')
		if s.FromPerson == fact.Yes {
			d.Member("@type", "dpv:DataSubject")
		}
		d.text("dpv:hasName", s.Name)
		d.data(s.Data)
		d.Close('}')
	}
	d.Close(']')
}

func (d *document) recipients(list []gdpr.Recipient) {
	if len(list) == 0 {
		return
	}
	d.Key("dpv:hasRecipient")
	d.Open('[')
	for i := range list {
		r := &list[i]
		d.entity("dpv:Recipient", r.Name)
		d.country("dpv:hasCountry", r.Country)
		d.data(r.Data)
		d.Close('}')
	}
	d.Close(']')
}

func (d *document) processors(list []gdpr.Supplier) {
	if len(list) == 0 {
		return
	}
	d.Key("dpv:hasDataProcessor")
	d.Open('[')
	for i := range list {
		s := &list[i]
		d.entity("dpv:DataProcessor", s.Name)
		d.text("dct:description", s.Service)
		d.country("dpv:hasCountry", s.Country)
		if s.Contract == fact.Yes {
			d.Key("dpv:hasTechnicalOrganisationalMeasure")
			d.Open('{')
			d.Member("@type", "dpv:DataProcessingAgreement")
			d.text("dct:source", s.Link)
			d.Close('}')
		}
		d.Close('}')
	}
	d.Close(']')
}

// country is a place outside the UK, by its name.
func (d *document) country(key, name string) {
	if name != "" {
		d.Key(key)
		d.Open('{')
		d.Member("@type", "dpv:Country")
		d.Member("dct:title", name)
		d.Close('}')
	}
}

func (d *document) retention(list []gdpr.Retention) {
	if len(list) == 0 {
		return
	}
	d.Key("dpv:hasStorageCondition")
	d.Open('[')
	for i := range list {
		r := &list[i]
		d.Open('{')
		d.keeping(r)
		d.data(r.Data)
		d.text("dct:source", r.Link)
		d.Close('}')
	}
	d.Close(']')
}

// measures are those of security, and the assessments and the policy document.
func (d *document) measures(a *gdpr.Activity) {
	policy := a.PolicyDocument.Exists()
	if len(a.Security)+len(a.Assessments) == 0 && !policy {
		return
	}
	d.Key("dpv:hasTechnicalOrganisationalMeasure")
	d.Open('[')
	for _, s := range a.Security {
		d.Open('{')
		d.Member("dct:description", s)
		d.Close('}')
	}
	for i := range a.Assessments {
		t, ok := at(assessments[:], a.Assessments[i].Kind)
		if !ok {
			continue
		}
		d.paper(concept{ofDocument, a.Assessments[i].Kind.String() + "-assessment"}, t, &a.Assessments[i].Document)
	}
	if policy {
		d.paper(concept{ofDocument, "policy"}, term{}, &a.PolicyDocument)
	}
	d.Close(']')
}

// paper is a document that is kept, of a kind.
func (d *document) paper(c concept, t term, p *gdpr.Document) {
	d.Open('{')
	if t.match == exact {
		d.Member("@type", t.iri)
	} else {
		d.own(c, t, law.Provision{})
		d.Member("@type", "ukgdpr:", c.kind, "-", c.name)
	}
	d.text("dct:title", p.Name)
	d.text("dct:source", p.Link)
	d.date("dct:date", p.Dated)
	d.Close('}')
}

// each is things of a kind, one for each text.
func (d *document) each(key, kind, as string, list []string) {
	if len(list) == 0 {
		return
	}
	d.Key(key)
	d.Open('[')
	for _, s := range list {
		d.Open('{')
		d.Member("@type", kind)
		d.Member(as, s)
		d.Close('}')
	}
	d.Close(']')
}
