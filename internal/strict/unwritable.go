package strict

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
)

// Unwritable finds the first value in v that has no JSON form, by its path, such as a number that is none of an enumeration:
// what a declaration in Go can hold and no input can. A zero value counts as left out.
func Unwritable(v any) (path string, err error) { return unwritable(reflect.ValueOf(v)) }

func unwritable(v reflect.Value) (path string, err error) {
	if !v.IsValid() || v.IsZero() {
		return "", nil
	}
	switch own := v.Interface().(type) {
	case json.Marshaler:
		_, err = own.MarshalJSON()
		return "", err
	case encoding.TextMarshaler:
		_, err = own.MarshalText()
		return "", err
	}
	switch v.Kind() {
	case reflect.Pointer:
		return unwritable(v.Elem())
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if path, err = unwritable(v.Index(i)); err != nil {
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

// within puts a path below a step.
func within(step, path string) string {
	if path == "" || path[0] == '[' {
		return step + path
	}
	return step + "." + path
}
