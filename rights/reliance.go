package rights

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Reliance is who may rely on an exemption. The zero value is unset: a paragraph that defines or safeguards exempts nobody.
type Reliance uint8

// Who may rely.
const (
	AnyController    Reliance = iota + 1
	ListedBodies              // bodies or functions that the paragraph names: regulators, councils, health bodies
	Courts                    // courts and those who act judicially
	SecretaryOfState          // a minister alone
)

var relianceRows = [...]string{AnyController: "any-controller", ListedBodies: "listed-bodies", Courts: "courts", SecretaryOfState: "secretary-of-state"}

var reliances = enum.New("rights", "reliance", len(relianceRows), func(r Reliance) string { return relianceRows[r] })

// ParseReliance reads a text name such as "listed-bodies". The error is an [*UnknownError].
func ParseReliance(s string) (Reliance, error) { return reliances.Parse(s) }

// AllReliances yields every one.
func AllReliances() iter.Seq[Reliance] { return reliances.All() }

// CareProvider answers whether a private or charitable care provider may rely on it: on conditions where any controller may, no
// where the paragraph names others. A provider that acts for a listed body is not asked about here.
func (r Reliance) CareProvider() Verdict {
	if r == AnyController {
		return OnConditions
	}
	return No
}

// String is the text name.
func (r Reliance) String() string { return reliances.String(r) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (r Reliance) MarshalText() ([]byte, error) { return reliances.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Reliance) UnmarshalText(text []byte) error { return reliances.Unmarshal(r, text) }

// Scan reads a database column: text, or NULL for unset.
func (r *Reliance) Scan(src any) error { return reliances.Scan(r, src) }

// Value is the database form: text, or NULL for unset.
func (r Reliance) Value() (driver.Value, error) { return reliances.Value(r) }
