package category

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Purpose is what data are used for. The zero value is unset: nobody has said.
type Purpose uint8

// The purposes, in groups; each row of the table beneath says what is meant.
const (
	// Care and support.
	ForCareDelivery Purpose = iota + 1
	ForCareAssessment
	ForCarePlanning
	ForMedication
	ForHealthCare
	ForEmergencyCare
	ForReferral
	ForAdviceAndSupport
	ForCounselling
	ForDailyLiving
	ForFamilyLiaison
	ForCommunication
	ForAccessibility

	// Protection.
	ForSafeguardingAdults
	ForSafeguardingChildren
	ForHealthAndSafety
	ForPublicHealth

	// Running a service.
	ForAdmissionsAndContracts
	ForEnquiries
	ForBilling
	ForDebtRecovery
	ForFundingAndCommissioning
	ForQualityAssurance
	ForRegulationAndInspection
	ForComplaints
	ForFeedback
	ForRecordKeeping

	// Law and crime.
	ForInformationRequests
	ForLegalClaims
	ForLegalDisclosure
	ForStatutoryFunctions
	ForCrimePrevention
	ForMoneyLaunderingReports
	ForPublicProtection
	ForMisconductRegulation
	ForElectedRepresentatives

	// Work.
	ForRecruitment
	ForVetting
	ForRightToWork
	ForEmployment
	ForRostering
	ForPayroll
	ForPensions
	ForAbsence
	ForOccupationalHealth
	ForTraining
	ForEqualityMonitoring
	ForVolunteering

	// Reaching the public.
	ForFundraising
	ForMarketing
	ForPublicity
	ForEvents
	ForWebsiteOperation
	ForAnalytics

	// Premises, systems and the organisation.
	ForSecurity
	ForITSecurity
	ForInsurance
	ForBusinessAdministration
	ForGovernance
	ForResearch
	ForArchiving
	ForStatistics
)

var purposeRows = [...]struct{ text, meaning string }{
	ForCareDelivery:            {"care-delivery", "giving care and support from day to day"},
	ForCareAssessment:          {"care-assessment", "finding out what care or support someone needs, and whether the service suits"},
	ForCarePlanning:            {"care-planning", "planning care and reviewing the plan"},
	ForMedication:              {"medication", "ordering, giving and recording medicines"},
	ForHealthCare:              {"health-care", "medical treatment, with doctors, nurses and other clinicians"},
	ForEmergencyCare:           {"emergency-care", "protecting life in an emergency"},
	ForReferral:                {"referral", "passing someone to another service, or taking them from one, and working with it"},
	ForAdviceAndSupport:        {"advice-and-support", "information, advice and guidance to people in need, carers among them"},
	ForCounselling:             {"counselling", "confidential counselling, advice or support"},
	ForDailyLiving:             {"daily-living", "helping someone with a household, bills, benefits, a move, clubs and outings"},
	ForFamilyLiaison:           {"family-liaison", "dealing with relatives, attorneys and advocates on someone's behalf"},
	ForCommunication:           {"communication", "keeping in touch with the people of a service, interpreting"},
	ForAccessibility:           {"accessibility", "adjustments for disabled people"},
	ForSafeguardingAdults:      {"safeguarding-adults", "protecting adults at risk of neglect or harm"},
	ForSafeguardingChildren:    {"safeguarding-children", "protecting children from neglect or harm"},
	ForHealthAndSafety:         {"health-and-safety", "safety of staff, residents and visitors; accidents and incidents"},
	ForPublicHealth:            {"public-health", "infection control in a service, testing, tracing, the health of a population"},
	ForAdmissionsAndContracts:  {"admissions-and-contracts", "quotes, agreements and moves into a service"},
	ForEnquiries:               {"enquiries", "answering people who ask"},
	ForBilling:                 {"billing", "invoices and payments for care, to suppliers and to volunteers"},
	ForDebtRecovery:            {"debt-recovery", "recovering what is owed"},
	ForFundingAndCommissioning: {"funding-and-commissioning", "arranging public funding and reporting to those who pay"},
	ForQualityAssurance:        {"quality-assurance", "finding out how good a service is, and bettering it"},
	ForRegulationAndInspection: {"regulation-and-inspection", "reporting to regulators and inspectors"},
	ForComplaints:              {"complaints", "handling complaints and concerns"},
	ForFeedback:                {"feedback", "surveys, consultations, compliments"},
	ForRecordKeeping:           {"record-keeping", "keeping the organisation's records in order"},
	ForInformationRequests:     {"information-requests", "answering requests for data or information"},
	ForLegalClaims:             {"legal-claims", "bringing and defending claims, taking legal advice"},
	ForLegalDisclosure:         {"legal-disclosure", "answering courts, police and other authorities"},
	ForStatutoryFunctions:      {"statutory-functions", "a duty or function laid down by law, or of government, not otherwise listed"},
	ForCrimePrevention:         {"crime-prevention", "preventing, detecting and reporting crime, fraud and other unlawful acts"},
	ForMoneyLaunderingReports:  {"money-laundering-reports", "reporting suspected money laundering or terrorist financing"},
	ForPublicProtection:        {"public-protection", "protecting the public against dishonesty, malpractice and mismanagement"},
	ForMisconductRegulation:    {"misconduct-regulation", "meeting regulatory rules on unlawful acts, dishonesty and unfitness"},
	ForElectedRepresentatives:  {"elected-representatives", "answering or informing members of parliament and councillors"},
	ForRecruitment:             {"recruitment", "attracting, choosing and appointing people"},
	ForVetting:                 {"vetting", "criminal record checks, references, fitness of character"},
	ForRightToWork:             {"right-to-work", "checking permission to work, or to live in the country"},
	ForEmployment:              {"employment", "managing people at work, the contract and the personnel file"},
	ForRostering:               {"rostering", "rotas, clocking in, knowing who is on shift"},
	ForPayroll:                 {"payroll", "pay, expenses of staff, deductions, tax and social security returns"},
	ForPensions:                {"pensions", "pension schemes and automatic enrolment"},
	ForAbsence:                 {"absence", "leave and sickness absence"},
	ForOccupationalHealth:      {"occupational-health", "fitness for work, working capacity, preventive medicine at work"},
	ForTraining:                {"training", "training and supervision"},
	ForEqualityMonitoring:      {"equality-monitoring", "keeping equality of opportunity under review"},
	ForVolunteering:            {"volunteering", "recruiting, matching and supporting volunteers"},
	ForFundraising:             {"fundraising", "asking for gifts and administering them"},
	ForMarketing:               {"marketing", "news, newsletters, offers and advertising aimed at people"},
	ForPublicity:               {"publicity", "pictures and stories about the work, in print and online"},
	ForEvents:                  {"events", "booking and running events"},
	ForWebsiteOperation:        {"website-operation", "running websites, apps and social media pages"},
	ForAnalytics:               {"analytics", "measuring how a website or message is used"},
	ForSecurity:                {"security", "safe premises: visitors, access control, CCTV"},
	ForITSecurity:              {"it-security", "safe systems and networks, and watching their use"},
	ForInsurance:               {"insurance", "arranging insurance and making claims"},
	ForBusinessAdministration:  {"business-administration", "accounts, audit, management information, suppliers, procurement, sale or merger"},
	ForGovernance:              {"governance", "trustees, directors, members, conflicts of interest, data protection compliance"},
	ForResearch:                {"research", "scientific, historical or market research"},
	ForArchiving:               {"archiving", "keeping records for their lasting public value"},
	ForStatistics:              {"statistics", "figures about groups, not decisions on a person"},
}

var purposes = enum.New("category", "purpose", len(purposeRows), func(p Purpose) string { return purposeRows[p].text })

// ParsePurpose reads a text name. The error is an [*UnknownError] that names what would be right.
func ParsePurpose(s string) (Purpose, error) { return purposes.Parse(s) }

// AllPurposes yields every kind in the order of the table.
func AllPurposes() iter.Seq[Purpose] { return purposes.All() }

// String is the text name; "unset" for zero, kind and number for a value outside the table.
func (p Purpose) String() string { return purposes.String(p) }

// MarshalText is the text name. The unset value is an error: leave the field out with omitzero.
func (p Purpose) MarshalText() ([]byte, error) { return purposes.Marshal(p) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (p *Purpose) UnmarshalText(text []byte) error { return purposes.Unmarshal(p, text) }

// Scan reads a database column: text, or NULL for unset.
func (p *Purpose) Scan(src any) error { return purposes.Scan(p, src) }

// Value is the database form: text, or NULL for unset.
func (p Purpose) Value() (driver.Value, error) { return purposes.Value(p) }

// Meaning says in a few words what is meant.
func (p Purpose) Meaning() string {
	if !purposes.Known(p) {
		return ""
	}
	return purposeRows[p].meaning
}
