package category

import (
	"iter"
	"math/bits"
)

// Subjects is a set of kinds of data subject. The zero value is empty; sets compare with ==.
type Subjects uint64

const _ = 63 - uint(AboutAnyone) // does not compile once the kinds outgrow the set

// SubjectsOf is the set of the kinds given; the unset value and values outside the table are left out.
func SubjectsOf(ps ...Subject) Subjects {
	var s Subjects
	for _, p := range ps {
		s = s.With(p)
	}
	return s
}

// Has reports whether p is in s.
func (s Subjects) Has(p Subject) bool { return s>>p&1 != 0 }

// With is s and p; s itself where p is unset or outside the table.
func (s Subjects) With(p Subject) Subjects {
	if !subjects.Known(p) {
		return s
	}
	return s | 1<<p
}

// Union is what is in s or in t.
func (s Subjects) Union(t Subjects) Subjects { return s | t }

// Intersect is what is in s and in t.
func (s Subjects) Intersect(t Subjects) Subjects { return s & t }

// Without is what is in s and not in t.
func (s Subjects) Without(t Subjects) Subjects { return s &^ t }

// Empty reports whether s holds nothing.
func (s Subjects) Empty() bool { return s == 0 }

// Len is how many kinds s holds.
func (s Subjects) Len() int { return bits.OnesCount64(uint64(s)) }

// All yields the kinds in the order of the table.
func (s Subjects) All() iter.Seq[Subject] {
	return func(yield func(Subject) bool) {
		for w := uint64(s); w != 0; w &= w - 1 {
			if !yield(Subject(bits.TrailingZeros64(w))) {
				return
			}
		}
	}
}

// String is the names in order with commas between, "none" for the empty set.
func (s Subjects) String() string { return joinNames(s.All()) }

// MarshalJSON is a list of names in the order of the table.
func (s Subjects) MarshalJSON() ([]byte, error) { return marshalNames(subjects, s.All()) }

// UnmarshalJSON reads a list of names in any order. It refuses a name twice, and one that is not in
// the table with an [*UnknownError]; s is then as it was.
func (s *Subjects) UnmarshalJSON(data []byte) error {
	var read Subjects
	err := unmarshalNames(subjects, data, func(p Subject) bool {
		once := !read.Has(p)
		read = read.With(p)
		return once
	})
	if err == nil {
		*s = read
	}
	return err
}

// Dependent is those of s whose consent is seldom freely given: see [Subject.Dependent].
func (s Subjects) Dependent() Subjects { return s & dependents }

// OutsideContract is those of s who are not normally party to a contract with the controller: see [Subject.OutsideContract].
func (s Subjects) OutsideContract() Subjects { return s & outsiders }

var (
	dependents = subjectsWhere(func(s Subject) bool { return subjectRows[s].dependent })
	outsiders  = subjectsWhere(func(s Subject) bool { return subjectRows[s].outside })
)

func subjectsWhere(holds func(Subject) bool) Subjects {
	var set Subjects
	for s := range subjects.All() {
		if holds(s) {
			set = set.With(s)
		}
	}
	return set
}
