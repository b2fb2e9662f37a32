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
		{notice.ResponseTime, "", true},
		{notice.ResponseTime, "one month", true},
		{notice.ResponseTime, "zzz", false},
		{notice.ResponseTime, "24 hours", false},
		{notice.ResponseTarget, "2 weeks", true},
		{notice.ResponseTarget, "soon", false},
		{notice.WithdrawalTime, "24 hours", true},
		{notice.WithdrawalTime, "7 workdays", false},
		{notice.ComplaintStageEnds, "21 working days", true},
		{notice.ComplaintStageEnds, "21", false},
		{notice.ComplaintAnswered, "without undue delay", true},
		{notice.PolicyReview, "", true},
		{notice.PolicyReview, "annual", true},
		{notice.PolicyReview, "two years", true},
		{notice.PolicyReview, "anual", false},
		{notice.LastUpdated, "", true},
		{notice.LastUpdated, "2022-03-15", true},
		{notice.LastUpdated, "15 March 2022", false},
		{notice.LastUpdated, "2022-02-29", false},
		{notice.ToCome, "2018-05-25", true},
		{notice.ToCome, "2018-05", false},
		{notice.ToCome, "", false},
		{notice.DataHeldIn, "UK", true},
		{notice.DataHeldIn, "new zealand", true},
		{notice.DataHeldIn, "uk, us", false},
		{notice.DataHeldIn, " uk", false},
		{notice.DataHeldIn, "", false},
		{notice.Announced, "interests", true},
		{notice.Announced, "security", true},
		{notice.Announced, "officer-email", true},
		{notice.Announced, "new-purpose", false},
		{notice.Announced, "recipient", false},
		{notice.Announced, "", false},
		{notice.DataListed, "health", true},
		{notice.DataListed, "Date of birth", true},
		{notice.DataListed, "helth", false},
		{notice.DataListed, "", false},
		{notice.UsedOnlyFor, "care-delivery  billing", true},
		{notice.UsedOnlyFor, "care-delivery, billing", false},
		{notice.UsedOnlyFor, "care-delivery biling", false},
		{notice.UsedOnlyFor, " ", false},
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
