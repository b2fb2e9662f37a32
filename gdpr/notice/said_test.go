package notice_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// TestText: readings and topics are read back from their text, also as part of JSON, and are no numbers there.
func TestText(t *testing.T) {
	for s := range notice.AllSaid() {
		if back, err := notice.ParseSaid(s.String()); back != s || err != nil {
			t.Errorf("%s: %v, %v", s, back, err)
		}
	}
	for topic := range notice.AllTopics() {
		if back, err := notice.ParseTopic(topic.String()); back != topic || err != nil {
			t.Errorf("%s: %v, %v", topic, back, err)
		}
	}
	text, err := json.Marshal(notice.Claim{Says: []notice.Said{notice.SaidConsent, notice.SaidOther}})
	if want := `{"says":["consent","other"]}`; string(text) != want || err != nil {
		t.Errorf("%s, %v, want %s", text, err, want)
	}
	for _, err := range []error{
		func() error { _, err := notice.ParseSaid("agreement"); return err }(),
		func() error { _, err := notice.ParseTopic("agreement"); return err }(),
	} {
		if _, ok := errors.AsType[*notice.UnknownError](err); !ok {
			t.Errorf("a %T: %v", err, err)
		}
	}
	if _, err := json.Marshal(notice.Statement{}); err == nil {
		t.Error("a statement without a topic was written")
	}
}

func TestSaidNames(t *testing.T) {
	for _, test := range []struct {
		said notice.Said
		six  basis.Article6
		nine basis.Article9
	}{
		{notice.SaidConsent, basis.Consent, basis.ExplicitConsent},
		{notice.SaidStepsBeforeContract, basis.Contract, 0},
		{notice.SaidVitalInterestsIncapable, basis.VitalInterests, basis.VitalInterestsIncapable},
		{notice.SaidRecognisedInterests, basis.RecognisedLegitimateInterests, 0},
		{notice.SaidHealthOrSocialCare, 0, basis.HealthOrSocialCare},
		{notice.SaidSchedule1Condition, 0, 0},
		{notice.SaidContractOfOurs, 0, 0},
		{notice.SaidNotApplicable, 0, 0},
		{0, 0, 0},
		{255, 0, 0},
	} {
		if six, nine := test.said.Article6(), test.said.Article9(); six != test.six || nine != test.nine {
			t.Errorf("%s names %s and %s, want %s and %s", test.said, six, nine, test.six, test.nine)
		}
	}
}

func TestTakes(t *testing.T) {
	for _, test := range []struct {
		topic notice.Topic
		value string
		want  bool
	}{
		{notice.HomeArea, "eu", true},
		{notice.HomeArea, "uk", true},
		{notice.HomeArea, "EU", false},
		{notice.HomeArea, "", false},
		{notice.HomeArea, "uk eu", false},
		{notice.ResearchUse, "maybe", false},
		{notice.RecipientIn, "anywhere", true},
		{notice.Cookies, "", true},
	} {
		if got := test.topic.Takes(test.value); got != test.want {
			t.Errorf("%s takes %q: %t", test.topic, test.value, got)
		}
	}
}

func TestValues(t *testing.T) {
	for _, test := range []struct {
		topic notice.Topic
		want  string
	}{
		{notice.TransfersStated, "none some possible"},
		{notice.PurposesStated, ""}, // any
		{0, ""},
		{255, ""},
	} {
		if got := strings.Join(slices.Collect(test.topic.Values()), " "); got != test.want {
			t.Errorf("%s takes %q, want %q", test.topic, got, test.want)
		}
	}
}
