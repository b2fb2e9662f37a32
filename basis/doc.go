// Package basis answers what a lawful basis, an Article 9 condition and a paragraph of
// Schedule 1 to the Data Protection Act 2018 are, whether they go together, and as the
// law stood on which day.
//
// Care planned on a contract with the resident, with the resident's health data:
//
//	on := civil.On(2026, 11, 22)
//	g := basis.Ground{
//		Data:      category.Of(category.Health, category.Contact),
//		For:       category.ForCareDelivery,
//		Article6:  basis.Contract,
//		Article9:  basis.HealthOrSocialCare,
//		Schedule1: 2, Limb: "(2)(e)",
//	}
//	fmt.Println(g)
//	fmt.Println(g.Article9.Fit(g.Schedule1, on), g.Schedule1.PolicyDocument(g.Limb, on))
//	fmt.Println(g.Article9.Fit(18, on), basis.Schedule1(18).PolicyDocument("", on))
//	// UK GDPR Article 6(1)(b) → Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2(2)(e)
//	// fits no
//	// wrong-part yes
//
// # One chain
//
// All personal data need a basis of Article 6(1): [Article6], and with point (ea) a
// condition of Annex 1, [Recognised]. Special category data need a condition of
// Article 9(2) as well, [Article9], and some conditions a paragraph of Schedule 1,
// [Schedule1]: points (b), (h), (i) and (j) one of Part 1, point (g) one of Part 2
// (DPA 2018 s.10). Offence data fall under Article 10 instead and need official
// authority or a paragraph of Part 1, 2 or 3: [Criminal]. A [Ground] is one such chain.
// No basis of Article 6 decides the Article 9 condition, so each is declared.
//
// # Dates
//
// Questions whose answer has changed take the day. Provisions are given in the terms of
// the UK GDPR; before 2021 the same points stood in the EU GDPR, which
// [law.Provision.On] names.
//
// # Where the facts come from
//
// From the text of the Articles and of Schedule 1; what is guidance, memory or
// inference is marked so in the tables. Paragraphs of Schedule 1 other than 1, 5, 10,
// 18 and 40 were last read as revised to 2026-03-10. Headings and tests are our own words.
//
// # What this package does not decide
//
// Whether the facts meet a basis, a condition or a paragraph; whether processing is
// necessary; which basis to choose: [Candidates] lists what could serve, with the test
// that each must meet, and picks none. Whether a ground is lawful is not a question
// that a table can answer.
package basis

import "github.com/careprivacy/ukgdpr/internal/enum"

// UnknownError is the error of a text that names no value: which kind of name, what was
// found, and every name that would be right.
type UnknownError = enum.UnknownError
