package law

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Change is a change in the law, or in a body or duty that declarations name, that can alter what is right to
// declare.
type Change struct {
	On      civil.Date  `json:"on"`             // the first day of the new state
	Event   civil.Date  `json:"event,omitzero"` // the day of the instrument or judgment, where the new state is counted from another
	Touches Matter      `json:"touches"`
	Summary string      `json:"summary"`       // what changed, in our own words
	Law     []Provision `json:"law,omitempty"` // the places that changed, old and new, in terms of the UK GDPR; empty for a body or duty that no place here names
	Source  string      `json:"source"`        // what made the change
	Name    string      `json:"name,omitzero"` // the body, scheme or duty that begins or ends, by its name in [AllNamed]; empty for a change of the law
}

// Changes yields what changed after the day from, up to and including the day to, the earliest first: what may make
// an answer on the one day differ from that on the other. Beside changes of the law itself these are the first and
// last days of the bodies, schemes and duties in the table of names.
//
// The table of the law begins on 2018-05-25. What touches no declaration is not in it: law enforcement, the
// intelligence services, decisions of the European Union about the United Kingdom, guidance.
func Changes(from, to civil.Date) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		i, _ := slices.BinarySearchFunc(changes, from+1, func(c Change, d civil.Date) int { return cmp.Compare(c.On, d) })
		for ; i < len(changes) && changes[i].On <= to; i++ {
			c := changes[i]
			c.Law = slices.Clone(c.Law)
			if !yield(c) {
				return
			}
		}
	}
}

// Days of this table alone.
var (
	dutyBegins = civil.On(2021, time.November, 11)
	dutyEnds   = civil.On(2022, time.March, 15)
	dataBridge = civil.On(2023, time.October, 12)
)

const vaccination = "vaccination as a condition of deployment"

// lawChanges is the table, by day. Last checked 2026-11-22 against the shared timeline; days from guidance or memory
// are marked there and in the tables that the changes speak of.
var lawChanges = [...]Change{
	{regimeBegins, 0, OfBasis, "the six lawful bases of the GDPR take the place of the conditions of 1998", places(UKGDPR.Article("6(1)"), DPA1998.Schedule("2", "")), "GDPR Article 99(2); SI 2018/625", ""},
	{regimeBegins, 0, OfCondition, "the conditions of Article 9(2) for special category data take the place of those of 1998 for sensitive personal data", places(UKGDPR.Article("9(2)"), DPA2018.Section("10"), DPA1998.Schedule("3", "")), "GDPR Article 99(2); SI 2018/625", ""},
	{regimeBegins, 0, OfParagraph, "Schedule 1 begins: what several conditions, and offence data, need besides", places(DPA2018.Schedule("1", "")), "SI 2018/625", ""},

	{shieldEnds, civil.On(2020, time.July, 16), OfTransfer, "the EU-US Privacy Shield is invalid and carries no transfer any more", places(UKGDPR.Article("45"), UKGDPR.Article("45A")), "CJEU C-311/18", ""},
	{ukGDPRBegins, civil.On(2020, time.December, 31), OfCitation, "the UK GDPR takes the place of the EU GDPR, and domestic law that of Union or Member State law", places(UKGDPR.Whole(), EUGDPR.Whole(), DPA2018.Section("3(10)")), "SI 2019/419 at IP completion day, 23:00", ""},
	{ukGDPRBegins, civil.On(2020, time.December, 31), OfBasis, "the age of a child's own consent online, 13, moves from section 9 of the 2018 Act into Article 8", places(UKGDPR.Article("8(1)"), DPA2018.Section("9")), "SI 2019/419 at IP completion day, 23:00", ""},
	{ukGDPRBegins, civil.On(2020, time.December, 31), OfTransfer, "the European Economic Area is abroad: data that go there are transferred, on the adequacy that Schedule 21 keeps", places(UKGDPR.Article("44"), DPA2018.Schedule("21", "")), "SI 2019/419 at IP completion day, 23:00", ""},
	{ukGDPRBegins, civil.On(2020, time.December, 31), OfNotice, "a notice that measures transfers by the European Union, or names its law as governing, speaks of another law", places(UKGDPR.Article("13(1)(f)"), UKGDPR.Article("14(1)(f)")), "SI 2019/419 at IP completion day, 23:00", ""},

	{dutyBegins, 0, OfDuty, "care homes in England must see proof of vaccination, or of an exemption, of those who come in", places(Act("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014").Regulation("12")), "SI 2021/891", vaccination},
	{immigration, 0, OfExemption, "the immigration exemption is the Secretary of State's alone, with a policy document and a decision in each case", places(DPA2018.Schedule("2", "4"), DPA2018.Schedule("2", "4A"), DPA2018.Schedule("2", "4B")), "SI 2022/76", ""},
	{dutyEnds, 0, OfDuty, "the duty of care homes to see proof of vaccination ends", places(Act("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014").Regulation("12")), "SI 2022/206", vaccination},
	{idtaBegins, 0, OfTransfer, "the International Data Transfer Agreement and the UK Addendum can carry transfers", places(DPA2018.Section("119A"), UKGDPR.Article("46(2)(d)")), "document under DPA 2018 s.119A (guidance)", ""},
	{dataBridge, 0, OfTransfer, "the UK-US data bridge opens, for recipients on its list", places(DPA2018.Section("17A"), UKGDPR.Article("45A")), "SI 2023/1028", ""},
	{combinedMayor, 0, OfParagraph, "mayors of combined county authorities are elected representatives", places(DPA2018.Schedule("1", "23(3)(ha)")), "Levelling-up and Regeneration Act 2023; day from memory", ""},
	{rights2023, 0, OfCondition, "fundamental rights are those of the Convention, and points (g) and (j) no longer speak of the essence of data protection", places(UKGDPR.Article("9(2)(g)"), UKGDPR.Article("9(2)(j)")), "SI 2023/1417", ""},
	{deemed2024, civil.On(2025, time.June, 19), OfRequest, "a search for what a person asks to see need only be reasonable and proportionate: enacted in 2025, and taken to have been so since 2024", places(UKGDPR.Article("15")), "DUAA 2025 s.78", ""},
	{safeguards2024, 0, OfExemption, "the immigration exemption has its safeguards in the statute, without a policy document", places(DPA2018.Schedule("2", "4"), DPA2018.Schedule("2", "4A"), DPA2018.Schedule("2", "4B")), "SI 2024/342", ""},
	{oldClausesEnd, civil.On(2024, time.March, 21), OfTransfer, "the EU clauses of 2001 to 2010 carry no transfer any more", places(UKGDPR.Article("46(2)(d)"), DPA2018.Schedule("21", "7")), "transitional provisions under DPA 2018 s.119A (guidance)", ""},
	{associates, 0, OfCondition, "anaesthesia associates and physician associates are health professionals", places(DPA2018.Section("204(1)"), UKGDPR.Article("9(3)")), "Anaesthesia Associates and Physician Associates Order 2024, SI 2024/374", ""},

	{duaaFirst, 0, OfBasis, "relevant international law, besides domestic law, can lay down a public task", places(UKGDPR.Article("6(3)"), DPA2018.Section("9A"), DPA2018.Schedule("A1", "")), "DUAA 2025 s.72; SI 2025/904", ""},
	{duaaFirst, 0, OfCondition, "relevant international law can stand in place of a paragraph of Schedule 1 Part 2", places(UKGDPR.Article("9(2)(g)"), DPA2018.Section("10(3)"), DPA2018.Schedule("A1", "")), "DUAA 2025 s.72; SI 2025/904", ""},
	{duaaFirst, 0, OfOffence, "relevant international law can stand in place of a paragraph of Schedule 1", places(UKGDPR.Article("10"), DPA2018.Section("10(5)"), DPA2018.Schedule("A1", "")), "DUAA 2025 s.72; SI 2025/904", ""},
	{duaaFirst, 0, OfCondition, "Article 9(2) says that it comes on top of Article 6, point (f) takes in tribunals, and 9(3) is recast", places(UKGDPR.Article("9(2)"), UKGDPR.Article("9(2)(f)"), UKGDPR.Article("9(3)")), "DUAA 2025 s.74 and Sch 11; SI 2025/904", ""},
	{duaaFirst, 0, OfRequest, "Article 4A says how the times of the UK GDPR are counted, and what ends on no working day runs on", places(UKGDPR.Article("4A")), "DUAA 2025 Sch 11 para 3; SI 2025/904", ""},

	{duaaMain, 0, OfBasis, "recognised legitimate interests come in: a basis without weighing, for what Annex 1 lists", places(UKGDPR.Article("6(1)(ea)"), UKGDPR.Annex("1", "")), "DUAA 2025 s.70; SI 2026/82", ""},
	{duaaMain, 0, OfBasis, "a public task must be the controller's own: another body's no longer serves", places(UKGDPR.Article("6(1)(e)")), "DUAA 2025 s.70; SI 2026/82", ""},
	{duaaMain, 0, OfBasis, "consent to an area of scientific research counts, though its purposes are not all known yet, where ethical standards are kept and consent to a part is offered", places(UKGDPR.Article("4(6)"), UKGDPR.Article("4(7)")), "DUAA 2025 s.68; SI 2026/82", ""},
	{duaaMain, 0, OfCitation, "the definitions of Article 4 stand in its paragraph 1, and paragraphs 3 to 5 say what research and statistics are", places(UKGDPR.Article("4(1)"), UKGDPR.Article("4(3)"), UKGDPR.Article("4(4)"), UKGDPR.Article("4(5)")), "DUAA 2025 s.67; SI 2026/82", ""},
	{duaaMain, 0, OfPurpose, "Article 8A and Annex 2, in place of Article 6(4), say which further purposes are compatible", places(UKGDPR.Article("6(4)"), UKGDPR.Article("8A"), UKGDPR.Annex("2", "")), "DUAA 2025 s.71; SI 2026/82", ""},
	{duaaMain, 0, OfCondition, "the safeguards of research, archiving and statistics stand in Articles 84A to 84D, no longer in Article 89 and section 19", places(UKGDPR.Article("89"), UKGDPR.Article("84A"), UKGDPR.Article("84B"), UKGDPR.Article("84C"), UKGDPR.Article("84D"), DPA2018.Section("19")), "DUAA 2025 ss 86-87; SI 2026/82", ""},
	{duaaMain, 0, OfParagraph, "paragraphs 4, 10, 13, 14, 23 and 24 are amended, and 14(1)(b)(iia) comes in", places(DPA2018.Schedule("1", "4"), DPA2018.Schedule("1", "10"), DPA2018.Schedule("1", "13"), DPA2018.Schedule("1", "14"), DPA2018.Schedule("1", "23"), DPA2018.Schedule("1", "24")), "DUAA 2025 ss 73, 87 and Sch 11; SI 2026/82", ""},
	{duaaMain, 0, OfDecision, "Articles 22A to 22D, in place of Article 22, allow decisions by machine with safeguards, and restrict them for special category data", places(UKGDPR.Article("22"), UKGDPR.Article("22A"), UKGDPR.Article("22B"), UKGDPR.Article("22C"), UKGDPR.Article("22D"), DPA2018.Section("14")), "DUAA 2025 s.80; SI 2026/82", ""},
	{duaaMain, 0, OfTransfer, "transfers are tested by whether protection is not materially lower: Articles 44A to 45C in place of 44 and 45", places(UKGDPR.Article("44"), UKGDPR.Article("45"), UKGDPR.Article("44A"), UKGDPR.Article("45A"), UKGDPR.Article("45B"), UKGDPR.Article("45C"), UKGDPR.Article("46")), "DUAA 2025 s.85 and Schs 7-9; SI 2026/82", ""},
	{duaaMain, 0, OfRequest, "Article 12A counts the time to answer, and stops the clock; what was received before keeps the old time", places(UKGDPR.Article("12(3)"), UKGDPR.Article("12A")), "DUAA 2025 s.76; SI 2026/82 regs 2 and 4", ""},
	{duaaMain, 0, OfNotice, "the exemptions from telling people are recast: 13(5) and 14(5)(e) and (f) come in, 14(5)(b) goes", places(UKGDPR.Article("13(5)"), UKGDPR.Article("14(5)")), "DUAA 2025 s.77; SI 2026/82", ""},
	{erasure2026, 0, OfRight, "data held because of a malicious person's unfounded allegation can be had erased", places(UKGDPR.Article("17(1)(g)"), UKGDPR.Article("17(4)"), UKGDPR.Article("17(5)"), DPA2018.Section("13A")), "Victims and Prisoners Act 2024 s.31; SI 2026/317", ""},
	{children2026, 0, OfBasis, "regulations may move the age of a child's own consent online between 13 and 16; it is 13 as before", places(UKGDPR.Article("8"), UKGDPR.Article("8ZA")), "Children's Wellbeing and Schools Act 2026 s.72", ""},
	{complaints, 0, OfNotice, "people must be told that they can complain to the controller", places(UKGDPR.Article("13(2)(ca)"), UKGDPR.Article("14(2)(da)"), UKGDPR.Article("15(1)(ea)")), "DUAA 2025 s.103 and Sch 10; SI 2026/82 reg 3", ""},
	{complaints, 0, OfRight, "people can complain to the controller, who must help, acknowledge and answer; Article 77 goes", places(DPA2018.Section("164A"), DPA2018.Section("165"), UKGDPR.Article("77")), "DUAA 2025 s.103 and Sch 10; SI 2026/82 regs 3 and 7", ""},
	{theCommission, 0, OfBody, "the Information Commission takes the place of the Information Commissioner", places(UKGDPR.Article("13(2)(d)"), UKGDPR.Article("14(2)(e)"), DPA2018.Section("114")), "DUAA 2025 ss 118-119; SI 2026/1015", "Information Commissioner"},
}

// safeguards2024 is the first day of SI 2024/342.
var safeguards2024 = civil.On(2024, time.March, 8)

// changes is the table with what the names say, made once; nobody outside is handed it.
var changes = withNames(lawChanges[:])

// withNames adds the first and last days of bodies, schemes and duties, save where the table tells of one that day.
func withNames(table []Change) []Change {
	all := slices.Clone(table)
	add := func(n *Named, on civil.Date, summary string) {
		touches := OfDuty
		if n.Kind == Body {
			touches = OfBody
		}
		if on == 0 || slices.ContainsFunc(table, func(c Change) bool { return c.On == on && c.Touches == touches }) {
			return
		}
		all = append(all, Change{On: on, Touches: touches, Summary: summary, Source: n.Source, Name: n.Name})
	}
	for i := range named {
		n := &named[i]
		if n.Kind != Body && n.Kind != Scheme && n.Kind != Duty {
			continue
		}
		add(n, n.Span.From, n.Name+": begins")
		ends := n.Name + ": ends"
		if n.Successor != "" {
			ends += "; name instead: " + n.Successor
		}
		add(n, n.Span.Until, ends)
	}
	slices.SortStableFunc(all, func(a, b Change) int { return cmp.Compare(a.On, b.On) })
	return all
}
