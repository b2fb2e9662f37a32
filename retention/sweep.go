package retention

import (
	"fmt"
	"iter"
	"math/bits"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Sweep goes through columns of records and picks those that are due on one day: a column with the day of the event of each record, zero where it
// has not happened, and beside it a column with the record's class, an index into the periods. The periods of most schedules count from
// different events; the column then has, for each record, the event of its own class. Holds are not in the columns: take what is held away
// from what a sweep picks.
//
// Make one with [NewSweep] or [NewOverdueSweep]. It allocates nothing for a record, and does not change: any number of goroutines may
// share it, each with a part of the columns.
type Sweep struct {
	// last holds for each class the latest day that is picked, in the width that needs no conversion, and stray for a class that is the index of no
	// period.
	last [256]uint64
}

// stray makes of every day less it the greatest numbers that are not negative. A day that is picked is less than 0 by little, another more by little:
// the upper halves are 1<<31-1, -1 and 0.
const stray = 1<<63 + 1<<32

// NewSweep is the sweep for what is due on a day, as [Period.LastDue] says it. The error is an [*Error] that names the period that is not one column, by
// its index, or that there are more than 256.
func NewSweep(asOf civil.Date, periods []Period) (*Sweep, error) {
	return newSweep(asOf, periods, Period.LastDue)
}

// NewOverdueSweep is the sweep for what should have been disposed of before a day, as [Period.LastOverdue] says it. The error is as that of NewSweep.
func NewOverdueSweep(asOf civil.Date, periods []Period) (*Sweep, error) {
	return newSweep(asOf, periods, Period.LastOverdue)
}

func newSweep(asOf civil.Date, periods []Period, last func(Period, civil.Date) (civil.Date, bool)) (*Sweep, error) {
	s := new(Sweep)
	if !asOf.Valid() {
		return nil, &Error{Field: "as_of", Message: "no day: want the day for which records are picked"}
	}
	if len(periods) > len(s.last) {
		return nil, &Error{Field: "periods", Message: fmt.Sprintf("%d periods: want at most %d", len(periods), len(s.last))}
	}
	for i := range s.last {
		s.last[i] = stray
	}
	for i, p := range periods {
		d, ok := last(p, asOf)
		if !ok {
			field := fmt.Sprintf("periods[%d]", i)
			if err := p.validate(); err != nil {
				err.Field = field + "." + err.Field
				return nil, err
			}
			return nil, &Error{Field: field, Message: "is not one column on " + asOf.String() + ": sweep its parts, or ask for the window of each record"}
		}
		s.last[i] = uint64(d)
	}
	return s, nil
}

// Count is the number of records picked. Like Mark and Blocks it panics where there are fewer classes than dates, and where a class is the index of no
// period: its records would be passed over on every day, and nobody would hear of it.
func (s *Sweep) Count(dates []civil.Date, classes []uint8) int {
	classes = classes[:len(dates)]
	if half := len(dates) / 2; half > 1<<29 { // so that all that are picked weigh less than one that is astray
		return s.Count(dates[:half], classes[:half]) + s.Count(dates[half:], classes[half:])
	}
	var n int64
	for i, d := range dates {
		n -= int64(s.pick(d, classes[i])) >> 32
	}
	if n < 0 {
		s.strayed(classes)
	}
	return int(n)
}

// pick has its first bit set for a record that is picked, without a branch for the processor to guess wrong, and for a stray class the second alone. No day
// wraps round to the greatest number, and is never picked.
func (s *Sweep) pick(d civil.Date, class uint8) uint64 {
	return uint64(uint32(d-1)) - s.last[class]
}

// strayed panics with the first class that is the index of no period.
func (s *Sweep) strayed(classes []uint8) {
	for i, c := range classes {
		if s.last[c] == stray {
			panic(fmt.Sprintf("retention: class %d of record %d is the index of no period of the sweep", c, i))
		}
	}
}

// Mark sets bit i%64 of word i/64 of a bitmap for every record i that is picked, clears it for every other, and returns the number picked. The
// bits of the last word past the last record are cleared. It panics where the bitmap has fewer than (len(dates)+63)/64 words.
func (s *Sweep) Mark(bitmap []uint64, dates []civil.Date, classes []uint8) (n int) {
	for first, word := range s.words(dates, classes) {
		bitmap[first/64] = word
		n += bits.OnesCount64(word)
	}
	return n
}

// Blocks yields the blocks of 64 records of which at least one is picked: the index of the first record of the block, and bit i for the i-th after
// it. Range over the bits with bits.TrailingZeros64.
func (s *Sweep) Blocks(dates []civil.Date, classes []uint8) iter.Seq2[int, uint64] {
	return func(yield func(int, uint64) bool) {
		for first, word := range s.words(dates, classes) {
			if word != 0 && !yield(first, word) {
				return
			}
		}
	}
}

// words yields every block of 64 records.
func (s *Sweep) words(dates []civil.Date, classes []uint8) iter.Seq2[int, uint64] {
	return func(yield func(int, uint64) bool) {
		for first := 0; first < len(dates); first += 64 {
			block := dates[first:min(first+64, len(dates))]
			class := classes[first:][:len(block)]
			var word, astray uint64
			for i, d := range block {
				v := s.pick(d, class[i])
				word |= v >> 63 << (i & 63) // the mask spares a test of the shift
				astray |= v ^ v<<1
			}
			if astray>>63 != 0 {
				s.strayed(classes)
			}
			if !yield(first, word) {
				return
			}
		}
	}
}
