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
	old, new []Provision
}{
	// The GDPR and the Act of 2018 for that of 1998.
	{regimeBegins, places(DPA1998.Section("7")), places(UKGDPR.Article("15"))},
	{regimeBegins, places(DPA1998.Section("10"), DPA1998.Section("11")), places(UKGDPR.Article("21"))},
	{regimeBegins, places(DPA1998.Section("12")), places(UKGDPR.Article("22"))},
	{regimeBegins, places(DPA1998.Section("13")), places(UKGDPR.Article("82"))},
	{regimeBegins, places(DPA1998.Section("14")), places(UKGDPR.Article("16"), UKGDPR.Article("17"))},
	{regimeBegins, places(DPA1998.Section("17")), places(DPA2018.Section("137"))},
	{regimeBegins, places(DPA1998.Section("29")), places(DPA2018.Schedule("2", "2"))},
	{regimeBegins, places(DPA1998.Schedule("1", "")), places(UKGDPR.Article("5"))},
	{regimeBegins, places(DPA1998.Schedule("2", "")), places(UKGDPR.Article("6"))},
	{regimeBegins, places(DPA1998.Schedule("3", "")), places(UKGDPR.Article("9"), DPA2018.Schedule("1", ""))},
	{regimeBegins, places(DPA1998.Whole()), places(UKGDPR.Whole(), DPA2018.Whole())},

	// The UK text of the GDPR.
	{ukGDPRBegins, places(DPA2018.Section("9")), places(UKGDPR.Article("8"))},
	{ukGDPRBegins, places(UKGDPR.Article("10")), places(UKGDPR.Article("10(1)"))},

	// The first steps of the 2025 Act.
	{duaaNotices, places(DPA2018.Section("141")), places(DPA2018.Section("141A"))},

	{duaaFirst, places(DPA2018.Section("2(2)")), places(DPA2018.Section("120A"), DPA2018.Section("120B"))},
	{duaaFirst, places(DPA2018.Section("128")), places(DPA2018.Section("124A"))},

	// Its main step: new purposes, requests, information.
	{duaaMain, places(UKGDPR.Article("6(4)")), places(UKGDPR.Article("8A"), UKGDPR.Annex("2", ""))},
	{duaaMain, places(UKGDPR.Article("12(3)")), places(UKGDPR.Article("12A"))}, // 12(3) itself stays; its time limits moved
	{duaaMain, places(UKGDPR.Article("14(5)(b)")), places(UKGDPR.Article("14(5)(e)"), UKGDPR.Article("14(5)(f)"), UKGDPR.Article("14(6)"), UKGDPR.Article("14(7)"))},

	// Automated decisions.
	{duaaMain, places(UKGDPR.Article("22(2)"), UKGDPR.Article("22(4)")), places(UKGDPR.Article("22B"))},
	{duaaMain, places(UKGDPR.Article("22(3)"), DPA2018.Section("14")), places(UKGDPR.Article("22C"))},
	{duaaMain, places(UKGDPR.Article("22(3A)")), places(UKGDPR.Article("22D"))},
	{duaaMain, places(UKGDPR.Article("22")), places(UKGDPR.Article("22A"), UKGDPR.Article("22B"), UKGDPR.Article("22C"), UKGDPR.Article("22D"))},

	// Transfers.
	{duaaMain, places(UKGDPR.Article("44")), places(UKGDPR.Article("44A"))},
	{duaaMain, places(DPA2018.Section("17A")), places(UKGDPR.Article("45A"))},
	{duaaMain, places(UKGDPR.Article("45(2)")), places(UKGDPR.Article("45B"))},
	{duaaMain, places(DPA2018.Section("17B")), places(UKGDPR.Article("45C"))},
	{duaaMain, places(UKGDPR.Article("45")), places(UKGDPR.Article("45A"), UKGDPR.Article("45B"), UKGDPR.Article("45C"))},
	{duaaMain, places(UKGDPR.Article("46(1)")), places(UKGDPR.Article("46(1A)"))},
	{duaaMain, places(DPA2018.Section("17C")), places(UKGDPR.Article("47A"))},
	{duaaMain, places(UKGDPR.Article("49(5A)")), places(UKGDPR.Article("49A"))},
	{duaaMain, places(DPA2018.Section("18")), places(UKGDPR.Article("49(4A)"), UKGDPR.Article("49A"))},

	// Archiving, research and statistics.
	{duaaMain, places(UKGDPR.Article("89(1)")), places(UKGDPR.Article("84B"))},
	{duaaMain, places(UKGDPR.Article("89(1A)"), DPA2018.Section("19")), places(UKGDPR.Article("84C"), UKGDPR.Article("84D"))},
	{duaaMain, places(UKGDPR.Article("89")), places(UKGDPR.Article("84A"), UKGDPR.Article("84B"), UKGDPR.Article("84C"), UKGDPR.Article("84D"))},

	// Complaints to the regulator, and the regulator.
	{complaints, places(UKGDPR.Article("77")), places(DPA2018.Section("165"))},
	{theCommission, places(DPA2018.Section("3(8)")), places(DPA2018.Section("3(8A)"))},
	{theCommission, places(DPA2018.Section("114")), places(DPA2018.Section("114A"))},
	{theCommission, places(DPA2018.Schedule("12", "")), places(DPA2018.Schedule("12A", ""))},
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
	for i := range successions {
		s := &successions[i]
		side, other := s.old, s.new
		if d < s.day {
			side, other = s.new, s.old
		}
		if !slices.ContainsFunc(side, func(r Provision) bool { return r.Contains(q) }) {
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

func (p Provision) inEU() Provision {
	if p.Instrument() == UKGDPR {
		return Provision{string(EUGDPR) + p.key[len(UKGDPR):]}
	}
	return p
}

func (p Provision) inUK() Provision {
	if p.Instrument() == EUGDPR {
		return Provision{string(UKGDPR) + p.key[len(EUGDPR):]}
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
