package notice

import (
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Law: UK GDPR Article 13(1)(c).
// Strength: an inference: a table that sets out bases is read as the whole of them.
var dataWithoutBasis = Rule{
	Requirement: check.Requirement{
		ID: "data-without-basis", Group: "notice", Strength: check.Should,
		Law: []law.Provision{TellBasis.Article13()},
		Doc: "data or a use that is described stands in no row of the table of legal bases beside it",
		Bad: `{"sections": [{"id": "staff"}], "rows": [
			{"id": "pay", "name": "Pay", "section": "staff", "table": true, "people": ["employee"], "data": ["bank-account"], "for": ["payroll"], "basis": [{"words": "a contract", "says": ["contract"]}]},
			{"id": "mail", "name": "Email records", "section": "staff", "people": ["employee"], "data": ["it-monitoring"], "basis": [{"words": "a contract", "says": ["contract"]}]}]}`,
		Good: `{"sections": [{"id": "staff"}], "rows": [
			{"id": "pay", "name": "Pay", "section": "staff", "table": true, "people": ["employee"], "data": ["bank-account", "it-monitoring"], "for": ["payroll"], "basis": [{"words": "a contract", "says": ["contract"]}]},
			{"id": "mail", "name": "Email records", "section": "staff", "people": ["employee"], "data": ["it-monitoring"], "basis": [{"words": "a contract", "says": ["contract"]}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil || !c.review.anyTabled() {
			return r
		}
		tables := c.review.tables()
		for i := range c.review.rows {
			row := &c.review.rows[i]
			if row.section == nil || !r.Applies(row.section.tabled) || row.Table {
				continue
			}
			path := check.Item("rows", i) + ".basis"
			const remedy = "give it a row of its own in the table, with its basis and period"
			if out := row.Data.Without(tables.data(row)); 2*out.Len() > row.Data.Len() {
				r.NotMetAt(row.ID, path, "the notice describes these data"+at(row.Lines)+", and no row of the table beside it has them: "+check.Words(out), remedy)
			} else if !row.For.Empty() && row.For.Intersect(tables.purposes(row)).Empty() {
				r.NotMetAt(row.ID, path, "the notice describes this use"+at(row.Lines)+", and no row of a table is about it: "+check.Words(row.For), remedy)
			}
		}
		return r
	},
}

func (v *review) anyTabled() bool {
	for i := range v.sections {
		if v.sections[i].tabled {
			return true
		}
	}
	return false
}

// tables is what the tables of bases hold for each kind of people: data by section, purposes in all.
type tables struct {
	held map[cell]category.Set
	uses [64]category.Purposes // by the kind of people, of which a set holds so many at most
}

type cell struct {
	section *place
	people  category.Subject
}

func (v *review) tables() *tables {
	t := &tables{held: make(map[cell]category.Set)}
	for i := range v.rows {
		row := &v.rows[i]
		if !row.Table {
			continue
		}
		for who := range row.People.All() {
			at := cell{row.section, who}
			t.held[at] = t.held[at].Union(row.Data)
			t.uses[who] = t.uses[who].Union(row.For)
		}
	}
	return t
}

// data is what the table of the row's section holds of its people.
func (t *tables) data(row *row) (s category.Set) {
	for who := range row.People.All() {
		s = s.Union(t.held[cell{row.section, who}])
	}
	return s
}

// purposes is what the tables of the notice are about for the row's people.
func (t *tables) purposes(row *row) (s category.Purposes) {
	for who := range row.People.All() {
		s = s.Union(t.uses[who])
	}
	return s
}

// Law: UK GDPR Articles 13 and 14(1)(d).
// Strength: an inference; Article 13 does not ask for the kinds of data.
var dataListConflict = Rule{
	Requirement: check.Requirement{
		ID: "data-list-conflict", Group: "notice", Strength: check.Should,
		Law: []law.Provision{law.UKGDPR.Article("13"), TellData.Article14()},
		Doc: "a list of data that is given as the whole leaves out special category or offence data that the notice speaks of elsewhere",
		Bad: `{"rows": [
			{"id": "all", "name": "What we hold", "people": ["applicant"], "data": ["contact"], "statements": [{"topic": "data-list", "words": "we collect the following"}], "basis": [{"words": "a contract", "says": ["contract"]}]},
			{"id": "checks", "name": "Checks", "people": ["applicant"], "data": ["criminal-offence"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "unlawful acts", "names": ["DPA2018/Sch1/10"], "cites": "UK GDPR Article 10\nDPA 2018 Schedule 1 paragraph 10"}]}]}`,
		Good: `{"rows": [
			{"id": "all", "name": "What we hold", "people": ["donor"], "data": ["contact"], "statements": [{"topic": "data-list", "words": "we collect the following"}], "basis": [{"words": "consent", "says": ["consent"]}]},
			{"id": "checks", "name": "Checks", "people": ["applicant"], "data": ["criminal-offence"], "basis": [{"words": "a contract", "says": ["contract"]}], "condition": [{"words": "unlawful acts", "names": ["DPA2018/Sch1/10"], "cites": "UK GDPR Article 10\nDPA 2018 Schedule 1 paragraph 10"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil {
			return r
		}
		lists := c.review.dataLists()
		if !r.Applies(len(lists) > 0) {
			return r
		}
		where, places := (*dataList)(nil), []string(nil)
		var out category.Set
		var holder *row
		holderAt := 0
		for i := range lists {
			l := &lists[i]
			found := false
			for j := range c.review.rows {
				row := &c.review.rows[j]
				if row.People.Intersect(l.people).Empty() {
					continue
				}
				if more := row.sensitive().Without(l.kinds); !more.Empty() {
					if holder == nil {
						holder, holderAt = row, j
					}
					out, found = out.Union(more), true
				}
			}
			if found {
				if where == nil || where.activity == "" {
					where = l
				}
				places = append(places, quoted(l.Words, l.Lines))
			}
		}
		if where != nil {
			if where.activity == "" {
				where.activity, where.path = holder.ID, check.Item("rows", holderAt)+".data"
			}
			r.NotMetAt(where.activity, where.path, "data are listed as the whole in "+strings.Join(places, " and in ")+", and "+quoted(holder.Name, holder.Lines)+" speaks of more: "+check.Words(out),
				"bring the list into line with what is processed, or say that it is not the whole")
		}
		return r
	},
}

// dataList is a list of data that is given as the whole: its sensitive kinds, and whose data it lists.
type dataList struct {
	*Statement
	activity, path string
	kinds          category.Set
	people         category.Subjects
}

// dataLists finds the lists of data that the notice gives as the whole: what a row holds, or all rows of a
// section and what is listed there.
func (v *review) dataLists() (lists []dataList) {
	var everybody category.Subjects
	for i := range v.rows {
		everybody = everybody.Union(v.rows[i].People)
	}
	for i := range v.rows {
		row := &v.rows[i]
		if st := row.stated(DataList); st != nil {
			lists = append(lists, dataList{st, row.ID, check.Item("rows", i) + ".data", row.sensitive(), row.People})
		}
	}
	for i := range v.sections {
		s := &v.sections[i]
		st := s.stated(DataList)
		if st == nil {
			continue
		}
		l := dataList{Statement: st, path: s.path, kinds: sensitive(s.CalledSpecial)}
		for j := range s.Statements {
			if kind, ok := category.Lookup(s.Statements[j].Value); ok && s.Statements[j].Topic == DataListed {
				l.kinds = l.kinds.Union(sensitive(category.Of(kind)))
			}
		}
		for j := range v.rows {
			if row := &v.rows[j]; row.section == s {
				l.kinds = l.kinds.Union(row.sensitive())
				l.people = l.people.Union(row.People)
			}
		}
		if l.people.Empty() {
			l.people = everybody
		}
		lists = append(lists, l)
	}
	return lists
}

// sensitive is the special kinds that a row holds, by their plainest name, and criminal offence data as one.
func (r *row) sensitive() category.Set {
	if !r.Data.Intersect(unspecified).Empty() {
		return sensitive(r.Data.Without(unspecified)) // a definition of special categories tells none that is held
	}
	return sensitive(r.Data.Union(r.Special))
}

func sensitive(s category.Set) category.Set {
	kinds := s.Special()
	if s.Offence() {
		kinds = kinds.With(category.CriminalOffence)
	}
	return kinds
}
