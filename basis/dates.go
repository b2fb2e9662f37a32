package basis

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// The days on which the law of this package changed.
var (
	applied        = civil.On(2018, 5, 25)  // GDPR and DPA 2018 Schedule 1 apply: SI 2018/625 reg 2
	exit           = civil.On(2021, 1, 1)   // first whole day of the UK GDPR: SI 2019/419
	europeanSeats  = civil.On(2020, 12, 31) // Schedule 1 paragraph 23(3)(e) goes: SI 2018/1310 Sch 1, in force on that day and not at its end
	combinedCounty = civil.On(2023, 12, 26) // Schedule 1 paragraph 23(3)(ha): Levelling-up and Regeneration Act 2023, day from memory
	international  = civil.On(2025, 8, 20)  // DPA 2018 s.9A and Sch A1: DUAA 2025 s.72, SI 2025/904
	reform         = civil.On(2026, 2, 5)   // Article 6(1)(ea), Annex 1, DUAA 2025 Sch 11 para 28: SI 2026/82
	commission     = civil.On(2026, 9, 30)  // the Information Commission in place of the Commissioner: DUAA 2025 ss 118-119, SI 2026/1015
)

// always holds every day since the GDPR and Schedule 1 began to apply.
var always = law.Span{From: applied}

// since2026 holds every day since Article 6(1)(ea) and Annex 1 came in.
var since2026 = law.Span{From: reform}
