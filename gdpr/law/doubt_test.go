package law

import "testing"

func TestDoubtKinds(t *testing.T) {
	n := 0
	for k := range AllDoubtKinds() {
		n++
		text, err := k.MarshalText()
		if err != nil || string(text) != k.String() {
			t.Errorf("%v marshals to %q, %v", k, text, err)
		}
		var back DoubtKind
		if err := back.UnmarshalText(text); err != nil || back != k {
			t.Errorf("%q reads back as %v, %v", text, back, err)
		}
		value, err := k.Value()
		if err != nil || back.Scan(value) != nil || back != k {
			t.Errorf("%v through a database: %v, %v", k, back, err)
		}
	}
	if n != int(DoubtCut) {
		t.Errorf("%d kinds: want %d", n, DoubtCut)
	}
	if _, err := ParseDoubtKind("wrong"); err == nil {
		t.Error("an unknown kind was read")
	}
	if _, err := DoubtKind(0).MarshalText(); err == nil {
		t.Error("the unset kind was written")
	}
}
