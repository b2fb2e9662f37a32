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

// Intersect is the stretch that lies in both spans. Where there is none, the answer
// is empty: its Until is not after its From, and it contains no day.
func (s Span) Intersect(t Span) Span {
	s.From = max(s.From, t.From)
	if s.Until == 0 || t.Until != 0 && t.Until < s.Until {
		s.Until = t.Until
	}
	return s
}

// Empty reports whether the span holds no day.
func (s Span) Empty() bool { return s.Until != 0 && s.Until <= s.From }

// String is for people: "from 2021-01-01", "until 2020-12-31", "2018-05-25 to 2020-12-31", "always".
// The last day that it prints is the last day of the span.
func (s Span) String() string {
	switch {
	case s.Empty():
		return "never"
	case s.From == 0 && s.Until == 0:
		return "always"
	case s.Until == 0:
		return "from " + s.From.String()
	case s.From == 0:
		return "until " + s.Until.AddDays(-1).String()
	}
	return s.From.String() + " to " + s.Until.AddDays(-1).String()
}

func from(d civil.Date) Span  { return Span{From: d} }
func until(d civil.Date) Span { return Span{Until: d} }
