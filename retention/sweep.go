package retention

import (
	"encoding/binary"
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
	last    [256]uint64 // for each class the latest day that is picked, in the width that needs no conversion
	periods int         // the classes from here on are the index of no period
}

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
	s := &Sweep{periods: len(periods)}
	if !asOf.Valid() {
		return nil, &Error{Field: "as_of", Message: "no day: want the day for which records are picked"}
	}
	if len(periods) > len(s.last) {
		return nil, &Error{Field: "periods", Message: fmt.Sprintf("%d periods: want at most %d", len(periods), len(s.last))}
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
func (s *Sweep) Count(dates []civil.Date, classes []uint8) (n int) {
	for _, word := range s.words(dates, classes) {
		n += bits.OnesCount64(word)
	}
	return n
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

// words yields every block of 64 records; the last is filled up with records that have no day.
func (s *Sweep) words(dates []civil.Date, classes []uint8) iter.Seq2[int, uint64] {
	return func(yield func(int, uint64) bool) {
		classes := classes[:len(dates)]
		s.check(classes)
		whole := len(dates) &^ 63
		for first := 0; first < whole; first += 64 {
			if !yield(first, s.word((*[64]civil.Date)(dates[first:]), (*[64]uint8)(classes[first:]))) {
				return
			}
		}
		if whole < len(dates) {
			var d [64]civil.Date
			var c [64]uint8
			copy(d[:], dates[whole:])
			copy(c[:], classes[whole:])
			yield(whole, s.word(&d, &c))
		}
	}
}

// word has bit i for record i of a block. Four records a turn is what the registers hold.
func (s *Sweep) word(dates *[64]civil.Date, classes *[64]uint8) (word uint64) {
	last := s.last[:] // a slice is not tested for nil again at every record
	for i := 60; i >= 0; i -= 4 {
		d, c := dates[i:i+4:i+4], classes[i:i+4:i+4]
		word = push(word, d[3], last[c[3]])
		word = push(word, d[2], last[c[2]])
		word = push(word, d[1], last[c[1]])
		word = push(word, d[0], last[c[0]])
	}
	return word
}

// push moves the bits of a word up by one and puts that of a day below them, set for a day from the first up to last. The borrow of a subtraction is the
// carry of an addition: there is no branch for the processor to guess wrong. No day wraps round to the greatest number.
func push(word uint64, d civil.Date, last uint64) uint64 {
	_, picked := bits.Sub64(uint64(uint32(d-1)), last, 0)
	word, _ = bits.Add64(word, word, picked)
	return word
}

// check panics with the first class that is the index of no period. It adds to eight classes at once what carries just those.
func (s *Sweep) check(classes []uint8) {
	const each, carry = 0x0001_0001_0001_0001, 0x0100_0100_0100_0100
	add, astray, rest := uint64(256-s.periods)*each, uint64(0), classes
	for ; len(rest) >= 8; rest = rest[8:] {
		eight := binary.LittleEndian.Uint64(rest)
		astray |= (eight&(255*each) + add) | (eight>>8&(255*each) + add)
	}
	first := 0
	if astray&carry == 0 {
		first = len(classes) - len(rest)
	}
	for i := first; i < len(classes); i++ {
		if int(classes[i]) >= s.periods {
			panic(fmt.Sprintf("retention: class %d of record %d is the index of no period of the sweep", classes[i], i))
		}
	}
}
