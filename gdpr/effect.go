package gdpr

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Effect is what becomes of data, or of their use, once somebody has used a right. The zero value is unset.
type Effect uint8

// The four answers.
const (
	Stop  Effect = iota + 1 // the use ends, or the data are erased
	Pause                   // the data are kept and not used until it is settled
	Stay                    // the use goes on, or the data are kept
	Ask                     // a fact is missing, which the consequence names
)

var effectNames = [...]string{Stop: "stop", Pause: "pause", Stay: "stay", Ask: "ask"}

var effects = enum.New("gdpr", "effect", len(effectNames), func(e Effect) string { return effectNames[e] })

// AllEffects yields the effects.
func AllEffects() iter.Seq[Effect] { return effects.All() }

// ParseEffect reads "stop", "pause", "stay" or "ask". The error is an [*UnknownError].
func ParseEffect(s string) (Effect, error) { return effects.Parse(s) }

// String is the text form.
func (e Effect) String() string { return effects.String(e) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (e *Effect) UnmarshalText(text []byte) error { return effects.Unmarshal(e, text) }

// Scan reads a database column; NULL is unset.
func (e *Effect) Scan(src any) error { return effects.Scan(e, src) }

// Value is the database form; unset is NULL.
func (e Effect) Value() (driver.Value, error) { return effects.Value(e) }
