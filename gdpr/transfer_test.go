package gdpr_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// TestTransfersAgainstTheText holds mechanisms, the names for them and the approved places against an independent reading.
func TestTransfersAgainstTheText(t *testing.T) {
	data, err := os.ReadFile("testdata/transfers.json")
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		ID       string
		From     string     `json:"valid_from"`
		To       civil.Date `json:"valid_to"`
		Existing civil.Date `json:"existing_valid_until"`
		List     struct{ Full, Partial []string }
	}
	var file struct{ Mechanisms []row }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	for _, m := range file.Mechanisms {
		of, ok := map[string]struct {
			mechanism gdpr.Mechanism
			name      string
		}{
			"safe_harbor":           {0, "Safe Harbor"},
			"eu_us_privacy_shield":  {gdpr.PrivacyShield, "EU-US Privacy Shield"},
			"uk_us_data_bridge":     {gdpr.DataBridge, "UK-US data bridge"},
			"uk_approved_countries": {gdpr.Adequacy, "adequacy regulations"},
			"old_eu_sccs":           {gdpr.OldClauses, "old EU standard contractual clauses"},
			"new_eu_sccs_2021":      {gdpr.ClausesWithAddendum, "UK Addendum"}, // no mechanism alone
			"idta":                  {gdpr.TransferAgreement, "International Data Transfer Agreement"},
			"uk_addendum":           {gdpr.ClausesWithAddendum, "UK Addendum"},
			"bcr":                   {gdpr.BindingRules, "binding corporate rules"},
			"derogations":           {gdpr.Derogation, "derogation"},
		}[m.ID]
		named, known := law.NameOf(of.name)
		if !ok || !known {
			t.Errorf("%s: nothing stands for it", m.ID)
			continue
		}
		spans := []law.Span{named.Span}
		if of.mechanism != 0 {
			spans = append(spans, of.mechanism.Span())
		}
		last := max(m.To, m.Existing)
		first, err := civil.Parse(m.From)
		begins := err == nil && first > civil.On(2018, 5, 25) // what is older than the GDPR is given from its beginning, or without one
		for _, span := range spans {
			if begins && (span.Contains(first-1) || !span.Contains(first)) {
				t.Errorf("%s: %s, want it from %s", m.ID, span, first)
			}
			if last == 0 && span.Until != 0 || last != 0 && (!span.Contains(last) || span.Contains(last+1)) {
				t.Errorf("%s: %s, want it until %s", m.ID, span, last)
			}
		}
		for _, place := range m.List.Full {
			place = strings.TrimSuffix(place, " states")
			if strings.Contains(place, "institutions") {
				continue // no place
			}
			if got := gdpr.Adequacy.Covers(place); got != fact.Yes {
				t.Errorf("adequacy covers %s: %s", place, got)
			}
		}
		for _, place := range m.List.Partial {
			place, _, _ = strings.Cut(place, " (")
			if got := gdpr.Adequacy.Covers(place); got != fact.Unknown {
				t.Errorf("adequacy covers %s, where it depends on the recipient: %s", place, got)
			}
		}
	}
	if len(file.Mechanisms) != 10 {
		t.Errorf("%d mechanisms, want 10", len(file.Mechanisms))
	}
}
