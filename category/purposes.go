package category

import (
	"iter"
	"math/bits"
)

// Purposes is a set of purposes. The zero value is empty; sets compare with ==.
type Purposes uint64

const _ = 63 - uint(ForStatistics) // does not compile once the purposes outgrow the set

// PurposesOf is the set of the kinds given; the unset value and values outside the table are left out.
func PurposesOf(ps ...Purpose) Purposes {
	var s Purposes
	for _, p := range ps {
		s = s.With(p)
	}
	return s
}

// Has reports whether p is in s.
func (s Purposes) Has(p Purpose) bool { return s>>p&1 != 0 }

// With is s and p; s itself where p is unset or outside the table.
func (s Purposes) With(p Purpose) Purposes {
	if !purposes.Known(p) {
		return s
	}
	return s | 1<<p
}

// Union is what is in s or in t.
func (s Purposes) Union(t Purposes) Purposes { return s | t }

// Intersect is what is in s and in t.
func (s Purposes) Intersect(t Purposes) Purposes { return s & t }

// Without is what is in s and not in t.
func (s Purposes) Without(t Purposes) Purposes { return s &^ t }

// Empty reports whether s holds nothing.
func (s Purposes) Empty() bool { return s == 0 }

// Len is how many kinds s holds.
func (s Purposes) Len() int { return bits.OnesCount64(uint64(s)) }

// All yields the kinds in the order of the table.
func (s Purposes) All() iter.Seq[Purpose] {
	return func(yield func(Purpose) bool) {
		for w := uint64(s); w != 0; w &= w - 1 {
			if !yield(Purpose(bits.TrailingZeros64(w))) {
				return
			}
		}
	}
}

// String is the names in order with commas between, "none" for the empty set.
func (s Purposes) String() string { return joinNames(s.All()) }

// MarshalJSON is a list of names in the order of the table.
func (s Purposes) MarshalJSON() ([]byte, error) { return marshalNames(purposes, s.All()) }

// UnmarshalJSON reads a list of names in any order. It refuses a name twice, and one that is not in
// the table with an [*UnknownError]; s is then as it was.
func (s *Purposes) UnmarshalJSON(data []byte) error {
	var read Purposes
	err := unmarshalNames(purposes, data, func(p Purpose) bool {
		once := !read.Has(p)
		read = read.With(p)
		return once
	})
	if err == nil {
		*s = read
	}
	return err
}
