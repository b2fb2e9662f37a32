package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/internal/golden"
)

// sarifRun is what the tests look at of a run in a log.
type sarifRun struct {
	AutomationDetails struct{ ID string }
	Results           []struct {
		RuleID, Kind, Level string
		Locations           []struct {
			PhysicalLocation struct {
				ArtifactLocation struct{ URI string }
				Region           struct{ StartLine, StartColumn int }
			}
			LogicalLocations []struct{ FullyQualifiedName string }
		}
		PartialFingerprints map[string]string
		Suppressions        []struct{ Justification string }
		Properties          struct{ Activity, Outcome, AsAt string }
	}
}

func sarifRuns(t *testing.T, args ...string) []sarifRun {
	t.Helper()
	var log struct{ Runs []sarifRun }
	if err := json.Unmarshal([]byte(output(t, reviewed, append(args, "-format", "sarif")...)), &log); err != nil {
		t.Fatal(err)
	}
	return log.Runs
}

// The results of the five notices at both dates, a line each, without the words.
func TestSARIFGolden(t *testing.T) {
	var lines strings.Builder
	for _, run := range sarifRuns(t, "-accept", "testdata/accepted.json") {
		fmt.Fprintln(&lines, run.AutomationDetails.ID)
		for _, r := range run.Results {
			at := r.Locations[0].PhysicalLocation
			fmt.Fprintf(&lines, "%s:%d:%d %s %s %s", filepath.Base(at.ArtifactLocation.URI), at.Region.StartLine, at.Region.StartColumn, r.RuleID, r.Kind, r.PartialFingerprints["ukgdpr/v1"])
			for _, s := range r.Suppressions {
				fmt.Fprintf(&lines, " suppressed: %s", s.Justification)
			}
			fmt.Fprintln(&lines)
		}
	}
	golden.Compare(t, filepath.Join("testdata", "sarif.txt"), lines.String())
}

// On all five notices, at both dates, a log holds the findings of the JSON lines and no others, each where it stands in the file.
func TestSARIFAndJSONAgree(t *testing.T) {
	findings := map[string]int{}
	for entry := range strings.Lines(output(t, reviewed, "-format", "json")) {
		var f line
		if err := json.Unmarshal([]byte(entry), &f); err != nil {
			t.Fatal(err)
		}
		findings[fmt.Sprint("examples/notices/", f.Notice, ".json ", f.Activity, " ", f.Path, " ", f.Rule, " ", f.Outcome, " ", f.AsAt)]++
	}
	runs := sarifRuns(t)
	if len(runs) != 2 || runs[0].AutomationDetails.ID != "noticecheck/own-date/" || runs[1].AutomationDetails.ID != "noticecheck/today/" {
		t.Fatalf("found %d runs, want those of the own dates and of today", len(runs))
	}
	files := map[string][]string{}
	claims := 0
	for _, run := range runs {
		for _, r := range run.Results {
			at, path := r.Locations[0].PhysicalLocation, ""
			if logical := r.Locations[0].LogicalLocations; len(logical) > 0 {
				path = logical[0].FullyQualifiedName
			}
			uri := at.ArtifactLocation.URI
			if in := strings.Contains(uri, "-schedule"); in != strings.HasPrefix(path, "schedule") {
				t.Errorf("%s lies in %s", path, uri)
			}
			findings[fmt.Sprint(strings.Replace(uri, "-schedule", "", 1), " ", r.Properties.Activity, " ", path, " ", r.RuleID, " ", r.Properties.Outcome, " ", r.Properties.AsAt)]--
			if files[uri] == nil {
				data, err := os.ReadFile(filepath.Join("../..", uri))
				if err != nil {
					t.Fatal(err)
				}
				files[uri] = strings.Split(string(data), "\n")
			}
			if !strings.HasSuffix(path, "]") || !strings.Contains(path, ".basis[") {
				continue
			}
			claims++ // a claim is an object
			if rest := []rune(files[uri][at.Region.StartLine-1])[at.Region.StartColumn-1:]; rest[0] != '{' {
				t.Errorf("%s:%d:%d: %s is at %s", uri, at.Region.StartLine, at.Region.StartColumn, path, string(rest))
			}
		}
	}
	for key, n := range findings {
		if n != 0 {
			t.Errorf("%s: %d more in JSON than in SARIF", key, n)
		}
	}
	if claims < 50 {
		t.Errorf("looked at %d places of claims", claims)
	}
}

// A file of the user's lies where its name says, and a log for one day has one run.
func TestSARIFOfAFile(t *testing.T) {
	runs := sarifRuns(t, "-notice", "testdata/leaflet.json", "-as-at", "2026-02-05")
	if len(runs) != 1 || runs[0].AutomationDetails.ID != "noticecheck/2026-02-05/" || len(runs[0].Results) == 0 {
		t.Fatalf("found %+v", runs)
	}
	for _, r := range runs[0].Results {
		if at := r.Locations[0].PhysicalLocation; at.ArtifactLocation.URI != "testdata/leaflet.json" || at.Region.StartLine == 0 {
			t.Errorf("%s: found %+v", r.RuleID, at)
		}
	}
	name := filepath.Join(t.TempDir(), "a b.json")
	data, err := os.ReadFile("testdata/leaflet.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
	uri := sarifRuns(t, "-notice", name)[0].Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI
	if !strings.HasPrefix(uri, "file:///") || !strings.HasSuffix(uri, "/a%20b.json") {
		t.Errorf("found address %s", uri)
	}
}
