package basis

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Recognised is a condition of Annex 1 to the UK GDPR. Since 2026-02-05 Article
// 6(1)(ea) needs one (Article 6(5)). Paragraphs 4, 7 and 8 of the Annex define terms,
// so they are not here; nor is democratic engagement, which never became law.
// The zero value is unset.
type Recognised uint8

// The conditions of Annex 1, in its order.
const (
	DisclosureForPublicTask   Recognised = iota + 1 // paragraph 1
	NationalSecurityOrDefence                       // paragraph 2
	Emergencies                                     // paragraph 3
	Crime                                           // paragraph 5
	Safeguarding                                    // paragraph 6
)

type recognisedRow struct {
	text, paragraph string
	provision       law.Provision
	span            law.Span
	meaning         string
}

// Last checked 2026-11-22 against Annex 1 as revised to 2026-08-27. Article 6(6) lets
// regulations add conditions; none were found.
var recognisedRows = [...]recognisedRow{
	DisclosureForPublicTask:   {"disclosure-for-public-task", "1", law.UKGDPR.Annex("1", "1"), since2026, "disclosing data to somebody who asked and said that they need them for a public task laid down by law"},
	NationalSecurityOrDefence: {"national-security-or-defence", "2", law.UKGDPR.Annex("1", "2"), since2026, "needed for national security, public security or defence"},
	Emergencies:               {"emergencies", "3", law.UKGDPR.Annex("1", "3"), since2026, "needed to respond to an emergency as Part 2 of the Civil Contingencies Act 2004 defines it"},
	Crime:                     {"crime", "5", law.UKGDPR.Annex("1", "5"), since2026, "needed against crime: to find, look into or prevent it, or to catch or prosecute offenders"},
	Safeguarding:              {"safeguarding", "6", law.UKGDPR.Annex("1", "6"), since2026, "needed to safeguard a child or an adult at risk; special category data still need Schedule 1 paragraph 18 or another route"},
}

var recogniseds = enum.New("basis", "Annex 1 condition", len(recognisedRows), func(r Recognised) string { return recognisedRows[r].text })

func (r Recognised) row() *recognisedRow {
	if int(r) < len(recognisedRows) {
		return &recognisedRows[r]
	}
	return &recognisedRows[0]
}

// ParseRecognised reads a text form such as "safeguarding". The error is an [*UnknownError].
func ParseRecognised(s string) (Recognised, error) { return recogniseds.Parse(s) }

// AllRecognised yields the conditions in the order of Annex 1.
func AllRecognised() iter.Seq[Recognised] { return recogniseds.All() }

// RecognisedOf is the condition that p names: a paragraph of Annex 1, or a place in one.
func RecognisedOf(p law.Provision) (Recognised, bool) {
	paragraph, _, ok := paragraphOf(p, law.UKGDPR, "Annex1/")
	if !ok {
		return 0, false
	}
	for r := range recogniseds.All() {
		if r.row().paragraph == paragraph {
			return r, true
		}
	}
	return 0, false
}

// Provision is the paragraph of Annex 1.
func (r Recognised) Provision() law.Provision { return r.row().provision }

// Span is when the condition is law.
func (r Recognised) Span() law.Span { return r.row().span }

// InForce reports whether the condition exists on that day. The unset value never does.
func (r Recognised) InForce(on civil.Date) bool { return recogniseds.Known(r) && r.Span().Contains(on) }

// Meaning says in a few words what the condition covers.
func (r Recognised) Meaning() string { return r.row().meaning }

// String is the text form, such as "safeguarding".
func (r Recognised) String() string { return recogniseds.String(r) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (r Recognised) MarshalText() ([]byte, error) { return recogniseds.Marshal(r) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (r *Recognised) UnmarshalText(text []byte) error { return recogniseds.Unmarshal(r, text) }

// Scan reads a database column; NULL is unset.
func (r *Recognised) Scan(src any) error { return recogniseds.Scan(r, src) }

// Value is the database form; unset is NULL.
func (r Recognised) Value() (driver.Value, error) { return recogniseds.Value(r) }
