package notice

import (
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Law: UK GDPR Articles 13(1)(e) and (f), 14(1)(e) and (f).
// Strength: the Articles are content with kinds of recipients; whether a kind takes in a recipient is a question of words.
// Processors are recipients too, and are usually told of as a kind: only the countries in which they are count here.
var recipientDiffers = PairRule{
	Requirement: check.Requirement{
		ID: "notice-recipient-differs", Group: "practice", Strength: check.Should,
		Law: []law.Provision{TellRecipients.Article13(), TellTransfers.Article13()},
		Doc: "recipients or countries of a declared activity are not in the notice",
		Bad: `{"activities": [{"id": "fees", "recipients": [{"name": "the council"}, {"name": "a debt collector"}], "retention": [{"keep": "6 years"}]}],
			"rows": [{"id": "fees", "name": "Fees", "retention": [{"words": "6 years"}], "statements": [{"topic": "recipients", "words": "the council, where it pays"}]}]}`,
		Good: `{"activities": [{"id": "fees", "recipients": [{"name": "the council"}, {"name": "a debt collector"}], "retention": [{"keep": "6 years"}]}],
			"rows": [{"id": "fees", "name": "Fees", "retention": [{"words": "6 years"}], "statements": [{"topic": "recipients", "words": "the council, where it pays, and a debt collector"}]}]}`,
	},
	Run: func(p Pair, on civil.Date) (r check.Result) {
		if !p.both() {
			return r
		}
		told := p.receives()
		for i := range p.Activity.Recipients {
			name := p.Activity.Recipients[i].Name
			if !r.Applies(!p.exempt(TellRecipients)) || told.names(name) {
				continue
			}
			path := p.inRecord(check.Item("recipients", i) + ".name")
			if told.silent {
				r.Unclear(path, fmt.Sprintf("recipients: whether what the notice says of recipients takes in %s: its words are not given", name))
				continue
			}
			r.NotMet(path, fmt.Sprintf("the activity discloses data to %s, and the notice does not say so%s", name, at(p.Row.Lines)), "name the recipient in the notice, or its kind in the words of the record")
		}
		var seen []string
		look := func(list string, i int, name, country string) {
			if !r.Applies(gdpr.Abroad(country, on) && !p.exempt(TellTransfers)) || told.lies(country) || slices.Contains(seen, strings.ToLower(country)) {
				return
			}
			seen = append(seen, strings.ToLower(country))
			r.NotMet(p.inRecord(check.Item(list, i)+".country"), fmt.Sprintf("data go to %s in %s, and the notice does not tell of that country%s", name, country, at(p.Row.Lines)), "tell people of the transfer, with its safeguard and how to get a copy")
		}
		for i := range p.Activity.Recipients {
			look("recipients", i, p.Activity.Recipients[i].Name, p.Activity.Recipients[i].Country)
		}
		for i := range p.Activity.Processors {
			look("processors", i, p.Activity.Processors[i].Name, p.Activity.Processors[i].Country)
		}
		for i := range p.Activity.Transfers {
			look("transfers", i, p.Activity.Transfers[i].Recipient, p.Activity.Transfers[i].Country)
		}
		return r
	},
}

// received is what a notice says of who receives the data of a row, and where.
type received struct {
	words, places []string
	silent        bool // it says that there are recipients, and its words are not given
}

// receives gathers it from the row and from what is said for its section and for all.
func (p Pair) receives() (told received) {
	p.review.near(p.row, func(s *Sayings) bool {
		for i := range s.Statements {
			switch st := &s.Statements[i]; st.Topic {
			case RecipientsStated:
				told.add(st.Words)
				told.silent = told.silent || st.Words == ""
			case RecipientIn, DataHeldIn:
				told.add(st.Words)
				told.places = append(told.places, st.Value)
			case TransfersStated:
				told.add(st.Words)
			}
		}
		for i := range s.Names {
			told.add(s.Names[i].Words)
			if s.Names[i].Means != "" {
				told.add(s.Names[i].Means)
			}
		}
		return false
	})
	return told
}

func (t *received) add(words string) {
	if words != "" {
		t.words = append(t.words, words)
	}
}

// names reports whether the words tell of a recipient: by its name, by another name of the same body, or by a kind whose
// words its name contains.
func (t *received) names(recipient string) bool {
	name := bare(recipient)
	for _, words := range t.words {
		if holds(bare(words), name) {
			return true
		}
		for part := range strings.FieldsFuncSeq(strings.ReplaceAll(words, " and ", ","), func(c rune) bool { return c == ',' || c == ';' || c == '/' }) {
			if kind := bare(part); len(kind) >= shortestKind && holds(name, kind) {
				return true
			}
		}
		for _, n := range law.Names(words) {
			for _, m := range law.Names(recipient) {
				if n.Name == m.Name {
					return true
				}
			}
		}
	}
	return false
}

// shortestKind is how long the words for a kind of recipients are at least, so that "us" is none.
const shortestKind = 4

// bare is words in small letters without the article in front.
func bare(s string) string {
	s = strings.Trim(plainly(s), " .")
	for _, article := range [...]string{"the ", "a ", "an ", "our ", "your "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			return rest
		}
	}
	return s
}

// holds reports whether words stand whole in a text.
func holds(text, words string) bool {
	for from := 0; words != ""; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(words)
		if (i == 0 || !letter(text[i-1])) && (end == len(text) || !letter(text[end])) {
			return true
		}
		from = i + 1
	}
	return false
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 }

// unitedStates is the names under which notices and records speak of that country.
var unitedStates = [...]string{"us", "usa", "united states", "united states of america"}

// lies reports whether the notice tells of a country.
func (t *received) lies(country string) bool {
	same := []string{plainly(country)}
	if slices.Contains(unitedStates[:], same[0]) {
		same = unitedStates[:]
	}
	for _, name := range same {
		for _, place := range t.places {
			if gdpr.Lies(name, place) || plainly(place) == name {
				return true
			}
		}
		for _, words := range t.words {
			if len(name) >= shortestKind && holds(plainly(words), name) {
				return true
			}
		}
	}
	return false
}
