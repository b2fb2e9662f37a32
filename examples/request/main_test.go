package main

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func TestOutput(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"-received 2026-01-30 -nation england-and-wales", `due 2026-03-02
2026-01-30 received, a Friday: the month is counted from that day, working day or not, as the regulator has had it since 2019-08-15 (UK GDPR Article 12(3), guidance)
2026-02-28 one month from 2026-01-30: there is no day 30 in February, so its last day (UK GDPR Article 12(3), guidance)
2026-02-28 a Saturday: no working day, so the time runs on (UK GDPR Article 4A)
2026-03-01 a Sunday: no working day, so the time runs on (UK GDPR Article 4A)
2026-03-02 a Monday, the next working day (UK GDPR Article 4A)
2026-03-02 until it is answered: altering, erasing or hiding data to keep them from the person is an offence (DPA 2018 section 173)
`},
		{"-received 2026-01-30 -nation england-and-wales -clarify 2026-02-02..2026-02-06 -extended 2026-02-20", `due 2026-05-05
2026-01-30 received, a Friday: the month is counted from that day, working day or not, as the regulator has had it since 2019-08-15 (UK GDPR Article 12(3), guidance)
2026-02-02 clarification was asked for: the clock stops, if it was really needed and the controller holds much about the person (guidance)
2026-02-06 clarification was given: the clock runs on; 5 days left out so far, the days of asking and of answer included (guidance)
2026-02-20 the person was told of an extension in time: two further months, so three from the start, if the requests are complex or many (UK GDPR Article 12(3))
2026-04-30 three months from 2026-01-30: the day of the same number (UK GDPR Article 12(3), guidance)
2026-05-05 5 days left out, added (guidance)
2026-04-30 the safe day: the last one if what moved the day should turn out not to count (UK GDPR Article 12(3), analysis)
2026-05-05 until it is answered: altering, erasing or hiding data to keep them from the person is an offence (DPA 2018 section 173)
`},
		{"-right erasure -received 2025-12-01 -nation scotland -identity 2025-12-01..2025-12-02", `due 2026-01-05
2025-12-01 received, a Monday: the month is counted from that day, working day or not, as the regulator has had it since 2019-08-15 (UK GDPR Article 12(3), guidance)
2025-12-01 proof of identity was asked for: the month waits for it, if it was reasonable to ask (UK GDPR Article 12(6), guidance)
2025-12-02 identity was proved: the month begins anew and is counted from 2025-12-02 (UK GDPR Article 12(6), guidance)
2026-01-02 one month from 2025-12-02: the day of the same number (UK GDPR Article 12(3), guidance)
2026-01-02 2 January, a bank holiday in Scotland: no working day, so the time runs on (UK GDPR Article 4A)
2026-01-03 a Saturday: no working day, so the time runs on (UK GDPR Article 4A)
2026-01-04 a Sunday: no working day, so the time runs on (UK GDPR Article 4A)
2026-01-05 a Monday, the next working day (UK GDPR Article 4A)
`},
	} {
		var out, errs strings.Builder
		if status := run(strings.Fields(c.args), &out, &errs); status != 0 || out.String() != c.want || errs.Len() > 0 {
			t.Errorf("%s: status %d, %s\n%s\nwant\n%s", c.args, status, errs.String(), out.String(), c.want)
		}
	}
}

// The first line alone, for each flag.
func TestDue(t *testing.T) {
	for args, want := range map[string]string{
		"-received 2026-04-07 -identity 2026-04-08..2026-04-20":                                "2026-05-20",
		"-received 2026-05-01 -fee 2026-05-05..2026-05-18":                                     "2026-06-18",
		"-received 2026-09-01 -clarify 2026-09-03..2026-09-07 -clarify 2026-09-14..2026-09-16": "2026-10-09",
		"-received 2026-09-01 -clarify 2026-09-07..2026-09-09 -clarify 2026-09-03..2026-09-07": "2026-10-08", // in any order, a day shared
		"-received 2026-09-01 -clarify 2026-09-03..2026-09-05 -clarify 2026-09-03..2026-09-03": "2026-10-05",
		"-received 2026-03-10 -extended 2026-04-24 -clarify 2026-03-12..2026-03-25":            "2026-06-24",
		"-received 2026-03-02 -clarify 2026-03-05..2026-03-05":                                 "2026-04-07",
		"-received 2018-09-03": "2018-10-04",
		"-received 2026-02-12 -nation northern-ireland -clarify 2026-02-13..2026-02-17 -right access": "2026-03-18", // St Patrick's Day
	} {
		var out, errs strings.Builder
		run(strings.Fields(args), &out, &errs)
		if first, _, _ := strings.Cut(out.String(), "\n"); first != "due "+want {
			t.Errorf("%s: %q %s, want due %s", args, first, errs.String(), want)
		}
	}
}

// TestWorkedExamples: every worked example of the table of deadlines, the older method and the one of Scotland included, comes out of
// the command. What is demanded is demanded on the day after receipt, which moves nothing.
func TestWorkedExamples(t *testing.T) {
	type example struct {
		ID       string     `json:"id"`
		Relevant civil.Date `json:"relevant_time"`
		Received civil.Date `json:"request_received"`
		Old      civil.Date `json:"received"`
		Identity string     `json:"id_received"`
		Fee      string     `json:"fee_paid"`
		Pauses   []struct{ Asked, Received string }
		Months   int
		NoticeBy string `json:"extension_notice_by"`
		Deadline string
		Scotland string `json:"scotland_deadline"`
		Safe     string `json:"conservative_deadline"`
	}
	var table struct {
		Examples []example `json:"worked_examples"`
		Old      []example `json:"worked_examples_old_method"`
	}
	data, err := os.ReadFile("../../rights/testdata/deadlines.json")
	if err == nil {
		err = json.Unmarshal(data, &table)
	}
	if err != nil || len(table.Examples) != 25 || len(table.Old) != 2 {
		t.Fatalf("%d and %d examples, want 25 and 2: %v", len(table.Examples), len(table.Old), err)
	}
	for _, x := range slices.Concat(table.Examples, table.Old) {
		received := max(x.Old, x.Received)
		if received == 0 {
			received = x.Relevant
		}
		args := []string{"-received", received.String()}
		if x.Identity != "" {
			args = append(args, "-identity", (received+1).String()+".."+x.Identity)
		}
		if x.Fee != "" {
			args = append(args, "-fee", (received+1).String()+".."+x.Fee)
		}
		for _, p := range x.Pauses {
			args = append(args, "-clarify", p.Asked+".."+p.Received)
		}
		if x.Months == 3 {
			args = append(args, "-extended", x.NoticeBy)
		}
		if x.ID == "erasure_no_stopclock" {
			args = append(args, "-right", "erasure", "-clarify", "2026-09-04..2026-09-10")
		}
		for nation, want := range map[string]string{"england-and-wales": x.Deadline, "scotland": x.Scotland} {
			var out, errs strings.Builder
			if run(append(args, "-nation", nation), &out, &errs); want != "" && !strings.HasPrefix(out.String(), "due "+want+"\n") {
				t.Errorf("%s: %s in %s: %s%s; want due %s", x.ID, args, nation, out.String(), errs.String(), want)
			}
			if x.Safe != "" && !strings.Contains(out.String(), "\n"+x.Safe+" the safe day") {
				t.Errorf("%s: %s, want the safe day %s", x.ID, out.String(), x.Safe)
			}
		}
	}
}

func TestBadInput(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "-received is missing: want the day on which the request arrived, as 2026-01-30"},
		{"-received", "flag needs an argument: -received"},
		{"-received 2026-02-30", "February 2026 has 28 days"},
		{"-received 30/01/2026", "want the form 2006-01-02"},
		{"-received 2018-05-24", "the law before 2018-05-25 is not known here"},
		{"-received 2028-12-20", "2028-12-31"},
		{"-received 2026-01-30 -right acess", "nearest are access"},
		{"-received 2026-01-30 -right withdraw-consent", "right withdraw-consent has no time to answer a request in"},
		{"-received 2026-01-30 -nation wales", "want england-and-wales, scotland, northern-ireland"},
		{"-received 2026-01-30 -identity 2026-02-01", "want two days, as 2026-03-12..2026-03-25"},
		{"-received 2026-01-30 -identity 2026-02-01..", "want the form 2006-01-02"},
		{"-received 2026-01-30 -identity x..y", "want the form 2006-01-02"},
		{"-received 2026-01-30 -identity 2026-02-03..2026-02-01", "identity-proved on 2026-02-01: nothing was asked for that it could answer"},
		{"-received 2026-01-30 -fee 2026-01-29..2026-02-01", "fee-asked on 2026-01-29: before the request was received on 2026-01-30"},
		{"-received 2026-01-30 -extended 2026-02-01 -extended 2026-02-02", "extended on 2026-02-02: extended already on 2026-02-01"},
		{"-received 2026-01-30 2026-02-01", "unexpected \"2026-02-01\""},
		{"-recieved 2026-01-30", "flag provided but not defined: -recieved: want -received, -right"},
		{"-received 2026-01-30 -extended soon", "want the form 2006-01-02"},
		{"-received 2026-01-30 -clarify 2026-02-01..2026-02-05 -clarify 2026-02-03..2026-02-04", "clarification-asked on 2026-02-03: asked for already on 2026-02-01 and not answered since: want the answer first"},
	} {
		var out, errs strings.Builder
		status := run(strings.Fields(c.args), &out, &errs)
		line := errs.String()
		if status != 2 || out.Len() > 0 || !strings.Contains(line, c.want) || strings.Count(line, "\n") != 1 || !strings.HasSuffix(line, "\n") {
			t.Errorf("%s: status %d, %q, want %q", c.args, status, line, c.want)
		}
	}
	var out, errs strings.Builder
	if status := run([]string{"-h"}, &out, &errs); status != 0 || !strings.HasPrefix(out.String(), "usage: request -received DATE") || errs.Len() > 0 {
		t.Errorf("-h: status %d, %q, %q", status, out.String(), errs.String())
	}
}
