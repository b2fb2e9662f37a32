package notice_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// largest is the longest of the five notices.
const largest = "osjct"

// BenchmarkReview is to cost less than half of BenchmarkUnmarshal.
func BenchmarkReview(b *testing.B) {
	n := published(b, largest)
	b.ReportAllocs()
	for b.Loop() {
		notice.Review(n, gdpr.LawAsAt())
	}
}

// BenchmarkUnmarshal is the measure of BenchmarkReview: encoding/json reads the same notice into the same structs.
func BenchmarkUnmarshal(b *testing.B) { unmarshal(b, largest) }

// BenchmarkReviewFive reviews the five notices at both dates. It is to cost less than BenchmarkUnmarshalFive.
func BenchmarkReviewFive(b *testing.B) {
	var notices []*notice.Notice
	for _, id := range corpus {
		notices = append(notices, published(b, id))
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, n := range notices {
			notice.ReviewOwn(n)
			notice.Review(n, gdpr.LawAsAt())
		}
	}
}

// BenchmarkUnmarshalFive is the measure of BenchmarkReviewFive.
func BenchmarkUnmarshalFive(b *testing.B) { unmarshal(b, corpus[:]...) }

// unmarshal measures encoding/json on notices.
func unmarshal(b *testing.B, ids ...string) {
	var texts [][]byte
	for _, id := range ids {
		text, err := os.ReadFile("../../examples/notices/" + id + ".json")
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, text)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			var n notice.Notice
			if err := json.Unmarshal(text, &n); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkGrowth: the time and the memory for a row must not grow with the number of rows.
func BenchmarkGrowth(b *testing.B) {
	for _, copies := range []int{1, 10, 100} {
		n := published(b, largest)
		one := n.Rows
		n.Rows = nil
		for i := range copies {
			for _, r := range one {
				r.ID = fmt.Sprintf("%s-%d", r.ID, i)
				if r.As != "" {
					r.As = fmt.Sprintf("%s-%d", r.As, i)
				}
				n.Rows = append(n.Rows, r)
			}
		}
		b.Run(fmt.Sprint(len(n.Rows)), func(b *testing.B) {
			for b.Loop() {
				notice.Review(n, gdpr.LawAsAt())
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(n.Rows)), "ns/row")
			b.ReportAllocs()
		})
	}
}
