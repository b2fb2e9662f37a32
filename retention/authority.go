package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Authority is who says that records are kept so long. The zero value is unset.
type Authority uint8

// The authorities, from the most binding. Only a [Statute] makes a duty.
const (
	Statute    Authority = iota + 1 // an enactment sets the period
	Code                            // a code of practice, binding by contract or policy
	Guidance                        // a regulator's or a department's published advice or practice
	Limitation                      // a time after which claims are barred: a reason to keep, no duty
	Custom                          // what many do, and no source demands
	Proposal                        // recommended, and not law
)

var authorityRows = [...]string{
	Statute: "statute", Code: "code", Guidance: "guidance", Limitation: "limitation", Custom: "custom", Proposal: "proposal",
}

var authorities = enum.New("retention", "authority", len(authorityRows), func(a Authority) string { return authorityRows[a] })

// ParseAuthority reads "statute" and its like. The error is an [*UnknownError].
func ParseAuthority(s string) (Authority, error) { return authorities.Parse(s) }

// AllAuthorities yields the authorities, from the most binding.
func AllAuthorities() iter.Seq[Authority] { return authorities.All() }

// String is the text form, such as "statute".
func (a Authority) String() string { return authorities.String(a) }

// MarshalText is the text form. The unset value is an error: leave the field out.
func (a Authority) MarshalText() ([]byte, error) { return authorities.Marshal(a) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (a *Authority) UnmarshalText(text []byte) error { return authorities.Unmarshal(a, text) }

// Scan reads a database column; NULL is unset.
func (a *Authority) Scan(src any) error { return authorities.Scan(a, src) }

// Value is the database form; unset is NULL.
func (a Authority) Value() (driver.Value, error) { return authorities.Value(a) }
