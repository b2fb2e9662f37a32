package notice

import (
	"math/bits"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/check"
)

// claim is a claim with its words and citations read into sets.
type claim struct {
	*Claim
	list string // "basis" or "condition"
	i    int    // its place in the list
	*cited
	saidSix  sixes // the Article 6 bases that the words name
	saidNine nines // the Article 9 conditions that the words name
	speaks   bool  // the claim speaks for its row: it stands there, or nothing that stands there does
}

// sixes and nines are sets of Article 6 bases and Article 9 conditions.
type (
	sixes uint16
	nines uint16
)

// own reports whether the claim speaks for its row: it stands in the row's own place or, where nothing
// there does, it is said of the row elsewhere and not of some people only.
func (c *claim) own() bool { return c.speaks }

// partial reports whether the claim is tied to a part of its row.
func (c *claim) partial() bool { return c.Tied() || !c.People.Empty() }

// path is where the claim stands in its row, section or notice.
func (c *claim) path() string { return check.Item(c.list, c.i) }

// empty reports whether the claim names nothing at all: no words with a meaning, no citation.
func (c *claim) empty() bool {
	for _, s := range c.Says {
		if s != SaidNotApplicable {
			return false
		}
	}
	return c.Cites == ""
}

// says reports whether the words name one of these.
func (c *claim) says(any ...Said) bool {
	for _, s := range c.Says {
		for _, want := range any {
			if s == want {
				return true
			}
		}
	}
	return false
}

// six is the bases the claim names: by its words where they name any, else by its citation.
func (c *claim) six() sixes {
	if c.saidSix != 0 {
		return c.saidSix
	}
	return c.citedSix
}

// nine is the conditions the claim names: by its words where they name any, else by its citation.
func (c *claim) nine() nines {
	if c.saidNine != 0 {
		return c.saidNine
	}
	return c.citedNine
}

// article6 is the one basis of the claim: the one its words name, else the one it cites, else none. A
// lumped citation yields none.
func (c *claim) article6() basis.Article6 {
	if c.saidSix == 0 && c.lumpedSix {
		return 0
	}
	return c.six().one()
}

// article9 is the one condition of the claim, likewise.
func (c *claim) article9() basis.Article9 {
	if c.lumpedNine {
		return 0
	}
	return c.nine().one()
}

// one is the only basis in the set; none where there are several or none.
func (s sixes) one() basis.Article6 {
	if s.len() != 1 {
		return 0
	}
	return basis.Article6(bits.TrailingZeros16(uint16(s)))
}

func (s nines) one() basis.Article9 {
	if s.len() != 1 {
		return 0
	}
	return basis.Article9(bits.TrailingZeros16(uint16(s)))
}

func sixOf(b basis.Article6) sixes  { return 1 << b &^ 1 }
func nineOf(b basis.Article9) nines { return 1 << b &^ 1 }

func (s sixes) len() int { return bits.OnesCount16(uint16(s)) }
func (s nines) len() int { return bits.OnesCount16(uint16(s)) }

// String names the bases of the set in words.
func (s sixes) String() (text string) {
	for b := range basis.AllArticle6() {
		if s&sixOf(b) != 0 {
			text = listed(text, check.Words(b))
		}
	}
	return text
}

// String names the conditions of the set in words.
func (s nines) String() (text string) {
	for b := range basis.AllArticle9() {
		if s&nineOf(b) != 0 {
			text = listed(text, check.Words(b))
		}
	}
	return text
}

func listed(text, more string) string {
	if text == "" {
		return more
	}
	return text + ", " + more
}

// overlaps reports whether two claims of one row can speak of the same data and purpose.
func overlaps(a, b *Claim) bool {
	return (a.For.Empty() || b.For.Empty() || !a.For.Intersect(b.For).Empty()) &&
		(a.Data.Empty() || b.Data.Empty() || !a.Data.Intersect(b.Data).Empty()) &&
		(a.People.Empty() || b.People.Empty() || !a.People.Intersect(b.People).Empty())
}
