package strict

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
)

// plan is how one Go type is read. Plans are made when an input first needs them, and live as long as its decoder.
type plan struct {
	typ     reflect.Type
	shape   shape  // the values that the type is read from; noValue where the type itself decides
	want    string // for errors: what these values are
	read    func(*decoder, reflect.Value, *plan) *Error
	pointer bool    // to elem
	elem    *plan   // of lists, maps and pointers
	textKey bool    // a map's keys read themselves from text
	fields  []field // of structs
}

// field is a field of a struct, or of one embedded in it.
type field struct {
	name      string
	index     []int // the way to it
	typ       reflect.Type
	plan      *plan // nil until the first value
	tagged    bool
	ambiguous bool // another field has the same claim to the name, so nobody has it
}

const mostFields = 256

var (
	unmarshaler     = reflect.TypeFor[json.Unmarshaler]()
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	jsonNumber      = reflect.TypeFor[json.Number]()
)

func (d *decoder) plan(t reflect.Type) *plan {
	if p, ok := d.plans[t]; ok {
		return p
	}
	p := &plan{typ: t}
	d.plans[t] = p // before it is complete, for a type that holds itself
	switch own := reflect.PointerTo(t); {
	case own.Implements(unmarshaler):
		p.want, p.read = "a value", readRaw
	case own.Implements(textUnmarshaler):
		p.want, p.read = shapeNames[text], readText
	default:
		d.complete(p)
	}
	return p
}

func (p *plan) as(s shape, read func(*decoder, reflect.Value, *plan) *Error) {
	p.shape, p.want, p.read = s, shapeNames[s], read
}

// complete makes the plan of a type without methods of its own for reading.
func (d *decoder) complete(p *plan) {
	t := p.typ
	switch t.Kind() {
	case reflect.Bool:
		p.as(boolean, readBool)
	case reflect.String:
		p.as(text, readString)
		if t == jsonNumber {
			p.mistake("json.Number is not for reading")
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.as(number, readInt)
		if p.want = wholes(t); t.Bits() == 64 || t.Kind() == reflect.Int {
			p.want = "a whole number"
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.as(number, readUint)
		if p.want = wholes(t); t.Bits() == 64 {
			p.want = "a whole number from 0"
		}
	case reflect.Float32, reflect.Float64:
		p.as(number, readFloat)
	case reflect.Pointer:
		p.pointer = true
		p.elem = d.plan(t.Elem())
		p.want = p.elem.want
	case reflect.Slice:
		p.as(list, readSlice)
		p.elem = d.plan(t.Elem())
	case reflect.Array:
		p.as(list, readArray)
		p.elem = d.plan(t.Elem())
	case reflect.Map:
		p.as(object, readMap)
		p.elem = d.plan(t.Elem())
		p.textKey = reflect.PointerTo(t.Key()).Implements(textUnmarshaler)
		if !p.textKey && t.Key().Kind() != reflect.String {
			p.mistake("the keys of a map must be texts")
		}
	case reflect.Struct:
		p.as(object, readStruct)
		var wrong string
		if p.fields, wrong = fieldsOf(t); wrong != "" {
			p.mistake(wrong)
		}
	default:
		p.mistake("no JSON value is read into this kind of type")
	}
}

// wholes is the numbers that a type without fractions holds. How far the widest reach is told only to who wrote one past them.
func wholes(t reflect.Type) string {
	if t.Kind() >= reflect.Uint {
		return fmt.Sprintf("a whole number from 0 to %d", uint64(math.MaxUint64)>>(64-t.Bits()))
	}
	most := int64(math.MaxInt64) >> (64 - t.Bits())
	return fmt.Sprintf("a whole number from %d to %d", -most-1, most)
}

// mistake is the plan of a type that the program should not have used.
func (p *plan) mistake(what string) {
	p.shape, p.want = noValue, "a value"
	p.read = func(d *decoder, _ reflect.Value, p *plan) *Error {
		return fail(d.pos, "cannot read into the Go type %s: %s", p.typ, what)
	}
}

// find is the place of a field; -1 where there is none of that name.
func (p *plan) find(name []byte, next int) int {
	for i := next; i < len(p.fields); i++ {
		if p.fields[i].name == string(name) {
			return i
		}
	}
	for i := range min(next, len(p.fields)) {
		if p.fields[i].name == string(name) {
			return i
		}
	}
	return -1
}

// of is the field in a struct; embedded pointers on the way are filled.
func (f *field) of(v reflect.Value) reflect.Value {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

// fieldsOf gives the fields that a struct is read from by the rules of encoding/json: of several with one name the least deeply
// embedded, of these the one with a tag, and none where that leaves more than one.
func fieldsOf(t reflect.Type) (fields []field, mistake string) {
	fields, mistake = collect(nil, t, nil, nil)
	if len(fields) > mostFields {
		return nil, fmt.Sprintf("it has more than %d fields", mostFields)
	}
	first := make(map[string]int, len(fields))
	kept := fields[:0]
	for _, f := range fields {
		i, twice := first[f.name]
		if !twice {
			first[f.name] = len(kept)
			kept = append(kept, f)
			continue
		}
		switch g := &kept[i]; {
		case len(f.index) < len(g.index), len(f.index) == len(g.index) && f.tagged && !g.tagged:
			*g = f
		case len(f.index) == len(g.index) && f.tagged == g.tagged:
			g.ambiguous = true
		}
	}
	return slices.DeleteFunc(kept, func(f field) bool { return f.ambiguous }), mistake
}

// collect appends the fields of t, which lies in the types around it by way of an index.
func collect(fields []field, t reflect.Type, around []reflect.Type, way []int) ([]field, string) {
	if slices.Contains(around, t) {
		return fields, ""
	}
	around = append(slices.Clone(around), t)
	for i := range t.NumField() {
		sf := t.Field(i)
		tag := sf.Tag.Get("json")
		name, options, _ := strings.Cut(tag, ",")
		embedded := sf.Type
		if sf.Anonymous && embedded.Kind() == reflect.Pointer {
			embedded = embedded.Elem()
		}
		flat := sf.Anonymous && embedded.Kind() == reflect.Struct
		if tag == "-" || !sf.IsExported() && !flat {
			continue
		}
		if !sf.IsExported() && (name != "" || sf.Type.Kind() == reflect.Pointer) {
			return fields, "the embedded field " + sf.Name + " is not exported"
		}
		if slices.Contains(strings.Split(options, ","), "string") {
			return fields, "the tag of field " + sf.Name + " has the option string"
		}
		index := append(slices.Clone(way), i)
		if flat && name == "" {
			var mistake string
			if fields, mistake = collect(fields, embedded, around, index); mistake != "" {
				return fields, mistake
			}
			continue
		}
		f := field{name: name, index: index, typ: sf.Type, tagged: name != ""}
		if name == "" {
			f.name = sf.Name
		}
		fields = append(fields, f)
	}
	return fields, ""
}
