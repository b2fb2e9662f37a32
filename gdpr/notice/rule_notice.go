package notice

import (
	"slices"
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func noticeRules() []Rule {
	return []Rule{
		controllerMissing, officerContactMissing, recipientsMissing, sourceMissing, requirementToProvideMissing,
		dataWithoutBasis, dataListConflict,
		complaintRegulatorMissing, complaintControllerMissing, complaintTimeConflict, breachClockWrong,
		dateMissing, dateConflict, anonymousClaim, optOutMissing, promiseUnkept, statementConflict,
	}
}

// stated is the first statement of the sayings on a topic, with one of these values where any are given; nil
// where there is none.
func (s *Sayings) stated(t Topic, values ...string) *Statement {
	for i := range s.Statements {
		if st := &s.Statements[i]; st.Topic == t && (len(values) == 0 || slices.Contains(values, st.Value)) {
			return st
		}
	}
	return nil
}

// anywhere finds the first statement on a topic in the whole notice, with one of these values where any are given.
func (v *review) anywhere(t Topic, values ...string) *Statement {
	var first *Statement
	v.somewhere(func(s *Sayings) bool { first = s.stated(t, values...); return first != nil })
	return first
}

// general is [review.anywhere] without the rows.
func (v *review) general(t Topic, values ...string) *Statement {
	if st := v.whole.stated(t, values...); st != nil {
		return st
	}
	for i := range v.sections {
		if st := v.sections[i].stated(t, values...); st != nil {
			return st
		}
	}
	return nil
}

// somewhere looks at what is said in every place of the notice, the general ones first, until one is such.
func (v *review) somewhere(such func(*Sayings) bool) bool {
	if such(v.whole.Sayings) {
		return true
	}
	for i := range v.sections {
		if such(v.sections[i].Sayings) {
			return true
		}
	}
	for i := range v.rows {
		if such(&v.rows[i].Sayings) {
			return true
		}
	}
	return false
}

// statement is the path of a statement within a place.
func (p *place) statement(i int) string { return check.Join(p.path, check.Item("statements", i)) }

// Law: UK GDPR Articles 13(1)(a) and 14(1)(a).
var controllerMissing = Rule{
	Requirement: check.Requirement{
		ID: "controller-missing", Group: "notice", Strength: check.Must,
		Law:  []law.Provision{TellController.Article13()},
		Doc:  "the notice does not say who the controller is, or how to reach it",
		Bad:  `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "consequence"}]}`,
		Good: `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "consequence"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil || !r.Applies(!c.exempt(TellController)) {
			return r
		}
		identity, contact := c.review.anywhere(ControllerIdentity), c.review.anywhere(ControllerContact)
		switch {
		case identity == nil:
			r.NotMet("statements", "the notice does not say who the controller is", "name the organisation that decides about the data, with its legal form")
		case contact == nil:
			r.NotMet("statements", "the notice names the controller and does not say how to reach it", "give an address, or another way that works")
		case c.review.anywhere(ControllerIdentity, "name", "registered") == nil:
			r.Unclear("statements", "which legal person is the controller: the notice gives a trading name"+at(identity.Lines))
			r.Mend("name the company, partnership or charity that decides about the data; where there are several, which of them stands behind what")
		}
		return r
	},
}

// Law: UK GDPR Articles 13(1)(b) and 14(1)(b).
// Strength: the Article asks for contact details where there is an officer; any that work will do.
var officerContactMissing = Rule{
	Requirement: check.Requirement{
		ID: "officer-contact-missing", Group: "notice", Strength: check.Should,
		Law:  []law.Provision{TellOfficer.Article13()},
		Doc:  "there is a data protection officer, and no way to reach that officer is printed",
		Bad:  `{"controller": {"name": "Example Care", "kind": "charity", "contact": "officer"}}`,
		Good: `{"controller": {"name": "Example Care", "kind": "charity", "contact": "lead"}}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil && r.Applies(c.Notice.Controller.Contact == gdpr.Officer && !c.exempt(TellOfficer)) && c.review.anywhere(OfficerContact) == nil {
			r.NotMet("statements", "the organisation has a data protection officer, and the notice does not say how to reach that officer", "give a mailbox, a telephone number or an address for the officer; a name is not needed")
		}
		return r
	},
}

// Law: UK GDPR Articles 13(1)(e) and 14(1)(e).
var recipientsMissing = Rule{
	Requirement: check.Requirement{
		ID: "recipients-missing", Group: "notice", Strength: check.Must,
		Law:  []law.Provision{TellRecipients.Article13()},
		Doc:  "the notice names no recipients and no categories of recipients",
		Bad:  `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "requirement-to-provide", "value": "consequence"}]}`,
		Good: `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "requirement-to-provide", "value": "consequence"}, {"topic": "recipients"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil && r.Applies(len(c.Notice.Rows) > 0 && !c.exempt(TellRecipients)) &&
			c.review.anywhere(RecipientsStated) == nil && c.review.anywhere(RecipientIn) == nil {
			r.NotMet("statements", "the notice does not say who receives the data, or that nobody does", "name the recipients or their kinds: councils, health services, the regulator of care, suppliers")
		}
		return r
	},
}

// fromElsewhere is data that come from somebody other than the person whom they are about.
var fromElsewhere = category.Of(category.References, category.CriminalRecordCheck)

// Shared with records, where the source of each activity is declared.
var sourceMissing = Rule{
	Requirement: requirement("source-missing",
		`{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "consequence"}, {"topic": "source", "value": "others", "words": "other parties"}],
			"rows": [{"id": "references", "name": "References", "data": ["references"], "basis": [{"words": "a contract", "says": ["contract"]}]}]}`,
		`{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "consequence"}],
			"rows": [{"id": "references", "name": "References", "data": ["references"], "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "source", "value": "named", "words": "the referees you name"}]}]}`),
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil || !r.Applies(!c.Row.Others.Empty() || !c.Row.Data.Intersect(fromElsewhere).Empty() || c.row.stated(SourceStated) != nil) || c.exempt(TellSource) {
			return r
		}
		if c.review.near(c.row, func(s *Sayings) bool { return s.stated(SourceStated, "named", "elsewhere") != nil }) {
			return r
		}
		message := "data come from somebody else here, and the notice does not say from whom"
		var vague *Statement
		c.review.near(c.row, func(s *Sayings) bool { vague = s.stated(SourceStated, "others"); return vague != nil })
		if vague != nil {
			message += " beyond " + vague.quoted()
		}
		r.NotMet("statements", message, "name the sources or their kinds, and say where one is open to the public")
		return r
	},
}

// required is the purposes for which data are usually required, by law or by contract.
var required = category.PurposesOf(category.ForCareDelivery, category.ForEmployment, category.ForRecruitment, category.ForVetting, category.ForRightToWork, category.ForPayroll)

// Law: UK GDPR Article 13(2)(e); it is not in Article 14.
// Strength: the item is always asked; how much of it a notice must spell out is a question of degree.
var requirementToProvideMissing = Rule{
	Requirement: check.Requirement{
		ID: "requirement-to-provide-missing", Group: "notice", Strength: check.Should,
		Law:  []law.Provision{TellRequirement.Article13()},
		Doc:  "the notice does not say whether data must be given and what follows if they are not",
		Bad:  `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "need", "words": "we need specific data"}]}`,
		Good: `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "consequence", "words": "without it we cannot care for you"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil || !r.Applies(len(c.Notice.Rows) > 0 && !c.exempt(TellRequirement)) || c.review.whole.stated(RequirementToProvide, "consequence") != nil {
			return r
		}
		const remedy = "say which data the law or the contract requires, whether people must give them, and what happens if they do not"
		told := c.review.anywhere(RequirementToProvide, "consequence")
		if told == nil {
			message := "the notice does not say whether data must be given, or what follows if they are not"
			if need := c.review.anywhere(RequirementToProvide, "need"); need != nil {
				message = "the notice says that data are needed" + at(need.Lines) + ", and does not say what follows if they are not given"
			}
			r.NotMet("statements", message, remedy)
			return r
		}
		answered := make(map[*place]bool) // where it is told, or found to be missing
		var people category.Subjects      // whom it is told
		for i := range c.review.rows {
			row := &c.review.rows[i]
			if row.stated(RequirementToProvide, "consequence") != nil || row.section != nil && row.section.stated(RequirementToProvide, "consequence") != nil {
				people = people.Union(row.People)
				answered[row.section] = true
			}
		}
		for i := range c.review.rows {
			row := &c.review.rows[i]
			if row.section == nil || answered[row.section] || row.For.Intersect(required).Empty() || row.People.Without(people).Empty() ||
				row.six != basis.Contract && row.six != basis.LegalObligation {
				continue
			}
			answered[row.section] = true
			r.NotMetAt(row.ID, check.Item("rows", i)+".statements", "this part of the notice does not say whether data must be given and what follows if they are not; another part does"+at(told.Lines), remedy)
		}
		return r
	},
}

// Law: UK GDPR Article 5(2).
// Strength: good practice: the Article asks for accountability, and no enactment for a date.
var dateMissing = Rule{
	Requirement: check.Requirement{
		ID: "date-missing", Group: "notice", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("5(2)")},
		Doc:  "the notice bears no date",
		Bad:  `{"dated": {"from": "2024-01-01", "until": "2024-01-31", "assumed": true}}`,
		Good: `{"dated": {"printed": "January 2024", "from": "2024-01-01", "until": "2024-01-31"}}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row == nil && r.Applies(true) && c.Notice.Dated.Assumed {
			r.NotMet("dated", "the notice bears no date; it is taken to be from "+window(c.Notice.Dated), "print the day from which it applies, and the next review")
		}
		return r
	},
}

// window prints the days of a date for a message.
func window(d Dated) string {
	if d.From == d.Until {
		return d.From.String()
	}
	return "some day between " + d.From.String() + " and " + d.Until.String()
}

// Law: UK GDPR Article 5(1)(a).
// Strength: an inference.
var dateConflict = Rule{
	Requirement: check.Requirement{
		ID: "date-conflict", Group: "notice", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(a)")},
		Doc:  "the notice gives two dates of its last update",
		Bad:  `{"sections": [{"id": "changes", "statements": [{"topic": "last-updated", "value": "2023-01-01"}, {"topic": "last-updated", "value": "2024-01-01"}]}]}`,
		Good: `{"sections": [{"id": "changes", "statements": [{"topic": "last-updated", "value": "2024-01-01"}, {"topic": "last-updated", "value": "2024-01-01"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil {
			return r
		}
		var first *Statement
		c.each(func(p *place) {
			for i := range p.Statements {
				st := &p.Statements[i]
				if !r.Applies(st.Topic == LastUpdated && st.Value != "") {
					continue
				}
				if first == nil {
					first = st
				} else if st.Value != first.Value {
					r.NotMet(p.statement(i), "the notice was last updated on "+first.Value+at(first.Lines)+", and on "+st.Value+at(st.Lines), "print one date, in one place")
				}
			}
		})
		return r
	},
}

// identifiers is data that tell devices, and so people, apart.
var identifiers = category.Of(category.OnlineIdentifiers, category.IPAddress, category.DeviceID, category.Cookie, category.UsageData, category.EmailTracking)

// Law: UK GDPR Article 4(1) and recital 30.
// Strength: an inference.
var anonymousClaim = Rule{
	Requirement: check.Requirement{
		ID: "anonymous-claim", Group: "notice", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("4(1)"), law.UKGDPR.Recital("30")},
		Doc:  "identifiers of people or devices are called anonymous",
		Bad:  `{"id": "website", "name": "Website", "data": ["ip-address"], "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "identifiers-anonymous", "value": "yes", "words": "used anonymously"}]}`,
		Good: `{"id": "counts", "name": "Numbers of visits", "data": ["opinions"], "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "identifiers-anonymous", "value": "yes", "words": "counted anonymously"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		held := "cookies and addresses of devices"
		if c.row != nil {
			if c.Row.Data.Intersect(identifiers).Empty() {
				return r
			}
			held = check.Words(c.Row.Data.Intersect(identifiers))
		}
		c.each(func(p *place) {
			var quotes []string
			for i := range p.Statements {
				if st := &p.Statements[i]; r.Applies(st.Topic == IdentifiersAnonymous) {
					quotes = append(quotes, st.quoted())
				}
			}
			if len(quotes) > 0 {
				r.NotMet(check.Join(p.path, "statements"), "the notice says "+strings.Join(quotes, " and ")+", and what tells devices apart is personal data: "+held,
					"say what is collected and that it is personal data, or what is really done to make it anonymous, and when")
			}
		})
		return r
	},
}

// optOut is the day by which adult social care in England had to comply with the national data opt-out: guidance.
var optOut = civil.On(2022, time.July, 31)

// Source: national data opt-out policy for England: NHS guidance; disclosures are those under the 2002 Regulations.
// Strength: sector policy, no item of Article 13.
var optOutMissing = Rule{
	Requirement: check.Requirement{
		ID: "opt-out-missing", Group: "notice", Strength: check.Could,
		Law:  []law.Provision{law.Act("Health Service (Control of Patient Information) Regulations 2002").Whole()},
		Doc:  "a provider of publicly funded care in England is silent on the national data opt-out",
		Bad:  `{"controller": {"name": "Example Care", "kind": "charity", "nation": "england", "regulator": "CQC", "funded": "yes"}}`,
		Good: `{"controller": {"name": "Example Care", "kind": "charity", "nation": "scotland", "regulator": "Care Inspectorate", "funded": "yes"}}`,
		Span: law.Span{From: optOut},
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		who := &c.Notice.Controller
		if c.row != nil || who.Nation != law.England || who.Funded == fact.No {
			return r
		}
		registered := who.Regulator == "CQC" || strings.EqualFold(who.Regulator, "Care Quality Commission")
		if !registered && (who.Regulator != "" || !c.review.delivers()) || !r.Applies(true) || c.review.anywhere(DataOptOut) != nil {
			return r
		}
		switch {
		case !registered:
			r.Unclear("controller.regulator", "regulator: whether the Care Quality Commission regulates the care")
		case who.Funded == fact.Unknown:
			r.Unclear("controller.funded", "funded: whether some of the care is publicly funded or arranged, which the national data opt-out turns on")
			r.Mend("find it out and declare it; if it is, say whether confidential patient information is used beyond care and how to opt out")
		default:
			r.NotMet("statements", "the care is publicly funded, in England, and the notice does not mention the national data opt-out", "say whether confidential patient information is used beyond care and, if so, how to opt out; if not, say that")
		}
		return r
	},
}

// delivers reports whether a row is about giving care.
func (v *review) delivers() bool {
	for i := range v.rows {
		if v.rows[i].For.Has(category.ForCareDelivery) {
			return true
		}
	}
	return false
}
