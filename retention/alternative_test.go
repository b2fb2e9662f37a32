package retention_test

import (
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

func TestWouldGive(t *testing.T) {
	six := retention.Period{Keep: retention.Years(6), After: retention.ContractEnd, Year: retention.FinancialYear}
	bare := six
	bare.Year = ""
	grace := bare
	grace.Allowance.Length = retention.Years(1)
	months := retention.Period{Keep: retention.Months(6), After: retention.RecruitmentDecision}
	tax := retention.Period{Keep: retention.Years(3), After: retention.Transaction, From: retention.YearOfEvent, Year: retention.FinancialYear}
	for _, c := range []struct {
		period        retention.Period
		event, stated string
		want          []string
	}{
		{six, "2018-03-31", "2023-04-01", []string{"5 years", "6 years with the year of the event as the first"}},
		{six, "2019-03-31", "2024-04-01", []string{"5 years", "6 years with the year of the event as the first"}},
		{six, "2023-03-31", "2029-04-01", nil},
		{bare, "2018-03-31", "2023-04-01", []string{"5 years", "6 years in financial years with the year of the event as the first"}},
		{six, "2022-07-15", "2028-07-16", []string{"6 years to the anniversary"}},
		{bare, "2022-07-15", "2028-07-15", []string{"6 years with the day of the event counted in", "the last day of 6 years, on which the record is still kept"}},
		{bare, "2022-07-15", "2029-04-01", []string{"6 years in financial years from the end of the year of the event"}},
		{bare, "2022-07-15", "2029-04-06", []string{"6 years in tax years from the end of the year of the event"}},
		{grace, "2022-07-15", "2029-07-15", []string{"the last day of the time for disposal"}},
		{months, "2025-08-31", "2026-03-04", []string{"6 months with the days that a month lacks run over into the next, as time.AddDate does"}},
		{tax, "2024-04-03", "2027-04-06", []string{"3 years in tax years"}},
		{bare, "2022-07-15", "2031-01-01", nil},
		{retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth}, "2001-11-22", "2027-11-22", []string{"26 years"}},
		{retention.Period{Kind: retention.Permanent}, "2022-07-15", "2029-04-01", nil},
	} {
		var got []string
		for _, a := range c.period.WouldGive(day(t, c.stated), day(t, c.event)) {
			got = append(got, a.Words)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s after %s, stated %s: %q, want %q", c.period, c.event, c.stated, got, c.want)
		}
	}
	if list := six.WouldGive(lawAsAt, 0); list != nil {
		t.Errorf("no day: %v", list)
	}
	for _, a := range six.WouldGive(civil.On(2023, 4, 1), civil.On(2018, 3, 31)) {
		if w, err := a.Period.Window(happened(retention.ContractEnd, civil.On(2018, 3, 31))); err != nil || w.Earliest != civil.On(2023, 4, 1) {
			t.Errorf("%s gives %s (%v)", a.Words, w, err)
		}
	}
}
