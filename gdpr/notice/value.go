package notice

import (
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// form is the values that a topic takes where they are too many to list: what they are, for a message, and whether one is such.
type form struct {
	words string
	takes func(value string) bool
}

// forms are those of topics without a list of values; a topic with neither takes any.
var forms = [...]form{
	ResponseTime:       {"a time such as one month or 20 working days, or nothing", orNothing(isPromise)},
	ResponseTarget:     {"a time such as one month or 20 working days, or nothing", orNothing(isPromise)},
	ComplaintStageEnds: {"a time such as one month or 20 working days, or nothing", orNothing(isTime)},
	WithdrawalTime:     {"a time such as 24 hours or 7 working days, or nothing", orNothing(isTime)},
	PolicyReview:       {"annual, half-yearly, quarterly, monthly, a time such as two years, or nothing", orNothing(isInterval)},
	LastUpdated:        {"a day such as 2022-03-15, or nothing", orNothing(isDay)},
	ToCome:             {"a day such as 2022-03-15", isDay},
	DataHeldIn:         {"one place such as uk, eu or us: make a statement for each", isPlace},
	Announced:          {"the name of an item or of a topic such as recipients or security, or officer-email", isPromised},
	DataListed:         {"the name of one kind of data in package category, such as health", isKind},
	UsedOnlyFor:        {"names of purposes in package category with spaces between them, such as care-delivery billing", arePurposes},
}

// form is what the topic takes where that is neither listed nor free; nil where it is.
func (t Topic) form() *form {
	if int(t) < len(forms) && forms[t].takes != nil {
		return &forms[t]
	}
	return nil
}

// wants is what the topic takes, for a message.
func (t Topic) wants() string {
	if f := t.form(); f != nil {
		return f.words
	}
	return strings.Join(slices.Collect(t.Values()), ", ")
}

func orNothing(takes func(string) bool) func(string) bool {
	return func(value string) bool { return value == "" || takes(value) }
}

func isDay(value string) bool {
	_, err := civil.Parse(value)
	return err == nil
}

func isPromise(value string) bool { return readPromise(value).n > 0 }

func isTime(value string) bool {
	n, _ := readTime(value)
	return n > 0
}

func isInterval(value string) bool {
	return slices.Contains([]string{"annual", "half-yearly", "quarterly", "monthly"}, value) || isTime(value)
}

// isPlace reports whether value can be the name of one place: any word may be, and two are two statements.
func isPlace(value string) bool {
	return value != "" && value == strings.TrimSpace(value) && !strings.ContainsAny(value, ",;/0123456789")
}

// isPromised reports whether value is an item of which [review.told] can say whether it is told. A new purpose is told when there is one.
func isPromised(value string) bool {
	if _, err := ParseTopic(value); err == nil || value == "officer-email" {
		return true
	}
	item, err := ParseItem(value)
	return err == nil && item != TellNewPurpose
}

func isKind(value string) bool {
	_, ok := category.Lookup(value)
	return ok
}

func arePurposes(value string) bool {
	some := false
	for name := range strings.FieldsSeq(value) {
		if _, err := category.ParsePurpose(name); err != nil {
			return false
		}
		some = true
	}
	return some
}

var (
	numbers = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	units   = [...]string{"hour", "day", "working day", "week", "month", "year"}
)

// readTime reads a number, in figures or up to ten in words, and a unit, as in one month or 20 working days. It is zero where
// the text is no such time.
func readTime(text string) (n int, unit string) {
	number, unit, _ := strings.Cut(text, " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		n = slices.Index(numbers[:], number)
	}
	unit = strings.TrimPrefix(strings.TrimSuffix(unit, "s"), "calendar ")
	if n < 1 || n >= 1000 || !slices.Contains(units[:], unit) {
		return 0, ""
	}
	return n, unit
}
