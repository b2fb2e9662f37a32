package ico

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// cell is one cell that is being written, or read: what says how a type stands in a cell says both at once.
//
// A cell holds text, or a list with an item a line. An item is a head and parts with keys:
//
//	Hearthside, a magazine; country: Ireland; data: image, life history
type cell struct {
	reading bool

	out  []byte
	item int                      // where the item begins
	lost func(string, ...any)     // told what the cell cannot hold
	gap  func(field, what string) // told what a sheet wants and the record does not declare

	text  string // that is read
	parts []part // of the item that is read
	err   error
}

// part is one part of an item.
type part struct {
	key, text string
	taken     bool
}

// fail notes the first error of what is read.
func (c *cell) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

// key begins a part that is written; the empty key is that of the head.
func (c *cell) key(k string) {
	if len(c.out) > c.item {
		c.out = append(c.out, "; "...)
	}
	if k != "" {
		c.out = append(append(c.out, k...), ": "...)
	}
}

// take is the part of a key that was read.
func (c *cell) take(k string) (text string, there bool) {
	for i := range c.parts {
		if p := &c.parts[i]; p.key == k && !p.taken {
			p.taken = true
			return p.text, true
		}
	}
	return "", false
}

// split takes an item that is read apart.
func (c *cell) split(text string) {
	c.parts = c.parts[:0]
	text = strings.TrimSpace(text)
	key := ""
	if key = keyAt(text); key != "" {
		text = text[len(key)+len(": "):]
	}
	for at := 0; ; {
		end := strings.Index(text[at:], "; ")
		if end < 0 {
			break
		}
		end += at
		next := keyAt(text[end+len("; "):])
		if next == "" {
			at = end + len("; ")
			continue
		}
		c.parts = append(c.parts, part{key: key, text: strings.TrimSpace(text[:end])})
		text, key, at = text[end+len("; ")+len(next)+len(": "):], next, 0
	}
	c.parts = append(c.parts, part{key: key, text: strings.TrimSpace(text)})
}

// done asks that every part of the item was taken.
func (c *cell) done() {
	for i := range c.parts {
		if p := &c.parts[i]; !p.taken {
			if p.key == "" {
				c.fail("found %q: want parts with a key, as in large scale: yes", clip(p.text))
			} else {
				c.fail("found %q: this column has no such part, or has it once", p.key+": "+clip(p.text))
			}
		}
	}
}

// clip keeps a message short where the text is hostile.
func clip(s string) string {
	if len(s) > 64 {
		return strings.ToValidUTF8(s[:64], "") + "…"
	}
	return s
}

// words is a text as a part of an item.
func (c *cell) words(k string, s *string) {
	if c.reading {
		if text, ok := c.take(k); ok {
			*s = readText(text)
		}
		return
	}
	if *s != "" {
		c.key(k)
		c.write(*s, false)
	}
}

// write writes a text.
func (c *cell) write(s string, newlines bool) {
	var sound bool
	if c.out, sound = appendText(c.out, s, newlines); !sound {
		c.lost("text that is no UTF-8 is replaced by %q", "\ufffd")
	}
}

// all is the whole cell as one text.
func (c *cell) all(s *string) {
	switch {
	case c.reading:
		*s = readText(strings.TrimSpace(c.text))
	case *s != "":
		c.write(*s, true)
	}
}

// list is a list with an item a line. None that is not nil says that there is none.
func list[T any](c *cell, s *[]T, each func(*cell, *T)) {
	if !c.reading {
		if *s != nil && len(*s) == 0 {
			c.out = append(c.out, "none"...)
		}
		for i := range *s {
			if i > 0 {
				c.out = append(c.out, '\n')
			}
			c.item = len(c.out)
			if each(c, &(*s)[i]); len(c.out) == c.item {
				c.out = append(c.out, `\u{}`...)
			}
		}
		return
	}
	if isNone(strings.TrimSpace(c.text)) {
		*s = []T{}
		return
	}
	for line := range strings.SplitSeq(c.text, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		c.split(line)
		var v T
		each(c, &v)
		c.done()
		*s = append(*s, v)
	}
}

// texts is a list of plain texts.
func texts(c *cell, s *[]string) {
	if !c.reading || isNone(strings.TrimSpace(c.text)) {
		list(c, s, func(c *cell, s *string) { c.write(*s, false) })
		return
	}
	for line := range strings.SplitSeq(c.text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			*s = append(*s, readText(line))
		}
	}
}

// numbered is what several columns say of the same list, an item a line; lines begin with the number of the item where there is more
// than one. The column that makes the list has a line for each; the others, only where they have something to say.
func numbered[T any](c *cell, s *[]T, makes bool, each func(*cell, *T)) {
	if !c.reading {
		if makes && *s != nil && len(*s) == 0 {
			c.out = append(c.out, "none"...)
		}
		for i := range *s {
			before := len(c.out)
			if i > 0 && before > 0 {
				c.out = append(c.out, '\n')
			}
			bare := len(c.out)
			if len(*s) > 1 {
				c.number(i + 1)
			}
			c.item = len(c.out)
			each(c, &(*s)[i])
			switch empty := len(c.out) == c.item; {
			case empty && !makes:
				c.out = c.out[:before]
			case empty && bare == c.item:
				c.number(i + 1)
			}
		}
		return
	}
	if isNone(strings.TrimSpace(c.text)) {
		if makes {
			*s = []T{}
		}
		return
	}
	grows := makes || len(*s) == 0
	last := 0
	for line := range strings.SplitSeq(c.text, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		length, n := numberAt(line + " ") // the space of an empty line is trimmed
		switch {
		case length == 0 && last == 0 && len(*s) <= 1:
			n = 1
		case length == 0:
			c.fail("found a line %q without a number, where there is more than one: begin each with the number of what it is about, as in 2: …", clip(line))
			return
		case n <= last:
			c.fail("found line %d after line %d: want each number once, in order", n, last)
			return
		case n > len(*s) && !grows:
			c.fail("found line %d, of which the column that comes first says nothing: want at most %d", n, len(*s))
			return
		case n > len(*s)+1:
			c.fail("found line %d after line %d: want no number left out", n, len(*s))
			return
		}
		last = n
		if n > len(*s) {
			var v T
			*s = append(*s, v)
		}
		if line = line[min(length, len(line)):]; line == "" {
			continue
		}
		c.split(line)
		each(c, &(*s)[n-1])
		c.done()
	}
}

func (c *cell) number(n int) {
	c.out = append(strconv.AppendInt(c.out, int64(n), 10), ": "...)
}

// value is a value that has a name, such as one of an enumeration, with spaces in place of hyphens.
func value[E interface {
	comparable
	fmt.Stringer
}](c *cell, k string, v *E, parse func(string) (E, error)) {
	if c.reading {
		if text, ok := c.take(k); ok {
			named(c, v, text, parse)
		}
		return
	}
	var unset E
	if *v == unset {
		return
	}
	name := (*v).String()
	if strings.IndexByte(name, '(') >= 0 {
		c.lost("%s is no value that has a name", name)
		return
	}
	c.key(k)
	c.spaced(name)
}

// named reads a name.
func named[E any](c *cell, v *E, text string, parse func(string) (E, error)) {
	read, err := parse(hyphened(text))
	if err != nil {
		c.fail("%w", err)
		return
	}
	*v = read
}

// spaced writes a name with spaces in place of hyphens.
func (c *cell) spaced(name string) {
	for i := range len(name) {
		b := name[i]
		if b == '-' {
			b = ' '
		}
		c.out = append(c.out, b)
	}
}

// hyphened is a name again, as people may have written it.
func hyphened(text string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(text)), " ", "-")
}

func (c *cell) fact(k string, f *fact.Fact) { value(c, k, f, fact.Parse) }

// date is a day. Spreadsheets may have turned it round to 31/12/2026.
func (c *cell) date(k string, d *civil.Date) {
	if c.reading {
		if text, ok := c.take(k); ok {
			c.readDate(text, d)
		}
		return
	}
	if *d != 0 {
		c.key(k)
		c.out = append(c.out, d.String()...)
	}
}

func (c *cell) readDate(text string, d *civil.Date) {
	if len(text) == len("31/12/2026") && text[2] == '/' && text[5] == '/' {
		text = text[6:] + "-" + text[3:5] + "-" + text[:2]
	}
	day, err := civil.Parse(text)
	if err != nil {
		c.fail("%w", err)
		return
	}
	*d = day
}

// data is a set of kinds of data.
func (c *cell) data(k string, s *category.Set) {
	if c.reading {
		if text, ok := c.take(k); ok {
			var read category.Set
			for name := range strings.SplitSeq(text, ",") {
				var kind category.Category
				named(c, &kind, name, category.Parse)
				read = read.With(kind)
			}
			*s = read
		}
		return
	}
	first := true
	for kind := range s.All() {
		name := kind.String()
		if strings.IndexByte(name, '(') >= 0 {
			c.lost("%s is no value that has a name", name)
			continue
		}
		if first {
			c.key(k)
			first = false
		} else {
			c.out = append(c.out, ", "...)
		}
		c.spaced(name)
	}
}

// people is a set of kinds of people, as the whole cell, a line or a comma between them.
func (c *cell) people(s *category.Subjects) {
	if c.reading {
		for name := range strings.FieldsFuncSeq(c.text, func(r rune) bool { return r == ',' || r == '\n' }) {
			if name = strings.TrimSpace(name); name != "" {
				var kind category.Subject
				named(c, &kind, name, category.ParseSubject)
				*s = s.With(kind)
			}
		}
		return
	}
	for kind := range s.All() {
		name := kind.String()
		if strings.IndexByte(name, '(') >= 0 {
			c.lost("%s is no value that has a name", name)
			continue
		}
		if len(c.out) > 0 {
			c.out = append(c.out, ", "...)
		}
		c.spaced(name)
	}
}

// provision is a place in an enactment by its citation, or by its key where the citation does not read back.
func (c *cell) provision(k string, p *law.Provision) {
	if c.reading {
		if text, ok := c.take(k); ok {
			c.readProvision(readText(text), p)
		}
		return
	}
	if p.IsZero() {
		return
	}
	text := p.String()
	if back, err := law.Parse(text); err != nil || back != *p {
		key, err := p.MarshalText()
		if err != nil {
			c.lost("%q is no place in an enactment", clip(text))
			return
		}
		text = string(key)
	}
	c.key(k)
	c.write(text, false)
}

func (c *cell) readProvision(text string, p *law.Provision) {
	if p.UnmarshalText([]byte(text)) == nil {
		return
	}
	read, err := law.Parse(text)
	if err != nil {
		c.fail("%w", err)
		return
	}
	*p = read
}
