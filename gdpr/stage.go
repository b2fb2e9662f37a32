package gdpr

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Stage is where a [Question] stands in the order in which a data protection officer asks. The zero value is unset.
type Stage uint8

// The stages, in that order.
const (
	AskWho Stage = 1 + iota // who decides, and about whom the data are
	AskData
	AskPurpose
	AskBasis
	AskBasisFacts // what the basis asks for besides
	AskCondition  // the Article 9 condition, and what it asks for besides
	AskParagraph  // the paragraph of Schedule 1, for special category or offence data
	AskPolicyDocument
	AskRecipients
	AskProcessors
	AskTransfers
	AskRetention
	AskAssessments
	AskOther // what a rule of one's own asks about something else
)

var stageNames = [...]string{
	AskWho: "who", AskData: "data", AskPurpose: "purpose", AskBasis: "basis", AskBasisFacts: "basis-facts", AskCondition: "condition",
	AskParagraph: "paragraph", AskPolicyDocument: "policy-document", AskRecipients: "recipients", AskProcessors: "processors",
	AskTransfers: "transfers", AskRetention: "retention", AskAssessments: "assessments", AskOther: "other",
}

var stages = enum.New("gdpr", "stage", len(stageNames), func(s Stage) string { return stageNames[s] })

// AllStages yields the stages in order.
func AllStages() iter.Seq[Stage] { return stages.All() }

// ParseStage reads a text form such as "basis". The error is an [*UnknownError].
func ParseStage(s string) (Stage, error) { return stages.Parse(s) }

// String is the text form.
func (s Stage) String() string { return stages.String(s) }

// MarshalText is the text form.
func (s Stage) MarshalText() ([]byte, error) { return stages.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Stage) UnmarshalText(text []byte) error { return stages.Unmarshal(s, text) }

// Scan reads a database column.
func (s *Stage) Scan(src any) error { return stages.Scan(s, src) }

// Value is the database form.
func (s Stage) Value() (driver.Value, error) { return stages.Value(s) }
