// Package law answers what a citation of UK data protection law names, whether that place exists, whether it was in
// force on a given day, what stood in its place before or after, and where the official text is.
//
//	p := law.UKGDPR.Article("9(2)(h)")
//	fmt.Println(p) // UK GDPR Article 9(2)(h)
//	fmt.Println(p.Known()) // yes
//	day := civil.On(2020, time.May, 1)
//	fmt.Println(p.InForce(day)) // no
//	fmt.Println(p.On(day)) // [EU GDPR Article 9(2)(h)]
//	fmt.Println(p.URL(civil.On(2022, time.November, 24))) // https://www.legislation.gov.uk/eur/2016/679/article/9/2022-11-24
//
// # Provisions
//
// An [Instrument] is an enactment, a [Provision] a place in one. Both are comparable values; the constructors
// on Instrument build provisions from the pin that the enactment prints:
//
//	law.UKGDPR.Article("6(1)(f)")       law.DPA2018.Section("10(3)")          law.Act("Care Act 2014").Section("42")
//	law.UKGDPR.Recital("46")            law.DPA2018.Schedule("1", "2(2)(a)")  law.PECR.Regulation("6")
//	law.UKGDPR.Annex("1", "6")          law.DPA2018.Schedule("1", "Pt2")      law.DPA2018.Part("3")
//
// The text form, [Provision.MarshalText], is a key such as "UKGDPR/9(2)(h)" or "DPA2018/Sch1/18"; [Provision.String] is the
// citation for people. Making a provision does not ask whether it exists, so that what a notice printed can be held.
//
// # What the tables reach
//
// The GDPR is tabled to the point for Articles 4 to 22D, 30, 33, 34, 37, 44 to 49A, 77 to 80, 82, 83, 84A to 84D and Annex 1,
// otherwise by number. The DPA 2018 is tabled to the limb for Schedule 1, most of Schedules 2 and 3 and the sections that notices
// cite, otherwise by number. PECR, the DPA 1998 and the 2025 Act are tabled by number, other enactments by name in [Acts].
// [Provision.Known] answers No only where the tables are complete, and Unknown past their reach.
//
// Each row has the days on which it came and went, so a point that the 2025 Act inserted is not in force before
// 2026-02-05. A [Span] is half-open: its Until is the first day on which it no longer holds. Day-grained answers cannot split
// 2020-12-31, when the UK GDPR began at 23:00; here it begins on 2021-01-01.
//
// # Citations in text
//
// [Find] reads citations as people print them, in running text or in one cell of a table: lists, ranges, brackets lost or
// misplaced, the Act before, after or left out. What is written is returned; what is doubtful about it, and what was probably meant, comes
// as a [Doubt] beside it, and nothing is mended in silence.
//
// Where no enactment is named, an Article is one of the GDPR, but for the rights of the Convention (Article 8 right to respect for
// private life), which come with a doubt. Schedule 1, a paragraph or Part of Schedules 2 to 4, and a section joined
// to one of these are taken to be of the DPA 2018, with a doubt; any other section, regulation or Schedule is no citation. A [Finder]
// says what is understood instead.
//
//	for m := range law.Find("DPA18, schedule 1, paragraph 2(a)") {
//		fmt.Println(m.Provisions) // [DPA 2018 Schedule 1 paragraph 2(a)]
//		fmt.Println(m.Doubts[0].Kind, m.Doubts[0].Likely) // imprecise [DPA 2018 Schedule 1 paragraph 2(2)(a)]
//	}
//
// [Parse] reads one citation in its canonical form, which is what [Provision.String] prints. Its grammar, in the file citation.ebnf:
//
//	Citation  = Union [ " Article " Place | Inner ] | Domestic [ " article " Place | Inner ] | Regional [ Inner ] | European .
//	Union     = "UK GDPR" | "EU GDPR" .
//	Domestic  = "DPA 2018" | "DPA 1998" | "PECR" | Title " " Year .
//	Regional  = Title " (" Region ") " Year .
//	Inner     = " section " Place | " regulation " Place | " Part " Label | " Recital " Label
//	          | " Annex " Label [ " paragraph " Place ]
//	          | " Schedule " Label [ " Part " Label | " paragraph " Place ] .
//	Place     = Number { "(" Mark ")" } .
//	Number    = digit [ sign [ sign [ sign [ sign [ sign [ sign [ sign ] ] ] ] ] ] ] .
//	Mark      = mark [ mark [ mark [ mark [ mark [ mark [ mark ] ] ] ] ] ] .
//	Label     = Number | capital [ capital ] digit [ sign [ sign [ sign [ sign ] ] ] ] .
//	Title     = First { " " Word } " " Kind .
//	First     = capital { glyph } .
//	Word      = glyph { glyph } .
//	Kind      = "Act" | "Regulations" | "Order" | "Rules" | "Measure" .
//	Region    = capital { small } { " " capital { small } } .
//	Year      = ( "1" | "2" ) digit digit digit .
//	European  = ( "Directive " | "Regulation " ) ( "(" Community ") " Figures "/" Figures | Figures "/" Figures "/" Community ) .
//	Figures   = digit { digit } .
//	Community = "EU" | "EC" | "EEC" .
//	capital   = "A" … "Z" .
//	small     = "a" … "z" .
//	digit     = "0" … "9" .
//	sign      = digit | capital .
//	mark      = digit | capital | small .
//	glyph     = mark | "'" | "(" | ")" | "," | "." | "-" .
//
// # Names
//
// Notices name bodies and schemes that have ended, and words of repealed law. [Names] finds them in running text, each with its
// days, successor and source; [MisnamedAct] knows the usual slips in the names of Acts.
//
// # What this package does not decide
//
// Whether a citation is the right one for a purpose, which is the task of the packages above; what a provision means; savings
// and transitional rules, by which a provision that is no longer in force may go on for what happened in its time; and what has been
// enacted since the tables were checked. Rows marked as memory were not checked against the text.
package law
