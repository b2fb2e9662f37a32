package retention

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Step is one step of the way to a date, for people: what was counted, and the day it gave.
type Step struct {
	Date civil.Date      `json:"date,omitzero"` // what the step gave; zero where it gave no day
	Text string          `json:"text"`
	Law  []law.Provision `json:"law,omitzero"`
}

// String is the day, where there is one, and the text.
func (s Step) String() string {
	if s.Date == 0 {
		return s.Text
	}
	return s.Date.String() + " " + s.Text
}

// trail gathers steps; a nil trail gathers none, at no cost.
type trail struct{ steps []Step }

func (t *trail) add(d civil.Date, format string, args ...any) {
	t.steps = append(t.steps, Step{Date: d, Text: fmt.Sprintf(format, args...)})
}
