// Package ico answers how a record reads in the forms that others expect: the spreadsheet that the regulator offers to controllers, written
// and read as CSV; the register that the care sector's yearly toolkit asks for, as CSV; and the record of Article 30, for people to read.
//
//	record := gdpr.Record{
//		Controller: gdpr.Controller{Name: "Oakfield House"},
//		Activities: []gdpr.Activity{{
//			ID: "care-plans", Name: "Care plans", Purposes: []string{"plan the care that was agreed"},
//			People: category.SubjectsOf(category.AboutServiceUser),
//			Grounds: []basis.Ground{{
//				Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract,
//				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
//			}},
//			Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
//		}},
//	}
//	var sheet bytes.Buffer
//	export := ico.Export{Found: func(f check.Finding) { fmt.Println(f.Message) }} // what a cell cannot hold
//	err := export.Template(&sheet, &record, nil)
//	...
//	back, err := ico.ReadTemplate(&sheet, "record.csv")
//
// # The template
//
// [Export.Template] writes the columns A to AD of the template for controllers. Rows 1 to 5 hold the controller, its contact and its
// representative, and beside them the version of the record, who keeps it and when it was last gone through; row 9 the headings; then comes a row for each activity. A sheet is RFC 4180
// with lines that end in CR and LF, and begins with a byte order mark, by which spreadsheets know UTF-8; reading takes it with or without.
//
// # What stands in a cell
//
// A list has an item a line. An item is a head, and parts that say what they are:
//
//		Hearthside, a magazine; country: Ireland; data: image, life history
//
//	  - Kinds of data, people and purposes, and whatever else has a name here, go by that name with spaces for its hyphens: date of birth. A fact is yes
//	    or no, and left out where nobody has said. A day is 2026-12-31; 31/12/2026, which spreadsheets make of it, reads as the same.
//	  - Column B begins with the name of the activity and its id in brackets: Care plans [care-plans]. Purposes follow.
//	  - The grounds of an activity are numbered where there is more than one, in all the columns that speak of them: data in E, with the special
//	    kinds that they are in context and the purpose for which they are used; the basis in L; the condition in M; the interest in N; the paragraph of Schedule 1 in Z; in AA the
//	    basis once more where there is a paragraph. So are transfers in H and I, and impact assessments in V and W.
//	  - A basis or condition is its name and its provision; reading takes either, also as people print it: Article 6(1)(b).
//	  - A period is in the words of [retention.Period.String]; reading takes what [retention.Read] reads without a doubt.
//	  - P begins with the rights that the grounds give on the day, which reading does not keep, for they follow; behind "route:" stands how they are exercised.
//	    U has the facts on which it turns whether an impact assessment is required.
//	  - A list that is declared to be empty is "none"; a cell is empty where nothing is declared.
//
// A character that is not printed, and one that would be taken for a mark of these forms, is written as \u{202e}, by its number. A cell that a
// spreadsheet would take for a formula begins with an apostrophe, which reading takes off. So whatever text a record holds, the sheet shows it, does no harm, and reads
// back the same.
//
// # What reading gives
//
// The record as it was written, as far as the columns reach. They do not reach the kind, nation, role, regulator, funding and services of a controller, and of
// an activity its owner, service, controllers on whose behalf it is done, systems, software and support, what a loss would do, whether people must provide the data, and assessments of transfers. [Export].Found is told of
// each, and of what a spreadsheet would cut: it keeps 32,767 characters of a cell.
//
// A sheet is taken whole or not at all; an [Error] names row and column. In one that somebody else filled in, an activity takes its id from its name, and all
// headings must be there. What people wrote in a sentence where this package writes names has to be put in such names first.
//
// # The toolkit
//
// [Export.Toolkit] writes what evidence item 1.1.2 of the Data Security and Protection Toolkit asks for, in the same forms, with a column for each thing. What the
// record does not hold is marked "[not recorded]" in its cell, and Found is told of it.
//
// # Article 30
//
// [Export.Article30] writes the record as Markdown: what Article 30(1) wants of controllers, what Article 30(2) wants of processors, and what Schedule 1 paragraph 41 to
// the DPA 2018 adds where an activity rests on a condition that needs a policy document. It always writes the whole; what is not declared is marked, and a finding, [ArticleGap],
// that names the item. Where the item says where possible, and for the processors among the recipients, the strength is should; for version, keeper and last review of
// the record, which no item names, could. That no transfer is named is no gap where all places that are declared lie at home.
//
// # What this package does not decide
//
// Whether an organisation of fewer than 250 people is exempt in part (Article 30(5)). Whether what is declared is right: a checker does that, with what was read as with any record.
package ico
