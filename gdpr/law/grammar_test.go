package law

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"golang.org/x/exp/ebnf"
)

const grammarFile = "citation.ebnf"

func readGrammar(t *testing.T) ebnf.Grammar {
	t.Helper()
	f, err := os.Open(grammarFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g, err := ebnf.Parse(grammarFile, f)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestGrammarVerifies(t *testing.T) {
	if err := ebnf.Verify(readGrammar(t), "Citation"); err != nil {
		t.Error(err)
	}
}

// recogniser tells whether a text is in the language of a production, by following every way at once.
type recogniser struct {
	grammar ebnf.Grammar
	text    string
	memo    map[memoKey][]int
}

type memoKey struct {
	production *ebnf.Production
	at         int
}

func accepts(g ebnf.Grammar, text string) bool {
	r := recogniser{g, text, make(map[memoKey][]int)}
	for _, end := range r.match(g["Citation"].Expr, 0) {
		if end == len(text) {
			return true
		}
	}
	return false
}

// match is where the expression can end that begins at a place, each end once.
func (r *recogniser) match(x ebnf.Expression, at int) []int {
	switch x := x.(type) {
	case nil:
		return []int{at}
	case *ebnf.Token:
		if strings.HasPrefix(r.text[at:], x.String) {
			return []int{at + len(x.String)}
		}
	case *ebnf.Range:
		if at < len(r.text) && x.Begin.String[0] <= r.text[at] && r.text[at] <= x.End.String[0] {
			return []int{at + 1}
		}
	case *ebnf.Name:
		p := r.grammar[x.String]
		key := memoKey{p, at}
		ends, ok := r.memo[key]
		if !ok {
			ends = r.match(p.Expr, at)
			r.memo[key] = ends
		}
		return ends
	case *ebnf.Group:
		return r.match(x.Body, at)
	case *ebnf.Option:
		return union([]int{at}, r.match(x.Body, at))
	case *ebnf.Repetition:
		ends, last := []int{at}, []int{at}
		for len(last) > 0 {
			var fresh []int
			for _, a := range last {
				for _, e := range r.match(x.Body, a) {
					if !contains(ends, e) {
						ends, fresh = append(ends, e), append(fresh, e)
					}
				}
			}
			last = fresh
		}
		return ends
	case ebnf.Sequence:
		ends := []int{at}
		for _, part := range x {
			var then []int
			for _, a := range ends {
				then = union(then, r.match(part, a))
			}
			ends = then
		}
		return ends
	case ebnf.Alternative:
		var ends []int
		for _, way := range x {
			ends = union(ends, r.match(way, at))
		}
		return ends
	}
	return nil
}

func union(a, b []int) []int {
	for _, n := range b {
		if !contains(a, n) {
			a = append(a, n)
		}
	}
	return a
}

func contains(list []int, n int) bool {
	for _, m := range list {
		if m == n {
			return true
		}
	}
	return false
}

// generate writes one text of the expression.
func generate(g ebnf.Grammar, rnd *rand.Rand, x ebnf.Expression, b *strings.Builder) {
	switch x := x.(type) {
	case *ebnf.Token:
		b.WriteString(x.String)
	case *ebnf.Range:
		lo, hi := x.Begin.String[0], x.End.String[0]
		b.WriteByte(lo + byte(rnd.IntN(int(hi-lo)+1)))
	case *ebnf.Name:
		generate(g, rnd, g[x.String].Expr, b)
	case *ebnf.Group:
		generate(g, rnd, x.Body, b)
	case *ebnf.Option:
		if rnd.IntN(2) == 0 {
			generate(g, rnd, x.Body, b)
		}
	case *ebnf.Repetition:
		for rnd.IntN(3) > 0 {
			generate(g, rnd, x.Body, b)
		}
	case ebnf.Sequence:
		for _, part := range x {
			generate(g, rnd, part, b)
		}
	case ebnf.Alternative:
		generate(g, rnd, x[rnd.IntN(len(x))], b)
	}
}

// mutate changes a text in one to three places.
func mutate(rnd *rand.Rand, s string) string {
	scraps := [...]string{" ", "(", ")", "1", "9", "A", "a", "Act", "Act 2014", " section 4", " Part 2", " paragraph 3", "Schedule", "article", "/", "-", "é", "\x00", "2018", "UK GDPR", "Article "}
	b := []byte(s)
	for range 1 + rnd.IntN(3) {
		i := rnd.IntN(len(b) + 1)
		switch rnd.IntN(4) {
		case 0:
			b = append(b[:i:i], append([]byte(scraps[rnd.IntN(len(scraps))]), b[i:]...)...)
		case 1:
			if i < len(b) {
				b = append(b[:i:i], b[i+1:]...)
			}
		case 2:
			if i < len(b) {
				b[i] = scraps[rnd.IntN(len(scraps))][0]
			}
		case 3:
			j := min(len(b), i+rnd.IntN(6))
			b = append(b[:i:i], b[j:]...)
		}
	}
	return string(b)
}

// TestGrammarAgreesWithParse holds the published grammar and the parser together over texts that the grammar writes, most of them
// then spoilt. What is accepted must also print itself, and be read back.
func TestGrammarAgreesWithParse(t *testing.T) {
	g := readGrammar(t)
	rnd := rand.New(rand.NewPCG(2018, 12))
	const texts = 200_000
	good := 0
	for range texts {
		var b strings.Builder
		generate(g, rnd, g["Citation"].Expr, &b)
		s := b.String()
		if rnd.IntN(4) > 0 {
			s = mutate(rnd, s)
		}
		if len(s) > 200 {
			s = s[:200]
		}
		p, err := Parse(s)
		if want := accepts(g, s); (err == nil) != want {
			t.Fatalf("Parse(%q) = %v, %v; the grammar accepts it: %v", s, p, err, want)
		}
		if err != nil {
			continue
		}
		good++
		if again, err := Parse(p.String()); err != nil || again != p {
			t.Fatalf("Parse(%q) = %q, which prints as %q and reads back as %q, %v", s, p.key, p.String(), again.key, err)
		}
	}
	if good < texts/20 || good > texts*3/4 {
		t.Errorf("%d of %d texts are good: the test looks at one side only", good, texts)
	}
}
