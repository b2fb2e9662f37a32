package gdpr

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// AssessmentKind is what an assessment weighs.
type AssessmentKind uint8

// The assessments.
const (
	ImpactAssessment    AssessmentKind = iota + 1 // data protection impact assessment, Article 35
	InterestsAssessment                           // legitimate interests assessment: guidance on Article 6(1)(f)
	TransferAssessment                            // transfer risk assessment, Article 46(6)
)

var assessmentNames = [...]string{ImpactAssessment: "impact", InterestsAssessment: "interests", TransferAssessment: "transfer"}

var assessmentKinds = enum.New("gdpr", "assessment", len(assessmentNames), func(k AssessmentKind) string { return assessmentNames[k] })

// AllAssessmentKinds yields the kinds of assessment.
func AllAssessmentKinds() iter.Seq[AssessmentKind] { return assessmentKinds.All() }

// ParseAssessmentKind reads "impact", "interests" or "transfer". The error is an [*UnknownError].
func ParseAssessmentKind(s string) (AssessmentKind, error) { return assessmentKinds.Parse(s) }

// String is the text form.
func (k AssessmentKind) String() string { return assessmentKinds.String(k) }

// MarshalText is the text form.
func (k AssessmentKind) MarshalText() ([]byte, error) { return assessmentKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *AssessmentKind) UnmarshalText(text []byte) error { return assessmentKinds.Unmarshal(k, text) }

// Scan reads a database column.
func (k *AssessmentKind) Scan(src any) error { return assessmentKinds.Scan(k, src) }

// Value is the database form.
func (k AssessmentKind) Value() (driver.Value, error) { return assessmentKinds.Value(k) }
