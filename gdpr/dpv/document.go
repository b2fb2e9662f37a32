package dpv

import (
	"cmp"
	"iter"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

// document is a record that is being written.
type document struct {
	*emit.Writer
	base       string
	on         civil.Date
	controller *gdpr.Controller
	used       map[concept]use
	reviewed   bool
	whole      bool            // an enactment is not met, somewhere
	objected   map[string]bool // ids of activities in which one is not
}

// use is a term of ours that the document names.
type use struct {
	term  term
	place law.Provision // that it stands for; zero for none
}

// prefixes are those of the document's addresses.
var prefixes = [...]struct{ name, begins string }{
	{"dpv", "https://w3id.org/dpv#"},
	{"eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"},
	{"pd", "https://w3id.org/dpv/pd#"},
	{"health", "https://w3id.org/dpv/sector/health#"},
	{"legal-gb", "https://w3id.org/dpv/legal/gb#"},
	{"loc", "https://w3id.org/dpv/loc#"},
	{"dct", "http://purl.org/dc/terms/"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
	{"ukgdpr", Namespace},
}

// objections notes where an enactment is not met. That a finding is accepted does not change what it says.
func (d *document) objections(findings []check.Finding) {
	d.objected = make(map[string]bool)
	for i := range findings {
		if f := &findings[i]; f.Outcome == check.NotMet && f.Strength == check.Must {
			d.whole, d.objected[f.Activity] = true, true
		}
	}
}

// begin writes the document up to its first node.
func (d *document) begin() {
	d.Open('{')
	d.Key("@context")
	d.Open('{')
	for _, p := range prefixes {
		d.Member(p.name, p.begins)
	}
	d.Close('}')
	d.Key("@graph")
	d.Open('[')
	d.Line()
}

func (d *document) end() error {
	d.Close(']')
	d.Close('}')
	d.Line()
	return d.Flush()
}

func (d *document) record(r *gdpr.Record, more iter.Seq[*gdpr.Activity]) {
	d.Open('{')
	d.Member("@id", d.base, "record")
	d.Member("@type", "dpv:RecordsOfActivities")
	d.text("owl:versionInfo", r.Version)
	d.date("dct:date", r.Reviewed)
	d.named("dpv:hasResponsibleEntity", "dpv:Entity", r.Owner)
	d.law()
	d.jointly(&r.Controller)
	d.status(d.whole)
	d.Key("dpv:hasProcess")
	d.Open('[')
	for i := range r.Activities {
		d.activity(&r.Activities[i])
	}
	if more != nil {
		for a := range more {
			d.activity(a)
		}
	}
	d.Close(']')
	d.Close('}')
}

// law names the law of the day, as far as the vocabulary knows it.
func (d *document) law() {
	d.Key("dpv:hasApplicableLaw")
	d.Open('[')
	for _, l := range [...]struct {
		of   law.Provision
		term string
	}{{law.UKGDPR.Article("6"), "legal-gb:law-GDPR"}, {law.DPA2018.Section("1"), "legal-gb:law-DPA"}} {
		if l.of.InForce(d.on) != fact.No {
			d.reference(l.term)
		}
	}
	d.Close(']')
	d.Key("dpv:hasJurisdiction")
	d.reference("loc:GB")
}

// jointly writes the controller: alone, with those beside it, or as the processor that it is.
func (d *document) jointly(c *gdpr.Controller) {
	switch {
	case c.Role == gdpr.Processor:
		d.Key("dpv:hasDataProcessor")
		d.organisation(c, "dpv:DataProcessor")
	case c.Role == gdpr.JointController || len(c.JointWith) > 0:
		d.Key("dpv:hasJointDataControllers")
		d.Open('{')
		d.Member("@type", "dpv:JointDataControllers")
		d.Key("dpv:hasDataController")
		d.Open('[')
		d.organisation(c, "dpv:DataController")
		for _, name := range c.JointWith {
			d.entity("dpv:DataController", name)
			d.Close('}')
		}
		d.Close(']')
		d.Close('}')
	default:
		d.Key("dpv:hasDataController")
		d.organisation(c, "dpv:DataController")
	}
}

func (d *document) organisation(c *gdpr.Controller, role string) {
	d.Line()
	d.Open('{')
	d.Member("@id", d.base, "controller")
	d.Member("@type", role)
	d.text("dpv:hasName", c.Name)
	d.text("dpv:hasAddress", c.Address)
	d.nation(c.Nation)
	d.named("dpv:hasRepresentative", "dpv:Representative", c.Representative)
	if c.Contact == gdpr.Officer {
		d.Key("dpv:hasDataProtectionOfficer")
		d.Open('{')
		d.Member("@type", "dpv:DataProtectionOfficer")
		d.text("dpv:hasContact", c.ContactRoute)
		d.Close('}')
	} else {
		d.text("dpv:hasContact", c.ContactRoute)
	}
	if len(c.Services) > 0 {
		d.Key("dpv:hasOrganisationalUnit")
		d.Open('[')
		for i := range c.Services {
			s := &c.Services[i]
			d.Open('{')
			d.id("service:", s.ID)
			d.text("dpv:hasName", s.Name)
			d.nation(s.Nation)
			d.Close('}')
		}
		d.Close(']')
	}
	d.Close('}')
}

func (d *document) nation(n law.Nation) {
	if n != 0 && int(n) < len(nations) {
		d.Key("dpv:hasLocation")
		d.reference(nations[n])
	}
}

// status says what a review came to, where there was one.
func (d *document) status(objection bool) {
	if !d.reviewed {
		return
	}
	d.Key("dpv:hasLawfulness")
	if objection {
		d.refer(concept{ofReview, "objected"}, objected, law.Provision{})
	} else {
		d.refer(concept{ofReview, "unknown"}, unknown, law.Provision{})
	}
}

// id is the address of a thing of the record; what has no id has no address.
func (d *document) id(kind, id string) {
	if id != "" {
		d.Member("@id", d.base, kind, url.PathEscape(id))
	}
}

// reference is the thing that has an address.
func (d *document) reference(iri string) {
	d.Open('{')
	d.Member("@id", iri)
	d.Close('}')
}

// refer is the concept: under the vocabulary's term where that is exact, else under ours, which is then explained at the end.
func (d *document) refer(c concept, t term, place law.Provision) {
	if t.match == exact {
		d.reference(t.iri)
		return
	}
	d.own(c, t, place)
	d.Open('{')
	d.Member("@id", "ukgdpr:", c.kind, "-", c.name)
	d.Close('}')
}

func (d *document) own(c concept, t term, place law.Provision) {
	if _, known := d.used[c]; !known {
		d.used[c] = use{t, place}
	}
}

// text is a text, where there is one.
func (d *document) text(key, text string) {
	if text != "" {
		d.Member(key, text)
	}
}

func (d *document) date(key string, day civil.Date) {
	if day != 0 {
		d.Key(key)
		d.Open('{')
		d.Member("@type", "xsd:date")
		d.Member("@value", day.String())
		d.Close('}')
	}
}

// named is an entity of which the name is known, or nothing.
func (d *document) named(key, kind, name string) {
	if name != "" {
		d.Key(key)
		d.entity(kind, name)
		d.Close('}')
	}
}

// entity begins an entity; Close ends it.
func (d *document) entity(kind, name string) {
	d.Open('{')
	d.Member("@type", kind)
	d.text("dpv:hasName", name)
}

// terms explains the terms of ours that the document names, in the order of their names.
func (d *document) terms() {
	names := slices.SortedFunc(maps.Keys(d.used), func(a, b concept) int {
		return cmp.Or(strings.Compare(a.kind, b.kind), strings.Compare(a.name, b.name))
	})
	for _, c := range names {
		u := d.used[c]
		d.Line()
		d.Open('{')
		d.Member("@id", "ukgdpr:", c.kind, "-", c.name)
		d.Member("@type", "skos:Concept")
		if u.place.IsZero() {
			d.Member("skos:prefLabel", strings.ReplaceAll(c.name, "-", " "))
		} else {
			d.Member("skos:prefLabel", u.place.String())
			if address := u.place.URL(d.on); address != "" {
				d.Key("rdfs:seeAlso")
				d.reference(address)
			}
		}
		if u.term.match != none {
			d.Key(links[u.term.match])
			d.reference(u.term.iri)
		}
		d.Close('}')
	}
}
