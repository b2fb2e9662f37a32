package house

import (
	"fmt"
	"go/ast"
	"go/token"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// tooLong is where a Go file has to be cut along its subjects.
const tooLong = 600

// empty are words for a file or folder that say nothing of what is in it.
var empty = regexp.MustCompile(`^(?:utils?|common|helpers?|types?|misc|pkg)$`)

// unfinished marks work left for later. An issue is the place for it.
var unfinished = regexp.MustCompile(`\b(?:TO-?DO|FIX-?ME)\b`)

// outside is a path that a fresh clone does not have.
var outside = regexp.MustCompile(`\.\./shared\b|^/work[/]|^/home[/]|^/root[/]`)

// undetermined are packages through which an answer could come to depend on more than the arguments.
var undetermined = []string{"os", "os/exec", "net", "net/http", "math/rand", "math/rand/v2", "syscall", "log", "log/slog", "unsafe", "plugin"}

// objections is what the house has against a file, one line each.
func objections(f *file) (found []string) {
	object := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }

	for part := range strings.SplitSeq(strings.TrimSuffix(strings.TrimSuffix(f.path, ".go"), "_test"), "/") {
		if empty.MatchString(part) {
			object("the name %q says nothing: name the thing that is in it", part)
		}
	}
	if f.lines > tooLong {
		object("%d lines, want at most %d: cut it along its subjects", f.lines, tooLong)
	}
	for _, group := range f.ast.Comments {
		if word := unfinished.FindString(group.Text()); word != "" {
			object("a comment says %s: do it, or open an issue", word)
		}
	}
	for _, p := range f.imports() {
		if !f.test() && !f.example() && slices.Contains(undetermined, p) {
			object("imports %s: an answer follows from its arguments alone", p)
		}
	}
	for _, p := range f.imports() {
		if why := mayImport(f, p); why != "" {
			object("imports %s: %s", p, why)
		}
	}
	for _, d := range f.ast.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil && d.Name.Name == "init" {
				object("func init: nothing happens before main; make the value where it is declared")
			}
			if strings.HasPrefix(d.Name.Name, "Test") && !strings.Contains(d.Name.Name, "Alloc") && countsAllocations(d) {
				object("%s counts allocations: put Alloc into its name, so that .ci/run leaves it out under the race detector, which allocates", d.Name.Name)
			}
		case *ast.GenDecl:
			for _, name := range shared(d) {
				object("exported var %s can be changed by any importer: return a copy or an iter.Seq from a function", name)
			}
		}
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if why := selected(f, n); why != "" {
				object("%s", why)
			}
		case *ast.BasicLit:
			if n.Kind == token.STRING && outside.MatchString(strings.Trim(n.Value, "`\"")) {
				object("%s is not in a fresh clone: copy what a test needs into testdata", n.Value)
			}
		}
		return true
	})
	return found
}

// shared names the exported package variables of a declaration that hold a slice, map or pointer.
func shared(d *ast.GenDecl) (names []string) {
	if d.Tok != token.VAR {
		return nil
	}
	for _, spec := range d.Specs {
		v := spec.(*ast.ValueSpec)
		for i, name := range v.Names {
			if name.IsExported() && (mutable(v.Type) || i < len(v.Values) && mutable(v.Values[i])) {
				names = append(names, name.Name)
			}
		}
	}
	return names
}

// mutable reports whether a type, or the value of an expression, can be changed through a copy of it.
func mutable(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.ArrayType:
		return e.Len == nil
	case *ast.MapType, *ast.ChanType, *ast.StarExpr:
		return true
	case *ast.CompositeLit:
		return mutable(e.Type)
	case *ast.UnaryExpr:
		return e.Op == token.AND
	case *ast.CallExpr:
		name, ok := e.Fun.(*ast.Ident)
		return ok && (name.Name == "make" || name.Name == "new")
	}
	return false
}

func countsAllocations(d *ast.FuncDecl) (found bool) {
	ast.Inspect(d, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		found = found || ok && s.Sel.Name == "AllocsPerRun"
		return !found
	})
	return found
}

// selected is what stands against the use of a name of another package or of a method.
func selected(f *file, s *ast.SelectorExpr) string {
	of := ""
	if x, ok := s.X.(*ast.Ident); ok {
		of = x.Name
	}
	switch name := s.Sel.Name; {
	case f.test():
		if slices.Contains([]string{"t", "b", "f", "tb"}, of) && strings.HasPrefix(name, "Skip") {
			return of + "." + name + ": a test that is not run proves nothing"
		}
	case of == "time" && slices.Contains([]string{"Now", "Since", "Until"}, name):
		return "time." + name + ": nothing here reads a clock; take the day as an argument"
	case name == "AddDate":
		return "time's AddDate runs 31 August and six months into March: use civil.Date.AddMonths"
	}
	return ""
}

func TestGoFiles(t *testing.T) {
	files := goFiles(t)
	for i := range files {
		for _, objection := range objections(&files[i]) {
			t.Errorf("%s: %s", files[i].path, objection)
		}
	}
}

func TestTooLong(t *testing.T) {
	for lines, want := range map[int]int{tooLong: 0, tooLong + 1: 1} {
		f := parse(t, "gdpr/new.go", []byte("package gdpr\n"+strings.Repeat("\n", lines-1)))
		if found := objections(&f); f.lines != lines || len(found) != want {
			t.Errorf("%d lines, counted as %d: found %q, want %d objections", lines, f.lines, found, want)
		}
	}
}

// Each file of testdata/bad breaks one rule. Its first line says where in the module it pretends to
// stand and what is then wrong with it: "// gdpr/law/day.go: nothing here reads a clock".
func TestBadFiles(t *testing.T) {
	names, err := fs.Glob(root, "internal/house/testdata/bad/*.go")
	if err != nil || len(names) == 0 {
		t.Fatalf("no bad files: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(path.Base(name), ".go"), func(t *testing.T) {
			source, err := fs.ReadFile(root, name)
			if err != nil {
				t.Fatal(err)
			}
			header, _, _ := strings.Cut(string(source), "\n")
			place, want, ok := strings.Cut(strings.TrimPrefix(header, "// "), ": ")
			if !ok || want == "" {
				t.Fatalf("%s: found %q as the first line, want a path and what is wrong there", name, header)
			}
			f := parse(t, place, source)
			if found := objections(&f); len(found) != 1 || !strings.Contains(found[0], want) {
				t.Errorf("as %s: found %q, want one objection that says %q", place, found, want)
			}
		})
	}
}
