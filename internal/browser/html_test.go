package browser

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/examples/notices"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/html"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// What a user is shown: the pages of the two commands, and pages whose every word is hostile. The faulty page comes first, for the silence of checks that
// see nothing would prove nothing.
func TestPages(t *testing.T) {
	browser := start(t)
	t.Run("faulty", func(t *testing.T) {
		for _, v := range views {
			found, texts, err := v.look(browser, save(t, faulty))
			if err != nil {
				t.Fatalf("%s: %v", v, err)
			}
			list := strings.Join(found, "\n")
			for _, want := range faults {
				if !strings.Contains(list, want) {
					t.Errorf("%s: found no complaint %q among\n%s", v, want, list)
				}
			}
			if len(found) != len(faults) || texts != 6 {
				t.Errorf("%s: %d runs of text, want 6; %d complaints, want %d:\n%s", v, texts, len(found), len(faults), list)
			}
		}
	})
	for _, p := range []struct {
		name  string
		text  func(*testing.T) []byte
		least int // runs of text
	}{
		{"five notices", func(t *testing.T) []byte { return command(t, "noticecheck", "-format", "html") }, 5000},
		{"care home", func(t *testing.T) []byte {
			return command(t, "record", "-record", "../../gdpr/testdata/carehome.json", "-format", "html")
		}, 1000},
		{"hostile record", hostileRecord, 50},
		{"hostile notice", hostileNotice, 50},
	} {
		t.Run(p.name, func(t *testing.T) {
			file := save(t, string(p.text(t)))
			for _, v := range views {
				found, texts, err := v.look(browser, file)
				if err != nil {
					t.Fatalf("%s: %v", v, err)
				}
				for _, complaint := range found {
					t.Errorf("%s: %s", v, complaint)
				}
				if texts < p.least {
					t.Errorf("%s: %d runs of text, want %d at least", v, texts, p.least)
				}
			}
		})
	}
}

// faulty has one of each fault, beside near misses: a table that scrolls by itself, large text that is less dark, text that nobody sees.
const faulty = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Faulty</title><style>
body{background:#fff}
.faint{color:#777}
.wide{width:2000px}
.scroll{overflow-x:auto}
.scroll p{width:3000px}
.unseen{position:absolute;clip-path:inset(50%);color:#fff}
h1{font-size:24px;color:#777}
</style></head><body>
<h1>Large</h1>
<p class="faint">Faint by a little</p>
<p style="color:#757575">Just dark enough</p>
<p style="width:20px;overflow-wrap:anywhere">Squeezed together</p>
<p class="unseen">Unseen</p>
<div class="scroll"><p>Scrolls by itself</p></div>
<div class="wide" id="too-wide">Wide</div>
<img src="missing.png" alt="">
<script>console.error("said"); queueMicrotask(() => { throw new Error("thrown") })</script>
</body></html>`

// faults are what is found in it, each once.
var faults = []string{
	`console: error "said"`,
	"exception: Uncaught Error: thrown",
	"asks for file:///",
	"request failed: Image net::ERR_FILE_NOT_FOUND",
	"browser: error, Failed to load resource: net::ERR_FILE_NOT_FOUND",
	`: to 2008, <div id=too-wide class="wide"> "Wide"`,
	`contrast 4.48 to 1, want 4.5: <p class="faint"> "Faint by a little"`,
	`20 pixels narrow: <p> "Squeezed together"`,
}

func save(t *testing.T, text string) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// command is what an example prints.
func command(t *testing.T, example string, args ...string) []byte {
	t.Helper()
	run := exec.Command("go", append([]string{"run", "github.com/careprivacy/ukgdpr/examples/" + example}, args...)...)
	var complaint strings.Builder
	run.Stderr = &complaint
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", run.Args, err, complaint.String())
	}
	return out
}

// hostile is a text that would run, fetch, restyle or widen the page where it is not text.
var hostile = `"><script>console.error("ran")</script><img src=x onerror='alert(1)'>' onclick='alert(1) </style><link rel=stylesheet href=x.css><!-- &lt; ` +
	"javascript:alert(1) \x00\x1b[2J\u202e\u2066\ufeff\xff " + strings.Repeat("x", 400)

func hostileRecord(t *testing.T) []byte {
	data, err := os.ReadFile("../../gdpr/testdata/carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	r, err := gdpr.ParseRecord(data, "carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	r.Activities = r.Activities[:8]
	golden.Fill(r, hostile)
	findings, coverage := new(gdpr.Checker).Review(r)
	var out bytes.Buffer
	if err := html.Record(&out, r, html.Review{Findings: findings, Coverage: coverage}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func hostileNotice(t *testing.T) []byte {
	n, err := notices.Read("osjct")
	if err != nil {
		t.Fatal(err)
	}
	n.Rows = n.Rows[:8]
	golden.Fill(n, hostile)
	var out bytes.Buffer
	if err := html.Notices(&out, []notice.Report{notice.ReviewOwn(n), notice.Review(n, gdpr.LawAsAt())}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
