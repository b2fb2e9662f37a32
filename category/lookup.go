package category

import (
	"slices"
	"strings"
)

// Lookup finds the kind that an everyday word means: "ethnicity", "Date of birth", "DBS certificate". It
// also knows every text name, and takes capitals, spaces and underscores as they come. It is for offering a
// name to someone who writes a record; [Parse] and the text form accept text names only.
func Lookup(word string) (Category, bool) {
	word = strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(strings.TrimSpace(word)))
	if c, err := categories.Parse(word); err == nil {
		return c, true
	}
	if i, ok := slices.BinarySearchFunc(everyday[:], word, func(e everydayWord, w string) int { return strings.Compare(e.word, w) }); ok {
		return everyday[i].means, true
	}
	return 0, false
}

type everydayWord struct {
	word  string
	means Category
}

// everyday is the words that notices and other vocabularies use, in order of the alphabet.
var everyday = [...]everydayWord{
	{"accident", Incident},
	{"address", Contact},
	{"adjustments", AccessNeeds},
	{"advance-decision", EndOfLife},
	{"age", DateOfBirth},
	{"allegation", CriminalAllegation},
	{"allergies-and-diet", Allergies},
	{"allergy", Allergies},
	{"application", Employment},
	{"appraisal", Performance},
	{"bank-details", BankAccount},
	{"beliefs", ReligiousOrPhilosophicalBeliefs},
	{"biometric", BiometricIdentification},
	{"birth-certificate", IdentityDocument},
	{"capacity", MentalCapacity},
	{"chi-number", NHSNumber},
	{"communications", Correspondence},
	{"convictions", CriminalOffence},
	{"cookies", Cookie},
	{"criminal-conviction", CriminalOffence},
	{"criminal-offence-data", CriminalOffence},
	{"criminal-record", CriminalOffence},
	{"cv", Employment},
	{"dbs", CriminalRecordCheck},
	{"dbs-certificate", CriminalRecordCheck},
	{"dbs-check", CriminalRecordCheck},
	{"debt", CreditHistory},
	{"device-address", DeviceID},
	{"device-settings", DeviceID},
	{"diet", Dietary},
	{"discharge-report", HealthRecord},
	{"disciplinary-record", Disciplinary},
	{"dna", Genetic},
	{"dnacpr", EndOfLife},
	{"dob", DateOfBirth},
	{"dols", MentalCapacity},
	{"education", Qualifications},
	{"electronic-health-data", HealthRecord},
	{"email", Contact},
	{"employment-history", Employment},
	{"ethnic-group", RacialOrEthnicOrigin},
	{"ethnic-origin", RacialOrEthnicOrigin},
	{"ethnicity", RacialOrEthnicOrigin},
	{"face-template", BiometricIdentification},
	{"facial-print", BiometricIdentification},
	{"faith", ReligiousOrPhilosophicalBeliefs},
	{"feedback", Opinions},
	{"film", Image},
	{"fingerprint", BiometricIdentification},
	{"gps", Location},
	{"gps-position", Location},
	{"grievance", Disciplinary},
	{"health-history", HealthRecord},
	{"job-title", Employment},
	{"lasting-power-of-attorney", PowerOfAttorney},
	{"mac-address", DeviceID},
	{"maternity-leave", Maternity},
	{"maternity-pay", Maternity},
	{"medical", Health},
	{"medical-history", HealthRecord},
	{"medicines", Medication},
	{"mental-capacity-assessment", MentalCapacity},
	{"name", Identity},
	{"ni-number", NationalInsurance},
	{"online-identifier", OnlineIdentifiers},
	{"partner", Relationship},
	{"passport", IdentityDocument},
	{"password", AccountLogin},
	{"patient-summary", HealthRecord},
	{"pay", Salary},
	{"performance-at-work", Performance},
	{"philosophical-belief", ReligiousOrPhilosophicalBeliefs},
	{"phone", Contact},
	{"photo", Image},
	{"photograph", Image},
	{"photographs", Image},
	{"physical-health", Health},
	{"political-opinion", PoliticalOpinions},
	{"politics", PoliticalOpinions},
	{"postcode", Contact},
	{"preferences", InterestsPreferences},
	{"pregnancy", Maternity},
	{"pronouns", GenderIdentity},
	{"pvg", CriminalRecordCheck},
	{"qualification", Qualifications},
	{"quote", Payment},
	{"race", RacialOrEthnicOrigin},
	{"reference", References},
	{"religion", ReligiousOrPhilosophicalBeliefs},
	{"religious-belief", ReligiousOrPhilosophicalBeliefs},
	{"rota", WorkingHours},
	{"safeguarding-concern", Safeguarding},
	{"sex", Gender},
	{"sick-leave", SicknessAbsence},
	{"sickness", SicknessAbsence},
	{"social-care-record", SocialCare},
	{"social-network", FamilyNetwork},
	{"spouse", Relationship},
	{"survey", Opinions},
	{"symptoms", HealthRecord},
	{"telephone", Contact},
	{"trade-union", TradeUnionMembership},
	{"union-membership", TradeUnionMembership},
	{"usage-logs", UsageData},
	{"username", AccountLogin},
	{"video", Image},
	{"visa", ImmigrationStatus},
	{"wages", Salary},
	{"work-history", Employment},
}
