package house

// The examples of README.md. Each Go block there is the body of an Example here, or a test as it stands: see TestReadme.

import (
	"fmt"
	"io/fs"
	"log"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/gdprtest"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

func Example_check() {
	kept := []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}}
	record := gdpr.Record{Activities: []gdpr.Activity{{ID: "care-plans", LargeScale: fact.No, Retention: kept, Grounds: []basis.Ground{{
		Data: category.Of(category.CarePlan), For: category.ForCareDelivery,
		Article6: basis.Contract, PartyToContract: fact.Yes,
		Article9: basis.SubstantialPublicInterest, Schedule1: 2,
	}}}}}
	for _, f := range new(gdpr.Checker).Check(&record) {
		fmt.Println(f.Path, f.Rule)
		fmt.Println(f.Message)
	}
	// Output:
	// activities[0].grounds[0].schedule1 schedule1-wrong-part
	// paragraph 2 stands in Part 1 of Schedule 1, and UK GDPR Article 9(2)(g) needs one of Part 2
}

func Example_unclear() {
	kept := []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.ContractEnd}}}
	record := gdpr.Record{Activities: []gdpr.Activity{{ID: "fees", Retention: kept, Grounds: []basis.Ground{{
		Data: category.Of(category.Financial), For: category.ForBilling, Article6: basis.Contract,
	}}}}}
	for _, f := range new(gdpr.Checker).Check(&record) {
		fmt.Println(f.Rule, f.Outcome)
		fmt.Println(f.Missing)
	}
	// Output:
	// contract-party unclear
	// party_to_contract: whether the people concerned are party to the contract, or asked for steps before one
}

func Example_asAt() {
	kept := []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(1), After: retention.Closure}}}
	record := gdpr.Record{
		Controller: gdpr.Controller{Kind: gdpr.Charity},
		Activities: []gdpr.Activity{{ID: "police-requests", Retention: kept, Grounds: []basis.Ground{{
			Data: category.Of(category.Contact), Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Crime,
		}}}},
	}
	for _, day := range []civil.Date{civil.On(2026, 2, 4), civil.On(2026, 2, 5)} {
		checker := gdpr.Checker{AsAt: day}
		for _, f := range checker.Check(&record) {
			fmt.Println(day, f.Rule)
		}
	}
	// Output:
	// 2026-02-04 basis-not-in-force
}

func Example_candidates() {
	g := basis.Ground{Data: category.Of(category.SicknessAbsence), For: category.ForAbsence}
	for c := range basis.Candidates(g, gdpr.LawAsAt()) {
		if c.Schedule1 != 0 {
			fmt.Println(c.Article9.Provision(), "with", c.Schedule1.Provision(c.Limb))
		}
	}
	// Output:
	// UK GDPR Article 9(2)(b) with DPA 2018 Schedule 1 paragraph 1
	// UK GDPR Article 9(2)(h) with DPA 2018 Schedule 1 paragraph 2(2)(b)
}

func Example_provisions() {
	p := law.UKGDPR.Article("22(1)")
	fmt.Println(p.On(civil.On(2020, 12, 31)), p.On(civil.On(2026, 2, 4)))
	fmt.Println(p.On(civil.On(2026, 2, 5)))
	// Output:
	// [EU GDPR Article 22(1)] [UK GDPR Article 22(1)]
	// [UK GDPR Article 22A UK GDPR Article 22B UK GDPR Article 22C UK GDPR Article 22D]
}

func Example_months() {
	month := civil.On(2026, 1, 31).AddMonths(1) // not 3 March
	due, err := civil.EnglandAndWales.Calendar().NextWorkingDay(month)
	fmt.Println(month, due, err)
	// Output:
	// 2026-02-28 2026-03-02 <nil>
}

func TestCarePlans(t *testing.T) {
	kept := []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}}
	record := gdpr.Record{Activities: []gdpr.Activity{{ID: "care-plans", LargeScale: fact.No, Retention: kept, Grounds: []basis.Ground{{
		Data: category.Of(category.CarePlan), For: category.ForCareDelivery,
		Article6: basis.Contract, PartyToContract: fact.Yes,
		Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
	}}}}}
	gdprtest.Clean(t, &record) // fails on what is not met, and on what is unclear with the fact to add
}

func Example_draft() {
	record := gdpr.Record{Controller: gdpr.Controller{Name: "Example Care"}, Activities: []gdpr.Activity{{
		ID: "visitors", Name: "Visitors' book", Purposes: []string{"know who is in the house"},
		Grounds:    []basis.Ground{{Data: category.Of(category.VisitLog), For: category.ForSecurity, Article6: basis.LegitimateInterests}},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No},
		Recipients: []gdpr.Recipient{}, // nobody
		Automated:  gdpr.Automated{Decisions: fact.No},
		Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(12), After: retention.LastEntry}}},
	}}}
	var page strings.Builder
	drafted, err := notice.Draft(&record, gdpr.LawAsAt())
	if err == nil {
		err = drafted.WriteMarkdown(&page)
	}
	_, table, _ := strings.Cut(page.String(), "|---|---|\n")
	table, _, _ = strings.Cut(table, "\n\n")
	fmt.Println(table)
	fmt.Println(err)
	// Output:
	// | What we use it for | know who is in the house |
	// | Information | visit log |
	// | Lawful basis | a legitimate interest (UK GDPR Article 6(1)(f)) |
	// | Legitimate interest | **[to fill in: whose legitimate interest is pursued, and what it consists in]** (`activities[0].grounds[0].interest`) |
	// | Where it comes from | you |
	// | Who receives it | nobody outside our organisation |
	// | How long we keep it | 12 months after the last entry |
	// | Whether you must give it | neither the law nor a contract has you give it |
	// <nil>
}

func Example_consequences() {
	record := gdpr.Record{Activities: []gdpr.Activity{{
		ID: "gifts", Processors: []gdpr.Supplier{{Name: "Mailing house"}},
		Grounds: []basis.Ground{
			{Data: category.Of(category.Contact), For: category.ForFundraising, Article6: basis.Consent},
			{Data: category.Of(category.Donation), For: category.ForBusinessAdministration, Article6: basis.LegalObligation, Under: law.Act("Income Tax Act 2007").Whole()},
		},
		Retention: []gdpr.Retention{{Data: category.Of(category.Donation), Period: retention.Period{
			Keep: retention.Years(6), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.TaxYear,
		}}},
	}}}
	given := retention.Events{Dates: []retention.Event{{What: retention.Transaction, On: civil.On(2025, 7, 1)}}}
	withdrawn := gdpr.Exercise{Right: rights.WithdrawConsent, Events: given}
	list, err := gdpr.Consequences(gdpr.Case{Record: &record}, withdrawn, civil.On(2026, 11, 22))
	for _, after := range list {
		for _, c := range after.Consequences {
			fmt.Println(c)
		}
		fmt.Println("no ground left:", after.Bare, "- tell:", after.Tell)
	}
	fmt.Println(err)
	// Output:
	// activities[0].grounds[0] stop: contact: consent can be withdrawn at any time, as easily as it was given; earlier use stays lawful
	// activities[0].grounds[1] stay, may be erased from 2032-04-06: donation: these data rest on legal obligation, not on consent
	// no ground left: contact - tell: [Mailing house]
	// <nil>
}

func Example_questions() {
	activity := gdpr.Activity{ID: "sickness", Grounds: []basis.Ground{{Article6: basis.Contract}}}
	for _, q := range gdpr.Questions(gdpr.Case{Activity: &activity}, gdpr.LawAsAt())[:4] {
		fmt.Println(q.Stage, q.Missing)
	}
	// Output:
	// who people: about whom the data are
	// data data: which kinds of data are held
	// purpose for: for which purpose these data are used
	// basis-facts party_to_contract: whether the people concerned are party to the contract, or asked for steps before one
}

func Example_homes() {
	template := gdpr.Record{Activities: []gdpr.Activity{{
		ID: "newsletter", Retention: []gdpr.Retention{{Period: retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}}},
		Grounds: []basis.Ground{{Data: category.Of(category.Contact), For: category.ForMarketing, Article6: basis.Consent}},
	}}}
	homes, err := gdpr.NewHomes(&template, gdpr.Home{ID: "orchard-house"}, gdpr.Home{ID: "mill-lodge", Overrides: []gdpr.Activity{{
		ID: "newsletter", Retention: []gdpr.Retention{{Period: retention.Period{Kind: retention.Permanent}}},
	}}})
	if err != nil {
		log.Fatal(err) // names the home, and the activity that the template has not
	}
	for _, report := range new(gdpr.Checker).CheckHomes(homes) {
		for _, f := range report.Findings {
			fmt.Println(report.Home, f.Path, f.Rule)
		}
	}
	// Output:
	// mill-lodge activities[0].retention[0] retention-indefinite
	// mill-lodge activities[0].retention[0] retention-consent
}

// goBlock is a fenced block of Go in Markdown.
var goBlock = regexp.MustCompile("(?ms)^```go\n(.*?)^```$")

// program is a command that runs a package of this module.
var program = regexp.MustCompile(`go (?:run|test) \./([\w/]+)`)

func TestReadme(t *testing.T) {
	source, err := os.ReadFile("readme_test.go")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := fs.ReadFile(root, "README.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := map[string]string{}
	for _, f := range strings.Split(string(source), "\nfunc ") {
		if name, rest, _ := strings.Cut(f, "() {\n"); strings.HasPrefix(name, "Example_") {
			body, _, _ := strings.Cut(rest, "\n}\n")
			examples[strings.ReplaceAll("\n"+body, "\n\t", "\n")+"\n"] = name
		}
	}
	for _, block := range goBlock.FindAllStringSubmatch(string(readme), -1) {
		if examples["\n"+block[1]] == "" && !strings.Contains(string(source), "\n"+block[1]) {
			t.Errorf("readme_test.go has no example with this body, and no such function:\n%s", block[1])
		}
		delete(examples, "\n"+block[1])
	}
	for _, name := range examples {
		t.Errorf("README.md does not show %s", name)
	}
	for _, command := range program.FindAllStringSubmatch(string(readme), -1) {
		if _, err := fs.Stat(root, command[1]); err != nil {
			t.Errorf("README.md says %q: %v", command[0], err)
		}
	}
}
