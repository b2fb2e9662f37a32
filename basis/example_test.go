package basis_test

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func Example() {
	on := civil.On(2026, 11, 22)
	g := basis.Ground{
		Data:      category.Of(category.Health, category.Contact),
		For:       category.ForCareDelivery,
		Article6:  basis.Contract,
		Article9:  basis.HealthOrSocialCare,
		Schedule1: 2, Limb: "(2)(e)",
	}
	fmt.Println(g)
	fmt.Println(g.Article9.Fit(g.Schedule1, on), g.Schedule1.PolicyDocument(g.Limb, on))
	fmt.Println(g.Article9.Fit(18, on), basis.Schedule1(18).PolicyDocument("", on))
	// Output:
	// UK GDPR Article 6(1)(b) → Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2(2)(e)
	// fits no
	// wrong-part yes
}

func ExampleCandidates() {
	g := basis.Ground{Data: category.Of(category.Health), For: category.ForSafeguardingChildren}
	for c := range basis.Candidates(g, civil.On(2026, 11, 22)) {
		if c.Schedule1 == 18 {
			fmt.Println(c.Article9.Provision(), "with", c.Schedule1.Provision(c.Limb))
			fmt.Println("test:", c.Test)
			fmt.Println("decides:", c.Decides)
		}
	}
	// Output:
	// UK GDPR Article 9(2)(g) with DPA 2018 Schedule 1 paragraph 18
	// test: protecting a child, or an adult reasonably suspected to be at risk, needs it, for a listed reason without consent, and the public interest is substantial; an appropriate policy document must be in place
	// decides: the controller, who must meet a paragraph of Schedule 1 Part 2
}

func ExampleArticle9_FitCited() {
	immigration := law.DPA2018.Schedule("2", "4")
	fmt.Println(immigration, basis.SubstantialPublicInterest.FitCited(immigration, civil.On(2022, 11, 24)))
	// Output: DPA 2018 Schedule 2 paragraph 4 not-a-condition
}

func ExampleArticle6_InForce() {
	for _, on := range []civil.Date{civil.On(2026, 2, 4), civil.On(2026, 2, 5)} {
		fmt.Println(on, basis.RecognisedLegitimateInterests.InForce(on))
	}
	// Output:
	// 2026-02-04 false
	// 2026-02-05 true
}
