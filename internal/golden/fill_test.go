package golden_test

import (
	"reflect"
	"testing"

	"github.com/careprivacy/ukgdpr/internal/golden"
)

func TestFill(t *testing.T) {
	type named string
	type inner struct{ Word, Empty string }
	type outer struct {
		inner  *inner // not exported
		Inner  *inner
		Nil    *inner
		Words  []string
		Inners []inner
		Named  named
		Number int
	}
	found := outer{inner: &inner{Word: "a"}, Inner: &inner{Word: "b"}, Words: []string{"c", "d"}, Inners: []inner{{"e", ""}}, Named: "f", Number: 1}
	golden.Fill(&found, "x")
	want := outer{inner: &inner{Word: "a"}, Inner: &inner{Word: "x"}, Words: []string{"x", "x"}, Inners: []inner{{"x", ""}}, Named: "f", Number: 1}
	if !reflect.DeepEqual(found, want) {
		t.Errorf("found %+v, want %+v", found, want)
	}
}
