package basis

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"math"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Schedule1 is a paragraph of Schedule 1 to the Data Protection Act 2018, by its number:
// basis.Schedule1(18), and in a struct literal plainly 18. Its text form is the number.
// Not every paragraph is a condition for processing: see [Schedule1.IsCondition] and
// [Schedule1.Consequence]. The zero value is unset.
type Schedule1 uint8

// lastParagraph is the number of the last paragraph of Schedule 1.
const lastParagraph = 41

type schedule1Row struct {
	part           uint8
	role           role
	serves         Article9     // the Article 9(2) condition that it supplies; Part 3 supplies none
	offences       Fit          // for Article 10, from ICO's list of 28 conditions (guidance) and the paragraph's own limit
	necessity      fact.Fact    // Unknown: in one limb only, or through another paragraph
	interest       string       // the limb that asks for a substantial public interest in so many words
	withoutConsent fact.Fact    // Yes: works only where consent is not relied on; Unknown: in some cases, or through another paragraph
	consentLimb    string       // the limb that says so
	policy         fact.Fact    // appropriate policy document; Unknown: that of another paragraph
	policyExcept   string       // the limb under which none is needed
	limit          category.Set // special categories it is confined to; empty: none
}

// role is what a paragraph of Schedule 1 does.
type role uint8

const (
	rule role = iota // no condition: it governs those that are
	condition
	consequence // extends a condition of Part 2 to offence data; follows from it and is never declared
)

// The paragraphs, by number. Text of Schedule 1 as revised to 2026-03-10, paragraphs 1, 5 and 10 to
// 2026-09-30, 18 to 2026-08-17, 40 to 2026-08-27; last checked 2026-11-22. All in force since 2018-05-25.
var schedule1Rows = [lastParagraph + 1]schedule1Row{
	1: {1, condition, EmploymentOrSocialProtection, Fits, fact.Yes, "", fact.No, "", fact.Yes, "", category.Set{}}, // the policy document by its own limb (1)(b)
	2: {1, condition, HealthOrSocialCare, Fits, fact.Yes, "", fact.No, "", fact.No, "", category.Set{}},
	3: {1, condition, PublicHealth, Fits, fact.Yes, "", fact.No, "", fact.No, "", category.Set{}},
	4: {1, condition, ArchivingOrResearch, Fits, fact.Yes, "", fact.No, "", fact.No, "", category.Set{}},

	5:  {2, rule, 0, NotACondition, fact.No, "", fact.No, "", fact.No, "", category.Set{}}, // asks Part 2 for the policy document
	6:  {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(b)", fact.No, "", fact.Yes, "", category.Set{}},
	7:  {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "", fact.No, "", fact.Yes, "", category.Set{}},
	8:  {2, condition, SubstantialPublicInterest, OutsideCategories, fact.Yes, "", fact.No, "", fact.Yes, "", category.Of(category.RacialOrEthnicOrigin, category.ReligiousOrPhilosophicalBeliefs, category.Health, category.SexualOrientation)}, // not sex life
	9:  {2, condition, SubstantialPublicInterest, OutsideCategories, fact.Yes, "", fact.Yes, "(1)(d)", fact.Yes, "", category.Of(category.RacialOrEthnicOrigin)},
	10: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(c)", fact.Yes, "(1)(b)", fact.Yes, "(2)", category.Set{}},
	11: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(c)", fact.Yes, "(1)(b)", fact.Yes, "", category.Set{}},
	12: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(c)", fact.Yes, "(1)(b)", fact.Yes, "", category.Set{}},
	13: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(c)", fact.No, "", fact.No, "", category.Set{}}, // (3) lifts paragraph 5 altogether
	14: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "", fact.No, "", fact.Yes, "", category.Set{}},
	15: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "", fact.No, "", fact.Yes, "", category.Set{}},
	16: {2, condition, SubstantialPublicInterest, OutsideCategories, fact.Yes, "(1)(e)", fact.Yes, "(1)(d)", fact.Yes, "", category.Of(category.RacialOrEthnicOrigin, category.Genetic, category.BiometricIdentification, category.Health, category.SexLife, category.SexualOrientation)},
	17: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(c)", fact.Yes, "(1)(b)", fact.Yes, "", category.Set{}},
	18: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(d)", fact.Yes, "(1)(c)", fact.Yes, "", category.Set{}},
	19: {2, condition, SubstantialPublicInterest, OutsideCategories, fact.Yes, "(1)(d)", fact.Yes, "(1)(c)", fact.Yes, "", category.Of(category.Health)},
	20: {2, condition, SubstantialPublicInterest, OutsideCategories, fact.Yes, "(1)(c)", fact.Unknown, "(3)", fact.Yes, "", category.Of(category.RacialOrEthnicOrigin, category.ReligiousOrPhilosophicalBeliefs, category.TradeUnionMembership, category.Genetic, category.Health)},
	21: {2, condition, SubstantialPublicInterest, OutsideCategories, fact.Yes, "", fact.Yes, "(1)(d)", fact.Yes, "", category.Of(category.Health)}, // of a parent, grandparent, great-grandparent or sibling
	22: {2, condition, SubstantialPublicInterest, OutsideCategories, fact.Yes, "", fact.No, "", fact.Yes, "", category.Of(category.PoliticalOpinions)},
	23: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "", fact.Unknown, "(2)", fact.Yes, "", category.Set{}},
	24: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "", fact.Unknown, "(2)", fact.Yes, "", category.Set{}},
	25: {2, condition, SubstantialPublicInterest, Fits, fact.No, "", fact.No, "", fact.Yes, "", category.Set{}},
	26: {2, condition, SubstantialPublicInterest, Fits, fact.Unknown, "", fact.No, "", fact.Yes, "", category.Set{}}, // necessity in (b) only
	27: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "", fact.No, "", fact.Yes, "(3)", category.Set{}},
	28: {2, condition, SubstantialPublicInterest, Fits, fact.Yes, "(1)(c)", fact.Yes, "(1)(b)", fact.Yes, "", category.Set{}},

	29: {3, condition, 0, Fits, fact.No, "", fact.No, "", fact.No, "", category.Set{}}, // consent is the condition
	30: {3, condition, 0, Fits, fact.Yes, "", fact.Yes, "(b)", fact.No, "", category.Set{}},
	31: {3, condition, 0, Fits, fact.No, "", fact.No, "", fact.No, "", category.Set{}},
	32: {3, condition, 0, Fits, fact.No, "", fact.No, "", fact.No, "", category.Set{}},
	33: {3, condition, 0, Fits, fact.Yes, "", fact.No, "", fact.No, "", category.Set{}},
	34: {3, condition, 0, Fits, fact.Yes, "", fact.No, "", fact.No, "", category.Set{}},
	35: {3, condition, 0, Fits, fact.Yes, "", fact.No, "", fact.Yes, "", category.Set{}}, // the policy document by its own limb (1)(c)
	36: {3, consequence, 0, Follows, fact.Unknown, "", fact.Unknown, "", fact.Unknown, "", category.Set{}},
	37: {3, consequence, 0, Follows, fact.Unknown, "", fact.Unknown, "", fact.Unknown, "", category.Set{}},

	38: {4, rule, 0, NotACondition, fact.No, "", fact.No, "", fact.No, "", category.Set{}},
	39: {4, rule, 0, NotACondition, fact.No, "", fact.No, "", fact.No, "", category.Set{}},
	40: {4, rule, 0, NotACondition, fact.No, "", fact.No, "", fact.No, "", category.Set{}},
	41: {4, rule, 0, NotACondition, fact.No, "", fact.No, "", fact.No, "", category.Set{}},
}

var schedule1s = enum.New("basis", "Schedule 1 paragraph", len(schedule1Rows), func(p Schedule1) string { return strconv.Itoa(int(p)) })

func (p Schedule1) row() *schedule1Row {
	if int(p) < len(schedule1Rows) {
		return &schedule1Rows[p]
	}
	return &schedule1Rows[0]
}

// ParseSchedule1 reads a paragraph's number, such as "18". The error is an [*UnknownError].
func ParseSchedule1(s string) (Schedule1, error) { return schedule1s.Parse(s) }

// AllSchedule1 yields the paragraphs 1 to 41.
func AllSchedule1() iter.Seq[Schedule1] { return schedule1s.All() }

// Schedule1Of is the paragraph that p names, and the limb behind its number: 2 and
// "(2)(e)" of DPA2018/Sch1/2(2)(e). It does not ask whether the limb exists. A Part,
// or the whole Schedule, names no paragraph.
func Schedule1Of(p law.Provision) (paragraph Schedule1, limb string, ok bool) {
	number, limb, ok := paragraphOf(p, law.DPA2018, "Sch1/")
	if !ok {
		return 0, "", false
	}
	n, err := strconv.Atoi(number)
	if paragraph = Schedule1(min(max(n, 0), math.MaxUint8)); err != nil || paragraph.String() != number {
		return 0, "", false
	}
	return paragraph, limb, true
}

// Provision is the place in Schedule 1: the paragraph, or with a limb such as "(2)(e)" a place in it.
// The zero Provision for the unset value.
func (p Schedule1) Provision(limb string) law.Provision {
	switch {
	case !schedule1s.Known(p):
		return law.Provision{}
	case limb == "":
		return schedule1Provisions[p]
	}
	return law.DPA2018.Schedule("1", strconv.Itoa(int(p))+limb)
}

// schedule1Provisions holds the paragraphs themselves, so that asking for one allocates nothing.
var schedule1Provisions = func() (t [lastParagraph + 1]law.Provision) {
	for p := range schedule1s.All() {
		t[p] = law.DPA2018.Schedule("1", p.String())
	}
	return t
}()

// Part is the Part of Schedule 1 that the paragraph stands in, 1 to 4; 0 for the unset value.
func (p Schedule1) Part() int { return int(p.row().part) }

// Span is when the paragraph is law: since 2018-05-25. For its limbs ask [Schedule1.Limb].
func (p Schedule1) Span() law.Span { return always }

// InForce reports whether the paragraph is law on that day. The unset value never is.
func (p Schedule1) InForce(on civil.Date) bool { return schedule1s.Known(p) && p.Span().Contains(on) }

// IsCondition reports whether the paragraph can be met as a condition for processing.
// Paragraph 5 and paragraphs 38 to 41 cannot: they say what conditions ask for besides.
func (p Schedule1) IsCondition() bool { return p.row().role != rule }

// Consequence reports whether the paragraph only extends another to offence data, as
// 36 and 37 do. What follows from another paragraph is not declared beside it.
func (p Schedule1) Consequence() bool { return p.row().role == consequence }

// Extension is the paragraph that extends p to offence data: 36 lifts the limb on
// substantial public interest, 37 the limit of paragraph 20 to listed categories; 0
// where neither changes anything. The policy document is needed all the same.
func (p Schedule1) Extension() Schedule1 {
	switch r := p.row(); {
	case p == 20:
		return 37
	case r.interest != "" && r.offences == Fits:
		return 36
	}
	return 0
}

// Article9 is the condition of Article 9(2) that the paragraph supplies, 0 for none:
// Part 3 serves Article 10 only. [Article9.Fit] asks from the other side.
func (p Schedule1) Article9() Article9 { return p.row().serves }

// Necessity reports whether the processing must be necessary for what the paragraph
// names; Unknown where that turns on the limb (26) or the paragraph extended (36, 37).
func (p Schedule1) Necessity() fact.Fact { return p.row().necessity }

// SubstantialPublicInterestLimb is the limb that asks, in so many words, whether the
// processing is needed for reasons of substantial public interest; empty where there
// is none. ICO takes the other conditions of Part 2 as settled by Parliament (guidance).
// For offence data paragraph 36 lifts the limb.
func (p Schedule1) SubstantialPublicInterestLimb() string { return p.row().interest }

// WithoutConsent reports whether the paragraph presupposes that consent is not relied
// on, because it cannot be had, cannot fairly be asked for, or asking would defeat the
// purpose. Unknown where only some cases do: 20 (people outside the contract), 23 and 24
// (requests by somebody else), 36 and 37 (as the paragraph extended).
func (p Schedule1) WithoutConsent() fact.Fact { return p.row().withoutConsent }

// ConsentLimb is the limb that [Schedule1.WithoutConsent] speaks of; empty for none.
func (p Schedule1) ConsentLimb() string { return p.row().consentLimb }

// Limit is the special categories that the paragraph is confined to. It is false where
// there is no such limit. Paragraph 21 is narrower still: health of a member's parent,
// grandparent, great-grandparent or sibling. Part 3 is for offence data only.
func (p Schedule1) Limit() (category.Set, bool) {
	s := p.row().limit
	return s, !s.Empty()
}

// Outside is those of the kinds that the paragraph's limit shuts out, empty where it
// has none. Special category data whose kind is not named are not taken to be outside.
func (p Schedule1) Outside(kinds category.Set) category.Set {
	limit, limited := p.Limit()
	if !limited {
		return category.Set{}
	}
	return kinds.Special().Without(limit)
}

// PolicyDocument says whether relying on the paragraph, or on one limb of it, on that
// day needs an appropriate policy document (paragraphs 1(1)(b), 5(1), 35(1)(c), 38 to 41).
// The exceptions are 10(2), disclosure to a competent authority or preparing it; 13(3),
// always; 27(3), disclosure to an anti-doping body or preparing it. Without the limb
// "(2)" or "(3)" ([Schedule1.NoPolicyDocumentLimb]) the general rule answers for 10 and 27. Unknown for 36 and 37, which
// need what the paragraph extended needs, and for the unset value.
func (p Schedule1) PolicyDocument(limb string, on civil.Date) fact.Fact {
	r := p.row()
	switch {
	case !p.InForce(on):
		return fact.Unknown
	case r.policyExcept != "" && r.policyExcept == limb:
		return fact.No
	}
	return r.policy
}

// NoPolicyDocumentLimb is the limb under which no policy document is needed where the rest of the paragraph asks for one: "(2)" of
// 10 and "(3)" of 27, disclosures and preparing them; empty where there is none.
func (p Schedule1) NoPolicyDocumentLimb() string { return p.row().policyExcept }

// String is the number, such as "18".
func (p Schedule1) String() string { return schedule1s.String(p) }

// MarshalText is the number. The unset value is an error: leave the field out.
func (p Schedule1) MarshalText() ([]byte, error) { return schedule1s.Marshal(p) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError], or wraps one where a place such as 2(2)(e) is
// given for the paragraph alone.
func (p *Schedule1) UnmarshalText(text []byte) error {
	err := schedule1s.Unmarshal(p, text)
	if err == nil || len(text) > len("23(3)(j)(ii)") {
		return err
	}
	if number, limb, place := strings.Cut(string(text), "("); place && new(Schedule1).UnmarshalText([]byte(number)) == nil {
		return fmt.Errorf("%w; the paragraph is %q, and its limb %q", err, number, "("+limb)
	}
	return err
}

// Scan reads a database column; NULL is unset.
func (p *Schedule1) Scan(src any) error { return schedule1s.Scan(p, src) }

// Value is the database form; unset is NULL.
func (p Schedule1) Value() (driver.Value, error) { return schedule1s.Value(p) }
