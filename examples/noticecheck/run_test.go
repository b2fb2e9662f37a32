package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// output runs the program, which must not complain.
func output(t *testing.T, status int, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if found := run(args, &stdout, &stderr); found != status || stderr.Len() > 0 {
		t.Fatalf("%q: exit status %d, want %d; error output: %s", args, found, status, &stderr)
	}
	return stdout.String()
}

func TestGolden(t *testing.T) {
	for _, test := range []struct{ file, args string }{
		{"osjct-own.txt", "-notice osjct -as-at 2022-11-24"},
		{"csek.txt", "-notice csek"},
		{"accepted.txt", "-notice testdata/leaflet.json -accept testdata/accepted.json"},
		{"leaflet-met.txt", "-notice testdata/leaflet-met.json"},
		{"milestones.jsonl", "-notice milestones -format json"},
	} {
		t.Run(test.file, func(t *testing.T) {
			found := output(t, reviewed, strings.Fields(test.args)...)
			golden.Compare(t, filepath.Join("testdata", test.file), found)
		})
	}
}

// On all five notices, at both dates, the text holds every finding of the JSON lines, and keeps to its width.
func TestTextAndJSONAgree(t *testing.T) {
	text := output(t, reviewed)
	for line := range strings.Lines(text) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > width && !strings.Contains(line, "https://") {
			t.Errorf("%d characters: %s", n, line)
		}
	}
	days := map[string]int{}
	for entry := range strings.Lines(output(t, reviewed, "-format", "json")) {
		var f struct {
			Notice, Path, Rule string
			Law                []string
			AsAt               string `json:"as_at"`
		}
		if err := json.Unmarshal([]byte(entry), &f); err != nil {
			t.Fatalf("%s: %v", entry, err)
		}
		days[f.Notice+" "+f.AsAt]++
		if !strings.Contains(text, "  rule    "+f.Rule+", "+f.Path+"\n") {
			t.Errorf("%s: %s at %s is not in the text", f.Notice, f.Rule, f.Path)
		}
		if len(f.Law) == 0 {
			t.Errorf("%s: %s at %s has no provision", f.Notice, f.Rule, f.Path)
		}
	}
	for _, want := range []string{
		"osjct 2022-11-24", "csek 2023-03-31", "milestones 2021-10-31", "porthaven 2018-05-25", "leadinglives 2018-05-25",
		"osjct 2026-11-22", "csek 2026-11-22", "milestones 2026-11-22", "porthaven 2026-11-22", "leadinglives 2026-11-22",
	} {
		if days[want] == 0 {
			t.Errorf("found no finding on %s", want)
		}
	}
}

// There is an answer on every day, also before there was a GDPR and after the last day modelled.
func TestAnyDay(t *testing.T) {
	for _, day := range []string{"0001-01-01", "2000-03-01", "2018-05-24", "2018-05-25", "2026-11-22", "2026-11-23", "9999-12-31"} {
		text := output(t, reviewed, "-as-at", day)
		if modelled := !strings.Contains(text, "law-not-modelled"); modelled != ("2018-05-25" <= day && day <= "2026-11-22") {
			t.Errorf("%s: says that the law is modelled: %t", day, modelled)
		}
		if silent := strings.Contains(text, "No rule of this release objects"); silent && day < "2018-05-25" {
			t.Errorf("%s: says that no rule objects, and none was asked", day)
		}
		if !strings.Contains(text, "\non "+day+" ") {
			t.Errorf("%s is not named", day)
		}
	}
}

// What a file holds comes out in every format, and neither steers a terminal nor becomes markup.
func TestHostileText(t *testing.T) {
	file := filepath.Join(t.TempDir(), "notice.json")
	for _, s := range []string{
		`<script>alert("x")</script>`, `"}],"runs":[{`, "\x00\x1b[2JVisits\r\n\t\x7f\u0085\u009b", "\u202etxt.exe\u2066\u200f\u2028\ufeff",
		`=HYPERLINK("http://x")`, "+1", "-1", "@SUM(A1)", "{0} [x](http://x)", strings.Repeat("x", 1<<20), strings.Repeat("\u202e", 1<<16),
	} {
		quoted, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		hostile := strings.NewReplacer(`"leaflet"`, string(quoted), `"An invented day centre"`, string(quoted), `"Visits"`, string(quoted), `"visits"`, string(quoted),
			`"data": [`, `"retention": [{"words": `+string(quoted)+`}], "basis": [{"words": `+string(quoted)+`, "says": ["consent"]}], "data": [`).Replace(sound)
		if err := os.WriteFile(file, []byte(hostile), 0o644); err != nil {
			t.Fatal(err)
		}
		for _, format := range []string{"text", "json", "sarif", "html"} {
			out := output(t, reviewed, "-notice", file, "-format", format)
			if at := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }); at >= 0 {
				t.Errorf("%.30q: %s holds %q", s, format, out[at:at+4])
			}
			if format != "text" && (strings.Contains(out, "<script") || strings.Contains(out, `"}],"runs":[{`)) {
				t.Errorf("%.30q: %s holds it as markup", s, format)
			}
			if format == "json" || format == "sarif" {
				decoder, values := json.NewDecoder(strings.NewReader(out)), 0
				for ; decoder.More(); values++ {
					var v map[string]any
					if err := decoder.Decode(&v); err != nil {
						t.Fatalf("%.30q: %s: %v", s, format, err)
					}
				}
				if format == "json" && values < 3 || format == "sarif" && values != 1 {
					t.Errorf("%.30q: %s: %d values", s, format, values)
				}
			}
		}
	}
}

func TestFailOn(t *testing.T) {
	const leaflet = "-notice testdata/leaflet.json" // not met: must, should and could; unclear: should
	for _, test := range []struct {
		args   string
		status int
	}{
		{"", reviewed},
		{"-format json", reviewed},
		{leaflet, reviewed},
		{leaflet + " -fail-on must", objected},
		{leaflet + " -fail-on must -format json", objected},
		{leaflet + " -fail-on should", objected},
		{leaflet + " -fail-on must -accept testdata/accepted.json", reviewed},
		{leaflet + " -fail-on should -accept testdata/accepted.json", objected},
		{leaflet + " -fail-on must -accept testdata/accepted.json -as-at 2030-01-01", objected}, // past the acceptance
		{"-notice testdata/leaflet-met.json -fail-on could", reviewed},
		{"-notice testdata/leaflet-open.json -fail-on could", reviewed}, // unclear is not not met
		{"-notice testdata/leaflet-met.json -as-at 2018-05-25", reviewed},
		{"-notice testdata/leaflet-met.json -as-at 2018-05-24", reviewed},
		{"-notice testdata/leaflet-met.json -as-at 2018-05-24 -fail-on must", objected}, // no rule was asked: the gate stays shut
	} {
		var stdout, stderr bytes.Buffer
		if found := run(strings.Fields(test.args), &stdout, &stderr); found != test.status || stderr.Len() > 0 {
			t.Errorf("%s: exit status %d, want %d; error output: %s", test.args, found, test.status, &stderr)
		}
		if stdout.Len() == 0 {
			t.Errorf("%s: nothing is printed", test.args)
		}
	}
}

// The notice to copy has nothing to check, and each group of rules looked at something in it.
func TestSoundNotice(t *testing.T) {
	text := output(t, reviewed, "-notice", "../notices/sound.json", "-fail-on", "could")
	if !strings.Contains(text, "\nNothing to check: ") {
		t.Errorf("there is something to check: %s", text)
	}
	groups := 0
	for line := range strings.Lines(text) {
		if f := strings.Fields(line); strings.HasPrefix(line, "  ") && len(f) == 6 {
			if groups++; f[1] != "0" || f[2] != "0" || f[3] != "0" || f[4] == "0" {
				t.Errorf("of a group, not met, unclear, accepted, met, not applicable: %s", line)
			}
		}
	}
	if groups < 10 {
		t.Errorf("%d groups of rules, want 10 at least", groups)
	}
	if text := output(t, reviewed, "-notice", "../notices/sound-2022.json", "-as-at", "2022-11-24", "-fail-on", "could"); !strings.Contains(text, "\nNothing to check: ") {
		t.Errorf("there is something to check in 2022: %s", text)
	}
}

func TestUsage(t *testing.T) {
	if found := output(t, reviewed, "-h"); found != usage {
		t.Errorf("found %s", found)
	}
}

func TestOutputFails(t *testing.T) {
	var stderr bytes.Buffer
	const want = "noticecheck: cannot write: no space left\n"
	if status := run([]string{"-notice", "csek"}, golden.Full{}, &stderr); status != badInput || stderr.String() != want {
		t.Errorf("exit status %d, error output %q, want %d, %q", status, &stderr, badInput, want)
	}
}

// An acceptance for a row of one of the five is none of a row that is not there in the other four; one for a row of none is.
func TestAcceptedInOneOfSeveral(t *testing.T) {
	for _, o := range []options{{}, {notice: "osjct"}} {
		acceptedInOneOfSeveral(t, &o)
	}
}

func acceptedInOneOfSeveral(t *testing.T, o *options) {
	t.Helper()
	in, err := o.read()
	if err != nil {
		t.Fatal(err)
	}
	for _, activity := range []string{"ms-gen-01", "no-such-row"} {
		in.accept = append(in.accept, check.Acceptance{Rule: "basis-missing", Activity: activity, By: "lead", Why: "next edition", Until: gdpr.LawAsAt()})
	}
	for _, n := range in.notices {
		for _, report := range new(options).review(n, in).reports {
			var unknown []string
			for _, f := range report.Findings {
				if f.Rule == check.AcceptanceUnknown {
					unknown = append(unknown, f.Path)
				}
			}
			if !slices.Equal(unknown, []string{"accept[1]"}) {
				t.Errorf("%s as at %s: not there: %q, want accept[1]", n.ID, report.AsAt, unknown)
			}
		}
	}
}
