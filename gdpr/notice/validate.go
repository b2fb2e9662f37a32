package notice

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/strict"
	"github.com/careprivacy/ukgdpr/retention"
)

// Validate reports the first thing that makes a notice no notice, for one that is declared in Go and not read by [Read], which asks
// the same: no id or date, an id that is taken, a section or row that is not there, a value that a topic does not take, an exemption without
// a reason, and what no file can say, such as a number that is none of the constants of its type. It says nothing of whether
// any rule objects, and [Checker.Review] does not ask it.
func (n *Notice) Validate() error {
	if n == nil {
		return errNoNotice
	}
	if path, message := n.invalid(); message != "" {
		return fmt.Errorf("notice: %s: %s", path, message)
	}
	if path, err := strict.Unwritable(n); err != nil {
		return fmt.Errorf("notice: %s: %w", path, err)
	}
	return nil
}

// invalid finds the first thing that the types alone do not rule out, and what would be right.
func (n *Notice) invalid() (path, message string) {
	switch {
	case strings.TrimSpace(n.ID) == "":
		return "id", "a notice has no id: give it a short name of its own"
	case n.Dated.From == 0:
		return "dated", "no date: say from which day to which day the notice is dated, with assumed where none is printed"
	case slices.ContainsFunc(n.Dated.Lines, below1):
		return "dated.lines", noLine
	case n.Dated.Until == 0:
		return "dated.until", "no last day: say until which day the notice can be dated, the first where that is the only one"
	case n.Dated.Until < n.Dated.From:
		return "dated.until", fmt.Sprintf("the window ends on %s, before it begins on %s", n.Dated.Until, n.Dated.From)
	}
	sections := make(map[string]bool, len(n.Sections))
	for i := range n.Sections {
		id := n.Sections[i].ID
		if problem := taken(id, sections); problem != "" {
			return fmt.Sprintf("sections[%d].id", i), problem
		}
		if id == "notice" {
			return fmt.Sprintf("sections[%d].id", i), "\"notice\" stands for the notice as a whole: give the section another id"
		}
		sections[id] = true
	}
	for i := range n.Sections {
		if path, message := n.Sections[i].invalid(sections); message != "" {
			return fmt.Sprintf("sections[%d].%s", i, path), message
		}
	}
	rows := make(map[string]bool, len(n.Rows))
	for i := range n.Rows {
		if problem := taken(n.Rows[i].ID, rows); problem != "" {
			return fmt.Sprintf("rows[%d].id", i), problem
		}
		rows[n.Rows[i].ID] = true
	}
	for i := range n.Rows {
		r := &n.Rows[i]
		switch {
		case r.Section != "" && !sections[r.Section]:
			return fmt.Sprintf("rows[%d].section", i), fmt.Sprintf("there is no section %q: name one of those listed", r.Section)
		case r.As != "" && (!rows[r.As] || r.As == r.ID):
			return fmt.Sprintf("rows[%d].as", i), fmt.Sprintf("there is no other row %q: name the row whose claims cover this one", r.As)
		}
		if path, message := r.Sayings.invalid(sections); message != "" {
			return fmt.Sprintf("rows[%d].%s", i, path), message
		}
	}
	if path := unlined("sections", n.Sections, func(s *Section) []int { return s.Lines }); path != "" {
		return path, noLine
	}
	if path := unlined("rows", n.Rows, func(r *Row) []int { return r.Lines }); path != "" {
		return path, noLine
	}
	if n.Schedule != nil {
		if e, ok := errors.AsType[*retention.Error](n.Schedule.Validate()); ok {
			return "schedule." + e.Field, e.Message
		}
		if path, message := n.unclassed(); message != "" {
			return path, message
		}
	}
	for i := range n.Exempt {
		e := &n.Exempt[i]
		if path, message := e.invalid(); message != "" {
			return fmt.Sprintf("exempt[%d].%s", i, path), message
		}
		if j := slices.IndexFunc(e.Rows, func(id string) bool { return !rows[id] }); j >= 0 {
			return fmt.Sprintf("exempt[%d].rows[%d]", i, j), fmt.Sprintf("there is no row %q: name one of those listed", e.Rows[j])
		}
	}
	return n.Sayings.invalid(sections)
}

// unclassed finds a class under which a row's records are said to fall, and which no retention schedule has.
func (n *Notice) unclassed() (path, message string) {
	for i := range n.Rows {
		for j, id := range n.Rows[i].Classes {
			path := fmt.Sprintf("rows[%d].classes[%d]", i, j)
			if n.Schedule == nil {
				return path, fmt.Sprintf("there is no retention schedule with a class %q: give it as schedule, or in a file of its own beside the notice, NAME-schedule.json", id)
			}
			if _, err := n.Schedule.Class(id); err != nil {
				return path, fmt.Sprintf("the schedule has no class %q: name one of those listed", id)
			}
		}
	}
	return "", ""
}

const noLine = "not the number of a line: want those of the source, counted from 1"

func below1(line int) bool { return line < 1 }

// unlined is the path of the first number in the items of a list that is no line's; empty where there is none.
func unlined[T any](list string, items []T, lines func(*T) []int) string {
	for i := range items {
		if j := slices.IndexFunc(lines(&items[i]), below1); j >= 0 {
			return fmt.Sprintf("%s[%d].lines[%d]", list, i, j)
		}
	}
	return ""
}

// unlined is [unlined] of what is said in one place.
func (s *Sayings) unlined() string {
	claim := func(c *Claim) []int { return c.Lines }
	phrase := func(p *Phrase) []int { return p.Lines }
	return cmp.Or(unlined("basis", s.Basis, claim), unlined("condition", s.Condition, claim),
		unlined("interests", s.Interests, phrase), unlined("under", s.Under, phrase), unlined("names", s.Names, phrase), unlined("retention", s.Retention, phrase),
		unlined("rights", s.Rights, func(l *RightLine) []int { return l.Lines }), unlined("statements", s.Statements, func(st *Statement) []int { return st.Lines }))
}

// taken is what is wrong with an id beside those before it; empty where nothing is.
func taken(id string, before map[string]bool) string {
	switch {
	case strings.TrimSpace(id) == "":
		return "no id: give each one a short name of its own"
	case before[id]:
		return fmt.Sprintf("%q is taken by an earlier one: give each an id of its own", id)
	}
	return ""
}

func (s *Sayings) invalid(sections map[string]bool) (path, message string) {
	if path := s.unlined(); path != "" {
		return path, noLine
	}
	for i := range s.Statements {
		if st := &s.Statements[i]; st.Topic == 0 {
			return fmt.Sprintf("statements[%d]", i), "no topic: say what the statement is about"
		} else if !st.Topic.Takes(st.Value) {
			return fmt.Sprintf("statements[%d].value", i), fmt.Sprintf("found %q: %s takes %s", st.Value, st.Topic, st.Topic.wants())
		}
	}
	for i := range s.Rights {
		if path, message := s.Rights[i].invalid(); message != "" {
			return fmt.Sprintf("rights[%d]%s", i, path), message
		}
	}
	for _, list := range [...]struct {
		name string
		of   []Phrase
	}{{"names", s.Names}, {"under", s.Under}} {
		for i := range list.of {
			if means := list.of[i].Means; means != "" {
				if _, ok := law.NameOf(means); !ok {
					return fmt.Sprintf("%s[%d].means", list.name, i), fmt.Sprintf("package law knows no body, scheme, duty or term %q: use its name there, or leave it out", means)
				}
			}
		}
	}
	for i := range s.Retention {
		if means := s.Retention[i].Means; means != "" && !retention.Trigger(means).Known() {
			return fmt.Sprintf("retention[%d].means", i), fmt.Sprintf("package retention knows no event %q: use a name of its triggers, or leave it out", means)
		}
	}
	for _, list := range [...]struct {
		name string
		of   []Claim
	}{{"basis", s.Basis}, {"condition", s.Condition}} {
		for i := range list.of {
			if in := list.of[i].In; in != "" && in != "notice" && !sections[in] {
				return fmt.Sprintf("%s[%d].in", list.name, i), fmt.Sprintf("there is no section %q: name one of those listed, or \"notice\"", in)
			}
			for j, p := range list.of[i].Names {
				if message := noParagraph(p); message != "" {
					return fmt.Sprintf("%s[%d].names[%d]", list.name, i, j), message
				}
			}
		}
	}
	return "", ""
}

// noParagraph is what is wrong with a provision as one that the words of a claim describe; empty where nothing is.
func noParagraph(p law.Provision) string {
	_, _, schedule1 := basis.Schedule1Of(p)
	_, annex1 := basis.RecognisedOf(p)
	switch {
	case p.IsZero():
		return "no provision: name a paragraph of Schedule 1 to the DPA 2018 or of Annex 1 to the UK GDPR"
	case !schedule1 && !annex1:
		return fmt.Sprintf("%s is no paragraph of Schedule 1 to the DPA 2018 or of Annex 1 to the UK GDPR: name those that the words describe", p)
	case p.Known() == fact.No:
		return fmt.Sprintf("there is no %s: correct the place, or name the paragraph alone", p)
	}
	return ""
}
