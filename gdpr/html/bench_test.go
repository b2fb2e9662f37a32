package html_test

import (
	"encoding/json"
	"io"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/html"
)

// long is the care home with its activities over and over.
func long(tb testing.TB, n int) *gdpr.Record {
	r := careHome(tb)
	home := r.Activities
	r.Activities = make([]gdpr.Activity, n)
	for i := range r.Activities {
		r.Activities[i] = home[i%len(home)]
	}
	return r
}

func BenchmarkRecord(b *testing.B) {
	r := long(b, 100_000)
	b.Run("html", func(b *testing.B) {
		for b.Loop() {
			if err := html.Record(io.Discard, r, html.Review{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding-json", func(b *testing.B) {
		for b.Loop() {
			if err := json.NewEncoder(io.Discard).Encode(r); err != nil {
				b.Fatal(err)
			}
		}
	})
}
