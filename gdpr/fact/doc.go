// Package fact answers a question of fact as a declaration does: yes, no, or not at all.
//
// A bool cannot say that nobody has said, and in law the difference decides: an unknown fact gives "cannot say", never
// "no".
//
//	incapable := fact.Unknown // the record leaves the field out
//	switch incapable {
//	case fact.Yes:
//		fmt.Println("vital interests may serve")
//	case fact.No:
//		fmt.Println("ask for consent")
//	case fact.Unknown:
//		fmt.Println("cannot say: is the person incapable of consenting?")
//	}
//
// # What this package does not decide
//
// It does not know which facts matter, nor what follows from them: those belong to the rule that asks.
package fact
