package rights

import (
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Requester is who makes a request, with what is known of their authority. The zero fact is unknown.
type Requester struct {
	Role       Role       `json:"role,omitzero"`
	Power      Power      `json:"power,omitzero"`      // of an attorney or a deputy
	Nation     law.Nation `json:"nation,omitzero"`     // under whose law the authority was made
	Registered fact.Fact  `json:"registered,omitzero"` // the power is registered with the Public Guardian or the court
	Capacity   fact.Fact  `json:"capacity,omitzero"`   // the person can make this request themselves; of a child, understands it
	Shown      fact.Fact  `json:"shown,omitzero"`      // the proof of authority has been seen
	Ended      civil.Date `json:"ended,omitzero"`      // the first day without authority: taken back, given up, run out, the child grown up
	Died       civil.Date `json:"died,omitzero"`       // the day on which the person whose data they are died
}

// Standing answers whether a requester may ask for somebody's data.
type Standing struct {
	Verdict Verdict `json:"verdict"`
	Bound   Bound   `json:"bound,omitzero"`   // with No
	Missing string  `json:"missing,omitzero"` // with CannotSay: the fact to add, by its name in JSON
	Reason  string  `json:"reason"`
	Reach   Reach   `json:"reach,omitzero"` // which data; unset where none
	Called  string  `json:"called,omitempty"`
	Source  Source  `json:"source,omitzero"`

	row *authorityRow
	on  civil.Date
}

// May answers whether the requester may make a request on that day, and for which data. It answers for the authority alone:
// whether the right applies is [Right.Applies], what may be withheld [Exemptions].
func (q Requester) May(on civil.Date) Standing {
	s := Standing{Verdict: CannotSay, on: on}
	if on < applied || !on.Valid() {
		s.Missing, s.Reason = "on", "this package knows the law from 2018-05-25"
		return s
	}
	if q.Died != 0 && on >= q.Died || q.Role == PersonalRepresentative {
		s.Verdict, s.Bound, s.Source, s.row = No, NotThen, Text, &theDead
		s.Reason = "the UK GDPR is about the living (DPA 2018 section 3(2)): other routes open, see Routes"
		if q.Role == PersonalRepresentative {
			s.Bound = ThisRequester
		}
		return s
	}
	row, missing := q.authority()
	if row == nil {
		s.Missing, s.Reason = missing, "the authority cannot be told without it"
		if q.Role == Deputy && (q.Power == Ordinary || q.Power == Enduring) {
			s.Reason = "a deputy has no such power: want property or welfare"
		}
		return s
	}
	s.row, s.Called, s.Source = row, row.called, row.source
	no := func(reason string) Standing {
		s.Verdict, s.Bound, s.Reason, s.Reach = No, ThisRequester, reason, 0
		return s
	}
	lacks := func(missing, reason string) Standing {
		s.Missing, s.Reason = missing, reason
		return s
	}
	if row.reach == 0 {
		return no(row.reason)
	}
	if q.Ended != 0 && on >= q.Ended {
		return no("the authority has ended: the person asks, or whoever acts for them now")
	}
	s.Reach = row.reach
	incapable := row.asks&incapacity != 0
	registered := row.asks&registration != 0 || row.asks&registrationIncapable != 0 && q.Capacity != fact.Yes
	switch {
	case registered && q.Registered == fact.No && row.asks&registrationIncapable != 0 && q.Capacity == fact.Unknown:
		return lacks("capacity", "unregistered, the power counts only while the person keeps capacity")
	case registered && q.Registered == fact.No:
		return no("the power gives no authority until it is registered")
	case incapable && q.Capacity == fact.Yes:
		return no("the person can ask themselves, or authorise an agent: this authority is for when they cannot")
	case row.asks&capacity != 0 && q.Capacity == fact.No:
		return no("the authority ended when the person lost the capacity to give it")
	case row.asks&childhood != 0 && q.Capacity == fact.Yes:
		return no("a child who understands the request makes it, or lets the parent make it as an agent")
	case registered && q.Registered == fact.Unknown:
		return lacks("registered", "the power gives no authority until it is registered")
	case (incapable || row.asks&childhood != 0) && q.Capacity == fact.Unknown:
		return lacks("capacity", "whether the person can ask themselves decides who may")
	}
	s.Verdict, s.Reason = Yes, row.reason
	switch {
	case q.Role == Self && q.Capacity == fact.No:
		s.Verdict, s.Reason = OnConditions, "help the person to ask; where they still cannot, somebody with authority must ask for them"
	case q.Role != Self && q.Shown != fact.Yes:
		s.Verdict, s.Reason = OnConditions, row.reason+", once the authority has been seen"
	}
	return s
}

// authority is the row for the requester, or what is missing to find it.
func (q Requester) authority() (row *authorityRow, missing string) {
	if !roles.Known(q.Role) {
		return nil, "role"
	}
	needsPower := q.Role == Attorney || q.Role == Deputy
	if needsPower && (!powers.Known(q.Power) || q.Role == Deputy && q.Power < Property) {
		return nil, "power"
	}
	for i := range authorities {
		a := &authorities[i]
		if a.role == q.Role && (!needsPower || a.power == q.Power) && (a.nations == law.UK || a.nations.Contains(q.Nation)) {
			return a, ""
		}
	}
	return nil, "nation"
}

// Proof yields what to see before acting on the authority, no more than doubt makes necessary.
func (s Standing) Proof() iter.Seq[string] {
	return s.list(func(r *authorityRow) []string { return r.proof })
}

// Ends yields what brings the authority to an end.
func (s Standing) Ends() iter.Seq[string] {
	return s.list(func(r *authorityRow) []string { return r.ends })
}

// Doubts yields what stays doubtful.
func (s Standing) Doubts() iter.Seq[string] {
	return s.list(func(r *authorityRow) []string { return r.doubts })
}

func (s Standing) list(of func(*authorityRow) []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if s.row == nil {
			return
		}
		for _, text := range of(s.row) {
			if !yield(text) {
				return
			}
		}
	}
}

// Law yields what the authority rests on, under the names of the day asked about.
func (s Standing) Law() iter.Seq[law.Provision] {
	return func(yield func(law.Provision) bool) {
		if s.row != nil {
			named(s.row.law, s.on, yield)
		}
	}
}
