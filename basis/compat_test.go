package basis_test

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
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// today is the day that the data in testdata speak of.
var today = civil.On(2026, 11, 22)

func readJSON(t *testing.T, name string, v any) {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, v); err != nil {
		t.Fatal(err)
	}
}

// kindNames are the categories as testdata spells them.
var kindNames = map[string]category.Category{
	"racial or ethnic origin":            category.RacialOrEthnicOrigin,
	"political opinions":                 category.PoliticalOpinions,
	"religious or philosophical beliefs": category.ReligiousOrPhilosophicalBeliefs,
	"trade union membership":             category.TradeUnionMembership,
	"genetic data":                       category.Genetic,
	"biometric data":                     category.BiometricIdentification,
	"health":                             category.Health,
	"health (of a listed relative)":      category.Health,
	"sex life":                           category.SexLife,
	"sexual orientation":                 category.SexualOrientation,
}

// wantLimit checks a paragraph's limit; nil wants none.
func wantLimit(t *testing.T, p basis.Schedule1, names []string) {
	t.Helper()
	var want category.Set
	for _, n := range names {
		k, ok := kindNames[n]
		if !ok {
			t.Fatalf("testdata has a category %q that the test does not know", n)
		}
		want = want.With(k)
	}
	if got, limited := p.Limit(); got != want || limited == want.Empty() {
		t.Errorf("paragraph %v: limit %v, %v, want %v", p, got, limited, want)
	}
}

func TestCompatibilityOfArticle9AndSchedule1(t *testing.T) {
	var file struct {
		Rows []struct {
			Art9        string   `json:"art9"`
			Paragraph   uint8    `json:"schedule1_para"`
			Valid       bool     `json:"valid"`
			Severity    string   `json:"severity"`
			APDRequired *bool    `json:"apdRequired"`
			Exceptions  []string `json:"apdExceptions"`
			Express     *bool    `json:"expressSubstantialPublicInterest"`
			Categories  []string `json:"categories"`
			From        string   `json:"validFrom"`
		} `json:"art9_x_schedule1"`
	}
	readJSON(t, "compat.json", &file)
	if len(file.Rows) != 280 {
		t.Fatalf("%d rows, want 280", len(file.Rows))
	}
	for _, row := range file.Rows {
		c, ok := basis.Article9FromPoint(row.Art9)
		if !ok {
			t.Fatalf("no condition for point %q", row.Art9)
		}
		p := basis.Schedule1(row.Paragraph)
		from, err := civil.Parse(row.From)
		if err != nil {
			t.Fatal(err)
		}
		var want basis.Fit
		switch row.Severity {
		case "ok":
			want = basis.Fits
		case "mismatch":
			want = basis.WrongParagraph
		case "superfluous":
			want = basis.NoneNeeded
		case "error":
			want = basis.WrongPart
			if p == 5 {
				want = basis.NotACondition
			}
		default:
			t.Fatalf("unknown severity %q", row.Severity)
		}
		if row.Valid != (want == basis.Fits) {
			t.Fatalf("testdata: valid %v beside %q", row.Valid, row.Severity)
		}
		for _, on := range []civil.Date{from, civil.On(2020, 12, 31), civil.On(2021, 1, 1), civil.On(2026, 2, 5), today} {
			if got := c.Fit(p, on); got != want {
				t.Errorf("%v with paragraph %v on %v: %v, want %v", c, p, on, got, want)
			}
			if got := c.FitCited(law.DPA2018.Schedule("1", p.String()), on); got != want {
				t.Errorf("%v with paragraph %v cited on %v: %v, want %v", c, p, on, got, want)
			}
		}
		if got := c.Fit(p, from-1); got != basis.NotInForce {
			t.Errorf("%v with paragraph %v before it applied: %v", c, p, got)
		}
		if row.APDRequired != nil {
			if got := p.PolicyDocument("", today); got != fact.Of(*row.APDRequired) {
				t.Errorf("paragraph %v: policy document %v, want %v", p, got, *row.APDRequired)
			}
		}
		wantExceptions(t, p, row.Exceptions)
		if row.Express != nil && *row.Express != (p.SubstantialPublicInterestLimb() != "") {
			t.Errorf("paragraph %v: public interest limb %q, want one %v", p, p.SubstantialPublicInterestLimb(), *row.Express)
		}
		if want == basis.Fits {
			wantLimit(t, p, row.Categories)
		}
	}
}

// wantExceptions checks that the policy document falls away under the limbs cited, such as "10(2)".
func wantExceptions(t *testing.T, p basis.Schedule1, cites []string) {
	t.Helper()
	for _, cite := range cites {
		limb, ok := strings.CutPrefix(cite, p.String())
		if !ok {
			t.Fatalf("testdata: exception %q of paragraph %v", cite, p)
		}
		if got := p.PolicyDocument(limb, today); got != fact.No {
			t.Errorf("paragraph %v: policy document under %s: %v, want no", p, limb, got)
		}
		if got := p.Limb(limb, today); got != fact.Yes {
			t.Errorf("paragraph %v: limb %s exists: %v", p, limb, got)
		}
	}
}

func TestCompatibilityOfOffenceData(t *testing.T) {
	var file struct {
		Rows []struct {
			Paragraph  uint8    `json:"criminal"`
			Part       int      `json:"part"`
			Valid      bool     `json:"valid"`
			APD        any      `json:"apdRequired"`
			Exceptions []string `json:"apdExceptions"`
			Limb       string   `json:"expressSPILimb"`
			CiteWith   []int    `json:"citeWith"`
		} `json:"article10"`
	}
	readJSON(t, "compat.json", &file)
	if len(file.Rows) != 37 {
		t.Fatalf("%d rows, want 37", len(file.Rows))
	}
	fits, extended := 0, map[basis.Schedule1][]int{}
	for _, row := range file.Rows {
		p := basis.Schedule1(row.Paragraph)
		got := basis.Criminal(p, today)
		if row.Valid != (got == basis.Fits || got == basis.Follows) || (got == basis.Follows) != p.Consequence() {
			t.Errorf("paragraph %v: %v, want valid %v", p, got, row.Valid)
		}
		if got == basis.Fits {
			fits++
		}
		if p.Part() != row.Part {
			t.Errorf("paragraph %v: Part %d, want %d", p, p.Part(), row.Part)
		}
		want := fact.No // null: the paragraph is no condition
		switch apd := row.APD.(type) {
		case bool:
			want = fact.Of(apd)
		case string:
			want = fact.Unknown
		}
		if got := p.PolicyDocument("", today); got != want {
			t.Errorf("paragraph %v: policy document %v, want %v", p, got, want)
		}
		wantExceptions(t, p, row.Exceptions)
		if (row.Limb != "") != (p.SubstantialPublicInterestLimb() != "") {
			t.Errorf("paragraph %v: public interest limb %q, testdata says %q", p, p.SubstantialPublicInterestLimb(), row.Limb)
		}
		if strings.HasPrefix(row.Limb, "removed by para 36") != (p.Extension() == 36) {
			t.Errorf("paragraph %v: extended by %v, testdata says %q", p, p.Extension(), row.Limb)
		}
		if e := p.Extension(); e != 0 {
			extended[e] = append(extended[e], int(p))
		}
		if got := basis.Criminal(p, civil.On(2018, 5, 24)); got != basis.NotInForce {
			t.Errorf("paragraph %v before it applied: %v", p, got)
		}
	}
	for _, row := range file.Rows {
		if row.CiteWith != nil && !slices.Equal(extended[basis.Schedule1(row.Paragraph)], row.CiteWith) {
			t.Errorf("paragraph %d extends %v, want %v", row.Paragraph, extended[basis.Schedule1(row.Paragraph)], row.CiteWith)
		}
	}
	if fits != 27 { // and 37: ICO's 28
		t.Errorf("%d paragraphs fit offence data, want 27", fits)
	}
}

func TestCompatibilityOfAlternatives(t *testing.T) {
	var file struct {
		Rows []struct {
			Art9      string `json:"art9"`
			Criminal  string `json:"criminal"`
			Schedule  any    `json:"schedule"`
			Valid     bool   `json:"valid"`
			ValidFrom string `json:"validFrom"`
		} `json:"alternativesAndNonConditions"`
	}
	readJSON(t, "compat.json", &file)
	for _, row := range file.Rows {
		switch {
		case row.Art9 != "": // Schedule A1
			c, _ := basis.Article9FromPoint(row.Art9)
			from, err := civil.Parse(row.ValidFrom)
			if err != nil {
				t.Fatal(err)
			}
			a1 := law.DPA2018.Schedule("A1", "1")
			if before, after := c.FitCited(a1, from-1), c.FitCited(a1, from); before != basis.NotInForce || after != basis.Fits {
				t.Errorf("%v with Schedule A1: %v then %v", c, before, after)
			}
		case row.Criminal == "A1/1":
			from, err := civil.Parse(row.ValidFrom)
			if err != nil {
				t.Fatal(err)
			}
			a1 := law.DPA2018.Schedule("A1", "1")
			if before, after := basis.CriminalCited(a1, from-1), basis.CriminalCited(a1, from); before != basis.NotInForce || after != basis.Fits {
				t.Errorf("offence data with Schedule A1: %v then %v", before, after)
			}
		case row.Criminal == "official authority":
			g := basis.Ground{Data: category.Of(category.CriminalOffence), OfficialAuthority: fact.Yes}
			found := slices.ContainsFunc(slices.Collect(basis.Candidates(g, today)), func(c basis.Candidate) bool {
				return c.Schedule1 == 0 && slices.Contains(c.Law, law.DPA2018.Section("10(4)"))
			})
			if !found {
				t.Error("official authority is no candidate for offence data")
			}
		default:
			numbers := []string{"9", "10"}
			if n, ok := row.Schedule.(float64); ok {
				numbers = []string{string(rune('0' + int(n)))}
			}
			for _, n := range numbers {
				for _, p := range []law.Provision{law.DPA2018.Schedule(n, ""), law.DPA2018.Schedule(n, "4")} {
					for c := range basis.AllArticle9() {
						if got := c.FitCited(p, today); got != basis.NotACondition {
							t.Errorf("%v with %v: %v", c, p, got)
						}
					}
					if got := basis.CriminalCited(p, today); got != basis.NotACondition {
						t.Errorf("offence data with %v: %v", p, got)
					}
				}
			}
		}
	}
}

func TestCompatibilityOfArticle6(t *testing.T) {
	var file struct {
		Rows []struct {
			Art6        string  `json:"art6"`
			Counterpart *string `json:"art9Counterpart"`
		} `json:"art6ToArt9"`
	}
	readJSON(t, "compat.json", &file)
	if len(file.Rows) != 7 {
		t.Fatalf("%d rows, want 7", len(file.Rows))
	}
	for _, row := range file.Rows {
		b, ok := basis.Article6FromPoint(row.Art6)
		if !ok {
			t.Fatalf("no basis for point %q", row.Art6)
		}
		var want basis.Article9
		if row.Counterpart != nil {
			want, _ = basis.Article9FromPoint(*row.Counterpart)
		}
		if got := b.Counterpart(); got != want {
			t.Errorf("%v: counterpart %v, want %v", b, got, want)
		}
	}
}

func TestFitOfEverythingElse(t *testing.T) {
	for c := range basis.AllArticle9() {
		for p := range basis.AllSchedule1() {
			if p < 29 {
				continue // held by compat.json
			}
			want := basis.WrongPart // Part 3 serves Article 10
			switch {
			case p >= 38:
				want = basis.NotACondition
			case c.Part() == 0:
				want = basis.NoneNeeded
			}
			if got := c.Fit(p, today); got != want {
				t.Errorf("%v with paragraph %v: %v, want %v", c, p, got, want)
			}
		}
	}
	for _, test := range []struct {
		c    basis.Article9
		p    law.Provision
		want basis.Fit
	}{
		{basis.EmploymentOrSocialProtection, law.DPA2018.Schedule("1", "Pt2"), basis.WrongPart},
		{basis.EmploymentOrSocialProtection, law.DPA2018.Schedule("1", "Pt1"), basis.Fits},
		{basis.ExplicitConsent, law.DPA2018.Schedule("1", "Pt1"), basis.NoneNeeded},
		{basis.SubstantialPublicInterest, law.DPA2018.Schedule("1", "Pt2"), basis.Fits},
		{basis.SubstantialPublicInterest, law.DPA2018.Schedule("1", "Pt3"), basis.WrongPart},
		{basis.SubstantialPublicInterest, law.DPA2018.Schedule("1", "Pt4"), basis.NotACondition},
		{basis.HealthOrSocialCare, law.DPA2018.Schedule("1", "2(2)(e)"), basis.Fits},
		{basis.HealthOrSocialCare, law.DPA2018.Schedule("A1", "1"), basis.WrongPart},
		{basis.MadePublic, law.DPA2018.Schedule("A1", "1"), basis.NoneNeeded},
		{basis.HealthOrSocialCare, law.DPA2018.Schedule("1", ""), 0},
		{basis.HealthOrSocialCare, law.DPA2018.Schedule("1", "42"), 0},
		{basis.HealthOrSocialCare, law.DPA2018.Section("10"), 0},
		{basis.HealthOrSocialCare, law.DPA1998.Schedule("2", "4"), 0},
		{basis.HealthOrSocialCare, law.Provision{}, 0},
		{0, law.DPA2018.Schedule("2", "4"), 0},
		{0, law.DPA2018.Schedule("1", "2"), 0},
		{11, law.DPA2018.Schedule("1", "2"), 0},
	} {
		if got := test.c.FitCited(test.p, today); got != test.want {
			t.Errorf("%v with %v: %v, want %v", test.c, test.p, got, test.want)
		}
	}
	for p, want := range map[law.Provision]basis.Fit{
		law.DPA2018.Schedule("1", "Pt3"): basis.Fits,
		law.DPA2018.Schedule("1", "Pt4"): basis.NotACondition,
		law.DPA2018.Schedule("1", "20"):  basis.OutsideCategories,
		law.DPA2018.Schedule("1", "40"):  basis.NotACondition,
		law.DPA2018.Schedule("1", "0"):   0,
		law.UKGDPR.Article("10"):         0,
	} {
		if got := basis.CriminalCited(p, today); got != want {
			t.Errorf("offence data with %v: %v, want %v", p, got, want)
		}
	}
	before := civil.On(2018, 5, 24)
	if got, got9 := basis.CriminalCited(law.DPA2018.Schedule("2", "4"), before), basis.LegalClaims.FitCited(law.DPA2018.Schedule("2", "4"), before); got != basis.NotInForce || got9 != basis.NotInForce {
		t.Errorf("before the Act applied: %v, %v", got, got9)
	}
	if got := basis.Criminal(42, today) + basis.Criminal(0, today); got != 0 {
		t.Errorf("paragraphs that do not exist: %v", got)
	}
}

func TestOutside(t *testing.T) {
	for _, test := range []struct {
		p           basis.Schedule1
		kinds, want category.Set
	}{
		{8, category.Of(category.Health, category.SexualOrientation), category.Set{}},
		{8, category.Of(category.Health, category.SexLife), category.Of(category.SexLife)},
		{8, category.Of(category.SpecialCategoryUnspecified), category.Set{}},
		{19, category.Of(category.Medication), category.Set{}},
		{19, category.Of(category.Genetic), category.Of(category.Genetic)},
		{18, category.Of(category.Genetic, category.PoliticalOpinions), category.Set{}},
		{22, category.Of(category.Contact), category.Set{}},
	} {
		if got := test.p.Outside(test.kinds); got != test.want {
			t.Errorf("outside paragraph %v of %v: %v, want %v", test.p, test.kinds, got, test.want)
		}
	}
}
