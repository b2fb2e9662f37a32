package ico

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/internal/strict"
)

// Error says which cell of a sheet is wrong, what stands there, and what would be right.
type Error struct {
	File    string
	Row     int    // counted from 1, as a spreadsheet does; 0 where it is not about a row
	Column  string // by its letters; empty for the whole row
	Line    int    // of the file, on which the row begins
	Message string
	Err     error // of what refused the cell; else nil
}

// Error is one line, such as "record.csv: row 12, column L: …".
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Row > 0 {
		fmt.Fprintf(&b, ": row %d", e.Row)
	}
	if e.Column != "" {
		b.WriteString(", column " + e.Column)
	}
	b.WriteString(": " + e.Message)
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(b.String())
}

// Unwrap is the error of what refused the cell.
func (e *Error) Unwrap() error { return e.Err }

// table is a sheet that is being read.
type table struct {
	file     string
	rows     []row
	headings int // index of the row
	cell     cell
	err      error // the first
}

// ReadTemplate reads a record from a sheet in the columns of the regulator's template for controllers: what [Export.Template] writes, also after a spreadsheet
// has saved it, and such sheets of others as keep to its headings and to forms that the package documentation describes. A sheet is taken whole or not at
// all: the error is an [*Error] with row and column. It is at most 8 MiB.
func ReadTemplate(r io.Reader, file string) (*gdpr.Record, error) {
	data, err := strict.Limits{}.ReadAll(r, file)
	if err != nil {
		return nil, err
	}
	if !utf8.Valid(data) {
		line := 1 + strings.Count(string(data[:len(data)-len(strings.ToValidUTF8(string(data), ""))]), "\n")
		return nil, &Error{File: file, Line: line, Message: "text that is no UTF-8: save the sheet as CSV UTF-8"}
	}
	t := &table{file: file}
	var line int
	var fault string
	if t.rows, line, fault = parseCSV(string(data)); fault != "" {
		return nil, &Error{File: file, Row: len(t.rows) + 1, Line: line, Message: fault}
	}
	if err := t.findHeadings(); err != nil {
		return nil, err
	}
	record := new(gdpr.Record)
	t.readHeader(record)
	ids := map[string]int{}
	for i := t.headings + 1; i < len(t.rows) && t.err == nil; i++ {
		if !t.blank(i) {
			record.Activities = append(record.Activities, t.activity(i, record, ids))
		}
	}
	if t.err != nil {
		return nil, t.err
	}
	if err := record.Validate(); err != nil {
		return nil, &Error{File: file, Message: err.Error(), Err: err}
	}
	return record, nil
}

// findHeadings finds the row of the headings, and asks that they are those of the template.
func (t *table) findHeadings() error {
	for i, r := range t.rows {
		if !sameWords(r.cells[0], columns[0].heading) {
			continue
		}
		t.headings = i
		for j := range columns {
			found := ""
			if j < len(r.cells) {
				found = r.cells[j]
			}
			if !sameWords(found, columns[j].heading) {
				return &Error{File: t.file, Row: i + 1, Column: letters(j), Line: r.line, Message: fmt.Sprintf("found the heading %q: want %q", clip(found), columns[j].heading)}
			}
		}
		return nil
	}
	return &Error{File: t.file, Message: fmt.Sprintf("no row has the headings of the template: want %q in column A of row %d, and those that follow", columns[0].heading, headingRow)}
}

// sameWords reports whether two headings differ in no more than capitals and the spaces between words.
func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), b)
}

func (t *table) blank(i int) bool {
	for _, c := range t.rows[i].cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// at is the cell of a row and column, to be read.
func (t *table) at(i, j int) *cell {
	t.cell = cell{reading: true, parts: t.cell.parts}
	if cells := t.rows[i].cells; j < len(cells) {
		t.cell.text = cells[j]
	}
	return &t.cell
}

// refuse notes the first error.
func (t *table) refuse(i, j int, err error) {
	if t.err == nil && err != nil {
		t.err = &Error{File: t.file, Row: i + 1, Column: letters(j), Line: t.rows[i].line, Message: err.Error(), Err: err}
	}
}

// activity reads a row.
func (t *table) activity(i int, r *gdpr.Record, ids map[string]int) gdpr.Activity {
	var jointly []string
	var a gdpr.Activity
	l := line{Activity: &a, jointly: &jointly}
	for j := range columns {
		c := t.at(i, j)
		columns[j].is(c, &l)
		t.refuse(i, j, c.err)
	}
	for j := len(columns); j < len(t.rows[i].cells); j++ {
		if strings.TrimSpace(t.rows[i].cells[j]) != "" {
			t.refuse(i, j, fmt.Errorf("found %q: the template has no column behind AD", clip(t.rows[i].cells[j])))
		}
	}
	for k, kind := range [...]gdpr.AssessmentKind{gdpr.ImpactAssessment, gdpr.InterestsAssessment} {
		list := [...][]gdpr.Assessment{l.impact, l.interests}[k]
		for _, one := range list {
			one.Kind = kind
			a.Assessments = append(a.Assessments, one)
		}
		if a.Assessments == nil && list != nil {
			a.Assessments = list
		}
	}
	t.identify(i, &a, ids)
	switch {
	case jointly == nil:
	case r.Controller.JointWith == nil:
		r.Controller.JointWith = jointly
	case fmt.Sprintf("%q", jointly) != fmt.Sprintf("%q", r.Controller.JointWith):
		t.refuse(i, 2, fmt.Errorf("found other joint controllers than in the rows above: a record has the same for all its activities"))
	}
	return a
}

// identify gives an activity of somebody else's sheet an id, from its name, and asks that the id is its own.
func (t *table) identify(i int, a *gdpr.Activity, ids map[string]int) {
	const column = 1
	if a.ID == "" {
		name := slug(a.Name)
		a.ID = name
		for n := 2; ids[a.ID] != 0; n++ {
			a.ID = fmt.Sprintf("%s-%d", name, n)
		}
	}
	if first := ids[a.ID]; first != 0 {
		t.refuse(i, column, fmt.Errorf("the id %q is taken by row %d: give each activity its own in brackets", clip(a.ID), first))
	}
	ids[a.ID] = i + 1
}

// slug is a name as an id: its letters and figures in small, with hyphens for the rest.
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return "activity"
	}
	return strings.Join(words, "-")
}
