package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// printNotice prints what the notice drawn up from today's record says of one activity, as Markdown.
func printNotice(w io.Writer) error {
	drafted, err := notice.Draft(record(), gdpr.LawAsAt())
	if err != nil {
		return err
	}
	var page strings.Builder
	if err := drafted.WriteMarkdown(&page); err != nil {
		return err
	}
	_, passage, _ := strings.Cut(page.String(), "### Pictures and stories\n")
	passage, _, _ = strings.Cut(passage, "\n#")
	_, err = fmt.Fprintf(w, "\nThe notice drawn up from it, on one of its activities\n\n### Pictures and stories\n%s", passage)
	return err
}
