package main

import (
	"encoding/json"
	"io"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// entry is a rule of the catalogue as JSON.
type entry struct {
	ID       string         `json:"id"`
	Group    string         `json:"group"`
	Strength check.Strength `json:"strength"`
	Doc      string         `json:"doc"`
	Law      []place        `json:"law"`
	From     civil.Date     `json:"from,omitzero"` // the first day on which it holds
	Last     civil.Date     `json:"last,omitzero"` // the last
	Over     []string       `json:"over,omitempty"`
	Looks    []looks        `json:"looks_at"`
}

// place is a provision by its key, its name, and the address of its text.
type place struct {
	Key  law.Provision `json:"key"`
	Name string        `json:"name"`
	URL  string        `json:"url,omitempty"`
}

// looks is what a rule looks at, with a declaration to which it objects and the same one mended.
type looks struct {
	At   string          `json:"at"`
	Bad  json.RawMessage `json:"bad,omitempty"`
	Good json.RawMessage `json:"good,omitempty"`
}

// inJSON writes the catalogue as one JSON list.
func inJSON(w io.Writer, rules []rule) error {
	entries := make([]entry, len(rules))
	for i, r := range rules {
		e := entry{ID: r.ID, Group: r.Group, Strength: r.Strength, Doc: r.Doc, Law: []place{}, From: r.Span.From, Over: r.Over}
		if r.Span.Until != 0 {
			e.Last = r.Span.Until.AddDays(-1)
		}
		for _, p := range r.Law {
			e.Law = append(e.Law, place{p, p.String(), p.URL(gdpr.LawAsAt())})
		}
		for _, of := range r.of {
			e.Looks = append(e.Looks, looks{of.subject, json.RawMessage(of.bad), json.RawMessage(of.good)})
		}
		entries[i] = e
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(entries)
}
