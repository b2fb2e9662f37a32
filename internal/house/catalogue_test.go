package house

import (
	"encoding/json"
	"os"
	"testing"
)

// rule is one entry of the catalogue of check rules: the 104 that the project was given, and behind them what was added since.
type rule struct {
	ID       string   `json:"id"`
	Group    string   `json:"group"`
	Strength string   `json:"strength"`
	Over     []string `json:"over"`
}

func catalogue(t *testing.T) []rule {
	t.Helper()
	text, err := os.ReadFile("testdata/rules.json")
	if err != nil {
		t.Fatal(err)
	}
	var rules []rule
	if err := json.Unmarshal(text, &rules); err != nil {
		t.Fatal(err)
	}
	if len(rules) != 105 {
		t.Fatalf("the catalogue has %d rules, want 105", len(rules))
	}
	return rules
}
