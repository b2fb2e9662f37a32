package gdpr_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// product is what a maker of care software declares for its customers.
func product() *gdpr.Record {
	return &gdpr.Record{
		Controller: gdpr.Controller{Name: "Planwell Example Ltd", Kind: gdpr.Company, Role: gdpr.Processor},
		Activities: []gdpr.Activity{
			{ID: "care", Name: "Care", LargeScale: fact.No, Retention: kept, Grounds: []basis.Ground{{
				Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.HealthOrSocialCare, Schedule1: 2,
			}}},
			{ID: "news", Name: "Newsletter", Retention: kept, Grounds: []basis.Ground{{Data: category.Of(category.Contact), For: category.ForMarketing, Article6: basis.Consent}}},
		},
	}
}

func home(id string, overrides ...gdpr.Activity) gdpr.Home {
	return gdpr.Home{ID: id, Controller: gdpr.Controller{Name: id + " Care", Kind: gdpr.Charity}, Overrides: overrides}
}

func TestHomes(t *testing.T) {
	vital := gdpr.Activity{ID: "news", Grounds: []basis.Ground{{Data: category.Of(category.Contact), For: category.ForMarketing}}}
	large := gdpr.Activity{ID: "care", LargeScale: fact.Yes}
	without := home("south", large)
	without.Without = []string{"news"}
	own := home("west", vital)
	own.Without = []string{"care"} // so that the newsletter stands elsewhere in the file
	own.Activities = []gdpr.Activity{{ID: "bees", Name: "Keeping bees", Retention: kept}}
	homes, err := gdpr.NewHomes(product(), home("north"), home("east", vital, large), without, own)
	if err != nil {
		t.Fatal(err)
	}
	reports := (&gdpr.Checker{}).CheckHomes(homes)
	var got []string
	for _, report := range reports {
		for _, f := range report.Findings {
			got = append(got, report.Home+" "+f.Path+" "+f.Rule)
			if want := "(as a processor, tell " + report.Home + " Care at once: UK GDPR Article 28(3))"; !strings.HasSuffix(f.Message, want) {
				t.Errorf("%q does not end in %q", f.Message, want)
			}
		}
	}
	if want := []string{
		"east activities[1].grounds[0].article6 basis-missing",
		"east activities[0].assessments assessment-missing",
		"south activities[0].assessments assessment-missing",
		"west activities[0].grounds[0].article6 basis-missing",
		"west activities[1].grounds basis-missing",
	}; !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	var across []string
	for _, s := range gdpr.Across(reports) {
		across = append(across, s.Finding.Rule+" "+s.Finding.Activity+": "+strings.Join(s.Homes, ", "))
	}
	if want := []string{"basis-missing news: east, west", "assessment-missing care: east, south", "basis-missing bees: west"}; !slices.Equal(across, want) {
		t.Errorf("%q\nwant %q", across, want)
	}
	record, err := homes.Record("south")
	if err != nil || len(record.Activities) != 1 || record.Controller.Name != "south Care" || homes.Len() != 4 {
		t.Errorf("%+v, %v", record, err)
	}
	if _, err := homes.Record("nowhere"); err == nil || err.Error() != `gdpr: there is no home "nowhere"` {
		t.Error(err)
	}
	if _, err := (*gdpr.Homes)(nil).Record("north"); err == nil || !strings.HasPrefix(err.Error(), "gdpr: the homes are nil: ") {
		t.Errorf("of no homes: %v", err)
	}
	if gdpr.Across(nil) != nil {
		t.Error("something across no homes")
	}
}

// A provider with homes of its own has no other controller to tell.
func TestHomesOfOneController(t *testing.T) {
	template := product()
	template.Controller.Role = gdpr.SoleController
	homes, err := gdpr.NewHomes(template, gdpr.Home{ID: "north", Overrides: []gdpr.Activity{{ID: "care", LargeScale: fact.Yes}}})
	if err != nil {
		t.Fatal(err)
	}
	reports := (&gdpr.Checker{}).CheckHomes(homes)
	if len(reports) != 1 || len(reports[0].Findings) != 1 || strings.Contains(reports[0].Findings[0].Message, "tell") {
		t.Errorf("%+v", reports)
	}
	if record, _ := homes.Record("north"); !reflect.DeepEqual(record.Controller, template.Controller) {
		t.Errorf("%+v", record.Controller)
	}
}

func TestBadHomes(t *testing.T) {
	twice := product()
	twice.Activities[1].ID = "care"
	for _, test := range []struct {
		name     string
		template *gdpr.Record
		homes    []gdpr.Home
		want     string
	}{
		{"a template that names an activity twice", twice, nil, `gdpr: template.activities[1].id: the id "care" is taken by activities[0]: give each activity its own`},
		{"an override of nothing", product(), []gdpr.Home{home("north"), home("south", gdpr.Activity{ID: "care"}, gdpr.Activity{ID: "cars"})}, `gdpr: homes[1] ("south").overrides[1].id: the template has no activity "cars": name one of its own, or list it under activities`},
		{"an override without an id", product(), []gdpr.Home{home("north", gdpr.Activity{})}, `gdpr: homes[0] ("north").overrides[0].id: the template has no activity "": name one of its own, or list it under activities`},
		{"an override twice", product(), []gdpr.Home{home("north", gdpr.Activity{ID: "care"}, gdpr.Activity{ID: "care"})}, `gdpr: homes[0] ("north").overrides[1].id: activity "care" is overridden by overrides[0]: override it once`},
		{"without nothing", product(), []gdpr.Home{{ID: "north", Without: []string{"cars"}}}, `gdpr: homes[0] ("north").without[0]: the template has no activity "cars": name one of its own`},
		{"without what is overridden", product(), []gdpr.Home{{ID: "north", Overrides: []gdpr.Activity{{ID: "care"}}, Without: []string{"care"}}}, `gdpr: homes[0] ("north").without[0]: activity "care" is overridden by overrides[0]: do one of the two`},
		{"an activity of its own that the template has", product(), []gdpr.Home{{ID: "north", Activities: []gdpr.Activity{{ID: "care"}}}}, `gdpr: homes[0] ("north").activities[2].id: the id "care" is taken by activities[0]: give each activity its own`},
		{"a service that is not there", product(), []gdpr.Home{home("north", gdpr.Activity{ID: "care", Service: "lodge"})}, `gdpr: homes[0] ("north").activities[0].service: the controller lists no service "lodge": name one of its services, or leave it out for all`},
		{"an id of two lines", product(), []gdpr.Home{{ID: "x\ny", Without: []string{"cars"}}}, `gdpr: homes[0] ("x\ny").without[0]: the template has no activity "cars": name one of its own`},
		{"no template", nil, []gdpr.Home{home("north")}, `gdpr: the template is nil: declare a record, or look at the error of what read it`},
		{"a home without an id", product(), []gdpr.Home{{}}, `gdpr: homes[0].id: a home has no id: give it a stable name of its own`},
		{"a home whose id is blank", product(), []gdpr.Home{{ID: " "}}, `gdpr: homes[0].id: a home has no id: give it a stable name of its own`},
		{"a home twice", product(), []gdpr.Home{home("north"), home("north")}, `gdpr: homes[1].id: the id "north" is taken by homes[0]: give each home its own`},
	} {
		t.Run(test.name, func(t *testing.T) {
			homes, err := gdpr.NewHomes(test.template, test.homes...)
			if err == nil || err.Error() != test.want || homes != nil {
				t.Errorf("found %v\n want %s", err, test.want)
			}
		})
	}
}

// many is the example record as so many homes do it, each a little otherwise.
func many(t testing.TB, n int) *gdpr.Homes {
	record, _ := carehome(t)
	record.Activities = record.Activities[:25]
	var list []gdpr.Home
	for i := range n {
		list = append(list, gdpr.Home{ID: fmt.Sprintf("home-%d", i), Overrides: []gdpr.Activity{{ID: "care-delivery", Owner: "manager", Systems: []string{fmt.Sprint("system ", i)}}}})
	}
	homes, err := gdpr.NewHomes(record, list...)
	if err != nil {
		t.Fatal(err)
	}
	return homes
}

func TestCheckingCleanHomesAllocatesNothing(t *testing.T) {
	homes, checker := many(t, 10), gdpr.Checker{}
	if n := testing.AllocsPerRun(10, func() {
		if checker.CheckHomes(homes) != nil {
			t.Error("not clean")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// BenchmarkCheckHomes: ten homes of 25 activities are to take less time than BenchmarkUnmarshal of one record, and a hundred
// ten times as long.
func BenchmarkCheckHomes(b *testing.B) {
	for _, n := range []int{10, 100} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			homes, checker := many(b, n), gdpr.Checker{}
			b.ReportAllocs()
			for b.Loop() {
				if checker.CheckHomes(homes) != nil {
					b.Fatal("not clean")
				}
			}
		})
	}
}
