package money

import (
	"iter"
	"slices"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Listed is a row of the table of maxima: places in the law whose infringement is open to the same maximum.
type Listed struct {
	Places  []law.Provision `json:"places"` // as they stood on the day asked about
	About   string          `json:"about"`
	Ceiling Ceiling         `json:"ceiling"`
	Law     law.Provision   `json:"law"` // what puts the places on this scale
	Source  rights.Source   `json:"source"`
	Doubt   string          `json:"doubt,omitzero"`
}

// listing is a row of the table. Its places are given for both texts of the GDPR.
type listing struct {
	places []law.Provision
	about  string
	span   law.Span // in which an infringement of the places is on this scale
	scale  Scale    // zero where no amount was found
	law    law.Provision
	source rights.Source
	doubt  string
}

var (
	useAndAccess = law.Span{From: civil.On(2026, time.February, 5)} // SI 2026/82 regulation 2; for PECR regulation 11: breaches on or after this day
	complaints   = law.Span{From: civil.On(2026, time.June, 19)}    // SI 2026/82 regulation 3
	before2026   = law.Span{From: regimeBegins, Until: useAndAccess.From}
	always       = law.Span{From: regimeBegins}
)

const (
	noAmount   = "Article 83 names no amount for it, so that section 157(1)(b) gives the standard maximum; the same conduct usually infringes Article 5 or 6 as well, which are higher"
	nothingDue = "it defines or empowers rather than demands, so that there is little in it to infringe"
	asQuoted   = "the list of regulations was seen only as quoted, alike, in several public files"
)

// listings is the table: for one place the first row that holds it decides. The base lists of Article 83(4) and (5) are from guidance and
// memory, what the Act of 2025 changed in them from its text. Last checked 2026-11-22.
var listings = [...]listing{
	// UK GDPR Article 83(4).
	{articles("8"), "a child's consent to online services", always, StandardScale, law.UKGDPR.Article("83(4)(a)"), rights.Guidance, ""},
	{articles("11"), "processing that needs no identification", always, StandardScale, law.UKGDPR.Article("83(4)(a)"), rights.Guidance, ""},
	{articles("25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39"), "what controllers and processors must arrange: design, contracts, records, security, breaches, assessments, officers", always, StandardScale, law.UKGDPR.Article("83(4)(a)"), rights.Guidance, ""},
	{articles("41(4)"), "bodies that monitor codes of conduct", always, StandardScale, law.UKGDPR.Article("83(4)(c)"), rights.Guidance, ""},
	{articles("42", "43"), "certification", always, StandardScale, law.UKGDPR.Article("83(4)(b)"), rights.Guidance, ""},

	// Article 83(5) and (6).
	{articles("5", "6", "7", "9"), "principles, lawfulness, consent, special categories", always, HigherScale, law.UKGDPR.Article("83(5)(a)"), rights.Guidance, ""},
	{articles("12", "12A", "13", "14", "15", "16", "17", "18", "19", "20", "21"), "information and the rights of data subjects", always, HigherScale, law.UKGDPR.Article("83(5)(b)"), rights.Guidance, ""},
	{articles("22"), "automated decisions", before2026, HigherScale, law.UKGDPR.Article("83(5)(b)"), rights.Guidance, ""},
	{articles("22B", "22C"), "automated decisions", useAndAccess, HigherScale, law.UKGDPR.Article("83(5)(ba)"), rights.Text, ""},                                                    // DUAA Sch 6 para 9
	{articles("44", "44A", "45", "45A", "45B", "45C", "46", "47", "47A", "48", "49"), "transfers abroad", always, HigherScale, law.UKGDPR.Article("83(5)(c)"), rights.Guidance, ""}, // from 44A: text, DUAA Sch 9 para 10
	{places(law.DPA2018.Schedule("2", "Pt5"), law.DPA2018.Schedule("2", "Pt6")), "duties under the exemptions for journalism, research and archives", always, HigherScale, law.UKGDPR.Article("83(5)(d)"), rights.Guidance, ""},
	{articles("58(1)", "58(2)"), "orders of the regulator", always, HigherScale, law.UKGDPR.Article("83(5)(e)"), rights.Guidance, ""},

	// Section 157(1)(b): what Article 83 does not name.
	{articles("10"), "criminal offence data", always, StandardScale, law.DPA2018.Section("157(1)(b)"), rights.Analysis, noAmount},
	{articles("8A"), "further processing for a new purpose", useAndAccess, StandardScale, law.DPA2018.Section("157(1)(b)"), rights.Analysis, noAmount},
	{articles("24"), "responsibility of the controller", always, StandardScale, law.DPA2018.Section("157(1)(b)"), rights.Analysis, noAmount + "; whether section 149(2) lets a penalty notice reach it was not read"},
	{articles("84B"), "requirements for research, archives and statistics", useAndAccess, StandardScale, law.DPA2018.Section("157(1)(b)"), rights.Analysis, noAmount + "; no amendment of Article 83 for it was seen"},
	{articles("22A", "22D"), "what an automated decision is, and powers", useAndAccess, StandardScale, law.DPA2018.Section("157(1)(b)"), rights.Analysis, nothingDue},

	// The Act itself.
	{sections("142", "146", "149"), "information, assessment and enforcement notices", always, HigherScale, law.DPA2018.Section("157(4)"), rights.Text, ""},
	{sections("148A"), "interview notices", useAndAccess, HigherScale, law.DPA2018.Section("157(4)"), rights.Text, ""},
	{sections("146A(6)"), "helping the writer of a report for an assessment notice", useAndAccess, 0, law.DPA2018.Section("155(1)(c)"), rights.Text, "section 157 has no express amount for it"},
	{sections("164A", "164B"), "complaints to controllers", complaints, StandardScale, law.DPA2018.Section("157(4A)"), rights.Text, ""},
	{places(law.DPA2018.Section("137"), charging.Whole()), "the data protection fee", always, ChargeScale, law.DPA2018.Section("158(3)"), rights.Text, "the amounts that the regulator publishes are lower and date from 2018"},

	// PECR.
	{places(law.PECR.Whole()), "cookies, marketing, traffic data and the rest of PECR", before2026, PECRScale, law.PECR.Schedule("1", ""), rights.Guidance, ""},
	{regulations("5", "6", "7", "8", "14", "19", "20", "21", "21A", "21B", "22", "23", "24", "32B(4)", "32B(5)"), "security, cookies, traffic and location data, marketing", useAndAccess, HigherScale, law.PECR.Schedule("1", "18"), rights.Guidance, asQuoted},
	{places(law.PECR.Whole()), "the rest of PECR", useAndAccess, StandardScale, law.PECR.Schedule("1", "18"), rights.Analysis, asQuoted + "; that what is not on it falls to the standard maximum follows from section 157(2)(b)"},
}

func places(list ...law.Provision) []law.Provision { return list }

// articles are places in the GDPR, in its UK and its EU text.
func articles(pins ...string) []law.Provision {
	return slices.Concat(each(pins, law.UKGDPR.Article), each(pins, law.EUGDPR.Article))
}

func sections(pins ...string) []law.Provision { return each(pins, law.DPA2018.Section) }

func regulations(pins ...string) []law.Provision { return each(pins, law.PECR.Regulation) }

func each(pins []string, place func(string) law.Provision) []law.Provision {
	list := make([]law.Provision, len(pins))
	for i, pin := range pins {
		list[i] = place(pin)
	}
	return list
}

// holds reports whether the place is one of the row's, or in one.
func (l *listing) holds(p law.Provision) bool {
	return slices.ContainsFunc(l.places, func(q law.Provision) bool { return q.Contains(p) })
}

// liesIn reports whether one of the row's places, as it stood on the day, is in p.
func (l *listing) liesIn(p law.Provision, on civil.Date) bool {
	return slices.ContainsFunc(l.places, func(q law.Provision) bool { return p.Contains(q) && q.InForce(on) != fact.No })
}

// Maxima yields the table of maxima on a day, in the order of the law: every listed place with a known maximum. It is shown to
// nobody who does not ask.
func Maxima(on civil.Date) iter.Seq[Listed] {
	return func(yield func(Listed) bool) {
		for i := range listings {
			l := &listings[i]
			ceiling, ok := CeilingOn(l.scale, on)
			if !ok || !l.span.Contains(on) {
				continue
			}
			r := Listed{About: l.about, Ceiling: ceiling, Law: named(l.law, on), Source: l.source, Doubt: l.doubt}
			for _, p := range l.places {
				if p.InForce(on) != fact.No {
					r.Places = append(r.Places, p)
				}
			}
			if len(r.Places) > 0 && !yield(r) {
				return
			}
		}
	}
}

// named is a provision under its name of the day.
func named(p law.Provision, on civil.Date) law.Provision {
	if list := p.On(on); len(list) == 1 {
		return list[0]
	}
	return p
}
