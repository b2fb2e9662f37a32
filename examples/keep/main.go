// Keep reads retention phrases and writes what each of them means: a phrase a line in, a JSON object a line out.
//
//	$ echo '7 years from the end of the financial year in which the transaction was made' | go run ./examples/keep -event 2022-07-15 -as-at 2026-11-22
//
// The object holds the text, the rule and the doubts about it. With -event it also holds the first and the last day of disposal of a record
// whose event, the one that the rule names, fell on that day; how the record stands on the day -as-at, which is the last day that this release
// models where it is left out; and the steps that led there. An event that the rule does not name starts no clock. The exit status is 0, or 2 for bad input,
// with one line on standard error.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// longestLine is the most that a line may hold, in bytes.
const longestLine = 1 << 20

// answer is what is written for a line.
type answer struct {
	Text   string  `json:"text"`
	Rule   rule    `json:"rule"`
	Doubts []doubt `json:"doubts"`
	*window
}

// doubt is a remark on some words.
type doubt struct {
	Kind  retention.DoubtKind `json:"kind"`
	About string              `json:"about"`
	Why   string              `json:"why"`
}

// window is what an event gives. A day is null where there is none.
type window struct {
	Earliest *civil.Date `json:"earliest"`
	Latest   *civil.Date `json:"latest"`
	Status   string      `json:"status"`
	Steps    []string    `json:"steps"`
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = "usage: keep [-event DATE] [-as-at DATE] <phrases"

// run answers for the arguments and returns the exit status.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	var event civil.Date
	asAt := gdpr.LawAsAt()
	flags := flag.NewFlagSet("keep", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&event, "event", civil.Date(0), "the day of the event that the rule names")
	flags.TextVar(&asAt, "as-at", asAt, "the day on which the record is looked at")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(out, usage)
		return 0
	}
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("unexpected %q: want phrases on standard input", flags.Arg(0))
	}
	if err == nil {
		err = answers(in, out, event, asAt)
	}
	if err != nil {
		fmt.Fprintln(errs, "keep:", strings.ReplaceAll(err.Error(), "\n", " "))
		return 2
	}
	return 0
}

func answers(in io.Reader, out io.Writer, event, asAt civil.Date) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longestLine)
	to := json.NewEncoder(out)
	to.SetEscapeHTML(false)
	n := 0
	for lines.Scan() {
		n++
		if !utf8.Valid(lines.Bytes()) {
			return fmt.Errorf("line %d: not UTF-8: save the text as UTF-8", n)
		}
		if err := to.Encode(read(lines.Text(), event, asAt)); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return fmt.Errorf("line %d: too long: want at most %d bytes a line", n+1, longestLine)
	case err != nil:
		return fmt.Errorf("line %d: %w", n+1, err)
	}
	return nil
}

// read answers for one phrase.
func read(text string, event, asAt civil.Date) answer {
	p, doubts := retention.Read(text)
	a := answer{Text: text, Rule: ruleOf(p), Doubts: []doubt{}}
	for _, d := range doubts {
		a.Doubts = append(a.Doubts, doubt{d.Kind, text[d.Start:d.End], d.Why})
	}
	if event != 0 {
		a.window = windowOf(p, a.Rule.trigger, event, asAt)
	}
	return a
}

// windowOf is the window of a record whose trigger happened on a day.
func windowOf(p retention.Period, trigger retention.Trigger, event, asAt civil.Date) *window {
	var events retention.Events
	if trigger != "" {
		events.Dates = []retention.Event{{What: trigger, On: event}}
	}
	w, steps, err := p.Explain(events)
	if err != nil {
		return &window{Status: "no date can be worked out: " + strings.TrimPrefix(err.Error(), "retention: "), Steps: []string{}}
	}
	a := window{Status: w.On(asAt).String(), Steps: []string{}}
	if w.Earliest != 0 {
		a.Earliest = &w.Earliest
	}
	if w.Latest != 0 {
		a.Latest = &w.Latest
	}
	for _, s := range steps {
		a.Steps = append(a.Steps, s.String())
	}
	return &a
}
