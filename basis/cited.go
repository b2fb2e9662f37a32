package basis

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// gdprPoint is the point of a paragraph of the GDPR that p names: "h" of 9(2)(h), for the paragraph "9(2)".
func gdprPoint(p law.Provision, paragraph string) (point string, eu, ok bool) {
	in := p.Instrument()
	if in != law.UKGDPR && in != law.EUGDPR {
		return "", false, false
	}
	rest, found := strings.CutPrefix(p.Locator(), paragraph)
	if !found || len(rest) < 3 || rest[0] != '(' || rest[len(rest)-1] != ')' {
		return "", false, false
	}
	return rest[1 : len(rest)-1], in == law.EUGDPR, true
}

// paragraphOf takes a place in an Annex or Schedule apart: "2" and "(2)(e)" of Sch1/2(2)(e), for the head "Sch1/".
func paragraphOf(p law.Provision, in law.Instrument, head string) (number, limb string, ok bool) {
	if p.Instrument() != in {
		return "", "", false
	}
	rest, found := strings.CutPrefix(p.Locator(), head)
	if !found {
		return "", "", false
	}
	n := strings.IndexByte(rest, '(')
	if n < 0 {
		n = len(rest)
	}
	return rest[:n], rest[n:], n > 0
}

// The Schedules to the DPA 2018 that hold conditions under the UK GDPR.
const (
	schedule1  = "1"
	scheduleA1 = "A1"
)

// schedulePart is the Schedule to the DPA 2018 that p stands in, "" for none, and the
// Part where p names a Part and no paragraph. The whole of Schedule 1 names too little
// to be judged and is none.
func schedulePart(p law.Provision) (schedule string, part int) {
	rest, ok := strings.CutPrefix(p.Locator(), "Sch")
	if !ok || p.Instrument() != law.DPA2018 {
		return "", 0
	}
	schedule, pin, _ := strings.Cut(rest, "/")
	if n, ok := strings.CutPrefix(pin, "Pt"); ok && len(n) == 1 {
		part = int(n[0] - '0')
	}
	if schedule == schedule1 && part == 0 {
		return "", 0
	}
	return schedule, part
}

// holdsConditions reports whether conditions stand there: in Schedule A1 and in Parts 1 to 3 of Schedule 1.
func holdsConditions(schedule string, part int) bool {
	return schedule == scheduleA1 || schedule == schedule1 && part <= 3
}
