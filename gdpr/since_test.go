package gdpr_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/rights"
)

// answer is what is said on a day of something that is declared.
type answer func(t *testing.T, on civil.Date) string

// activity is what a rule says of a declaration.
func activity(rule, text string) answer {
	return func(t *testing.T, on civil.Date) string {
		record, _ := declaration(t, text)
		_, coverage := (&gdpr.Checker{AsAt: on}).Review(record)
		return outcome(coverage, rule).String()
	}
}

// cites is what is said of an activity that names a place as its law.
func cites(key string) answer {
	return activity("citation-not-in-force", `{"data": ["contact"], "article6": "legal-obligation", "under": "`+key+`"}`)
}

// goes is what is said of an activity that sends data abroad on a mechanism.
func goes(mechanism string) answer {
	return activity("transfer-mechanism-ended", `{"id": "a", "transfers": [{"recipient": "Host", "country": "US", "mechanism": "`+mechanism+`"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`)
}

// says is what a rule says of a notice with these members.
func says(rule, members string) answer {
	return func(t *testing.T, on civil.Date) string {
		n, err := notice.Read(strings.NewReader(`{"id": "n", "controller": {"name": "Example Care", "kind": "charity"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, `+members+`}`), "notice")
		if err != nil {
			t.Fatal(err)
		}
		for id, o := range notice.Review(n, on).Coverage.Rules() {
			if id == rule {
				return o.String()
			}
		}
		t.Fatalf("%q is no rule", rule)
		return ""
	}
}

// applies is what is said of a right to data held on a ground.
func applies(right rights.Right, g basis.Ground) answer {
	return func(_ *testing.T, on civil.Date) string {
		a := right.Applies(g, rights.Facts{}, on)
		return fmt.Sprint(a.Verdict, a.Opens, a.Limits)
	}
}

// exempts is who can rely on an exemption.
func exempts(p law.Provision) answer {
	return func(_ *testing.T, on civil.Date) string {
		e, ok := rights.ExemptionAt(p, on)
		return fmt.Sprint(ok, e.Reliance, e.Test)
	}
}

var contact = basis.Ground{Data: category.Of(category.Contact), Article6: basis.LegitimateInterests, Interest: "news"}

// differently: for every change of the law a declaration that answers differently on the day before and the day after,
// or why no rule depends on it.
var differently = []struct {
	on, summary string // the change
	answer      answer
	none        string
}{
	{"2018-05-25", "the six lawful bases", activity("basis-not-in-force", `{"data": ["contact"], "article6": "consent"}`), ""},
	{"2018-05-25", "the conditions of Article 9(2)", activity("schedule1-wrong-part", `{"data": ["health"], "article6": "consent", "article9": "health-or-social-care", "schedule1": "18"}`), ""},
	{"2018-05-25", "Schedule 1 begins", activity("policy-document-missing", `{"id": "a", "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`), ""},
	{"2020-07-17", "the EU-US Privacy Shield", goes("privacy-shield"), ""},
	{"2021-01-01", "the UK GDPR takes the place", cites("EUGDPR/30"), ""},
	{"2021-01-01", "the age of a child's own consent online, 13, moves", cites("DPA2018/s9"), ""},
	{"2021-01-01", "the European Economic Area is abroad", activity("transfer-undeclared", `{"id": "a", "recipients": [{"name": "Host", "country": "Ireland"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`), ""},
	{"2021-01-01", "a notice that measures transfers", says("eu-reference-stale", `"statements": [{"topic": "home-area", "value": "eea", "words": "outside the EEA"}]`), ""},
	{"2021-11-11", "care homes in England must see proof", activity("requirement-ended", `{"id": "a", "purposes": ["vaccination as a condition of deployment"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`), ""},
	{"2022-01-31", "the immigration exemption is the Secretary", exempts(law.DPA2018.Schedule("2", "4")), ""},
	{"2022-03-15", "the duty of care homes", activity("requirement-ended", `{"id": "a", "purposes": ["vaccination as a condition of deployment"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`), ""},
	{"2022-03-21", "the International Data Transfer Agreement", goes("idta"), ""},
	{"2023-10-12", "the UK-US data bridge", goes("data-bridge"), ""},
	{"2023-12-26", "mayors of combined county authorities", activity("schedule1-imprecise", `{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "23", "limb": "(3)(ha)"}`), ""},
	{"2023-12-31", "fundamental rights are those", nil, "wording of points (g) and (j): what must be shown is as before, and no rule asks it"},
	{"2024-01-01", "a search for what a person asks", applies(rights.Access, contact), ""},
	{"2024-03-08", "the immigration exemption has its safeguards", exempts(law.DPA2018.Schedule("2", "4")), ""},
	{"2024-03-22", "the EU clauses of 2001 to 2010", goes("old-clauses"), ""},
	{"2024-12-13", "anaesthesia associates", nil, "who answers for health data under Article 9(3) is declared nowhere, and no rule asks it"},
	{"2025-08-20", "relevant international law, besides domestic law", activity("citation-not-in-force", `{"data": ["contact"], "article6": "public-task", "own_task": "yes", "under": "DPA2018/SchA1"}`), ""},
	{"2025-08-20", "relevant international law can stand in place of a paragraph of Schedule 1 Part 2", activity("public-interest-paragraph-missing", `{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "under": "DPA2018/SchA1"}`), ""},
	{"2025-08-20", "relevant international law can stand in place of a paragraph of Schedule 1", activity("criminal-condition-missing", `{"data": ["criminal-offence"], "article6": "consent", "under": "DPA2018/SchA1"}`), ""},
	{"2025-08-20", "Article 9(2) says that it comes on top", nil, "the rules asked for both all along, as the regulator did; tribunals need no other declaration than courts"},
	{"2025-08-20", "Article 4A says how", cites("UKGDPR/4A"), ""},
	{"2026-02-05", "recognised legitimate interests", activity("basis-not-in-force", `{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`), ""},
	{"2026-02-05", "a public task must be", activity("public-task-without-authority", `{"data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42", "own_task": "no"}`), ""},
	{"2026-02-05", "consent to an area of scientific research", cites("UKGDPR/4(6)(a)"), ""},
	{"2026-02-05", "the definitions of Article 4", cites("UKGDPR/4(11)"), ""},
	{"2026-02-05", "Article 8A and Annex 2", cites("UKGDPR/6(4)"), ""},
	{"2026-02-05", "the safeguards of research", cites("UKGDPR/89(1)"), ""},
	{"2026-02-05", "paragraphs 4, 10, 13", activity("schedule1-imprecise", `{"data": ["health"], "article6": "consent", "article9": "substantial-public-interest", "schedule1": "14", "limb": "(1)(b)(iia)"}`), ""},
	{"2026-02-05", "Articles 22A to 22D", cites("UKGDPR/22(3)"), ""},
	{"2026-02-05", "transfers are tested", cites("UKGDPR/45B"), ""},
	{"2026-02-05", "Article 12A counts", cites("UKGDPR/12A"), ""},
	{"2026-02-05", "the exemptions from telling", says("recipients-missing", `"exempt": [{"by": "UKGDPR/14(5)(e)", "items": ["recipients"], "why": "a register of many"}], "rows": [{"id": "r", "name": "R", "data": ["contact"]}]`), ""},
	{"2026-03-31", "data held because of a malicious person", applies(rights.Erasure, contact), ""},
	{"2026-04-29", "regulations may move the age", nil, "a power; no regulations are made, and the age is 13 as before"},
	{"2026-06-19", "people must be told", says("complaint-controller-missing", `"rows": [{"id": "r", "name": "R", "data": ["contact"]}]`), ""},
	{"2026-06-19", "people can complain", applies(rights.ControllerComplaint, contact), ""},
	{"2026-09-30", "the Information Commission", activity("body-ended", `{"id": "a", "recipients": [{"name": "Information Commissioner"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`), ""},
}

func TestEveryChangeIsSeen(t *testing.T) {
	used := make(map[int]bool)
	for c := range law.Changes(civil.On(2018, 5, 24), gdpr.LawAsAt()) {
		i := -1
		for j, d := range differently { // of two that fit, the longer
			if d.on == c.On.String() && strings.HasPrefix(c.Summary, d.summary) && (i < 0 || len(d.summary) > len(differently[i].summary)) {
				i = j
			}
		}
		if i < 0 {
			if c.Name == "" {
				t.Errorf("%s, %s: nothing shows what it changes", c.On, c.Summary)
				continue
			}
			field, rule := `"recipients": [{"name": %q}]`, "body-ended"
			if c.Touches == law.OfDuty {
				field, rule = `"purposes": [%q]`, "requirement-ended"
			}
			turns(t, c, activity(rule, `{"id": "a", `+fmt.Sprintf(field, c.Name)+`, "grounds": [{"data": ["contact"], "article6": "consent"}]}`))
			continue
		}
		used[i] = true
		switch d := differently[i]; {
		case d.answer != nil:
			turns(t, c, d.answer)
		case d.none == "":
			t.Errorf("%s, %s: neither an answer nor a reason", c.On, c.Summary)
		}
	}
	for i, d := range differently {
		if !used[i] {
			t.Errorf("%s, %s: no such change", d.on, d.summary)
		}
	}
}

// turns demands that an answer turns on the day of a change.
func turns(t *testing.T, c law.Change, say answer) {
	t.Helper()
	if before, after := say(t, c.On-1), say(t, c.On); before == after {
		t.Errorf("%s, %s: %s on both days", c.On, c.Summary, before)
	}
}

// Since names the activity, the day and the change for every change that a rule for records depends on.
func TestSince(t *testing.T) {
	for _, test := range []struct {
		name, text, from, to string
		want                 []string
	}{
		{"nothing moved", `{"data": ["contact"], "article6": "consent"}`, "2018-05-25", "2026-11-22", nil},
		{"a basis that came", `{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`, "2024-01-01", "2026-11-22", []string{
			"2026-02-05 example basis-not-in-force not-met to nothing: recognised legitimate interests come in",
		}},
		{"the last day before", `{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`, "2024-01-01", "2026-02-04", nil},
		{"from the day itself", `{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`, "2026-02-05", "2026-11-22", nil},
		{"another body's task", `{"data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42", "own_task": "no"}`, "2026-02-04", "2026-02-05", []string{
			"2026-02-05 example public-task-without-authority nothing to not-met: a public task must be",
		}},
		{"a question that opens", `{"data": ["contact"], "article6": "public-task", "under": "ACT/Care Act 2014/s42"}`, "2026-02-04", "2026-02-05", []string{
			"2026-02-05 example public-task-without-authority nothing to unclear: a public task must be",
		}},
		{"a place that went", `{"data": ["contact"], "article6": "legal-obligation", "under": "UKGDPR/22(3)"}`, "2026-01-01", "2026-03-01", []string{
			"2026-02-05 example citation-not-in-force nothing to not-met: Articles 22A to 22D",
		}},
		{"a body", `{"id": "a", "recipients": [{"name": "NHS Digital"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "2022-01-01", "2026-01-01", []string{
			"2023-02-01 a body-ended nothing to not-met: NHS Digital: ends",
		}},
		{"a duty that came and went", `{"id": "a", "purposes": ["vaccination as a condition of deployment"], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "2021-01-01", "2023-01-01", []string{
			"2021-11-11 a requirement-ended not-met to nothing: care homes in England must see",
			"2022-03-15 a requirement-ended nothing to not-met: the duty of care homes",
		}},
		{"a mechanism", `{"id": "a", "transfers": [{"recipient": "Host", "country": "US", "mechanism": "data-bridge"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "2023-01-01", "2024-01-01", []string{
			"2023-10-12 a transfer-mechanism-ended not-met to nothing: the UK-US data bridge",
		}},
		{"nor is a contract that ends the day before", `{"id": "a", "processors": [{"name": "A", "contract": "yes", "ends": "2026-02-04"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`, "2026-02-04", "2026-02-05", nil},
		{"a document dated on the day of a change is no change of law", `{"id": "a", "policy_document": {"name": "x", "dated": "2026-02-05"}, "grounds": [{"data": ["health"], "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}]}`, "2026-02-04", "2026-02-05", nil},
		{"two places", `{"id": "a", "grounds": [{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}, {"data": ["contact"], "article6": "legal-obligation", "under": "UKGDPR/12A"}]}`, "2026-02-04", "2026-02-05", []string{
			"2026-02-05 a basis-not-in-force not-met to nothing: recognised legitimate interests",
			"2026-02-05 a citation-not-in-force not-met to nothing: Article 12A counts",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			record, _ := declaration(t, test.text)
			from, to := parsedDay(t, test.from), parsedDay(t, test.to)
			var got []string
			shifts := (&gdpr.Checker{AsAt: to}).Since(record, from)
			for i, s := range shifts {
				line := fmt.Sprintf("%s %s %s %s to %s", s.On, s.Activity, s.Rule, stood(s.Was), stood(s.Is))
				if len(s.Because) != 1 {
					t.Errorf("%s: %d changes behind it: %+v", line, len(s.Because), s.Because)
				}
				if s.Path == "" || i < len(test.want) && !strings.HasPrefix(test.want[i], line+": ") || i < len(test.want) && !strings.HasPrefix(s.Because[0].Summary, strings.TrimPrefix(test.want[i], line+": ")) {
					t.Errorf("%s: %s (%s)", line, s.Because[0].Summary, s.Path)
				}
				got = append(got, line)
			}
			if len(got) != len(test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
			if back := (&gdpr.Checker{AsAt: from}).Since(record, to); back != nil {
				t.Errorf("backwards: %+v", back)
			}
		})
	}
	// Acceptances and rules of one's own are those of the checker; an accepted finding is one all the same.
	record, _ := declaration(t, `{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}`)
	checker := gdpr.Checker{Accept: []check.Acceptance{{Rule: "basis-not-in-force", By: "lead", Why: "asked", Until: civil.On(2026, 2, 4)}}}
	if n := len(checker.Since(record, civil.On(2024, 1, 1))); n != 1 {
		t.Errorf("with an acceptance %d shifts", n)
	}
	checker = gdpr.Checker{Omit: []string{"basis-not-in-force"}}
	if n := len(checker.Since(record, civil.On(2024, 1, 1))); n != 0 {
		t.Errorf("without the rule %d shifts", n)
	}
}

func stood(f check.Finding) string {
	if f.Rule == "" {
		return "nothing"
	}
	return f.Outcome.String()
}

func parsedDay(t *testing.T, s string) civil.Date {
	t.Helper()
	day, err := civil.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// Whatever Since tells of a record is what two checks around each change tell.
func TestSinceIsTheDifference(t *testing.T) {
	record := messy(t)
	from, to := civil.On(2018, 5, 24), gdpr.LawAsAt()
	shifts := (&gdpr.Checker{}).Since(record, from)
	if len(shifts) < 20 {
		t.Fatalf("%d shifts: too few to prove anything", len(shifts))
	}
	net := make(map[string]int)
	for _, s := range shifts {
		key := s.Rule + " " + s.Path
		if s.Was.Rule == "" {
			net[key]++
		} else if s.Is.Rule == "" {
			net[key]--
		}
	}
	was, is := (&gdpr.Checker{AsAt: from}).Check(record), (&gdpr.Checker{AsAt: to}).Check(record)
	for _, f := range is {
		net[f.Rule+" "+f.Path]--
	}
	for _, f := range was {
		net[f.Rule+" "+f.Path]++
	}
	var keys []string
	for key, n := range net {
		if n != 0 && !strings.HasSuffix(key, ".dated") && !strings.HasSuffix(key, ".review_by") && !strings.HasSuffix(key, ".ends") {
			keys = append(keys, fmt.Sprintf("%s: %d", key, n))
		}
	}
	slices.Sort(keys)
	if len(keys) > 0 {
		t.Errorf("what Since tells does not add up:\n%s", strings.Join(keys, "\n"))
	}
}
