package rights

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Role is what somebody who makes a request is to the person whose data they are. The zero value is unset.
type Role uint8

// The roles.
const (
	Self                   Role = iota + 1 // the person whose data they are
	Agent                                  // anybody to whom the person has given authority: a solicitor, an advocate, a friend
	Attorney                               // acts under a power of attorney: see Power
	Deputy                                 // appointed by a court; in Scotland a guardian or intervener, in Northern Ireland a controller
	Parent                                 // has parental responsibility for a child
	PersonalRepresentative                 // executor or administrator of somebody who has died
	Relative                               // family or next of kin without authority
	Appointee                              // receives somebody's state benefits for them
)

var roleRows = [...]string{
	Self: "self", Agent: "agent", Attorney: "attorney", Deputy: "deputy", Parent: "parent",
	PersonalRepresentative: "personal-representative", Relative: "relative", Appointee: "appointee",
}

var roles = enum.New("rights", "role", len(roleRows), func(r Role) string { return roleRows[r] })

// ParseRole reads a text name such as "attorney". The error is an [*UnknownError].
func ParseRole(s string) (Role, error) { return roles.Parse(s) }

// AllRoles yields every role.
func AllRoles() iter.Seq[Role] { return roles.All() }

// String is the text name.
func (r Role) String() string { return roles.String(r) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (r Role) MarshalText() ([]byte, error) { return roles.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Role) UnmarshalText(text []byte) error { return roles.Unmarshal(r, text) }

// Scan reads a database column: text, or NULL for unset.
func (r *Role) Scan(src any) error { return roles.Scan(r, src) }

// Value is the database form: text, or NULL for unset.
func (r Role) Value() (driver.Value, error) { return roles.Value(r) }

// Power is what kind of power an attorney or a deputy has. The zero value is unset: nobody has said which. One that
// covers both property and welfare is two requests, each for its part.
type Power uint8

// The powers. What each is called, and whether it exists, differs by nation.
const (
	Ordinary Power = iota + 1 // a general power that ends when the person loses capacity
	Enduring                  // an enduring power, made in England and Wales before 2007-10-01 or in Northern Ireland
	Property                  // property and financial affairs: a lasting or continuing power, or an order
	Welfare                   // health and personal welfare: a lasting or welfare power, or an order
)

var powerRows = [...]string{Ordinary: "ordinary", Enduring: "enduring", Property: "property", Welfare: "welfare"}

var powers = enum.New("rights", "power", len(powerRows), func(p Power) string { return powerRows[p] })

// ParsePower reads a text name such as "welfare". The error is an [*UnknownError].
func ParsePower(s string) (Power, error) { return powers.Parse(s) }

// AllPowers yields every power.
func AllPowers() iter.Seq[Power] { return powers.All() }

// String is the text name.
func (p Power) String() string { return powers.String(p) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (p Power) MarshalText() ([]byte, error) { return powers.Marshal(p) }

// UnmarshalText reads what MarshalText writes.
func (p *Power) UnmarshalText(text []byte) error { return powers.Unmarshal(p, text) }

// Scan reads a database column: text, or NULL for unset.
func (p *Power) Scan(src any) error { return powers.Scan(p, src) }

// Value is the database form: text, or NULL for unset.
func (p Power) Value() (driver.Value, error) { return powers.Value(p) }
