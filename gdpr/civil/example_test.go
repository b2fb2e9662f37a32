package civil_test

import (
	"fmt"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func Example() {
	received := civil.On(2026, time.January, 31)
	last := received.AddMonths(1) // February has no 31st, so its last day
	due, err := civil.EnglandAndWales.Calendar().NextWorkingDay(last)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(last, last.Weekday())
	fmt.Println(due, due.Weekday())
	// Output:
	// 2026-02-28 Saturday
	// 2026-03-02 Monday
}

func ExampleDate_AddMonths() {
	fmt.Println(civil.On(1978, time.September, 30).AddMonths(4)) // the case of Dodds v Walker
	fmt.Println(civil.On(2025, time.August, 31).AddMonths(6))
	// Output:
	// 1979-01-30
	// 2026-02-28
}

func ExampleInUK() {
	stamp := time.Date(2026, time.March, 31, 23, 30, 0, 0, time.UTC)
	fmt.Println(civil.InUK(stamp)) // half past midnight in London
	// Output: 2026-04-01
}

func ExampleCalendar_With() {
	calendar := civil.Scotland.Calendar()
	_, err := calendar.NextWorkingDay(civil.On(2029, time.January, 1))
	fmt.Println(err)

	calendar = calendar.With(civil.On(2029, time.January, 1), civil.On(2029, time.January, 2)) // and the rest of 2029
	next, _ := calendar.NextWorkingDay(civil.On(2029, time.January, 1))
	fmt.Println(next)
	// Output:
	// civil: the bank holidays around 2029-01-01 are not known: this calendar runs from 2018-01-01 to 2028-12-31; extend it with Calendar.With
	// 2029-01-03
}
