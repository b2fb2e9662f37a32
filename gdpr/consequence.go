package gdpr

import (
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Consequence is what becomes of one class of data on one ground: data that one declared period keeps.
type Consequence struct {
	Path    string            `json:"path"` // of the ground, or of the period that alone keeps the data on, such as activities[0].grounds[1]
	Data    category.Set      `json:"data,omitzero"`
	For     category.Purpose  `json:"for,omitzero"`
	Effect  Effect            `json:"effect"`
	Reason  string            `json:"reason"`
	Missing string            `json:"missing,omitzero"` // with Ask and Pause: the fact that settles it, by its name in JSON
	Unless  rights.Conditions `json:"unless,omitzero"`  // what nobody has decided: any one of these that is met turns the answer
	Law     []law.Provision   `json:"law,omitempty"`    // as named on the day
	Hold    retention.Hold    `json:"hold,omitzero"`    // what stands against erasure
	// Kept is how long what stays is kept: Earliest is the first day on which it may be erased, and Open says why there is none yet.
	// It is unset where nothing stays, and under a Hold, which has no end yet.
	Kept retention.Window `json:"kept,omitzero"`
}

// String is the consequence in a line, such as "activities[0].grounds[0] stay, may be erased from 2032-04-01: tax: not while …".
func (c Consequence) String() string {
	s := c.Path + " " + c.Effect.String()
	switch {
	case c.Kept.Open != 0:
		s += ", " + c.Kept.String()
	case c.Kept != (retention.Window{}):
		s += ", may be erased " + c.Kept.String()
	}
	s += ": " + c.Data.String() + ": " + c.Reason
	if c.Missing != "" {
		s += "; missing " + c.Missing
	}
	return s
}

// Aftermath is what follows in one activity from the use of a right.
type Aftermath struct {
	Activity     string        `json:"activity"` // id
	Consequences []Consequence `json:"consequences"`
	Bare         category.Set  `json:"bare,omitzero"`      // data that no ground of the activity carries or keeps any more
	Unsettled    category.Set  `json:"unsettled,omitzero"` // data of which that cannot be said yet
	Elsewhere    category.Set  `json:"elsewhere,omitzero"` // of the bare data: what other activities about these people hold on grounds of their own
	Tell         []string      `json:"tell,omitempty"`     // recipients and processors of the data that are erased or set aside
	Duties       []rights.Duty `json:"duties,omitempty"`   // what is to be done, in its order
}

// Consequences answers what follows when somebody uses a right on a day: for an activity, or where the case names none for every
// activity of the record about such people. Activities that the right does not touch are left out, and where it touches none
// the answer is nil, and costs no allocation.
//
// Each class of data on each ground is answered by itself, so that what must be kept here blocks nothing there; what no ground carries any
// more stands in Bare, and only that is erased. What the law leaves to a judgment is asked, or named under Unless. Exemptions of DPA 2018
// Schedules 2 to 4 are not looked at: see [rights.ExemptionsFrom], and [rights.Request.Due] for the day of the answer. The error names the
// field of the exercise, or the period of the record, that cannot be right; a case with neither record nor activity is one too.
func Consequences(c Case, x Exercise, on civil.Date) ([]Aftermath, error) {
	if err := x.validate(c, on); err != nil {
		return nil, err
	}
	touched := false
	for i := range c.count() {
		a, _ := c.place(i)
		touched = touched || x.about(a) && x.touches(a, on)
	}
	if !touched {
		return nil, nil
	}
	h := hearing{x: x, c: c, on: on, events: x.Events}
	if x.Right == rights.WithdrawConsent || x.Met.Has(rights.ConsentWithdrawn) {
		h.events = withdrawn(x.Events, on)
	}
	return h.hear()
}

// touches reports whether the right touches a ground of the activity: the data are asked about at least.
func (x *Exercise) touches(a *Activity, on civil.Date) bool {
	for i := range a.Grounds {
		if x.Right == rights.Erasure || x.reaches(&a.Grounds[i], on) {
			return true
		}
	}
	return false
}

// reaches reports whether what the right asks is not plainly denied by a ground.
func (x *Exercise) reaches(g *basis.Ground, on civil.Date) bool {
	no := func(r rights.Right) bool {
		a := r.Applies(*g, x.Facts, on)
		return a.Verdict == rights.No && a.Bound != rights.NotThen
	}
	if x.Right == rights.Objection && (g.Article6 == basis.Consent || !no(rights.MarketingObjection) || !no(rights.ResearchObjection)) {
		return true
	}
	return !no(x.Right)
}

// count is how many activities a case is about.
func (c Case) count() int {
	switch {
	case c.Activity != nil:
		return 1
	case c.Record == nil:
		return 0
	}
	return len(c.Record.Activities)
}

// place is the i-th activity that a case is about, and where it stands in the record.
func (c Case) place(i int) (a *Activity, at int) {
	if c.Activity == nil {
		return &c.Record.Activities[i], i
	}
	if c.Record != nil {
		at = max(0, slices.IndexFunc(c.Record.Activities, func(a Activity) bool { return a.ID == c.Activity.ID }))
	}
	return c.Activity, at
}
