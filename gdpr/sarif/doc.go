// Package sarif answers where a code scanner or an editor shows what the rules found: it writes findings as a SARIF 2.1.0 log.
//
//	data := []byte(`{
//		"controller": {"name": "Oakfield House", "kind": "charity"},
//		"activities": [
//			{"id": "care-plans", "name": "Care plans", "grounds": [
//				{"data": ["care-plan"], "for": "care-delivery", "article6": "contract", "party_to_contract": "yes"}
//			]}
//		]
//	}`)
//	record, err := gdpr.ParseRecord(data, "privacy/record.json")
//	if err != nil {
//		return err
//	}
//	rules := gdpr.Rules()
//	checker := gdpr.Checker{Rules: rules}
//	log := sarif.NewWriter(os.Stdout)
//	log.Run(sarif.Run{ID: "privacy/record/", Rules: check.Requirements(rules)})
//	log.Findings(sarif.File{Name: "privacy/record.json", Data: data}, checker.Check(record))
//	return log.Close() // the error of the first write that failed
//
// # What stands in a log
//
//   - Each requirement of a run is a rule of its tool: what is wrong, how binding the source is, the provisions, and their
//     official text at legislation.gov.uk on the day of the run.
//   - Each finding is a result of its rule, whose id never changes. What is not met is of kind fail and has the level of its
//     strength: must error, should warning, could note. What cannot be said is of kind review, which has no level,
//     and names the fact that is missing.
//   - A result lies at the line and column of its JSON path, where the bytes of the file are given; else in the file.
//   - An accepted finding is a result with a suppression, which says why, who decided, and until when. All others say that they have none.
//   - A fingerprint is made of rule, activity, [File.ID], and the path within the activity, and numbered where a rule finds several things
//     at one place. It stays when the message is reworded, when the file is moved, and when activities are put in another order or around it.
//
// # Sizes
//
// A [Writer] takes one buffer, and for a file with bytes a few words for each path while its findings are written; not more
// however long the log gets. Code scanning at GitHub takes 25,000 results of a run and keeps 5,000, of which it
// shows those with the gravest level; a log has a run for each part of more than that.
//
// Text is escaped beyond what JSON asks, see package internal/emit, and in messages as SARIF asks: braces are doubled, and nothing in
// them reads as a link.
//
// # What this package does not decide
//
// Whether a finding is right, and what a reader does with one that is to be reviewed. It writes no security-severity: that is a score
// for vulnerabilities, and a finding about law has none. It reads no logs.
package sarif
