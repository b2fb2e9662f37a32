package law

import "github.com/careprivacy/ukgdpr/gdpr/civil"

// Span is a stretch of days: from its first day up to, and not including, the day Until.
// A zero From has no beginning, a zero Until no end; the zero Span holds every day.
type Span struct {
	From  civil.Date `json:"from,omitzero"`
	Until civil.Date `json:"until,omitzero"`
}

// Contains reports whether the day d lies in the span.
func (s Span) Contains(d civil.Date) bool {
	return s.From <= d && (s.Until == 0 || d < s.Until)
}
