package schema

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// generator describes types. Each but the simplest is described once, under "$defs".
type generator struct {
	testing.TB
	definitions map[string]node
	comments    map[string]string // of types and fields: see description
	met         map[string]bool   // members that were described, by their names in demands
}

var (
	readsItself = reflect.TypeFor[json.Unmarshaler]()
	readsText   = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// document is the schema of a file that holds a value of the type.
func (g *generator) document(title string, t reflect.Type, more demands) node {
	doc := node{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}}
	of := g.object(t, more)
	for i, m := range of {
		if m.key == "properties" {
			own := node{{"$schema", node{{"description", "The address of this schema, for editors."}, {"type", "string"}}}}
			of[i].value = append(own, m.value.(node)...)
		}
	}
	doc = append(doc, of...)
	var definitions node
	for name, n := range g.definitions {
		definitions = append(definitions, member{name, n})
	}
	slices.SortFunc(definitions, func(a, b member) int { return strings.Compare(a.key, b.key) })
	return append(doc, member{"$defs", definitions})
}

// of describes a type where it is used.
func (g *generator) of(t reflect.Type) node {
	own := reflect.PointerTo(t)
	switch {
	case own.Implements(readsText) && t.Kind() == reflect.Uint8:
		return g.define(t, func() node { return node{{"enum", names(t)}} })
	case own.Implements(readsText):
		text, ok := texts[t]
		if !ok {
			g.Fatalf("%s reads itself from text: say which in the table of texts", t)
		}
		return g.define(t, func() node { return text })
	case own.Implements(readsItself):
		// A set, written as a list of what its method All yields.
		all, ok := t.MethodByName("All")
		if !ok {
			g.Fatalf("%s reads itself and is no set: this test does not know what it looks like", t)
		}
		return g.define(t, func() node {
			return node{{"type", "array"}, {"items", g.of(all.Type.Out(0).In(0).In(0))}, {"uniqueItems", true}}
		})
	}
	switch t.Kind() {
	case reflect.Struct:
		return g.define(t, func() node { return g.object(t, nil) })
	case reflect.Pointer:
		return g.of(t.Elem())
	case reflect.Slice:
		return node{{"type", "array"}, {"items", g.of(t.Elem())}}
	case reflect.String:
		return node{{"type", "string"}}
	case reflect.Bool:
		return node{{"type", "boolean"}}
	case reflect.Int:
		return node{{"type", "integer"}}
	}
	g.Fatalf("no description of %s", t)
	return nil
}

// define describes a type under "$defs" and returns the way there.
func (g *generator) define(t reflect.Type, describe func() node) node {
	name := t.String()
	if _, done := g.definitions[name]; !done {
		g.definitions[name] = nil // for a type that holds itself
		of := describe()
		if of[0].key != "description" {
			of = append(g.description(t, ""), of...)
		}
		g.definitions[name] = of
	}
	return node{{"$ref", "#/$defs/" + name}}
}

// names are the texts of an enumeration: of the 256 values its type can have, those that have one.
func names(t reflect.Type) (texts []string) {
	for i := range 256 {
		v := reflect.New(t).Elem()
		v.SetUint(uint64(i))
		if text, err := v.Interface().(encoding.TextMarshaler).MarshalText(); err == nil {
			texts = append(texts, string(text))
		}
	}
	return texts
}

// object describes a struct. What is demanded here comes on top of what is asked wherever the type stands.
func (g *generator) object(t reflect.Type, here demands) node {
	var properties node
	var required []string
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || f.Anonymous {
			if f.Anonymous && name != "" || f.Anonymous && f.Type.Kind() != reflect.Struct || !f.Anonymous && name != "" {
				g.Fatalf("%s.%s: this test does not know how such a field is read", t, f.Name)
			}
			continue
		}
		if name == "" || slices.ContainsFunc(properties, func(m member) bool { return m.key == name }) {
			g.Fatalf("%s.%s: want a name in JSON of its own", t, f.Name)
		}
		holder := holderOf(t, f)
		what := append(g.description(holder, f.Name), g.of(f.Type)...)
		called := holder.String() + "." + name
		g.met[called] = true
		for _, d := range []demands{asked, here} {
			demand := d[called]
			for _, m := range demand.more {
				what = what.with(m)
			}
			if demand.required {
				required = append(required, name)
			}
		}
		properties = append(properties, member{name, what})
	}
	of := append(g.description(t, ""), member{"type", "object"}, member{"properties", properties})
	if required != nil {
		of = append(of, member{"required", required})
	}
	of = append(of, member{"additionalProperties", false})
	if t == reflect.TypeFor[notice.Statement]() {
		of = append(of, member{"allOf", statements()})
	}
	return of
}

// holderOf is the struct in which a field is declared: t, or one embedded in it.
func holderOf(t reflect.Type, f reflect.StructField) reflect.Type {
	for _, i := range f.Index[:len(f.Index)-1] {
		t = t.Field(i).Type
	}
	return t
}
