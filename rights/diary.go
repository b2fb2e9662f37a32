package rights

import (
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// diary holds, for every day that a calendar knows, how many days later a month counted from it ends, on a working day; 0
// where that end is not known. Most requests need nothing else.
type diary struct {
	from civil.Date
	days []uint8
}

// diaries are made once from the published calendars and never changed.
var diaries = [...]diary{
	civil.EnglandAndWales: newDiary(civil.EnglandAndWales.Calendar()),
	civil.Scotland:        newDiary(civil.Scotland.Calendar()),
	civil.NorthernIreland: newDiary(civil.NorthernIreland.Calendar()),
}

func newDiary(cal civil.Calendar) diary {
	d := diary{from: cal.From(), days: make([]uint8, cal.Until().Sub(cal.From()))}
	for i := range d.days {
		day := d.from + civil.Date(i)
		if end, err := cal.NextWorkingDay(day.AddMonths(1)); err == nil {
			d.days[i] = uint8(end.Sub(day))
		}
	}
	return d
}

// diaryOf is, for a request received on that day, the day from which the month is counted and the day on which it ends.
func diaryOf(in civil.Division, received civil.Date) (from, end civil.Date, ok bool) {
	if received < applied || int(in) >= len(diaries) {
		return 0, 0, false
	}
	if received < receiptDay {
		received++ // as regimes[0] has it
	}
	d := &diaries[in]
	i := uint(received - d.from)
	if i >= uint(len(d.days)) || d.days[i] == 0 {
		return 0, 0, false
	}
	return received, received + civil.Date(d.days[i]), true
}

// Overruns yields the days of receipt in the span on which a promise of so many days, counted from the day after receipt, ends
// past the due date. "Within 30 days" is shorter than a month but for requests that reach across February; 28 days never
// overrun. Days for which no due date is known are passed over, so give a span that ends: an unset Until is the end of the
// bank holidays known.
func Overruns(days int, in civil.Division, received law.Span) iter.Seq[civil.Date] {
	return func(yield func(civil.Date) bool) {
		cal := in.Calendar()
		until := cal.Until()
		if received.Until != 0 {
			until = min(until, received.Until)
		}
		for on := max(received.From, cal.From(), applied); on < until; on++ {
			if _, due, ok := diaryOf(in, on); ok && on.AddDays(days) > due && !yield(on) {
				return
			}
		}
	}
}
