package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// ReasonKind is why records are kept so long. The zero value is unset.
type ReasonKind uint8

// The reasons.
const (
	ContractReason     ReasonKind = iota + 1 // a contract asks for it
	LegalObligation                          // an enactment asks for it
	LegitimateInterest                       // an interest of the organisation, such as to answer claims
	Historical                               // for history or research
)

var reasonRows = [...]string{
	ContractReason: "contract", LegalObligation: "legal-obligation", LegitimateInterest: "legitimate-interest", Historical: "historical",
}

var reasons = enum.New("retention", "reason", len(reasonRows), func(k ReasonKind) string { return reasonRows[k] })

// ParseReason reads "contract", "legal-obligation", "legitimate-interest" or "historical". The error is an [*UnknownError].
func ParseReason(s string) (ReasonKind, error) { return reasons.Parse(s) }

// AllReasons yields the reasons.
func AllReasons() iter.Seq[ReasonKind] { return reasons.All() }

// String is the text form, such as "legal-obligation".
func (k ReasonKind) String() string { return reasons.String(k) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (k ReasonKind) MarshalText() ([]byte, error) { return reasons.Marshal(k) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (k *ReasonKind) UnmarshalText(text []byte) error { return reasons.Unmarshal(k, text) }

// Scan reads a database column; NULL is unset.
func (k *ReasonKind) Scan(src any) error { return reasons.Scan(k, src) }

// Value is the database form; unset is NULL.
func (k ReasonKind) Value() (driver.Value, error) { return reasons.Value(k) }

// Reason is a reason for a period, as a document gives it.
type Reason struct {
	Kind    ReasonKind    `json:"kind,omitzero"`    // unset where the words name none
	Under   law.Provision `json:"under,omitzero"`   // the provision, for a legal obligation
	Printed string        `json:"printed,omitzero"` // the words, where they are printed
}
