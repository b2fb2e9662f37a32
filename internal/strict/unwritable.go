package strict

import (
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Unwritable finds the first value in v that has no JSON form, by its path, such as a number that is none of an enumeration, or
// text that is not UTF-8, of which JSON would hold another: what a declaration in Go can hold and no input can. A zero value
// counts as left out, but for an item of a list.
func Unwritable(v any) (path string, err error) { return unwritable(reflect.ValueOf(v)) }

func unwritable(v reflect.Value) (path string, err error) {
	if !v.IsValid() || v.IsZero() {
		return "", nil
	}
	return unwritten(v)
}

// unwritten is [Unwritable] of what is not left out.
func unwritten(v reflect.Value) (path string, err error) {
	switch own := v.Interface().(type) {
	case json.Marshaler:
		_, err = own.MarshalJSON()
		return "", err
	case encoding.TextMarshaler:
		text, err := own.MarshalText()
		return "", cmp.Or(err, encoded(string(text)))
	}
	switch v.Kind() {
	case reflect.String:
		return "", encoded(v.String())
	case reflect.Pointer:
		return unwritable(v.Elem())
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if path, err = unwritten(v.Index(i)); err != nil {
				return within("["+strconv.Itoa(i)+"]", path), err
			}
		}
	case reflect.Struct:
		fields, _ := fieldsOf(v.Type())
		for i := range fields {
			if path, err = unwritable(v.FieldByIndex(fields[i].index)); err != nil {
				return within(step(fields[i].name), path), err
			}
		}
	}
	return "", nil
}

// encoded is an error where text is not UTF-8.
func encoded(text string) error {
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], string(utf8.RuneError)) {
			return fmt.Errorf("invalid UTF-8: byte 0x%02x: give the text in UTF-8", text[i])
		}
	}
	return nil
}

// within puts a path below a step.
func within(step, path string) string {
	if path == "" || path[0] == '[' {
		return step + path
	}
	return step + "." + path
}
