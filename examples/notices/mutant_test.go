package notices

import (
	"encoding/json"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// mutant is a copy of the sound notice, and the row of it that is changed.
type mutant struct {
	*notice.Notice
	*notice.Row
}

// on is rows that rest on one of these bases.
func on(bases ...basis.Article6) func(*notice.Row) bool {
	return func(r *notice.Row) bool { return slices.Contains(bases, r.Basis[0].Says[0].Article6()) }
}

func called(ids ...string) func(*notice.Row) bool {
	return func(r *notice.Row) bool { return slices.Contains(ids, r.ID) }
}

func all(of ...func(*notice.Row) bool) func(*notice.Row) bool {
	return func(r *notice.Row) bool {
		return !slices.ContainsFunc(of, func(f func(*notice.Row) bool) bool { return !f(r) })
	}
}

func anywhere(*notice.Row) bool     { return true }
func special(r *notice.Row) bool    { return !r.Special.Empty() }
func plain(r *notice.Row) bool      { return r.Special.Empty() && len(r.Condition) == 0 }
func underLaw(r *notice.Row) bool   { return len(r.Under) > 0 }
func lawless(r *notice.Row) bool    { return len(r.Under) == 0 }
func aboutStaff(r *notice.Row) bool { return r.Section == "staff" }
func careChain(r *notice.Row) bool {
	return special(r) && r.Condition[0].Says[0] == notice.SaidHealthOrSocialCare
}
func purposes(r *notice.Row) bool    { return r.For.Len() > 1 }
func inResidents(r *notice.Row) bool { return r.Section == "residents" }

// drop takes the statements on a topic out of the general part.
func (m *mutant) drop(topics ...notice.Topic) {
	m.Notice.Statements = slices.DeleteFunc(m.Notice.Statements, func(s notice.Statement) bool { return slices.Contains(topics, s.Topic) })
}

// revalue gives the statement on a topic another value.
func (m *mutant) revalue(t notice.Topic, value string) {
	for i := range m.Notice.Statements {
		if m.Notice.Statements[i].Topic == t {
			m.Notice.Statements[i].Value = value
		}
	}
}

// state adds statements to the general part: a topic and its value, in turn.
func (m *mutant) state(t notice.Topic, value string) {
	m.Notice.Statements = append(m.Notice.Statements, notice.Statement{Topic: t, Value: value, Words: "so it is put"})
}

// stateHere adds a statement to the row.
func (m *mutant) stateHere(t notice.Topic, value string) {
	m.Row.Statements = append(m.Row.Statements, notice.Statement{Topic: t, Value: value, Words: "so it is put"})
}

func (m *mutant) dropRight(r rights.Right) {
	m.Notice.Rights = slices.DeleteFunc(m.Notice.Rights, func(l notice.RightLine) bool { return l.Right == r })
}

func said(words string, says ...notice.Said) []notice.Claim {
	return []notice.Claim{{Words: words, Says: says}}
}

// cited is the claims with another citation.
func cited(claims []notice.Claim, text string) { claims[0].Cites = text }

// otherSaid is a reading by its name.
func otherSaid(name string) notice.Said {
	s, err := notice.ParseSaid(name)
	if err != nil {
		panic(err)
	}
	return s
}

func kind(name string) category.Category {
	k, ok := category.Lookup(name)
	if !ok {
		panic(name)
	}
	return k
}

func person(name string) category.Subjects {
	s, err := category.ParseSubject(name)
	if err != nil {
		panic(err)
	}
	return category.SubjectsOf(s)
}

// right is a right by its name.
func right(name string) rights.Right {
	r, err := rights.Parse(name)
	if err != nil {
		panic(err)
	}
	return r
}

// line is the line of the general part about a right.
func (m *mutant) line(r rights.Right) *notice.RightLine {
	return &m.Notice.Rights[slices.IndexFunc(m.Notice.Rights, func(l notice.RightLine) bool { return l.Right == r })]
}

// offered adds a right to the row.
func offered(m *mutant, name string) {
	m.Row.Rights = append(m.Row.Rights, notice.RightLine{Right: right(name), Words: "so it is put"})
}

// kept gives the row another period.
func kept(m *mutant, words string) { m.Row.Retention = []notice.Phrase{{Words: words}} }

// scheduled prints a retention schedule with the notice.
func scheduled(m *mutant, members string) {
	m.Notice.Schedule = new(retention.Schedule)
	if err := json.Unmarshal([]byte(`{"name": "s", `+members+`}`), m.Notice.Schedule); err != nil {
		panic(err)
	}
}

// shift dates the notice on another day.
func (m *mutant) shift(day string) {
	d, err := civil.Parse(day)
	if err != nil {
		panic(err)
	}
	m.Notice.Dated.From, m.Notice.Dated.Until = d, d
	m.revalue(notice.LastUpdated, day)
}

func provision(key string) (p law.Provision) {
	if err := p.UnmarshalText([]byte(key)); err != nil {
		panic(err)
	}
	return p
}
