package notice

import (
	"iter"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Reading is a row of a notice as the rules read it on a day: see From a row to a ground, and How long, above.
type Reading struct {
	Row     *Row
	Grounds []basis.Ground     // one for each condition, and paragraph of it, that the row's own claims name; one without where they name none
	Periods []retention.Period // how long its records are kept, as said there or by default; not what a retention schedule adds

	row *row
	on  civil.Date
}

// Right is whether people have a right where the row is concerned: on any of its bases and conditions, for any of its purposes. Facts of
// which a notice does not speak are taken as a reader would: data come from the person and are held in computers.
func (r Reading) Right(right rights.Right) rights.Answer { return r.row.answer(right, r.on) }

// Readings yields the rows of a notice as the rules read them on a day. It panics where the notice is nil.
func (n *Notice) Readings(on civil.Date) iter.Seq[Reading] {
	return func(yield func(Reading) bool) {
		v := readNotice(n, on)
		for i := range v.rows {
			r := &v.rows[i]
			reading := Reading{Row: r.Row, Periods: slices.Clone(periods(r.keeps)), row: r, on: on}
			for j := range r.onCondition {
				reading.Grounds = append(reading.Grounds, r.onCondition[j].ground)
			}
			if !yield(reading) {
				return
			}
		}
	}
}
