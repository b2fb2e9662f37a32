package category

// reveals says which special kinds, or offence data, a kind of data may reveal in context, and why: the
// regulator counts data as special where they reveal a kind, or where it is inferred from them. The rows
// are this library's judgement on care records, not text. A name or a plain address is not here although
// it may hint at much: it is special only to one who sets out to infer.
var reveals = [...]struct {
	from Category
	kind Set
	why  string
}{
	// Article 9(1) and health
	{MentalCapacity, Of(ReligiousOrPhilosophicalBeliefs), "best-interests decisions weigh the person's beliefs"},
	{HealthRecord, Of(Genetic, SexLife, RacialOrEthnicOrigin), "clinical histories hold family traits, sexual health and ethnicity"},
	{TestResult, Of(Genetic), "some tests read inherited traits"},
	{TestResult, Of(SexLife), "a sexual health test points to sexual activity"},
	{Vaccination, Of(ReligiousOrPhilosophicalBeliefs), "a refusal or exemption may rest on belief"},
	{CarePlan, Of(ReligiousOrPhilosophicalBeliefs, RacialOrEthnicOrigin), "plans cover faith and culture"},
	{CarePlan, Of(SexLife, SexualOrientation), "plans cover relationships and intimacy"},
	{CareNotes, Of(ReligiousOrPhilosophicalBeliefs), "daily notes tell of worship and diet"},
	{CareNotes, Of(SexLife), "daily notes tell of relationships and intimate care"},
	{CareNotes, Of(CriminalOffence), "notes may accuse someone of harm"},
	{EndOfLife, Of(ReligiousOrPhilosophicalBeliefs), "wishes for rites and for refusing treatment rest on belief"},

	// Who someone is
	{GenderIdentity, Of(Health), "transition often goes with diagnosis and treatment"},
	{GenderIdentity, Of(SexLife, SexualOrientation), "read beside a partner's gender it points to orientation"},
	{MaritalStatus, Of(SexualOrientation), "a civil partnership or a partner's gender points to orientation"},
	{Nationality, Of(RacialOrEthnicOrigin), "nationality often goes with national or ethnic origin"},
	{ImmigrationStatus, Of(RacialOrEthnicOrigin), "a visa or status names a country of origin"},
	{RightToWork, Of(RacialOrEthnicOrigin), "the papers name nationality and birthplace"},
	{RightToWork, Of(BiometricIdentification), "a digital check may match a face to the document"},
	{Language, Of(RacialOrEthnicOrigin), "a first language often goes with ethnic origin"},
	{NHSNumber, Of(Health), "recital 35 counts a number given for health purposes, and it opens the health record"},
	{IdentityDocument, Of(RacialOrEthnicOrigin), "nationality, birthplace and a photograph stand on it"},
	{DrivingLicence, Of(Health), "restriction codes tell of sight, limbs and conditions"},
	{DrivingLicence, Of(CriminalOffence), "endorsements are convictions or penalties"},

	// What someone looks and sounds like
	{Image, Of(RacialOrEthnicOrigin), "skin colour and dress show"},
	{Image, Of(ReligiousOrPhilosophicalBeliefs), "religious dress shows"},
	{Image, Of(Health), "a visible condition, an aid or a place of care shows"},
	{CCTV, Of(RacialOrEthnicOrigin), "skin colour and dress show"},
	{CCTV, Of(Health), "illness, falls and aids show"},
	{CCTV, Of(CriminalOffence), "the camera is there to record offences"},
	{VoiceRecording, Of(Health), "callers speak of illness and care"},
	{VoiceRecording, Of(RacialOrEthnicOrigin), "accent and language are heard"},

	// Who stands beside someone
	{NextOfKin, Of(SexualOrientation), "a partner named as next of kin points to orientation"},
	{Relationship, Of(SexualOrientation), "a partner's name or gender points to orientation"},
	{FamilyNetwork, Of(SexualOrientation), "partners are named in it"},
	{FamilyNetwork, Of(Health), "it tells who cares for whom and why"},
	{LegalRepresentation, Of(Health), "a deputy or attorney in office points to lost capacity"},
	{PowerOfAttorney, Of(Health), "use of the power points to lost capacity"},
	{GPDetails, Of(Health), "the clinic or consultant may name the condition"},
	{Associations, Of(PoliticalOpinions), "a party or campaign is a membership"},
	{Associations, Of(ReligiousOrPhilosophicalBeliefs), "a congregation is a membership"},
	{Associations, Of(TradeUnionMembership), "a union is a membership"},

	// How someone lives
	{SocialCare, Of(Health), "care is given for a need that is mostly one of health"},
	{CareCircumstances, Of(Health), "the reason for caring is an illness or disability"},
	{Vulnerability, Of(Health), "the reason is often a condition or impairment"},
	{Safeguarding, Of(Health), "concerns tell of injuries, care needs and capacity"},
	{Safeguarding, Of(SexLife), "concerns may be of sexual abuse"},
	{Safeguarding, Of(CriminalOffence), "concerns mostly accuse someone"},
	{Behaviour, Of(Health), "conduct is read as a sign of a condition"},
	{Behaviour, Of(SexLife), "sexual conduct is recorded as behaviour"},
	{Behaviour, Of(CriminalOffence), "violence and threats are alleged offences"},
	{Incident, Of(Health), "injuries and their treatment are reported"},
	{Incident, Of(CriminalOffence), "assault or theft is reported with the name of the one accused"},
	{SubstanceUse, Of(Health), "use and dependence bear on health"},
	{SubstanceUse, Of(CriminalOffence), "having some drugs is an offence"},
	{AccessNeeds, Of(Health), "an adjustment answers an impairment"},
	{Dietary, Of(Health), "allergy, diabetes and swallowing show in a diet"},
	{Dietary, Of(ReligiousOrPhilosophicalBeliefs), "halal, kosher and vegan food follow belief"},
	{CulturalNeeds, Of(RacialOrEthnicOrigin), "customs go with ethnic origin"},
	{CulturalNeeds, Of(ReligiousOrPhilosophicalBeliefs), "customs and festivals follow faith"},
	{LifeHistory, Of(RacialOrEthnicOrigin, PoliticalOpinions, ReligiousOrPhilosophicalBeliefs), "a biography tells of origin, causes and faith"},
	{LifeHistory, Of(Health), "a biography tells of illness"},
	{LifeHistory, Of(SexualOrientation), "a biography tells of partners"},
	{InterestsPreferences, Of(PoliticalOpinions, ReligiousOrPhilosophicalBeliefs), "worship and causes are among interests"},
	{Household, Of(SexualOrientation), "it tells who lives as a couple"},
	{AdmissionDate, Of(Health), "moving into care points to a need for it"},
	{VisitLog, Of(Health), "visits by clinicians, and checks at the door, point to health"},

	// Money
	{Benefits, Of(Health), "many benefits are paid for illness, disability or caring"},
	{CareFunding, Of(Health), "NHS continuing healthcare and nursing money are paid for health needs"},
	{Insurance, Of(Health), "policies and claims ask for medical facts"},
	{Donation, Of(ReligiousOrPhilosophicalBeliefs, PoliticalOpinions), "gifts to a cause or congregation show a leaning"},
	{Salary, Of(TradeUnionMembership), "union subscriptions are deducted from pay"},
	{Salary, Of(Health), "sick and maternity pay stand on the slip"},
	{Pension, Of(Health), "ill-health retirement rests on medical facts"},
	{Pension, Of(SexualOrientation), "a nominated partner points to orientation"},
	{CourtOrder, Of(CriminalOffence), "some orders enforce fines or protect against an accused person"},

	// Work and learning
	{Employment, Of(TradeUnionMembership), "personnel files hold union roles and deductions"},
	{ProfessionalRegistration, Of(Health, CriminalOffence), "conditions on practice may rest on health or conviction"},
	{References, Of(Health), "referees tell of absence"},
	{References, Of(CriminalOffence), "referees tell of misconduct"},
	{Performance, Of(Health), "supervision touches on absence and stress"},
	{Disciplinary, Of(Health), "capability and mitigation turn on health"},
	{Disciplinary, Of(TradeUnionMembership), "a union representative stands beside the worker"},
	{Disciplinary, Of(CriminalOffence), "gross misconduct is often an alleged offence"},
	{Leave, Of(Health), "special and parental leave may tell of illness, pregnancy or treatment"},
	{ConflictsOfInterest, Of(PoliticalOpinions, ReligiousOrPhilosophicalBeliefs), "offices in parties and congregations are declared"},
	{EqualityMonitoring, Of(RacialOrEthnicOrigin, ReligiousOrPhilosophicalBeliefs, Health, SexualOrientation), "the form asks for it"},

	// What is said and asked
	{Correspondence, Of(Health), "people write of illness and care"},
	{Enquiry, Of(Health), "people say for whom they seek care and why"},
	{Complaint, Of(Health), "complaints about care tell of the care"},
	{Complaint, Of(CriminalOffence), "a complaint may accuse someone of an offence"},
	{Opinions, Of(PoliticalOpinions, ReligiousOrPhilosophicalBeliefs), "free text and surveys touch on politics and faith"},
	{Opinions, Of(Health), "views on a service tell why it is used"},
	{LegalClaim, Of(Health), "claims for injury and disputes on care rest on medical facts"},
	{LegalClaim, Of(CriminalOffence), "a dispute may allege an offence"},

	// Machines and networks
	{UsageData, Of(Health), "pages on a condition point to it"},
	{AdvertisingProfile, Of(Health, PoliticalOpinions), "audiences are built on inferred conditions and leanings"},
	{ITMonitoring, Of(Health, TradeUnionMembership), "private mail and browsing on a work machine are seen"},
	{Location, Of(Health, ReligiousOrPhilosophicalBeliefs), "visits to clinics and places of worship show"},
	{SocialMedia, Of(RacialOrEthnicOrigin, PoliticalOpinions, ReligiousOrPhilosophicalBeliefs, Health, SexualOrientation), "profiles and posts tell of all of these"},
	{SpecialCategoryUnspecified, Of(RacialOrEthnicOrigin, PoliticalOpinions, ReligiousOrPhilosophicalBeliefs, TradeUnionMembership, Genetic, BiometricIdentification, Health, SexLife, SexualOrientation), "one of the nine is held and is not named"},
	{Pseudonymised, Of(Health), "coded records of care are still records of health"},
}

// kinds is what can be revealed: the nine kinds of Article 9(1), and offence data.
var kinds = [...]Category{
	RacialOrEthnicOrigin, PoliticalOpinions, ReligiousOrPhilosophicalBeliefs, TradeUnionMembership, Genetic,
	BiometricIdentification, Health, SexLife, SexualOrientation, CriminalOffence,
}

// plainly is, under each kind, the kinds of data that plainly are of it.
var plainly = func() (sets [CriminalOffence + 1]Set) {
	for c := range categories.All() {
		if k := categoryRows[c].kind; k != 0 {
			sets[k] = sets[k].With(c)
		}
	}
	return sets
}()

// special is everything that plainly is of one of the nine kinds.
var special = func() (all Set) {
	for k := RacialOrEthnicOrigin; k <= SexualOrientation; k++ {
		all = all.Union(plainly[k])
	}
	return all
}()

// specialData is that, and special category data of a kind not named.
var specialData = special.With(SpecialCategoryUnspecified)

// revealers is, under each kind, the kinds of data that may reveal it.
var revealers = func() (sets [CriminalOffence + 1]Set) {
	for _, r := range reveals {
		for k := range r.kind.All() {
			sets[k] = sets[k].With(r.from)
		}
	}
	return sets
}()

// MayReveal is the kinds of Article 9(1), and CriminalOffence, that data of kind c may reveal in context
// beyond what they plainly are. It is a judgement, not law: whether they do depends on what else is held and to what end.
func (c Category) MayReveal() Set { return Of(c).MayReveal() }

// Why says why data of kind c may reveal the kind given; empty where MayReveal does not hold it.
func (c Category) Why(kind Category) string {
	for _, r := range reveals {
		if r.from == c && r.kind.Has(kind) {
			return r.why
		}
	}
	return ""
}
