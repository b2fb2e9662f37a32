package rights

import (
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Disclosure answers whether a passage is given to somebody who has asked for access.
type Disclosure struct {
	Verdict Verdict       `json:"verdict"`           // Yes: give it; No: keep it back; OnConditions: give it once they are met
	Missing string        `json:"missing,omitempty"` // with CannotSay: the fact to add, by its name in JSON
	Reason  string        `json:"reason"`
	Law     law.Provision `json:"law"`
}

// HealthData is a passage with health data, in the hands of any controller: DPA 2018 Schedule 3 Part 2.
type HealthData struct {
	Professional fact.Fact  `json:"professional,omitzero"`  // the controller is itself a health professional, as a doctor in practice is and a company is not: s.204(1)
	Known        fact.Fact  `json:"known,omitzero"`         // the person has seen the passage or knows what it says
	Opinion      civil.Date `json:"opinion,omitzero"`       // when the appropriate health professional last gave an opinion; zero: never
	Consult      fact.Fact  `json:"consult_again,omitzero"` // what has happened since makes it reasonable to ask again
	Harm         fact.Fact  `json:"harm,omitzero"`          // serious harm to somebody's health is likely: by the opinion, or by the controller's own judgment where it is a professional
}

// Disclose answers for a request answered on that day. Without an opinion a care provider may not give what the person does not know.
func (h HealthData) Disclose(on civil.Date) Disclosure {
	bar, harm := sch("3", "6"), sch("3", "5")
	switch {
	case h.Known == fact.Yes:
		return Disclosure{Yes, "", "the person knows it already, so no opinion is needed", bar}
	case h.Professional == fact.Unknown:
		return Disclosure{CannotSay, "professional", "a controller that is no health professional needs an opinion first", bar}
	case h.Professional == fact.No && !h.Covers(on):
		return Disclosure{No, "", "not before the appropriate health professional has said, within the last six months, that no serious harm is likely", bar}
	case h.Professional == fact.No && h.Consult == fact.Yes:
		return Disclosure{No, "", "not before the appropriate health professional has been asked again", bar}
	case h.Harm == fact.Unknown:
		return Disclosure{CannotSay, "harm", "whether serious harm is likely decides", harm}
	case h.Harm == fact.Yes:
		return Disclosure{No, "", "serious harm to somebody's health is likely: this passage only", harm}
	case h.Professional == fact.No && h.Consult == fact.Unknown:
		return Disclosure{CannotSay, "consult_again", "an opinion is good only while nothing makes it reasonable to ask again", bar}
	}
	return Disclosure{Yes, "", "no serious harm is likely", harm}
}

// Covers reports whether the opinion can be relied on that day: it was obtained within the six months that end with it. Schedule 3 takes
// this period out of Regulation 1182/71, so it moves to no working day.
func (h HealthData) Covers(on civil.Date) bool {
	return h.Opinion != 0 && h.Opinion <= on && on.AddMonths(-6) < h.Opinion
}

// OtherPerson is a passage that would reveal somebody else: DPA 2018 Schedule 2 paragraphs 16 and 17.
type OtherPerson struct {
	Separable  fact.Fact `json:"separable,omitzero"`  // what would reveal them can be taken out
	Consents   fact.Fact `json:"consents,omitzero"`   // they have consented to the disclosure
	Worker     fact.Fact `json:"worker,omitzero"`     // a health professional of the record, or somebody paid to provide care, in that work: paragraph 17
	Reasonable fact.Fact `json:"reasonable,omitzero"` // with everything weighed, giving it without consent is reasonable: paragraph 16(3)
}

// Disclose answers for the passage; health data in it are asked about apart, with [HealthData].
func (o OtherPerson) Disclose() Disclosure {
	others := sch("2", "16")
	switch {
	case o.Consents == fact.Yes:
		return Disclosure{Yes, "", "the other person consents", others}
	case o.Worker == fact.Yes:
		return Disclosure{Yes, "", "giving what a worker did or said in that work is taken to be reasonable", sch("2", "17")}
	case o.Reasonable == fact.Yes:
		return Disclosure{Yes, "", "giving it without consent is reasonable", others}
	case o.Separable == fact.Yes:
		return Disclosure{OnConditions, "", "without what would reveal the other person", others}
	case o.Worker == fact.Unknown:
		return Disclosure{CannotSay, "worker", "for health professionals and paid care workers the law has decided", sch("2", "17")}
	case o.Reasonable == fact.Unknown:
		return Disclosure{CannotSay, "reasonable", "weigh the kind of information, confidence owed, what was done to ask, whether they can consent, and a refusal", others}
	}
	return Disclosure{No, "", "it would reveal somebody who has not consented, and that would not be reasonable: this passage only", others}
}
