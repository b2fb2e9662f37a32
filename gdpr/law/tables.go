package law

import (
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// numbers says that every number from first to last exists, whether or not it has a row: Recitals 1 to 173.
type numbers struct {
	kind        kind
	first, last int
}

// The tables, one for each tabled instrument. The two GDPR tables share their rows: a row belongs to
// the instrument in whose life it has a day.
//
// "Complete" lists the kinds of place of which every number is tabled. Where letters is false, a lettered number
// without a row (section 120A) may exist all the same and is unknown.
var tables = map[Instrument]*table{
	EUGDPR: newTable(table{
		life:     Span{regimeBegins, ukGDPRBegins},
		complete: kinds(article, recital, annex, section, schedule, regulation, part),
		letters:  true,
		numbers:  []numbers{{recital, 1, 173}},
	}, articles, annexes),
	UKGDPR: newTable(table{
		life:     ukOnly,
		complete: kinds(article, recital, annex, section, schedule, regulation, part),
		letters:  true,
		numbers:  []numbers{{recital, 1, 173}},
	}, articles, annexes),
	DPA2018: newTable(table{
		life:     Span{From: regimeBegins}, // some sections from Royal Assent, 2018-05-23; Parts 2 and 3 and the Schedules from this day
		complete: kinds(section, schedule, part, article, recital, annex, regulation),
		numbers: []numbers{
			{section, 1, 215},
			{schedule, 1, 21},
			{part, 1, 7},
		},
	}, sections, schedules),
	DPA1998: newTable(table{
		life:     Span{civil.On(2000, time.March, 1), regimeBegins}, // repealed on 2018-05-25, savings aside
		complete: kinds(section, schedule, article, recital, annex, regulation),
		numbers: []numbers{
			{section, 1, 75},
			{schedule, 1, 16},
			{part, 1, 6},
		},
	}, principles),
	PECR: newTable(table{
		life:     Span{From: civil.On(2003, time.December, 11)},
		complete: kinds(regulation, schedule, article, recital, annex, section),
		numbers:  []numbers{{regulation, 1, 36}},
	}, regulations),
	DUAA2025: newTable(table{
		life:     Span{From: duaaPassed},
		staged:   true,
		complete: kinds(section, schedule, part, article, recital, annex, regulation),
		numbers: []numbers{
			{section, 1, 144},
			{schedule, 1, 16},
			{part, 1, 8},
		},
	}, commenced),
}

func kinds(list ...kind) (set [schedule + 1]bool) {
	for _, k := range list {
		set[k] = true
	}
	return set
}
