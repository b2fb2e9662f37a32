package gdpr_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// TestCandidateLists: what a remedy lists follows from the purpose declared, and never picks one. The bases and conditions are those of
// basis.Candidates, whose tests hold them to the notes on practice.
func TestCandidateLists(t *testing.T) {
	before, since := civil.On(2026, 2, 4), civil.On(2026, 2, 5)
	health, offences := category.Of(category.Health), category.Of(category.CriminalOffence)
	safeguarding := basis.Ground{For: category.ForSafeguardingAdults}
	for _, c := range []struct{ name, got, want string }{
		{"bases", gdpr.Bases(basis.Ground{For: category.ForPayroll}, 0, 0, fact.No, since), "candidates are Article 6(1)(b); 6(1)(c); 6(1)(e); 6(1)(f)"},
		{"recognised interests had not come", gdpr.Bases(safeguarding, 0, 0, fact.No, before), "candidates are Article 6(1)(c); 6(1)(d); 6(1)(e); 6(1)(f)"},
		{"and came", gdpr.Bases(safeguarding, 0, 0, fact.No, since), "candidates are Article 6(1)(c); 6(1)(d); 6(1)(e); 6(1)(ea); 6(1)(f)"},
		{"one is out of the question", gdpr.Bases(basis.Ground{For: category.ForMarketing}, 0, basis.Consent, fact.No, since), "candidates are Article 6(1)(f)"},
		{"several purposes", gdpr.Bases(basis.Ground{For: category.ForMarketing}, category.PurposesOf(category.ForDebtRecovery), 0, fact.No, since), "candidates are Article 6(1)(a); 6(1)(b); 6(1)(c); 6(1)(f)"},
		{"a public authority", gdpr.Bases(basis.Ground{For: category.ForDebtRecovery, OwnTask: fact.Yes}, 0, 0, fact.Yes, since), "candidates are Article 6(1)(b); 6(1)(c)"},
		{"one whose purpose is nobody's task", gdpr.Bases(basis.Ground{For: category.ForDebtRecovery, OwnTask: fact.No}, 0, 0, fact.Yes, since), "candidates are Article 6(1)(b); 6(1)(c); 6(1)(f)"},
		{"none", gdpr.Bases(basis.Ground{For: category.ForDebtRecovery, OwnTask: fact.Yes}, 0, 0, fact.No, since), "candidates are Article 6(1)(b); 6(1)(c); 6(1)(f)"},
		{"a public authority that has not said whose task it is", gdpr.Bases(basis.Ground{For: category.ForDebtRecovery}, 0, 0, fact.Yes, since), "candidates are Article 6(1)(b); 6(1)(c); 6(1)(f) (not for a public authority in its tasks)"},
		{"perhaps a public authority", gdpr.Bases(basis.Ground{For: category.ForDebtRecovery, OwnTask: fact.Yes}, 0, 0, fact.Unknown, since), "candidates are Article 6(1)(b); 6(1)(c); 6(1)(f) (not for a public authority in its tasks)"},
		{"no purpose", gdpr.Bases(basis.Ground{}, 0, 0, fact.Unknown, since), "the purpose, which is not said, decides which"},

		{"conditions", gdpr.Candidates(basis.Ground{Data: health, For: category.ForCarePlanning}), "candidates are Article 9(2)(a); Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2(2)(e)"},
		{"conditions of no purpose", gdpr.Candidates(basis.Ground{Data: health}), "the purpose, which is not said, decides which"},
		{"offence data beside others", gdpr.Offences(basis.Ground{Data: health.Union(offences), For: category.ForCrimePrevention}), "candidates are DPA 2018 Schedule 1 paragraph 29; DPA 2018 Schedule 1 paragraph 10; DPA 2018 Schedule 1 paragraph 14"},

		{"paragraphs", gdpr.Paragraphs(&basis.Ground{Data: health, For: category.ForEqualityMonitoring, Article9: basis.SubstantialPublicInterest}), "candidates are Article 9(2)(g) → DPA 2018 Schedule 1 paragraph 8"},
		{"no paragraph of the condition suggests itself", gdpr.Paragraphs(&basis.Ground{Data: health, For: category.ForCarePlanning, Article9: basis.SubstantialPublicInterest}),
			"none suggests itself for care planning under UK GDPR Article 9(2)(g), and other conditions do: candidates are Article 9(2)(a); Article 9(2)(h) → DPA 2018 Schedule 1 paragraph 2(2)(e)"},
		{"nothing special is held", gdpr.Paragraphs(&basis.Ground{Data: category.Of(category.Contact), For: category.ForCarePlanning, Article9: basis.SubstantialPublicInterest}), "the purpose decides which"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, c.got, c.want)
		}
	}
}
