package retention

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/strict"
)

// Schedule is a retention schedule: the classes of records that a body keeps, and for how long. The retention rows of a privacy notice or of a
// record of processing make one too, with a class for each activity, and are held to the same [Rules].
type Schedule struct {
	Name      string     `json:"name"`
	Version   string     `json:"version,omitzero"`
	Dated     civil.Date `json:"dated,omitzero"`
	Years     Year       `json:"years,omitzero"`     // what the document says that it means by years
	Nations   law.Extent `json:"nations,omitzero"`   // where the body works, and so which duties it has; unset is all
	Triggers  []Trigger  `json:"triggers,omitzero"`  // the events of its own that its periods name, beside the constants
	Contracts []Contract `json:"contracts,omitzero"` // the contracts that set floors
	Classes   []Class    `json:"classes,omitzero"`
}

// Contract is a contract that demands a period for all records under it, whatever the class says: a floor.
type Contract struct {
	ID     string     `json:"id"`
	Name   string     `json:"name,omitzero"`
	Ended  civil.Date `json:"ended,omitzero"`  // its last day; zero while it runs
	Floor  Period     `json:"floor"`           // counts from contract-end
	Stated civil.Date `json:"stated,omitzero"` // the first day of disposal that the document prints for it, if any
}

// Class is a kind of records that are kept and go together.
type Class struct {
	ID      string `json:"id"`
	Name    string `json:"name,omitzero"`
	Records string `json:"records,omitzero"` // names the records: classes with the same name are about the same records
	Printed string `json:"printed,omitzero"` // the words of the document for the period, where there are any
	Lines   []int  `json:"lines,omitempty"`  // where they stand in it, for messages
	// Personal is No for records without personal data. Unknown is taken as Yes.
	Personal fact.Fact `json:"personal,omitzero"`
	// Care is Yes for care and health records: they are appraised when their period has run, unless it says something else.
	Care    fact.Fact `json:"care,omitzero"`
	Consent fact.Fact `json:"consent,omitzero"` // whether the processing rests on consent
	// Periods all bind: the record is kept as long as the longest minimum, and no longer than the shortest maximum.
	Periods    []Period    `json:"periods,omitzero"`
	Elsewhere  string      `json:"elsewhere,omitzero"` // the document that the period is left to, where it is
	Reasons    []Reason    `json:"reasons,omitzero"`
	Stated     []Stated    `json:"stated,omitzero"`
	Contracts  []string    `json:"contracts,omitzero"`  // ids of the contracts under which records of the class may stand
	Benchmarks []Benchmark `json:"benchmarks,omitzero"` // the published periods for these records
	Duty       fact.Fact   `json:"duty,omitzero"`       // whether an enactment sets a least time for them, where no benchmark says so
}

// Stated is a date that a document prints for records of a class.
type Stated struct {
	Event civil.Date `json:"event"` // the day of the event that the class counts from
	Date  civil.Date `json:"date"`  // the first day of disposal printed for it; under a maximum the last day of keeping
}

// InputError says where a file is wrong, what stands there, and what would be right: File, Line and Column, the JSON Path of the value, the Message, and
// Err: where a schedule can be read and cannot be right, the [*Error] that names the class.
type InputError = strict.Error

// ReadSchedule reads a retention schedule from strict JSON and validates it. file names the input in errors, each an [*InputError] with line and
// column; one in a class names the class. It reads no more than 8 MiB, nor objects and lists more than 64 deep.
//
// A "$schema" at the top of the file is for editors, which complete and check what is written by it: the address of schedule.schema.json
// beside this source. It is passed over, and no part of the schedule.
func ReadSchedule(r io.Reader, file string) (*Schedule, error) {
	data, err := strict.Limits{}.ReadAll(r, file)
	if err != nil {
		return nil, err
	}
	s := new(Schedule)
	if err := strict.Decode(data, file, s); err != nil {
		return nil, namingClass(err, data)
	}
	if e, ok := errors.AsType[*Error](s.Validate()); ok {
		placed := strict.ErrorAt(data, file, e.Field, "%s", naming(e.Class, e.Message))
		placed.Err = e
		return nil, placed
	}
	if len(s.Classes) == 0 {
		return nil, strict.ErrorAt(data, file, "classes", "none: want the classes of records of the schedule")
	}
	return s, nil
}

// ParseSchedule is [ReadSchedule] for data at hand.
func ParseSchedule(data []byte, file string) (*Schedule, error) {
	return ReadSchedule(bytes.NewReader(data), file)
}

// namingClass gives an error in the JSON of a class the id of the class, where that can be read.
func namingClass(err error, data []byte) error {
	e, ok := errors.AsType[*strict.Error](err)
	if !ok {
		return err
	}
	rest, ok := strings.CutPrefix(e.Path, "classes[")
	number, _, found := strings.Cut(rest, "].")
	i, bad := strconv.Atoi(number)
	var ids struct{ Classes []struct{ ID string } }
	if !ok || !found || bad != nil || json.Unmarshal(data, &ids) != nil || i >= len(ids.Classes) {
		return err
	}
	e.Message = naming(ids.Classes[i].ID, e.Message)
	return e
}

// naming is a message about a class, with its id where there is one.
func naming(id, message string) string {
	if id == "" {
		return message
	}
	return "class " + clip(id) + ": " + message
}

// Validate reports the first thing in a schedule that cannot be right, as an [*Error] that names the class, and the field by its path in the schedule: a class twice, a period that
// cannot be, an event or a contract that the schedule does not name.
func (s *Schedule) Validate() error {
	if s == nil {
		return errNoSchedule()
	}
	if err := s.Years.Validate(); err != nil {
		return &Error{Field: "years", Message: err.Error(), Err: err}
	}
	for i, t := range s.Triggers {
		if err := t.Validate(); err != nil {
			return &Error{Field: check.Item("triggers", i), Message: err.Error(), Err: err}
		}
		if slices.Contains(s.Triggers[:i], t) {
			return &Error{Field: check.Item("triggers", i), Message: fmt.Sprintf("%q is named twice: want each event once", clip(string(t)))}
		}
	}
	for i := range s.Contracts {
		c := &s.Contracts[i]
		at := check.Item("contracts", i)
		if why := unfit(c.ID); why != "" {
			return &Error{Field: at + ".id", Message: why}
		}
		if j := slices.IndexFunc(s.Contracts[:i], func(d Contract) bool { return d.ID == c.ID }); j >= 0 {
			return &Error{Field: at + ".id", Message: fmt.Sprintf("%q is taken by contract %d: want an id of its own", clip(c.ID), j)}
		}
		if err := s.validatePeriod("", at+".floor", &c.Floor); err != nil {
			return err
		}
	}
	if len(s.Classes) > mostClasses {
		return &Error{Field: "classes", Message: fmt.Sprintf("%d classes: want at most %d", len(s.Classes), mostClasses)}
	}
	for i := range s.Classes {
		if err := s.validateClass(i); err != nil {
			return err
		}
	}
	return nil
}

// A schedule with more classes, or a class with more periods, is a mistake or an attack.
const (
	mostClasses = 10_000
	mostPeriods = 32
)

// unfit is what is wrong with an id by itself.
func unfit(id string) string {
	switch {
	case id == "":
		return "empty: want an id of its own"
	case strings.TrimSpace(id) != id:
		return fmt.Sprintf("%q has a space at an end: want an id without", clip(id))
	}
	return ""
}

func (s *Schedule) validateClass(i int) error {
	c := &s.Classes[i]
	at := check.Item("classes", i)
	fail := func(field, format string, args ...any) error {
		return &Error{Class: c.ID, Field: at + "." + field, Message: fmt.Sprintf(format, args...)}
	}
	if why := unfit(c.ID); why != "" {
		return fail("id", "%s", why)
	}
	for j := range s.Classes[:i] {
		if s.Classes[j].ID == c.ID {
			return fail("id", "taken by class %d: want an id of its own", j)
		}
	}
	if len(c.Periods) > mostPeriods {
		return fail("periods", "%d periods: want at most %d", len(c.Periods), mostPeriods)
	}
	for j := range c.Periods {
		if err := s.validatePeriod(c.ID, at+"."+check.Item("periods", j), &c.Periods[j]); err != nil {
			return err
		}
		if c.Periods[j].IsZero() {
			return fail(check.Item("periods", j), "states nothing: leave it out")
		}
	}
	for j, id := range c.Contracts {
		if s.contract(id) == nil {
			return fail(check.Item("contracts", j), "%q is no contract of the schedule", clip(id))
		}
	}
	for j, line := range c.Lines {
		if line < 1 {
			return fail(check.Item("lines", j), "%d: want the number of a printed line, from 1", line)
		}
	}
	for j, d := range c.Stated {
		if !d.Event.Valid() || !d.Date.Valid() {
			return fail(check.Item("stated", j), "want the day of the event and the date printed for it")
		}
	}
	return nil
}

// validatePeriod holds a period to its own rules, and its events to the constants and to those that the schedule names.
func (s *Schedule) validatePeriod(class, at string, p *Period) error {
	if err := p.validate(); err != nil {
		err.Class, err.Field = class, at+"."+err.Field
		return err
	}
	var unknown *Error
	p.triggers(at, func(at, field string, t Trigger) {
		if unknown == nil && t != "" && !t.Known() && !slices.Contains(s.Triggers, t) {
			unknown = &Error{Class: class, Field: at + field, Message: fmt.Sprintf("%q is no event that is known: %s; or name an event of your own in the schedule's triggers", clip(string(t)), t.nearest())}
		}
	})
	if unknown != nil {
		return unknown
	}
	return nil
}

// Triggers yields the events that a period names, as often as it names them. What decides a period of criteria is none.
func (p *Period) Triggers() iter.Seq[Trigger] {
	return func(yield func(Trigger) bool) {
		more := true
		p.triggers("", func(_, _ string, t Trigger) { more = more && (t == "" || yield(t)) })
	}
}

// triggers yields every event of a period with its place: where its part stands, and the field of that.
func (p *Period) triggers(at string, yield func(at, field string, t Trigger)) {
	if p.Kind != Criteria {
		yield(at, ".after", p.After)
	}
	yield(at, ".when.at", p.When.At)
	for i := range p.Of {
		p.Of[i].triggers(at+"."+check.Item("of", i), yield)
	}
}

func (s *Schedule) contract(id string) *Contract {
	for i := range s.Contracts {
		if s.Contracts[i].ID == id {
			return &s.Contracts[i]
		}
	}
	return nil
}

// errNoSchedule is the error of a question to no schedule.
func errNoSchedule() error {
	return &Error{Message: "no schedule: want one, such as ReadSchedule gives"}
}

// Class is the class of an id. The error is an [*Error] that names it.
func (s *Schedule) Class(id string) (*Class, error) {
	if s == nil {
		return nil, errNoSchedule()
	}
	for i := range s.Classes {
		if s.Classes[i].ID == id {
			return &s.Classes[i], nil
		}
	}
	return nil, &Error{Class: id, Message: "no class of the schedule has that id"}
}

// Hash is a fingerprint of the schedule, for evidence: the SHA-256 of its JSON, in hexadecimal digits. Schedules that say the same have the
// same.
func (s *Schedule) Hash() (string, error) {
	if s == nil {
		return "", errNoSchedule()
	}
	data, err := json.Marshal(s)
	if err != nil {
		return "", fmt.Errorf("retention: a schedule that cannot be written has no hash: %w", err)
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}
