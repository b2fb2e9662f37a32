package fact_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

func TestText(t *testing.T) {
	if all := slices.Collect(fact.All()); !slices.Equal(all, []fact.Fact{fact.No, fact.Yes}) {
		t.Fatalf("all are %v", all)
	}
	for text, want := range map[string]fact.Fact{"no": fact.No, "yes": fact.Yes} {
		if got, err := fact.Parse(text); got != want || err != nil || got.String() != text {
			t.Errorf("Parse(%s) = %s, %v", text, got, err)
		}
		value, err := want.Value()
		var scanned fact.Fact
		if scanErr := scanned.Scan(value); value != text || scanned != want || err != nil || scanErr != nil {
			t.Errorf("%s through a database: %v, %s, %v, %v", want, value, scanned, err, scanErr)
		}
	}
	for _, text := range []string{"", "unknown", "Yes", "true", "n"} {
		_, err := fact.Parse(text)
		if e, ok := errors.AsType[*fact.UnknownError](err); !ok || !slices.Equal(e.Known, []string{"no", "yes"}) {
			t.Errorf("Parse(%q): %v", text, err)
		}
	}
}

func TestUnknown(t *testing.T) {
	var f fact.Fact
	if f != fact.Unknown || f.String() != "unknown" {
		t.Errorf("the zero value is %s", f)
	}
	if text, err := f.MarshalText(); err == nil {
		t.Errorf("an unknown fact has the text %s", text)
	}
	if value, err := f.Value(); value != nil || err != nil {
		t.Errorf("an unknown fact is %v in a database, %v", value, err)
	}
	f = fact.Yes
	if err := f.Scan(nil); f != fact.Unknown || err != nil {
		t.Errorf("NULL is %s, %v", f, err)
	}
}

func TestJSON(t *testing.T) {
	type person struct {
		Incapable fact.Fact `json:"incapable,omitzero"`
	}
	for text, want := range map[string]person{`{}`: {}, `{"incapable":"no"}`: {fact.No}, `{"incapable":"yes"}`: {fact.Yes}} {
		var got person
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s reads as %v, %v", text, got, err)
		}
		if data, err := json.Marshal(want); err != nil || string(data) != text {
			t.Errorf("%v writes as %s, %v", want, data, err)
		}
	}
}

func TestOf(t *testing.T) {
	if fact.Of(true) != fact.Yes || fact.Of(false) != fact.No {
		t.Errorf("%s, %s", fact.Of(true), fact.Of(false))
	}
}
