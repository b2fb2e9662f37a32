package law_test

import (
	"fmt"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func Example() {
	p := law.UKGDPR.Article("9(2)(h)")
	fmt.Println(p)
	fmt.Println(p.Known())
	day := civil.On(2020, time.May, 1)
	fmt.Println(p.InForce(day))
	fmt.Println(p.On(day))
	fmt.Println(p.URL(civil.On(2022, time.November, 24)))
	// Output:
	// UK GDPR Article 9(2)(h)
	// yes
	// no
	// [EU GDPR Article 9(2)(h)]
	// https://www.legislation.gov.uk/eur/2016/679/article/9/2022-11-24
}

func ExampleProvision_On() {
	for _, day := range []civil.Date{civil.On(2020, time.June, 1), civil.On(2025, time.June, 1), civil.On(2026, time.June, 1)} {
		fmt.Println(day, law.UKGDPR.Article("22").On(day))
	}
	// Output:
	// 2020-06-01 [EU GDPR Article 22]
	// 2025-06-01 [UK GDPR Article 22]
	// 2026-06-01 [UK GDPR Article 22A UK GDPR Article 22B UK GDPR Article 22C UK GDPR Article 22D]
}

func ExampleProvision_Known() {
	for _, p := range []law.Provision{
		law.DPA2018.Schedule("1", "3(b)(i)"),
		law.DPA2018.Schedule("1", "3(1)(b)(i)"), // paragraph 3 has no sub-paragraph (1)
		law.Act("Care Act 2014").Section("42"),  // the Act is tabled, its sections are not
	} {
		fmt.Printf("%s: %s\n", p, p.Known())
	}
	// Output:
	// DPA 2018 Schedule 1 paragraph 3(b)(i): yes
	// DPA 2018 Schedule 1 paragraph 3(1)(b)(i): no
	// Care Act 2014 section 42: unknown
}

func ExampleProvision_Contains() {
	part2 := law.DPA2018.Schedule("1", "Pt2")
	fmt.Println(part2.Contains(law.DPA2018.Schedule("1", "18(1)(a)")), part2.Contains(law.DPA2018.Schedule("1", "2")))
	// Output: true false
}

func ExampleMisnamedAct() {
	likely, _, _ := law.MisnamedAct("Immigration Act 2006")
	fmt.Println(likely)
	// Output: Immigration, Asylum and Nationality Act 2006
}

func ExampleNames() {
	on := civil.On(2022, time.November, 24)
	for _, n := range law.Names("We share it with clinical commissioning groups and NHS Digital.") {
		if !n.Span.Contains(on) {
			fmt.Printf("%s (%s): now %s\n", n.Name, n.Span, n.Successor)
		}
	}
	// Output: clinical commissioning groups (2013-04-01 to 2022-06-30): now integrated care boards
}
