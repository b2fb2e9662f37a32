package notices

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// sound reads one of the two sound notices.
func sound(t testing.TB, name string) *notice.Notice {
	t.Helper()
	data, err := files.ReadFile(name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	n, err := notice.Read(bytes.NewReader(data), name+".json")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// No rule objects to the sound notice, or asks it for a fact: each text on its own day, the later one on the last day
// that is modelled. What fails here says what to add to the file.
func TestSoundIsClean(t *testing.T) {
	for _, test := range []struct {
		name string
		on   civil.Date
	}{
		{"sound", gdpr.LawAsAt()},
		{"sound-2022", civil.On(2022, time.November, 24)},
	} {
		n := sound(t, test.name)
		if n.ID != test.name || n.Dated.From != test.on || n.Dated.Until != test.on {
			t.Errorf("%s.json: id %q, dated from %s until %s, want %s on one day", test.name, n.ID, n.Dated.From, n.Dated.Until, test.on)
		}
		if len(n.Rows) < 14 {
			t.Errorf("%s.json: %d rows, want 14 at least", test.name, len(n.Rows))
		}
		for _, report := range []notice.Report{notice.Review(n, test.on), notice.ReviewOwn(n)} {
			for _, f := range report.Findings {
				t.Errorf("%s.json, %s at %s: %s: %s\n\tto mend it: %s", test.name, f.Activity, f.Path, f.Rule, f.Message, f.Remedy)
			}
			tally := report.Coverage.Tally()
			if tally[check.NotMet]+tally[check.Unclear] > 0 || 2*tally[check.Met] < len(notice.Rules()) {
				t.Errorf("%s.json: %s, want most met and the others not applicable", test.name, tally)
			}
		}
	}
}

// The two texts differ where the law does: each fails on the other's day, by the rules that tell of the change.
func TestSoundTextsAreOfTheirDays(t *testing.T) {
	for _, test := range []struct {
		name string
		on   civil.Date
		want string
	}{
		{"sound", civil.On(2022, time.November, 24), "basis-not-in-force citation-not-in-force transfer-mechanism-ended"},
		{"sound-2022", gdpr.LawAsAt(), "body-ended"},
	} {
		if got := strings.Join(objections(notice.Review(sound(t, test.name), test.on)), " "); got != test.want {
			t.Errorf("%s.json on %s: found %q, want %q", test.name, test.on, got, test.want)
		}
	}
}

// objections is the ids of the rules that have findings, each once, in order.
func objections(report notice.Report) (ids []string) {
	for _, f := range report.Findings {
		if !slices.Contains(ids, f.Rule) {
			ids = append(ids, f.Rule)
		}
	}
	return ids
}
