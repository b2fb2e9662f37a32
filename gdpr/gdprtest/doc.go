// Package gdprtest answers, in a unit test, whether any rule objects to a record or to a notice, and tells
// the developer what to do about it.
//
//	func TestRecord(t *testing.T) {
//		record, err := gdpr.ReadRecord(file, "record.json")
//		if err != nil {
//			t.Fatal(err)
//		}
//		gdprtest.Clean(t, record)
//	}
//
// A test that fails says of each finding where it is, what is wrong, what would mend it and where the law
// stands; where a fact is missing, which to declare:
//
//	record_test.go:12: unclear: contract-party (should) on 2026-11-22
//	      where: activity "fees", activities[0].grounds[0].party_to_contract
//	      add:   party_to_contract: whether the people concerned are party to the contract, or asked for steps before one
//	      mend:  find it out and declare it
//	      law:   UK GDPR Article 6(1)(b)
//
// # Which function
//
// [Clean] wants no finding, met and unclear alike. [Want] wants exactly the findings that it names, and
// pins what a template or a rule of your own is known to raise. [CleanBy] and [WantBy] take a checker, to pin the
// day, accept a finding for a while, or add rules:
//
//	checker := &gdpr.Checker{AsAt: civil.On(2026, 2, 4)}
//	gdprtest.CleanBy(t, checker, record)
//
// [CleanNotice], [WantNotice], [CleanNoticeBy] and [WantNoticeBy] do the same for a published notice.
//
// # What this package does not decide
//
// Whether processing is lawful. A passing test means that no rule of this release objects to these declared
// facts; accepted findings are left aside. A declaration in which no rule finds anything to look at fails:
// silence is not compliance.
package gdprtest
