// Package notice answers which rule of UK data protection law objects to what a published privacy notice says,
// as the law stood on a given day: on the day it bears, and today.
//
// A notice is a JSON file that a data protection officer can write, and that can be compared line by line. This
// one has a single row, a passage on care plans:
//
//	const printed = `{
//		"id": "oakfield", "title": "Privacy notice",
//		"controller": {"name": "Oakfield House", "kind": "charity", "nation": "england"},
//		"dated": {"printed": "March 2022", "from": "2022-03-01", "until": "2022-03-31"},
//		"rows": [{
//			"id": "care-plans", "name": "Care plans", "lines": [12, 14],
//			"people": ["service-user"], "for": ["care-delivery"], "data": ["health"], "special": ["health"],
//			"basis": [{"words": "our contract with you", "says": ["contract"], "cites": "UK GDPR Article 6(1)(b)", "lines": [12]}],
//			"condition": [{"words": "providing social care", "says": ["health-or-social-care"], "cites": "UK GDPR Article 9(2)(h)", "lines": [14]}],
//			"retention": [{"words": "8 years after care ends", "lines": [15]}]
//		}]
//	}`
//	n, err := notice.Read(strings.NewReader(printed), "oakfield.json")
//	if err != nil {
//		return err // oakfield.json:LINE:COLUMN: where, what was found, what would be right
//	}
//	for _, f := range notice.ReviewOwn(n).Findings {
//		if f.Activity == "care-plans" {
//			fmt.Println(f.Path, f.Rule, f.Strength, f.Outcome)
//			fmt.Println(f.Message)
//			fmt.Println(f.Remedy)
//			fmt.Println(f.Law[0], "as at", f.AsAt)
//		}
//	}
//	// Output:
//	// rows[0].condition[0] schedule1-missing should not-met
//	// UK GDPR Article 9(2)(h) needs a paragraph of Schedule 1 Part 1 (line 14), and the notice does not say which
//	// cite DPA 2018 Schedule 1 paragraph 2 (Health or social care)
//	// DPA 2018 section 10(2) as at 2022-03-31
//
// # What a file holds
//
// What is printed, in short phrases, and neutral readings of it: what do the words name, and where? Never a
// judgment. No member says that something is wrong or missing; what the notice does not say is not in the file,
// and a contradiction is two values of one topic. Citations are kept as printed, slips and all, and are parsed
// when they are needed (package law). Leave out what is copied for no reading, and what names people: a phrase
// has a few words, a mailbox or a telephone number none.
//
// notice.schema.json, beside this source, tells an editor which members there are and which names they take: name it in "$schema". In Go
// the names are those of [AllTopics] (what a statement is about), [AllSaid] (what the words of a claim name) and [AllItems] (what Articles 13
// and 14 ask to tell), each with String for its name in a file; [Topic.Values] are the values of a topic that takes fixed ones.
//
// The members of a notice:
//
//   - id, title; controller: who publishes it ([gdpr.Controller]).
//   - dated: the date as printed, and the first and last day that it can mean. October 2021 is a window of 31
//     days; assumed is true where no date is printed and the window is concluded from the text.
//   - sections: parts of the notice that speak for several rows, each with an id. The id notice is taken.
//   - rows: what is said of one activity, in a row of a legal table (table is true) or in a passage. The id is the
//     activity's: findings, acceptances and records name it. section is where it stands; as is the row whose basis and
//     condition the notice itself applies to this one too.
//   - of a row: people addressed, others whose data are taken in, purposes in words, for, data and special (what is
//     declared special, or plainly is) as names of package category; classes, below.
//   - lines, everywhere: numbers of the lines of the source, which messages repeat.
//
// The notice as a whole, a section and a row have the same sayings, all optional:
//
//   - basis, condition: claims, below.
//   - complete: yes where the list of bases is presented as the whole of them.
//   - interests: legitimate interests that the words name; a purpose is none.
//   - under: laws, court orders and duties named as the reason; names: bodies, schemes and legal terms that are
//     printed. In both, means is the name in package law where the words do not give it, and for the purposes
//     that the phrase is tied to.
//   - rights: the rights stated there, below. called_special: data under a heading of special categories.
//   - statements: everything else, as a [Topic] with a value: home-area eu is the area outside which the words
//     speak of transfers, source elsewhere that those named are all there is and none is the person, to-come a day that they speak of as future, points-to another document, points-within the
//     section of this notice that the words send to, announced an item that they promise, data-list a list of
//     data that is given as the whole. Some topics take fixed values only, or those of a form such as a day ([Topic.Takes]); others any, or none.
//
// Nothing printed is exempt: why some of the items of Articles 13 and 14 ([Item]) need not be told to some people
// ([Exemption]), as the controller declares it.
//
// # How long
//
// retention is phrases on how long data are kept, as printed; they are read by [retention.Read] when the file is. On a row they are its own. A row
// that has none takes those of its section and else those of the notice, but not a row of a table whose other rows give periods: its cell
// is empty. In a phrase, of names the records that the words single out (consent forms, unsuccessful applications): phrases about different records
// are not held against each other, and such a sentence is no default. means is the event to count from, a [retention.Trigger],
// where the words leave it to the records themselves: a call is kept from its recording.
//
// schedule is the retention schedule that the notice prints ([retention.Schedule]); [ReadFile] takes it from a file of its
// own, NAME-schedule.json beside NAME.json. "See our retention periods" then leads there, and classes are the ids of those under which
// the row's records stand. What the rules find in the schedule is a finding of the notice as a whole.
//
// # Claims
//
// A [Claim] is words that offer a basis or a condition, with what is cited beside them. says is what the words
// name, whatever the citation: a [Said] is wider than the law, for notices offer purposes, contracts of their
// own and official capacities too. names are the paragraphs of Schedule 1 that the words describe.
//
// The first claim of a row without in is the row's own; further ones stand beside it. A claim with in is made of the same
// subject in another place, a section or the notice: it is compared with the row's own, and speaks for the row
// only where nothing in the row does. A claim with for, data or people is tied to that part; a list of bases that
// ties nothing is claims without them.
//
// # Rights
//
// A [RightLine] is one right in one place, with what its words give. some: it holds in some circumstances only, is not absolute or may
// be refused. all: the words extend it to all data, uses or decisions. grounds: what opens it or stands in its way, by the
// names of package rights, as far as it is listed; example where the list is of examples. bases: the bases that it is tied to;
// refused: those on which it is refused. as: the right in whose terms it is described, where that is another. A line with none of
// these states the right and no more. Whether it applies, the bases and conditions of the rows in reach decide: for a
// line of a row that row, of a section its rows, of the notice all.
//
// Of the time to answer, response-time is one that is promised, response-target one that is usual or aimed at; the value is
// such as one month, 30 days or 20 working days, or left out where the words give none. request-contact is the domain of the
// mailbox for requests, never the mailbox.
//
// # From a row to a ground
//
// The rules that notices share with records look at a chain ([basis.Ground]). A row makes one of its own claims: the
// basis that the words name, where they name exactly one; else the one point that is cited; else none. So for
// the condition, and for the paragraph each one that is cited. A citation that lumps several points yields no
// chain, only its own finding; a row with three or more bases that nothing ties to anything rests on none
// of them, and one that takes a list of conditions from the row of as rests on none of those. Where a fact is missing, silence of a record leaves the question open, and silence of a notice is what
// the notice does not say.
//
// # Days
//
// [Review] takes a day, [ReviewOwn] the last day of the notice's window: what holds on its first or last day
// only is unclear, as it depends on the day of publication. [ReviewBoth] gives the review at the notice's own date and the one as the
// law stands, in less time than one after the other. [Report.Coverage] tells what became of every
// rule: met, not met, unclear, or not applicable, so that silence is not taken for compliance. On a day
// after [gdpr.LawAsAt] the finding law-not-modelled says so. [check.Points] joins the two reports, and [check.Because] says
// which change of law stands between them.
//
// # What is said and what is done
//
// [Compare] holds a notice against a record of the same controller, activity by row: what is done and not told, told and
// not done, and where the basis, the period or the recipients differ. The records that it takes are those of package gdpr.
//
// # Drawing a notice up
//
// [Draft] draws a notice up from a record: rows, citations as they read on the day, the rights that apply, and a blank for whatever the record does
// not hold. [Drafted.WriteMarkdown] writes it for people, [Notice.WriteMarkdown] any other notice.
//
//	drafted, err := notice.Draft(&visits, civil.On(2026, 11, 22)) // a record of one activity: a visitors' book, on a legitimate interest
//	if err != nil {
//		return err // where the record is none
//	}
//	for _, claim := range drafted.Notice.Rows[0].Basis {
//		fmt.Println(claim.Words+":", claim.Cites)
//	}
//	for _, b := range drafted.Blanks {
//		fmt.Println(b.Path, b.Missing)
//	}
//	// Output:
//	// a legitimate interest: UK GDPR Article 6(1)(f)
//	// activities[0].grounds[0].interest whose legitimate interest is pursued, and what it consists in
//
// # What this package does not decide
//
// Whether the notice is true: it knows what is said, not what is done. Whether a reading is right: says, names
// and topics are a person's, and two people may differ. Whether a contract is necessary, an interest
// outweighed, or a consent free. And a notice to which no rule objects is not thereby lawful: the rules look
// at what is built, and the law asks more.
package notice
