package retention_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/retention"
)

// A number that bounds a length is of the unit of that length, and an event behind both is that of both.
func TestReadUnsaidUnit(t *testing.T) {
	for text, want := range map[string]string{
		"not less than six years and not more than seven after the end of employment": "at least 6 years and at most 7 years after the end of employment",
		"not less than 6 (six) years and not more than 7 (seven) after closure":       "at least 6 years and at most 7 years after closure",
		"at least six years and at most seven years after closure":                    "at least 6 years and at most 7 years after closure",
		"a minimum of six years but no longer than seven from closure":                "at least 6 years and at most 7 years after closure",
		"not less than 6 and not more than 7 years after closure":                     "at least 6 years and at most 7 years after closure",
		"not less than 6, and not more than 7 years after closure":                    "at least 6 years and at most 7 years after closure",
		"at least 6 years after closure and no more than 7":                           "at least 6 years and at most 7 years after closure",
		"no fewer than three months but not exceeding six from discharge":             "at least 3 months and at most 6 months after discharge",
		"6 years after closure and no later than 2030":                                "6 years after closure", // a year of the calendar
	} {
		if p, doubts := retention.Read(text); p.String() != want {
			t.Errorf("%s: read as %s, want %s, %v", text, p, want, doubts)
		}
	}
}

// Lengths in weeks and days are one length, and those of which one is no number of the other are none.
func TestReadSum(t *testing.T) {
	for text, want := range map[string]string{
		"6 weeks and 3 days after recording":          "45 days after the recording",
		"at least 2 weeks and 3 days after discharge": "at least 17 days after discharge",
		"31 days after the date of recording":         "31 days after the recording",
		"1 year after the telephone recording":        "1 year after the creation of the record",
	} {
		if p, doubts := retention.Read(text); p.String() != want || len(doubts) > 0 {
			t.Errorf("%s: read as %s, want %s, %v", text, p, want, doubts)
		}
	}
}

// What cannot be read is doubted, with the place and what would be right.
func TestReadUnread(t *testing.T) {
	for text, want := range map[string]retention.Doubt{
		"6 years and seven after closure":       {Start: 0, End: 31, Why: "a number beside the length, not read"},
		"2 years and 3 days after closure":      {Start: 0, End: 32, Why: "two lengths that do not make one"},
		"10000 years after death":               {Start: 0, End: 23, Why: "a length over what is read: want at most 1000 years"},
		"1001 years after death":                {Start: 0, End: 22, Why: "a length over what is read: want at most 1000 years"},
		"6 to 10000 weeks after death":          {},
		"6 to 60000 weeks after death":          {Start: 0, End: 28, Why: "a length over what is read: want at most 52178 weeks"},
		"1000 years after death":                {},
		"the end of the 2023 financial year":    {Start: 0, End: 34, Why: "no period, event or criterion was found"}, // a year, and no length
		"6 years\x00 after death":               {Start: 7, End: 8, Why: "a control character, or bytes that are no text: the copy may be damaged"},
		"6 years after \xff death":              {Start: 14, End: 15, Why: "a control character, or bytes that are no text: the copy may be damaged"},
		"6 years after \u009b death":            {Start: 14, End: 16, Why: "a control character, or bytes that are no text: the copy may be damaged"},
		"6 years after\n\tthe resident’s death": {},
		"6 years \uFFFD after death":            {}, // the character, as it is written
	} {
		var got retention.Doubt
		_, doubts := retention.Read(text)
		for _, d := range doubts {
			if d.Kind == retention.DoubtUnread {
				got = d
			}
		}
		if got.Kind = 0; got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}
