package gdpr_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func TestAbroad(t *testing.T) {
	last, first := civil.On(2020, 12, 31), civil.On(2021, 1, 1)
	for _, test := range []struct {
		place         string
		before, after bool
	}{
		{"", false, false},
		{"UK", false, false},
		{"United Kingdom", false, false},
		{"scotland", false, false},
		{"any", false, false}, // published: sent to nobody
		{"Ireland", false, true},
		{"ie", false, true},
		{"EEA", false, true},
		{"Norway", false, true},
		{"Switzerland", true, true}, // adequate, and abroad
		{"US", true, true},
		{"abroad", true, true},
		{"i", true, true}, // part of a name is no name
		{"ie|it", true, true},
	} {
		if got := gdpr.Abroad(test.place, last); got != test.before {
			t.Errorf("%q on %s: %t", test.place, last, got)
		}
		if got := gdpr.Abroad(test.place, first); got != test.after {
			t.Errorf("%q on %s: %t", test.place, first, got)
		}
	}
}

func TestLies(t *testing.T) {
	for _, test := range []struct {
		place, in string
		want      bool
	}{
		{"us", "US", true},
		{"gb", "United Kingdom", true},
		{"Wales", "uk", true},
		{"ie", "eu", true},
		{"France", "EEA", true},
		{"uk", "eu", false},
		{"us", "eu", false},
		{"eu", "uk", false},
		{"us", "", false},
		{"", "uk", false},
	} {
		if got := gdpr.Lies(test.place, test.in); got != test.want {
			t.Errorf("%q in %q: %t", test.place, test.in, got)
		}
	}
}
