package sarif_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/sarif"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// sarifLog is what the tests look at of a log.
type sarifLog struct {
	Version string
	Runs    []struct {
		Tool struct {
			Driver struct {
				Name, SemanticVersion string
				Rules                 []struct {
					ID, HelpURI          string
					Help                 struct{ Text string }
					DefaultConfiguration struct{ Level string }
				}
			}
		}
		AutomationDetails struct{ ID string }
		Results           []result
	}
}

type result struct {
	RuleID      string
	RuleIndex   *int
	Kind, Level string
	Message     struct{ Text string }
	Locations   []struct {
		PhysicalLocation *struct {
			ArtifactLocation struct{ URI, URIBaseID string }
			Region           *struct{ StartLine, StartColumn int }
		}
		LogicalLocations []struct{ Name, FullyQualifiedName string }
	}
	PartialFingerprints map[string]string
	Suppressions        []struct{ Kind, Status, Justification string }
	Properties          struct {
		Activity, Missing, AsAt string
		Law                     []string
	}
}

func write(t *testing.T, run sarif.Run, f sarif.File, findings ...check.Finding) string {
	t.Helper()
	var out bytes.Buffer
	w := sarif.NewWriter(&out)
	w.Run(run)
	w.Findings(f, findings)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func parse(t *testing.T, text string) (log sarifLog) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &log); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return log
}

// one is the result of a log of one finding.
func one(t *testing.T, run sarif.Run, f sarif.File, finding check.Finding) result {
	t.Helper()
	log := parse(t, write(t, run, f, finding))
	if len(log.Runs) != 1 || len(log.Runs[0].Results) != 1 {
		t.Fatalf("found %d runs, want one with one result", len(log.Runs))
	}
	return log.Runs[0].Results[0]
}

func TestCareHome(t *testing.T) {
	const name = "gdpr/testdata/carehome.json"
	data, err := os.ReadFile("../testdata/carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	// Two things go wrong with it, and a fact is taken away.
	for _, change := range [...][2]string{
		{`"article9": "health-or-social-care"`, `"article9": "substantial-public-interest"`},
		{`"interest": "theirs in an answer and ours in giving one"`, `"interest": ""`},
		{`"for": "payroll",
          "article6": "contract",
          "party_to_contract": "yes"`, `"for": "payroll",
          "article6": "contract"`},
	} {
		spoilt := bytes.Replace(data, []byte(change[0]), []byte(change[1]), 1)
		if bytes.Equal(spoilt, data) {
			t.Fatalf("%s does not stand in the care home", change[0])
		}
		data = spoilt
	}
	record, err := gdpr.ParseRecord(data, name)
	if err != nil {
		t.Fatal(err)
	}
	rules := slices.DeleteFunc(gdpr.Rules(), func(r gdpr.Rule) bool {
		return !slices.Contains([]string{"basis-missing", "legitimate-interest-unnamed", "contract-party", "schedule1-wrong-part"}, r.ID)
	})
	checker := gdpr.Checker{Rules: rules, Accept: []check.Acceptance{
		{Rule: "legitimate-interest-unnamed", Activity: "enquiries", By: "data protection officer", Why: "the next edition names it", Until: civil.On(2027, 3, 31)},
		{Rule: "basis-missing", By: "data protection officer", Why: "it was so", Until: civil.On(2025, 3, 31)},
	}}
	findings := checker.Check(record)
	text := write(t, sarif.Run{ID: "privacy/record/", Version: "1.2.3", Rules: check.Requirements(rules)}, sarif.File{Name: name, Data: data}, findings...)
	golden.Compare(t, filepath.Join("testdata", "carehome.sarif"), text)

	log := parse(t, text)
	run := log.Runs[0]
	if log.Version != "2.1.0" || run.AutomationDetails.ID != "privacy/record/" || run.Tool.Driver.Name != "ukgdpr" || run.Tool.Driver.SemanticVersion != "1.2.3" {
		t.Errorf("found %+v", run.Tool)
	}
	if len(run.Results) != len(findings) || len(findings) < 4 {
		t.Fatalf("found %d results of %d findings, want some of each kind", len(run.Results), len(findings))
	}
	lines := strings.Split(string(data), "\n")
	seen := map[string]bool{}
	for i, r := range run.Results {
		f := findings[i]
		rule := run.Tool.Driver.Rules[*r.RuleIndex]
		if r.RuleID != f.Rule || rule.ID != f.Rule {
			t.Errorf("result %d is of rule %s, index %s, want %s", i, r.RuleID, rule.ID, f.Rule)
		}
		at := r.Locations[0].PhysicalLocation
		if at.ArtifactLocation.URI != name || at.ArtifactLocation.URIBaseID != "%SRCROOT%" {
			t.Errorf("result %d lies in %v", i, at.ArtifactLocation)
		}
		if strings.HasSuffix(f.Path, ".article6") { // it stands in the file, or else its ground does
			line := string([]rune(lines[at.Region.StartLine-1])[at.Region.StartColumn-1:])
			if !strings.HasPrefix(line, `"contract"`) && !strings.HasPrefix(line, `"legitimate-interests"`) && !strings.HasPrefix(line, "{") {
				t.Errorf("%s is at %s", f.Path, line)
			}
		}
		seen[r.Kind+" "+r.Level+" "+fmt.Sprint(len(r.Suppressions))] = true
	}
	for _, want := range []string{"fail error 0", "fail error 1", "fail warning 0", "review none 0"} {
		if !seen[want] {
			t.Errorf("found no result of kind, level and suppressions %s among %v", want, seen)
		}
	}
}

func TestKindAndLevel(t *testing.T) {
	for _, test := range []struct {
		strength    check.Strength
		outcome     check.Outcome
		kind, level string
	}{
		{check.Must, check.NotMet, "fail", "error"},
		{check.Should, check.NotMet, "fail", "warning"},
		{check.Could, check.NotMet, "fail", "note"},
		{0, check.NotMet, "fail", "warning"},
		{200, check.NotMet, "fail", "warning"},
		{check.Must, check.Unclear, "review", "none"},
		{check.Could, check.Unclear, "review", "none"},
		{check.Must, check.Met, "pass", "none"},
		{check.Must, check.NotApplicable, "notApplicable", "none"},
		{check.Must, 200, "review", "none"},
	} {
		r := one(t, sarif.Run{}, sarif.File{Name: "r.json"}, check.Finding{Rule: "x", Strength: test.strength, Outcome: test.outcome})
		if r.Kind != test.kind || r.Level != test.level {
			t.Errorf("%s, %s: found %s, %s, want %s, %s", test.strength, test.outcome, r.Kind, r.Level, test.kind, test.level)
		}
	}
}

func TestResult(t *testing.T) {
	f := check.Finding{
		Rule: "condition-missing", Activity: "care", Path: "activities[1].grounds[0]", Message: "health data {sic} see [here](1)", Remedy: "name one",
		Missing: "article9", Outcome: check.NotMet, Strength: check.Must, AsAt: civil.On(2026, 2, 5), Law: []law.Provision{law.UKGDPR.Article("9(2)"), {}},
		Accepted: &check.Acceptance{By: "lead", Why: "known", Until: civil.On(2027, 1, 2)},
	}
	r := one(t, sarif.Run{}, sarif.File{Name: "a b/ü#1.json", Data: []byte("{\"activities\":\n [{}, {\"grounds\": [{}]}]}")}, f)
	at := r.Locations[0].PhysicalLocation
	logical := r.Locations[0].LogicalLocations[0]
	switch {
	case r.RuleIndex != nil:
		t.Errorf("rule index %d of a rule that the run does not have", *r.RuleIndex)
	case r.Message.Text != "health data {{sic}} see [here] (1). To mend it: name one":
		t.Errorf("found message %q", r.Message.Text)
	case at.ArtifactLocation.URI != "a%20b/%C3%BC%231.json":
		t.Errorf("found address %q", at.ArtifactLocation.URI)
	case at.Region.StartLine != 2 || at.Region.StartColumn != 20:
		t.Errorf("found region %+v, want 2:20", at.Region)
	case logical.Name != "care" || logical.FullyQualifiedName != "activities[1].grounds[0]":
		t.Errorf("found logical location %+v", logical)
	case len(r.Suppressions) != 1 || r.Suppressions[0].Kind != "external" || r.Suppressions[0].Status != "accepted" || r.Suppressions[0].Justification != "known (lead, until 2027-01-02)":
		t.Errorf("found suppressions %+v", r.Suppressions)
	case r.Properties.Activity != "care" || r.Properties.Missing != "article9" || r.Properties.AsAt != "2026-02-05" || !slices.Equal(r.Properties.Law, []string{"UKGDPR/9(2)"}):
		t.Errorf("found properties %+v", r.Properties)
	}

	f.Path = "schedule.classes[0]"
	r = one(t, sarif.Run{}, sarif.File{Name: "s.json", Data: []byte("{\n\"classes\":\n[{}]}"), Part: "schedule"}, f)
	if at := r.Locations[0]; at.PhysicalLocation.Region.StartLine != 3 || at.LogicalLocations[0].FullyQualifiedName != f.Path {
		t.Errorf("of a part of the declaration: found %+v", at)
	}

	r = one(t, sarif.Run{}, sarif.File{Name: "/srv/a b.json"}, check.Finding{Rule: "x"})
	if at := r.Locations[0].PhysicalLocation; at.ArtifactLocation.URI != "file:///srv/a%20b.json" || at.ArtifactLocation.URIBaseID != "" || at.Region != nil {
		t.Errorf("of a path from the root of the machine: found %+v", at)
	}
	if r.Suppressions == nil || len(r.Suppressions) != 0 || r.Message.Text != "" {
		t.Errorf("found %+v, want an empty list of suppressions and no message", r)
	}
	if r = one(t, sarif.Run{}, sarif.File{}, check.Finding{Rule: "x"}); r.Locations[0].PhysicalLocation != nil || r.Locations[0].LogicalLocations != nil {
		t.Errorf("of no file: found %+v", r.Locations)
	}
}

func TestRules(t *testing.T) {
	rules := check.Requirements(gdpr.Rules())
	log := parse(t, write(t, sarif.Run{AsAt: civil.On(2026, 2, 5), Rules: append(rules, rules[0])}, sarif.File{}))
	found := log.Runs[0].Tool.Driver.Rules
	if len(found) != len(rules)+5 { // what a run finds of itself; a rule given twice is written once
		t.Fatalf("found %d rules, want %d", len(found), len(rules)+5)
	}
	for i, q := range rules {
		r := found[i]
		if r.ID != q.ID || r.DefaultConfiguration.Level != map[check.Strength]string{check.Must: "error", check.Should: "warning", check.Could: "note"}[q.Strength] {
			t.Errorf("found %+v, want %s, %s", r, q.ID, q.Strength)
		}
		if !strings.HasPrefix(r.Help.Text, strings.NewReplacer("{", "{{", "}", "}}").Replace(q.Doc)) {
			t.Errorf("%s: help begins otherwise than its doc: %s", q.ID, r.Help.Text)
		}
		for _, p := range q.Law {
			if url := p.URL(civil.On(2026, 2, 5)); url != "" && (!strings.Contains(r.Help.Text, p.String()+": "+url) || r.HelpURI == "") {
				t.Errorf("%s: %s at %s is not in the help %s", q.ID, p, url, r.Help.Text)
			}
		}
	}
	if found[0].HelpURI != "https://www.legislation.gov.uk/eur/2016/679/article/6/2026-02-05" {
		t.Errorf("%s leads to %s", found[0].ID, found[0].HelpURI)
	}
}

func TestFingerprint(t *testing.T) {
	mark := func(f check.Finding, id string) string {
		prints := one(t, sarif.Run{}, sarif.File{Name: "r.json", ID: id}, f).PartialFingerprints
		hash, first := strings.CutSuffix(prints["ukgdpr/v1"], ":1")
		if prints["primaryLocationLineHash"] != prints["ukgdpr/v1"] || !first {
			t.Fatalf("found fingerprints %v", prints)
		}
		return hash
	}
	base := check.Finding{Rule: "basis-missing", Activity: "care", Path: "activities[1].grounds[0]", Message: "a", Outcome: check.NotMet}
	const released = "f0cfc5b0606247f9" // changing it makes every finding new to those who keep them
	if found := mark(base, ""); found != released {
		t.Errorf("found %s, want %s", found, released)
	}
	changed := func(change func(f *check.Finding)) check.Finding {
		f := base
		change(&f)
		return f
	}
	for name, f := range map[string]check.Finding{
		"other words":              changed(func(f *check.Finding) { f.Message, f.Remedy = "b", "c" }),
		"now unclear":              changed(func(f *check.Finding) { f.Outcome, f.Missing = check.Unclear, "x" }),
		"other law":                changed(func(f *check.Finding) { f.Law = []law.Provision{law.UKGDPR.Article("6")} }),
		"another day":              changed(func(f *check.Finding) { f.AsAt = civil.On(2026, 1, 1) }),
		"accepted":                 changed(func(f *check.Finding) { f.Accepted = &check.Acceptance{Why: "x"} }),
		"an activity put in front": changed(func(f *check.Finding) { f.Path = "activities[12].grounds[0]" }),
	} {
		if found := mark(f, ""); found != released {
			t.Errorf("%s: the fingerprint changed to %s", name, found)
		}
	}
	seen := map[string]string{mark(base, "osjct"): "another file"}
	for name, f := range map[string]check.Finding{
		"the same":         base,
		"another rule":     changed(func(f *check.Finding) { f.Rule = "basis-conflict" }),
		"another activity": changed(func(f *check.Finding) { f.Activity = "cares" }),
		"another ground":   changed(func(f *check.Finding) { f.Path = "activities[1].grounds[1]" }),
		"the activity":     changed(func(f *check.Finding) { f.Path = "activities[1]" }),
		"the whole":        changed(func(f *check.Finding) { f.Activity, f.Path = "", "" }),
		"an acceptance":    changed(func(f *check.Finding) { f.Activity, f.Path = "", "accept[0]" }),
		"the next":         changed(func(f *check.Finding) { f.Activity, f.Path = "", "accept[1]" }),
		"run together":     changed(func(f *check.Finding) { f.Rule, f.Activity = "basis-missingcare", "" }),
	} {
		found := mark(f, "")
		if other, taken := seen[found]; taken {
			t.Errorf("%s has the fingerprint of %s", name, other)
		}
		seen[found] = name
	}
}

// Several findings of a rule at one place are told apart by their order.
func TestFingerprintOfSeveral(t *testing.T) {
	f, g := check.Finding{Rule: "x", Activity: "care"}, check.Finding{Rule: "y", Activity: "care"}
	log := parse(t, write(t, sarif.Run{}, sarif.File{Name: "r.json"}, f, f, g, f))
	var found []string
	for _, r := range log.Runs[0].Results {
		_, n, _ := strings.Cut(r.PartialFingerprints["ukgdpr/v1"], ":")
		found = append(found, n)
	}
	if !slices.Equal(found, []string{"1", "2", "1", "1"}) {
		t.Errorf("found numbers %v", found)
	}
}

func TestRuns(t *testing.T) {
	var out bytes.Buffer
	w := sarif.NewWriter(&out)
	w.Findings(sarif.File{Name: "first.json"}, []check.Finding{{Rule: "x"}}) // in a run of nothing in particular
	for _, id := range []string{"a/", "b/"} {
		w.Run(sarif.Run{Tool: "ours", ID: id, Rules: []check.Requirement{{ID: id, Strength: check.Could, Doc: "why"}}})
		w.Findings(sarif.File{Name: "one.json"}, []check.Finding{{Rule: "x"}, {Rule: id}})
		w.Findings(sarif.File{Name: "two.json"}, []check.Finding{{Rule: check.LawNotModelled}})
		w.Findings(sarif.File{Name: "three.json"}, nil)
	}
	w.Run(sarif.Run{})
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	log := parse(t, out.String())
	if len(log.Runs) != 4 || len(log.Runs[0].Results) != 1 || len(log.Runs[3].Results) != 0 {
		t.Fatalf("found %d runs, want four, one result in the first and none in the last", len(log.Runs))
	}
	for i, id := range []string{"a/", "b/"} {
		run := log.Runs[i+1]
		if run.AutomationDetails.ID != id || run.Tool.Driver.Name != "ours" || len(run.Results) != 3 {
			t.Fatalf("run %d: found %+v", i+1, run)
		}
		if run.Results[0].RuleIndex != nil || *run.Results[1].RuleIndex != 0 || run.Tool.Driver.Rules[*run.Results[2].RuleIndex].ID != check.LawNotModelled {
			t.Errorf("run %d: results are of other rules: %+v", i+1, run.Results)
		}
	}
	out.Reset()
	if err := sarif.NewWriter(&out).Close(); err != nil || len(parse(t, out.String()).Runs) != 0 {
		t.Errorf("no run: found %s, %v", &out, err)
	}
}

// hostile are texts that do harm where they are not escaped.
var hostile = []string{
	`<script>alert("x")</script><img src=x onerror='y'>`, `"}],"runs":[{`, "\x00\x1b[2J\r\n\t\x7f\u0085", "\u202etxt.exe\u2066\u200f\u2028\ufeff",
	"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "{0} [click](http://x) \\](1)", "\xff\xfe\xc3", strings.Repeat("x", 1<<20), strings.Repeat("\u202e", 1<<18), "",
}

// fill puts a text into every text under a value.
func fill(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), s)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i), s)
			}
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.String || v.Type().Elem().Kind() == reflect.Struct {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), s)
		}
	}
}

func TestHostileText(t *testing.T) {
	for _, s := range hostile {
		var f check.Finding
		fill(reflect.ValueOf(&f).Elem(), s)
		f.Law = append(f.Law, law.Act(s).Section(s))
		run, file := sarif.Run{Tool: s, Version: s, ID: s}, sarif.File{Name: s, ID: s, Data: []byte(s)}
		var q check.Requirement
		fill(reflect.ValueOf(&q).Elem(), s)
		run.Rules = []check.Requirement{q}
		text := write(t, run, file, f, f)
		for i, r := range text {
			if r != '\n' && !unicode.IsPrint(r) || strings.ContainsRune("<>&", r) {
				t.Fatalf("%.30q: %q is not escaped in %s", s, r, text[max(i-50, 0):min(i+50, len(text))])
			}
		}
		log := parse(t, text)
		if len(log.Runs) != 1 || len(log.Runs[0].Results) != 2 {
			t.Fatalf("%.30q: found %d runs, want one with two results", s, len(log.Runs))
		}
		want := strings.ToValidUTF8(strings.ReplaceAll(s, "\xff\xfe\xc3", "\xff \xfe \xc3"), "\ufffd")
		want = strings.ReplaceAll(want, "\ufffd \ufffd \ufffd", "\ufffd\ufffd\ufffd")
		r := log.Runs[0].Results[0]
		if r.Properties.Activity != want || r.RuleID != want {
			t.Errorf("%.30q: read back as %.30q", s, r.Properties.Activity)
		}
		if strings.Contains(r.Message.Text, "](") || strings.Contains(strings.ReplaceAll(r.Message.Text, "{{", ""), "{") {
			t.Errorf("%.30q: markup in the message %.80q", s, r.Message.Text)
		}
	}
}

// many are n findings of a record of many activities.
func many(n int) []check.Finding {
	findings := make([]check.Finding, n)
	for i := range findings {
		findings[i] = check.Finding{
			Rule: "basis-missing", Activity: fmt.Sprintf("activity-%d", i), Path: fmt.Sprintf("activities[%d].grounds[0].article6", i),
			Message: "no lawful basis is stated for health, contact and identity", Remedy: "state one of the bases of Article 6(1)",
			Strength: check.Must, Outcome: check.NotMet, AsAt: civil.On(2026, 11, 22), Law: []law.Provision{law.UKGDPR.Article("6(1)"), law.UKGDPR.Article("5(1)(a)")},
		}
	}
	return findings
}

// What is in use while a log is written is the same for a long one as for a short one.
func TestConstantMemory(t *testing.T) {
	findings := many(100_000)
	most := func(n int) uint64 {
		peak := &golden.Peak{Every: 100}
		w := sarif.NewWriter(peak)
		w.Run(sarif.Run{})
		for part := range slices.Chunk(findings[:n], 100) {
			w.Findings(sarif.File{Name: "r.json"}, part)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return peak.Growth()
	}
	few, all := most(1000), most(100_000)
	if all > few+1<<20 {
		t.Errorf("100000 findings take %d bytes, 1000 take %d", all, few)
	}
}

func TestWriteFails(t *testing.T) {
	w := sarif.NewWriter(golden.Full{})
	w.Run(sarif.Run{Rules: check.Requirements(gdpr.Rules())})
	w.Findings(sarif.File{Name: "r.json"}, many(1000))
	if err := w.Close(); err == nil || err.Error() != "no space left" {
		t.Errorf("found error %v", err)
	}
}

// A log that is closed takes nothing more, and says so where it is closed again.
func TestAfterTheEnd(t *testing.T) {
	for name, late := range map[string]func(*sarif.Writer){
		"run":      func(w *sarif.Writer) { w.Run(sarif.Run{}) },
		"findings": func(w *sarif.Writer) { w.Findings(sarif.File{Name: "r.json"}, many(3)) },
		"nothing":  func(*sarif.Writer) {},
	} {
		var out bytes.Buffer
		w := sarif.NewWriter(&out)
		w.Run(sarif.Run{})
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		closed := out.String()
		late(w)
		err := w.Close()
		if want := name != "nothing"; (err != nil) != want || want && !strings.HasPrefix(err.Error(), "sarif: a run after the end of the log: ") {
			t.Errorf("%s after the end: %v", name, err)
		}
		parse(t, out.String())
		if out.String() != closed {
			t.Errorf("%s after the end is written", name)
		}
	}
}

func BenchmarkFindings(b *testing.B) {
	findings := many(100_000)
	b.Run("sarif", func(b *testing.B) {
		for b.Loop() {
			w := sarif.NewWriter(io.Discard)
			w.Run(sarif.Run{})
			w.Findings(sarif.File{Name: "r.json"}, findings)
			if err := w.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		for b.Loop() {
			if err := json.NewEncoder(io.Discard).Encode(findings); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// With the lines of each place in the file.
func BenchmarkPlaced(b *testing.B) {
	findings := many(100_000)
	var data bytes.Buffer
	data.WriteString(`{"activities": [`)
	for i := range findings {
		fmt.Fprintf(&data, "{\"id\": \"activity-%d\", \"grounds\": [{\"data\": [\"health\", \"contact\", \"identity\"], \"for\": \"care-delivery\"}]},\n", i)
	}
	data.WriteString(`{}]}`)
	for b.Loop() {
		w := sarif.NewWriter(io.Discard)
		w.Findings(sarif.File{Name: "r.json", Data: data.Bytes()}, findings)
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
