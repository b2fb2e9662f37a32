package retention_test

import (
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/retention"
)

// Which of two periods counts may be said before them.
func TestReadLaterOf(t *testing.T) {
	const both = "(6 years after the end of employment) and (8 years after the end of care)"
	for text, want := range map[string]string{
		"the later of 6 years after employment ends and 8 years after care ends":                    "the later of " + both,
		"the longer of 6 years after employment ends or 8 years after care ends":                    "the later of " + both,
		"kept for the longest of: 6 years after employment ends, or 8 years after care ends":        "the later of " + both,
		"whichever is the later of six years after employment ends and eight years after care ends": "the later of " + both,
		"the earlier of 6 years after employment ends and 8 years after care ends":                  "the earlier of " + both,
		"the shorter of 6 years after employment ends and 8 years after care ends":                  "the earlier of " + both,
		"the lesser of 6 years after employment ends and 8 years after care ends":                   "the earlier of " + both,
		"the later of 6 years after the first contact and 8 years after care ends":                  "the later of (6 years after the first contact) and (8 years after the end of care)",
		"6 years after employment ends and 8 years after care ends, whichever is the earlier":       "the earlier of " + both,
	} {
		p, doubts := retention.Read(text)
		if p.String() != want {
			t.Errorf("%s: read as %s, want %s, %v", text, p, want, doubts)
		}
		for _, d := range doubts {
			if d.Kind != retention.DoubtOwnEvent {
				t.Errorf("%s: %s", text, d.Why)
			}
		}
	}
	// Of two events before which it stands nothing is guessed.
	if p, doubts := retention.Read("6 years after the later of death and discharge"); p.After != "" || len(doubts) != 1 || doubts[0].Kind != retention.DoubtNoEvent {
		t.Errorf("read as %s, %v", p, doubts)
	}
}

// An age beside a length is no range of years, and neither is a number beside a smaller one: nothing of them is dropped.
func TestReadAgeOrLength(t *testing.T) {
	for text, want := range map[string]string{
		"until children are 25 or 8 years after death":  "the later of (until the age of 25) and (8 years after death)",
		"until the child is 7 or 8 years after death":   "the later of (until the age of 7) and (8 years after death)",
		"until 25 or 8 years after death":               "the later of (until the age of 25) and (8 years after death)",
		"records are kept for 7 or 8 years after death": "at least 7 years and at most 8 years after death",
	} {
		p, doubts := retention.Read(text)
		if p.String() != want {
			t.Errorf("%s: read as %s, want %s, %v", text, p, want, doubts)
		}
	}
}

// A length that is not read beside the first, and a last day, are never dropped in silence.
func TestReadSecondLength(t *testing.T) {
	for text, want := range map[string]string{
		"6 years after closure. Photographs retained for 1 year.":                    "6 years after closure",
		"6 months (12 for managers) after interview":                                 "6 months after the interview",
		"6 months after interview (12 if appointed)":                                 "6 months after the interview",
		"6 years after closure and no later than 2030":                               "6 years after closure",
		"6 years after closure but not beyond 31 December 2030":                      "6 years after closure",
		"6 years after closure, and in any case no later than the end of March 2030": "6 years after closure",
	} {
		p, doubts := retention.Read(text)
		unread := slices.ContainsFunc(doubts, func(d retention.Doubt) bool { return d.Kind == retention.DoubtUnread })
		if p.String() != want || !unread {
			t.Errorf("%s: read as %s, want %s and a doubt, %v", text, p, want, doubts)
		}
	}
}
