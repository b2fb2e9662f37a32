package main

import (
	"encoding/json"
	"io"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

// line is a finding as a line of JSON. Its members are relied on from outside, in this order.
type line struct {
	Notice   string          `json:"notice"`
	Activity string          `json:"activity"` // empty for the whole notice
	Path     string          `json:"path"`
	Rule     string          `json:"rule"`
	Strength check.Strength  `json:"strength"`
	Outcome  check.Outcome   `json:"outcome"`
	Accepted bool            `json:"accepted"`
	Message  string          `json:"message"`
	Remedy   string          `json:"remedy"`
	Law      []law.Provision `json:"law"`
	AsAt     civil.Date      `json:"as_at"`
	Missing  string          `json:"missing,omitempty"` // the fact that is left open, where the outcome is unclear
}

// writeJSON writes one object a line for each finding of each report, in the order of the rules.
func writeJSON(w io.Writer, reviews []review) error {
	out := json.NewEncoder(emit.Escaped(w))
	for _, r := range reviews {
		for _, report := range r.reports {
			for _, f := range report.Findings {
				if err := out.Encode(line{
					Notice: r.notice.ID, Activity: f.Activity, Path: f.Path, Rule: f.Rule,
					Strength: f.Strength, Outcome: f.Outcome, Accepted: f.Accepted != nil,
					Message: f.Message, Remedy: f.Remedy, Law: append([]law.Provision{}, f.Law...),
					AsAt: f.AsAt, Missing: f.Missing,
				}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
