package rights

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Reach is which data a requester may ask for. The zero value is unset: none.
type Reach uint8

// The reaches.
const (
	WholeRecord        Reach = iota + 1 // whatever the person themselves could ask for
	AsInstructed                        // what the person's authority names, up to the whole record
	PropertyAndAffairs                  // money, property and contracts
	HealthAndWelfare                    // care, health and daily life
	BenefitsOnly                        // the benefits that they receive for the person
)

var reachRows = [...]struct {
	text  string
	plain category.Set // plainly within it; anything else is doubtful
}{
	WholeRecord:        {text: "whole-record"},
	AsInstructed:       {text: "as-instructed"},
	PropertyAndAffairs: {"property-and-affairs", moneyKinds},
	HealthAndWelfare:   {"health-and-welfare", careKinds},
	BenefitsOnly:       {"benefits-only", category.Of(category.Benefits)},
}

// What is plainly about property, and what about welfare: analysis, no list in law.
var (
	moneyKinds = category.Of(category.Financial, category.BankAccount, category.Payment, category.CreditHistory, category.Guarantor,
		category.Benefits, category.CareFunding, category.Insurance, category.Donation, category.Salary, category.Tax, category.Pension,
		category.Contract, category.AccountNumber, category.Identity, category.Contact)
	careKinds = category.Of(category.Health, category.Disability, category.MentalHealth, category.MentalCapacity, category.HealthRecord,
		category.TestResult, category.Vaccination, category.Medication, category.Allergies, category.CareRequirements, category.CarePlan,
		category.CareNotes, category.EndOfLife, category.SocialCare, category.CareCircumstances, category.Safeguarding, category.Behaviour,
		category.Incident, category.AccessNeeds, category.Dietary, category.CulturalNeeds, category.LifeHistory,
		category.InterestsPreferences, category.GPDetails, category.Identity, category.Contact)
)

var reaches = enum.New("rights", "reach", len(reachRows), func(r Reach) string { return reachRows[r].text })

// ParseReach reads a text name such as "whole-record". The error is an [*UnknownError].
func ParseReach(s string) (Reach, error) { return reaches.Parse(s) }

// AllReaches yields every reach.
func AllReaches() iter.Seq[Reach] { return reaches.All() }

// Covers answers whether data of kind c lie within the reach: Yes for what plainly does, OnConditions where the person's
// instruction decides, CannotSay where it is doubtful, No for the unset reach. A power of attorney or an order lists its own
// matters, which come before this list; which kinds of data go with which power is analysis.
func (r Reach) Covers(c category.Category) Verdict {
	switch {
	case !reaches.Known(r):
		return No
	case r == WholeRecord || reachRows[r].plain.Has(c):
		return Yes
	case r == AsInstructed:
		return OnConditions
	case r == BenefitsOnly:
		return No
	}
	return CannotSay
}

// String is the text name.
func (r Reach) String() string { return reaches.String(r) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (r Reach) MarshalText() ([]byte, error) { return reaches.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Reach) UnmarshalText(text []byte) error { return reaches.Unmarshal(r, text) }

// Scan reads a database column: text, or NULL for unset.
func (r *Reach) Scan(src any) error { return reaches.Scan(r, src) }

// Value is the database form: text, or NULL for unset.
func (r Reach) Value() (driver.Value, error) { return reaches.Value(r) }
