package retention_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// TestStatus is every status on both sides of its days, in its words.
func TestStatus(t *testing.T) {
	event := happened(retention.Closure, civil.On(2018, 3, 31))
	plain := retention.Period{Keep: retention.Years(6), After: retention.Closure}
	window, maximum, care := plain, plain, plain
	window.Allowance.Length = retention.Years(1)
	maximum.Bound = retention.Maximum
	care.Then = retention.Appraise
	careWindow := window
	careWindow.Then = retention.Appraise
	for _, c := range []struct {
		period retention.Period
		on     string
		state  retention.State
		words  string
	}{
		{plain, "2024-03-31", retention.Keep, "keep until 2024-03-31"},
		{plain, "2024-04-01", retention.ForDisposal, "may be disposed of since 2024-04-01"},
		{plain, "2099-01-01", retention.ForDisposal, "may be disposed of since 2024-04-01"},
		{window, "2024-03-31", retention.Keep, "keep until 2024-03-31"},
		{window, "2024-04-01", retention.InWindow, "in the disposal window from 2024-04-01 to 2025-03-31"},
		{window, "2025-03-31", retention.InWindow, "in the disposal window from 2024-04-01 to 2025-03-31"},
		{window, "2025-04-01", retention.Overdue, "should have been disposed of by 2025-03-31"},
		{maximum, "2024-03-31", retention.MayKeep, "may be kept until 2024-03-31"},
		{maximum, "2024-04-01", retention.Overdue, "should have been disposed of by 2024-03-31"},
		{care, "2024-04-01", retention.ForAppraisal, "eligible for appraisal since 2024-04-01"},
		{careWindow, "2024-04-01", retention.ForAppraisal, "eligible for appraisal since 2024-04-01, to be done by 2025-03-31"},
		{careWindow, "2025-04-01", retention.Overdue, "should have been appraised by 2025-03-31"},
		{retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}, "2024-04-01", retention.Waiting, "clock not started: waiting for the end of employment"},
		{retention.Period{Kind: retention.Permanent}, "2024-04-01", retention.ForGood, "kept for good"},
		{retention.Period{Kind: retention.Permanent, Then: retention.Preserve}, "2024-04-01", retention.ForArchive, "for permanent preservation in an archive"},
		{retention.Period{Kind: retention.Criteria, After: retention.CaseByCase}, "2024-04-01", retention.NoDate, "no date can be worked out: it depends on the circumstances of the case"},
	} {
		w, err := c.period.Window(event)
		s := w.On(day(t, c.on))
		if err != nil || s.State != c.state || s.String() != c.words {
			t.Errorf("%s on %s: %s, %q, want %s, %q (%v)", c.period, c.on, s.State, s, c.state, c.words, err)
		}
	}
}

func TestHolds(t *testing.T) {
	plain := retention.Period{Keep: retention.Years(6), After: retention.Closure}
	window, maximum, short := plain, plain, plain
	window.Allowance.Length = retention.Years(1)
	maximum.Bound = retention.Maximum
	short.Allowance.Length, short.Working = retention.WorkingDays(5), civil.EnglandAndWales
	hold := func(from, released string) retention.Hold {
		h := retention.Hold{Kind: retention.AccessRequest, From: day(t, from), Ref: "SAR-7"}
		if released != "" {
			h.Released = day(t, released)
		}
		return h
	}
	for _, c := range []struct {
		name   string
		period retention.Period
		on     string
		holds  []retention.Hold
		state  retention.State
		window string // under the holds; empty while one stands
	}{
		{"stands", window, "2024-05-01", []retention.Hold{hold("2024-04-20", "")}, retention.OnHold, ""},
		{"stands on its first day", window, "2024-04-20", []retention.Hold{hold("2024-04-20", "")}, retention.OnHold, ""},
		{"not yet", window, "2024-04-19", []retention.Hold{hold("2024-04-20", "")}, retention.InWindow, "2024-04-01 to 2025-03-31"},
		{"on its last day", window, "2025-06-30", []retention.Hold{hold("2024-04-20", "2025-06-30")}, retention.OnHold, ""},
		{"the day after, with the time for disposal again", window, "2025-07-01", []retention.Hold{hold("2024-04-20", "2025-06-30")}, retention.InWindow, "2025-07-01 to 2026-06-30"},
		{"ended before the period did", window, "2024-04-01", []retention.Hold{hold("2020-01-01", "2024-03-30")}, retention.InWindow, "2024-04-01 to 2025-03-31"},
		{"ended the day before the first day of disposal", window, "2024-04-01", []retention.Hold{hold("2020-01-01", "2024-03-31")}, retention.InWindow, "2024-04-01 to 2025-03-31"},
		{"the last of two", window, "2026-01-01", []retention.Hold{hold("2024-04-20", "2025-06-30"), hold("2025-01-01", "2025-08-31")}, retention.InWindow, "2025-09-01 to 2026-08-31"},
		{"one of two stands", window, "2026-01-01", []retention.Hold{hold("2024-04-20", "2025-06-30"), hold("2025-01-01", "")}, retention.OnHold, ""},
		{"without a last day", plain, "2025-07-01", []retention.Hold{hold("2024-04-20", "2025-06-30")}, retention.ForDisposal, "from 2025-07-01"},
		{"a maximum must go the day after", maximum, "2025-07-01", []retention.Hold{hold("2024-03-20", "2025-06-30")}, retention.MayKeep, "until 2025-07-01"},
		{"and no later", maximum, "2025-07-02", []retention.Hold{hold("2024-03-20", "2025-06-30")}, retention.Overdue, "until 2025-07-01"},
		{"five working days again", short, "2025-07-01", []retention.Hold{hold("2024-03-20", "2025-06-27")}, retention.InWindow, "2025-06-28 to 2025-07-04"},
	} {
		w, err := c.period.Window(happened(retention.Closure, civil.On(2018, 3, 31)))
		if err != nil {
			t.Fatal(err)
		}
		s := w.On(day(t, c.on), c.holds...)
		under, standing := w.Under(day(t, c.on), c.holds...)
		if s.State != c.state || standing.IsZero() != (c.window != "") || c.window != "" && under.String() != c.window {
			t.Errorf("%s: %s, %s, %v, want %s, %s", c.name, s, under, standing, c.state, c.window)
		}
		if s.State != retention.OnHold {
			continue
		}
		if under.Earliest != 0 || under.Latest != 0 || !strings.Contains(s.String(), "DPA 2018 section 173") || !strings.Contains(s.String(), "SAR-7") {
			t.Errorf("%s: %q does not name section 173, or %+v has days", c.name, s, under)
		}
	}
}

func TestHoldKinds(t *testing.T) {
	for k := range retention.AllHoldKinds() {
		provisions := slices.Collect(k.Law())
		if len(provisions) == 0 || k.Words() == "" {
			t.Errorf("%s: no words or no law", k)
		}
		for _, p := range provisions {
			if _, err := p.MarshalText(); err != nil {
				t.Errorf("%s: %v", k, err)
			}
		}
	}
	if !slices.Contains(slices.Collect(retention.AccessRequest.Law()), law.DPA2018.Section("173")) {
		t.Error("a request for access does not name section 173")
	}
	if s := (retention.Hold{Kind: 99}).String(); s != "something stands against disposal" {
		t.Errorf("unknown hold: %q", s)
	}
}

// TestHoldErrors: a hold that cannot be is refused, with the field; where nobody asks, it stands rather than being overlooked.
func TestHoldErrors(t *testing.T) {
	claim := retention.Hold{Kind: retention.Claim, From: civil.On(2026, 1, 1)}
	backwards, sameDay, noDay := claim, claim, claim
	backwards.Released, sameDay.Released, noDay.From = civil.On(2025, 1, 1), claim.From, -1
	for _, c := range []struct {
		hold retention.Hold
		want string
	}{
		{claim, ""}, {sameDay, ""}, {retention.Hold{Kind: retention.Inquiry}, ""},
		{retention.Hold{}, "retention: kind: unset: want what stands against disposal"},
		{retention.Hold{From: claim.From}, "retention: kind: unset"},
		{retention.Hold{Kind: 99}, "retention: kind: hold(99) is not one of the constants: want access-request, "},
		{backwards, "retention: released: 2025-01-01, before the hold begins on 2026-01-01"},
		{noDay, "retention: from: "},
	} {
		err := c.hold.Validate()
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.want)) {
			t.Errorf("%+v: %v, want %q", c.hold, err, c.want)
		}
	}
	w, err := retention.Period{Keep: retention.Years(6), After: retention.Closure}.Window(happened(retention.Closure, civil.On(2018, 3, 31)))
	if err != nil {
		t.Fatal(err)
	}
	if s := w.On(civil.On(2026, 6, 1), backwards); s.State != retention.OnHold {
		t.Errorf("a hold that ends before it begins: %s", s)
	}
	if s := w.On(civil.On(2025, 6, 1), backwards); s.State != retention.ForDisposal || s.Since != civil.On(2024, 4, 1) {
		t.Errorf("before it begins: %s", s)
	}
	if _, hold := w.Under(civil.On(2026, 6, 1)); hold.String() != "nothing stands against disposal" {
		t.Errorf("no hold is %q", hold)
	}
	var zero retention.Window
	if s := zero.On(civil.On(2026, 6, 1)); s.State != 0 || s.String() != "unset" || zero.String() != "unset" {
		t.Errorf("the zero window: %q, %q", s, zero)
	}
	if s := zero.On(civil.On(2026, 6, 1), backwards); s.State != retention.OnHold {
		t.Errorf("the zero window under a hold: %s", s)
	}
	if s := w.On(0); s.State != 0 || s.String() != "unset" {
		t.Errorf("on no day: %s, %q", s.State, s)
	}
}
