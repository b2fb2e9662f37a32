package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// HoldKind is what stands against the disposal of a record whose period has run. The zero value is unset.
type HoldKind uint8

// The kinds of hold.
const (
	AccessRequest HoldKind = iota + 1 // an open request for access or portability
	ErasureDispute
	Restriction
	Complaint
	Claim
	PoliceOrCoroner
	Safeguarding
	Inquiry
)

// Last checked 2026-11-22. Provisions marked memory were not read for this table.
var holdRows = [...]struct {
	text, words string
	law         []law.Provision
}{
	// DPA 2018 section 173(2) names Articles 15 and 20 (memory).
	AccessRequest:   {"access-request", "a request for access or portability is open, and destroying what it asks for to keep it back is an offence", []law.Provision{law.UKGDPR.Article("15"), law.DPA2018.Section("173")}},
	ErasureDispute:  {"erasure-dispute", "whether the data must be erased is in dispute", []law.Provision{law.UKGDPR.Article("17(3)"), law.UKGDPR.Article("18(1)(b)")}},
	Restriction:     {"restriction", "processing is restricted, and the person may need the data kept", []law.Provision{law.UKGDPR.Article("18")}},
	Complaint:       {"complaint", "a complaint is open", []law.Provision{law.DPA2018.Section("164A"), law.DPA2018.Section("165")}},
	Claim:           {"claim", "a legal claim is made or expected", []law.Provision{law.UKGDPR.Article("17(3)(e)")}},
	PoliceOrCoroner: {"police-or-coroner", "the police or a coroner has asked for the record to be kept", []law.Provision{law.Act("Coroners and Justice Act 2009").Schedule("6", "7")}}, // paragraph from memory
	Safeguarding:    {"safeguarding", "a safeguarding enquiry is open", []law.Provision{law.Act("Care Act 2014").Section("42"), law.Act("Children Act 1989").Section("47")}},
	Inquiry:         {"inquiry", "a public inquiry may want the record, and destroying it on purpose is an offence", []law.Provision{law.Act("Inquiries Act 2005").Section("35(3)")}},
}

var holdKinds = enum.New("retention", "hold", len(holdRows), func(k HoldKind) string { return holdRows[k].text })

// ParseHoldKind reads "access-request" and its like. The error is an [*UnknownError].
func ParseHoldKind(s string) (HoldKind, error) { return holdKinds.Parse(s) }

// AllHoldKinds yields the kinds of hold.
func AllHoldKinds() iter.Seq[HoldKind] { return holdKinds.All() }

// Words says why a hold of the kind stands against disposal.
func (k HoldKind) Words() string {
	if !holdKinds.Known(k) {
		return "something stands against disposal"
	}
	return holdRows[k].words
}

// Law yields the provisions behind the kind, as DPA 2018 section 173 behind an open request for access.
func (k HoldKind) Law() iter.Seq[law.Provision] {
	return func(yield func(law.Provision) bool) {
		if !holdKinds.Known(k) {
			return
		}
		for _, p := range holdRows[k].law {
			if !yield(p) {
				return
			}
		}
	}
}

// String is the text form, such as "access-request".
func (k HoldKind) String() string { return holdKinds.String(k) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (k HoldKind) MarshalText() ([]byte, error) { return holdKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (k *HoldKind) UnmarshalText(text []byte) error { return holdKinds.Unmarshal(k, text) }

// Scan reads a database column; NULL is unset.
func (k *HoldKind) Scan(src any) error { return holdKinds.Scan(k, src) }

// Value is the database form; unset is NULL.
func (k HoldKind) Value() (driver.Value, error) { return holdKinds.Value(k) }

// Hold is a fact that stands against disposal from one day to another, whatever the period says.
type Hold struct {
	Kind     HoldKind   `json:"kind"`
	From     civil.Date `json:"from,omitzero"`     // the first day; zero is since ever
	Released civil.Date `json:"released,omitzero"` // the last day; zero while it stands
	Ref      string     `json:"ref,omitzero"`      // the caller's name for it, such as a case number
}

// IsZero reports whether there is no hold.
func (h Hold) IsZero() bool { return h == Hold{} }

// Validate reports the first thing in a hold that cannot be right, as an [*Error] that names the field: a kind that is none of the constants, no hold
// at all among them, and a last day before the first.
func (h Hold) Validate() error {
	if err := h.validate(); err != nil {
		return err
	}
	return nil
}

func (h *Hold) validate() *Error {
	switch {
	case h.Kind == 0:
		return wrong("kind", "unset: want what stands against disposal, such as claim")
	case !holdKinds.Known(h.Kind):
		return unknown("kind", h.Kind, holdKinds.All())
	case h.From != 0 && !h.From.Valid():
		return wrong("from", "%s: want the first day of the hold, or none where it stands since ever", h.From)
	case h.Released != 0 && !h.Released.Valid():
		return wrong("released", "%s: want the last day of the hold, or none while it stands", h.Released)
	case h.Released != 0 && h.Released < h.From:
		return wrong("released", "%s, before the hold begins on %s: want the last day of the hold, or none while it stands", h.Released, h.From)
	}
	return nil
}

// Stands reports whether the hold stands on a day. One that ends before it begins, which [Hold.Validate] refuses, is taken to stand still.
func (h Hold) Stands(on civil.Date) bool {
	return !h.IsZero() && h.From <= on && (h.Released == 0 || on <= h.Released || h.Released < h.From)
}

// String is the hold in words, with the provisions behind it.
func (h Hold) String() string {
	if h.IsZero() {
		return "nothing stands against disposal"
	}
	return h.words() + cited(h.Kind.Law())
}

// words are those of the kind, with the caller's name for the hold.
func (h Hold) words() string {
	if h.Ref == "" {
		return h.Kind.Words()
	}
	return h.Kind.Words() + " [" + h.Ref + "]"
}
