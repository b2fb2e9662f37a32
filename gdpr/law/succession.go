package law

import (
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// successions says what took whose place, and on which day. UK GDPR stands for the EU GDPR too. A row
// that speaks of a narrower place comes before the wider one.
var successions = [...]struct {
	day      civil.Date
	old, new []seat
}{
	// The GDPR and the Act of 2018 for that of 1998.
	{regimeBegins, seats(DPA1998.Section("7")), seats(UKGDPR.Article("15"))},
	{regimeBegins, seats(DPA1998.Section("10"), DPA1998.Section("11")), seats(UKGDPR.Article("21"))},
	{regimeBegins, seats(DPA1998.Section("12")), seats(UKGDPR.Article("22"))},
	{regimeBegins, seats(DPA1998.Section("13")), seats(UKGDPR.Article("82"))},
	{regimeBegins, seats(DPA1998.Section("14")), seats(UKGDPR.Article("16"), UKGDPR.Article("17"))},
	{regimeBegins, seats(DPA1998.Section("17")), seats(DPA2018.Section("137"))},
	{regimeBegins, seats(DPA1998.Section("29")), seats(DPA2018.Schedule("2", "2"))},
	{regimeBegins, seats(DPA1998.Schedule("1", "")), seats(UKGDPR.Article("5"))},
	{regimeBegins, seats(DPA1998.Schedule("2", "")), seats(UKGDPR.Article("6"))},
	{regimeBegins, seats(DPA1998.Schedule("3", "")), seats(UKGDPR.Article("9"), DPA2018.Schedule("1", ""))},
	{regimeBegins, seats(DPA1998.Whole()), seats(UKGDPR.Whole(), DPA2018.Whole())},

	// The UK text of the GDPR.
	{ukGDPRBegins, seats(DPA2018.Section("9")), seats(UKGDPR.Article("8"))},
	{ukGDPRBegins, seats(UKGDPR.Article("10")), seats(UKGDPR.Article("10(1)"))},

	// The first steps of the 2025 Act.
	{duaaNotices, seats(DPA2018.Section("141")), seats(DPA2018.Section("141A"))},

	{duaaFirst, seats(DPA2018.Section("2(2)")), seats(DPA2018.Section("120A"), DPA2018.Section("120B"))},
	{duaaFirst, seats(DPA2018.Section("128")), seats(DPA2018.Section("124A"))},

	// Its main step: new purposes, requests, information.
	{duaaMain, seats(UKGDPR.Article("6(4)")), seats(UKGDPR.Article("8A"), UKGDPR.Annex("2", ""))},
	{duaaMain, seats(UKGDPR.Article("12(3)")), seats(UKGDPR.Article("12A"))}, // 12(3) itself stays; its time limits moved
	{duaaMain, seats(UKGDPR.Article("14(5)(b)")), seats(UKGDPR.Article("14(5)(e)"), UKGDPR.Article("14(5)(f)"), UKGDPR.Article("14(6)"), UKGDPR.Article("14(7)"))},

	// Automated decisions.
	{duaaMain, seats(UKGDPR.Article("22(2)"), UKGDPR.Article("22(4)")), seats(UKGDPR.Article("22B"))},
	{duaaMain, seats(UKGDPR.Article("22(3)"), DPA2018.Section("14")), seats(UKGDPR.Article("22C"))},
	{duaaMain, seats(UKGDPR.Article("22(3A)")), seats(UKGDPR.Article("22D"))},
	{duaaMain, seats(UKGDPR.Article("22")), seats(UKGDPR.Article("22A"), UKGDPR.Article("22B"), UKGDPR.Article("22C"), UKGDPR.Article("22D"))},

	// Transfers.
	{duaaMain, seats(UKGDPR.Article("44")), seats(UKGDPR.Article("44A"))},
	{duaaMain, seats(DPA2018.Section("17A")), seats(UKGDPR.Article("45A"))},
	{duaaMain, seats(UKGDPR.Article("45(2)")), seats(UKGDPR.Article("45B"))},
	{duaaMain, seats(DPA2018.Section("17B")), seats(UKGDPR.Article("45C"))},
	{duaaMain, seats(UKGDPR.Article("45")), seats(UKGDPR.Article("45A"), UKGDPR.Article("45B"), UKGDPR.Article("45C"))},
	{duaaMain, seats(UKGDPR.Article("46(1)")), seats(UKGDPR.Article("46(1A)"))},
	{duaaMain, seats(DPA2018.Section("17C")), seats(UKGDPR.Article("47A"))},
	{duaaMain, seats(UKGDPR.Article("49(5A)")), seats(UKGDPR.Article("49A"))},
	{duaaMain, seats(DPA2018.Section("18")), seats(UKGDPR.Article("49(4A)"), UKGDPR.Article("49A"))},

	// Archiving, research and statistics.
	{duaaMain, seats(UKGDPR.Article("89(1)")), seats(UKGDPR.Article("84B"))},
	{duaaMain, seats(UKGDPR.Article("89(1A)"), DPA2018.Section("19")), seats(UKGDPR.Article("84C"), UKGDPR.Article("84D"))},
	{duaaMain, seats(UKGDPR.Article("89")), seats(UKGDPR.Article("84A"), UKGDPR.Article("84B"), UKGDPR.Article("84C"), UKGDPR.Article("84D"))},

	// Complaints to the regulator, and the regulator.
	{complaints, seats(UKGDPR.Article("77")), seats(DPA2018.Section("165"))},
	{theCommission, seats(DPA2018.Section("3(8)")), seats(DPA2018.Section("3(8A)"))},
	{theCommission, seats(DPA2018.Section("114")), seats(DPA2018.Section("114A"))},
	{theCommission, seats(DPA2018.Schedule("12", "")), seats(DPA2018.Schedule("12A", ""))},
}

// seat is a provision with its key taken apart: to answer for what is no longer in force takes a look at all of them.
type seat struct {
	Provision
	at locus
}

func seats(list ...Provision) []seat {
	out := make([]seat, len(list))
	for i, p := range list {
		out[i] = seat{p, split(p.key)}
	}
	return out
}

func places(list ...Provision) []Provision { return list }

// On is what stood in the place of p on the day d: p itself where it was in force, or where the tables do not
// say; the EU GDPR for the UK GDPR before 2021, and the other way round after; Articles 22A to 22D for Article 22
// from 2026-02-05, and Article 22 for any of them before. It is empty where nothing stood there: a right that had not
// come yet, or had gone without a successor; for what never existed; and on what is no day, such as zero.
func (p Provision) On(d civil.Date) []Provision {
	if q := p.gdprOn(d); q.InForce(d) == fact.Yes {
		return places(q)
	}
	return p.stood(d)
}

// AsNamed is provisions as they were named on a day, each once: what [Provision.On] gives, and where it gives nothing the
// provision itself.
func AsNamed(provisions []Provision, d civil.Date) []Provision {
	out := make([]Provision, 0, len(provisions))
	add := func(p Provision) {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	for _, p := range provisions {
		if q := p.gdprOn(d); q.InForce(d) == fact.Yes {
			add(q)
			continue
		}
		stood := p.stood(d)
		if len(stood) == 0 {
			add(p)
		}
		for _, q := range stood {
			add(q)
		}
	}
	return out
}

// stood is [Provision.On] for what was not in force under its own name.
func (p Provision) stood(d civil.Date) []Provision {
	if !d.Valid() || p.inUK().Known() == fact.No && p.inEU().Known() == fact.No {
		return nil
	}
	return p.on(d, 0)
}

// on is On; steps counts how many successions led here, so that no loop in the table can run for ever.
func (p Provision) on(d civil.Date, steps int) []Provision {
	p = p.gdprOn(d)
	if p.InForce(d) != fact.No {
		return places(p)
	}
	if steps > 4 {
		return nil
	}
	q := p.inUK()
	if r, ok := q.renumbered(d); ok {
		return r.on(d, steps+1)
	}
	at := split(q.key)
	for i := range successions {
		s := &successions[i]
		side, other := s.old, s.new
		if d < s.day {
			side, other = s.new, s.old
		}
		if !slices.ContainsFunc(side, func(r seat) bool { return r.Provision == q || r.at.contains(&at) }) {
			continue
		}
		var found []Provision
		for _, r := range other {
			for _, r := range r.on(d, steps+1) {
				if !slices.Contains(found, r) {
					found = append(found, r)
				}
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// gdprOn is p in the text of the GDPR, EU or UK, that applied on the day d; other provisions are themselves.
func (p Provision) gdprOn(d civil.Date) Provision {
	if d >= ukGDPRBegins {
		return p.inUK()
	}
	return p.inEU()
}

func (p Provision) inEU() Provision { return p.moved(UKGDPR, EUGDPR) }
func (p Provision) inUK() Provision { return p.moved(EUGDPR, UKGDPR) }

// moved is the same place in another instrument, where p is in the first.
func (p Provision) moved(from, to Instrument) Provision {
	if n := len(from); len(p.key) >= n && p.key[:n] == string(from) && (len(p.key) == n || p.key[n] == '/') {
		return Provision{string(to) + p.key[n:]}
	}
	return p
}

// renumbered follows the definitions of Article 4, which have stood in its paragraph 1 since DUAA s.67: 4(11) is 4(1)(11).
func (p Provision) renumbered(d civil.Date) (Provision, bool) {
	const list, paragraph = "UKGDPR/4(", "UKGDPR/4(1)("
	switch {
	case d < duaaMain && len(p.key) > len(paragraph) && p.key[:len(paragraph)] == paragraph:
		return Provision{list + p.key[len(paragraph):]}, true
	case d >= duaaMain && len(p.key) > len(list) && p.key[:len(list)] == list:
		r := Provision{paragraph + p.key[len(list):]}
		return r, r.InForce(d) == fact.Yes
	}
	return Provision{}, false
}
