package strict

import (
	"fmt"
	"io"
	"math"
	"reflect"
	"unicode/utf8"
)

// Limits bound what an input may cost. The zero value means the defaults; set a field to raise or lower one.
type Limits struct {
	Bytes int // length of the input; 8 MiB by default
	Depth int // objects and lists inside each other; 64 by default, and 10000 at most
}

const (
	defaultBytes = 8 << 20
	defaultDepth = 64
	mostDepth    = 10_000 // that of encoding/json
)

// An empty object in a list takes three bytes of input and as much memory as its struct: what the values of an input may take
// is bounded by its length too.
const (
	fewBytes = 1 << 20
	perByte  = 64
)

func (l Limits) orDefault() Limits {
	if l.Bytes <= 0 {
		l.Bytes = defaultBytes
	}
	if l.Depth <= 0 {
		l.Depth = defaultDepth
	}
	l.Depth = min(l.Depth, mostDepth)
	return l
}

// Decode reads the one JSON value in data into what the pointer v points at, within the default limits. The value
// there is replaced as a whole, not merged; with an error it stays as it was. file names the input in errors, each of
// which is an [*Error].
func Decode(data []byte, file string, v any) error { return Limits{}.Decode(data, file, v) }

// Read is Decode of all that r gives. It never takes in more than one byte past the limit.
func Read(r io.Reader, file string, v any) error { return Limits{}.Read(r, file, v) }

// Read is the function [Read] within these limits.
func (l Limits) Read(r io.Reader, file string, v any) error {
	data, err := l.ReadAll(r, file)
	if err != nil {
		return err
	}
	return l.Decode(data, file, v)
}

// ReadAll takes in all that r gives, and never more than one byte past the limit.
func (l Limits) ReadAll(r io.Reader, file string) ([]byte, error) {
	l = l.orDefault()
	if r == nil {
		return nil, &Error{File: file, Message: "the reader is nil: want one that gives the data"}
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(min(l.Bytes, math.MaxInt-1))+1))
	if err != nil {
		return nil, &Error{File: file, Message: "cannot read: " + err.Error(), Err: err}
	}
	if len(data) > l.Bytes {
		return nil, l.tooLong(file)
	}
	return data, nil
}

func (l Limits) tooLong(file string) *Error {
	return &Error{File: file, Message: fmt.Sprintf("longer than the limit of %d bytes", l.Bytes)}
}

// Decode is the function [Decode] within these limits.
func (l Limits) Decode(data []byte, file string, v any) error {
	l = l.orDefault()
	if len(data) > l.Bytes {
		return l.tooLong(file)
	}
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return &Error{File: file, Message: fmt.Sprintf("cannot read into a %T: want a pointer to a value", v)}
	}
	fresh := reflect.New(target.Type().Elem()).Elem()
	d := &decoder{data: data, deepest: l.Depth, room: fewBytes + perByte*len(data), plans: map[reflect.Type]*plan{}}
	if err := d.document(fresh); err != nil {
		err.File = file
		err.place(data)
		return err
	}
	target.Elem().Set(fresh)
	return nil
}

// document reads the outermost value and what may stand around it.
func (d *decoder) document(v reflect.Value) *Error {
	const bom = "\xef\xbb\xbf"
	if len(d.data) >= len(bom) && string(d.data[:len(bom)]) == bom {
		return fail(0, "a byte order mark: save the file as UTF-8 without one")
	}
	if !utf8.Valid(d.data) {
		return d.notUTF8()
	}
	if err := d.value(v, d.plan(v.Type())); err != nil {
		return err
	}
	if d.space() != 0 || d.pos < len(d.data) {
		return fail(d.pos, "found %s after the end of the value: want nothing more", d.here())
	}
	return nil
}

func (d *decoder) notUTF8() *Error {
	at := 0
	for {
		r, size := utf8.DecodeRune(d.data[at:])
		if r == utf8.RuneError && size == 1 {
			return fail(at, "invalid UTF-8: byte 0x%02x: save the file as UTF-8", d.data[at])
		}
		at += size
	}
}

func fail(at int, format string, args ...any) *Error {
	return &Error{Offset: at, Message: fmt.Sprintf(format, args...)}
}
