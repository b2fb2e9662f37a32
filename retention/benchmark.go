package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Benchmark is a published period for one kind of record of a UK care provider or charity: a statutory duty, a code, the time in which claims are
// barred, or mere custom. Some rows have no length: the table knows the records, and no source names a period for them. The zero value is
// unset. The table is no complete list; what it lacks is not thereby free of a duty.
type Benchmark uint8

// The benchmarks.
const (
	AdultSocialCareRecord Benchmark = iota + 1
	AdultHealthRecord
	ChildHealthRecord
	MentalHealthRecord
	RecordAtMinimum
	WelshCareRecordAdult
	WelshCareRecordChild
	ChildrensHomeRecord
	CareManagementRecord
	PersonalData
	InquiryRecord
	AbuseRecord
	PAYERecord
	MaternityPayRecord
	SickPayRecord
	CoronavirusSickPayRecord
	MinimumWageRecord
	VATRecord
	VATCapitalGoodsRecord
	GiftAidRecord
	CorporationTaxRecord
	PrivateCompanyAccounts
	PublicCompanyAccounts
	DirectorsMinutes
	ResolutionRecord
	DirectorsContract
	CharityAccounts
	CharityStatement
	CharityAccountsNorthernIreland
	CharityAccountsScotland
	ContractClaim
	TortClaim
	DeedClaim
	InjuryClaim
	LatentDamageClaim
	LatentDamageLongStop
	ScottishClaim
	WorkingTimeRecord
	AnnualLeaveRecord
	InjuryReport
	AccidentBook
	HealthSurveillanceRecord
	ExposureRecord
	LiabilityCertificate
	DisclosureCertificate
	RightToWorkCopy
	EnrolmentRecord
	EnrolmentOptOut
	PensionSchemeRecord
	UnsuccessfulApplicant
	CCTVFootage
)

type benchmarkRow struct {
	text      string // the id
	words     string // the records
	authority Authority
	law       law.Provision
	source    string // where there is no provision, or beside it
	period    Period
	span      law.Span // where it is not that of the enactment
	extent    law.Extent
}

// latentDamageAct is the first day of sections 14A and 14B of the Limitation Act 1980, which the Latent Damage Act 1986 put in: two months after it was passed.
var latentDamageAct = civil.On(1986, 9, 18) // [memory]

var (
	inEngland = law.Across(law.England)
	inWales   = law.Across(law.Wales)
	inEW      = law.Across(law.England, law.Wales)
	inGB      = law.Across(law.England, law.Wales, law.Scotland)
)

const (
	nhsCode = "NHS Records Management Code of Practice 2021, updated August 2023"
	hmrc    = "HMRC practice"

	// Section 28(1) was read; 28(6), 28A and 38(2), and section 6(4)(b) of the Scottish Act below, are from memory.
	disabled6 = "for whoever was under 18 or lacked capacity when the claim arose, not before six years from the end of that, or from death: sections 28(1) and 38(2)"
	disabled3 = "for whoever was under 18 or lacked capacity when the claim arose, not before three years from the end of that, or from death: sections 28(6) and 38(2)"
)

// years is a plain period of the table.
func years(n int, after Trigger) Period { return Period{Keep: Years(n), After: after} }

// beginning is a period that counts the day of the event.
func beginning(n int, after Trigger) Period {
	return Period{Keep: Years(n), After: after, Beginning: true}
}

// fromYear is a period from the end of the year of the event.
func fromYear(n int, after Trigger, y Year) Period {
	return Period{Keep: Years(n), After: after, From: YearOfEvent, Year: y}
}

// least marks a period as a minimum.
func least(p Period) Period {
	p.Bound = Minimum
	return p
}

// appraised is a minimum at whose end the code asks for a decision, and forbids destruction without one.
func appraised(p Period) Period {
	p.Bound, p.Then = Minimum, Appraise
	return p
}

// Read as text unless a comment says that a row is from guidance or memory. Last checked 2026-11-22.
var benchmarkRows = [...]benchmarkRow{
	AdultSocialCareRecord: {"nhs-asc-8", "care records of adults in social care", Code, law.Provision{}, nhsCode, appraised(years(8, CareEnd)), law.Span{From: civil.On(2016, 7, 1)}, inEngland},                                                                                        // guidance; also from the day last seen; the period was that of the code of 2016, its day from memory
	AdultHealthRecord:     {"nhs-adult-8", "health records of adults", Code, law.Provision{}, nhsCode, appraised(years(8, CareEnd)), law.Span{From: civil.On(2016, 7, 1)}, inEngland},                                                                                                   // guidance
	ChildHealthRecord:     {"nhs-child-25", "health records of children", Code, law.Provision{}, nhsCode, childHealth, law.Span{From: civil.On(2016, 7, 1)}, inEngland},                                                                                                                 // guidance
	MentalHealthRecord:    {"nhs-mh-20", "mental health records", Code, law.Provision{}, nhsCode + ": eight years after death in the code of 2016", mentalHealth, law.Span{From: civil.On(2021, 8, 1)}, inEngland},                                                                      // guidance; day from memory
	RecordAtMinimum:       {"nhs-appraisal", "any record whose minimum period has run: appraise, never destroy unseen", Code, law.Provision{}, nhsCode + ", section 5; abbreviated code for adult social care, section 5.2", Period{}, law.Span{From: civil.On(2021, 8, 1)}, inEngland}, // guidance

	WelshCareRecordAdult: {"wales-care-adult", "records of a regulated care service about adults", Statute, welshServices.Regulation("59(3)(f)"), "", years(3, LastEntry), law.Span{}, inWales},
	WelshCareRecordChild: {"wales-care-child", "records of a regulated care service about children, unless returned to the placing authority", Statute, welshServices.Regulation("59(3)(g)"), "", years(15, LastEntry), law.Span{}, inWales},
	ChildrensHomeRecord:  {"childrens-home-75", "case records of a children's home", Statute, law.Act("Children's Homes (England) Regulations 2015").Regulation("36(2)"), "", childrensHome, law.Span{}, inEngland},
	CareManagementRecord: {"cqc-17", "records of care and of the management of a regulated activity: a duty to keep them securely, with no length", Statute, law.Act("Health and Social Care Act 2008 (Regulated Activities) Regulations 2014").Regulation("17(2)"), "", Period{}, law.Span{}, inEngland},
	PersonalData:         {"gdpr-5-1-e", "any personal data: no longer than needed, with no length", Statute, law.UKGDPR.Article("5(1)(e)"), "", Period{}, law.Span{From: civil.On(2018, 5, 25)}, law.UK},
	InquiryRecord:        {"covid-hold", "records that a public inquiry would be likely to want: a hold, with no length", Statute, law.Act("Inquiries Act 2005").Section("35(3)"), "", Period{}, law.Span{}, law.UK},
	AbuseRecord:          {"iicsa-75", "records known to relate to child sexual abuse", Proposal, law.Provision{}, "final report of the Independent Inquiry into Child Sexual Abuse, part H.5", least(years(75, Creation)), law.Span{From: civil.On(2022, 10, 20)}, inEW}, // guidance; day from memory

	PAYERecord:               {"paye-3", "pay and tax records", Statute, law.Act("Income Tax (Pay As You Earn) Regulations 2003").Regulation("97(1)"), "", least(fromYear(3, Creation, TaxYear)), law.Span{}, law.UK},
	MaternityPayRecord:       {"smp-3", "maternity pay records and medical evidence", Statute, law.Act("Statutory Maternity Pay (General) Regulations 1986").Regulation("26"), "", least(fromYear(3, MaternityPayEnd, TaxYear)), law.Span{}, inGB},
	SickPayRecord:            {"ssp-3", "sick pay records", Statute, law.Act("Statutory Sick Pay (General) Regulations 1982").Regulation("13"), "", least(fromYear(3, Creation, TaxYear)), law.Span{Until: civil.On(2014, 4, 6)}, inGB},
	CoronavirusSickPayRecord: {"ssp-covid", "claims for repayment of sick pay during the pandemic", Statute, law.Act("Statutory Sick Pay (Coronavirus) (Funding of Employers' Claims) Regulations 2020").Regulation("12(3)"), "", least(beginning(3, "payment")), law.Span{From: civil.On(2020, 5, 26)}, law.UK}, // spent; name and first day from memory
	MinimumWageRecord:        {"nmw-6", "records that show the minimum wage is paid", Statute, law.Act("National Minimum Wage Regulations 2015").Regulation("59(8)"), "SI 2021/329: six years since 2021-04-01, three before; HMRC manual NMWM12040 counts the first day", minimumWage, law.Span{}, law.UK},
	VATRecord:                {"vat-6", "VAT records", Guidance, law.Act("Value Added Tax Act 1994").Schedule("11", "6(3)"), hmrc + " VATREC3010: the Act lets HMRC ask for no more than six years", least(years(6, Creation)), law.Span{}, law.UK},
	VATCapitalGoodsRecord:    {"vat-cgs", "VAT records of capital items", Guidance, law.Provision{}, "VAT Notice 706/2", least(years(10, Creation)), law.Span{}, law.UK},                                                       // memory
	GiftAidRecord:            {"giftaid-6", "gift aid declarations and the audit trail behind them", Guidance, law.Provision{}, "HMRC charities guidance, chapter 3", least(years(6, PeriodOfAccountEnd)), law.Span{}, law.UK}, // guidance
	CorporationTaxRecord:     {"ct-6", "corporation tax records; longer while an enquiry is open or possible", Statute, law.Act("Finance Act 1998").Schedule("18", "21"), "", least(years(6, PeriodOfAccountEnd)), law.Span{}, law.UK},
	PrivateCompanyAccounts:   {"ca-388-3", "accounting records of a private company", Statute, companies.Section("388(4)(a)"), "", least(years(3, Creation)), law.Span{}, law.UK},
	PublicCompanyAccounts:    {"ca-388-6", "accounting records of a public company", Statute, companies.Section("388(4)(b)"), "", least(years(6, Creation)), law.Span{}, law.UK},
	DirectorsMinutes:         {"ca-248-10", "minutes of directors' meetings", Statute, companies.Section("248(2)"), "", least(years(10, Meeting)), law.Span{}, law.UK},
	ResolutionRecord:         {"ca-355-10", "resolutions and minutes of general meetings", Statute, companies.Section("355(2)"), "", least(years(10, Meeting)), law.Span{}, law.UK},
	DirectorsContract:        {"ca-228-1", "directors' service contracts", Statute, companies.Section("228(3)"), "", least(years(1, ContractEnd)), law.Span{}, law.UK},

	CharityAccounts:                {"char-131-6", "accounting records of a charity", Statute, charities.Section("131(1)"), "", least(fromYear(6, Creation, FinancialYear)), law.Span{}, inEW},
	CharityStatement:               {"char-134-6", "statements of account of a charity", Statute, charities.Section("134(1)"), "", least(fromYear(6, Creation, FinancialYear)), law.Span{}, inEW},
	CharityAccountsNorthernIreland: {"char-ni-6", "accounting records of a charity", Statute, law.Act("Charities Act (Northern Ireland) 2008").Section("63(3)"), "", least(fromYear(6, Creation, FinancialYear)), law.Span{From: civil.On(2016, 1, 1)}, law.Across(law.NorthernIreland)},                                    // in operation with the regulations on accounts, SR 2015/384; that the section is from that day is from memory
	CharityAccountsScotland:        {"char-sc-6", "accounting records of a charity", Statute, law.Act("Charities and Trustee Investment (Scotland) Act 2005").Section("44"), "OSCR guide to charity accounts", least(fromYear(6, Creation, FinancialYear)), law.Span{From: civil.On(2006, 4, 1)}, law.Across(law.Scotland)}, // guidance; day: SSI 2006/189, of which the note was read, not the list

	ContractClaim:        {"lim-5", "papers on a simple contract", Limitation, limitation.Section("5"), disabled6, years(6, ClaimAccrued), law.Span{}, inEW},
	TortClaim:            {"lim-2", "papers on a possible claim in tort", Limitation, limitation.Section("2"), disabled6, years(6, ClaimAccrued), law.Span{}, inEW},
	DeedClaim:            {"lim-8", "papers on a deed", Limitation, limitation.Section("8"), disabled6, years(12, ClaimAccrued), law.Span{}, inEW},
	InjuryClaim:          {"lim-11", "papers on a possible claim for personal injury", Limitation, limitation.Section("11(4)"), disabled3, injuryClaim, law.Span{}, inEW}, // none for sexual abuse of a child since 2026-06-29: section 11ZA, from guidance
	LatentDamageClaim:    {"lim-14A", "papers on damage that shows late, injury apart", Limitation, limitation.Section("14A(4)"), "longer for a person under 18 or without capacity: sections 28 and 28A", latentDamage, law.Span{From: latentDamageAct}, inEW},
	LatentDamageLongStop: {"lim-14B", "papers on damage that shows late: the last day of all", Limitation, limitation.Section("14B"), "what section 28A adds for a disability ends with it too: section 28A(2)", years(15, LastAction), law.Span{From: latentDamageAct}, inEW},
	ScottishClaim:        {"presc-5", "papers on obligations in contract and delict", Limitation, law.Act("Prescription and Limitation (Scotland) Act 1973").Section("6"), "the time in which the creditor is under a legal disability does not count: section 6(4)(b)", years(5, ClaimAccrued), law.Span{}, law.Across(law.Scotland)}, // read in a copy older than the Act of 2018

	WorkingTimeRecord:        {"wtr-2", "records that show the limits of working time are kept", Statute, workingTime.Regulation("9"), "", years(2, Creation), law.Span{}, inGB},
	AnnualLeaveRecord:        {"wtr-16b-6", "records of annual leave and holiday pay", Statute, workingTime.Regulation("16B"), "inserted by Employment Rights Act 2025 section 35, SI 2026/323", least(years(6, Creation)), law.Span{From: civil.On(2026, 4, 6)}, inGB},
	InjuryReport:             {"riddor-3", "reports of injuries, diseases and dangerous occurrences", Statute, law.Act("Reporting of Injuries, Diseases and Dangerous Occurrences Regulations 2013").Regulation("12(2)"), "", least(years(3, Creation)), law.Span{}, inGB},
	AccidentBook:             {"accident-3", "accident books of employers of ten or more", Statute, law.Act("Social Security (Claims and Payments) Regulations 1979").Regulation("25(3)"), "", least(years(3, LastEntry)), law.Span{}, inGB}, // guidance: the wording seen counts from the day first entered, trade guides from the last entry: the later
	HealthSurveillanceRecord: {"coshh-40", "health surveillance and personal exposure to hazardous substances", Statute, hazardous.Regulation("11(3)"), "personal exposure: regulation 10(5)(a); in Northern Ireland SR 2003/34", least(years(40, LastEntry)), law.Span{}, law.UK},
	ExposureRecord:           {"coshh-5", "other monitoring of hazardous substances", Statute, hazardous.Regulation("10(5)(b)"), "in Northern Ireland SR 2003/34", least(years(5, LastEntry)), law.Span{}, law.UK},
	LiabilityCertificate:     {"elci-40", "certificates of employers' liability insurance", Statute, law.Act("Employers' Liability (Compulsory Insurance) Regulations 1998").Regulation("4(4)"), "", least(beginning(40, InsuranceStart)), law.Span{Until: civil.On(2008, 10, 1)}, inGB},               // its end from guidance; insurers still advise to keep them
	DisclosureCertificate:    {"dbs-6m", "information from disclosure (DBS) certificates", Custom, law.Provision{}, "DBS guidance on handling certificates until 2018-07-04; since then no longer than needed", Period{Keep: Months(6), After: RecruitmentDecision, Bound: Maximum}, law.Span{}, inEW}, // guidance
	RightToWorkCopy:          {"rtw-2", "copies of documents that show the right to work", Statute, law.Act("Immigration (Restrictions on Employment) Order 2007").Article("6"), "", least(years(2, EmploymentEnd)), law.Span{}, law.UK},                                                               // later amending orders not read
	EnrolmentRecord:          {"ae-6", "pension enrolment records", Statute, pensionDuties.Regulation("8(1)"), "", least(beginning(6, RecordDue)), law.Span{}, inGB},
	EnrolmentOptOut:          {"ae-optout-4", "notices of opting out of pension enrolment", Statute, pensionDuties.Regulation("8(2)"), "", least(beginning(4, RecordDue)), law.Span{}, inGB},
	PensionSchemeRecord:      {"pension-6", "books, records and minutes of the trustees of a pension scheme", Statute, law.Act("Occupational Pension Schemes (Scheme Administration) Regulations 1996").Regulation("14"), "", least(years(6, PeriodOfAccountEnd)), law.Span{}, inGB}, // the trustees' duty, not the employer's
	UnsuccessfulApplicant:    {"recruit", "applications of those not appointed: as long as a claim may be made, with no length", Guidance, law.Provision{}, "ICO recruitment guidance; Equality Act 2010 section 123", Period{}, law.Span{}, law.UK},                                 // guidance; six months to a year is custom
	CCTVFootage:              {"cctv", "CCTV footage", Custom, law.Provision{}, "industry custom; the ICO sets no period", Period{Keep: Days(31), After: Recording, Bound: Maximum}, law.Span{}, law.UK},                                                                             // guidance
}

// The enactments and the longer periods of the table.
var (
	welshServices = law.Act("Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017")
	companies     = law.Act("Companies Act 2006")
	charities     = law.Act("Charities Act 2011")
	limitation    = law.Act("Limitation Act 1980")
	workingTime   = law.Act("Working Time Regulations 1998")
	hazardous     = law.Act("Control of Substances Hazardous to Health Regulations 2002")
	pensionDuties = law.Act("Employers' Duties (Registration and Compliance) Regulations 2010")

	// Until the 25th birthday, or the 26th of whoever was 17 when treatment ended, and while treatment lasts.
	childHealth = Period{Join: Later, Then: Appraise, Of: []Period{
		{Keep: Days(0), After: TreatmentEnd, Bound: Minimum},
		{Join: Branch, Of: []Period{
			{Kind: Age, Keep: Years(26), After: Birth, Bound: Minimum, When: Condition{At: TreatmentEnd, From: 17, Under: 18}},
			{Kind: Age, Keep: Years(25), After: Birth, Bound: Minimum},
		}},
	}}
	mentalHealth  = Period{Join: Earlier, Then: Appraise, Of: []Period{least(years(20, TreatmentEnd)), least(years(10, Death))}}
	childrensHome = Period{Join: Branch, Of: []Period{
		{Keep: Years(15), After: Death, Bound: Minimum, When: Condition{At: Death, Under: 18}},
		{Keep: Years(75), After: Birth, Bound: Minimum},
	}}
	injuryClaim  = Period{Join: Later, Of: []Period{years(3, ClaimAccrued), years(3, ClaimKnown)}}
	latentDamage = Period{Join: Later, Of: []Period{years(6, ClaimAccrued), years(3, ClaimKnown)}}
	minimumWage  = Period{Join: Amended, Of: []Period{
		{Keep: Years(3), After: FollowingPayEnd, Beginning: true, Bound: Minimum, Span: law.Span{Until: civil.On(2021, 4, 1)}},
		{Keep: Years(6), After: FollowingPayEnd, Beginning: true, Bound: Minimum, Span: law.Span{From: civil.On(2021, 4, 1)}},
	}}
)

var benchmarks = enum.New("retention", "benchmark", len(benchmarkRows), func(b Benchmark) string { return benchmarkRows[b].text })

func (b Benchmark) row() *benchmarkRow {
	if int(b) < len(benchmarkRows) {
		return &benchmarkRows[b]
	}
	return &benchmarkRows[0]
}

// ParseBenchmark reads an id such as "paye-3". The error is an [*UnknownError].
func ParseBenchmark(s string) (Benchmark, error) { return benchmarks.Parse(s) }

// AllBenchmarks yields the benchmarks in the order of the table: care, pay and tax, companies, charities, claims, work.
func AllBenchmarks() iter.Seq[Benchmark] { return benchmarks.All() }

// Records says in a few words which records the benchmark is about.
func (b Benchmark) Records() string { return b.row().words }

// Authority is who says so.
func (b Benchmark) Authority() Authority { return b.row().authority }

// Law is the provision; the zero value where the source is no enactment.
func (b Benchmark) Law() law.Provision { return b.row().law }

// Source is where the benchmark is from, for people: the provision, the code, or both.
func (b Benchmark) Source() string {
	switch r := b.row(); {
	case r.law.IsZero():
		return r.source
	case r.source == "":
		return r.law.String()
	default:
		return r.law.String() + " (" + r.source + ")"
	}
}

// HasPeriod reports whether the source names a length. Where it does not, whether records are kept too short or too long is unclear, and
// not thereby right.
func (b Benchmark) HasPeriod() bool { p := b.row().period; return !p.IsZero() }

// Period is the period; the zero Period where the source names none. Where the law changed, it holds both, and its window that of the law that
// governs the record. The parts of a period are the caller's own.
func (b Benchmark) Period() Period { return clone(b.row().period) }

// PeriodOn is the period as the law or the code stood on a day, so of a record made and kept under it alone; the zero Period before and after.
func (b Benchmark) PeriodOn(on civil.Date) Period {
	p := b.Period()
	if !b.Span().Contains(on) {
		return Period{}
	}
	if p.Join == Amended {
		for _, part := range p.Of {
			if part.Span.Contains(on) {
				part.Span = law.Span{}
				return part
			}
		}
	}
	return p
}

// clone is a period whose parts nobody else holds.
func clone(p Period) Period {
	if len(p.Of) > 0 {
		of := make([]Period, len(p.Of))
		for i := range p.Of {
			of[i] = clone(p.Of[i])
		}
		p.Of = of
	}
	return p
}

// Span is when the benchmark holds: its own days, within those of the enactment where that is tabled.
func (b Benchmark) Span() law.Span {
	if !benchmarks.Known(b) {
		return law.Span{}
	}
	return benchmarkSpans[b]
}

var benchmarkSpans = func() (spans [len(benchmarkRows)]law.Span) {
	for b := range benchmarks.All() {
		r := b.row()
		spans[b] = r.span
		if act, ok := law.ActNamed(r.law.Instrument().String()); ok {
			spans[b] = r.span.Intersect(act.Span)
		}
	}
	return spans
}()

// Extent is where it holds.
func (b Benchmark) Extent() law.Extent { return b.row().extent }

// Minimum reports whether it is a duty to keep records for a length of time: only a statute makes one.
func (b Benchmark) Minimum() bool {
	return b.Authority() == Statute && b.HasPeriod()
}

// String is the id, such as "paye-3".
func (b Benchmark) String() string { return benchmarks.String(b) }

// MarshalText is the id. The unset value is an error: leave the field out.
func (b Benchmark) MarshalText() ([]byte, error) { return benchmarks.Marshal(b) }

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (b *Benchmark) UnmarshalText(text []byte) error { return benchmarks.Unmarshal(b, text) }

// Scan reads a database column; NULL is unset.
func (b *Benchmark) Scan(src any) error { return benchmarks.Scan(b, src) }

// Value is the database form; unset is NULL.
func (b Benchmark) Value() (driver.Value, error) { return benchmarks.Value(b) }
