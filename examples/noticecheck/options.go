package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

const usage = `usage: noticecheck [-notice NAME|FILE] [-as-at DATE] [-format text|json|sarif|html] [-accept FILE] [-fail-on must]

  -notice NAME|FILE  osjct, csek, milestones, porthaven, leadinglives, or a file in their format; all five if not given
  -as-at DATE        the day whose law is applied, as 2022-11-24; if not given, the notice's own date and the last
                     day that this release models
  -format FORMAT     text for people; json, an object a line for each finding; sarif, for code scanning and editors; html, a page to look at and to print
  -accept FILE       findings that somebody decided to live with, as JSON:
                     [{"rule": "…", "activity": "…", "by": "…", "why": "…", "until": "2027-03-31"}]
  -fail-on STRENGTH  exit with status 1 where a finding of strength must (or should, or could) and stronger is
                     not met and not accepted, or where the law of the day is not known and no rule was asked

exit status: 0 reviewed, 1 as -fail-on asks, 2 bad input
`

// options are the flags, read and found right. The zero value of each is its default.
type options struct {
	notice string
	asAt   civil.Date
	format func(io.Writer, []review) error
	accept string
	failOn check.Strength
}

func parse(args []string) (*options, error) {
	o := &options{format: writeText}
	flags := flag.NewFlagSet("noticecheck", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	given := map[string]bool{}
	take := func(name string, set func(text string) error) {
		flags.Func(name, "", func(text string) error {
			if given[name] {
				return errors.New("given twice: give it once")
			}
			given[name] = true
			return set(text)
		})
	}
	path := func(to *string, want string) func(string) error {
		return func(text string) error {
			if *to = text; text == "" {
				return errors.New("want " + want)
			}
			return nil
		}
	}
	take("notice", path(&o.notice, wantNotice))
	take("accept", path(&o.accept, wantAccept))
	take("as-at", func(text string) (err error) {
		o.asAt, err = civil.Parse(text)
		return err
	})
	take("fail-on", func(text string) (err error) {
		o.failOn, err = check.ParseStrength(text)
		return err
	})
	take("format", func(text string) error {
		switch text {
		case "text":
			o.format = writeText
		case "json":
			o.format = writeJSON
		case "sarif":
			o.format = writeSARIF
		case "html":
			o.format = writeHTML
		default:
			return errors.New("want text, json, sarif or html")
		}
		return nil
	})
	const want = "want -notice, -as-at, -format, -accept or -fail-on, each with its value"
	switch err := flags.Parse(args); {
	case err != nil && strings.HasPrefix(err.Error(), "flag"): // not defined, or without an argument
		return nil, fmt.Errorf("%w: %s", err, want)
	case err != nil:
		return nil, err
	case flags.NArg() > 0:
		return nil, fmt.Errorf("stray argument %q: %s", flags.Arg(0), want)
	}
	return o, nil
}
