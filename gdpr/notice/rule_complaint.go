package notice

import (
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// theCommission is the first day of the Information Commission: SI 2026/1015 regulation 2.
var theCommission = civil.On(2026, time.September, 30)

// regulator is what the data protection regulator is called on a day.
func regulator(on civil.Date) string {
	if on < theCommission {
		return "the Information Commissioner (ICO)"
	}
	return "the Information Commission (ICO)"
}

// offered reports whether a right is stated anywhere in the notice.
func (v *review) offered(right rights.Right) bool {
	return v.somewhere(func(s *Sayings) bool { return s.Offers(right) })
}

// Law: UK GDPR Articles 13(2)(d) and 14(2)(e); DPA 2018 section 165.
// Changed: 2026-09-30 the Information Commission in place of the Commissioner (2025 Act sections 118 and 119).
var complaintRegulatorMissing = Rule{
	Requirement: check.Requirement{
		ID: "complaint-regulator-missing", Group: "notice", Strength: check.Must,
		Law:  []law.Provision{TellRegulatorComplaint.Article13(), law.DPA2018.Section("165")},
		Doc:  "the notice does not say that people may complain to the regulator, or says so only after the controller's own stages or for one subject",
		Bad:  `{"rights": [{"right": "complain-controller"}, {"right": "withdraw-consent"}]}`,
		Good: `{"rights": [{"right": "complain-controller"}, {"right": "withdraw-consent"}, {"right": "complain-regulator"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		remedy := func() string {
			return "say that people may complain to " + regulator(on) + " at any time, about any use of their data; inviting them to ask the organisation first is fine"
		}
		if c.row != nil {
			if st := c.row.stated(RegulatorReached, "after-handling", "about-requests"); r.Applies(c.row.stated(RegulatorReached) != nil) && st != nil {
				r.NotMet("statements", barred(st), remedy())
			}
			return r
		}
		if !r.Applies(!c.exempt(TellRegulatorComplaint)) {
			return r
		}
		if !c.review.offered(rights.RegulatorComplaint) {
			r.NotMet("rights", "the notice does not say that people may complain to the regulator", remedy())
		} else if st := c.review.general(RegulatorReached, "after-handling", "about-requests"); st != nil && c.review.general(RegulatorReached, "any-time", "afterwards") == nil {
			r.NotMet("rights", barred(st), remedy())
		}
		return r
	},
}

// barred says how the words narrow the way to the regulator.
func barred(st *Statement) string {
	if st.Value == "about-requests" {
		return "the notice sends people to the regulator about one subject only" + aside(st.Words, st.Lines)
	}
	return "the notice lets people go to the regulator only after the organisation has dealt with the complaint" + aside(st.Words, st.Lines)
}

// Law: UK GDPR Articles 13(2)(ca) and 14(2)(da); DPA 2018 section 164A, from 2026-06-19.
var complaintControllerMissing = Rule{
	Requirement: check.Requirement{
		ID: "complaint-controller-missing", Group: "notice", Strength: check.Must,
		Law:  []law.Provision{TellControllerComplaint.Article13(), TellControllerComplaint.Article14(), law.DPA2018.Section("164A")},
		Doc:  "the notice does not say that people may complain to the controller, with a way to do so",
		Bad:  `{"dated": {"from": "2026-06-19", "until": "2026-06-19"}, "rights": [{"right": "withdraw-consent"}, {"right": "complain-regulator"}]}`,
		Good: `{"dated": {"from": "2026-06-18", "until": "2026-06-18"}, "rights": [{"right": "withdraw-consent"}, {"right": "complain-regulator"}]}`,
		Span: TellControllerComplaint.Span(),
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil || !r.Applies(!c.exempt(TellControllerComplaint)) {
			return r
		}
		const remedy = "say that people may complain to the organisation about how it uses their data, and how: a form, a mailbox, an address"
		switch offered := c.review.offered(rights.ControllerComplaint); {
		case !offered:
			message := "the notice does not say that people may complain to the organisation itself"
			if st := c.review.anywhere(ConcernsTaken); st != nil {
				message += "; it takes concerns and questions" + at(st.Lines) + ", which is not said to be the way to complain"
			}
			r.NotMet("rights", message, remedy)
		case c.review.anywhere(ControllerContact) == nil && c.review.anywhere(OfficerContact) == nil && c.review.anywhere(ComplaintProcedure) == nil:
			r.NotMet("rights", "the notice says that people may complain to the organisation, and not how", remedy)
		}
		return r
	},
}

// Law: UK GDPR Article 12(1).
// Strength: an inference.
var complaintTimeConflict = Rule{
	Requirement: check.Requirement{
		ID: "complaint-time-conflict", Group: "notice", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("12(1)")},
		Doc:  "two time limits are given for one step of a complaint",
		Bad:  `{"id": "complaints", "name": "Complaints", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "complaint-answered", "value": "14 working days"}, {"topic": "complaint-answered", "value": "10 working days"}]}`,
		Good: `{"id": "complaints", "name": "Complaints", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "complaint-acknowledged", "value": "1 working day"}, {"topic": "complaint-answered", "value": "10 working days"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		steps := [...]struct {
			topic Topic
			words string
		}{{ComplaintAcknowledged, "is acknowledged"}, {ComplaintAnswered, "is answered"}}
		c.each(func(p *place) {
			for _, step := range steps {
				first := p.stated(step.topic)
				if !r.Applies(first != nil) {
					continue
				}
				for i := range p.Statements {
					if st := &p.Statements[i]; st.Topic == step.topic && !strings.EqualFold(st.Value, first.Value) {
						r.NotMet(p.statement(i), "a complaint "+step.words+" within "+first.Value+at(first.Lines)+", and within "+st.Value+at(st.Lines),
							"give one time for each step, and keep to it")
					}
				}
			}
		})
		return r
	},
}

// Law: UK GDPR Article 33(1).
// Strength: an inference: no Article asks a notice to speak of the clock.
var breachClockWrong = Rule{
	Requirement: check.Requirement{
		ID: "breach-clock-wrong", Group: "notice", Strength: check.Should,
		Law:  []law.Provision{law.UKGDPR.Article("33(1)")},
		Doc:  "the 72 hours for reporting a breach are counted from something other than becoming aware of it",
		Bad:  `{"id": "breaches", "name": "Breaches", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "breach-reported", "value": "established", "words": "within 72 hours of establishing it"}]}`,
		Good: `{"id": "breaches", "name": "Breaches", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "breach-reported", "value": "aware", "words": "within 72 hours of becoming aware"}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		c.each(func(p *place) {
			for i := range p.Statements {
				st := &p.Statements[i]
				if r.Applies(st.Topic == BreachReported) && (st.Value == "established" || st.Value == "occurred") {
					since := "is established"
					if st.Value == "occurred" {
						since = "occurred"
					}
					r.NotMet(p.statement(i), "the 72 hours are counted from when the breach "+since+aside(st.Words, st.Lines)+"; they run from when the organisation becomes aware of it",
						"count from becoming aware, and investigate while the clock runs")
				}
			}
		})
		return r
	},
}
