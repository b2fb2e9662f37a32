package ico_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/ico"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// article30 is a record as Article 30 has it, and its gaps.
func article30(t testing.TB, r *gdpr.Record) (text string, found []check.Finding) {
	t.Helper()
	var out bytes.Buffer
	export := ico.Export{Found: func(f check.Finding) { found = append(found, f) }}
	if err := export.Article30(&out, r, nil); err != nil {
		t.Fatal(err)
	}
	return out.String(), found
}

func TestArticle30Golden(t *testing.T) {
	text, found := article30(t, careHome(t))
	golden.Compare(t, "testdata/carehome.md", text)
	for _, f := range found {
		if !strings.HasSuffix(f.Path, "].processors") || f.Strength != check.Should { // where nobody said that there is none
			t.Errorf("found %+v", f)
		}
	}
}

// gaps is the places of findings, each with the item that wants it.
func gaps(found []check.Finding) (list []string) {
	for _, f := range found {
		item := "-"
		if len(f.Law) > 0 {
			item = f.Law[0].String()
		}
		list = append(list, fmt.Sprint(f.Path, " ", item, " ", f.Strength))
	}
	return list
}

func same(t *testing.T, found []check.Finding, want ...string) {
	t.Helper()
	if list := gaps(found); !slices.Equal(list, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(list, "\n"), strings.Join(want, "\n"))
	}
}

// The items are those of Article 30(1) and of paragraph 41, as the text has them: "where possible" stands in (f) and (g) alone.
func TestArticle30Controller(t *testing.T) {
	text, found := article30(t, &gdpr.Record{Activities: []gdpr.Activity{{ID: "x", Grounds: []basis.Ground{{Article9: basis.SubstantialPublicInterest, Schedule1: 18}}}}})
	same(t, found,
		"controller.name UK GDPR Article 30(1)(a) must", "controller.address UK GDPR Article 30(1)(a) must", "controller.contact UK GDPR Article 30(1)(a) must",
		"version - could", "owner - could", "reviewed - could",
		"activities[0].purposes UK GDPR Article 30(1)(b) must",
		"activities[0].people UK GDPR Article 30(1)(c) must", "activities[0].grounds UK GDPR Article 30(1)(c) must",
		"activities[0].recipients UK GDPR Article 30(1)(d) must", "activities[0].processors UK GDPR Article 30(1)(d) should",
		"activities[0].transfers UK GDPR Article 30(1)(e) must",
		"activities[0].retention UK GDPR Article 30(1)(f) should", "activities[0].security UK GDPR Article 30(1)(g) should",
		"activities[0].grounds DPA 2018 Schedule 1 paragraph 41(b) must", "activities[0].kept_to_policy DPA 2018 Schedule 1 paragraph 41(c) must",
		"activities[0].policy_document DPA 2018 Schedule 1 paragraph 41(c) must",
	)
	if n := strings.Count(text, "**not recorded**"); n != len(found) {
		t.Errorf("%d marks for %d gaps in\n%s", n, len(found), text)
	}
	for _, f := range found {
		if f.Rule != ico.ArticleGap || f.Outcome != check.Unclear || f.Missing == "" || (f.Activity == "x") != strings.HasPrefix(f.Path, "activities") {
			t.Errorf("found %+v", f)
		}
	}
}

func TestArticle30Gaps(t *testing.T) {
	record := func(change func(*gdpr.Record, *gdpr.Activity)) *gdpr.Record {
		r := &gdpr.Record{
			Version: "1", Owner: "manager", Reviewed: civil.On(2026, 9, 1), Activities: []gdpr.Activity{whole()},
			Controller: gdpr.Controller{Name: "Oakfield", Address: "1 Lane", Contact: gdpr.Officer, ContactRoute: "at the home"},
		}
		r.Activities[0].Security = []string{"accounts by role"}
		r.Activities[0].PolicyDocument = gdpr.Document{Name: "Policy"}
		change(r, &r.Activities[0])
		return r
	}
	for _, test := range []struct {
		name   string
		change func(*gdpr.Record, *gdpr.Activity)
		want   []string
	}{
		{"whole", func(*gdpr.Record, *gdpr.Activity) {}, nil},
		{"purposes by name", func(_ *gdpr.Record, a *gdpr.Activity) { a.Purposes = nil }, nil},
		{"none, as declared", func(_ *gdpr.Record, a *gdpr.Activity) {
			a.Recipients, a.Processors, a.Transfers = []gdpr.Recipient{}, []gdpr.Supplier{}, []gdpr.Transfer{}
		}, nil},
		{"nothing abroad", func(_ *gdpr.Record, a *gdpr.Activity) { a.Transfers = nil }, nil},
		{"a processor abroad", func(_ *gdpr.Record, a *gdpr.Activity) { a.Transfers, a.Processors[0].Country = nil, "France" }, []string{"activities[0].transfers UK GDPR Article 30(1)(e) must"}},
		{"nobody says where", func(_ *gdpr.Record, a *gdpr.Activity) { a.Transfers, a.Locations = nil, nil }, []string{"activities[0].transfers UK GDPR Article 30(1)(e) must"}},
		{"a lead needs no route", func(r *gdpr.Record, _ *gdpr.Activity) {
			r.Controller.Contact, r.Controller.ContactRoute = gdpr.Lead, ""
		}, nil},
		{"an officer does", func(r *gdpr.Record, _ *gdpr.Activity) { r.Controller.ContactRoute = "" }, []string{"controller.contact_route UK GDPR Article 30(1)(a) must"}},
		{"a joint controller names the others", func(r *gdpr.Record, _ *gdpr.Activity) { r.Controller.Role = gdpr.JointController }, []string{"controller.joint_with UK GDPR Article 30(1)(a) must"}},
		{"an exception without safeguards", func(_ *gdpr.Record, a *gdpr.Activity) { a.Transfers[0].Mechanism = gdpr.Derogation }, []string{"activities[0].transfers[0].safeguard UK GDPR Article 30(1)(e) must"}},
		{"an exception with them", func(_ *gdpr.Record, a *gdpr.Activity) {
			a.Transfers[0].Mechanism, a.Transfers[0].Safeguard = gdpr.Derogation, "one letter, by hand"
		}, nil},
		{"no country", func(_ *gdpr.Record, a *gdpr.Activity) { a.Transfers[0].Country = "" }, []string{"activities[0].transfers[0].country UK GDPR Article 30(1)(e) must"}},
		{"no reason", func(_ *gdpr.Record, a *gdpr.Activity) { a.WhyNot = "" }, []string{"activities[0].why_not DPA 2018 Schedule 1 paragraph 41(c) must"}},
		{"no policy document is needed", func(_ *gdpr.Record, a *gdpr.Activity) {
			a.Grounds, a.KeptToPolicy, a.PolicyDocument = a.Grounds[:2], fact.Unknown, gdpr.Document{} // paragraph 2
		}, nil},
		{"none in 10(2)", func(_ *gdpr.Record, a *gdpr.Activity) {
			a.Grounds[2].Schedule1, a.Grounds[2].Limb, a.KeptToPolicy = 10, "(2)", fact.Unknown // disclosure to a competent authority
		}, nil},
		{"one in 10(1)", func(_ *gdpr.Record, a *gdpr.Activity) {
			a.Grounds[2].Schedule1, a.Grounds[2].Limb, a.KeptToPolicy, a.WhyNot = 10, "(1)", fact.Unknown, ""
		}, []string{"activities[0].kept_to_policy DPA 2018 Schedule 1 paragraph 41(c) must"}},
		{"no activity", func(r *gdpr.Record, _ *gdpr.Activity) { r.Activities = nil }, []string{"activities UK GDPR Article 30(1) must"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, found := article30(t, record(test.change))
			same(t, found, test.want...)
		})
	}
}

func TestArticle30Processor(t *testing.T) {
	r := &gdpr.Record{Controller: gdpr.Controller{Name: "Planwell", Role: gdpr.Processor}, Activities: []gdpr.Activity{{ID: "hosting", Name: "Hosting"}}}
	text, found := article30(t, r)
	same(t, found,
		"controller.address UK GDPR Article 30(2)(a) must", "controller.contact UK GDPR Article 30(2)(a) must", "version - could", "owner - could", "reviewed - could",
		"activities[0].on_behalf_of UK GDPR Article 30(2)(a) must", "activities[0].purposes UK GDPR Article 30(2)(b) must",
		"activities[0].transfers UK GDPR Article 30(2)(c) must", "activities[0].security UK GDPR Article 30(2)(d) should")
	if !strings.Contains(text, "- **Processor**: Planwell\n") || strings.Contains(text, "30(1)") {
		t.Errorf("found\n%s", text)
	}
	// A controller may be a processor in one thing.
	r.Controller.Role = 0
	r.Activities = append(r.Activities, gdpr.Activity{
		ID: "survey", OnBehalfOf: []string{"the council: its data protection officer"}, Purposes: []string{"ask residents"}, Transfers: []gdpr.Transfer{}, Security: []string{"sealed box"},
		Grounds: []basis.Ground{{Data: category.Of(category.Opinions)}},
	})
	text, found = article30(t, r)
	_, survey, _ := strings.Cut(text, "## survey\n")
	if want := "\n- **Id**: survey\n- **Controllers** (Article 30(2)(a)): the council: its data protection officer\n- **Processing** (Article 30(2)(b)): ask residents\n" +
		"- **Transfers** (Article 30(2)(c)): none\n- **Security** (Article 30(2)(d)): sealed box\n"; survey != want {
		t.Errorf("found %s", survey)
	}
	if slices.ContainsFunc(found, func(f check.Finding) bool { return f.Activity == "survey" }) || !slices.ContainsFunc(found, func(f check.Finding) bool { return f.Law != nil && f.Law[0] == law.UKGDPR.Article("30(1)(d)") }) {
		t.Errorf("found %+v", found)
	}
}

// Before 2021 the items were those of the EU GDPR.
func TestArticle30Day(t *testing.T) {
	for day, want := range map[civil.Date]string{civil.On(2020, 12, 31): "EU GDPR Article 30(1)(a)", civil.On(2021, 1, 1): "UK GDPR Article 30(1)(a)"} {
		var found []check.Finding
		if err := (ico.Export{AsAt: day, Found: func(f check.Finding) { found = append(found, f) }}).Article30(&bytes.Buffer{}, &gdpr.Record{}, nil); err != nil || found[0].Law[0].String() != want {
			t.Errorf("%s: found %v, %v", day, found[0].Law, err)
		}
	}
}

func TestArticle30HostileText(t *testing.T) {
	for _, s := range hostile {
		r := filled(s)
		for _, behalf := range [][]string{nil, {s}} {
			r.Activities[0].OnBehalfOf = behalf
			text, _ := article30(t, r)
			for line := range strings.Lines(text) {
				if line != "\n" && !strings.HasPrefix(line, "# ") && !strings.HasPrefix(line, "## ") && !strings.HasPrefix(line, "- **") && !strings.HasPrefix(line, "  - ") {
					t.Fatalf("%.30q: begins a line of its own: %.80q", s, line)
				}
				harmless(t, s, strings.TrimPrefix(strings.TrimSuffix(line, "\n"), "- "))
			}
			if strings.ContainsAny(text, "<>") || strings.Contains(text, "\n- **[") {
				t.Fatalf("%.30q: markup stands as it is", s)
			}
		}
	}
}
