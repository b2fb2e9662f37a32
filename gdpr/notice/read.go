package notice

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/strict"
	"github.com/careprivacy/ukgdpr/retention"
)

// Read reads a notice as strict JSON: an unknown or repeated key, a wrong type, an unknown name, an
// impossible date, a row without an id or with one that is taken, a section or row that is not there, or
// a value that a topic does not take is a [*gdpr.InputError] with file, line and column. A file is taken
// whole or not at all; file names it in errors.
//
// A "$schema" at the top of the file is for editors, which complete and check what is written by it: the address of
// notice.schema.json beside this source. It is passed over, and no part of the notice.
func Read(r io.Reader, file string) (*Notice, error) {
	data, err := strict.Limits{}.ReadAll(r, file)
	if err != nil {
		return nil, err
	}
	var n Notice
	if err := strict.Decode(data, file, &n); err != nil {
		return nil, err
	}
	if path, message := n.invalid(); message != "" {
		return nil, strict.ErrorAt(data, file, path, "%s", message)
	}
	n.readLexicon()
	return &n, nil
}

var _ error = (*gdpr.InputError)(nil) // what Read returns

// Validate reports the first thing that makes a notice no notice, for one that is declared in Go and not read by [Read], which asks
// the same: no id or date, an id that is taken, a section or row that is not there, a value that a topic does not take, and what no
// file can say, such as a number that is none of the constants of its type. It says nothing of whether any rule objects, and
// [Checker.Review] does not ask it.
func (n *Notice) Validate() error {
	if n == nil {
		return errors.New("notice: the notice is nil: declare one, or look at the error of what read it")
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
	if path, message := n.invalidSchedule(); message != "" {
		return path, message
	}
	for i := range n.Exempt {
		e := &n.Exempt[i]
		if _, ok := exemption(e.By); !ok {
			return fmt.Sprintf("exempt[%d].by", i), fmt.Sprintf("%s is no exemption from telling people: name a point of Article 13(4) or (5), or 14(5)", e.By)
		}
		if j := slices.IndexFunc(e.Rows, func(id string) bool { return !rows[id] }); j >= 0 {
			return fmt.Sprintf("exempt[%d].rows[%d]", i, j), fmt.Sprintf("there is no row %q: name one of those listed", e.Rows[j])
		}
	}
	return n.Sayings.invalid(sections)
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
	for i := range s.Statements {
		if st := &s.Statements[i]; st.Topic == 0 {
			return fmt.Sprintf("statements[%d]", i), "no topic: say what the statement is about"
		} else if !st.Topic.Takes(st.Value) {
			return fmt.Sprintf("statements[%d].value", i), fmt.Sprintf("found %q: %s takes %s", st.Value, st.Topic, strings.Join(slices.Collect(st.Topic.Values()), ", "))
		} else if _, ok := promised(st); !ok {
			return fmt.Sprintf("statements[%d].value", i), fmt.Sprintf("found %q: %s takes a time such as one month or 20 working days, or nothing", st.Value, st.Topic)
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
		}
	}
	return "", ""
}
