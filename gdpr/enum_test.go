package gdpr_test

import (
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

type enumeration interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	driver.Valuer
}

// round checks one enumeration: its texts in order, that each reads back in every form, and that nothing else does.
func round[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
	Scan(any) error
}](t *testing.T, all iter.Seq[E], parse func(string) (E, error), texts string) {
	t.Helper()
	want := strings.Fields(texts)
	var got []string
	for e := range all {
		got = append(got, e.String())
		read, err := parse(e.String())
		b, err2 := json.Marshal([]E{e})
		var list []E
		err3 := json.Unmarshal(b, &list)
		value, err4 := e.Value()
		var scanned E
		err5 := P(&scanned).Scan(value)
		if err := errors.Join(err, err2, err3, err4, err5); err != nil || read != e || string(b) != fmt.Sprintf("[%q]", e) || !slices.Equal(list, []E{e}) || scanned != e {
			t.Errorf("%s: %v, %s, %v, %v, %v", e, read, b, list, scanned, err)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("texts %q, want %q", got, want)
	}
	for _, text := range []string{"", "unset", strings.ToUpper(want[0]), want[0] + " "} {
		e, err := parse(text)
		if unknown, ok := errors.AsType[*gdpr.UnknownError](err); !ok || e != 0 || !slices.Equal(unknown.Known, want) {
			t.Errorf("%q reads as %v, %v", text, e, err)
		}
	}
	unset, beyond := E(0), E(len(want)+1)
	if _, err := unset.MarshalText(); err == nil {
		t.Error("the unset value has a text")
	}
	if _, err := beyond.MarshalText(); err == nil {
		t.Errorf("%s has a text", beyond)
	}
	if value, err := unset.Value(); value != nil || err != nil || P(&beyond).Scan(nil) != nil || beyond != 0 {
		t.Errorf("unset is %v in a database, %v; NULL reads as %v", value, err, beyond)
	}
}

func TestEnums(t *testing.T) {
	round(t, gdpr.AllKinds(), gdpr.ParseKind, "charity company co-operative partnership sole-trader public-body individual")
	round(t, gdpr.AllRoles(), gdpr.ParseRole, "controller joint-controller processor")
	round(t, gdpr.AllContacts(), gdpr.ParseContact, "officer lead none")
	round(t, gdpr.AllAssessmentKinds(), gdpr.ParseAssessmentKind, "impact interests transfer")
	round(t, gdpr.AllMechanisms(), gdpr.ParseMechanism, "adequacy data-bridge privacy-shield idta clauses-with-addendum old-clauses binding-corporate-rules derogation")
}

func TestServesPublicly(t *testing.T) {
	for _, test := range []struct {
		controller gdpr.Controller
		want       fact.Fact
	}{
		{gdpr.Controller{}, fact.Unknown},
		{gdpr.Controller{Kind: gdpr.PublicBody}, fact.Yes},
		{gdpr.Controller{Kind: gdpr.Charity}, fact.No},
		{gdpr.Controller{Kind: gdpr.Individual}, fact.No},
		{gdpr.Controller{PublicAuthority: fact.Yes}, fact.Yes},
		{gdpr.Controller{PublicAuthority: fact.No}, fact.No},
		{gdpr.Controller{Kind: gdpr.Charity, PublicAuthority: fact.Yes}, fact.Yes},  // what is declared outweighs the kind
		{gdpr.Controller{Kind: gdpr.PublicBody, PublicAuthority: fact.No}, fact.No}, // such as a parish council, DPA 2018 section 7(3)
		{gdpr.Controller{Kind: gdpr.Company, Funded: fact.Yes}, fact.No},            // public money makes no authority
		{gdpr.Controller{Kind: gdpr.Charity, Role: gdpr.JointController}, fact.No},  // nor does a council beside it
	} {
		if got := test.controller.IsPublicAuthority(); got != test.want {
			t.Errorf("%+v: %s, want %s", test.controller, got, test.want)
		}
	}
}

// The first and last day of each mechanism, from the instruments and rulings beside its row.
func TestMechanismSpans(t *testing.T) {
	for _, test := range []struct {
		mechanism   gdpr.Mechanism
		first, last civil.Date // zero: no such end
		law         string
	}{
		{gdpr.Adequacy, 0, 0, "UKGDPR/45A"},
		{gdpr.DataBridge, civil.On(2023, 10, 12), 0, "ACT/Data Protection (Adequacy) (United States of America) Regulations 2023"},
		{gdpr.PrivacyShield, 0, civil.On(2020, 7, 16), "EUGDPR/45"},
		{gdpr.TransferAgreement, civil.On(2022, 3, 21), 0, "UKGDPR/46(2)(d)"},
		{gdpr.ClausesWithAddendum, civil.On(2022, 3, 21), 0, "UKGDPR/46(2)(d)"},
		{gdpr.OldClauses, 0, civil.On(2024, 3, 21), "EUGDPR/46(2)(c)"},
		{gdpr.BindingRules, 0, 0, "UKGDPR/46(2)(b)"},
		{gdpr.Derogation, 0, 0, "UKGDPR/49"},
	} {
		span := test.mechanism.Span()
		for _, day := range []civil.Date{civil.On(2019, 1, 1), test.first, test.last, gdpr.LawAsAt()} {
			for _, on := range []civil.Date{day - 1, day, day + 1} {
				want := on >= test.first && (test.last == 0 || on <= test.last)
				if on > 0 && span.Contains(on) != want {
					t.Errorf("%s on %s: %v, want %v", test.mechanism, on, !want, want)
				}
			}
		}
		if key, err := test.mechanism.Law().MarshalText(); err != nil || string(key) != test.law || test.mechanism.Law().Known() == fact.No {
			t.Errorf("%s stands in %s, %v; want %s", test.mechanism, key, err, test.law)
		}
	}
	for _, m := range []gdpr.Mechanism{0, 99} {
		if !m.Law().IsZero() || m.Span().From != 0 || m.Span().Until != 0 {
			t.Errorf("%s has a row", m)
		}
	}
}

func TestLawAsAt(t *testing.T) {
	if got := gdpr.LawAsAt(); got != civil.On(2026, 11, 22) {
		t.Errorf("%s: a new day needs the whole law up to it looked at; then change this test", got)
	}
}
