package notice_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// paired is the record and the notice that a declaration of a rule over pairs makes, and the day beside them.
func paired(t *testing.T, text string) (*notice.Notice, *gdpr.Record, civil.Date) {
	t.Helper()
	var parts struct {
		AsAt             civil.Date      `json:"as_at"`
		Controller       json.RawMessage `json:"controller"`
		Activities, Rows json.RawMessage
		Statements       json.RawMessage
		Exempt           json.RawMessage
	}
	if err := json.Unmarshal([]byte(text), &parts); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	or := func(part json.RawMessage, unsaid string) string {
		if part == nil {
			return unsaid
		}
		return string(part)
	}
	controller := or(parts.Controller, `{"name": "Example Care", "kind": "charity"}`)
	record, err := gdpr.ParseRecord([]byte(fmt.Sprintf(`{"controller": %s, "activities": %s}`, controller, or(parts.Activities, "[]"))), "record")
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	n, err := notice.Read(strings.NewReader(fmt.Sprintf(`{"id": "n", "controller": {"name": "Example  care"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, "statements": %s, "exempt": %s, "rows": %s}`,
		or(parts.Statements, "[]"), or(parts.Exempt, "[]"), or(parts.Rows, "[]"))), "notice")
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return n, record, parts.AsAt
}

// differing is the rules that object to a pair, each once, in order.
func differing(t *testing.T, text string) []string {
	t.Helper()
	n, record, on := paired(t, text)
	c, err := (&notice.Comparer{AsAt: on}).Compare(n, record)
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return objections(notice.Report{Findings: c.Findings})
}

func TestPairRules(t *testing.T) {
	for _, rule := range notice.PairRules() {
		if got := differing(t, rule.Bad); !slices.Equal(got, []string{rule.ID}) {
			t.Errorf("%s: its bad declaration is met by %q", rule.ID, got)
		}
		if got := differing(t, rule.Good); len(got) > 0 {
			t.Errorf("%s: its good declaration is met by %q", rule.ID, got)
		}
		n, record, on := paired(t, rule.Good)
		c, err := notice.Compare(n, record, on)
		if err != nil {
			t.Fatal(err)
		}
		for id, o := range c.Coverage.Rules() {
			if id == rule.ID && o != check.Met {
				t.Errorf("%s: its good declaration is %s", id, o)
			}
		}
	}
	if err := check.Validate(notice.PairRules()...); err != nil {
		t.Error(err)
	}
}

// fees is an activity and a row with these members.
func fees(activity, row string) string {
	return fmt.Sprintf(`{"activities": [{"id": "a", %s}], "rows": [{"id": "a", "name": "A", %s}]}`, activity, row)
}

// joined is an activity that keeps two periods joined, and a row with these words for them.
func joined(join, one, other, words string) string {
	return fees(fmt.Sprintf(`"retention": [{"join": %q, "of": [{"keep": %q, "after": "employment-end"}, {"keep": %q, "after": "care-end"}]}]`, join, one, other),
		fmt.Sprintf(`"retention": [{"words": %q}]`, words))
}

const (
	years   = `"retention": [{"keep": "6 years", "after": "contract-end"}]`
	saying  = `"retention": [{"words": "6 years after the contract ends"}]`
	inTurn  = `"retention": [{"join": "in-turn", "of": [{"keep": "2 years", "after": "care-end"}, {"keep": "6 years"}]}]`
	agreed  = `"grounds": [{"data": ["payment"], "article6": "contract"}], ` + years
	health1 = `"grounds": [{"data": ["payment"], "article6": "contract"}, {"data": ["health"], "article6": "contract", "article9": "health-or-social-care", "schedule1": "2"}], ` + years
)

// pairMisses: what a rule over pairs objects to, and what it nearly does, with the reason. A question mark is an open question.
var pairMisses = []struct{ rule, declaration, found, why string }{
	{"activity-not-in-notice", `{"activities": [{"id": "fees"}], "rows": [{"id": "Fees", "name": "Fees"}]}`, "activity-not-in-notice row-without-activity", "an id in capitals is another id"},
	{"activity-not-in-notice", `{"controller": {"name": "Example Care", "role": "processor"}, "activities": [{"id": "fees"}]}`, "", "a processor has nobody to tell"},
	{"activity-not-in-notice", `{"activities": [{"id": "survey", "on_behalf_of": ["the council"]}]}`, "", "the council tells of it"},
	{"activity-not-in-notice", `{"exempt": [{"by": "UKGDPR/14(5)(a)", "why": "told by the council"}], "activities": [{"id": "fees"}]}`, "", "people have all of it already"},
	{"activity-not-in-notice", `{"exempt": [{"by": "UKGDPR/14(5)(a)", "items": ["source"], "why": "told by the council"}], "activities": [{"id": "fees"}]}`, "activity-not-in-notice", "people have a part of it"},

	{"row-without-activity", `{"activities": [{"id": "a", ` + years + `}], "rows": [{"id": "a", "name": "A", ` + saying + `}, {"id": "b", "name": "B"}]}`, "row-without-activity", "one of two"},
	{"row-without-activity", `{"activities": [], "rows": []}`, "", "nothing is told"},

	{"notice-basis-differs", fees(agreed, saying+`, "basis": [{"words": "consent", "says": ["consent"]}]`), "notice-basis-differs", "another basis"},
	{"notice-basis-differs", fees(agreed, saying+`, "basis": [{"words": "a contract, or legitimate interests", "says": ["contract", "legitimate-interests"]}]`), "notice-basis-differs", "one more than the activity relies on"},
	{"notice-basis-differs", fees(agreed, saying), "notice-basis-differs", "none is told"},
	{"notice-basis-differs", fees(agreed, saying+`, "basis": [{"cites": "UK GDPR Article 6(1)(f)"}]`), "notice-basis-differs", "the citation alone says it"},
	{"notice-basis-differs", fees(agreed, saying+`, "basis": [{"cites": "UK GDPR Article 6(1)(b)"}]`), "", "the citation alone says it"},
	{"notice-basis-differs", fees(agreed, saying+`, "basis": [{"words": "for invoicing", "says": ["purpose"]}]`), "notice-basis-differs?", "words that name no basis"},
	{"notice-basis-differs", fees(`"grounds": [{"data": ["payment"], "for": "billing", "article6": "contract"}, {"data": ["contact"], "for": "marketing", "article6": "consent"}], `+years,
		saying+`, "basis": [{"words": "consent", "says": ["consent"], "for": ["billing"]}, {"words": "a contract", "says": ["contract"], "for": ["marketing"]}]`), "notice-basis-differs", "the right bases, crosswise"},
	{"notice-basis-differs", fees(`"grounds": [{"data": ["payment"], "for": "billing", "article6": "contract"}, {"data": ["contact"], "for": "marketing", "article6": "consent"}], `+years,
		saying+`, "basis": [{"words": "consent", "says": ["consent"], "for": ["marketing"]}, {"words": "a contract", "says": ["contract"], "for": ["billing"]}]`), "", "each for its purpose"},
	{"notice-basis-differs", fees(health1, saying+`, `+contract+`, "condition": [{"words": "explicit consent", "says": ["explicit-consent"]}]`), "notice-basis-differs", "another condition"},
	{"notice-basis-differs", fees(health1, saying+`, `+contract), "", "a condition is no item of Article 13: none is told, and no other"},
	{"notice-basis-differs", fees(health1, saying+`, `+contract+`, "condition": [{"words": "care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h), DPA 2018 Schedule 1 paragraph 3"}]`), "notice-basis-differs", "another paragraph"},
	{"notice-basis-differs", fees(health1, saying+`, `+contract+`, "condition": [{"words": "care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h), DPA 2018 Schedule 1 paragraph 2"}]`), "", "the chain as it is"},
	{"notice-basis-differs", fees(health1, saying+`, `+contract+`, "condition": [{"words": "care", "says": ["health-or-social-care"]}]`), "", "no paragraph is told, and none must be"},
	{"notice-basis-differs", fees(agreed, saying+`, `+contract+`, "condition": [{"words": "care", "says": ["health-or-social-care"]}]`), "notice-basis-differs", "a condition for data that need none"},
	{"notice-basis-differs", fees(`"grounds": [{"data": ["contact"], "article6": "recognised-legitimate-interests", "recognised": "crime"}], `+years,
		saying+`, "basis": [{"words": "safeguarding", "says": ["recognised-legitimate-interests"], "names": ["UKGDPR/Annex1/6"]}]`), "notice-basis-differs", "another condition of Annex 1"},
	{"notice-basis-differs", fees(years, saying+`, `+contract), "", "no ground is declared: that is the record's own finding"},

	{"notice-period-differs", fees(years, `"retention": [{"words": "7 years after the contract ends"}]`), "notice-period-differs", "a year more"},
	{"notice-period-differs", fees(years, `"retention": [{"words": "6 months after the contract ends"}]`), "notice-period-differs", "months for years"},
	{"notice-period-differs", fees(years, `"retention": [{"words": "6 years after the last visit"}]`), "notice-period-differs", "from another event"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "transaction", "from": "end-of-year-of-event", "year": "tax"}]`, `"retention": [{"words": "6 years after the transaction"}]`), "notice-period-differs", "a year less: the record counts from the end of the tax year"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "transaction", "from": "end-of-year-of-event", "year": "tax"}]`, `"retention": [{"words": "6 years after the end of the financial year of the transaction"}]`), "notice-period-differs", "from the end of another year: five days less"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "transaction", "from": "end-of-year-of-event", "year": "tax"}]`, `"retention": [{"words": "6 years from the end of the tax year in which the transaction was made"}]`), "", "the tax year in other words"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "transaction", "from": "end-of-year-of-event", "year": "tax"}]`, `"retention": [{"words": "6 years after the end of the year of the transaction"}]`), "notice-period-differs?", "which year?"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "transaction"}]`, `"retention": [{"words": "6 years after the end of the tax year of the transaction"}]`), "notice-period-differs", "to the end of the year: longer than is kept"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "transaction", "from": "end-of-year-of-event"}]`, `"retention": [{"words": "6 years after the end of the calendar year of the transaction"}]`), "", "a year that nothing else is said of is the calendar year"},
	{"notice-period-differs", fees(years, `"retention": [{"words": "permanently"}]`), "notice-period-differs", "for good"},
	{"notice-period-differs", fees(years, `"lines": [7]`), "notice-period-differs", "no period is told"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "contract-end"}, {"keep": "1 year", "after": "contract-end"}]`, saying), "notice-period-differs", "one of two is not told"},
	{"notice-period-differs", fees(years, `"retention": [{"words": "6 years after the contract ends"}, {"words": "1 year after the contract ends"}]`), "notice-period-differs", "one of two is not kept"},
	{"notice-period-differs", fees(years, `"retention": [{"words": "6 years"}]`), "notice-period-differs?", "from when?"},
	{"notice-period-differs", fees(years, `"retention": [{"words": "in line with good practice"}]`), "notice-period-differs", "no length at all"},
	{"notice-period-differs", fees(years, `"statements": [{"topic": "retention"}]`), "notice-period-differs?", "something is said, and its words are not given"},
	{"notice-period-differs", fees(`"name": "A"`, saying), "notice-period-differs?", "nobody has said how long the data are kept"},
	{"notice-period-differs", fees(`"name": "A"`, `"lines": [7]`), "", "neither says: other rules do"},
	{"notice-period-differs", fees(years, saying), "", "the same in other words"},
	{"notice-period-differs", strings.Replace(fees(years, `"lines": [7]`), `{`, `{"exempt": [{"by": "UKGDPR/14(5)(a)", "items": ["retention"], "why": "told by the council"}], `, 1), "", "people have it already"},
	{"notice-period-differs", joined("later", "6 years", "8 years", "the later of 6 years after employment ends and 8 years after care ends"), "", "joined as it is kept"},
	{"notice-period-differs", joined("later", "6 years", "8 years", "8 years after care ends or 6 years after employment ends, whichever is later"), "", "the parts the other way round"},
	{"notice-period-differs", joined("earlier", "6 years", "8 years", "8 years after care ends or 6 years after employment ends, whichever is later"), "notice-period-differs", "the later for the earlier"},
	{"notice-period-differs", joined("later", "6 years", "8 years", "7 years after employment ends or 8 years after care ends, whichever is later"), "notice-period-differs", "a part is a year longer"},
	{"notice-period-differs", joined("later", "6 years", "8 years", "6 years after employment ends or 8 years after the last contact, whichever is later"), "notice-period-differs", "a part counts from another event"},
	{"notice-period-differs", joined("later", "6 years", "8 years", "6 years after employment ends or 6 years after employment ends, whichever is later"), "notice-period-differs", "one part twice, the other not at all"},
	{"notice-period-differs", joined("later", "6 years", "8 years", "6 years after employment ends"), "notice-period-differs", "one part alone"},
	{"notice-period-differs", joined("later", "6 years", "8 years", "6 years or 8 years after care ends, whichever is later"), "notice-period-differs?", "a part without its event"},
	{"notice-period-differs", fees(inTurn, `"retention": [{"words": "2 years after care ends, then a further 6 years"}]`), "", "one after the other"},
	{"notice-period-differs", fees(inTurn, `"retention": [{"words": "2 years after care ends, then a further 7 years"}]`), "notice-period-differs", "the second a year longer"},
	{"notice-period-differs", fees(inTurn, `"retention": [{"words": "6 years after care ends, then a further 2 years"}]`), "notice-period-differs", "one after the other has an order"},
	{"notice-period-differs", fees(`"retention": [{"keep": "2 years", "up_to": "8 years", "after": "care-end"}]`, `"retention": [{"words": "at least 2 years, up to 9 years after care ends"}]`), "notice-period-differs", "another most"},
	{"notice-period-differs", fees(`"retention": [{"keep": "2 years", "up_to": "8 years", "after": "care-end"}]`, `"retention": [{"words": "at least 2 years, up to 8 years after care ends"}]`), "", "the same least and most"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "contract-end", "bound": "min"}]`, saying), "notice-period-differs?", "a least time beside a time"},
	{"notice-period-differs", fees(`"retention": [{"keep": "6 years", "after": "contract-end", "bound": "min"}]`, `"retention": [{"words": "at least 6 years after the contract ends"}]`), "", "a least time in both"},

	{"notice-recipient-differs", fees(`"recipients": [{"name": "the council"}], `+years, saying), "notice-recipient-differs", "nothing is told of any"},
	{"notice-recipient-differs", fees(`"recipients": [{"name": "the council"}], `+years, saying+`, "statements": [{"topic": "recipients", "words": "councillors"}]`), "notice-recipient-differs", "part of a longer word"},
	{"notice-recipient-differs", fees(`"recipients": [{"name": "the council"}], `+years, saying+`, "statements": [{"topic": "recipients"}]`), "notice-recipient-differs?", "its words are not given"},
	{"notice-recipient-differs", fees(`"recipients": [{"name": "the dispensing pharmacy"}], `+years, saying+`, "statements": [{"topic": "recipients", "words": "your GP, the pharmacy and hospitals"}]`), "", "a kind that takes it in"},
	{"notice-recipient-differs", fees(`"recipients": [{"name": "Care Quality Commission"}], `+years, saying+`, "names": [{"words": "CQC"}]`), "", "another name of the same body"},
	{"notice-recipient-differs", strings.Replace(fees(`"recipients": [{"name": "The Council"}], `+years, saying), `{`, `{"statements": [{"topic": "recipients", "words": "we share with the council"}], `, 1), "", "told for all rows"},
	{"notice-recipient-differs", fees(`"recipients": [], "processors": [{"name": "Host"}], `+years, saying), "", "a processor at home is told of as a kind, or in another way"},
	{"notice-recipient-differs", fees(`"processors": [{"name": "Host", "country": "US"}], `+years, saying), "notice-recipient-differs", "a country that is not told of"},
	{"notice-recipient-differs", fees(`"processors": [{"name": "Host", "country": "US"}], `+years, saying+`, "statements": [{"topic": "recipient-in", "value": "us", "words": "a mail service in the United States"}]`), "", "the country is told of"},
	{"notice-recipient-differs", fees(`"transfers": [{"recipient": "Host", "country": "United States"}], `+years, saying+`, "statements": [{"topic": "transfers", "value": "some", "words": "we transfer data to the USA"}]`), "notice-recipient-differs", "an abbreviation too short to be looked for in words"},
	{"notice-recipient-differs", fees(`"transfers": [{"recipient": "Host", "country": "France"}], `+years, saying+`, "statements": [{"topic": "data-held-in", "value": "eea"}]`), "", "the area takes it in"},
	{"notice-recipient-differs", `{"as_at": "2020-12-31", ` + fees(`"transfers": [{"recipient": "Host", "country": "France"}], `+years, saying)[1:], "", "not abroad on that day"},
	{"notice-recipient-differs", `{"as_at": "2021-01-01", ` + fees(`"transfers": [{"recipient": "Host", "country": "France"}], `+years, saying)[1:], "notice-recipient-differs", "abroad from that day"},
}

func TestPairMisses(t *testing.T) {
	triggers, misses := make(map[string]int), make(map[string]int)
	for _, m := range pairMisses {
		got := differing(t, m.declaration)
		if s := strings.Join(got, " "); s != m.found {
			t.Errorf("%s: found %q, want %q: %s\n%s", m.rule, s, m.found, m.why, m.declaration)
		}
		if slices.Contains(got, m.rule) {
			triggers[m.rule]++
		} else {
			misses[m.rule]++
		}
	}
	for _, rule := range notice.PairRules() {
		if triggers[rule.ID] == 0 || misses[rule.ID] == 0 {
			t.Errorf("%s: %d declarations that it objects to and %d that it nearly does, want one of each", rule.ID, triggers[rule.ID], misses[rule.ID])
		}
	}
}

func TestCompareRefuses(t *testing.T) {
	good := func() (*notice.Notice, *gdpr.Record) {
		n, r, _ := paired(t, fees(years, saying))
		return n, r
	}
	for _, test := range []struct {
		name  string
		spoil func(*notice.Notice, *gdpr.Record)
		want  string
	}{
		{"two controllers", func(n *notice.Notice, _ *gdpr.Record) { n.Controller.Name = "Another Care" }, `notice: compare: controller.name: the notice is that of "Another Care" and the record that of "Example Care": compare a notice with the record of its own controller`},
		{"an activity twice", func(_ *notice.Notice, r *gdpr.Record) { r.Activities = append(r.Activities, r.Activities[0]) }, `notice: compare: record.activities[1].id: the id "a" is taken by activities[0]: give each activity its own`},
		{"an activity without an id", func(_ *notice.Notice, r *gdpr.Record) { r.Activities[0].ID = "" }, `notice: compare: record.activities[0].id: an activity has no id: give it a stable name of its own`},
		{"a row twice", func(n *notice.Notice, _ *gdpr.Record) { n.Rows = append(n.Rows, n.Rows[0]) }, `notice: compare: notice.rows[1].id: "a" is taken by an earlier one: give each an id of its own`},
	} {
		n, r := good()
		test.spoil(n, r)
		if c, err := notice.Compare(n, r, gdpr.LawAsAt()); err == nil || err.Error() != test.want || c.Findings != nil {
			t.Errorf("%s: found %v\n want %s", test.name, err, test.want)
		}
	}
	n, r := good()
	if _, err := notice.Compare(n, nil, gdpr.LawAsAt()); err == nil || !strings.HasPrefix(err.Error(), "notice: compare: the record is nil: ") {
		t.Errorf("of no record: %v", err)
	}
	n.Controller.Name = ""
	if _, err := notice.Compare(n, r, gdpr.LawAsAt()); err != nil {
		t.Errorf("a notice that names nobody: %v", err)
	}
}

func TestComparer(t *testing.T) {
	n, r, _ := paired(t, fees(agreed, saying))
	omitting := notice.Comparer{Omit: []string{"notice-basis-differs", "notice-basis-differ"}}
	if c, err := omitting.Compare(n, r); err != nil || !slices.Equal(objections(notice.Report{Findings: c.Findings}), []string{check.OmitUnknown}) {
		t.Errorf("%+v, %v", c.Findings, err)
	}
	accepting := notice.Comparer{Accept: []check.Acceptance{{Rule: "notice-basis-differs", Activity: "a", By: "lead", Why: "new notice in June", Until: gdpr.LawAsAt()}}}
	if c, err := accepting.Compare(n, r); err != nil || len(c.Findings) != 1 || c.Findings[0].Accepted == nil {
		t.Errorf("%+v, %v", c.Findings, err)
	}
	for id, want := range map[string][]string{"a": nil, "told": nil, "done": nil, "no-such-row": {check.AcceptanceUnknown}} {
		n, r, _ := paired(t, `{"activities": [{"id": "a"}, {"id": "done"}], "rows": [{"id": "a", "name": "A"}, {"id": "told", "name": "T"}]}`)
		accepting.Accept[0].Activity = id
		c, err := accepting.Compare(n, r)
		found := slices.DeleteFunc(objections(notice.Report{Findings: c.Findings}), func(rule string) bool { return rule != check.AcceptanceUnknown })
		if err != nil || !slices.Equal(found, want) {
			t.Errorf("accepted for %s: %q, %v", id, found, err)
		}
	}
	early := notice.Comparer{AsAt: gdpr.LawFrom() - 1}
	if c, err := early.Compare(n, r); err != nil || !slices.Equal(objections(notice.Report{Findings: c.Findings}), []string{check.LawNotModelled + "?"}) ||
		c.Coverage.Tally()[check.NotApplicable] != len(notice.PairRules()) {
		t.Errorf("before the law: %+v, %+v, %v", c.Findings, c.Coverage.Tally(), err)
	}
	late := notice.Comparer{AsAt: gdpr.LawAsAt() + 1}
	if c, err := late.Compare(n, r); err != nil || !slices.Equal(objections(notice.Report{Findings: c.Findings}), []string{"notice-basis-differs", check.LawNotModelled + "?"}) {
		t.Errorf("%+v, %v", c.Findings, err)
	}
	for _, f := range func() []check.Finding { c, _ := notice.Compare(n, r, 0); return c.Findings }() {
		if f.Activity != "a" || f.Path != "notice.rows[0].basis" || f.Message == "" || f.Remedy == "" || f.AsAt != gdpr.LawAsAt() {
			t.Errorf("%+v", f)
		}
	}
}

// carehome is the record of an invented provider, and the notice that is drawn up from it.
func carehome(t *testing.T) (*notice.Notice, *gdpr.Record) {
	t.Helper()
	text, err := os.ReadFile("../testdata/carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	record, err := gdpr.ParseRecord(text, "carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	drafted, err := notice.Draft(record, gdpr.LawAsAt())
	if err != nil {
		t.Fatal(err)
	}
	return drafted.Notice, record
}

func TestCompareCarehome(t *testing.T) {
	n, record := carehome(t)
	for _, on := range []civil.Date{gdpr.LawAsAt(), civil.On(2026, 2, 5), civil.On(2026, 2, 4)} {
		c, err := notice.Compare(n, record, on)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range c.Findings {
			t.Errorf("%s: %s %s: %s", on, f.Rule, f.Path, f.Message)
		}
		if c.Coverage.Tally()[check.Met] != len(notice.PairRules()) {
			t.Errorf("%s: %s", on, c.Coverage.Tally())
		}
	}
}

// A hundred seeded differences between the record and its notice: each is found by its rule, at its activity, and no
// other rule or activity is named.
func TestCompareFindsSeededDifferences(t *testing.T) {
	seeds := rand.New(rand.NewPCG(2026, 11))
	counts := make(map[string]int)
	for done := 0; done < 100; {
		n, record := carehome(t)
		i := seeds.IntN(len(record.Activities))
		a, row := &record.Activities[i], &n.Rows[i]
		g := &a.Grounds[seeds.IntN(len(a.Grounds))]
		want := ""
		switch seeds.IntN(10) {
		case 0:
			want = "activity-not-in-notice"
			n.Rows = slices.Delete(n.Rows, i, i+1)
		case 1:
			want = "row-without-activity"
			record.Activities = slices.Delete(record.Activities, i, i+1)
		case 2, 3:
			want = "notice-basis-differs"
			others := slices.DeleteFunc(slices.Collect(basis.AllArticle6()), func(b basis.Article6) bool {
				return slices.ContainsFunc(a.Grounds, func(g basis.Ground) bool { return g.Article6 == b })
			})
			g.Article6 = others[seeds.IntN(len(others))]
		case 4:
			if g.Article9 == 0 {
				continue
			}
			want = "notice-basis-differs"
			others := slices.DeleteFunc(slices.Collect(basis.AllArticle9()), func(c basis.Article9) bool { return c == g.Article9 })
			g.Article9 = others[seeds.IntN(len(others))]
		case 5:
			if g.Article9 == 0 || g.Schedule1 == 0 {
				continue
			}
			want = "notice-basis-differs"
			g.Schedule1 = g.Schedule1%28 + 1
			if slices.ContainsFunc(a.Grounds, func(o basis.Ground) bool { return o.Schedule1 == 0 && o.Article9 != 0 }) {
				continue
			}
		case 6, 7:
			p := &a.Retention[seeds.IntN(len(a.Retention))]
			if p.Keep.IsZero() {
				continue
			}
			want = "notice-period-differs"
			p.Keep = retention.Length{Amount: p.Keep.Amount + 1 + seeds.IntN(9), Unit: p.Keep.Unit}
		case 8:
			want = "notice-recipient-differs"
			a.Recipients = append(a.Recipients, gdpr.Recipient{Name: fmt.Sprintf("bee keepers of plot %d", seeds.IntN(99))})
		case 9:
			want = "notice-recipient-differs"
			a.Processors = append(a.Processors, gdpr.Supplier{Name: "Host", Country: []string{"India", "Kenya", "Brazil"}[seeds.IntN(3)]})
		}
		done++
		counts[want]++
		c, err := notice.Compare(n, record, gdpr.LawAsAt())
		if err != nil {
			t.Fatal(err)
		}
		if got := objections(notice.Report{Findings: c.Findings}); !slices.Equal(got, []string{want}) {
			t.Errorf("seed %d at %s: found %q, want %s", done, row.ID, got, want)
		}
		for _, f := range c.Findings {
			if f.Activity != row.ID && want != "activity-not-in-notice" && want != "row-without-activity" {
				t.Errorf("seed %d at %s: found at %s", done, row.ID, f.Activity)
			}
		}
	}
	for _, rule := range notice.PairRules() {
		if counts[rule.ID] < 5 {
			t.Errorf("%s: seeded %d times", rule.ID, counts[rule.ID])
		}
	}
}

// An event of the controller's own, which a period names in quotation marks, is told without marks inside marks.
func TestCompareOwnEvent(t *testing.T) {
	n, record, on := paired(t, fees(`"retention": [{"keep": "8 years", "after": "leaving"}]`, `"retention": [{"words": "7 years after \"leaving\""}]`))
	c, err := notice.Compare(n, record, on)
	if err != nil {
		t.Fatal(err)
	}
	const want = `the activity keeps "8 years after 'leaving'", and the notice says "7 years after 'leaving'"`
	if !slices.ContainsFunc(c.Findings, func(f check.Finding) bool { return f.Message == want }) {
		t.Errorf("found %+v, want %s", c.Findings, want)
	}
}
