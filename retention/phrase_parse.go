package retention

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// parsePhrase reads what [Period.String] prints: the language of phrase.ebnf, where it states a valid period.
func parsePhrase(s string) (Period, bool) {
	p, syntax, sense := parseCanonical(s)
	return p, syntax && sense
}

// mostParsed is the longest canonical phrase, in bytes, that is read.
const mostParsed = 1 << 16

// parseCanonical reads a phrase of the grammar. syntax says that it is one, sense that its numbers, dates and parts make a valid period.
func parseCanonical(s string) (p Period, syntax, sense bool) {
	if s == noPeriod {
		return Period{}, true, true
	}
	c := canonical{rest: s}
	if len(s) > mostParsed || !c.period(&p) || c.rest != "" {
		return Period{}, false, false
	}
	return p, true, !c.nonsense && p.Validate() == nil && !p.IsZero()
}

// canonical reads the grammar from left to right, one method a production. Each reports whether it fitted.
type canonical struct {
	rest     string
	nonsense bool // a number, a date or a year that does not exist
}

// mean notes what does not make sense, and is true.
func (c *canonical) mean(ok bool) bool {
	c.nonsense = c.nonsense || !ok
	return true
}

func (c *canonical) lit(s string) bool {
	rest, ok := strings.CutPrefix(c.rest, s)
	if ok {
		c.rest = rest
	}
	return ok
}

// one8 reads one of some words, and sets v to the one it was.
func one8[E ~uint8](c *canonical, words []string, v *E) bool {
	for i, w := range words {
		if w != "" && c.lit(w) {
			*v = E(i)
			return true
		}
	}
	return false
}

func (c *canonical) period(p *Period) bool {
	if one8(c, joinWords[:], &p.Join) {
		if !c.parts(p) {
			return false
		}
	} else if !c.single(p) {
		return false
	}
	if c.lit(", reviewed every ") && !c.length(&p.Review) {
		return false
	}
	if c.lit(", then ") && !one8(c, actionWords[:], &p.Then) {
		return false
	}
	if c.lit(", in force") && !c.span(&p.Span) {
		return false
	}
	return !c.lit(", where ") || c.condition(&p.When)
}

// parts reads two or more periods in brackets.
func (c *canonical) parts(p *Period) bool {
	for len(p.Of) == 0 || c.lit(" and ") {
		var part Period
		if !c.lit("(") || !c.period(&part) || !c.lit(")") {
			return false
		}
		p.Of = append(p.Of, part)
	}
	return len(p.Of) > 1
}

func (c *canonical) single(p *Period) bool {
	switch {
	case c.lit("permanently"):
		p.Kind = Permanent
		return true
	case c.lit("no date"):
		p.Kind = Criteria
		return !c.lit(": ") || c.event(&p.After) && c.lit(" decides")
	case c.lit("while consent lasts"):
		p.Kind, p.After = Consent, ConsentWithdrawn
		if c.lit(", which ends with ") && !c.event(&p.After) {
			return false
		}
		return c.terms(p)
	}
	one8(c, boundWords[:], &p.Bound)
	switch {
	case c.lit("until the age of "):
		p.Kind, p.After, p.Keep.Unit = Age, Birth, UnitYear
		if !c.number(&p.Keep.Amount) {
			return false
		}
	case c.lit("until "):
		p.Keep = Days(0)
		if !c.from(p) {
			return false
		}
	default:
		if !c.length(&p.Keep) || c.lit(" and at most ") && !c.length(&p.UpTo) {
			return false
		}
		if c.lit(" beginning with ") {
			p.Beginning = true
			if !c.event(&p.After) {
				return false
			}
		} else if c.lit(" after ") && !c.from(p) {
			return false
		}
	}
	return c.terms(p)
}

// from reads an event, or the end of its year.
func (c *canonical) from(p *Period) bool {
	before := *c
	if c.lit("the end of the ") && c.year(&p.Year, "year") {
		p.From = YearOfEvent
		if c.lit(" after that") {
			p.From = YearAfterEvent
		}
		return c.lit(" of ") && c.event(&p.After)
	}
	*c, p.Year = before, ""
	return c.event(&p.After)
}

func (c *canonical) terms(p *Period) bool {
	before := *c
	if c.lit(", in ") && !c.year(&p.Year, "years") {
		*c = before // ", in working days of", ", in force"
	}
	before = *c
	if c.lit(", ") && !one8(c, readingWords[:], &p.Reading) {
		*c = before
	}
	switch {
	case c.lit(", with the last "):
		p.Allowance.Included = true
		if !c.length(&p.Allowance.Length) || !c.lit(" for disposal") {
			return false
		}
	case c.lit(", with "):
		if !c.length(&p.Allowance.Length) || !c.lit(" more for disposal") {
			return false
		}
	}
	if c.lit(", in working days of ") && !one8(c, divisionWords[:], &p.Working) {
		return false
	}
	p.Roll = c.lit(", moved to working days")
	return true
}

// event reads an event by the longest words that fit, or by its name in quotation marks.
func (c *canonical) event(t *Trigger) bool {
	if c.lit(unnamed) {
		*t = ""
		return true
	}
	if c.lit(`"`) {
		name, rest, found := strings.Cut(c.rest, `"`)
		if !found || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
		*t, c.rest = Trigger(name), rest
		return true
	}
	longest := ""
	for name, words := range eventWords {
		if len(words) > len(longest) && strings.HasPrefix(c.rest, words) {
			*t, longest = name, words
		}
	}
	c.rest = c.rest[len(longest):]
	return longest != ""
}

// year reads a year, or years, by its name, its first day or its ends.
func (c *canonical) year(y *Year, noun string) bool {
	for _, name := range [...]Year{CalendarYear, FinancialYear, TaxYear, AcademicYear} {
		if c.lit(string(name) + " " + noun) {
			*y = name
			return true
		}
	}
	if !c.lit(noun) {
		return false
	}
	switch {
	case c.lit(" from "):
		text := c.rest
		if !c.pattern("dd-dd") {
			return false
		}
		*y = Year(text[:len("01-02")])
		c.mean(y.Validate() == nil)
	case c.lit(" ending on "):
		before := c.rest
		for more := true; more; {
			var d civil.Date
			if !c.date(&d) {
				return false
			}
			more = strings.HasPrefix(c.rest, " ") && len(c.rest) > 1 && c.rest[1] >= '0' && c.rest[1] <= '9' && c.lit(" ")
		}
		*y = Year(before[:len(before)-len(c.rest)])
		c.mean(y.Validate() == nil)
		return true
	default:
		return noun == "year" // plain "years" say nothing
	}
	return true
}

// length reads an amount and a unit, in the singular for one.
func (c *canonical) length(l *Length) bool {
	if !c.number(&l.Amount) || !c.lit(" ") {
		return false
	}
	if c.lit("working day") {
		l.Unit = UnitWorkingDay
	} else if !one8(c, unitPhrases[:], &l.Unit) {
		return false
	}
	return l.Amount == 1 || c.lit("s")
}

var unitPhrases = [...]string{UnitDay: "day", UnitWeek: "week", UnitMonth: "month", UnitYear: "year"}

// number reads digits without a leading zero. One too great for any length is nonsense.
func (c *canonical) number(n *int) bool {
	i := 0
	for i < len(c.rest) && c.rest[i] >= '0' && c.rest[i] <= '9' && (i == 0 || c.rest[0] != '0') {
		i++
	}
	v, err := strconv.Atoi(c.rest[:i])
	*n = v
	if i > 6 {
		*n = 1_000_000
		c.nonsense = true
	}
	c.rest = c.rest[i:]
	return i > 0 && (err == nil || c.nonsense)
}

// pattern reads one character for each of the pattern: a digit for d, else the character itself.
func (c *canonical) pattern(pattern string) bool {
	if len(c.rest) < len(pattern) {
		return false
	}
	for i := range len(pattern) {
		if digit := c.rest[i] >= '0' && c.rest[i] <= '9'; pattern[i] == 'd' && !digit || pattern[i] != 'd' && pattern[i] != c.rest[i] {
			return false
		}
	}
	c.rest = c.rest[len(pattern):]
	return true
}

func (c *canonical) date(d *civil.Date) bool {
	text := c.rest
	if !c.pattern("dddd-dd-dd") {
		return false
	}
	var err error
	*d, err = civil.Parse(text[:len("2006-01-02")])
	c.mean(err == nil)
	return true
}

// span reads the days on which a period is in force.
func (c *canonical) span(s *law.Span) bool {
	from := c.lit(" from ")
	if from && !c.date(&s.From) {
		return false
	}
	if c.lit(" until ") {
		if !c.date(&s.Until) {
			return false
		}
		s.Until = s.Until.AddDays(1)
		return true
	}
	return from
}

func (c *canonical) condition(w *Condition) bool {
	if c.lit(`"`) {
		if !c.quoted(&w.Case) {
			return false
		}
		if !c.lit(" and ") {
			return true
		}
	}
	if c.lit("there was ") {
		return c.event(&w.At) && c.mean(w.At != "")
	}
	if !c.lit("the age at ") || !c.event(&w.At) || !c.mean(w.At != "") || !c.lit(" is ") {
		return false
	}
	if c.lit("under ") {
		return c.number(&w.Under)
	}
	return c.number(&w.From) && c.lit(" or more") && (!c.lit(" and under ") || c.number(&w.Under))
}

// quoted reads free words up to the closing quotation mark.
func (c *canonical) quoted(s *string) bool {
	var b strings.Builder
	for {
		r, size := utf8.DecodeRuneInString(c.rest)
		c.rest = c.rest[size:]
		switch {
		case r == utf8.RuneError && size <= 1, r < ' ', r >= 0x7f && r < 0xa0:
			return false
		case r == '"':
			*s = b.String()
			c.mean(*s != "")
			return true
		case r != '\\':
			b.WriteRune(r)
		case c.lit(`"`):
			b.WriteByte('"')
		case c.lit(`\`):
			b.WriteByte('\\')
		case c.lit("u"):
			if len(c.rest) < 4 || strings.Trim(c.rest[:4], "0123456789abcdef") != "" {
				return false
			}
			n, _ := strconv.ParseUint(c.rest[:4], 16, 16)
			c.mean(n < ' ' || n >= 0x7f && n < 0xa0)
			b.WriteRune(rune(n))
			c.rest = c.rest[4:]
		default:
			return false
		}
	}
}
