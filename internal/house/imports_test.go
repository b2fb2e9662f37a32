package house

import (
	"slices"
	"strings"
	"testing"
)

// graph is the table of packages: each may import those named beside it, and internal/enum. Imports run
// down this list only: a package never imports one that stands under it. Test files may import any.
var graph = []struct{ pkg, may string }{
	{"internal/enum", ""}, // the text table all enums share
	{"gdpr/civil", ""},
	{"internal/strict", "gdpr/civil"}, // strict reading of JSON
	{"internal/emit", ""},             // writing of JSON as it comes; text in Markdown
	{"internal/golden", ""},           // tests only: output held against files
	{"gdpr/fact", ""},
	{"gdpr/law", "gdpr/civil gdpr/fact"},
	{"gdpr/check", "gdpr/civil gdpr/law"},
	{"category", "gdpr/law"},
	{"basis", "gdpr/civil gdpr/law gdpr/fact category"},
	{"retention", "gdpr/civil gdpr/law gdpr/fact gdpr/check internal/strict"},
	{"rights", "gdpr/civil gdpr/law gdpr/fact category basis"},
	{"gdpr", above},
	{"gdpr/notice", above},
	{"internal/house", ""},  // tests only
	{"internal/schema", ""}, // tests only: the JSON Schemas beside the types

	// Leaves: nothing but tests, examples and users imports them.
	{"gdpr/gdprtest", core},
	{"gdpr/ico", core},
	{"gdpr/dpv", core},
	{"gdpr/sarif", core},
	{"gdpr/html", core},
	{"gdpr/money", core},
}

const (
	above = "gdpr/civil gdpr/law gdpr/fact gdpr/check category basis retention rights internal/strict internal/emit gdpr" // every package over it in the list
	core  = above + " gdpr/notice"
)

// thirdParty is every module path that is not ours: where it may be imported.
var thirdParty = []struct{ path, where string }{
	{"github.com/shopspring/decimal", "gdpr/money"},
	{"github.com/stretchr/testify", "tests"},
	{"golang.org/x/exp/ebnf", "tests"},
}

// mayImport says why a file may not import a path; empty where it may.
func mayImport(f *file, path string) string {
	ours, inModule := strings.CutPrefix(path, module+"/")
	switch first, _, _ := strings.Cut(path, "/"); {
	case inModule && (f.test() || f.example()):
		if strings.HasPrefix(ours, "examples/") && !f.example() {
			return "examples are programs, nothing is built on them"
		}
		return ""
	case inModule:
		for _, row := range graph {
			if row.pkg == f.pkg() {
				if ours == "internal/enum" || slices.Contains(strings.Fields(row.may), ours) {
					return ""
				}
				return row.pkg + " may import of this module: internal/enum " + row.may
			}
		}
		return "package " + f.pkg() + " has no row in the table of packages (internal/house/imports_test.go)"
	case !strings.Contains(first, "."):
		return "" // the standard library
	}
	for _, row := range thirdParty {
		if path == row.path || strings.HasPrefix(path, row.path+"/") {
			if f.pkg() == row.where || f.test() && row.where == "tests" {
				return ""
			}
			return "it is for " + row.where + " alone"
		}
	}
	return "the module depends on the standard library, and in few places on what internal/house/imports_test.go lists"
}

// The table itself has no cycle: a package only names those over it.
func TestImportsRunDownTheTable(t *testing.T) {
	over := map[string]bool{}
	for _, row := range graph {
		if over[row.pkg] {
			t.Errorf("%s stands twice in the table", row.pkg)
		}
		for p := range strings.FieldsSeq(row.may) {
			if !over[p] && p != row.pkg {
				t.Errorf("%s may import %s, which does not stand over it in the table", row.pkg, p)
			}
		}
		over[row.pkg] = true
	}
}

func TestEveryPackageHasARow(t *testing.T) {
	for _, f := range goFiles(t) {
		if f.example() || slices.ContainsFunc(graph, func(row struct{ pkg, may string }) bool { return row.pkg == f.pkg() }) {
			continue
		}
		t.Errorf("%s: package %q has no row in the table of packages: add it where it may stand", f.path, f.pkg())
	}
}
