package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/careprivacy/ukgdpr/examples/notices"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/gdpr/sarif"
)

// writeSARIF writes a log with a run for the notices' own dates and one for the last day modelled, or one for the day asked for.
func writeSARIF(w io.Writer, reviews []review) error {
	rules := sarif.Requirements(notice.Rules())
	log := sarif.NewWriter(w)
	for day := range 2 {
		begun := false
		for i := range reviews {
			r := &reviews[i]
			if day >= len(r.reports) {
				continue
			}
			report := &r.reports[day]
			if !begun {
				run := sarif.Run{Tool: "noticecheck", Rules: rules, AsAt: report.AsAt, ID: "noticecheck/" + report.AsAt.String() + "/"}
				switch {
				case r.own && day == 0: // of each notice another day
					run.AsAt, run.ID = 0, "noticecheck/own-date/"
				case r.own:
					run.ID = "noticecheck/today/" // the same with every release
				}
				log.Run(run)
				begun = true
			}
			file, err := r.file()
			if err != nil {
				return err
			}
			log.Findings(file, report.Findings)
		}
	}
	return log.Close()
}

// file is where a notice was read.
func (r *review) file() (sarif.File, error) {
	if slices.Contains(notices.Names(), r.name) {
		path, data, err := notices.File(r.name)
		return sarif.File{Name: path, Data: data, ID: r.notice.ID}, err
	}
	data, err := os.ReadFile(r.name)
	if err != nil {
		return sarif.File{}, fmt.Errorf("cannot read the notice again: %w", err)
	}
	return sarif.File{Name: filepath.ToSlash(r.name), Data: data, ID: r.notice.ID}, nil
}
