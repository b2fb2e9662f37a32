package main

import (
	"io"

	"github.com/careprivacy/ukgdpr/gdpr/html"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// writeHTML writes one page, with each notice and the days on which it was reviewed.
func writeHTML(w io.Writer, reviews []review) error {
	list := make([][]notice.Report, len(reviews))
	for i := range reviews {
		list[i] = reviews[i].reports
	}
	return html.Notices(w, list...)
}
