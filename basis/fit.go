package basis

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Fit is whether a paragraph of Schedule 1 can supply what an Article 9(2) condition or
// Article 10 asks of it, or why not. It says nothing about whether the facts meet the
// paragraph. The zero value answers for what is unset.
type Fit uint8

// The answers.
const (
	Fits              Fit = iota + 1 // the paragraph can serve
	WrongParagraph                   // right Part, so s.10(2) is met to the letter, but written for another point (analysis)
	WrongPart                        // DPA 2018 s.10(2), (3): a Part that cannot serve the point
	NotACondition                    // no condition for processing by this controller at all
	NoneNeeded                       // the Article 9(2) point stands alone
	OutsideCategories                // confined to special categories, so out of reach of offence data
	Follows                          // 36 and 37: follows from the paragraph extended; name that one
	NotInForce                       // not yet, or no longer, law on the day
)

var fitRows = [...]string{
	Fits:              "fits",
	WrongParagraph:    "wrong-paragraph",
	WrongPart:         "wrong-part",
	NotACondition:     "not-a-condition",
	NoneNeeded:        "none-needed",
	OutsideCategories: "outside-categories",
	Follows:           "follows",
	NotInForce:        "not-in-force",
}

var fits = enum.New("basis", "fit", len(fitRows), func(f Fit) string { return fitRows[f] })

// Fit reports whether paragraph p can supply what condition c asks of Schedule 1 on
// that day. It does not look at the data: ask [Schedule1.Limit]. Where the condition
// stands alone every condition of the Schedule is [NoneNeeded]: the citation adds
// nothing, unless the same data are offence data too and p serves Article 10.
func (c Article9) Fit(p Schedule1, on civil.Date) Fit {
	switch {
	case !article9s.Known(c) || !schedule1s.Known(p):
		return 0
	case !c.InForce(on) || !p.InForce(on):
		return NotInForce
	case !p.IsCondition():
		return NotACondition
	case c.Part() == 0:
		return NoneNeeded
	case c.Part() != p.Part():
		return WrongPart
	case p.Article9() != c:
		return WrongParagraph
	}
	return Fits
}

// FitCited is [Article9.Fit] for any place in the DPA 2018 that a text cites as a
// condition. Schedules 2 to 4 hold exemptions, 8 to 11 belong to law enforcement and
// intelligence: never conditions, however often cited as one. Schedule A1 can serve
// point (g) since 2025-08-20. A Part of Schedule 1 answers for its paragraphs. Zero for
// any other provision.
func (c Article9) FitCited(p law.Provision, on civil.Date) Fit {
	if n, _, ok := Schedule1Of(p); ok {
		return c.Fit(n, on)
	}
	schedule, part := schedulePart(p)
	switch {
	case !article9s.Known(c) || schedule == "":
		return 0
	case !c.InForce(on):
		return NotInForce
	case !holdsConditions(schedule, part):
		return NotACondition
	case c.Part() == 0:
		return NoneNeeded
	case schedule == scheduleA1 && c != SubstantialPublicInterest, schedule == schedule1 && part != c.Part():
		return WrongPart
	case schedule == scheduleA1 && !InternationalLaw(on):
		return NotInForce
	}
	return Fits
}

// ParseFit reads a text form such as "wrong-part". The error is an [*UnknownError].
func ParseFit(s string) (Fit, error) { return fits.Parse(s) }

// AllFit yields the answers.
func AllFit() iter.Seq[Fit] { return fits.All() }

// String is the text form, such as "wrong-part".
func (f Fit) String() string { return fits.String(f) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (f Fit) MarshalText() ([]byte, error) { return fits.Marshal(f) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (f *Fit) UnmarshalText(text []byte) error { return fits.Unmarshal(f, text) }

// Scan reads a database column; NULL is unset.
func (f *Fit) Scan(src any) error { return fits.Scan(f, src) }

// Value is the database form; unset is NULL.
func (f Fit) Value() (driver.Value, error) { return fits.Value(f) }
