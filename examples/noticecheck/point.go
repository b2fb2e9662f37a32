package main

import (
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// points joins the findings of a review's reports, and orders them by activity as in the file (the whole
// notice first), then by strength, rule and place.
func (r *review) points(asked []check.Requirement) []check.Point {
	row := map[string]int{"": -1}
	for i := range r.notice.Rows {
		row[r.notice.Rows[i].ID] = i
	}
	rank := func(activity string) int { return row[activity] }
	var second []check.Finding
	if len(r.reports) > 1 {
		second = r.reports[1].Findings
	}
	return check.Points(rank, asked, r.reports[0].Findings, second)
}

// asked is what the rules of a review ask.
func asked() []check.Requirement { return check.Requirements(notice.Rules()) }
