package gdpr_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
)

func TestDiff(t *testing.T) {
	const a = `{"id": "a", "name": "A", "grounds": [{"data": ["health"], "article6": "contract"}]}`
	for _, test := range []struct {
		name, was, is string
		want          []gdpr.Change
	}{
		{"nothing", `{"activities": [` + a + `]}`, `{"activities": [` + a + `]}`, nil},
		{"both empty", `{}`, `{}`, nil},
		{"a field of the record", `{"version": "1"}`, `{"version": "2"}`, []gdpr.Change{{Path: "version", Was: `"1"`, Is: `"2"`}}},
		{"a field that comes, a field that goes", `{"owner": "officer"}`, `{"reviewed": "2026-02-05"}`, []gdpr.Change{
			{Path: "owner", Was: `"officer"`}, {Path: "reviewed", Is: `"2026-02-05"`},
		}},
		{"a field of the controller", `{"controller": {"name": "x", "funded": "no"}}`, `{"controller": {"name": "x", "funded": "yes"}}`, []gdpr.Change{
			{Path: "controller.funded", Was: `"no"`, Is: `"yes"`},
		}},
		{"a field of a ground", `{"activities": [` + a + `]}`, `{"activities": [` + strings.Replace(a, "contract", "consent", 1) + `]}`, []gdpr.Change{
			{Activity: "a", Path: "grounds[0].article6", Was: `"contract"`, Is: `"consent"`},
		}},
		{"a kind of data more", `{"activities": [` + a + `]}`, `{"activities": [` + strings.Replace(a, `"health"`, `"health", "contact"`, 1) + `]}`, []gdpr.Change{
			{Activity: "a", Path: "grounds[0].data[1]", Is: `"contact"`},
		}},
		{"a ground more, and back", `{"activities": [` + a + `]}`, `{"activities": [` + strings.Replace(a, `}]`, `}, {"article6": "consent"}]`, 1) + `]}`, []gdpr.Change{
			{Activity: "a", Path: "grounds[1]", Is: `{"article6":"consent"}`},
		}},
		{"an activity that comes", `{"activities": []}`, `{"activities": [{"id": "b", "name": "B"}]}`, []gdpr.Change{{Activity: "b", Is: `{"id":"b","name":"B"}`}}},
		{"an activity that goes", `{"activities": [{"id": "b", "name": "B"}]}`, `{}`, []gdpr.Change{{Activity: "b", Was: `{"id":"b","name":"B"}`}}},
		{"another order is no difference", `{"activities": [{"id": "a"}, {"id": "b"}]}`, `{"activities": [{"id": "b"}, {"id": "a"}]}`, nil},
		{"another id is another activity", `{"activities": [{"id": "a", "name": "N"}]}`, `{"activities": [{"id": "b", "name": "N"}]}`, []gdpr.Change{
			{Activity: "a", Was: `{"id":"a","name":"N"}`}, {Activity: "b", Is: `{"id":"b","name":"N"}`},
		}},
		{"the record first, then the activities in the old order, then new ones",
			`{"version": "1", "activities": [{"id": "z", "name": "Z"}, {"id": "a", "name": "A"}]}`,
			`{"version": "2", "activities": [{"id": "n", "name": "N"}, {"id": "a", "name": "B"}, {"id": "z", "name": "Y"}]}`,
			[]gdpr.Change{
				{Path: "version", Was: `"1"`, Is: `"2"`},
				{Activity: "z", Path: "name", Was: `"Z"`, Is: `"Y"`},
				{Activity: "a", Path: "name", Was: `"A"`, Is: `"B"`},
				{Activity: "n", Is: `{"id":"n","name":"N"}`},
			}},
		{"a law that is named", `{"activities": [{"id": "a", "grounds": [{"under": "ACT/Care Act 2014/s42"}]}]}`, `{"activities": [{"id": "a", "grounds": [{"under": "ACT/Care Act 2014/s44"}]}]}`, []gdpr.Change{
			{Activity: "a", Path: "grounds[0].under", Was: `"ACT/Care Act 2014/s42"`, Is: `"ACT/Care Act 2014/s44"`},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := gdpr.Diff(parsed(t, test.was), parsed(t, test.is))
			if err != nil || !slices.Equal(got, test.want) {
				t.Errorf("%+v, %v\nwant %+v", got, err, test.want)
			}
			back, err := gdpr.Diff(parsed(t, test.is), parsed(t, test.was))
			if err != nil || len(back) != len(got) {
				t.Errorf("the other way round %d differences, %v; want %d", len(back), err, len(got))
			}
		})
	}
	broken := &gdpr.Record{Activities: []gdpr.Activity{{ID: "a", LargeScale: 9}}}
	for _, pair := range [][2]*gdpr.Record{{broken, {}}, {{}, broken}} {
		if changes, err := gdpr.Diff(pair[0], pair[1]); err == nil || !strings.HasPrefix(err.Error(), "gdpr: the record cannot be written: ") || changes != nil {
			t.Errorf("a value outside its table: %v, %v", changes, err)
		}
	}
}

func parsed(t testing.TB, text string) *gdpr.Record {
	t.Helper()
	record, err := gdpr.ParseRecord([]byte(text), "record")
	if err != nil {
		t.Fatal(err)
	}
	return record
}
