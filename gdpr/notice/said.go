package notice

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no value of an enumeration of this package.
type UnknownError = enum.UnknownError

// Said is what the words of a claim name, whatever is cited beside them. It is wider than the law: notices
// also offer purposes, contracts of their own, or capacities as reasons. The zero value is unset.
type Said uint8

// What words name; [Said.String] gives the name in a file.
const (
	SaidConsent                      Said = iota + 1 // consent
	SaidExplicitConsent                              // explicit consent
	SaidConsentByConduct                             // consent that is taken from what people do
	SaidContract                                     // a contract with the person
	SaidStepsBeforeContract                          // steps that the person asked for before a contract
	SaidLegalObligation                              // a legal obligation
	SaidVitalInterests                               // vital interests
	SaidVitalInterestsIncapable                      // vital interests of somebody who cannot consent
	SaidPublicTask                                   // a task in the public interest or official authority, laid down by law
	SaidRecognisedInterests                          // a recognised legitimate interest, Annex 1
	SaidLegitimateInterests                          // legitimate interests
	SaidEmploymentOrSocialProtection                 // Article 9(2)(b)
	SaidNotForProfitBody                             // Article 9(2)(d)
	SaidMadePublic                                   // Article 9(2)(e)
	SaidLegalClaims                                  // Article 9(2)(f)
	SaidSubstantialPublicInterest                    // Article 9(2)(g)
	SaidHealthOrSocialCare                           // Article 9(2)(h)
	SaidPublicHealth                                 // Article 9(2)(i)
	SaidArchivingOrResearch                          // Article 9(2)(j)
	SaidOfficialAuthorityOffences                    // official authority over offence data, Article 10
	SaidContractOfOurs                               // a contract of the organisation with somebody else
	SaidVitalInterestOfOurs                          // a vital interest of the organisation
	SaidOfficialCapacity                             // an official capacity
	SaidStatutoryFunctions                           // functions given to it by law
	SaidRegulator                                    // acting as a regulator
	SaidLawEnforcement                               // law enforcement purposes
	SaidSchedule1Condition                           // a condition of Schedule 1 to the DPA 2018
	SaidImmigrationControl                           // immigration control
	SaidPublicInterest                               // a public interest, without a task laid down by law
	SaidPurpose                                      // a purpose, offered as a reason
	SaidOther                                        // something else
	SaidNotApplicable                                // that none applies
)

// saidRows: the Article 6 basis and the Article 9 condition that the words name, where they name one.
var saidRows = [...]struct {
	text string
	six  basis.Article6
	nine basis.Article9
	odd  string // for what is no basis: what it is, for a message
}{
	SaidConsent:                      {"consent", basis.Consent, basis.ExplicitConsent, ""},
	SaidExplicitConsent:              {"explicit-consent", basis.Consent, basis.ExplicitConsent, ""},
	SaidConsentByConduct:             {"consent-by-conduct", basis.Consent, basis.ExplicitConsent, ""},
	SaidContract:                     {"contract", basis.Contract, 0, ""},
	SaidStepsBeforeContract:          {"steps-before-contract", basis.Contract, 0, ""},
	SaidLegalObligation:              {"legal-obligation", basis.LegalObligation, 0, ""},
	SaidVitalInterests:               {"vital-interests", basis.VitalInterests, basis.VitalInterestsIncapable, ""},
	SaidVitalInterestsIncapable:      {"vital-interests-incapable", basis.VitalInterests, basis.VitalInterestsIncapable, ""},
	SaidPublicTask:                   {"public-task", basis.PublicTask, 0, ""},
	SaidRecognisedInterests:          {"recognised-legitimate-interests", basis.RecognisedLegitimateInterests, 0, ""},
	SaidLegitimateInterests:          {"legitimate-interests", basis.LegitimateInterests, 0, ""},
	SaidEmploymentOrSocialProtection: {"employment-or-social-protection", 0, basis.EmploymentOrSocialProtection, "an Article 9 condition"},
	SaidNotForProfitBody:             {"not-for-profit-body", 0, basis.NotForProfitBody, "an Article 9 condition"},
	SaidMadePublic:                   {"made-public", 0, basis.MadePublic, "an Article 9 condition"},
	SaidLegalClaims:                  {"legal-claims", 0, basis.LegalClaims, "an Article 9 condition"},
	SaidSubstantialPublicInterest:    {"substantial-public-interest", 0, basis.SubstantialPublicInterest, "an Article 9 condition"},
	SaidHealthOrSocialCare:           {"health-or-social-care", 0, basis.HealthOrSocialCare, "an Article 9 condition"},
	SaidPublicHealth:                 {"public-health", 0, basis.PublicHealth, "an Article 9 condition"},
	SaidArchivingOrResearch:          {"archiving-or-research", 0, basis.ArchivingOrResearch, "an Article 9 condition"},
	SaidOfficialAuthorityOffences:    {"official-authority-offences", 0, 0, "official authority over offence data"},
	SaidContractOfOurs:               {"contract-of-ours", 0, 0, "a contractual duty of the organisation's own"},
	SaidVitalInterestOfOurs:          {"vital-interest-of-ours", 0, 0, "a vital interest of the organisation, where only a person has one"},
	SaidOfficialCapacity:             {"official-capacity", 0, 0, "an official capacity"},
	SaidStatutoryFunctions:           {"statutory-functions", 0, 0, "functions given to it by law"},
	SaidRegulator:                    {"regulator", 0, 0, "acting as a regulator"},
	SaidLawEnforcement:               {"law-enforcement", 0, 0, "law enforcement purposes"},
	SaidSchedule1Condition:           {"schedule-1-condition", 0, 0, "a condition of Schedule 1, which comes on top of a basis and never in its place"},
	SaidImmigrationControl:           {"immigration-control", 0, 0, "immigration control"},
	SaidPublicInterest:               {"public-interest", 0, 0, "a public interest, without a task laid down by law"},
	SaidPurpose:                      {"purpose", 0, 0, "a purpose"},
	SaidOther:                        {"other", 0, 0, "something else"},
	SaidNotApplicable:                {"not-applicable", 0, 0, "that none applies"},
}

var saids = enum.New("notice", "reading", len(saidRows), func(s Said) string { return saidRows[s].text })

// ParseSaid reads a text name such as "legal-obligation". The error is an [*UnknownError].
func ParseSaid(s string) (Said, error) { return saids.Parse(s) }

// AllSaid yields every reading in order.
func AllSaid() iter.Seq[Said] { return saids.All() }

// Article6 is the basis that the words name; zero where they name none.
func (s Said) Article6() basis.Article6 { return s.row().six }

// Article9 is the condition that the words name where they stand as one; zero where they name none.
func (s Said) Article9() basis.Article9 { return s.row().nine }

func (s Said) row() (row struct {
	text string
	six  basis.Article6
	nine basis.Article9
	odd  string
}) {
	if saids.Known(s) {
		row = saidRows[s]
	}
	return row
}

// String is the text name.
func (s Said) String() string { return saids.String(s) }

// MarshalText is the text name.
func (s Said) MarshalText() ([]byte, error) { return saids.Marshal(s) }

// UnmarshalText reads what MarshalText writes.
func (s *Said) UnmarshalText(text []byte) error { return saids.Unmarshal(s, text) }

// Scan reads a database column.
func (s *Said) Scan(src any) error { return saids.Scan(s, src) }

// Value is the database form.
func (s Said) Value() (driver.Value, error) { return saids.Value(s) }
