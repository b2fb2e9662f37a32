package notice_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
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
			notice.ReviewBoth(n)
		}
	}
}

// BenchmarkUnmarshalFive is the measure of BenchmarkReviewFive.
func BenchmarkUnmarshalFive(b *testing.B) { unmarshal(b, corpus[:]...) }

// unmarshal measures encoding/json on notices, each with the retention schedule that stands beside it, which a review looks at too.
func unmarshal(b *testing.B, ids ...string) {
	type file struct{ notice, schedule []byte }
	var files []file
	for _, id := range ids {
		text, err := os.ReadFile("../../examples/notices/" + id + ".json")
		if err != nil {
			b.Fatal(err)
		}
		schedule, err := os.ReadFile("../../examples/notices/" + id + "-schedule.json")
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			b.Fatal(err)
		}
		files = append(files, file{text, schedule})
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range files {
			var n notice.Notice
			if err := json.Unmarshal(f.notice, &n); err != nil {
				b.Fatal(err)
			}
			if f.schedule == nil {
				continue
			}
			if err := json.Unmarshal(f.schedule, &n.Schedule); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkGrowth: the time and the memory for a row must not grow with the number of rows.
func BenchmarkGrowth(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		n := copies(b, n)
		b.Run(fmt.Sprint(len(n.Rows)), func(b *testing.B) {
			for b.Loop() {
				notice.Review(n, gdpr.LawAsAt())
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(n.Rows)), "ns/row")
			b.ReportAllocs()
		})
	}
}

// copies is the largest notice with as many copies of its rows.
func copies(t testing.TB, times int) *notice.Notice {
	n := published(t, largest)
	one := n.Rows
	n.Rows = nil
	for i := range times {
		for _, r := range one {
			r.ID = fmt.Sprintf("%s-%d", r.ID, i)
			if r.As != "" {
				r.As = fmt.Sprintf("%s-%d", r.As, i)
			}
			n.Rows = append(n.Rows, r)
		}
	}
	return n
}

// What a review allocates, unlike its time, is the same on every machine: it does so less often than the Unmarshal that it is measured by, of one notice
// at one date and of five at both, and for twice the rows no more than twice as often, once there are so many that messages name no more of them.
func TestReviewAllocates(t *testing.T) {
	read := func(id string) float64 {
		text, err := os.ReadFile("../../examples/notices/" + id + ".json")
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(5, func() {
			var n notice.Notice
			if err := json.Unmarshal(text, &n); err != nil {
				t.Fatal(err)
			}
		})
	}
	review := func(times int) float64 {
		n := copies(t, times)
		return testing.AllocsPerRun(5, func() { notice.Review(n, gdpr.LawAsAt()) })
	}
	if one, read := review(1), read(largest); 2*one >= read {
		t.Errorf("a review allocates %v times, Unmarshal %v times: want less than half as often", one, read)
	}
	var five, readFive float64
	for _, id := range corpus {
		n := published(t, id)
		five += testing.AllocsPerRun(5, func() { notice.ReviewBoth(n) })
		readFive += read(id)
	}
	if five >= readFive {
		t.Errorf("five reviews at both dates allocate %v times, Unmarshal of the five %v times", five, readFive)
	}
	if ten, twenty := review(10), review(20); twenty > 2*ten {
		t.Errorf("a review of twenty times the rows allocates %v times, of ten times the rows %v times", twenty, ten)
	}
}
