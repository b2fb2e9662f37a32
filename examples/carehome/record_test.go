package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/gdprtest"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// then is the day of the older edition.
var then = civil.On(2022, 11, 24)

// No rule objects to the record, or asks it for a fact: today, and as it stood in 2022.
func TestRecord(t *testing.T) {
	gdprtest.Clean(t, record())
	gdprtest.CleanBy(t, &gdpr.Checker{AsAt: then}, record2022())
}

// Who relies on recognised legitimate interests before 5 February 2026 is told so.
func TestTodaysRecordIsNotThatOf2022(t *testing.T) {
	early := &gdpr.Checker{AsAt: civil.On(2026, 2, 4), Rules: slices.DeleteFunc(gdpr.Rules(), func(r gdpr.Rule) bool { return r.Group != "basis" })}
	gdprtest.WantBy(t, early, record(),
		"basis-not-in-force activities[6].grounds[0].article6",
		"basis-not-in-force activities[6].grounds[1].article6",
		"basis-not-in-force activities[6].grounds[2].article6")
}

// A slip that is easily made: the paragraph for health and social care stands in Part 1, and substantial public interest needs one of Part 2.
func TestSlip(t *testing.T) {
	r := record()
	plans := activity(t, r, "care-delivery")
	plans.Grounds = slices.Clone(plans.Grounds)
	plans.Grounds[1].Article9 = basis.SubstantialPublicInterest
	gdprtest.Want(t, r, "schedule1-wrong-part activities[1].grounds[1].schedule1")
}

// The record is an example of its kind: every basis is relied on, and people of every sort are told of.
func TestRecordIsRealistic(t *testing.T) {
	relied := map[basis.Article6]bool{}
	ids := map[string]bool{}
	for _, a := range record().Activities {
		ids[a.ID] = true
		for _, g := range a.Grounds {
			relied[g.Article6] = true
		}
	}
	if len(ids) < 25 || len(relied) != 7 {
		t.Errorf("%d activities on %d bases, want 25 at least, on all seven", len(ids), len(relied))
	}
	for _, edition := range edition2022 {
		if !ids[edition.ID] {
			t.Errorf("the edition of 2022 has %q, which the record has not", edition.ID)
		}
	}
}

// The tests of other packages read the record from a file: this one.
func TestFile(t *testing.T) {
	text, err := json.MarshalIndent(record(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, filepath.Join("..", "..", "gdpr", "testdata", "carehome.json"), string(text)+"\n")
	back, err := gdpr.ReadRecord(strings.NewReader(string(text)), "carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	if changes, err := gdpr.Diff(record(), back); err != nil || changes != nil {
		t.Errorf("reads back with %v, %v", changes, err)
	}
}

// activity is one of a record's activities, to be changed in place.
func activity(t testing.TB, r *gdpr.Record, id string) *gdpr.Activity {
	t.Helper()
	i := slices.IndexFunc(r.Activities, func(a gdpr.Activity) bool { return a.ID == id })
	if i < 0 {
		t.Fatalf("the record has no activity %q", id)
	}
	return &r.Activities[i]
}
