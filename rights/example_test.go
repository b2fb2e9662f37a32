package rights_test

import (
	"fmt"
	"time"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

func Example() {
	daughter := rights.Requester{
		Role: rights.Attorney, Power: rights.Welfare, Nation: law.England,
		Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes,
	}
	request := rights.Request{
		Right: rights.Access, Requester: daughter, Division: civil.EnglandAndWales,
		Received: civil.On(2026, time.November, 25),
	}
	standing := daughter.May(request.Received)
	fmt.Println(standing.Verdict, standing.Reach)
	due, err := request.Due()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(due.Latest)
	// Output:
	// yes health-and-welfare
	// 2026-12-29
}

// A request from start to end: a resident's daughter asks for the care notes. She has a power of attorney, which she shows
// a week later; the notes name other residents and carers, and hold health data.
func Example_daughterWithPowerOfAttorney() {
	received := civil.On(2026, time.June, 1)
	daughter := rights.Requester{Role: rights.Attorney, Power: rights.Welfare, Nation: law.England, Registered: fact.Yes, Capacity: fact.No}

	// May she ask, and for what?
	standing := daughter.May(received)
	fmt.Println("may ask:", standing.Verdict, "-", standing.Reason)
	for p := range standing.Proof() {
		fmt.Println("  see:", p)
	}
	daughter.Shown = fact.Yes
	fmt.Println("on 8 June:", daughter.May(received+7).Verdict, standing.Reach, standing.Reach.Covers(category.CareNotes), standing.Reach.Covers(category.BankAccount))

	// Does the right apply to these records?
	ground := basis.Ground{Data: category.Of(category.CareNotes), For: category.ForCareDelivery, Article6: basis.Contract, Article9: basis.HealthOrSocialCare, Schedule1: 2}
	fmt.Println(rights.Access.Applies(ground, rights.Facts{}, received))

	// By when?
	request := rights.Request{
		Right: rights.Access, Requester: daughter, Division: civil.EnglandAndWales, Received: received,
		Events: []rights.Event{{Kind: rights.AuthorityAsked, On: received + 1}, {Kind: rights.AuthorityShown, On: received + 7}},
	}
	due, err := request.Due()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("due", due.Latest, "- safe", due.Safe)

	// What is given?
	answering := civil.On(2026, time.June, 29)
	notes := rights.HealthData{Professional: fact.No}
	fmt.Println("health data:", notes.Disclose(answering).Verdict, "-", notes.Disclose(answering).Reason)
	notes.Opinion, notes.Consult, notes.Harm = civil.On(2026, time.June, 20), fact.No, fact.No
	fmt.Println("with an opinion:", notes.Disclose(answering).Verdict)
	fmt.Println("the carer's name:", rights.OtherPerson{Worker: fact.Yes}.Disclose().Verdict)
	fmt.Println("another resident:", rights.OtherPerson{Worker: fact.No, Reasonable: fact.No, Separable: fact.Yes}.Disclose().Reason)

	request.Events = append(request.Events, rights.Event{Kind: rights.Answered, On: answering})
	due, _ = request.Due()
	fmt.Println("late:", due.Late())
	// Output:
	// may ask: on-conditions - a registered power for welfare opens care and health matters while the person lacks capacity, once the authority has been seen
	//   see: the registered power, stamped on every page, or its access code
	//   see: why the person is thought to lack capacity for this request
	//   see: that it covers the matter, and that attorneys who must act jointly all ask
	//   see: who the attorney is
	// on 8 June: yes health-and-welfare yes cannot-say
	// access: yes: everybody may see their data, whatever the basis; exemptions are applied passage by passage
	// due 2026-07-08 - safe 2026-07-01
	// health data: no - not before the appropriate health professional has said, within the last six months, that no serious harm is likely
	// with an opinion: yes
	// the carer's name: yes
	// another resident: without what would reveal the other person
	// late: false
}

func ExampleRight_Applies() {
	on := civil.On(2026, time.November, 22)
	care := basis.Ground{Article6: basis.Contract, For: category.ForCareDelivery}
	fmt.Println(rights.Objection.Applies(care, rights.Facts{}, on))
	fmt.Println(rights.Portability.Applies(care, rights.Facts{Provided: fact.Yes}, on))
	erasure := rights.Erasure.Applies(care, rights.Facts{}, on)
	for c := range erasure.Opens.All() {
		fmt.Println("erasure:", c.Provision(), "-", c.Meaning())
	}
	// Output:
	// object: no, this-ground: what a contract needs is open to no general objection; marketing always is
	// portability: cannot-say, missing automated: the person provided the data, on consent or for a contract, and a computer holds them
	// erasure: UK GDPR Article 17(1)(a) - the data are no longer needed for their purpose
	// erasure: UK GDPR Article 17(1)(d) - the data were used unlawfully
	// erasure: UK GDPR Article 17(1)(e) - the law obliges the controller to erase them
	// erasure: UK GDPR Article 17(1)(g) - held because of an allegation by someone convicted of, or under an order for, stalking or harassing the person; looked into, and no further action decided
}

func ExampleRequest_Steps() {
	request := rights.Request{
		Right: rights.Access, Division: civil.EnglandAndWales, Received: civil.On(2026, time.February, 16),
		Events: []rights.Event{
			{Kind: rights.ClarificationAsked, On: civil.On(2026, time.February, 20)},
			{Kind: rights.ClarificationGiven, On: civil.On(2026, time.February, 27)},
		},
	}
	steps, err := request.Steps()
	for _, s := range steps {
		fmt.Println(s)
	}
	fmt.Println(err)
	// Output:
	// 2026-02-16 received, a Monday: the month begins with that day, working day or not (UK GDPR Article 12A(2)(a))
	// 2026-02-20 clarification was asked for: the clock stops, if it was reasonably needed (UK GDPR Article 12A(5))
	// 2026-02-27 clarification was given: the clock runs on; 8 days left out so far, the days of asking and of answer included (UK GDPR Article 12A(5))
	// 2026-03-16 one month from 2026-02-16: the day of the same number (UK GDPR Article 12A(1), guidance)
	// 2026-03-24 8 days left out, added (UK GDPR Article 12A(5), analysis)
	// 2026-03-16 the safe day: the last one if what moved the day should turn out not to count (UK GDPR Article 12A(1), analysis)
	// 2026-03-24 until it is answered: altering, erasing or hiding data to keep them from the person is an offence (DPA 2018 section 173)
	// <nil>
}

func ExampleExemptionsFrom() {
	on := civil.On(2026, time.November, 22)
	for e := range rights.ExemptionsFrom(rights.Access, on) {
		if e.Forbids && e.Reliance == rights.AnyController {
			fmt.Println(e.Provision, "-", e.Heading)
			for q := range e.Questions() {
				fmt.Println(" ", q)
			}
		}
	}
	// Output:
	// DPA 2018 Schedule 3 paragraph 6 - Health data: no disclosure without an opinion
	//   has the person already seen the data, or do they know them?
	//   is there an opinion, of the appropriate health professional, at most six months old, that no serious harm is likely?
	//   which passages does it cover, and can the rest be given?
	//   has this case been decided by itself, not by a rule for all?
	//   can the person be told that it was used, or would telling defeat it? They are told how to complain in any case
}

// The exemptions that a file about a resident or an employee meets, and whether a care provider can rely on them; the first
// question of each.
func ExampleExemptionAt() {
	on := civil.On(2026, time.November, 22)
	for _, at := range []struct{ schedule, paragraph string }{
		{"2", "2(1)"}, {"2", "4"}, {"2", "16"}, {"2", "19"}, {"2", "22"}, {"2", "24"}, {"3", "5"}, {"3", "11"},
	} {
		e, _ := rights.ExemptionAt(law.DPA2018.Schedule(at.schedule, at.paragraph), on)
		fmt.Printf("%s: %s (%s)\n", e.Heading, e.Reliance.CareProvider(), e.Reliance)
		for q := range e.Questions() {
			fmt.Println(" ", q)
			break
		}
	}
	// Output:
	// Crime and taxation: on-conditions (any-controller)
	//   which crime or tax, and whose enquiry is it?
	// Immigration: no (secretary-of-state)
	//   are you the Secretary of State? Nobody else has been able to rely on it since 2022-01-31
	// Protection of the rights of others: on-conditions (any-controller)
	//   who else could the person recognise, also as the source of what is said?
	// Legal professional privilege: on-conditions (any-controller)
	//   is it advice from a lawyer, or made mainly for litigation that was in sight?
	// Management forecasts: on-conditions (any-controller)
	//   is it forecasting or planning, and not yet announced?
	// Confidential references: on-conditions (any-controller)
	//   was it given in confidence: was that said, or plain?
	// Health data: serious harm: on-conditions (any-controller)
	//   which passages would cause serious harm, to whom?
	// Social work data: serious harm: no (listed-bodies)
	//   is it social work data at all: whose data are they under paragraph 8?
}

func ExampleRoutes() {
	for r := range rights.Routes(law.Scotland) {
		fmt.Printf("%s: %s (%s)\n", r.ID, r.Who, r.Source)
	}
	// Output:
	// health-records: the personal representative, and anybody who may have a claim arising from the death (text)
	// social-care-records: nobody by right; whoever shows a good reason, most often the personal representative (guidance)
	// public-body-records-scotland: anybody, as a freedom of information request (memory)
	// procurator-fiscal: the procurator fiscal (memory)
	// court-order-scotland: somebody likely to be party to them, with an order of the court (text)
}

func ExampleComplaint_AcknowledgeBy() {
	c := rights.Complaint{Received: civil.On(2026, time.November, 25), Division: civil.EnglandAndWales}
	by, err := c.AcknowledgeBy()
	fmt.Println(by, err)
	// Output: 2026-12-29 <nil>
}

func ExampleBreach_NotifyBy() {
	aware := time.Date(2026, time.April, 3, 16, 20, 0, 0, time.FixedZone("BST", 3600)) // Good Friday
	fmt.Println(rights.Breach{Aware: aware}.NotifyBy().Format(time.RFC3339))
	// Output: 2026-04-06T16:20:00+01:00
}
