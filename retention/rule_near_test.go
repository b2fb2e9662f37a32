package retention_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
)

// TestRulesNear are schedules that a rule finds wrong, or nearly: what each rule finds not met, as rule and class, and nothing else. Those marked fine are what careful
// readers of real notices set down as no defect.
func TestRulesNear(t *testing.T) {
	for _, c := range []struct {
		name, classes string
		want          []string
	}{
		{"fine: a financial year is an event to count from", `{"id": "a", "periods": [{"keep": "6 years", "after": "creation", "from": "end-of-year-of-event", "year": "financial"}]}`, nil},
		{"fine: discharge or last use, whichever is later, is one period", `{"id": "a", "records": "x", "periods": [{"join": "later", "of": [{"keep": "8 years", "after": "discharge"}, {"keep": "8 years", "after": "last-use"}]}]}`, nil},
		{"fine: until consent is withdrawn", `{"id": "a", "consent": "yes", "periods": [{"kind": "consent", "after": "consent-withdrawn"}]}`, nil},
		{"fine: until consent is withdrawn or somebody leaves", `{"id": "a", "consent": "yes", "periods": [{"join": "earlier", "of": [{"kind": "consent", "after": "consent-withdrawn"}, {"kind": "consent", "after": "employment-end"}]}]}`, nil},
		{"fine: a month, or as many days, in which a withdrawal is answered", `{"id": "a", "consent": "yes", "periods": [{"keep": "1 month", "after": "volunteering-end"}]}, {"id": "b", "consent": "yes", "periods": [{"keep": "31 days", "after": "volunteering-end"}]}`, nil},
		{"a day longer outlasts consent", `{"id": "a", "consent": "yes", "periods": [{"keep": "32 days", "after": "volunteering-end"}]}`, []string{"retention-consent a"}},
		{"fine: two items", `{"id": "form", "records": "forms", "periods": [{"keep": "3 months", "after": "creation"}]}, {"id": "result", "records": "results", "periods": [{"keep": "1 week", "after": "creation"}]}`, nil},
		{"fine: accounts are no personal data", `{"id": "a", "personal": "no", "periods": [{"kind": "permanent"}]}`, nil},
		{"fine: maternity pay 4 years, the law asks for 3", `{"id": "a", "periods": [{"keep": "4 years", "after": "maternity-pay-end", "from": "end-of-year-of-event", "year": "tax"}], "benchmarks": ["smp-3"]}`, nil},
		{"fine: working time 3, the law asks for 2", `{"id": "a", "periods": [{"keep": "3 years", "after": "creation"}], "benchmarks": ["wtr-2"]}`, nil},
		{"fine: VAT 7, practice is 6", `{"id": "a", "periods": [{"keep": "7 years", "after": "creation"}], "benchmarks": ["vat-6"]}`, nil},
		{"fine: minutes 11, the law asks for 10", `{"id": "a", "periods": [{"keep": "11 years", "after": "meeting"}], "benchmarks": ["ca-248-10"]}`, nil},
		{"fine: contracts 2, the law asks for 1", `{"id": "a", "periods": [{"keep": "2 years", "after": "contract-end"}], "benchmarks": ["ca-228-1"]}`, nil},
		{"a period shorter than custom is nobody's breach", `{"id": "a", "periods": [{"keep": "7 days", "after": "recording"}], "benchmarks": ["cctv"]}`, nil},
		{"nor is one shorter than a limitation", `{"id": "a", "periods": [{"keep": "3 years", "after": "claim-accrued"}], "benchmarks": ["lim-5"]}`, nil},
		{"a day too short", `{"id": "a", "periods": [{"keep": "3 years", "after": "creation"}], "benchmarks": ["paye-3"]}`, []string{"retention-below-minimum a"}},
		{"annual leave three years, since 6 April 2026", `{"id": "a", "periods": [{"keep": "3 years", "after": "creation"}], "benchmarks": ["wtr-16b-6"]}`, []string{"retention-below-minimum a"}},
		{"a maximum below the duty, beside a minimum that meets it", `{"id": "a", "periods": [{"keep": "3 years", "after": "creation", "bound": "max"}, {"keep": "6 years", "after": "creation"}], "benchmarks": ["wtr-16b-6"]}`, []string{"retention-conflict a"}},
		{"a duty of another nation", `{"id": "a", "periods": [{"keep": "1 year", "after": "last-entry"}], "benchmarks": ["wales-care-adult"]}`, nil},
		{"no period at all", `{"id": "a"}`, []string{"retention-missing a"}},
		{"another document", `{"id": "a", "elsewhere": "our schedule"}`, []string{"retention-by-reference a"}},
		{"another document, read from a phrase", `{"id": "a", "periods": [{"kind": "criteria", "after": "retention-schedule"}]}`, []string{"retention-by-reference a"}},
		{"as long as needed", `{"id": "a", "periods": [{"kind": "criteria", "after": "purpose-ends"}]}`, []string{"retention-vague a"}},
		{"as long as needed, at least six years", `{"id": "a", "periods": [{"join": "later", "of": [{"keep": "6 years", "after": "closure"}, {"kind": "criteria", "after": "purpose-ends"}]}]}`, nil},
		{"for good, in an archive", `{"id": "a", "periods": [{"kind": "permanent", "then": "preserve"}]}`, nil},
		{"for good, with a law and a review", `{"id": "a", "reasons": [{"kind": "legal-obligation", "under": "ACT/Charities Act 2011/s131"}], "periods": [{"kind": "permanent", "review": "5 years"}]}`, nil},
		{"for good, with a review and no law", `{"id": "a", "periods": [{"kind": "permanent", "review": "5 years"}]}`, []string{"retention-indefinite a"}},
		{"a bare length inside a join", `{"id": "a", "periods": [{"join": "later", "of": [{"keep": "6 years", "after": "closure"}, {"keep": "8 years"}]}]}`, []string{"retention-anchor-missing a"}},
		{"a further period needs no event", `{"id": "a", "periods": [{"join": "in-turn", "of": [{"keep": "6 years", "after": "closure"}, {"keep": "8 years"}]}]}`, nil},
		{"a minimum of a care record is appraised", `{"id": "a", "care": "yes", "periods": [{"keep": "8 years", "after": "care-end", "bound": "min"}]}`, nil},
		{"a minimum and a maximum", `{"id": "a", "periods": [{"keep": "2 years", "up_to": "8 years", "after": "closure", "bound": "min"}]}`, nil},
		{"a minimum elsewhere leaves room", `{"id": "a", "records": "x", "periods": [{"keep": "3 years", "after": "closure", "bound": "min", "then": "destroy"}]}, {"id": "b", "records": "x", "periods": [{"keep": "6 years", "after": "closure"}]}`, nil},
		{"but not below it", `{"id": "a", "records": "x", "periods": [{"keep": "3 years", "after": "closure", "bound": "min", "then": "destroy"}]}, {"id": "b", "records": "x", "periods": [{"keep": "2 years", "after": "closure"}]}`, []string{"retention-conflict b"}},
		{"one length, two events", `{"id": "a", "records": "x", "periods": [{"keep": "6 years", "after": "last-contact"}]}, {"id": "b", "records": "x", "periods": [{"keep": "6 years", "after": "last-use"}]}`, []string{"retention-conflict b"}},
		{"for good, and four years", `{"id": "a", "records": "x", "personal": "no", "periods": [{"kind": "permanent"}]}, {"id": "b", "records": "x", "periods": [{"keep": "4 years", "after": "last-entry"}]}`, []string{"retention-conflict b"}},
		{"six months of disclosure information", `{"id": "a", "periods": [{"keep": "6 months", "after": "recruitment-decision", "bound": "max"}], "benchmarks": ["dbs-6m"]}`, nil},
		{"a year of it is longer, and not far longer", `{"id": "a", "periods": [{"keep": "1 year", "after": "recruitment-decision"}], "benchmarks": ["dbs-6m"]}`, nil},
		{"three years of it", `{"id": "a", "periods": [{"keep": "3 years", "after": "employment-end"}], "benchmarks": ["dbs-6m"]}`, []string{"retention-above-norm a"}},
		{"three years, which a claim explains", `{"id": "a", "periods": [{"keep": "3 years", "after": "employment-end"}], "benchmarks": ["dbs-6m", "lim-11"]}`, nil},
		{"two reasons for the same records", `{"id": "a", "records": "x", "personal": "no", "periods": [{"kind": "permanent"}], "reasons": [{"kind": "historical"}]}, {"id": "b", "records": "x", "personal": "no", "periods": [{"kind": "permanent"}], "reasons": [{"kind": "legitimate-interest"}]}`, []string{"retention-reason b"}},
	} {
		s := read(t, `{"name": "s", "nations": ["england"], "classes": [`+c.classes+`]}`)
		var got []string
		for _, f := range s.Check(lawAsAt) {
			if f.Outcome == check.NotMet {
				got = append(got, f.Rule+" "+f.Activity)
			}
			if strings.Contains(f.Message, "%!") || strings.Contains(f.Message, "unset") {
				t.Errorf("%s: %s", c.name, f.Message)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}

// TestUnclear shows that what the table of published periods cannot answer is asked, not passed over.
func TestUnclear(t *testing.T) {
	for _, c := range []struct{ name, class, want string }{
		{"no benchmark named", `{"id": "a", "periods": [{"keep": "6 years", "after": "closure"}]}`, "which duties to keep records, if any, these classes fall under: a"},
		{"a duty without a length", `{"id": "a", "periods": [{"keep": "6 years", "after": "closure"}], "benchmarks": ["cqc-17"]}`, "no source names a length"},
		{"another event", `{"id": "a", "periods": [{"keep": "4 years", "after": "employment-end"}], "benchmarks": ["char-131-6"]}`, "how long after the creation of the record the period ends"},
		{"a date that nothing gives", `{"id": "a", "benchmarks": ["vat-6"], "periods": [{"kind": "permanent", "then": "preserve"}], "stated": [{"event": "2020-01-01", "date": "2026-01-01"}]}`, "a period from which the date can be worked out"},
	} {
		found := false
		for _, f := range read(t, `{"name": "s", "classes": [`+c.class+`]}`).Check(lawAsAt) {
			if f.Outcome != check.Unclear {
				t.Errorf("%s: %s: %s", c.name, f.Rule, f.Message)
			}
			found = found || strings.Contains(f.Missing, c.want)
		}
		if !found {
			t.Errorf("%s: nothing asks %q", c.name, c.want)
		}
	}
}
