package law_test

import (
	"errors"
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func ExampleFind() {
	text := "Vaccination status: UK GDPR Article 9(2)(c)(h)(g); DPA18, schedule 1, paragraph 2(a)."
	for m := range law.Find(text) {
		fmt.Printf("%q\n", text[m.Start:m.End])
		for _, p := range m.Provisions {
			fmt.Println("  ", p)
		}
		if m.Lumped() {
			fmt.Println("   several points at once")
		}
		for _, d := range m.Doubts {
			fmt.Println("  ", d.Kind, "-", d.Why, "- probably", d.Likely)
		}
	}
	// Output:
	// "UK GDPR Article 9(2)(c)(h)(g)"
	//    UK GDPR Article 9(2)(c)
	//    UK GDPR Article 9(2)(h)
	//    UK GDPR Article 9(2)(g)
	//    several points at once
	// "DPA18, schedule 1, paragraph 2(a)"
	//    DPA 2018 Schedule 1 paragraph 2(a)
	//    imprecise - the number of the sub-paragraph is left out - probably [DPA 2018 Schedule 1 paragraph 2(2)(a)]
}

// A column headed "Schedule 1" leaves the Schedule out of its cells.
func ExampleFinder() {
	cell := law.Finder{Within: law.DPA2018.Schedule("1", "")}
	for m := range cell.Find("Part 2(8) – equality of opportunity") {
		fmt.Println(m.Provisions)
	}
	// Output: [DPA 2018 Schedule 1 paragraph 8]
}

func ExampleParse() {
	p, err := law.Parse("DPA 2018 Schedule 1 paragraph 18")
	fmt.Println(p, err)
	_, err = law.Parse("DPA 2018 Schedule 1 para 18")
	if e, ok := errors.AsType[*law.SyntaxError](err); ok {
		fmt.Println(e.Offset, e.Found)
	}
	fmt.Println(err)
	// Output:
	// DPA 2018 Schedule 1 paragraph 18 <nil>
	// 19 para
	// law: citation "DPA 2018 Schedule 1 para 18", offset 19: found "para": want paragraph or Part and a number, or the end
}
