package rights_test

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

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

// enumeration is what every enumeration of the package has on its values.
type enumeration interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	driver.Valuer
}

// scanner is what it has on its pointers.
type scanner[E any] interface {
	*E
	encoding.TextUnmarshaler
	Scan(src any) error
}

// testEnum proves that every value of an enumeration goes through text and database and back, and that nothing else does.
func testEnum[E enumeration, P scanner[E]](t *testing.T, all iter.Seq[E], parse func(string) (E, error), names string) {
	t.Helper()
	var got []string
	for e := range all {
		text, err := e.MarshalText()
		if err != nil || string(text) != e.String() {
			t.Errorf("%v: MarshalText gives %q, %v", e, text, err)
		}
		back, err := parse(e.String())
		if err != nil || back != e {
			t.Errorf("Parse(%q) gives %v, %v", e, back, err)
		}
		var read, scanned E
		if err := P(&read).UnmarshalText(text); err != nil || read != e {
			t.Errorf("UnmarshalText(%q) gives %v, %v", text, read, err)
		}
		value, err := e.Value()
		if err != nil || value != e.String() || P(&scanned).Scan(value) != nil || scanned != e {
			t.Errorf("%v: the database form %v reads back as %v, %v", e, value, scanned, err)
		}
		got = append(got, e.String())
	}
	if s := strings.Join(got, " "); s != names {
		t.Errorf("names are %s,\nwant %s", s, names)
	}
	var unset E
	if _, err := unset.MarshalText(); err == nil {
		t.Errorf("%T: the unset value has a text form", unset)
	}
	if value, err := unset.Value(); value != nil || err != nil {
		t.Errorf("%T: the unset value has the database form %v, %v", unset, value, err)
	}
	for e := range all {
		kept := e
		if err := P(&kept).Scan(nil); err != nil || kept != unset {
			t.Errorf("%v: NULL reads as %v, %v", e, kept, err)
		}
	}
	for _, text := range []string{"", "unset", strings.ToUpper(got[0]), got[0] + " "} {
		if _, err := parse(text); err == nil {
			t.Errorf("Parse(%q) gives no error", text)
		} else if _, ok := errors.AsType[*rights.UnknownError](err); !ok || !strings.HasPrefix(err.Error(), "rights: unknown ") {
			t.Errorf("Parse(%q) gives %q", text, err)
		}
	}
}

// The names are a contract: notice files and databases hold them.
func TestEnumerations(t *testing.T) {
	testEnum(t, rights.All(), rights.Parse, "withdraw-consent informed access rectification erasure restriction notification portability object object-marketing object-research automated-decisions complain-regulator complain-controller")
	testEnum(t, rights.AllVerdicts(), rights.ParseVerdict, "no cannot-say on-conditions yes")
	testEnum(t, rights.AllBounds(), rights.ParseBound, "this-ground this-use this-record not-then not-allowed this-requester")
	testEnum(t, rights.AllSources(), rights.ParseSource, "text guidance analysis memory")
	testEnum(t, rights.AllRoles(), rights.ParseRole, "self agent attorney deputy parent personal-representative relative appointee")
	testEnum(t, rights.AllPowers(), rights.ParsePower, "ordinary enduring property welfare")
	testEnum(t, rights.AllReaches(), rights.ParseReach, "whole-record as-instructed property-and-affairs health-and-welfare benefits-only")
	testEnum(t, rights.AllReliances(), rights.ParseReliance, "any-controller listed-bodies courts secretary-of-state")
	testEnum(t, rights.AllEventKinds(), rights.ParseEventKind, "received identity-asked identity-proved authority-asked authority-shown fee-asked fee-paid clarification-asked clarification-given extended answered refused")
	testEnum(t, rights.AllConditions(), rights.ParseCondition, "collected-from-person collected-elsewhere already-informed research-reuse already-informed-elsewhere informing-impossible laid-down-by-law professional-secrecy informing-disproportionate informing-defeats-purpose "+
		"unfounded-or-excessive reasonable-search copy-harms-others fact-not-opinion "+
		"no-longer-needed consent-withdrawn objection-upheld marketing-objected-to processed-unlawfully duty-to-erase child-online malicious-allegation free-expression duty-or-public-task public-health-reasons research-impaired needed-for-claims "+
		"accuracy-contested restriction-preferred person-needs-for-claims objection-pending uses-that-go-on data-changed telling-disproportionate porting-public-task porting-harms-others "+
		"particular-situation compelling-grounds claims-go-on research-situation research-public-task "+
		"decision-for-contract decision-authorised decision-consented decision-safeguards special-decision-consented special-decision-required")
}

// What a value outside its table answers is harmless.
func TestOutsideTheTables(t *testing.T) {
	on := civil.On(2026, 11, 22)
	for _, r := range []rights.Right{rights.ControllerComplaint + 1, 200} {
		if r.InForce(on) || r.OnRequest() || r.Applies(basis.Ground{}, rights.Facts{}, on).Missing != "right" {
			t.Errorf("%s answers", r)
		}
	}
	for _, c := range []rights.Condition{rights.SpecialDecisionRequired + 1, 200} {
		if c.Limit() || c.Meaning() != "" {
			t.Errorf("%s answers", c)
		}
	}
	for _, k := range []rights.EventKind{rights.Refused + 1, 200} {
		q := rights.Request{Right: rights.Access, Division: civil.Scotland, Received: on, Events: []rights.Event{{Kind: k, On: on}}}
		if _, err := q.Due(); err == nil {
			t.Errorf("%s happens", k)
		}
	}
	const far = 200
	if r := rights.Right(far); r.InForce(on) || r.OnRequest() || r.Meaning() != "" || len(slices.Collect(r.Provisions(on))) != 0 || rights.Of(r) != 0 || rights.Of(rights.Access).Has(r) {
		t.Error("a right outside the table answers")
	}
	if c := rights.Condition(far); c.Limit() || c.Meaning() != "" || !c.Provision().IsZero() || rights.Conditions(1<<63).Has(c) {
		t.Error("a condition outside the table answers")
	}
	if rights.Bound(far).Meaning() != "" || rights.Reach(far).Covers(1) != rights.No {
		t.Error("a bound or reach outside the table answers")
	}
}

func TestSetsAsText(t *testing.T) {
	set := rights.Of(rights.Erasure, rights.Access)
	data, err := json.Marshal(set)
	if err != nil || string(data) != `["access","erasure"]` {
		t.Errorf("the set is %s, %v", data, err)
	}
	var back rights.Set
	if err := json.Unmarshal([]byte(`["erasure","access"]`), &back); err != nil || back != set {
		t.Errorf("the set reads back as %v, %v", back, err)
	}
	for _, bad := range []string{`["acess"]`, `[1]`, `"access"`, `"0000"`, `null`, `["access","access"]`} {
		if err := json.Unmarshal([]byte(bad), &back); err == nil || back != set {
			t.Errorf("%s reads as %v, %v", bad, back, err)
		}
	}
	var conditions rights.Conditions
	if err := json.Unmarshal([]byte(`["needed-for-claims","no-longer-needed"]`), &conditions); err != nil {
		t.Fatal(err)
	}
	if text, err := json.Marshal(conditions); err != nil || string(text) != `["no-longer-needed","needed-for-claims"]` || conditions.String() != "no-longer-needed, needed-for-claims" {
		t.Errorf("the conditions are %s, %v", text, err)
	}
	for _, bad := range []string{`["no-longer-needed",""]`, `[1]`, `"no-longer-needed"`, `"0000"`, `null`, `["free-expression","free-expression"]`} {
		if kept := conditions; json.Unmarshal([]byte(bad), &conditions) == nil || conditions != kept {
			t.Errorf("%s reads as %v", bad, conditions)
		}
	}
	if err := json.Unmarshal([]byte(`[]`), &conditions); err != nil || !conditions.Empty() || conditions.String() != "none" {
		t.Errorf("an empty list reads as %v, %v", conditions, err)
	}
	if text, err := json.Marshal(conditions); err != nil || string(text) != "[]" {
		t.Errorf("the empty set is %s, %v", text, err)
	}
	for _, bad := range []json.Marshaler{rights.Conditions(1), rights.Conditions(1 << 63), rights.Set(1), rights.Set(1<<15) | set} {
		if text, err := bad.MarshalJSON(); err == nil {
			t.Errorf("a set with a bit that names nothing is %s", text)
		}
	}
}
