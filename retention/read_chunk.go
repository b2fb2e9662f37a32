package retention

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// chunk is a stretch of a phrase between two marks or joining words, in normal form: words in lower case with one space between,
// numbers as digits, units in the singular.
type chunk struct {
	sep        string // what parts it from the chunk before: a mark, "or", "but", "and", "unless", "then", or nothing
	paren      bool   // stands in brackets
	text       string
	start, end int // byte offsets into the phrase
}

func (c *chunk) words() []string { return strings.Fields(c.text) }

// chunker gathers chunks.
type chunker struct {
	source string
	tokens []token
	done   []chunk
	now    chunk
	words  []string
	depth  int
}

// chunks parts a phrase.
func chunks(text string) []chunk {
	c := chunker{source: text, tokens: unsaid(halves(tidy(lex(text))))}
	for i := range c.tokens {
		t := &c.tokens[i]
		switch sep := c.parts(i); {
		case sep == "" && t.text == ".": // of a short form
		case sep == "":
			c.add(t)
		case sep == "(":
			c.cut(sep, t.end)
			c.depth++
			c.now.paren = true
		case sep == ")":
			c.depth = max(c.depth-1, 0)
			c.cut(sep, t.end)
		default:
			c.cut(sep, t.end)
		}
	}
	c.cut("", len(text))
	return c.done
}

func (c *chunker) add(t *token) {
	if len(c.words) == 0 {
		c.now.start = t.start
	}
	c.words = append(c.words, t.text)
	c.now.end = t.end
}

// cut ends the chunk. An empty one leaves only its mark: of two marks the more telling stays.
func (c *chunker) cut(sep string, at int) {
	if len(c.words) > 0 {
		c.now.text = strings.Join(c.words, " ")
		c.done = append(c.done, c.now)
		c.words = c.words[:0]
		c.now = chunk{}
	} else if joins := c.now.sep; joins == "or" || joins == "but" || joins == "unless" || joins == "whichever" || joins == "then" {
		sep = joins
	}
	c.now.sep, c.now.paren, c.now.start = sep, c.depth > 0, at
}

// parts says whether a token parts two chunks, and as what; it is empty for a word that stays in its chunk.
func (c *chunker) parts(i int) string {
	t := &c.tokens[i]
	switch {
	case t.kind == aCell:
		return "|"
	case t.kind == aMark:
		return c.marks(i)
	case t.kind != aWord:
		return ""
	}
	switch t.text {
	case "or":
		if before := c.text(i - 1); before == "you" && c.text(i-2) == "by" {
			return "" // met by you or the council
		}
		if next := c.text(i + 1); next == "more" || next == "longer" || next == "less" || next == "over" || c.text(i-1) == "and" {
			return ""
		}
		return "or"
	case "but", "unless", "then", "except", "alternatively":
		return t.text
	case "otherwise":
		if i == 0 || c.tokens[i-1].kind == aMark {
			return t.text
		}
	case "and":
		if c.lengthAfter(i) {
			return "and"
		}
	}
	return ""
}

// marks says what a mark parts. A slash parts two periods, but not the two words of "child/adult"; a full stop after a short form is none.
func (c *chunker) marks(i int) string {
	switch t := &c.tokens[i]; t.text {
	case "+":
		return ""
	case "/":
		switch next := c.text(i + 1); {
		case i+1 < len(c.tokens) && c.tokens[i+1].kind == aNumber, strings.HasPrefix(next, "permanent"), strings.HasPrefix(next, "indefinite"), next == "until":
			return "/"
		case next == "end" || next == "duration" || next == "adoption":
			return "or"
		}
		return ""
	case ".":
		if i > 0 && strings.Contains(shortForms, " "+c.text(i-1)+" ") && !(isUnit(c.text(i-1)) && c.begins(i+1)) {
			return ""
		}
		return "."
	default:
		return t.text
	}
}

// shortForms are written with a full stop that ends nothing.
const shortForms = " min max approx year month week ins e g i ie eg no inc ref st dob "

func (c *chunker) text(i int) string {
	if i < 0 || i >= len(c.tokens) {
		return ""
	}
	return c.tokens[i].text
}

// begins reports whether the word at i has a capital, as that of a new sentence: 10 years. Photographs 1 year.
func (c *chunker) begins(i int) bool {
	return i < len(c.tokens) && c.tokens[i].kind == aWord && unicode.IsUpper(rune(c.source[c.tokens[i].start]))
}

// lengthAfter reports whether a length of its own follows the "and" at i: "during employment and for a further 2 years".
func (c *chunker) lengthAfter(i int) bool {
	if i > 0 && (isUnit(c.text(i-1)) || c.tokens[i-1].kind == aNumber) && c.text(i+2) == "month" {
		return false // 2 years and 6 months
	}
	if before, next := c.text(i-1), c.text(i+2); isUnit(before) && before != next && (next == "week" || next == "day") && c.tokens[i+1].kind == aNumber {
		return false // 6 weeks and 3 days
	}
	for j := i + 1; j < len(c.tokens) && j < i+9; j++ {
		if c.tokens[j].kind == aNumber {
			return j+1 < len(c.tokens) && (isUnit(c.text(j+1)) || isUnit(c.text(j+2)))
		}
		if !strings.Contains(" then thereafter for children adults minors a an the further additional up to at least most exceeding maximum minimum of period not less than recommended kept retained is will be "+
			"destroyed deleted erased it they ends ended destroy delete erase after no later longer more within ", " "+c.text(j)+" ") {
			return false
		}
	}
	return false
}

// unitOf is the unit that a word spells, slips included, and empty for any other word.
func unitOf(s string) string {
	switch s {
	case "year", "years", "yr", "yrs", "yeas", "yaers", "year's", "years'", "y", "annum":
		return "year"
	case "month", "months", "mth", "mths", "mnths", "mo", "mos":
		return "month"
	case "week", "weeks", "wk", "wks":
		return "week"
	case "day", "days":
		return "day"
	case "fortnight", "fortnights":
		return "fortnight"
	case "quarter", "quarters":
		return "quarter"
	case "hour", "hours", "hrs":
		return "hour"
	case "decade", "decades":
		return "decade"
	}
	return ""
}

func isUnit(s string) bool { return unitOf(s) != "" }

// tidy brings tokens to normal form: units in the singular, numbers as digits, "six (6)" once, "6-12" and "6 or 12 months" as "6 to 12",
// "a year" as "1 year".
func tidy(in []token) []token {
	out := make([]token, 0, len(in)+2)
	for i := 0; i < len(in); i++ {
		t := in[i]
		switch {
		case t.text == "," && len(out) > 0 && (out[len(out)-1].text == "least" || out[len(out)-1].text == "most") && i+1 < len(in) && in[i+1].kind == aNumber:
			continue // at least, 50 years
		case t.text == "," && i+3 < len(in) && in[i+1].text == "following" && in[i+2].text == "the" && in[i+3].text == "one":
			continue // the pay reference period, following the one recorded
		case t.text == "or" && len(out) > 1 && out[len(out)-1].text == "/" && out[len(out)-2].text == "and":
			out = out[:len(out)-2] // and/or
		case t.kind == aDecimal:
			t.text = "fraction"
		case t.kind == aNumber:
			t.text = strconv.Itoa(t.n)
			if len(out) > 0 && i+1 < len(in) && in[i+1].text == ")" && out[len(out)-1].text == "(" && len(out) > 1 && out[len(out)-2].text == t.text {
				out = out[:len(out)-1] // six (6)
				i++
				continue
			}
			if j := len(out) - 2; j >= 0 && out[j].kind == aNumber && (out[j+1].text == "-" || out[j+1].text == "or" && out[j].n < t.n && !aged(out[:j]) || out[j+1].text == "and" && j > 0 && out[j-1].text == "between") {
				out[j+1].text, out[j+1].kind = "to", aWord
			}
		case t.kind == aRank:
			t.text = strconv.Itoa(t.n) + "th"
			if j := len(out) - 2; j >= 0 && out[j].kind == aRank && (out[j+1].text == "or" || out[j+1].text == "/") && i+1 < len(in) && strings.HasPrefix(in[i+1].text, "birthday") {
				out[j+1].text, out[j+1].kind = "or", aWord
				out = slices.Insert(out, j+1, token{text: "birthday", kind: aWord, start: out[j].end, end: out[j].end})
			}
		case yearCodes(t.text) != "":
			for word := range strings.FieldsSeq(yearCodes(t.text)) {
				out = append(out, token{word, 0, aWord, t.start, t.end})
			}
			t.text = "year"
		case t.text == "period" && len(out) > 0 && (out[len(out)-1].text == "financial" || out[len(out)-1].text == "fiscal"):
			t.text = "year"
		case (t.text == "recent" && len(out) > 0 && out[len(out)-1].text == "most"), t.text == "latest" && names(in, i):
			if t.text == "recent" {
				out = out[:len(out)-1]
			}
			t.text = "last"
		case t.text == "b" && len(out) >= 4 && out[len(out)-2].text == "o" && out[len(out)-4].text == "d": // D.O.B.
			out = out[:len(out)-4]
			t.text = "dob"
		case t.kind == aWord && isUnit(t.text):
			if t.text != "y" && t.text != "mo" || len(out) > 0 && out[len(out)-1].kind == aNumber {
				t.text = unitOf(t.text)
			}
			one(out)
		}
		out = append(out, t)
	}
	return out
}

// yearCodes are the words before "year" for which a code of retention schedules stands: CFY + 6.
func yearCodes(s string) string {
	switch s {
	case "cy":
		return "current"
	case "ccy":
		return "current calendar"
	case "cfy":
		return "current financial"
	case "cay":
		return "current academic"
	case "fy":
		return "financial"
	}
	return ""
}

// aged reports whether the words before a number make it an age: are 21, age 25, the age of 18.
func aged(before []token) bool {
	i := len(before) - 1
	if i > 0 && before[i].text == "of" {
		i--
	}
	return i >= 0 && strings.Contains(" is are age aged reach reaches reached turn turns turned attains attained ", " "+before[i].text+" ")
}

// names reports whether "latest" at i is the latest of something that is named: the latest entry, but not "at the latest" or "the latest of".
func names(in []token, i int) bool {
	return i+1 < len(in) && in[i+1].kind == aWord && in[i+1].text != "of" && (i < 2 || in[i-2].text != "at" && in[i-2].text != "is")
}

// one makes the article before a unit a number: "a year", "a further month", but not "twice a year" or "the end of a year".
func one(before []token) {
	i := len(before) - 1
	if i > 0 && strings.Contains(" further additional calendar full whole single ", " "+before[i].text+" ") {
		i--
	}
	if i < 0 || before[i].text != "a" && before[i].text != "an" && before[i].text != "another" {
		return
	}
	if i > 0 && isUnit(before[i-1].text) {
		return // 7 days a week
	}
	if i > 0 && strings.Contains(" once twice times of per in such ", " "+before[i-1].text+" ") && !(i > 1 && before[i-1].text == "of" && strings.Contains(" minimum maximum period ", " "+before[i-2].text+" ")) {
		return
	}
	before[i].text, before[i].kind, before[i].n = "1", aNumber, 1
}
