package notice

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Law: UK GDPR Article 12(3), from 2026-02-05 Article 12A.
// Strength: an inference from Article 12(1): no Article asks a notice for the time.
var responseTimeMissing = Rule{
	Requirement: check.Requirement{
		ID: "response-time-missing", Group: "rights", Strength: check.Should,
		Law: articles("12(3)", "12A"),
		Doc: "the notice does not say by when a request is answered",
		Bad: `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "consequence"}, {"topic": "response-time", "words": "as soon as possible"}],
			"sections": [{"id": "policy", "statements": [{"topic": "policy-document"}]}]}`,
		Good: `{"statements": [{"topic": "controller-identity", "value": "name"}, {"topic": "controller-contact"}, {"topic": "recipients"}, {"topic": "requirement-to-provide", "value": "consequence"}, {"topic": "response-time", "value": "one month"}],
			"sections": [{"id": "policy", "statements": [{"topic": "policy-document"}]}]}`,
	},
	Timeless: true,
	Run: func(c Case, _ civil.Date) (r check.Result) {
		if c.row != nil || !r.Applies(len(c.Notice.Rows) > 0) {
			return r
		}
		if c.review.firm() == nil && c.review.anywhere(ResponseTarget) == nil {
			message := "the notice does not say by when a request is answered"
			if st := c.review.anywhere(ResponseTime); st != nil {
				message += aside(st.Words, st.Lines)
			}
			r.NotMet("statements", message, "say that requests are answered without undue delay, and within one month")
		}
		return r
	},
}

// firm is the first time to answer that the notice promises; nil where it promises none.
func (v *review) firm() *Statement {
	var first *Statement
	v.somewhere(func(s *Sayings) bool {
		for i := range s.Statements {
			if st := &s.Statements[i]; st.Topic == ResponseTime && st.Value != "" {
				first = st
				break
			}
		}
		return first != nil
	})
	return first
}

// Law: UK GDPR Article 12(3), from 2026-02-05 Article 12A.
// Strength: an inference: the notice may be wrong and every answer in time.
var responseTimeWrong = Rule{
	Requirement: check.Requirement{
		ID: "response-time-wrong", Group: "rights", Strength: check.Should,
		Law:  articles("12(3)", "12A"),
		Doc:  "a time to answer can pass one month, or is no limit but an aim",
		Bad:  `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "response-time", "value": "30 days", "words": "within 30 days"}]}`,
		Good: `{"id": "letters", "name": "Letters", "basis": [{"words": "a contract", "says": ["contract"]}], "statements": [{"topic": "response-time", "value": "28 days", "words": "within 28 days"}]}`,
	},
	Run: func(c Case, on civil.Date) (r check.Result) {
		c.each(func(p *place) {
			for i := range p.Statements {
				st := &p.Statements[i]
				t := promised(st)
				if !r.Applies(t.n > 0) {
					continue
				}
				var faults []string
				if st.Topic == ResponseTarget && c.review.firm() == nil {
					faults = append(faults, "it is what is usual or aimed at, and the law sets a limit")
				}
				if late := t.late(c.division(), on); late != "" {
					faults = append(faults, late)
				}
				if len(faults) > 0 {
					r.NotMet(p.statement(i), "the time to answer is "+st.Value+aside(st.Words, st.Lines)+": "+strings.Join(faults, "; "),
						"promise an answer within one month, three where you extend it and say so within the first")
				}
			}
		})
		return r
	},
}

// division is whose bank holidays the controller's requests are counted by: those of England and Wales where no nation is said.
func (c Case) division() civil.Division {
	switch c.Notice.Controller.Nation {
	case law.Scotland:
		return civil.Scotland
	case law.NorthernIreland:
		return civil.NorthernIreland
	}
	return civil.EnglandAndWales
}

// promise is a time to answer: a number of days, working days or months.
type promise struct {
	n    int
	unit string // "day", "working day" or "month"
}

// promised is the time that a statement gives for an answer; zero for other statements, and where it gives none.
func promised(st *Statement) (p promise) {
	if st.Topic == ResponseTime || st.Topic == ResponseTarget {
		p = readPromise(st.Value)
	}
	return p
}

// readPromise reads a time to answer; zero where the text is none.
func readPromise(text string) promise {
	switch n, unit := readTime(text); unit {
	case "week":
		return promise{7 * n, "day"}
	case "day", "working day", "month":
		return promise{n, unit}
	}
	return promise{}
}

// late says for which request the time ends past the month, as the law stood on a day; nothing where it never does.
func (p promise) late(in civil.Division, on civil.Date) string {
	if p.unit == "month" {
		if p.n > 1 {
			return "the law gives one month"
		}
		return ""
	}
	year := law.Span{From: on, Until: on.AddYears(1)}
	if known := in.Calendar().Until(); year.Until > known {
		year = law.Span{From: known.AddYears(-1), Until: known}
	}
	for received := year.From; received < year.Until; received++ {
		due, err := rights.Request{Right: rights.Access, Division: in, Received: received}.Due()
		if err != nil {
			continue // before the GDPR, or too near the end of the bank holidays known
		}
		if end, err := p.end(in, received); err == nil && end > due.Latest {
			return "it can pass one month: received on " + received.String() + ", a request is due on " + due.Latest.String() + ", and the time given ends on " + end.String()
		}
	}
	return ""
}

// end is the last day of the time, counted from the day after receipt. The error is a [*civil.CalendarError].
func (p promise) end(in civil.Division, received civil.Date) (civil.Date, error) {
	if p.unit == "day" {
		return received.AddDays(p.n), nil
	}
	cal, day := in.Calendar(), received
	for range p.n {
		var err error
		if day, err = cal.NextWorkingDay(day.AddDays(1)); err != nil {
			return 0, err
		}
	}
	return day, nil
}
