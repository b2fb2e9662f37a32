// Package category answers what is held, about whom, and for what: it names the kinds of personal data
// ([Category]), of data subject ([Subject]) and of purpose ([Purpose]) that care providers and charities
// meet, and says which data are special category or criminal offence data and which may turn out to be.
//
//	held := category.Of(category.Identity, category.Medication, category.Dietary)
//	fmt.Println(held.Special())   // health
//	fmt.Println(held.MayReveal()) // religious-or-philosophical-beliefs
//	fmt.Println(category.Dietary.Why(category.ReligiousOrPhilosophicalBeliefs))
//
// # Plainly and perhaps
//
// A kind of data is plainly special when the data as such are one of the nine kinds of UK GDPR Article
// 9(1): a care plan is health data. It may reveal a special kind when it depends on the context: a diet can
// follow from faith or from diabetes. [Set.Special] is the first, [Set.MayReveal] the second, and neither
// holds what the other does. Criminal offence data (Article 10) have a kind of their own, [CriminalOffence].
// Nationality, immigration status, age, gender, money, photographs and safeguarding flags are ordinary data
// by themselves.
//
// # Names
//
// Text names are the contract; [Parse] takes nothing else. [Lookup] knows everyday words too, to offer the
// right name. In Go the data have bare names (category.Health), data subjects begin with About
// (category.AboutEmployee), purposes with For (category.ForPayroll).
//
// # Sets
//
// [Set], [Subjects] and [Purposes] are bit sets, compared with ==, in JSON a list of names.
//
// # What this package does not decide
//
// Whether data that may reveal a special kind do so in a given activity; which basis or condition carries
// them (package basis); whether a given person is party to a contract or free to consent:
// [Subject.OutsideContract] and [Subject.Dependent] say what is usual, the activity says what is so.
package category
