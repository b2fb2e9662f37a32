package law

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestNations(t *testing.T) {
	count := 0
	for n := range AllNations() {
		count++
		text, err := n.MarshalText()
		if err != nil || string(text) != n.String() {
			t.Errorf("%d: %q, %v", n, text, err)
		}
		if back, err := ParseNation(n.String()); err != nil || back != n {
			t.Errorf("ParseNation(%s) = %s, %v", n, back, err)
		}
		if nationRows[n].name == "" || !UK.Contains(n) || !Across(n).Contains(n) {
			t.Errorf("%s is incomplete", n)
		}
		value, err := n.Value()
		if err != nil {
			t.Error(err)
		}
		var scanned Nation
		if err := scanned.Scan(value); err != nil || scanned != n {
			t.Errorf("Scan(%v) = %s, %v", value, scanned, err)
		}
	}
	if count != 4 {
		t.Errorf("%d nations", count)
	}
	_, err := ParseNation("britain")
	if _, ok := errors.AsType[*UnknownError](err); !ok {
		t.Errorf("ParseNation(britain): %v", err)
	}
}

func TestExtent(t *testing.T) {
	for _, c := range []struct {
		e          Extent
		json, text string
	}{
		{0, `[]`, "nowhere"},
		{Across(England), `["england"]`, "England"},
		{Across(Wales, England), `["england","wales"]`, "England and Wales"},
		{Across(England, Scotland, Wales), `["england","wales","scotland"]`, "England, Wales and Scotland"},
		{UK, `["england","wales","scotland","northern-ireland"]`, "United Kingdom"},
	} {
		text, err := json.Marshal(c.e)
		if err != nil || string(text) != c.json {
			t.Errorf("%s: %s, %v, want %s", c.text, text, err, c.json)
		}
		var back Extent
		if err := json.Unmarshal(text, &back); err != nil || back != c.e {
			t.Errorf("%s came back as %s, %v", text, back, err)
		}
		if c.e.String() != c.text {
			t.Errorf("%s, want %s", c.e, c.text)
		}
	}
	if Across(0, 9) != 0 || UK.Contains(0) || UK.Contains(9) {
		t.Error("what is no nation is in an extent")
	}
	if _, err := json.Marshal(Extent(1)); err == nil {
		t.Error("an extent with a stray bit marshals")
	}
	for _, bad := range []string{`["britain"]`, `["england","england"]`, `"england"`, `[1]`, `[""]`, `[null]`, `"AQI="`} {
		e := UK
		if err := json.Unmarshal([]byte(bad), &e); err == nil {
			t.Errorf("%s is read as %s", bad, e)
		} else if e != UK {
			t.Errorf("%s left %s behind", bad, e)
		}
	}
}
