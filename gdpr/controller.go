package gdpr

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no value of an enumeration of this package.
type UnknownError = enum.UnknownError

// Controller is who decides why and how the data are processed, or for a processor who acts for one.
type Controller struct {
	Name            string     `json:"name"`
	Address         string     `json:"address,omitzero"` // how to reach the organisation, Article 30(1)(a)
	Kind            Kind       `json:"kind,omitzero"`
	Nation          law.Nation `json:"nation,omitzero"`           // where it is established; a service may lie elsewhere
	Role            Role       `json:"role,omitzero"`             // unset is a controller
	JointWith       []string   `json:"joint_with,omitzero"`       // names and contacts of joint controllers
	Representative  string     `json:"representative,omitzero"`   // of a controller outside the UK, Article 27
	PublicAuthority fact.Fact  `json:"public_authority,omitzero"` // DPA 2018 section 7
	Regulator       string     `json:"regulator,omitzero"`        // of its care, such as CQC
	Funded          fact.Fact  `json:"funded,omitzero"`           // provides care in England with public funding: in scope of the national data opt-out
	Contact         Contact    `json:"contact,omitzero"`          // who answers for data protection
	ContactRoute    string     `json:"contact_route,omitzero"`    // how to reach that role
	Services        []Service  `json:"services,omitzero"`
}

// Service is one home, branch or service of a controller, with a nation and regulator of its own.
type Service struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Nation    law.Nation `json:"nation,omitzero"`
	Regulator string     `json:"regulator,omitzero"`
}

// IsPublicAuthority reports whether the controller is a public authority: as declared, or from its kind.
func (c *Controller) IsPublicAuthority() fact.Fact {
	switch {
	case c.PublicAuthority != fact.Unknown:
		return c.PublicAuthority
	case c.Kind == 0:
		return fact.Unknown
	}
	return fact.Of(c.Kind == PublicBody)
}

// Kind is what sort of organisation a controller is.
type Kind uint8

// The kinds. Only a public body is a public authority without more; a private or charitable provider
// that a council commissions normally is none (DPA 2018 section 7).
const (
	Charity Kind = iota + 1
	Company
	Cooperative
	Partnership
	SoleTrader
	PublicBody
	Individual
)

var kindNames = [...]string{
	Charity: "charity", Company: "company", Cooperative: "co-operative", Partnership: "partnership",
	SoleTrader: "sole-trader", PublicBody: "public-body", Individual: "individual",
}

var kinds = enum.New("gdpr", "kind of controller", len(kindNames), func(k Kind) string { return kindNames[k] })

// AllKinds yields the kinds.
func AllKinds() iter.Seq[Kind] { return kinds.All() }

// ParseKind reads a text form such as "charity".
func ParseKind(s string) (Kind, error) { return kinds.Parse(s) }

// String is the text form.
func (k Kind) String() string { return kinds.String(k) }

// MarshalText is the text form.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(text []byte) error { return kinds.Unmarshal(k, text) }

// Scan reads a database column.
func (k *Kind) Scan(src any) error { return kinds.Scan(k, src) }

// Value is the database form.
func (k Kind) Value() (driver.Value, error) { return kinds.Value(k) }

// Role is the part an organisation plays in its processing (UK GDPR Article 4(7) and (8), 26).
type Role uint8

// The roles.
const (
	SoleController Role = iota + 1
	JointController
	Processor
)

var roleNames = [...]string{SoleController: "controller", JointController: "joint-controller", Processor: "processor"}

var roles = enum.New("gdpr", "role", len(roleNames), func(r Role) string { return roleNames[r] })

// AllRoles yields the roles.
func AllRoles() iter.Seq[Role] { return roles.All() }

// ParseRole reads "controller", "joint-controller" or "processor".
func ParseRole(s string) (Role, error) { return roles.Parse(s) }

// String is the text form.
func (r Role) String() string { return roles.String(r) }

// MarshalText is the text form.
func (r Role) MarshalText() ([]byte, error) { return roles.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Role) UnmarshalText(text []byte) error { return roles.Unmarshal(r, text) }

// Scan reads a database column.
func (r *Role) Scan(src any) error { return roles.Scan(r, src) }

// Value is the database form.
func (r Role) Value() (driver.Value, error) { return roles.Value(r) }

// Contact is who answers for data protection in an organisation.
type Contact uint8

// The contacts: a data protection officer in the sense of Articles 37 to 39, a lead by any other name, or nobody.
const (
	Officer Contact = iota + 1
	Lead
	NoContact
)

var contactNames = [...]string{Officer: "officer", Lead: "lead", NoContact: "none"}

var contacts = enum.New("gdpr", "contact", len(contactNames), func(c Contact) string { return contactNames[c] })

// AllContacts yields the contacts.
func AllContacts() iter.Seq[Contact] { return contacts.All() }

// ParseContact reads "officer", "lead" or "none".
func ParseContact(s string) (Contact, error) { return contacts.Parse(s) }

// String is the text form.
func (c Contact) String() string { return contacts.String(c) }

// MarshalText is the text form.
func (c Contact) MarshalText() ([]byte, error) { return contacts.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Contact) UnmarshalText(text []byte) error { return contacts.Unmarshal(c, text) }

// Scan reads a database column.
func (c *Contact) Scan(src any) error { return contacts.Scan(c, src) }

// Value is the database form.
func (c Contact) Value() (driver.Value, error) { return contacts.Value(c) }
