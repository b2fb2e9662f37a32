package law

// regulations is the rows of the PECR that came or are cited in notices; regulations 1 to 36 all exist by number (see
// tables). Read in a consolidated copy of December 2018; what the 2025 Act changed read in that Act.
var regulations = []row{
	{"reg5", "", Span{}, "Security of services"},
	{"reg5A", "", from(serviceBreach), "Telling of a breach of a public service"},
	{"reg5B", "", Span{serviceBreach, duaaMain}, "Audit of how breaches are told"},
	{"reg5C", "", from(serviceBreach), "Fixed penalty for a breach that was not told"},
	{"reg6", "(1) (2)(a,b)", Span{}, "Cookies and other access to a user's device"},
	{"reg6", "(3) (4)(a,b)", until(duaaMain), ""},
	{"reg6", "(3A)", Span{serviceBreach, duaaMain}, ""},
	{"reg6A", "(1)(a)(i,ii) (1)(b) (2) (3)(a,b) (4)", from(duaaMain), "Power to change the exceptions from the cookie rule"},
	{"reg19", "", Span{}, "Automated calls"},
	{"reg20", "", Span{}, "Marketing by fax"},
	{"reg21", "", Span{}, "Marketing by live call"},
	{"reg22", "(1) (2) (3)(a-c) (4)", Span{}, "Marketing by electronic mail"},
	{"reg22", "(3A)(a) (3A)(b)(i,ii) (3A)(c) (5)(a-c)", from(duaaMain), ""}, // charities: DUAA s.114
	{"reg23", "", Span{}, "Electronic mail with a hidden sender"},
	{"reg31A", "", Span{serviceBreach, duaaMain}, "Information notices to third parties"},
	{"reg31B", "", Span{serviceBreach, duaaMain}, "Appeals against those notices"},
	{"reg32A", "(1-4) (5)(a-c) (6)(a,b) (7)(a,b) (8) (9)", from(duaaMain), "Codes of conduct"},
	{"reg32B", "(1) (2)(a,b) (2)(c)(i,ii,iii) (2)(d-f) (3-5) (6)(a,b) (7)", from(duaaMain), "Monitoring of codes of conduct"},
	{"reg32C", "-", from(duaaMain), "What keeping to a code shows"},
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
