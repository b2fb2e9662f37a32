package law

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// row is one line of a table of provisions: a numbered place, what stands below it, and when.
// A place whose inside changed has several rows, the first of them the oldest.
//
// The pins are a list, separated by spaces, of the brackets below the place. A pair of brackets holds
// one name or several: (a), (a,b,ea), (1-4), (a-j). Every place on the way is meant too: "(2)(a-j)" says that
// paragraph 2 exists and has points a to j, and no others unless another row adds them.
//
//	""       nothing is tabled below the place: what stands there is unknown
//	"-"      nothing stands below the place; of a Schedule or Annex: its paragraphs have rows of their own
//	"(2)…"   what stands below paragraph 2 is unknown
type row struct {
	place   string // the locator without its brackets: "9", "rec46", "s10", "Sch1/18", "reg6", "Annex1/6"
	pins    string
	span    Span   // within the life of the enactment
	heading string // own words; on the first row of a place, and again where the heading changed
}

// table is what is known of one enactment.
type table struct {
	life     Span
	complete [schedule + 1]bool // the kinds of place of which every number is tabled
	letters  bool               // lettered numbers are tabled too
	staged   bool               // in force by steps: a number without a row exists, and its first day is not known
	numbers  []numbers
	rows     []row
	at       map[string]stretch // the rows of a place
}

// stretch is rows first to end-1.
type stretch struct{ first, end int }

func newTable(t table, parts ...[]row) *table {
	t.at = make(map[string]stretch)
	for _, part := range parts {
		for _, r := range part {
			i := len(t.rows)
			t.rows = append(t.rows, r)
			old, ok := t.at[r.place]
			if !ok {
				old.first = i
			}
			t.at[r.place] = stretch{old.first, i + 1}
		}
	}
	return &t
}

// of is the rows of a place.
func (t *table) of(place string) []row {
	s := t.at[place]
	return t.rows[s.first:s.end]
}

// has answers whether the enactment has the place on the day d, or, where d is zero, whether it ever had it.
func (t *table) has(l locus, locator string, d civil.Date) fact.Fact {
	if l.kind == whole {
		return fact.Of(d == 0 || t.life.Contains(d))
	}
	place, pin := cutPin(locator)
	rows := t.of(place)
	if len(rows) == 0 {
		return t.unlisted(l, locator, pin, d)
	}
	return t.among(rows, pin, d)
}

// among answers for a place with rows.
func (t *table) among(rows []row, pin string, d civil.Date) fact.Fact {
	answer := fact.No
	for i := range rows {
		span := rows[i].span.Intersect(t.life)
		if span.Empty() || d != 0 && !span.Contains(d) {
			continue
		}
		switch rows[i].has(pin) {
		case fact.Yes:
			return fact.Yes
		case fact.Unknown:
			answer = fact.Unknown
		}
	}
	return answer
}

// span is when the enactment had the place: from the first day of the first row that has it to the last of the last.
func (t *table) span(l locus, locator string) (span Span, ok bool) {
	place, pin := cutPin(locator)
	rows := t.of(place)
	if l.kind == whole || len(rows) == 0 {
		return t.life, t.has(l, locator, 0) == fact.Yes && (l.kind == whole || !t.staged)
	}
	for i := range rows {
		s := rows[i].span.Intersect(t.life)
		switch {
		case s.Empty() || rows[i].has(pin) != fact.Yes:
		case !ok:
			span, ok = s, true
		case s.Until == 0 || span.Until != 0 && s.Until > span.Until:
			span.Until = s.Until
		}
	}
	return span, ok
}

// unlisted answers for a place without a row.
func (t *table) unlisted(l locus, locator, pin string, d civil.Date) fact.Fact {
	if head, _, inside := cut(locator, '/'); inside {
		rows := t.of(head)
		paragraphs := len(rows) > 0 && rows[0].pins == "-" // they have rows of their own, and this one has none
		l.pin = ""
		if paragraphs || t.has(l, head, d) == fact.No {
			return fact.No
		}
		return fact.Unknown
	}
	n, plain := numeral(l.number)
	for _, r := range t.numbers {
		switch {
		case !plain || r.kind != l.kind || n < r.first || n > r.last:
		case d != 0 && !t.life.Contains(d):
			return fact.No
		case pin == "" && (d == 0 || !t.staged):
			return fact.Yes
		default:
			return fact.Unknown
		}
	}
	if t.complete[l.kind] && (plain || t.letters) {
		return fact.No
	}
	return fact.Unknown
}

// cutPin parts a locator from its brackets.
func cutPin(locator string) (place, pin string) {
	if i := strings.IndexByte(locator, '('); i >= 0 {
		return locator[:i], locator[i:]
	}
	return locator, ""
}

// has answers whether the row has the brackets below its place.
func (r *row) has(pin string) fact.Fact {
	if pin == "" {
		return fact.Yes
	}
	if r.pins == "" {
		return fact.Unknown
	}
	answer := fact.No
	for pins := r.pins; pins != ""; {
		var item string
		item, pins, _ = cut(pins, ' ')
		switch match(item, pin) {
		case fact.Yes:
			return fact.Yes
		case fact.Unknown:
			answer = fact.Unknown
		}
	}
	return answer
}

// match answers whether pin is one of the places that a pattern such as "(1)(a-f,ea)" names, or stands on the way to one.
func match(pattern, pin string) fact.Fact {
	for pin != "" {
		if pattern == "…" {
			return fact.Unknown
		}
		list, below, tabled := cut(pattern, ')')
		name, rest, closed := cut(pin, ')')
		if !tabled || !closed || !among(list[1:], name[1:]) {
			return fact.No
		}
		pattern, pin = below, rest
	}
	return fact.Yes
}

// among reports whether a name is in a list like "1,2,3A" or "1-4,10" or "a-j,ea".
func among(list, name string) bool {
	for list != "" {
		var item string
		item, list, _ = cut(list, ',')
		if item == name {
			return true
		}
		first, last, isRange := cut(item, '-')
		if !isRange {
			continue
		}
		if n, ok := numeral(name); ok && leading(first) <= n && n <= leading(last) && leading(first) > 0 {
			return true
		}
		if len(name) == 1 && first <= name && name <= last && first[0] >= 'a' {
			return true
		}
	}
	return false
}

// numeral is the number that s is, if it is one. A leading zero makes it 0, which nothing is numbered.
func numeral(s string) (n int, plain bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	if s == "" || s[0] == '0' {
		return 0, s != ""
	}
	return leading(s), true
}
