package basis_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

type paragraphJSON struct {
	Number     uint8             `json:"number"`
	Part       int               `json:"part"`
	Serves     []string          `json:"serves"`
	Limbs      map[string]string `json:"subParagraphs"`
	Numbered   bool              `json:"hasNumberedSubParagraphs"`
	Express    bool              `json:"substantialPublicInterestExpress"`
	Necessary  any               `json:"necessary"`
	Consent    struct{ Limb string }
	Categories json.RawMessage `json:"dataCategories"`
	APD        struct {
		Required   any
		Exceptions []struct{ Cite string }
	}
	Criminal   struct{ Usable bool } `json:"criminalOffenceData"`
	From       string                `json:"validFrom"`
	Until      *string               `json:"validTo"`
	Amendments []struct {
		Date *string
	}
	IsCondition bool `json:"isCondition"`
}

func readParagraphs(t *testing.T) []paragraphJSON {
	t.Helper()
	var file struct{ Paragraphs []paragraphJSON }
	readJSON(t, "schedule1.json", &file)
	if len(file.Paragraphs) != 41 {
		t.Fatalf("%d paragraphs, want 41", len(file.Paragraphs))
	}
	return file.Paragraphs
}

func TestSchedule1AgainstTheText(t *testing.T) {
	for i, row := range readParagraphs(t) {
		p := basis.Schedule1(row.Number)
		if int(p) != i+1 {
			t.Fatalf("testdata out of order at %v", p)
		}
		if p.Part() != row.Part {
			t.Errorf("paragraph %v: Part %d, want %d", p, p.Part(), row.Part)
		}
		if p.IsCondition() != row.IsCondition {
			t.Errorf("paragraph %v: condition %v, want %v", p, p.IsCondition(), row.IsCondition)
		}
		if want := p == 36 || p == 37; p.Consequence() != want {
			t.Errorf("paragraph %v: consequence %v", p, p.Consequence())
		}
		if p.Heading(today) == "" || p.Test() == "" {
			t.Errorf("paragraph %v has no words", p)
		}

		var serves basis.Article9
		for _, s := range row.Serves {
			if point, ok := strings.CutPrefix(s, "9(2)("); ok {
				serves, _ = basis.Article9FromPoint(strings.TrimSuffix(point, ")"))
			}
		}
		if p.Article9() != serves {
			t.Errorf("paragraph %v serves %v, want %v", p, p.Article9(), serves)
		}
		offences := basis.Criminal(p, today)
		if got := offences == basis.Fits || offences == basis.Follows; got != row.Criminal.Usable || got != slices.Contains(row.Serves, "10") {
			t.Errorf("paragraph %v for offence data: %v, want usable %v", p, offences, row.Criminal.Usable)
		}

		if got := p.SubstantialPublicInterestLimb() != ""; got != row.Express {
			t.Errorf("paragraph %v: public interest limb %q, want one %v", p, p.SubstantialPublicInterestLimb(), row.Express)
		}
		if limb := p.SubstantialPublicInterestLimb(); limb != "" && !strings.Contains(row.Limbs[limb], "substantial public interest") {
			t.Errorf("paragraph %v: limb %s is %q", p, limb, row.Limbs[limb])
		}
		if limb := p.ConsentLimb(); limb != "" {
			found := false
			for l, meaning := range row.Limbs {
				found = found || strings.HasPrefix(l, limb) && strings.Contains(meaning, "consent")
			}
			if !found {
				t.Errorf("paragraph %v: limb %s does not speak of consent", p, limb)
			}
		}
		if (p.ConsentLimb() == "") != (p.WithoutConsent() == fact.No || p.Consequence()) {
			t.Errorf("paragraph %v: without consent %v by limb %q", p, p.WithoutConsent(), p.ConsentLimb())
		}
		necessary := fact.Unknown // "only (b)", "through para 20"
		if b, ok := row.Necessary.(bool); ok {
			necessary = fact.Of(b)
		}
		if p == 36 {
			necessary = fact.Unknown // testdata: false; what paragraph 36 extends asks for necessity
		}
		if p.Necessity() != necessary {
			t.Errorf("paragraph %v: necessity %v, want %v", p, p.Necessity(), necessary)
		}
		if got, want := p.WithoutConsent(), withoutConsent(t, p, row.Consent.Limb); got != want {
			t.Errorf("paragraph %v: without consent %v, want %v (%s)", p, got, want, row.Consent.Limb)
		}

		var kinds []string
		if json.Unmarshal(row.Categories, &kinds) != nil {
			kinds = nil // a sentence: any special category, offence data only, not applicable
		}
		wantLimit(t, p, kinds)

		needed := fact.No
		switch v := row.APD.Required.(type) {
		case bool:
			needed = fact.Of(v)
		case string:
			needed = fact.Unknown
		}
		if got := p.PolicyDocument("", today); got != needed {
			t.Errorf("paragraph %v: policy document %v, want %v", p, got, needed)
		}
		excepted := map[string]bool{}
		for _, e := range row.APD.Exceptions {
			excepted[strings.TrimPrefix(e.Cite, p.String())] = true
		}
		for limb := range row.Limbs {
			want := needed
			if excepted[limb] {
				want = fact.No
			}
			if got := p.PolicyDocument(limb, today); got != want {
				t.Errorf("paragraph %v%s: policy document %v, want %v", p, limb, got, want)
			}
		}

		if row.From != "2018-05-25" || row.Until != nil || p.Span() != (law.Span{From: civil.On(2018, 5, 25)}) {
			t.Errorf("paragraph %v: span %v, testdata %v to %v", p, p.Span(), row.From, row.Until)
		}
		var got, want []string
		for a := range p.Amendments() {
			if a.Effect == "" || a.Paragraph != p {
				t.Errorf("paragraph %v: amendment %+v", p, a)
			}
			got = append(got, a.On.String())
		}
		for _, a := range row.Amendments {
			day := "2020-12-31" // paragraph 23(3)(e): testdata has no day for it, SI 2018/1310 has
			if a.Date != nil {
				day = *a.Date
			}
			want = append(want, day)
		}
		if p == 40 {
			want = append(want, "2026-09-30") // testdata has the Information Commission in its meaning, not among its amendments
		}
		if !slices.Equal(got, want) {
			t.Errorf("paragraph %v: amended on %v, want %v", p, got, want)
		}
	}
}

// withoutConsent reads the sentence of testdata on consent.
func withoutConsent(t *testing.T, p basis.Schedule1, sentence string) fact.Fact {
	t.Helper()
	if p.Consequence() {
		return fact.Unknown // as the paragraph extended
	}
	for prefix, f := range map[string]fact.Fact{
		"none": fact.No, "opt-out": fact.No, "consent IS": fact.No, "consent needed for outside": fact.No,
		"reasonably without": fact.Yes, "must be without": fact.Yes, "without consent for": fact.Yes, "controller cannot reasonably": fact.Yes, "data subject incapable": fact.Yes,
		"conditional": fact.Unknown, "only for requests": fact.Unknown,
	} {
		if strings.HasPrefix(sentence, prefix) {
			return f
		}
	}
	t.Fatalf("testdata: consent sentence %q", sentence)
	return 0
}

func TestSchedule1Lists(t *testing.T) {
	var file struct {
		Meta struct {
			APD struct {
				Own      []basisNumber `json:"ownLimb"`
				Via5     []basisNumber `json:"viaPara5"`
				Never    []basisNumber
				Inherits []basisNumber
			} `json:"apdSummary"`
			Express []basisNumber `json:"spiExpress"`
		}
	}
	readJSON(t, "schedule1.json", &file)
	for want, lists := range map[fact.Fact][][]basisNumber{
		fact.Yes: {file.Meta.APD.Own, file.Meta.APD.Via5}, fact.No: {file.Meta.APD.Never}, fact.Unknown: {file.Meta.APD.Inherits},
	} {
		for _, n := range slices.Concat(lists...) {
			if got := basis.Schedule1(n).PolicyDocument("", today); got != want {
				t.Errorf("paragraph %d: policy document %v, want %v", n, got, want)
			}
		}
	}
	var express []basisNumber
	for p := range basis.AllSchedule1() {
		if limb := p.SubstantialPublicInterestLimb(); limb != "" {
			express = append(express, basisNumber(p))
			if p.Limb(limb, today) != fact.Yes {
				t.Errorf("paragraph %v has no limb %s", p, limb)
			}
		}
		if limb := p.ConsentLimb(); limb != "" && p.Limb(limb, today) != fact.Yes {
			t.Errorf("paragraph %v has no limb %s", p, limb)
		}
	}
	if !slices.Equal(express, file.Meta.Express) {
		t.Errorf("express limb in %v, want %v", express, file.Meta.Express)
	}
}

// basisNumber is a paragraph's number as JSON has it; the library's own form is text.
type basisNumber int

// TestLimbsAreTheWhitelist tries every limb that a paragraph of this shape could have, and asks package law too.
func TestLimbsAreTheWhitelist(t *testing.T) {
	days := []civil.Date{civil.On(2018, 5, 24), civil.On(2018, 5, 25), civil.On(2020, 12, 30), civil.On(2020, 12, 31), civil.On(2021, 1, 1), civil.On(2023, 12, 25), civil.On(2023, 12, 26), civil.On(2026, 2, 4), civil.On(2026, 2, 5)}
	level1 := []string{"", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(01)", "(1A)"}
	level2 := []string{"", "(aa)", "(ha)", "(iia)", "(ii)", "(x)"}
	for c := 'a'; c <= 'o'; c++ {
		level2 = append(level2, fmt.Sprintf("(%c)", c))
	}
	level3 := []string{"", "(i)", "(ii)", "(iia)", "(iii)", "(iv)", "(a)"}
	for _, row := range readParagraphs(t) {
		p := basis.Schedule1(row.Number)
		want := map[string]bool{}
		for limb := range row.Limbs {
			if p == 23 && limb == "(3)(e)" {
				continue // omitted
			}
			for ; limb != ""; limb = limb[:strings.LastIndexByte(limb, '(')] {
				want[limb] = true
			}
		}
		for _, a := range level1 {
			for _, b := range level2 {
				for _, c := range level3 {
					limb := a + b + c
					if limb == "" || a == "" && b == "" || b == "" && c != "" {
						continue
					}
					if got := p.Limb(limb, today); got != fact.Of(want[limb]) {
						t.Errorf("paragraph %v limb %s: %v, want %v", p, limb, got, want[limb])
					}
					for _, on := range days {
						if got, want := p.Limb(limb, on), p.Provision(limb).InForce(on); got != want {
							t.Errorf("paragraph %v limb %s on %v: %v, package law says %v", p, limb, on, got, want)
						}
					}
				}
			}
		}
		var lowest []string
		for limb := range want {
			if p.Limb(limb, today) != fact.Yes {
				t.Errorf("paragraph %v lacks limb %s", p, limb)
			}
			if !slices.ContainsFunc(slices.Collect(maps.Keys(want)), func(other string) bool { return strings.HasPrefix(other, limb+"(") }) {
				lowest = append(lowest, limb)
			}
		}
		if got := slices.Sorted(p.Limbs(today)); !slices.Equal(got, slices.Sorted(slices.Values(lowest))) {
			t.Errorf("paragraph %v has the limbs %q, want %q", p, got, lowest)
		}
		for _, on := range days {
			for limb := range p.Limbs(on) {
				if p.Limb(limb, on) != fact.Yes {
					t.Errorf("paragraph %v lacks limb %s on %v, which it yields", p, limb, on)
				}
			}
		}
		for _, limb := range []string{"(", ")", " ", "1", "(1", "()", "(1)(a) ", "(1)(a) (1)(b)"} {
			if p.Limb(limb, today) != fact.No {
				t.Errorf("paragraph %v has a limb %q", p, limb)
			}
		}
		if got, numbered := p.Limb("(1)", today) == fact.Yes, row.Numbered; got != numbered {
			t.Errorf("paragraph %v: sub-paragraph (1) %v, want %v", p, got, numbered)
		}
	}
}

func TestLimbsByDate(t *testing.T) {
	for _, test := range []struct {
		p    basis.Schedule1
		limb string
		on   civil.Date
		want fact.Fact
	}{
		{14, "(1)(b)(iia)", civil.On(2026, 2, 4), fact.No},
		{14, "(1)(b)(iia)", civil.On(2026, 2, 5), fact.Yes},
		{14, "(1)(b)(ii)", civil.On(2026, 2, 4), fact.Yes},
		{14, "(1)(b)", civil.On(2018, 5, 25), fact.Yes},
		{23, "(3)(ha)", civil.On(2023, 12, 25), fact.No},
		{23, "(3)(ha)", civil.On(2023, 12, 26), fact.Yes},
		{23, "(3)(e)", civil.On(2018, 5, 24), fact.No},
		{23, "(3)(e)", civil.On(2018, 5, 25), fact.Yes},
		{23, "(3)(e)", civil.On(2020, 12, 30), fact.Yes},
		{23, "(3)(e)", civil.On(2020, 12, 31), fact.No},
		{2, "(2)(e)", civil.On(2018, 5, 24), fact.No},
		{2, "(2)(e)", civil.On(2018, 5, 25), fact.Yes},
		{2, "", civil.On(2018, 5, 25), fact.Yes},
		{2, "", civil.On(2018, 5, 24), fact.No},
		{0, "", today, fact.No},
		{42, "(1)", today, fact.No},
	} {
		if got := test.p.Limb(test.limb, test.on); got != test.want {
			t.Errorf("%v%s on %v: %v, want %v", test.p, test.limb, test.on, got, test.want)
		}
	}
}

func TestPolicyDocument(t *testing.T) {
	for _, test := range []struct {
		p    basis.Schedule1
		limb string
		on   civil.Date
		want fact.Fact
	}{
		{10, "", today, fact.Yes},
		{10, "(2)", today, fact.No},
		{10, "(2)", civil.On(2018, 5, 25), fact.No},
		{10, "(1)(a)", today, fact.Yes},
		{10, "(3)", today, fact.Yes},
		{27, "(3)", today, fact.No},
		{27, "(2)", today, fact.Yes},
		{13, "", today, fact.No},
		{13, "(1)(a)", today, fact.No},
		{18, "(2)", today, fact.Yes},
		{2, "(2)(e)", today, fact.No},
		{36, "", today, fact.Unknown},
		{1, "", civil.On(2018, 5, 24), fact.Unknown},
		{0, "", today, fact.Unknown},
		{255, "", today, fact.Unknown},
	} {
		if got := test.p.PolicyDocument(test.limb, test.on); got != test.want {
			t.Errorf("%v%s on %v: %v, want %v", test.p, test.limb, test.on, got, test.want)
		}
	}
	for p := range basis.AllSchedule1() {
		want := map[basis.Schedule1]string{10: "(2)", 27: "(3)"}[p] // 13(3) lifts the document from the whole paragraph
		if got := p.NoPolicyDocumentLimb(); got != want {
			t.Errorf("%v: %q, want %q", p, got, want)
		}
	}
}

func TestHeadingByDate(t *testing.T) {
	before, after := basis.Schedule1(10).Heading(civil.On(2026, 2, 4)), basis.Schedule1(10).Heading(civil.On(2026, 2, 5))
	if strings.Contains(before, "investigat") || !strings.Contains(after, "investigat") {
		t.Errorf("paragraph 10 is headed %q, then %q", before, after)
	}
	seen := map[string]basis.Schedule1{}
	for p := range basis.AllSchedule1() {
		if h := p.Heading(today); seen[h] != 0 {
			t.Errorf("paragraphs %v and %v are both headed %q", seen[h], p, h)
		} else {
			seen[h] = p
		}
		if p != 10 && p.Heading(civil.On(2018, 5, 25)) != p.Heading(today) {
			t.Errorf("the heading of paragraph %v changed", p)
		}
	}
	if h, w := basis.Schedule1(42).Heading(today), basis.Schedule1(0).Test(); h != "" || w != "" {
		t.Errorf("paragraphs that do not exist have words: %q %q", h, w)
	}
}

func TestSchedule1Provisions(t *testing.T) {
	for p := range basis.AllSchedule1() {
		for _, limb := range []string{"", "(2)(e)", "(1)(b)(iia)"} {
			got, l, ok := basis.Schedule1Of(p.Provision(limb))
			if got != p || l != limb || !ok {
				t.Errorf("%v%s reads back as %v%s, %v", p, limb, got, l, ok)
			}
		}
		if want := law.DPA2018.Schedule("1", p.String()); p.Provision("") != want {
			t.Errorf("paragraph %v is %v", p, p.Provision(""))
		}
	}
	for _, p := range []law.Provision{
		{}, law.DPA2018.Schedule("1", ""), law.DPA2018.Schedule("1", "Pt2"), law.DPA2018.Schedule("1", "42"), law.DPA2018.Schedule("1", "0"),
		law.DPA2018.Schedule("1", "018"), law.DPA2018.Schedule("2", "4"), law.DPA2018.Schedule("11", "2"), law.DPA2018.Schedule("A1", "1"),
		law.DPA1998.Schedule("1", "2"), law.UKGDPR.Article("1"), law.DPA2018.Section("10"),
	} {
		if n, limb, ok := basis.Schedule1Of(p); ok || n != 0 || limb != "" {
			t.Errorf("%v is taken for paragraph %v%s", p, n, limb)
		}
	}
}

func TestPart1AndArticle9Agree(t *testing.T) {
	for c := range basis.AllArticle9() {
		p := c.Paragraph()
		if (p != 0) != (c.Part() == 1) {
			t.Errorf("%v: paragraph %v, Part %d", c, p, c.Part())
		}
		if p != 0 && (p.Article9() != c || c.Fit(p, today) != basis.Fits) {
			t.Errorf("%v and paragraph %v do not go together", c, p)
		}
	}
}
