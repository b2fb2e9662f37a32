// Package retention answers when a record may go: the first day on which it may be disposed of, the last by which it should be, why, and
// what stands in the way; which of many records are due on a day; and what to keep as evidence.
//
// A transaction of July 2022, kept seven years from the end of its financial year, with a year for the disposal:
//
//	p := retention.Period{
//		Keep: retention.Years(7), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.FinancialYear,
//		Allowance: retention.Allowance{Length: retention.Years(1)},
//	}
//	events := retention.Events{Dates: []retention.Event{{What: retention.Transaction, On: civil.On(2022, time.July, 15)}}}
//	w, steps, err := p.Explain(events)
//	if err != nil {
//		log.Fatal(err)
//	}
//	for _, s := range steps {
//		fmt.Println(s)
//	}
//	fmt.Println(w.On(civil.On(2026, time.November, 22)))
//	fmt.Println(w.On(civil.On(2030, time.June, 1), retention.Hold{Kind: retention.Claim, From: civil.On(2029, time.May, 2)}).State)
//	// 2022-07-15 the transaction
//	// 2023-04-01 the first day of the financial year to count from
//	// 2030-03-31 is the last day of 7 years
//	// 2030-04-01 is the first day of disposal
//	// 2031-03-31 is the last day of disposal, with 1 year for it
//	// keep until 2030-03-31
//	// on-hold
//
// # What is stated, and what is computed
//
// A [Period] is what a schedule or a notice states: plain data. [Events] are what happened to one record. Together they give a [Window], and that with
// a day and the [Hold]s on the record a [Status]. A [Schedule] holds the periods of many classes of records and the floors of contracts: one
// event starts many clocks ([Schedule.Windows]). An [Entry] is the evidence, to be asked again on the day of execution ([Entry.Recheck]).
//
// Days are [civil.Date]s, inclusive on both ends: a record is kept to the end of LastKept and may go on Earliest. Nothing is guessed: a length without an event
// has no window, and an event that is still to come, or a case of which nobody has said whether it applies, is named.
//
// # How it counts
//
// "After", "from" and "since" leave the day of the event out; "beginning with" counts it. Months and years end on the corresponding date, or on the last
// day of a shorter month (Dodds v Walker (House of Lords, 1981)): 31 August and six months is 28 February. Periods from the end of a year are counted from the first day of
// the next. A person reaches an age at the start of the birthday, and whoever is born on 29 February on 1 March of a common year.
//
// Where a document says that its years are financial years, "4 years after the last input" can mean three things: see [Reading]. The default is
// [FinancialEnd], which never falls short of the figure, for a maximum [Anniversary], which never exceeds it, and every window names the one used.
// Months, weeks and days are never financial. Time for disposal is added to the figure unless [Allowance] says that the figure contains it.
//
// Minima move forward to a working day, maxima back, where a period asks for it. Bank holidays are known for the years of [civil.Division.Calendar]; a day past
// them stays unmoved, and the window says that it is provisional.
//
// # Many records
//
// [Period.LastDue] turns a period round: the latest event that is due on a day. A [Sweep] compares columns of records with it, one look-up and one comparison for a record,
// whatever the mix of periods.
//
// # The same sweep in SQL
//
// Compute LastDue once for each class, store it, and let an index on (class, closed_on) do the rest:
//
//	CREATE TEMPORARY TABLE due (class text PRIMARY KEY, last_due date, last_overdue date); -- a row for each class; NULL where it is zero
//
//	SELECT r.id, r.closed_on <= d.last_overdue AS overdue
//	FROM   record r
//	JOIN   due d ON d.class = r.class
//	WHERE  r.closed_on <= d.last_due        -- NULL on either side is not true: a clock that has not started is never due
//	AND    NOT EXISTS (
//	         SELECT 1 FROM hold h
//	         WHERE  h.record_id = r.id
//	         AND    h.from_day <= :as_of
//	         AND    (h.released IS NULL OR h.released >= :as_of));
//
// [civil.Date] writes itself as a date, and no day as NULL. A maximum has no last_due: select on last_overdue alone. Where LastDue is false, the period is not one
// column. The later of two events needs both comparisons, each with the LastDue of its own part, and a column for events that will never come; the earlier
// needs either:
//
//	WHERE  r.last_entry_on <= :due_of_entry
//	AND    (r.investigation_ended_on <= :due_of_investigation OR r.never_investigated)
//
// A period that switches on age needs [Period.Window] for each record. So does the last word on a record that is picked: a sweep knows no reopening, so
// keep the column at the last event that still stands.
//
// # Published periods
//
// [Benchmark] is a table of statutory, code and customary periods for UK care providers and charities. Only a statute makes a duty. It is no complete list:
// [Rules] answer that they cannot say which duties a class falls under that names none.
//
// # Where the facts come from
//
// From the text of the enactments where the table does not mark a row as guidance or memory; last checked 2026-11-22. The rules of counting are those of the cases
// named above, and of HMRC's manual for "beginning with" (NMWM12040).
//
// # What this package does not decide
//
// Whether a period is right or lawful; whether a reason holds; whether a record is needed for a claim that nobody has told it of: it looks at the holds it is
// given and says which kinds nobody looked for. What becomes of a record that is to be appraised, somebody decides. It deletes nothing.
package retention
