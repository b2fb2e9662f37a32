package retention_test

import (
	"fmt"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

func ExampleRead() {
	for _, phrase := range []string{
		"Six years from the end of the financial\nyear in which the transaction was made",
		"2 yearsDate of last contact",
		"8 years after discharge or last use of record",
		"6 years",
		"only for as long as necessary",
	} {
		p, doubts := retention.Read(phrase)
		fmt.Println(p)
		for _, d := range doubts {
			fmt.Printf("  %s: %s\n", d.Kind, d.Why)
		}
	}
	// Output:
	// 6 years after the end of the financial year of the transaction
	// 2 years after the last contact
	// the later of (8 years after discharge) and (8 years after the last use of the record)
	//   join: whether the later or the earlier counts is not said; the later is taken
	// 6 years
	//   no-event: a length with no event to count from
	// no date: the end of the purpose decides
}

// A column of a retention schedule says what its lengths count from.
func ExampleReader() {
	r := retention.Reader{After: retention.Closure}
	p, _ := r.Read("2 years")
	w, err := p.Window(retention.Events{Dates: []retention.Event{{What: retention.Closure, On: civil.On(2024, time.February, 29)}}})
	fmt.Println(p, w.Earliest, err)
	// Output: 2 years after closure 2026-03-01 <nil>
}
