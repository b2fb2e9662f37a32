package house

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

const module = "github.com/careprivacy/ukgdpr"

// root is the top of the module, seen from this package.
var root = os.DirFS("../..")

// file is one Go file of the module.
type file struct {
	path  string // from the top of the module, with slashes
	lines int
	ast   *ast.File
}

// pkg is the path of the file's package within the module, such as "gdpr/law".
func (f *file) pkg() string { return path.Dir(f.path) }

// test reports whether only tests can reach the file: one of tests, or of the package that they share. No row of the
// table of packages lets another package import that.
func (f *file) test() bool {
	return strings.HasSuffix(f.path, "_test.go") || f.pkg() == "internal/golden"
}

func (f *file) example() bool { return strings.HasPrefix(f.path, "examples/") }

// imports lists the paths that the file imports.
func (f *file) imports() (paths []string) {
	for _, spec := range f.ast.Imports {
		paths = append(paths, strings.Trim(spec.Path.Value, `"`))
	}
	return paths
}

func parse(t *testing.T, name string, source []byte) file {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return file{path: name, lines: bytes.Count(source, []byte("\n")), ast: tree}
}

// goFiles reads every Go file of the module: not testdata, and not modules nested in it.
func goFiles(t *testing.T) (files []file) {
	t.Helper()
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != ".":
			_, nested := fs.Stat(root, path.Join(name, "go.mod"))
			if base := d.Name(); base == "testdata" || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") || nested == nil {
				return fs.SkipDir
			}
		case path.Ext(name) == ".go":
			source, err := fs.ReadFile(root, name)
			if err != nil {
				return err
			}
			files = append(files, parse(t, name, source))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("found %d Go files: the walk does not reach the module", len(files))
	}
	return files
}
