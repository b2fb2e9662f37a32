package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/internal/golden"
	"github.com/careprivacy/ukgdpr/retention"
)

func output(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(args, &out, &errs); status != 0 || errs.Len() > 0 {
		t.Fatalf("%q: exit status %d, error output %q", args, status, &errs)
	}
	return out.String()
}

// gdpr/RULES.md is what the program writes.
func TestFile(t *testing.T) {
	golden.Compare(t, "../../gdpr/RULES.md", output(t))
}

// Every rule of each list is there once, with its declarations, and its group in one piece.
func TestEveryRule(t *testing.T) {
	rules := catalogue()
	looked := func(subject, id, bad string) {
		n := 0
		for _, r := range rules {
			if r.ID == id && slices.ContainsFunc(r.of, func(e examples) bool { return e.subject == subject && e.bad == bad }) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s of a %s is there %d times", id, subject, n)
		}
	}
	for _, r := range gdpr.Rules() {
		looked("record", r.ID, r.Bad)
	}
	for _, r := range notice.Rules() {
		looked("notice", r.ID, r.Bad)
	}
	for _, r := range notice.PairRules() {
		looked("notice beside a record", r.ID, r.Bad)
	}
	for _, r := range retention.Rules() {
		looked("retention schedule", r.ID, r.Bad)
	}
	var groups []string
	for _, group := range grouped(rules) {
		if slices.Contains(groups, group[0].Group) {
			t.Errorf("the group %s is in pieces", group[0].Group)
		}
		groups = append(groups, group[0].Group)
	}
	if groups[0] != "basis" || len(groups) < 8 {
		t.Errorf("the groups are %q", groups)
	}
}

func TestJSON(t *testing.T) {
	var entries []struct {
		ID, Group, Strength, Doc string
		From, Last               string
		Over                     []string
		Law                      []struct{ Key, Name, URL string }
		Looks                    []struct {
			At        string
			Bad, Good map[string]any
		} `json:"looks_at"`
	}
	if err := json.Unmarshal([]byte(output(t, "-format", "json")), &entries); err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(catalogue()) {
		t.Errorf("%d entries for %d rules", len(entries), len(catalogue()))
	}
	for _, e := range entries {
		if e.Group == "" || e.Strength == "" || e.Doc == "" || len(e.Law) == 0 || len(e.Looks) == 0 {
			t.Errorf("%s lacks something: %+v", e.ID, e)
		}
		for _, p := range e.Law {
			if p.Key == "" || p.Name == "" || p.URL != "" && !strings.HasPrefix(p.URL, "https://www.legislation.gov.uk/") {
				t.Errorf("%s: %+v", e.ID, p)
			}
		}
		switch e.ID {
		case "complaint-controller-missing":
			if e.From != "2026-06-19" || e.Last != "" {
				t.Errorf("%s holds from %q until %q", e.ID, e.From, e.Last)
			}
		case "condition-lumped":
			if !slices.Equal(e.Over, []string{"condition-mismatch"}) || e.Looks[0].At != "notice" || e.Looks[0].Bad["id"] != "diversity" || e.Looks[0].Good["id"] != "diversity" {
				t.Errorf("%s: %+v", e.ID, e)
			}
		}
	}
}

func TestArguments(t *testing.T) {
	for _, test := range []struct {
		args, out, errs string
		status          int
	}{
		{"-h", usage + "\n", "", 0},
		{"-format yaml", "", "rules: invalid value \"yaml\" for flag -format: want markdown or json\n", 2},
		{"gdpr", "", "rules: stray argument \"gdpr\": want -format markdown or -format json\n", 2},
		{"-group basis", "", "rules: flag provided but not defined: -group\n", 2},
	} {
		var out, errs bytes.Buffer
		if status := run(strings.Fields(test.args), &out, &errs); status != test.status || out.String() != test.out || errs.String() != test.errs {
			t.Errorf("%s: exit status %d, output %q, error output %q", test.args, status, &out, &errs)
		}
	}
}

func TestOutputFails(t *testing.T) {
	for _, format := range []string{"markdown", "json"} {
		var errs bytes.Buffer
		if status := run([]string{"-format", format}, golden.Full{}, &errs); status != 2 || errs.String() != "rules: no space left\n" {
			t.Errorf("%s: exit status %d, error output %q", format, status, &errs)
		}
	}
}
