// Package html answers what a board, a manager or an inspector looks at: it writes the review of a notice, or a record of processing activities with its
// review, as one page that stands by itself.
//
//	data := []byte(`{
//		"controller": {"name": "Oakfield House", "kind": "charity"},
//		"activities": [
//			{"id": "care-plans", "name": "Care plans", "grounds": [
//				{"data": ["care-plan"], "for": "care-delivery", "article6": "contract", "party_to_contract": "yes"}
//			]}
//		]
//	}`)
//	record, err := gdpr.ParseRecord(data, "record.json")
//	if err != nil {
//		return err
//	}
//	var checker gdpr.Checker
//	findings, coverage := checker.Review(record)
//	return html.Record(os.Stdout, record, html.Review{Findings: findings, Coverage: coverage})
//
// # What stands in a page
//
//   - The headline: how many rules are not met, unclear, accepted, met and not applicable, on each day where there are two, and which change of
//     the law made the difference.
//   - The points, activity by activity: how binding, what is wrong or open, what would mend it, and the provisions with their official text as it stood
//     on the day of the finding. Of a record each activity with what Article 30 asks for; what is not declared is shown as a gap.
//   - The rights by activity: yes, on conditions, no, or cannot say, with the reasons.
//   - How long data are kept: a line of time for each period, drawn in SVG, with the days in words beside it.
//
// A page has no script and asks for nothing from elsewhere; its content security policy forbids both. It prints on A4, fits a telephone, follows a
// dark screen, and says nothing by colour alone.
//
// # What comes from a declaration
//
// Text is escaped, and no address is made of it: links lead to official texts alone. Control characters and marks that turn the direction of writing
// are shown as U+FFFD, for escaped they would still do their work.
//
// # Sizes
//
// [Record] writes as it goes and takes memory for findings only, not for activities.
//
// # What this package does not decide
//
// Whether a finding is right, and what a period means for a real record: the days shown are those that a record would have for which everything happened on the day of the review.
package html
