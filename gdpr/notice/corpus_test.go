package notice_test

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// corpus is the notices under examples/notices.
var corpus = [...]string{"osjct", "csek", "milestones", "porthaven", "leadinglives"}

// published reads one notice of the corpus.
func published(t testing.TB, id string) *notice.Notice {
	t.Helper()
	n, err := notice.ReadFile(os.DirFS("../../examples/notices"), id+".json")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// decode reads a file of testdata.
func decode(t testing.TB, name string, into any) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}

// spot is a rule at an activity; "-" is the notice as a whole.
type spot struct{ rule, activity string }

func whole(activity string) string {
	if activity == "" {
		return "-"
	}
	return activity
}

// outcomes is what was found at a spot: at the notice's own date, and on the last day modelled. Nothing
// found is the zero value.
type outcomes struct{ own, now check.Outcome }

// reviewed is what the reviews at both dates found, the worst for each spot.
func reviewed(n *notice.Notice) map[spot]outcomes {
	found := make(map[spot]outcomes)
	worst := func(a, b check.Outcome) check.Outcome {
		if a == check.NotMet || b == check.NotApplicable {
			return a
		}
		return b
	}
	for _, f := range notice.ReviewOwn(n).Findings {
		at := spot{f.Rule, whole(f.Activity)}
		o := found[at]
		o.own = worst(o.own, f.Outcome)
		found[at] = o
	}
	for _, f := range notice.Review(n, gdpr.LawAsAt()).Findings {
		at := spot{f.Rule, whole(f.Activity)}
		o := found[at]
		o.now = worst(o.now, f.Outcome)
		found[at] = o
	}
	return found
}

// The ends of a line of a table of findings: what is found at the notice's own date and today.
var (
	both      = outcomes{check.NotMet, check.NotMet}
	now       = outcomes{check.NotApplicable, check.NotMet}
	bothOpen  = outcomes{check.Unclear, check.Unclear}
	nowOpen   = outcomes{check.NotApplicable, check.Unclear}
	ownOpen   = outcomes{check.Unclear, check.NotMet} // depends on the day within its window, or on what was done by then
	noFinding = outcomes{}
)

// seen is one line of such a table: a rule, the activities that it speaks of for one reason, and the
// reason why that is right.
type seen struct {
	rule       string
	activities string // ids, separated by spaces
	outcomes
	why string
}

// lines spreads a table over its spots.
func lines(t *testing.T, table []seen) map[spot]outcomes {
	t.Helper()
	want := make(map[spot]outcomes)
	for _, s := range table {
		if s.why == "" {
			t.Errorf("%s %s: no reason is given", s.rule, s.activities)
		}
		for activity := range strings.FieldsSeq(s.activities) {
			at := spot{s.rule, activity}
			if _, twice := want[at]; twice {
				t.Errorf("%s %s is listed twice", s.rule, activity)
			}
			want[at] = s.outcomes
		}
	}
	return want
}

// agree reports every spot at which what was found is not what a table says.
func agree(t *testing.T, found, want map[spot]outcomes) {
	t.Helper()
	all := maps.Clone(found)
	maps.Copy(all, want)
	for _, at := range slices.SortedFunc(maps.Keys(all), func(a, b spot) int {
		return strings.Compare(a.rule+" "+a.activity, b.rule+" "+b.activity)
	}) {
		if found[at] != want[at] {
			t.Errorf("%s %s: found %s at its own date and %s today, want %s and %s", at.rule, at.activity,
				found[at].own, found[at].now, want[at].own, want[at].now)
		}
	}
}

// Every activity of the reference readings stands in the notice under its id, in the same order.
func TestActivities(t *testing.T) {
	var want map[string][]string
	decode(t, "ids.json", &want)
	total := 0
	for _, id := range corpus {
		n := published(t, id)
		var got []string
		for _, r := range n.Rows {
			got = append(got, r.ID)
		}
		if n.ID != id {
			t.Errorf("%s: its id is %q", id, n.ID)
		}
		if !slices.Equal(got, want[id]) {
			t.Errorf("%s: rows %q, want %q", id, got, want[id])
		}
		total += len(got)
	}
	if total != 177 {
		t.Errorf("the five notices have %d rows, want 177", total)
	}
}

// TestRemediesAreOfTheRow: what would mend a finding on what a row rests on names the places that could serve its purpose, or those that its
// words and citations name; where the row declares no purpose it says so.
func TestRemediesAreOfTheRow(t *testing.T) {
	specific := regexp.MustCompile(`6\(1\)\([a-f]|9\(2\)\([a-j]|paragraph \d|the purpose, which is not said`)
	looked := make(map[string]int) // by rule; what schedule1-missing says is the same of any row
	for _, id := range []string{"basis-missing", "basis-not-a-basis", "public-task-without-authority", "condition-missing", "condition-not-article-9",
		"schedule1-wrong-part", "schedule1-mismatch", "public-interest-paragraph-missing", "criminal-condition-missing", "criminal-under-article-9"} {
		looked[id] = 0
	}
	for _, id := range corpus {
		n := published(t, id)
		rows := make(map[string]bool)
		for _, r := range n.Rows {
			rows[r.ID] = true
		}
		own, today := notice.ReviewBoth(n)
		for _, f := range slices.Concat(own.Findings, today.Findings) {
			if _, asked := looked[f.Rule]; !asked || !rows[f.Activity] || f.Outcome != check.NotMet {
				continue
			}
			looked[f.Rule]++
			if !specific.MatchString(f.Remedy) {
				t.Errorf("%s %s %s: the remedy is that of any row: %s", id, f.Activity, f.Rule, f.Remedy)
			}
		}
	}
	for id, n := range looked {
		if n == 0 {
			t.Errorf("no remedy of %s was looked at", id)
		}
	}
}
