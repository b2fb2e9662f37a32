package fact_test

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

func Example() {
	incapable := fact.Unknown // the record leaves the field out
	switch incapable {
	case fact.Yes:
		fmt.Println("vital interests may serve")
	case fact.No:
		fmt.Println("ask for consent")
	case fact.Unknown:
		fmt.Println("cannot say: is the person incapable of consenting?")
	}
	// Output: cannot say: is the person incapable of consenting?
}
