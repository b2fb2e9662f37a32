package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// markdown writes the catalogue for people: a list of the groups, then each rule.
func markdown(w io.Writer, rules []rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# The check rules\n\n%d rules, written by `go run ./examples/rules` from the rules themselves; change those, not this file. "+
		"*must*: an enactment requires it; *should*: guidance, or a clear inference from an enactment; *could*: good practice. "+
		"Addresses are those of the law as on %s. A rule that has nothing to object to says nothing of what the rules do not look at.\n\n", len(rules), gdpr.LawAsAt())
	b.WriteString("| group | rules |\n|---|---|\n")
	for _, group := range grouped(rules) {
		fmt.Fprintf(&b, "| %s |", group[0].Group)
		for i := range group {
			fmt.Fprintf(&b, " [%s](#%[1]s)", group[i].ID)
		}
		b.WriteString(" |\n")
	}
	for _, group := range grouped(rules) {
		fmt.Fprintf(&b, "\n## %s\n", group[0].Group)
		for i := range group {
			group[i].markdown(&b)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// grouped is the rules, group by group.
func grouped(rules []rule) (groups [][]rule) {
	for start := 0; start < len(rules); {
		end := start + 1
		for end < len(rules) && rules[end].Group == rules[start].Group {
			end++
		}
		groups = append(groups, rules[start:end])
		start = end
	}
	return groups
}

func (r *rule) markdown(b *strings.Builder) {
	fmt.Fprintf(b, "\n### %s\n\n**%s**: %s.\n\n", r.ID, r.Strength, text.Replace(r.Doc))
	for _, p := range r.Law {
		fmt.Fprintf(b, "- law: %s\n", linked(p))
	}
	if r.Span != (law.Span{}) {
		fmt.Fprintf(b, "- days: %s\n", r.Span)
	}
	for _, over := range r.Over {
		fmt.Fprintf(b, "- silences at the same place: [%s](#%[1]s)\n", over)
	}
	for _, of := range r.of {
		if of.bad == "" {
			fmt.Fprintf(b, "- looks at a %s\n", of.subject)
			continue
		}
		fmt.Fprintf(b, "- looks at a %s, objects to\n\n%s\n  and not to\n\n%s", of.subject, block(of.bad), block(of.good))
	}
}

// linked is a provision with the address of its text.
func linked(p law.Provision) string {
	if url := p.URL(gdpr.LawAsAt()); url != "" {
		return fmt.Sprintf("[%s](%s)", text.Replace(p.String()), url)
	}
	return text.Replace(p.String())
}

// text keeps words from being taken for Markdown.
var text = strings.NewReplacer("*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", "|", `\|`)

// block is a declaration as a block of code within a list.
func block(declaration string) string {
	var b strings.Builder
	b.WriteString("  ```json\n")
	for line := range strings.Lines(declaration) {
		b.WriteString("  " + strings.TrimSpace(line) + "\n")
	}
	b.WriteString("  ```\n")
	return b.String()
}
