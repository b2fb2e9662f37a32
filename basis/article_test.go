package basis_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

type versionJSON struct {
	Instrument string
	From       string  `json:"validFrom"`
	To         *string `json:"validTo"`
}

// wantVersions checks a span, and that a place is read in each instrument that has it, against the versions of testdata.
func wantVersions[E comparable](t *testing.T, e E, span law.Span, of func(law.Provision) (E, bool), pin string, versions []versionJSON) {
	t.Helper()
	from, err := civil.Parse(versions[0].From)
	if err != nil {
		t.Fatal(err)
	}
	if span != (law.Span{From: from}) || versions[len(versions)-1].To != nil {
		t.Errorf("%v: span %v, want from %v", e, span, from)
	}
	eu := slices.ContainsFunc(versions, func(v versionJSON) bool { return strings.HasPrefix(v.Instrument, "EU GDPR") })
	if got, ok := of(law.EUGDPR.Article(pin)); ok != eu || ok && got != e {
		t.Errorf("EU GDPR %s is %v, %v; want %v", pin, got, ok, eu)
	}
	if got, ok := of(law.UKGDPR.Article(pin)); !ok || got != e {
		t.Errorf("UK GDPR %s is %v, %v", pin, got, ok)
	}
}

func TestArticle6AgainstTheText(t *testing.T) {
	var file struct {
		Bases []struct {
			Point     string
			Versions  []versionJSON
			Necessity bool     `json:"necessityTest"`
			Domestic  bool     `json:"domesticLawBasisRequired"`
			CannotUse []string `json:"cannotUse"`
		}
	}
	readJSON(t, "bases.json", &file)
	all := slices.Collect(basis.AllArticle6())
	if len(all) != len(file.Bases) {
		t.Fatalf("%d bases, want %d", len(all), len(file.Bases))
	}
	for i, row := range file.Bases {
		b := all[i]
		if got, ok := basis.Article6FromPoint(row.Point); got != b || !ok {
			t.Errorf("point %s is %v, want %v", row.Point, got, b)
		}
		if want := law.UKGDPR.Article("6(1)(" + row.Point + ")"); b.Provision() != want {
			t.Errorf("%v is %v, want %v", b, b.Provision(), want)
		}
		wantVersions(t, b, b.Span(), basis.Article6Of, "6(1)("+row.Point+")", row.Versions)
		if b.Necessity() != row.Necessity || b.NeedsLaw() != row.Domestic || b.ClosedToPublicAuthorities() != (len(row.CannotUse) > 0) {
			t.Errorf("%v: necessity %v, law %v, closed %v", b, b.Necessity(), b.NeedsLaw(), b.ClosedToPublicAuthorities())
		}
		if b.Meaning() == "" {
			t.Errorf("%v has no meaning", b)
		}
	}
}

func TestRecognisedAgainstTheText(t *testing.T) {
	var file struct {
		Bases []struct {
			Annex1 []struct{ Para string } `json:"annex1"`
		}
	}
	readJSON(t, "bases.json", &file)
	var want, got []string
	for _, b := range file.Bases {
		for _, a := range b.Annex1 {
			want = append(want, law.UKGDPR.Annex("1", a.Para).String())
		}
	}
	for r := range basis.AllRecognised() {
		got = append(got, r.Provision().String())
		for _, p := range []law.Provision{r.Provision(), law.UKGDPR.Annex("1", r.Provision().Locator()[len("Annex1/"):]+"(b)")} {
			if back, ok := basis.RecognisedOf(p); back != r || !ok {
				t.Errorf("%v reads back as %v, want %v", p, back, r)
			}
		}
		if r.InForce(civil.On(2026, 2, 4)) || !r.InForce(civil.On(2026, 2, 5)) || r.Span() != basis.RecognisedLegitimateInterests.Span() || r.Meaning() == "" {
			t.Errorf("%v: span %v, meaning %q", r, r.Span(), r.Meaning())
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("conditions %v, want %v", got, want)
	}
	for _, p := range []law.Provision{law.UKGDPR.Annex("1", "4"), law.UKGDPR.Annex("1", "7"), law.UKGDPR.Annex("1", ""), law.UKGDPR.Annex("2", "6"), law.EUGDPR.Annex("1", "6"), {}} {
		if r, ok := basis.RecognisedOf(p); ok {
			t.Errorf("%v is taken for %v", p, r)
		}
	}
}

func TestArticle9AgainstTheText(t *testing.T) {
	var file struct {
		Conditions []struct {
			Point    string
			Versions []versionJSON
			Needs    bool       `json:"needsSchedule1"`
			Part     *int       `json:"schedule1Part"`
			Paras    []uint8raw `json:"schedule1Para"`
		}
	}
	readJSON(t, "conditions9.json", &file)
	all := slices.Collect(basis.AllArticle9())
	if len(all) != len(file.Conditions) {
		t.Fatalf("%d conditions, want %d", len(all), len(file.Conditions))
	}
	for i, row := range file.Conditions {
		c := all[i]
		if got, ok := basis.Article9FromPoint(row.Point); got != c || !ok {
			t.Errorf("point %s is %v, want %v", row.Point, got, c)
		}
		if want := law.UKGDPR.Article("9(2)(" + row.Point + ")"); c.Provision() != want {
			t.Errorf("%v is %v, want %v", c, c.Provision(), want)
		}
		wantVersions(t, c, c.Span(), basis.Article9Of, "9(2)("+row.Point+")", row.Versions)
		part := 0
		if row.Part != nil {
			part = *row.Part
		}
		if c.Part() != part || row.Needs != (part != 0) {
			t.Errorf("%v: Part %d, want %d", c, c.Part(), part)
		}
		var fitting []uint8raw
		for p := range basis.AllSchedule1() {
			if c.Fit(p, today) == basis.Fits {
				fitting = append(fitting, uint8raw(p))
			}
		}
		if !slices.Equal(fitting, row.Paras) {
			t.Errorf("%v fits paragraphs %v, want %v", c, fitting, row.Paras)
		}
		if c.Meaning() == "" {
			t.Errorf("%v has no meaning", c)
		}
	}
}

// uint8raw is a number that JSON may hold in a list; a []uint8 it would read as base64.
type uint8raw int

func TestArticle9Necessity(t *testing.T) {
	// Article 9(2) says "necessary" in every point but (a), (d) and (e).
	for c := range basis.AllArticle9() {
		want := c != basis.ExplicitConsent && c != basis.NotForProfitBody && c != basis.MadePublic
		if c.Necessity() != want {
			t.Errorf("%v: necessity %v", c, c.Necessity())
		}
	}
}

func TestPlacesThatNameNoPoint(t *testing.T) {
	for _, p := range []law.Provision{
		{}, law.UKGDPR.Article("6"), law.UKGDPR.Article("6(1)"), law.UKGDPR.Article("6(1)(g)"), law.UKGDPR.Article("6(1)(EA)"), law.UKGDPR.Article("6(1)(a)(i)"),
		law.UKGDPR.Article("6(2)(a)"), law.UKGDPR.Article("6(4)"), law.UKGDPR.Article("15(1)(ea)"), law.EUGDPR.Article("6(1)(ea)"), law.UKGDPR.Article("16(1)(a)"),
		law.DPA2018.Section("6(1)(a)"), law.PECR.Article("6(1)(a)"), law.UKGDPR.Article("6(1)(a"), law.UKGDPR.Article("6(1)()"),
	} {
		if b, ok := basis.Article6Of(p); ok {
			t.Errorf("%v is taken for %v", p, b)
		}
	}
	for _, p := range []law.Provision{
		{}, law.UKGDPR.Article("9"), law.UKGDPR.Article("9(2)"), law.UKGDPR.Article("9(2)(k)"), law.UKGDPR.Article("9(1)(a)"), law.UKGDPR.Article("9(3)"), law.UKGDPR.Article("6(1)(a)"),
		law.DPA2018.Section("9(2)(h)"), law.UKGDPR.Article("9(2)(h)(i)"),
	} {
		if c, ok := basis.Article9Of(p); ok {
			t.Errorf("%v is taken for %v", p, c)
		}
	}
	if _, ok := basis.Article6FromPoint(""); ok {
		t.Error("an empty point of Article 6(1) is a basis")
	}
	if _, ok := basis.Article9FromPoint(""); ok {
		t.Error("an empty point of Article 9(2) is a condition")
	}
}

func TestInForceOnBothSides(t *testing.T) {
	for _, test := range []struct {
		name   string
		at     func(civil.Date) bool
		first  civil.Date
		before bool
	}{
		{"6(1)(a)", basis.Consent.InForce, civil.On(2018, 5, 25), false},
		{"6(1)(f) at exit", basis.LegitimateInterests.InForce, civil.On(2021, 1, 1), true},
		{"6(1)(ea)", basis.RecognisedLegitimateInterests.InForce, civil.On(2026, 2, 5), false},
		{"Annex 1", basis.Safeguarding.InForce, civil.On(2026, 2, 5), false},
		{"9(2)(g)", basis.SubstantialPublicInterest.InForce, civil.On(2018, 5, 25), false},
		{"9(2)(g) at exit", basis.SubstantialPublicInterest.InForce, civil.On(2021, 1, 1), true},
		{"Schedule 1", basis.Schedule1(18).InForce, civil.On(2018, 5, 25), false},
		{"own task", basis.PublicTask.OwnTask, civil.On(2026, 2, 5), false},
		{"Schedule A1", basis.InternationalLaw, civil.On(2025, 8, 20), false},
	} {
		if got := test.at(test.first - 1); got != test.before {
			t.Errorf("%s on %v: %v", test.name, test.first-1, got)
		}
		if !test.at(test.first) || !test.at(today) {
			t.Errorf("%s not from %v", test.name, test.first)
		}
	}
	if basis.LegalObligation.OwnTask(today) {
		t.Error("a legal obligation is no task")
	}
	if basis.Article6(0).InForce(today) || basis.Article6(8).InForce(today) || basis.Recognised(0).InForce(today) || basis.Recognised(6).InForce(today) || basis.Article9(0).InForce(today) || basis.Article9(11).InForce(today) || basis.Schedule1(0).InForce(today) || basis.Schedule1(42).InForce(today) {
		t.Error("a value outside its table is in force")
	}
}

// TestPlacesExist asks the tables of package law, which were made apart from these.
func TestPlacesExist(t *testing.T) {
	var all []law.Provision
	for b := range basis.AllArticle6() {
		all = append(all, b.Provision())
	}
	for r := range basis.AllRecognised() {
		all = append(all, r.Provision())
	}
	for c := range basis.AllArticle9() {
		all = append(all, c.Provision())
	}
	for p := range basis.AllSchedule1() {
		all = append(all, p.Provision(""))
	}
	for _, p := range all {
		if p.Known() != fact.Yes || p.InForce(today) != fact.Yes {
			t.Errorf("%v: known %v, in force %v", p, p.Known(), p.InForce(today))
		}
	}
	for b := range basis.AllArticle6() {
		if first := max(b.Span().From, civil.On(2021, 1, 1)); b.Provision().InForce(first) != fact.Yes || b.Provision().InForce(first-1) != fact.No {
			t.Errorf("%v on %v: %v, before %v", b.Provision(), first, b.Provision().InForce(first), b.Provision().InForce(first-1))
		}
	}
	for r := range basis.AllRecognised() {
		if first := r.Span().From; r.Provision().InForce(first) != fact.Yes || r.Provision().InForce(first-1) != fact.No {
			t.Errorf("%v does not begin on %v", r.Provision(), first)
		}
	}
	var special category.Set
	for _, k := range kindNames {
		special = special.With(k)
	}
	for purpose := range category.AllPurposes() {
		for c := range basis.Candidates(basis.Ground{For: purpose, Data: special.With(category.CriminalOffence)}, today) {
			for _, p := range c.Law {
				if p.InForce(today) != fact.Yes {
					t.Errorf("%v: %s rests on %v, in force %v", purpose, short(c), p, p.InForce(today))
				}
			}
		}
	}
	for p := range basis.AllSchedule1() {
		for a := range p.Amendments() {
			if !a.By.IsZero() && a.By.Known() == fact.No {
				t.Errorf("paragraph %v was amended by %v, which does not exist", p, a.By)
			}
		}
	}
}
