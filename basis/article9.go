package basis

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Article9 is a condition of Article 9(2) of the UK GDPR. Special category data need
// one beside a lawful basis; no basis of Article 6 decides which. The zero value is unset.
type Article9 uint8

// The conditions, in the order of Article 9(2).
const (
	ExplicitConsent              Article9 = iota + 1 // Article 9(2)(a)
	EmploymentOrSocialProtection                     // Article 9(2)(b)
	VitalInterestsIncapable                          // Article 9(2)(c)
	NotForProfitBody                                 // Article 9(2)(d)
	MadePublic                                       // Article 9(2)(e)
	LegalClaims                                      // Article 9(2)(f)
	SubstantialPublicInterest                        // Article 9(2)(g)
	HealthOrSocialCare                               // Article 9(2)(h)
	PublicHealth                                     // Article 9(2)(i)
	ArchivingOrResearch                              // Article 9(2)(j)
)

type article9Row struct {
	text, point string
	provision   law.Provision
	span        law.Span
	part        int       // DPA 2018 s.10(2), (3): the Part of Schedule 1 that must be met
	paragraph   Schedule1 // analysis: the one paragraph of Part 1 written for the point
	necessity   bool
	meaning     string
	decides     string // analysis: the Act gives no such column
}

// Last checked 2026-11-22 against Article 9 as revised in 2026 and DPA 2018 s.10.
var article9Rows = [...]article9Row{
	ExplicitConsent:              {"explicit-consent", "a", law.UKGDPR.Article("9(2)(a)"), always, 0, 0, false, "the person agrees to this use of these data in express words, and may withdraw", "the person whose data they are"},
	EmploymentOrSocialProtection: {"employment-or-social-protection", "b", law.UKGDPR.Article("9(2)(b)"), always, 1, 1, true, "needed for duties or rights that the law of work, social security or social protection lays down; a term of a contract alone is not enough", "the law that lays down the duty or right"},
	VitalInterestsIncapable:      {"vital-interests-incapable", "c", law.UKGDPR.Article("9(2)(c)"), always, 0, 0, true, "needed to protect somebody's life or an interest as essential while the person whose data they are cannot consent, in body or in law", "whoever acts in the emergency, on what they know then"},
	NotForProfitBody:             {"not-for-profit-body", "d", law.UKGDPR.Article("9(2)(d)"), always, 0, 0, false, "a body that exists for politics, belief, religion or trade unionism and not for profit uses data of its members and regular contacts, and keeps them inside", "the body, which must have one of the four aims"},
	MadePublic:                   {"made-public", "e", law.UKGDPR.Article("9(2)(e)"), always, 0, 0, false, "the person plainly and deliberately made the data public", "the person, by their own act"},
	LegalClaims:                  {"legal-claims", "f", law.UKGDPR.Article("9(2)(f)"), always, 0, 0, true, "needed to bring, pursue or defend a legal claim, or for a court at its judicial work (tribunals too since 2025-08-20)", "the controller, with its legal adviser"},
	SubstantialPublicInterest:    {"substantial-public-interest", "g", law.UKGDPR.Article("9(2)(g)"), always, 2, 0, true, "needed for a substantial public interest that law provides for", "the controller, who must meet a paragraph of Schedule 1 Part 2"},
	HealthOrSocialCare:           {"health-or-social-care", "h", law.UKGDPR.Article("9(2)(h)"), always, 1, 2, true, "needed to provide or manage health or social care, by or under somebody bound to secrecy (Article 9(3), DPA 2018 s.11(1))", "the controller, whose staff are bound to secrecy"},
	PublicHealth:                 {"public-health", "i", law.UKGDPR.Article("9(2)(i)"), always, 1, 3, true, "needed for a public interest in public health, by or under somebody bound to confidence", "the public health authority that asks, or the law that requires a report"},
	ArchivingOrResearch:          {"archiving-or-research", "j", law.UKGDPR.Article("9(2)(j)"), always, 1, 4, true, "needed for archiving in the public interest, research or statistics, under the research safeguards", "the controller, with the body that approves the research"},
}

var article9s = enum.New("basis", "Article 9 condition", len(article9Rows), func(c Article9) string { return article9Rows[c].text })

func (c Article9) row() *article9Row {
	if int(c) < len(article9Rows) {
		return &article9Rows[c]
	}
	return &article9Rows[0]
}

// ParseArticle9 reads a text form such as "health-or-social-care". The error is an [*UnknownError].
func ParseArticle9(s string) (Article9, error) { return article9s.Parse(s) }

// AllArticle9 yields the conditions in the order of Article 9(2).
func AllArticle9() iter.Seq[Article9] { return article9s.All() }

// Article9FromPoint is the condition of a point of Article 9(2), such as "h".
func Article9FromPoint(point string) (Article9, bool) {
	for i := range article9Rows {
		if i != 0 && article9Rows[i].point == point {
			return Article9(i), true
		}
	}
	return 0, false
}

// Article9Of is the condition that p names: a point of Article 9(2) of the UK GDPR or the EU GDPR.
func Article9Of(p law.Provision) (Article9, bool) {
	point, _, ok := gdprPoint(p, "9(2)")
	if !ok {
		return 0, false
	}
	return Article9FromPoint(point)
}

// Provision is the point of Article 9(2) of the UK GDPR. For an earlier day ask its On.
func (c Article9) Provision() law.Provision { return c.row().provision }

// Span is when the condition is law; before 2021-01-01 under the same point of the EU GDPR.
func (c Article9) Span() law.Span { return c.row().span }

// InForce reports whether the condition exists on that day. The unset value never does.
func (c Article9) InForce(on civil.Date) bool { return article9s.Known(c) && c.Span().Contains(on) }

// Meaning says in a few words what the condition covers.
func (c Article9) Meaning() string { return c.row().meaning }

// Necessity reports whether the processing must be necessary for the condition.
func (c Article9) Necessity() bool { return c.row().necessity }

// Part is the Part of DPA 2018 Schedule 1 that must be met with the condition: 1 for
// points (b), (h), (i) and (j), 2 for point (g), 0 where the condition stands alone
// (DPA 2018 s.10(1) to (3)).
func (c Article9) Part() int { return c.row().part }

// Paragraph is the paragraph of Schedule 1 Part 1 that is written for the condition,
// 0 where there is none or, for point (g), where Part 2 offers many.
func (c Article9) Paragraph() Schedule1 { return c.row().paragraph }

// String is the text form, such as "health-or-social-care".
func (c Article9) String() string { return article9s.String(c) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (c Article9) MarshalText() ([]byte, error) { return article9s.Marshal(c) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (c *Article9) UnmarshalText(text []byte) error { return article9s.Unmarshal(c, text) }

// Scan reads a database column; NULL is unset.
func (c *Article9) Scan(src any) error { return article9s.Scan(c, src) }

// Value is the database form; unset is NULL.
func (c Article9) Value() (driver.Value, error) { return article9s.Value(c) }
