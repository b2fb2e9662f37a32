package html

import (
	"bufio"
	"io"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

// markup is HTML as it stands in a page. A constant becomes markup by itself, the text of a declaration does not: it reaches a page through
// [page.text] alone, which escapes it. The package converts no text to markup.
type markup string

// page is an HTML page that is being written. It is written as it comes, and holds on to nothing but a buffer.
type page struct {
	out   *bufio.Writer
	under int    // how many levels of headings stand over those of a part
	part  string // how the ids of a part begin
}

func newPage(w io.Writer) *page { return &page{out: bufio.NewWriterSize(emit.To(w), 32<<10)} }

// put writes markup. An error of writing stays with the buffer, which tells it at the end.
func (p *page) put(m markup) { _, _ = p.out.WriteString(string(m)) }

// plain are the bytes that stand for themselves.
var plain = func() (t [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		t[c] = c != '<' && c != '>' && c != '&' && c != '"' && c != '\''
	}
	return t
}()

// text writes texts, between tags or in a quoted attribute.
func (p *page) text(parts ...string) {
	for _, s := range parts {
		start := 0
		for i := 0; i < len(s); {
			if plain[s[i]] {
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			if to := shown(r, size); to != "" {
				_, _ = p.out.WriteString(s[start:i])
				_, _ = p.out.WriteString(to)
				start = i + size
			}
			i += size
		}
		_, _ = p.out.WriteString(s[start:])
	}
}

// shown is what stands in a page for a character, empty for the character itself. What a reader would not see is shown as a sign of its own: a
// control character, or a mark that turns the direction of writing, does its work even where it is escaped.
func shown(r rune, size int) string {
	switch {
	case r == '<':
		return "&lt;"
	case r == '>':
		return "&gt;"
	case r == '&':
		return "&amp;"
	case r == '"':
		return "&#34;"
	case r == '\'':
		return "&#39;"
	case unicode.IsSpace(r):
		return " "
	case r == utf8.RuneError && size <= 1:
		return "\ufffd"
	case unicode.IsPrint(r) || r == '\u200c' || r == '\u200d': // the joiners of Persian and of Hindi, among others
		return ""
	}
	return "\ufffd"
}

// number writes a whole number.
func (p *page) number(n int) { p.text(strconv.Itoa(n)) }

// hundredths writes a length as a share of the whole, in hundredths.
func (p *page) hundredths(x float64) { p.text(strconv.FormatFloat(x, 'f', 2, 64), "%") }

// counted writes a number of things: 1 point, 2 points, 3 activities.
func (p *page) counted(n int, noun string) {
	p.number(n)
	p.text(" ")
	switch last := len(noun) - 1; {
	case n == 1:
		p.text(noun)
	case noun[last] == 'y':
		p.text(noun[:last], "ies")
	default:
		p.text(noun, "s")
	}
}

// id writes an attribute with an id of the part. Names are the page's own, never words of a declaration.
func (p *page) id(name markup) {
	p.put(` id="`)
	p.text(p.part)
	p.put(name)
	p.put(`"`)
}

// heading begins and ends a heading at a level of the part, with an id where it has one.
func (p *page) heading(level int, id markup, inner func()) {
	n := strconv.Itoa(min(p.under+level, 6))
	p.put("<h")
	p.text(n)
	if id != "" {
		p.id(id)
	}
	p.put(">")
	inner()
	p.put("</h")
	p.text(n)
	p.put(">\n")
}

// title is a heading of words.
func (p *page) title(level int, id markup, words ...string) {
	p.heading(level, id, func() { p.text(words...) })
}

// day writes a day for people and for machines.
func (p *page) day(d civil.Date) {
	p.put(`<time datetime="`)
	p.text(d.String())
	p.put(`">`)
	p.text(long(d))
	p.put("</time>")
}

// long is a day in words; a day that does not exist stays as it is.
func long(d civil.Date) string {
	if !d.Valid() {
		return d.String()
	}
	year, month, day := d.Date()
	return strconv.Itoa(day) + " " + month.String() + " " + strconv.Itoa(year)
}
