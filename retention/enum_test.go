package retention_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"fmt"
	"iter"
	"testing"

	"github.com/careprivacy/ukgdpr/retention"
)

// enumeration is what every enumeration of the package can do.
type enumeration interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	driver.Valuer
}

func testEnum[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
	sql.Scanner
}](t *testing.T, n int, all iter.Seq[E], parse func(string) (E, error)) {
	t.Helper()
	seen := 0
	for e := range all {
		seen++
		text, err := e.MarshalText()
		value, err2 := e.Value()
		parsed, err3 := parse(e.String())
		var read, scanned, bytes E
		if err != nil || err2 != nil || err3 != nil || P(&read).UnmarshalText(text) != nil || P(&scanned).Scan(value) != nil || P(&bytes).Scan(text) != nil ||
			parsed != e || read != e || scanned != e || bytes != e || string(text) != e.String() {
			t.Errorf("%T %s does not round-trip", e, e)
		}
	}
	if seen != n {
		t.Errorf("%d values of %T, want %d", seen, *new(E), n)
	}
	var zero, e E
	if _, err := parse("nonsense"); err == nil || P(&e).UnmarshalText([]byte("nonsense")) == nil || P(&e).Scan(7) == nil || e != zero {
		t.Errorf("%T reads nonsense", e)
	}
	if err := P(&e).Scan(nil); err != nil || e != zero {
		t.Errorf("%T does not scan NULL", e)
	}
	for range all {
		break // stops when asked to
	}
}

func TestEnums(t *testing.T) {
	testEnum(t, 5, retention.AllUnits(), retention.ParseUnit)
	testEnum(t, 5, retention.AllKinds(), retention.ParseKind)
	testEnum(t, 2, retention.AllBounds(), retention.ParseBound)
	testEnum(t, 2, retention.AllFrom(), retention.ParseFrom)
	testEnum(t, 3, retention.AllReadings(), retention.ParseReading)
	testEnum(t, 5, retention.AllActions(), retention.ParseAction)
	testEnum(t, 5, retention.AllJoins(), retention.ParseJoin)
	testEnum(t, 11, retention.AllStates(), retention.ParseState)
	testEnum(t, 8, retention.AllHoldKinds(), retention.ParseHoldKind)
	testEnum(t, 4, retention.AllReasons(), retention.ParseReason)
	testEnum(t, 6, retention.AllAuthorities(), retention.ParseAuthority)
	testEnum(t, 10, retention.AllDoubtKinds(), retention.ParseDoubtKind)
	testEnum(t, 51, retention.AllBenchmarks(), retention.ParseBenchmark)
}

func TestTriggers(t *testing.T) {
	seen := map[retention.Trigger]bool{}
	words := map[string]bool{}
	for trigger := range retention.AllTriggers() {
		if seen[trigger] || words[trigger.Words()] || !trigger.Known() || trigger.Validate() != nil {
			t.Errorf("%q: %q", trigger, trigger.Words())
		}
		seen[trigger], words[trigger.Words()] = true, true
	}
	for _, bad := range []string{"Death", "contract end", "-end", "end-", "a--b", "naïve", "a_b"} {
		var trigger retention.Trigger
		if trigger.UnmarshalText([]byte(bad)) == nil || trigger != "" {
			t.Errorf("%q is a trigger", bad)
		}
	}
	own := retention.Trigger("tenancy-end-2")
	if own.Known() || own.Validate() != nil || own.Words() != "the tenancy end 2" || retention.Trigger("").Words() != "an event that is not named" {
		t.Errorf("own trigger: %q", own.Words())
	}
}
