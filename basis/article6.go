package basis

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Article6 is a lawful basis of Article 6(1) of the UK GDPR. All processing of
// personal data needs one, special category and offence data included. The zero
// value is unset.
type Article6 uint8

// The lawful bases, in the order of Article 6(1).
const (
	Consent                       Article6 = iota + 1 // Article 6(1)(a)
	Contract                                          // Article 6(1)(b)
	LegalObligation                                   // Article 6(1)(c)
	VitalInterests                                    // Article 6(1)(d)
	PublicTask                                        // Article 6(1)(e)
	RecognisedLegitimateInterests                     // Article 6(1)(ea), from 2026-02-05: a [Recognised] condition of Annex 1
	LegitimateInterests                               // Article 6(1)(f)
)

type article6Row struct {
	text, point string
	provision   law.Provision
	span        law.Span
	necessity   bool // the processing must be necessary for it
	needsLaw    bool // Article 6(3): rests on a rule of law that can be named
	closed      bool // Article 6(1), closing words: not for public authorities performing their tasks
	meaning     string
	decides     string // analysis: the Act gives no such column
}

// Last checked 2026-11-22 against Article 6 as revised in 2026.
var article6Rows = [...]article6Row{
	Consent:                       {"consent", "a", law.UKGDPR.Article("6(1)(a)"), always, false, false, false, "the person freely agrees to this use, by a clear act, and may withdraw", "the person whose data they are"},
	Contract:                      {"contract", "b", law.UKGDPR.Article("6(1)(b)"), always, true, false, false, "needed for a contract with the person, or for steps that the person asked for before one", "the controller, from the terms of the contract"},
	LegalObligation:               {"legal-obligation", "c", law.UKGDPR.Article("6(1)(c)"), always, true, true, false, "needed to do what domestic law obliges the controller to do", "the law that lays down the duty"},
	VitalInterests:                {"vital-interests", "d", law.UKGDPR.Article("6(1)(d)"), always, true, false, false, "needed to protect somebody's life or an interest as essential", "whoever acts in the emergency, on what they know then"},
	PublicTask:                    {"public-task", "e", law.UKGDPR.Article("6(1)(e)"), always, true, true, false, "needed for a task in the public interest or for official authority, laid down by law", "the law that gives the task"},
	RecognisedLegitimateInterests: {"recognised-legitimate-interests", "ea", law.UKGDPR.Article("6(1)(ea)"), since2026, true, false, true, "needed for one of the purposes that Annex 1 lists, without weighing interests", "the controller, who must show a condition of Annex 1"},
	LegitimateInterests:           {"legitimate-interests", "f", law.UKGDPR.Article("6(1)(f)"), always, true, false, true, "needed for a legitimate interest that the person's own interests and rights do not outweigh", "the controller, by weighing that it can show"},
}

var article6s = enum.New("basis", "Article 6 basis", len(article6Rows), func(b Article6) string { return article6Rows[b].text })

// row is the table row of b; the zero row for a value outside the table.
func (b Article6) row() *article6Row {
	if int(b) < len(article6Rows) {
		return &article6Rows[b]
	}
	return &article6Rows[0]
}

// ParseArticle6 reads a text form such as "public-task". The error is an [*UnknownError].
func ParseArticle6(s string) (Article6, error) { return article6s.Parse(s) }

// AllArticle6 yields the bases in the order of Article 6(1), whenever in force.
func AllArticle6() iter.Seq[Article6] { return article6s.All() }

// Article6FromPoint is the basis of a point of Article 6(1), such as "ea".
func Article6FromPoint(point string) (Article6, bool) {
	for i := range article6Rows {
		if i != 0 && article6Rows[i].point == point {
			return Article6(i), true
		}
	}
	return 0, false
}

// Article6Of is the basis that p names: a point of Article 6(1) of the UK GDPR, or
// of the EU GDPR, which had every basis but the recognised legitimate interests.
func Article6Of(p law.Provision) (Article6, bool) {
	point, eu, ok := gdprPoint(p, "6(1)")
	if !ok {
		return 0, false
	}
	b, ok := Article6FromPoint(point)
	return b, ok && !(eu && b.Span().From >= exit)
}

// Provision is the point of Article 6(1) of the UK GDPR. For an earlier day ask its On.
func (b Article6) Provision() law.Provision { return b.row().provision }

// Span is when the basis is law; before 2021-01-01 under the same point of the EU GDPR.
func (b Article6) Span() law.Span { return b.row().span }

// InForce reports whether the basis exists on that day. The unset value never does.
func (b Article6) InForce(on civil.Date) bool { return article6s.Known(b) && b.Span().Contains(on) }

// Meaning says in a few words what the basis covers.
func (b Article6) Meaning() string { return b.row().meaning }

// Necessity reports whether the processing must be necessary for the basis: true
// of all but consent.
func (b Article6) Necessity() bool { return b.row().necessity }

// NeedsLaw reports whether the basis must be laid down by law, as Article 6(3) asks
// of a legal obligation and of a public task. For a legal obligation only domestic
// law counts; for a public task see [InternationalLaw].
func (b Article6) NeedsLaw() bool { return b.row().needsLaw }

// ClosedToPublicAuthorities reports whether the closing words of Article 6(1) shut
// the basis to a public authority performing its tasks. DPA 2018 s.7 says who is one,
// and only while performing a task in the public interest or exercising official authority.
func (b Article6) ClosedToPublicAuthorities() bool { return b.row().closed }

// Counterpart is the condition of Article 9(2) that asks for much the same as the basis
// and for more: explicit consent for consent, vital interests of a person who cannot
// consent for vital interests; 0 for the others. A contract, a legal obligation, a
// public task and legitimate interests have none and are no condition themselves.
func (b Article6) Counterpart() Article9 {
	switch b {
	case Consent:
		return ExplicitConsent
	case VitalInterests:
		return VitalInterestsIncapable
	}
	return 0
}

// OwnTask reports whether, on that day, a public task must be one of the controller's
// own: since 2026-02-05 nobody can borrow the task of the body that they supply
// (DUAA 2025 s.70).
func (b Article6) OwnTask(on civil.Date) bool { return b == PublicTask && on >= reform }

// InternationalLaw reports whether relevant international law, which DPA 2018 s.9A and
// Schedule A1 define, can stand on that day where a public task, Article 9(2)(g) or
// Article 10 asks for domestic law. It has one condition: answering a request under
// the agreement of 2019 with the United States on access to electronic data.
func InternationalLaw(on civil.Date) bool { return on >= international }

// String is the text form, such as "public-task".
func (b Article6) String() string { return article6s.String(b) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (b Article6) MarshalText() ([]byte, error) { return article6s.Marshal(b) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (b *Article6) UnmarshalText(text []byte) error { return article6s.Unmarshal(b, text) }

// Scan reads a database column; NULL is unset.
func (b *Article6) Scan(src any) error { return article6s.Scan(b, src) }

// Value is the database form; unset is NULL.
func (b Article6) Value() (driver.Value, error) { return article6s.Value(b) }
