package house

// The examples of README.md. Each Go block there is the body of an Example here, or a test as it stands: see TestReadme.

import (
	"fmt"
	"io/fs"
	"log"
	"os"
	"regexp"
	"slices"
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

func TestCarePlans(t *testing.T) {
	chain := basis.Ground{Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract, PartyToContract: fact.Yes}
	chain.Article9, chain.Schedule1, chain.Limb = basis.HealthOrSocialCare, 2, "(2)(e)"
	kept := []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}}
	plans := gdpr.Activity{ID: "care-plans", LargeScale: fact.No, Grounds: []basis.Ground{chain}, Retention: kept}
	gdprtest.Clean(t, &gdpr.Record{Activities: []gdpr.Activity{plans}})
}

func Example_notice() {
	n, err := notice.ReadFile(root, "examples/notices/sound-2022.json")
	if err != nil {
		log.Fatal(err) // file, line and column; what was found, and what would be right
	}
	own, today := notice.ReviewBoth(n)
	for _, f := range slices.Concat(own.Findings, today.Findings) {
		fmt.Println(f.AsAt, f.Path, f.Rule, f.Message)
	}
	// Output: 2026-11-22 names[2] body-ended Information Commissioner ended on 2026-09-29
}

func Example_window() {
	period, doubts := retention.Read("6 years after employment ends")
	left := retention.Event{What: retention.EmploymentEnd, On: civil.On(2024, 8, 31)}
	window, err := period.Window(retention.Events{Dates: []retention.Event{left}})
	fmt.Println(window, doubts, err)
	fmt.Println(window.On(civil.On(2026, 11, 22)))
	// Output:
	// from 2030-09-01 [] <nil>
	// keep until 2030-08-31
}

func Example_rights() {
	news := basis.Ground{Data: category.Of(category.Contact), For: category.ForMarketing, Article6: basis.Consent}
	for _, right := range []rights.Right{rights.WithdrawConsent, rights.Objection, rights.Portability} {
		fmt.Println(right.Applies(news, rights.Facts{}, gdpr.LawAsAt()))
	}
	// Output:
	// withdraw-consent: yes: consent can be withdrawn at any time, as easily as it was given; earlier use stays lawful
	// object: no, this-ground: consent is withdrawn, not objected to
	// portability: cannot-say, missing automated: the person provided the data, on consent or for a contract, and a computer holds them
}

func Example_due() {
	request := rights.Request{Right: rights.Access, Received: civil.On(2026, 1, 30), Division: civil.EnglandAndWales}
	due, err := request.Due()
	fmt.Println(due.Latest, err) // there is no 30 February, and the 28th is a Saturday
	// Output: 2026-03-02 <nil>
}

func Example_provision() {
	p, err := law.Parse("UK GDPR Article 22(1)")
	fmt.Println(p.On(civil.On(2020, 12, 31)), p.On(civil.On(2026, 2, 4)), err)
	fmt.Println(p.On(civil.On(2026, 2, 5)))
	fmt.Println(p.URL(civil.On(2026, 2, 4)))
	// Output:
	// [EU GDPR Article 22(1)] [UK GDPR Article 22(1)] <nil>
	// [UK GDPR Article 22A UK GDPR Article 22B UK GDPR Article 22C UK GDPR Article 22D]
	// https://www.legislation.gov.uk/eur/2016/679/article/22/2026-02-04
}

func Example_asAt() {
	shared := basis.Ground{Data: category.Of(category.Contact), Article6: basis.RecognisedLegitimateInterests, Recognised: basis.Crime}
	kept := []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(1), After: retention.Closure}}}
	requests := gdpr.Activity{ID: "police-requests", Grounds: []basis.Ground{shared}, Retention: kept}
	record := gdpr.Record{Controller: gdpr.Controller{Kind: gdpr.Charity}, Activities: []gdpr.Activity{requests}}
	pinned, next := gdpr.Checker{AsAt: civil.On(2026, 2, 4)}, gdpr.Checker{AsAt: civil.On(2026, 2, 5)}
	fmt.Println(pinned.Check(&record)[0].Rule, next.Check(&record))
	// Output: basis-not-in-force []
}

func Example_check() {
	chain := basis.Ground{Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract}
	chain.Article9, chain.Schedule1 = basis.SubstantialPublicInterest, 2
	kept := []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}}
	plans := gdpr.Activity{ID: "care-plans", LargeScale: fact.No, Grounds: []basis.Ground{chain}, Retention: kept}
	for _, f := range new(gdpr.Checker).Check(&gdpr.Record{Activities: []gdpr.Activity{plans}}) {
		fmt.Println(f.Path, f.Rule, f.Outcome)
		fmt.Println(f.Message)
	}
	// Output:
	// activities[0].grounds[0].party_to_contract contract-party unclear
	// cannot say: party_to_contract: whether the people concerned are party to the contract, or asked for steps before one
	// activities[0].grounds[0].schedule1 schedule1-wrong-part not-met
	// paragraph 2 stands in Part 1 of Schedule 1, and UK GDPR Article 9(2)(g) needs one of Part 2
}

func Example_candidates() {
	sickness := basis.Ground{Data: category.Of(category.SicknessAbsence), For: category.ForAbsence}
	for c := range basis.Candidates(sickness, gdpr.LawAsAt()) {
		if c.Schedule1 != 0 {
			fmt.Println(c.Article9.Provision(), "with", c.Schedule1.Provision(c.Limb))
		}
	}
	// Output:
	// UK GDPR Article 9(2)(b) with DPA 2018 Schedule 1 paragraph 1
	// UK GDPR Article 9(2)(h) with DPA 2018 Schedule 1 paragraph 2(2)(b)
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
	news := gdpr.Activity{ID: "newsletter", Retention: []gdpr.Retention{{Period: retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}}}}
	news.Grounds = []basis.Ground{{Data: category.Of(category.Contact), For: category.ForMarketing, Article6: basis.Consent}}
	longer := gdpr.Activity{ID: "newsletter", Retention: []gdpr.Retention{{Period: retention.Period{Kind: retention.Permanent}}}}
	homes, err := gdpr.NewHomes(&gdpr.Record{Activities: []gdpr.Activity{news}},
		gdpr.Home{ID: "orchard-house"}, gdpr.Home{ID: "mill-lodge", Overrides: []gdpr.Activity{longer}})
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

func Example_draft() {
	visits := basis.Ground{Data: category.Of(category.VisitLog), For: category.ForSecurity, Article6: basis.LegitimateInterests}
	record := gdpr.Record{Activities: []gdpr.Activity{{ID: "visitors", Name: "Visitors' book", Grounds: []basis.Ground{visits}}}}
	drafted, err := notice.Draft(&record, gdpr.LawAsAt())
	if err != nil {
		log.Fatal(err) // where the record is none
	}
	says, blank := drafted.Notice.Rows[0].Basis[0], drafted.Blanks[3]
	fmt.Println(says.Words, says.Cites)
	fmt.Println(blank.Path, blank.Missing)
	// Output:
	// a legitimate interest UK GDPR Article 6(1)(f)
	// activities[0].grounds[0].interest whose legitimate interest is pursued, and what it consists in
}

func Example_consequences() {
	news := basis.Ground{Data: category.Of(category.Contact), For: category.ForFundraising, Article6: basis.Consent}
	tax := basis.Ground{Data: category.Of(category.Donation), Article6: basis.LegalObligation, Under: law.Act("Income Tax Act 2007").Whole()}
	kept := gdpr.Retention{Data: tax.Data, Period: retention.Period{Keep: retention.Years(6), After: retention.Transaction, Year: retention.TaxYear}}
	gifts := gdpr.Activity{ID: "gifts", Grounds: []basis.Ground{news, tax}, Retention: []gdpr.Retention{kept}, Processors: []gdpr.Supplier{{Name: "Mailing house"}}}
	given := retention.Events{Dates: []retention.Event{{What: retention.Transaction, On: civil.On(2025, 7, 1)}}}
	after, err := gdpr.Consequences(gdpr.Case{Activity: &gifts}, gdpr.Exercise{Right: rights.WithdrawConsent, Events: given}, civil.On(2026, 11, 22))
	for _, a := range after {
		for _, c := range a.Consequences {
			fmt.Println(c)
		}
		fmt.Println("no ground left:", a.Bare, "- tell:", a.Tell, err)
	}
	// Output:
	// activities[0].grounds[0] stop: contact: consent can be withdrawn at any time, as easily as it was given; earlier use stays lawful
	// activities[0].grounds[1] stay, may be erased from 2032-04-06: donation: these data rest on legal obligation, not on consent
	// no ground left: contact - tell: [Mailing house] <nil>
}

// goBlock is a fenced block of Go in Markdown.
var goBlock = regexp.MustCompile("(?ms)^```go\n(.*?)^```$")

// opening is the chapters with which README.md begins, in their order.
var opening = []string{"In a few lines", "Two commands", "What a passing test means"}

// few is for how many lines of code there is room in an example of the first chapter.
const few = 8

// heading is the name of a chapter.
var heading = regexp.MustCompile(`(?m)^## (.*)$`)

// commands is a block of commands to copy, and what stands in it.
var commands = regexp.MustCompile("(?ms)^```sh\n(.*?)^```$")

// Whoever opens README.md sees what the library answers, in examples of a few lines, then two commands, and then what a passing test means.
func TestReadmeOpens(t *testing.T) {
	readme, err := fs.ReadFile(root, "README.md")
	if err != nil {
		t.Fatal(err)
	}
	var chapters []string
	for _, m := range heading.FindAllStringSubmatch(string(readme), len(opening)) {
		chapters = append(chapters, m[1])
	}
	if !slices.Equal(chapters, opening) {
		t.Errorf("README.md begins with the chapters %q, want %q", chapters, opening)
	}
	first, _, _ := strings.Cut(string(readme), "\n## "+opening[1])
	for _, block := range goBlock.FindAllStringSubmatch(first, -1) {
		code, _, _ := strings.Cut(block[1], "// Output:")
		if n := strings.Count(code, "\n"); n > few {
			t.Errorf("an example that README.md begins with has %d lines, want %d at most:\n%s", n, few, code)
		}
	}
	blocks := commands.FindAllStringSubmatch(string(readme), -1)
	if len(blocks) != 1 || strings.Count(blocks[0][1], "\n") != 2 {
		t.Errorf("README.md has the commands %q, want two of them in one block", blocks)
	}
}

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
