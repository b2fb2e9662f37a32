package gdpr

import (
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// practiceRules are the rules of group practice that look at a record alone; those that hold it against a
// notice are in package notice.
func practiceRules() []Rule {
	return []Rule{assessmentMissing, assessmentOverdue, processorContractMissing, decisionNotAllowed}
}

// watching is data by which people are watched: a sign that asks whether they are, systematically.
var watching = category.Of(category.CCTV, category.Location, category.EmailTracking, category.AdvertisingProfile)

// risk is what an activity declares of the criteria for an impact assessment, of Article 35(3) and of the
// regulator's list under Article 35(4) (guidance), which is read with the European criteria of 2017.
type risk struct {
	sensitive  bool // special category or offence data
	identified bool // people told apart by biometric data, or genetic data outside care
	watched    bool // data by which people are watched
	vulnerable bool // people who depend on the organisation

	large, monitoring, technology fact.Fact
	machine, significant          fact.Fact
}

func riskOf(a *Activity) risk {
	k := risk{
		vulnerable: !a.People.Dependent().Empty(),
		large:      a.LargeScale, monitoring: a.Monitoring, technology: a.NewTechnology,
		machine: a.Automated.Decisions, significant: a.Automated.Significant,
	}
	held := a.Data()
	k.sensitive = !held.SpecialData().Empty() || held.Offence()
	k.watched = !held.Intersect(watching).Empty()
	k.identified = held.Has(category.BiometricIdentification) || held.Has(category.Genetic) && slices.ContainsFunc(a.Grounds, func(g basis.Ground) bool {
		return g.Article9 != basis.HealthOrSocialCare && g.Data.Union(g.Special).Has(category.Genetic)
	})
	return k
}

// high says why the risk is likely to be high, so that an assessment must come first; empty where what is
// declared does not show it. Sensitive data about vulnerable people alone do not: nearly all care is that,
// and the Article asks for scale.
func (k *risk) high() string {
	large, watches, machine := k.large == fact.Yes, k.monitoring == fact.Yes, k.machine == fact.Yes && k.significant == fact.Yes
	switch {
	case machine:
		return "decisions with significant effect are taken by machine alone" // 35(3)(a)
	case large && k.sensitive:
		return "special category or offence data are processed on a large scale" // 35(3)(b)
	case large && watches:
		return "people are monitored on a large scale" // 35(3)(c)
	case watches && (k.vulnerable || k.sensitive):
		return "people who depend on the organisation are monitored, or sensitive data are used to do it" // guidance
	case k.identified && (large || watches || k.vulnerable):
		return "people are told apart by biometric or genetic data, and depend on the organisation, are monitored or are many" // guidance
	case k.technology == fact.Yes && (large || watches || k.sensitive || k.vulnerable):
		return "new technology is used on sensitive data, on people who depend on the organisation, or at scale" // 35(1) and guidance
	}
	return ""
}

// open tells which undeclared facts would show a high risk if they were so, and are worth asking: sensitive
// data ask for the scale, data by which people are watched for monitoring, biometrics and decisions by machine for new
// technology. A fact that nothing hints at is not asked of every activity.
func (k *risk) open(ask func(path, missing string)) {
	if k.machine == fact.Yes && k.significant == fact.Unknown {
		ask("automated.significant", "automated.significant: whether the decisions have legal or similarly significant effect")
	}
	would := func(then risk) bool { return then.high() != "" }
	if k.large == fact.Unknown {
		then := *k
		if then.large = fact.Yes; would(then) {
			ask("large_scale", "large_scale: whether many people, much data or a wide area make the processing large in scale")
		}
	}
	if k.monitoring == fact.Unknown && k.watched {
		then := *k
		if then.monitoring = fact.Yes; would(then) {
			ask("monitoring", "monitoring: whether people are monitored systematically")
		}
	}
	if k.technology == fact.Unknown && (k.identified || k.machine == fact.Yes) {
		then := *k
		if then.technology = fact.Yes; would(then) {
			ask("new_technology", "new_technology: whether new technology is used, or known technology in a new way")
		}
	}
}

// assessment is the place of the first assessment of a kind that is in place on a day; else that of one dated
// later, and false; -1 where there is none.
func (a *Activity) assessment(kind AssessmentKind, on civil.Date) (i int, inPlace bool) {
	late := -1
	for i := range a.Assessments {
		switch m := &a.Assessments[i]; {
		case m.Kind != kind || !m.Exists():
		case m.Dated <= on:
			return i, true
		case late < 0:
			late = i
		}
	}
	return late, false
}

// Law: UK GDPR Article 35(1), (3) and, for the regulator's list, (4); Article 6(1)(f).
// Strength: Article 35 binds where the risk is likely to be high; which facts show that is guidance beyond 35(3), and
// that the weighing of 6(1)(f) be written down is guidance and Article 5(2). A processor's record is left to its controllers.
// Not modelled: Article 35(10), a general assessment made when the law behind 6(1)(c) or (e) was adopted.
var assessmentMissing = Rule{
	Requirement: check.Requirement{
		ID: "assessment-missing", Group: "practice", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("35(1)"), law.UKGDPR.Article("35(3)"), law.UKGDPR.Article("6(1)(f)")},
		Doc:  "facts declared call for a data protection impact assessment or a legitimate interests assessment and none is recorded",
		Bad:  `{"id": "care-records", "large_scale": "yes", "assessments": [], "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`,
		Good: `{"id": "care-records", "large_scale": "yes", "assessments": [{"kind": "impact", "name": "Care records", "dated": "2026-01-05"}], "grounds": [{"data": ["health"], "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		a := c.Activity
		if a == nil || c.Record.Entrusted(a) {
			return r
		}
		weighs := false
		for i := range a.Grounds {
			weighs = weighs || a.Grounds[i].Article6 == basis.LegitimateInterests
		}
		if r.Applies(weighs) {
			if i, done := a.assessment(InterestsAssessment, on); !done {
				unassessed(&r, a, i, "legitimate interests are relied on", "a legitimate interests assessment",
					"write down the interest, why the processing is needed for it, and how it weighs against the people concerned")
			}
		}
		i, done := a.assessment(ImpactAssessment, on)
		if r.Applies(done) {
			return r
		}
		k := riskOf(a)
		if why := k.high(); r.Applies(why != "") {
			unassessed(&r, a, i, why, "a data protection impact assessment", "assess the impact before the processing begins, with the advice of the data protection officer, and declare the assessment with its date")
			return r
		}
		k.open(r.Unclear)
		return r
	},
}

// unassessed reports an assessment that is not there, or at i one that is dated after the day.
func unassessed(r *check.Result, a *Activity, i int, why, what, remedy string) {
	if i >= 0 {
		r.NotMet(check.Item("assessments", i)+".dated", fmt.Sprintf("%s, which calls for %s, and the one recorded is dated %s, after the day of this check", why, what, a.Assessments[i].Dated), "have the assessment in place before the processing begins")
		return
	}
	r.NotMet("assessments", fmt.Sprintf("%s, which calls for %s, and the record does not show one", why, what), remedy)
}

// Law: UK GDPR Article 35(11), DPA 2018 Schedule 1 paragraph 40.
// Strength: the Article asks for a review when the risk changes; that a date one has set be kept is good practice. The
// policy document that a paragraph of Schedule 1 needs is policy-document-missing.
var assessmentOverdue = Rule{
	Requirement: check.Requirement{
		ID: "assessment-overdue", Group: "practice", Strength: check.Could,
		Law:  []law.Provision{law.UKGDPR.Article("35(11)"), law.DPA2018.Schedule("1", "40")},
		Doc:  "the review date of an assessment or policy document has passed",
		Bad:  `{"as_at": "2026-03-02", "id": "visits", "assessments": [{"kind": "interests", "name": "Visitors", "review_by": "2026-03-01"}], "grounds": [{"data": ["visit-log"], "article6": "legitimate-interests", "interest": "a safe building"}]}`,
		Good: `{"as_at": "2026-03-02", "id": "visits", "assessments": [{"kind": "interests", "name": "Visitors", "review_by": "2026-03-02"}], "grounds": [{"data": ["visit-log"], "article6": "legitimate-interests", "interest": "a safe building"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		a := c.Activity
		if a == nil {
			return r
		}
		for i := range a.Assessments {
			if m := &a.Assessments[i]; r.Applies(m.ReviewBy != 0) && m.ReviewBy < on {
				r.NotMet(check.Item("assessments", i)+".review_by", fmt.Sprintf("the %s assessment was to be reviewed by %s", m.Kind, m.ReviewBy), "look at it again, note what changed, and set the next date")
			}
		}
		if d := &a.PolicyDocument; d.ReviewBy != 0 && r.Applies(!a.needsPolicyDocument(on)) && d.ReviewBy < on {
			r.NotMet("policy_document.review_by", fmt.Sprintf("the policy document was to be reviewed by %s", d.ReviewBy), "review it, update it where needed, and set the next date")
		}
		return r
	},
}

// needsPolicyDocument reports whether a paragraph that the activity relies on asks for a policy document.
func (a *Activity) needsPolicyDocument(on civil.Date) bool {
	for i := range a.Grounds {
		if g := &a.Grounds[i]; g.Schedule1 != 0 && g.Schedule1.PolicyDocument(g.Limb, on) == fact.Yes {
			return true
		}
	}
	return false
}

// Law: UK GDPR Article 28(3).
var processorContractMissing = Rule{
	Requirement: check.Requirement{
		ID: "processor-contract-missing", Group: "practice", Strength: check.Must,
		Law:  []law.Provision{law.UKGDPR.Article("28(3)")},
		Doc:  "a processor is declared and no contract is",
		Bad:  `{"id": "newsletter", "processors": [{"name": "Mail service", "contract": "no"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
		Good: `{"id": "newsletter", "processors": [{"name": "Mail service", "contract": "yes"}], "grounds": [{"data": ["contact"], "article6": "consent"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		if c.Activity == nil {
			return r
		}
		for i := range c.Activity.Processors {
			p := &c.Activity.Processors[i]
			r.Applies(true)
			switch p.Contract {
			case fact.No:
				r.NotMet(check.Item("processors", i)+".contract", fmt.Sprintf("%s handles the data on the organisation's behalf, and there is no contract that binds it", p.Name),
					"agree in writing on what Article 28(3) lists: instructions, confidentiality, security, sub-processors, help with requests, deletion, audits")
			case fact.Unknown:
				r.Unclear(check.Item("processors", i)+".contract", "contract: whether a contract that meets Article 28(3) binds "+p.Name)
			case fact.Yes:
				if p.Ends != 0 && p.Ends < on {
					r.Unclear(check.Item("processors", i)+".ends", fmt.Sprintf("ends: which contract binds %s since the one declared ended on %s, or whether it has returned or deleted the data", p.Name, p.Ends))
					r.Mend("declare the contract that is in force, or take the processor out")
				}
			}
		}
		return r
	},
}
