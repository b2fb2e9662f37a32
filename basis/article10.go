package basis

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Offence data (criminal convictions, offences, allegations of them, proceedings and
// related security measures: Article 10, DPA 2018 s.11(2)) are not special category
// data. They may be processed under the control of official authority, or where a
// condition of Schedule 1 Part 1, 2 or 3 is met (s.10(5)), or, since 2025-08-20, where
// Schedule A1 is; a lawful basis under Article 6 is needed besides.

var article10 = law.UKGDPR.Article("10")

// Criminal reports whether paragraph p of Schedule 1 can carry offence data on that
// day, or why not. It [Fits] for 27 paragraphs; with 37, which [Follows], they are the
// 28 of ICO's list (guidance), and 36 follows too. Paragraph 20 is [OutsideCategories]
// by itself and reaches offence data through its [Schedule1.Extension]: a ground
// declares 20.
func Criminal(p Schedule1, on civil.Date) Fit {
	switch {
	case !schedule1s.Known(p):
		return 0
	case !p.InForce(on):
		return NotInForce
	}
	return p.row().offences
}

// CriminalCited is [Criminal] for any place in the DPA 2018 that a text cites as a
// condition, as [Article9.FitCited] is for Article 9. Zero for any other provision.
func CriminalCited(p law.Provision, on civil.Date) Fit {
	if n, _, ok := Schedule1Of(p); ok {
		return Criminal(n, on)
	}
	schedule, part := schedulePart(p)
	switch {
	case schedule == "":
		return 0
	case on < applied || schedule == scheduleA1 && !InternationalLaw(on):
		return NotInForce
	case !holdsConditions(schedule, part):
		return NotACondition
	}
	return Fits
}
