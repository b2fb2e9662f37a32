package money

import (
	"database/sql/driver"
	"iter"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
	"github.com/careprivacy/ukgdpr/rights"
)

// Exemption is a kind of processing for which no fee is due. The zero value is unset. Only where all of the processing is of
// these kinds is there nothing to pay: regulation 2(1).
type Exemption uint8

// The kinds of exempt processing, in the order of the Schedule to the regulations.
const (
	Manual                 Exemption = iota + 1 // on paper alone
	Household                                   // personal, family and household affairs
	PublicRegister                              // keeping a register that an enactment opens to the public
	StaffAdministration                         // of one's own staff, volunteers and contractors
	OwnMarketing                                // advertising and public relations of one's own activity
	Accounts                                    // accounts, transactions and forecasts of one's own activity
	NotForProfit                                // membership, support and activities of a body not run for profit
	Judicial                                    // a judge's judicial functions
	ElectedRepresentatives                      // of elected representatives, candidates and members of the House of Lords, from 2019-04-01
)

// Read in the regulations as made, except where the last column says otherwise; last checked 2026-11-22.
var exemptionRows = [...]struct {
	text, paragraph string
	span            law.Span
	meaning         string
	source          rights.Source
}{
	Manual:                 {"manual", "2(2)(a)", law.Span{}, "nothing of it is held in a computer or meant to be", rights.Text},
	Household:              {"household", "2(2)(b)", law.Span{}, "for personal, family or household affairs, a camera at home that sees the street included", rights.Text},
	PublicRegister:         {"public-register", "2(2)(c)", law.Span{}, "to keep a register that the law makes open to inspection", rights.Text},
	StaffAdministration:    {"staff-administration", "2(2)(d)", law.Span{}, "to manage one's own staff, volunteers and contractors", rights.Text},
	OwnMarketing:           {"own-marketing", "2(2)(e)", law.Span{}, "to advertise and promote one's own activity, goods or services", rights.Text},
	Accounts:               {"accounts", "2(2)(f)", law.Span{}, "to keep accounts and records of transactions, accept customers and suppliers, and forecast; nothing from a credit reference agency", rights.Text},
	NotForProfit:           {"not-for-profit", "2(2)(g)", law.Span{}, "by a body not run for profit, for membership, support, or activities for its members and regular contacts", rights.Text},
	Judicial:               {"judicial", "2(2)(h)", law.Span{}, "by or for a judge, to exercise judicial functions", rights.Text},
	ElectedRepresentatives: {"elected-representatives", "2(2)", law.Span{From: civil.On(2019, time.April, 1)}, "by elected representatives, those who stand for election and members of the House of Lords, for these functions", rights.Guidance}, // SI 2019/478, its letters not read
}

var exemptions = enum.New("money", "exemption", len(exemptionRows), func(e Exemption) string { return exemptionRows[e].text })

// ParseExemption reads a text name such as "staff-administration". The error is an [*UnknownError].
func ParseExemption(s string) (Exemption, error) { return exemptions.Parse(s) }

// AllExemptions yields the kinds in the order of the Schedule.
func AllExemptions() iter.Seq[Exemption] { return exemptions.All() }

// Meaning says in words what is exempt; empty for the unset value.
func (e Exemption) Meaning() string {
	if !exemptions.Known(e) {
		return ""
	}
	return exemptionRows[e].meaning
}

// Paragraph is the place in the Schedule to the regulations, which has no number of its own: "2(2)(d)".
func (e Exemption) Paragraph() string {
	if !exemptions.Known(e) {
		return ""
	}
	return exemptionRows[e].paragraph
}

// Source is how well the row is known; unset for the unset value.
func (e Exemption) Source() rights.Source {
	if !exemptions.Known(e) {
		return 0
	}
	return exemptionRows[e].source
}

// InForce reports whether the kind was exempt in charge periods that began on the day.
func (e Exemption) InForce(begins civil.Date) bool {
	return exemptions.Known(e) && begins >= regimeBegins && exemptionRows[e].span.Contains(begins)
}

// String is the text name.
func (e Exemption) String() string { return exemptions.String(e) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (e Exemption) MarshalText() ([]byte, error) { return exemptions.Marshal(e) }

// UnmarshalText reads what MarshalText writes.
func (e *Exemption) UnmarshalText(text []byte) error { return exemptions.Unmarshal(e, text) }

// Scan reads a database column: text, or NULL for unset.
func (e *Exemption) Scan(src any) error { return exemptions.Scan(e, src) }

// Value is the database form: text, or NULL for unset.
func (e Exemption) Value() (driver.Value, error) { return exemptions.Value(e) }
