package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Requirement is what a rule asks, apart from how it looks.
//
// Bad and Good are declarations that a test runs. For a rule over records each is one JSON object, in the
// shortest form that shows the point:
//
//   - a record, where it has "activities";
//   - else an activity, where it has "id";
//   - else a ground, with the keys of basis.Ground.
//
// Beside them may stand "controller", of the record, else it is a charity, and "as_at", the day whose law
// is applied; beside the keys of a ground also "people", of its activity, which has a policy document. An
// activity that leaves "assessments" out has been assessed. No other rule objects to either. For a rule over notices or schedules the forms are
// those that notice.Rule, notice.PairRule and retention.Rule document.
type Requirement struct {
	ID       string          // a lower-case slug, a contract: never reused for another rule
	Group    string          // the chapter of the catalogue it stands in
	Doc      string          // what is wrong when it is not met: lower case, no full stop
	Bad      string          // a declaration, as JSON, to which the rule objects
	Good     string          // the same declaration mended
	Strength Strength        // how binding the source is
	Law      []law.Provision // where the requirement stands, in UK GDPR terms
	Span     law.Span        // the days on which it is required; zero is every day
	Over     []string        // ids that a finding of this rule silences at the same place; one that is not in the list silences nothing
}

// Rule is one check rule over subjects of type T.
type Rule[T any] struct {
	Requirement
	// Run looks at one subject as the law stood on a day. It must not keep the subject, and makes a new result each time: what
	// asks the rule takes it over. [Validate] refuses a rule without it; one that is asked all the same panics, and names itself.
	Run func(subject T, on civil.Date) Result
	// Timeless says that Run says the same of a subject whatever the day, so that who asks about several days asks it once. It is taken
	// at its word: of a rule that says so and does look at the day, what it said of the first day may be reported of the others too.
	// Who puts another Run in its place says it anew.
	Timeless bool
}

// Requirements is what rules ask, in their order.
func Requirements[T any](rules []Rule[T]) []Requirement {
	asked := make([]Requirement, len(rules))
	for i := range rules {
		asked[i] = rules[i].Requirement
	}
	return asked
}

// Own is rules whose lists are the caller's to change: those of the rules given are copied.
func Own[T any](rules []Rule[T]) []Rule[T] {
	owned := slices.Clone(rules)
	for i := range owned {
		owned[i].Requirement = owned[i].own()
	}
	return owned
}

func (q Requirement) own() Requirement {
	q.Law, q.Over = slices.Clone(q.Law), slices.Clone(q.Over)
	return q
}

// ask runs the rule on one subject.
func (r *Rule[T]) ask(subject T, on civil.Date) Result {
	if r.Run == nil {
		panic("check: rule \"" + r.ID + "\" has no Run: Validate refuses it")
	}
	return r.Run(subject, on)
}

// Validate reports every rule of form that the rules break, or nil: house rules are held to the
// same form as the built-in ones. A rule without Run, which nothing refuses before it is asked, is one of them.
func Validate[T any](rules ...Rule[T]) error {
	var errs []error
	seen := make(map[string]bool, len(rules))
	for i := range rules {
		q := &rules[i].Requirement
		bad := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("check: rule %d %q: %s", i, q.ID, fmt.Sprintf(format, args...)))
		}
		if !slug(q.ID) {
			bad("want an id of lower-case words joined by hyphens")
		}
		if seen[q.ID] {
			bad("the id is taken by an earlier rule")
		}
		seen[q.ID] = true
		if rules[i].Run == nil {
			bad("no Run: want the function that looks at a subject")
		}
		if q.Group == "" {
			bad("no group")
		}
		if !sentence(q.Doc) {
			bad("want a doc in lower case without a full stop, found %q", q.Doc)
		}
		if !strengths.Known(q.Strength) {
			bad("no strength")
		}
		if q.Strength == Must && len(q.Law) == 0 {
			bad("strength must needs a provision")
		}
		if slices.Contains(q.Law, law.Provision{}) {
			bad("a provision of its law is the zero one, which names nothing")
		}
		if (q.Bad == "") != (q.Good == "") {
			bad("want a bad and a good declaration, or neither")
		}
		if q.Span.Until != 0 && q.Span.Until <= q.Span.From {
			bad("its span ends before it begins")
		}
		for _, over := range q.Over {
			if over == q.ID || !slug(over) {
				bad("is over %q, which is no id of another rule", over)
			}
		}
	}
	return errors.Join(errs...)
}

// sentence reports whether a doc reads on after "the rule objects when": a lower-case start, an acronym or
// an Article, and no full stop.
func sentence(doc string) bool {
	capital := len(doc) > 1 && unicode.IsUpper(rune(doc[0])) && unicode.IsLower(rune(doc[1]))
	return doc != "" && (!capital || strings.HasPrefix(doc, "Article ")) && !strings.HasSuffix(doc, ".")
}

func slug(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}
