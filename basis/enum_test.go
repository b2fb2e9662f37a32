package basis_test

import (
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
)

type enumeration interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	driver.Valuer
}

// enums checks one enumeration: its texts in order, that each reads back in every form, and that nothing else does.
func enums[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
	Scan(any) error
}](t *testing.T, all iter.Seq[E], parse func(string) (E, error), want ...string) {
	t.Helper()
	var texts []string
	for e := range all {
		if int(e) != len(texts)+1 {
			t.Errorf("%v is number %d, want %d", e, uint8(e), len(texts)+1)
		}
		texts = append(texts, e.String())
		if got, err := parse(e.String()); got != e || err != nil {
			t.Errorf("%v parses as %v, %v", e, got, err)
		}
		b, err := json.Marshal([]E{e})
		if want := fmt.Sprintf("[%q]", e); string(b) != want || err != nil {
			t.Errorf("%v is %s in JSON, %v; want %s", e, b, err, want)
		}
		var list []E
		if err := json.Unmarshal(b, &list); err != nil || !slices.Equal(list, []E{e}) {
			t.Errorf("%s reads as %v, %v", b, list, err)
		}
		v, err := e.Value()
		var scanned E
		if err2 := P(&scanned).Scan(v); err != nil || err2 != nil || scanned != e {
			t.Errorf("%v comes back from a database as %v, %v, %v", e, scanned, err, err2)
		}
	}
	if !slices.Equal(texts, want) {
		t.Errorf("texts %v, want %v", texts, want)
	}
	for _, s := range []string{"", "unset", " " + want[0], want[0] + "x", "CONSENT", "00"} {
		got, err := parse(s)
		if e, ok := errors.AsType[*basis.UnknownError](err); !ok || got != 0 || e.Text != s || !slices.Equal(e.Known, want) {
			t.Errorf("%q parses as %v, %v", s, got, err)
		}
	}
	var unset, beyond E = 0, E(len(want) + 1)
	for _, e := range []E{unset, beyond} {
		if b, err := e.MarshalText(); err == nil {
			t.Errorf("%v marshals as %q", e, b)
		}
	}
	if v, err := unset.Value(); v != nil || err != nil || P(&beyond).Scan(nil) != nil || beyond != 0 {
		t.Errorf("unset is %v, %v in a database and NULL reads as %v", v, err, beyond)
	}
}

func TestEnums(t *testing.T) {
	enums(t, basis.AllArticle6(), basis.ParseArticle6,
		"consent", "contract", "legal-obligation", "vital-interests", "public-task", "recognised-legitimate-interests", "legitimate-interests")
	enums(t, basis.AllRecognised(), basis.ParseRecognised,
		"disclosure-for-public-task", "national-security-or-defence", "emergencies", "crime", "safeguarding")
	enums(t, basis.AllArticle9(), basis.ParseArticle9,
		"explicit-consent", "employment-or-social-protection", "vital-interests-incapable", "not-for-profit-body", "made-public", "legal-claims",
		"substantial-public-interest", "health-or-social-care", "public-health", "archiving-or-research")
	enums(t, basis.AllFit(), basis.ParseFit,
		"fits", "wrong-paragraph", "wrong-part", "not-a-condition", "none-needed", "outside-categories", "follows", "not-in-force")
	var numbers []string
	for n := 1; n <= 41; n++ {
		numbers = append(numbers, fmt.Sprint(n))
	}
	enums(t, basis.AllSchedule1(), basis.ParseSchedule1, numbers...)
}

// TestValuesOutsideTheTables asks everything of values that no table has: nothing may panic.
func TestValuesOutsideTheTables(t *testing.T) {
	for _, n := range []uint8{0, 42, 255} {
		b, r, c, p := basis.Article6(n), basis.Recognised(n), basis.Article9(n), basis.Schedule1(n)
		if !b.Provision().IsZero() || b.Meaning() != "" || b.Necessity() || b.NeedsLaw() || b.ClosedToPublicAuthorities() || b.Counterpart() != 0 {
			t.Errorf("Article6(%d) has a row", n)
		}
		if !r.Provision().IsZero() || r.Meaning() != "" {
			t.Errorf("Recognised(%d) has a row", n)
		}
		if !c.Provision().IsZero() || c.Meaning() != "" || c.Part() != 0 || c.Paragraph() != 0 || c.Necessity() || c.Fit(2, today) != 0 || basis.HealthOrSocialCare.Fit(p, today) != 0 {
			t.Errorf("Article9(%d) has a row", n)
		}
		if p.Part() != 0 || p.IsCondition() || p.Article9() != 0 || p.Extension() != 0 || p.ConsentLimb() != "" || basis.Criminal(p, today) != 0 {
			t.Errorf("Schedule1(%d) has a row", n)
		}
		if _, limited := p.Limit(); limited {
			t.Errorf("Schedule1(%d) is limited", n)
		}
		for a := range p.Amendments() {
			t.Errorf("Schedule1(%d) was amended: %v", n, a)
		}
	}
}
