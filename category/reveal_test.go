package category

import "testing"

func TestRevealsTable(t *testing.T) {
	seen := map[[2]Category]bool{}
	before := Category(0)
	for _, r := range reveals {
		if r.from < before {
			t.Errorf("%s stands after %s", r.from, before)
		}
		before = r.from
		if r.why == "" || r.kind.Empty() {
			t.Errorf("%s: row without a kind or a reason", r.from)
		}
		for k := range r.kind.All() {
			switch {
			case seen[[2]Category{r.from, k}]:
				t.Errorf("%s reveals %s twice", r.from, k)
			case Of(kinds[:]...).Has(k) == false:
				t.Errorf("%s reveals %s, which is neither an Article 9(1) kind nor offence data", r.from, k)
			case categoryRows[r.from].kind == k:
				t.Errorf("%s is plainly %s: it does not merely reveal it", r.from, k)
			}
			seen[[2]Category{r.from, k}] = true
		}
	}
}

// TestMayRevealByTable works MayReveal and Special out again, slowly, from the rows.
func TestMayRevealByTable(t *testing.T) {
	for a := range All() {
		for b := range All() {
			s := Of(a, b)
			var special, may Set
			offence := false
			for c := range s.All() {
				switch k := categoryRows[c].kind; k {
				case 0:
				case CriminalOffence:
					offence = true
				default:
					special = special.With(k)
				}
				for _, r := range reveals {
					if r.from == c {
						may = may.Union(r.kind)
					}
				}
			}
			may = may.Without(special)
			if offence {
				may = may.Without(Of(CriminalOffence))
			}
			if s.SpecialData().Empty() != (special.Empty() && !s.Has(SpecialCategoryUnspecified)) {
				t.Fatalf("%s: special data %s, special %s", s, s.SpecialData(), special)
			}
			if s.Special() != special || s.MayReveal() != may || s.Offence() != offence {
				t.Fatalf("%s: special %s, may reveal %s, offence %v; want %s, %s, %v", s, s.Special(), s.MayReveal(), s.Offence(), special, may, offence)
			}
		}
	}
}

func TestMayReveal(t *testing.T) {
	for _, test := range []struct {
		held Set
		want Set
	}{
		{Of(Dietary), Of(ReligiousOrPhilosophicalBeliefs, Health)},
		{Of(Dietary, Medication), Of(ReligiousOrPhilosophicalBeliefs)},
		{Of(MaritalStatus), Of(SexualOrientation)},
		{Of(NextOfKin), Of(SexualOrientation)},
		{Of(Image), Of(RacialOrEthnicOrigin, ReligiousOrPhilosophicalBeliefs, Health)},
		{Of(ImmigrationStatus), Of(RacialOrEthnicOrigin)},
		{Of(Safeguarding), Of(Health, SexLife, CriminalOffence)},
		{Of(Safeguarding, CriminalAllegation), Of(Health, SexLife)},
		{Of(Leave), Of(Health)},
		{Of(AccessNeeds), Of(Health)},
		{Of(NHSNumber), Of(Health)},
		// near misses: nothing to reveal
		{Of(Identity, Contact, DateOfBirth, Gender, Financial, NationalInsurance), Set{}},
		{Of(Health), Set{}},
		{Set{}, Set{}},
	} {
		if got := test.held.MayReveal(); got != test.want {
			t.Errorf("%s: may reveal %s, want %s", test.held, got, test.want)
		}
	}
}

func TestWhy(t *testing.T) {
	for c := range All() {
		for k := range All() {
			if why := c.Why(k); (why != "") != c.MayReveal().Has(k) {
				t.Errorf("%s: reason %q for %s, may reveal %s", c, why, k, c.MayReveal())
			}
		}
	}
	if Category(200).Why(Health) != "" || !Category(200).MayReveal().Empty() || Dietary.Why(0) != "" {
		t.Error("a kind outside the table reveals something")
	}
}
