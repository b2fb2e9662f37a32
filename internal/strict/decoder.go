package strict

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// decoder reads one input. Its position is that of the next byte not yet read.
type decoder struct {
	data    []byte
	pos     int
	open    []int  // where the objects and lists around the position begin
	deepest int    // the most of them
	room    int    // bytes of memory that lists, maps and pointers may still take
	schema  bool   // "$schema" has been read
	buffer  []byte // of texts with escapes
	plans   map[reflect.Type]*plan
}

// value reads the next value into v as its plan says.
func (d *decoder) value(v reflect.Value, p *plan) *Error {
	found := shapeOf(d.space())
	switch found {
	case noValue:
		return d.unexpected(p.want)
	case null:
		return d.null(p.want)
	}
	for p.pointer {
		if err := d.take(p.elem.typ); err != nil {
			return err
		}
		v.Set(reflect.New(p.elem.typ))
		v, p = v.Elem(), p.elem
	}
	if p.shape != noValue && p.shape != found {
		return fail(d.pos, "found %s: want %s", shapeNames[found], p.want)
	}
	return p.read(d, v, p)
}

func (d *decoder) null(want string) *Error {
	at := d.pos
	if err := d.literal("null"); err != nil {
		return err
	}
	switch {
	case len(d.open) == 0:
		return fail(at, "found null: want %s", want)
	case d.data[d.open[len(d.open)-1]] == '[':
		return fail(at, "found null: leave it out of the list")
	}
	return fail(at, "found null: leave the field out")
}

// take accounts for the memory of a new value.
func (d *decoder) take(t reflect.Type) *Error {
	if d.room -= int(t.Size()); d.room < 0 {
		return fail(d.pos, "too many values for an input of %d bytes: split it", len(d.data))
	}
	return nil
}

// enter goes into an object or list.
func (d *decoder) enter() *Error {
	if len(d.open) == d.deepest {
		return fail(d.pos, "objects and lists inside each other past the limit of %d", d.deepest)
	}
	d.open = append(d.open, d.pos)
	d.pos++
	return nil
}

// leave goes out of one.
func (d *decoder) leave() {
	d.open = d.open[:len(d.open)-1]
	d.pos++
}

// members reads an object. It calls member before each value with the key, which only lives until the next text is
// read, and its place; member reads the value.
func (d *decoder) members(member func(key []byte, at int) *Error) *Error {
	if err := d.enter(); err != nil {
		return err
	}
	for first := true; ; first = false {
		switch c := d.space(); {
		case c == '}' && first:
			d.leave()
			return nil
		case c == '}':
			return d.unexpected("a field after the comma, or no comma")
		case c != '"':
			return d.unexpected("the name of a field in double quotes")
		}
		at := d.pos
		key, err := d.text()
		if err != nil {
			return err
		}
		if d.space() != ':' {
			return d.unexpected("a colon after the name of the field")
		}
		d.pos++
		if err := member(key, at); err != nil {
			return err
		}
		switch d.space() {
		case ',':
			d.pos++
		case '}':
			d.leave()
			return nil
		default:
			return d.unexpected("a comma or }")
		}
	}
}

// elements reads a list. It calls element before each value; element reads it.
func (d *decoder) elements(element func(i int) *Error) *Error {
	if err := d.enter(); err != nil {
		return err
	}
	if d.space() == ']' {
		d.leave()
		return nil
	}
	for i := 0; ; i++ {
		if err := element(i); err != nil {
			return err.in("[" + strconv.Itoa(i) + "]")
		}
		switch d.space() {
		case ',':
			d.pos++
			if d.space() == ']' {
				return d.unexpected("a value after the comma, or no comma")
			}
		case ']':
			d.leave()
			return nil
		default:
			return d.unexpected("a comma or ]")
		}
	}
}

func readStruct(d *decoder, v reflect.Value, p *plan) *Error {
	var seen [mostFields / 64]uint64
	next := 0 // fields mostly come in the order of the type
	return d.members(func(key []byte, at int) *Error {
		i := p.find(key, next)
		if i < 0 {
			if d.isSchema(key) {
				return d.readSchema(at)
			}
			return fail(at, "unknown field %q: %s", clip(string(key)), p.suggest(string(key)))
		}
		f := &p.fields[i]
		if seen[i/64]&(1<<(i%64)) != 0 {
			return fail(at, "duplicate field %q: give it once", f.name)
		}
		seen[i/64] |= 1 << (i % 64)
		next = i + 1
		if f.plan == nil {
			f.plan = d.plan(f.typ)
		}
		if err := d.value(f.of(v), f.plan); err != nil {
			return err.in(step(f.name))
		}
		return nil
	})
}

func (d *decoder) isSchema(key []byte) bool { return len(d.open) == 1 && string(key) == "$schema" }

// readSchema passes over the address of a schema.
func (d *decoder) readSchema(at int) *Error {
	if d.schema {
		return fail(at, `duplicate field "$schema": give it once`)
	}
	d.schema = true
	if found := shapeOf(d.space()); found != text {
		if found == noValue {
			return d.unexpected(shapeNames[text])
		}
		return fail(d.pos, "found %s: want text", shapeNames[found]).in("$schema")
	}
	_, err := d.text()
	return err
}

// suggest says what would be right instead of a name.
func (p *plan) suggest(name string) string {
	names := make([]string, len(p.fields))
	for i, f := range p.fields {
		names[i] = f.name
	}
	if meant := enum.Meant(name, names); len(meant) > 0 {
		return `did you mean "` + strings.Join(meant, `" or "`) + `"?`
	}
	if len(names) == 0 {
		return "want no field"
	}
	if len(names) <= 12 {
		return "want " + strings.Join(names, ", ")
	}
	return "nearest are " + strings.Join(enum.Nearest(name, names, 4), ", ")
}

func readMap(d *decoder, v reflect.Value, p *plan) *Error {
	v.Set(reflect.MakeMap(p.typ))
	k, elem := reflect.New(p.typ.Key()).Elem(), reflect.New(p.elem.typ).Elem()
	return d.members(func(key []byte, at int) *Error {
		if d.isSchema(key) {
			return d.readSchema(at)
		}
		path := step(string(key))
		k.SetZero()
		if p.textKey {
			if err := k.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(key); err != nil {
				return refusal(at, err)
			}
		} else {
			k.SetString(string(key))
		}
		if v.MapIndex(k).IsValid() {
			return fail(at, "duplicate key %q: give it once", clip(string(key)))
		}
		if err := d.take(p.elem.typ); err != nil {
			return err
		}
		elem.SetZero()
		if err := d.value(elem, p.elem); err != nil {
			return err.in(path)
		}
		v.SetMapIndex(k, elem)
		return nil
	})
}

func readSlice(d *decoder, v reflect.Value, p *plan) *Error {
	v.Set(reflect.MakeSlice(p.typ, 0, 0))
	return d.elements(func(i int) *Error {
		if err := d.take(p.elem.typ); err != nil {
			return err
		}
		if i == v.Cap() {
			v.Grow(1)
		}
		v.SetLen(i + 1)
		return d.value(v.Index(i), p.elem)
	})
}

func readArray(d *decoder, v reflect.Value, p *plan) *Error {
	start, n := d.pos, 0
	err := d.elements(func(i int) *Error {
		if n = i + 1; n > v.Len() {
			d.space()
			return fail(d.pos, "one value too many: want a list of %d", v.Len())
		}
		return d.value(v.Index(i), p.elem)
	})
	if err == nil && n < v.Len() {
		return fail(start, "found a list of %d: want a list of %d", n, v.Len())
	}
	return err
}

func readString(d *decoder, v reflect.Value, _ *plan) *Error {
	s, err := d.text()
	if err == nil {
		v.SetString(string(s))
	}
	return err
}

func readBool(d *decoder, v reflect.Value, _ *plan) *Error {
	b, err := d.bool()
	if err == nil {
		v.SetBool(b)
	}
	return err
}

func readInt(d *decoder, v reflect.Value, p *plan) *Error {
	start := d.pos
	digits, whole, err := d.number()
	if err != nil {
		return err
	}
	n, overflow := strconv.ParseInt(string(digits), 10, p.typ.Bits())
	if !whole || overflow != nil {
		return p.unheld(start, digits, whole)
	}
	v.SetInt(n)
	return nil
}

// unheld is the error of a number that the type does not hold.
func (p *plan) unheld(start int, digits []byte, whole bool) *Error {
	want := p.want
	if whole {
		want = wholes(p.typ)
	}
	return fail(start, "found %s: want %s", clip(string(digits)), want)
}

func readUint(d *decoder, v reflect.Value, p *plan) *Error {
	start := d.pos
	digits, whole, err := d.number()
	if err != nil {
		return err
	}
	n, overflow := strconv.ParseUint(string(digits), 10, p.typ.Bits())
	if !whole || overflow != nil {
		return p.unheld(start, digits, whole)
	}
	v.SetUint(n)
	return nil
}

func readFloat(d *decoder, v reflect.Value, p *plan) *Error {
	start := d.pos
	digits, _, err := d.number()
	if err != nil {
		return err
	}
	x, overflow := strconv.ParseFloat(string(digits), p.typ.Bits())
	if overflow != nil {
		return fail(start, "found %s: want a number that fits %d bits", clip(string(digits)), p.typ.Bits())
	}
	v.SetFloat(x)
	return nil
}

// readText hands a text to the type's own UnmarshalText. A number, true or false is handed on too, for what the type says of it: it
// is refused all the same, for want of quotes.
func readText(d *decoder, v reflect.Value, p *plan) *Error {
	start := d.pos
	var s []byte
	var err *Error
	found := shapeOf(d.at())
	switch found {
	case text:
		s, err = d.text()
	case number, boolean:
		err = d.skip()
		s = d.data[start:d.pos]
	default:
		return fail(start, "found %s: want %s", shapeNames[found], p.want)
	}
	if err != nil {
		return err
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(s); err != nil {
		return refusal(start, err)
	}
	if found != text {
		return fail(start, "found %s without quotes: want %q", clip(string(s)), clip(string(s)))
	}
	return nil
}

// readRaw hands a value to the type's own UnmarshalJSON, once it is known to be sound.
func readRaw(d *decoder, v reflect.Value, _ *plan) *Error {
	start := d.pos
	if err := d.skip(); err != nil {
		return err
	}
	raw := d.data[start:d.pos:d.pos]
	if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw); err != nil {
		return refusal(start, err)
	}
	return nil
}

// refusal is the error of a type that does not take its value. Where the type read with this package, the place inside
// the value is known.
func refusal(start int, err error) *Error {
	if inner, ok := err.(*Error); ok && inner.Line > 0 {
		return &Error{Offset: start + inner.Offset, Path: inner.Path, Message: inner.Message, Err: inner.Err}
	}
	return &Error{Offset: start, Message: err.Error(), Err: err}
}

// skip passes over a value, which must be as sound as any other.
func (d *decoder) skip() *Error {
	switch shapeOf(d.space()) {
	case text:
		_, err := d.text()
		return err
	case number:
		_, _, err := d.number()
		return err
	case boolean:
		_, err := d.bool()
		return err
	case null:
		return d.null("a value")
	case list:
		return d.elements(func(int) *Error { return d.skip() })
	case object:
		seen := map[string]bool{}
		return d.members(func(key []byte, at int) *Error {
			name := string(key)
			if seen[name] {
				return fail(at, "duplicate field %q: give it once", clip(name))
			}
			seen[name] = true
			if err := d.skip(); err != nil {
				return err.in(step(name))
			}
			return nil
		})
	}
	return d.unexpected("a value")
}
