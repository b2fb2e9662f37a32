package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// sound is a notice with nothing wrong with its form; the cases below spoil it.
const sound = `{
  "id": "leaflet",
  "controller": {"name": "An invented day centre"},
  "dated": {"from": "2020-06-01", "until": "2020-08-31"},
  "rows": [
    {"id": "visits", "name": "Visits", "data": ["health"]}
  ]
}
`

const agreed = `[
  {"rule": "basis-missing", "by": "data protection lead", "why": "next edition", "until": "2027-03-31"}
]
`

// Whatever is wrong, there is one line that says where and what would be right, and nothing is printed.
func TestBadInput(t *testing.T) {
	t.Chdir(t.TempDir())
	file := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	spoilt := func(name, text, old, new string) {
		if strings.Count(text, old) != 1 {
			t.Fatalf("%s: %q does not stand once in the text", name, old)
		}
		file(name, strings.Replace(text, old, new, 1))
	}
	file("sound.json", sound)
	file("agreed.json", agreed)
	file("empty.json", "")
	file("truncated.json", sound[:strings.Index(sound, "Visits")+3])
	file("brackets.json", strings.Repeat("[", 100_000_000))
	file("fewer-brackets.json", strings.Repeat("[", 1<<20))
	file("nested.json", `{"id": "x", "rows": `+strings.Repeat("[", 100))
	file("more.json", sound+"{}")
	spoilt("type.json", sound, `"Visits"`, `7`)
	spoilt("unknown.json", sound, `"name": "Visits"`, `"nmae": "Visits"`)
	spoilt("duplicate.json", sound, `"name": "Visits"`, `"id": "visits"`)
	spoilt("category.json", sound, `"health"`, `"helth"`)
	spoilt("latin1.json", sound, "Visits", "Caf\xe9")
	spoilt("day.json", sound, "2020-06-01", "2020-06-31")
	spoilt("window.json", sound, "2020-06-01", "2020-09-01")
	spoilt("undated.json", sound, `  "dated": {"from": "2020-06-01", "until": "2020-08-31"},`+"\n", "")
	spoilt("half.json", sound, `{"id": "visits"`, `{"id": "calls", "name": "Calls"}, {"id": "calls"`)
	spoilt("day-accepted.json", agreed, "2027-03-31", "2027-02-29")
	spoilt("no-until.json", agreed, `, "until": "2027-03-31"`, "")
	spoilt("no-why.json", agreed, `"next edition"`, `""`)
	spoilt("blank-why.json", agreed, `"next edition"`, `" "`)
	spoilt("blank-by.json", agreed, `"data protection lead"`, `"\t"`)
	spoilt("no-by.json", agreed, `"by": "data protection lead", `, "")
	spoilt("no-rule.json", agreed, `"rule": "basis-missing", `, "")
	spoilt("who.json", agreed, `"by"`, `"who"`)

	for _, test := range []struct{ args, want string }{
		{"-notice empty.json", `empty.json:1:1: found the end of the input: want an object`},
		{"-notice truncated.json", `truncated.json:6:34: rows[0].name: the input ends inside text that begins at 6:30`},
		{"-notice brackets.json", `brackets.json: longer than the limit of 8388608 bytes`},
		{"-notice fewer-brackets.json", `fewer-brackets.json:1:1: found a list: want an object`},
		{"-notice nested.json", `nested.json:1:22: rows[0]: found a list: want an object`},
		{"-notice more.json", `more.json:9:1: found '{' after the end of the value: want nothing more`},
		{"-notice type.json", `type.json:6:30: rows[0].name: found a number: want text`},
		{"-notice unknown.json", `unknown.json:6:22: rows[0]: unknown field "nmae": did you mean "name"?`},
		{"-notice duplicate.json", `duplicate.json:6:22: rows[0]: duplicate field "id": give it once`},
		{"-notice category.json", `category.json:6:48: rows[0].data: category: unknown category "helth": nearest are health, cctv, leave, genetic`},
		{"-notice latin1.json", `latin1.json:6:34: invalid UTF-8: byte 0xe9: save the file as UTF-8`},
		{"-notice day.json", `day.json:4:21: dated.from: civil: no day 2020-06-31: June 2020 has 30 days`},
		{"-notice window.json", `window.json:4:44: dated.until: the window ends on 2020-08-31, before it begins on 2020-09-01`},
		{"-notice undated.json", `undated.json:1:1: dated: no date: say from which day to which day the notice is dated, with assumed where none is printed`},
		{"-notice half.json", `half.json:6:46: rows[1].id: "calls" is taken by an earlier one: give each an id of its own`},
		{"-notice half.json -format json", `half.json:6:46: rows[1].id: "calls" is taken by an earlier one: give each an id of its own`},
		{"-notice .", `noticecheck: -notice "." is a directory: want osjct, csek, milestones, porthaven, leadinglives, or a file`},
		{"-notice nowhere.json", `noticecheck: -notice "nowhere.json" is neither a notice nor a file that exists: want osjct, csek, milestones, porthaven, leadinglives, or a file`},
		{"-notice sound.json/x", `noticecheck: -notice "sound.json/x": not a directory: want osjct, csek, milestones, porthaven, leadinglives, or a file`},
		{"-notice osjtc", `noticecheck: -notice "osjtc" is neither a notice nor a file that exists: did you mean osjct? want osjct, csek, milestones, porthaven, leadinglives, or a file`},
		{"-notice OSJCT", `noticecheck: -notice "OSJCT" is neither a notice nor a file that exists: did you mean osjct? want osjct, csek, milestones, porthaven, leadinglives, or a file`},
		{"-notice=", `noticecheck: invalid value "" for flag -notice: want osjct, csek, milestones, porthaven, leadinglives, or a file`},
		{"-notice", `noticecheck: flag needs an argument: -notice: want -notice, -as-at, -format, -accept or -fail-on, each with its value`},
		{"-notice osjct -notice csek", `noticecheck: invalid value "csek" for flag -notice: given twice: give it once`},
		{"-as-at 2022-02-29", `noticecheck: invalid value "2022-02-29" for flag -as-at: civil: no day 2022-02-29: February 2022 has 28 days`},
		{"-as-at 24/11/2022", `noticecheck: invalid value "24/11/2022" for flag -as-at: civil: cannot read "24/11/2022" as a day: want the form 2006-01-02`},
		{"-as-at 2022-11-24 -as-at 2022-11-24", `noticecheck: invalid value "2022-11-24" for flag -as-at: given twice: give it once`},
		{"-format xml", `noticecheck: invalid value "xml" for flag -format: want text, json, sarif or html`},
		{"-fail-on never", `noticecheck: invalid value "never" for flag -fail-on: check: unknown strength "never": want must, should, could`},
		{"osjct", `noticecheck: stray argument "osjct": want -notice, -as-at, -format, -accept or -fail-on, each with its value`},
		{"-notice osjct 2022-11-24", `noticecheck: stray argument "2022-11-24": want -notice, -as-at, -format, -accept or -fail-on, each with its value`},
		{"-notices osjct", `noticecheck: flag provided but not defined: -notices: want -notice, -as-at, -format, -accept or -fail-on, each with its value`},
		{"-accept nowhere.json", `noticecheck: -accept "nowhere.json": no such file or directory: want a file with a JSON list of acceptances`},
		{"-accept .", `noticecheck: -accept "." is a directory: want a file with a JSON list of acceptances`},
		{"-accept sound.json", `sound.json:1:1: found an object: want a list`},
		{"-accept day-accepted.json", `day-accepted.json:2:91: [0].until: civil: no day 2027-02-29: February 2027 has 28 days`},
		{"-accept no-rule.json", `no-rule.json:2:3: [0]: no "rule": name the rule whose finding is accepted`},
		{"-accept no-by.json", `no-by.json:2:3: [0]: no "by": say who decided, as a role`},
		{"-accept no-why.json", `no-why.json:2:3: [0]: no "why": give the reason`},
		{"-accept blank-by.json", `blank-by.json:2:3: [0]: no "by": say who decided, as a role`},
		{"-accept blank-why.json", `blank-why.json:2:3: [0]: no "why": give the reason`},
		{"-accept no-until.json", `no-until.json:2:3: [0]: no "until": give the last day on which it holds`},
		{"-accept who.json", `who.json:2:29: [0]: unknown field "who": did you mean "why"?`},
		{"-notice sound.json -accept no-until.json", `no-until.json:2:3: [0]: no "until": give the last day on which it holds`},
		{"-notice half.json -accept agreed.json", `half.json:6:46: rows[1].id: "calls" is taken by an earlier one: give each an id of its own`},
	} {
		var stdout, stderr bytes.Buffer
		status := run(strings.Fields(test.args), &stdout, &stderr)
		if status != badInput || stdout.Len() > 0 {
			t.Errorf("%s: exit status %d and %d bytes of output, want %d and none", test.args, status, stdout.Len(), badInput)
		}
		if found := stderr.String(); found != test.want+"\n" {
			t.Errorf("%s: found\n%s\nwant\n%s", test.args, found, test.want)
		}
	}

	// What the cases spoil is itself read and reviewed.
	output(t, reviewed, "-notice", "sound.json", "-accept", "agreed.json")
}

// A name with a line break does not break the line.
func TestErrorStaysOnItsLine(t *testing.T) {
	for _, args := range [][]string{{"-notice", "a\nb"}, {"a\nb"}, {"-accept", "a\r\nb"}, {"-a\nb"}, {"-notice", "a\x00b"}} {
		var stdout, stderr bytes.Buffer
		status := run(args, &stdout, &stderr)
		if status != badInput || strings.Count(stderr.String(), "\n") != 1 || stdout.Len() > 0 {
			t.Errorf("%q: exit status %d, error output %q", args, status, &stderr)
		}
	}
}
