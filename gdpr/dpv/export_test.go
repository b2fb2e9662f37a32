package dpv_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/dpv"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/golden"
	"github.com/careprivacy/ukgdpr/retention"
)

func write(t *testing.T, e dpv.Export, r *gdpr.Record) string {
	t.Helper()
	var out bytes.Buffer
	if err := e.Write(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// node is an object of a document.
type node = map[string]any

// parse reads a document and gives its record, and what it explains.
func parse(t *testing.T, text string) (record node, terms map[string]node) {
	t.Helper()
	var doc struct {
		Graph []node `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(text), &doc); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	terms = map[string]node{}
	for _, n := range doc.Graph[1:] {
		terms[n["@id"].(string)] = n
	}
	return doc.Graph[0], terms
}

// nodes are the objects of a list.
func nodes(n node, key string) (list []node) {
	values, _ := n[key].([]any)
	for _, v := range values {
		list = append(list, v.(node))
	}
	return list
}

// ids are the addresses of a list.
func ids(n node, key string) (list []string) {
	for _, v := range nodes(n, key) {
		list = append(list, v["@id"].(string))
	}
	return list
}

func careHome(t testing.TB) *gdpr.Record {
	t.Helper()
	f, err := os.Open("../testdata/carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	record, err := gdpr.ReadRecord(f, "carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	return record
}

func TestCareHome(t *testing.T) {
	record := careHome(t)
	found := write(t, dpv.Export{Base: "https://carehome.example/privacy/", AsAt: civil.On(2026, 11, 22), Reviewed: true}, record)
	golden.Compare(t, filepath.Join("testdata", "carehome.jsonld"), found)
	n, terms := parse(t, found)
	if len(nodes(n, "dpv:hasProcess")) != len(record.Activities) {
		t.Errorf("found %d activities, want %d", len(nodes(n, "dpv:hasProcess")), len(record.Activities))
	}
	named := map[string]bool{}
	for _, word := range strings.Split(found, `"`) {
		if strings.HasPrefix(word, "ukgdpr:") && !strings.Contains(word, ":interest") && !strings.Contains(word, ":limb") {
			named[word] = true
		}
	}
	if len(named) != len(terms) {
		t.Errorf("%d terms of ours are named and %d explained", len(named), len(terms))
	}
	for name := range named {
		if terms[name]["skos:prefLabel"] == nil {
			t.Errorf("%s is named and not explained", name)
		}
	}
}

// small is a record with one activity on one ground.
func small(change func(a *gdpr.Activity, g *basis.Ground)) *gdpr.Record {
	a := gdpr.Activity{ID: "care", Name: "Care", Grounds: make([]basis.Ground, 1)}
	change(&a, &a.Grounds[0])
	return &gdpr.Record{Controller: gdpr.Controller{Name: "Oakfield House", Kind: gdpr.Charity, Nation: law.Wales}, Activities: []gdpr.Activity{a}}
}

func TestGround(t *testing.T) {
	r := small(func(a *gdpr.Activity, g *basis.Ground) {
		*g = basis.Ground{
			Data: category.Of(category.CarePlan, category.Safeguarding, category.Image), Special: category.Of(category.Health), For: category.ForSafeguardingAdults,
			Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Safeguarding,
			Article9: basis.SubstantialPublicInterest, Schedule1: 18, Limb: "(1)(a)", Under: law.Act("Care Act 2014").Section("42"),
		}
	})
	n, terms := parse(t, write(t, dpv.Export{}, r))
	activity := nodes(n, "dpv:hasProcess")[0]
	if activity["@id"] != "urn:ukgdpr:activity:care" || activity["@type"] != "dpv:Process" || activity["dpv:hasLawfulness"] != nil {
		t.Errorf("found %v", activity)
	}
	g := nodes(activity, "dpv:hasProcess")[0]
	for key, want := range map[string][]string{
		"dpv:hasPersonalData": {"pd:Health", "ukgdpr:category-care-plan", "ukgdpr:category-image", "ukgdpr:category-safeguarding"},
		"dpv:hasLegalBasis":   {"ukgdpr:article6-recognised-legitimate-interests", "ukgdpr:annex1-safeguarding", "eu-gdpr:A9-2-g", "ukgdpr:schedule1-18"},
		"dpv:hasRight": {"eu-gdpr:A13", "eu-gdpr:A14", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A18", "eu-gdpr:A19", "eu-gdpr:A21",
			"eu-gdpr:A77", "ukgdpr:right-complain-controller"},
	} {
		if found := ids(g, key); !slices.Equal(found, want) {
			t.Errorf("%s: found %v, want %v", key, found, want)
		}
	}
	if g["ukgdpr:limb"] != "(1)(a)" || g["dpv:hasApplicableLaw"].(node)["dct:title"] != "Care Act 2014 section 42" {
		t.Errorf("found %v", g)
	}
	for id, want := range map[string][3]any{ // exact has no term of ours; the others are told apart
		"ukgdpr:category-care-plan":                       {"care plan", nil, node{"@id": "pd:HealthRecord"}},
		"ukgdpr:category-image":                           {"image", node{"@id": "pd:Picture"}, nil},
		"ukgdpr:category-safeguarding":                    {"safeguarding", nil, nil},
		"ukgdpr:schedule1-18":                             {"DPA 2018 Schedule 1 paragraph 18", nil, node{"@id": "eu-gdpr:A9-2-g"}},
		"ukgdpr:article6-recognised-legitimate-interests": {"UK GDPR Article 6(1)(ea)", nil, node{"@id": "dpv:LegitimateInterest"}},
	} {
		found := terms[id]
		if found["@type"] != "skos:Concept" || !reflect.DeepEqual([3]any{found["skos:prefLabel"], found["skos:closeMatch"], found["skos:broader"]}, want) {
			t.Errorf("%s: found %v, want %v", id, found, want)
		}
	}
	if address := terms["ukgdpr:schedule1-18"]["rdfs:seeAlso"].(node)["@id"]; address != "https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/paragraph/18/2026-11-22" {
		t.Errorf("found address %v", address)
	}
}

func TestRightsFollowFacts(t *testing.T) {
	told := func(from ...fact.Fact) string {
		r := small(func(a *gdpr.Activity, g *basis.Ground) {
			*g = basis.Ground{Data: category.Of(category.Contact), Article6: basis.Consent, For: category.ForMarketing}
			for _, f := range from {
				a.Sources = append(a.Sources, gdpr.Source{FromPerson: f, Name: "x"})
			}
		})
		n, _ := parse(t, write(t, dpv.Export{}, r))
		return strings.Join(ids(nodes(nodes(n, "dpv:hasProcess")[0], "dpv:hasProcess")[0], "dpv:hasRight"), " ")
	}
	for _, test := range []struct {
		from []fact.Fact
		want string // the beginning
	}{
		{nil, "eu-gdpr:A7-3 eu-gdpr:A13 eu-gdpr:A14 eu-gdpr:A15"},
		{[]fact.Fact{fact.Yes}, "eu-gdpr:A7-3 eu-gdpr:A13 eu-gdpr:A15"},
		{[]fact.Fact{fact.Yes, fact.Yes}, "eu-gdpr:A7-3 eu-gdpr:A13 eu-gdpr:A15"},
		{[]fact.Fact{fact.No}, "eu-gdpr:A7-3 eu-gdpr:A14 eu-gdpr:A15"},
		{[]fact.Fact{fact.No, fact.Yes}, "eu-gdpr:A7-3 eu-gdpr:A13 eu-gdpr:A14 eu-gdpr:A15"},
		{[]fact.Fact{fact.Yes, fact.No, fact.No}, "eu-gdpr:A7-3 eu-gdpr:A13 eu-gdpr:A14 eu-gdpr:A15"},
		{[]fact.Fact{fact.Yes, fact.Unknown, fact.Yes}, "eu-gdpr:A7-3 eu-gdpr:A13 eu-gdpr:A14 eu-gdpr:A15"},
	} {
		if found := told(test.from...); !strings.HasPrefix(found, test.want) {
			t.Errorf("%v: found %s, want %s", test.from, found, test.want)
		}
	}
}

func TestAutomatedDecisions(t *testing.T) {
	r := small(func(a *gdpr.Activity, g *basis.Ground) {
		*g = basis.Ground{Data: category.Of(category.Contact), Article6: basis.Contract}
		a.Automated = gdpr.Automated{Decisions: fact.Yes, Significant: fact.Yes}
	})
	for _, test := range []struct{ day, has, lacks string }{
		{"2026-02-04", "eu-gdpr:A22", "ukgdpr:right-automated-decisions"},
		{"2026-02-05", "ukgdpr:right-automated-decisions", "\"eu-gdpr:A22\"}],"},
	} {
		day, err := civil.Parse(test.day)
		if err != nil {
			t.Fatal(err)
		}
		text := write(t, dpv.Export{AsAt: day}, r)
		if !strings.Contains(text, test.has) || strings.Contains(text, test.lacks) {
			t.Errorf("%s: want %s and not %s in %s", test.day, test.has, test.lacks, text)
		}
	}
	r.Activities[0].Automated.Significant = fact.No
	if text := write(t, dpv.Export{}, r); strings.Contains(text, "automated") {
		t.Errorf("no decision that matters: found %s", text)
	}
}

func TestLawOfTheDay(t *testing.T) {
	for _, test := range []struct{ day, want string }{
		{"2018-05-24", "[]"}, {"2020-12-31", "[legal-gb:law-DPA]"}, {"2021-01-01", "[legal-gb:law-GDPR legal-gb:law-DPA]"}, {"2026-11-22", "[legal-gb:law-GDPR legal-gb:law-DPA]"},
	} {
		day, err := civil.Parse(test.day)
		if err != nil {
			t.Fatal(err)
		}
		n, _ := parse(t, write(t, dpv.Export{AsAt: day}, &gdpr.Record{}))
		if found := fmt.Sprint(ids(n, "dpv:hasApplicableLaw")); found != test.want {
			t.Errorf("%s: found %s, want %s", test.day, found, test.want)
		}
	}
}

func TestController(t *testing.T) {
	c := gdpr.Controller{
		Name: "Oakfield House", Address: "1 Lane", Nation: law.NorthernIreland, Representative: "Rep", Contact: gdpr.Officer, ContactRoute: "by post",
		Services: []gdpr.Service{{ID: "a b", Name: "A", Nation: law.Scotland}},
	}
	n, _ := parse(t, write(t, dpv.Export{}, &gdpr.Record{Controller: c, Version: "7", Owner: "lead", Reviewed: civil.On(2026, 9, 14)}))
	want := node{
		"@id": "urn:ukgdpr:controller", "@type": "dpv:DataController", "dpv:hasName": "Oakfield House", "dpv:hasAddress": "1 Lane",
		"dpv:hasLocation":              node{"@id": "loc:GB-NIR"},
		"dpv:hasRepresentative":        node{"@type": "dpv:Representative", "dpv:hasName": "Rep"},
		"dpv:hasDataProtectionOfficer": node{"@type": "dpv:DataProtectionOfficer", "dpv:hasContact": "by post"},
		"dpv:hasOrganisationalUnit":    []any{node{"@id": "urn:ukgdpr:service:a%20b", "dpv:hasName": "A", "dpv:hasLocation": node{"@id": "loc:GB-SCT"}}},
	}
	if !reflect.DeepEqual(n["dpv:hasDataController"], want) {
		t.Errorf("found %v, want %v", n["dpv:hasDataController"], want)
	}
	if n["owl:versionInfo"] != "7" || !reflect.DeepEqual(n["dct:date"], node{"@type": "xsd:date", "@value": "2026-09-14"}) || n["dpv:hasResponsibleEntity"].(node)["dpv:hasName"] != "lead" {
		t.Errorf("found %v", n)
	}

	c.Role, c.Contact, c.JointWith = gdpr.JointController, gdpr.Lead, []string{"The council"}
	n, _ = parse(t, write(t, dpv.Export{}, &gdpr.Record{Controller: c}))
	both := nodes(n["dpv:hasJointDataControllers"].(node), "dpv:hasDataController")
	if len(both) != 2 || both[0]["dpv:hasContact"] != "by post" || both[1]["dpv:hasName"] != "The council" || n["dpv:hasDataController"] != nil {
		t.Errorf("found %v", n)
	}
	c.Role = gdpr.Processor
	n, _ = parse(t, write(t, dpv.Export{}, &gdpr.Record{Controller: c}))
	if n["dpv:hasDataProcessor"].(node)["@type"] != "dpv:DataProcessor" || n["dpv:hasDataController"] != nil {
		t.Errorf("found %v", n)
	}
}

func TestActivity(t *testing.T) {
	r := small(func(a *gdpr.Activity, g *basis.Ground) {
		*a = gdpr.Activity{
			ID: "care", Function: "care", Owner: "manager", Service: "home", Purposes: []string{"give care"}, People: category.SubjectsOf(category.AboutEmployee, category.AboutVolunteer),
			Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "GP", Data: category.Of(category.Health)}},
			Recipients: []gdpr.Recipient{{Name: "Magazine", Country: "Ireland", Data: category.Of(category.Gender)}},
			Processors: []gdpr.Supplier{{Name: "P", Service: "software", Country: "France", Contract: fact.Yes, Link: "p.pdf"}, {Name: "Q", Contract: fact.No}},
			Transfers:  []gdpr.Transfer{{Recipient: "P", Country: "France", Mechanism: gdpr.Adequacy, Safeguard: "regulations"}},
			Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8)}, Data: category.Of(category.Salary), Link: "r.pdf"}},
			Security:   []string{"roles"}, Locations: []string{"United Kingdom"},
			Assessments:    []gdpr.Assessment{{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "D", Dated: civil.On(2026, 1, 2)}}, {Kind: gdpr.TransferAssessment}, {Kind: 99}},
			PolicyDocument: gdpr.Document{Link: "policy.pdf"},
		}
	})
	n, terms := parse(t, write(t, dpv.Export{}, r))
	country := func(name string) node { return node{"@type": "dpv:Country", "dct:title": name} }
	want := node{
		"@id": "urn:ukgdpr:activity:care", "@type": "dpv:Process", "dct:identifier": "care",
		"dpv:hasResponsibleEntity":  node{"@type": "dpv:Entity", "dpv:hasName": "manager"},
		"dpv:hasOrganisationalUnit": []any{node{"@type": "dpv:Entity", "dpv:hasName": "care"}, node{"@id": "urn:ukgdpr:service:home"}},
		"dpv:hasPurpose":            []any{node{"@type": "dpv:Purpose", "dct:description": "give care"}},
		"dpv:hasDataSubject":        []any{node{"@id": "dpv:Employee"}, node{"@id": "ukgdpr:subject-volunteer"}},
		"dpv:hasDataSource":         []any{node{"@type": "dpv:DataSubject"}, node{"dpv:hasName": "GP", "dpv:hasPersonalData": []any{node{"@id": "pd:Health"}}}},
		"dpv:hasRecipient":          []any{node{"@type": "dpv:Recipient", "dpv:hasName": "Magazine", "dpv:hasCountry": country("Ireland"), "dpv:hasPersonalData": []any{node{"@id": "pd:Gender"}}}},
		"dpv:hasDataProcessor": []any{
			node{"@type": "dpv:DataProcessor", "dpv:hasName": "P", "dct:description": "software", "dpv:hasCountry": country("France"),
				"dpv:hasTechnicalOrganisationalMeasure": node{"@type": "dpv:DataProcessingAgreement", "dct:source": "p.pdf"}},
			node{"@type": "dpv:DataProcessor", "dpv:hasName": "Q"},
		},
		"dpv:hasStorageCondition": []any{node{"@type": "dpv:StorageDuration", "dpv:hasDuration": "P8Y", "dct:description": "8 years", "dct:source": "r.pdf", "dpv:hasPersonalData": []any{node{"@id": "pd:Salary"}}}},
		"dpv:hasTechnicalOrganisationalMeasure": []any{
			node{"dct:description": "roles"},
			node{"@type": "dpv:DPIA", "dct:title": "D", "dct:date": node{"@type": "xsd:date", "@value": "2026-01-02"}},
			node{"@type": "ukgdpr:document-transfer-assessment"},
			node{"@type": "ukgdpr:document-policy", "dct:source": "policy.pdf"},
		},
		"dpv:hasLocation": []any{node{"@type": "dpv:Location", "dct:title": "United Kingdom"}},
		"dpv:hasProcess": []any{node{
			"@type": "dpv:Process", "dpv:hasDataImporter": node{"@type": "dpv:DataImporter", "dpv:hasName": "P"}, "dpv:hasThirdCountry": country("France"),
			"dpv:hasLegalBasis": []any{node{"@id": "ukgdpr:transfer-adequacy"}}[0], "dct:description": "regulations",
		}},
	}
	if found := nodes(n, "dpv:hasProcess")[0]; !reflect.DeepEqual(found, want) {
		for key := range want {
			if !reflect.DeepEqual(found[key], want[key]) {
				t.Errorf("%s: found\n%v\nwant\n%v", key, found[key], want[key])
			}
		}
		for key := range found {
			if want[key] == nil {
				t.Errorf("%s: found %v, want none", key, found[key])
			}
		}
	}
	if !reflect.DeepEqual(terms["ukgdpr:transfer-adequacy"]["skos:closeMatch"], node{"@id": "eu-gdpr:A45-3"}) {
		t.Errorf("found %v", terms["ukgdpr:transfer-adequacy"])
	}
}

func TestRetention(t *testing.T) {
	for _, test := range []struct {
		period retention.Period
		want   string
	}{
		{retention.Period{Keep: retention.Years(8), After: retention.CareEnd}, "dpv:StorageDuration P8Y"},
		{retention.Period{Keep: retention.Days(0), After: retention.CareEnd}, "dpv:StorageDuration P0D"},
		{retention.Period{Keep: retention.Weeks(2)}, "dpv:StorageDuration P2W"},
		{retention.Period{Keep: retention.Months(18)}, "dpv:StorageDuration P18M"},
		{retention.Period{Keep: retention.Length{Amount: 5, Unit: retention.UnitWorkingDay}}, "dpv:StorageCondition <nil>"},
		{retention.Period{Keep: retention.Length{Amount: 5, Unit: 99}}, "dpv:StorageCondition <nil>"},
		{retention.Period{Keep: retention.Years(-1)}, "dpv:StorageCondition <nil>"},
		{retention.Period{Keep: retention.Years(8), Bound: retention.Minimum}, "dpv:StorageCondition <nil>"},
		{retention.Period{Keep: retention.Years(2), UpTo: retention.Years(8)}, "dpv:StorageCondition <nil>"},
		{retention.Period{Kind: retention.Age, Keep: retention.Years(25)}, "dpv:StorageCondition <nil>"},
		{retention.Period{Kind: retention.Permanent}, "dpv:StorageCondition map[@id:dpv:EndlessDuration]"},
		{retention.Period{Kind: retention.Consent}, "dpv:StorageCondition map[@id:dpv:IndeterminateDuration]"},
		{retention.Period{Kind: retention.Criteria}, "dpv:StorageCondition map[@id:dpv:IndeterminateDuration]"},
		{retention.Period{Join: retention.Later, Of: []retention.Period{{Keep: retention.Years(1)}, {Kind: retention.Permanent}}}, "dpv:StorageCondition <nil>"},
		{retention.Period{Kind: retention.Permanent, Join: retention.Later}, "dpv:StorageCondition <nil>"},
		{retention.Period{Kind: 99}, "dpv:StorageCondition <nil>"},
		{retention.Period{}, "dpv:StorageCondition <nil>"},
	} {
		r := small(func(a *gdpr.Activity, _ *basis.Ground) { a.Retention = []gdpr.Retention{{Period: test.period}} })
		n, _ := parse(t, write(t, dpv.Export{}, r))
		kept := nodes(nodes(n, "dpv:hasProcess")[0], "dpv:hasStorageCondition")[0]
		if found := fmt.Sprint(kept["@type"], " ", kept["dpv:hasDuration"]); found != test.want {
			t.Errorf("%s: found %s, want %s", test.period, found, test.want)
		}
	}
}

func TestReview(t *testing.T) {
	r := &gdpr.Record{Activities: []gdpr.Activity{{ID: "care"}, {ID: "pay"}}}
	const clean, not = "eu-gdpr:GDPRComplianceUnknown", "ukgdpr:review-objected"
	finding := func(s check.Strength, o check.Outcome, activity string) []check.Finding {
		return []check.Finding{{Rule: "x", Strength: s, Outcome: o, Activity: activity}}
	}
	for _, test := range []struct {
		name     string
		export   dpv.Export
		statuses [3]string // of the whole, care and pay
	}{
		{"no review", dpv.Export{}, [3]string{}},
		{"findings, but no review", dpv.Export{Findings: finding(check.Must, check.NotMet, "care")}, [3]string{}},
		{"no finding", dpv.Export{Reviewed: true}, [3]string{clean, clean, clean}},
		{"a question", dpv.Export{Reviewed: true, Findings: finding(check.Must, check.Unclear, "care")}, [3]string{clean, clean, clean}},
		{"guidance", dpv.Export{Reviewed: true, Findings: finding(check.Should, check.NotMet, "care")}, [3]string{clean, clean, clean}},
		{"an objection", dpv.Export{Reviewed: true, Findings: finding(check.Must, check.NotMet, "pay")}, [3]string{not, clean, not}},
		{"to the whole", dpv.Export{Reviewed: true, Findings: finding(check.Must, check.NotMet, "")}, [3]string{not, clean, clean}},
		{"an accepted one", dpv.Export{Reviewed: true, Findings: []check.Finding{{Strength: check.Must, Outcome: check.NotMet, Activity: "care", Accepted: &check.Acceptance{}}}}, [3]string{not, not, clean}},
	} {
		n, terms := parse(t, write(t, test.export, r))
		for i, of := range append([]node{n}, nodes(n, "dpv:hasProcess")...) {
			found := ""
			if status, ok := of["dpv:hasLawfulness"].(node); ok {
				found = status["@id"].(string)
			}
			if found != test.statuses[i] {
				t.Errorf("%s: %v is %q, want %q", test.name, of["@id"], found, test.statuses[i])
			}
		}
		if term := terms[not]; (term == nil) != (test.statuses[0] != not) || term != nil && !reflect.DeepEqual(term["skos:closeMatch"], node{"@id": "eu-gdpr:GDPRNonCompliant"}) {
			t.Errorf("%s: the term is explained as %v", test.name, term)
		}
	}
}

func TestBase(t *testing.T) {
	for _, base := range []string{"https://example.org/record/", "urn:example:", "https://example.org/räcord#"} {
		n, _ := parse(t, write(t, dpv.Export{Base: base}, &gdpr.Record{}))
		if n["@id"] != base+"record" {
			t.Errorf("found %v", n["@id"])
		}
	}
	for _, base := range []string{"record/", "/record/", "https://example.org/a b", "https://example.org/<", "https://example.org/\"", "urn:\x00", "urn:\u202e", "urn:\xff", "://", " "} {
		var out bytes.Buffer
		err := dpv.Export{Base: base}.Write(&out, &gdpr.Record{})
		if err == nil || !strings.HasPrefix(err.Error(), "dpv: base ") || out.Len() > 0 {
			t.Errorf("%q: found error %v and %d bytes", base, err, out.Len())
		}
	}
}

// A value outside its table has no address, and is left out.
func TestUnknownValues(t *testing.T) {
	r := small(func(a *gdpr.Activity, g *basis.Ground) {
		*g = basis.Ground{Data: category.Set{1 << 63, 1 << 63}, For: 200, Article6: 200, Recognised: 200, Article9: 200, Schedule1: 200, Limb: "x"}
		a.People = 1<<63 | 1
		a.Transfers = []gdpr.Transfer{{Mechanism: 200}}
		a.Assessments = []gdpr.Assessment{{Kind: 200}}
		a.ID = ""
	})
	r.Controller.Nation, r.Controller.Role, r.Controller.Contact = 200, 200, 200
	text := write(t, dpv.Export{}, r)
	parse(t, text)
	if _, graph, _ := strings.Cut(text, "@graph"); strings.ContainsAny(graph, "2(") {
		t.Errorf("found %s", graph)
	}
}

var hostile = []string{
	`<script>alert("x")</script>`, `"}],"@id":"dpv:x"`, "\x00\x1b[2J\r\n\t\x7f\u0085", "\u202etxt.exe\u2066\u200f\u2028\ufeff", "=HYPERLINK(\"http://x\")",
	"+1", "-1", "@SUM(A1)", "@id", "dpv:Process", "_:b0", "//x/../y?z#w", "%2f%00", "\xff\xfe", "Ty\u0302 hapus", strings.Repeat("x", 1<<20), "",
}

// fill puts a text into every text under a value, and one element into every list of texts or objects.
func fill(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i), s)
			}
		}
	case reflect.Slice:
		if v.Type().Elem() == reflect.TypeFor[retention.Period]() { // periods hold periods
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), s)
	case reflect.Uint8: // the first of each enumeration, so that every branch is gone through
		v.SetUint(1)
	}
}

func TestHostileText(t *testing.T) {
	for _, s := range hostile {
		var r gdpr.Record
		fill(reflect.ValueOf(&r).Elem(), s)
		r.Activities[0].Grounds[0].Under = law.Act(s).Section(s)
		for _, role := range []gdpr.Role{gdpr.SoleController, gdpr.JointController, gdpr.Processor} {
			r.Controller.Role = role
			text := write(t, dpv.Export{Reviewed: true}, &r)
			for i, c := range text {
				if c != '\n' && !unicode.IsPrint(c) || strings.ContainsRune("<>&", c) {
					t.Fatalf("%.30q: %q is not escaped in %s", s, c, text[max(i-50, 0):min(i+50, len(text))])
				}
			}
			n, _ := parse(t, text)
			activities := nodes(n, "dpv:hasProcess")
			if len(activities) != 1 {
				t.Fatalf("%.30q: %d activities", s, len(activities))
			}
			id, _ := activities[0]["@id"].(string)
			if s == "" && id != "" || s != "" && !strings.HasPrefix(id, "urn:ukgdpr:activity:") || strings.ContainsAny(id, " \"<>\\^`{|}#?") {
				t.Errorf("%.30q: found address %.80q", s, id)
			}
			name, _ := activities[0]["dct:title"].(string)
			if want := strings.ReplaceAll(s, "\xff\xfe", "\ufffd\ufffd"); name != want {
				t.Errorf("%.30q: read back as %.30q", s, name)
			}
		}
	}
}

// repeat gives the activities of a record over and over, n in all, with ids of their own.
func repeat(r *gdpr.Record, n int) iter.Seq[*gdpr.Activity] {
	return func(yield func(*gdpr.Activity) bool) {
		for i := range n {
			a := r.Activities[i%len(r.Activities)]
			a.ID = fmt.Sprint(a.ID, "-", i)
			if !yield(&a) {
				return
			}
		}
	}
}

func TestStream(t *testing.T) {
	r := careHome(t)
	var out bytes.Buffer
	if err := (dpv.Export{}).Stream(&out, r, repeat(r, 50)); err != nil {
		t.Fatal(err)
	}
	n, _ := parse(t, out.String())
	list := nodes(n, "dpv:hasProcess")
	if len(list) != len(r.Activities)+50 || list[len(list)-1]["dct:identifier"] != r.Activities[49%len(r.Activities)].ID+"-49" {
		t.Errorf("found %d activities", len(list))
	}
}

// What is in use while a record is written is the same for a long one as for a short one.
func TestConstantMemory(t *testing.T) {
	r := careHome(t)
	most := func(n int) uint64 {
		peak := &golden.Peak{Every: 500}
		if err := (dpv.Export{Reviewed: true}).Stream(peak, &gdpr.Record{Controller: r.Controller}, repeat(r, n)); err != nil {
			t.Fatal(err)
		}
		return peak.Growth()
	}
	if few, all := most(1000), most(100_000); all > few+1<<20 {
		t.Errorf("100000 activities take %d bytes, 1000 take %d", all, few)
	}
}

func TestWriteFails(t *testing.T) {
	r := careHome(t)
	if err := (dpv.Export{}).Write(io.Discard, nil); err == nil || !strings.HasPrefix(err.Error(), "dpv: the record is nil: ") {
		t.Errorf("of no record: %v", err)
	}
	if err := (dpv.Export{}).Write(nil, r); err == nil || !strings.Contains(err.Error(), "the writer is nil") {
		t.Errorf("to no writer: %v", err)
	}
	if err := (dpv.Export{}).Stream(golden.Full{}, r, repeat(r, 1000)); err == nil || err.Error() != "no space left" {
		t.Errorf("found error %v", err)
	}
}

func BenchmarkRecord(b *testing.B) {
	r := careHome(b)
	home := r.Activities
	r.Activities = make([]gdpr.Activity, 100_000)
	for i := range r.Activities {
		r.Activities[i] = home[i%len(home)]
	}
	b.Run("dpv", func(b *testing.B) {
		for b.Loop() {
			if err := (dpv.Export{}).Write(io.Discard, r); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		for b.Loop() {
			if err := json.NewEncoder(io.Discard).Encode(r); err != nil {
				b.Fatal(err)
			}
		}
	})
}
