package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/gdprtest"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// published is the notice drawn up from a record, written and read back.
func published(t testing.TB, r *gdpr.Record, on civil.Date) *notice.Notice {
	t.Helper()
	drafted, err := notice.Draft(r, on)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range drafted.Blanks {
		t.Errorf("a blank at %s: %s", b.Path, b.Missing)
	}
	text, err := json.Marshal(drafted.Notice)
	if err != nil {
		t.Fatal(err)
	}
	n, err := notice.Read(bytes.NewReader(text), "notice.json")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The drafted notice has no blank, no rule objects to it, and it says what is done: today, and as it stood in 2022.
func TestNotice(t *testing.T) {
	for _, edition := range []struct {
		record *gdpr.Record
		on     civil.Date
	}{{record(), gdpr.LawAsAt()}, {record2022(), then}} {
		n := published(t, edition.record, edition.on)
		gdprtest.CleanNoticeBy(t, &notice.Checker{AsAt: edition.on}, n)
		for _, f := range notice.ReviewOwn(n).Findings {
			t.Errorf("%s at its own date: %s %s: %s", edition.on, f.Rule, f.Path, f.Message)
		}
		compared, err := notice.Compare(n, edition.record, edition.on)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range compared.Findings {
			t.Errorf("%s: %s %s: %s", edition.on, f.Rule, f.Path, f.Message)
		}
	}
}

// The texts differ where the law does.
func TestNoticeIsOfItsDay(t *testing.T) {
	markdown := func(r *gdpr.Record, on civil.Date) string {
		var b strings.Builder
		if err := published(t, r, on).WriteMarkdown(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	now, before := markdown(record(), gdpr.LawAsAt()), markdown(record2022(), then)
	for _, words := range []string{"UK GDPR Article 6(1)(ea) and Annex 1 paragraph 6", "the Information Commission (ICO)", "complain to us", "UK-US data bridge", "Information Commission, where it asks"} {
		if !strings.Contains(now, words) || strings.Contains(before, words) {
			t.Errorf("%q: today %t, want true; in 2022 %t, want false", words, strings.Contains(now, words), strings.Contains(before, words))
		}
	}
	for _, words := range []string{"the Information Commissioner (ICO)", "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014 regulation 13", "agreement of 2022"} {
		if strings.Contains(now, words) || !strings.Contains(before, words) {
			t.Errorf("%q: today %t, want false; in 2022 %t, want true", words, strings.Contains(now, words), strings.Contains(before, words))
		}
	}
}
