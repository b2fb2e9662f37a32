package law

// regulations is the rows of the PECR that came or are cited in notices; regulations 1 to 36 all exist by number (see
// tables). Text of 2003 read in a consolidated copy; what the 2025 Act changed read in that Act.
var regulations = []row{
	{"reg5", "", Span{}, "Security of services"},
	{"reg6", "", Span{}, "Cookies and other access to a user's device"},
	{"reg19", "", Span{}, "Automated calls"},
	{"reg20", "", Span{}, "Marketing by fax"},
	{"reg21", "", Span{}, "Marketing by live call"},
	{"reg22", "(1-4)…", Span{}, "Marketing by electronic mail"}, // [memory] below the paragraph
	{"reg22", "(3A)…", from(duaaMain), ""},                      // charities: DUAA s.114
	{"reg23", "", Span{}, "Electronic mail with a hidden sender"},
	{"SchA1", "", from(duaaMain), "Exceptions from the cookie rule"}, // DUAA Sch 12
	{"Sch1", "", Span{}, "Enforcement"},
	{"Sch2", "", Span{}, "Amendments of other law"},
}

// principles is the rows of the DPA 1998 that notices still cite; its sections 1 to 75 and Schedules 1 to 16 existed by number.
// From memory.
var principles = []row{
	{"s7", "", Span{}, "Subject access"},
	{"s10", "", Span{}, "Objection to processing that causes damage or distress"},
	{"s11", "", Span{}, "Objection to direct marketing"},
	{"s12", "", Span{}, "Automated decisions"},
	{"s13", "", Span{}, "Compensation"},
	{"s14", "", Span{}, "Rectification and erasure"},
	{"s17", "", Span{}, "No processing without registration"},
	{"s29", "", Span{}, "Exemption for crime and taxation"},
	{"Sch1", "", Span{}, "The eight data protection principles"},
	{"Sch2", "", Span{}, "Conditions for processing personal data"},
	{"Sch3", "", Span{}, "Conditions for processing sensitive personal data"},
}
