package basis_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// FuzzCited reads keys of provisions: whatever is taken for a part of a chain is that very place.
func FuzzCited(f *testing.F) {
	for _, key := range []string{"UKGDPR/6(1)(ea)", "EUGDPR/9(2)(h)", "UKGDPR/Annex1/5(a)", "DPA2018/Sch1/14(1)(b)(iia)", "DPA2018/Sch1/Pt2", "DPA2018/SchA1/1", "ACT/Care Act 2014/s42", "DPA2018/Sch1/"} {
		f.Add(key)
	}
	f.Fuzz(func(t *testing.T, key string) {
		var p law.Provision
		if p.UnmarshalText([]byte(key)) != nil {
			return
		}
		if b, ok := basis.Article6Of(p); ok && b.Provision().Locator() != p.Locator() {
			t.Errorf("%s is taken for %v", key, b)
		}
		if c, ok := basis.Article9Of(p); ok && c.Provision().Locator() != p.Locator() {
			t.Errorf("%s is taken for %v", key, c)
		}
		if r, ok := basis.RecognisedOf(p); ok && !r.Provision().Contains(p) {
			t.Errorf("%s is taken for %v", key, r)
		}
		n, limb, ok := basis.Schedule1Of(p)
		if ok && n.Provision(limb) != p {
			t.Errorf("%s is taken for %v%s", key, n, limb)
		}
		for c := range basis.AllArticle9() {
			if got := c.FitCited(p, today); ok && got != c.Fit(n, today) {
				t.Errorf("%v with %s: %v", c, key, got)
			}
		}
		if got := basis.CriminalCited(p, today); ok && got != basis.Criminal(n, today) {
			t.Errorf("offence data with %s: %v", key, got)
		}
		n.Limb(limb, today)
	})
}
