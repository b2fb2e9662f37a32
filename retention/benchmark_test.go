package retention_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// TestBenchmarks compares the table with the list that it was made from.
func TestBenchmarks(t *testing.T) {
	data, err := os.ReadFile("testdata/statutory.json")
	if err != nil {
		t.Fatal(err)
	}
	var rows []struct {
		ID, Unit, Start, Count, Jurisdiction, Status, Law string
		Period                                            *int
		Bound                                             string `json:"min_or_max"`
	}
	if err := json.Unmarshal(data, &rows); err != nil || len(rows) != 53 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	extents := map[string]law.Extent{
		"UK": law.UK, "GB": law.Across(law.England, law.Wales, law.Scotland), "E&W": law.Across(law.England, law.Wales), "England": law.Across(law.England),
		"Wales": law.Across(law.Wales), "Scotland": law.Across(law.Scotland), "NI": law.Across(law.NorthernIreland), "GB (NI twin SR 2003/34)": law.UK,
	}
	authorities := map[string][]retention.Authority{
		"custom": {retention.Custom}, "limitation": {retention.Limitation}, "proposal": {retention.Proposal}, "hold": {retention.Statute},
	}
	seen := map[retention.Benchmark]bool{}
	for _, row := range rows {
		id := map[string]string{"childrens-home-15death": "childrens-home-75", "nmw-3": "nmw-6"}[row.ID] // two rows of one rule
		part := 0
		if id == "" {
			id, part = row.ID, -1
		} else if row.ID == "nmw-6" {
			part = 1
		}
		b, err := retention.ParseBenchmark(id)
		if err != nil {
			t.Error(err)
			continue
		}
		seen[b] = true
		if b.Extent() != extents[row.Jurisdiction] {
			t.Errorf("%s holds in %s, want %s", b, b.Extent(), row.Jurisdiction)
		}
		if rest, ok := strings.CutPrefix(row.Law, b.Law().String()); !ok || b.Law().IsZero() != (row.Law == "") || rest != "" && rest[0] != '(' {
			t.Errorf("%s cites %q, want %q, or the whole of it", row.ID, b.Law(), row.Law)
		}
		if ended, err := time.Parse("2 January 2006", strings.TrimLeft(row.Status, "abcdefghijklmnopqrstuvwxyz ")); err == nil && row.Bound != "custom" && !b.Span().Until.Time().Equal(ended) {
			t.Errorf("%s ends on %s, want %s", b, b.Span().Until, row.Status)
		}
		if want, ok := authorities[row.Bound]; ok && b.Authority() != want[0] {
			t.Errorf("%s is %s, want %s", b, b.Authority(), want)
		}
		if (row.Bound == "limitation" || row.Bound == "custom" || row.Bound == "proposal") && b.Minimum() {
			t.Errorf("%s makes a duty of %s", b, row.Bound)
		}
		p := b.Period()
		if (row.Period == nil) == b.HasPeriod() {
			t.Errorf("%s: %s, want %v", b, p, row.Period)
		}
		if row.Period == nil {
			continue
		}
		leaf := p
		for leaf.Join != 0 {
			leaf = leaf.Of[max(0, min(part, len(leaf.Of)-1))]
			if row.ID == "nhs-child-25" || row.ID == "childrens-home-75" || row.ID == "nmw-6" || row.ID == "lim-14A" {
				leaf = p.Of[len(p.Of)-1]
				if leaf.Join != 0 {
					leaf = leaf.Of[len(leaf.Of)-1]
				}
			}
		}
		unit := strings.Replace(row.Unit, "age", "year", 1)
		if leaf.Keep.Amount != *row.Period || leaf.Keep.Unit.String() != unit || leaf.Beginning != (row.Count == "beginning") {
			t.Errorf("%s is %s, want %d %s, %s", row.ID, leaf, *row.Period, row.Unit, row.Count)
		}
		if wantYear := map[string]retention.Year{"end of tax year": retention.TaxYear, "end of FY": retention.FinancialYear}[row.Start]; leaf.Year != wantYear || (wantYear != "") != (leaf.From != 0) {
			t.Errorf("%s counts from %s of %s, want %s", row.ID, leaf.From, leaf.Year, row.Start)
		}
	}
	for b := range retention.AllBenchmarks() {
		p := b.Period()
		if !seen[b] || b.Records() == "" || b.Source() == "" || b.Extent() == 0 || p.Validate() != nil {
			t.Errorf("%s: %q, %q, %s, %v", b, b.Records(), b.Source(), b.Extent(), p.Validate())
		}
		if b.Authority() == retention.Statute && b.Law().IsZero() || b.Minimum() && !b.HasPeriod() {
			t.Errorf("%s: a duty without a provision or a length", b)
		}
		if !b.Law().IsZero() {
			if _, err := b.Law().MarshalText(); err != nil {
				t.Errorf("%s: %v", b, err)
			}
		}
	}
}

// TestBenchmarkDays is both sides of the days on which a duty began or ended.
func TestBenchmarkDays(t *testing.T) {
	for _, c := range []struct {
		benchmark retention.Benchmark
		on        civil.Date
		want      string
	}{
		{retention.MinimumWageRecord, civil.On(2021, 3, 31), "at least 3 years beginning with the end of the following pay reference period"},
		{retention.MinimumWageRecord, civil.On(2021, 4, 1), "at least 6 years beginning with the end of the following pay reference period"},
		{retention.MinimumWageRecord, civil.On(2015, 4, 5), "no period"},
		{retention.AnnualLeaveRecord, civil.On(2026, 4, 5), "no period"},
		{retention.AnnualLeaveRecord, civil.On(2026, 4, 6), "at least 6 years after the creation of the record"},
		{retention.SickPayRecord, civil.On(2014, 4, 5), "at least 3 years after the end of the tax year of the creation of the record"},
		{retention.SickPayRecord, civil.On(2014, 4, 6), "no period"},
		{retention.LiabilityCertificate, civil.On(2008, 9, 30), "at least 40 years beginning with the start of the insurance"},
		{retention.LiabilityCertificate, civil.On(2008, 10, 1), "no period"},
		{retention.CharityAccounts, civil.On(2012, 3, 13), "no period"},
		{retention.CharityAccounts, civil.On(2012, 3, 14), "at least 6 years after the end of the financial year of the creation of the record"},
		{retention.CharityAccountsScotland, civil.On(2006, 3, 31), "no period"},
		{retention.CharityAccountsScotland, civil.On(2006, 4, 1), "at least 6 years after the end of the financial year of the creation of the record"},
		{retention.CharityAccountsNorthernIreland, civil.On(2015, 12, 31), "no period"},
		{retention.CharityAccountsNorthernIreland, civil.On(2016, 1, 1), "at least 6 years after the end of the financial year of the creation of the record"},
		{retention.LatentDamageLongStop, civil.On(1986, 9, 17), "no period"},
		{retention.LatentDamageLongStop, civil.On(1986, 9, 18), "15 years after the last action"},
		{retention.LatentDamageClaim, civil.On(1986, 9, 17), "no period"},
		{retention.Benchmark(200), civil.On(2026, 1, 1), "no period"},
	} {
		if got := c.benchmark.PeriodOn(c.on); got.String() != c.want {
			t.Errorf("%s on %s: %s, want %s", c.benchmark, c.on, got, c.want)
		}
	}
	p := retention.ChildHealthRecord.Period()
	p.Of[0].Keep = retention.Years(99)
	if q := retention.ChildHealthRecord.Period(); q.Of[0].Keep == p.Of[0].Keep {
		t.Error("the table can be changed from outside")
	}
}

// TestLimitationOfDisability: each time in which claims are barred says what it is of a child, or of a person without capacity.
func TestLimitationOfDisability(t *testing.T) {
	for b, want := range map[retention.Benchmark]string{
		retention.ContractClaim: "28(1)", retention.TortClaim: "28(1)", retention.DeedClaim: "28(1)", retention.InjuryClaim: "28(6)",
		retention.LatentDamageClaim: "28A", retention.LatentDamageLongStop: "28A(2)", retention.ScottishClaim: "6(4)(b)",
	} {
		if !strings.Contains(b.Source(), want) {
			t.Errorf("%s: %s, want section %s", b, b.Source(), want)
		}
	}
	for b := range retention.AllBenchmarks() {
		if b.Authority() == retention.Limitation && !strings.Contains(b.Source(), "capacity") && !strings.Contains(b.Source(), "disability") {
			t.Errorf("%s says nothing of disability: %s", b, b.Source())
		}
	}
}

// TestProvisions reads every provision of the package back from its citation, and asks whether it exists where that is tabled.
func TestProvisions(t *testing.T) {
	check := func(name string, p law.Provision) {
		if q, err := law.Parse(p.String()); err != nil || q != p || p.Known() == fact.No {
			t.Errorf("%s: %s reads back as %s (%v), known %s", name, p, q, err, p.Known())
		}
	}
	for b := range retention.AllBenchmarks() {
		if !b.Law().IsZero() {
			check(b.String(), b.Law())
		}
	}
	for k := range retention.AllHoldKinds() {
		for p := range k.Law() {
			check(k.String(), p)
		}
	}
	for _, r := range retention.Rules() {
		for _, p := range r.Law {
			check(r.ID, p)
		}
	}
}
