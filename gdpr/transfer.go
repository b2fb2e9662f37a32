package gdpr

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Transfer is a transfer of personal data to a recipient outside the UK (UK GDPR Chapter V).
type Transfer struct {
	Recipient string    `json:"recipient"`
	Country   string    `json:"country"` // its name or two-letter code
	Mechanism Mechanism `json:"mechanism,omitzero"`
	Safeguard string    `json:"safeguard,omitzero"` // in words: which clauses, where a copy can be had
}

// Mechanism is what a transfer relies on.
type Mechanism uint8

// The mechanisms, in the order of the Chapter; [Mechanism.Span] says when each could be relied on.
const (
	Adequacy            Mechanism = iota + 1 // approved by regulations, Article 45A (before 2026-02-05 Article 45)
	DataBridge                               // the UK Extension to the EU-US Data Privacy Framework
	PrivacyShield                            // the EU-US Privacy Shield
	TransferAgreement                        // the International Data Transfer Agreement
	ClausesWithAddendum                      // the EU clauses of 2021 with the UK Addendum
	OldClauses                               // the EU clauses of 2001 to 2010
	BindingRules                             // binding corporate rules
	Derogation                               // an exception of Article 49
)

// mechanismRows: a day is from the text of the instrument named in the row, else from guidance.
var mechanismRows = [...]struct {
	text  string
	words string // for people; package law knows the name in it
	law   law.Provision
	span  law.Span
}{
	Adequacy:            {"adequacy", "adequacy regulations", law.UKGDPR.Article("45A"), law.Span{}},
	DataBridge:          {"data-bridge", "the UK-US data bridge", law.Act("Data Protection (Adequacy) (United States of America) Regulations 2023").Whole(), law.Span{From: dataBridge}},
	PrivacyShield:       {"privacy-shield", "the EU-US Privacy Shield", law.EUGDPR.Article("45"), law.Span{Until: shieldInvalid}},             // C-311/18 of 2020-07-16, which was its last day (guidance)
	TransferAgreement:   {"idta", "the International Data Transfer Agreement", law.UKGDPR.Article("46(2)(d)"), law.Span{From: transferTools}}, // DPA 2018 section 119A document (guidance)
	ClausesWithAddendum: {"clauses-with-addendum", "the EU clauses of 2021 with the UK Addendum", law.UKGDPR.Article("46(2)(d)"), law.Span{From: transferTools}},
	OldClauses:          {"old-clauses", "the EU clauses of 2001 to 2010", law.EUGDPR.Article("46(2)(c)"), law.Span{Until: oldClausesEnd}}, // DPA 2018 Schedule 21 paragraph 7 (guidance and text)
	BindingRules:        {"binding-corporate-rules", "binding corporate rules", law.UKGDPR.Article("46(2)(b)"), law.Span{}},
	Derogation:          {"derogation", "a derogation", law.UKGDPR.Article("49"), law.Span{}},
}

var mechanisms = enum.New("gdpr", "transfer mechanism", len(mechanismRows), func(m Mechanism) string { return mechanismRows[m].text })

// AllMechanisms yields the mechanisms in the order of the table.
func AllMechanisms() iter.Seq[Mechanism] { return mechanisms.All() }

// ParseMechanism reads a text form such as "adequacy". The error is an [*UnknownError].
func ParseMechanism(s string) (Mechanism, error) { return mechanisms.Parse(s) }

// Law is the provision the mechanism stands in; the zero Provision for an unset one.
func (m Mechanism) Law() law.Provision {
	if !mechanisms.Known(m) {
		return law.Provision{}
	}
	return mechanismRows[m].law
}

// Words is the mechanism for people, such as "the UK-US data bridge"; empty for an unset one.
func (m Mechanism) Words() string {
	if !mechanisms.Known(m) {
		return ""
	}
	return mechanismRows[m].words
}

// Span is the days on which the mechanism could be relied on.
func (m Mechanism) Span() law.Span {
	if !mechanisms.Known(m) {
		return law.Span{}
	}
	return mechanismRows[m].span
}

// Covers reports whether the mechanism reaches a place, given by its name or two-letter code: the data bridge
// and the Privacy Shield reach the United States only, and adequacy the places that are approved. Unknown
// where that depends on the recipient, or the place is not in the table.
func (m Mechanism) Covers(place string) fact.Fact {
	switch m {
	case DataBridge, PrivacyShield:
		return fact.Of(among(unitedStates, place))
	case Adequacy:
		if Lies(place, "eea") || among(approved, place) {
			return fact.Yes
		}
		return fact.Unknown
	}
	return fact.Yes // clauses, rules and derogations reach everywhere; whether they suffice is for an assessment
}

// String is the text form.
func (m Mechanism) String() string { return mechanisms.String(m) }

// MarshalText is the text form.
func (m Mechanism) MarshalText() ([]byte, error) { return mechanisms.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Mechanism) UnmarshalText(text []byte) error { return mechanisms.Unmarshal(m, text) }

// Scan reads a database column.
func (m *Mechanism) Scan(src any) error { return mechanisms.Scan(m, src) }

// Value is the database form.
func (m Mechanism) Value() (driver.Value, error) { return mechanisms.Value(m) }
