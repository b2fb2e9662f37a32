package retention_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/strict"
	"github.com/careprivacy/ukgdpr/retention"
)

// TestPeriodJSON reads back every shape from what it writes.
func TestPeriodJSON(t *testing.T) {
	shapes := invertible(t)
	for b := range retention.AllBenchmarks() {
		shapes = append(shapes, b.Period())
	}
	rolled := retention.Period{Keep: retention.WorkingDays(7), After: "tenancy-end", Working: civil.Scotland, Roll: true, Then: retention.Anonymise, Review: retention.Years(5)}
	for _, p := range append(shapes, rolled) {
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatalf("%+v: %v", p, err)
		}
		var loose, back retention.Period
		if err := json.Unmarshal(data, &loose); err != nil || !loose.Equal(p) {
			t.Errorf("%s: %v", data, err)
		}
		if err := strict.Decode(data, "period.json", &back); err != nil || !back.Equal(p) || back.Validate() != nil {
			t.Errorf("%s: %v", data, err)
		}
	}
}

// TestPeriodEqual changes each field in turn: a field that Equal forgets shows here.
func TestPeriodEqual(t *testing.T) {
	p := retention.Period{Keep: retention.Years(6)}
	if !p.Equal(p) || p.Equal(retention.Period{}) {
		t.Error("a period is not equal to itself alone")
	}
	for i := range reflect.TypeFor[retention.Period]().NumField() {
		q := p
		field := reflect.ValueOf(&q).Elem().Field(i)
		for field.Kind() == reflect.Struct {
			field = field.Field(0)
		}
		switch field.Kind() {
		case reflect.Uint8:
			field.SetUint(1)
		case reflect.Int, reflect.Int32:
			field.SetInt(7)
		case reflect.String:
			field.SetString("x")
		case reflect.Bool:
			field.SetBool(true)
		case reflect.Slice:
			field.Set(reflect.MakeSlice(field.Type(), 1, 1))
		default:
			t.Fatalf("field %d is of kind %s", i, field.Kind())
		}
		if p.Equal(q) || q.Equal(p) || !q.Equal(q) {
			t.Errorf("Equal does not see field %s", reflect.TypeFor[retention.Period]().Field(i).Name)
		}
	}
}

func TestPeriodErrors(t *testing.T) {
	on := retention.Closure
	six := retention.Period{Keep: retention.Years(6), After: on}
	with := func(change func(*retention.Period)) retention.Period {
		p := six
		change(&p)
		return p
	}
	joined := func(j retention.Join, of ...retention.Period) retention.Period {
		return retention.Period{Join: j, Of: of}
	}
	spanned := func(from, until civil.Date) retention.Period {
		return with(func(p *retention.Period) { p.Span = law.Span{From: from, Until: until} })
	}
	for _, c := range []struct {
		period retention.Period
		field  string
	}{
		{with(func(p *retention.Period) { p.Keep.Amount = -1 }), "keep"},
		{with(func(p *retention.Period) { p.Keep.Amount = 10_000 }), "keep"},
		{with(func(p *retention.Period) { p.Keep.Unit = 77 }), "keep"},
		{retention.Period{After: on}, "keep"},
		{with(func(p *retention.Period) { p.UpTo = retention.Years(6) }), "up_to"},
		{with(func(p *retention.Period) { p.UpTo, p.Bound = retention.Years(8), retention.Maximum }), "up_to"},
		{with(func(p *retention.Period) { p.After = "Closing Day" }), "after"},
		{with(func(p *retention.Period) { p.Year = "fiscal" }), "year"},
		{with(func(p *retention.Period) { p.Kind = 9 }), "kind"},
		{with(func(p *retention.Period) { p.Bound = 9 }), "bound"},
		{with(func(p *retention.Period) { p.From = 9 }), "from"},
		{with(func(p *retention.Period) { p.Reading = 9 }), "reading"},
		{with(func(p *retention.Period) { p.Then = 9 }), "then"},
		{with(func(p *retention.Period) { p.Join = 9 }), "join"},
		{with(func(p *retention.Period) { p.Beginning, p.From = true, retention.YearOfEvent }), "beginning"},
		{with(func(p *retention.Period) { p.Beginning, p.Reading = true, retention.FinancialEnd }), "reading"},
		{with(func(p *retention.Period) { p.Roll = true }), "working"},
		{with(func(p *retention.Period) { p.Keep = retention.WorkingDays(3) }), "working"},
		{with(func(p *retention.Period) { p.Roll, p.Working = true, 9 }), "working"},
		{with(func(p *retention.Period) {
			p.Keep, p.Working, p.Beginning = retention.WorkingDays(3), civil.Scotland, true
		}), "keep"},
		{with(func(p *retention.Period) { p.Allowance.Length = retention.Days(0) }), "allowance.length"},
		{with(func(p *retention.Period) {
			p.Allowance = retention.Allowance{Length: retention.Years(7), Included: true}
		}), "allowance.length"},
		{with(func(p *retention.Period) {
			p.Allowance = retention.Allowance{Length: retention.Days(7), Included: true}
		}), "allowance.length"},
		{with(func(p *retention.Period) { p.Allowance.Included = true }), "allowance.length"},
		{with(func(p *retention.Period) { p.Span = law.Span{From: 2, Until: 1} }), "span"},
		{with(func(p *retention.Period) { p.When.From = 17 }), "when.at"},
		{with(func(p *retention.Period) { p.When = retention.Condition{At: retention.Death, From: 18, Under: 18} }), "when"},
		{with(func(p *retention.Period) { p.Of = []retention.Period{six, six} }), "join"},
		{retention.Period{Kind: retention.Age, Keep: retention.Months(25), After: retention.Birth}, "keep"},
		{retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: on}, "after"},
		{retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth, From: retention.YearOfEvent}, "from"},
		{retention.Period{Kind: retention.Consent, Keep: retention.Days(7)}, "keep"},
		{retention.Period{Kind: retention.Consent, After: on, Bound: retention.Maximum}, "bound"},
		{retention.Period{Kind: retention.Consent, After: on, UpTo: retention.Years(7)}, "up_to"},
		{retention.Period{Kind: retention.Consent, After: on, Allowance: retention.Allowance{Length: retention.Days(7), Included: true}}, "allowance.length"},
		{retention.Period{Kind: retention.Permanent, Year: retention.TaxYear}, "year"},
		{retention.Period{Kind: retention.Criteria, Beginning: true}, "beginning"},
		{retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth, Reading: retention.Anniversary}, "reading"},
		{with(func(p *retention.Period) {
			p.Keep, p.UpTo, p.Working, p.From = retention.Days(3), retention.WorkingDays(30), civil.Scotland, retention.YearOfEvent
		}), "keep"},
		{with(func(p *retention.Period) {
			p.UpTo, p.Working, p.Year = retention.WorkingDays(2500), civil.Scotland, retention.FinancialYear
		}), "keep"},
		{joined(retention.Later, six, joined(retention.Branch, with(func(p *retention.Period) { p.When.Case = "a child" }), with(func(p *retention.Period) { p.Bound = retention.Maximum }))), "of[1].bound"},
		{joined(retention.Later, six, joined(retention.InTurn, six, retention.Period{Keep: retention.Years(1), Bound: retention.Maximum})), "of[1].bound"},
		{retention.Period{Kind: retention.Permanent, Keep: retention.Years(7)}, "kind"},
		{retention.Period{Kind: retention.Permanent, Then: retention.Destroy}, "then"},
		{retention.Period{Kind: retention.Criteria, Allowance: retention.Allowance{Length: retention.Years(1)}}, "kind"},
		{joined(retention.Later, six), "of"},
		{joined(retention.Later, six, retention.Period{}), "of[1]"},
		{joined(retention.Later, six, with(func(p *retention.Period) { p.Keep.Amount = -3 })), "of[1].keep"},
		{joined(retention.Earlier, six, joined(retention.Later, six, with(func(p *retention.Period) { p.Year = "x" }))), "of[1].of[1].year"},
		{joined(retention.Later, six, with(func(p *retention.Period) { p.Bound = retention.Maximum })), "of[1].bound"},
		{joined(retention.Later, six, with(func(p *retention.Period) { p.When.Case = "a child" })), "of[1].when"},
		{joined(retention.Branch, six, six), "of[0].when"},
		{joined(retention.InTurn, six, six), "of[1]"},
		{joined(retention.Amended, spanned(0, 100), spanned(101, 0)), "of[1].span.from"},
		{joined(retention.Amended, spanned(0, 0), spanned(0, 0)), "of[1].span.from"},
		{retention.Period{Join: retention.Later, Keep: retention.Years(1), Of: []retention.Period{six, six}}, "join"},
	} {
		err := c.period.Validate()
		e, ok := errors.AsType[*retention.Error](err)
		if !ok || e.Field != c.field || e.Class != "" || !strings.HasPrefix(err.Error(), "retention: "+c.field+": ") {
			t.Errorf("%+v: %v, want an error of %s", c.period, err, c.field)
			continue
		}
		if _, err := c.period.Window(retention.Events{}); err == nil {
			t.Errorf("%+v has a window", c.period)
		}
		if _, ok := c.period.LastDue(lawAsAt); ok {
			t.Errorf("%+v has a last due", c.period)
		}
		if len(c.period.WouldGive(lawAsAt, lawAsAt)) > 0 {
			t.Errorf("%+v has other readings", c.period)
		}
	}
	if err := (retention.Period{}).Validate(); err != nil {
		t.Errorf("no period: %v", err)
	}
}
