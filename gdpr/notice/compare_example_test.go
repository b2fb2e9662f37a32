package notice_test

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

func ExampleCompare() {
	record := gdpr.Record{Controller: gdpr.Controller{Name: "Oakfield House"}, Activities: []gdpr.Activity{
		{ID: "newsletter", Grounds: []basis.Ground{{Data: category.Of(category.Contact), Article6: basis.Consent}}, Recipients: []gdpr.Recipient{{Name: "a mailing house"}}},
		{ID: "cameras"},
	}}
	day := civil.On(2026, 3, 1)
	published := notice.Notice{ID: "oakfield", Controller: record.Controller, Dated: notice.Dated{From: day, Until: day}, Rows: []notice.Row{{
		ID: "newsletter", Name: "Newsletter", Lines: []int{7},
		Sayings: notice.Sayings{Basis: []notice.Claim{{Words: "our legitimate interests", Says: []notice.Said{notice.SaidLegitimateInterests}}}},
	}}}
	comparison, err := notice.Compare(&published, &record, day)
	if err != nil {
		fmt.Println(err)
	}
	for _, f := range comparison.Findings {
		fmt.Println(f.Rule, f.Path)
		fmt.Println(f.Message)
	}
	// Output:
	// activity-not-in-notice record.activities[1]
	// activity "cameras" is declared, and no row of the notice tells the people concerned about it
	// notice-basis-differs notice.rows[0].basis
	// the activity relies on consent, and the notice gives legitimate interests for it (line 7)
	// notice-recipient-differs record.activities[0].recipients[0].name
	// the activity discloses data to a mailing house, and the notice does not say so (line 7)
}
