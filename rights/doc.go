// Package rights answers which rights people have over their data on a given day, who may ask, by when a request must be
// answered and why, and which exemptions stand in the way.
//
// A resident's daughter asks a care home for the care notes, with a lasting power of attorney for health and welfare:
//
//	daughter := rights.Requester{
//		Role: rights.Attorney, Power: rights.Welfare, Nation: law.England,
//		Registered: fact.Yes, Capacity: fact.No, Shown: fact.Yes,
//	}
//	request := rights.Request{
//		Right: rights.Access, Requester: daughter, Division: civil.EnglandAndWales,
//		Received: civil.On(2026, time.November, 25),
//	}
//	standing := daughter.May(request.Received)
//	fmt.Println(standing.Verdict, standing.Reach) // yes health-and-welfare
//	due, err := request.Due()
//	if err != nil {
//		return err // names the event that is missing, impossible or out of order
//	}
//	fmt.Println(due.Latest) // 2026-12-29: Christmas, a weekend and Boxing Day's substitute move it
//
// # Four answers
//
// [Right.Applies] answers yes, no, on conditions, or cannot say, never two of them. No is never bare: its [Bound] says whether
// another ground of the same record, another use or another day would answer otherwise. On conditions names the
// [Condition] values that open the right and those that limit it; cannot say names the missing fact.
// [Right.AppliesAcross] joins the grounds of an activity. Every answer gives its reason and its provisions, under the names
// that they had on the day: the EU GDPR until 2020-12-31, Articles 22A to 22D for Article 22 from 2026-02-05.
//
// # Due dates
//
// [Request.Due] counts by the law and the regulator's method on the day of receipt: the same day of the next month, or the last day
// of a shorter one, moved to a working day of the division. Identity, authority and a fee restart the month; clarification of
// a request for access pauses it, the days of asking and of answer included; an extension makes it three months from
// the start. [Request.Steps] tells each step. What a controller demanded may turn out not to have been reasonable, so there are two
// days: [Due].Latest counts every demand, Safe none. While an answer is awaited there is no due date but a [*WaitingError].
// Where the law is silent (how days add to a month, whether authority delays it) a step says so by its [Source].
//
// [Breach], [Complaint], [Collection], [MarketingStop] and [Withdrawal] are other clocks, each a type of its own.
//
// # Who asks
//
// [Requester.May] answers for the person, an agent, an attorney, a deputy, a parent and others, by nation: what to see, what the
// authority opens, when it ends, what stays doubtful. The dead have no rights under the UK GDPR: [Routes] and [AfterDeath] say
// what there is instead.
//
// # Exemptions
//
// [Exemptions] is the table of Schedules 2 to 4 to the DPA 2018, with the questions to answer before relying on a paragraph.
// [HealthData] and [OtherPerson] work the two through that care records meet most: the opinion of a health professional, without which a
// care provider may not give health data, and other people in the file.
//
// # What this package does not decide
//
// Whether a ground holds; whether a demand was reasonable, an extension necessary, a request unfounded, an interest compelling or
// harm likely; whether a person has capacity. It delays no examination marks (DPA 2018 Schedule 2 paragraph 25) and does not know
// the law before 2018-05-25, law enforcement processing (DPA 2018 Part 3) or whose bank holidays govern, which no provision
// says: give the division in which the controller must act. It is not legal advice.
package rights
