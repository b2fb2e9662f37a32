package strict

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// ErrorAt is an error about the value at a JSON path of data that has been decoded: for what a type cannot
// tell, such as a name that is taken. A path that the data do not hold is placed where its parent begins.
func ErrorAt(data []byte, file, path, format string, args ...any) *Error {
	e := &Error{File: file, Path: path, Message: fmt.Sprintf(format, args...)}
	f := finder{data: data, tokens: json.NewDecoder(bytes.NewReader(data)), want: path}
	f.value("")
	e.Offset = f.offset
	e.place(data)
	return e
}

// finder looks for the value at a path.
type finder struct {
	data   []byte
	tokens *json.Decoder
	want   string
	offset int // of the value, or of the last one on the way to it
}

// value goes over the value at path.
func (f *finder) value(path string) {
	rest := f.data[f.tokens.InputOffset():]
	start := len(f.data) - len(bytes.TrimLeft(rest, " \t\r\n,:"))
	if rest, ok := strings.CutPrefix(f.want, path); ok && (rest == "" || path == "" || rest[0] == '.' || rest[0] == '[') {
		f.offset = start
	}
	token, err := f.tokens.Token()
	if err != nil {
		return
	}
	switch token {
	case json.Delim('{'):
		for f.tokens.More() {
			key, err := f.tokens.Token()
			if err != nil {
				return
			}
			name := step(fmt.Sprint(key))
			if path != "" {
				name = path + "." + name
			}
			f.value(name)
		}
	case json.Delim('['):
		for i := 0; f.tokens.More(); i++ {
			f.value(fmt.Sprintf("%s[%d]", path, i))
		}
	default:
		return
	}
	_, _ = f.tokens.Token() // the closing bracket, which More saw
}
