package notice_test

import (
	"fmt"
	"os"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// visits is a record of one activity, which does not say what the legitimate interest is.
var visits = gdpr.Record{
	Controller: gdpr.Controller{Name: "Oakfield House", Kind: gdpr.Charity, Address: "1 Example Lane", Contact: gdpr.Officer, ContactRoute: "by post to the house"},
	Activities: []gdpr.Activity{{
		ID: "visitors", Name: "Visitors' book", Purposes: []string{"know who is in the house"}, People: category.SubjectsOf(category.AboutVisitor),
		Grounds:    []basis.Ground{{Data: category.Of(category.Identity, category.VisitLog), For: category.ForSecurity, Article6: basis.LegitimateInterests}},
		Sources:    []gdpr.Source{{FromPerson: fact.Yes}},
		Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.No},
		Automated:  gdpr.Automated{Decisions: fact.No},
		Recipients: []gdpr.Recipient{}, Processors: []gdpr.Supplier{}, Transfers: []gdpr.Transfer{},
		Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Months(12), After: retention.LastEntry}}},
	}},
}

// What the record does not hold is a blank, with its place.
func ExampleDraft() {
	drafted, err := notice.Draft(&visits, civil.On(2026, 11, 22))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, claim := range drafted.Notice.Rows[0].Basis {
		fmt.Println(claim.Words+":", claim.Cites)
	}
	for _, b := range drafted.Blanks {
		fmt.Println(b.Path, b.Missing)
	}
	// Output:
	// a legitimate interest: UK GDPR Article 6(1)(f)
	// activities[0].grounds[0].interest whose legitimate interest is pursued, and what it consists in
}

func ExampleDrafted_WriteMarkdown() {
	drafted, err := notice.Draft(&visits, civil.On(2026, 11, 22))
	if err == nil {
		err = drafted.WriteMarkdown(os.Stdout)
	}
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// # Privacy notice of Oakfield House
	//
	// 22 November 2026
	//
	// ## Who we are
	//
	// - Oakfield House decides why and how your information is used.
	// - You can reach us here: 1 Example Lane.
	// - Our data protection officer: by post to the house.
	//
	// ## What holds for everything
	//
	// - **Whether you must give it:** where we ask you for information, we say whether you must give it and what follows if you do not
	// - **Decisions by machine:** no decision that matters to you is left to a machine alone
	//
	// ## If you visit us, get in touch, give or take part
	//
	// ### Visitors' book
	//
	// | | |
	// |---|---|
	// | Whose information | visitor |
	// | What we use it for | know who is in the house |
	// | Information | identity, visit log |
	// | Lawful basis | a legitimate interest (UK GDPR Article 6(1)(f)) |
	// | Legitimate interest | **[to fill in: whose legitimate interest is pursued, and what it consists in]** (`activities[0].grounds[0].interest`) |
	// | Where it comes from | you |
	// | Who receives it | nobody outside our organisation |
	// | How long we keep it | 12 months after the last entry |
	// | Whether you must give it | neither the law nor a contract has you give it |
	//
	// ## Your right to object
	//
	// - You can object, because of your own situation, to our use of your information. We then stop, unless we show compelling reasons that outweigh yours, or a legal claim needs it.
	//
	// ## Your rights
	//
	// - You can learn whether we hold information about you, and have a copy. Some of it may be withheld, such as what is about somebody else.
	// - You can have what is wrong put right, and what is incomplete completed.
	// - You can have information erased in some cases, such as where we no longer need it; you object and nothing outweighs that; it was used against the law; or the law has us erase it. This does not hold while a legal claim needs it.
	// - You can have us hold information and not use it while we look into it that you say it is wrong; where it was used against the law and you would rather have it kept than erased; where we no longer need it and you do, for a legal claim; or while we look into an objection of yours.
	// - We answer within one month of your request. Where it is complex, or you have made several, we may take up to two months more, and tell you so within the first.
	// - Asking is free, unless a request is manifestly unfounded or excessive.
	//
	// ## How to complain
	//
	// - You can complain to the Information Commission (ICO) at any time. You need not come to us first.
	// - You can complain to us about how we use your information, in any of the ways in which you can reach us.
	// - We acknowledge a complaint within 30 days of receiving it.
	// - We look into it without undue delay, tell you how it is going, and tell you the outcome.
}
