package notices

import (
	"slices"
	"strings"
	"testing"
)

// Every file is one of the names, is read whole, and calls itself by its name.
func TestRead(t *testing.T) {
	rows := 0
	for _, name := range Names() {
		n, err := Read(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if n.ID != name {
			t.Errorf("%s: its id is %q", name, n.ID)
		}
		rows += len(n.Rows)
	}
	if rows != 177 {
		t.Errorf("found %d activities in the notices, want 177", rows)
	}
	listed, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range listed {
		if name := strings.TrimSuffix(strings.TrimSuffix(f.Name(), ".json"), "-schedule"); !slices.Contains(append(Names(), templates...), name) {
			t.Errorf("%s has no name in the list", f.Name())
		}
	}
}

// templates is the sound notices, which stand beside the five: see sound_test.go.
var templates = []string{"sound", "sound-2022"}

func TestReadUnknown(t *testing.T) {
	const want = `notices: no notice "osjtc": want osjct, csek, milestones, porthaven, leadinglives`
	if n, err := Read("osjtc"); n != nil || err == nil || err.Error() != want {
		t.Errorf("found %v, %v, want nil, %s", n, err, want)
	}
}

// What a caller does to the list of names is its own affair.
func TestNamesAreTheCallers(t *testing.T) {
	Names()[0] = ""
	if Names()[0] != "osjct" {
		t.Error("the list can be changed from outside")
	}
}
