package rights

import (
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// The days on which the law of this package changed. Each is the first day of the new state.
var (
	applied     = civil.On(2018, time.May, 25)       // the GDPR and DPA 2018 apply: SI 2018/625
	receiptDay  = civil.On(2019, time.August, 15)    // the regulator counts from the day of receipt [guidance]
	noPause     = civil.On(2020, time.January, 1)    // clarification no longer moves the limit [guidance; about that month]
	pause       = civil.On(2020, time.October, 21)   // clarification stops the clock [guidance: ICO news of that day]
	immigration = civil.On(2022, time.January, 31)   // SI 2022/76: the immigration exemption is the Secretary of State's alone
	safeguards  = civil.On(2024, time.March, 8)      // SI 2024/342: its safeguards move into the Schedule
	searches    = civil.On(2024, time.January, 1)    // Article 15(1A): DUAA 2025 s.78, passed 2025-06-19 and deemed in force from this day
	periods     = civil.On(2025, time.August, 20)    // Article 4A: how periods are counted: SI 2025/904
	reform      = civil.On(2026, time.February, 5)   // Articles 12A, 22A to 22D, 6(1)(ea): SI 2026/82 reg 2
	allegations = civil.On(2026, time.March, 31)     // Article 17(1)(g): SI 2026/317
	complaints  = civil.On(2026, time.June, 19)      // DPA 2018 s.164A; Article 77 goes: SI 2026/82 reg 3
	commission  = civil.On(2026, time.September, 30) // the Information Commission takes over: SI 2026/1015
)

var (
	always       = law.Span{From: applied}
	beforeReform = law.Span{From: applied, Until: reform}
	sinceReform  = law.Span{From: reform}
)

// art is a place in the UK GDPR, sec a section and sch a place in a Schedule of the DPA 2018.
func art(pin string) law.Provision    { return law.UKGDPR.Article(pin) }
func sec(pin string) law.Provision    { return law.DPA2018.Section(pin) }
func sch(n, pin string) law.Provision { return law.DPA2018.Schedule(n, pin) }

func at(list ...law.Provision) []law.Provision { return list }

// named yields the provisions of a list under the names that they had on the day.
func named(list []law.Provision, on civil.Date, yield func(law.Provision) bool) bool {
	for _, p := range list {
		for _, q := range p.On(on) {
			if !yield(q) {
				return false
			}
		}
	}
	return true
}
