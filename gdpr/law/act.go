package law

import (
	"iter"
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// ActInfo is an Act, Order or set of regulations that care notices name.
type ActInfo struct {
	Name   string // short title with its year
	Number string // "2014 c. 23", "asp 2000/4", "SI 2014/2936"
	Span   Span   // in force: from the first day of its main provisions, or where that is not tabled from 1 January of its year
	Extent Extent // where it applies in the main; some provisions go further

	path string // under https://www.legislation.gov.uk/
}

// Instrument is the enactment: Act(a.Name).
func (a ActInfo) Instrument() Instrument { return Act(a.Name) }

// URL is the address of the official text.
func (a ActInfo) URL() string { return legislation + a.path }

// Acts yields the tabled enactments in the order of the table: by subject, then by age.
func Acts() iter.Seq[ActInfo] {
	return func(yield func(ActInfo) bool) {
		for i := range acts {
			if !yield(acts[i]) {
				return
			}
		}
	}
}

// ActNamed is the tabled enactment of that name; a leading "the" does not matter, anything else does.
// An enactment outside the table is unknown, not wrong.
func ActNamed(text string) (ActInfo, bool) {
	i, ok := actAt[withoutThe(text)]
	if !ok {
		return ActInfo{}, false
	}
	return acts[i], true
}

func withoutThe(text string) string {
	if len(text) > 4 && strings.EqualFold(text[:4], "the ") {
		return text[4:]
	}
	return text
}

// actOf is the tabled row of an instrument.
func actOf(in Instrument) (*ActInfo, bool) {
	if i, ok := actAt[in.Name()]; ok {
		return &acts[i], true
	}
	return nil, false
}

var actAt = func() map[string]int {
	at := make(map[string]int, len(acts))
	for i := range acts {
		at[acts[i].Name] = i
	}
	return at
}()

// year is the span of an enactment whose first day is not tabled.
func year(y int) Span { return Span{From: civil.On(y, time.January, 1)} }

// since is the span of an enactment in force from a day.
func since(y int, m time.Month, d int) Span { return Span{From: civil.On(y, m, d)} }

// between is the span of an enactment that began on the first day and is no longer in force on the second.
func between(from, until civil.Date) Span { return Span{from, until} }

// acts is the enactments that care notices, policies and retention schedules name. Numbers, days and extents are
// from memory, except those that a consolidated copy or a commencement instrument gave.
var acts = [...]ActInfo{
	// Data protection and information.
	{"Data Protection Act 1984", "1984 c. 35", between(civil.On(1984, time.July, 12), civil.On(2000, time.March, 1)), UK, "ukpga/1984/35"},
	{"Directive 95/46/EC", "OJ L 281, 23.11.1995", between(civil.On(1998, time.October, 24), regimeBegins), UK, "eudr/1995/46"},
	{"Data Protection Act 1998", "1998 c. 29", between(civil.On(2000, time.March, 1), regimeBegins), UK, "ukpga/1998/29"},
	{"Data Protection Act 2018", "2018 c. 12", since(2018, time.May, 25), UK, "ukpga/2018/12"},
	{"Data (Use and Access) Act 2025", "2025 c. 18", since(2025, time.June, 19), UK, "ukpga/2025/18"},
	{"Privacy and Electronic Communications (EC Directive) Regulations 2003", "SI 2003/2426", since(2003, time.December, 11), UK, "uksi/2003/2426"},
	{"Data Protection, Privacy and Electronic Communications (Amendments etc) (EU Exit) Regulations 2019", "SI 2019/419", since(2020, time.December, 31), UK, "uksi/2019/419"},
	{"Data Protection (Charges and Information) Regulations 2018", "SI 2018/480", since(2018, time.May, 25), UK, "uksi/2018/480"},
	{"Data Protection (Adequacy) (United States of America) Regulations 2023", "SI 2023/1028", since(2023, time.October, 12), UK, "uksi/2023/1028"},
	{"Human Rights Act 1998", "1998 c. 42", since(2000, time.October, 2), UK, "ukpga/1998/42"},
	{"Freedom of Information Act 2000", "2000 c. 36", since(2005, time.January, 1), england | wales | northernIreland, "ukpga/2000/36"},
	{"Freedom of Information (Scotland) Act 2002", "asp 2002/13", since(2005, time.January, 1), scotland, "asp/2002/13"},
	{"Environmental Information Regulations 2004", "SI 2004/3391", since(2005, time.January, 1), england | wales | northernIreland, "uksi/2004/3391"},
	{"Access to Health Records Act 1990", "1990 c. 23", since(1991, time.November, 1), england | wales | scotland, "ukpga/1990/23"},
	{"Access to Medical Reports Act 1988", "1988 c. 28", since(1989, time.January, 1), england | wales | scotland, "ukpga/1988/28"},
	{"Health Service (Control of Patient Information) Regulations 2002", "SI 2002/1438", since(2002, time.June, 1), england | wales, "uksi/2002/1438"},
	{"Computer Misuse Act 1990", "1990 c. 18", since(1990, time.August, 29), UK, "ukpga/1990/18"},
	{"Regulation of Investigatory Powers Act 2000", "2000 c. 23", year(2000), UK, "ukpga/2000/23"},
	{"Investigatory Powers Act 2016", "2016 c. 25", year(2016), UK, "ukpga/2016/25"},
	{"Protection of Freedoms Act 2012", "2012 c. 9", year(2012), england | wales, "ukpga/2012/9"},
	{"Public Records Act 1958", "1958 c. 51", since(1959, time.January, 1), england | wales, "ukpga/1958/51"},
	{"Inquiries Act 2005", "2005 c. 12", since(2005, time.June, 7), UK, "ukpga/2005/12"},

	// Health and social care.
	{"National Assistance Act 1948", "1948 c. 29", since(1948, time.July, 5), england | wales | scotland, "ukpga/Geo6/11-12/29"},
	{"Chronically Sick and Disabled Persons Act 1970", "1970 c. 44", year(1970), england | wales, "ukpga/1970/44"},
	{"Mental Health Act 1983", "1983 c. 20", since(1983, time.September, 30), england | wales, "ukpga/1983/20"},
	{"National Health Service and Community Care Act 1990", "1990 c. 19", year(1990), england | wales | scotland, "ukpga/1990/19"},
	{"Health Act 1999", "1999 c. 8", year(1999), england | wales, "ukpga/1999/8"},
	{"Care Standards Act 2000", "2000 c. 14", since(2002, time.April, 1), england | wales, "ukpga/2000/14"},
	{"Adults with Incapacity (Scotland) Act 2000", "asp 2000/4", since(2001, time.April, 2), scotland, "asp/2000/4"},
	{"Regulation of Care (Scotland) Act 2001", "asp 2001/8", between(civil.On(2002, time.April, 1), civil.On(2011, time.April, 1)), scotland, "asp/2001/8"},
	{"Health and Social Care Act 2001", "2001 c. 15", year(2001), england | wales, "ukpga/2001/15"},
	{"Mental Health (Care and Treatment) (Scotland) Act 2003", "asp 2003/13", since(2005, time.October, 5), scotland, "asp/2003/13"},
	{"Health and Personal Social Services (Quality, Improvement and Regulation) (Northern Ireland) Order 2003", "SI 2003/431 (N.I. 9)", year(2003), northernIreland, "nisi/2003/431"},
	{"Mental Capacity Act 2005", "2005 c. 9", since(2007, time.October, 1), england | wales, "ukpga/2005/9"},
	{"National Health Service Act 2006", "2006 c. 41", since(2007, time.March, 1), england, "ukpga/2006/41"},
	{"National Health Service (Wales) Act 2006", "2006 c. 42", since(2007, time.March, 1), wales, "ukpga/2006/42"},
	{"Safeguarding Vulnerable Groups Act 2006", "2006 c. 47", year(2006), england | wales, "ukpga/2006/47"},
	{"Adult Support and Protection (Scotland) Act 2007", "asp 2007/10", since(2008, time.October, 29), scotland, "asp/2007/10"},
	{"Mental Health Act 2007", "2007 c. 12", since(2008, time.November, 3), england | wales, "ukpga/2007/12"},
	{"Protection of Vulnerable Groups (Scotland) Act 2007", "asp 2007/14", since(2011, time.February, 28), scotland, "asp/2007/14"},
	{"Health and Social Care Act 2008", "2008 c. 14", since(2009, time.April, 1), england, "ukpga/2008/14"},
	{"Autism Act 2009", "2009 c. 15", since(2010, time.January, 12), england, "ukpga/2009/15"},
	{"Care Quality Commission (Registration) Regulations 2009", "SI 2009/3112", since(2010, time.April, 1), england, "uksi/2009/3112"},
	{"Public Services Reform (Scotland) Act 2010", "asp 2010/8", year(2010), scotland, "asp/2010/8"},
	{"Health and Social Care Act 2008 (Regulated Activities) Regulations 2010", "SI 2010/781", between(civil.On(2010, time.April, 1), civil.On(2015, time.April, 1)), england, "uksi/2010/781"},
	{"Health and Social Care Act 2012", "2012 c. 7", year(2012), england, "ukpga/2012/7"},
	{"Care Act 2014", "2014 c. 23", since(2015, time.April, 1), england, "ukpga/2014/23"},
	{"Social Services and Well-being (Wales) Act 2014", "anaw 2014/4", since(2016, time.April, 6), wales, "anaw/2014/4"},
	{"Health and Social Care Act 2008 (Regulated Activities) Regulations 2014", "SI 2014/2936", since(2015, time.April, 1), england, "uksi/2014/2936"},
	{"Public Bodies (Joint Working) (Scotland) Act 2014", "asp 2014/9", year(2014), scotland, "asp/2014/9"},
	{"Health and Social Care (Safety and Quality) Act 2015", "2015 c. 28", since(2015, time.October, 1), england, "ukpga/2015/28"},
	{"Regulation and Inspection of Social Care (Wales) Act 2016", "anaw 2016/2", since(2018, time.April, 2), wales, "anaw/2016/2"},
	{"Carers (Scotland) Act 2016", "asp 2016/9", since(2018, time.April, 1), scotland, "asp/2016/9"},
	{"Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017", "SI 2017/1264 (W. 295)", since(2018, time.April, 2), wales, "wsi/2017/1264"},
	{"Mental Capacity Act (Northern Ireland) 2016", "2016 c. 18 (N.I.)", year(2016), northernIreland, "nia/2016/18"},
	{"Mental Capacity (Amendment) Act 2019", "2019 c. 18", year(2019), england | wales, "ukpga/2019/18"},
	{"Coronavirus Act 2020", "2020 c. 7", since(2020, time.March, 25), UK, "ukpga/2020/7"},
	{"Health and Social Care Act 2008 (Regulated Activities) (Amendment) (Coronavirus) Regulations 2021", "SI 2021/891", between(civil.On(2021, time.November, 11), civil.On(2022, time.March, 15)), england, "uksi/2021/891"},
	{"Health and Care Act 2022", "2022 c. 31", since(2022, time.July, 1), england, "ukpga/2022/31"},

	// Children.
	{"Children Act 1989", "1989 c. 41", since(1991, time.October, 14), england | wales, "ukpga/1989/41"},
	{"Children (Scotland) Act 1995", "1995 c. 36", year(1995), scotland, "ukpga/1995/36"},
	{"Children (Northern Ireland) Order 1995", "SI 1995/755 (N.I. 2)", year(1995), northernIreland, "nisi/1995/755"},
	{"Education Act 1996", "1996 c. 56", since(1996, time.November, 1), england | wales, "ukpga/1996/56"},
	{"Protection of Children Act 1999", "1999 c. 14", year(1999), england | wales, "ukpga/1999/14"},
	{"Adoption and Children Act 2002", "2002 c. 38", since(2005, time.December, 30), england | wales, "ukpga/2002/38"},
	{"Children Act 2004", "2004 c. 31", year(2004), england | wales, "ukpga/2004/31"},
	{"Adoption Agencies Regulations 2005", "SI 2005/389", since(2005, time.December, 30), england, "uksi/2005/389"},
	{"Childcare Act 2006", "2006 c. 21", year(2006), england, "ukpga/2006/21"},
	{"Fostering Services (England) Regulations 2011", "SI 2011/581", since(2011, time.April, 1), england, "uksi/2011/581"},
	{"Children and Families Act 2014", "2014 c. 6", year(2014), england, "ukpga/2014/6"},
	{"Children and Young People (Scotland) Act 2014", "asp 2014/8", year(2014), scotland, "asp/2014/8"},
	{"Children's Homes (England) Regulations 2015", "SI 2015/541", since(2015, time.April, 1), england, "uksi/2015/541"},
	{"Children and Social Work Act 2017", "2017 c. 16", year(2017), england, "ukpga/2017/16"},
	{"Children's Wellbeing and Schools Act 2026", "2026 c. 21", since(2026, time.April, 29), england | wales, "ukpga/2026/21"},

	// Work, equality and vetting.
	{"Rehabilitation of Offenders Act 1974", "1974 c. 53", since(1975, time.July, 1), england | wales | scotland, "ukpga/1974/53"},
	{"Health and Safety at Work etc. Act 1974", "1974 c. 37", year(1974), england | wales | scotland, "ukpga/1974/37"},
	{"Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975", "SI 1975/1023", since(1975, time.July, 1), england | wales, "uksi/1975/1023"},
	{"Disability Discrimination Act 1995", "1995 c. 50", since(1996, time.December, 2), UK, "ukpga/1995/50"}, // ended in Great Britain on 2010-10-01, still law in Northern Ireland: no end is tabled that would be wrong there
	{"Employment Rights Act 1996", "1996 c. 18", since(1996, time.August, 22), england | wales | scotland, "ukpga/1996/18"},
	{"Police Act 1997", "1997 c. 50", year(1997), UK, "ukpga/1997/50"},
	{"Working Time Regulations 1998", "SI 1998/1833", since(1998, time.October, 1), england | wales | scotland, "uksi/1998/1833"},
	{"National Minimum Wage Act 1998", "1998 c. 39", since(1999, time.April, 1), UK, "ukpga/1998/39"},
	{"Employers' Liability (Compulsory Insurance) Act 1969", "1969 c. 57", since(1972, time.January, 1), england | wales | scotland, "ukpga/1969/57"},
	{"Employers' Liability (Compulsory Insurance) Regulations 1998", "SI 1998/2573", since(1999, time.January, 1), england | wales | scotland, "uksi/1998/2573"},
	{"Management of Health and Safety at Work Regulations 1999", "SI 1999/3242", since(1999, time.December, 29), england | wales | scotland, "uksi/1999/3242"},
	{"Control of Substances Hazardous to Health Regulations 2002", "SI 2002/2677", since(2002, time.November, 21), england | wales | scotland, "uksi/2002/2677"},
	{"Immigration, Asylum and Nationality Act 2006", "2006 c. 13", since(2008, time.February, 29), UK, "ukpga/2006/13"},
	{"Immigration (Restrictions on Employment) Order 2007", "SI 2007/3290", since(2008, time.February, 29), UK, "uksi/2007/3290"},
	{"Pensions Act 2008", "2008 c. 30", year(2008), england | wales | scotland, "ukpga/2008/30"},
	{"Equality Act 2006", "2006 c. 3", year(2006), england | wales | scotland, "ukpga/2006/3"},
	{"Equality Act 2010", "2010 c. 15", since(2010, time.October, 1), england | wales | scotland, "ukpga/2010/15"},
	{"Occupational Pension Schemes (Scheme Administration) Regulations 1996", "SI 1996/1715", since(1997, time.April, 6), england | wales | scotland, "uksi/1996/1715"},
	{"Employers' Duties (Registration and Compliance) Regulations 2010", "SI 2010/5", year(2010), england | wales | scotland, "uksi/2010/5"},
	{"Reporting of Injuries, Diseases and Dangerous Occurrences Regulations 2013", "SI 2013/1471", since(2013, time.October, 1), england | wales | scotland, "uksi/2013/1471"},
	{"Immigration Act 2014", "2014 c. 22", year(2014), UK, "ukpga/2014/22"},
	{"Modern Slavery Act 2015", "2015 c. 30", year(2015), england | wales, "ukpga/2015/30"},
	{"National Minimum Wage Regulations 2015", "SI 2015/621", since(2015, time.April, 6), UK, "uksi/2015/621"},
	{"Immigration Act 2016", "2016 c. 19", year(2016), UK, "ukpga/2016/19"},
	{"Gender Recognition Act 2004", "2004 c. 7", since(2005, time.April, 4), UK, "ukpga/2004/7"},
	{"Employment Rights Act 2025", "2025 c. 36", year(2025), england | wales | scotland, "ukpga/2025/36"},
	{"Statutory Sick Pay (General) Regulations 1982", "SI 1982/894", since(1983, time.April, 6), england | wales | scotland, "uksi/1982/894"},
	{"Statutory Maternity Pay (General) Regulations 1986", "SI 1986/1960", since(1987, time.April, 6), england | wales | scotland, "uksi/1986/1960"},

	// Companies, charities, tax and claims.
	{"Prescription and Limitation (Scotland) Act 1973", "1973 c. 52", since(1976, time.July, 25), scotland, "ukpga/1973/52"},
	{"Interpretation Act 1978", "1978 c. 30", since(1979, time.January, 1), UK, "ukpga/1978/30"},
	{"Limitation Act 1980", "1980 c. 58", since(1981, time.May, 1), england | wales, "ukpga/1980/58"},
	{"Limitation (Northern Ireland) Order 1989", "SI 1989/1339 (N.I. 11)", year(1989), northernIreland, "nisi/1989/1339"},
	{"Latent Damage Act 1986", "1986 c. 37", since(1986, time.September, 18), england | wales, "ukpga/1986/37"},
	{"Value Added Tax Act 1994", "1994 c. 23", since(1994, time.September, 1), UK, "ukpga/1994/23"},
	{"Taxes Management Act 1970", "1970 c. 9", since(1970, time.April, 6), UK, "ukpga/1970/9"},
	{"Finance Act 1998", "1998 c. 36", year(1998), UK, "ukpga/1998/36"},
	{"Income Tax (Earnings and Pensions) Act 2003", "2003 c. 1", since(2003, time.April, 6), UK, "ukpga/2003/1"},
	{"Income Tax (Pay As You Earn) Regulations 2003", "SI 2003/2682", since(2004, time.April, 6), UK, "uksi/2003/2682"},
	{"Charities and Trustee Investment (Scotland) Act 2005", "asp 2005/10", year(2005), scotland, "asp/2005/10"},
	{"Companies Act 1985", "1985 c. 6", between(civil.On(1985, time.July, 1), civil.On(2009, time.October, 1)), england | wales | scotland, "ukpga/1985/6"},
	{"Companies Act 2006", "2006 c. 46", since(2009, time.October, 1), UK, "ukpga/2006/46"},
	{"Income Tax Act 2007", "2007 c. 3", since(2007, time.April, 6), UK, "ukpga/2007/3"},
	{"Charities Act (Northern Ireland) 2008", "2008 c. 12 (N.I.)", year(2008), northernIreland, "nia/2008/12"},
	{"Charities (Accounts and Reports) Regulations 2008", "SI 2008/629", since(2008, time.April, 1), england | wales, "uksi/2008/629"},
	{"Charities Act 2006", "2006 c. 50", between(civil.On(2007, time.February, 27), civil.On(2012, time.March, 14)), england | wales, "ukpga/2006/50"},
	{"Charities Act 2011", "2011 c. 25", since(2012, time.March, 14), england | wales, "ukpga/2011/25"},
	{"Charities Act 2022", "2022 c. 6", year(2022), england | wales, "ukpga/2022/6"},
	{"Money Laundering, Terrorist Financing and Transfer of Funds (Information on the Payer) Regulations 2017", "SI 2017/692", since(2017, time.June, 26), UK, "uksi/2017/692"},
	{"Bribery Act 2010", "2010 c. 23", since(2011, time.July, 1), UK, "ukpga/2010/23"},
	{"Fraud Act 2006", "2006 c. 35", since(2007, time.January, 15), england | wales | northernIreland, "ukpga/2006/35"},
	{"Terrorism Act 2000", "2000 c. 11", since(2001, time.February, 19), UK, "ukpga/2000/11"},
	{"Proceeds of Crime Act 2002", "2002 c. 29", year(2002), UK, "ukpga/2002/29"},

	// Local government, housing and public protection.
	{"Town Police Clauses Act 1847", "1847 c. 89", year(1847), england | wales, "ukpga/Vict/10-11/89"},
	{"Births and Deaths Registration Act 1953", "1953 c. 20", since(1953, time.September, 30), england | wales, "ukpga/Eliz2/1-2/20"},
	{"Landlord and Tenant Act 1954", "1954 c. 56", since(1954, time.October, 1), england | wales, "ukpga/Eliz2/2-3/56"},
	{"Local Authorities (Goods and Services) Act 1970", "1970 c. 39", year(1970), england | wales, "ukpga/1970/39"},
	{"Local Government Act 1972", "1972 c. 70", since(1974, time.April, 1), england | wales, "ukpga/1972/70"},
	{"Police and Criminal Evidence Act 1984", "1984 c. 60", since(1986, time.January, 1), england | wales, "ukpga/1984/60"},
	{"Public Health (Control of Disease) Act 1984", "1984 c. 22", year(1984), england | wales, "ukpga/1984/22"},
	{"Housing Act 1985", "1985 c. 68", since(1986, time.April, 1), england | wales, "ukpga/1985/68"},
	{"Housing Act 1988", "1988 c. 50", since(1989, time.January, 15), england | wales, "ukpga/1988/50"},
	{"Social Security Administration Act 1992", "1992 c. 5", since(1992, time.July, 1), england | wales | scotland, "ukpga/1992/5"},
	{"Housing Act 1996", "1996 c. 52", year(1996), england | wales, "ukpga/1996/52"},
	{"Crime and Disorder Act 1998", "1998 c. 37", year(1998), england | wales, "ukpga/1998/37"},
	{"Civil Contingencies Act 2004", "2004 c. 36", year(2004), UK, "ukpga/2004/36"},
	{"Fire and Rescue Services Act 2004", "2004 c. 21", since(2004, time.October, 1), england | wales, "ukpga/2004/21"},
	{"Domestic Violence, Crime and Victims Act 2004", "2004 c. 28", year(2004), england | wales, "ukpga/2004/28"},
	{"Housing Act 2004", "2004 c. 34", year(2004), england | wales, "ukpga/2004/34"},
	{"Regulatory Reform (Fire Safety) Order 2005", "SI 2005/1541", since(2006, time.October, 1), england | wales, "uksi/2005/1541"},
	{"Coroners and Justice Act 2009", "2009 c. 25", since(2013, time.July, 25), england | wales, "ukpga/2009/25"},
	{"Health Protection (Notification) Regulations 2010", "SI 2010/659", since(2010, time.April, 6), england, "uksi/2010/659"},
	{"Localism Act 2011", "2011 c. 20", year(2011), england | wales, "ukpga/2011/20"},
	{"Welfare Reform Act 2012", "2012 c. 5", year(2012), england | wales | scotland, "ukpga/2012/5"},
	{"Local Audit and Accountability Act 2014", "2014 c. 2", year(2014), england, "ukpga/2014/2"},
	{"Counter-Terrorism and Security Act 2015", "2015 c. 6", year(2015), UK, "ukpga/2015/6"},
	{"Homelessness Reduction Act 2017", "2017 c. 13", since(2018, time.April, 3), england, "ukpga/2017/13"},
	{"Digital Economy Act 2017", "2017 c. 30", year(2017), UK, "ukpga/2017/30"},
	{"Domestic Abuse Act 2021", "2021 c. 17", year(2021), england | wales, "ukpga/2021/17"},
	{"Levelling-up and Regeneration Act 2023", "2023 c. 55", year(2023), england | wales, "ukpga/2023/55"},
	{"Online Safety Act 2023", "2023 c. 50", since(2023, time.October, 26), UK, "ukpga/2023/50"},
	{"Victims and Prisoners Act 2024", "2024 c. 21", year(2024), england | wales, "ukpga/2024/21"},

	// Councils, schools, universities and police.
	{"Police, Factories, etc. (Miscellaneous Provisions) Act 1916", "1916 c. 31", year(1916), england | wales, "ukpga/Geo5/6-7/31"},
	{"House to House Collections Act 1939", "1939 c. 44", year(1939), england | wales, "ukpga/Geo6/2-3/44"},
	{"Marriage Act 1949", "1949 c. 76", year(1949), england | wales, "ukpga/Geo6/12-13-14/76"},
	{"Social Work (Scotland) Act 1968", "1968 c. 49", year(1968), scotland, "ukpga/1968/49"},
	{"Local Authority Social Services Act 1970", "1970 c. 42", year(1970), england | wales, "ukpga/1970/42"},
	{"Control of Pollution Act 1974", "1974 c. 40", year(1974), UK, "ukpga/1974/40"},
	{"Local Government (Miscellaneous Provisions) Act 1976", "1976 c. 57", year(1976), england | wales, "ukpga/1976/57"},
	{"Protection from Eviction Act 1977", "1977 c. 43", year(1977), england | wales, "ukpga/1977/43"},
	{"National Health Service (Scotland) Act 1978", "1978 c. 29", year(1978), scotland, "ukpga/1978/29"},
	{"Refuse Disposal (Amenity) Act 1978", "1978 c. 3", year(1978), england | wales | scotland, "ukpga/1978/3"},
	{"Highways Act 1980", "1980 c. 66", year(1980), england | wales, "ukpga/1980/66"},
	{"Local Government (Miscellaneous Provisions) Act 1982", "1982 c. 30", year(1982), england | wales, "ukpga/1982/30"},
	{"Representation of the People Act 1983", "1983 c. 2", year(1983), UK, "ukpga/1983/2"},
	{"Local Government Finance Act 1988", "1988 c. 41", year(1988), england | wales, "ukpga/1988/41"},
	{"Road Traffic Act 1988", "1988 c. 52", year(1988), england | wales | scotland, "ukpga/1988/52"},
	{"Copyright, Designs and Patents Act 1988", "1988 c. 48", year(1988), UK, "ukpga/1988/48"},
	{"Environmental Protection Act 1990", "1990 c. 43", year(1990), england | wales | scotland, "ukpga/1990/43"},
	{"Town and Country Planning Act 1990", "1990 c. 8", year(1990), england | wales, "ukpga/1990/8"},
	{"Further and Higher Education Act 1992", "1992 c. 13", year(1992), england | wales, "ukpga/1992/13"},
	{"Local Government Finance Act 1992", "1992 c. 14", year(1992), england | wales, "ukpga/1992/14"},
	{"Social Security Contributions and Benefits Act 1992", "1992 c. 4", year(1992), england | wales | scotland, "ukpga/1992/4"},
	{"Trade Union and Labour Relations (Consolidation) Act 1992", "1992 c. 52", year(1992), england | wales | scotland, "ukpga/1992/52"},
	{"Criminal Justice and Public Order Act 1994", "1994 c. 33", year(1994), england | wales, "ukpga/1994/33"},
	{"Criminal Procedure and Investigations Act 1996", "1996 c. 25", year(1996), england | wales | northernIreland, "ukpga/1996/25"},
	{"Housing Grants, Construction and Regeneration Act 1996", "1996 c. 53", year(1996), england | wales | scotland, "ukpga/1996/53"},
	{"Police Act 1996", "1996 c. 16", year(1996), england | wales, "ukpga/1996/16"},
	{"Public Interest Disclosure Act 1998", "1998 c. 23", year(1998), england | wales | scotland, "ukpga/1998/23"},
	{"School Standards and Framework Act 1998", "1998 c. 31", year(1998), england | wales, "ukpga/1998/31"},
	{"Children (Leaving Care) Act 2000", "2000 c. 35", year(2000), england | wales, "ukpga/2000/35"},
	{"Local Government Act 2000", "2000 c. 22", year(2000), england | wales, "ukpga/2000/22"},
	{"Representation of the People (England and Wales) Regulations 2001", "SI 2001/341", since(2001, time.February, 16), england | wales, "uksi/2001/341"},
	{"Education Act 2002", "2002 c. 32", year(2002), england | wales, "ukpga/2002/32"},
	{"Homelessness Act 2002", "2002 c. 7", year(2002), england | wales, "ukpga/2002/7"},
	{"Police Reform Act 2002", "2002 c. 30", year(2002), england | wales, "ukpga/2002/30"},
	{"Criminal Justice Act 2003", "2003 c. 44", year(2003), england | wales, "ukpga/2003/44"},
	{"Licensing Act 2003", "2003 c. 17", year(2003), england | wales, "ukpga/2003/17"},
	{"Local Government Act 2003", "2003 c. 26", year(2003), england | wales, "ukpga/2003/26"},
	{"Sexual Offences Act 2003", "2003 c. 42", year(2003), england | wales, "ukpga/2003/42"},
	{"Clean Neighbourhoods and Environment Act 2005", "2005 c. 16", year(2005), england | wales, "ukpga/2005/16"},
	{"Gambling Act 2005", "2005 c. 19", year(2005), england | wales | scotland, "ukpga/2005/19"},
	{"Animal Welfare Act 2006", "2006 c. 45", year(2006), england | wales, "ukpga/2006/45"},
	{"Offender Management Act 2007", "2007 c. 21", year(2007), england | wales, "ukpga/2007/21"},
	{"Serious Crime Act 2007", "2007 c. 27", year(2007), UK, "ukpga/2007/27"},
	{"Statistics and Registration Service Act 2007", "2007 c. 18", year(2007), UK, "ukpga/2007/18"},
	{"Education and Skills Act 2008", "2008 c. 25", year(2008), england | wales, "ukpga/2008/25"},
	{"Housing and Regeneration Act 2008", "2008 c. 17", year(2008), england | wales, "ukpga/2008/17"},
	{"Regulatory Enforcement and Sanctions Act 2008", "2008 c. 13", year(2008), UK, "ukpga/2008/13"},
	{"Academies Act 2010", "2010 c. 32", year(2010), england, "ukpga/2010/32"},
	{"Education Act 2011", "2011 c. 21", year(2011), england | wales, "ukpga/2011/21"},
	{"Legal Aid, Sentencing and Punishment of Offenders Act 2012", "2012 c. 10", year(2012), england | wales, "ukpga/2012/10"},
	{"Prevention of Social Housing Fraud Act 2013", "2013 c. 3", year(2013), england | wales, "ukpga/2013/3"},
	{"Anti-social Behaviour, Crime and Policing Act 2014", "2014 c. 12", year(2014), england | wales, "ukpga/2014/12"},
	{"Consumer Rights Act 2015", "2015 c. 15", year(2015), UK, "ukpga/2015/15"},
	{"Higher Education and Research Act 2017", "2017 c. 29", year(2017), UK, "ukpga/2017/29"},
	{"Commonhold and Leasehold Reform Act 2002", "2002 c. 15", year(2002), england | wales, "ukpga/2002/15"},
	{"Public Health etc. (Scotland) Act 2008", "asp 2008/5", year(2008), scotland, "asp/2008/5"},
}
