package ico

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Export says how a record is written. The zero value is ready to use. What is declared is written as it is, whether or not it can be right: ask
// [gdpr.Record.Validate] first of a record that is declared in Go. A record that is nil is an error.
type Export struct {
	AsAt  civil.Date          // the day whose law is applied; zero is gdpr.LawAsAt, and of one before gdpr.LawFrom no right can be told
	Found func(check.Finding) // told each thing that a cell cannot hold, and each gap, as it comes; may be nil
}

// The ids of what Found is told.
const (
	CellLoss   = "record-cell-loss"   // a cell cannot hold what the record declares
	ArticleGap = "record-article-gap" // the record lacks what Article 30, or paragraph 41 of Schedule 1 to the DPA 2018, wants in it
	ToolkitGap = "record-toolkit-gap" // the record lacks what evidence item 1.1.2 of the toolkit wants in it
)

var errNoRecord = errors.New("ico: the record is nil: declare one, or look at the error of what read it")

// sheet is a record that is being written.
type sheet struct {
	*csv
	found      func(check.Finding)
	controller *gdpr.Controller
	columns    []column
	column     int // that is being written
	nth        int // the place of its activity in the record
	line       line
	cell       cell

	impact, interests []gdpr.Assessment // room for those of an activity
}

func (e Export) sheet(w io.Writer, r *gdpr.Record, columns []column) *sheet {
	s := &sheet{csv: newCSV(w), found: e.report(), controller: &r.Controller, columns: columns}
	s.line.jointly, s.line.on = &r.Controller.JointWith, cmp.Or(e.AsAt, gdpr.LawAsAt())
	s.cell.lost = s.lost
	return s
}

// report is Found, or what stands for it.
func (e Export) report() func(check.Finding) {
	if e.Found == nil {
		return func(check.Finding) {}
	}
	return e.Found
}

// lost reports what the cell that is being written cannot hold.
func (s *sheet) lost(format string, args ...any) {
	of := &s.columns[s.column]
	f := check.Finding{
		Rule: CellLoss, Activity: s.line.ID, Path: s.path(), Strength: check.Could, Outcome: check.NotMet, AsAt: s.line.on,
		Message: fmt.Sprintf("column %s (%s): %s", letters(s.column), of.heading, fmt.Sprintf(format, args...)),
	}
	if !of.law.IsZero() {
		f.Law = []law.Provision{of.law}
	}
	s.found(f)
}

func (s *sheet) path() string { return "activities[" + strconv.Itoa(s.nth) + "]" }

// Template writes a record in the columns of the regulator's template for controllers, with its activities and then more of them as they
// come; more may be nil. It keeps none of them. The error is that of the first write that failed.
func (e Export) Template(w io.Writer, r *gdpr.Record, more iter.Seq[*gdpr.Activity]) error {
	if r == nil {
		return errNoRecord
	}
	s := e.sheet(w, r, columns[:])
	s.header(r)
	some := s.rows(r, more, func() {
		if names := without(&s.line); names != "" {
			s.found(check.Finding{
				Rule: CellLoss, Activity: s.line.ID, Path: s.path(), Strength: check.Could, Outcome: check.NotMet, AsAt: s.line.on,
				Message: "no column of the template takes " + names,
			})
		}
	})
	s.remark(r, some)
	s.flush()
	return s.err
}

// remark reports what no cell of the template takes of the controller.
func (s *sheet) remark(r *gdpr.Record, some bool) {
	about := func(path, message string) {
		s.found(check.Finding{Rule: CellLoss, Path: path, Strength: check.Could, Outcome: check.NotMet, AsAt: s.line.on, Message: message})
	}
	if !some && len(r.Controller.JointWith) > 0 {
		about("controller.joint_with", "joint controllers stand in the row of an activity, and there is none")
	}
	if names := outside(&r.Controller); names != "" {
		about("controller", "no cell of the template takes "+names)
	}
	if r.Controller.Role == gdpr.Processor {
		about("controller.role", "the template is that of controllers, and this is the record of a processor: see Article30")
	}
}

// rows writes the headings and a row for each activity, and reports whether there is one. After each it calls then.
func (s *sheet) rows(r *gdpr.Record, more iter.Seq[*gdpr.Activity], then func()) (some bool) {
	for i := range s.columns {
		s.csv.cell([]byte(s.columns[i].heading))
	}
	s.row()
	for a := range activities(r, more) {
		s.activity(a)
		then()
		s.nth++
	}
	return s.nth > 0
}

// activities are those of a record, and then more.
func activities(r *gdpr.Record, more iter.Seq[*gdpr.Activity]) iter.Seq[*gdpr.Activity] {
	return func(yield func(*gdpr.Activity) bool) {
		for i := range r.Activities {
			if !yield(&r.Activities[i]) {
				return
			}
		}
		if more != nil {
			more(yield)
		}
	}
}

// activity writes a row.
func (s *sheet) activity(a *gdpr.Activity) {
	l := &s.line
	l.Activity = a
	s.assessments(a.Assessments)
	l.rights = available(a, s.controller, s.line.on)
	for i := range s.columns {
		s.column = i
		s.cell.out = s.cell.out[:0]
		s.columns[i].is(&s.cell, l)
		if len(s.cell.out) > mostInCell && utf8.RuneCount(s.cell.out) > mostInCell {
			s.lost("longer than the %d characters that a spreadsheet keeps of a cell", mostInCell)
		}
		s.csv.cell(s.cell.out)
	}
	s.row()
}

// assessments sorts assessments into those that have columns.
func (s *sheet) assessments(all []gdpr.Assessment) {
	s.impact, s.interests = s.impact[:0], s.interests[:0]
	for i := range all {
		switch all[i].Kind {
		case gdpr.ImpactAssessment:
			s.impact = append(s.impact, all[i])
		case gdpr.InterestsAssessment:
			s.interests = append(s.interests, all[i])
		}
	}
	s.line.impact, s.line.interests = s.impact, s.interests
	if len(s.interests) == 0 {
		s.line.interests = nil
	}
	if len(s.impact) == 0 {
		s.line.impact = nil
		if all != nil && len(all) == 0 {
			s.line.impact = []gdpr.Assessment{} // none, as declared
		}
	}
}

// available is the rights that the grounds of an activity give, if need be on conditions.
func available(a *gdpr.Activity, c *gdpr.Controller, on civil.Date) (set rights.Set) {
	if len(a.Grounds) == 0 {
		return 0
	}
	f := a.RightsFacts(c)
	for r := range rights.All() {
		for i := range a.Grounds {
			if r.Applies(a.Grounds[i], f, on).Verdict >= rights.OnConditions {
				set |= 1 << r
				break
			}
		}
	}
	return set
}
