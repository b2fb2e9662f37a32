package notice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/rights"
)

// general is members of a notice whose general words on rights are these and nothing else.
func general(lines string) string {
	return `{"sections": [], "rights": [` + lines + `]}`
}

// rightsNearMisses: as [nearMisses], of the group of rights.
var rightsNearMisses = []nearMiss{
	{"right-missing", rows("2024-01-01", `{"id": "r", "name": "R", "under": [{"words": "Care Act 2014"}], "basis": [{"words": "a legal duty", "says": ["legal-obligation"]}]}`,
		`"rights": [{"right": "access"}, {"right": "rectification"}, {"right": "erasure"}, {"right": "restriction"}]`), check.Met,
		"a legal obligation gives neither portability nor objection"},
	{"right-missing", `{"id": "r", "name": "R", "for": ["marketing"], "data": ["image"], ` + contract + `}`, check.Met,
		"nobody can be written to with a picture: publicity is no direct marketing"},
	{"right-missing", `{"rights": [], "exempt": [{"by": "UKGDPR/13(4)", "why": "told when they came"}]}`, check.NotApplicable,
		"the controller declares why it need not tell"},
	{"right-inapplicable", `{"id": "r", "name": "R", ` + interest + `, "rights": [{"right": "object"}]}`, check.Met,
		"legitimate interests give the objection"},
	{"right-inapplicable", `{"id": "r", "name": "R", "basis": [{"words": "a contract", "says": ["contract"]}, {"words": "our public task", "says": ["public-task"]}], "rights": [{"right": "object"}]}`, check.Met,
		"one of the two bases gives it"},
	{"right-inapplicable", `{"rights": [{"right": "object", "bases": ["public-task", "legitimate-interests"]}]}`, check.NotApplicable,
		"in general words, what Article 21(1) says is right although nothing rests on either"},
	{"right-inapplicable", `{"id": "r", "name": "R", ` + contract + `, "rights": [{"right": "access"}, {"right": "erasure"}]}`, check.NotApplicable,
		"every basis gives these"},
	{"right-inapplicable", `{"id": "r", "name": "R", "rights": [{"right": "object"}]}`, check.Unclear,
		"the basis is the fact that is missing"},
	{"right-absolute", general(`{"right": "access", "all": true, "words": "this right always applies"}, {"right": "rectification", "all": true}`), check.Met,
		"access and rectification do belong to everybody"},
	{"right-absolute", `{"id": "r", "name": "R", ` + contract + `, "rights": [{"right": "complain-controller", "all": true}]}`, check.Met,
		"promised before the law asked for it"},
	{"right-absolute", rows("2024-01-01", `{"id": "r", "name": "R", "basis": [{"words": "consent", "says": ["consent"]}]}`, `"rights": [{"right": "withdraw-consent", "all": true}]`), check.Met,
		"everything rests on consent"},
	{"right-absolute", rows("2024-01-01", `{"id": "r", "name": "R", "basis": [{"words": "consent", "says": ["consent"]}]}, {"id": "c", "name": "C", `+contract+`}`, `"rights": [{"right": "withdraw-consent", "all": true}]`), check.NotMet,
		"but here a contract carries one of the two"},
	{"right-absolute", `{"id": "r", "name": "R", ` + contract + `, "rights": [{"right": "erasure", "words": "ask us to delete them"}]}`, check.Met,
		"the general part says that it does not always hold"},
	{"right-absolute", general(`{"right": "erasure", "all": true}, {"right": "erasure", "some": true}`), check.NotMet,
		"said to reach everything, whatever the next line adds"},
	{"right-inapplicable", rows("2024-01-01", `{"id": "r", "name": "R", "basis": [{"words": "a recognised interest", "says": ["recognised-legitimate-interests"]}], "rights": [{"right": "object"}]}`), check.Met,
		"the basis is none yet, which is said elsewhere: what the data then stood on decides"},
	{"right-narrowed", rows("2024-01-01", `{"id": "r", "name": "R", "basis": [{"words": "consent", "says": ["consent"]}], "rights": [{"right": "erasure", "grounds": ["no-longer-needed", "consent-withdrawn", "marketing-objected-to", "processed-unlawfully", "duty-to-erase"]}]}`, `"rights": []`), check.Met,
		"an online service offered to a child is seldom a care provider's"},
	{"right-narrowed", rows("2024-01-01", `{"id": "r", "name": "R", `+health+`, "under": [{"words": "Care Act 2014"}], "basis": [{"words": "a legal duty", "says": ["legal-obligation"]}], `+condition(`"explicit-consent"`, "UK GDPR Article 9(2)(a)")+`, "rights": [{"right": "portability", "bases": ["consent"]}]}`, `"rights": []`), check.Met,
		"explicit consent is consent"},
	{"right-narrowed", general(`{"right": "restriction", "grounds": ["accuracy-contested"], "example": true}`), check.Met,
		"one ground, as an example"},
	{"right-narrowed", general(`{"right": "restriction", "grounds": ["accuracy-contested", "restriction-preferred", "person-needs-for-claims"]}`), check.Met,
		"the fourth ground needs an objection, and a contract gives none"},
	{"right-narrowed", general(`{"right": "object", "bases": ["legitimate-interests"]}`), check.NotApplicable,
		"nothing gives the objection"},
	{"right-narrowed", rows("2024-01-01", `{"id": "r", "name": "R", `+interest+`}`, `"rights": [{"right": "object", "bases": ["legitimate-interests"]}]`), check.Met,
		"public task is left out, and nothing rests on it"},
	{"right-narrowed", `{"id": "r", "name": "R", "under": [{"words": "Care Act 2014"}], "basis": [{"words": "a legal duty", "says": ["legal-obligation"]}], "rights": [{"right": "erasure", "refused": ["legal-obligation"]}]}`, check.Met,
		"a duty stands in the way of erasure: Article 17(3)(b)"},
	{"right-narrowed", `{"id": "r", "name": "R", ` + interest + `, "rights": [{"right": "erasure", "refused": ["legitimate-interests"]}]}`, check.NotMet,
		"an interest does not"},
	{"right-misdescribed", `{"id": "r", "name": "R", ` + contract + `, "rights": [{"right": "object-marketing", "words": "unsubscribe"}]}`, check.Met,
		"described as itself, however short"},
	{"right-conflict", `{"rights": [{"right": "access", "lines": [3]}, {"right": "access", "some": true, "lines": [9]}]}`, check.Met,
		"exemptions need not be told wherever access is"},
	{"right-conflict", `{"rights": [{"right": "object", "some": true, "lines": [3]}, {"right": "object", "bases": ["legitimate-interests"], "lines": [9]}]}`, check.Met,
		"two limits of one right, both true"},
	{"right-conflict", noticed("request-contact", "example.org", "request-contact", "Example.org"), check.Met,
		"one address, written in two ways"},
	{"right-conflict", noticed("request-contact", "example.org", "request-contact", "exampel.org"), check.NotMet,
		"two addresses: one of them is a slip"},
	{"response-time-missing", noticed("response-target", "one month"), check.Met,
		"a time is stated; that it is no limit is response-time-wrong"},
	{"response-time-missing", `{"rows": [], "sections": [], "statements": []}`, check.NotApplicable,
		"a notice that describes no use yet"},
	{"response-time-wrong", noticed("response-target", "10 working days", "response-time", "one month"), check.Met,
		"an aim within a limit"},
}

// TestResponseTimes: which times can pass a month, on the bank holidays of England and Wales, 2024: received on 1 February, due on
// 1 March, which 29 days reach and 30 days pass; received on 31 January, due on 29 February, which 29 days reach; 20 working days
// from 28 March, Maundy Thursday, end on 29 April, a day late, as Good Friday and Easter Monday are none.
func TestResponseTimes(t *testing.T) {
	for _, test := range []struct {
		time string
		want check.Outcome
	}{
		{"one month", check.Met},
		{"1 month", check.Met},
		{"one calendar month", check.Met},
		{"two months", check.NotMet},
		{"28 days", check.Met},
		{"29 days", check.Met},
		{"30 days", check.NotMet},
		{"30 calendar days", check.NotMet},
		{"40 days", check.NotMet},
		{"four weeks", check.Met},
		{"five weeks", check.NotMet},
		{"10 working days", check.Met},
		{"20 working days", check.NotMet},
		{"30 working days", check.NotMet},
	} {
		n := declared(t, noticed("response-time", test.time))
		if got := outcome(t, notice.Review(n, day("2024-01-01")), "response-time-wrong"); got != test.want {
			t.Errorf("%s: %s, want %s", test.time, got, test.want)
		}
	}
	// 18 working days from 6 December 2024 end on 6 January 2025, a Monday, as the month does; in Scotland, which does not work on
	// 2 January, a day later.
	for nation, want := range map[string]check.Outcome{"england": check.Met, "northern-ireland": check.Met, "scotland": check.NotMet} {
		n := declared(t, `{"controller": {"name": "Example Care", "nation": "`+nation+`"}, `+noticed("response-time", "18 working days")[1:])
		if got := outcome(t, notice.Review(n, day("2024-06-01")), "response-time-wrong"); got != want {
			t.Errorf("18 working days in %s: %s, want %s", nation, got, want)
		}
	}
	for _, on := range []civil.Date{day("2018-05-25"), day("2026-11-22"), day("2040-01-01")} {
		if got := outcome(t, notice.Review(declared(t, noticed("response-time", "30 days")), on), "response-time-wrong"); got != check.NotMet {
			t.Errorf("30 days on %s: %s: every year has a February", on, got)
		}
	}
}

// message is the words and the law of the first finding of a rule.
func message(t *testing.T, n *notice.Notice, on civil.Date, rule string) (words string, law []string) {
	t.Helper()
	for _, f := range notice.Review(n, on).Findings {
		if f.Rule == rule {
			for _, p := range f.Law {
				law = append(law, p.String())
			}
			return f.Message, law
		}
	}
	t.Fatalf("%s finds nothing on %s", rule, on)
	return "", nil
}

// TestRightsByDay: rights and times are named as on the day, on both sides of 2021-01-01 and of 2026-02-05.
func TestRightsByDay(t *testing.T) {
	decisions := declared(t, `{"id": "r", "name": "R", `+contract+`, "rights": [{"right": "automated-decisions", "as": "object"}]}`)
	late := declared(t, noticed("response-time", "40 days"))
	for _, test := range []struct {
		on        string
		decisions string
		time      string
	}{
		{"2020-12-31", "EU GDPR Article 22, ", "EU GDPR Article 12(3)"},
		{"2021-01-01", "UK GDPR Article 22, ", "UK GDPR Article 12(3)"},
		{"2026-02-04", "UK GDPR Article 22, ", "UK GDPR Article 12(3)"},
		{"2026-02-05", "UK GDPR Article 22A, 22B, 22C, 22D)", "UK GDPR Article 12A"},
	} {
		if words, _ := message(t, decisions, day(test.on), "right-misdescribed"); !strings.Contains(words, "("+test.decisions) {
			t.Errorf("%s: %s, want %s", test.on, words, test.decisions)
		}
		if _, law := message(t, late, day(test.on), "response-time-wrong"); !slices.Contains(law, test.time) {
			t.Errorf("%s: %q, want %s", test.on, law, test.time)
		}
	}
}

// TestWhatGivesARight: the reason says which basis of which row.
func TestWhatGivesARight(t *testing.T) {
	n := declared(t, fmt.Sprintf(`{"sections": [], "rights": [], "rows": [{"id": "letters", "name": "Letters", %s}]}`, contract))
	var ids []string
	for _, f := range notice.Review(n, day("2024-01-01")).Findings {
		if f.Rule == "right-missing" {
			ids = append(ids, f.Path)
			if !strings.Contains(f.Message, "letters gives") {
				t.Errorf("%s: no row in %q", f.Path, f.Message)
			}
		}
	}
	if want := []string{"rights.access", "rights.erasure", "rights.portability", "rights.rectification", "rights.restriction"}; !slices.Equal(ids, want) {
		t.Errorf("found %q, want %q: a contract gives no objection", ids, want)
	}
}

// TestUnknownRights: a notice made in Go with values outside the tables is reviewed, not refused by a panic.
func TestUnknownRights(t *testing.T) {
	n := declared(t, `{"id": "r", "name": "R", `+contract+`, "rights": [{"right": "access"}]}`)
	n.Rows[0].Rights = append(n.Rows[0].Rights, notice.RightLine{Right: 200, As: 201}, notice.RightLine{Right: rights.Erasure, As: 201})
	if got := outcome(t, notice.Review(n, day("2024-01-01")), "right-misdescribed"); got != check.NotMet {
		t.Errorf("found %s", got)
	}
}

// TestWithoutWords: a reading whose words are not in the file is told by its place or its value, and by no empty pair of quotes.
func TestWithoutWords(t *testing.T) {
	found := 0
	for topic := range notice.AllTopics() {
		values := slices.AppendSeq([]string{"", "us", "40 days", "2022-03-15", "interests", "health", "care-delivery"}, topic.Values())
		for _, value := range values {
			if !topic.Takes(value) {
				continue
			}
			n := declared(t, noticed(topic.String(), value))
			n.Rights = []notice.RightLine{{Right: rights.Objection, All: true}, {Right: rights.Portability, As: rights.Erasure}}
			for _, f := range notice.Review(n, gdpr.LawAsAt()).Findings {
				if found++; strings.Contains(f.Message+f.Missing, `""`) {
					t.Errorf("%s %q: %s: %s", topic, value, f.Rule, f.Message)
				}
			}
		}
	}
	if found == 0 {
		t.Error("nothing is found")
	}
}
