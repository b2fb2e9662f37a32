package rights

import "github.com/careprivacy/ukgdpr/gdpr/civil"

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
