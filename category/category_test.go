package category

import (
	"encoding/json"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
)

func read[T any](t *testing.T, name string) T {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var v T
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return v
}

// enumeration is what the three enumerations share, for the tests.
func enumeration[E interface {
	~uint8
	comparable
	String() string
	Meaning() string
	MarshalText() ([]byte, error)
}, P interface {
	*E
	UnmarshalText([]byte) error
	Scan(any) error
}](t *testing.T, rows, least int, parse func(string) (E, error)) {
	t.Helper()
	if rows-1 < least {
		t.Errorf("%d rows, want at least %d", rows-1, least)
	}
	meanings := map[string]E{}
	for i := 1; i < rows; i++ {
		e := E(i)
		text, err := e.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back, scanned E
		if err := P(&back).UnmarshalText(text); err != nil || back != e {
			t.Errorf("%s reads back as %v, %v", text, back, err)
		}
		if err := P(&scanned).Scan(text); err != nil || scanned != e {
			t.Errorf("%s scans as %v, %v", text, scanned, err)
		}
		if p, err := parse(e.String()); err != nil || p != e {
			t.Errorf("%s parses as %v, %v", e, p, err)
		}
		if s := e.String(); s != strings.ToLower(s) || strings.ContainsAny(s, " _") {
			t.Errorf("%q: want lower case with hyphens", s)
		}
		m := e.Meaning()
		if other, twice := meanings[m]; m == "" || twice {
			t.Errorf("%s: meaning %q empty or shared with %s", e, m, other)
		}
		meanings[m] = e
	}
	for _, e := range []E{0, E(rows), 255} {
		if m := e.Meaning(); m != "" {
			t.Errorf("%d: meaning %q, want none", e, m)
		}
		if text, err := e.MarshalText(); err == nil {
			t.Errorf("%d: marshals as %q, want an error", e, text)
		}
	}
	for _, wrong := range []string{"", "Health", "no-such-name", " health"} {
		if _, err := parse(wrong); !isUnknown(err) {
			t.Errorf("%q: %v, want an UnknownError", wrong, err)
		}
	}
}

func isUnknown(err error) bool {
	_, ok := errors.AsType[*UnknownError](err)
	return ok
}

func TestRows(t *testing.T) {
	t.Run("category", func(t *testing.T) { enumeration[Category](t, len(categoryRows), 70, Parse) })
	t.Run("subject", func(t *testing.T) { enumeration[Subject](t, len(subjectRows), 30, ParseSubject) })
	t.Run("purpose", func(t *testing.T) { enumeration[Purpose](t, len(purposeRows), 40, ParsePurpose) })
}

func TestKinds(t *testing.T) {
	for _, test := range []struct {
		c       Category
		special Category // 0: none
		offence bool
		law     string
	}{
		{RacialOrEthnicOrigin, RacialOrEthnicOrigin, false, "UKGDPR/9(1)"},
		{PoliticalOpinions, PoliticalOpinions, false, "UKGDPR/9(1)"},
		{ReligiousOrPhilosophicalBeliefs, ReligiousOrPhilosophicalBeliefs, false, "UKGDPR/9(1)"},
		{TradeUnionMembership, TradeUnionMembership, false, "UKGDPR/9(1)"},
		{Genetic, Genetic, false, "UKGDPR/4(13)"},
		{BiometricIdentification, BiometricIdentification, false, "UKGDPR/4(14)"},
		{Health, Health, false, "UKGDPR/4(15)"},
		{SexLife, SexLife, false, "UKGDPR/9(1)"},
		{SexualOrientation, SexualOrientation, false, "UKGDPR/9(1)"},
		{Medication, Health, false, "UKGDPR/4(15)"},
		{Vaccination, Health, false, "UKGDPR/4(15)"},
		{Maternity, Health, false, "UKGDPR/4(15)"},
		{CriminalOffence, 0, true, "UKGDPR/10"},
		{CriminalAllegation, 0, true, "DPA2018/s11(2)"},
		{CriminalRecordCheck, 0, true, "UKGDPR/10"},
		// ordinary by themselves, however tempting
		{Nationality, 0, false, ""},
		{ImmigrationStatus, 0, false, ""},
		{ResidentialStatus, 0, false, ""},
		{DateOfBirth, 0, false, ""},
		{Gender, 0, false, ""},
		{GenderIdentity, 0, false, ""},
		{Financial, 0, false, ""},
		{Benefits, 0, false, ""},
		{Safeguarding, 0, false, ""},
		{Image, 0, false, ""},
		{VoiceRecording, 0, false, ""},
		{Language, 0, false, ""},
		{SpecialCategoryUnspecified, 0, false, "UKGDPR/9(1)"},
		{Category(200), 0, false, ""},
		{0, 0, false, ""},
	} {
		special, ok := test.c.Special()
		if special != test.special || ok != (test.special != 0) {
			t.Errorf("%s: special %s %v, want %s", test.c, special, ok, test.special)
		}
		if got := test.c.Offence(); got != test.offence {
			t.Errorf("%s: offence %v", test.c, got)
		}
		if key, _ := test.c.Law().MarshalText(); string(key) != test.law {
			t.Errorf("%s: law %q, want %q", test.c, key, test.law)
		}
	}
}

func TestKindOfEveryRow(t *testing.T) {
	for c := range All() {
		row := categoryRows[c]
		if row.kind != 0 && !slices.Contains(kinds[:], row.kind) {
			t.Errorf("%s is sorted under %s, which is neither an Article 9(1) kind nor offence data", c, row.kind)
		}
		if key, _ := row.law.MarshalText(); row.kind != 0 && len(key) == 0 {
			t.Errorf("%s is %s and names no provision", c, row.kind)
		}
		if own := Of(c).Special(); c.Offence() && !own.Empty() {
			t.Errorf("%s is offence data and %s", c, own)
		}
	}
	for _, k := range kinds {
		if categoryRows[k].kind != k {
			t.Errorf("%s is not sorted under itself", k)
		}
	}
}

func TestOrderOfNine(t *testing.T) {
	if got := Of(kinds[:]...).Special().String(); got != "racial-or-ethnic-origin, political-opinions, "+
		"religious-or-philosophical-beliefs, trade-union-membership, genetic, biometric-identification, health, sex-life, sexual-orientation" {
		t.Error(got)
	}
}

// TestOthersWords holds the words of the five notices and of the DPV map to the tables.
func TestOthersWords(t *testing.T) {
	data := read[map[string]string](t, "data.json")
	subjects := read[map[string]string](t, "subjects.json")
	purposes := read[map[string]string](t, "purposes.json")
	dpv := read[struct{ Category, Subject, Purpose map[string]string }](t, "dpv.json")

	for _, m := range []map[string]string{data, dpv.Category} {
		for word, name := range m {
			c, err := Parse(name)
			if err != nil {
				t.Errorf("data %q: %v", word, err)
			}
			if found, ok := Lookup(word); (!ok || found != c) && !strings.Contains(word, "(") {
				t.Errorf("Lookup(%q) = %s, want %s", word, found, name)
			}
		}
	}
	for _, m := range []map[string]string{subjects, dpv.Subject} {
		for word, name := range m {
			if _, err := ParseSubject(name); err != nil {
				t.Errorf("audience %q: %v", word, err)
			}
		}
	}
	// Phrases that name no purpose: the notice does not say, and nor does the mapping.
	silent := []string{"unstated", "unstated in row", "uses outside the main purpose"}
	for _, m := range []map[string]string{purposes, dpv.Purpose} {
		for phrase, name := range m {
			if name == "" && slices.Contains(silent, phrase) {
				continue
			}
			if _, err := ParsePurpose(name); err != nil {
				t.Errorf("purpose %q: %v", phrase, err)
			}
		}
	}
	for _, count := range []struct {
		what      string
		got, want int
	}{{"data words", len(data), 99}, {"audiences", len(subjects), 43}, {"purposes", len(purposes), 251}, {"DPV categories", len(dpv.Category), 76}} {
		if count.got != count.want {
			t.Errorf("%d %s, want %d", count.got, count.what, count.want)
		}
	}
}

func TestLookup(t *testing.T) {
	for word, want := range map[string]Category{
		"Date of birth": DateOfBirth, " nhs_number ": NHSNumber, "RACE": RacialOrEthnicOrigin, "dbs": CriminalRecordCheck,
		"": 0, "unset": 0, "no such thing": 0, strings.Repeat("a", 1<<20): 0,
	} {
		if got, ok := Lookup(word); got != want || ok != (want != 0) {
			t.Errorf("Lookup(%.20q) = %s, %v", word, got, ok)
		}
	}
	if !slices.IsSortedFunc(everyday[:], func(a, b everydayWord) int { return strings.Compare(a.word, b.word) }) {
		t.Error("everyday words are out of order")
	}
	for i, e := range everyday {
		if _, err := Parse(e.word); err == nil || i > 0 && everyday[i-1].word == e.word {
			t.Errorf("%q is a text name already, or stands twice", e.word)
		}
		if got, ok := Lookup(e.word); !ok || got != e.means || !categories.Known(got) {
			t.Errorf("Lookup(%q) = %s, %v", e.word, got, ok)
		}
	}
}
