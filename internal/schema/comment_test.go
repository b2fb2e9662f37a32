package schema

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
)

// link is a link of Go documentation, such as [Checker.Check].
var link = regexp.MustCompile(`\[\*?([A-Za-z0-9_.]+)\]`)

// description is what a field's comment says of it, or the first sentence of what a type's says; nothing where there is none.
func (g *generator) description(t reflect.Type, field string) node {
	if _, read := g.comments[t.PkgPath()]; !read {
		g.comments[t.PkgPath()] = ""
		g.readComments(t.PkgPath())
	}
	key := t.PkgPath() + "." + t.Name()
	if field != "" {
		key += "." + field
	}
	if text := g.comments[key]; text != "" {
		return node{{"description", text}}
	}
	return nil
}

// readComments notes the comments of the types of a package and of their fields.
func (g *generator) readComments(pkg string) {
	names, err := filepath.Glob(top + strings.TrimPrefix(pkg, "github.com/careprivacy/ukgdpr/") + "/*.go")
	if err != nil || len(names) == 0 {
		g.Fatalf("no source of %s: %v", pkg, err)
	}
	for _, name := range names {
		tree, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			g.Fatal(err)
		}
		for _, d := range tree.Decls {
			general, ok := d.(*ast.GenDecl)
			if !ok || general.Tok != token.TYPE {
				continue
			}
			for _, spec := range general.Specs {
				s := spec.(*ast.TypeSpec)
				key := pkg + "." + s.Name.Name
				g.comments[key] = link.ReplaceAllString(new(doc.Package).Synopsis(general.Doc.Text()+s.Doc.Text()), "$1")
				of, ok := s.Type.(*ast.StructType)
				if !ok {
					continue
				}
				for _, f := range of.Fields.List {
					for _, name := range f.Names {
						g.comments[key+"."+name.Name] = strings.TrimSpace(said(f.Doc) + " " + said(f.Comment))
					}
				}
			}
		}
	}
}

// said is the first paragraph of a comment, on one line.
func said(c *ast.CommentGroup) string {
	first, _, _ := strings.Cut(c.Text(), "\n\n")
	return link.ReplaceAllString(strings.Join(strings.Fields(first), " "), "$1")
}
