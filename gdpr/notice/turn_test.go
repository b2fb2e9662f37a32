package notice_test

import (
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// several are notices of every sort: the five, the sound ones, and what each rule shows as bad and as good.
func several(t *testing.T) (all []*notice.Notice) {
	t.Helper()
	for _, id := range slices.Concat(corpus[:], []string{"sound", "sound-2022"}) {
		n, err := notice.ReadFile(os.DirFS("../../examples/notices"), id+".json")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, n)
	}
	for _, rule := range notice.Rules() {
		all = append(all, declared(t, rule.Bad), declared(t, rule.Good))
	}
	return all
}

// unlike are notices that read otherwise on some days: their citations mean another place under either GDPR, their exemptions, their
// basis or the Schedule that they cite come and go.
func unlike(t *testing.T) []*notice.Notice {
	t.Helper()
	return []*notice.Notice{
		declared(t, `{"id": "r", "name": "Research", "data": ["health"], "special": ["health"], "basis": [{"words": "recognised legitimate interests", "cites": "GDPR Article 6(1)(ea) and Annex 1 paragraph 6"}], "condition": [{"words": "health", "cites": "GDPR Article 9(2)(ha), 9(2)(h) and Article 22A"}], "rights": [{"right": "automated-decisions", "all": true, "words": "no machine decides"}]}`),
		declared(t, `{"exempt": [{"by": "UKGDPR/14(5)(b)", "items": ["source", "retention"], "why": "out of proportion"}, {"by": "UKGDPR/14(5)(e)", "items": ["rights"], "why": "out of proportion"}], "retention": []}`),
		declared(t, `{"id": "s", "name": "Safeguarding", "data": ["contact"], "basis": [{"words": "recognised legitimate interests: safeguarding", "says": ["recognised-legitimate-interests"], "names": ["UKGDPR/Annex1/6"]}], "rights": [{"right": "object", "all": true, "words": "you may object"}, {"right": "portability", "all": true, "words": "you may take them with you"}, {"right": "erasure", "words": "we erase them"}]}`),
		declared(t, `{"basis": [{"words": "recognised legitimate interests", "says": ["recognised-legitimate-interests"]}], "rows": [{"id": "w", "name": "Welfare", "data": ["contact"]}], "rights": [{"right": "object", "all": true, "words": "you may object"}]}`),
		declared(t, `{"sections": [{"id": "policy", "statements": [{"topic": "policy-document"}]}, {"id": "checks"}], "rows": [
			{"id": "abroad", "section": "checks", "name": "Checks abroad", "people": ["employee"], "data": ["criminal-offence"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "international law", "data": ["criminal-offence"], "cites": "DPA 2018 Schedule A1 paragraph 1"}]},
			{"id": "here", "section": "checks", "name": "Checks", "people": ["employee"], "data": ["criminal-offence"], "basis": [{"words": "a contract", "says": ["contract"]}]}]}`),
	}
}

// turning is the days on which the law changed, with the day before each.
func turning() (days []civil.Date) {
	for c := range law.Changes(gdpr.LawFrom(), gdpr.LawAsAt()) {
		if !slices.Contains(days, c.On) {
			days = append(days, c.On-1, c.On)
		}
	}
	return append(days, gdpr.LawFrom()-1, gdpr.LawAsAt(), gdpr.LawAsAt()+1)
}

func outcomesOf(c check.Coverage) (list []check.Outcome) {
	for _, o := range c.Rules() {
		list = append(list, o)
	}
	return list
}

// TestReviewBoth holds that asking about two days together gives what asking about each gives, whatever was shared between them: for
// every notice, and its own date and window beside every day on which the law turned.
func TestReviewBoth(t *testing.T) {
	accept := []check.Acceptance{{Rule: "basis-missing", By: "data protection officer", Why: "mended next month", Until: civil.On(2024, 1, 1)}}
	for _, n := range slices.Concat(several(t), unlike(t)) {
		windows := []notice.Dated{n.Dated, {From: gdpr.LawFrom(), Until: civil.On(2026, 3, 1)}}
		for _, n.Dated = range windows {
			for _, on := range turning() {
				c := notice.Checker{AsAt: on, Accept: accept, Omit: []string{"retention-vague"}}
				own, later := c.ReviewBoth(n)
				for _, pair := range [][2]notice.Report{{own, c.ReviewOwn(n)}, {later, c.Review(n)}} {
					got, want := pair[0], pair[1]
					if got.AsAt != want.AsAt || !reflect.DeepEqual(got.Findings, want.Findings) || !slices.Equal(outcomesOf(got.Coverage), outcomesOf(want.Coverage)) {
						t.Fatalf("%s dated %v to %v: together with %s the review as at %s differs from one alone:\n%v\n%v", n.ID, n.Dated.From, n.Dated.Until, on, want.AsAt, got.Findings, want.Findings)
					}
				}
			}
		}
	}
}

// TestTimeless holds every rule that calls itself timeless to it, on both sides of every change of law.
func TestTimeless(t *testing.T) {
	var timeless notice.Checker
	for _, rule := range notice.Rules() {
		if rule.Timeless {
			rule.Span = law.Span{} // what it says, whether it is asked or not
			timeless.Rules = append(timeless.Rules, rule)
		}
	}
	if len(timeless.Rules) < 50 {
		t.Errorf("%d rules are timeless: a review of two days asks all others twice", len(timeless.Rules))
	}
	for _, n := range several(t) {
		var first notice.Report
		for _, timeless.AsAt = range turning() {
			if timeless.AsAt < gdpr.LawFrom() || timeless.AsAt > gdpr.LawAsAt() {
				continue
			}
			report := timeless.Review(n)
			for k := range report.Findings {
				report.Findings[k].AsAt, report.Findings[k].Law = 0, nil // which the run adds
			}
			if first.Notice == nil {
				first = report
			}
			if !reflect.DeepEqual(report.Findings, first.Findings) || !slices.Equal(outcomesOf(report.Coverage), outcomesOf(first.Coverage)) {
				t.Fatalf("%s as at %s: %v, and as at %s %v", n.ID, report.AsAt, report.Findings, first.AsAt, first.Findings)
			}
		}
	}
}
