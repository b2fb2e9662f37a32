package law

import (
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// The days on which the tables below turn. Each is the first day of the new state.
var (
	serviceBreach   = civil.On(2011, time.May, 26)       // SI 2011/1208: breaches of public services under the PECR [day from memory]
	regimeBegins    = civil.On(2018, time.May, 25)       // the GDPR applies; DPA 2018 Part 2 and Schedules 1 to 4 (SI 2018/625)
	europeanSeats   = civil.On(2020, time.December, 31)  // SI 2018/1310: seats in the European Parliament, from the beginning of the day
	ukGDPRBegins    = civil.On(2021, time.January, 1)    // first whole day after IP completion day, 2020-12-31 at 23:00 (SI 2019/419)
	immigration     = civil.On(2022, time.January, 31)   // SI 2022/76: the immigration exemption is the Secretary of State's alone
	combinedMayor   = civil.On(2023, time.December, 26)  // Levelling-up and Regeneration Act 2023 [memory]
	researchAgency  = civil.On(2023, time.January, 25)   // SI 2023/58: the Advanced Research and Invention Agency
	rights2023      = civil.On(2023, time.December, 31)  // SI 2023/1417: fundamental rights are Convention rights
	deemed2024      = civil.On(2024, time.January, 1)    // DUAA 2025 ss 78 and 106(7): searches, and earlier enactments, deemed from this day
	associates      = civil.On(2024, time.December, 13)  // SI 2024/374: Anaesthesia Associates and Physician Associates Order 2024
	duaaPassed      = civil.On(2025, time.June, 19)      // Royal Assent
	duaaNotices     = civil.On(2025, time.August, 19)    // DUAA s.142(3): two months after it was passed
	duaaFirst       = civil.On(2025, time.August, 20)    // SI 2025/904: relevant international law, Articles 4A and 11A, special categories, the regulator
	duaaPart3       = civil.On(2025, time.September, 5)  // SI 2025/996: legal privilege and national security in Part 3
	childDeath      = civil.On(2025, time.September, 30) // SI 2025/982: online services after a child's death
	jointProcessing = civil.On(2025, time.November, 17)  // SI 2025/996: joint processing with intelligence services
	duaaMain        = civil.On(2026, time.February, 5)   // SI 2026/82 reg 2: the main data protection changes of the 2025 Act
	erasure2026     = civil.On(2026, time.March, 31)     // SI 2026/317: erasure after a malicious allegation
	children2026    = civil.On(2026, time.April, 29)     // Children's Wellbeing and Schools Act 2026 s.72
	complaints      = civil.On(2026, time.June, 19)      // SI 2026/82 reg 3: complaints to controllers; Article 77 goes
	theCommission   = civil.On(2026, time.September, 30) // SI 2026/1015: the Information Commission takes over
)

var (
	euOnly = until(ukGDPRBegins)
	ukOnly = from(ukGDPRBegins)
)
