package house

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

var (
	title    = regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? \p{Lu}`)
	ukNumber = regexp.MustCompile(`(?:^|[^\d-])(?:\+44|\(?0)(?:[ ()-]{0,2}\d){9,10}(?:\D|$)`)
)

// saysTooMuch is what a notice file must not hold, one line each: a judgment, which is a rule's to make,
// or what reaches a person.
func saysTooMuch(file []byte, ruleIDs map[string]bool) (found []string, err error) {
	tokens := json.NewDecoder(bytes.NewReader(file))
	for {
		token, err := tokens.Token()
		if errors.Is(err, io.EOF) {
			return found, nil
		}
		if err != nil {
			return nil, err
		}
		text, ok := token.(string) // a key or a value: neither may
		if !ok {
			continue
		}
		switch {
		case ruleIDs[strings.ReplaceAll(strings.ToLower(text), "_", "-")]:
			found = append(found, fmt.Sprintf("%q is the id of a rule: say what is printed, the rule decides", text))
		case strings.Contains(text, "@"):
			found = append(found, fmt.Sprintf("%q holds a mailbox: leave it out", text))
		case ukNumber.MatchString(text):
			found = append(found, fmt.Sprintf("%q holds a telephone number: leave it out", text))
		case title.MatchString(text):
			found = append(found, fmt.Sprintf("%q names a person: give the role", text))
		}
	}
}

func TestNoticesSayWhatIsPrinted(t *testing.T) {
	ids := map[string]bool{}
	for _, rule := range catalogue(t) {
		ids[rule.ID] = true
	}
	names, err := fs.Glob(root, "examples/notices/*.json")
	if err != nil || len(names) < 5 {
		t.Fatalf("found %d notices, want the five at least: %v", len(names), err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		found, err := saysTooMuch(text, ids)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, f := range found {
			t.Errorf("%s: %s", name, f)
		}
	}
}

func TestSaysTooMuch(t *testing.T) {
	ids := map[string]bool{"condition-missing": true}
	for _, test := range []struct{ file, want string }{
		{`{"condition-missing": true}`, "id of a rule"},
		{`{"rows": [{"condition_missing": "yes"}]}`, "id of a rule"},
		{`{"statements": [{"topic": "condition-missing"}]}`, "id of a rule"},
		{`{"words": "write to dpo@example.org"}`, "mailbox"},
		{`{"words": "call 01632 960 123"}`, "telephone"},
		{`{"words": "call (01632) 960123"}`, "telephone"},
		{`{"words": "+44 1632 960 123"}`, "telephone"},
		{`{"words": "call 07700 900123 by day"}`, "telephone"},
		{`{"words": "ask Mrs Example"}`, "a person"},
		{`{"condition": [{"words": "no condition is missing"}]}`, ""},
		{`{"from": "2018-05-25", "words": "2018-05-25 2019-06-01", "lines": [446, 1000000000]}`, ""},
		{`{"words": "since 01/04/2016 until 05/04/2017"}`, ""},
		{`{"words": "contract 01234 56"}`, ""},
		{`{"cites": "DPA 2018 Schedule 1 paragraphs 10, 11"}`, ""},
	} {
		found, err := saysTooMuch([]byte(test.file), ids)
		switch {
		case err != nil:
			t.Errorf("%s: %v", test.file, err)
		case test.want == "" && len(found) > 0, test.want != "" && (len(found) != 1 || !strings.Contains(found[0], test.want)):
			t.Errorf("%s: found %q, want %q", test.file, found, test.want)
		}
	}
}
