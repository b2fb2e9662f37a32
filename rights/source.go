package rights

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Source is how well a fact of this package is known. The zero value is unset.
type Source uint8

// The sources, the strongest first.
const (
	Text     Source = iota + 1 // the enactment was read
	Guidance                   // what the regulator or a government department publishes
	Analysis                   // a reading of the text that nobody in authority has confirmed
	Memory                     // general knowledge, not read again for this release: check before relying on it
)

var sourceRows = [...]string{Text: "text", Guidance: "guidance", Analysis: "analysis", Memory: "memory"}

var sources = enum.New("rights", "source", len(sourceRows), func(s Source) string { return sourceRows[s] })

// ParseSource reads "text", "guidance", "analysis" or "memory". The error is an [*UnknownError].
func ParseSource(s string) (Source, error) { return sources.Parse(s) }

// AllSources yields the sources, the strongest first.
func AllSources() iter.Seq[Source] { return sources.All() }

// String is the text name.
func (s Source) String() string { return sources.String(s) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (s Source) MarshalText() ([]byte, error) { return sources.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Source) UnmarshalText(text []byte) error { return sources.Unmarshal(s, text) }

// Scan reads a database column: text, or NULL for unset.
func (s *Source) Scan(src any) error { return sources.Scan(s, src) }

// Value is the database form: text, or NULL for unset.
func (s Source) Value() (driver.Value, error) { return sources.Value(s) }

// Duty is something to do or to leave, with where it comes from.
type Duty struct {
	Do     string        `json:"do"`
	Law    law.Provision `json:"law,omitzero"` // zero for a rule that no enactment lays down
	Source Source        `json:"source"`
}
