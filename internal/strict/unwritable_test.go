package strict_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/internal/strict"
)

// The first value without a JSON form is named by its path; what is left out is none.
func TestUnwritable(t *testing.T) {
	type tube struct {
		Paint colour `json:"paint"`
	}
	type box struct {
		tube
		Own    *tube     `json:"own,omitzero"`
		Tubes  []tube    `json:"tubes"`
		Pair   [2]colour `json:"pair"`
		Hidden colour    `json:"-"`
	}
	for _, test := range []struct {
		box  box
		path string
	}{
		{box{}, ""},
		{box{tube: tube{blue}, Own: &tube{red}, Tubes: []tube{{green}, {}}, Pair: [2]colour{0, red}, Hidden: 9}, ""},
		{box{tube: tube{4}}, "paint"},
		{box{Own: &tube{4}}, "own.paint"},
		{box{Tubes: []tube{{red}, {4}, {5}}}, "tubes[1].paint"},
		{box{Pair: [2]colour{red, 4}}, "pair[1]"},
	} {
		path, err := strict.Unwritable(&test.box)
		if path != test.path || (err == nil) != (path == "") || err != nil && err.Error() != "paint: colour(4) is none of the constants: want red, green, blue" {
			t.Errorf("%+v: found %q, %v; want %q", test.box, path, err, test.path)
		}
	}
}
