package gdpr

import (
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// The days on which the law that the rules of this package ask about changed.
var (
	applied       = civil.On(2018, time.May, 25)      // the GDPR and the Act of 2018 apply: the first day whose law is modelled
	shieldInvalid = civil.On(2020, time.July, 17)     // the day after CJEU C-311/18
	transferTools = civil.On(2022, time.March, 21)    // DPA 2018 section 119A: agreement and addendum
	dataBridge    = civil.On(2023, time.October, 12)  // SI 2023/1028
	oldClausesEnd = civil.On(2024, time.March, 22)    // the day after the last
	useAndAccess  = civil.On(2026, time.February, 5)  // SI 2026/82: the main provisions of the 2025 Act
	modelled      = civil.On(2026, time.November, 22) // the last day whose law this release models
)

// LawAsAt is the last day whose law this release models, and the default day of every check. It is fixed
// per release and never the clock.
func LawAsAt() civil.Date { return modelled }

// LawFrom is the first day whose law this release models: 25 May 2018. About an earlier one no rule is asked.
func LawFrom() civil.Date { return applied }
