package category

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/quick"
)

// set is what the three sets share, for the tests.
type set[S, E any] interface {
	comparable
	Has(E) bool
	With(E) S
	Union(S) S
	Intersect(S) S
	Without(S) S
	Empty() bool
	Len() int
	All() iter.Seq[E]
	String() string
	MarshalJSON() ([]byte, error)
}

// algebra holds a set to the same operations on slices of names.
func algebra[S set[S, E], E interface {
	~uint8
	comparable
	String() string
}](t *testing.T, of func(...E) S, all iter.Seq[E], unmarshal func([]byte) (S, error)) {
	t.Helper()
	universe := slices.Collect(all)
	list := func(bytes []byte) (es []E) { // some of the table, and some values outside it
		for _, b := range bytes {
			es = append(es, E(b))
		}
		return es
	}
	inTable := func(es []E) (in []E) {
		for _, e := range universe {
			if slices.Contains(es, e) {
				in = append(in, e)
			}
		}
		return in
	}
	holds := func(a, b []byte) bool {
		as, bs := list(a), list(b)
		s, u := of(as...), of(bs...)
		in := inTable(as)
		if !slices.Equal(slices.Collect(s.All()), in) || s.Len() != len(in) || s.Empty() != (len(in) == 0) {
			return false
		}
		for i := range 256 {
			e := E(i)
			x, y := slices.Contains(in, e), slices.Contains(inTable(bs), e)
			if s.Has(e) != x || s.Union(u).Has(e) != (x || y) || s.Intersect(u).Has(e) != (x && y) || s.Without(u).Has(e) != (x && !y) {
				return false
			}
		}
		text, err := s.MarshalJSON()
		if err != nil {
			return false
		}
		back, err := unmarshal(text)
		return err == nil && back == s
	}
	if err := quick.Check(holds, nil); err != nil {
		t.Error(err)
	}

	var empty S
	full := of(universe...)
	if full.Len() != len(universe) || full.Without(full) != empty || full.With(0) != full || of(0, 255) != empty {
		t.Errorf("full set %s", full)
	}
	if text, err := empty.MarshalJSON(); string(text) != "[]" || err != nil || empty.String() != "none" {
		t.Errorf("empty set is %s, %v and %q", text, err, empty.String())
	}
	for range full.All() { // a loop may stop early
		break
	}

	one, two := universe[0].String(), universe[1].String()
	whole := `["` + one + `","` + two + `"]`
	if s, err := unmarshal([]byte(`["` + two + `", "` + one + `"]`)); err != nil || s != of(universe[0], universe[1]) {
		t.Errorf("out of order: %v, %v", s, err)
	} else if text, _ := s.MarshalJSON(); string(text) != whole {
		t.Errorf("writes %s, want %s", text, whole)
	}
	for name, bad := range map[string]string{
		"unknown": `["` + one + `", "nothing-like-it"]`, "twice": `["` + one + `", "` + one + `"]`, "null": `null`, "null inside": `[null]`,
		"text": `"` + one + `"`, "object": `{}`, "numbers": `[1]`, "base64": `"AwE="`, "capital": `["` + strings.ToUpper(one) + `"]`, "cut": `["` + one, "empty": ``,
	} {
		s, err := unmarshal([]byte(bad))
		if err == nil || s != empty {
			t.Errorf("%s: %s gives %s, %v; want an error and nothing read", name, bad, s, err)
			continue
		}
		if m := err.Error(); !strings.HasPrefix(m, "category: ") || strings.Contains(m, "\n") {
			t.Errorf("%s: error %q", name, m)
		}
		if wantUnknown := name == "unknown" || name == "capital" || name == "null inside"; isUnknown(err) != wantUnknown {
			t.Errorf("%s: unknown error %v, want %v", name, !wantUnknown, wantUnknown)
		}
	}
}

func TestSets(t *testing.T) {
	t.Run("data", func(t *testing.T) {
		algebra(t, Of, All(), func(b []byte) (s Set, err error) { err = s.UnmarshalJSON(b); return s, err })
	})
	t.Run("subjects", func(t *testing.T) {
		algebra(t, SubjectsOf, AllSubjects(), func(b []byte) (s Subjects, err error) { err = s.UnmarshalJSON(b); return s, err })
	})
	t.Run("purposes", func(t *testing.T) {
		algebra(t, PurposesOf, AllPurposes(), func(b []byte) (s Purposes, err error) { err = s.UnmarshalJSON(b); return s, err })
	})
}

func TestSetKeepsItsValueOnError(t *testing.T) {
	s := Of(Identity)
	if err := json.Unmarshal([]byte(`["contact","contact"]`), &s); err == nil || s != Of(Identity) {
		t.Errorf("%s, %v", s, err)
	}
	if got, err := (Set{0, 1 << 63}).MarshalJSON(); err == nil {
		t.Errorf("a bit outside the table marshals as %s", got)
	}
}

func TestSubjectFacts(t *testing.T) {
	for _, test := range []struct {
		s                  Subject
		dependent, outside bool
	}{
		{AboutEmployee, true, false},
		{AboutApplicant, true, false},
		{AboutServiceUser, true, false},
		{AboutVolunteer, false, false},
		{AboutEnquirer, false, false},
		{AboutRelative, false, true},
		{AboutVisitor, false, true},
		{AboutSupplierContact, false, true},
		{AboutContractor, false, false},
		{0, false, false},
		{Subject(200), false, false},
	} {
		if test.s.Dependent() != test.dependent || test.s.OutsideContract() != test.outside {
			t.Errorf("%s: dependent %v, outside %v", test.s, test.s.Dependent(), test.s.OutsideContract())
		}
	}
	for s := range AllSubjects() {
		if s.Dependent() != (SubjectsOf(s).Dependent() == SubjectsOf(s)) || s.OutsideContract() != (SubjectsOf(s).OutsideContract() == SubjectsOf(s)) {
			t.Errorf("%s and its set disagree", s)
		}
		if s.Dependent() && s.OutsideContract() {
			t.Errorf("%s is both dependent and outside: a service or a post is a contract or close to one", s)
		}
	}
}

func TestNothingAllocates(t *testing.T) {
	s := Of(Identity, Dietary, Medication, Anonymised)
	who, what := SubjectsOf(AboutEmployee), PurposesOf(ForPayroll)
	count := 0
	allocs := testing.AllocsPerRun(100, func() {
		u := s.Union(Of(Contact, Health)).Without(Of(Identity))
		if u.Offence() || u.Special().Empty() || u.MayReveal().Empty() || u.Intersect(s).Empty() {
			count++
		}
		for c := range u.All() {
			if _, special := c.Special(); special || c.Offence() || c.Why(Health) != "" || !c.MayReveal().Empty() {
				count++
			}
			count += len(c.Meaning()) + len(c.String())
		}
		for p := range who.With(AboutVisitor).Dependent().All() {
			count += len(p.Meaning())
		}
		for p := range what.With(ForTraining).All() {
			count += len(p.Meaning())
		}
	})
	if allocs != 0 || count == 0 {
		t.Errorf("%v allocations a run, want none", allocs)
	}
}

func FuzzSetJSON(f *testing.F) {
	for _, seed := range []string{`["identity","health"]`, `[]`, `null`, `["health","health"]`, `["`, `[["health"]]`, "[\"\xff\"]"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s, back Set
		if s.UnmarshalJSON(data) != nil {
			if !s.Empty() {
				t.Fatalf("%q is refused and leaves %s", data, s)
			}
			return
		}
		text, err := s.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if err := back.UnmarshalJSON(text); err != nil || back != s {
			t.Fatalf("%s reads back as %s, %v", text, back, err)
		}
	})
}

func FuzzLookup(f *testing.F) {
	for _, seed := range []string{"ethnicity", "Date of birth", "", "İ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, word string) {
		if c, ok := Lookup(word); ok != categories.Known(c) {
			t.Fatalf("Lookup(%q) = %d, %v", word, c, ok)
		}
	})
}

func BenchmarkSpecialAndMayReveal(b *testing.B) {
	s := Of(Identity, Contact, Dietary, Medication, Safeguarding, Image)
	for b.Loop() {
		_ = s.Special()
		_ = s.MayReveal()
	}
}

func TestSpecialData(t *testing.T) {
	for _, test := range []struct{ held, want Set }{
		{Of(Medication, Identity), Of(Medication)},
		{Of(Health, Dietary, SpecialCategoryUnspecified), Of(Health, SpecialCategoryUnspecified)},
		{Of(CriminalOffence, Safeguarding, NextOfKin), Set{}}, // Article 10 is no part of Article 9(1), and what may reveal is not special by itself
		{Set{}, Set{}},
	} {
		if got := test.held.SpecialData(); got != test.want {
			t.Errorf("special data of %s: %s, want %s", test.held, got, test.want)
		}
	}
}
