package rights

import (
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// authorityRow says what one kind of authority gives in the nations where it exists.
type authorityRow struct {
	role    Role
	power   Power // 0: the role needs none
	nations law.Extent
	reach   Reach // 0: the authority opens nothing
	called  string
	asks    asks
	law     []law.Provision
	source  Source
	proof   []string // what to see
	ends    []string // when the authority is over
	doubts  []string // what stays doubtful
	reason  string
}

// asks are what the law makes an authority depend on.
type asks uint8

const (
	registration          asks = 1 << iota // it is nothing until it is registered
	registrationIncapable                  // once capacity is lost it is nothing until it is registered
	incapacity                             // it can be used only while the person lacks capacity
	capacity                               // it ends with the person's capacity
	childhood                              // a child who understands decides alone
)

var (
	mca       = law.Act("Mental Capacity Act 2005")
	awi       = law.Act("Adults with Incapacity (Scotland) Act 2000")
	powersAct = law.Act("Powers of Attorney Act 1971")
	niPowers  = law.Act("Enduring Powers of Attorney (Northern Ireland) Order 1987")
	niHealth  = law.Act("Mental Health (Northern Ireland) Order 1986")

	englandAndWales = law.Across(law.England, law.Wales)
	scotland        = law.Across(law.Scotland)
	northernIreland = law.Across(law.NorthernIreland)
)

// What several rows say alike.
const (
	endsDeath    = "the person dies"
	endsRevoked  = "the person takes it back while able to"
	endsCapacity = "the person loses the capacity to give it"
	endsRegained = "the person regains the capacity to ask for themselves, for welfare matters"
	endsAttorney = "the attorney gives it up, dies, or loses capacity; for property also where either becomes bankrupt; or their marriage to the person ends, unless the power says otherwise"
	endsEnduring = "the attorney gives it up, dies, or loses capacity; either becomes bankrupt; or the court ends it"
	endsConfirm  = "the person takes it back while able to; once it is registered only where the court confirms that"
	endsCourt    = "the court ends or varies it, or its term runs out"

	doubtNotes     = "whether care notes can be asked for under a power for property alone: only so far as a money matter needs them"
	doubtExpect    = "what the person wished kept from the attorney: DPA 2018 Schedule 3 paragraphs 4 and 10 name managers appointed by a court and not attorneys"
	doubtExpectYes = "what the person gave in the expectation that the requester would not see it: DPA 2018 Schedule 3 paragraphs 4 and 10 let it be withheld"
)

// theDead is what answers for somebody who has died, whoever asks.
var theDead = authorityRow{law: at(sec("3(2)"))}

// authorities: first row that fits. Sections 1 to 5, 9, 11, 13, 16, 19 and 20 of the Act of 2005 with its Schedule 4, and sections 16
// and 19 of the Scottish Act were read; that deputies, guardians and controllers may ask under the UK GDPR follows from their office
// (a deputy is the person's agent: section 19(6)) and is not said there. Northern Ireland, the ends of a power outside England and
// Wales and the law on parents are from memory.
var authorities = [...]authorityRow{
	{
		Self, 0, law.UK, WholeRecord, "the person", 0,
		at(art("12(6)"), art("15(1)")), Text,
		[]string{"nothing where the person is known; where there is reasonable doubt who asks, what settles it and no more"},
		[]string{endsDeath},
		[]string{"capacity is presumed and belongs to the decision: somebody who needs help to ask is helped, not turned away"},
		"their own data",
	},
	{
		Agent, 0, law.UK, AsInstructed, "somebody the person has authorised", capacity,
		at(art("12(6)"), art("15(1)")), Guidance,
		[]string{"the person's signed authority, which says who may ask for what", "who the agent is", "where there is reasonable doubt, that the person signed it"},
		[]string{endsRevoked, endsCapacity, endsDeath},
		[]string{"whether asking for the authority delays the month: the regulator says so, Article 12A(2) does not name it"},
		"the person asks, through somebody they have chosen",
	},
	{
		Attorney, Ordinary, englandAndWales, AsInstructed, "a general power of attorney", capacity,
		at(powersAct.Section("10(1)")), Memory, // the section was read; that the power ends with capacity is common law
		[]string{"the power or a certified copy", "who the attorney is"},
		[]string{endsRevoked, endsCapacity, endsDeath},
		[]string{"a power in the form of the Act of 1971 gives what can lawfully be done by an attorney: whether it reaches care records turns on its words"},
		"an ordinary power lets the attorney ask as an agent does",
	},
	{
		Attorney, Ordinary, law.Across(law.Scotland, law.NorthernIreland), AsInstructed, "an ordinary power of attorney", capacity,
		at(art("12(6)"), art("15(1)")), Memory, // the Act of 1971 ends at the border but for the proof of copies (section 11(5))
		[]string{"the power or a certified copy", "who the attorney is"},
		[]string{endsRevoked, endsCapacity, endsDeath},
		[]string{"whether it reaches care records turns on its words"},
		"an ordinary power lets the attorney ask as an agent does",
	},
	{
		Attorney, Property, englandAndWales, PropertyAndAffairs, "a lasting power of attorney for property and financial affairs", registration,
		at(mca.Section("9(1)(b)"), mca.Section("9(2)(b)"), mca.Section("9(4)")), Text,
		[]string{"the registered power, stamped on every page, or its access code", "that it covers the matter, and that attorneys who must act jointly all ask", "who the attorney is"},
		[]string{endsRevoked, endsAttorney, endsDeath},
		[]string{doubtNotes, doubtExpect, "while the person has capacity the power may be used only if it says so, and the person may always ask themselves"},
		"a registered power for property opens money matters",
	},
	{
		Attorney, Welfare, englandAndWales, HealthAndWelfare, "a lasting power of attorney for health and welfare", registration | incapacity,
		at(mca.Section("9(1)(a)"), mca.Section("9(2)(b)"), mca.Section("11(7)(a)")), Text,
		[]string{"the registered power, stamped on every page, or its access code", "why the person is thought to lack capacity for this request", "that it covers the matter, and that attorneys who must act jointly all ask", "who the attorney is"},
		[]string{endsRegained, endsRevoked, endsAttorney, endsDeath},
		[]string{doubtExpect, "whether the request is in the person's best interests: the attorney must act in them (section 1(5))"},
		"a registered power for welfare opens care and health matters while the person lacks capacity",
	},
	{
		Attorney, Enduring, englandAndWales, PropertyAndAffairs, "an enduring power of attorney", registrationIncapable,
		at(mca.Schedule("4", "1"), mca.Schedule("4", "4")), Text,
		[]string{"the power, made before 2007-10-01", "its registration, once the person is losing capacity", "who the attorney is"},
		[]string{endsConfirm, endsEnduring, endsDeath},
		[]string{doubtNotes, doubtExpect, "while registration is applied for the attorney may act to maintain the person and to prevent loss, and no further (Schedule 4 paragraph 1(2))"},
		"an enduring power opens money matters, never welfare",
	},
	{
		Attorney, Enduring, northernIreland, PropertyAndAffairs, "an enduring power of attorney", registrationIncapable,
		at(niPowers.Article("3"), niPowers.Article("6")), Memory,
		[]string{"the power", "its registration with the High Court, once the person is losing capacity", "who the attorney is"},
		[]string{endsConfirm, endsEnduring, endsDeath},
		[]string{doubtNotes, doubtExpect},
		"an enduring power opens money matters, never welfare",
	},
	{
		Attorney, Property, scotland, PropertyAndAffairs, "a continuing power of attorney", registration,
		at(awi.Section("15"), awi.Section("19(1)")), Text,
		[]string{"the power with the Public Guardian's certificate of registration", "that it covers the matter", "who the attorney is"},
		[]string{endsRevoked, endsAttorney, endsDeath},
		[]string{doubtNotes, doubtExpect},
		"a registered continuing power opens money matters",
	},
	{
		Attorney, Welfare, scotland, HealthAndWelfare, "a welfare power of attorney", registration | incapacity,
		at(awi.Section("16"), awi.Section("16(5)(b)"), awi.Section("19(1)")), Text,
		[]string{"the power with the Public Guardian's certificate of registration", "how incapacity was determined, as the power itself asks", "who the attorney is"},
		[]string{endsRegained, endsRevoked, endsAttorney, endsDeath},
		[]string{doubtExpect},
		"a registered welfare power opens care and health matters while the person is incapable",
	},
	{
		Attorney, Property, northernIreland, 0, "a lasting power of attorney", 0,
		at(law.Act("Mental Capacity Act (Northern Ireland) 2016").Part("5")), Memory,
		nil, nil,
		[]string{"whether a power made in England, Wales or Scotland is honoured in Northern Ireland: ask for advice"},
		"Northern Ireland has enduring powers only: Part 5 of its Act of 2016 is not in force",
	},
	{
		Attorney, Welfare, northernIreland, 0, "a lasting power of attorney", 0,
		at(law.Act("Mental Capacity Act (Northern Ireland) 2016").Part("5")), Memory,
		nil, nil,
		[]string{"whether a power made in England, Wales or Scotland is honoured in Northern Ireland: ask for advice"},
		"Northern Ireland has no attorney for welfare: Part 5 of its Act of 2016 is not in force",
	},
	{
		Attorney, Enduring, scotland, 0, "an enduring power of attorney", 0,
		at(awi.Section("15")), Memory,
		nil, nil,
		[]string{"whether an enduring power made elsewhere is honoured in Scotland: ask for advice"},
		"Scotland has continuing and welfare powers, not enduring ones",
	},
	{
		Deputy, Property, englandAndWales, PropertyAndAffairs, "a deputy for property and affairs", incapacity,
		at(mca.Section("16(2)(b)"), mca.Section("19(6)"), mca.Section("20(1)")), Text,
		[]string{"the sealed order, and that it covers the matter", "who the deputy is"},
		[]string{endsRegained, endsCourt, endsDeath},
		[]string{doubtNotes, doubtExpectYes},
		"a deputy for property opens money matters, within the order",
	},
	{
		Deputy, Welfare, englandAndWales, HealthAndWelfare, "a deputy for personal welfare", incapacity,
		at(mca.Section("16(2)(b)"), mca.Section("19(6)"), mca.Section("20(1)")), Text,
		[]string{"the sealed order, and that it covers the matter", "who the deputy is"},
		[]string{endsRegained, endsCourt, endsDeath},
		[]string{doubtExpectYes},
		"a deputy for welfare opens care and health matters, within the order",
	},
	{
		Deputy, Property, scotland, PropertyAndAffairs, "a financial guardian or intervener", incapacity,
		at(awi.Section("53"), awi.Section("57"), awi.Section("64")), Memory,
		[]string{"the order and the certificate of the Public Guardian, and that they cover the matter", "who the guardian is"},
		[]string{endsRegained, endsCourt, endsDeath},
		[]string{doubtNotes, doubtExpectYes},
		"a financial guardian opens money matters, within the order",
	},
	{
		Deputy, Welfare, scotland, HealthAndWelfare, "a welfare guardian or intervener", incapacity,
		at(awi.Section("53"), awi.Section("57"), awi.Section("64")), Memory,
		[]string{"the order and the certificate of the Public Guardian, and that they cover the matter", "who the guardian is"},
		[]string{endsRegained, endsCourt, endsDeath},
		[]string{doubtExpectYes},
		"a welfare guardian opens care and health matters, within the order",
	},
	{
		Deputy, Property, northernIreland, PropertyAndAffairs, "a controller appointed by the High Court", incapacity,
		at(niHealth.Article("101")), Memory,
		[]string{"the order, and that it covers the matter", "who the controller is"},
		[]string{endsRegained, endsCourt, endsDeath},
		[]string{doubtNotes, doubtExpectYes},
		"a controller opens money matters, within the order",
	},
	{
		Deputy, Welfare, northernIreland, 0, "a welfare deputy", 0,
		at(niHealth.Article("101")), Memory,
		nil, nil,
		[]string{"an order of the High Court on one matter may still give authority for it: read the order"},
		"Northern Ireland appoints controllers for property and affairs only",
	},
	{
		Parent, 0, englandAndWales, WholeRecord, "somebody with parental responsibility", childhood,
		at(law.Act("Children Act 1989").Section("3")), Memory,
		[]string{"that they have parental responsibility: a birth certificate or an order", "that no order limits it", "whether the child understands what the request means"},
		[]string{"the child understands enough to ask, or turns 18", "a court ends or limits it", endsDeath},
		[]string{doubtExpectYes, "child abuse data: DPA 2018 Schedule 3 paragraph 21 protects the child's best interests", "no age is fixed in England and Wales: understanding decides"},
		"a parent asks for a child who does not yet understand, in the child's interest",
	},
	{
		Parent, 0, scotland, WholeRecord, "somebody with parental rights and responsibilities", childhood,
		at(law.Act("Children (Scotland) Act 1995").Section("2"), sec("208")), Memory,
		[]string{"that they have parental rights: a birth certificate or an order", "whether the child understands what the request means: from 12 that is presumed"},
		[]string{"the child understands enough to ask, presumed at 12, or turns 16", "a court ends or limits it", endsDeath},
		[]string{doubtExpectYes},
		"a parent asks for a child who does not yet understand, in the child's interest",
	},
	{
		Parent, 0, northernIreland, WholeRecord, "somebody with parental responsibility", childhood,
		at(law.Act("Children (Northern Ireland) Order 1995").Article("6")), Memory,
		[]string{"that they have parental responsibility: a birth certificate or an order", "whether the child understands what the request means"},
		[]string{"the child understands enough to ask, or turns 18", "a court ends or limits it", endsDeath},
		[]string{doubtExpectYes, "child abuse data: DPA 2018 Schedule 3 paragraph 21 protects the child's best interests"},
		"a parent asks for a child who does not yet understand, in the child's interest",
	},
	{
		Relative, 0, law.UK, 0, "family without authority", 0,
		at(art("15(1)")), Analysis,
		nil, nil,
		[]string{"telling family how somebody is may be proper without any request: with the person's agreement, or in their best interests where they lack capacity (Mental Capacity Act 2005 section 5)", "the relative's own data in the file are theirs to ask for"},
		"being family or next of kin is no authority: the right is the person's",
	},
	{
		Appointee, 0, law.UK, BenefitsOnly, "an appointee for state benefits", 0,
		at(law.Act("Social Security (Claims and Payments) Regulations 1987").Regulation("33")), Memory,
		[]string{"the letter of appointment of the Department for Work and Pensions"},
		[]string{"the Department ends it", endsDeath},
		[]string{"whether it reaches anything that the claim does not need: most likely not"},
		"an appointee acts in the claim for benefits and in nothing else",
	},
}
