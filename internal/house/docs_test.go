package house

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

var (
	link   = regexp.MustCompile(`\]\(([^):#]+)\)`)                           // [text](gdpr/law), not an address
	inCode = regexp.MustCompile("`([\\w.*-]+/[\\w./*-]*\\.(?:go|json|md))`") // `gdpr/rule_*.go`
)

// What the papers at the top of the tree point at is there.
func TestPapersPointAtFiles(t *testing.T) {
	seen := 0
	for _, name := range []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md"} {
		text, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, re := range []*regexp.Regexp{link, inCode} {
			for _, m := range re.FindAllStringSubmatch(string(text), -1) {
				seen++
				if found, err := fs.Glob(root, strings.TrimSuffix(m[1], "/")); err != nil || len(found) == 0 {
					t.Errorf("%s points at %s, which is not in the tree", name, m[1])
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("looked at %d paths: the papers name more", seen)
	}
}
