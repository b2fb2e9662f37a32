package main

import (
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	for _, c := range []struct{ args, in, want string }{
		{
			"-event 2022-07-15 -as-at 2026-11-22",
			"7 years from the end of the financial year in which the transaction was made",
			`{"text":"7 years from the end of the financial year in which the transaction was made",` +
				`"rule":{"kind":"fixed","amount":7,"unit":"year","year":"financial","from":"end-of-year-of-event","anchor":"transaction","bound":null,"grace":null,"or":[]},` +
				`"doubts":[],"earliest":"2030-04-01","latest":null,"status":"keep until 2030-03-31",` +
				`"steps":["2022-07-15 the transaction","2023-04-01 the first day of the financial year to count from","2030-03-31 is the last day of 7 years","2030-04-01 is the first day of disposal"]}`,
		},
		{
			"-event 2020-02-29 -as-at 2020-09-01",
			"up to 6 months after the enquiry is made",
			`{"text":"up to 6 months after the enquiry is made",` +
				`"rule":{"kind":"fixed","amount":6,"unit":"month","year":"calendar","from":"event","anchor":"enquiry","bound":"max","grace":null,"or":[]},` +
				`"doubts":[],"earliest":null,"latest":"2020-08-29","status":"should have been disposed of by 2020-08-29",` +
				`"steps":["2020-02-29 the enquiry","2020-08-29 is the last day of 6 months","2020-08-29 is the last day on which the record may be kept"]}`,
		},
		{
			"-event 2022-07-15", // a length without an event stays without a date
			"6 years",
			`{"text":"6 years",` +
				`"rule":{"kind":"fixed","amount":6,"unit":"year","year":"calendar","from":"event","anchor":null,"bound":null,"grace":null,"or":[]},` +
				`"doubts":[{"kind":"no-event","about":"6 years","why":"a length with no event to count from"}],` +
				`"earliest":null,"latest":null,"status":"clock not started: the period names no event to count from","steps":["clock not started: the period names no event to count from"]}`,
		},
		{
			"",
			"until the 25th birthday",
			`{"text":"until the 25th birthday",` +
				`"rule":{"kind":"age","amount":25,"unit":"year","year":"calendar","from":"birth","anchor":"birth","bound":null,"grace":null,"or":[]},"doubts":[]}`,
		},
		{
			"",
			"Cease processing when consent withdrawn or individual dies.",
			`{"text":"Cease processing when consent withdrawn or individual dies.",` +
				`"rule":{"kind":"consent","amount":null,"unit":null,"year":null,"from":null,"anchor":"consent-withdrawn","bound":null,"grace":null,` +
				`"or":[{"kind":"fixed","amount":0,"unit":"day","year":"calendar","from":"event","anchor":"death","bound":null,"grace":null,"or":[]}],"note":"whichever is earlier"},"doubts":[]}`,
		},
		{
			"",
			"only for as long as <necessary>",
			`{"text":"only for as long as <necessary>",` +
				`"rule":{"kind":"criteria","amount":null,"unit":null,"year":null,"from":null,"anchor":"purpose-ends","bound":null,"grace":null,"or":[]},"doubts":[]}`,
		},
		{
			"",
			"Minimum 6 months, maximum 1 year after closure",
			`{"text":"Minimum 6 months, maximum 1 year after closure",` +
				`"rule":{"kind":"fixed","amount":6,"unit":"month","year":"calendar","from":"event","anchor":"closure","bound":"min","grace":null,"or":[],"amount_max":12},"doubts":[]}`,
		},
		{
			"",
			"3 years from the last entry (or, if the accident involves a child, until that person reaches the age of 21)",
			`{"text":"3 years from the last entry (or, if the accident involves a child, until that person reaches the age of 21)",` +
				`"rule":{"kind":"fixed","amount":3,"unit":"year","year":"calendar","from":"event","anchor":"last-entry","bound":null,"grace":null,"or":[],` +
				`"cond":[{"kind":"age","amount":21,"unit":"year","year":"calendar","from":"birth","anchor":"birth","bound":null,"grace":null,"or":[],"case":"accident involves a child"}]},` +
				`"doubts":[{"kind":"case","about":"until that person reaches the age of 21","why":"only in the case that it states"}]}`,
		},
	} {
		var out, errs strings.Builder
		status := run(strings.Fields(c.args), strings.NewReader(c.in+"\n"), &out, &errs)
		if got := out.String(); status != 0 || got != c.want+"\n" || errs.String() != "" {
			t.Errorf("keep %s <<< %q: status %d, %s\n got %swant %s", c.args, c.in, status, errs.String(), got, c.want)
		}
	}
}

func TestRunRefuses(t *testing.T) {
	for _, c := range []struct{ args, in, want string }{
		{"-event 2022-02-30", "", `keep: invalid value "2022-02-30" for flag -event: civil: no day 2022-02-30: February 2022 has 28 days`},
		{"-as-at tomorrow", "", `keep: invalid value "tomorrow" for flag -as-at: `},
		{"-until 2022-02-28", "", "keep: flag provided but not defined: -until"},
		{"6 years", "", `keep: unexpected "6": want phrases on standard input`},
		{"", "6 years\n\xff\n", "keep: line 2: not UTF-8: save the text as UTF-8"},
		{"", strings.Repeat("x", longestLine+1), "keep: line 1: too long: want at most 1048576 bytes a line"},
	} {
		var out, errs strings.Builder
		status := run(strings.Fields(c.args), strings.NewReader(c.in), &out, &errs)
		if got := errs.String(); status != 2 || !strings.HasPrefix(got, c.want) || strings.Count(got, "\n") != 1 {
			t.Errorf("keep %s: status %d, %q, want 2, %q", c.args, status, got, c.want)
		}
	}
}
