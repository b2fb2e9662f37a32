package retention

import (
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/exp/ebnf"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

func TestString(t *testing.T) {
	for want, p := range map[string]Period{
		"no period":                               {},
		"6 years":                                 {Keep: Years(6)},
		"until the end of the tenancy":            {Keep: Days(0), After: "tenancy-end"},
		"0 days beginning with closure":           {Keep: Days(0), After: Closure, Beginning: true},
		"at least 8 years after discharge":        {Keep: Years(8), After: Discharge, Bound: Minimum},
		`1 year after "vat-return"`:               {Keep: Years(1), After: "vat-return"},
		"until the age of 25":                     {Kind: Age, Keep: Years(25), After: Birth},
		"while consent lasts":                     {Kind: Consent, After: ConsentWithdrawn},
		"permanently, then transferred":           {Kind: Permanent, Then: Transfer},
		"no date: the end of the purpose decides": {Kind: Criteria, After: PurposeEnds},
		"7 years after the end of the financial year of the transaction": {Keep: Years(7), After: Transaction, From: YearOfEvent, Year: FinancialYear},
		"4 years after the last entry, in years from 08-01, counted with the year of the event as the first": {Keep: Years(4), After: LastEntry, Year: "08-01",
			Reading: FinancialFirst},
		"at least 2 years and at most 8 years after an event that is not named, with 1 year more for disposal": {},
		"7 working days after the request, in working days of Scotland, moved to working days": {Keep: WorkingDays(7), After: "request",
			Working: civil.Scotland, Roll: true},
		"6 years after closure, in force from 2020-01-01 until 2021-03-31": {Keep: Years(6), After: Closure, Span: law.Span{From: civil.On(2020, time.January, 1),
			Until: civil.On(2021, time.April, 1)}},
		`the first that applies of (until the age of 26, where "a \"child\"" and the age at discharge is 17 or more and under 18) and (6 years after death)`: {Join: Branch, Of: []Period{
			{Kind: Age, Keep: Years(26), After: Birth, When: Condition{Case: `a "child"`, At: Discharge, From: 17, Under: 18}}, {Keep: Years(6), After: Death}}},
	} {
		if strings.Contains(want, unnamed) {
			p = Period{Keep: Years(2), UpTo: Years(8), Bound: Minimum, Allowance: Allowance{Length: Years(1)}}
			want = strings.Replace(want, " after "+unnamed, "", 1)
		}
		if got := p.String(); got != want {
			t.Errorf("printed %q, want %q", got, want)
		}
		if got, doubts := Read(want); !reflect.DeepEqual(got, p) || doubtful(doubts) {
			t.Errorf("Read(%q) = %#v, %v, want %#v", want, got, doubts, p)
		}
	}
}

// doubtful reports whether there is a doubt other than that of a length without an event.
func doubtful(doubts []Doubt) bool {
	return slices.ContainsFunc(doubts, func(d Doubt) bool { return d.Kind != DoubtNoEvent })
}

// TestEventWords: every event that has words has words of its own, and one row of them.
func TestEventWords(t *testing.T) {
	names, texts := map[Trigger]string{}, map[string]Trigger{}
	for name, words := range eventWords {
		if err := name.Validate(); err != nil {
			t.Error(err)
		}
		if before, twice := names[name]; twice {
			t.Errorf("%s is %q and %q", name, before, words)
		}
		if before, twice := texts[words]; twice {
			t.Errorf("%q is %s and %s", words, before, name)
		}
		names[name], texts[words] = words, name
	}
	// These do not say what it is that ends, so they go by their names, and a phrase that uses them leaves a doubt.
	bare := []Trigger{"leaving", "expiry", "termination", "completion", "lapse"}
	worded := func(name Trigger) {
		if (names[name] == "") != slices.Contains(bare, name) {
			t.Errorf("%s goes by %q", name, names[name])
		}
	}
	for i := range eventRows {
		worded(eventRows[i].trigger)
	}
	for i := range endRows {
		worded(endRows[i].trigger)
	}
	for i := range doneRows {
		worded(doneRows[i].trigger)
	}
}

// anyPeriod is a valid period with all that means something for its kind.
func anyPeriod(rnd *rand.Rand, depth int) Period {
	for {
		p := guessPeriod(rnd, depth)
		if p.Validate() == nil && !p.IsZero() {
			return p
		}
	}
}

func pick[T any](rnd *rand.Rand, of ...T) T { return of[rnd.IntN(len(of))] }

func guessPeriod(rnd *rand.Rand, depth int) (p Period) {
	some := func() bool { return rnd.IntN(4) == 0 }
	length := func() Length {
		return Length{rnd.IntN(pick(rnd, 3, 30, 1000)), pick(rnd, UnitDay, UnitWeek, UnitMonth, UnitYear, UnitWorkingDay)}
	}
	event := func() Trigger {
		return pick(rnd, "", Birth, Death, Closure, LastEntry, Trigger("tenancy-end"), Trigger("leaving"), Trigger("end-of-care"), Trigger("x9-y"))
	}
	year := func() Year {
		return pick(rnd, "", CalendarYear, FinancialYear, TaxYear, AcademicYear, Year("08-01"), Year("2019-03-31 2020-03-31 2021-08-31"))
	}
	if some() {
		p.Review = length()
	}
	if some() {
		p.Then = pick(rnd, slices.Collect(AllActions())...)
	}
	if some() {
		p.Span = law.Span{From: pick(rnd, 0, civil.On(2020, time.January, 1)), Until: pick(rnd, 0, civil.On(2021, time.April, 1))}
	}
	if some() {
		p.When.Case = pick(rnd, "the record concerns a child", `a "mark" and a \`, "ends\nhere\u0085é\U0001F600")
	}
	if some() {
		p.When.At, p.When.From, p.When.Under = event(), pick(rnd, 0, 17), pick(rnd, 0, 18)
	}
	if depth > 0 && rnd.IntN(3) == 0 {
		p.Join = pick(rnd, slices.Collect(AllJoins())...)
		for range 2 + rnd.IntN(2) {
			p.Of = append(p.Of, anyPeriod(rnd, depth-1))
		}
		return p
	}
	p.Kind = pick(rnd, Fixed, Fixed, Fixed, Fixed, Age, Consent, Permanent, Criteria)
	switch p.Kind {
	case Permanent:
		return p
	case Criteria:
		p.After = event()
		return p
	case Fixed:
		p.Keep, p.After, p.Bound = length(), event(), pick(rnd, 0, 0, Minimum, Maximum)
		p.Beginning, p.Year = some(), year()
		if some() {
			p.UpTo = length()
		}
		if some() {
			p.From = pick(rnd, slices.Collect(AllFrom())...)
		}
		if some() {
			p.Reading = pick(rnd, slices.Collect(AllReadings())...)
		}
	case Age:
		p.Keep, p.After, p.Bound = Years(rnd.IntN(100)), Birth, pick(rnd, 0, Minimum, Maximum)
	case Consent:
		p.After = pick(rnd, ConsentWithdrawn, event())
	}
	if some() {
		p.Allowance = Allowance{length(), some()}
	}
	p.Working, p.Roll = pick(rnd, 0, civil.EnglandAndWales, civil.Scotland, civil.NorthernIreland), some()
	return p
}

// TestStringReadsBack: every period prints itself in the grammar, and is read back.
func TestStringReadsBack(t *testing.T) {
	g := readGrammar(t)
	rnd := rand.New(rand.NewPCG(1978, 30))
	for range 5000 {
		p := anyPeriod(rnd, 2)
		text := p.String()
		if got, doubts := Read(text); !reflect.DeepEqual(got, p) || doubtful(doubts) {
			t.Fatalf("%q reads back as %q, %v", text, got, doubts)
		}
		if !accepts(g, text) {
			t.Fatalf("%q is not in the grammar", text)
		}
	}
}

func readGrammar(t *testing.T) ebnf.Grammar {
	t.Helper()
	f, err := os.Open("phrase.ebnf")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g, err := ebnf.Parse("phrase.ebnf", f)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestGrammarVerifies: every name is defined and used, and the events are those that have words.
func TestGrammarVerifies(t *testing.T) {
	g := readGrammar(t)
	if err := ebnf.Verify(g, "Phrase"); err != nil {
		t.Error(err)
	}
	var published, known []string
	for _, x := range g["Known"].Expr.(ebnf.Alternative) {
		published = append(published, x.(*ebnf.Token).String)
	}
	for _, words := range eventWords {
		known = append(known, words)
	}
	if !slices.Equal(published, known) {
		t.Errorf("the grammar knows the events %q, want %q", published, known)
	}
}

// recogniser follows every way through the grammar at once.
type recogniser struct {
	grammar ebnf.Grammar
	text    string
	memo    map[memoKey][]int
}

type memoKey struct {
	production string
	at         int
}

func accepts(g ebnf.Grammar, text string) bool {
	r := recogniser{g, text, map[memoKey][]int{}}
	return slices.Contains(r.match(g["Phrase"].Expr, 0), len(text))
}

// match is where an expression can end that begins at a place, each end once.
func (r *recogniser) match(x ebnf.Expression, at int) (ends []int) {
	switch x := x.(type) {
	case *ebnf.Token:
		if strings.HasPrefix(r.text[at:], x.String) {
			return []int{at + len(x.String)}
		}
	case *ebnf.Range:
		first, _ := utf8.DecodeRuneInString(x.Begin.String)
		last, _ := utf8.DecodeRuneInString(x.End.String)
		if c, size := utf8.DecodeRuneInString(r.text[at:]); first <= c && c <= last && (c != utf8.RuneError || size > 1) {
			return []int{at + size}
		}
	case *ebnf.Name:
		key := memoKey{x.String, at}
		ends, ok := r.memo[key]
		if !ok {
			ends = r.match(r.grammar[x.String].Expr, at)
			r.memo[key] = ends
		}
		return ends
	case *ebnf.Group:
		return r.match(x.Body, at)
	case *ebnf.Option:
		return union([]int{at}, r.match(x.Body, at))
	case *ebnf.Repetition:
		ends = []int{at}
		for i := 0; i < len(ends); i++ {
			ends = union(ends, r.match(x.Body, ends[i]))
		}
	case ebnf.Sequence:
		ends = []int{at}
		for _, part := range x {
			var then []int
			for _, a := range ends {
				then = union(then, r.match(part, a))
			}
			ends = then
		}
	case ebnf.Alternative:
		for _, way := range x {
			ends = union(ends, r.match(way, at))
		}
	}
	return ends
}

func union(a, b []int) []int {
	for _, n := range b {
		if !slices.Contains(a, n) {
			a = append(a, n)
		}
	}
	return a
}

// generate writes a text of an expression, with periods inside periods to a depth.
func generate(g ebnf.Grammar, rnd *rand.Rand, x ebnf.Expression, depth int, b *strings.Builder) {
	switch x := x.(type) {
	case *ebnf.Token:
		b.WriteString(x.String)
	case *ebnf.Range:
		first, _ := utf8.DecodeRuneInString(x.Begin.String)
		last, _ := utf8.DecodeRuneInString(x.End.String)
		b.WriteRune(first + rune(rnd.IntN(int(min(last-first, 400))+1)))
	case *ebnf.Name:
		if x.String == "Joined" && depth == 0 {
			x = &ebnf.Name{String: "Single"}
		} else if x.String == "Joined" {
			depth--
		}
		generate(g, rnd, g[x.String].Expr, depth, b)
	case *ebnf.Group:
		generate(g, rnd, x.Body, depth, b)
	case *ebnf.Option:
		if rnd.IntN(4) == 0 {
			generate(g, rnd, x.Body, depth, b)
		}
	case *ebnf.Repetition:
		for rnd.IntN(3) == 0 {
			generate(g, rnd, x.Body, depth, b)
		}
	case ebnf.Sequence:
		for _, part := range x {
			generate(g, rnd, part, depth, b)
		}
	case ebnf.Alternative:
		generate(g, rnd, x[rnd.IntN(len(x))], depth, b)
	}
}

// mutate changes a text in one to three places.
func mutate(rnd *rand.Rand, s string) string {
	scraps := [...]string{" ", ", ", "(", ")", "0", "1", "9", "s", "\"", "\\", "é", "\x00", "\xff", " and ", " after ", "the end of the ", "year", " years", "until ", "6 years", "1 day", ", then destroyed",
		"birth", "permanently", " of ", "-", "2020-01-01", "in turn "}
	b := []byte(s)
	for range 1 + rnd.IntN(3) {
		i := rnd.IntN(len(b) + 1)
		j := min(len(b), i+rnd.IntN(6))
		scrap := scraps[rnd.IntN(len(scraps))]
		switch rnd.IntN(3) {
		case 0:
			b = slices.Insert(b, i, []byte(scrap)...)
		case 1:
			b = slices.Delete(b, i, j)
		case 2:
			b = slices.Replace(b, i, j, []byte(scrap)...)
		}
	}
	return string(b)
}

// TestGrammarAgreesWithParser holds the published grammar and the parser together over texts that the grammar writes, most of them
// then spoilt. What states a period must also print itself, and be read back.
func TestGrammarAgreesWithParser(t *testing.T) {
	g := readGrammar(t)
	rnd := rand.New(rand.NewPCG(1964, 9))
	const texts = 200_000
	good, sound := 0, 0
	for range texts {
		var b strings.Builder
		generate(g, rnd, g["Period"].Expr, 2, &b)
		s := b.String()
		if rnd.IntN(4) > 0 {
			s = mutate(rnd, s)
		}
		p, syntax, sense := parseCanonical(s)
		if want := accepts(g, s); syntax != want {
			t.Fatalf("%q is parsed: %v; the grammar accepts it: %v", s, syntax, want)
		}
		if syntax {
			good++
		}
		if !syntax || !sense {
			continue
		}
		sound++
		if again, ok := parsePhrase(p.String()); !ok || p.String() != again.String() {
			t.Fatalf("%q prints as %q, which reads back as %q, %v", s, p, again, ok)
		}
	}
	if good < texts/5 || good > texts*3/4 || sound < texts/50 {
		t.Errorf("%d of %d texts are good, %d make sense: the test looks at one side only", good, texts, sound)
	}
	t.Logf("%d of %d texts are in the grammar, %d state a period", good, texts, sound)
}
