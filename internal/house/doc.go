// Package house holds the rules of this module about itself, as tests: which package may import which,
// that nothing reads a clock or runs before main, how files are named and how long they grow, what a
// notice file must not contain, and that the built-in check rules are those of the catalogue.
//
// It has no code of its own. Where a test of it fails, the message says which file, and what would be
// right; [CONTRIBUTING.md] says why. Each rule about Go files has a file in testdata/bad that breaks it.
//
// # What this package does not decide
//
// Whether the law in the tables is right, and whether a rule finds what it should: the tests beside
// those tables and rules do that. It reads Go files as syntax, without types.
//
// [CONTRIBUTING.md]: https://github.com/careprivacy/ukgdpr/blob/main/CONTRIBUTING.md
package house
