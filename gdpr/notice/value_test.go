package notice_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// Every item that can be announced is told by what says it, here as a row or a section would, and by nothing else.
func TestAnnounced(t *testing.T) {
	told := map[string]string{
		"controller":             `"statements": [{"topic": "controller-contact"}]`,
		"officer":                `"statements": [{"topic": "officer-contact", "value": "post"}]`,
		"officer-email":          `"statements": [{"topic": "officer-contact", "value": "email"}]`,
		"purposes":               `"statements": [{"topic": "purposes"}]`,
		"lawful-basis":           `"statements": [{"topic": "lawful-basis"}]`,
		"interests":              `"interests": [{"words": "safety"}]`,
		"data":                   `"rows": [{"id": "r", "name": "R", "data": ["contact"]}]`,
		"recipients":             `"statements": [{"topic": "recipients"}]`,
		"transfers":              `"statements": [{"topic": "transfers", "value": "none"}]`,
		"retention":              `"retention": [{"words": "6 years"}]`,
		"rights":                 `"rights": [{"right": "access"}]`,
		"withdrawal":             `"rights": [{"right": "withdraw-consent"}]`,
		"controller-complaint":   `"statements": [{"topic": "complaint-procedure"}]`,
		"regulator-complaint":    `"rights": [{"right": "complain-regulator"}]`,
		"requirement-to-provide": `"statements": [{"topic": "requirement-to-provide", "value": "need"}]`,
		"source":                 `"statements": [{"topic": "source", "value": "others"}]`,
		"automated-decisions":    `"statements": [{"topic": "automated-decisions", "value": "none"}]`,
		"security":               `"statements": [{"topic": "security"}]`,
	}
	for item := range notice.AllItems() {
		if _, ok := told[item.String()]; !ok && item != notice.TellNewPurpose {
			t.Errorf("nothing here tells %s", item)
		}
	}
	kept := func(item, members string) check.Outcome {
		const head = `{"id": "n", "controller": {"name": "c"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, %s"sections": [{"id": "s", "statements": [{"topic": "announced", "value": %q}]}]}`
		n, err := notice.Read(strings.NewReader(fmt.Sprintf(head, members, item)), "n.json")
		if err != nil {
			t.Fatal(err)
		}
		return outcome(t, notice.ReviewOwn(n), "promise-unkept")
	}
	for item := range told {
		if got := kept(item, ""); got != check.NotMet {
			t.Errorf("%s, which is not told: the rule is %s", item, got)
		}
		for other, members := range told {
			want := check.NotMet
			if other == item || item == "rights" && (other == "withdrawal" || other == "regulator-complaint") || item == "officer" && other == "officer-email" {
				want = check.Met
			}
			if got := kept(item, members+", "); got != want {
				t.Errorf("%s beside what tells %s: the rule is %s, want %s", item, other, got, want)
			}
		}
	}
}
