package notice_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// TestItems: on the first day of the Regulation and on the last day modelled, the table asks for the points of
// Articles 13(1) and (2), and of 14(1) and (2), that the shared facts list.
func TestItems(t *testing.T) {
	var facts struct {
		First13 []string `json:"as_of_2018_05_25"`
		Last13  []string `json:"in_force_2026_11_22"`
		First14 []string `json:"as_of_2018_05_25_art14"`
		Last14  []string `json:"in_force_2026_11_22_art14"`
	}
	decode(t, "items.json", &facts)
	asked := func(on civil.Date, in func(notice.Item) law.Provision) (points []string) {
		for item := range notice.AllItems() {
			p := in(item).Locator()
			if item.Span().Contains(on) && p != "" && p != "13(3)" && p != "14(4)" { // a new purpose has a time of its own
				points = append(points, p)
			}
		}
		slices.Sort(points)
		return slices.Compact(points) // purposes and basis are one point
	}
	for _, test := range []struct {
		on   string
		in   func(notice.Item) law.Provision
		want []string
	}{
		{"2018-05-25", notice.Item.Article13, facts.First13},
		{"2026-06-18", notice.Item.Article13, facts.First13},
		{"2026-06-19", notice.Item.Article13, facts.Last13},
		{"2026-11-22", notice.Item.Article13, facts.Last13},
		{"2018-05-25", notice.Item.Article14, facts.First14},
		{"2026-06-18", notice.Item.Article14, facts.First14},
		{"2026-06-19", notice.Item.Article14, facts.Last14},
		{"2026-11-22", notice.Item.Article14, facts.Last14},
	} {
		slices.Sort(test.want)
		if got := asked(day(test.on), test.in); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.on, got, test.want)
		}
	}
	for _, item := range []notice.Item{notice.TellOfficer, notice.TellInterests, notice.TellRecipients, notice.TellTransfers, notice.TellWithdrawal, notice.TellAutomated, notice.TellNewPurpose} {
		if item.When() == "" {
			t.Errorf("%s has no condition", item)
		}
	}
	for _, item := range []notice.Item{notice.TellController, notice.TellRights, notice.TellRegulatorComplaint, notice.TellRequirement, notice.TellSource, 0, 200} {
		if item.When() != "" {
			t.Errorf("%s is asked only where %s", item, item.When())
		}
	}
	if !notice.Item(0).Article13().IsZero() || !notice.Item(200).Article14().IsZero() || notice.Item(200).Span() != (law.Span{}) {
		t.Error("a value outside the table stands somewhere")
	}
}

func TestItemText(t *testing.T) {
	for item := range notice.AllItems() {
		text, err := json.Marshal(item)
		if err != nil {
			t.Fatal(err)
		}
		var back notice.Item
		if err := json.Unmarshal(text, &back); err != nil || back != item {
			t.Errorf("%s becomes %s: %v", text, back, err)
		}
		value, err := item.Value()
		if err != nil || back.Scan(value) != nil || back != item {
			t.Errorf("%s in a database: %v, %v", item, value, err)
		}
	}
	if item, err := notice.ParseItem("sources"); item != 0 || err == nil {
		t.Errorf("sources is read as %s", item)
	}
}

// TestExemptItems: what need not be told is not missed, where it is the item exempt and where everything is; another item takes nothing away, and
// what Article 7(3) asks no exemption does.
func TestExemptItems(t *testing.T) {
	for _, c := range []struct{ rule, row, item, other string }{
		{"basis-missing", `"data": ["contact"]`, "lawful-basis", "interests"},
		{"condition-missing", `"data": ["health"], "special": ["health"], ` + contract, "lawful-basis", "data"},
		{"criminal-condition-missing", `"data": ["criminal-offence"], ` + contract, "lawful-basis", "source"},
		{"legal-obligation-unnamed", `"basis": [{"words": "a legal obligation", "says": ["legal-obligation"]}]`, "lawful-basis", "interests"},
		{"legitimate-interest-unnamed", `"basis": [{"words": "a legitimate interest", "says": ["legitimate-interests"]}]`, "interests", "lawful-basis"},
		{"consent-withdrawal-missing", `"basis": [{"words": "your consent", "says": ["consent"]}], "rights": [{"right": "access"}]`, "", "withdrawal"},
	} {
		met := func(items string) bool {
			n := declared(t, `{"exempt": [{"by": "UKGDPR/13(4)", `+items+`"why": "they have been told"}], "rows": [{"id": "r", "name": "R", `+c.row+`}]}`)
			return outcome(t, notice.Review(n, day("2024-01-01")), c.rule) != check.NotMet
		}
		if met(`"items": ["` + c.other + `"], `) {
			t.Errorf("%s: exempt with %s", c.rule, c.other)
		}
		if lifted := c.item != ""; met("") != lifted || lifted && !met(`"items": ["`+c.item+`"], `) {
			t.Errorf("%s: exempt with everything %v, want %v", c.rule, met(""), lifted)
		}
	}
}

// TestExemptions: each exemption of the shared facts takes the source, or what Article 13 asks, away on its days
// and on no other.
func TestExemptions(t *testing.T) {
	var facts struct {
		Exemptions []struct {
			Cite string     `json:"cite"`
			From civil.Date `json:"valid_from"`
			To   civil.Date `json:"valid_to"`
		}
	}
	decode(t, "items.json", &facts)
	if len(facts.Exemptions) != 8 {
		t.Fatalf("%d exemptions, want 8", len(facts.Exemptions))
	}
	met := func(pin string, on civil.Date) bool {
		rule := "source-missing"
		if strings.HasPrefix(pin, "13") {
			rule = "requirement-to-provide-missing"
		}
		n := declared(t, `{"statements": [], "exempt": [{"by": "UKGDPR/`+pin+`", "why": "x"}], "rows": [{"id": "r", "name": "R", "data": ["references"], `+contract+`}]}`)
		return outcome(t, notice.Review(n, on), rule) != check.NotMet
	}
	for _, e := range facts.Exemptions {
		pin, _, _ := strings.Cut(e.Cite, "-")
		further := pin == "13(5)" // for a new purpose only
		if got := met(pin, max(e.From, day("2018-05-25"))); got == further {
			t.Errorf("%s on its first day: exempt %t", e.Cite, got)
		}
		if e.From > day("2018-05-25") && met(pin, e.From-1) {
			t.Errorf("%s is exempt on %s", e.Cite, e.From-1)
		}
		if e.To != 0 && (!met(pin, e.To) || met(pin, e.To+1)) {
			t.Errorf("%s does not end with %s", e.Cite, e.To)
		}
	}
	for _, pin := range []string{"14(7)", "13(1)", "15"} {
		if _, err := notice.Read(strings.NewReader(`{"id": "n", "controller": {"name": "c"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, "exempt": [{"by": "UKGDPR/`+pin+`", "why": "x"}]}`), "n.json"); err == nil || !strings.Contains(err.Error(), "exempt[0].by") {
			t.Errorf("%s is read: %v", pin, err)
		}
	}
	if _, err := notice.Read(strings.NewReader(`{"id": "n", "controller": {"name": "c"}, "dated": {"from": "2024-01-01", "until": "2024-01-01"}, "exempt": [{"by": "UKGDPR/13(4)", "rows": ["r"], "why": "x"}]}`), "n.json"); err == nil || !strings.Contains(err.Error(), `there is no row "r"`) {
		t.Errorf("an exemption for a row that is not there: %v", err)
	}
}
