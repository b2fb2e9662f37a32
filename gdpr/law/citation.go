package law

import "iter"

// Mention is a citation found in text: where it stands, what it names, and what is doubtful about it.
// It keeps no part of the text alive.
type Mention struct {
	Start, End int // byte offsets into the text

	// Provisions are what the words say, in their order, with lists and ranges written out. It is empty
	// where the words are plainly a citation but name no place, and a doubt then says why.
	Provisions []Provision

	// Doubts are remarks on the reading; most citations have none.
	Doubts []Doubt
}

// Lumped reports whether the citation names several points of one paragraph at once, such as
// 9(2)(c)(h)(g): a reader cannot tell which of them is relied on.
func (m Mention) Lumped() bool {
	for i := 1; i < len(m.Provisions); i++ {
		a, b := m.Provisions[i-1], m.Provisions[i]
		if a != b && point(a) && point(b) && a.Parent() == b.Parent() {
			return true
		}
	}
	return false
}

// point reports whether p ends in a lettered bracket.
func point(p Provision) bool {
	k := p.key
	i := len(k) - 1
	for i >= 0 && k[i] != '(' {
		i--
	}
	return i >= 0 && k[len(k)-1] == ')' && isLetter(k[i+1])
}

// Finder reads citations as people print them. The zero value is ready for use; its fields say
// what is understood where the words leave it out.
type Finder struct {
	// GDPR is what "GDPR" alone means, and an Article with no instrument named: UKGDPR where zero. Set it to
	// EUGDPR for text that speaks of law before 2021.
	GDPR Instrument

	// Within is what the text stands under, such as the heading of a table column: a Schedule (so that
	// "paragraph 18" is one of its paragraphs and "Part 2(8)" its paragraph 8), an Article ("(c)" is one
	// of its points) or a whole enactment ("section 10"). Zero is nothing.
	Within Provision
}

// Find yields the citations in text in their order, with the zero [Finder].
func Find(text string) iter.Seq[Mention] { return Finder{}.Find(text) }

// Find yields the citations in text in their order. Mentions do not overlap. Time grows in
// proportion to the text, whatever it holds, and where nothing is found nothing is allocated.
//
// The GDPR or the DPA 2018 by name alone is a citation of the whole, unless places in it follow in the same sentence with no name
// of their own: "under the GDPR our basis is Article 6(1)(c)" cites the point.
func (f Finder) Find(text string) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		plain, changed := plainly(text)
		if !changed {
			f.find(text, yield)
			return
		}
		f.find(plain, func(m Mention) bool { return yield(inText(text, m)) })
	}
}
