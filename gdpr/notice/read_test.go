package notice_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// TestReadRefuses: each bad file is refused with one line that says where, what was found and what would be right.
func TestReadRefuses(t *testing.T) {
	const head = `{"id": "n", "controller": {"name": "c"}, "dated": {"from": "2024-01-01", "until": "2024-01-31"},` + "\n"
	for _, test := range []struct{ name, text, want string }{
		{"empty", ``, `n.json:1:1: found the end of the input: want an object`},
		{"truncated", head + `"rows": [{"id": "r", "na`, `n.json:2:25: rows[0]: the input ends inside text that begins at 2:22`},
		{"cut off between members", head + `"rows": [`, `n.json:2:10: rows[0]: the input ends inside a list that begins at 2:9`},
		{"wrong type", head + `"rows": {"id": "r"}}`, `n.json:2:9: rows: found an object: want a list`},
		{"number for a name", head + `"rows": [{"id": 5}]}`, `n.json:2:17: rows[0].id: found a number: want text`},
		{"unknown field", head + `"rows": [{"id": "r", "name": "R", "baasis": []}]}`, `n.json:2:35: rows[0]: unknown field "baasis": did you mean "basis"?`},
		{"judgment", head + `"rows": [{"id": "r", "name": "R", "condition-missing": true}]}`, `n.json:2:35: rows[0]: unknown field "condition-missing": nearest are condition, section, retention, lines`},
		{"duplicate key", head + `"rows": [], "rows": []}`, `n.json:2:13: duplicate field "rows": give it once`},
		{"unknown category", head + `"rows": [{"id": "r", "name": "R",` + "\n" + `"data": ["helth"]}]}`, `n.json:3:9: rows[0].data: category: unknown category "helth": nearest are health, cctv, leave, genetic`},
		{"unknown purpose", head + `"rows": [{"id": "r", "name": "R", "for": ["marketting"]}]}`, `n.json:2:42: rows[0].for: category: unknown purpose "marketting": nearest are marketing, vetting, archiving, rostering`},
		{"unknown people", head + `"rows": [{"id": "r", "name": "R", "people": ["resident"]}]}`, `n.json:2:45: rows[0].people: category: unknown subject "resident": nearest are recruit, relative, applicant, requester`},
		{"unknown reading", head + `"rows": [{"id": "r", "name": "R", "basis": [{"says": ["contracts"]}]}]}`, `n.json:2:55: rows[0].basis[0].says[0]: notice: unknown reading "contracts": nearest are contract, consent, contract-of-ours, other`},
		{"unknown topic", head + `"rows": [], "statements": [{"topic": "home"}]}`, `n.json:2:38: statements[0].topic: notice: unknown topic "home": nearest are home-area, fee, source, to-come`},
		{"half a topic", head + `"rows": [], "statements": [{"topic": "compl"}]}`, `n.json:2:38: statements[0].topic: notice: unknown topic "compl": nearest are complaint-answered, complaint-procedure, complaint-stage-ends, complaint-acknowledged`},
		{"unknown right", head + `"rows": [], "rights": [{"right": "forget"}]}`, `n.json:2:34: rights[0].right: rights: unknown right "forget": nearest are informed, object, access, erasure`},
		{"no provision", head + `"rows": [{"id": "r", "name": "R", "condition": [{"names": ["Schedule 1"]}]}]}`, `n.json:2:60: rows[0].condition[0].names[0]: law: key "Schedule 1": unknown instrument "Schedule 1": want EUGDPR, UKGDPR, DPA2018, DPA1998, PECR or ACT/ and a name`},
		{"value of a topic", head + `"rows": [], "statements": [{"topic": "home-area",` + "\n" + `"value": "england"}]}`, `n.json:3:10: statements[0].value: found "england": home-area takes uk, eu, eea`},
		{"no topic", head + `"rows": [], "statements": [{"words": "x"}]}`, `n.json:2:28: statements[0]: no topic: say what the statement is about`},
		{"no right", head + `"rows": [], "rights": [{"words": "x"}]}`, `n.json:2:24: rights[0]: no right: name the one that is stated`},
		{"right as itself", head + `"rows": [], "rights": [{"right": "object", "as": "object"}]}`, `n.json:2:50: rights[0].as: object is described as itself: name another right, or leave it out`},
		{"ground of another right", head + `"rows": [], "rights": [{"right": "erasure", "grounds": ["accuracy-contested"]}]}`, `n.json:2:56: rights[0].grounds: accuracy-contested neither opens erasure nor stands in its way: list grounds of that right`},
		{"examples of nothing", head + `"rows": [], "rights": [{"right": "erasure", "example": true}]}`, `n.json:2:56: rights[0].example: examples of nothing: list the grounds that the words give`},
		{"basis twice", head + `"rows": [], "rights": [{"right": "object", "bases": ["consent", "consent"]}]}`, `n.json:2:65: rights[0].bases[1]: no basis, or one that is listed already: name each once`},
		{"no time", head + `"rows": [], "statements": [{"topic": "response-time", "value": "promptly"}]}`, `n.json:2:64: statements[0].value: found "promptly": response-time takes a time such as one month or 20 working days, or nothing`},
		{"no day of the last update", head + `"statements": [{"topic": "last-updated", "value": "March 2022"}]}`, `n.json:2:51: statements[0].value: found "March 2022": last-updated takes a day such as 2022-03-15, or nothing`},
		{"no day to come", head + `"statements": [{"topic": "to-come"}]}`, `n.json:2:16: statements[0].value: found "": to-come takes a day such as 2022-03-15`},
		{"several places in one", head + `"sections": [{"id": "s", "statements": [{"topic": "data-held-in", "value": "uk, us"}]}]}`, `n.json:2:76: sections[0].statements[0].value: found "uk, us": data-held-in takes one place such as uk, eu or us: make a statement for each`},
		{"nothing that is announced", head + `"statements": [{"topic": "announced", "value": "recipient"}]}`, `n.json:2:48: statements[0].value: found "recipient": announced takes the name of an item or of a topic such as recipients or security, or officer-email`},
		{"no kind of data", head + `"statements": [{"topic": "data-listed", "value": "helth"}]}`, `n.json:2:50: statements[0].value: found "helth": data-listed takes the name of one kind of data in package category, such as health`},
		{"no purposes", head + `"statements": [{"topic": "used-only-for", "value": "biling"}]}`, `n.json:2:52: statements[0].value: found "biling": used-only-for takes names of purposes in package category with spaces between them, such as care-delivery billing`},
		{"no time of a withdrawal", head + `"statements": [{"topic": "withdrawal-time", "value": "promptly"}]}`, `n.json:2:54: statements[0].value: found "promptly": withdrawal-time takes a time such as 24 hours or 7 working days, or nothing`},
		{"no time of a review", head + `"rows": [{"id": "r", "name": "R", "statements": [{"topic": "policy-review", "value": "anual"}]}]}`, `n.json:2:86: rows[0].statements[0].value: found "anual": policy-review takes annual, half-yearly, quarterly, monthly, a time such as two years, or nothing`},
		{"no id", strings.Replace(head, `"id": "n", `, "", 1) + `"rows": []}`, `n.json:1:1: id: a notice has no id: give it a short name of its own`},
		{"a blank id", strings.Replace(head, `"id": "n"`, `"id": " "`, 1) + `"rows": []}`, `n.json:1:8: id: a notice has no id: give it a short name of its own`},
		{"schedule that cannot be", head + `"rows": [], "schedule": {"name": "s", "classes": [{"id": "a", "periods": [{"keep": "6 years", "after": "employment-ends"}]}]}}`, `n.json:2:104: schedule.classes[0].periods[0].after: "employment-ends" is no event that is known: nearest are employment-end, treatment-end, purpose-ends; or name an event of your own in the schedule's triggers`},
		{"no date", `{"id": "n", "controller": {"name": "c"}, "dated": {}, "rows": []}`, `n.json:1:51: dated: no date: say from which day to which day the notice is dated, with assumed where none is printed`},
		{"no last day", strings.Replace(head, `, "until": "2024-01-31"`, "", 1) + `"rows": []}`, `n.json:1:51: dated.until: no last day: say until which day the notice can be dated, the first where that is the only one`},
		{"impossible date", strings.Replace(head, "2024-01-31", "2023-02-29", 1) + `"rows": []}`, `n.json:1:83: dated.until: civil: no day 2023-02-29: February 2023 has 28 days`},
		{"date in words", strings.Replace(head, "2024-01-31", "31 January 2024", 1) + `"rows": []}`, `n.json:1:83: dated.until: civil: cannot read "31 January 2024" as a day: want the form 2006-01-02`},
		{"window backwards", strings.Replace(head, "2024-01-31", "2023-12-31", 1) + `"rows": []}`, `n.json:1:83: dated.until: the window ends on 2023-12-31, before it begins on 2024-01-01`},
		{"row without id", head + `"rows": [{"name": "R"}]}`, `n.json:2:10: rows[0].id: no id: give each one a short name of its own`},
		{"row id taken", head + `"rows": [{"id": "r", "name": "R"},` + "\n" + `{"id": "r", "name": "S"}]}`, `n.json:3:8: rows[1].id: "r" is taken by an earlier one: give each an id of its own`},
		{"section without id", head + `"rows": [], "sections": [{"name": "S"}]}`, `n.json:2:26: sections[0].id: no id: give each one a short name of its own`},
		{"section id taken", head + `"rows": [], "sections": [{"id": "s"}, {"id": "s"}]}`, `n.json:2:46: sections[1].id: "s" is taken by an earlier one: give each an id of its own`},
		{"section id reserved", head + `"rows": [], "sections": [{"id": "notice"}]}`, `n.json:2:33: sections[0].id: "notice" stands for the notice as a whole: give the section another id`},
		{"section not there", head + `"rows": [{"id": "r", "name": "R", "section": "staff"}]}`, `n.json:2:46: rows[0].section: there is no section "staff": name one of those listed`},
		{"row not there", head + `"rows": [{"id": "r", "name": "R", "as": "s"}]}`, `n.json:2:41: rows[0].as: there is no other row "s": name the row whose claims cover this one`},
		{"as itself", head + `"rows": [{"id": "r", "name": "R", "as": "r"}]}`, `n.json:2:41: rows[0].as: there is no other row "r": name the row whose claims cover this one`},
		{"place not there", head + `"rows": [{"id": "r", "name": "R", "basis": [{"in": "staff"}]}]}`, `n.json:2:52: rows[0].basis[0].in: there is no section "staff": name one of those listed, or "notice"`},
		{"place not there, of a section", head + `"rows": [], "sections": [{"id": "s", "basis": [{"in": "staff"}]}]}`, `n.json:2:55: sections[0].basis[0].in: there is no section "staff": name one of those listed, or "notice"`},
		{"body not there", head + `"rows": [{"id": "r", "names": [{"words": "x", "means": "PHE of old"}],` + "\n" + `"name": "R"}]}`, `n.json:2:56: rows[0].names[0].means: package law knows no body, scheme, duty or term "PHE of old": use its name there, or leave it out`},
		{"law not there", head + `"rows": [{"id": "r", "name": "R", "under": [{"words": "x", "means": "no such duty"}]}]}`, `n.json:2:69: rows[0].under[0].means: package law knows no body, scheme, duty or term "no such duty": use its name there, or leave it out`},
		{"line of a row", head + `"rows": [{"id": "r", "name": "R", "lines": [3, -4]}]}`, `n.json:2:48: rows[0].lines[1]: not the number of a line: want those of the source, counted from 1`},
		{"part of a line", head + `"sections": [{"id": "s", "lines": [1.5]}]}`, `n.json:2:36: sections[0].lines[0]: found 1.5: want a whole number`},
		{"line of a section", head + `"sections": [{"id": "s", "lines": [0]}]}`, `n.json:2:36: sections[0].lines[0]: not the number of a line: want those of the source, counted from 1`},
		{"line of the date", strings.Replace(head, `"from"`, `"lines": [-1], "from"`, 1) + `"rows": []}`, `n.json:1:61: dated.lines: not the number of a line: want those of the source, counted from 1`},
		{"line of a claim", head + `"rows": [{"id": "r", "name": "R", "condition": [{}, {"lines": [0]}]}]}`, `n.json:2:64: rows[0].condition[1].lines[0]: not the number of a line: want those of the source, counted from 1`},
		{"line of a phrase", head + `"sections": [{"id": "s", "retention": [{"words": "1 year", "lines": [-7]}]}]}`, `n.json:2:70: sections[0].retention[0].lines[0]: not the number of a line: want those of the source, counted from 1`},
		{"line of a right", head + `"rights": [{"right": "access", "lines": [0]}]}`, `n.json:2:42: rights[0].lines[0]: not the number of a line: want those of the source, counted from 1`},
		{"line of a statement", head + `"statements": [{"topic": "fee", "lines": [1, 2, 0]}]}`, `n.json:2:49: statements[0].lines[2]: not the number of a line: want those of the source, counted from 1`},
		{"paragraph not there", head + `"rows": [{"id": "r", "name": "R", "condition": [{"names": ["DPA2018/Sch1/2", "DPA2018/Sch1/42"]}]}]}`, `n.json:2:78: rows[0].condition[0].names[1]: DPA 2018 Schedule 1 paragraph 42 is no paragraph of Schedule 1 to the DPA 2018 or of Annex 1 to the UK GDPR: name those that the words describe`},
		{"limb not there", head + `"rows": [{"id": "r", "name": "R", "condition": [{"names": ["DPA2018/Sch1/2(2)(g)"]}]}]}`, `n.json:2:60: rows[0].condition[0].names[0]: there is no DPA 2018 Schedule 1 paragraph 2(2)(g): correct the place, or name the paragraph alone`},
		{"no paragraph", head + `"rows": [{"id": "r", "name": "R", "basis": [{"names": ["UKGDPR/6(1)(a)"]}]}]}`, `n.json:2:56: rows[0].basis[0].names[0]: UK GDPR Article 6(1)(a) is no paragraph of Schedule 1 to the DPA 2018 or of Annex 1 to the UK GDPR: name those that the words describe`},
		{"class not in the schedule", head + `"schedule": {"name": "s", "classes": [{"id": "c"}]}, "rows": [{"id": "r", "name": "R", "classes": ["c", "d"]}]}`, `n.json:2:105: rows[0].classes[1]: the schedule has no class "d": name one of those listed`},
		{"exemption by nothing", head + `"exempt": [{"why": "x"}]}`, `n.json:2:12: exempt[0].by: no provision: name a point of Article 13(4) or (5), or 14(5)`},
		{"exemption by another point", head + `"exempt": [{"by": "UKGDPR/14(7)", "why": "x"}]}`, `n.json:2:19: exempt[0].by: UK GDPR Article 14(7) is no exemption from telling people: name a point of Article 13(4) or (5), or 14(5)`},
		{"exemption without a reason", head + `"exempt": [{"by": "UKGDPR/13(4)"}]}`, `n.json:2:12: exempt[0].why: no reason: say why it need not be told`},
		{"exemption with a blank reason", head + `"exempt": [{"by": "UKGDPR/13(4)", "why": " "}]}`, `n.json:2:42: exempt[0].why: no reason: say why it need not be told`},
		{"half right", head + `"rows": [{"id": "r", "name": "R"}]} {}`, `n.json:2:37: found '{' after the end of the value: want nothing more`},
		{"invalid UTF-8", head + "\"rows\": [], \"title\": \"caf\xe9\"}", `n.json:2:26: invalid UTF-8: byte 0xe9: save the file as UTF-8`},
		{"byte order mark", "\ufeff" + head + `"rows": []}`, `n.json:1:1: a byte order mark: save the file as UTF-8 without one`},
	} {
		n, err := notice.Read(strings.NewReader(test.text), "n.json")
		if err == nil {
			t.Errorf("%s: accepted", test.name)
			continue
		}
		if n != nil {
			t.Errorf("%s: something is returned beside the error", test.name)
		}
		if _, ok := errors.AsType[*gdpr.InputError](err); !ok {
			t.Errorf("%s: a %T", test.name, err)
		}
		if got := err.Error(); got != test.want || strings.Contains(got, "\n") {
			t.Errorf("%s:\n\tfound %s\n\twant  %s", test.name, got, test.want)
		}
	}
}

// brackets is an endless text of opening brackets, of which n are left.
type brackets struct{ n int }

func (b *brackets) Read(p []byte) (int, error) {
	if b.n == 0 {
		return 0, io.EOF
	}
	p = p[:min(len(p), b.n)]
	for i := range p {
		p[i] = '['
	}
	b.n -= len(p)
	return len(p), nil
}

func TestReadBrackets(t *testing.T) {
	in := &brackets{n: 100 << 20}
	_, err := notice.Read(in, "n.json")
	if want := "n.json: longer than the limit of 8388608 bytes"; err == nil || err.Error() != want {
		t.Errorf("found %v, want %s", err, want)
	}
	if read := 100<<20 - in.n; read > 9<<20 {
		t.Errorf("read %d bytes of a file that is too long", read)
	}
	_, err = notice.Read(&brackets{n: 1000}, "n.json")
	if want := "n.json:1:1: found a list: want an object"; err == nil || err.Error() != want {
		t.Errorf("found %v, want %s", err, want)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestReadBrokenReader(t *testing.T) {
	_, err := notice.Read(broken{}, "n.json")
	if !errors.Is(err, io.ErrUnexpectedEOF) || err.Error() != "n.json: cannot read: unexpected EOF" {
		t.Errorf("found %v", err)
	}
}

// What a file cannot say is refused of a notice that is declared in Go, by its path, and so is what [notice.Read] refuses.
func TestValidate(t *testing.T) {
	declared := func() *notice.Notice {
		day := civil.On(2026, 11, 22)
		return &notice.Notice{ID: "n", Dated: notice.Dated{From: day, Until: day}, Rows: []notice.Row{{ID: "r", Name: "R", Data: category.Of(category.Contact)}}}
	}
	if err := declared().Validate(); err != nil {
		t.Fatal(err)
	}
	for want, spoil := range map[string]func(*notice.Notice){
		"id: a notice has no id: ":                                     func(n *notice.Notice) { n.ID = " " },
		"dated: no date: ":                                             func(n *notice.Notice) { n.Dated = notice.Dated{} },
		`rows[1].id: "r" is taken by an earlier one: `:                 func(n *notice.Notice) { n.Rows = append(n.Rows, n.Rows[0]) },
		`rows[0].as: there is no other row "s": `:                      func(n *notice.Notice) { n.Rows[0].As = "s" },
		"rows[0].data: category: category(127) is none of the const":   func(n *notice.Notice) { n.Rows[0].Data[1] |= 1 << 63 },
		"rows[0].basis[0].says[0]: notice: reading(200) is none of ":   func(n *notice.Notice) { n.Rows[0].Basis = []notice.Claim{{Says: []notice.Said{200}}} },
		"rows[0].statements[0].topic: notice: topic(250) is none ":     func(n *notice.Notice) { n.Rows[0].Statements = []notice.Statement{{Topic: 250}} },
		"rows[0].basis[0].names[0]: no provision: name a paragraph ":   func(n *notice.Notice) { n.Rows[0].Basis = []notice.Claim{{Names: make([]law.Provision, 1)}} },
		"exempt[0].why: no reason: say why it need not be told":        func(n *notice.Notice) { n.Exempt = []notice.Exemption{{By: law.UKGDPR.Article("13(4)")}} },
		"rows[0].basis[0].says[1]: notice: reading unset has no text ": func(n *notice.Notice) { n.Rows[0].Basis = []notice.Claim{{Says: []notice.Said{notice.SaidConsent, 0}}} },
		"exempt[0].items[0]: notice: item unset has no text form": func(n *notice.Notice) {
			n.Exempt = []notice.Exemption{{By: law.UKGDPR.Article("13(4)"), Why: "known", Items: []notice.Item{0}}}
		},
		"title: invalid UTF-8: byte 0xff: give the text in UTF-8": func(n *notice.Notice) { n.Title = "\xff" },
		"rows[0].purposes[0]: invalid UTF-8: byte 0xe9: ":         func(n *notice.Notice) { n.Rows[0].Purposes = []string{"caf\xe9"} },
		"rows[0].rights[0]": func(n *notice.Notice) { n.Rows[0].Rights = []notice.RightLine{{Right: 99}} },
	} {
		n := declared()
		spoil(n)
		if err := n.Validate(); err == nil || !strings.HasPrefix(err.Error(), "notice: "+want) {
			t.Errorf("found %v\n want notice: %s…", err, want)
		}
	}
	if err := (*notice.Notice)(nil).Validate(); err == nil || !strings.HasPrefix(err.Error(), "notice: the notice is nil") {
		t.Errorf("of no notice: %v", err)
	}
}

// What is valid, a file holds: also a retention schedule that has no classes yet.
func TestValidIsRead(t *testing.T) {
	day := civil.On(2026, 11, 22)
	for _, schedule := range []*retention.Schedule{{}, {Classes: []retention.Class{}}, {Name: "s", Classes: []retention.Class{{ID: "c"}}}} {
		n := &notice.Notice{ID: "n", Dated: notice.Dated{From: day, Until: day}, Schedule: schedule}
		if err := n.Validate(); err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		back, err := notice.Read(bytes.NewReader(text), "n.json")
		if err != nil || !reflect.DeepEqual(back.Schedule, schedule) {
			t.Errorf("%s: read back as %+v, %v", text, back, err)
		}
	}
}

// TestReadFile: the schedule beside the notice is read with it, and a class that it does not have is placed in the notice.
func TestReadFile(t *testing.T) {
	const classed = `{"id": "n", "controller": {"name": "c"}, "dated": {"from": "2024-01-01", "until": "2024-01-31"},
		"rows": [{"id": "r", "name": "R", "classes": ["wages"]}]}`
	schedule := func(id string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(`{"name": "s", "classes": [{"id": "` + id + `", "periods": [{"keep": "6 years", "after": "care-end"}]}]}`)}
	}
	for _, test := range []struct {
		name string
		in   fstest.MapFS
		want string
	}{
		{"beside it", fstest.MapFS{"n-schedule.json": schedule("wages")}, ""},
		{"no schedule", fstest.MapFS{}, `n.json:2:49: rows[0].classes[0]: there is no retention schedule with a class "wages": give it as schedule, or in a file of its own beside the notice, NAME-schedule.json`},
		{"another class", fstest.MapFS{"n-schedule.json": schedule("tax")}, `n.json:2:49: rows[0].classes[0]: the schedule has no class "wages": name one of those listed`},
		{"no schedule at all", fstest.MapFS{"n-schedule.json": {Data: []byte(`[]`)}}, `n-schedule.json:1:1: found a list: want an object`},
		{"a schedule over the limit", fstest.MapFS{"n-schedule.json": {Data: make([]byte, 8<<20+1)}}, "n-schedule.json: longer than the limit of 8388608 bytes"},
	} {
		test.in["n.json"] = &fstest.MapFile{Data: []byte(classed)}
		n, err := notice.ReadFile(test.in, "n.json")
		if test.want == "" {
			if err != nil || n.Schedule == nil || len(n.Schedule.Classes) != 1 {
				t.Errorf("%s: %v", test.name, err)
			}
		} else if err == nil || err.Error() != test.want || n != nil {
			t.Errorf("%s:\n\tfound %v\n\twant  %s", test.name, err, test.want)
		}
	}
	if _, err := notice.ReadFile(nil, "n.json"); err == nil || err.Error() != "n.json: the file system is nil: want one that holds the notice" {
		t.Errorf("no file system: %v", err)
	}
	if _, err := notice.ReadFile(fstest.MapFS{}, "n.json"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	// Read alone knows no other file: the row has no period then.
	n, err := notice.Read(strings.NewReader(classed), "n.json")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(notice.Review(n, gdpr.LawAsAt()).Findings, func(f check.Finding) bool { return f.Rule == "retention-missing" && f.Activity == "r" }) {
		t.Error("a class that nothing holds is taken for a period")
	}
}
