package enum

import (
	"slices"
	"strings"
)

// Meant gives the candidates that text is probably a slip for: those that the fewest edits lead to, and only where
// these are few for the length of the text; capitals do not count. Mostly it is one, often none.
func Meant(text string, candidates []string) []string {
	var meant []string
	text = strings.ToLower(head(text))
	least := 1 + min(len(text), 12)/4
	for _, c := range candidates {
		switch n := edits(text, strings.ToLower(head(c))); {
		case n < least || n == least && meant == nil:
			least, meant = n, []string{c}
		case n == least:
			meant = append(meant, c)
		}
	}
	return meant
}

// Nearest gives the n candidates most like text, best first.
func Nearest(text string, candidates []string, n int) []string {
	near := slices.Clone(candidates)
	slices.SortStableFunc(near, func(a, b string) int { return distance(text, a) - distance(text, b) })
	return near[:min(n, len(near))]
}

// distance is twice the edit distance of two texts, less a bonus where one is in the other. Where b begins with a it is below
// every other: who wrote half a name is offered the names of which it is a half.
func distance(a, b string) int {
	a, b = head(a), head(b)
	if strings.HasPrefix(b, a) {
		return len(b) - len(a) - most - 1
	}
	d := 2 * edits(a, b)
	if strings.Contains(b, a) || strings.HasPrefix(a, b) {
		d -= max(len(b)-len(a), 0) + 1
	}
	return d
}

// head is the part of a text that counts: hostile text costs no more than a long name.
func head(s string) string { return s[:min(len(s), most)] }

const most = 64

// edits is the least number of bytes put in, taken out or changed that makes b of a.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		prev := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := prev
			if a[i] != b[j] {
				cost++
			}
			prev = row[j+1]
			row[j+1] = min(cost, prev+1, row[j]+1)
		}
	}
	return row[len(b)]
}
