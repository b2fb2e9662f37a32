package strict_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/internal/strict"
)

// label is text that writes itself.
type label string

func (l label) MarshalText() ([]byte, error) { return []byte(l), nil }

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
		Label  string    `json:"label"`
		Paints []colour  `json:"paints"`
		Words  []label   `json:"words"`
	}
	const none = "paint: colour(4) is none of the constants: want red, green, blue"
	for _, test := range []struct {
		box  box
		path string
		want string
	}{
		{box{}, "", ""},
		{box{tube: tube{blue}, Own: &tube{red}, Tubes: []tube{{green}, {}}, Pair: [2]colour{green, red}, Hidden: 9, Label: "caf\u00e9 \ufffd", Paints: []colour{green}, Words: []label{"", "x"}}, "", ""},
		{box{tube: tube{4}}, "paint", none},
		{box{Own: &tube{4}}, "own.paint", none},
		{box{Tubes: []tube{{red}, {4}, {5}}}, "tubes[1].paint", none},
		{box{Pair: [2]colour{red, 4}}, "pair[1]", none},
		{box{Pair: [2]colour{0, red}}, "pair[0]", "paint: colour unset has no text form"},
		{box{Paints: []colour{red, 0}}, "paints[1]", "paint: colour unset has no text form"},
		{box{Label: "caf\xe9"}, "label", "invalid UTF-8: byte 0xe9: give the text in UTF-8"},
		{box{Words: []label{"x", "y\xff"}}, "words[1]", "invalid UTF-8: byte 0xff: give the text in UTF-8"},
	} {
		path, err := strict.Unwritable(&test.box)
		if path != test.path || (err == nil) != (path == "") || err != nil && err.Error() != test.want {
			t.Errorf("%+v: found %q, %v; want %q, %s", test.box, path, err, test.path, test.want)
		}
	}
}
