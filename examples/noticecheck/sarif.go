package main

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/examples/notices"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/gdpr/sarif"
)

// writeSARIF writes a log with a run for the notices' own dates and one for the last day modelled, or one for the day asked for.
func writeSARIF(w io.Writer, reviews []review) error {
	rules := check.Requirements(notice.Rules())
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
			if err := r.log(log, report.Findings); err != nil {
				return err
			}
		}
	}
	return log.Close()
}

// log writes findings where they stand: in the file of the notice, or in that of its retention schedule.
func (r *review) log(log *sarif.Writer, findings []check.Finding) error {
	in, folder, name := notices.Files(), "examples/notices", r.name+".json"
	if !slices.Contains(notices.Names(), r.name) {
		folder, name = filepath.Split(filepath.ToSlash(r.name))
		in = os.DirFS(cmp.Or(folder, "."))
	}
	data, err := fs.ReadFile(in, name)
	if err != nil {
		return fmt.Errorf("cannot read the notice again: %w", err)
	}
	var ofNotice, ofSchedule []check.Finding
	for _, f := range findings {
		if f.Path == "schedule" || strings.HasPrefix(f.Path, "schedule.") {
			ofSchedule = append(ofSchedule, f)
		} else {
			ofNotice = append(ofNotice, f)
		}
	}
	file := sarif.File{Name: path.Join(folder, name), Data: data, ID: r.notice.ID}
	log.Findings(file, ofNotice)
	if data, err := fs.ReadFile(in, notice.ScheduleFile(name)); err == nil { // else it stands in the notice
		file.Name, file.Data, file.Part = path.Join(folder, notice.ScheduleFile(name)), data, "schedule"
	}
	log.Findings(file, ofSchedule)
	return nil
}
