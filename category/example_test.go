package category_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/careprivacy/ukgdpr/category"
)

func Example() {
	held := category.Of(category.Identity, category.Medication, category.Dietary)
	fmt.Println(held.Special())
	fmt.Println(held.MayReveal())
	fmt.Println(category.Dietary.Why(category.ReligiousOrPhilosophicalBeliefs))
	// Output:
	// health
	// religious-or-philosophical-beliefs
	// halal, kosher and vegan food follow belief
}

func ExampleLookup() {
	c, ok := category.Lookup("DBS certificate")
	fmt.Println(c, ok, c.Offence())
	// Output: criminal-record-check true true
}

func ExampleSet_UnmarshalJSON() {
	var s category.Set
	fmt.Println(json.Unmarshal([]byte(`["contact", "identity"]`), &s), s)

	err := json.Unmarshal([]byte(`["contact", "helth"]`), &s)
	unknown, _ := errors.AsType[*category.UnknownError](err)
	fmt.Println(unknown.Text, s)
	// Output:
	// <nil> identity, contact
	// helth identity, contact
}

func ExampleSubjects_Dependent() {
	who := category.SubjectsOf(category.AboutEmployee, category.AboutVisitor)
	fmt.Println(who.Dependent(), "|", who.OutsideContract())
	// Output: employee | visitor
}
