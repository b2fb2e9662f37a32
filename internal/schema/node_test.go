package schema

import (
	"bytes"
	"encoding/json"
	"strings"
)

// node is a JSON object whose members have an order.
type node []member

type member struct {
	key   string
	value any // a node, texts, a list of nodes, or a simple value
}

// with is the node with a member in place of the one of that name, or at its end.
func (n node) with(m member) node {
	for i := range n {
		if n[i].key == m.key {
			n[i] = m
			return n
		}
	}
	return append(n, m)
}

func (n node) String() string {
	var b strings.Builder
	write(&b, n, "")
	b.WriteByte('\n')
	return b.String()
}

const width = 200

// write writes a value on one line where there is room for it, else its members each on a line of their own.
func write(b *strings.Builder, v any, indent string) {
	if line := compact(v); len(indent)+len(line) <= width {
		b.WriteString(line)
		return
	}
	inner := indent + "  "
	switch v := v.(type) {
	case node:
		b.WriteString("{\n")
		for i, m := range v {
			b.WriteString(inner + compact(m.key) + ": ")
			write(b, m.value, inner)
			b.WriteString(comma(i, len(v)))
		}
		b.WriteString(indent + "}")
	case []any:
		b.WriteString("[\n")
		for i, of := range v {
			b.WriteString(inner)
			write(b, of, inner)
			b.WriteString(comma(i, len(v)))
		}
		b.WriteString(indent + "]")
	case []string:
		b.WriteString("[\n" + inner)
		room := width - len(inner)
		for i, text := range v {
			word := compact(text)
			if room -= len(word) + 2; room < 0 {
				b.WriteString("\n" + inner)
				room = width - len(inner) - len(word) - 2
			} else if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(word)
			if i < len(v)-1 {
				b.WriteByte(',')
			}
		}
		b.WriteString("\n" + indent + "]")
	default:
		b.WriteString(compact(v))
	}
}

func comma(i, n int) string {
	if i < n-1 {
		return ",\n"
	}
	return "\n"
}

// compact is a value on one line.
func compact(v any) string {
	switch v := v.(type) {
	case node:
		parts := make([]string, len(v))
		for i, m := range v {
			parts[i] = compact(m.key) + ": " + compact(m.value)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case []any:
		return "[" + join(v) + "]"
	case []string:
		return "[" + join(v) + "]"
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func join[T any](list []T) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = compact(v)
	}
	return strings.Join(parts, ", ")
}
