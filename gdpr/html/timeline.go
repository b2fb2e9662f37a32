package html

import (
	"math"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// window is what a period comes to for a record of which everything that the period counts from happened on one day.
type window struct {
	retention.Window
	missing string // why there are no days, where there are none
}

// windowOf works out a period under the years that a document means.
func windowOf(p *retention.Period, years retention.Year, on civil.Date) window {
	s := retention.Schedule{Years: years, Classes: []retention.Class{{ID: "this", Periods: []retention.Period{*p}}}}
	w, err := s.Window("this", "", events(p, on))
	if err != nil {
		return window{missing: "no days can be worked out"}
	}
	return window{w, open(&w)}
}

// events lets everything that a period counts from happen on one day.
func events(p *retention.Period, on civil.Date) (e retention.Events) {
	happen := func(t retention.Trigger) {
		for i := range e.Dates {
			if e.Dates[i].What == t {
				return
			}
		}
		if t != "" {
			e.Dates = append(e.Dates, retention.Event{What: t, On: on})
		}
	}
	var part func(p *retention.Period)
	part = func(p *retention.Period) {
		if p.Kind == retention.Age && p.After == "" {
			happen(retention.Birth)
		}
		happen(p.After)
		happen(p.When.At)
		for i := range p.Of {
			part(&p.Of[i])
		}
	}
	part(p)
	return e
}

// open says why a window has no days.
func open(w *retention.Window) string {
	switch w.Open {
	case retention.Waiting:
		if w.Case != "" {
			return "depends on whether " + w.Case
		}
		return "waits for " + w.Event.Words()
	case retention.ForGood:
		return "kept for good"
	case retention.ForArchive:
		return "goes to an archive"
	case retention.NoDate:
		if w.Event != "" {
			return "no date: " + w.Event.Words() + " decides"
		}
		return "no date is stated"
	}
	return ""
}

// ticks are the years that the axis may name.
var ticks = [...]int{0, 1, 2, 3, 6, 8, 10, 15, 20, 30, 50, 75, 100}

// axis is the common scale of the bars. Years lie closer together the later they are, so that a month can be seen beside fifty years.
type axis struct {
	from  civil.Date
	years float64 // at its end
}

// at is how far along the axis a day lies, in hundredths.
func (a *axis) at(d civil.Date) float64 { return a.year(float64(d-a.from) / 365.25) }

// year is how far along the axis the end of a number of years lies.
func (a *axis) year(n float64) float64 { return min(100*math.Sqrt(max(n, 0)/a.years), 100) }

// fit lets the axis reach a window.
func (a *axis) fit(w *window) {
	if end := max(w.LastKept, w.Earliest, w.Latest); end > a.from {
		a.years = max(a.years, float64(end-a.from)/365.25*1.08)
	}
}

// named are the years that stand at the axis, none too near to another.
func (a *axis) named(yield func(year int) bool) {
	last := -1.0
	for _, year := range ticks {
		x := a.year(float64(year))
		if x > 97 || last >= 0 && x-last < 9 {
			continue
		}
		if last = x; !yield(year) {
			return
		}
	}
}

// retention is the section of how long data are kept: a line of time for each period.
func (t *part) retention(p *page) {
	p.put("<section aria-labelledby=\"")
	p.text(p.part)
	p.put("retention\">\n")
	p.title(2, "retention", "How long data are kept")
	a := axis{from: t.last().on, years: 1}
	n := 0
	fit := func(_, _, _ string, w window) {
		n++
		a.fit(&w)
	}
	for i := range t.of.activities() {
		t.of.kept(i, func(words string, w window) { fit("", "", words, w) })
	}
	t.of.others(fit)
	if n == 0 {
		p.put("<p>No period is stated.</p>\n</section>\n")
		return
	}
	p.put("<p>Each period as if everything that it counts from had happened on ")
	p.day(a.from)
	p.put(". A bar is the time in which data are kept, and the upright at its end the first day of disposal; the part behind it, where there is one, the time in which they are " +
		"disposed of; a broken line a time in which they may be kept and may go. Later years are drawn closer together.</p>\n")
	p.put("<table class=\"time lines\">\n<caption>Periods, and the days of disposal they would give</caption>\n<thead><tr><th scope=\"col\">Records</th><th scope=\"col\">Kept</th><th scope=\"col\" class=\"axis\">" +
		"<span class=\"unseen\">Years after the event</span>")
	a.scale(p)
	p.put("</th><th scope=\"col\" class=\"day\">Disposal from</th><th scope=\"col\" class=\"day\">Until</th></tr></thead>\n<tbody>\n")
	row := func(id, name, words string, w window) {
		p.put(`<tr><th scope="row">`)
		if name == "" {
			name = id
		}
		p.text(name)
		p.put("</th><td>")
		p.text(words)
		p.put(`</td><td class="bar">`)
		a.bar(p, &w)
		p.put("</td>")
		if w.missing != "" {
			p.put(`<td class="day" colspan="2" data-label="Disposal">`)
			p.text(w.missing)
			p.put("</td></tr>\n")
			return
		}
		p.ending("Disposal from", w.Earliest, "may go before")
		p.ending("Until", w.Latest, "no last day")
		p.put("</tr>\n")
	}
	for i := range t.of.activities() {
		id, name := t.of.activity(i)
		t.of.kept(i, func(words string, w window) { row(id, name, words, w) })
	}
	t.of.others(row)
	p.put("</tbody>\n</table>\n</section>\n")
}

// ending writes one end of a window.
func (p *page) ending(label markup, d civil.Date, none markup) {
	p.put(`<td class="day" data-label="`)
	p.put(label)
	p.put(`">`)
	if d == 0 {
		p.put(none)
	} else {
		p.day(d)
	}
	p.put("</td>")
}

// scale draws the years of the axis.
func (a *axis) scale(p *page) {
	p.put(`<svg aria-hidden="true" focusable="false">`)
	for year := range a.named {
		p.put(`<text y="12" x="`)
		p.hundredths(a.year(float64(year)))
		p.put(`"`)
		if year > 0 {
			p.put(` text-anchor="middle"`)
		}
		p.put(`>`)
		p.number(year)
		if year == 0 {
			p.put(" years")
		}
		p.put("</text>")
	}
	p.put("</svg>")
}

// bar draws a window. The cells beside it say the same in days.
func (a *axis) bar(p *page, w *window) {
	p.put(`<svg aria-hidden="true" focusable="false">`)
	for year := range a.named {
		p.upright("", a.year(float64(year)))
	}
	switch kept := max(w.LastKept, w.Earliest-1); {
	case w.Open == retention.ForGood || w.Open == retention.ForArchive:
		p.put(`<rect class="kept" y="9" height="12" width="100%"/>`)
	case w.missing != "":
	case w.Earliest == 0:
		a.rect(p, "may", a.from, w.Latest)
	default:
		a.rect(p, "kept", a.from, kept)
		if w.Latest != 0 {
			a.rect(p, "window", w.Earliest, w.Latest+1)
		}
		p.upright(` class="edge"`, a.at(w.Earliest))
	}
	p.put("</svg>")
}

// rect draws the time from one day to another; a day or two are wide enough to be seen.
func (a *axis) rect(p *page, class markup, from, to civil.Date) {
	x := a.at(from)
	p.put(`<rect class="`)
	p.put(class)
	p.put(`" y="9" height="12" x="`)
	p.hundredths(x)
	p.put(`" width="`)
	p.hundredths(max(a.at(to)-x, 0.6))
	p.put(`"/>`)
}

// upright draws a line across the bar.
func (p *page) upright(class markup, x float64) {
	p.put("<line")
	p.put(class)
	p.put(` y1="0" y2="100%" x1="`)
	p.hundredths(x)
	p.put(`" x2="`)
	p.hundredths(x)
	p.put(`"/>`)
}
