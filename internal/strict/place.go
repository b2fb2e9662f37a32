package strict

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Place is where a value begins in an input.
type Place struct {
	Offset int // the byte, counted from 0
	Line   int // counted from 1
	Column int // the character in the line, counted from 1, as in an [Error]
}

// Places are where the values at JSON paths of data that has been decoded begin, in the order of the paths. A path that
// the data do not hold is placed where the nearest value above it begins. The data are gone through once, however many
// the paths.
func Places(data []byte, paths ...string) []Place {
	f := finder{
		decoder: decoder{data: data, deepest: mostDepth},
		found:   make(map[string]Place, 2*len(paths)),
		last:    Place{Line: 1, Column: 1},
	}
	for _, path := range paths {
		for more := true; more; path, more = above(path) {
			if _, known := f.found[path]; known {
				break
			}
			f.found[path] = Place{}
		}
	}
	_ = f.look() // what follows an error is not found
	places := make([]Place, len(paths))
	for i, path := range paths {
		for places[i] = f.found[path]; places[i].Line == 0 && path != ""; places[i] = f.found[path] {
			path, _ = above(path)
		}
		places[i].Line, places[i].Column = max(places[i].Line, 1), max(places[i].Column, 1)
	}
	return places
}

// ErrorAt is an error about the value at a JSON path of data that has been decoded: for what a type cannot
// tell, such as a name that is taken. A path that the data do not hold is placed where its parent begins.
func ErrorAt(data []byte, file, path, format string, args ...any) *Error {
	at := Places(data, path)[0]
	return &Error{File: file, Offset: at.Offset, Line: at.Line, Column: at.Column, Path: path, Message: fmt.Sprintf(format, args...)}
}

// above is the path of the object or list that holds the value at path; the outermost value has none.
func above(path string) (string, bool) {
	if path == "" {
		return "", false
	}
	return path[:max(strings.LastIndexAny(path, ".["), 0)], true
}

// finder looks for values by their paths.
type finder struct {
	decoder
	path  []byte           // of the value at the position
	found map[string]Place // the paths looked for and all above them; without a line until they are found
	last  Place            // the one found last
}

// look goes over the value at the position, whose path is looked for.
func (f *finder) look() *Error {
	f.space()
	f.note()
	whole := len(f.path)
	under := func() *Error {
		var err *Error
		if _, wanted := f.found[string(f.path)]; wanted {
			err = f.look()
		} else {
			err = f.pass()
		}
		f.path = f.path[:whole]
		return err
	}
	return f.through(func(key []byte) *Error {
		name := step(string(key))
		if whole > 0 && name[0] != '[' {
			f.path = append(f.path, '.')
		}
		f.path = append(f.path, name...)
		return under()
	}, func(i int) *Error {
		f.path = append(strconv.AppendInt(append(f.path, '['), int64(i), 10), ']')
		return under()
	})
}

// pass goes over a value in which nothing is looked for.
func (f *finder) pass() *Error {
	f.space()
	return f.through(func([]byte) *Error { return f.pass() }, func(int) *Error { return f.pass() })
}

func (f *finder) through(member func(key []byte) *Error, element func(i int) *Error) *Error {
	switch shapeOf(f.at()) {
	case object:
		return f.members(func(key []byte, _ int) *Error { return member(key) })
	case list:
		return f.elements(element)
	case null:
		return f.literal("null")
	}
	return f.skip()
}

// note keeps the place of the value at the position. Places are found in the order of the data.
func (f *finder) note() {
	passed := f.data[f.last.Offset:f.pos]
	if i := bytes.LastIndexByte(passed, '\n'); i >= 0 {
		f.last.Line += bytes.Count(passed, []byte{'\n'})
		f.last.Column, passed = 1, passed[i+1:]
	}
	f.last.Column += utf8.RuneCount(passed)
	f.last.Offset = f.pos
	if f.found[string(f.path)].Line == 0 {
		f.found[string(f.path)] = f.last
	}
}
