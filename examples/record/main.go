// Record writes a record of processing activities in the forms that others expect.
//
//	go run ./examples/record                                   # as Article 30 has it, to read
//	go run ./examples/record -format csv | head -3             # the columns of the regulator's template, for a spreadsheet
//	go run ./examples/record -format dspt > register.csv       # evidence item 1.1.2 of the Data Security and Protection Toolkit
//	go run ./examples/record -format html > record.html        # a page with its review
//	go run ./examples/record -record sheet.csv -format json    # back from the template
//	go run ./examples/record -format csv -gaps                 # what the form cannot hold, or misses, a line each
//
// Without -record it is that of an invented care home, oakfield.json beside this file: one to copy. A file whose name ends in .csv is read in the columns of
// the template, any other as JSON. What a sheet never holds is told in a line on standard error where one is read or written: keep the record itself as
// JSON. Bad input is one line there, and exit status 2.
package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/html"
	"github.com/careprivacy/ukgdpr/gdpr/ico"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

const usage = "usage: record [-record FILE] [-format markdown|csv|dspt|html|json] [-as-at DATE] [-gaps]"

//go:embed oakfield.json
var oakfield []byte

// run answers for the arguments and returns the exit status.
func run(args []string, out, errs io.Writer) int {
	o, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(out, usage)
		return 0
	}
	if err == nil {
		err = o.answer(out, errs)
	}
	if err != nil {
		fmt.Fprintln(errs, "record:", strings.ReplaceAll(err.Error(), "\n", " "))
		return 2
	}
	return 0
}

// options are what the flags say.
type options struct {
	record string
	sheet  bool // one in the columns of the template is written
	format func(io.Writer, *gdpr.Record, ico.Export) error
	asAt   civil.Date
	gaps   bool
}

func parse(args []string) (*options, error) {
	o := &options{format: formats["markdown"]}
	flags := flag.NewFlagSet("record", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.record, "record", "", "")
	flags.BoolVar(&o.gaps, "gaps", false, "")
	flags.Func("as-at", "", func(text string) (err error) {
		o.asAt, err = civil.Parse(text)
		if err == nil && o.asAt < gdpr.LawFrom() {
			err = fmt.Errorf("the law is known from %s: want a day since", gdpr.LawFrom())
		}
		return err
	})
	flags.Func("format", "", func(text string) error {
		o.sheet = text == "csv"
		if o.format = formats[text]; o.format == nil {
			return errors.New("want markdown, csv, dspt, html or json")
		}
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if flags.NArg() > 0 {
		return nil, fmt.Errorf("stray argument %q: want -record, -format, -as-at or -gaps", flags.Arg(0))
	}
	return o, nil
}

// formats are the forms of a record.
var formats = map[string]func(io.Writer, *gdpr.Record, ico.Export) error{
	"markdown": func(w io.Writer, r *gdpr.Record, e ico.Export) error { return e.Article30(w, r, nil) },
	"csv":      func(w io.Writer, r *gdpr.Record, e ico.Export) error { return e.Template(w, r, nil) },
	"dspt":     func(w io.Writer, r *gdpr.Record, e ico.Export) error { return e.Toolkit(w, r, nil) },
	"html": func(w io.Writer, r *gdpr.Record, e ico.Export) error {
		checker := gdpr.Checker{AsAt: e.AsAt}
		findings, coverage := checker.Review(r)
		return html.Record(w, r, html.Review{AsAt: e.AsAt, Findings: findings, Coverage: coverage})
	},
	"json": func(w io.Writer, r *gdpr.Record, _ ico.Export) error {
		indented := json.NewEncoder(emit.Escaped(w))
		indented.SetIndent("", "  ")
		return indented.Encode(r)
	},
}

// neverHeld is told of sheets.
const neverHeld = "a sheet never holds the controller's kind, nation, role, regulator, funding and services, nor an activity's owner, service, systems, software, support, " +
	"what a loss would do and whether data must be given: keep the record as JSON; -format csv -gaps lists what a record loses"

func (o *options) answer(out, errs io.Writer) error {
	r, err := o.read()
	if err != nil {
		return err
	}
	if o.isSheet() || o.sheet && !o.gaps {
		fmt.Fprintln(errs, "record:", neverHeld)
	}
	if !o.gaps {
		return o.format(out, r, ico.Export{AsAt: o.asAt})
	}
	return o.format(io.Discard, r, ico.Export{AsAt: o.asAt, Found: func(f check.Finding) {
		fmt.Fprintf(out, "%s: %s\n", f.Path, f.Message)
	}})
}

// read is the record of a file, or that of the invented home.
func (o *options) read() (*gdpr.Record, error) {
	if o.record == "" {
		return gdpr.ParseRecord(oakfield, "oakfield.json")
	}
	f, err := os.Open(o.record)
	if err != nil {
		if path, ok := errors.AsType[*fs.PathError](err); ok {
			err = path.Err
		}
		return nil, fmt.Errorf("-record %q: %w: want a file with a record, in JSON or in the columns of the template", o.record, err)
	}
	defer f.Close()
	if o.isSheet() {
		return ico.ReadTemplate(f, o.record)
	}
	return gdpr.ReadRecord(f, o.record)
}

// isSheet reports whether the record is read from the columns of the template.
func (o *options) isSheet() bool { return strings.EqualFold(filepath.Ext(o.record), ".csv") }
