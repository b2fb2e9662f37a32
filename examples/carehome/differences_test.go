package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// difference is one thing that is done otherwise than the notice says: somebody changed the record, or the notice, and not the other.
type difference struct {
	rule     string // that finds it
	activity string // at which it is found
	seed     func(*pair)
}

// pair is a record, and the notice that was drawn up from it before either was changed, with the activity in question and its row.
type pair struct {
	record   *gdpr.Record
	notice   *notice.Notice
	activity *gdpr.Activity
	row      *notice.Row
}

// Changes of what is done.

// undone is an activity that was given up.
func undone(p *pair) {
	i := slices.IndexFunc(p.record.Activities, func(a gdpr.Activity) bool { return a.ID == p.activity.ID })
	p.record.Activities = slices.Delete(p.record.Activities, i, i+1)
}

// chain changes one ground of the activity.
func chain(ground int, change func(*basis.Ground)) func(*pair) {
	return func(p *pair) {
		p.activity.Grounds = slices.Clone(p.activity.Grounds)
		change(&p.activity.Grounds[ground])
	}
}

// rests is a ground on another basis, meets one on another condition, under one on another paragraph of Schedule 1.
func rests(ground int, b basis.Article6) func(*pair) {
	return chain(ground, func(g *basis.Ground) { g.Article6 = b })
}

func meets(ground int, c basis.Article9) func(*pair) {
	return chain(ground, func(g *basis.Ground) { g.Article9 = c })
}

func under(ground int, paragraph basis.Schedule1) func(*pair) {
	return chain(ground, func(g *basis.Ground) { g.Schedule1, g.Limb = paragraph, "" })
}

// period changes the period of the activity.
func period(change func(*retention.Period)) func(*pair) {
	return func(p *pair) {
		p.activity.Retention = slices.Clone(p.activity.Retention)
		change(&p.activity.Retention[0].Period)
	}
}

// keeps is another length, counts another event to count from.
func keeps(l retention.Length) func(*pair) {
	return period(func(p *retention.Period) { p.Keep = l })
}

func counts(t retention.Trigger) func(*pair) {
	return period(func(p *retention.Period) { p.After = t })
}

func forGood(p *pair) {
	period(func(p *retention.Period) { *p = retention.Period{Kind: retention.Permanent} })(p)
}

// discloses is one more recipient, hosted a processor in a country, sends a transfer to one.
func discloses(to string) func(*pair) {
	return func(p *pair) {
		p.activity.Recipients = append(slices.Clone(p.activity.Recipients), gdpr.Recipient{Name: to})
	}
}

func hosted(country string) func(*pair) {
	return func(p *pair) {
		p.activity.Processors = append(slices.Clone(p.activity.Processors), gdpr.Supplier{Name: "Hilltop Example Ltd", Country: country})
	}
}

func sends(country string) func(*pair) {
	return func(p *pair) {
		p.activity.Transfers = append(slices.Clone(p.activity.Transfers), gdpr.Transfer{Recipient: "Hilltop Example Ltd", Country: country})
	}
}

// Changes of what is said.

// untold is a row that was taken out of the notice.
func untold(p *pair) {
	i := slices.IndexFunc(p.notice.Rows, func(r notice.Row) bool { return r.ID == p.row.ID })
	p.notice.Rows = slices.Delete(p.notice.Rows, i, i+1)
}

// claims is another basis in words, cites one by its citation alone, baseless none.
func claims(words string, says ...notice.Said) func(*pair) {
	return func(p *pair) { p.row.Basis = []notice.Claim{{Words: words, Says: says}} }
}

func cites(citation string) func(*pair) {
	return func(p *pair) { p.row.Basis = []notice.Claim{{Cites: citation}} }
}

func baseless(p *pair) { p.row.Basis = nil }

// prints is other words on how long, or none.
func prints(words ...string) func(*pair) {
	return func(p *pair) {
		p.row.Retention = nil
		for _, w := range words {
			p.row.Retention = append(p.row.Retention, notice.Phrase{Words: w})
		}
	}
}

// unsaid is a recipient that is not told of any more.
func unsaid(words string) func(*pair) {
	return func(p *pair) {
		p.row.Statements = slices.DeleteFunc(p.row.Statements, func(s notice.Statement) bool {
			return s.Topic == notice.RecipientsStated && strings.Contains(s.Words, words)
		})
	}
}

// differences are a hundred slips of a year's work. Each holds at both dates.
var differences = []difference{
	{"activity-not-in-notice", "care-assessment", untold},
	{"activity-not-in-notice", "medication", untold},
	{"activity-not-in-notice", "shared-care-record", untold},
	{"activity-not-in-notice", "safeguarding", untold},
	{"activity-not-in-notice", "fees", untold},
	{"activity-not-in-notice", "family-contact", untold},
	{"activity-not-in-notice", "recruitment", untold},
	{"activity-not-in-notice", "vetting", untold},
	{"activity-not-in-notice", "payroll", untold},
	{"activity-not-in-notice", "equality", untold},
	{"activity-not-in-notice", "volunteers", untold},
	{"activity-not-in-notice", "cctv", untold},
	{"activity-not-in-notice", "newsletter", untold},
	{"activity-not-in-notice", "website", untold},
	{"activity-not-in-notice", "complaints", untold},
	{"activity-not-in-notice", "claims", untold},

	{"row-without-activity", "care-delivery", undone},
	{"row-without-activity", "liberty-authorisations", undone},
	{"row-without-activity", "emergencies", undone},
	{"row-without-activity", "incidents", undone},
	{"row-without-activity", "infections", undone},
	{"row-without-activity", "debt-recovery", undone},
	{"row-without-activity", "right-to-work", undone},
	{"row-without-activity", "personnel", undone},
	{"row-without-activity", "occupational-health", undone},
	{"row-without-activity", "accidents", undone},
	{"row-without-activity", "barring-referrals", undone},
	{"row-without-activity", "visitors", undone},
	{"row-without-activity", "stories", undone},
	{"row-without-activity", "visit-counts", undone},
	{"row-without-activity", "inspection", undone},
	{"row-without-activity", "requests", undone},

	{"notice-basis-differs", "care-assessment", rests(0, basis.LegitimateInterests)},
	{"notice-basis-differs", "care-delivery", rests(0, basis.Consent)},
	{"notice-basis-differs", "medication", rests(0, basis.LegalObligation)},
	{"notice-basis-differs", "emergencies", rests(0, basis.Contract)},
	{"notice-basis-differs", "safeguarding", rests(0, basis.LegitimateInterests)},
	{"notice-basis-differs", "liberty-authorisations", rests(0, basis.LegalObligation)},
	{"notice-basis-differs", "debt-recovery", rests(0, basis.Contract)},
	{"notice-basis-differs", "newsletter", rests(0, basis.LegitimateInterests)},
	{"notice-basis-differs", "cctv", rests(0, basis.PublicTask)},
	{"notice-basis-differs", "payroll", rests(1, basis.VitalInterests)},
	{"notice-basis-differs", "care-delivery", meets(1, basis.ExplicitConsent)},
	{"notice-basis-differs", "medication", meets(0, basis.SubstantialPublicInterest)},
	{"notice-basis-differs", "stories", meets(0, basis.MadePublic)},
	{"notice-basis-differs", "occupational-health", meets(0, basis.EmploymentOrSocialProtection)},
	{"notice-basis-differs", "equality", under(0, 1)},
	{"notice-basis-differs", "safeguarding", under(1, 19)},
	{"notice-basis-differs", "shared-care-record", under(0, 3)},
	{"notice-basis-differs", "vetting", under(0, 12)},
	{"notice-basis-differs", "care-delivery", claims("our legitimate interests", notice.SaidLegitimateInterests)},
	{"notice-basis-differs", "enquiries", claims("your consent", notice.SaidConsent)},
	{"notice-basis-differs", "right-to-work", claims("a contract with you", notice.SaidContract)},
	{"notice-basis-differs", "visitors", claims("a duty that the law lays on us", notice.SaidLegalObligation)},
	{"notice-basis-differs", "suppliers", claims("a task in the public interest", notice.SaidPublicTask)},
	{"notice-basis-differs", "website", cites("UK GDPR Article 6(1)(b)")},
	{"notice-basis-differs", "personnel", cites("UK GDPR Article 6(1)(e)")},
	{"notice-basis-differs", "fees", baseless},

	{"notice-period-differs", "care-assessment", keeps(retention.Months(18))},
	{"notice-period-differs", "care-delivery", keeps(retention.Years(10))},
	{"notice-period-differs", "medication", keeps(retention.Years(7))},
	{"notice-period-differs", "safeguarding", keeps(retention.Months(8))},
	{"notice-period-differs", "fees", keeps(retention.Years(7))},
	{"notice-period-differs", "recruitment", keeps(retention.Years(6))},
	{"notice-period-differs", "cctv", keeps(retention.Days(31))},
	{"notice-period-differs", "equality", keeps(retention.Months(6))},
	{"notice-period-differs", "website", keeps(retention.Days(60))},
	{"notice-period-differs", "liberty-authorisations", counts(retention.Discharge)},
	{"notice-period-differs", "personnel", counts(retention.ContractEnd)},
	{"notice-period-differs", "visitors", counts(retention.Creation)},
	{"notice-period-differs", "enquiries", counts(retention.LastContact)},
	{"notice-period-differs", "suppliers", counts(retention.Settlement)},
	{"notice-period-differs", "complaints", forGood},
	{"notice-period-differs", "shared-care-record", prints("8 years after the end of employment")},
	{"notice-period-differs", "incidents", prints("3 years after closure")},
	{"notice-period-differs", "payroll", prints("6 years after the end of the financial year of the creation of the record")},
	{"notice-period-differs", "occupational-health", prints("permanently")},
	{"notice-period-differs", "volunteers", prints("2 months after the last contact")},
	{"notice-period-differs", "newsletter", prints("2 years after the last contact")},
	{"notice-period-differs", "requests", prints()},

	{"notice-recipient-differs", "care-delivery", discloses("a software developer for training")},
	{"notice-recipient-differs", "family-contact", discloses("a choir that sings for residents")},
	{"notice-recipient-differs", "personnel", discloses("former employers")},
	{"notice-recipient-differs", "payroll", discloses("a credit reference agency")},
	{"notice-recipient-differs", "visitors", discloses("the fire service")},
	{"notice-recipient-differs", "enquiries", discloses("a directory of homes")},
	{"notice-recipient-differs", "newsletter", discloses("a funeral plan provider")},
	{"notice-recipient-differs", "website", discloses("an advertising network")},
	{"notice-recipient-differs", "equality", hosted("India")},
	{"notice-recipient-differs", "complaints", hosted("Kenya")},
	{"notice-recipient-differs", "suppliers", hosted("Brazil")},
	{"notice-recipient-differs", "visit-counts", hosted("Canada")},
	{"notice-recipient-differs", "medication", sends("South Africa")},
	{"notice-recipient-differs", "recruitment", sends("Australia")},
	{"notice-recipient-differs", "care-assessment", unsaid("the council")},
	{"notice-recipient-differs", "emergencies", unsaid("ambulance")},
	{"notice-recipient-differs", "debt-recovery", unsaid("solicitors")},
	{"notice-recipient-differs", "volunteer-checks", unsaid("Disclosure and Barring Service")},
	{"notice-recipient-differs", "accidents", unsaid("insurers")},
	{"notice-recipient-differs", "fees", unsaid("auditors")},
}

// Each is found by its rule, at its activity, once or more, and nothing else is found: today, and as things stood in 2022.
func TestDifferences(t *testing.T) {
	counts, seen := map[string]int{}, map[string]bool{}
	for _, edition := range []struct {
		record func() *gdpr.Record
		on     civil.Date
	}{{record, gdpr.LawAsAt()}, {record2022, then}} {
		for i, d := range differences {
			findings := d.found(t, edition.record(), edition.on)
			if len(findings) == 0 {
				t.Errorf("%s: %d, %s of %s: not found", edition.on, i, d.rule, d.activity)
			}
			for _, f := range findings {
				if f.Rule != d.rule || f.Activity != d.activity {
					t.Errorf("%s: %d, %s of %s: found %s of %s, %s: %s", edition.on, i, d.rule, d.activity, f.Rule, f.Activity, f.Path, f.Message)
				}
			}
			counts[d.rule]++
			seen[d.activity] = true
		}
	}
	if len(differences) != 100 || len(seen) != len(record().Activities) {
		t.Errorf("%d differences at %d activities, want 100 at all %d", len(differences), len(seen), len(record().Activities))
	}
	for _, rule := range notice.PairRules() {
		if counts[rule.ID] < 2*15 {
			t.Errorf("%s: seeded %d times, want 15 at each date", rule.ID, counts[rule.ID]/2)
		}
	}
}

// found is what the comparison says of a record and its notice once the difference is there. The notice is written and read back, as a
// published one is.
func (d difference) found(t *testing.T, r *gdpr.Record, on civil.Date) []check.Finding {
	t.Helper()
	n := published(t, r, on)
	i := slices.IndexFunc(n.Rows, func(row notice.Row) bool { return row.ID == d.activity })
	if i < 0 {
		t.Fatalf("the notice has no row %q", d.activity)
	}
	d.seed(&pair{r, n, activity(t, r, d.activity), &n.Rows[i]})
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	if n, err = notice.Read(bytes.NewReader(text), "notice.json"); err != nil {
		t.Fatal(err)
	}
	compared, err := notice.Compare(n, r, on)
	if err != nil {
		t.Fatal(err)
	}
	return compared.Findings
}
