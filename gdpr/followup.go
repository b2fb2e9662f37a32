package gdpr

import (
	"database/sql/driver"
	"iter"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Task is what a change of a record makes necessary. The zero value is unset.
type Task uint8

// The tasks.
const (
	TellPeople     Task = iota + 1 // bring the notice up to date and tell the people concerned
	Assess                         // make or review an assessment
	AgreeContract                  // agree a contract with a processor
	RevisePolicy                   // write or revise the appropriate policy document
	ReviseTransfer                 // find what carries the transfer, and assess its risk
)

var taskRows = [...]struct {
	text string
	law  law.Provision
	doc  string
}{
	TellPeople:     {"tell-people", law.UKGDPR.Article("13"), "bring the notice up to date, and tell the people concerned before the data are used so"},
	Assess:         {"assess", law.UKGDPR.Article("35(11)"), "make the assessment, or review the one that is there: the risk may be another now"},
	AgreeContract:  {"agree-contract", law.UKGDPR.Article("28(3)"), "agree a contract that meets Article 28(3) before the processor has the data"},
	RevisePolicy:   {"revise-policy-document", law.DPA2018.Schedule("1", "40"), "revise the appropriate policy document, and note the date"},
	ReviseTransfer: {"revise-transfer", law.UKGDPR.Article("44A"), "find what carries the transfer, and assess whether protection there is materially lower"},
}

var tasks = enum.New("gdpr", "task", len(taskRows), func(t Task) string { return taskRows[t].text })

// AllTasks yields the tasks.
func AllTasks() iter.Seq[Task] { return tasks.All() }

// ParseTask reads a text form such as "tell-people". The error is an [*UnknownError].
func ParseTask(s string) (Task, error) { return tasks.Parse(s) }

// Doc says what is to be done.
func (t Task) Doc() string {
	if !tasks.Known(t) {
		return ""
	}
	return taskRows[t].doc
}

// Law is the provision that asks for it; the zero Provision for the unset task.
func (t Task) Law() law.Provision {
	if !tasks.Known(t) {
		return law.Provision{}
	}
	return taskRows[t].law
}

// String is the text form.
func (t Task) String() string { return tasks.String(t) }

// MarshalText is the text form.
func (t Task) MarshalText() ([]byte, error) { return tasks.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Task) UnmarshalText(text []byte) error { return tasks.Unmarshal(t, text) }

// Scan reads a database column.
func (t *Task) Scan(src any) error { return tasks.Scan(t, src) }

// Value is the database form.
func (t Task) Value() (driver.Value, error) { return tasks.Value(t) }

// FollowUp is what follows from changes of one activity, or of the record's own fields.
type FollowUp struct {
	Activity string // id; empty for the record
	Task     Task
	Because  []Change
}

// follows says what a change at a path, without its numbers, may make necessary. The longest path that fits is
// taken; what is not here follows nothing: names, owners, systems.
var follows = [...]struct {
	path  string
	tasks []Task
}{
	{"controller.name", []Task{TellPeople}},                                       // Article 13(1)(a)
	{"controller.address", []Task{TellPeople}},                                    // 13(1)(a)
	{"controller.representative", []Task{TellPeople}},                             // 13(1)(a)
	{"controller.joint_with", []Task{TellPeople}},                                 // 26(2)
	{"controller.contact", []Task{TellPeople}},                                    // 13(1)(b)
	{"controller.contact_route", []Task{TellPeople}},                              // 13(1)(b)
	{"", []Task{TellPeople, Assess, AgreeContract, RevisePolicy, ReviseTransfer}}, // an activity that comes or goes
	{"purposes", []Task{TellPeople, Assess}},                                      // 13(3)
	{"people", []Task{TellPeople, Assess}},                                        // who they are is who is told
	{"grounds", []Task{TellPeople, Assess, RevisePolicy}},                         // data: 14(1)(d)
	{"grounds.article6", []Task{TellPeople, Assess}},                              // 13(1)(c)
	{"grounds.recognised", []Task{TellPeople}},                                    // 13(1)(c)
	{"grounds.interest", []Task{TellPeople, Assess}},                              // 13(1)(d)
	{"grounds.under", nil},                                                        // no item of Articles 13 and 14
	{"grounds.limb", []Task{RevisePolicy}},                                        // Schedule 1 paragraph 39
	{"grounds.own_task", nil},
	{"grounds.party_to_contract", nil},
	{"grounds.cannot_consent", nil},
	{"sources", []Task{TellPeople}},                            // 14(2)(f)
	{"required", []Task{TellPeople}},                           // 13(2)(e)
	{"recipients", []Task{TellPeople}},                         // 13(1)(e)
	{"recipients.country", []Task{TellPeople, ReviseTransfer}}, // 13(1)(f)
	{"processors", []Task{TellPeople, AgreeContract}},          // 13(1)(e): a processor is a recipient
	{"processors.contract", []Task{AgreeContract}},
	{"processors.country", []Task{TellPeople, ReviseTransfer}},
	{"processors.service", nil},
	{"processors.link", nil},
	{"transfers", []Task{TellPeople, ReviseTransfer}}, // 13(1)(f)
	{"retention", []Task{TellPeople, RevisePolicy}},   // 13(2)(a), Schedule 1 paragraph 39(b)
	{"retention.link", nil},
	{"automated", []Task{TellPeople, Assess}}, // 13(2)(f)
	{"large_scale", []Task{Assess}},
	{"monitoring", []Task{Assess}},
	{"new_technology", []Task{Assess}},
}

// following is the tasks of a change's path.
func following(path string) (list []Task) {
	var b strings.Builder
	deep := 0
	for _, c := range path {
		switch {
		case c == '[':
			deep++
		case c == ']':
			deep--
		case deep == 0:
			b.WriteRune(c)
		}
	}
	for key, more := b.String(), true; more; {
		for i := range follows {
			if follows[i].path == key {
				return follows[i].tasks
			}
		}
		cut := strings.LastIndexByte(key, '.')
		more = cut > 0
		key = key[:max(cut, 0)]
	}
	return nil
}

// FollowUps tells what follows from the changes between two versions of a record: whom to tell, what to assess,
// which contract to agree, which policy document to revise. A task is left out where the new version does not need it, or
// where the same change did it: an assessment where nothing declared calls for one and none is there, a policy document
// where no paragraph asks for it, a contract that is declared. The order is that of [Diff], then of the tasks.
//
// Whether people must be told of a change before it takes effect, and whether consent must be asked again, depends on what they
// were told: Compare in package notice holds the new record against the notice. A record that is nil declares nothing; the error
// is that of [Diff].
func FollowUps(old, new *Record, on civil.Date) ([]FollowUp, error) {
	changes, err := Diff(old, new)
	if err != nil {
		return nil, err
	}
	if new == nil {
		new = &Record{}
	}
	var list []FollowUp
	for len(changes) > 0 {
		id := changes[0].Activity
		n := slices.IndexFunc(changes, func(c Change) bool { return c.Activity != id })
		if n < 0 {
			n = len(changes)
		}
		list = append(list, followUps(new, id, changes[:n], on)...)
		changes = changes[n:]
	}
	return list, nil
}

// followUps is what follows from the changes of one activity.
func followUps(r *Record, id string, changes []Change, on civil.Date) (list []FollowUp) {
	var a *Activity
	if i := slices.IndexFunc(r.Activities, func(a Activity) bool { return a.ID == id }); i >= 0 && id != "" {
		a = &r.Activities[i]
	}
	for t := range tasks.All() {
		f := FollowUp{Activity: id, Task: t}
		for _, c := range changes {
			if c.Activity == "" && !strings.Contains(c.Path, ".") { // the record's own fields: version, owner, review
				continue
			}
			if slices.Contains(following(c.Path), t) && (a == nil || a.wants(t, c, on)) && (a != nil || t == TellPeople) {
				f.Because = append(f.Because, c)
			}
		}
		if len(f.Because) > 0 && !slices.ContainsFunc(changes, func(c Change) bool { return c.Path != "" && strings.HasPrefix(c.Path, does(t)) }) {
			list = append(list, f)
		}
	}
	return list
}

// does is the path at which a record shows that a task was done.
func does(t Task) string {
	switch t {
	case Assess:
		return "assessments"
	case RevisePolicy:
		return "policy_document"
	}
	return "\x00"
}

// wants reports whether a task remains to be done for the activity as it is now.
func (a *Activity) wants(t Task, c Change, on civil.Date) bool {
	switch t {
	case Assess:
		k := riskOf(a)
		weighs := slices.ContainsFunc(a.Grounds, func(g basis.Ground) bool { return g.Article6 == basis.LegitimateInterests })
		if c.Path == "" { // a new activity: what is there was made for it
			_, impact := a.assessment(ImpactAssessment, on)
			_, interests := a.assessment(InterestsAssessment, on)
			return k.high() != "" && !impact || weighs && !interests
		}
		return len(a.Assessments) > 0 || k.high() != "" || weighs
	case AgreeContract:
		return slices.ContainsFunc(a.Processors, func(p Supplier) bool { return p.Contract != fact.Yes })
	case RevisePolicy:
		return a.needsPolicyDocument(on) && (c.Path != "" || !a.PolicyDocument.Exists())
	case ReviseTransfer:
		return len(a.Transfers) > 0 && c.Path != "" || a.sendsAbroad(on)
	}
	return true
}

// sendsAbroad reports whether data go abroad without a mechanism that is declared.
func (a *Activity) sendsAbroad(on civil.Date) bool {
	return slices.ContainsFunc(a.Recipients, func(p Recipient) bool { return Abroad(p.Country, on) && !a.transfersTo(p.Name, p.Country) }) ||
		slices.ContainsFunc(a.Processors, func(p Supplier) bool { return Abroad(p.Country, on) && !a.transfersTo(p.Name, p.Country) }) ||
		slices.ContainsFunc(a.Transfers, func(t Transfer) bool { return Abroad(t.Country, on) && t.Mechanism == 0 })
}
