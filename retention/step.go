package retention

import (
	"fmt"
	"iter"
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Step is one step of the way to a date, for people: what was counted, and the day it gave.
type Step struct {
	Date civil.Date      `json:"date,omitzero"` // what the step gave; zero where it gave no day
	Text string          `json:"text"`
	Law  []law.Provision `json:"law,omitzero"`
}

// String is the day, where there is one, the text, and the provisions behind it.
func (s Step) String() string {
	text := s.Text
	if s.Date != 0 {
		text = s.Date.String() + " " + text
	}
	return text + cited(slices.Values(s.Law))
}

// cited are provisions in brackets, after a space; nothing where there are none.
func cited(provisions iter.Seq[law.Provision]) string {
	text := ""
	for p := range provisions {
		text += ", " + p.String()
	}
	if text == "" {
		return ""
	}
	return " (" + text[len(", "):] + ")"
}

// The provisions behind steps, as the comments on years and ages have them.
var (
	taxYear  = law.Act("Income Tax Act 2007").Section("4(3)")
	attained = law.Act("Family Law Reform Act 1969").Section("9") // England and Wales; the same in Scotland and Northern Ireland, from memory
)

// trail gathers steps; a nil trail gathers none, at no cost.
type trail struct{ steps []Step }

// cite names the provisions behind the last step.
func (t *trail) cite(provisions ...law.Provision) {
	t.steps[len(t.steps)-1].Law = provisions
}

func (t *trail) add(d civil.Date, format string, args ...any) {
	t.steps = append(t.steps, Step{Date: d, Text: fmt.Sprintf(format, args...)})
}
