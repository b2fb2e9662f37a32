package rights_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/rights"
)

// TestDemandsTogether compares requests with demands that overlap in every way with a calculation that marks days in a set: which day
// the month begins with is the latest that counts, and each day of a pause from then on is one more.
func TestDemandsTogether(t *testing.T) {
	var holidays map[civil.Division]map[civil.Date]string
	read(t, "bank-holidays.json", &holidays)
	dice := rand.New(rand.NewPCG(2026, 2))
	for range 20_000 {
		q := rights.Request{
			Right: rights.Access, Division: civil.EnglandAndWales + civil.Division(dice.IntN(3)),
			Received: gdprDay + civil.Date(dice.IntN(3700)),
		}
		if dice.IntN(4) == 0 {
			q.Right = rights.Erasure
		}
		begins, left, months := q.Received, map[civil.Date]bool{}, 1
		demand := func(asked rights.EventKind, from civil.Date) (on, answered civil.Date) {
			on = from + civil.Date(dice.IntN(8))
			answered = on + civil.Date(dice.IntN(8))
			q.Events = append(q.Events, rights.Event{Kind: asked, On: on}, rights.Event{Kind: asked + 1, On: answered})
			return on, answered
		}
		for _, asked := range []rights.EventKind{rights.IdentityAsked, rights.AuthorityAsked, rights.FeeAsked} {
			if dice.IntN(2) == 0 {
				_, answered := demand(asked, q.Received)
				begins = max(begins, answered)
			}
		}
		for from := q.Received; dice.IntN(2) == 0 && from < q.Received+12; {
			asked, answered := demand(rights.ClarificationAsked, from)
			from = answered
			switch day := q.Received.String(); {
			case q.Right != rights.Access || day >= "2020-01-01" && day < "2020-10-21": // changes nothing
			case day < "2020-01-01":
				begins = max(begins, answered)
			default:
				for day := asked; day <= answered; day++ {
					left[day] = true
				}
			}
		}
		if dice.IntN(3) == 0 {
			months = 3
			q.Events = append(q.Events, rights.Event{Kind: rights.Extended, On: q.Received + civil.Date(dice.IntN(20))})
		}
		slices.SortStableFunc(q.Events, func(a, b rights.Event) int { return cmp.Compare(a.On, b.On) })
		paused := 0
		for day := range left {
			if day >= begins {
				paused++
			}
		}
		from := begins + start(q.Received) - q.Received
		want := slowEnd(from, months, paused, holidays[q.Division])
		if due, err := q.Due(); err != nil || due.Latest != want || due.From != from || due.Safe != slowDue(q.Received, months, holidays[q.Division]) {
			t.Fatalf("%+v: %+v, %v; want %s, counted from %s", q, due, err, want, from)
		}
	}
}
