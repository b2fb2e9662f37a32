package rights_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

var health = category.Of(category.Health)

// TestFacts takes away, one by one, what an answer turns on.
func TestFacts(t *testing.T) {
	contract := basis.Ground{Article6: basis.Contract}
	for _, c := range []struct {
		name    string
		right   rights.Right
		ground  basis.Ground
		facts   rights.Facts
		on      civil.Date
		verdict rights.Verdict
		bound   rights.Bound
		missing string
		law     string
	}{
		{"ported", rights.Portability, contract, rights.Facts{Automated: fact.Yes, Provided: fact.Yes}, today, rights.Yes, 0, "", "UKGDPR/20(1)"},
		{"automated means not said", rights.Portability, contract, rights.Facts{Provided: fact.Yes}, today, rights.CannotSay, 0, "automated", "UKGDPR/20(1)"},
		{"provided not said", rights.Portability, contract, rights.Facts{Automated: fact.Yes}, today, rights.CannotSay, 0, "provided", "UKGDPR/20(1)"},
		{"facts that are neither yes nor no", rights.Portability, contract, rights.Facts{Automated: 9, Provided: fact.Yes}, today, rights.CannotSay, 0, "automated", "UKGDPR/20(1)"},
		{"on paper", rights.Portability, contract, rights.Facts{Automated: fact.No}, today, rights.No, rights.ThisRecord, "", "UKGDPR/20(1)"},
		{"from others, on paper or not", rights.Portability, contract, rights.Facts{Provided: fact.No}, today, rights.No, rights.ThisRecord, "", "UKGDPR/20(1)"},
		{"a public authority", rights.Portability, contract, rights.Facts{Automated: fact.Yes, Provided: fact.Yes, PublicAuthority: fact.Yes}, today, rights.OnConditions, 0, "", "UKGDPR/20(1) UKGDPR/20(3)"},
		{"explicit consent beside a legal obligation", rights.Portability, basis.Ground{Article6: basis.LegalObligation, Article9: basis.ExplicitConsent}, allFacts, today, rights.Yes, 0, "", "UKGDPR/20(1) UKGDPR/9(2)(a)"},
		{"explicit consent beside a public task", rights.Portability, basis.Ground{Article6: basis.PublicTask, Article9: basis.ExplicitConsent}, allFacts, today, rights.No, rights.ThisGround, "", "UKGDPR/20(1)(a) UKGDPR/20(3)"},
		{"another condition beside a legal obligation", rights.Portability, basis.Ground{Article6: basis.LegalObligation, Article9: basis.HealthOrSocialCare, Data: health}, allFacts, today, rights.No, rights.ThisGround, "", "UKGDPR/20(1)(a)"},
		{"health data without a condition", rights.Portability, basis.Ground{Article6: basis.LegalObligation, Data: health}, allFacts, today, rights.CannotSay, 0, "article9", "UKGDPR/20(1)(a)"},

		{"consent", rights.WithdrawConsent, basis.Ground{Article6: basis.Consent}, rights.Facts{}, lastEUDay, rights.Yes, 0, "", "EUGDPR/7(3)"},
		{"explicit consent beside a contract", rights.WithdrawConsent, basis.Ground{Article6: basis.Contract, Article9: basis.ExplicitConsent}, rights.Facts{}, today, rights.Yes, 0, "", "UKGDPR/7(3) UKGDPR/9(2)(a)"},
		{"explicit consent, basis not said", rights.WithdrawConsent, basis.Ground{Article9: basis.ExplicitConsent}, rights.Facts{}, today, rights.Yes, 0, "", "UKGDPR/7(3) UKGDPR/9(2)(a)"},
		{"consent for offence data", rights.WithdrawConsent, basis.Ground{Article6: basis.Contract, Schedule1: 29}, rights.Facts{}, today, rights.Yes, 0, "", "UKGDPR/7(3) DPA2018/Sch1/29"},
		{"nothing of consent", rights.WithdrawConsent, contract, rights.Facts{}, today, rights.No, rights.ThisGround, "", "UKGDPR/7(3)"},
		{"health data without a condition", rights.WithdrawConsent, basis.Ground{Article6: basis.Contract, Data: health}, rights.Facts{}, today, rights.CannotSay, 0, "article9", "UKGDPR/7(3)"},
		{"no basis", rights.WithdrawConsent, basis.Ground{}, rights.Facts{}, today, rights.CannotSay, 0, "article6", "UKGDPR/7(3)"},

		{"no basis", rights.Objection, basis.Ground{}, rights.Facts{}, today, rights.CannotSay, 0, "article6", "UKGDPR/21(1)"},
		{"recognised interests the day before", rights.Objection, basis.Ground{Article6: basis.RecognisedLegitimateInterests}, rights.Facts{}, reformDay - 1, rights.No, rights.NotThen, "", "UKGDPR/21(1)"},
		{"recognised interests", rights.Objection, basis.Ground{Article6: basis.RecognisedLegitimateInterests}, rights.Facts{}, reformDay, rights.OnConditions, 0, "", "UKGDPR/21(1)"},

		{"marketing by purpose", rights.MarketingObjection, basis.Ground{Article6: basis.Consent, For: category.ForMarketing}, rights.Facts{}, today, rights.Yes, 0, "", "UKGDPR/21(2) UKGDPR/21(3)"},
		{"fundraising is marketing", rights.MarketingObjection, basis.Ground{Article6: basis.LegitimateInterests, For: category.ForFundraising}, rights.Facts{}, today, rights.Yes, 0, "", "UKGDPR/21(2) UKGDPR/21(3)"},
		{"payroll is not", rights.MarketingObjection, basis.Ground{Article6: basis.Contract, For: category.ForPayroll}, rights.Facts{}, today, rights.No, rights.ThisUse, "", "UKGDPR/21(2) UKGDPR/21(3)"},
		{"payroll said to be", rights.MarketingObjection, basis.Ground{Article6: basis.Contract, For: category.ForPayroll}, rights.Facts{Marketing: fact.Yes}, today, rights.Yes, 0, "", "UKGDPR/21(2) UKGDPR/21(3)"},
		{"events may be", rights.MarketingObjection, basis.Ground{Article6: basis.Contract, For: category.ForEvents}, rights.Facts{}, today, rights.CannotSay, 0, "marketing", "UKGDPR/21(2) UKGDPR/21(3)"},
		{"no purpose", rights.MarketingObjection, contract, rights.Facts{}, today, rights.CannotSay, 0, "marketing", "UKGDPR/21(2) UKGDPR/21(3)"},
		{"research", rights.ResearchObjection, basis.Ground{Article6: basis.PublicTask, For: category.ForResearch}, rights.Facts{}, today, rights.OnConditions, 0, "", "UKGDPR/21(6)"},
		{"market research", rights.ResearchObjection, basis.Ground{Article6: basis.PublicTask, For: category.ForResearch}, rights.Facts{Research: fact.No}, today, rights.No, rights.ThisUse, "", "UKGDPR/21(6)"},

		{"no decisions", rights.AutomatedDecisions, contract, rights.Facts{Decisions: fact.No}, today, rights.No, rights.ThisUse, "", "UKGDPR/22A UKGDPR/22C"},
		{"decisions not said", rights.AutomatedDecisions, contract, rights.Facts{}, today, rights.CannotSay, 0, "decisions", "UKGDPR/22A UKGDPR/22C"},
		{"decisions before the reform", rights.AutomatedDecisions, contract, allFacts, reformDay - 1, rights.OnConditions, 0, "", "UKGDPR/22(1) UKGDPR/22(2)"},
		{"decisions under the reform", rights.AutomatedDecisions, contract, allFacts, reformDay, rights.OnConditions, 0, "", "UKGDPR/22A UKGDPR/22C"},
		{"decisions on recognised interests", rights.AutomatedDecisions, basis.Ground{Article6: basis.RecognisedLegitimateInterests}, allFacts, reformDay, rights.No, rights.NotAllowed, "", "UKGDPR/22B(4)"},
		{"decisions on health data, for care", rights.AutomatedDecisions, basis.Ground{Article6: basis.Contract, Article9: basis.HealthOrSocialCare}, allFacts, today, rights.No, rights.NotAllowed, "", "UKGDPR/22B(1)"},
		{"decisions on health data, for care, before", rights.AutomatedDecisions, basis.Ground{Article6: basis.Contract, Article9: basis.HealthOrSocialCare}, allFacts, reformDay - 1, rights.No, rights.NotAllowed, "", "UKGDPR/22(4)"},
		{"decisions on explicit consent, before", rights.AutomatedDecisions, basis.Ground{Article6: basis.Consent, Article9: basis.ExplicitConsent}, allFacts, reformDay - 1, rights.OnConditions, 0, "", "UKGDPR/22(1) UKGDPR/22(4)"},
		{"decisions for a substantial public interest, before", rights.AutomatedDecisions, basis.Ground{Article6: basis.Contract, Article9: basis.SubstantialPublicInterest}, allFacts, reformDay - 1, rights.OnConditions, 0, "", "UKGDPR/22(1) UKGDPR/22(4)"},
		{"decisions on health data without a condition, before", rights.AutomatedDecisions, basis.Ground{Article6: basis.Contract, Data: health}, allFacts, reformDay - 1, rights.CannotSay, 0, "article9", "UKGDPR/22(4)"},
		{"decisions on explicit consent", rights.AutomatedDecisions, basis.Ground{Article6: basis.Consent, Article9: basis.ExplicitConsent}, allFacts, today, rights.OnConditions, 0, "", "UKGDPR/22B(2) UKGDPR/22C"},
		{"decisions for a substantial public interest", rights.AutomatedDecisions, basis.Ground{Article6: basis.Contract, Article9: basis.SubstantialPublicInterest}, allFacts, today, rights.OnConditions, 0, "", "UKGDPR/22B(3) UKGDPR/22C"},
		{"decisions on health data without a condition", rights.AutomatedDecisions, basis.Ground{Article6: basis.Contract, Data: health}, allFacts, today, rights.CannotSay, 0, "article9", "UKGDPR/22B(1)"},
		{"decisions without a basis", rights.AutomatedDecisions, basis.Ground{}, allFacts, today, rights.OnConditions, 0, "article6", "UKGDPR/22A UKGDPR/22B(4) UKGDPR/22C"},

		{"erasure while a duty lasts", rights.Erasure, basis.Ground{Article6: basis.LegalObligation}, rights.Facts{}, today, rights.OnConditions, 0, "", "UKGDPR/17(3)(b) UKGDPR/17(1)"},
		{"erasure without a basis", rights.Erasure, basis.Ground{}, rights.Facts{}, today, rights.OnConditions, 0, "article6", "UKGDPR/17(1) UKGDPR/17(3)"},
		{"erasure on a basis that was no law", rights.Erasure, basis.Ground{Article6: basis.RecognisedLegitimateInterests}, rights.Facts{}, reformDay - 1, rights.OnConditions, 0, "article6", "UKGDPR/17(1) UKGDPR/17(3)"},
		{"complaints the day before", rights.ControllerComplaint, contract, rights.Facts{}, complaints - 1, rights.No, rights.NotThen, "", "DPA2018/s164A"},
		{"before the GDPR", rights.Access, contract, rights.Facts{}, gdprDay - 1, rights.CannotSay, 0, "on", ""},
		{"no day", rights.Access, contract, rights.Facts{}, 0, rights.CannotSay, 0, "on", ""},
		{"no right", 0, contract, rights.Facts{}, today, rights.CannotSay, 0, "right", ""},
	} {
		a := c.right.Applies(c.ground, c.facts, c.on)
		if a.Verdict != c.verdict || a.Bound != c.bound || a.Missing != c.missing || keys(a.Law()) != c.law {
			t.Errorf("%s: %s; law %s", c.name, a, keys(a.Law()))
		}
		if a.Right != c.right || a.On != c.on {
			t.Errorf("%s: answers for %s on %s", c.name, a.Right, a.On)
		}
	}
}

// Article 13 is for data from the person, 14 for data from elsewhere, both where nobody has said; so are their exceptions.
func TestInformedByOrigin(t *testing.T) {
	for provided, want := range map[fact.Fact]string{
		fact.Yes:     "13 | 13(4) 13(5)",
		fact.No:      "14 | 14(5)(a) 14(5)(c) 14(5)(d) 14(5)(e) 14(5)(f)",
		fact.Unknown: "13 14 | 13(4) 13(5) 14(5)(a) 14(5)(c) 14(5)(d) 14(5)(e) 14(5)(f)",
	} {
		a := rights.Informed.Applies(basis.Ground{Article6: basis.Contract}, rights.Facts{Provided: provided, Research: fact.Yes}, today)
		if got := places(a.Opens) + "| " + strings.TrimSpace(places(a.Limits)); got != want {
			t.Errorf("provided %s: %s, want %s", provided, got, want)
		}
	}
	a := rights.Informed.Applies(basis.Ground{}, rights.Facts{Provided: fact.No}, reformDay-1)
	if got := places(a.Limits); got != "14(5)(a) 14(5)(b) 14(5)(c) 14(5)(d) " {
		t.Errorf("before the reform: %s", got)
	}
}

func places(set rights.Conditions) (s string) {
	for c := range set.All() {
		s += c.Provision().Locator() + " "
	}
	return s
}

// TestConditionsOfEveryRight says which conditions each right has on a contract and on a public task, today and before the reform.
func TestConditionsOfEveryRight(t *testing.T) {
	for _, c := range []struct {
		right       rights.Right
		base        basis.Article6
		on          civil.Date
		opens, shut string
	}{
		{rights.Access, basis.Contract, today, "", "12(5) 15(1A) 15(4) "},
		{rights.Access, basis.Contract, day(t, "2023-12-31"), "", "12(5) 15(4) "},
		{rights.Rectification, basis.Contract, today, "", "12(5) s205(1) "},
		{rights.Erasure, basis.Consent, today, "17(1)(a) 17(1)(b) 17(1)(c) 17(1)(d) 17(1)(e) 17(1)(f) 17(1)(g) ", "12(5) 17(3)(a) 17(3)(d) 17(3)(e) "},
		{rights.Erasure, basis.PublicTask, allegations - 1, "17(1)(a) 17(1)(c) 17(1)(c) 17(1)(d) 17(1)(e) ", "12(5) 17(3)(a) 17(3)(b) 17(3)(d) 17(3)(e) "},
		{rights.Restriction, basis.Contract, today, "18(1)(a) 18(1)(b) 18(1)(c) ", "12(5) 18(2) "},
		{rights.Restriction, basis.PublicTask, today, "18(1)(a) 18(1)(b) 18(1)(c) 18(1)(d) ", "12(5) 18(2) "},
		{rights.Notification, basis.Contract, today, "19 ", "12(5) 19 "},
		{rights.Portability, basis.Contract, today, "", "12(5) 20(3) 20(4) "},
		{rights.Objection, basis.PublicTask, today, "21(1) ", "12(5) 21(1) 21(1) "},
		{rights.MarketingObjection, basis.Contract, today, "", ""},
		{rights.ResearchObjection, basis.PublicTask, today, "21(6) ", "12(5) 21(6) "},
		{rights.AutomatedDecisions, basis.Contract, today, "22C(2) ", ""},
		{rights.AutomatedDecisions, basis.Contract, reformDay - 1, "", "22(2)(a) 22(2)(b) 22(2)(c) "},
		{rights.WithdrawConsent, basis.Consent, today, "", ""},
		{rights.RegulatorComplaint, basis.Contract, today, "", ""},
	} {
		a := c.right.Applies(basis.Ground{Article6: c.base}, allFacts, c.on)
		if places(a.Opens) != c.opens || places(a.Limits) != c.shut {
			t.Errorf("%s on %s, %s: opened by %s; limited by %s", c.right, c.base, c.on, places(a.Opens), places(a.Limits))
		}
	}
	special := rights.AutomatedDecisions.Applies(basis.Ground{Article6: basis.Consent, Article9: basis.ExplicitConsent}, allFacts, today)
	if got := places(special.Limits); got != "22B(2) " {
		t.Errorf("decisions on explicit consent: %s", got)
	}
	private := allFacts
	private.PublicAuthority = fact.No
	if a := rights.Portability.Applies(basis.Ground{Article6: basis.Contract}, private, today); places(a.Limits) != "12(5) 20(4) " {
		t.Errorf("ported by no public authority: %s", places(a.Limits))
	}
}

func TestAcrossGrounds(t *testing.T) {
	care := basis.Ground{Article6: basis.Contract, Article9: basis.HealthOrSocialCare, For: category.ForCareDelivery}
	duty := basis.Ground{Article6: basis.LegalObligation, For: category.ForRegulationAndInspection}
	news := basis.Ground{Article6: basis.LegitimateInterests, For: category.ForMarketing}
	consent := basis.Ground{Article6: basis.Consent, For: category.ForMarketing}
	for _, c := range []struct {
		name    string
		right   rights.Right
		grounds []basis.Ground
		verdict rights.Verdict
		missing string
		partial bool
	}{
		{"none", rights.Access, nil, rights.CannotSay, "grounds", false},
		{"one", rights.Objection, []basis.Ground{care}, rights.No, "", false},
		{"two that agree", rights.Objection, []basis.Ground{care, duty}, rights.No, "", false},
		{"one that gives it", rights.Objection, []basis.Ground{care, news}, rights.OnConditions, "", true},
		{"in either order", rights.Objection, []basis.Ground{news, care}, rights.OnConditions, "", true},
		{"an unknown one", rights.Objection, []basis.Ground{care, {}}, rights.CannotSay, "article6", true},
		{"an unknown one beside one that gives it", rights.Objection, []basis.Ground{news, {}}, rights.OnConditions, "article6", true},
		{"partial stays", rights.Objection, []basis.Ground{care, news, news}, rights.OnConditions, "", true},
		{"marketing in one of them", rights.MarketingObjection, []basis.Ground{care, duty, news}, rights.Yes, "", true},
		{"withdrawal of one of them", rights.WithdrawConsent, []basis.Ground{care, consent}, rights.Yes, "", true},
	} {
		a := c.right.AppliesAcross(c.grounds, rights.Facts{}, today)
		if a.Verdict != c.verdict || a.Missing != c.missing || a.Partial != c.partial {
			t.Errorf("%s: %s; missing %q, partial %v", c.name, a, a.Missing, a.Partial)
		}
	}
	a := rights.Erasure.AppliesAcross([]basis.Ground{duty, news}, rights.Facts{}, today)
	if !a.Limits.Has(rights.DutyOrPublicTask) || !a.Opens.Has(rights.ObjectionUpheld) || a.Partial {
		t.Errorf("erasure of both: opened by %s, limited by %s, partial %v", a.Opens, a.Limits, a.Partial)
	}
	// The join does not care about order or grouping, but for the reason of equals.
	all := []rights.Answer{rights.Erasure.Applies(duty, rights.Facts{}, today), rights.Erasure.Applies(news, rights.Facts{}, today), rights.Erasure.Applies(consent, rights.Facts{}, today)}
	x, y := all[0].Join(all[1]).Join(all[2]), all[2].Join(all[1].Join(all[0]))
	if x.Verdict != y.Verdict || x.Opens != y.Opens || x.Limits != y.Limits || x.Partial != y.Partial {
		t.Errorf("%s and %s", x, y)
	}
}

func TestAnswerString(t *testing.T) {
	a := rights.Objection.Applies(basis.Ground{Article6: basis.Contract}, rights.Facts{}, today)
	if s := a.String(); !strings.HasPrefix(s, "object: no, this-ground: ") {
		t.Error(s)
	}
	a = rights.Portability.Applies(basis.Ground{Article6: basis.Contract}, rights.Facts{}, today)
	if s := a.String(); !strings.HasPrefix(s, "portability: cannot-say, missing automated: ") {
		t.Error(s)
	}
}

func TestRefusal(t *testing.T) {
	for _, c := range []struct {
		on   civil.Date
		want string
	}{
		{gdprDay, "why | that they can complain to the Information Commissioner EUGDPR/77 | that they can go to court"},
		{complaints - 1, "why | that they can complain to the Information Commissioner UKGDPR/77 | that they can go to court"},
		{complaints, "why | that they can complain to the controller | that they can complain to the Information Commissioner DPA2018/s165(2) | that they can go to court"},
		{civil.On(2026, 9, 29), "why | that they can complain to the controller | that they can complain to the Information Commissioner DPA2018/s165(2) | that they can go to court"},
		{civil.On(2026, 9, 30), "why | that they can complain to the controller | that they can complain to the Information Commission DPA2018/s165(2) | that they can go to court"},
	} {
		var got []string
		for d := range rights.Refusal(c.on) {
			text := d.Do
			if strings.Contains(text, "Commission") {
				key, _ := d.Law.MarshalText()
				text += " " + string(key)
			}
			got = append(got, text)
		}
		if s := strings.Join(got, " | "); s != c.want {
			t.Errorf("%s: %s", c.on, s)
		}
		for range rights.Refusal(c.on) {
			break
		}
	}
}

// The offence of section 173 guards access and portability alone; disposal waits for every request.
func TestWhileOpen(t *testing.T) {
	for r := range rights.All() {
		offence, holds := false, 0
		for d := range rights.WhileOpen(r) {
			offence = offence || d.Law.Locator() == "s173"
			holds++
		}
		if offence != slices.Contains([]rights.Right{rights.Access, rights.Portability}, r) || (holds > 0) != r.OnRequest() {
			t.Errorf("%s: offence %v, %d duties", r, offence, holds)
		}
	}
}
