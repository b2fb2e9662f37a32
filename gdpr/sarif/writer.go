package sarif

import (
	"cmp"
	"errors"
	"io"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

// Run is one run of a checker: the same rules over any number of files.
type Run struct {
	Tool    string              // the name of the program; ukgdpr if empty
	Version string              // its version, as 1.2.3; left out if empty
	ID      string              // tells the runs of a log, and of a repository, apart: a path with a slash at its end, as "privacy/record/"; left out if empty
	AsAt    civil.Date          // the day to whose official text the rules lead; zero is gdpr.LawAsAt
	Rules   []check.Requirement // every rule that was applied: see check.Requirements
}

// File is where a declaration was read.
type File struct {
	Name string // its path with slashes, from the root of the repository or from that of the machine; a record of a database needs one that stands for it, the same on every run
	Data []byte // its bytes, of which the lines are counted; nil leaves lines out
	Part string // the path in the declaration of what the file holds, as "schedule" where that has a file of its own; empty for the whole
	ID   string // tells it from other files of a run in which the same activities occur, such as the id of a notice; else empty
}

// Writer writes one log. It holds on to nothing that it is given but the rules of the run.
type Writer struct {
	out  *emit.Writer
	open bool           // a run is
	done bool           // the log is
	late error          // something came after its end
	rule map[string]int // indices of the run's rules by id

	last  string // the fingerprint written last,
	times int    // and how many times in a row
}

// NewWriter begins a log. What follows are runs, each with findings, and Close.
func NewWriter(w io.Writer) *Writer {
	out := emit.New(w)
	out.Open('{')
	out.Member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
	out.Member("version", "2.1.0")
	out.Key("runs")
	out.Open('[')
	return &Writer{out: out}
}

// Run begins a run, and ends the one before it.
func (w *Writer) Run(r Run) {
	if w.done {
		w.late = errors.New("sarif: a run after the end of the log: close it last, and make a new Writer for another")
		return
	}
	w.end()
	w.open, w.last = true, ""
	out := w.out
	out.Line()
	out.Open('{')
	out.Key("tool")
	out.Open('{')
	out.Key("driver")
	out.Open('{')
	out.Member("name", cmp.Or(r.Tool, "ukgdpr"))
	if r.Version != "" {
		out.Member("semanticVersion", r.Version)
	}
	out.Member("informationUri", "https://github.com/careprivacy/ukgdpr")
	out.Key("rules")
	out.Open('[')
	w.rule = make(map[string]int, len(r.Rules)+len(ofTheRun))
	day := cmp.Or(r.AsAt, gdpr.LawAsAt())
	for _, list := range [...][]check.Requirement{r.Rules, ofTheRun[:]} {
		for i := range list {
			if _, taken := w.rule[list[i].ID]; !taken {
				w.rule[list[i].ID] = len(w.rule)
				descriptor(out, &list[i], day)
			}
		}
	}
	out.Close(']')
	out.Close('}')
	out.Close('}')
	if r.ID != "" {
		out.Key("automationDetails")
		out.Open('{')
		out.Member("id", r.ID)
		out.Close('}')
	}
	out.Member("columnKind", "unicodeCodePoints")
	out.Member("language", "en-GB")
	out.Key("results")
	out.Open('[')
}

// end closes the run that is open.
func (w *Writer) end() {
	if !w.open {
		return
	}
	w.open = false
	w.out.Line()
	w.out.Close(']')
	w.out.Close('}')
}

// Close ends the log. It gives the error of the first write that failed. A closed log stays as it is: what comes after its end is not
// written, and an error where Close is called again.
func (w *Writer) Close() error {
	if !w.done {
		w.end()
		w.out.Close(']')
		w.out.Close('}')
		w.out.Line()
		w.done = true
	}
	return cmp.Or(w.out.Flush(), w.late)
}
