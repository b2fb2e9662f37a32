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
// the template, any other as JSON. Bad input is one line on standard error and exit status 2.
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
		err = o.answer(out)
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
		return err
	})
	flags.Func("format", "", func(text string) error {
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

func (o *options) answer(out io.Writer) error {
	r, err := o.read()
	if err != nil {
		return err
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
	if strings.EqualFold(filepath.Ext(o.record), ".csv") {
		return ico.ReadTemplate(f, o.record)
	}
	return gdpr.ReadRecord(f, o.record)
}
