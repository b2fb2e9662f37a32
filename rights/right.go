package rights

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no value of an enumeration of this package.
type UnknownError = enum.UnknownError

// Right is a right of data subjects. The zero value is unset. Text names are the contract; numbers may change.
type Right uint8

// The rights, in the order of the UK GDPR.
const (
	WithdrawConsent Right = iota + 1
	Informed
	Access
	Rectification
	Erasure
	Restriction
	Notification // of recipients: a duty that follows erasure, rectification and restriction
	Portability
	Objection
	MarketingObjection
	ResearchObjection
	AutomatedDecisions
	RegulatorComplaint
	ControllerComplaint
)

var rightRows = [...]string{
	WithdrawConsent: "withdraw-consent", Informed: "informed", Access: "access", Rectification: "rectification",
	Erasure: "erasure", Restriction: "restriction", Notification: "notification", Portability: "portability",
	Objection: "object", MarketingObjection: "object-marketing", ResearchObjection: "object-research",
	AutomatedDecisions: "automated-decisions", RegulatorComplaint: "complain-regulator", ControllerComplaint: "complain-controller",
}

var rightNames = enum.New("rights", "right", len(rightRows), func(r Right) string { return rightRows[r] })

// Parse reads a text name such as "access". The error is an [*UnknownError].
func Parse(s string) (Right, error) { return rightNames.Parse(s) }

// All yields every right, in the order of the UK GDPR.
func All() iter.Seq[Right] { return rightNames.All() }

// String is the text name.
func (r Right) String() string { return rightNames.String(r) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (r Right) MarshalText() ([]byte, error) { return rightNames.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Right) UnmarshalText(text []byte) error { return rightNames.Unmarshal(r, text) }

// Scan reads a database column: text, or NULL for unset.
func (r *Right) Scan(src any) error { return rightNames.Scan(r, src) }

// Value is the database form: text, or NULL for unset.
func (r Right) Value() (driver.Value, error) { return rightNames.Value(r) }
