// Rules writes the catalogue of check rules, from the rules themselves: as Markdown for people, or as JSON.
//
//	go run ./examples/rules
//	go run ./examples/rules -format json
//
// Each rule once, group by group: its id, how binding its source is, the law with an address, the days on which it
// holds, what is wrong when it is not met, which rules it silences at the same place, and for each thing that it looks at
// (notices, records, both together, retention schedules) a declaration to which it objects and the same one mended. Bad
// input is one line on standard error and exit status 2.
//
// gdpr/RULES.md is this output; a test compares the two, and go test ./examples/rules -update writes it anew.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

const usage = "usage: rules [-format markdown|json]"

// run answers for the arguments and returns the exit status.
func run(args []string, out, errs io.Writer) int {
	write, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(out, usage)
		return 0
	}
	if err == nil {
		err = write(out, catalogue())
	}
	if err != nil {
		fmt.Fprintln(errs, "rules:", strings.ReplaceAll(err.Error(), "\n", " "))
		return 2
	}
	return 0
}

func parse(args []string) (write func(io.Writer, []rule) error, err error) {
	write = markdown
	flags := flag.NewFlagSet("rules", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("format", "markdown or json", func(text string) error {
		switch text {
		case "markdown":
			write = markdown
		case "json":
			write = inJSON
		default:
			return errors.New("want markdown or json")
		}
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if flags.NArg() > 0 {
		return nil, fmt.Errorf("stray argument %q: want -format markdown or -format json", flags.Arg(0))
	}
	return write, nil
}
