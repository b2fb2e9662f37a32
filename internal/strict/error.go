package strict

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Error is the one error of this package: where in the input, and what is wrong there.
type Error struct {
	File    string // the name that the caller gave the input
	Offset  int    // the byte at which the offending token starts, counted from 0
	Line    int    // counted from 1; 0 where the error has no place, such as a failed read
	Column  int    // the character in the line, counted from 1: runes, as editors count, a tab as one
	Path    string // the JSON path of the value, as in activities[2].grounds[0].data[1]; empty for the outermost value
	Message string // what was found and what would be right
	Err     error  // the error of the reader or of the type that refused its value; else nil
}

// Error is one line: file:line:column: path: message.
func (e *Error) Error() string {
	var b strings.Builder
	if b.WriteString(e.File); e.File == "" {
		b.WriteString("input")
	}
	if e.Line > 0 {
		b.WriteString(":" + strconv.Itoa(e.Line) + ":" + strconv.Itoa(e.Column))
	}
	b.WriteString(": ")
	if e.Path != "" {
		b.WriteString(e.Path + ": ")
	}
	b.WriteString(e.Message)
	return oneLine.Replace(b.String())
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

// Unwrap is the error of the reader or of the type that refused its value.
func (e *Error) Unwrap() error { return e.Err }

// in puts the path of an error below a step: ".name" or "[2]".
func (e *Error) in(step string) *Error {
	if e.Path != "" && e.Path[0] != '[' {
		step += "."
	}
	e.Path = step + e.Path
	return e
}

// place works out line and column.
func (e *Error) place(data []byte) {
	before := data[:e.Offset]
	e.Line = 1 + bytes.Count(before, []byte{'\n'})
	e.Column = 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
}

// step is a key as part of a path: bare where it reads as a name, else quoted in brackets.
func step(key string) string {
	for i := range len(key) {
		c := key[i]
		if c == '.' || c == '[' || c == ']' || c == '"' || c <= ' ' || c == 0x7f {
			return "[" + strconv.Quote(clip(key)) + "]"
		}
	}
	if key == "" {
		return `[""]`
	}
	return clip(key)
}

// clip keeps a message short where the text is hostile.
func clip(s string) string {
	if len(s) > 64 {
		return s[:64] + "…"
	}
	return s
}
