// Package emit writes JSON as it comes, so that a long document takes no more memory than its longest part.
//
//	w := emit.New(out)
//	w.Open('{')
//	w.Key("title")
//	w.Text("Care <plans>")
//	w.Close('}')
//	err := w.Flush() // {"title":"Care \u003cplans\u003e"}
//
// It is for the packages that write formats of others. Text is escaped beyond what JSON asks, so that a document does
// no harm where it is pasted or looked at as it stands: besides quotes and control characters, the characters <, >
// and &, and every one that is not printed, such as line separators and marks that turn the direction of writing, is
// written as \u with its number. A byte that is no UTF-8 becomes \ufffd. Readers of JSON get the text back.
//
// # What this package does not decide
//
// Whether the whole is sound: who opens closes, and gives each key one value.
package emit

import (
	"errors"
	"io"
	"strconv"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// room is the size of the buffer.
const room = 32 << 10

// Writer writes one JSON document. After a failed write it writes nothing more; [Writer.Flush] gives the error.
type Writer struct {
	to    io.Writer
	buf   []byte
	err   error
	comma bool // is due before what comes next, unless that closes
	line  bool // what comes next begins a line
}

// New is a writer to an io.Writer, which need not be buffered.
func New(to io.Writer) *Writer { return &Writer{to: To(to), buf: make([]byte, 0, room)} }

// To is the writer that is given. Where that is nil it is one that always fails, so that who writes to it gets an error and no panic.
func To(w io.Writer) io.Writer {
	if w == nil {
		return nowhere{}
	}
	return w
}

type nowhere struct{}

func (nowhere) Write([]byte) (int, error) {
	return 0, errors.New("emit: the writer is nil: want one that takes what is written")
}

// Open begins an object with '{' or a list with '['.
func (w *Writer) Open(bracket byte) {
	w.next()
	w.buf = append(w.buf, bracket)
	w.comma = false
}

// Close ends what Open began, with '}' or ']'.
func (w *Writer) Close(bracket byte) {
	w.comma = false
	w.next()
	w.buf = append(w.buf, bracket)
	w.comma = true
}

// Line lets what comes next begin a line.
func (w *Writer) Line() { w.line = true }

// Key begins a member of an object; its value comes next.
func (w *Writer) Key(name string) {
	w.Text(name)
	w.buf = append(w.buf, ':')
	w.comma = false
}

// Text is a text, made of parts.
func (w *Writer) Text(parts ...string) {
	w.next()
	w.buf = append(w.buf, '"')
	for _, part := range parts {
		w.escape(part)
	}
	w.buf = append(w.buf, '"')
	w.comma = true
}

// Member is a key with a text made of parts.
func (w *Writer) Member(name string, parts ...string) {
	w.Key(name)
	w.Text(parts...)
}

// Int is a whole number.
func (w *Writer) Int(n int) {
	w.next()
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
	w.comma = true
}

// Flush hands on what is still in the buffer. It gives the error of the first write that failed, also of an earlier one.
func (w *Writer) Flush() error {
	if w.err == nil && len(w.buf) > 0 {
		_, w.err = w.to.Write(w.buf)
	}
	w.buf = w.buf[:0]
	return w.err
}

// next writes what stands between two values, and makes room for a little.
func (w *Writer) next() {
	if len(w.buf) > room-64 {
		_ = w.Flush()
	}
	if w.comma {
		w.buf = append(w.buf, ',')
	}
	if w.line {
		w.buf = append(w.buf, '\n')
	}
	w.comma, w.line = false, false
}

// plain are the bytes that stand for themselves.
var plain = func() (t [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		t[c] = c != '"' && c != '\\' && c != '<' && c != '>' && c != '&'
	}
	return t
}()

func (w *Writer) escape(s string) {
	start := 0
	for i := 0; i < len(s); {
		if plain[s[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r >= utf8.RuneSelf && unicode.IsPrint(r) && (r != utf8.RuneError || size > 1) {
			i += size
			continue
		}
		w.copy(s[start:i])
		w.rune(r)
		i += size
		start = i
	}
	w.copy(s[start:])
}

// copy appends text that needs no escape, in pieces that fit the buffer.
func (w *Writer) copy(s string) {
	for len(w.buf)+len(s) > room {
		n := room - len(w.buf)
		w.buf = append(w.buf, s[:n]...)
		s = s[n:]
		_ = w.Flush()
	}
	w.buf = append(w.buf, s...)
}

// rune appends a character that is escaped.
func (w *Writer) rune(r rune) {
	if len(w.buf) > room-64 {
		_ = w.Flush()
	}
	switch r {
	case '"', '\\':
		w.buf = append(w.buf, '\\', byte(r))
		return
	case '\n':
		w.buf = append(w.buf, '\\', 'n')
		return
	case '\t':
		w.buf = append(w.buf, '\\', 't')
		return
	}
	if first, second := utf16.EncodeRune(r); second != unicode.ReplacementChar {
		w.unit(first)
		r = second
	}
	w.unit(r)
}

func (w *Writer) unit(r rune) {
	const digits = "0123456789abcdef"
	w.buf = append(w.buf, '\\', 'u', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}
