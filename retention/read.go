package retention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Reader reads phrases as people print them. The zero value is ready for use; its fields say what is understood where the words
// leave it out.
type Reader struct {
	// After is the event from which a length counts that names none: the heading of a column "keep from". Empty leaves it
	// unnamed, and the window of such a period waits.
	After Trigger
	// Year is what the document means by years, where it says so. It is left out of a period that counts from the end of a year of its own.
	Year Year
	// Working is the division whose working days count. Without it a length in working days cannot be said.
	Working civil.Division
}

// mostRead is the longest text, in bytes, that is read as one phrase.
const mostRead = 4096

// Read reads a phrase with the zero [Reader].
func Read(text string) (Period, []Doubt) { return Reader{}.Read(text) }

// Read reads what a notice or a retention schedule prints about how long something is kept, and what [Period.String] prints. The period is
// always valid. Nothing is guessed: words that state no length are [Criteria], with the trigger that says what decides if they tell; a length without an
// event has an empty After; and the doubts say what else a careful reader would remark.
func (r Reader) Read(text string) (Period, []Doubt) {
	if p, ok := parsePhrase(text); ok {
		if r.fill(&p, false) {
			return p, []Doubt{{DoubtNoEvent, 0, len(text), "a length with no event to count from"}}
		}
		return p, nil
	}
	if len(text) > mostRead {
		return Period{Kind: Criteria}, []Doubt{{DoubtUnread, 0, len(text), "longer than a phrase"}}
	}
	if at := distorted().FindStringIndex(text); at != nil {
		return Period{Kind: Criteria}, []Doubt{{DoubtUnread, at[0], at[1], "a length denied, or a number that is not a whole one in plain figures"}}
	}
	g := gathering{Reader: r, text: text, chunks: chunks(text)}
	p := g.read()
	if start, end := garbled(text); start < end {
		g.remark(DoubtUnread, start, end, "a control character, or bytes that are no text: the copy may be damaged")
	}
	if err := p.Validate(); err != nil {
		g.remark(DoubtUnread, 0, len(text), "the parts do not make one period: "+strings.TrimPrefix(err.Error(), "retention: "))
		p = Period{Kind: Criteria}
	}
	return p, g.doubts
}

// fill sets what the reader understands where a length does not say it, and reports whether one is left without an event. A length that follows
// another needs none.
func (r Reader) fill(p *Period, follows bool) (unnamed bool) {
	for i := range p.Of {
		unnamed = r.fill(&p.Of[i], p.Join == InTurn && i > 0) || unnamed
	}
	if p.Join != 0 || p.Kind != Fixed || follows || p.IsZero() {
		return unnamed
	}
	if p.After == "" && p.From == 0 {
		p.After = r.After
	}
	if p.From == 0 && p.Year == "" && p.Keep.Unit == UnitYear && p.After != Birth {
		p.Year = r.Year
	}
	return p.After == ""
}

// garbled is where the first character stands that no one prints: a control character that is no space, or bytes that are not UTF-8.
func garbled(text string) (start, end int) {
	for i, r := range text {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return i, i + utf8.RuneLen(r)
		}
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i, i + 1
			}
		}
	}
	return 0, 0
}

// distorted finds lengths of which a part alone would read as another length: 1,5 years, 1 000 years, 1e3 years, 2 × 6 years, minus six years, -6 years
// where no word before it makes the sign a dash, and what is not kept for six years.
var distorted = compiled(`(?i)[0-9](?:[ \x{a0}][0-9]{3}|,[0-9]+|[ex][0-9a-f]+)[ \x{a0}]*(?:year|month|week|day)` +
	`|\b(?:minus|negative|times)[ ]+[a-z0-9]+[ ]+(?:year|month|week|day)|×` +
	`|(?:(?:^|\b(?:for|of|is|to|at|least|most|than))[ \x{a0}(:]*[-\x{2013}]|\x{2212})[0-9]+[ \x{a0}]*(?:year|yr|month|week|day)` +
	`|\bnot[ ]+(?:be[ ]+)?(?:(?:keep|kept|retain|retained|store|stored|hold|held)[ ]+(?:(?:it|this|them|these|data)[ ]+)?(?:for[ ]+)?)?(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ ]+(?:year|month|week|day)`)
