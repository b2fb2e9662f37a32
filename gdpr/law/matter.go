package law

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Matter is the kind of declaration that a [Change] touches. The zero value is unset.
type Matter uint8

// The matters: the parts of a record in the order of its chain, then what surrounds it, then notices.
const (
	OfBasis     Matter = 1 + iota // an Article 6 basis, or what it asks for
	OfCondition                   // an Article 9 condition
	OfParagraph                   // a paragraph of DPA 2018 Schedule 1
	OfOffence                     // offence data, under Article 10
	OfPurpose                     // what data may be used for besides
	OfDecision                    // decisions taken by machine
	OfTransfer                    // transfers, and what carries them
	OfRight                       // whether a right applies
	OfRequest                     // how a request is answered, and by when
	OfExemption                   // what need not be done for a request
	OfNotice                      // what people are told
	OfCitation                    // the name of the law itself, or of a place in it
	OfBody                        // a body that is named as recipient, source or regulator
	OfDuty                        // a duty or scheme that is the reason for processing
)

var matterRows = [...]string{
	OfBasis: "basis", OfCondition: "condition", OfParagraph: "paragraph", OfOffence: "offence", OfPurpose: "purpose", OfDecision: "decision",
	OfTransfer: "transfer", OfRight: "right", OfRequest: "request", OfExemption: "exemption", OfNotice: "notice", OfCitation: "citation", OfBody: "body", OfDuty: "duty",
}

var matterTable = enum.New("law", "matter", len(matterRows), func(m Matter) string { return matterRows[m] })

// ParseMatter reads a text form such as "basis". The error is an [*UnknownError].
func ParseMatter(s string) (Matter, error) { return matterTable.Parse(s) }

// AllMatters yields the matters.
func AllMatters() iter.Seq[Matter] { return matterTable.All() }

// String is the text form, such as "basis".
func (m Matter) String() string { return matterTable.String(m) }

// MarshalText is the text form. The unset matter is an error: leave the field out, with omitzero in JSON.
func (m Matter) MarshalText() ([]byte, error) { return matterTable.Marshal(m) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (m *Matter) UnmarshalText(text []byte) error { return matterTable.Unmarshal(m, text) }

// Scan reads a database column: text, or NULL for unset.
func (m *Matter) Scan(src any) error { return matterTable.Scan(m, src) }

// Value is the database form: text, or NULL for unset.
func (m Matter) Value() (driver.Value, error) { return matterTable.Value(m) }
