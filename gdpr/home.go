package gdpr

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
)

// Home is one home, branch or customer that uses a product, and what is its own there.
type Home struct {
	ID         string     `json:"id"`                   // stable name: reports refer to it
	Controller Controller `json:"controller,omitzero"`  // who decides there; unset for the template's
	Overrides  []Activity `json:"overrides,omitempty"`  // by id of the template's activity: see [Activity.With]
	Without    []string   `json:"without,omitempty"`    // ids of activities of the template that are not done there
	Activities []Activity `json:"activities,omitempty"` // activities of its own
}

// Homes is one template as many homes do it: a record for each, made once and checked as often as wanted. It is made by
// [NewHomes] and safe for concurrent use.
type Homes struct {
	ids       []string
	records   []Record
	processor bool
}

// NewHomes makes a record for each home: the template with the home's overrides, without what is not done there, and
// with what is its own. A template whose controller has the role of a processor is that of a supplier, such as a maker of care
// software, whose customers are the homes: name the controller of each.
//
// The error names the place: a template or home that names an activity twice, an override of an activity that the
// template does not have, a home without an id or with one that is taken, a template that is nil.
func NewHomes(template *Record, homes ...Home) (*Homes, error) {
	if template == nil {
		return nil, errors.New("gdpr: the template is nil: declare a record, or look at the error of what read it")
	}
	if err := template.Validate(); err != nil {
		return nil, fmt.Errorf("gdpr: template.%s", strings.TrimPrefix(err.Error(), "gdpr: "))
	}
	all := &Homes{processor: template.Controller.Role == Processor}
	for i := range homes {
		h := &homes[i]
		at := fmt.Sprintf("homes[%d]", i)
		if strings.TrimSpace(h.ID) == "" {
			return nil, fmt.Errorf("gdpr: %s.id: a home has no id: give it a stable name of its own", at)
		}
		if j := slices.Index(all.ids, h.ID); j >= 0 {
			return nil, fmt.Errorf("gdpr: %s.id: the id %q is taken by homes[%d]: give each home its own", at, h.ID, j)
		}
		record, err := h.record(template)
		if err != nil {
			return nil, fmt.Errorf("gdpr: %s (%q).%w", at, h.ID, err)
		}
		all.ids = append(all.ids, h.ID)
		all.records = append(all.records, record)
	}
	return all, nil
}

// record is the template as the home does it.
func (h *Home) record(template *Record) (Record, error) {
	find := func(id string) bool { return template.has(id) }
	overrides := make(map[string]int, len(h.Overrides))
	for i := range h.Overrides {
		id := h.Overrides[i].ID
		if !find(id) {
			return Record{}, fmt.Errorf("overrides[%d].id: the template has no activity %q: name one of its own, or list it under activities", i, id)
		}
		if j, taken := overrides[id]; taken {
			return Record{}, fmt.Errorf("overrides[%d].id: activity %q is overridden by overrides[%d]: override it once", i, id, j)
		}
		overrides[id] = i
	}
	for i, id := range h.Without {
		if !find(id) {
			return Record{}, fmt.Errorf("without[%d]: the template has no activity %q: name one of its own", i, id)
		}
		if j, taken := overrides[id]; taken {
			return Record{}, fmt.Errorf("without[%d]: activity %q is overridden by overrides[%d]: do one of the two", i, id, j)
		}
	}
	r := *template
	if h.Controller.Name != "" || h.Controller.Kind != 0 {
		r.Controller = h.Controller
	}
	r.Activities = make([]Activity, 0, len(template.Activities)+len(h.Activities))
	for i := range template.Activities {
		a := template.Activities[i]
		if slices.Contains(h.Without, a.ID) {
			continue
		}
		if j, is := overrides[a.ID]; is {
			a = a.With(h.Overrides[j])
		}
		r.Activities = append(r.Activities, a)
	}
	r.Activities = append(r.Activities, h.Activities...)
	if path, message := r.invalid(); message != "" {
		return Record{}, fmt.Errorf("%s: %s", path, message)
	}
	return r, nil
}

var errNoHomes = errors.New("gdpr: the homes are nil: make them, or look at the error of NewHomes")

// Len is the number of homes.
func (h *Homes) Len() int { return len(h.ids) }

// Record is the record of a home; it is a copy whose activities are shared and must be left alone. The error names the home.
func (h *Homes) Record(id string) (Record, error) {
	if h == nil {
		return Record{}, errNoHomes
	}
	i := slices.Index(h.ids, id)
	if i < 0 {
		return Record{}, fmt.Errorf("gdpr: there is no home %q", id)
	}
	return h.records[i], nil
}

// HomeReport is what was found in one home.
type HomeReport struct {
	Home     string // id
	Findings []check.Finding
}

// CheckHomes checks every home, and reports those in which something was found, in their order. Where the template is
// that of a processor each finding says that its controller must be told. A clean run allocates nothing. It
// panics where the homes are nil.
func (c *Checker) CheckHomes(h *Homes) (reports []HomeReport) {
	if h == nil {
		panic(errNoHomes)
	}
	for i := range h.records {
		r := &h.records[i]
		findings := c.Check(r)
		if len(findings) == 0 {
			continue
		}
		if h.processor {
			for j := range findings {
				findings[j].Message += tellController(&r.Controller)
			}
		}
		reports = append(reports, HomeReport{h.ids[i], findings})
	}
	return reports
}

// tellController closes a message about what a processor sees at one of its controllers.
func tellController(c *Controller) string {
	return fmt.Sprintf(" (as a processor, tell %s at once: UK GDPR Article 28(3))", cmp.Or(c.Name, "the controller"))
}

// Shared is a finding that several homes may have in common.
type Shared struct {
	Finding check.Finding // as in the first home
	Homes   []string      // ids, in their order
}

// Across gathers what reports of homes have in common: for each rule and activity, which homes have the finding; those of
// the most homes first, then in the order of the reports. What all have is mended in the template, what one has at home.
func Across(reports []HomeReport) []Shared {
	type key struct {
		rule, activity, path string
		outcome              check.Outcome
	}
	var list []Shared
	at := make(map[key]int)
	for _, report := range reports {
		for i := range report.Findings {
			f := &report.Findings[i]
			k := key{f.Rule, f.Activity, within(f), f.Outcome}
			j, seen := at[k]
			if !seen {
				j = len(list)
				at[k] = j
				list = append(list, Shared{Finding: *f})
			}
			if homes := list[j].Homes; len(homes) == 0 || homes[len(homes)-1] != report.Home {
				list[j].Homes = append(homes, report.Home)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Shared) int { return cmp.Compare(len(b.Homes), len(a.Homes)) })
	return list
}

// within is the path of a finding inside its activity: where that stands in the file may differ from home to home.
func within(f *check.Finding) string {
	if f.Activity == "" {
		return f.Path
	}
	for i, c := range f.Path {
		if c == ']' {
			return f.Path[i+1:]
		}
	}
	return f.Path
}
