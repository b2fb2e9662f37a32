package ico_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/ico"
	"github.com/careprivacy/ukgdpr/internal/golden"
	"github.com/careprivacy/ukgdpr/retention"
)

// toolkitOf is a record as the toolkit asks for it, as rows, and what was reported.
func toolkitOf(t testing.TB, r *gdpr.Record) (text string, rows [][]string, found []check.Finding) {
	t.Helper()
	var out bytes.Buffer
	export := ico.Export{Found: func(f check.Finding) { found = append(found, f) }}
	if err := export.Toolkit(&out, r, nil); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), rows, found
}

func TestToolkitGolden(t *testing.T) {
	text, _, _ := toolkitOf(t, careHome(t))
	golden.Compare(t, "testdata/carehome-toolkit.csv", text)
}

// whole is an activity of which everything is declared that the toolkit asks for.
func whole() gdpr.Activity {
	return gdpr.Activity{
		ID: "care", Name: "Care", Purposes: []string{"give care"}, People: category.SubjectsOf(category.AboutServiceUser), Owner: "manager",
		Grounds: []basis.Ground{
			{Data: category.Of(category.Identity), For: category.ForCareDelivery, Article6: basis.Contract},
			{Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract, Article9: basis.HealthOrSocialCare, Schedule1: 2},
			{Data: category.Of(category.CriminalAllegation), For: category.ForSafeguardingAdults, Article6: basis.LegitimateInterests, Schedule1: 18},
		},
		Recipients: []gdpr.Recipient{{Name: "the pharmacy", Agreement: fact.Yes, Ends: civil.On(2027, 3, 31)}, {Name: "the regulator", Agreement: fact.No}},
		Processors: []gdpr.Supplier{{Name: "Planwell", Contract: fact.Yes, Ends: civil.On(2027, 6, 30)}},
		Transfers:  []gdpr.Transfer{{Country: "Ireland", Recipient: "Planwell", Mechanism: gdpr.Adequacy}}, Locations: []string{"United Kingdom"},
		Retention:    []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
		KeptToPolicy: fact.No, WhyNot: "paper of 2015 is still sorted", Systems: []string{"care planning"}, Software: []string{"Planwell"},
		ImpactOfLoss: "high", Support: "Planwell, on weekdays",
	}
}

func TestToolkitRow(t *testing.T) {
	_, rows, found := toolkitOf(t, &gdpr.Record{Activities: []gdpr.Activity{whole()}})
	if len(found) > 0 || len(rows) != 2 {
		t.Errorf("%d rows, found %+v", len(rows), found)
	}
	for i, want := range []string{
		"Care [care]\ngive care",
		"1: UK GDPR Article 6(1)(b)\n2: UK GDPR Article 6(1)(b) → Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2\n3: UK GDPR Article 6(1)(f) → Article 10 → DPA 2018 Schedule 1 paragraph 18",
		"service user\n1: identity; for: care delivery\n2: care plan; for: care delivery\n3: criminal allegation; for: safeguarding adults",
		"the pharmacy; agreement: yes; ends: 2027-03-31\nthe regulator; agreement: no",
		"United Kingdom\noverseas: Ireland; to: Planwell; on: adequacy",
		"no: paper of 2015 is still sorted\n8 years after the end of care",
		"Planwell; contract: yes; ends: 2027-06-30\nthe pharmacy; agreement: yes; ends: 2027-03-31\nthe regulator; agreement: no",
		"2: health; for: " + category.ForCareDelivery.Meaning() + "; on: UK GDPR Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2\n" +
			"3: criminal offence data; for: " + category.ForSafeguardingAdults.Meaning() + "; on: UK GDPR Article 10 → DPA 2018 Schedule 1 paragraph 18",
		"care planning", "high", "Planwell", "manager", "Planwell, on weekdays",
	} {
		if rows[1][i] != want {
			t.Errorf("%s: found %q, want %q", rows[0][i], rows[1][i], want)
		}
	}
}

// Each fact that is taken away leaves a mark in its cell, and one finding that names it; the rest stays as it was.
func TestToolkitGaps(t *testing.T) {
	for _, test := range []struct {
		take    func(*gdpr.Activity)
		column  int
		missing string
		cell    string // what stands in the cell then
	}{
		{func(a *gdpr.Activity) { a.Grounds[1].Article6 = 0 }, 1, "grounds: no Article 6 basis is named for some data", "2: [not recorded]"},
		{func(a *gdpr.Activity) { a.People = 0 }, 2, "people: ", "[not recorded]\n1: identity"},
		{func(a *gdpr.Activity) { a.Recipients = nil }, 3, "recipients: ", "[not recorded]"},
		{func(a *gdpr.Activity) { a.Locations = nil }, 4, "locations: ", "[not recorded]\noverseas: Ireland"},
		{func(a *gdpr.Activity) { a.Transfers, a.Locations[0] = nil, "France" }, 4, "transfers: ", "overseas: [not recorded]"},
		{func(a *gdpr.Activity) { a.KeptToPolicy, a.WhyNot = fact.Unknown, "" }, 5, "kept_to_policy: ", "[not recorded]\n8 years"},
		{func(a *gdpr.Activity) { a.WhyNot = "" }, 5, "why_not: ", "no: [not recorded]"},
		{func(a *gdpr.Activity) { a.Processors[0].Contract = 0 }, 6, "recipients: whether a written agreement or contract is in place, or when it ends: Planwell", "Planwell; contract: [not recorded]"},
		{func(a *gdpr.Activity) { a.Recipients[0].Ends = 0 }, 6, "recipients: whether a written agreement or contract is in place, or when it ends: the pharmacy", "yes; ends: [not recorded]"},
		{func(a *gdpr.Activity) { a.Grounds[1].For = 0 }, 7, "grounds: for which purpose", "2: health; on: "},
		{func(a *gdpr.Activity) { a.Systems = nil }, 8, "systems: ", "[not recorded]"},
		{func(a *gdpr.Activity) { a.ImpactOfLoss = "" }, 9, "impact_of_loss: ", "[not recorded]"},
		{func(a *gdpr.Activity) { a.Software = nil }, 10, "software: ", "[not recorded]"},
		{func(a *gdpr.Activity) { a.Owner = "" }, 11, "owner: ", "[not recorded]"},
		{func(a *gdpr.Activity) { a.Support = "" }, 12, "support: ", "[not recorded]"},
	} {
		a := whole()
		test.take(&a)
		_, rows, found := toolkitOf(t, &gdpr.Record{Activities: []gdpr.Activity{a}})
		if len(found) != 1 || !strings.HasPrefix(found[0].Missing, test.missing) || found[0].Rule != ico.ToolkitGap || found[0].Activity != "care" ||
			!strings.HasPrefix(found[0].Path, "activities[0].") || found[0].Outcome != check.Unclear {
			t.Errorf("%s: found %+v", test.missing, found)
		}
		if !strings.Contains(rows[1][test.column], test.cell) {
			t.Errorf("%s: the cell holds %q, want %q", test.missing, rows[1][test.column], test.cell)
		}
	}
	// What is declared to be nothing is no gap.
	a := whole()
	a.Recipients, a.Processors, a.Transfers, a.Systems, a.Software = []gdpr.Recipient{}, []gdpr.Supplier{}, []gdpr.Transfer{}, []string{}, []string{}
	_, rows, found := toolkitOf(t, &gdpr.Record{Activities: []gdpr.Activity{a}})
	if len(found) > 0 || rows[1][3] != "none" || rows[1][4] != "United Kingdom\noverseas: no" || rows[1][6] != "none" || rows[1][8] != "none" || rows[1][10] != "none" {
		t.Errorf("found %+v, %q", found, rows[1])
	}
	// Nothing at all is a gap in every column but the first.
	_, rows, found = toolkitOf(t, &gdpr.Record{Activities: []gdpr.Activity{{ID: "x"}}})
	for i, cell := range rows[1] {
		if i > 0 && !strings.Contains(cell, "[not recorded]") {
			t.Errorf("%s: found %q", rows[0][i], cell)
		}
	}
	if len(found) < 12 {
		t.Errorf("found %d gaps", len(found))
	}
}

func TestToolkitHostileText(t *testing.T) {
	for _, s := range hostile {
		_, rows, _ := toolkitOf(t, filled(s))
		for _, row := range rows {
			if len(row) != 13 {
				t.Fatalf("%.30q: %d cells", s, len(row))
			}
			for _, cell := range row {
				harmless(t, fmt.Sprintf("%.30q", s), cell)
			}
		}
	}
}
