package law

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// spotter only spots where a citation may stand; the reader is measured against it.
var spotter = regexp.MustCompile(`(?i)\b(?:art(?:icle)?s?\.?\s*\d+|sch(?:edule)?\.?\s*\d+|para(?:graph)?s?\.?\s*\d+|section\s*\d+|\d+\s*\(\d+\)\s*\([a-z]{1,2}\))`)

// plainProse writes text without citations: words, names, dates, sums and telephone numbers.
func plainProse(size int) string {
	words := strings.Fields(`we keep your records for as long as the service needs them and then we destroy them safely in line with our
		policy because people who live in our homes trust us with information about their health family and wishes which staff must
		read before they give care or support each day Managers review what is held every quarter with the Trust and its Board
		contact us by post at 12 High Street or call 01632 960123 between 9 and 5 on any day from 3 March 2021 for £25 and 10% of Practice
		partners share general guidance about a person only where it helps that person or prevents harm particularly when asked`)
	rnd := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.Grow(size + 16)
	for b.Len() < size {
		b.WriteString(words[rnd.IntN(len(words))])
		if rnd.IntN(12) == 0 {
			b.WriteString(". ")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// noticeText is prose with the citations of one notice in it, as thick as they stand in the published text.
func noticeText(b *testing.B) string {
	var cited []string
	for _, l := range readLines(b, "notices.jsonl", 200) {
		if l.Notice == "csek" {
			cited = append(cited, l.Text)
		}
	}
	const published = 91_968 // bytes
	var s strings.Builder
	for _, c := range cited {
		s.WriteString(plainProse(published/len(cited) - len(c)))
		s.WriteString(c + ". ")
	}
	return s.String()
}

// BenchmarkFind measures the reader beside the expression that only spots.
func BenchmarkFind(b *testing.B) {
	for _, t := range []struct{ name, text string }{{"notice", noticeText(b)}, {"prose", plainProse(64 << 20)}} {
		b.Run(t.name+"/find", func(b *testing.B) {
			b.SetBytes(int64(len(t.text)))
			b.ReportAllocs()
			for b.Loop() {
				for range Find(t.text) {
				}
			}
		})
		b.Run(t.name+"/regexp", func(b *testing.B) {
			b.SetBytes(int64(len(t.text)))
			for b.Loop() {
				spotter.FindAllStringIndex(t.text, -1)
			}
		})
	}
}

// BenchmarkHostile reads text made to be slow, in four sizes: the rate must not fall.
func BenchmarkHostile(b *testing.B) {
	for _, h := range []struct{ name, piece string }{{"brackets", "("}, {"articles", "Article "}, {"points", "6(1)(a)(b)(c)"}, {"points-run", "(a)(b)(c)"}, {"acts", "Act "}, {"years", "Act 2014 "}, {"lists", "1, 2, 3, and "}, {"titles", "Care and "}, {"gdpr", "GDPR "}, {"spaces", "6(1) "}, {"paras", "paragraph 1 "}, {"ofs", "Article 6 of the "},
		{"headings", "paragraphs 1 (of what "}, {"regulations", "Regulation 1 Of of "}, {"reversed", "(a) and (b) of Article 6 "}, {"names", "Of Care Act 2015 "}, {"glued", "aB"}} {
		for _, mb := range []int{1, 2, 4, 8} {
			text := "Article 6(1)" + strings.Repeat(h.piece, mb<<20/len(h.piece))
			b.Run(h.name+"/"+string(rune('0'+mb))+"MB", func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					for range Find(text) {
					}
				}
			})
		}
	}
}
