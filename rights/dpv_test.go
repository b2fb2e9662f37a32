package rights_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

// dpvRights are the rows of the Data Privacy Vocabulary's table of rights by basis (legal_basis_rights_mapping.csv), with how many
// terms each basis has there: itself and its sub-terms. It is about the EU text, so ours is asked on the last day of that.
var dpvRights = []struct {
	base  basis.Article6
	terms int
	has   string
}{
	{basis.Consent, 3, "A7-3 A13 A14 A15 A16 A17 A18 A20 A22 A77"},
	{basis.Contract, 3, "A13 A14 A15 A16 A17 A18 A20 A22 A77"},
	{basis.LegalObligation, 1, "A13 A15 A16 A18 A77"},
	{basis.VitalInterests, 3, "A13 A14 A15 A16 A17 A18 A22 A77"},
	{basis.PublicTask, 3, "A13 A14 A15 A16 A18 A21 A22 A77"},
	{basis.LegitimateInterests, 3, "A13 A14 A15 A16 A17 A18 A21 A22 A77"},
}

// dpvColumns say how each column is asked of us: Article 13 of data from the person, 14 of data from elsewhere, 21 of all its rights.
var dpvColumns = []struct {
	name   string
	rights []rights.Right
	facts  rights.Facts
}{
	{"A7-3", []rights.Right{rights.WithdrawConsent}, allFacts},
	{"A13", []rights.Right{rights.Informed}, rights.Facts{Provided: fact.Yes}},
	{"A14", []rights.Right{rights.Informed}, rights.Facts{Provided: fact.No}},
	{"A15", []rights.Right{rights.Access}, allFacts},
	{"A16", []rights.Right{rights.Rectification}, allFacts},
	{"A17", []rights.Right{rights.Erasure}, allFacts},
	{"A18", []rights.Right{rights.Restriction}, allFacts},
	{"A20", []rights.Right{rights.Portability}, allFacts},
	{"A21", []rights.Right{rights.Objection, rights.MarketingObjection, rights.ResearchObjection}, allFacts},
	{"A22", []rights.Right{rights.AutomatedDecisions}, allFacts},
	{"A77", []rights.Right{rights.RegulatorComplaint}, allFacts},
}

// dpvDifferences are the cells in which we differ, with the reason. In each of them we give a right that the table leaves out.
var dpvDifferences = map[string]string{
	"legal-obligation A14": "Article 14(5)(c) takes the duty away where the law that obtains the data protects the person; it does not take it from every legal obligation",
	"legal-obligation A17": "17(3)(b) closes erasure while the duty lasts, and no longer: unlawful use opens it even then, the end of the duty always",
	"legal-obligation A22": "Article 22(2)(b) allows the decision that a law authorises, with safeguards (DPA 2018 s.14): the right is limited, not absent",
	"public-task A17":      "17(3)(b) closes erasure while the task needs the data, and no longer",
	"consent A21":          "Article 21(2) ends direct marketing on any basis; 21(6) reaches research on any",
	"contract A21":         "Article 21(2) ends direct marketing on any basis; 21(6) reaches research on any",
	"legal-obligation A21": "Article 21(2) ends direct marketing on any basis; 21(6) reaches research on any",
	"vital-interests A21":  "Article 21(2) ends direct marketing on any basis; 21(6) reaches research on any",
}

func TestAgainstDPV(t *testing.T) {
	pairs, differences := 0, 0
	for _, row := range dpvRights {
		for _, column := range dpvColumns {
			theirs := contains(row.has, column.name)
			if theirs {
				pairs += row.terms
			}
			ours := false
			for _, r := range column.rights {
				a := r.Applies(basis.Ground{Article6: row.base}, column.facts, lastEUDay)
				ours = ours || a.Verdict >= rights.OnConditions
			}
			cell := row.base.String() + " " + column.name
			reason, listed := dpvDifferences[cell]
			if ours != theirs {
				differences++
			}
			if (ours != theirs) != listed {
				t.Errorf("%s: ours %v, theirs %v, reason %q", cell, ours, theirs, reason)
			}
		}
	}
	if pairs != 137 || differences != len(dpvDifferences) {
		t.Errorf("%d pairs, want 137; %d differences, want %d", pairs, differences, len(dpvDifferences))
	}
	// The objection of Article 21(1) alone, which is what a reader takes the column to mean, differs nowhere.
	for _, row := range dpvRights {
		a := rights.Objection.Applies(basis.Ground{Article6: row.base}, allFacts, lastEUDay)
		if (a.Verdict >= rights.OnConditions) != contains(row.has, "A21") {
			t.Errorf("%s: %s", row.base, a)
		}
	}
}

// contains reports whether a list of words holds a word.
func contains(list, word string) bool { return slices.Contains(strings.Fields(list), word) }
