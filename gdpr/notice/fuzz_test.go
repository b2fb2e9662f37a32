package notice_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// FuzzRead: whatever the bytes, Read does not panic; what it takes can be reviewed on any day and written as
// JSON that it takes again. The seeds are short: long ones would leave no time for changes to them.
func FuzzRead(f *testing.F) {
	for _, rule := range notice.Rules() {
		f.Add([]byte(rule.Bad))
		f.Add([]byte(rows("2024-01-01", rule.Bad)))
	}
	for _, m := range nearMisses {
		f.Add([]byte(m.notice))
	}
	f.Add([]byte(`{"id": "0", "controller": {"name": ""}, "dated": {"from": "0001-01-01", "until": "0001-01-01"}}`)) // no rows
	f.Fuzz(func(t *testing.T, text []byte) {
		n, err := notice.Read(bytes.NewReader(text), "f.json")
		if err != nil {
			if n != nil || bytes.ContainsRune([]byte(err.Error()), '\n') {
				t.Errorf("with a notice %t: %q", n != nil, err)
			}
			return
		}
		notice.ReviewOwn(n)
		notice.Review(n, gdpr.LawAsAt())
		notice.Review(n, 1)
		again, err := json.Marshal(n)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if _, err := notice.Read(bytes.NewReader(again), "again.json"); err != nil {
			t.Errorf("what was written cannot be read: %v\n%s", err, again)
		}
	})
}
