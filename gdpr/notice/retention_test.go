package notice_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// keeps is a row on a contract with these phrases.
func keeps(phrases string) string {
	return `{"id": "r", "name": "R", ` + contract + `, "retention": [` + phrases + `]}`
}

// schedules is a notice that prints a retention schedule with these members.
func schedules(members string) string { return `{"schedule": {"name": "s", ` + members + `}}` }

// retentionNearMisses is what looks as if a rule of group retention should object.
var retentionNearMisses = []nearMiss{
	{"retention-missing", `{"sections": [{"id": "s", "retention": [{"words": "6 years after the contract ends"}]}], "retention": [], "rows": [{"id": "r", "name": "R", "section": "s", ` + contract + `}]}`, check.Met,
		"a sentence for the section is the default of its rows"},
	{"retention-missing", `{"retention": [{"words": "see our retention periods"}], "schedule": {"name": "s", "classes": [{"id": "files", "periods": [{"keep": "6 years", "after": "closure"}], "benchmarks": ["lim-5"]}]}, "rows": [{"id": "r", "name": "R", "classes": ["files"], ` + contract + `}]}`, check.Met,
		"the notice leads to its own retention periods, and the records stand there"},
	{"retention-missing", `{"retention": [], "exempt": [{"by": "UKGDPR/13(4)", "why": "people have it"}]}`, check.NotApplicable,
		"people have the information already"},
	{"retention-missing", `{"retention": [], "rows": [{"id": "r", "name": "R", ` + contract + `, "statements": [{"topic": "points-to", "value": "privacy-notice"}]}]}`, check.Unclear,
		"what another notice says is the fact that is missing"},
	{"retention-by-reference", keeps(`{"words": "see our retention policy"}, {"words": "6 years after the contract ends"}`), check.Met,
		"the period stands beside the reference"},
	{"retention-vague", keeps(`{"words": "as long as necessary"}, {"words": "6 years after the contract ends"}`), check.Met,
		"a length beside the criteria gives a date"},
	{"retention-vague", keeps(`{"words": "until you withdraw your consent"}`), check.Met,
		"the end of consent is a date in time"},
	{"retention-indefinite", schedules(`"classes": [{"id": "deeds", "personal": "no", "periods": [{"kind": "permanent"}]}]`), check.Met,
		"no personal data: only what the notice says in its own sentences is looked at"},
	{"retention-indefinite", keeps(`{"words": "transferred to the county archive for permanent preservation"}`), check.Met,
		"an archive may keep for good"},
	{"retention-anchor-missing", keeps(`{"words": "6 years after the end of the financial year"}`), check.Met,
		"the end of the year is the event"},
	{"retention-anchor-missing", keeps(`{"words": "90 days", "means": "recording"}`), check.Met,
		"a heading or the records themselves name the event"},
	{"retention-minimum-only", keeps(`{"words": "at least 2 years and up to 8 years after care ends"}`), check.Met,
		"there is an end"},
	{"retention-conflict", keeps(`{"words": "3 years after employment ends"}, {"words": "6 months after an unsuccessful application", "of": "applications"}`), check.NotApplicable,
		"two groups of people"},
	{"retention-conflict", keeps(`{"words": "6 months after the recruitment decision"}, {"words": "within 6 months of the recruitment decision"}`), check.Met,
		"the same length, once as a maximum"},
	{"retention-conflict", keeps(`{"words": "6 years after the contract ends"}, {"words": "at least 3 years after the contract ends"}`), check.Met,
		"a minimum leaves room"},
	{"retention-conflict", keeps(`{"words": "8 years after discharge or last use of record"}`), check.Met,
		"two events of one period"},
	{"retention-date-wrong", schedules(`"contracts": [{"id": "k", "ended": "2023-03-31", "floor": {"keep": "6 years", "after": "contract-end"}, "stated": "2029-04-01"}], "classes": []`), check.Met,
		"six years to the day"},
	{"retention-below-minimum", schedules(`"classes": [{"id": "smp", "personal": "no", "periods": [{"keep": "4 years", "after": "maternity-pay-end", "from": "end-of-year-of-event", "year": "tax"}], "benchmarks": ["smp-3"]}]`), check.Met,
		"longer than the duty asks"},
	{"retention-below-minimum", `{"id": "wages", "name": "Wages", "under": [{"words": "Income Tax (Pay As You Earn) Regulations 2003"}], "basis": [{"words": "a legal obligation", "says": ["legal-obligation"]}], "retention": [{"words": "6 years after employment ends"}]}`, check.NotApplicable,
		"a row of a notice need not say which duty to keep records it falls under"},
	{"retention-below-minimum", schedules(`"classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "closure"}]}]`), check.Unclear,
		"which duty the class falls under is the fact that is missing"},
	{"retention-below-own-floor", schedules(`"contracts": [{"id": "k", "floor": {"keep": "6 years", "after": "contract-end"}}], "classes": [{"id": "a", "contracts": ["k"], "periods": [{"keep": "7 years", "after": "contract-end"}], "benchmarks": ["lim-5"]}]`), check.Met,
		"six and one"},
	{"retention-above-norm", schedules(`"classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "creation"}], "benchmarks": ["paye-3"]}]`), check.NotApplicable,
		"a duty to keep at least so long is no norm"},
	{"retention-grace-ambiguous", schedules(`"classes": [{"id": "a", "periods": [{"keep": "5 years", "after": "closure", "allowance": {"length": "1 year"}}], "benchmarks": ["lim-5"]}]`), check.Met,
		"five years is no usual period and a year"},
	{"retention-year-mixed", `{"retention": [{"words": "6 years after the end of the tax year"}, {"words": "3 years after the end of the tax year"}]}`, check.Met,
		"tax years throughout"},
	{"retention-consent", `{"id": "r", "name": "R", "basis": [{"words": "consent", "says": ["consent"]}], "retention": [{"words": "3 years after you leave or until you withdraw consent, whichever is earlier"}]}`, check.Met,
		"it ends with consent"},
	{"retention-consent", `{"id": "r", "name": "R", "basis": [{"words": "consent", "says": ["consent"]}], "retention": [{"words": "1 week", "means": "recording"}]}`, check.Met,
		"gone before a request to erase must be answered"},
	{"retention-reason", schedules(`"classes": [{"id": "a", "periods": [{"keep": "7 years", "after": "closure"}], "reasons": [{"kind": "contract", "printed": "Contractual"}], "benchmarks": ["lim-5"]}]`), check.Met,
		"a reason in other words"},
}

// What the schedule of csek says is right in these lines, as the reader's list has it (CSEK-N10 to N15): no finding of the rule names them.
func TestScheduleLines(t *testing.T) {
	right := map[string][]string{
		"retention-date-wrong":    {"2029-04-01", "schedule.contracts[2]"},
		"retention-conflict":      {"line 1287) says 7 years after the end of the contract, in financial years, with 1 year more for disposal, but", "1288"},
		"retention-missing":       {"1295", "1296", "1297", "1298", "1339", "1340", "1341", "1349", "1350", "1351", "1352", "1364", "1365"},
		"retention-below-minimum": {"1368", "1380", "1389", "1395", "1396", "1397"},
		"retention-indefinite":    {"1327", "1328", "1329", "1331", "1398"},
		"retention-above-norm":    {"1313", "1362", "1380", "1389", "1397"},
	}
	seen := make(map[string]int)
	for _, f := range notice.Review(published(t, "csek"), gdpr.LawAsAt()).Findings {
		if f.Outcome != check.NotMet {
			continue
		}
		seen[f.Rule]++
		for _, words := range right[f.Rule] {
			if strings.Contains(f.Message, words) || f.Path == words {
				t.Errorf("%s names %s, where nothing is wrong: %s", f.Rule, words, f.Message)
			}
		}
	}
	for rule := range right {
		if seen[rule] == 0 {
			t.Errorf("%s finds nothing at all", rule)
		}
	}
}

// The places that the reader's list names for each conflict stand in its finding.
func TestConflictsNameBothPlaces(t *testing.T) {
	var messages []string
	for _, f := range notice.ReviewOwn(published(t, "csek")).Findings {
		if f.Rule == "retention-conflict" {
			messages = append(messages, f.Message)
		}
	}
	for _, lines := range [][]string{{"170", "1379"}, {"874", "169"}, {"171", "1380"}, {"171", "1382"}, {"171", "1399"}, {"175", "1360"}, {"172", "1282"}, {"1283", "1287"}, {"1286", "1406"}, {"1362", "1377"}} {
		if !slices.ContainsFunc(messages, func(m string) bool { return strings.Contains(m, lines[0]) && strings.Contains(m, lines[1]) }) {
			t.Errorf("no conflict names lines %s", lines)
		}
	}
}

// The rules of the group are those of package retention, in its order, with its strength and law.
func TestRetentionRulesAreShared(t *testing.T) {
	var shared []check.Requirement
	for _, rule := range notice.Rules() {
		if rule.Group == "retention" {
			shared = append(shared, rule.Requirement)
		}
	}
	for i, rule := range retention.Rules() {
		if i >= len(shared) || shared[i].ID != rule.ID || shared[i].Strength != rule.Strength || !slices.Equal(shared[i].Law, rule.Law) || !slices.Equal(shared[i].Over, rule.Over) {
			t.Fatalf("rule %d: want %s as it stands in package retention", i, rule.ID)
		}
	}
}
