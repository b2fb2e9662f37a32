package validate

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	gosarif "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/careprivacy/ukgdpr/examples/notices"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/gdpr/sarif"
)

// schemaText is the schema of SARIF 2.1.0 with its errata, as module go-sarif carries it in its source.
func schemaText(t *testing.T) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3").Output()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), "pkg/report/v210/sarif/schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := ""
	ast.Inspect(tree, func(n ast.Node) bool {
		if text, ok := n.(*ast.BasicLit); ok && text.Kind == token.STRING {
			found, err = strconv.Unquote(text.Value)
		}
		return err == nil
	})
	if err != nil || !strings.Contains(found, "/sarif-schema-2.1.0.json") {
		t.Fatalf("found no schema: %v", err)
	}
	return found
}

func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaText(t)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validSARIF(t *testing.T, schema *jsonschema.Schema, text []byte, results int) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Errorf("against the schema: %v", err)
	}
	log, err := gosarif.FromBytes(text)
	if err != nil {
		t.Fatalf("go-sarif cannot read it: %v", err)
	}
	found := 0
	for _, run := range log.Runs {
		found += len(run.Results)
	}
	if found != results {
		t.Errorf("go-sarif reads %d results, want %d", found, results)
	}
}

// The schema objects to what is wrong, so that its silence means something.
func TestSchemaObjects(t *testing.T) {
	schema := sarifSchema(t)
	for _, wrong := range []string{
		`{"version": "2.0.0", "runs": []}`,
		`{"version": "2.1.0", "runs": [{"results": []}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x", "semanticVersion": 1}}}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"message": {"text": "x"}, "level": "fatal"}]}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "result": []}]}`,
	} {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(wrong))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(doc) == nil {
			t.Errorf("no objection to %s", wrong)
		}
	}
}

func TestSARIFOfTheNotices(t *testing.T) {
	schema := sarifSchema(t)
	rules := notice.Rules()
	checker := notice.Checker{Rules: rules, Accept: []check.Acceptance{{Rule: "basis-missing", By: "lead", Why: "known", Until: civil.On(2030, 1, 1)}}}
	var out bytes.Buffer
	w := sarif.NewWriter(&out)
	total, accepted, open := 0, 0, 0
	for _, own := range []bool{true, false} {
		w.Run(sarif.Run{ID: "notices/" + strconv.FormatBool(own) + "/", Version: "0.1.0", Rules: check.Requirements(rules)})
		for _, name := range notices.Names() {
			n, err := notices.Read(name)
			if err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile("../../examples/notices/" + name + ".json")
			if err != nil {
				t.Fatal(err)
			}
			report := checker.Review(n)
			if own {
				report = checker.ReviewOwn(n)
			}
			total += len(report.Findings)
			for _, f := range report.Findings {
				if f.Accepted != nil {
					accepted++
				}
				if f.Outcome == check.Unclear {
					open++
				}
			}
			w.Findings(sarif.File{Name: "examples/notices/" + name + ".json", Data: data, ID: n.ID}, report.Findings)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if total < 100 || accepted == 0 || open == 0 {
		t.Errorf("%d findings, %d accepted, %d unclear: want some of each", total, accepted, open)
	}
	validSARIF(t, schema, out.Bytes(), total)
}

func TestSARIFOfTheCareHome(t *testing.T) {
	schema := sarifSchema(t)
	text, err := os.ReadFile("../../gdpr/sarif/testdata/carehome.sarif")
	if err != nil {
		t.Fatal(err)
	}
	validSARIF(t, schema, text, bytes.Count(text, []byte("\n{\"ruleId\"")))
}

// Whatever a finding holds, the log is sound; also one with nothing in it.
func TestSARIFOfHostileFindings(t *testing.T) {
	schema := sarifSchema(t)
	for _, s := range []string{"", `"}],"<script>`, "\x00\u202e\xff", "{0} [x](1)", "=1+1", "%", "a:b//c?d#e", "../..", strings.Repeat("x", 1<<20)} {
		f := check.Finding{Rule: s, Activity: s, Path: s, Message: s, Remedy: s, Missing: s, Outcome: check.NotMet, Law: []law.Provision{law.Act(s).Section(s)}}
		f.Accepted = &check.Acceptance{By: s, Why: s}
		var out bytes.Buffer
		w := sarif.NewWriter(&out)
		w.Run(sarif.Run{Tool: s, ID: s, Rules: []check.Requirement{{ID: s, Doc: s, Group: s}, {ID: "uk-gdpr", Group: "uk-gdpr"}}})
		w.Findings(sarif.File{Name: s, ID: s, Data: []byte(s)}, []check.Finding{f, {}, f})
		w.Findings(sarif.File{}, []check.Finding{{}})
		w.Run(sarif.Run{AsAt: gdpr.LawAsAt()})
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		validSARIF(t, schema, out.Bytes(), 4)
	}
}
