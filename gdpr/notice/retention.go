package notice

import (
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// kept is a phrase about how long records are kept, with the period that it states.
type kept struct {
	*Phrase
	i      int      // its place in the list
	period *period  // not to be changed: readings share it
	alone  []period // it, as a list
}

// kept reads the retention phrases of a place.
func (v *review) kept(s *Sayings) []kept {
	if len(s.Retention) == 0 {
		return nil
	}
	w := v.lexicon
	out := carve(&v.keptRoom, len(s.Retention))
	for i := range s.Retention {
		one := look(w, w.periods, s.Retention[i].key(), readPeriod)
		out[i] = kept{&s.Retention[i], i, &one[0], one[:]}
	}
	return out
}

// path is where the phrase stands in its row, section or notice.
func (k *kept) path() string { return check.Item("retention", k.i) }

// refers reports whether the phrase leaves the period to a document.
func (k *kept) refers() bool {
	return k.period.Kind == retention.Criteria && k.period.After == retention.OtherDocument
}

// spot is a place with sentences of its own on retention: the notice, or a section, spoken of at the first of its rows; a row itself.
type spot struct {
	*place
	row *row // nil for the notice
}

// keep finds how long the records of each row are kept, and the places that say it.
func (v *review) keep() {
	v.schedule.Name = v.notice.ID
	if printed := v.notice.Schedule; printed != nil {
		v.schedule.Years, v.schedule.Nations = printed.Years, printed.Nations
	}
	tabled := v.tabledPeriods()
	for i := range v.rows {
		r := &v.rows[i]
		r.keeps = r.said.kept
		if len(r.keeps) == 0 {
			r.keeps = v.defaults(r, tabled)
		}
	}
	v.stand(&v.whole, nil)
	for i := range v.sections {
		for j := range v.rows {
			if v.rows[j].section == &v.sections[i] {
				v.stand(&v.sections[i], &v.rows[j])
				break
			}
		}
	}
	for i := range v.rows {
		v.stand(&v.rows[i].said, &v.rows[i])
	}
}

// stand notes a place with sentences of its own.
func (v *review) stand(p *place, r *row) {
	if len(p.kept) > 0 {
		v.spots = append(v.spots, spot{p, r})
	}
}

// class is the row as a class of a schedule.
func (r *row) class() *retention.Class {
	if r.asClass == nil {
		r.asClass = &retention.Class{
			ID: r.ID, Name: r.Name, Lines: r.Lines, Consent: fact.Of(r.six == basis.Consent && !r.Offers(rights.Erasure)),
			Periods: periods(r.keeps), Benchmarks: r.benchmarks(),
		}
	}
	return r.asClass
}

// periods is what phrases state. It is not to be changed.
func periods(list []kept) []retention.Period {
	if len(list) == 1 { // as nearly always
		return list[0].alone
	}
	out := make([]retention.Period, len(list))
	for i := range list {
		out[i] = *list[i].period
	}
	return out
}

// benchmarks are the published periods that the row's data plainly fall under.
func (r *row) benchmarks() (list []retention.Benchmark) {
	for _, b := range benchmarks {
		if len(r.keeps) > 0 && r.Data.Has(b.data) && !r.People.Intersect(workers).Empty() {
			list = append(list, b.benchmark)
		}
	}
	return list
}

// tabledPeriods are the sections whose tables give periods: a row that gives none there leaves its cell empty.
func (v *review) tabledPeriods() map[*place]bool {
	tabled := make(map[*place]bool)
	for i := range v.rows {
		if r := &v.rows[i]; r.Table && len(r.said.kept) > 0 {
			tabled[r.section] = true
		}
	}
	return tabled
}

// defaults are the sentences that hold for a row which has none of its own: those of its section, else those of the notice. A sentence on some
// records only is no default.
func (v *review) defaults(r *row, tabled map[*place]bool) []kept {
	if r.section != nil && !(r.Table && tabled[r.section]) {
		if of := general(r.section.kept); len(of) > 0 {
			return of
		}
	}
	return general(v.whole.kept)
}

// anyPart reports whether a part of a period that one of the phrases states is such.
func anyPart(list []kept, such func(p *period) bool) bool {
	for i := range list {
		if partly(list[i].period, such) {
			return true
		}
	}
	return false
}

// partly reports whether a period, or a part of it, is such.
func partly(p *period, such func(p *period) bool) bool {
	for i := range p.Of {
		if partly(&p.Of[i], such) {
			return true
		}
	}
	return such(p)
}

// general are the phrases that single no records out.
func general(list []kept) (of []kept) {
	if !slices.ContainsFunc(list, func(k kept) bool { return k.Of != "" }) {
		return list
	}
	for _, k := range list {
		if k.Of == "" {
			of = append(of, k)
		}
	}
	return of
}

// dated reports whether a phrase states more than criteria.
func (r *row) dated() bool {
	for i := range r.keeps {
		if p := r.keeps[i].period; p.Kind != retention.Criteria || p.Join != 0 {
			return true
		}
	}
	return false
}

// scheduled reports whether the row's period is a matter of the schedule that the notice prints: it stands there, or the row leads there.
func (c Case) scheduled() bool {
	return len(c.row.Classes) > 0 && c.Notice.Schedule != nil || c.review.leads(c.row)
}

// leads reports whether a row without a period of its own is left to the schedule that the notice prints.
func (v *review) leads(r *row) bool {
	return v.notice.Schedule != nil && !r.dated() && slices.ContainsFunc(r.keeps, func(k kept) bool { return k.refers() })
}

// benchmarks are the published periods that the data of people who work for the organisation plainly fall under.
var benchmarks = [...]struct {
	data      category.Category
	benchmark retention.Benchmark
}{
	{category.CriminalRecordCheck, retention.DisclosureCertificate},
	{category.RightToWork, retention.RightToWorkCopy},
}

var workers = category.SubjectsOf(category.AboutEmployee, category.AboutApplicant, category.AboutRecruit, category.AboutAgencyWorker, category.AboutApprentice, category.AboutVolunteer)

// within gives the path and the words of a place: of a section as its first row's finding.
func (s *spot) within(path string) string {
	if s.row != nil && s.place == &s.row.said {
		return check.Item("rows", s.row.at) + "." + path
	}
	return check.Join(s.path, path)
}
