package money_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"errors"
	"iter"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/money"
)

// value is what every enumeration of this package is.
type value[E any] interface {
	*E
	encoding.TextUnmarshaler
	sql.Scanner
}

func roundTrip[E interface {
	comparable
	encoding.TextMarshaler
	driver.Valuer
	String() string
}, P value[E]](t *testing.T, n int, all iter.Seq[E], parse func(string) (E, error)) {
	t.Helper()
	seen := 0
	for e := range all {
		seen++
		text, err := e.MarshalText()
		if err != nil || string(text) != e.String() {
			t.Errorf("%v: %s, %v", e, text, err)
		}
		var a, b E
		stored, err := e.Value()
		if err != nil || P(&a).UnmarshalText(text) != nil || a != e || P(&b).Scan(stored) != nil || b != e {
			t.Errorf("%v does not come back: %v, %v, %v", e, a, b, err)
		}
		if c, err := parse(e.String()); c != e || err != nil {
			t.Errorf("%v is read as %v, %v", e, c, err)
		}
	}
	if seen != n {
		t.Errorf("%d values, want %d", seen, n)
	}
	_, err := parse("nonsense")
	if _, ok := errors.AsType[*money.UnknownError](err); !ok {
		t.Errorf("nonsense: %v", err)
	}
	var unset E
	if text, err := unset.MarshalText(); err == nil {
		t.Errorf("the unset value is %s", text)
	}
}

func TestEnums(t *testing.T) {
	roundTrip(t, 3, money.AllTiers(), money.ParseTier)
	roundTrip(t, 9, money.AllExemptions(), money.ParseExemption)
	roundTrip(t, 2, money.AllCurrencies(), money.ParseCurrency)
	roundTrip(t, 4, money.AllScales(), money.ParseScale)

	var none money.Exemption
	if none.Meaning() != "" || none.Paragraph() != "" || none.Source() != 0 || none.InForce(now) || !money.Tier(0).PublishedPenalty().IsZero() || !(money.Charge{}).Of(9).IsZero() {
		t.Error("an unset value has a meaning")
	}
}
