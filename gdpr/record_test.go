package gdpr_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/retention"
)

// Every message says where in the file, what stands there, and what would be right.
func TestBadRecords(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", ``, `r.json:1:1: found the end of the input: want an object`},
		{"cut off", `{"controller": {"name": "x"}, "activities": [{"id": "a"}`, `r.json:1:57: activities: the input ends inside a list that begins at 1:45`},
		{"an unknown key", "{\n  \"controler\": {}}", `r.json:2:3: unknown field "controler": did you mean "controller"?`},
		{"a key in capitals", `{"Activities": []}`, `r.json:1:2: unknown field "Activities": did you mean "activities"?`},
		{"a key twice", `{"activities": [], "activities": []}`, `r.json:1:20: duplicate field "activities": give it once`},
		{"a wrong type", `{"activities": [{"id": "a", "purposes": "care"}]}`, `r.json:1:41: activities[0].purposes: found text: want a list`},
		{"null for a record", `null`, `r.json:1:1: found null: want an object`},
		{"null", `{"activities": [{"id": "a", "grounds": null}]}`, `r.json:1:40: activities[0].grounds: found null: leave the field out`},
		{"true for a fact", `{"activities": [{"id": "a", "large_scale": true}]}`, `r.json:1:44: activities[0].large_scale: fact: unknown fact "true": want no, yes`},
		{"an unknown category", `{"activities": [{"id": "a", "grounds": [{"data": ["health", "helth"]}]}]}`, `r.json:1:50: activities[0].grounds[0].data: category: unknown category "helth": nearest are health, `},
		{"an unknown basis", `{"activities": [{"id": "a", "grounds": [{"article6": "interest"}]}]}`, `r.json:1:54: activities[0].grounds[0].article6: basis: unknown Article 6 basis "interest": want consent, contract, `},
		{"a paragraph as a number", `{"activities": [{"id": "a", "grounds": [{"schedule1": 2}]}]}`, `r.json:1:55: activities[0].grounds[0].schedule1: found 2 without quotes: want "2"`},
		{"a basis as a number", `{"activities": [{"id": "a", "grounds": [{"article6": 6}]}]}`, `r.json:1:54: activities[0].grounds[0].article6: basis: unknown Article 6 basis "6": want consent, contract, `},
		{"one kind without a list", `{"activities": [{"id": "a", "grounds": [{"data": "health"}]}]}`, `r.json:1:50: activities[0].grounds[0].data: category: want a list of names, found "health"`},
		{"a place for a paragraph", `{"activities": [{"id": "a", "grounds": [{"schedule1": "2(2)(e)"}]}]}`, `r.json:1:55: activities[0].grounds[0].schedule1: basis: unknown Schedule 1 paragraph "2(2)(e)": want 1 to 41; the paragraph is "2", and its limb "(2)(e)"`},
		{"an exemption as a condition", `{"activities": [{"id": "a", "grounds": [{"schedule1": "Schedule 2 paragraph 4"}]}]}`, `r.json:1:55: activities[0].grounds[0].schedule1: basis: unknown Schedule 1 paragraph "Schedule 2 paragraph 4": want 1 to 41`},
		{"a provision that cannot be read", `{"activities": [{"id": "a", "grounds": [{"under": "Care Act 2014"}]}]}`, `r.json:1:51: activities[0].grounds[0].under: law: key "Care Act 2014": found a citation: want its key, ACT/Care Act 2014`},
		{"an impossible date", `{"reviewed": "2026-02-30"}`, `r.json:1:14: reviewed: civil: `},
		{"an unknown kind", `{"controller": {"kind": "care home"}}`, `r.json:1:25: controller.kind: gdpr: unknown kind of controller "care home": want charity, company, co-operative, partnership, sole-trader, public-body, individual`},
		{"an unknown mechanism", `{"activities": [{"id": "a", "transfers": [{"recipient": "x", "country": "y", "mechanism": "scc"}]}]}`, `r.json:1:91: activities[0].transfers[0].mechanism: gdpr: unknown transfer mechanism "scc": want adequacy, `},
		{"an activity without an id", `{"activities": [{"id": "a"}, {"name": "b"}]}`, `r.json:1:30: activities[1].id: an activity has no id: give it a stable name of its own`},
		{"an empty id", `{"activities": [{"id": ""}]}`, `r.json:1:24: activities[0].id: an activity has no id: give it a stable name of its own`},
		{"a blank id", `{"activities": [{"id": " "}]}`, `r.json:1:24: activities[0].id: an activity has no id: give it a stable name of its own`},
		{"an id twice", "{\"activities\": [{\"id\": \"a\"}, {\"id\": \"b\"},\n {\"id\": \"a\"}]}", `r.json:2:9: activities[2].id: the id "a" is taken by activities[0]: give each activity its own`},
		{"a service without an id", `{"controller": {"services": [{"name": "North"}]}}`, `r.json:1:30: controller.services[0].id: a service has no id: give it a stable name of its own`},
		{"a service twice", `{"controller": {"services": [{"id": "n"}, {"id": "n"}]}}`, `r.json:1:50: controller.services[1].id: the id "n" is taken by controller.services[0]: give each service its own`},
		{"a service that is not listed", `{"controller": {"services": [{"id": "n"}]}, "activities": [{"id": "a", "service": "N"}]}`, `r.json:1:83: activities[0].service: the controller lists no service "N": name one of its services, or leave it out for all`},
		{"invalid UTF-8", "{\"version\": \"\xff\"}", `r.json:1:14: invalid UTF-8: byte 0xff: save the file as UTF-8`},
		{"something after it", `{"activities": []} {}`, `r.json:1:20: found '{' after the end of the value: want nothing more`},
		{"brackets", strings.Repeat("[", 1<<20), `r.json:1:1: found a list: want an object`},
		{"deep brackets", `{"activities": [{"id": "a", "purposes": ` + strings.Repeat("[", 1<<20), `r.json:1:42: activities[0].purposes[0]: found a list: want text`},
		{"longer than the limit", `{"version": "` + strings.Repeat("x", 8<<20) + `"}`, `r.json: longer than the limit of 8388608 bytes`},
	} {
		t.Run(test.name, func(t *testing.T) {
			record, err := gdpr.ParseRecord([]byte(test.text), "r.json")
			if err == nil || !strings.HasPrefix(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("found %v\n want %s", err, test.want)
			}
			if record != nil {
				t.Error("half a record is handed out")
			}
			if e, ok := errors.AsType[*gdpr.InputError](err); !ok || e.File != "r.json" {
				t.Errorf("the error is a %T", err)
			}
		})
	}
	if _, err := gdpr.ParseRecord([]byte(`{"controller": {"kind": "home"}}`), ""); err == nil {
		t.Error("an unknown kind is taken")
	} else if e, ok := errors.AsType[*gdpr.UnknownError](err); !ok || e.Text != "home" {
		t.Errorf("the kind that is unknown cannot be asked for: %v", err)
	}
	failing := errors.New("the disk is gone")
	if _, err := gdpr.ReadRecord(reader{failing}, "r.json"); !errors.Is(err, failing) || err.Error() != "r.json: cannot read: the disk is gone" {
		t.Errorf("a reader that fails: %v", err)
	}
}

type reader struct{ err error }

func (r reader) Read([]byte) (int, error) { return 0, r.err }

func TestRoundTrip(t *testing.T) {
	record, _ := carehome(t)
	record.Controller.Representative = "of a controller outside the UK: this one has none"
	text, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	back, err := gdpr.ReadRecord(bytes.NewReader(text), "back.json")
	if err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(back)
	if err != nil || !bytes.Equal(text, again) {
		t.Errorf("%v\n%s\n%s", err, text, again)
	}
	if changes, err := gdpr.Diff(record, back); err != nil || changes != nil {
		t.Errorf("%v, %v", changes, err)
	}
	if !reflect.DeepEqual(record, back) { // an empty list is not one that was left out
		t.Errorf("%+v reads back as %+v", record, back)
	}
	var plain gdpr.Record // encoding/json reads the same
	if err := json.Unmarshal(text, &plain); err != nil || !reflect.DeepEqual(&plain, back) {
		t.Errorf("%v", err)
	}
}

// The example record uses every field, so that what is said of it is said of them all.
func TestCarehomeUsesEveryField(t *testing.T) {
	record, _ := carehome(t)
	unused := map[string]bool{}
	fields(reflect.TypeFor[gdpr.Record](), "", func(path string) { unused[path] = true })
	used(reflect.ValueOf(*record), "", unused)
	delete(unused, ".Controller.Representative") // only of a controller outside the UK
	delete(unused, ".Activities.OnBehalfOf")     // only of a processor
	for path := range unused {
		t.Errorf("%s is nowhere used", path)
	}
}

// isStruct reports whether a type is a struct of exported fields, and no period, which has parts that are periods.
func isStruct(t reflect.Type) bool {
	return t != reflect.TypeFor[retention.Period]() && t.Kind() == reflect.Struct && t.NumField() > 0 && t.Field(0).IsExported()
}

func fields(t reflect.Type, path string, yield func(string)) {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if !isStruct(t) {
		yield(path)
		return
	}
	for f := range t.Fields() {
		fields(f.Type, path+"."+f.Name, yield)
	}
}

func used(v reflect.Value, path string, unused map[string]bool) {
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			used(v.Index(i), path, unused)
		}
	case isStruct(v.Type()):
		for f, value := range v.Fields() {
			used(value, path+"."+f.Name, unused)
		}
	case !v.IsZero():
		delete(unused, path)
	}
}

func TestData(t *testing.T) {
	a := gdpr.Activity{Grounds: []basis.Ground{
		{Data: category.Of(category.Contact, category.Dietary), Special: category.Of(category.Health)}, {Data: category.Of(category.Identity)},
	}}
	if got, want := a.Data(), category.Of(category.Contact, category.Dietary, category.Health, category.Identity); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if !new(gdpr.Activity).Data().Empty() {
		t.Error("no ground holds data")
	}
}

// What the types of Go let through and no file can say is refused by its path, and no rule takes it for a condition that is met.
func TestValidateRefusesWhatIsNoConstant(t *testing.T) {
	for want, spoil := range map[string]func(*gdpr.Record){
		"activities[0].grounds[0].article9: basis: Article 9 condition(200) is none of the constants: want explicit-consent, employment-or-social-protection, vital-interests-incapable, not-for-profit-body, made-public, legal-claims, substantial-public-interest, health-or-social-care, public-health, archiving-or-research": func(r *gdpr.Record) { r.Activities[0].Grounds[0].Article9 = 200 },
		"activities[0].grounds[0].article6: basis: Article 6 basis(8) is none of the constants: want consent, contract, legal-obligation, vital-interests, public-task, recognised-legitimate-interests, legitimate-interests":                                                                                                     func(r *gdpr.Record) { r.Activities[0].Grounds[0].Article6 = 8 },
		"activities[0].grounds[0].schedule1: basis: Schedule 1 paragraph(99) is none of the constants: want one of the 41 from 1 to 41":                                                                                                                                                                                            func(r *gdpr.Record) { r.Activities[0].Grounds[0].Schedule1 = 99 },
		"activities[0].grounds[0].for: category: purpose(250) is none of the constants: want one of the 62 from care-delivery to statistics":                                                                                                                                                                                       func(r *gdpr.Record) { r.Activities[0].Grounds[0].For = 250 },
		"activities[0].grounds[0].data: category: category(127) is none of the constants: want one of the 121 from racial-or-ethnic-origin to anonymised":                                                                                                                                                                          func(r *gdpr.Record) { r.Activities[0].Grounds[0].Data[1] |= 1 << 63 },
		"activities[0].large_scale: fact: fact(9) is none of the constants: want no, yes":                                                                                                                                                                                                                                          func(r *gdpr.Record) { r.Activities[0].LargeScale = 9 },
		"activities[0].sources[0].from_person: fact: fact(3) is none of the constants: want no, yes":                                                                                                                                                                                                                               func(r *gdpr.Record) { r.Activities[0].Sources = []gdpr.Source{{FromPerson: 3}} },
		"controller.kind: gdpr: kind of controller(99) is none of the constants: want charity, company, co-operative, partnership, sole-trader, public-body, individual":                                                                                                                                                           func(r *gdpr.Record) { r.Controller.Kind = 99 },
		"activities[0].retention[0]: retention: keep: -3 years: want an amount of 0 or more": func(r *gdpr.Record) {
			r.Activities[0].Retention = []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(-3)}}}
		},
	} {
		r := &gdpr.Record{Controller: gdpr.Controller{Kind: gdpr.Charity}, Activities: []gdpr.Activity{{
			ID: "a", Grounds: []basis.Ground{{Data: category.Of(category.Health), Article6: basis.Contract, Article9: basis.HealthOrSocialCare}},
		}}}
		if err := r.Validate(); err != nil {
			t.Fatal(err)
		}
		spoil(r)
		if err := r.Validate(); err == nil || err.Error() != "gdpr: "+want {
			t.Errorf("found %v\n want gdpr: %s", err, want)
		}
		missing := slices.ContainsFunc(new(gdpr.Checker).Check(r), func(f check.Finding) bool { return f.Rule == "condition-missing" })
		if missing != (r.Activities[0].Grounds[0].Article9 == 200) {
			t.Errorf("%s: condition-missing is raised: %t", want, missing)
		}
	}
	if err := (*gdpr.Record)(nil).Validate(); err == nil || !strings.HasPrefix(err.Error(), "gdpr: the record is nil") {
		t.Errorf("of no record: %v", err)
	}
}

func TestDocumentExists(t *testing.T) {
	for _, d := range []gdpr.Document{{Name: "x"}, {Link: "x"}, {Dated: 1}} {
		if !d.Exists() {
			t.Errorf("%+v does not exist", d)
		}
	}
	for _, d := range []gdpr.Document{{}, {ReviewBy: 1}} { // a day for a review of nothing
		if d.Exists() {
			t.Errorf("%+v exists", d)
		}
	}
}

// FuzzRecord: what is read writes and reads back the same, encoding/json reads it too, and nothing panics.
func FuzzRecord(f *testing.F) {
	_, data := carehome(f)
	f.Add(data)
	for _, q := range requirements() {
		f.Add([]byte(q.Bad))
	}
	f.Add([]byte(`{"controller": {"services": [{"id": "n"}]}, "activities": [{"id": "a", "service": "n", "grounds": [{"under": "ACT/Care Act 2014/s42"}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		record, err := gdpr.ParseRecord(data, "fuzz")
		if err != nil {
			if record != nil || !strings.HasPrefix(err.Error(), "fuzz:") || strings.ContainsAny(err.Error(), "\n\r") {
				t.Fatalf("%v, %q", record, err)
			}
			return
		}
		text, err := json.Marshal(record)
		if err != nil {
			t.Fatalf("cannot be written: %v", err)
		}
		back, err := gdpr.ParseRecord(text, "back")
		if err != nil {
			t.Fatalf("%v in %s", err, text)
		}
		if !reflect.DeepEqual(record, back) {
			t.Fatalf("%s reads back as %+v", text, back)
		}
		if changes, err := gdpr.Diff(record, back); changes != nil || err != nil {
			t.Fatalf("%v, %v", changes, err)
		}
		(&gdpr.Checker{}).Check(record)
	})
}
