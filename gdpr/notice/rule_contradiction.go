package notice

import (
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Law: UK GDPR Article 12(1).
// Strength: good practice.
var promiseUnkept = Rule{
	Requirement: check.Requirement{
		ID: "promise-unkept", Group: "notice", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("12(1)")},
		Doc:  "the notice promises an item, or points to a part of itself, that is not there",
		Bad:  `{"sections": [{"id": "intro", "statements": [{"topic": "announced", "value": "automated-decisions", "words": "whether decisions are automated"}]}]}`,
		Good: `{"sections": [{"id": "intro", "statements": [{"topic": "announced", "value": "recipients", "words": "who receives your data"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		c.each(func(p *place) {
			for i := range p.Statements {
				st := &p.Statements[i]
				switch {
				case st.Topic == PointsWithin:
					if r.Applies(true) && !slices.ContainsFunc(c.Notice.Sections, func(s Section) bool { return s.ID == st.Value }) {
						r.NotMet(p.statement(i), "the notice points to a part of itself that is not there"+aside(st.Words, st.Lines), "write that part, or take the pointer out")
					}
				case st.Topic == Announced:
					if told := c.review.told(st.Value); r.Applies(true) && told != "" {
						r.NotMet(p.statement(i), "the notice promises "+st.quoted()+", and "+told, "keep the promise for everybody, or take it out")
					}
				}
			}
		})
		return r
	},
}

const untold = "does not say it"

// told says how far an announced item is not told; it is empty where the item is told. What differs from one
// activity to the next (decisions by machine, a duty to provide) must be told for all.
func (v *review) told(item string) string {
	said := false
	switch item {
	case "controller":
		said = v.anywhere(ControllerIdentity) != nil || v.anywhere(ControllerContact) != nil
	case "officer":
		said = v.anywhere(OfficerContact) != nil
	case "officer-email":
		if v.anywhere(OfficerContact, "email") == nil {
			return "prints none"
		}
		return ""
	case "interests":
		said = v.somewhere(func(s *Sayings) bool { return len(s.Interests) > 0 })
	case "data":
		said = slices.ContainsFunc(v.cases, func(c Case) bool { return !c.Row.Data.Empty() })
	case "retention":
		said = v.somewhere(func(s *Sayings) bool { return s.States(RetentionStated) || len(s.Retention) > 0 })
	case "rights":
		said = len(v.whole.Rights) > 0 || slices.ContainsFunc(v.notice.Sections, func(s Section) bool { return len(s.Rights) > 0 })
	case "withdrawal":
		said = v.offered(rights.WithdrawConsent)
	case "controller-complaint":
		said = v.offered(rights.ControllerComplaint) || v.anywhere(ComplaintProcedure) != nil
	case "regulator-complaint":
		said = v.offered(rights.RegulatorComplaint)
	default:
		topic, err := ParseTopic(item)
		if topic == AutomatedDecisions || topic == RequirementToProvide {
			return v.toldOfAll(topic)
		}
		said = err != nil || v.anywhere(topic) != nil // what Validate refuses is no promise
	}
	if said {
		return ""
	}
	return untold
}

// toldOfAll is [review.told] of what differs from one activity to the next.
func (v *review) toldOfAll(topic Topic) string {
	if v.general(topic) != nil {
		return ""
	}
	var only []string
	for i := range v.rows {
		if row := &v.rows[i]; row.stated(topic) != nil {
			only = append(only, quoted(row.Name, row.stated(topic).Lines))
		}
	}
	switch {
	case len(only) == 0:
		return untold
	case len(only) == len(v.rows):
		return ""
	}
	return "says it only of " + strings.Join(only[:min(len(only), 3)], ", ")
}

// exclusive is the topics on which a notice can say one thing only: yes or no, or one name.
var exclusive = [...]struct {
	topic Topic
	about string
}{
	{ResearchUse, "use of the data for research"},
	{Encryption, "encryption"},
	{DirectMarketing, "direct marketing"},
	{MarketingSharing, "sharing for marketing"},
	{DataCollected, "collecting data here"},
	{WebsiteHost, "who hosts the website"},
}

// clash reports whether two values of a topic exclude each other.
func clash(t Topic, a, b string) bool {
	if t == WebsiteHost {
		return !strings.EqualFold(a, b)
	}
	return a == "yes" && b == "no" || a == "no" && b == "yes"
}

// Law: UK GDPR Article 5(1)(a).
// Strength: an inference.
var statementConflict = Rule{
	Requirement: check.Requirement{
		ID: "statement-conflict", Group: "notice", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("5(1)(a)")},
		Doc:  "two statements of fact in the notice clash",
		Bad:  `{"id": "website", "name": "Website", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "encryption", "value": "yes", "words": "encrypted in transit"}, {"topic": "encryption", "value": "no", "words": "unprotected until it reaches us"}]}`,
		Good: `{"id": "website", "name": "Website", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "encryption", "value": "yes", "words": "encrypted in transit"}, {"topic": "encryption", "value": "yes", "words": "encrypted where it is kept"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		c.each(func(p *place) {
			for _, e := range exclusive {
				for i := range p.Statements {
					st := &p.Statements[i]
					if !r.Applies(st.Topic == e.topic) {
						continue
					}
					for _, other := range c.against(p, i) {
						if clash(e.topic, st.Value, other.Value) {
							r.NotMet(p.statement(i), "the notice says two things of "+e.about+": "+st.quoted()+", and "+other.quoted(),
								"find out which is true, and say that in both places")
						}
					}
				}
			}
		})
		if c.row == nil {
			c.review.beyond(&r)
		}
		r.Merge()
		return r
	},
}

// against is the statements on the topic of a place's i-th that can clash with it: later ones of the place, and
// those of what it stands in.
func (c Case) against(p *place, i int) (list []*Statement) {
	topic := p.Statements[i].Topic
	add := func(s []Statement) {
		for j := range s {
			if s[j].Topic == topic {
				list = append(list, &s[j])
			}
		}
	}
	add(p.Statements[i+1:])
	if c.row != nil && c.row.section != nil {
		add(c.row.section.Statements)
	}
	if p != &c.review.whole {
		add(c.review.whole.Statements)
	}
	return list
}

// beyond reports words that limit all use of the data to some purposes, where rows go beyond them: one
// finding, with the first such rows named.
func (v *review) beyond(r *check.Result) {
	for i := range v.whole.Statements {
		st := &v.whole.Statements[i]
		if !r.Applies(st.Topic == UsedOnlyFor) {
			continue
		}
		var only category.Purposes
		for name := range strings.FieldsSeq(st.Value) {
			if p, err := category.ParsePurpose(name); err == nil {
				only = only.With(p)
			}
		}
		var rows []string
		for j := range v.rows {
			if row := &v.rows[j]; !row.For.Empty() && row.For.Intersect(only).Empty() {
				if rows = append(rows, quoted(row.Name, row.Lines)); len(rows) == 3 {
					break
				}
			}
		}
		if len(rows) > 0 {
			r.NotMet(v.whole.statement(i), "the notice limits the use of the data"+aside(st.Words, st.Lines)+", and describes other uses, such as "+strings.Join(rows, ", "),
				"take out the limit, or the uses beyond it")
		}
	}
}
