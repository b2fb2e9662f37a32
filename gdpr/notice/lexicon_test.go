package notice_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// made is a notice that nobody has read.
func made(t *testing.T, n *notice.Notice) *notice.Notice {
	t.Helper()
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	m := new(notice.Notice)
	if err := json.Unmarshal(text, m); err != nil {
		t.Fatal(err)
	}
	return m
}

// A notice that is read and one that is made say the same under either GDPR.
func TestMadeNotice(t *testing.T) {
	for _, id := range corpus {
		read := published(t, id)
		other := made(t, read)
		if !reflect.DeepEqual(notice.ReviewOwn(read).Findings, notice.ReviewOwn(other).Findings) {
			t.Errorf("%s: at its own date, read and made differ", id)
		}
		for _, on := range []string{"2020-12-31", "2021-01-01", gdpr.LawAsAt().String()} {
			if !reflect.DeepEqual(notice.Review(read, day(on)).Findings, notice.Review(other, day(on)).Findings) {
				t.Errorf("%s: on %s, read and made differ", id, on)
			}
		}
	}
}

// What is changed in a notice after it was read counts as it stands.
func TestChangedNotice(t *testing.T) {
	n := declared(t, `{"id": "r", "name": "R", "names": [{"words": "UK Health Security Agency"}], "under": [{"words": "Care Act 2014"}],
		"basis": [{"words": "a legal obligation", "says": ["legal-obligation"], "cites": "UK GDPR Article 6(1)(c)"}], "retention": [{"words": "6 years after the contract ends"}]}`)
	changed := []string{"retention-anchor-missing", "citation-unknown", "body-ended", "law-name-wrong"}
	for _, rule := range found(n) {
		if slices.Contains(changed, rule) {
			t.Errorf("%s is found before anything was changed", rule)
		}
	}
	r := &n.Rows[0]
	r.Retention[0].Words = "6 years"
	r.Basis[0].Cites = "UK GDPR Article 6(1)(z)"
	r.Names[0].Words = "Public Health England"
	r.Under[0].Words = "Immigration Act 2006"
	after := found(n)
	for _, rule := range changed {
		if !slices.Contains(after, rule) {
			t.Errorf("%s is not found in what was changed: %q", rule, after)
		}
	}
}

// Many may review one notice at a time.
func TestReviewsAtATime(t *testing.T) {
	for _, n := range []*notice.Notice{published(t, "milestones"), made(t, published(t, "milestones"))} {
		want := notice.ReviewOwn(n).Findings
		var wait sync.WaitGroup
		for range 4 {
			wait.Go(func() {
				if !reflect.DeepEqual(notice.ReviewOwn(n).Findings, want) {
					t.Error("two reviews at a time differ")
				}
			})
		}
		wait.Wait()
	}
}
