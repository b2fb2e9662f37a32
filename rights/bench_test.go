package rights_test

import (
	"testing"
	"time"
	"unsafe"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

var (
	careGround = basis.Ground{Data: category.Of(category.Health), For: category.ForCareDelivery, Article6: basis.Contract, Article9: basis.HealthOrSocialCare}
	careFacts  = rights.Facts{Automated: fact.Yes, Provided: fact.Yes}

	answerSink rights.Answer
	dueSink    rights.Due
	daySink    civil.Date
	timeSink   time.Time
)

const _ = 32 - unsafe.Sizeof(rights.Due{}) // does not compile once a Due outgrows the registers

func TestAllocations(t *testing.T) {
	plain := access(t, "2026-11-25")
	busy := access(t, "2026-03-10", "identity-asked 2026-03-10", "identity-proved 2026-03-11", "clarification-asked 2026-03-12", "clarification-given 2026-03-25", "extended 2026-04-20", "answered 2026-05-01")
	custom := plain
	longer := civil.Scotland.Calendar().With(day(t, "2029-01-01"))
	custom.Calendar = &longer
	grounds := []basis.Ground{careGround, {Article6: basis.LegitimateInterests, For: category.ForMarketing}}
	for name, f := range map[string]func(){
		"every right": func() {
			for r := rights.WithdrawConsent; r <= rights.ControllerComplaint; r++ {
				answerSink = r.Applies(careGround, careFacts, today)
			}
		},
		"across grounds":           func() { answerSink = rights.Erasure.AppliesAcross(grounds, careFacts, today) },
		"a due date":               func() { dueSink, _ = plain.Due() },
		"a due date with events":   func() { dueSink, _ = busy.Due() },
		"a due date by a calendar": func() { dueSink, _ = custom.Due() },
		"a due date with events made on the spot": func() {
			q := rights.Request{Right: rights.Access, Division: civil.Scotland, Received: reformDay, Events: []rights.Event{{Kind: rights.Extended, On: reformDay}}}
			dueSink, _ = q.Due()
		},
	} {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations, want none", name, n)
		}
	}
}

// million is days of receipt, as days and as times.
func million(b *testing.B) ([]civil.Date, []time.Time) {
	var days []civil.Date
	var times []time.Time
	for on := civil.On(2019, 8, 15); on <= civil.On(2027, 12, 31); on++ {
		days = append(days, on)
		times = append(times, on.Time())
	}
	b.ReportAllocs()
	return days, times
}

const aMillion = 1_000_000

// BenchmarkMillionDueDates and BenchmarkMillionByAddDate do the same work, on the same days of receipt.
func BenchmarkMillionDueDates(b *testing.B) {
	days, _ := million(b)
	for b.Loop() {
		for i, j := 0, 0; i < aMillion; i++ {
			due, err := rights.Request{Right: rights.Access, Division: civil.EnglandAndWales, Received: days[j]}.Due()
			if err != nil {
				b.Fatal(err)
			}
			daySink = due.Latest
			if j++; j == len(days) {
				j = 0
			}
		}
	}
}

// BenchmarkMillionByAddDate is the plain alternative that BenchmarkMillionDueDates is timed against: time.AddDate, and a map of holidays. Its days are not compared,
// as AddDate runs over the end of a short month.
func BenchmarkMillionByAddDate(b *testing.B) {
	_, times := million(b)
	cal := civil.EnglandAndWales.Calendar()
	holidays := map[time.Time]bool{}
	for d := cal.From(); d < cal.Until(); d++ {
		if _, ok := cal.Holiday(d); ok {
			holidays[d.Time()] = true
		}
	}
	for b.Loop() {
		for i, j := 0, 0; i < aMillion; i++ {
			t := times[j].AddDate(0, 1, 0) //nolint:forbidigo // the plain alternative, timed and never a source of a date
			for t.Weekday() == 0 || t.Weekday() == 6 || holidays[t] {
				t = t.AddDate(0, 0, 1) //nolint:forbidigo // the same
			}
			timeSink = t
			if j++; j == len(times) {
				j = 0
			}
		}
	}
}

func BenchmarkDueWithEvents(b *testing.B) {
	q := access(b, "2026-03-10", "clarification-asked 2026-03-12", "clarification-given 2026-03-25", "extended 2026-04-20")
	b.ReportAllocs()
	for b.Loop() {
		dueSink, _ = q.Due()
	}
}

func BenchmarkSteps(b *testing.B) {
	q := access(b, "2026-11-25")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = q.Steps()
	}
}

func BenchmarkApplies(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		answerSink = rights.Erasure.Applies(careGround, careFacts, today)
	}
}
