package rights

import (
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Exemption is a paragraph of Schedules 2 to 4 to the DPA 2018. It exempts only as far as it must, provision by provision and
// case by case; an exemption is never a lawful basis or a condition for using data.
type Exemption struct {
	Provision law.Provision `json:"provision"`
	Span      law.Span      `json:"span,omitzero"`
	Heading   string        `json:"heading"`
	Restricts Set           `json:"restricts,omitzero"` // the rights that it can restrict; none where it defines or safeguards
	Breach    bool          `json:"breach,omitempty"`   // it can also restrict telling people of a breach: Article 34
	Forbids   bool          `json:"forbids,omitempty"`  // no choice: the data may not be disclosed unless its test is met
	Prejudice bool          `json:"prejudice,omitempty"`
	Reliance  Reliance      `json:"reliance,omitzero"` // who may rely on it; unset where it exempts nobody
	Test      string        `json:"test"`
	Care      string        `json:"care,omitempty"` // how it meets the records of care providers; empty where it does not
	Source    Source        `json:"source"`

	questions []string
}

// Exemptions yields the paragraphs of Schedules 2 to 4 in force on that day, in the order of the Act.
func Exemptions(on civil.Date) iter.Seq[Exemption] {
	return func(yield func(Exemption) bool) {
		for i := range exemptions {
			if exemptions[i].Span.Contains(on) && !yield(exemptions[i]) {
				return
			}
		}
	}
}

// ExemptionsFrom yields the paragraphs that can restrict the right on that day.
func ExemptionsFrom(r Right, on civil.Date) iter.Seq[Exemption] {
	return func(yield func(Exemption) bool) {
		for e := range Exemptions(on) {
			if e.Restricts.Has(r) && !yield(e) {
				return
			}
		}
	}
}

// ExemptionAt is the paragraph of the DPA 2018 that p names, or that p stands in: Schedule 2 paragraph 16(3) is in paragraph 16.
// A paragraph that is tabled by its sub-paragraphs, as Schedule 2 paragraph 5, is found by them alone.
func ExemptionAt(p law.Provision, on civil.Date) (Exemption, bool) {
	for e := range Exemptions(on) {
		if e.Provision.Contains(p) {
			return e, true
		}
	}
	return Exemption{}, false
}

// Questions yields what to answer, and to write down, before relying on the exemption: first its own questions, then those of every
// exemption. It yields nothing for a paragraph that exempts nobody and forbids nothing.
func (e Exemption) Questions() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, q := range e.questions {
			if !yield(q) {
				return
			}
		}
		if e.Restricts == 0 || e.Reliance == 0 {
			return
		}
		for _, q := range everyExemption {
			if !yield(q) {
				return
			}
		}
	}
}

var everyExemption = [...]string{
	"which passages does it cover, and can the rest be given?",
	"has this case been decided by itself, not by a rule for all?",
	"can the person be told that it was used, or would telling defeat it? They are told how to complain in any case",
}

// What the lists at the head of the Parts name, as rights.
const (
	listed    Set = 1<<Informed | 1<<Access | 1<<Rectification | 1<<Erasure | 1<<Restriction | 1<<Notification | 1<<Portability | 1<<Objection // Schedule 2 paragraphs 1 and 6
	listed3   Set = listed &^ (1 << Notification)                                                                                              // Schedule 3 paragraph 1
	telling   Set = 1<<Informed | 1<<Access                                                                                                    // Schedule 2 paragraph 18
	accessing Set = 1 << Access                                                                                                                // Schedule 2 Part 3, Schedule 4 paragraph 1
	border    Set = 1<<Informed | 1<<Access | 1<<Erasure | 1<<Restriction | 1<<Objection                                                       // Schedule 2 paragraph 4
	studying  Set = 1<<Access | 1<<Rectification | 1<<Restriction | 1<<Objection                                                               // Schedule 2 paragraph 27
	archiving Set = studying | 1<<Notification | 1<<Portability                                                                                // Schedule 2 paragraph 28
	reporting Set = listed | 1<<WithdrawConsent                                                                                                // Schedule 2 paragraph 26
)

const notCare = "are you the body that the paragraph names? A care provider is not"

func ask(list ...string) []string { return list }

// exemptions: from the Act as consolidated to 2026-03-10, last checked 2026-11-22; the tables in Schedule 2 paragraphs 7 and 11 and the
// designation orders under Schedule 3 paragraph 8 were not read again. Tests and questions are in our own words.
var exemptions = [...]Exemption{
	{sch("2", "1"), always, "What Part 1 restricts", 0, false, false, false, 0, "a list; until 2026-02-04 it touched purpose limitation too", "", Text, nil},
	{sch("2", "2(1)"), beforeReform, "Crime and taxation", listed, true, false, true, AnyController, "complying would be likely to prejudice preventing or detecting crime, catching or prosecuting offenders, or assessing or collecting tax", "police requests, fraud, abuse, cameras", Text,
		ask("which crime or tax, and whose enquiry is it?", "what harm to the enquiry would giving the data do, and how likely is it: a real and weighty chance?", "is the request of the police in writing, with what they need and why? It frees you to answer, it does not force you", "would telling the person warn a suspect?")},
	{sch("2", "2(1)"), sinceReform, "Crime and taxation", listed, true, false, true, AnyController, "complying would be likely to prejudice preventing, investigating or detecting crime, catching or prosecuting offenders, or assessing or collecting tax", "police requests, fraud, abuse, cameras", Text,
		ask("which crime or tax, and whose enquiry is it?", "what harm to the enquiry would giving the data do, and how likely is it: a real and weighty chance?", "is the request of the police in writing, with what they need and why? It frees you to answer, it does not force you", "would telling the person warn a suspect?")},
	{sch("2", "2(2)"), always, "Crime and taxation: passed on to a statutory body", telling, false, false, true, ListedBodies, "the body received the data from a controller that could rely on 2(1)", "", Text,
		ask(notCare, "did the controller who passed the data on rely on 2(1)?")},
	{sch("2", "3"), always, "Crime and taxation: risk assessment", telling, false, false, false, ListedBodies, "a government department or authority runs a system that complying would stop from working", "", Text, ask(notCare)},
	{sch("2", "4"), law.Span{From: applied, Until: immigration}, "Immigration", border, false, false, true, AnyController, "complying would be likely to prejudice immigration control", "right-to-work checks alone are not immigration control", Text,
		ask("is the data used for immigration control, not only to check permission to work?", "what prejudice would complying cause?")},
	{sch("2", "4"), law.Span{From: immigration, Until: safeguards}, "Immigration", border, false, false, true, SecretaryOfState, "complying would be likely to prejudice immigration control; the minister's policy document applies", "", Text,
		ask("are you the Secretary of State? Nobody else has been able to rely on it since 2022-01-31")},
	{sch("2", "4"), law.Span{From: safeguards}, "Immigration", border, false, false, true, SecretaryOfState, "complying would be likely to prejudice immigration control; the safeguards of 4A and 4B apply", "", Text,
		ask("are you the Secretary of State? Nobody else has been able to rely on it since 2022-01-31")},
	{sch("2", "4A"), law.Span{From: immigration, Until: safeguards}, "Immigration: policy document and decision", 0, false, false, false, 0, "the minister decides case by case under a policy document", "", Guidance, nil},
	{sch("2", "4A"), law.Span{From: safeguards}, "Immigration: safeguards on each decision", 0, false, false, false, 0, "the minister decides case by case, right by right, afresh each time, and weighs vulnerability and rights", "", Text, nil},
	{sch("2", "4B"), law.Span{From: immigration, Until: safeguards}, "Immigration: record of the decision", 0, false, false, false, 0, "the minister records the decision and tells the person", "", Guidance, nil},
	{sch("2", "4B"), law.Span{From: safeguards}, "Immigration: record of the decision", 0, false, false, false, 0, "the minister records the decision and its reasons, and tells the person unless that may itself do harm", "", Text, nil},
	{sch("2", "5(1)"), always, "Information that the law makes public", listed, false, false, false, AnyController, "as far as publishing it is a legal duty", "registers, charity accounts", Text,
		ask("which enactment obliges you to publish it?")},
	{sch("2", "5(2)"), always, "Disclosure that law or a court requires", listed, false, false, false, AnyController, "as far as complying would prevent a disclosure that an enactment, a rule of law or an order requires", "inspection, coroners, courts, safeguarding enquiries", Text,
		ask("which enactment or order requires the disclosure?", "which right would prevent it if you complied?")},
	{sch("2", "5(3)"), always, "Legal proceedings, advice and rights", listed, false, false, false, AnyController, "as far as complying would prevent a disclosure needed for legal proceedings, legal advice or legal rights", "claims, employment tribunals, insurers", Text,
		ask("which proceedings, advice or right is it for?", "is the disclosure necessary for that, not just handy?")},

	{sch("2", "6"), always, "What Part 2 restricts", 0, false, false, false, 0, "a list", "", Text, nil},
	{sch("2", "7"), always, "Functions that protect the public", listed, false, false, true, ListedBodies, "complying would be likely to prejudice a function of the table: against dishonesty, malpractice, danger at work", "those who cooperate with a regulator do not discharge its function", Memory,
		ask("do you discharge a function of the table yourself? Answering a regulator is not that", "what prejudice would complying cause?")},
	{sch("2", "8"), always, "Audit", listed, false, false, true, ListedBodies, "complying would be likely to prejudice the work of a named auditor general", "", Text, ask(notCare)},
	{sch("2", "9"), always, "Bank of England", listed, false, false, true, ListedBodies, "complying would be likely to prejudice a function of the Bank", "", Text, ask(notCare)},
	{sch("2", "10"), always, "Regulation of legal services, health service and children's services", listed, false, false, true, ListedBodies, "complying would be likely to prejudice the handling of complaints under the listed Acts", "complaints that a provider handles for a council or NHS body", Text,
		ask("does the statutory function belong to you, or to the council or NHS body?", "what prejudice would complying cause?")},
	{sch("2", "11"), always, "Functions of certain other regulators", listed, false, false, true, ListedBodies, "complying would be likely to prejudice a function of the table", "", Memory, ask(notCare)},
	{sch("2", "12"), always, "Terms used in paragraph 11", 0, false, false, false, 0, "definitions", "", Memory, nil},
	{sch("2", "13"), always, "Parliamentary privilege", listed, true, false, false, ListedBodies, "needed so as not to infringe the privileges of either House", "", Text, ask(notCare)},
	{sch("2", "14(1)"), always, "Judicial appointments", listed, false, false, false, ListedBodies, "all data used to judge fitness for judicial office", "", Text, ask(notCare)},
	{sch("2", "14(2)"), always, "Courts and those who act judicially", listed, false, false, false, Courts, "all data processed by somebody acting judicially", "", Text, ask(notCare)},
	{sch("2", "14(3)"), always, "Judicial independence and proceedings", listed, false, false, true, AnyController, "complying would be likely to prejudice judicial independence or proceedings", "", Text,
		ask("which proceedings would be prejudiced, and how?")},
	{sch("2", "15"), always, "Crown honours and appointments", listed, false, false, false, AnyController, "all data used for conferring an honour or dignity, or for listed appointments", "nominations of staff and volunteers", Text,
		ask("is it a nomination for an honour of the Crown, not an award of your own?")},

	{sch("2", "16"), always, "Protection of the rights of others", accessing, false, false, false, AnyController, "giving the data would reveal somebody else who can be identified, who has not consented, and without whose consent it would not be reasonable", "family, other residents, those who raised a concern: in almost every care record", Text,
		ask("who else could the person recognise, also as the source of what is said?", "have they consented, or refused, and can they?", "what kind of information is it, and is a duty of confidence owed to them?", "has it been tried to obtain consent?", "can names and marks be taken out so that nobody is recognised?", "does paragraph 17 settle it?")},
	{sch("2", "17"), always, "Health, social work and education workers", 0, false, false, false, 0, "giving the data without consent is taken to be reasonable: health professionals in a health record; those paid to provide care like social services, acting officially; education workers", "do not black out the names of care workers by habit", Text,
		ask("is it a health professional who made or contributed to the record, or cared for the person?", "is it somebody paid to provide care, in what they did or said in that work?", "would serious harm follow? Schedule 3 asks that apart")},

	{sch("2", "18"), always, "What Part 4 restricts", 0, false, false, false, 0, "a list", "", Text, nil},
	{sch("2", "19"), always, "Legal professional privilege", telling, false, false, false, AnyController, "a claim to privilege could be upheld (in Scotland: confidentiality of communications), or a lawyer owes a client secrecy", "advice on complaints, claims and safeguarding", Text,
		ask("is it advice from a lawyer, or made mainly for litigation that was in sight?", "has it stayed confidential, or was it passed on?", "is the rest of the letter privileged too, or only the advice?")},
	{sch("2", "20"), always, "Self-incrimination", telling, false, false, false, AnyController, "complying would show an offence and expose to proceedings, listed offences aside", "", Text,
		ask("for which offence, and is it one of those left out?")},
	{sch("2", "21"), always, "Corporate finance", telling, false, false, true, ListedBodies, "a regulated firm, and an effect on a price or on markets", "", Text, ask(notCare)},
	{sch("2", "22"), always, "Management forecasts", telling, false, false, true, AnyController, "complying would be likely to prejudice the conduct of the business that the forecast or plan is about", "restructuring, redundancies, the closing of a home", Text,
		ask("is it forecasting or planning, and not yet announced?", "what harm to the business would giving it now do?", "until when? Once announced the reason is gone")},
	{sch("2", "23"), always, "Negotiations", telling, false, false, true, AnyController, "records of the controller's intentions in negotiations with the person, which complying would be likely to prejudice", "fee disputes, settlements", Text,
		ask("are negotiations with this person still going on?", "does the record show your own intentions?")},
	{sch("2", "24"), always, "Confidential references", telling, false, false, false, AnyController, "a reference given, or to be given, in confidence for education, training, work, volunteering, office or a service", "references given and references received, since 2018-05-25", Text,
		ask("was it given in confidence: was that said, or plain?", "is it a reference, not an appraisal or a note on the file?", "would the referee mind? You may still choose to give it")},
	{sch("2", "25"), always, "Examination scripts and marks", telling, false, false, false, AnyController, "what candidates wrote; marks are only delayed, to the earlier of 5 months and 40 days from the results", "training assessments may count", Text,
		ask("is it the answer of a candidate, or a mark not yet announced?")},

	{sch("2", "26"), always, "Journalism, academia, art and literature", reporting, true, false, false, AnyController, "for publication that is reasonably believed to be in the public interest and that the provision would not allow", "", Text,
		ask("is it for publication, and why is that in the public interest?", "which code of practice was looked at?")},
	{sch("2", "27"), always, "Research and statistics", studying, false, false, false, AnyController, "complying would prevent or seriously impair the research, which meets the safeguards; access is closed only where results name nobody", "research in care settings", Text,
		ask("which safeguards are met: Article 84B, until 2026-02-04 Article 89(1)?", "what would complying do to the research?", "do the results identify anybody?")},
	{sch("2", "28"), always, "Archiving in the public interest", archiving, false, false, false, AnyController, "complying would prevent or seriously impair the archiving, which meets the safeguards", "heritage archives of a charity", Text,
		ask("which safeguards are met: Article 84B, until 2026-02-04 Article 89(1)?", "is it archiving in the public interest, not keeping old files?")},

	{sch("3", "1"), always, "What Schedule 3 restricts", 0, false, false, false, 0, "a list, without Article 19", "", Text, nil},
	{sch("3", "2"), always, "Health data: terms and serious harm test", 0, false, false, false, 0, "the test is met where access would be likely to cause serious harm to the physical or mental health of the person or of somebody else", "in anybody's hands, care homes included", Text, nil},
	{sch("3", "3"), always, "Health data: processed by a court", listed3, false, false, false, Courts, "reports under listed rules of court", "", Text, ask(notCare)},
	{sch("3", "4"), always, "Health data: expectations and wishes", listed3, false, false, false, AnyController, "somebody with parental responsibility, or appointed by a court to manage affairs, asks; and the person gave it in the expectation that they would not see it, or said so", "deputies and parents; an attorney is appointed by no court", Text,
		ask("does the requester act by parental responsibility or by order of a court?", "did the person expect it to be kept from them, or say so?", "has the person since said that they no longer mind?")},
	{sch("3", "5"), always, "Health data: serious harm", accessing, false, false, false, AnyController, "the serious harm test is met; a controller that is no health professional has an opinion on it, of the appropriate one, at most six months old", "care plans, notes, letters from clinicians", Text,
		ask("which passages would cause serious harm, to whom?", "who is the appropriate health professional: who cares or last cared for the person in this?", "is their opinion from within the last six months, and would asking again be reasonable?")},
	{sch("3", "6"), always, "Health data: no disclosure without an opinion", accessing, false, true, false, AnyController, "a controller that is no health professional may not give health data without an opinion that the test is not met, save what the person has seen or knows", "the paragraph that care providers miss: no choice, a bar", Text,
		ask("has the person already seen the data, or do they know them?", "is there an opinion, of the appropriate health professional, at most six months old, that no serious harm is likely?")},
	{sch("3", "7"), always, "Social work data: terms and serious harm test", 0, false, false, false, 0, "the test is met where access would be likely to prejudice social work, because serious harm is likely; health data are apart", "", Text, nil},
	{sch("3", "8"), always, "Social work data: whose data", 0, false, false, false, 0, "councils, health and social care trusts, NHS bodies, officers of courts, voluntary bodies that are designated", "a private or charitable home is outside unless it acts for one of them", Text, nil},
	{sch("3", "9"), always, "Social work data: processed by a court", listed3, false, false, false, Courts, "reports under listed rules of court", "", Text, ask(notCare)},
	{sch("3", "10"), always, "Social work data: expectations and wishes", listed3, false, false, false, ListedBodies, "as Schedule 3 paragraph 4, for social work data", "where the provider acts for a council", Text,
		ask("is it social work data at all: whose data are they under paragraph 8?", "does the requester act by parental responsibility or by order of a court?", "did the person expect it to be kept from them, or say so?")},
	{sch("3", "11"), always, "Social work data: serious harm", accessing, false, false, true, ListedBodies, "the serious harm test of paragraph 7 is met; no opinion is needed", "where the provider acts for a council", Text,
		ask("is it social work data at all: whose data are they under paragraph 8?", "which harm, to whom, and how does it prejudice social work?")},
	{sch("3", "12"), always, "Social work data: Principal Reporter", accessing, false, true, false, ListedBodies, "a Scottish social work authority asks the Principal Reporter, within 14 days, about data that came from them", "", Text, ask(notCare)},
	{sch("3", "13"), always, "Education data: educational records", 0, false, false, false, 0, "definitions", "", Text, nil},
	{sch("3", "14"), always, "Educational records: England and Wales", 0, false, false, false, 0, "definitions", "", Text, nil},
	{sch("3", "15"), always, "Educational records: Scotland", 0, false, false, false, 0, "definitions", "", Text, nil},
	{sch("3", "16"), always, "Educational records: Northern Ireland", 0, false, false, false, 0, "definitions", "", Text, nil},
	{sch("3", "17"), always, "Education data: terms and serious harm test", 0, false, false, false, 0, "the test is met where access would be likely to cause serious harm to health", "residential special schools", Text, nil},
	{sch("3", "18"), always, "Education data: processed by a court", listed3, false, false, false, Courts, "reports under listed rules of court", "", Text, ask(notCare)},
	{sch("3", "19"), always, "Education data: serious harm", accessing, false, false, false, AnyController, "the serious harm test of paragraph 17 is met", "residential special schools", Text,
		ask("is it an educational record?", "which passages would cause serious harm, to whom?")},
	{sch("3", "20"), always, "Education data: Principal Reporter", accessing, false, true, false, ListedBodies, "a Scottish education authority asks the Principal Reporter, within 14 days, about data that came from them", "", Text, ask(notCare)},
	{sch("3", "21"), always, "Child abuse data", accessing, false, false, false, AnyController, "somebody with parental responsibility, or appointed by a court, asks, and giving it would not be in the best interests of the person; not in Scotland", "children's services; adults who were abused as children", Text,
		ask("does the requester act by parental responsibility or by order of a court?", "why is it not in the person's best interests?", "is it in Scotland? There it does not apply")},

	{sch("4", "1"), always, "What Schedule 4 restricts", 0, false, false, false, 0, "a list", "", Text, nil},
	{sch("4", "2"), always, "Human fertilisation and embryology", accessing, false, false, false, AnyController, "the Act of 1990 forbids or restricts giving it", "", Text, ask("which provision forbids it?")},
	{sch("4", "3"), always, "Adoption records and reports", accessing, false, false, false, AnyController, "a listed enactment forbids or restricts giving it", "papers of an adoption in an old file", Text, ask("which provision forbids it?")},
	{sch("4", "4"), always, "Statements of special educational needs", accessing, false, false, false, AnyController, "a listed enactment forbids or restricts giving it", "young people in residential care", Text, ask("which provision forbids it?")},
	{sch("4", "5"), always, "Parental order records and reports", accessing, false, false, false, AnyController, "a listed enactment forbids or restricts giving it", "", Text, ask("which provision forbids it?")},
	{sch("4", "6"), always, "Information for a children's hearing", accessing, false, false, false, AnyController, "a Scottish enactment forbids or restricts giving it", "", Text, ask("which provision forbids it?")},
}
