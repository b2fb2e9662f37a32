package basis_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

var careGround = basis.Ground{
	Data: category.Of(category.Health, category.CriminalAllegation), For: category.ForCareDelivery,
	Article6: basis.Contract, Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)", PartyToContract: fact.Yes,
}

// ask puts every question that a check rule asks of a ground.
func ask(g basis.Ground, cited [3]law.Provision) (answers int) {
	if g.Article6.InForce(today) && g.Article6.Necessity() && !g.Article6.ClosedToPublicAuthorities() {
		answers++
	}
	if g.Article9.Fit(g.Schedule1, today) == basis.Fits && basis.Criminal(g.Schedule1, today) == basis.Fits {
		answers++
	}
	if g.Schedule1.PolicyDocument(g.Limb, today) == fact.No && g.Schedule1.Limb(g.Limb, today) == fact.Yes {
		answers++
	}
	if basis.Schedule1(14).Limb("(1)(b)(iia)", today) != fact.Yes { // the longest
		return 0
	}
	if _, limited := g.Schedule1.Limit(); !limited && g.Schedule1.Heading(today) != "" && g.Schedule1.WithoutConsent() == fact.No {
		answers++
	}
	if !g.SpecialKinds().Empty() && g.Offence() && !g.Schedule1.Provision("").IsZero() {
		answers++
	}
	if b, ok := basis.Article6Of(cited[0]); ok && b == g.Article6 {
		answers++
	}
	if c, ok := basis.Article9Of(cited[1]); ok && c == g.Article9 {
		answers++
	}
	if p, limb, ok := basis.Schedule1Of(cited[2]); ok && p == g.Schedule1 && limb == g.Limb && g.Article9.FitCited(cited[2], today) == basis.Fits {
		answers++
	}
	return answers
}

var careCited = [3]law.Provision{law.UKGDPR.Article("6(1)(b)"), law.EUGDPR.Article("9(2)(h)"), law.DPA2018.Schedule("1", "2(2)(e)")}

func TestQuestionsAllocateNothing(t *testing.T) {
	if got := ask(careGround, careCited); got != 8 {
		t.Fatalf("%d of 8 questions answered as expected", got)
	}
	if n := testing.AllocsPerRun(100, func() { ask(careGround, careCited) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkQuestions(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ask(careGround, careCited)
	}
}

func BenchmarkCandidates(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for range basis.Candidates(careGround, today) {
		}
	}
}
