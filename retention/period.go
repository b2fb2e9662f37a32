package retention

import (
	"cmp"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Period is how long records are kept, as it is stated: plain data, to be declared, stored as JSON and compared. What it gives on
// which day is computed: [Period.Window], [Period.LastDue]. The zero value states nothing.
//
// A period either stands by itself, with Kind, Keep, After and what follows, or joins the parts in Of; then it has only Join, Of, Then, Review,
// Span and When.
type Period struct {
	Kind  Kind    `json:"kind,omitzero"`
	Keep  Length  `json:"keep,omitzero"`  // how long; for Age the age in years
	UpTo  Length  `json:"up_to,omitzero"` // the maximum, where Keep is a minimum: "at least 2 years, up to 8 years"
	After Trigger `json:"after,omitzero"` // the event; empty where none is named, and then nothing is guessed

	// Beginning says that the period begins with the day of the event and so counts it, as "beginning with the day" and "from and
	// including" do. "From", "after" and "since" leave it out: Dodds v Walker (House of Lords, 1981).
	Beginning bool `json:"beginning,omitzero"`

	From From `json:"from,omitzero"` // unset is the event itself
	Year Year `json:"year,omitzero"` // whose year ends count in From; else what the document means by years

	// Reading is how years count where Year is another than the calendar year, From is unset and Keep is in years. Unset is
	// FinancialEnd, the safe reading of a minimum, but Anniversary where Bound is Maximum or Beginning is set.
	Reading Reading `json:"reading,omitzero"`

	Bound     Bound          `json:"bound,omitzero"`
	Allowance Allowance      `json:"allowance,omitzero"` // time to carry out the disposal
	Working   civil.Division `json:"working,omitzero"`   // whose working days count, for lengths in them and for Roll
	Roll      bool           `json:"roll,omitzero"`      // moves the first day of disposal forward to a working day, the last day back

	Then   Action `json:"then,omitzero"`
	Review Length `json:"review,omitzero"` // how often a record kept for good, or by criteria, is looked at again

	Join Join      `json:"join,omitzero"`
	Of   []Period  `json:"of,omitzero"`
	When Condition `json:"when,omitzero"` // in a part of a Branch: when it applies
	Span law.Span  `json:"span,omitzero"` // the days on which the period is in force; orders the parts of Amended
}

// Allowance is time to carry out the disposal: the window of disposal is as long. The zero value is none.
type Allowance struct {
	Length Length `json:"length"`
	// Included says that Keep already contains the allowance, so that the window opens before Keep has run: "7 years" for a
	// duty of six and a year to find and destroy. Otherwise the allowance is added. Which of the two a document means, its author must say.
	Included bool `json:"included,omitzero"`
}

// IsZero reports whether there is no allowance.
func (a Allowance) IsZero() bool { return a == Allowance{} }

// IsZero reports whether nothing is stated.
func (p Period) IsZero() bool {
	return p.Kind == Fixed && p.Keep.IsZero() && p.After == "" && p.Join == 0 && len(p.Of) == 0
}

// EffectiveReading is the reading by which the period counts: the one it names, or the default, or none where Year
// makes no difference.
func (p Period) EffectiveReading() Reading {
	if p.Kind != Fixed || p.From != 0 || p.Keep.Unit != UnitYear || p.Year == "" || p.Year == CalendarYear && p.Reading == 0 {
		return 0
	}
	if p.Reading == 0 && (p.Bound == Maximum || p.Beginning) {
		return Anniversary
	}
	return cmp.Or(p.Reading, FinancialEnd)
}
