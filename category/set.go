package category

import (
	"iter"
	"math/bits"
)

// Set is a set of kinds of personal data. The zero value is empty; sets compare with ==.
// No operation but those that make text allocates.
type Set [2]uint64

const _ = 127 - uint(Anonymised) // does not compile once the kinds outgrow the set

// Of is the set of the kinds given; the unset value and values outside the table are left out.
func Of(cs ...Category) Set {
	var s Set
	for _, c := range cs {
		s = s.With(c)
	}
	return s
}

// Has reports whether c is in s.
func (s Set) Has(c Category) bool { return c < 128 && s[c>>6]>>(c&63)&1 != 0 }

// With is s and c; s itself where c is unset or outside the table.
func (s Set) With(c Category) Set {
	if categories.Known(c) {
		s[c>>6] |= 1 << (c & 63)
	}
	return s
}

// Union is what is in s or in t.
func (s Set) Union(t Set) Set { return Set{s[0] | t[0], s[1] | t[1]} }

// Intersect is what is in s and in t.
func (s Set) Intersect(t Set) Set { return Set{s[0] & t[0], s[1] & t[1]} }

// Without is what is in s and not in t.
func (s Set) Without(t Set) Set { return Set{s[0] &^ t[0], s[1] &^ t[1]} }

// Empty reports whether s holds nothing.
func (s Set) Empty() bool { return s == Set{} }

// Len is how many kinds s holds.
func (s Set) Len() int { return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1]) }

// All yields the kinds in the order of the table.
func (s Set) All() iter.Seq[Category] {
	return func(yield func(Category) bool) {
		for i, w := range s {
			for ; w != 0; w &= w - 1 {
				if !yield(Category(i<<6 + bits.TrailingZeros64(w))) {
					return
				}
			}
		}
	}
}

// Special is the kinds of UK GDPR Article 9(1) that s plainly holds: {Medication, Identity} gives {Health}.
func (s Set) Special() Set {
	var held Set
	for i, w := range s.Intersect(special) {
		for ; w != 0; w &= w - 1 {
			k := categoryRows[i<<6+bits.TrailingZeros64(w)].kind
			held[k>>6] |= 1 << (k & 63)
		}
	}
	return held
}

// SpecialData is what of s is special category data by itself, of one of the nine kinds or of a kind not named: {Medication, Identity} gives
// {Medication}.
func (s Set) SpecialData() Set { return s.Intersect(specialData) }

// Offence reports whether s plainly holds criminal offence data: UK GDPR Article 10.
func (s Set) Offence() bool { return !s.Intersect(plainly[CriminalOffence]).Empty() }

// MayReveal is the kinds of Article 9(1), and CriminalOffence, that s may reveal in context and does not
// plainly hold. Why it may is [Category.Why].
func (s Set) MayReveal() Set {
	var more Set
	for _, k := range kinds {
		if !s.Intersect(revealers[k]).Empty() && s.Intersect(plainly[k]).Empty() {
			more = more.With(k)
		}
	}
	return more
}

// String is the names in order with commas between, "none" for the empty set.
func (s Set) String() string { return joinNames(s.All()) }

// MarshalJSON is a list of names in the order of the table.
func (s Set) MarshalJSON() ([]byte, error) { return marshalNames(categories, s.All()) }

// UnmarshalJSON reads a list of names in any order. It refuses a name twice, and one that is not in
// the table with an [*UnknownError]; s is then as it was.
func (s *Set) UnmarshalJSON(data []byte) error {
	var read Set
	err := unmarshalNames(categories, data, func(c Category) bool {
		once := !read.Has(c)
		read = read.With(c)
		return once
	})
	if err == nil {
		*s = read
	}
	return err
}
