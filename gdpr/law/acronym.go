package law

// Short names of enactments.

// acronyms are the short names of enactments, each with what it stands for where no year is printed.
var acronyms = [...]struct {
	short string
	in    Instrument
	class class
	alone bool // it is a citation without a year
	dated bool // it is one only with its year: LGA is an association too
}{
	{"DPA", DPA2018, statute, false, false},
	{"DUAA", DUAA2025, statute, true, false},
	{"PECR", PECR, secondary, true, false},
	{"FOIA", Act("Freedom of Information Act 2000"), statute, false, false},
	{"FOISA", Act("Freedom of Information (Scotland) Act 2002"), statute, false, false},
	{"EIR", Act("Environmental Information Regulations 2004"), secondary, false, false},
	{"EIRs", Act("Environmental Information Regulations 2004"), secondary, false, false},
	{"HRA", Act("Human Rights Act 1998"), statute, false, false},
	{"RIPA", Act("Regulation of Investigatory Powers Act 2000"), statute, false, false},
	{"PACE", Act("Police and Criminal Evidence Act 1984"), statute, false, false},
	{"MHA", Act("Mental Health Act 1983"), statute, false, false},
	{"MCA", Act("Mental Capacity Act 2005"), statute, false, false},
	{"HSCA", Act("Health and Social Care Act 2008"), statute, false, true},
	{"CA", Act("Care Act 2014"), statute, false, true},
	{"CA", Act("Children Act 1989"), statute, false, true},
	{"CA", Act("Companies Act 2006"), statute, false, true},
	{"CDA", Act("Crime and Disorder Act 1998"), statute, false, true},
	{"CJA", Act("Criminal Justice Act 2003"), statute, false, true},
	{"DDA", Act("Disability Discrimination Act 1995"), statute, false, true},
	{"EA", Act("Equality Act 2010"), statute, false, true},
	{"EA", Act("Education Act 1996"), statute, false, true},
	{"HA", Act("Housing Act 1996"), statute, false, true},
	{"HSWA", Act("Health and Safety at Work etc. Act 1974"), statute, false, true},
	{"LGFA", Act("Local Government Finance Act 1992"), statute, false, true},
	{"ROA", Act("Rehabilitation of Offenders Act 1974"), statute, false, true},
	{"SVGA", Act("Safeguarding Vulnerable Groups Act 2006"), statute, false, true},
	{"TMA", Act("Taxes Management Act 1970"), statute, false, true},
	{"COPI", Act("Health Service (Control of Patient Information) Regulations 2002"), secondary, false, false},
	{"EqA", Act("Equality Act 2010"), statute, false, true},
	{"ERA", Act("Employment Rights Act 1996"), statute, false, true},
	{"LGA", Act("Local Government Act 1972"), statute, false, true},
	{"RIDDOR", Act("Reporting of Injuries, Diseases and Dangerous Occurrences Regulations 2013"), secondary, false, false},
	{"COSHH", Act("Control of Substances Hazardous to Health Regulations 2002"), secondary, false, false},
	{"ECHR", Act("European Convention on Human Rights"), treaty, false, false},
}

// shortTitle reads an acronym, with or without a year in any form: DPA, DPA 2018, DPA18, the DPA Act 2018. Of several enactments that go by
// it, it is the one of the year.
func (r *reader) shortTitle(t token) (title, bool) {
	slip, slipped := title{}, false
	for i := range acronyms {
		a := &acronyms[i]
		if r.text[t.start:t.end] != a.short {
			continue
		}
		s, year := r.acronymYear(t, a.in, a.class)
		s.class, s.alone = a.class, a.alone
		if year == 0 {
			s.in = a.in
			return s, !a.dated
		}
		name := a.in.Name()
		s.in, s.kind, s.why, s.likely = enactment(name[:len(name)-len(" 2018")], year)
		s.alone = true
		switch _, known := actOf(s.in); {
		case known:
			return r.longer(s), true
		case s.kind != 0 && !slipped && !a.dated:
			slip, slipped = s, true
		}
	}
	return slip, slipped
}

// acronymYear is where an acronym and its year end, and the year, zero where there is none.
func (r *reader) acronymYear(t token, in Instrument, c class) (title, int) {
	s := title{start: t.start, end: t.end}
	y := r.next(t.end)
	if y.is(r.text, "act") || c == secondary && (y.is(r.text, "regulations") || y.is(r.text, "regs")) {
		s.end, y = y.end, r.next(y.end)
	}
	if y.kind == quote && y.gap == noGap || y.kind == comma {
		y = r.next(y.end)
	} else if y.kind == opening { // DPA (Data Protection Act) 1998
		if end := r.wordsInBrackets(y); end >= 0 {
			y = r.next(end)
		}
	}
	if y.kind != digits || y.gap > lineBreak {
		return s, 0
	}
	n := y.number(r.text)
	short := y.end-y.start == 2 && (y.gap == noGap || in == DPA2018 && (n == 98 || n == 18 && r.next(y.end).kind != word)) // DPA18, DPA 98
	switch {
	case short:
		if n += 2000; n > 2050 {
			n -= 100
		}
	case y.end-y.start != 4:
		return s, 0
	}
	s.end = y.end
	return s, n
}

// wordsInBrackets is the end of a bracket that holds only words, -1 for another.
func (r *reader) wordsInBrackets(open token) int {
	t := r.next(open.end)
	for range 8 {
		if t.kind == closing {
			return t.end
		}
		if t.kind != word {
			return -1
		}
		t = r.next(t.end)
	}
	return -1
}

// shortTitleStart is where an acronym begins that stands before a year, -1 for none.
func (r *reader) shortTitleStart(year token) int {
	start, bracket := r.wordBefore(r.back(year.start))
	if s, ok := r.shortTitle(r.next(start)); !bracket && start < year.start && ok && s.end >= year.end {
		return start
	}
	return -1
}

// acronym reports whether a bracket before the year only shortens the name: Data Protection Act (DPA) 2018. One with (NI) is of
// Northern Ireland.
func (r *reader) acronym(start, end int) bool {
	s := r.text[start:end]
	return r.shorthand(start, end) || len(s) > 2 && allUpper(s)
}

// shorthand reports whether a word is one of the acronyms known here.
func (r *reader) shorthand(start, end int) bool {
	for _, a := range acronyms {
		if r.text[start:end] == a.short {
			return !a.dated
		}
	}
	return false
}
