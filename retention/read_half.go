package retention

import (
	"slices"
	"strconv"
	"strings"
)

// wholes are the units of which a half or a quarter can be a whole number of another.
var wholes = [...]struct {
	unit  string
	count int
	of    string
}{{"year", 12, "month"}, {"decade", 10, "year"}, {"fortnight", 2, "week"}}

// amountOf is whole units and parts of one, of which so many make a unit, as an amount of the lesser unit; false where that is no whole number.
func amountOf(whole, parts, of int, unit string) (n int, lesser string, ok bool) {
	for _, w := range wholes {
		if of > 0 && w.unit == unit && parts*w.count%of == 0 {
			return whole*w.count + parts*w.count/of, w.of, true
		}
	}
	return 0, "", false
}

// halves makes lengths with a half or a quarter lengths in whole numbers: "half a year" is 6 months, "a year and a half" 18. One that is no whole
// number of anything, such as half a month, loses its figures, so that no part of it is read as the length.
func halves(in []token) []token {
	for i := 0; i < len(in); i++ {
		var parts, of int
		switch in[i].text {
		case "half":
			parts, of = 1, 2
		case "quarter":
			of = 4 // of something else: by itself "1 quarter" is 3 months
		case "fraction":
		default:
			continue
		}
		start := i
		if start > 0 && (in[start-1].kind == aNumber || in[start-1].text == "a" || in[start-1].text == "an") {
			if start--; in[start].kind == aNumber {
				parts = in[start].n
			}
		}
		if of > 0 && parts == 0 {
			continue
		}
		whole, end, unit := 0, i+1, ""
		switch before := numbered(in[:start]); {
		case before < 0:
			end, unit = partOf(in, start, i)
		case before == start-2 && end < len(in) && isUnit(in[end].text): // one and a half years
			start, whole, unit = before, in[before].n, in[end].text
			end++
		case before < start-2 && followed(in, end): // a year and a half
			if unit = in[start-2].text; before < start-3 {
				of = 0 // a calendar year and a half
			}
			start, whole = before, in[before].n
		}
		if unit == "" {
			continue
		}
		first, last := in[start], in[end-1]
		number := token{"fraction", 0, aDecimal, first.start, first.end}
		if n, lesser, ok := amountOf(whole, parts, of, unit); ok {
			number, unit = token{strconv.Itoa(n), n, aNumber, first.start, first.end}, lesser
		}
		in = slices.Replace(in, start, end, number, token{unit, 0, aWord, last.start, last.end})
		i = start + 1
	}
	return in
}

// partOf is where the unit ends of which a half or a quarter at i is said, and that unit: "half a year", "a quarter of a year", "half-year after". It is
// none for "the half year", and for a half day that goes with another word.
func partOf(in []token, start, i int) (end int, unit string) {
	j := i + 1
	if j < len(in) && in[j].text == "of" {
		j++
	}
	article := j < len(in) && (in[j].text == "1" || in[j].text == "a" || in[j].text == "an")
	if article {
		j++
	}
	if article && j+1 < len(in) && !isUnit(in[j].text) && isUnit(in[j+1].text) {
		return j + 2, in[j].text + " " + in[j+1].text // half a calendar year, which is no number of months
	}
	switch {
	case j >= len(in) || !isUnit(in[j].text):
		return 0, ""
	case article:
	case start > 0 && strings.Contains(" the this that each every first second last next ", " "+in[start-1].text+" "), !followed(in, j+1):
		return 0, ""
	}
	return j + 1, in[j].text
}

// followed reports whether a length can end before the token at i: before a mark or a word that joins it to what follows.
func followed(in []token, i int) bool {
	return i >= len(in) || in[i].kind != aWord || strings.Contains(" after from following since post once when before beyond and or plus then as until in for with has ", " "+in[i].text+" ")
}

// numbered is where the number stands to which an "and" at the end of these tokens adds something: of "1 and", and of "1 full year and". It is -1
// where there is none.
func numbered(before []token) int {
	i := len(before) - 1
	if i < 1 || before[i].text != "and" && before[i].text != "+" && before[i].text != "plus" {
		return -1
	}
	if i--; before[i].kind == aNumber {
		return i
	}
	if !isUnit(before[i].text) {
		return -1
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if before[j].kind == aNumber {
			return j
		}
	}
	return -1
}
