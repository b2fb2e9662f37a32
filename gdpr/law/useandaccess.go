package law

// commenced is the sections and Schedules of the DUAA 2025 whose first day was seen in its section 142 or in a commencement
// instrument (SI 2025/904, 2025/982, 2025/996, 2026/82, 2026/1015). The Act came into force in steps, and instruments
// 4, 5 and 7 were not traced: what has no row exists, and nothing is said of its first day. Headings are own words,
// of what matters here.
var commenced = []row{
	{"s67", "", from(duaaMain), "Meaning of research and statistics"},
	{"s68", "", from(duaaMain), "Consent to scientific research"},
	{"s69", "", from(duaaNotices), "Law enforcement: consent"},
	{"s70", "", from(duaaMain), "Recognised legitimate interests, and public tasks of one's own"},
	{"s71", "", from(duaaMain), "Further processing for a new purpose"},
	{"s72", "", from(duaaFirst), "Relevant international law"}, // subsection (3), and part of (7), from 2026-02-05
	{"s73", "", from(duaaMain), "Elected representatives after an election"},
	{"s74", "", from(duaaFirst), "Adding special categories"},
	{"s75", "", from(duaaMain), "Law enforcement: fees and reasons"},
	{"s76", "", from(duaaMain), "Time to answer a request"},
	{"s77", "", from(duaaMain), "What people need not be told"},
	{"s78", "", from(duaaPassed), "Reasonable and proportionate searches"}, // its effect is deemed from 2024-01-01
	{"s79", "", from(duaaPart3), "Law enforcement: legal professional privilege"},
	{"s80", "", from(duaaMain), "Automated decisions"},
	{"s81", "", from(duaaMain), "Children and online services"},
	{"s82", "", from(duaaNotices), "Law enforcement: logs"},
	{"s83", "", from(duaaMain), "Codes of conduct"},
	{"s85", "", from(duaaMain), "Transfers abroad"},
	{"s86", "", from(duaaMain), "Safeguards for research"},
	{"s87", "", from(duaaMain), "Safeguards for research: what follows"},
	{"s88", "", from(duaaPart3), "National security"},
	{"s89", "", from(jointProcessing), "Joint processing with intelligence services"},
	{"s90", "", from(jointProcessing), "Joint processing: what follows"},
	{"s94", "", from(duaaMain), "Unfounded requests to the Commissioner"},
	{"s96", "", from(duaaNotices), "Notices from the Commissioner"},
	{"s97", "", from(duaaNotices), "Documents for the Commissioner"},
	{"s98", "", from(duaaMain), "Reports for the Commissioner"},
	{"s99", "", from(duaaMain), "Assessment notices"},
	{"s100", "", from(duaaMain), "Interview notices"},
	{"s101", "", from(duaaMain), "Penalty notices"},
	{"s103", "", from(complaints), "Complaints to controllers"},
	{"s114", "", from(duaaMain), "Marketing by charities"},
	{"s118", "", from(theCommission), "End of the Information Commissioner"},
	{"s119", "", from(theCommission), "Functions pass to the Information Commission"},
	{"s124", "", from(childDeath), "Online services after the death of a child"},
	{"s142", "", from(duaaPassed), "Commencement"},

	{"Sch4", "", from(duaaMain), "Annex 1 to the UK GDPR"},
	{"Sch5", "", from(duaaMain), "Annex 2 to the UK GDPR"},
	{"Sch6", "", from(duaaMain), "Automated decisions: what follows"},
	{"Sch7", "", from(duaaMain), "Transfers abroad"},
	{"Sch8", "", from(duaaMain), "Law enforcement: transfers abroad"},
	{"Sch9", "", from(duaaMain), "Transfers abroad: what follows, and transition"},
	{"Sch10", "", from(complaints), "Complaints: what follows"},
}
