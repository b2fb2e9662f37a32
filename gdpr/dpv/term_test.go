package dpv

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// looked is a row of testdata/dpv-map.json: concepts whose addresses were looked up in the tables of the vocabulary.
type looked struct{ Match, IRI string }

func vocabulary(t *testing.T) map[string]map[string]looked {
	t.Helper()
	text, err := os.ReadFile("testdata/dpv-map.json")
	if err != nil {
		t.Fatal(err)
	}
	var groups map[string]map[string]looked
	if err := json.Unmarshal(text, &groups); err != nil {
		t.Fatal(err)
	}
	return groups
}

// full is an address without a prefix.
func full(t *testing.T, iri string) string {
	t.Helper()
	prefix, name, _ := strings.Cut(iri, ":")
	for _, p := range prefixes {
		if p.name == prefix {
			return p.begins + name
		}
	}
	t.Errorf("%q has no prefix of a document", iri)
	return ""
}

var matches = map[string]match{"none": none, "exact": exact, "close": near, "broader": broader}

// same holds a term against a row of the vocabulary.
func same(t *testing.T, what string, ours term, row looked, found bool) {
	t.Helper()
	if !found {
		t.Errorf("%s is not in the vocabulary's table", what)
		return
	}
	want := term{matches[row.Match], ""}
	if row.IRI == "" {
		if ours != want {
			t.Errorf("%s: found %v, want none", what, ours)
		}
		return
	}
	if ours.match != want.match || full(t, ours.iri) != row.IRI {
		t.Errorf("%s: found %v, want %v", what, ours, row)
	}
}

func TestBases(t *testing.T) {
	v := vocabulary(t)
	for b := range basis.AllArticle6() {
		ours, _ := at(article6s[:], b)
		row, found := v["lawfulBasis"][b.Provision().Locator()]
		same(t, b.String(), ours, row, found)
	}
	for c := range basis.AllArticle9() {
		ours, _ := at(article9s[:], c)
		row, found := v["specialCategoryCondition"][c.Provision().Locator()]
		same(t, c.String(), ours, row, found)
	}
	conditions := 0
	for p := range basis.AllSchedule1() {
		row, found := v["schedule1"]["Sch1/"+p.String()]
		if p.IsCondition() {
			conditions++
			same(t, "paragraph "+p.String(), paragraph(p), row, found)
		} else if found || paragraph(p) != (term{}) {
			t.Errorf("paragraph %s is no condition, and has %v", p, paragraph(p))
		}
	}
	if conditions != len(v["schedule1"]) {
		t.Errorf("held %d paragraphs against %d rows", conditions, len(v["schedule1"]))
	}
}

func TestRights(t *testing.T) {
	rows := vocabulary(t)["right"]
	before, after := civil.On(2026, 2, 4), civil.On(2026, 2, 5)
	for _, test := range []struct {
		right   rights.Right
		concept string
	}{
		{rights.WithdrawConsent, "withdraw consent"}, {rights.Access, "access"}, {rights.Rectification, "rectification"}, {rights.Erasure, "erasure"},
		{rights.Restriction, "restriction"}, {rights.Notification, "notification of recipients"}, {rights.Portability, "portability"},
		{rights.Objection, "object"}, {rights.AutomatedDecisions, "automated decisions (old Art 22)"},
		{rights.RegulatorComplaint, "complain to the regulator"}, {rights.ControllerComplaint, "complain to the controller"},
	} {
		row, found := rows[test.concept]
		same(t, test.concept, rightTerm(test.right, before), row, found)
	}
	same(t, "Article 13", informed[0].term, rows["be informed (collected from the person)"], true)
	same(t, "Article 14", informed[1].term, rows["be informed (collected elsewhere)"], true)
	for _, r := range []rights.Right{rights.MarketingObjection, rights.ResearchObjection} { // parts of Article 21
		if found := rightTerm(r, after); found != (term{broader, rightTerms[rights.Objection].iri}) {
			t.Errorf("%s: found %v", r, found)
		}
	}
	if found := rightTerm(rights.AutomatedDecisions, after); found != (term{near, "eu-gdpr:A22"}) {
		t.Errorf("automated decisions under Articles 22A to 22D: found %v", found)
	}
	if len(rightTerms) != 1+int(rights.ControllerComplaint) {
		t.Errorf("%d rows", len(rightTerms))
	}
}

// The rest of what a document names, one by one.
func TestOtherTerms(t *testing.T) {
	v := vocabulary(t)
	for _, test := range []struct {
		group, concept string
		ours           term
	}{
		{"transfer", "adequacy (UK: adequacy regulations)", mechanisms[gdpr.Adequacy]},
		{"transfer", "standard clauses (UK: IDTA or Addendum)", mechanisms[gdpr.TransferAgreement]},
		{"transfer", "standard clauses (UK: IDTA or Addendum)", mechanisms[gdpr.ClausesWithAddendum]},
		{"transfer", "binding corporate rules", mechanisms[gdpr.BindingRules]},
		{"recordProperty", "DPIA", assessments[gdpr.ImpactAssessment]},
		{"recordProperty", "legitimate interests assessment", assessments[gdpr.InterestsAssessment]},
		{"retention", "kept for ever", lasting[retention.Permanent]},
		{"retention", "no fixed period", lasting[retention.Criteria]},
		{"retention", "no fixed period", lasting[retention.Consent]},
		{"retention", "retention condition", term{exact, "dpv:StorageCondition"}},
		{"retention", "retention period", term{exact, "dpv:StorageDuration"}},
		{"finding", "not compliant", objected},
		{"instrument", "jurisdiction GB", term{exact, "loc:GB"}},
		{"instrument", "jurisdiction England", term{exact, nations[law.England]}},
		{"instrument", "jurisdiction Wales", term{exact, nations[law.Wales]}},
		{"instrument", "jurisdiction Scotland", term{exact, nations[law.Scotland]}},
		{"instrument", "jurisdiction Northern Ireland", term{exact, nations[law.NorthernIreland]}},
		{"instrument", "UK GDPR", term{exact, "legal-gb:law-GDPR"}},
		{"instrument", "DPA 2018", term{exact, "legal-gb:law-DPA"}},
	} {
		row, found := v[test.group][test.concept]
		same(t, test.concept, test.ours, row, found)
	}
	if full(t, unknown.iri) != v["finding"]["unknown"].IRI {
		t.Errorf("unknown is %v", unknown)
	}
}

// A term of the vocabulary stands in our tables where it was looked up, and never as exact where it was not found to be.
// What was looked up and stands nowhere is said here.
func TestKinds(t *testing.T) {
	v := vocabulary(t)
	unused := map[string]string{
		"category": "age, address, postcode, telephone, email; username, password; passport; race, ethnic origin, religious belief, philosophical belief; " +
			"official identifier (NHS or NI number), GPS position, facial print, fingerprint; health history, physical health; criminal conviction; " +
			"work history; job title; discharge report, patient summary, electronic health data", // ours are wider
		"subject": "patient, guardian, older person, person lacking capacity, customer", // as ours are sorted by what people are to the service
		"purpose": "home care, care records, scheduling, scientific research, staff performance",
	}
	for group, table := range map[string][]term{"category": categories[:], "subject": subjects[:], "purpose": purposes[:]} {
		strongest := map[string]match{}
		for _, row := range v[group] {
			if m := matches[row.Match]; m == exact || strongest[row.IRI] == none {
				strongest[row.IRI] = m
			}
		}
		used := map[string]bool{}
		for i, ours := range table {
			if ours.match == none {
				if ours.iri != "" {
					t.Errorf("%s %d: %q without a match", group, i, ours.iri)
				}
				continue
			}
			iri := full(t, ours.iri)
			used[iri] = true
			if m, found := strongest[iri]; !found || ours.match == exact && m != exact {
				t.Errorf("%s %d: %v was not looked up so", group, i, ours)
			}
		}
		for concept, row := range v[group] {
			if listed := strings.Contains(unused[group], concept); row.IRI != "" && !used[row.IRI] && !listed {
				t.Errorf("%s %s: %s is in no row", group, concept, row.IRI)
			}
		}
	}
}

// Every value of ours has its row.
func TestTablesAreWhole(t *testing.T) {
	if n := len(slices.Collect(category.All())); n+1 != len(categories) {
		t.Errorf("%d categories, %d rows", n, len(categories))
	}
	if n := len(slices.Collect(category.AllSubjects())); n+1 != len(subjects) {
		t.Errorf("%d subjects, %d rows", n, len(subjects))
	}
	if n := len(slices.Collect(category.AllPurposes())); n+1 != len(purposes) {
		t.Errorf("%d purposes, %d rows", n, len(purposes))
	}
	if n := len(slices.Collect(gdpr.AllMechanisms())); n+1 != len(mechanisms) {
		t.Errorf("%d mechanisms, %d rows", n, len(mechanisms))
	}
	if n := len(slices.Collect(gdpr.AllAssessmentKinds())); n+1 != len(assessments) {
		t.Errorf("%d assessments, %d rows", n, len(assessments))
	}
	if n := len(slices.Collect(law.AllNations())); n+1 != len(nations) {
		t.Errorf("%d nations, %d rows", n, len(nations))
	}
	for c := range category.All() { // what is plainly health is said to be, in one way or another
		if category.Of(c).Special() == category.Of(category.Health) && categories[c].match == none {
			t.Errorf("%s is health, and has no term", c)
		}
	}
}
