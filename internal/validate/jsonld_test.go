package validate

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/dpv"
)

// offline loads nothing: a document carries its context.
type offline struct{}

func (offline) LoadDocument(u string) (*ld.RemoteDocument, error) {
	return nil, errors.New("a document asks for " + u)
}

// expand gives the nodes of a document with full addresses.
func expand(t *testing.T, text []byte) []any {
	t.Helper()
	doc, err := ld.DocumentFromReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions("")
	options.DocumentLoader = offline{}
	options.SafeMode = true // an error for what the processor would drop
	nodes, err := ld.NewJsonLdProcessor().Expand(doc, options)
	if err != nil {
		t.Fatal(err)
	}
	return nodes
}

func exported(t *testing.T, e dpv.Export, r *gdpr.Record) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := e.Write(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What a small record becomes, written out by hand.
func TestJSONLDExpands(t *testing.T) {
	record := gdpr.Record{
		Controller: gdpr.Controller{Name: "Oakfield House"},
		Activities: []gdpr.Activity{{ID: "care plans", Grounds: []basis.Ground{{
			Data: category.Of(category.CarePlan, category.Gender), Article6: basis.VitalInterests, Schedule1: 30,
		}}, Security: []string{"accounts by role"}, PolicyDocument: gdpr.Document{Dated: civil.On(2026, 2, 5)}}},
	}
	const want = `[
	{
		"@id": "https://oakfield.example/record", "@type": ["https://w3id.org/dpv#RecordsOfActivities"],
		"https://w3id.org/dpv#hasApplicableLaw": [{"@id": "https://w3id.org/dpv/legal/gb#law-DPA"}],
		"https://w3id.org/dpv#hasJurisdiction": [{"@id": "https://w3id.org/dpv/loc#GB"}],
		"https://w3id.org/dpv#hasDataController": [{
			"@id": "https://oakfield.example/controller", "@type": ["https://w3id.org/dpv#DataController"], "https://w3id.org/dpv#hasName": [{"@value": "Oakfield House"}]
		}],
		"https://w3id.org/dpv#hasLawfulness": [{"@id": "https://w3id.org/dpv/legal/eu/gdpr#GDPRComplianceUnknown"}],
		"https://w3id.org/dpv#hasProcess": [{
			"@id": "https://oakfield.example/activity:care%20plans", "@type": ["https://w3id.org/dpv#Process"],
			"http://purl.org/dc/terms/identifier": [{"@value": "care plans"}],
			"https://w3id.org/dpv#hasLawfulness": [{"@id": "https://w3id.org/dpv/legal/eu/gdpr#GDPRComplianceUnknown"}],
			"https://w3id.org/dpv#hasTechnicalOrganisationalMeasure": [
				{"http://purl.org/dc/terms/description": [{"@value": "accounts by role"}]},
				{"@type": ["https://github.com/careprivacy/ukgdpr/terms#document-policy"],
				 "http://purl.org/dc/terms/date": [{"@value": "2026-02-05", "@type": "http://www.w3.org/2001/XMLSchema#date"}]}
			],
			"https://w3id.org/dpv#hasProcess": [{
				"@type": ["https://w3id.org/dpv#Process"],
				"https://w3id.org/dpv#hasPersonalData": [{"@id": "https://github.com/careprivacy/ukgdpr/terms#category-care-plan"}, {"@id": "https://w3id.org/dpv/pd#Gender"}],
				"https://w3id.org/dpv#hasLegalBasis": [{"@id": "https://w3id.org/dpv/legal/eu/gdpr#A6-1-d"}, {"@id": "https://github.com/careprivacy/ukgdpr/terms#schedule1-30"}],
				"https://w3id.org/dpv#hasRight": [
					{"@id": "https://w3id.org/dpv/legal/eu/gdpr#A13"}, {"@id": "https://w3id.org/dpv/legal/eu/gdpr#A14"}, {"@id": "https://w3id.org/dpv/legal/eu/gdpr#A15"},
					{"@id": "https://w3id.org/dpv/legal/eu/gdpr#A16"}, {"@id": "https://w3id.org/dpv/legal/eu/gdpr#A17"}, {"@id": "https://w3id.org/dpv/legal/eu/gdpr#A18"},
					{"@id": "https://w3id.org/dpv/legal/eu/gdpr#A19"}, {"@id": "https://w3id.org/dpv/legal/eu/gdpr#A77"}
				]
			}]
		}]
	},
	{
		"@id": "https://github.com/careprivacy/ukgdpr/terms#category-care-plan", "@type": ["http://www.w3.org/2004/02/skos/core#Concept"],
		"http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "care plan"}],
		"http://www.w3.org/2004/02/skos/core#broader": [{"@id": "https://w3id.org/dpv/pd#HealthRecord"}]
	},
	{
		"@id": "https://github.com/careprivacy/ukgdpr/terms#document-policy", "@type": ["http://www.w3.org/2004/02/skos/core#Concept"],
		"http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "policy"}]
	},
	{
		"@id": "https://github.com/careprivacy/ukgdpr/terms#schedule1-30", "@type": ["http://www.w3.org/2004/02/skos/core#Concept"],
		"http://www.w3.org/2004/02/skos/core#prefLabel": [{"@value": "DPA 2018 Schedule 1 paragraph 30"}],
		"http://www.w3.org/2000/01/rdf-schema#seeAlso": [{"@id": "https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/paragraph/30/2020-12-31"}]
	}
]`
	var nodes []any
	if err := json.Unmarshal([]byte(want), &nodes); err != nil {
		t.Fatal(err)
	}
	found := expand(t, exported(t, dpv.Export{Base: "https://oakfield.example/", AsAt: civil.On(2020, 12, 31), Reviewed: true}, &record))
	if !reflect.DeepEqual(found, nodes) {
		text, err := json.MarshalIndent(found, "", "\t")
		t.Errorf("found %s, %v", text, err)
	}
}

// Every address of the care home is one that was looked up, one of ours that is explained, one of the record, or official text.
func TestJSONLDOfTheCareHome(t *testing.T) {
	text, err := os.ReadFile("../../gdpr/dpv/testdata/carehome.jsonld")
	if err != nil {
		t.Fatal(err)
	}
	var groups map[string]map[string]struct{ IRI string }
	table, err := os.ReadFile("../../gdpr/dpv/testdata/dpv-map.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(table, &groups); err != nil {
		t.Fatal(err)
	}
	// Terms of the vocabulary that its table here leaves out, looked up in the modules entities, entities_legalrole, jurisdiction,
	// process, purposes and status of DPV 2.2 and 2.3.
	known := strings.Fields("hasName hasAddress hasContact hasOrganisationalUnit hasResponsibleEntity Entity hasProcess Purpose hasCountry hasThirdCountry " +
		"hasLocation Location Country Law hasDataImporter hasLawfulness Representative")
	for i := range known {
		known[i] = "https://w3id.org/dpv#" + known[i]
	}
	for _, rows := range groups {
		for _, row := range rows {
			known = append(known, row.IRI)
		}
	}
	explained := map[string]bool{}
	nodes := expand(t, text)
	for _, n := range nodes {
		explained[n.(map[string]any)["@id"].(string)] = true
	}
	seen := 0
	iri := func(s string) {
		seen++
		switch {
		case strings.HasPrefix(s, "https://w3id.org/"):
			if !slices.Contains(known, s) {
				t.Errorf("%s was not looked up", s)
			}
		case strings.HasPrefix(s, dpv.Namespace):
			if !explained[s] && s != dpv.Namespace+"interest" && s != dpv.Namespace+"limb" {
				t.Errorf("%s is not explained", s)
			}
		case !strings.HasPrefix(s, "https://carehome.example/privacy/") && !strings.HasPrefix(s, "https://www.legislation.gov.uk/") &&
			!strings.HasPrefix(s, "http://purl.org/dc/terms/") && !strings.HasPrefix(s, "http://www.w3.org/"):
			t.Errorf("%s is of nobody that the document names", s)
		}
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for key, x := range v {
				switch key {
				case "@id":
					iri(x.(string))
				case "@type":
					if types, several := x.([]any); several {
						for _, s := range types {
							iri(s.(string))
						}
					}
				case "@value":
				default:
					iri(key)
					walk(x)
				}
			}
		}
	}
	walk(nodes)
	if seen < 1000 {
		t.Errorf("looked at %d addresses: the care home has more", seen)
	}
	options := ld.NewJsonLdOptions("")
	options.DocumentLoader = offline{}
	options.Format = "application/n-quads"
	doc, err := ld.DocumentFromReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	quads, err := ld.NewJsonLdProcessor().ToRDF(doc, options)
	if err != nil {
		t.Fatal(err)
	}
	const triple = "<https://carehome.example/privacy/activity:cctv> <https://w3id.org/dpv#hasDataProcessor> "
	if n := strings.Count(quads.(string), "\n"); n < 1000 || !strings.Contains(quads.(string), triple) {
		t.Errorf("%d triples, want one of the processor of cctv among them", n)
	}
}

// Whatever a record holds, it stays text: the processor drops nothing and finds no address in it.
func TestJSONLDOfHostileRecords(t *testing.T) {
	for _, s := range []string{"@id", "@type", "_:b0", "dpv:Process", "<script>", `"}],"@id":"x"`, "\x00\u202e\ufeff", "=1+1", "//x/../y?z#w", " ", strings.Repeat("x", 1<<20)} {
		record := gdpr.Record{
			Controller: gdpr.Controller{Name: s, Address: s, JointWith: []string{s}, Representative: s, Services: []gdpr.Service{{ID: s, Name: s}}},
			Version:    s, Owner: s,
			Activities: []gdpr.Activity{{
				ID: s, Name: s, Function: s, Owner: s, Service: s, Purposes: []string{s}, Security: []string{s}, Locations: []string{s},
				Recipients: []gdpr.Recipient{{Name: s, Country: s}}, Transfers: []gdpr.Transfer{{Recipient: s, Country: s, Safeguard: s}},
				Retention: []gdpr.Retention{{Link: s}}, Grounds: []basis.Ground{{Interest: s, Schedule1: 2, Limb: s}},
			}},
		}
		export := dpv.Export{Reviewed: true, Findings: []check.Finding{{Activity: s, Outcome: check.NotMet, Strength: check.Must}}}
		nodes := expand(t, exported(t, export, &record))
		activity := nodes[0].(map[string]any)["https://w3id.org/dpv#hasProcess"].([]any)[0].(map[string]any)
		if id := activity["@id"].(string); !strings.HasPrefix(id, "urn:ukgdpr:activity:") {
			t.Errorf("%.30q: address %.80q", s, id)
		}
		if !reflect.DeepEqual(activity["http://purl.org/dc/terms/title"], []any{map[string]any{"@value": s}}) {
			t.Errorf("%.30q: title %.80v", s, activity["http://purl.org/dc/terms/title"])
		}
		if !reflect.DeepEqual(activity["https://w3id.org/dpv#hasLawfulness"], []any{map[string]any{"@id": dpv.Namespace + "review-objected"}}) {
			t.Errorf("%.30q: status %v", s, activity["https://w3id.org/dpv#hasLawfulness"])
		}
	}
}
