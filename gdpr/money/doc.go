// Package money answers what the yearly data protection fee of a controller is, and what the largest penalty is that an
// infringement of a provision is open to. Amounts are exact decimals, never rounded.
//
// A charity with 640 members of staff and a turnover of £41 million starts a charge period and has not decided how to pay:
//
//	payer := money.Payer{
//		Charity:  fact.Yes,
//		Staff:    money.Known(640),
//		Turnover: money.Known(41_000_000),
//		Beyond:   fact.Yes, // care records: not among the exempt kinds of processing
//	}
//	fee, err := payer.Fee(civil.On(2026, time.April, 1))
//	if err != nil {
//		return err // a number that cannot be, named
//	}
//	fmt.Println(fee) // on-conditions, tier-1, £47.00 to £52.00: a charity, whatever its size; £5.00 less by direct debit
//
// Without knowing that it is a charity, the answer is a range and the facts that would narrow it:
//
//	payer.Charity = fact.Unknown
//	fee, err = payer.Fee(civil.On(2026, time.April, 1))
//	if err != nil {
//		return err
//	}
//	fmt.Println(fee.Verdict, fee.Most, fee.Missing) // cannot-say 3763 [charity small_pension_scheme]
//
// # Four answers
//
// Yes: the charge is payable, and Least and Most are the same amount. No: all of the processing is exempt. On conditions: the payer
// may choose to pay by direct debit. Cannot say: a fact is missing; Missing names every fact that could change the amount,
// as in JSON, Least and Most are the ends of what it may come to. A fact that cannot change the answer is never asked for:
// for a charity, neither staff nor turnover.
//
// # The fee
//
// The Data Protection (Charges and Information) Regulations 2018 set three tiers. One low figure is enough for a lower tier:
// turnover or staff. A public authority, which here is one of the freedom of information Acts, goes by staff alone. A charity and a small
// occupational pension scheme are in tier 1 whatever their size: not exempt. [Charges] is the table of amounts. The dearer
// amounts of 2025-02-17 also apply to a period begun in the year before that day, unless its charge has been paid. A controller
// pays nothing only where all of its processing is of the kinds of [Exemption]: records of care are of none of them.
//
// # Penalties, only when asked
//
// Nothing else in this module mentions penalties: no finding, no report. [Infringer.Maximum] answers for one provision,
// [Maxima] is the whole table:
//
//	most, err := money.Infringer{Undertaking: fact.No}.Maximum(law.UKGDPR.Article("32"), civil.On(2026, time.April, 1))
//	if err != nil {
//		return err
//	}
//	fmt.Println(most) // UK GDPR Article 32: yes, standard, £8,700,000.00
//
// The maximum of an undertaking is the greater of a fixed amount and a share of its worldwide turnover, so without the turnover
// there is a least and no most. Until 2020-12-31 the amounts are in euro. The day is that of the infringement. Each answer has
// its provisions, how well they are known, and a doubt where there is one; a provision that no row names gives cannot say.
//
// # What this package does not decide
//
// What a penalty would be: that depends on the regulator's guidance and discretion, and a maximum is hardly ever reached.
// Whether anything was infringed; whether an organisation is an undertaking, which charities that sell care can be;
// when a charge period begins; how a financial year or a turnover is determined; the sterling value of the euro amounts; the maxima of
// Parts 3 and 4 of the DPA 2018 (law enforcement, intelligence services), of offences, and of the law before 2018-05-25.
package money
