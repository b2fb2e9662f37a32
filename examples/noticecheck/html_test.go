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

// The pages of the notices, without what they look like: how many points and links each has, and a digest. Whole pages are golden in package
// gdpr/html.
func TestHTMLGolden(t *testing.T) {
	var lines strings.Builder
	for _, name := range append(notices.Names(), "../notices/sound.json", "../notices/sound-2022.json") {
		_, page, _ := strings.Cut(output(t, reviewed, "-notice", name, "-format", "html"), "</style>")
		sum := sha256.Sum256([]byte(page))
		fmt.Fprintf(&lines, "%s: %d points, %d links to official texts, %s\n", filepath.Base(name),
			strings.Count(page, `<li class="point `), strings.Count(page, `href="https://www.legislation.gov.uk/`), hex.EncodeToString(sum[:8]))
	}
	golden.Compare(t, filepath.Join("testdata", "html.txt"), lines.String())
}

func TestHTMLOfAll(t *testing.T) {
	page := output(t, reviewed, "-format", "html")
	if n := strings.Count(page, "<article "); n != len(notices.Names()) || strings.Count(page, "<h1>") != 1 {
		t.Errorf("found %d notices on the page", n)
	}
}
