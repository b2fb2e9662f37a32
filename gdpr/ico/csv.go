package ico

import (
	"io"
	"strings"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/internal/emit"
)

// room is how many bytes are held back before they are written.
const room = 32 << 10

// mostInCell is how many characters a spreadsheet keeps of a cell.
const mostInCell = 32_767

// csv writes rows as RFC 4180 has them: commas, quotation marks where needed, lines that end in CR and LF. It begins with a byte
// order mark, without which spreadsheets take UTF-8 for something else. After a failed write it writes nothing more.
type csv struct {
	to    io.Writer
	buf   []byte
	err   error
	begun bool // a cell stands in the row
}

func newCSV(to io.Writer) *csv {
	return &csv{to: emit.To(to), buf: append(make([]byte, 0, room+1024), bom...)}
}

const bom = "\xef\xbb\xbf"

// cell writes one cell, and defuses what a spreadsheet would take for a formula.
func (c *csv) cell(text []byte) {
	if c.begun {
		c.buf = append(c.buf, ',')
	}
	c.begun = true
	if len(text) > room/2 {
		c.flush()
	}
	fuse, quote := false, false
	if len(text) > 0 {
		fuse = beginsFormula(text)
		quote = text[0] == ' ' || text[len(text)-1] == ' '
	}
	for i := 0; !quote && i < len(text); i++ {
		quote = special[text[i]]
	}
	if quote {
		c.buf = append(c.buf, '"')
	}
	if fuse {
		c.buf = append(c.buf, '\'')
	}
	if !quote {
		c.buf = append(c.buf, text...)
		return
	}
	start := 0
	for i, b := range text {
		if b == '"' {
			c.buf = append(c.buf, text[start:i+1]...)
			start = i // once more
		}
	}
	c.buf = append(append(c.buf, text[start:]...), '"')
}

// special are the bytes for which a cell is quoted; the semicolon and the tab part cells in some settings of spreadsheets.
var special = [256]bool{'"': true, ',': true, ';': true, '\n': true, '\r': true, '\t': true}

// row ends the row.
func (c *csv) row() {
	c.buf = append(c.buf, '\r', '\n')
	c.begun = false
	if len(c.buf) > room {
		c.flush()
	}
}

func (c *csv) flush() {
	if c.err == nil && len(c.buf) > 0 {
		_, c.err = c.to.Write(c.buf)
	}
	c.buf = c.buf[:0]
	if cap(c.buf) > 8*room { // after a very long cell
		c.buf = make([]byte, 0, room+1024)
	}
}

// beginsFormula reports whether a spreadsheet may take the text for a formula: it begins with = + - @, a tab, a carriage return, or
// one of the first four in its wide form. So does a text that this package would have defused, which is defused once more, so that
// reading can take off one mark and be exact.
func beginsFormula[T string | []byte](text T) bool {
	i := 0
	for i < len(text) && text[i] == '\'' {
		i++
	}
	if i == len(text) {
		return false
	}
	switch text[i] {
	case '=', '+', '-', '@', '\t', '\r':
		return true
	case 0xef:
		switch string(text[i:min(len(text), i+utf8.UTFMax-1)]) {
		case "＝", "＋", "－", "＠":
			return true
		}
	}
	return false
}

// undefuse takes off what cell put before a formula.
func undefuse(s string) string {
	if strings.HasPrefix(s, "'") && beginsFormula(s) {
		return s[1:]
	}
	return s
}

// row is one row that was read: its cells, and the line of the file on which it begins.
type row struct {
	cells []string
	line  int
}

// parseCSV takes a file apart. Lines may end in LF alone; a blank line is a row without cells.
// On a fault it gives the rows before, the line and what is wrong there.
func parseCSV(text string) (rows []row, line int, fault string) {
	text = strings.TrimPrefix(text, bom)
	line = 1
	for text != "" {
		r := row{line: line}
		for more := true; more; {
			var cell string
			if strings.HasPrefix(text, `"`) {
				at := line
				var ok bool
				if cell, text, ok = quoted(text[1:]); !ok {
					return rows, at, "a quotation mark opens a cell and none closes it"
				}
				line += strings.Count(cell, "\n")
				if text != "" && text[0] != ',' && text[0] != '\n' && !strings.HasPrefix(text, "\r\n") {
					return rows, line, "text stands behind the quotation mark that closes a cell: want a comma or the end of the line"
				}
			} else {
				end := strings.IndexAny(text, ",\n")
				if end < 0 {
					end = len(text)
				}
				cell = text[:end]
				text = text[end:]
				if strings.HasPrefix(text, "\n") || text == "" {
					cell = strings.TrimSuffix(cell, "\r")
				}
				if strings.ContainsAny(cell, "\"\r") {
					return rows, line, "a quotation mark or a carriage return inside a cell that is not quoted: quote the cell, and write a quotation mark in it twice"
				}
			}
			r.cells = append(r.cells, undefuse(cell))
			if more = strings.HasPrefix(text, ","); more {
				text = text[1:]
			}
		}
		text = strings.TrimPrefix(strings.TrimPrefix(text, "\r"), "\n")
		line++
		rows = append(rows, r)
	}
	return rows, line, ""
}

// quoted is the text up to the quotation mark that closes it, and what follows.
func quoted(text string) (cell, rest string, ok bool) {
	end := strings.IndexByte(text, '"')
	if end < 0 {
		return "", "", false
	}
	if !strings.HasPrefix(text[end+1:], `"`) {
		return text[:end], text[end+1:], true
	}
	var b strings.Builder
	for {
		b.WriteString(text[:end])
		text = text[end+1:]
		if !strings.HasPrefix(text, `"`) {
			return b.String(), text, true
		}
		b.WriteByte('"')
		text = text[1:]
		if end = strings.IndexByte(text, '"'); end < 0 {
			return "", "", false
		}
	}
}
