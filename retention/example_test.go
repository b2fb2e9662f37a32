package retention_test

import (
	"fmt"
	"log"
	"slices"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

func Example() {
	p := retention.Period{
		Keep: retention.Years(7), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.FinancialYear,
		Allowance: retention.Allowance{Length: retention.Years(1)},
	}
	events := retention.Events{Dates: []retention.Event{{What: retention.Transaction, On: civil.On(2022, time.July, 15)}}}
	w, steps, err := p.Explain(events)
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range steps {
		fmt.Println(s)
	}
	fmt.Println(w.On(civil.On(2026, time.November, 22)))
	fmt.Println(w.On(civil.On(2030, time.June, 1), retention.Hold{Kind: retention.Claim, From: civil.On(2029, time.May, 2)}).State)
	// Output:
	// 2022-07-15 the transaction
	// 2023-04-01 the first day of the financial year to count from
	// 2030-03-31 is the last day of 7 years
	// 2030-04-01 is the first day of disposal
	// 2031-03-31 is the last day of disposal, with 1 year for it
	// keep until 2030-03-31
	// on-hold
}

// One event starts many clocks.
func ExampleSchedule_Windows() {
	s := &retention.Schedule{Name: "staff", Classes: []retention.Class{
		{ID: "file", Periods: []retention.Period{{Keep: retention.Years(6), After: retention.EmploymentEnd}}},
		{ID: "right-to-work", Periods: []retention.Period{{Keep: retention.Years(2), After: retention.EmploymentEnd}}},
		{ID: "pension", Periods: []retention.Period{{Keep: retention.Years(7), After: retention.Death}}},
	}}
	left := retention.Events{Dates: []retention.Event{{What: retention.EmploymentEnd, On: civil.On(2024, time.August, 31)}}}
	windows, err := s.Windows("", left)
	if err != nil {
		log.Fatal(err)
	}
	for _, w := range windows {
		fmt.Println(w.Class, w.Window)
	}
	// Output:
	// file from 2030-09-01
	// right-to-work from 2026-09-01
	// pension clock not started: waiting for death
}

// A date printed in a schedule is not what its own period gives.
func ExampleSchedule_Check() {
	s := &retention.Schedule{
		Name: "contracts", Years: retention.FinancialYear,
		Contracts: []retention.Contract{{
			ID: "council-2013", Ended: civil.On(2018, time.March, 31), Stated: civil.On(2023, time.April, 1),
			Floor: retention.Period{Keep: retention.Years(6), After: retention.ContractEnd},
		}},
	}
	for _, f := range s.Check(civil.On(2026, time.November, 22)) {
		fmt.Println(f.Rule, f.Path)
		fmt.Println(f.Message)
	}
	// Output:
	// retention-date-wrong contracts[0].stated
	// states 2023-04-01, 366 days early: "6 years after the end of the contract, in financial years" and an event on 2018-03-31 give 2024-04-01; what would give it: 5 years; or 6 years with the year of the event as the first
}

// May this file go?
func ExampleSchedule_Entry() {
	s := &retention.Schedule{Name: "staff", Version: "3", Classes: []retention.Class{
		{ID: "file", Periods: []retention.Period{{Keep: retention.Years(6), After: retention.EmploymentEnd}}},
	}}
	e, err := s.Entry(retention.Query{
		Record: "4711", Class: "file", On: civil.On(2030, time.September, 1),
		Events: retention.Events{Dates: []retention.Event{{What: retention.EmploymentEnd, On: civil.On(2024, time.August, 31)}}},
		Holds:  []retention.Hold{{Kind: retention.AccessRequest, From: civil.On(2030, time.August, 20)}},
		Looked: slices.Collect(retention.AllHoldKinds()),
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(e.MayGo())
	fmt.Println(e.Status)
	// Output:
	// false
	// on hold: a request for access or portability is open, and destroying what it asks for to keep it back is an offence (UK GDPR Article 15, DPA 2018 section 173)
}

func ExamplePeriod_WouldGive() {
	p := retention.Period{Keep: retention.Years(6), After: retention.ContractEnd, Year: retention.FinancialYear}
	for _, a := range p.WouldGive(civil.On(2023, time.April, 1), civil.On(2018, time.March, 31)) {
		fmt.Println(a.Words)
	}
	// Output:
	// 5 years
	// 6 years with the year of the event as the first
}
