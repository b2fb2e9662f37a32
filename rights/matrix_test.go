package rights_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

func read(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// rightOf names the rights of testdata/rights.json, which has two rows where the law changed.
var rightOf = map[string]rights.Right{
	"informed": rights.Informed, "access": rights.Access, "rectification": rights.Rectification, "erasure": rights.Erasure,
	"restriction": rights.Restriction, "notify_recipients": rights.Notification, "portability": rights.Portability,
	"object_general": rights.Objection, "object_direct_marketing": rights.MarketingObjection, "object_research": rights.ResearchObjection,
	"adm_old": rights.AutomatedDecisions, "adm_new": rights.AutomatedDecisions, "withdraw_consent": rights.WithdrawConsent,
	"complain_commissioner_old": rights.RegulatorComplaint, "complain_commissioner": rights.RegulatorComplaint,
	"complain_controller": rights.ControllerComplaint,
}

// allFacts are the facts under which a cell of the matrix is read: what the right is about is there.
var allFacts = rights.Facts{Automated: fact.Yes, Provided: fact.Yes, Marketing: fact.Yes, Research: fact.Yes, Decisions: fact.Yes}

type matrixRow struct {
	ID        string     `json:"id"`
	ValidFrom civil.Date `json:"valid_from"`
	ValidTo   civil.Date `json:"valid_to"`
	Matrix    map[string]struct {
		Applies string `json:"applies"`
	} `json:"matrix"`
	Automated bool `json:"automated_means_needed"`
	Grounds   []struct {
		ID        string     `json:"id"`
		Bases     []string   `json:"bases"`
		Art9      []string   `json:"art9"`
		ValidFrom civil.Date `json:"valid_from"`
	} `json:"grounds"`
	Exceptions []struct {
		ID    string   `json:"id"`
		Bases []string `json:"bases"`
		Art9  []string `json:"art9"`
	} `json:"exceptions_17_3"`
}

// TestMatrix holds every cell of testdata/rights.json, on the first and last day of its row, on today, and on both sides of the day
// on which recognised legitimate interests became a basis.
func TestMatrix(t *testing.T) {
	var table struct {
		Rights []matrixRow `json:"rights"`
	}
	read(t, "rights.json", &table)
	cells := 0
	for _, row := range table.Rights {
		right, ok := rightOf[row.ID]
		if !ok {
			t.Fatalf("no right for %q", row.ID)
		}
		days := []civil.Date{row.ValidFrom, today, reformDay - 1, reformDay, lastEUDay}
		if row.ValidTo != 0 {
			days = append(days, row.ValidTo)
		}
		for point, cell := range row.Matrix {
			cells++
			base, ok := basis.Article6FromPoint(point)
			if !ok {
				t.Fatalf("no basis for %q", point)
			}
			for _, on := range days {
				if on < row.ValidFrom || row.ValidTo != 0 && on > row.ValidTo {
					continue
				}
				if !base.InForce(on) && row.ID != "adm_old" {
					continue // "any ea cell applies only from that date"; the old row on decisions answers for it too
				}
				want := map[string]rights.Verdict{"yes": rights.Yes, "no": rights.No, "qualified": rights.OnConditions}[cell.Applies]
				if right == rights.Portability && cell.Applies == "qualified" {
					want = rights.Yes // qualified by the two facts, which allFacts has; TestFacts takes them away
				}
				a := right.Applies(basis.Ground{Article6: base}, allFacts, on)
				if a.Verdict != want {
					t.Errorf("%s on 6(1)(%s), %s: %s; want %s", row.ID, point, on, a, want)
				}
				checkAnswer(t, a)
			}
		}
		if row.ValidTo != 0 || right == rights.ControllerComplaint {
			before := right.Applies(basis.Ground{Article6: basis.Consent}, allFacts, row.ValidFrom-1)
			if want := map[bool]rights.Verdict{true: rights.No, false: rights.CannotSay}[right == rights.ControllerComplaint]; before.Verdict != want {
				t.Errorf("%s the day before: %s, want %s", row.ID, before, want)
			}
		}
	}
	if cells != 16*7 {
		t.Errorf("%d cells, want 16 rows of 7", cells)
	}
}

// checkAnswer holds what every answer promises.
func checkAnswer(t *testing.T, a rights.Answer) {
	t.Helper()
	laws := slices.Collect(a.Law())
	switch {
	case a.Reason == "":
		t.Errorf("%s on %s: no reason", a, a.On)
	case (a.Verdict == rights.No) != (a.Bound != 0):
		t.Errorf("%s on %s: a no needs its bound, and nothing else has one", a, a.On)
	case a.Verdict == rights.CannotSay && a.Missing == "":
		t.Errorf("%s on %s: names no missing fact", a, a.On)
	case a.Verdict == rights.OnConditions && a.Opens.Empty() && a.Limits.Empty():
		t.Errorf("%s on %s: on no condition", a, a.On)
	case a.Verdict < rights.OnConditions && !(a.Opens.Empty() && a.Limits.Empty()):
		t.Errorf("%s on %s: has conditions", a, a.On)
	case len(laws) == 0 && a.On >= gdprDay && a.Missing != "right":
		t.Errorf("%s on %s: rests on no law", a, a.On)
	}
	for _, p := range laws {
		if a.Bound != rights.NotThen && p.InForce(a.On) == fact.No {
			t.Errorf("%s on %s: %s was not in force", a, a.On, p)
		}
	}
	for c := range a.Opens.All() {
		if c.Limit() || !c.Span().Contains(a.On) {
			t.Errorf("%s on %s: opened by %s", a, a.On, c)
		}
	}
	for c := range a.Limits.All() {
		if !c.Limit() || !c.Span().Contains(a.On) {
			t.Errorf("%s on %s: limited by %s", a, a.On, c)
		}
	}
}

// TestGroundsByBasis holds the grounds of erasure and restriction and the exceptions to erasure, basis by basis and by condition.
func TestGroundsByBasis(t *testing.T) {
	conditionOf := map[string]rights.Condition{
		"17(1)(a)": rights.NoLongerNeeded, "17(1)(b)": rights.ConsentWithdrawn, "17(1)(c)-first": rights.ObjectionUpheld,
		"17(1)(c)-second": rights.MarketingObjectedTo, "17(1)(d)": rights.ProcessedUnlawfully, "17(1)(e)": rights.DutyToErase,
		"17(1)(f)": rights.ChildOnline, "17(1)(g)": rights.MaliciousAllegation,
		"17(3)(a)": rights.FreeExpression, "17(3)(b)": rights.DutyOrPublicTask, "17(3)(c)": rights.PublicHealthReasons,
		"17(3)(d)": rights.ResearchImpaired, "17(3)(e)": rights.NeededForClaims,
		"18(1)(a)": rights.AccuracyContested, "18(1)(b)": rights.RestrictionPreferred, "18(1)(c)": rights.PersonNeedsForClaims, "18(1)(d)": rights.ObjectionPending,
	}
	var table struct {
		Rights []matrixRow `json:"rights"`
	}
	read(t, "rights.json", &table)
	seen := 0
	for _, row := range table.Rights {
		right := rightOf[row.ID]
		check := func(id string, bases, art9 []string, from civil.Date, limit bool) {
			c, ok := conditionOf[id]
			if !ok {
				t.Fatalf("no condition for %s", id)
			}
			if got := c.Provision().Locator(); !strings.HasPrefix(id, got) {
				t.Errorf("%s is %s", id, got)
			}
			seen++
			for base := range basis.AllArticle6() {
				for special := range basis.AllArticle9() {
					for _, on := range []civil.Date{from - 1, from, reformDay, today} {
						if on < gdprDay || !base.InForce(on) {
							continue
						}
						a := right.Applies(basis.Ground{Article6: base, Article9: special}, allFacts, on)
						everyBase := len(bases) == 0 && len(art9) == 0
						want := on >= from && (everyBase || slices.Contains(bases, point(base.Provision().Locator())) || slices.Contains(art9, special.Provision().Locator()))
						set := a.Opens
						if limit {
							set = a.Limits
						}
						if set.Has(c) != want {
							t.Errorf("%s on %s with %s, %s: %v, want %v", id, base, special, on, !want, want)
						}
					}
				}
			}
		}
		for _, g := range row.Grounds {
			check(g.ID, g.Bases, g.Art9, max(g.ValidFrom, gdprDay), false)
		}
		for _, x := range row.Exceptions {
			check(x.ID, x.Bases, x.Art9, gdprDay, true)
		}
	}
	if seen != len(conditionOf) {
		t.Errorf("%d grounds and exceptions, want %d", seen, len(conditionOf))
	}
}

// point is the letters of "6(1)(ea)".
func point(locator string) string {
	return strings.TrimSuffix(strings.TrimPrefix(locator, "6(1)("), ")")
}

// TestQuickTable holds the short table of the same file, which a person reads first.
func TestQuickTable(t *testing.T) {
	var table struct {
		Quick map[string][]string `json:"quick_table"`
	}
	read(t, "rights.json", &table)
	for point, row := range table.Quick {
		if point == "columns" {
			continue
		}
		base, _ := basis.Article6FromPoint(point)
		for i, column := range table.Quick["columns"] {
			right := map[string]rights.Right{
				"informed": rights.Informed, "access": rights.Access, "rectification": rights.Rectification, "erasure": rights.Erasure,
				"restriction": rights.Restriction, "portability": rights.Portability, "object": rights.Objection,
				"object_dm": rights.MarketingObjection, "adm_safeguards": rights.AutomatedDecisions, "withdraw": rights.WithdrawConsent,
			}[column]
			a := right.Applies(basis.Ground{Article6: base}, allFacts, today)
			want := map[byte]rights.Verdict{'Y': rights.Yes, 'Q': rights.OnConditions, 'N': rights.No, 'd': rights.No}[row[i][0]]
			switch right {
			case rights.Portability:
				if want == rights.OnConditions {
					want = rights.Yes // as in TestMatrix
				}
			case rights.AutomatedDecisions:
				if want == rights.Yes {
					want = rights.OnConditions // safeguards are due where such a decision is taken
				}
			}
			if a.Verdict != want {
				t.Errorf("6(1)(%s) %s: %s, the table has %s", point, column, a, row[i])
			}
		}
	}
}

// checkFacts holds that no right applies without the facts that it turns on, and that a no among them is a no.
func checkFacts(t *testing.T, a rights.Answer, f rights.Facts) {
	t.Helper()
	if a.On < gdprDay {
		return
	}
	needs := map[rights.Right][]fact.Fact{
		rights.Portability: {f.Automated, f.Provided}, rights.MarketingObjection: {f.Marketing}, rights.ResearchObjection: {f.Research}, rights.AutomatedDecisions: {f.Decisions},
	}[a.Right]
	for _, need := range needs {
		switch {
		case need != fact.Yes && a.Verdict >= rights.OnConditions:
			t.Errorf("%s on %s: applies without %+v", a, a.On, f)
		case need == fact.No && a.Verdict != rights.No && a.Missing != "article6":
			t.Errorf("%s on %s: not a no for %+v", a, a.On, f)
		case len(needs) == 1 && need == fact.No && a.Bound != rights.ThisUse && a.Bound != rights.NotThen:
			t.Errorf("%s on %s: not for want of %+v", a, a.On, f)
		case len(needs) == 1 && need == fact.Unknown && a.Verdict != rights.CannotSay && a.Bound != rights.NotThen:
			t.Errorf("%s on %s: answers without asking for %+v", a, a.On, f)
		}
	}
}

// TestEveryAnswer asks about everything: no answer is bare, whatever the ground and the facts.
func TestEveryAnswer(t *testing.T) {
	days := []civil.Date{0, gdprDay - 1, gdprDay, lastEUDay, lastEUDay + 1, reformDay - 1, reformDay, complaints - 1, complaints, today}
	facts := []fact.Fact{fact.Unknown, fact.No, fact.Yes}
	for r := range rights.All() {
		for base := basis.Article6(0); base <= basis.LegitimateInterests; base++ {
			for special := basis.Article9(0); special <= basis.ArchivingOrResearch; special++ {
				for _, purpose := range []category.Purpose{0, category.ForCareDelivery, category.ForMarketing, category.ForResearch} {
					for _, f := range facts {
						for _, g := range facts {
							ground := basis.Ground{Article6: base, Article9: special, For: purpose}
							if f == fact.Yes {
								ground.Data = category.Of(category.Health)
							}
							for _, on := range days {
								asked := rights.Facts{Automated: f, Provided: g, Marketing: g, Research: f, Decisions: g, PublicAuthority: f}
								a := r.Applies(ground, asked, on)
								checkAnswer(t, a)
								checkFacts(t, a, asked.Of(purpose))
							}
						}
					}
				}
			}
		}
	}
}

// TestAlike: where a right is alike on two days, it answers the same of every ground whose basis is law on both; and it is not alike across a day on
// which an answer turns.
func TestAlike(t *testing.T) {
	var days []civil.Date
	for _, d := range []civil.Date{civil.On(2018, 5, 25), civil.On(2021, 1, 1), civil.On(2024, 1, 1), civil.On(2025, 8, 20), civil.On(2026, 2, 5), civil.On(2026, 3, 31), civil.On(2026, 6, 19), civil.On(2026, 9, 30)} {
		days = append(days, d-1, d)
	}
	var grounds []basis.Ground
	for six := range basis.AllArticle6() {
		for _, nine := range []basis.Article9{0, basis.ExplicitConsent, basis.SubstantialPublicInterest, basis.HealthOrSocialCare} {
			for _, data := range []category.Set{category.Of(category.Contact), category.Of(category.Health)} {
				for _, purpose := range []category.Purpose{category.ForCareDelivery, category.ForMarketing, category.ForResearch} {
					grounds = append(grounds, basis.Ground{Article6: six, Article9: nine, Data: data, For: purpose}, basis.Ground{Article9: nine, Data: data, For: purpose, Schedule1: 29})
				}
			}
		}
	}
	turned := 0
	for right := range rights.All() {
		for _, a := range days {
			for _, b := range days {
				alike := right.Alike(a, b)
				if alike != right.Alike(b, a) || a == b && !alike {
					t.Errorf("%v on %s and %s: alike one way only", right, a, b)
				}
				for _, g := range grounds {
					if g.Article6.InForce(a) != g.Article6.InForce(b) {
						continue
					}
					one, other := right.Applies(g, allFacts, a), right.Applies(g, allFacts, b)
					one.On, other.On = 0, 0
					if one == other {
						continue
					}
					turned++
					if alike {
						t.Fatalf("%v is alike on %s and %s, and of %v it answers %v and %v", right, a, b, g, one, other)
					}
				}
			}
		}
	}
	if turned == 0 || rights.Access.Alike(civil.On(2023, 12, 31), civil.On(2024, 1, 1)) || !rights.Rectification.Alike(civil.On(2019, 1, 1), civil.On(2026, 3, 1)) || rights.Right(0).Alike(1, 1) {
		t.Errorf("%d answers turned; access turned with the rule on searches, rectification never, and no right is alike of what is none", turned)
	}
}
