package gdpr_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// conditions is a set of conditions.
func conditions(list ...rights.Condition) (s rights.Conditions) {
	for _, c := range list {
		s |= 1 << c
	}
	return s
}

// happened is the events of a person: names and days in turn.
func happened(list ...any) (e retention.Events) {
	for i := 0; i < len(list); i += 2 {
		e.Dates = append(e.Dates, retention.Event{What: list[i].(retention.Trigger), On: list[i+1].(civil.Date)})
	}
	return e
}

// inShort is a consequence without its words: where, what becomes of which data, the day from which they may be erased or why there is none,
// what is missing or would turn it, and the law.
func inShort(c gdpr.Consequence) string {
	_, path, _ := strings.Cut(c.Path, ".")
	s := fmt.Sprintf("%s %s %s", path, c.Effect, c.Data)
	switch {
	case !c.Hold.IsZero():
		s += " under " + c.Hold.Kind.String()
	case c.Kept.Open != 0:
		s += " " + c.Kept.Open.String()
		if c.Kept.Event != "" {
			s += " " + string(c.Kept.Event)
		}
	case c.Kept != (retention.Window{}):
		s += " " + c.Kept.String()
	}
	if c.Missing != "" {
		s += " missing " + c.Missing[:strings.IndexByte(c.Missing, ':')]
	}
	if !c.Unless.Empty() {
		s += " unless " + c.Unless.String()
	}
	s += ":"
	for _, p := range c.Law {
		text, _ := p.MarshalText()
		s += " " + string(text)
	}
	return s
}

// The activities of the cases. Each stands alone, so that its place is activities[0].
const (
	photos    = `{"id": "photos", "recipients": [{"name": "Printer"}], "retention": [{"kind": "consent", "after": "consent-withdrawn", "allowance": {"length": "7 working days"}, "working": "england-and-wales"}], "grounds": [{"data": ["image"], "for": "publicity", "article6": "consent"}]}`
	album     = `{"id": "album", "retention": [{"join": "earlier", "of": [{"kind": "consent", "after": "consent-withdrawn"}, {"keep": "1 year", "after": "last-use"}]}], "grounds": [{"data": ["image"], "for": "publicity", "article6": "consent"}]}`
	stories   = `{"id": "stories", "grounds": [{"data": ["health", "life-history"], "for": "publicity", "article6": "legitimate-interests", "interest": "telling of our work", "article9": "explicit-consent", "explicit": "yes"}]}`
	inContext = `{"id": "menus", "grounds": [{"data": ["dietary"], "special": ["religious-or-philosophical-beliefs"], "for": "daily-living", "article6": "contract", "article9": "explicit-consent"}]}`
	mixed     = `{"id": "gifts", "retention": [{"keep": "6 years", "after": "transaction", "from": "end-of-year-of-event", "year": "tax"}], "grounds": [
		{"data": ["contact", "donation"], "for": "fundraising", "article6": "consent"},
		{"data": ["donation"], "for": "business-administration", "article6": "legal-obligation", "under": "ACT/Income Tax Act 2007/s416"},
		{"data": ["contact"], "for": "fundraising", "article6": "legitimate-interests", "interest": "gifts"}]}`
	vetting  = `{"id": "vetting", "grounds": [{"data": ["criminal-record-check", "identity"], "for": "vetting", "article6": "contract", "schedule1": "29"}]}`
	unsaid   = `{"id": "club", "grounds": [{"data": ["health", "contact"], "for": "daily-living", "article6": "contract"}]}`
	care     = `{"id": "care", "recipients": [{"name": "GP", "data": ["care-plan"]}, {"name": "Council", "data": ["care-funding"]}], "processors": [{"name": "Planwell"}], "retention": [{"keep": "8 years", "after": "care-end", "then": "destroy"}], "grounds": [{"data": ["care-plan"], "for": "care-delivery", "article6": "contract", "party_to_contract": "yes", "article9": "health-or-social-care", "schedule1": "2"}]}`
	visits   = `{"id": "visits", "retention": [{"keep": "1 year", "after": "last-entry"}], "grounds": [{"data": ["visit-log"], "for": "security", "article6": "legitimate-interests", "interest": "a safe building"}]}`
	alerts   = `{"id": "alerts", "retention": [{"keep": "6 years", "after": "closure"}], "grounds": [{"data": ["contact"], "for": "safeguarding-adults", "article6": "recognised-legitimate-interests", "recognised": "safeguarding"}]}`
	council  = `{"id": "assessments", "retention": [{"keep": "6 years", "after": "closure"}], "grounds": [{"data": ["contact"], "for": "statutory-functions", "article6": "public-task", "under": "ACT/Care Act 2014/s9"}]}`
	research = `{"id": "study", "grounds": [{"data": ["opinions"], "for": "research", "article6": "contract"}]}`
	letters  = `{"id": "letters", "grounds": [{"data": ["contact"], "for": "communication", "article6": "contract"}]}`
	payroll  = `{"id": "pay", "retention": [{"keep": "6 years", "after": "creation", "from": "end-of-year-of-event", "year": "tax", "benchmarks": ["paye-3"]}], "grounds": [{"data": ["salary"], "for": "payroll", "article6": "contract"}]}`
	taxes    = `{"id": "tax", "retention": [{"keep": "3 years", "after": "creation", "from": "end-of-year-of-event", "year": "tax"}], "grounds": [{"data": ["tax"], "for": "payroll", "article6": "legal-obligation", "under": "ACT/Income Tax (Earnings and Pensions) Act 2003"}]}`
	leavers  = `{"id": "staff", "retention": [{"keep": "6 years", "after": "employment-end", "data": ["employment"]}, {"keep": "2 years", "after": "employment-end", "data": ["right-to-work"], "duty": "yes"}, {"keep": "1 month", "after": "employment-end", "data": ["emergency-contact"]}], "grounds": [{"data": ["employment", "right-to-work", "emergency-contact", "image"], "for": "employment", "article6": "contract"}]}`
)

// The days around which the law turns.
var (
	beforeReform, reform           = civil.On(2026, 2, 4), civil.On(2026, 2, 5)
	beforeAllegations, allegations = civil.On(2026, 3, 30), civil.On(2026, 3, 31)
)

// Worked cases. What becomes of the data is from Articles 7(3), 17, 18 and 21 and, for the days, from a calendar: 24 December 2026 is a
// Thursday, and 7 working days from it, without Christmas, Boxing Day (kept on Monday 28 December) and New Year, end on 7 January.
func TestConsequences(t *testing.T) {
	today := gdpr.LawAsAt()
	withdrawal := gdpr.Exercise{Right: rights.WithdrawConsent}
	objection := gdpr.Exercise{Right: rights.Objection}
	erasure := gdpr.Exercise{Right: rights.Erasure}
	with := func(x gdpr.Exercise, change func(*gdpr.Exercise)) gdpr.Exercise { change(&x); return x }
	met := func(x gdpr.Exercise, list ...rights.Condition) gdpr.Exercise { x.Met = conditions(list...); return x }
	settled := func(x gdpr.Exercise, no, yes []rights.Condition) gdpr.Exercise {
		x.Met, x.NotMet = conditions(yes...), conditions(no...)
		return x
	}
	after := func(x gdpr.Exercise, list ...any) gdpr.Exercise { x.Events = happened(list...); return x }
	type list = []rights.Condition
	for _, test := range []struct {
		name, activity string
		x              gdpr.Exercise
		on             civil.Date
		want           []string
		bare           string
	}{
		// Withdrawal: Article 7(3).
		{"consent under Article 6", photos, withdrawal, civil.On(2026, 12, 24), []string{"grounds[0] stop image 2026-12-24 to 2027-01-07: UKGDPR/7(3)"}, "image"},
		{"consent, and a year after the last use at most", album, after(withdrawal, retention.LastUse, civil.On(2026, 8, 1)), civil.On(2026, 12, 24), []string{"grounds[0] stop image from 2026-12-24: UKGDPR/7(3)"}, "image"},
		{"the year had run out before", album, after(withdrawal, retention.LastUse, civil.On(2025, 8, 1)), civil.On(2026, 12, 24), []string{"grounds[0] stop image from 2026-08-02: UKGDPR/7(3)"}, "image"},
		{"consent or a year, whichever is longer: no consent keeps the period short", strings.Replace(album, "earlier", "later", 1), after(withdrawal, retention.LastUse, civil.On(2026, 8, 1)), civil.On(2026, 12, 24), []string{"grounds[0] stop image: UKGDPR/7(3)"}, "image"},
		{"in the days of the EU GDPR", photos, withdrawal, civil.On(2020, 12, 31), []string{"grounds[0] stop image 2020-12-31 to 2021-01-12: EUGDPR/7(3)"}, "image"},
		{"explicit consent beside another basis: the special category data alone", stories, withdrawal, today, []string{
			"grounds[0] stop health: UKGDPR/7(3) UKGDPR/9(2)(a)", "grounds[0] stay life-history: UKGDPR/6(1)(f)",
		}, "health"},
		{"explicit consent to data that show it in context: all of them", inContext, withdrawal, today, []string{
			"grounds[0] stop religious-or-philosophical-beliefs, dietary: UKGDPR/7(3) UKGDPR/9(2)(a)",
		}, "religious-or-philosophical-beliefs, dietary"},
		{"consent to the use of offence data", vetting, withdrawal, today, []string{
			"grounds[0] stop criminal-record-check: UKGDPR/7(3) DPA2018/Sch1/29", "grounds[0] stay identity: UKGDPR/6(1)(b)",
		}, "criminal-record-check"},
		{"a condition that nobody named", unsaid, withdrawal, today, []string{
			"grounds[0] ask health missing article9: UKGDPR/7(3)", "grounds[0] stay contact: UKGDPR/6(1)(b)",
		}, "none"},
		{"a duty keeps what it needs, and another basis must not take over", mixed, after(withdrawal, retention.Transaction, civil.On(2025, 7, 1)), today, []string{
			"grounds[0] stop contact, donation: UKGDPR/7(3)",
			"grounds[1] stay donation from 2032-04-06: UKGDPR/6(1)(c) ACT/Income Tax Act 2007/s416",
			"grounds[2] ask contact missing told: UKGDPR/5(1)(a) UKGDPR/13(1)(c)",
		}, "none"},
		{"people were told of the other basis", mixed, with(withdrawal, func(x *gdpr.Exercise) { x.Told = fact.Yes }), today, []string{
			"grounds[0] stop contact, donation: UKGDPR/7(3)",
			"grounds[1] stay donation waiting transaction: UKGDPR/6(1)(c) ACT/Income Tax Act 2007/s416",
			"grounds[2] stay contact waiting transaction: UKGDPR/6(1)(f) UKGDPR/5(1)(a) UKGDPR/13(1)(c)",
		}, "none"},
		{"people were not told", mixed, with(withdrawal, func(x *gdpr.Exercise) { x.Told = fact.No }), today, []string{
			"grounds[0] stop contact, donation: UKGDPR/7(3)",
			"grounds[1] stay donation waiting transaction: UKGDPR/6(1)(c) ACT/Income Tax Act 2007/s416",
			"grounds[2] stop contact: UKGDPR/5(1)(a) UKGDPR/13(1)(c)",
		}, "contact"},
		{"what is on hold is kept, and not used", photos, with(withdrawal, func(x *gdpr.Exercise) {
			x.Holds = []gdpr.ActivityHold{{Hold: retention.Hold{Kind: retention.Claim, From: reform}}}
		}), today, []string{"grounds[0] stop image: UKGDPR/7(3)", "retention[0] stay image under claim: UKGDPR/17(3)(e)"}, "none"},
		{"nothing rests on consent", care, withdrawal, today, nil, ""},
		{"a basis that is not law yet carries nothing", alerts, withdrawal, beforeReform, []string{"grounds[0] ask contact missing article6: UKGDPR/7(3)"}, "none"},
		{"and does the day after", alerts, withdrawal, reform, nil, ""},

		// Objection: Article 21.
		{"legitimate interests: paused until it is settled", visits, objection, today, []string{"grounds[0] pause visit-log missing particular-situation: UKGDPR/21(1) UKGDPR/18(1)(d)"}, "none"},
		{"grounds given, nothing shown against them yet", visits, met(objection, rights.ParticularSituation), today, []string{"grounds[0] pause visit-log missing compelling-grounds: UKGDPR/21(1) UKGDPR/18(1)(d)"}, "none"},
		{"upheld", visits, settled(objection, list{rights.CompellingGrounds, rights.ClaimsGoOn}, list{rights.ParticularSituation}), today, []string{"grounds[0] stop visit-log: UKGDPR/21(1)"}, "visit-log"},
		{"compelling grounds", visits, met(after(objection, retention.LastEntry, civil.On(2026, 6, 30)), rights.CompellingGrounds), today, []string{"grounds[0] stay visit-log from 2027-07-01: UKGDPR/21(1)"}, "none"},
		{"claims", visits, met(objection, rights.ClaimsGoOn), today, []string{"grounds[0] stay visit-log waiting last-entry: UKGDPR/21(1)"}, "none"},
		{"no grounds of one's own", visits, settled(objection, list{rights.ParticularSituation}, nil), today, []string{"grounds[0] stay visit-log waiting last-entry: UKGDPR/21(1)"}, "none"},
		{"a public task", council, objection, civil.On(2020, 12, 31), []string{"grounds[0] pause contact missing particular-situation: EUGDPR/21(1) EUGDPR/18(1)(d)"}, "none"},
		{"recognised legitimate interests, the day before they are law", alerts, objection, beforeReform, []string{"grounds[0] ask contact missing article6: UKGDPR/21(1)"}, "none"},
		{"recognised legitimate interests", alerts, objection, reform, []string{"grounds[0] pause contact missing particular-situation: UKGDPR/21(1) UKGDPR/18(1)(d)"}, "none"},
		{"a contract", care, objection, today, nil, ""},
		{"a legal obligation", taxes, objection, today, nil, ""},
		{"a contract with what may be marketing", letters, objection, today, []string{"grounds[0] ask contact missing facts.marketing: UKGDPR/21(2) UKGDPR/21(3)"}, "none"},
		{"and is", letters, with(objection, func(x *gdpr.Exercise) { x.Facts.Marketing = fact.Yes }), today, []string{"grounds[0] stop contact: UKGDPR/21(2) UKGDPR/21(3)"}, "contact"},
		{"and is not", letters, with(objection, func(x *gdpr.Exercise) { x.Facts.Marketing = fact.No }), today, nil, ""},
		{"marketing, compelling grounds or not", mixed, met(objection, rights.CompellingGrounds), today, []string{
			"grounds[0] stop contact, donation: UKGDPR/21(2) UKGDPR/21(3)",
			"grounds[1] stay donation waiting transaction: UKGDPR/6(1)(c) ACT/Income Tax Act 2007/s416",
			"grounds[2] stop contact: UKGDPR/21(2) UKGDPR/21(3)",
		}, "contact"},
		{"an objection to marketing alone leaves the rest", visits, gdpr.Exercise{Right: rights.MarketingObjection}, today, nil, ""},
		{"an objection to research alone leaves the rest", visits, gdpr.Exercise{Right: rights.ResearchObjection}, today, nil, ""},
		{"consent is withdrawn, not objected to", `{"id": "x", "grounds": [{"data": ["contact"], "for": "care-delivery", "article6": "consent"}]}`, objection, today, []string{"grounds[0] ask contact missing right: UKGDPR/21(1) UKGDPR/7(3)"}, "none"},
		{"research, on a contract", research, objection, today, []string{"grounds[0] ask opinions missing research-public-task: UKGDPR/21(6)"}, "none"},
		{"research that a public task needs", research, met(objection, rights.ResearchPublicTask), today, []string{"grounds[0] stay opinions: UKGDPR/21(6)"}, "none"},
		{"research that none needs", research, settled(gdpr.Exercise{Right: rights.ResearchObjection}, list{rights.ResearchPublicTask}, list{rights.ResearchSituation}), today, []string{"grounds[0] stop opinions: UKGDPR/21(6)"}, "opinions"},
		{"an objection that is upheld leaves what a duty keeps", strings.Replace(payroll, `"contract"`, `"legitimate-interests"`, 1),
			settled(after(objection, retention.Creation, civil.On(2025, 5, 1)), list{rights.CompellingGrounds, rights.ClaimsGoOn}, list{rights.ParticularSituation}), today, []string{
				"grounds[0] stop salary: UKGDPR/21(1)",
				"retention[0] stay salary from 2029-04-06: UKGDPR/17(3)(b) ACT/Income Tax (Pay As You Earn) Regulations 2003/reg97(1)",
			}, "none"},

		// Erasure: Article 17.
		{"a contract whose period runs", care, after(erasure, retention.CareEnd, civil.On(2024, 3, 31)), today, []string{
			"grounds[0] stay care-plan from 2032-04-01 unless processed-unlawfully, duty-to-erase, malicious-allegation: UKGDPR/17(1)",
		}, "none"},
		{"on its last day", care, after(erasure, retention.CareEnd, civil.On(2018, 11, 22)), civil.On(2026, 11, 22), []string{
			"grounds[0] stay care-plan from 2026-11-23 unless processed-unlawfully, duty-to-erase, malicious-allegation: UKGDPR/17(1)",
		}, "none"},
		{"on the day after", care, after(erasure, retention.CareEnd, civil.On(2018, 11, 22)), civil.On(2026, 11, 23), []string{
			"grounds[0] stop care-plan unless free-expression, public-health-reasons, needed-for-claims: UKGDPR/17(1)(a) UKGDPR/17(3)",
		}, "care-plan"},
		{"care that goes on", care, erasure, today, []string{
			"grounds[0] stay care-plan waiting care-end unless processed-unlawfully, duty-to-erase, malicious-allegation: UKGDPR/17(1)",
		}, "none"},
		{"a malicious allegation, the day before that is a ground", care, met(erasure, rights.MaliciousAllegation), beforeAllegations, []string{
			"grounds[0] stay care-plan waiting care-end unless processed-unlawfully, duty-to-erase: UKGDPR/17(1)",
		}, "none"},
		{"a malicious allegation", care, met(erasure, rights.MaliciousAllegation), allegations, []string{
			"grounds[0] stop care-plan unless free-expression, public-health-reasons, needed-for-claims: UKGDPR/17(1)(g) UKGDPR/17(3)",
		}, "care-plan"},
		{"no period of one's own bars what was unlawful", care, met(erasure, rights.ProcessedUnlawfully), today, []string{
			"grounds[0] stop care-plan unless free-expression, public-health-reasons, needed-for-claims: UKGDPR/17(1)(d) UKGDPR/17(3)",
		}, "care-plan"},
		{"claims do", care, met(after(erasure, retention.CareEnd, civil.On(2018, 1, 31)), rights.NeededForClaims), today, []string{"grounds[0] stay care-plan from 2026-02-01: UKGDPR/17(3)(e)"}, "none"},
		{"a request that asks too much", care, met(erasure, rights.UnfoundedOrExcessive), today, []string{"grounds[0] stay care-plan waiting care-end: UKGDPR/12(5)"}, "none"},
		{"a legal obligation, as long as it lasts", taxes, met(after(erasure, retention.Creation, civil.On(2023, 4, 5)), rights.ProcessedUnlawfully), civil.On(2026, 4, 5), []string{
			"grounds[0] stay tax from 2026-04-06: UKGDPR/17(3)(b) ACT/Income Tax (Earnings and Pensions) Act 2003",
		}, "none"},
		{"and not longer", taxes, after(erasure, retention.Creation, civil.On(2023, 4, 5)), civil.On(2026, 4, 6), []string{
			"grounds[0] stop tax unless free-expression, needed-for-claims: UKGDPR/17(1)(a) UKGDPR/17(3)",
		}, "tax"},
		{"a statute that is shorter than the period of one's own", payroll, met(after(erasure, retention.Creation, civil.On(2023, 4, 5)), rights.ProcessedUnlawfully), civil.On(2026, 4, 5), []string{
			"retention[0] stay salary from 2026-04-06: UKGDPR/17(3)(b) ACT/Income Tax (Pay As You Earn) Regulations 2003/reg97(1)",
		}, "none"},
		{"the day after it", payroll, met(after(erasure, retention.Creation, civil.On(2023, 4, 5)), rights.ProcessedUnlawfully), civil.On(2026, 4, 6), []string{
			"grounds[0] stop salary unless free-expression, needed-for-claims: UKGDPR/17(1)(d) UKGDPR/17(3)",
		}, "salary"},
		{"a public task", council, met(erasure, rights.ObjectionUpheld), today, []string{"grounds[0] stay contact waiting closure: UKGDPR/17(3)(b) ACT/Care Act 2014/s9"}, "none"},
		{"a public task that does not need them", council, settled(erasure, list{rights.DutyOrPublicTask}, list{rights.ObjectionUpheld}), today, []string{
			"grounds[0] stop contact unless free-expression, needed-for-claims: UKGDPR/17(1)(c) UKGDPR/17(3)",
		}, "contact"},
		{"consent that nobody has taken back", photos, erasure, today, []string{"grounds[0] ask image missing consent-withdrawn: UKGDPR/17(1)(b)"}, "none"},
		{"consent that is taken back", photos, met(erasure, rights.ConsentWithdrawn), today, []string{
			"grounds[0] stop image unless free-expression, needed-for-claims: UKGDPR/17(1)(a) UKGDPR/17(1)(b) UKGDPR/17(3)",
		}, "image"},
		{"consent that was taken back before", photos, after(erasure, retention.ConsentWithdrawn, reform), today, []string{
			"grounds[0] stop image unless free-expression, needed-for-claims: UKGDPR/17(1)(a) UKGDPR/17(1)(b) UKGDPR/17(3)",
		}, "image"},
		{"marketing: do they object?", strings.Replace(letters, "communication", "marketing", 1), with(erasure, func(x *gdpr.Exercise) { x.NotMet = conditions(rights.NoLongerNeeded) }), today,
			[]string{"grounds[0] ask contact missing marketing-objected-to: UKGDPR/17(1)(c)"}, "none"},
		{"no basis", strings.Replace(care, `"article6": "contract", `, "", 1), erasure, today, []string{"grounds[0] ask care-plan missing article6: UKGDPR/17(1) UKGDPR/17(3)"}, "none"},
		{"no period", letters, erasure, today, []string{"grounds[0] ask contact missing retention: UKGDPR/17(1)(a)"}, "none"},
		{"appraisal is a decision", strings.Replace(care, "destroy", "appraise", 1), after(erasure, retention.CareEnd, civil.On(2018, 1, 1)), today, []string{"grounds[0] ask care-plan missing no-longer-needed: UKGDPR/17(1)(a)"}, "none"},
		{"class by class: refusing one blocks no other", leavers, after(erasure, retention.EmploymentEnd, civil.On(2026, 9, 30)), today, []string{
			"grounds[0] stay employment from 2032-10-01 unless processed-unlawfully, duty-to-erase, malicious-allegation: UKGDPR/17(1)",
			"retention[1] stay right-to-work from 2028-10-01: UKGDPR/17(3)(b)",
			"grounds[0] stop emergency-contact unless free-expression, needed-for-claims: UKGDPR/17(1)(a) UKGDPR/17(3)",
			"grounds[0] ask image missing retention: UKGDPR/17(1)(a)",
		}, "emergency-contact"},
		{"a hold on one class", leavers, with(after(erasure, retention.EmploymentEnd, civil.On(2020, 9, 30)), func(x *gdpr.Exercise) {
			x.Holds = []gdpr.ActivityHold{{Hold: retention.Hold{Kind: retention.Claim}, Data: category.Of(category.Employment)}, {Hold: retention.Hold{Kind: retention.Inquiry}, Activity: "staff", Data: category.Of(category.Contact)}}
			x.NotMet = conditions(rights.NeededForClaims, rights.FreeExpression)
		}), today, []string{
			"retention[0] stay employment under claim: UKGDPR/17(3)(e)",
			"grounds[0] stop right-to-work: UKGDPR/17(1)(a)",
			"grounds[0] stop emergency-contact: UKGDPR/17(1)(a)",
			"grounds[0] ask image missing retention: UKGDPR/17(1)(a)",
		}, "right-to-work, emergency-contact"},
		{"a dispute about erasure is the question itself", visits, with(after(erasure, retention.LastEntry, civil.On(2024, 1, 31)), func(x *gdpr.Exercise) {
			x.Holds = []gdpr.ActivityHold{{Hold: retention.Hold{Kind: retention.ErasureDispute}}}
		}), today, []string{"grounds[0] stop visit-log unless free-expression, needed-for-claims: UKGDPR/17(1)(a) UKGDPR/17(3)"}, "visit-log"},
		{"a hold that has ended moves the day", visits, with(after(erasure, retention.LastEntry, civil.On(2025, 1, 31)), func(x *gdpr.Exercise) {
			x.Holds = []gdpr.ActivityHold{{Hold: retention.Hold{Kind: retention.Complaint, Released: civil.On(2026, 11, 22)}}}
		}), today, []string{"retention[0] stay visit-log under complaint: DPA2018/s164A DPA2018/s165"}, "none"},
		{"from the day after it", visits, with(after(erasure, retention.LastEntry, civil.On(2025, 1, 31)), func(x *gdpr.Exercise) {
			x.Holds = []gdpr.ActivityHold{{Hold: retention.Hold{Kind: retention.Complaint, Released: civil.On(2026, 11, 21)}}}
		}), today, []string{"grounds[0] stop visit-log unless free-expression, needed-for-claims: UKGDPR/17(1)(a) UKGDPR/17(3)"}, "visit-log"},
	} {
		t.Run(test.name, func(t *testing.T) {
			record := parsed(t, `{"activities": [`+test.activity+`]}`)
			list, err := gdpr.Consequences(gdpr.Case{Record: record}, test.x, test.on)
			if err != nil {
				t.Fatal(err)
			}
			if test.want == nil {
				if list != nil {
					t.Fatalf("want nothing, found %+v", list)
				}
				return
			}
			if len(list) != 1 {
				t.Fatalf("%d activities, want one", len(list))
			}
			var got []string
			for _, c := range list[0].Consequences {
				got = append(got, inShort(c))
				if c.Reason == "" || (c.Effect == gdpr.Ask || c.Effect == gdpr.Pause) != (c.Missing != "") {
					t.Errorf("%s: reason %q, missing %q", c, c.Reason, c.Missing)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%s\nwant %s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
			if got := list[0].Bare.String(); got != test.bare {
				t.Errorf("bare: %s, want %s", got, test.bare)
			}
			alone, err := gdpr.Consequences(gdpr.Case{Activity: &record.Activities[0]}, test.x, test.on)
			if err != nil || len(alone) != 1 || alone[0].Bare != list[0].Bare {
				t.Errorf("of the activity alone: %+v, %v", alone, err)
			}
		})
	}
}

// Whom to tell and what to do, whom it concerns, and what others hold.
func TestAftermath(t *testing.T) {
	record := parsed(t, `{"controller": {"name": "Example Care"}, "activities": [
		{"id": "photos", "people": ["service-user"], "recipients": [{"name": "Printer"}, {"name": "Bank", "data": ["bank-account"]}, {"name": "Host"}], "processors": [{"name": "Host"}, {"name": "Cloud"}],
			"grounds": [{"data": ["image", "contact"], "for": "publicity", "article6": "consent"}]},
		{"id": "news", "people": ["donor"], "recipients": [{"name": "Mailer"}], "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}]},
		{"id": "care", "people": ["service-user", "relative"], "grounds": [{"data": ["contact", "care-plan"], "for": "care-delivery", "article6": "contract", "article9": "health-or-social-care", "schedule1": "2"}]},
		{"id": "visits", "grounds": [{"data": ["visit-log"], "for": "security", "article6": "legitimate-interests", "interest": "safety"}]},
		{"id": "staff", "people": ["employee"], "grounds": [{"data": ["image"], "for": "employment", "article6": "contract"}]}]}`)
	resident := category.SubjectsOf(category.AboutServiceUser)
	short := func(x gdpr.Exercise, on civil.Date) (list []string) {
		t.Helper()
		after, err := gdpr.Consequences(gdpr.Case{Record: record}, x, on)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range after {
			s := fmt.Sprintf("%s: bare %s, unsettled %s, elsewhere %s, tell %s", a.Activity, a.Bare, a.Unsettled, a.Elsewhere, strings.Join(a.Tell, " "))
			for _, d := range a.Duties {
				s += ", " + d.Law.String()
			}
			list = append(list, s)
		}
		return list
	}
	for _, test := range []struct {
		name string
		x    gdpr.Exercise
		on   civil.Date
		want []string
	}{
		{"a resident withdraws", gdpr.Exercise{Right: rights.WithdrawConsent, As: resident}, gdpr.LawAsAt(), []string{
			"photos: bare image, contact, unsettled none, elsewhere contact, tell Printer Host Cloud, UK GDPR Article 7(1), UK GDPR Article 17(1)(b), UK GDPR Article 19, UK GDPR Article 17(2)",
		}},
		{"somebody withdraws, nobody knows who", gdpr.Exercise{Right: rights.WithdrawConsent}, gdpr.LawAsAt(), []string{
			"photos: bare image, contact, unsettled none, elsewhere contact, tell Printer Host Cloud, UK GDPR Article 7(1), UK GDPR Article 17(1)(b), UK GDPR Article 19, UK GDPR Article 17(2)",
			"news: bare contact, unsettled none, elsewhere none, tell Mailer, UK GDPR Article 7(1), UK GDPR Article 21(3), UK GDPR Article 17(1)(b), UK GDPR Article 19",
		}},
		{"a donor wants no more news, in 2020", gdpr.Exercise{Right: rights.MarketingObjection, As: category.SubjectsOf(category.AboutDonor)}, civil.On(2020, 6, 1), []string{
			"news: bare contact, unsettled none, elsewhere none, tell Mailer, EU GDPR Article 21(3), EU GDPR Article 17(1)(c), EU GDPR Article 19",
		}},
		{"a member of staff objects", gdpr.Exercise{Right: rights.Objection, As: category.SubjectsOf(category.AboutEmployee)}, gdpr.LawAsAt(), []string{
			"visits: bare none, unsettled visit-log, elsewhere none, tell , UK GDPR Article 18(1)(d)",
		}},
		{"a resident asks for erasure before people could complain to the controller", gdpr.Exercise{Right: rights.Erasure, As: resident, NotMet: conditions(rights.NoLongerNeeded, rights.ConsentWithdrawn)}, civil.On(2026, 6, 18), []string{
			"photos: bare none, unsettled none, elsewhere none, tell , UK GDPR Article 12(4), UK GDPR Article 77, DPA 2018 section 167",
			"care: bare none, unsettled none, elsewhere none, tell , UK GDPR Article 12(4), UK GDPR Article 77, DPA 2018 section 167",
			"visits: bare none, unsettled none, elsewhere none, tell , UK GDPR Article 12(4), UK GDPR Article 77, DPA 2018 section 167",
		}},
		{"and after", gdpr.Exercise{Right: rights.Erasure, As: resident, Met: conditions(rights.ConsentWithdrawn), NotMet: conditions(rights.NoLongerNeeded)}, civil.On(2026, 6, 19), []string{
			"photos: bare image, contact, unsettled none, elsewhere contact, tell Printer Host Cloud, UK GDPR Article 17(1), UK GDPR Article 19, UK GDPR Article 17(2)",
			"care: bare none, unsettled none, elsewhere none, tell , UK GDPR Article 12(4), DPA 2018 section 164A, DPA 2018 section 165(2), DPA 2018 section 167",
			"visits: bare none, unsettled none, elsewhere none, tell , UK GDPR Article 12(4), DPA 2018 section 164A, DPA 2018 section 165(2), DPA 2018 section 167",
		}},
	} {
		if got := short(test.x, test.on); !slices.Equal(got, test.want) {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
}

// A processor decides nothing: it passes on what people ask.
func TestAftermathOfProcessor(t *testing.T) {
	record := parsed(t, `{"controller": {"name": "Planwell", "role": "processor"}, "activities": [`+photos+`]}`)
	list, err := gdpr.Consequences(gdpr.Case{Record: record}, gdpr.Exercise{Right: rights.WithdrawConsent}, reform)
	if err != nil || len(list) != 1 || list[0].Duties[0].Law != law.UKGDPR.Article("28(3)") {
		t.Errorf("%+v, %v", list, err)
	}
}

// Nor does a controller in what it does on behalf of another.
func TestAftermathOfTheEntrusted(t *testing.T) {
	record := parsed(t, `{"controller": {"name": "Oakfield"}, "activities": [`+strings.Replace(photos, `"id"`, `"on_behalf_of": ["the council"], "id"`, 1)+`]}`)
	list, err := gdpr.Consequences(gdpr.Case{Record: record}, gdpr.Exercise{Right: rights.WithdrawConsent}, reform)
	if err != nil || len(list) != 1 || list[0].Duties[0].Law != law.UKGDPR.Article("28(3)") {
		t.Errorf("%+v, %v", list, err)
	}
}

// Another activity for the same purpose must not take over silently either.
func TestConsentElsewhere(t *testing.T) {
	record := parsed(t, `{"activities": [
		{"id": "news", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}]},
		{"id": "appeals", "people": ["donor"], "grounds": [{"data": ["contact"], "for": "marketing", "article6": "legitimate-interests", "interest": "gifts"}]},
		{"id": "leads", "people": ["applicant"], "grounds": [{"data": ["contact"], "for": "marketing", "article6": "legitimate-interests", "interest": "gifts"}]}]}`)
	list, err := gdpr.Consequences(gdpr.Case{Record: record}, gdpr.Exercise{Right: rights.WithdrawConsent, As: category.SubjectsOf(category.AboutDonor)}, gdpr.LawAsAt())
	if err != nil || len(list) != 2 || list[1].Activity != "appeals" || inShort(list[1].Consequences[0]) != "grounds[0] ask contact missing told: UKGDPR/5(1)(a) UKGDPR/13(1)(c)" {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestBadExercises(t *testing.T) {
	record := parsed(t, `{"activities": [`+care+`]}`)
	broken := parsed(t, `{"activities": [`+care+`]}`)
	broken.Activities[0].Retention[0].Keep = retention.Years(-1)
	hold := func(h gdpr.ActivityHold) gdpr.Exercise {
		return gdpr.Exercise{Right: rights.Erasure, Holds: []gdpr.ActivityHold{h}}
	}
	for _, test := range []struct {
		name   string
		record *gdpr.Record
		x      gdpr.Exercise
		on     civil.Date
		want   string
	}{
		{"no right", record, gdpr.Exercise{}, reform, "gdpr: exercise.right: unset: want withdraw-consent, object, object-marketing, object-research or erasure"},
		{"a right without consequences", record, gdpr.Exercise{Right: rights.Access}, reform, "gdpr: exercise.right: access: want withdraw-consent, object, object-marketing, object-research or erasure"},
		{"a condition of another right", record, gdpr.Exercise{Right: rights.Erasure, Met: conditions(rights.CompellingGrounds)}, reform, "gdpr: exercise.met: compelling-grounds decides nothing about erasure: leave it out"},
		{"and one that is not met", record, gdpr.Exercise{Right: rights.WithdrawConsent, NotMet: conditions(rights.NoLongerNeeded)}, reform, "gdpr: exercise.not_met: no-longer-needed decides nothing about withdraw-consent: leave it out"},
		{"a condition that is none", record, gdpr.Exercise{Right: rights.Erasure, Met: 1 << 63}, reform, "gdpr: exercise.met: 0x8000000000000000 holds none of the conditions: use the constants of package rights"},
		{"a condition that is met and is not", record, gdpr.Exercise{Right: rights.Erasure, Met: conditions(rights.NeededForClaims), NotMet: conditions(rights.NeededForClaims)}, reform, "gdpr: exercise.not_met: needed-for-claims is in met too: it is the one or the other"},
		{"a hold on no activity", record, hold(gdpr.ActivityHold{Hold: retention.Hold{Kind: retention.Claim}, Activity: "cars"}), reform, `gdpr: exercise.holds[0].activity: there is no activity "cars": name one of the record, or leave it out for all`},
		{"a hold that ends before it begins", record, hold(gdpr.ActivityHold{Hold: retention.Hold{Kind: retention.Claim, From: civil.On(2026, 1, 1), Released: civil.On(2025, 1, 1)}}), reform, "gdpr: exercise.holds[0].released: 2025-01-01, before the hold begins on 2026-01-01: want the last day of the hold, or none while it stands"},
		{"a hold of an unknown kind", record, hold(gdpr.ActivityHold{Hold: retention.Hold{Kind: 99}}), reform, "gdpr: exercise.holds[0].kind: hold(99) is not one of the constants: want access-request, erasure-dispute, restriction, complaint, claim, police-or-coroner, safeguarding, inquiry"},
		{"a hold of no kind", record, hold(gdpr.ActivityHold{Activity: "care"}), reform, "gdpr: exercise.holds[0].kind: unset: say what stands against erasure, such as claim"},
		{"an event without a day", record, gdpr.Exercise{Right: rights.Erasure, Events: happened(retention.CareEnd, civil.Date(0))}, reform, "gdpr: exercise.events: retention: dates[0].on: care-end has no day: want the day, or never"},
		{"somebody who has died", record, gdpr.Exercise{Right: rights.Erasure, Events: happened(retention.Death, reform)}, reform, "gdpr: exercise.events: the person died on 2026-02-05, and the UK GDPR is about the living (DPA 2018 section 3(2)): the periods run on, and rights.Routes tells of other ways to the records"},
		{"a period that cannot be", broken, gdpr.Exercise{Right: rights.Erasure}, reform, "gdpr: activities[0].retention[0]: retention: keep: -1 years: want an amount of 0 or more"},
		{"a day before the law", record, gdpr.Exercise{Right: rights.Erasure}, civil.On(2018, 5, 24), "gdpr: 2018-05-24: the law is modelled from 2018-05-25"},
		{"no day", record, gdpr.Exercise{Right: rights.Erasure}, 0, "gdpr: no day: the law is modelled from 2018-05-25"},
	} {
		list, err := gdpr.Consequences(gdpr.Case{Record: test.record}, test.x, test.on)
		if err == nil || err.Error() != test.want || list != nil {
			t.Errorf("%s: %v\nwant %s", test.name, err, test.want)
		}
	}
	alive := gdpr.Exercise{Right: rights.Erasure, Events: happened(retention.Death, reform+1)}
	if _, err := gdpr.Consequences(gdpr.Case{Record: record}, alive, reform); err != nil {
		t.Errorf("the day before death: %v", err)
	}
	if list, err := gdpr.Consequences(gdpr.Case{}, gdpr.Exercise{Right: rights.Erasure}, reform); list != nil || err == nil || err.Error() != "gdpr: the case names neither a record nor an activity: name one of them" {
		t.Errorf("of nothing: %+v, %v", list, err)
	}
}

// An exercise and what follows from it are JSON, and read back as they were.
func TestConsequencesAsJSON(t *testing.T) {
	record := parsed(t, `{"activities": [`+leavers+`]}`)
	x := gdpr.Exercise{
		Right: rights.Erasure, Met: conditions(rights.MaliciousAllegation), NotMet: conditions(rights.NeededForClaims), Facts: rights.Facts{Research: fact.No}, As: category.SubjectsOf(category.AboutEmployee),
		Events: happened(retention.EmploymentEnd, civil.On(2026, 9, 30)), Holds: []gdpr.ActivityHold{{Hold: retention.Hold{Kind: retention.Claim, Ref: "C 7"}, Activity: "staff", Data: category.Of(category.Image)}},
	}
	text, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"right":"erasure","met":["malicious-allegation"],"not_met":["needed-for-claims"],"facts":{"research":"no"},"as":["employee"],` +
		`"events":{"dates":[{"what":"employment-end","on":"2026-09-30"}]},"holds":[{"kind":"claim","ref":"C 7","activity":"staff","data":["image"]}]}`
	if string(text) != want {
		t.Errorf("%s\nwant %s", text, want)
	}
	var back gdpr.Exercise
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(back, x) {
		t.Errorf("%+v, %v", back, err)
	}
	list, err := gdpr.Consequences(gdpr.Case{Record: record}, x, allegations)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	text, err = json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	var read []gdpr.Aftermath
	if err := json.Unmarshal(text, &read); err != nil || !reflect.DeepEqual(read, list) {
		t.Errorf("%s\n%+v, %v", text, read, err)
	}
}

func TestNoConsequencesAllocateNothing(t *testing.T) {
	record := parsed(t, `{"activities": [`+care+`, `+payroll+`, `+taxes+`, `+leavers+`]}`)
	for _, x := range []gdpr.Exercise{{Right: rights.WithdrawConsent}, {Right: rights.Objection}, {Right: rights.MarketingObjection}, {Right: rights.ResearchObjection}, {Right: rights.WithdrawConsent, Events: happened(retention.CareEnd, reform)}} {
		if n := testing.AllocsPerRun(10, func() {
			if list, err := gdpr.Consequences(gdpr.Case{Record: record}, x, gdpr.LawAsAt()); list != nil || err != nil {
				t.Errorf("%s: %+v, %v", x.Right, list, err)
			}
		}); n != 0 {
			t.Errorf("%s: %v allocations", x.Right, n)
		}
	}
}

func TestEffects(t *testing.T) {
	for e := range gdpr.AllEffects() {
		back, err := gdpr.ParseEffect(e.String())
		text, textErr := e.MarshalText()
		value, valueErr := e.Value()
		var read, scanned gdpr.Effect
		if err != nil || back != e || textErr != nil || read.UnmarshalText(text) != nil || read != e || valueErr != nil || scanned.Scan(value) != nil || scanned != e {
			t.Errorf("%s: %s, %v", e, back, err)
		}
	}
	if list := slices.Collect(gdpr.AllEffects()); len(list) != 4 {
		t.Errorf("%v", list)
	}
}

// A donor takes back the consent to appear in a newsletter: what stops, what stays, and until when.
func ExampleConsequences() {
	record := gdpr.Record{Activities: []gdpr.Activity{{
		ID: "gifts", People: category.SubjectsOf(category.AboutDonor), Processors: []gdpr.Supplier{{Name: "Mailing house", Contract: fact.Yes}},
		Grounds: []basis.Ground{
			{Data: category.Of(category.Contact), For: category.ForFundraising, Article6: basis.Consent},
			{Data: category.Of(category.Donation), For: category.ForBusinessAdministration, Article6: basis.LegalObligation, Under: law.Act("Income Tax Act 2007").Whole()},
		},
		Retention: []gdpr.Retention{{Data: category.Of(category.Donation), Period: retention.Period{
			Keep: retention.Years(6), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.TaxYear,
		}}},
	}}}
	x := gdpr.Exercise{
		Right:  rights.WithdrawConsent,
		Events: retention.Events{Dates: []retention.Event{{What: retention.Transaction, On: civil.On(2025, 7, 1)}}},
	}
	list, err := gdpr.Consequences(gdpr.Case{Record: &record}, x, civil.On(2026, 11, 22))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, after := range list {
		for _, c := range after.Consequences {
			fmt.Println(c)
			fmt.Println(" ", c.Law)
		}
		fmt.Println("no ground left:", after.Bare, "- tell:", after.Tell)
	}
	// Output:
	// activities[0].grounds[0] stop: contact: consent can be withdrawn at any time, as easily as it was given; earlier use stays lawful
	//   [UK GDPR Article 7(3)]
	// activities[0].grounds[1] stay, may be erased from 2032-04-06: donation: these data rest on legal obligation, not on consent
	//   [UK GDPR Article 6(1)(c) Income Tax Act 2007]
	// no ground left: contact - tell: [Mailing house]
}
