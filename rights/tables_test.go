package rights

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

var lastChecked = civil.On(2026, 11, 22)

// stood fails unless the provision stood, at the same place, on the first and the last day of the span, as far as package law knows.
func stood(t *testing.T, where string, p law.Provision, span law.Span) {
	t.Helper()
	if _, err := p.MarshalText(); err != nil || p.Known() == fact.No {
		t.Errorf("%s: %s does not exist: %v", where, p, err)
		return
	}
	last := lastChecked
	if span.Until != 0 {
		last = span.Until - 1
	}
	for _, on := range []civil.Date{span.From, last} {
		names := p.On(on)
		if len(names) != 1 || names[0].Locator() != p.Locator() || names[0].InForce(on) == fact.No {
			t.Errorf("%s: %s on %s is %v", where, p, on, names)
		}
	}
}

// TestProvisionsOfTheTables walks every table of the package: what a row cites stood as long as the row does.
func TestProvisionsOfTheTables(t *testing.T) {
	for r := range All() {
		for _, d := range r.row().law {
			stood(t, r.String(), d.provision, d.span)
		}
		if len(matrix[r]) == 0 {
			t.Errorf("the matrix has no row for %s", r)
		}
		for _, c := range matrix[r] {
			if c.bases == 0 || c.reason == "" || len(c.law) == 0 || c.span.From == 0 {
				t.Errorf("%s: a row with a gap: %+v", r, c)
			}
			for _, p := range c.law {
				if c.bound == NotThen {
					stood(t, r.String(), p, r.Span()) // what had not come yet
				} else {
					stood(t, r.String(), p, c.span)
				}
			}
		}
	}
	for c := range AllConditions() {
		stood(t, c.String(), c.Provision(), c.Span())
	}
	for i, r := range regimes {
		for _, p := range []law.Provision{r.limit, r.receipt, r.proof, r.payment, r.extension} {
			stood(t, "a regime", p, r.span)
		}
		if !r.stop.IsZero() {
			stood(t, "a regime", r.stop, r.span)
		}
		if i > 0 && regimes[i-1].span.Until != r.span.From || i == 0 && r.span.From != applied || i == len(regimes)-1 && r.span.Until != 0 {
			t.Errorf("regime %d does not follow the one before: %s", i, r.span)
		}
		for _, on := range []civil.Date{r.span.From, r.span.Until.AddDays(-1)} {
			if on != 0 && regimeOf(on) != &regimes[i] {
				t.Errorf("%s is not in regime %d", on, i)
			}
		}
	}
	for _, w := range whileOpen {
		if !w.duty.Law.IsZero() {
			stood(t, w.duty.Do, w.duty.Law, always)
		}
	}
	for _, d := range afterDeath {
		if !d.Law.IsZero() {
			stood(t, d.Do, d.Law, always)
		}
	}
	for i := range authorities {
		a := &authorities[i]
		for _, p := range a.law {
			if p.Instrument() == law.UKGDPR || p.Instrument() == law.DPA2018 {
				stood(t, a.called, p, always)
			}
			if p.Known() == fact.No {
				t.Errorf("%s: %s does not exist", a.called, p)
			}
		}
		for _, b := range authorities[:i] {
			if a.role == b.role && a.power == b.power && a.nations&b.nations != 0 {
				t.Errorf("%s and %s: one requester, two rows", a.called, b.called)
			}
		}
	}
}

// TestRowsAreReached holds that each row of the matrix answers for some ground: no row stands in the shadow of those before it.
func TestRowsAreReached(t *testing.T) {
	for r := range All() {
		for i, c := range matrix[r] {
			reached := false
			for base := uint8(0); base < 8 && !reached; base++ {
				for held := marks(0); held < withAuthority<<1 && !reached; held++ {
					for _, on := range []civil.Date{c.span.From, lastChecked} {
						first := -1
						for j, d := range matrix[r] {
							if d.bases.has(base) && held&d.marks == d.marks && d.span.Contains(on) {
								first = j
								break
							}
						}
						reached = reached || first == i
					}
				}
			}
			if !reached {
				t.Errorf("%s: row %d is never reached: %s", r, i, c.reason)
			}
		}
	}
}

// What the lists of the Schedules name is what testdata/exemptions.json has for its paragraphs that define: Schedule 2 paragraphs 1, 6 and 18,
// Schedule 3 paragraph 1, Schedule 4 paragraph 1.
func TestListedProvisions(t *testing.T) {
	everything := Of(Informed, Access, Rectification, Erasure, Restriction, Notification, Portability, Objection)
	if listed != everything || listed3 != Of(Informed, Access, Rectification, Erasure, Restriction, Portability, Objection) || telling != Of(Informed, Access) || accessing != Of(Access) {
		t.Error("the lists differ")
	}
}
