package gdprtest_test

import (
	"fmt"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/gdprtest"
	"github.com/careprivacy/ukgdpr/retention"
)

// printer stands for the testing.TB that the go command hands to a test, so that an example can show what it prints.
type printer struct {
	testing.TB
	failed int
}

func (p *printer) Helper() {}

func (p *printer) Error(args ...any) {
	p.failed++
	fmt.Println(args...)
}

func (p *printer) Errorf(format string, args ...any) { p.Error(fmt.Sprintf(format, args...)) }

var t = &printer{}

func billing() *gdpr.Record {
	return &gdpr.Record{Activities: []gdpr.Activity{{ID: "fees", Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: retention.ContractEnd}}}, Grounds: []basis.Ground{{
		Data: category.Of(category.Financial), For: category.ForBilling, Article6: basis.Contract,
	}}}}}
}

func ExampleClean() {
	gdprtest.Clean(t, billing())
	// Output:
	// unclear: contract-party (should) on 2026-11-22
	//       where: activity "fees", activities[0].grounds[0].party_to_contract
	//       add:   party_to_contract: whether the people concerned are party to the contract, or asked for steps before one
	//       mend:  find it out and declare it
	//       law:   UK GDPR Article 6(1)(b)
}

func ExampleWant() {
	gdprtest.Want(t, billing(),
		"contract-party activities[0].grounds[0].party_to_contract",
		"basis-mising activities[0].grounds[0].article6")
	// Output:
	// missing: "basis-mising activities[0].grounds[0].article6" was wanted and is not among the findings
	//       no rule has the id "basis-mising": did you mean "basis-missing"?
}

func ExampleWantBy() {
	checker := &gdpr.Checker{AsAt: civil.On(2026, 2, 4)} // stays with the law of that day
	gdprtest.WantBy(t, checker, billing(), "contract-party activities[0].grounds[0].party_to_contract")
	// Output:
}
