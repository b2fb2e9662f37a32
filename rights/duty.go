package rights

import (
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

var whileOpen = [...]struct {
	rights Set
	duty   Duty
}{
	{
		1<<Access | 1<<Portability,
		Duty{"altering, erasing or hiding data to keep them from the person is an offence", sec("173"), Text},
	},
	{
		requests | 1<<MarketingObjection | 1<<AutomatedDecisions,
		Duty{"hold back planned disposal of the data concerned", law.Provision{}, Analysis},
	},
}

// WhileOpen yields what to leave and to do while a request under the right is open. The offence of DPA 2018 s.173 guards
// requests for access and for portability; disposal that would have happened anyway is a defence.
func WhileOpen(r Right) iter.Seq[Duty] {
	return func(yield func(Duty) bool) {
		for _, w := range whileOpen {
			if w.rights.Has(r) && !yield(w.duty) {
				return
			}
		}
	}
}

// Refusal yields what somebody must be told whose request is refused on that day: Article 12(4).
func Refusal(on civil.Date) iter.Seq[Duty] {
	return func(yield func(Duty) bool) {
		if !yield(Duty{"why", art("12(4)"), Text}) {
			return
		}
		if ControllerComplaint.InForce(on) && !yield(Duty{"that they can complain to the controller", sec("164A"), Text}) {
			return
		}
		for p := range RegulatorComplaint.Provisions(on) {
			if !yield(Duty{"that they can complain to " + regulator(on), p, Text}) {
				return
			}
		}
		yield(Duty{"that they can go to court", sec("167"), Text})
	}
}

// regulator is the name of the regulator on that day.
func regulator(on civil.Date) string {
	if on >= commission {
		return "the Information Commission"
	}
	return "the Information Commissioner"
}
