package retention

import (
	"slices"
	"strings"
)

// boundingWords stand between the end of a length and the number that bounds it: not less than six years and destroyed not more than seven after closure.
const boundingWords = " not no nor less fewer shorter more longer later greater than at least most up to exceed exceeding a the maximum minimum max min of for " +
	"destroyed deleted erased kept retained held "

// unsaid gives a number that bounds a length the unit of that length, where it has none of its own: of "not less than six years and not more than seven
// after closure" the seven are years, and so are the six of "not less than six and not more than seven years".
func unsaid(in []token) []token {
	unit := ""
	for i := 0; i < len(in); i++ {
		switch t := in[i]; {
		case t.kind == aCell, t.text == ".", t.text == ";", t.text == "age", t.text == "old":
			unit = ""
		case isUnit(t.text) && slices.ContainsFunc(in[max(i-3, 0):i], func(t token) bool { return t.kind == aNumber }):
			unit = t.text
		case t.kind != aNumber || t.n > 999 || i+1 < len(in) && isUnit(in[i+1].text): // no later than 2030
		default:
			own := unit
			if at := bounding(in[:i]); at < 0 || !counts(in, i+1) || at > 0 && in[at-1].kind != aMark && in[at-1].text != "and" && in[at-1].text != "but" {
				own = ""
			}
			if own == "" {
				own = ahead(in, i)
			}
			if own != "" {
				in = slices.Insert(in, i+1, token{own, 0, aWord, t.end, t.end})
			}
		}
	}
	return in
}

// bounding is where the words begin that make the number after these tokens a bound, or -1 where it is none.
func bounding(before []token) int {
	at, bound := len(before), false
	for at > 0 && before[at-1].kind == aWord && strings.Contains(boundingWords, " "+before[at-1].text+" ") {
		at--
		bound = bound || strings.Contains(" than least most to exceed exceeding maximum minimum max min ", " "+before[at].text+" ")
	}
	if !bound {
		return -1
	}
	return at
}

// counts reports whether what stands at i ends a length, or says from when it runs.
func counts(in []token, i int) bool {
	return i >= len(in) || in[i].kind == aMark || in[i].kind == aCell || strings.Contains(" after from following since ", " "+in[i].text+" ")
}

// ahead is the unit of the bound that "and" or "but" joins to the one at i, and empty where the number at i is none, or nothing is joined to it.
func ahead(in []token, i int) string {
	joint := i + 1
	if joint < len(in) && in[joint].text == "," {
		joint++
	}
	if bounding(in[:i]) < 0 || joint >= len(in) || in[joint].text != "and" && in[joint].text != "but" {
		return ""
	}
	for j := joint + 1; j+1 < len(in); j++ {
		switch {
		case in[j].kind == aNumber && isUnit(in[j+1].text) && bounding(in[:j]) == joint+1:
			return in[j+1].text
		case in[j].kind == aNumber:
			return ""
		}
	}
	return ""
}
