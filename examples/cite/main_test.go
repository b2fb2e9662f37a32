package main

import (
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	const in = `UK GDPR Article 9(2)(c)(h)(g)
DPA Schedule 2, paragraph 4(a)(b)
DPA18, schedule 1, paragraph 2(a)
Immigration Act 2006
Our office is at 12 High Street <open 9(1)>
`
	const want = `{"text":"UK GDPR Article 9(2)(c)(h)(g)","provisions":["UKGDPR/9(2)(c)","UKGDPR/9(2)(h)","UKGDPR/9(2)(g)"],"doubts":[]}
{"text":"DPA Schedule 2, paragraph 4(a)(b)","provisions":["DPA2018/Sch2/4(a)","DPA2018/Sch2/4(b)"],"doubts":[{"about":"DPA2018/Sch2/4(a)","why":"the number of the sub-paragraph is left out"},{"about":"DPA2018/Sch2/4(b)","why":"the number of the sub-paragraph is left out"}]}
{"text":"DPA18, schedule 1, paragraph 2(a)","provisions":["DPA2018/Sch1/2(a)"],"doubts":[{"about":"DPA2018/Sch1/2(a)","why":"the number of the sub-paragraph is left out; probably DPA 2018 Schedule 1 paragraph 2(2)(a)"}]}
{"text":"Immigration Act 2006","provisions":["ACT/Immigration Act 2006"],"doubts":[{"about":"ACT/Immigration Act 2006","why":"no Act of that name was passed in 2006; sections 15 to 25 of the likely one are about illegal working; probably Immigration, Asylum and Nationality Act 2006"}]}
{"text":"Our office is at 12 High Street <open 9(1)>","provisions":[],"doubts":[]}
`
	var out strings.Builder
	if err := run(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("wrote\n%swant\n%s", out.String(), want)
	}
}

func TestRunRefuses(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Article 6\nArticle \xff9\n", "cite: line 2: not UTF-8: save the text as UTF-8"},
		{"Article 6\n" + strings.Repeat("x", 100*longestLine), "cite: line 2: too long: want at most 1048576 bytes a line"},
	} {
		var out strings.Builder
		if err := run(strings.NewReader(c.in), &out); err == nil || err.Error() != c.want {
			t.Errorf("%.20q: error %v: want %s", c.in, err, c.want)
		}
	}
}

// TestRunTakesAnyLines reads empty lines, ends of lines of another system, a longest line, and a last line without its end.
func TestRunTakesAnyLines(t *testing.T) {
	long := strings.Repeat("x", longestLine)
	for _, end := range []string{"\n", "\r\n"} {
		var out strings.Builder
		if err := run(strings.NewReader(end+long+end+"Article 6"), &out); err != nil {
			t.Fatal(err)
		}
		const empty, last = `{"text":"","provisions":[],"doubts":[]}`, `{"text":"Article 6","provisions":["UKGDPR/6"],"doubts":[]}`
		lines := strings.Split(out.String(), "\n")
		if len(lines) != 4 || lines[0] != empty || len(lines[1]) < longestLine || lines[2] != last {
			t.Errorf("end %q: wrote %d lines, the first %.60q", end, len(lines), lines[0])
		}
	}
}
