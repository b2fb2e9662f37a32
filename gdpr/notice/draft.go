package notice

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Drafted is a notice drawn up from a record, and what is still to be filled in.
type Drafted struct {
	Notice *Notice
	Blanks []Blank // the controller's first, then those of each activity
}

// Blank is something that a notice has to tell and the record does not hold. The finding names the place in the record where it would
// stand; its rule is [BlankID], its outcome unclear.
type Blank struct {
	Item Item
	check.Finding
}

// BlankID is the rule of findings about blanks: Articles 13 and 14 themselves, and no rule of the catalogue.
const BlankID = "notice-blank"

// Draft draws up the notice of a controller from its record, as the law stood on a day: what Articles 13 and 14 ask for, in plain words, with
// citations as they read on that day, a row for each activity under the activity's id, but for what is done on behalf of others. It tells what the record declares and nothing else. What
// the record does not hold is left out of the notice and is a blank; once filled in, in the record, nothing that [Review] asks for is missing.
// A right is told of the activities to which it applies, with its limits, and of no other.
//
// Draft does not check the record ([gdpr.Checker.Check] does), and what it puts into words may be wrong in law.
//
// The error names the place: what makes a record no record, a processor's, which has nobody to tell, and a day without law.
func Draft(r *gdpr.Record, on civil.Date) (Drafted, error) {
	if r == nil {
		return Drafted{}, errors.New("notice: draft: the record is nil: declare one, or look at the error of what read it")
	}
	if err := r.Validate(); err != nil {
		return Drafted{}, fmt.Errorf("notice: draft: record.%s", strings.TrimPrefix(err.Error(), "gdpr: "))
	}
	if r.Controller.Role == gdpr.Processor {
		return Drafted{}, errors.New("notice: draft: record.controller.role: a processor has nobody to tell: draft from the record of the controller")
	}
	if !on.Valid() || on < gdpr.LawFrom() {
		return Drafted{}, fmt.Errorf("notice: draft: the law is known from %s, and not on %s: draft as at a later day", gdpr.LawFrom(), on)
	}
	d := draft{record: r, on: on, n: &Notice{ID: "privacy-notice", Title: "Privacy notice", Controller: r.Controller}}
	d.n.Controller.JointWith = slices.Clone(r.Controller.JointWith)
	d.n.Controller.Services = slices.Clone(r.Controller.Services)
	d.n.Dated = Dated{Printed: printed(on), From: on, Until: on}
	d.controller()
	for i, a := range d.told {
		d.row(i, a)
	}
	d.sections()
	d.rights()
	d.general()
	d.n.readLexicon()
	return Drafted{d.n, d.blanks}, nil
}

// draft is a notice that is being drawn up.
type draft struct {
	record *gdpr.Record
	on     civil.Date
	n      *Notice
	blanks []Blank

	collected, answered int // activities that collect data from people, or may, and those of them that say whether people must provide them
	settled             int // activities that say whether machines decide
}

// told yields the activities of which people are told, with their places in the record: not what is done on behalf of others, who tell of it.
func (d *draft) told(yield func(int, *gdpr.Activity) bool) {
	for i := range d.record.Activities {
		if a := &d.record.Activities[i]; !d.record.Entrusted(a) && !yield(i, a) {
			return
		}
	}
}

// printed is a day as a notice prints it.
func printed(on civil.Date) string { return on.Time().Format("2 January 2006") }

// say adds a statement to the general part.
func (d *draft) say(t Topic, value, format string, args ...any) { d.n.say(t, value, format, args...) }

// say adds a statement.
func (s *Sayings) say(t Topic, value, format string, args ...any) {
	s.Statements = append(s.Statements, Statement{Topic: t, Value: value, Words: fmt.Sprintf(format, args...)})
}

// blank notes something that the record does not hold: at which path, and what would go there.
func (d *draft) blank(i Item, activity, path, format string, args ...any) {
	missing := fmt.Sprintf(format, args...)
	b := Blank{i, check.Finding{
		Rule: BlankID, Activity: activity, Path: path, Outcome: check.Unclear, Strength: check.Must, AsAt: d.on,
		Message: fmt.Sprintf("the notice has a blank: %s", missing), Missing: missing, Remedy: "declare it in the record",
	}}
	for _, p := range [...]law.Provision{i.Article13(), i.Article14()} {
		if !p.IsZero() {
			b.Law = append(b.Law, stood(p, d.on))
		}
	}
	d.blanks = append(d.blanks, b)
}

// controller says who decides, and how to reach them.
func (d *draft) controller() {
	c := &d.record.Controller
	switch {
	case c.Name == "":
		d.blank(TellController, "", "controller.name", "the name of the organisation that decides how the data are used")
	case len(c.JointWith) > 0:
		d.say(ControllerIdentity, "name", "%s decides why and how your information is used, for some of it together with others: %s.", c.Name, unstopped(strings.Join(c.JointWith, "; ")))
	default:
		d.say(ControllerIdentity, "name", "%s decides why and how your information is used.", c.Name)
	}
	if c.Name != "" {
		d.n.Title = "Privacy notice of " + c.Name
	}
	if c.Address == "" {
		d.blank(TellController, "", "controller.address", "how people can reach the organisation: an address, or another way that works")
	} else {
		d.say(ControllerContact, "", "You can reach us here: %s.", unstopped(c.Address))
	}
	if c.Representative != "" {
		d.say(RepresentativeContact, "", "Our representative in the United Kingdom: %s.", unstopped(c.Representative))
	}
	switch {
	case c.Contact == 0:
		d.blank(TellOfficer, "", "controller.contact", "whether there is a data protection officer")
	case c.Contact == gdpr.NoContact:
	case c.Contact == gdpr.Officer && c.ContactRoute == "":
		d.blank(TellOfficer, "", "controller.contact_route", "how people can reach the data protection officer")
	case c.Contact == gdpr.Officer:
		d.say(OfficerContact, "controller", "Our data protection officer: %s.", unstopped(c.ContactRoute))
	case c.ContactRoute != "":
		d.say(ControllerContact, "", "For questions about your information: %s.", unstopped(c.ContactRoute))
	}
}

// unstopped is words without the full stop that a sentence adds.
func unstopped(words string) string { return strings.TrimRight(words, ". ") }

// audiences are the parts of a notice: who is addressed in each.
var audiences = [...]struct {
	id, name string
	of       category.Subjects
}{
	{"care", "If you receive care or support, or ask for it", category.SubjectsOf(
		category.AboutServiceUser, category.AboutChildServiceUser, category.AboutProspectiveServiceUser, category.AboutFormerServiceUser,
		category.AboutCaredForPerson, category.AboutPersonAtRisk)},
	{"family", "If you are family or a friend, or act for somebody", category.SubjectsOf(
		category.AboutUnpaidCarer, category.AboutRelative, category.AboutNextOfKin, category.AboutEmergencyContact, category.AboutParentOrGuardian,
		category.AboutAttorneyOrDeputy, category.AboutAdvocate, category.AboutGuarantor)},
	{"work", "If you work or volunteer with us, or apply to", category.SubjectsOf(
		category.AboutEmployee, category.AboutApplicant, category.AboutRecruit, category.AboutFormerEmployee, category.AboutAgencyWorker,
		category.AboutApprentice, category.AboutVolunteer, category.AboutTrusteeOrDirector)},
	{"business", "If you supply us, or meet us through your work", category.SubjectsOf(
		category.AboutContractor, category.AboutSupplierContact, category.AboutProfessionalContact)},
	{"public", "If you visit us, get in touch, give or take part", category.SubjectsOf(
		category.AboutEnquirer, category.AboutComplainant, category.AboutRequester, category.AboutCorrespondent, category.AboutCaller,
		category.AboutVisitor, category.AboutEventAttendee, category.AboutMember, category.AboutDonor, category.AboutMarketingRecipient,
		category.AboutSurveyRespondent, category.AboutResearchParticipant, category.AboutWebsiteVisitor, category.AboutSocialMediaUser)},
}

// everybody is the part for activities that are about people of several kinds.
const everybody = "everybody"

// audience is the id of the part that is about some people.
func audience(people category.Subjects) string {
	for i := range audiences {
		if a := &audiences[i]; !people.Empty() && people.Without(a.of).Empty() {
			return a.id
		}
	}
	return everybody
}

// sections lists the parts that have rows.
func (d *draft) sections() {
	list := func(id, name string) {
		if slices.ContainsFunc(d.n.Rows, func(r Row) bool { return r.Section == id }) {
			d.n.Sections = append(d.n.Sections, Section{ID: id, Name: name})
		}
	}
	for i := range audiences {
		list(audiences[i].id, audiences[i].name)
	}
	list(everybody, "Whoever you are")
}

// general says what holds for all activities, once they are known.
func (d *draft) general() {
	switch {
	case len(d.n.Rows) == 0:
	case d.collected == 0:
		d.say(RequirementToProvide, "consequence", "we ask you for none of this yourself, so there is nothing that you must give us")
	case d.answered == d.collected:
		d.say(RequirementToProvide, "consequence", "where we ask you for information, we say whether you must give it and what follows if you do not")
	}
	if d.settled > 0 && d.settled == len(d.n.Rows) && !slices.ContainsFunc(d.n.Rows, func(r Row) bool { return r.States(AutomatedDecisions) }) {
		d.say(AutomatedDecisions, "none", "no decision that matters to you is left to a machine alone")
	}
	if c := &d.record.Controller; d.on >= optOut && c.Nation == law.England && c.Funded != fact.No {
		if names := d.names(func(a *gdpr.Activity) bool { return researches(a) }); names == "" {
			d.say(DataOptOut, "", "we use nothing of what we know about your care for research or statistics, to which the national data opt-out in England would apply")
		} else {
			d.say(DataOptOut, "", "in England the national data opt-out lets you keep confidential information about your care out of research and planning; ask us whether it applies to %s", names)
		}
	}
	d.say(LastUpdated, d.on.String(), "%s", printed(d.on))
}

// researches reports whether data that are special category data are used for research or statistics.
func researches(a *gdpr.Activity) bool {
	for i := range a.Grounds {
		g := &a.Grounds[i]
		if (g.For == category.ForResearch || g.For == category.ForStatistics) && !g.SpecialKinds().Empty() {
			return true
		}
	}
	return false
}

// names is the names of the activities that are such, for a sentence; empty for none.
func (d *draft) names(such func(*gdpr.Activity) bool) string {
	var names []string
	for _, a := range d.told {
		if such(a) {
			names = append(names, nameOf(a))
		}
	}
	return strings.Join(names, "; ")
}
