package validate

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// form is one of the files that people write: its schema, its reader, and files that are sound.
type form struct {
	schema, files string
	read          func(text []byte) error
}

var forms = map[string]form{
	"record": {"../../gdpr/record.schema.json", "../../gdpr/testdata/carehome.json ../../examples/record/*.json", func(text []byte) error {
		_, err := gdpr.ParseRecord(text, "record.json")
		return err
	}},
	"notice": {"../../gdpr/notice/notice.schema.json", "../../examples/notices/*.json ../../examples/noticecheck/testdata/leaflet*.json", func(text []byte) error {
		_, err := notice.Read(bytes.NewReader(text), "notice.json")
		return err
	}},
	"schedule": {"../../retention/schedule.schema.json", "../../examples/notices/*-schedule.json", func(text []byte) error {
		_, err := retention.ParseSchedule(text, "schedule.json")
		return err
	}},
}

func (f form) compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	schema, err := c.Compile(f.schema)
	if err != nil {
		t.Fatal(err)
	}
	if schema.DraftVersion != 2020 {
		t.Errorf("%s: draft %d, want 2020-12", f.schema, schema.DraftVersion)
	}
	return schema
}

// sound are the texts of the sound files of a form, by their names, and the names from the shortest text to the longest.
func (f form) sound(t *testing.T) (names []string, texts map[string][]byte) {
	t.Helper()
	texts = map[string][]byte{}
	for pattern := range strings.FieldsSeq(f.files) {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no files %s: %v", pattern, err)
		}
		for _, name := range found {
			if strings.HasSuffix(name, "-schedule.json") != strings.HasSuffix(pattern, "-schedule.json") {
				continue // a schedule lies beside its notice
			}
			if texts[name], err = os.ReadFile(name); err != nil {
				t.Fatal(err)
			}
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return len(texts[a]) - len(texts[b]) })
	return names, texts
}

func value(t *testing.T, text []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return v
}

// Every file in the tree is sound to both, and where it names its schema, names the right one.
func TestSchemaOfFiles(t *testing.T) {
	for name, f := range forms {
		schema := f.compile(t)
		names, texts := f.sound(t)
		for _, file := range names {
			v := value(t, texts[file])
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s against the schema of a %s: %v", file, name, err)
			}
			if err := f.read(texts[file]); err != nil {
				t.Errorf("%s as a %s: %v", file, name, err)
			}
			link, named := v.(map[string]any)["$schema"].(string)
			if example := strings.HasPrefix(file, "../../examples/") && !strings.Contains(file, "/testdata/"); named != example {
				t.Errorf("%s: names its schema: %t, want %t", file, named, example)
			}
			if named && filepath.Join(filepath.Dir(file), link) != filepath.Clean(f.schema) {
				t.Errorf("%s: its schema is %s, want %s", file, link, f.schema)
			}
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	const class = `{"id": "a", "periods": [{"keep": "6 years", "after": "closure"}]}`
	for _, test := range []struct{ form, sound, bad string }{
		// an unknown member
		{"record", `{"controller": {"name": "A"}}`, `{"controler": {"name": "A"}}`},
		{"record", `{"activities": [{"id": "a", "name": "A"}]}`, `{"activities": [{"id": "a", "Name": "A"}]}`},
		{"record", `{"$schema": "x", "activities": [{"id": "a"}]}`, `{"activities": [{"id": "a", "$schema": "x"}]}`},
		{"record", `{"activities": [{"id": "a", "retention": [{"keep": "8 years", "data": ["cctv"]}]}]}`, `{"activities": [{"id": "a", "retention": [{"period": {"keep": "8 years"}}]}]}`},
		{"notice", dated(`"rows": [{"id": "a", "purposes": ["x"]}]`), dated(`"rows": [{"id": "a", "purpose": ["x"]}]`)},
		{"notice", dated(`"basis": [{"says": ["consent"]}]`), dated(`"Sayings": {"basis": [{"says": ["consent"]}]}`)},
		{"schedule", `{"classes": [` + class + `]}`, `{"classes": [` + class + `], "class": "a"}`},
		// a name that is not in the table
		{"record", `{"controller": {"kind": "charity"}}`, `{"controller": {"kind": "Charity"}}`},
		{"record", `{"controller": {"funded": "yes"}}`, `{"controller": {"funded": "unknown"}}`},
		{"record", `{"controller": {"funded": "no"}}`, `{"controller": {"funded": ""}}`},
		{"record", ground(`"data": ["care-plan", "health"]`), ground(`"data": ["care-plan", "helth"]`)},
		{"record", ground(`"data": ["care-plan", "health"]`), ground(`"data": ["care-plan", "care-plan"]`)},
		{"record", ground(`"schedule1": "2"`), ground(`"schedule1": "42"`)},
		{"record", ground(`"article6": "contract"`), ground(`"article6": "6(1)(b)"`)},
		{"record", ground(`"under": "ACT/Care Act 2014/s42"`), ground(`"under": "Care Act 2014 s 42"`)},
		{"notice", dated(`"statements": [{"topic": "transfers", "value": "none"}]`), dated(`"statements": [{"topic": "transfers", "value": "nowhere"}]`)},
		{"notice", dated(`"rights": [{"right": "object", "bases": ["public-task", "contract"]}]`), dated(`"rights": [{"right": "object", "bases": ["public-task", "public-task"]}]`)},
		{"schedule", `{"nations": ["england", "wales"], "classes": [` + class + `]}`, `{"nations": ["england", "ireland"], "classes": [` + class + `]}`},
		// a date, a length or an event that is none
		{"record", `{"reviewed": "2026-11-30"}`, `{"reviewed": "2026-11-31"}`},
		{"record", `{"reviewed": "2024-02-29"}`, `{"reviewed": "2026-02-29"}`},
		{"record", `{"reviewed": "2026-12-01"}`, `{"reviewed": "2026-13-01"}`},
		{"record", `{"reviewed": "2026-01-09"}`, `{"reviewed": "9 January 2026"}`},
		{"notice", dated(`"title": "A"`), `{"id": "a", "dated": {"from": "2026-1-1", "until": "2026-01-01"}}`},
		{"schedule", `{"classes": [` + class + `]}`, `{"classes": [` + strings.Replace(class, "6 years", "six years", 1) + `]}`},
		{"schedule", `{"classes": [` + class + `]}`, `{"classes": [` + strings.Replace(class, "6 years", "1 years", 1) + `]}`},
		{"schedule", `{"classes": [` + class + `]}`, `{"classes": [` + strings.Replace(class, "closure", "Closure of file", 1) + `]}`},
		{"schedule", `{"years": "financial", "classes": [` + class + `]}`, `{"years": "fiscal", "classes": [` + class + `]}`},
		// a value of another type
		{"record", `{"activities": []}`, `{"activities": {}}`},
		{"record", `{"version": "2"}`, `{"version": 2}`},
		{"record", `{"owner": "lead"}`, `{"owner": null}`},
		{"record", `{"$schema": "x"}`, `{"$schema": 1}`},
		{"record", ground(`"data": ["health"]`), ground(`"data": "health"`)},
		{"record", `{}`, `[]`},
		{"notice", dated(`"rows": [{"id": "a", "table": true}]`), dated(`"rows": [{"id": "a", "table": "yes"}]`)},
		{"notice", dated(`"rows": [{"id": "a", "lines": [3]}]`), dated(`"rows": [{"id": "a", "lines": [3.5]}]`)},
		{"schedule", `{"classes": [{"id": "a", "lines": [1]}]}`, `{"classes": [{"id": "a", "lines": [0]}]}`},
		// a member that must be there
		{"record", `{"activities": [{"id": "a"}]}`, `{"activities": [{"name": "A"}]}`},
		{"record", `{"activities": [{"id": "a"}]}`, `{"activities": [{"id": ""}]}`},
		{"record", `{"controller": {"services": [{"id": "a"}]}}`, `{"controller": {"services": [{"name": "A"}]}}`},
		{"notice", dated(`"title": "A"`), `{"id": "a"}`},
		{"notice", dated(`"title": "A"`), `{"id": "a", "dated": {"from": "2026-01-01"}}`},
		{"notice", dated(`"title": "A"`), `{"dated": {"from": "2026-01-01", "until": "2026-01-01"}}`},
		{"notice", dated(`"statements": [{"topic": "fee", "value": "none"}]`), dated(`"statements": [{"value": "none"}]`)},
		{"notice", dated(`"rights": [{"right": "access"}]`), dated(`"rights": [{"words": "access"}]`)},
		{"notice", dated(`"sections": [{"id": "a"}]`), dated(`"sections": [{"id": "notice"}]`)},
		{"schedule", `{"classes": [` + class + `]}`, `{"classes": []}`},
		{"schedule", `{"classes": [` + class + `]}`, `{"name": "A"}`},
		{"schedule", `{"classes": [` + class + `]}`, `{"classes": [{"name": "A"}]}`},
		{"schedule", `{"classes": [` + class + `]}`, `{"classes": [{"id": " a"}]}`},
	} {
		f := forms[test.form]
		schema := f.compile(t)
		if err := schema.Validate(value(t, []byte(test.sound))); err != nil {
			t.Errorf("%s: %s: the schema says %v", test.form, test.sound, err)
		}
		if err := f.read([]byte(test.sound)); err != nil {
			t.Errorf("%s: %s: the reader says %v", test.form, test.sound, err)
		}
		if schema.Validate(value(t, []byte(test.bad))) == nil {
			t.Errorf("%s: %s: the schema takes it", test.form, test.bad)
		}
		if f.read([]byte(test.bad)) == nil {
			t.Errorf("%s: %s: the reader takes it", test.form, test.bad)
		}
	}
}

func dated(members string) string {
	return `{"id": "a", "dated": {"from": "2026-01-01", "until": "2026-01-01"}, ` + members + `}`
}

func ground(members string) string {
	return `{"activities": [{"id": "a", "grounds": [{` + members + `}]}]}`
}

// beyond is what only the reader can tell, by the words of its errors: what refers to something else in the file or to a table of
// names, and how the members of a period or of a right fit together.
var beyond = []string{
	"lists no service", "there is no ", "is no contract of the schedule", "is no event that is known", "package law knows no", "package retention knows no",
	"keep: ", "join: ", "of: ", "of[", "states nothing", "examples of nothing",
}

// Each member and value of the files is taken away and put in place of another, one at a time: where the schema refuses, so does the
// reader, and where the reader refuses what the schema takes, it is for a reason that a schema cannot know.
func TestSchemaAgreesWithReaders(t *testing.T) {
	for name, f := range forms {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f.agrees(t)
		})
	}
}

func (f form) agrees(t *testing.T) {
	schema := f.compile(t)
	done := map[string]bool{}
	tried, refused := 0, 0
	names, texts := f.sound(t)
	for _, file := range names {
		doc := value(t, texts[file])
		vary(doc, "", done, func(path string) {
			text, err := json.Marshal(doc)
			if err != nil {
				t.Fatal(err)
			}
			tried++
			objection, err := schema.Validate(doc), f.read(text)
			switch {
			case objection != nil && err == nil:
				t.Errorf("%s: %s: the reader takes it, the schema says %v", file, path, objection)
			case objection != nil:
				refused++
			case err != nil && !slices.ContainsFunc(beyond, func(words string) bool { return strings.Contains(err.Error(), words) }):
				t.Errorf("%s: %s: the schema takes it, the reader says %v", file, path, err)
			}
		})
	}
	if tried < 500 || refused < tried/2 {
		t.Errorf("%d variants, %d refused: the files hold more", tried, refused)
	}
}

// others are values to put in place of another.
var others = []any{nil, true, json.Number("0"), json.Number("-1"), json.Number("1.5"), "", " ", "nonsense", "2026-02-30", "1 year", []any{}, []any{"nonsense"}, []any{json.Number("1")}, map[string]any{}}

// vary changes the value in one place after another, calls try, and puts it back. Places that differ by their number in a list alone
// are tried once.
func vary(v any, path string, done map[string]bool, try func(path string)) {
	replace := func(at string, old any, set func(any)) {
		for _, other := range others {
			text, _ := json.Marshal(other)
			set(other)
			try(at + " = " + string(text))
		}
		set(old)
	}
	switch v := v.(type) {
	case map[string]any:
		if !done[path+"{}"] {
			done[path+"{}"] = true
			v["nonsense"] = "x"
			try(path + " with another member")
			delete(v, "nonsense")
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			at, old := path+"."+key, v[key]
			if !done[at] {
				done[at] = true
				delete(v, key)
				try(at + " left out")
				replace(at, old, func(other any) { v[key] = other })
			}
			vary(old, at, done, try)
		}
	case []any:
		for i, old := range v {
			if !done[path+"[]"] {
				done[path+"[]"] = true
				replace(path+"[]", old, func(other any) { v[i] = other })
			}
			vary(old, path+"[]", done, try)
		}
	}
}
