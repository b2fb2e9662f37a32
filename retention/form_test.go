package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

func TestForm(t *testing.T) {
	for _, c := range []struct {
		period retention.Period
		want   string
	}{
		{retention.Period{Keep: retention.Years(7), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.FinancialYear},
			`{"kind":"fixed","amount":7,"unit":"year","year":"financial","from":"end-of-year-of-event","anchor":"transaction","bound":null,"grace":null,"or":[]}`},
		{retention.Period{Keep: retention.Years(6)},
			`{"kind":"fixed","amount":6,"unit":"year","year":"calendar","from":"event","anchor":null,"bound":null,"grace":null,"or":[]}`},
		{retention.Period{Keep: retention.Days(0), After: "tenancy-end", Bound: retention.Maximum},
			`{"kind":"fixed","amount":0,"unit":"day","year":"calendar","from":"event","anchor":"tenancy-end","bound":"max","grace":null,"or":[]}`},
		{retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth},
			`{"kind":"age","amount":25,"unit":"year","year":"calendar","from":"birth","anchor":"birth","bound":null,"grace":null,"or":[]}`},
		{retention.Period{Kind: retention.Permanent, Then: retention.Transfer},
			`{"kind":"permanent","amount":null,"unit":null,"year":null,"from":null,"anchor":null,"bound":null,"grace":null,"action":"transfer","or":[]}`},
		{retention.Period{Kind: retention.Criteria, After: retention.PurposeEnds},
			`{"kind":"criteria","amount":null,"unit":null,"year":null,"from":null,"anchor":"purpose-ends","bound":null,"grace":null,"or":[]}`},
		{retention.Period{Keep: retention.Years(2), UpTo: retention.Years(8), Bound: retention.Minimum},
			`{"kind":"fixed","amount":2,"unit":"year","year":"calendar","from":"event","anchor":null,"bound":"min","grace":null,"amount_max":8,"or":[]}`},
		{retention.Period{Keep: retention.Years(7), After: retention.Transaction, Allowance: retention.Allowance{Length: retention.Years(1), Included: true}},
			`{"kind":"fixed","amount":7,"unit":"year","year":"calendar","from":"event","anchor":"transaction","bound":null,"grace":{"length":"1 year","included":true},"or":[]}`},
		{retention.Period{Join: retention.Earlier, Of: []retention.Period{{Kind: retention.Consent, After: retention.ConsentWithdrawn}, {Kind: retention.Consent, After: retention.Death}}},
			`{"kind":"consent","amount":null,"unit":null,"year":null,"from":null,"anchor":"consent-withdrawn","bound":null,"grace":null,"join":"earlier","or":[{"kind":"consent","amount":null,"unit":null,"year":null,"from":null,"anchor":"death","bound":null,"grace":null,"or":[]}]}`},
		{retention.ChildrensHomeRecord.Period(),
			`{"kind":"fixed","amount":75,"unit":"year","year":"calendar","from":"birth","anchor":"birth","bound":"min","grace":null,"or":[],"cond":[{"kind":"fixed","amount":15,"unit":"year","year":"calendar","from":"event","anchor":"death","bound":"min","grace":null,"or":[],"when":{"at":"death","under":18}}]}`},
	} {
		got, err := json.Marshal(c.period.Form())
		if err != nil || string(got) != c.want {
			t.Errorf("%s:\n\t%s\nwant %s (%v)", c.period, got, c.want, err)
		}
	}
}

func TestOutlook(t *testing.T) {
	p := retention.Period{Keep: retention.Years(7), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.FinancialYear}
	o, err := p.Outlook(civil.On(2022, 7, 15), civil.On(2026, 11, 22))
	got, _ := json.Marshal(o)
	const want = `{"earliest":"2030-04-01","latest":null,"status":"keep until 2030-03-31","steps":["2022-07-15 the transaction","2023-04-01 the first day of the financial year to count from","2030-03-31 is the last day of 7 years","2030-04-01 is the first day of disposal"]}`
	if err != nil || string(got) != want {
		t.Errorf("%s\nwant %s (%v)", got, want, err)
	}
	p.After = ""
	if o, err := p.Outlook(civil.On(2022, 7, 15), civil.On(2026, 11, 22)); err != nil || o.Earliest != nil || o.Status != "clock not started: the period names no event to count from" {
		t.Errorf("%+v, %v", o, err)
	}
	if o, err := p.Outlook(0, civil.On(2026, 11, 22)); err != nil || o.Earliest != nil {
		t.Errorf("%+v, %v", o, err)
	}
}
