package money_test

import (
	"fmt"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/money"
)

func Example() {
	payer := money.Payer{
		Charity:  fact.Yes,
		Staff:    money.Known(640),
		Turnover: money.Known(41_000_000),
		Beyond:   fact.Yes, // care records: not among the exempt kinds of processing
	}
	fee, err := payer.Fee(civil.On(2026, time.April, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(fee)

	payer.Charity = fact.Unknown
	fee, err = payer.Fee(civil.On(2026, time.April, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(fee.Verdict, fee.Most, fee.Missing)

	most, err := money.Infringer{Undertaking: fact.No}.Maximum(law.UKGDPR.Article("32"), civil.On(2026, time.April, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(most)
	// Output:
	// on-conditions, tier-1, £47.00 to £52.00: a charity, whatever its size; £5.00 less by direct debit
	// cannot-say 3763 [charity small_pension_scheme]
	// UK GDPR Article 32: yes, standard, £8,700,000.00
}

// A small club keeps its members' list and its accounts, and nothing else.
func ExamplePayer_Fee_exempt() {
	club := money.Payer{Exempt: []money.Exemption{money.NotForProfit, money.Accounts}, Beyond: fact.No}
	fee, err := club.Fee(civil.On(2026, time.April, 1))
	fmt.Println(fee, err)
	// Output:
	// no, £0.00: all of the processing is of exempt kinds <nil>
}

func ExampleInfringer_Maximum() {
	group := money.Infringer{Undertaking: fact.Yes, Turnover: money.Known(600_000_000)}
	day := civil.On(2026, time.April, 1)
	for _, p := range []law.Provision{law.UKGDPR.Article("32"), law.UKGDPR.Article("5(1)(f)"), law.UKGDPR.Article("84D")} {
		fmt.Println(group.Maximum(p, day))
	}
	fmt.Println(money.Infringer{}.Maximum(law.UKGDPR.Article("13"), day))
	// Output:
	// UK GDPR Article 32: yes, standard, £12,000,000.00 <nil>
	// UK GDPR Article 5(1)(f): yes, higher, £24,000,000.00 <nil>
	// UK GDPR Article 84D: cannot-say, missing provision: the table of this package does not list it <nil>
	// UK GDPR Article 13: cannot-say, higher, at least £17,500,000.00, missing undertaking, turnover: an undertaking has a share of its turnover as maximum, where that is more than the fixed amount <nil>
}

// The table, for whoever asks.
func ExampleMaxima() {
	for row := range money.Maxima(civil.On(2026, time.April, 1)) {
		if len(row.Places) < 3 {
			fmt.Println(row.Ceiling.Scale, row.Ceiling.Currency.Format(row.Ceiling.Fixed), row.Ceiling.Percent, row.Places, row.Source)
		}
	}
	// Output:
	// standard £8,700,000.00 2 [UK GDPR Article 8] guidance
	// standard £8,700,000.00 2 [UK GDPR Article 11] guidance
	// standard £8,700,000.00 2 [UK GDPR Article 41(4)] guidance
	// standard £8,700,000.00 2 [UK GDPR Article 42 UK GDPR Article 43] guidance
	// higher £17,500,000.00 4 [UK GDPR Article 22B UK GDPR Article 22C] text
	// higher £17,500,000.00 4 [DPA 2018 Schedule 2 Part 5 DPA 2018 Schedule 2 Part 6] guidance
	// higher £17,500,000.00 4 [UK GDPR Article 58(1) UK GDPR Article 58(2)] guidance
	// standard £8,700,000.00 2 [UK GDPR Article 10] analysis
	// standard £8,700,000.00 2 [UK GDPR Article 8A] analysis
	// standard £8,700,000.00 2 [UK GDPR Article 24] analysis
	// standard £8,700,000.00 2 [UK GDPR Article 84B] analysis
	// standard £8,700,000.00 2 [UK GDPR Article 22A UK GDPR Article 22D] analysis
	// higher £17,500,000.00 4 [DPA 2018 section 148A] text
	// charge £5,644.50 0 [DPA 2018 section 137 Data Protection (Charges and Information) Regulations 2018] text
	// standard £8,700,000.00 2 [PECR] analysis
}
