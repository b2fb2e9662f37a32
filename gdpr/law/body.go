package law

import (
	"database/sql/driver"
	"iter"
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Kind is what a name in a notice stands for. The zero value is unset.
type Kind uint8

// The kinds of named things.
const (
	Body      Kind = 1 + iota // an authority, an agency, a company: somebody data go to or come from
	Scheme                    // a public programme or service that data were kept for
	Duty                      // something that law or government required for a time
	Mechanism                 // a ground for transfers abroad
	Term                      // a word or phrase of one state of the law
)

var kindRows = [...]string{Body: "body", Scheme: "scheme", Duty: "duty", Mechanism: "mechanism", Term: "term"}

var kindTable = enum.New("law", "kind", len(kindRows), func(k Kind) string { return kindRows[k] })

// ParseKind reads "body", "scheme", "duty", "mechanism" or "term". The error is an [*UnknownError].
func ParseKind(s string) (Kind, error) { return kindTable.Parse(s) }

// AllKinds yields the kinds.
func AllKinds() iter.Seq[Kind] { return kindTable.All() }

// String is the text form, such as "body".
func (k Kind) String() string { return kindTable.String(k) }

// MarshalText is the text form. The unset kind is an error: leave the field out, with omitzero in JSON.
func (k Kind) MarshalText() ([]byte, error) { return kindTable.Marshal(k) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (k *Kind) UnmarshalText(text []byte) error { return kindTable.Unmarshal(k, text) }

// Scan reads a database column: text, or NULL for unset.
func (k *Kind) Scan(src any) error { return kindTable.Scan(k, src) }

// Value is the database form: text, or NULL for unset.
func (k Kind) Value() (driver.Value, error) { return kindTable.Value(k) }

// Named is a body, scheme, mechanism, duty or term that notices name, with the days between which naming it is right.
type Named struct {
	Name      string
	Kind      Kind
	Span      Span   // while it existed, was required, or was the word of the law
	Successor string // what to name instead after its end; empty where there is nothing
	Extent    Extent // where it acts or applies
	Source    string // where the days are from: an enactment, guidance, or "memory"
	Note      string // what else a reader should know

	aliases string // other names, parted by "|"; an abbreviation, and one after "=", is found in that case only
}

// Aliases yields the other names under which n is found.
func (n Named) Aliases() iter.Seq[string] {
	return func(yield func(string) bool) {
		if n.aliases == "" {
			return
		}
		for alias := range strings.SplitSeq(n.aliases, "|") {
			if !yield(strings.TrimPrefix(alias, "=")) {
				return
			}
		}
	}
}

// Ended says for a message when the body, scheme or term ended or began, seen from a day outside its span; empty for
// a day within it.
func (n Named) Ended(on civil.Date) string {
	switch {
	case n.Span.Contains(on):
		return ""
	case on < n.Span.From:
		return n.Name + " began only on " + n.Span.From.String()
	}
	return n.Name + " ended on " + n.Span.Until.AddDays(-1).String()
}

// AllNamed yields every row, by kind.
func AllNamed() iter.Seq[Named] {
	return func(yield func(Named) bool) {
		for i := range named {
			if !yield(named[i]) {
				return
			}
		}
	}
}

// Days of this table alone.
var (
	dbsBegins     = civil.On(2012, time.December, 1)
	nhs2013       = civil.On(2013, time.April, 1)
	phe           = civil.On(2021, time.October, 1)
	integrated    = civil.On(2022, time.July, 1)
	nhsEngland    = civil.On(2023, time.February, 1)
	shieldBegins  = civil.On(2016, time.July, 12)
	shieldEnds    = civil.On(2020, time.July, 17) // 2020-07-16 is the day of the judgment, and the last
	idtaBegins    = civil.On(2022, time.March, 21)
	oldClausesEnd = civil.On(2024, time.March, 22)
)

// named is the table. A day or source of "memory" was not looked up; the others were, in the file or page named.
var named = [...]Named{
	// The regulator of data protection.
	{"Information Commissioner", Body, Span{Until: theCommission}, "Information Commission", UK, "DUAA 2025 ss 118-119; SI 2026/1015 reg 2", "functions passed to the Information Commission, which still goes by ICO; enactments that name the Commissioner are read as naming the Commission", ""},
	{"ICO", Body, Span{}, "", UK, "ICO news of 2026-09-15", "the Information Commissioner's Office, since 2026-09-30 the Information Commission: the short name, and for the public the long one, live on", "Information Commissioner's Office|Information Commissioners Office|Office of the Information Commissioner"},
	{"Information Commission", Body, Span{From: theCommission}, "", UK, "DUAA 2025 ss 117-119; SI 2026/1015", "a body since 2025-08-20, the regulator since 2026-09-30", "Information Commission's Office"},
	{"Data Protection Registrar", Body, Span{Until: civil.On(2000, time.March, 1)}, "Data Protection Commissioner, then Information Commissioner", UK, "memory", "", ""},
	{"European Data Protection Board", Body, Span{civil.On(2018, time.May, 25), ukGDPRBegins}, "", UK, "SI 2019/419 Sch 1 para 55", "goes on in the EU; no part of UK law", "EDPB"},
	{"Article 29 Working Party", Body, Span{Until: regimeBegins}, "European Data Protection Board, until 2020-12-31", UK, "memory", "", "WP29"},

	// Regulators and registers of care.
	{"Care Quality Commission", Body, Span{From: civil.On(2009, time.April, 1)}, "", england, "Health and Social Care Act 2008; SI 2009/462", "", "CQC"},
	{"Commission for Social Care Inspection", Body, Span{civil.On(2004, time.April, 1), civil.On(2009, time.April, 1)}, "Care Quality Commission", england, "SI 2009/462; first day from memory", "", "CSCI"},
	{"Healthcare Commission", Body, Span{civil.On(2004, time.April, 1), civil.On(2009, time.April, 1)}, "Care Quality Commission", england, "SI 2009/462; first day from memory", "", ""},
	{"National Care Standards Commission", Body, Span{civil.On(2002, time.April, 1), civil.On(2004, time.April, 1)}, "Care Quality Commission", england, "memory", "", "NCSC"},
	{"Care Inspectorate", Body, Span{From: civil.On(2011, time.April, 1)}, "", scotland, "Public Services Reform (Scotland) Act 2010; day from memory", "its name in law is Social Care and Social Work Improvement Scotland", "Social Care and Social Work Improvement Scotland|SCSWIS"},
	{"Scottish Commission for the Regulation of Care", Body, Span{civil.On(2002, time.April, 1), civil.On(2011, time.April, 1)}, "Care Inspectorate", scotland, "memory", "", "=Care Commission"},
	{"Care Inspectorate Wales", Body, Span{From: civil.On(2018, time.January, 15)}, "", wales, "memory", "", "CIW"},
	{"Care and Social Services Inspectorate Wales", Body, Span{Until: civil.On(2018, time.January, 15)}, "Care Inspectorate Wales", wales, "memory", "", "CSSIW|Care and Social Services Inspectorate for Wales"},
	{"Regulation and Quality Improvement Authority", Body, Span{From: civil.On(2005, time.April, 1)}, "", northernIreland, "memory", "", "RQIA"},
	{"Ofsted", Body, Span{}, "", england, "memory", "since 2007-04-01 also for children's social care", "Office for Standards in Education"},
	{"Social Work England", Body, Span{From: civil.On(2019, time.December, 2)}, "", england, "SI 2019/1436", "", ""},
	{"General Social Care Council", Body, Span{Until: civil.On(2012, time.August, 1)}, "Social Work England", england, "Health and Social Care Act 2012; SI 2012/1319", "its functions went that day, and it was wound up later in the year; the Health and Care Professions Council kept the register from 2012 to 2019", "GSCC"},
	{"Scottish Social Services Council", Body, Span{From: civil.On(2001, time.October, 1)}, "", scotland, "memory", "", "SSSC"},
	{"Social Care Wales", Body, Span{From: civil.On(2017, time.April, 3)}, "", wales, "memory", "", ""},
	{"Care Council for Wales", Body, Span{Until: civil.On(2017, time.April, 3)}, "Social Care Wales", wales, "memory", "", ""},
	{"Northern Ireland Social Care Council", Body, Span{}, "", northernIreland, "memory", "", "NISCC"},
	{"Nursing and Midwifery Council", Body, Span{From: civil.On(2002, time.April, 1)}, "", UK, "memory", "", "NMC"},
	{"General Medical Council", Body, Span{}, "", UK, "memory", "", "GMC"},
	{"Health Professions Council", Body, Span{Until: civil.On(2012, time.August, 1)}, "Health and Care Professions Council", UK, "Health and Social Care Act 2012; SI 2012/1319", "", "Health Professionals Council"},
	{"Health and Care Professions Council", Body, Span{From: civil.On(2012, time.August, 1)}, "", UK, "Health and Social Care Act 2012; SI 2012/1319", "", "HCPC"},
	{"Skills for Care", Body, Span{}, "", england, "memory", "", ""},
	{"Local Government and Social Care Ombudsman", Body, Span{From: civil.On(2017, time.June, 19)}, "", england, "memory", "", "LGSCO"},
	{"Local Government Ombudsman", Body, Span{Until: civil.On(2017, time.June, 19)}, "Local Government and Social Care Ombudsman", england, "memory", "renamed", ""},
	{"Healthwatch", Body, Span{From: nhs2013}, "", england, "Health and Social Care Act 2012; SI 2013/160", "", "Healthwatch England"},

	// Health service.
	{"clinical commissioning groups", Body, Span{nhs2013, integrated}, "integrated care boards", england, "Health and Care Act 2022; SI 2022/734", "", "clinical commissioning group|CCG|CCGs"},
	{"integrated care boards", Body, Span{From: integrated}, "", england, "Health and Care Act 2022; SI 2022/734", "", "integrated care board|ICB|ICBs"},
	{"primary care trusts", Body, Span{Until: nhs2013}, "integrated care boards", england, "Health and Social Care Act 2012; SI 2013/160", "clinical commissioning groups came between", "primary care trust|PCTs"},
	{"strategic health authorities", Body, Span{Until: nhs2013}, "NHS England", england, "Health and Social Care Act 2012; SI 2013/160", "", "strategic health authority"},
	{"NHS England", Body, Span{From: nhs2013}, "", england, "Health and Social Care Act 2012; SI 2013/160", "its name in law was the NHS Commissioning Board until 2022-07-01; abolition was announced on 2025-03-13; no day seen", "NHS Commissioning Board"},
	{"NHS Digital", Body, Span{nhs2013, nhsEngland}, "NHS England", england, "SI 2023/98", "its name in law was the Health and Social Care Information Centre", "Health and Social Care Information Centre|HSCIC"},
	{"NHSX", Body, Span{civil.On(2019, time.July, 1), nhsEngland}, "NHS England", england, "memory", "merged into NHS England in steps during 2022; the last day taken is that of NHS Digital", ""},
	{"NHS Improvement", Body, Span{civil.On(2016, time.April, 1), integrated}, "NHS England", england, "Health and Care Act 2022; SI 2022/734; first day from memory", "", ""},
	{"Health Education England", Body, Span{civil.On(2012, time.June, 28), nhs2013.AddYears(10)}, "NHS England", england, "SI 2023/368; first day from memory", "merged on 2023-04-01", ""},
	{"Public Health England", Body, Span{nhs2013, phe}, "UK Health Security Agency", england, "day from memory", "health improvement went to the Department of Health and Social Care", "PHE"},
	{"UK Health Security Agency", Body, Span{From: civil.On(2021, time.April, 1)}, "", england, "memory", "took over from Public Health England on 2021-10-01", "UKHSA|United Kingdom Health Security Agency"},
	{"NHS Test and Trace", Body, Span{civil.On(2020, time.May, 28), civil.On(2022, time.February, 24)}, "UK Health Security Agency", england, "encyclopaedia: routine contact tracing was halted on 2022-02-24; GOV.UK, PHE and NHS Test and Trace delivery plan, July to September 2021", "an organisation of the Department of Health and Social Care, in the UK Health Security Agency since 2021-10-01; testing went on in care until 2024-03-31", "Test and Trace|Test & Trace|NHS Test & Trace|Track and Trace|Track & Trace|NHS Track and Trace|NHS Track & Trace"},
	{"Health Protection Agency", Body, Span{civil.On(2003, time.April, 1), nhs2013}, "UK Health Security Agency", england | wales, "Health and Social Care Act 2012; SI 2013/160; first day from memory", "Public Health England came between", ""},
	{"Information Governance Alliance", Body, Span{civil.On(2014, time.July, 1), civil.On(2020, time.January, 28)}, "NHS England", england, "first day from memory; by the last day the NHSX Health and Care Information Governance Panel met (its minutes)", "its Records Management Code of 2016 was replaced by that of 2021, which NHS England keeps", "=IGA"},
	{"National Information Governance Board", Body, Span{civil.On(2008, time.October, 1), nhs2013}, "Health Research Authority and Care Quality Commission", england | wales, "SI 2013/160; first day from an encyclopaedia", "", "NIGB"},
	{"Department of Health and Social Care", Body, Span{From: civil.On(2018, time.January, 8)}, "", england, "memory", "", "DHSC"},
	{"Department of Health", Body, Span{Until: civil.On(2018, time.January, 8)}, "Department of Health and Social Care", england, "memory", "the Department of Health of Northern Ireland is another, and goes on", ""},
	{"NHS Business Services Authority", Body, Span{From: civil.On(2006, time.April, 1)}, "", england | wales, "memory", "", "NHSBSA"},

	// Vetting, work and the public purse.
	{"Disclosure and Barring Service", Body, Span{From: dbsBegins}, "", england | wales, "Protection of Freedoms Act 2012; SI 2012/3006", "", "DBS"},
	{"Criminal Records Bureau", Body, Span{civil.On(2002, time.March, 1), dbsBegins}, "Disclosure and Barring Service", england | wales, "SI 2012/3006; first day from memory", "", "CRB"},
	{"Independent Safeguarding Authority", Body, Span{civil.On(2008, time.January, 2), dbsBegins}, "Disclosure and Barring Service", england | wales | northernIreland, "SI 2012/3006; first day from memory", "", ""},
	{"Disclosure Scotland", Body, Span{}, "", scotland, "memory", "", ""},
	{"AccessNI", Body, Span{From: civil.On(2008, time.April, 1)}, "", northernIreland, "memory", "", "Access NI"},
	{"Department for Work and Pensions", Body, Span{From: civil.On(2001, time.June, 8)}, "", england | wales | scotland, "memory", "", "DWP"},
	{"HM Revenue and Customs", Body, Span{From: civil.On(2005, time.April, 18)}, "", UK, "SI 2005/1126", "", "HMRC|HM Revenue & Customs|Her Majesty's Revenue and Customs|His Majesty's Revenue and Customs"},
	{"Inland Revenue", Body, Span{Until: civil.On(2005, time.April, 18)}, "HM Revenue and Customs", UK, "SI 2005/1126", "", ""},
	{"Health and Safety Executive", Body, Span{}, "", england | wales | scotland, "memory", "", "HSE"},
	{"UK Border Agency", Body, Span{civil.On(2008, time.April, 1), nhs2013}, "UK Visas and Immigration", UK, "memory", "", "UKBA"},
	{"UK Visas and Immigration", Body, Span{From: nhs2013}, "", UK, "memory", "", "UKVI"},
	{"Charity Commission", Body, Span{}, "", england | wales, "memory", "", ""},
	{"Fundraising Regulator", Body, Span{From: civil.On(2016, time.July, 7)}, "", england | wales | northernIreland, "memory", "", ""},
	{"Fundraising Standards Board", Body, Span{Until: civil.On(2016, time.November, 30)}, "Fundraising Regulator", UK, "memory", "", "FRSB"},
	{"Google Inc", Body, Span{Until: civil.On(2017, time.September, 30)}, "Google LLC", UK, "memory", "renamed on 2017-09-30; users in the UK contract with Google Ireland or Google LLC by product", "Google, Inc|Google Incorporated"},
	{"Facebook Inc", Body, Span{Until: civil.On(2021, time.October, 28)}, "Meta Platforms", UK, "memory", "the service is still called Facebook", "Facebook, Inc"},

	// Schemes.
	{"Test and Protect", Scheme, Span{civil.On(2020, time.May, 28), civil.On(2022, time.May, 1)}, "", scotland, "memory", "contact tracing ended with 2022-04-30", ""},
	{"Test, Trace, Protect", Scheme, Span{civil.On(2020, time.June, 1), civil.On(2022, time.July, 1)}, "", wales, "memory", "", "Test Trace Protect"},
	{"NHS COVID-19 app", Scheme, Span{civil.On(2020, time.September, 24), civil.On(2023, time.April, 27)}, "", england | wales, "memory", "", "NHS COVID app"},
	{"regular asymptomatic Covid testing in adult social care", Scheme, Span{civil.On(2020, time.July, 3), civil.On(2022, time.August, 31)}, "", england, "paused from 2022-08-31 (DHSC, August 2022); first day from memory", "", "asymptomatic testing|weekly testing of staff|whole home testing"},
	{"Covid testing in adult social care", Scheme, Span{civil.On(2020, time.April, 15), civil.On(2024, time.April, 1)}, "", england, "GOV.UK, COVID-19: testing from 1 April 2024; first day from memory", "PCR tests in an outbreak remain, through the local health protection team", "Covid testing|Covid-19 testing|coronavirus testing"},
	{"VIVALDI study", Scheme, Span{civil.On(2020, time.June, 2), civil.On(2023, time.April, 1)}, "", england, "UCL, VIVALDI Study (2020-2023): last rounds of tests until March 2023; first day that of its approval (NIHR)", "a clinical trial of that name in care homes followed", "Vivaldi project"},
	{"shielding", Scheme, Span{civil.On(2020, time.March, 21), civil.On(2021, time.September, 15)}, "", england, "memory", "advice to shield was paused on 2021-04-01 and the programme ended on 2021-09-15", "shielded patient list|shielded patients list|clinically extremely vulnerable"},
	{"Capacity Tracker", Scheme, Span{}, "", england, "memory", "provider information required since 2022-07-31 under the Health and Care Act 2022 (SI 2022/734 reg 3)", ""},
	{"national data opt-out", Scheme, Span{From: civil.On(2018, time.May, 25)}, "", england, "Digital Care Hub, July 2022", "publicly funded adult social care had to comply by 2022-07-31", "national data opt out|NHS data opt-out"},
	{"Data Security and Protection Toolkit", Scheme, Span{From: civil.On(2018, time.April, 1)}, "", england, "memory", "", "DSPT|DSP Toolkit"},
	{"Information Governance Toolkit", Scheme, Span{Until: civil.On(2018, time.April, 1)}, "Data Security and Protection Toolkit", england, "memory", "", "IG Toolkit"},
	{"Coronavirus Job Retention Scheme", Scheme, Span{civil.On(2020, time.April, 20), civil.On(2021, time.October, 1)}, "", UK, "memory", "", "furlough scheme"},
	{"Supporting People programme", Scheme, Span{civil.On(2003, time.April, 1), civil.On(2011, time.April, 1)}, "", UK, "memory", "went on longer under that name in Wales", ""},

	// Duties for a time.
	{"vaccination as a condition of deployment", Duty, Span{civil.On(2021, time.November, 11), civil.On(2022, time.March, 15)}, "", england, "SI 2021/891; SI 2022/206", "care homes only; the wider scheme of 2022-04-01 never began", "vaccination as a condition of employment|mandatory vaccination|compulsory vaccination|VCOD"},
	{"COPI notices", Duty, Span{civil.On(2020, time.March, 17), civil.On(2022, time.July, 1)}, "", england, "memory", "notices under SI 2002/1438 reg 3(4); the regulations themselves go on", "COPI notice|Control of Patient Information notice|Control of Patient Information notices"},
	{"notification under the Data Protection Act 1998", Duty, Span{civil.On(2000, time.March, 1), regimeBegins}, "the fee under SI 2018/480", UK, "memory", "controllers pay a fee since 2018-05-25; the register is of fee payers", "notified under the Data Protection Act 1998|registered under the Data Protection Act 1998|registration under the Data Protection Act 1998"},
	{"subject access fee", Duty, Span{civil.On(2000, time.March, 1), regimeBegins}, "", UK, "DPA 1998 s.7; amount from memory", "ten pounds, or fifty for some health records; access is free since 2018-05-25", "£10 fee|fee of £10|£10 administration fee|£10 charge|£50 fee"},

	// Grounds for transfers.
	{"Safe Harbor", Mechanism, Span{civil.On(2000, time.July, 26), civil.On(2015, time.October, 7)}, "UK-US data bridge", UK, "C-362/14 of 2015-10-06; from memory", "", "Safe Harbour|US Safe Harbor|EU-US Safe Harbor"},
	{"EU-US Privacy Shield", Mechanism, Span{shieldBegins, shieldEnds}, "UK-US data bridge", UK, "C-311/18 of 2020-07-16; first day from memory", "covered certified bodies in the United States alone", "Privacy Shield|Privacy Shield Framework|US Privacy Shield|EU-U.S. Privacy Shield|EU/US Privacy Shield"},
	{"UK-US data bridge", Mechanism, Span{From: civil.On(2023, time.October, 12)}, "", UK, "SI 2023/1028", "recipients on the Data Privacy Framework List with the UK Extension", "UK Extension to the EU-US Data Privacy Framework|UK Extension"},
	{"old EU standard contractual clauses", Mechanism, Span{Until: oldClausesEnd}, "International Data Transfer Agreement, or the Addendum to the EU clauses of 2021", UK, "DPA 2018 Sch 21 para 7", "Decisions 2001/497, 2004/915 and 2010/87; no new contracts after 2022-09-21", "EU clauses of 2001 to 2010|model clauses|model contract clauses|Decision 2010/87|Decision 2010/87/EU|Decision 2004/915|Decision 2001/497"},
	{"International Data Transfer Agreement", Mechanism, Span{From: idtaBegins}, "", UK, "DPA 2018 s.119A; day from guidance", "", "IDTA"},
	{"UK Addendum", Mechanism, Span{From: idtaBegins}, "", UK, "DPA 2018 s.119A; day from guidance", "goes with the EU clauses of 2021", "International Data Transfer Addendum|Addendum to the EU standard contractual clauses"},
	{"adequacy regulations", Mechanism, Span{}, "", UK, "DPA 2018 s.17A, since 2026-02-05 UK GDPR Article 45A; Sch 21 para 5", "before 2021 a decision of the Commission", "regulations under Article 45A"},
	{"binding corporate rules", Mechanism, Span{}, "", UK, "UK GDPR Article 46(2)(b)", "", ""},
	{"derogation", Mechanism, Span{}, "", UK, "UK GDPR Article 49", "", "derogation of Article 49|Article 49 derogation"},
	{"Commission adequacy decision", Mechanism, Span{Until: ukGDPRBegins}, "adequacy regulations, since 2026-02-05 regulations under Article 45A", UK, "SI 2019/419 Sch 1 para 38", "decisions taken before 2021 were kept for the UK (DPA 2018 Sch 21)", "adequate by the European Commission|adequacy decision by the European Commission|European Commission adequacy decision"},

	// Words of repealed law.
	{"sensitive personal data", Term, Span{Until: regimeBegins}, "special category data", UK, "DPA 1998 s.2; Article 9", "", ""},
	{"data controller under the 1998 Act", Term, Span{Until: regimeBegins}, "controller", UK, "DPA 1998 s.1", "\"data controller\" alone is common and harmless", "data controller notification|data controller registration"},
	{"fair processing notice", Term, Span{Until: regimeBegins}, "privacy notice", UK, "DPA 1998 Sch 1 Part II para 2", "", "fair processing information|fair processing statement"},
	{"eight data protection principles", Term, Span{Until: regimeBegins}, "the principles of Article 5", UK, "DPA 1998 Sch 1", "", "eight principles|8 data protection principles|eight principles of data protection|eighth data protection principle|seventh data protection principle"},
	{"subject access within 40 days", Term, Span{Until: regimeBegins}, "one month", UK, "DPA 1998 s.7(10)", "", "within 40 days|40 calendar days|forty days"},
	{"Data Protection Directive", Term, Span{Until: regimeBegins}, "UK GDPR", UK, "SI 2019/419 Sch 1 para 73", "Directive 95/46/EC ceased to have effect on 2018-05-25", "Directive 95/46/EC|Directive 95/46|EU Data Protection Directive"},
	{"Union or Member State law", Term, Span{Until: ukGDPRBegins}, "domestic law", UK, "SI 2019/419 Sch 1", "", "Union and Member State law|Member State law|European Union or Member State law"},
	{"outside the EEA", Term, Span{Until: ukGDPRBegins}, "outside the UK", UK, "SI 2019/419 Sch 1", "since 2021 the line that counts is that of the UK", "outside of the EEA|outside the European Economic Area|outside of the European Economic Area|outside the EU|outside of the EU|outside the European Union|outside of the European Union|out of the European Union|out of the EU|out of the EEA"},
}
