package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/examples/notices"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// Every notice in every format, at both dates: how many lines each has, and a digest. Whole files are golden beside it for some, and whole pages in
// package gdpr/html; of a page its looks are left out.
func TestEveryFormat(t *testing.T) {
	var lines strings.Builder
	for _, name := range append(notices.Names(), "../notices/sound.json", "../notices/sound-2022.json") {
		fmt.Fprintln(&lines, filepath.Base(name))
		for _, format := range []string{"text", "json", "sarif", "html"} {
			out := output(t, reviewed, "-notice", name, "-format", format)
			if _, page, styled := strings.Cut(out, "</style>"); styled {
				out = page
			}
			sum := sha256.Sum256([]byte(out))
			fmt.Fprintf(&lines, "  %-5s %4d lines %s\n", format, strings.Count(out, "\n"), hex.EncodeToString(sum[:8]))
		}
	}
	golden.Compare(t, filepath.Join("testdata", "formats.txt"), lines.String())
}

func TestHTMLOfAll(t *testing.T) {
	page := output(t, reviewed, "-format", "html")
	if n := strings.Count(page, "<article "); n != len(notices.Names()) || strings.Count(page, "<h1>") != 1 {
		t.Errorf("found %d notices on the page", n)
	}
}
