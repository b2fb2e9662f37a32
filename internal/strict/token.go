package strict

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// shape is what a JSON value looks like from its first byte.
type shape uint8

const (
	noValue shape = iota
	text
	number
	boolean
	list
	object
	null
)

var shapeNames = [...]string{text: "text", number: "a number", boolean: "true or false", list: "a list", object: "an object", null: "null"}

func shapeOf(c byte) shape {
	switch {
	case c == '"':
		return text
	case c == '-' || '0' <= c && c <= '9':
		return number
	case c == 't' || c == 'f':
		return boolean
	case c == '[':
		return list
	case c == '{':
		return object
	case c == 'n':
		return null
	}
	return noValue
}

// space goes to the next byte that is not white space, and returns it; 0 at the end.
func (d *decoder) space() byte {
	for ; d.pos < len(d.data); d.pos++ {
		switch c := d.data[d.pos]; c {
		case ' ', '\n', '\t', '\r':
		default:
			return c
		}
	}
	return 0
}

// here describes what stands at the position.
func (d *decoder) here() string {
	if d.pos >= len(d.data) {
		return "the end of the input"
	}
	r, _ := utf8.DecodeRune(d.data[d.pos:])
	return fmt.Sprintf("%q", r)
}

// unexpected is the error of what cannot stand at the position, be it the end of truncated input.
func (d *decoder) unexpected(want string) *Error {
	if d.pos == len(d.data) && len(d.open) > 0 {
		start := d.open[len(d.open)-1]
		return d.endsInside(shapeNames[shapeOf(d.data[start])], start)
	}
	return fail(d.pos, "found %s: want %s", d.here(), want)
}

// literal reads true, false or null.
func (d *decoder) literal(word string) *Error {
	for i := range len(word) {
		if d.pos+i >= len(d.data) || d.data[d.pos+i] != word[i] {
			return fail(d.pos, "a word that JSON does not have: want %s", word)
		}
	}
	d.pos += len(word)
	return nil
}

func (d *decoder) bool() (bool, *Error) {
	if d.data[d.pos] == 't' {
		return true, d.literal("true")
	}
	return false, d.literal("false")
}

// number reads a number, and reports whether it is written as a whole one.
func (d *decoder) number() (digits []byte, whole bool, err *Error) {
	start := d.pos
	if d.data[d.pos] == '-' {
		d.pos++
	}
	if d.at() == '0' {
		d.pos++
	} else if err := d.digits(); err != nil {
		return nil, false, err
	}
	whole = true
	if d.at() == '.' {
		whole = false
		d.pos++
		if err := d.digits(); err != nil {
			return nil, false, err
		}
	}
	if c := d.at(); c == 'e' || c == 'E' {
		whole = false
		d.pos++
		if c := d.at(); c == '+' || c == '-' {
			d.pos++
		}
		if err := d.digits(); err != nil {
			return nil, false, err
		}
	}
	if c := d.at(); '0' <= c && c <= '9' {
		return nil, false, fail(start, "a number that begins with 0: leave the 0 out")
	}
	return d.data[start:d.pos], whole, nil
}

func (d *decoder) digits() *Error {
	if c := d.at(); c < '0' || c > '9' {
		return d.unexpected("a digit")
	}
	for c := d.at(); '0' <= c && c <= '9'; c = d.at() {
		d.pos++
	}
	return nil
}

// at is the byte at the position; 0 at the end.
func (d *decoder) at() byte {
	if d.pos < len(d.data) {
		return d.data[d.pos]
	}
	return 0
}

// text reads a text. What it returns is part of the input or of a buffer that the next call overwrites.
func (d *decoder) text() ([]byte, *Error) {
	start := d.pos
	d.pos++
	for from := d.pos; d.pos < len(d.data); d.pos++ {
		switch c := d.data[d.pos]; {
		case c == '"':
			d.pos++
			return d.data[from : d.pos-1], nil
		case c == '\\':
			return d.escaped(start)
		case c < ' ':
			return nil, fail(d.pos, "found %q inside a text: write it as an escape, such as \\n", c)
		}
	}
	return nil, d.endsInside(shapeNames[text], start)
}

// escaped reads a text with escapes; the position is at the first.
func (d *decoder) escaped(start int) ([]byte, *Error) {
	d.buffer = append(d.buffer[:0], d.data[start+1:d.pos]...)
	for d.pos < len(d.data) {
		switch c := d.data[d.pos]; {
		case c == '"':
			d.pos++
			return d.buffer, nil
		case c == '\\':
			if err := d.escape(start); err != nil {
				return nil, err
			}
		case c < ' ':
			return nil, fail(d.pos, "found %q inside a text: write it as an escape, such as \\n", c)
		default:
			d.buffer = append(d.buffer, c)
			d.pos++
		}
	}
	return nil, d.endsInside(shapeNames[text], start)
}

// escape reads one escape into the buffer.
func (d *decoder) escape(start int) *Error {
	if d.pos+1 == len(d.data) {
		return d.endsInside(shapeNames[text], start)
	}
	c := d.data[d.pos+1]
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		r, ok := d.hex(d.pos)
		if !ok {
			return fail(d.pos, `found \u without four hexadecimal digits`)
		}
		at := d.pos
		d.pos += 6
		if utf16.IsSurrogate(r) {
			second, _ := d.hex(d.pos)
			if r = utf16.DecodeRune(r, second); r == utf8.RuneError {
				return fail(at, "found half of a surrogate pair: %s", d.data[at:at+6])
			}
			d.pos += 6
		}
		d.buffer = utf8.AppendRune(d.buffer, r)
		return nil
	default:
		return fail(d.pos, `found \ before a character that needs none: write \\ for a backslash`)
	}
	d.buffer = append(d.buffer, c)
	d.pos += 2
	return nil
}

// hex is the code of the \uXXXX at a position.
func (d *decoder) hex(at int) (r rune, ok bool) {
	if len(d.data)-at < 6 || d.data[at] != '\\' || d.data[at+1] != 'u' {
		return 0, false
	}
	for _, c := range d.data[at+2 : at+6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// endsInside is the error of truncated input.
func (d *decoder) endsInside(what string, start int) *Error {
	var from Error
	from.Offset = start
	from.place(d.data)
	return fail(len(d.data), "the input ends inside %s that begins at %d:%d", what, from.Line, from.Column)
}
