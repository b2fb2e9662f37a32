package civil_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func TestDivision(t *testing.T) {
	all := slices.Collect(civil.AllDivisions())
	if want := []civil.Division{civil.EnglandAndWales, civil.Scotland, civil.NorthernIreland}; !slices.Equal(all, want) {
		t.Fatalf("%v, want %v", all, want)
	}
	data, err := json.Marshal(all)
	if err != nil || string(data) != `["england-and-wales","scotland","northern-ireland"]` {
		t.Errorf("%s, %v", data, err)
	}
	for _, d := range all {
		if got, err := civil.ParseDivision(d.String()); got != d || err != nil {
			t.Errorf("ParseDivision(%s) = %s, %v", d, got, err)
		}
		var read, scanned civil.Division
		if err := read.UnmarshalText([]byte(d.String())); read != d || err != nil {
			t.Errorf("UnmarshalText(%s) = %s, %v", d, read, err)
		}
		value, err := d.Value()
		if scanErr := scanned.Scan(value); scanned != d || err != nil || scanErr != nil {
			t.Errorf("%s through a database: %s, %v, %v", d, scanned, err, scanErr)
		}
	}
	_, err = civil.ParseDivision("wales")
	if e, ok := errors.AsType[*civil.UnknownError](err); !ok || e.Kind != "division" {
		t.Errorf("wales: %v", err)
	}
	if _, err := civil.Division(0).MarshalText(); err == nil {
		t.Error("the unset division has a text form")
	}
}
