package law

import (
	"bytes"
	"strconv"
	"strings"
)

// MisnamedAct recognises names that people print for an enactment that has another name or year: "Immigration Act 2006",
// "Equalities Act 2010", "Care Act 2015". It gives the name that is probably meant, and why. Case and a leading "the" do not matter.
//
// A name of which there may be other Acts, such as Finance Act, is not doubted for its year.
func MisnamedAct(text string) (likely, why string, ok bool) {
	text = withoutThe(text)
	if _, right := actAt[text]; right || leading(text[max(0, len(text)-4):]) == 0 { // every slip known ends in its year
		return "", "", false
	}
	for i := range misnamed {
		if strings.EqualFold(misnamed[i].printed, text) {
			return misnamed[i].likely, misnamed[i].why, true
		}
	}
	if _, right := knownTitle(text, "", 0); right {
		return "", "", false
	}
	if name, ok := nearTitle(text); ok {
		return name, "an enactment of that year has nearly that name", true
	}
	return wrongYear(text)
}

// wrongYear is the tabled enactment of the printed name whose year is nearest, where the name is settled.
func wrongYear(text string) (likely, why string, ok bool) {
	var buf [256]byte
	name, year := cutYear(appendStems(buf[:0], text))
	if year > lastYear {
		return "", "", false
	}
	nearest := 0
	for _, full := range namesakes[string(name)] {
		if of := leading(full[len(full)-4:]); nearest == 0 || apart(of, year) <= apart(nearest, year) {
			likely, nearest = full, of
		}
	}
	if nearest == 0 {
		return "", "", false
	}
	return likely, "no enactment of the United Kingdom with that name is of " + strconv.Itoa(year), true
}

func apart(a, b int) int { return max(a-b, b-a) }

// cutYear parts the stems of a name from its year, zero where they end in none.
func cutYear(stems []byte) (name []byte, year int) {
	cut := bytes.LastIndexByte(stems, ' ')
	if cut < 0 {
		return stems, 0
	}
	return stems[:cut], leading(string(stems[cut+1:]))
}

// namesakes is the tabled enactments of each settled name, by its [appendStems].
var namesakes = func() map[string][]string {
	m := make(map[string][]string, len(settled))
	for _, name := range settled {
		m[string(appendStems(nil, name))] = nil
	}
	for i := range acts {
		name, _ := cutYear(appendStems(nil, acts[i].Name))
		if list, ok := m[string(name)]; ok {
			m[string(name)] = append(list, acts[i].Name)
		}
	}
	return m
}()

// lastYear is the year in which the names below were last checked: a later Act may have any name.
const lastYear = 2026

// settled is the names, without their years, that no enactment of the United Kingdom has but those tabled, so that another year is a slip.
// Names that Parliament uses again and again (Finance Act, Housing Act), and those of which a namesake is not tabled, are not here. From memory.
var settled = [...]string{
	"Academies Act", "Access to Health Records Act", "Access to Medical Reports Act", "Adoption and Children Act", "Adult Support and Protection (Scotland) Act",
	"Adults with Incapacity (Scotland) Act", "Animal Welfare Act", "Anti-social Behaviour, Crime and Policing Act", "Autism Act", "Bribery Act", "Care Act",
	"Care Standards Act", "Carers (Scotland) Act", "Children and Families Act", "Children and Social Work Act", "Children and Young People (Scotland) Act",
	"Chronically Sick and Disabled Persons Act", "Civil Contingencies Act", "Clean Neighbourhoods and Environment Act", "Computer Misuse Act", "Consumer Rights Act",
	"Coroners and Justice Act", "Counter-Terrorism and Security Act", "Crime and Disorder Act", "Criminal Justice and Public Order Act", "Data (Use and Access) Act",
	"Data Protection Act", "Domestic Abuse Act", "Domestic Violence, Crime and Victims Act", "Employers' Liability (Compulsory Insurance) Act", "Environmental Protection Act",
	"Equality Act", "Fire and Rescue Services Act", "Fraud Act", "Freedom of Information Act", "Freedom of Information (Scotland) Act", "Gender Recognition Act",
	"Health and Care Act", "Health and Safety at Work etc. Act", "Health and Social Care Act", "Homelessness Act", "Homelessness Reduction Act",
	"Housing Grants, Construction and Regeneration Act", "Human Rights Act", "Immigration, Asylum and Nationality Act", "Inquiries Act", "Investigatory Powers Act", "Latent Damage Act",
	"Local Audit and Accountability Act", "Local Authority Social Services Act", "Localism Act", "Mental Capacity Act", "Mental Health (Care and Treatment) (Scotland) Act", "Modern Slavery Act",
	"National Health Service and Community Care Act", "National Minimum Wage Act", "Online Safety Act", "Police and Criminal Evidence Act", "Police Reform Act",
	"Protection of Freedoms Act", "Protection of Vulnerable Groups (Scotland) Act", "Public Health (Control of Disease) Act", "Public Interest Disclosure Act",
	"Regulation of Investigatory Powers Act", "Regulatory Reform (Fire Safety) Order", "Rehabilitation of Offenders Act", "Safeguarding Vulnerable Groups Act", "School Standards and Framework Act",
	"Social Security Administration Act", "Social Security Contributions and Benefits Act", "Social Services and Well-being (Wales) Act", "Working Time Regulations",
}

// misnamed is names seen in print, or likely slips, for enactments that have another name. They are not in
// the table above.
var misnamed = [...]struct{ printed, likely, why string }{
	{"Immigration Act 2006", "Immigration, Asylum and Nationality Act 2006", "no Act of that name was passed in 2006; sections 15 to 25 of the likely one are about illegal working"},
	{"Asylum and Immigration Act 2006", "Immigration, Asylum and Nationality Act 2006", "the Act of 2006 has a longer name"},
	{"Immigration, Asylum & Nationality Act 2006", "Immigration, Asylum and Nationality Act 2006", "the name is printed with \"and\""},
	{"Data Protection Act 2016", "Data Protection Act 2018", "2016 is the year of the EU GDPR; the Act is of 2018"},
	{"Data Protection Act 2017", "Data Protection Act 2018", "the Bill of 2017 was passed in 2018"},
	{"Data Protection Act 1988", "Data Protection Act 1998", "the Act before that of 2018 is of 1998; an Irish Act is of 1988"},
	{"Data Protection Bill 2018", "Data Protection Act 2018", "the Bill became an Act on 2018-05-23"},
	{"Data Protection and Digital Information Act 2023", "Data (Use and Access) Act 2025", "the Data Protection and Digital Information Bill fell in 2024; the Act of 2025 came in its place"},
	{"Data Protection and Digital Information Act 2024", "Data (Use and Access) Act 2025", "the Data Protection and Digital Information Bill fell in 2024; the Act of 2025 came in its place"},
	{"Data Use and Access Act 2025", "Data (Use and Access) Act 2025", "the name has brackets"},
	{"Data (Access and Use) Act 2025", "Data (Use and Access) Act 2025", "use comes before access in the name"},
	{"Privacy and Electronic Communications Regulations 2003", "Privacy and Electronic Communications (EC Directive) Regulations 2003", "short form of the name"},
	{"Safeguarding Vulnerable Group Act 2006", "Safeguarding Vulnerable Groups Act 2006", "the name has \"Groups\""},
	{"Safeguarding of Vulnerable Groups Act 2006", "Safeguarding Vulnerable Groups Act 2006", "the name has no \"of\""},
	{"Safeguarding Vulnerable Adults Act 2006", "Safeguarding Vulnerable Groups Act 2006", "the name has \"Groups\""},
	{"Mental Health Act 1989", "Mental Health Act 1983", "no Mental Health Act is of 1989; the Children Act is"},
	{"Mental Capacity Act 2016", "Mental Capacity Act (Northern Ireland) 2016", "the Act of 2016 is of Northern Ireland, and its name says so"},
	{"Common hold and Leasehold Reform Act 2002", "Commonhold and Leasehold Reform Act 2002", "commonhold is one word"},
	{"Mental Capacity Act 2007", "Mental Capacity Act 2005", "the Act of 2005 came into force in 2007"},
	{"Health and Social Care Act 2014", "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014", "no Health and Social Care Act is of 2014; the regulations are, and so is the Care Act"},
	{"Health and Social Care Act 2010", "Health and Social Care Act 2008", "no Health and Social Care Act is of 2010 in England; regulations under the Act of 2008 are"},
	{"Health and Social Care Regulations 2014", "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014", "short form of the name"},
	{"Health and Social Care Act 2022", "Health and Care Act 2022", "the name has no \"Social\""},
	{"Care Quality Commission Regulations 2012", "Care Quality Commission (Registration) Regulations 2009", "no regulations of that name were made in 2012"},
	{"Care Quality Commission Regulations 2009", "Care Quality Commission (Registration) Regulations 2009", "short form of the name"},
	{"Health and Safety Act 1974", "Health and Safety at Work etc. Act 1974", "short form of the name"},
	{"Health and Safety at Work Act 1974", "Health and Safety at Work etc. Act 1974", "the name has \"etc.\""},
	{"Health & Safety at Work Act 1974", "Health and Safety at Work etc. Act 1974", "the name has \"and\" and \"etc.\""},
	{"Health and Safety at Work etc Act 1974", "Health and Safety at Work etc. Act 1974", "\"etc.\" has a point in the name"},
	{"Health and Safety Regulations 2002", "Control of Substances Hazardous to Health Regulations 2002", "no regulations of that name were made in 2002"},
	{"Children's Act 1989", "Children Act 1989", "the name has no possessive"},
	{"Childrens Act 1989", "Children Act 1989", "the name has no possessive"},
	{"Children's Act 2006", "Childcare Act 2006", "no Children Act is of 2006; the Childcare Act is"},
	{"Children Act 2006", "Childcare Act 2006", "no Children Act is of 2006; the Childcare Act is"},
	{"Children's Act 2004", "Children Act 2004", "the name has no possessive"},
	{"Childrens Act 2004", "Children Act 2004", "the name has no possessive"},
	{"Equalities Act 2010", "Equality Act 2010", "the name is in the singular"},
	{"Equality and Diversity Act 2010", "Equality Act 2010", "no Act has that name"},
	{"Company Act 2006", "Companies Act 2006", "the name is in the plural"},
	{"Charity Act 2011", "Charities Act 2011", "the name is in the plural"},
	{"Employment Act 1996", "Employment Rights Act 1996", "the name has \"Rights\""},
	{"Rehabilitation of Offenders Act 1975", "Rehabilitation of Offenders Act 1974", "the Act is of 1974; the Exceptions Order is of 1975"},
	{"Access to Medical Records Act 1990", "Access to Health Records Act 1990", "health records are of 1990, medical reports of 1988"},
	{"Access to Medical Records Act 1988", "Access to Medical Reports Act 1988", "the Act of 1988 is about reports"},
	{"Freedom of Information Act 2005", "Freedom of Information Act 2000", "the Act of 2000 came into force in 2005"},
	{"VAT Act 1994", "Value Added Tax Act 1994", "short form of the name"},
	{"Town Police Clauses 1847", "Town Police Clauses Act 1847", "the word Act is missing"},
	{"Housing Act 2006", "Housing Act 2004", "no Housing Act is of 2006"},
	{"RIDDOR 2013", "Reporting of Injuries, Diseases and Dangerous Occurrences Regulations 2013", "short form of the name"},
	{"COSHH 2002", "Control of Substances Hazardous to Health Regulations 2002", "short form of the name"},
	{"GDPR 2016", "UK GDPR", "the Regulation of 2016 applied from 2018-05-25 to 2020-12-31; its UK text has no year"},
	{"GDPR 2018", "UK GDPR", "the Regulation has no year of its own; it applied from 2018"},
	{"General Data Protection Regulation 2016", "UK GDPR", "the Regulation of 2016 applied from 2018-05-25 to 2020-12-31; its UK text has no year"},
	{"General Data Protection Regulation 2018", "UK GDPR", "the Regulation is of 2016 and applied from 2018; its UK text has no year"},
	{"General Data Protection Regulations 2018", "UK GDPR", "the Regulation is one, of 2016, and applied from 2018; its UK text has no year"},
	{"General Data Protection Act 2018", "Data Protection Act 2018", "the Act and the Regulation are two enactments"},
	{"GDPR Act 2018", "Data Protection Act 2018", "the Act and the GDPR are two enactments"},
}
