package retention

import (
	"fmt"
	"iter"
	"strings"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Trigger names an event that a period counts from: one of the constants, or a name of your own in the same form: lower-case words
// joined by hyphens, such as "tenancy-end". With [Criteria] it names what decides instead, such as [PurposeEnds].
type Trigger string

// The events that periods most often count from.
const (
	Birth                Trigger = "birth"
	Death                Trigger = "death"
	Creation             Trigger = "creation" // of the record, or the date it bears
	LastEntry            Trigger = "last-entry"
	LastContact          Trigger = "last-contact"
	LastUse              Trigger = "last-use" // of the record
	LastAction           Trigger = "last-action"
	LastActivity         Trigger = "last-activity"
	Closure              Trigger = "closure" // of the case or file
	CareEnd              Trigger = "care-end"
	Discharge            Trigger = "discharge"
	TreatmentEnd         Trigger = "treatment-end"
	ServiceEnd           Trigger = "service-end"
	ContractEnd          Trigger = "contract-end"
	EmploymentEnd        Trigger = "employment-end"
	VolunteeringEnd      Trigger = "volunteering-end"
	Hire                 Trigger = "hire"
	Application          Trigger = "application"
	RecruitmentDecision  Trigger = "recruitment-decision"
	Enquiry              Trigger = "enquiry"
	Transaction          Trigger = "transaction"
	Settlement           Trigger = "settlement"
	Meeting              Trigger = "meeting"
	Recording            Trigger = "recording"
	InvestigationEnd     Trigger = "investigation-end"
	MaternityPayEnd      Trigger = "maternity-pay-end"
	FollowingPayEnd      Trigger = "following-pay-period-end" // the end of the pay reference period after the one recorded
	InsuranceStart       Trigger = "insurance-start"
	BenefitEnd           Trigger = "benefit-end"
	ConsentWithdrawn     Trigger = "consent-withdrawn"
	Sharing              Trigger = "sharing" // by the person, with the organisation
	ClaimAccrued         Trigger = "claim-accrued"
	ClaimKnown           Trigger = "claim-known"
	RecordDue            Trigger = "record-due" // the day on which a record must first be kept
	PeriodOfAccountEnd   Trigger = "period-of-account-end"
	InsuredEventReported Trigger = "insured-event-reported"
)

// What decides where there is no date, for [Criteria].
const (
	PurposeEnds      Trigger = "purpose-ends"       // as long as needed
	CaseByCase       Trigger = "case-by-case"       // depends on circumstances
	LegalRequirement Trigger = "legal-requirement"  // as the law demands, without saying which
	LimitationPeriod Trigger = "limitation-period"  // until claims are barred
	OtherDocument    Trigger = "retention-schedule" // left to a document elsewhere
)

// triggerRows are the names for people, in the order above.
var triggerRows = [...]struct {
	trigger Trigger
	words   string
}{
	{Birth, "birth"},
	{Death, "death"},
	{Creation, "the creation of the record"},
	{LastEntry, "the last entry"},
	{LastContact, "the last contact"},
	{LastUse, "the last use of the record"},
	{LastAction, "the last action"},
	{LastActivity, "the last activity"},
	{Closure, "closure"},
	{CareEnd, "the end of care"},
	{Discharge, "discharge"},
	{TreatmentEnd, "the end of treatment"},
	{ServiceEnd, "the end of the service"},
	{ContractEnd, "the end of the contract"},
	{EmploymentEnd, "the end of employment"},
	{VolunteeringEnd, "the end of volunteering"},
	{Hire, "hire"},
	{Application, "the application"},
	{RecruitmentDecision, "the recruitment decision"},
	{Enquiry, "the enquiry"},
	{Transaction, "the transaction"},
	{Settlement, "settlement"},
	{Meeting, "the meeting"},
	{Recording, "the recording"},
	{InvestigationEnd, "the end of the investigation"},
	{MaternityPayEnd, "the end of the maternity pay period"},
	{FollowingPayEnd, "the end of the following pay reference period"},
	{InsuranceStart, "the start of the insurance"},
	{BenefitEnd, "the end of the benefit"},
	{ConsentWithdrawn, "the withdrawal of consent"},
	{Sharing, "the sharing of the data"},
	{ClaimAccrued, "the day on which the claim arose"},
	{ClaimKnown, "the day on which the claim was known"},
	{RecordDue, "the day on which the record must first be kept"},
	{PeriodOfAccountEnd, "the end of the period of account"},
	{InsuredEventReported, "the report of the insured event"},
	{PurposeEnds, "the end of the purpose"},
	{CaseByCase, "the circumstances of the case"},
	{LegalRequirement, "a requirement of law"},
	{LimitationPeriod, "the limitation period"},
	{OtherDocument, "another document"},
}

// AllTriggers yields the triggers that have a constant.
func AllTriggers() iter.Seq[Trigger] {
	return func(yield func(Trigger) bool) {
		for i := range triggerRows {
			if !yield(triggerRows[i].trigger) {
				return
			}
		}
	}
}

// Known reports whether t has a constant of this package.
func (t Trigger) Known() bool {
	for i := range triggerRows {
		if triggerRows[i].trigger == t {
			return true
		}
	}
	return false
}

// Words is the trigger for people, as it stands after "6 years after": "the end of employment". A name of your own reads as its words:
// "tenancy-end" is "the tenancy end".
func (t Trigger) Words() string {
	if t == "" {
		return "an event that is not named"
	}
	for i := range triggerRows {
		if triggerRows[i].trigger == t {
			return triggerRows[i].words
		}
	}
	return "the " + strings.ReplaceAll(string(t), "-", " ")
}

// Validate reports a name that is not lower-case words and digits joined by hyphens. The zero value names nothing, and is right.
func (t Trigger) Validate() error {
	before := byte('-')
	for i := range len(t) {
		c := t[i]
		if c == '-' && before == '-' || c != '-' && (c < 'a' || 'z' < c) && (c < '0' || '9' < c) {
			return t.wrong()
		}
		before = c
	}
	if t != "" && before == '-' {
		return t.wrong()
	}
	return nil
}

func (t Trigger) wrong() error {
	return fmt.Errorf("retention: trigger %q: want lower-case words joined by hyphens, such as tenancy-end; %s", clip(string(t)), t.nearest())
}

// nearest names the constants most like a name that is none.
func (t Trigger) nearest() string {
	names := make([]string, len(triggerRows))
	for i := range triggerRows {
		names[i] = string(triggerRows[i].trigger)
	}
	spelt := strings.ReplaceAll(strings.ToLower(clip(string(t))), " ", "-")
	return "nearest are " + strings.Join(enum.Nearest(spelt, names, 3), ", ")
}

// UnmarshalText reads a trigger; the error is that of [Trigger.Validate].
func (t *Trigger) UnmarshalText(text []byte) error {
	v := Trigger(text)
	if err := v.Validate(); err != nil {
		return err
	}
	*t = v
	return nil
}
