package retention_test

import (
	"errors"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// mixed are 32 periods of a care provider: calendar, financial and tax years, months, weeks and days, ages and consent.
func mixed() []retention.Period {
	var periods []retention.Period
	for _, n := range []int{1, 2, 3, 4, 6, 7, 8, 10, 11, 13, 20, 40, 51, 75} {
		periods = append(periods, retention.Period{Keep: retention.Years(n), After: retention.Closure})
	}
	for _, n := range []int{4, 6, 7, 11} {
		periods = append(periods,
			retention.Period{Keep: retention.Years(n), After: retention.Closure, From: retention.YearOfEvent, Year: retention.FinancialYear},
			retention.Period{Keep: retention.Years(n), After: retention.Closure, From: retention.YearOfEvent, Year: retention.TaxYear})
	}
	for _, n := range []int{1, 3, 6, 7, 18} {
		periods = append(periods, retention.Period{Keep: retention.Months(n), After: retention.Closure})
	}
	return append(periods,
		retention.Period{Keep: retention.Days(31), After: retention.Closure}, retention.Period{Keep: retention.Weeks(1), After: retention.Closure},
		retention.Period{Kind: retention.Age, Keep: retention.Years(25), After: retention.Birth},
		retention.Period{Kind: retention.Consent, After: retention.ConsentWithdrawn}, retention.Period{Kind: retention.Permanent})
}

// columns are n records with days from 1950 to 2030, one in 16 without a day.
func columns(n int) ([]civil.Date, []uint8) {
	random := rand.New(rand.NewPCG(1, 2))
	from, until := civil.On(1950, 1, 1), civil.On(2030, 1, 1)
	dates, classes := make([]civil.Date, n), make([]uint8, n)
	for i := range dates {
		classes[i] = uint8(random.IntN(32))
		if random.IntN(16) > 0 {
			dates[i] = from + civil.Date(random.IntN(int(until-from)))
		}
	}
	return dates, classes
}

const tenMillion = 10_000_000

func BenchmarkSweep(b *testing.B) {
	dates, classes := columns(tenMillion)
	periods := mixed()
	asOf := civil.On(2026, 11, 22)
	perRecord := func(b *testing.B) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/tenMillion, "ns/record")
	}
	b.Run("count", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			s, err := retention.NewSweep(asOf, periods)
			if err != nil {
				b.Fatal(err)
			}
			sink = s.Count(dates, classes)
		}
		perRecord(b)
	})
	b.Run("mark", func(b *testing.B) {
		b.ReportAllocs()
		bitmap := make([]uint64, (len(dates)+63)/64)
		s, err := retention.NewSweep(asOf, periods)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			sink = s.Mark(bitmap, dates, classes)
		}
		perRecord(b)
	})
	// What one comparison for a record costs at least: the same column against one day, with no class to look up.
	b.Run("single-date", func(b *testing.B) {
		last := int64(civil.On(2020, 11, 21)) + 1
		for b.Loop() {
			n := uint64(0)
			for _, d := range dates { // without a branch, as the sweep does: the plain comparison takes twice as long
				n += uint64(int64(d)-last) >> 63
			}
			sink = int(n)
		}
		perRecord(b)
	})
	b.Run("add-date", func(b *testing.B) {
		times := make([]time.Time, len(dates))
		for i, d := range dates {
			times[i] = d.Time()
		}
		day := asOf.Time()
		for b.Loop() {
			n := 0
			for i, t := range times {
				if dueByAddDate(&periods[classes[i]], t, day) {
					n++
				}
			}
			sink = n
		}
		perRecord(b)
	})
}

var sink int

// dueByAddDate is what most programs do: step each record with time.AddDate. It is the plain alternative that the sweep is timed against, and gives no
// expected value: AddDate makes 1 March of 31 January and a month.
func dueByAddDate(p *retention.Period, t, asOf time.Time) bool {
	if t.IsZero() || p.Kind == retention.Permanent {
		return false
	}
	if p.From != 0 {
		month, day := time.April, 1
		if p.Year == retention.TaxYear {
			day = 6
		}
		year := t.Year()
		if !t.Before(time.Date(year, month, day, 0, 0, 0, 0, time.UTC)) {
			year++
		}
		t = time.Date(year, month, day-1, 0, 0, 0, 0, time.UTC)
	}
	years, months, days := 0, 0, 0
	switch p.Keep.Unit {
	case retention.UnitDay:
		days = p.Keep.Amount
	case retention.UnitWeek:
		days = 7 * p.Keep.Amount
	case retention.UnitMonth:
		months = p.Keep.Amount
	case retention.UnitYear:
		years = p.Keep.Amount
	}
	return t.AddDate(years, months, days).Before(asOf) //nolint:forbidigo // the plain alternative, timed and never a source of a date
}

// TestSweep compares what a sweep picks, record by record, with a loop that knows no more than a calendar: it counts months by hand and clamps.
func TestSweep(t *testing.T) {
	const n = 200_003
	dates, classes := columns(n)
	periods := mixed()
	for _, asOf := range []civil.Date{civil.On(2026, 11, 22), civil.On(2024, 2, 28), civil.On(2024, 2, 29), civil.On(2025, 3, 1), civil.On(2027, 4, 6)} {
		s, err := retention.NewSweep(asOf, periods)
		if err != nil {
			t.Fatal(err)
		}
		bitmap := make([]uint64, (n+63)/64)
		for i := range bitmap {
			bitmap[i] = ^uint64(0)
		}
		marked := s.Mark(bitmap, dates, classes)
		want := 0
		for i, d := range dates {
			due := naiveDue(t, &periods[classes[i]], d, asOf)
			if due {
				want++
			}
			if got := bitmap[i/64]>>(i%64)&1 == 1; got != due {
				t.Fatalf("%+v: %s on %s: picked %v, want %v", periods[classes[i]], d, asOf, got, due)
			}
		}
		blocks := 0
		for first, word := range s.Blocks(dates, classes) {
			if word == 0 || word != bitmap[first/64] {
				t.Fatalf("block %d is %x, marked as %x", first, word, bitmap[first/64])
			}
			blocks += bits.OnesCount64(word)
		}
		if count := s.Count(dates, classes); count != want || marked != want || blocks != want || want < n/4 {
			t.Errorf("%s: counted %d, marked %d, in blocks %d, want %d", asOf, count, marked, blocks, want)
		}
	}
}

// TestOverdueSweep: six years and one for disposal are over on the seventh anniversary, a month's maximum a day after it, and a bare period never is.
func TestOverdueSweep(t *testing.T) {
	window := retention.Period{Keep: retention.Years(6), After: retention.Closure, Allowance: retention.Allowance{Length: retention.Years(1)}}
	s, err := retention.NewOverdueSweep(civil.On(2026, 3, 1), []retention.Period{
		window, {Keep: retention.Months(1), After: retention.Recording, Bound: retention.Maximum}, {Keep: retention.Years(1), After: retention.Closure},
	})
	if err != nil {
		t.Fatal(err)
	}
	dates := []civil.Date{civil.On(2019, 2, 28), civil.On(2019, 3, 1), civil.On(2026, 1, 31), civil.On(2026, 2, 1), civil.On(1999, 1, 1), 0}
	bitmap := []uint64{^uint64(0)}
	if n := s.Mark(bitmap, dates, []uint8{0, 0, 1, 1, 2, 0}); n != 2 || bitmap[0] != 0b000101 {
		t.Errorf("%d marked, %b", n, bitmap[0])
	}
	count := 0
	for range s.Blocks(make([]civil.Date, 640), make([]uint8, 640)) {
		count++
	}
	for range s.Blocks(slices.Repeat(dates, 64), make([]uint8, 64*len(dates))) {
		count++
		break // stops when asked to
	}
	if count != 1 {
		t.Errorf("%d blocks", count)
	}
	window.Join, window.Of = retention.Branch, []retention.Period{window, window}
	if _, err := retention.NewOverdueSweep(civil.On(2026, 3, 1), []retention.Period{window}); err == nil {
		t.Error("a period that is wrong is swept")
	}
}

// naiveDue is arithmetic.md by hand: the day after the last day kept, month by month, clamped to the end of a shorter one.
func naiveDue(t *testing.T, p *retention.Period, d, asOf civil.Date) bool {
	if d == 0 || p.Kind == retention.Permanent {
		return false
	}
	if p.Kind == retention.Consent {
		return d <= asOf
	}
	months := p.Keep.Amount
	switch p.Keep.Unit {
	case retention.UnitDay:
		return d+civil.Date(p.Keep.Amount)+1 <= asOf
	case retention.UnitWeek:
		return d+civil.Date(7*p.Keep.Amount)+1 <= asOf
	case retention.UnitYear:
		months *= 12
	}
	after := 1
	if p.From != 0 {
		first := 1
		if p.Year == retention.TaxYear {
			first = 6
		}
		for d++; d.Month() != time.April || d.Day() != first; {
			d++
		}
		after = 0
	}
	y, m, dd := d.Date()
	for range months {
		if m++; m > time.December {
			y, m = y+1, time.January
		}
	}
	end, err := civil.Make(y, m, dd)
	for clamped := dd; err != nil; {
		clamped--
		end, err = civil.Make(y, m, clamped)
		if p.Kind == retention.Age {
			end++ // the birthday is the first of the next month
		}
	}
	if p.Kind == retention.Age {
		after = 0
	}
	return end+civil.Date(after) <= asOf
}

func TestSweepErrors(t *testing.T) {
	good := retention.Period{Keep: retention.Years(6), After: retention.Closure}
	branch := retention.Period{Join: retention.Branch, Of: []retention.Period{
		{Keep: retention.Years(25), After: retention.Birth, When: retention.Condition{Case: "a child"}}, good,
	}}
	bad := good
	bad.Keep.Amount = -1
	rolled := good
	rolled.Roll, rolled.Working = true, civil.Scotland
	for _, c := range []struct {
		periods []retention.Period
		field   string
	}{
		{[]retention.Period{good, branch}, "periods[1]"},
		{[]retention.Period{good, good, bad}, "periods[2].keep"},
		{[]retention.Period{rolled}, "periods[0]"}, // no bank holidays of 2040
		{make([]retention.Period, 257), "periods"},
	} {
		_, err := retention.NewSweep(civil.On(2040, 1, 1), c.periods)
		if e, ok := errors.AsType[*retention.Error](err); !ok || e.Field != c.field {
			t.Errorf("%v, want an error of %s", err, c.field)
		}
	}
}

// TestSweepAllocates shows that records cost no memory.
func TestSweepAllocates(t *testing.T) {
	dates, classes := columns(1000)
	s, err := retention.NewSweep(civil.On(2026, 11, 22), mixed())
	if err != nil {
		t.Fatal(err)
	}
	bitmap := make([]uint64, 16)
	if n := testing.AllocsPerRun(100, func() {
		sink = s.Count(dates, classes) + s.Mark(bitmap, dates, classes)
		for first := range s.Blocks(dates, classes) {
			sink += first
		}
	}); n != 0 {
		t.Errorf("%v allocations for a thousand records", n)
	}
}

func ExampleSweep() {
	periods := []retention.Period{
		{Keep: retention.Years(6), After: retention.EmploymentEnd},
		{Keep: retention.Days(31), After: retention.Recording},
	}
	s, err := retention.NewSweep(civil.On(2026, 11, 22), periods)
	if err != nil {
		fmt.Println(err)
		return
	}
	dates := []civil.Date{civil.On(2020, 11, 21), civil.On(2020, 11, 22), civil.On(2026, 10, 21), 0}
	classes := []uint8{0, 0, 1, 1}
	for first, word := range s.Blocks(dates, classes) {
		for ; word != 0; word &= word - 1 {
			fmt.Println("due: record", first+bits.TrailingZeros64(word))
		}
	}
	// Output:
	// due: record 0
	// due: record 2
}

// TestSweepStray: a class that is the index of no period panics, wherever it stands and whatever its day, and no other class does.
func TestSweepStray(t *testing.T) {
	periods := mixed()
	s, err := retention.NewSweep(civil.On(2026, 11, 22), periods)
	if err != nil {
		t.Fatal(err)
	}
	dates, classes := columns(200)
	panics := func(f func()) (said any) {
		defer func() { said = recover() }()
		f()
		return nil
	}
	ways := map[string]func(){
		"count": func() { s.Count(dates, classes) },
		"mark":  func() { s.Mark(make([]uint64, 4), dates, classes) },
		"blocks": func() {
			for range s.Blocks(dates, classes) {
			}
		},
	}
	for name, f := range ways {
		if said := panics(f); said != nil {
			t.Errorf("%s of good classes: %v", name, said)
		}
	}
	for _, at := range []int{0, 63, 64, 199} {
		for _, day := range []civil.Date{0, 1, civil.On(2026, 1, 1), civil.On(9999, 12, 31)} {
			for _, class := range []int{len(periods), 255} {
				kept, was := dates[at], classes[at]
				dates[at], classes[at] = day, uint8(class)
				for name, f := range ways {
					want := fmt.Sprintf("retention: class %d of record %d is the index of no period of the sweep", class, at)
					if said := panics(f); said != want {
						t.Errorf("%s of class %d with %s: %v, want %s", name, class, day, said, want)
					}
				}
				dates[at], classes[at] = kept, was
			}
		}
	}
}
