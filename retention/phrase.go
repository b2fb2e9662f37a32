package retention

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// String is the period as a plain English phrase, such as "at least 6 years after the end of the financial year of the transaction".
// [Read] reads it back to the same period, with no doubt but that of a length without an event; phrase.ebnf is its grammar. Fields that mean nothing for the kind of period, such as
// the event of a permanent one, are left out. Of a period that is not valid it is an attempt.
func (p Period) String() string {
	if p.IsZero() {
		return noPeriod
	}
	var b strings.Builder
	b.Grow(len("at least 6 years after the end of the financial year of the end of employment"))
	p.write(&b)
	return b.String()
}

const (
	noPeriod = "no period"
	unnamed  = "an event that is not named"
)

// The words of the grammar, indexed by what they stand for.
var (
	joinWords = [...]string{
		Later: "the later of ", Earlier: "the earlier of ", Branch: "the first that applies of ", InTurn: "in turn ", Amended: "as the law changes ",
	}
	boundWords   = [...]string{Minimum: "at least ", Maximum: "at most "}
	actionWords  = [...]string{Appraise: "appraised", Destroy: "destroyed", Anonymise: "anonymised", Transfer: "transferred", Preserve: "preserved"}
	readingWords = [...]string{
		Anniversary:    "counted to the same day of the year",
		FinancialEnd:   "counted from the end of the year",
		FinancialFirst: "counted with the year of the event as the first",
	}
	divisionWords = [...]string{
		civil.EnglandAndWales: "England and Wales", civil.Scotland: "Scotland", civil.NorthernIreland: "Northern Ireland",
	}
)

// word is the i-th of some words, or nothing where the value is outside the table.
func word[E ~uint8](words []string, i E) string {
	if int(i) < len(words) {
		return words[i]
	}
	return ""
}

func (p *Period) write(b *strings.Builder) {
	switch {
	case p.Join != 0:
		b.WriteString(word(joinWords[:], p.Join))
		for i := range p.Of {
			if i > 0 {
				b.WriteString(" and ")
			}
			b.WriteByte('(')
			b.WriteString(p.Of[i].String())
			b.WriteByte(')')
		}
	case p.Kind == Permanent:
		b.WriteString("permanently")
	case p.Kind == Criteria:
		b.WriteString("no date")
		if p.After != "" {
			b.WriteString(": " + phraseOf(p.After) + " decides")
		}
	default:
		p.writeCounted(b)
		p.writeTerms(b)
	}
	if !p.Review.IsZero() {
		b.WriteString(", reviewed every " + p.Review.String())
	}
	if p.Then != 0 {
		b.WriteString(", then " + word(actionWords[:], p.Then))
	}
	writeSpan(b, p.Span)
	p.When.write(b)
}

// writeCounted writes what runs from an event: a length, an age, or consent.
func (p *Period) writeCounted(b *strings.Builder) {
	if p.Kind == Consent {
		b.WriteString("while consent lasts")
		if p.After != ConsentWithdrawn {
			b.WriteString(", which ends with " + phraseOf(p.After))
		}
		return
	}
	b.WriteString(word(boundWords[:], p.Bound))
	switch {
	case p.Kind == Age:
		b.WriteString("until the age of " + strconv.Itoa(p.Keep.Amount))
		return
	case p.Keep == Days(0) && p.UpTo.IsZero() && !p.Beginning:
		b.WriteString("until ")
	default:
		b.WriteString(p.Keep.String())
		if !p.UpTo.IsZero() {
			b.WriteString(" and at most " + p.UpTo.String())
		}
		switch {
		case p.Beginning:
			b.WriteString(" beginning with ")
		case p.After == "" && p.From == 0:
			return
		default:
			b.WriteString(" after ")
		}
	}
	if p.From != 0 {
		b.WriteString("the end of the " + yearPhrase(p.Year, "year"))
		if p.From == YearAfterEvent {
			b.WriteString(" after that")
		}
		b.WriteString(" of ")
	}
	b.WriteString(phraseOf(p.After))
}

// writeTerms writes how a length is counted and what is added to it.
func (p *Period) writeTerms(b *strings.Builder) {
	if p.Kind == Fixed && p.From == 0 && p.Year != "" {
		b.WriteString(", in " + yearPhrase(p.Year, "years"))
	}
	if p.Kind == Fixed && p.Reading != 0 {
		b.WriteString(", " + word(readingWords[:], p.Reading))
	}
	switch {
	case p.Allowance.IsZero():
	case p.Allowance.Included:
		b.WriteString(", with the last " + p.Allowance.Length.String() + " for disposal")
	default:
		b.WriteString(", with " + p.Allowance.Length.String() + " more for disposal")
	}
	if p.Working != 0 {
		b.WriteString(", in working days of " + word(divisionWords[:], p.Working))
	}
	if p.Roll {
		b.WriteString(", moved to working days")
	}
}

// yearPhrase names a year or years in the form of the grammar.
func yearPhrase(y Year, noun string) string {
	switch _, _, fixed := y.start(); {
	case y == "":
		return noun
	case y == CalendarYear || y == FinancialYear || y == TaxYear || y == AcademicYear:
		return string(y) + " " + noun
	case fixed:
		return noun + " from " + string(y)
	}
	return noun + " ending on " + string(y)
}

func writeSpan(b *strings.Builder, s law.Span) {
	if s.From == 0 && s.Until == 0 {
		return
	}
	b.WriteString(", in force")
	if s.From != 0 {
		b.WriteString(" from " + s.From.String())
	}
	if s.Until != 0 {
		b.WriteString(" until " + s.Until.AddDays(-1).String())
	}
}

func (c *Condition) write(b *strings.Builder) {
	if c.IsZero() {
		return
	}
	b.WriteString(", where ")
	if c.Case != "" {
		writeQuoted(b, c.Case)
		if c.At == "" {
			return
		}
		b.WriteString(" and ")
	}
	switch at := phraseOf(c.At); {
	case c.From == 0 && c.Under == 0:
		b.WriteString("there was " + at)
	case c.From == 0:
		fmt.Fprintf(b, "the age at %s is under %d", at, c.Under)
	case c.Under == 0:
		fmt.Fprintf(b, "the age at %s is %d or more", at, c.From)
	default:
		fmt.Fprintf(b, "the age at %s is %d or more and under %d", at, c.From, c.Under)
	}
}

// writeQuoted writes free words in quotation marks, with \ before a mark and \u and four digits for a control character.
func writeQuoted(b *strings.Builder, s string) {
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r >= 0x7f && r < 0xa0:
			fmt.Fprintf(b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
}

// phraseOf is an event in the form of the grammar: by its words where it has some, else by its name in quotation marks.
func phraseOf(t Trigger) string {
	if t == "" {
		return unnamed
	}
	if words := t.words(); words != "" {
		return words
	}
	return `"` + string(t) + `"`
}

// words is what an event goes by in the grammar; empty for one that goes by its name.
func (t Trigger) words() string {
	for name, words := range eventWords {
		if name == t {
			return words
		}
	}
	return ""
}

// eventWords yields every event that has words, with them.
func eventWords(yield func(Trigger, string) bool) {
	for i := range triggerRows {
		if !yield(triggerRows[i].trigger, triggerRows[i].words) {
			return
		}
	}
	for i := range eventRows {
		if r := &eventRows[i]; r.words != "" && !yield(r.trigger, r.words) {
			return
		}
	}
	for i := range endRows {
		if r := &endRows[i]; r.words != "" && !yield(r.trigger, r.words) {
			return
		}
	}
	for i := range doneRows {
		if r := &doneRows[i]; r.words != "" && !yield(r.trigger, r.words) {
			return
		}
	}
}
