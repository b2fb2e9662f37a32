// Command request works out the day by which a request of a data subject must be answered, and why:
//
//	go run ./examples/request -received 2026-01-30 -nation england-and-wales
//	go run ./examples/request -received 2026-03-10 -clarify 2026-03-12..2026-03-25 -extended 2026-04-20
//
// The first line is "due" and the day; each line after it is a step that led there. Bad input, and a day past the bank
// holidays known, is one line on standard error and exit status 2.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run answers for the arguments and returns the exit status.
func run(args []string, out, errs io.Writer) int {
	text, err := answer(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(out, usage)
		return 0
	case err != nil:
		fmt.Fprintln(errs, "request:", strings.ReplaceAll(err.Error(), "\n", " "))
		return 2
	}
	fmt.Fprint(out, text)
	return 0
}

const usage = `usage: request -received DATE [-right access] [-nation england-and-wales|scotland|northern-ireland]
               [-identity ASKED..PROVED] [-fee ASKED..PAID] [-clarify ASKED..GIVEN] [-extended DATE]
without -right a request for access, without -nation the bank holidays of England and Wales`

func answer(args []string) (string, error) {
	q, err := parse(args)
	if err != nil {
		return "", err
	}
	due, err := q.Due()
	if err != nil {
		return "", err
	}
	steps, err := q.Steps()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintln(&b, "due", due.Latest)
	for _, s := range steps {
		fmt.Fprintln(&b, s)
	}
	return b.String(), nil
}

func parse(args []string) (rights.Request, error) {
	q := rights.Request{Right: rights.Access, Division: civil.EnglandAndWales}
	flags := flag.NewFlagSet("request", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	flags.TextVar(&q.Received, "received", civil.Date(0), "the day on which the request arrived")
	flags.TextVar(&q.Right, "right", rights.Access, "the right")
	flags.TextVar(&q.Division, "nation", civil.EnglandAndWales, "whose bank holidays count")
	var told [][]rights.Event
	for _, pair := range [...]struct {
		name             string
		asked, satisfied rights.EventKind
	}{
		{"identity", rights.IdentityAsked, rights.IdentityProved},
		{"fee", rights.FeeAsked, rights.FeePaid},
		{"clarify", rights.ClarificationAsked, rights.ClarificationGiven},
	} {
		flags.Func(pair.name, "two days, as 2026-03-12..2026-03-25", func(s string) error {
			first, second, ok := strings.Cut(s, "..")
			if !ok {
				return errors.New("want two days, as 2026-03-12..2026-03-25")
			}
			asked, err := civil.Parse(first)
			if err != nil {
				return err
			}
			satisfied, err := civil.Parse(second)
			told = append(told, []rights.Event{{Kind: pair.asked, On: asked}, {Kind: pair.satisfied, On: satisfied}})
			return err
		})
	}
	flags.Func("extended", "the day on which the person was told of an extension", func(s string) error {
		day, err := civil.Parse(s)
		told = append(told, []rights.Event{{Kind: rights.Extended, On: day}})
		return err
	})
	if err := flags.Parse(args); err != nil {
		if strings.HasPrefix(err.Error(), "flag provided but not defined") {
			err = fmt.Errorf("%w: want -received, -right, -nation, -identity, -fee, -clarify or -extended", err)
		}
		return q, err
	}
	if flags.NArg() > 0 {
		return q, fmt.Errorf("unexpected %q: want flags only, as -received 2026-01-30", flags.Arg(0))
	}
	if q.Received == 0 {
		return q, errors.New("-received is missing: want the day on which the request arrived, as 2026-01-30")
	}
	slices.SortStableFunc(told, func(a, b []rights.Event) int { return slices.CompareFunc(a, b, byDay) })
	q.Events = slices.Concat(told...)
	slices.SortStableFunc(q.Events, byDay) // a demand answered on the day of the next stays before it
	return q, nil
}

func byDay(a, b rights.Event) int { return cmp.Compare(a.On, b.On) }
