package basis

import (
	"iter"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// limbs are the lowest places in each paragraph, in the order of the Act. A place above
// them, such as 18(1)(b), exists because they do. Paragraphs without numbered
// sub-paragraphs begin with a letter: 3(b)(ii), never 3(1)(b)(ii).
//
// Package law has the same places in its tables, and a test holds the two together. This
// list is here because every check of a record asks it: it answers in a tenth of the
// time that reading a provision takes.
var limbs = [lastParagraph + 1]string{
	1:  "(1)(a) (1)(b) (2) (3)",
	2:  "(1) (2)(a) (2)(b) (2)(c) (2)(d) (2)(e) (2)(f) (3)",
	3:  "(a) (b)(i) (b)(ii)",
	4:  "(a) (b) (c)",
	5:  "(1) (2)",
	6:  "(1)(a) (1)(b) (2)(a) (2)(b)",
	7:  "(a) (b)",
	8:  "(1)(a) (1)(b) (2) (3) (4) (5)(a) (5)(b) (5)(c)",
	9:  "(1)(a) (1)(b) (1)(c) (1)(d) (2)(a) (2)(b) (3) (4)(a) (4)(b) (5)(a) (5)(b) (5)(c) (6)(a) (6)(b) (7)",
	10: "(1)(a) (1)(b) (1)(c) (2) (3)",
	11: "(1)(a) (1)(b) (1)(c) (2)(a) (2)(b) (2)(c) (2)(d)",
	12: "(1)(a)(i) (1)(a)(ii) (1)(b) (1)(c) (2)",
	13: "(1)(a) (1)(b) (1)(c) (1)(d) (1)(e) (2)(a) (2)(b) (2)(c) (2)(d) (2)(e) (3) (4)",
	14: "(1)(a) (1)(b)(i) (1)(b)(ii) (1)(b)(iia) (1)(b)(iii) (2)",
	15: "(a) (b)",
	16: "(1)(a) (1)(b) (1)(c)(i) (1)(c)(ii) (1)(d) (1)(e) (2)(a) (2)(b) (2)(c) (2)(d) (3)(a) (3)(b) (4)(a) (4)(b) (5) (6)",
	17: "(1)(a) (1)(b) (1)(c) (2)(a) (2)(b) (2)(c)",
	18: "(1)(a)(i) (1)(a)(ii) (1)(b)(i) (1)(b)(ii) (1)(c) (1)(d) (2)(a) (2)(b) (2)(c) (3)(a) (3)(b) (3)(c) (4)",
	19: "(1)(a) (1)(b) (1)(c) (1)(d) (2)(a) (2)(b) (2)(c) (3)",
	20: "(1)(a) (1)(b) (1)(c) (2)(a) (2)(b)(i) (2)(b)(ii) (3) (4)(a) (4)(b) (5) (6) (7)",
	21: "(1)(a) (1)(b) (1)(c) (1)(d) (2)(a) (2)(b) (3) (4)",
	22: "(1)(a) (1)(b) (1)(c) (2) (3)(a) (3)(b) (3)(c) (4)",
	23: "(1)(a)(i) (1)(a)(ii) (1)(a)(iii) (1)(b) (2)(a) (2)(b) (2)(c) (2)(d) (3)(a) (3)(b) (3)(c) (3)(d) (3)(e) (3)(f)(i) (3)(f)(ii) (3)(g) (3)(h) (3)(ha) (3)(i) (3)(j)(i) (3)(j)(ii) (3)(k) (3)(l) (3)(m) (4)(a) (4)(b) (4)(c) (4)(d) (5)",
	24: "(1)(a)(i) (1)(a)(ii) (1)(b) (1)(c) (2)(a) (2)(b) (2)(c) (2)(d) (3)",
	25: "(1)(a) (1)(b) (2) (3)",
	26: "(a) (b)",
	27: "(1)(a) (1)(b) (2) (3)",
	28: "(1)(a) (1)(b) (1)(c) (2)(a) (2)(b)",
	30: "(a) (b)",
	31: "(a) (b)(i) (b)(ii)",
	33: "(a) (b) (c)",
	35: "(1)(a) (1)(b) (1)(c) (2)(a) (2)(b) (2)(c) (2)(d) (2)(e) (2)(f) (3) (4)",
	37: "(a) (b)",
	39: "(a) (b)",
	40: "(1)(a) (1)(b) (1)(c) (2)(a) (2)(b)",
	41: "(a) (b) (c)",
}

// datedLimbs are the limbs that came or went since 2018-05-25.
var datedLimbs = [...]struct {
	paragraph Schedule1
	limb      string
	span      law.Span
}{
	{14, "(1)(b)(iia)", since2026},
	{23, "(3)(e)", law.Span{From: applied, Until: europeanSeats}}, // members of the European Parliament
	{23, "(3)(ha)", law.Span{From: combinedCounty}},               // Levelling-up and Regeneration Act 2023: day from memory
}

// Limb reports whether the paragraph has the limb, such as "(2)(e)", on that day. Places
// above the lowest count: 18 has "(1)(b)" as it has "(1)(b)(ii)". The empty limb is the
// paragraph itself.
func (p Schedule1) Limb(limb string, on civil.Date) fact.Fact {
	if !p.InForce(on) {
		return fact.No
	}
	if limb == "" {
		return fact.Yes
	}
	if span, dated := p.dated(limb); dated {
		return fact.Of(span.Contains(on))
	}
	if strings.IndexByte(limb, ' ') >= 0 {
		return fact.No
	}
	for list := limbs[p]; ; {
		at := strings.Index(list, limb)
		if at < 0 {
			return fact.No
		}
		end := at + len(limb)
		if (at == 0 || list[at-1] == ' ') && (end == len(list) || list[end] == ' ' || list[end] == '(') {
			return fact.Yes
		}
		list = list[at+1:]
	}
}

// dated is when the paragraph has a limb that came or went.
func (p Schedule1) dated(limb string) (law.Span, bool) {
	for i := range datedLimbs {
		if d := &datedLimbs[i]; d.paragraph == p && d.limb == limb {
			return d.span, true
		}
	}
	return law.Span{}, false
}

// Limbs yields the lowest limbs that the paragraph has on that day, in the order of the Act: "(1)", "(2)(a)" and so on of
// paragraph 2. Some paragraphs, such as 29, have none.
func (p Schedule1) Limbs(on civil.Date) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !p.InForce(on) {
			return
		}
		for limb := range strings.FieldsSeq(limbs[p]) {
			if span, dated := p.dated(limb); dated && !span.Contains(on) {
				continue
			}
			if !yield(limb) {
				return
			}
		}
	}
}
