package notice

import (
	"cmp"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

// state gathers what each place says of rights, once its rows are known.
func (v *review) state() {
	if all := &v.whole; len(all.Rights) > 0 {
		v.stateIn(all, v.reach(nil), nil)
	}
	for i := range v.sections {
		if p := &v.sections[i]; len(p.Rights) > 0 {
			v.stateIn(p, v.reach(p), v.whole.Rights)
		}
	}
	for i := range v.rows {
		if r := &v.rows[i]; len(r.Rights) > 0 {
			v.stateIn(&r.said, []*row{r}, v.whole.Rights)
		}
	}
}

// reach is the rows that the words of a section speak for, or all.
func (v *review) reach(section *place) []*row {
	rows := make([]*row, 0, len(v.rows))
	for i := range v.rows {
		if r := &v.rows[i]; section == nil || r.section == section {
			rows = append(rows, r)
		}
	}
	return rows
}

// stateIn gathers what a place says of each right, with the rows in its reach and what the notice says in general where it is a part.
func (v *review) stateIn(p *place, rows []*row, general []RightLine) {
	p.sayings = make([]saying, 0, len(p.Rights))
	seen := rights.Set(0)
	for i := range p.Rights {
		right := p.Rights[i].Right
		if seen.Has(right) {
			continue
		}
		seen |= rights.Of(right)
		n := 0
		for j := range p.Rights {
			if l := &p.Rights[j]; l.Right == right && l.As == 0 {
				n++
			}
		}
		s := saying{right: right, rows: rows, lines: carve(&v.lineRoom, n)[:0]}
		for j := range p.Rights {
			if l := &p.Rights[j]; l.Right == right && l.As == 0 {
				s.lines = append(s.lines, line{l, p, j})
			}
		}
		if len(s.lines) == 0 {
			continue
		}
		for j := range general {
			if l := &general[j]; l.Right == right && l.As == 0 {
				s.general = append(s.general, l)
			}
		}
		p.sayings = append(p.sayings, s)
	}
}

// stated runs over the rights of each place of the case, each right once.
func (c Case) stated(among rights.Set, see func(*saying)) {
	c.each(func(p *place) {
		for i := range p.sayings {
			if s := &p.sayings[i]; among.Has(s.right) {
				see(s)
			}
		}
	})
}

// saying is what one place says of a right, in as many lines as it takes, and what the rows in its reach give.
type saying struct {
	right   rights.Right
	rows    []*row
	lines   []line
	general []*RightLine // what the notice says of it in general, where the place is a part
}

// line is a line about a right, and where it stands.
type line struct {
	*RightLine
	of *place
	i  int
}

func (l line) path() string { return check.Join(l.of.path, check.Item("rights", l.i)) }

// given is what the rows in reach give of the right together; the zero answer where there are none.
func (s *saying) given(on civil.Date) (a rights.Answer) {
	for i, r := range s.rows {
		if b := r.granted(s.right, on); i == 0 {
			a = *b
		} else {
			a = a.Join(*b)
		}
	}
	return a
}

// opened reports whether a row in reach gives the right.
func (s *saying) opened(on civil.Date) bool {
	return slices.ContainsFunc(s.rows, func(r *row) bool { return opens(*r.granted(s.right, on)) })
}

// any reports whether one of the lines, here or in general, is such.
func (s *saying) any(such func(*RightLine) bool) bool {
	return slices.ContainsFunc(s.lines, func(l line) bool { return such(l.RightLine) }) || slices.ContainsFunc(s.general, such)
}

// opens reports whether an answer gives the right, on whatever conditions.
func opens(a rights.Answer) bool { return a.Verdict >= rights.OnConditions }

// refusing is the first row in reach that does not give the right to everybody; nil where all do. A row where what the right
// would answer may not be done at all gives as much, and so does a day before the right was law.
func (s *saying) refusing(on civil.Date) (first *row, because *rights.Answer) {
	for _, r := range s.rows {
		switch a := r.granted(s.right, on); {
		case a.Verdict == rights.No && a.Bound == rights.ThisGround:
			return r, a
		case a.Verdict == rights.OnConditions && first == nil:
			first, because = r, a
		}
	}
	return first, because
}

// quoted is the words of a line with their place, for a message; the right where there are none.
func (l *RightLine) quoted() string { return quoted(cmp.Or(l.Words, l.Right.String()), l.Lines) }
