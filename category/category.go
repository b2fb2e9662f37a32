package category

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Category is a kind of personal data. The zero value is unset. Text names are the contract; numbers may change.
type Category uint8

// The kinds of personal data, in groups; each row of the table beneath says what the kind means.
const (
	// Article 9(1)'s nine kinds, in its order.
	RacialOrEthnicOrigin Category = iota + 1
	PoliticalOpinions
	ReligiousOrPhilosophicalBeliefs
	TradeUnionMembership
	Genetic
	BiometricIdentification
	Health
	SexLife
	SexualOrientation

	// Health, by name.
	Disability
	MentalHealth
	MentalCapacity
	HealthRecord
	TestResult
	Vaccination
	Medication
	Allergies
	CareRequirements
	CarePlan
	CareNotes
	EndOfLife
	Maternity
	SicknessAbsence
	OccupationalHealth

	// Convictions and offences: Article 10.
	CriminalOffence
	CriminalAllegation
	CriminalRecordCheck

	// Who someone is.
	Identity
	DateOfBirth
	Gender
	GenderIdentity
	MaritalStatus
	Nationality
	ImmigrationStatus
	RightToWork
	ResidentialStatus
	Language
	NationalIdentifiers
	NationalInsurance
	NHSNumber
	IdentityDocument
	DrivingLicence
	AccountNumber

	// What someone looks and sounds like.
	Image
	CCTV
	VoiceRecording

	// How to reach someone, and who stands beside them.
	Contact
	EmergencyContact
	NextOfKin
	Relationship
	FamilyNetwork
	ThirdPartyContact
	ResponsibleParty
	LegalRepresentation
	PowerOfAttorney
	GPDetails
	Associations

	// How someone lives, and their care.
	SocialCare
	CareCircumstances
	Vulnerability
	Safeguarding
	Behaviour
	Incident
	SubstanceUse
	AccessNeeds
	Dietary
	CulturalNeeds
	LifeHistory
	InterestsPreferences
	Household
	AdmissionDate
	VisitLog

	// Money.
	Financial
	BankAccount
	Payment
	CreditHistory
	Guarantor
	Benefits
	CareFunding
	Insurance
	Donation
	Salary
	Tax
	Pension
	CourtOrder

	// Work and learning.
	Employment
	Contract
	WorkingHours
	Qualifications
	Training
	ProfessionalRegistration
	References
	AssessmentResults
	Performance
	Disciplinary
	Leave
	ConflictsOfInterest
	EqualityMonitoring
	CompanyDetails

	// What is said and asked.
	Correspondence
	CallMetadata
	ContactPreferences
	Enquiry
	Complaint
	Opinions
	LegalClaim

	// Machines and networks.
	OnlineIdentifiers
	IPAddress
	DeviceID
	Cookie
	UsageData
	EmailTracking
	AdvertisingProfile
	AccountLogin
	ITMonitoring
	Location
	Vehicle
	SocialMedia

	// Not yet said, or no longer personal.
	SpecialCategoryUnspecified
	Pseudonymised
	Anonymised
)

// categoryRow is a row of the table of kinds.
type categoryRow struct {
	text    string
	kind    Category      // the kind of Article 9(1) that it plainly is, CriminalOffence, or zero for ordinary data
	law     law.Provision // what defines or singles out the kind; zero where nothing does
	meaning string
}

// categoryRows: sorting a kind under health follows UK GDPR Article 4(15) and recital 35 (health
// includes the care given for it); that a clear record check is offence data too is the
// regulator's guidance, from memory. Nationality, immigration status, age, gender, money and a
// safeguarding flag are ordinary by themselves; what they may reveal is in reveals.
var categoryRows = [...]categoryRow{
	RacialOrEthnicOrigin:            {text: "racial-or-ethnic-origin", kind: RacialOrEthnicOrigin, law: law.UKGDPR.Article("9(1)"), meaning: "race, colour, ethnic or national origin"},
	PoliticalOpinions:               {text: "political-opinions", kind: PoliticalOpinions, law: law.UKGDPR.Article("9(1)"), meaning: "what someone thinks in politics, a party that they support"},
	ReligiousOrPhilosophicalBeliefs: {text: "religious-or-philosophical-beliefs", kind: ReligiousOrPhilosophicalBeliefs, law: law.UKGDPR.Article("9(1)"), meaning: "religion, faith, belief, or the lack of one"},
	TradeUnionMembership:            {text: "trade-union-membership", kind: TradeUnionMembership, law: law.UKGDPR.Article("9(1)"), meaning: "whether someone belongs to a trade union, and which"},
	Genetic:                         {text: "genetic", kind: Genetic, law: law.UKGDPR.Article("4(13)"), meaning: "inherited or acquired traits, from a biological sample"},
	BiometricIdentification:         {text: "biometric-identification", kind: BiometricIdentification, law: law.UKGDPR.Article("4(14)"), meaning: "a template of finger, face, iris or voice that tells people apart"},
	Health:                          {text: "health", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "physical or mental condition and the care given for it, in general"},
	SexLife:                         {text: "sex-life", kind: SexLife, law: law.UKGDPR.Article("9(1)"), meaning: "sexual activity and relationships"},
	SexualOrientation:               {text: "sexual-orientation", kind: SexualOrientation, law: law.UKGDPR.Article("9(1)"), meaning: "whom someone is attracted to"},
	Disability:                      {text: "disability", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "a lasting impairment, physical, sensory, mental or learning"},
	MentalHealth:                    {text: "mental-health", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "a mental illness, its signs and its treatment"},
	MentalCapacity:                  {text: "mental-capacity", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "whether someone can decide, best-interests decisions, deprivation of liberty"},
	HealthRecord:                    {text: "health-record", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "medical history, clinical notes, symptoms, therapy, discharge letters"},
	TestResult:                      {text: "test-result", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "the outcome of a medical test, with its sample and date"},
	Vaccination:                     {text: "vaccination", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "vaccines given or refused, and exemptions"},
	Medication:                      {text: "medication", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "medicines prescribed, given, refused; administration charts"},
	Allergies:                       {text: "allergies", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "what someone reacts to: foods, medicines, materials"},
	CareRequirements:                {text: "care-requirements", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "the level and kind of care that someone needs"},
	CarePlan:                        {text: "care-plan", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "what care is to be given and how, with its risk assessments"},
	CareNotes:                       {text: "care-notes", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "the daily record of care given, readings and charts"},
	EndOfLife:                       {text: "end-of-life", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "advance and resuscitation decisions, wishes for the last days and after"},
	Maternity:                       {text: "maternity", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "pregnancy, birth, maternity leave and its certificates"},
	SicknessAbsence:                 {text: "sickness-absence", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "days off sick, reasons, fit notes"},
	OccupationalHealth:              {text: "occupational-health", kind: Health, law: law.UKGDPR.Article("4(15)"), meaning: "health questionnaires and reports on fitness for work"},
	CriminalOffence:                 {text: "criminal-offence", kind: CriminalOffence, law: law.UKGDPR.Article("10"), meaning: "convictions, cautions, offences, sentences and measures tied to them"},
	CriminalAllegation:              {text: "criminal-allegation", kind: CriminalOffence, law: law.DPA2018.Section("11(2)"), meaning: "that someone is said or suspected to have offended, and proceedings about it"},
	CriminalRecordCheck:             {text: "criminal-record-check", kind: CriminalOffence, law: law.UKGDPR.Article("10"), meaning: "a DBS, PVG or AccessNI check, its outcome, also where it is clear"},
	Identity:                        {text: "identity", meaning: "name, title, former names, enough to know who is meant"},
	DateOfBirth:                     {text: "date-of-birth", meaning: "day of birth, or age"},
	Gender:                          {text: "gender", meaning: "sex or gender as recorded"},
	GenderIdentity:                  {text: "gender-identity", meaning: "a gender other than the one recorded at birth, pronouns, transition"},
	MaritalStatus:                   {text: "marital-status", meaning: "single, married, in a civil partnership, widowed"},
	Nationality:                     {text: "nationality", meaning: "citizenship"},
	ImmigrationStatus:               {text: "immigration-status", meaning: "leave to enter or remain, visa, settled status, share code"},
	RightToWork:                     {text: "right-to-work", meaning: "papers and checks that show permission to work"},
	ResidentialStatus:               {text: "residential-status", meaning: "where and on what footing someone lives: owner, tenant, resident, in respite"},
	Language:                        {text: "language", meaning: "first language, need of an interpreter"},
	NationalIdentifiers:             {text: "national-identifiers", meaning: "numbers that the state gives out, kind not said"},
	NationalInsurance:               {text: "national-insurance", meaning: "National Insurance number"},
	NHSNumber:                       {text: "nhs-number", meaning: "NHS, CHI or Health and Care number"},
	IdentityDocument:                {text: "identity-document", meaning: "passport, birth certificate, identity card, and copies"},
	DrivingLicence:                  {text: "driving-licence", meaning: "licence, its number, entitlement and endorsements"},
	AccountNumber:                   {text: "account-number", meaning: "a customer, resident or reference number that the organisation gives"},
	Image:                           {text: "image", meaning: "photographs and film; not a face template"},
	CCTV:                            {text: "cctv", meaning: "pictures from security cameras"},
	VoiceRecording:                  {text: "voice-recording", meaning: "recorded calls and speech; not a voice template"},
	Contact:                         {text: "contact", meaning: "address, postcode, telephone, email"},
	EmergencyContact:                {text: "emergency-contact", meaning: "whom to call in an emergency"},
	NextOfKin:                       {text: "next-of-kin", meaning: "who the nearest relative is, and how to reach them"},
	Relationship:                    {text: "relationship", meaning: "who is whose spouse, partner, child, friend"},
	FamilyNetwork:                   {text: "family-network", meaning: "family, friends, children, circle of support"},
	ThirdPartyContact:               {text: "third-party-contact", meaning: "how to reach another person who is concerned"},
	ResponsibleParty:                {text: "responsible-party", meaning: "who signs or answers for someone, or pays"},
	LegalRepresentation:             {text: "legal-representation", meaning: "solicitor, attorney, deputy, guardian, advocate, by name"},
	PowerOfAttorney:                 {text: "power-of-attorney", meaning: "the instrument or order that lets another decide"},
	GPDetails:                       {text: "gp-details", meaning: "general practitioner, practice, other clinicians, by name"},
	Associations:                    {text: "associations", meaning: "clubs, societies, congregations, memberships"},
	SocialCare:                      {text: "social-care", meaning: "that someone has social care, and what the council or provider records of it"},
	CareCircumstances:               {text: "care-circumstances", meaning: "what a caring situation is like, for the carer and the person cared for"},
	Vulnerability:                   {text: "vulnerability", meaning: "that someone needs more protection than others"},
	Safeguarding:                    {text: "safeguarding", meaning: "concerns, referrals, enquiries, protection plans"},
	Behaviour:                       {text: "behaviour", meaning: "conduct, distress, what sets it off, risks to others, limits on contact"},
	Incident:                        {text: "incident", meaning: "reports of accidents, injuries, near misses, falls, quarrels"},
	SubstanceUse:                    {text: "substance-use", meaning: "alcohol, tobacco, drugs"},
	AccessNeeds:                     {text: "access-needs", meaning: "ramps, large print, hearing loop, adjustments, communication aids"},
	Dietary:                         {text: "dietary", meaning: "what someone eats or does not eat"},
	CulturalNeeds:                   {text: "cultural-needs", meaning: "customs, dress, festivals, wishes for personal care"},
	LifeHistory:                     {text: "life-history", meaning: "a biography: places, people, work, what mattered"},
	InterestsPreferences:            {text: "interests-preferences", meaning: "likes, dislikes, hobbies, choices"},
	Household:                       {text: "household", meaning: "who lives together, tenancy, bills, the running of a home"},
	AdmissionDate:                   {text: "admission-date", meaning: "days of moving in, moving out, of a service's start and end"},
	VisitLog:                        {text: "visit-log", meaning: "who came and went, and when"},
	Financial:                       {text: "financial", meaning: "income, savings, property, means assessment"},
	BankAccount:                     {text: "bank-account", meaning: "account and sort code"},
	Payment:                         {text: "payment", meaning: "prices quoted, payments made and owed, expenses, card details, direct debits"},
	CreditHistory:                   {text: "credit-history", meaning: "credit score, arrears, debts, judgments"},
	Guarantor:                       {text: "guarantor", meaning: "who stands surety, and their means"},
	Benefits:                        {text: "benefits", meaning: "state benefits and allowances claimed or received"},
	CareFunding:                     {text: "care-funding", meaning: "who pays for care: the council, the NHS, the person, and on what decision"},
	Insurance:                       {text: "insurance", meaning: "policies and claims"},
	Donation:                        {text: "donation", meaning: "gifts, legacies, Gift Aid declarations"},
	Salary:                          {text: "salary", meaning: "pay, deductions, hours paid"},
	Tax:                             {text: "tax", meaning: "tax code, tax returns, statutory deductions"},
	Pension:                         {text: "pension", meaning: "membership, contributions, nominations"},
	CourtOrder:                      {text: "court-order", meaning: "orders of a civil or family court, attachment of earnings"},
	Employment:                      {text: "employment", meaning: "applications, jobs held, post, terms, history"},
	Contract:                        {text: "contract", meaning: "the contract with the person and its terms"},
	WorkingHours:                    {text: "working-hours", meaning: "rotas, shifts, clock times, availability"},
	Qualifications:                  {text: "qualifications", meaning: "schools, courses, results, certificates"},
	Training:                        {text: "training", meaning: "training done, due, passed"},
	ProfessionalRegistration:        {text: "professional-registration", meaning: "register entry, number, conditions on practice"},
	References:                      {text: "references", meaning: "what referees say, and who they are"},
	AssessmentResults:               {text: "assessment-results", meaning: "scores and notes of interviews and tests"},
	Performance:                     {text: "performance", meaning: "appraisal, supervision, targets"},
	Disciplinary:                    {text: "disciplinary", meaning: "disciplinary, capability and grievance proceedings and their outcome"},
	Leave:                           {text: "leave", meaning: "annual, paternity, adoption, shared parental and special leave"},
	ConflictsOfInterest:             {text: "conflicts-of-interest", meaning: "declared interests, second jobs, ties to others"},
	EqualityMonitoring:              {text: "equality-monitoring", meaning: "answers to an equal opportunities form"},
	CompanyDetails:                  {text: "company-details", meaning: "business of a sole trader or contact: name, registration, role"},
	Correspondence:                  {text: "correspondence", meaning: "letters, emails, messages, notes of calls, requests for data"},
	CallMetadata:                    {text: "call-metadata", meaning: "number, time, length of a call"},
	ContactPreferences:              {text: "contact-preferences", meaning: "how someone wants to hear from the organisation, consents and objections"},
	Enquiry:                         {text: "enquiry", meaning: "what someone asks about a service"},
	Complaint:                       {text: "complaint", meaning: "a complaint, its investigation and outcome"},
	Opinions:                        {text: "opinions", meaning: "views, ratings and comments given by someone or about someone"},
	LegalClaim:                      {text: "legal-claim", meaning: "papers of a dispute or claim"},
	OnlineIdentifiers:               {text: "online-identifiers", meaning: "identifiers that devices and services give, kind not said"},
	IPAddress:                       {text: "ip-address", meaning: "the internet address of a connection"},
	DeviceID:                        {text: "device-id", meaning: "identifiers and settings of a device: serial, advertising, hardware (MAC)"},
	Cookie:                          {text: "cookie", meaning: "cookies and what they hold"},
	UsageData:                       {text: "usage-data", meaning: "pages seen, clicks, log entries"},
	EmailTracking:                   {text: "email-tracking", meaning: "whether a message was opened, its links followed"},
	AdvertisingProfile:              {text: "advertising-profile", meaning: "audiences and interests inferred for advertising"},
	AccountLogin:                    {text: "account-login", meaning: "user name, password, security answers"},
	ITMonitoring:                    {text: "it-monitoring", meaning: "work email, browsing, files, as watched by an employer"},
	Location:                        {text: "location", meaning: "where someone or their device is, GPS traces"},
	Vehicle:                         {text: "vehicle", meaning: "registration mark, make, parking"},
	SocialMedia:                     {text: "social-media", meaning: "public profiles, posts, messages through a platform"},
	SpecialCategoryUnspecified:      {text: "special-category-unspecified", law: law.UKGDPR.Article("9(1)"), meaning: "special category data whose kind is not named"},
	Pseudonymised:                   {text: "pseudonymised", law: law.UKGDPR.Article("4(5)"), meaning: "records under a code whose key is kept apart; still personal data"},
	Anonymised:                      {text: "anonymised", law: law.UKGDPR.Recital("26"), meaning: "records that are said to identify nobody; outside the law where that is true"},
}

var categories = enum.New("category", "category", len(categoryRows), func(c Category) string { return categoryRows[c].text })

// UnknownError is the error of a name that is not in a table of this package: which kind of name, what
// was found, and every name that would be right.
type UnknownError = enum.UnknownError

// Parse reads a text name. The error is an [*UnknownError] that names what would be right.
func Parse(s string) (Category, error) { return categories.Parse(s) }

// All yields every kind in the order of the table.
func All() iter.Seq[Category] { return categories.All() }

// String is the text name; "unset" for zero, kind and number for a value outside the table.
func (c Category) String() string { return categories.String(c) }

// MarshalText is the text name. The unset value is an error: leave the field out with omitzero.
func (c Category) MarshalText() ([]byte, error) { return categories.Marshal(c) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (c *Category) UnmarshalText(text []byte) error { return categories.Unmarshal(c, text) }

// Scan reads a database column: text, or NULL for unset.
func (c *Category) Scan(src any) error { return categories.Scan(c, src) }

// Value is the database form: text, or NULL for unset.
func (c Category) Value() (driver.Value, error) { return categories.Value(c) }

// Special is the one of the nine kinds of UK GDPR Article 9(1) that data of kind c plainly are, and
// whether there is one: Medication is Health, Health is itself. What c may reveal beyond that is [Category.MayReveal].
func (c Category) Special() (Category, bool) {
	if k := c.row().kind; k != 0 && k <= SexualOrientation {
		return k, true
	}
	return 0, false
}

// Offence reports whether data of kind c plainly are criminal offence data: UK GDPR Article 10 and
// DPA 2018 section 11(2).
func (c Category) Offence() bool { return c.row().kind == CriminalOffence }

// Meaning says in a few words what data of kind c are.
func (c Category) Meaning() string { return c.row().meaning }

// Law is the provision that defines the kind or singles it out; zero where nothing does.
func (c Category) Law() law.Provision { return c.row().law }

// row is the row of c; the empty row for a value outside the table.
func (c Category) row() categoryRow {
	if !categories.Known(c) {
		return categoryRow{}
	}
	return categoryRows[c]
}
