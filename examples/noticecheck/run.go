package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// The exit statuses.
const (
	reviewed = 0
	objected = 1 // only with -fail-on
	badInput = 2
)

// run is the program: arguments in, output and exit status out. Everything is read before anything is
// printed.
func run(args []string, stdout, stderr io.Writer) int {
	refuse := func(err error) int {
		fmt.Fprintln(stderr, oneLine.Replace(err.Error()))
		return badInput
	}
	o, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return reviewed
	}
	if err != nil {
		return refuse(fmt.Errorf("noticecheck: %w", err))
	}
	in, err := o.read()
	if err != nil {
		return refuse(err)
	}
	reviews := make([]review, len(in.notices))
	for i, n := range in.notices {
		reviews[i] = o.review(n, in)
	}
	var out bytes.Buffer
	if err := o.format(&out, reviews); err != nil {
		return refuse(fmt.Errorf("noticecheck: %w", err))
	}
	if _, err := out.WriteTo(stdout); err != nil {
		return refuse(fmt.Errorf("noticecheck: cannot write: %w", err))
	}
	if slices.ContainsFunc(reviews, o.fails) {
		return objected
	}
	return reviewed
}

// oneLine keeps an error on its line, whatever a file is called.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// review is a notice with one report for each day on which it was reviewed: its own date and the last day
// modelled, or the one day asked for.
type review struct {
	notice  *notice.Notice
	name    string // as -notice takes it
	reports []notice.Report
	own     bool // the first report is at the notice's own date
}

func (o *options) review(n *notice.Notice, in input) review {
	checker := notice.Checker{AsAt: o.asAt, Accept: in.accept}
	r := review{notice: n, name: cmp.Or(o.notice, n.ID), own: o.asAt == 0}
	if r.own {
		own, today := checker.ReviewBoth(n)
		r.reports = []notice.Report{own, today}
		if n.Dated.Until == gdpr.LawAsAt() {
			r.reports = r.reports[:1]
		}
	} else {
		r.reports = []notice.Report{checker.Review(n)}
	}
	for i := range r.reports {
		report := &r.reports[i]
		report.Findings = slices.DeleteFunc(report.Findings, func(f check.Finding) bool { return in.elsewhere(n, &f) })
	}
	return r
}

// compares reports whether there are two days to compare, on both of which rules were asked.
func (r *review) compares() bool { return len(r.reports) > 1 && asksRules(r.reports[0]) }

// asksRules reports whether any rule was asked: the law of the day is known.
func asksRules(report notice.Report) bool { return report.AsAt >= gdpr.LawFrom() }

// fails reports whether a review holds a finding that -fail-on asks about, or did not look for any: a gate does not open unasked.
func (o *options) fails(r review) bool {
	return o.failOn != 0 && slices.ContainsFunc(r.reports, func(report notice.Report) bool {
		return !asksRules(report) || slices.ContainsFunc(report.Findings, func(f check.Finding) bool {
			return f.Outcome == check.NotMet && f.Accepted == nil && f.Strength <= o.failOn
		})
	})
}
