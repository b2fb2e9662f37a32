package rights

import (
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Route is a way to the records of somebody who has died. None is a request under the UK GDPR, which is about the living.
type Route struct {
	ID      string        `json:"id"` // readable and stable, such as "health-records"
	Records string        `json:"records"`
	Extent  law.Extent    `json:"extent"`
	Who     string        `json:"who"`
	Limits  string        `json:"limits"`
	Days    int           `json:"days,omitzero"`   // to answer in, from the application; 0 where no number is laid down
	Recent  int           `json:"recent,omitzero"` // the same where all of the record is from the 40 days before
	Law     law.Provision `json:"law,omitzero"`    // zero where no enactment gives the route
	Source  Source        `json:"source"`
}

var routes = [...]Route{
	{
		"health-records", "what a health professional made in connection with the care", law.Across(law.England, law.Wales, law.Scotland),
		"the personal representative, and anybody who may have a claim arising from the death",
		"not where the person left a note against it; nothing that bears on no claim, that they gave in confidence from the applicant, that would cause serious harm or show who somebody else is; nothing from before November 1991. Notes by care workers are not such a record, and whether a nurse's notes in a home are held by the nurse or by the home is doubtful",
		40, 21, law.Act("Access to Health Records Act 1990").Section("3(1)(f)"), Text, // read in a copy without later amendments
	},
	{
		"health-records-northern-ireland", "what a health professional made in connection with the care", law.Across(law.NorthernIreland),
		"the personal representative, and anybody who may have a claim arising from the death",
		"much as in the Act of 1990", 40, 21, law.Act("Access to Health Records (Northern Ireland) Order 1993").Article("5"), Memory,
	},
	{
		"social-care-records", "care plans, daily notes and other social care records", law.UK,
		"nobody by right; whoever shows a good reason, most often the personal representative",
		"the holder decides, weighing the duty of confidence that lives on, what the person would have wished and who else is in the file; write the decision down",
		0, 0, law.Provision{}, Guidance, // practice of councils and providers, from memory
	},
	{
		"public-body-records", "records held by a council or an NHS body", law.Across(law.England, law.Wales, law.NorthernIreland),
		"anybody, as a freedom of information request",
		"mostly withheld: what was given in confidence is exempt after death too; private and charitable providers are not public bodies", 0, 0,
		law.Act("Freedom of Information Act 2000").Section("41"), Memory,
	},
	{
		"public-body-records-scotland", "records held by a council or a health board", law.Across(law.Scotland),
		"anybody, as a freedom of information request",
		"mostly withheld: the health record of somebody who has died is exempt by name, and so is what was given in confidence; private and charitable providers are not public bodies", 0, 0,
		law.Act("Freedom of Information (Scotland) Act 2002").Section("38(1)(d)"), Memory,
	},
	{
		"coroner", "whatever an investigation needs", law.Across(law.England, law.Wales),
		"a coroner, by notice", "no consent is needed", 0, 0, law.Act("Coroners and Justice Act 2009").Schedule("5", "1"), Memory,
	},
	{
		"procurator-fiscal", "whatever an investigation needs", law.Across(law.Scotland),
		"the procurator fiscal", "no consent is needed", 0, 0, law.Act("Inquiries into Fatal Accidents and Sudden Deaths etc. (Scotland) Act 2016").Section("1"), Memory,
	},
	{
		"coroner-northern-ireland", "whatever an inquest needs", law.Across(law.NorthernIreland),
		"a coroner, by notice", "no consent is needed", 0, 0, law.Act("Coroners Act (Northern Ireland) 1959").Section("17A"), Memory,
	},
	{
		"court-order", "documents that bear on a claim for injury or death", law.Across(law.England, law.Wales),
		"somebody likely to be party to the claim, with an order of the court", "only what the order names", 0, 0, law.Act("Senior Courts Act 1981").Section("33"), Memory,
	},
	{
		"court-order-scotland", "documents on which a question may arise in civil proceedings", law.Across(law.Scotland),
		"somebody likely to be party to them, with an order of the court", "only what the order names; privilege and confidence are kept", 0, 0,
		law.Act("Administration of Justice (Scotland) Act 1972").Section("1"), Text,
	},
	{
		"safeguarding-review", "what a review of the death needs", law.Across(law.England),
		"a Safeguarding Adults Board", "only what enables or assists its work", 0, 0, law.Act("Care Act 2014").Section("45"), Memory,
	},
}

// Routes yields the ways to the records of somebody who died in that nation; all of them where the nation is unset.
func Routes(n law.Nation) iter.Seq[Route] {
	return func(yield func(Route) bool) {
		for _, r := range routes {
			if (n == 0 || r.Extent.Contains(n)) && !yield(r) {
				return
			}
		}
	}
}

var afterDeath = [...]Duty{
	{"the duty of confidence lives on: the file is not open because the person has died", law.Provision{}, Memory},
	{"the record is kept for its full period: death ends no retention, and often starts it", law.Provision{}, Memory},
	{"family, other residents and staff in the file are alive: their data stay under the UK GDPR and are taken out of what is shown", sec("3(2)"), Text},
	{"what the person wished to be kept from somebody stays kept from them", law.Act("Access to Health Records Act 1990").Section("4(3)"), Text},
	{"a request that was open when the person died is not answered as such: point the family to the routes", sec("3(2)"), Analysis},
}

// AfterDeath yields what goes on after somebody whose data are held has died.
func AfterDeath() iter.Seq[Duty] {
	return func(yield func(Duty) bool) {
		for _, d := range afterDeath {
			if !yield(d) {
				return
			}
		}
	}
}
