package category

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Subject is a kind of data subject: about whom data are held. The zero value is unset.
type Subject uint8

// The kinds of data subject, in groups; each row of the table beneath says who is meant.
const (
	// People cared for.
	AboutServiceUser Subject = iota + 1
	AboutChildServiceUser
	AboutProspectiveServiceUser
	AboutFormerServiceUser
	AboutCaredForPerson
	AboutPersonAtRisk

	// People beside them.
	AboutUnpaidCarer
	AboutRelative
	AboutNextOfKin
	AboutEmergencyContact
	AboutParentOrGuardian
	AboutAttorneyOrDeputy
	AboutAdvocate
	AboutGuarantor

	// People who work.
	AboutEmployee
	AboutApplicant
	AboutRecruit
	AboutFormerEmployee
	AboutAgencyWorker
	AboutApprentice
	AboutVolunteer
	AboutTrusteeOrDirector
	AboutContractor
	AboutSupplierContact
	AboutProfessionalContact

	// People who get in touch, give or take part.
	AboutEnquirer
	AboutComplainant
	AboutRequester
	AboutCorrespondent
	AboutCaller
	AboutVisitor
	AboutEventAttendee
	AboutMember
	AboutDonor
	AboutMarketingRecipient
	AboutSurveyRespondent
	AboutResearchParticipant
	AboutWebsiteVisitor
	AboutSocialMediaUser

	// People in what happened, and everyone.
	AboutWitness
	AboutAllegedPerpetrator
	AboutThirdParty
	AboutAnyone
)

// subjectRows: dependent is an inference from recital 43 and from the regulator's guidance on consent
// (employers; people who depend on a service), from memory; outside is what is usual, not law.
var subjectRows = [...]struct {
	text      string
	dependent bool // consent is seldom free: UK GDPR Article 7(4), recital 43
	outside   bool // not normally party to a contract with the controller: UK GDPR Article 6(1)(b)
	meaning   string
}{
	AboutServiceUser:            {text: "service-user", dependent: true, meaning: "adult who receives care or support, at home, in a home, or from a charity"},
	AboutChildServiceUser:       {text: "child-service-user", dependent: true, meaning: "child who receives care or support"},
	AboutProspectiveServiceUser: {text: "prospective-service-user", meaning: "person for whom care is asked or assessed, who does not receive it yet"},
	AboutFormerServiceUser:      {text: "former-service-user", meaning: "person who used to receive care, or has died"},
	AboutCaredForPerson:         {text: "cared-for-person", outside: true, meaning: "person whom an unpaid carer looks after"},
	AboutPersonAtRisk:           {text: "person-at-risk", outside: true, meaning: "adult or child at risk of harm who is not a service user"},
	AboutUnpaidCarer:            {text: "unpaid-carer", meaning: "person who looks after a relative or friend without pay"},
	AboutRelative:               {text: "relative", outside: true, meaning: "member of the family, or friend"},
	AboutNextOfKin:              {text: "next-of-kin", outside: true, meaning: "nearest relative, as named by or for the service user"},
	AboutEmergencyContact:       {text: "emergency-contact", outside: true, meaning: "person to call in an emergency"},
	AboutParentOrGuardian:       {text: "parent-or-guardian", meaning: "person with parental responsibility"},
	AboutAttorneyOrDeputy:       {text: "attorney-or-deputy", meaning: "attorney, deputy, guardian or appointee who acts for someone"},
	AboutAdvocate:               {text: "advocate", outside: true, meaning: "person who speaks for someone, paid or not"},
	AboutGuarantor:              {text: "guarantor", meaning: "person who answers for another's debt"},
	AboutEmployee:               {text: "employee", dependent: true, meaning: "person employed by the organisation"},
	AboutApplicant:              {text: "applicant", dependent: true, meaning: "person who applies for a post, paid or not, up to the offer"},
	AboutRecruit:                {text: "recruit", dependent: true, meaning: "person with an offer, or just started"},
	AboutFormerEmployee:         {text: "former-employee", meaning: "person who used to be employed"},
	AboutAgencyWorker:           {text: "agency-worker", dependent: true, meaning: "bank, agency or casual worker"},
	AboutApprentice:             {text: "apprentice", dependent: true, meaning: "apprentice, trainee, student on placement"},
	AboutVolunteer:              {text: "volunteer", meaning: "person who helps without pay"},
	AboutTrusteeOrDirector:      {text: "trustee-or-director", meaning: "trustee, director, governor"},
	AboutContractor:             {text: "contractor", meaning: "self-employed person who provides a service"},
	AboutSupplierContact:        {text: "supplier-contact", outside: true, meaning: "person who works for a supplier"},
	AboutProfessionalContact:    {text: "professional-contact", outside: true, meaning: "professional of another organisation: doctor, social worker, inspector, commissioner"},
	AboutEnquirer:               {text: "enquirer", meaning: "person who asks about a service, for themselves or another"},
	AboutComplainant:            {text: "complainant", meaning: "person who complains"},
	AboutRequester:              {text: "requester", meaning: "person who asks for information, a publication or their data"},
	AboutCorrespondent:          {text: "correspondent", meaning: "person who writes or emails"},
	AboutCaller:                 {text: "caller", meaning: "person who telephones"},
	AboutVisitor:                {text: "visitor", outside: true, meaning: "person who comes to a home or office"},
	AboutEventAttendee:          {text: "event-attendee", meaning: "person who books or attends an event"},
	AboutMember:                 {text: "member", meaning: "member of the charity or association"},
	AboutDonor:                  {text: "donor", meaning: "person who gives, or leaves a gift in a will"},
	AboutMarketingRecipient:     {text: "marketing-recipient", meaning: "person to whom news or offers are sent"},
	AboutSurveyRespondent:       {text: "survey-respondent", meaning: "person who answers a survey or consultation"},
	AboutResearchParticipant:    {text: "research-participant", meaning: "person who takes part in research"},
	AboutWebsiteVisitor:         {text: "website-visitor", meaning: "person who uses a website or app"},
	AboutSocialMediaUser:        {text: "social-media-user", meaning: "person who meets the organisation on a social platform"},
	AboutWitness:                {text: "witness", outside: true, meaning: "person who saw or heard what is recorded"},
	AboutAllegedPerpetrator:     {text: "alleged-perpetrator", outside: true, meaning: "person said to have harmed someone"},
	AboutThirdParty:             {text: "third-party", outside: true, meaning: "any other person who is mentioned or concerned"},
	AboutAnyone:                 {text: "anyone", meaning: "everyone whose data are held: a statement that names no kind of people"},
}

var subjects = enum.New("category", "subject", len(subjectRows), func(s Subject) string { return subjectRows[s].text })

// ParseSubject reads a text name. The error is an [*UnknownError] that names what would be right.
func ParseSubject(s string) (Subject, error) { return subjects.Parse(s) }

// AllSubjects yields every kind in the order of the table.
func AllSubjects() iter.Seq[Subject] { return subjects.All() }

// String is the text name; "unset" for zero, kind and number for a value outside the table.
func (s Subject) String() string { return subjects.String(s) }

// MarshalText is the text name. The unset value is an error: leave the field out with omitzero.
func (s Subject) MarshalText() ([]byte, error) { return subjects.Marshal(s) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (s *Subject) UnmarshalText(text []byte) error { return subjects.Unmarshal(s, text) }

// Scan reads a database column: text, or NULL for unset.
func (s *Subject) Scan(src any) error { return subjects.Scan(s, src) }

// Value is the database form: text, or NULL for unset.
func (s Subject) Value() (driver.Value, error) { return subjects.Value(s) }

// Meaning says in a few words who is meant.
func (s Subject) Meaning() string {
	if !subjects.Known(s) {
		return ""
	}
	return subjectRows[s].meaning
}

// Dependent reports whether such people stand to the controller so that their consent is seldom freely
// given (UK GDPR Article 7(4), recital 43). False says no more than that the relationship by itself does not show it.
func (s Subject) Dependent() bool { return dependents.Has(s) }

// OutsideContract reports whether such people are not normally party to a contract with the
// controller, so that UK GDPR Article 6(1)(b) wants a reason. False is not a yes: it may be either.
func (s Subject) OutsideContract() bool { return outsiders.Has(s) }
